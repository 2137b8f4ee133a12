"""How a run that fails says so: ``error:`` and ``help:`` on the standard error, never a traceback."""

from __future__ import annotations

import errno
import os
import sys

import click

from kblint.errors import UserError, did_you_mean

EXIT_FAILED = 2
EXIT_INTERRUPTED = 130


def explain(error: Exception) -> None:
    """Writes the error for a person. With ``KBLINT_DEBUG`` set, an error that is kblint's own mistake keeps its traceback."""
    from kblint.cli.terminal import colours, unwritable
    from kblint.report.cells import one_line
    from kblint.report.palette import Palette

    palette = Palette(colour=colours(sys.stderr))
    if isinstance(error, OSError) and error.filename:
        error = UserError((error.strerror or str(error)).lower(), where=str(error.filename), help="Check that it may be read.")
    elif isinstance(error, OSError) and error.errno == errno.ENOSPC:
        error = unwritable(error)
    if not isinstance(error, UserError):
        if os.environ.get("KBLINT_DEBUG"):
            raise error
        error = UserError(
            f"kblint could not go on: {type(error).__name__}: {error}",
            help="This is a defect of kblint. Please report it, with what KBLINT_DEBUG=1 in the environment makes it print.",
        )
    sys.stderr.write(f"{palette.level('error', 'error:')} {one_line(str(error))}\n")
    if error.help:
        sys.stderr.write(f"{palette.cure('help:')} {one_line(error.help)}\n")


def usage_error(error: click.UsageError) -> UserError:
    """An option or an argument that makes no sense, in plain words."""
    command = error.ctx.command_path if error.ctx else "kblint"
    help = f"'{command} --help' lists what it takes."
    if isinstance(error, click.NoSuchOption):
        known = [name for param in error.ctx.command.params for name in param.opts] if error.ctx else []
        return UserError(f"there is no option '{error.option_name}'", help=did_you_mean(error.option_name, known) or help)
    message = error.format_message().rstrip(".")
    return UserError(message[:1].lower() + message[1:], help=help)
