"""The one home of a topic: which article the configuration names for it, and what departs from that article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence

import msgspec

from kblint.config import Config
from kblint.corpus.conflicts import clashes
from kblint.errors import did_you_mean
from kblint.rules.errors import RuleError
from kblint.rules.interface import ArticleEntry
from kblint.statements.model import Statement
from kblint.statements.topic import of_text

_KINDS = ("value", "permission", "set", "version")


class Home(msgspec.Struct, frozen=True):
    """A topic, the concepts of its words, and the path and id of the article that is right about it."""

    topic: str
    concepts: frozenset[str]
    path: str
    id: str

    def holds(self, path: str, id: str) -> bool:
        """Whether an article, by its path and id, is the home."""
        return (path, id) == (self.path, self.id)


class Departure(msgspec.Struct, frozen=True):
    """A statement that disagrees with the home of its topic, the one there that it disagrees with, and how sure that is."""

    departing: Statement
    right: Statement
    home: Home
    confidence: float


def homes(config: Config, articles: Sequence[ArticleEntry]) -> tuple[Home, ...]:
    """The configured homes. Raises RuleError for an entry that names no article of the knowledge base, or has no topic to compare."""
    found = []
    for number, entry in enumerate(config.sources_of_truth, 1):
        where = f"sources_of_truth, entry {number}"
        concepts = frozenset(of_text(entry.topic))
        if not concepts:
            raise RuleError(
                f"the topic '{entry.topic}' names nothing",
                where=where,
                help="Name it by the words that its sentences have, such as: refund.",
            )
        article = _article(entry.article, articles)
        if article is None:
            known = [name for a in articles for name in (a.path, a.ref.id)]
            help = (
                did_you_mean(entry.article, known)
                or "Give the article's path, counted from the configuration's folder, or its id."
            )
            raise RuleError(f"there is no article '{entry.article}'", where=where, help=help)
        found.append(Home(entry.topic, concepts, article.path, article.ref.id))
    return tuple(found)


def _article(named: str, articles: Sequence[ArticleEntry]) -> ArticleEntry | None:
    """The article with that path, id or address, in this order; of several, the first by path."""
    name = named.strip()
    path, address = posixpath.normpath(name), name.rstrip("/")
    ordered = sorted(articles, key=lambda a: a.path)
    by_path = [a for a in ordered if a.path == path]
    by_id = [a for a in ordered if a.ref.id == name]
    by_address = [a for a in ordered if a.ref.url and a.ref.url.rstrip("/") == address]
    return next(iter([*by_path, *by_id, *by_address]), None)


def departures(statements: Iterable[Statement], known: Sequence[Home]) -> list[Departure]:
    """Every statement that contradicts one of its topic's home, with the likeliest counterpart there."""
    given = list(statements)
    best: dict[tuple[str, int, int, str], Departure] = {}
    for kind in _KINDS:
        ordered = sorted((s for s in given if s.kind == kind), key=_place)
        for found in clashes(ordered):
            for one, other in ((ordered[found.a], ordered[found.b]), (ordered[found.b], ordered[found.a])):
                home = home_of(one, other, known)
                key = (*_place(one), kind)
                if home and (key not in best or found.confidence > best[key].confidence):
                    best[key] = Departure(one, other, home, found.confidence)
    return [best[key] for key in sorted(best)]


def home_of(departing: Statement, right: Statement, known: Sequence[Home]) -> Home | None:
    """The home that one statement stands in and the other does not, of a topic that either speaks of."""
    spoken = {*departing.topic, *departing.context, *right.topic, *right.context}
    return next(
        (home for home in known if home.concepts <= spoken and stands_in(right, home) and not stands_in(departing, home)), None
    )


def stands_in(statement: Statement, home: Home) -> bool:
    """Whether a statement stands in the home."""
    return home.holds(statement.place.path, statement.place.article.id)


def _place(statement: Statement) -> tuple[str, int, int]:
    return statement.place.path, statement.place.start.offset, statement.place.end.offset
