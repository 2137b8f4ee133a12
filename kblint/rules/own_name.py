"""The name by which an article speaks of the company that publishes it, where that says "we", too."""

from __future__ import annotations

from kblint.articles.model import Article, Sentence
from kblint.articles.text import fold
from kblint.config import Config
from kblint.expressions import expression
from kblint.rules.customers import about_customers
from kblint.rules.referral.lexicon import KNOWN_OTHERS
from kblint.rules.self_reference.names import Names

_OURSELVES = expression(r"\b(?:[Ww]e|[Uu]s|[Oo]ur|[Ww]e'(?:ll|re|ve))\b")
# Somebody by name who does something: cheap to look for.
_SOMEBODY_DOES = expression(
    r"\b[A-Z][\w&-]{2,30}(?: (?:[Tt]eam|[Ss]upport|[Ss]taff))? (?:also |usually |generally )?(?:may|might|can|could|will|would|shall|is|are|does|do|has|have|reserves?|"
    r"retains?|decides?|determines?|considers?|deems?|feels?|thinks?|always|never|guarantees?)\b"
)
_last: tuple[Article, str] | None = None


def own_name(article: Article, sentence: Sentence, config: Config) -> str:
    """The company's name, folded, where somebody by name does something in the sentence; nothing where there is none."""
    return _own_name(article, config) if _SOMEBODY_DOES.search(sentence.text) else ""


def _own_name(article: Article, config: Config) -> str:
    global _last
    if _last is None or _last[0] is not article:
        _last = (article, _most_named(article, config))
    return _last[1]


def _most_named(article: Article, config: Config) -> str:
    # A program has a name, too, and decides nothing.
    if not about_customers(article) or not any(_OURSELVES.search(block.text) for block in article.blocks):
        return ""
    named = Names(article, config).counts.most_common(1)
    return fold(named[0][0]) if named and named[0][1] > 1 and named[0][0] not in KNOWN_OTHERS else ""
