"""The name by which an article speaks of the company that publishes it, where that says "we", too."""

from __future__ import annotations

from kblint.articles.model import Article, Sentence
from kblint.articles.text import fold
from kblint.config import Config
from kblint.expressions import expression
from kblint.rules.customers import about_customers
from kblint.rules.matching import article_text
from kblint.rules.referral.lexicon import KNOWN_OTHERS
from kblint.rules.self_reference.names import Names

_OURSELVES = expression(r"\b(?:we|us|our)\b")
# A name that stands there more seldom may be anybody's.
_OFTEN = 2
# Somebody by name who does something: cheap to look for.
_SOMEBODY_DOES = expression(
    r"\b(?P<name>[A-Z][\w&-]{2,30})(?: (?:[Tt]eam|[Ss]upport|[Ss]taff))? (?:also |usually |generally )?(?:may|might|can|could|will|would|shall|is|are|"
    r"does|do|has|have|reserves?|"
    r"retains?|decides?|determines?|considers?|deems?|feels?|thinks?|always|never|guarantees?)\b"
)


def own_name(article: Article, sentence: Sentence, config: Config) -> str:
    """The company's name, folded, where somebody by name does something in the sentence; nothing where there is none."""
    does = _SOMEBODY_DOES.search(sentence.text)
    if does is None:
        return ""
    name, folded = does["name"], fold(does["name"])
    joined = article_text(article).joined
    # What is written small, too, is no name; nor does a program decide anything, which has one, too.
    if (
        folded in KNOWN_OTHERS
        or not _OFTEN <= joined.count(folded) == sum(block.text.count(name) for block in article.blocks)
        or not about_customers(article)
        or not _OURSELVES.search(joined)
    ):
        return ""
    named = Names(article, config).counts.most_common(1)
    return folded if named and named[0][0] == folded else ""
