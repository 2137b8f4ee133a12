"""Whether two times of one length run from other events: 30 days from the delivery, 30 days from the order."""

from __future__ import annotations

from functools import lru_cache

from kblint.corpus.values import same
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
