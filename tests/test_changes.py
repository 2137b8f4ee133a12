"""Which articles changed, as git says: since a branch was left, or about to be committed."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest

from kblint.changes import changed_since, staged
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.errors import UserError

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
LOOP = "# {}\n\nIf it fails, contact support.\n"


def git(folder: Path, *arguments: str) -> str:
    identity = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@acme.example",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "init.defaultBranch=main",
    )
    return subprocess.run(("git", *identity, *arguments), cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "kb"
    (folder / "articles").mkdir(parents=True)
    for name in ("late", "lost", "old name", "ümlaut"):
        (folder / f"articles/{name}.md").write_text(LOOP.format(name) * 3, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    git(folder, "checkout", "-qb", "work")
    return folder


def test_changes_new_files_and_renames_count_and_deletions_do_not(repository: Path) -> None:
    assert changed_since(repository, "main") == frozenset()
    (repository / "articles/late.md").write_text("# Late\n")
    git(repository, "mv", "articles/old name.md", "articles/new name.md")
    git(repository, "rm", "-q", "articles/lost.md")
    (repository / "articles/ümlaut.md").write_text("# Ü\n", encoding="utf-8")
    git(repository, "commit", "-qam", "second")
    (repository / "articles/untracked.md").write_text("# New\n")
    expected = {"articles/late.md", "articles/new name.md", "articles/ümlaut.md", "articles/untracked.md"}
    assert changed_since(repository, "main") == expected
    assert changed_since(repository / "articles", "main") == {path.removeprefix("articles/") for path in expected}


def test_what_happened_on_the_other_branch_does_not_count(repository: Path) -> None:
    git(repository, "checkout", "-q", "main")
    (repository / "articles/lost.md").write_text("# Elsewhere\n")
    git(repository, "commit", "-qam", "on main")
    git(repository, "checkout", "-q", "work")
    assert changed_since(repository, "main") == frozenset()


def test_what_the_next_commit_changes(repository: Path) -> None:
    (repository / "articles/late.md").write_text("# Late\n")
    (repository / "articles/lost.md").write_text("# Lost\n")
    git(repository, "add", "articles/lost.md")
    assert staged(repository) == {"articles/lost.md"}


def test_only_changed_articles_and_conflicts_with_them_are_reported(repository: Path) -> None:
    (repository / "articles/terms.md").write_text("# Returns\n\nUnused goods can be returned within 30 days of delivery.\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "terms")
    (repository / "articles/faq.md").write_text(
        "# Returns\n\nUnused goods can be returned within 14 days of delivery. Call us.\n"
    )
    request = Request(root=repository, config=Config(select=("KB1", "KB201")), today=datetime.date(2026, 11, 20), jobs=1)

    def found(changed: frozenset[str]) -> list[tuple[str, str]]:
        report = lint(Request(root=request.root, config=request.config, today=request.today, jobs=1, changed=changed))
        return [(f.rule, f.place.path) for f in report.findings]

    changed = changed_since(repository, "HEAD")
    assert found(changed) == [("KB201", "articles/faq.md"), ("KB101", "articles/faq.md")]
    # The same conflict, told from the side that changed.
    assert found(frozenset({"articles/terms.md"})) == [("KB201", "articles/terms.md")]
    report = lint(Request(root=request.root, config=request.config, today=request.today, jobs=1, changed=frozenset()))
    assert (report.findings, report.articles, report.notices) == ((), 0, ("None of the articles has changed.",))


def test_a_changed_partial_is_reported_though_its_articles_did_not_change(repository: Path) -> None:
    (repository / "_includes").mkdir()
    (repository / "_includes/help.md").write_text("Contact support.\n")
    (repository / "articles/late.md").write_text("# Late\n\n{% include help.md %}\n")
    config = Config(articles=("articles/late.md",))
    report = lint(
        Request(
            root=repository,
            config=config,
            configured=True,
            today=datetime.date(2026, 11, 20),
            changed=frozenset({"_includes/help.md"}),
        )
    )
    assert [f.place.path for f in report.findings] == ["_includes/help.md"]


def test_what_git_cannot_tell_is_said(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not in a git repository"):
        changed_since(tmp_path, "main")
    for unknown in ("nope", "--output=x", ""):
        with pytest.raises(UserError, match="git knows no revision"):
            changed_since(repository, unknown)
    assert not (repository / "x").exists()
    git(repository, "checkout", "-q", "--orphan", "lonely")
    git(repository, "commit", "-qm", "alone")
    with pytest.raises(UserError, match="have no common history"):
        changed_since(repository, "main")


def test_a_shallow_clone_is_told_to_fetch(repository: Path, tmp_path: Path) -> None:
    (repository / "articles/late.md").write_text("# Late\n")
    git(repository, "commit", "-qam", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "clone")
    with pytest.raises(UserError) as error:
        changed_since(tmp_path / "clone", "HEAD~1")
    assert "fetch-depth: 0" in error.value.help


def test_a_repository_of_another_user(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in containers: git refuses it, and it is one all the same."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    with pytest.raises(UserError, match="git does not want to read the repository") as refused:
        staged(repository / "articles")
    assert refused.value.help.endswith(f"safe.directory {repository}")
