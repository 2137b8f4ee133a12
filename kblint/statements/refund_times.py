"""Whether a time that stands with a refund is that in which customers may ask for it, that before which they have to call off, or that which it takes.

"Refund" alone tells neither: who acts shows by what the time runs from, by what is denied after it, and by the verb.
"""

from __future__ import annotations

import msgspec

from kblint.expressions import compiled
from kblint.statements.attributes import NOTICE, RETENTION, SETTLEMENT, WINDOW
from kblint.statements.model import Quantity

_REFUND = compiled(r"\b(?:non-?)?refund|\bmoney back\b|\bsales? (?:is|are) final\b")
# The company's part, from the decision to the money.
_PAYING = compiled(
    r"\b(?:process\w*|issu(?:e[ds]?|ing)|credit(?:ed|s)?|post(?:ed|s)?|appear\w*|arriv\w*|reflect\w*|tak(?:es?|ing|en)|paid|pay|sent|send|transferr\w+|complet\w+|"
    r"initiat\w+|expect|allow|made|reach(?:es)?|show(?:s|n)? up|receive|back (?:in|on|to|into) (?:your|the)|(?:will|'ll|be|are|is|been|we) refund(?:ed)?|"
    r"get (?:it|your money) back)\b"
)
_DENIED = compiled(
    r"\b(?:no|not|cannot|never|nor|unable|without|isn't|aren't|don't|doesn't|won't|can't)\b[^.;:]{0,50}(?:refund|money back)|\bnon-?refundable\b|"
    r"(?:refund\w*|money back)[^.;:]{0,60}(?:\bnot\b|n't\b|\bno longer\b|\b(?:declined|denied|rejected|refused|ineligible)\b)|\bsales? (?:is|are) final\b"
)
_NAMED = compiled(
    r"^[- ](?:(?:full|partial|free|no-questions-asked|money[- ]back) )*(?:refund|money[- ]back)[- ](?:window|period|policy|term|timeframe|offer)\b"
)
_NAMED_BEFORE = compiled(
    r"\brefund (?:window|period|policy|timeframe)\b[^.;,]{0,20} (?:is|of|lasts|runs for|closes after|ends after|expires after|:)(?: only| just)? ?$"
)
_AFTER = compiled(r"(?:\bafter|\bbeyond|\bpast|\bonce)(?: the| these| those)?(?: first| initial)? ?$")
_OVER = compiled(r"^ (?:have|has) (?:passed|gone by|elapsed)\b")
_LATER = compiled(r"^(?:more|older|later|longer) than\b|^(?:over|beyond|exceeding)\b")
_BOUGHT = compiled(
    r"^ (?:of|from|after|following|since)(?: (?:the|your|their|its|a|making|placing|original|initial|first|date|day|time|of|an))* "
    r"(?:purchas\w*|order(?:ing|ed|s)?|sign(?:ing|ed)?[- ]?up|signup|subscri\w+|pay(?:ment|ing|ments)|transaction|deliver\w*|receipt|receiv\w+|renewal|activation|"
    r"registration|enrol\w*|checkout|charge[ds]?|billing|being charged|buying|invoice|install\w*)\b"
)
_UPCOMING = compiled(
    r"^ (?:of|before|prior to|to|until|from)(?: (?:the|your|their|its|a|an|any|each|scheduled|start|beginning|time|date|of))* "
    r"(?:events?|start|arrival|check-?in|departure|appointment|class|session|lesson|travel|trip|tour|flight|stay|workshop|course|show|performance|match|game|"
    r"pick-?up|visit|conference|festival|camp)\b"
)
# What is called off too late cannot be, or costs.
_TOO_LATE = compiled(
    r"\b(?:cancel|reschedul|chang(?:e|ing)|amend|refund|money back)[^.;:]*\b(?:not|n't|charged?|fees?|forfeit\w*|lose|lost|penalt\w+|non-?refundable)\b|"
    r"\b(?:not|n't|cannot|no|non-?refundable)\b[^.;:]*\b(?:cancel|reschedul|chang(?:e|ing)|amend|refund|money back)"
)
_OPEN = compiled(
    r"\b(?:available|offer(?:ed|s)?|entitled|eligible|qualif\w+|possible|claim(?:ed)?|request\w*|ask|granted|honou?red|valid)\b"
)
_DURING = compiled(r"\b(?:for|in the first|during the first|within the first) ?(?:up to )?$")


def refund_time(kind_of: str, quantity: Quantity, before: str, said: str, after: str) -> tuple[str, Quantity]:
    """The attribute of a duration, and what it bounds, where the clause speaks of a refund; as they were where nothing tells more.

    ``said`` is the amount as it is said, ``before`` and ``after`` what stands around it, all of them folded.
    """
    clause = f"{before}#{after}"
    if quantity.dimension != "duration" or kind_of not in (SETTLEMENT, RETENTION, WINDOW, NOTICE, ""):
        return kind_of, quantity
    if said.startswith("within") and _UPCOMING.search(after) and _TOO_LATE.search(clause):
        # "No refunds within 24 hours of the event": at least as long before it.
        return NOTICE, msgspec.structs.replace(quantity, bound="min")
    if not _REFUND.search(clause):
        return kind_of, quantity
    denied = _DENIED.search(clause) is not None
    if denied and (_AFTER.search(before) or _OVER.search(after) or _LATER.search(said)) and not _UPCOMING.search(after):
        return WINDOW, msgspec.structs.replace(quantity, bound="max")
    if kind_of == NOTICE:
        least = quantity.bound == "max" and not denied and said.startswith("up to")
        return NOTICE, msgspec.structs.replace(quantity, bound="min") if least else quantity
    if _PAYING.search(clause):
        return kind_of, quantity
    if _NAMED.search(after) or _NAMED_BEFORE.search(before) or _BOUGHT.search(after):
        return WINDOW, quantity
    if not denied and _OPEN.search(before) and (_DURING.search(before) or quantity.bound == "max"):
        return WINDOW, quantity
    return kind_of, quantity
