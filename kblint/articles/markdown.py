"""Markdown → blocks, with the exact source span of every character that a reader sees."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from kblint.articles import html
from kblint.articles.asides import begins_aside
from kblint.articles.assemble import DROPPED, Assembler, TextBuilder, View
from kblint.articles.commonmark import parser
from kblint.articles.dialects import Aside, Dialect, Enclosures, mask
from kblint.articles.extensions import wanted
from kblint.articles.inline import MASKED, MASKED_CHARACTER, read_inline
from kblint.articles.model import Block, CellPlace, Container, ListPlace, Problem, Span
from kblint.expressions import compiled


def read_markdown(source: str, masked: str, enclosures: Enclosures, dialect: Dialect, out: Assembler) -> list[str]:
    """Adds the blocks of a Markdown text to ``out`` and returns the anchors that its attributes and tags define.

    ``masked`` is the source with everything that is not Markdown masked at equal length; ``enclosures`` are the components
    and directives that blocks stand in.
    """
    reader = _Reader(source, masked, enclosures, dialect, out)
    reader.read()
    return reader.anchors


def read_passage(view: View, out: Assembler) -> list[str]:
    """The same for Markdown that is a value in something else. Its lines end with ``\\n``; components in it enclose nothing."""
    masked = mask(view.text, mdx=False)
    reader = _Reader(view.source, masked.text, Enclosures([], []), masked.dialect, out, view)
    reader.read()
    return reader.anchors


_CHECKBOX = compiled(r"\[[ xX]\][ \t]+")
_CALLOUT = compiled(r"\[!([A-Za-z]{2,20})\][+-]?[ \t]*")
# Where a link's label leads, as far as a template's expression tells: "[trial]: {% link trial.md %}", masked.
_DEFINITION = compiled(
    rf"^[ >]{{0,6}}\[(?P<label>[^\[\]\n]{{1,200}})\]:[ \t]*<?(?P<target>[^\s<>]*{MASKED}[^\s<>]*)", re.MULTILINE
)
_HEADING_ID = compiled(r"[ \t]*(?:\{|\\\{)#([\w:.-]{1,100})\}[ \t]*\Z")


class _Reader:
    def __init__(
        self, source: str, masked: str, enclosures: Enclosures, dialect: Dialect, out: Assembler, whole: View | None = None
    ) -> None:
        self.source = source
        self.whole = whole
        self.out = out
        self.enclosures = enclosures
        self.dialect = dialect
        self.returns: list[int] = []
        if "\r" in masked:
            at = -1
            for n, at in enumerate(_positions(masked, "\r\n")):
                self.returns.append(at - n)
            masked = masked.replace("\r\n", "\n").replace("\r", "\n")
        self.text = masked.replace("\0", "\ufffd")
        self.lines: dict[int, tuple[int, int]] = {}
        self.containers: list[Container] = []
        self.lists: list[list[int]] = []
        self.anchors: list[str] = []
        self.html = html.OpenElements()
        self.asides = enclosures.asides
        self.next_aside = 0
        self.md = parser(dialect.indented_code, wanted(self.text))
        self.env: dict[str, Any] = {"lines": self.lines, "unread": []}

    def at(self, offset: int) -> int:
        """The source offset of an offset in the text, whose line endings are single characters."""
        if self.whole:
            return self.whole.at(offset)
        return offset + bisect_left(self.returns, offset) if self.returns else offset

    def read(self) -> None:
        tokens: list[Token] = []
        self.md.block.parse(self.text, self.md, self.env, tokens)
        self._restore_references()
        position = 0
        while position < len(tokens):
            token = tokens[position]
            kind = token.type
            if kind == "inline":
                term = position + 1 < len(tokens) and tokens[position + 1].type == "definition_open"
                self._inline(token, tokens[position - 1], term)
            elif kind in ("fence", "code_block"):
                self._code(token)
            elif kind == "html_block":
                self._html(token)
            elif kind == "table_open":
                position = self._table(tokens, position)
            elif kind == "blockquote_open":
                self.containers.append(Container("quote", self.out.new_id()))
            elif kind == "indented_container_open":
                self._titled_container(token)
            elif kind == "definition_open":
                last = self.out.blocks[-1] if self.out.blocks else None
                title = last.text if last and last.kind == "caption" else ""
                self.containers.append(Container("section", self.out.new_id(), title))
            elif kind in ("blockquote_close", "indented_container_close", "definition_close"):
                self.containers.pop()
            elif kind in ("bullet_list_open", "ordered_list_open"):
                # A list that goes on after something else says with which number.
                begin = int(token.attrGet("start") or 1)
                self.lists.append([self.out.new_id(), begin - 2, int(kind[0] == "o"), 0])
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self.lists.pop()
            elif kind == "list_item_open":
                self.lists[-1][1] += 1
                self.lists[-1][3] = 1
            position += 1
        self._asides(len(self.source))
        if self.env["unread"]:
            start, end = self.env["unread"][0]
            others = len(self.env["unread"]) - 1
            also = f", and in {others} other place{'s' * (others > 1)}" if others else ""
            self.out.problems.append(
                Problem(
                    f"Lists or quotations are nested so deeply here{also} that what stands further inside was not read.",
                    "Nest them less deeply.",
                    Span(self.at(start), self.at(end)),
                )
            )

    def _asides(self, before: int) -> None:
        """Adds what components show of their attributes, as far as it stands before an offset of the source."""
        while self.next_aside < len(self.asides) and self.asides[self.next_aside].start < before:
            aside = self.asides[self.next_aside]
            self.next_aside += 1
            builder = self._aside_text(aside)
            within = (*self.enclosures.at(aside.start, self.out), *self.containers)
            if aside.kind == "image":
                holder = TextBuilder(builder.view)
                holder.images.append((builder, Span(*aside.tag), aside.target))
                self.out.add("paragraph", holder, item=self._item(), within=within)
            else:
                self.out.add(aside.kind, builder, item=self._item(), within=within, target=aside.target)

    def _aside_text(self, aside: Aside) -> TextBuilder:
        view = View(self.source[aside.start : aside.end], [(0, aside.start)], self.source)
        end = len(view.text)
        if aside.markdown:
            return self._read_inline(view, 0, end)
        builder = TextBuilder(view, collapse=aside.kind != "code")
        if aside.kind == "code":
            builder.put(view.text.replace("\r", " "), aside.start, aside.end)
            return builder
        if aside.target and aside.kind == "caption":
            builder.open("link", aside.tag[0], aside.target)
        html.put_text(builder, view, 0, end)
        builder.close("link", aside.tag[1])
        return builder

    def _view(self, first: int, last: int, skip: int = 0) -> View:
        """Lines ``[first, last)`` as the parser saw them, without their prefixes; ``skip`` characters of the first are left out."""
        start, end = self.lines[first]
        start += skip
        if last == first + 1:
            return self._stretch(start, end)
        if self.whole:
            return self.whole.lines([(start, end), *(self.lines[line] for line in range(first + 1, last))], self.text)
        segments = [(0, self.at(start))]
        parts, length = [], 0
        for line in range(first + 1, last):
            begin, stop = self.lines[line]
            if begin != end + 1 or self.returns or self.text[end - 1] in " \t":
                parts.append(self.text[start:end] + "\n")
                length += end + 1 - start
                segments += [(length - 1, self.at(end)), (length, self.at(begin))]
                start = begin
            end = stop
        parts.append(self.text[start:end])
        return View("".join(parts), segments, self.source)

    def _stretch(self, start: int, end: int) -> View:
        """A stretch of one line."""
        if self.whole:
            return self.whole.lines([(start, end)], self.text)
        return View(self.text[start:end], [(0, self.at(start))], self.source)

    def _within(self, offset: int) -> tuple[Container, ...]:
        if self.next_aside < len(self.asides):
            self._asides(offset)
        if self.html.containers:
            return (*self.enclosures.at(offset, self.out), *self.containers, *(c for _, c in self.html.containers))
        return (*self.enclosures.at(offset, self.out), *self.containers)

    def _item(self) -> ListPlace | None:
        if not self.lists:
            return self.html.item()
        list_id, index, ordered, _ = self.lists[-1]
        return ListPlace(list_id, max(index, 0), len(self.lists) - 1, bool(ordered))

    def _inline(self, token: Token, parent: Token, term: bool) -> None:
        assert token.map
        first, last = token.map
        skip, kind, level = 0, "paragraph", 0
        if parent.type == "heading_open":
            kind, level = "heading", int(parent.tag[1])
            self.html.close()
            if parent.markup.startswith("#"):
                skip = level
        view = self._view(first, last, skip)
        end = len(view.text)
        start = len(view.text) - len(view.text.lstrip())
        if kind == "heading" and skip:
            end = start + len(token.content.rstrip())
        if self.containers and self.containers[-1].kind == "quote":
            called = _CALLOUT.match(view.text, start)
            if called:
                self.containers[-1] = Container("callout", self.containers[-1].id, called.group(1).lower())
                start = self._callout_title(view, called.end(), end)
            elif begins_aside(view.text[start:end]):
                self.containers[-1] = Container("callout", self.containers[-1].id)
        if kind == "heading":
            # In MDX a heading's {#anchor} is the one use of braces that is no expression.
            attributes = _HEADING_ID.search(view.source, view.at(start), view.end(end))
            if attributes:
                self.anchors.append(attributes.group(1))
                end -= view.end(end) - attributes.start()
        first_of_item = kind == "paragraph" and self.lists and self.lists[-1][3]
        if first_of_item and (box := _CHECKBOX.match(view.text, start, end)):
            start = box.end()
        if kind == "paragraph" and self.enclosures and "\n" in view.text:
            # Components side by side, each on a line of its own: every one of them holds a block.
            end = start + len(view.text[start:end].rstrip())
            while start < end and (cut := self._enclosure_begins(view, start, end)) > 0:
                self._text(view, start, cut, "paragraph", 0, bool(first_of_item), term)
                first_of_item = False
                start = cut + 1
        self._text(view, start, end, kind, level, bool(first_of_item), term)

    def _enclosure_begins(self, view: View, start: int, end: int) -> int:
        """The first line break of a paragraph behind which other components enclose the text than before it; 0 without one."""
        around = self.enclosures.around(view.at(_visible(view.text, start)))
        newline = view.text.find("\n", start, end)
        while newline >= 0:
            seen = _SEEN.search(view.text, newline + 1, end)
            if not seen:
                return 0
            if self.enclosures.around(view.at(seen.start())) != around:
                return newline
            newline = view.text.find("\n", newline + 1, end)
        return 0

    def _text(self, view: View, start: int, end: int, kind: str, level: int, first_of_item: bool, term: bool) -> None:
        """Adds the block of a stretch of text."""
        stretch = view.text[start:end]
        text = stretch.strip()
        if not text:
            return
        start += stretch.index(text[0])
        within = self._within(view.at(_visible(text, 0) + start))
        builder = self._read_inline(view, start, start + len(text))
        if term:
            kind = "caption"
        elif first_of_item:
            kind = "item"
            self.lists[-1][3] = 0
        elif kind == "paragraph" and not self.lists and self.html.begins_item():
            kind = "item"
        table = self.html.table() if kind in ("paragraph", "item") else None
        if table:
            made = self.out.add("cell", builder, item=self._item(), cell=table.place(), within=within)
            table.made(made.text if made else "")
        else:
            self.out.add(kind, builder, level=level, item=self._item(), within=within)

    def _restore_references(self) -> None:
        """Gives the links that are defined apart from where they stand the expressions that were masked in their targets."""
        masked = {key: ref for key, ref in self.env.get("references", {}).items() if MASKED_CHARACTER.search(ref["href"])}
        for found in _DEFINITION.finditer(self.text) if masked else ():
            reference = masked.get(normalizeReference(found["label"]))
            if reference and reference["href"] == found["target"]:
                reference["href"] = self.source[self.at(found.start("target")) : self.at(found.end("target"))]

    def _callout_title(self, view: View, start: int, end: int) -> int:
        """Reads the title that stands on a callout's first line, and returns where its text begins."""
        newline = view.text.find("\n", start, end)
        stop = newline if newline >= 0 else end
        if not view.text[start:stop].strip():
            return start
        builder = self._read_inline(view, start, stop)
        container = Container("callout", self.containers[-1].id, builder.text.strip())
        self.containers[-1] = container
        self.out.add("caption", builder, item=self._item(), within=self._within(view.at(start)))
        return stop

    def _read_inline(self, view: View, start: int, end: int, collapse: bool = False) -> TextBuilder:
        return read_inline(view, start, end, collapse, self.md, self.env, self.dialect, self.anchors)

    def _table(self, tokens: list[Token], position: int) -> int:
        """Reads a whole table and returns the position of its closing token."""
        table = self.out.new_id()
        headers: list[str] = []
        row, column, row_header, cells = -1, 0, "", []
        headed = not tokens[position].meta or tokens[position].meta["headed"]
        while tokens[position].type != "table_close":
            token = tokens[position]
            if token.type == "tr_open":
                assert token.map
                row, column, row_header = row + 1, 0, ""
                start, end = self.lines[token.map[0]]
                cells = split_row(self.text, start, end)
                if headers and len(cells) > len(headers) and "`" in self.text[start:end]:
                    # A pipe in code: Python-Markdown's tables do not take it for a new cell.
                    whole = split_row(self.text, start, end, code=True)
                    cells = whole if len(whole) == len(headers) else cells
                elif row == 0 and not headed:
                    headed = all(_BOLD.match(self.text, a, b) for a, b in cells)
            elif token.type == "inline":
                if column < len(cells):
                    view = self._cell_view(cells[column])
                    header = row == 0 and headed
                    place = CellPlace(
                        table, row, column, header, "" if header or column >= len(headers) else headers[column], row_header
                    )
                    made = None
                    if view.text:
                        within = self._within(view.at(_visible(view.text, 0)))
                        builder = self._read_inline(view, 0, len(view.text))
                        made = self.out.add("cell", builder, cell=place, item=self._item(), within=within)
                    text = made.text if made else ""
                    if header:
                        headers.append(text)
                    elif column == 0:
                        row_header = text
                column += 1
            position += 1
        return position

    def _cell_view(self, cell: tuple[int, int]) -> View:
        start, end = cell
        raw = self.text[start:end]
        start += len(raw) - len(raw.lstrip())
        raw = raw.strip()
        if self.whole:
            return self._stretch(start, start + len(raw))
        parts, segments, length, at = [], [(0, self.at(start))], 0, 0
        while (found := raw.find("\\|", at)) >= 0:
            parts.append(raw[at:found])
            length += found - at
            at = found + 1
            segments.append((length, self.at(start + at)))
        parts.append(raw[at:])
        return View("".join(parts), segments, self.source)

    def _code(self, token: Token) -> None:
        assert token.map
        first, last = token.map
        span = Span(self.at(self.lines[first][0]), self.at(self.lines[last - 1][1]))
        if token.type == "fence":
            first += 1
            if last > first and self.text[slice(*self.lines[last - 1])].strip().strip(token.markup[:1]) == "":
                last -= 1
        while last > first and not self.text[slice(*self.lines[last - 1])].strip():
            last -= 1
        if last <= first:
            return
        if self.whole:
            view = self.whole.lines([self.lines[line] for line in range(first, last)], self.whole.text)
            builder = TextBuilder(view)
            for a, b, s, e in view.pieces(0, len(view.text)):
                builder.put(view.text[a:b], s, e)
        else:
            builder = self._code_text(first, last)
        within = self._within(span.start)
        self.out.add("code", builder, span=span, item=self._item(), within=within, target=token.info.strip())

    def _code_text(self, first: int, last: int) -> TextBuilder:
        builder = TextBuilder(View("", [(0, 0)], self.source))
        for line in range(first, last):
            start, end = self.lines[line]
            s, e = self.at(start), self.at(start) + end - start
            # The masks of template syntax do not hold in code: it shows what the file says.
            builder.put(self.source[s:e], s, e)
            if line + 1 < last:
                s, e = self.at(end), self.at(end + 1)
                builder.put("\n", s, e)
        return builder

    def _html(self, token: Token) -> None:
        assert token.map
        view = self._view(*token.map)
        self._within(view.at(0))
        self.anchors += html.read_fragment(
            view,
            self.out,
            self.dialect,
            within=tuple(self.containers),
            item=self._item(),
            headings=True,
            around=lambda offset: self.enclosures.at(offset, self.out),
            open_elements=self.html,
            inline=lambda start, end: self._read_inline(view, start, end, collapse=True),
        )

    def _titled_container(self, token: Token) -> None:
        title = token.meta.get("title_span")
        if not title:
            self.containers.append(Container(token.meta["kind"], self.out.new_id(), token.meta["title"]))
            return
        start, end = title
        view = self._stretch(start, end)
        within = self._within(self.at(start))
        builder = self._read_inline(view, 0, end - start)
        container = Container(token.meta["kind"], self.out.new_id(), builder.text.strip())
        self.containers.append(container)
        self.out.add("caption", builder, item=self._item(), within=(*within, container))


_BOLD = compiled(r"[ \t]*(?:\*\*|__)[^*_\n]{1,300}(?:\*\*|__)[ \t]*\Z")


def _visible(text: str, start: int) -> int:
    """The first character from ``start`` on that is neither white space nor masked; ``start`` where there is none."""
    if text[start] != DROPPED:
        return start
    seen = _SEEN.search(text, start)
    return seen.start() if seen else start


_SEEN = compiled(f"[^\\s{DROPPED}]")


def _positions(text: str, what: str) -> list[int]:
    found, at = [], text.find(what)
    while at >= 0:
        found.append(at)
        at = text.find(what, at + 1)
    return found


def split_row(text: str, start: int, end: int, code: bool = False) -> list[tuple[int, int]]:
    """The cells of a table row as ranges of ``text``, white space included: what markdown-it's own split does, with places.

    With ``code``, a pipe between backticks separates nothing.
    """
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    cells, last, escaped, inside = [], start, False, False
    for at in range(start, end):
        char = text[at]
        if char == "`" and code:
            inside = not inside
        elif char == "|" and not escaped and not inside:
            cells.append((last, at))
            last = at + 1
        escaped = char == "\\"
    cells.append((last, end))
    if cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    if cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    return cells


_PLAIN_WORDS = compiled(r"[a-z][a-z0-9]*(?: [a-z0-9]+)*")


def slug_variants(text: str) -> tuple[str, ...]:
    """The fragments that the usual site generators give a heading: GitHub's, Python-Markdown's, kramdown's."""
    low = text.strip().lower()
    if _PLAIN_WORDS.fullmatch(low):
        return (low.replace(" ", "-"),)
    github = re.sub(r"[^\w\- ]", "", low).replace(" ", "-")
    collapsed = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", low)).strip("-")
    kramdown = re.sub(r"[^a-z0-9 \-]", "", re.sub(r"^[^a-z]+", "", low)).replace(" ", "-")
    dotted = re.sub(r"-+", "-", re.sub(r"[^\w]+", "-", low)).strip("-")
    return tuple(dict.fromkeys(s for s in (github, collapsed, kramdown, dotted) if s))


__all__ = ["Block", "read_markdown", "slug_variants", "split_row"]
