"""Whether two permissions contradict one another: the same thing allowed and forbidden, required and optional, under one condition.

What is never a conflict is left out first (other scopes, conditions that exclude one another, a named exception). The rest is
weighed: what two rulings have in common and what sets them apart, with weights fitted on labelled pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from kblint.corpus import scopes
from kblint.corpus.comparison import excepted, other_subject, parted, siblings
from kblint.corpus.index import CAP, Candidates
from kblint.corpus.similarity import ASPECTS, IN_ONE_WORDING, LEAST, ONE_WORDING, contrast, likelihood, wording
from kblint.statements import conditions
from kblint.statements.model import Statement
from kblint.statements.permissions import EXEMPT, FORBID, LIGHT, OBLIGE, PERMIT, opposed
from kblint.statements.thesaurus import related, rows
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of
from kblint.statements.words import concept

# Whoever it is: these words are left out as often as they stand.
_ANYBODY = concepts_of(
    "user customer account person people client member membership plan subscription time company business want wish you guest visitor "
    "everybody everyone anybody anyone nobody who those team shop store"
)
# What is charged and paid for is everything.
_ANYTHING = concepts_of("charge pay bill")
_TELLING = 0.5
_FAINT = 0.3
# What a word counts that the other side has, by where it has it.
_TITLE, _RELATED, _CONTEXT, _RELATED_CONTEXT = 0.75, 0.7, 0.6, 0.35
_FEWEST = 10
_ENOUGH = 2


class Side(msgspec.Struct, frozen=True):
    """A statement made ready for comparison: its words by how much they tell, which of them say what is ruled on, and what stands around."""

    words: Mapping[str, float]
    telling: frozenset[str]
    rows: frozenset[int]
    core: tuple[str, ...]
    above: frozenset[str]
    around: frozenset[str]
    rows_around: frozenset[int]


def clashes(
    statements: Sequence[Statement], weight: Mapping[str, float], among: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, float, str]]:
    """The pairs of permissions, by index, that contradict one another, each with the confidence in that and their scopes' relation."""
    sides = [side(s, weight) for s in statements]
    crowd = crowding(len(statements))
    for i, j in among:
        found = _clash(statements[i], statements[j], sides[i], sides[j], crowd)
        if found is not None:
            yield i, j, *found


def crowding(number: int) -> float:
    """How many rulings there are to mistake for one another, from 0 for a handful to 1 for some ten thousand: the more pairs are
    compared, the more two have to have in common before that is no chance."""
    return min(max(math.log10((number + 1) / _FEWEST), 0.0) / 3, 1.0)


def _clash(a: Statement, b: Statement, one: Side, other: Side, crowd: float) -> tuple[float, str] | None:
    found = signs(a, b, one, other, crowd)
    if found is None:
        return None
    confidence = likelihood(found[0], WEIGHTS)
    return (min(confidence, 0.97), found[1]) if confidence >= LEAST and not apart(a, b) else None


def apart(a: Statement, b: Statement) -> bool:
    """Whether two rulings are on two things or two cases, however much they have in common."""
    return excepted(a, b) or excepted(b, a) or other_subject(a, b) or contrast(a, b) or parted(a, b)


def signs(a: Statement, b: Statement, one: Side, other: Side, crowd: float) -> tuple[dict[str, float], str] | None:
    """What two permissions have in common and what sets them apart, by the names of WEIGHTS, and their scopes' relation;
    None when they can both hold, whatever they have in common."""
    kin = one.rows & other.rows
    if not (kin or one.telling & other.telling) or not _against(a, b) or siblings(a, b) or a.complement != b.complement:
        return None
    if a.frame != b.frame and _each_its_own(a, b, one, other):
        return None
    relation, single = scopes.relation(a, b)
    if relation == scopes.DISJOINT or scopes.restricted(a, b) or _other_cells(a, b):
        return None
    states = conditions.relation(a.states, b.states)
    if states in (conditions.EXCLUDED, conditions.UNRELATED) or _other_stage(a, b):
        return None
    here, there = _credits(one, other), _credits(other, one)
    denial, grant, of_denial, of_grant = (
        (one, other, here, there) if a.modality in (FORBID, EXEMPT) else (other, one, there, here)
    )
    denies, grants = (a, b) if denial is one else (b, a)
    if denies.states and not grants.states and not grants.universal and len(one.telling & other.telling) < _ENOUGH:
        # "You may cancel", "don't cancel if …": a rule and its exception, unless they are of one thing for certain.
        return None
    met = states in (conditions.SAME, conditions.MEETING)
    if (
        not met
        and a.frame != b.frame
        and not (a.universal or b.universal)
        and _narrower(denial, of_denial)
        and not _narrower(grant, of_grant)
    ):
        # "Take photos", "no flash photos": a rule and its exception.
        return None
    covered = sorted((_part(one.words, here), _part(other.words, there)))
    core = sorted((_part({c: one.words[c] for c in one.core}, here), _part({c: other.words[c] for c in other.core}, there)))
    left, left_there = (
        sum(w * (1 - here[c]) for c, w in one.words.items()),
        sum(w * (1 - there[c]) for c, w in other.words.items()),
    )
    found = {
        "most of what is ruled on": core[1],
        "least covered": covered[0],
        "most covered": covered[1],
        "in other words": min(sum(here[c] == _RELATED for c in one.telling), 3) / 3,
        "other action": float(_other_action(a, b)),
        "left over": min(left + left_there, 5.0) / 5,
        "left of the denial": min(left if a.modality in (FORBID, EXEMPT) else left_there, 3.0) / 3,
        "narrower on both sides": float(_narrower(one, here) and _narrower(other, there)),
        "other people": float(_people_differ(a, b)),
        "shared above": float(bool((one.above & other.above & one.telling & other.telling) - ASPECTS)),
        "same state": float(states == conditions.SAME),
        "states that meet": float(states == conditions.MEETING),
        "state on one side": float(states == conditions.ONE_SIDED and not (b if a.states else a).universal),
        "scope on one side": _scope_cost(a, b, single),
        "label on one side": float(bool(_unmet_label(a, b)) != bool(_unmet_label(b, a))),
        "hedged on one side": float(a.weak != b.weak),
        "same sentence": float(a.frame == b.frame),
        "required": float(OBLIGE in (a.modality, b.modality)),
        "alone on one side": float(bool(a.only) != bool(b.only)),
        "other names": _names_apart(a, b),
        "same article": float(a.place.path == b.place.path and a.frame != b.frame),
        "crowd": crowd,
    }
    if wording(a.frame, b.frame)[0] >= ONE_WORDING:
        found |= {f"{IN_ONE_WORDING}{name}": value for name, value in found.items() if name != "crowd"}
        found[f"{IN_ONE_WORDING}always"] = 1.0
    return found, relation


def _unmet_label(a: Statement, b: Statement) -> set[str]:
    return set(a.label) - GENERIC - {*b.topic, *b.context, *b.label}


def _against(a: Statement, b: Statement) -> bool:
    """Whether two rulings cannot both hold of one thing, for the same people and in the same way."""
    if not opposed(a.modality, b.modality) or a.place.sentence == b.place.sentence:
        return False
    if b.attribute in _REVERSED.get(a.attribute, ()):
        # To delete is one thing, to restore what is deleted another.
        return False
    if {a.modality, b.modality} == {OBLIGE, FORBID} and (a.only or b.only or a.frame != b.frame):
        return False
    return all(_beside(alone, free) for alone, free in ((a, b), (b, a)) if alone.only and alone.modality == FORBID)


_REVERSALS = (
    "delete restore|add delete|open close|lock unlock|enable disable|upgrade downgrade|import export|upload download|join leave|begin end|"
    "buy sell|send receive|pause resume|deposit withdraw|lend borrow|install uninstall|subscribe unsubscribe|publish unpublish|grant revoke|"
    "create delete|signup cancel|hide show|encrypt decrypt|checkin checkout|arrive depart|collect return|deliver return"
)
_REVERSED: dict[str, frozenset[str]] = {}
for _pair in _REVERSALS.split("|"):
    _one, _other = _pair.split()
    for _here, _there in ((_one, _other), (_other, _one)):
        _REVERSED[concept(_here)] = _REVERSED.get(concept(_here), frozenset()) | {concept(_there)}

_PEOPLE = concepts_of(
    "administrator admin owner member guest user customer staff employee student tenant child adult resident patient visitor manager editor viewer parent teacher "
    "pupil driver passenger seller buyer household technician engineer doctor anyone everyone everybody anybody nobody business company subscriber"
)
_WAYS = {
    **dict.fromkeys(concepts_of("person desk counter branch office"), "in person"),
    **dict.fromkeys(concepts_of("online app website web portal browser"), "online"),
    **dict.fromkeys(concepts_of("phone telephone call hotline"), "phone"),
    **dict.fromkeys(concepts_of("email mail"), "email"),
    **dict.fromkeys(concepts_of("post letter paper"), "post"),
    **dict.fromkeys(concepts_of("video"), "video"),
    **dict.fromkeys(concepts_of("cash coin"), "cash"),
    **dict.fromkeys(concepts_of("card"), "card"),
}


def _beside(alone: Statement, free: Statement) -> bool:
    """Whether what is permitted goes beyond what alone is permitted elsewhere: other people, another way, another plan, or whoever it is."""
    if free.universal and set(alone.only) & {*free.topic, *free.context}:
        return True
    if set(alone.only) & {*free.topic, *free.label}:
        return False
    plans, others = scopes.of(alone).get("plan", frozenset()), scopes.of(free).get("plan", frozenset())
    if plans and others - plans:
        return True
    people = set(alone.only) & _PEOPLE
    if people:
        spoken = {w for d, v in scopes.of(free).items() if d in ("customer", "role") for x in v for w in concepts_of(x)}
        return free.universal or bool((spoken | set(free.topic)) & _PEOPLE - people)
    ways = {_WAYS.get(w, w) for w in alone.only if w in _WAYS or w in _WAYS.values()}
    if ways:
        return bool({_WAYS[w] for w in free.topic if w in _WAYS} - ways)
    return False


def side(statement: Statement, weight: Mapping[str, float]) -> Side:
    """A statement made ready for comparison, given how much each word tells."""
    core = statement.anchor
    following = core[core.index(statement.attribute) + 1 :] if statement.attribute in core else ()
    words = {}
    # What the wording itself names ("rolls over", "is non-refundable") is a word of the ruling, too.
    for c in dict.fromkeys((*statement.topic, *((statement.attribute,) if statement.attribute else ()))):
        if c in statement.only or (c == statement.attribute and c not in LIGHT and c not in GENERIC and c not in _ANYTHING):
            words[c] = max(weight.get(c, 1.0), _TELLING)
        elif c in LIGHT or c in COLOURLESS:
            words[c] = _FAINT * _TELLING
        elif c in GENERIC or c in _ANYTHING or (c in _ANYBODY and c not in following[:1]):
            words[c] = _FAINT
        else:
            words[c] = max(weight.get(c, 1.0), _TELLING)
    telling_words = frozenset(c for c, w in words.items() if w >= _TELLING)
    around = frozenset({*statement.context, *statement.topic})
    return Side(
        words,
        telling_words,
        frozenset(r for c in telling_words for r in rows(c)),
        tuple(c for c in core if c in words) or tuple(words),
        frozenset({*statement.title, *statement.heading}),
        around,
        frozenset(r for c in around for r in rows(c)),
    )


def _credits(side: Side, other: Side) -> dict[str, float]:
    """What each of a side's words counts as said by the other one, in the sentence itself or around it, or by a word that may stand for it."""
    found = {}
    for c in side.words:
        if c in other.words:
            found[c] = 1.0
        elif rows(c) & other.rows:
            found[c] = _RELATED
        elif c in other.above:
            found[c] = _TITLE
        elif c in other.around:
            found[c] = _CONTEXT
        else:
            found[c] = _RELATED_CONTEXT if rows(c) & other.rows_around else 0.0
    return found


def _narrower(side: Side, credits: Mapping[str, float]) -> bool:
    """Whether what is ruled on is named by a word that the other side has nothing for."""
    return any(c in side.telling and credits[c] <= _RELATED_CONTEXT for c in side.core)


def _each_its_own(a: Statement, b: Statement, one: Side, other: Side) -> bool:
    """Whether two rulings have no more than the action in common, and each is on what its own title names and the other one never mentions."""
    if (one.telling & other.telling) - {a.attribute, b.attribute}:
        return False
    return bool((one.telling & one.above) - other.around and (other.telling & other.above) - one.around)


def _people_differ(a: Statement, b: Statement) -> bool:
    """Whether each side names people that the other one does not."""
    one, other = set(a.topic) & _PEOPLE, set(b.topic) & _PEOPLE
    if not one or not other or one & other or a.only or b.only:
        return False
    return not any(rows(c) & rows(d) for c in one for d in other)


def _part(words: Mapping[str, float], credits: Mapping[str, float]) -> float:
    total = sum(words.values())
    return sum(w * credits[c] for c, w in words.items()) / total if total else 0.0


def _other_action(a: Statement, b: Statement) -> bool:
    """Whether each side names an action, and the other one's may not stand for it."""
    if not a.attribute or not b.attribute or a.attribute == b.attribute:
        return False
    return not (related(a.attribute, b.attribute) or a.attribute in b.topic or b.attribute in a.topic)


def _other_stage(a: Statement, b: Statement) -> bool:
    """Whether what the titles above add ("After a box has been billed") shows that one side holds before something and the other after it."""
    one, other = (conditions.above((s.place.article.title, *s.place.heading)) for s in (a, b))
    if not one and not other:
        return False
    return conditions.relation((*a.states, *one), (*b.states, *other)) == conditions.EXCLUDED


def _other_cells(a: Statement, b: Statement) -> bool:
    """Whether two table cells stand in rows of different things."""
    return bool(a.row and b.row and (a.row != b.row or a.column != b.column))


def _scope_cost(a: Statement, b: Statement, single: Sequence[str]) -> float:
    """How much a scope that only one side names speaks against a conflict: little where the other side says that it holds throughout."""
    scope_a = scopes.of(a)
    cost = 0.0
    for dimension in single:
        narrow, wide = (a, b) if dimension in scope_a else (b, a)
        values = scopes.of(narrow)[dimension]
        spoken = {w for v in values for w in concepts_of(v)}
        if spoken & {*wide.topic, *wide.context, *wide.title}:
            continue
        cost += 0.3 if wide.universal or dimension == "product" else 1.0
    return min(cost, 2.0) / 2


def _names_apart(a: Statement, b: Statement) -> float:
    """Proper names that a sentence or what stands above it has, and the other article does not know, on one side or on both."""
    left = set(a.names) - {*b.names, *b.known, *b.subject, *b.topic, *b.context}
    right = set(b.names) - {*a.names, *a.known, *a.subject, *a.topic, *a.context}
    return (bool(left) + bool(right)) / 2


# -- which permissions are worth comparing ---------------------------------------------------------------------------------

_POSTED = 5
# One word in common is enough where a ruling has no more than so many.
_FEW = 2


def _told(statement: Statement) -> list[str]:
    """The words of a ruling and of its conditions that say what it is about."""
    events = {c for event, _ in statement.states for c in event}
    words = {*statement.topic, *events, *((statement.attribute,) if statement.attribute else ())}
    return sorted(c for c in words if c not in GENERIC and c not in LIGHT and c not in COLOURLESS)


def candidates(statements: Sequence[Statement], weight: Mapping[str, float]) -> Candidates:
    """The pairs ``i < j`` of opposed rulings that share a rare word, a row of like words, or a sentence but for the ruling, sorted.

    Each ruling posts under its rarest words and the rows that they stand in; a group above the cap is left out, so that pairs grow
    with the statements, not with their square.
    """
    groups: defaultdict[tuple[str, object], list[int]] = defaultdict(list)
    short: set[int] = set()
    told = [_told(statement) for statement in statements]
    # A word, or a row of like words, that no other ruling has leads to none.
    met = Counter(key for words in told for key in {*words, *(r for c in words for r in rows(c))})
    for i, (statement, words) in enumerate(zip(statements, told, strict=True)):
        shared = [c for c in words if met[c] > 1 or any(met[r] > 1 for r in rows(c))]
        rarest = sorted(shared, key=lambda c: (-weight.get(c, 1.0), c))[:_POSTED]
        if len(words) <= _FEW:
            short.add(i)
        for c in rarest:
            groups["word", c].append(i)
        for row in sorted({r for c in rarest for r in rows(c)}):
            groups["row", row].append(i)
        groups["frame", statement.frame].append(i)
    pairs: Counter[tuple[int, int]] = Counter()
    skipped = largest = 0
    for members in groups.values():
        if len(members) > CAP:
            skipped, largest = skipped + 1, max(largest, len(members))
            continue
        by: defaultdict[str, list[int]] = defaultdict(list)
        for i in members:
            by[statements[i].modality].append(i)
        for one, other in ((PERMIT, FORBID), (OBLIGE, EXEMPT), (OBLIGE, FORBID)):
            if other in by and one in by:
                pairs.update((min(i, j), max(i, j)) for i in by[one] for j in by[other])
    joined = sorted(p for p, common in pairs.items() if common > 1 or p[0] in short or p[1] in short)
    return Candidates(tuple(joined), skipped, largest)


# How much each sign counts, fitted by ``python -m bench.conflicts.fit``: words of what is ruled on and of all that is said, in the other
# sentence or around it; conditions; people, names and scopes that only one side has.
WEIGHTS: dict[str, float] = {
    "alone on one side": 0.33,
    "always": -1.07,
    "crowd": -3.50,
    "hedged on one side": -1.41,
    "in one wording: alone on one side": 0.38,
    "in one wording: always": -0.10,
    "in one wording: hedged on one side": -0.01,
    "in one wording: label on one side": -0.34,
    "in one wording: least covered": 0.76,
    "in one wording: left of the denial": -0.65,
    "in one wording: left over": -0.41,
    "in one wording: most covered": 0.43,
    "in one wording: most of what is ruled on": 0.19,
    "in one wording: narrower on both sides": -0.25,
    "in one wording: other action": -0.46,
    "in one wording: required": -0.30,
    "in one wording: same article": -0.45,
    "in one wording: same sentence": 0.01,
    "in one wording: scope on one side": -0.16,
    "in other words": 0.17,
    "least covered": 2.62,
    "most covered": 0.83,
    "most of what is ruled on": 0.56,
    "narrower on both sides": -0.40,
    "other action": -0.36,
    "other names": -1.51,
    "other people": -0.06,
    "required": 0.37,
    "same article": -2.00,
    "same sentence": 0.01,
    "same state": 0.62,
    "scope on one side": -1.18,
    "shared above": 0.19,
    "state on one side": -0.63,
    "states that meet": 0.90,
}
