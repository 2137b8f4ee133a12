"""All articles analysed: what earlier runs kept is taken, the rest is shared out among processes. And comparisons shared out in turn."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from kblint.analysis import Analysis, FileAnalysis, Plan, analyse_file, load_readers
from kblint.articles.discover import Found
from kblint.articles.endings import EXPORTS
from kblint.cache.kept import Kept
from kblint.cache.packed import Packed, analyses_of, pack
from kblint.cache.records import Unkept, packed, unpacked
from kblint.progress import READING_ARTICLES, READING_FILES, Progress
from kblint.workers import shared_out

# Below this many bytes a second process costs more than it brings.
_BYTES_FOR_PROCESSES = 400_000
# More processes than this wait for the one that gathers what they find.
_MOST_PROCESSES = 8
# What one process reads at a time, in bytes at most: about half a second's work, so that a run can say how far it is and be stopped soon.
_CHUNK = 150_000
# What is read before other processes are forked off, in bytes at most.
_FIRST = 30_000


def analyse(
    found: Found, plan: Plan, jobs: int = 1, kept: Kept | None = None, progress: Progress | None = None
) -> list[Analysis]:
    """Every article's analysis, sorted by path, whatever the number of processes and whatever was kept of earlier runs.

    ``jobs`` is the number of processes, 0 for as many as help; ``progress`` is told how many articles are read.
    """
    cannot = dict(found.unreadable)
    paths = sorted({*found.articles, *cannot})
    known = kept.find([p for p in paths if p not in cannot], plan) if kept else {}
    # An export holds any number of articles, so that only the files can be counted beforehand.
    step = READING_FILES if any(p.lower().endswith(EXPORTS) for p in paths) else READING_ARTICLES
    tell = (lambda: progress(step, len(known), len(paths))) if progress else None
    for path, result in _analysed([(p, cannot.get(p, "")) for p in paths if p not in known], plan, jobs, tell):
        if kept:
            kept.add(path, result, plan)
        known[path] = result.analyses if isinstance(result, FileAnalysis) else analyses_of(path, result, plan)
        if tell:
            tell()
    if kept:
        kept.save()
    return [a for p in paths for a in known[p]]


def _analysed(
    files: list[tuple[str, str]], plan: Plan, jobs: int, waiting: Callable[[], None] | None
) -> Iterator[tuple[str, FileAnalysis | Packed]]:
    sizes = [_size(plan.root / path) for path, _ in files]
    workers = min(jobs or (as_many_as_help() if sum(sizes) > _BYTES_FOR_PROCESSES else 1), len(files))
    if workers <= 1:
        return ((path, analyse_file(path, plan, cannot)) for path, cannot in files)
    return _in_processes(files, sizes, plan, workers, waiting)


def as_many_as_help() -> int:
    """How many processes make a long run shortest."""
    return min(os.cpu_count() or 1, _MOST_PROCESSES)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _analyse_chunk(plan: Plan, chunk: list[tuple[str, str]]) -> list[tuple[str, FileAnalysis | Packed]]:
    made = [(path, analyse_file(path, plan, cannot)) for path, cannot in chunk]
    return [(path, pack(file, plan) or file) for path, file in made]


def _in_processes(
    files: list[tuple[str, str]], sizes: list[int], plan: Plan, workers: int, waiting: Callable[[], None] | None
) -> Iterator[tuple[str, FileAnalysis | Packed]]:
    # Here and not in each process; and values of a rule's own types come back from there, so that their module has to be known.
    load_readers(plan)
    forking, whole = _can_fork(), sum(sizes)
    # Chunks of about equal size, so that no process waits long for the last one.
    chunks: list[list[tuple[str, str]]] = [[]]
    share, filled = min(whole / (workers * 8), _CHUNK), 0
    left = min(whole / (workers * 8), _FIRST) if forking else 0
    for file, size in zip(files, sizes, strict=True):
        if size <= left:
            # What a few articles have compiled and looked up, every process that is forked off after that has from the start.
            left -= size
            yield file[0], analyse_file(file[0], plan, file[1])
            continue
        if filled > share:
            chunks.append([])
            filled = 0
        chunks[-1].append(file)
        filled += size
    with closing(shared_out(partial(_analyse_chunk, plan), chunks, workers, forking=forking, waiting=waiting)) as results:
        for result in results:
            yield from result


def _can_fork() -> bool:
    import multiprocessing

    return sys.platform not in ("win32", "darwin") and "fork" in multiprocessing.get_all_start_methods()


_Made = TypeVar("_Made")


def side_by_side(
    work: Callable[[int], _Made], number: int, jobs: int, type_: Any, waiting: Callable[[], None] | None = None
) -> list[_Made]:
    """What some work yields for 0, 1, …, in order; in processes that have from the start all that this one has, where there can be any.

    ``type_`` is the type of what it yields, by which that travels between them; ``waiting`` is called now and then until all is done.
    """
    # What is known by now stays: going over it to look for waste takes time, and in each process it would be copied for that.
    gc.freeze()
    try:
        if min(jobs, number) <= 1 or not _can_fork():
            return [_after(waiting, work, n) for n in range(number)]
        return _in_forks(work, number, min(jobs, number), type_, waiting)
    finally:
        gc.unfreeze()


def _after(waiting: Callable[[], None] | None, work: Callable[[int], _Made], n: int) -> _Made:
    if waiting:
        waiting()
    return work(n)


def _in_forks(
    work: Callable[[int], _Made], number: int, jobs: int, type_: Any, waiting: Callable[[], None] | None
) -> list[_Made]:
    with closing(shared_out(partial(_packed, work), range(number), jobs, forking=True, waiting=waiting)) as results:
        return [_made(result, n, work, type_) for n, result in enumerate(results)]


def _packed(work: Callable[[int], object], n: int) -> bytes | None:
    try:
        return packed(work(n))
    except Unkept:
        return None


def _made(result: bytes | None, n: int, work: Callable[[int], _Made], type_: Any) -> _Made:
    if result is not None:
        with suppress(Unkept):
            made: _Made = unpacked(result, type_)
            return made
    # What cannot travel between processes is made anew in this one.
    return work(n)
