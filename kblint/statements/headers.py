"""What the headers of a table say of the bare numbers in its cells: their unit, or what they count, and per what."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from kblint.expressions import compiled
from kblint.statements import scope, topic
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity
from kblint.statements.quantities import masked, mentions
from kblint.statements.units import names_unit
from kblint.statements.words import Word, concept, concepts, fold, is_plural, words

GENERIC = topic.concepts_of(
    "limit maximum minimum default value quota number count amount allowance included size time period duration deadline total"
)
# What is in nearly every article says little of a topic, but people and things are counted in tables all the same.
_NO_COUNT = (GENERIC | topic.GENERIC) - concepts(
    "user users member members person people item items feature features page pages".split()
)
_CODES = {"£": "gbp", "$": "usd", "€": "eur", "¥": "jpy", "₹": "inr", "%": "%"}
# A unit after one of these is a denominator, or belongs to another number.
_OTHERWISE = frozenset("per a an each every / last past next first previous other".split())
_SAYS_HOW_MUCH = frozenset("up to at most least or more less fewer over under max min maximum minimum and from about".split())
_SHORT = frozenset({"gb", "mb", "tb", "kg", "cm"})
_COSTS = concepts(("price", "fee", "cost", "charge"))
_NOTHING = frozenset({"free", "none", "nothing"})
_AGES = frozenset({"age", "ages", "aged"})
_PER = compiled(r"(?:\bper|/) ?([a-z]{2,24})\b|\b(?:an?|each|every) (hour|day|night|week|month|year)\b")
_STRETCH = compiled(r"\b(?:per|each|every) (\d{1,4})[ -]?(second|minute|hour|day|night|week|month|year)s?\b")
_PERIODICAL = compiled(r"\b(hourly|daily|nightly|weekly|monthly|annual|yearly)\b")
_PREPOSITION = compiled(r" per | for | of | in | on |/|\(")


def unit_of(header: str) -> str:
    """The unit that a header gives: ``History (days)``, ``Storage in GB``, ``Minutes included``; ``years old`` for ages; empty if none."""
    tokens = words(fold(header))
    for at, token in enumerate(tokens):
        before = tokens[at - 1].text if at else ""
        if token.text in _CODES:
            return _CODES[token.text]
        if not names_unit(token.text) or before in _OTHERWISE or (at and tokens[at - 1].kind == "number"):
            continue
        enclosed = before in ("(", "in", ",") and (at + 1 == len(tokens) or tokens[at + 1].kind == "sign")
        if (
            enclosed
            or (len(token.text) > 3 and token.text.endswith("s"))
            or (token.text in _SHORT and (at + 1 == len(tokens) or tokens[at + 1].kind == "sign"))
        ):
            days = f"{before} " if before in ("business", "working", "calendar") else ""
            return "years old" if _AGES & {t.text for t in tokens} else days + token.text
    return "years old" if tokens and tokens[-1].text in _AGES else ""


def measured(text: str, tokens: tuple[Word, ...], row: str, column: str) -> Mention | None:
    """The amount in a cell whose unit stands in a header, or a cell that only says that something costs nothing."""
    said = {t.text for t in tokens if t.kind == "word"}
    headers = topic.of_text(f"{row} {column}")
    if said and said <= _NOTHING and len(tokens) == 1 and _COSTS & set(headers):
        return Mention(Quantity("money", 0.0, 0.0), tokens[0].start, tokens[0].end, 0, 1)
    unit = unit_of(column) or ("" if _plural(column) else unit_of(row))
    if not unit:
        return None
    if said == {"unlimited"}:
        one = mentions(words(f"1 {unit}"), f"1 {unit}")
        endless = Quantity(one[0].quantity.dimension, float("inf"), float("inf"), one[0].quantity.unit) if one else None
        return Mention(endless, tokens[0].start, tokens[0].end, 0, 1) if endless else None
    if said - _SAYS_HOW_MUCH or not any(t.kind == "number" for t in tokens):
        return None
    return _read_with(text, tokens, unit)


_BARE_NUMBER = compiled(r"\d{1,3}(?:[, ]\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?|unlimited")


def counted(text: str, tokens: tuple[Word, ...], row: str, column: str) -> Mention | None:
    """A cell that is only a number counts the plural that its column header, or else its row header, has, or what that ends in."""
    bare = text.strip().lower()
    if not _BARE_NUMBER.fullmatch(bare):
        return _counted_at_most(text, tokens, row, column)
    for header in sorted((column, row), key=lambda h: not _plural(h)):
        name = _plural(header) or topic.head(_PREPOSITION.split(header)[0])
        other = row if header == column else column
        if name and name not in _NO_COUNT and (not (of := scope.of_label(header)) or counts_people(of, other)):
            value = float("inf") if bare == "unlimited" else float(bare.replace(",", "").replace(" ", ""))
            if value == float("inf") and name in _OF_DATA:
                return Mention(Quantity("data", value, value), tokens[0].start, tokens[-1].end, 0, len(tokens))
            return Mention(Quantity("count", value, value, name), tokens[0].start, tokens[-1].end, 0, len(tokens))
    return None


def counts_people(of: Mapping[str, frozenset[str]], other: str) -> bool:
    """Whether a header that names people ("Team members") says how many of them a plan is for, and not for whom something is: the other
    header is a plan's."""
    return of.keys() <= _PEOPLE and "plan" in scope.of_label(other)


_PEOPLE = frozenset({"customer", "role"})
_OF_DATA = concepts("storage space bandwidth traffic transfer".split())


def _counted_at_most(text: str, tokens: tuple[Word, ...], row: str, column: str) -> Mention | None:
    """A cell that is a number with how it bounds ("Up to 5", "10 or more", "3-5") counts the plural that a header has."""
    noun = next((n for n in map(_plural_noun, (column, row)) if n), "")
    if not noun or concept(noun) in _NO_COUNT:
        return None
    rate = _RATE.fullmatch(text.strip())
    if rate and not _PER.search(fold(f"{row} {column}")):
        # "1,000 per month" counts per month what the header has.
        return _read_with(text, tokens, noun, len(text) - len(rate[1]))
    if {t.text for t in tokens if t.kind == "word"} - _SAYS_HOW_MUCH:
        return None
    return _read_with(text, tokens, noun)


_RATE = compiled(r"(?:up to )?\d[\d,]*( ?(?:/|per|a|each|every) ?(?:second|minute|hour|day|week|month|year))", re.IGNORECASE)


def _read_with(text: str, tokens: tuple[Word, ...], unit: str, at: int | None = None) -> Mention | None:
    """The one amount that a cell is when a unit or a noun is put after it, or at an offset."""
    whole = f"{text} {unit}" if at is None else f"{text[:at]} {unit} {text[at:].strip().replace('/', 'per ')}"
    found = mentions(words(masked(fold(whole))), whole)
    if len(found) != 1 or found[0].last <= len(tokens) - (at is not None):
        return None
    return msgspec.structs.replace(found[0], end=min(found[0].end, len(text)), last=len(tokens))


def _plural_noun(header: str) -> str:
    """The plural noun that a header ends in, but for "included" and its like; empty if it ends in none."""
    for part in _PREPOSITION.split(header)[:2]:
        kept = [t.text for t in words(fold(part)) if t.kind == "word" and concept(t.text) not in GENERIC]
        if kept:
            return kept[-1] if is_plural(kept[-1]) else ""
    return ""


def _plural(header: str) -> str:
    noun = _plural_noun(header)
    return concept(noun) if noun else ""


def per(row: str, column: str, dimension: str) -> tuple[str, ...]:
    """What the numbers under a header are per: ``Price per lesson``, ``Weekly rent``."""
    said = fold(f"{row} {column}")
    stretch = _STRETCH.search(said)
    if stretch:
        return (f"{int(stretch[1])} {concept(stretch[2])}",)
    found = _PER.search(said) or (_PERIODICAL.search(said) if dimension == "money" else None)
    return (concept(next(w for w in found.groups() if w)),) if found else ()
