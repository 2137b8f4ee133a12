"""The amounts of a clause, each with the part of it that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from kblint.expressions import compiled
from kblint.statements import topic
from kblint.statements.clauses import Clause
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity
from kblint.statements.quantities import mentions
from kblint.statements.words import Word

EVERY = compiled(r"\b(?:every|each|once an?|once every|per)\s*$")
UNLESS = compiled(r"\b(?:unless|until|if|when)\b")


def amounts_of(tokens: tuple[Word, ...], clause: Clause, original: str) -> list[tuple[Clause, Mention, tuple[Mention, ...]]]:
    """Each amount of a clause with the part of the clause that it belongs to and the other amounts there."""
    inside = tokens[clause.start : clause.end]
    named = [_shift(m, clause.start) for m in mentions(inside, original)]
    found = []
    for mention in named:
        same = [m for m in named if m is not mention and _parted(m.quantity, mention.quantity)]
        start, end = clause.start, clause.end
        for other in same:
            if other.last <= mention.first:
                start = max(start, _joint(tokens, other.last, mention.first))
            else:
                end = min(end, _joint(tokens, mention.last, other.first))
        part = Clause(clause.kind, start, end)
        found.append((part, mention, tuple(m for m in named if m is not mention and start <= m.first < end)))
    return found


def _parted(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts of one clause belong to different parts of it: prices of two things do, a price and "free" from $50 do not."""
    plain = all(0.0 < q.high < float("inf") for q in (a, b))
    return plain and a.dimension == b.dimension


def _shift(mention: Mention, by: int) -> Mention:
    return msgspec.structs.replace(mention, first=mention.first + by, last=mention.last + by)


def _joint(tokens: tuple[Word, ...], start: int, end: int) -> int:
    """Where two amounts of one clause part: at the first "and", "or" or comma between them."""
    for at in range(start, end):
        if tokens[at].text in ("and", "or", ",", "plus", "then"):
            return at
    return end


def qualifiers(others: Sequence[Mention], of: Quantity | None = None) -> tuple[str, ...]:
    """The amounts that go with another, ``of``; one of a thing is the thing itself, and what is said twice is said once."""
    return tuple(sorted(_qualifier(q) for q in (m.quantity for m in others) if _tells(q) and not (of and _is_again(q, of))))


def _tells(quantity: Quantity) -> bool:
    """Whether an amount tells of what another one is: "free" and "forever" do not."""
    if quantity.dimension == "count":
        return quantity.high > 1 or bool(quantity.high and quantity.per)
    return quantity.high > 0 and not (quantity.dimension == "duration" and quantity.high == float("inf"))


def _is_again(one: Quantity, other: Quantity) -> bool:
    """Whether an amount is the other one once more: "6 hour timeout: at most 6 hours"."""
    return one.dimension == other.dimension and (one.low, one.high) == (other.low, other.high)


def _qualifier(quantity: Quantity) -> str:
    return f"{quantity.dimension}:{quantity.unit}:{quantity.bound}:{quantity.low:g}-{quantity.high:g}"


def without_scope(names: list[str], scoped: Mapping[str, frozenset[str]], heading: Sequence[str]) -> list[str]:
    """A topic without the words that are its scope; where nothing but generic words is left, what the heading names is the subject."""
    spoken = {c for dimension, values in scoped.items() if dimension != "product" for v in values for c in topic.of_text(v)}
    kept = [n for n in names if n not in spoken]
    if not set(kept) - topic.GENERIC:
        kept += [n for n in heading if n not in spoken]
    return kept
