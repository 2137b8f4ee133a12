"""GitHub's workflow commands: annotations at the lines of a pull request.

A step shows at most ten of each level, so the rest is counted. Everything that comes from an article is escaped: a line of
an article cannot become a command.
"""

from __future__ import annotations

from kblint.finding import LEVELS, Finding
from kblint.report.cells import one_line
from kblint.report.from_repository import from_repository
from kblint.report.model import RenderOptions, Report
from kblint.report.palette import Palette
from kblint.report.summary import counted, headline, notices, set_aside, skipped_lines

MOST = 10
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, options: RenderOptions) -> str:
    """A command for each finding, the worst levels first, then what is left to say. Paths count from the repository's root."""
    report = from_repository(report)
    lines = []
    for level in LEVELS:
        some = [finding for finding in report.findings if finding.level == level]
        lines += [_command(finding) for finding in some[:MOST]]
        if len(some) > MOST:
            lines.append(f"+{counted(len(some) - MOST, f'more {level}')}; a step shows at most {MOST} annotations of a level.")
    lines += [f"not checked: {line}" for line in (skipped_lines(report, None) if options.verbose else skipped_lines(report))]
    lines += [line for line in (headline(report, Palette()), set_aside(report), *notices(report)) if line]
    return "\n".join(lines) + "\n"


def _command(finding: Finding) -> str:
    start, end = finding.place.start, finding.place.end
    where = {"file": finding.place.path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        # GitHub drops columns that span lines.
        where |= {"col": str(start.column), "endColumn": str(end.column)}
    where["title"] = f"{finding.rule} {finding.name}"
    sides = [f"{r.place.path}:{r.place.start.line} {r.label}" for r in finding.related]
    said = [finding.message, f"See {'; '.join(sides)}." if sides else "", finding.help]
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    return f"::{_COMMANDS[finding.level]} {properties}::{_data(chr(10).join(one_line(part) for part in said if part))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")
