"""Times of day and days of the week as running text writes them: patterns for both, and their values in minutes and bits.

A time is *marked* when it says itself that it is one ("5 pm", "17:00", "noon", "half past six"). A bare number or its name is a time only
after a word such as "opens at", in a sentence about hours.
"""

from __future__ import annotations

import re

from kblint.expressions import compiled

EVERY_DAY, WEEKDAYS, WEEKEND = 0b1111111, 0b0011111, 0b1100000
NOON, DAY = 12 * 60, 24 * 60

_DAY_NAMES = (
    "mon(?:day)?",
    "tue(?:s(?:day)?)?",
    "wed(?:nesday)?",
    "thu(?:r(?:s(?:day)?)?)?",
    "fri(?:day)?",
    "sat(?:urday)?",
    "sun(?:day)?",
)
ONE_DAY = r"\b(?:" + "|".join(_DAY_NAMES) + r")s?\b\.?"
_DAY_SET = (
    (
        EVERY_DAY,
        r"daily|nightly|(?:every|each) (?:night|morning|evening|afternoon)|"
        r"every (?:single )?day(?: of the (?:week|year))?|each day|(?:on )?(?:all )?(?:seven|7) days(?: a week| of the week)?|"
        r"all week(?: long)?|any day(?: of the week)?",
    ),
    (
        WEEKDAYS,
        r"(?:on )?(?:every |each |all )?(?:weekdays?|week days)|(?:on )?(?:every|each|any) (?:working|business) day|(?:on|all|only) (?:working|business) days|"
        r"(?:on )?(?:every|each|any|all) school days?",
    ),
    (WEEKEND, r"(?:on |at |over )?(?:the |every |all )?(?<!-day )weekends?"),
    (0b0100000, r"(?:on )?the first day of (?:the|every|each) weekend"),
    (0b1000000, r"(?:on )?the (?:last|second) day of (?:the|every|each) weekend"),
    (0b0000001, r"(?:on )?the first day of (?:the|every|each) working week"),
    (0b0010000, r"(?:on )?the last day of (?:the|every|each) working week"),
)
TO = r" ?(?:-|–|—|to|through|thru|until|till|til) ?"
_ONE_OR_SPAN = rf"{ONE_DAY}(?:{TO}{ONE_DAY})?"
_SETS = "|".join(pattern for _, pattern in _DAY_SET)
DAYS = rf"{_ONE_OR_SPAN}(?:(?:, and |, | and | & | or |/){_ONE_OR_SPAN}){{0,6}}|\b(?:{_SETS})\b"

_HALF = r"(?:a\.?m\b\.?|p\.?m\b\.?)"
_HOUR_NAMES = "one two three four five six seven eight nine ten eleven twelve".split()
# Only in a range such as "10–18".
LATE_HOUR = r"(?:1[3-9]|2[0-4])"
BARE = rf"(?:\b(?:{'|'.join(_HOUR_NAMES)})\b|(?<![\d.,:/$€£])(?:1[0-2]|[1-9])(?![\d%:/]|[.,]\d))"
_SPELT = rf"(?:{'|'.join(_HOUR_NAMES)}|1[0-2]|\d)"
_PART = r"(?:(?:o'clock )?(?:in the (?:morning|afternoon|evening)|at night))"
_DOTTED = r"\.(?=[0-5]\d(?:(?![\w%])| ?[ap]\.?m))"
MARKED = (
    rf"(?:(?:(?:[01]?\d|2[0-4]):|(?:0\d|1?[1-9]|10|2[0-4]){_DOTTED})[0-5]\d(?!\d)(?: ?{_HALF}| {_PART})?|0\d ?{_HALF}|{_SPELT} ?{_HALF}|{_SPELT} o'clock(?: {_PART})?|"
    rf"(?:a )?(?:half past|quarter past|quarter to) (?:{_SPELT}(?!\w)(?: {_PART})?|noon|midnight)|half (?:{'|'.join(_HOUR_NAMES)})\b|{_SPELT} {_PART}|"
    r"(?:twelve |12 )?(?:noon|midday|midnight))"
)
ALWAYS = (
    r"24 ?/ ?7(?: ?/ ?365)?|24x7|(?:a)?round[ -]the[ -]clock|(?:24|twenty-four) hours a day(?:,? (?:and )?(?:seven|7) days a week)?|"
    r"(?<=open )24 hours|day and night|(?:at )?any hour(?: of the day)?|any time of (?:the )?day|every hour of (?:the|every|each) day|"
    r"never (?:close|closes|closed|shut|shuts)"
)

_SPAN = compiled(rf"({ONE_DAY})(?:{TO}({ONE_DAY}))?")
_NUMBER = compiled(rf"\d+|\b(?:{'|'.join(_HOUR_NAMES)})\b")
_UNMARKED = compiled(rf"{_SPELT}(?:[:.]\d\d)?")
_LATE = compiled(r"p\.?m|afternoon|evening|night")
_EARLY = compiled(r"a\.?m|morning")


def days(said: str) -> int:
    """The set of days that a text matched by ``DAYS`` names, as bits, Monday lowest."""
    for mask, pattern in _DAY_SET:
        if re.fullmatch(pattern, said):
            return mask
    found = 0
    for m in _SPAN.finditer(said):
        first = _index(m[1])
        last = _index(m[2]) if m[2] else first
        for day in range(first, last + 1 if last >= first else last + 8):
            found |= 1 << day % 7
    return found


def _index(name: str) -> int:
    return next(i for i, n in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su")) if name.startswith(n))


def minutes(said: str) -> int:
    """Minutes from midnight of a time as written: on the twelve-hour clock in the morning where it does not say which half of the day."""
    past = 30 if "half" in said else 15 if "quarter past" in said else -15 if "quarter to" in said else 0
    if ("noon" in said and "afternoon" not in said) or said.endswith("midday"):
        return NOON + past
    if said.endswith("midnight"):
        return past % DAY
    numbers = [_HOUR_NAMES.index(n) + 1 if n in _HOUR_NAMES else int(n) for n in _NUMBER.findall(said)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if _LATE.search(said):
        hour += 12 if hour < 12 and not ("night" in said and hour < 5) else 0
    elif _EARLY.search(said) and hour == 12:
        hour = 0
    return hour * 60 + minute + past


def undecided(said: str) -> bool:
    """Whether a time leaves open which half of the day it is in: "8", "4:30", "half past six"; "08:00" and "14:30" do not."""
    if _LATE.search(said) or _EARLY.search(said) or said.endswith(("noon", "midday", "midnight")):
        return False
    plain = _UNMARKED.fullmatch(said)
    return minutes(said) < 13 * 60 and not (plain and (said[0] == "0" or said.startswith(("10:", "11:", "12:"))))
