"""What front matter shows besides the title: questions with their answers, and sections that a page's layout sets out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from kblint.articles.assemble import View, unescaped

# Names that page layouts give to what heads a piece of text, and to the text.
_HEADS = ("question", "q", "heading", "header", "title", "name")
_ANSWERS = ("answer", "a")
_BODIES = ("text", "body", "content", "markdown", "intro", "introduction", "lead")
# What somebody else said, and what only search engines and link previews show.
_OTHERS = frozenset("testimonials testimonial quotes quote reviews seo meta og opengraph twitter translations i18n".split())
# Shorter texts are labels of buttons and names of layouts.
_FEWEST_WORDS = 4


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


_INDENT = re.compile(r"^( *)[^ \r\n]", re.MULTILINE)
_LINE_END = re.compile(r"\r?\n[ \t]*")
_SINGLE = re.compile(rf"{_LINE_END.pattern}|''")
_DOUBLE = re.compile(rf"\\?{_LINE_END.pattern}|\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|.)")


def scalar_view(text: str, start: int, node: yaml.ScalarNode) -> View:
    """The value of a scalar, line by line as it is written, without indents; each escape is the character it stands for."""
    at, end = start + node.start_mark.index, start + node.end_mark.index
    if node.style in ("|", ">"):
        at = text.find("\n", at, end)
        indent = min((len(line[1]) for line in _INDENT.finditer(text, at + 1, end)), default=0)
        return (
            unescaped(text, at, end, re.compile(rf"\r?\n {{0,{indent}}}"), _meaning) if at >= 0 else View("", [(0, start)], text)
        )
    if node.style:
        at, end = at + 1, end - 1
    return unescaped(text, at, end, {"'": _SINGLE, '"': _DOUBLE}.get(node.style, _LINE_END), _meaning)


# Control characters, halves of characters, and what no text may contain.
_UNSEEN = ((0x7F, 0xA0), (0xD800, 0xE000), (0xFDD0, 0xFDF0))


def _meaning(escape: str) -> str:
    """The character that an escape, or the end of a line with the indent behind it, stands for; white space for those of which none is seen."""
    if escape[0] in "\r\n":
        return "\n"
    if escape[1] in "\r\n":
        return ""  # a backslash at the end of a line joins it to the next one
    if escape[1] in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if 32 <= code < 0x110000 and not any(start <= code < end for start, end in _UNSEEN) else " "
    return "\n" if escape[1] in "nNLP" else escape[1] if escape[1] in "\"'/\\" else " "
