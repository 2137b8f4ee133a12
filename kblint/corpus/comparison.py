"""Whether two statements clash: the same thing, in overlapping scope, with values that cannot both hold.

Every suppressor is a difference test: a cue on one side and not on the other, or different on both. What both sides share
says nothing against a conflict.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher

import msgspec
from msgspec.structs import replace

from kblint.corpus import scopes
from kblint.corpus.bound import Bound, Sort, Value, sort_of
from kblint.corpus.index import Crowds, postings, weights
from kblint.corpus.side import ASPECTS, Side, enough_of_row, turned
from kblint.corpus.similarity import LEAST, contrast, copies, likelihood, one_question, said_again, signs, wording
from kblint.corpus.starts import other_occasion, other_start
from kblint.corpus.values import disagreement, same
from kblint.expressions import compiled
from kblint.statements.attributes import ALLOWANCE, INTERVAL, NOTICE, ONSET, SETTLEMENT, THRESHOLD, WINDOW
from kblint.statements.model import Quantity, Statement
from kblint.statements.thesaurus import related
from kblint.statements.topic import GENERIC, concepts_of
from kblint.statements.words import concept

# Attributes that no two words of one question have: who has to act, or what is paid, differs.
_OPPOSED = {
    frozenset(pair)
    for pair in (
        ("window", "settlement"),
        ("notice", "settlement"),
        ("notice", "retention"),
        ("retention", "settlement"),
        ("interval", "retention"),
        ("interval", "length"),
        ("price", "allowance"),
        ("price", "threshold"),
        ("allowance", "threshold"),
    )
}

# Attributes that a sentence shows by its form: what does not show it is something else.
_UNMISTAKABLE = frozenset({"age", "threshold"})


class Clash(msgspec.Struct, frozen=True):
    """Two statements (by index) that cannot both be right, how sure that is, and their scopes' relation."""

    a: int
    b: int
    confidence: float
    relation: str


class Values:
    """The values that are compared with one another, and what is worked out of all of them, or of two sorts of them, once."""

    def __init__(
        self, statements: Sequence[Statement], weight: Mapping[str, float] | None = None, crowds: Crowds | None = None
    ) -> None:
        self._numbers: dict[tuple[Quantity | None, str], int] = {}
        self._claims: list[tuple[Quantity | None, str]] = []
        self._sorts: dict[Sort, int] = {}
        self.sorts: list[Sort] = []
        self.sides = [self.side(s, i) for i, s in enumerate(statements)]
        self.weight = weights(statements) if weight is None else weight
        self.crowds = Crowds(postings(statements)) if crowds is None else crowds
        self._bound = Bound(self.sorts, self.weight, self.crowds)
        self._certainty: dict[tuple[int, int], float] = {}

    def side(self, statement: Statement, number: int) -> Value:
        """A statement as a side of comparisons, with a number to know it by."""
        claim, sort = (statement.quantity, statement.attribute), sort_of(statement)
        if claim not in self._numbers:
            self._numbers[claim] = len(self._claims)
            self._claims.append(claim)
        if sort not in self._sorts:
            self._sorts[sort] = len(self.sorts)
            self.sorts.append(sort)
        return Value(statement, self._numbers[claim], self._sorts[sort], number)

    def clash(self, a: Value, b: Value) -> tuple[float, str] | None:
        """The confidence that two values contradict one another and their scopes' relation, or None when they can both hold."""
        certainty = self._excluded(a.claim, b.claim) or _started(a.statement, b.statement) or _answered(a, b)
        # What tells most pairs apart, and what takes least time, comes first.
        if not certainty or _elsewhere(a, b) or not self._bound.admits(a, b) or not _of_one(a, b):
            return None
        confidence = certainty * likelihood(signs(a, b, self.weight, self.crowds.between(a, b)))
        if confidence < LEAST or parted(a, b) or _says_both(a, b) or _says_both(b, a) or _of_the_same_numbers(a, b):
            return None
        return min(confidence, 0.99), scopes.relation(a.statement, b.statement)[0]

    def alike(self, a: Value, b: Value) -> float:
        """How likely two values are of the same thing, whether they agree or not, 0 to 1."""
        s, t = a.statement, b.statement
        if s.quantity is None or t.quantity is None or s.quantity.dimension != t.quantity.dimension:
            return 0.0
        if _shared_attribute(s.attribute, t.attribute) is None or siblings(a, b) or _other_cell(a, b):
            return 0.0
        if scopes.relation(s, t)[0] == scopes.DISJOINT or _apart(a, b) or parted(a, b):
            return 0.0
        return likelihood(signs(a, b, self.weight, self.crowds.between(a, b)))

    def _excluded(self, one: int, other: int) -> float:
        found = self._certainty.get((one, other))
        if found is None:
            found = self._certainty[one, other] = _excluded(*self._claims[one], *self._claims[other])
        return found


def exclusive(a: Side, b: Side) -> float:
    """How surely two values exclude one another if they are of the same thing, 0 to 1; 0 too when something says that they are not."""
    s, t = a.statement, b.statement
    certainty = _excluded(s.quantity, s.attribute, t.quantity, t.attribute) or _started(s, t) or _answered(a, b)
    told = certainty and not _elsewhere(a, b) and _of_one(a, b) and not parted(a, b)
    return certainty if told and not _says_both(a, b) and not _says_both(b, a) else 0.0


def _excluded(x: Quantity | None, of_x: str, y: Quantity | None, of_y: str) -> float:
    """How surely two amounts, each with its attribute, exclude one another if they are of the same thing, 0 to 1."""
    attribute = _shared_attribute(of_x, of_y)
    return 0.0 if x is None or y is None or attribute is None else disagreement(x, y, attribute)


def _started(s: Statement, t: Statement) -> float:
    """How surely two times of one length that run from other events exclude one another, 0 to 1."""
    return _BY_START if other_start(s, t) else 0.0


_BY_START = 0.95


def _answered(a: Side, b: Side) -> float:
    """How surely two answers to one question exclude one another, whatever property each is read as, and whatever it is said to bound, 0 to 1."""
    x, y = a.statement.quantity, b.statement.quantity
    if x is None or y is None or a.statement.answer is None or not one_question(a, b):
        return 0.0
    bound = a.statement.answer.bound
    if bound and "range" not in (x.bound, y.bound):
        x, y = (replace(q, bound=bound, unit=x.unit if q.dimension == "count" else q.unit, per=()) for q in (x, y))
    return disagreement(x, y, a.statement.attribute)


def _elsewhere(a: Side, b: Side) -> bool:
    """Whether it shows by where two values stand that they are of different things."""
    return siblings(a, b) or _in_parallel(a, b) or _other_cell(a, b) or _named_apart(a, b)


def _in_parallel(a: Side, b: Side) -> bool:
    """Whether two values of one article are the same entry of two lists or tables (what is the least, what is recommended), or each that of an option."""
    if a.path != b.path:
        return False
    s, t = a.statement, b.statement
    if s.group and t.group and a.in_table and b.in_table:
        # What one article has two tables for differs from one to the other: before and after, plan by plan.
        return True
    same = s.frame == t.frame
    if not same and a.in_sentence and b.in_sentence and _NUMBERS.sub("#", s.frame) == _NUMBERS.sub("#", t.frame):
        # "2-day course (3 to 4 years)", "3-day course (4 to 5 years)": what else is counted differs with it.
        return True
    if same and s.block != t.block and (a.frame[:1] in _SPOKEN_OF or not a.names_itself):
        # "They pay …", "The default is …" twice: what is said before it differs.
        return True
    if same and s.group and t.group:
        # The same entry of two lists: of what stands above each.
        return True
    if s.place.heading == t.place.heading:
        # "20% off classes", without a full stop, twice in one section: what each plan's box says.
        return same and s.block != t.block and not any(x.place.sentence.rstrip(" *_").endswith((".", "!", ";")) for x in (s, t))
    if s.group and t.group and wording(a, b)[0] >= _ALIKE:
        # Entries of two lists that are written alike: the laptops of one team, and those of another.
        return True
    if not said_again(a, b) and (_OF_HERE.search(a.folded) or _OF_HERE.search(b.folded)):
        # "This partition" is what its own heading names.
        return True
    return (same and len(a.frame) <= _ENTRY and ":" in s.place.sentence) or (a.in_heading and b.in_heading)


_NUMBERS = compiled(r"\d+(?:[.,]\d+)*")
_ALIKE = 0.5
_OF_HERE = compiled(
    r"\bthis (?!means|is|can|may|will|does|applies|article|page|policy|agreement|period|time|year|month|week|way)[a-z]+\b"
)
_SPOKEN_OF = frozenset((word,) for word in "they it these this he she".split())
# A line of so few words, its value included, is an entry under its heading: "Price: £5".
_ENTRY = 8


def _of_one(a: Side, b: Side) -> bool:
    """Whether nothing that is said tells that two values are of different things; the other amounts, which have to be read anew, left out."""
    s, t = a.statement, b.statement
    # Copies are of one thing, whatever stands above them.
    if not copies(a, b) and scopes.general(s, t):
        return False
    return not (scopes.relation(s, t)[0] == scopes.DISJOINT or _apart(a, b) or scopes.restricted(s, t) or other_subject(a, b))


def siblings(a: Side, b: Side) -> bool:
    """Members of one list or table, or amounts of one sentence."""
    if a.path != b.path:
        return False
    s, t = a.statement, b.statement
    return bool(s.group and s.group == t.group) or (s.block == t.block and s.place.sentence == t.place.sentence)


# What a table is called, whatever stands in it.
_OF_TABLES = concepts_of(
    "permission role access right feature comparison compare matrix overview member user team people who what can may do tier edition plan price "
    "pricing capability availability package include difference upgrade choose function level help guide article"
)


def tables_apart(a: Side, b: Side) -> int:
    """How many of two tables say above them that they are of something that the other one does not speak of: rights on boards, rights on invoices."""
    own = (a.row, a.column, b.row, b.column)
    noise = GENERIC | ASPECTS | _OF_TABLES | frozenset().union(*own)
    return sum(bool(x.above - noise - y.above - y.around) for x, y in ((a, b), (b, a)))


def _other_cell(a: Side, b: Side) -> bool:
    """Whether two table cells stand in rows, or in columns, of different things; a row's name has to turn up in a sentence."""
    s, t = a.statement, b.statement
    here, there = a.in_table, b.in_table
    if here and there:
        if (s.row != t.row or a.measured != b.measured) and not turned(s, t):
            return True
        # A row and a column that only name a plan and a measure leave the subject to the heading.
        return len(a.telling & b.telling) < 2 and (a.heading != b.heading or tables_apart(a, b) > 1)
    if not here and not there:
        return False
    cell, sentence = (a, b) if s.row else (b, a)
    if cell.statement.column and not cell.column & cell.names <= sentence.around | sentence.names:
        return True
    return _holds_other(cell, sentence) or not enough_of_row(len(cell.row - sentence.heard), len(cell.row))


# What a plan's numbers are of anyway.
_OF_ALL = concepts_of(
    "workspace account plan team organisation organization company subscription project time total row month year week day minute hour"
)
_HELD_BY = compiled(r"\b(?:in|per) (?:an?|each|every|one|any one) ([a-z]{3,24})\b(?! plan| tier)")


def _holds_other(cell: Side, sentence: Side) -> bool:
    """Whether a sentence counts what one thing holds ("20 boards in a folder") of which a plan's cell says nothing."""
    quantity = sentence.statement.quantity
    if quantity is None or quantity.dimension != "count" or "plan" not in scopes.of(cell.statement):
        return False
    holders = {concept(word) for word in _HELD_BY.findall(sentence.folded)} | ({sentence.each_of} - {""})
    return bool(holders - _OF_ALL - cell.around - cell.above - cell.row)


def _shared_attribute(a: str, b: str) -> str | None:
    """The attribute that two statements share; empty when a side does not tell or says it in another way; None when they exclude one another."""
    if a == b:
        return a
    if not a or not b:
        return None if (a or b) in _UNMISTAKABLE else ""
    if frozenset((a, b)) in _OPPOSED:
        return None
    return "deletion" if "deletion" in (a, b) else a if "retention" in (a, b) or "limit" in (a, b) else ""


def _apart(a: Side, b: Side) -> bool:
    """Whether the circumstances that two statements name show that they are about different things."""
    s, t = a.statement, b.statement
    if _default_and_limit(a, b) or _default_and_limit(b, a):
        return True
    if s.complement != t.complement or a.several != b.several or contrast(a, b) or excepted(a, b) or excepted(b, a):
        return True
    if _other_amounts(a, b) or _other_denominator(s, t) or _other_event(a, b) or other_occasion(a, b):
        return True
    if a.label and b.label and a.label.isdisjoint(b.label):
        return True
    if s.attribute == t.attribute == THRESHOLD and a.offered != b.offered:
        # From where on something is free is not from where on an order is taken.
        return True
    return (
        a.former != b.former
        or a.left_over != b.left_over
        or _other_step(a, b)
        or _follows(a, b)
        or _follows(b, a)
        or (a.only_closed and b.deleted)
        or (b.only_closed and a.deleted)
        or _by_others(a, b)
        or a.on_request != b.on_request
        or bool(a.consequence and b.consequence and a.consequence.isdisjoint(b.consequence))
        or _each_and_all(a, b)
        or in_other_states(a, b)
        or (a.for_a_friend != b.for_a_friend and a.for_you != b.for_you)
        or _switched_otherwise(a, b)
        # Less than 15 hours by December, less than 20 by April.
        or bool(a.dates and b.dates and a.dates.isdisjoint(b.dates))
        or _taxed_otherwise(a, b)
        or _recurs(a, b)
        or _recurs(b, a)
        or _begins_or_lasts(a, b)
    )


def _begins_or_lasts(a: Side, b: Side) -> bool:
    """Whether one time says when something begins, and the other one how long something is."""
    one, other = a.statement.attribute, b.statement.attribute
    return one != other and ONSET in (one, other)


def _recurs(one: Side, other: Side) -> bool:
    """Whether one time comes again and again, and the other one runs once from an event: "call every 90 days", "60 days from the bill"."""
    return one.statement.attribute == INTERVAL and other.statement.attribute == WINDOW and bool(other.event)


def _other_amounts(a: Side, b: Side) -> bool:
    """Whether the amounts that go with two values are of one sort, and others: for 50 GB, for 100 GB."""
    if not a.statement.qualifiers or not b.statement.qualifiers:
        return False
    one, other = a.qualifiers, b.qualifiers
    return any(
        one[sort].isdisjoint(other[sort]) and not (sort == _AGES and _meet(one[sort], other[sort]))
        for sort in one.keys() & other.keys()
    )


def _default_and_limit(one: Side, other: Side) -> bool:
    """Whether one amount is what is so unless somebody sets it otherwise, and the other one how far it can be set."""
    x, y = one.statement.quantity, other.statement.quantity
    if x is None or y is None or "default" not in one.topic or "default" in other.topic or x.bound != "exact":
        return False
    return (y.bound == "max" and x.high <= y.high) or (y.bound == "min" and x.low >= y.low)


_AGES = "duration:age"


def _meet(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two stretches of ages have years in common: from 21 to 24, under 25."""
    spans = [[_span(q) for q in qualifiers] for qualifiers in (one, other)]
    return any(a[0] < b[1] and b[0] < a[1] for a in spans[0] for b in spans[1])


def _span(qualifier: str) -> tuple[float, float]:
    """Where an amount that goes with another one begins and ends."""
    bound, _, ends = qualifier.removeprefix(f"{_AGES}:").partition(":")
    low, _, high = ends.partition("-")
    return (0.0 if bound == "max" else float(low)), (_INFINITE if bound == "min" else float(high))


def parted(a: Side, b: Side) -> bool:
    """Whether other amounts in two sentences part the cases between them: up to 25 MB and above, under 16 and from 16 on."""
    return any(
        x.dimension == y.dimension and x.unit == y.unit and x.per == y.per and (_below(x, y) or _below(y, x))
        for x in a.others
        for y in b.others
    )


def _says_both(one: Side, other: Side) -> bool:
    """Whether a sentence that says one amount says that of the other side, too (closed after 60 days, removed after 90 days), or what is
    missing to it (80 GB, and a disk of 200 GB: 280 GB)."""
    ours, theirs = one.statement.quantity, other.statement.quantity
    if ours is None or theirs is None:
        return False
    beside = [q for q in one.in_sentence if q.dimension == theirs.dimension and q.unit == theirs.unit]
    return any(
        (q.bound == theirs.bound and same(q, theirs)) or abs(ours.high + q.high - theirs.high) <= _ROUNDING * theirs.high
        for q in beside
        if 0.0 < q.high < _INFINITE
    )


def _of_the_same_numbers(a: Side, b: Side) -> bool:
    """Whether each of two sentences has the number of the other one, too ("groups of up to 30, and 15 overnight", "30 by day, 15 may sleep here"),
    or one of them lists many, and that among them: "Free (3 a day), Pro (299), Unlimited (599)"."""
    ours, theirs = (set(_NUMBERS.findall(side.statement.said)) for side in (a, b))
    told_here, told_there = (set(_NUMBERS.findall(side.statement.place.sentence)) for side in (a, b))
    among = (bool(ours) and ours <= told_there, bool(theirs) and theirs <= told_here)
    if (among[0] and len(told_there) >= _MANY_NUMBERS) or (among[1] and len(told_here) >= _MANY_NUMBERS):
        return True
    return all(among) and ours.isdisjoint(theirs)


_MANY_NUMBERS = 3


def _below(one: Quantity, other: Quantity) -> bool:
    """Whether all of one amount lies below all of the other; a least and a most part the scale between them, wherever they meet."""
    if one.bound not in ("max", "range", "exact") or other.bound not in ("min", "range", "exact"):
        return False
    if "max" not in (one.bound, other.bound) and "min" not in (one.bound, other.bound):
        return one.high < other.low and "range" in (one.bound, other.bound)
    return one.high <= other.low * (1 + _ROUNDING)


_INFINITE = float("inf")
# A month and a kilobyte are two numbers each: how far the ends of one amount lie apart.
_ROUNDING = 0.05


def _other_step(a: Side, b: Side) -> bool:
    """Whether two times in which something is done are those of other steps: returns are inspected in three days, refunded in five."""
    one, other = a.statement.attribute, b.statement.attribute
    if one == other == NOTICE:
        return bool(a.ahead and b.ahead) and a.ahead.isdisjoint(b.ahead)
    return one == other == SETTLEMENT and bool(a.steps and b.steps) and a.steps.isdisjoint(b.steps)


def _follows(one: Side, other: Side) -> bool:
    """Whether a time runs from what the other side gives a time for: ten days after confirming a sale, three days to confirm it."""
    if one.statement.attribute == ALLOWANCE:
        # "The first 30 minutes of parking" run from nothing.
        return False
    act = other.telling - other.event
    return bool(one.event and act) and one.event != other.event and act <= one.event and not act <= one.telling - one.event


def _by_others(a: Side, b: Side) -> bool:
    """Whether it is the reader on one side, and the company on the other one, who gives notice or keeps something."""
    s, t = a.statement, b.statement
    if s.attribute == t.attribute == NOTICE:
        return a.by_us != b.by_us
    timed = s.quantity is not None and s.quantity.dimension == "duration"
    return timed and a.for_you_to_keep != b.for_you_to_keep


def _each_and_all(a: Side, b: Side) -> bool:
    """Whether one amount is for each of some things and the other one for all of them together."""
    return (a.each and b.in_all) or (b.each and a.in_all)


def excepted(rule: Side, other: Side) -> bool:
    """Whether the one side takes out by name what the other side is about."""
    if not rule.statement.exceptions:
        return False
    if not (rule.exceptions - rule.topic).isdisjoint((*other.statement.topic, *other.statement.title)):
        return True
    # "If you take the exam again": every word of a condition tells, however common it is.
    out = {*rule.statement.exceptions} - rule.topic
    return any(not out.isdisjoint(condition) for condition in other.statement.conditions)


def _other_event(a: Side, b: Side) -> bool:
    """Whether one sentence is written after the other, and the two durations run from two events: the due date, the day it was switched off."""
    one, other = a.event, b.event
    if not one or not other or not one.isdisjoint(other) or wording(a, b)[0] < _ONE_WORDING:
        return False
    return not other_start(a.statement, b.statement)


_ONE_WORDING = 0.3


def in_other_states(a: Side, b: Side) -> bool:
    """Whether two sentences each hold for another state by name: while it shows Received, once it shows Packed."""
    return bool(a.status and b.status) and a.status.isdisjoint(b.status)


def _taxed_otherwise(a: Side, b: Side) -> bool:
    """Whether one price is told with the tax and the other one without."""
    return (a.net and b.gross) or (a.gross and b.net)


def _switched_otherwise(a: Side, b: Side) -> bool:
    """Whether one side holds while something is on, and the other one while it is off."""
    return bool(a.switched and b.switched) and a.switched != b.switched


def _other_denominator(a: Statement, b: Statement) -> bool:
    """Whether two amounts are per different things: a key and an organisation, a day and a year. Nothing and no end are per anything."""
    assert a.quantity is not None and b.quantity is not None
    if not a.quantity.per or not b.quantity.per or {0.0, float("inf")} & {a.quantity.high, b.quantity.high}:
        return False
    one, other = set(a.quantity.per), set(b.quantity.per)
    return not (one - other <= {*b.topic, *b.context} and other - one <= {*a.topic, *a.context})


# Names that many an article has for whoever reads it.
_READERS = frozenset({"guest", "member", "student", "existing"})


def scope_penalty(a: Statement, b: Statement, single: tuple[str, ...]) -> float:
    """One side is wider: a conflict where it says "all", otherwise more likely a general rule and its exception."""
    penalty = 0.0
    scope_a, scope_b = scopes.of(a), scopes.of(b)
    for dimension in single:
        wide, values = (b, scope_a[dimension]) if dimension in scope_a else (a, scope_b[dimension])
        if dimension == "product" or all(value.startswith("all ") for value in values):
            # A product named in front matter only: the other article may well be about it without saying so.
            penalty += 0.05
        elif wide.universal or (wide.kind == "permission" and values <= _READERS):
            penalty += 0.08
        else:
            penalty += 0.3
    return min(penalty, 0.4)


def other_model(a: Side, b: Side) -> bool:
    """Whether the two titles name two models of a thing: Fenlo 400 and Fenlo 210."""
    one, other = a.models, b.models
    return bool(one and other) and any(one[word] != other[word] for word in one.keys() & other.keys())


def other_subject(a: Side, b: Side) -> bool:
    """Whether two sentences, titles or headings are of one template and name different things in its slot."""
    if other_model(a, b) or _named_apart(a, b) or _other_variety(a, b) or other_people(a, b):
        return True
    if (a.about and b.about and a.about.isdisjoint(b.about)) or (a.whom and b.whom and a.whom.isdisjoint(b.whom)):
        return True
    if a.another and b.another and not any(related(c, d) or c == d for c in a.another for d in b.another):
        return True
    if _take_otherwise(a, b):
        return True
    s, t = a.statement, b.statement
    if a.path == b.path:
        if s.heading != t.heading and not said_again(a, b) and _heading_of_its_own(a, b) and _heading_of_its_own(b, a):
            return True
    elif s.title != t.title and _slot_differs(s.title, t.title, 0.3, frozenset((*s.title, *t.title)) - (a.around & b.around)):
        return True
    if not copies(a, b) and _slot_differs(a.frame, b.frame, 0.6, a.topic | b.topic):
        return True
    return a.path == b.path and s.heading != t.heading and _slot_differs(s.heading, t.heading, 0.3)


def _take_otherwise(a: Side, b: Side) -> bool:
    """Whether each says of something else how long it takes, of which the other one does not speak: a tour, the orientation."""
    one, other = a.takes, b.takes
    if not one or not other or one == other or related(one, other):
        return False
    return one not in b.around and other not in a.around


def _named_apart(a: Side, b: Side) -> bool:
    """Whether each side names something that the other one does not know: nor its article, where the sentences themselves have a subject."""
    if b.speaks_of(a.own) or a.speaks_of(b.own):
        return False
    # For the same plan by name, less has to be in common.
    plan = _plan_of_both(a.statement, b.statement)
    if a.path == b.path or len(a.telling & b.telling) < (1 if plan else 2):
        return True
    return not b.knows(a.own - plan) and not a.knows(b.own - plan)


def _plan_of_both(a: Statement, b: Statement) -> frozenset[str]:
    """The words of the plans that both sides are for."""
    if not a.scope or not b.scope:
        return frozenset()
    both = scopes.of(a).get("plan", frozenset()) & scopes.of(b).get("plan", frozenset())
    return frozenset(c for plan in both for c in concepts_of(plan))


def _other_variety(a: Side, b: Side) -> bool:
    """Whether two sentences open with two sorts of one thing: advance tickets, anytime tickets."""
    (noun, one), (same, other) = a.variety, b.variety
    if not noun or noun != same or one == other or related(one, other):
        return False
    return one not in b.around and other not in a.around


PEOPLE = concepts_of(
    "administrator admin owner member guest user staff employee student child adult resident patient visitor manager editor viewer parent teacher "
    "driver passenger seller buyer household technician doctor business company subscriber tenant"
)
# What two sorts of people may, have or pay are two things.
_SORTS_OF_PEOPLE = PEOPLE | concepts_of("undergraduate postgraduate infant senior landlord host")


def other_people(a: Side, b: Side) -> bool:
    """Whether each sentence says of other people what they may or have: "owners can", "members cannot"."""
    one, other = _SORTS_OF_PEOPLE.intersection(a.opening[-1:]), _SORTS_OF_PEOPLE.intersection(b.opening[-1:])
    if not one or not other or one & other:
        return False
    if a.statement.only or b.statement.only or a.statement.universal or b.statement.universal:
        return False
    return not any(related(c, d) for c in one for d in other)


def _heading_of_its_own(a: Side, b: Side) -> bool:
    theirs = {*a.statement.topic, *a.statement.title, *b.statement.topic, *b.statement.heading}
    return bool(a.heading - theirs - ASPECTS - GENERIC)


def _slot_differs(a: Sequence[str], b: Sequence[str], shared: float, content: frozenset[str] | None = None) -> bool:
    """Whether two word sequences agree but for one or more slots that hold different content words on both sides.

    ``shared`` is the part of the longer one that must agree; ``content`` the words that may tell two things apart (all, when it is None).
    """
    if not a or not b or a == b:
        return False
    here, there = set(a), set(b)
    left, right = here - there - GENERIC, there - here - GENERIC
    if content is not None:
        left, right = left & content, right & content
    least = shared * max(len(a), len(b))
    # Without the order of the words, it is clear in most cases.
    if (
        left <= ASPECTS
        or right <= ASPECTS
        or len([w for w in a if w in there]) < least
        or len([w for w in b if w in here]) < least
    ):
        return False
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    if sum(j - i for tag, i, j, _, _ in blocks if tag == "equal") < least:
        return False
    for tag, i, j, k, m in blocks:
        if tag == "replace":
            one, other = left.intersection(a[i:j]), right.intersection(b[k:m])
            synonyms = any(related(c, d) for c in one for d in other)
            if one and other and not one & ASPECTS and not other & ASPECTS and not synonyms:
                return True
    return False
