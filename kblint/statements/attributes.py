"""Which property of its subject an amount states, and from which event a duration runs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kblint.statements.quantities import Mention
from kblint.statements.topic import content
from kblint.statements.words import Word, concepts

WINDOW, SETTLEMENT, RETENTION, DELETION, LENGTH, NOTICE, INTERVAL = (
    "window",
    "settlement",
    "retention",
    "deletion",
    "length",
    "notice",
    "interval",
)
LIMIT, PRICE, THRESHOLD, ALLOWANCE, RATE, AGE = "limit", "price", "threshold", "allowance", "rate", "age"

_RETAINED = concepts(
    "keep store delete expire remain archive retain preserve save available valid validity overwrite disappear persist backup".split()
)
_DELETED = concepts(("delete",))
_DONE_BY_CUSTOMER = concepts("restore reopen undo cancel return exchange redeem activate claim change".split())
_ASKED = concepts(
    "request submit return cancel exchange dispute report appeal withdraw restore contact notify object complain reopen undo file claim redeem activate "
    "verify confirm pay payable due object respond reply change reschedule rebook".split()
)
_SETTLED = concepts(
    "process take deliver ship refund credit decide review repair respond reply investigate resolve approve reach assign execute post appear reflect issue "
    "examine settle clear propagate provision finish replace ready".split()
)
_LASTING = concepts(
    "guarantee trial last term duration session run subscription contract period suspension cooldown lock block".split()
)
_GIVEN = concepts("include credit voucher bonus reward allowance worth".split())
_CHARGED = concepts(("charge",))
_TAKEN = concepts("commission fee surcharge".split()) | {"take"}
_OFFERS = concepts("ship delivery discount qualify free minimum spend order purchase eligible".split())

_ANCHOR_OPENERS = frozenset(
    {
        "of",
        "from",
        "after",
        "following",
        "since",
        "before",
        "prior",
        "counted",
        "starting",
        "calculated",
        "beginning",
        "ahead",
        "until",
    }
)
_ANCHOR_SKIPPED = frozenset(
    "the a an your our its their his her this that date day time moment end of to from been being is are was were has have had we you it they to by when".split()
)
_ANCHOR_WORDS = 9
_NEAR = 6
# What lies somewhere is kept there; who has a time has it to do something.
_LOST = frozenset("gone lost vanish vanishes disappear disappears".split())
_RESTING = frozenset("wait waits stay stays sit sits remain remains".split())
_CUT_SHORT = {("time", "out"), ("times", "out"), ("timed", "out"), ("cut", "off"), ("cuts", "off")}
_HAVING_TO = frozenset("to must you please and".split())
_OWNED = frozenset("you've you have got you'll you'd".split())


def attribute(mention: Mention, tokens: Sequence[Word], topic: Sequence[str], every: bool) -> str:
    """The class of property that an amount states, or nothing when the words do not tell."""
    quantity = mention.quantity
    names = frozenset(topic)
    if quantity.dimension == "duration":
        return _of_duration(mention, tokens, names, every)
    if quantity.dimension == "money":
        return _of_money(mention, tokens, names)
    if quantity.dimension == "percent":
        if names & _TAKEN:
            return PRICE
        return ALLOWANCE if {"off", "discount", "save", "saves", "cheaper"} & {t.text for t in tokens} else ""
    if quantity.dimension in ("data", "bitrate"):
        return LIMIT if quantity.bound == "max" else ""
    if quantity.dimension == "count":
        return RATE if "time" in quantity.unit or _timed(quantity.per) else ""
    return ""


def _timed(per: tuple[str, ...]) -> bool:
    return bool(concepts(("second", "minute", "hour", "day", "week", "month", "year")) & set(per))


def quantity_is_deadline(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a duration is the time that something takes at most ("within 60 days"), so that doing it sooner keeps it."""
    return tokens[mention.first].text in ("within", "inside")


def _of_duration(mention: Mention, tokens: Sequence[Word], names: frozenset[str], every: bool) -> str:
    if mention.quantity.unit == "age":
        return AGE
    if mention.quantity.high == float("inf"):
        return RETENTION
    if every or mention.repeated:
        return INTERVAL
    following = [t.text for t in tokens[mention.last : mention.last + 3]]
    before = {t.text for t in tokens[max(0, mention.first - _NEAR) : mention.first]}
    if tokens[mention.first - 1].text == "wait" and tokens[mention.first - 2].text in _HAVING_TO and mention.first > 1:
        return INTERVAL if {"next", "again", "another"} & {t.text for t in tokens[mention.last :]} else ""
    if (
        (before & _RESTING and not names & _SETTLED and not before & {"you", "max", "maximum"})
        or {t.text for t in tokens} & _LOST
        or (following[:1] == ["before"] and following[1:2] and following[1] in ("it", "they", "we"))
    ):
        return RETENTION
    if any((x.text, y.text) in _CUT_SHORT for x, y in pairwise(tokens)):
        return LENGTH
    if before & _OWNED and "to" in [t.text for t in tokens[mention.last : mention.last + _ANCHOR_WORDS]]:
        return WINDOW
    if following and following[0] in _ANCHOR_OPENERS:
        # What the time runs from does not say what it is a time for.
        names -= frozenset(anchor(mention, tokens, len(tokens))) - frozenset(content(tokens[: mention.first]))
    if any(tokens[i].text == "back" and tokens[i + 1].text in ("in", "on", "with") for i in range(mention.first - 1)):
        return SETTLEMENT
    if [t.text for t in tokens[:1]] in (["expect"], ["allow"]):
        return SETTLEMENT
    if (
        following[:1] == ["before"]
        or following[:2] in (["prior", "to"], ["in", "advance"], ["ahead", "of"])
        or following[:1] in (["ahead"], ["beforehand"], ["early"], ["earlier"])
        or "notice" in names
        or "notic" in names
    ):
        return NOTICE
    if names & _RETAINED and not names & _DONE_BY_CUSTOMER:
        return DELETION if names & _DELETED and quantity_is_deadline(mention, tokens) else RETENTION
    asked, settled = bool(names & _ASKED), bool(names & _SETTLED)
    if asked and settled:
        started = following[:1] and following[0] in _ANCHOR_OPENERS
        return _asked_or_settled(tokens[: mention.first] if started else tokens) or _who_acts(mention, tokens, names)
    if settled and not asked and any(t.text in ("can", "may") for t in tokens[: mention.first]):
        # What can be refunded for 30 days is for the customer to ask.
        return WINDOW
    if [t.text for t in tokens[:1]] in (["use"], ["spend"]) and quantity_is_deadline(mention, tokens):
        return RETENTION
    if asked or settled:
        return WINDOW if asked else SETTLEMENT
    if names & _LASTING:
        return LENGTH
    if any((x.text, y.text) in _GOOD for x, y in pairwise(tokens)):
        return RETENTION
    return _who_acts(mention, tokens, names)


_GOOD = {("works", "for"), ("used", "for"), ("work", "for"), ("good", "for"), ("usable", "for"), ("use", "for")}
_HANDED_IN = frozenset(
    "send hand get tell return bring let give fill post pay file report ask call ring contact write submit upload".split()
)
_HANDED_OUT = concepts("money refund payment parcel order answer reply result decision cash card".split())
_THERE = frozenset(
    {("is", "on"), ("is", "in"), ("be", "in"), ("be", "on"), ("is", "with"), ("be", "with"), ("is", "back"), ("be", "back")}
)
_RECEIVED = {
    ("you'll", "have"),
    ("you'll", "get"),
    ("you'll", "hear"),
    ("you'll", "receive"),
    ("you", "receive"),
    ("you", "hear"),
}


def _who_acts(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> str:
    """The customer within a window, the company in a settlement time, where the words themselves tell neither."""
    if mention.quantity.bound != "max":
        return ""
    texts = [t.text for t in tokens[: mention.first]]
    pairs = set(pairwise(texts))
    if (names & _HANDED_OUT and pairs & _THERE) or pairs & _RECEIVED or texts[:1] in (["we'll"], ["we"]):
        return SETTLEMENT
    return WINDOW if texts[:1] and texts[0] in _HANDED_IN else ""


_BY_COMPANY = frozenset("we we'll process processed arrive arrives appear appears takes take credited paid expect".split())
_BY_CUSTOMER = frozenset("request requested submit submitted must you've ask claim claimed contact tell report".split())


def _asked_or_settled(tokens: Sequence[Word]) -> str:
    """Who acts decides: the customer within a window, the company in a settlement time; both or neither leave it open."""
    texts = {t.text for t in tokens}
    company, customer = bool(texts & _BY_COMPANY), bool(texts & _BY_CUSTOMER)
    if company == customer:
        return ""
    return SETTLEMENT if company else WINDOW


# What comes before an amount from which on something is free, or an order is taken.
_SPENT = frozenset("orders order purchases purchase spend spent transactions baskets reaches reach hits hit totals worth".split())


_SAVED = frozenset("save saves discount off cheaper".split())
_BASKET = concepts("order spend basket purchase".split())


def _of_money(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> str:
    before = tokens[mention.first - 1].text if mention.first else ""
    if mention.quantity.bound == "min" and (before in _SPENT or (names & _OFFERS and before in ("", "on", "of", "for"))):
        return THRESHOLD
    if mention.quantity.bound == "min" and names & _BASKET:
        return THRESHOLD
    if _SAVED & {t.text for t in tokens}:
        return ALLOWANCE
    if mention.quantity.bound == "max":
        return LIMIT
    if names & _GIVEN and mention.quantity.high > 0 and not names & _CHARGED:
        return ALLOWANCE
    return PRICE if mention.quantity.bound in ("exact", "range") else ""


def anchor(mention: Mention, tokens: Sequence[Word], end: int) -> tuple[str, ...]:
    """The concepts of the event that a duration runs from or to: ``30 days after <delivery>``, ``within 2 weeks of <the order date>``."""
    at = mention.last
    if (
        at + 2 < len(tokens)
        and tokens[at].text == ","
        and tokens[at + 1].text in ("counted", "starting", "calculated", "beginning")
    ):
        at, end = at + 1, len(tokens)
    if mention.quantity.dimension != "duration" or at >= end or tokens[at].text not in _ANCHOR_OPENERS:
        return ()
    stretch: list[Word] = []
    for token in tokens[at + 1 : min(end, at + 1 + _ANCHOR_WORDS)]:
        if (
            token.kind != "word"
            or token.text in ("and", "or", "for", "in", "on", "unless", "but")
            or (token.text == "to" and stretch)
        ):
            break
        if token.text not in _ANCHOR_SKIPPED:
            stretch.append(token)
    return tuple(dict.fromkeys(content(stretch)))


# Words that say no more than the attribute itself: where two statements share it, they need not share these.
IMPLIED: dict[str, frozenset[str]] = {
    WINDOW: concepts(("submit", "make", "post", "report", "request", "close")),
    RETENTION: _RETAINED | concepts(("overwritten", "left", "erase", "stay", "good")),
    DELETION: _RETAINED | concepts(("overwritten", "left", "erase", "stay", "good")),
    SETTLEMENT: concepts(("take", "process", "expect", "allow", "appear", "reach", "turn")),
    PRICE: concepts(("price", "cost", "pay", "deduct", "take")),
    THRESHOLD: concepts(
        ("price", "spend", "order", "purchase", "qualify", "basket", "reach", "start", "total", "kick", "single")
    ),
    LENGTH: concepts(("last", "take", "run", "expire")),
    NOTICE: concepts("send sent get receive message post release".split()),
    AGE: concepts("age old young minimum drive need person travel".split()),
    LIMIT: concepts(("limit", "maximum", "size", "accept", "support", "bring", "add", "cover")),
    "": concepts(("limit", "maximum", "size", "accept", "support", "bring", "add", "cover", "weigh")),
}
