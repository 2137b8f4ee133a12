"""Directives: containers between lines of colons or slashes."""

from __future__ import annotations

import re

from kblint.articles.dialects.enclosures import KINDS, QUOTED, Aside, Enclosure, without_markup
from kblint.articles.dialects.masking import Found, Mask, is_inside
from kblint.expressions import compiled

_DIRECTIVE = compiled(r"^[ \t>]{0,12}(:{3,}|/{3,8}(?=[ \t]*(?:\r?$|[a-z][a-z-]{1,20}[ \t]*(?:\||\r?$))))([^\n]*)$", re.MULTILINE)
_DIRECTIVE_NAME = compiled(r"[ \t]*\{?[ \t]*[.#]?([A-Za-z][\w-]*)\}?[ \t]*")


def mask_directives(masked: Mask, start: int, code: list[tuple[int, int]], out: Found) -> None:
    text = masked.text
    open_at: list[tuple[int, str, str, int]] = []
    for found in _DIRECTIVE.finditer(text, start):
        if is_inside(found.start(), code):
            continue
        named = _DIRECTIVE_NAME.match(text, found.end(1), found.end())
        if named:
            name = named.group(1).lower()
            if found.group(1)[0] == "/" and name not in KINDS and not name.endswith(("caption", "html", "define")):
                continue
            masked.blank(found.start(1), found.end())
            kind = KINDS.get(name) or KINDS.get(name.split("-")[0], "section")
            begin, end = _directive_title(text, named.end(), found.end(), kind != "section")
            if begin < end:
                out.asides.append(Aside(begin, end, "caption", found.span(), markdown=True))
            if not text.endswith(":::", found.start(), found.end()):
                open_at.append((len(found.group(1)), kind, without_markup(text[begin:end]), found.start(1)))
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
        titled = QUOTED.search(text, start, end)
        if titled and titled.group(1) == "title":
            return titled.span(2) if titled.group(2) is not None else titled.span(3)
    stop = end if braces < 0 else braces
    while stop > start and text[stop - 1] in " \t\r:":
        stop -= 1
    return (
        (start, stop) if bare and not text.startswith("}", start) and any(c.isalpha() for c in text[start:stop]) else (end, end)
    )
