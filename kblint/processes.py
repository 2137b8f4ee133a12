"""All articles analysed: what earlier runs kept is taken, the rest is shared out among processes. And comparisons shared out in turn."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kblint.analysis import Analysis, FileAnalysis, Plan, analyse_file, load_readers
from kblint.articles.discover import Found
from kblint.articles.endings import EXPORTS
from kblint.cache.kept import Kept
from kblint.cache.packed import Packed, analyses_of, pack
from kblint.cache.records import Unkept, packed, unpacked
from kblint.errors import UserError
from kblint.progress import READING_ARTICLES, READING_FILES, Progress

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

# Below this many bytes a second process costs more than it brings.
_BYTES_FOR_PROCESSES = 400_000
# More processes than this wait for the one that gathers what they find.
_MOST_PROCESSES = 8
# What one process reads at a time, in bytes at most: about half a second's work, so that a run can say how far it is and be stopped soon.
_CHUNK = 150_000
# What is read before other processes are forked off, in bytes at most.
_FIRST = 30_000
# How long to wait for another process before it is said that the run goes on, in seconds.
_MOMENT = 0.2


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


_plan: Plan | None = None


def _start_worker(plan: Plan) -> None:
    global _plan
    _plan = plan
    # Whoever began it ends it; on Windows Ctrl-C cannot be kept from it beforehand.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _analyse_chunk(chunk: list[tuple[str, str]]) -> list[tuple[str, FileAnalysis | Packed]] | tuple[str, str, str]:
    assert _plan is not None
    try:
        made = [(path, analyse_file(path, _plan, cannot)) for path, cannot in chunk]
    except UserError as error:
        return (error.message, error.where, error.help)
    return [(path, pack(file, _plan) or file) for path, file in made]


def _in_processes(
    files: list[tuple[str, str]], sizes: list[int], plan: Plan, workers: int, waiting: Callable[[], None] | None
) -> Iterator[tuple[str, FileAnalysis | Packed]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

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
    context = multiprocessing.get_context("fork" if forking else "spawn")
    with (
        _ended(ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(plan,))) as pool,
        closing(_each(pool, _analyse_chunk, chunks, waiting)) as results,
    ):
        for result in results:
            if isinstance(result, tuple):
                raise UserError(result[0], where=result[1], help=result[2])
            yield from result


@contextmanager
def _ended(pool: ProcessPoolExecutor) -> Iterator[ProcessPoolExecutor]:
    """Ends all processes of a pool at once where what they are to do is not wanted any more."""
    import multiprocessing

    with pool:
        try:
            yield pool
        except BaseException:
            for process in multiprocessing.active_children():
                process.terminate()
            raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Puts Ctrl-C off, and keeps it from the processes that are begun meanwhile: they are ended by the one that began them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_Given = TypeVar("_Given")
_Result = TypeVar("_Result")


def _each(
    pool: ProcessPoolExecutor, work: Callable[[_Given], _Result], given: Iterable[_Given], waiting: Callable[[], None] | None
) -> Generator[_Result]:
    """What processes make of each, in order; ``waiting`` is called now and then until the next is there."""
    from concurrent.futures import wait

    with _uninterrupted():
        futures = [pool.submit(work, one) for one in given][::-1]
    try:
        while futures:
            while waiting and not wait(futures[-1:], _MOMENT).done:
                waiting()
            # Taken out of the list, so that what is done with need not be held.
            yield futures.pop().result()
    finally:
        for future in futures:
            future.cancel()


def _can_fork() -> bool:
    import multiprocessing

    return sys.platform not in ("win32", "darwin") and "fork" in multiprocessing.get_all_start_methods()


_Made = TypeVar("_Made")
_work: Callable[[int], object] | None = None


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
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    global _work
    _work = work
    try:
        with (
            _ended(ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork"))) as pool,
            closing(_each(pool, _nth, range(number), waiting)) as results,
        ):
            return [_made(result, n, work, type_) for n, result in enumerate(results)]
    finally:
        _work = None


def _nth(n: int) -> bytes | tuple[str, str, str] | None:
    assert _work is not None
    try:
        made = _work(n)
    except UserError as error:
        return (error.message, error.where, error.help)
    try:
        return packed(made)
    except Unkept:
        return None


def _made(result: bytes | tuple[str, str, str] | None, n: int, work: Callable[[int], _Made], type_: Any) -> _Made:
    if isinstance(result, tuple):
        raise UserError(result[0], where=result[1], help=result[2])
    if result is not None:
        with suppress(Unkept):
            made: _Made = unpacked(result, type_)
            return made
    # What cannot travel between processes is made anew in this one.
    return work(n)
