"""From pairs that clash to what is reported: one finding for each statement that departs from the best supported one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

import msgspec

from kblint.corpus import contacts, permissions, schedules, sets, versions
from kblint.corpus.bearings import Apart
from kblint.corpus.bound import Value
from kblint.corpus.comparison import Clash, Values
from kblint.corpus.index import Candidates, Crowds, candidates, grouped, postings, weights
from kblint.corpus.ledger import Found, Notes
from kblint.corpus.starts import other_start
from kblint.corpus.values import disagreement, same
from kblint.statements.contacts import KIND as CONTACT
from kblint.statements.model import Statement
from kblint.statements.versions import KIND as VERSION


class Conflict(msgspec.Struct, frozen=True):
    """A statement that departs, the one it departs from, all others that it contradicts, and how sure that is."""

    departing: Statement
    reference: Statement
    others: tuple[Statement, ...]
    confidence: float
    supporters: int


class _Numbered(Protocol):
    """Statements by number."""

    def __getitem__(self, number: int, /) -> Statement: ...


class Comparison(msgspec.Struct, frozen=True):
    """The conflicts found, and what pairs they were looked for among."""

    conflicts: tuple[Conflict, ...]
    among: Candidates


def clashes(statements: Sequence[Statement], apart: Apart | None = None) -> list[Clash]:
    """All pairs of statements, of one kind, that contradict one another; ``apart`` says which places are of different things."""
    found = all_clashes(statements)[0]
    return [f for f in found if not apart(statements[f.a].place, statements[f.b].place)] if apart else found


def all_clashes(statements: Sequence[Statement], notes: Notes | None = None) -> tuple[list[Clash], Candidates]:
    """All pairs of statements, of one kind, that contradict one another, and what they were looked for among; ``notes`` takes down what a
    later run needs besides."""
    kind = statements[0].kind if statements else ""
    notes = Notes() if notes is None else notes
    if kind == CONTACT:
        among = contacts.candidates(statements)
        return [Clash(*found) for found in contacts.clashes(statements, among.pairs)], among
    if kind == "set":
        notes.groups = sets.grouped(statements)
        among = sets.candidates(statements, notes.groups)
        notes.found = list(sets.clashes(statements, among.pairs))
    elif kind == VERSION:
        notes.groups = versions.grouped(statements)
        among = versions.candidates(statements, notes.groups)
        notes.found = list(versions.clashes(statements, among.pairs))
    elif kind == "permission":
        weight = weights(statements)
        known = permissions.grouped(statements, weight)
        notes.groups = known[0]
        among = permissions.candidates(statements, weight, known)
        notes.found = permissions.clashes(statements, weight, among.pairs)
    elif kind == "schedule":
        notes.groups = schedules.grouped(statements)
        among = schedules.candidates(statements, notes.groups)
        notes.found = schedules.clashes(statements, weights(statements), among.pairs)
    else:
        return _clashes_of_values(statements, notes)
    return [Clash(*found) for found in notes.found], among


def _clashes_of_values(statements: Sequence[Statement], notes: Notes) -> tuple[list[Clash], Candidates]:
    values = Values(statements, crowds=Crowds(postings(statements), notes.note))
    sides = values.sides
    notes.groups = grouped(statements, values.weight)
    among = candidates(sides, values.weight, notes.groups)
    found = []
    for i, j in among.pairs:
        verdict = values.clash(sides[i], sides[j])
        if verdict is not None:
            found.append((i, j, *verdict))
    notes.found = found
    by_path: defaultdict[str, list[Value]] = defaultdict(list)
    for side in sides:
        by_path[side.path].append(side)
    kept = nearest(found, lambda n: sides[n].path)
    notes.answered = {(i, j): answered(sides[i], sides[j], sure, values, by_path) for i, j, sure, _ in kept}
    return [Clash(*f) for f in kept if not notes.answered[f[0], f[1]]], among


# How much less likely another counterpart may be, to be as good; and how much less, where it has the very value.
_AS_GOOD, _ANSWERS = 0.05, 0.35


def nearest(found: Sequence[Found], path: Callable[[int], str]) -> list[Found]:
    """The clashes of values that are the likeliest between a statement and the other article: what is less alike is about something else.

    ``path`` gives the file of a statement by number.
    """
    best: dict[tuple[int, str], float] = {}
    sides = [((i, path(j)), (j, path(i))) for i, j, _, _ in found]
    for clash_, keys in zip(found, sides, strict=True):
        for key in keys:
            best[key] = max(best.get(key, 0.0), clash_[2])
    return [f for f, keys in zip(found, sides, strict=True) if all(f[2] >= best[key] - _AS_GOOD for key in keys)]


def answered(a: Value, b: Value, sure: float, values: Values, by_path: Mapping[str, Sequence[Value]]) -> bool:
    """Whether one article gives the value of the other elsewhere, in words as much alike: then it is that which the other one repeats.

    ``sure`` is the confidence that the two clash.
    """
    for one, other in ((a, b), (b, a)):
        for third in by_path[other.path]:
            if third is other or not _agree(one.statement, third.statement):
                continue
            # In one article only the row of a table answers: what is unlimited is so for the plan of another column.
            if _of_one_row(third, other) if a.path == b.path else _answers(one, third, sure, values):
                return True
    return False


def _answers(one: Value, third: Value, sure: float, values: Values) -> bool:
    """Whether another article's value is what one repeats, rather than that which it clashes with; what holds in a case of its own is less
    likely to be."""
    less = _ANSWERS if third.condition <= one.around else _AS_GOOD
    return values.alike(one, third) >= sure - less


def _of_one_row(a: Value, b: Value) -> bool:
    """Whether two values stand in one row of a table."""
    s, t = a.statement, b.statement
    return bool(s.row) and (s.row, s.group) == (t.row, t.group)


def conflicts(statements: Iterable[Statement], kind: str = "value") -> list[Conflict]:
    """The conflicts among the statements of one kind, the same whatever their order."""
    return list(compare(statements, kind).conflicts)


def compare(statements: Iterable[Statement], kind: str, apart: Apart | None = None) -> Comparison:
    """The conflicts among the statements of one kind and what they were looked for among, the same whatever their order.

    ``apart`` says which two places stand in articles that are about different things.
    """
    ordered = in_order(statements, kind)
    clashing, among = all_clashes(ordered)
    held = [(f.a, f.b, f.confidence) for f in clashing if not (apart and apart(ordered[f.a].place, ordered[f.b].place))]
    found = [conflict for members, partners in groups_of(held) for conflict in of_group(members, partners, ordered)]
    return Comparison(tuple(sorted(found, key=lambda c: _place(c.departing))), among)


def in_order(statements: Iterable[Statement], kind: str) -> list[Statement]:
    """The statements of one kind, by their places."""
    return sorted((s for s in statements if s.kind == kind), key=_place)


# From here on the profile ``recommended`` shows a conflict.
_SURE = 0.8

Partners = Mapping[int, Mapping[int, float]]


def groups_of(clashing: Iterable[tuple[int, int, float]]) -> Iterator[tuple[list[int], Partners]]:
    """The statements that hang together by clashes, with how sure each of these is; the sure ones first."""
    given = list(clashing)
    # What is hardly sure joins no group of what is: its places would be told as if they were as sure.
    for sure in (True, False):
        partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for a, b, confidence in given:
            if (confidence >= _SURE) is sure:
                partners[a][b] = partners[b][a] = confidence
        for members in _components(partners):
            yield members, partners


def of_group(members: Sequence[int], partners: Partners, ordered: _Numbered) -> Iterator[Conflict]:
    """One conflict for each statement that departs from the best supported one of those that it hangs together with."""
    reference = _best_supported(members, ordered)
    told: set[frozenset[int]] = set()
    for i in sorted(members, key=lambda m: (reference in partners[m], m), reverse=True):
        if i == reference or _agree(ordered[i], ordered[reference]):
            continue
        against = [j for j in sorted(partners[i]) if frozenset((i, j)) not in told]
        if not against:
            continue
        told.update(frozenset((i, j)) for j in against)
        first = reference if reference in against else min(against, key=lambda j: (-partners[i][j], j))
        yield Conflict(
            ordered[i],
            ordered[first],
            tuple(ordered[j] for j in against if j != first),
            max(partners[i][j] for j in against),
            sum(_agree(ordered[j], ordered[first]) for j in against),
        )


def _place(statement: Statement) -> tuple[str, int, int]:
    return statement.place.path, statement.place.start.offset, statement.place.end.offset


def _components(partners: Partners) -> list[list[int]]:
    """The statements that hang together by clashes, each group sorted, the groups by their first member."""
    seen: set[int] = set()
    groups = []
    for start in sorted(partners):
        if start in seen:
            continue
        group, frontier = {start}, [start]
        while frontier:
            for other in partners[frontier.pop()]:
                if other not in group:
                    group.add(other)
                    frontier.append(other)
        seen |= group
        groups.append(sorted(group))
    return groups


def _best_supported(members: Sequence[int], statements: _Numbered) -> int:
    """The statement to measure the others against: of the value that most articles give, else the newest; ties by place."""
    # Many say the same: what they say is compared once.
    sayings: defaultdict[object, list[int]] = defaultdict(list)
    for i in members:
        sayings[_saying(statements[i], i)].append(i)
    support = {
        said: len(
            {
                statements[j].place.path
                for others in sayings.values()
                if _agree(statements[same[0]], statements[others[0]])
                for j in others
            }
        )
        for said, same in sayings.items()
    }
    return min(
        members,
        key=lambda i: (-support[_saying(statements[i], i)], _newest_first(statements[i].updated), _place(statements[i])),
    )


def _saying(statement: Statement, number: int) -> object:
    """What two statements of one kind have alike that agree with all others alike."""
    if statement.kind == "permission":
        return statement.modality
    return statement.quantity or statement.version or number


def _newest_first(updated: str) -> tuple[int, ...]:
    return tuple(-ord(c) for c in updated) or (0,)


def _agree(a: Statement, b: Statement) -> bool:
    if a.kind == "permission":
        return a.modality == b.modality
    if a.kind == "schedule":
        return schedules.agree(a, b)
    if a.kind == CONTACT:
        return a.frame == b.frame
    if a.kind == "set":
        return sets.agree(a, b)
    if a.kind == VERSION:
        return versions.agree(a, b)
    return (
        a.quantity is not None
        and b.quantity is not None
        and a.quantity.bound == b.quantity.bound
        and same(a.quantity, b.quantity)
        and not disagreement(a.quantity, b.quantity, "")
        and not other_start(a, b)
    )
