"""Broken files are read without a crash, with exact spans: every example article, damaged in many ways."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse_all
from kblint.config import Config, HtmlPages
from tests.articles.spans import check_spans

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))
VISIBLE = sorted(p for p in (Path(__file__).parent / "visible").iterdir() if p.suffix != ".txt")
SELECTORS = Config(html=HtmlPages(article=("div .content", "#content", "body"), drop=(".teaser", "div p")))
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


@pytest.mark.parametrize("path", VISIBLE, ids=lambda p: p.name)
def test_damaged_articles_of_every_dialect_are_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    chance = random.Random(path.name)
    for n in range(24):
        damaged = damage(damage(text, chance), chance) if n % 2 else damage(text, chance)
        ending = path.suffix if n % 4 else chance.choice([".md", ".mdx", ".html"])
        for parsed in parse_all(Source(f"a{ending}", damaged), SELECTORS if n % 3 == 0 else Config()):
            check_spans(parsed.article)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("<div class='callout'>a", "a.html"),
        ("<div class='nav'>a", "a.html"),
        ("<form>a", "a.html"),
        ("<p hidden>a", "a.html"),
        ("<table><td>a", "a.html"),
        ("<h2 class='title'>a", "a.html"),
        ("<sup>1</sup>", "a.html"),
        ("<button role='tab' aria-controls='b'>a", "a.html"),
        ("<div id='b'>a", "a.html"),
        ("{a && <b>", "a.mdx"),
        ("{<b>", "a.mdx"),
        ("<Tabs items={['a']}><Tab>b\n", "a.mdx"),
        ("export const a = {\n", "a.mdx"),
        ("import a from (\n", "a.mdx"),
        ("word ^[a ", "a.md"),
        ("a %% b\n", "a.md"),
        ("++a ", "a.md"),
        ("/// note\n", "a.md"),
        ("{::comment} ", "a.md"),
        ("* a\n{: toc ", "a.md"),
        ("a~b ", "a.md"),
        ("> [!note] a\n", "a.md"),
        ("<Note>\na\n", "a.mdx"),
    ],
)
def test_what_is_repeated_without_end_takes_time_in_proportion(text: str, path: str) -> None:
    def seconds(times: int) -> float:
        started = time.process_time()
        parse_all(Source(path, text * times), SELECTORS)
        return time.process_time() - started

    # Four times the text takes four times as long, and sixteen times where it goes wrong.
    few = max(seconds(1_000), 0.02)
    # What else runs on the machine may disturb an attempt.
    assert any(seconds(4_000) < 9 * few for _ in range(3))
