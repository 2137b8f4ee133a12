"""Which schedules contradict one another: of one thing, for the same people and part of the year, and they cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, reduce
from itertools import pairwise
from operator import or_

import msgspec

from kblint.corpus import scopes
from kblint.corpus.comparison import other_subject
from kblint.corpus.index import Candidates, by_key, met
from kblint.corpus.shared import shared_property
from kblint.corpus.side import Side
from kblint.corpus.similarity import LEAST, PARTING, contrast, likelihood, said_again, signs
from kblint.expressions import compiled
from kblint.statements import schedules
from kblint.statements.acts import HOUSE, IMPLIED, TELEPHONE, UNITS
from kblint.statements.model import Statement
from kblint.statements.opening_hours import DUE, TIMES, WEEKLY
from kblint.statements.schedules import Schedule
from kblint.statements.thesaurus import related
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of, content
from kblint.statements.words import concept, fold, words

_SIDES = frozenset("front back rear main side upper lower north south east west left right ground top".split())
_KINDS = concepts_of("night evening morning early late e mini")
_CERTAIN, _EXCEPTED, _NARROWER, _ON_OTHER_DAYS = 0.9, 0.75, 0.7, 0.95
_CHANNELS = {
    name: concepts_of(words)
    for name, words in (
        (TELEPHONE, "phone telephone line hotline callback ring dial"),
        ("chat", "chat whatsapp messenger"),
        ("mail", "email mail"),
        ("house", "store shop branch counter showroom"),
        ("desk", "desk reception"),
    )
}
# Who comes to a house.
_ANYBODY = ("guest",)
_COLOURLESS = COLOURLESS - concepts_of("drop bring")
_GENERIC = GENERIC - concepts_of("support service team member")
# Parts of a house with hours of their own: who speaks of one of them and says "we are open" does not speak of the house.
_PARTS = concepts_of(
    "bar cafe café restaurant bistro canteen kitchen pool sauna spa gym shop store library archive garage workshop cloakroom playground "
    "nursery pharmacy lab laboratory laundry kiosk warehouse emergency showroom lounge box desk counter reception crèche gate"
)


# How much it counts what two schedules have in common that neither an act nor a house ties together. Fitted on values, of which there are
# enough labelled pairs; the fit of today's values weighs amounts more than words.
_WEIGHTS = {
    "always": 0.53,
    "channel or product on one side": -0.31,
    "condition on one side": -0.55,
    "crowded": -0.27,
    "hedged on one side": -1.30,
    "kin attribute": -0.88,
    "label": -0.61,
    "lacking on both sides": -0.22,
    "lacking on one side": -0.19,
    "most covered": 1.33,
    "names on one side": -1.69,
    "one template, more words": -1.89,
    "one template, of its own title": -1.64,
    "other attribute": -0.40,
    "same article": -1.00,
    "same attribute": 0.57,
    "same event": 0.20,
    "same sentence": 0.19,
    "scope on one side": -0.15,
    "shared": 0.95,
    "shared around": 0.14,
    "shared in other words": 0.70,
    "universal": 0.28,
}


Groups = Mapping[str, list[int]]


def grouped(claims: Sequence[Statement]) -> Groups:
    """The schedules (by index) that post under each word."""
    return by_key(claims, keys)


def keys(claim: Statement) -> set[str]:
    """What a schedule posts under: the words of its thing and of what stands above it."""
    return {*claim.topic, *claim.context, *claim.subject}


def candidates(claims: Sequence[Statement], groups: Groups | None = None) -> Candidates:
    """The pairs that share a word of their thing or of what stands above it, and what the cap leaves out; ``groups`` are those of
    ``grouped``, if they are known."""
    return met((grouped(claims) if groups is None else groups).values())


class Times:
    """How two schedules lie to one another, worked out once for all claims that give the same days and hours."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Schedule, bool], int] = {}
        self._schedules: list[tuple[Schedule, bool]] = []
        self._apart: dict[tuple[int, int], tuple[float, bool]] = {}

    def number(self, schedule: Schedule, weekly: bool) -> int:
        """The number that stands for a schedule, wherever it is written; ``weekly`` says whether it is of what happens once a week."""
        key = msgspec.structs.replace(schedule, start=0, end=0), weekly
        if key not in self._numbers:
            self._numbers[key] = len(self._schedules)
            self._schedules.append(key)
        return self._numbers[key]

    def apart(self, one: int, other: int) -> tuple[float, bool]:
        """How sure it is that two schedules of one thing cannot both hold, and whether that remains to be seen by their articles."""
        found = self._apart.get((one, other))
        if found is None:
            found = self._apart[one, other] = _apart(*self._schedules[one], *self._schedules[other])
        return found


def _apart(a: Schedule, a_weekly: bool, b: Schedule, b_weekly: bool) -> tuple[float, bool]:
    if a_weekly != b_weekly or (a.date is None) != (b.date is None):
        return 0.0, False
    if schedules.disagree(a, b):
        return _EXCEPTED if schedules.excepted(a, b) else 1.0, False
    if a_weekly and schedules.weekly_apart(a, b):
        return 1.0, False
    if a.date is not None:
        return 0.0, False
    if schedules.on_other_days(a, b):
        return _ON_OTHER_DAYS, False
    open_ = bool(schedules.left_out(a, b) or schedules.left_out(b, a))
    return float(open_), open_


class Timed(Side):
    """A schedule as a side of comparisons: ``times`` stands for its days and hours, -1 where there are none."""

    def __init__(self, statement: Statement, times: Times) -> None:
        super().__init__(statement)
        schedule = statement.schedule
        self.times = times.number(schedule, statement.attribute == WEEKLY) if schedule is not None else -1

    @cached_property
    def channels(self) -> frozenset[str]:
        """The channels that it is about."""
        s = self.statement
        return frozenset(n for n, words in _CHANNELS.items() if words & {*s.topic, *s.label} or n in s.subject)

    @shared_property
    def follows(self) -> frozenset[str]:
        """The words of what follows from the case that the time decides; none where it decides no case."""
        before, said, after = self.folded.partition(fold(self.statement.said))
        found = _CASE.search(before) if said else None
        return frozenset(content(words(f"{before[: found.start()]} . {after}"))) - GENERIC if found else frozenset()

    @cached_property
    def channels_around(self) -> frozenset[str]:
        """The channels that what stands around it speaks of."""
        return frozenset(n for n, words in _CHANNELS.items() if words & set(self.statement.context))


def clashes(
    claims: Sequence[Statement], weight: Mapping[str, float], among: Iterable[tuple[int, int]]
) -> list[tuple[int, int, float, str]]:
    """The pairs (by index) that cannot both be right, how sure that is, and their scopes' relation (empty: it is the same)."""
    found = []
    times = Times()
    sides = [Timed(claim, times) for claim in claims]
    by_path: defaultdict[str, list[Statement]] = defaultdict(list)
    for claim in claims:
        by_path[claim.place.path].append(claim)
    for i, j in among:
        verdict = clash(sides[i], sides[j], times, by_path, weight)
        if verdict is not None:
            found.append((i, j, *verdict))
    return found


def clash(
    one: Timed, other: Timed, times: Times, by_path: Mapping[str, Sequence[Statement]], weight: Mapping[str, float]
) -> tuple[float, str] | None:
    """The confidence that two schedules cannot both be right, and their scopes' relation (empty: it is the same); ``by_path`` gives all
    schedules of the two articles."""
    likely = _conflict(one, other, times, by_path, weight)
    return (likely, "") if likely >= LEAST else None


def agree(a: Statement, b: Statement) -> bool:
    """Whether two claims give the same days and hours."""
    one, other = a.schedule, b.schedule
    return one is not None and other is not None and (one.hours, one.date) == (other.hours, other.date)


def _conflict(
    one: Timed, other: Timed, times: Times, by_path: Mapping[str, Sequence[Statement]], weight: Mapping[str, float]
) -> float:
    """How likely it is that two schedules are of one thing and cannot both hold, 0 to 1."""
    a, b = one.statement, other.statement
    if one.times < 0 or other.times < 0 or a.group == b.group:
        return 0.0
    sure, to_be_seen = times.apart(one.times, other.times)
    if not sure or (one.path == other.path and a.place.heading != b.place.heading and not _in_two_places(one, other)):
        return 0.0
    if _in_one_section(a, b) and a.schedule and b.schedule and schedules.adjoin(a.schedule, b.schedule):
        # "9 to 5" and, right below, "5 to 9 for emergencies": one goes on where the other one ends.
        return 0.0
    if sure == _ON_OTHER_DAYS and (not _said_alike(one, other) or (_TABLE in a.group and _TABLE in b.group)):
        # Two days' tables have rows in common.
        return 0.0
    if sure == _ON_OTHER_DAYS and _in_one_section(a, b) and _is_bare(a) and _is_bare(b):
        # "Friday 10 to 6", "Saturday 10 to 6": what happens on each.
        return 0.0
    if _in_one_section(a, b) and _is_bare(a) != _is_bare(b):
        # "6:30 to 8:30" and, below it, "Cruise time: 7:00 to 8:30": a part of it.
        return 0.0
    if sure == _EXCEPTED and max(a, b, key=_days).universal:
        # "Every weekday" leaves no exceptions.
        sure = 1.0
    if to_be_seen and not _on_fewer_days(a, b, by_path):
        return 0.0
    if _is_slot(a, by_path) != _is_slot(b, by_path):
        return 0.0
    # Whose name stands above one of two copies alone tells nothing.
    copied = _copies(one, other)
    if (
        _for_others(a, b, copied)
        or _for_others(b, a, copied)
        or (a.label and b.label and a.label != b.label)
        or (a.qualifiers and b.qualifiers and not {*a.qualifiers} & {*b.qualifiers})
        or contrast(one, other)
        or (not copied and _other_channel(one, other))
        or _other_side(a, b)
        or (one.path != other.path and _headed_apart(one, other))
        or _of_two_cases(one, other)
    ):
        return 0.0
    return sure * _alike(one, other, weight)


_CASE = compiled(r"\b(?:if|unless|whoever|who (?:has|have|had|did|do|does)|should you|provided)\b[^,.;:]*$")


def _of_two_cases(one: Timed, other: Timed) -> bool:
    """Whether two times each decide a case, and another thing follows from each: who has paid by May gets a seat, who has not by June is told."""
    return bool(one.follows and other.follows) and one.follows.isdisjoint(other.follows)


_TABLE = " table "


def _is_bare(claim: Statement) -> bool:
    """Whether days and hours stand alone in their line: what they are of, the heading says."""
    return claim.place.sentence.strip(" .*_") == claim.said.strip(" .*_")


def _in_one_section(a: Statement, b: Statement) -> bool:
    return (a.place.path, a.place.heading) == (b.place.path, b.place.heading)


def _said_alike(one: Timed, other: Timed) -> bool:
    """Whether two sentences say of one thing on which days it happens, or does not: what is open on some days may be open on others, too."""
    a, b = one.statement, other.statement
    closed = all(h.closed for s in (a, b) if s.schedule for h in s.schedule.hours)
    if a.attribute != b.attribute or (a.attribute != TIMES and not closed):
        return False
    return _copies(one, other) or (a.topic == b.topic and bool(one.topic - GENERIC) and not a.label and not b.label)


def _headed_apart(one: Side, other: Side) -> bool:
    """Whether two schedules stand under headings that name two of a kind: "North pool" and "South pool"."""
    kind = one.topic & other.topic & one.heading & other.heading
    return bool(kind and one.heading - kind - other.around - other.above and other.heading - kind - one.around - one.above)


def _days(claim: Statement) -> int:
    return reduce(or_, (h.days for h in claim.schedule.hours), 0).bit_count() if claim.schedule else 0


def _in_two_places(one: Side, other: Side) -> bool:
    """Whether two parts of an article may speak of one thing: one of them says again what others say, or neither is of a thing of its own."""
    if said_again(one, other) or DUE in (one.statement.attribute, other.statement.attribute):
        return said_again(one, other)
    a, b = one.statement.place.heading, other.statement.place.heading
    here, there = ([h for h in mine if h not in theirs] for mine, theirs in ((a, b), (b, a)))
    return all(_OF_DOING.search(fold(h).strip(" *_")) for h in (*here, *there))


# "Choosing your meals", "When can I swim?": headings of what is done or asked, where others name things, places and people.
_OF_DOING = compiled(
    r"^(?:[\d.)]+ )?(?:[a-z]{2,}ing\b(?!$)|(?:how|when|what|what's|if|where|why|who|do|does|can|may|is|are|will|before|after|while|on the day)\b)|[?]$|"
    r"^(?:questions|good to know|at a glance|in short|opening (?:hours|times)|hours|times|contact|overview)\b"
)


def _copies(one: Side, other: Side) -> bool:
    """Whether two schedules stand in one and the same sentence, whatever goes on from it."""
    return bool(one.gist) and one.gist == other.gist


def _for_others(a: Statement, b: Statement, copied: bool) -> bool:
    """Whether a schedule is for somebody whom the other one neither is for nor names; of two copies, a plan or a region parts them."""
    scope = scopes.of(b)
    return any(
        values != _ANYBODY
        and (not copied or dimension in PARTING or dimension in scope)
        and (scope.get(dimension) != frozenset(values) and not {concept(v) for v in values} <= {*b.topic, *b.context})
        for dimension, values in a.scope
    )


def _alike(here: Side, there: Side, weight: Mapping[str, float]) -> float:
    """How likely two schedules are of one thing, 0 to 1."""
    a, b = here.statement, there.statement
    if a.subject and b.subject and a.subject != b.subject:
        return 0.0
    known = frozenset((*a.subject, *b.subject))
    by_one = bool(a.subject) != bool(b.subject) and known <= _DONE_BY
    if a.subject != b.subject and known - {HOUSE, TELEPHONE} and not by_one:
        return 0.0
    if _at_the_door(a) != _at_the_door(b) and HOUSE not in known:
        # Doors open before what they open for begins.
        return 0.0
    again = here.path == there.path and a.attribute != DUE and a.topic == b.topic and len(a.topic) > 1
    if not known and not again and other_subject(here, there):
        return 0.0
    if _copies(here, there):
        return _CERTAIN
    units = [UNITS & set(s.topic) for s in (a, b)]
    if all(units) and not units[0] & units[1]:
        return 0.0
    implied = frozenset[str]().union(*(IMPLIED[name] for name in known))
    one, other = (set(s.topic) - implied - _COLOURLESS - _GENERIC for s in (a, b))
    left, right = (
        {
            c
            for c in mine - {*theirs.topic, *theirs.context, *theirs.label} - _CHANNELS[TELEPHONE]
            if not any(related(c, d) for d in theirs.topic)
        }
        for mine, theirs in ((one, b), (other, a))
    )
    if a.subject == b.subject == (HOUSE,):
        return 0.0 if _other_house(a, b) else _CERTAIN
    if by_one:
        return _SAME_END if one & other and not left and not right and _end(a) and _end(b) else 0.0
    if not known and (_asked_by(a, b) or _asked_by(b, a)):
        return 0.0
    if a.subject and a.subject == b.subject:
        return 0.0 if left and right else _NARROWER if left or right else _CERTAIN
    if one & other and not left and not right:
        return _CERTAIN
    if not {*a.topic, *a.context} & {*b.topic, *b.context}:
        return 0.0
    found = signs(here, there, weight)
    if not one & other and "other attribute" in found:
        found["other attribute"] *= _UNLIKE
    likely = likelihood(found, _WEIGHTS)
    # A steam room is no room that one stays in.
    apart = bool(left | right) and one & other <= UNITS and (len(left | right) > 1 or bool(one and other) or a.attribute == DUE)
    return min(likely, _NARROWER) if apart or (left and right) or max(len(left), len(right)) > _MANY_OTHER_WORDS else likely


# Who says so much more of a time speaks of something narrower.
_MANY_OTHER_WORDS = 3
# How much more it counts against two schedules without a thing in common that one is of opening hours, and the other of other times.
_UNLIKE = 2.4
# What is done by a time, and may be told without saying so: "cut-off for parcels: 3 pm".
_DONE_BY = frozenset({"dispatch", "checkout"})
_SAME_END = 0.85


def _at_the_door(claim: Statement) -> bool:
    """Whether a schedule says when doors open, whatever for: "doors open at 7 pm"."""
    return claim.frame in _DOORS


_DOORS = frozenset(("door", "the door"))


def _end(claim: Statement) -> bool:
    """Whether a schedule says by when something has to be done, and not from when on."""
    return claim.schedule is not None and all(h.opens == schedules.UNSAID for h in claim.schedule.hours)


def _is_slot(claim: Statement, by_path: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether a schedule is one of several in a list or table that follow one another on the same days: a lesson, a delivery slot."""
    if not claim.group or claim.schedule is None or not claim.schedule.hours:
        return False
    days = claim.schedule.hours[0].days
    beside = [s.schedule for s in by_path[claim.place.path] if s.group == claim.group]
    spans = sorted((h.opens, h.closes) for schedule in beside if schedule for h in schedule.hours if h.days == days)
    return len(spans) >= _SLOTS and all(0 <= one[1] <= later[0] for one, later in pairwise(spans))


_SLOTS = 3


def _asked_by(a: Statement, b: Statement) -> bool:
    """Whether one side says by when something has to be done, and the other one from when until when it is there."""
    hours = b.schedule.hours if b.schedule else ()
    return a.said.casefold().startswith(("by ", "before ", "no later")) and any(
        schedules.UNSAID not in (h.opens, h.closes) for h in hours
    )


def _other_house(a: Statement, b: Statement) -> bool:
    """Whether one of two articles is about a branch or a part of the house that the other one does not name."""
    for one, other in ((a, b), (b, a)):
        above = {*one.names, *(_PARTS & {*one.title, *one.heading, *one.topic, *one.label})}
        if above - {*other.names, *other.topic, *other.context, *other.title, *other.heading}:
            return True
    return False


def _other_side(a: Statement, b: Statement) -> bool:
    """Whether two things of one name are told apart by a little word: the front gate and the back gate, the night pharmacy and the pharmacy."""
    one, other = ({noun: side for side, noun in pairwise(s.frame.split()) if side in _SIDES | _KINDS} for s in (a, b))
    if any(one[noun] != other[noun] for noun in one.keys() & other.keys()):
        return True
    return any(
        kind in _KINDS and noun in theirs.topic and kind not in {*theirs.topic, *theirs.title, *theirs.heading}
        for named, unnamed, theirs in ((one, other, b), (other, one, a))
        for noun, kind in named.items()
        if noun not in unnamed
    )


def _on_fewer_days(a: Statement, b: Statement, by_path: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether one of two articles has something open on more days than the other one, at the same hours, and that one nowhere has the rest."""
    for few, many in ((a, b), (b, a)):
        assert few.schedule is not None and many.schedule is not None
        missing = schedules.left_out(few.schedule, many.schedule)
        if missing and not any(
            hours.days & missing
            for claim in by_path[few.place.path]
            if claim.schedule is not None
            for hours in claim.schedule.hours
        ):
            return True
    return False


def _other_channel(a: Timed, b: Timed) -> bool:
    """Whether one side is about a channel that the other one is not about: the telephone, the shop."""
    return not a.channels <= b.channels | b.channels_around or not b.channels <= a.channels | a.channels_around
