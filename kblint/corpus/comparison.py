"""Whether two statements clash: the same thing, in overlapping scope, with values that cannot both hold.

Every suppressor is a difference test: a cue on one side and not on the other, or different on both. What both sides share
says nothing against a conflict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import msgspec

from kblint.corpus import scopes
from kblint.corpus.values import disagreement
from kblint.statements.attributes import IMPLIED, THRESHOLD
from kblint.statements.model import Statement
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of

# Attributes that may be meant by one another's words: what is kept for 30 days can be restored for 30 days.
_KIN = {
    frozenset(pair)
    for pair in (
        ("retention", "window"),
        ("retention", "length"),
        ("retention", "deletion"),
        ("limit", "price"),
        ("limit", "rate"),
        ("count", "limit"),
        ("allowance", "price"),
    )
}

# Attributes that a sentence shows by its form: what does not show it is something else.
_UNMISTAKABLE = frozenset({"notice", "interval", "age", "threshold"})

# Row and column words that say how a value is meant, which a sentence says with "up to" or "at least".
_MEASURES = concepts_of("limit minimum average quota per")

# Title words that name an aspect of a subject, not another subject: "Refund timing" and "Refund status" are about one thing.
_ASPECTS = concepts_of(
    "time timing status term terms policy policies cost costs price pricing overview faq faqs guide hours limit limits setting settings "
    "rule rules question questions "
    "information introduction basic basics start getting started frequently asked help about detail details general reference manual how "
    "work works working "
    "create creating delete deleting restore restoring recover recovering manage managing change changing cancel cancelling request "
    "requesting order ordering "
    "use using set setting add adding remove removing choose choosing view viewing edit editing understand understanding explain explained "
    "problem problems "
    "troubleshoot troubleshooting annex schedule table list summary note notes faq quota quotas plan plans process processing procedure "
    "condition conditions "
    "deadline deadlines calendar fee fees charge charges billing bill bills rate rates right rights requirement requirements default "
    "defaults option options lifecycle expire "
    "expiry retention recovery deletion period periods duration window support service services return returns refund refunds delivery "
    "shipping first week "
    "definition definitions frequent introduction background scope appendix new quick fast card check common your our the complete full "
    "advanced standard upload uploads download downloads migrate move switch protect protection "
    "security privacy safe safety travel fare fares"
)


class Clash(msgspec.Struct, frozen=True):
    """Two statements (by index) that cannot both be right, how sure that is, and their scopes' relation."""

    a: int
    b: int
    confidence: float
    relation: str


def clash(a: Statement, b: Statement, weight: Mapping[str, float]) -> tuple[float, str] | None:
    """The confidence that two statements contradict one another and their scopes' relation, or None when they can both hold."""
    if siblings(a, b) or a.kind != b.kind or a.quantity is None or b.quantity is None or a.complement != b.complement:
        return None
    attribute = _shared_attribute(a.attribute, b.attribute)
    if attribute is None:
        return None
    certainty = disagreement(a.quantity, b.quantity, attribute)
    if not certainty:
        return None
    if _other_cell(a, b) or _thin(a, b, attribute, weight):
        return None
    relation, single = scopes.relation(a, b)
    if relation == scopes.DISJOINT or other_subject(a, b):
        return None
    penalty = _differences(a, b)
    if penalty is None:
        return None
    penalty += scope_penalty(a, b, single)
    if a.frame == b.frame and len(set(a.topic) - GENERIC) > 1:
        # Two copies that differ in the value alone: what else differs around them weighs little.
        penalty = min(penalty, 0.15)
    confidence = certainty * (0.4 + 0.6 * likeness(a, b, attribute, weight)) - penalty + _in_common(a, b, attribute)
    if not attribute:
        confidence -= (
            _UNTOLD
            if a.quantity.dimension == "duration" and a.attribute != b.attribute and not set(a.anchor) & set(b.anchor)
            else 0.03
        )
    return (min(confidence, 0.99), relation) if confidence >= 0.5 else None


def likeness(a: Statement, b: Statement, attribute: str, weight: Mapping[str, float]) -> float:
    """How much two statements are about the same thing, 0 to 1: what part of each one's words the other one has, near or around it.

    Words that their shared attribute implies need no counterpart. Where several telling words are shared, a longer sentence
    may say more than a shorter one.
    """
    if a.frame == b.frame and len(set(a.topic) - GENERIC) > 1:
        return 1.0
    implied = IMPLIED.get(attribute, frozenset())
    one, other = covered(a, b, implied, weight), covered(b, a, implied, weight)
    if len((set(a.topic) & set(b.topic)) - GENERIC - implied) > 1 and not _one_is_free(a, b):
        return _FULLER * max(one, other) + (1 - _FULLER) * min(one, other)
    return float((one * other) ** 0.5)


_FULLER = 0.55


def _one_is_free(a: Statement, b: Statement) -> bool:
    """Free in some circumstance and priced otherwise is the rule, not the exception: both sentences have to be about the same."""
    return a.quantity is not None and b.quantity is not None and 0.0 in (a.quantity.high, b.quantity.high)


def covered(a: Statement, b: Statement, implied: frozenset[str], weight: Mapping[str, float]) -> float:
    topic, context = set(b.topic), set(b.context)
    total = got = 0.0
    for c in a.topic:
        if c not in topic and (c in implied or c in COLOURLESS or c in a.anchor):
            continue
        w = weight.get(c, 1.0)
        total += w
        got += w if c in topic else 0.8 * w if c in context else 0.0
    return got / total if total else 0.0


def _in_common(a: Statement, b: Statement, attribute: str) -> float:
    """What two sentences have in common beside their words: a telling attribute, the event that a time runs from, and the kind of bound."""
    if not attribute or _one_is_free(a, b):
        return 0.0
    shared = (set(a.topic) & set(b.topic)) - GENERIC - IMPLIED.get(attribute, frozenset())
    one_event = bool(set(a.anchor) & set(b.anchor) - GENERIC)
    return _SAME_KIND * (len(shared) > 1 and a.attribute == b.attribute) + _SAME_EVENT * (
        one_event and bool(shared - set(a.anchor) - set(b.anchor))
    )


_UNTOLD = 0.1
_OFFERED = concepts_of("free discount off")
_SAME_KIND, _SAME_EVENT = 0.06, 0.06


def siblings(a: Statement, b: Statement) -> bool:
    """Members of one list or table, or amounts of one sentence."""
    if a.place.path != b.place.path:
        return False
    return bool(a.group and a.group == b.group) or (a.block == b.block and a.place.sentence == b.place.sentence)


def _other_cell(a: Statement, b: Statement) -> bool:
    """Whether two table cells stand in rows, or in columns, of different things; a row's name has to turn up in a sentence."""
    if (a.row or a.column) and (b.row or b.column):
        if a.row != b.row or (set(a.column) ^ set(b.column)) - GENERIC - _ASPECTS:
            return True
        # A row and a column that only name a plan and a measure leave the subject to the heading.
        return len((set(a.topic) & set(b.topic)) - GENERIC) < 2 and set(a.heading) != set(b.heading)
    cell, sentence = (a, b) if a.row else (b, a)
    named = {w for w in cell.row if w not in GENERIC and w not in _MEASURES}
    return len(named - {*sentence.topic, *sentence.context, *sentence.names}) > len(named) / 3


_ALIKE_FOR_ONE = 0.65


def _thin(a: Statement, b: Statement, attribute: str, weight: Mapping[str, float]) -> bool:
    """Whether too little says that two amounts are of one thing: specifications and single shared words."""
    shared = ((set(a.topic) & {*b.topic, *b.title, *b.heading}) | (set(b.topic) & {*a.topic, *a.title, *a.heading})) - GENERIC
    assert a.quantity is not None and b.quantity is not None
    plain = a.quantity.bound == b.quantity.bound == "exact" and not a.attribute and not b.attribute
    said_for = [f"{d} {v}" for d, values in scopes.of(a).items() for v in values if v in scopes.of(b).get(d, ())]
    if plain:
        return len(shared) + len(said_for) < 2 or likeness(a, b, attribute, weight) < 0.85
    if not shared:
        return not (said_for and a.quantity.unit and a.quantity.unit == b.quantity.unit)
    return len(shared) + len(said_for) == 1 and likeness(a, b, attribute, weight) < _ALIKE_FOR_ONE


def _shared_attribute(a: str, b: str) -> str | None:
    """The attribute that two statements share; empty when a side does not tell; None when they differ."""
    if a == b:
        return a
    if not a or not b:
        return None if (a or b) in _UNMISTAKABLE else ""
    if frozenset((a, b)) not in _KIN:
        return None
    return "deletion" if "deletion" in (a, b) else a


def _differences(a: Statement, b: Statement) -> float | None:
    """What the differences between two statements take from the confidence; None when they are about different things."""
    assert a.quantity is not None and b.quantity is not None
    penalty = 0.0
    for one, other, half, full in (
        (a.qualifiers, b.qualifiers, 0.2, None),
        (a.anchor, b.anchor, 0.03, None),
        (telling(a.label), telling(b.label), 0.0, None),
    ):
        if one and other and not set(one) & set(other):
            return full
        if bool(one) != bool(other):
            penalty += half
    for x, y in ((a, b), (b, a)):
        if set(telling(x.label)) - {*y.topic, *y.context} and not y.label:
            penalty += 0.3
    if excepted(a, b) or excepted(b, a):
        return None
    if a.attribute == b.attribute == THRESHOLD and bool(_OFFERED & set(a.topic)) != bool(_OFFERED & set(b.topic)):
        # From where on something is free is not from where on an order is taken.
        return None
    cost = _conditions(a, b)
    denominators = _denominators(a, b)
    if cost is None or denominators is None:
        return None
    penalty += cost + denominators
    if ("default" in a.topic) != ("default" in b.topic):
        penalty += 0.15
    if bool(_unknown_names(a, b)) != bool(_unknown_names(b, a)):
        penalty += 0.15
    if a.weak != b.weak:
        penalty += 0.12
    if a.block == b.block and a.place.path == b.place.path and a.frame != b.frame:
        penalty += 0.15
    if {a.quantity.days, b.quantity.days} == {"", "business"}:
        penalty += 0.03
    return penalty


def excepted(rule: Statement, other: Statement) -> bool:
    """Whether the one side takes out by name what the other side is about."""
    return bool(set(telling(rule.exceptions)) & ({*other.topic, *other.title} - {*rule.topic}))


def telling(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(n for n in names if n not in GENERIC)


def _conditions(a: Statement, b: Statement) -> float | None:
    one = {c for condition in a.conditions for c in condition} - GENERIC
    other = {c for condition in b.conditions for c in condition} - GENERIC
    if one and other:
        return 0.0 if one & other else None
    alone, opposite = (one, b) if one else (other, a)
    if alone and not alone <= {*opposite.topic, *opposite.context, *opposite.anchor}:
        return 0.15
    return 0.0


def _denominators(a: Statement, b: Statement) -> float | None:
    assert a.quantity is not None and b.quantity is not None
    if 0.0 in (a.quantity.high, b.quantity.high) or float("inf") in (a.quantity.high, b.quantity.high):
        return 0.0
    one, other = set(a.quantity.per), set(b.quantity.per)
    if one - other <= {*b.topic, *b.context} and other - one <= {*a.topic, *a.context}:
        return 0.0
    if one and other:
        return None
    if a.quantity.dimension == "duration":
        return 0.05
    return 0.05 if a.quantity.dimension == "count" and not a.attribute and not b.attribute else 0.2


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


def other_subject(a: Statement, b: Statement) -> bool:
    """Whether two sentences, titles or headings are of one template and name different things in its slot."""
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
    return set(a.heading) - {*a.topic, *a.title, *b.topic, *b.heading} - _ASPECTS - GENERIC


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
            if left and right and not left & _ASPECTS and not right & _ASPECTS:
                return True
    return False
