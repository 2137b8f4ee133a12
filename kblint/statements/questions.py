"""The questions that nearly every help centre answers once: how long for a refund, how soon an answer comes, how long a trial is.

What such a sentence is about is told by the property that it states and by a word or two. All other words that usually stand with them tell nothing more;
any word besides, a method, a product, a case, makes it another question.
"""

from __future__ import annotations

from functools import cache

import msgspec

from kblint.statements.attributes import (
    ALLOWANCE,
    DELETION,
    LENGTH,
    LIMIT,
    NOTICE,
    PRICE,
    RETENTION,
    SETTLEMENT,
    THRESHOLD,
    WINDOW,
)
from kblint.statements.model import Statement
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of


class Question(msgspec.Struct, frozen=True):
    """A question of its own: the attributes and one word of each of ``about`` make it, those of ``not_about`` make it another one; ``said`` stands with it
    and tells nothing more. Of ``parts`` both sides have to name the same ones: steps and cases that have a time of their own."""

    name: str
    attributes: frozenset[str]
    about: tuple[frozenset[str], ...]
    said: frozenset[str]
    parts: tuple[frozenset[str], ...] = ()
    dimension: str = "duration"


# What stands in any such sentence.
_PLAIN = (
    "day date week month year hour time period start begin end offer give get take make have receive deliver full whole back customer user buyer we you team "
    "company our policy business working calendar within after from first initial original usual typical general aim expect allow please contact submit ask "
    "claim let know reason change mind eligible entitled available possible able accept valid simple need want require always any all"
)


def _question(
    name: str, attributes: str, about: str, said: str, parts: tuple[str, ...] = (), dimension: str = "duration"
) -> Question:
    cores = tuple(concepts_of(words) for words in about.split(" & "))
    known = concepts_of(f"{_PLAIN} {said}").union(*cores, *map(concepts_of, parts))
    return Question(name, frozenset(attributes.split()), cores, known, tuple(map(concepts_of, parts)), dimension)


_DECIDED, _ARRIVED = (
    "process issue initiate approve review examine inspect",
    "appear reflect statement arrive show bank account post",
)


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
            SETTLEMENT,
            "reply respond",
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
    )


class Answer(msgspec.Struct, frozen=True):
    """A value as the answer to a question: of which ``parts`` of it, with which words ``beside`` those that make it; the question's ``plain`` words tell
    nothing more."""

    question: str
    parts: frozenset[int]
    beside: frozenset[str]
    plain: frozenset[str]

    def is_of_one(self, other: Answer) -> bool:
        """Whether both answer the same parts of one question."""
        return (self.question, self.parts) == (other.question, other.parts)


def answer(statement: Statement) -> Answer | None:
    """The value of a statement as the answer to a question; None where it answers none of these."""
    quantity = statement.quantity
    if quantity is None:
        return None
    topic = frozenset(statement.topic)
    for one in _questions():
        if (
            statement.attribute in one.attributes
            and quantity.dimension == one.dimension
            and all(topic & core for core in one.about)
        ):
            parts = frozenset(i for i, part in enumerate(one.parts) if topic & part)
            return Answer(one.name, parts, topic - one.said - GENERIC - COLOURLESS, one.said)
    return None
