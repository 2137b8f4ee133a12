"""One format per file, each a pure function ``render(report, options) -> str``. A format is imported when it is first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from kblint.report.model import RenderOptions, Report

    Render = Callable[[Report, RenderOptions], str]


def _format(module: str) -> Render:
    def render(report: Report, options: RenderOptions) -> str:
        return cast("str", import_module(f"kblint.report.{module}").render(report, options))

    return render


FORMATS: Mapping[str, Render] = {
    "text": _format("text"),
    "concise": _format("concise"),
    "json": _format("json_report"),
    "jsonl": _format("jsonl"),
    "sarif": _format("sarif"),
    "github": _format("github"),
    "gitlab": _format("gitlab"),
    "junit": _format("junit"),
    "rdjson": _format("rdjson"),
    "rdjsonl": _format("rdjsonl"),
    "markdown": _format("markdown_report"),
    "html": _format("html_report"),
}

# The audit page, by the ending of the file that it goes to.
PAGES: Mapping[str, Render] = {
    ".html": _format("html_report"),
    ".htm": _format("html_report"),
    ".md": _format("audit_markdown"),
    ".json": _format("audit_json"),
}
