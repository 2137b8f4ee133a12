"""Wordings that permit, forbid, oblige and exempt, and the conditions they stand under."""

import pytest

from kblint.statements.conditions import (
    DONE,
    EXCLUDED,
    MEETING,
    NONE,
    NOT_YET,
    ONE_SIDED,
    SAME,
    UNRELATED,
    agree,
    condition,
    exclude_one_another,
    relation,
)
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, PERMIT, deciding, modals, opposed
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
    found = deciding(modals(fold(clause)))
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
    assert deciding(modals(fold(clause))) is None


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


def rulings(text: str) -> list[tuple[str, str]]:
    """(modality, topic) of the permissions of a text."""
    return [(s.modality, " ".join(s.topic)) for s in statements(f"# Rules\n\n{text}\n") if s.kind == "permission"]


@pytest.mark.parametrize(
    ("clause", "modality"),
    [
        ("a towel of your own is a must", OBLIGE),
        ("the rest is up to you", EXEMPT),
        ("we don't ask for a deposit", EXEMPT),
        ("nobody needs to sign in", EXEMPT),
        ("the lift is off limits", FORBID),
        ("late guests are turned away", FORBID),
        ("we do not take cheques", FORBID),
        ("the route is fixed", FORBID),
        ("cleaning costs extra", FORBID),
        ("leftover points are lost", FORBID),
        ("breakfast comes with the room", PERMIT),
        ("you are welcome to bring a cake", PERMIT),
        ("we post to islands", PERMIT),
    ],
)
def test_everyday_wordings(clause: str, modality: str) -> None:
    found = deciding(modals(fold(clause)))
    assert found is not None
    assert found.modality == modality


@pytest.mark.parametrize(
    ("text", "ruled"),
    [
        ("You can swap a gift without a receipt.", (EXEMPT, "exchang gift receipt")),
        ("We don't swap a gift without a receipt.", (OBLIGE, "exchang gift receipt")),
        ("Test rides are by appointment only.", (OBLIGE, "appoint ride test")),
        ("## Can I bring a dog?\n\nSorry, no.", (FORBID, "bring dog")),
        ("## Do I need a ticket?\n\nNo, just come in.", (EXEMPT, "need ticket")),
        ("Not included:\n\n- bed linen", (FORBID, "bed linen")),
        ("Dogs: allowed", (PERMIT, "dog")),
        ("| Room | Dogs allowed |\n|---|---|\n| Attic | no |", (FORBID, "allow attic dog")),
        ("| Class | Own mat |\n|---|---|\n| Yoga | required |", (OBLIGE, "mat yoga")),
        ("| What | Attic | Cellar |\n|---|---|---|\n| Guest beds | – | ✓ |", (FORBID, "bed attic")),
    ],
)
def test_what_rules_without_a_modal_verb(text: str, ruled: tuple[str, str]) -> None:
    modality, words_of_it = ruled
    assert any(m == modality and set(words_of_it.split()) <= set(t.split()) for m, t in rulings(text)), rulings(text)


def test_a_dash_is_no_refusal_where_nothing_is_ticked() -> None:
    assert rulings("| Branch | Sunday | Monday |\n|---|---|---|\n| Old Mill | – | 9–5 |") == []


def test_for_whom_alone_something_is_permitted() -> None:
    (statement,) = [s for s in statements("# Boards\n\nOnly owners can delete a board.\n") if s.kind == "permission"]
    assert (statement.modality, statement.only) == (FORBID, ("owner",))


def test_a_condition_may_stand_with_its_noun() -> None:
    (statement,) = [s for s in statements("# Tea\n\nUnopened tea can be sent back.\n") if s.kind == "permission"]
    assert statement.states == ((("open",), NOT_YET),)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("until it is packed", "after it has been dispatched", EXCLUDED),
        ("until it is dispatched", "once it has been paid", MEETING),
        ("if the lid is broken", "if you have moved", UNRELATED),
        ("if you have moved", "after you moved", SAME),
    ],
)
def test_how_two_conditions_lie_in_the_course_of_things(a: str, b: str, expected: str) -> None:
    one, other = condition(words(fold(a))), condition(words(fold(b)))
    assert one is not None
    assert other is not None
    assert relation([one], [other]) == relation([other], [one]) == expected


def test_conditions_on_one_side_or_none() -> None:
    one = condition(words("once it has shipped"))
    assert one is not None
    assert relation([one], []) == ONE_SIDED
    assert relation([], []) == NONE
