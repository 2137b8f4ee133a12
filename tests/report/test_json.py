"""The JSON reports: version 1 to the letter, valid against the published schema, never a crash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kblint
from kblint.finding import ArticleRef, Finding, Place, Point
from kblint.report import FORMATS
from kblint.report.model import RenderOptions, Report, Skipped
from tests.report.samples import CONFLICT, DANGEROUS, EVERYTHING, LOOP, SOURCES, report

SCHEMA = json.loads((Path(kblint.__file__).parent / "schemas/report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
any_text = st.text(st.characters(exclude_categories=()), max_size=40)


def rendered(shown: Report, format: str = "json") -> str:
    return FORMATS[format](shown, RenderOptions())


def read(shown: Report) -> Any:
    return json.loads(rendered(shown))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("shown", [EVERYTHING, report(), report(DANGEROUS, CONFLICT)], ids=["everything", "clean", "hostile"])
def test_reports_are_valid(shown: Report) -> None:
    VALIDATOR.validate(read(shown))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: r.pop("tool"),
        lambda r: r.update(extra=1),
        lambda r: r["summary"].update(note=-1),
        lambda r: r["findings"][0].pop("fix"),
        lambda r: r["findings"][0].update(level="fatal"),
        lambda r: r["findings"][0].update(confidence=1.5),
        lambda r: r["findings"][0]["start"].update(line=0),
        lambda r: r["findings"][0].update(heading=None),
        lambda r: r["findings"][0]["related"].append({"label": "x"}),
        lambda r: r["findings"][0].update(fix={"safety": "sure", "description": "", "edits": []}),
    ],
)
def test_the_schema_is_strict(spoil: Any) -> None:
    spoilt = read(EVERYTHING)
    spoil(spoilt)
    assert not VALIDATOR.is_valid(spoilt)


def test_every_key_is_there_in_its_order() -> None:
    shown = read(report(CONFLICT, LOOP))
    assert list(shown) == ["schema", "tool", "folder", "summary", "skipped", "findings"]
    assert shown["folder"] == ""
    assert shown["schema"] == "kblint/report/v1"
    assert shown["tool"] == {"name": "kblint", "version": kblint.__version__}
    assert list(shown["summary"]) == ["articles", "skipped", "findings", "error", "warning", "note", "suppressed", "baselined"]
    conflict, loop = shown["findings"]
    assert list(conflict) == [
        "rule", "name", "level", "confidence", "message", "help", "fingerprint", "article", "path", "start", "end", "text",
        "sentence", "heading", "scope", "related", "fix",
    ]  # fmt: skip
    assert list(conflict["related"][0]) == ["label", "scope", "article", "path", "start", "end", "text", "sentence"]
    assert conflict["related"][0]["article"] == {
        "id": "returns",
        "title": "Returns and exchanges",
        "url": "https://help.acme.example/articles/returns",
    }
    assert conflict["fix"] is None and conflict["heading"] == []
    assert loop["heading"] == ["Refunds", "Late refunds"]
    assert loop["fix"] == {
        "safety": "display",
        "description": "Write instead",
        "edits": [{"path": "articles/refunds.md", "start": 0, "end": 1, "replacement": "Say that a person will take over."}],
    }


def test_each_side_says_for_whom_it_holds() -> None:
    conflict, loop = read(report(CONFLICT, LOOP))["findings"]
    assert (conflict["scope"], conflict["related"][0]["scope"], loop["scope"]) == ("for everybody", "for plan Pro", "")


def test_a_scope_read_otherwise_is_the_same_finding() -> None:
    other = msgspec.structs.replace(CONFLICT, scope="for plan Team")
    assert read(report(other))["findings"][0]["fingerprint"] == read(report(CONFLICT))["findings"][0]["fingerprint"]


def test_the_summary_adds_up() -> None:
    assert read(EVERYTHING)["summary"] == {
        "articles": 12, "skipped": 7, "findings": 5, "error": 3, "warning": 1, "note": 1, "suppressed": 2, "baselined": 1,
    }  # fmt: skip


def test_text_is_what_stands_between_the_offsets() -> None:
    for found in read(EVERYTHING)["findings"]:
        for side in (found, *found["related"]):
            assert SOURCES[side["path"]][side["start"]["offset"] : side["end"]["offset"]] == side["text"]


def test_confidence_has_two_digits() -> None:
    assert '"confidence": 0.67,' in rendered(report(msgspec.structs.replace(LOOP, confidence=2 / 3)))


def test_text_is_readable_and_ends_with_a_newline() -> None:
    drawn = rendered(EVERYTHING)
    assert "返品" in drawn and drawn.endswith("}\n") and not drawn.endswith("\n\n")


def test_jsonl_is_the_same_findings_one_a_line() -> None:
    lines = rendered(EVERYTHING, "jsonl").split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == read(EVERYTHING)["findings"]
    assert rendered(report(), "jsonl") == ""


@settings(deadline=None)
@given(any_text, st.sampled_from(["json", "jsonl"]))
def test_any_text_survives(text: str, format: str) -> None:
    where = Place(ArticleRef(text, text, text), text or "a", Point(1, 1, 0), Point(1, 1, 0), text, text, (text,))
    found = Finding(
        rule="KB101", name="a", level="note", confidence=1.0, message=text, help=text, fingerprint="0" * 16, place=where
    )  # fmt: skip
    skipped = () if format == "jsonl" else (Skipped(text or "a", text or "b"),)
    drawn = rendered(Report(findings=(found,), skipped=skipped, articles=1, known=1), format)
    assert len(drawn.splitlines()) == drawn.count("\n")
    read_back = json.loads(drawn.encode("utf-8"))
    sound = text.encode("utf-8", "backslashreplace").decode("utf-8")
    assert (read_back if format == "jsonl" else read_back["findings"][0])["message"] == sound


def test_half_a_surrogate_pair_is_written_out() -> None:
    where = Place(ArticleRef("a", "a", ""), "caf\udce9.md", Point(1, 1, 0), Point(1, 2, 1), "a", "a")
    shown = Report(findings=(msgspec.structs.replace(LOOP, place=where, fingerprint="0" * 16),), skipped=(), articles=1, known=1)
    assert json.loads(rendered(shown).encode("utf-8"))["findings"][0]["path"] == "caf\\udce9.md"
