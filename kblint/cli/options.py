"""The options that every command which lints has in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kblint.cli.one_of import OneOf
from kblint.config import FAIL_ON, PROFILES

_OPTIONS = (
    click.argument("paths", nargs=-1),
    click.option("--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up."),
    click.option(
        "--select", metavar="RULES", multiple=True, help="Run these rules only: codes, beginnings of codes, names, ALL."
    ),
    click.option("--ignore", metavar="RULES", multiple=True, help="Leave these rules out, besides those of the configuration."),
    click.option("--profile", type=OneOf(PROFILES), help="How strict to be."),
    click.option("--fail-on", type=OneOf(FAIL_ON), help="Exit with status 1 from this level up; error unless configured."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what a rule is less sure of."),
    click.option(
        "--since", metavar="REV", help="Report only articles that changed since a revision of git, and conflicts with them."
    ),
    click.option("--baseline", metavar="FILE", type=Path, help="Leave out the findings that this file accepts."),
    click.option("--today", metavar="DATE", help="The date to take as today, as YYYY-MM-DD."),
    click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0 takes as many as help."),
    click.option(
        "--no-cache", is_flag=True, expose_value=False, help="Analyse every article anew, which is what happens in any case."
    ),
)


def linting(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the paths and the options; what they ask for goes to ``kblint.cli.run.request``, but ``fail_on``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
