"""Lines of a patch, and fixes as suggestions."""

from __future__ import annotations

from typing import Any

import pytest

from kblint.github.diff import FileDiff, Suggestion, line_of, read_diff, read_patch, suggestion
from tests.github.samples import finding, report

PATCH = """@@ -1,3 +1,4 @@ # Returns
 one
-two
+Two, contact
+support.
 three
@@ -20 +21,2 @@
+last
\\ No newline at end of file"""


def test_a_patch() -> None:
    assert read_patch(PATCH) == FileDiff(
        {1: "one", 2: "Two, contact", 3: "support.", 4: "three", 21: "last"}, frozenset({2, 3, 21})
    )


@pytest.mark.parametrize("patch", ["", "garbage", "@@ nothing @@\n+x", "+x\n y"])
def test_no_patch(patch: str) -> None:
    assert read_patch(patch) == FileDiff()


def test_the_first_changed_line_of_a_place_that_spans_several() -> None:
    diff = read_diff([("returns.md", PATCH)])
    spanning = finding("one", line=1)
    spanning["end"] = {**spanning["end"], "line": 10**9}
    assert line_of(report(spanning).findings[0].place, diff) == 2
    assert line_of(report(finding("one", line=4)).findings[0].place, diff) is None


def fixed(*edits: tuple[int, int, str], safety: str = "safe", **other: Any) -> Suggestion | None:
    """The article's text begins at 0 with ``one``: the finding is on "contact\\nsupport" of lines 2 and 3."""
    one = finding("one", text="contact\nsupport", **other)
    one["start"] = {"line": 2, "column": 6, "offset": 9}
    one["end"] = {"line": 3, "column": 8, "offset": 24}
    one["fix"] = {
        "safety": safety,
        "description": "",
        "edits": [{"path": "returns.md", "start": s, "end": e, "replacement": r} for s, e, r in edits],
    }
    (read,) = report(one).findings
    return suggestion(read.place, read.fix, read_diff([("returns.md", PATCH)]))


def test_a_fix_across_lines() -> None:
    assert fixed((9, 24, "call")) == Suggestion(2, 3, "Two, call.")
    assert fixed((9, 16, "call"), (17, 24, "us")) == Suggestion(2, 3, "Two, call\nus.")


@pytest.mark.parametrize("safety", ["unsafe", "display"])
def test_only_a_safe_fix_is_suggested(safety: str) -> None:
    assert fixed((9, 24, "call"), safety=safety) is None


def test_no_suggestion_where_the_lines_are_not_those_of_the_report() -> None:
    assert fixed((0, 3, "call")) is None, "before the first line"
    assert fixed((9, 24, "a"), (20, 24, "b")) is None, "overlapping"
    assert fixed((9, 200, "a")) is None, "beyond the diff"
    assert fixed((9, 24, "contact\nsupport")) is None, "nothing changes"
    one = finding("one", line=2)
    one["fix"] = {
        "safety": "safe",
        "description": "",
        "edits": [{"path": "returns.md", "start": 100, "end": 103, "replacement": ""}],
    }
    (read,) = report(one).findings
    assert suggestion(read.place, read.fix, read_diff([("returns.md", PATCH)])) is None, "other words stand there"
