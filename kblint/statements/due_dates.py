"""Folded text → the day of the year by which something has to be done, or from which on it can be: "applications close on 31 January".

A date alone is no schedule: what was decided, published or updated on a day is of that day.
"""

from __future__ import annotations

from kblint.expressions import compiled, expression
from kblint.months import MONTHS
from kblint.statements.cues import Cues
from kblint.statements.schedules import Date, Schedule

_NUMBER = {name: n for n, month in enumerate(MONTHS, 1) for name in (month, month[:3], month[:4])}
_MONTH = rf"(?P<{{0}}>{'|'.join(sorted(_NUMBER, key=len, reverse=True))})\.?"
_DATE = (
    rf"(?:(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? {_MONTH.format('m1')}|{_MONTH.format('m2')} (?P<d2>[0-3]?\d)(?:st|nd|rd|th)?)"
    r"(?!\w)(?:,? (?P<year>(?:19|20)\d\d)(?!\d))?"
)
_UNTIL = (
    r"by|until|till|up to|before|no later than|not later than|on or before|(?:closes?|ends?|finish(?:es)?|shuts?|expires?|stops?|is due|are due|due)(?: on| by)?|"
    r"(?:deadline|closing date|last day|due date|final date)(?: [a-z'-]+){0,8}? (?:is|falls on|:)|latest(?: on| by)?"
)
_FROM = r"(?:opens?|starts?|begins?)(?: on| from)?|(?:opening date|first day|start date)(?: [a-z'-]+){0,8}? (?:is|:)"
_DUE = expression(
    rf"(?<!\w)(?:(?P<until>{_UNTIL})|(?P<from>{_FROM}))(?: (?:noon|midnight|\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)?)(?: on)?)? (?:on |the )?"
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{_DATE}"
)
_DAY_OF_THE_YEAR = expression(rf"(?<!\w){_DATE}")
_A_MONTH = Cues("|".join(month[:3] for month in MONTHS), before=r"\b")
_DIGIT = compiled(r"\d")


def may_hold(folded: str) -> bool:
    """A quick look: without a number and a month a text says no date."""
    return _A_MONTH.stand_in(folded) and _DIGIT.search(folded) is not None


def days_named(folded: str) -> frozenset[tuple[int, int]]:
    """The days of the year that a folded text names, as (month, day)."""
    found = _DAY_OF_THE_YEAR.finditer(folded) if may_hold(folded) else ()
    return frozenset((_NUMBER[d["m1"] or d["m2"]], int(d["d1"] or d["d2"])) for d in found)


def read(folded: str) -> list[Schedule]:
    """The dates by which, or from which on, a folded text says that something holds; more than one of a kind are a calendar, and none is read."""
    if not may_hold(folded):
        return []
    found = [
        Schedule(
            (),
            m.start(),
            m.end(),
            date=Date(int(m["year"] or 0), _NUMBER[m["m1"] or m["m2"]], int(m["d1"] or m["d2"]), bool(m["from"])),
        )
        for m in _DUE.finditer(folded)
        if 0 < int(m["d1"] or m["d2"]) <= 31
    ]
    kinds = [s.date.opens for s in found if s.date is not None]
    return found if len(set(kinds)) == len(kinds) else []
