"""``kblint check``"""

from __future__ import annotations

import datetime
import sys
from typing import Any

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf
from kblint.cli.options import fixing, linting, mending
from kblint.cli.output import outputs, write_file
from kblint.errors import UserError
from kblint.report import FORMATS


@click.command("check")
@linting
@click.option("--staged", is_flag=True, help="Report only articles that the next commit changes, and conflicts with them.")
@click.option("--format", "format_", type=OneOf(FORMATS), default="text", help="What is printed; text by default.")
@click.option("-o", "--output", metavar="FORMAT=PATH", multiple=True, help="Also write a report to a file; may be repeated.")
@click.option("--stdin-filename", metavar="PATH", help="The path of the article that the standard input holds, for the path '-'.")
@click.option("--statistics", is_flag=True, help="Also count the findings of each rule.")
@fixing
@click.option("--no-suppress", is_flag=True, help="Show what comments in the articles suppress.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about each finding, and name every file that was not checked.")
def command(
    format_: str,
    output: tuple[str, ...],
    statistics: bool,
    verbose: bool,
    fail_on: str | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    **asked: Any,
) -> int:
    """Lint articles: all, or those below PATHS ('-' is the standard input).

    The whole knowledge base is read in any case, so that conflicts with other articles show.
    """
    from kblint.cli.run import gated, linted, request
    from kblint.report.model import RenderOptions

    files = outputs(output)
    mend = mending(fix, unsafe_fixes, diff, asked["paths"])
    run = request(**asked, clock=datetime.date.today)
    report = linted(run)
    if mend.diff:
        from kblint.cli.fixing import shown

        return shown(mend, run, report)
    if mend.fix:
        from kblint.cli.fixing import mended

        report = mended(mend, run, report)
    report = gated(report, fail_on)
    for file in files:
        write_file(file.path, FORMATS[file.format](report, RenderOptions(statistics=statistics, verbose=verbose)))
    drawn = RenderOptions(
        colour=terminal.colours(sys.stdout),
        hyperlinks=terminal.hyperlinks(sys.stdout),
        width=terminal.columns(sys.stdout),
        statistics=statistics,
        verbose=verbose,
    )
    terminal.write(FORMATS[format_](report, drawn))
    if report.is_empty and run.changed is None and not (run.paths and all(path.is_file() for path in run.paths)):
        raise UserError("no article was checked", help="The report says of each file why not.")
    return int(report.fails(report.run.fail_on))
