"""Labelled pairs of articles, and the pairs of statements in them.

The pairs of the project stand in ``pairs-*.md``: a line ``=== conflict hard bank`` (label, difficulty, industry), an article, a line
``===``, another article; the two sentences that do or do not contradict one another stand in « ». Files in the form of one JSON
object a line (``articles``, ``a``, ``b``, ``label``, ``difficulty``) can be read beside them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus import permissions
from kblint.corpus.comparison import Values, exclusive
from kblint.corpus.index import candidates, weights
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
    unrelated: bool = False


def read(paths: Iterable[Path] = (), own: bool = True) -> list[Pair]:
    """The project's own pairs, except those that are kept out of every fit, and those of the given files."""
    found = []
    if own:
        found += [pair for path in sorted(HERE.glob("pairs-*.md")) for pair in _from_markdown(path)]
        found += [*_bare()]
        found += [pair for case in sorted(CASES.iterdir()) if (pair := _from_case(case)) is not None]
        paths = [*sorted(HERE.glob("used/*.jsonl")), *paths]
    return found + [_from_json(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line]


def _bare() -> Iterator[Pair]:
    """Pairs of sentences, each alone in its article: ``conflict | title | sentence | title | sentence``."""
    lines = (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate((x for x in lines if x and not x.startswith("#")), 1):
        label, *parts = (part.strip() for part in line.split(" | "))
        articles, sides = [], []
        for path, title, text in (("a.md", *parts[:2]), ("b.md", *parts[2:])):
            head = f"# {title}\n\n"
            articles.append((path, f"{head}{text}\n"))
            sides.append((path, len(head), len(head) + len(text)))
        yield Pair(f"sentences {number}", label == "conflict", "", tuple(articles), (sides[0], sides[1]))


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


def statements(articles: Iterable[tuple[str, str]], kind: str) -> list[Statement]:
    """The statements of one kind of some articles, each (path, text)."""
    config = Config()
    return [s for path, text in articles for s in extract(parse(Source(path, text), config), config) if s.kind == kind]


Compared = Iterator[tuple[Statement, Statement, dict[str, float]]]


def compared(found: Sequence[Statement], kind: str, pairs: Iterable[tuple[int, int]]) -> Compared:
    """Those pairs (by index) of statements that exclude one another if they are about one thing, with what speaks for that and against it."""
    weight = weights(found)
    if kind == "permission":
        tells, crowded = permissions.Tells(weight), permissions.crowding(len(found))
        rulings = [permissions.Ruling(s, tells) for s in found]
        for i, j in pairs:
            told = permissions.signs(rulings[i], rulings[j], crowded)
            if told is not None and not permissions.apart(rulings[i], rulings[j]):
                yield found[i], found[j], told[0]
        return
    values = Values(found)
    for i, j in pairs:
        a, b = values.sides[i], values.sides[j]
        if exclusive(a, b):
            yield found[i], found[j], signs(a, b, weight, values.crowds.between(a, b))


def examples(pair: Pair, kind: str = "value") -> list[Example]:
    """The pairs of statements of one labelled pair that could be a conflict: the labelled one, and all others."""
    found = statements(pair.articles, kind)
    kept = []
    for a, b, told in compared(found, kind, combinations(range(len(found)), 2)):
        meant = pair.conflict and any(_within(a, x) and _within(b, y) for x, y in (pair.sides, pair.sides[::-1]))
        kept.append(Example(pair.name, pair.conflict, told, meant, a, b))
    return kept


def _within(statement: Statement, side: tuple[str, int, int]) -> bool:
    path, start, end = side
    return statement.place.path == path and statement.place.start.offset < end and start < statement.place.end.offset


def unrelated(folder: Path, kind: str = "value") -> list[Example]:
    """The pairs of statements of a real knowledge base that could be a conflict; hardly any of them is one."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".md", ".mdx"))
    found = statements(((str(p.relative_to(folder)), p.read_bytes().decode("utf-8-sig", "replace")) for p in paths), kind)
    if kind == "permission":
        among = permissions.candidates(found, weights(found))
    else:
        values = Values(found)
        among = candidates(values.sides, values.weight)
    return [Example(folder.name, False, told, False, a, b, True) for a, b, told in compared(found, kind, sorted(among.pairs))]
