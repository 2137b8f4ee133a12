"""What an expression needs stands in all that it matches."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.needed import Needed, _Sparing, needs, sparing
from kblint.rules.amounts import fees, limits, notices, waits
from kblint.rules.discretion import forms, hedges, readings
from kblint.rules.relative_time import lately, now, soon
from tests.expressions import parser, uncovered

MODULES = (fees, limits, notices, waits, forms, hedges, readings, lately, now, soon)


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("refunds?|credits?", [["credit|credits|refund|refunds"]]),
        ("(?:our |the )refund", [["our refund|the refund"]]),
        # What stands between may be anything, and counts for nothing.
        (r"our \w+ (?:may|might) refund", [[" may refund| might refund", "our "]]),
        (
            r"(?:maybe|perhaps) (?:we|our \w+) may",
            [["maybe |perhaps ", " may"], ["maybe |perhaps ", "our ", " may"]],
        ),
        ("refund(?= it)|(?:very ){2,3}late", [["refund"], ["very ", "late"]]),
        # Without letters enough there is nothing to look for.
        (r"\d+|refund", []),
        ("a?|refund", []),
        ("(?i)refund", []),
        ("(?i:re)fund", [["fund"]]),
        ("ref[^u]nd", [["ref"]]),
        ("[rR]efund", [["Refund|refund"]]),
    ],
)
def test_what_is_needed_is_told_from_the_expression(expression: str, needed: list[list[str]]) -> None:
    found = needs(parser.parse(expression))
    assert sorted(sorted("|".join(part) for part in parts) for parts in found) == sorted(map(sorted, needed))


EXPRESSIONS = [
    r"(?<!\w)(?:(?:an? )?(?:small|modest) (?:fee|charge)s?|(?:we|our \w{2,9}) (?:may|might) (?:also )?(?:charge|waive)(?! it))\b",
    r"(?:see|ask) (?:if|whether) (?:[\w-]+ ){1,3}can be (?:made|changed)|sometimes(?:,| even)? (?P<who>we|staff)",
    r"\bfees? (?:apply|vary)(?=[.;]|\Z)|var(?:y|ies) by (?:the )?(?P<each>case|order)(?: to (?P=each))?",
]
WORDS = "a an small modest fee fees charge we our staff may also waive see if whether can be made sometimes, vary varies by the case to apply;".split()


@given(st.sampled_from(EXPRESSIONS), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_nothing_that_is_matched_is_passed_over(expression: str, text: str) -> None:
    found = [m.span() for m in re.finditer(expression, text)]
    assert [m.span() for m in sparing(expression).finditer(text)] == found
    # Where nothing is kept, ``sparing`` looks for nothing.
    assert not found or Needed(needs(parser.parse(expression))).stand_in(text)


@pytest.mark.parametrize("expression", EXPRESSIONS)
@given(st.data())
def test_what_is_needed_stands_in_what_is_matched(expression: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(expression))
    assert Needed(needs(parser.parse(expression))).stand_in(text)


_LONG = 5_000


def shipped() -> Iterator[object]:
    for module in MODULES:
        for name, value in vars(module).items():
            # The proofs of the longest would take half of a minute; they are built of nothing else.
            if isinstance(value, _Sparing) and len(value.pattern) < _LONG:
                yield pytest.param(value, id=f"{module.__name__} {name}")


@pytest.mark.parametrize("expression", [*shipped()])
def test_what_is_looked_for_first_stands_in_all_that_shipped_expressions_match(expression: re.Pattern[str]) -> None:
    found = needs(parser.parse(expression.pattern))
    assert found
    assert uncovered(expression, {stretch for first, *_ in found for stretch in first}) == []
