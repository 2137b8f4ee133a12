"""How the scopes of two statements lie to one another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kblint.expressions import compiled
from kblint.statements.model import Statement
from kblint.statements.scope import TAB, Scope
from kblint.statements.topic import concepts_of

DISJOINT, EQUAL, ONE_SIDED, OVERLAPPING = "disjoint", "equal", "one-sided", "overlapping"

# Whose values are names.
_NAMED = frozenset({"plan", "product"})
# What an article says of its readers and its language tells two articles apart, but names no exception to a general rule.
_TELLS_APART = frozenset({"audience", "locale", TAB})


Scoped = tuple[tuple[str, tuple[str, ...]], ...]


def of(statement: Statement) -> Scope:
    """A statement's scope, by dimension."""
    return _of(statement.scope)


# Articles have few scopes, and the statements of one article mostly have the same.
@lru_cache(maxsize=4096)
def _of(scope: Scoped) -> Scope:
    return {dimension: frozenset(values) for dimension, values in scope}


def relation(a: Statement, b: Statement) -> tuple[str, tuple[str, ...]]:
    """How two scopes lie to one another, and the dimensions that only one of them names. Disjoint in one dimension is disjoint."""
    if not a.scope and not b.scope:
        return EQUAL, ()
    found, single = _relation(a.scope, b.scope)
    if found != ONE_SIDED:
        return found, single
    # "Premium covers five devices" is for Premium, as much as "with Premium, you can use five" is.
    left = tuple(d for d in single if not _says_itself(b if d in of(a) else a, d, of(a).get(d) or of(b)[d]))
    return (ONE_SIDED, left) if left else (OVERLAPPING, ())


def _says_itself(statement: Statement, dimension: str, values: frozenset[str]) -> bool:
    """Whether a statement that has no such scope has all words of one of its values in what it is about."""
    return dimension in _NAMED and any(concepts_of(value) <= {*statement.topic, *statement.row} for value in values)


@lru_cache(maxsize=16384)
def _relation(a: Scoped, b: Scoped) -> tuple[str, tuple[str, ...]]:
    scope_a, scope_b = _of(a), _of(b)
    both = sorted(scope_a.keys() & scope_b.keys())
    if any(not _meet(scope_a[d], scope_b[d], d) for d in both):
        return DISJOINT, ()
    single = tuple(sorted((scope_a.keys() ^ scope_b.keys()) - _TELLS_APART))
    if single:
        return ONE_SIDED, single
    return (EQUAL if all(scope_a[d] == scope_b[d] for d in both) else OVERLAPPING), ()


# What is named in an article's own words: "sole traders" are among "sole traders and their agents".
_IN_OWN_WORDS = frozenset({"audience"})


def _meet(one: frozenset[str], other: frozenset[str], dimension: str) -> bool:
    """Whether two sets of values of one dimension have something in common."""
    if one & other:
        return True
    return dimension in _IN_OWN_WORDS and audiences_meet(one, other)


def audiences_meet(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether some readers of two articles, each named in the article's own words, are the same or work with the same thing:
    "brokers" and "staff of brokers", "all members" and "workspace admins"."""
    return any(_within(x, y) or _within(y, x) or (_works_there(x) and _works_there(y)) for x in one for y in other)


def _within(one: str, other: str) -> bool:
    """Whether all words of the one stand in the other."""
    return concepts_of(one) <= concepts_of(other)


# Who works with one and the same workspace, whatever they may do there.
_ROLES = concepts_of("admin administrator member owner user viewer editor operator manager developer agent everybody everyone")
_OF_ONE_HOUSE = concepts_of("all account workspace team project organisation organization site new existing and")


def _works_there(named: str) -> bool:
    words = concepts_of(named)
    return bool(words & _ROLES) and words <= _ROLES | _OF_ONE_HOUSE


def restricted(a: Statement, b: Statement) -> bool:
    """Whether one side alone is for a case that its article describes ("orders placed from 1 January", "patients who are booked for
    surgery"), and the other side does not say that it holds throughout."""
    if not a.scope and not b.scope:
        return False
    scope_a, scope_b = of(a), of(b)
    return any(
        not wide.universal and any(_DESCRIBED.search(value) for value in narrow[dimension])
        for narrow, other, wide in ((scope_a, scope_b, b), (scope_b, scope_a, a))
        for dimension in sorted(narrow.keys() - other.keys())
    )


def general(a: Statement, b: Statement) -> bool:
    """Whether one side is a general rule and the other one is for a plan, a region or a billing cycle: an exception, unless the rule is said to be
    without any."""
    relation_, single = relation(a, b)
    if relation_ != ONE_SIDED or _NARROWING.isdisjoint(single):
        return False
    named = set(single) & _NARROWING
    wide = b if named & of(a).keys() else a
    return not wide.universal


_NARROWING = frozenset({"plan", "region", "cycle"})
_DESCRIBED = compiled(
    r"^(?=(?:\S+ ){2,}\S)[^,;]*\b(?:from|until|before|after|since|who|whose|with|without|under|over|\w{3,}ed for)\b"
)


def as_read(scope: Scope) -> str:
    """A scope in words, as it stands in a message: "everybody", "plan Pro and region EU"."""
    if not scope:
        return "everybody"
    return " and ".join(f"{d} {' or '.join(_shown(v, d) for v in sorted(values))}" for d, values in sorted(scope.items()))


def for_whom(statement: Statement) -> str:
    """For whom a statement holds as read, as a finding says it of a side: "for everybody", "for plan Pro and region EU"."""
    return f"for {as_read(of(statement))}"


def _shown(value: str, dimension: str) -> str:
    """A scope's name with the capitals that a reader expects."""
    if dimension == "locale":
        return value.partition("-")[0] + value.partition("-")[1] + value.partition("-")[2].upper()
    return value.upper() if len(value) < 3 else value.title()
