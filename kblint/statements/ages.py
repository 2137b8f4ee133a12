"""Ages: over 65, under-tens, until their fifth birthday, anyone aged 12."""

from __future__ import annotations

import msgspec

from kblint.expressions import compiled
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
    "patients members member customers customer persons individuals individual applicants applicant minors minor participants participant entrants "
    "hirers hirer swimmers climbers pupils pupil learners learner holders holder residents resident youngsters teenagers teens "
    "babies toddlers boys girls candidates candidate".split()
)


def is_age(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether a bare number is an age: aged 5, children under 12, the age of 18, under-16s."""
    if text_at(tokens, end) == "s":
        return text_at(tokens, at - 1) in ("under", "over", "-")
    following = tokens[end] if end < len(tokens) else None
    before = [t.text for t in tokens[max(0, at - 4) : at]]
    if before[-1:] == ["aged"] or before[-2:] in (["age", "of"], ["ages", "of"], ["aged", "between"], ["ages", "between"]):
        return True
    if [t.text for t in tokens[end : end + 4]] == ["is", "the", "minimum", "age"] or _is_to_be_reached(tokens, at, end):
        return True
    alone = following is None or following.kind != "word" or following.text in NOUN_STOP or following.text in _AGED_DO
    if alone and before[-1:] == ["from"] and _AGED & {t.text for t in tokens[:at]}:
        return True
    if alone and before[-1:] in (["they're"], ["you're"], ["they"], ["is"]) and before[-2:-1] in (["until"], ["till"]):
        return True
    compared = before[-2:] in (["younger", "than"], ["older", "than"]) and (
        following is None or following.text in NOUN_STOP or not following.text.endswith("s")
    )
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
    of_somebody = bool(_AGED & set(before[:-1])) or before[-3:-1] == ["no", "one"]
    return before[-1:] in (["under"], ["over"], ["below"]) and of_somebody


def is_grown(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether a number of years is an age: you must be 18 years or older, children under 3 years."""
    if text_at(tokens, at - 1) in ("be", "aged") and [t.text for t in tokens[end : end + 2]] in (
        ["or", "older"],
        ["and", "older"],
        ["or", "over"],
    ):
        return True
    stops = end >= len(tokens) or tokens[end].kind != "word" or tokens[end].text in NOUN_STOP
    return stops and text_at(tokens, at - 1) in ("under", "over") and text_at(tokens, at - 2) in _AGED


def _is_to_be_reached(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether a number after "be" is an age that somebody must have: you must be 18 to register; you are not yet 18; once you are 14."""
    before, after = [t.text for t in tokens[max(0, at - 3) : at]], tokens[end] if end < len(tokens) else None
    stops = after is None or after.kind != "word" or after.text in NOUN_STOP
    if before[-2:] == ["not", "yet"] and stops:
        return True
    if before[-2:] in (["you", "are"], ["they", "are"]) or before[-1:] in (["you're"], ["they're"]):
        return stops and before[0] in ("once", "when")
    if (
        before[-1:] != ["be"]
        or before[-2:-1] not in (["must"], ["to"])
        or not _GROWN <= (numeral(tokens[at].text) or 0) < _OLDEST
    ):
        return False
    verb = end + 1 < len(tokens) and tokens[end].text == "to" and tokens[end + 1].kind == "word"
    return (verb or after is None or after.text == ".") and bool((_AGED | {"you"}) & {t.text for t in tokens[:at]})


_OLDEST = 100.0
_NEAR_AGE = 12
_GROWN = 13.0  # A smaller number in words after "be" counts: "be two or more".
_TURNING = (["turn"], ["turns"], ["turned"], ["turning"])
_NOT_YET = frozenset("until till before under not up haven't hasn't below maximum max".split())


def age_bound(tokens: tuple[Word, ...], at: int) -> str:
    """How an age bounds that is said by its coming: until they turn two, must not have reached the age of three, once you turn 16."""
    before = [t.text for t in tokens[max(0, at - 7) : at]]
    if "from" in before[-1:]:
        return MIN
    if before[-1:] == ["-"]:
        return MAX if before[-2:-1] == ["under"] else MIN
    if {"until", "till"} & set(before[-3:]) or before[-2:] == ["not", "yet"]:
        return MAX
    if before[-1:] == ["be"] or {"once", "when"} & set(before[-3:]) or text_at(tokens, at + 3) == "minimum":
        return MIN
    if before[-2:] == ["age", "of"] and {"over", "above", "under", "below"} & set(before[-4:]):
        return MIN if {"over", "above"} & set(before[-4:]) else MAX
    if not {"turn", "turns", "turned", "turning", "reach", "reached", "reaches"} & set(before) and "age" not in before:
        return "exact"
    if _NOT_YET & set(before):
        return MAX
    return MIN if {"from", "once", "after", "when", "since", "reached", "reach", "turn", "turned"} & set(before) else "exact"


BEFORE_IT = frozenset("until till before haven't hasn't not under below by".split())
_SINCE_IT = frozenset("from after since once on over celebrated had passed past reached".split())


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


_YOUNGER, _OLDER = compiled(r"^(?:under|below|younger than|less than)\b"), compiled(r"^(?:over|above|older than|more than)\b")
_BY_ITSELF = compiled(r"^[\w-]+(?: \(\d+\)| birthday)?$")
_NONE_OF_THEM = (
    r"\b(?:nobody|no[ -]one|none of|no (?:(?!charge|fee|cost|for|to|of)[a-z-]+ ){0,2}?(?:person|people|child|children|kids?|driver|passenger|guest|player|rider|visitor|"
    r"student|member|customer|minor|applicant|participant|pets?|dogs?|cats?)s?)\b(?!.*\b(?:needs?|ha(?:s|ve) to|pays?)\b)"
)
# What is not asked of somebody is no refusal.
_NO_DUTY = r"(?! (?:[a-z]+ly )?(?:need|have to|pay|be charged|charge|cost|count|require|mind|exceed))"
_REFUSED_THEM = (
    r"\b(?:(?:can|may|must|shall)(?:not|n't| not)|can't)\b" + _NO_DUTY + "|"
    r"\b(?:(?:do|does|will)(?: not|n't)|won't|never) (?:[a-z]+ly )?(?:accept|admit|allow|let|take|rent|hire|lease|sell|serve|permit|carry|insure|cover|"
    r"employ|register|provide|supply|host|accommodate|recommend)\b|"
    r"\bnot (?:intended|suitable|meant|designed|aimed|directed|available|appropriate|recommended|open)\b"
)
_DENIED_BEFORE = compiled(rf"(?:{_NONE_OF_THEM}|{_REFUSED_THEM})[^.;:]*$")
_DENIED_AFTER = compiled(
    r"^\)?[^,;:()]{0,60}?\b(?:(?:(?:can|may|must|shall|will)(?:not|n't| not)|can't|won't)\b" + _NO_DUTY + "|"
    r"(?:is|are)(?:n't| not) (?:yet )?(?:able|eligible|allowed|accepted|permitted|admitted|covered|insured|entitled|served|authori[sz]ed|taken|let)\b|"
    r"(?:is|are|be) (?:prohibited|forbidden|barred|excluded|banned|ineligible|turned (?:away|down)|refused|declined|rejected)\b|"
    r"not (?:allowed|permitted|eligible|accepted|admitted)\b)"
)
_HAS_TO_BE = compiled(r"\b(?:must|(?:need|needs|have|has) to|should) be $")


def of_claim(quantity: Quantity, said: str, before: str, after: str) -> Quantity:
    """What an age bounds, by the words of its clause: where those under 18 are refused, 18 is the least; whoever must be 18 may be older.

    ``said`` are the folded words of the age, ``before`` and ``after`` the others.
    """
    if quantity.bound == "exact":
        return msgspec.structs.replace(quantity, bound=MIN) if _HAS_TO_BE.search(before) else quantity
    # Another bound than the words have was turned round before.
    as_said = MAX if _YOUNGER.search(said) else MIN if _OLDER.search(said) else quantity.bound if _BY_ITSELF.search(said) else ""
    if quantity.bound != as_said or not (_DENIED_BEFORE.search(before) or _DENIED_AFTER.search(after)):
        return quantity
    return msgspec.structs.replace(quantity, bound=MIN if quantity.bound == MAX else MAX)


def as_age(number: Quantity) -> Quantity:
    """A number without a unit as an age in years, bounded as the number is."""
    _, least, most = CLOSED_UNITS["year"]
    return Quantity("duration", number.low * least, number.high * most, "age", number.bound)
