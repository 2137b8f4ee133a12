"""``kblint check``"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf
from kblint.cli.output import outputs, write_file
from kblint.config import FAIL_ON, PROFILES
from kblint.errors import UserError
from kblint.report import FORMATS


@click.command("check", short_help="Lint articles.")
@click.argument("paths", nargs=-1)
@click.option("--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up.")
@click.option("--select", metavar="RULES", multiple=True, help="Run these rules only: codes, beginnings of codes, names, ALL.")
@click.option("--ignore", metavar="RULES", multiple=True, help="Leave these rules out, besides those of the configuration.")
@click.option("--profile", type=OneOf(PROFILES), help="How strict to be.")
@click.option("--fail-on", type=OneOf(FAIL_ON), help="Exit with status 1 from this level up; error unless configured.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what a rule is less sure of.")
@click.option(
    "--since", metavar="REV", help="Report only articles that changed since a revision of git, and conflicts with them."
)
@click.option("--staged", is_flag=True, help="Report only articles that the next commit changes, and conflicts with them.")
@click.option("--baseline", metavar="FILE", type=Path, help="Leave out the findings that this file accepts.")
@click.option("--today", metavar="DATE", help="The date to take as today, as YYYY-MM-DD.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0 takes as many as help.")
@click.option(
    "--no-cache", is_flag=True, expose_value=False, help="Analyse every article anew, which is what happens in any case."
)
@click.option("--format", "format_", type=OneOf(FORMATS), default="text", help="What is printed; text by default.")
@click.option("-o", "--output", metavar="FORMAT=PATH", multiple=True, help="Also write a report to a file; may be repeated.")
@click.option("--stdin-filename", metavar="PATH", help="The path of the article that the standard input holds, for the path '-'.")
@click.option("--statistics", is_flag=True, help="Also count the findings of each rule.")
@click.option("--no-suppress", is_flag=True, help="Show what comments in the articles suppress.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about each finding, and name every file that was not checked.")
def command(format_: str, output: tuple[str, ...], statistics: bool, verbose: bool, fail_on: str | None, **asked: Any) -> int:
    """Lint articles: all, or those below PATHS ('-' is the standard input).

    The whole knowledge base is read in any case, so that conflicts with other articles show.
    """
    from kblint.cli.run import request
    from kblint.engine import lint
    from kblint.report.model import RenderOptions

    files = outputs(output)
    run = request(**asked, clock=datetime.date.today)
    report = lint(run)
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
    return int(report.fails(fail_on or run.config.fail_on))
