"""KB306: what customers pay, wait for or are limited by, with a vague word where a number should stand.

Three forms:

* ``fee``: "a small fee", "additional charges may apply", "a minimum order value applies";
* ``wait``: "a few days", "several weeks", "some time", beside something that the company does for customers (a refund, a
  review, a delivery), not beside what software does ("the command may take a while");
* ``limit``: "a limited number of", "a reasonable amount of", "within a reasonable time".

It is silent where a number, a link, a list or the next sentence gives the amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import in_quotes, list_or_table_follows, next_sentence

_FEES = r"(?:fees?|charges?|surcharges?|costs?|supplements?|commissions?|deposits?|penalt(?:y|ies)|postage|premiums?|sum)"
_KINDS = (
    r"(?:(?:percentage|one-time|one-off|service|handling|processing|administration|administrative|admin|shipping|delivery|"
    r"restocking|"
    r"cancellation|"
    r"cleaning|late|change|booking|transaction|conversion|currency|monthly|annual|refundable|non-refundable|convenience|"
    r"customs|return|"
    r"set-?up|reactivation|activation|security|storage) ){0,3}"
)
_FEE = expression(
    rf"(?<![\w-])(?:(?:an? )?(?:very )?(?:small|nominal|modest|minimal|reasonable|moderate|low|slight|fair|certain|"
    rf"minor) {_KINDS}{_FEES}(?! (?:of|airlines?|carriers?)\b)"
    rf"|(?:additional|extra|further|other|some|certain|higher) {_KINDS}{_FEES} (?:may|might|could|can|will|"
    rf"do) (?:also )?(?:apply|be (?:charged|incurred|added|due|payable))"
    r"|subject to (?:an? )?(?:additional|extra|further) (?:fees?|charges?|surcharges?|costs)"
    rf"|an? (?:refundable|non-refundable|handling|processing|administration|administrative|restocking|cleaning|late|change|"
    rf"booking|convenience|reactivation|activation|set-?up) {_KINDS}"
    r"(?:fee|charge|surcharge|deposit) (?:is|will be) (?:required|charged|taken|due|payable|added)"
    rf"|(?:an? )?(?:(?:additional|extra|further) )?{_KINDS}(?:fees?|charges?|surcharges?|supplements?|deposit) (?:may|might|"
    rf"could|will) (?:also )?(?:apply|be (?:charged|added|due|payable|required))"
    rf"|(?:an? |the )?(?:additional|extra|further) {_KINDS}(?:fees?|charges?|surcharges?|supplements?) (?:apply|applies|"
    rf"is charged|are charged)"
    r"|(?:for|at|against) an? (?:additional|extra) (?:fee|charge|cost|payment)"
    r"|(?:an? )?(?:minimum|maximum) (?:order|purchase|basket|spend|deposit|withdrawal|transaction|top-up)(?: (?:value|amount|"
    r"size))? (?:may |might )?appl(?:y|ies)"
    r")(?![\w-])"
)
_SPAN = r"(?:minutes|hours|(?:business |working |calendar )?days|weeks|months|years|billing cycles)"
_VAGUE_SPAN = (
    rf"(?:(?:up to |after |within |at least |about |around |only )?(?:an? )?(?:few|couple(?: of)?|several|number of|handful of|"
    rf"some|many|various) (?:more )?{_SPAN}"
    r"|(?:an? |some )?(?:reasonable|certain|limited|short|brief|considerable|extended|substantial|sufficient|appropriate|"
    r"adequate) "
    r"(?:period(?: of time)?|amount of time|time ?frame|timeframe|length of time|notice period|time(?! zone))"
    r"|(?:some|a little|a bit of) (?:\w+ )?time|(?:quite )?a while|(?:a little|a bit|much|considerably|significantly|"
    r"slightly) longer|(?:a )?longer than usual)"
)
_WAIT = expression(rf"(?<![\w-])(?P<span>{_VAGUE_SPAN})(?![\w-])")
_LIMIT = expression(
    r"(?<![\w-])(?:an? (?:limited|certain|reasonable|small|maximum|set|specific|fixed) (?:number|amount|"
    r"quantity) of (?:[\w-]+ ){0,2}?"
    r"(?:items|orders|guests|devices|times|users|people|passengers|bags|tickets|transfers|withdrawals|payments|transactions|"
    r"messages|"
    r"calls|minutes|texts|data|emails|downloads|attempts|changes|returns|exchanges|copies|storage|space|points|credits?|money|"
    r"cash|"
    r"seats|profiles|streams|screens|photos|requests|codes|vouchers|luggage|baggage|projects|exports)"
    r"|(?:limited|reasonable|small) (?:quantities|amounts) of (?:[\w-]+ ){0,2}?(?:items|data|cash|liquids?|luggage|baggage|"
    r"products|goods|money))(?![\w-])"
)
# What the company does for customers, or has them wait for.
_COMPANY_ACTS = expression(
    r"\b(?:refund(?:s|ed|ing)?|credit(?:s|ed)?|reimburse\w{0,5}|repa(?:y|id|yment)|deliver(?:s|ed|y|ies)?|ship(?:s|ped|ping|"
    r"ment|ments)?|dispatch(?:ed)?|"
    r"parcels?|packages?|letters?|orders?|cards?|claims?|disputes?|complaints?|requests?|applications?|appeals?|enquir(?:y|"
    r"ies)|inquir(?:y|ies)|repl(?:y|ies)|respon(?:d|ds|se|ses)|answers?|"
    r"get back to|contact you|review(?:s|ed|ing)?|approv(?:e|ed|al)|verif(?:y|ied|ication)|investigat(?:e|ed|ion|ions)|"
    r"decisions?|repairs?|repaired|replac(?:e|ed|ement|ements)|"
    r"payments?|payouts?|transfers?|deposits?|withdrawals?|bank|statements?|invoices?|appointments?|technician|engineer|"
    r"porting|activat(?:e|ed|ion)|"
    r"points|miles|vouchers?|rewards?|bonus|cash ?back|cancellations?|memberships?|subscriptions?|trial|registration|"
    r"submission|account(?:s)? (?:is|are|will be|may be) (?:closed|deleted|"
    r"locked|suspended|blocked|reviewed|opened|reopened)|unlocked|access is approved|onboarding|this process will|(?:the|this|"
    r"our) (?:\w+ )?process (?:may|can|will|usually|typically|normally)|"
    r"support team|our team|servicing|tickets?|waiting|wait time)\b"
)
_DURATION_VERB = expression(
    r"\b(?:takes?|taking|took|need|needs|requires?|lasts?|arrives?|appears?|shows?|show up|sees?|receives?|gets?|allow|wait|"
    r"waiting|within|in|after|for|up to|process(?:ed|es)?|"
    r"until|be|expect|over|last|delayed|notice|delays? of|before|back|responds?|keeps?|holds?|held|kept|stored|retain(?:ed|"
    r"s)?)(?: (?:us|"
    r"you|your bank|the bank|it|them|only|about|around|at least|usually|normally|typically|anywhere|to wait|him|her))? ?\Z"
)
# What software, files and machines do: run times are nobody's promise.
_SOFTWARE = expression(
    r"\b(?:command|script|upload\w*|download\w*|(?<!on )files?|folder|image|images|build|builds|deploy\w*|server|servers|"
    r"cluster|node|nodes|cpu|gpu|memory|database|databases|query|queries|"
    r"migration|volume|volumes|index\w*|sync\w*|propagat\w*|dns|cache|cached|restart\w*|reboot\w*|backups?|batch|job|jobs|"
    r"container|instance|instances|install(?:er|ing)|"
    r"pages? (?:to )?load\w*|loads?|loading|transaction|transactions|block|blocks|blockchain|api|execution|imports?|importing|"
    r"exports?(?! date)|exporting|render\w*|browser|app to|computer|device|devices|session|"
    r"code|tool|data|dataset|upgrade|analysis|password|wallet|log files?|install(?:ation|s)?|process \w+ automatically|"
    r"compil\w+|network|certificate)\b"
)
_WE = expression(r"\b(?:we|us|our (?:support |service )?team|support team|customer service)\b")
_NUMBER = expression(
    r"(?:[$€£]\s?\d|\d\s?(?:%|€|£|percent|eur|usd|gbp)|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|"
    r"thirty)(?:\s?(?:-|to|–|~)\s?\d+)? (?:business |working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|"
    r"items?|devices?|guests?|users?)\b|\(\d)"
)
_NO_FEE = expression(r"\b(?:no|without|free of|never|not|don't|doesn't|won't|waive[sd]?|any|whether|if|unless)\b[^.;:]{0,25}\Z")
_HYPOTHESIS = expression(
    r"\b(?:if|when|once|after|in case|unless|whether|because|although|for example|e\.g\.|imagine|suppose|ago|past|last|ahead|"
    r"previous|older than)\b[^,;:]{0,70}\Z"
)
_READER_ACTS = expression(
    r"(?:\A|[,;:] |\b(?:please|then|and|or|to) )(?:wait|try|take|spend|give it|come back|check|leave|schedule|pick|send|"
    r"deposit|transfer|keep|consider)\b[^.,;:]{0,40}\Z"
)
_TOLD = expression(
    r"\b(?:shown|displayed|listed|stated|see|depends? on|depending on|according to|specified|set by you|you (?:choose|set|"
    r"select|specify|decide)|advise you|inform you|notify you|at checkout|"
    r"before you (?:pay|confirm|book|order)|quoted?|your bank|the bank's|by your (?:bank|provider|carrier|operator|network)|"
    r"third[- ]part(?:y|ies)|other (?:banks|providers)|per (?:month|order))\b"
)
_NEXT_TELLS = expression(
    r"\A(?:the |this |these |our )?(?:exact |current |standard )?(?:fees?|charges?|amount|costs?|price|limit|time|period|"
    r"deposit|process|it|usually|typically|normally|that)\b"
)
# One of these stands in every text that the expression of the form matches.
_FEE_CUES = (
    "fee", "charge", "cost", "supplement", "commission", "deposit", "penalt", "postage", "premium", " sum", "minimum ", "maximum ", "additional ", "extra ",
)  # fmt: skip
_WAIT_CUES = (
    "minutes", "hours", "days", "weeks", "months", "years", "billing cycles", "period", "time", "a while", "longer",
)  # fmt: skip
_LIMIT_CUES = ("number of ", "amount of ", "quantity of ", "quantities of ", "amounts of ")
CUES = (*_FEE_CUES, *_WAIT_CUES, *_LIMIT_CUES)


class Vague(msgspec.Struct, frozen=True, order=True):
    """Vague words at ``[start, end)`` of the folded sentence, and their form: fee, wait or limit."""

    start: int
    end: int
    form: str


_WORDS = {
    "fee": ("price", "much", "Give the amount, or the way it is worked out, or link these words to the price list."),
    "wait": ("wait", "long", "Give the number of hours or days, the longest time at least, and what to do when it has passed."),
    "limit": ("limit", "many or how much", "Give the number, or link these words to the table of limits."),
}


def check(article: Article, context: Context) -> Iterator[Hit]:
    for block, sentence, text in article_text(article).sentences_with(CUES):
        found = find_vague_amount(text)
        if found is None or text.rstrip().endswith("?"):
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if block.marked("code", start, end) or in_quotes(block.text, start, end) or _told_around(article, block, sentence):
            continue
        what, measure, cure = _WORDS[found.form]
        yield Hit(
            place=article.place(block, start, end),
            values={"text": block.text[start:end], "what": what, "measure": measure, "cure": cure},
        )


def find_vague_amount(text: str) -> Vague | None:
    """The first vague amount of a folded sentence in which nothing gives the number."""
    found: list[Vague] = []
    for fee in _FEE.finditer(text) if stands(_FEE_CUES, text) else ():
        if not _NO_FEE.search(text[: fee.start()]):
            found.append(Vague(*fee.span(), "fee"))
            break
    for wait in _WAIT.finditer(text) if stands(_WAIT_CUES, text) else ():
        before = text[: wait.start()]
        if (
            _COMPANY_ACTS.search(text)
            and (not _SOFTWARE.search(text) or _WE.search(text))
            and not _HYPOTHESIS.search(before)
            and not _READER_ACTS.search(before)
            and not re.match(r" (?:ago|earlier|later|old|before|prior|in advance|apart)\b", text[wait.end() :])
            and (_DURATION_VERB.search(before) or re.match(r"(?:up to|after|within|at least)", wait["span"]))
        ):
            found.append(Vague(*wait.span(), "wait"))
            break
    for limit in _LIMIT.finditer(text) if stands(_LIMIT_CUES, text) else ():
        before = text[: limit.start()]
        if not _HYPOTHESIS.search(before) and not _READER_ACTS.search(before) and not _SOFTWARE.search(text):
            found.append(Vague(*limit.span(), "limit"))
            break
    if not found or _NUMBER.search(text) or _TOLD.search(text):
        return None
    return min(found)


def _told_around(article: Article, block: Block, sentence: Sentence) -> bool:
    """Whether a link in the sentence, the next sentence, or a list or table that follows gives the amount."""
    after = next_sentence(block, sentence)
    listed = (after is None or block.text.rstrip().endswith(":")) and list_or_table_follows(article, block)
    if listed or block.marked("link", sentence.start, sentence.end):
        return True
    if after is None:
        return False
    text = fold(after.text)
    return bool(_NUMBER.search(text) and _NEXT_TELLS.match(text)) or block.marked("link", after.start, after.end)
