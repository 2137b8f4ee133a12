"""The contradictions among the statements of one kind as hits, most of them taken from the last run where little changed since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from kblint.corpus.bearings import Apart
from kblint.corpus.conflicts import Partners, all_clashes, compare, groups_of, in_order, of_group
from kblint.corpus.index import Candidates
from kblint.corpus.ledger import Notes, Record, Update, recorded
from kblint.corpus.methods import METHODS, named
from kblint.corpus.wording import to_hit, told
from kblint.finding import ArticleRef, Hit, Notice, Place, Point
from kblint.rules.interface import Corpus, History
from kblint.statements.model import Statement


class Reported(msgspec.Struct, frozen=True):
    """The hits that report contradictions, by place, and what pairs were looked for among."""

    hits: tuple[Hit, ...]
    among: Candidates

    def told(self, what: str) -> Iterator[Hit | Notice]:
        """The hits, and a notice where there were too many of what is compared."""
        return told(self.hits, self.among, what)


_RECORD, _HITS = msgspec.msgpack.Decoder(Record), msgspec.msgpack.Decoder(tuple[Hit, ...])
_START = Point(1, 1, 0)


def reported(corpus: Corpus, kind: str, apart: Apart | None = None) -> Reported:
    """The contradictions among the statements of one kind, the same whatever is known of an earlier run.

    ``apart`` says which two places stand in articles that are about different things.
    """
    history = corpus.history
    if history is None or kind not in METHODS:
        return of_statements(corpus.statements_of(kind), kind, apart)
    return _Reporting(corpus, history, kind, apart)()


def of_statements(statements: Iterable[Statement], kind: str, apart: Apart | None = None) -> Reported:
    """The contradictions among some statements of one kind."""
    found = compare(statements, kind, apart)
    return Reported(tuple(map(to_hit, found.conflicts)), found.among)


def of_either(one: Reported, other: Reported) -> tuple[Reported, Reported]:
    """What two comparisons of the same sentences report, each contradiction left to the one that is surer of it, or else to the second."""
    sure = [{_sentences(h): h.confidence for h in found.hits} for found in (one, other)]
    left = tuple(h for h in one.hits if h.confidence > sure[1].get(_sentences(h), 0.0))
    right = tuple(h for h in other.hits if h.confidence >= sure[0].get(_sentences(h), 0.0))
    return Reported(left, one.among), Reported(right, other.among)


def _sentences(hit: Hit) -> frozenset[tuple[str, str]]:
    return frozenset((place.path, place.sentence) for place in (hit.place, hit.related[0].place))


def _hits(members: Sequence[int], partners: Partners, ordered: Sequence[Statement] | Mapping[int, Statement]) -> tuple[Hit, ...]:
    return tuple(map(to_hit, of_group(members, partners, ordered)))


def _sorted(groups: Iterable[Iterable[Hit]]) -> tuple[Hit, ...]:
    found = (hit for hits in groups for hit in hits)
    return tuple(sorted(found, key=lambda h: (h.place.path, h.place.start.offset, h.place.end.offset)))


class _Gone(Exception):
    """Another process took away what was kept."""


class _Reporting:
    """One run's hits of a kind, and what it leaves to the next one."""

    def __init__(self, corpus: Corpus, history: History, kind: str, apart: Apart | None) -> None:
        self._corpus, self._history, self._kind, self._apart = corpus, history, kind, apart
        self._paths = {name: path for path, name in history.names.items()}
        self._loaded: dict[bytes, Sequence[Statement]] = {}
        # The hits of each group of statements that hang together, by what they follow from, are left under this.
        self._hits = f"{kind} hits"

    def __call__(self) -> Reported:
        earlier = self._earlier()
        updated = Update(self._kind, earlier, self._history.names, self._load)() if earlier else None
        if updated is None:
            return self._all()
        held = [(i, j, sure) for i, j, sure, _ in updated.clashes]
        places = {n: updated.where(n) for i, j, _ in held for n in (i, j)}
        try:
            hits, kept = self._told(held, places, self._history.earlier_by_name(self._hits))
        except _Gone:
            return self._all()
        self._leave(updated.record, kept)
        return Reported(hits, updated.among)

    def _all(self) -> Reported:
        """What a comparison of all statements finds."""
        ordered, notes = in_order(self._corpus.statements_of(self._kind), self._kind), Notes()
        clashing, among = all_clashes(ordered, notes)
        record = recorded(self._kind, ordered, self._history.names, notes, named)
        firsts = {name: first for name, (first, _) in record.files.items()}
        places: dict[int, tuple[bytes, int]] = {}
        for n in {n for f in clashing for n in (f.a, f.b)}:
            name = self._history.names[ordered[n].place.path]
            first, number = record.files[name]
            places[n] = (name, n - firsts[name])
            self._loaded.setdefault(name, ordered[first : first + number])
        hits, kept = self._told([(f.a, f.b, f.confidence) for f in clashing], places, {})
        self._leave(record, kept)
        return Reported(hits, among)

    def _told(
        self,
        clashing: Sequence[tuple[int, int, float]],
        places: Mapping[int, tuple[bytes, int]],
        known: Mapping[bytes, msgspec.Raw],
    ) -> tuple[tuple[Hit, ...], dict[bytes, msgspec.Raw]]:
        """The hits on all that clashes, and those of each group."""
        order = sorted(places, key=lambda n: (self._paths[places[n][0]], places[n][1]))
        ranks = {n: rank for rank, n in enumerate(order)}
        at = [places[n] for n in order]
        held = [(ranks[i], ranks[j], sure) for i, j, sure in clashing]
        if self._apart:
            where = self._articles(at)
            held = [h for h in held if not self._apart(where[h[0]], where[h[1]])]
        # In the order in which all of them would be compared.
        groups = [(members, partners, _follows(members, partners, at)) for members, partners in groups_of(sorted(held))]
        self._need({at[m][0] for members, _, name in groups if name not in known for m in members})
        hits, kept = [], {}
        for members, partners, name in groups:
            raw = known.get(name)
            if raw is None:
                ordered = {m: self._loaded[at[m][0]][at[m][1]] for m in members}
                found = _hits(members, partners, ordered)
                kept[name] = msgspec.Raw(msgspec.msgpack.encode(found))
            else:
                found, kept[name] = _HITS.decode(raw), raw
            hits.append(found)
        return _sorted(hits), kept

    def _articles(self, at: Sequence[tuple[bytes, int]]) -> list[Place]:
        """A place in the article of each statement; no more of it is told than which article that is."""
        ids: dict[str, list[str]] = {}
        for entry in self._corpus.articles:
            ids.setdefault(entry.path, []).append(entry.ref.id)
        self._need({name for name, _ in at if len(ids.get(self._paths[name], ())) > 1})
        found = []
        for name, n in at:
            path = self._paths[name]
            of_path = ids.get(path, [""])
            id = of_path[0] if len(of_path) == 1 else self._loaded[name][n].place.article.id
            found.append(Place(ArticleRef(id, "", ""), path, _START, _START, "", ""))
        return found

    def _load(self, names: Iterable[bytes]) -> dict[bytes, Sequence[Statement]]:
        wanted = {name for name in names if name not in self._loaded}
        if wanted:
            self._loaded.update({n: in_order(s, self._kind) for n, s in self._history.statements(wanted, self._kind).items()})
        return self._loaded

    def _need(self, names: Iterable[bytes]) -> None:
        wanted = set(names)
        if not wanted <= self._load(wanted).keys():
            raise _Gone

    def _earlier(self) -> Record | None:
        data = self._history.earlier(self._kind)
        try:
            return _RECORD.decode(data) if data is not None else None
        except msgspec.MsgspecError:
            return None

    def _leave(self, record: Record, hits: Mapping[bytes, msgspec.Raw]) -> None:
        try:
            self._history.leave(self._kind, msgspec.msgpack.encode(record))
            self._history.leave_by_name(self._hits, hits)
        except (TypeError, ValueError, OverflowError):
            # A path or a word that is no text: nothing is kept, and all is compared the next time.
            return


def _follows(members: Sequence[int], partners: Partners, at: Sequence[tuple[bytes, int]]) -> bytes:
    """The name of a group's hits: all that they follow from."""
    digest = hashlib.blake2b(digest_size=16)
    for m in members:
        for other, sure in sorted(partners[m].items()):
            if m < other:
                digest.update(b"%b%d %b%d %r;" % (at[m][0], at[m][1], at[other][0], at[other][1], sure))
    return digest.digest()
