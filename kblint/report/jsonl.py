"""One finding a line, each a JSON object as in the JSON report's ``findings``."""

from __future__ import annotations

from kblint.report.json_report import dumps, finding_as_json
from kblint.report.model import RenderOptions, Report


def render(report: Report, options: RenderOptions) -> str:
    """As many lines as there are findings: nothing at all when there are none."""
    return "".join(dumps(finding_as_json(finding)) + "\n" for finding in report.findings)
