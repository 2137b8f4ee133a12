"""Whether two permissions contradict one another: the same thing allowed and forbidden, required and optional, under one condition."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kblint.corpus import scopes
from kblint.corpus.comparison import excepted, other_subject, scope_penalty, siblings, telling
from kblint.statements import conditions
from kblint.statements.model import Statement
from kblint.statements.permissions import FORBID, LIGHT, OBLIGE, opposed
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of
from kblint.statements.words import concept


def permission_clash(a: Statement, b: Statement, weight: Mapping[str, float]) -> tuple[float, str] | None:
    """The confidence that two permissions contradict one another and their scopes' relation, or None when they can both hold."""
    if not opposed(a.modality, b.modality) or siblings(a, b) or a.complement != b.complement:
        return None
    relation, single = scopes.relation(a, b)
    if relation == scopes.DISJOINT or conditions.exclude_one_another(a.states, b.states):
        return None
    if excepted(a, b) or excepted(b, a) or other_subject(a, b):
        return None
    if a.frame != b.frame and (not _same_action(a, b) or {a.modality, b.modality} == {OBLIGE, FORBID} or a.weak != b.weak):
        return None
    same_state = conditions.agree(a.states, b.states)
    if a.states and b.states and not same_state:
        return None
    # A telling action in common makes a common thing enough: unused data that rolls over.
    common = frozenset[str]() if a.attribute == b.attribute == _GOES_ON else GENERIC
    shared = (set(a.topic) & set(b.topic)) - common - LIGHT
    alike = _alike(a, b, same_state, weight)
    if not shared or (len(shared) == 1 and alike < _ALIKE_FOR_ONE and not same_state):
        return None
    penalty = scope_penalty(a, b, single)
    if bool(a.states) != bool(b.states):
        wide = b if a.states else a
        penalty += 0.1 if wide.universal else 0.3
    if set(telling(a.label)) - {*b.topic, *b.context} or set(telling(b.label)) - {*a.topic, *a.context}:
        penalty += 0.2
    if not same_state and _other_object(a, b):
        penalty += 0.1
    if a.frame == b.frame:
        penalty = min(penalty, 0.1)
    # One condition in common, permitted here and forbidden there, says more than any number of like words.
    confidence = (0.45 + 0.6 * alike if same_state else 1.2 * alike - 0.2) - penalty
    return (min(confidence, 0.97), relation) if confidence >= 0.5 else None


def _same_action(a: Statement, b: Statement) -> bool:
    """Whether what is permitted here is what is forbidden there: the same verb, or the same thing that is (un)available or optional."""
    if a.attribute and b.attribute:
        return a.attribute == b.attribute and not _exchanged(a, b)
    if a.attribute or b.attribute:
        verb, thing = (a, b) if a.attribute else (b, a)
        return verb.attribute in thing.topic
    return True


def _object(statement: Statement, action: str) -> str:
    """The first thing that is named after the action: what is added, exported, cancelled."""
    words = statement.anchor
    return next(iter(words[words.index(action) + 1 :]), "") if action in words else ""


def _exchanged(a: Statement, b: Statement) -> bool:
    """Whether two things have changed places: a key made from a password, a password made from a key."""
    one, other = _object(a, a.attribute), _object(b, b.attribute)
    return bool(one and other and one != other and one in b.topic and other in a.topic)


def _other_object(a: Statement, b: Statement) -> bool:
    """Whether what is done to one thing here is done to something else there."""
    action = a.attribute or b.attribute
    one, other = _object(a, action), _object(b, action)
    return bool(one and other and (one not in b.topic or other not in a.topic))


_GOES_ON = concept("rollover")
_ALIKE_FOR_ONE = 0.9


def _alike(a: Statement, b: Statement, same_state: bool, weight: Mapping[str, float]) -> float:
    """How much two permissions are of the same thing: each has to have the other's words. One condition in common says much."""
    if a.frame == b.frame:
        return 1.0
    if same_state:
        # The condition in common is part of what both say.
        a, b = (msgspec.structs.replace(s, topic=tuple(sorted({*s.topic, *(c for e, _ in s.states for c in e)}))) for s in (a, b))
    implied = LIGHT | _ANYBODY
    one, other = _said(a, b, implied, weight), _said(b, a, implied, weight)
    if same_state:
        return max(one, other) * 0.7 + min(one, other) * 0.3
    return float((one * other) ** 0.5)


# Whoever it is: these words are left out as often as they stand.
_ANYBODY = concepts_of(
    "user customer account person people client member membership plan subscription time company business want wish you"
)
_LEAST = 0.5


def _weight(name: str, weight: Mapping[str, float]) -> float:
    """What a permission is of counts in full, however common the word: to delete a member is not to delete an application."""
    return max(weight.get(name, 1.0), _LEAST)


def _said(a: Statement, b: Statement, implied: frozenset[str], weight: Mapping[str, float]) -> float:
    """What part of a permission's words the other one has, in the sentence itself or, for half, in its headings and title."""
    telling_words = [c for c in a.topic if (c not in implied and c not in COLOURLESS) or c in b.topic]
    total = sum(_weight(c, weight) for c in telling_words)
    got = sum(
        _weight(c, weight) * (1.0 if c in b.topic else 0.8 if c in b.title else 0.5 if c in b.context else 0.0)
        for c in telling_words
    )
    return got / total if total else 0.0
