"""The analyses of a file as bytes: what every run needs, and apart from it the facts, which only a comparison needs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec

from kblint.analysis import Analysis, Facts, FileAnalysis, Follows, Plan, Ready, analyse_file
from kblint.cache.records import Unkept, by_rule, packed, type_of_collected, unpacked, wrapped
from kblint.finding import ArticleRef, Hit, Place, Point
from kblint.rules.interface import ArticleEntry
from kblint.rules.rule import Rule
from kblint.statements.model import Statement
from kblint.suppress import Malformed, Suppression

_Part = TypeVar("_Part")
_Facts = TypeVar("_Facts")


class Packed(NamedTuple):
    """The analyses of a file without their facts, and the facts, in bytes; the rest as in ``FileAnalysis``."""

    told: bytes
    facts: bytes
    content: bytes


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What an analysis says but for its facts; the metadata of its entry stand beside it."""

    entry: ArticleEntry
    metadata: Any
    hits: tuple[tuple[str, Hit], ...]
    suppressions: tuple[Suppression, ...]
    malformed: tuple[Malformed, ...]
    passed_over: str
    includes: tuple[tuple[str, Place], ...]
    words: int


class Shared(msgspec.Struct, frozen=True, array_like=True):
    """What is the same in all statements of an article; None for what is not."""

    title: tuple[str, ...] | None = None
    subject: tuple[str, ...] | None = None
    known: tuple[str, ...] | None = None
    updated: str | None = None
    article: ArticleRef | None = None
    path: str | None = None


_SHARED = ("title", "subject", "known", "updated")
_SHARED_PLACE = ("article", "path")
_NOWHERE = Place(ArticleRef("", "", ""), "", Point(1, 1, 0), Point(1, 1, 0), "", "")
_NONE = Statement(place=_NOWHERE, kind="", said="", attribute="", topic=(), context=())


class Row(msgspec.Struct, frozen=True, array_like=True):
    """The analyses of a file without their facts, and what they follow from."""

    follows: Follows
    told: tuple[Told, ...]


def pack(file: FileAnalysis, plan: Plan) -> Packed | None:
    """A file's analyses as bytes; None where they would not come back as they are."""
    try:
        collected = _collected(plan)
        told = tuple(_told(a) for a in file.analyses)
        facts = [(*_by_kind(f.statements), collected(**f.collected)) for f in (a.facts() for a in file.analyses)]
        return Packed(packed(Row(file.follows, told)), packed(facts), file.content)
    except Unkept:
        return None


def analyses_of(path: str, file: Packed, plan: Plan) -> list[Analysis]:
    """The analyses that were packed; their facts stay packed until somebody asks."""
    told, facts, content = file
    return with_facts(unpacked(told, Row), Opened(path, plan, lambda: facts), content)


def with_facts(row: Row, facts: Opened, content: bytes) -> list[Analysis]:
    """The analyses of a row; ``facts`` gives the facts of the n-th of them, ``content`` is the file's content by name."""
    return [
        Analysis(
            entry=msgspec.structs.replace(t.entry, metadata=t.metadata),
            hits=t.hits,
            suppressions=t.suppressions,
            malformed=t.malformed,
            passed_over=t.passed_over,
            includes=t.includes,
            words=t.words,
            facts=_Nth(facts, n, n == len(row.told) - 1),
            content=content,
        )
        for n, t in enumerate(row.told)
    ]


class Opened:
    """The facts of a file's articles, unpacked when they are asked for, and found out anew where there are none."""

    def __init__(self, path: str, plan: Plan, data: Callable[[], bytes | None]) -> None:
        self._path = path
        self._plan = plan
        self._data = data
        self._facts: list[Facts] | None = None
        self._part: tuple[str, list[Any]] = ("", [])

    def __call__(self, n: int) -> Facts:
        """All facts of the n-th article, held from now on."""
        facts = self._all()
        # A file that was changed in between may hold fewer articles.
        return facts[n] if n < len(facts) else Facts()

    def of_kind(self, n: int, kind: str) -> Sequence[Statement]:
        """The statements of one kind of the n-th article."""
        found = self._part_of(kind, lambda data: statements_of(data, kind), lambda facts: Ready(facts).of_kind(kind))
        return found[n] if n < len(found) else ()

    def collected(self, n: int, rule: Rule) -> Any:
        """What a rule collected in the n-th article; None where it collected nothing."""
        found = self._part_of(rule.code, lambda data: collected_by(data, rule), lambda facts: facts.collected.get(rule.code))
        return found[n] if n < len(found) else None

    def _part_of(self, name: str, read: Callable[[bytes], list[_Part]], among: Callable[[Facts], _Part]) -> list[_Part]:
        """A part of the facts of each article. It is asked for one article after the other, and given up when the last one has it."""
        if self._part[0] != name:
            found = self._read(read) if self._facts is None else None
            self._part = (name, [among(f) for f in self._all()] if found is None else found)
        return self._part[1]

    def forget(self) -> None:
        """Gives up the part that was asked for last."""
        self._part = ("", [])

    def _read(self, part: Callable[[bytes], _Facts]) -> _Facts | None:
        data = self._data()
        try:
            return part(data) if data is not None else None
        except Unkept:
            return None

    def _all(self) -> list[Facts]:
        if self._facts is None:
            kept = self._read(lambda data: facts_in(data, self._plan))
            self._facts = kept or [a.facts() for a in analyse_file(self._path, self._plan).analyses]
            # Nothing is held both ways.
            self._data = _nothing
        return self._facts


def facts_in(data: bytes, plan: Plan) -> list[Facts]:
    """The facts that were packed. Raises Unkept."""
    read = unpacked(data, list[tuple[Shared, bytes, dict[str, tuple[Statement, ...]], _collected(plan)]])  # type: ignore[misc]
    return [Facts(_merged(shared, order, kinds), by_rule(collected)) for shared, order, kinds, collected in read]


def statements_in(data: bytes, kind: str) -> list[Statement]:
    """The statements of one kind among the facts that were packed, those of all articles of the file. Raises Unkept."""
    return [s for of_article in _of_kind(data, kind) for s in of_article]


def statements_of(data: bytes, kind: str) -> list[Sequence[Statement]]:
    """The statements of one kind of each article, among the facts that were packed, to be held. Raises Unkept."""
    return [_made_one(statements) for statements in _of_kind(data, kind)]


def _of_kind(data: bytes, kind: str) -> Iterator[tuple[Statement, ...]]:
    for shared, _, kinds, _ in unpacked(data, _PARTS):
        yield _filled(shared, unpacked(kinds[kind], tuple[Statement, ...])) if kind in kinds else ()


def collected_by(data: bytes, rule: Rule) -> list[Any]:
    """What one rule collected in each article, among the facts that were packed; None where it collected nothing. Raises Unkept."""
    type_ = list[tuple[msgspec.Raw, msgspec.Raw, msgspec.Raw, type_of_collected((rule,))]]  # type: ignore[misc, valid-type]
    return [by_rule(read).get(rule.code) for *_, read in unpacked(data, type_)]


def collected_in(data: bytes, plan: Plan) -> list[dict[str, Any]]:
    """What was collected in each article, among the facts that were packed, by the rule's code. Raises Unkept."""
    return [by_rule(read) for *_, read in unpacked(data, list[tuple[msgspec.Raw, msgspec.Raw, msgspec.Raw, _collected(plan)]])]  # type: ignore[misc]


_PARTS = list[tuple[Shared, msgspec.Raw, dict[str, msgspec.Raw], msgspec.Raw]]


def _by_kind(statements: tuple[Statement, ...]) -> tuple[Shared, bytes, dict[str, list[Statement]]]:
    """What all statements of an article share, and the statements without it by kind; for each in turn of which kind it is, by number."""
    shared, without = _apart(statements)
    kinds: dict[str, list[Statement]] = {}
    for statement in without:
        kinds.setdefault(statement.kind, []).append(statement)
    numbers = {kind: n for n, kind in enumerate(kinds)}
    return shared, bytes(numbers[s.kind] for s in without), kinds


def _merged(shared: Shared, order: bytes, kinds: dict[str, tuple[Statement, ...]]) -> tuple[Statement, ...]:
    """The statements of all kinds in the order that they had."""
    waiting = [iter(_made_one(_filled(shared, statements))) for statements in kinds.values()]
    return tuple(next(waiting[n]) for n in order)


def _apart(statements: tuple[Statement, ...]) -> tuple[Shared, tuple[Statement, ...]]:
    """What all statements of an article share, and the statements without it."""
    if not statements:
        return Shared(), ()
    first = statements[0]
    same = {f: getattr(first, f) for f in _SHARED if all(getattr(s, f) == getattr(first, f) for s in statements)}
    of_place = {
        f: getattr(first.place, f)
        for f in _SHARED_PLACE
        if all(getattr(s.place, f) == getattr(first.place, f) for s in statements)
    }
    none, nowhere = {f: getattr(_NONE, f) for f in same}, {f: getattr(_NONE.place, f) for f in of_place}
    replace = msgspec.structs.replace
    return Shared(**same, **of_place), tuple(replace(s, place=replace(s.place, **nowhere), **none) for s in statements)


def _filled(shared: Shared, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements as they were: made here a moment ago, they may still be filled."""
    fill = msgspec.structs.force_setattr
    fields = [(field, value) for field in _SHARED if (value := getattr(shared, field)) is not None]
    of_place = [(field, value) for field in _SHARED_PLACE if (value := getattr(shared, field)) is not None]
    for statement in statements:
        for field, value in fields:
            fill(statement, field, value)
        for field, value in of_place:
            fill(statement.place, field, value)
    return statements


def _made_one(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, made here a moment ago, with equal words as one and the same: of a large knowledge base they take less memory."""
    fill, once = msgspec.structs.force_setattr, _Once()
    for statement in statements:
        for field in _WORDS:
            if said := getattr(statement, field):
                fill(statement, field, once[said])
        fill(statement.place, "sentence", once[statement.place.sentence])
        fill(statement.place, "heading", once[statement.place.heading])
    return statements


# The parts of a statement that are words.
_WORDS = tuple(
    "kind attribute modality extent group updated topic context anchor label qualifiers exceptions only row column names subject title known "
    "heading".split()
)


class _Once(dict[Any, Any]):
    """Each word, and each row of words, once."""

    def __missing__(self, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        self[value] = found = sys.intern(value) if isinstance(value, str) else tuple(map(sys.intern, value))
        return found


def _nothing() -> None:
    return None


class _Nth(msgspec.Struct, frozen=True):
    """The facts of the n-th article of a file."""

    of: Opened
    n: int
    is_last: bool

    def __call__(self) -> Facts:
        return self.of(self.n)

    def of_kind(self, kind: str) -> Sequence[Statement]:
        return self._given(self.of.of_kind(self.n, kind))

    def collected(self, rule: Rule) -> Any:
        return self._given(self.of.collected(self.n, rule))

    def _given(self, part: _Part) -> _Part:
        if self.is_last:
            self.of.forget()
        return part


def _told(analysis: Analysis) -> Told:
    return Told(
        msgspec.structs.replace(analysis.entry, metadata={}),
        wrapped(analysis.entry.metadata),
        analysis.hits,
        analysis.suppressions,
        analysis.malformed,
        analysis.passed_over,
        analysis.includes,
        analysis.words,
    )


def _collected(plan: Plan) -> Any:
    return type_of_collected([r for r in plan.selection.rules if r.is_corpus])
