"""reviewdog's diagnostic format. Its columns are counted in bytes of UTF-8, as its description says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from kblint.articles.model import Source
from kblint.finding import Finding, Place, Point
from kblint.report.json_report import dumps
from kblint.report.model import RenderOptions, Report

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, options: RenderOptions) -> str:
    """One ``DiagnosticResult``, indented, with a newline at the end."""
    return dumps({"source": {"name": "kblint"}, "diagnostics": diagnostics(report)}, indent=2) + "\n"


def diagnostics(report: Report) -> list[dict[str, Any]]:
    """A ``Diagnostic`` for each finding."""
    source = cache(report.source)
    return [_diagnostic(finding, source) for finding in report.findings]


def _diagnostic(finding: Finding, source: Callable[[str], str | None]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": " ".join(part for part in (finding.message, finding.help) if part),
        "location": _location(finding.place, source),
        "severity": _SEVERITIES[finding.level],
        "source": {"name": "kblint"},
        "code": {"value": finding.rule},
    }
    if finding.related:
        found["related_locations"] = [
            {"message": f"“{r.place.article.title}” {r.label}".strip(), "location": _location(r.place, source)}
            for r in finding.related
        ]
    fix = finding.fix
    if fix and fix.safety != "display" and len(fix.edits) == 1 and fix.edits[0].path == finding.place.path:
        text = source(finding.place.path)
        edit, points = fix.edits[0], Source(finding.place.path, text or "")
        if text is not None and edit.end <= len(text):
            found["suggestions"] = [
                {"range": _range(points.point(edit.start), points.point(edit.end), text), "text": edit.replacement}
            ]
    return found


def _location(place: Place, source: Callable[[str], str | None]) -> dict[str, Any]:
    return {"path": place.path, "range": _range(place.start, place.end, source(place.path))}


def _range(start: Point, end: Point, text: str | None) -> dict[str, Any]:
    return {"start": _position(start, text), "end": _position(end, text)}


def _position(point: Point, text: str | None) -> dict[str, int]:
    if text is None or point.offset > len(text):
        return {"line": point.line, "column": point.column}
    before = text[point.offset - point.column + 1 : point.offset]
    return {"line": point.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
