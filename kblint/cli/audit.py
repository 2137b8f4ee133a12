"""``kblint audit``"""

from __future__ import annotations

import sys
from typing import Any

import click

from kblint.cli import terminal
from kblint.cli.options import linting
from kblint.cli.report import pages, run


@click.command("audit")
@linting
@click.option(
    "--fail-under", metavar="SCORE", type=click.FloatRange(0, 100), help="Exit with status 1 below this score, from 0 to 100."
)
@click.option("-o", "--output", metavar="FILE", multiple=True, help="Also write an .html, .md or .json report; may be repeated.")
def command(output: tuple[str, ...], fail_on: str | None, fail_under: float | None, **asked: Any) -> int:
    """Decide whether an assistant may answer from the articles: the verdict, the score and what to mend first.

    It fails, with status 1, where a finding is of the level of --fail-on or worse, and where the score is below --fail-under.
    """
    from kblint.report.audit import render
    from kblint.report.model import RenderOptions

    status, report = run(pages(output), fail_on, fail_under, asked)
    drawn = RenderOptions(
        colour=terminal.colours(sys.stdout), hyperlinks=terminal.hyperlinks(sys.stdout), width=terminal.columns(sys.stdout)
    )
    terminal.write(render(report, drawn))
    return status
