"""What stands around a match: its section, the block that follows, links, quotations. For YAML rules and for rules in Python."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import plain
from kblint.expressions import expression

_QUOTED = expression(r'"[^"]{1,400}"')


def section(blocks: Sequence[Block], block: Block) -> list[Block]:
    """The blocks under the same heading, sub-headings included, in order; a heading belongs to the section that it opens."""
    path = (*block.heading, block.text) if block.kind == "heading" else block.heading
    first = last = block.index
    while first > 0 and blocks[first - 1].heading[: len(path)] == path:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].heading[: len(path)] == path:
        last += 1
    return list(blocks[first : last + 1])


def is_quotation(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a block quotation quotes: introduced by a colon, or opening with a quotation mark or a greeting. Others are notes of the article."""
    if not block.quoted:
        return False
    if _OPENS_A_QUOTATION.match(block.text):
        return True
    before = next(
        (blocks[k] for k in range(block.index - 1, max(block.index - _LONGEST_QUOTATION, -1), -1) if not blocks[k].quoted), None
    )
    return before is not None and before.text.rstrip().endswith(":")


_LONGEST_QUOTATION = 200
_OPENS_A_QUOTATION = expression(r"(?i)[\"'\u201c\u2018\u00ab]|(?:hi|hello|dear|hey)\b")


def in_quotes(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands between double quotation marks (at most 400 characters apart)."""
    if not any(mark in text for mark in '"\u201c\u201d'):
        return False
    quotations = _quotations(text)
    at = bisect_left(quotations, (start, 0)) - 1
    return at >= 0 and end < quotations[at][1]


@lru_cache(maxsize=16)
def _quotations(text: str) -> list[tuple[int, int]]:
    """Where quotations stand in a text; it is asked for each match in it."""
    return [m.span() for m in _QUOTED.finditer(plain(text))]


def beside(other: Block, block: Block) -> bool:
    """Whether both are items of one list, or cells of one table: a neighbour, not something that follows."""
    if other.item and block.item:
        return other.item.depth <= block.item.depth
    return bool(other.cell and block.cell and other.cell.table_id == block.cell.table_id)


def following(article: Article, block: Block) -> Block | None:
    """The block that follows in the article, or None after the last."""
    return article.blocks[block.index + 1] if block.index + 1 < len(article.blocks) else None


def list_or_table_follows(article: Article, block: Block) -> bool:
    """Whether the next block is an item of a list, or a cell of a table, that this block is not itself a part of."""
    after = following(article, block)
    return after is not None and bool(after.item or after.cell) and not beside(after, block)


def next_sentence(block: Block, sentence: Sentence) -> Sentence | None:
    """The sentence behind this one in the same block."""
    at = bisect_left(block.sentences, sentence.end, key=attrgetter("start"))
    return block.sentences[at] if at < len(block.sentences) else None
