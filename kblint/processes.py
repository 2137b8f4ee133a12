"""All articles analysed: what earlier runs kept is taken, the rest is shared out among processes. And comparisons shared out in turn."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from kblint.analysis import Analysis, FileAnalysis, Plan, analyse_file, load_readers
from kblint.articles.discover import Found
from kblint.cache.kept import Kept
from kblint.cache.packed import Packed, analyses_of, pack
from kblint.errors import UserError

# Below this many bytes a second process costs more than it brings.
_BYTES_FOR_PROCESSES = 400_000
# More processes than this wait for the one that gathers what they find.
_MOST_PROCESSES = 8


def analyse(found: Found, plan: Plan, jobs: int = 1, kept: Kept | None = None) -> list[Analysis]:
    """Every article's analysis, sorted by path, whatever the number of processes and whatever was kept of earlier runs.

    ``jobs`` is the number of processes, 0 for as many as help.
    """
    cannot = dict(found.unreadable)
    paths = sorted({*found.articles, *cannot})
    known = kept.find([p for p in paths if p not in cannot], plan) if kept else {}
    for path, result in _analysed([(p, cannot.get(p, "")) for p in paths if p not in known], plan, jobs):
        if kept:
            kept.add(path, result, plan)
        known[path] = result.analyses if isinstance(result, FileAnalysis) else analyses_of(path, result, plan)
    if kept:
        kept.save()
    return [a for p in paths for a in known[p]]


def _analysed(files: list[tuple[str, str]], plan: Plan, jobs: int) -> Iterator[tuple[str, FileAnalysis | Packed]]:
    sizes = [_size(plan.root / path) for path, _ in files]
    workers = min(jobs or (as_many_as_help() if sum(sizes) > _BYTES_FOR_PROCESSES else 1), len(files))
    if workers <= 1:
        return ((path, analyse_file(path, plan, cannot)) for path, cannot in files)
    return _in_processes(files, sizes, plan, workers)


def as_many_as_help() -> int:
    """How many processes make a long run shortest."""
    return min(os.cpu_count() or 1, _MOST_PROCESSES)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


_plan: Plan | None = None


def _start_worker(plan: Plan) -> None:
    global _plan
    _plan = plan


def _analyse_chunk(chunk: list[tuple[str, str]]) -> list[tuple[str, FileAnalysis | Packed]] | tuple[str, str, str]:
    assert _plan is not None
    try:
        made = [(path, analyse_file(path, _plan, cannot)) for path, cannot in chunk]
    except UserError as error:
        return (error.message, error.where, error.help)
    return [(path, pack(file, _plan) or file) for path, file in made]


def _in_processes(
    files: list[tuple[str, str]], sizes: list[int], plan: Plan, workers: int
) -> Iterator[tuple[str, FileAnalysis | Packed]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Chunks of about equal size, so that no process waits long for the last one.
    chunks: list[list[tuple[str, str]]] = [[]]
    share, filled = sum(sizes) / (workers * 8), 0
    for file, size in zip(files, sizes, strict=True):
        if filled > share:
            chunks.append([])
            filled = 0
        chunks[-1].append(file)
        filled += size
    context = multiprocessing.get_context("fork" if _can_fork() else "spawn")
    # Here and not in each process; and values of a rule's own types come back from there, so that their module has to be known.
    load_readers(plan)
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(plan,)) as pool:
        for result in pool.map(_analyse_chunk, chunks):
            if isinstance(result, tuple):
                raise UserError(result[0], where=result[1], help=result[2])
            yield from result


def _can_fork() -> bool:
    import multiprocessing

    return sys.platform not in ("win32", "darwin") and "fork" in multiprocessing.get_all_start_methods()


_Made = TypeVar("_Made")
_work: Callable[[int], object] | None = None


def side_by_side(work: Callable[[int], _Made], number: int, jobs: int) -> list[_Made]:
    """What some work yields for 0, 1, …, in order; in processes that have from the start all that this one has, where there can be any."""
    # What is known by now stays: going over it to look for waste takes time, and in each process it would be copied for that.
    gc.freeze()
    try:
        if min(jobs, number) <= 1 or not _can_fork():
            return [work(n) for n in range(number)]
        return _in_forks(work, number, min(jobs, number))
    finally:
        gc.unfreeze()


def _in_forks(work: Callable[[int], _Made], number: int, jobs: int) -> list[_Made]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    global _work
    _work = work
    try:
        with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork")) as pool:
            return [_made(result, n, work) for n, result in enumerate(pool.map(_nth, range(number)))]
    finally:
        _work = None


def _nth(n: int) -> bytes | tuple[str, str, str] | None:
    assert _work is not None
    try:
        made = _work(n)
    except UserError as error:
        return (error.message, error.where, error.help)
    try:
        return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    except Exception:
        return None


def _made(result: bytes | tuple[str, str, str] | None, n: int, work: Callable[[int], _Made]) -> _Made:
    if isinstance(result, tuple):
        raise UserError(result[0], where=result[1], help=result[2])
    # What cannot travel between processes is made anew in this one.
    return work(n) if result is None else pickle.loads(result)  # noqa: S301 -- from a process of our own
