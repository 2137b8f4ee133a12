"""``kblint report``"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from kblint.cli.options import Mending, fixing, linting, mending
from kblint.cli.output import target, write_file
from kblint.errors import UserError
from kblint.report import PAGES


class Page(NamedTuple):
    """A file to write, and the ending that says as what."""

    path: Path
    ending: str


@click.command("report")
@linting
@fixing
@click.option(
    "-o", "--output", metavar="FILE", multiple=True, required=True, help="An .html, .md or .json file; may be repeated."
)
@click.option(
    "--fail-under", metavar="SCORE", type=click.FloatRange(0, 100), help="What the page's verdict asks for; fails below it."
)
def command(
    output: tuple[str, ...],
    fail_on: str | None,
    fail_under: float | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    **asked: Any,
) -> int:
    """Write what a head of support reads before the assistant goes live: one HTML file that needs nothing else.

    The verdict, what to mend first, conflicts side by side, every article. The ending of FILE names the format.
    """
    return run(pages(output), fail_on, fail_under, asked, mending(fix, unsafe_fixes, diff, asked["paths"]))[0]


def pages(output: tuple[str, ...]) -> list[Page]:
    """The files asked for, checked before any work is done. Raises UserError."""
    asked: list[Page] = []
    for text in output:
        ending = Path(text).suffix.lower()
        if ending not in PAGES:
            raise UserError(
                f"the ending of '{text}' names no report",
                where="-o",
                help="It is .html for the page, .md or .json for the same as text.",
            )
        file = target(text)
        if any(file == page.path for page in asked):
            raise UserError(f"'{text}' is named twice", where="-o", help="Give each report a file of its own.")
        asked.append(Page(file, ending))
    return asked


def run(
    asked_pages: list[Page], fail_on: str | None, fail_under: float | None, asked: dict[str, Any], mend: Mending | None = None
) -> tuple[int, Any]:
    """Lints, mends what is to be mended, writes the pages and says so; the exit status by the gate, and the report. Raises UserError."""
    from kblint.cli.run import gated, linted, request, watched
    from kblint.report.model import RenderOptions
    from kblint.report.verdict import verdict

    made = request(**asked, staged=False, stdin_filename=None, no_suppress=False, clock=datetime.date.today)
    report = linted(made)
    if mend and mend.diff:
        from kblint.cli.fixing import shown

        shown(mend, made, report)
    elif mend and mend.fix:
        from kblint.cli.fixing import mended

        report = mended(mend, made, report)
    report = gated(report, fail_on, fail_under)
    if asked["since"]:
        from kblint.since import change_since

        with watched(made) as told:
            report = msgspec.structs.replace(report, change=change_since(told, asked["since"]))
    for page in asked_pages:
        write_file(page.path, PAGES[page.ending](report, RenderOptions(statistics=True, verbose=True)))
        sys.stderr.write(f"Wrote {page.path}.\n")
    if report.is_empty and made.changed is None:
        raise UserError("no article was checked", help="The report says of each file why not.")
    return int(not verdict(report).ready and bool(report.articles)), report
