"""``kblint statements``: what it lists, in which form, and what it says that it could not read."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import kblint
from kblint.report.cells import width
from kblint.report.statements_csv import COLUMNS, safe
from tests.cli.conftest import Run

SCHEMA = json.loads((Path(kblint.__file__).parent / "schemas/statements.schema.json").read_text(encoding="utf-8"))
SGR = re.compile(r"\x1b\[[0-9;]*m")

RETURNS = """---
title: Returns
updated: 2026-10-20
---
## Late returns

On the Pro plan, you can return an item within 30 days of delivery. If the seal is broken, we take a fee of $5.

Gift cards cannot be returned.

## Where

The desk is open Monday to Friday, 9 am to 5 pm.

| Plan | Calendars |
|---|---|
| Pro | unlimited |
"""


@pytest.fixture(autouse=True)
def articles(help_centre: Path) -> None:
    (help_centre / "articles" / "returns.md").write_text(RETURNS, encoding="utf-8")


def listed(run: Run, *arguments: str) -> list[dict[str, Any]]:
    status, out, _ = run("statements", "--format", "json", *arguments)
    document = json.loads(out)
    jsonschema.validate(document, SCHEMA)
    assert status == 0 and document["summary"]["statements"] == len(document["statements"])
    return document["statements"]


def test_the_schema_is_printed(run: Run) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(run("schema", "statements").out) == SCHEMA


def test_every_kind_is_listed_with_its_circumstances(run: Run) -> None:
    found = {(s["kind"], s["attribute"], s["said"]): s for s in listed(run)}
    window = found["value", "window", "within 30 days"]
    assert window["quantity"] == {
        "dimension": "duration", "unit": "", "low": 2592000, "high": 2592000, "bound": "max", "about": False, "days": "", "per": [],
    }  # fmt: skip
    assert window["scope"] == {"plan": ["pro"]}
    assert (window["heading"], window["from"], window["updated"]) == (["Late returns"], "delivery", "2026-10-20")
    assert window["article"]["title"] == "Returns" and window["start"]["line"] == 7
    assert found["value", "price", "$5"]["conditions"] == ["seal broken"]
    assert found["permission", "forbid", "cannot be returned"]["scope"] == {}
    hours = found["schedule", "open", "Monday to Friday, 9 am to 5 pm"]["schedule"]["hours"]
    assert hours == [{
        "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "opens": "09:00", "closes": "17:00", "closed": False,
    }]  # fmt: skip
    (unlimited,) = (s for s in found.values() if s["said"] == "unlimited")
    assert unlimited["quantity"]["high"] is None


def test_the_exact_words_are_the_files_own(run: Run) -> None:
    for s in listed(run):
        assert RETURNS[s["start"]["offset"] : s["end"]["offset"]] == s["text"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--kind", "schedule"), {"Monday to Friday, 9 am to 5 pm"}),
        (("--attribute", "price"), {"$5"}),
        (("--attribute", "price", "--attribute", "forbid"), {"$5", "cannot be returned"}),
        (("--kind", "permission", "--attribute", "price"), set()),
    ],
)
def test_filters(run: Run, filters: tuple[str, ...], expected: set[str]) -> None:
    assert {s["said"] for s in listed(run, *filters)} == expected


def test_what_makes_no_sense_is_said_in_plain_words(run: Run, help_centre: Path) -> None:
    assert run("statements", "--kind", "values").err == "error: --kind: there is no kind 'values'\nhelp: Did you mean 'value'?\n"
    assert "help: Did you mean 'price'?" in run("statements", "--attribute", "prize").err
    assert "the folder 'nowhere' does not exist" in run("statements", "-o", "nowhere/list.csv").err
    assert run("statements", "--format", "xml").status == 2


def test_only_the_paths_named_are_listed(run: Run) -> None:
    assert run("statements", "articles/early.md") == (0, "", "0 statements in 1 of 3 articles.\n")


def test_the_table_groups_by_article_and_heading(run: Run) -> None:
    status, out, err = run("statements", "--attribute", "window")
    assert status == 0
    assert [line.rstrip() for line in out.split("\n")] == [
        "  line  what    says            for       in the article's words",
        "",
        "Returns",
        "articles/returns.md",
        "  Late returns",
        "     7  window  within 30 days  plan Pro  On the Pro plan, you can return an item within 30 days of",
        "                                          delivery.",
        "",
    ]
    assert err == "1 statement in 3 articles: 1 value.\n"


@pytest.mark.parametrize("columns", [20, 40, 66, 80, 100, 200])
def test_the_table_fits_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, help_centre: Path, columns: int) -> None:
    long = "Averylongwordwithoutanyplacetobreak" * 3
    (help_centre / "articles" / "long.md").write_text(
        f"# 返品 {long}\n\n## {long}\n\n{long} costs $5 per 返品.\n", encoding="utf-8"
    )
    monkeypatch.setenv("COLUMNS", str(columns))
    out = run("statements").out
    assert out.count("\n") > 10
    assert max(width(line) for line in out.split("\n")) <= columns


def test_colour_changes_nothing_but_colour(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run("statements").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("statements").out
    assert coloured != plain and SGR.sub("", coloured) == plain


def test_content_cannot_send_sequences_to_the_terminal(run: Run, help_centre: Path) -> None:
    (help_centre / "articles" / "hostile.md").write_text(
        "# \x1b]0;title\x07\n\nThe \x1b[2J\u202efee is $5 for \x9b2J all.\n", encoding="utf-8"
    )
    for format in ("table", "csv", "json"):
        out = run("statements", "--format", format).out
        assert "$5" in out and not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", out)


def test_csv_is_read_back_by_any_reader(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("statements", "--format", "csv").out.replace("\r\n", "\n"))))
    assert tuple(rows[0]) == COLUMNS
    price = next(row for row in rows if row["said"] == "$5")
    assert (price["attribute"], price["condition"], price["path"], price["line"]) == (
        "price",
        "seal broken",
        "articles/returns.md",
        "7",
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "|x", "%0A", " =1", "\t=1", "\r=1", '"=1', "＝1"])
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    assert safe(text).startswith("'")


@pytest.mark.parametrize("text", ["30 days", "", "a = b", "$5", "24/7"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert safe(text) == text


def test_a_formula_in_an_article_is_disarmed(run: Run, help_centre: Path) -> None:
    (help_centre / "articles" / "late.md").write_text(
        '# =HYPERLINK("http://evil.test")\n\nDelivery costs $5.\n', encoding="utf-8"
    )
    rows = list(csv.DictReader(io.StringIO(run("statements", "articles/late.md", "--format", "csv").out)))
    assert [row["title"] for row in rows] == ['\'=HYPERLINK("http://evil.test")']


def test_a_file_instead_of_the_screen(run: Run, help_centre: Path) -> None:
    status, out, err = run("statements", "--format", "csv", "-o", "list.csv")
    assert (status, out) == (0, "") and err.startswith("8 statements in 3 articles: ")
    assert (help_centre / "list.csv").read_bytes().startswith(b"kind,attribute,said,")


def test_what_was_not_read_is_said(run: Run, help_centre: Path) -> None:
    (help_centre / "articles" / "broken.md").write_bytes(b"\xff\xfe\x00\xd8")
    (help_centre / "articles" / "german.md").write_text(
        "---\nlang: de\n---\n# Rückgabe\n\nDie Frist ist 30 Tage.\n", encoding="utf-8"
    )
    (help_centre / "articles" / "half.md").write_text("---\ntitle: [\n---\n# Half\n\nThe fee is $5.\n", encoding="utf-8")
    status, out, err = run("statements")
    assert status == 0 and "$5" in out
    assert "files not read:\n" in err
    assert "  articles/broken.md: " in err and "  articles/german.md: " in err
    assert "Not read in whole:\n  articles/half.md:" in err
    skipped = json.loads(run("statements", "--format", "json").out)["skipped"]
    assert [s["path"] for s in skipped] == ["articles/broken.md", "articles/german.md"]


def test_a_long_list_of_what_was_not_read_is_cut_unless_asked_for(run: Run, help_centre: Path) -> None:
    for number in range(7):
        (help_centre / "articles" / f"b{number}.md").write_bytes(b"\xff\xfe\x00\xd8")
    assert "  +2 more\n" in run("statements").err
    assert "b6.md" not in run("statements").err
    assert "b6.md" in run("statements", "--verbose").err


def test_nothing_read_at_all_is_an_error(run: Run, help_centre: Path) -> None:
    for file in (help_centre / "articles").glob("*.md"):
        file.write_bytes(b"\xff\xfe\x00\xd8")
    status, _, err = run("statements")
    assert status == 2 and "error: no article was read\n" in err


def test_an_included_text_is_listed_once_with_the_articles_that_show_it(run: Run, help_centre: Path) -> None:
    (help_centre / "_includes").mkdir()
    (help_centre / "_includes" / "fee.md").write_text("The fee for a lost key is $25.\n", encoding="utf-8")
    for name in ("keys", "doors"):
        (help_centre / "articles" / f"{name}.md").write_text(f'# {name.title()}\n\n{{% include "fee.md" %}}\n', encoding="utf-8")
    (fee,) = (s for s in listed(run) if s["said"] == "$25")
    assert fee["included_in"] == ["Doors", "Keys"]
    assert "included in “Doors” and “Keys”\n" in run("statements").out


def test_exports_are_listed_article_by_article(run: Run, help_centre: Path) -> None:
    (help_centre / "kblint.yaml").write_text("articles: ['export.csv']\n", encoding="utf-8")
    (help_centre / "export.csv").write_text("id,title,body\n1,Keys,The fee is $25.\n2,Doors,The fee is $30.\n", encoding="utf-8")
    assert [(s["article"]["title"], s["said"]) for s in listed(run)] == [("Keys", "$25"), ("Doors", "$30")]


def test_the_number_of_processes_changes_nothing(run: Run) -> None:
    assert run("statements", "--jobs", "1", "--format", "json") == run("statements", "--jobs", "2", "--format", "json")


def test_a_sentence_is_listed_once_although_it_is_compared_with_lists_too(run: Run, help_centre: Path) -> None:
    (help_centre / "articles" / "returns.md").write_text("PayPal cannot be used to pay for repairs.\n", encoding="utf-8")
    assert [(s["kind"], s["attribute"]) for s in listed(run, "articles/returns.md")] == [("permission", "forbid")]
