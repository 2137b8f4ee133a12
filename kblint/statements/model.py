"""A policy statement: what a sentence claims, and for whom, from when and under which condition."""

from __future__ import annotations

import msgspec

from kblint.finding import Place


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """An amount as said.

    ``dimension`` is ``duration``, ``money``, ``data``, ``percent``, ``length``, ``weight``, ``bitrate`` or ``count``; ``unit``
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


class Statement(msgspec.Struct, frozen=True):
    """One claim and where it stands. ``place`` covers the words that say the value, in their sentence.

    ``said`` is the value as said; ``attribute`` its class (window, settlement, retention, …); ``topic`` the concepts of the
    clause, ``context`` those of sentence, headings and title; ``anchor`` the concepts of the starting event; ``scope`` pairs a
    dimension with the values it is limited to; ``label`` holds the concepts of a leading label; ``conditions`` those of each
    condition, ``qualifiers`` the other amounts of the clause, ``exceptions``
    the concepts that an "except" takes out. ``weak`` tells hedged or approximate words, ``complement`` a claim about all the others. ``frame`` is the sentence with its value masked. ``row`` and ``column`` hold
    the words of a cell's headers, ``names`` those of proper names and identifiers in the sentence, above it and all through its article, ``known`` those
    that the article mentions at all. ``group`` names the list or table whose members are never
    compared with one another.
    """

    place: Place
    kind: str
    said: str
    attribute: str
    topic: tuple[str, ...]
    context: tuple[str, ...]
    quantity: Quantity | None = None
    anchor: tuple[str, ...] = ()
    scope: tuple[tuple[str, tuple[str, ...]], ...] = ()
    label: tuple[str, ...] = ()
    conditions: tuple[tuple[str, ...], ...] = ()
    qualifiers: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    universal: bool = False
    weak: bool = False
    complement: bool = False
    frame: str = ""
    block: int = 0
    group: str = ""
    row: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    updated: str = ""
