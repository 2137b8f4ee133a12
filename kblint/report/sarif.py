"""SARIF 2.1.0, for GitHub's code scanning and everything else that reads it.

Columns are code points (``columnKind``). Suppressed findings are left out, files that were not read are notifications. A finding's
fingerprint stands both where SARIF has it (``fingerprints``) and where code scanning looks (``partialFingerprints``).
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import kblint
from kblint.finding import Finding, Fix, Place
from kblint.report.from_repository import from_repository
from kblint.report.json_report import dumps
from kblint.report.model import RenderOptions, Report, RuleInfo

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "kblint/v1"


def render(report: Report, options: RenderOptions) -> str:
    """One SARIF log with one run, indented, with a newline at the end. Paths count from the repository's root."""
    report = from_repository(report)
    rules = list(report.rules())
    index = {rule.code: n for n, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "kblint",
                "version": kblint.__version__,
                "semanticVersion": kblint.__version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "automationDetails": {"id": "kblint/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            "SRCROOT": {"description": {"text": "The root of the repository; outside any, the folder of the configuration."}}
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {
                        "level": "warning",
                        "message": {"text": f"{file.path} was not checked: {file.reason}"},
                        "locations": [{"physicalLocation": {"artifactLocation": _file(file.path)}}],
                    }
                    for file in report.skipped
                ],
            }
        ],
        "results": [_result(finding, index) for finding in report.findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: RuleInfo) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.help or rule.summary, "markdown": rule.page or rule.help or rule.summary},
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["help-centre", rule.family], "precision": "high"},
    }


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    article = finding.place.article
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.level,
        "message": {"text": " ".join(part for part in (finding.message, finding.help) if part)},
        "locations": [{"physicalLocation": _physical(finding.place), "logicalLocations": [_logical(finding.place)]}],
        "fingerprints": {_FINGERPRINT: finding.fingerprint},
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "rank": round(finding.confidence * 100, 1),
        "properties": {"confidence": round(finding.confidence, 2), "article": article.id, "url": article.url},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": n,
                "message": {"text": f"“{related.place.article.title}” {related.label}".strip()},
                "physicalLocation": _physical(related.place),
            }
            for n, related in enumerate(finding.related, 1)
        ]
    if finding.fix and finding.fix.safety != "display" and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _physical(place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
        "charOffset": place.start.offset,
        "charLength": place.end.offset - place.start.offset,
        "snippet": {"text": place.text},
    }
    return {"artifactLocation": _file(place.path), "region": region}


def _logical(place: Place) -> dict[str, Any]:
    return {
        "name": place.article.title,
        "fullyQualifiedName": " › ".join((place.article.title, *place.heading)),
        "kind": "article",
    }


def _file(path: str) -> dict[str, str]:
    try:
        # The bytes of a name that is not UTF-8 are its address, too.
        name = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = path.encode("utf-8", "replace")
    return {"uri": quote(name), "uriBaseId": "SRCROOT"}


def _fix(fix: Fix) -> dict[str, Any]:
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        deleted = {"charOffset": edit.start, "charLength": edit.end - edit.start}
        changes.setdefault(edit.path, []).append({"deletedRegion": deleted, "insertedContent": {"text": edit.replacement}})
    return {
        "description": {"text": fix.description},
        "artifactChanges": [{"artifactLocation": _file(path), "replacements": done} for path, done in changes.items()],
    }
