"""Article → what it says of opening hours, closing days and times of day, as statements of the kind ``schedule``.

Of such a statement ``attribute`` is ``open``, ``weekly`` (once a week), ``due`` (a date) or ``times``, ``subject`` what happens then in one word of ``acts`` if it
says that, ``topic`` what it is about, ``label`` where that is (a branch, a counter), ``qualifiers`` the telephone
numbers beside it, ``context`` all words around it, ``names`` the proper
names of its title, ``group`` the paragraph, list or table whose members are never compared.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from kblint.articles.model import Article, Block
from kblint.config import Config
from kblint.expressions import compiled
from kblint.months import MONTH_WORDS
from kblint.statements import acts, due_dates, schedules, timetables
from kblint.statements.clock import DAYS, ONE_DAY
from kblint.statements.model import Statement
from kblint.statements.prose import is_past
from kblint.statements.schedules import Schedule
from kblint.statements.scope import configured, narrowed, of_configured, of_label, of_metadata, of_sentence
from kblint.statements.topic import concepts_of, content, names, of_text, of_title, spoken_of
from kblint.statements.words import concept, concepts, fold, words

OPEN, WEEKLY, TIMES, DUE = "open", "weekly", "times", "due"

_OPEN = compiled(
    r"\b(open|opens|opening|hours|closed|closes|shut|lock|locks|locked|unlock|unlocks|available|reach|reached|reachable|staffed|answer|answers|answered|manned|call|phone|here)\b"
)
_OPENS = compiled(r"\b(?:open|opens|opening|close|closes|closed|shut)\b")
_WEEKLY = compiled(r"\b(weekly|every week|each week|once a week|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_PASSED_OVER = compiled(
    r"\?|\b(for example|for instance|e\.g|in the range|versions?(?: of \w+)?(?: before| until| from| prior| \d)|"
    r"used to|until 20\d\d|imagine|suppose|previously|formerly|usually|cron|"
    r"if you(?! (?:order|buy|place|book|pay|ring|call|hand|drop|send|post)\b))\b"
)
# What says that something is open, or when; not what is open.
_SAYING = concepts_of(
    "open opens opening hour hours close closed closing available availability day days daily week weekly weekday weekdays weekend weekends time times "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm noon midnight midday utc cet gmt pt et est pst pacific eastern "
    "reach staff team answer answered welcome run runs take takes place night between cut cutoff off same next execute executed process processed "
    "working business banking please local through round clock call contact find normal regular standard current our contact us about faq help information "
    "possible earliest latest door doors way all stay stays keep keeps come behind half past quarter "
    "serve served staffed manned online agent agents table shut shuts end ends finish finishes ready anybody nobody somebody every each except excluding apart "
    f"till til until past half deadline due {' '.join(sorted(MONTH_WORDS))} "
    "taken none lock unlock locked dealt executed nobody someone light out turn back final very right up "
    "itself themselves previous preceding "
)
_CUT = compiled(
    r"(?:\bnote: |, (?:and|but|so|or|otherwise) |; | (?:if|unless|when|otherwise) |[.] (?=[a-z])|[,/] ?(?=(?:and )?(?:check|arrival|departure|last ))|"
    r" and (?=(?:we|you|our|the|it|check|departure|breakfast|last)\b)|"
    r", (?=(?:we|you|they|it|there|this|these|which|many|most|some|please|because|since|as|whatever|whichever|no matter|regardless)\b))(?!\d)"
)
# Words that go with a time and would tell of a thing elsewhere.
_WITH_A_TIME = compiled(
    r"(?<=day )(?:morning|afternoon|evening|night)s?\b|\b(?:in the (?:morning|afternoon|evening)|at night|o'clock|received|sharp|"
    r"(?:its|our|their) (?:doors?|gates?|shutters?|lines?)(?= at)|(?:clocks?|knocks?|switch(?:es)?) off(?: early)?|(?:gmt|utc)(?: ?[+-] ?\d+)?|"
    r"[ecmp][sd]?t|cest)\b"
)
_EVERY_SO = compiled(r"\b(?:every|each|all|always|any)\b")
# What is said of every one of its kind says no more of what it is.
_EVERY = compiled(r"\b(?:every|each|all|any)(?: of)?(?: our| your| the)? ([a-z]{3,24})(?: (?:and|or) ([a-z]{3,24}))?")
# A header that says that its cells are the latest times, and a cell that is one.
_BY_THEN = compiled(
    r"\b(?:(?:us|in|order|ordered|placed|received|paid|book|apply|reply|done) by\b|by:|cut-?offs?|latest|deadline|last (?:time|orders?|entry|admission)\b|no later than)"
)
# A column of the times at which something begins, or of those at which it ends.
_AN_END = compiled(
    r": (?:(opens?|opening(?: time)?|from|starts?|begins?|start time)|closes?|closing(?: time)?|to|until|till|ends?|end time|finish(?:es)?)\W*$"
)
_A_TIME = compiled(rf"\W*(?:{ONE_DAY},? ?(?:at )?)?(?:\d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|(?:12 )?noon|midnight)\W*$")
_PLACE = compiled(r"^(.{3,60}?) (?:in|at|on|inside|near|behind) (?:the |our )?(.{2,60})$")
# "On weekdays, the desk at …": what it is about stands behind the days.
_FIRST = compiled(rf"(?:on |from |every )?(?:{DAYS}),? (?=the |our |your )")
# "3.16. Filling a shape" is the number of a section, and no time.
_SECTION = compiled(r"(?:^|(?<=: ))\d+(?:\.\d+)+\.(?=\s*[^\W\d])")
_AT_ONCE = 6
_WHOEVER = frozenset("you we they it visitors customers guests everybody everyone anybody".split())
_SAYS_WHEN = compiled(r"\b(?:is|are|opens?|closes?|can|will|runs?|takes|answers?)\b")


def opening_hours(article: Article, config: Config) -> tuple[Statement, ...]:
    """The schedules that an article gives, in reading order."""
    found: list[Statement] = []
    named = configured(config)
    intro = ""
    for block in article.blocks:
        if block.item is None and block.kind == "paragraph":
            intro = block.text if block.text.rstrip().endswith(":") else ""
        if block.kind not in ("paragraph", "item", "cell") or block.quoted or (block.cell and block.cell.header):
            continue
        header = ": ".join(h for h in (block.cell.row_header, block.cell.column_header) if h) + ": " if block.cell else ""
        if header and _BY_THEN.search(fold(header)) and _A_TIME.match(fold(block.text)):
            header += "by "
        elif header and timetables.is_time(fold(block.text.strip())):
            column = _AN_END.search(fold(header))
            header += "at " if column is None else "from " if column[1] else "until "
        whole = fold(header + block.text)
        if block.cell:
            whole = _SECTION.sub(lambda m: "_" * len(m.group()), whole)
        pieces = [(0, len(block.text))] if block.cell else [(s.start, s.end) for s in block.sentences]
        for start, end in pieces:
            folded = whole if block.cell else whole[start:end]
            schedules_said = _read(folded) if timetables.may_hold(folded) else []
            if due_dates.may_hold(folded) and not _PASSED_OVER.search(folded) and not is_past(folded):
                schedules_said += due_dates.read(folded)
            if not schedules_said:
                continue
            alone = acts.of(folded) if len(schedules_said) == 1 else ""
            for schedule in schedules_said:
                if schedule.end > len(header) and not block.marked("strike", start, end):
                    lead = intro if block.item else _asked(block, start)
                    found.append(_statement(article, block, (start, end), header, schedule, lead, alone, named))
    if not found:
        return ()
    _, known = spoken_of(block.text for block in article.blocks if block.sentences)
    return tuple(msgspec.structs.replace(s, known=known) for s in found)


def _read(folded: str) -> list[Schedule]:
    """The schedules of a sentence: one of all of it, or one of each clause where the clauses tell of different acts or only they can be read."""
    cuts = [0, *(m.start() for m in _CUT.finditer(folded)), len(folded)]
    clauses = [_schedule(folded, a, b) for a, b in pairwise(cuts)]
    told = [schedule for schedule in clauses if schedule is not None]
    found = {acts.of(folded[a:b]) for (a, b), schedule in zip(pairwise(cuts), clauses, strict=True) if schedule is not None}
    whole = _schedule(folded, 0, len(folded)) if len(clauses) > 1 and len(found - {""}) < 2 else None
    return [whole] if whole is not None else told


def _asked(block: Block, start: int) -> str:
    """The question in front of a sentence, which says what its answer is about; empty where there is none."""
    before = next((s.text for s in reversed(block.sentences) if s.end <= start), "")
    return before if before.rstrip(" *_").endswith("?") else ""


def _schedule(folded: str, begin: int, stop: int) -> Schedule | None:
    schedule = None if _PASSED_OVER.search(folded, begin, stop) else timetables.read(folded[begin:stop])
    return schedule and msgspec.structs.replace(schedule, start=begin + schedule.start, end=begin + schedule.end)


def _once_a_week(schedule: Schedule) -> bool:
    """Whether a day of the week is all that is said."""
    return (
        len(schedule.hours) == 1
        and schedule.hours[0].days.bit_count() == 1
        and (not schedule.hours[0].closed and schedule.hours[0].opens == schedule.hours[0].closes == schedules.UNSAID)
    )


def _statement(
    article: Article,
    block: Block,
    piece: tuple[int, int],
    header: str,
    schedule: Schedule,
    lead: str,
    alone: str,
    named: tuple[tuple[str, str, re.Pattern[str]], ...],
) -> Statement:
    text = header + block.text[piece[0] : piece[1]]
    folded = fold(text)
    above = [*block.heading, lead]
    around = " ".join((folded, fold(block.heading[-1] if block.heading else ""), fold(lead)))
    kind = (
        DUE
        if schedule.date is not None
        else WEEKLY
        if schedule.deadline or _once_a_week(schedule) or (_WEEKLY.search(folded) and not _OPEN.search(folded))
        else OPEN
        if _OPEN.search(around) and not _BY_THEN.search(fold(header))
        else TIMES
    )
    cuts = [0, *(m.start() for m in _CUT.finditer(folded)), len(folded)]
    opens, ends = max(c for c in cuts if c <= schedule.start), min(c for c in cuts if c >= schedule.end)
    phrase = folded[opens : schedule.start] + " " + folded[schedule.end : ends]
    clause = _WITH_A_TIME.sub(" ", folded[opens:ends])
    act = acts.of(folded[opens:ends]) or alone
    if act == "entry" and all(schedules.UNSAID not in (h.opens, h.closes) for h in schedule.hours):
        # "Visitors are admitted from ten to eight": that is when it is open.
        act = ""
    before = _FIRST.match(folded) if schedule.start <= _AT_ONCE else None
    subject = _SAYS_WHEN.split(folded[before.end() :] if before else folded[: schedule.start], maxsplit=1)[0].strip(" :*")
    if subject in _WHOEVER:
        # "You can reach the counter in Mill Road from nine to five."
        subject = folded[: schedule.start].partition(subject)[2].strip(" :*")
    location: list[str] = []
    parted = _PLACE.match(subject)
    if parted and " " in parted[1] and _content(parted[1]):
        location = _content(parted[2])
    thing = [c for c in _content(clause) if c not in location]
    thing = [c for c in thing if c not in concepts(w for m in _EVERY.finditer(clause) for w in m.groups() if w)] or thing
    for text_above in (*reversed(above), article.title):
        if not thing and not act:
            thing = _content(text_above)
    if not thing and not act and schedule.date is None and _OPENS.search(clause):
        act = acts.HOUSE
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
    where = f"table {block.cell.table_id}" if block.cell else f"list {block.item.list_id}" if block.item else str(block.index)
    return Statement(
        place=article.place(block, start, end),
        kind="schedule",
        said=block.text[start:end].strip(" ."),
        attribute=kind,
        schedule=schedule,
        topic=tuple(sorted(set(thing))),
        label=tuple(sorted(set(location))),
        context=tuple(sorted({*_content(f"{everything} {text}")})),
        scope=tuple((d, tuple(sorted(v))) for d, v in sorted(scope.items()) if d not in _ASIDE and not _whoever(d, v, around)),
        block=block.index,
        group=f"{article.path} {where}",
        frame=" ".join(concept(w.text) for w in words(phrase) if w.kind == "word"),
        subject=(act,) if act else (),
        names=tuple(sorted(names(article.title))),
        title=tuple(of_title(article.title)),
        heading=tuple(c for h in block.heading for c in of_text(h) if h != article.title),
        updated=str(article.metadata.get("updated", "")),
        qualifiers=_reached_at(article, block),
        universal=_EVERY_SO.search(folded) is not None,
    )


# The channel is part of the thing, and a version is that of the article.
_ASIDE = ("channel", "version")
_THEIR_STAFF = compiled(
    r"\b(?:our|the|no|any|by|of|with|from|all)(?: [a-z]+)? staff\b(?! (?:only|entrance|canteen|room|car|parking|hours))|"
    r"\bstaff (?:are|is|go|goes|will|can|leave|answer|work)\b"
)


def _whoever(dimension: str, values: frozenset[str], around: str) -> bool:
    """Whether hours are the same for whom a scope names: who comes for the first time, or those who work there and are only spoken of."""
    return dimension == "customer" and (
        values <= {"new"} or (values == {"staff"} and _THEIR_STAFF.search(around) is not None and "for staff" not in around)
    )


def _reached_at(article: Article, block: Block) -> tuple[str, ...]:
    """The telephone numbers beside a block, by their last digits: whose hours these are, where somebody is called."""
    near = [b for b in article.blocks[max(0, block.index - 1) : block.index + 1] if b.heading == block.heading]
    return tuple(sorted({re.sub(r"\D", "", m.group())[-7:] for b in near for m in _NUMBER.finditer(b.text)}))


_NUMBER = compiled(r"(?<![\w/.,:=#-])\+?[\d(][\d ()/.-]{6,18}\d(?![\w%]|[.,:]\d)")


def _content(text: str) -> list[str]:
    return [c for c in (content(words(fold(text))) if len(text) > 60 else of_text(text)) if c not in _SAYING]
