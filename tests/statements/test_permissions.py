"""Wordings that permit, forbid, oblige and exempt, and the conditions they stand under."""

import pytest

from kblint.statements.conditions import DONE, NOT_YET, agree, condition, exclude_one_another
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, PERMIT, modal, opposed
from kblint.statements.words import fold, words
from tests.statements.articles import statements


@pytest.mark.parametrize(
    ("clause", "modality"),
    [
        ("you can export a report", PERMIT),
        ("members may bring a friend", PERMIT),
        ("exports are available on every plan", PERMIT),
        ("we accept cheques", PERMIT),
        ("you cannot export a report", FORBID),
        ("you can’t export a report", FORBID),
        ("tickets are non-refundable", FORBID),
        ("cheques are not accepted", FORBID),
        ("we do not ship to islands", FORBID),
        ("the port can no longer be cancelled", FORBID),
        ("the policy does not apply to pets", FORBID),
        ("a deposit is required", OBLIGE),
        ("guests must sign in", OBLIGE),
        ("a deposit is optional", EXEMPT),
        ("you don't need a deposit", EXEMPT),
        ("a deposit is not required", EXEMPT),
        ("you do not have to sign in", EXEMPT),
    ],
)
def test_wordings(clause: str, modality: str) -> None:
    found = modal(fold(clause))
    assert found is not None
    assert found.modality == modality


@pytest.mark.parametrize(
    "clause",
    [
        "i can't sign in",
        "you can't find the button",
        "you can find it in the menu",
        "it is not only for members",
        "the report opens",
    ],
)
def test_what_is_no_permission(clause: str) -> None:
    assert modal(fold(clause)) is None


def test_which_modalities_oppose_one_another() -> None:
    assert opposed(PERMIT, FORBID)
    assert opposed(EXEMPT, OBLIGE)
    assert not opposed(PERMIT, OBLIGE)
    assert not opposed(PERMIT, EXEMPT)
    assert not opposed(FORBID, FORBID)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("if you have already travelled", "after travel has been completed"),
        ("once it has shipped", "after dispatch"),
        ("after the provider has confirmed it", "once the provider has given its confirmation"),
        ("before it ships", "until it has been dispatched"),
        ("as long as it has not been approved", "before approval"),
    ],
)
def test_one_condition_in_other_words(a: str, b: str) -> None:
    one, other = condition(words(fold(a))), condition(words(fold(b)))
    assert one is not None
    assert other is not None
    assert agree([one], [other]), (one, other)


def test_opposite_states_exclude_one_another() -> None:
    before, after = condition(words("before it ships")), condition(words("once it has shipped"))
    assert before is not None
    assert after is not None
    assert (before[1], after[1]) == (NOT_YET, DONE)
    assert exclude_one_another([before], [after])
    assert not agree([before], [after])


def test_conditions_questions_and_values_are_no_permissions() -> None:
    text = "# Export\n\nIf you cannot export a report, wait. Can I export a report? A file cannot exceed 5 MB.\n"
    assert [s for s in statements(text) if s.kind == "permission"] == []


def test_a_permission_points_at_its_words() -> None:
    (statement,) = [
        s for s in statements("# Export\n\nIf you like, you can export **every report** today.\n") if s.kind == "permission"
    ]
    assert statement.place.text == "can export **every report** today"
    assert statement.modality == PERMIT
