"""How the statements of each kind are compared: what is counted of all of them, what each posts under, which two are compared, and how.

A method is made of counts alone. Two statements come to the same by it whenever the counts of the words that they turn on (``heard``)
are on the same step: that is what lets ``ledger`` compare only what changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from kblint.corpus import permissions, schedules, sets, versions
from kblint.corpus.comparison import Values
from kblint.corpus.index import SMOOTHING, Crowds, a_pair, keys, magnitude, posting, ranks, roughly, weights_of
from kblint.corpus.side import Side
from kblint.statements.model import Statement
from kblint.statements.thesaurus import rows

Counts = Sequence[Mapping[str, int]]
Verdict = tuple[float, str] | None
_LONGEST_KEY = 40


class Method(Protocol):
    """How the statements of one kind are compared, given how many have each word, and how many there are."""

    # What follows from the number of all statements; another one, and nothing holds any more.
    of_all: Any
    by_path: dict[str, list[Statement]]

    def __init__(self, counts: Counts, total: int, crowds: Crowds | None = None) -> None: ...

    @staticmethod
    def counted(statement: Statement) -> tuple[set[str], ...]:
        """The words that are counted, once for each of the counts."""

    @staticmethod
    def heard(statement: Statement) -> set[str]:
        """The counted words that what a statement posts under, and what any pair with it comes to, turns on."""

    @staticmethod
    def step(which: int, number: int) -> int:
        """How far the ``which``-th count of a word tells."""

    def keys(self, statement: Statement) -> set[str]:
        """What a statement posts under."""

    def side(self, statement: Statement, number: int) -> Any:
        """The statement as a side of comparisons."""

    def pairs(self, a: Any, b: Any, common: int) -> bool:
        """Whether two that have so many keys in common, of groups within the cap, are compared."""

    def clash(self, a: Any, b: Any) -> Verdict:
        """The confidence that two contradict one another and their scopes' relation, the first one by place first."""


class OfValues:
    """Values."""

    def __init__(self, counts: Counts, total: int, crowds: Crowds | None = None) -> None:
        self.of_all = roughly(total + SMOOTHING)
        self.by_path: dict[str, list[Statement]] = {}
        weight = weights_of(counts[0], total)
        self._rank = ranks((c for c, n in counts[1].items() if n > 1), weight)
        self.values = Values((), weight, crowds)

    @staticmethod
    def counted(statement: Statement) -> tuple[set[str], ...]:
        return {*statement.topic, *statement.context}, posting(statement)

    @staticmethod
    def heard(statement: Statement) -> set[str]:
        return {*posting(statement), *statement.label}

    @staticmethod
    def step(which: int, number: int) -> int:
        return _several(number) if which else magnitude(number)

    def keys(self, statement: Statement) -> set[str]:
        return {named(key) for key in keys(statement, self._rank)}

    def side(self, statement: Statement, number: int) -> Any:
        return self.values.side(statement, number)

    def pairs(self, a: Any, b: Any, common: int) -> bool:
        return a_pair(a, b)

    def clash(self, a: Any, b: Any) -> Verdict:
        return self.values.clash(a, b)


class OfPermissions:
    """Rulings."""

    def __init__(self, counts: Counts, total: int, crowds: Crowds | None = None) -> None:
        weight = weights_of(counts[0], total)
        self._crowd = permissions.crowding(total)
        self.of_all = roughly(total + SMOOTHING), self._crowd
        self.by_path: dict[str, list[Statement]] = {}
        self._tells, self._bound = permissions.Tells(weight), permissions.Bound(self._crowd)
        told = counts[1]
        self._rank = ranks((c for c, n in told.items() if n > 1 or any(told.get(_row(r), 0) > 1 for r in rows(c))), weight)

    @staticmethod
    def counted(statement: Statement) -> tuple[set[str], ...]:
        told = permissions.words_told(statement)
        return {*statement.topic, *statement.context}, told.union(_row(r) for c in told for r in rows(c))

    @staticmethod
    def heard(statement: Statement) -> set[str]:
        told = permissions.words_told(statement)
        return told.union(statement.topic, (statement.attribute,), (_row(r) for c in told for r in rows(c)))

    @staticmethod
    def step(which: int, number: int) -> int:
        return _several(number) if which else magnitude(number)

    def keys(self, statement: Statement) -> set[str]:
        return {named(key) for key in permissions.keys(statement, permissions.words_told(statement), self._rank)}

    def side(self, statement: Statement, number: int) -> Any:
        return permissions.Ruling(statement, self._tells)

    def pairs(self, a: Any, b: Any, common: int) -> bool:
        s, t = a.statement, b.statement
        return permissions.in_opposition(s, t) and (common > 1 or permissions.is_short(s) or permissions.is_short(t))

    def clash(self, a: Any, b: Any) -> Verdict:
        return permissions.clash(a, b, self._crowd, self._bound)


class OfSets:
    """Lists."""

    def __init__(self, counts: Counts, total: int, crowds: Crowds | None = None) -> None:
        self.of_all = self._crowd = permissions.crowding(total)
        self.by_path: dict[str, list[Statement]] = {}
        self._counts = counts[0]

    @staticmethod
    def counted(statement: Statement) -> tuple[set[str], ...]:
        return (sets.counted(statement),)

    @staticmethod
    def heard(statement: Statement) -> set[str]:
        return sets.counted(statement)

    @staticmethod
    def step(which: int, number: int) -> int:
        return magnitude(number)

    def keys(self, statement: Statement) -> set[str]:
        return {named(key) for key in sets.keys(statement, self._counts)}

    def side(self, statement: Statement, number: int) -> Any:
        return sets.Listing(statement)

    def pairs(self, a: Any, b: Any, common: int) -> bool:
        return True

    def clash(self, a: Any, b: Any) -> Verdict:
        return sets.clash(a, b, self._crowd)


class OfSchedules:
    """Hours and days."""

    def __init__(self, counts: Counts, total: int, crowds: Crowds | None = None) -> None:
        self.of_all = roughly(total + SMOOTHING)
        self.by_path: dict[str, list[Statement]] = {}
        self._weight, self._times = weights_of(counts[0], total), schedules.Times()

    @staticmethod
    def counted(statement: Statement) -> tuple[set[str], ...]:
        return ({*statement.topic, *statement.context},)

    @staticmethod
    def heard(statement: Statement) -> set[str]:
        return {*posting(statement), *statement.label}

    @staticmethod
    def step(which: int, number: int) -> int:
        return magnitude(number)

    def keys(self, statement: Statement) -> set[str]:
        return schedules.keys(statement)

    def side(self, statement: Statement, number: int) -> Any:
        return schedules.Timed(statement, self._times)

    def pairs(self, a: Any, b: Any, common: int) -> bool:
        return True

    def clash(self, a: Any, b: Any) -> Verdict:
        return schedules.clash(a, b, self._times, self.by_path, self._weight)


class OfVersions:
    """Versions of other software."""

    def __init__(self, counts: Counts, total: int, crowds: Crowds | None = None) -> None:
        self.of_all = None
        self.by_path: dict[str, list[Statement]] = {}

    @staticmethod
    def counted(statement: Statement) -> tuple[set[str], ...]:
        return ()

    @staticmethod
    def heard(statement: Statement) -> set[str]:
        return set()

    @staticmethod
    def step(which: int, number: int) -> int:
        return 0

    def keys(self, statement: Statement) -> set[str]:
        return versions.keys(statement)

    def side(self, statement: Statement, number: int) -> Any:
        return Side(statement)

    def pairs(self, a: Any, b: Any, common: int) -> bool:
        return True

    def clash(self, a: Any, b: Any) -> Verdict:
        return versions.clash(a, b)


METHODS: dict[str, type[Method]] = {
    "value": OfValues,
    "permission": OfPermissions,
    "set": OfSets,
    "schedule": OfSchedules,
    "version": OfVersions,
}


def named(key: object) -> str:
    """A key as text: two keys of one kind of statement, two texts."""
    if isinstance(key, tuple):
        text = "\x1f".join(key)
        return (
            text
            if len(text) <= _LONGEST_KEY and len(key) > 1
            else f"\x1e{hashlib.blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=12).hexdigest()}"
        )
    return _row(key) if isinstance(key, int) else str(key)


def _row(number: int) -> str:
    """A row of like words, as it is told from a word."""
    return f"\x1d{number}"


def _several(number: int) -> int:
    return min(number, 2)
