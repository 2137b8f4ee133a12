"""Whether two statements clash: the same thing, in overlapping scope, with values that cannot both hold.

Every suppressor is a difference test: a cue on one side and not on the other, or different on both. What both sides share
says nothing against a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import msgspec

from kblint.corpus import scopes
from kblint.corpus.index import Postings, crowd
from kblint.corpus.similarity import ASPECTS, LEAST, contrast, likelihood, several, signs, wording
from kblint.corpus.values import disagreement
from kblint.statements.attributes import THRESHOLD
from kblint.statements.model import Quantity, Statement
from kblint.statements.quantities import masked, mentions
from kblint.statements.topic import GENERIC, concepts_of, identity
from kblint.statements.words import fold, words

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

# Row and column words that say how a value is meant, which a sentence says with "up to" or "at least".
_MEASURES = concepts_of("limit minimum average quota per")


class Clash(msgspec.Struct, frozen=True):
    """Two statements (by index) that cannot both be right, how sure that is, and their scopes' relation."""

    a: int
    b: int
    confidence: float
    relation: str


def clash(a: Statement, b: Statement, weight: Mapping[str, float], posted: Postings) -> tuple[float, str] | None:
    """The confidence that two statements contradict one another and their scopes' relation, or None when they can both hold."""
    certainty = exclusive(a, b)
    if not certainty:
        return None
    confidence = certainty * likelihood(signs(a, b, weight, crowd(a, b, posted)))
    return (min(confidence, 0.99), scopes.relation(a, b)[0]) if confidence >= LEAST else None


def exclusive(a: Statement, b: Statement) -> float:
    """How surely two values exclude one another if they are of the same thing, 0 to 1; 0 too when something says that they are not."""
    if a.kind != b.kind or a.quantity is None or b.quantity is None or a.quantity.dimension != b.quantity.dimension:
        return 0.0
    attribute = _shared_attribute(a.attribute, b.attribute)
    if attribute is None:
        return 0.0
    certainty = disagreement(a.quantity, b.quantity, attribute)
    if not certainty or siblings(a, b) or _apart(a, b):
        return 0.0
    if scopes.relation(a, b)[0] == scopes.DISJOINT or scopes.restricted(a, b) or other_subject(a, b):
        return 0.0
    return certainty


def alike(a: Statement, b: Statement, weight: Mapping[str, float], posted: Postings) -> float:
    """How likely two values are of the same thing, whether they agree or not, 0 to 1."""
    if a.quantity is None or b.quantity is None or a.quantity.dimension != b.quantity.dimension:
        return 0.0
    if _shared_attribute(a.attribute, b.attribute) is None or siblings(a, b) or _apart(a, b):
        return 0.0
    if scopes.relation(a, b)[0] == scopes.DISJOINT:
        return 0.0
    return likelihood(signs(a, b, weight, crowd(a, b, posted)))


def siblings(a: Statement, b: Statement) -> bool:
    """Members of one list or table, or amounts of one sentence."""
    if a.place.path != b.place.path:
        return False
    return bool(a.group and a.group == b.group) or (a.block == b.block and a.place.sentence == b.place.sentence)


def _other_cell(a: Statement, b: Statement) -> bool:
    """Whether two table cells stand in rows, or in columns, of different things; a row's name has to turn up in a sentence."""
    if (a.row or a.column) and (b.row or b.column):
        if a.row != b.row or (set(a.column) ^ set(b.column)) - GENERIC - ASPECTS:
            return True
        # A row and a column that only name a plan and a measure leave the subject to the heading.
        return len((set(a.topic) & set(b.topic)) - GENERIC) < 2 and set(a.heading) != set(b.heading)
    cell, sentence = (a, b) if a.row else (b, a)
    if set(cell.column) & set(cell.names) - {*sentence.topic, *sentence.context, *sentence.names}:
        return True
    named = {w for w in cell.row if w not in GENERIC and w not in _MEASURES}
    return len(named - {*sentence.topic, *sentence.context, *sentence.names, *identity(sentence.place.sentence)}) > len(named) / 3


def _shared_attribute(a: str, b: str) -> str | None:
    """The attribute that two statements share; empty when a side does not tell or says it in another way; None when they exclude one another."""
    if a == b:
        return a
    if not a or not b:
        return None if (a or b) in _UNMISTAKABLE else ""
    if frozenset((a, b)) in _OPPOSED:
        return None
    return "deletion" if "deletion" in (a, b) else a if "retention" in (a, b) or "limit" in (a, b) else ""


def _apart(a: Statement, b: Statement) -> bool:
    """Whether the circumstances that two statements name show that they are about different things."""
    if (
        a.complement != b.complement
        or contrast(a, b)
        or several(a) != several(b)
        or excepted(a, b)
        or excepted(b, a)
        or _other_cell(a, b)
    ):
        return True
    if _other_amounts(a, b) or parted(a, b) or _each_and_all(a, b):
        return True
    if a.label and b.label and (one := telling(a.label)) and (other := telling(b.label)) and set(one).isdisjoint(other):
        return True
    if a.attribute == b.attribute == THRESHOLD and _offers(a) != _offers(b):
        # From where on something is free is not from where on an order is taken.
        return True
    return (
        _switched_otherwise(a, b)
        or _other_condition(a, b)
        or _other_denominator(a, b)
        or _other_event(a, b)
        or _taxed_otherwise(a, b)
        or _of_the_past(a) != _of_the_past(b)
        or _of_the_rest(a) != _of_the_rest(b)
    )


def _other_amounts(a: Statement, b: Statement) -> bool:
    """Whether the amounts that go with two values are of one sort, and others: for 50 GB, for 100 GB."""
    one, other = (
        {sort: {q for q in s.qualifiers if q.startswith(sort)} for sort in {":".join(q.split(":")[:2]) for q in s.qualifiers}}
        for s in (a, b)
    )
    return any(one[sort].isdisjoint(other[sort]) for sort in one.keys() & other.keys())


def parted(a: Statement, b: Statement) -> bool:
    """Whether other amounts in two sentences part the cases between them: up to 25 MB and above, under 16 and from 16 on."""
    return any(
        x.dimension == y.dimension and x.unit == y.unit and x.per == y.per and (_below(x, y) or _below(y, x))
        for x in _others(a)
        for y in _others(b)
    )


def _others(statement: Statement) -> list[Quantity]:
    """The amounts in a statement's sentence, in its title and in its headings, its own left out: whom and which cases it is for."""
    above = [q for title in (statement.place.article.title, *statement.place.heading) for q in _amounts(title)]
    return [q for q in _amounts(statement.place.sentence) if not _is(q, statement.quantity)] + above


def _is(x: Quantity, stated: Quantity | None) -> bool:
    return stated is not None and (x.dimension, x.low, x.high) == (stated.dimension, stated.low, stated.high)


def _below(one: Quantity, other: Quantity) -> bool:
    """Whether all of one amount lies below all of the other; a least and a most part the scale between them, wherever they meet."""
    if one.bound not in ("max", "range", "exact") or other.bound not in ("min", "range", "exact"):
        return False
    if "max" not in (one.bound, other.bound) and "min" not in (one.bound, other.bound):
        return one.high < other.low and "range" in (one.bound, other.bound)
    return one.high <= other.low * (1 + _ROUNDING)


# A month and a kilobyte are two numbers each: how far the ends of one amount lie apart.
_ROUNDING = 0.05


@lru_cache(maxsize=16384)
def _amounts(sentence: str) -> tuple[Quantity, ...]:
    folded = masked(fold(sentence))
    return tuple(m.quantity for m in mentions(words(folded), sentence) if m.quantity.high < float("inf"))


_EACH = re.compile(
    r"\b(?:each|apiece|per (?:item|piece|person|head|bag|ticket|order|parcel|claim)|for (?:each|every) (?:one|item|person))\b"
)
_IN_ALL = re.compile(r"\b(?:in all|in total|altogether|all in all|combined|taken together|between (?:you|them)|overall)\b")


def _each_and_all(a: Statement, b: Statement) -> bool:
    """Whether one amount is for each of some things and the other one for all of them together."""
    one, other = fold(a.place.sentence), fold(b.place.sentence)
    return any(
        _EACH.search(x) and not _IN_ALL.search(x) and _IN_ALL.search(y) and not _EACH.search(y)
        for x, y in ((one, other), (other, one))
    )


_OFFERED = concepts_of("free discount off")


def _offers(statement: Statement) -> bool:
    return bool(_OFFERED & set(statement.topic)) or any(
        q.startswith("money:") and q.endswith(":0-0") for q in statement.qualifiers
    )


def excepted(rule: Statement, other: Statement) -> bool:
    """Whether the one side takes out by name what the other side is about."""
    if not rule.exceptions:
        return False
    return bool(set(telling(rule.exceptions)) & ({*other.topic, *other.title} - {*rule.topic}))


def telling(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(n for n in names if n not in GENERIC)


def _other_condition(a: Statement, b: Statement) -> bool:
    if not a.conditions or not b.conditions:
        return False
    one, other = ({c for condition in s.conditions for c in condition} - GENERIC for s in (a, b))
    return bool(one and other and not one & other)


def _other_event(a: Statement, b: Statement) -> bool:
    """Whether one sentence is written after the other, and the two durations run from two events: the due date, the day it was switched off."""
    one, other = set(a.anchor) - GENERIC, set(b.anchor) - GENERIC
    return bool(one and other) and not one & other and wording(a.frame, b.frame)[0] >= _ONE_WORDING


_ONE_WORDING = 0.3
# What is kept on for those who had it before, and what is sold now, are two things.
_FORMER = re.compile(r"\b(?:older|legacy|former|previous|discontinued|grandfathered|outdated|retired)\b")


_NET = re.compile(
    r"\bnet\b|\b(?:plus|excluding|excl\.?|without|before|ex) (?:vat|gst|(?:sales )?tax(?:es)?)\b|\bnet of (?:vat|tax)",
    re.IGNORECASE,
)
_GROSS = re.compile(
    r"\b(?:including|incl\.?|inclusive of|with) (?:vat|gst|(?:sales )?tax(?:es)?)\b|\b(?:vat|gst|tax(?:es)?) (?:is |are )?(?:included|and all)\b|\bgross\b",
    re.IGNORECASE,
)


def _taxed_otherwise(a: Statement, b: Statement) -> bool:
    """Whether one price is told with the tax and the other one without."""
    one, other = a.place.sentence, b.place.sentence
    return bool((_NET.search(one) and _GROSS.search(other)) or (_GROSS.search(one) and _NET.search(other)))


_SWITCHED = re.compile(
    r"\b(?:while|when|whenever|if|with|as long as)\b[^.,;]{1,40}?\b(on|off|open|closed|active|inactive|online|offline)\b"
)


def _switched_otherwise(a: Statement, b: Statement) -> bool:
    """Whether one side holds while something is on, and the other one while it is off."""
    one, other = _SWITCHED.search(fold(a.place.sentence)), _SWITCHED.search(fold(b.place.sentence))
    return bool(one and other and one[1] != other[1])


_LEFT = re.compile(r"\b(?:left|remaining|to go)\b")


def _of_the_rest(statement: Statement) -> bool:
    """Whether an amount is what is left of another one: five downloads left."""
    quantity = statement.quantity
    return quantity is not None and quantity.dimension == "count" and bool(_LEFT.search(fold(statement.place.sentence)))


def _of_the_past(statement: Statement) -> bool:
    return any(_FORMER.search(fold(title)) for title in (statement.place.article.title, *statement.place.heading))


def _other_denominator(a: Statement, b: Statement) -> bool:
    """Whether two amounts are per different things: a key and an organisation, a day and a year. Nothing and no end are per anything."""
    assert a.quantity is not None and b.quantity is not None
    if {0.0, float("inf")} & {a.quantity.high, b.quantity.high}:
        return False
    one, other = set(a.quantity.per), set(b.quantity.per)
    if one - other <= {*b.topic, *b.context} and other - one <= {*a.topic, *a.context}:
        return False
    return bool(one and other)


# Names that many an article has for whoever reads it.
_READERS = frozenset({"guest", "member", "student", "existing"})


def scope_penalty(a: Statement, b: Statement, single: tuple[str, ...]) -> float:
    """One side is wider: a conflict where it says "all", otherwise more likely a general rule and its exception."""
    penalty = 0.0
    scope_a, scope_b = scopes.of(a), scopes.of(b)
    for dimension in single:
        wide, values = (b, scope_a[dimension]) if dimension in scope_a else (a, scope_b[dimension])
        if dimension == "product":
            # A product named in front matter only: the other article may well be about it without saying so.
            penalty += 0.05
        elif wide.universal or (wide.kind == "permission" and values <= _READERS):
            penalty += 0.08
        else:
            penalty += 0.3
    return min(penalty, 0.4)


_NUMBERED = re.compile(r"([^\W\d_][\w-]*) (\d[\w.-]*)")
_NO_MODEL = frozenset(
    "section part step chapter page annex appendix article module lesson unit faq question top day week phase level table".split()
)


@lru_cache(maxsize=4096)
def _models(title: str) -> dict[str, str]:
    return {word: number for word, number in _NUMBERED.findall(fold(title)) if word not in _NO_MODEL}


def other_model(a: Statement, b: Statement) -> bool:
    """Whether the two titles name two models of a thing: Fenlo 400 and Fenlo 210."""
    one, other = _models(a.place.article.title), _models(b.place.article.title)
    return any(one[word] != other[word] for word in one.keys() & other.keys())


def other_subject(a: Statement, b: Statement) -> bool:
    """Whether two sentences, titles or headings are of one template and name different things in its slot."""
    if other_model(a, b):
        return True
    if a.frame != b.frame and _slot_differs(a.frame.split(), b.frame.split(), 0.6, frozenset({*a.topic, *b.topic})):
        return True
    if _named_apart(a, b):
        return True
    if a.place.path == b.place.path:
        return a.heading != b.heading and (
            _slot_differs(a.heading, b.heading, 0.3) or bool(_heading_of_its_own(a, b) and _heading_of_its_own(b, a))
        )
    return _slot_differs(
        a.title, b.title, 0.3, frozenset({*a.title, *b.title} - ({*a.topic, *a.context} & {*b.topic, *b.context}))
    )


def _unknown_names(a: Statement, b: Statement) -> set[str]:
    return set(a.names) - {*b.names, *b.subject, *b.known, *b.topic, *b.context}


def _named_apart(a: Statement, b: Statement) -> bool:
    """Whether each side names something that the other one does not know: nor its article, where the sentences themselves have a subject."""
    here = a.place.path == b.place.path or len((set(a.topic) & set(b.topic)) - GENERIC) < 2
    left = {*a.names, *a.subject} - {*b.names, *b.subject, *b.topic, *b.context, *(() if here else b.known)}
    right = {*b.names, *b.subject} - {*a.names, *a.subject, *a.topic, *a.context, *(() if here else a.known)}
    return bool(left and right)


def _heading_of_its_own(a: Statement, b: Statement) -> set[str]:
    return set(a.heading) - {*a.topic, *a.title, *b.topic, *b.heading} - ASPECTS - GENERIC


def _slot_differs(a: Sequence[str], b: Sequence[str], shared: float, content: frozenset[str] | None = None) -> bool:
    """Whether two word sequences agree but for one or more slots that hold different content words on both sides.

    ``shared`` is the part of the longer one that must agree; ``content`` the words that may tell two things apart (all, when it is None).
    """
    if not a or not b or a == b:
        return False
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    agreeing = sum(j - i for tag, i, j, _, _ in blocks if tag == "equal")
    if agreeing < shared * max(len(a), len(b)):
        return False
    for tag, i, j, k, m in blocks:
        if tag == "replace":
            left, right = set(a[i:j]) - set(b) - GENERIC, set(b[k:m]) - set(a) - GENERIC
            if content is not None:
                left, right = left & content, right & content
            if left and right and not left & ASPECTS and not right & ASPECTS:
                return True
    return False
