"""Hours and days of one thing that cannot both be right; contact details and menu paths for one purpose that differ."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.corpus.bearings import apart, pointers_of
from kblint.corpus.reported import of_statements, reported
from kblint.finding import Hit, Notice
from kblint.rules.interface import Context, Corpus
from kblint.statements.contacts import KIND, contacts
from kblint.statements.model import Statement

Collected = tuple[tuple[str, ...], tuple[Statement, ...]]


def collect(article: Article, context: Context) -> Collected | None:
    """Where the article sends its reader for another case, and its contact details and menu paths with what each is for."""
    found = pointers_of(article), contacts(article, context.config)
    return found if any(found) else None


def check(corpus: Corpus, context: Context) -> Iterator[Hit | Notice]:
    """One hit for each schedule, contact or path that departs from what the knowledge base says best supported, or newest."""
    collected = [(entry, found) for entry, found in corpus.collected if found]
    pointers = [(entry, pointers) for entry, (pointers, _) in collected]
    known = apart(corpus.articles, pointers, context.config.article_url, corpus.history)
    yield from reported(corpus, "schedule", known).told("schedules")
    yield from of_statements((s for _, (_, details) in collected for s in details), KIND, known).told("contacts")
