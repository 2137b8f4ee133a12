"""What to do about the comments on a pull request: a pure function of the report, the diff and the comments that are there.

A finding on a changed line is told there, once; everything else stands in one comment on the whole, the sticky one. Comments are
known again by a hidden marker, so that they are updated and not repeated. Only what kblint wrote for the same configuration is
ever touched, and what people answered is never taken from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from kblint.finding import LEVELS
from kblint.github.body import finding_body, marked, resolved_body, summary_body
from kblint.github.diff import Diff, line_of, suggestion
from kblint.report.model import Report

Kind = Literal["line", "sticky"]
MODES = ("sticky", "review", "both")
MOST_COMMENTS = 25
SUMMARY = "summary"


class Comment(msgspec.Struct, frozen=True):
    """A comment that is there. ``mine`` says whether the account that publishes wrote it; ``line`` is None once its line is gone."""

    kind: Kind
    id: int
    body: str
    mine: bool
    path: str = ""
    line: int | None = None
    reply_to: int | None = None


class Settings(msgspec.Struct, frozen=True):
    """``mode`` is one of MODES; ``name`` tells configurations of one repository apart; ``most`` limits the comments at lines.

    ``refused`` are the fingerprints of findings that the forge would not take at their line.
    """

    mode: str = "both"
    name: str = "default"
    most: int = MOST_COMMENTS
    refused: frozenset[str] = frozenset()


class Create(msgspec.Struct, frozen=True):
    """A comment to write; ``start_line`` is given where it spans several lines."""

    kind: Kind
    key: str
    body: str
    path: str = ""
    line: int = 0
    start_line: int | None = None


class Update(msgspec.Struct, frozen=True):
    """A comment that gets another text."""

    kind: Kind
    id: int
    body: str


class Delete(msgspec.Struct, frozen=True):
    """A comment of which nothing is left to say."""

    kind: Kind
    id: int


Action = Create | Update | Delete


class Plan(msgspec.Struct, frozen=True):
    """What to do, and ``keep``, the ids of comments of this configuration that are right as they are."""

    create: tuple[Create, ...] = ()
    update: tuple[Update, ...] = ()
    delete: tuple[Delete, ...] = ()
    keep: tuple[int, ...] = ()


def plan(report: Report, diff: Diff, comments: Sequence[Comment], settings: Settings) -> Plan:
    """What has to be done so that the comments say what the report says."""
    threads: dict[str, list[Comment]] = {}
    stickies = []
    for comment in sorted(comments, key=lambda c: c.id):
        name, key = (comment.mine and not comment.reply_to and marked(comment.body)) or ("", "")
        if name == settings.name and key == SUMMARY and comment.kind == "sticky":
            stickies.append(comment)
        elif name == settings.name and key != SUMMARY and comment.kind == "line":
            threads.setdefault(key, []).append(comment)
    answered = frozenset(c.reply_to for c in comments if c.reply_to and not c.mine)
    at_lines = _at_lines(report, diff, threads, answered, settings)
    actions = [*_threads(at_lines, threads, answered, settings), *_sticky(report, at_lines, stickies, settings)]
    return Plan(
        tuple(a for a in actions if isinstance(a, Create)),
        tuple(a for a in actions if isinstance(a, Update)),
        tuple(a for a in actions if isinstance(a, Delete)),
        tuple(a for a in actions if isinstance(a, int)),
    )


def _at_lines(
    report: Report, diff: Diff, threads: Mapping[str, Sequence[Comment]], answered: frozenset[int], settings: Settings
) -> dict[str, Create]:
    """The comments that there should be at lines, by fingerprint: first those that are there, then the worst."""
    found: dict[str, Create] = {}
    talked = {key for key, some in threads.items() if any(c.id in answered for c in some)}
    # What was refused keeps its place, so that planning again brings in nobody else.
    most = settings.most - len(settings.refused)
    ranked = sorted(
        report.findings, key=lambda f: (f.fingerprint not in talked, f.fingerprint not in threads, LEVELS.index(f.level))
    )
    for finding in ranked:
        key = finding.fingerprint
        line = line_of(finding.place, diff)
        fits = settings.mode != "sticky" and line is not None and key not in settings.refused and len(found) < most
        if key in found or not (fits or key in talked):
            continue
        suggested = suggestion(finding.place, finding.fix, diff)
        body = finding_body(finding, report, settings.name, suggested)
        if suggested is not None and suggested.first < suggested.last:
            found[key] = Create("line", key, body, finding.place.path, suggested.last, suggested.first)
        else:
            found[key] = Create("line", key, body, finding.place.path, suggested.last if suggested else line or 0)
    return found


def _threads(
    at_lines: Mapping[str, Create], threads: Mapping[str, Sequence[Comment]], answered: frozenset[int], settings: Settings
) -> Iterator[Action | int]:
    told = set()
    for key, some in threads.items():
        wanted = at_lines.get(key)
        # Of several with one marker, the one that people answered is the one to go on with.
        for comment in sorted(some, key=lambda c: c.id not in answered):
            here = wanted is not None and comment.path == wanted.path and comment.line is not None
            if wanted is not None and key not in told and (here or comment.id in answered):
                told.add(key)
                yield _with_body(comment, wanted.body)
            elif comment.id in answered:
                yield _with_body(comment, resolved_body(key, settings.name))
            else:  # mended; or its line is gone, and it is written anew where the words stand now
                yield Delete("line", comment.id)
    yield from (wanted for key, wanted in at_lines.items() if key not in told)


def _sticky(
    report: Report, at_lines: Mapping[str, Create], stickies: Sequence[Comment], settings: Settings
) -> Iterator[Action | int]:
    others = [f for f in report.findings if settings.mode == "sticky" or f.fingerprint not in at_lines]
    body = summary_body(report, settings.name, sorted(others, key=lambda f: LEVELS.index(f.level)), len(at_lines))
    # With nothing to say there is no need to begin; what was said before is set right.
    wanted = bool(others) if settings.mode == "review" else bool(report.findings or stickies)
    kept, spare = (stickies[:1], stickies[1:]) if wanted else ([], stickies)
    yield from (_with_body(comment, body) for comment in kept)
    yield from (Delete("sticky", comment.id) for comment in spare)
    if wanted and not kept:
        yield Create("sticky", SUMMARY, body)


def _with_body(comment: Comment, body: str) -> Update | int:
    """The comment with that text, or its id where it has it already. The forge may have trimmed it."""
    same = comment.body.replace("\r\n", "\n").rstrip() == body.rstrip()
    return comment.id if same else Update(comment.kind, comment.id, body)
