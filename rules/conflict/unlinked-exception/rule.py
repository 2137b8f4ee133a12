"""General rules whose exception stands elsewhere, unlinked."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article
from kblint.corpus import scopes
from kblint.corpus.exceptions import Pair, exceptions
from kblint.corpus.link_graph import LinkGraph, link_graph
from kblint.finding import Hit, Place, Related
from kblint.rules.interface import ArticleEntry, Context, Corpus
from kblint.statements.model import Statement


class Text(msgspec.Struct, frozen=True):
    """Where an article's links lead, and its words."""

    links: tuple[str, ...]
    words: str


def collect(article: Article, context: Context) -> Text:
    words = sorted({word.strip(".,;:!?()\"'“”") for block in article.blocks for word in block.text.lower().split()})
    return Text(tuple(dict.fromkeys(link.target for link in article.links)), f" {' '.join(words)} ")


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each general rule, at it, with all its exceptions elsewhere."""
    entries = {entry.path: (entry, text) for entry, text in corpus.collected}
    graph: LinkGraph | None = None
    told: dict[tuple[str, int], Hit] = {}
    for pair in exceptions(corpus.statements):
        graph = graph or link_graph(corpus.articles, context.config.article_url)
        general, exception = (entries[s.place.path] for s in (pair.general, pair.exception))
        if _mentions(pair, general[1].words) or _leads(*general, exception[0], graph) or _leads(*exception, general[0], graph):
            continue
        key = (pair.general.place.path, pair.general.place.start.offset)
        told[key] = _with(told[key], pair) if key in told else _hit(pair)
    yield from told.values()


def _mentions(pair: Pair, words: str) -> bool:
    """Whether the article with the general rule names whom the exception is for."""
    values = [part for _, named in pair.exception.scope for value in named for part in value.split()]
    return all(f" {value}" in words for value in values)


def _leads(entry: ArticleEntry, text: Text, other: ArticleEntry, graph: LinkGraph) -> bool:
    return any(target.article == other for link in text.links for target in (graph.resolve(entry, link),))


def _hit(pair: Pair) -> Hit:
    general, exception = pair.general, pair.exception
    return Hit(
        place=general.place,
        label=f"says {general.said}",
        scope=scopes.for_whom(general),
        values={
            "here": _name(general.place, exception.place),
            "there": _name(exception.place, general.place),
            "said": general.said,
            "other": exception.said,
            "whom": scopes.as_read(scopes.of(exception)),
        },
        confidence=pair.confidence,
        related=(_related(exception),),
    )


def _name(place: Place, other: Place) -> str:
    title = place.article.title
    return f"“{title}” ({place.path})" if title == other.article.title else f"“{title}”"


def _related(exception: Statement) -> Related:
    whom = scopes.for_whom(exception)
    return Related(f"says {exception.said} {whom}", exception.place, whom)


def _with(hit: Hit, pair: Pair) -> Hit:
    return msgspec.structs.replace(
        hit, related=(*hit.related, _related(pair.exception)), confidence=max(hit.confidence, pair.confidence)
    )
