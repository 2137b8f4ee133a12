"""The text as characters that can be masked at equal length, and what is found while that is done."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from kblint.articles.assemble import DROPPED, VARIABLE
from kblint.articles.dialects.enclosures import Aside, Enclosure
from kblint.expressions import compiled

_SPACE = compiled(r"[ \n]")
_ADDRESS = compiled(r"://|\]\(")


class Mask:
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


class Found(NamedTuple):
    """What masking finds besides."""

    enclosures: list[Enclosure]
    asides: list[Aside]
    anchors: list[str]


def drop_all(masked: Mask, what: re.Pattern[str], start: int, code: list[tuple[int, int]]) -> None:
    for found in what.finditer(masked.text, start):
        if not is_inside(found.start(), code):
            masked.drop(found.start(), found.end())


def is_inside(offset: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, (offset, 1 << 62)) - 1
    return i >= 0 and ranges[i][0] <= offset < ranges[i][1]


# Nobody nests components deeper; a page on which more were left open is broken.
MAX_OPEN = 200


def is_escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes in front makes a character stand for itself."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
