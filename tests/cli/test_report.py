"""``kblint report`` and ``kblint audit``: files, formats by ending, the gate."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import jsonschema
import pytest

import kblint
from tests.cli.conftest import Run


def test_the_ending_names_the_format(run: Run, help_centre: Path) -> None:
    status, out, err = run("report", "-o", "a.html", "-o", "b.md", "-o", "c.json")
    assert (status, out) == (1, "")
    assert err == "Wrote a.html.\nWrote b.md.\nWrote c.json.\n"
    assert (help_centre / "a.html").read_text().startswith("<!DOCTYPE html>")
    assert (help_centre / "b.md").read_text().startswith("# ❌ Not ready: score ")
    written = json.loads((help_centre / "c.json").read_text())
    assert written["summary"]["findings"] == 1 and written["audit"]["ready"] is False
    schema = json.loads((Path(kblint.__file__).parent / "schemas" / "report.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(written)


def test_the_page_says_what_became_of_the_findings_since_a_revision(run: Run, help_centre: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@acme.example", *arguments], cwd=help_centre, check=True)

    articles = help_centre / "articles"
    (articles / "lost.md").write_text("# Lost parcels\n\nIf it is lost, contact support.\n", encoding="utf-8")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "Articles")
    (articles / "lost.md").write_text("# Lost parcels\n\nA lost parcel is sent again.\n", encoding="utf-8")
    (articles / "late.md").rename(articles / "delayed.md")
    (articles / "early.md").write_text("# Early parcels\n\nIf it is early, email our support team.\n", encoding="utf-8")
    run("report", "-o", "r.json", "--since", "HEAD")
    change = json.loads((help_centre / "r.json").read_text())["audit"]["change"]
    # What was only moved is neither new nor mended.
    assert change["since"] == "HEAD" and change["kept"] == 1 and len(change["new"]) == 1
    assert change["mended"] == [{"rule": "KB101", "where": "Lost parcels", "sentence": "If it is lost, contact support."}]
    assert 0 < change["score_before"] < 100 and 0 < change["score"] < 100
    run("report", "-o", "r.html", "-o", "r.md", "--since", "HEAD")
    assert '<h2 id="change">Since HEAD</h2>' in (help_centre / "r.html").read_text()
    assert "1 new, 1 mended, 1 as before; score" in (help_centre / "r.md").read_text()
    assert not any(path.name.startswith("kblint-") for path in help_centre.iterdir())


def test_the_page_says_what_became_of_the_findings_since_the_baseline(run: Run, help_centre: Path) -> None:
    run("baseline", "create")
    (help_centre / "articles" / "late.md").write_text("# Late parcels\n\nIt comes again.\n", encoding="utf-8")
    (help_centre / "articles" / "early.md").write_text("# Early parcels\n\nCall our helpline.\n", encoding="utf-8")
    run("report", "-o", "r.json", "--baseline", "kblint-baseline.yaml")
    change = json.loads((help_centre / "r.json").read_text())["audit"]["change"]
    assert (change["since"], len(change["new"]), change["kept"], len(change["mended"])) == ("the baseline", 1, 0, 1)


def test_before_the_first_article_nothing_was_there(run: Run, help_centre: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=help_centre, check=True)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@acme.example", "commit", "--quiet", "--allow-empty", "-m", "Begun"]
    subprocess.run(git, cwd=help_centre, check=True)
    run("report", "-o", "r.json", "--since", "HEAD")
    change = json.loads((help_centre / "r.json").read_text())["audit"]["change"]
    assert len(change["new"]) == 1 and change["score_before"] is None


def test_the_map_says_where_a_person_takes_over(run: Run, help_centre: Path) -> None:
    articles = help_centre / "articles"
    (articles / "close.md").write_text("# Close your account\n\nPress Close. It is gone.\n", encoding="utf-8")
    (articles / "fraud.md").write_text("# Fraud\n\nBlock it. A fraud specialist takes over.\n", encoding="utf-8")
    run("report", "-o", "r.json", "-o", "r.md", "--profile", "starter")
    handovers = json.loads((help_centre / "r.json").read_text())["audit"]["handovers"]
    assert [(h["path"], h["place"] and h["place"]["sentence"]) for h in handovers] == [
        ("articles/close.md", None),
        ("articles/fraud.md", "A fraud specialist takes over."),
    ]
    assert "2 articles with much at stake; 1 of them says nowhere when a person takes over." in (help_centre / "r.md").read_text()


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
