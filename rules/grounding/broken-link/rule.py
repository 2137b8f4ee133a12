"""KB505: links that lead to an article of this knowledge base which does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from kblint.articles.exports import is_draft
from kblint.articles.model import Article
from kblint.corpus.link_graph import LinkGraph, Target, link_graph
from kblint.finding import Hit, Place
from kblint.rules.interface import ArticleEntry, Context, Corpus


class FoundLink(msgspec.Struct, frozen=True, array_like=True):
    """A link that may stay within the knowledge base."""

    target: str
    place: Place


def collect(article: Article, context: Context) -> tuple[FoundLink, ...]:
    found = []
    for link in article.links:
        if link.target.lower().startswith(("mailto:", "tel:", "javascript:", "data:", "sms:")):
            continue
        block = article.blocks[link.block]
        sentence = block.sentence_at(link.start)
        said = sentence.text if sentence else block.text
        found.append(FoundLink(link.target, article.span_place(link.span, said, block.heading)))
    return tuple(found)


class Leading(msgspec.Struct, frozen=True, array_like=True):
    """Where the links of a file lead: whether one in double brackets names an article, and the hits, each with whether its link is such a
    one."""

    named: bool = False
    hits: tuple[tuple[bool, Hit], ...] = ()


class Known(msgspec.Struct, array_like=True):
    """What the last run found: the articles that there were, as the history names them, the files, and where links of these lead."""

    articles: bytes
    files: frozenset[bytes]
    leading: dict[bytes, Leading]


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    leading = _leading(corpus, context)
    # Double brackets that name an article nowhere are some other notation.
    wikilinks = any(found.named for found in leading)
    for found in leading:
        yield from (hit for is_wikilink, hit in found.hits if wikilinks or not is_wikilink)


def _leading(corpus: Corpus, context: Context) -> Iterable[Leading]:
    """Where the links of each file lead; for files that were read before, among articles of the same addresses, as it was found then."""
    history = corpus.history
    if history is None:
        return _found(corpus.articles, corpus.collected, context).values()
    data = history.earlier("links")
    try:
        known = msgspec.msgpack.decode(data, type=Known) if data is not None else None
    except msgspec.MsgspecError:
        known = None
    if known is None or not history.articles or known.articles != history.articles:
        known = Known(history.articles, frozenset(), {})
    names = list(history.names.values())
    new = [name for name in names if name not in known.files]
    collected = corpus.collected_of(new) if known.files else corpus.collected
    files = frozenset(names)
    leading = {name: found for name, found in known.leading.items() if name in files}
    leading |= {history.names[path]: found for path, found in _found(corpus.articles, collected, context).items()}
    history.leave("links", msgspec.msgpack.encode(Known(history.articles, files, leading)))
    return [leading[name] for name in names if name in leading]


def _found(
    articles: tuple[ArticleEntry, ...], collected: Iterable[tuple[ArticleEntry, tuple[FoundLink, ...]]], context: Context
) -> dict[str, Leading]:
    """Where the links of each file lead, by path; files without anything to tell are left out."""
    found: dict[str, Leading] = {}
    graph: LinkGraph | None = None
    for entry, links in collected:
        for link in links:
            graph = graph or link_graph(articles, context.config.article_url)
            target, is_wikilink = graph.resolve(entry, link.target), _is_wikilink(link)
            before = found.get(entry.path, Leading())
            # The links of an included file count from whatever article shows it.
            hit = None if entry.included else _hit(entry, link, target, graph)
            if (is_wikilink and target.article) or hit:
                named = before.named or bool(is_wikilink and target.article)
                found[entry.path] = Leading(named, (*before.hits, (is_wikilink and target.missing, hit)) if hit else before.hits)
    return found


def _hit(entry: ArticleEntry, link: FoundLink, target: Target, graph: LinkGraph) -> Hit | None:
    """What is wrong with a link, if anything."""
    if target.missing:
        near = graph.nearest(link.target)
        hint = f"Perhaps {near} is meant. " if near else ""
        return Hit(
            place=link.place,
            values={"target": link.target},
            help=f"{hint}Link the article that answers the question now, or take the link out.",
        )
    if target.draft and target.article and not is_draft(entry.metadata):
        return Hit(
            place=link.place,
            message=f"This link leads to “{target.article.ref.title}”, which is not published.",
            help="Publish that article, link another one that answers the question, or take the link out.",
        )
    if target.broken_anchor and target.article:
        where = "this article" if target.article == entry else f"“{target.article.ref.title}”"
        return Hit(
            place=link.place,
            message=f"This link leads to the section #{target.fragment}, and {where} has no such heading.",
            help="Link the heading as it is called now; an assistant that follows the link finds nothing there.",
            confidence=0.9,
        )
    return None


def _is_wikilink(link: FoundLink) -> bool:
    return link.target.startswith("[[")
