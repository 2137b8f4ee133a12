"""What is not Markdown: template syntax, components, directives. It is masked at equal length, never cut out.

Masking keeps every offset: a template expression becomes as many placeholder characters (an unknown value), a tag or a
directive becomes white space, and what it encloses stays. What encloses text is remembered as an enclosure, because the
title of a tab decides whom a sentence holds for.
"""

from __future__ import annotations

import html as entities
import re
from bisect import bisect_right
from typing import Any, NamedTuple

import msgspec
from markdown_it.rules_block import StateBlock

from kblint.articles.assemble import DROPPED, VARIABLE, Assembler
from kblint.articles.model import Container
from kblint.articles.tags import Tag, tag_at


class Dialect(msgspec.Struct, frozen=True):
    """Which constructs a Markdown file uses beyond CommonMark."""

    mdx: bool = False
    indented_code: bool = True
    indented_containers: bool = True


class Enclosure(NamedTuple):
    """A component or directive that encloses ``[start, end)`` of the source."""

    start: int
    end: int
    kind: str
    title: str


class Enclosures:
    """All enclosures of an article; ``at`` gives those around an offset, outermost first."""

    def __init__(self, found: list[Enclosure]) -> None:
        self._found = sorted(found, key=lambda e: (e.start, -e.end))
        self._starts = [e.start for e in self._found]
        self._containers: dict[int, Container] = {}
        self._longest: list[int] = []
        reach = 0
        for e in self._found:
            reach = max(reach, e.end)
            self._longest.append(reach)

    def at(self, offset: int, out: Assembler) -> tuple[Container, ...]:
        if not self._found:
            return ()
        around = []
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and self._longest[i] > offset:
            if self._found[i].end > offset:
                around.append(i)
            i -= 1
        for i in reversed(around):
            if i not in self._containers:
                self._containers[i] = Container(self._found[i].kind, out.new_id(), self._found[i].title)
        return tuple(self._containers[i] for i in reversed(around))


class Masked(NamedTuple):
    """The masked text, the enclosures in it, and the anchors that components and attributes give."""

    text: str
    enclosures: Enclosures
    anchors: list[str]
    dialect: Dialect


_TEMPLATE = re.compile(r"\{%-?|\{\{[<%]?-?|\{#(?=[\s-])|\{/\*|<!--")
_DIRECTIVE = re.compile(
    r"^[ \t]{0,12}(:{3,6})[ \t]*(?:\{?([A-Za-z][\w-]*)[^\n\[\]]{0,80}(?:\[([^\]\n]{0,200})\])?[^\n]{0,200})?$", re.MULTILINE
)
_BLOCK_NAME = re.compile(r"\{%-?\s*([A-Za-z_]\w*)")
_QUOTED = re.compile(r"""(?:title|summary|label|header)\s*=\s*(?:"([^"\n]{0,200})"|'([^'\n]{0,200})')""")
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
}
_TAB_TAGS = {"tab", "tabitem", "code-tab"}
_ACCORDION_TAGS = {"accordion", "expandable", "collapse", "collapsible", "details", "toggle", "expander"}
_KINDS = {
    **dict.fromkeys(_CALLOUT_TAGS, "callout"),
    **dict.fromkeys(_TAB_TAGS, "tab"),
    **dict.fromkeys(_ACCORDION_TAGS, "accordion"),
    "card": "card",
    "step": "step",
}
_COMPONENT = re.compile(r"</?[A-Za-z][\w.]*")
_PLACEHOLDER = re.compile(r"</?[A-Z][A-Z0-9_]*\Z")
_IMPORT = re.compile(
    r"^(?:import\b[^\n]{0,2000}?(?:from\s+)?[\"'][^\n]{0,500}|import\s+\{[^{}]{0,4000}\}\s+from\s+[^\n]{0,500}|export\s+(?:const|let|var|default|function)\b[^\n]{0,2000})$",
    re.MULTILINE,
)
# kramdown's and Python-Markdown's attribute lists: {: .note}, {#refunds .wide}, { target=_blank }.
_VALUE = r"""(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"']{1,200})"""
_ATTRIBUTE_LIST = re.compile(rf"[ \t]?\{{:?[ \t]*(?:(?:[#.][\w:-]{{1,80}}|[\w:-]{{1,40}}={_VALUE})[ \t]*){{1,8}}\}}")
_FENCE = re.compile(r"^[ \t>*+-]{0,40}(?:\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})[^\n]*$", re.MULTILINE)


class _Mask:
    """The text as a list of characters that can be masked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[tuple[int, int, str]] = []

    def blank(self, start: int, end: int) -> None:
        """Masks by white space; line breaks stay."""
        self.cuts.append((start, end, " "))

    def drop(self, start: int, end: int) -> None:
        """Masks so that nothing is read: as white space where it stands on lines of its own, invisibly inside a line."""
        line = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", end)
        stop = len(self.text) if stop < 0 else stop
        own_line = not self.text[line:start].strip(" \t>") and not self.text[end:stop].strip()
        self.cuts.append((start, end, " " if own_line else DROPPED))

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
    enclosures: list[Enclosure] = []
    anchors: list[str] = []
    code = code_ranges(text, start)
    if "{" in text or "<!--" in text:
        _templates(masked, start, code, enclosures, mdx)
    if "{" in text and not mdx:
        for found in _ATTRIBUTE_LIST.finditer(text, start):
            if not _inside(found.start(), code):
                anchors += re.findall(r"(?<![\w=])#([\w:.-]+)", found.group())
                masked.drop(found.start(), found.end())
    if ":::" in text:
        _directives(masked, start, code, enclosures)
    components = False
    if "<" in text:
        components = _components(masked, start, code, enclosures, anchors, mdx)
    if mdx:
        for found in _IMPORT.finditer(text, start):
            if not _inside(found.start(), code):
                masked.blank(found.start(), found.end())
    dialect = Dialect(mdx=mdx, indented_code=not (mdx or components))
    return Masked(masked.result(), Enclosures(enclosures), anchors, dialect)


def code_ranges(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The ranges of fenced code and code spans: nothing in them is a template or a component. Ascending, without overlap."""
    ranges: list[tuple[int, int]] = []
    at = start
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
        end = fences[i].end() if i < len(fences) else len(text)
        blocks.append((opened.start(), end))
        i += 1
    blocks.append((len(text), len(text)))
    for begin, end in blocks:
        _code_spans(text, at, begin, ranges)
        if end > begin:
            ranges.append((begin, end))
        at = end
    return ranges


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
_HIDDEN_BLOCKS = {"comment": "endcomment", "raw": "", "schema": "endschema", "style": "endstyle", "javascript": "endjavascript"}
# Longer than any expression that a person writes; an unclosed brace is text.
_MAX_TAG = 5_000


def _templates(masked: _Mask, start: int, code: list[tuple[int, int]], enclosures: list[Enclosure], mdx: bool) -> None:
    text = masked.text
    open_blocks: list[tuple[str, str, str, int]] = []
    at = start
    hidden_from, hidden_until = -1, ""
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
        if opener == "{%":
            named = _BLOCK_NAME.match(text, found.start(), end)
            name = named.group(1).lower() if named else ""
            if hidden_until:
                if name == hidden_until:
                    masked.drop(hidden_from, end)
                    hidden_until = ""
                continue
            if _HIDDEN_BLOCKS.get(name):
                hidden_from, hidden_until = found.start(), _HIDDEN_BLOCKS[name]
                continue
            masked.drop(found.start(), end)
            kind = _KINDS.get(name)
            if kind:
                titled = _QUOTED.search(text, found.start(), end)
                words = re.search(r"""%-?\s*\w+\s+["']([^"'\n]{0,200})["']""", text[found.start() : end])
                title = (titled.group(1) or titled.group(2) or "") if titled else words.group(1) if words else ""
                open_blocks.append((name, kind, title, end))
            elif name.startswith("end") and open_blocks:
                for i in range(len(open_blocks) - 1, -1, -1):
                    if open_blocks[i][0] == name[3:]:
                        _, kind, title, begin = open_blocks[i]
                        enclosures.append(Enclosure(begin, found.start(), kind, title))
                        del open_blocks[i:]
                        break
        elif hidden_until:
            continue
        elif opener == "{{":
            masked.variable(found.start(), end)
        elif opener == "{/*" and not mdx:
            at = found.end()
        else:
            masked.drop(found.start(), end)
    if mdx:
        _expressions(masked, start, code)


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
        inner = text[at + 1 : end - 1].strip()
        if inner and inner[0] in "\"'`" and inner[-1] == inner[0]:
            # {" "} and {"text"}: a string is what it shows.
            masked.drop(at, at + 2)
            masked.drop(end - 2, end)
        elif "\n" in inner or inner.startswith("/*"):
            masked.drop(at, end)
        else:
            masked.variable(at, end)


def _directives(masked: _Mask, start: int, code: list[tuple[int, int]], enclosures: list[Enclosure]) -> None:
    open_at: list[tuple[str, str, int]] = []
    for found in _DIRECTIVE.finditer(masked.text, start):
        if _inside(found.start(), code):
            continue
        name = (found.group(2) or "").lower()
        masked.blank(found.start(), found.end())
        if name:
            open_at.append((_KINDS.get(name, "section"), found.group(3) or "", found.end()))
        elif open_at:
            kind, title, begin = open_at.pop()
            enclosures.append(Enclosure(begin, found.start(), kind, title))
    enclosures += [Enclosure(begin, len(masked.text), kind, title) for kind, title, begin in open_at]


def _components(
    masked: _Mask, start: int, code: list[tuple[int, int]], enclosures: list[Enclosure], anchors: list[str], mdx: bool
) -> bool:
    """Masks component tags; in MDX also HTML tags that stand on lines of their own. Says whether any enclosed prose."""
    text = masked.text
    open_tags: list[tuple[Tag, str]] = []
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
        if not named or _inside(at, code):
            at += 1
            continue
        name = named.group().strip("</")
        if name.lower() == "details" and not mdx:
            # HTML that encloses Markdown: the reader of HTML sees only its tags, one block each.
            tag = tag_at(text, at)
            if tag and not tag.closing:
                open_tags.append((tag, "accordion"))
            elif tag:
                _close(open_tags, tag, enclosures, text)
            at = tag.end if tag else at + 1
            continue
        component = name[0].isupper() and not (_PLACEHOLDER.match(named.group()) and not mdx)
        if not component and not (mdx and _begins_line(text, at)):
            at += 1
            continue
        tag = tag_at(text, at)
        if not tag:
            at += 1
            continue
        at = tag.end
        if not component and (name.lower() in _HTML_INLINE or name.lower() in _RAW):
            continue
        masked.drop(tag.start, tag.end)
        enclosing = True
        if tag.closing:
            _close(open_tags, tag, enclosures, text)
        elif not tag.self_closing:
            open_tags.append((tag, _KINDS.get(tag.name.lower(), "")))
        identity = tag.get("id") or tag.get("name")
        if identity:
            anchors.append(identity)
    for opened, kind in open_tags:
        if kind:
            enclosures.append(Enclosure(opened.end, len(text), kind, _title(opened, text)))
    return enclosing


def _close(open_tags: list[tuple[Tag, str]], tag: Tag, enclosures: list[Enclosure], text: str) -> None:
    """Ends the innermost open tag of that name, and whatever was left open within it."""
    for i in range(len(open_tags) - 1, -1, -1):
        if open_tags[i][0].name == tag.name:
            opened, kind = open_tags[i]
            if kind:
                enclosures.append(Enclosure(opened.end, tag.start, kind, _title(opened, text)))
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


def _begins_line(text: str, at: int) -> bool:
    line = text.rfind("\n", 0, at) + 1
    before = text[line:at]
    return not before.strip(" \t") or before.rstrip().endswith(">")


_SUMMARY = re.compile(r"\s*<summary[^<>]{0,200}>(.{0,500}?)</summary", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,300}>|[*_`]{1,3}")


def _title(tag: Tag, text: str) -> str:
    """The title that a reader sees on a component: an attribute, or the summary that follows the tag."""
    if tag.name.lower() == "details" and (summary := _SUMMARY.match(text, tag.end)):
        return " ".join(entities.unescape(_MARKUP.sub("", summary.group(1))).split())
    return tag.get("title") or tag.get("label") or tag.get("summary") or tag.get("header") or tag.get("value")


_INDENTED = re.compile(r"""(!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:([A-Za-z][\w -]*?)[ \t]*)?(?:"([^"\n]*)")?[ \t]*\Z""")


def indented_container(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for ``!!! note "Title"``, ``??? note`` and ``=== "Tab"``: the body is indented by four columns.

    The syntax is that of Python-Markdown's admonition extension and of PyMdown's details and tabbed extensions.
    """
    if state.is_code_block(first):
        return False
    start, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    if not state.src.startswith(("!!! ", "??? ", "???+ ", "=== ", "===! ", "===+ "), start):
        return False
    matched = _INDENTED.match(state.src[start:end])
    if not matched or (matched.group(1).startswith("=") and matched.group(3) is None):
        return False
    if silent:
        return True
    indent = state.sCount[first]
    line = first + 1
    after_blank = False
    while line < last:
        if state.isEmpty(line):
            after_blank = True
        elif state.sCount[line] < indent + 4:
            if after_blank or state.sCount[line] <= indent or state.sCount[line] < 4:
                break
        else:
            after_blank = False
        line += 1
    marker = matched.group(1)
    token = state.push("indented_container_open", "div", 1)
    token.map = [first, line]
    kind = "tab" if marker[0] == "=" else "accordion" if marker[0] == "?" else "callout"
    meta: dict[str, Any] = {"kind": kind, "title": matched.group(3) or matched.group(2) or ""}
    if matched.group(3):
        meta["title_span"] = (start + matched.start(3), start + matched.end(3))
    token.meta = meta
    old_parent, old_max, old_indent = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "blockquote", line, indent + 4
    state.md.block.tokenize(state, first + 1, line)
    state.parentType, state.lineMax, state.blkIndent = old_parent, old_max, old_indent
    state.push("indented_container_close", "div", -1)
    state.line = line
    return True
