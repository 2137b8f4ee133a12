"""Where else an amount may be given: in the next sentence, in the list that follows, behind a link, somewhere in the article."""

from __future__ import annotations

import re

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.rules.amounts.lexicon import NUMBER, SUM, TOLD
from kblint.rules.matching import article_text
from kblint.rules.surroundings import list_or_table_follows, next_sentence

_NEXT_TELLS = expression(
    r"\A(?:this|it|that) (?:is|lasts|runs) |\A(?:this|these|that|those) [a-z-]+ (?:often |usually |typically )?(?:can|may|"
    r"will|is|are|varies|vary|ranges?|lasts?)\b|"
    r"\A(?:the |this |these |our )?(?:exact |current |standard )?(?:fees?|charges?|"
    r"amount|costs?|price|limit|minimum|maximum|time|period|"
    r"deposit|process|it|usually|typically|normally|that)\b"
    # "If you ship with us, the fee is $12", "we work out the exact number, ten by default".
    r"|\A[^.;]{0,80}\b(?:the (?:exact|default) |(?:fee|charge|cost|deposit|limit|price) (?:is|will be) )"
)
# "Please see the listing for the amount of the deposit."
_NEXT_POINTS = expression(
    r"\b(?:find|see|check|review|refer to|consult|look at|found|listed|shown)\b[^.;]{0,80}\b(?:amounts?|fees?|charges?|costs?|"
    r"prices?|price list|rates|limits?|deposit)\b"
    r"|\A(?:please )?see (?:the )?(?:section|article|page|appendix|schedule|table|chapter)\b"
    r"|\b(?:amounts?|fees?|charges?|costs?|prices?|rates|limits?|periods?) (?:can be|is|are|will be) (?:found|listed|shown|"
    r"displayed|stated)\b"
)
_LATER_TELLS = expression(
    r"\b(?:amounts?|fees?|charges?|costs?)\b[^.;]{0,80}\b(?:outlined|listed|shown|set out|stated|given|"
    r"specified|found) (?:below|above|in|on|at|here)\b"
)
_NEXT_SENDS = expression(
    r"\A(?:(?:all|any|these|the|such|this|our|exact|full|current|actual) (?:[\w-]+ ){0,2}(?:fees?|charges?|costs?|amounts?|"
    r"prices?|rates?)|fees|charges|costs|amounts|prices|rates)\b"
)


def around(article: Article, block: Block, sentence: Sentence, of_money: bool) -> bool:
    """Whether a link in the sentence, the next sentence, or a list or table that follows gives the amount, which is a sum ``of_money`` or any number."""
    after = next_sentence(block, sentence)
    # A list tells of the last sentence before it, or of the one that its lead-in follows.
    listed = (after is None or after.end == block.sentences[-1].end) and list_or_table_follows(article, block)
    if (listed and _numbers_follow(article, block, of_money)) or _links_amount(block, sentence):
        return True
    if after is None:
        return False
    text = fold(after.text)
    tells = (
        _NEXT_TELLS.match(text)
        if (SUM if of_money else NUMBER).search(text)
        else (_NEXT_SENDS.match(text) and TOLD.search(text)) or _NEXT_POINTS.search(text)
    )
    if tells or _links_amount(block, after):
        return True
    # "You pay a collection fee. It covers our costs. The amount depends on the weight, as listed below."
    return any(_LATER_TELLS.search(fold(later.text)) for later in block.sentences if later.start > after.start)


def _numbers_follow(article: Article, block: Block, of_money: bool) -> bool:
    """Whether a sum, or any number, stands in the list that follows; in a table a sum may leave its currency to the header."""
    for other in article.blocks[block.index + 1 :]:
        if not (other.item or other.cell):
            return False
        if SUM.search(fold(other.text)) if of_money and other.item else re.search(r"\d", other.text):
            return True
    return False


def _links_amount(block: Block, sentence: Sentence) -> bool:
    """Whether a link stands in the sentence that may lead to the amount: any but one to write or talk to somebody."""
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not _CONTACT.search(fold(f"{block.text[mark.start : mark.end]} {mark.target}"))
        for mark in block.marks_at(sentence.start, sentence.end)
    )


def linked_near(block: Block) -> bool:
    """Whether a link stands anywhere in the paragraph that may lead to the amount."""
    return any(_links_amount(block, sentence) for sentence in block.sentences)


def beside(block: Block, sentence: Sentence, words: str) -> bool:
    """Whether the paragraph gives the sum in another sentence: "the $20 fee", "a fee of $20"."""
    head = _ANY_HEAD.search(words)
    if head is None:
        return False
    named = _FEE_NAME.search(words)
    kind = f"{named[1]} {named[2]}" if named else head[0]
    rest = fold(f"{block.text[: sentence.start]} . {block.text[sentence.end :]}")
    # "Additional charges" are none of those that were given a sum, unless "the $20 charge" says so.
    article = "" if named else r"\b(?:the|this|that) \S{0,3}\Z"
    return any(
        (re.match(rf"[\d.,]*(?:[ -][\w-]+){{0,3}}? {kind}", rest[m.end() :]) and re.search(article, rest[: m.start()]))
        or re.search(
            rf"\b(?:{kind if named else 'the ' + kind}|the {head[0]})\w*(?: (?:of|is|are|will be|at))?:? \Z", rest[: m.start()]
        )
        for m in SUM.finditer(rest)
    )


_ANY_HEAD = expression(r"\b(?:fee|charge|surcharge|cost|deposit|penalt|fine|supplement|postage|commission)")


def time_beside(article: Article, block: Block, sentence: Sentence) -> bool:
    """Whether the time is told soon after: by its name in the paragraph ("Processing time: 15 days"), or in what comes next in the section,
    as so many hours or days ("If it has been over 24 hours, …") or by the days of the week of a list."""
    if any(_TIME_NAMED.search(fold(later.text)) for later in block.sentences if later.start > sentence.start):
        return True
    listed = block.text.rstrip().endswith(":")
    for other in article.blocks[block.index + 1 : block.index + 1 + _NEXT]:
        if other.heading != block.heading or other.kind == "heading" or block.item or block.cell:
            return False
        text = fold(other.text)
        if _HAS_TAKEN.search(text) or (listed and other.item and _BY_WEEKDAY.search(text)):
            return True
    return False


def times_given(article: Article) -> bool:
    """Whether the article gives a time in days, weeks or months somewhere, or sends to where one is seen."""
    return any(
        _SO_MANY_DAYS.search(text) and not _OF_RETURNS.search(text)
        for _, _, text in article_text(article).sentences_with(("day", "week", "month", "hour", "24h", "48h"))
    )


_SO_MANY_DAYS = expression(
    r"\b(?:\d+|one|two|three|four|five|six|seven|ten|fourteen)(?: ?(?:-|\u2013|to|or) ?\d+)?[ -](?:(?:full|business|working|calendar) )?(?:hours?|days?|weeks?|months?)\b"
    r"|\b(?:same|next)[ -](?:(?:business|working) )?day\b|\b(?:24|48|72) ?h\b"
)
# How long one may return it says nothing of how long it takes.
_OF_RETURNS = expression(r"\b(?:return(?:s|ed)?|polic(?:y|ies)|refund\w*|exchanges?|cancel\w*|warrant\w+|claims?)\b")
_HAS_TAKEN = expression(
    r"\b(?:it(?:'s| has| is) been|(?:has|have) (?:not|n't) (?:arrived|appeared|come)|hasn't (?:arrived|appeared|come)|(?:usually|normally|typically) takes?|"
    r"takes? (?:usually|normally|typically|up to|about|around)) (?:(?:more than|over|longer than|within|after|up to|about|around|at least|between|for) ){0,2}"
    r"(?:\d+|one|two|three|four|five|six|seven|ten|fourteen)(?: ?(?:-|\u2013|to|or|and) ?\d+)? (?:business |working |calendar |full )?(?:hours?|days?|weeks?|months?)\b"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_BY_WEEKDAY = expression(rf"\b{_WEEKDAY}\b[^.;]{{3,80}} (?:on|by|until|before) (?:the )?(?:following |next |same )?{_WEEKDAY}\b")
_TIME_NAMED = expression(
    r"\b(?:processing|production|delivery|shipping|transit|handling|lead|response|waiting|turnaround|total) times?(?: [a-z]+){0,8}?:? "
    r"(?:(?:is|are|usually|about|around|approximately|up to) ){0,3}\d[\d\u2013-]* ?(?:business |working |calendar )?(?:hours?|days?|weeks?|months?)\b"
)


def fee_name(words: str) -> str:
    """What sort of fee it is ("late fee"), or nothing where that is left open ("a fee", "additional charges")."""
    found = _FEE_NAME.search(words)
    return f"{found[1]} {found[2]}" if found else ""


def fee_given(article: Article, name: str) -> bool:
    """Whether the article says somewhere how high a fee of this sort is: a sum right before it or soon after it."""
    return any(_has_sum_beside(text, name) for _, _, text in article_text(article).sentences_with((name,)))


def prices_given(article: Article) -> bool:
    """Whether the article is the one about fees, by its title, and gives several of them."""
    if not _ABOUT_FEES.search(fold(article.title)):
        return False
    return sum(SUM.search(text) is not None for text in article_text(article).folded) >= _SOME


_ABOUT_FEES = expression(r"\b(?:fees?|fines?|charges|prices?|pricing|tariffs?|costs|rates|penalt(?:y|ies))\b")
_SOME = 3


def fee_follows(article: Article, block: Block, name: str) -> bool:
    """Whether what comes next in the section, down to its own sections, says how high a fee of this sort is: "Overages are billed at $40"."""
    what = name.partition(" ")[0].removesuffix("s")
    if not what and not block.text.rstrip().endswith(":"):
        return False
    for other in article.blocks[block.index + 1 : block.index + 1 + (_SECTION if what else _NEXT)]:
        if other.heading[: len(block.heading)] != block.heading:
            break
        text = fold(other.text)
        if _has_sum_beside(text, what) if what else SUM.search(text) and _ANY_HEAD.search(text):
            return True
    return False


def _has_sum_beside(text: str, name: str) -> bool:
    """Whether a sum stands right before a name, or soon after it."""
    at = text.find(name)
    if at < 0:
        return False
    behind = SUM.search(text, at, at + len(name) + 40)
    before = SUM.search(text, max(0, at - 15), at)
    # "You receive $200 minus the booking fee", "no booking fee (0%)": that sum is another's, or none.
    return any(
        found and not _LESS.search(text, found.start(), max(at, found.end())) and not _ZERO.match(text, found.start())
        for found in (behind, before)
    )


_LESS = expression(r" (?:minus|less|before|plus|after)\b")
_ZERO = expression(r"[$\u20ac\u00a3]?\s?0(?:\.0+)?(?![\d.])")


_SECTION, _NEXT = 12, 2


def lower_price_given(article: Article) -> bool:
    """Whether the article says somewhere what those pay who pay less: a share that is taken off, a sum beside the word, or a column of it."""
    return any(
        SUM.search(text)
        for _, _, text in article_text(article).sentences_with(
            ("discount", "reduc", "concession", "preferential", "subsidi", " off")
        )
    ) or any(block.cell and block.cell.header and _LOWER.search(fold(block.text)) for block in article.blocks)


_LOWER = expression(r"\b(?:discount|reduced|concession|members?|students?|subsidi)")


def period_given(article: Article, name: str) -> bool:
    """Whether the article says somewhere how long a period of that name is, or only asks what it is."""
    return any(NUMBER.search(text) or _NEXT_POINTS.search(text) for _, _, text in article_text(article).sentences_with((name,)))


_FEE_NAME = expression(
    r"\b(?!(?:an?|any|some|another|additional|extra|further|other|small|nominal|certain|applicable|higher|reasonable|modest|"
    r"minimal|low|minor|subject|the|no|for|to|be)\b)"
    r"([a-z][\w-]+) (fee|charge|surcharge|deposit|penalty|supplement|fine)s?\b"
)


def notice_given(article: Article) -> bool:
    """Whether the article says somewhere how long before something readers have to say so."""
    return any(
        _NOTICE_TIME.search(text)
        for _, _, text in article_text(article).sentences_with(("hour", "day", "week", "month", "24h", "48h", "72h"))
    )


_NOTICE_TIME = expression(
    r"(?:\d+|\bone|two|three|four|five|six|seven|ten|fourteen|thirty)[ -]?(?:h\b|(?:business |working |calendar |"
    r"full )?(?:hours?|days?|weeks?|months?))(?:'|\u2019)?(?: (?:advance |prior |written )*notice| (?:before|prior|in advance|"
    r"ahead|beforehand))"
)


def bound_given(article: Article, name: str) -> bool:
    """Whether the article says somewhere what "the minimum" is."""
    return any(NUMBER.search(text) or SUM.search(text) for _, _, text in article_text(article).sentences_with((name,)))


def attempts_given(article: Article) -> bool:
    """Whether the article says somewhere how many attempts there are, or where their number is set."""
    return any(_ATTEMPTS.search(text) for _, _, text in article_text(article).sentences_with(("attempts", "tries")))


_ATTEMPTS = expression(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: [a-z-]+){0,3} (?:attempts|tries)\b"
    r"|\b(?:attempts|tries) (?:allowed|permitted)\b"
)


def limit_given(article: Article) -> bool:
    """Whether the article says somewhere how long a limit is."""
    return any(
        NUMBER.search(text) and re.search(r"\b(?:limits?|deadline|time ?frame|window|within|has to|have to|must)\b", text)
        for _, _, text in article_text(article).sentences_with(("limit", "deadline", "time frame", "timeframe", "window"))
    )


_CONTACT = expression(
    r"\b(?:contact|support team|customer (?:support|service)|mailto|e-?mail us|live chat|get in touch|write to us|tel:|"
    r"password|log ?in|sign ?in)"
)
