"""Tags in HTML and JSX, found one at a time and in linear time, with the exact place of every part."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import NamedTuple

_OPEN = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9._:-]*)(?=[\s/>]|$)")
_ATTRIBUTE = re.compile(r"""[^\s"'<>/={}]+""")
_SPACE = re.compile(r"\s*")
# A string in braces is what it shows, unless something is put into it or escaped.
_LITERAL = re.compile(r"""\s*(["'`])((?:(?!\1)[^\\$])*)\1\s*\Z""")
_UNQUOTED = re.compile(r"""[^\s"'=<>`]+""")
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# An expression in braces that does not end within this many characters, or this many braces and quotes, is taken for text.
MAX_EXPRESSION, MAX_STEPS = 20_000, 400


class Attribute(NamedTuple):
    """An attribute's value, and where it stands (without its quotes). A JSX value may be ``written`` as an expression in braces."""

    value: str
    start: int
    end: int
    written: bool = False


class Tag(NamedTuple):
    """A tag ``[start, end)``. ``name`` is as written; ``attributes`` are keyed in lower case; ``braces`` are its JSX expressions."""

    start: int
    end: int
    name: str
    closing: bool
    self_closing: bool
    attributes: dict[str, Attribute]
    braces: tuple[tuple[int, int], ...] = ()

    def get(self, name: str) -> str:
        """The value of an attribute, or nothing."""
        found = self.attributes.get(name)
        return found.value if found else ""


def next_tag(text: str, start: int) -> Tag | None:
    """The first complete tag from ``start`` on that stands in no comment, or None."""
    at = start
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<!--", at):
            closed = text.find("-->", at + 4)
            at = len(text) if closed < 0 else closed + 3
            continue
        tag = tag_at(text, at)
        if tag:
            return tag
        at += 1
    return None


def tag_at(text: str, start: int, end: int | None = None) -> Tag | None:
    """The complete tag that begins at ``start``, or None. Understands JSX attributes in braces."""
    stop = len(text) if end is None else end
    opened = _OPEN.match(text, start, stop)
    if not opened:
        return None
    attributes: dict[str, Attribute] = {}
    braces: list[tuple[int, int]] = []
    at = opened.end()
    while at < stop:
        at = _SPACE.match(text, at, stop).end()  # type: ignore[union-attr]
        if at >= stop:
            return None
        char = text[at]
        if char == ">":
            return Tag(start, at + 1, opened.group(2), bool(opened.group(1)), False, attributes, tuple(braces))
        if char == "/":
            if text.startswith("/>", at) and at + 2 <= stop:
                return Tag(start, at + 2, opened.group(2), bool(opened.group(1)), True, attributes, tuple(braces))
            at += 1
            continue
        if char == "{":
            closed = braces_end(text, at, stop)
            if closed < 0:
                return None
            braces.append((at, closed))
            at = closed
            continue
        name = _ATTRIBUTE.match(text, at, stop)
        if not name:
            return None
        at = _SPACE.match(text, name.end(), stop).end()  # type: ignore[union-attr]
        if at >= stop or text[at] != "=":
            attributes.setdefault(name.group().lower(), Attribute("", at, at))
            continue
        at = _SPACE.match(text, at + 1, stop).end()  # type: ignore[union-attr]
        if at >= stop:
            return None
        if text[at] in "\"'":
            closed = text.find(text[at], at + 1, stop)
            if closed < 0:
                return None
            value = Attribute(html.unescape(text[at + 1 : closed]), at + 1, closed)
            at = closed + 1
        elif text[at] == "{":
            closed = braces_end(text, at, stop)
            if closed < 0:
                return None
            quoted = _LITERAL.match(text, at + 1, closed - 1)
            value = Attribute(quoted.group(2), quoted.start(2), quoted.end(2), True) if quoted else Attribute("", at, at, True)
            braces.append((name.start(), closed))
            at = closed
        else:
            unquoted = _UNQUOTED.match(text, at, stop)
            if not unquoted:
                return None
            value = Attribute(html.unescape(unquoted.group()), at, unquoted.end())
            at = unquoted.end()
        attributes.setdefault(name.group().lower(), value)
    return None


_BRACES = re.compile(r"""[{}"'`]""")


def braces_end(text: str, start: int, end: int) -> int:
    """The offset behind the brace that closes the one at ``start``, or -1. Braces within quotes do not count."""
    depth, at = 0, start
    stop = min(end, start + MAX_EXPRESSION)
    for _ in range(MAX_STEPS):
        found = _BRACES.search(text, at, stop)
        if not found:
            return -1
        char, at = found.group(), found.end()
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                return at
        else:
            # An apostrophe in prose opens nothing: a string ends on its own line.
            closed = text.find(char, at, stop)
            newline = text.find("\n", at, stop)
            if closed >= 0 and (char == "`" or newline < 0 or closed < newline):
                at = closed + 1
    return -1


@lru_cache(maxsize=64)
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}\b[^>]{{0,200}}>", re.IGNORECASE)


def raw_end(text: str, name: str, start: int, end: int | None = None) -> int:
    """Behind the closing tag of an element whose content holds no tags; the end of the text where it is never closed."""
    stop = len(text) if end is None else end
    found = _closing(name).search(text, start, stop)
    return found.end() if found else stop
