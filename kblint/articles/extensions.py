"""Markdown beyond CommonMark, as rules for markdown-it: what help centres' generators read in the text itself."""

from __future__ import annotations

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from kblint.articles.assemble import DROPPED, VARIABLE
from kblint.articles.tags import tag_at
from kblint.expressions import compiled

_WORD = compiled(r"[\w-]+\Z")
_INDENTED_MARKER = compiled(r"!!!|\?\?\?\+?|===(?:\+!|!\+|[!+])?")


def indented_container(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for ``!!! note "Title"``, ``??? note`` and ``=== "Tab"``: the body is indented by four columns.

    The syntax is that of Python-Markdown's admonition extension and of PyMdown's details and tabbed extensions.
    """
    if state.is_code_block(first):
        return False
    start, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    if not state.src.startswith(("!!!", "???", "==="), start):
        return False
    named = _container_name(state.src, start, end)
    if not named:
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
    token = state.push("indented_container_open", "div", 1)
    token.map = [first, line]
    token.meta = named
    old_parent, old_max, old_indent = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "blockquote", line, indent + 4
    state.md.block.tokenize(state, first + 1, line)
    state.parentType, state.lineMax, state.blkIndent = old_parent, old_max, old_indent
    state.push("indented_container_close", "div", -1)
    state.line = line
    return True


def _container_name(text: str, start: int, end: int) -> dict[str, Any] | None:
    """What opens an indented container: its kind, its title and where that stands; None where the line opens nothing."""
    marker = _INDENTED_MARKER.match(text, start, end)
    if not marker:
        return None
    rest = text[marker.end() : end].rstrip()
    quote = rest.find('"')
    titled = quote >= 0 and len(rest) > quote + 1 and rest.endswith('"') and (quote == 0 or rest[quote - 1] in " \t")
    words = (rest[:quote] if titled else rest).split()
    sign = text[start]
    if not all(_WORD.match(w) for w in words) or not (words or titled) or (sign == "=" and (words or not titled)):
        return None
    if sign == "!" and not words:
        return None
    kind = "tab" if sign == "=" else "accordion" if sign == "?" else "callout"
    found: dict[str, Any] = {"kind": kind, "title": words[0] if words and not titled else ""}
    if titled and rest[quote + 1 : -1].strip():
        found["title_span"] = (marker.end() + quote + 1, marker.end() + len(rest) - 1)
    return found


_LISTED = compiled(
    r"(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[^\]\n]{1,200}\]\(|[*_]{0,2}[A-Z][^\W\d_]*[:,]?[ \t]+(?:[\w:,'’-]{1,30}[ \t]+){0,3}?[a-z]{3,})"
)
_SENTENCE = compiled(r"[*_]{0,2}[A-Z][^\W\d_]*,?[ \t]")
_WORDS = compiled(r"(?<![^\s(*_\"'“])[a-z]{2,}(?![^\s.,;:!?)*_\"'”])")
_CODE_SIGN = compiled(r"[{}<>=$|\\;]|--|::|\(\)|[a-z]\(|\w/\w+/")
_HTML_START = compiled(r"</?(?:ul|ol|li|div|p|table|tbody|tr|td|th|section|h[1-6]|img|a|strong|em|span)\b", re.IGNORECASE)


def indented_prose(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for text that its author indented as far as code: list items, whole sentences, HTML that goes on after a blank line."""
    if silent or not state.is_code_block(first):
        return False
    start, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    if state.src[start] == "<":
        is_text = bool(state.tokens and state.tokens[-1].type == "html_block" and _HTML_START.match(state.src, start, end))
    else:
        is_text = _is_prose(state, first, last) or _container_name(state.src, start, end) is not None
    if not is_text:
        return False
    old_indent, old_parent = state.blkIndent, state.parentType
    state.blkIndent, state.parentType = state.sCount[first], "reference"
    state.md.block.tokenize(state, first, last)
    state.blkIndent, state.parentType = old_indent, old_parent
    return True


def _is_prose(state: StateBlock, first: int, last: int) -> bool:
    """Whether the lines up to the first blank one begin an item of a list in words, or are sentences."""
    lines = []
    for line in range(first, min(last, first + 12)):
        if state.isEmpty(line):
            break
        lines.append(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip())
    if _LISTED.match(lines[0]):
        return not _CODE_SIGN.search(re.sub(r"`[^`]*`|\]\([^)]*\)", "", lines[0]))
    text = " ".join(lines)
    if not _SENTENCE.match(text) or text[-1] not in ".!?:" or _CODE_SIGN.search(re.sub(r"`[^`]*`|\]\([^)]*\)", "", text)):
        return False
    words = len(text.split())
    return words >= 6 and len(_WORDS.findall(text)) >= 0.6 * words


def list_anywhere(rule: Any) -> Any:
    """A list's rule for dialects without indented code: there an item may be indented by any width, and so may the next one."""

    def anywhere(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        outer, state.listIndent = state.listIndent, -1
        ok: bool = rule(state, first, last, silent)
        state.listIndent = outer
        return ok

    return anywhere


def footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for a footnote's text: ``[^1]: …``, which goes on in lines indented by four columns."""
    start, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    if not state.src.startswith("[^", start) or state.is_code_block(first):
        return False
    closed = state.src.find("]:", start, min(end, start + 100))
    if closed <= start + 2 or " " in state.src[start:closed] or state.src.find("]", start, closed) >= 0:
        return False
    if silent:
        return True
    state.env.setdefault("footnotes", set()).add(state.src[start + 2 : closed])
    state.push("footnote_open", "div", 1)
    _indented_body(state, first, last, closed + 2, 4)
    state.push("footnote_close", "div", -1)
    return True


def definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for ``: …`` below a paragraph, which that makes a term and this its definition."""
    start, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    if not state.src.startswith(":", start) or state.is_code_block(first) or end - start < 3:
        return False
    if state.src[start + 1] not in " \t" or not state.src[start + 1 : min(end, start + 20)].strip():
        return False
    if silent:
        return True
    if not state.tokens or state.tokens[-1].type not in ("inline", "definition_close"):
        return False
    state.push("definition_open", "div", 1)
    width = len(state.src[start + 1 : end]) - len(state.src[start + 1 : end].lstrip())
    _indented_body(state, first, last, start + 1, min(width + 1, 4))
    state.push("definition_close", "div", -1)
    return True


def _indented_body(state: StateBlock, first: int, last: int, start: int, width: int) -> None:
    """Reads what follows ``start`` on the first line, and the lines below that are indented by ``width`` columns."""
    old = state.bMarks[first], state.tShift[first], state.sCount[first]
    old_indent, old_parent, old_tight = state.blkIndent, state.parentType, state.tight
    at, end = start, state.eMarks[first]
    while at < end and state.src[at] in " \t":
        at += 1
    state.bMarks[first], state.tShift[first] = start, at - start
    state.blkIndent += width
    state.sCount[first] = state.blkIndent
    state.parentType = "reference"
    state.md.block.tokenize(state, first, last)
    state.bMarks[first], state.tShift[first], state.sCount[first] = old
    state.blkIndent, state.parentType, state.tight = old_indent, old_parent, old_tight


def bare_table(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for rows between pipes without the line of hyphens below the first: kramdown's tables."""
    if silent or state.is_code_block(first) or not _is_row(state, first):
        return False
    line = first
    rows = []
    while line < last and state.sCount[line] >= state.blkIndent and _is_row(state, line):
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        if text.strip("|:-+= \t"):
            rows.append(line)
        line += 1
    if len(rows) < 2:
        return False
    token = state.push("table_open", "table", 1)
    token.map = [first, line]
    token.meta = {"headed": rows[0] + 1 != rows[1]}
    for row in rows:
        token = state.push("tr_open", "tr", 1)
        token.map = [row, row + 1]
        text = state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]
        for _ in range(text.count("|")):
            state.push("inline", "", 0)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)
    state.line = line
    return True


def _is_row(state: StateBlock, line: int) -> bool:
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    if end - start < 5 or state.src[start] != "|":
        return False
    text = state.src[start:end].rstrip()
    return text.endswith("|") and text.count("|") > 2


_LOOSE_HEADINGS = compiled(r"#\u00a0|##[^\W\d_]")
_LOOSE_HEADING = compiled(r"(#{1,6})\u00a0|(#{2,6})(?=[^\W\d_])")


def loose_heading(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A block rule for headings whose space is missing or one that does not break, which Python-Markdown reads as its readers would."""
    start, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    if not state.src.startswith("#", start) or state.is_code_block(first):
        return False
    found = _LOOSE_HEADING.match(state.src, start, end)
    if not found:
        return False
    if silent:
        return True
    marker = found.group(1) or found.group(2)
    token = state.push("heading_open", f"h{len(marker)}", 1)
    token.markup, token.map = marker, [first, first + 1]
    token = state.push("inline", "", 0)
    token.content, token.map = state.src[start + len(marker) : end].rstrip("# \t").strip(), [first, first + 1]
    state.push("heading_close", f"h{len(marker)}", -1)
    state.line = first + 1
    return True


_WIKILINK = compiled(r"!?\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{0,200}))?\]\](?![(\[])")
_IMAGE_FILE = compiled(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm|pdf)\Z", re.IGNORECASE)


def wikilink(state: StateInline, silent: bool) -> bool:
    """An inline rule for ``[[page]]``, ``[[page#part|label]]`` and the transclusion ``![[page]]``; an embedded file is an image.

    The link's destination keeps its brackets: it names a page, not an address.
    """
    start = state.pos
    if not state.src.startswith(("[[", "![["), start):
        return False
    found = _WIKILINK.match(state.src, start, state.posMax)
    if not found or found.group(1) != found.group(1).strip():
        return False
    target = found.group(1)
    sign = target.startswith("#")
    if normalizeReference(target) in state.env.get("references", {}):
        return False
    embedded = state.src[start] == "!"
    label = found.span(2) if found.group(2) and found.group(2).strip() else (found.start(1) + sign, found.end(1))
    if not silent:
        if embedded and _IMAGE_FILE.search(target):
            token = state.push("image", "img", 0)
            token.attrs = {"src": target}
            token.children = []
            token.meta = {"span": (start, found.end())}
            if found.group(2) and not found.group(2).strip("0123456789x "):
                label = found.span(1)
            if label != found.span(1):
                text = Token("text", "", 0, content=state.src[slice(*label)])
                text.meta = {"span": (label[0] - start - 2, label[1] - start - 2)}
                token.children = [text]
        else:
            token = state.push("link_open", "a", 1)
            token.attrs = {"href": f"[[{target}]]"}
            token.meta = {"span": (start, label[0])}
            token = state.push("text", "", 0)
            token.content = state.src[slice(*label)]
            token.meta = {"span": label}
            token = state.push("link_close", "a", -1)
            token.meta = {"span": (label[1], found.end())}
    state.pos = found.end()
    return True


_FOOTNOTE_MARK = compiled(r"\[\^([^\]\s]{1,100})\]")


def footnote_mark(state: StateInline, silent: bool) -> bool:
    """An inline rule for ``[^1]``, which a reader sees as a small number, where a footnote of that name exists."""
    found = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax) if state.src.startswith("[^", state.pos) else None
    if not found or found.group(1) not in state.env.get("footnotes", ()):
        return False
    if not silent:
        state.push("footnote_mark", "", 0)
    state.pos = found.end()
    return True


def _read_between(state: StateInline, start: int, end: int) -> None:
    """Reads what stands between two signs as inline text; the caller sets where it goes on."""
    old = state.posMax
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.posMax = old


_INLINE_FOOTNOTE = compiled(r"\^\[(?=[^\s\]])[^\[\]\n]{1,500}\]")


def inline_footnote(state: StateInline, silent: bool) -> bool:
    """An inline rule for ``^[a footnote]``, whose text is read where it stands."""
    start = state.pos
    found = _INLINE_FOOTNOTE.match(state.src, start, state.posMax) if state.src.startswith("^[", start) else None
    if not found:
        return False
    if not silent:
        token = state.push("softbreak", "br", 0)
        token.meta = {"span": (start, start + 2)}
        _read_between(state, start + 2, found.end() - 1)
        token = state.push("footnote_end", "", 0)
        token.meta = {"span": (found.end() - 1, found.end())}
    state.pos = found.end()
    return True


_HIGHLIGHT = compiled(r"==(?=[^\s=])[^\n=]{0,300}?(?<=\S)==(?!=)")


def highlight(state: StateInline, silent: bool) -> bool:
    """An inline rule for ``==highlighted==``."""
    start = state.pos
    if not state.src.startswith("==", start) or (start and state.src[start - 1] == "="):
        return False
    found = _HIGHLIGHT.match(state.src, start, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("mark_open", "mark", 1)
        token.meta = {"span": (start, start + 2)}
        _read_between(state, start + 2, found.end() - 2)
        token = state.push("mark_close", "mark", -1)
        token.meta = {"span": (found.end() - 2, found.end())}
    state.pos = found.end()
    return True


def jsx_tag(state: StateInline, silent: bool) -> bool:
    """An inline rule for tags whose attributes hold expressions in braces, masked or not."""
    if state.src[state.pos] != "<":
        return False
    tag = tag_at(state.src, state.pos, state.posMax)
    if tag is None or not (tag.braces or _MASKED.search(state.src, tag.start, tag.end)):
        return False
    if not silent:
        token = state.push("html_inline", "", 0)
        token.content = state.src[tag.start : tag.end]
    state.pos = tag.end
    return True


_MASKED = compiled(f"[{VARIABLE}{DROPPED}]")

# What must stand in a text for a rule to be of use: most texts need few of them, and every line is offered to each. Before the
# signs comes what stands in each of them, and is found missing faster.
_SIGNS = {
    "indented_container": (("!", "!!!"), ("?", "???"), ("==", "===")),
    "bare_table": (("|",),),
    "footnote": (("^", "[^"),),
    "definition": (("\n:",), (" :", "\n :"), (" :", "\n  :"), (" :", "\n   :"), (" :", "> :")),
    "wikilink": (("[[",),),
    "inline_footnote": (("^", "^["),),
    "highlight": (("==",),),
    "indented_prose": (("\n   ",), ("\n\t",)),
    "jsx_tag": (("{",), (VARIABLE,), (DROPPED,)),
}


def wanted(text: str) -> frozenset[str]:
    """The names of the rules that could find anything in a text."""
    names = [name for name, signs in _SIGNS.items() if any(all(sign in text for sign in needed) for needed in signs)]
    if _LOOSE_HEADINGS.search(text):
        names.append("loose_heading")
    return frozenset(names)


def extend(md: MarkdownIt, names: frozenset[str]) -> None:
    """Adds the rules that are wanted."""
    block = md.block.ruler
    if "indented_container" in names:
        block.before("table", "indented_container", indented_container, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    if "indented_prose" in names:
        block.before("code", "indented_prose", indented_prose, {"alt": []})
    if "bare_table" in names:
        block.after("table", "bare_table", bare_table, {"alt": []})
    if "loose_heading" in names:
        block.after("heading", "loose_heading", loose_heading, {"alt": ["paragraph", "reference", "blockquote"]})
    if "definition" in names:
        block.before("reference", "definition", definition, {"alt": ["paragraph"]})
    inline = md.inline.ruler
    if "footnote" in names:
        block.before("reference", "footnote", footnote, {"alt": ["paragraph", "reference", "blockquote", "list"]})
        inline.before("link", "footnote_mark", footnote_mark)
    if "inline_footnote" in names:
        inline.before("link", "inline_footnote", inline_footnote)
    if "wikilink" in names:
        inline.before("link", "wikilink", wikilink)
    if "jsx_tag" in names:
        inline.before("html_inline", "jsx_tag", jsx_tag)
    if "highlight" in names:
        inline.before("link", "highlight", highlight)
