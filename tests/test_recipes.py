"""The recipes for GitLab and for any other server, run as a runner runs them. Only installing is left out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

import kblint
from kblint.yaml_file import read_yaml
from tests.runner import clean_environment, own_kblint, program, python_with_kblint

RECIPES = Path(__file__).resolve().parent.parent / "examples/workflows"
pytestmark = pytest.mark.skipif(
    not all(shutil.which(name) for name in ("git", "bash", "sh", "curl", "jq")), reason="git, bash, curl or jq is not installed"
)
TOKEN = "glpat-0123456789_.-SECRET"
SHELLS = {"sh": ("sh", "-e"), "bash": ("bash", "--noprofile", "--norc", "-eo", "pipefail")}
FIRST = "<!-- kblint:summary -->"

TERMS = "# Returns\n\nUnused goods can be returned within 30 days of delivery.\n"
OLD = "# Late parcels\n\nIf it does not arrive, contact support.\n"
CONTRADICTION = "# Questions about returns\n\nYou can return unused goods up to 14 days after delivery, asks @mona in #1.\n"


class Repository:
    """A repository whose branch ``more`` adds an article that contradicts one on ``main``; both have articles below a folder."""

    def __init__(self, folder: Path, inside: str = "") -> None:
        self.folder, self.inside = folder / "repository", inside
        self.folder.mkdir()
        self.programs, self.installed = folder / "programs", folder / "installed"
        self.git("init", "-q", "-b", "main", ".")
        self.write("kblint.yaml", 'articles: ["articles/**/*.md"]\ntoday: 2026-11-20\n')
        self.write("articles/terms.md", TERMS)
        self.write("articles/late.md", OLD)
        self.base = self.commit("first")
        self.git("checkout", "-q", "-b", "more")
        self.write("articles/questions.md", CONTRADICTION)
        self.commit("more")

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=a", "-c", "user.email=a@acme.example")
        return subprocess.run(
            ["git", *who, *arguments], cwd=self.folder, capture_output=True, text=True, check=True
        ).stdout.strip()

    def write(self, path: str, text: str) -> None:
        file = self.folder / self.inside / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def commit(self, message: str) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")

    def run(self, command: tuple[str, ...], **variables: str) -> subprocess.CompletedProcess[str]:
        base = clean_environment()
        environment = {**base, "PATH": f"{self.programs}:{base['PATH']}", **variables}
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)


class GitLab:
    """The notes of one merge request, as GitLab's API shows them: oldest first where that is asked for, otherwise newest first."""

    me = {"id": 77}

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.api = f"http://127.0.0.1:{server.server_address[1]}/api/v4"
        self.notes: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.refused: dict[str, int] = {}

    def say(self, body: str, who: int) -> None:
        self.notes.append({"id": 1000 + len(self.notes), "body": body, "author": {"id": who}, "system": False})

    def answer(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> tuple[int, Any]:
        self.asked.append(f"{method} {path}")
        if method in self.refused:
            return self.refused[method], {"message": "403 Forbidden"}
        if (method, path) == ("GET", "/user"):
            return 200, self.me
        notes = "/projects/42/merge_requests/7/notes"
        if (method, path) == ("GET", notes):
            size, page = int(query["per_page"][0]), int(query.get("page", ["1"])[0])
            listed = self.notes if query.get("sort") == ["asc"] else self.notes[::-1]
            return 200, listed[(page - 1) * size : page * size]
        if len(body["body"]) > 1_000_000:
            return 400, {"message": "400 Bad request"}
        if (method, path) == ("POST", notes):
            self.say(body["body"], self.me["id"])
            return 201, self.notes[-1]
        (note,) = [n for n in self.notes if (method, path) == ("PUT", f"{notes}/{n['id']}")] or [None]
        if note is None or note["author"] != self.me:
            return 403, {"message": "403 Forbidden"}
        note.update(body)
        return 200, note

    @property
    def mine(self) -> list[str]:
        return [note["body"] for note in self.notes if note["author"] == self.me]


@pytest.fixture
def gitlab() -> Iterator[GitLab]:
    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            url = urlsplit(self.path)
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers["PRIVATE-TOKEN"] == TOKEN and url.path.startswith("/api/v4/"):
                json_sent = not data or self.headers["Content-Type"] == "application/json"
                body = json.loads(data) if data and json_sent else None
                status, answer = fake.answer(self.command, url.path.removeprefix("/api/v4"), parse_qs(url.query), body)
            else:
                status, answer = 401, {"message": "401 Unauthorized"}
            sent = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        do_GET = do_POST = do_PUT = handle_any

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake = GitLab(server)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield fake
    server.shutdown()
    server.server_close()


class MergeRequest:
    """The job of the recipe, in a merge request."""

    def __init__(self, folder: Path, fake: GitLab, inside: str = "") -> None:
        self.repository, self.fake = Repository(folder, inside), fake
        (self.job,) = read_yaml(RECIPES / "gitlab-ci.yml").values()
        note = f'echo "$0 ${{@: -1}}" >> {self.repository.installed}\n'
        for name in ("pip", "apt-get"):
            program(self.repository.programs / name, note)
        program(self.repository.programs / "kblint", own_kblint())

    def run(self, shell: str = "sh", token: str = TOKEN, **variables: str) -> subprocess.CompletedProcess[str]:
        script = "\n".join([*self.job["before_script"], *self.job["script"]])
        known = {
            "CI": "true",
            "CI_API_V4_URL": self.fake.api,
            "CI_COMMIT_SHA": self.repository.git("rev-parse", "HEAD"),
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": self.repository.base,
            "CI_MERGE_REQUEST_IID": "7",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "",
            "CI_PIPELINE_SOURCE": "merge_request_event",
            "CI_PROJECT_DIR": str(self.repository.folder),
            "CI_PROJECT_ID": "42",
            **self.job["variables"],
            **({"KBLINT_GITLAB_TOKEN": token} if token else {}),
        }
        done = self.repository.run((*SHELLS[shell], "-c", script), **{**known, **variables})
        assert not token or token not in done.stdout + done.stderr
        return done

    def quality(self) -> list[dict[str, Any]]:
        reported = self.repository.folder / self.job["artifacts"]["reports"]["codequality"]
        read: list[dict[str, Any]] = json.loads(reported.read_text())
        return read


@pytest.mark.parametrize("shell", SHELLS)
def test_a_merge_request(tmp_path: Path, gitlab: GitLab, shell: str) -> None:
    request = MergeRequest(tmp_path, gitlab)
    done = request.run(shell)
    assert done.returncode == 1, done.stderr
    assert [(i["check_name"], i["location"]["path"]) for i in request.quality()] == [("KB201", "articles/questions.md")]
    (note,) = gitlab.mine
    assert note.startswith(f"{FIRST}\n# kblint\n") and "KB201" in note and "14 days" in note and "30 days" in note
    # Nobody is called, nothing is referred to, and the old article's finding is not this merge request's.
    assert "@mona" not in note and "#1" not in note and "KB101" not in note
    request.run(shell)
    assert len(gitlab.notes) == 1, "a second run writes no second note"

    request.repository.write("articles/questions.md", TERMS.replace("# Returns", "# Questions about returns"))
    request.repository.commit("agree")
    done = request.run(shell)
    assert done.returncode == 0 and request.quality() == []
    (note,) = gitlab.mine
    assert note.startswith(FIRST) and "KB201" not in note, "what is mended is not told any more"
    assert gitlab.asked[-1].startswith("PUT ")


def test_without_findings_there_is_no_note(tmp_path: Path, gitlab: GitLab) -> None:
    request = MergeRequest(tmp_path, gitlab)
    request.repository.write("articles/questions.md", "# Wishes\n\nYou can make a list of what you wish for.\n")
    request.repository.commit("else")
    assert request.run().returncode == 0
    assert request.quality() == [] and gitlab.notes == []


@pytest.mark.parametrize("shell", SHELLS)
def test_its_own_note_is_found_among_many(tmp_path: Path, gitlab: GitLab, shell: str) -> None:
    request = MergeRequest(tmp_path, gitlab)
    gitlab.say(f"{FIRST}\nI say this, and it stays.", who=5)
    for number in range(230):
        gitlab.say(f"{number}: I mention {FIRST}", who=5 if number % 2 else 77)
    assert request.run(shell).returncode == 1
    assert len(gitlab.notes) == 232 and "KB201" in gitlab.notes[-1]["body"]
    gitlab.say("thanks", who=5)
    request.run(shell)
    assert len(gitlab.notes) == 233 and gitlab.notes[0]["body"].endswith("it stays.")


def test_without_a_token_there_is_only_the_report(tmp_path: Path, gitlab: GitLab) -> None:
    request = MergeRequest(tmp_path, gitlab)
    assert request.run(token="").returncode == 1
    assert len(request.quality()) == 1 and not gitlab.asked


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_note_that_gitlab_refuses_is_said_and_not_written_twice(
    tmp_path: Path, gitlab: GitLab, method: str, shell: str
) -> None:
    request = MergeRequest(tmp_path, gitlab)
    gitlab.refused[method] = 403
    done = request.run(shell)
    assert done.returncode == 2 and "GitLab did not take the note" in done.stderr
    assert len(request.quality()) == 1 and not gitlab.notes
    assert sum(asked.startswith("POST") for asked in gitlab.asked) == (method == "POST")


def test_a_wrong_token_is_said(tmp_path: Path, gitlab: GitLab) -> None:
    done = MergeRequest(tmp_path, gitlab).run(token="glpat-old")
    assert done.returncode == 2 and "KBLINT_GITLAB_TOKEN" in done.stderr and not gitlab.notes


def test_what_cannot_be_checked_is_no_success(tmp_path: Path, gitlab: GitLab) -> None:
    done = MergeRequest(tmp_path, gitlab).run(CI_MERGE_REQUEST_DIFF_BASE_SHA="1" * 40)
    assert done.returncode == 2 and "git knows no revision" in done.stderr and not gitlab.asked


def test_a_merged_result_answers_only_for_the_merge_request(tmp_path: Path, gitlab: GitLab) -> None:
    request = MergeRequest(tmp_path, gitlab)
    repository = request.repository
    repository.git("checkout", "-q", "main")
    repository.write("articles/lost.md", OLD.replace("Late", "Lost"))
    target = repository.commit("what others merged")
    repository.git("checkout", "-q", "--detach")
    repository.git("merge", "-q", "--no-ff", "-m", "merged result", "more")
    assert request.run(CI_MERGE_REQUEST_TARGET_BRANCH_SHA=target).returncode == 1
    assert [i["location"]["path"] for i in request.quality()] == ["articles/questions.md"]


def test_a_configuration_in_a_folder(tmp_path: Path, gitlab: GitLab) -> None:
    """GitLab looks paths up from the root of the repository."""
    request = MergeRequest(tmp_path, gitlab, "help")
    request.job["script"] = [line.replace("kblint check", "kblint check help") for line in request.job["script"]]
    assert request.run().returncode == 1
    assert [i["location"]["path"] for i in request.quality()] == ["help/articles/questions.md"]


def test_a_note_is_never_longer_than_gitlab_takes(tmp_path: Path, gitlab: GitLab) -> None:
    request = MergeRequest(tmp_path, gitlab)
    long = "If it does not arrive, contact support, please, dear customer of ours “ä€”. " * 4
    request.repository.write("articles/many.md", "# Many\n\n" + "\n\n".join(f"{n}. {long}" for n in range(900)))
    request.repository.commit("many")
    assert request.run().returncode == 1
    assert (request.repository.folder / "kblint.md").stat().st_size > 900_000, "or it tests nothing"
    (note,) = gitlab.mine
    assert len(note) > 400_000


def test_the_job_is_made_of_documented_keys() -> None:
    (job,) = read_yaml(RECIPES / "gitlab-ci.yml").values()
    assert job.keys() == {"image", "rules", "variables", "before_script", "script", "artifacts"}
    (rule,) = job["rules"]
    assert rule.keys() == {"if", "changes"} and rule["if"] == '$CI_PIPELINE_SOURCE == "merge_request_event"'
    # Values of variables are texts: a number would be refused by some versions.
    assert job["variables"] == {"GIT_DEPTH": "0"}
    assert all(isinstance(line, str) for line in (*job["before_script"], *job["script"]))
    # A failed job leaves its report, too.
    assert job["artifacts"] == {"when": "always", "reports": {"codequality": "gl-code-quality-report.json"}}
    written = re.findall(r"-o gitlab=(\S+)", "\n".join(job["script"]))
    assert written == [job["artifacts"]["reports"]["codequality"]]


def test_the_job_installs_what_it_needs(tmp_path: Path, gitlab: GitLab) -> None:
    request = MergeRequest(tmp_path, gitlab)
    request.run()
    assert request.repository.installed.read_text().split()[-1] == f"kblint=={kblint.__version__}"
    (packages,) = [line for line in request.job["before_script"] if "apt-get install" in line]
    script = "\n".join(request.job["script"])
    assert {"git", "curl", "jq"} <= set(packages.split()) and "curl " in script and "jq " in script


class PlainServer:
    """Any CI server that has a checkout and runs a script in it."""

    def __init__(self, folder: Path, inside: str = "") -> None:
        self.repository = Repository(folder, inside)
        python_with_kblint(self.repository.programs, self.repository.installed)

    def run(self, **variables: str) -> subprocess.CompletedProcess[str]:
        return self.repository.run((str(RECIPES / "plain-ci.sh"),), **variables)

    def junit(self) -> ElementTree.Element:
        return ElementTree.fromstring((self.repository.folder / "kblint.xml").read_text(encoding="utf-8"))


def test_any_server(tmp_path: Path) -> None:
    server = PlainServer(tmp_path)
    done = server.run()
    assert done.returncode == 1, done.stderr
    assert re.search(r"^articles/late\.md:3:\d+: error KB101 ", done.stdout, re.MULTILINE) and "KB201" in done.stdout
    assert server.junit().attrib["failures"] == "2"
    assert server.repository.installed.read_text().split() == [f"kblint=={kblint.__version__}"]
    # The environment that it leaves is no article, and the next run in the same checkout finds it there.
    assert server.run().stdout == done.stdout


def test_any_server_tells_of_a_change_only(tmp_path: Path) -> None:
    server = PlainServer(tmp_path)
    done = server.run(BASE="main")
    assert done.returncode == 1 and "KB201" in done.stdout and "KB101" not in done.stdout
    server.repository.write("articles/questions.md", TERMS.replace("# Returns", "# Questions about returns"))
    server.repository.commit("agree")
    assert server.run(BASE="main").returncode == 0
    assert server.junit().attrib["failures"] == "0"


@pytest.mark.parametrize("base", ["nothing", "--help", "$(touch owned)"])
def test_any_server_with_a_base_that_is_none(tmp_path: Path, base: str) -> None:
    server = PlainServer(tmp_path)
    done = server.run(BASE=base)
    assert done.returncode == 2 and "git knows no revision" in done.stderr
    assert not list(tmp_path.rglob("owned"))


def test_any_server_with_a_shallow_checkout(tmp_path: Path) -> None:
    server = PlainServer(tmp_path)
    shallow = tmp_path / "shallow"
    server.repository.git("clone", "-q", "--depth", "1", "--branch", "more", f"file://{server.repository.folder}", str(shallow))
    server.repository.folder = shallow
    done = server.run(BASE="origin/main")
    assert done.returncode == 2 and "--unshallow" in done.stderr
