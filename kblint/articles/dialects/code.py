"""Fenced code and code spans: nothing in them is a template, a directive or a component."""

from __future__ import annotations

import re

from kblint.articles.dialects.enclosures import Aside
from kblint.articles.dialects.masking import Found, Mask, is_inside
from kblint.expressions import compiled

_FENCE = compiled(r"^[ \t>*+-]{0,40}(?:\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_FENCE_MARKER = compiled("```|~~~")
_JSX_CODE = compiled(r"\{`([^`]*\n[^`]*)`[ \t]{0,20}\}")


def without_jsx_code(masked: Mask, start: int, out: Found, mdx: bool) -> str:
    """Masks strings of several lines in braces, which are code, and returns the text in which no backtick of theirs pairs with others."""
    text = masked.text
    if not mdx and not re.search(r"<[A-Z]", text):
        return text
    blocks = fenced(text, start)
    parts, at = [], 0
    for found in _JSX_CODE.finditer(text, start):
        if not is_inside(found.start(), blocks):
            masked.drop(found.start(), found.end())
            out.asides.append(Aside(*found.span(1), "code", found.span()))
            parts += [text[at : found.start()], " " * (found.end() - found.start())]
            at = found.end()
    return "".join((*parts, text[at:]))


def code_ranges(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The ranges of fenced code and code spans: nothing in them is a template or a component. Ascending, without overlap."""
    ranges: list[tuple[int, int]] = []
    at = start
    for begin, end in (*fenced(text, start), (len(text), len(text))):
        _code_spans(text, at, begin, ranges)
        if end > begin:
            ranges.append((begin, end))
        at = end
    return ranges


def fenced(text: str, start: int) -> list[tuple[int, int]]:
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
