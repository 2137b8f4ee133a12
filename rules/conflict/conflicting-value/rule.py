"""Values of one thing, and versions that one thing needs, that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.corpus.bearings import apart, pointers_of
from kblint.corpus.reported import reported
from kblint.finding import Hit, Notice
from kblint.rules.interface import Context, Corpus


def collect(article: Article, context: Context) -> tuple[str, ...]:
    """Where the article sends its reader for another case."""
    return pointers_of(article)


def check(corpus: Corpus, context: Context) -> Iterator[Hit | Notice]:
    """One hit for each statement that departs from what the knowledge base says best supported, or newest."""
    known = apart(corpus.articles, corpus.collected, context.config.article_url, corpus.history)
    yield from reported(corpus, "value", known).told("values")
    yield from reported(corpus, "version", known).told("versions")
