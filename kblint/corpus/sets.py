"""Whether two lists of one thing contradict one another: what the one refuses or leaves out by "only", the other one has.

Two lists are compared member by member. Where it cannot be told that two members are two things ("bank card", "debit card"), or that a
member is of the kind that the other list speaks of (PayPal is no card), they may both hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from kblint.corpus import scopes
from kblint.corpus.comparison import excepted, other_subject, scope_penalty, siblings
from kblint.corpus.index import Candidates, by_key, magnitude, met
from kblint.corpus.permissions import crowding
from kblint.corpus.side import ASPECTS, Side
from kblint.corpus.similarity import contrast
from kblint.statements.kinds import called, kinds, thing, words_for
from kblint.statements.model import CLOSED, LISTED, OPEN, Member, Statement
from kblint.statements.permissions import FORBID
from kblint.statements.sets import ACCEPTED, DELIVERED, INCLUDED, NEEDED, SUPPORTED
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of

# How sure a contradiction is before anything speaks against it, by what contradicts what.
_REFUSED, _OUTSIDE, _LISTED_ALIKE, _LISTED_LONG, _LISTED_OTHERWISE = 0.95, 0.93, 0.93, 0.88, 0.72
# Lists of so many members are no examples.
_LONG = 5
_CROWDED = 0.12
_LEAST = 0.5
_SHARED = 2
# A day on which something is taken is taken from the general rule, and no other rule.
_DAYS = concepts_of("monday tuesday wednesday thursday friday saturday sunday weekday weekend")
_POSTED = 6

# Where somebody pays or shows something. What is taken there may not be taken elsewhere.
_PLACES = tuple(
    concepts_of(words)
    for words in (
        "online website site app web checkout internet",
        "shop store branch counter till desk reception kiosk office box booth",
        "phone telephone hotline",
        "driver door courier doorstep bus taxi",
        "machine vending terminal meter pump charger",
    )
)
_AT_A_PLACE = (ACCEPTED, NEEDED)
# Words that say what sort of list it is, and not of what.
_PLAIN = (
    GENERIC
    | COLOURLESS
    | ASPECTS
    | concepts_of("sort kind following payment method type form mean pay accept follow list option device way")
)


# What runs on a device, and plays in a country.
_PROGRAM = concepts_of("app application")
# What holds what is included.
_CONTAINER = concepts_of("box package pack content")


class Dispute(msgspec.Struct, frozen=True):
    """A member that one of two lists has (``of_first``), whether the other one refuses it or only leaves it out, and how sure that is."""

    member: Member
    of_first: bool
    refused: bool
    certainty: float


class Listing(Side):
    """A list as a side of comparisons."""

    @cached_property
    def of(self) -> frozenset[str]:
        """What the list is of, in telling words."""
        return self.topic - _PLAIN - _PROGRAM - (_CONTAINER if self.statement.attribute == INCLUDED else frozenset())

    @cached_property
    def in_members(self) -> frozenset[str]:
        """The words of its members."""
        return frozenset(n for m in self.statement.members for n in m.names)

    @cached_property
    def called(self) -> str:
        """The kind that the list's own word for its members means."""
        return called(self.statement.topic)

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """The words of the list, of its members and of whatever stands around and above it."""
        return self.around | self.above | self.in_members

    @cached_property
    def places(self) -> frozenset[int]:
        """The places where one pays or shows something that the list or what stands above it names."""
        said = self.topic | self.wording | self.above
        return frozenset(i for i, words in enumerate(_PLACES) if not words.isdisjoint(said))


def clashes(statements: Sequence[Statement], among: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float, str]]:
    """The pairs of lists that contradict one another, by index, each with the confidence in that and their scopes' relation."""
    crowd = crowding(len(statements))
    sides = [Listing(s) for s in statements]
    for i, j in among:
        found = clash(sides[i], sides[j], crowd)
        if found is not None:
            yield i, j, *found


def clash(one: Listing, other: Listing, crowd: float) -> tuple[float, str] | None:
    """The confidence that two lists contradict one another and their scopes' relation, or None when they can both hold."""
    confidence = _clash(one, other, crowd)
    if confidence < _LEAST:
        return None
    return min(confidence, 0.97), scopes.relation(one.statement, other.statement)[0]


def agree(a: Statement, b: Statement) -> bool:
    """Whether two lists say the same: neither has what the other one has not."""
    return a.modality == b.modality and all(
        any(_same(m, n, one, other) for n in other.members) for one, other in ((a, b), (b, a)) for m in one.members
    )


Groups = Mapping[tuple[str, str], list[int]]


def grouped(statements: Sequence[Statement]) -> Groups:
    """The lists (by index) of one relation that post under each key: a member's word, a kind, what they are of."""
    counts = Counter(c for s in statements for c in counted(s))
    return by_key(statements, lambda statement: keys(statement, counts))


def counted(statement: Statement) -> set[str]:
    """The words of a list's members."""
    return {n for m in statement.members for n in m.names}


def keys(statement: Statement, counts: Mapping[str, int]) -> set[tuple[str, str]]:
    """What a list posts under, given how many lists have each word of a member."""
    found = {known for m in statement.members if (known := thing(frozenset(m.names)))}
    found |= {kind for known in list(found) for kind in kinds(known)}
    found |= {kind for m in statement.members if (kind := called(m.names))}
    for member in statement.members:
        found |= set(sorted(member.names, key=lambda n: (magnitude(counts.get(n, 0)), n))[:2])
    found |= set(sorted(set(statement.topic) - _PLAIN)[:_POSTED])
    relation = SUPPORTED if statement.attribute == ACCEPTED else statement.attribute
    return {(relation, key) for key in found}


def candidates(statements: Sequence[Statement], groups: Groups | None = None) -> Candidates:
    """The pairs ``i < j`` of one relation that share a member's word, a kind or what they are of, and what the cap left out;
    ``groups`` are those of ``grouped``, if they are known."""
    return met((grouped(statements) if groups is None else groups).values())


def _clash(one: Listing, other: Listing, crowd: float) -> float:
    """How likely it is that two lists cannot both be right, 0 to 1."""
    a, b = one.statement, other.statement
    if not _of_one_relation(a, b) or siblings(one, other) or a.place.sentence == b.place.sentence or a.complement != b.complement:
        return 0.0
    if _of_two(one, other):
        return 0.0
    relation, single = scopes.relation(a, b)
    if relation == scopes.DISJOINT or contrast(one, other) or excepted(one, other) or excepted(other, one):
        return 0.0
    # "We accept …" twice is of one company, whatever the headings above are about.
    of_us = not one.of and not other.of and _shared(a, b) >= _SHARED
    if not of_us and not _of_one_thing(one, other) and other_subject(one, other):
        return 0.0
    found = dispute(a, b)
    if found is None:
        return 0.0
    if a.attribute != b.attribute and not found.refused and not (_of_files(a) and _of_files(b)):
        return 0.0
    against = _against(*((other, one) if found.of_first else (one, other)), crowd)
    return found.certainty - against - scope_penalty(a, b, single) - _CROWDED * crowd


def _of_one_relation(a: Statement, b: Statement) -> bool:
    """Whether two lists say the same of their members: what is accepted of files, or by one machine, is what is supported."""
    if a.attribute == b.attribute or {a.attribute, b.attribute} != {ACCEPTED, SUPPORTED}:
        return a.attribute == b.attribute
    return (_of_files(a) and _of_files(b)) or bool((set(a.topic) & set(b.topic)) - _PLAIN)


def _of_files(statement: Statement) -> bool:
    return any(_FILES in kinds(thing(frozenset(m.names))) for m in statement.members)


_FILES = "format"


# -- members ---------------------------------------------------------------------------------------------------------------


def dispute(a: Statement, b: Statement) -> Dispute | None:
    """What two lists disagree on, the surest member of all; None where they can both be right."""
    if FORBID in (a.modality, b.modality):
        if a.modality == b.modality:
            return None
        refusing, other = (a, b) if a.modality == FORBID else (b, a)
        refused = next(_refused(refusing, other), None)
        return Dispute(refused, other is a, True, _REFUSED) if refused is not None else None
    best: Dispute | None = None
    for one, other in ((a, b), (b, a)):
        long = one.extent == LISTED and other.extent != OPEN and _all_but_one(a, b)
        if one.extent == OPEN or (one.extent == LISTED and not long and (other.extent != LISTED or _shared(a, b) < _SHARED)):
            continue
        listed = _LISTED_ALIKE if _one_wording(a, b) else _LISTED_LONG if long else _LISTED_OTHERWISE
        base = _OUTSIDE if one.extent == CLOSED else listed
        for member in other.members:
            certainty = base * _of_kind(member, one, other) if _is_other(member, one, other) else 0.0
            if certainty and (best is None or certainty > best.certainty):
                best = Dispute(member, other is a, False, certainty)
    return best


def _one_wording(a: Statement, b: Statement) -> bool:
    """Whether two lists stand in one and the same sentence, and the longer one has all of the shorter one."""
    same = a.frame == b.frame and len(a.frame.split()) > _SHARED and a.topic == b.topic and bool(set(a.topic) - _PLAIN)
    return same and _shared(a, b) == min(len(a.members), len(b.members))


def _all_but_one(a: Statement, b: Statement) -> bool:
    """Whether two long lists are the same but for one member that the longer one has besides."""
    short, long = sorted((len(a.members), len(b.members)))
    return short >= _LONG and long == short + 1 and _shared(a, b) >= short and a.topic == b.topic


def _refused(refusing: Statement, other: Statement) -> Iterator[Member]:
    """The members of a list that another one refuses, by name or by a name for more ("Linux" for Ubuntu)."""
    for no in refusing.members:
        named = _core(no, other)
        known = thing(frozenset(named))
        for member in other.members:
            its = _core(member, refusing)
            own = thing(frozenset(its))
            if own and called(named) in kinds(own):
                met = True
            elif known and own:
                met = known == own or known in kinds(own)
            else:
                met = named == its or (bool(named) and named < its and its - named <= _beside(member))
            met = met or _in_band(named, its)
            if met and not _other_numbers(no, member):
                yield member


def _in_band(named: frozenset[str], its: frozenset[str]) -> bool:
    """Whether a name of more words begins with an amount that the other one is: "5 GHz" and "5 GHz Wi-Fi"."""
    return named < its and bool(named & _BANDS) and any(n[:1].isdigit() for n in named)


_BANDS = concepts_of("ghz mhz khz volt")


def _beside(member: Member) -> frozenset[str]:
    """The numbers of a member: a version is of what it is a version of."""
    return frozenset(n for n in member.names if n[:1].isdigit())


def _core(member: Member, other: Statement) -> frozenset[str]:
    """A member's words without those that only say what the other list is of: "payouts in CHF" is CHF in a list of payouts, "DWG files" is DWG."""
    kept = frozenset(n for n in member.names if n not in other.topic and n not in GENERIC)
    return kept - _SORTS or kept or frozenset(member.names)


# What members are, and where they are accepted: no part of their names.
_SORTS = concepts_of(
    "file format document image photo card payment order address network device browser app application model version wallet currency language "
    "country vehicle voucher anywhere everywhere worldwide"
)


def _other_numbers(a: Member, b: Member) -> bool:
    one, other = _beside(a), _beside(b)
    return bool(one and one != other)


def _same(a: Member, b: Member, of_a: Statement, of_b: Statement) -> bool:
    """Whether two members may well be one thing, or one of them an instance of the other."""
    one, other = thing(frozenset(a.names)), thing(frozenset(b.names))
    if one and other:
        return one == other or one in kinds(other) or other in kinds(one)
    left, right = _core(a, of_b), _core(b, of_a)
    return left <= right or right <= left


def _shared(a: Statement, b: Statement) -> int:
    return sum(any(_same(m, n, a, b) for n in b.members) for m in a.members)


def _is_other(member: Member, closed: Statement, holder: Statement) -> bool:
    """Whether a member of one list is surely none of the other's: each of those is another member's counterpart, or a name of its own."""
    if frozenset(member.names) <= frozenset(closed.topic):
        # "Accepted debit cards: Visa, Mastercard" has what it is of.
        return False
    for one in closed.members:
        if _same(member, one, holder, closed):
            return False
        if any(other is not member and _same(other, one, holder, closed) for other in holder.members):
            continue
        if not (_is_name(member) and _is_name(one)) or _core(member, closed) & _core(one, holder):
            return False
    return True


def _is_name(member: Member) -> bool:
    return member.proper or bool(thing(frozenset(member.names)))


def _of_kind(member: Member, closed: Statement, holder: Statement) -> float:
    """How surely a member is of the kind that the closed list speaks of, 0 to 1."""
    known = thing(frozenset(member.names))
    meant = called(closed.topic) or _kind_in_members(closed)
    if meant:
        if known:
            return 1.0 if meant in kinds(known) else 0.0
        return 1.0 if set(member.names) & set(closed.topic) or called(holder.topic) == meant else 0.7
    theirs = [thing(frozenset(m.names)) for m in closed.members]
    if known and all(theirs):
        return 1.0 if any(kinds(known) & kinds(t) for t in theirs) else 0.0
    part = _shared(closed, holder)
    if known or any(theirs):
        return 1.0 if part == len(closed.members) else 0.8
    return 1.0 if part else 0.75


def _kind_in_members(statement: Statement) -> str:
    """The kind that a list names with a member: "Visa and Mastercard credit cards"."""
    return next((k for m in statement.members if thing(frozenset(m.names)) and len(m.names) > 1 and (k := called(m.names))), "")


# -- what the lists are of -------------------------------------------------------------------------------------------------


def _of_two(a: Listing, b: Listing) -> bool:
    """Whether two lists are of two things, or of two places or cases."""
    if _foreign(a, b) and _foreign(b, a):
        return True
    if a.statement.attribute in _AT_A_PLACE and a.places and b.places and a.places.isdisjoint(b.places):
        return True
    return bool(a.condition and b.condition) and a.condition.isdisjoint(b.condition)


def _of_one_thing(a: Listing, b: Listing) -> bool:
    """Whether two lists are of one thing by its name of several words, whatever the articles are called: "Harbour Plus is only available in …"."""
    less, more = sorted((frozenset(a.statement.topic), frozenset(b.statement.topic)), key=len)
    return len(less) >= _SHARED and less <= more and not less <= _PLAIN


def _against(a: Listing, b: Listing, crowd: float) -> float:
    """What speaks against two lists being of one thing, as confidence lost. The first one is the one that denies."""
    left, right, one, other = _foreign(a, b), _foreign(b, a), a.condition, b.condition
    # "Gift cards can only be paid for by card", "we take cards and cash": a rule and its exception.
    lost = 0.2 * min(len(left), 2) + 0.12 * min(len(right), 3)
    lost += 0.1 * (a.statement.attribute in _AT_A_PLACE and bool(a.places) != bool(b.places))
    if bool(one) != bool(other):
        lost += (0.25 if one - b.around else 0.0) + (0.12 if other - a.around - _DAYS else 0.0)
    lost += 0.2 * (a.statement.weak != b.statement.weak)
    if not ((len(a.of) >= _SHARED and a.of == b.of) or _of_one_thing(a, b)):
        lost += 0.15 * ((not b.knows(a.names)) + (not a.knows(b.names)))
    lost += 0.1 * (a.path == b.path)
    # "Cards can't be used here": where that is, only what stands above it tells.
    lost += 0.2 * ("here" in a.statement.frame.split() and bool(a.subjects - b.everywhere and b.subjects - a.everywhere))
    apart = a.statement.attribute != b.statement.attribute or a.statement.attribute not in (ACCEPTED, DELIVERED)
    if apart and not _tied(a.statement, b.statement):
        lost += 0.15 + 0.2 * crowd
    return lost


def _foreign(a: Listing, b: Listing) -> frozenset[str]:
    """The words that say what one list is of, and the other one has nowhere; what a list calls its members is no such word."""
    foreign = a.of - b.everywhere
    return foreign - a.in_members - words_for(a.called) if foreign else foreign


def _tied(a: Statement, b: Statement) -> bool:
    """Whether the two have a telling word in common besides their members: of the thing itself, or of what stands above it; or a product."""
    if scopes.of(a).get("product", frozenset()) & scopes.of(b).get("product", frozenset()):
        return True
    if a.topic and a.topic == b.topic:
        return True
    if any(set(m.names) & set(other.topic) for one, other in ((a, b), (b, a)) for m in one.members):
        return True
    in_members = {n for s in (a, b) for m in s.members for n in m.names}
    one, other = ({*s.topic, *s.title, *s.heading} - in_members - _PLAIN for s in (a, b))
    return bool(one & {*other, *b.context} or other & {*one, *a.context})
