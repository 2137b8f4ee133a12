"""KB505: links that lead to an article of this knowledge base which does not exist."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kblint.articles.exports import is_draft
from kblint.articles.model import Article
from kblint.corpus.link_graph import LinkGraph
from kblint.finding import Hit, Place
from kblint.rules.interface import Context, Corpus


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


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    graph = LinkGraph(corpus.articles, context.config.article_url)
    # Double brackets that name an article nowhere are some other notation.
    wikilinks = any(
        graph.resolve(entry, link.target).article for entry, links in corpus.collected for link in links if _is_wikilink(link)
    )
    for entry, links in corpus.collected:
        if entry.included:
            # Its links count from whatever article shows it.
            continue
        for link in links:
            target = graph.resolve(entry, link.target)
            if target.missing and (wikilinks or not _is_wikilink(link)):
                near = graph.nearest(link.target)
                hint = f"Perhaps {near} is meant. " if near else ""
                yield Hit(
                    place=link.place,
                    values={"target": link.target},
                    help=f"{hint}Link the article that answers the question now, or take the link out.",
                )
            elif target.draft and target.article and not is_draft(entry.metadata):
                yield Hit(
                    place=link.place,
                    message=f"This link leads to “{target.article.ref.title}”, which is not published.",
                    help="Publish that article, link another one that answers the question, or take the link out.",
                )
            elif target.broken_anchor and target.article:
                where = "this article" if target.article == entry else f"“{target.article.ref.title}”"
                yield Hit(
                    place=link.place,
                    message=f"This link leads to the section #{target.fragment}, and {where} has no such heading.",
                    help="Link the heading as it is called now; an assistant that follows the link finds nothing there.",
                    confidence=0.9,
                )


def _is_wikilink(link: FoundLink) -> bool:
    return link.target.startswith("[[")
