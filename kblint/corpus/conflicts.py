"""From pairs that clash to what is reported: one finding for each statement that departs from the best supported one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from kblint.corpus import contacts, permissions, schedules, sets
from kblint.corpus.bearings import Apart
from kblint.corpus.bound import Value
from kblint.corpus.comparison import Clash, Values
from kblint.corpus.index import Candidates, candidates, weights
from kblint.corpus.values import same
from kblint.statements.contacts import KIND as CONTACT
from kblint.statements.model import Statement


class Conflict(msgspec.Struct, frozen=True):
    """A statement that departs, the one it departs from, all others that it contradicts, and how sure that is."""

    departing: Statement
    reference: Statement
    others: tuple[Statement, ...]
    confidence: float
    supporters: int


class Comparison(msgspec.Struct, frozen=True):
    """The conflicts found, and what pairs they were looked for among."""

    conflicts: tuple[Conflict, ...]
    among: Candidates


def clashes(statements: Sequence[Statement], apart: Apart | None = None) -> list[Clash]:
    """All pairs of statements, of one kind, that contradict one another; ``apart`` says which places are of different things."""
    found = _clashes(statements)[0]
    return [f for f in found if not apart(statements[f.a].place, statements[f.b].place)] if apart else found


def _clashes(statements: Sequence[Statement]) -> tuple[list[Clash], Candidates]:
    kind = statements[0].kind if statements else ""
    if kind == "set":
        among = sets.candidates(statements)
        return [Clash(*found) for found in sets.clashes(statements, among.pairs)], among
    if kind == CONTACT:
        among = contacts.candidates(statements)
        return [Clash(*found) for found in contacts.clashes(statements, among.pairs)], among
    if kind == "permission":
        weight = weights(statements)
        among = permissions.candidates(statements, weight)
        return [Clash(*found) for found in permissions.clashes(statements, weight, among.pairs)], among
    if kind == "schedule":
        among = schedules.candidates(statements)
        return [Clash(*found) for found in schedules.clashes(statements, weights(statements), among.pairs)], among
    values = Values(statements)
    sides, among = values.sides, candidates(values.sides, values.weight)
    found = []
    for i, j in among.pairs:
        verdict = values.clash(sides[i], sides[j])
        if verdict is not None:
            found.append(Clash(i, j, *verdict))
    by_path: defaultdict[str, list[Value]] = defaultdict(list)
    for side in sides:
        by_path[side.path].append(side)
    return [f for f in _nearest(found, statements) if not _answered(f, values, by_path)], among


# How much less likely another counterpart may be, to be as good.
_AS_GOOD = 0.05


def _nearest(found: Sequence[Clash], statements: Sequence[Statement]) -> list[Clash]:
    """The clashes of values that are the likeliest between a statement and the other article: what is less alike is about something else."""
    best: dict[tuple[int, str], float] = {}
    for clash_ in found:
        for one, other in ((clash_.a, clash_.b), (clash_.b, clash_.a)):
            key = (one, statements[other].place.path)
            best[key] = max(best.get(key, 0.0), clash_.confidence)
    return [
        f
        for f in found
        if all(f.confidence >= best[one, statements[other].place.path] - _AS_GOOD for one, other in ((f.a, f.b), (f.b, f.a)))
    ]


def _answered(found: Clash, values: Values, by_path: Mapping[str, Sequence[Value]]) -> bool:
    """Whether one article gives the value of the other elsewhere, in words as much alike: then it is that which the other one repeats."""
    a, b = values.sides[found.a], values.sides[found.b]
    if a.path == b.path:
        return False
    for one, other in ((a, b), (b, a)):
        for third in by_path[other.path]:
            if (
                third is not other
                and _agree(one.statement, third.statement)
                and values.alike(one, third) >= found.confidence - _AS_GOOD
            ):
                return True
    return False


def conflicts(statements: Iterable[Statement], kind: str = "value") -> list[Conflict]:
    """The conflicts among the statements of one kind, the same whatever their order."""
    return list(compare(statements, kind).conflicts)


def compare(statements: Iterable[Statement], kind: str, apart: Apart | None = None) -> Comparison:
    """The conflicts among the statements of one kind and what they were looked for among, the same whatever their order.

    ``apart`` says which two places stand in articles that are about different things.
    """
    ordered = sorted((s for s in statements if s.kind == kind), key=_place)
    clashing, among = _clashes(ordered)
    reported: list[Conflict] = []
    # What is hardly sure joins no group of what is: its places would be told as if they were as sure.
    for sure in (True, False):
        partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for found in clashing:
            if (found.confidence >= _SURE) is sure and not (apart and apart(ordered[found.a].place, ordered[found.b].place)):
                partners[found.a][found.b] = found.confidence
                partners[found.b][found.a] = found.confidence
        reported += _told(partners, ordered)
    return Comparison(tuple(sorted(reported, key=lambda c: _place(c.departing))), among)


# From here on the profile ``recommended`` shows a conflict.
_SURE = 0.8


def _told(partners: Mapping[int, Mapping[int, float]], ordered: Sequence[Statement]) -> Iterator[Conflict]:
    """One conflict for each statement that departs from the best supported one of those that it hangs together with."""
    for members in _components(partners):
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


def of_either(one: Comparison, other: Comparison) -> tuple[Comparison, Comparison]:
    """Two comparisons of the same sentences, each contradiction left to the one that is surer of it, or else to the second."""
    sure = [{_sentences(c): c.confidence for c in comparison.conflicts} for comparison in (one, other)]
    left = tuple(c for c in one.conflicts if c.confidence > sure[1].get(_sentences(c), 0.0))
    right = tuple(c for c in other.conflicts if c.confidence >= sure[0].get(_sentences(c), 0.0))
    return Comparison(left, one.among), Comparison(right, other.among)


def _sentences(conflict: Conflict) -> frozenset[tuple[str, str]]:
    return frozenset((s.place.path, s.place.sentence) for s in (conflict.departing, conflict.reference))


def _place(statement: Statement) -> tuple[str, int, int]:
    return statement.place.path, statement.place.start.offset, statement.place.end.offset


def _components(partners: Mapping[int, Mapping[int, float]]) -> list[list[int]]:
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


def _best_supported(members: Sequence[int], statements: Sequence[Statement]) -> int:
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
    return statement.quantity if statement.quantity is not None else number


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
    return (
        a.quantity is not None
        and b.quantity is not None
        and a.quantity.bound == b.quantity.bound
        and same(a.quantity, b.quantity)
    )
