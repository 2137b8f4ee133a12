"""One line for each finding, the summary on the last line."""

from __future__ import annotations

from kblint.finding import Finding
from kblint.report.cells import one_line
from kblint.report.model import RenderOptions, Report
from kblint.report.palette import Palette
from kblint.report.summary import counted, headline, mendable, notices, set_aside, skipped_lines, statistics_lines


def render(report: Report, options: RenderOptions) -> str:
    """``path:line:column: level CODE name: message`` for each finding, a line for each skipped file, and the summary."""
    palette = Palette(options.colour, options.hyperlinks)
    lines = [_line(finding, palette) for finding in report.findings]
    if options.statistics:
        lines += statistics_lines(report, palette)
    lines += [f"not checked: {line}" for line in (skipped_lines(report, None) if options.verbose else skipped_lines(report))]
    summary = [headline(report, palette), set_aside(report), mendable(report), *notices(report)]
    if report.skipped:
        summary.append(f"{counted(len(report.skipped), 'file')} not checked.")
    return "\n".join([*lines, " ".join(part for part in summary if part)]) + "\n"


def _line(finding: Finding, palette: Palette) -> str:
    place = finding.place
    where = f"{one_line(place.path)}:{place.start.line}:{place.start.column}:"
    rule = f"{palette.level(finding.level, finding.level)} {one_line(finding.rule)} {one_line(finding.name)}:"
    return f"{where} {rule} {one_line(finding.message)}"
