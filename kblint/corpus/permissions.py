"""Whether two permissions contradict one another: the same thing allowed and forbidden, required and optional, under one condition.

What is never a conflict is left out first (other scopes, conditions that exclude one another, a named exception). The rest is
weighed: what two rulings have in common and what sets them apart, with weights fitted on labelled pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from kblint.corpus import scopes
from kblint.corpus.comparison import PEOPLE, excepted, in_other_states, other_subject, parted, siblings, tables_apart
from kblint.corpus.index import CAP, Candidates, capped, ranks, roughly
from kblint.corpus.shared import shared_property
from kblint.corpus.side import ASPECTS, Side, turned
from kblint.corpus.similarity import (
    IN_ONE_WORDING,
    LEAST,
    ONE_WORDING,
    by_wording,
    contrast,
    likelihood,
    said_again,
    titled_alike,
    wording,
)
from kblint.expressions import compiled
from kblint.statements import conditions
from kblint.statements.model import Statement
from kblint.statements.permissions import AUTOMATIC, EXEMPT, FORBID, LIGHT, OBLIGE, PERMIT, opposed
from kblint.statements.thesaurus import related, rows
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of, of_text
from kblint.statements.words import concept, fold

# Whoever it is: these words are left out as often as they stand.
_ANYBODY = concepts_of(
    "user customer account person people client member membership plan subscription time company business want wish you guest visitor "
    "everybody everyone anybody anyone nobody who those team shop store"
)
# What is charged and paid for is everything.
_ANYTHING = concepts_of("charge pay bill")
_FAINT_ANYWAY = LIGHT | COLOURLESS | GENERIC | _ANYTHING
_TELLING = 0.5
_FAINT = 0.3
# What a word counts that the other side has, by where it has it.
_TITLE, _RELATED, _CONTEXT, _RELATED_CONTEXT = 0.75, 0.7, 0.6, 0.35
_ELSEWHERE = max(_TITLE, _RELATED, _CONTEXT, _RELATED_CONTEXT)
_FEWEST = 10
_ENOUGH = 2


class Tells(dict[str, float]):
    """How much each word tells in a ruling, wherever it stands there, given how rare it is."""

    def __init__(self, weight: Mapping[str, float]) -> None:
        super().__init__()
        self._weight = weight

    def __missing__(self, c: str) -> float:
        if c in LIGHT or c in COLOURLESS:
            found = _FAINT * _TELLING
        else:
            found = _FAINT if c in GENERIC or c in _ANYTHING or c in _ANYBODY else self.whole(c)
        self[c] = found
        return found

    def whole(self, c: str) -> float:
        """How much a word tells where it is what the ruling is about."""
        return max(self._weight.get(c, 1.0), _TELLING)


class Ruling(Side):
    """A permission as a side of comparisons: its words by how much they tell, which of them say what is ruled on, and what stands around."""

    def __init__(self, statement: Statement, tells: Tells) -> None:
        super().__init__(statement)
        self._tells = tells
        self.gates = (
            (_ALONE if statement.only else 0)
            | (_CONDITIONAL if statement.states else 0)
            | (_REQUIRED if statement.modality == OBLIGE else 0)
            | (_THROUGHOUT if statement.universal else 0)
        )

    @cached_property
    def words(self) -> dict[str, float]:
        """The words of the ruling, each with how much it tells."""
        statement, tells = self.statement, self._tells
        attribute, core = statement.attribute, statement.anchor
        found = {c: tells[c] for c in statement.topic}
        if attribute:
            # What the wording itself names ("rolls over", "is non-refundable") is a word of the ruling, too.
            plain = attribute in LIGHT or attribute in GENERIC or attribute in _ANYTHING
            found[attribute] = tells[attribute] if plain else tells.whole(attribute)
            following = core[core.index(attribute) + 1 :][:1] if attribute in core else ()
            for c in following:
                if c in found and c in _ANYBODY and c not in _FAINT_ANYWAY:
                    found[c] = tells.whole(c)
        for c in statement.only:
            if c in found:
                found[c] = tells.whole(c)
        return found

    @cached_property
    def like(self) -> dict[str, frozenset[int]]:
        """The words of the ruling, each with the rows of like words that it stands in."""
        return {c: rows(c) for c in self.words}

    @shared_property
    def said(self) -> frozenset[str]:
        """The words of the ruling."""
        return frozenset(self.words)

    @cached_property
    def share(self) -> float:
        """How much more of the ruling the other side has, for each unit that a word tells, when it has it word for word."""
        total = sum(self.words.values())
        return (1 - _ELSEWHERE) / total if total else 0.0

    @cached_property
    def core(self) -> dict[str, float]:
        """The words that say what is ruled on, each with how much it tells."""
        words = self.words
        return {c: words[c] for c in self.statement.anchor if c in words} or words

    @shared_property
    def strong(self) -> frozenset[str]:
        """The words of the ruling that tell."""
        return frozenset([c for c, w in self.words.items() if w >= _TELLING])

    @shared_property
    def kin(self) -> frozenset[int]:
        """The rows of like words that the telling ones stand in."""
        return frozenset([r for c in self.strong for r in rows(c)])

    @shared_property
    def kin_around(self) -> frozenset[int]:
        """The rows of like words that those of the ruling and around it stand in."""
        return frozenset([r for c in self.around for r in rows(c)])

    @cached_property
    def has_amounts(self) -> bool:
        """Whether amounts in the sentence or above it tell which cases it is for; until when something may be done tells no case."""
        return any(q.dimension != "duration" or q.unit for q in self.others)

    @shared_property
    def stages(self) -> tuple[conditions.Condition, ...]:
        """The conditions that title and headings put on the ruling."""
        place = self.statement.place
        return conditions.above((place.article.title, *place.heading))


def clashes(
    statements: Sequence[Statement], weight: Mapping[str, float], among: Iterable[tuple[int, int]]
) -> list[tuple[int, int, float, str]]:
    """The pairs of permissions, by index, that contradict one another, each with the confidence in that and their scopes' relation."""
    tells = Tells(weight)
    sides = [Ruling(s, tells) for s in statements]
    crowd = crowding(len(statements))
    bound = Bound(crowd)
    found = []
    for i, j in among:
        a, b = sides[i], sides[j]
        verdict = clash(a, b, crowd, bound)
        if verdict is not None:
            found.append((i, j, *verdict))
    return sorted(found)


# Rows and columns that leave it to the title what they are of: who may do what.
_WHO_DOES_WHAT = concepts_of(
    "owner admin administrator member viewer editor guest visitor manager agent moderator reader writer author contributor collaborator staff everyone "
    "view edit delete create manage export import share invite comment publish approve add change remove access see open close use"
)


def _tables_apart(a: Ruling, b: Ruling) -> float:
    """What it costs that one of two tables, or each of them, says above it of what it is, and the other one does not speak of that."""
    number = tables_apart(a, b)
    if number != 1:
        return float(number > 1)
    s = a.statement
    plans = {c for d in ("plan", "role", "customer") for v in scopes.of(s).get(d, ()) for c in concepts_of(v)}
    return 0.08 if {*s.row, *s.column} - _WHO_DOES_WHAT - GENERIC - plans else 0.2


def crowding(number: int) -> float:
    """How many rulings there are to mistake for one another, from 0 for a handful to 1 for some ten thousand: the more pairs are
    compared, the more two have to have in common before that is no chance."""
    return min(max((roughly(number + 1) - math.log(_FEWEST)) / math.log(10), 0.0) / 3, 1.0)


def clash(a: Ruling, b: Ruling, crowd: float, bound: Bound) -> tuple[float, str] | None:
    """The confidence that two rulings contradict one another and their scopes' relation, or None when they can both hold."""
    # Half of the pairs cannot contradict one another, whatever they have in common: that is told soonest.
    if not may_contradict(a, b):
        return None
    if _of_one_cell(a, b):
        # Two tables that have a row and a column in common are no chance, however many there are.
        found = signs(a, b, 0.0)
    else:
        found = signs(a, b, crowd) if bound.admits(a, b) else None
    if found is None:
        return None
    confidence = likelihood(found[0], WEIGHTS)
    if a.statement.row and b.statement.row:
        confidence -= _tables_apart(a, b)
    elif not (found[0].get("same state") or _may_be_one_act(a, b)):
        confidence *= 1.0 - _OTHER_ACT * min(crowd / _CROWDED, 1.0)
    return (min(confidence, 0.97), found[1]) if confidence >= LEAST and not apart(a, b) else None


# In other words, what is permitted and what is forbidden are often two acts: where many rulings are compared, nearly always.
_OTHER_ACT, _CROWDED = 0.13, 0.25


def _may_be_one_act(a: Ruling, b: Ruling) -> bool:
    """Whether nothing shows that two rulings are of two acts: their names, or that one of them only says what nobody has to do."""
    s, t = a.statement, b.statement
    if s.row or t.row or (s.frame and s.frame == t.frame) or (s.attribute and s.attribute == t.attribute):
        return True
    return EXEMPT not in (s.modality, t.modality) and not (s.attribute and t.attribute)


class Bound:
    """How likely a contradiction two rulings can be at the most, told by what takes no time.

    Every sign lies between 0 and 1. Known of a pair is which signs it cannot have at all, and how much of the words of each side the
    other one can have at the most; any other sign is taken for whatever speaks most for a contradiction.
    """

    def __init__(self, crowd: float, weights: Mapping[str, float] | None = None) -> None:
        weights = WEIGHTS if weights is None else weights
        apart, alike = by_wording(weights)
        gates = range(16)
        self._said_again = apart.get("said again", 0.0), alike.get("said again", 0.0)
        # What the words have to come to, for two rulings of other wordings and of one wording.
        self._needed = [
            [(_LEAST_Z - _most(apart, crowd, a, b), _LEAST_Z - _most(alike, crowd, a, b)) for b in gates] for a in gates
        ]
        self._apart, self._alike = (
            (max(w.get("least covered", 0.0), 0.0), max(w.get("most covered", 0.0), 0.0)) for w in (apart, alike)
        )

    def admits(self, a: Ruling, b: Ruling) -> bool:
        """Whether two rulings may be likely enough to contradict one another."""
        shared = a.said & b.said
        # What a word counts that the other side has word for word, and what it may count otherwise.
        one = _ELSEWHERE + a.share * sum(map(a.words.__getitem__, shared))
        other = _ELSEWHERE + b.share * sum(map(b.words.__getitem__, shared))
        return (
            self._reached(a, b, one, other)
            and self._reached(a, b, one := covered(a, b), other)
            and self._reached(a, b, one, covered(b, a))
        )

    def _reached(self, a: Ruling, b: Ruling, one: float, other: float) -> bool:
        """Whether it can be enough that the other side has such a part of either side's words."""
        apart, alike = self._needed[a.gates][b.gates]
        if said_again(a, b):
            apart, alike = apart - self._said_again[0], alike - self._said_again[1]
        less, more = (one, other) if one < other else (other, one)
        if self._apart[0] * less + self._apart[1] * more >= apart:
            return True
        return self._alike[0] * less + self._alike[1] * more >= alike and _of_one_wording(a, b)


# Where the likelihood is LEAST; a hair below, for what adding in another order may lose.
_LEAST_Z = math.log(LEAST / (1 - LEAST)) - 1e-9
# Bits of Ruling.gates.
_ALONE, _CONDITIONAL, _REQUIRED, _THROUGHOUT = 1, 2, 4, 8


def _most(weights: Mapping[str, float], crowd: float, a: int, b: int) -> float:
    """What all signs but those of the words that are covered come to at the most, given the gates of both sides."""
    known = {"always", "crowd", "said again", "least covered", "most covered", "same state", "states that meet"}
    if not (a ^ b) & _ALONE:
        known.add("alone on one side")
    if not (a | b) & _REQUIRED:
        known.add("required")
    if not (a | b) & _THROUGHOUT:
        known.add("denied throughout")
    rest = sum(w for name, w in weights.items() if w > 0 and name not in known)
    if a & b & _CONDITIONAL:
        rest += max(weights.get("same state", 0.0), weights.get("states that meet", 0.0), 0.0)
    return weights.get("always", 0.0) + weights.get("crowd", 0.0) * crowd + rest


def _of_one_wording(a: Ruling, b: Ruling) -> bool:
    one, other = a.wording, b.wording
    fit = ONE_WORDING * len(one) <= len(other) and ONE_WORDING * len(other) <= len(one)
    return fit and wording(a, b)[0] >= ONE_WORDING


def apart(a: Ruling, b: Ruling) -> bool:
    """Whether two rulings are on two things or two cases, however much they have in common."""
    return (
        excepted(a, b)
        or excepted(b, a)
        or other_subject(a, b)
        or contrast(a, b)
        or parted(a, b)
        or _other_stage(a, b)
        or in_other_states(a, b)
        or _for_another_thing(a, b)
        or _labelled_apart(a, b)
    )


def _labelled_apart(a: Ruling, b: Ruling) -> bool:
    """Whether two rulings stand in lists under labels of which neither is spoken of on the other side: "Closed: …", "Solved: …"."""
    if not (a.label and b.label and a.statement.group and b.statement.group):
        return False
    return a.label.isdisjoint(b.topic | b.label) and b.label.isdisjoint(a.topic)


_EXCHANGE = concept("exchange")
# What something is exchanged for, used for or moved to, as far as the next clause.
_TARGET = compiled(r"\b(for|to|into) (?:an?(?:other)? |the |your |our |any )?([a-z][a-z -]{2,40})")


def _for_another_thing(a: Ruling, b: Ruling) -> bool:
    """Whether two rulings on one action are each for another thing: tickets can be exchanged for another concert, and cannot for cash."""
    action = a.statement.attribute
    if action != b.statement.attribute:
        return False
    one, other = _TARGET.search(fold(a.statement.said)), _TARGET.search(fold(b.statement.said))
    if one is None or other is None:
        # To exchange a thing for a newer one is not to exchange it for its price.
        return action == _EXCHANGE and (one or other) is not None
    if one[1] != other[1] or a.statement.universal or b.statement.universal:
        return False
    here, there = (frozenset(of_text(m[2])) - COLOURLESS for m in (one, other))
    if not here or not there or not here.isdisjoint(b.said) or not there.isdisjoint(a.said):
        return False
    return not any(related(c, d) for c in here for d in there)


def signs(one: Ruling, other: Ruling, crowd: float) -> tuple[dict[str, float], str] | None:
    """What two permissions have in common and what sets them apart, by the names of WEIGHTS, and their scopes' relation;
    None when they can both hold, whatever they have in common."""
    a, b = one.statement, other.statement
    if not may_contradict(one, other) or siblings(one, other) or a.complement != b.complement:
        return None
    if a.frame != b.frame and (_each_its_own(one, other) or _listed_apart(one, other)):
        return None
    relation, single = scopes.relation(a, b)
    if relation == scopes.DISJOINT or scopes.restricted(a, b) or _other_cells(one, other) or _of_another_row(one, other):
        return None
    states = conditions.relation(a.states, b.states)
    if states in (conditions.EXCLUDED, conditions.UNRELATED):
        return None
    here, there = _credits(one, other), _credits(other, one)
    denial, grant, of_denial, of_grant = (
        (one, other, here, there) if a.modality in (FORBID, EXEMPT) else (other, one, there, here)
    )
    denies, grants = denial.statement, grant.statement
    if denies.modality == FORBID and _by_us_alone(denial, grant):
        return None
    if denies.states and not grants.states and not grants.universal and len(one.strong & other.strong) < _ENOUGH:
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
    least, most = sorted((_part(one.words, here), _part(other.words, there)))
    core = max(_part(one.core, here), _part(other.core, there))
    left, left_there = (
        sum(w * (1 - here[c]) for c, w in one.words.items()),
        sum(w * (1 - there[c]) for c, w in other.words.items()),
    )
    found = {
        "most of what is ruled on": core,
        "least covered": least,
        "most covered": most,
        "in other words": min(sum(here[c] == _RELATED for c in one.strong), 3) / 3,
        "other action": float(_other_action(a, b)),
        "left over": min(left + left_there, 5.0) / 5,
        "left of the denial": min(left if a.modality in (FORBID, EXEMPT) else left_there, 3.0) / 3,
        "narrower on both sides": float(_narrower(one, here) and _narrower(other, there)),
        "shared above": float(bool((one.above & other.above & one.strong & other.strong) - ASPECTS)),
        "same state": float(states == conditions.SAME),
        "states that meet": float(states == conditions.MEETING),
        "state on one side": float(states == conditions.ONE_SIDED and not (b if a.states else a).universal),
        "scope on one side": _scope_cost(a, b, single),
        "label on one side": float(_unmet_label(one, other) != _unmet_label(other, one)),
        "hedged on one side": float(a.weak != b.weak),
        "same sentence": float(a.frame == b.frame),
        "required": float(OBLIGE in (a.modality, b.modality)),
        "alone on one side": float(bool(a.only) != bool(b.only)),
        "other names": _names_apart(one, other),
        "same article": float(a.place.path == b.place.path and a.frame != b.frame),
        "said again": float(said_again(one, other)),
        "titles alike": titled_alike(one, other),
        "in many words": min(max(len(one.topic), len(other.topic)), _MANY) / _MANY,
        "amount on one side": float(one.has_amounts != other.has_amounts),
        "denied throughout": float(denies.universal),
        "crowd": crowd,
    }
    if wording(one, other)[0] >= ONE_WORDING:
        found |= {f"{IN_ONE_WORDING}{name}": value for name, value in found.items() if name not in _OF_THE_SURROUNDINGS}
        found[f"{IN_ONE_WORDING}always"] = 1.0
    return found, relation


_MANY = 10
_OF_THE_SURROUNDINGS = frozenset({"crowd", "titles alike", "in many words", "denied throughout"})


def may_contradict(a: Ruling, b: Ruling) -> bool:
    """Whether two rulings cannot both hold of one thing, and have a telling word in common or words that may stand for one another."""
    if a.strong.isdisjoint(b.strong) and a.kin.isdisjoint(b.kin):
        return False
    return _against(a.statement, b.statement)


def _unmet_label(a: Side, b: Side) -> bool:
    return not a.label <= b.around | b.label


def _against(a: Statement, b: Statement) -> bool:
    """Whether two rulings cannot both hold of one thing, for the same people and in the same way."""
    if not opposed(a.modality, b.modality) or a.place.sentence == b.place.sentence:
        return False
    if _AUTOMATIC in (a.attribute, b.attribute) and not ("automatic" in a.said and "automatic" in b.said):
        # What happens by itself nobody is allowed or forbidden to do.
        return False
    if _of_the_price_alone(a, b) or _of_the_price_alone(b, a):
        return False
    if b.attribute in _REVERSED.get(a.attribute, ()):
        # To delete is one thing, to restore what is deleted another.
        return False
    if {a.modality, b.modality} == {OBLIGE, FORBID} and (a.only or b.only or a.frame != b.frame):
        return False
    return all(_beside(alone, free) for alone, free in ((a, b), (b, a)) if alone.only and alone.modality == FORBID)


def _of_the_price_alone(one: Statement, other: Statement) -> bool:
    """Whether one side says whether something costs anything, and the other one whether something else may be done: "no commission on refunded
    orders", "is refunded"; "you are charged for the lesson", "fees are not refundable"."""
    if one.attribute not in _PRICED or other.attribute in _PRICED:
        return False
    if one.modality == FORBID:
        return _PRICED.isdisjoint(other.topic)
    return other.modality == FORBID and _BILLED.search(fold(one.said)) is not None


_BILLED = compiled(r"\b(?:charged|billed|invoiced)\b")
_PRICED = concepts_of("charge fee price commission cost pay bill")
_AUTOMATIC = concept(AUTOMATIC)
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

_PEOPLE = PEOPLE | concepts_of("customer pupil engineer anyone everyone everybody anybody nobody")
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
    people = set(alone.only) & _PEOPLE
    if people and frozenset() < _people_first(free) <= people:
        # "Owner: invites and removes members" is of those who alone may.
        return False
    if free.universal and set(alone.only) & {*free.topic, *free.context}:
        return True
    if set(alone.only) & {*free.topic, *free.label}:
        return _with_others(alone, free)
    plans, others = scopes.of(alone).get("plan", frozenset()), scopes.of(free).get("plan", frozenset())
    if plans and others - plans:
        return True
    if people:
        spoken = {w for d, v in scopes.of(free).items() if d in ("customer", "role") for x in v for w in concepts_of(x)}
        beside = (spoken | set(free.topic)) & _PEOPLE - people
        # Employees may well be of the staff.
        return free.universal or any(not any(related(c, d) for d in people) for c in beside)
    ways = {_WAYS.get(w, w) for w in alone.only if w in _WAYS or w in _WAYS.values()}
    if ways:
        return bool({_WAYS[w] for w in free.topic if w in _WAYS} - ways)
    return False


def _people_first(ruling: Statement) -> frozenset[str]:
    """The people whom a sentence begins with, in front of a dash, a colon or its verb."""
    opened = _OPENED.match(fold(ruling.place.sentence))
    return concepts_of(opened[1]) & _PEOPLE if opened else frozenset()


_OPENED = compiled(
    r"\W*((?:[a-z-]+,? ){0,4}?[a-z-]+)[\s*_]*(?:[:\u2014\u2013]|-\s|\b(?:can|may|must|has|have|is|are|will|only|always)\b)"
)


def _with_others(alone: Statement, free: Statement) -> bool:
    """Whether those who alone may do a thing may do it elsewhere together with others, as the subject of a sentence: "owners and admins can"."""
    doers = frozenset(free.anchor[: free.anchor.index(free.attribute)] if free.attribute in free.anchor else ())
    # "Managers can only edit what other managers have": they are not who alone may do it.
    those = frozenset(alone.only) - frozenset(alone.topic)
    met = ((those & _PEOPLE) or those) & doers
    return bool(met and (doers & _PEOPLE) - those - frozenset(alone.topic))


def covered(side: Ruling, other: Ruling) -> float:
    """What part of a side's words the other one has, 0 to 1."""
    return _part(side.words, _credits(side, other))


def _credits(side: Ruling, other: Ruling) -> dict[str, float]:
    """What each of a side's words counts as said by the other one, in the sentence itself or around it, or by a word that may stand for it."""
    words, above, around = other.words, other.above, other.around
    found = {}
    for c, like in side.like.items():
        if c in words:
            found[c] = 1.0
        elif like and not like.isdisjoint(other.kin):
            found[c] = _RELATED
        elif c in above:
            found[c] = _TITLE
        elif c in around:
            found[c] = _CONTEXT
        else:
            found[c] = _RELATED_CONTEXT if like and not like.isdisjoint(other.kin_around) else 0.0
    return found


def _narrower(side: Ruling, credits: Mapping[str, float]) -> bool:
    """Whether what is ruled on is named by a word that the other side has nothing for."""
    return any(c in side.strong and credits[c] <= _RELATED_CONTEXT and c not in _ACCEPTING for c in side.core)


# What we accept is what you may send, hand in, bring or pay with.
_ACCEPTING = concepts_of("accept allow permit support offer")


def _each_its_own(one: Ruling, other: Ruling) -> bool:
    """Whether two rulings have no more than the action in common, and each is on what its own title names and the other one never mentions."""
    if (one.strong & other.strong) - {one.statement.attribute, other.statement.attribute}:
        return False
    return bool((one.strong & one.above) - other.around and (other.strong & other.above) - one.around)


def _listed_apart(one: Ruling, other: Ruling) -> bool:
    """Whether two lists of an article, what is taken and what is not, each name another thing: they were written beside one another."""
    a, b = one.statement, other.statement
    listed = bool(a.group and b.group) and a.place.path == b.place.path and not (a.row or b.row)
    return listed and frozenset(a.anchor).isdisjoint(b.anchor)


# What a company does for somebody, and denies him by saying that he cannot have it.
_GIVEN = concepts_of(
    "refund replace pay ship deliver cover include accept exchange credit reimburse offer waive send return compensate provide give grant help let allow extend"
)
_OURS = compiled(
    r"^\W*(?:[^,]{0,80}, )?(?:we|we'll|we've|our (?:[a-z]+ ){0,2}(?:team|engineers?|technicians?|staff|agents?|support|drivers?|colleagues))\b"
)
_YOURS = compiled(r"^\W*(?:[^,]{0,80}, )?(?:you|customers?|members?|users?|guests?|tenants?)\b")


def _by_us_alone(denial: Side, grant: Side) -> bool:
    """Whether what the reader may not do is what the company does: "you cannot change the socket yourself", "our engineers can change it"."""
    action = denial.statement.attribute
    if not action or action in _GIVEN or action != grant.statement.attribute:
        return False
    return bool(_OURS.match(grant.folded)) and bool(_YOURS.match(denial.folded))


def _part(words: Mapping[str, float], credits: Mapping[str, float]) -> float:
    total = sum(words.values())
    return sum(w * credits[c] for c, w in words.items()) / total if total else 0.0


def _other_action(a: Statement, b: Statement) -> bool:
    """Whether each side names an action, and the other one's may not stand for it."""
    if not a.attribute or not b.attribute or a.attribute == b.attribute:
        return False
    return not (related(a.attribute, b.attribute) or a.attribute in b.topic or b.attribute in a.topic)


def _other_stage(a: Ruling, b: Ruling) -> bool:
    """Whether what the titles above add ("After a box has been billed") shows that one side holds before something and the other after it."""
    one, other = a.stages, b.stages
    if not one and not other:
        return False
    return conditions.relation((*a.statement.states, *one), (*b.statement.states, *other)) == conditions.EXCLUDED


def _other_cells(one: Ruling, other: Ruling) -> bool:
    """Whether two table cells stand in rows, or columns, of different things. What one table's header has more ("Delivered status"), the other
    one's title may say of all of them ("Message statuses")."""
    a, b = one.statement, other.statement
    if not (a.row and b.row):
        return False
    if a.place.path == b.place.path and a.group != b.group:
        # What one article has two tables for differs from one to the other.
        return True
    return not turned(a, b) and not (_one_header(a.row, b.row, one, other) and _one_header(a.column, b.column, one, other))


def _of_one_cell(one: Ruling, other: Ruling) -> bool:
    """Whether two table cells have their row and their column in common."""
    a, b = one.statement, other.statement
    return bool(a.row and b.row and a.column and b.column) and not _other_cells(one, other)


def _one_header(mine: Sequence[str], theirs: Sequence[str], one: Ruling, other: Ruling) -> bool:
    here, there = frozenset(mine), frozenset(theirs)
    if here == there:
        return True
    return bool(here and there) and (
        (here < there and there - here <= one.above) or (there < here and here - there <= other.above)
    )


def _of_another_row(one: Ruling, other: Ruling) -> bool:
    """Whether one side is a table cell, and the sentence of the other one knows nothing of what its row is about."""
    if bool(one.statement.row) == bool(other.statement.row):
        return False
    cell, sentence = (one, other) if one.statement.row else (other, one)
    return bool(cell.row) and cell.row.isdisjoint(sentence.heard)


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


def _names_apart(a: Side, b: Side) -> float:
    """Proper names that a sentence or what stands above it has, and the other article does not know, on one side or on both."""
    return ((not b.knows(a.names)) + (not a.knows(b.names))) / 2


# -- which permissions are worth comparing ---------------------------------------------------------------------------------

_POSTED = 5
# One word in common is enough where a ruling has no more than so many.
_FEW = 2


_UNTOLD = GENERIC | LIGHT | COLOURLESS


def words_told(statement: Statement) -> set[str]:
    """The words of a ruling and of its conditions that say what it is about."""
    words = {*statement.topic, statement.attribute}
    for event, _ in statement.states:
        words.update(event)
    words.discard("")
    return words - _UNTOLD


Key = object
Groups = Mapping[Key, list[int]]


def grouped(statements: Sequence[Statement], weight: Mapping[str, float]) -> tuple[Groups, list[list[Key]]]:
    """The rulings (by index) that post under each key, and the keys of each ruling."""
    told = [words_told(statement) for statement in statements]
    met = Counter(chain.from_iterable(told))
    like = {c: found for c in met if (found := rows(c))}
    rank = ranks(_met(told, met, like), weight)
    posted: list[list[Key]] = []
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    for i, statement in enumerate(statements):
        posted.append(keys(statement, told[i], rank))
        for key in posted[-1]:
            groups[key].append(i)
    return groups, posted


def keys(statement: Statement, told: Collection[str], rank: Mapping[str, int]) -> list[Key]:
    """What a ruling posts under: the rarest of the words that it is told by, the rows that they stand in, and its sentence."""
    rarest = sorted([c for c in told if c in rank], key=rank.__getitem__)[:_POSTED]
    return [*rarest, *frozenset[int]().union(*map(rows, rarest)), (statement.frame,)]


def candidates(
    statements: Sequence[Statement], weight: Mapping[str, float], known: tuple[Groups, list[list[Key]]] | None = None
) -> Candidates:
    """The pairs of opposed rulings that share a rare word, a row of like words, or a sentence but for the ruling.

    Each ruling posts under its rarest words and the rows that they stand in; a group above the cap is left out, so that pairs grow
    with the statements, not with their square. ``known`` is what ``grouped`` gives, if it is known.
    """
    groups, posted = grouped(statements, weight) if known is None else known
    _, skipped, largest = capped(groups.values())
    return Candidates(_opposed(statements, posted, groups), skipped, largest)


def _met(told: Sequence[Collection[str]], met: Mapping[str, int], like: Mapping[str, frozenset[int]]) -> Iterator[str]:
    """The words that two rulings have, or of which another ruling has a like word: the others lead to none."""
    alone = frozenset(c for c in like if met[c] == 1)
    owner = {c: i for i, words in enumerate(told) for c in alone.intersection(words)}
    owners: defaultdict[int, set[int]] = defaultdict(set)
    for c, in_rows in like.items():
        for r in in_rows:
            owners[r] |= {owner[c]} if c in alone else _SEVERAL
    for c, n in met.items():
        if n > 1 or any(len(owners[r]) > 1 for r in like.get(c, ())):
            yield c


_SEVERAL = {-1, -2}


def _opposed(
    statements: Sequence[Statement], posted: Sequence[Sequence[Key]], groups: Mapping[Key, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """The pairs ``i < j`` of opposed rulings that meet in two groups, or in one where either has few words."""
    short = [is_short(statement) for statement in statements]
    grants: dict[Key, dict[str, list[int]]] = {}
    for key, members in groups.items():
        if 1 < len(members) <= CAP:
            by: defaultdict[str, list[int]] = defaultdict(list)
            for i in members:
                by[statements[i].modality].append(i)
            if (FORBID in by or EXEMPT in by) and (PERMIT in by or OBLIGE in by):
                grants[key] = by
    for i, statement in enumerate(statements):
        wanted = _GRANTS.get(statement.modality, ())
        if not wanted:
            continue
        met = Counter(chain.from_iterable([grants[k][m] for k in posted[i] if k in grants for m in wanted if m in grants[k]]))
        for j, common in met.items():
            if (common > 1 or short[i] or short[j]) and in_opposition(statement, statements[j]):
                yield (i, j) if i < j else (j, i)


def is_short(statement: Statement) -> bool:
    """Whether a ruling is told by so few words that one of them in common is enough."""
    return len(words_told(statement)) <= _FEW


def in_opposition(a: Statement, b: Statement) -> bool:
    """Whether one of two rulings may deny what the other one grants."""
    pair = {a.modality, b.modality}
    return pair == {FORBID, PERMIT} or pair == {EXEMPT, OBLIGE} or (pair == {FORBID, OBLIGE} and a.frame == b.frame)


# What is required and what is forbidden are opposed in one and the same sentence only.
_GRANTS: dict[str, tuple[str, ...]] = {FORBID: (PERMIT, OBLIGE), EXEMPT: (OBLIGE,)}


# How much each sign counts, fitted by ``python -m bench.conflicts.fit``: words of what is ruled on and of all that is said, in the other
# sentence or around it; conditions; people, names and scopes that only one side has.
WEIGHTS: dict[str, float] = {
    "alone on one side": 0.91,
    "always": -1.68,
    "amount on one side": -1.44,
    "crowd": -3.47,
    "denied throughout": 0.32,
    "hedged on one side": -1.50,
    "in many words": 0.40,
    "in one wording: alone on one side": 0.28,
    "in one wording: always": 0.33,
    "in one wording: amount on one side": -0.11,
    "in one wording: in other words": 0.08,
    "in one wording: label on one side": -0.33,
    "in one wording: least covered": 0.38,
    "in one wording: left of the denial": -0.13,
    "in one wording: most of what is ruled on": 0.18,
    "in one wording: other action": -0.21,
    "in one wording: required": 0.45,
    "in one wording: said again": 0.16,
    "in one wording: same article": -0.12,
    "in one wording: same state": 0.15,
    "in one wording: scope on one side": -0.22,
    "in other words": 0.33,
    "label on one side": -0.13,
    "least covered": 2.97,
    "left of the denial": -0.27,
    "most covered": 1.13,
    "most of what is ruled on": 0.63,
    "other action": -0.41,
    "other names": -1.17,
    "required": 0.30,
    "same article": -2.00,
    "same state": 1.00,
    "scope on one side": -0.79,
    "shared above": 0.07,
    "state on one side": -0.60,
    "states that meet": 0.73,
    "titles alike": -0.77,
}
