"""KB403: an announcement of something for a date that is past.

A future tense ("will", "is going to", "are planned to", "is being retired") and a date that says when, in one clause, all dates
of the sentence past. A date behind "before", "after" or "since" tells things apart and says nothing of when; what ends for
customers on a date ("until", "expires", an offer) is KB402.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.dates import (
    ENDS_FOR_CUSTOMERS,
    MONTH_NAMES,
    WEEKDAY_NAMES,
    FoundDate,
    find_dates,
    find_days,
    find_periods,
    find_weekdays,
    names_a_year,
    names_weekday,
    told_today,
    year_told,
)
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text
from kblint.rules.surroundings import in_quotes, is_quotation, section

_YEARS = ("201", "202", "203")
_WEEKDAYS = (*(f"{day} " for day in WEEKDAY_NAMES), *(f"{day}, " for day in WEEKDAY_NAMES))
_KINDS = (*RUNNING_TEXT, "heading")
_FUTURE = expression(
    r"(?<!\w)(?:will(?! have (?:already )?\w+(?:ed|en|wn|nt) )|won't|shall|(?:is|are|am|we're|it's|they're) (?:going|scheduled|set|due|expected|planned|intended|"
    r"aimed|"
    r"slated|about|supposed|anticipated|targeted|projected) (?:to|for)\b|(?:is|are) to be\b|should be (?:available|ready|"
    r"released|live|completed?|back|launched|fixed|introduced|finished|done|over|in place|restored|resolved|open)\b|"
    r"(?:we|[\w-]{2,30}) (?:currently )?(?:plans?|expects?|intends?|aims?|hopes?) (?:to|on)\b|"
    r"we expect (?:the|our|this|these|it|them)(?: [\w'-]+){0,4}? to (?:be|open|launch|start|arrive|finish|come|go|"
    r"reopen|return|ship)\b|(?:we're|we are|is|"
    r"are) (?:currently )?(?:planning (?:an?|the|our|to|on|for)|(?:aiming|hoping|expecting|intending) (?:to|on|for))\b|"
    r"(?:is|are|we're) (?:now |gradually |also )?(?:being )?(?:launching|launched|introducing|introduced|retiring|retired|"
    r"removing|removed|replacing|replaced|migrating|migrated|moving|moved|closing down|"
    r"shutting down|shut down|decommissioned|discontinued|discontinuing|phased out|phasing out|rolling out|rolled out|opening|"
    r"raising|going up|going down|rising|increasing|merging|relocating|changing|switching|ending|dropping|taking|closing|pausing|"
    r"suspending|suspended|stopping|sunsetting|deprecating|deprecated|updating|upgrading|adding|expanding|transitioning|"
    r"transitioned|making|reducing|lowering|going live)\b(?= )|"
    r"(?:goes|go) on sale(?= )|(?:registrations?|enrol?lments?|applications?|bookings?|(?:ticket )?sales|submissions|voting|entries|sign-?ups?) "
    r"(?:opens?|starts?|begins?)(?= (?:on|in|from)\b)|"
    r"we expect (?:the )?(?:\w+ )?(?:completion|delivery|launch|release|return|availability|resolution)\b|"
    r"(?:reopens|opens|launches|goes live|shuts down|goes away|retires|stops working)(?= (?:on|in)\b)|goes (?:up|down)(?= (?:to|by|from|on)\b)|"
    r"(?:eta|target(?=:)|(?:expected|planned|estimated|target) (?:release|launch|availability|completion|delivery|shipping|arrival|opening|start)(?: date)?):?(?= )|"
    r"(?:the|our) (?:\w+ )?(?:(?:price|fee|rate|fare|cost|subscription) (?:increases|rises|drops|falls|changes|goes up)|"
    r"(?:prices|fees|rates|fares) (?:increase|rise|drop|fall|change|go up))"
    r"(?= (?:on|from|to|by|in)\b)|"
    r"(?:shipping|delivery|deliveries|shipments|production|construction|(?:the|our) (?:\w+ )?(?:course|season|rollout|migration|"
    r"programme|program|beta|pilot|renovation|works?)|"
    r"lessons|classes) (?:starts?|begins?|resumes?)(?= (?:on|in|from)\b)|"
    r"(?:(?:we are |we're |is |are )?going (?:away|offline|live|dark)|should (?:open|launch|start|arrive|reopen|return|finish)|"
    r"(?<!is )(?<!are )(?<!were )(?<!was )(?<!'re )(?:planning|expecting|hoping|aiming|planned|expected) for (?:this|it|the \w+) to \w+|"
    r"\A(?:planning|expecting|hoping|aiming|targeting) (?:to|on|for))(?= )|"
    r"(?<!made )(?<!was )(?<!were )(?<!been )(?<!became )(?<!become )(?:launching|coming|arriving|opening|happening|available|"
    r"planned|scheduled|expected|due)(?= (?:in|on|by|from|for|during|this|"
    r"early|late|mid|q[1-4])\b)|(?:in|under) development(?= \()|(?:\A|(?<=[(,;:] )|(?<=\())(?:increasing|rising|decreasing|dropping|falling|"
    r"going (?:up|down)|changing|moving|switching)"
    r"(?= (?:to|from|by|on|in)\b))|(?<=\w)'ll(?!\w)"
)
_WHEN = expression(
    r"\b(?:on|in|by|during|from|starting|as of|effective|beginning|on or after|over|around|about|for|at|towards?|no later than|"
    r"throughout|within|with effect from|planned|scheduled)"
    r"(?: (?:the|early|late|mid|end|beginning|start|middle|course|first|second|third|fourth|half|week|quarter|of|on|from|in|to|q\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|midnight|\d{1,2}(?::\d\d)? ?(?:am|pm)?)){0,5}[ -]?\Z"
    r"|(?:\A|, |\()(?:(?:early|late|mid)[- ]|the |end of )?\Z"
)
# "After 13 November 2025, you will …" opens the clause: then it says when, and tells nothing apart.
_AFTER = expression(r"\b(?:(?:starting|beginning) )?after (?:(?:the|end|of|on|semester|term) ){0,4}\Z")
# From such a day on, the company does it: "starting 1 May 2026, we're sending".
_FROM_THEN = expression(
    r"(?:we're|we are)(?: (?:also|now|only|no longer))? (?!able\b|aware\b|here\b|sorry\b|happy\b|unable\b|open\b|closed\b)[a-z]+ing\b"
)
_FROM = expression(r"(?:starting|from|beginning|effective)\b(?! as of)")
# "Your reading of 1 March 2025": which one is meant.
_ONE_OF = expression(
    r"(?<!\bas )(?<!\bend )(?<!\bbeginning )(?<!\bstart )(?<!\bmiddle )(?<!\bcourse )(?<!\bhalf )(?<!\bweek )(?<!\bmonth )(?<!\bquarter )(?<!\bday )"
    r"(?<!\bspring )(?<!\bsummer )(?<!\bautumn )(?<!\bfall )(?<!\bwinter )(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )\bof (?:the )?\Z"
)
# "It will no longer be supported after 1 May": what is over then.
_GONE_AFTER = expression(
    r"\b(?:will|won't) (?:no longer (?:be )?|not (?:be )?|be (?:no longer )?)?(?:supported|available|accepted|possible|work|valid|offered|removed|deleted|"
    r"discontinued|unavailable|usable|sold|updated|charged|billed|applied|added|collected|raised|increased|lowered|reduced|introduced|replaced|"
    r"stop [\w ]{3,30}|cease [\w ]{3,30}|receive [\w ]{3,30})(?: [\w-]+){0,4} "
    r"after (?:(?:the|end|of|on) ){0,3}\Z"
)
# "6 June (2025-06-06) - …": the same day, said twice.
_OWN_NAME = expression(r"\A[\W_]*(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?) \Z")
# "The fair will take place 17 September through 21 September 2018": from its first day to its last.
_FROM_TO = expression(
    r"will (?:also )?(?:take place|be held|happen|meet|run)(?: (?!until\b|till\b|through\b)[\w'-]+){0,6}? (?:on |from |between )?(?:(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?),? (?:through|to|until|till|and|-|\u2013) "
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\Z"
)
# What something is like, and not when it is: "prices similar to those of our fair in 2022".
_COMPARED = expression(
    r"\b(?:similar to|like|than|as (?:in|at|for|on)|same as|as much as|compar\w+ (?:to|with)|based on|in line with|equal to|close to|unlike)\b"
)
# "From 2 May through 9 May 2025": until when it holds is KB402's.
_AND_UNTIL = expression(
    r"(?: [\w:.]{1,8}){0,2},? (?:up to and including|until|till|through|thru)(?: to)? (?:\w+,? )?"
    r"(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
# A sentence that says until when something holds is KB402's.
_HOLDS_UNTIL = expression(r"\b(?:until|till|through|ends?|expires?|expiry|valid)\b")
# "Will move between 11 May and 31 May 2025": within that time. "Those bought between …" and "for visits between …" are told apart.
_BETWEEN_DAYS = expression(
    r"\bbetween (?:the )?(?:(?:[a-z]{3,9} \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: [a-z]{3,9})?)(?:st|nd|rd|th)?,? and (?:the )?)?\Z"
)
_APART = expression(
    r"\b(?:(?<!be )(?<!been )[a-z]{2,}ed|made|bought|sold|sent|built|paid|(?:for|of|all|any|with) (?:[a-z-]+ ){0,2}"
    r"(?!(?:hours|days|weeks|months|years) )[a-z]+s?) \Z"
)
# "They are expected to ship before 1 May": by then. What the reader is to do by then is a deadline.
_DONE_BEFORE = expression(
    r"\A (?:be )?[a-z]{3,15}(?: [a-z]+){0,2} (?:before|prior to) (?:the )?(?:(?:end|beginning|start|middle) of )?\Z"
)
_TO_READER = expression(r"\b(?:you|customers?|users?|members?|applicants?|participants?|subscribers?|everyone|anyone) \Z")
# "Will be closed between 22 December 2025 and …"
_BETWEEN = expression(
    r"\b(?:closed|unavailable|away|offline|down|office|reduced|limited|suspended|paused|place|out|maintenance|work|hours|break|"
    r"period) between (?:the )?\Z"
)
_NOT_WHEN = expression(
    r"\b(?:(?:until|till|through|before|prior to|(?<!on or )after|since|between|older than|version)|(?<!be )(?:created|uploaded|issued|made|"
    r"placed|purchased|bought|booked|signed|joined|registered|applied|published|released|updated|built)) "
    r"(?:(?:the|on|in|by|to|early|late|mid|end|of|from|before|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) ){0,3}\Z|\bbetween \d{1,2}(?:st|nd|rd|th)? and \Z"
)
_LAPSES = expression(r" (?:also )?(?:expire|lapse|run out|be (?:valid|accepted|honou?red|extended))\b")
_ENDS = expression(r" (?:also )?(?:end|close|be open)\b(?! down)")
_OFFER = expression(
    r"\b(?:(?:the|this|our|an|these|special|limited|such) (?:(?:special|new|current|introductory|launch|early|bird|spring|summer|"
    r"autumn|winter|christmas|holiday|limited|free|trial|exclusive|student)[- ]){0,2}offers?|offers? (?:will|is|are|"
    r"ends?|expires?)|promotions?|promo|"
    r"(?:the|this|our|a|summer|winter|spring|autumn|holiday|friday|flash|clearance) sale|discounts?|coupons?|vouchers?|deals?|"
    r"bonus|sweepstakes|contest|competition)\b"
)
_TOLD_APART = expression(
    r"\b(?:(?:dd|mm|yy|yyyy)[-/. ]?(?:dd|mm|yy)|"
    r"would|used to|for example|e\.g\.|for instance|suppose|imagine|let's say|such as (?:in |on |by )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)[a-z]* \d)|(?:if|when) (?:you|your|an?|the)\b[^,;:]*"
    r"(?:19|20)\d\d)\b"
)
# "Summer School 2025 will be held in Tartu": the year that an event is called by.
_EVENT = expression(
    r"\A\W*(?:the )?(?!in\b|by\b|for\b|from\b|since\b|until\b)(?:[\w'&-]+ ){1,4}(?P<year>20\d\d) will (?:also |again )?"
    r"(?:be (?:held|hosted|organi[sz]ed|run|co-located|open|online)|take place|happen|return|feature|start|open|kick off)\b"
)
# A heading whose date is the day from which its section holds, and what is announced there.
_HEADS = expression(
    r"\A(?:(?:what (?:is |'s )?)?(?:changes|changing|happens|will happen|will change) )?(?:after|from|starting|beginning|as of|effective|"
    r"on|on or after)(?: on| from| the)? \Z"
)
_WILL = expression(r"(?<!\w)(?:will|won't|shall)(?: no longer| not| be)* [a-z]+|(?<=\w)'ll(?: no longer| not| be)* [a-z]+")
# The point of "the E.U. countries" ends nothing.
_CLAUSE_END = expression(r"[;:!?]\s|(?<![. ][a-z])\.\s|\b(?:but|because|although|whereas|while|so that|which means|and will)\b")


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    told = list(words.sentences_beside((*_YEARS, *_WEEKDAYS), _KINDS))
    if words.has(MONTH_NAMES) and names_a_year(article):
        # A year in the title or in a heading is that of the dates which have none.
        seen = {(block.index, sentence.start) for block, sentence, _ in told}
        told += [one for one in words.sentences_with(MONTH_NAMES, _KINDS) if (one[0].index, one[1].start) not in seen]
    for block, sentence, text in told_today(article, told):
        dates = find_periods(text)
        if not dates and names_weekday(text) and _FUTURE.search(text):
            # A day of the week in front tells the year, whichever the headings name.
            dates = find_weekdays(text, context.today)
        if not dates and (year := year_told(article, block)):
            dates = find_days(text, year)
        event = None if dates else _EVENT.match(text)
        if event:
            dates = [FoundDate(*event.span("year"), datetime.date(int(event["year"]), 12, 31))]
        if not dates or _TOLD_APART.search(text) or text.rstrip().endswith("?"):
            continue
        span = next((s for d in dates if (s := announced(text, d))), event and (event.start("year"), event.end()))
        # The date of the run is asked last: what does not depend on it holds on every day.
        if span and max(d.last for d in dates) < context.today:
            yield from _hit(article, block, sentence, span)
    headings = [article.blocks[i] for i in words.blocks_with(_YEARS) if article.blocks[i].kind == "heading"]
    for heading in headings:
        last = _from_when(fold(heading.text))
        if last and last < context.today:
            told = ((b, s, fold(s.text)) for b in section(article.blocks, heading) if b.kind in RUNNING_TEXT for s in b.sentences)
            for block, sentence, text in told_today(article, told):
                if span := announced_under(text):
                    yield from _hit(article, block, sentence, span)


def _hit(article: Article, block: Block, sentence: Sentence, span: tuple[int, int]) -> Iterator[Hit]:
    start, end = sentence.start + span[0], sentence.start + span[1]
    if not is_quotation(article.blocks, block) and not block.marked("code", start, end) and not in_quotes(block.text, start, end):
        yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end]})


def _from_when(heading: str) -> datetime.date | None:
    """The last day of the date that a folded heading says its section holds from, as in "After 30 March 2025"."""
    dates = find_dates(heading)
    return (
        dates[0].last
        if dates and _HEADS.search(heading[: dates[0].start]) and not heading[dates[0].end :].strip(" :.*")
        else None
    )


def announced_under(text: str) -> tuple[int, int] | None:
    """The future tense, with its verb, of a folded sentence that stands under such a heading and has no date of its own."""
    if find_periods(text) or _TOLD_APART.search(text) or _OFFER.search(text) or re.search(r"\bif\b|\?\s*\Z", text):
        return None
    will = _WILL.search(text)
    return will.span() if will else None


def announced(text: str, date: FoundDate) -> tuple[int, int] | None:
    """From the future tense to the date, or from the date to the future tense, in a folded sentence; None when nothing is announced."""
    before = text[: date.start]
    if _AND_UNTIL.match(text, date.end):
        return None
    when = _WHEN.search(before)
    for_customers = bool(ENDS_FOR_CUSTOMERS.search(text))
    futures = [
        f for f in _FUTURE.finditer(text) if not (_LAPSES.match(text, f.end()) or (for_customers and _ENDS.match(text, f.end())))
    ]
    offered = bool(_OFFER.search(text))
    for future in reversed([f for f in futures if f.end() <= date.start and not offered]):
        between = text[future.end() : date.start]
        # "12/25/22 will be 25 December 2022": one way to write a day, and another.
        if between in (" ", " be ") and text[: future.start()].rstrip(" )\"'")[-1:].isdigit():
            continue
        if _CLAUSE_END.search(between) or len(between) > 180 or _COMPARED.search(between) or _ONE_OF.search(before):
            continue
        if _BETWEEN.search(before):
            return future.start(), date.end
        if days := _BETWEEN_DAYS.search(before):
            if _APART.search(before[: days.start()]):
                continue
            return future.start(), date.end
        if _DONE_BEFORE.search(between) and not _TO_READER.search(text[: future.start()]):
            return future.start(), date.end
        if _GONE_AFTER.search(before) or _FROM_TO.match(text[future.start() : date.start]):
            return future.start(), date.end
        if (when or not _NOT_WHEN.search(before)) and not _NOT_WHEN.search(
            re.sub(r"\b(?:the )?(?:end|beginning|start|middle|course|half|summer) of \Z", "", before)
        ):
            return future.start(), date.end
    when = when or _AFTER.search(before)
    if when and not _NOT_WHEN.search(before[: when.start()] + " ") and not (offered and _HOLDS_UNTIL.search(text)):
        if _FROM.match(text, when.start()):
            futures += _FROM_THEN.finditer(text, date.end)
        for future in (f for f in futures if f.start() >= date.end):
            between = text[date.end : future.start()]
            # "From 1 March 2025, orders will …": the date opens the clause.
            opens = not _OWN_NAME.sub("", before[: when.start()]).strip(" *_(") or before[: when.start()].rstrip().endswith(
                (",", ";", ":", "(", "that", "and", "however", "but")
            )
            if opens and not _CLAUSE_END.search(between) and len(between) <= 120:
                return when.start(), future.end()
    return None
