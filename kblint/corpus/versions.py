"""Whether two versions of one product are needed for one thing, and cannot both be what is needed.

Versions are compared as far as both say them: 20 and 20.10 may be one. What needs a version is compared in words: where each side names
something that the other one does not, they are about two things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kblint.corpus import scopes
from kblint.corpus.comparison import scope_penalty, siblings
from kblint.corpus.index import Candidates, by_key, met
from kblint.corpus.side import Side
from kblint.corpus.similarity import contrast
from kblint.statements.model import Statement, Version
from kblint.statements.versions import EXACT, LEAST, MOST, RANGE, RECOMMENDED

# How sure it is before anything speaks against it; what it costs where one side names the publisher's own product, and the other one nothing,
# and where neither side names anything, and their articles are mostly about two names.
_SURE, _NAMED_BY_ONE, _OF_TWO_NAMES, _ON_ONE_PLATFORM = 0.93, 0.05, 0.25, 0.15
_LEAST_SURE = 0.5
_MOST_WORDS = 2
# A version of so many numbers is one of many that come after one another quickly.
_SMALL = 3

Numbers = tuple[int, ...]


def clashes(statements: Sequence[Statement], among: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float, str]]:
    """The pairs of versions that contradict one another, by index, each with the confidence in that and their scopes' relation."""
    sides = [Side(s) for s in statements]
    for i, j in among:
        found = clash(sides[i], sides[j])
        if found is not None:
            yield i, j, *found


def clash(one: Side, other: Side) -> tuple[float, str] | None:
    """The confidence that two needed versions contradict one another and their scopes' relation, or None when they can both hold."""
    a, b = one.statement, other.statement
    certainty = disagreement(a, b)
    if not certainty or siblings(one, other) or a.place.sentence == b.place.sentence or contrast(one, other):
        return None
    relation, single = scopes.relation(a, b)
    if relation == scopes.DISJOINT:
        return None
    against = _of_two(one, other)
    if against is None:
        return None
    # What somebody works on is where a page is for, and seldom changes what else is needed; least where the product itself is named.
    if "platform" in single and against != _NAMED_BY_ONE:
        against += _ON_ONE_PLATFORM
    single = tuple(d for d in single if d not in ("platform", "environment"))
    sure = _SURE * certainty - against - scope_penalty(a, b, single)
    return (sure, relation) if sure >= _LEAST_SURE else None


def agree(a: Statement, b: Statement) -> bool:
    """Whether two statements need the same version."""
    return a.version is not None and b.version is not None and a.version.product == b.version.product and not disagreement(a, b)


def keys(statement: Statement) -> set[str]:
    """What a version posts under: its product."""
    return {statement.version.product} if statement.version else set()


def grouped(statements: Sequence[Statement]) -> Mapping[str, list[int]]:
    """The versions (by index) of each product."""
    return by_key(statements, keys)


def candidates(statements: Sequence[Statement], groups: Mapping[str, list[int]] | None = None) -> Candidates:
    """The pairs ``i < j`` of one product, and what the cap left out; ``groups`` are those of ``grouped``, if they are known."""
    return met((grouped(statements) if groups is None else groups).values())


# -- versions ------------------------------------------------------------------------------------------------------------------


def disagreement(a: Statement, b: Statement) -> float:
    """How surely two needed versions exclude one another, 0 (they can both hold) to 1."""
    v, w = a.version, b.version
    if v is None or w is None or v.product != w.product:
        return 0.0
    if a.attribute != b.attribute:
        advised, needed = (v, w) if a.attribute == RECOMMENDED else (w, v)
        # What is recommended may be newer than what is needed, but not older.
        return (
            0.95
            if needed.bound in (LEAST, EXACT) and advised.bound in (LEAST, EXACT) and _before(advised.high, needed.low)
            else 0.0
        )
    if RANGE in (v.bound, w.bound):
        return _outside(v, w)
    if v.bound == w.bound:
        return 1.0 if _differ(v.low, w.low) else 0.0
    bounds = {v.bound, w.bound}
    if bounds == {LEAST, MOST}:
        least, most = (v, w) if v.bound == LEAST else (w, v)
        return 1.0 if _before(most.high, least.low) else 0.0
    exact, bound = (v, w) if v.bound == EXACT else (w, v)
    if bound.bound == MOST:
        return 1.0 if _before(bound.high, exact.low) else 0.0
    if _before(exact.high, bound.low):
        return 1.0
    # Who needs 20 is told by "10 or newer" that 12 will do; one of many small versions ("3.3.3") is only a case of "3.2 and later".
    return 0.95 if _before(bound.low, exact.low) and (len(exact.low) < _SMALL or exact.low[0] > bound.low[0]) else 0.0


def _outside(v: Version, w: Version) -> float:
    """How surely none of several versions is what the other side needs."""
    apart = (_before(v.high, w.low) and v.bound != LEAST and w.bound != MOST) or (
        _before(w.high, v.low) and w.bound != LEAST and v.bound != MOST
    )
    return 0.95 if apart else 0.0


def _differ(a: Numbers, b: Numbers) -> bool:
    return a[: len(b)] != b[: len(a)]


def _before(a: Numbers, b: Numbers) -> bool:
    """Whether one version comes before another one, as far as both are said."""
    return a[: len(b)] < b[: len(a)]


# -- what needs them -------------------------------------------------------------------------------------------------------------


def _of_two(a: Side, b: Side) -> float | None:
    """What speaks against one thing needing both, as confidence lost; None where they are needed for two things."""
    left, right = a.topic - b.topic, b.topic - a.topic
    if not left and not right:
        two = not a.topic and a.path != b.path and a.statement.subject != b.statement.subject
        return _OF_TWO_NAMES if two else 0.0
    if left and right:
        return None
    named, plain = (a, b) if left else (b, a)
    # "Acme needs …" on one page, "you need …" on another one that speaks of Acme.
    if plain.topic or len(named.topic) > _MOST_WORDS:
        return None
    known = frozenset((*plain.statement.known, *plain.statement.subject, *plain.statement.names))
    return _NAMED_BY_ONE if named.topic <= known else None
