"""The quick looks that keep most sentences from being taken apart."""

import re

import pytest
from hypothesis import given

from kblint.statements import permissions, prose, scope, timetables
from kblint.statements.cues import Cues, Sought
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, PERMIT, Ruled
from kblint.statements.rulings import claim, segment
from kblint.statements.words import fold, words
from tests.expressions import uncovered
from tests.statements.articles import statements
from tests.statements.test_any_sentence import SENTENCES

NOTHING_CLAIMED = """# The river

The river rises in the hills north of the town and flows by the old mill. Willows grow along the water.

Herons stand in the shallows at dawn. Kingfishers flash over the stream. The mill was built from grey stone.

## Upstream

The valley narrows there. Ferns grow between the rocks. Moss hides the fallen trunks. A footbridge crosses the gorge.
"""
OF_SENTENCES = 9
CLAIMED = "Guests may bring a dog."


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("they mustered", True),
        ("it stays as it is", True),
        ("left out of it", True),
        ("it is left outside", False),
        ("a re-mustering", True),
        ("the customer", False),
        ("", False),
    ],
)
def test_cues_begin_words_or_stand_in_the_text(text: str, stands: bool) -> None:
    assert Cues("must|stays?\\b|left out\\b", before=r"\b").stand_in(text) is stands


def test_cues_of_one_kind_only() -> None:
    assert not Cues("must").stand_in("it was left out")
    assert Cues("left out").stand_in("it was left out")
    assert not Cues("left out").stand_in("it was left")


@pytest.mark.parametrize(
    ("cues", "text", "stands"),
    [
        ("stays?\\b", "it stay", True),
        ("stays?\\b", "it stays", True),
        ("stays?\\b", "it staysail", False),
        ("^one", "one of", True),
        ("^one", "oneself", True),
        ("^one", "alone", False),
        ("\\bg\\b", "e.g. this", True),
        ("\\bg\\b", "a log", False),
        ("x", "an axe", True),
        ("able$", "a table", True),
        ("able$", "ably", False),
        ("\\d", "a1", True),
        ("gets? to", "he gets to", True),
        ("gets? to", "he gets", False),
        ("non-?stop", "a non-stop", True),
        ("non-?stop", "a nonstop", True),
        ("non-?stop", "it may stop", False),
        (" take", "we take", True),
        (" take", "take", False),
    ],
)
def test_parts_of_words_and_of_phrases(cues: str, text: str, stands: bool) -> None:
    assert Cues(cues).stand_in(text) is stands


@pytest.mark.parametrize(
    "text",
    [
        "open at noon",
        "half past six",
        "every hour",
        "on tuesdays",
        "daily",
        "24",
        "at 9:30",
        "5pm",
        "mon 9",
        "from one",
        "by twelve",
    ],
)
def test_what_may_say_hours_has_a_cue(text: str) -> None:
    assert timetables.may_hold(text)


@given(SENTENCES)
def test_a_text_says_hours_with_a_cue_or_not_at_all(text: str) -> None:
    folded = fold(text)
    found = (
        any(cue in folded for cue in timetables._CUES) or timetables._DAY_CUE.search(folded) or timetables._DIGIT.search(folded)
    )
    assert not (found or timetables._AT.search(folded)) or timetables.may_hold(folded)


def test_whole_words() -> None:
    assert Cues(words=("if",)).stand_in("what if?")
    assert not Cues(words=("if",)).stand_in("specific")


def test_what_is_not_spelt_out_is_no_phrase() -> None:
    with pytest.raises(ValueError, match="one two"):
        Cues("one twos*")


@pytest.mark.parametrize(
    ("sought", "words"),
    [
        (prose.EXAMPLE, ["e.g", "eg."]),
        (prose.WORKED, ["if "]),
        (prose.PAST, []),
        (prose.HEDGED, []),
        (prose.UNIVERSAL, []),
        (prose.COMPLEMENT, []),
        (claim.THE_REST, []),
        (permissions._EXCEPT, []),
        (scope._ANY_CLOSED, scope._IN_ONE_WORD),
    ],
)
def test_what_is_sought_has_a_cue(sought: Sought, words: list[str]) -> None:
    assert uncovered(sought.expression, [*sought.cues.alternatives, *words]) == []


@pytest.mark.parametrize(
    ("cues", "expression"),
    [
        (segment._NOT_OF_IT, segment._ANAPHORA),
        (segment._NOT_OF_IT, segment._POINTING),
        (segment._NOT_OF_IT, segment._SOME),
        (permissions._DENIES, permissions._DENIAL),
        (permissions._DENIES, permissions._DENIED_AFTER),
    ],
)
def test_what_an_expression_finds_has_a_cue(cues: Cues, expression: re.Pattern[str]) -> None:
    assert uncovered(expression, cues.alternatives) == []


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Guests may bring a dog.", PERMIT),
        ("Dogs aren't allowed.", FORBID),
        ("Guests have to sign in.", OBLIGE),
        ("A deposit is up to you.", EXEMPT),
    ],
)
def test_a_ruling_passes_the_quick_looks(sentence: str, modality: str) -> None:
    ruled = Ruled(fold(sentence))
    assert ruled
    assert [m.modality for m in ruled.modals()] == [modality]


def test_few_sentences_that_claim_nothing_are_taken_apart() -> None:
    statements("# The river\n\nWater.\n\n## Upstream\n\nMoss.\n")
    before = words.cache_info().misses
    assert not statements(NOTHING_CLAIMED)
    assert words.cache_info().misses - before <= OF_SENTENCES // 3


def test_a_sentence_that_claims_something_is_taken_apart_once() -> None:
    statements(NOTHING_CLAIMED)
    before = words.cache_info().misses
    assert statements(f"{NOTHING_CLAIMED}\n{CLAIMED}\n")
    # The sentence, and the heading above it.
    assert words.cache_info().misses - before <= 2
