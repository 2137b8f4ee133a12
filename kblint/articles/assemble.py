"""Building blocks out of pieces of source: the part that the Markdown and the HTML reader share.

A ``View`` is a stretch of text to read, with the source offset of each of its characters; a ``TextBuilder`` gathers the
visible text of one block from a view; an ``Assembler`` turns finished texts into blocks, under their headings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import MappingProxyType

from kblint.articles import sentences
from kblint.articles.model import Block, CellPlace, Container, Link, ListPlace, Mark, Problem, Run, Sentence, Span, source_span
from kblint.expressions import compiled

# Two noncharacters, which no text may contain, stand for what was masked before parsing.
VARIABLE = "\ufdd0"
DROPPED = "\ufdd1"
_MASKED = compiled(f"{VARIABLE}+|{DROPPED}+")


class View:
    """Text to be read, and where each of its characters stands in the source.

    ``segments`` are (offset in the text, offset in the source), ascending: from each on, characters correspond one to one.
    ``stretched`` gives the source length of single characters that are escaped there, by offset; each is a segment of its own.
    """

    __slots__ = ("_offsets", "_sources", "_stretched", "source", "text")

    def __init__(
        self, text: str, segments: list[tuple[int, int]], source: str, stretched: Mapping[int, int] = MappingProxyType({})
    ) -> None:
        self.text = text
        self.source = source
        self._offsets = [s[0] for s in segments]
        self._sources = [s[1] for s in segments]
        self._stretched = stretched

    def at(self, offset: int) -> int:
        """The source offset of the character at ``offset``."""
        i = bisect_right(self._offsets, offset) - 1
        return self._sources[i] + offset - self._offsets[i]

    def end(self, offset: int) -> int:
        """The source offset behind the character before ``offset``."""
        return self.at(offset - 1) + self._stretched.get(offset - 1, 1)

    def span(self, start: int, end: int) -> Span:
        """The source span of a stretch of the text that is not empty."""
        return Span(self.at(start), self.end(end))

    def pieces(self, start: int, end: int) -> list[tuple[int, int, int, int]]:
        """``[start, end)`` cut where the source is not contiguous: (start, end, source start, source end) each."""
        i = bisect_right(self._offsets, start) - 1
        if not self._stretched and (i + 1 == len(self._offsets) or self._offsets[i + 1] >= end):
            source = self._sources[i] + start - self._offsets[i]
            return [(start, end, source, source + end - start)] if start < end else []
        found = []
        while start < end:
            stop = self._offsets[i + 1] if i + 1 < len(self._offsets) else end
            stop = min(stop, end)
            if stop > start:
                source = self._sources[i] + start - self._offsets[i]
                found.append((start, stop, source, source + self._stretched.get(start, stop - start)))
            start, i = max(start, stop), i + 1
        return found

    def lines(self, ranges: list[tuple[int, int]], text: str) -> View:
        """A view of some lines, given as ranges without their ends; ``text`` is what to read in place of this view's own."""
        segments, stretched, parts, length = [], {}, [], 0
        for start, end in ranges:
            for begin, stop, source, source_end in self.pieces(start, end + 1):
                segments.append((length + begin - start, source))
                if source_end - source != stop - begin:
                    stretched[length + begin - start] = source_end - source
            parts.append(text[start:end])
            length += end - start + 1
        return View("\n".join(parts), segments, self.source, stretched)


def unescaped(text: str, start: int, end: int, escapes: re.Pattern[str], meaning: Callable[[str], str]) -> View:
    """What ``text[start:end]`` stands for, each escape in it being the one character, or none, that ``meaning`` gives."""
    parts: list[str] = []
    segments = [(0, start)]
    stretched: dict[int, int] = {}
    length, at = 0, start
    for escape in escapes.finditer(text, start, end):
        parts.append(text[at : escape.start()])
        length += escape.start() - at
        if char := meaning(escape.group()):
            parts.append(char)
            stretched[length] = escape.end() - escape.start()
            segments.append((length, escape.start()))
            length += 1
        at = escape.end()
        segments.append((length, at))
    parts.append(text[at:end])
    return View("".join(parts), segments, text, stretched)


class TextBuilder:
    """The visible text of one block in the making, with its runs and marks.

    ``collapse`` reads any stretch of white space as one space, as HTML does.
    """

    def __init__(self, view: View, collapse: bool = False) -> None:
        self.view = view
        self.collapse = collapse
        self.length = 0
        self.images: list[tuple[TextBuilder, Span, str]] = []
        self.line_start = True
        self._parts: list[str] = []
        self._runs: list[list[int]] = []
        self._marks: list[Mark] = []
        self._open: list[tuple[str, int, int, str]] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def tail(self) -> str:
        """The last piece that was appended."""
        return self._parts[-1] if self._parts else ""

    def put(self, text: str, source_start: int, source_end: int) -> None:
        """Appends text that was read from a stretch of the source; the two need not have the same length."""
        if not text:
            return
        start, self.length = self.length, self.length + len(text)
        self._parts.append(text)
        self.line_start = text[-1] in " \n"
        if self._runs and len(text) == source_end - source_start:
            last = self._runs[-1]
            if last[3] == source_start and last[1] - last[0] == last[3] - last[2]:
                last[1], last[3] = self.length, source_end
                return
        self._runs.append([start, self.length, source_start, source_end])

    def literal(self, start: int, end: int) -> None:
        """Appends ``view.text[start:end]`` as it stands; masked stretches become marks or vanish."""
        text = self.view.text
        for a, b, source, source_end in self.view.pieces(start, end):
            piece = text[a:b]
            if source_end - source != b - a:
                if not (self.collapse and piece.isspace()):
                    self.put(piece, source, source_end)
                elif not self.line_start:
                    self.put(" ", source, source_end)
                continue
            if VARIABLE not in piece and DROPPED not in piece:
                self._plain(piece, source)
                continue
            at = 0
            for masked in _MASKED.finditer(piece):
                self._plain(piece[at : masked.start()], source + at)
                s, e = source + masked.start(), source + masked.end()
                if masked.group()[0] == VARIABLE:
                    before = self.length
                    self.put(" ".join(self.view.source[s:e].split("\n")), s, e)
                    self._marks.append(Mark("variable", before, self.length, Span(s, e)))
                at = masked.end()
                while self.line_start and piece[at : at + 1] == " ":
                    at += 1
            self._plain(piece[at:], source + at)

    def space(self, source_start: int, source_end: int) -> None:
        """Appends the one space that a line break inside a paragraph reads as."""
        if not self.line_start:
            self.put(" ", source_start, source_end)

    def _plain(self, piece: str, source: int) -> None:
        if not self.collapse:
            self.put(piece.replace("\n", " "), source, source + len(piece))
            return
        for word in _WORDS.finditer(piece):
            if word.group()[0] in " \t\n\r\f":
                if not self.line_start:
                    self.put(" ", source + word.start(), source + word.end())
            else:
                self.put(word.group(), source + word.start(), source + word.end())

    def open(self, kind: str, source_start: int, target: str = "") -> None:
        """Begins a mark."""
        self._open.append((kind, self.length, source_start, target))

    def close(self, kind: str, source_end: int) -> None:
        """Ends the innermost open mark of that kind; without one, nothing happens."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == kind:
                _, start, source_start, target = self._open.pop(i)
                self.mark(kind, start, self.length, Span(source_start, source_end), target)
                return

    def mark(self, kind: str, start: int, end: int, span: Span, target: str = "") -> None:
        if end > start or kind == "link":
            self._marks.append(Mark(kind, start, end, span, target))

    def finish(self) -> tuple[str, tuple[Run, ...], tuple[Mark, ...]]:
        """The text without surrounding white space, its runs and its marks (in order of their start)."""
        whole = self.text
        text = whole.strip()
        if len(text) == len(whole):
            marks = sorted(self._marks, key=_outermost_first) if len(self._marks) > 1 else self._marks
            return text, tuple([Run(*run) for run in self._runs]), tuple(marks)
        lead = len(whole) - len(whole.lstrip())
        end = lead + len(text)
        runs = []
        for start, stop, s, e in self._runs:
            if stop <= lead or start >= end:
                continue
            if stop - start == e - s:
                cut, stop = max(start, lead), min(stop, end)
                runs.append(Run(cut - lead, stop - lead, s + cut - start, s + stop - start))
            else:
                runs.append(Run(max(start, lead) - lead, min(stop, end) - lead, s, e))
        marks = []
        for m in self._marks:
            start, stop = max(m.start, lead), min(m.end, end)
            if start < stop or (m.kind == "link" and start == stop):
                marks.append(Mark(m.kind, start - lead, stop - lead, m.span, m.target))
        marks.sort(key=_outermost_first)
        return text, tuple(runs), tuple(marks)


def _outermost_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


_WORDS = compiled(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_SILENT = frozenset({"code", "image"})
# Inside them nothing ends.
_CLOSED = frozenset({"code", "variable"})


def plain(view: View) -> TextBuilder:
    """Text without markup, on one line."""
    builder = TextBuilder(view, collapse=True)
    builder.literal(0, len(view.text))
    return builder


class Assembler:
    """Collects the blocks of one article in reading order, each under its headings, and what kept text from being read."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._next_id = 0

    def new_id(self) -> int:
        """A number for a list, a table or a container, unique within the article."""
        self._next_id += 1
        return self._next_id

    def add(
        self,
        kind: str,
        builder: TextBuilder,
        *,
        span: Span | None = None,
        level: int = 0,
        item: ListPlace | None = None,
        cell: CellPlace | None = None,
        within: tuple[Container, ...] = (),
        target: str = "",
    ) -> Block | None:
        """Adds a block, and after it one for each image that stood in it. A text without a character makes no block."""
        text, runs, marks = builder.finish()
        made = None
        if text:
            if kind == "heading":
                while self._headings and self._headings[-1][0] >= level:
                    self._headings.pop()
                self._path = tuple([h[1] for h in self._headings])
            extent = Span(runs[0].source_start, runs[-1].source_end)
            index = len(self.blocks)
            made = Block(
                index=index,
                kind=kind,
                text=text,
                span=span or extent,
                runs=runs,
                marks=marks,
                sentences=() if kind in _SILENT else _sentences(text, runs, marks, extent),
                heading=self._path,
                level=level,
                item=item,
                cell=cell,
                within=within,
                target=target,
            )
            self.blocks.append(made)
            for m in marks:
                if m.kind == "link":
                    self.links.append(Link(m.target, text[m.start : m.end], m.span, index, m.start, m.end))
            if kind == "heading":
                self._headings.append((level, text))
                self._path = tuple([h[1] for h in self._headings])
        for image, image_span, image_target in builder.images:
            self.add("image", image, span=image_span, within=within, item=item, cell=cell, target=image_target)
        return made

    def leave_headings(self) -> None:
        """What follows stands under no heading."""
        self._headings, self._path = [], ()


def _sentences(text: str, runs: tuple[Run, ...], marks: tuple[Mark, ...], extent: Span) -> tuple[Sentence, ...]:
    closed = [(m.start, m.end) for m in marks if m.kind in _CLOSED]
    ranges = sentences.split(text, sorted(closed) if len(closed) > 1 else closed)
    if len(ranges) == 1 and ranges[0] == (0, len(text)):
        return (Sentence(text, 0, len(text), extent),)
    return tuple([Sentence(text[a:b], a, b, source_span(runs, a, b)) for a, b in ranges])
