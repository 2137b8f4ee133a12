"""Where reports go besides the terminal: ``-o FORMAT=PATH``."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

from kblint.errors import UserError, did_you_mean
from kblint.report import FORMATS


class Output(NamedTuple):
    """A report in a format for a file."""

    format: str
    path: Path


def outputs(written: tuple[str, ...]) -> list[Output]:
    """The outputs asked for, checked before any work is done. Raises UserError."""
    asked: list[Output] = []
    for text in written:
        format, equals, path = text.partition("=")
        if not equals or not path:
            raise UserError(f"'{text}' names no file", where="-o", help="Write it as FORMAT=PATH, such as -o json=report.json.")
        if format not in FORMATS:
            help = did_you_mean(format, FORMATS) or f"Formats: {', '.join(FORMATS)}."
            raise UserError(f"there is no format '{format}'", where="-o", help=help)
        file = target(path)
        if any(file == other.path for other in asked):
            raise UserError(f"'{path}' is named twice", where="-o", help="Give each report a file of its own.")
        asked.append(Output(format, file))
    return asked


def target(path: str) -> Path:
    """The file to write to, which may not exist yet. Raises UserError when there is no such folder."""
    file = Path(path)
    if file.is_dir():
        raise UserError(f"'{path}' is a folder", where="-o", help="Name a file in it.")
    if not file.parent.is_dir():
        raise UserError(f"the folder '{file.parent}' does not exist", where="-o", help="Create it first.")
    return file


def write_file(path: Path, text: str) -> None:
    """Writes the whole file or leaves it as it was. Raises UserError."""
    replace_file(path, text.encode("utf-8", "backslashreplace"))


def replace_file(path: Path, data: bytes) -> None:
    """Writes the whole file or leaves it as it was; one that was there keeps its permissions. Raises UserError."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
            target.write_bytes(data)
            return
        try:
            beside.write_bytes(data)
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(
            f"cannot be written: {reason}", where=str(path), help="Check that the folder may be written to."
        ) from None
