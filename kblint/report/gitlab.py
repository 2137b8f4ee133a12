"""GitLab's code quality report: a JSON list, shown in merge requests."""

from __future__ import annotations

from kblint.report.from_repository import from_repository
from kblint.report.json_report import dumps
from kblint.report.model import RenderOptions, Report

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, options: RenderOptions) -> str:
    """One object for each finding; fingerprints are those of the JSON report, paths count from the repository's root."""
    issues = [
        {
            "description": f"{f.rule} {f.name}: {f.message}",
            "check_name": f.rule,
            "fingerprint": f.fingerprint,
            "severity": _SEVERITIES[f.level],
            "location": {
                "path": f.place.path,
                "positions": {
                    "begin": {"line": f.place.start.line, "column": f.place.start.column},
                    "end": {"line": f.place.end.line, "column": f.place.end.column},
                },
                "lines": {"begin": f.place.start.line, "end": f.place.end.line},
            },
        }
        for f in from_repository(report).findings
    ]
    return dumps(issues, indent=2) + "\n"
