"""The pattern language: what it finds, exactly where, and what it refuses."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kblint.articles.text import fold
from kblint.rules.errors import RuleError
from kblint.rules.patterns import Patterns, Text, cues, parse_pattern

WORDS = {"people": ("customer~", "team member~"), "adjective": ("new", "loyal")}


def found(pattern: str, text: str, exact: bool = False) -> list[str]:
    patterns = Patterns([], [pattern], WORDS, "rule.yaml", exact)
    return [text[start:end] for start, end in patterns.find(Text(text if exact else fold(text)))]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("eligible customers", "Eligible customers, not ineligible customers.", ["Eligible customers"]),
        ("customer~", "Customers and a customer's customer", ["Customers", "customer", "customer"]),
        ("buy~", "She bought what they buy.", ["bought", "buy"]),
        ("cancel~ it", "We cancelled it.", ["cancelled it"]),
        ("[may|might|can not] refund", "It may refund, can  not refund, might not refund", ["may refund", "can  not refund"]),
        (
            "very? small fee",
            "A small fee, a very small fee, a very very small fee",
            ["small fee", "very small fee", "very small fee"],
        ),
        ("[very|quite a]? small fee", "quite a small fee", ["quite a small fee"]),
        ("<people> [get~|receive~]", "New team members receive it; customers got it.", ["team members receive", "customers got"]),
        (
            "[eligible|qualifying] <adjective>? [<people>|order~]",
            "qualifying loyal customers, eligible orders",
            ["qualifying loyal customers", "eligible orders"],
        ),
        ("within <number> day~", "within 30 days, within thirty days, within few days", ["within 30 days", "within thirty days"]),
        ("refund~ ... within", "We refund you all of it within", []),
        ("refund~ ...4 within", "We refund you all of it within", ["refund you all of it within"]),
        ("the <word> plan", "the Pro plan and the plan", ["the Pro plan"]),
        ("don't worry", "Don\u2019t worry, don't worry", ["Don\u2019t worry", "don't worry"]),
        ("don't [panic|be afraid] ... now", "Don\u2019t be afraid of it now", ["Don\u2019t be afraid of it now"]),
        (
            "non-refundable fee~",
            "a non-refundable fee and a non\u2011refundable fee",
            ["non-refundable fee", "non\u2011refundable fee"],
        ),
        ("what\\?", "So what? What!", ["what?"]),
        ("24/7 support", "24/7\u00a0support", ["24/7\u00a0support"]),
        ("id card", "an ID card, a valid card", ["ID card"]),
    ],
)
def test_finds(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_letter_case_where_it_matters() -> None:
    assert found("TODO", "TODO todo Todo", exact=True) == ["TODO"]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("a [b", "cannot be read from '[b'"),
        ("...", "gaps"),
        ("x ... ", "gaps"),
        ("x ...9 y", "...8"),
        ("x ... y ... z ... a ... b", "3 gaps"),
        ("<number>", "matches almost anything"),
        ("<word> <number>? very?", "matches almost anything"),
        ("<persons>", "no list <persons>"),
        ("[a||b]", "empty alternative"),
        ("[a]b", "needs a space"),
        ("(a|b)*", "needs a space"),
        ("a b c d e f g h i j k l m", "between one and 12 parts"),
        ("", "between one and 12 parts"),
        ("x" * 3000, "2,000 characters"),
    ],
)
def test_refuses(pattern: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        Patterns([], [pattern], WORDS, "rule.yaml")
    assert said in str(caught.value)
    assert caught.value.help


def test_combinations_are_bounded() -> None:
    several = "[a b|c d|e f|g h|i j|k l]"
    with pytest.raises(RuleError, match="combinations"):
        found(f"{several} {several} {several} ... x", "a b c d e f x")


def test_a_list_that_was_misspelt_is_suggested() -> None:
    with pytest.raises(RuleError) as caught:
        Patterns([], ["<poeple>"], WORDS, "rule.yaml")
    assert caught.value.help == "Did you mean 'people'?"


TOKENS = st.sampled_from(
    ["eligible", "qualifying", "new", "customers", "orders", ",", "30", "within", "days", "the", "\u2019", "don\u2019t", "\u0130"]
)


@settings(deadline=None)
@given(st.lists(TOKENS, max_size=14))
def test_what_is_found_holds_a_cue_and_stands_where_it_is_said(tokens: list[str]) -> None:
    text = " ".join(tokens)
    for pattern in ("[eligible|qualifying] <adjective>? [customer~|order~]", "eligible ... orders", "within <number> day~"):
        parsed = parse_pattern(pattern, WORDS, "rule.yaml")
        folded = fold(text)
        assert len(folded) == len(text)
        for start, end in Patterns([], [pattern], WORDS, "rule.yaml").find(Text(folded)):
            assert 0 <= start < end <= len(text)
            assert any(cue in folded[start:end] for cue in cues(parsed))
            assert folded[start:end].split()[0] in ("eligible", "qualifying", "within")


def test_long_text_takes_linear_time() -> None:
    patterns = Patterns([], ["a ...8 a ...8 a ...8 b", "[x y|x z]? a ...8 c"], {}, "rule.yaml")
    text = Text("a " * 4_000)
    began = time.perf_counter()
    assert patterns.find(text) == []
    assert time.perf_counter() - began < 20


WORDS_AROUND = st.sampled_from(
    [
        "we",
        "we'll",
        "will",
        "not",
        "can",
        "cannot",
        "get",
        "back",
        "to",
        "you",
        "soon",
        "as",
        "as soon",
        ",",
        "possible",
        "30",
        "km",
        "30km",
        "reply",
        " ",
        "-",
    ]
)


# spaCy may be imported in the first example.
@settings(deadline=None)
@given(st.lists(WORDS_AROUND, max_size=12), st.sampled_from(["", " "]))
def test_no_text_is_turned_away_that_the_matcher_would_take(words: list[str], between: str) -> None:
    text = Text(between.join(words))
    for pattern in (
        "we ...3 reply",
        "as soon as possible?",
        "[cannot|can not] ...1 you",
        "[will|'ll] <word>? back",
        "<number> km ...2 soon",
    ):
        patterns = Patterns([], [pattern], {}, "rule.yaml")
        if patterns._in_tokens([parse_pattern(pattern, {}, "rule.yaml")], text):
            assert patterns.find(text)
