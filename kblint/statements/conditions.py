"""Conditions as (event, state): "have already travelled", "after travel has been completed" and "once the trip is over" are one."""

from __future__ import annotations

from collections.abc import Sequence

from kblint.statements.topic import GENERIC, concepts_of, content
from kblint.statements.words import Word

DONE, NOT_YET = "done", "not yet"
Condition = tuple[tuple[str, ...], str]

_AFTER = frozenset({"after", "once", "following", "since"})
_BEFORE = frozenset({"before", "until", "till", "prior"})
_OPENERS = frozenset({"if", "when", "where", "unless", "whenever", "while", "as", "so"})
_NEGATIONS = frozenset({"not", "never", "hasn't", "haven't", "isn't", "aren't", "wasn't", "weren't", "yet", "un"})
# Words that say that an event is over, not which event.
_COMPLETION = concepts_of(
    "complete completed finish finished end ended over done take place already happen occur give given receive received has been still"
)
_LONGEST = 12


def condition(tokens: Sequence[Word]) -> Condition | None:
    """The event and the state that a stretch of tokens opening with "if", "after", "before", … names, or None when it names none."""
    if not tokens:
        return None
    opener = tokens[0].text
    texts = {t.text for t in tokens[:_LONGEST]}
    named = set(content(tokens[:_LONGEST]))
    event = tuple(sorted(named - _COMPLETION - GENERIC or named))
    if not event:
        return None
    negated = bool(texts & _NEGATIONS)
    if opener in _BEFORE or opener == "unless":
        return event, DONE if negated and opener != "unless" else NOT_YET
    if opener in _AFTER or opener in _OPENERS:
        return event, NOT_YET if negated else DONE
    return None


def prepositional(tokens: Sequence[Word]) -> list[tuple[int, Condition]]:
    """The conditions that stand as "after …" and "before …" within a clause, each with the index where it begins. Amounts of time
    before them ("30 days after delivery") make them anchors, not conditions."""
    found = []
    for at, token in enumerate(tokens):
        if token.text in _AFTER | _BEFORE and at and tokens[at - 1].text not in _TIMES:
            named = condition(tokens[at:])
            if named is not None:
                found.append((at, named))
                break
    return found


_TIMES = frozenset("second seconds minute minutes hour hours day days week weeks month months year years ever and or".split())


def exclude_one_another(a: Sequence[Condition], b: Sequence[Condition]) -> bool:
    """Whether two sides speak of one event in opposite states, so that they never meet."""
    return any(s != t and _same_event(e, f) for e, s in a for f, t in b)


def agree(a: Sequence[Condition], b: Sequence[Condition]) -> bool:
    """Whether both sides name one event in one state."""
    return any(s == t and _same_event(e, f) for e, s in a for f, t in b)


def _same_event(a: Sequence[str], b: Sequence[str]) -> bool:
    shared = set(a) & set(b)
    return len(shared) * 2 >= min(len(a), len(b)) and bool(shared)
