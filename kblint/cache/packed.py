"""The analyses of a file as bytes: what every run needs, and apart from it the facts, which only a comparison needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from kblint.analysis import Analysis, Facts, FileAnalysis, Follows, Plan, analyse_file
from kblint.cache.records import Unkept, by_rule, packed, type_of_collected, unpacked, wrapped
from kblint.finding import Hit, Place
from kblint.rules.interface import ArticleEntry
from kblint.statements.model import Statement
from kblint.suppress import Malformed, Suppression


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


class Row(msgspec.Struct, frozen=True, array_like=True):
    """The analyses of a file without their facts, and what they follow from."""

    follows: Follows
    told: tuple[Told, ...]


def pack(file: FileAnalysis, plan: Plan) -> Packed | None:
    """A file's analyses as bytes; None where they would not come back as they are."""
    try:
        collected = _collected(plan)
        told = tuple(_told(a) for a in file.analyses)
        facts = [(f.statements, collected(**f.collected)) for f in (a.facts() for a in file.analyses)]
        return Packed(packed(Row(file.follows, told)), packed(facts), file.content)
    except Unkept:
        return None


def analyses_of(path: str, file: Packed, plan: Plan) -> list[Analysis]:
    """The analyses that were packed; their facts stay packed until somebody asks."""
    return with_facts(unpacked(file.told, Row), Opened(path, plan, lambda: file.facts))


def with_facts(row: Row, facts: Callable[[int], Facts]) -> list[Analysis]:
    """The analyses of a row; ``facts`` gives the facts of the n-th of them."""
    return [
        Analysis(
            entry=msgspec.structs.replace(t.entry, metadata=t.metadata),
            hits=t.hits,
            suppressions=t.suppressions,
            malformed=t.malformed,
            passed_over=t.passed_over,
            includes=t.includes,
            words=t.words,
            facts=_Nth(facts, n),
        )
        for n, t in enumerate(row.told)
    ]


class Opened:
    """The facts of a file's articles, unpacked when the first of them is asked for, and found out anew where there are none."""

    def __init__(self, path: str, plan: Plan, data: Callable[[], bytes | None]) -> None:
        self._path = path
        self._plan = plan
        self._data = data
        self._facts: list[Facts] | None = None

    def __call__(self, n: int) -> Facts:
        if self._facts is None:
            self._facts = self._open() or [a.facts() for a in analyse_file(self._path, self._plan).analyses]
        # A file that was changed in between may hold fewer articles.
        return self._facts[n] if n < len(self._facts) else Facts()

    def _open(self) -> list[Facts] | None:
        data = self._data()
        try:
            return facts_in(data, self._plan) if data is not None else None
        except Unkept:
            return None


def facts_in(data: bytes, plan: Plan) -> list[Facts]:
    """The facts that were packed. Raises Unkept."""
    read = unpacked(data, list[tuple[tuple[Statement, ...], _collected(plan)]])  # type: ignore[misc]
    return [Facts(statements, by_rule(collected)) for statements, collected in read]


class _Nth(msgspec.Struct, frozen=True):
    """The facts of the n-th article of a file."""

    of: Callable[[int], Facts]
    n: int

    def __call__(self) -> Facts:
        return self.of(self.n)


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
