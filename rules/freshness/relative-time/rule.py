"""KB401: a claim about a product or a policy that only a relative word dates.

Three kinds of words, each where it dates a claim and not where it says something else:

* ``now``: "currently", "at the moment", "for the time being", "temporarily unavailable": how things stand today;
* ``soon``: "coming soon", "at a later date", "we are working on", "in a future version": what is announced;
* ``lately``: "recently introduced", "our new app", "we are excited to announce": what has changed.

It is silent where the words are about the reader's own screen, account or steps ("the currently open file", "if you are
currently", "you can skip this for now"), about the state of a program ("is currently running"), where a date or a version
in the same sentence says when, and in dated records (release notes, news).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from kblint.articles.model import Article, Block
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.dates import find_dates, told_today
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text, stands
from kblint.rules.relative_time import lately, now, soon
from kblint.rules.surroundings import in_quotes

CUES = tuple(
    dict.fromkeys(
        (
            *soon.THAT_YEAR_CUES,
            *lately.STRAINED_CUES,
            *now.NOW_CUES,
            *now.CURRENT_CUES,
            *soon.SOON_CUES,
            *soon.AHEAD_CUES,
            *soon.PLANS_CUES,
            *lately.LATELY_CUES,
            "temporarily",
            "today",
        )
    )
)
# A day, a month, a year or a version says when.
_DATED = expression(
    r"(?<![\w.])(?:19|20)\d\d(?![\w%]|[.,]\d)|\b(?:since|from|as of|until|till|by|in|before|after|with|starting|"
    r"on) (?:the )?(?:version |release |v)\d|"
    r"\b(?:since|starting (?:from|with|in)|as of|beginning with) (?:the )?\d+\.\d+(?:\.\d+)?(?![\w%]| (?:%|percent|million|billion)\b)|"
    r"\b(?:since|from|as of|until|till|by|on|starting(?: on| from)?|before|after) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
# "From the 19th of April" without a year says from when there are places, and not when somebody wrote so.
_OFFERED_FROM = expression(
    r"\b(?:availability|available|places|spaces|spots|rooms|tables|slots|appointments|openings) (?:only )?from (?:the )?\d"
)
_A_YEAR = expression(r"(?<![\w.])(?:19|20)\d\d(?![\w%])")
# What may be the cause of something else, on whichever day: "this could be because the lift is currently out of order".
_SUPPOSED = expression(
    r"\b(?:could|may|might|can|possibly|perhaps|maybe|likely|usually|often|sometimes)(?: (?:also|well|just|simply|either|be))*"
    r" (?:because|due to|caused by|down to|(?:mean|indicate|suggest)s?)\b[^.;:]{0,200}\Z"
)
_WORDS = {
    "now": (
        "an assistant repeats it as true today.",
        "Say it without the word if it simply holds; otherwise give the date or version (“as of March 2026”), or leave it out.",
    ),
    "soon": (
        "an assistant announces it for ever, long after it has come or been dropped.",
        "Give the date or the version, or leave the plan out until it is here.",
    ),
    "lately": (
        "an assistant calls it new for ever.",
        "Say how it is, without the word; if the change matters, give its date or version (“since March 2026”).",
    ),
}


class Dated(msgspec.Struct, frozen=True, order=True):
    """A relative word at ``[start, end)`` of the folded sentence, and its kind: now, soon or lately."""

    start: int
    end: int
    kind: str


def check(article: Article, context: Context) -> Iterator[Hit]:
    for block, sentence, text in told_today(article, article_text(article).sentences_with(CUES, _KINDS)):
        found = find_relative_time(text)
        if found is None or (block.kind == "heading" and not _HEADED.search(text)):
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if (
            not block.marked("code", start, end)
            and not in_quotes(block.text, start, end)
            and not (found.kind == "lately" and _is_label(block, start, end))
            and not (
                found.kind == "now"
                and text[found.start : found.end].endswith("ently")
                and _tells_an_example(article, block, text)
            )
        ):
            risk, cure = _WORDS[found.kind]
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "risk": risk, "cure": cure})


_KINDS = (*RUNNING_TEXT, "heading")
# A heading that says how things stand is a claim on all that it heads: "Currently not offered", "Dark mode (coming soon)".
_HEADED = expression(
    r"\A\W*(?:currently|presently|temporarily|at (?:the moment|present|this time)|right now|for now) (?:not |un)?[a-z]+(?: in [a-z ]{2,20})?\W*\Z|"
    r"\A\W*newly (?:available|added|opened|introduced)\W*\Z|"
    r"(?:\b(?:coming|arriving|launching|available) |[(\u2013\u2014:-] ?)(?:very )?(?:soon|shortly|before long)\W*\Z|"
    r"[(\u2013\u2014:,-] ?(?:currently|temporarily) [^()]{3,40}\W*\Z|\b(?:at this time|at the moment|for now|until further notice)\W*\Z"
)
# "Recently Closed Docks": the name of a menu or of a list.
_NAMED = expression(r"(?:[A-Z][\w'-]* )+[A-Z][\w'-]*\Z")
_CAPITAL = expression(r" [A-Z]")


def _is_label(block: Block, start: int, end: int) -> bool:
    named = block.kind not in ("heading", "title") and _NAMED.match(block.text[start:end])
    return bool(named and _CAPITAL.match(block.text, end))


# What a product can do, or what it has, is a claim wherever it stands.
_ABILITIES = expression(
    r"\b(?:support(?:s|ed|ing)?|available|unavailable|implement(?:s|ed)?|offer(?:s|ed)?|(?:im)?possible|versions?|releases?|features?|allow(?:s|ed)?|requires?|"
    r"recommend(?:s|ed)?|limit(?:s|ed)?|limitations?|only|can|cannot|work(?:s|ing)?|accept(?:s|ed)?|way|planned|default|bugs?|issues?|choices?|options?|"
    r"types?|we|known)\b|n't\b|\b(?:do|does) not\b"
)


def _tells_an_example(article: Article, block: Block, text: str) -> bool:
    """Whether a sentence beside code tells how things stand in that example: "there are currently no files in the queue:"."""
    if _ABILITIES.search(text):
        return False
    around = article.blocks[max(block.index - 1, 0) : block.index + 2]
    return any(other.kind == "code" and other.heading == block.heading for other in around)


def find_relative_time(text: str) -> Dated | None:
    """The first relative word that dates a claim of a folded sentence; None for questions and for sentences that say when."""
    kinds = (
        ("now", now.NOW, now.NOW_CUES, now.dates_a_claim),
        ("now", now.TODAY, ("today",), now.is_of_today),
        ("now", now.TEMPORARY, ("temporarily",), now.is_suspended),
        ("now", now.CURRENT, now.CURRENT_CUES, lambda text, match: True),
        ("soon", soon.SOON, soon.SOON_CUES, soon.announces),
        ("soon", soon.AHEAD, soon.AHEAD_CUES, soon.announces),
        ("soon", soon.PLANS, soon.PLANS_CUES, soon.plans),
        ("lately", lately.LATELY, lately.LATELY_CUES, lately.tells_news),
    )
    # What says less of the time than these.
    besides = (
        ("lately", lately.STRAINED, lately.STRAINED_CUES, lately.tells_news),
        ("soon", soon.THAT_YEAR, soon.THAT_YEAR_CUES, soon.is_of_that_year),
    )

    def find(kinds: Iterable[tuple[str, re.Pattern[str], tuple[str, ...], Callable[[str, re.Match[str]], bool]]]) -> list[Dated]:
        return [
            Dated(*match.span(), kind)
            for kind, words, cues, dates in kinds
            if stands(cues, text)
            and (
                match := next(
                    (m for m in words.finditer(text) if dates(text, m) and not _SUPPOSED.search(text[: m.start()])), None
                )
            )
        ]

    found = find(kinds) or find(besides)
    if not found or text.rstrip().endswith("?") or find_dates(text):
        return None
    if _DATED.search(text) and not (min(found).kind == "now" and _OFFERED_FROM.search(text) and not _A_YEAR.search(text)):
        return None
    return min(found)
