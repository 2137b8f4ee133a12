"""How the scopes of two statements lie to one another."""

from __future__ import annotations

from kblint.statements.model import Statement

DISJOINT, EQUAL, ONE_SIDED, OVERLAPPING = "disjoint", "equal", "one-sided", "overlapping"

# Who an article is written for says nothing of whom its facts hold for.
_IGNORED = frozenset({"audience"})

Scope = dict[str, frozenset[str]]


def of(statement: Statement) -> Scope:
    """A statement's scope, by dimension."""
    return {dimension: frozenset(values) for dimension, values in statement.scope if dimension not in _IGNORED}


def relation(a: Statement, b: Statement) -> tuple[str, tuple[str, ...]]:
    """How two scopes lie to one another, and the dimensions that only one of them names. Disjoint in one dimension is disjoint."""
    scope_a, scope_b = of(a), of(b)
    both = sorted(scope_a.keys() & scope_b.keys())
    if any(not scope_a[d] & scope_b[d] for d in both):
        return DISJOINT, ()
    single = tuple(sorted(scope_a.keys() ^ scope_b.keys()))
    if single:
        return ONE_SIDED, single
    return (EQUAL if scope_a == scope_b else OVERLAPPING), ()


def as_read(statement: Statement) -> str:
    """A scope in words, as it stands in a message: "everybody", "plan Pro and region EU"."""
    scope = of(statement)
    if not scope:
        return "everybody"
    return " and ".join(f"{d} {' or '.join(_shown(v) for v in sorted(values))}" for d, values in sorted(scope.items()))


def _shown(value: str) -> str:
    """A scope's name with the capitals that a reader expects."""
    return value.upper() if len(value) < 3 else value.title()
