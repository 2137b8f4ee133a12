"""Which files changed, by git: since a revision, or about to be committed."""

from __future__ import annotations

import shlex
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

from kblint.articles.discover import repository_of
from kblint.errors import UserError

_SECONDS = 60


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files below the root that differ from where this branch left ``revision``, with new and renamed ones, by their present path.

    Changes that are not committed count, and so do files that git does not know yet. Raises UserError outside a repository, for an
    unknown revision, and where the history does not reach back that far.
    """
    base = _left_at(root, revision)
    return _names(root, "diff", "--name-only", "--relative", "-z", "--find-renames", "--diff-filter=d", base, "--", ".") | _names(
        root, "ls-files", "--others", "--exclude-standard", "-z", "--", "."
    )


def export(root: Path, revision: str, folder: Path) -> None:
    """Writes what git keeps below the root, as it was where this branch left ``revision``, into an empty folder. Raises UserError."""
    archive = folder / ".archive.zip"
    base = _left_at(root, revision)
    if not _git(root, "ls-tree", "--name-only", base, "--", "."):
        return
    if _git(root, "archive", "--format=zip", "-0", f"--output={archive}", base) is None:
        raise UserError(
            f"git could not write out the articles of '{revision}'",
            where="--since",
            help="Run 'git archive' there to see why.",
        )
    # Unlike a tar file, this cannot write outside the folder, or make links.
    with zipfile.ZipFile(archive) as files:
        files.extractall(folder)
    archive.unlink()


def _left_at(root: Path, revision: str) -> str:
    """The commit at which this branch left ``revision``. Raises UserError."""
    _repository(root, "--since")
    # Anything else that begins with a dash would be an option to git.
    known = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if known is None:
        help = (
            "This is a shallow clone: fetch more of its history, as with 'git fetch --unshallow' or 'fetch-depth: 0'."
            if _is_shallow(root)
            else "Name a branch, a tag or a commit that 'git log' knows."
        )
        raise UserError(f"git knows no revision '{revision}'", where="--since", help=help)
    base = _git(root, "merge-base", known.strip(), "HEAD")
    if base is None:
        help = (
            "This is a shallow clone: fetch more of its history, as with 'git fetch --unshallow' or 'fetch-depth: 0'."
            if _is_shallow(root)
            else "Name a revision that this branch comes from."
        )
        raise UserError(f"'{revision}' and this branch have no common history here", where="--since", help=help)
    return base.strip()


def staged(root: Path) -> frozenset[str]:
    """The files below the root that the next commit changes, by their new path. Raises UserError outside a repository."""
    _repository(root, "--staged")
    return _names(root, "diff", "--name-only", "--relative", "-z", "--find-renames", "--diff-filter=d", "--cached", "--", ".")


def _repository(root: Path, option: str) -> None:
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        repository = repository_of(root)
        if (repository / ".git").exists():
            raise UserError(
                f"git does not want to read the repository in {repository}",
                where=option,
                help="Run 'git status' there to see why. Where it belongs to another user, as in containers:"
                f" git config --global --add safe.directory {shlex.quote(str(repository))}",
            )
        raise UserError(
            f"{root} is not in a git repository",
            where=option,
            help=f"Leave out {option}, or run kblint where the articles are in git.",
        )


def _is_shallow(root: Path) -> bool:
    return (_git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"


def _names(root: Path, *arguments: str) -> frozenset[str]:
    listed = _git(root, *arguments)
    if listed is None:
        raise UserError("git could not list the changed files", where=str(root), help="Run 'git status' there to see why.")
    return frozenset(name for name in listed.split("\0") if name)


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None when it fails. Raises UserError where there is no git."""
    # A repository's own configuration could name programs for git to run.
    command: Sequence[str] = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotepath=off", "-C", str(root), *arguments)
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except FileNotFoundError:
        raise UserError("git is not installed", where="git", help="Install git, or leave --since and --staged out.") from None
    except subprocess.TimeoutExpired:
        raise UserError(
            f"git did not answer within {_SECONDS} seconds", where=str(root), help="Run 'git status' there to see why."
        ) from None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
