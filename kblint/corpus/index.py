"""Which statements are worth comparing: map each to keys, group by key, pair within a group.

A statement posts under its rarest concepts and under its sentence with the value masked. Both channels grow with the number
of statements; a group above the cap is left out and counted.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import TypeVar

import msgspec

from kblint.corpus.side import Side, enough_of_row, turned
from kblint.statements.attributes import PRICE
from kblint.statements.model import Statement
from kblint.statements.topic import GENERIC

_POSTED = 5
CAP = 120
_GENERIC_WEIGHT = 0.15
SMOOTHING = 50

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
    return weights_of(counts, total)


def weights_of(counts: Mapping[str, int], total: int) -> dict[str, float]:
    """The weights of concepts that so many of all statements have."""
    scale = roughly(total + SMOOTHING)
    return {
        c: (_GENERIC_WEIGHT if c in GENERIC else 1.0) * (1.0 - magnitude(n) * _STEP / scale) for c, n in sorted(counts.items())
    }


# Numbers are told apart by a factor only: so one more sentence leaves nearly every weight as it was, and what was compared need not be
# compared again. All statements count for every weight, but their number passes from one step to the next seldom.
_STEP, _STEP_OF_ALL = math.log(1.25), math.log(1.02)


def magnitude(number: int) -> int:
    """How many of all have something, in steps of a quarter more each."""
    return round(math.log(1 + number) / _STEP)


def roughly(number: int) -> float:
    """The logarithm of how many there are of all, to a hundredth."""
    return round(math.log(number) / _STEP_OF_ALL) * _STEP_OF_ALL


Postings = Mapping[tuple[str, str], frozenset[int]]


def postings(statements: Sequence[Statement]) -> Postings:
    """Which statements (by index) of a dimension have a concept, in their words or around them."""
    found: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for i, statement in enumerate(statements):
        within = dimension(statement)
        for name in {*statement.topic, *statement.context}:
            found[within, name].add(i)
    return {key: frozenset(members) for key, members in found.items()}


def crowd(a: Side, b: Side, posted: Postings) -> int:
    """How many statements have everything that two have in common: two, where that singles the two out."""
    return _crowd(posted, dimension(a.statement), a.around & b.around)


class Crowds:
    """The crowds that pairs of some statements stand in, each counted once for all pairs that have the same in common.

    ``note`` is told of each pair that a crowd is asked for: the dimension, and what the two have in common.
    """

    def __init__(self, posted: Postings, note: Callable[[str, frozenset[str], Side, Side], None] | None = None) -> None:
        self._counted = lru_cache(maxsize=1 << 16)(partial(_crowd, posted))
        self._note = note

    def between(self, a: Side, b: Side) -> int:
        """As ``crowd`` has it."""
        common = a.around & b.around
        if self._note is not None:
            self._note(dimension(a.statement), common, a, b)
        return self._counted(dimension(a.statement), common)


def dimension(statement: Statement) -> str:
    """What a statement is compared within: the dimension of an amount, or else its kind."""
    return statement.quantity.dimension if statement.quantity is not None else statement.kind


def _crowd(posted: Postings, within: str, common: frozenset[str]) -> int:
    sets = sorted([posted.get((within, name), frozenset()) for name in common - GENERIC], key=len)
    if not sets:
        return _NOTHING_IN_COMMON
    left = sets[0]
    for members in sets[1:]:
        if len(left) <= _LEAST:
            break
        left = left & members
    return max(_LEAST, len(left))


_NOTHING_IN_COMMON, _LEAST = 50, 2


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
    found = [*(("topic", *kind, c) for c in ranked), ("frame", *kind, statement.frame)]
    if quantity is not None and quantity.dimension == "percent" and statement.attribute == PRICE:
        # A part of a sum that is charged is a price, too: what is free elsewhere contradicts it.
        found += [("topic", statement.kind, "money", "", c) for c in ranked]
    if statement.answer is not None:
        # The answers to one everyday question may have no word in common.
        found.append(("question", statement.kind, statement.answer.question))
    return found


Groups = Mapping[Key, list[int]]


def ranked(statements: Sequence[Statement], weight: Mapping[str, float]) -> dict[str, int]:
    """The order of the concepts that more than one statement has, or stands under, the most telling first."""
    met = Counter(c for s in statements for c in posting(s))
    return ranks((c for c, n in met.items() if n > 1), weight)


def posting(statement: Statement) -> set[str]:
    """The concepts that a statement may post under."""
    return {*statement.topic, *statement.heading, *statement.title}


def grouped(statements: Sequence[Statement], weight: Mapping[str, float]) -> Groups:
    """The statements (by index) that post under each key."""
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    rank = ranked(statements, weight)
    for i, statement in enumerate(statements):
        for key in keys(statement, rank):
            groups[key].append(i)
    return groups


def candidates(sides: Sequence[Side], weight: Mapping[str, float], groups: Groups | None = None) -> Candidates:
    """The pairs that share a key, from groups no larger than the cap; ``groups`` are those of ``grouped``, if they are known.

    Two table cells are a pair where their rows have one name and their columns are of one thing, or the rows of one table are the columns of
    the other one; a cell and a sentence where the sentence knows most of the row's name.
    """
    statements = [side.statement for side in sides]
    groups = grouped(statements, weight) if groups is None else groups
    fit, skipped, largest = capped(groups.values())
    knowing = _knowing(sides)
    partners: list[list[Sequence[int]]] = [[] for _ in statements]
    for members in fit:
        sentences = [i for i in members if not sides[i].in_table]
        by_row: defaultdict[frozenset[str], list[int]] = defaultdict(list)
        alike: defaultdict[object, list[int]] = defaultdict(list)
        for i in members:
            if sides[i].in_table:
                by_row[sides[i].row].append(i)
                row, column = statements[i].row, statements[i].column
                alike[row, sides[i].measured].append(i)
                if row and column:
                    alike[frozenset((row, column))].append(i)
            else:
                partners[i].append(sentences)
        for cells in alike.values():
            for i in cells:
                partners[i].append(cells)
        for named, cells in by_row.items():
            known = [i for i in sentences if i in knowing[named]] if named else sentences
            for i in cells:
                partners[i].append(known)
            for i in known:
                partners[i].append(cells)
    return Candidates(_after(partners), skipped, largest)


def a_pair(a: Side, b: Side) -> bool:
    """Whether two that share a key are one of the pairs of ``candidates``."""
    if not a.in_table and not b.in_table:
        return True
    if a.in_table and b.in_table:
        return (a.statement.row == b.statement.row and a.measured == b.measured) or turned(a.statement, b.statement)
    cell, sentence = (a, b) if a.in_table else (b, a)
    return not cell.row or enough_of_row(len(cell.row - sentence.heard), len(cell.row))


def _knowing(sides: Sequence[Side]) -> dict[frozenset[str], frozenset[int]]:
    """For the name of each row, the sentences (by index) that know most of its words."""
    names = {side.row for side in sides if side.in_table and side.row}
    words = frozenset[str]().union(*names)
    hearing: defaultdict[str, list[int]] = defaultdict(list)
    for i, side in enumerate(sides):
        if words and not side.in_table:
            for word in words & side.heard:
                hearing[word].append(i)
    found = {}
    for name in names:
        heard = Counter(chain.from_iterable([hearing[word] for word in name]))
        found[name] = frozenset([i for i, n in heard.items() if enough_of_row(len(name) - n, len(name))])
    return found


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


_Key = TypeVar("_Key", str, tuple[str, str])


def by_key(statements: Sequence[Statement], keys: Callable[[Statement], Iterable[_Key]]) -> dict[_Key, list[int]]:
    """The statements (by index) that post under each key."""
    groups: defaultdict[_Key, list[int]] = defaultdict(list)
    for i, statement in enumerate(statements):
        for key in sorted(keys(statement)):
            groups[key].append(i)
    return groups


def met(groups: Iterable[list[int]]) -> Candidates:
    """The pairs that meet in a group, and what the cap leaves out."""
    fit, skipped, largest = capped(groups)
    return Candidates(together(fit), skipped, largest)


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
