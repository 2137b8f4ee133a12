"""``--fix``, ``--unsafe-fixes`` and ``--diff``."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest

from kblint.cli import fixing
from kblint.fixes import Change
from tests.cli.conftest import Run

UNUSED = "# Early parcels\n\n<!-- kblint: ignore[KB101] -- why -->\nLeave the parcel with a neighbour.\n"
MENDED = "# Early parcels\n\nLeave the parcel with a neighbour.\n"


@pytest.fixture
def early(help_centre: Path) -> Path:
    path = help_centre / "articles" / "early.md"
    path.write_text(UNUSED, encoding="utf-8")
    return path


def test_fix_mends_says_so_and_reports_the_rest(run: Run, early: Path) -> None:
    early.chmod(0o640)
    status, out, err = run("check", "--fix")
    assert early.read_text(encoding="utf-8") == MENDED
    assert err == "Mended articles/early.md: KB003 (1 finding).\n"
    assert status == 1 and "KB003" not in out and out.endswith("1 finding in 2 articles: 1 error.\n")
    assert stat.S_IMODE(early.stat().st_mode) == 0o640
    assert run("check", "--fix").err == "Nothing to mend: no finding has a fix that kblint may make.\n"


def test_a_run_without_fix_says_what_fix_would_do(run: Run, early: Path) -> None:
    assert run("check").out.endswith("kblint can mend 1 of them with --fix; --diff shows how.\n")
    assert "can mend 1 of them" in run("check", "--format", "concise").out


def test_diff_changes_nothing_and_git_applies_it(run: Run, early: Path, help_centre: Path) -> None:
    late = help_centre / "articles" / "late.md"
    late.write_bytes(b"# Late parcels\r\n\r\n<!-- kblint: ignore[KB302] -- why -->\r\nWait.  ")
    status, out, err = run("check", "--diff")
    assert (status, early.read_text(encoding="utf-8")) == (1, UNUSED)
    assert err.splitlines()[0] == "Would mend articles/early.md: KB003 (1 finding)."
    subprocess.run(["git", "apply", "--unidiff-zero", "-"], cwd=help_centre, input=out.encode(), check=True)
    assert early.read_text(encoding="utf-8") == MENDED
    assert late.read_bytes() == b"# Late parcels\r\n\r\nWait.  "
    assert run("check", "--diff") == (0, "", "Nothing to mend: no finding has a fix that kblint may make.\n")


def test_only_articles_asked_for_are_mended(run: Run, early: Path) -> None:
    run("check", "articles/late.md", "--fix")
    assert early.read_text(encoding="utf-8") == UNUSED


def test_what_stands_on_standard_input_can_only_be_shown(run: Run) -> None:
    status, _, err = run("check", "--fix", "-", stdin=UNUSED.encode())
    assert status == 2 and "--diff shows what it would change" in err
    status, out, _ = run("check", "--diff", "--stdin-filename", "articles/new.md", "-", stdin=UNUSED.encode())
    assert status == 1 and "-<!-- kblint: ignore[KB101] -- why -->\n" in out


def test_unsafe_fixes_alone_is_a_mistake(run: Run) -> None:
    status, _, err = run("check", "--unsafe-fixes")
    assert status == 2 and "goes with --fix or --diff" in err


TRUTH = "sources_of_truth: [{topic: refund, article: articles/refund-policy.md}]\n"


def test_an_unsafe_fix_writes_what_the_source_of_truth_says_when_asked_to(run: Run, help_centre: Path) -> None:
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write(TRUTH)
    articles = help_centre / "articles"
    said = "You can request a refund within {} days of purchase.\n"
    (articles / "refund-policy.md").write_text("# Refund policy\n\n" + said.format(30), encoding="utf-8")
    bill = articles / "bill.md"
    bill.write_text("# Your bill\n\n" + said.format(14), encoding="utf-8")
    run("check", "--fix")
    assert "14 days" in bill.read_text(encoding="utf-8")
    # Named from the other side, the finding is told there, and the article that departs is not asked for.
    run("check", "articles/refund-policy.md", "--fix", "--unsafe-fixes")
    assert "14 days" in bill.read_text(encoding="utf-8")
    _, out, err = run("check", "--fix", "--unsafe-fixes")
    assert bill.read_text(encoding="utf-8") == "# Your bill\n\n" + said.format(30)
    assert "Mended articles/bill.md: KB204 (1 finding).\n" in err and "KB204" not in out


def test_the_configuration_accepts_or_forbids_fixes(run: Run, early: Path, help_centre: Path) -> None:
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("fixes: {KB003: display}\n")
    run("check", "--fix")
    assert early.read_text(encoding="utf-8") == UNUSED
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("assistant: {handoff: A person takes over.}\n")
    text = (help_centre / "kblint.yaml").read_text()
    (help_centre / "kblint.yaml").write_text(text.replace("KB003: display", "contact-support: safe"))
    report = json.loads(run("check", "--format", "json", "articles/late.md").out)
    assert report["findings"][0]["fix"]["safety"] == "safe"
    run("check", "--fix")
    assert (help_centre / "articles" / "late.md").read_text() == "# Late parcels\n\nIf it is late, a person takes over.\n"


def test_an_unknown_rule_under_fixes_is_an_error(run: Run, help_centre: Path) -> None:
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("fixes: {KB1010: safe}\n")
    status, _, err = run("check")
    assert status == 2 and "KB1010" in err and "KB101" in err


def test_a_report_can_mend_first(run: Run, early: Path, help_centre: Path) -> None:
    run("report", "-o", "report.json", "--fix")
    assert early.read_text(encoding="utf-8") == MENDED
    assert json.loads((help_centre / "report.json").read_text())["summary"]["findings"] == 1


def test_a_file_that_an_editor_wrote_in_the_meantime_is_left(run: Run, early: Path, help_centre: Path) -> None:
    change = Change("articles/early.md", b"as it was read", MENDED.encode(), ())
    assert fixing._write(change, help_centre) == "the file was changed while kblint was reading it; run kblint again"
    assert early.read_text(encoding="utf-8") == UNUSED


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_told(run: Run, early: Path) -> None:
    early.parent.chmod(0o500)
    try:
        _, _, err = run("check", "--fix", "--no-cache")
    finally:
        early.parent.chmod(0o700)
    assert "Left articles/early.md:3:1 KB003: the file cannot be written" in err


def test_a_link_out_of_the_folder_is_not_followed(help_centre: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_bytes(UNUSED.encode())
    (help_centre / "articles" / "linked.md").symlink_to(outside)
    change = Change("articles/linked.md", UNUSED.encode(), MENDED.encode(), ())
    assert "lies outside" in fixing._write(change, help_centre)
    assert outside.read_bytes() == UNUSED.encode()
