"""ACME102: a numbered list directly under its heading."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context


def check(article: Article, context: Context) -> Iterator[Hit]:
    """One hit at the first step of each list that follows a heading."""
    for before, block in zip(article.blocks, article.blocks[1:], strict=False):
        item = block.item
        if before.kind == "heading" and item and item.ordered and item.index == 0 and item.depth == 0 and block.sentences:
            first = block.sentences[0]
            yield Hit(place=article.place(block, first.start, first.end))
