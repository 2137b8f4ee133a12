"""What a workflow says about the run: the repository, the pull request, the commit; from the environment and the event's file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from kblint.errors import UserError
from kblint.expressions import compiled
from kblint.github.client import API

_REPOSITORY = compiled(r"(?!\.)[A-Za-z0-9_.-]{1,100}/(?!\.{1,2}\Z)[A-Za-z0-9_.-]{1,100}")
_SHA = compiled(r"[0-9a-f]{40}|[0-9a-f]{64}")
_NUMBER = compiled(r"[1-9][0-9]{0,9}")
_MOST_BYTES = 50_000_000


class Aim(msgspec.Struct, frozen=True):
    """The pull request to comment on, and the commit that the report is about."""

    repository: str
    number: int
    sha: str
    api: str
    server: str


def aim(environment: Mapping[str, str], number: str = "", repository: str = "", sha: str = "") -> Aim:
    """What is given, completed from the workflow's environment. Raises UserError for what is missing or cannot be.

    A workflow that runs after another one (``workflow_run``) takes the commit from its own event, never from what it was handed.
    """
    event = _event(environment.get("GITHUB_EVENT_PATH", ""))
    known_number, known_sha = _of_event(event)
    if sha and known_sha and "workflow_run" in event and sha != known_sha:
        raise UserError(f"the workflow ran for {known_sha}, not for '{sha[:80]}'", where="--sha", help="Leave --sha out.")
    return Aim(
        repository=_valid(
            repository or environment.get("GITHUB_REPOSITORY", ""),
            _REPOSITORY,
            "--repo",
            "a repository",
            "Write it as owner/name.",
        ),
        number=int(_valid(number or known_number, _NUMBER, "--pr", "the number of a pull request", "Give it, as in --pr 12.")),
        sha=_valid(
            sha or known_sha, _SHA, "--sha", "a commit", "Give the whole hash of the pull request's last commit, 40 digits."
        ),
        api=environment.get("GITHUB_API_URL") or API,
        server=server(environment),
    )


def server(environment: Mapping[str, str]) -> str:
    """Where the forge is looked at."""
    return (environment.get("GITHUB_SERVER_URL") or "https://github.com").rstrip("/")


def _event(path: str) -> dict[str, Any]:
    if not path:
        return {}
    try:
        file = Path(path)
        event = json.loads(file.read_bytes()) if file.stat().st_size <= _MOST_BYTES else None
    except (OSError, ValueError, RecursionError):
        event = None
    if not isinstance(event, dict):
        raise UserError(
            "is no event of GitHub", where=path, help="GITHUB_EVENT_PATH names the file; without it, give --pr and --sha."
        )
    return event


def _of_event(event: Mapping[str, Any]) -> tuple[str, str]:
    """The number and the commit that an event names, as text, as far as it does."""
    pull, run = event.get("pull_request"), event.get("workflow_run")
    if isinstance(pull, dict):
        head = pull.get("head")
        return str(pull.get("number") or ""), str(head.get("sha") or "") if isinstance(head, dict) else ""
    if isinstance(run, dict):
        pulls = run.get("pull_requests")
        # It names none for a branch of a fork.
        only = pulls[0] if isinstance(pulls, list) and len(pulls) == 1 and isinstance(pulls[0], dict) else {}
        return str(only.get("number") or ""), str(run.get("head_sha") or "")
    return "", ""


def _valid(text: str, pattern: re.Pattern[str], option: str, what: str, help: str) -> str:
    if not text:
        raise UserError(f"{what} is needed, and the environment names none", where=option, help=help)
    if not pattern.fullmatch(text):
        raise UserError(f"'{text[:80]}' is not {what}", where=option, help=help)
    return text
