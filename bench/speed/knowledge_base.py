"""A help centre to measure on, in a folder of its own, and the five ways of linting it."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.speed import articles
from bench.speed.processes import ROOT, Failed, Run, check, several

MADE = ROOT / "build" / "bench"
WAYS = ("cold", "nothing changed", "one changed", "one named", "without a cache")
_CACHE = ".kblint_cache"
_ARTICLES = ("**/*.md", "**/*.mdx", "**/*.html")


class KnowledgeBase(NamedTuple):
    """Where it is and what it is called, how many articles it has, their words and bytes, and the Markdown files among them."""

    name: str
    folder: Path
    articles: int
    words: int
    bytes: int
    markdown: tuple[str, ...]

    def forget(self) -> None:
        """Takes away what earlier runs of kblint keep."""
        shutil.rmtree(self.folder / _CACHE, ignore_errors=True)


def made_up(number: int) -> KnowledgeBase:
    """A generated help centre of so many articles."""
    folder = MADE / f"{number}-articles"
    articles.write(folder, number)
    return _counted(f"{number:,} made-up articles", folder)


def real(corpora: Path) -> KnowledgeBase | None:
    """The largest of the help centres in a folder, copied, or None where there is none."""
    folders = [f for f in sorted(corpora.iterdir()) if f.is_dir()] if corpora.is_dir() else []
    if not folders:
        return None
    source = max(folders, key=lambda f: len(_files(f)))
    target = MADE / "real-articles"
    shutil.rmtree(target, ignore_errors=True)
    for file in _files(source):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    patterns = ", ".join(f'"{pattern}"' for pattern in _ARTICLES)
    (target / "kblint.yaml").write_text(f"articles: [{patterns}]\n", encoding="utf-8")
    found = _counted("", target)
    return found._replace(name=f"{found.articles:,} real articles")


def _files(folder: Path) -> list[Path]:
    return sorted({file for pattern in _ARTICLES for file in folder.glob(pattern)})


def _counted(name: str, folder: Path) -> KnowledgeBase:
    number = words = size = 0
    for file in _files(folder):
        content = file.read_bytes()
        number, words, size = number + 1, words + len(content.split()), size + len(content)
    markdown = tuple(f.relative_to(folder).as_posix() for f in _files(folder) if f.suffix == ".md")
    return KnowledgeBase(name, folder, number, words, size, markdown)


def ways(base: KnowledgeBase, seconds: float, least: int = 3, wanted: tuple[str, ...] = WAYS) -> dict[str, list[Run]]:
    """What each way of linting takes. Raises Failed when what was found depends on the cache."""

    def cold() -> Run:
        base.forget()
        return check(folder=base.folder)

    def one_changed(*named: str) -> Run:
        next(changes)
        return check(*named, folder=base.folder)

    path = base.markdown[len(base.markdown) // 2]
    changes = _changes(base.folder / path)
    before = (base.folder / path).read_bytes()
    measured = {
        "cold": cold,
        "nothing changed": lambda: check(folder=base.folder),
        "one changed": one_changed,
        "one named": lambda: one_changed(path),
        "without a cache": lambda: check("--no-cache", folder=base.folder),
    }
    found: dict[str, list[Run]] = {}
    try:
        for way in wanted:
            if way == "without a cache":
                (base.folder / path).write_bytes(before)
            found[way] = several(measured[way], seconds, least)
    finally:
        (base.folder / path).write_bytes(before)
        base.forget()
    if len({r.output for way in ("cold", "nothing changed", "without a cache") for r in found.get(way, ())}) > 1:
        raise Failed(f"{base.name}: with and without a cache, kblint found different things")
    return found


def _changes(file: Path) -> Iterator[None]:
    """Each time, another sentence at the end of an article, which says another value."""
    text = file.read_bytes()
    for days in itertools.count(3):
        file.write_bytes(text + f"\n\nBorrowed lanterns come back within {days} days of the loan.\n".encode())
        yield
