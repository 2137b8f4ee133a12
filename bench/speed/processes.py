"""Whole processes, run and measured: how long each takes, and how much memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parents[2]
KBLINT = (sys.executable, "-m", "kblint")
TODAY = ("--today", "2026-11-20")
Measured = TypeVar("Measured")
_KILOBYTES = 1 if sys.platform == "darwin" else 1024


class Failed(Exception):
    """A process that did not do what was to be measured."""


class Run(NamedTuple):
    """A process that has ended: ``megabytes`` is what the largest one of it and its own processes took at its peak."""

    seconds: float
    processor: float
    megabytes: float
    output: bytes


class Spread(NamedTuple):
    """The middle one of several measurements, and the two ends."""

    middle: float
    least: float
    most: float


def run(command: Sequence[str], folder: Path, fine: Callable[[int], bool] = lambda status: status in (0, 1)) -> Run:
    """Runs a command in a folder and waits for it. Raises Failed where its status says that it did not do its work."""
    # As users run it: Python keeps byte code, and kblint beside it what its expressions compile to.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KBLINT_") and k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), environment.get("PYTHONPATH"))))
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 -- the commands are kblint and its peers
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if not fine(process.returncode):
            said = (errors.read() or output.read()).decode("utf-8", "replace")
            raise Failed(f"{' '.join(command[:6])} ended with status {process.returncode}: {said[-500:]}")
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KILOBYTES / 1e6, output.read())


def kblint(*arguments: str, folder: Path) -> Run:
    return run((*KBLINT, *arguments), folder)


def check(*arguments: str, folder: Path) -> Run:
    """Lints the help centre in a folder, as everybody's configuration has it: every rule of the recommended profile."""
    return kblint("check", *arguments, *TODAY, folder=folder)


def several(measured: Callable[[], Measured], seconds: float, least: int = 3, most: int = 9) -> list[Measured]:
    """Measures again and again until so many seconds are spent."""
    begin = time.perf_counter()
    found: list[Measured] = []
    while len(found) < least or (len(found) < most and time.perf_counter() - begin < seconds):
        found.append(measured())
    return found


def spread(values: Iterable[float]) -> Spread:
    ordered = sorted(values)
    return Spread(statistics.median(ordered), ordered[0], ordered[-1])
