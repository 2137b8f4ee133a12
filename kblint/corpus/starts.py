"""From which events two times run: 30 days from the delivery, 30 days from the order; after each purchase, after the end of a month."""

from __future__ import annotations

from functools import lru_cache

from kblint.corpus.side import Side
from kblint.corpus.values import same
from kblint.expressions import compiled
from kblint.statements.attributes import LENGTH, RETENTION, WINDOW
from kblint.statements.model import Statement
from kblint.statements.topic import concepts_of

# The events that times run from, those that are one and the same day in one row.
_EVENTS = tuple(
    concepts_of(row)
    for row in (
        "order purchase sale checkout",
        "deliver receipt arrive collect pickup",
        "ship dispatch",
        "bill",
        "issue print",
        "signup activate registration enrol enrolment join open",
        "complete completion finish graduation pass",
        "install installation fit plant planting",
        "booking reservation",
        "departure journey travel flight",
        "renewal renew",
        "approve decision",
        "cancel",
        "test examination appointment treatment",
    )
)
_ORDERED = 0
_TIMED = frozenset({WINDOW, RETENTION, LENGTH})


def other_start(a: Statement, b: Statement) -> bool:
    """Whether two values are the same time for one purpose, each counted from another event."""
    x, y = a.quantity, b.quantity
    if not a.anchor or not b.anchor or x is None or y is None or a.attribute != b.attribute or a.attribute not in _TIMED:
        return False
    if x.dimension != "duration" or x.unit or y.unit or not same(x, y):
        return False
    # "For 30 days" and "within 30 days" is as long.
    if x.bound != y.bound and not {x.bound, y.bound} <= {"exact", "max"}:
        return False
    one, other = _events(a.anchor), _events(b.anchor)
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(maxsize=4096)
def _events(anchor: tuple[str, ...]) -> frozenset[int]:
    """The rows of the events that some words name; whoever receives an order speaks of what was ordered, and not of when."""
    named = frozenset(row for row, names in enumerate(_EVENTS) if not names.isdisjoint(anchor))
    return named - {_ORDERED} or named


# What is done when a period is over is done once for each period.
_A_PERIOD = r"(?:month|quarter|year|week|period|cycle)"
_PERIOD_ENDS = compiled(
    rf"\b(?:of|after|from|following|at) (?:the |each |every |a )?(?:[a-z]+ ){{0,2}}?{_A_PERIOD}(?: |-|'s )(?:end|close)s?\b|"
    rf"\b(?:end|close) of (?:the|each|every|a|your) (?:[a-z]+ ){{0,2}}?{_A_PERIOD}\b"
)


def other_occasion(a: Side, b: Side) -> bool:
    """Whether one time runs from the end of a period, and the other one from something that is done within it: bills within five days of the
    month's end, within a day of each purchase. What leads in a list or stands above it may tell the occasion, too."""
    one, other = _of_a_period(a), _of_a_period(b)
    return one != other and bool(_occasions(b if one else a) - _occasions(a if one else b))


def _of_a_period(side: Side) -> bool:
    quantity = side.statement.quantity
    return quantity is not None and quantity.dimension == "duration" and _PERIOD_ENDS.search(side.folded) is not None


def _occasions(side: Side) -> frozenset[int]:
    """The rows of the events that a statement or what stands around it names."""
    return frozenset(row for row, names in enumerate(_EVENTS) if not names.isdisjoint(side.around))
