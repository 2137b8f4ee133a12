"""What a run takes over from earlier ones, and leaves to later ones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from kblint.analysis import Analysis, FileAnalysis, Plan, content_of
from kblint.articles.includes import still_leads
from kblint.articles.source import Unreadable
from kblint.cache.names import of_content, of_facts, of_result, of_setup
from kblint.cache.packed import Opened, Packed, Row, collected_in, pack, statements_in, with_facts
from kblint.cache.records import Unkept, packed, unpacked, wrapped
from kblint.cache.store import Name, Store, open_store
from kblint.finding import Hit, Notice
from kblint.rules.interface import ArticleEntry
from kblint.statements.model import Statement

# Facts are fetched for so many files at once: one at a time is slow, all at once is much to hold.
_FETCHED = 200


class Compared(msgspec.Struct, frozen=True):
    """What the corpus rules found among articles, with the date where one of them asked for it, and what they did not compare.

    The hits of each rule, by its code, are in the order of their files.
    """

    today: str
    hits: tuple[tuple[str, Hit], ...]
    notices: tuple[str, ...]


_Hits = list[tuple[str, Hit]]


class _Comparison(msgspec.Struct, frozen=True, array_like=True):
    """A comparison as it is kept: ``parts`` are the names of its hits, those of some files under each, so that the next comparison, which
    finds nearly the same, shares most of them."""

    today: str
    parts: tuple[Name, ...]
    notices: tuple[str, ...]


def in_order_of_files(hits: Iterable[tuple[str, Hit]]) -> tuple[tuple[str, Hit], ...]:
    """The hits by rule and file; those of one rule in one file stay as they are."""
    return tuple(sorted(hits, key=lambda found: (found[0], found[1].place.path)))


class Kept:
    """The results that are kept of a project, for one setup of kblint, configuration and rules."""

    def __init__(self, store: Store, plan: Plan) -> None:
        self._store = store
        self._setup = of_setup(
            plan.config,
            plan.selection.rules,
            plan.statements or any("statements" in r.declaration.needs for r in plan.selection.rules),
        )
        self._today = next((c.today.isoformat() for c in plan.contexts.values()), "")
        self._contents: dict[str, Name] = {}
        self._used: set[Name] = set()
        self._new: dict[Name, bytes] = {}

    def find(self, paths: Iterable[str], plan: Plan) -> dict[str, list[Analysis]]:
        """The analyses of those files that are known as they are today."""
        contents = {path: name for path in paths if (name := _content(path, plan))}
        found: dict[str, Row] = {}
        # What was a target in the last run is known as one, whatever this run asks for.
        for full in (True, False):
            names = {
                path: self._row(name, full)
                for path, name in contents.items()
                if path not in found and (full or path not in plan.targets)
            }
            rows = self._store.read(names.values())
            for path, name in names.items():
                row = _row(rows[name]) if name in rows else None
                if row is not None and self._holds(row, path, plan):
                    found[path] = row if path in plan.targets else _of_no_target(row)
                    self._used.add(name)
        self._contents |= {path: contents[path] for path in found}
        facts = {path: self._facts(contents[path]) for path in found}
        self._used.update(facts.values())
        fetched = _Fetched(self._store, sorted(facts.items()))
        return {
            path: with_facts(row, Opened(path, plan, partial(fetched.take, path)), contents[path]) for path, row in found.items()
        }

    def add(self, path: str, result: FileAnalysis | Packed, plan: Plan) -> None:
        """Keeps the analyses of a file, if they would come back as they are."""
        done = pack(result, plan) if isinstance(result, FileAnalysis) else result
        # What an editor hands over between two strokes of a key is not worth keeping.
        if done is None or not done.content or (plan.stdin and plan.stdin[0] == path):
            return
        self._contents[path] = done.content
        self._new[self._row(done.content, path in plan.targets)] = done.told
        self._new[self._facts(done.content)] = done.facts

    def compared(self, analyses: Sequence[Analysis]) -> Compared | None:
        """What the corpus rules found among these articles, if they were compared before."""
        name = self._comparison(analyses)
        data = self._store.read([name]).get(name) if name else None
        try:
            row: _Comparison | None = unpacked(data, _Comparison) if data is not None else None
            if row is None or row.today not in ("", self._today):
                return None
            parts = self._store.read(row.parts)
            if len(parts) < len(row.parts):
                return None
            hits = [hit for part in row.parts for hit in unpacked(parts[part], _Hits)]
        except Unkept:
            return None
        return Compared(row.today, in_order_of_files(hits), row.notices)

    def add_compared(self, analyses: Sequence[Analysis], compared: Compared) -> None:
        """Keeps what the corpus rules found among these articles."""
        name = self._comparison(analyses)
        if not name:
            return
        by_part: dict[int, _Hits] = {}
        for code, hit in compared.hits:
            file = crc32(hit.place.path.encode("utf-8", "surrogatepass"))
            by_part.setdefault(file % _PARTS, []).append((code, hit))
        try:
            values = [packed(hits) for hits in by_part.values()]
            parts = {of_result(self._setup, "hits", value): value for value in values}
            row = packed(_Comparison(compared.today, tuple(parts), compared.notices))
        except Unkept:
            return
        self._used.update(parts)
        self._new |= {part: parts[part] for part in self._store.lacking(parts)} | {name: row}

    def history(self, analyses: Sequence[Analysis]) -> Past | None:
        """What corpus rules may know of the last run; None where not all of these articles are kept."""
        names = {a.entry.path: self._contents.get(a.entry.path) for a in analyses}
        known = {path: name for path, name in names.items() if name}
        return Past(self._store, self._setup, known) if len(known) == len(names) else None

    def add_left(self, left: Mapping[Name, bytes]) -> None:
        """Keeps what rules leave to the next run."""
        self._new |= left

    def save(self) -> None:
        """Writes what is new."""
        self._store.write(*self._to_write())

    def save_meanwhile(self) -> Callable[[], None]:
        """Writes what is new while the run goes on, in this process alone; what comes back waits until that is done."""
        return self._store.write_meanwhile(*self._to_write())

    def _to_write(self) -> tuple[Mapping[Name, bytes], Collection[Name]]:
        new, self._new = self._new, {}
        self._used |= new.keys()
        return new, self._used

    def _row(self, content: Name, full: bool) -> Name:
        return of_result(self._setup, "all of an article" if full else "an article that is no target", content)

    def _facts(self, content: Name) -> Name:
        return of_facts(self._setup, content)

    def _comparison(self, analyses: Sequence[Analysis]) -> Name | None:
        parts = {a.entry.path: a.entry.included for a in analyses}
        if not parts.keys() <= self._contents.keys():
            return None
        return of_result(
            self._setup, "comparison", *(self._contents[path] + bytes([included]) for path, included in sorted(parts.items()))
        )

    def _holds(self, row: Row, path: str, plan: Plan) -> bool:
        follows = row.follows
        return follows.today in ("", self._today) and still_leads(plan.root, path, follows.includes, follows.partials)


class Past:
    """What corpus rules left in earlier runs, and may leave to later ones."""

    def __init__(self, store: Store, setup: bytes, names: Mapping[str, Name]) -> None:
        self._store, self._setup = store, setup
        self.names = names
        self.left: dict[Name, bytes] = {}

    def of(self, code: str, entries: bytes) -> PastOfRule:
        """What one rule knows of it; ``entries`` is the name of what ``articles_as`` gives."""
        return PastOfRule(self._store, self._setup, self.names, code, entries)

    def articles_as(self, analyses: Sequence[Analysis]) -> tuple[bytes, dict[Name, bytes]]:
        """A name of all that is known of the articles besides what was collected of them, empty where there is none; and what to keep for
        telling it sooner the next time."""
        name = of_result(self._setup, "entries")
        data = self._store.read([name]).get(name)
        try:
            known: dict[Name, bytes] = unpacked(data, dict[bytes, bytes]) if data is not None else {}
            found: dict[Name, bytes] = {}
            all_of_them = hashlib.blake2b(digest_size=16)
            by_file: dict[Name, list[Analysis]] = {}
            for analysis in analyses:
                by_file.setdefault(self.names[analysis.entry.path], []).append(analysis)
            for file, of_file in by_file.items():
                found[file] = known.get(file) or _entries(of_file)
                all_of_them.update(found[file] + bytes([of_file[0].entry.included]))
            return all_of_them.digest(), {} if found == known else {name: packed(found)}
        except Unkept:
            return b"", {}

    def is_near(self) -> bool:
        """Whether all but a few of the files were compared in an earlier run, as they are now."""
        data = self._store.read([self._sign]).get(self._sign, b"")
        known = {data[at : at + _NAME] for at in range(0, len(data), _NAME)}
        return bool(known) and len(known.symmetric_difference(self.names.values())) <= _NEAR * len(known) + _FEW

    def sign(self) -> dict[Name, bytes]:
        """What says of the next run that it is near."""
        return {self._sign: b"".join(self.names.values())}

    @property
    def _sign(self) -> Name:
        return of_result(self._setup, "files compared")


def _entries(analyses: Sequence[Analysis]) -> bytes:
    digest = hashlib.blake2b(digest_size=8)
    for analysis in analyses:
        entry = msgspec.structs.replace(analysis.entry, metadata={}, anchors=frozenset(), included=False)
        anchors = sorted(analysis.entry.anchors)
        digest.update(packed((entry, wrapped(analysis.entry.metadata), anchors, bool(analysis.passed_over))))
    return digest.digest()


# So large a part of the files may have changed since, and so many besides, for what is known of the others to be worth looking up.
_NEAR, _FEW = 0.05, 20
_NAME = 16


# What is known of many things is kept in so many parts, so that one file that changed costs the writing of one or two.
_PARTS = 64
_COLLECTED = "collected"


def _parts_of(what: str) -> tuple[str, ...]:
    return tuple(f"{what} {n}" for n in range(_PARTS))


def _in_parts(what: str, names: Iterable[Name]) -> dict[str, list[Name]]:
    """The names by the part that they are in, each once."""
    found: dict[str, list[Name]] = {}
    for name in dict.fromkeys(names):
        found.setdefault(f"{what} {name[0] % _PARTS}", []).append(name)
    return found


class PastOfRule(msgspec.Struct):
    """What one corpus rule left in earlier runs, and leaves to later ones: ``left``, by name."""

    store: Store
    setup: bytes
    names: Mapping[str, Name]
    code: str
    articles: bytes
    left: dict[Name, bytes] = {}
    _known: dict[Name, msgspec.Raw] | None = None
    _parts: dict[str, frozenset[Name]] = {}

    def statements(self, names: Collection[Name], kind: str) -> dict[Name, list[Statement]]:
        """The statements of one kind in files; what is not kept any more is left out."""
        found = {}
        for name, data in self._facts(names):
            try:
                found[name] = statements_in(data, kind)
            except Unkept:
                continue
        return found

    @property
    def is_gathered(self) -> bool:
        """Whether what the rule collected of all files is at hand."""
        return self._known is not None

    def _raw(self, plan: Plan) -> dict[Name, msgspec.Raw] | None:
        """What the rule collected of each file, packed, a list of as many as the file has articles; None where that is not known."""
        if self._known is None:
            self._known = self._gathered(plan)
        return self._known

    def _gathered(self, plan: Plan) -> dict[Name, msgspec.Raw] | None:
        names = dict.fromkeys(self.names.values())
        known = self.earlier_by_name(_COLLECTED)
        found = {name: known[name] for name in names if name in known}
        try:
            found |= self._collected([name for name in names if name not in known], plan)
        except Unkept:
            return None
        if len(found) != len(names):
            return None
        self.leave_by_name(_COLLECTED, found)
        return found

    def collected(self, analyses: Sequence[Analysis], plan: Plan, type_: Any) -> tuple[tuple[ArticleEntry, Any], ...] | None:
        """The articles of which the rule collected something, each with that; None where that is not known."""
        return _with_entries(analyses, self.names, self._raw(plan), type_)

    def of_files(
        self, names: Collection[Name], analyses: Sequence[Analysis], plan: Plan, type_: Any
    ) -> tuple[tuple[ArticleEntry, Any], ...] | None:
        """As ``collected`` has it, of some files; None where that is not known."""
        try:
            raw = self._collected(names, plan)
        except Unkept:
            return None
        return _with_entries(analyses, self.names, raw, type_) if len(raw) == len(names) else None

    def _collected(self, names: Collection[Name], plan: Plan) -> dict[Name, msgspec.Raw]:
        return {
            name: msgspec.Raw(packed([c.get(self.code) for c in collected_in(facts, plan)])) for name, facts in self._facts(names)
        }

    def leave_collected(self, analyses: Sequence[Analysis], values: Sequence[Any]) -> None:
        """Leaves to the next run what the rule collected of each article, None where it collected nothing."""
        by_file: dict[Name, list[Any]] = {}
        for analysis, value in zip(analyses, values, strict=True):
            by_file.setdefault(self.names[analysis.entry.path], []).append(value)
        with suppress(Unkept):
            raw = {name: msgspec.Raw(packed(of_file)) for name, of_file in by_file.items()}
            self.leave_by_name(_COLLECTED, raw)
            self._known = raw

    def earlier_by_name(self, what: str) -> dict[Name, msgspec.Raw]:
        """What the rule left in earlier runs under names of its own; what is not kept any more is left out."""
        parts = {self._name(part): part for part in _parts_of(what)}
        found: dict[Name, msgspec.Raw] = {}
        for name, data in self.store.read(parts).items():
            with suppress(Unkept):
                values: dict[Name, msgspec.Raw] = unpacked(data, dict[bytes, msgspec.Raw])
                self._parts[parts[name]] = frozenset(values)
                found |= values
        return found

    def leave_by_name(self, what: str, values: Mapping[Name, msgspec.Raw]) -> None:
        """Leaves values to the next run; under one name there is one value, so that parts with the same names are as they were."""
        wanted = _in_parts(what, values)
        for part in _parts_of(what):
            names = wanted.get(part, ())
            if self._parts.get(part, frozenset()) != frozenset(names):
                self.leave(part, packed({name: values[name] for name in names}))

    def found(self, plan: Plan) -> tuple[Hit | Notice, ...] | None:
        """What the rule found where all was the same that it goes by: the articles' entries, and what it collected."""
        data = self.earlier("found")
        try:
            sign, hits, notices = (
                unpacked(data, tuple[bytes, tuple[Hit, ...], tuple[str, ...]]) if data is not None else (b"", (), ())
            )
        except Unkept:
            return None
        return (*hits, *map(Notice, notices)) if sign and sign == self.sign(plan) else None

    def leave_found(self, plan: Plan, found: Sequence[Hit | Notice]) -> None:
        """Leaves to the next run what the rule found by the articles' entries and what it collected alone."""
        hits, notices = [f for f in found if isinstance(f, Hit)], [f.message for f in found if isinstance(f, Notice)]
        sign = self.sign(plan)
        if sign:
            with suppress(Unkept):
                self.leave("found", packed((sign, hits, notices)))

    def sign(self, plan: Plan) -> bytes:
        """A name of what the articles' entries say and of what the rule collected of them; empty where that is not known."""
        raw = self._raw(plan) if self.articles else None
        if raw is None:
            return b""
        digest = hashlib.blake2b(self.articles, digest_size=16)
        for name in self.names.values():
            value = bytes(raw[name])
            digest.update(b"%d " % len(value) + value)
        return digest.digest()

    def earlier(self, what: str) -> bytes | None:
        """What the rule left in an earlier run."""
        name = self._name(what)
        return self.store.read([name]).get(name)

    def leave(self, what: str, value: bytes) -> None:
        """Leaves something to the next run."""
        self.left[self._name(what)] = value

    def _facts(self, names: Collection[Name]) -> Iterator[tuple[Name, bytes]]:
        facts = {of_facts(self.setup, name): name for name in names}
        return ((facts[name], data) for name, data in self.store.read(facts).items())

    def _name(self, what: str) -> Name:
        return of_result(self.setup, f"{what} of {self.code}")


def _with_entries(
    analyses: Sequence[Analysis], names: Mapping[str, Name], raw: Mapping[Name, msgspec.Raw] | None, type_: Any
) -> tuple[tuple[ArticleEntry, Any], ...] | None:
    """What was collected of the files, each with the article that it is of."""
    if raw is None:
        return None
    try:
        waiting = {name: iter(unpacked(value, list[type_ | None])) for name, value in raw.items()}
    except Unkept:
        return None
    found = ((a.entry, next(waiting[name], None)) for a in analyses if (name := names[a.entry.path]) in waiting)
    return tuple((entry, value) for entry, value in found if value is not None)


class _Fetched:
    """The facts of files that were found, in bytes, fetched for many at once in the order of the files."""

    def __init__(self, store: Store, files: Sequence[tuple[str, Name]]) -> None:
        self._store = store
        self._files = files
        self._places = {path: at for at, (path, _) in enumerate(files)}
        self._waiting: dict[str, bytes] = {}

    def take(self, path: str) -> bytes | None:
        """The facts of a file; None where they are not kept any more, and when they were taken before."""
        if path not in self._waiting:
            at = self._places[path]
            files = self._files[at : at + _FETCHED]
            values = self._store.read(name for _, name in files)
            self._waiting |= {p: values[name] for p, name in files if name in values}
        return self._waiting.pop(path, None)


def _content(path: str, plan: Plan) -> Name:
    """The name of a file's content; empty for what cannot be read."""
    try:
        return of_content(path, content_of(path, plan))
    except Unreadable:
        return b""


def _row(data: bytes) -> Row | None:
    try:
        row: Row = unpacked(data, Row)
    except Unkept:
        return None
    return row


def _of_no_target(row: Row) -> Row:
    """A row without what is told of targets only."""
    return msgspec.structs.replace(row, told=tuple(msgspec.structs.replace(t, hits=(), malformed=()) for t in row.told))


def open_kept(folder: Path | None, plan: Plan) -> Kept | None:
    """What is kept in a folder; None where there is none, and nothing can be kept."""
    store = open_store(folder) if folder is not None else None
    return Kept(store, plan) if store is not None else None
