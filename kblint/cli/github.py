"""``kblint github``"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf
from kblint.errors import UserError

if TYPE_CHECKING:
    from kblint.report.model import Report

_MODES = ("sticky", "review", "both")
_MOST_SUMMARY = 1_000_000  # what GitHub takes for a step, in bytes


@click.group("github")
def command() -> None:
    """Publish a report on GitHub: what 'kblint check -o json=report.json' wrote."""


def _reported(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option("--report", "report_file", metavar="FILE", type=Path, required=True, help="The report, as JSON."),
        click.option(
            "--folder",
            metavar="FOLDER",
            default="",
            help="The folder of the repository that holds the configuration; otherwise the one that the report names.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@command.command("comment")
@_reported
@click.option("--mode", type=OneOf(_MODES), default="both", help="One comment on the whole, comments at the lines, or both.")
@click.option("--pr", "number", metavar="N", default="", help="The pull request; otherwise the one of the workflow's event.")
@click.option("--repo", "repository", metavar="OWNER/NAME", default="", help="Otherwise GITHUB_REPOSITORY.")
@click.option("--sha", default="", help="The commit that was checked; otherwise that of the workflow's event.")
@click.option("--name", default="", help="Tells the comments of several configurations in one repository apart.")
@click.option("--most", type=click.IntRange(0, 100), default=25, help="How many comments at lines there may be; 25 by default.")
@click.option(
    "--fallback/--no-fallback", default=True, help="Annotations and a step summary where the token may not write comments."
)
def comment(
    report_file: Path,
    folder: str,
    mode: str,
    number: str,
    repository: str,
    sha: str,
    name: str,
    most: int,
    fallback: bool,
) -> None:
    """Comment on a pull request: at changed lines, and once on the whole.

    Run again after every push, it updates what it wrote, takes away what is mended, and leaves everything else alone. The token
    is that in GITHUB_TOKEN (or GH_TOKEN); it needs 'pull-requests: write'.
    """
    from kblint.github.body import configuration_name
    from kblint.github.client import Client, ReadOnly
    from kblint.github.planner import Settings
    from kblint.github.publish import publish
    from kblint.github.report_file import Where, read_report
    from kblint.github.run import aim
    from kblint.report.from_repository import from_repository

    aimed = aim(os.environ, number, repository, sha)
    read = read_report(report_file, Where(aimed.server, aimed.repository, aimed.sha, folder))
    settings = Settings(mode=mode, name=configuration_name(name or read.run.folder or "default"), most=most)
    report = from_repository(read)
    token = os.environ.get("GITHUB_TOKEN") or os.environ.get("GH_TOKEN") or ""
    if not token:
        raise UserError(
            "there is no token", where="GITHUB_TOKEN", help="Put one into the environment, never on the command line."
        )
    where = f"{aimed.repository}#{aimed.number}"
    with Client(token, aimed.repository, aimed.api) as client:
        try:
            head, state = client.head(aimed.number)
            if head != aimed.sha:
                terminal.write(f"{where} is at another commit than {aimed.sha} now; that one's report will be told.\n")
                return
            if state != "open":
                terminal.write(f"{where} is {state}: nothing is written.\n")
                return
            done = publish(client, aimed.number, aimed.sha, report, settings)
        except ReadOnly as error:
            instead = " Annotations and the step summary tell the findings." if fallback else ""
            terminal.write(f"The token may not write comments on {where}{error}.{instead}\n")
            if fallback:
                _annotate(report)
            return
    terminal.write(
        f"Comments on {where}: {len(done.create)} new, {len(done.update)} changed, {len(done.delete)} taken away,"
        f" {len(done.keep)} left as they are.\n"
    )


@command.command("annotate")
@_reported
def annotate(report_file: Path, folder: str) -> None:
    """Print annotations and write the step summary; 'findings' and 'errors' become outputs of the step.

    The files are those that GITHUB_STEP_SUMMARY and GITHUB_OUTPUT name.
    """
    from kblint.github.report_file import Where, read_report
    from kblint.github.run import server
    from kblint.report.from_repository import from_repository

    where = Where(server(os.environ), os.environ.get("GITHUB_REPOSITORY", ""), os.environ.get("GITHUB_SHA", ""), folder)
    report = from_repository(read_report(report_file, where))
    _annotate(report)
    if outputs := os.environ.get("GITHUB_OUTPUT"):
        with Path(outputs).open("a", encoding="utf-8") as file:
            file.write(f"findings={len(report.findings)}\nerrors={report.count('error')}\n")


def _annotate(report: Report) -> None:
    from kblint.report import github, markdown_report
    from kblint.report.model import RenderOptions

    terminal.write(github.render(report, RenderOptions()))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        text = markdown_report.render(report, RenderOptions())
        if len(text.encode("utf-8", "replace")) > _MOST_SUMMARY:
            text = text[: _MOST_SUMMARY // 4].rpartition("\n\n")[0] + "\n\nThe report is longer than GitHub shows here.\n"
        with Path(summary).open("a", encoding="utf-8", errors="replace") as file:
            file.write(text)
