"""Exports: every article in them, with spans in the file as it is."""

from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kblint.articles.model import Article, Source
from kblint.articles.parse import Parsed, parse_all
from kblint.config import Config
from kblint.engine import Request, lint
from tests.articles.spans import check_spans

ZENDESK = {
    "count": 3,
    "articles": [
        {
            "id": 360001,
            "title": "Refunds “now”",
            "body": '<h1>Refunds</h1>\n<p class="x">You\u2019ll get it within <b>30&nbsp;days</b> \U0001f600.<br>If not, contact support.</p>',
            "html_url": "https://help.acme.example/hc/en-us/articles/360001",
            "locale": "en-us",
            "label_names": ["billing"],
            "draft": False,
            "author": {"id": 7, "title": "not a title", "body": "not a body"},
        },
        {"id": 360002, "title": "Draft", "body": "<p>Contact us.</p>", "locale": "en-us", "draft": True},
        {"id": 360003, "title": "Versand", "body": "<p>Kontakt.</p>", "locale": "de", "draft": False},
    ],
    "next_page": None,
}
INTERCOM = {
    "type": "list",
    "data": [
        {
            "id": "9",
            "type": "article",
            "title": "Late",
            "body": "<p>Please contact us.</p>",
            "state": "published",
            "url": "https://x.example/9",
        }
    ],
}


def read(path: str, text: str) -> list[Parsed]:
    parsed = parse_all(Source(path, text), Config())
    for one in parsed:
        check_spans(one.article)
    return parsed


def words(article: Article) -> list[str]:
    return [b.text for b in article.blocks]


@pytest.mark.parametrize("layout", [{}, {"indent": 2}, {"ensure_ascii": False}, {"separators": (",", ":")}])
def test_zendesk(layout: dict[str, object]) -> None:
    parsed = read("all.json", json.dumps(ZENDESK, **layout))  # type: ignore[arg-type]
    first = parsed[0].article
    assert words(first) == [
        "Refunds “now”",
        "Refunds",
        "You\u2019ll get it within 30\u00a0days \U0001f600.\nIf not, contact support.",
    ]
    assert (first.id, first.title, first.url) == ("360001", "Refunds “now”", "https://help.acme.example/hc/en-us/articles/360001")
    assert first.metadata["label_names"] == ["billing"]
    assert [bool(p.passed_over) for p in parsed] == [False, True, True]
    assert "draft" in parsed[1].passed_over
    sentence = first.blocks[-1].sentences[-1]
    assert first.source.text[sentence.span.start : sentence.span.end] == "If not, contact support."


def test_intercom_and_a_bare_list() -> None:
    assert words(read("a.json", json.dumps(INTERCOM))[0].article) == ["Late", "Please contact us."]
    assert words(read("a.json", json.dumps(INTERCOM["data"]))[0].article) == ["Late", "Please contact us."]


def test_a_table() -> None:
    out = io.StringIO()
    rows = [
        ["ID", "Title", "Body", "Status"],
        ["1", 'A "late" parcel', '<p class="x">Please,\ncontact "us".</p>', "published"],
        ["2", "B", "Plain text.\n\nContact us; now.", "draft"],
    ]
    csv.writer(out).writerows(rows)
    parsed = read("a.csv", out.getvalue())
    assert words(parsed[0].article) == ['A "late" parcel', 'Please, contact "us".']
    assert words(parsed[1].article) == ["B", "Plain text.", "Contact us; now."]
    assert [bool(p.passed_over) for p in parsed] == [False, True]


def test_a_table_whose_columns_have_other_names() -> None:
    config = Config(csv_columns={"body": "Answer", "title": "Ask", "id": "Nr"})
    parsed = parse_all(Source("a.csv", "Nr;Ask;Answer\n7;Why?;Contact us.\n"), config)
    assert [(p.article.id, p.article.title, words(p.article)) for p in parsed] == [("7", "Why?", ["Why?", "Contact us."])]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("a.json", '{"articles": [', "could not be read"),
        ("a.json", '{"name": "package"}', "no export that kblint knows"),
        ("a.json", "", "could not be read"),
        ("a.csv", "a,b\n1,2\n", "no column with the text"),
        ("a.csv", "", "no column with the text"),
    ],
)
def test_what_is_no_export_is_said(path: str, text: str, said: str) -> None:
    parsed = read(path, text)
    assert said in parsed[0].article.problems[0].message
    assert parsed[0].passed_over


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet='ab <>&;é"\\/\n\r\tü😀\u2028,', max_size=30), min_size=1, max_size=4))
def test_escapes_map_to_the_characters_that_stand_for_them(bodies: list[str]) -> None:
    text = json.dumps({"articles": [{"id": n, "title": "t", "body": f"x{b}y"} for n, b in enumerate(bodies)]})
    assert len(read("a.json", text)) == len(bodies)
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["id", "body"], *[[n, f"x{b}y"] for n, b in enumerate(bodies)]])
    assert len(read("a.csv", out.getvalue())) == len(bodies)


def test_findings_point_into_the_export(tmp_path: Path) -> None:
    text = json.dumps(ZENDESK, indent=1)
    (tmp_path / "help.json").write_text(text)
    config = Config(articles=("*.json",))
    report = lint(Request(root=tmp_path, config=config, today=datetime.date(2026, 11, 20), configured=True))
    assert [(f.rule, f.place.article.id) for f in report.findings] == [("KB101", "360001")]
    place = report.findings[0].place
    assert text[place.start.offset : place.end.offset] == place.text == "contact support"
    assert report.articles == 1
    assert len(report.skipped) == 2
    assert {s.path for s in report.skipped} == {"help.json"}


def test_a_suppression_in_a_body_holds_there(tmp_path: Path) -> None:
    body = "<!-- kblint: ignore[KB101] -- people answer there --><p>Contact support.</p>"
    data = {"articles": [{"id": n, "title": "T", "body": body if n else "<p>Contact support.</p>"} for n in range(3)]}
    (tmp_path / "help.json").write_text(json.dumps(data))
    report = lint(Request(root=tmp_path, config=Config(), paths=(tmp_path / "help.json",), today=datetime.date(2026, 11, 20)))
    assert [f.place.article.id for f in report.findings] == ["0"]
    assert report.suppressed == 2
