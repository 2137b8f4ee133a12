"""The report as JSON, version 1. ``kblint/schemas/report.schema.json`` is its published schema; keys are only ever added."""

from __future__ import annotations

import json
from typing import Any

import msgspec

import kblint
from kblint.expressions import compiled
from kblint.finding import ArticleRef, Finding, Fix, Place, Point, Related
from kblint.report.model import RenderOptions, Report

SCHEMA = "kblint/report/v1"

# Legal in JSON as they are, but a terminal obeys them and some readers take them for the end of a line.
_ESCAPED = compiled("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

_SURROGATE = compiled("[\ud800-\udfff]")


def render(report: Report, options: RenderOptions) -> str:
    """One JSON object, indented, with a newline at the end."""
    return dumps(as_json(report), indent=2) + "\n"


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON in readable Unicode that any program can read and any terminal can show.

    Half of a surrogate pair (from a file name that is not UTF-8) has no encoding: it is written out as ``\\udc80``.
    """
    try:
        text = msgspec.json.format(msgspec.json.encode(value), indent=indent or 0).decode()
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    if text.isascii():
        return text
    text = _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return _SURROGATE.sub(lambda match: f"\\\\u{ord(match[0]):04x}", text)


def as_json(report: Report) -> dict[str, Any]:
    """The whole report. Every key is always there; a finding without a fix has ``null`` for it."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "kblint", "version": kblint.__version__},
        "folder": report.run.folder,
        "summary": {
            "articles": report.articles,
            "skipped": len(report.skipped),
            "findings": len(report.findings),
            "error": report.count("error"),
            "warning": report.count("warning"),
            "note": report.count("note"),
            "suppressed": report.suppressed,
            "baselined": report.baselined,
        },
        "skipped": [{"path": file.path, "reason": file.reason} for file in report.skipped],
        "findings": [finding_as_json(finding) for finding in report.findings],
    }


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """One finding, as in ``findings``."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "level": finding.level,
        "confidence": round(finding.confidence, 2),
        "message": finding.message,
        "help": finding.help,
        "fingerprint": finding.fingerprint,
        **place_as_json(finding.place),
        "heading": list(finding.place.heading),
        "scope": finding.scope,
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def place_as_json(place: Place) -> dict[str, Any]:
    """The article, the path, both ends, the exact words and their sentence."""
    return {
        "article": article_as_json(place.article),
        "path": place.path,
        "start": _point(place.start),
        "end": _point(place.end),
        "text": place.text,
        "sentence": place.sentence,
    }


def _related(related: Related) -> dict[str, Any]:
    return {"label": related.label, "scope": related.scope, **place_as_json(related.place)}


def article_as_json(article: ArticleRef) -> dict[str, str]:
    """How a finding names an article."""
    return {"id": article.id, "title": article.title, "url": article.url}


def _point(point: Point) -> dict[str, int]:
    return {"line": point.line, "column": point.column, "offset": point.offset}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"path": e.path, "start": e.start, "end": e.end, "replacement": e.replacement} for e in fix.edits]
    return {"safety": fix.safety, "description": fix.description, "edits": edits}
