"""Fixes: what is made of a file, and what is left alone."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.articles.source import read_bytes
from kblint.cache.names import of_content
from kblint.config import Assistant, Config
from kblint.engine import Request, lint
from kblint.finding import ArticleRef, Edit, Finding, Fix, Place, Point
from kblint.fixes import Fixes, applied, fixes
from kblint.report.model import Report

TODAY = datetime.date(2026, 11, 20)


def made(text: str, *exchanged: tuple[str, str], path: str = "a.md", safety: str = "safe") -> tuple[str, list[str]]:
    """What becomes of an article when each pair of words is exchanged by a fix of its own; and why some were not."""
    clean = text.removeprefix("\ufeff")
    edits = [Edit(path, clean.index(old), clean.index(old) + len(old), new) for old, new in exchanged]
    return made_of(text, edits, safety)


def made_of(text: str, edits: list[Edit], safety: str = "safe") -> tuple[str, list[str]]:
    path, data = edits[0].path, text.encode()
    nowhere = ArticleRef("a", "A", "")
    findings = [
        Finding(
            rule="KB999",
            name="test",
            level="error",
            confidence=1,
            message="",
            help="",
            fingerprint="",
            place=Place(nowhere, path, Point(1, 1, edit.start), Point(1, 1, edit.end), "", ""),
            fix=Fix(safety, "", (edit,)),
        )
        for edit in edits
    ]
    report = Report(tuple(findings), (), 1, 1, contents={path: of_content(path, data)})
    done = fixes(report, {"safe"}, lambda _: data, Config())
    return (done.changes[0].after.decode() if done.changes else text), [u.why for u in done.unmended]


def test_words_are_exchanged_and_all_else_stays() -> None:
    text = "\ufeff---\ntitle: Returns\n---\r\n\r\n# Returns\r\n\r\n* You have **14 days**\r\n  to return it. &amp; so on.\r\n"
    assert made(text, ("14 days", "30 days")) == (text.replace("14 days", "30 days"), [])


def test_several_fixes_of_a_file_are_made_together() -> None:
    assert made("One day, two days, three days.\n", ("One", "Two"), ("three", "five")) == ("Two day, two days, five days.\n", [])


def test_of_two_fixes_at_one_place_the_first_is_made() -> None:
    text, why = made("You have 14 days to return.\n", ("have 14 days", "get 30 days"), ("14 days to", "30 days to"))
    assert text == "You get 30 days to return.\n"
    assert why == ["another fix is made at the same place; run kblint again"]


def test_the_same_fix_twice_is_made_once() -> None:
    assert made("You have 14 days.\n", ("14", "30"), ("14", "30")) == ("You have 30 days.\n", [])


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (
            "See **the list, or ask. Then** wait.\n",
            "the list, or ask. Then** wait",
            "nothing",
        ),  # takes the end of the bold type only
        ("| Plan | Days |\n|---|---|\n| Pro | 14 |\n", "14", "14 | 30"),  # another cell
        ("Pay at once.\n", "Pay at once.", "# Pay"),  # another kind of block
        ("Pay at once.\n", "Pay at once.", ""),  # no block at all
        ("---\ntitle: Returns\n---\n\nText.\n", "Returns", "Returns: all"),  # front matter that cannot be read any more
        ("Ask [us](mailto:a@b.example) now.\n", "Ask [us", "Wait [for"),  # reads as before, but for the text of a link
    ],
)
def test_what_would_read_otherwise_is_left(text: str, old: str, new: str) -> None:
    assert made(text, (old, new)) == (text, ["the text around it would read differently; mend it by hand"])


def test_one_that_cannot_be_made_does_not_keep_the_others() -> None:
    text, why = made("Pay at once.\n\nWait 14 days.\n", ("Pay at once.", "# Pay"), ("14", "30"))
    assert text == "Pay at once.\n\nWait 30 days.\n" and len(why) == 1


def test_only_fixes_of_the_safeties_asked_for_are_made() -> None:
    assert made("Wait 14 days.\n", ("14", "30"), safety="unsafe") == ("Wait 14 days.\n", [])


def test_an_export_is_left_to_the_help_desk() -> None:
    text = '[{"title": "A", "body": "<p>Wait 14 days.</p>"}]'
    assert made(text, ("14", "30"), path="a.json") == (text, ["it stands in an export; change the article at the help desk"])


def test_a_file_that_changed_since_it_was_read_is_left(linted: Callable[..., tuple[Report, Path]]) -> None:
    report, root = linted("<!-- kblint: ignore[KB101] -- why -->\nWait.\n")
    (root / "a.md").write_text("<!-- kblint: ignore[KB101] -- why -->\nWait a little.\n", encoding="utf-8")
    (left,) = fixes(report, {"safe"}, lambda path: read_bytes(root, path), Config()).unmended
    assert left.why == "the file was changed while kblint was reading it; run kblint again"


@pytest.fixture
def linted(tmp_path: Path) -> Callable[..., tuple[Report, Path]]:
    def lints(text: str, config: Config | None = None) -> tuple[Report, Path]:
        (tmp_path / "a.md").write_bytes(text.encode())
        return lint(Request(root=tmp_path, config=config or Config(), today=TODAY)), tmp_path

    return lints


def fixed(linted: Callable[..., tuple[Report, Path]], text: str, config: Config | None = None) -> str:
    report, root = linted(text, config)
    found: Fixes = fixes(report, {"safe"}, lambda path: read_bytes(root, path), config or Config())
    assert not found.unmended
    return found.changes[0].after.decode() if found.changes else text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# A\n\n<!-- kblint: ignore[KB101] -- why -->\nWait.\n", "# A\n\nWait.\n"),
        ("# A\n\n<!-- kblint: ignore[KB101] -- why -->\n\nWait.\n", "# A\n\nWait.\n"),
        ("<!-- kblint: ignore[KB101] -- why -->\r\n\r\nWait.\r\n", "Wait.\r\n"),
        ("# A\n\nWait. <!-- kblint: ignore[KB101] -- why --> Then go.\n", "# A\n\nWait. Then go.\n"),
        ("# A\n\n<!-- kblint: ignore[KB101, KB302] -- why -->\nWait.\n", "# A\n\nWait.\n"),
        (
            "# A\n\n<!-- kblint: ignore[KB101, contact-support , KB302] -- why -->\nIf it is late, contact support.\n",
            "# A\n\n<!-- kblint: ignore[KB101, contact-support] -- why -->\nIf it is late, contact support.\n",
        ),
        ("# A\n\n- One.\n  <!-- kblint: ignore[KB302] -- why -->\n- Two.\n", "# A\n\n- One.\n- Two.\n"),
    ],
)
def test_a_suppression_that_silences_nothing_is_taken_out(
    linted: Callable[..., tuple[Report, Path]], before: str, after: str
) -> None:
    assert fixed(linted, before) == after


HANDOFF = "Say that a person takes over."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("If **it** is\nlate, please contact support.", "If **it** is\nlate, say that a person takes over."),
        ("Contact support if it is late.", "If it is late, say that a person takes over."),
        ("Is it late? [Contact us](mailto:a@acme.example) with your number.", "Is it late? Say that a person takes over."),
        ("The fee is $5, and contact support if it is late.", None),  # the fee would be lost
        ("If it is late, contact support, and do not pay the fee.", None),
        ("## Contact support", None),
    ],
)
def test_the_configured_handover_is_written_where_it_is_accepted_and_nothing_is_lost(
    linted: Callable[..., tuple[Report, Path]], before: str, after: str | None
) -> None:
    text = f"# Late\n\n{before}\n"
    shown = Config(assistant=Assistant(handoff=HANDOFF))
    assert fixed(linted, text, shown) == text
    accepted = Config(assistant=Assistant(handoff=HANDOFF), fixes={"KB101": "safe"})
    report, _ = linted(text, accepted)
    assert [f.rule for f in report.findings] == ["KB101"]
    assert fixed(linted, text, accepted) == (text if after is None else f"# Late\n\n{after}\n")


@given(st.text(alphabet="ab 1\n*|#-[]<", max_size=40), st.data())
def test_edits_leave_every_other_character(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    edits = [Edit("a.md", a, b, "new") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    outside, at = [], 0
    for edit in edits:
        outside.append(text[at : edit.start])
        at = edit.end
    assert applied(text, edits) == "new".join([*outside, text[at:]])


@given(
    st.text(alphabet="ab 1.\n*|#-[]()<>_`", min_size=1, max_size=60),
    st.text(alphabet="ab *#|\n-`[", max_size=8),
    st.data(),
)
def test_whatever_is_written_the_rest_reads_as_before(text: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    after, _ = made_of(text, [Edit("a.md", start, end, new)])
    before = parse(Source("a.md", text), Config())
    then = parse(Source("a.md", after), Config())
    assert [b.kind for b in before.blocks] == [b.kind for b in then.blocks]
    for old, now in zip(before.blocks, then.blocks, strict=True):
        if not (old.span.start < end and start < old.span.end):
            assert old.text == now.text
