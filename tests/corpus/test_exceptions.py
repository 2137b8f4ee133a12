"""A general rule here, its exception elsewhere."""

from __future__ import annotations

import pytest

from kblint.corpus.exceptions import exceptions
from tests.statements.articles import statements

RULE = "---\ntitle: Return an item\n---\n\nYou can return an item within 30 days of delivery.\n"


def pairs(*articles: str) -> list[tuple[str, str, str]]:
    """The article and the words of the rule, and the words of the exception."""
    found = [s for i, markdown in enumerate(articles) for s in statements(markdown, f"{i}.md")]
    return [(p.general.place.path, p.general.said, p.exception.said) for p in exceptions(found)]


def other(sentence: str, title: str = "What else to know") -> str:
    return f"---\ntitle: {title}\n---\n\n{sentence}\n"


def test_an_exception_for_some() -> None:
    exception = other("Business customers can return an item within 14 days of delivery.")
    assert pairs(RULE, exception) == [("0.md", "within 30 days", "within 14 days")]
    assert pairs(exception, RULE) == [("1.md", "within 30 days", "within 14 days")]


@pytest.mark.parametrize(
    "sentence",
    [
        "You can return an item within 14 days of delivery.",
        "Business customers can return an item within 30 days of delivery.",
        "On Android, you can return an item within 14 days of delivery.",
        "Business customers get an invoice within 14 days of delivery.",
    ],
)
def test_what_is_no_exception(sentence: str) -> None:
    assert pairs(RULE, other(sentence)) == []


def test_within_one_article_nothing_is_far_away() -> None:
    assert pairs(RULE + "\n## Companies\n\nBusiness customers can return an item within 14 days of delivery.\n") == []
