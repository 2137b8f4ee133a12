"""``kblint trace ANSWER``"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf
from kblint.cli.options import caching
from kblint.cli.output import target, write_file
from kblint.errors import UserError


@click.command("trace")
@click.argument("answer")
@click.argument("paths", nargs=-1)
@click.option("--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0 takes as many as help.")
@click.option("--today", metavar="DATE", help="The date to take as today, as 2026-11-20.")
@caching
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="What is printed; text by default.")
@click.option("-o", "--output", metavar="PATH", help="Write to a file instead.")
def command(
    answer: str, paths: tuple[str, ...], config: Path | None, jobs: int, today: str | None, format_: str, output: str | None,
    cache_dir: Path | None, no_cache: bool,
) -> None:  # fmt: skip
    """Name the article sentences that an assistant's answer came from, and what kblint finds in them.

    ANSWER is a file with an answer or a transcript (lines that begin with who speaks, or JSON messages), or - for the standard input. It is
    held against all articles, or against those below PATHS.
    """
    from kblint.cli.run import request, watched
    from kblint.report.trace_json import trace_json
    from kblint.report.trace_text import trace_text
    from kblint.tracing import said, trace

    file = target(output) if output else None
    text = _read(answer)
    run = request(
        paths=paths, config=config, select=(), ignore=(), profile=None, min_confidence=None, today=today, jobs=jobs,
        stdin_filename=None, no_suppress=False, cache_dir=cache_dir, no_cache=no_cache, clock=datetime.date.today,
    )  # fmt: skip
    sentences = said(text, run.config.assistant.names, answer)
    with watched(run) as told:
        found = trace(sentences, told)
    if file:
        write_file(file, trace_json(found) if format_ == "json" else trace_text(found, False, terminal.columns(sys.stdout)))
    elif format_ == "json":
        terminal.write(trace_json(found))
    else:
        terminal.write(trace_text(found, terminal.colours(sys.stdout), terminal.columns(sys.stdout)))
    for skipped in found.skipped:
        sys.stderr.write(f"not read: {skipped.path!r}: {skipped.reason}\n")


def _read(answer: str) -> str:
    """The answer's text. Raises UserError."""
    try:
        data = sys.stdin.buffer.read() if answer == "-" else Path(answer).read_bytes()
    except OSError as error:
        help = "Give the file with the assistant's answer first, then the articles: kblint trace answer.txt articles/"
        raise UserError(f"the answer cannot be read: {(error.strerror or str(error)).lower()}", where=answer, help=help) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("the answer is not UTF-8", where=answer, help="Save it as UTF-8.") from None
