"""What was found among all statements of a kind, kept so that the next run compares only what changed.

Two statements come to the same as before unless one of them stands in a file that changed, or holds a word whose count passed from one
step to another (``methods``). Those are compared again with whatever they share a key with, and two more sorts of pairs are: members of a
group that grew beyond the cap, or shrank below it, and values that have in common what a changed statement has, too, because the crowd
that they stand in changed. What else was found stays. Where too much changed, or anything is missing, all is compared anew; the result
is the same.

Statements go by numbers. Those of a file follow one another in the order of their places; files that are new get new numbers.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import msgspec

from kblint.corpus.index import CAP, Candidates, Crowds, dimension
from kblint.corpus.methods import METHODS, Method, OfValues
from kblint.corpus.side import Side
from kblint.statements.model import Statement
from kblint.statements.topic import GENERIC

# When so large a part of the statements has to be compared again, all are; and when so many numbers are of statements that are gone.
_MOST_AGAIN = 0.2
_MOST_GONE, _FEW_GONE = 0.5, 500
_SEPARATOR = "\x1f"

Found = tuple[int, int, float, str]
Asked = dict[tuple[str, frozenset[str]], list[int]]
Load = Callable[[Iterable[bytes]], Mapping[bytes, Sequence[Statement]]]


class Record(msgspec.Struct, array_like=True):
    """All that is known of the statements of a kind.

    ``files`` gives each file's first number and how many statements it has, ``gone`` counts numbers that are not used any more.
    ``counts`` are those of the method. ``posted`` and ``heard`` give the numbers of the statements that post under a key or hear a word,
    ``crowds`` those that have a concept, by dimension; ``asked`` the pairs that a crowd was asked for, by what they have in common.
    ``found`` are the pairs that clash, ``answered`` which of them another statement of the same articles answers.
    """

    files: dict[bytes, tuple[int, int]]
    gone: int
    counts: tuple[dict[str, int], ...]
    posted: dict[str, bytes]
    heard: dict[str, bytes]
    crowds: dict[str, bytes]
    asked: dict[str, bytes]
    found: tuple[Found, ...]
    answered: dict[str, bool]

    @property
    def total(self) -> int:
        """How many statements there are."""
        return sum(n for _, n in self.files.values())


class Lists:
    """Lists of numbers under names, in bytes as long as nobody asks for them."""

    def __init__(self, kept: dict[str, bytes]) -> None:
        self._kept = kept
        self._open: dict[str, list[int]] = {}

    def __getitem__(self, name: str) -> list[int]:
        found = self._open.get(name)
        if found is None:
            found = list(_numbers(self._kept.get(name, b"")))
        return found

    def __len__(self) -> int:
        return len(self._kept)

    def names(self) -> Iterable[str]:
        """The names of all lists."""
        return self._kept.keys() | self._open.keys()

    def put(self, name: str, numbers: list[int]) -> None:
        """Replaces a list."""
        self._open[name] = numbers

    def size(self, name: str) -> int:
        """How many numbers are in a list."""
        return len(self._open[name]) if name in self._open else len(self._kept.get(name, b"")) // _WIDTH

    def longer_than(self, most: int) -> list[int]:
        """How long each list is that has more numbers than so many."""
        large = [name for name, data in self._kept.items() if len(data) > most * _WIDTH]
        return [size for name in {*large, *self._open} if (size := self.size(name)) > most]

    def change(self, name: str, without: Iterable[int], more: Iterable[int]) -> None:
        """Takes numbers out of a list and adds others."""
        out = frozenset(without)
        self._open[name] = [*(n for n in self[name] if n not in out), *more]

    def kept(self) -> dict[str, bytes]:
        """The lists as bytes, without the empty ones."""
        changed = {name: _bytes(numbers) for name, numbers in self._open.items()}
        return {name: data for name, data in {**self._kept, **changed}.items() if data}


_NUMBER = "I"
_WIDTH = array(_NUMBER).itemsize


def _numbers(data: bytes) -> array[int]:
    found = array(_NUMBER)
    found.frombytes(data)
    return found


def _bytes(numbers: Iterable[int]) -> bytes:
    return array(_NUMBER, numbers).tobytes()


# -- all compared ----------------------------------------------------------------------------------------------------------


class Notes:
    """What a comparison of all statements leaves besides its result, for the record."""

    def __init__(self) -> None:
        self.groups: Mapping[Any, Sequence[int]] = {}
        self.asked: Asked = defaultdict(list)
        self.found: Sequence[Found] = ()
        self.answered: dict[tuple[int, int], bool] = {}

    def note(self, within: str, common: frozenset[str], a: Side, b: Side) -> None:
        """Notes that a crowd was asked for."""
        self.asked[within, common].extend((a.number, b.number))  # type: ignore[attr-defined]


def recorded(
    kind: str, ordered: Sequence[Statement], names: Mapping[str, bytes], notes: Notes, name_of: Callable[[object], str]
) -> Record:
    """The record of a comparison of all statements, which are in the order of their places; ``names`` gives the files' by path."""
    method = METHODS[kind]
    files = dict.fromkeys(names.values(), (0, 0))
    heard: defaultdict[str, list[int]] = defaultdict(list)
    crowds: defaultdict[str, list[int]] = defaultdict(list)
    counts: tuple[Counter[str], ...] = ()
    for i, statement in enumerate(ordered):
        name = names[statement.place.path]
        first, number = files[name]
        files[name] = (first if number else i, number + 1)
        counted = method.counted(statement)
        counts = counts or tuple(Counter() for _ in counted)
        for counter, words in zip(counts, counted, strict=True):
            counter.update(words)
        for word in method.heard(statement):
            heard[word].append(i)
        if kind == "value":
            for key in _places(statement):
                crowds[key].append(i)
    return Record(
        files,
        0,
        tuple(dict(c) for c in counts),
        {name_of(key): _bytes(numbers) for key, numbers in notes.groups.items()},
        {word: _bytes(numbers) for word, numbers in heard.items()},
        {key: _bytes(numbers) for key, numbers in crowds.items()},
        {key: _bytes(numbers) for key, numbers in _asked(notes.asked).items()},
        tuple(notes.found),
        {f"{i} {j}": known for (i, j), known in notes.answered.items()},
    )


def _places(statement: Statement) -> Iterator[str]:
    """The lists of a record's ``crowds`` that a statement is in."""
    within = dimension(statement)
    return (f"{within}{_SEPARATOR}{word}" for word in {*statement.topic, *statement.context})


def _asked(asked: Asked) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for (within, common), pairs in asked.items():
        told = sorted(common - GENERIC)
        # What has nothing in common stands in no crowd.
        if told:
            found.setdefault(_SEPARATOR.join((within, *told)), []).extend(pairs)
    return found


# -- what changed compared -------------------------------------------------------------------------------------------------


class Updated(NamedTuple):
    """A record after a change, and which clashes hold; where a number's statement stands: its file's name, and which of its statements."""

    record: Record
    clashes: list[Found]
    among: Candidates
    where: Callable[[int], tuple[bytes, int]]


class _Posted(dict[tuple[str, str], frozenset[int]]):
    """The statements that have a concept, as ``Crowds`` asks for them."""

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self._lists = lists

    def get(self, key: tuple[str, str], default: Any = None) -> Any:
        found = super().get(key)
        if found is None:
            found = self[key] = frozenset(self._lists[_SEPARATOR.join(key)])
        return found


class Update:
    """The change of a record to the files there are now: ``names`` by path. What it cannot tell is None: then all is to be compared."""

    def __init__(self, kind: str, record: Record, names: Mapping[str, bytes], load: Load) -> None:
        self._kind, self._old, self._load = kind, record, load
        self._paths = {name: path for path, name in names.items()}
        self._method = METHODS[kind]
        self._statements: dict[bytes, Sequence[Statement]] = {}
        self._sides: dict[int, Any] = {}
        self.compared = 0

    def __call__(self) -> Updated | None:
        old, method = self._old, self._method
        gone = [name for name in old.files if name not in self._paths]
        new = sorted((name for name in self._paths if name not in old.files), key=self._paths.__getitem__)
        if not self._fetch([*gone, *new]):
            return None
        self._number(gone, new)
        dead = {n for name in gone for n in range(old.files[name][0], sum(old.files[name]))}
        born = [n for name in new for n in range(self._files[name][0], sum(self._files[name]))]
        total = sum(n for _, n in self._files.values())
        if not total and not old.total and old.gone <= _FEW_GONE:
            # There was nothing of this kind, and still is nothing: most help centres need no version of anything.
            return Updated(msgspec.structs.replace(old, files=self._files), [], Candidates(()), self._where)
        if old.gone + len(dead) > _MOST_GONE * total + _FEW_GONE or not total or not old.total:
            return None
        leaving = [s for name in gone for s in self._statements[name]]
        coming = [s for name in new for s in self._statements[name]]
        counts, passing = self._counted(leaving, coming)

        posted, heard, crowds, asked = (Lists(x) for x in (old.posted, old.heard, old.crowds, old.asked))
        before = method(old.counts, old.total)
        self._crowds = crowds
        notes = Notes()
        after = method(counts, total, Crowds(_Posted(crowds), notes.note))
        self._by_path: dict[str, list[Statement]] = {}
        after.by_path = self._by_path
        self._after: Any = after
        if before.of_all != after.of_all:
            return None
        touched = {n for word in passing for n in heard[word]} - dead
        if len(touched) + len(born) > _MOST_AGAIN * total + CAP:
            return None
        if not self._fetch({self._file(n) for n in touched}):
            return None
        _move(heard, {n: method.heard(self._statement(n)) for n in dead}, {n: method.heard(self._statement(n)) for n in born})
        again = {*touched, *born}
        again |= self._posted(posted, before, after, dead, touched, born)
        if len(again) > _MOST_AGAIN * total + CAP:
            return None
        recheck: set[tuple[int, int]] = set()
        if self._kind == "value":
            recheck = self._crowded(crowds, asked, dead, born)
        pairs = self._pairs(posted, after, again, recheck)
        if pairs is None:
            return None
        found = [f for f in old.found if not ({f[0], f[1]} & dead or {f[0], f[1]} & again or (f[0], f[1]) in recheck)]
        for i, j in pairs:
            self.compared += 1
            verdict = after.clash(self._side(i), self._side(j))
            if verdict is not None:
                found.append((i, j, *verdict))
        clashes, answered = (
            self._unanswered(found, again | dead, recheck) if self._kind == "value" else (found, dict[str, bool]())
        )
        if clashes is None:
            return None
        for key, numbers in _asked(notes.asked).items():
            asked.put(key, self._merged(asked[key], numbers))
        record = Record(
            self._files,
            old.gone + len(dead),
            counts,
            posted.kept(),
            heard.kept(),
            crowds.kept(),
            asked.kept(),
            tuple(found),
            answered,
        )
        large = posted.longer_than(CAP)
        return Updated(record, clashes, Candidates((), len(large), max(large, default=0)), self._where)

    # -- which is which ------------------------------------------------------------------------------------------------------

    def _fetch(self, names: Iterable[bytes]) -> bool:
        """Loads the statements of some files; False where they cannot be told any more."""
        wanted = [name for name in names if name not in self._statements]
        self._statements.update(self._load(wanted))
        return all(name in self._statements for name in wanted)

    def _number(self, gone: Sequence[bytes], new: Sequence[bytes]) -> None:
        old = self._old.files
        following = max((first + number for first, number in old.values()), default=0)
        # The numbers of files that are gone stay known to this run.
        starts = [(first, number, name) for name, (first, number) in old.items() if number]
        self._files = {name: span for name, span in old.items() if name in self._paths}
        for name in new:
            number = len(self._statements[name])
            self._files[name] = (following, number)
            starts.append((following, number, name))
            following += number
        starts.sort()
        self._firsts = array(_NUMBER, [first for first, _, _ in starts])
        self._names = [name for _, _, name in starts]

    def _where(self, number: int) -> tuple[bytes, int]:
        at = bisect_right(self._firsts, number) - 1
        return self._names[at], number - self._firsts[at]

    def _stands(self, number: int) -> bool:
        """Whether a number's statement is there now: lists of pairs have numbers of files that went in earlier runs, too."""
        name, at = self._where(number)
        return name in self._files and 0 <= at < self._files[name][1]

    def _merged(self, pairs: Sequence[int], more: Sequence[int]) -> list[int]:
        """Pairs, as numbers in turn, with others, each once, without those of which one is gone."""
        both = dict.fromkeys((*zip(pairs[::2], pairs[1::2], strict=True), *zip(more[::2], more[1::2], strict=True)))
        return [n for pair in both if self._stands(pair[0]) and self._stands(pair[1]) for n in pair]

    def _file(self, number: int) -> bytes:
        return self._where(number)[0]

    def _place(self, number: int) -> tuple[str, int]:
        name, at = self._where(number)
        return self._paths[name], at

    def _statement(self, number: int) -> Statement:
        name, at = self._where(number)
        return self._statements[name][at]

    def _side(self, number: int) -> Any:
        side = self._sides.get(number)
        if side is None:
            name, at = self._where(number)
            self._by_path.setdefault(self._paths[name], list(self._statements[name]))
            side = self._sides[number] = self._after.side(self._statements[name][at], number)
        return side

    # -- what changed --------------------------------------------------------------------------------------------------------

    def _counted(self, leaving: Sequence[Statement], coming: Sequence[Statement]) -> tuple[tuple[dict[str, int], ...], set[str]]:
        """The counts as they are now, and the words of which one passed to another step."""
        method, old = self._method, self._old.counts
        changes = tuple(Counter[str]() for _ in old)
        for statements, sign in ((leaving, -1), (coming, 1)):
            for statement in statements:
                for change, words in zip(changes, method.counted(statement), strict=True):
                    for word in words:
                        change[word] += sign
        counts, passing = [], set()
        for which, (before, change) in enumerate(zip(old, changes, strict=True)):
            now = dict(before)
            for word, by in change.items():
                was = now.pop(word, 0)
                if was + by:
                    now[word] = was + by
                if method.step(which, was) != method.step(which, was + by):
                    passing.add(word)
            counts.append(now)
        return tuple(counts), passing

    def _posted(
        self, posted: Lists, before: Method, after: Method, dead: set[int], touched: set[int], born: Sequence[int]
    ) -> set[int]:
        """Posts what changed; the members of the groups that passed the cap."""
        old = {n: before.keys(self._statement(n)) for n in (*dead, *touched)}
        new = {n: after.keys(self._statement(n)) for n in (*touched, *born)}
        sizes = {key: posted.size(key) for keys in (*old.values(), *new.values()) for key in keys}
        _move(posted, old, new)
        passed = [key for key, size in sizes.items() if (size <= CAP) != (posted.size(key) <= CAP)]
        self._keys = new
        return {n for key in passed for n in posted[key]}

    def _crowded(self, crowds: Lists, asked: Lists, dead: set[int], born: Sequence[int]) -> set[tuple[int, int]]:
        """The pairs that have in common what a changed statement has, too: the crowd that they stand in may be another."""
        changes: Counter[tuple[str, frozenset[str]]] = Counter()
        for numbers, sign in ((dead, -1), (born, 1)):
            for n in numbers:
                s = self._statement(n)
                changes[dimension(s), frozenset((*s.topic, *s.context))] += sign
        _move(
            crowds,
            {n: set(_places(self._statement(n))) for n in dead},
            {n: set(_places(self._statement(n))) for n in born},
        )
        within: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for (where, words), by in changes.items():
            if by:
                within[where].append(words)
        found: set[tuple[int, int]] = set()
        for key in asked.names():
            where, *common = key.split(_SEPARATOR)
            if any(words.issuperset(common) for words in within.get(where, ())):
                numbers = asked[key]
                found.update(zip(numbers[::2], numbers[1::2], strict=True))
        return {self._in_order(i, j) for i, j in found if self._stands(i) and self._stands(j)}

    def _in_order(self, i: int, j: int) -> tuple[int, int]:
        return (i, j) if self._place(i) < self._place(j) else (j, i)

    def _pairs(
        self, posted: Lists, after: Method, again: set[int], recheck: set[tuple[int, int]]
    ) -> list[tuple[int, int]] | None:
        """The pairs to compare, each with the one first that stands first."""
        if not self._fetch({self._file(n) for n in again}):
            return None
        met: dict[int, Counter[int]] = {}
        for n in sorted(again):
            keys = self._keys.get(n) or after.keys(self._statement(n))
            groups = [posted[key] for key in keys if 1 < posted.size(key) <= CAP]
            met[n] = Counter(chain.from_iterable(groups))
            del met[n][n]
        others = {j for counted in met.values() for j in counted} | {n for pair in recheck for n in pair}
        if not self._fetch({self._file(n) for n in others}):
            return None
        found = set()
        for n, counted in met.items():
            for j, common in counted.items():
                if (j not in again or j > n) and after.pairs(self._side(n), self._side(j), common):
                    found.add(self._in_order(n, j))
        found |= {(i, j) for i, j in recheck - found if self._share(posted, after, i, j)}
        return sorted(found)

    def _share(self, posted: Lists, after: Method, i: int, j: int) -> bool:
        """Whether two are compared, that nothing changed about."""
        keys = after.keys(self._statement(i)) & after.keys(self._statement(j))
        common = sum(1 < posted.size(key) <= CAP for key in keys)
        return common > 0 and after.pairs(self._side(i), self._side(j), common)

    # -- values --------------------------------------------------------------------------------------------------------------

    def _unanswered(
        self, found: Sequence[Found], changed: set[int], recheck: set[tuple[int, int]]
    ) -> tuple[list[Found] | None, dict[str, bool]]:
        """Those of the clashing values that are the likeliest of two articles, and that nothing in these answers."""
        from kblint.corpus.conflicts import answered, nearest

        assert isinstance(self._after, OfValues)
        values = self._after.values
        kept = nearest(found, lambda n: self._paths[self._file(n)])
        files = {self._file(n) for n in changed}
        between = {frozenset((self._file(i), self._file(j))) for i, j in recheck}
        known: dict[str, bool] = {}
        open_ = []
        for clash in kept:
            here, there = self._file(clash[0]), self._file(clash[1])
            before = self._old.answered.get(f"{clash[0]} {clash[1]}")
            if before is None or here in files or there in files or frozenset((here, there)) in between:
                open_.append((clash, here, there))
            else:
                known[f"{clash[0]} {clash[1]}"] = before
        if not self._fetch({name for _, here, there in open_ for name in (here, there)}):
            return None, known
        for clash, here, there in open_:
            one, other = ([self._side(n) for n in range(self._files[f][0], sum(self._files[f]))] for f in (here, there))
            known[f"{clash[0]} {clash[1]}"] = answered(
                self._side(clash[0]), self._side(clash[1]), clash[2], values, {one[0].path: one, other[0].path: other}
            )
        return [c for c in kept if not known[f"{c[0]} {c[1]}"]], known


def _move(lists: Lists, out: Mapping[int, Iterable[str]], into: Mapping[int, Iterable[str]]) -> None:
    """Takes numbers out of the lists that they are in, and puts numbers into others."""
    without: defaultdict[str, set[int]] = defaultdict(set)
    more: defaultdict[str, list[int]] = defaultdict(list)
    for n, names in out.items():
        for name in names:
            without[name].add(n)
    for n, names in into.items():
        for name in names:
            if n in without.get(name, ()):
                without[name].discard(n)
            else:
                more[name].append(n)
    for name in without.keys() | more.keys():
        if without.get(name) or more.get(name):
            lists.change(name, without.get(name, ()), more.get(name, ()))
