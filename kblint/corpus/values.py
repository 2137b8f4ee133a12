"""Whether two amounts that answer one question can both be right."""

from __future__ import annotations

from kblint.statements.attributes import PRICE
from kblint.statements.model import Quantity
from kblint.statements.topic import concepts_of

_DAY = 86400.0
_TOLERANCE = 1e-6
# Attributes for which a smaller exact value contradicts a maximum: the one value is the limit.
_ONE_LIMIT = frozenset({"window", "retention", "limit", "count", "length", "rate"})
# Dimensions of which an exact value is as much a limit as "up to" one.
_SIZES = frozenset({"count", "data", "weight", "length", "volume"})
# Attributes of which a plain value is the least: a notice period of one month is at least one month.
_LEAST_SAID_PLAINLY = frozenset({"notice"})
# How long something takes, what it costs and which part it is differs from case to case.
_VARYING = frozenset({"duration", "money", "percent"})
_INFINITE = float("inf")
# Two spans that have a part in common are no contradiction in so many words.
_OTHER_ANSWER = 0.95


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts are equal within what their units leave open (a month is 28 to 31 days, a megabyte 1000 or 1024 kilobytes)."""
    if a.days == "business" or b.days == "business":
        return _same_days(a, b)
    return a.low <= b.high * (1 + _TOLERANCE) and b.low <= a.high * (1 + _TOLERANCE)


def _same_days(a: Quantity, b: Quantity) -> bool:
    (low_a, high_a), (low_b, high_b) = _calendar(a), _calendar(b)
    if a.days == b.days:
        return a.low <= b.high and b.low <= a.high
    return low_a <= high_b and low_b <= high_a


def _calendar(quantity: Quantity) -> tuple[float, float]:
    """The span of calendar time that business days may take: n days, up to two more for every weekend begun."""
    if quantity.days != "business":
        return quantity.low, quantity.high
    weekends = -(-quantity.high // (5 * _DAY))
    return quantity.low, quantity.high + 2 * weekends * _DAY


def disagreement(a: Quantity, b: Quantity, attribute: str) -> float:
    """How surely two amounts of the same thing exclude one another, 0 (they can both hold) to 1."""
    if a.dimension != b.dimension:
        return 1.0 if attribute == PRICE and (_free_against_share(a, b) or _free_against_share(b, a)) else 0.0
    if not _comparable_units(a, b):
        return 0.0
    if _INFINITE in (a.high, b.high):
        return _against_unlimited(a, b)
    bounds = {a.bound, b.bound}
    # "Usually 1 to 3 days" and "usually 2 to 5 days" are about one time, and two answers.
    if (a.about or b.about) and bounds != {"range"} and _within_a_quarter(a, b):
        return 0.0
    if "range" in bounds:
        return _with_range(a, b)
    if same(a, b):
        return 0.0
    if len(bounds) == 1:
        return 1.0
    if bounds == {"max", "min"}:
        most, least = (a, b) if a.bound == "max" else (b, a)
        return 0.9 if least.low > most.high * (1 + _TOLERANCE) else 0.0
    bound, exact = (a, b) if b.bound == "exact" else (b, a)
    if bound.bound == "max":
        if exact.low > bound.high:
            return 1.0
        limits = attribute in _ONE_LIMIT or a.dimension in _SIZES or not attribute
        return 1.0 if limits and not _is_vague(exact) else 0.0
    return 1.0 if exact.high < bound.low or attribute in _LEAST_SAID_PLAINLY else 0.0


def _is_vague(quantity: Quantity) -> bool:
    """Whether an amount is only said by its unit: a few minutes."""
    return quantity.about and quantity.bound == "exact" and quantity.high > 2 * quantity.low


def _same_ends(a: Quantity, b: Quantity) -> bool:
    """Whether two ranges begin and end alike, within a twentieth of what they span: megabytes are of 1000 or of 1024 kilobytes."""
    leeway = 0.05 * max(a.high - a.low, b.high - b.low)
    return abs(a.low - b.low) <= leeway and abs(a.high - b.high) <= leeway


def _other_end(one: float, other: float) -> bool:
    """Whether two spans end so far apart that whoever is told of both takes them for two answers: by more than a quarter."""
    return abs(one - other) > 0.25 * min(one, other)


def _free_against_share(a: Quantity, b: Quantity) -> bool:
    """Whether one amount is nothing to pay, and the other one a part of a sum."""
    return a.dimension == "money" and a.high == 0.0 and b.dimension == "percent" and b.low > 0.0


def _comparable_units(a: Quantity, b: Quantity) -> bool:
    """Currencies are never converted; nothing is nothing in any currency. An unnamed unit fits any."""
    return (
        a.unit == b.unit
        or (a.dimension == "count" and _one_counts_any(a.unit, b.unit))
        or (a.dimension == "money" and (0.0 in (a.high, b.high) or "" in (a.unit, b.unit)))
        or (_INFINITE in (a.high, b.high) and "" in (a.unit, b.unit))
    )


# Who is counted may be called people, what is counted items.
_PEOPLE = concepts_of(
    "person people guest visitor member user child adult passenger player student pupil participant attendee customer employee traveller "
    "swimmer client friend colleague seat traveler viewer patient learner resident individual"
)
_ANYBODY, _ANYTHING = concepts_of("person people"), concepts_of("item thing piece unit object")
_NO_ITEMS = concepts_of("time hour day week month year minute point percent character word")


def _one_counts_any(a: str, b: str) -> bool:
    """Whether one side counts people or items, and the other one a sort of them."""
    if a in _PEOPLE or b in _PEOPLE:
        return a in _PEOPLE and b in _PEOPLE and bool({a, b} & _ANYBODY)
    return bool({a, b} & _ANYTHING) and not {a, b} & _NO_ITEMS


def _against_unlimited(a: Quantity, b: Quantity) -> float:
    if a.high == b.high:
        return 0.0
    finite = b if a.high == _INFINITE else a
    return 0.0 if finite.bound == "min" else 1.0


def _within_a_quarter(a: Quantity, b: Quantity) -> bool:
    (low_a, high_a), (low_b, high_b) = _calendar(a), _calendar(b)
    return low_a * 0.75 <= high_b and low_b <= high_a * 1.25


def _with_range(a: Quantity, b: Quantity) -> float:
    if a.bound == b.bound:
        if not same(a, b):
            return 1.0
        # 1 to 3 days and 2 to 5 days can both be true, and still two answers are given; from 8 to 32 and from 8 to 64 characters cannot.
        if a.dimension in _VARYING:
            return _OTHER_ANSWER if _other_end(a.high, b.high) else 0.0
        return 0.0 if _same_ends(a, b) else 1.0
    span, other = (a, b) if a.bound == "range" else (b, a)
    low, high = _calendar(span)
    if other.bound == "max":
        if other.days == span.days:
            low, high = span.low, span.high
        if other.high < low * (1 - _TOLERANCE):
            return 1.0
        # 7 to 10 days and within 7 days can both be true, and still the answers differ.
        return _OTHER_ANSWER if _other_end(other.high, high) and other.dimension == "duration" else 0.0
    if other.bound == "min":
        return 1.0 if high < other.low * (1 - _TOLERANCE) else 0.0
    return 0.0 if same(a, b) else 1.0
