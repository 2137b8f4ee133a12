"""From options to a request: what ``check`` and its like have in common."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from kblint.articles.discover import common_folder, default_root
from kblint.baseline import Baseline
from kblint.cache.store import FOLDER
from kblint.cli.progress import shown
from kblint.config import Config, Loaded, load
from kblint.engine import Request, lint
from kblint.errors import UserError
from kblint.report.model import Report

STDIN = "-"
_STDIN_NAME = "stdin.md"


def request(
    *,
    paths: tuple[str, ...],
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    min_confidence: float | None,
    today: str | None,
    jobs: int,
    stdin_filename: str | None,
    no_suppress: bool,
    cache_dir: Path | None = None,
    no_cache: bool = False,
    since: str | None = None,
    staged: bool = False,
    baseline: Path | None = None,
    use_baseline: bool = True,
    clock: Callable[[], datetime.date],
) -> Request:
    """The run that the options ask for. ``clock`` is asked only when nothing else gives the date. Raises UserError."""
    if stdin_filename and STDIN not in paths:
        raise UserError("--stdin-filename goes with the path '-'", help="Write: kblint check --stdin-filename PATH - < FILE")
    if since and staged:
        raise UserError("--since and --staged exclude one another", help="Leave one of them out.")
    named = tuple(Path(path) for path in paths if path != STDIN)
    places = (*named, Path(stdin_filename)) if stdin_filename else named
    loaded = load(common_folder(places), config)
    root = loaded.root if loaded.file else default_root(places)
    return Request(
        root=root,
        config=_with_options(loaded, select, ignore, profile),
        today=date(today, "--today") if today else loaded.config.today or clock(),
        paths=named,
        configured=loaded.file is not None,
        jobs=jobs,
        cache=cache_folder(root, cache_dir, no_cache),
        min_confidence=min_confidence,
        suppressing=not no_suppress,
        stdin=(_below(root, stdin_filename or _STDIN_NAME), sys.stdin.buffer.read()) if STDIN in paths else None,
        stdin_named=bool(stdin_filename),
        changed=_changed(root, since, staged),
        baseline=_baseline(loaded, baseline) if use_baseline else None,
    )


@contextmanager
def watched(request: Request) -> Iterator[Request]:
    """The request, of which a terminal shows how far it is."""
    with shown(sys.stderr) as progress:
        yield msgspec.structs.replace(request, progress=progress)


def linted(request: Request) -> Report:
    """The report on a run, of which a terminal shows how far it is. Raises UserError."""
    with watched(request) as run:
        return lint(run)


def cache_folder(root: Path, asked: Path | None, none: bool = False) -> Path | None:
    """Where results are kept from run to run; None for nowhere."""
    return None if none else asked or root / FOLDER


def gated(report: Report, fail_on: str | None, fail_under: float | None = None) -> Report:
    """The report with what the options ask of it; without them the configuration's ``fail_on`` holds."""
    gate = msgspec.structs.replace(report.run, fail_on=fail_on or report.run.fail_on, fail_under=fail_under)
    return msgspec.structs.replace(report, run=gate)


def _changed(root: Path, since: str | None, staged: bool) -> frozenset[str] | None:
    if not since and not staged:
        return None
    from kblint import changes

    return changes.changed_since(root, since) if since else changes.staged(root)


def _baseline(loaded: Loaded, asked: Path | None) -> Baseline | None:
    path = asked or (loaded.root / loaded.config.baseline if loaded.config.baseline else None)
    if path is None:
        return None
    from kblint.baseline import read_baseline

    return read_baseline(path)


def _with_options(loaded: Loaded, select: tuple[str, ...], ignore: tuple[str, ...], profile: str | None) -> Config:
    config = loaded.config
    changes: dict[str, Any] = {"ignore": (*config.ignore, *listed(ignore))}
    if profile:  # the configured selection would otherwise hide it
        changes |= {"profile": profile, "select": ()}
    if select:
        changes["select"] = listed(select)
    return msgspec.structs.replace(config, **changes)


def listed(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """``("KB1,KB2", "KB3")`` as single selectors."""
    return tuple(word.strip() for selector in selectors for word in selector.split(",") if word.strip())


def date(text: str, option: str) -> datetime.date:
    """A date as an option gives it. Raises UserError."""
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UserError(f"'{text}' is no date", where=option, help="Write it as YYYY-MM-DD, such as 2026-11-20.") from None


def _below(root: Path, path: str) -> str:
    try:
        return (Path(path).parent.resolve() / Path(path).name).relative_to(root).as_posix()
    except ValueError:
        raise UserError(
            f"lies outside the folder of the configuration, {root}",
            where=path,
            help="Give --stdin-filename a path below it, or name another configuration with --config.",
        ) from None
