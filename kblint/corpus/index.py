"""Which statements are worth comparing: map each to keys, group by key, pair within a group.

A statement posts under its rarest concepts and under its sentence with the value masked. Both channels grow with the number
of statements; a group above the cap is left out and counted.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from kblint.corpus.side import Side
from kblint.statements.model import Statement
from kblint.statements.topic import GENERIC

_POSTED = 4
CAP = 120
_GENERIC_WEIGHT = 0.15
_SMOOTHING = 50

Key = tuple[str, ...]


class Candidates(msgspec.Struct, frozen=True):
    """Pairs of indices ``i < j`` into the statements, made as they are gone through (once); how many groups above the cap were left
    out, and how large the largest was."""

    pairs: Iterable[tuple[int, int]]
    skipped: int = 0
    largest: int = 0


def weights(statements: Iterable[Statement]) -> dict[str, float]:
    """How much each concept tells, 0 to 1: less the more statements share it, little for words that stand in every help article."""
    counts: Counter[str] = Counter()
    total = 0
    for statement in statements:
        total += 1
        counts.update({*statement.topic, *statement.context})
    scale = math.log(total + _SMOOTHING)
    return {c: (_GENERIC_WEIGHT if c in GENERIC else 1.0) * (1.0 - math.log(1 + n) / scale) for c, n in sorted(counts.items())}


Postings = Mapping[tuple[str, str], frozenset[int]]


def postings(statements: Sequence[Statement]) -> Postings:
    """Which statements (by index) of a dimension have a concept, in their words or around them."""
    found: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for i, statement in enumerate(statements):
        dimension = statement.quantity.dimension if statement.quantity is not None else statement.kind
        for name in {*statement.topic, *statement.context}:
            found[dimension, name].add(i)
    return {key: frozenset(members) for key, members in found.items()}


def crowd(a: Side, b: Side, posted: Postings) -> int:
    """How many statements have everything that two have in common: two, where that singles the two out."""
    quantity = a.statement.quantity
    dimension = quantity.dimension if quantity is not None else a.statement.kind
    common = (a.around & b.around) - GENERIC
    sets = sorted((posted.get((dimension, name), frozenset()) for name in common), key=len)
    if not sets:
        return _NOTHING_IN_COMMON
    return max(2, len(frozenset.intersection(*sets)))


_NOTHING_IN_COMMON = 50


def keys(statement: Statement, rank: Mapping[str, int]) -> list[Key]:
    """What a statement posts under: of its concepts that others have too, the rarest, which ``rank`` puts first."""
    quantity = statement.quantity
    kind: Key = (statement.kind,)
    if quantity is not None:
        kind = (statement.kind, quantity.dimension, "" if quantity.dimension == "money" else quantity.unit)
    ranked = sorted({c for c in statement.topic if c in rank}, key=rank.__getitem__)[:_POSTED]
    if len(ranked) < _POSTED:
        above = {c for c in (*statement.heading, *statement.title) if c in rank}.difference(ranked, GENERIC)
        ranked += sorted(above, key=rank.__getitem__)[: _POSTED - len(ranked)]
    return [*(("topic", *kind, c) for c in ranked), ("frame", *kind, statement.frame)]


def candidates(statements: Sequence[Statement], weight: Mapping[str, float]) -> Candidates:
    """The pairs that share a key, from groups no larger than the cap. Two table cells are a pair where their rows have one name."""
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    met = Counter(c for s in statements for c in {*s.topic, *s.heading, *s.title})
    rank = ranks((c for c, n in met.items() if n > 1), weight)
    for i, statement in enumerate(statements):
        for key in keys(statement, rank):
            groups[key].append(i)
    fit, skipped, largest = capped(groups.values())
    partners: list[list[Sequence[int]]] = [[] for _ in statements]
    for members in fit:
        rows: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        sentences = []
        for i in members:
            if statements[i].row or statements[i].column:
                rows[statements[i].row].append(i)
            else:
                sentences.append(i)
                partners[i].append(members)
        for row in rows.values():
            for i in row:
                partners[i] += (row, sentences)
    return Candidates(_after(partners), skipped, largest)


def ranks(names: Iterable[str], weight: Mapping[str, float]) -> dict[str, int]:
    """The order of some concepts, the most telling first."""
    return {c: n for n, c in enumerate(sorted(names, key=lambda c: (-weight.get(c, 1.0), c)))}


def capped(groups: Iterable[list[int]]) -> tuple[list[list[int]], int, int]:
    """The groups of two and more that are no larger than the cap; how many are larger, and how large the largest is."""
    fit, large = [], []
    for members in groups:
        if len(members) > CAP:
            large.append(len(members))
        elif len(members) > 1:
            fit.append(members)
    return fit, len(large), max(large, default=0)


def together(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    """The pairs of those that are in one of the groups together, sorted. Each group is in order."""
    partners: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
    for members in groups:
        for i in members:
            partners[i].append(members)
    return _after([partners[i] for i in range(max(partners, default=-1) + 1)])


def _after(partners: Sequence[Sequence[Sequence[int]]]) -> Iterator[tuple[int, int]]:
    """Each index with those that are among its partners and come after it, sorted, so that no more than one's pairs are held at a time."""
    for i, lists in enumerate(partners):
        for j in sorted(set[int]().union(*[members[bisect_right(members, i) :] for members in lists])):
            yield i, j
