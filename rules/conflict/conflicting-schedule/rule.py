"""Hours and days of one thing that cannot both be right; contact details and menu paths for one purpose that differ."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.corpus.conflicts import compare
from kblint.corpus.wording import told
from kblint.finding import Hit, Notice
from kblint.rules.interface import Context, Corpus
from kblint.statements.contacts import KIND, contacts
from kblint.statements.model import Statement


def collect(article: Article, context: Context) -> tuple[Statement, ...] | None:
    """The contact details and menu paths of an article, each with what it is for."""
    return contacts(article, context.config) or None


def check(corpus: Corpus, context: Context) -> Iterator[Hit | Notice]:
    """One hit for each schedule, contact or path that departs from what the knowledge base says best supported, or newest."""
    yield from told(compare(corpus.statements, "schedule"), "schedules")
    yield from told(compare((s for _, found in corpus.collected for s in found or ()), KIND), "contacts")
