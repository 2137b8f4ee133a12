"""The action, step by step, on a repository of articles and a pull request. Only installing is left out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kblint.yaml_file import read_yaml
from tests.github.fake import TOKEN, FakeGitHub, github
from tests.github.openapi import DESCRIPTION, problems
from tests.runner import Done, clean_environment, python_with_kblint, run_action

pytest.importorskip("httpx", reason="httpx is not installed")
ROOT = Path(__file__).resolve().parent.parent
ACTION = ROOT / "action.yml"
WORKFLOWS = sorted((ROOT / "examples/workflows").glob("*.yml"))
pytestmark = pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="git or bash is not installed")

TERMS = "# Returns\n\nUnused goods can be returned within 30 days of delivery.\n"
OLD = "# Late parcels\n\nIf it does not arrive, contact support.\n"
NEW = "# Questions about returns\n\nYou can return unused goods up to 14 days after delivery, and we pay for it.\n"


class Repository:
    """A repository whose branch ``more`` adds an article that contradicts another one, and the pull request for it."""

    def __init__(self, folder: Path, fake: FakeGitHub) -> None:
        self.folder, self.fake = folder / "repository", fake
        self.runs = 0
        self.git("init", "-q", "-b", "main", ".")
        self.write("help/kblint.yaml", 'articles: ["articles/**/*.md"]\ntoday: 2026-11-20\n')
        self.write("help/articles/terms.md", TERMS)
        self.write("help/articles/late.md", OLD)
        self.commit("first")
        self.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.git("checkout", "-q", "-b", "more")
        self.write("help/articles/questions.md", NEW)
        self.commit("more")
        self.programs, self.installed = folder / "programs", folder / "installed"
        python_with_kblint(self.programs, self.installed)

    def git(self, *arguments: str) -> str:
        self.folder.mkdir(exist_ok=True)
        who = ("-c", "user.name=a", "-c", "user.email=a@acme.example")
        done = subprocess.run(["git", *who, *arguments], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def push(self) -> str:
        """The pull request as the forge sees it now."""
        sha = self.git("rev-parse", "HEAD").strip()
        files = {}
        for path in self.git("diff", "--name-only", "origin/main", "HEAD").split():
            files[path] = "@@" + self.git("diff", "origin/main", "HEAD", "--", path).partition("@@")[2].rstrip("\n")
        self.fake.push(sha, files)
        return sha

    def run(self, event: str = "pull_request", **inputs: str) -> Done:
        sha = self.push()
        self.runs += 1
        folder = self.folder.parent / f"run{self.runs}"
        folder.mkdir()
        (folder / "event.json").write_text(json.dumps({"pull_request": {"number": 7, "head": {"sha": sha}}}))
        base = clean_environment()
        environment = {
            **base,
            "PATH": f"{self.programs}:{base['PATH']}",
            "GITHUB_API_URL": self.fake.api,
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "acme/help",
            "GITHUB_EVENT_PATH": str(folder / "event.json"),
            "GITHUB_SHA": "f" * 40,
            "GITHUB_BASE_REF": "main" if event == "pull_request" else "",
        }
        named = {name.replace("_", "-"): value for name, value in inputs.items()}
        done = run_action(ACTION, named, {"token": TOKEN, "event_name": event}, environment, folder, self.folder)
        assert TOKEN not in done.log + done.summary
        return done


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    with github() as fake:
        yield Repository(tmp_path, fake)
        if DESCRIPTION.exists():
            assert problems(fake.requests) == []


def test_a_pull_request(repository: Repository) -> None:
    done = repository.run(paths="help")
    assert done.status == 1, done.log
    assert done.ran[-1] == "Fail on findings"
    assert {name: done.outputs[name] for name in ("findings", "errors")} == {"findings": "1", "errors": "1"}
    assert [f["rule"] for f in json.loads(Path(done.outputs["report"]).read_text())["findings"]] == ["KB201"]
    assert "::error file=help/articles/questions.md,line=3" in done.log
    assert "KB201" in done.summary and "KB101" not in done.summary
    (at_line,) = repository.fake.line_comments.values()
    assert (at_line["path"], at_line["line"]) == ("help/articles/questions.md", 3)
    assert "14 days**" in at_line["body"] and "/help/articles/terms.md#L3" in at_line["body"]
    assert repository.installed.read_text().split() == [f"{ROOT}[github]"]

    repository.write("help/articles/questions.md", TERMS.replace("# Returns", "# Questions about returns"))
    repository.commit("agree")
    done = repository.run(paths="help", version="0.1.0")
    assert (done.status, done.outputs["errors"]) == (0, "0"), done.log
    assert not repository.fake.line_comments
    assert "None of the articles" in done.log or "o findings" in done.log
    # What the first run found was there for the second one, together with the key that makes it worth trusting.
    kept = repository.folder.parent / "saved-by-the-cache-action"
    assert (kept / "key").is_file() and (kept / "kept" / "kept.sqlite3").is_file()
    assert repository.installed.read_text().split()[1:] == ["kblint[github]==0.1.0"]


def test_a_push_checks_everything_and_comments_nowhere(repository: Repository) -> None:
    done = repository.run("push", paths="help")
    assert done.status == 1 and done.outputs["findings"] == "2"
    assert "Comment on the pull request" not in done.ran and not repository.fake.requests


def test_programs_of_a_pull_request_do_not_run(repository: Repository) -> None:
    rule = "help/kb-rules/mine/hello"
    repository.write(
        f"{rule}/rule.py",
        "from pathlib import Path\nPath('owned').write_text('x')\n\n\ndef check(article, context):\n    return []\n",
    )
    declared = "code: ACME101\nname: hello\nlevel: error\nprofile: starter\nsummary: S.\nmessage: M.\nhelp: H.\n"
    repository.write(f"{rule}/rule.yaml", declared)
    configured = (repository.folder / "help/kblint.yaml").read_text()
    repository.write("help/kblint.yaml", f"{configured}packs: ['./kb-rules']\nallow_python_rules: true\n")
    repository.commit("a rule")
    done = repository.run(paths="help")
    assert done.status == 2 and "here none of a local pack may run" in done.log
    assert not list(repository.folder.parent.rglob("owned"))
    assert repository.run(paths="help", python_rules="allowed").status == 1
    assert list(repository.folder.parent.rglob("owned"))


def test_modes_and_levels(repository: Repository) -> None:
    assert repository.run(paths="help", comment="none", fail_on="never").status == 0
    assert not repository.fake.requests
    assert repository.run(paths="help", comment="sticky", fail_on="never").status == 0
    assert len(repository.fake.issue_comments) == 1 and not repository.fake.line_comments


def test_configuration_sarif_and_baseline(repository: Repository) -> None:
    create = [
        sys.executable,
        "-m",
        "kblint",
        "baseline",
        "create",
        "--force",
        "--config",
        "help/kblint.yaml",
        "--baseline",
        "accepted.yaml",
    ]
    subprocess.run(
        create, cwd=repository.folder, env={**clean_environment(), "PYTHONPATH": str(ROOT)}, check=True, capture_output=True
    )
    done = repository.run(
        config="help/kblint.yaml", paths="help", baseline="accepted.yaml", sarif="kblint.sarif", profile="starter"
    )
    assert (done.status, done.outputs["findings"]) == (0, "0"), done.log
    assert json.loads((repository.folder / "kblint.sarif").read_text())["version"] == "2.1.0"


def test_two_configurations_have_comments_of_their_own(repository: Repository) -> None:
    shutil.copytree(repository.folder / "help", repository.folder / "shop")
    repository.commit("shop")
    repository.run(paths="help", fail_on="never")
    repository.run(paths="shop", fail_on="never")
    repository.run(paths="help", fail_on="never")
    assert len(repository.fake.issue_comments) == 2
    assert {c["path"].partition("/")[0] for c in repository.fake.line_comments.values()} == {"help", "shop"}


def test_a_token_that_may_only_read(repository: Repository) -> None:
    repository.fake.read_only = True
    done = repository.run(paths="help")
    assert done.status == 1 and "The token may not write comments" in done.log
    assert done.log.count("::error file=") == 1 and "KB201" in done.summary


def test_without_history(repository: Repository) -> None:
    repository.git("update-ref", "-d", "refs/remotes/origin/main")
    repository.fake.push("1" * 40, {})
    repository.push = lambda: "1" * 40  # type: ignore[method-assign]
    done = repository.run(paths="help")
    assert done.status == 2 and "no revision 'origin/main'" in done.log and "::error title=kblint::" in done.log


HOSTILE = "$(touch owned) `touch owned` ; touch owned #\n' \" && touch owned ${HOME}"


@pytest.mark.parametrize("name", ["paths", "config", "profile", "fail_on", "comment", "baseline", "version"])
def test_an_input_is_never_a_command(repository: Repository, name: str) -> None:
    done = repository.run(**{"paths": "help", name: HOSTILE})
    assert done.status == 2, done.log
    assert not list(repository.folder.parent.rglob("owned")) and not (Path.cwd() / "owned").exists()


def test_names_of_files_and_folders_are_never_commands(repository: Repository) -> None:
    repository.git("mv", "help", "a $(touch owned)'b")
    repository.write("a $(touch owned)'b/articles/::error::x $(touch owned).md", OLD.replace("Late", "Lost"))
    repository.commit("rename")
    repository.push = lambda: "1" * 40  # type: ignore[method-assign]
    repository.fake.push("1" * 40, {})
    done = repository.run(paths="a $(touch owned)'b\n\n", fail_on="never")
    assert done.status == 0, done.log
    assert not list(repository.folder.parent.rglob("owned"))


def scripts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from ([value["run"]] if isinstance(value.get("run"), str) else [])
        for inner in value.values():
            yield from scripts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scripts(inner)


@pytest.mark.parametrize("file", [ACTION, *WORKFLOWS], ids=lambda file: file.name)
def test_nothing_is_pasted_into_a_script(file: Path) -> None:
    assert not [script for script in scripts(read_yaml(file)) if "${{" in script]
    assert not re.search(r"^\s*pull_request_target:", file.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_workflows_give_the_action_what_it_takes(file: Path) -> None:
    inputs = read_yaml(ACTION)["inputs"].keys()
    steps = [step for job in read_yaml(file).get("jobs", {}).values() for step in job["steps"]]
    assert all(s.get("with", {}).keys() <= inputs for s in steps if s.get("uses", "").startswith("kblint/"))


class Forked:
    """The two workflows for forks: the check leaves its report, and the other one posts it."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository
        done = repository.run(paths="help", comment="none")
        assert not repository.fake.requests
        self.temp = repository.folder.parent / "later"
        self.temp.mkdir()
        self.step("fork-check.yml", "Leave the report", self.temp, REPORT=done.outputs["report"], NUMBER="7")

    def step(self, workflow: str, name: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        steps = [s for job in read_yaml(ROOT / "examples/workflows" / workflow)["jobs"].values() for s in job["steps"]]
        (script,) = [s["run"] for s in steps if s.get("name") == name]
        base = clean_environment()
        path = f"{self.repository.programs}:{base['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=folder,
            env={**base, "PATH": path, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def post(self, **environment: str) -> subprocess.CompletedProcess[str]:
        fake = self.repository.fake
        event = self.temp / "event.json"
        event.write_text(json.dumps({"workflow_run": {"head_sha": fake.sha, "pull_requests": []}}))
        known = {
            "GITHUB_API_URL": fake.api,
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": "acme/help",
            "GITHUB_TOKEN": TOKEN,
            "RUNNER_TEMP": str(self.temp),
            "SHA": fake.sha,
        }
        return self.step("fork-comment.yml", "Comment", self.temp, **{**known, **environment})


def test_the_workflows_for_forks(repository: Repository) -> None:
    forked = Forked(repository)
    done = forked.post()
    assert done.returncode == 0, done.stderr
    # The report says in which folder of the repository the articles are: there is no checkout here to look at.
    (at_line,) = repository.fake.line_comments.values()
    assert (at_line["path"], at_line["line"]) == ("help/articles/questions.md", 3) and "KB201" in at_line["body"]
    assert len(repository.fake.issue_comments) == 1
    assert done.stdout == "Comments on acme/help#7: 2 new, 0 changed, 0 taken away, 0 left as they are.\n"


def test_what_a_fork_leaves_is_checked(repository: Repository) -> None:
    forked = Forked(repository)
    number = forked.temp / "published/number"
    for text in ("", "7; touch owned", "$(touch owned)", "7\n--mode=review", "-7", "0" * 9_000):
        number.write_text(text)
        assert forked.post().returncode == 1
    number.write_text("8")
    assert forked.post().returncode == 2, "there is no such pull request"
    number.write_text("7")
    repository.fake.push("2" * 40, {})
    assert "is at another commit" in forked.post(SHA="2" * 39 + "1", GITHUB_EVENT_PATH="").stdout, "not the one that was checked"
    (forked.temp / "published/report.json").write_text('{"schema": "kblint/report/v1", "findings": 3}')
    assert forked.post().returncode == 2
    assert not repository.fake.bodies() and not list(repository.folder.parent.rglob("owned"))


def test_the_action_takes_what_is_documented() -> None:
    declared = read_yaml(ACTION)
    assert list(declared["inputs"]) == [
        "paths",
        "config",
        "profile",
        "fail-on",
        "comment",
        "sarif",
        "baseline",
        "python-rules",
        "version",
    ]
    assert list(declared["outputs"]) == ["findings", "errors", "report"]
