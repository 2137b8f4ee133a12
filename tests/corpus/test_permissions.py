"""Permissions that contradict one another; among them the best known case, Moffatt v. Air Canada, 2024 BCCRT 149."""

from itertools import combinations
from pathlib import Path

import pytest

from bench.conflicts import labelled
from kblint.corpus.conflicts import conflicts
from kblint.corpus.index import weights
from kblint.corpus.permissions import WEIGHTS, Bound, Ruling, Tells, candidates, clash, signs
from kblint.corpus.similarity import LEAST, likelihood
from kblint.statements.model import Statement
from tests.statements.articles import statements

FORBIDDEN = "The bereavement policy does not apply to requests for bereavement consideration after travel has been completed."


def test_permitted_and_forbidden_under_one_condition_in_other_words() -> None:
    permitted = "If you have already travelled, you can submit a request for a reduced bereavement rate within 90 days of the date your ticket was issued."
    parts = [
        *statements(f"# Bereavement travel\n\n{permitted}\n", "travel.md"),
        *statements(f"# Bereavement fares\n\n{FORBIDDEN}\n", "fares.md"),
    ]
    (conflict,) = conflicts(parts, "permission")
    assert {conflict.departing.place.path, conflict.reference.place.path} == {"travel.md", "fares.md"}
    assert conflict.confidence >= 0.8


def left_among_many(one: str, other: str) -> float:
    """What part of the confidence in a contradiction is left where many rulings are compared."""
    rulings = [
        next(s for s in statements(f"# Costs\n\n{text}\n", f"{n}.md") if s.kind == "permission")
        for n, text in enumerate((one, other))
    ]
    tells = Tells(weights(rulings))
    sides = [Ruling(s, tells) for s in rulings]
    alone, among_many = (clash(*sides, crowd, Bound(crowd)) for crowd in (0.0, 0.25))
    assert alone is not None and among_many is not None
    return among_many[0] / alone[0]


def test_of_acts_of_other_names_many_rulings_make_it_less_sure() -> None:
    same = left_among_many("You can cancel your order at any time.", "You cannot cancel your order.")
    other = left_among_many("We don't ask for a deposit on bookings.", "A deposit has to be paid for all bookings.")
    assert other < same * 0.95


def test_what_is_lost_is_not_had() -> None:
    parts = [
        *statements("# The seed\n\nIf you have your seed, you can always recover your balance.\n", "seed.md"),
        *statements("# Loss\n\nIf you lose your seed, your balance cannot be recovered.\n", "loss.md"),
    ]
    assert conflicts(parts, "permission") == []


def test_before_and_after_are_no_conflict() -> None:
    parts = [
        *statements("# Orders\n\nYou can cancel an order before it ships.\n", "a.md"),
        *statements("# Shipped\n\nYou can't cancel an order once it has shipped.\n", "b.md"),
    ]
    assert conflicts(parts, "permission") == []


def _both(one: str, other: str) -> list[Statement]:
    return [*statements(one, "a.md"), *statements(other, "b.md")]


def _confidence(parts: list[Statement]) -> float:
    return max((c.confidence for c in conflicts(parts, "permission")), default=0.0)


FORBIDS = "# Trips by boat\n\nDogs are not allowed on the boat.\n"


@pytest.mark.parametrize(
    "permits",
    [
        "# Dogs\n\nYou can bring dogs on the boat.\n",
        "# Dogs\n\n## Are dogs allowed on the boat?\n\nYes, as many as you like.\n",
        "# Dogs\n\nWe welcome pets: dogs are welcome on the boat.\n",
    ],
)
def test_one_ban_against_permissions_of_many_shapes(permits: str) -> None:
    parts = _both(permits, FORBIDS)
    assert _confidence(parts) >= 0.8
    told = {s.place.path for c in conflicts(parts, "permission") for s in (c.departing, c.reference)}
    assert told == {"a.md", "b.md"}


def test_the_same_from_either_side() -> None:
    parts = _both("# Dogs\n\nYou can bring dogs on the boat.\n", FORBIDS)
    assert conflicts(parts, "permission") == conflicts(parts[::-1], "permission")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("# Tea\n\nUnopened tea can be sent back.\n", "# Opened tea\n\nOpened tea cannot be sent back.\n"),
        ("# Keys\n\nOnly owners can order keys.\n", "# Owners\n\nOwners can order keys.\n"),
        ("# Filming\n\nYou can film on the roof.\n", "# Drones\n\nDrone filming is not allowed on the roof.\n"),
        ("# Lists\n\nYou can delete a list.\n", "# Deleted lists\n\nA list that you deleted cannot be restored.\n"),
        ("# Cards\n\nSome cards can be topped up.\n", "# Cards in shops\n\nCards cannot be topped up.\n"),
    ],
)
def test_what_can_both_hold(one: str, other: str) -> None:
    assert _confidence(_both(one, other)) < 0.8


def test_the_more_there_is_to_compare_the_more_it_takes() -> None:
    few = _both("# Dogs\n\nYou can bring dogs on the boat.\n", FORBIDS)
    others = [s for n in range(60) for s in statements(f"# Part {n}\n\nYou can order part{n} in colour{n}.\n", f"{n}.md")]
    assert _confidence([*few, *others]) < _confidence(few)


def test_pairs_grow_with_the_rulings_not_with_their_square() -> None:
    many = [
        s for n in range(200) for s in statements(f"# Part {n}\n\nYou can order part{n}. You cannot return part{n}.\n", f"{n}.md")
    ]
    assert len(list(candidates(many, weights(many)).pairs)) <= 2 * len(many)


def test_what_the_bound_turns_away_is_no_conflict() -> None:
    lines = (Path(labelled.__file__).with_name("sentences.txt")).read_text(encoding="utf-8").splitlines()
    sentences = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    found = [
        s
        for n, (_, title, text, *_) in enumerate(sentences[:200])
        for s in statements(f"# {title}\n\n{text}\n", f"{n}.md")
        if s.kind == "permission"
    ]
    rulings = [Ruling(s, Tells(weights(found))) for s in found]
    turned_away = 0
    for crowd in (0.0, 0.5):
        bound = Bound(crowd)
        for a, b in combinations(rulings, 2):
            if not bound.admits(a, b):
                turned_away += 1
                told = signs(a, b, crowd)
                assert told is None or likelihood(told[0], WEIGHTS) < LEAST
    assert turned_away > 100


def test_the_bound_follows_the_weights() -> None:
    some = [s for text in (FORBIDS, "# Tea\n\nYou can order tea.\n") for s in statements(text) if s.kind == "permission"]
    a, b = (Ruling(s, Tells(weights(some))) for s in some)
    assert not Bound(0.0).admits(a, b)
    assert Bound(0.0, {**WEIGHTS, "hedged on one side": 9.0}).admits(a, b)
