"""Reading a page or a fragment tag by tag: blocks, lists, tables, what encloses them."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable

from kblint.articles.asides import begins_aside
from kblint.articles.assemble import Assembler, TextBuilder, View
from kblint.articles.dialects import DEEPEST, Dialect
from kblint.articles.html.elements import BLOCKS, CHROME, HIDDEN, KNOWN, TITLE_CLASS
from kblint.articles.html.inline import identity_of, inline_tag, note_mark, put_text
from kblint.articles.html.survey import Control
from kblint.articles.html.tables import OpenElements, Table
from kblint.articles.model import Container, ListPlace
from kblint.articles.tags import Tag, raw_end, tag_at
from kblint.expressions import compiled, expression

# What stands around an article on its page, by one whole class, id or label.
_AROUND = expression(
    r"(?:article[-_]{0,2}|post[-_]{0,2}|page[-_]{0,2}|kb[-_]{0,2}|doc[-_]{0,2})?(?:breadcrumbs?|votes?|voting|ratings?|feedback[\w-]{0,40}|helpful[\w-]{0,40}|thumbs[\w-]{0,40}"
    r"|comments?|comment(?:s|-list|-form|-section)[\w-]{0,40}|share|sharing|social[\w-]{0,40}|related(?:[-_]?(?:articles?|posts?|topics?|pages?)[\w-]{0,40})?"
    r"|recent(?:ly)?[-_](?:viewed[-_])?(?:articles?|posts?)[\w-]{0,40}|recirculation|cookie[\w-]{0,40}|pagination[\w-]{0,40}|pager|prev-next|what-?s-?next"
    r"|table-of-contents[\w-]{0,40}|on-this-page|side-?bar|side-nav|newsletter[\w-]{0,40}|skip-?(?:link|nav|to-content)|search(?:-bar|-box|-form)?"
    r"|foot|footer|metadata|meta|subscribe|relatives|more-questions|return-to-top|author|last-?updated|updated-?at|date-?line|edit(?:-page|-this-page)(?:-link)?"
    r"|toolbar|print-?article|likes-and-labels[\w-]{0,40})\Z"
    r"|(?:[\w-]{1,30}[-_])?toc(?:[-_][\w-]{1,30})?\Z|[\w-]{1,30}[-_](?:reaction-picker|breadcrumbs?|helpful)\Z|visually-hidden-nav\Z",
    re.IGNORECASE,
)
# What a browser's reader never sees: texts for screen readers, copies for printing, the links that headings have to themselves.
_UNSEEN = compiled(
    r"(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|assistive|print-only|only-print|visible-print(?:-[a-z-]{1,20})?|d-print-only|show-for-print"
    r"|header-?link|hash-link|header-anchor|heading-anchor|anchorjs-link|anchor-link)\Z",
    re.IGNORECASE,
)
# Parts that a click opens are hidden at first, and content all the same.
_OPENED = compiled(r"panel|tab|accordion|collaps|expand|toggle|answer|content|body", re.IGNORECASE)
_BOX = compiled(
    r"(?:(?:theme-)?admonition|callout|alert|notice|note|hint|warning|tip|infobox|confluence-information-macro|aui-message"
    r"|(?:[\w-]{1,30}-)?callout)\Z",
    re.IGNORECASE,
)
# Callouts, tabs and accordions nested deeper than any person nests them; the end of each has to be looked for.
_MOST_BOXES = 12
_EXPANDS = compiled(
    r"(?:^|\s)(?:expand(?:er)?|accordion|collapsible|toggle|faq)[_-]{1,2}(?:container|item|entry|box)(?:\s|$)", re.IGNORECASE
)
_OPENER_CLASS = compiled(r"(?:control|header|heading|title|question|trigger|button|summary)(?:\s|$)", re.IGNORECASE)
# What stands above everything on a page of which no part says that it is the article.
_ABOVE = compiled(r"(?:site|page|global|main|top)?[-_]?(?:header|masthead|nav|navbar|navigation|menu|topbar)\Z", re.IGNORECASE)
# A button that does something with the page says nothing about the matter.
_TOOL = compiled(
    r"copy|copied|clipboard|vote|thumb|share|print|close|menu|search|follow|subscribe|like|dismiss|scroll", re.IGNORECASE
)
_TOOL_TEXT = compiled(
    r"\W{0,3}(?:yes|no|copy|copied|copy (?:code|link|page)|print|share|follow|close|search|menu|submit|send|like|edit|back to top)\W{0,3}\Z",
    re.IGNORECASE,
)
_VOTE = compiled(
    r"(?:was|did|is|were) (?:this|these|we|you)\b[\w ]{0,40}?(?:helpful|useful|help you|help|answer your question|find (?:this|it) helpful)\?"
    r"(?:\s{0,5}(?:yes|no))*\W{0,5}\Z",
    re.IGNORECASE,
)
_VOTES = compiled(
    r"\W{0,3}(?:yes|no)?\W{0,3}(?:yes|no)?\Z|\d[\d,]{0,9} (?:out of|of) \d[\d,]{0,9} (?:found|people|users)[\w ]{0,30}\W?\Z|thank(?:s| you) for your feedback\W{0,3}\Z",
    re.IGNORECASE,
)
_AROUND_ROLES = frozenset({"navigation", "search", "contentinfo", "banner", "complementary", "dialog", "alertdialog"})
_MARKDOWN = compiled(r"[*_`\[]|==")


class Reader:
    def __init__(
        self, view: View, out: Assembler, dialect: Dialect, within: tuple[Container, ...], item: ListPlace | None, headings: bool
    ) -> None:
        self.view = view
        self.out = out
        self.dialect = dialect
        self.base = within
        self.item = item
        self.headings = headings
        # Whether it is a page with its frame; whether it is all of an article, page or export.
        self.page = self.whole = False
        self.controls: dict[str, Control] = {}
        # Where the containers end that elements of any name make, and which those are.
        self.boxes: list[tuple[int, int]] = []
        # Elements that do not belong to the article, and where they end.
        self.dropped: dict[int, int] = {}
        self.voted = False
        # Where the heading that is open is closed.
        self.heading_end = 0
        self.chrome: frozenset[str] = frozenset()
        self.around: Callable[[int], tuple[Container, ...]] | None = None
        self.inline: Callable[[int, int], TextBuilder] | None = None
        # Within Markdown, what a <details> encloses is known before, because it may enclose Markdown.
        self.accordions = True
        self.anchors: list[str] = []
        self.attach(OpenElements())
        self.kind, self.level = "paragraph", 0
        self.in_pre = False
        # Where the text of the block in the making began, and where it ends so far.
        self.begin = self.stop = 0
        self.builder = TextBuilder(view, collapse=True)

    def attach(self, open_elements: OpenElements) -> None:
        """Goes on within the elements that an earlier stretch left open."""
        self.open = open_elements
        self.lists, self.tables, self.containers = open_elements.lists, open_elements.tables, open_elements.containers

    def read(self, start: int, end: int) -> None:
        text = self.view.text
        at = self.begin = self.stop = start
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
            identity = identity_of(tag)
            if identity:
                self.anchors.append(identity)
            while self.boxes and self.boxes[-1][0] <= found:
                self._flush(found)
                self._leave_box()
            if found in self.dropped or (not tag.closing and not tag.self_closing and self._is_silent(tag, name)):
                if name in BLOCKS:
                    self._flush(found)
                at = max(self.dropped[found], at) if found in self.dropped else self._skip(name, at, end)
            elif name in BLOCKS:
                self._flush(found)
                self._block_tag(tag, name)
                if (self.page or self.whole) and not tag.closing and tag.attributes:
                    self._box(tag, name, end)
                self.begin = at
            elif name == "sup" and (mark := note_mark(self.builder, self.view, found)) > 0:
                at = mark
            else:
                inline_tag(self.builder, self.view, tag)
            self.stop = at
        self._append(at, end)
        self._flush(end)

    def _is_silent(self, tag: Tag, name: str) -> bool:
        """Whether an element holds nothing that a reader of the article sees."""
        if name in HIDDEN:
            return True
        if not (self.page or self.whole) or name in _EMPTY:
            return False
        words = tag.get("class").split() if tag.attributes else []
        if self.page:
            if name in self.chrome:
                return not any(_BOX.match(w) for w in words) and not (name in ("header", "form") and self._holds_title(tag, name))
            if _is_around(tag, name):
                return True
            if (
                name in ("div", "section", "ul")
                and self.chrome is CHROME
                and any(_ABOVE.match(w) for w in (tag.get("id"), *words))
            ):
                return (
                    "<h1"
                    not in self.view.text[tag.end : self._skip(name, tag.end, min(tag.end + 20_000, len(self.view.text)))].lower()
                )
        if name == "a" and tag.get("href").lower().startswith("javascript:"):
            return self._is_tool(tag)
        if name == "button":
            return self.kind != "heading" and self._is_tool(tag)
        if not tag.attributes:
            return False
        if any(_UNSEEN.match(word) for word in words):
            return True
        if "hidden" in tag.attributes or tag.get("aria-hidden").lower() == "true" or _INVISIBLE.search(tag.get("style")):
            return not (
                tag.get("id") in self.controls
                or tag.get("role").lower() in ("tabpanel", "region")
                or "aria-labelledby" in tag.attributes
                or (name in BLOCKS and _OPENED.search(f"{tag.get('class')} {tag.get('id')}"))
            )
        return False

    def _holds_title(self, tag: Tag, name: str) -> bool:
        """Whether a header or a form is around the article itself, not above it or beside it."""
        closed = self.view.text.find(f"</{tag.name}", tag.end, tag.end + 20_000)
        inside = self.view.text[tag.end : closed if closed > 0 else tag.end + 20_000].lower()
        return "<h1" in inside and (name == "header" or "<p" in inside)

    def _is_tool(self, tag: Tag) -> bool:
        """Whether a button works on the page: copies, prints, votes."""
        if self.in_pre or _TOOL.search(f"{tag.get('class')} {tag.get('aria-label')} {tag.get('title')}"):
            return True
        closed = self.view.text.find(f"</{tag.name}", tag.end, tag.end + 500)
        label = re.sub(r"<[^<>]{0,200}>", "", self.view.text[tag.end : closed]) if closed > 0 else ""
        return bool(_TOOL_TEXT.match(label.strip()))

    def _box(self, tag: Tag, name: str, end: int) -> None:
        """Begins a container that an element makes by what it is called: a tab's or an accordion's part, a callout."""
        control = (
            self.controls.get(tag.get("id")) or self.controls.get(f" {tag.get('aria-labelledby')}") if self.controls else None
        )
        kind, title = control or ("", "")
        if (
            not kind
            and name in ("div", "aside", "section", "p", "figure")
            and any(_BOX.match(w) for w in tag.get("class").split())
        ):
            kind, title = "callout", self._titled(tag, TITLE_CLASS)
        elif not kind and not self.controls and name in ("div", "section", "li") and _EXPANDS.search(tag.get("class")):
            kind, title = "accordion", self._titled(tag, _OPENER_CLASS)
        if not kind or len(self.boxes) >= _MOST_BOXES or len(self.containers) >= DEEPEST:
            return
        container = Container(kind, self.out.new_id(), title)
        self.boxes.append((self._skip(name, tag.end, end), container.id))
        self.containers.append((" box", container))

    def _is_aside(self, tag: Tag) -> bool:
        """Whether the text behind a tag begins as an aside does."""
        shown = re.sub(r"<[^<>]{0,200}>", "", self.view.text[tag.end : tag.end + 300])
        return begins_aside(entities.unescape(shown).lstrip())

    def _titled(self, tag: Tag, classes: re.Pattern[str]) -> str:
        """The title that the first elements inside a box show: a heading's, or one's of such a class."""
        text, at = self.view.text, tag.end
        for _ in range(4):
            at = text.find("<", at, tag.end + 800)
            inner = tag_at(text, at) if at >= 0 else None
            if not inner or inner.closing:
                return ""
            at = inner.end
            if inner.name.lower() in ("h2", "h3", "h4", "h5", "h6") or classes.search(inner.get("class")):
                closed = text.find(f"</{inner.name}", at, at + 800)
                shown = re.sub(r"<[^<>]{0,500}>", " ", text[at:closed]) if closed > 0 else ""
                return " ".join(entities.unescape(shown).split())
        return ""

    def _leave_box(self) -> None:
        _, identity = self.boxes.pop()
        for i in range(len(self.containers) - 1, -1, -1):
            if self.containers[i][1].id == identity:
                del self.containers[i]
                return

    def _append(self, start: int, end: int) -> None:
        if start >= end:
            return
        self.stop = end
        if not self.in_pre:
            put_text(self.builder, self.view, start, end)
            return
        self.builder.collapse = False
        for line_start, line_end in _lines(self.view.text, start, end):
            put_text(self.builder, self.view, line_start, line_end)
            if line_end < end:
                self.builder.put("\n", self.view.at(line_end), self.view.end(line_end + 1))

    def _skip(self, name: str, start: int, end: int) -> int:
        if name in ("script", "style", "textarea", "template", "noscript", "head", "select"):
            return raw_end(self.view.text, name, start, end)
        depth, at, text = 1, start, self.view.text
        while depth and (at := text.find("<", at, end)) >= 0:
            tag = tag_at(text, at, end)
            if not tag:
                at += 1
                continue
            if name == "p" and tag.name.lower() in BLOCKS:
                # A paragraph that is not closed ends with the next block.
                return tag.end if tag.closing and tag.name.lower() == "p" else tag.start
            at = tag.end
            if tag.name.lower() == name and not tag.self_closing:
                depth += -1 if tag.closing else 1
        return at if depth == 0 else end

    def _flush(self, end: int) -> None:
        builder, begin = self.builder, self.begin
        self.begin = end
        if not builder.length and not builder.images:
            self.builder = TextBuilder(self.view, collapse=True)
            return
        text = self.view.text
        while begin < end and text[begin].isspace():
            begin += 1
        if (
            self.inline
            and not self.in_pre
            and begin < end
            and _MARKDOWN.search(text, begin, end)
            and text.find("<code", begin, end) < 0
        ):
            while text[end - 1].isspace():
                end -= 1
            builder = self.inline(begin, end)
        if self.page and builder.length < 120 and self._votes(builder.text.strip()):
            self.builder = TextBuilder(self.view, collapse=True)
            return
        kind, item, cell = self.kind, self.open.item() or self.item, None
        if kind == "paragraph" and builder.text.strip() and self.open.begins_item():
            kind = "item"
        table = self.open.table()
        if table and kind in ("paragraph", "item"):
            kind, cell = "cell", table.place()
        if kind == "caption" and self.containers and self.containers[-1][0] == "dt":
            name, container = self.containers[-1]
            self.containers[-1] = (name, Container(container.kind, container.id, builder.text.strip()))
        outer = self.around(self.view.at(begin)) if self.around and begin < len(text) else ()
        within = (*outer, *self.base, *(c for _, c in self.containers))
        source_end = self.view.end(len(text)) if text else 0
        for mark in ("link", "code", "strong", "emphasis", "strike"):
            builder.close(mark, source_end)
        made = self.out.add(kind, builder, level=self.level, item=item, cell=cell, within=within)
        if made and cell and table:
            table.made(made.text)
        self.builder = TextBuilder(self.view, collapse=True)

    def _votes(self, text: str) -> bool:
        """Whether a page's text asks what the reader thinks of it, or is an answer to that."""
        if text:
            self.voted = bool(_VOTE.match(text) or (self.voted and _VOTES.match(text)))
        return self.voted

    def _block_tag(self, tag: Tag, name: str) -> None:
        closing = tag.closing
        if name[0] == "h" and name[1:].isdigit():
            self.kind, self.level = ("paragraph", 0) if closing or not self.headings else ("heading", int(name[1]))
            self.heading_end = 0 if closing else self.view.text.find(f"</{tag.name}", tag.end, tag.end + 3_000)
        elif name in ("dl", "dt", "dd"):
            self._definition(name, closing)
        elif name in ("summary", "figcaption", "caption", "legend"):
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
                begin = tag.get("start") if name == "ol" else ""
                index = int(begin) - 2 if begin.isascii() and begin.isdigit() and len(begin) < 10 else -1
                self.lists.append([self.out.new_id(), index, int(name == "ol"), 0])
        elif name == "li":
            if self.lists and not closing:
                self.lists[-1][1] += 1
                self.lists[-1][3] = 1
        elif name == "blockquote" or (name == "details" and self.accordions):
            boxed = (
                name == "blockquote"
                and not closing
                and (any(_BOX.match(word) for word in tag.get("class").split()) or self._is_aside(tag))
            )
            self._container(tag, name, "accordion" if name == "details" else "callout" if boxed else "quote")
        elif name == "table":
            if not closing:
                self.tables.append(Table(self.out.new_id()))
            elif self.tables:
                self.tables.pop()
        elif self.tables and name in ("thead", "tbody", "tfoot"):
            self.tables[-1].in_head = name == "thead" and not closing
        elif self.tables and name == "tr" and not closing:
            self.tables[-1].next_row()
        elif self.tables and name in ("td", "th"):
            if closing:
                self.tables[-1].cell = ""
            else:
                self.tables[-1].next_cell(tag, name)
        elif name in ("button", "label"):
            # Within a heading they are its text: an accordion's heading is a button.
            if closing:
                self.kind = "paragraph" if self.kind == "caption" else self.kind
            elif self.kind == "paragraph" and (tag.get("role") == "tab" or "aria-controls" in tag.attributes):
                self.kind = "caption"
        elif self.kind == "heading" and tag.start > self.heading_end:
            # A heading that was never closed ends with the next block.
            self.kind, self.level = "paragraph", 0

    def _container(self, tag: Tag, name: str, kind: str) -> None:
        if not tag.closing:
            if len(self.containers) == DEEPEST:
                return
            title = tag.get("title") or (self._titled(tag, TITLE_CLASS) if kind == "callout" else "")
            self.containers.append((name, Container(kind, self.out.new_id(), title)))
            return
        for i in range(len(self.containers) - 1, -1, -1):
            if self.containers[i][0] == name:
                del self.containers[i:]
                return

    def _definition(self, name: str, closing: bool) -> None:
        """A term is a caption, and the title of what defines it."""
        self.kind = "caption" if name == "dt" and not closing else "paragraph"
        if not closing or name == "dl":
            for i in range(len(self.containers) - 1, -1, -1):
                if self.containers[i][0] == "dt" and name != "dd":
                    del self.containers[i:]
                    break
                if self.containers[i][0] == "dl":
                    break
        if name == "dt" and not closing and len(self.containers) < DEEPEST:
            self.containers.append(("dt", Container("section", self.out.new_id())))

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


_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_INVISIBLE = compiled(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


def _is_around(tag: Tag, name: str) -> bool:
    """Whether an element of a page is its frame: navigation, votes, comments, what else there is to read."""
    if not tag.attributes or name not in ("div", "section", "aside", "ul", "ol", "nav", "p", "footer", "header", "form"):
        return False
    words = f"{tag.get('class')} {tag.get('id')}".split()
    return tag.get("role").lower() in _AROUND_ROLES or any(_AROUND.match(word) for word in words)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while True:
        stop = text.find("\n", start, end)
        if stop < 0:
            found.append((start, end))
            return found
        found.append((start, stop))
        start = stop + 1
