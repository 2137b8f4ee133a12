"""A policy statement: what a sentence claims, and for whom, from when and under which condition."""

from __future__ import annotations

import msgspec

from kblint.finding import Place
from kblint.statements.schedules import Schedule

KINDS = ("value", "permission", "schedule", "set", "version")


class Quantity(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An amount as said.

    ``dimension`` is ``duration``, ``money``, ``data``, ``percent``, ``length``, ``weight``, ``bitrate``, ``date`` (a day of every month) or ``count``; ``unit``
    refines it where amounts cannot be converted (a currency, the stem of what is counted; empty = any). ``low`` and
    ``high`` bound one and the same amount in the canonical unit (seconds for calendar durations, bytes, metres, grams; ``inf`` for
    unlimited): more than a point where the unit is uncertain (a month) or a range was said. ``bound`` is ``exact``, ``max``,
    ``min`` or ``range``. ``days`` is ``business``, ``calendar`` or empty. ``per`` holds the denominators, sorted.
    """

    dimension: str
    low: float
    high: float
    unit: str = ""
    bound: str = "exact"
    about: bool = False
    days: str = ""
    per: tuple[str, ...] = ()


# Whether a list names all that there is, says nothing of others, or only some of them.
CLOSED, LISTED, OPEN = "closed", "listed", "open"


class Member(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A member of a list: ``said`` as written, ``names`` its concepts and numbers, ``proper`` where it is written as a proper name."""

    said: str
    names: tuple[str, ...]
    proper: bool = False


class Version(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A version of a product as said: ``low`` and ``high`` are its numbers as far as they were said ((20,) for 20.x), two of them where several
    were named. ``bound`` is ``exact``, ``min``, ``max`` or ``range``."""

    product: str
    low: tuple[int, ...]
    high: tuple[int, ...]
    bound: str


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """A value as the answer to an everyday question: of which ``parts`` and ``sorts`` of it, with which words ``beside`` those that make it; the
    question's ``plain`` words tell nothing more."""

    question: str
    parts: frozenset[int]
    sorts: frozenset[tuple[int, int]]
    beside: frozenset[str]
    plain: frozenset[str]
    bound: str = ""
    by_steps: bool = False

    def is_of_one(self, other: Answer) -> bool:
        """Whether both answer the same parts of one question."""
        if (self.question, self.parts) != (other.question, other.parts):
            return False
        rows = {row for row, _ in self.sorts} & {row for row, _ in other.sorts}
        return rows == {row for row, _ in self.sorts & other.sorts}


class Statement(msgspec.Struct, frozen=True, array_like=True):
    """One claim and where it stands. ``place`` covers the words that say the value, in their sentence.

    What is claimed: ``kind`` (one of ``KINDS``), ``said`` as written; of a schedule its days and hours (``schedule``); of a value its
    ``attribute`` (window, settlement, retention, …), its ``quantity`` and what everyday question it is the ``answer`` to; of a permission
    its ``modality``, the action as ``attribute`` and what follows it as ``anchor``, and the ``states`` (event, state) under which it holds;
    of a list (``set``) its ``members``, its ``extent`` (``closed``, ``listed`` or ``open``), as ``attribute`` what they are (accepted,
    supported, …) and as ``modality`` whether they are; of a ``version`` which one is needed, as ``attribute`` whether it is ``required`` or
    ``recommended``, and as ``topic`` what needs it.
    What it is about, in concepts: ``topic`` of the clause, ``context`` of sentence, headings and title; ``title`` and ``heading``
    apart; ``row`` and ``column`` of a table cell's headers; ``names`` are proper names and identifiers in the sentence and above it,
    ``subject`` is the one that stands all through its article, ``known`` are those that the article mentions at all.
    For whom and when it holds: ``scope`` pairs a dimension with its values; ``label`` is a leading label, ``conditions`` are "if"
    clauses, ``exceptions`` what an "except" takes out, ``only`` for whom or how alone a thing is permitted,
     ``qualifiers`` the other amounts of the clause, ``anchor`` the event that a
    duration runs from; ``universal`` for "all" and "never", ``weak`` for hedged words, ``complement`` for "all others".
    ``implied`` says that another statement of the same words says it already, and this one is for comparing alone.
    Where it stands: ``block`` is the block's index; ``group`` names the list or table whose members are never compared with one
    another; ``frame`` is the sentence with its value masked; ``updated`` the article's date.
    """

    place: Place
    kind: str
    said: str
    attribute: str
    topic: tuple[str, ...]
    context: tuple[str, ...]
    quantity: Quantity | None = None
    modality: str = ""
    states: tuple[tuple[tuple[str, ...], str], ...] = ()
    anchor: tuple[str, ...] = ()
    scope: tuple[tuple[str, tuple[str, ...]], ...] = ()
    label: tuple[str, ...] = ()
    conditions: tuple[tuple[str, ...], ...] = ()
    qualifiers: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    universal: bool = False
    weak: bool = False
    complement: bool = False
    frame: str = ""
    block: int = 0
    group: str = ""
    row: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    updated: str = ""
    schedule: Schedule | None = None
    members: tuple[Member, ...] = ()
    extent: str = ""
    version: Version | None = None
    answer: Answer | None = None
    implied: bool = False
