"""Puts README.md and the rules' pages into the site: what ``kblint rule`` prints and the site shows is one text."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

from kblint.rules.packs import shipped_rules

ROOT = Path(__file__).resolve().parent.parent
# A link, or code, in which what looks like one is an example.
_LINK = re.compile(r"```.*?```|\[(?P<text>(?:`[^`\n]*`|[^\]`\n])*)\]\((?P<target>[^)\s]+)\)|`[^`\n]*`", re.DOTALL)
_FAMILIES = {
    "self-reference": "Sends the customer to itself",
    "conflict": "Says two things",
    "eligibility": "Leaves open who, when and how much",
    "freshness": "Was true once",
    "grounding": "Means nothing out of its page",
    "promises": "Promises and stakes",
    "kblint": "kblint's own",
}


def on_files(files: Files, config: Any) -> Files:
    """Adds the start page, a list of the rules and a page for each."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = {"index.md": re.sub(r"\]\(docs/", "](", readme), "rules/index.md": _list()}
    pages |= {f"rules/{rule.name}.md": rule.page for rule in shipped_rules()}
    for path, text in pages.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Takes out links to what the site does not have."""
    return _outside(page.file.src_uri, markdown)


def _list() -> str:
    parts = ["# Rules"]
    rules = shipped_rules()
    for family in sorted(
        {rule.family for rule in rules}, key=lambda name: list(_FAMILIES).index(name) if name in _FAMILIES else 99
    ):
        parts.append(f"## {_FAMILIES.get(family, family)}")
        rows = [
            f"| [{r.code}]({r.name}.md) | {r.name} | {r.declaration.level} | {r.declaration.profile} | {r.declaration.summary} |"
            for r in rules
            if r.family == family
        ]
        parts.append("\n".join(["| Code | Name | Level | Profile | Flags |", "|---|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _outside(path: str, text: str) -> str:
    """Links to files that the site does not have lead nowhere there, examples above all: their words stay."""

    def shown(match: re.Match[str]) -> str:
        target = (match["target"] or "").partition("#")[0]
        if not target or ":" in target:
            return match[0]
        inside = ROOT / "docs" / posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        generated = path.startswith("rules/") and target in {f"{rule.name}.md" for rule in shipped_rules()}
        exists = ROOT / "docs" in inside.resolve().parents and inside.exists()
        return match[0] if exists or generated else match["text"]

    return _LINK.sub(shown, text)
