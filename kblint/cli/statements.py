"""``kblint statements``"""

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
from kblint.inventory import ATTRIBUTES
from kblint.report.statements import STATEMENT_FORMATS
from kblint.statements.model import KINDS


@click.command("statements")
@click.argument("paths", nargs=-1)
@click.option("--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up.")
@click.option("--kind", type=OneOf(KINDS), multiple=True, help="Only this kind; may be repeated.")
@click.option("--attribute", metavar="WORD", type=OneOf(ATTRIBUTES), multiple=True,
              help="Only what is listed under this word, such as price, window or forbid; may be repeated.")  # fmt: skip
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0 takes as many as help.")
@caching
@click.option("--format", "format_", type=OneOf(STATEMENT_FORMATS), default="table", help="What is printed; a table by default.")
@click.option("-o", "--output", metavar="PATH", help="Write to a file instead.")
@click.option("-v", "--verbose", is_flag=True, help="Name every file that was not read.")
def command(
    paths: tuple[str, ...], config: Path | None, kind: tuple[str, ...], attribute: tuple[str, ...], jobs: int, format_: str,
    output: str | None, verbose: bool, cache_dir: Path | None, no_cache: bool,
) -> None:  # fmt: skip
    """List every number, permission, opening hour and list that the articles give, as kblint reads it: of all articles, or of those below PATHS."""
    from kblint.cli.run import request, watched
    from kblint.inventory import inventory
    from kblint.report.model import RenderOptions
    from kblint.report.statements import notices

    file = target(output) if output else None
    run = request(
        paths=paths, config=config, select=(), ignore=(), profile=None, min_confidence=None, today=None, jobs=jobs,
        stdin_filename=None, no_suppress=True, cache_dir=cache_dir, no_cache=no_cache, clock=datetime.date.today,
    )  # fmt: skip
    with watched(run) as told:
        found = inventory(told, kind, attribute)
    if file:
        write_file(file, STATEMENT_FORMATS[format_](found, RenderOptions()))
    else:
        drawn = RenderOptions(
            colour=terminal.colours(sys.stdout), hyperlinks=terminal.hyperlinks(sys.stdout), width=terminal.columns(sys.stdout)
        )
        terminal.write(STATEMENT_FORMATS[format_](found, drawn))
    sys.stderr.write("".join(f"{line}\n" for line in notices(found, verbose)))
    if not found.articles and not found.statements:
        raise UserError("no article was read", help="The lines above say of each file why not.")
