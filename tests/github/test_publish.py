"""Publishing on a pull request, from its first push to its last."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kblint.errors import UserError
from tests.github.fake import BOT, TOKEN, FakeGitHub, Planned, Request, github
from tests.github.openapi import problems
from tests.github.samples import finding, fingerprint, patch, report_json

pytest.importorskip("httpx", reason="httpx is not installed")

from kblint.cli import cli
from kblint.github import client as client_module
from kblint.github.client import Client, ReadOnly

LINES = ["Goods come back.", "They are free.", "contact support", "We are glad.", "contact support now"]


@pytest.fixture
def fake() -> Iterator[FakeGitHub]:
    with github() as running:
        running.push("1" * 40, {"help/returns.md": patch(*LINES)})
        yield running
        assert problems(r for r in running.requests if r.path != "/user" or r.method == "GET") == []


class Desk:
    """Somebody who runs the command after each push."""

    def __init__(self, fake: FakeGitHub, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.fake, self.folder = fake, folder
        self.summary = folder / "summary.md"
        event = {"pull_request": {"number": 7, "head": {"sha": fake.sha}}}
        self.event = folder / "event.json"
        self.event.write_text(json.dumps(event))
        for name in ("GITHUB_SHA", "GH_TOKEN"):
            monkeypatch.delenv(name, raising=False)
        for name, value in {
            "GITHUB_API_URL": fake.api,
            "GITHUB_SERVER_URL": "https://github.acme.example",
            "GITHUB_REPOSITORY": "acme/help",
            "GITHUB_EVENT_PATH": str(self.event),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_TOKEN": TOKEN,
        }.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(client_module.time, "sleep", lambda _: None)

    def comment(self, *findings: dict[str, Any], options: tuple[str, ...] = ()) -> Result:
        report = self.folder / "report.json"
        report.write_text(report_json(*findings))
        arguments = ["github", "comment", "--report", str(report), "--folder", "help", "--name", "default", *options]
        done = CliRunner().invoke(cli, arguments, standalone_mode=False)
        assert TOKEN not in done.output and TOKEN not in str(done.exception)
        return done


@pytest.fixture
def desk(fake: FakeGitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(fake, tmp_path, monkeypatch)


def told(fake: FakeGitHub) -> list[str]:
    """Which findings the comments at lines name, in the order of their ids."""
    keys = {fingerprint(key): key for key in ("one", "two", "three", "far")}
    return [keys[c["body"][20:36]] for c in fake.line_comments.values() if c["body"].startswith("<!-- kblint:default:")]


def test_five_pushes(fake: FakeGitHub, desk: Desk) -> None:
    fake.say("<!-- coverage -->\n93 %", BOT)
    one, two, far = finding("one"), finding("two", line=5), finding("far", path="late.md", line=9)
    done = desk.comment(one, two, far)
    assert done.output == "Comments on acme/help#7: 3 new, 0 changed, 0 taken away, 0 left as they are.\n"
    assert told(fake) == ["one", "two"]
    sticky = list(fake.issue_comments.values())[1]["body"]
    assert "https://github.acme.example/acme/help/blob/" + "1" * 40 + "/help/late.md#L9" in sticky

    # Nothing but a line above: what is there stays, with addresses at the new commit.
    fake.push("2" * 40, {"help/returns.md": patch("New.", *LINES)})
    done = desk.comment(finding("one", line=4), finding("two", line=6), far, options=("--sha", "2" * 40))
    assert done.output == "Comments on acme/help#7: 0 new, 3 changed, 0 taken away, 0 left as they are.\n"
    done = desk.comment(finding("one", line=4), finding("two", line=6), far, options=("--sha", "2" * 40))
    assert done.output == "Comments on acme/help#7: 0 new, 0 changed, 0 taken away, 3 left as they are.\n"

    # One is answered, then mended; the other is mended without a word; a third comes in.
    fake.reply(min(fake.line_comments), "Is it really?")
    fake.push("3" * 40, {"help/returns.md": patch("New.", "Goods come back.", "It takes long.", "contact support today")})
    desk.comment(finding("three", line=4), far, options=("--sha", "3" * 40))
    assert told(fake) == ["one", "three"]
    assert "✅ Resolved" in fake.line_comments[min(fake.line_comments)]["body"]

    # A force-push to other lines: the third is told where it stands now.
    fake.push("4" * 40, {"help/returns.md": patch("All is new.", "contact support today!")})
    desk.comment(finding("three", line=2), options=("--sha", "4" * 40))
    assert told(fake) == ["one", "three"]
    assert [c["line"] for c in fake.line_comments.values() if "kblint" in c["body"]] == [None, 2]

    # Everything is mended.
    fake.push("5" * 40, {"help/returns.md": patch("All is new.", "All is well.")})
    desk.comment(options=("--sha", "5" * 40))
    assert told(fake) == ["one"]
    assert [c["body"] for c in fake.line_comments.values()][1] == "Is it really?"
    whole = [c["body"] for c in fake.issue_comments.values()]
    assert len(whole) == 2 and whole[0] == "<!-- coverage -->\n93 %" and "No findings in 2 articles." in whole[1]


def test_many_comments_are_read_page_by_page(fake: FakeGitHub, desk: Desk) -> None:
    for number in range(10):
        fake.say(f"{number}")
    desk.comment(finding("one"))
    desk.comment(finding("one"))
    assert sum("kblint" in body for body in fake.bodies()) == 2


def test_two_configurations(fake: FakeGitHub, desk: Desk) -> None:
    desk.comment(finding("one"))
    desk.comment(finding("one"), options=("--name", "shop"))
    desk.comment(options=("--name", "shop"))
    assert told(fake) == ["one"]
    assert len(fake.issue_comments) == 2 and len(fake.line_comments) == 1


def test_a_fix_becomes_a_suggestion(fake: FakeGitHub, desk: Desk) -> None:
    edit = {"path": "returns.md", "start": 100, "end": 115, "replacement": "give your order number"}
    desk.comment(finding("one", fix={"safety": "safe", "description": "", "edits": [edit]}))
    (only,) = fake.line_comments.values()
    assert only["body"].endswith("```suggestion\ngive your order number\n```") and only["path"] == "help/returns.md"


def test_what_is_refused_at_its_line_goes_into_the_whole(fake: FakeGitHub, desk: Desk) -> None:
    fake.bad_lines = {3}
    done = desk.comment(finding("one"), finding("two", line=5))
    assert told(fake) == ["two"]
    assert "(one)" in next(iter(fake.issue_comments.values()))["body"]
    assert "2 new" in done.output


@pytest.mark.parametrize("fallback", [True, False])
def test_a_token_that_may_only_read(fake: FakeGitHub, desk: Desk, fallback: bool) -> None:
    fake.read_only = True
    done = desk.comment(finding("one"), options=() if fallback else ("--no-fallback",))
    assert done.exit_code == 0 and not fake.bodies()
    assert done.output.startswith("The token may not write comments on acme/help#7 (Resource not accessible by integration).")
    assert ("::error file=help/returns.md,line=3" in done.output) is fallback
    assert desk.summary.exists() is fallback
    if fallback:
        assert "contact-support" in desk.summary.read_text()


def test_a_report_that_a_later_push_has_overtaken(fake: FakeGitHub, desk: Desk) -> None:
    done = desk.comment(finding("one"), options=("--sha", "9" * 40))
    assert "is at another commit" in done.output and not fake.bodies()


def test_a_closed_pull_request(fake: FakeGitHub, desk: Desk) -> None:
    fake.state = "closed"
    assert "is closed" in desk.comment(finding("one")).output and not fake.bodies()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--pr", "7; rm -rf ."), "is not the number of a pull request"),
        (("--pr", "0"), "is not the number of a pull request"),
        (("--sha", "HEAD"), "is not a commit"),
        (("--sha", "1" * 39), "is not a commit"),
        (("--repo", "acme/../x"), "is not a repository"),
        (("--repo", "acme/.."), "is not a repository"),
        (("--folder", "../other"), "is no folder of the repository"),
    ],
)
def test_what_cannot_be_is_refused(fake: FakeGitHub, desk: Desk, options: tuple[str, ...], message: str) -> None:
    done = desk.comment(options=options)
    assert isinstance(done.exception, UserError) and message in str(done.exception)
    assert not fake.requests


def test_after_another_workflow_only_its_own_commit_counts(fake: FakeGitHub, desk: Desk) -> None:
    desk.event.write_text(json.dumps({"workflow_run": {"head_sha": fake.sha, "pull_requests": []}}))
    assert "is needed" in str(desk.comment().exception)
    assert "1 new" in desk.comment(finding("one"), options=("--pr", "7", "--mode", "sticky")).output
    forged = desk.comment(finding("one"), options=("--pr", "7", "--sha", "2" * 40))
    assert "the workflow ran for" in str(forged.exception)


def test_without_a_token(fake: FakeGitHub, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_TOKEN")
    assert "there is no token" in str(desk.comment().exception)


def test_a_wrong_token_is_not_shown(fake: FakeGitHub, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "ghp_wrongwrong")
    error = desk.comment().exception
    assert "401" in str(error) and "ghp_wrongwrong" not in str(error)


def test_the_library_may_be_missing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    error = desk.comment().exception
    assert isinstance(error, UserError) and "kblint[github]" in error.help


class Clocked:
    """A client that writes down how long it waits."""

    def __init__(self, fake: FakeGitHub) -> None:
        self.waits: list[float] = []
        self.client = Client(TOKEN, "acme/help", fake.api, pause=self.waits.append, clock=lambda: 1_000.0)


@pytest.mark.parametrize(
    ("planned", "waits"),
    [
        ([Planned("GET", 502)], [2.0]),
        ([Planned("GET", 503), Planned("GET", 500)], [2.0, 4.0]),
        ([Planned("GET", 429, {"Retry-After": "7"})], [7.0]),
        ([Planned("GET", 403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1030"})], [31.0]),
        ([Planned("GET", 403, message="You have exceeded a secondary rate limit")], [60.0]),
    ],
)
def test_it_waits_and_tries_again(fake: FakeGitHub, planned: list[Planned], waits: list[float]) -> None:
    fake.planned = planned
    clocked = Clocked(fake)
    assert clocked.client.head(7) == (fake.sha, "open")
    assert clocked.waits == waits


def test_it_does_not_wait_for_ever(fake: FakeGitHub) -> None:
    fake.planned = [Planned("GET", 429, {"Retry-After": "3600"})]
    with pytest.raises(UserError, match="wait for 3600 seconds"):
        Clocked(fake).client.head(7)
    fake.planned = [Planned("GET", 502) for _ in range(9)]
    with pytest.raises(UserError, match="answered 502"):
        Clocked(fake).client.head(7)
    assert len(fake.planned) == 5


def test_what_may_have_been_written_is_not_written_twice(fake: FakeGitHub, desk: Desk) -> None:
    fake.planned = [Planned("POST", 502)]
    assert "answered 502" in str(desk.comment(finding("one")).exception)
    assert sum(r.method == "POST" for r in fake.requests) == 1


def test_a_write_that_was_turned_away_is_tried_again(fake: FakeGitHub, desk: Desk) -> None:
    fake.planned = [Planned("POST", 429, {"Retry-After": "1"})]
    assert "2 new" in desk.comment(finding("one")).output


def test_what_somebody_took_away_meanwhile_is_no_error(fake: FakeGitHub, desk: Desk) -> None:
    desk.comment(finding("one"))
    fake.planned = [Planned("DELETE", 404)]
    assert "1 taken away" in desk.comment().output


def test_it_follows_no_redirect_and_no_page_to_elsewhere(fake: FakeGitHub) -> None:
    fake.planned = [Planned("GET", 302, {"Location": f"{fake.api}/elsewhere"})]
    with pytest.raises(UserError, match="answered 302"):
        Clocked(fake).client.head(7)
    fake.planned = [Planned("files", 200, {"Link": '<https://evil.example/api>; rel="next"'}, body=[])]
    assert Clocked(fake).client.patches(7) == []
    fake.planned = [Planned("files", 200, {"Link": '<https://evil.example/api?page=2>; rel="next"'}, body=[])]
    assert Clocked(fake).client.patches(7) == [], "the second page, from where the first one was"
    assert [r.query["page"] for r in fake.requests if r.path.endswith("files")] == [["1"], ["1"], ["2"]]
    assert not [r for r in fake.requests if "elsewhere" in r.path]


@pytest.mark.parametrize("api", ["http://api.github.com", "ftp://x", "", "http://127.0.0.1.evil.example"])
def test_a_token_goes_over_https_only(api: str) -> None:
    with pytest.raises(UserError, match="is no https address"):
        Client(TOKEN, "acme/help", api)


def test_a_server_that_is_not_there() -> None:
    waits: list[float] = []
    with pytest.raises(UserError, match="cannot be reached: ConnectError"):
        Client(TOKEN, "acme/help", "http://127.0.0.1:9", pause=waits.append).head(7)
    assert waits == [2.0, 4.0, 8.0]


def test_the_check_of_requests_finds_mistakes() -> None:
    wrong = [
        Request("POST", "/repos/a/b/issues/1/comments", {}, {"text": "x"}),
        Request("POST", "/repos/a/b/pulls/1/reviews", {}, {"event": "SAY", "comments": [{"body": "x"}]}),
        Request("GET", "/repos/a/b/pulls/1/files", {"pages": ["2"]}, None),
        Request("PUT", "/repos/a/b/pulls/1", {}, None),
    ]
    assert len({p.partition(": ")[0] for p in problems(wrong)}) == 4


def test_read_only_is_told_apart(fake: FakeGitHub) -> None:
    fake.read_only = True
    with pytest.raises(ReadOnly):
        Clocked(fake).client.delete(client_module.Delete("sticky", 1))
