"""The questions that nearly every help centre answers once: how long for a refund, how soon an answer comes, how long a trial is.

What such a sentence is about is told by the property that it states and by a word or two. All other words that usually stand with them tell nothing more;
any word besides, a method, a product, a case, makes it another question.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from kblint.expressions import compiled
from kblint.statements.attributes import (
    AGE,
    ALLOWANCE,
    DELETION,
    LENGTH,
    LIMIT,
    NOTICE,
    PRICE,
    RATE,
    RETENTION,
    SETTLEMENT,
    THRESHOLD,
    WINDOW,
)
from kblint.statements.everyday import asked, cases, kinds
from kblint.statements.model import Answer, Statement
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of
from kblint.statements.words import fold


class Question(msgspec.Struct, frozen=True):
    """A question of its own: the attributes, the bound, one word of each of ``about`` and the ``wording`` make it, those of ``parts`` another one unless
    both sides name the same: steps and cases that have an amount of their own. ``said`` stands with it and tells nothing more. Of ``sorts`` both sides
    name one in common, where both name any."""

    name: str
    attributes: frozenset[str]
    about: tuple[frozenset[str], ...]
    said: frozenset[str]
    parts: tuple[frozenset[str], ...] = ()
    dimension: str = "duration"
    wording: re.Pattern[str] | None = None
    sorts: tuple[frozenset[str], ...] = ()
    bounds: frozenset[str] = frozenset()

    @property
    def by_steps(self) -> bool:
        """Whether its parts are steps of one process."""
        return self.parts == _STEPS


# What stands in any such sentence.
_PLAIN = (
    "day date week month year hour time period start begin end offer give get take make have receive deliver full whole back "
    "customer user buyer we you team "
    "company our policy business working calendar within after from first initial original usual typical general aim expect allow "
    "please contact submit ask "
    "claim let know reason change mind eligible entitled available possible able accept valid simple need want require always any all"
)


def _question(
    name: str,
    attributes: str,
    about: str,
    said: str,
    parts: tuple[str, ...] = (),
    dimension: str = "duration",
    *,
    wording: str = "",
    sorts: tuple[str, ...] = (),
    bounds: str = "",
) -> Question:
    cores = tuple(concepts_of(words) for words in about.split(" & ") if words)
    known = concepts_of(f"{_PLAIN} {said}").union(*cores, *map(concepts_of, (*parts, *sorts)))
    return Question(
        name,
        frozenset(attributes.split(" ")),
        cores,
        known,
        tuple(map(concepts_of, parts)),
        dimension,
        compiled(wording) if wording else None,
        tuple(map(concepts_of, sorts)),
        frozenset(bounds.split()),
    )


# What articles are called that answer many questions.
_OF_TITLES = concepts_of(
    "frequent frequently ask question faq faqs term condition policy rule guide overview summary information general detail help"
)

_DECIDED, _ARRIVED = (
    "process issue initiate approve review examine inspect",
    "appear reflect statement arrive show bank account post",
)

_STEPS = (concepts_of(_DECIDED), concepts_of(_ARRIVED))


@cache
def _questions() -> tuple[Question, ...]:
    return (
        _question(
            "refund asked",
            WINDOW,
            "refund",
            "request purchase buy order pay payment charge transaction product item money satisfied unsatisfied happy unhappy receipt window",
        ),
        _question(
            "returned",
            WINDOW,
            "return",
            "item product order purchase buy receipt send money unused condition packaging request window parcel",
            ("exchange",),
        ),
        _question(
            "refund paid",
            SETTLEMENT,
            "refund",
            "request purchase order pay payment method money credit return item complete",
            (_DECIDED, _ARRIVED),
        ),
        _question(
            "paid out",
            SETTLEMENT,
            "payout withdraw",
            "money fund pay payment transfer method request complete",
            (_DECIDED, _ARRIVED),
        ),
        _question(
            "answered",
            f"{SETTLEMENT} ",
            "reply respond hear",
            "support ticket request question email message inquiry staff help hear touch small",
        ),
        _question(
            "trial", LENGTH, "trial", "free try account sign subscription plan feature access new last include come credit card"
        ),
        _question(
            "money back",
            LENGTH,
            "guarantee & refund money",
            "satisfied satisfaction purchase subscription plan come cover cancel free risk limited",
        ),
        _question("invoice paid", WINDOW, "pay payment & bill invoice", "due receipt issue settle"),
        _question(
            "data deleted",
            f"{RETENTION} {DELETION}",
            "delete & data account",
            "permanently keep store remove all server download",
            ("cancel close terminate", "inactive unused login", "trial", "expire"),
        ),
        _question(
            "leaving",
            NOTICE,
            "leave end cancel terminate quit notice",
            "notice period advance before give need want require inform write least month rolling",
            (
                "renew renewal",
                "price change increase",
                "appointment class lesson event session booking order delivery",
                "maintenance",
                "refund",
            ),
            wording=r"\bnotice period\b|\b(?:leave|leaving|end|ending|terminate|terminating|cancel|cancelling)\b.*\b(?:memberships?|"
            r"subscriptions?|contracts?|agreements?|"
            r"tenancy|tenancies|accounts?)\b|\b(?:memberships?|subscriptions?|contracts?|agreements?)\b.*\b(?:leave|end|terminat|"
            r"cancel)|\bwant to leave\b",
            sorts=("membership", "subscription plan", "contract agreement", "tenancy lease rent room", "account"),
        ),
        _question(
            "called off",
            NOTICE,
            "cancel",
            "notice advance before prior least requirement in",
            ("appointment", "class lesson", "event", "session", "booking"),
        ),
        _question(
            "uploaded",
            LIMIT,
            "upload file",
            "size maximum support large limit",
            ("email message", "photo image picture", "video", "attachment"),
            "data",
        ),
        _question(
            "free delivery", THRESHOLD, "free & ship deliver", "order spend over standard qualify purchase cost", (), "money"
        ),
        _question(
            "restocking", f"{PRICE} {ALLOWANCE}", "restock", "charge apply return refund item incur subject deduct", (), "percent"
        ),
        _question(
            "signed out",
            f"{LENGTH} {WINDOW} {RETENTION} {SETTLEMENT} ",
            "session sign log timeout",
            "session sign log login out inactivity inactive idle idl unused unus activity activ screen untouched timeout time "
            "expire end nothing app security secure "
            "automatically lock close",
            ("device browser trust remember", "code link invitation token"),
            wording=r"\binactiv\w*|\bidle\b|\b(?:no|without(?: any)?) activity\b|\buntouched\b|\bdo nothing\b|\bunused\b",
        ),
        _question(
            "paid out from",
            f"{THRESHOLD} {LIMIT} {PRICE} ",
            "",
            "payout withdraw withdrawal payment pay balance reach earn earning cash out account minimum amount small smallest low "
            "lowest threshold money least need transfer collect",
            ("transaction single instalment order",),
            "money",
            wording=r"\bpay-?outs?\b|\bwithdraw\w*|\bcash (?:it |your \w+ )?out\b|\bpaid out\b|\b(?:pay you|payments? (?:is|are) made) "
            r"(?:as soon as|once|when)\b",
            bounds="min",
        ),
        _question(
            "commission",
            PRICE,
            "",
            "commission fee charge take pay keep deduct sale sell seller sold item price cut order transaction collect",
            (
                "process card",
                "list",
                "referral refer affiliate recommend",
                "tax vat",
                "withdraw payout transfer",
                "exchange currency convert",
                "book",
            ),
            "percent",
            wording=r"\bcommissions?\b|\b(?:fee|fees|charges?|costs?|pay|take|cut)\b.*\b(?:sales?|sells?|sold|selling)\b|"
            r"\bsellers?\b.*\b(?:pay|charged?)\b|"
            r"\bsellers? [0-9.]+ ?%|\bsell(?:er|ing) fees?\b",
        ),
        _question(
            "not turned up",
            PRICE,
            "",
            "no-show show turn up appear miss missed fail attend charge fee cost apply bill pay without notice",
            ("cancel late",),
            "money",
            wording=r"\bno-?shows?\b|\b(?:don't|doesn't|do not|does not|not|fails?|failed) (?:to )?(?:turn|show) up\b|"
            r"\bmiss(?:ed|es|ing)? (?:(?:an?|your|the) )?(?:appointments?|class(?:es)?|lessons?|sessions?|bookings?|reservations?|visits?)\b|"
            r"\b(?:appointments?|class(?:es)?|lessons?|sessions?|bookings?|reservations?) (?:that )?(?:(?:you|they) miss|(?:is|are) missed)\b",
            sorts=("appointment visit consultation", "class lesson course", "session", "booking reservation table room"),
        ),
        _question(
            "paid late",
            PRICE,
            "",
            "late payment pay overdue fee charge invoice bill add incur due date after extra apply cost miss each account collect rent",
            (
                "return book loan borrow item car vehicle equipment",
                "cancel",
                "checkout check-out",
                "arrive pick collection child",
                "interest",
            ),
            "money",
            wording=r"\b(?:late|overdue|missed)\b.*\b(?:fees?|charges?|payments?|invoices?|bills?|rent)\b|\bpay(?:s|ing|ment|"
            r"ments)?\b.*\b(?:late|after the due date|overdue)\b",
        ),
        _question(
            "shortest stay",
            f"{LENGTH} {RETENTION} {SETTLEMENT} {LIMIT} {THRESHOLD} ",
            "",
            "stay night minimum booking reservation require short length possible accept must",
            (
                "peak summer season holiday christmas weekend bank easter august july high low winter spring autumn",
                "group",
                "apply discount save rate",
            ),
            wording=r"\bstays?\b|\bnights?\b.*\bbook|\bbook.*\bnights?\b",
            bounds="min",
        ),
        _question(
            "contract",
            f"{LENGTH} ",
            "",
            "contract leave out commitment commit tie tied term minimum run last lock bind binding plan period initial fix service agreement",
            ("renew renewal extend extension roll", "probation trial", "guarantee warranty", "employ staff"),
            wording=r"\b(?:contract(?:s|ual)?|commitments?|commit|tied in|(?:minimum|contract|initial|fixed) term|lock(?:ed)?[- ]in|can't "
            r"leave before)\b",
        ),
        _question(
            "old enough",
            AGE,
            "",
            "age register join account open signup member service use create people person minimum customer accept old year adult "
            "turn reach allow site app website platform",
            bounds="min",
        ),
        _question(
            "points lost",
            f"{RETENTION} {WINDOW} {DELETION} {LENGTH} ",
            "point",
            "expire valid validity unused use lose remove delete keep stay account last earn collect",
            ("bonus welcome promotion", "inactive activity"),
        ),
        _question(
            "guaranteed",
            LENGTH,
            "",
            "guarantee warranty product come cover last purchase period item all our every buy manufacturer standard",
            (
                "money refund satisfaction price",
                "extend extended extra",
                "battery",
                "frame",
                "part spare",
                "labour labor workmanship repair work",
                "refurbished used second",
                "limited",
            ),
            wording=r"\b(?:warrant(?:y|ies)|guarantee[sd]?)\b",
        ),
        _question(
            "cost of delivery",
            PRICE,
            "deliver ship postage",
            "standard order charge cost fee pay price item parcel postage ship deliver flat rate",
            (
                "express next-day priority same fast courier special",
                "international abroad eu europe world overseas country zone",
                "return back",
                "collect pickup click",
                "large bulky heavy",
                "weekend saturday sunday evening",
            ),
            "money",
        ),
        _question(
            "delivered",
            SETTLEMENT,
            "deliver",
            "standard order parcel item package take arrive time allow estimate usual ship",
            (
                "express next-day priority same fast courier special",
                "international abroad eu europe world overseas country zone",
                "return refund replace exchange",
                "collect pickup click",
                "large bulky heavy furniture",
                "report break claim miss damage",
                "pre-order custom personalised made",
                "message email code key download",
            ),
            wording=r"\bdeliver\w*|\bshipping\b|\b(?:orders?|parcels?|packages?|items?)\b.*\b(?:arrives?|reach(?:es)?|comes?)\b",
        ),
        _question(
            "dispatched",
            f"{SETTLEMENT} ",
            "",
            "ship send leave warehouse order pack dispatch time handle process item take us parcel",
            (
                "express next-day priority same",
                "international abroad eu europe world overseas",
                "return refund replace exchange back",
                "pre-order custom personalised made",
                "message email code key download",
                "report break claim miss damage",
                "deliver arrive",
            ),
            wording=r"\b(?:dispatch(?:es|ed)?|despatch(?:es|ed)?|ship(?:s|ped)?|leaves? (?:our|the) (?:warehouse|depot)|pack and send|"
            r"posted?|handling time)\b",
        ),
        _question(
            "attempts",
            f"{LIMIT} {RATE} ",
            "",
            "attempt try password pin login sign log lock block account enter wrong incorrect fail time code maximum allow "
            "unsuccessful consecutive row",
            ("exam test quiz assessment", "deliver parcel", "payment card charge", "code verification sms"),
            "count",
            wording=r"\b(?:passwords?|pins?|log-?ins?|sign-?ins?|log in|sign in)\b",
        ),
        _question(
            "lent",
            f"{LENGTH} {RETENTION} {WINDOW} ",
            "",
            "book loan period lend borrow keep item due pay back standard library time",
            ("dvd film music", "laptop equipment device", "magazine journal", "renew extend", "reference"),
            wording=r"\bloan period\b|\bloans? (?:lasts?|runs?)\b|\b(?:books?|items?)\b.*\b(?:lent|loan|borrow|keep|kept|due back)\b|"
            r"\b(?:keep|borrow|lend)\b.*\b(?:books?|items?)\b",
        ),
        _question(
            "renewed",
            f"{RATE} {LIMIT} ",
            "renew extend",
            "time book item loan borrow up maximum each library",
            (
                "dvd film music",
                "laptop equipment device",
                "magazine journal",
                "subscription membership domain licence plan contract",
            ),
            "count",
        ),
        _question(
            "how many users",
            f"{LIMIT} {RATE} ",
            "user seat",
            "include invite join add account plan limit maximum up workspace",
            (
                "admin administrator owner",
                "guest viewer external",
                "simultaneous concurrent online",
                "api",
                "month monthly active",
            ),
            "count",
        ),
        _question(
            "storage",
            f"{LIMIT} {ALLOWANCE} ",
            "storage space store",
            "include get come free plan account maximum up limit total capacity cloud user",
            (
                "backup snapshot",
                "mailbox email message",
                "attachment upload file",
                "transfer bandwidth traffic",
                "project site workspace",
                "log recording video photo",
                "extra additional add buy purchase",
                "disk memory ram server",
            ),
            "data",
        ),
        _question(
            "how many devices",
            f"{LIMIT} {RATE} ",
            "device screen",
            "account use time same simultaneous simultaneously once watch stream sign log one user plan",
            ("register registered remove add", "download", "month year"),
            "count",
        ),
    )


_ENDLESS = float("inf")
# Characters: a sentence or a row that is longer answers no plain question, and would be long to search.
_LONGEST = 1000


def answer(statement: Statement) -> Answer | None:
    """The value of a statement as the answer to a question; None where it answers none of these."""
    quantity = statement.quantity
    if quantity is None or quantity.high in (0.0, _ENDLESS) or len(statement.place.sentence) > _LONGEST:
        return None
    topic, folded = frozenset(statement.topic), fold(statement.place.sentence)
    for asked_first in asked().get(quantity.dimension, ()):
        if (not asked_first.bounds or quantity.bound in asked_first.bounds) and asked_first.is_asked(folded):
            return Answer(asked_first.name, cases(folded), kinds(folded), frozenset(), frozenset(), asked_first.bound)
    for one in _by_dimension().get(quantity.dimension, ()):
        if statement.attribute not in one.attributes or (one.bounds and quantity.bound not in one.bounds):
            continue
        if not all(topic & core for core in one.about):
            continue
        if one.wording is not None and not one.wording.search(folded):
            continue
        return Answer(
            one.name,
            _named(one.parts, topic),
            frozenset((0, sort) for sort in _named(one.sorts, topic)),
            topic - one.said - GENERIC - COLOURLESS - _OF_TITLES,
            one.said,
            by_steps=one.by_steps,
        )
    return None


def _named(sets: tuple[frozenset[str], ...], topic: frozenset[str]) -> frozenset[int]:
    return frozenset(i for i, names in enumerate(sets) if topic & names)


@cache
def _by_dimension() -> dict[str, tuple[Question, ...]]:
    found = _questions()
    return {d: tuple(q for q in found if q.dimension == d) for d in {q.dimension for q in found}}
