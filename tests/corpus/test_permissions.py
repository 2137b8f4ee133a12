"""Permissions that contradict one another; among them the best known case, Moffatt v. Air Canada, 2024 BCCRT 149."""

from kblint.corpus.conflicts import conflicts
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
