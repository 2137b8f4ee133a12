"""``kblint baseline``"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf
from kblint.cli.options import caching
from kblint.config import PROFILES
from kblint.errors import UserError

DEFAULT = "kblint-baseline.yaml"


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option(
            "--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up."
        ),
        click.option("--baseline", metavar="FILE", type=Path, help=f"The baseline; otherwise the configured one, or {DEFAULT}."),
        click.option("--profile", type=OneOf(PROFILES), help="How strict to be."),
        click.option("--today", metavar="DATE", help="The date to take as today, as YYYY-MM-DD."),
        click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0 takes as many as help."),
    )
    for option in reversed(options):
        command = option(command)
    return caching(command)


@click.group("baseline")
def command() -> None:
    """Accept today's findings, so that only new ones fail.

    The accepted ones stand in a file that belongs into the repository; 'baseline: FILE' in the configuration makes every check use it.
    """


@command.command("create")
@_shared
@click.option("--reason", default="", help="Why these findings are accepted.")
@click.option("--until", metavar="DATE", help="The last day on which they are, as YYYY-MM-DD.")
@click.option("--force", is_flag=True, help="Replace a baseline that exists.")
def create(baseline: Path | None, reason: str, until: str | None, force: bool, **asked: Any) -> None:
    """Accept all findings that there are today."""
    from kblint.baseline import accept
    from kblint.cli.run import date
    from kblint.report.summary import counted

    run, path = _run(baseline, asked)
    if path.exists() and not force:
        raise UserError(
            "this baseline exists already", where=str(path), help="'kblint baseline update' mends it; --force begins anew."
        )
    made = accept(_findings(run), run.today, reason, date(until, "--until") if until else None)
    _write(path, made)
    configured = (
        "" if run.config.baseline else f" Write 'baseline: {path.name}' into the configuration, and every check leaves them out."
    )
    terminal.write(f"Accepted {counted(len(made.accepted), 'finding')} in {path}.{configured}\n")


@command.command("update")
@_shared
@click.option("--add", is_flag=True, help="Accept the new findings, too.")
@click.option("--reason", default="", help="Why the new findings are accepted.")
def update(baseline: Path | None, add: bool, reason: str, **asked: Any) -> None:
    """Take out what is mended, follow renamed articles and, with --add, accept what is new."""
    from kblint.baseline import apply, read_baseline, updated
    from kblint.report.summary import counted

    run, path = _run(baseline, asked)
    applied = apply(read_baseline(path), _findings(run), run.today)
    made = updated(applied, run.today, add=add, reason=reason)
    _write(path, made)
    added = f" and {len(applied.new)} new" if add else ""
    left = "" if add or not applied.new else f" {counted(len(applied.new), 'finding')} not accepted: --add accepts them."
    terminal.write(
        f"{counted(len(applied.gone), 'entry', 'entries')} taken out, {len(applied.accepted)} kept{added} in {path}.{left}\n"
    )


@command.command("audit")
@_shared
def audit(baseline: Path | None, **asked: Any) -> int:
    """Show what is accepted and since when; exit with status 1 where an entry matches nothing or is out of date."""
    from kblint.baseline import apply, read_baseline
    from kblint.report.accepted import accepted_text

    run, path = _run(baseline, asked)
    known = read_baseline(path)
    applied = apply(known, _findings(run), run.today)
    terminal.write(accepted_text(known, applied, terminal.colours(sys.stdout), terminal.columns(sys.stdout)))
    return int(bool(applied.gone or applied.expired))


def _run(baseline: Path | None, asked: dict[str, Any]) -> tuple[Any, Path]:
    from kblint.cli.run import request

    run = request(
        **asked,
        paths=(),
        select=(),
        ignore=(),
        min_confidence=None,
        stdin_filename=None,
        no_suppress=False,
        clock=datetime.date.today,
        use_baseline=False,
    )
    return run, baseline or run.root / (run.config.baseline or DEFAULT)


def _findings(run: Any) -> Any:
    from kblint.cli.run import linted

    return linted(run).findings


def _write(path: Path, baseline: Any) -> None:
    from kblint.baseline import as_yaml
    from kblint.cli.output import target, write_file

    write_file(target(str(path)), as_yaml(baseline))
