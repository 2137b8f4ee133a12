"""Pairs of values that are ruled out by a bound on how likely they can be of one thing."""

import json
from itertools import combinations
from pathlib import Path

import pytest

from bench.conflicts import labelled
from kblint.corpus.bound import Bound
from kblint.corpus.comparison import Values
from kblint.corpus.index import Crowds, crowd, postings, weights
from kblint.corpus.similarity import LEAST, WEIGHTS, likelihood, signs
from kblint.statements.model import Statement
from tests.statements.articles import statements


@pytest.fixture(scope="module")
def found() -> list[Statement]:
    pairs = (Path(labelled.__file__).parent / "used" / "lookalike-values.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [
        (f"{n}/{article['path']}", article["text"])
        for n, pair in enumerate(pairs[:25])
        for article in json.loads(pair)["articles"]
    ]
    return [s for path, text in articles for s in statements(text, path) if s.kind == "value"][:100]


@pytest.mark.parametrize(
    "changed", [{}, {"crowded": 0.3, "lacking on one side": 0.2, "one template, more words": 0.4, "shared above": 0.5}]
)
def test_what_the_bound_turns_away_is_not_likely(found: list[Statement], changed: dict[str, float]) -> None:
    scale = {**WEIGHTS, **changed}
    values = Values(found)
    bound = Bound(values.sorts, values.weight, Crowds(postings(found)), scale)
    weight, posted = weights(found), postings(found)
    turned_away = 0
    for a, b in combinations(values.sides, 2):
        if not bound.admits(a, b):
            turned_away += 1
            assert likelihood(signs(a, b, weight, crowd(a, b, posted)), scale) < LEAST
    assert changed or turned_away > 500


def test_the_bound_follows_the_weights() -> None:
    two = [
        *statements("# Tea\n\nTea is kept for 3 days.\n", "tea.md"),
        *statements("# Lockers\n\nA locker costs $5 for 2 guests.\n", "lockers.md"),
    ]
    values, crowds = Values([s for s in two if s.kind == "value"]), Crowds(postings(two))
    a, b = values.sides[0], values.sides[-1]
    assert not Bound(values.sorts, values.weight, crowds).admits(a, b)
    assert Bound(values.sorts, values.weight, crowds, {**WEIGHTS, "always": 9.0}).admits(a, b)


def test_crowds_are_counted_as_one_by_one(found: list[Statement]) -> None:
    values, posted = Values(found), postings(found)
    for a, b in list(combinations(values.sides, 2))[:500]:
        assert values.crowds.between(a, b) == crowd(a, b, posted)
