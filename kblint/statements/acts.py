"""What people do at an hour, however a text puts it: check in, get in, place an order that leaves the same day.

"Your room's all yours from three" and "Check-in: from 2 pm" have no word in common, and "we open our doors at ten" names nothing that opens.
"""

from __future__ import annotations

from kblint.expressions import expression
from kblint.statements.topic import concepts_of

HOUSE, TELEPHONE = "house", "telephone"
_ROOM = "room|suite|cabin|pitch|pitche|apartment|flat|bed|key"
_SAME_DAY = r"(?:the|that) (?:very )?same (?:day|evening|night)|(?:that|this) (?:very )?(?:day|evening|night)|today|tonight"
# The name of the act, what says it, and the words that then say no more of what it is.
_ACTS = (
    (
        "extra",
        r"\b(?:early|late)[ -](?:check|arrival|departure|access|entry|return|collection|pick)",
        "early late checkin checkout",
    ),
    (
        "checkout",
        r"check(?:ing|ed|s)?[ -]?out|vacate|"
        r"\b(?:keep|hold on to|have|stay in|hang on to) your (?:room|cabin|pitch|suite)\b(?= until| till)|\bbe out\b|\bout of (?:the|your) (?:room|cabin|pitch)|"
        r"\b(?:leave|clear) (?:the|your|their) (?:rooms?|cabins?|pitch)|\bdeparture(?=:)",
        "room cabin pitch leave checkout morning out love departure key guest depart ask vacate stay feel",
    ),
    (
        "checkin",
        rf"check(?:ing|ed|s)?[ -]?in\b(?! desk)|\b(?:{_ROOM})s?(?:'s| is| are| will be) (?:all )?(?:yours|ready|available|free)\b|"
        rf"\b(?:{_ROOM})s?(?: keys?)? (?:can|may) be (?:picked up|collected)|"
        r"\bmove (?:into|onto|in)\b|\barrival(?=:)",
        "room suite cabin pitch apartment flat bed key yours ready free move checkin arrival guest arrive collect",
    ),
    (
        "entry",
        r"\blast (?:entry|admission)|\bget in\b|\blets? (?:you|people|visitors|anybody|anyone) in\b|\badmit(?:s|ted)?\b",
        "entry admission visitor guest ticket get let admit last house",
    ),
    (
        "dispatch",
        r"\bsame[ -]day (?:dispatch|despatch|shipping|shipment|postage)|"
        r"\b(?:ships?|shipped|sent|send|dispatched|posted|goes out|go out|leaves?|travels?|packed|goes|on the van|on its way|in the post|out of the door) "
        r"(?:\w+ ){0,3}?"
        rf"(?:{_SAME_DAY}|(?:(?:on )?the )?(?:next|following) (?:working |business |week)?day)\b",
        "order place buy purchase item parcel ship dispatch cut-off cutoff anything arrive reach send leave travel hand same evening post "
        "package warehouse today tonight van way door night box get",
    ),
    (
        "quiet",
        r"\bquiet (?:time|hours)|\bnoise\b",
        "quiet noise time night nighttime neighbour keep down please voice loud music enforce strict",
    ),
    (
        TELEPHONE,
        r"\b(?:(?:phone|telephone) )?lines (?:are |stay )?(?:open|close)|\bcalls are (?:taken|answered)|\b(?:ring|call|phone|telephone) us\b|"
        r"\b(?:answers?|answered|picks? up|take|takes) (?:the|your) (?:phone|telephone|calls?)|\bon the phone\b",
        "phone telephone line ring call free answer home somebody nobody collect",
    ),
    (
        HOUSE,
        r"\bwe(?:'re| are| stay| remain| only| do not| don't| never)?(?: (?:only|always|also|never))? (?:open|opens|closed?|shut)\b"
        r"(?! (?:the|your|a|an|an?other|accounts?|tickets?|up) (?!doors?|gates?))|"
        r"\bwe (?:don't|do not|never) work\b|\bwe take (?:\w+ ){1,3}off\b|\bwe (?:close|open|shut) at\b|\bwe(?: don't| do not|'re not| are not) (?:here|open|see any)",
        "house",
    ),
)
_ACT = expression("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _ACTS))
IMPLIED = {name: concepts_of(words) for name, _, words in _ACTS}

# What one moves into: a pitch is not a cabin.
UNITS = concepts_of("room suite cabin pitch apartment flat bed")


def of(folded: str) -> str:
    """The name of the act that a folded clause tells, a key of ``IMPLIED``; empty where it tells none."""
    found = _ACT.search(folded)
    return str(found.lastgroup) if found else ""
