"""KB402: an offer, a deadline, a promotion or a validity whose date is past.

What stands directly before a date decides what it says:

* an end ("ends on", "expires", "valid until", "deadline:"), in the present or the future tense;
* "until" or "through", where the sentence says that something holds (is, can, will remain, get) and nothing in it is past tense;
* "by" or "before", where the customer is to do something ("you must register by", "Book by", "if you switch before"), not where
  orders or accounts are merely told apart ("orders placed before"), nor what the company announces ("will be removed by": KB403);
* a range of two dates in a sentence about an offer.

A date is past when its last possible day is before today; a sentence with a date still to come is left alone. Dated news
(release notes, entries under a dated heading) is a record, and examples are examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kblint.articles.model import Article, Block
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
    find_weekdays,
    is_dated_entry,
    is_record,
    names_a_year,
    names_weekday,
    year_told,
)
from kblint.rules.interface import Context
from kblint.rules.matching import article_text
from kblint.rules.surroundings import in_quotes, is_quotation

_CUES = ("201", "202", "203", *(f"{day} " for day in WEEKDAY_NAMES), *(f"{day}, " for day in WEEKDAY_NAMES))
# Between the deciding word and the date: "the end of", "midnight on", "5 p.m. ET on Friday,".
_FILLER = (
    r"(?:(?:the )?(?:very )?(?:end|close|start|beginning|middle) of (?:business )?(?:the day )?(?:on )?|on |the |date |"
    r"around |and including |at |"
    r"(?:midnight|noon|\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|h)?) ?(?:\(?[a-z]{2,4}\)? )?(?:on |of )?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ){0,4}"
)
_ENDS = expression(
    rf"\b(?P<word>(?:will )?(?:ends?|expires?|closes?|lapses?|runs? out)|(?:is|are) due|ending|expiring|closing|(?:deadline|due date|"
    rf"closing date|end date|"
    rf"expiry date|expiration date|last day|cut-?off(?: date)?)(?: (?:is|falls)|:| (?:for|to) [\w'/,() -]{{2,80}}?(?: is|:))|(?:expires|"
    rf"expiry|expiration|ends|deadline):|deadline [-\u2013\u2014]|"
    rf"(?:submissions?|applications?|payments?|balance|deposits?|fees?|forms?|papers?|entries|abstracts?|proposals?|nominations?|registrations?|dues) due(?: by)?)"
    rf" {_FILLER}\Z"
)
_UNTIL = expression(
    rf"\b(?P<word>(?:up )?(?:until|till)|up to(?= )|through(?: to)?|thru|up to and including|no later than|not later than|good to|"
    rf"valid to|extended (?:to|by)) {_FILLER}\Z"
)
_BY = expression(rf"\b(?P<word>by|before|prior to|no later than|not later than|on or before) {_FILLER}\Z")
# "23 May 2025 - Deadline for applications": an entry of a timeline, whose day stands first.
_OPENS = expression(
    rf"\A[\W_]*(?:(?:{'|'.join(WEEKDAY_NAMES)}),? )?(?:\d{{1,2}}(?:st|nd|rd|th)? [a-z]{{3,9}} \(|[a-z]{{3,9}} \d{{1,2}}(?:st|nd|rd|th)? \()?\Z"
)
_ENTRY = expression(
    r"[)*_]*(?: ?[:|]| [-\u2013\u2014]) (?:the )?(?:(?:[\w/'-]+ ){0,3}?(?:deadline|cut-?off|closing date)\b(?! (?:is|was|has))|last day\b|"
    r"(?P<what>[^.;:!?]{2,60}?) (?:closes?|ends?|due)(?=[.!]?\s*\Z))"
)
# "Two weeks before the meeting (3 May 2025)": a deadline that every meeting has, and the day on which this one's fell.
_BEFORE_EVENT = expression(
    r"\b(?P<word>(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|thirty|sixty|ninety) (?:or more )?(?:full )?(?:business |working |calendar )?"
    r"(?:days?|weeks?|months?|fortnight)(?: or (?:more|less|fewer))? (?:prior to|before|ahead of|in advance of) [^.;:()]{2,60}) "
    r"\((?:(?:by|until|before|on or before|i\.e\.|that is|on),? ){0,2}\Z"
)
# "Withdrawals received before 3 May 2025 are refunded", "no refunds after 3 May 2025": steps of what an event gives back or charges.
_DONE_BY_THEN = (
    r"(?:,? (?:that (?:are|is)|which (?:are|is)|made|received|requested|submitted|postmarked|sent|will be|are|is|can be|given|issued|possible|available|accepted|"
    r"offered|in writing)){0,4} \(?"
)
_OF_AN_EVENT = expression(
    r"\b(?P<word>(?:(?:cancell?ations?|withdrawals?|refunds?(?: requests?)?|requests? for (?:a )?refunds?|no refunds?|late (?:registration|rate|fee|price)s?|"
    r"we (?:can't|cannot|can not|don't|do not) (?:accept|consider|refund|offer refunds)(?: (?:late )?[a-z]{3,14})?)"
    rf"{_DONE_BY_THEN}(?:on or before|before|prior to|by|after)|"
    rf"(?:sign-?ups|entries|submissions?|abstracts?|proposals?|nominations?|early[- ]?bird|early (?:registration|rate|fee|price)s?)"
    rf"{_DONE_BY_THEN}(?:on or before|before|prior to|by)) (?:the )?)\Z"
)
_NOT_TAKEN = expression(
    rf"\b(?P<word>(?:applications?|entries|submissions?|abstracts?|proposals?|nominations?|forms|payments){_DONE_BY_THEN}after) (?:the )?\Z"
)
_LEFT_OUT = expression(r"[^.;]{0,40}? (?:not|no longer) (?:be )?(?:accepted|considered|processed|reviewed)\b")
_GIVEN_BACK = expression(
    r"\b(?:refund\w*|non-?refundable|fees?|accept\w*|consider\w*|forfeit\w*|charged?|deposit|credit\w*|discount\w*)\b|[$\u00a3\u20ac]\d"
)
# "Before 3 May 2025: full refund"
_STEP = expression(r"\A[\W_]*(?P<word>(?:on or )?(?:before|after|by|until|prior to)) \Z")
_STEP_GIVES = expression(
    r" ?[*_]{0,2}(?::| ?[-\u2013\u2014|])[*_]{0,2} ?(?:a |an )?(?:no refunds?|(?:full|partial|half|50|100|\d{1,3}) ?%? ?refund|non-?refundable|\d{1,3} ?% (?:refund|of))"
)
_TO = expression(rf"(?P<word>\b(?:to|and)|-|\u2013|\u2014) ?{_FILLER}\Z")

# "The sale runs 3-9 May 2025": two days under one name.
_TWO_DAYS = expression(r"\d(?:st|nd|rd|th)? ?[-\u2013\u2014&/] ?\d{1,2}(?:st|nd|rd|th)?\b(?!/)")
_RUNS = expression(
    r"\b(?P<word>(?:runs?|running|valid|available|open|lasts?|offer|promotion|sale|campaign)(?: only)?:?(?: only)?(?: from| on| between)?) \Z"
)
_DUE_TO = expression(r"\b(?:scheduled|set|due|planned|expected|going|intended|slated) to \Z")
# "In May 2025, you get 20% off".
_DURING = expression(r"(?:\A|[.;:,(] )\W*(?P<word>(?:only )?(?:in|during|throughout)(?: the)?(?: month of)?) \Z")
_GIVES = expression(
    r",? (?:(?:all|every|our|any|new) )?(?:[\w-]+ ){0,2}?(?:gets?|receives?|saves?|pays?|have|has|is|are|costs?|ships?|enjoys?|earns?)\b"
)
_CHEAPER = expression(
    r"\b(?:discounts?|discounted|\d{1,3} ?% off|promotion|special offer|half price|double points|on sale|free (?:of charge|shipping|delivery|entry|trial))\b"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
# "From 1 May to 30 June 2025": the first day has no year of its own.
_FROM_DAY = expression(
    rf"\b(?:from|between|valid:?|open:?|runs?) (?:the )?(?P<day>(?:\d{{1,2}}(?:st|nd|rd|th)?(?: {_MONTH})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?),?) "
    rf"(?:to|until|till|through|and|-|\u2013) {_FILLER}\Z"
)

_PAST = expression(
    r"\b(?:was|were|had|did|didn't|wasn't|weren't|used to|(?<!will )no longer|(?<!be )(?:ended|expired|closed(?! (?:until|till|through|from|between|on)\b))|ran|lasted|"
    r"(?:has|have|is|are) (?:now |already |since )?(?:ended|passed|expired|closed(?! (?:until|till|through|from|between|on)\b)|over|past|discontinued))\b"
)
_HOLDS = expression(
    r"\b(?:is|are|be|will|can|may|must|should|shall|valid|available|open|offer(?:s|ing)?|remains?|continues?|lasts?|runs?|"
    r"applies|apply|extended|"
    r"gets?|receives?|saves?|enjoys?|earns?|pays?|keeps?|have|has|free|only|works?|accepts?|accepted|supported|guaranteed|"
    r"waives?|waiving|takes?|use|redeem|book|order|early[- ]?bird|tickets?|prices?|discounts?)\b"
)
_ACTS = (
    r"(?:register|rsvp|apply|book|order|submit|send|return|upgrade|migrate|switch|claim|redeem|use|purchase|buy|sign up|enrol|"
    r"enroll|renew|complete|"
    r"update|pay|cancel|save|vote|back up|download|export|move|transfer|contact|respond|reply|confirm|activate|join|enter|"
    r"subscribe|"
    r"file|request|choose|select|opt out|opt in|verify|replace|convert|withdraw|collect|pick up|return|provide|finish|aim to|act|"
    r"fill (?:in|out)|hand in|let us know|tell us|e-?mail|sign|post)"
)
_TO_DO = expression(
    rf"\b(?:if you|you) (?:haven't|have not)\b|\b(?:must|should|needs? to|ha(?:ve|s) to|required to|encouraged? (?:\w+ )?to|recommended? (?:\w+ )?to|"
    rf"advised? (?:\w+ )?to|urged? (?:\w+ )?to|"
    rf"remember to|make sure|be sure to|please|can|may|are asked to|you'll need to|deadline|due|you have|if you(?! (?:\w+ed|"
    rf"had|were|bought|made)\b)|when you|once you)\b"
    rf"|(?:\A|[,;:] (?:then |so |and )?|\b(?:to|and|or|simply|just|then|so) ){_ACTS}\b"
    # Whoever does it in time gets something.
    r"|\b(?:who|that) (?:join|register|book|sign up|order|buy|switch|renew|upgrade|subscribe|apply|enrol|enroll|pay)(?: [\w-]+){0,4} \Z"
)
# "On or before 3 May 2025, you will need to …": who is to do something stands behind the date.
_TO_DO_BEHIND = expression(
    r",? you (?:can|may(?! (?:have|find|notice|see|experience)\b))\b|"
    r",? (?:you|(?:(?:any|all|every|each|existing|current|affected) )?(?:customers?|users?|members?|subscribers?|merchants?|sellers?|"
    r"participants?|drivers?|residents?|applicants?)\b[^.,;:!?]{0,50}?)(?: will|'ll)? (?:must|need|needs|have to|has to|should|be required|"
    r"(?:is|are) required|(?:is|are) asked)\b"
)
# "Orders placed before", "everybody who joined before": what tells things apart, not what is to be done.
_TELLS_APART = expression(
    r"(?<!be )(?<!been )(?<!is )(?<!are )\b(?:\w{3,20}ed|made|bought|sold|sent|built|paid|begun|set up|written|issued)"
    r"(?: (?:on|in|at|via|from|with|by|through|to|for|using|under)(?: [\w'-]{1,20}){1,4})?(?: (?:on or|\*\*))? \Z"
)
# "Refunds requested between 2 and 8 October 2023 incur a fee": a window that is past.
_ASKED_BETWEEN = expression(
    r"\b(?P<word>(?:refunds?|cancell?ations?)(?: requests?)? (?:requested|made|received|submitted) (?:from|between) [^.;:]{1,24} (?:and|to|until|through)) \Z"
)
# "If you haven't switched by …": what is still to be done.
_NOT_DONE = expression(r"\b(?:haven't|have not|hasn't|has not|not yet|isn't|aren't|is not|are not) (?:been )?\w+ \Z")
# "Valid for bookings made between …": what is told apart is what the offer is for.
_VALID_FOR = expression(r"\b(?:valid|available|good) (?:only )?(?:for|on)\b")
_TAKES_PLACE = expression(r"\bwill (?:take place|be held|happen|meet|be on show)\b[^,;:]{0,60}\Z")
_DONE_UNTIL = expression(
    r"(?<!be )(?<!is )(?<!are )\b(?:placed|made|bought|purchased|sold|submitted|created|opened|issued|received|uploaded|"
    r"booked|ordered|joined) \Z"
)
_RELATIVE = expression(
    r"\b(?:that|which|who) (?:have|has|were|was|are|is) (?:been )?(?:\w{2,20}ed|made|bought|sold|sent|paid)\b[^,;:]{0,80}\Z"
)
_WE = expression(
    r"\b(?:we|our team) (?:will|plan|expect|aim|are|intend)\b|\b(?:will|is|are|(?<!have )(?<!has )(?<!needs )(?<!need )(?<!required )to) (?:be|being)(?: fully|"
    r" completely)? (?:removed|retired|replaced|released|launched|shut down|"
    r"decommissioned|discontinued|deprecated|completed|available|migrated|moved|switched off|turned off|phased out|fixed|"
    r"published|added|introduced|rolled out)\b|"
    r"\b(?:increasing|rising|decreasing|dropping|falling|going (?:up|down)|changing)\b|"
    r"\bshould (?:open|launch|start|arrive|reopen|return|be (?:open|available|ready|completed?|live|back|finished|done|released|in place))\b"
)
_OFFER = expression(
    r"\b(?:offers?|promotions?|promo|sales?|discounts?|coupons?|codes?|vouchers?|deals?|campaigns?|bonus|rewards?|cash ?back|"
    r"free|registration|"
    r"enrol?lment|applications?|open|valid|available|sweepstakes|contest|competition|entries|entry|extended|\d{1,2} ?% off|"
    r"half price|waived|"
    r"double points|special (?:price|rate|fare)s?)\b"
)
_EXAMPLE = expression(
    r"(?<!\w)(?:for example|e\.g\.|for instance|suppose|imagine|let's say|example:|as an example|if your|if the|"
    rf"such as (?:on |by |until |before )?(?:\d+|{_MONTH})|sample|would)(?!\w)"
)
_EXAMPLES_FOLLOW = expression(r"\W*(?:for example|for instance|example|an example):\W*")


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    indexes = words.blocks_with(_CUES)
    if (dated := words.blocks_with(MONTH_NAMES)) and names_a_year(article):
        # A year in the title or in a heading is that of the dates which have none.
        indexes = sorted({*indexes, *dated})
    if not indexes or is_record(article):
        return
    for index in indexes:
        block = article.blocks[index]
        if block.kind in ("title", "image", "code") or is_quotation(article.blocks, block) or _is_record(block):
            continue
        exemplary = False
        for sentence in block.sentences:
            text = words.folded[index][sentence.start : sentence.end]
            # "For example:" in a line of its own: all that follows in its paragraph is one.
            exemplary = exemplary or _EXAMPLES_FOLLOW.fullmatch(text) is not None
            if exemplary:
                continue
            dates = find_dates(text)
            if not dates and names_weekday(text):
                # A day of the week in front tells the year, whichever the headings name.
                dates = find_weekdays(text, context.today)
            if all(d.last.year == dates[0].last.year for d in dates) and (year := year_told(article, block)):
                # "Until 15 March you pay nothing (if you booked after 2 January 2025)".
                dates = sorted((*dates, *(find_days(text, year) if not dates or dates[0].last.year == year else ())))
            if (price := _price_of_year(article, block, text)) and price[2] < context.today.year:
                start, end = sentence.start + price[0], sentence.start + price[1]
                if not block.marked("code", start, end) and not in_quotes(block.text, start, end):
                    yield Hit(
                        place=article.place(block, start, end),
                        values={"text": block.text[start:end], "cure": _CURES["end"]},
                    )
                continue
            if not dates or _PAST.search(text) or _EXAMPLE.search(text):
                continue
            for number, date in enumerate(dates):
                found = _expired(text, date, dates[number - 1] if number else None, _is_priced(article, block))
                if not found and number == len(dates) - 1 and _end_in_table(article, block, text, dates):
                    found = "deadline", dates[0].start
                if found:
                    form, first = found
                    start, end = sentence.start + first, sentence.start + date.end
                    # The date of the run is asked last: what does not depend on it holds on every day.
                    if (
                        not block.marked("code", start, end)
                        and not in_quotes(block.text, start, end)
                        and max(d.last for d in dates) < context.today
                    ):
                        yield Hit(
                            place=article.place(block, start, end), values={"text": block.text[start:end], "cure": _CURES[form]}
                        )
                    break


# "For 2023, the membership fee is £25": a price of a year that is over, where the article names no later one.
_PRICE = r"(?:prices?|fees?|costs?|tickets?|memberships?|subscriptions?|admission|dues|rates?|tuition)"
_YEARS_PRICE = expression(
    rf"\b(?:(?:for|in) (?:the )?(?:year |season )?(?P<for>20\d\d)(?:,| {_PRICE}\b| (?:season|school year|[a-z]+ {_PRICE})\b)|"
    rf"(?:the |our )(?P<of>20\d\d) (?:[a-z]+ ){{0,2}}?{_PRICE}\b|"
    rf"\b{_PRICE} for (?:the )?(?P<year>20\d\d)\b(?! ?[-/])|"
    rf"(?:for|in) the (?P<first>20\d\d) ?[-/\u2013] ?(?:20)?\d\d (?:season|(?:school|academic|financial) year))"
    rf"[^.;:!?]{{0,80}}?(?: (?:is|are|costs?)|:) (?:[a-z]+ ){{0,2}}?[$£€]\d"
)
_ANY_YEAR = expression(r"(?<!\d)20\d\d(?!\d)")


# "2019/2020 membership fees", above them or in front of them.
_SEASONS_PRICES = expression(
    rf"\A\W*(?:the |our )?(?P<said>20\d\d ?[-/\u2013] ?(?P<last>20\d\d|\d\d) (?:[a-z]+ ){{0,2}}?{_PRICE})\b(?: are| schedule| list)?\W*\Z"
)
# "Membership fees - 2015", as a heading.
_PRICES_OF = expression(
    rf"\A\W*(?P<said>(?:[a-z&]+ ){{0,6}}?{_PRICE}(?: (?:schedule|list|sheet))?(?: ?[-\u2013\u2014:,(]| for)? ?(?P<year>20\d\d))\)?\W*\Z"
)
# "The following rates apply for the 2020 season."
_APPLY_FOR = expression(
    rf"\b(?P<said>{_PRICE} (?:will )?(?:apply|applies|are (?:valid|in force|effective|fixed|set)) (?:for|in|during|throughout) (?:the )?(?P<year>20\d\d)"
    r"(?: (?:season|calendar year|financial year|year)\b)?)(?! ?[-/])"
)


def _price_of_year(article: Article, block: Block, text: str) -> tuple[int, int, int] | None:
    """Where a sentence tells the price of a year in the present tense, and the last year that the article names."""
    of_year = _PRICES_OF.match(text) if block.kind == "heading" else _APPLY_FOR.search(text)
    if of_year and not _PAST.search(text):
        return *of_year.span("said"), _latest_year(article)
    if season := _SEASONS_PRICES.match(text):
        return *season.span("said"), max(2000 + int(season["last"][-2:]), _latest_year(article))
    found = _YEARS_PRICE.search(text) if any(c in text for c in "$£€") else None
    if not found or not re.search(_PRICE, text) or _PAST.search(text) or _EXAMPLE.search(text):
        return None
    latest = (1 if found["first"] else 0) + _latest_year(article)
    return found.start(), found.start() + len(found[0][:-2].rstrip()), latest


def _latest_year(article: Article) -> int:
    return max(int(y) for b in article.blocks if "20" in b.text for y in _ANY_YEAR.findall(b.text))


# What a table calls the day in the cell beside or below.
_CALLED = expression(
    r"\b(?:deadline|due date|closing date|closes|cut-?off|last day|last (?:order|booking|posting|return) (?:date|day)|valid until|expires|expiry date|"
    r"(?:register|apply|book|order|submit|return|renew|pay) by)\b"
)


def _end_in_table(article: Article, block: Block, text: str, dates: list[FoundDate]) -> bool:
    """Whether a cell holds nothing but a day, and the table calls it an end: in its row, or above a column of which it is the last."""
    place = block.cell
    if not place or place.header or len(text) > dates[-1].end - dates[0].start + 20:
        return False
    if _CALLED.search(fold(place.row_header)) and place.column:
        return True
    if not place.column and any(_ENTRY.match(f": {fold(other.text)}") for other in _beside(article, block)):
        # A timeline, whose days stand first.
        return True
    return bool(_CALLED.search(fold(place.column_header))) and not any(
        other.cell and (other.cell.table_id, other.cell.column) == (place.table_id, place.column) and other.cell.row > place.row
        for other in article.blocks
    )


_CURES = {
    "end": "Take the sentence out, or write the new date; if it is worth keeping, say in the past tense what held until when.",
    "deadline": "Take the deadline out, write the new one, or say what happens to those who missed it.",
}


def _is_record(block: Block) -> bool:
    """Whether the block stands in an entry of a dated record."""
    return is_dated_entry(block) or (block.kind == "heading" and bool(_ends_with_date(fold(block.text))))


def _ends_with_date(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and (dates[-1].end == len(text.rstrip()) or dates[0].start == 0)


def _is_priced(article: Article, block: Block) -> bool:
    """Whether the block is a cell of a row that names a price: "Early (until 3 May 2025)", and what that costs."""
    return any(_PRICED.search(other.text) for other in _beside(article, block))


def _beside(article: Article, block: Block) -> list[Block]:
    """The cells of a cell's row, itself among them; none where the block is no cell."""
    cell = block.cell
    if cell is None:
        return []
    near = article.blocks[max(block.index - cell.column, 0) : block.index + _COLUMNS]
    return [other for other in near if other.cell and (other.cell.table_id, other.cell.row) == (cell.table_id, cell.row)]


_PRICED = expression(r"[$\u00a3\u20ac] ?\d|\d ?(?:[$\u00a3\u20ac]|EUR|USD|GBP)")
# Whoever has a wider table of prices is read up to here.
_COLUMNS = 12


def _expired(text: str, date: FoundDate, previous: FoundDate | None, priced: bool = False) -> tuple[str, int] | None:
    """What the date ends, ``end`` or ``deadline``, and where the words that say so begin; None when it ends nothing.

    ``priced`` says that the sentence stands beside a price, which holds until then.
    """
    # The words that a date belongs to stand close before it.
    base = max(0, date.start - 240)
    before = text[base : date.start]
    if ends := _ENDS.search(before):
        # "Support for it will end on …", "is due to end on …" is what the company announces.
        announced = ends["word"].startswith(("will end", "will close")) or _DUE_TO.search(before[: ends.start("word")])
        if announced and not ENDS_FOR_CUSTOMERS.search(text):
            return None
        return "end", base + ends.start("word")
    if until := _UNTIL.search(before):
        # "The fair will take place from 17 through 21 September 2018": an event, and no end of anything for customers.
        if _TAKES_PLACE.search(before[: until.start()]):
            return None
        if _DONE_UNTIL.search(before[: until.start()]) and not _OFFER.search(text):
            return None
        if priced or _HOLDS.search(text):
            return "end", base + until.start("word")
    if asked := _ASKED_BETWEEN.search(before):
        return "deadline", base + asked.start("word")
    if event := _BEFORE_EVENT.search(before):
        return "deadline", base + event.start("word")
    if (event := _OF_AN_EVENT.search(before)) and _GIVEN_BACK.search(text):
        return "deadline", base + event.start("word")
    if (late := _NOT_TAKEN.search(before)) and _LEFT_OUT.match(text, date.end):
        return "deadline", base + late.start("word")
    if (step := _STEP.search(text[: date.start])) and _STEP_GIVES.match(text, date.end):
        return "deadline", step.start("word")
    if by := _BY.search(before):
        head = before[: by.start()]
        if (_TELLS_APART.search(head) and not _NOT_DONE.search(head)) or _RELATIVE.search(head) or _WE.search(head):
            return None
        opens = not head.strip(" *_(") or head.rstrip().endswith((",", ";", ":"))
        due = _TO_DO.search(head) or (opens and _TO_DO_BEHIND.match(text, date.end))
        return ("deadline", base + by.start("word")) if due else None
    entry = _ENTRY.match(text, date.end) if _OPENS.match(text[: date.start]) else None
    if entry and (not entry["what"] or ENDS_FOR_CUSTOMERS.search(entry["what"])):
        return "deadline", len(text) - len(text.lstrip(" *_("))
    if _TWO_DAYS.search(text[date.start : date.end]) and (runs := _RUNS.search(before)) and _OFFER.search(text):
        return "end", base + runs.start("word")
    if (during := _DURING.search(before)) and _GIVES.match(text, date.end) and _CHEAPER.search(text):
        return "end", base + during.start("word")
    if not previous and (first := _FROM_DAY.search(before)) and _OFFER.search(text):
        return "end", base + first.start("day")
    if previous and (to := _TO.search(before)) and base + to.start() <= previous.end + 1 and _OFFER.search(text):
        if not _VALID_FOR.search(text[base : previous.start]) and _TELLS_APART.search(
            re.sub(r"\b(?:from|between) \Z", "", text[base : previous.start])
        ):
            return None
        return "end", previous.start
    return None
