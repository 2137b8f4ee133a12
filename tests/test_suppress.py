"""Suppressions: what they silence, and what is said of those that do not work."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.config import Config
from kblint.engine import Request, lint
from kblint.report.model import Report

LOOP = "If it fails, contact support.\n"


def run(root: Path, text: str, name: str = "a.md", **more: object) -> Report:
    (root / name).write_text(text)
    return lint(Request(root=root, config=Config(), today=datetime.date(2026, 11, 20), **more))  # type: ignore[arg-type]


def rules(report: Report) -> list[str]:
    return [f.rule for f in report.findings]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"<!-- kblint: ignore[KB101] -- a person answers there -->\n{LOOP}", "a.md"),
        (f"<!-- kblint: ignore[contact-support] -- a person answers there -->\n\n{LOOP}", "a.md"),
        (
            "<!-- kblint: ignore[KB301, KB101] -- both -->\nEligible customers get a refund. If it fails, contact support.\n",
            "a.md",
        ),
        (f"<!-- kblint: ignore-file[KB101] -- for agents -->\n\n# Title\n\n{LOOP}\n{LOOP}", "a.md"),
        (f"---\nkblint_ignore:\n  - KB101 -- for agents\n---\n\n# Title\n\n{LOOP}", "a.md"),
        (f"{{/* kblint: ignore[KB101] -- a person answers there */}}\n\n{LOOP}", "a.mdx"),
        (f"<!-- kblint: ignore[KB101] -- all of the list -->\n\n- One.\n- {LOOP}- Call us.\n", "a.md"),
        (f"<main><!-- kblint: ignore[KB101] -- why --><p>{LOOP}</p></main>", "a.html"),
    ],
)
def test_a_reason_silences(tmp_path: Path, text: str, name: str) -> None:
    report = run(tmp_path, text, name)
    assert rules(report) == []
    assert report.suppressed >= 1
    loud = run(tmp_path, text, name, suppressing=False)
    assert "KB101" in rules(loud)
    assert loud.suppressed == 0


def test_it_holds_for_one_block_only(tmp_path: Path) -> None:
    report = run(tmp_path, f"<!-- kblint: ignore[KB101] -- why -->\n{LOOP}\n{LOOP}")
    assert rules(report) == ["KB101"]
    assert report.findings[0].place.start.line == 4


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- kblint: ignore[KB101] -->", "no reason"),
        ("<!-- kblint: ignore -- why -->", "names no rule"),
        ("<!-- kblint: ignore[] -- why -->", "names no rule"),
        ("<!-- kblint: ignore[KB110] -- why -->", "no such rule"),
        ("<!-- kblint: off -->", "names no rule"),
        ("<!-- kblint: ignore[KB1] -- why -->", "no such rule"),
    ],
)
def test_one_that_does_not_work_silences_nothing_and_is_said(tmp_path: Path, comment: str, said: str) -> None:
    report = run(tmp_path, f"{comment}\n{LOOP}")
    assert sorted(rules(report)) == ["KB002", "KB101"]
    assert said in report.findings[0].message


def test_one_that_silences_nothing_is_said_when_its_rule_ran(tmp_path: Path) -> None:
    text = "<!-- kblint: ignore[KB101] -- why -->\nAll is well.\n"
    assert rules(run(tmp_path, text)) == ["KB003"]
    (tmp_path / "a.md").write_text(text)
    request = Request(root=tmp_path, config=Config(ignore=("KB101",)), today=datetime.date(2026, 11, 20))
    assert rules(lint(request)) == []


def test_an_example_in_code_is_an_example(tmp_path: Path) -> None:
    assert rules(run(tmp_path, "Write `<!-- kblint: ignore[KB110] -->` before it.\n\n```\n<!-- kblint: off -->\n```\n")) == []
