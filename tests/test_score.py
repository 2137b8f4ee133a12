"""The score: what it promises, for any articles and any findings."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.finding import LEVELS, Finding
from kblint.report.model import ArticleInfo
from kblint.score import risks, score, score_of
from tests.report.samples import LOOP, report

articles = st.lists(st.integers(0, 2_000), max_size=30)


def _finding(article: int, level: str, confidence: float) -> Finding:
    place = msgspec.structs.replace(LOOP.place, path=f"articles/{article}.md")
    return msgspec.structs.replace(LOOP, place=place, level=level, confidence=confidence)


findings = st.lists(st.builds(_finding, st.integers(0, 5), st.sampled_from(LEVELS), st.floats(0, 1)), max_size=20)


@given(articles, findings, st.data())
def test_a_finding_less_never_lowers_it(words: list[int], found: list[Finding], data: st.DataObject) -> None:
    kept = [f for f in found if data.draw(st.booleans())]
    assert score(words, kept) >= score(words, found)


@given(articles, findings, st.integers(1, 1_000))
def test_articles_without_words_never_raise_it(words: list[int], found: list[Finding], number: int) -> None:
    assert score([*words, *[0] * number], found) == score(words, found)


@given(articles, findings, st.integers(0, 10_000))
def test_a_longer_article_counts_as_one(words: list[int], found: list[Finding], more: int) -> None:
    assert score([*words, 100 + more], found) == score([*words, 100], found)


@given(articles, findings, st.randoms())
def test_the_order_does_not_matter(words: list[int], found: list[Finding], chance: object) -> None:
    mixed, moved = list(words), list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chance.shuffle(moved)  # type: ignore[attr-defined]
    assert score(mixed, moved) == score(words, found)


@given(articles, findings)
def test_it_goes_from_0_to_100_and_100_is_for_no_finding(words: list[int], found: list[Finding]) -> None:
    told = score(words, found)
    assert 0 <= told <= 100
    assert not any(words) or score(words, []) == 100
    assert told < 100 or not any(f.confidence > 0.001 for f in found)


@given(st.floats(0.01, 1))
def test_a_worse_level_costs_more(confidence: float) -> None:
    scores = [score([100], [_finding(0, level, confidence)]) for level in LEVELS]
    assert scores == sorted(scores)


def test_findings_of_one_article_add_up_to_less_than_one_article() -> None:
    many = [_finding(0, "error", 1.0)] * 50
    assert sum(risks(many).values()) <= 1
    assert score([100] * 9, many) > score([100] * 9, [_finding(n, "error", 1.0) for n in range(3)])


@pytest.mark.parametrize(
    ("words", "found", "expected"),
    [
        ([100] * 100, [_finding(0, "error", 1.0)], 97.6),
        ([100] * 10, [_finding(n, "error", 1.0) for n in range(10)], 29.4),
        ([100] * 10, [_finding(n, "warning", 1.0) for n in range(10)], 50.0),
        ([], [], 0.0),
    ],
)
def test_the_figures_of_the_guide(words: list[int], found: list[Finding], expected: float) -> None:
    assert score(words, found) == expected


def test_only_what_was_linted_counts() -> None:
    infos = [
        ArticleInfo("a", "A", "", "articles/refunds.md", words=100),
        ArticleInfo("b", "B", "", "b.md", words=100, target=False),
        ArticleInfo("c", "C", "", "c.md", words=100, why_not="it is in French"),
        ArticleInfo("d", "D", "", "d.md", words=100, included=True),
    ]
    shown = report(LOOP)
    assert score_of(msgspec.structs.replace(shown, catalogue=lambda: infos)) == score([100], shown.findings)
