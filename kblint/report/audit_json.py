"""The audit page as JSON, for dashboards: the report of ``kblint check``, and under ``audit`` what the page says besides."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from kblint.report.json_report import article_as_json, as_json, dumps, place_as_json
from kblint.report.model import Change, Handover, RenderOptions, Report
from kblint.report.review_queue import review_queue
from kblint.report.verdict import verdict


def render(report: Report, options: RenderOptions) -> str:
    """One JSON object, indented, with a newline at the end."""
    return dumps({**as_json(report), "audit": _audit(report)}, indent=2) + "\n"


def _audit(report: Report) -> dict[str, Any]:
    said = verdict(report)
    families = report.families()
    queue = review_queue(report.findings, lambda code: families.get(code, ""))
    return {
        "ready": said.ready,
        "headline": said.headline,
        "reasons": list(said.reasons),
        "score": said.score,
        "run": {**msgspec.to_builtins(report.run), "settings": json.loads(report.run.settings)},
        "known": report.known,
        "families": {code: family for code, family in sorted(families.items()) if any(f.rule == code for f in report.findings)},
        "queue": [
            {"weight": cause.weight, "stakes": list(cause.stakes), "fingerprints": [f.fingerprint for f in cause.findings]}
            for cause in queue
        ],
        "change": _change(report.change) if report.change else None,
        "handovers": [_handover(handover) for handover in report.handovers()],
        "articles": [msgspec.to_builtins(article) for article in report.catalogue()],
    }


def _change(change: Change) -> dict[str, Any]:
    return {**msgspec.to_builtins(change), "new": sorted(change.new)}


def _handover(handover: Handover) -> dict[str, Any]:
    place = handover.place
    return {
        "article": article_as_json(handover.article),
        "path": handover.path,
        "stake": handover.stake,
        "place": place_as_json(place) if place else None,
    }
