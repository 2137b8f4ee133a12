"""Days and times of day as policy text says them: opening hours, closing days, times from which and until which something is possible.

A schedule is read from one sentence or table cell. Where days and hours cannot be told together without guessing ("9 to 5, Saturdays,
10 to 2"), nothing is read.
"""

from __future__ import annotations

import re

import msgspec

UNSAID = -1
DAY = 24 * 60
EVERY_DAY, WEEKDAYS, WEEKEND = 0b1111111, 0b0011111, 0b1100000


class Hours(msgspec.Struct, frozen=True, gc=False):
    """Hours on some days: ``days`` is a set of bits, Monday lowest, 0 where no day is said; ``opens`` and ``closes`` count minutes from midnight,
    ``UNSAID`` where there is none (a closing hour past midnight is above 1440). ``closed`` days have no hours."""

    days: int = 0
    opens: int = UNSAID
    closes: int = UNSAID
    closed: bool = False


class Schedule(msgspec.Struct, frozen=True, gc=False):
    """What a text says of days and times, in ``[start, end)`` of it; ``zone`` is a time zone's name, ``seasons`` are the parts of the year named;
    ``deadline`` tells a day of the week with the time until which something is possible then."""

    hours: tuple[Hours, ...]
    start: int
    end: int
    zone: str = ""
    seasons: tuple[str, ...] = ()
    deadline: bool = False


_DAY_NAMES = (
    "mon(?:day)?",
    "tue(?:s(?:day)?)?",
    "wed(?:nesday)?",
    "thu(?:r(?:s(?:day)?)?)?",
    "fri(?:day)?",
    "sat(?:urday)?",
    "sun(?:day)?",
)
_DAY = r"\b(?:" + "|".join(_DAY_NAMES) + r")s?\b\.?"
_DAY_SET = (
    (
        EVERY_DAY,
        r"daily|every (?:single )?day(?: of the (?:week|year))?|each day|(?:seven|7) days a week|all week(?: long)?|any day",
    ),
    (WEEKDAYS, r"(?:on )?(?:every |all )?(?:weekdays?|week days|working days?|business days?)"),
    (WEEKEND, r"(?:on |at )?(?:the |every )?weekends?"),
)
_TO = r" ?(?:-|–|—|to|through|thru|until|till) ?"
_ONE_OR_SPAN = rf"{_DAY}(?:{_TO}{_DAY})?"
_DAYS = rf"{_ONE_OR_SPAN}(?:(?:, and |, | and | & | or |/){_ONE_OR_SPAN}){{0,6}}|\b(?:{'|'.join(p for _, p in _DAY_SET)})\b"
_HALF = r"(?:a\.?m\b\.?|p\.?m\b\.?)"
_HOUR_NAMES = "one two three four five six seven eight nine ten eleven twelve".split()
_SPELT = rf"(?:{'|'.join(_HOUR_NAMES)}|1[0-2]|\d)"
_PART = r"(?:in the (?:morning|afternoon|evening)|at night)"
_CLOCK = (
    rf"(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)(?: ?{_HALF})?|(?:1[0-2]|0?\d) ?{_HALF}|{_SPELT} o'clock(?: {_PART})?|"
    rf"(?:half past|quarter past|quarter to) {_SPELT}(?!\w)(?: {_PART})?|{_SPELT} {_PART}|"
    r"(?:twelve |12 )?(?:noon|midday|midnight))"
)
_BARE = rf"(?:{_CLOCK}|(?:1[0-2]|\d)(?![\d%.:,]))"
_ALWAYS = (
    r"24 ?/ ?7(?: ?/ ?365)?|24x7|(?:a)?round[ -]the[ -]clock|(?:24|twenty-four) hours a day(?:,? (?:and )?(?:seven|7) days a week)?|"
    r"(?<=open )24 hours|day and night|at any hour|"
    r"any time of (?:the )?day"
)
_BEFORE_FROM = r"from|after|as of|starts? at|begins? at|opens? at|starting at"
_BEFORE_UNTIL = r"by|until|till|before|no later than|closes? at|shuts? at|ends? at|cut-?off(?: time)?(?: [\w-]+){0,5} (?:is|at)"
_ATOM = re.compile(
    rf"(?P<always>(?<![\w.])(?:{_ALWAYS})(?!\w))"
    rf"|(?P<range>(?<![\w.:/$€£])(?:(?:from|between) )?(?P<r1>{_BARE}){_TO}(?P<r2>{_CLOCK})|(?<![\w.:/$€£])between (?P<r3>{_BARE}) and (?P<r4>{_CLOCK}))"
    rf"|(?P<plain>(?<![\w.:/$€£])(?P<p1>[6-9]|1[01])(?: ?(?:-|–|to) ?)(?P<p2>[2-9])(?![\w%:]|[.,]\d| (?:hours|days|weeks|business|working|minutes|times|people)))"
    rf"|(?P<deadline>\b(?:{_BEFORE_UNTIL})(?: on)? (?P<d3>{_DAY}),?(?: at)? (?P<t3>{_CLOCK}))"
    rf"|(?P<at>\b(?:is|are|starts?|begins?) (?:always )?at (?P<t4>{_CLOCK}))"
    rf"|(?P<from>\b(?:{_BEFORE_FROM}) (?P<t1>{_CLOCK}))"
    rf"|(?P<until>\b(?:{_BEFORE_UNTIL}):? (?P<t2>{_CLOCK}))"
    rf"|(?P<closed>\b(?:closed|shut|not open|do not open|don't open|unavailable)\b)"
    rf"|(?P<except>\b(?:except|excluding|apart from|other than|but not)\b)"
    rf"|(?P<days>{_DAYS})"
)
_MAY_HOLD = re.compile(
    r"24|clock|half past|quarter (?:past|to)|in the (?:morning|afternoon|evening)|at night|\d ?[ap]\.?m\b|\d[:.]\d\d|noon|midday|midnight|day|"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)\b"
)
_ZONE = re.compile(
    r"\b(utc|gmt|cet|cest|bst|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|aest|sgt|ist|(?:eastern|pacific|central|mountain)(?= time))\b"
)
_DOTTED = re.compile(r"[ap]\.m\.$")
_SEASON = re.compile(
    r"\b(summer|winter|spring|autumn|term|holidays?|christmas|easter|eve|season|school|exam|exams|ramadan|january|february|march(?! (?:on|out))|april|june|july|"
    r"august|september|october|november|december|temporar(?:y|ily)|(?<!sent )(?<!out )(?<!shipped )(?<!delivered )today|tomorrow|\d{4})\b"
)


# What happens on a day of every week: its plural, or "every".
_REGULAR = re.compile(
    r"\b(?:collect(?:s|ed)?|picks? up|picked up|empt(?:y|ies|ied)|deliver(?:s|ed)?|runs?|takes? place|held|pa(?:y|ys|id)|published|released|"
    r"updated|cleaned|goes? out|go out|comes?|arrives?|meets?|happens?)\b[^.;]{0,60}\b(?:on [a-z]{3,6}days\b|(?:every|each) (?:[a-z]{3,6}day)\b)"
)
_LEAVING = re.compile(r"\b(?:check-?out|deadline|cut-?off|latest|closing|leave)\b")


def may_hold(folded: str) -> bool:
    """A quick look: without any of these a text says no days or hours."""
    return _MAY_HOLD.search(folded) is not None


def read(folded: str) -> Schedule | None:
    """The schedule that a folded text says, or None when it says none or says it in a way that leaves doubt."""
    if not may_hold(folded):
        return None
    atoms = list(_ATOM.finditer(folded))
    times = [m for m in atoms if m.lastgroup not in ("days", "except")]
    if not times and not (len(atoms) == 1 and (re.search(r"\bopen\b", folded) or _REGULAR.search(folded))):
        return None
    deadline = next((m for m in atoms if m["deadline"]), None)
    if deadline is not None:
        if len(times) > 1:
            return None
        due = Hours(_days(deadline["d3"]), closes=_minutes(deadline["t3"]) or DAY)
        return Schedule((due,), deadline.start(), deadline.end(), deadline=True)
    hours = _put_together(folded, atoms)
    if not hours:
        return None
    zone = _ZONE.search(folded)
    end = atoms[-1].end()
    if folded[end - 1] == "." and not _DOTTED.search(folded[max(0, end - 4) : end]):
        end -= 1
    rest = folded[: atoms[0].start()] + " " + folded[atoms[-1].end() :]
    return Schedule(
        tuple(hours),
        atoms[0].start(),
        end,
        zone.group(1)[:3] if zone else "",
        tuple(sorted(set(_SEASON.findall(rest)))),
    )


def _put_together(folded: str, atoms: list[re.Match[str]]) -> list[Hours]:
    """Days in front of their hours, or hours in front of their days; empty where both ways are mixed."""
    kinds = [_kind(m) for m in atoms]
    spans = [k for k in kinds if k in ("hours", "days")]
    days_first = bool(spans) and spans[0] == "days"
    if not days_first and spans.count("days") and spans != ["hours", "days"] * (len(spans) // 2):
        return []
    found: list[Hours] = []
    days, fresh, at, excepted = 0, False, 0, 0
    while at < len(atoms):
        atom, kind = atoms[at], kinds[at]
        following = kinds[at + 1] if at + 1 < len(atoms) else ""
        near = bool(following) and atoms[at + 1].start() - atom.end() < 12
        if kind in ("closed", "except") and following == "days" and near:
            out = _days(atoms[at + 1].group())
            excepted |= out if kind == "except" else 0
            found.append(Hours(out, closed=True))
            at += 2
            continue
        if kind == "closed":
            if not (fresh and atom.start() - atoms[at - 1].end() < 12):
                return []
            found.append(Hours(days, closed=True))
            days, fresh = 0, False
        elif kind == "days":
            mask = _days(atom.group())
            if days_first and at and kinds[at - 1] == "hours" and mask & ~found[-1].days == 0 and following != "hours":
                # "In the night from Friday to Saturday, between ten and midnight on Friday".
                found[-1] = msgspec.structs.replace(found[-1], days=mask)
                at += 1
                continue
            days, fresh = (days | mask if fresh else mask), True
        elif kind == "hours":
            value = _hours(atom)
            if value is None:
                return []
            if days_first:
                found.append(msgspec.structs.replace(value, days=days))
                fresh = False
            else:
                after = _days(atoms[at + 1].group()) if following == "days" else 0
                found.append(msgspec.structs.replace(value, days=after))
                at += following == "days"
            if atom.lastgroup is not None and atom["always"] and not found[-1].days:
                found[-1] = msgspec.structs.replace(found[-1], days=EVERY_DAY)
        at += 1
    if fresh and (not found or days_first):
        found.append(Hours(days))
    return [h if h.closed or not h.days else msgspec.structs.replace(h, days=h.days & ~excepted) for h in found]


def _kind(atom: re.Match[str]) -> str:
    for name in ("closed", "except", "days"):
        if atom[name]:
            return name
    return "hours"


def _hours(atom: re.Match[str]) -> Hours | None:
    if atom["always"]:
        return Hours(0, 0, DAY)
    if atom["from"]:
        return Hours(0, opens=_minutes(atom["t1"]))
    if atom["at"]:
        minutes = _minutes(atom["t4"])
        return Hours(0, closes=minutes or DAY) if _LEAVING.search(atom.string) else Hours(0, opens=minutes)
    if atom["until"]:
        return Hours(0, closes=_minutes(atom["t2"]) or DAY)
    if atom["plain"]:
        return Hours(0, int(atom["p1"]) * 60, (int(atom["p2"]) + 12) * 60)
    one, other = atom["r1"] or atom["r3"], atom["r2"] or atom["r4"]
    opens, closes = _minutes(one), _minutes(other)
    if one.isdigit() and re.search(r"p\.?m", other):
        # Of "9 to 5 pm" the first is in the morning, of "2 to 5 pm" in the afternoon.
        opens += 12 * 60 if opens < 12 * 60 and opens + 12 * 60 < closes else 0
    if opens > DAY or closes > DAY:
        return None
    return Hours(0, opens, closes if closes > opens else closes + DAY)


def _minutes(said: str) -> int:
    if ("noon" in said and "afternoon" not in said) or said.endswith("midday"):
        return 12 * 60
    if said.endswith("midnight"):
        return 0
    numbers = [
        _HOUR_NAMES.index(n) + 1 if n in _HOUR_NAMES else int(n)
        for n in re.findall(rf"\d+|\b(?:{'|'.join(_HOUR_NAMES)})\b", said)
    ]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    late = re.search(r"p\.?m|afternoon|evening|night", said)
    if late and hour < 12:
        hour += 12
    elif re.search(r"a\.?m|morning", said) and hour == 12:
        hour = 0
    elif hour < 8 and re.search(r"o'clock$|^(?:half|quarter)", said):
        # Nobody opens, ships or closes at two at night without saying so.
        hour += 12
    return hour * 60 + minute + (30 if "half" in said else 15 if "quarter past" in said else -15 if "quarter to" in said else 0)


_SPAN = re.compile(rf"({_DAY})(?:{_TO}({_DAY}))?")


def _days(said: str) -> int:
    for mask, pattern in _DAY_SET:
        if re.fullmatch(pattern, said):
            return mask
    days = 0
    for m in _SPAN.finditer(said):
        first = _index(m[1])
        last = _index(m[2]) if m[2] else first
        for day in range(first, last + 1 if last >= first else last + 8):
            days |= 1 << day % 7
    return days


def _index(name: str) -> int:
    return next(i for i, n in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su")) if name.startswith(n))


def disagree(a: Schedule, b: Schedule) -> bool:
    """Whether two schedules of one thing cannot both hold: other hours on a day that both name, or closed on a day on which the other is open.

    Hours without a day stand for some day: they agree with a schedule that has the same hours on any.
    """
    if a.zone != b.zone and a.zone and b.zone:
        return False
    if a.seasons != b.seasons:
        return False
    for x in a.hours:
        for y in b.hours:
            if x.closed != y.closed and x.days & y.days:
                return True
    one, other = [h for h in a.hours if not h.closed], [h for h in b.hours if not h.closed]
    if not one or not other:
        return False
    if any(not h.days for h in (*one, *other)):
        return not any(_agree(x, y) for x in one for y in other)
    for day in range(7):
        left, right = _on(one, day), _on(other, day)
        if (
            left
            and right
            and not any(_agree(x, y) for x in left for y in right)
            and any(_told(x, y) for x in left for y in right)
        ):
            return True
    return False


def _on(hours: list[Hours], day: int) -> list[Hours]:
    return [h for h in hours if h.days >> day & 1]


def _agree(a: Hours, b: Hours) -> bool:
    """Whether no end that both say differs; with no end in common they do not speak of the same."""
    return all(x == y or UNSAID in (x, y) for x, y in ((a.opens, b.opens), (a.closes, b.closes)))


def _told(a: Hours, b: Hours) -> bool:
    return any(UNSAID not in pair for pair in ((a.opens, b.opens), (a.closes, b.closes)))


def weekly_apart(a: Schedule, b: Schedule) -> bool:
    """Whether something that happens once a week is said to happen on different days."""
    if (a.zone and b.zone and a.zone != b.zone) or not len(a.hours) == len(b.hours) == 1 or a.deadline != b.deadline:
        return False
    one, other = a.hours[0], b.hours[0]
    if not one.days.bit_count() == other.days.bit_count() == 1 or one.closed or other.closed:
        return False
    if a.deadline:
        return (one.days, one.closes) != (other.days, other.closes)
    return one.days != other.days and (UNSAID in (one.opens, one.closes)) == (UNSAID in (other.opens, other.closes))
