"""The values that a sentence is read into."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["contact", "ticket", "form", "chat", "tell", "invitation"]


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number, address or punctuation mark of a sentence: folded, as written, and where it stands."""

    text: str
    raw: str
    start: int
    end: int


class Target(msgspec.Struct, frozen=True, gc=False):
    """A link over ``[start, end)`` of the sentence's text."""

    start: int
    end: int
    target: str


class Referral(msgspec.Struct, frozen=True, gc=False):
    """An instruction to contact support: ``[start, end)`` of the sentence's text.

    ``name`` is the organisation or desk where it is named ("Acme" in "contact Acme Support"): the caller decides whether that is
    us. ``support`` says that a word such as support or team stands with the name. ``channels`` names the ways that the sentence
    gives, of: email, phone, form, ticket, chat, text. ``to_us`` says that "us", "our …" or a support desk is named rather than an
    address or nobody; ``domain`` is that of an address it names; ``place`` is a desk or a person of a school, a club, a practice
    ("the school office", "your coach"), ours where the article calls it so.
    """

    start: int
    end: int
    kind: Kind
    name: str = ""
    support: bool = True
    channels: tuple[str, ...] = ()
    to_us: bool = False
    domain: str = ""
    weak: bool = False
    place: str = ""


class Reading(msgspec.Struct, frozen=True, gc=False):
    """What a sentence says: its referrals, without overlaps in reading order, and whether it names somebody else to contact."""

    referrals: tuple[Referral, ...]
    elsewhere: bool = False


class Addressee(msgspec.Struct, frozen=True, gc=False):
    """Whom a verb of contact names; ``end`` is the index of the token after the name, ``weak`` says that only a word such as team stands for us."""

    end: int
    kind: Literal["us", "team", "address", "name", "other", "place"]
    name: str = ""
    support: bool = True
    weak: bool = False


# What a way to support gives: the index after the instruction (0: it is not this), its kind, and whom it names.
Way = tuple[int, Kind, Addressee | None]
NOT_THIS: Way = (0, "contact", None)
