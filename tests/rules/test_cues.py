"""Rules look for cues before they read a sentence: nothing that they would find is turned away by that."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import pytest

from kblint.rules.packs import shipped_rules
from tests.expressions import uncovered

RULES = {rule.name: rule for rule in shipped_rules()}
# What finds, and the cues of which one must stand in all that it finds.
EXPRESSIONS = {
    "dangling-restriction": (
        (
            "restrictions.CUES",
            (
                "restrictions.phrases._PHRASE",
                "restrictions.phrases._EVERY",
                "restrictions.terms._APPLY",
                "restrictions.terms._RULES",
                "restrictions.terms._LIMITS",
                "restrictions.terms._UNNAMED_TERMS",
                "restrictions.terms._ANNOUNCED",
                "restrictions.terms._WITHIN",
                "restrictions.occasions._BAR",
                "restrictions.occasions._CASES",
                "restrictions.extents._PARTS",
                "restrictions.extents._BASIS",
                "restrictions.extents._LIMITED",
                "restrictions.extents._NOT_ALL",
                "restrictions.extents._SOMEWHERE",
            ),
        ),
        ("restrictions.phrases.CUES", ("restrictions.phrases._PHRASE",)),
        ("restrictions.terms._UNNAMED_CUES", ("restrictions.terms._UNNAMED_TERMS",)),
        ("restrictions.terms._ANNOUNCED_CUES", ("restrictions.terms._ANNOUNCED",)),
        ("restrictions.terms._OTHER_TERMS_CUES", ("restrictions.terms._OTHER_TERMS",)),
        ("restrictions.terms._THAT_DIFFER_CUES", ("restrictions.terms._OTHER_TERMS",)),
        ("restrictions.terms._WITHIN_CUES", ("restrictions.terms._WITHIN",)),
        ("restrictions.occasions._BAR_CUES", ("restrictions.occasions._BAR",)),
        ("restrictions.occasions._CASES_CUES", ("restrictions.occasions._CASES",)),
        ("restrictions.extents._SOMEWHERE_CUES", ("restrictions.extents._SOMEWHERE",)),
    ),
    "hidden-discretion": (
        *(
            ("forms.FORM_CUES", (f"forms.{form}",))
            for form in ("_DISCRETION", "_THEIR_DISCRETION", "_EXCEPTION", "_CASE", "_MAYBE", "_OPEN")
        ),
        ("readings._CONSIDER_CUES", ("readings._WILL_CONSIDER",)),
        ("readings._PROMISE_CUES", ("readings._UNPROMISED",)),
        ("forms._DISCRETION_CUES", ("forms._DISCRETION",)),
        ("forms._CASE_CUES", ("forms._CASE",)),
        ("forms._MAYBE_CUES", ("forms._MAYBE",)),
    ),
    "image-only-step": (("_POINTERS", ("_POINTS",)),),
    "positional-reference": (("_CUES", ("_ELSEWHERE",)), ("_NEAR_CUES", ("_NEAR",))),
    "relative-time": (
        ("now.NOW_CUES", ("now.NOW",)),
        ("soon.SOON_CUES", ("soon.SOON",)),
        ("soon.PLANS_CUES", ("soon.PLANS",)),
        ("lately.LATELY_CUES", ("lately.LATELY",)),
        ("CUES", ("now.NOW", "soon.SOON", "soon.PLANS", "lately.LATELY", "now.TEMPORARY")),
    ),
    "undefined-eligibility": (("_CUES", ("_FINDERS",)),),
    "window-without-start": (("_CUES", ("_WINDOW", "_ADJECTIVE", "_PASSES")),),
    "vague-amount": (
        ("fees.FEE_CUES", ("fees.FEE",)),
        ("waits.WAIT_CUES", ("waits.WAIT",)),
        ("limits.LIMIT_CUES", ("limits.LIMIT",)),
        ("limits.BOUND_CUES", ("limits.BOUND",)),
        ("notices.PART_CUES", ("notices.PART",)),
        ("fees.COST_CUES", ("fees.COST",)),
        ("notices.LATE_CUES", ("notices.LATE",)),
        ("limits.ANY_CUES", ("limits.ANY",)),
    ),
}


def given() -> Iterator[Any]:
    for name, pairs in EXPRESSIONS.items():
        for cues, expressions in pairs:
            for expression in expressions:
                yield pytest.param(name, cues, expression, id=f"{name} {cues} {expression}")


def test_a_cue_stands_in_every_reference_to_elsewhere() -> None:
    module = RULES["positional-reference"]._module
    for expression, cues in zip(module._ELSEWHERE, module._ELSEWHERE_CUES, strict=True):
        assert uncovered(expression, cues) == [], expression.pattern


def test_a_cue_stands_in_every_form_of_a_promise() -> None:
    for cues, forms in RULES["over-promise"]._module._SEARCHED:
        for form in forms:
            assert uncovered(form, cues) == [], form.pattern


@pytest.mark.parametrize(("name", "cues", "expression"), [*given()])
def test_a_cue_stands_in_every_match(name: str, cues: str, expression: str) -> None:
    module = RULES[name]._module
    found = attrgetter(expression)(module)
    for one in found if isinstance(found, tuple) else (found,):
        assert uncovered(one, attrgetter(cues)(module)) == []


@pytest.mark.parametrize(
    ("expression", "cues", "left"),
    [
        ("cats?|dogs", ("cat", "dog"), []),
        ("cats?|dogs", ("cat",), ["dogs"]),
        ("(?:very )?(?:old|new) names?", (" name",), []),
        ("(?:very )?(?:old|new) names?", ("old name",), ["new name", "new names", "very new name", "very new names"]),
        (r"a[bc]\w{2,}d", ("ab", "ac"), []),
        (r"a[bc]\w{2,}d", ("bd",), ["ab\0d", "ac\0d"]),
        (r"(?:one |two ){1,3}three", ("one", "two"), []),
        (r"(?:one |two ){0,3}three", ("one", "two"), ["three"]),
        (r"\bx(?=y)", ("xy",), ["x"]),
    ],
)
def test_what_has_no_cue_is_told(expression: str, cues: tuple[str, ...], left: list[str]) -> None:
    assert uncovered(re.compile(expression), cues) == left


def readings() -> Iterator[Any]:
    module = RULES["hidden-discretion"]._module.readings
    names = {id(value): name for name, value in vars(module).items()}
    for cues, reading, *_ in module._READINGS:
        # Pairs of words are more than can be gone through: cases have each of them.
        if reading not in (module._CHOICE, module._LEAVE):
            yield pytest.param(reading, cues, id=names[id(reading)])


@pytest.mark.parametrize(("reading", "cues"), [*readings()])
def test_a_cue_stands_in_every_reading_of_a_decision(reading: Any, cues: tuple[str, ...]) -> None:
    assert uncovered(reading, cues) == []


def test_what_makes_a_reading_look_makes_the_rule_look() -> None:
    module = RULES["hidden-discretion"]._module
    readings = module.readings
    looked = [cue for cues, *_ in readings._READINGS for cue in cues] + [
        *readings._MODALS,
        *readings._CONSIDER_CUES,
        *readings._PROMISE_CUES,
    ]
    assert [cue for cue in looked if not any(wide in cue for wide in readings.READ_CUES)] == []
    assert {*readings.READ_CUES, *module.forms.FORM_CUES, *module.hedges.HEDGE_CUES, *module.WORD_CUES} == {*module.CUES}
