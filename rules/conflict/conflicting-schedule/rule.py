"""Hours and days of one thing that cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kblint.finding import Hit, Related
from kblint.rules.interface import Context, Corpus
from kblint.statements import schedules
from kblint.statements.model import Statement
from kblint.statements.opening_hours import OPEN, WEEKLY
from kblint.statements.topic import concepts_of

_CHANNEL = concepts_of("phone telephone chat email whatsapp line hotline callback store shop branch counter desk")
_CAP = 120


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each schedule that departs from what most articles, or else the newest one, give."""
    claims = sorted((s for s in corpus.statements if s.kind == "schedule"), key=_order)
    partners = _clashes(claims)
    told: set[int] = set()
    for i in sorted(partners, key=lambda i: (-_support(claims, claims[i]), tuple(-ord(c) for c in claims[i].updated) or (0,), i)):
        for j in sorted(partners[i] - told):
            others = sorted(partners[j] - told - {i})
            told.add(j)
            yield _hit(claims[j], claims[i], [claims[k] for k in others])
        told.add(i)


def _order(claim: Statement) -> tuple[str, int]:
    return claim.place.path, claim.place.start.offset


def _support(claims: list[Statement], claim: Statement) -> int:
    return len({c.place.path for c in claims if c.topic == claim.topic and _hours(c) == _hours(claim)})


def _hours(claim: Statement) -> tuple[schedules.Hours, ...]:
    return claim.schedule.hours if claim.schedule else ()


def _clashes(claims: list[Statement]) -> Mapping[int, set[int]]:
    """Which claims contradict which: compared within those that share a kind and a word of their thing."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for name in claim.topic:
            groups[claim.attribute, name].append(i)
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for members in groups.values():
        if len(members) <= _CAP:
            for at, i in enumerate(members):
                for j in members[at + 1 :]:
                    if _conflict(claims[i], claims[j]):
                        partners[i].add(j)
                        partners[j].add(i)
    return partners


def _conflict(a: Statement, b: Statement) -> bool:
    if (
        a.schedule is None
        or b.schedule is None
        or a.group == b.group
        or (a.place.path == b.place.path and a.place.heading != b.place.heading)
    ):
        return False
    if not (
        schedules.disagree(a.schedule, b.schedule) or (a.attribute == WEEKLY and schedules.weekly_apart(a.schedule, b.schedule))
    ):
        return False
    if a.scope != b.scope or (a.label and b.label and a.label != b.label):
        return False
    one, other = set(a.topic), set(b.topic)
    if one & _CHANNEL != other & _CHANNEL or not one & other:
        return False
    left, right = one - {*b.topic, *b.context, *b.label}, other - {*a.topic, *a.context, *a.label}
    return not left and not right if a.attribute == OPEN else len(left) + len(right) <= 1 and len(one & other) > 1


def _hit(departing: Statement, reference: Statement, others: list[Statement]) -> Hit:
    return Hit(
        place=departing.place,
        label=f"says {departing.said}",
        values={
            "here": _name(departing, reference),
            "there": _name(reference, departing),
            "said": departing.said,
            "other": reference.said,
            "thing": "for everybody" if not departing.scope else "for " + ", ".join(" or ".join(v) for _, v in departing.scope),
        },
        confidence=0.9,
        related=tuple(Related(f"says {c.said}", c.place) for c in (reference, *others)),
    )


def _name(claim: Statement, other: Statement) -> str:
    title = claim.place.article.title
    if claim.place.path == other.place.path:
        return f"“{title}” (line {claim.place.start.line})"
    return f"“{title}” ({claim.place.path})" if title == other.place.article.title else f"“{title}”"
