"""What reports say of the articles besides their findings."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kblint.catalogue import catalogue
from kblint.config import SourceOfTruth
from kblint.finding import ArticleRef
from kblint.report.model import ArticleInfo
from kblint.rules.interface import ArticleEntry


def entry(path: str, **metadata: Any) -> ArticleEntry:
    name = path.rpartition("/")[2]
    return ArticleEntry(ArticleRef(name, name.title(), ""), path, metadata, "en")


def listed(*entries: ArticleEntry, truths: tuple[SourceOfTruth, ...] = ()) -> tuple[ArticleInfo, ...]:
    none = [""] * len(entries)
    return catalogue(entries, [7] * len(entries), none, frozenset(e.path for e in entries[:1]), truths)


@pytest.mark.parametrize(
    ("paths", "sections"),
    [
        (["kb/a/1.md", "kb/b/2.md", "kb/b/c/3.md"], ["a", "b", "b/c"]),
        (["kb/a/1.md", "kb/a/2.md", "kb/b/3.md", "kb/b/c/4.md"], ["a", "a", "b", "b"]),
        (["readme.md", "p/x/1.md", "p/y/2.md", "p/y/3.md"], ["", "p/x", "p/y", "p/y"]),
        (["1.md", "2.md"], ["", ""]),
        ([], []),
    ],
)
def test_without_metadata_the_folder_is_the_section(paths: list[str], sections: list[str]) -> None:
    assert [info.section for info in listed(*map(entry, paths))] == sections


def test_metadata_are_read_whatever_their_shape() -> None:
    (info,) = listed(
        entry(
            "kb/a.md",
            categories=[{"name": "Returns"}],
            owner=["Ada", "Bo"],
            reviewed=datetime.date(2026, 6, 1),
            updated_at="2026-07-02T10:00:00Z",
            title={},
        )
    )
    assert (info.section, info.owner, info.reviewed, info.updated) == ("Returns", "Ada", "2026-06-01", "2026-07-02")
    (bare,) = listed(entry("kb/a.md", owner="", category=[], reviewed=True))
    assert (bare.owner, bare.section, bare.reviewed) == ("", "", "")


def test_the_source_of_truth_and_the_targets_are_told() -> None:
    truths = (SourceOfTruth("refund", "kb/a.md"), SourceOfTruth("fees", "b.md"))
    one, two = listed(entry("kb/a.md"), entry("kb/b.md"), truths=truths)
    assert (one.right_about, one.target, two.right_about, two.target) == (("refund",), True, ("fees",), False)
