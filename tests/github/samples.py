"""Reports, diffs and comments for tests."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from kblint.github.planner import Comment
from kblint.github.report_file import Where, decode_report
from kblint.report.model import Report

SHA = "a" * 40
WHERE = Where("https://github.com", "acme/help", SHA)


def fingerprint(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def place(path: str, line: int, text: str, sentence: str, title: str = "Returns") -> dict[str, Any]:
    return {
        "article": {"id": path, "title": title, "url": f"https://help.acme.example/{path[:-3]}"},
        "path": path,
        "start": {"line": line, "column": 1, "offset": 100},
        "end": {"line": line, "column": 1 + len(text), "offset": 100 + len(text)},
        "text": text,
        "sentence": sentence,
    }


def finding(key: str, path: str = "returns.md", line: int = 3, **other: Any) -> dict[str, Any]:
    """A finding whose fingerprint comes from ``key``, on words that open a line."""
    text = other.pop("text", "contact support")
    made: dict[str, Any] = {
        "rule": "KB101",
        "name": "contact-support",
        "level": "error",
        "confidence": 1.0,
        "message": f"The customer is sent in a circle ({key}).",
        "help": "Write what happens instead.",
        "fingerprint": fingerprint(key),
        **place(path, line, text, other.pop("sentence", f"If it is late, {text}.")),
        "heading": [],
        "related": [],
        "fix": None,
    }
    return {**made, **other}


def report_json(*findings: dict[str, Any], articles: int = 2) -> str:
    levels = {level: sum(f["level"] == level for f in findings) for level in ("error", "warning", "note")}
    summary = {"articles": articles, "skipped": 0, "findings": len(findings), **levels, "suppressed": 0, "baselined": 0}
    tool = {"name": "kblint", "version": "0.1.0"}
    return json.dumps({"schema": "kblint/report/v1", "tool": tool, "summary": summary, "skipped": [], "findings": findings})


def report(*findings: dict[str, Any], where: Where = WHERE) -> Report:
    return decode_report(report_json(*findings).encode(), where)


def patch(*lines: str, start: int = 1) -> str:
    """A hunk that adds these lines."""
    return "\n".join([f"@@ -{start},0 +{start},{len(lines)} @@ # Returns", *(f"+{line}" for line in lines)])


def comment(
    id: int, body: str, *, mine: bool = True, path: str = "returns.md", line: int | None = 3, reply_to: int | None = None
) -> Comment:
    return Comment("line", id, body, mine, path, line, reply_to)


def sticky(id: int, body: str, *, mine: bool = True) -> Comment:
    return Comment("sticky", id, body, mine)
