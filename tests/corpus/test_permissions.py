"""Permissions that contradict one another; among them the best known case, Moffatt v. Air Canada, 2024 BCCRT 149."""

import pytest

from kblint.corpus.conflicts import conflicts
from kblint.corpus.index import weights
from kblint.corpus.permissions import candidates
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
