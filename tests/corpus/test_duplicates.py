"""Passages that stand in two articles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.duplicates import Overlaps, Said, Stretch, meant, of_one_template, overlaps, passed_over, sentences_of
from kblint.finding import ArticleRef
from kblint.rules.interface import ArticleEntry

BREAD = [
    "The dough rests for one night in a cold place under a damp cloth.",
    "In the morning it is folded three times and laid into a basket that was dusted with flour.",
    "An hour later the oven is hot enough, and a cup of water is poured onto its floor.",
    "The loaf goes in at once and stays for fifty minutes, the last ten of them with the door ajar.",
]
SOUP = [
    "Leeks and potatoes are cut small and left to soften in a little butter.",
    "Milk and water in equal parts are added, and the pot is covered until everything is tender.",
    "Nutmeg and white pepper come last, after the soup was passed through a sieve.",
]


def article_of(sentences: Sequence[str]) -> Article:
    return parse(Source("a.md", "\n\n".join(sentences) + "\n"), Config())


def said(*sentences: str) -> tuple[Said, ...]:
    found = sentences_of(article_of(sentences))
    assert len(found) == len(sentences)
    return found


def shared(*articles: Sequence[str]) -> Overlaps:
    """What articles of these sentences share."""
    read = [article_of(sentences) for sentences in articles]
    return overlaps([said(*a) for a in articles], lambda i, s: read[i].sentence_text(s.block, s.sentence))


def entry(title: str = "A", path: str = "a.md", **metadata: object) -> ArticleEntry:
    return ArticleEntry(ArticleRef(path, title, ""), path, dict(metadata), "en")


def test_a_passage_is_found_where_it_stands() -> None:
    (found,) = shared([*SOUP, *BREAD], [*BREAD, SOUP[0]]).pairs
    assert (found.a, found.b) == (0, 1)
    assert (found.longest.here, found.longest.there) == (Stretch(3, 7), Stretch(0, 4))
    assert found.longest.sentences == 4
    assert found.longest.words == sum(len(s.split()) for s in BREAD)
    assert found.words == found.longest.words + len(SOUP[0].split())


def test_case_and_punctuation_make_no_difference() -> None:
    shouted = [s.upper().replace(",", " –") for s in BREAD]
    (found,) = shared(BREAD, shouted).pairs
    assert found.longest.sentences == 4


def test_an_edited_sentence_within_a_passage_belongs_to_it() -> None:
    edited = BREAD[1].replace("three times", "four times")
    (found,) = shared(BREAD, [BREAD[0], edited, *BREAD[2:]]).pairs
    assert found.longest.sentences == 4
    (other,) = shared(BREAD, [BREAD[0], SOUP[0], *BREAD[2:]]).pairs
    assert other.longest.sentences == 3


def test_what_stands_in_many_articles_brings_nothing_together() -> None:
    found = shared(*[BREAD] * 4)
    assert found.pairs == () and found.boilerplate == 4
    assert len(shared(*[BREAD] * 3).pairs) == 3


def test_little_in_common_is_nothing() -> None:
    assert shared(BREAD, [BREAD[0], *SOUP]).pairs == ()


def test_the_order_of_sentences_counts() -> None:
    (found,) = shared(BREAD, BREAD[::-1]).pairs
    assert found.longest.sentences == 1


def test_quotations_short_sentences_lists_of_links_and_news_are_left_out() -> None:
    text = (
        "> Somebody once said these words in an interview that everybody knows.\n\nPress the big button.\n\n"
        "* [How the dough is made that rests for a whole night](dough.md)\n\n## 3.5.2026\n\nToday the oven has learned to bake bread all by itself.\n"
    )
    assert sentences_of(parse(Source("a.md", text), Config())) == ()


@given(
    st.lists(st.sampled_from([*BREAD, *SOUP]), min_size=1, max_size=12),
    st.lists(st.sampled_from([*BREAD, *SOUP]), min_size=1, max_size=12),
)
def test_either_side_first_shares_the_same(one: list[str], other: list[str]) -> None:
    here, there = said(*one), said(*other)
    words = [o.words for o in shared(one, other).pairs]
    assert all(w <= min(sum(s.words for s in side) for side in (here, there)) for w in words)
    for overlap in shared(one, other).pairs:
        passage = overlap.longest
        assert here[passage.here.start].key == there[passage.there.start].key
        assert here[passage.here.end - 1].key == there[passage.there.end - 1].key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Upgrading Heron to high availability", "Upgrading Egret to high availability"),
        ("How to get access with a city permit", "How to get access with a guest permit"),
        ("Connect Lantern", "Connect Ember"),
    ],
)
def test_titles_of_one_template(a: str, b: str) -> None:
    assert of_one_template(a, b) and of_one_template(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bake bread", "Bake bread"),
        ("Text message or call", "Problems with text message or call"),
        ("How do I change my password?", "Why is my password wrong?"),
        ("Community rules", "Code of conduct"),
        ("", "Bread"),
    ],
)
def test_titles_of_no_template(a: str, b: str) -> None:
    assert not of_one_template(a, b) and not of_one_template(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (entry(path="v1/bread.md"), entry(path="v2/bread.md")),
        (entry(path="en/bread.md"), entry(path="en-us/bread.md")),
        (entry(path="bread.md"), entry(path="bread.en.md")),
        (entry(path="a.md", version="1"), entry(path="b.md", version="2")),
        (entry("Terms of sale"), entry("How to buy", "b.md")),
        (entry("Bread (legacy)"), entry("Bread", "b.md")),
        (entry("Baking", "guide/bake-rye.md"), entry("Baking", "guide/bake-wheat.md")),
    ],
)
def test_copies_that_are_meant(a: ArticleEntry, b: ArticleEntry) -> None:
    assert meant(a, b) and meant(b, a)


def test_other_copies_are_not_meant() -> None:
    assert not meant(entry("Bread", "kitchen/bread.md"), entry("Bread", "bakery/bread.md"))


def test_news_and_redirects_are_passed_over() -> None:
    assert passed_over(entry("Release notes")) and passed_over(entry("Bread", redirect_to="/soup"))
    assert not passed_over(entry("Bread"))
