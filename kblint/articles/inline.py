"""Inline Markdown → the visible text of a block, with its runs and marks."""

from __future__ import annotations

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kblint.articles.assemble import DROPPED, VARIABLE, TextBuilder, View
from kblint.articles.dialects import Dialect
from kblint.articles.html.inline import InlineTags
from kblint.expressions import compiled

# What stands in most texts: signs that are nothing but themselves, and one construct behind the other, none within another.
# Whatever else a sign may begin is ``other``, and markdown-it reads the text. Each alternative begins with one certain
# character, for which the text is then searched fast, and ends with the name of what it is.
_PLAIN = r"[^\\`*_~\[\]!<&\n=^]"
_BEHIND = r"(?![^\s.,:;!?)])"
_SIMPLE = compiled(
    r"_(?<=[^\W_]_)(?=[^\W_])|!(?!\[)|=(?!=)|~(?!~)|&(?![#A-Za-z])|<(?=\s)"
    r"|\n(?<! \n)(?![ \t])(?P<line>)"
    r"|`[^`\n]+`(?!`)(?P<code>)"
    rf"|\*\*(?<!\S\*\*)(?=\S){_PLAIN}+(?<=\S)\*\*{_BEHIND}(?P<strong>)"
    rf"|\*(?<!\S\*)(?=\S){_PLAIN}+(?<=\S)\*{_BEHIND}(?P<emphasis>)"
    rf"|_(?<!\S_)(?=\S){_PLAIN}+(?<=\S)_{_BEHIND}(?P<stress>)"
    rf"|\[(?<!\^\[)(?P<label>{_PLAIN}+)\]\((?P<target>[^\x00-\x20\x7f()<>\\&\s]+)\)(?P<link>)"
    + "".join(rf"|{re.escape(sign)}(?P<other{n}>)" for n, sign in enumerate("\\`*_~[!<&\n="))
)


def read_inline(
    view: View,
    start: int,
    end: int,
    collapse: bool,
    md: MarkdownIt,
    env: dict[str, Any],
    dialect: Dialect,
    anchors: list[str],
) -> TextBuilder:
    """The text of ``view.text[start:end]``. What its attributes and tags define is added to ``anchors``."""
    builder = TextBuilder(view, collapse)
    if _read_simple(view, start, end, builder):
        return builder
    builder = TextBuilder(view, collapse)
    tokens: list[Token] = []
    md.inline.parse(view.text[start:end], md, env, tokens)
    tags = InlineTags(builder, dialect, anchors)
    _read_tokens(tokens, view, start, builder, tags)
    tags.finish(view.end(end))
    return builder


def _read_simple(view: View, start: int, end: int, builder: TextBuilder) -> bool:
    """Appends a stretch that holds only what ``_SIMPLE`` knows; says whether it does."""
    at = start
    for found in _SIMPLE.finditer(view.text, start, end):
        kind = found.lastgroup
        if kind is None:
            continue
        if kind.startswith("other"):
            return False
        first, last = found.span()
        if at < first:
            builder.literal(at, first)
        at = last
        if kind == "line":
            builder.space(view.at(first), view.end(last))
        elif kind == "code":
            spaced = view.text[first + 1] == " " == view.text[last - 2] and not view.text[first + 1 : last - 1].isspace()
            _put_code(view, first, last, 1 + spaced, builder)
        elif kind == "link":
            builder.open("link", view.at(first), _target(found["target"], view, first, last))
            builder.literal(*found.span("label"))
            builder.close("link", view.end(last))
        else:
            width = 2 if kind == "strong" else 1
            kind = "strong" if width == 2 else "emphasis"
            builder.open(kind, view.at(first))
            builder.literal(first + width, last - width)
            builder.close(kind, view.end(last))
    if at < end:
        builder.literal(at, end)
    return True


def _put_code(view: View, start: int, end: int, skip: int, builder: TextBuilder) -> None:
    """Appends the code between signs and spaces of a width of ``skip``, as the source has it: template syntax is code there, too."""
    before = builder.length
    for _, _, s, e in view.pieces(start + skip, end - skip):
        builder.put(view.source[s:e].replace("\n", " ").replace("\r", " "), s, e)
    builder.mark("code", before, builder.length, view.span(start, end))


def _read_tokens(tokens: list[Token], view: View, base: int, builder: TextBuilder, tags: InlineTags) -> None:
    """Appends inline tokens, whose spans count from ``base`` in the view."""
    for token in tokens:
        start, end = token.meta["span"]
        start, end = start + base, end + base
        kind = token.type
        if kind == "text":
            if token.content:
                if tags.silent or start < tags.silent_until:
                    continue
                builder.literal(start, start + len(token.content))
        elif kind == "text_special":
            builder.put(token.content, view.at(start), view.end(end))
        elif kind == "softbreak":
            builder.space(view.at(start), view.end(end))
        elif kind == "hardbreak":
            builder.put("\n", view.at(start), view.end(end))
        elif kind == "code_inline":
            _put_code(view, start, end, (end - start - len(token.content)) // 2, builder)
        elif kind == "link_open":
            builder.open("link", view.at(start), _target(token.attrGet("href"), view, start, end))
        elif kind == "link_close":
            builder.close("link", view.end(end))
        elif kind in _PAIRED:
            name, opens = _PAIRED[kind]
            # Of the two characters of a strong mark, the parser keeps the inner one.
            outer = len(token.markup) - (end - start)
            if opens:
                builder.open(name, view.at(start - outer))
            else:
                builder.close(name, view.end(end + outer))
        elif kind == "image":
            image = TextBuilder(view)
            _read_tokens(token.children or [], view, start + 2, image, InlineTags(image, tags.dialect, tags.anchors))
            builder.images.append((image, view.span(start, end), _target(token.attrGet("src"), view, start, end)))
        elif kind == "html_inline":
            tags.read(view, start, end)


_PAIRED = {
    "strong_open": ("strong", True),
    "strong_close": ("strong", False),
    "em_open": ("emphasis", True),
    "em_close": ("emphasis", False),
    "s_open": ("strike", True),
    "s_close": ("strike", False),
}
MASKED = f"[{VARIABLE}{DROPPED}]"
MASKED_CHARACTER = compiled(MASKED)


def _target(value: object, view: View, start: int, end: int) -> str:
    """A link's destination as the source has it: masked template expressions are read from there."""
    target = str(value or "")
    if not MASKED_CHARACTER.search(target):
        return target
    inside = view.text.find(target, start, end)
    if inside < 0:
        return MASKED_CHARACTER.sub("", target)
    span = view.span(inside, inside + len(target))
    return view.source[span.start : span.end]
