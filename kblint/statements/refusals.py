"""Rulings that refuse something by its name, as lists of what is refused: "PayPal cannot be used to pay" beside "We accept cards and PayPal".

Such a sentence is no list, and yet one that names the same thing contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kblint.statements.kinds import BESIDE, thing
from kblint.statements.model import LISTED, Member, Statement
from kblint.statements.permissions import FORBID
from kblint.statements.sets import ACCEPTED, DELIVERED, INCLUDED, SUPPORTED
from kblint.statements.topic import concepts_of
from kblint.statements.words import concept, fold, words

# By these words a ruling is on what lists of a relation are of; the first that fits counts.
_VERBS = {
    ACCEPTED: concepts_of("accept take pay honour prove"),
    DELIVERED: concepts_of("ship deliver post dispatch"),
    INCLUDED: concepts_of("include cover insure"),
    SUPPORTED: concepts_of(
        "support work use import export upload open play watch stream read run connect authenticate available offer show send push convert install"
    ),
}
# What is refused, and no part of its name.
_SORTS = concepts_of(
    "file format document card device browser app application version wallet currency network country system server service game console kind type "
    "comparable similar other"
)


# What is paid in cash is accepted, whether it is refunded or not.
_AFTERWARDS = concepts_of("refund return cancel transfer exchange reverse")


def of_rulings(said: Sequence[Statement]) -> list[Statement]:
    """The lists of what the rulings of a block refuse by name; where a sentence was read as a list already, none."""
    lists = {s.place.sentence for s in said if s.kind == "set"}
    plain = (s for s in said if s.kind == "permission" and s.modality == FORBID and s.place.sentence not in lists)
    return [found for s in plain if _holds(s) for found in _of(s)]


def _holds(s: Statement) -> bool:
    """Whether a ruling holds without a condition, an exception or a manner, and for certain."""
    return not (s.states or s.only or s.exceptions or s.weak or s.complement)


def _of(s: Statement) -> Iterator[Statement]:
    told = frozenset((*s.topic, *s.row))
    known = {name: found for name in told if (found := thing(frozenset((name,))))}
    named = (told & frozenset(s.names) | known.keys()) - _SORTS
    if not named:
        return
    spoken = {s.attribute, *s.anchor, *(concept(w.text) for w in words(fold(s.said)) if w.kind == "word")}
    relation = next((r for r, verbs in _VERBS.items() if verbs & spoken), "")
    if not relation or s.attribute in _AFTERWARDS:
        return
    # A thing under two names ("Excel workbook (.xlsx)") is one.
    things = {known.get(name, name): name for name in sorted(named, reverse=True)}
    members = tuple(Member(one, (name,), True) for one, name in sorted(things.items()))
    left = told - named - _VERBS[relation] - _SORTS - BESIDE - frozenset(s.column)
    yield msgspec.structs.replace(
        s,
        kind="set",
        attribute=relation,
        topic=tuple(sorted(left)),
        members=members,
        extent=LISTED,
        anchor=(),
        implied=True,
    )
