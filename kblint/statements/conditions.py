"""Conditions as (event, state): "have already travelled", "after travel has been completed" and "once the trip is over" are one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kblint.expressions import compiled
from kblint.statements.thesaurus import related
from kblint.statements.topic import GENERIC, concepts_of, content
from kblint.statements.words import Word, fold, words

DONE, NOT_YET = "done", "not yet"
Condition = tuple[tuple[str, ...], str]

_AFTER = frozenset({"after", "once", "following", "since"})
_BEFORE = frozenset({"before", "until", "till", "prior"})
_TEMPORAL = _AFTER | _BEFORE
_OPENERS = frozenset({"if", "when", "where", "unless", "whenever", "while", "as", "so"})
_NEGATIONS = frozenset(
    {
        "no",
        "none",
        "nobody",
        "nothing",
        "neither",
        "not",
        "never",
        "hasn't",
        "haven't",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "yet",
        "un",
    }
)
# Words that say that an event is over, not which event.
_COMPLETION = concepts_of(
    "complete completed finish finished end ended over done take place already happen occur give given receive received has been still"
)
_LOST = frozenset("lose loses lost losing misplace misplaced forget forgot forgotten".split())
_LOSING = concepts_of(" ".join(_LOST))
_WISHES = concepts_of("like want wish please choose fancy")
_LONGEST = 12


def condition(tokens: Sequence[Word]) -> Condition | None:
    """The event and the state that a stretch of tokens opening with "if", "after", "before", … names, or None when it names none."""
    if not tokens:
        return None
    opener = tokens[0].text
    spoken = [t.text for t in tokens[:_LONGEST]]
    # What is no longer so was so.
    texts = {text for at, text in enumerate(spoken) if spoken[at + 1 : at + 2] != ["longer"]}
    named = set(content(tokens[1:_LONGEST]))
    event = tuple(sorted(named - _COMPLETION - GENERIC or named))
    if not event or (opener == "whenever" and named <= _WISHES):
        return None
    negated = bool(texts & _NEGATIONS) or any(t.endswith("n't") for t in texts)
    if texts & _LOST and named - _LOSING:
        # Who has lost a thing does not have it.
        event, negated = tuple(sorted(set(event) - _LOSING)) or event, not negated
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
        if token.text not in _TEMPORAL:
            continue
        if token.text == "prior" and (at + 1 == len(tokens) or tokens[at + 1].text != "to"):
            continue
        if at and tokens[at - 1].text not in _TIMES:
            named = condition(tokens[at:])
            if named is not None:
                found.append((at, named))
                break
    return found


_TIMES = frozenset("second seconds minute minutes hour hours day days week weeks month months year years ever and or".split())


_STATES = {
    "opened": ("open", DONE), "unopened": ("open", NOT_YET), "sealed": ("open", NOT_YET), "unsealed": ("open", DONE), "used": ("use", DONE),
    "unused": ("use", NOT_YET), "worn": ("wear", DONE), "unworn": ("wear", NOT_YET), "paid": ("pay", DONE), "unpaid": ("pay", NOT_YET),
    "approved": ("approve", DONE), "unapproved": ("approve", NOT_YET), "shipped": ("ship", DONE), "dispatched": ("ship", DONE), "unshipped": ("ship", NOT_YET),
    "confirmed": ("confirm", DONE), "unconfirmed": ("confirm", NOT_YET), "verified": ("verify", DONE), "unverified": ("verify", NOT_YET),
    "signed": ("sign", DONE), "unsigned": ("sign", NOT_YET), "published": ("publish", DONE), "unpublished": ("publish", NOT_YET),
    "expired": ("expire", DONE), "unexpired": ("expire", NOT_YET), "delivered": ("deliver", DONE), "undelivered": ("deliver", NOT_YET),
    "encrypted": ("encrypt", DONE), "unencrypted": ("encrypt", NOT_YET), "scheduled": ("start", NOT_YET), "completed": ("finish", DONE),
}  # fmt: skip
_RELATIVE = frozenset({"that", "which", "who"})
_AUXILIARIES = frozenset("have has had haven't hasn't is are isn't aren't was were wasn't weren't you've you".split())


def adjectival(tokens: Sequence[Word]) -> list[Condition]:
    """The conditions that stand with a noun: "unopened software", "packs that haven't been opened"."""
    texts = [t.text for t in tokens]
    if _ADJECTIVAL.isdisjoint(texts):
        return []
    found: list[Condition] = []
    for at, token in enumerate(tokens):
        if token.text in _STATES and (at < 3 or _STATES[token.text][1] == NOT_YET):
            event, state = _STATES[token.text]
            found.append((tuple(concepts_of(event)), state))
        elif token.text in _RELATIVE and at + 1 < len(tokens) and tokens[at + 1].text in _AUXILIARIES:
            named = tuple(sorted(set(content(tokens[at + 1 : at + 5])) - GENERIC))
            if named:
                found.append((named, NOT_YET if {t.text for t in tokens[at + 1 : at + 4]} & _NEGATIONS else DONE))
    company = _company(texts)
    return [*found, company] if company else found


# Alone or with somebody: "on their own", "unaccompanied", "with an adult", "when a parent sits beside them".
_ACCOMPANIED: tuple[str, ...] = tuple(concepts_of("accompany"))
_ALONE = compiled(
    r"\b(?:on (?:their|his|her|its|your|one's) own|by (?:themselves|himself|herself|yourself)|unaccompanied|unsupervised|alone)\b"
)
# "By the department alone" names who does it.
_BY_ONE_ALONE = compiled(r"\b(?:by|to|for|with) (?:the |an? |our |your )?(?:[a-z]{2,20} ){1,3}alone\b")
_WITH = compiled(
    r"\b(?:accompanied|supervised)\b|\b(?:with|beside|next to|together with) (?:an? |their |your |his or her )?(?:responsible |paying )?"
    r"(?:adult|parent|guardian|carer|companion|grown-up)\b|\b(?:adult|parent|guardian|carer|someone|somebody)\b.{0,40}\b(?:beside|with|next to) (?:them|you|him|her)\b"
)


def _company(texts: Sequence[str]) -> Condition | None:
    if _COMPANY.isdisjoint(texts):
        return None
    text = " ".join(texts)
    if _ALONE.search(_BY_ONE_ALONE.sub("", text)):
        return _ACCOMPANIED, NOT_YET
    return (_ACCOMPANIED, DONE) if _WITH.search(text) else None


_COMPANY = frozenset(
    "own themselves himself herself yourself unaccompanied unsupervised alone accompanied supervised with beside next".split()
)
# Without any of these words no condition stands with a noun.
_ADJECTIVAL = _COMPANY.union(_STATES, _RELATIVE)


@lru_cache(maxsize=4096)
def above(titles: tuple[str, ...]) -> tuple[Condition, ...]:
    """The conditions that titles and headings put on what stands below: "After a box has been billed", "Unopened packs"."""
    found: list[Condition] = []
    for title in titles:
        tokens = words(fold(title))
        for at, token in enumerate(tokens):
            if token.text in _AFTER | _BEFORE | _OPENERS - {"so", "as", "where"}:
                named = condition(tokens[at:])
                found += [named] if named is not None else []
                break
        found += adjectival(tokens)
    return tuple(found)


SAME, EXCLUDED, MEETING, UNRELATED, ONE_SIDED, NONE = "same", "excluded", "meeting", "unrelated", "one-sided", "none"

# The course that things take, from the order to the end: what is before a later step is not before an earlier one.
_COURSE = tuple(
    concepts_of(names)
    for names in (
        "order place book purchase payment reservation signup submit request apply create issue confirm deposit",
        "approve process pack packed packing prepare print check assign accept",
        "ship dispatch depart departure way sent send left leave hand driver load",
        "deliver start opened open use used checkin travel collect install activate move live stay visit show seal",
        "end finish expire close over treatment exam result",
    )
)


_STEPS = frozenset().union(*_COURSE)


def relation(a: Sequence[Condition], b: Sequence[Condition]) -> str:
    """How the conditions of two sides lie to one another: one and the same, excluding, meeting for a part of a thing's course,
    of unrelated events, on one side only, or none at all."""
    if not a and not b:
        return NONE
    if not a or not b:
        return ONE_SIDED
    if exclude_one_another(a, b):
        return EXCLUDED
    if any(s == t and set(e) & set(f) and _same_event(e, f) for e, s in a for f, t in b):
        return SAME
    spans = [(_span(c), _span(d)) for c in a for d in b if not _of_other_things(c[0], d[0])]
    known = [(x, y) for x, y in spans if x is not None and y is not None]
    if any(x[1] <= y[0] or y[1] <= x[0] for x, y in known):
        return EXCLUDED
    if any(s == t and _same_event(e, f) for e, s in a for f, t in b):
        return SAME
    return MEETING if known else UNRELATED


def _of_other_things(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two events are named by what is done and to what, and it is done to other things: a trial starts, a shop opens."""
    one, other = set(a) - _STEPS, set(b) - _STEPS
    if not one or not other or len(one) == len(a) or len(other) == len(b):
        return False
    return not one & other and not any(related(c, d) for c in one for d in other)


def _span(condition: Condition) -> tuple[int, int] | None:
    """The stretch of a thing's course for which a condition holds, as steps ``[from, to)``; None where the course does not know the event."""
    event, state = condition
    steps = [step for step, names in enumerate(_COURSE) if names & set(event)]
    if not steps:
        return None
    return (0, max(steps)) if state == NOT_YET else (max(steps), len(_COURSE))


def exclude_one_another(a: Sequence[Condition], b: Sequence[Condition]) -> bool:
    """Whether two sides speak of one event in opposite states, so that they never meet."""
    return any(s != t and _same_event(e, f) for e, s in a for f, t in b)


def agree(a: Sequence[Condition], b: Sequence[Condition]) -> bool:
    """Whether both sides name one event in one state."""
    return any(s == t and _same_event(e, f) for e, s in a for f, t in b)


def _same_event(a: Sequence[str], b: Sequence[str]) -> bool:
    shared = sum(c in b or any(related(c, d) for d in b) for c in a)
    return shared * 2 >= min(len(a), len(b)) and shared > 0 and not _at_other_steps(a, b)


def _at_other_steps(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether something other is done to one thing: the name is registered, the name expires."""
    one, other = ({step for step, names in enumerate(_COURSE) if not names.isdisjoint(event)} for event in (a, b))
    return bool(one and other) and one.isdisjoint(other)
