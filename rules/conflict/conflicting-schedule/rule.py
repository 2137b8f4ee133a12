"""Hours and days of one thing that cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kblint.corpus.comparison import LEAST
from kblint.corpus.index import weights
from kblint.corpus.similarity import contrast, likelihood, signs
from kblint.finding import Hit, Related
from kblint.rules.interface import Context, Corpus
from kblint.statements import schedules
from kblint.statements.model import Statement
from kblint.statements.opening_hours import WEEKLY
from kblint.statements.topic import concepts_of

_CHANNELS = {
    name: concepts_of(words)
    for name, words in (
        ("telephone", "phone telephone line hotline callback ring dial"),
        ("chat", "chat whatsapp messenger"),
        ("mail", "email mail"),
        ("house", "store shop branch counter showroom"),
        ("desk", "desk reception"),
    )
}
_CAP = 120


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each schedule that departs from what most articles, or else the newest one, give."""
    claims = sorted((s for s in corpus.statements if s.kind == "schedule"), key=_order)
    partners = _clashes(claims)
    told: set[int] = set()
    for i in sorted(partners, key=lambda i: (-_support(claims, claims[i]), tuple(-ord(c) for c in claims[i].updated) or (0,), i)):
        for j in sorted(partners[i].keys() - told):
            others = sorted(partners[j].keys() - told - {i})
            told.add(j)
            yield _hit(claims[j], claims[i], [claims[k] for k in others], partners[i][j])
        told.add(i)


def _order(claim: Statement) -> tuple[str, int]:
    return claim.place.path, claim.place.start.offset


def _support(claims: list[Statement], claim: Statement) -> int:
    return len({c.place.path for c in claims if c.topic == claim.topic and _hours(c) == _hours(claim)})


def _hours(claim: Statement) -> tuple[schedules.Hours, ...]:
    return claim.schedule.hours if claim.schedule else ()


def _clashes(claims: list[Statement]) -> Mapping[int, Mapping[int, float]]:
    """Which claims contradict which, and how likely: compared within those that share a word of their thing or what stands above it."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for name in sorted({*claim.topic, *claim.context}):
            groups[name].append(i)
    weight = weights(claims)
    partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for members in groups.values():
        if len(members) <= _CAP:
            for at, i in enumerate(members):
                for j in members[at + 1 :]:
                    if j not in partners[i] and (likely := _conflict(claims[i], claims[j], weight)) >= LEAST:
                        partners[i][j] = partners[j][i] = likely
    return partners


def _conflict(a: Statement, b: Statement, weight: Mapping[str, float]) -> float:
    """How likely it is that two schedules are of one thing and cannot both hold, 0 to 1."""
    if (
        a.schedule is None
        or b.schedule is None
        or a.group == b.group
        or (a.place.path == b.place.path and a.place.heading != b.place.heading)
        or (a.attribute == WEEKLY) != (b.attribute == WEEKLY)
    ):
        return 0.0
    if not (
        schedules.disagree(a.schedule, b.schedule) or (a.attribute == WEEKLY and schedules.weekly_apart(a.schedule, b.schedule))
    ):
        return 0.0
    if a.scope != b.scope or (a.label and b.label and a.label != b.label) or contrast(a, b) or _other_channel(a, b):
        return 0.0
    one, other = set(a.topic), set(b.topic)
    left, right = one - {*b.topic, *b.context, *b.label}, other - {*a.topic, *a.context, *a.label}
    if one & other and not left and not right:
        return _CERTAIN
    return likelihood(signs(a, b, weight))


_CERTAIN = 0.9


def _other_channel(a: Statement, b: Statement) -> bool:
    """Whether one side is about a channel that the other one is not about: the telephone, the shop."""
    one, other = (frozenset(n for n, words in _CHANNELS.items() if words & {*s.topic, *s.label}) for s in (a, b))
    around, about = (frozenset(n for n, words in _CHANNELS.items() if words & set(s.context)) for s in (a, b))
    return not one <= other | about or not other <= one | around


def _hit(departing: Statement, reference: Statement, others: list[Statement], confidence: float) -> Hit:
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
        confidence=confidence,
        related=tuple(Related(f"says {c.said}", c.place) for c in (reference, *others)),
    )


def _name(claim: Statement, other: Statement) -> str:
    title = claim.place.article.title
    if claim.place.path == other.place.path:
        return f"“{title}” (line {claim.place.start.line})"
    return f"“{title}” ({claim.place.path})" if title == other.place.article.title else f"“{title}”"
