"""Work that several processes share, each with a pipe of its own: this process gives the next piece to whichever is done.

So none waits for a lock that another one had when it was ended, and a process that went while it was saying something is the end of its
pipe, not a wait without end.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kblint.errors import UserError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# How long to wait for another process before it is said that the run goes on, in seconds.
_MOMENT = 0.2

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class _Outcome(NamedTuple):
    """What came of a piece of work: what was made, or what went wrong."""

    made: Any = None
    error: Exception | None = None


def shared_out(
    work: Callable[[_Given], _Made],
    given: Sequence[_Given],
    number: int,
    *,
    forking: bool,
    waiting: Callable[[], None] | None = None,
) -> Generator[_Made]:
    """What ``number`` processes make of each that is given, in order; ``waiting`` is called now and then until the next is there.

    A process that is forked off has from the start all that this one has; to any other one ``work`` travels. All are ended when the
    generator is closed. Raises what the work raises, and UserError where a process was ended from outside.
    """
    import multiprocessing
    from multiprocessing.connection import wait

    context: Any = multiprocessing.get_context("fork" if forking else "spawn")
    pipes: list[Connection] = []
    processes = []
    try:
        with _uninterrupted():
            for _ in range(min(number, len(given))):
                here, there = context.Pipe()
                pipes.append(here)
                # What is forked off has this process's ends of the pipes as well.
                process = context.Process(target=_serve, args=(work, there, [*pipes] if forking else []), daemon=True)
                process.start()
                there.close()
                processes.append(process)
        coming = iter(range(len(given)))
        busy: dict[Any, int] = {}
        outcomes: dict[int, _Outcome] = {}

        def give(pipe: Any) -> None:
            n = next(coming, None)
            if n is None:
                return
            try:
                pipe.send(given[n])
                busy[pipe] = n
            except OSError:
                outcomes[n] = _ENDED

        for idle in pipes:
            give(idle)
        for n in range(len(given)):
            while n not in outcomes:
                ready = wait(list(busy), _MOMENT if waiting else None)
                if not ready and waiting:
                    waiting()
                for pipe in ready:
                    outcomes[busy.pop(pipe)] = _received(pipe)
                    give(pipe)
            yield _made(outcomes.pop(n))
    finally:
        for process in processes:
            process.terminate()
        for idle in pipes:
            idle.close()
        for process in processes:
            process.join()


def _serve(work: Callable[[Any], Any], pipe: Connection, others: Sequence[Connection]) -> None:
    # Whoever began it ends it; on Windows Ctrl-C cannot be kept from it beforehand.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in others:
        other.close()
    while True:
        try:
            _send(pipe, _outcome(work, pipe.recv()))
        except (EOFError, OSError):
            # The process that began it is gone.
            return


def _send(pipe: Connection, outcome: _Outcome) -> None:
    try:
        pipe.send(outcome)
    except OSError:
        raise
    except Exception as error:  # what cannot travel may raise anything
        pipe.send(_Outcome(error=RuntimeError(f"{type(error).__name__}: {error}")))


def _outcome(work: Callable[[Any], Any], given: Any) -> _Outcome:
    try:
        return _Outcome(work(given))
    except Exception as error:  # it is raised again where the work was given
        return _Outcome(error=error)


def _received(pipe: Any) -> _Outcome:
    try:
        outcome: _Outcome = pipe.recv()
        return outcome
    except (EOFError, OSError):
        return _ENDED


_ENDED = _Outcome(
    error=UserError(
        "one of the processes that share the work was ended from outside",
        help="There may have been too little memory. Run again with --jobs 1.",
    )
)


def _made(outcome: _Outcome) -> Any:
    if outcome.error is not None:
        raise outcome.error
    return outcome.made


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
