"""Carries a plan out, and plans again for what GitHub would not take at its line."""

from __future__ import annotations

import msgspec

from kblint.github.client import Client, Refused
from kblint.github.diff import read_diff
from kblint.github.planner import Create, Plan, Settings, plan
from kblint.report.model import Report


def publish(client: Client, number: int, sha: str, report: Report, settings: Settings) -> Plan:
    """Brings the comments on a pull request in line with the report; what was done. Raises ReadOnly and UserError.

    New comments come first: if they cannot be written, nothing has been taken away.
    """
    diff = read_diff(client.patches(number))
    comments = client.comments(number)
    planned = plan(report, diff, comments, settings)
    refused = _at_lines(client, number, sha, [c for c in planned.create if c.kind == "line"])
    if refused:
        settings = msgspec.structs.replace(settings, refused=refused)
        again = plan(report, diff, comments, settings)
        written = tuple(c for c in planned.create if c.kind == "line" and c.key not in refused)
        planned = msgspec.structs.replace(again, create=(*written, *(c for c in again.create if c.kind == "sticky")))
    for comment in planned.create:
        if comment.kind == "sticky":
            client.create(number, sha, comment)
    for changed in planned.update:
        client.update(changed)
    for spare in planned.delete:
        client.delete(spare)
    return planned


def _at_lines(client: Client, number: int, sha: str, comments: list[Create]) -> frozenset[str]:
    """Writes them, together if GitHub takes all of them, and otherwise one by one; the keys of those that it did not take."""
    if not comments:
        return frozenset()
    try:
        client.review(number, sha, comments)
    except Refused:
        refused = set()
        for comment in comments:
            try:
                client.create(number, sha, comment)
            except Refused:
                refused.add(comment.key)
        return frozenset(refused)
    return frozenset()
