"""How far a long run is: one line on the standard error for somebody who is watching, which goes away again.

It is drawn by the run itself when that says how far it is, by no thread of its own.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from kblint.progress import COMPARING, READING_ARTICLES, READING_FILES, Progress

# In seconds: what is over sooner says nothing, and no eye follows what changes more often.
_PATIENCE = 1.0
_OFTEN = 0.1
_CELLS = 20
_UNKNOWN_WIDTH = 80
_WORDS = {
    READING_ARTICLES: "Reading articles {done:,} of {of:,}",
    READING_FILES: "Reading files {done:,} of {of:,}",
    COMPARING: "Comparing {of:,} article{s}",
}
_ERASE = "\r\x1b[K"


@contextmanager
def shown(stream: TextIO, clock: Callable[[], float] = time.monotonic) -> Iterator[Progress | None]:
    """What to tell how far a run is; None where nobody is watching. Nothing of it is left on the terminal, however the run ends."""
    if not is_watched(stream):
        yield None
        return
    line = _Line(stream, clock, _width(stream))
    try:
        yield line
    finally:
        line.erase()


def is_watched(stream: TextIO) -> bool:
    """Whether somebody is watching: a terminal, this run in front of it, and no machine that only keeps what is written to it."""
    if not stream.isatty() or os.environ.get("TERM") == "dumb" or os.environ.get("CI", "").lower() not in ("", "0", "false"):
        return False
    if not hasattr(os, "tcgetpgrp"):
        return True
    try:
        # What a program catches from a terminal that it made for that, and a run in the background, are not in front of one.
        return os.tcgetpgrp(stream.fileno()) == os.getpgrp()
    except OSError:
        return False


def told(step: str, done: int, of: int, width: int) -> str:
    """One line that says how far a run is, with a bar where there is room for one."""
    words = _WORDS[step].format(done=done, of=of, s="" if of == 1 else "s")
    filled = _CELLS * done // of if of else 0
    bar = "" if step == COMPARING else f"  {'█' * filled}{'░' * (_CELLS - filled)}"
    # A line that is full would go on in the next one, and could not be erased.
    return next((line for line in (words + bar, words) if len(line) < width), "")


def _width(stream: TextIO) -> int:
    """The columns of that terminal; the standard output may be a file."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or _UNKNOWN_WIDTH
    except OSError:
        return _UNKNOWN_WIDTH


class _Line:
    """A line that is written over again and again."""

    def __init__(self, stream: TextIO, clock: Callable[[], float], width: int) -> None:
        self._stream, self._clock, self._width = stream, clock, width
        self._next = clock() + _PATIENCE
        self._drawn = ""
        self._step = ""

    def __call__(self, step: str, done: int, of: int) -> None:
        now = self._clock()
        if now < self._next and not (self._drawn and step != self._step):
            return
        self._next = now + _OFTEN
        line = told(step, done, of, self._width)
        if line != self._drawn:
            self._write(_ERASE + line)
        self._drawn, self._step = line, step

    def erase(self) -> None:
        """Leaves the terminal as it was."""
        if self._drawn:
            self._write(_ERASE)
            self._drawn = ""

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            # The terminal has gone away; that is no reason not to go on.
            self._next = float("inf")
