"""Clause → claims: one for each wording that rules and has words of its own, and those on what "without" and "not" name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from kblint.expressions import compiled
from kblint.statements import conditions, permissions, topic
from kblint.statements.agency import is_agent
from kblint.statements.clauses import CONDITION, LABEL, MAIN, Clause
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, ONLY, ONLY_FOR, PERMIT, Modal, Ruled
from kblint.statements.prose import is_quoted
from kblint.statements.rulings.answers import LONGEST_QUESTION
from kblint.statements.rulings.claim import MISSING, Claim, end_of, of_missing
from kblint.statements.rulings.lexicon import LONGEST_ITEM, NO_NEED
from kblint.statements.rulings.segment import of_segment
from kblint.statements.words import Word

_SHORT = 3
_ONLY_FOR = compiled(rf"\b{ONLY_FOR}\b")
_PRONOUNS = frozenset("it it's they they're them these this those".split())
_AUXILIARIES = frozenset("can can't cannot may must is isn't are aren't will won't".split())
_BEING = frozenset({"is", "are"})
_WISHES = frozenset({"like", "want", "wish", "prefer", "decide", "plan", "intend", "need"})
_OPENING = 3
_SHORTEST_CLAUSE = 11
_DO_SO = frozenset({("do", "so"), ("do", "that"), ("do", "this"), ("do", "it"), ("doing", "so")})
_RULES_ITSELF = compiled(r"\b(?:is|are|isn't|aren't|can|can't|cannot|must|may|no|don't|doesn't|need|needs|we)\b")
# "There's no charge for those who can't …": whom it is about, and no ruling on them.
_OF_PEOPLE = compiled(r"\b(?:for|to|by|from|with) (?:those|people|anyone|anybody|everyone|customers|members|users|guests) who $")
# "What's covered, what isn't and how to claim": what an article tells of.
_INDIRECT = compiled(r"\bwhat ?$")
_RELATIVE = compiled(r"(?:\b(?:who|that|which)|[a-z] (?:you|they)) $")


def of_clause(
    folded: str,
    original: str,
    tokens: tuple[Word, ...],
    clause: Clause,
    cut: tuple[Clause, ...],
    held: Sequence[conditions.Condition],
    ruled: Ruled,
) -> Iterator[Claim]:
    """The rulings of a clause: one for each wording that has words of its own, and those on what "without" and "only" name."""
    text = folded[tokens[clause.start].start : tokens[clause.end - 1].end]
    offset = tokens[clause.start].start
    found = ruled.modals(offset, tokens[clause.end - 1].end)
    if clause.kind == LABEL and not (found and _RULES_ITSELF.search(text)):
        return
    found = found or _of_only(text, tokens[clause.start : clause.end])
    label = next((c for c in cut if c.kind == LABEL and c.end <= clause.start), None)
    if not found:
        yield from _without_ruling(tokens, clause, cut, label, held, ruled)
        return
    unless = next(
        (topic.content(tokens[c.start + 1 : c.end]) for c in cut if c.kind == CONDITION and tokens[c.start].text == "unless"), []
    )
    carried = _carried(folded, tokens, clause, cut, ruled)
    subject: list[str] = topic.content(tokens[label.start : label.end]) if label is not None else carried
    for modal, start, end in _segments(text, offset, tokens, clause, found):
        if is_quoted(original, offset + modal.start, offset + modal.end) or _OF_PEOPLE.search(text[: modal.start]):
            continue
        if clause.kind == MAIN and _INDIRECT.search(text[: modal.start]):
            continue
        inside = tokens[start:end]
        before_it = [t for t in inside if t.start < offset + modal.start]
        named_before = topic.content(before_it)
        own = set(named_before) - topic.GENERIC and not carried
        ruling = (offset + modal.start, offset + modal.end)
        for claim in of_segment(modal, offset, inside, original, folded, held, [] if own else subject, unless):
            yield msgspec.structs.replace(claim, modal=ruling)
        subject = named_before or subject


def _of_only(text: str, spoken: Sequence[Word]) -> list[Modal]:
    """What "only" rules in a clause that no other wording rules: "for members only" forbids, "it is only open at night" permits."""
    limited = _ONLY_FOR.search(text)
    if limited:
        return [Modal(FORBID, limited.start(), limited.end())]
    if not any(t.text in ONLY for t in spoken):
        return []
    verb = _IS.search(text) or _ONLY.search(text)
    return [Modal(PERMIT, verb.start(), verb.end())] if verb else []


_IS = compiled(r"\b(?:is|are)\b")
_ONLY = compiled(r"\b(?:only|solely|exclusively)\b")


def _without_ruling(
    tokens: tuple[Word, ...],
    clause: Clause,
    cut: Sequence[Clause],
    label: Clause | None,
    held: Sequence[conditions.Condition],
    ruled: Ruled,
) -> Iterator[Claim]:
    """What a clause without a wording of its own rules by the clause that it goes with, or by its label."""
    first = tokens[clause.start].text
    main = next((c for c in cut if c.kind == MAIN and c is not clause), None) if first == "without" else None
    if main is not None:
        # "Leave whenever you want, without notice."
        missing = topic.content(tokens[clause.start + 1 : clause.end])
        granted = permissions.deciding(ruled.modals(tokens[main.start].start, tokens[main.end - 1].end))
        if missing and granted is not None and granted.modality in MISSING and not set(missing) & NO_NEED:
            whole = topic.content(tokens[main.start : main.end])
            yield of_missing(granted.modality, tokens[clause.start].start, end_of(tokens, clause), missing, whole, tuple(held))
    elif label is not None:
        yield from _of_labelled(tokens, clause, label, ruled)
    elif first == "not":
        yield from _but_not(tokens, clause, cut, held, ruled)


def _of_labelled(tokens: tuple[Word, ...], clause: Clause, label: Clause, ruled: Ruled) -> Iterator[Claim]:
    """What a label rules on what stands behind it: "Not included: towels and linen"."""
    said = ruled.modals(tokens[label.start].start, tokens[label.end - 1].end)
    names = topic.content(tokens[clause.start : clause.end])
    if len(said) == 1 and 0 < len(names) <= LONGEST_ITEM:
        told = (*topic.content(t for t in tokens[label.start : label.end]), *names)
        first = tokens[label.start].start
        yield Claim(said[0].modality, first, end_of(tokens, clause), permissions.action(said[0], ()), told, tuple(names))


def _carried(folded: str, tokens: tuple[Word, ...], clause: Clause, cut: Sequence[Clause], ruled: Ruled) -> list[str]:
    """What the clause before named, for one that speaks on of it: "…; after that **it** is locked", "… but **cannot** be copied"."""
    spoken = [t.text for t in tokens[clause.start : clause.end] if t.kind == "word"]
    elliptical = spoken[0] in _AUXILIARIES if spoken else False
    taken_up = any(pair in _DO_SO for pair in pairwise(spoken[: _OPENING + 1]))
    # "Nobody has to sign **it** off", "staff lack the rights to add **any**".
    object_of_it = len(spoken) <= _SHORTEST_CLAUSE and (bool(_PRONOUNS & set(spoken)) or spoken[-1:] == ["any"])
    if not (elliptical or taken_up or object_of_it or _PRONOUNS & set(spoken[:_OPENING])):
        return []
    kinds = (MAIN, CONDITION) if taken_up else (MAIN,)
    before = next((c for c in reversed(cut) if c.kind in kinds and c.end <= clause.start), None)
    if before is None:
        return []
    named = tokens[before.start : before.end]
    offset = named[0].start
    said = [] if taken_up else ruled.modals(offset, named[-1].end)
    verb = next((t.start for t in named if elliptical and t.text in _BEING), offset)
    subject = topic.content(t for t in named if t.start < (offset + said[0].start if said else verb))
    if subject and not elliptical and is_agent(folded[offset : offset + said[0].start]):
        # "Guests can use the login, but it cannot be shown."
        subject = topic.content(t for t in named if t.start >= offset + said[0].end)
    if elliptical or subject:
        return subject
    # "If you have … and would like to submit your ticket, do so": what is wished for is what is done.
    wished = max(
        (i + 2 for i, (one, two) in enumerate(pairwise(t.text for t in named)) if two == "to" and one in _WISHES), default=0
    )
    whole = topic.content(named[wished if taken_up else 0 :])
    return whole if len(whole) <= 2 * LONGEST_QUESTION else []


def _but_not(
    tokens: tuple[Word, ...], clause: Clause, cut: Sequence[Clause], held: Sequence[conditions.Condition], ruled: Ruled
) -> Iterator[Claim]:
    """What a clause without a verb takes out of what the one before permits: "You may pay in cash, but **not by cheque**"."""
    before = next((c for c in reversed(cut) if c.kind == MAIN and c.end <= clause.start), None)
    names = topic.content(tokens[clause.start + 1 : clause.end])
    if before is None or not 0 < len(names) <= _SHORT:
        return
    part = tokens[before.start : before.end]
    granted = ruled.modals(part[0].start, part[-1].end)
    if len(granted) != 1 or granted[0].modality != PERMIT:
        return
    verb = topic.content(t for t in part if t.start >= part[0].start + granted[0].end)[:1]
    told = tuple(dict.fromkeys([*verb, *names]))
    start, end = tokens[clause.start].start, end_of(tokens, clause)
    yield Claim(FORBID, start, end, permissions.action(granted[0], told), told, told, tuple(held))


def _segments(
    text: str, offset: int, tokens: tuple[Word, ...], clause: Clause, found: Sequence[Modal]
) -> list[tuple[Modal, int, int]]:
    """A clause cut between its rulings, at the last comma, "and", "or", "so" or bracket before each: (ruling, first token, last)."""
    bounds = [clause.start]
    kept = list(found[:1])
    for one, other in pairwise(found):
        between = [
            i
            for i in range(clause.start, clause.end)
            if one.end + offset <= tokens[i].start < other.start + offset and tokens[i].text in (",", "and", "so", "(", "nor")
        ]
        if between:
            bounds.append(between[-1])
            kept.append(other)
        elif _RELATIVE.search(text[: one.start]) or _ORDER.index(other.modality) < _ORDER.index(kept[-1].modality):
            # One clause that rules twice: what denies or requires decides.
            kept[-1] = other
    bounds.append(clause.end)
    return [(m, bounds[i], bounds[i + 1]) for i, m in enumerate(kept)]


_ORDER = (EXEMPT, FORBID, OBLIGE, PERMIT)
