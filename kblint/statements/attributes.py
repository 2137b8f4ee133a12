"""Which property of its subject an amount states, and from which event a duration runs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kblint.statements.awaited import has_not_come
from kblint.statements.mention import Mention
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
# After what time something begins that lasts for a time of its own.
ONSET = "onset"

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
    "examine settle clear propagate provision finish replace ready turnaround".split()
)
_LASTING = concepts(
    "guarantee trial last term duration session run subscription contract period suspension cooldown lock block".split()
)
_PROMISED = frozenset("guarantee guarantees warranty warranties trial trials".split())
_OF_A_GUARANTEE = frozenset(
    "- money back money-back moneyback satisfaction full refund limited unconditional free no-questions-asked risk-free manufacturer product uptime".split()
)
_GIVEN = concepts("include credit voucher bonus reward allowance worth".split())
_CHARGED = concepts(("charge",))
_TAKEN = concepts("commission fee surcharge pay".split()) | {"take"}
_DELIVERY = concepts("ship deliver".split())
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
        "past",
        "beyond",
        "later",
    }
)
_ANCHOR_SKIPPED = frozenset(
    "the a an than your our its their his her this that date day time moment end of to from been being is are was were has have had we you it they to by when".split()
)
_ANCHOR_WORDS = 9
_NEAR = 6
# What lies somewhere is kept there; who has a time has it to do something.
_LOST = frozenset("gone lost vanish vanishes disappear disappears".split())
_RESTING = frozenset("wait waits stay stays sit sits remain remains".split())
_CUT_SHORT = {("time", "out"), ("times", "out"), ("timed", "out"), ("cut", "off"), ("cuts", "off")}
_HALTED = {("on", "hold")}
_ENDS = frozenset("end ends finish finishes".split())
_DATING_BACK = {
    ("run", "out"),
    ("runs", "out"),
    ("go", "back"),
    ("goes", "back"),
    ("yours", "for"),
    ("reach", "back"),
    ("reaches", "back"),
}
_HAVING_TO = frozenset("to must you please and".split())
_HAVE = frozenset("have has had got get gets need needs want wants give gives takes take allow".split())
_YOU, _WE = frozenset("you you've you'll you'd".split()), frozenset("we we've we'll we'd us our".split())
_CHARGED_FOR = frozenset("charged charge bill billed cost costs pay pays owe".split())
_INCLUDED = frozenset("includes included include inclusive".split())
_LATE = frozenset("late later delay delays delayed overdue behind".split())


def attribute(mention: Mention, tokens: Sequence[Word], topic: Sequence[str], every: bool) -> str:
    """The class of property that an amount states, or nothing when the words do not tell."""
    quantity = mention.quantity
    names = frozenset(topic)
    if quantity.dimension == "duration":
        return _of_duration(mention, tokens, names, every)
    if quantity.dimension == "money":
        return _of_money(mention, tokens, names)
    if quantity.dimension == "percent":
        if "back" in [t.text for t in tokens[mention.last : mention.last + _NEAR]]:
            return ALLOWANCE
        if names & _TAKEN:
            return PRICE
        return ALLOWANCE if {"off", "discount", "save", "saves", "cheaper"} & {t.text for t in tokens} else ""
    if quantity.dimension in ("data", "bitrate"):
        return LIMIT if quantity.bound == "max" else ""
    if quantity.dimension == "count":
        return RATE if "time" in quantity.unit or _timed(quantity.per) else ""
    return ""


def is_late(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a duration tells from which delay on something happens: more than ten days late, delays of between 15 and 29 minutes."""
    if mention.quantity.bound not in ("min", "range"):
        return False
    before = [t.text for t in tokens[max(0, mention.first - 3) : mention.first]]
    following = [t.text for t in tokens[mention.last : mention.last + 2]]
    return bool(following[:1] and following[0] in _LATE) or bool({"delay", "delays", "delayed"} & {*before, *following})


def _is_charged(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a time is what somebody pays for: charged for one night, billed a full year."""
    if text_before(mention, tokens) == "for":
        return bool(_CHARGED_FOR & {t.text for t in tokens[max(0, mention.first - 4) : mention.first]})
    return text_before(mention, tokens) in _CHARGED_FOR and mention.quantity.bound == "exact"


def _is_included(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> bool:
    """Whether a time is part of what is paid for: 300 minutes are included; in a cell, its header says so."""
    if len(tokens) == mention.last - mention.first:
        return bool(names & _CONCEPT_INCLUDED)
    return bool(
        _INCLUDED
        & {t.text for t in (*tokens[max(0, mention.first - 2) : mention.first], *tokens[mention.last : mention.last + 2])}
    )


_CONCEPT_INCLUDED = concepts(("include",))


def _is_free_start(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a duration is what nothing is charged for: the first twenty minutes are free."""
    opened = {t.text for t in tokens[max(0, mention.first - 2) : mention.last]}
    return "first" in opened and bool({"free", "charge", "charged", "nothing"} & {t.text for t in tokens})


def _has_to(mention: Mention, tokens: Sequence[Word]) -> str:
    """Who has, needs or gets a time to do something: the customer within a window, the company in a settlement time."""
    following = tokens[mention.last].text if mention.last < len(tokens) else ""
    if (
        text_before(mention, tokens) in ("have", "has", "got")
        and mention.quantity.bound in ("exact", "max")
        and following in ("", ".", ",", "from", "after", ";")
    ):
        return SETTLEMENT if _WE & {t.text for t in tokens[max(0, mention.first - 3) : mention.first]} else WINDOW
    if following in ("before", "ahead") or "to" not in [t.text for t in tokens[mention.last : mention.last + _ANCHOR_WORDS]]:
        return ""
    before = [t.text for t in tokens[max(0, mention.first - _NEAR) : mention.first]]
    contracted = any(t.endswith(("'ve", "'ll", "'d")) for t in before)
    if not (_HAVE & set(before) or contracted):
        return ""
    actors = [t for t in before if t in _YOU or t in _WE]
    if not actors:
        return WINDOW if {"have", "has"} & set(before) else ""
    # "We give you two days to": who is given the time has it.
    return WINDOW if actors[-1] in _YOU else SETTLEMENT


def _timed(per: tuple[str, ...]) -> bool:
    return bool(concepts(("second", "minute", "hour", "day", "week", "month", "year")) & set(per))


def quantity_is_deadline(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a duration is the time that something takes at most ("within 60 days"), so that doing it sooner keeps it."""
    return tokens[mention.first].text in ("within", "inside") or [t.text for t in tokens[mention.first : mention.first + 3]] == [
        "in",
        "the",
        "first",
    ]


def _is_condition_of_yours(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a deadline stands where the reader is said to do something: if you settle it inside 21 days."""
    before = [t.text for t in tokens[max(0, mention.first - _NEAR) : mention.first]]
    return (
        bool({"if", "unless", "when"} & set(before))
        and "you" in before
        and not {"heard", "hear", "received", "got"} & set(before)
    )


def _is_of_a_guarantee(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a duration is how long a guarantee or a trial is, whatever it promises: a 30-day money-back guarantee."""
    for word in tokens[mention.last : mention.last + _NEAR]:
        if word.text in _PROMISED:
            return True
        if word.text not in _OF_A_GUARANTEE:
            return False
    return False


def _of_duration(mention: Mention, tokens: Sequence[Word], names: frozenset[str], every: bool) -> str:
    told = _told_at_once(mention, tokens, names, every)
    if told is None and _starts_behind(mention, tokens):
        # What the time runs from does not say what it is a time for.
        names -= frozenset(anchor(mention, tokens, len(tokens))) - frozenset(content(tokens[: mention.first]))
    if told is None:
        told = _told_around(mention, tokens, names)
    return _told_by_acts(mention, tokens, names) if told is None else told


def _starts_behind(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether the event that a time runs from follows it: "30 days after the purchase"."""
    return mention.last < len(tokens) and tokens[mention.last].text in _ANCHOR_OPENERS


def is_onset(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a time says when something begins that lasts: "30 days after the trial, the grace period begins"."""
    if mention.first != 0 or not _starts_behind(mention, tokens):
        return False
    behind = [t.text for t in tokens[mention.last :]]
    return not _BEGINS.isdisjoint(behind) and not _LASTS.isdisjoint(behind)


_BEGINS = frozenset("go goes enter enters begin begins start starts move moves".split())
_LASTS = frozenset("period phase auction sale stage term".split())


def _told_at_once(mention: Mention, tokens: Sequence[Word], names: frozenset[str], every: bool) -> str | None:
    """What a time is by what it says itself and by the words right at it; None where these tell nothing."""
    if mention.quantity.unit == "age":
        return AGE
    if mention.quantity.high == float("inf"):
        return RETENTION
    if mention.quantity.bound == "min" and {"night", "nights"} & {t.text for t in tokens[mention.first : mention.last]}:
        return LENGTH
    if every or mention.repeated:
        return INTERVAL
    following = [t.text for t in tokens[mention.last : mention.last + 3]]
    if following and following[0] in _TAKING_PLACE and mention.quantity.bound == "exact":
        # "The whole seven-day event".
        return LENGTH
    if _is_of_a_guarantee(mention, tokens):
        return LENGTH
    if is_late(mention, tokens):
        return THRESHOLD
    if _is_charged(mention, tokens):
        return PRICE
    if _timed(mention.quantity.per) or _is_included(mention, tokens, names) or _is_free_start(mention, tokens):
        return ALLOWANCE if mention.quantity.bound != "max" else LIMIT
    if _NOTICE & set(following) and following[0] not in _ANCHOR_OPENERS:
        return NOTICE
    if following[:1] in (["has"], ["have"]) and bool({"gone", "passed", "elapsed"} & set(following)):
        # What is over once a time has gone by, the words around it do not tell; what is refused then they do.
        return WINDOW if mention.quantity.bound == "max" and names & (_ASKED | _SETTLED) else ""
    if "interval" in names and "interval" in {t.text for t in tokens}:
        return INTERVAL
    having = _has_to(mention, tokens)
    if having:
        return having
    taking = mention.first - 1 - _around(mention, tokens)
    taken = tokens[taking].text if taking >= 0 else ""
    if taken in ("take", "takes") and mention.quantity.bound != "min":
        return SETTLEMENT
    before = {t.text for t in tokens[max(0, mention.first - _NEAR) : mention.first]}
    if tokens[mention.first - 1].text == "wait" and tokens[mention.first - 2].text in _HAVING_TO and mention.first > 1:
        return INTERVAL if {"next", "again", "another"} & {t.text for t in tokens[mention.last :]} else ""
    if (
        (before & _RESTING and not names & _SETTLED and not before & {"you", "max", "maximum"})
        or ({t.text for t in tokens} & _LOST and not (names & _ASKED and _may_act(tokens[: mention.first])))
        or (
            following[:1] == ["before"]
            and mention.quantity.bound == "exact"
            and following[1:2]
            and following[1] in ("it", "they", "we")
        )
    ):
        return RETENTION
    return None


def _told_around(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> str | None:
    """What a time is by the words of its clause that can mean one thing only; None where there are none."""
    following = [t.text for t in tokens[mention.last : mention.last + 3]]
    pairs = {(x.text, y.text) for x, y in pairwise(tokens)}
    if (
        pairs & _CUT_SHORT
        or pairs & _HALTED
        or (names & _LASTING and _ENDS & {t.text for t in tokens})
        or {"last", "lasts"} & {t.text for t in tokens[max(0, mention.first - 2) : mention.first]}
    ):
        return LENGTH
    if pairs & _DATING_BACK:
        return RETENTION
    if any(tokens[i].text == "back" and tokens[i + 1].text in ("in", "on", "with", "to") for i in range(mention.first - 1)):
        return SETTLEMENT
    if _we_act(mention, tokens) or (
        ("in", "touch") in pairs and ("touch", "with") not in pairs and "will" in {t.text for t in tokens}
    ):
        return SETTLEMENT
    if mention.quantity.bound == "max" and has_not_come(tokens[: mention.first]):
        return SETTLEMENT
    # What the time runs from names no act: "… after they reach us".
    acts = set(pairwise(t.text for t in (tokens[: mention.first] if _starts_behind(mention, tokens) else tokens)))
    if mention.quantity.bound == "max" and (acts & _REACHING or (acts & _WITH_US and following[:1] != ["of"])):
        return WINDOW
    if acts & _DONE_FOR_YOU and not acts & _TO_BE_PAID:
        return SETTLEMENT
    if ("to", "us") in acts and {"in", "within", "inside"} & {t.text for t in tokens[mention.first - 1 : mention.last]}:
        return WINDOW
    if quantity_is_deadline(mention, tokens) and _is_condition_of_yours(mention, tokens):
        return WINDOW
    if [t.text for t in tokens[:1]] in (["expect"], ["allow"]):
        return SETTLEMENT
    if (
        following[:1] == ["before"]
        or following[:2] in (["prior", "to"], ["in", "advance"], ["ahead", "of"])
        or following[:1] in (["ahead"], ["beforehand"], ["early"], ["earlier"])
        or "warn" in names
        or "notice" in names
        or "notic" in names
    ):
        return NOTICE
    if names & (_RETAINED - _as_adjective(tokens)) and not names & _DONE_BY_CUSTOMER:
        return DELETION if names & _DELETED and quantity_is_deadline(mention, tokens) else RETENTION
    return None


def _told_by_acts(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> str:
    """What a time is by what is done in it and by whom: what customers ask for has a window, what the company settles takes its time."""
    asked, settled = bool(names & _ASKED), bool(names & _SETTLED)
    if asked and settled:
        return (
            _asked_or_settled(tokens[: mention.first] if _starts_behind(mention, tokens) else tokens)
            or _who_acts(mention, tokens, names)
            or _last_act(tokens[: mention.first])
        )
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
    acted = _who_acts(mention, tokens, names)
    if acted or text_before(mention, tokens) != "for" or anchor(mention, tokens, len(tokens)):
        return acted
    if {"allow", "expect"} & {t.text for t in tokens[max(0, mention.first - 2) : mention.first]}:
        return SETTLEMENT
    return LENGTH if mention.quantity.bound in ("exact", "max") else ""


# What takes place, and is over.
_TAKING_PLACE = frozenset(
    "event conference course workshop festival camp tour trip cruise retreat seminar fair programme program session class lesson".split()
)
_VALID = concepts(("valid",))


def _as_adjective(tokens: Sequence[Word]) -> frozenset[str]:
    """The concept of "valid" where it only stands before a noun: how long valid invoices take is no validity."""
    at = next((i for i, t in enumerate(tokens) if t.text == "valid"), -1)
    after = tokens[at + 1] if 0 <= at < len(tokens) - 1 else None
    return _VALID if after is not None and after.kind == "word" and after.text not in _AFTER_VALID else frozenset()


_AFTER_VALID = frozenset("for until till from as in on at within only after and or since if when up to through".split())
_NOTICE = frozenset({"notice", "warning"})
# What a customer does who tells somebody of something.
_REACHING = {
    (verb, "us") for verb in "reach reaches tell let give drop ring call email contact message text notify inform".split()
}
_WITH_US = {("with", "us")}
# What the company does with what was asked for.
_DONE_FOR_YOU = {
    (verb, done)
    for verb in ("is", "are")
    for done in "paid refunded credited reimbursed answered processed reviewed decided settled".split()
}
_TO_BE_PAID = {("must", "be"), ("to", "be"), ("if", "you"), ("until", "you")}
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
    ("you'll", "see"),
    ("you'll", "receive"),
    ("you", "receive"),
    ("you", "hear"),
}


def _around(mention: Mention, tokens: Sequence[Word]) -> int:
    """How many words before a range only open it: "takes anywhere between", "takes from"."""
    opened = text_before(mention, tokens) in ("between", "from")
    return opened + (mention.first > opened and tokens[mention.first - 1 - opened].text in ("anywhere", "somewhere"))


def text_before(mention: Mention, tokens: Sequence[Word]) -> str:
    """The folded word before a mention; empty when it opens the tokens."""
    return tokens[mention.first - 1].text if mention.first else ""


def _who_acts(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> str:
    """The customer within a window, the company in a settlement time, where the words themselves tell neither."""
    promised = text_before(mention, tokens) in ("in", "within", "inside")
    if mention.quantity.bound != "max" and not promised:
        return ""
    texts = [t.text for t in tokens[: mention.first]]
    pairs = set(pairwise(texts))
    if (names & _HANDED_OUT and pairs & _THERE) or pairs & _RECEIVED or texts[:1] in (["we'll"], ["we"]):
        return SETTLEMENT
    return WINDOW if texts[:1] and (texts[0] in _HANDED_IN or texts[0] == "please") else ""


def _we_act(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a time is that in which whoever writes does something: we refund it within five days, it is paid out within a week."""
    if text_before(mention, tokens) not in ("in", "within", "inside") and not quantity_is_deadline(mention, tokens):
        return False
    before = [t.text for t in tokens[: mention.first]]
    if set(pairwise(before)) & _PAID_OUT:
        return True
    at = max((k for k, text in enumerate(before) if text in ("we", "we'll")), default=-1)
    if at < 0 or {"you", "you'll"} & set(before[at:]):
        return False
    verb = next((text for text in before[at + 1 :] if text not in _BEFORE_A_VERB), "")
    return bool(verb) and not frozenset(concepts((verb,))) & _LEFT_TO_YOU


_PAID_OUT = frozenset(
    {
        ("paid", "out"),
        ("remit", "your"),
        ("remit", "you"),
        ("pay", "you"),
        ("reimburse", "you"),
        ("contact", "you"),
        ("notify", "you"),
        ("call", "you"),
        ("email", "you"),
        ("paid", "back"),
        ("sent", "back"),
        ("sent", "out"),
        ("is", "inspected"),
        ("are", "inspected"),
        ("are", "checked"),
    }
)
_BEFORE_A_VERB = frozenset("will shall always usually normally then also aim try to can do our best all".split())
# What we do so that somebody else may act, or get, or keep.
_LEFT_TO_YOU = concepts(
    "accept allow receive get ask require need offer give hear want keep store retain hold let permit expect must recommend honour take have be".split()
)


def _may_act(tokens: Sequence[Word]) -> bool:
    """Whether the reader is said to be able, or to have, to do something."""
    return bool(
        {("you", "may"), ("you", "can"), ("you", "must"), ("you", "need")} & {(x.text, y.text) for x, y in pairwise(tokens)}
    )


def _last_act(tokens: Sequence[Word]) -> str:
    """The act right before an amount is what it is a time for: claims are settled in ten days, a refund is requested within ten."""
    if _may_act(tokens):
        return WINDOW
    for name in reversed(content(tokens)):
        one = frozenset((name,))
        if one & _ASKED or one & _SETTLED:
            return (
                SETTLEMENT
                if one & _SETTLED and (not one & _ASKED or not {"you", "your"} & {t.text for t in tokens})
                else WINDOW
                if not one & _SETTLED
                else ""
            )
    return ""


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
_DRAWN = concepts("payout withdraw".split())


def _of_money(mention: Mention, tokens: Sequence[Word], names: frozenset[str]) -> str:
    before = text_before(mention, tokens)
    if before in ("spend", "spending") and mention.quantity.bound == "exact" and _is_offered(mention, tokens):
        return THRESHOLD
    if mention.quantity.bound == "min" and (before in _SPENT or (names & _OFFERS and before in ("", "on", "of", "for"))):
        return THRESHOLD
    labelled_from = (
        mention.first > 1 and text_before(mention, tokens) == ":" and tokens[mention.first - 2].text in ("from", "over", "above")
    )
    if "free" in names and names & _DELIVERY and labelled_from:
        # "Free delivery from: £50".
        return THRESHOLD
    if "threshold" in names or (mention.quantity.bound == "min" and "free" in names and names & _DELIVERY):
        return THRESHOLD
    if mention.quantity.bound == "min" and (names & (_BASKET | _DRAWN) or {"owe", "owes", "owed"} & {t.text for t in tokens}):
        return THRESHOLD
    if {"cost", "costs", "charge", "pay"} & {t.text for t in tokens[max(0, mention.first - 2) : mention.first]}:
        return LIMIT if mention.quantity.bound == "max" else PRICE if mention.quantity.bound in ("exact", "range") else ""
    if mention.quantity.high == 0:
        return "" if mention.quantity.bound == "min" else PRICE
    if _goes_to_customer(mention, tokens):
        return ALLOWANCE
    if mention.quantity.bound == "max" and names & _BASKET and tokens[mention.first].text in ("under", "below", "less"):
        return THRESHOLD
    if _SAVED & {t.text for t in tokens}:
        return ALLOWANCE
    if mention.quantity.bound == "max":
        return LIMIT
    if names & _GIVEN and mention.quantity.high > 0 and not names & _CHARGED:
        return ALLOWANCE
    return PRICE if mention.quantity.bound in ("exact", "range") else ""


def _is_offered(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether something comes of spending: and postage is on us, to get free delivery."""
    after = [t.text for t in tokens[mention.last :]]
    return bool({"free", "off", "get", "earn", "us"} & set(after))


_PURSES = frozenset("account wallet balance meter card".split())


def _goes_to_customer(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether a sum is paid to the reader: £30 goes on your account, you get £40 back, we owe you £20."""
    if text_before(mention, tokens) in ("get", "gets", "receive", "receives") and mention.quantity.bound == "exact":
        return True
    if mention.quantity.bound not in ("exact", "range"):
        return False
    before = [t.text for t in tokens[max(0, mention.first - 4) : mention.first]]
    after = [t.text for t in tokens[mention.last : mention.last + 6]]
    pairs = set(pairwise(before))
    if pairs & {
        ("we", "owe"),
        ("we'll", "owe"),
        ("owe", "you"),
        ("pay", "you"),
        ("give", "you"),
        ("you", "get"),
        ("you'll", "get"),
    }:
        return True
    if not (_PURSES & set(after) and any(x in ("on", "to", "into", "onto") and y == "your" for x, y in pairwise(after))):
        return False
    return after[:1] in (["goes"], ["lands"]) or bool({"we", "we'll"} & set(before) and {"put", "credit"} & set(before))


def anchor(mention: Mention, tokens: Sequence[Word], end: int) -> tuple[str, ...]:
    """The concepts of the event that a duration runs from or to: ``30 days after <delivery>``, ``within 2 weeks of <the order date>``."""
    at = mention.last
    if (
        at + 2 < len(tokens)
        and tokens[at].text == ","
        and tokens[at + 1].text in ("counted", "starting", "calculated", "beginning")
    ):
        at, end = at + 1, len(tokens)
    at = _elapsed(tokens, at)
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


def _elapsed(tokens: Sequence[Word], at: int) -> int:
    """Where "… have gone by since" goes on with its last word."""
    if at + 2 < len(tokens) and tokens[at].text in ("has", "have"):
        for words in (("gone", "by"), ("passed",), ("elapsed",)):
            if tuple(t.text for t in tokens[at + 1 : at + 1 + len(words)]) == words:
                return at + 1 + len(words)
    return at


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
