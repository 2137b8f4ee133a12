"""A trace as JSON, version 1. ``kblint/schemas/trace.schema.json`` is its published schema; keys are only ever added."""

from __future__ import annotations

from typing import Any

import kblint
from kblint.report.json_report import dumps, finding_as_json, place_as_json
from kblint.tracing import Origin, Trace, Traced

SCHEMA = "kblint/trace/v1"


def trace_json(trace: Trace) -> str:
    """One JSON object, indented, with a newline at the end."""
    return dumps(as_json(trace), indent=2) + "\n"


def as_json(trace: Trace) -> dict[str, Any]:
    """The whole trace. Every key is always there."""
    traced = [one for one in trace.sentences if one.origins]
    return {
        "schema": SCHEMA,
        "tool": {"name": "kblint", "version": kblint.__version__},
        "summary": {
            "articles": trace.articles,
            "skipped": len(trace.skipped),
            "sentences": len(trace.sentences),
            "traced": len(traced),
            "with_findings": sum(one.flawed for one in traced),
        },
        "skipped": [{"path": file.path, "reason": file.reason} for file in trace.skipped],
        "sentences": [_sentence(one) for one in trace.sentences],
    }


def _sentence(one: Traced) -> dict[str, Any]:
    return {"said": one.said.text, "line": one.said.line, "origins": [_origin(origin) for origin in one.origins]}


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "likeness": origin.likeness,
        **place_as_json(origin.place),
        "heading": list(origin.place.heading),
        "findings": [finding_as_json(finding) for finding in origin.findings],
    }
