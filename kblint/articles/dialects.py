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
from kblint.articles.tags import Attribute, Tag, braces_end, tag_at
from kblint.expressions import compiled


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

    def __bool__(self) -> bool:
        return bool(self._found)

    def around(self, offset: int) -> int:
        """A number for what is around an offset, equal for offsets within the same enclosures."""
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and self._found[i].end <= offset:
            i = self._parents[i]
        return i

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


_TEMPLATE = compiled(r"\{%-?|\{\{[<%]?-?|\{#(?=[\s-])|\{/\*|<!--")
_DIRECTIVE = compiled(r"^[ \t>]{0,12}(:{3,}|/{3,8}(?=[ \t]*(?:\r?$|[a-z][a-z-]{1,20}[ \t]*(?:\||\r?$))))([^\n]*)$", re.MULTILINE)
_DIRECTIVE_NAME = compiled(r"[ \t]*\{?[ \t]*[.#]?([A-Za-z][\w-]*)\}?[ \t]*")
_BLOCK_NAME = compiled(r"\{(?:%|\{[<%])-?\s*(/?)\s*([A-Za-z_][\w-]*)")
_QUOTED = compiled(
    r"""\b(title|summary|label|header|name|subtitle|description|caption|text|alt)\s*=\s*(?:"([^"\n]{0,400})"|'([^'\n]{0,400})')"""
)
_WORDS = compiled(r"""\s(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')""")
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
_COMPONENT = compiled(r"</?[A-Za-z][\w.]*")
_CLOSING = compiled(r"</([A-Z][\w.]*)[ \t]*>")
_PLACEHOLDER = compiled(r"</?[A-Z][A-Z0-9_]*\Z")
_STATEMENT = compiled(
    r"^(?:import\b(?=[ \t]*[\w{*\"'])|export[ \t]+(?:const|let|var|default|async|function|class|type|interface|\{|\*))",
    re.MULTILINE,
)
_STATEMENT_STEP = compiled(r"""[(\[{]|[)\]}]|\n|"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|`[^`]{0,5000}`""")
_SAYS_FROM = compiled(r"""[\"'][ \t]*;?[ \t]*\r?\Z|\bfrom\b""")
_PLAIN_IMPORT = compiled(r"^import[ \t]+[\w{*][^\n]{0,500}?[ \t]from[ \t]+[\"'][^\"'\n]{1,300}[\"'];?[ \t]*\r?$", re.MULTILINE)
_JSX_STRING = compiled(r"""\{[ \t]{0,20}(?:"([^"{}\n]{0,2000})"|'([^'{}\n]{0,2000})'|`([^`\n]{0,2000})`)[ \t]{0,20}\}""")
# Lines that a generator replaces: includes, PyMdown's snippets, tables of contents, abbreviations.
_REPLACED_LINE = compiled(
    r"^[ \t]{0,12}(?:\{!.{1,160}?!\}[ \t\r]*|\{\{#include[^\n{}]{1,240}\}\}[ \t\r]*"
    r"|\[!INCLUDE[ \t]*\[[^\]\n]{0,100}\]\([^)\n]{1,150}\)\][ \t\r]*|<<<[ \t]{0,4}@/[^\n]*|-{1,8}8<-{1,8}[^\n]*"
    r"|\[TOC\][ \t\r]*|\[\[_?toc_?\]\][ \t\r]*|\*\[[^\]\n]{1,80}\]:[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
# PyMdown's block of snippets: a file's name on each line.
_SNIPPETS = compiled(r"^[ \t]*-{1,8}8<-{1,8}[ \t]*\n(?:[^\n]{1,200}\n){1,100}?[ \t]*-{1,8}8<-{1,8}[ \t]*$", re.MULTILINE)
_ICON = compiled(r":(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,80}:")
# kramdown replaces a list by the table of contents, and hides its comments.
_KRAMDOWN_HIDDEN = compiled(
    r"^[ \t]{0,3}(?:[*+-]|\d\.)[ \t]+[^\n]{0,200}\n[ \t]{0,8}\{:[^{}\n]{0,80}\btoc\b[^{}\n]{0,80}\}|\{::comment\}(?:[^{]|\{(?!:/)){0,5000}\{:/(?:comment)?\}",
    re.MULTILINE,
)
_KRAMDOWN = compiled(r"\{::?/?[^{}\n]{0,200}\}")
# Signs around words that a generator turns into their looks: keys, inserted words, small letters above and below.
_SIGNS = (
    ("++", compiled(r"(\+\+)(?<![\w+]\+\+)[a-z0-9\"][^\s+]{0,30}(?:\+[^\s+]{1,30}){0,5}(\+\+)")),
    ("^^", compiled(r"(\^\^)[^\s^][^^\n]{0,300}(\^\^)")),
    ("~", compiled(r"(~)(?<=\w~)\w{1,8}(~)(?![~/])")),
    ("^", compiled(r"(\^)(?<=\w\^)\w{1,8}(\^)(?!\^)")),
)
# Obsidian's comments and names of blocks.
_OBSIDIAN = compiled(r"(?<!\S)%%(?!%)(?:[^%]|%(?!%)){0,5000}%%(?!\S)|[ \t]\^[A-Za-z][\w-]{2,40}[ \t]*\r?$", re.MULTILINE)
# `Order`{.action} is the name of a button, written as code.
_PLAIN_LABEL = compiled(r"`[^\W_](?:[^`*_<>\[\]{}\\\n]{0,80}[^\s`*_<>\[\]{}\\])?`")
_LABEL_CLASS = compiled(r"\.(?:action|btn|button|guilabel|menuselection|ui|label)(?![\w-])")
# kramdown's and Python-Markdown's attribute lists: {: .note}, {#refunds .wide}, { target=_blank }.
_VALUE = r"""(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"']{1,200})"""
_ATTRIBUTE_LIST = compiled(rf"\{{:?[ \t]*(?:(?:[#.][\w:-]{{1,80}}|[\w:-]{{1,40}}={_VALUE})[ \t]*){{1,8}}\}}")
_FENCE = compiled(r"^[ \t>*+-]{0,40}(?:\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_FENCE_MARKER = compiled("```|~~~")


_SPACE = compiled(r"[ \n]")
_ADDRESS = compiled(r"://|\]\(")


class _Mask:
    """The text as a list of characters that can be masked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[tuple[int, int, str]] = []
        self._last = (1, 1, 0, 0)
        # The word that was asked for last: where it begins and ends, and where an address has begun in it.
        self._word = (1, 0, 0)

    def blank(self, start: int, end: int) -> None:
        """Masks by white space; line breaks stay."""
        self.cuts.append((start, end, " "))

    def drop(self, start: int, end: int) -> None:
        """Masks so that nothing is read: as white space where it stands on lines of its own, invisibly inside a line."""
        self.cuts.append((start, end, " " if self.fills_line(start, end) else DROPPED))

    def fills_line(self, start: int, end: int) -> bool:
        """Whether nothing else stands on the lines of a stretch."""
        return start <= self._line(start)[1] and self._line(end)[2] <= end

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

    def in_link(self, offset: int) -> bool:
        """Whether an offset is within what no white space parts from a link's address."""
        start, end, _ = self._word
        if not start <= offset < end:
            start = max(self.text.rfind(" ", 0, offset), self.text.rfind("\n", 0, offset)) + 1
            following = _SPACE.search(self.text, offset)
            end = following.start() if following else len(self.text)
            address = _ADDRESS.search(self.text, start, end)
            self._word = (start, end, address.end() if address else end)
        return self._word[2] <= offset

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


def _emphasise(masked: _Mask, end: int, code: list[tuple[int, int]]) -> None:
    """Makes the code that ends here emphasised words, where it is words and nothing that would be markup then."""
    start, last = code[max(bisect_right(code, (end, 0)) - 1, 0)] if code else (0, 0)
    if last == end and _PLAIN_LABEL.fullmatch(masked.text, start, end):
        masked.cuts += [(start, start + 1, "*"), (end - 1, end, "*")]


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
            begin = attributes.start() - (attributes.start() > start and text[attributes.start() - 1] in " \t")
            if not _inside(begin, code):
                found.anchors.extend(re.findall(r"(?<![\w=])#([\w:.-]+)", attributes.group()))
                masked.drop(begin, attributes.end())
                if begin == attributes.start() > start and text[begin - 1] == "`" and _LABEL_CLASS.search(attributes.group()):
                    _emphasise(masked, begin, code)
        if "{:" in text:
            _drop(masked, _KRAMDOWN_HIDDEN, start, code)
            _drop(masked, _KRAMDOWN, start, code)
    angles = "<" in text
    if ":::" in text or ("/" in text and "\n///" in text):
        _directives(masked, start, code, found)
    components = False
    if angles:
        components = _components(masked, start, code, found, mdx)
    if components and braces and not mdx:
        _jsx_strings(masked, start, code)
    if mdx or (components and "import" in text):
        if mdx:
            _statements(masked, start, code)
        else:
            _drop(masked, _PLAIN_IMPORT, start, code)
    snippets = angles and "8<-" in text
    if snippets:
        _drop(masked, _SNIPPETS, start, code)
    if (
        snippets
        or (angles and "<<<" in text)
        or (braces and ("{!" in text or "{{#" in text))
        or ("[" in text and ("]:" in text or "[!INCLUDE" in text or "toc]" in text or "TOC]" in text))
    ):
        _drop(masked, _REPLACED_LINE, start, code)
    if (
        "-" in text
        and ":" in text
        and (":material-" in text or ":fontawesome-" in text or ":octicons-" in text or ":simple-" in text)
    ):
        _drop(masked, _ICON, start, code)
    for sign, pair in _SIGNS:
        if sign[0] in text and sign in text:
            for signs in pair.finditer(text, start):
                if not _inside(signs.start(), code) and not masked.in_link(signs.start()):
                    masked.cuts += [(*signs.span(1), DROPPED), (*signs.span(2), DROPPED)]
    if ("%" in text and "%%" in text) or ("^" in text and " ^" in text):
        _drop(masked, _OBSIDIAN, start, code)
    dialect = Dialect(mdx=mdx, indented_code=not (mdx or components))
    return Masked(masked.result(), Enclosures(found.enclosures, found.asides), found.anchors, dialect)


# Longer than any import or export that stands in an article.
_MAX_STATEMENT = 20_000


def _statements(masked: _Mask, start: int, code: list[tuple[int, int]]) -> None:
    """Masks imports and exports: to the end of the line on which all their brackets are closed."""
    text = masked.text
    at, endless = start, 0
    while found := _STATEMENT.search(text, at):
        at = found.end()
        if _inside(found.start(), code):
            continue
        end = _statement_end(text, found, _MAX_STATEMENT if endless < 5 else 0)
        endless += end < 0
        end = abs(end)
        if end > 0:
            masked.drop(found.start(), end)
            at = end


def _statement_end(text: str, found: re.Match[str], longest: int) -> int:
    """Where a statement ends; the end of its line, below zero, if its brackets are never closed; 0 for a sentence that begins with its word."""
    depth, at, stop = 0, found.end() - found.group().endswith("{"), min(len(text), found.start() + longest)
    first_line = text.find("\n", found.start())
    first_line = len(text) if first_line < 0 else first_line
    if found.group() == "import" and not (
        _SAYS_FROM.search(text, at, first_line) or text[at:first_line].rstrip("\r ").endswith(("{", ","))
    ):
        return 0
    while step := _STATEMENT_STEP.search(text, at, stop):
        at = step.end()
        sign = step.group()
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == "\n" and depth <= 0:
            return step.start()
    # One that is never closed takes its own line only.
    return stop if depth <= 0 and stop == len(text) else -first_line


_JSX_CODE = compiled(r"\{`([^`]*\n[^`]*)`[ \t]{0,20}\}")


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
    fences = _fence_lines(text, start) if "```" in text or "~~~" in text else []
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


def _fence_lines(text: str, start: int) -> list[re.Match[str]]:
    found = []
    at = start
    while marker := _FENCE_MARKER.search(text, at):
        line = text.rfind("\n", 0, marker.start()) + 1
        if line >= start and (fence := _FENCE.match(text, line)):
            found.append(fence)
        at = text.find("\n", marker.end())
        if at < 0:
            break
    return found


_TICKS = compiled(r"`+")
_BLANK_LINE = compiled(r"\n[ \t]*\n")


def _code_spans(text: str, start: int, end: int, ranges: list[tuple[int, int]]) -> None:
    """Adds code spans: a run of backticks pairs with the next run of its length within the paragraph."""
    if text.find("`", start, end) < 0:
        return
    runs = list(_TICKS.finditer(text, start, end))
    first = 0
    while first < len(runs):
        last = first + 1
        while last < len(runs) and not _BLANK_LINE.search(text, runs[last - 1].end(), runs[last].start()):
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
        first = last


def _inside(offset: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, (offset, 1 << 62)) - 1
    return i >= 0 and ranges[i][0] <= offset < ranges[i][1]


_CLOSERS = {"{%": "%}", "{{": "}}", "{{<": ">}}", "{{%": "%}}", "{#": "#}", "{/*": "*/}", "<!--": "-->"}
_HIDDEN_BLOCKS = frozenset(("comment", "macro", "schema", "style", "stylesheet", "javascript"))
# Tags that stand for a value: a product's name, a price, a translated text.
_VALUE_TAGS = frozenset(
    (
        "data",
        "param",
        "var",
        "variable",
        "t",
        "translate",
        "echo",
        "print",
        "price",
        "value",
        "get",
        "version",
        "glossary",
        "term",
        "render_value",
    )
)
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
            if name in _VALUE_TAGS and not closing and not masked.fills_line(found.start(), end):
                masked.variable(found.start(), end)
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


_BRACE = compiled(r"[{}]")


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
        _expression(masked, at, end, 0)


_JSX_BEGIN = compiled(r"(?<![\w\])])<(?:>|[A-Za-z][\w.]*(?=[\s/>]))")
# Expressions with markup within expressions with markup, deeper than any person writes them.
_MAX_DEPTH = 6


def _expression(masked: _Mask, at: int, end: int, depth: int) -> None:
    """Masks one expression in braces. What it shows stays: a string, and the text between tags, such as what ``&&`` makes appear."""
    text = masked.text
    if (string := _JSX_STRING.match(text, at, end)) and string.end() == end:
        _jsx_string(masked, string)
        return
    inner = text[at + 1 : end - 1].strip()
    comment = not inner or inner.startswith("/*")
    if not comment and depth < _MAX_DEPTH and (begin := _JSX_BEGIN.search(text, at, end)):
        _shown_markup(masked, at, begin.start(), end, depth)
    elif comment or "\n" in inner:
        masked.drop(at, end)
    else:
        masked.variable(at, end)


def _shown_markup(masked: _Mask, start: int, first: int, end: int, depth: int) -> None:
    """Masks an expression but for its elements, which stay with their text; expressions in them are masked in turn."""
    text = masked.text
    hidden, level, at = start, 0, first
    while at < end:
        if text.startswith(("<>", "</>"), at):
            opens, closes, stop = text[at + 1] == ">", text[at + 1] == "/", text.index(">", at) + 1
        elif text[at] == "<" and (tag := tag_at(text, at, end)):
            opens, closes, stop = not (tag.closing or tag.self_closing), tag.closing, tag.end
        elif text[at] == "{" and level:
            stop = braces_end(text, at, end)
            stop = stop if stop > 0 else end
            _expression(masked, at, stop, depth + 1)
            at = stop
            continue
        else:
            following = [i for sign in "<{" if (i := text.find(sign, at + 1, end)) > 0]
            at = min(following, default=end)
            continue
        if level == 0:
            masked.drop(hidden, at)
        level = max(level + opens - closes, 0)
        at = hidden = stop
    if level == 0:
        masked.drop(hidden, end)


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
        named = _DIRECTIVE_NAME.match(text, found.end(1), found.end())
        if named:
            name = named.group(1).lower()
            if found.group(1)[0] == "/" and name not in _KINDS and not name.endswith(("caption", "html", "define")):
                continue
            masked.blank(found.start(1), found.end())
            kind = _KINDS.get(name) or _KINDS.get(name.split("-")[0], "section")
            begin, end = _directive_title(text, named.end(), found.end(), kind != "section")
            if begin < end:
                out.asides.append(Aside(begin, end, "caption", found.span(), markdown=True))
            if not text.endswith(":::", found.start(), found.end()):
                open_at.append((len(found.group(1)), kind, _plain(text[begin:end]), found.start(1)))
            continue
        if found.group(1)[0] == ":" or open_at:
            masked.blank(found.start(1), found.end())
        if open_at and not found.group(2).strip() and open_at[-1][0] <= len(found.group(1)):
            # Fewer colons than what is open has cannot close it.
            _, kind, title, begin = open_at.pop()
            out.enclosures.append(Enclosure(begin, found.start(), kind, title))
    out.enclosures.extend(Enclosure(begin, len(text), kind, title) for _, kind, title, begin in open_at)


def _directive_title(text: str, start: int, end: int, bare: bool) -> tuple[int, int]:
    """Where a directive's title stands: in brackets, in an attribute, or (``bare``) what follows the name."""
    if text.startswith("[", start):
        closed = text.rfind("]", start, end)
        return (start + 1, closed) if closed > 0 else (end, end)
    while start < end and text[start] in "| \t":
        start += 1
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


_MARKUP = compiled(r"<[^<>]{0,300}>|[*_`]{1,3}|\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")


def _plain(text: str) -> str:
    """A title without its markup."""
    return " ".join(entities.unescape(_MARKUP.sub(r"\1", text)).split())


def _is_escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes in front makes a character stand for itself."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1


def _components(masked: _Mask, start: int, code: list[tuple[int, int]], out: _Found, mdx: bool) -> bool:
    """Masks component tags; in MDX also HTML tags that stand on lines of their own. Says whether there was any."""
    text = masked.text
    open_tags: list[tuple[Tag, str]] = []
    links: set[int] = set()
    closed: frozenset[str] | None = None
    enclosing = False
    # How many tabs have been opened in each row of tabs, by where that begins.
    rows: dict[int, int] = {}
    at = start
    while True:
        at = text.find("<", at)
        if at < 0:
            break
        if _is_escaped(text, at):
            at += 1
            continue
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
        if component and tag.self_closing and _is_value(tag, text):
            masked.variable(tag.start, tag.end)
        else:
            masked.drop(tag.start, tag.end)
        enclosing = True
        if component and not tag.closing:
            _show(tag, out)
        if tag.closing:
            _close(open_tags, tag, out, text)
        else:
            kind = _kind(tag.name) or ("section" if component and _title(tag, text) else "")
            if kind == "tab" and not _title(tag, text):
                tag = _titled_by_row(tag, open_tags, rows, text, out)
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


def _kind(name: str) -> str:
    """What a component encloses, by its name: ``Tab``, or ``Tabs.Tab``."""
    return _KINDS.get(name.rpartition(".")[2].lower(), "")


_DECORATION = compiled(
    r"icon|image|img|badge|anchor|break|br\Z|spacer|divider|separator|emoji|logo|svg|kbd|key|toc|video|footnote", re.IGNORECASE
)
_BEFORE_VALUE = compiled(r"[^\W\d_][\w'’,*]*[ \t]+\Z")
_BEHIND_VALUE = compiled(r"[ \t]+[a-z]|[.,;:!?)%](?:\s|$)")


def _is_value(tag: Tag, text: str) -> bool:
    """Whether a component that shows none of its attributes stands for a word in a sentence: a price, a name."""
    if _DECORATION.search(tag.name) or any(name in _SHOWN or name == "alt" for name in tag.attributes):
        return False
    return bool(_BEFORE_VALUE.search(text, max(tag.start - 40, 0), tag.start) and _BEHIND_VALUE.match(text, tag.end, tag.end + 3))


_ROW_TITLE = compiled(r"""(?:label\s*:\s*)?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')""")


def _titled_by_row(tag: Tag, open_tags: list[tuple[Tag, str]], rows: dict[int, int], text: str, out: _Found) -> Tag:
    """A tab whose title stands in the row that holds it, as in ``<Tabs items={["Free", "Pro"]}>``, by its number."""
    for row, _ in reversed(open_tags[-5:]):
        listed = row.attributes.get("items")
        if listed is None or not listed.written or not row.braces:
            continue
        place = next((b for b in row.braces if text.startswith("items", b[0])), None)
        titles = list(_ROW_TITLE.finditer(text, *place)) if place else []
        number = rows.get(row.start, 0)
        rows[row.start] = number + 1
        if number >= len(titles):
            return tag
        group = 1 if titles[number].group(1) else 2
        start, end = titles[number].span(group)
        out.asides.append(Aside(start, end, "caption", (row.start, row.end)))
        return tag._replace(attributes={**tag.attributes, "title": Attribute(text[start:end], start, end, True)})
    return tag


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


_SUMMARY = compiled(r"\s*<summary[^<>]{0,200}>(.{0,500}?)</summary", re.DOTALL | re.IGNORECASE)


def _title(tag: Tag, text: str) -> str:
    """The title that a reader sees on a component: an attribute, or the summary that follows the tag."""
    if tag.name.lower() == "details" and (summary := _SUMMARY.match(text, tag.end)):
        return _plain(summary.group(1))
    return next((value for name in (*_TITLES, "value") if (value := tag.get(name))), "")
