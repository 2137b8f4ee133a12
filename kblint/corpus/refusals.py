"""Rulings that refuse a member of a list, as lists of what is refused: "PayPal cannot be used" beside "We accept cards and PayPal".

Such a sentence names no relation of its own. It is read as a list wherever it names a member of one, and rules on what that list is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from kblint.corpus.index import CAP
from kblint.statements.kinds import BESIDE, thing
from kblint.statements.model import LISTED, Member, Statement
from kblint.statements.permissions import FORBID, PERMIT
from kblint.statements.sets import ACCEPTED, DELIVERED, INCLUDED, SUPPORTED
from kblint.statements.topic import GENERIC, concepts_of
from kblint.statements.words import concept, fold, words

# What is refused where a list of this relation has it.
_VERBS = {
    ACCEPTED: concepts_of("accept take pay use honour show prove support welcome"),
    SUPPORTED: concepts_of(
        "support work use import export upload open play watch stream read run connect authenticate available offer show send push convert install sell"
    ),
    INCLUDED: concepts_of("include cover insure available offer"),
    DELIVERED: concepts_of("ship deliver send post dispatch bring"),
}
# What members are, and no part of their names.
_SORTS = concepts_of(
    "file format document card device browser app application version wallet currency network country system server service game console kind type comparable similar other"
)


def refusals(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The rulings among some statements that refuse a member of a list among them, each as a list of that member."""
    ordered = list(statements)
    members: defaultdict[str, list[tuple[Member, str]]] = defaultdict(list)
    lists = set()
    for s in ordered:
        if s.kind != "set":
            continue
        lists.add((s.place.path, s.place.sentence))
        if s.modality == PERMIT and s.attribute in _VERBS:
            for member in s.members:
                for name in _keys(member):
                    members[name].append((member, s.attribute))
    for s in ordered:
        if s.kind == "permission" and s.modality == FORBID and _plain(s) and (s.place.path, s.place.sentence) not in lists:
            yield from _of(s, members)


def _plain(s: Statement) -> bool:
    """Whether a ruling holds without a condition, an exception or a manner, and for certain."""
    return not (s.states or s.only or s.exceptions or s.weak or s.complement)


def _of(s: Statement, members: Mapping[str, list[tuple[Member, str]]]) -> Iterator[Statement]:
    told = frozenset((*s.topic, *s.row))
    spoken = {s.attribute, *s.anchor, *(concept(w.text) for w in words(fold(s.said)) if w.kind == "word")}
    things = {known: name for name in told if (known := thing(frozenset((name,))))}
    seen = set()
    for name in sorted({*told, *things} & members.keys()):
        if len(members[name]) > CAP:
            continue
        for member, relation in members[name]:
            key = (relation, member.names)
            known = thing(frozenset(member.names))
            named = frozenset(n for n in told if thing(frozenset((n,))) == known) if known in things else _named(member)
            if key in seen or not (named and named <= told and _VERBS[relation] & spoken):
                continue
            seen.add(key)
            left = told - named - _VERBS[relation] - _SORTS - BESIDE - frozenset((*s.names, *s.column))
            yield msgspec.structs.replace(
                s, kind="set", attribute=relation, topic=tuple(sorted(left)), members=(member,), extent=LISTED, anchor=()
            )


def _keys(member: Member) -> frozenset[str]:
    known = thing(frozenset(member.names))
    return _named(member) | ({known} if known else frozenset())


def _named(member: Member) -> frozenset[str]:
    """The words that name a member; none where they could name many a thing."""
    names = frozenset(n for n in member.names if n not in GENERIC)
    core = names - _SORTS
    return core if core and (member.proper or thing(names)) else frozenset()
