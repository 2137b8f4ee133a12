"""The hooks, run by pre-commit itself on a repository of articles: only its own environments are left out, so that nothing is installed."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kblint.yaml_file import read_yaml

HOOKS = Path(__file__).resolve().parent.parent / ".pre-commit-hooks.yaml"
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
pytestmark = pytest.mark.skipif(not (PRE_COMMIT.exists() and shutil.which("git")), reason="pre-commit or git is not installed")

TERMS = "# Returns\n\nUnused goods can be returned within 30 days of delivery.\n"
CONTRADICTION = "# Questions about returns\n\nUnused goods can be returned within 14 days of delivery.\n"
LOOP = "# Late parcels\n\nIf it does not arrive, contact support.\n"


class Repository:
    """A repository with one of the hooks."""

    def __init__(self, folder: Path, hook: str) -> None:
        self.folder = folder
        (declared,) = [h for h in read_yaml(HOOKS) if h["id"] == hook]
        program, *rest = shlex.split(declared["entry"])
        assert (program, declared["language"]) == ("kblint", "python")
        entry = shlex.join([sys.executable, "-m", "kblint", *rest])
        config = {"repos": [{"repo": "local", "hooks": [{**declared, "language": "system", "entry": entry}]}]}
        (folder / ".pre-commit-config.yaml").write_text(json.dumps(config))
        (folder / "kblint.yaml").write_text('articles: ["articles/**/*.md"]\ntoday: 2026-11-20\n')
        (folder / "README.md").write_text("# Articles\n\nContact us.\n")
        self.run("git", "init", "-q")
        self.write("terms.md", TERMS)
        self.run("git", "add", "-A")
        self.run("git", "commit", "-qm", "first")
        self.run(str(PRE_COMMIT), "install")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        names = {f"GIT_{who}_{what}": "a@acme.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environment = {
            **os.environ,
            **names,
            "PRE_COMMIT_HOME": str(self.folder / ".git/pre-commit"),
            "PYTHONPATH": str(HOOKS.parent),
        }
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, env=environment, check=False)

    def write(self, name: str, text: str) -> None:
        path = self.folder / "articles" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    def commit(self, *names: str) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", *(f"articles/{name}" for name in names))
        return self.run("git", "commit", "-m", "more")


def test_a_loop_stops_a_commit_and_its_cure_lets_it_through(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "kblint")
    repository.write("late parcels.md", LOOP)
    stopped = repository.commit("late parcels.md")
    assert stopped.returncode == 1
    assert "KB101" in stopped.stderr and "articles/late parcels.md:3:24" in stopped.stderr
    repository.write("late parcels.md", "# Late parcels\n\nIf it does not arrive, we send another one.\n")
    assert repository.commit("late parcels.md").returncode == 0


def test_a_contradiction_of_an_article_that_is_not_in_the_commit_stops_it(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "kblint")
    repository.write("questions.md", CONTRADICTION)
    stopped = repository.commit("questions.md")
    assert stopped.returncode == 1
    assert "articles/questions.md:3" in stopped.stderr and "articles/terms.md:3" in stopped.stderr and "30 days" in stopped.stderr


def test_files_that_are_no_articles_stop_nothing(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "kblint")
    (tmp_path / "README.md").write_text("# Articles\n\nContact support.\n")
    repository.run("git", "add", "README.md")
    assert repository.run("git", "commit", "-m", "readme").returncode == 0


def test_the_other_hook_reads_all_articles(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "kblint-corpus")
    repository.write("late.md", LOOP)
    repository.run("git", "add", "-A")
    repository.run("git", "commit", "-nqm", "let in")
    repository.write("fine.md", "# Fine\n\nAll is well.\n")
    stopped = repository.commit("fine.md")
    assert stopped.returncode == 1 and "articles/late.md:3" in stopped.stderr


def test_the_guide_names_hooks_that_exist() -> None:
    guide = (HOOKS.parent / "docs/workflow.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bid: ([\w-]+)", guide))
    assert named == {hook["id"] for hook in read_yaml(HOOKS)}
