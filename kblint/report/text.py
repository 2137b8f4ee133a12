"""The report that people read in a terminal: every finding with its source line, carets under the exact words, and the cure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

import msgspec

from kblint.finding import Finding, Fix, Place
from kblint.report.cells import one_line, width, wrap
from kblint.report.excerpt import Row, excerpt
from kblint.report.model import RenderOptions, Report
from kblint.report.palette import Palette
from kblint.report.summary import (
    accepting,
    by_family,
    headline,
    mendable,
    notices,
    set_aside,
    skipped_heading,
    skipped_lines,
    statistics_lines,
)

_MOST_PROSE = 110  # longer lines are hard to read, however wide the terminal is
_LEAST_ROOM = 20


def render(report: Report, options: RenderOptions) -> str:
    """All findings, then the summary."""
    palette = Palette(options.colour, options.hyperlinks)
    source = cache(report.source)
    pages = {rule.code: rule.file for rule in report.rules()} if options.hyperlinks else {}
    blocks = [list(_finding(finding, source, palette, options, pages)) for finding in report.findings]
    if options.statistics and report.findings:
        blocks.append(statistics_lines(report, palette))
    blocks.append(list(_summary(report, palette, options)))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


class _Sheet(msgspec.Struct, frozen=True):
    """What the parts of one finding share: ``gutter`` is the width of the line numbers, ``prose`` that of messages."""

    source: Callable[[str], str | None]
    palette: Palette
    gutter: int
    room: int
    prose: int

    def bar(self, text: str = "", number: str = "") -> str:
        edge = self.palette.frame(f"{number:>{self.gutter}} |")
        return f"{edge} {text}" if text else edge


def _finding(
    finding: Finding,
    source: Callable[[str], str | None],
    palette: Palette,
    options: RenderOptions,
    pages: Mapping[str, str],
) -> Iterator[str]:
    places = (finding.place, *(related.place for related in finding.related))
    gutter = max(len(str(place.end.line)) for place in places)
    prose = min(options.width, _MOST_PROSE)
    sheet = _Sheet(source, palette, gutter, max(options.width - gutter - 3, _LEAST_ROOM), prose)
    yield from _header(finding, sheet, pages.get(finding.rule, ""))
    yield from _place(finding.place, "-->", finding.label, finding.level, sheet)
    for related in finding.related:
        yield sheet.bar()
        yield from _place(related.place, ":::", related.label, "", sheet)
    notes = list(_notes(finding, sheet, options))
    if notes:
        yield sheet.bar()
        yield from notes


def _header(finding: Finding, sheet: _Sheet, page: str) -> Iterator[str]:
    code, name = f"{finding.level}[{one_line(finding.rule)}]", one_line(finding.name)
    first, *rest = wrap(finding.message, sheet.prose - 4, sheet.prose - width(f"{code} {name}: ")) or [""]
    yield f"{sheet.palette.level(finding.level, code)} {sheet.palette.page(name, page)}: {sheet.palette.strong(first)}"
    for line in rest:
        yield " " * 4 + sheet.palette.strong(line)


def _place(place: Place, arrow: str, label: str, level: str, sheet: _Sheet) -> Iterator[str]:
    palette = sheet.palette
    yield f"{' ' * sheet.gutter}{palette.frame(arrow)} {one_line(place.path)}:{place.start.line}:{place.start.column}"
    title, url = one_line(place.article.title), one_line(place.article.url)
    linked = palette.link(title, place.article.url)
    address = palette.faint(url) if linked == title else ""
    if title and address and width(title) + 3 + width(url) <= sheet.room:
        yield sheet.bar(f"{title}{palette.faint(' · ')}{address}")
    else:
        yield from (sheet.bar(line) for line in (linked, address) if line)
    rows = _rows(place, sheet)
    if rows:
        yield sheet.bar()
    for row in rows:
        yield from _row(row, label if row is rows[-1] else "", level, sheet)


def _rows(place: Place, sheet: _Sheet) -> list[Row]:
    text = sheet.source(place.path)
    start, end = place.start.offset, place.end.offset
    if text and text[start:end] == place.text:
        return excerpt(text, start, end, place.start.line, sheet.room)
    # The file is gone or has changed since: what was read is still worth showing.
    return excerpt(place.text, 0, len(place.text), place.start.line, sheet.room) if place.text else []


def _row(row: Row, label: str, level: str, sheet: _Sheet) -> Iterator[str]:
    if row.left_out:
        yield sheet.bar(sheet.palette.frame("…"))
        return
    yield sheet.bar(row.text.rstrip(" "), "" if row.number is None else str(row.number))
    if not row.length:
        return
    carets = " " * row.indent + sheet.palette.level(level, "^" * row.length)
    said = one_line(label)
    if said and row.indent + row.length + 1 + width(said) <= sheet.room:
        yield sheet.bar(f"{carets} {sheet.palette.level(level, said)}")
        return
    yield sheet.bar(carets)
    below = wrap(said, sheet.room)
    indent = min([row.indent, *(max(0, sheet.room - width(line)) for line in below)])
    for line in below:
        yield sheet.bar(" " * indent + sheet.palette.level(level, line))


def _notes(finding: Finding, sheet: _Sheet, options: RenderOptions) -> Iterator[str]:
    if finding.help:
        yield from _note("help", finding.help, sheet)
    if finding.fix and one_line(finding.fix.description) != one_line(finding.help):
        yield from _fix(finding.fix, sheet)
    if options.verbose:
        facts = (" › ".join(finding.place.heading), f"confidence {finding.confidence:.2f}", f"fingerprint {finding.fingerprint}")
        yield from _note("note", " · ".join(fact for fact in facts if fact), sheet)
        if accepting(finding):
            yield from _note("note", f"to accept it, write before its paragraph: {accepting(finding)}", sheet)


def _fix(fix: Fix, sheet: _Sheet) -> Iterator[str]:
    yield from _note("fix", fix.description, sheet)
    for written in fix.unsaid:
        for line in wrap(written, sheet.room - 2):
            yield sheet.bar(sheet.palette.added(f"+ {line}"))


def _note(word: str, text: str, sheet: _Sheet) -> Iterator[str]:
    margin = sheet.gutter + 3 + len(word) + 2
    lines = wrap(text, max(sheet.prose - margin, _LEAST_ROOM))
    lead = f"{' ' * sheet.gutter} {sheet.palette.frame('=')} {sheet.palette.cure(word + ':')} "
    for line in lines:
        yield lead + line
        lead = " " * margin


def _summary(report: Report, palette: Palette, options: RenderOptions) -> Iterator[str]:
    yield headline(report, palette)
    if by_family(report):
        yield by_family(report)
    if set_aside(report):
        yield set_aside(report)
    yield from (line for line in (mendable(report), *notices(report)) if line)
    if report.skipped:
        yield skipped_heading(report)
        for line in skipped_lines(report, None) if options.verbose else skipped_lines(report):
            yield f"  {line}"
