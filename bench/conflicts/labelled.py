"""Labelled pairs of articles, and the pairs of statements in them.

The pairs of the project stand in ``pairs-*.md``: a line ``=== conflict hard bank`` (label, difficulty, industry), an article, a line
``===``, another article; the two sentences that do or do not contradict one another stand in « ». Files in the form of one JSON
object a line (``articles``, ``a``, ``b``, ``label``, ``difficulty``) can be read beside them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.comparison import exclusive
from kblint.corpus.index import candidates, crowd, postings, weights
from kblint.corpus.similarity import signs
from kblint.statements import extract
from kblint.statements.model import Statement

HERE = Path(__file__).resolve().parent
CASES = HERE.parent.parent / "rules" / "conflict" / "conflicting-value" / "cases"


class Pair(msgspec.Struct, frozen=True):
    """A small knowledge base with two sentences, each (path, start, end), that contradict one another or not."""

    name: str
    conflict: bool
    difficulty: str
    articles: tuple[tuple[str, str], ...]
    sides: tuple[tuple[str, int, int], tuple[str, int, int]]


class Example(msgspec.Struct, frozen=True):
    """Two statements whose values exclude one another, what they have in common, and whether they are about the same thing."""

    pair: str
    conflict: bool
    signs: Mapping[str, float]
    same: bool
    a: Statement
    b: Statement


def read(paths: Iterable[Path] = (), own: bool = True) -> list[Pair]:
    """The project's own pairs, except those that are kept out of every fit, and those of the given files."""
    found = []
    if own:
        found += [pair for path in sorted(HERE.glob("pairs-*.md")) for pair in _from_markdown(path)]
        found += [pair for case in sorted(CASES.iterdir()) if (pair := _from_case(case)) is not None]
        paths = [*sorted(HERE.glob("used/*.jsonl")), *paths]
    return found + [_from_json(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line]


def _from_markdown(path: Path) -> Iterator[Pair]:
    for number, chunk in enumerate(("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:], 1):
        head, _, body = chunk.partition("\n")
        label, difficulty, industry = head.split()
        articles, sides = [], []
        for name, text in zip(("a.md", "b.md"), body.split("\n===\n"), strict=True):
            before, _, rest = text.partition("«")
            said, _, after = rest.partition("»")
            articles.append((name, f"{before}{said}{after}".rstrip() + "\n"))
            sides.append((name, len(before), len(before) + len(said)))
        name = f"{path.stem} {number} ({industry})"
        yield Pair(name, label == "conflict", difficulty, tuple(articles), (sides[0], sides[1]))


def _from_case(folder: Path) -> Pair | None:
    """A case of the rule: its first finding's two sides, or none where nothing is to be found. Cases with a configuration are left out."""
    expected = yaml.safe_load((folder / "expect.yaml").read_text(encoding="utf-8"))
    if (folder / "kblint.yaml").exists():
        return None
    articles = tuple((p.name, p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.md")))
    texts = dict(articles)
    sides = []
    for found in expected["findings"][:1]:
        for place in (found, found["related"][0]):
            start = texts[place["path"]].index(place["text"])
            sides.append((place["path"], start, start + len(place["text"])))
    none = (articles[0][0], 0, 0)
    first, second = sides if sides else (none, none)
    return Pair(f"case {folder.name}", bool(sides), "easy", articles, (first, second))


def _from_json(line: str) -> Pair:
    item = json.loads(line)
    articles = [(a["path"], a["text"]) for a in item["articles"]]
    sides = []
    for (path, text), said in ((articles[0], item["a"]), (articles[-1], item["b"])):
        start = text.index(said)
        sides.append((path, start, start + len(said)))
    return Pair(item["id"], item["label"] == "conflict", item["difficulty"], tuple(articles), (sides[0], sides[1]))


def statements(articles: Iterable[tuple[str, str]]) -> list[Statement]:
    """The value statements of some articles, each (path, text)."""
    config = Config()
    return [s for path, text in articles for s in extract(parse(Source(path, text), config), config) if s.kind == "value"]


def examples(pair: Pair) -> list[Example]:
    """The pairs of statements of one labelled pair that could be a conflict: the labelled one, and all others."""
    found = statements(pair.articles)
    weight, posted = weights(found), postings(found)
    kept = []
    for i, a in enumerate(found):
        for b in found[i + 1 :]:
            meant = pair.conflict and any(_within(a, x) and _within(b, y) for x, y in (pair.sides, pair.sides[::-1]))
            if exclusive(a, b):
                kept.append(Example(pair.name, pair.conflict, signs(a, b, weight, crowd(a, b, posted)), meant, a, b))
    return kept


def _within(statement: Statement, side: tuple[str, int, int]) -> bool:
    path, start, end = side
    return statement.place.path == path and statement.place.start.offset < end and start < statement.place.end.offset


def unrelated(folder: Path) -> list[Example]:
    """The pairs of statements of a real knowledge base that could be a conflict; hardly any of them is one."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".md", ".mdx"))
    found = statements((str(p.relative_to(folder)), p.read_bytes().decode("utf-8-sig", "replace")) for p in paths)
    weight, posted = weights(found), postings(found)
    return [
        Example(
            folder.name, False, signs(found[i], found[j], weight, crowd(found[i], found[j], posted)), False, found[i], found[j]
        )
        for i, j in candidates(found, weight).pairs
        if exclusive(found[i], found[j])
    ]
