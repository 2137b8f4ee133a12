"""What opening hours, closing days and times of day are, and when two of them cannot both hold."""

from __future__ import annotations

from functools import reduce
from operator import or_

import msgspec

from kblint.statements.clock import DAY, EVERY_DAY, WEEKDAYS, WEEKEND

__all__ = [
    "DAY",
    "EVERY_DAY",
    "UNSAID",
    "WEEKDAYS",
    "WEEKEND",
    "Date",
    "Hours",
    "Schedule",
    "adjoin",
    "disagree",
    "excepted",
    "left_out",
    "weekly_apart",
]

UNSAID = -1


class Hours(msgspec.Struct, frozen=True, gc=False):
    """Hours on some days: ``days`` is a set of bits, Monday lowest, 0 where no day is said; ``opens`` and ``closes`` count minutes from midnight,
    ``UNSAID`` where there is none (a closing hour past midnight is above 1440); both are the same for what happens at one time. ``closed`` days
    have no hours."""

    days: int = 0
    opens: int = UNSAID
    closes: int = UNSAID
    closed: bool = False


class Date(msgspec.Struct, frozen=True, gc=False):
    """A day of a year, by which something has to be done or from which on it can be (``opens``); ``year`` is 0 where none is said."""

    year: int
    month: int
    day: int
    opens: bool = False


class Schedule(msgspec.Struct, frozen=True, gc=False):
    """What a text says of days and times, in ``[start, end)`` of it; ``zone`` is a time zone's name, ``seasons`` are the parts of the year named;
    ``deadline`` tells a day of the week with the time until which something is possible then. Of a ``date`` there are no hours."""

    hours: tuple[Hours, ...]
    start: int
    end: int
    zone: str = ""
    seasons: tuple[str, ...] = ()
    deadline: bool = False
    date: Date | None = None


def _other_day(a: Date, b: Date) -> bool:
    """Whether two dates of one sort are two days of one year; what is due every year has one of each."""
    return a.opens == b.opens and a.year == b.year and (a.month, a.day) != (b.month, b.day)


def on_other_days(a: Schedule, b: Schedule) -> bool:
    """Whether two schedules name days of which neither has any of the other one's, at the same hours: Sundays and Wednesdays from two to four."""
    if a.date is not None or b.date is not None or a.seasons != b.seasons or not len(a.hours) == len(b.hours) == 1:
        return False
    one, other = a.hours[0], b.hours[0]
    hours = (one.opens, one.closes, one.closed) == (other.opens, other.closes, other.closed)
    return hours and bool(one.days and other.days) and not one.days & other.days


def disagree(a: Schedule, b: Schedule) -> bool:
    """Whether two schedules of one thing cannot both hold: other hours on a day that both name, or closed on a day on which the other is open.

    Hours without a day stand for some day: they agree with a schedule that has the same hours on any.
    """
    if a.date is not None or b.date is not None:
        return a.date is not None and b.date is not None and _other_day(a.date, b.date)
    if a.zone != b.zone and a.zone and b.zone:
        return False
    if a.seasons != b.seasons:
        return False
    for x in a.hours:
        for y in b.hours:
            if x.closed != y.closed and x.days & y.days:
                return True
    one, other = [h for h in a.hours if not h.closed], [h for h in b.hours if not h.closed]
    if not one or not other:
        return False
    if any(not h.days for h in (*one, *other)):
        return not any(_agree(x, y) for x in one for y in other)
    for day in range(7):
        left, right = _on(one, day), _on(other, day)
        if (
            left
            and right
            and not any(_agree(x, y) for x in left for y in right)
            and any(_told(x, y) for x in left for y in right)
        ):
            return True
    return False


def adjoin(a: Schedule, b: Schedule) -> bool:
    """Whether one schedule begins at the hour at which the other one ends: by day, and by night."""
    return any(
        UNSAID not in (x.opens, x.closes, y.opens, y.closes) and (_meet(x, y) or _meet(y, x)) for x in a.hours for y in b.hours
    )


def _meet(one: Hours, next_one: Hours) -> bool:
    return one.opens != one.closes and one.closes % DAY == next_one.opens % DAY


def _on(hours: list[Hours], day: int) -> list[Hours]:
    return [h for h in hours if h.days >> day & 1]


def _agree(a: Hours, b: Hours) -> bool:
    """Whether no end that both say differs; with no end in common they do not speak of the same, nor do a moment and a stretch of time."""
    if _moment(a) != _moment(b):
        return True
    return all(UNSAID in (x, y) or abs(x - y) <= _MINUTE for x, y in ((a.opens, b.opens), (a.closes, b.closes)))


# "Until 5 pm", "from 5:01 pm"; "until midnight", "until 11:59 pm".
_MINUTE = 1


def _moment(hours: Hours) -> bool:
    return hours.opens == hours.closes != UNSAID


def _told(a: Hours, b: Hours) -> bool:
    return any(UNSAID not in pair for pair in ((a.opens, b.opens), (a.closes, b.closes)))


def excepted(a: Schedule, b: Schedule) -> bool:
    """Whether one of two schedules is of one or two of the many days of the other one: more likely an exception than an error."""
    one, other = (reduce(or_, (h.days for h in s.hours if not h.closed), 0) for s in (a, b))
    if any(h.closed for s in (a, b) for h in s.hours):
        return False
    few, many = sorted((one, other), key=int.bit_count)
    return 0 < few.bit_count() <= 2 and many.bit_count() >= 4 and not few & ~many


def left_out(few: Schedule, many: Schedule) -> int:
    """The days that a schedule of one span of days leaves out and another one, of every day, has at the same hours; 0 when they are not so."""
    if few.seasons != many.seasons or (few.zone and many.zone and few.zone != many.zone):
        return 0
    if len(few.hours) != 1 or len(many.hours) != 1 or few.hours[0].closed or many.hours[0].closed:
        return 0
    one, other = few.hours[0], many.hours[0]
    if other.days != EVERY_DAY or one.days.bit_count() < 4 or (one.opens, one.closes) != (other.opens, other.closes):
        return 0
    return other.days & ~one.days


def weekly_apart(a: Schedule, b: Schedule) -> bool:
    """Whether something that happens once a week is said to happen on different days."""
    if (a.zone and b.zone and a.zone != b.zone) or not len(a.hours) == len(b.hours) == 1 or a.deadline != b.deadline:
        return False
    one, other = a.hours[0], b.hours[0]
    if not one.days.bit_count() == other.days.bit_count() == 1 or one.closed or other.closed:
        return False
    if a.deadline:
        return (one.days, one.closes) != (other.days, other.closes)
    return one.days != other.days and (UNSAID in (one.opens, one.closes)) == (UNSAID in (other.opens, other.closes))
