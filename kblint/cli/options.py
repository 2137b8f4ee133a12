"""The options that every command which lints has in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from kblint.cli.one_of import OneOf
from kblint.config import FAIL_ON, PROFILES
from kblint.errors import UserError

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
)
_CACHE = (
    click.option(
        "--cache-dir",
        metavar="FOLDER",
        type=Path,
        envvar="KBLINT_CACHE_DIR",
        help="Where results are kept from run to run; .kblint_cache beside the configuration unless given.",
    ),
    click.option("--no-cache", is_flag=True, envvar="KBLINT_NO_CACHE", help="Analyse every article anew, and keep nothing."),
)


def linting(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the paths and the options; what they ask for goes to ``kblint.cli.run.request``, but ``fail_on``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return caching(command)


def caching(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options that say whether and where results are kept from run to run."""
    for option in reversed(_CACHE):
        command = option(command)
    return command


def fixing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options that change articles, or show how they would be changed; they go to ``mending``."""
    for option in (
        click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing."),
        click.option(
            "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes to be read over before they are kept."
        ),
        click.option("--fix", is_flag=True, help="Mend in the articles what kblint can mend by itself, and report the rest."),
    ):
        command = option(command)
    return command


class Mending(NamedTuple):
    """What is asked for: to write (``fix``) or to show (``diff``) what fixes make of the articles, and whether unsafe ones count."""

    fix: bool
    unsafe: bool
    diff: bool


def mending(fix: bool, unsafe_fixes: bool, diff: bool, paths: Sequence[str]) -> Mending:
    """What the options ask for, checked before any work is done. Raises UserError."""
    if unsafe_fixes and not (fix or diff):
        raise UserError("--unsafe-fixes goes with --fix or --diff", help="Write: kblint check --diff --unsafe-fixes")
    if fix and not diff and "-" in paths:
        raise UserError("--fix cannot change the standard input", help="--diff shows what it would change.")
    return Mending(fix and not diff, unsafe_fixes, diff)
