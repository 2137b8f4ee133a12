"""Ages: over 65, under-tens, until their fifth birthday, anyone aged 12."""

from __future__ import annotations

from kblint.statements.comparators import MAX, MIN, comparator
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity
from kblint.statements.nouns import NOUN_STOP
from kblint.statements.numbers import ORDINALS, SMALL, TENS, numeral, text_at
from kblint.statements.units import CLOSED_UNITS
from kblint.statements.words import Word

MEASURED = frozenset("height width length depth high wide long deep tall taller shorter headroom".split())
_AGED_DO = frozenset("travel go stay eat fly pay pays ride get gets enter sleep swim need needs".split())
_AGED = frozenset(
    "aged age ages kids kid children child infants adults anyone everyone anybody everybody nobody guests people passengers drivers those "
    "riders players visitors travellers cats dogs kittens puppies pets person driver passenger patient guest rider player visitor adult students student "
    "patients members member customers customer".split()
)


def is_age(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether a bare number is an age: aged 5, children under 12, the age of 18, under-16s."""
    if text_at(tokens, end) == "s":
        return text_at(tokens, at - 1) in ("under", "over", "-")
    following = tokens[end] if end < len(tokens) else None
    before = [t.text for t in tokens[max(0, at - 4) : at]]
    if before[-1:] == ["aged"] or before[-2:] == ["age", "of"]:
        return True
    alone = following is None or following.kind != "word" or following.text in NOUN_STOP or following.text in _AGED_DO
    if alone and before[-1:] == ["from"] and _AGED & {t.text for t in tokens[:at]}:
        return True
    if alone and before[-1:] in (["they're"], ["you're"], ["they"], ["is"]) and before[-2:-1] in (["until"], ["till"]):
        return True
    compared = before[-2:] in (["younger", "than"], ["older", "than"]) and (following is None or not following.text.endswith("s"))
    if compared or (alone and before[-1:] in _TURNING):
        return True
    stated = before[-1:] in (["is"], ["of"], [":"], ["are"])
    if alone and stated and "age" in [t.text for t in tokens[max(0, at - _NEAR_AGE) : at]]:
        return True
    if following is not None and following.kind == "word" and following.text not in NOUN_STOP:
        return following.text in _AGED_DO and before[-1:] in (["under"], ["over"]) and bool(_AGED & set(before[:-1]))
    first = comparator(tokens, at)[0]
    if (
        text_at(tokens, first - 1) in ("be", "you're", "are")
        and (comparator(tokens, at)[1] or text_at(tokens, end) in ("or", "+"))
        and SMALL.get(tokens[at].text, _GROWN) >= _GROWN
    ):
        return True
    return before[-1:] in (["under"], ["over"], ["below"]) and bool(_AGED & set(before[:-1]))


_NEAR_AGE = 8
_GROWN = 13.0  # A smaller number in words after "be" counts: "be two or more".
_TURNING = (["turn"], ["turns"], ["turned"], ["turning"])
_NOT_YET = frozenset("until till before under not up haven't hasn't below to maximum max".split())


def age_bound(tokens: tuple[Word, ...], at: int) -> str:
    """How an age bounds that is said by its coming: until they turn two, must not have reached the age of three, once you turn 16."""
    before = [t.text for t in tokens[max(0, at - 7) : at]]
    if "from" in before[-1:]:
        return MIN
    if before[-1:] == ["-"]:
        return MAX if before[-2:-1] == ["under"] else MIN
    if {"until", "till"} & set(before[-3:]):
        return MAX
    if before[-2:] == ["age", "of"] and {"over", "above", "under", "below"} & set(before[-4:]):
        return MIN if {"over", "above"} & set(before[-4:]) else MAX
    if not {"turn", "turns", "turned", "turning", "reach", "reached", "reaches"} & set(before) and "age" not in before:
        return "exact"
    if _NOT_YET & set(before):
        return MAX
    return MIN if {"from", "once", "after", "when", "since", "reached", "reach", "turn", "turned"} & set(before) else "exact"


BEFORE_IT = frozenset("until till before haven't hasn't not under below by".split())
_SINCE_IT = frozenset("from after since once on over".split())


def birthday(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """An age said by its birthday: until their third birthday, from your 18th birthday, before the twenty-first birthday."""
    value, after = None, at + 1
    if tokens[at].kind == "number" and text_at(tokens, at + 1) in ("st", "nd", "rd", "th"):
        value, after = numeral(tokens[at].text), at + 2
    elif tokens[at].text in ORDINALS:
        value = ORDINALS[tokens[at].text]
    elif tokens[at].text in TENS and text_at(tokens, at + 1) == "-" and ORDINALS.get(text_at(tokens, at + 2), 10.0) < 10:
        value, after = TENS[tokens[at].text] + ORDINALS[text_at(tokens, at + 2)], at + 3
    if value is None or text_at(tokens, after) != "birthday":
        return None
    before = [t.text for t in tokens[max(0, at - 5) : at]]
    bound = "max" if BEFORE_IT & set(before) else "min" if _SINCE_IT & set(before) else "exact"
    low, high = CLOSED_UNITS["year"][1:]
    quantity = Quantity("duration", value * low, value * high, "age", bound)
    return Mention(quantity, tokens[at].start, tokens[after].end, at, after + 1)


AGE_PLURALS = {
    name + ("es" if name == "six" else "s"): value for name, value in SMALL.items() if 0 < value < 19 and not name.endswith("y")
}


def under_tens(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """People named by an age that they have not reached, or are past: under-tens, over-fives."""
    opener = text_at(tokens, at - 2) if text_at(tokens, at - 1) == "-" else text_at(tokens, at - 1)
    if tokens[at].text not in AGE_PLURALS or opener not in ("under", "over"):
        return None
    first = at - (2 if text_at(tokens, at - 1) == "-" else 1)
    low, high = (AGE_PLURALS[tokens[at].text] * x for x in CLOSED_UNITS["year"][1:])
    quantity = Quantity("duration", low, high, "age", MAX if opener == "under" else MIN)
    return Mention(quantity, tokens[first].start, tokens[at].end, first, at + 1)


def as_age(number: Quantity) -> Quantity:
    """A number without a unit as an age in years, bounded as the number is."""
    _, least, most = CLOSED_UNITS["year"]
    return Quantity("duration", number.low * least, number.high * most, "age", number.bound)
