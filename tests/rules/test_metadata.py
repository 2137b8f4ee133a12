"""Where a key of the metadata stands, and where an article is pointed at that has none."""

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.rules.metadata import head_place, key_place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: Fees\nupdated: 2024-03-01  # by Kim\n---\n\nText.\n", "2024-03-01  # by Kim"),
        ('---\nupdated: "2024-03-01"\n---\n\n# Fees\n', "2024-03-01"),
        ("+++\nupdated = 2024-03-01\n+++\n\n# Fees\n", "2024-03-01"),
        ('{\n  "updated": "2024-03-01"\n}\n\n# Fees\n', "2024-03-01"),
        ("---\nupdated: 2024-03-01\n---\n\n" + "Long text. " * 5000, "2024-03-01"),
    ],
)
def test_a_value_is_pointed_at(text: str, said: str) -> None:
    place = key_place(parse(Source("a.md", text), Config()), "updated")
    assert place.text == said
    assert place.text == text[place.start.offset : place.end.offset]


def test_without_the_key_the_title_is_pointed_at() -> None:
    article = parse(Source("a.md", "---\ntitle: Fees abroad\n---\n\nText.\n"), Config())
    assert key_place(article, "updated").text == "Fees abroad"


@pytest.mark.parametrize(("text", "said"), [("# Fees\n\nText.\n", "Fees"), ("One. Two.\n", "One."), ("![](a.png)\n", "!")])
def test_the_head_of_an_article(text: str, said: str) -> None:
    assert head_place(parse(Source("a.md", text), Config())).text == said
