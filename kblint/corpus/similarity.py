"""How likely two statements answer the same question: what they have in common and what tells them apart, weighed.

The comparison knows no word's meaning, so no single sign decides. Each pair is described by a few numbers, and a logistic
regression, fitted on labelled pairs, says how much each counts; ``bench/conflicts/fit.py`` repeats the fit and prints WEIGHTS.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from kblint.corpus import scopes
from kblint.corpus.side import Side
from kblint.statements.attributes import AGE, IMPLIED, INTERVAL, THRESHOLD
from kblint.statements.model import Answer, Quantity
from kblint.statements.thesaurus import related, rows
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of

# Attributes that may be meant by one another's words: what is kept for 30 days can be restored for 30 days.
_KIN = {
    frozenset(pair)
    for pair in (
        ("retention", "window"),
        ("retention", "length"),
        ("retention", "deletion"),
        ("window", "notice"),
        ("length", "settlement"),
        ("limit", "price"),
        ("limit", "rate"),
        ("count", "limit"),
    )
}

# Below, two statements are as likely about two things as about one.
LEAST = 0.5

# For whom something holds; a channel or a product often stands in one article only, and the other one means it, too.
_TELLING_SCOPES = frozenset({"plan", "region", "platform", "role", "customer", "cycle", "version", "speed"})

_ONE_IS_SAID = frozenset({0.0, math.inf})


@cache
def implied(one: str, other: str) -> frozenset[str]:
    """The words that two attributes imply, so that a statement may have them or not."""
    return IMPLIED.get(one, frozenset()) | IMPLIED.get(other, frozenset())


def covered(a: Side, b: Side, anyway: frozenset[str], weight: Mapping[str, float]) -> tuple[float, float, float]:
    """What part of a statement's telling words the other one has, near or around it, 0 to 1; and how much it lacks, in words, and in
    other words, too."""
    topic, around, anchor = b.topic, b.around, a.statement.anchor
    total = got = meant = 0.0
    for c in a.statement.topic:
        if c in topic:
            w = told(c, weight)
            total += w
            got += w
        elif c not in anyway and c not in COLOURLESS and c not in anchor:
            w = told(c, weight)
            total += w
            if c in around:
                got += _AROUND * w
            elif c not in GENERIC and not rows(c).isdisjoint(b.rows):
                meant += _RELATED * w
    return ((got + meant) / total if total else 0.0), total - got - meant, total - got


def told(c: str, weight: Mapping[str, float]) -> float:
    """How much it tells that the other statement has a word, or lacks it."""
    if c in GENERIC:
        return _GENERIC
    found = weight.get(c, 1.0)
    return found if found > _FLOOR else _FLOOR


_FLOOR, _GENERIC = 0.2, 0.15
_AROUND, _RELATED = 0.8, 0.6


def contrast(a: Side, b: Side) -> bool:
    """Whether each side has another one of words that exclude one another, such as slow and fast, daily and weekly, or is told by its headings
    to be of what the other one's are not: members, non-members."""
    if _denied(a, b) or _denied(b, a):
        return True
    one, other = a.opposites, b.opposites
    if not one or not other:
        return False
    common = {row for row, _ in one} & {row for row, _ in other}
    return any(one.isdisjoint(place for place in other if place[0] == row) for row in common)


def _denied(one: Side, other: Side) -> bool:
    denied = one.denied_above and one.denied_above - other.denied_above
    return bool(denied) and not (denied - one.said_above).isdisjoint(other.said_above)


def signs(a: Side, b: Side, weight: Mapping[str, float], crowded: int = 2) -> dict[str, float]:
    """What speaks for and against two statements being about the same thing; the names are those of WEIGHTS.

    ``crowded`` is the number of statements that have in common what these two have.
    """
    s, t = a.statement, b.statement
    anyway = implied(s.attribute, t.attribute)
    copied = copies(a, b)
    # What the words of one and the same sentence are read as may depend on what stands above it; they are the same words all the same.
    one, lack_one, left = (1.0, 0.0, 0.0) if copied else covered(a, b, anyway, weight)
    other, lack_other, right = (1.0, 0.0, 0.0) if copied else covered(b, a, anyway, weight)
    topic_a, topic_b = a.telling - anyway, b.telling - anyway
    shared = a.telling | b.telling if copied else (topic_a & b.told_of) | (topic_b & a.told_of)
    crossed = ((topic_a & b.around) | (topic_b & a.around)) - shared
    alike, contained = wording(a, b)
    if not shared and s.attribute == t.attribute and s.attribute in (THRESHOLD, AGE):
        # "Minimum order": what they are about has no other words than those that the attribute has, too.
        shared = a.telling & b.telling
    found: dict[str, float] = {
        "one template, other words": alike * min(left, right, 4.0),
        "one template, more words": contained * contained * min(max(left, right) + _outside(a, b, copied), 4.0),
        "least covered": min(one, other),
        "most covered": max(one, other),
        "shared": min(sum(weight.get(c, 1.0) for c in sorted(shared)), 2.5),
        "shared around": min(sum(weight.get(c, 1.0) for c in sorted(crossed)), 2.5),
        "shared in other words": min(sum(weight.get(c, 1.0) for c in sorted(in_other_words(topic_a, topic_b))), 2.0)
        * (1.0 - alike),
        "shared above": min(sum(weight.get(c, 1.0) for c in sorted(a.subjects & b.subjects)), 2.0),
        "lacking on both sides": min(lack_one, lack_other, 4.0),
        "lacking on one side": min(max(lack_one, lack_other), 4.0),
        "nothing shared": float(not shared and not crossed and not copied),
        "crowded": math.log2(crowded - 1),
        "same sentence": float(copied),
        "one template, of its own title": contained * min(max(_titled(a, b, weight), _titled(b, a, weight)), 2.0),
        "in many words": in_many_words(a, b),
        "titles alike": 0.0 if copied else titled_alike(a, b),
        "headings alike": 0.0 if copied else alike_sets(a.heading, b.heading),
        "in a table": float(a.in_table or b.in_table),
        "side by side": float(a.path == b.path and abs(s.block - t.block) <= 1),
        "universal": float(s.universal or t.universal),
        "hedged on one side": float(s.weak != t.weak),
        "same article": float(a.path == b.path and not copied),
        "said again": float(said_again(a, b)),
        "one question": one_question(a, b),
        "other questions": other_questions(a, b),
    }
    _of_kind(a, b, found)
    _of_circumstances(a, b, found)
    if copied:
        # Whose name stands above one of two copies alone tells nothing, nor does a day against a week.
        found["names on one side"] = 0.0
        if s.attribute == t.attribute == INTERVAL:
            found["far apart"] = found["times apart"] = 0.0
    if alike >= ONE_WORDING:
        # Between two sentences of one wording, what differs tells; between others, what they share.
        found |= {f"{IN_ONE_WORDING}{name}": value for name, value in found.items() if name not in _OF_THE_SURROUNDINGS}
        found[f"{IN_ONE_WORDING}always"] = 1.0
    return found


# A clause of so many words tells what it is about.
_MANY = 6


def in_many_words(a: Side, b: Side) -> float:
    """How many words both clauses tell what they are about in, 0 to 1."""
    return min(len(a.topic), len(b.topic), _MANY) / _MANY


def alike_sets(one: frozenset[str], other: frozenset[str]) -> float:
    """What part of the words of two titles or headings they share, 0 to 1."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def copies(a: Side, b: Side) -> bool:
    """Whether two values stand in one and the same sentence, whatever goes on from it."""
    frame = a.statement.frame
    return bool(frame and frame == b.statement.frame) or bool(a.gist and a.gist == b.gist)


def one_question(a: Side, b: Side) -> float:
    """Whether two values answer one everyday question, 0 or 1: how long for a refund, how soon an answer comes."""
    one, two = a.statement.answer, b.statement.answer
    # What one article asks twice it asks for each area, plan or case.
    if one is None or two is None or a.path == b.path or not one.is_of_one(two):
        return 0.0
    (said, above), (other, over) = _beside_the_question(a, one, b), _beside_the_question(b, two, a)
    # A heading may be about more than its sentences.
    return float(not said and not other and len(above | over) <= 1)


def other_questions(a: Side, b: Side) -> float:
    """Whether two values answer two everyday questions, or parts of one that have an answer each, 0 or 1: how late a payment is, how late a return."""
    one, two = a.statement.answer, b.statement.answer
    if one is None or two is None or one.beside or two.beside:
        return 0.0
    if one.question == two.question and one.by_steps and not (one.parts and two.parts):
        # Who says how long it takes may mean one step of it, or all.
        return 0.0
    return float(not one.is_of_one(two))


def _beside_the_question(a: Side, answer: Answer, b: Side) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a clause and its label, and those above it, that may make its question another one than the other side's."""
    known = b.above | b.around
    return (
        answer.beside | (a.label - answer.plain)
    ) - known, a.subjects - a.names - answer.plain - known - a.told_of - COLOURLESS


def said_again(a: Side, b: Side) -> bool:
    """Whether one of two statements of an article stands where it says in short, or in answers, what it says elsewhere, too."""
    return a.path == b.path and a.statement.heading != b.statement.heading and (a.recaps or b.recaps)


def titled_alike(a: Side, b: Side) -> float:
    """How much the titles of two articles have in common that are each of something else, 0 to 1: "Borrowing books", "Borrowing films"."""
    one, other = a.entitled, b.entitled
    if a.path == b.path or one.isdisjoint(other) or not a.subjects & one - other or not b.subjects & other - one:
        return 0.0
    return alike_sets(one, other)


# "Per subscription" and "with your account" are for one and the same.
_HOLDERS = concepts_of("account subscription user customer member membership plan person licence")

IN_ONE_WORDING = "in one wording: "
ONE_WORDING = 0.4
_OF_THE_SURROUNDINGS = frozenset(
    {
        *("crowded", "shared around", "shared above", "other headings", "rare dimension", "universal", "same article"),
        *("in many words", "titles alike", "said again", "headings alike", "in a table", "side by side", "far apart"),
    }
)


def by_wording(weights: Mapping[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of signs in pairs of other wordings, and in pairs of one wording."""
    apart = {name: w for name, w in weights.items() if not name.startswith(IN_ONE_WORDING)}
    alike = dict(apart)
    for name, w in weights.items():
        if name.startswith(IN_ONE_WORDING):
            plain = name.removeprefix(IN_ONE_WORDING)
            alike[plain] = alike.get(plain, 0.0) + w
    return apart, alike


def _titled(a: Side, b: Side, weight: Mapping[str, float]) -> float:
    """How much a statement says of what its title or heading names, and the other one has in no word: the workspace, the locker."""
    return sum(weight.get(c, 1.0) for c in sorted(a.titled - b.around - b.label))


def in_other_words(one: frozenset[str], other: frozenset[str]) -> set[str]:
    """The words of one side that the other one has in a related word only."""
    theirs = frozenset[int]().union(*[rows(c) for c in other - one])
    return {c for c in one - other if not rows(c).isdisjoint(theirs)} if theirs else set()


def wording(a: Side, b: Side) -> tuple[float, float]:
    """What part of the words of two sentences they share, little words included, 0 to 1, and what part of the shorter one the other
    one has: near 1, one is written after the other."""
    one, other = a.wording, b.wording
    if not one or not other:
        return 0.0, 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared), shared / min(len(one), len(other))


def _of_kind(a: Side, b: Side, found: dict[str, float]) -> None:
    """Attribute, event and unit: what kind of amount it is."""
    s, t = a.statement, b.statement
    of_attributes(s.attribute, t.attribute, found)
    one, other = a.event, b.event
    if one and other:
        met = bool(one & other) or any(related(c, d) for c in one for d in other)
        found["same event"] = float(met)
        found["other event"] = float(not met)
    elif one or other:
        found["event on one side"] = float((one | other).isdisjoint(a.around if other else b.around))
    x, y = s.quantity, t.quantity
    if x is None or y is None:
        return
    of_amounts(x, y, found)
    found["far apart"] = float(far_apart(x, y))
    found["times apart"] = times_apart(x, y)
    found["denominator on one side"] = float(denominator_on_one(a, b))
    found["other denominator"] = float(bool(x.per and y.per and not set(x.per) & set(y.per)))


def denominator_on_one(a: Side, b: Side) -> bool:
    """Whether one of two amounts is per something, and the other side speaks of no such thing."""
    x, y = a.statement.quantity, b.statement.quantity
    if x is None or y is None:
        return False
    if a.each != b.each and not x.per and not y.per:
        # "Each mailbox can hold" is what "a mailbox can hold" is.
        one, other = (a, b) if a.each else (b, a)
        return not one.each_of or one.each_of not in other.topic
    if bool(x.per) == bool(y.per) or _ONE_IS_SAID & {x.high, y.high}:
        return False
    per, spoken = (frozenset(x.per), b.topic) if x.per else (frozenset(y.per), a.topic)
    return not (per <= spoken or (per <= _HOLDERS and bool(_HOLDERS & spoken)))


def of_attributes(one: str, other: str, found: dict[str, float]) -> None:
    """What the attributes of two amounts say for and against their being of one thing."""
    if one == other:
        found["same attribute"] = float(bool(one))
    else:
        found["one attribute"] = float(not one or not other)
        kin = frozenset((one, other)) in _KIN
        found["kin attribute"] = float(kin)
        found["other attribute"] = float(bool(one and other and not kin))


def far_apart(x: Quantity, y: Quantity) -> bool:
    """Whether one amount is so many times the other one that it is likelier the amount of something else: 48 hours, 5 years."""
    less, more = sorted((x.high, y.high))
    return less > 0.0 and more < math.inf and more > _TIMES * less


_TIMES = 6.0


def times_apart(x: Quantity, y: Quantity) -> float:
    """How often one amount has to be doubled to be the other one, at most some two and a half times: what one fact was changed to is of its
    size (14 days and 30 days), of two facts one may be any number of times the other."""
    less, more = sorted((x.high, y.high))
    return math.log2(min(more / less, _TIMES)) if less > 0.0 and more < math.inf else 0.0


def of_amounts(x: Quantity, y: Quantity, found: dict[str, float]) -> None:
    """What two amounts themselves say for and against their being of one thing."""
    found["same bound"] = float(x.bound == y.bound)
    found["nothing on one side"] = float(0.0 in (x.high, y.high))
    found["endless on one side"] = float(math.inf in (x.high, y.high))
    if x.dimension == "count":
        found["same thing counted"] = float(bool(x.unit and x.unit == y.unit and x.unit != "time"))
        found["other thing counted"] = float(x.unit != y.unit)
    found["rare dimension"] = float(x.dimension not in ("duration", "money", "count"))
    found["same denominator"] = float(bool(x.per and set(x.per) & set(y.per)))


def _of_circumstances(a: Side, b: Side, found: dict[str, float]) -> None:
    """Scope, labels, conditions and names: for whom and when it holds."""
    s, t = a.statement, b.statement
    _, single = scopes.relation(s, t)
    found["scope on one side"] = float(not _TELLING_SCOPES.isdisjoint(single) and not (s.universal or t.universal))
    found["channel or product on one side"] = float(not _TELLING_SCOPES.issuperset(single))
    found["other agent"] = float(_other_agent(a, b))
    left, right = not b.knows(a.names), not a.knows(b.names)
    found["names on one side"] = float(left != right)
    found["other names"] = float(left and right)
    if a.condition and b.condition:
        found["same condition"] = float(bool(a.condition & b.condition))
        found["other condition"] = float(not a.condition & b.condition)
    elif a.condition or b.condition:
        found["condition on one side"] = float(condition_on_one(a, b))
    found["label"] = float(_labelled(a, b))
    if s.qualifiers and t.qualifiers:
        found["other amounts"] = float(set(s.qualifiers).isdisjoint(t.qualifiers))
    else:
        found["amount on one side"] = float(bool(s.qualifiers) != bool(t.qualifiers))
    found["default on one side"] = float(("default" in a.topic) != ("default" in b.topic))
    found["other headings"] = float(not a.subjects <= b.around and not b.subjects <= a.around)


def condition_on_one(a: Side, b: Side) -> bool:
    """Whether one side alone holds under a condition, of which the other one says nothing."""
    if bool(a.condition) == bool(b.condition):
        return False
    alone, other = (a.condition, b) if a.condition else (b.condition, a)
    return not alone <= other.around.union(other.statement.anchor)


def _other_agent(a: Side, b: Side) -> bool:
    """Whether one side is about what a third party does, or is told, and the other one about the company or the reader alone."""
    return bool(a.agents) != bool(b.agents) and (b if a.agents else a).of_us


def _labelled(a: Side, b: Side) -> bool:
    return not a.label <= b.around or not b.label <= a.around


# Of two copies, one holds for a sort of people or a product because its article is for them.
PARTING = _TELLING_SCOPES - {"customer", "role"}


def _outside(a: Side, b: Side, copied: bool) -> float:
    """How much stands beside the clause of one side only: a label, somebody whom it holds for."""
    _, single = scopes.relation(a.statement, b.statement)
    return float(_labelled(a, b)) + float(not (PARTING if copied else _TELLING_SCOPES).isdisjoint(single))


def likelihood(found: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """The probability, 0 to 1, that two statements with these signs are about the same thing; ``weights`` are WEIGHTS if not given."""
    weights = weights or WEIGHTS
    z = weights.get("always", 0.0) + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))


# How far apart two amounts are was weighed after the rest, which was held: what that fit makes of "always", "times apart", "far apart" and of what is
# nothing or endless on one side is gone three quarters of the way to, so that two plain sentences still clash when their amounts are far apart.
WEIGHTS: dict[str, float] = {
    "always": -0.49,
    "amount on one side": -1.31,
    "channel or product on one side": -0.10,
    "condition on one side": -0.19,
    "crowded": -0.18,
    "default on one side": -0.21,
    "denominator on one side": -0.67,
    "endless on one side": -1.15,
    "far apart": -1.73,
    "headings alike": -0.80,
    "hedged on one side": -1.18,
    "in a table": 0.60,
    "in many words": 1.54,
    "in one wording: always": -0.24,
    "in one wording: amount on one side": -0.93,
    "in one wording: channel or product on one side": -0.19,
    "in one wording: event on one side": -0.09,
    "in one wording: hedged on one side": -0.37,
    "in one wording: label": -0.78,
    "in one wording: names on one side": -0.55,
    "in one wording: nothing shared": -0.22,
    "in one wording: one attribute": -0.12,
    "in one wording: one template, more words": -0.87,
    "in one wording: one template, of its own title": -1.70,
    "in one wording: one template, other words": -0.09,
    "in one wording: other amounts": -0.03,
    "in one wording: same sentence": 0.11,
    "in one wording: scope on one side": -0.53,
    "kin attribute": -0.18,
    "label": -0.01,
    "lacking on both sides": -0.33,
    "lacking on one side": -0.22,
    "least covered": 0.51,
    "most covered": 0.87,
    "names on one side": -0.30,
    "nothing on one side": -2.15,
    "one template, more words": -0.22,
    "one template, of its own title": -1.08,
    "other attribute": -0.62,
    "other condition": -0.51,
    "other headings": -0.30,
    "rare dimension": 0.09,
    "said again": 0.84,
    "same article": -2.00,
    "same attribute": 0.31,
    "same bound": 0.44,
    "same denominator": 0.07,
    "same sentence": 0.12,
    "same thing counted": 0.64,
    "shared around": 0.26,
    "shared in other words": 0.70,
    "shared": 1.34,
    "side by side": -1.53,
    "times apart": -0.66,
    "universal": 0.68,
}
# Set, and not fitted: labelled pairs are seldom of such questions. With it, plain answers to one question with other amounts are likely enough.
WEIGHTS["one question"] = 4.0
WEIGHTS["other questions"] = -2.0
