"""A GitHub with one pull request, on loopback: it keeps comments, moves them with pushes, and refuses what GitHub refuses."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from kblint.github.diff import FileDiff, read_diff

TOKEN = "ghs_0123456789abcdefSECRET"
BOT = {"login": "github-actions[bot]", "type": "Bot"}
PERSON = {"login": "mona", "type": "User"}
_PREFIX = "/api/v3"
_REPOSITORY = "/repos/acme/help"
_PAGE = 3  # fewer than anybody asks for, so that there are pages to turn


class Request(NamedTuple):
    method: str
    path: str
    query: dict[str, list[str]]
    body: Any


class Planned(NamedTuple):
    """An answer to give instead of the true one to the next call that matches."""

    match: str
    status: int
    headers: dict[str, str] = {}
    message: str = "Try later"
    body: Any = None


class FakeGitHub:
    """``line_comments`` and ``issue_comments`` are what a person would see; ``requests`` what was asked."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.api = f"http://127.0.0.1:{server.server_address[1]}{_PREFIX}"
        self.number, self.sha, self.state = 7, "", "open"
        self.files: dict[str, str] = {}
        self.line_comments: dict[int, dict[str, Any]] = {}
        self.issue_comments: dict[int, dict[str, Any]] = {}
        self.requests: list[Request] = []
        self.planned: list[Planned] = []
        self.read_only = False
        self.bad_lines: set[int] = set()
        self._ids = iter(range(100, 10_000))

    def push(self, sha: str, files: dict[str, str]) -> None:
        """Another commit: comments stay where their line still stands in the diff, and are outdated otherwise."""
        before, now = self.diff, read_diff(files.items())
        self.sha, self.files = sha, files
        for comment in self.line_comments.values():
            if comment["line"] is None or comment.get("in_reply_to_id"):
                continue
            words = before[comment["path"]].shown[comment["line"]]
            after = now.get(comment["path"], FileDiff()).shown
            comment["line"] = next((number for number, text in after.items() if text == words), None)

    @property
    def diff(self) -> dict[str, FileDiff]:
        return dict(read_diff(self.files.items()))

    def reply(self, to: int, body: str) -> None:
        """A person's answer under a comment."""
        parent = self.line_comments[to]
        self._keep(self.line_comments, PERSON, body=body, path=parent["path"], line=parent["line"], in_reply_to_id=to)

    def say(self, body: str, user: dict[str, str] = PERSON) -> int:
        """A comment of somebody on the whole."""
        return int(self._keep(self.issue_comments, user, body=body)["id"])

    def bodies(self) -> list[str]:
        return [c["body"] for c in (*self.line_comments.values(), *self.issue_comments.values())]

    def _keep(self, where: dict[int, dict[str, Any]], user: dict[str, str], **what: Any) -> dict[str, Any]:
        number = next(self._ids)
        where[number] = {"id": number, "user": user, **what}
        return where[number]

    def answer(self, request: Request) -> tuple[int, Any, dict[str, str]]:
        """The status, the body and the headers."""
        self.requests.append(request)
        for planned in self.planned:
            if planned.match in f"{request.method} {request.path}":
                self.planned.remove(planned)
                return planned.status, {"message": planned.message} if planned.body is None else planned.body, planned.headers
        if self.read_only and request.method != "GET":
            return 403, {"message": "Resource not accessible by integration"}, {}
        if request.path == "/user":
            return 403, {"message": "Resource not accessible by integration"}, {}
        path = request.path.removeprefix(_REPOSITORY)
        pull = f"/pulls/{self.number}"
        if request.method == "GET":
            if path == pull:
                return 200, {"head": {"sha": self.sha}, "state": self.state}, {}
            listed: dict[str, list[Any]] = {
                f"{pull}/files": [{"filename": f, **({"patch": p} if p else {})} for f, p in self.files.items()],
                f"{pull}/comments": list(self.line_comments.values()),
                f"/issues/{self.number}/comments": list(self.issue_comments.values()),
            }
            return self._page(listed[path], request) if path in listed else (404, {"message": "Not Found"}, {})
        if request.method == "POST" and path == f"{pull}/reviews":
            if any(not self._takes(c) for c in request.body["comments"]):
                return 422, {"message": "Unprocessable Entity"}, {}
            for comment in request.body["comments"]:
                self._keep(self.line_comments, BOT, **comment)
            return 200, {}, {}
        if request.method == "POST" and path == f"{pull}/comments":
            if not self._takes(request.body):
                return 422, {"message": "Validation Failed"}, {}
            return 201, self._keep(self.line_comments, BOT, **request.body), {}
        if request.method == "POST" and path == f"/issues/{self.number}/comments":
            return 201, self._keep(self.issue_comments, BOT, **request.body), {}
        if one := re.fullmatch(r"/(pulls|issues)/comments/(\d+)", path):
            where = self.line_comments if one[1] == "pulls" else self.issue_comments
            if int(one[2]) not in where:
                return 404, {"message": "Not Found"}, {}
            if request.method == "DELETE":
                del where[int(one[2])]
                return 204, None, {}
            where[int(one[2])].update(request.body)
            return 200, where[int(one[2])], {}
        return 404, {"message": "Not Found"}, {}

    def _takes(self, comment: dict[str, Any]) -> bool:
        shown = self.diff.get(comment["path"], FileDiff()).shown
        lines = range(comment.get("start_line", comment["line"]), comment["line"] + 1)
        return len(comment["body"]) <= 65_536 and all(n in shown and n not in self.bad_lines for n in lines)

    def _page(self, listed: list[Any], request: Request) -> tuple[int, Any, dict[str, str]]:
        page = int(request.query.get("page", ["1"])[0])
        more = len(listed) > page * _PAGE
        following = f'<{self.api}{request.path}?per_page={request.query["per_page"][0]}&page={page + 1}>; rel="next"'
        return 200, listed[(page - 1) * _PAGE : page * _PAGE], {"Link": following} if more else {}


@contextmanager
def github() -> Iterator[FakeGitHub]:
    """A fake that listens until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            url = urlsplit(self.path)
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers["Authorization"] == f"Bearer {TOKEN}" and url.path.startswith(_PREFIX):
                asked = Request(
                    self.command, url.path.removeprefix(_PREFIX), parse_qs(url.query), json.loads(data) if data else None
                )
                status, body, headers = fake.answer(asked)
            else:
                status, body, headers = 401, {"message": "Bad credentials"}, {}
            answer = b"" if body is None else json.dumps(body).encode()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_PATCH = do_DELETE = handle_any

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake = FakeGitHub(server)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
