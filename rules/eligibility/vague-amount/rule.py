"""KB306: what customers pay, wait for or are limited by, with a vague word where a number should stand.

Its forms:

* ``fee``: "a small fee", "additional charges may apply", "a minimum order value applies";
* ``wait``: "a few days", "several weeks", "some time", beside something that the company does for customers (a refund, a
  review, a delivery), not beside what software does ("the command may take a while");
* ``limit``: "a limited number of", "a reasonable amount of", "within a reasonable time".
* ``part``: "part of the fee is refunded", "a partial refund"; ``notice``: "in good time", "late cancellations".

The words that measure are few, what is said of them is without end: so a quantity counts unless something speaks against it (it is denied,
set by readers, somebody else's, a machine's), where its sentence or its paragraph is about serving somebody.

It is silent where a number, a link, a list or the next sentence gives the amount.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.amounts import fees, limits, notices, told, waits
from kblint.rules.amounts.lexicon import (
    A_SPAN,
    DENIED,
    HYPOTHESIS,
    NO_CLAIM,
    NO_FEE,
    NUMBER,
    REASONABLE,
    SERVICE,
    SEVERAL,
    SMALL,
    SUM,
    TOLD,
    VARIES,
)
from kblint.rules.amounts.rulings import Vague, decide, shortly_before
from kblint.rules.customers import deals_with_customers, touches_customers
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.showing import only_shows
from kblint.rules.surroundings import in_quotes

_JOINED = expression(r"[;:]|,? \b(?:but|however|though|although|and|plus)\b")
_ONE_PHRASE = expression(r" (?!an?\b|the\b|possibly\b|some\b|additional\b|extra\b)(?:[\w-]+ ){1,2}")
_OTHERS = (
    r"(?:banks?|card issuers?|issuers?|couriers?(?: compan(?:y|ies))?|carriers?|isps?|internet providers?|providers?|customs|"
    r"mobile operators?|operators?|networks?|(?:the |your )?(?:seller|merchant|host|landlord|vendor|organi[sz]er)|"
    r"sellers|merchants|hosts|landlords|vendors|organi[sz]ers|airlines|hotels|venues|retailers|dealers|agents|restaurants|hospitals|properties)"
)
# Those whom customers deal with by their name, whoever writes.
_NAMES = (
    r"(?:stripe|paypal|visa|mastercard|american express|amex|klarna|afterpay|adyen|square|venmo|wise|western union|google(?: play)?|apple|(?:the )?app store|amazon|"
    r"dhl|fedex|ups|usps|royal mail|australia post|canada post|t-mobile|verizon|vodafone)"
)
_SOME_OTHERS = r"(?:some|many|most|other|several) (?:[\w-]+ ){0,2}(?:agencies|companies|manufacturers|operators|sites|platforms|firms|employers|schools|websites)"
_THEIR_TIME = expression(rf"\b{_SOME_OTHERS}\b")
_THEIRS = expression(
    rf"\b(?:third[- ]part(?:y|ies)|(?<!\bour ){_OTHERS}(?: (?:and|or) [\w' -]{{3,30}})?(?: (?:or|"
    rf"and)/or [\w' -]{{3,30}})? (?:also )?(?:may|might|can|could|will|charges?|often|sometimes|usually)"
    rf"|{_SOME_OTHERS}|depending on (?:your|the) {_OTHERS}|(?:government|court|notary|stamp) (?:fees?|charges?|dut(?:y|ies))"
    rf"|(?:by|with|from) (?:your|the|their|other|each|another) (?:[\w-]+ )?{_OTHERS}|bank's|{_NAMES}(?:'s)? (?:[a-z]+ )?(?:fees?|charges?|surcharges?|costs?|rates?)"
    rf"|(?:charged|levied|set|collected|imposed|deducted|taken) by {_NAMES}|{_NAMES} (?:also )?(?:may|might|can|could|will|charges|often|sometimes|usually))\b"
)
# Further times and fees, whatever else the sentence says: "finished within hours", "waiting times are short", "for a fee".
_FURTHER = expression(
    r"\b(?P<wait>within (?:just |only |mere )?(?:hours|days|weeks)(?= ?(?:[.;)]|,(?! (?:hours|days|weeks))|\Z| and\b| but\b| of (?:your|the|an?)\b))"
    r"|(?:(?:waiting|wait|response|reply|answer|delivery|processing|handling|turnaround|approval|queue) times?|(?:waiting|wait) lists?|(?:the|our) queues?|"
    r"(?:this|the|your) wait)(?: (?:for|at|in|on) (?:[\w'-]+ ){0,3}?[\w'-]+)? (?:is|are) "
    r"(?:(?:usually|generally|normally|often|typically|mostly|currently|very|quite|rather|fairly|in most cases) ){0,2}(?:short|long|lengthy|slow|fast|quick|brief|"
    r"low)(?! (?:as|enough|for)\b)"
    rf"|(?:within|in) (?:an? )?{REASONABLE} (?:timelines?|time ?frames?|timescales?|time ?spans?)"
    rf"|(?<=sent )(?:a )?{SEVERAL} (?:(?:business|working) )?(?:hours|days|weeks|months) (?:prior to|before|ahead of|in advance))\b"
    rf"|(?<=\w )(?P<fee>(?<!free or )for an? (?:(?:{SMALL}|separate|one-time|flat|service|monthly|yearly) )*"
    r"(?:fee|supplement|surcharge))(?= ?(?:[.;)]|,|\Z| and\b| but\b))"
)
_REASONABLE = expression(rf"\b{REASONABLE} ")
_FURTHER_CUES = (
    "within hours", "within days", "within weeks", "within just ", "within only ", "within mere ", " times ", " time ", " wait ", " list", "queue",
    "timeline", "time frame",
    "timeframe", "timescale", "time span", "timespan", *(f"sent {many}" for many in ("a few ", "several ", "a couple ", "some ", "few ", "couple ", "multiple ",
    "a number ", "number ", "a handful ", "handful ", "many ", "various ", "numerous ", "a several ")), " fee", "supplement", "surcharge",
)  # fmt: skip
# What a program is done with in so long a time, and what was so.
_DONE_BY_PROGRAMS = expression(
    r"\b(?:api|servers?|deploy\w*|install\w*|built|build|builds|running|run|up and|set ?up|start(?:ed)?|launch\w*|learn\w*|grow\w*|render\w*|sync\w*|load\w*|code|"
    r"compil\w+|migrat\w+|backups?|propagat\w*|quer(?:y|ies)|calculat\w*|measured|shown|displayed|specified|given|expressed|reduce\w*|instead of|counted|"
    r"seconds|exports?|exporting|logs?|jobs?)\b"
)
_TURN = expression(
    r"[;:]|,? \b(?:but|however|though|although|whereas|while|yet)\b|"
    r",(?= (?:(?:and|or|often|usually|sometimes|a|little|bit|much|slightly|somewhat) )*longer (?:for|to|in|during)\b)"
)
CUES = (
    *fees.FEE_CUES,
    *fees.COST_CUES,
    *fees.LEVY_CUES,
    *waits.WAIT_CUES,
    *notices.NOTICE_CUES,
    *limits.LIMIT_CUES,
    *notices.LATE_CUES,
    *limits.BOUND_CUES,
    *notices.PART_CUES,
    *limits.ANY_CUES,
    *_FURTHER_CUES,
)
_WORDS = {
    "fee": ("price", "much", "Give the amount, or the way it is worked out, or link these words to the price list."),
    "wait": ("wait", "long", "Give the number of hours or days, the longest time at least, and what to do when it has passed."),
    "notice": ("time to keep to", "long", "Give the number of hours or days, and what happens to those who are later."),
    "part": (
        "part of the money",
        "much",
        "Give the share, or the way it is worked out, or link these words to the page that does.",
    ),
    "limit": ("limit", "many or how much", "Give the number, or link these words to the table of limits."),
}
# A paragraph is about what its beginning is about.
_NEAR = 1_000


def check(article: Article, context: Context) -> Iterator[Hit]:
    named: set[str] = set()
    for block, sentence, text in article_text(article).sentences_with(CUES):
        found = find_vague_amount(text, partial(_beginning, block))
        if found is None and "longer" in text:
            found = waits.taking_longer(block, sentence, text)
        if found is None or text.rstrip().endswith("?"):
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if (
            block.marked("code", start, end)
            or in_quotes(block.text, start, end)
            or told.around(article, block, _behind_links(block, sentence, text, found), found.of_money)
        ):
            continue
        # How a program behaves is nothing that customers pay, wait for or are limited by.
        levied = found.form == "fee" and _LEVIED.search(text, found.start, found.end)
        of_machines = found.form == "fee" and not levied and fees.is_of_machines(text, found.start, found.end)
        of_customers = deals_with_customers(article, block, text) or (
            found.form == "fee" and _INCURRED.search(text, found.start, found.end) and touches_customers(block, text)
        )
        if of_machines or only_shows(article, block, text) or not (levied or of_customers):
            continue
        # "The time limit" may be told anywhere in the article.
        period = _PERIOD.search(text[found.start : found.end]) if found.form == "limit" else None
        if period and told.period_given(article, period[0]):
            continue
        if (
            text[found.start : found.end].endswith((" time", " time limit", "deadline", "cut-off", "cutoff"))
            and found.form == "limit"
            and told.limit_given(article)
        ):
            continue
        if (
            found.form == "limit"
            and text[found.start : found.end].endswith(("attempts", "tries"))
            and told.attempts_given(article)
        ):
            continue
        if (bound := _THE_BOUND.search(text[found.start : found.end])) and told.bound_given(article, bound[1]):
            continue
        # "Late cancellations" are told of by whoever says when they are late.
        if found.form == "notice" and not _WE_TELL.search(text, 0, found.start) and told.notice_given(article):
            continue
        if found.form == "wait" and told.time_beside(article, block, sentence):
            continue
        # "Delivery times may vary" adds little where the article gives them.
        if (
            found.form == "wait"
            and text[found.start : found.end].endswith((" vary", " varies", " differ"))
            and told.times_given(article)
        ):
            continue
        if found.form == "fee":
            words = text[found.start : found.end]
            if (fees.CHEAPER.match(words) or words.endswith("discount")) and (
                told.lower_price_given(article) or (words.endswith("discount") and told.linked_near(block))
            ):
                continue
            if told.beside(block, sentence, text[found.start : found.end]):
                continue
            if _LATE_FEES.search(words) and told.prices_given(article):
                continue
            fee = told.fee_name(text[found.start : found.end])
            if (fee and (fee in named or told.fee_given(article, fee))) or told.fee_follows(article, block, fee):
                continue
            named.add(fee)
        what, measure, cure = _WORDS[found.form]
        yield Hit(
            place=article.place(block, start, end),
            values={"text": block.text[start:end], "what": what, "measure": measure, "cure": cure},
        )


# What a page about fines has amounts for.
_LATE_FEES = expression(r"\b(?:late|overdue|additional) (?:[a-z]+ )?(?:fees?|fines?|charges?)\Z")
# A link of such a name may tell of the amount wherever it stands.
_OF_AMOUNTS = expression(
    r"\b(?:pric|fee|cost|charg|rate|plan|tariff|term|condition|polic|limit|quota|deliver|shipping|time|faq|here|this|table|list|detail)"
)


def _behind_links(block: Block, sentence: Sentence, text: str, found: Vague) -> Sentence:
    """The sentence, or what of it begins with "but": "you can work towards a [certificate](…), but there is a fee" links no fee."""
    turns = [m.end() for m in _TURN.finditer(text, 0, found.start)]
    if not turns or any(
        _OF_AMOUNTS.search(fold(block.text[mark.start : mark.end]))
        for mark in block.marks_at(sentence.start, sentence.start + turns[-1])
        if mark.kind == "link"
    ):
        return sentence
    return msgspec.structs.replace(sentence, start=sentence.start + turns[-1])


def _beginning(block: Block) -> str:
    """What a paragraph is about: its headings and its beginning, folded."""
    return fold(" ".join((*block.heading, block.text[:_NEAR])))


def find_vague_amount(text: str, near: Callable[[], str] = str) -> Vague | None:
    """The first vague amount of a folded sentence in which nothing gives the number; ``near`` says what its paragraph is about."""
    forms = (
        ("fee", fees.FEE, fees.FEE_CUES, fees.is_fee),
        ("wait", waits.WAIT, waits.WAIT_CUES, partial(decide, waits.WAITS, near)),
        ("notice", notices.NOTICE, notices.NOTICE_CUES, notices.is_notice),
        ("limit", limits.LIMIT, limits.LIMIT_CUES, partial(decide, limits.LIMITS, near)),
        ("part", notices.PART, notices.PART_CUES, notices.is_part),
        ("fee", fees.COST, fees.COST_CUES, fees.is_cost),
    )
    asked = [(form, words, counts) for form, words, cues, counts in forms if stands(cues, text)]
    found = [
        Vague(*match.span(match.lastgroup if form in ("notice", "part") and match.lastgroup else 0), form)
        for form, words, counts in asked
        if (match := next((m for m in words.finditer(text) if counts(text, m)), None))
    ]
    if (
        not found
        and stands(notices.LATE_CUES, text)
        and (late := notices.LATE.search(text))
        and not DENIED.search(text[: late.start()])
    ):
        found = [Vague(*late.span(late.lastgroup or 0), "notice")]
    if not found and stands(limits.BOUND_CUES, text):
        found = [Vague(*bound.span(), "limit") for bound in limits.BOUND.finditer(text) if limits.is_bound(text, bound)][:1]
    if not found and stands(limits.ANY_CUES, text):
        anything = next((found for found in limits.ANY.finditer(text) if limits.is_any(text, found)), None)
        # What the paragraph is about is asked last: that is read anew for it.
        if anything and SERVICE.search(near()):
            found = [Vague(*anything.span(), str(anything.lastgroup))]
    if stands(fees.LEVY_CUES, text) and all(vague.form != "fee" for vague in found):
        # No sentence that somebody wrote speaks of more.
        found += islice(fees.levied_fees(text), 10)
    if not found and stands(_FURTHER_CUES, text) and not _DONE_BY_PROGRAMS.search(text):
        found = [
            Vague(*further.span(), str(further.lastgroup))
            for further in _FURTHER.finditer(text)
            # What is late after "a reasonable time" is supposed as often as told.
            if _REASONABLE.search(further[0])
            or not (
                (NO_FEE if further["fee"] else DENIED).search(text[: further.start()])
                or HYPOTHESIS.search(text[: further.start()])
            )
        ][:1]
    return min(
        (
            vague
            for vague in found
            if not (
                _OTHERS_FEES.match(text, vague.start) or NO_CLAIM.search(shortly_before(text, vague.start)) or _told(text, vague)
            )
        ),
        default=None,
    )


# "We may pass those fees on": whether, and not how much, is left open.
_OTHERS_FEES = expression(r"(?:(?<=may )|(?<=can )|(?<=might )|(?<=could ))pass (?:on )?(?:those|these|such|this) ")
# "A limited number of guests: 5 on the small plan, 20 on the large one."
_RIGHT_BEHIND = expression(
    r"\A[\w' -]{0,40}(?:(?::|\(|\u2013|\u2014| - )[ *_]*(?:[a-z']+ ){0,5}[*_~<\u2264$\u20ac\u00a3]*\d|"
    r"(?:[,:;]|\(|\u2013|\u2014| - )[ *_]*(?:(?:namely|currently|usually|exactly|at most) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b)"
)


def _told(text: str, vague: Vague) -> bool:
    """Whether the sentence gives the number, or says where it is given: a sum for a fee, a time for a wait."""
    if _RIGHT_BEHIND.match(text[vague.end :]):
        return True
    if vague.of_money:
        # "A $50 fee and possibly a deposit": the sum in front is that of something else.
        # "A one dollar handling and packing fee" is one fee.
        joins = [m.end() for m in _JOINED.finditer(text, 0, vague.start)]
        behind = text[max((i for i in joins if not _ONE_PHRASE.fullmatch(text, i, vague.start)), default=0) :]
        return bool(SUM.search(behind) or TOLD.search(text) or _THEIRS.search(text))
    if vague.form == "wait":
        # "Usually within two days, but it may take several weeks" tells of one wait and not of the other.
        clause = _clause(text, vague.start, vague.end)
        return bool(
            NUMBER.search(clause) or A_SPAN.search(clause) or TOLD.search(text) or _THEIR_TIME.search(text[: vague.start])
        )
    return bool(NUMBER.search(text) or TOLD.search(text) or _THEIRS.search(text) or VARIES.search(text))


def _clause(text: str, start: int, end: int) -> str:
    turns = [m.end() for m in _TURN.finditer(text) if m.end() <= start]
    turn = _TURN.search(text, end)
    return text[turns[-1] if turns else 0 : turn.start() if turn else len(text)]


# How long before the company says so is not what readers are told to keep to.
_WE_TELL = expression(
    r"\b(?:inform|notify|tell|give|giving|contact|advise|informing|notifying) (?:(?:all|any|our|the|your) )?"
    r"(?:you|customers?|clients?|guests?|members?|tenants?|students?|patients?|participants?|users?)\b[^.;]{0,40}\Z"
)
_THE_BOUND = expression(r" the (minimum|maximum)\Z")
_PERIOD = expression(r"[a-z-]+ (?:window|period)\Z")
_INCURRED = expression(r"\b(?:incur\w*|appl(?:y|ies)|include|money)\b")
# What nobody but a customer pays; a cost or a penalty may be one of time or of memory.
_LEVIED = expression(r"\b(?:fees?|surcharges?|charges?|charged|chargeable|deposits?|supplements?|postage)\b")
