"""The statements as a table for a terminal: article by article, one row each, in the words of the article."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kblint.corpus import scopes
from kblint.inventory import Inventory, what
from kblint.report.cells import cells, one_line, width, wrap
from kblint.report.model import RenderOptions
from kblint.report.palette import Palette
from kblint.report.statements import conditions_of, exceptions_of
from kblint.report.summary import enumerated
from kblint.statements.model import Statement

_HEADERS = ("line", "what", "says", "for", "in the article's words")
_GAP = "  "
_NARROW = 66  # columns; below, a statement stands in lines of its own
_MOST_SENTENCE = 90  # longer lines are hard to read, however wide the terminal is
_SHARES = (0.26, 0.24)  # of what is left beside line and kind, for what is said and for whom; the rest is the sentence
_SAME = "(same sentence)"


class _Row(msgspec.Struct, frozen=True):
    line: str
    what: str
    said: str
    whom: str
    sentence: str

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.line, self.what, self.said, self.whom, self.sentence)


def render(inventory: Inventory, options: RenderOptions) -> str:
    """Nothing at all where there are no statements."""
    if not inventory.statements:
        return ""
    palette = Palette(options.colour, options.hyperlinks)
    rows = [_row(s) for s in inventory.statements]
    widths = _widths(rows, options.width) if options.width >= _NARROW else ()
    lines = [palette.faint(_GAP + _line(_HEADERS, widths))] if widths else []
    article, heading, sentence = ("", ""), "", ""
    for statement, row in zip(inventory.statements, rows, strict=True):
        place = statement.place
        if (place.path, place.article.id) != article:
            article, heading, sentence = (place.path, place.article.id), "", ""
            lines += [*([""] if lines else []), *_article(statement, inventory, palette, options.width)]
        under = " › ".join(one_line(h) for h in place.heading if h != place.article.title)
        if under != heading:
            heading = under
            lines += [palette.frame(part) for part in _fitted(under, options.width - len(_GAP), _GAP)]
        said = msgspec.structs.replace(row, sentence=_SAME) if row.sentence == sentence else row
        sentence = row.sentence
        lines += _drawn(said, widths, palette) if widths else _stacked(said, palette, options.width)
    return "\n".join(lines) + "\n"


def _row(statement: Statement) -> _Row:
    parts = [scopes.as_read(scopes.of(statement))]
    parts += [f"if: {phrase}" for phrase in conditions_of(statement)]
    if statement.exceptions:
        parts.append(f"except: {exceptions_of(statement)}")
    sentence = one_line(statement.place.sentence)
    return _Row(
        f"{statement.place.start.line:>4}", what(statement), one_line(statement.said), one_line("; ".join(parts)), sentence
    )


def _widths(rows: list[_Row], columns: int) -> tuple[int, ...]:
    first = tuple(max(width(_HEADERS[i]), *(width(row.cells[i]) for row in rows)) for i in range(2))
    room = columns - sum(first) - len(_GAP) * len(_HEADERS)
    middle = tuple(
        min(max(width(_HEADERS[i]), *(width(row.cells[i]) for row in rows)), int(room * share))
        for i, share in enumerate(_SHARES, 2)
    )
    return (*first, *middle, min(room - sum(middle), _MOST_SENTENCE))


def _article(statement: Statement, inventory: Inventory, palette: Palette, columns: int) -> Iterator[str]:
    place = statement.place
    title, path = one_line(place.article.title), one_line(place.path)
    for number, line in enumerate(_fitted(title, columns)):
        linked = palette.link(line, place.article.url) if number == 0 else line
        yield palette.strong(linked)
    for line in _fitted(path, columns):
        yield palette.faint(line)
    titles = inventory.included_in.get(place.path, ())
    if titles:
        shown = [f"“{one_line(t)}”" for t in titles[:5]]
        more = [f"{len(titles) - 5} more"] if len(titles) > 5 else []
        for line in _fitted(f"included in {enumerated([*shown, *more])}", columns):
            yield palette.faint(line)


def _drawn(row: _Row, widths: tuple[int, ...], palette: Palette) -> Iterator[str]:
    columns = [_fitted(text, room) or [""] for text, room in zip(row.cells, widths, strict=True)]
    for at in range(max(len(column) for column in columns)):
        texts = [column[at] if at < len(column) else "" for column in columns]
        texts[0] = texts[0].rjust(widths[0])
        line = _line(texts, widths)
        if at == 0:
            # What is said stands out; the widths were measured before it was painted.
            before = _GAP + _line(texts[:2], widths[:2])
            said = palette.strong(texts[2]) + " " * (widths[2] - width(texts[2]))
            line = f"{before.ljust(len(_GAP) + sum(widths[:2]) + len(_GAP))}{_GAP}{said}{_GAP}{_line(texts[3:], widths[3:])}"
        else:
            line = _GAP + line
        yield line.rstrip()


def _line(texts: tuple[str, ...] | list[str], widths: tuple[int, ...]) -> str:
    return _GAP.join(text + " " * (room - width(text)) for text, room in zip(texts, widths, strict=True)).rstrip()


def _stacked(row: _Row, palette: Palette, columns: int) -> Iterator[str]:
    first, *rest = _fitted(f"{row.line} {row.what}: {row.said}", columns - len(_GAP) * 2) or [""]
    yield _GAP + palette.strong(first)
    for line in rest:
        yield _GAP * 2 + palette.strong(line)
    for text in (f"for {row.whom}", row.sentence):
        for line in _fitted(text, columns - len(_GAP) * 2):
            yield _GAP * 2 + line


def _fitted(text: str, room: int, margin: str = "") -> list[str]:
    """The text in lines of at most ``room`` columns; a word that is longer than a line is broken."""
    room = max(room, 8)
    lines = []
    for line in wrap(text, room):
        part, used = "", 0
        for cell in cells(line):
            if used + cell.width > room:
                lines.append(margin + part)
                part, used = "", 0
            part, used = part + cell.shown, used + cell.width
        lines.append(margin + part)
    return lines
