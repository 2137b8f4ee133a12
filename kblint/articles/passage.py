"""The paragraph that a place stands in, as a reader sees it, and where in it the words are."""

from __future__ import annotations

import msgspec

from kblint.articles.model import Article, Block
from kblint.finding import Place


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A block's text. The sentence is ``text[sentence_start:sentence_end]``, the words ``text[start:end]``; either may be empty."""

    text: str
    sentence_start: int
    sentence_end: int
    start: int
    end: int


def passage(article: Article, place: Place) -> Passage | None:
    """The passage that a place stands in, or None where it is in no block: in metadata, or in markup."""
    first, last = place.start.offset, max(place.end.offset, place.start.offset + 1)
    block = next((b for b in article.blocks if b.runs and _covers(b, first, last)), None)
    if block is None:
        return None
    start, end = _words(block, first, last)
    if block.cell and block.text in place.sentence and place.sentence != block.text:
        # A cell that is read with the headers of its row and column says nothing without them.
        at = place.sentence.rfind(block.text) + start
        return Passage(place.sentence, 0, len(place.sentence), at, at + end - start)
    sentence = block.sentence_at(start)
    return Passage(
        block.text,
        sentence.start if sentence else 0,
        max(sentence.end, end) if sentence else len(block.text),
        start,
        end,
    )


def _covers(block: Block, first: int, last: int) -> bool:
    return any(run.source_start < last and first < run.source_end for run in block.runs)


def _words(block: Block, first: int, last: int) -> tuple[int, int]:
    """The stretch of the block's text that was read from the source's ``[first, last)``."""
    touched = [run for run in block.runs if run.source_start < last and first < run.source_end]
    head, tail = touched[0], touched[-1]
    start, end = head.start, tail.end
    if head.end - head.start == head.source_end - head.source_start:
        start += max(0, first - head.source_start)
    if tail.end - tail.start == tail.source_end - tail.source_start:
        end = tail.start + min(last, tail.source_end) - tail.source_start
    return start, end
