"""``kblint check``: options, exit status, files."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kblint.cli.run import request
from tests.cli.conftest import ENVIRONMENT, Run


def test_findings_are_shown_and_fail_the_run(run: Run) -> None:
    status, out, err = run("check")
    assert status == 1 and err == ""
    assert out.startswith("error[KB101] contact-support: ")
    assert "3 | If it is late, contact support.\n  |                ^^^^^^^^^^^^^^^\n" in out
    assert out.endswith("\n1 finding in 2 articles: 1 error.\n")


def test_a_clean_article_passes(run: Run) -> None:
    assert run("check", "articles/early.md")[:2] == (0, "No findings in 1 of 2 articles.\n")


@pytest.mark.parametrize(("level", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(run: Run, level: str, status: int) -> None:
    assert run("check", "--fail-on", level).status == status


def test_fail_on_counts_from_the_level_up(run: Run, help_centre: Path) -> None:
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("severity: {KB101: warning}\n")
    assert run("check").status == 0
    assert run("check", "--fail-on", "warning").status == 1
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("fail_on: warning\n")
    assert run("check").status == 1
    assert run("check", "--fail-on", "error").status == 0


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--select", "KB505"), 0),
        (("--select", "KB505,contact-support"), 1),
        (("--select", "KB505", "--select", "KB1"), 1),
        (("--ignore", "KB101"), 0),
        (("--min-confidence", "1"), None),
        (("--profile", "strict"), 1),
        (("--jobs", "2"), 1),
    ],
)
def test_what_is_reported_can_be_chosen(run: Run, options: tuple[str, ...], found: int | None) -> None:
    status, out, _ = run("check", "--format", "json", *options)
    findings = json.loads(out)["findings"]
    assert status == int(bool(findings))
    assert found is None or len(findings) == found


def test_a_profile_asked_for_beats_the_configured_selection(run: Run, help_centre: Path) -> None:
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("select: [KB505]\n")
    assert run("check").status == 0
    assert run("check", "--profile", "starter").status == 1


def test_formats(run: Run) -> None:
    concise = run("check", "--format", "concise").out.split("\n")
    assert concise[0].startswith("articles/late.md:3:16: error KB101 contact-support: ")
    assert concise[1:] == ["1 finding in 2 articles: 1 error.", ""]
    (line,) = run("check", "--format", "jsonl").out.splitlines()
    assert json.loads(line)["rule"] == "KB101"


def test_reports_go_to_files_too(run: Run, help_centre: Path) -> None:
    (help_centre / "r.json").write_text("old")
    status, out, _ = run("check", "-o", "json=r.json", "-o", "concise=r.txt")
    assert status == 1 and out.startswith("error[KB101]")
    assert json.loads((help_centre / "r.json").read_bytes())["summary"]["error"] == 1
    assert (help_centre / "r.txt").read_text().startswith("articles/late.md:3:16:")
    assert sorted(p.name for p in help_centre.iterdir()) == ["articles", "kblint.yaml", "r.json", "r.txt"]


@pytest.mark.parametrize(
    ("output", "said", "help"),
    [
        ("json", "'json' names no file", "-o json=report.json"),
        ("jsn=x", "there is no format 'jsn'", "Did you mean 'json'?"),
        ("xyz=x", "there is no format 'xyz'", "Formats: text, concise, json, jsonl"),
        ("json=no/where.json", "the folder 'no' does not exist", "Create it first."),
        ("json=articles", "'articles' is a folder", "Name a file in it."),
    ],
)
def test_an_output_that_cannot_be_written_is_said_before_anything_is_done(run: Run, output: str, said: str, help: str) -> None:
    status, out, err = run("check", "-o", output)
    assert (status, out) == (2, "")
    assert said in err and help in err


@pytest.mark.skipif(os.name == "nt", reason="a device of Unix")
def test_a_report_can_go_to_a_device(run: Run) -> None:
    assert run("check", "-o", "json=/dev/null").status == 1
    assert Path("/dev/null").is_char_device()


def test_a_link_to_a_report_stays_a_link(run: Run, help_centre: Path) -> None:
    (help_centre / "real.json").write_text("old")
    (help_centre / "r.json").symlink_to("real.json")
    run("check", "-o", "json=r.json")
    assert (help_centre / "r.json").is_symlink() and (help_centre / "real.json").read_text().startswith("{")


def test_the_standard_input_is_an_article(run: Run) -> None:
    status, out, _ = run(
        "check", "--stdin-filename", "articles/early.md", "-", "--format", "concise", stdin=b"Contact support.\n"
    )
    assert status == 1 and out.startswith("articles/early.md:1:1: error KB101")
    assert "late.md" not in out
    assert "1 of 2 articles" in out
    assert run("check", "-", stdin=b"All is well.\n").out == "No findings in 1 of 3 articles.\n"


def test_a_name_for_the_standard_input_needs_it(run: Run) -> None:
    status, _, err = run("check", "--stdin-filename", "a.md")
    assert status == 2 and "goes with the path '-'" in err
    status, _, err = run("check", "--config", "kblint.yaml", "--stdin-filename", "../a.md", "-")
    assert status == 2 and "outside the folder" in err


def test_suppressions_are_counted_and_can_be_lifted(run: Run, help_centre: Path) -> None:
    path = help_centre / "articles" / "late.md"
    path.write_text("# Late\n\n<!-- kblint: ignore[KB101] -- a person reads this -->\nContact support.\n", encoding="utf-8")
    assert run("check")[:2] == (0, "No findings in 2 articles.\n1 finding suppressed in the articles.\n")
    assert run("check", "--no-suppress").status == 1


def test_statistics_count_by_rule(run: Run) -> None:
    assert "\n1  KB101  contact-support  error\n" in run("check", "--statistics").out


def test_verbose_says_how_sure_and_where(run: Run) -> None:
    assert "= note: Late parcels · confidence " in run("check", "-v").out


def test_today_comes_from_the_option_then_the_configuration_then_the_clock(help_centre: Path) -> None:
    def today(option: str | None) -> str:
        asked = request(
            paths=(), config=None, select=(), ignore=(), profile=None, min_confidence=None, today=option, jobs=0,
            stdin_filename=None, no_suppress=False, clock=lambda: datetime.date(2030, 1, 1),
        )  # fmt: skip
        return asked.today.isoformat()

    assert today("2026-12-02") == "2026-12-02"
    assert today(None) == "2026-11-20"
    (help_centre / "kblint.yaml").write_text("articles: ['articles/*.md']\n")
    assert today(None) == "2030-01-01"


def test_nothing_to_check_is_no_success(run: Run, help_centre: Path) -> None:
    (help_centre / "empty").mkdir()
    status, out, err = run("check", "--config", "kblint.yaml", "nix")
    assert (status, out) == (2, "") and "there is no such file or folder" in err
    (help_centre / "kblint.yaml").write_text("articles: ['nothing/*.md']\n")
    status, out, err = run("check")
    assert (status, out) == (2, "") and "no article was found" in err


def test_leaving_everything_out_is_no_success(run: Run, help_centre: Path) -> None:
    for path in (help_centre / "articles").iterdir():
        path.unlink()
    (help_centre / "articles" / "fr.md").write_text(
        "---\nlanguage: fr\n---\n# Colis\n\nContactez le support.\n", encoding="utf-8"
    )
    status, out, err = run("check")
    assert status == 2 and "articles/fr.md: " in out
    assert err == "error: no article was checked\nhelp: The report says of each file why not.\n"
    # Somebody who names the very file (a hook, with the files of a commit) has asked for no more.
    status, out, err = run("check", "articles/fr.md")
    assert (status, err) == (0, "") and out.startswith("No article was checked.\n1 file not checked:\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("asked", ["rules", "--version"])
def test_a_full_disk_is_said(help_centre: Path, asked: str) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "kblint", asked], env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (2, b"error: the output cannot be written: no space left on device\n")


def test_colour_is_for_terminals_and_for_who_asks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("check").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31merror[KB101]\x1b[0m" in run("check").out
    assert "\x1b" not in run("check", "--format", "json").out
    run("check", "-o", "text=r.txt")
    assert "\x1b" not in Path("r.txt").read_text()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check").out


def test_columns_set_the_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(map(len, run("check").out.split("\n"))) <= 50
