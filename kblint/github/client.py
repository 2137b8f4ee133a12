"""A thin client of GitHub's REST API: what publishing needs, with retries, rate limits and pages. The token is never shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from kblint.errors import UserError
from kblint.github.planner import Comment, Create, Delete, Update

if TYPE_CHECKING:
    import httpx

API = "https://api.github.com"
_LOCAL = ("localhost", "127.0.0.1", "::1")
_TRIES = 4
_LONGEST_WAIT = 120.0
_MOST_PAGES = 50


class ReadOnly(Exception):
    """The token may not write comments, as for a pull request from a fork."""


class Refused(Exception):
    """GitHub does not take a comment as it is, for instance at a line that the diff no longer has."""


class Client:
    """The calls on one repository. ``pause`` and ``clock`` are for tests."""

    def __init__(
        self,
        token: str,
        repository: str,
        api: str = API,
        *,
        pause: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.time,
    ) -> None:
        try:
            import httpx
        except ImportError:
            raise UserError(
                "publishing on GitHub needs a library that is not installed",
                help="Install kblint with it: pip install 'kblint[github]'.",
            ) from None
        parts = urlsplit(api)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
            raise UserError(f"'{api}' is no https address", where="GITHUB_API_URL", help=f"GitHub's own is {API}.")
        self._api = api.rstrip("/")
        self._repository = f"/repos/{repository}"
        self._token = token
        self._pause, self._clock = pause, clock
        self._errors = httpx.TransportError
        self._not_sent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/vnd.github+json, application/json",
            "X-GitHub-Api-Version": "2022-11-28",
            "User-Agent": "kblint",
        }
        # A redirect could carry the token elsewhere; proxies and certificates are the environment's, as for any other program.
        self._http = httpx.Client(headers=headers, timeout=30, follow_redirects=False)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def head(self, number: int) -> tuple[str, str]:
        """The commit that the pull request is at, and its state (``open`` or ``closed``)."""
        pull = self._call("GET", f"{self._repository}/pulls/{number}").json()
        return pull["head"]["sha"], pull["state"]

    def patches(self, number: int) -> list[tuple[str, str]]:
        """The files that the pull request changes, each with its patch, which is empty where GitHub shows none."""
        return [(file["filename"], file.get("patch") or "") for file in self._pages(f"{self._repository}/pulls/{number}/files")]

    def comments(self, number: int) -> list[Comment]:
        """All comments on the pull request: at lines, and on the whole."""
        mine = self._is_mine()
        at_lines = [
            Comment(
                "line",
                c["id"],
                c["body"] or "",
                mine(c.get("user")),
                c["path"],
                c.get("line"),
                c.get("in_reply_to_id"),
            )
            for c in self._pages(f"{self._repository}/pulls/{number}/comments")
        ]
        return at_lines + [
            Comment("sticky", c["id"], c.get("body") or "", mine(c.get("user")))
            for c in self._pages(f"{self._repository}/issues/{number}/comments")
        ]

    def review(self, number: int, sha: str, comments: list[Create]) -> None:
        """Writes comments at lines as one review, which notifies people once. Raises Refused if a single one is not taken."""
        body = {"commit_id": sha, "event": "COMMENT", "comments": [_at_line(c) for c in comments]}
        self._call("POST", f"{self._repository}/pulls/{number}/reviews", body)

    def create(self, number: int, sha: str, comment: Create) -> None:
        """Writes one comment. Raises Refused."""
        if comment.kind == "line":
            self._call("POST", f"{self._repository}/pulls/{number}/comments", {"commit_id": sha, **_at_line(comment)})
        else:
            self._call("POST", f"{self._repository}/issues/{number}/comments", {"body": comment.body})

    def update(self, comment: Update) -> None:
        """Gives a comment another text."""
        self._call("PATCH", self._address(comment), {"body": comment.body}, gone=True)

    def delete(self, comment: Delete) -> None:
        """Takes a comment away, if somebody has not done so already."""
        self._call("DELETE", self._address(comment), gone=True)

    def _address(self, comment: Update | Delete) -> str:
        return f"{self._repository}/{'pulls' if comment.kind == 'line' else 'issues'}/comments/{comment.id}"

    def _is_mine(self) -> Callable[[Mapping[str, Any] | None], bool]:
        """Whether an account is the one that the token belongs to. A workflow's or an app's token may not ask: then any bot's marker counts."""
        try:
            login = self._call("GET", "/user").json()["login"]
        except (ReadOnly, Refused, UserError):
            return lambda user: user is not None and user.get("type") == "Bot"
        return lambda user: user is not None and user.get("login") == login

    def _pages(self, path: str) -> Iterator[dict[str, Any]]:
        """All that a list holds. Where the next page is said to be counts for its number only: the token goes nowhere else."""
        page = 1
        while page <= _MOST_PAGES:
            answer = self._call("GET", f"{path}?per_page=100&page={page}")
            yield from answer.json()
            following = parse_qs(urlsplit(answer.links.get("next", {}).get("url", "")).query).get("page", [""])[0]
            if not following.isdecimal() or int(following) <= page:
                return
            page = int(following)

    def _call(self, method: str, path: str, body: Mapping[str, Any] | None = None, gone: bool = False) -> httpx.Response:
        """The answer to a call. Raises ReadOnly, Refused, or UserError when GitHub cannot be used.

        What may have been carried out already is not tried again: a comment is never written twice.
        """
        waited = 0.0
        for attempt in range(1, _TRIES + 1):
            last = attempt == _TRIES
            try:
                answer = self._http.request(method, self._api + path, json=body)
            except self._errors as error:
                if last or (method == "POST" and not isinstance(error, self._not_sent)):
                    raise self._failed(f"cannot be reached: {type(error).__name__}") from None
                self._pause(2.0**attempt)
                continue
            status = answer.status_code
            wait = self._asked_to_wait(answer)
            if wait is not None and not last:
                waited += wait
                if waited > _LONGEST_WAIT:
                    raise self._failed(f"asks to wait for {round(wait)} seconds: the rate limit is used up")
                self._pause(wait)
            elif status in (500, 502, 503, 504) and method != "POST" and not last:
                self._pause(2.0**attempt)
            elif answer.is_success or (gone and status == 404):
                return answer
            elif status == 422:
                raise Refused(self._said(answer))
            elif wait is None and (status == 403 or (status == 404 and method != "GET")):
                raise ReadOnly(self._said(answer))
            else:
                raise self._failed(f"answered {status}{self._said(answer)} to {method} {path.partition('?')[0]}", status)
        raise AssertionError("the last try returns or raises")

    def _asked_to_wait(self, answer: httpx.Response) -> float | None:
        """For how many seconds GitHub asks to wait, or None when the call was not turned away for its rate limits."""
        if answer.status_code not in (403, 429):
            return None
        after, left, reset = (
            answer.headers.get(name, "") for name in ("retry-after", "x-ratelimit-remaining", "x-ratelimit-reset")
        )
        if after.isdecimal():
            return float(after)
        if left == "0" and reset.isdecimal():
            return max(float(reset) - self._clock(), 0.0) + 1
        return 60.0 if answer.status_code == 429 or "secondary rate limit" in answer.text.lower() else None

    def _said(self, answer: httpx.Response) -> str:
        try:
            message = str(answer.json()["message"])[:300]
        except (ValueError, KeyError, TypeError):
            return ""
        return f" ({message.replace(self._token, '***') if self._token else message})"

    def _failed(self, what: str, status: int = 0) -> UserError:
        help = {
            401: "The token in GITHUB_TOKEN is not valid, or no longer.",
            404: "Check the repository and the number of the pull request, and that the token may read them.",
        }.get(status, "Run the command again later.")
        return UserError(what, where=self._api, help=help)


def _at_line(comment: Create) -> dict[str, Any]:
    written: dict[str, Any] = {"path": comment.path, "line": comment.line, "side": "RIGHT", "body": comment.body}
    if comment.start_line is not None:
        written |= {"start_line": comment.start_line, "start_side": "RIGHT"}
    return written
