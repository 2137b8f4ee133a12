"""One pair of sentences, one finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from kblint.finding import ArticleRef, Hit, Place, Point, Related
from kblint.rules.declaration import Declaration
from kblint.rules.precedence import without_superseded
from kblint.rules.rule import Rule


def rule(code: str, name: str, *supersedes: str) -> Rule:
    declared = Declaration(code, name, "error", "starter", "s", "m", "h", scope="corpus", supersedes=supersedes)
    return Rule(declared, Path(), "pack")


GENERAL, SPECIAL = rule("KB201", "general"), rule("KB203", "special", "general")


def place(path: str, start: int, end: int) -> Place:
    return Place(
        ArticleRef(path, path, ""), path, Point(1, start + 1, start), Point(1, end + 1, end), "x", f"{path} {start // 100}"
    )


A, B, C = place("a.md", 10, 20), place("b.md", 10, 20), place("c.md", 10, 20)


def hit(primary: Place, *others: Place) -> Hit:
    return Hit(place=primary, related=tuple(Related("", other) for other in others))


def codes(*hits: tuple[Rule, Hit], shown: bool = True) -> list[str]:
    return [r.code for r, _ in without_superseded(hits, lambda *_: shown)]


@pytest.mark.parametrize(
    "other", [hit(A, B), hit(B, A), hit(place("a.md", 15, 30), place("b.md", 0, 11)), hit(place("a.md", 40, 50), B)]
)
def test_the_more_specific_rule_tells_a_pair(other: Hit) -> None:
    assert codes((GENERAL, other), (SPECIAL, hit(A, B))) == ["KB203"]
    assert codes((SPECIAL, hit(A, B)), (GENERAL, other)) == ["KB203"]


@pytest.mark.parametrize("other", [hit(A, C), hit(C, B), hit(place("a.md", 210, 220), B), hit(A)])
def test_another_pair_stays(other: Hit) -> None:
    assert codes((GENERAL, other), (SPECIAL, hit(A, B))) == ["KB201", "KB203"]


def test_further_places_go_over() -> None:
    ((_, left),) = without_superseded([(GENERAL, hit(A, B, C)), (SPECIAL, hit(A, B))], lambda *_: True)
    assert [r.place.path for r in left.related] == ["b.md", "c.md"]


def test_what_has_gone_over_joins_further_hits_too() -> None:
    hits = [(SPECIAL, hit(A, B)), (GENERAL, hit(A, B, C)), (GENERAL, hit(C, A))]
    assert codes(*hits) == ["KB203"]
    assert codes(*(hits[i] for i in (0, 2, 1))) == ["KB203", "KB201"]


def test_what_is_not_shown_hides_nothing() -> None:
    assert codes((GENERAL, hit(A, B)), (SPECIAL, hit(A, B)), shown=False) == ["KB201", "KB203"]


@pytest.mark.parametrize("other", [hit(A), hit(place("a.md", 15, 30))])
def test_the_more_specific_rule_tells_the_same_words(other: Hit) -> None:
    assert codes((GENERAL, other), (SPECIAL, hit(A))) == ["KB203"]


@pytest.mark.parametrize("other", [hit(place("a.md", 20, 30)), hit(B)])
def test_other_words_of_a_sentence_stay(other: Hit) -> None:
    assert codes((GENERAL, other), (SPECIAL, hit(A))) == ["KB201", "KB203"]


def test_rules_that_say_nothing_of_one_another_both_stay() -> None:
    assert codes((GENERAL, hit(A, B)), (rule("KB299", "else"), hit(A, B))) == ["KB201", "KB299"]
