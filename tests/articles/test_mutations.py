"""Broken files are read without a crash, with exact spans: every example article, damaged in many ways."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse_all
from kblint.config import Config
from tests.articles.spans import check_spans

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))
DIRT = [
    "<",
    "</",
    ">",
    "{",
    "}",
    "{%",
    "%}",
    "`",
    "```",
    "<!--",
    "-->",
    "|",
    "\0",
    "\x1b[31m",
    "\u202e",
    "\r",
    "\r\n",
    "<details>",
    "</Tab>",
    "<Tab>",
]
DIRT += [
    '"',
    "'",
    "---\n",
    ":::",
    "    ",
    "\t",
    "> ",
    "{{",
    "}}",
    "\ufeff",
    "\ufdd0",
    "\ufdd1",
    "&#0;",
    "&#x110000;",
    "!!! note\n",
    "[[",
    "]]",
    "[^1]",
]


def damage(text: str, chance: random.Random) -> str:
    """The text, cut, repeated, stripped of its closing marks or soiled."""
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.randint(0, 300))
    kind = chance.randint(0, 5)
    if kind == 0:
        return text[:start]
    if kind == 1:
        return text[:end] + text[start:end] * chance.randint(1, 10) + text[end:]
    if kind == 2:
        return text[:start] + chance.choice(DIRT) * chance.randint(1, 3) + text[start:]
    if kind == 3:
        return text[:start] + text[end:]
    if kind == 4:
        return text.replace(chance.choice(["</", ">", "\n\n", "`", "|", "- "]), "", chance.randint(1, 20))
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
@pytest.mark.parametrize("ending", [".md", ".mdx", ".html", ".json", ".csv"])
def test_damaged_articles_are_read(path: Path, ending: str) -> None:
    text = path.read_text(encoding="utf-8")
    if ending == ".json":
        text = '{"articles": [{"id": 1, "title": "T", "body": "<p>' + text.replace('"', '\\"').replace("\n", "\\n") + '</p>"}]}'
    chance = random.Random(f"{path.stem}{ending}")
    for _ in range(12):
        damaged = damage(damage(text, chance), chance)
        for parsed in parse_all(Source(f"a{ending}", damaged), Config()):
            check_spans(parsed.article)
