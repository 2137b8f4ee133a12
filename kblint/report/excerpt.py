"""Quotes the lines of a span and says which columns of each to underline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from kblint.report.cells import Cell, cells, is_plain

ELLIPSIS = "…"
MOST_ROWS = 6
_HEAD, _TAIL = 3, 2  # the rows that stay when there are more than MOST_ROWS


class Span(NamedTuple):
    """``[start, end)``, of characters or of cells."""

    start: int
    end: int


class Row(msgspec.Struct, frozen=True, gc=False):
    """A printed line of the source, ``[indent, indent + length)`` its columns to underline; without a ``number`` a line goes on.

    A row that is ``left_out`` stands for several that are not shown.
    """

    number: int | None
    text: str = ""
    indent: int = 0
    length: int = 0
    left_out: bool = False


def excerpt(source: str, start: int, end: int, first_line: int, room: int) -> list[Row]:
    """The rows that show ``source[start:end]``, which begins in line ``first_line``, each at most ``room`` columns wide.

    A long line is cut around the words; words longer than a row go on in the next. Of an empty span the place is shown.
    """
    rows: list[Row] = []
    for number, (line_start, line_end) in enumerate(_lines(source, start, end), first_line):
        part_start, part_end = max(start, line_start), min(end, line_end)
        if part_start > start:  # indentation of a line that goes on is not part of the words
            indented = source[part_start:part_end]
            part_start += len(indented) - len(indented.lstrip(" \t"))
        line = Span(line_start, line_end)
        rows.extend(_line_rows(source, line, Span(part_start, max(part_start, part_end)), number, room, empty=start == end))
    if len(rows) > MOST_ROWS:
        return [*rows[:_HEAD], Row(None, left_out=True), *rows[-_TAIL:]]
    return rows


def _lines(source: str, start: int, end: int) -> Iterator[Span]:
    line_start = source.rfind("\n", 0, start) + 1
    while True:
        newline = source.find("\n", line_start)
        line_end = len(source) if newline < 0 else newline
        carriage_return = newline > line_start and source[newline - 1] == "\r"
        yield Span(line_start, line_end - carriage_return)
        line_start = line_end + 1
        if newline < 0 or line_start >= end:
            return


def _line_rows(source: str, whole: Span, part: Span, number: int, room: int, *, empty: bool) -> Iterator[Row]:
    (low, high), (start, end) = whole, part
    reach = 16 * room  # enough characters on either side to fill a row, however long the line is
    near_low, near_high = max(low, start - reach), min(high, end + reach)
    if is_plain(source[near_low:near_high]):
        if high - low <= room and not empty:
            yield Row(number, source[low:high], start - low, end - start)
            return
        if high - low > room and 0 < end - start <= room - 2:
            yield _plain_row(source, whole, part, number, room - 2)
            return
        near_low, near_high = max(low, start - room), min(high, end + room)
    line = cells(source[near_low:near_high], near_low)
    first = next((i for i in range(len(line)) if _stop(line, i, near_high) > start), len(line))
    last = next((i for i in range(first, len(line)) if line[i].start >= end), len(line))
    marked = Span(first, last)
    mark = int(empty)  # an empty span is pointed at with one caret
    more_left, more_right = near_low > low, near_high < high
    if not more_left and not more_right and _columns(line) + mark <= room:
        row = _row(number, line, Span(0, len(line)), marked, False, False)
    elif _columns(line[first:last]) + mark <= room - 2:
        shown = _window(line, marked, room - 2 - mark, more_left, more_right)
        row = _row(number, line, shown, marked, more_left or shown.start > 0, more_right or shown.end < len(line))
    else:
        yield from _wrapped(line, marked, number, room - 2)
        return
    yield msgspec.structs.replace(row, length=1) if empty else row


def _plain_row(source: str, whole: Span, part: Span, number: int, room: int) -> Row:
    """What is shown of a long line of which each character takes one column: as `_window` says it, without looking at each."""
    (low, high), (start, end) = whole, part
    spare = room - (end - start)
    left = min(start - low, max(spare // 2, spare - (high - end)))
    begin, stop = start - left, min(high, end + spare - left)
    if begin > low:
        begin = source.find(" ", begin, start) + 1 or begin
    if stop < high:
        space = source.rfind(" ", end, stop)
        stop = stop if space < 0 else space
    cut_left, cut_right = begin > low, stop < high
    text = (ELLIPSIS if cut_left else "") + source[begin:stop] + (ELLIPSIS if cut_right else "")
    return Row(number, text, int(cut_left) + start - begin, end - start)


def _stop(line: list[Cell], index: int, end: int) -> int:
    return line[index + 1].start if index + 1 < len(line) else end


def _window(line: list[Cell], marked: Span, room: int, more_left: bool, more_right: bool) -> Span:
    """The stretch of cells around the marked ones that fits, balanced, and cut between words."""
    first, last = marked
    spare = room - _columns(line[first:last])
    before, after = _columns(line[:first]), _columns(line[last:])
    left = min(before, max(spare // 2, spare - after))
    begin, used = first, 0
    while begin > 0 and used + line[begin - 1].width <= left:
        begin -= 1
        used += line[begin].width
    stop, spare = last, spare - used
    while stop < len(line) and line[stop].width <= spare:
        spare -= line[stop].width
        stop += 1
    if begin > 0 or more_left:
        begin = next((i + 1 for i in range(begin, first) if line[i].shown == " "), begin)
    if stop < len(line) or more_right:
        stop = next((i for i in range(stop - 1, last - 1, -1) if line[i].shown == " "), stop)
    return Span(begin, stop)


def _wrapped(line: list[Cell], marked: Span, number: int, room: int) -> Iterator[Row]:
    """The marked words alone, over as many rows as they need."""
    first, last = marked
    begin = first
    while begin < last:
        stop, used = begin, 0
        while stop < last and (used + line[stop].width <= room or stop == begin):
            used += line[stop].width
            stop += 1
        after = stop
        if stop < last:
            space = next((i for i in range(stop, begin, -1) if line[i].shown == " "), None)
            stop, after = (stop, stop) if space is None else (space, space + 1)
        cut_left, cut_right = begin == first > 0, stop == last < len(line)
        yield _row(number if begin == first else None, line, Span(begin, stop), Span(begin, stop), cut_left, cut_right)
        begin = after


def _row(number: int | None, line: list[Cell], shown: Span, marked: Span, cut_left: bool, cut_right: bool) -> Row:
    text = "".join(cell.shown for cell in line[shown.start : shown.end])
    text = (ELLIPSIS if cut_left else "") + text + (ELLIPSIS if cut_right else "")
    return Row(
        number, text, int(cut_left) + _columns(line[shown.start : marked.start]), _columns(line[marked.start : marked.end])
    )


def _columns(line: list[Cell]) -> int:
    return sum(cell.width for cell in line)
