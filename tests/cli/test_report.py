"""``kblint report`` and ``kblint audit``: files, formats by ending, the gate."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_ending_names_the_format(run: Run, help_centre: Path) -> None:
    status, out, err = run("report", "-o", "a.html", "-o", "b.md", "-o", "c.json")
    assert (status, out) == (1, "")
    assert err == "Wrote a.html.\nWrote b.md.\nWrote c.json.\n"
    assert (help_centre / "a.html").read_text().startswith("<!DOCTYPE html>")
    assert (help_centre / "b.md").read_text().startswith("# kblint")
    assert json.loads((help_centre / "c.json").read_text())["summary"]["findings"] == 1


def test_the_same_articles_on_the_same_day_give_the_same_bytes(run: Run, help_centre: Path) -> None:
    for name, jobs in (("a.html", "1"), ("b.html", "2")):
        run("report", "-o", name, "--today", "2026-11-20", "--jobs", jobs)
    assert (help_centre / "a.html").read_bytes() == (help_centre / "b.html").read_bytes()
    assert str(help_centre) not in (help_centre / "a.html").read_text()


def test_check_writes_the_page_too(run: Run, help_centre: Path) -> None:
    run("check", "-o", "html=page.html")
    page = (help_centre / "page.html").read_text()
    assert "<h1>Not ready</h1>" in page and "2 articles" in page and "contact support" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.txt"), "-o: the ending of 'a.txt' names no report"),
        (("-o", "a.html", "-o", "a.html"), "-o: 'a.html' is named twice"),
        (("-o", "nowhere/a.html"), "the folder 'nowhere' does not exist"),
        ((), "missing option '-o'"),
        (("-o", "a.html", "--fail-under", "101"), "'--fail-under'"),
    ],
)
def test_nonsense_is_told_before_any_work(run: Run, arguments: tuple[str, ...], said: str) -> None:
    status, _, err = run("report", *arguments)
    assert status == 2 and said in err and "help: " in err


def test_the_audit_says_the_verdict_and_what_to_mend_first(run: Run) -> None:
    status, out, err = run("audit")
    assert status == 1 and err == ""
    assert re.match(r"Not ready: score \d+(\.\d)? of 100\.\n1 error: the gate lets none through\.\n", out)
    assert "error[KB101] articles/late.md:3:16" in out and "self-reference  1 error" in out


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--fail-on", "never"), 0),
        (("--fail-on", "never", "--fail-under", "99.9"), 1),
        (("--fail-on", "never", "--fail-under", "1"), 0),
        (("--ignore", "KB101"), 0),
        (("--ignore", "KB101", "--fail-under", "100"), 0),
        (("articles/early.md",), 0),
    ],
)
def test_the_gate_decides_the_status(run: Run, options: tuple[str, ...], status: int) -> None:
    assert run("audit", *options).status == status
    assert run("report", "-o", "x.html", *options).status == status


def test_empty_articles_do_not_help(run: Run, help_centre: Path) -> None:
    before = run("audit").out.split("\n")[0]
    for n in range(20):
        (help_centre / "articles" / f"empty-{n}.md").write_text("# \n")
    assert run("audit", "--ignore", "KB0").out.split("\n")[0] == before


def test_nothing_to_check_is_an_error(run: Run, help_centre: Path) -> None:
    for article in (help_centre / "articles").iterdir():
        article.unlink()
    assert run("audit").status == 2
