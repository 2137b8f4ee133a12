"""What one article yields, and how all of them are gone through: read, parsed, checked by the article rules, its facts gathered.

Nothing of an article depends on another one, so they may be shared out among processes. Whatever goes wrong within one of them
is told at that article, and the others go on.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import msgspec

from kblint import suppress
from kblint.articles import source as sources
from kblint.articles.discover import Found
from kblint.articles.includes import resolve_includes
from kblint.articles.model import Article, Source
from kblint.articles.parse import Parsed, parse_all
from kblint.config import Config
from kblint.errors import UserError
from kblint.finding import Hit, Place
from kblint.rules.interface import ArticleEntry, Context
from kblint.rules.rule import run_article_rules
from kblint.rules.selection import Selection
from kblint.statements.model import Statement

# Below this many bytes a second process costs more than it brings.
_BYTES_FOR_PROCESSES = 400_000
_DEFECT = (
    "This is a defect of kblint, and nothing of this file was checked. Please report it, with what KBLINT_DEBUG=1 in the environment "
    "makes it print."
)


class Analysis(msgspec.Struct, frozen=True):
    """What one article yields. ``passed_over`` says why it was not linted, if it was not; ``words`` is how much there is to read."""

    entry: ArticleEntry
    hits: tuple[tuple[str, Hit], ...] = ()
    collected: dict[str, Any] = {}
    statements: tuple[Statement, ...] = ()
    suppressions: tuple[suppress.Suppression, ...] = ()
    malformed: tuple[suppress.Malformed, ...] = ()
    passed_over: str = ""
    includes: tuple[tuple[str, Place], ...] = ()
    words: int = 0


class Plan(msgspec.Struct, frozen=True):
    """What every article is analysed with. ``statements`` asks for what it claims even where no rule needs that."""

    root: Path
    config: Config
    selection: Selection
    contexts: dict[str, Context]
    targets: frozenset[str]
    stdin: tuple[str, bytes] | None
    statements: bool = False
    changed: frozenset[str] = frozenset()


def analyse(found: Found, plan: Plan, jobs: int) -> list[Analysis]:
    """Every article's analysis, sorted by path, whatever the number of processes."""
    unreadable = dict(found.unreadable)
    paths = sorted({*found.articles, *unreadable})
    sizes = [_size(plan.root / p) for p in paths]
    workers = jobs or (min(os.cpu_count() or 1, 8) if sum(sizes) > _BYTES_FOR_PROCESSES else 1)
    workers = min(workers, len(paths))
    if workers <= 1:
        return [a for p in paths for a in analyse_file(p, plan, unreadable.get(p, ""))]
    return _in_processes(paths, sizes, plan, unreadable, workers)


def analyse_file(path: str, plan: Plan, cannot: str = "") -> list[Analysis]:
    """Reads a file and analyses each article in it; ``cannot`` says why it is known to be unreadable."""
    try:
        return [analyse_one(parsed.article, parsed.passed_over, plan) for parsed in read_file(path, plan, cannot)]
    except UserError:
        raise
    except Exception as error:
        if os.environ.get("KBLINT_DEBUG"):
            raise
        reason = f"kblint failed on it ({type(error).__name__}: {error})"
        article = sources.unreadable_article(path, reason, _DEFECT)
        return [analyse_one(article, reason, plan)]


def analyse_one(article: Article, passed_over: str, plan: Plan) -> Analysis:
    """Runs the article rules on an article if it is a target, and gathers what the corpus needs of it."""
    if passed_over and article.blocks:
        # A draft, or an article in another language: it can be linked to, and no rule reads it.
        return Analysis(_entry(article), passed_over=passed_over)
    path = article.path
    rules = [r for r in plan.selection.rules if plan.selection.runs(r, path)]
    target = path in plan.targets
    hits = run_article_rules(rules, article, plan.contexts) if target else []
    collected = {}
    for rule in rules:
        if rule.is_corpus:
            kept = rule.collect(article, plan.contexts[rule.code])
            if kept is not None:
                collected[rule.code] = kept
    suppressions, malformed = suppress.read_suppressions(article)
    return Analysis(
        entry=_entry(article),
        hits=tuple((rule.code, hit) for rule, hit in hits),
        collected=collected,
        statements=_statements(article, plan)
        if plan.statements or any("statements" in r.declaration.needs for r in rules)
        else (),
        suppressions=suppressions,
        malformed=malformed if target else (),
        passed_over=passed_over,
        includes=tuple((i.path, article.span_place(i.span)) for i in article.includes if i.path),
        words=sum(block.text.count(" ") + 1 for block in article.blocks if block.sentences),
    )


def read_file(path: str, plan: Plan, cannot: str) -> list[Parsed]:
    """The articles in a file, each with why it is not linted, if it is not."""
    if cannot:
        return [Parsed(sources.unreadable_article(path, cannot, "Check that it exists and that you may read it."), cannot)]
    try:
        source = source_of(path, plan)
    except sources.Unreadable as error:
        return [Parsed(sources.unreadable_article(path, error.reason, error.help), error.reason)]
    return [Parsed(resolve_includes(article, plan.root), passed_over) for article, passed_over in parse_all(source, plan.config)]


def source_of(path: str, plan: Plan) -> Source:
    """A file's text, or that of standard input in its place. Raises Unreadable."""
    if plan.stdin and plan.stdin[0] == path:
        return sources.decode(path, plan.stdin[1])
    return sources.read(plan.root, path)


def _statements(article: Article, plan: Plan) -> tuple[Statement, ...]:
    from kblint.statements import extract

    return extract(article, plan.config)


def _entry(article: Article) -> ArticleEntry:
    return ArticleEntry(article.ref, article.path, article.metadata, article.language, article.anchors)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


_plan: Plan | None = None


def _start_worker(plan: Plan) -> None:
    global _plan
    _plan = plan


def _analyse_chunk(chunk: list[tuple[str, str]]) -> list[Analysis] | tuple[str, str, str]:
    assert _plan is not None
    try:
        return [a for path, cannot in chunk for a in analyse_file(path, _plan, cannot)]
    except UserError as error:
        return (error.message, error.where, error.help)


def _in_processes(paths: list[str], sizes: list[int], plan: Plan, unreadable: dict[str, str], workers: int) -> list[Analysis]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Chunks of about equal size, so that no process waits long for the last one.
    chunks: list[list[tuple[str, str]]] = [[]]
    share, filled = sum(sizes) / (workers * 8), 0
    for path, size in zip(paths, sizes, strict=True):
        if filled > share:
            chunks.append([])
            filled = 0
        chunks[-1].append((path, unreadable.get(path, "")))
        filled += size
    forks = sys.platform not in ("win32", "darwin") and "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if forks else "spawn")
    for rule in plan.selection.rules:
        # Values of a rule's own types come back from the other processes: their module has to be known here.
        if rule.is_corpus:
            rule.load()
    done: list[Analysis] = []
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(plan,)) as pool:
        for result in pool.map(_analyse_chunk, chunks):
            if isinstance(result, tuple):
                raise UserError(result[0], where=result[1], help=result[2])
            done += result
    return done
