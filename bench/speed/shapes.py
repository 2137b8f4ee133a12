"""Articles of unusual shapes, each in two sizes: what is twice as much may take about twice as long."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.speed.articles import article
from bench.speed.knowledge_base import MADE

Files = Iterator[tuple[str, str]]


def _same_headings(number: int) -> Files:
    for n in range(number):
        yield (
            f"{n}.md",
            f"# Refunds\n\n## How long it takes\n\nOrder number {n} is refunded within {n % 90 + 2} days of the return.\n",
        )


def _long_article(kilobytes: int) -> Files:
    yield "long.md", "\n\n".join(_texts(kilobytes * 1000))


def _long_line(kilobytes: int) -> Files:
    yield "line.md", "# One line\n\nIt begins. " + " ".join(" ".join(text.split()) for text in _texts(kilobytes * 1000)) + "\n"


def _headings(number: int) -> Files:
    yield "headings.md", "# Many\n\n" + "".join(f"{'#' * (2 + n % 4)} Step {n}\n\nOpen the box.\n\n" for n in range(number))


def _rows(number: int) -> Files:
    rows = (f"| Plan {n} | ${n}.00 | {n} users | {n % 90 + 1} days |\n" for n in range(number))
    yield "table.md", "# Prices\n\n| Plan | Price | Users | Kept for |\n| --- | --- | --- | --- |\n" + "".join(rows)


def _nested_lists(depth: int) -> Files:
    yield "lists.md", "# Deep\n\n" + "".join(f"{'  ' * n}- You can open box {n}.\n" for n in range(depth))


def _nested_quotes(depth: int) -> Files:
    yield "quotes.md", "# Deep\n\n" + "".join(f"{'> ' * n}You can open box {n}.\n\n" for n in range(depth))


def _brackets(number: int) -> Files:
    yield "brackets.md", f"# Brackets\n\n{'[' * number} a box {'](' * number}\n\n{'*a_' * number}\n\n{'`' * number}\n"


def _texts(characters: int) -> Iterator[str]:
    number = 0
    while characters > 0:
        text = article(number)[1].split("\n---\n", 1)[1]
        yield text
        number, characters = number + 1, characters - len(text)


# Shape → how it is made, of how many of what, how many in a quick run and in a full one.
SHAPES: dict[str, tuple[Callable[[int], Files], str, int, int]] = {
    "articles with the same headings": (_same_headings, "articles", 500, 5000),
    "one long article": (_long_article, "kB", 500, 10_000),
    "one long line": (_long_line, "kB", 250, 2500),
    "many headings": (_headings, "headings", 2500, 50_000),
    "a long table": (_rows, "rows", 500, 5000),
    "lists within lists": (_nested_lists, "deep", 100, 400),
    "quotations within quotations": (_nested_quotes, "deep", 100, 400),
    "open brackets and stars": (_brackets, "of each", 1000, 10_000),
}


def written(shape: str, size: int) -> Path:
    """The folder that holds a shape in a size."""
    folder = MADE / "shape"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "kblint.yaml").write_text("articles: ['*.md']\n", encoding="utf-8")
    for path, text in SHAPES[shape][0](size):
        (folder / path).write_text(text, encoding="utf-8")
    return folder
