"""How likely two statements answer the same question: what they have in common and what tells them apart, weighed.

The comparison knows no word's meaning, so no single sign decides. Each pair is described by a few numbers, and a logistic
regression, fitted on labelled pairs, says how much each counts; ``bench/conflicts/fit.py`` repeats the fit and prints WEIGHTS.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from kblint.corpus import scopes
from kblint.statements.attributes import IMPLIED
from kblint.statements.model import Statement
from kblint.statements.thesaurus import related, rows
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of
from kblint.statements.words import fold

# Title and heading words that name an aspect of a subject, not another subject: "Refund timing" and "Refund status" are about one thing.
ASPECTS = concepts_of(
    "time timing status term terms policy policies cost costs price pricing overview faq faqs guide hours limit limits setting settings "
    "rule rules question questions information introduction basic basics start getting started frequently asked help about detail details "
    "general reference manual how work works working create creating delete deleting restore restoring recover recovering manage managing "
    "change changing cancel cancelling request requesting order ordering use using set setting add adding remove removing choose choosing "
    "view viewing edit editing understand understanding explain explained problem problems troubleshoot troubleshooting annex schedule table "
    "list summary note notes faq quota quotas plan plans process processing procedure condition conditions deadline deadlines calendar fee "
    "fees charge charges billing bill bills rate rates right rights requirement requirements default defaults option options lifecycle expire "
    "expiry retention recovery deletion period periods duration window support service services return returns refund refunds delivery "
    "shipping first week definition definitions frequent background scope appendix new quick fast card check common your our the complete "
    "full advanced standard upload uploads download downloads migrate move switch protect protection security privacy safe safety travel fare "
    "fares glance welcome visit visiting promise"
)

# Words of which a thing has one: where one side names one and the other side another, they speak of different things.
_CONTRASTS = tuple(
    tuple(concepts_of(group) for group in row.split("|"))
    for row in (
        "slow|fast rapid quick",
        "daily|weekly|monthly|quarterly|annual",
        "first|second|third|fourth|fifth|final",
        "small|medium|large",
        "standard normal regular|express priority overnight",
        "domestic|international abroad overseas",
        "inside indoor|outside outdoor",
        "new|existing old|current",
        "adult|child infant|senior pensioner",
        "buyer|seller",
        "weekday|weekend",
        "summer|winter|spring|autumn",
        "single|double|twin|family",
        "digital electronic|paper printed",
        "upload|download",
        "departure|arrival",
        "morning|afternoon|evening|night",
        "checkin|checkout",
        "deposit|withdrawal",
        "hot|cold",
        "private|commercial",
        "minor|major",
        "hourly|daily",
        "lost|damaged",
        "incoming inbound|outgoing outbound",
        "opening|closing",
        "prepaid|postpaid",
        "bigger larger|smaller",
        "upgrade|downgrade",
        "gross|net",
        "same|next",
    )
)
_OPPOSITES: dict[str, tuple[tuple[int, int], ...]] = {}
for _row, _groups in enumerate(_CONTRASTS):
    for _group, _names in enumerate(_groups):
        for _name in _names:
            _OPPOSITES[_name] = (*_OPPOSITES.get(_name, ()), (_row, _group))

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


def covered(a: Statement, b: Statement, implied: frozenset[str], weight: Mapping[str, float]) -> tuple[float, float, float]:
    """What part of a statement's telling words the other one has, near or around it, 0 to 1; and how much it lacks, in words, and in
    other words, too."""
    topic, context = set(b.topic), set(b.context)
    total = got = meant = 0.0
    for c in a.topic:
        if c not in topic and (c in implied or c in COLOURLESS or c in a.anchor):
            continue
        w = max(weight.get(c, 1.0), _FLOOR) if c not in GENERIC else _GENERIC
        total += w
        if c in topic:
            got += w
        elif c in context:
            got += _AROUND * w
        elif c not in GENERIC and rows(c) and any(related(c, d) for d in b.topic if d not in GENERIC):
            meant += _RELATED * w
    return ((got + meant) / total if total else 0.0), total - got - meant, total - got


_FLOOR, _GENERIC = 0.2, 0.15
_AROUND, _RELATED = 0.8, 0.6


def contrast(a: Statement, b: Statement) -> bool:
    """Whether each side has another one of words that exclude one another, such as slow and fast, daily and weekly."""
    one, other = (_opposites(f"{s.frame} {fold(s.said) if s.modality else ''}", s.title, s.heading, s.topic) for s in (a, b))
    common = {row for row, _ in one} & {row for row, _ in other}
    return any(one.isdisjoint(place for place in other if place[0] == row) for row in common)


@lru_cache(maxsize=16384)
def _opposites(
    words: str, title: tuple[str, ...], heading: tuple[str, ...], topic: tuple[str, ...]
) -> frozenset[tuple[int, int]]:
    """Which of the opposites a statement names, in itself or above: the row and the place in it."""
    named = _OPPOSITES.keys() & {*words.split(), *title, *heading, *topic}
    return frozenset(place for name in named for place in _OPPOSITES[name])


def signs(a: Statement, b: Statement, weight: Mapping[str, float], crowded: int = 2) -> dict[str, float]:
    """What speaks for and against two statements being about the same thing; the names are those of WEIGHTS.

    ``crowded`` is the number of statements that have in common what these two have.
    """
    implied = IMPLIED.get(a.attribute, frozenset()) | IMPLIED.get(b.attribute, frozenset())
    one, lack_one, left = covered(a, b, implied, weight)
    other, lack_other, right = covered(b, a, implied, weight)
    topic_a, topic_b = set(a.topic) - GENERIC - implied, set(b.topic) - GENERIC - implied
    above_a, above_b = ({*s.title, *s.heading} - GENERIC for s in (a, b))
    shared = topic_a & topic_b
    crossed = ((topic_a & {*b.context}) | (topic_b & {*a.context})) - shared
    above = above_a & above_b
    alike, contained = wording(a.frame, b.frame)
    found: dict[str, float] = {
        "one template, other words": alike * min(left, right, 4.0),
        "one template, more words": contained * contained * min(max(left, right) + _outside(a, b), 4.0),
        "least covered": min(one, other),
        "most covered": max(one, other),
        "shared": min(sum(weight.get(c, 1.0) for c in sorted(shared)), 2.5),
        "shared around": min(sum(weight.get(c, 1.0) for c in sorted(crossed)), 2.5),
        "shared in other words": min(sum(weight.get(c, 1.0) for c in sorted(_in_other_words(topic_a, topic_b))), 2.0)
        * (1.0 - alike),
        "shared above": min(sum(weight.get(c, 1.0) for c in sorted(above - ASPECTS)), 2.0),
        "lacking on both sides": min(lack_one, lack_other, 4.0),
        "lacking on one side": min(max(lack_one, lack_other), 4.0),
        "nothing shared": float(not shared and not crossed),
        "crowded": math.log2(crowded - 1),
        "same sentence": float(a.frame == b.frame),
        "one template, of its own title": contained * min(max(_titled(a, b, weight), _titled(b, a, weight)), 2.0),
        "universal": float(a.universal or b.universal),
        "hedged on one side": float(a.weak != b.weak),
        "same article": float(a.place.path == b.place.path and a.frame != b.frame),
    }
    _of_kind(a, b, found)
    _of_circumstances(a, b, found)
    if alike >= ONE_WORDING:
        # Between two sentences of one wording, what differs tells; between others, what they share.
        found |= {f"{IN_ONE_WORDING}{name}": value for name, value in found.items() if name not in _OF_THE_SURROUNDINGS}
        found[f"{IN_ONE_WORDING}always"] = 1.0
    return found


# "Per subscription" and "with your account" are for one and the same.
_HOLDERS = concepts_of("account subscription user customer member membership plan person licence")

IN_ONE_WORDING = "in one wording: "
ONE_WORDING = 0.4
_OF_THE_SURROUNDINGS = frozenset(
    {"crowded", "shared around", "shared above", "other headings", "rare dimension", "universal", "same article"}
)


def _titled(a: Statement, b: Statement, weight: Mapping[str, float]) -> float:
    """How much a statement says of what its title or heading names, and the other one has in no word: the workspace, the locker."""
    own = ({*a.topic, *a.label} & {*a.title, *a.heading}) - {*b.topic, *b.context, *b.label} - ASPECTS - GENERIC
    return sum(weight.get(c, 1.0) for c in sorted(own))


def _in_other_words(one: set[str], other: set[str]) -> set[str]:
    """The words of one side that the other one has in a related word only."""
    return {c for c in one - other if rows(c) and any(related(c, d) for d in other - one)}


def wording(a: str, b: str) -> tuple[float, float]:
    """What part of the words of two sentences they share, little words included, 0 to 1, and what part of the shorter one the other
    one has: near 1, one is written after the other."""
    one, other = set(a.split()), set(b.split())
    if not one or not other:
        return 0.0, 0.0
    shared = len(one & other)
    return shared / len(one | other), shared / min(len(one), len(other))


def _of_kind(a: Statement, b: Statement, found: dict[str, float]) -> None:
    """Attribute, event and unit: what kind of amount it is."""
    if a.attribute == b.attribute:
        found["same attribute"] = float(bool(a.attribute))
    else:
        found["one attribute"] = float(not a.attribute or not b.attribute)
        kin = frozenset((a.attribute, b.attribute)) in _KIN
        found["kin attribute"] = float(kin)
        found["other attribute"] = float(bool(a.attribute and b.attribute and not kin))
    one, other = set(a.anchor) - GENERIC, set(b.anchor) - GENERIC
    if one and other:
        met = bool(one & other) or any(related(c, d) for c in one for d in other)
        found["same event"] = float(met)
        found["other event"] = float(not met)
    elif one or other:
        found["event on one side"] = float(not (one | other) & ({*a.topic, *a.context} if other else {*b.topic, *b.context}))
    x, y = a.quantity, b.quantity
    if x is None or y is None:
        return
    found["same bound"] = float(x.bound == y.bound)
    found["nothing on one side"] = float(0.0 in (x.high, y.high))
    found["endless on one side"] = float(math.inf in (x.high, y.high))
    if x.dimension == "count":
        found["same thing counted"] = float(bool(x.unit and x.unit == y.unit and x.unit != "time"))
        found["other thing counted"] = float(x.unit != y.unit)
    found["rare dimension"] = float(x.dimension not in ("duration", "money", "count"))
    found["same denominator"] = float(bool(x.per and set(x.per) & set(y.per)))
    per, spoken = (set(x.per), set(b.topic)) if x.per else (set(y.per), set(a.topic))
    held = per <= spoken or (per <= _HOLDERS and bool(_HOLDERS & spoken))
    found["denominator on one side"] = float(bool(x.per) != bool(y.per) and not held and not _ONE_IS_SAID & {x.high, y.high})
    found["other denominator"] = float(bool(x.per and y.per and not set(x.per) & set(y.per)))


def _of_circumstances(a: Statement, b: Statement, found: dict[str, float]) -> None:
    """Scope, labels, conditions and names: for whom and when it holds."""
    _, single = scopes.relation(a, b)
    found["scope on one side"] = float(bool(_TELLING_SCOPES & set(single)) and not (a.universal or b.universal))
    found["channel or product on one side"] = float(bool(set(single) - _TELLING_SCOPES))
    found["other agent"] = float(_other_agent(a, b))
    left, right = _unknown(a, b), _unknown(b, a)
    found["names on one side"] = float(bool(left) != bool(right))
    found["other names"] = float(bool(left and right))
    one, other = ({c for condition in s.conditions for c in condition} - GENERIC for s in (a, b))
    if one and other:
        found["same condition"] = float(bool(one & other))
        found["other condition"] = float(not one & other)
    elif one or other:
        alone, opposite = (one, b) if one else (other, a)
        found["condition on one side"] = float(not alone <= {*opposite.topic, *opposite.context, *opposite.anchor})
    found["label"] = float(_labelled(a, b))
    if a.qualifiers and b.qualifiers:
        found["other amounts"] = float(not set(a.qualifiers) & set(b.qualifiers))
    else:
        found["amount on one side"] = float(bool(a.qualifiers) != bool(b.qualifiers))
    found["default on one side"] = float(("default" in a.topic) != ("default" in b.topic))
    found["other headings"] = float(bool(_of_its_own(a, b) and _of_its_own(b, a)))


# Whoever is neither the reader nor the company.
_THIRD = re.compile(
    r"\b(?:bank|issuer|carrier|courier|airline|police|manufacturer|maker|supplier|partner|insurer|landlord|tax office|authority|authorities|court|employer|"
    r"doctor|operator|network|registry|retailer|agency|provider)s?\b"
)
_COMPANY = re.compile(r"\b(?:we|us|our|we'll|we've|we're|you|you'll|you've|your)\b")


def _other_agent(a: Statement, b: Statement) -> bool:
    """Whether one side is about what a third party does, or is told, and the other one about the company or the reader alone."""
    one, other = fold(a.place.sentence), fold(b.place.sentence)
    third, fourth = (set(_THIRD.findall(text)) - _words_above(s) for text, s in ((one, a), (other, b)))
    return bool(third) != bool(fourth) and bool(_COMPANY.search(other if third else one))


def _words_above(statement: Statement) -> set[str]:
    return set(fold(" ".join((statement.place.article.title, *statement.place.heading))).split())


def _labelled(a: Statement, b: Statement) -> bool:
    return bool(set(a.label) - GENERIC - {*b.topic, *b.context}) or bool(set(b.label) - GENERIC - {*a.topic, *a.context})


def _outside(a: Statement, b: Statement) -> float:
    """How much stands beside the clause of one side only: a label, somebody whom it holds for."""
    return float(_labelled(a, b)) + float(bool(_TELLING_SCOPES & set(scopes.relation(a, b)[1])))


def several(statement: Statement) -> bool:
    """Whether a price is one for a number of things."""
    quantity = statement.quantity
    return quantity is not None and quantity.dimension == "money" and any(q.startswith("count:") for q in statement.qualifiers)


def _unknown(a: Statement, b: Statement) -> set[str]:
    return set(a.names) - {*b.names, *b.subject, *b.known, *b.topic, *b.context}


def _of_its_own(a: Statement, b: Statement) -> set[str]:
    """The words above a statement that the other one has nowhere, and that it does not repeat itself."""
    return {*a.title, *a.heading} - {*b.topic, *b.context} - ASPECTS - GENERIC


def likelihood(found: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """The probability, 0 to 1, that two statements with these signs are about the same thing; ``weights`` are WEIGHTS if not given."""
    weights = weights or WEIGHTS
    z = weights.get("always", 0.0) + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))


WEIGHTS: dict[str, float] = {
    "always": -0.38,
    "amount on one side": -0.98,
    "channel or product on one side": -0.29,
    "condition on one side": -0.51,
    "crowded": -0.26,
    "default on one side": -0.59,
    "denominator on one side": -1.09,
    "endless on one side": -0.22,
    "hedged on one side": -0.95,
    "in one wording: always": -0.93,
    "in one wording: amount on one side": -0.95,
    "in one wording: channel or product on one side": -0.11,
    "in one wording: hedged on one side": -0.21,
    "in one wording: label": -0.52,
    "in one wording: names on one side": -0.56,
    "in one wording: nothing shared": -0.41,
    "in one wording: one attribute": -0.28,
    "in one wording: one template, more words": -0.31,
    "in one wording: one template, of its own title": -1.18,
    "in one wording: other amounts": -0.05,
    "in one wording: other attribute": -0.02,
    "in one wording: same condition": 0.06,
    "in one wording: same denominator": 0.23,
    "in one wording: same sentence": 0.17,
    "in one wording: shared": 0.42,
    "in one wording: shared in other words": 0.13,
    "kin attribute": -0.47,
    "label": -0.67,
    "lacking on both sides": -0.06,
    "lacking on one side": -0.23,
    "least covered": 0.60,
    "most covered": 0.85,
    "names on one side": -0.78,
    "nothing on one side": -1.35,
    "one attribute": -0.19,
    "one template, more words": -0.79,
    "one template, of its own title": -0.46,
    "other agent": -0.49,
    "other amounts": -0.67,
    "other attribute": -0.74,
    "other headings": -0.25,
    "same article": -2.00,
    "same attribute": 0.39,
    "same bound": 0.25,
    "same denominator": 0.37,
    "same event": 0.35,
    "same sentence": 0.17,
    "same thing counted": 0.26,
    "scope on one side": -0.15,
    "shared": 1.16,
    "shared around": 0.13,
    "shared in other words": 0.70,
    "universal": 0.22,
}
