"""From ``kblint init`` to a hook that stops a commit and to the first comment on a pull request, as the guide to the workflow goes."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kblint.yaml_file import read_yaml
from tests.github.fake import TOKEN, FakeGitHub, github
from tests.runner import Done, clean_environment, own_kblint, program, python_with_kblint, run_action

pytest.importorskip("httpx", reason="httpx is not installed")
ROOT = Path(__file__).resolve().parent.parent
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
pytestmark = pytest.mark.skipif(
    not (PRE_COMMIT.exists() and shutil.which("git") and shutil.which("bash")), reason="pre-commit, git or bash is not installed"
)
ARTICLES = {
    "orders/track-an-order": "Open **Orders** and choose the order. If the map has not moved for two days, contact our support team.",
    "orders/cancel-an-order": "You can cancel an order within 60 minutes of placing it, in **Orders**.",
    "orders/delivery-times": "Express parcels arrive on the next working day.",
    "billing/returns": "Unused goods can be returned within 30 days of delivery.",
    "billing/gift-cards": "Enter the code of the gift card at the checkout.",
    "billing/ways-to-pay": "We accept Visa and Mastercard. On the Plus plan you can also pay by invoice.",
    "billing/invoices": "Open **Orders**, choose the order and select **Invoice**.",
    "account/change-your-email": "Open **Profile**, choose **E-mail** and write the new address.",
    "account/close-your-account": "Open **Profile** and choose **Close account**.",
    "account/plus": "On the Plus plan, express delivery is free.",
}
CONTRADICTION = "You can return unused goods up to 14 days after delivery."


class Newcomer:
    """Somebody with ten articles in a repository, in a folder of it or at its root."""

    def __init__(self, folder: Path, inside: str, fake: FakeGitHub) -> None:
        self.folder, self.inside, self.fake = folder / "repository", inside, fake
        self.home = self.folder / inside
        for name, text in ARTICLES.items():
            self.write(name, text)
        (self.folder / "README.md").write_text("# Our help centre\n\nIf you cannot commit, contact support.\n")
        self.run("git", "init", "-q", "-b", "main", ".")
        self.run("git", "add", "-A")
        self.run("git", "commit", "-qm", "Articles")

    def write(self, name: str, text: str) -> None:
        file = self.home / "articles" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {name.partition('/')[2].replace('-', ' ').capitalize()}\n\n{text}\n")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        who = {f"GIT_{who}_{what}": "a@acme.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        known = {"PRE_COMMIT_HOME": str(self.folder.parent / "pre-commit"), "PYTHONPATH": str(ROOT), "KBLINT_NO_CACHE": "1"}
        environment = {**os.environ, **who, **known}
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, env=environment, check=False)

    def kblint(self, *arguments: str) -> str:
        done = self.run(sys.executable, "-m", "kblint", *arguments)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def install_hook(self) -> None:
        """``pre-commit install``; the hook that the entry names comes from this checkout, with this Python."""
        file = self.folder / ".pre-commit-config.yaml"
        (asked,) = read_yaml(file)["repos"]
        declared = {hook["id"]: hook for hook in read_yaml(ROOT / ".pre-commit-hooks.yaml")}
        hooks = [{**declared[hook["id"]], **hook} for hook in asked["hooks"]]
        for hook in hooks:
            hook |= {"language": "system", "entry": shlex.join([sys.executable, "-m", *shlex.split(hook["entry"])])}
        file.write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))
        assert self.run(str(PRE_COMMIT), "install").returncode == 0

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", "-A")
        return self.run("git", "commit", "-m", message)

    def open_pull_request(self) -> None:
        """Tells the forge what the branch changes, and prepares the runner."""
        sha = self.run("git", "rev-parse", "HEAD").stdout.strip()
        files = {}
        for path in self.run("git", "diff", "--name-only", "main", "HEAD").stdout.splitlines():
            files[path] = "@@" + self.run("git", "diff", "main", "HEAD", "--", f":(literal){path}").stdout.partition("@@")[
                2
            ].rstrip("\n")
        self.fake.push(sha, files)
        runner = self.runner = self.folder.parent / "runner"
        runner.mkdir()
        (runner / "event.json").write_text(json.dumps({"pull_request": {"number": 7, "head": {"sha": sha}}}))
        self.run("git", "update-ref", "refs/remotes/origin/main", "main")
        python_with_kblint(runner / "programs", runner / "installed")
        program(runner / "programs/kblint", own_kblint())
        program(runner / "programs/pip", "exit 0\n")
        base = clean_environment()
        self.environment = {
            **base,
            "PATH": f"{runner / 'programs'}:{base['PATH']}",
            "GITHUB_API_URL": self.fake.api,
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "acme/help",
            "GITHUB_EVENT_PATH": str(runner / "event.json"),
            "GITHUB_SHA": sha,
            "GITHUB_BASE_REF": "main",
        }

    def run_workflow(self) -> Done:
        """The action, with what the workflow gives it."""
        (job,) = read_yaml(self.folder / ".github/workflows/articles.yml")["jobs"].values()
        github = {"token": TOKEN, "event_name": "pull_request"}
        inputs = job["steps"][-1]["with"]
        return run_action(ROOT / "action.yml", inputs, github, self.environment, self.runner, self.folder)


@pytest.fixture
def fake() -> Iterator[FakeGitHub]:
    with github() as running:
        yield running


@pytest.mark.parametrize("inside", ["", "help [en]"])
def test_from_the_first_command_to_the_first_comment(tmp_path: Path, fake: FakeGitHub, inside: str) -> None:
    newcomer = Newcomer(tmp_path, inside, fake)
    said = newcomer.kblint("init", *([inside] if inside else []))
    assert "Found 10 articles in articles (10)." in said
    written = re.findall(r"^Written: (.+)$", said, re.MULTILINE)
    assert [str(Path(inside) / "kblint.yaml"), ".pre-commit-config.yaml", ".github/workflows/articles.yml"] == written
    assert all(word in said for word in ("KB101", "\n1. ", "baseline create --reason", "pre-commit install"))

    # What there is gets accepted.
    told = newcomer.kblint("baseline", "create", "--config", written[0], "--reason", "before the launch")
    (line,) = re.findall(r"baseline: [\w.-]+", told)
    with (newcomer.folder / written[0]).open("a") as file:
        file.write(f"{line}\n")
    newcomer.install_hook()
    assert newcomer.commit("kblint").returncode == 0

    # A contradiction of an article that is not in the commit, beside a page that is no article.
    newcomer.run("git", "checkout", "-qb", "more")
    newcomer.write("shipping/too-late", f"{CONTRADICTION} A parcel can be late.")
    (newcomer.folder / "README.md").write_text("# Our help centre\n\nIf you really cannot commit, contact support.\n")
    stopped = newcomer.commit("Late parcels")
    assert stopped.returncode == 1
    assert "articles/shipping/too-late.md:3" in stopped.stderr and "articles/billing/returns.md:3" in stopped.stderr
    assert "README.md:3" not in stopped.stderr, "it is no article"
    newcomer.write("shipping/too-late", "A parcel can be late.")
    mended = newcomer.commit("Late parcels")
    assert mended.returncode == 0, mended.stderr

    # Somebody without the hook opens a pull request.
    newcomer.write("shipping/too-late", f"{CONTRADICTION} A parcel can be late.")
    newcomer.run("git", "commit", "--no-verify", "-qam", "Say how long")
    newcomer.open_pull_request()
    done = newcomer.run_workflow()
    assert done.status == 1, done.log
    (at_line,) = fake.line_comments.values()
    assert (at_line["path"], at_line["line"]) == (str(Path(inside) / "articles/shipping/too-late.md"), 3)
    assert "14 days**" in at_line["body"] and "articles/billing/returns.md#L3" in at_line["body"]
    assert len(fake.issue_comments) == 1


def test_the_commands_for_any_other_place(tmp_path: Path, fake: FakeGitHub) -> None:
    newcomer = Newcomer(tmp_path, "", fake)
    newcomer.kblint("init")
    newcomer.run("git", "checkout", "-qb", "more")
    newcomer.write("shipping/too-late", CONTRADICTION)
    newcomer.commit("Say how long")
    fake.number = 12
    newcomer.open_pull_request()
    guide = (ROOT / "docs/workflow.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    (commands,) = [block for block in blocks if "github comment" in block]
    known = {name: value for name, value in newcomer.environment.items() if not name.startswith("GITHUB_")}
    environment = {**known, "GITHUB_API_URL": fake.api, "GITHUB_TOKEN": TOKEN}
    done = subprocess.run(
        ["sh", "-e", "-c", commands], cwd=newcomer.folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Comments on acme/help#12: 2 new, 0 changed, 0 taken away, 0 left as they are.\n"
