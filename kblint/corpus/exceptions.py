"""A general rule in one article, its exception in another: statements that would contradict one another, were it not for whom they hold for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import msgspec

from kblint.corpus import scopes
from kblint.corpus.conflicts import clashes
from kblint.statements.model import Statement

# For whom a statement holds. What runs on another system, in another version or another product is another thing.
_DIMENSIONS = frozenset({"plan", "region", "customer", "role", "cycle", "channel", "speed"})


# Below, two statements are seldom about the same thing.
_LEAST = 0.75


class Pair(msgspec.Struct, frozen=True):
    """A statement for everybody, the exception from it, and how sure it is that they are about the same thing."""

    general: Statement
    exception: Statement
    confidence: float


def exceptions(statements: Iterable[Statement]) -> list[Pair]:
    """All pairs of a general rule and its exception in another article, by place."""
    found, given = [], list(statements)
    for kind in ("value", "permission"):
        ordered = _worth_comparing([s for s in given if s.kind == kind])
        for clash in clashes([_for_everybody(s) for s in ordered]):
            if clash.confidence < _LEAST:
                continue
            a, b = ordered[clash.a], ordered[clash.b]
            if a.place.path == b.place.path:
                continue
            relation, single = scopes.relation(a, b)
            if relation != scopes.ONE_SIDED or not set(single) <= _DIMENSIONS or (scopes.of(a) and scopes.of(b)):
                continue
            general, exception = (b, a) if scopes.of(a) else (a, b)
            found.append(Pair(general, exception, clash.confidence))
    return sorted(found, key=lambda p: (*_place(p.general), *_place(p.exception)))


def _for_everybody(statement: Statement) -> Statement:
    """The statement as if it held for everybody; a leading "On the Pro plan," says only for whom it holds."""
    return msgspec.structs.replace(statement, scope=(), label=()) if statement.scope else statement


def _worth_comparing(ordered: list[Statement]) -> list[Statement]:
    """The statements for somebody in particular, and those for everybody that state the same kind of thing in two of their words."""
    particular = [s for s in ordered if s.scope and {d for d, _ in s.scope} <= _DIMENSIONS]
    told = {key for s in particular for key in _keys(s)}
    general = [s for s in ordered if not s.scope and not told.isdisjoint(_keys(s))]
    met = {key for s in general for key in _keys(s)}
    return sorted([*general, *(s for s in particular if not met.isdisjoint(_keys(s)))], key=_place)


def _keys(statement: Statement) -> Iterator[tuple[str, str, str, str]]:
    """What two statements of one thing have in common: kind and dimension, or action, and two words (or the only one)."""
    quantity = statement.quantity
    kind = quantity.dimension if quantity else "", quantity.unit if quantity else statement.attribute
    words = statement.topic if len(statement.topic) > 1 else statement.topic * 2
    return ((*kind, one, other) for one, other in combinations(words, 2))


def _place(statement: Statement) -> tuple[str, int, int]:
    return statement.place.path, statement.place.start.offset, statement.place.end.offset
