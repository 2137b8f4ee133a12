"""Hours and days of one thing that cannot both be right; contact details and menu paths for one purpose that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from kblint.articles.model import Article
from kblint.corpus.bearings import Apart, apart, pointers_of
from kblint.corpus.reported import Reported, of_statements, reported
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
    yield from _contacts(corpus, (s for _, (_, details) in collected for s in details), known)


class Known(msgspec.Struct, array_like=True):
    """What was found among contacts, and the name of the corpus that they stood in."""

    name: bytes
    found: Reported


def _contacts(corpus: Corpus, details: Iterable[Statement], known: Apart) -> Iterator[Hit | Notice]:
    """The contacts that contradict one another; what was found among the same ones, in articles that say the same, holds."""
    data = corpus.history.earlier("contacts") if corpus.history else None
    name = corpus.name
    try:
        before = msgspec.msgpack.decode(data, type=Known) if data is not None else None
    except msgspec.MsgspecError:
        before = None
    if before is None or not name or before.name != name:
        before = Known(name, of_statements(details, KIND, known))
        if corpus.history and name:
            found = msgspec.structs.replace(before.found, among=msgspec.structs.replace(before.found.among, pairs=()))
            corpus.history.leave("contacts", msgspec.msgpack.encode(Known(name, found)))
    yield from before.found.told("contacts")
