"""KB403: an announcement of something for a date that is past.

A future tense ("will", "is going to", "are planned to", "is being retired") and a date that says when, in one clause, all dates
of the sentence past. A date behind "before", "after" or "since" tells things apart and says nothing of when; what ends for
customers on a date ("until", "expires", an offer) is KB402.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.dates import FoundDate, find_periods, told_today
from kblint.rules.interface import Context
from kblint.rules.matching import article_text
from kblint.rules.surroundings import in_quotes

_YEARS = ("201", "202", "203")
_FUTURE = expression(
    r"(?<!\w)(?:will|won't|shall|(?:is|are|am|we're|it's|they're) (?:going|scheduled|set|due|expected|planned|intended|aimed|"
    r"slated|about|supposed) (?:to|for)\b|"
    r"(?:we|[\w-]{2,30}) (?:currently )?(?:plans?|expects?|intends?|aims?|hopes?) (?:to|on)\b|(?:we're|we are|is|"
    r"are) (?:currently )?(?:planning|aiming|hoping|expecting|intending) (?:to|on|for)\b|"
    r"(?:is|are|we're) (?:now |gradually |also )?(?:being )?(?:launching|launched|introducing|introduced|retiring|retired|"
    r"removing|removed|replacing|replaced|migrating|migrated|moving|moved|closing down|"
    r"shutting down|shut down|decommissioned|discontinued|discontinuing|phased out|phasing out|rolling out|rolled out|opening|"
    r"raising|going up|going down|rising|increasing|merging|relocating|changing|switching|ending support|dropping)\b(?= )|"
    r"(?:launching|coming|arriving|opening|available|planned|scheduled|expected|due)(?= (?:in|on|by|from|for|during|this|"
    r"early|late|mid)\b))|(?<=\w)'ll(?!\w)"
)
_WHEN = expression(
    r"\b(?:on|in|by|during|from|starting|as of|effective|beginning|over|around|about|for|at|towards?|no later than|throughout|"
    r"within|with effect from|planned|scheduled)"
    r"(?: (?:the|early|late|mid|end|beginning|start|middle|course|first|second|third|fourth|half|quarter|of|on|from|in|to|q\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|midnight|\d{1,2}(?::\d\d)? ?(?:am|pm)?)){0,5}[ -]?\Z"
    r"|(?:\A|, |\()(?:(?:early|late|mid)[- ]|the |end of )?\Z"
)
_NOT_WHEN = expression(
    r"\b(?:until|till|through|before|prior to|after|since|between|created|uploaded|issued|made|placed|purchased|bought|booked|"
    r"signed|joined|registered|applied|published|released|updated|built|older than|"
    r"version) (?:(?:the|on|in|by|early|late|mid|end|of|from|before) ){0,3}\Z"
)
_ENDS = expression(r"\A (?:also )?(?:end|expire|close|lapse|run out|be (?:valid|accepted|honou?red|extended|open))\b(?! down)")
_OFFER = expression(
    r"\b(?:offers?|promotions?|promo|sales?|discounts?|coupons?|vouchers?|deals?|bonus|sweepstakes|contest|competition)\b"
)
_TOLD_APART = expression(
    r"\b(?:was|were|had|would|did|used to|if you|if your|for example|e\.g\.|for instance|suppose|imagine|let's say|such as)\b"
)
_CLAUSE_END = expression(r"[;:.!?]\s|\b(?:but|because|although|whereas|while|so that|which means)\b")


def check(article: Article, context: Context) -> Iterator[Hit]:
    for block, sentence, text in told_today(article, article_text(article).sentences_beside(_YEARS)):
        dates = find_periods(text)
        if not dates or _TOLD_APART.search(text) or text.rstrip().endswith("?"):
            continue
        span = next((s for d in dates if (s := announced(text, d))), None)
        if span is None:
            continue
        start, end = sentence.start + span[0], sentence.start + span[1]
        # The date of the run is asked last: what does not depend on it holds on every day.
        if (
            not block.marked("code", start, end)
            and not in_quotes(block.text, start, end)
            and max(d.last for d in dates) < context.today
        ):
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end]})


def announced(text: str, date: FoundDate) -> tuple[int, int] | None:
    """From the future tense to the date, or from the date to the future tense, in a folded sentence; None when nothing is announced."""
    before = text[: date.start]
    when = _WHEN.search(before)
    futures = [f for f in _FUTURE.finditer(text) if not _ENDS.match(text, f.end()) and not (_OFFER.search(text))]
    for future in reversed([f for f in futures if f.end() <= date.start]):
        between = text[future.end() : date.start]
        if _CLAUSE_END.search(between) or len(between) > 120:
            continue
        if (when or not _NOT_WHEN.search(before)) and not _NOT_WHEN.search(
            re.sub(r"\b(?:the )?(?:end|beginning|start|middle|course|half|summer) of \Z", "", before)
        ):
            return future.start(), date.end
    if when and not _NOT_WHEN.search(before[: when.start()] + " "):
        for future in (f for f in futures if f.start() >= date.end):
            between = text[date.end : future.start()]
            # "From 1 March 2025, orders will …": the date opens the clause.
            opens = not before[: when.start()].strip(" *_(") or before[: when.start()].rstrip().endswith(
                (",", ";", ":", "that", "and", "however", "but")
            )
            if opens and not _CLAUSE_END.search(between) and len(between) <= 120:
                return when.start(), future.end()
    return None
