"""Which statements are worth comparing: map each to keys, group by key, pair within a group.

A statement posts under its rarest concepts and under its sentence with the value masked. Both channels grow with the number
of statements; a group above the cap is left out and counted.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from kblint.statements.model import Statement
from kblint.statements.topic import GENERIC

_POSTED = 4
CAP = 120
_GENERIC_WEIGHT = 0.15
_SMOOTHING = 50

Key = tuple[str, ...]


class Candidates(msgspec.Struct, frozen=True):
    """Pairs of indices ``i < j`` into the statements, sorted; how many groups above the cap were left out, and how large the largest was."""

    pairs: tuple[tuple[int, int], ...]
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


def crowd(a: Statement, b: Statement, posted: Postings) -> int:
    """How many statements have everything that two have in common: two, where that singles the two out."""
    dimension = a.quantity.dimension if a.quantity is not None else a.kind
    common = ({*a.topic, *a.context} & {*b.topic, *b.context}) - GENERIC
    sets = sorted((posted.get((dimension, name), frozenset()) for name in common), key=len)
    if not sets:
        return _NOTHING_IN_COMMON
    return max(2, len(frozenset.intersection(*sets)))


_NOTHING_IN_COMMON = 50


def keys(statement: Statement, weight: Mapping[str, float], met: Mapping[str, int]) -> list[Key]:
    """What a statement posts under: of its concepts that others have too (``met``), the rarest."""
    quantity = statement.quantity
    kind: Key = (statement.kind,)
    if quantity is not None:
        kind = (statement.kind, quantity.dimension, "" if quantity.dimension == "money" else quantity.unit)
    ranked = sorted((c for c in set(statement.topic) if met[c] > 1), key=lambda c: (-weight.get(c, 1.0), c))[:_POSTED]
    above = sorted(
        {c for c in (*statement.heading, *statement.title) if met[c] > 1} - set(ranked) - GENERIC,
        key=lambda c: (-weight.get(c, 1.0), c),
    )
    posted: list[Key] = [("topic", *kind, c) for c in [*ranked, *above[: _POSTED - len(ranked)]]]
    posted.append(("frame", *kind, statement.frame))
    return posted


def candidates(statements: Sequence[Statement], weight: Mapping[str, float]) -> Candidates:
    """The pairs that share a key, from groups no larger than the cap."""
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    met = Counter(c for s in statements for c in {*s.topic, *s.heading, *s.title})
    for i, statement in enumerate(statements):
        for key in keys(statement, weight, met):
            groups[key].append(i)
    pairs: set[tuple[int, int]] = set()
    skipped = largest = 0
    for members in groups.values():
        if len(members) == 1:
            continue
        if len(members) > CAP:
            skipped, largest = skipped + 1, max(largest, len(members))
            continue
        for at, i in enumerate(members):
            pairs.update((i, j) for j in members[at + 1 :])
    return Candidates(tuple(sorted(pairs)), skipped, largest)
