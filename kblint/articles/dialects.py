"""What is not Markdown: template syntax, components, directives. It is masked at equal length, never cut out.

Masking keeps every offset: a template expression becomes as many placeholder characters (an unknown value), a tag or a
directive becomes white space, and what it encloses stays. What encloses text is remembered as an enclosure, because the
title of a tab decides whom a sentence holds for.
"""

from __future__ import annotations

import html as entities
import re
from bisect import bisect_right
from typing import NamedTuple

import msgspec

from kblint.articles.assemble import DROPPED, VARIABLE, Assembler
from kblint.articles.model import Container
from kblint.articles.tags import Tag, tag_at


class Dialect(msgspec.Struct, frozen=True):
    """Which constructs a Markdown file uses beyond CommonMark."""

    mdx: bool = False
    indented_code: bool = True


class Enclosure(NamedTuple):
    """A component or directive that encloses ``[start, end)`` of the source."""

    start: int
    end: int
    kind: str
    title: str


class Aside(NamedTuple):
    """Visible text inside markup: ``[start, end)`` of the source.

    ``kind`` is the block that it makes: ``caption`` (a title, a label, a description), ``image`` (an alternative text) or ``code``.
    ``markdown`` says whether it is written in Markdown; ``target`` is where the component leads; ``tag`` is the markup's range.
    """

    start: int
    end: int
    kind: str
    tag: tuple[int, int]
    target: str = ""
    markdown: bool = False


# Components nested deeper than any person writes enclose nothing.
DEEPEST = 60


class Enclosures:
    """All enclosures of an article, and the text inside their markup; ``at`` gives those around an offset, outermost first."""

    def __init__(self, found: list[Enclosure], asides: list[Aside]) -> None:
        self.asides = sorted(asides)
        self._found: list[Enclosure] = []
        self._parents: list[int] = []
        self._containers: dict[int, Container] = {}
        above: list[int] = []
        for e in sorted(found, key=lambda e: (e.start, -e.end)):
            while above and self._found[above[-1]].end <= e.start:
                above.pop()
            if len(above) == DEEPEST:
                continue
            # One that would end behind what it stands in ends with it, so that the way outwards is short.
            end = min(e.end, self._found[above[-1]].end) if above else e.end
            self._parents.append(above[-1] if above else -1)
            above.append(len(self._found))
            self._found.append(e._replace(end=end))
        self._starts = [e.start for e in self._found]

    def at(self, offset: int, out: Assembler) -> tuple[Container, ...]:
        if not self._found:
            return ()
        around: list[int] = []
        i = bisect_right(self._starts, offset) - 1
        while i >= 0:
            if self._found[i].end > offset:
                around.append(i)
            i = self._parents[i]
        around.reverse()
        for i in around:
            if i not in self._containers:
                self._containers[i] = Container(self._found[i].kind, out.new_id(), self._found[i].title)
        return tuple([self._containers[i] for i in around])


class Masked(NamedTuple):
    """The masked text, the enclosures in it, and the anchors that components and attributes give."""

    text: str
    enclosures: Enclosures
    anchors: list[str]
    dialect: Dialect


_TEMPLATE = re.compile(r"\{%-?|\{\{[<%]?-?|\{#(?=[\s-])|\{/\*|<!--")
_DIRECTIVE = re.compile(r"^[ \t>]{0,12}(:{3,})([^\n]*)$", re.MULTILINE)
_DIRECTIVE_NAME = re.compile(r"[ \t]*\{?[ \t]*[.#]?([A-Za-z][\w-]*)\}?[ \t]*")
_BLOCK_NAME = re.compile(r"\{(?:%|\{[<%])-?\s*(/?)\s*([A-Za-z_][\w-]*)")
_QUOTED = re.compile(
    r"""\b(title|summary|label|header|name|subtitle|description|caption|text|alt)\s*=\s*(?:"([^"\n]{0,400})"|'([^'\n]{0,400})')"""
)
_WORDS = re.compile(r"""\s(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')""")
_CALLOUT_TAGS = {
    "callout",
    "hint",
    "note",
    "warning",
    "tip",
    "info",
    "important",
    "caution",
    "danger",
    "alert",
    "admonition",
    "aside",
    "check",
    "banner",
    "error",
    "success",
    "notice",
    "attention",
}
_TAB_TAGS = {"tab", "tabitem", "tabpanel", "tabs-item"}
_ACCORDION_TAGS = {
    "accordion",
    "accordionitem",
    "accordion-item",
    "expandable",
    "expand",
    "collapse",
    "collapsible",
    "details",
    "toggle",
    "expander",
    "spoiler",
    "faqitem",
}
_KINDS = {
    **dict.fromkeys(_CALLOUT_TAGS, "callout"),
    **dict.fromkeys(_TAB_TAGS, "tab"),
    **dict.fromkeys(_ACCORDION_TAGS, "accordion"),
    "card": "card",
    "step": "step",
}
# What a component shows of its attributes; the first of a title's names that is there is the title.
_TITLES = ("title", "label", "summary", "header", "heading", "headline", "question")
_SHOWN = frozenset((*_TITLES, "subtitle", "description", "caption", "text", "message", "answer", "tagline"))
_SHOWING_TAGS = frozenset((*_KINDS, "figure", "image", "img", "button", "cta", "file", "link-card"))
_COMPONENT = re.compile(r"</?[A-Za-z][\w.]*")
_CLOSING = re.compile(r"</([A-Z][\w.]*)[ \t]*>")
_PLACEHOLDER = re.compile(r"</?[A-Z][A-Z0-9_]*\Z")
_IMPORT = re.compile(
    r"^(?:import\b[^\n]{0,2000}?(?:from\s+)?[\"'][^\n]{0,500}|import\s+\{[^{}]{0,4000}\}\s+from\s+[^\n]{0,500}|export\s+(?:const|let|var|default|function)\b[^\n]{0,2000})$",
    re.MULTILINE,
)
_PLAIN_IMPORT = re.compile(r"^import[ \t]+[\w{*][^\n]{0,500}?[ \t]from[ \t]+[\"'][^\"'\n]{1,300}[\"'];?[ \t]*\r?$", re.MULTILINE)
_JSX_STRING = re.compile(r"""\{[ \t]{0,20}(?:"([^"{}\n]{0,2000})"|'([^'{}\n]{0,2000})'|`([^`\n]{0,2000})`)[ \t]{0,20}\}""")
# Lines that a generator replaces: PyMdown's snippets, tables of contents, abbreviations.
_REPLACED_LINE = re.compile(
    r"^[ \t]{0,12}(?:-{1,8}8<-{1,8}[^\n]*|\[TOC\][ \t\r]*|\[\[_?toc_?\]\][ \t\r]*|\*\[[^\]\n]{1,80}\]:[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_ICON = re.compile(r":(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,80}:")
_KRAMDOWN = re.compile(r"\{::?/?[^{}\n]{0,200}\}")
# kramdown's and Python-Markdown's attribute lists: {: .note}, {#refunds .wide}, { target=_blank }.
_VALUE = r"""(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"']{1,200})"""
_ATTRIBUTE_LIST = re.compile(rf"[ \t]?\{{:?[ \t]*(?:(?:[#.][\w:-]{{1,80}}|[\w:-]{{1,40}}={_VALUE})[ \t]*){{1,8}}\}}")
_FENCE = re.compile(r"^[ \t>*+-]{0,40}(?:\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})[^\n]*$", re.MULTILINE)


class _Mask:
    """The text as a list of characters that can be masked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[tuple[int, int, str]] = []
        self._last = (1, 1, 0, 0)

    def blank(self, start: int, end: int) -> None:
        """Masks by white space; line breaks stay."""
        self.cuts.append((start, end, " "))

    def drop(self, start: int, end: int) -> None:
        """Masks so that nothing is read: as white space where it stands on lines of its own, invisibly inside a line."""
        own_line = start <= self._line(start)[1] and self._line(end)[2] <= end
        self.cuts.append((start, end, " " if own_line else DROPPED))

    def begins_line(self, offset: int) -> bool:
        """Whether only white space, list and quotation marks, or a tag, stand before an offset on its line."""
        if offset <= self._line(offset)[1]:
            return True
        before = offset
        while before and self.text[before - 1] in " \t":
            before -= 1
        return before > 0 and self.text[before - 1] == ">"

    def _line(self, offset: int) -> tuple[int, int, int, int]:
        """The line around an offset: where it begins, its first visible character, the end of its last one, and its end."""
        start, _, _, end = line = self._last
        if not start <= offset <= end:
            start = self.text.rfind("\n", 0, offset) + 1
            end = self.text.find("\n", offset)
            end = len(self.text) if end < 0 else end
            first, last = start, end
            while first < end and self.text[first] in " \t>":
                first += 1
            while last > start and self.text[last - 1] in " \t\r":
                last -= 1
            line = self._last = (start, first, last, end)
        return line

    def variable(self, start: int, end: int) -> None:
        self.cuts.append((start, end, VARIABLE))

    def result(self) -> str:
        parts, at = [], 0
        for start, end, by in sorted(self.cuts):
            start = max(start, at)
            if end <= start:
                continue
            parts.append(self.text[at:start])
            piece = self.text[start:end]
            if "\n" in piece or "\r" in piece:
                parts.append("".join(c if c in "\r\n" else by for c in piece))
            else:
                parts.append(by * (end - start))
            at = end
        parts.append(self.text[at:])
        return "".join(parts)


def mask(text: str, mdx: bool, start: int = 0) -> Masked:
    """Masks what is not Markdown in a text, from ``start`` on (behind the front matter, which becomes white space)."""
    masked = _Mask(text)
    if start:
        masked.blank(0, start)
    found = _Found([], [], [])
    braces = "{" in text
    code = code_ranges(_without_jsx_code(masked, start, found, mdx) if "{`" in text else text, start)
    if braces or "<!--" in text:
        _templates(masked, start, code, found, mdx)
    if braces and not mdx:
        for attributes in _ATTRIBUTE_LIST.finditer(text, start):
            if not _inside(attributes.start(), code):
                found.anchors.extend(re.findall(r"(?<![\w=])#([\w:.-]+)", attributes.group()))
                masked.drop(attributes.start(), attributes.end())
        if "{:" in text:
            _drop(masked, _KRAMDOWN, start, code)
    if ":::" in text:
        _directives(masked, start, code, found)
    components = False
    if "<" in text:
        components = _components(masked, start, code, found, mdx)
    if components and braces and not mdx:
        _jsx_strings(masked, start, code)
    if mdx or (components and "import" in text):
        _drop(masked, _IMPORT if mdx else _PLAIN_IMPORT, start, code)
    if "8<-" in text or "]:" in text or "toc]" in text or "TOC]" in text:
        _drop(masked, _REPLACED_LINE, start, code)
    if (
        "-" in text
        and ":" in text
        and (":material-" in text or ":fontawesome-" in text or ":octicons-" in text or ":simple-" in text)
    ):
        _drop(masked, _ICON, start, code)
    dialect = Dialect(mdx=mdx, indented_code=not (mdx or components))
    return Masked(masked.result(), Enclosures(found.enclosures, found.asides), found.anchors, dialect)


_JSX_CODE = re.compile(r"\{`([^`]*\n[^`]*)`[ \t]{0,20}\}")


def _without_jsx_code(masked: _Mask, start: int, out: _Found, mdx: bool) -> str:
    """Masks strings of several lines in braces, which are code, and returns the text in which no backtick of theirs pairs with others."""
    text = masked.text
    if not mdx and not re.search(r"<[A-Z]", text):
        return text
    blocks = _fenced(text, start)
    parts, at = [], 0
    for found in _JSX_CODE.finditer(text, start):
        if not _inside(found.start(), blocks):
            masked.drop(found.start(), found.end())
            out.asides.append(Aside(*found.span(1), "code", found.span()))
            parts += [text[at : found.start()], " " * (found.end() - found.start())]
            at = found.end()
    return "".join((*parts, text[at:]))


class _Found(NamedTuple):
    """What masking finds besides."""

    enclosures: list[Enclosure]
    asides: list[Aside]
    anchors: list[str]


def _drop(masked: _Mask, what: re.Pattern[str], start: int, code: list[tuple[int, int]]) -> None:
    for found in what.finditer(masked.text, start):
        if not _inside(found.start(), code):
            masked.drop(found.start(), found.end())


def code_ranges(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The ranges of fenced code and code spans: nothing in them is a template or a component. Ascending, without overlap."""
    ranges: list[tuple[int, int]] = []
    at = start
    for begin, end in (*_fenced(text, start), (len(text), len(text))):
        _code_spans(text, at, begin, ranges)
        if end > begin:
            ranges.append((begin, end))
        at = end
    return ranges


def _fenced(text: str, start: int) -> list[tuple[int, int]]:
    """The ranges of fenced code blocks, ascending."""
    fences = list(_FENCE.finditer(text, start)) if "```" in text or "~~~" in text else []
    i = 0
    blocks = []
    while i < len(fences):
        opened = fences[i]
        marker = opened.group(1)
        i += 1
        if marker[0] == "`" and "`" in opened.group().split(marker, 1)[1]:
            continue
        while i < len(fences) and not (
            fences[i].group(1).startswith(marker) and not fences[i].group().split(fences[i].group(1), 1)[1].strip()
        ):
            i += 1
        blocks.append((opened.start(), fences[i].end() if i < len(fences) else len(text)))
        i += 1
    return blocks


_TICKS = re.compile(r"`+|\n[ \t]*\n")


def _code_spans(text: str, start: int, end: int, ranges: list[tuple[int, int]]) -> None:
    """Adds code spans: a run of backticks pairs with the next run of its length within the paragraph."""
    if text.find("`", start, end) < 0:
        return
    runs = list(_TICKS.finditer(text, start, end))
    first = 0
    while first < len(runs):
        last = first
        while last < len(runs) and runs[last].group()[0] == "`":
            last += 1
        # From the back, so that each run knows its partner without looking ahead.
        nearest: dict[int, int] = {}
        partner: dict[int, int] = {}
        for i in range(last - 1, first - 1, -1):
            size = len(runs[i].group())
            if size in nearest:
                partner[i] = nearest[size]
            nearest[size] = i
        i = first
        while i < last:
            if i in partner:
                ranges.append((runs[i].start(), runs[partner[i]].end()))
                i = partner[i]
            i += 1
        first = last + 1


def _inside(offset: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, (offset, 1 << 62)) - 1
    return i >= 0 and ranges[i][0] <= offset < ranges[i][1]


_CLOSERS = {"{%": "%}", "{{": "}}", "{{<": ">}}", "{{%": "%}}", "{#": "#}", "{/*": "*/}", "<!--": "-->"}
_HIDDEN_BLOCKS = frozenset(("comment", "schema", "style", "stylesheet", "javascript"))
_CODE_BLOCKS = frozenset(("highlight", "codeblock"))
# Longer than any expression that a person writes; an unclosed brace is text.
_MAX_TAG = 5_000


def _templates(masked: _Mask, start: int, code: list[tuple[int, int]], out: _Found, mdx: bool) -> None:
    text = masked.text
    open_blocks: list[tuple[str, str, str, int]] = []
    at = start
    hidden_from, hidden_text, hidden_until = -1, -1, ""
    unclosed: set[str] = set()
    while True:
        found = _TEMPLATE.search(text, at)
        if not found:
            break
        opener = found.group().rstrip("-") if found.group() != "<!--" else "<!--"
        if _inside(found.start(), code) and not hidden_until:
            at = found.start() + 2
            continue
        limit = len(text) if opener in ("<!--", "{/*") else found.end() + _MAX_TAG
        closed = -1 if opener in unclosed else text.find(_CLOSERS[opener], found.end(), limit)
        if closed < 0:
            if limit >= len(text):
                # There is none behind this one, either: looking again would take quadratic time.
                unclosed.add(opener)
            at = found.start() + 2
            continue
        end = closed + len(_CLOSERS[opener])
        at = end
        if opener in ("{%", "{{<", "{{%"):
            closing, name = _block_name(text, found.start(), end)
            if hidden_until:
                if closing and name == hidden_until:
                    masked.drop(hidden_from, end)
                    if name in _CODE_BLOCKS:
                        out.asides.append(Aside(hidden_text, found.start(), "code", (hidden_from, end)))
                    hidden_until = ""
                continue
            if not closing and (name in _HIDDEN_BLOCKS or name in _CODE_BLOCKS):
                hidden_from, hidden_text, hidden_until = found.start(), end, name
                continue
            masked.drop(found.start(), end)
            if closing:
                _close_block(open_blocks, name, found.start(), out)
            elif name in _SHOWING_TAGS:
                title = _block_title(text, found.start(), end, out)
                if name in _KINDS:
                    open_blocks.append((name, _KINDS[name], title, found.start()))
        elif hidden_until:
            continue
        elif opener == "{{":
            masked.variable(found.start(), end)
        else:
            masked.drop(found.start(), end)
    if mdx:
        _expressions(masked, start, code)


def _block_name(text: str, start: int, end: int) -> tuple[bool, str]:
    """Whether a template tag closes a block (``endnote``, ``/note``), and the block's name."""
    named = _BLOCK_NAME.match(text, start, end)
    if not named:
        return False, ""
    name = named.group(2).lower()
    if named.group(1):
        return True, name
    return (True, name[3:]) if name.startswith("end") else (False, name)


def _close_block(open_blocks: list[tuple[str, str, str, int]], name: str, end: int, out: _Found) -> None:
    """Ends the innermost open block of that name (``end`` alone: the innermost), and whatever was left open within it."""
    for i in range(len(open_blocks) - 1, max(len(open_blocks) - _MAX_OPEN, 0) - 1, -1):
        if not name or open_blocks[i][0] == name:
            _, kind, title, begin = open_blocks[i]
            out.enclosures.append(Enclosure(begin, end, kind, title))
            del open_blocks[i:]
            return


# Nobody nests components deeper; a page on which more were left open is broken.
_MAX_OPEN = 200


def _block_title(text: str, start: int, end: int, out: _Found) -> str:
    """Notes what a template tag shows, and returns the title of what it opens."""
    title = ""
    for found in _QUOTED.finditer(text, start, end):
        name, group = found.group(1), 2 if found.group(2) is not None else 3
        value = found.group(group)
        if any(c.isalpha() for c in value):
            out.asides.append(Aside(*found.span(group), "image" if name == "alt" else "caption", (start, end)))
        if not title and name not in ("alt", "subtitle", "description", "caption", "text"):
            title = value
    if not title and (words := _WORDS.search(text, start, end)):
        group = 1 if words.group(1) else 2
        title = words.group(group)
        if title.lower() in _CALLOUT_TAGS:
            return ""
        out.asides.append(Aside(*words.span(group), "caption", (start, end)))
    return title


_BRACE = re.compile(r"[{}]")


def _expressions(masked: _Mask, start: int, code: list[tuple[int, int]]) -> None:
    """Masks the outermost pairs of braces, found in one pass."""
    text = masked.text
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for found in _BRACE.finditer(text, start):
        at = found.start()
        if (at and text[at - 1] == "\\") or _inside(at, code):
            continue
        if found.group() == "{":
            waiting.append(at)
        elif waiting:
            opened = waiting.pop()
            while pairs and pairs[-1][0] > opened:
                pairs.pop()
            pairs.append((opened, at + 1))
    for at, end in pairs:
        if (string := _JSX_STRING.match(text, at, end)) and string.end() == end:
            _jsx_string(masked, string)
            continue
        inner = text[at + 1 : end - 1].strip()
        if not inner or "\n" in inner or inner.startswith("/*"):
            masked.drop(at, end)
        else:
            masked.variable(at, end)


def _jsx_strings(masked: _Mask, start: int, code: list[tuple[int, int]]) -> None:
    for found in _JSX_STRING.finditer(masked.text, start):
        if not _inside(found.start(), code):
            _jsx_string(masked, found)


def _jsx_string(masked: _Mask, found: re.Match[str]) -> None:
    """``{" "}`` and ``{"text"}``: a string is what it shows."""
    group = found.lastindex or 1
    masked.drop(found.start(), found.start(group))
    masked.drop(found.end(group), found.end())


def _directives(masked: _Mask, start: int, code: list[tuple[int, int]], out: _Found) -> None:
    text = masked.text
    open_at: list[tuple[int, str, str, int]] = []
    for found in _DIRECTIVE.finditer(text, start):
        if _inside(found.start(), code):
            continue
        masked.blank(found.start(1), found.end())
        named = _DIRECTIVE_NAME.match(text, found.end(1), found.end())
        if named:
            name = named.group(1).lower()
            kind = _KINDS.get(name) or _KINDS.get(name.split("-")[0], "section")
            begin, end = _directive_title(text, named.end(), found.end(), kind != "section")
            if begin < end:
                out.asides.append(Aside(begin, end, "caption", found.span(), markdown=True))
            if not text.endswith(":::", found.start(), found.end()):
                open_at.append((len(found.group(1)), kind, _plain(text[begin:end]), found.start(1)))
        elif open_at and not found.group(2).strip() and open_at[-1][0] <= len(found.group(1)):
            # Fewer colons than what is open has cannot close it.
            _, kind, title, begin = open_at.pop()
            out.enclosures.append(Enclosure(begin, found.start(), kind, title))
    out.enclosures.extend(Enclosure(begin, len(text), kind, title) for _, kind, title, begin in open_at)


def _directive_title(text: str, start: int, end: int, bare: bool) -> tuple[int, int]:
    """Where a directive's title stands: in brackets, in an attribute, or (``bare``) what follows the name."""
    if text.startswith("[", start):
        closed = text.rfind("]", start, end)
        return (start + 1, closed) if closed > 0 else (end, end)
    braces = text.find("{", start, end)
    if braces >= 0 or not bare:
        titled = _QUOTED.search(text, start, end)
        if titled and titled.group(1) == "title":
            return titled.span(2) if titled.group(2) is not None else titled.span(3)
    stop = end if braces < 0 else braces
    while stop > start and text[stop - 1] in " \t\r:":
        stop -= 1
    return (
        (start, stop) if bare and not text.startswith("}", start) and any(c.isalpha() for c in text[start:stop]) else (end, end)
    )


_MARKUP = re.compile(r"<[^<>]{0,300}>|[*_`]{1,3}|\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")


def _plain(text: str) -> str:
    """A title without its markup."""
    return " ".join(entities.unescape(_MARKUP.sub(r"\1", text)).split())


def _components(masked: _Mask, start: int, code: list[tuple[int, int]], out: _Found, mdx: bool) -> bool:
    """Masks component tags; in MDX also HTML tags that stand on lines of their own. Says whether there was any."""
    text = masked.text
    open_tags: list[tuple[Tag, str]] = []
    links: set[int] = set()
    closed: frozenset[str] | None = None
    enclosing = False
    at = start
    while True:
        at = text.find("<", at)
        if at < 0:
            break
        if mdx and (text.startswith("<>", at) or text.startswith("</>", at)) and not _inside(at, code):
            masked.drop(at, text.index(">", at) + 1)
            at += 2
            continue
        named = _COMPONENT.match(text, at)
        if not named or text.startswith(":", named.end()) or _inside(at, code):
            # <https://…> is a link.
            at += 1
            continue
        name = named.group().strip("</")
        details = name.lower() == "details" and not mdx
        component = name[0].isupper() and not details and (mdx or not _PLACEHOLDER.match(named.group()))
        if component and not mdx and closed is None:
            closed = frozenset(_CLOSING.findall(text))
        wanted = component or details or (mdx and masked.begins_line(at))
        tag = tag_at(text, at) if wanted else None
        if not tag:
            at += 1
            continue
        at = tag.end
        if component and closed is not None and not (tag.closing or tag.self_closing or name in closed or _has_value(tag)):
            # <Your name> is something to be filled in.
            at = tag.start + 1
            continue
        if details:
            # HTML that encloses Markdown: the reader of HTML sees only its tags, one block each.
            if tag.closing:
                _close(open_tags, tag, out, text)
            else:
                open_tags.append((tag, "accordion"))
            continue
        if not component:
            if name.lower() in _HTML_INLINE or name.lower() in _RAW:
                continue
        elif tag.start in links or _is_link(tag, text, links):
            continue
        masked.drop(tag.start, tag.end)
        enclosing = True
        if component and not tag.closing:
            _show(tag, out)
        if tag.closing:
            _close(open_tags, tag, out, text)
        else:
            kind = _KINDS.get(tag.name.lower(), "") or ("section" if component and _title(tag, text) else "")
            if not tag.self_closing:
                open_tags.append((tag, kind))
            elif kind in ("card", "callout", "accordion", "step"):
                # All that it shows are its attributes.
                out.enclosures.append(Enclosure(tag.start, tag.end, kind, _title(tag, text)))
        identity = tag.get("id") or tag.get("name")
        if identity:
            out.anchors.append(identity)
    for opened, kind in open_tags:
        if kind:
            out.enclosures.append(Enclosure(opened.start, len(text), kind, _title(opened, text)))
    return enclosing


def _has_value(tag: Tag) -> bool:
    return bool(tag.braces) or any(a.value for a in tag.attributes.values())


def _is_link(tag: Tag, text: str, closings: set[int]) -> bool:
    """Whether a component is a link within a line; it then stays, as HTML does, and so does the closing tag noted here."""
    if tag.closing or tag.self_closing or tag.braces or not tag.get("href") or _title(tag, text):
        return False
    if "\n" in text[tag.start : tag.end] or tag.end - tag.start > 2_000:
        return False
    newline = text.find("\n", tag.end, tag.end + 2_000)
    closing = text.find(f"</{tag.name}>", tag.end, newline if newline >= 0 else tag.end + 2_000)
    if closing < 0:
        return False
    closings.add(closing)
    return True


def _show(tag: Tag, out: _Found) -> None:
    """Notes the text that a component shows of its attributes."""
    target = tag.get("href") or tag.get("to") or tag.get("url")
    for name, value in tag.attributes.items():
        if name == "alt" and value.value.strip():
            out.asides.append(Aside(value.start, value.end, "image", (tag.start, tag.end), tag.get("src")))
        elif name in _SHOWN and any(c.isalpha() for c in value.value):
            out.asides.append(Aside(value.start, value.end, "caption", (tag.start, tag.end), target))
            target = ""


def _close(open_tags: list[tuple[Tag, str]], tag: Tag, out: _Found, text: str) -> None:
    """Ends the innermost open tag of that name, and whatever was left open within it."""
    for i in range(len(open_tags) - 1, max(len(open_tags) - _MAX_OPEN, 0) - 1, -1):
        if open_tags[i][0].name == tag.name:
            opened, kind = open_tags[i]
            if kind:
                out.enclosures.append(Enclosure(opened.start, tag.start, kind, _title(opened, text)))
            del open_tags[i:]
            return


_HTML_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "br",
        "cite",
        "code",
        "del",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
_RAW = frozenset(("script", "style", "pre", "table", "video", "audio", "iframe", "svg"))


_SUMMARY = re.compile(r"\s*<summary[^<>]{0,200}>(.{0,500}?)</summary", re.DOTALL | re.IGNORECASE)


def _title(tag: Tag, text: str) -> str:
    """The title that a reader sees on a component: an attribute, or the summary that follows the tag."""
    if tag.name.lower() == "details" and (summary := _SUMMARY.match(text, tag.end)):
        return _plain(summary.group(1))
    return next((value for name in (*_TITLES, "value") if (value := tag.get(name))), "")
