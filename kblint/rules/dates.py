"""Dates with a year in folded English text, and articles that are dated records: for rules about what is past."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.months import MONTHS

_MONTHS = {name: i for i, name in enumerate((month[:3] for month in MONTHS), 1)}
_MONTH = (
    r"(?P<month{n}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year{n}>(?:19|20)\d\d)"
# "11-17 July 2025" lasts until its second day.
_FIRST_OF_TWO = r"(?:[0-3]?\d(?:st|nd|rd|th)? ?[-\u2013\u2014&/] ?)?"
_DAY = _FIRST_OF_TWO + r"(?P<day{n}>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS = (
    rf"{_MONTH} {_DAY},? {_YEAR}",
    rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
    r"(?P<year{n}>20\d\d)-(?P<month{n}>[01]\d)-(?P<day{n}>[0-3]\d)",
    r"(?P<day{n}>[0-3]?\d)\. ?(?P<month{n}>[01]?\d)\. ?(?P<year{n}>20\d\d)",
    r"(?P<one{n}>[0-3]?\d)/(?P<two{n}>[0-3]?\d)/(?P<year{n}>20\d\d)",
    rf"{_MONTH},? {_YEAR}",
    rf"q(?P<quarter{{n}}>[1-4])[ ']{{{{1,2}}}}{_YEAR}",
    rf"end of (?:the year )?{_YEAR}",
)
_DATE = expression("|".join(rf"(?<![\w/.-])(?:{form.format(n=n)})(?![\w/]|-\d)" for n, form in enumerate(_FORMS)))


class FoundDate(msgspec.Struct, frozen=True, order=True):
    """A date at ``[start, end)`` of the text. ``last`` is its last day: of the month where no day is given, of the later reading of 3/4/2025."""

    start: int
    end: int
    last: datetime.date


def find_dates(folded: str) -> list[FoundDate]:
    """All dates that name a year, in order. What is no date of the calendar (31 February) is passed over."""
    found: list[FoundDate] = []
    # Every form has a year.
    if "20" not in folded and "19" not in folded:
        return found
    for match in _DATE.finditer(folded):
        form = int(str(match.lastgroup)[-1])
        last = _last_day({k[:-1]: v for k, v in match.groupdict().items() if v is not None and k.endswith(str(form))})
        if last:
            found.append(FoundDate(*match.span(), last))
    return found


MONTH_NAMES = (
    "january", "february", "march", "april", "may ", "may,", "may.", "june", "july", "august", "september", "october", "november", "december", "jan ", "feb ",
    "mar ", "apr ", "jun ", "jul ", "aug ", "sep ", "sept ", "oct ", "nov ", "dec ", "jan. ", "feb. ", "aug. ", "sept. ", "oct. ", "nov. ", "dec. ",
)  # fmt: skip
# "May 5" may be five of something: that month needs an ending on its day, or a word in front that stands before a day.
_DAY_AND_MONTH = (
    rf"(?<![\w/.-])(?:{_MONTH.format(n=0)} (?:the )?{_DAY.format(n=0)}|{_DAY.format(n=1)}(?: of)? {_MONTH.format(n=1)})"
    r"(?![\w/%]|[.,:]\d|-\d|,? (?:19|20)\d\d)"
)
_DAY_OF_YEAR = expression(_DAY_AND_MONTH)
# "In March" of a page about one year is that year's.
_MONTH_OF_YEAR = expression(
    rf"(?:(?<=\bin )|(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\btill )){_MONTH.format(n=0)}(?![\w/]|-\d| (?:the )?\d|, \d|\.\d)|"
    rf"(?:(?:early|late|mid)[ -]|\b(?:end|beginning|start|middle|course) of ){_MONTH.format(n=1)}(?![\w/]|-\d| (?:the )?\d|, \d|\.\d)"
)
_YEAR_ALONE = expression(r"(?<![\w/.,-])20\d\d(?![\w/%]|[.,]\d)")
_YEARLY = expression(r"\b(?:each|every|per|any|of the) year|annual(?:ly)?|yearly|always|usually|typically\b")


# What a folder calls announcements speaks of the days after it was written. Elsewhere most days without a year come round each year,
# even in files whose names begin with a day.
_ANNOUNCEMENTS = expression(r"(?:^|/)(?:announcements?|notices?|updates?)/")
_DAY_IN_PATH = expression(r"/(20\d\d)-[01]\d-[0-3]\d[-_]")
_A_YEAR = expression(r"(?<!\d)20\d\d(?!\d)")
_WRITTEN = (
    "date", "created", "created_at", "createdAt", "published", "published_at", "publishedAt", "updated", "updated_at", "updatedAt", "lastUpdated",
    "last_updated", "modified",
)  # fmt: skip


def _year_of_announcement(article: Article) -> int | None:
    """The year in which an announcement was written: its file's name says so, or all dates in its metadata."""
    path = article.path.lower()
    if not _ANNOUNCEMENTS.search(path):
        return None
    if named := _DAY_IN_PATH.search(path):
        return int(named[1])
    years = {year for key in _WRITTEN if (value := article.metadata.get(key)) for year in _A_YEAR.findall(str(value))}
    return int(years.pop()) if len(years) == 1 else None


# A page about an event of one year names it with its year ("Harbour Days 2025"), stands in that year's folder, or says so in its metadata.
# Software bears years too, for longer than one.
_EVENT = expression(
    r"(?<![\w.-])(?!(?:In|For|Of|Since|From|By|Until|After|Before|During|And|Q[1-4]|The|Copyright|Version)\b)"
    r"[A-Z][\w'-]*?(?:,? |-)?(20\d\d)(?![\w/%]|[-.,]\d)"
)
_SOFTWARE = expression(
    r"\b(?:windows|server|office|studio|exchange|outlook|excel|word|powerpoint|access|project|visio|sharepoint|dynamics|sql|quickbooks|sage|autocad|revit|"
    r"ubuntu|iso|es|ecmascript|version|edition|copyright|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|"
    r"spring|summer|autumn|fall|winter|act|regulations?|law|code|standard|tax year)(?:,? |-)?20\d\d"
)
_OF_EVENT = expression(
    r"\b(?:registration|tickets?|conference|festival|event|camp|fair|workshop|tournament|race|early[ -]?bird|attending|venue|call for \w+)\b"
)
_YEAR_OF_FOLDER = expression(r"(?:^|/)(20\d\d)/(?!\d\d?/)")
_YEAR_IN_METADATA = (
    "year", "edition", "season", "event_year", "event_date", "eventDate", "start_date", "startDate", "date_start", "end_date", "endDate", "date_end",
)  # fmt: skip


def names_a_year(article: Article) -> bool:
    """Whether anything gives the article's dates a year that have none: the first look before `year_told`."""
    return (
        "20" in article.title
        or any(b.kind == "heading" and "20" in b.text for b in article.blocks)
        or any("20" in c.title for b in article.blocks for c in b.within)
        or _year_of_announcement(article) is not None
        or _year_of_event(article) is not None
    )


_last_year: tuple[Article, int | None] | None = None


def _year_of_event(article: Article) -> int | None:
    """What `_find_year_of_event` says, shared by the blocks that ask for the same article one after the other."""
    global _last_year
    if _last_year is None or _last_year[0] is not article:
        _last_year = article, _find_year_of_event(article)
    return _last_year[1]


def _find_year_of_event(article: Article) -> int | None:
    """The one year that a whole article is about, though not each of its headings says so; None where years disagree."""
    names = [article.title, *(b.text for b in article.blocks if b.kind == "heading" and "20" in b.text)]
    told = {year for name in names for year in _A_YEAR.findall(name)}
    texts = [b.text for b in article.blocks if b.kind != "code" and "20" in b.text]
    years = {year for text in texts for year in _A_YEAR.findall(text)}
    if told:
        if len(told) != 1 or not _names_event(names):
            return None
        # What is told of a later year shows that the page has gone on.
        year = int(told.pop())
        return year if all(int(other) <= year + 1 for other in years) else None
    if folder := _YEAR_OF_FOLDER.search(article.path):
        return int(folder[1])
    written = {year for key in _YEAR_IN_METADATA if (value := article.metadata.get(key)) for year in _A_YEAR.findall(str(value))}
    if written:
        return int(written.pop()) if len(written) == 1 else None
    # A text in which no other year stands: what it says of "Harbour Days 2025" is of that year.
    if len(years) != 1:
        return None
    # So do two dates of it, or one among days that have no year, on a page that says it is about an event.
    named = (article.title, *(b.text for b in article.blocks if b.kind in ("heading", "description", "summary")))
    if not _names_event(texts):
        if not any(_OF_EVENT.search(fold(name)) for name in named):
            return None
        found = [(fold(text), len(find_dates(fold(text)))) for text in texts]
        if sum(n for _, n in found) < 2 and not any(n and _DAY_OF_YEAR.search(text) for text, n in found):
            return None
    return int(years.pop())


def _names_event(names: list[str]) -> bool:
    return any(map(_EVENT.search, names)) and not any(_SOFTWARE.search(fold(name)) for name in names)


def year_told(article: Article, block: Block) -> int | None:
    """The one year that the headings above a block, or what it stands in, name, the nearest first, or the article's title ("Summer camp 2025").

    An announcement that names none has that in which it was written, and a page about an event that of the event.
    """
    titles = [c.title for c in reversed(block.within) if "20" in c.title]
    for said in (*titles, *reversed(block.heading), article.title):
        years = set(_YEAR_ALONE.findall(fold(said)))
        if years:
            return int(years.pop()) if len(years) == 1 else None
    return _year_of_announcement(article) or _year_of_event(article)


def find_days(folded: str, year: int) -> list[FoundDate]:
    """The dates without a year of a text that speaks of one year. What comes every year is none; the first months may be the next year's."""
    found: list[FoundDate] = []
    if not any(name in folded for name in MONTH_NAMES) or _YEARLY.search(folded):
        return found
    for match in _DAY_OF_YEAR.finditer(folded):
        n = 0 if match["month0"] else 1
        month, day = match[f"month{n}"], match[f"day{n}"]
        if (
            month == "may"
            and n == 0
            and not match[0].endswith(("st", "nd", "rd", "th"))
            and not folded[: match.start()].endswith(("until ", "till ", "by ", "before ", "from ", "through ", "on "))
        ):
            continue
        number = _MONTHS[month[:3]]
        last = _last_day({"year": str(year + (number <= 3)), "month": month, "day": day})
        if last:
            # The point behind a month may be the sentence's.
            found.append(FoundDate(match.start(), match.end() - match[0].endswith("."), last))
    for match in _MONTH_OF_YEAR.finditer(folded):
        month = match["month0"] or match["month1"]
        last = _last_day({"year": str(year + (_MONTHS[month[:3]] <= 3)), "month": month})
        if last and not any(d.start < match.end() and match.start() < d.end for d in found):
            found.append(FoundDate(match.start(), match.end() - match[0].endswith("."), last))
    return sorted(found)


WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_OF_WEEK = expression(rf"(?<![\w/.-])(?P<weekday>{'|'.join(WEEKDAY_NAMES)}),? (?:the )?(?={_DAY_AND_MONTH})")


def names_weekday(folded: str) -> bool:
    """Whether `find_weekdays` may find anything: what does not depend on the date of the run need not ask for it."""
    return any(day in folded for day in WEEKDAY_NAMES) and bool(_DAY_OF_WEEK.search(folded))


def find_weekdays(folded: str, today: datetime.date) -> list[FoundDate]:
    """The dates without a year that name their day of the week: it tells the year, the next one if that may still be meant."""
    found: list[FoundDate] = []
    if not any(name in folded for name in MONTH_NAMES) or _YEARLY.search(folded):
        return found
    for match in _DAY_OF_WEEK.finditer(folded):
        date = _DAY_OF_YEAR.match(folded, match.end())
        if not date:
            continue
        n = 0 if date["month0"] else 1
        days = (
            _last_day({"year": str(year), "month": date[f"month{n}"], "day": date[f"day{n}"]})
            for year in range(today.year + 1, today.year - 8, -1)
        )
        meant = [day for day in days if day and day.weekday() == WEEKDAY_NAMES.index(match["weekday"])]
        # "Monday, May 5-7" names the day on which it begins.
        if meant and not re.search(r"\d(?:st|nd|rd|th)? ?[-\u2013\u2014&/] ?\d", date[0]):
            found.append(FoundDate(date.start(), date.end() - date[0].endswith("."), meant[0]))
    return found


# The seasons as the north has them: their last month, and whether that lies in the next year.
_SEASONS = {"spring": (6, 0), "summer": (9, 0), "autumn": (12, 0), "fall": (12, 0), "winter": (2, 1)}
_PERIOD = expression(
    r"(?:(?<![\w/.-])(?P<season>spring|summer|autumn|fall|winter)(?: of)? |(?<=\bin )|(?<=\bby )|(?<=\bduring )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-)|"
    r"(?<=planned for )|(?<=scheduled for )|(?<=slated for )|(?<=expected for )|(?<=announced for )|(?<=targeted for )|(?<=planning for )|"
    r"(?<=\bhalf of )|(?<=\bstart of )|(?<=\bbeginning of )|(?<=\bmiddle of ))"
    r"(?P<year>20\d\d)(?![\w/%]|[-.,]\d)"
)
# "In the 2023-24 school year" is over when its second year is.
_TWO_YEARS = expression(
    r"(?:(?<=\bin )|(?<=\bduring )|(?<=\bfor ))the (?:20\d\d) ?[-/\u2013\u2014] ?(?:20)?(?P<second>\d\d) (?:(?:school|academic|financial|fiscal|tax) year|season)\b"
)


# "For the 2020 season".
_ONE_YEAR = expression(
    r"(?:(?<=\bin )|(?<=\bduring )|(?<=\bfor )|(?<=\bfrom )|(?<=\bof )|(?<=\bwith ))(?:the )?(?P<year>20\d\d) (?:[a-z]+ )?"
    r"(?:season|school year|academic year|financial year|fiscal year|tax year)\b"
)


def find_periods(folded: str) -> list[FoundDate]:
    """Like `find_dates`, and also seasons ("summer 2026") and years ("in 2025"), each until its last day."""
    dates = find_dates(folded)
    periods = [*dates]
    for match in _PERIOD.finditer(folded):
        if not any(d.start < match.end() and match.start() < d.end for d in dates):
            month, more = _SEASONS[match["season"]] if match["season"] else (12, 0)
            year = int(match["year"]) + more
            periods.append(FoundDate(*match.span(), datetime.date(year, month, calendar.monthrange(year, month)[1])))
    schools = (FoundDate(*m.span(), datetime.date(2000 + int(m["second"]), 12, 31)) for m in _TWO_YEARS.finditer(folded))
    years = (FoundDate(*m.span(), datetime.date(int(m["year"]), 12, 31)) for m in _ONE_YEAR.finditer(folded))
    return sorted((*periods, *schools, *years))


def _last_day(parts: dict[str, str]) -> datetime.date | None:
    year = int(parts["year"])
    try:
        if "one" in parts:
            one, two = int(parts["one"]), int(parts["two"])
            readings = [datetime.date(year, m, d) for m, d in ((one, two), (two, one)) if m <= 12]
            return max(readings, default=None)
        if "quarter" in parts:
            month = 3 * int(parts["quarter"])
        elif "month" in parts:
            month = int(parts["month"]) if parts["month"].isdigit() else _MONTHS[parts["month"][:3]]
        else:
            month = 12
        day = int(parts["day"]) if "day" in parts else calendar.monthrange(year, month)[1]
        return datetime.date(year, month, day)
    except ValueError:
        return None


# Records of what happened when: an entry was true on its day, and is not told as true today. An announcement is no such record: it
# stands in the help centre to be read today.
# One of these words says so where it is the name of a page or of a folder, not where it is one word of a task ("Release a payment",
# "See your order history").
_RECORD = expression(
    r"\b(?:release notes?|change ?logs?|what's new|(?:version|revision|release|change|update|document) history|"
    r"(?:press|news) releases?)\b"
    r"|\A(?:[\w&'-]+ )?(?:news|releases)(?:\Z|:| and | & | \d| [|-] )|\A(?:archived?|(?:our |company |the |a (?:short|brief) )?history|press|blog)(?:\Z|:| [|-] )"
)
_RECORD_PATH = expression(
    r"(?:^|[/_.-])(?:release-?notes?|change-?logs?|whats-?new)(?:[/_.-]|$)"
    r"|(?:^|[/_-])(?:releases|news|blog|archived?|wn)(?:/|\.\w+$)|(?:^|/)(?:releases?|news|wn)[_.-]v?\d"
)


_HOLDS_FROM = expression(
    r"\b(?:after|from|starting(?: on)?|beginning(?: on)?|as of|effective(?: from| on)?|until|by|before|on or after|chang(?:es|ing) on|happens? on) \Z"
)


def is_record(article: Article) -> bool:
    """Whether the article is a dated record: release notes, news, an archive. Its title or its path says so."""
    return bool(_RECORD.search(fold(article.title)) or _RECORD_PATH.search(article.path.lower()))


def is_dated_entry(block: Block) -> bool:
    """Whether the block stands under a heading that names a date or announces a record."""
    return any(map(_dates_an_entry, block.heading))


@lru_cache(maxsize=4096)
def _dates_an_entry(heading: str) -> bool:
    folded = fold(heading)
    dates = find_dates(folded)
    # "After 30 March 2025": what holds from then on, and not what was written then.
    return bool((dates and not _HOLDS_FROM.search(folded[: dates[0].start])) or _RECORD.search(folded))


def told_today(article: Article, told: Iterable[tuple[Block, Sentence, str]]) -> Iterator[tuple[Block, Sentence, str]]:
    """Those of an article's sentences, given with their folded text, that stand in no dated record: what they tell holds today."""
    found = list(told)
    if found and not is_record(article):
        yield from (one for one in found if not is_dated_entry(one[0]))


# What ends for customers, so that they come too late: its end is a deadline, and no announcement of the company's.
ENDS_FOR_CUSTOMERS = expression(
    r"\b(?:offers?|promotions?|promo|sales?|discounts?|coupons?|codes?|vouchers?|deals?|campaigns?|bonus|rewards?|registrations?|enrol?lments?|"
    r"applications?|bookings?|entries|submissions?|nominations?|voting|polls?|surveys?|forms?|waiting lists?|trials?|passes|tickets?|licen[cs]es|"
    r"certificates?|memberships?|subscriptions?|sweepstakes|contest|competition|auctions?|sign-?ups?|call for \w+)\b"
)
