"""KB001: what the parser could not read."""

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context


def check(article: Article, context: Context) -> Iterator[Hit]:
    for problem in article.problems:
        yield Hit(place=article.span_place(problem.span), message=problem.message, help=problem.help)
