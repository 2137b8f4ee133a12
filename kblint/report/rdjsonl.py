"""reviewdog's diagnostic format, one ``Diagnostic`` a line."""

from __future__ import annotations

from kblint.report.json_report import dumps
from kblint.report.model import RenderOptions, Report
from kblint.report.rdjson import diagnostics


def render(report: Report, options: RenderOptions) -> str:
    """As many lines as there are findings."""
    return "".join(dumps(diagnostic) + "\n" for diagnostic in diagnostics(report))
