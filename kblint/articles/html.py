"""HTML → blocks, for whole pages and for the HTML inside Markdown, with exact spans.

The tags are found by our own scanner, in linear time on any input: the standard library's parser gives no place for
entities and takes quadratic time on some broken pages.
"""

from __future__ import annotations

import html as entities
import re

from kblint.articles.assemble import Assembler, TextBuilder, View
from kblint.articles.dialects import Dialect
from kblint.articles.model import CellPlace, Container, ListPlace, Span
from kblint.articles.tags import ENTITY, Tag, tag_at

_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
    button option select label
    """.split()
)
_HIDDEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "textarea",
        "select",
    ]
)
_CHROME = frozenset({"nav", "footer", "aside", "form", "dialog", "header"})
_MARKS = {
    "a": "link",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "s": "strike",
    "del": "strike",
}
_INLINE = frozenset(
    """
    abbr acronym bdi bdo big cite data dfn font ins mark meter nobr output picture progress q rb rp rt ruby small source
    span strike sub sup time track u var wbr
    """.split()
)
KNOWN = (
    _BLOCKS
    | _HIDDEN
    | frozenset(_MARKS)
    | _INLINE
    | frozenset({"br", "img", "input", "meta", "link", "base", "area", "map", "embed", "param", "col", "colgroup", "title"})
)
_BODY_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:article[-_]?body|article[-_]?content|post[-_]?content|entry[-_]?content|kb[-_]?article|intercom-interblocks|markdown-body)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[<&]")


class InlineTags:
    """Reads the HTML tags that stand inside Markdown text: links, code, images, line breaks. Placeholders such as ``<TOKEN>`` are text."""

    def __init__(self, builder: TextBuilder, dialect: Dialect, anchors: list[str]) -> None:
        self.builder = builder
        self.dialect = dialect
        self.anchors = anchors
        self.silent = ""

    def read(self, view: View, start: int, end: int) -> None:
        """Reads ``view.text[start:end]``, which the Markdown parser took for a tag or a comment."""
        tag = tag_at(view.text, start, end)
        if tag is None:
            if not view.text.startswith(("<!", "<?"), start):
                self.builder.literal(start, end)
            return
        name = tag.name.lower()
        identity = _identity(tag)
        if identity:
            self.anchors.append(identity)
        if name not in KNOWN and not self.dialect.mdx:
            self.builder.literal(start, end)
        elif name in _HIDDEN:
            self.silent = "" if tag.closing else "" if tag.self_closing else name
        else:
            inline_tag(self.builder, view, tag)

    def finish(self, source_end: int) -> None:
        """Ends what was left open."""
        for kind in ("link", "code"):
            self.builder.close(kind, source_end)


def _identity(tag: Tag) -> str:
    """The anchor that a tag defines, if any."""
    return tag.get("id") or (tag.get("name") if tag.name.lower() == "a" else "")


def inline_tag(builder: TextBuilder, view: View, tag: Tag) -> None:
    """Applies an inline tag to the text in the making."""
    name = tag.name.lower()
    start, end = view.at(tag.start), view.end(tag.end)
    if name == "br":
        builder.put("\n", start, end)
    elif name == "img":
        image = TextBuilder(view, collapse=True)
        alt = tag.attributes.get("alt")
        if alt and alt.value.strip():
            if view.text[alt.start : alt.end] == alt.value:
                image.literal(alt.start, alt.end)
            else:
                image.put(" ".join(alt.value.split()), view.at(alt.start), view.end(alt.end))
        builder.images.append((image, Span(start, end), tag.get("src")))
    elif name in _MARKS:
        kind = _MARKS[name]
        if name == "a" and not tag.closing and not tag.get("href"):
            return
        if tag.closing:
            builder.close(kind, end)
        elif not tag.self_closing:
            builder.open(kind, start, tag.get("href"))


class PageFacts:
    """What a page's head says about it."""

    def __init__(self) -> None:
        self.title = ""
        self.title_builder: TextBuilder | None = None
        self.canonical = ""
        self.language = ""


def read_page(source: str, out: Assembler) -> tuple[PageFacts, list[str]]:
    """Adds the blocks of an HTML page: its main part where it has one, otherwise its body. Returns its head's facts and its anchors."""
    view = View(source, [(0, 0)], source)
    facts, region = _survey(source, view)
    dialect = Dialect()
    reader = _Reader(view, out, dialect, (), None, True)
    reader.chrome = _CHROME if region == (0, len(source)) else frozenset({"nav", "footer", "dialog"})
    reader.read(*region)
    return facts, reader.anchors


def read_fragment(
    view: View, out: Assembler, dialect: Dialect, *, within: tuple[Container, ...], item: ListPlace | None, headings: bool
) -> list[str]:
    """Adds the blocks of a stretch of HTML inside a Markdown file and returns the anchors that it defines."""
    reader = _Reader(view, out, dialect, within, item, headings)
    reader.accordions = False
    reader.read(0, len(view.text))
    return reader.anchors


def _survey(text: str, view: View) -> tuple[PageFacts, tuple[int, int]]:
    """The head's facts, and the range of the article's own text."""
    facts = PageFacts()
    found: dict[str, tuple[int, int]] = {}
    open_name, depth, begin, kind = "", 0, 0, ""
    at = 0
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<!--", at):
            closed = text.find("-->", at + 4)
            at = len(text) if closed < 0 else closed + 3
            continue
        tag = tag_at(text, at)
        if not tag:
            at += 1
            continue
        at = tag.end
        name = tag.name.lower()
        if name in ("script", "style") and not tag.closing and not tag.self_closing:
            at = _raw_end(text, name, at)
            continue
        if name == "html" and not tag.closing:
            facts.language = tag.get("lang")
        elif name == "link" and tag.get("rel").lower() == "canonical":
            facts.canonical = tag.get("href")
        elif name == "title" and not tag.closing and not facts.title_builder:
            closed = text.find("<", at)
            if closed > at:
                builder = TextBuilder(view, collapse=True)
                _text(builder, view, at, closed)
                facts.title_builder, facts.title = builder, builder.text.strip()
        if open_name:
            if name == open_name and not tag.self_closing:
                depth += -1 if tag.closing else 1
                if depth == 0:
                    found.setdefault(kind, (begin, tag.start))
                    open_name = ""
        elif not tag.closing and not tag.self_closing:
            if name == "main" or tag.get("role") == "main":
                kind = "main"
            elif name == "article":
                kind = "article"
            elif name in ("div", "section") and _BODY_CLASSES.search(tag.get("class") + " " + tag.get("id")):
                kind = "body"
            else:
                continue
            # Inside the main part a narrower article body may stand: it is looked for in a second pass.
            open_name, depth, begin = name, 1, tag.end
    for kind in ("main", "article", "body"):
        if kind in found:
            return facts, found[kind]
    return facts, (0, len(text))


def _raw_end(text: str, name: str, start: int, end: int | None = None) -> int:
    """Behind the closing tag of an element whose content is not text."""
    closing = re.compile(rf"</{re.escape(name)}\b[^>]{{0,200}}>", re.IGNORECASE)
    stop = len(text) if end is None else end
    found = closing.search(text, start, stop)
    return found.end() if found else stop


def _text(builder: TextBuilder, view: View, start: int, end: int) -> None:
    """Appends text, decoding entities."""
    text, at = view.text, start
    while at < end:
        found = text.find("&", at, end)
        if found < 0:
            break
        entity = ENTITY.match(text, found, end)
        if not entity:
            builder.literal(at, found + 1)
            at = found + 1
            continue
        builder.literal(at, found)
        decoded = entities.unescape(entity.group())
        if decoded == entity.group():
            builder.literal(found, entity.end())
        elif not (decoded.isspace() and decoded != "\u00a0" and builder.line_start):
            builder.put(decoded, view.at(found), view.end(entity.end()))
        at = entity.end()
    builder.literal(at, end)


class _Reader:
    def __init__(
        self, view: View, out: Assembler, dialect: Dialect, within: tuple[Container, ...], item: ListPlace | None, headings: bool
    ) -> None:
        self.view = view
        self.out = out
        self.dialect = dialect
        self.base = within
        self.item = item
        self.headings = headings
        self.chrome: frozenset[str] = frozenset()
        # Within Markdown, what a <details> encloses is known before, because it may enclose Markdown.
        self.accordions = True
        self.anchors: list[str] = []
        self.containers: list[tuple[str, Container]] = []
        self.lists: list[list[int]] = []
        self.tables: list[dict[str, object]] = []
        self.kind, self.level = "paragraph", 0
        self.in_pre = False
        self.builder = TextBuilder(view, collapse=True)

    def read(self, start: int, end: int) -> None:
        text = self.view.text
        at = start
        while at < end:
            found = text.find("<", at, end)
            if found < 0:
                break
            self._append(at, found)
            if text.startswith("<!--", found):
                closed = text.find("-->", found + 4, end)
                at = end if closed < 0 else closed + 3
                continue
            if text.startswith(("<!", "<?"), found):
                closed = text.find(">", found, end)
                at = end if closed < 0 else closed + 1
                continue
            tag = tag_at(text, found, end)
            name = tag.name.lower() if tag else ""
            if not tag or (name not in KNOWN and not self.dialect.mdx and "-" not in name and ":" not in name):
                self._append(found, found + 1)
                at = found + 1
                continue
            at = tag.end
            identity = _identity(tag)
            if identity:
                self.anchors.append(identity)
            if (name in _HIDDEN or name in self.chrome) and not tag.closing and not tag.self_closing:
                at = self._skip(name, at, end)
            elif name in _BLOCKS:
                self._block_tag(tag, name)
            else:
                inline_tag(self.builder, self.view, tag)
        self._append(at, end)
        self._flush()

    def _append(self, start: int, end: int) -> None:
        if start >= end:
            return
        if not self.in_pre:
            _text(self.builder, self.view, start, end)
            return
        self.builder.collapse = False
        for line_start, line_end in _lines(self.view.text, start, end):
            _text(self.builder, self.view, line_start, line_end)
            if line_end < end:
                self.builder.put("\n", self.view.at(line_end), self.view.end(line_end + 1))

    def _skip(self, name: str, start: int, end: int) -> int:
        if name in ("script", "style", "textarea", "template", "noscript", "head", "select"):
            return _raw_end(self.view.text, name, start, end)
        depth, at, text = 1, start, self.view.text
        while depth and (at := text.find("<", at, end)) >= 0:
            tag = tag_at(text, at, end)
            if not tag:
                at += 1
                continue
            at = tag.end
            if tag.name.lower() == name and not tag.self_closing:
                depth += -1 if tag.closing else 1
        return at if depth == 0 else end

    def _flush(self) -> None:
        builder = self.builder
        if builder.length or builder.images:
            kind, item, cell = self.kind, self.item, None
            if self.lists:
                list_id, index, ordered, fresh = self.lists[-1]
                item = ListPlace(list_id, max(index, 0), len(self.lists) - 1, bool(ordered))
                if kind == "paragraph" and fresh and builder.text.strip():
                    kind = "item"
                    self.lists[-1][3] = 0
            if self.tables and self.tables[-1]["cell"] is not None and kind in ("paragraph", "item"):
                kind, cell = "cell", self._cell()
            within = (*self.base, *(c for _, c in self.containers))
            end = self.view.end(len(self.view.text)) if self.view.text else 0
            for mark in ("link", "code", "strong", "emphasis", "strike"):
                builder.close(mark, end)
            made = self.out.add(kind, builder, level=self.level, item=item, cell=cell, within=within)
            if made and cell and self.tables:
                table = self.tables[-1]
                if cell.header and cell.row == 0:
                    headers = table["headers"]
                    assert isinstance(headers, dict)
                    headers.setdefault(cell.column, made.text)
                elif cell.column == 0 and not table["row_header"]:
                    table["row_header"] = made.text
        self.builder = TextBuilder(self.view, collapse=True)

    def _cell(self) -> CellPlace:
        table = self.tables[-1]
        row, column, header = table["row"], table["column"], table["cell"] == "th"
        headers = table["headers"]
        assert isinstance(row, int) and isinstance(column, int) and isinstance(headers, dict)
        is_header = header and row == 0
        return CellPlace(
            int(str(table["id"])),
            row,
            column,
            header,
            "" if is_header else str(headers.get(column, "")),
            "" if column == 0 else str(table["row_header"]),
        )

    def _block_tag(self, tag: Tag, name: str) -> None:
        self._flush()
        closing = tag.closing
        if name[0] == "h" and name[1:].isdigit():
            self.kind, self.level = ("paragraph", 0) if closing or not self.headings else ("heading", int(name[1]))
        elif name in ("summary", "figcaption", "caption", "legend", "dt"):
            self.kind = "paragraph" if closing else "caption"
            if name == "summary" and not closing:
                self._title_from(tag)
        elif name == "pre":
            self.in_pre = not closing
            self.kind = "paragraph" if closing else "code"
            self.builder.collapse = closing
        elif name in ("ul", "ol", "menu"):
            if closing:
                if self.lists:
                    self.lists.pop()
            elif not tag.self_closing:
                self.lists.append([self.out.new_id(), -1, int(name == "ol"), 0])
        elif name == "li":
            if self.lists and not closing:
                self.lists[-1][1] += 1
                self.lists[-1][3] = 1
        elif name == "blockquote" or (name == "details" and self.accordions):
            self._container(tag, name, "quote" if name == "blockquote" else "accordion")
        elif name == "table":
            if closing:
                if self.tables:
                    self.tables.pop()
            else:
                self.tables.append(
                    {"id": self.out.new_id(), "row": -1, "column": -1, "cell": None, "headers": {}, "row_header": ""}
                )
        elif self.tables and name == "tr" and not closing:
            row = self.tables[-1]["row"]
            assert isinstance(row, int)
            self.tables[-1].update(row=row + 1, column=-1, cell=None, row_header="")
        elif self.tables and name in ("td", "th"):
            if closing:
                self.tables[-1]["cell"] = None
            else:
                column = self.tables[-1]["column"]
                assert isinstance(column, int)
                self.tables[-1].update(column=column + 1, cell=name)
        elif self.kind == "heading":
            # A heading that was never closed ends with the next block.
            self.kind, self.level = "paragraph", 0

    def _container(self, tag: Tag, name: str, kind: str) -> None:
        if not tag.closing:
            self.containers.append((name, Container(kind, self.out.new_id(), tag.get("title"))))
            return
        for i in range(len(self.containers) - 1, -1, -1):
            if self.containers[i][0] == name:
                del self.containers[i:]
                return

    def _title_from(self, tag: Tag) -> None:
        """A summary's text is the title of the details it opens."""
        if not self.containers or self.containers[-1][1].kind != "accordion":
            return
        closed = self.view.text.find("</summary", tag.end)
        if closed < 0:
            return
        title = re.sub(r"<[^<>]{0,500}>", "", self.view.text[tag.end : min(closed, tag.end + 1000)])
        name, container = self.containers[-1]
        self.containers[-1] = (name, Container(container.kind, container.id, " ".join(entities.unescape(title).split())))


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while True:
        stop = text.find("\n", start, end)
        if stop < 0:
            found.append((start, end))
            return found
        found.append((start, stop))
        start = stop + 1
