"""KB104: sections whose only content points elsewhere (see `kblint.rules.pointers`)."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.pointers import pointer_sections


def check(article: Article, context: Context) -> Iterator[Hit]:
    found = list(pointer_sections(article))
    # An article of pointers is an index: it is there to point.
    headings = sum(b.kind == "heading" for b in article.blocks)
    if len(found) > 2 and len(found) * 2 > headings:
        return
    for section in found:
        block = section.blocks[0]
        yield Hit(
            place=article.place(block, block.sentences[0].start, block.sentences[0].end), values={"heading": section.heading.text}
        )
