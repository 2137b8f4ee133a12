"""The article as every later stage sees it: blocks and sentences, each with its exact span in the source.

Every offset counts Unicode code points of the decoded file (a byte order mark is not part of the text, a carriage
return is). Every span is half-open: ``[start, end)``. Values never change once the parser has made them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import Any

import msgspec

from kblint.finding import ArticleRef, Place, Point

# So many marks are gone through faster than looked up.
_FEW = 16


class Span(msgspec.Struct, frozen=True, gc=False, order=True):
    """A half-open range of code points in the source."""

    start: int
    end: int


class Run(msgspec.Struct, frozen=True, gc=False):
    """A stretch ``[start, end)`` of a block's text and the stretch of source that it was read from.

    Where both have the same length they correspond character by character; otherwise (an entity, an escape)
    the run is indivisible.
    """

    start: int
    end: int
    source_start: int
    source_end: int


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Inline markup over ``[start, end)`` of a block's text.

    ``kind`` is ``code``, ``link``, ``strong``, ``emphasis``, ``strike``, ``variable`` (a template expression whose value is
    unknown) or ``html``; ``target`` is a link's destination as written; ``span`` covers the markup too.
    """

    kind: str
    start: int
    end: int
    span: Span
    target: str = ""


class Container(msgspec.Struct, frozen=True, gc=False):
    """What a block stands in.

    ``kind`` is ``quote``, ``callout``, ``tab``, ``accordion``, ``card``, ``step`` or ``section``; ``title`` is what the reader
    sees as its title (a tab's title is scope); ``id`` is unique within the article, so siblings can be told apart.
    """

    kind: str
    id: int
    title: str = ""


class ListPlace(msgspec.Struct, frozen=True, gc=False):
    """Where a list item stands: the list's id within the article, the item's 0-based index, the nesting depth (0 = outermost)."""

    list_id: int
    index: int
    depth: int
    ordered: bool = False


class CellPlace(msgspec.Struct, frozen=True, gc=False):
    """Where a table cell stands: ``row`` 0 is the header row when ``header`` is true for its cells."""

    table_id: int
    row: int
    column: int
    header: bool
    column_header: str = ""
    row_header: str = ""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """``[start, end)`` of its block's text: ``text`` is that slice, ``span`` its place in the source."""

    text: str
    start: int
    end: int
    span: Span


class Block(msgspec.Struct, frozen=True, dict=True):
    """A piece of visible text: ``kind`` is one of

    ``title``, ``description``, ``summary`` (from the front matter), ``heading``, ``paragraph``, ``item``, ``cell``, ``caption``,
    ``image`` (its text is the alternative text), ``code``.

    ``text`` is what a reader sees, without markup; a line break inside a paragraph reads as one space. ``runs`` map it to
    the source. ``heading`` is the path of headings above, outermost first. ``within`` names the containers, outermost first.
    """

    index: int
    kind: str
    text: str
    span: Span
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    heading: tuple[str, ...] = ()
    level: int = 0
    item: ListPlace | None = None
    cell: CellPlace | None = None
    within: tuple[Container, ...] = ()
    target: str = ""

    @property
    def quoted(self) -> bool:
        """Whether the block stands in a quotation that is not a callout."""
        return bool(self.within) and any(c.kind == "quote" for c in self.within)

    def source_span(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``, which must not be empty."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is not a stretch of a text of {len(self.text)} characters")
        return source_span(self.runs, start, end)

    def marked(self, kind: str, start: int, end: int) -> bool:
        """Whether any of ``text[start:end]`` carries a mark of that kind."""
        return any(m.kind == kind and start < m.end for m in self.marks_at(start, end))

    def marks_at(self, start: int, end: int) -> Sequence[Mark]:
        """The marks that stand over any of ``text[start:end]`` or begin in it, in order of their start."""
        marks = self.marks
        if len(marks) > _FEW:
            marks = marks[bisect_right(self._reach, start) : bisect_left(marks, end, key=_start)]
        return [m for m in marks if m.start < end and (start < m.end or start <= m.start)]

    @cached_property
    def _reach(self) -> list[int]:
        """How far the marks up to each reach together; one with nothing in it beyond itself, so that it is found where it begins."""
        return list(accumulate((max(m.end, m.start + 1) for m in self.marks), max))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that an offset of the text lies in."""
        at = bisect_right(self.sentences, offset, key=_start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None


def source_span(runs: tuple[Run, ...], start: int, end: int) -> Span:
    """The source span of a stretch, which must not be empty, of the text that the runs make up."""
    if len(runs) == 1:
        return Span(_into(runs[0], start, False), _into(runs[0], end, True))
    first = runs[bisect_right(runs, start, key=_start) - 1]
    last = runs[bisect_right(runs, end - 1, key=_start) - 1]
    return Span(_into(first, start, False), _into(last, end, True))


_start = attrgetter("start")


def _into(run: Run, offset: int, is_end: bool) -> int:
    if run.end - run.start == run.source_end - run.source_start:
        return run.source_start + offset - run.start
    return run.source_end if is_end else run.source_start


class Link(msgspec.Struct, frozen=True, gc=False):
    """A link in the article: its destination as written, its text, its source span, and the block and text range it stands in."""

    target: str
    text: str
    span: Span
    block: int
    start: int
    end: int


class Include(msgspec.Struct, frozen=True, gc=False):
    """A directive that brings in another file: what it names, its place, and the file's path below the root once it is known."""

    target: str
    span: Span
    path: str = ""


class Problem(msgspec.Struct, frozen=True, gc=False):
    """Something that kept part of an article from being read: said in plain words, with its place. Reported as KB001."""

    message: str
    help: str
    span: Span


class Source:
    """A decoded file: ``path`` is relative to the root, with ``/``; ``text`` is as decoded, without a byte order mark."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def point(self, offset: int) -> Point:
        """Line and column (1-based, code points) of an offset."""
        line = bisect_right(self._line_starts, offset)
        return Point(line, offset - self._line_starts[line - 1] + 1, offset)


class Article(msgspec.Struct, frozen=True):
    """One help page. ``metadata`` is its front matter; ``anchors`` are the fragments that a link may name.

    ``extent`` is its stretch of the source where that holds several articles, otherwise None.
    """

    id: str
    title: str
    url: str
    source: Source
    metadata: dict[str, Any]
    language: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    extent: Span | None = None
    includes: tuple[Include, ...] = ()

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def markup(self) -> str:
        """The article as its file has it: the whole source, or its stretch of an export."""
        text = self.source.text
        return text[self.extent.start : self.extent.end] if self.extent else text

    @property
    def ref(self) -> ArticleRef:
        return ArticleRef(self.id, self.title, self.url)

    def sentences(self) -> Iterator[tuple[Block, Sentence]]:
        """All sentences in reading order, each with its block. Code and images have none."""
        for block in self.blocks:
            for sentence in block.sentences:
                yield block, sentence

    def place(self, block: Block, start: int, end: int) -> Place:
        """The place of ``block.text[start:end]``: what a finding points at."""
        sentence = block.sentence_at(start)
        return self.span_place(block.source_span(start, end), sentence.text if sentence else block.text, block.heading)

    def sentence_text(self, block: int, sentence: int) -> str:
        """The text of a block's n-th sentence; empty where there is none, because the file was changed since."""
        found = self._sentence(block, sentence)
        return found.text if found else ""

    def sentence_place(self, block: int, sentence: int) -> Place:
        """The place of a block's n-th sentence; the beginning of the article where there is none, because the file was changed since."""
        found = self._sentence(block, sentence)
        return self.span_place(found.span, found.text, self.blocks[block].heading) if found else self.span_place(Span(0, 0))

    def _sentence(self, block: int, sentence: int) -> Sentence | None:
        sentences = self.blocks[block].sentences if block < len(self.blocks) else ()
        return sentences[sentence] if sentence < len(sentences) else None

    def span_place(self, span: Span, sentence: str = "", heading: tuple[str, ...] = ()) -> Place:
        """The place of any span of the source."""
        text = self.source.text[span.start : span.end]
        return Place(
            self.ref, self.path, self.source.point(span.start), self.source.point(span.end), text, sentence or text, heading
        )
