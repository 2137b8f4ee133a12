"""Hours and days of one thing that cannot both be right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec

from kblint.articles.model import Article, Block
from kblint.finding import Hit, Place, Related
from kblint.rules.interface import Context, Corpus
from kblint.statements import schedules
from kblint.statements.schedules import Schedule
from kblint.statements.scope import configured, narrowed, of_configured, of_label, of_metadata, of_sentence
from kblint.statements.topic import concepts_of, content, of_text
from kblint.statements.words import fold, words

OPEN, WEEKLY, TIMES = "open", "weekly", "times"

_OPEN = re.compile(
    r"\b(open|opens|opening|hours|closed|closes|shut|available|reach|reached|reachable|staffed|answer|answers|answered|manned|call|phone|here)\b"
)
_WEEKLY = re.compile(r"\b(weekly|every week|each week|once a week|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_PASSED_OVER = re.compile(
    r"\?|\b(for example|for instance|e\.g|used to|until 20\d\d|imagine|suppose|previously|formerly|if you|usually|cron)\b"
)
# What says that something is open, or when; not what is open.
_SAYING = concepts_of(
    "open opens opening hour hours close closed closing available availability day days daily week weekly weekday weekdays weekend weekends time times "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm noon midnight midday utc cet gmt pt et est pst pacific eastern "
    "reach staff team answer answered welcome run runs take takes place night between cut cutoff off same next received execute executed process processed "
    "working business banking please local office through round clock call contact find normal regular standard current our contact us about faq help information "
    "possible early earliest late latest"
)
_CHANNEL = concepts_of("phone telephone chat email whatsapp line hotline callback store shop branch counter desk")
_PLACE = re.compile(r"^(.{3,60}?) (?:in|at|on|inside|near|behind) (?:the |our )?(.{2,60})$")
_CAP = 120


class Claim(msgspec.Struct, frozen=True):
    """One schedule: of what (``thing``), where that is (``location``), in whose words (``context``) and for whom (``scope``)."""

    place: Place
    said: str
    schedule: Schedule
    kind: str
    thing: tuple[str, ...]
    location: tuple[str, ...]
    context: tuple[str, ...]
    scope: tuple[tuple[str, tuple[str, ...]], ...]
    group: str
    updated: str


def collect(article: Article, context: Context) -> tuple[Claim, ...] | None:
    """The schedules that an article gives, or None."""
    claims: list[Claim] = []
    named = configured(context.config)
    intro = ""
    for block in article.blocks:
        if block.item is None and block.kind == "paragraph":
            intro = block.text if block.text.rstrip().endswith(":") else ""
        if block.kind not in ("paragraph", "item", "cell") or block.quoted or (block.cell and block.cell.header):
            continue
        header = ": ".join(h for h in (block.cell.row_header, block.cell.column_header) if h) + ": " if block.cell else ""
        pieces = [(0, len(block.text))] if block.cell else [(s.start, s.end) for s in block.sentences]
        for start, end in pieces:
            folded = fold(header + block.text[start:end])
            if not schedules.may_hold(folded) or _PASSED_OVER.search(folded):
                continue
            schedule = schedules.read(folded)
            if schedule is None or schedule.end <= len(header) or block.marked("strike", start, end):
                continue
            lead = intro if block.item else ""
            claims.append(_claim(article, block, (start, end), header, schedule, lead, named))
    return tuple(claims) or None


def _claim(
    article: Article, block: Block, piece: tuple[int, int], header: str, schedule: Schedule, lead: str,
    named: tuple[tuple[str, str, re.Pattern[str]], ...],
) -> Claim:  # fmt: skip
    text = header + block.text[piece[0] : piece[1]]
    folded = fold(text)
    above = [*block.heading, lead]
    around = " ".join((folded, fold(block.heading[-1] if block.heading else ""), fold(lead)))
    kind = WEEKLY if _WEEKLY.search(folded) and not _OPEN.search(folded) else OPEN if _OPEN.search(around) else TIMES
    phrase = folded[: schedule.start] + " " + folded[schedule.end :]
    subject = re.split(r"\b(?:is|are|opens?|closes?|can|will|runs?|takes|answers?)\b", folded[: schedule.start], maxsplit=1)[
        0
    ].strip(" :*")
    location: list[str] = []
    parted = _PLACE.match(subject)
    if parted and _content(parted[1]):
        location = _content(parted[2])
    thing = [c for c in _content(phrase) if c not in location]
    for text_above in (*reversed(above), article.title):
        if not thing:
            thing = _content(text_above)
    everything = " ".join((*above, article.title, *(c.title for c in block.within)))
    scope = narrowed(
        of_metadata(
            {k: v for k, v in article.metadata.items() if str(k).casefold() not in ("product", "applies_to", "audience")}
        ),
        of_label(article.title),
        *(of_label(h) for h in above),
        of_sentence(text),
        of_configured(named, f"{everything} {text}"),
    )
    start = piece[0] + max(0, schedule.start - len(header))
    end = piece[0] + schedule.end - len(header)
    place = article.place(block, start, end)
    where = f"table {block.cell.table_id}" if block.cell else f"list {block.item.list_id}" if block.item else ""
    return Claim(
        place, block.text[start:end].strip(" ."), schedule, kind, tuple(sorted(set(thing))), tuple(sorted(set(location))),
        tuple(sorted({*_content(f"{everything} {text}")})), tuple((d, tuple(sorted(v))) for d, v in sorted(scope.items()) if d != "channel"),
        f"{article.path} {where}" if where else f"{article.path} {block.index}", str(article.metadata.get("updated", "")),
    )  # fmt: skip


def _content(text: str) -> list[str]:
    return [c for c in (content(words(fold(text))) if len(text) > 60 else of_text(text)) if c not in _SAYING]


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each schedule that departs from what most articles, or else the newest one, give."""
    claims = sorted((c for _, kept in corpus.collected for c in kept), key=_order)
    partners = _clashes(claims)
    told: set[int] = set()
    for i in sorted(partners, key=lambda i: (-_support(claims, claims[i]), tuple(-ord(c) for c in claims[i].updated) or (0,), i)):
        for j in sorted(partners[i] - told):
            others = sorted(partners[j] - told - {i})
            told.add(j)
            yield _hit(claims[j], claims[i], [claims[k] for k in others])
        told.add(i)


def _order(claim: Claim) -> tuple[str, int]:
    return claim.place.path, claim.place.start.offset


def _support(claims: list[Claim], claim: Claim) -> int:
    return len({c.place.path for c in claims if c.schedule.hours == claim.schedule.hours and c.thing == claim.thing})


def _clashes(claims: list[Claim]) -> Mapping[int, set[int]]:
    """Which claims contradict which: compared within those that share a kind and a word of their thing."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for name in claim.thing:
            groups[claim.kind, name].append(i)
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for members in groups.values():
        if len(members) <= _CAP:
            for at, i in enumerate(members):
                for j in members[at + 1 :]:
                    if _conflict(claims[i], claims[j]):
                        partners[i].add(j)
                        partners[j].add(i)
    return partners


def _conflict(a: Claim, b: Claim) -> bool:
    if a.group == b.group or (a.place.path == b.place.path and a.place.heading != b.place.heading):
        return False
    if not (schedules.disagree(a.schedule, b.schedule) or (a.kind == WEEKLY and schedules.weekly_apart(a.schedule, b.schedule))):
        return False
    if a.scope != b.scope or (a.location and b.location and a.location != b.location):
        return False
    one, other = set(a.thing), set(b.thing)
    if one & _CHANNEL != other & _CHANNEL or not one & other:
        return False
    left, right = one - {*b.thing, *b.context, *b.location}, other - {*a.thing, *a.context, *a.location}
    return not left and not right if a.kind == OPEN else len(left) + len(right) <= 1 and len(one & other) > 1


def _hit(departing: Claim, reference: Claim, others: list[Claim]) -> Hit:
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


def _name(claim: Claim, other: Claim) -> str:
    title = claim.place.article.title
    if claim.place.path == other.place.path:
        return f"“{title}” (line {claim.place.start.line})"
    return f"“{title}” ({claim.place.path})" if title == other.place.article.title else f"“{title}”"
