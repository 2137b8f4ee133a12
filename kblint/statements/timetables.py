"""Folded text → the days and hours that it says, as a ``Schedule``.

A schedule is read from one sentence, clause or table cell: days, times and the words that open or close are found in order and put together.
Where that cannot be done without guessing ("9 to 5, Saturdays, 10 to 2", "the bar is open from 7 to 10"), nothing is read.
"""

from __future__ import annotations

import re
from functools import reduce
from itertools import islice, pairwise
from operator import or_

import msgspec

from kblint.expressions import compiled, expression
from kblint.statements import clock
from kblint.statements.clock import BARE, DAYS, LATE_HOUR, MARKED, NOON, ONE_DAY, TO
from kblint.statements.cues import Cues
from kblint.statements.schedules import DAY, EVERY_DAY, UNSAID, Hours, Schedule

_TIME = rf"(?:{MARKED}|{BARE})"
# What is opened or shut: "we lock the side gate at ten", "the laundry locks itself at ten".
_IT = r"(?: (?:up|itself|themselves|down|away|for the (?:day|night)|(?:our|the|its|their|all)(?: [a-z]+){1,3}?)){0,2}"
_SHUTS = r"(?:clos(?:e|es|ed)|shuts?|locks?|locked|ends?|finish(?:es)?|stops?|clear(?:s|ed)? away)"
_BEFORE_FROM = rf"from|after|as of|as soon as it's|no earlier than|(?:starts?|begins?|opens?|unlocks?|starting|opening|unlocked|opened){_IT}(?: again)? at"
_BEFORE_UNTIL = (
    rf"by|until|till|til|before|up to|no later than|{_SHUTS}{_IT}(?: again)? at|"
    r"(?:switch|clock|knock)(?:s|es)? off(?: early,?)? at|"
    r"(?:cut-?off|(?:last|latest) (?:time|entry|admission|orders?|collection|pick-?up))(?: [\w-]+){0,5}(?: (?:is|are|at|is at)|:)"
)
_DOES_NOT = (
    r"(?:\b(?:not|never|no longer|cannot|no|nobody|no one)|(?<=[a-z])n't)(?: \w+){0,2}? "
    r"(?:opens?(?! (?:before|until|till|from)| at (?!weekends|the weekend))|delivers?|deliver(?:y|ies)|ship|dispatch|send|collects?|"
    r"collections?|pick-?ups?|runs?|operates?|serves?|service|works?|answers?|reply|staffed|here|classes|lessons|post|"
    r"trains?|buses|tours?|departures|appointments|surgery|visits?|emptied|empty|see (?:anybody|anyone|patients)|"
    r"(?:go|goes|going) out|comes?|come out|call(?: on| round)?|take (?:calls|bookings|orders|deliveries)|taken|made|answered|dispatched|sent|delivered|"
    r"there|in the office|on duty|at (?:the |our )?(?:\w+ )?(?:desk|reception|counter|till|work|home|hand))\b"
    r"(?! (?:until|till|before|from|after|between)\b)"
)
_CLOSED = (
    rf"{_DOES_NOT}|(?<![\w'])(?:(?:closed|shut|locked|unavailable)(?! (?:until|till|before|from|after|between))|"
    r"(?:(?<=day )|(?<=days ))off(?!-| at)|none|days? off|rest days?|"
    r"(?:nobody|no one)(?: \w+){1,4}?(?= (?:on|at) ))\b"
)
# What may follow a bare number that is a time: "open at 8 on weekdays", and not "open at 8 branches".
_ENDS = (
    r"(?=$|,(?! ?\d)|[.;:)!?(]|[–—](?!\d)| (?:-|–|—|and|or|but|so|on|every|each|in|at|sharp|daily|until|till|only|weekdays?|the|this|that|all|for|if|when|with|"
    r"nobody|there|there's|"
    rf"by|seven|7|utc|gmt|cet|cest|et|pt|"
    rf"we|you|through|{ONE_DAY})(?!\w))"
)
_ATOM = expression(
    # All of it begins where a word begins, or with what goes on from one.
    rf"(?:(?<!\w)(?=\w)|(?<=[a-z])(?=n't|: ))(?:"
    rf"(?P<always>(?<![\w.])(?:{clock.ALWAYS})(?!\w))"
    rf"|(?P<range>(?<![\w.:/$€£])(?:(?:from|between) )?(?P<r1>{_TIME}){TO}(?P<r2>{MARKED})|(?<![\w.:/$€£])between (?P<r3>{_TIME}) and (?P<r4>{MARKED}))"
    rf"|(?P<plain>(?<![\w.:/$€£])(?:from |between )?(?P<p1>{BARE})(?: ?[-–—] ?| to | till | until | and )(?P<p2>{LATE_HOUR}|{BARE}){_ENDS})"
    rf"|(?P<deadline>\b(?:{_BEFORE_UNTIL})(?: on)? (?P<d3>{ONE_DAY}),?(?: at)? (?P<t3>{MARKED}))"
    rf"|(?P<deadline_on>\b(?:by|until|till|before) (?P<t6>{MARKED}) on (?:the )?(?P<d6>{ONE_DAY})(?<!s)(?<!s\.))"
    rf"|(?P<at>\b(?:is|are|starts?|begins?) (?:always )?at (?P<t4>{MARKED})|(?<=[a-z]): (?P<t7>{MARKED})$|(?<=time )is (?P<t8>{MARKED}))"
    rf"|(?P<from>\b(?:{_BEFORE_FROM}) (?P<t1>{MARKED}|{BARE}{_ENDS}))"
    rf"|(?P<until>\b(?:{_BEFORE_UNTIL}):? (?P<t2>{MARKED}|{BARE}{_ENDS}))"
    rf"|(?P<point>\bat (?P<t5>{MARKED}))"
    rf"|(?P<closed>{_CLOSED})"
    rf"|(?P<except>\b(?:except|excluding|apart from|aside from|other than|save for|but not|but|bar)(?: for| on)?(?= (?:{ONE_DAY}|weekends?\b|the weekend)))"
    rf"|(?P<days>{DAYS}))"
)
_MARKED = expression(MARKED)
# Without any of these a text says no hours: looked for as plain words first, which is what most sentences end with.
_CUES = (
    *("noon", "midday", "midnight", "clock", "half ", "quarter ", "morning", "evening", "at night", "week", "24"),
    *("every hour", "any hour", "never close", "never shut"),
)
_DAY_CUE = compiled(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun|every (?:single )?|each |any |working |business |time of )day|daily|days a week|day and night|days? of the"
)
_DIGIT = compiled(r"\d(?: ?[ap]\.?m\b|[:.]\d\d)")
_ANY_DIGIT = compiled(r"\d")
_SHORT_DAY = compiled(r"\b(?:mon|tue|wed|thu|fri|sat|sun)\b")
_NUMBER = r" (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ANY_NUMBER = compiled(_NUMBER)
_AT = compiled(rf"\b(?:at|until|till|by|from|between|before|after){_NUMBER}")
_ZONE = compiled(
    r"\b(utc|gmt|cet|cest|bst|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|aest|sgt|ist|(?:eastern|pacific|central|mountain)(?= time))\b"
)
# ET is EST in winter and EDT in summer: who names either means the clocks there.
_BY_SEASON = compiled(r"([ecmp])[sd]t")


def _zone_name(said: str) -> str:
    """One name for a zone whatever the season: "et" for ET, EST, EDT and Eastern."""
    return _BY_SEASON.sub(
        r"\1t", {"cest": "cet", "eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt"}.get(said, said)
    )


_DOTTED = compiled(r"[ap]\.m\.$")
_SEASON = compiled(
    r"\b(summer|winter|spring|autumn|term|holidays?|christmas|easter|eve|season|school(?= (?:holidays?|terms?|breaks?|years?))|exam|exams|ramadan|"
    r"january|february|march(?! (?:on|out))|april|june|july|"
    r"august|september|october|november|december|temporar(?:y|ily)|(?<!sent )(?<!out )(?<!shipped )(?<!delivered )today|tomorrow|(?:19|20)\d\d)\b"
)
# A part of the year that is no exception.
_EVEN = compiled(r"\b(?:even|also|including|included|whatever|whichever|regardless of|no matter) [^.,;()]{0,60}")
# Not every week, or only a part of a day: no schedule of whole days.
_NOW_AND_THEN = compiled(
    r"\b(?:(?:good|black) friday|(?:easter|whit|cyber|holiday) monday|(?:easter|palm) sunday|ash wednesday|"
    r"every (?:other|second|third|fourth)|alternate|fortnightly|(?:first|second|third|fourth|last) "
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day of)\b|{ONE_DAY} (?:morning|afternoon|evening|night)s?\b(?! (?:from|until|till|between|at|by|before|after|\d))"
)
# What happens every week, said of a day: its plural, "every", a span of days.
_DOES = (
    r"\b(?:collect(?:s|ed)?|picks? up|picked up|empt(?:y|ies|ied)|deliver(?:s|ed)?|runs?|takes? place|held|pa(?:y|ys|id)|published|released|"
    r"updated|cleaned|made|due|brings?|brought|taken|carried out|goes? out|go out|comes?|taken|gets?|arrives?|meets?|happens?|ships?|sends?|dispatch(?:es)?|"
    r"works?|answers?|staffed|manned|"
    r"(?:is|are|gets?) (?:[a-z]+ly )?(?:[a-z]{2,}ed|sent|done|run|read|fed|drawn|given|shown|sold|cut))\b"
)
_RECURRING = rf"(?:\b[a-z]{{3,6}}days\b|{ONE_DAY}{TO}{ONE_DAY}|\b(?:every|each) (?:[a-z]{{3,6}}day|day)\b|\b(?:seven|7) days a week\b|\bdaily\b)"
_REGULAR = expression(rf"{_DOES}[^.;]{{0,60}}{_RECURRING}")
_IS_OPEN = expression(
    rf"^[a-z][a-z' -]{{3,40}}: (?:every |on |only )?(?:[a-z]{{3,6}}days(?:(?:, | and ))?){{1,3}}\W*$|"
    rf"(?:\b(?:is|are|be|stays?|remains?|only|'re|'s)|[a-z]'(?:re|s)|^|:)(?: \w+){{0,1}} (?:open|staffed|manned)\b|\bopens?\b[^.;]{{0,30}}{_RECURRING}"
)
_LEAVING = compiled(
    r"\b(?:check-?out|deadline|cut-?off|latest|closing|leave|ends?|finish(?:es)?|(?:clock|knock|switch)(?:s|es)? off|"
    r"last (?!week|month|year|night|time|minute)[a-z]+)\b"
)
_MORNING = compiled(
    r"\b(?:breakfast|morning|unlocks?|unlocked|check(?:ing|ed)?[ -]?out|vacate|be out|leave (?:the|your)|at night|overnight|maintenance|backups?|utc|cheap rate|tariff)\b"
)
_ABOUT_HOURS = compiled(
    r"\b(?:open|opens|opening|close|closes|closing|shut|shuts|doors?|gates?|lines?|hours?|staffed|manned|desk|counter|reception|latest|out by|"
    r"ring|call|check(?:ing|ed)?[ -]?(?:in|out)|last (?:entry|orders?|admission)|here|answers?|answer|nobody|lock|locks|locked|unlock|unlocks|"
    r"breakfast|lunch|dinner|supper)\b"
)
# A text with more days and times is a timetable, and no sentence about one thing.
_MOST = 24
# What stands between the opening and the closing hour of one thing.
_TOGETHER = compiled(
    r"[ ,]*(?:and|but|then)?(?: (?:we|it|they|don't|do not|doesn't|does not|won't|stays?|open|close|only|then|lasts?)){0,3} ?"
)
# "Payments that reach us after 3 pm are booked the next day": until then they count for this one.
_NEXT_DAY = compiled(r"\b(?:next|following) (?:\w+ ){0,2}?day\b")
_ONLY = expression(rf"\bonly (?:\w+ )?(?:on |from )?(?={DAYS})|(?:{DAYS}) only\b(?! until| from| till)")
_TURNS = compiled(
    r"\b(?:not|never|cannot|no|nobody|close|closes|closed|shut|shuts|lock|locks|locked|unavailable|ends?|break)\b|n't\b"
)
_CLAUSE = compiled(r"[,;:.(]| and | but | or | so |\bopen\b(?! until| before| from| between| after)")
_MAY_HOLD = Cues("|".join((*_CUES, "day", "daily", r"\d", *(f"^{name}" for name in _NUMBER[:-1].split("|")[1:]))))
_SURE = Cues("|".join(_CUES))


def may_hold(folded: str) -> bool:
    """A quick look: without any of these a text says no days or hours."""
    if not _MAY_HOLD.stand_in(folded):
        return False
    if _SURE.stand_in(folded) or (("day" in folded or "daily" in folded) and _DAY_CUE.search(folded)):
        return True
    if _ANY_DIGIT.search(folded) and (_DIGIT.search(folded) or _SHORT_DAY.search(folded)):
        return True
    return _ANY_NUMBER.search(folded) is not None and _AT.search(folded) is not None


def is_time(folded: str) -> bool:
    """Whether a text is a time of day and nothing else: "6 pm", "noon"."""
    return _MARKED.fullmatch(folded) is not None


def read(folded: str) -> Schedule | None:
    """The schedule that a folded text says, or None when it says none or says it in a way that leaves doubt."""
    if not may_hold(folded):
        return None
    if ("from " in folded or "between " in folded) and (away := _SHUT_OVER.search(folded)) and _SHUT.search(folded):
        return _shut_over(away)
    if _NOW_AND_THEN.search(folded):
        return None
    folded = _NAMING_DAY.sub(lambda m: "_" * len(m.group()), folded)
    found = list(islice(_ATOM.finditer(folded), _MOST + 1))
    if len(found) > _MOST:
        return None
    atoms = [m for m in found if not _idle(m)]
    if not any(m["days"] for m in atoms) or _FROM_OR_UNTIL.search(folded):
        # "At 5 pm" alone is when something happens once; with a day it is what happens then.
        atoms = [m for m in atoms if not m["point"] or _LEAVING.search(folded) or _does(_ENDS_THEN, m) or _does(_STARTS_THEN, m)]
    times = [m for m in atoms if m.lastgroup not in ("days", "except")]
    only_days = not times and atoms and atoms[0]["days"]
    if not times and not (only_days and (_IS_OPEN.search(folded) or _REGULAR.search(folded))):
        return None
    deadline = next((m for m in atoms if m["deadline"] or (m["deadline_on"] and not _ABOUT_HOURS.search(folded))), None)
    if deadline is not None:
        if len(times) > 1:
            return None
        due = Hours(clock.days(deadline["d3"] or deadline["d6"]), closes=clock.minutes(deadline["t3"] or deadline["t6"]) or DAY)
        return Schedule((due,), deadline.start(), deadline.end(), deadline=True)
    parts = _parts(atoms)
    parts = _with_closing(folded, parts) if parts else None
    hours = _put_together(folded, parts) if parts else []
    if not hours:
        return None
    zone = _ZONE.search(folded)
    end = atoms[-1].end()
    if folded[end - 1] == "." and not _DOTTED.search(folded[max(0, end - 4) : end]):
        end -= 1
    rest = _EVEN.sub(" ", folded[: atoms[0].start()] + " " + folded[atoms[-1].end() :])
    return Schedule(
        tuple(hours),
        atoms[0].start(),
        end,
        _zone_name(zone.group(1)) if zone else "",
        tuple(sorted(set(_SEASON.findall(rest)))),
    )


# "From five on Saturday until nine on Monday the library is shut".
_SHUT_OVER = compiled(
    rf"\b(?:from|between) (?P<t1>{_TIME})(?: on)? (?P<d1>{ONE_DAY}) (?:until|till|to|and) (?P<t2>{_TIME})(?: on)? (?P<d2>{ONE_DAY})(?: morning)?"
)
_SHUT = compiled(
    r"\b(?:closed|shut|locked|nobody|no one|unstaffed|unavailable)\b|\b(?:is|are)(?: not|n't) (?:open|staffed|available)\b"
)


def _shut_over(away: re.Match[str]) -> Schedule | None:
    """The schedule of what is shut from a time of one day until a time of a later one: it closes, is closed on the days between, and opens."""
    closes, opens = clock.minutes(away["t1"]), clock.minutes(away["t2"])
    closes += NOON if clock.undecided(away["t1"]) and closes < 9 * 60 else 0
    first, last = clock.days(away["d1"]), clock.days(away["d2"])
    if first == last:
        return None
    between, day = 0, first
    while (day := day << 1 if day << 1 <= EVERY_DAY else 1) != last:
        between |= day
    hours = [Hours(first, closes=closes or DAY), Hours(last, opens=opens)]
    return Schedule((*hours, *((Hours(between, closed=True),) if between else ())), away.start(), away.end())


# "Your Monday box" is a box, wherever it stands.
_NAMING_DAY = compiled(
    rf"(?<=[a-z] )(?:{ONE_DAY})(?<!s)(?= (?:box|boxes|parcel|bag|newsletter|paper|edition|group|team|league)\b)"
)
_FROM_OR_UNTIL = compiled(r"\b(?:until|till|before|from|between)\b")


def _idle(atom: re.Match[str]) -> bool:
    """Whether bare numbers only look like times: in a sentence that is not about hours, or where both halves of the day are possible."""
    bare = next((atom[name] for name in ("t1", "t2") if atom[name]), "")
    if atom["plain"]:
        about = _ABOUT_HOURS.search(atom.string) or re.search(DAYS, atom.string)
        return not about
    return bool(
        bare
        and re.fullmatch(BARE, bare)
        and not (_MARKED.search(atom.string) or _ABOUT_HOURS.search(atom.string) or re.search(DAYS, atom.string))
    )


class _Part(msgspec.Struct, frozen=True):
    """A piece of a schedule in ``[start, end)``: ``kind`` is ``hours``, ``days``, ``closed`` or ``except``; its hours on no day, or its days."""

    kind: str
    start: int
    end: int
    hours: Hours = Hours()
    days: int = 0


def _parts(atoms: list[re.Match[str]]) -> list[_Part] | None:
    """The pieces in order, with what opens at one time and closes at another one as one; None where an hour leaves doubt."""
    parts: list[_Part] = []
    for at, atom in enumerate(atoms):
        kind = next((k for k in ("closed", "except", "days") if atom[k]), "hours")
        # "Saturday–Sunday 24x7" is round the clock on these days.
        named = bool(parts) and parts[-1].kind == "days" and atom.start() - parts[-1].end < _NEXT_TO
        always = EVERY_DAY if atom["always"] and not named else 0
        days = clock.days(atom["d6"] or atom.group()) if kind == "days" or atom["d6"] else always
        hours = _hours(atom) if kind == "hours" else Hours()
        if hours is None:
            return None
        part = _Part(kind, atom.start(), atom.end(), hours, days)
        if kind == "closed" and at and (bound := _shut_beyond(atoms[at - 1], atom)) is not None and parts[-1].kind == "hours":
            parts[-1] = msgspec.structs.replace(parts[-1], end=atom.end(), hours=bound)
            continue
        last = next((i for i in (-1, -2) if len(parts) + i >= 0 and parts[i].kind == "hours"), None)
        if kind == "hours" and last is not None and (last == -1 or parts[-1].kind == "days"):
            # "Lines open at 8 and close at 8", "we open at 6 every weekday and don't close until 10".
            one = parts[last].hours
            together = _TOGETHER.fullmatch(atom.string, parts[-1].end, atom.start())
            if together and one.opens == UNSAID == hours.closes:
                # "Locked at ten and open again at seven".
                one, hours = hours, one
            if together and one.closes == UNSAID == hours.opens and UNSAID not in (one.opens, hours.closes):
                closes = hours.closes if hours.closes > one.opens else hours.closes + DAY
                parts[last] = msgspec.structs.replace(parts[last], hours=Hours(0, one.opens, closes))
                continue
        if (
            kind == "days"
            and parts
            and parts[-1].kind == "days"
            and not days & ~parts[-1].days
            and atom.start() - parts[-1].end < 8
        ):
            # "Every day from Monday to Saturday".
            parts.pop()
        parts.append(part)
    return parts


_NEXT_TO = 4


def _shut_beyond(bound: re.Match[str], closed: re.Match[str]) -> Hours | None:
    """The hours of what is shut after or before a time: "after eight nobody answers", "before nine there's nobody here"."""
    after = (bound["from"] or "").startswith(("after", "from"))
    if not (after or (bound["until"] or "").startswith("before")) or not _RIGHT_AWAY.fullmatch(
        bound.string, bound.end(), closed.start()
    ):
        return None
    return _bound(bound["t1"] or bound["t2"], not after, bound)


_RIGHT_AWAY = compiled(
    r",? ?(?:(?:there's|there is|there are|there will be|it's|it is|we're|we are|we|you'll find|(?:the|our|all)(?: [a-z]+){1,3}?(?: is| are)?) ?)?"
)


def _with_closing(folded: str, parts: list[_Part]) -> list[_Part] | None:
    """The pieces with each "closed" and "except" joined to its days; None where "closed" has none."""
    found: list[_Part] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        at += 1
        if part.kind not in ("closed", "except"):
            found.append(part)
        elif at < len(parts) and parts[at].kind == "days" and _beside(folded, part.end, parts[at].start):
            found.append(msgspec.structs.replace(part, days=parts[at].days))
            at += 1
        elif part.kind == "closed" and found and found[-1].kind == "days" and _beside(folded, found[-1].end, part.start):
            found[-1] = msgspec.structs.replace(part, days=found[-1].days)
        elif part.kind == "closed":
            return None
    return found


def _put_together(folded: str, parts: list[_Part]) -> list[Hours]:
    """Days in front of their hours, or hours in front of their days; empty where both ways are mixed."""
    spans = [p.kind for p in parts if p.kind in ("hours", "days")]
    days_first = bool(spans) and spans[0] == "days"
    mixed = not days_first and "days" in spans and spans != ["hours", "days"] * (len(spans) // 2)
    if mixed and not _of_one_day(folded, [p for p in parts if p.kind in ("hours", "days")]):
        return []
    found: list[Hours] = []
    days, fresh = 0, False
    for at, part in enumerate(parts):
        following = parts[at + 1].kind if at + 1 < len(parts) else ""
        if part.kind in ("closed", "except"):
            if fresh and part.kind == "closed":
                found.append(Hours(days))
                fresh = False
            found.append(Hours(part.days, closed=True))
        elif part.kind == "hours":
            found.append(msgspec.structs.replace(part.hours, days=part.days or (days if days_first else 0)))
            fresh = False
        elif not days_first and at and parts[at - 1].kind == "hours":
            found = [h if h.days and h is not found[-1] else msgspec.structs.replace(h, days=part.days) for h in found]
        elif at and parts[at - 1].kind == "hours" and following != "hours" and not part.days & ~found[-1].days:
            # "In the night from Friday to Saturday, between ten and midnight on Friday".
            found[-1] = msgspec.structs.replace(found[-1], days=part.days)
        else:
            days, fresh = (days | part.days if fresh else part.days), True
    if fresh and (days_first or not found):
        found.append(Hours(days))
    shut = reduce(or_, (h.days for h in found if h.closed), 0)
    found = [h for h in found if h.closed or h.opens != UNSAID or h.closes != UNSAID or h.days & ~shut]
    only = _ONLY.search(folded)
    if only and len(found) == 1 and found[0].days and not found[0].closed:
        found.append(Hours(EVERY_DAY & ~found[0].days, closed=True))
    if sum(not h.days and UNSAID in (h.opens, h.closes) for h in found) > 1:
        return []
    excepted = reduce(or_, (p.days for p in parts if p.kind == "except"), 0)
    return [h if h.closed or not h.days else msgspec.structs.replace(h, days=h.days & ~excepted) for h in found]


def _of_one_day(folded: str, parts: list[_Part]) -> bool:
    """Whether several stretches of time are of the days that stand after all of them: "from 8 to 12 and from 2 to 6, Monday to Friday"."""
    return [p.kind for p in parts] == ["hours"] * (len(parts) - 1) + ["days"] and all(
        _OR.search(folded, one.end, other.start) for one, other in pairwise(parts[:-1])
    )


_OR = compiled(r" (?:and|or) |[&/]")


def _beside(folded: str, start: int, end: int) -> bool:
    """Whether nothing but a few words of one clause stands between "closed" and its days."""
    return end - start < 12 or (
        end - start < 45 and not re.search(r"[,;.]| and | but |\b(?:open|until|before)\b", folded[start:end])
    )


def _turned(atom: re.Match[str]) -> bool:
    """Whether the clause in front of a bound turns it round: "not before 3", "closed until 9", and twice is not at all: "don't close until 10"."""
    far = max(0, atom.start() - 60)
    cuts = [m.end() for m in _CLAUSE.finditer(atom.string, far) if m.end() <= atom.start()]
    return len(_TURNS.findall(atom.string, max(cuts, default=far), atom.start())) % 2 == 1


_ENDS_THEN = compiled(rf"\b{_SHUTS}\b")
_STARTS_THEN = compiled(r"\b(?:opens?|unlocks?|opened|unlocked|starts?|begins?)\b")


def _does(what: re.Pattern[str], atom: re.Match[str]) -> bool:
    """Whether the clause around a time says that something ends, or starts, then: "we close on Fridays at five", "at nine they unlock"."""
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(atom.string) if m.end() <= atom.start())]
    after = _CLAUSE.search(atom.string, atom.end())
    return what.search(atom.string, cuts[-1], after.start() if after else len(atom.string)) is not None


def _hours(atom: re.Match[str]) -> Hours | None:
    """The hours that one phrase says, on no day; None where it leaves doubt, or says when something is not so."""
    if atom["always"]:
        return Hours(0, 0, DAY)
    if atom["deadline_on"]:
        return _bound(atom["t6"], False, atom)
    if atom["from"]:
        late = atom["from"].startswith("after") and _NEXT_DAY.search(atom.string, atom.end())
        starts = not _turned(atom) and not late
        return _bound(atom["t1"], starts, atom)
    if atom["at"] or atom["point"]:
        ends, starts = _does(_ENDS_THEN, atom), _does(_STARTS_THEN, atom)
        leaves = ends or (not starts and _LEAVING.search(atom.string) is not None)
        value = _bound(atom["t4"] or atom["t5"] or atom["t7"] or atom["t8"], not leaves, atom)
        return value if atom["at"] or starts or value is None or value.opens == UNSAID else Hours(0, value.opens, value.opens)
    if atom["until"]:
        starts = _turned(atom) and not atom["until"].startswith(
            ("by", "no later", "clos", "shut", "lock", "clear", "end", "finish", "stop", "cut", "last", "latest")
        )
        return _bound(atom["t2"], starts, atom)
    return _over_night(_range(atom)) if _turned(atom) else _range(atom)


def _over_night(shut: Hours | None) -> Hours | None:
    """The hours of what is shut from an hour of the evening until one of the morning; None for what is shut during the day."""
    if shut is None or shut.closes % DAY > NOON or (0 < shut.opens < 18 * 60):
        return None
    return Hours(0, shut.closes % DAY, shut.opens or DAY)


def _bound(said: str, starts: bool, atom: re.Match[str]) -> Hours | None:
    minutes = clock.minutes(said)
    if clock.undecided(said):
        bare = re.fullmatch(BARE, said) is not None
        morning = _MORNING.search(atom.string) is not None
        worded = bare or (":" not in said and "." not in said)
        if starts:
            minutes += NOON if minutes < (6 if bare or not worded else 8) * 60 and not morning else 0
        elif not morning:
            if (
                minutes < 8 * 60
                or (worded and minutes < 10 * 60)
                or (minutes < NOON and atom.group().startswith(("clos", "shut", "lock")))
            ):
                minutes += NOON
            elif worded and minutes < NOON:
                return None
    return Hours(0, opens=minutes) if starts else Hours(0, closes=minutes or DAY)


def _range(atom: re.Match[str]) -> Hours | None:
    one, other = (atom["p1"], atom["p2"]) if atom["plain"] else (atom["r1"] or atom["r3"], atom["r2"] or atom["r4"])
    opens, closes = clock.minutes(one), clock.minutes(other)
    unsure = clock.undecided(one), clock.undecided(other)
    night = _MORNING.search(atom.string) is not None
    if (re.fullmatch(BARE, one) or (unsure[0] and one[:1].isdigit())) and not unsure[1] and closes >= NOON:
        # Of "9 to 5 pm" the first is in the morning, of "2 to 5 pm" and "7:00 to 8:30 pm" in the afternoon.
        opens += NOON if opens < NOON and opens + NOON < closes else 0
    elif all(unsure) and closes <= opens < NOON:
        closes += NOON
    elif all(unsure) and opens < 6 * 60 and not night:
        opens, closes = opens + NOON, closes + NOON
    elif atom["plain"] and opens < NOON and closes != NOON and not (opens >= 6 * 60 and night):
        return None
    if opens > DAY or closes > DAY:
        return None
    return Hours(0, opens, closes if closes > opens else closes + DAY)
