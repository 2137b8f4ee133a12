"""The baseline: known by words and not by lines, mended by an update, never accepting more than it says."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.baseline import Baseline, Entry, accept, apply, as_yaml, read_baseline, updated
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.errors import UserError
from kblint.finding import Finding
from kblint.report.model import Report

TODAY = datetime.date(2026, 11, 20)
FILES = {
    "refunds.md": "# Refunds\n\nUnused goods can be returned within 30 days of delivery. If it fails, contact support.\n",
    "returns.md": "# Returns\n\nUnused goods can be returned within 14 days of delivery. Write to us.\n",
}


def run(root: Path, files: dict[str, str], baseline: Baseline | None = None, today: datetime.date = TODAY) -> Report:
    for old in root.glob("*.md"):
        old.unlink()
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    return lint(Request(root=root, config=Config(), today=today, jobs=1, baseline=baseline))


@pytest.fixture
def findings(tmp_path: Path) -> tuple[Finding, ...]:
    found = run(tmp_path, FILES).findings
    assert len(found) == 3
    return found


def test_what_is_accepted_is_left_out_and_counted(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    report = run(tmp_path, FILES, accept(findings, TODAY))
    assert (report.findings, report.baselined, report.notices) == ((), 3, ())
    assert not report.fails("note")


def test_lines_may_move_and_paragraphs_be_reflowed(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    moved = {
        "refunds.md": FILES["refunds.md"].replace("# Refunds\n", "# Refunds\n\nMore text.\n").replace(" contact", "\ncontact"),
        "returns.md": FILES["returns.md"],
    }
    assert run(tmp_path, moved, accept(findings, TODAY)).findings == ()


def test_a_renamed_article_keeps_its_entries_and_the_update_follows(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    renamed = {"money-back.md": FILES["refunds.md"], "returns.md": FILES["returns.md"]}
    baseline = accept(findings, TODAY, "known")
    report = run(tmp_path, renamed, baseline)
    assert (report.findings, report.notices) == ((), ())
    later = datetime.date(2027, 1, 1)
    mended = updated(apply(baseline, run(tmp_path, renamed).findings, later), later, add=False)
    assert {a for e in mended.accepted for a in e.articles} == {"money-back", "returns"}
    assert {(e.date, e.reason) for e in mended.accepted} == {(TODAY, "known")}


def test_new_findings_are_reported_and_a_second_one_like_an_accepted_one_is_new(
    tmp_path: Path, findings: tuple[Finding, ...]
) -> None:
    twice = {**FILES, "refunds.md": FILES["refunds.md"] + "\n## Again\n\nIf it fails, contact support.\n"}
    assert [f.rule for f in run(tmp_path, twice, accept(findings, TODAY)).findings] == ["KB101"]


def test_a_conflict_is_one_entry_and_a_changed_side_ends_it(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    baseline = accept(findings, TODAY)
    (conflict,) = [e for e in baseline.accepted if e.rule.startswith("KB2")]
    assert conflict.articles == ("refunds", "returns") and len(conflict.sentences) == 2
    changed = {**FILES, "returns.md": FILES["returns.md"].replace("14 days", "21 days")}
    report = run(tmp_path, changed, baseline)
    assert [f.rule[:3] for f in report.findings] == ["KB2"]
    assert report.notices == (
        "1 entry of the baseline matches nothing any more: 'kblint baseline update' takes what is mended out.",
    )


def test_what_is_mended_is_taken_out_by_an_update(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    mended = {**FILES, "returns.md": FILES["returns.md"].replace(" Write to us.", "")}
    applied = apply(accept(findings, TODAY), run(tmp_path, mended).findings, TODAY)
    assert [e.sentences for e in applied.gone] == [("Write to us.",)]
    assert len(updated(applied, TODAY, add=False).accepted) == 2


def test_an_entry_holds_until_its_last_day(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    baseline = accept(findings, TODAY, until=datetime.date(2026, 12, 1))
    assert run(tmp_path, FILES, baseline, datetime.date(2026, 12, 1)).findings == ()
    report = run(tmp_path, FILES, baseline, datetime.date(2026, 12, 2))
    assert len(report.findings) == 3 and report.baselined == 0
    assert report.notices == ("3 entries of the baseline held until a day that is past: what they accepted is reported again.",)
    applied = apply(baseline, report.findings, datetime.date(2026, 12, 2))
    assert updated(applied, TODAY, add=False) == baseline, "an update accepts nothing again by itself"
    assert all(e.until is None for e in updated(applied, TODAY, add=True).accepted)


def test_new_findings_join_when_asked_to(tmp_path: Path, findings: tuple[Finding, ...]) -> None:
    applied = apply(Baseline(), findings, TODAY)
    assert updated(applied, TODAY, add=True, reason="why").accepted == accept(findings, TODAY, "why").accepted


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.tuples(texts, texts, texts, st.dates()), max_size=5, unique_by=lambda e: e[0]))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, entries: list[tuple[str, str, str, datetime.date]]
) -> None:
    file = tmp_path_factory.mktemp("baseline") / "baseline.yaml"
    made = Baseline(accepted=tuple(Entry(a, "KB101", (b,), (c,), day, c, day) for a, b, c, day in entries))
    file.write_text(as_yaml(made), encoding="utf-8", newline="")
    assert read_baseline(file) == made


def test_the_file_is_stable_and_one_change_is_one_change(findings: tuple[Finding, ...]) -> None:
    whole = as_yaml(accept(findings, TODAY)).split("\n")
    less = as_yaml(accept(findings[:-1], TODAY)).split("\n")
    assert [line for line in less if line not in whole] == []
    assert as_yaml(accept(reversed(findings), TODAY)).split("\n") == whole


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("version: 2\n", "this baseline has version 2"),
        ("accepted:\n- rule: KB101\n", "the key 'fingerprint' is missing"),
        ("acepted: []\n", "unknown key 'acepted'"),
        ("a: [\n", "is not valid YAML"),
    ],
)
def test_a_broken_baseline_is_said(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "baseline.yaml"
    file.write_text(text)
    with pytest.raises(UserError, match=message):
        read_baseline(file)
    with pytest.raises(UserError, match="there is no such baseline"):
        read_baseline(tmp_path / "other.yaml")
