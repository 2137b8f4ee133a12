"""The terminal: whether it takes colours and links, how wide it is, and writing to it."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from kblint.errors import UserError

_WIDTH_OF_FILES = 100
_LINKING = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio")


def colours(stream: TextIO) -> bool:
    """Whether to write colours: what NO_COLOR and FORCE_COLOR say, otherwise whether it is a terminal that has them."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def hyperlinks(stream: TextIO) -> bool:
    """Whether the terminal is known to show links (OSC 8)."""
    if not (stream.isatty() and colours(stream)):
        return False
    known = os.environ.get("TERM_PROGRAM") in _LINKING or os.environ.get("TERM") in ("xterm-kitty", "foot")
    return known or bool(os.environ.get("WT_SESSION")) or os.environ.get("VTE_VERSION", "0") >= "5000"


def columns(stream: TextIO) -> int:
    """The width to draw for: the terminal's, or 100 for a file or a pipe; COLUMNS has the last word."""
    return shutil.get_terminal_size((_WIDTH_OF_FILES, 24)).columns if stream.isatty() else _asked(os.environ.get("COLUMNS"))


def write(text: str) -> None:
    """Writes to the standard output. A reader that has gone away (``| head``) is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        give_up_stdout()
    except OSError as error:
        give_up_stdout()
        raise unwritable(error) from None


def unwritable(error: OSError) -> UserError:
    """That the standard output takes no more: the disk is full, say."""
    return UserError(f"the output cannot be written: {(error.strerror or str(error)).lower()}")


def give_up_stdout() -> None:
    """Nobody reads any more. What is still buffered would fail again when Python closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _asked(columns: str | None) -> int:
    return int(columns) if columns and columns.isdecimal() and int(columns) > 0 else _WIDTH_OF_FILES
