"""``kblint trace``: from an assistant's answer to the articles' sentences, and what is found there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import kblint
from tests.cli.conftest import Run

SCHEMA = json.loads((Path(kblint.__file__).parent / "schemas/trace.schema.json").read_text(encoding="utf-8"))
RETURNS = "# Returns\n\nYou can return an item within 30 days of delivery. The item must be unused.\n"
OTHER = "# Money back\n\nUnused items can be returned within 14 days of delivery.\n"


@pytest.fixture(autouse=True)
def articles(help_centre: Path) -> None:
    (help_centre / "articles" / "returns.md").write_text(RETURNS, encoding="utf-8")
    (help_centre / "articles" / "money.md").write_text(OTHER, encoding="utf-8")


def traced(run: Run, answer: str, *arguments: str) -> dict[str, Any]:
    outcome = run("trace", "-", "--format", "json", *arguments, stdin=answer.encode())
    assert outcome.status == 0, outcome.err
    found: dict[str, Any] = json.loads(outcome.out)
    jsonschema.validate(found, SCHEMA)
    return found


def test_the_schema_is_printed(run: Run) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(run("schema", "trace").out) == SCHEMA


def test_a_sentence_is_traced_to_where_it_stands_with_the_findings_there(run: Run) -> None:
    found = traced(run, "Sure! You can return your item within 30 days of its delivery.")
    (one,) = found["sentences"]
    best = one["origins"][0]
    assert (best["path"], best["text"]) == ("articles/returns.md", "You can return an item within 30 days of delivery.")
    assert "KB201" in {finding["rule"] for finding in best["findings"]}
    assert found["summary"] == {"articles": 4, "skipped": 0, "sentences": 1, "traced": 1, "with_findings": 1}


def test_from_the_other_side_of_a_conflict_it_is_the_same_finding(run: Run) -> None:
    both = [
        traced(run, said)["sentences"][0]["origins"][0]["findings"]
        for said in (RETURNS.split("\n")[2].split(". ")[0], OTHER.split("\n")[2])
    ]
    assert len({finding["fingerprint"] for findings in both for finding in findings if finding["rule"] == "KB201"}) == 1


def test_a_sentence_that_merges_two_is_traced_to_both(run: Run) -> None:
    (one,) = traced(run, "Items that are unused can be returned within 30 days of delivery.")["sentences"]
    assert "You can return an item within 30 days of delivery." in [origin["text"] for origin in one["origins"]]


def test_what_no_article_says_has_no_origin(run: Run) -> None:
    outcome = run("trace", "-", stdin=b"Our moon shuttle leaves every second Tuesday. If it is late, contact support.")
    assert outcome.status == 0
    first, second, last = outcome.out.rstrip().split("\n\n")
    assert "No sentence of the articles is like this one" in first
    assert "articles/late.md:3" in second and "KB101 contact-support" in second
    assert last == "1 of 2 sentences found in 4 articles; 1 of them where something is to be mended."


def test_only_the_articles_asked_for_are_looked_through(run: Run) -> None:
    found = traced(run, "You can return an item within 30 days of delivery.", "articles/money.md")
    assert {origin["path"] for one in found["sentences"] for origin in one["origins"]} <= {"articles/money.md"}


def test_the_same_answer_gives_the_same_bytes(run: Run) -> None:
    answers = [run("trace", "-", "--no-cache", "--jobs", jobs, stdin=RETURNS.encode()).out for jobs in ("1", "2")]
    assert answers[0] == answers[1]


def test_nothing_of_the_answer_reaches_the_terminal_as_an_order(run: Run) -> None:
    outcome = run("trace", "-", stdin=b"You can return \x1b[31man item\x1b]0;x\x07 within 30 days of delivery.")
    assert "\x1b" not in outcome.out and "\x07" not in outcome.out


def test_an_answer_that_says_nothing(run: Run) -> None:
    assert run("trace", "-", stdin=b"Hello!").out == "The assistant says nothing here.\n"


@pytest.mark.parametrize(
    ("answer", "told"), [("missing.txt", "the answer cannot be read"), ("bad.txt", "the answer is not UTF-8")]
)
def test_an_answer_that_cannot_be_read(run: Run, help_centre: Path, answer: str, told: str) -> None:
    (help_centre / "bad.txt").write_bytes(b"caf\xe9")
    outcome = run("trace", answer)
    assert outcome.status == 2 and told in outcome.err
