"""Times that look back on what somebody did: "bought within the last 30 days" is within 30 days of the purchase."""

from __future__ import annotations

from kblint.expressions import compiled
from kblint.statements.words import concept

_DEEDS = {
    **dict.fromkeys("purchased bought".split(), "purchase"),
    **dict.fromkeys("ordered placed".split(), "order"),
    **dict.fromkeys("delivered received".split(), "deliver"),
    "shipped": "ship",
    "booked": "booking",
    "issued": "issue",
}
_DONE = compiled(rf"\b({'|'.join(_DEEDS)})(?: from us| online| with us)? (?:with)?in (?:the )?(?:last|past|previous)? ?$")
# An item that opens so goes on from what leads its list in.
_ELLIPTICAL = compiled(
    rf"\W*(?:(?:been|be|was|were|is|are) )?(?:{'|'.join(_DEEDS)}|returned|requested|submitted|claimed|sent|within)\b"
)


def looked_back_on(before: str) -> tuple[str, ...]:
    """The event that a look-back runs from, by the folded words before it; empty where it is of none."""
    found = _DONE.search(before)
    return (concept(_DEEDS[found[1]]),) if found else ()


def is_elliptical(folded: str) -> bool:
    """Whether an item has no subject of its own."""
    return _ELLIPTICAL.match(folded) is not None
