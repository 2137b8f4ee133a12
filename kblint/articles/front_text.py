"""What front matter shows besides the title: questions with their answers, and sections that a page's layout sets out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from kblint.articles.assemble import TextBuilder, View

# Names that page layouts give to what heads a piece of text, and to the text.
_HEADS = ("question", "q", "heading", "header", "title", "name")
_ANSWERS = ("answer", "a")
_BODIES = ("text", "body", "content", "markdown", "intro", "introduction", "lead")
# What somebody else said, and what only search engines and link previews show.
_OTHERS = frozenset("testimonials testimonial quotes quote reviews seo meta og opengraph twitter translations i18n".split())
# Shorter texts are labels of buttons and names of layouts.
_FEWEST_WORDS = 4
# In a value that is no block, white space at the beginning of a line means nothing.
_MAX_INDENT = 1_000_000


class Passage(NamedTuple):
    """A heading of that level, or, at level 0, Markdown."""

    level: int
    view: View


def passages(text: str, start: int, root: yaml.MappingNode) -> list[Passage]:
    """The passages of a front matter whose YAML begins at ``start`` of the file's text, in the order in which they are read."""
    return list(_passages(text, start, root, 1, set()))


def _passages(text: str, start: int, node: Any, level: int, seen: set[int]) -> Iterator[Passage]:
    if id(node) in seen:
        return  # an alias: it was read where it stands
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _passages(text, start, child, level, seen)
    if not isinstance(node, yaml.MappingNode):
        return
    keyed = {str(key.value).lower(): value for key, value in node.value if isinstance(key, yaml.ScalarNode)}
    inner: list[Passage] = []
    for key, value in keyed.items():
        if key in _OTHERS:
            continue
        if not isinstance(value, yaml.ScalarNode):
            inner += _passages(text, start, value, level + 1, seen)
        elif key in _ANSWERS or (key in _BODIES and len(value.value.split()) >= _FEWEST_WORDS):
            inner.append(Passage(0, scalar_view(text, start, value)))
    # The title of the page is no heading in it.
    head = next((keyed[key] for key in _HEADS if key in keyed and not (level == 1 and key in ("title", "name"))), None)
    if inner and isinstance(head, yaml.ScalarNode) and head.value.strip():
        yield Passage(min(level, 6), scalar_view(text, start, head))
    yield from inner


def plain(view: View) -> TextBuilder:
    """Text without markup, on one line."""
    builder = TextBuilder(view, collapse=True)
    builder.literal(0, len(view.text))
    return builder


_LINE = re.compile(r"[^\r\n]+")
_DOUBLE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.|\Z)")
_SINGLE = re.compile(r"''")
_NOTHING = re.compile(r"(?!)")


def scalar_view(text: str, start: int, node: yaml.ScalarNode) -> View:
    """The value of a scalar, line by line as it is written, without indents; each escape is the character it stands for."""
    at, end = start + node.start_mark.index, start + node.end_mark.index
    escapes = _DOUBLE if node.style == '"' else _SINGLE if node.style == "'" else _NOTHING
    if node.style in ("|", ">"):
        at = text.find("\n", at, end) + 1 or end
        lines = [m.group() for m in _LINE.finditer(text, at, end)]
        indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    else:
        at, end, indent = (at + 1, end - 1, _MAX_INDENT) if node.style else (at, end, _MAX_INDENT)
    parts: list[str] = []
    segments: list[tuple[int, int]] = []
    stretched: dict[int, int] = {}
    length = 0

    def put(piece: str, source: int, source_end: int) -> None:
        nonlocal length
        segments.append((length, source))
        if len(piece) != source_end - source:
            stretched[length] = source_end - source
        parts.append(piece)
        length += len(piece)

    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if segments:
            at += min(len(text[at:stop]) - len(text[at:stop].lstrip(" \t")), indent)
        elif indent < _MAX_INDENT:
            at = min(at + indent, stop)
        last = stop - (text[stop - 1 : stop] == "\r" and stop > at)
        joined = False
        for escape in escapes.finditer(text, at, last):
            if at < escape.start():
                put(text[at : escape.start()], at, escape.start())
            at = escape.end()
            # A backslash at the end of a line joins it to the next one.
            joined = escape.group() == "\\"
            if not joined:
                put(_meaning(escape.group()), *escape.span())
        if at < last:
            put(text[at:last], at, last)
        if stop < end and not joined:
            put("\n", last, stop + 1)
        at = stop + 1
    return View("".join(parts), segments or [(0, start)], text, stretched)


# Control characters, halves of characters, and what no text may contain.
_UNSEEN = ((0x7F, 0xA0), (0xD800, 0xE000), (0xFDD0, 0xFDF0))


def _meaning(escape: str) -> str:
    """The one character that an escape stands for; white space for those that stand for none that is seen."""
    if escape == "''":
        return "'"
    if escape[1] in "xuU":
        code = int(escape[2:], 16) if len(escape) > 2 else 0
        return chr(code) if 32 <= code < 0x110000 and not any(start <= code < end for start, end in _UNSEEN) else " "
    return {"n": "\n", "N": "\n", "L": "\n", "P": "\n"}.get(escape[1], escape[1] if escape[1] in '"/\\' else " ")
