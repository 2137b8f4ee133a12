"""KB002: what the suppressing stage (kblint.suppress) could not use. It is judged there, where all rules are known."""

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context


def check(article: Article, context: Context) -> tuple[Hit, ...]:
    return ()
