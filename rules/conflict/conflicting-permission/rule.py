"""The same thing permitted and forbidden, required and optional, or in one list and not in another."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.corpus.bearings import apart, pointers_of
from kblint.corpus.reported import of_either, reported
from kblint.finding import Hit, Notice
from kblint.rules.interface import Context, Corpus


def collect(article: Article, context: Context) -> tuple[str, ...]:
    """Where the article sends its reader for another case."""
    return pointers_of(article)


def check(corpus: Corpus, context: Context) -> Iterator[Hit | Notice]:
    """One hit for each statement that departs from what the knowledge base says best supported, or newest."""
    known = apart(corpus.articles, corpus.collected, context.config.article_url, corpus.history)
    permissions, lists = of_either(reported(corpus, "permission", known), reported(corpus, "set", known))
    yield from permissions.told("permissions")
    yield from lists.told("lists")
