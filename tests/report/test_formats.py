"""The formats that other programs read: each in its documented form, whatever the articles say."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kblint.config import Config
from kblint.engine import Request, lint
from kblint.finding import ArticleRef, Edit, Fix, Place, Point
from kblint.report import FORMATS
from kblint.report.from_repository import from_repository
from kblint.report.model import RenderOptions, Report, RuleInfo, RunInfo, Skipped
from tests.report.samples import CONFLICT, DANGEROUS, EVERYTHING, JAPAN, LOOP, REFUNDS, WIDE, finding, place, report

SCHEMAS = Path(__file__).resolve().parents[3] / "shared/data/schemas"
INFO = RuleInfo("KB101", "contact-support", "error", "Sends the customer in a circle.", "", "# KB101\n", "self-reference")
SAFE = Fix("safe", "Write instead", (Edit("articles/refunds.md", 0, 1, "Say that a person will take over."),))
SHOWN = {"everything": EVERYTHING, "clean": report(), "hostile": report(DANGEROUS, CONFLICT, WIDE), "nothing": report(articles=0)}
every_report = pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
any_text = st.text(st.characters(exclude_categories=()), max_size=60)


def rendered(shown: Report, format: str) -> str:
    return FORMATS[format](shown, RenderOptions())


def schema(name: str) -> Any:
    file = SCHEMAS / name
    if not file.is_file():
        pytest.skip(f"the schema {name} is not beside this checkout")
    return json.loads(file.read_text(encoding="utf-8"))


@every_report
def test_sarif_follows_its_schema(shown: Report) -> None:
    log = json.loads(rendered(msgspec.structs.replace(shown, rules=lambda: (INFO,)), "sarif"))
    jsonschema.validate(log, schema("sarif-2.1.0.json"))


def test_sarif_names_rules_once_and_both_sides_of_a_conflict() -> None:
    (run,) = json.loads(rendered(msgspec.structs.replace(EVERYTHING, rules=lambda: (INFO,)), "sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(r["id"], r["name"], r["help"]["markdown"]) for r in run["tool"]["driver"]["rules"]] == [
        ("KB101", "ContactSupport", "# KB101\n")
    ]
    loop, conflict = (next(r for r in run["results"] if r["ruleId"] == code) for code in ("KB101", "KB201"))
    assert loop["ruleIndex"] == 0 and "ruleIndex" not in conflict
    assert loop["fingerprints"] == loop["partialFingerprints"]
    region = loop["locations"][0]["physicalLocation"]["region"]
    assert REFUNDS.text[region["charOffset"] : region["charOffset"] + region["charLength"]] == region["snippet"]["text"]
    assert "fixes" not in loop, "a fix that is only shown is no fix"
    (other,) = conflict["relatedLocations"]
    assert other["message"]["text"] == "“Returns and exchanges” says 14 days"
    assert other["physicalLocation"]["artifactLocation"] == {"uri": "articles/returns.md", "uriBaseId": "SRCROOT"}
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert len(notes) == 7 and notes[0]["message"]["text"].startswith("articles/fr/0.md was not checked: it is in French")


def test_sarif_addresses_are_encoded_and_safe_fixes_are_given() -> None:
    fix = Fix("safe", "Write 30.", (Edit("articles/日本.md", 2, 4, "x"),))
    (run,) = json.loads(rendered(report(msgspec.structs.replace(WIDE, fix=fix)), "sarif"))["runs"]
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/%E6%97%A5%E6%9C%AC.md"
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": {"charOffset": 2, "charLength": 2}, "insertedContent": {"text": "x"}}
    ]


@every_report
@pytest.mark.parametrize("format", ["rdjson", "rdjsonl"])
def test_rdjson_follows_its_schema(shown: Report, format: str) -> None:
    said = rendered(shown, format)
    if format == "rdjson":
        jsonschema.validate(json.loads(said), schema("rdjson-DiagnosticResult.json"))
    for line in said.splitlines() if format == "rdjsonl" else ():
        jsonschema.validate(json.loads(line), schema("rdjson-Diagnostic.json"))


def test_rdjson_counts_columns_in_bytes() -> None:
    (found,) = json.loads(rendered(report(WIDE), "rdjson"))["diagnostics"]
    line = JAPAN.text.split("\n")[WIDE.place.start.line - 1].encode()
    start, end = (found["location"]["range"][side]["column"] for side in ("start", "end"))
    assert line[start - 1 : end - 1].decode() == WIDE.place.text


def test_rdjson_suggests_what_is_safe_to_write() -> None:
    start = REFUNDS.text.index("30 days")
    fix = Fix("unsafe", "Say 14.", (Edit("articles/refunds.md", start, start + 2, "14"),))
    (found,) = json.loads(rendered(report(msgspec.structs.replace(CONFLICT, fix=fix)), "rdjson"))["diagnostics"]
    (suggestion,) = found["suggestions"]
    assert suggestion["text"] == "14"
    assert suggestion["range"]["start"] == found["location"]["range"]["start"]


@every_report
def test_gitlab_has_what_its_documentation_asks_for(shown: Report) -> None:
    issues = json.loads(rendered(shown, "gitlab"))
    assert len(issues) == len(shown.findings) == len({issue["fingerprint"] for issue in issues})
    for issue in issues:
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert all(isinstance(issue[key], str) and issue[key] for key in ("description", "check_name", "fingerprint"))
        assert issue["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize("format", ["gitlab", "github", "sarif"])
def test_what_a_forge_looks_up_counts_from_the_repository(format: str) -> None:
    about = {"skipped": (Skipped("articles/old.md", "it is a draft"),), "run": RunInfo(folder="help")}
    text = rendered(report(CONFLICT, msgspec.structs.replace(LOOP, fix=SAFE), **about), format)
    where = set(re.findall(r"[\w/]*articles/\w+\.md", text))
    assert where and all(path.startswith("help/articles/") for path in where)


def test_what_is_asked_of_a_report_is_asked_by_its_own_paths() -> None:
    shown = report(CONFLICT, address=lambda place: f"at {place.path}", run=RunInfo(folder="help"))
    seen = from_repository(shown)
    here = seen.findings[0].related[0].place
    assert (here.path, seen.address(here)) == ("help/articles/returns.md", "at articles/returns.md")
    assert seen.source("help/articles/refunds.md") == REFUNDS.text
    assert from_repository(seen) is seen


@every_report
def test_junit_counts_what_it_holds(shown: Report) -> None:
    root = ElementTree.fromstring(rendered(shown, "junit"))
    assert root.tag == "testsuites"
    assert int(root.attrib["failures"]) == len(root.findall(".//failure")) == len(shown.findings)
    assert int(root.attrib["tests"]) == len(root.findall(".//testcase"))
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["skipped"]) == len(suite.findall(".//skipped"))
    if shown.articles:
        assert root.findall(".//testcase"), "a report without any test looks like a run that did not happen"


COMMAND = re.compile(
    r"::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^,:]+::[^\r\n]*"
)


@every_report
def test_github_has_a_command_for_each_finding(shown: Report) -> None:
    commands = [line for line in rendered(shown, "github").split("\n") if line.startswith("::")]
    assert len(commands) == len(shown.findings)
    assert all(COMMAND.fullmatch(line) for line in commands)


def test_github_shows_ten_of_a_level_and_counts_the_rest() -> None:
    many = [finding("KB101", "contact-support", level, f"No {n}.", LOOP.place) for n in range(12) for level in ("error", "note")]
    lines = rendered(report(*many), "github").split("\n")
    assert sum(line.startswith("::error ") for line in lines) == sum(line.startswith("::notice ") for line in lines) == 10
    assert "+2 more errors; a step shows at most 10 annotations of a level." in lines
    assert "+2 more notes; a step shows at most 10 annotations of a level." in lines


@given(any_text, any_text, any_text)
@settings(max_examples=60, deadline=None)
def test_nothing_that_an_article_says_becomes_a_command_or_markup(path: str, title: str, words: str) -> None:
    where = Place(ArticleRef("a", title, "javascript:alert(1)"), path or "a", Point(1, 1, 0), Point(1, 2, 1), words, words)
    shown = report(
        finding("KB101", "contact-support", "error", words, where, help=words),
        skipped=(Skipped(path, words),),
    )
    lines = rendered(shown, "github").split("\n")
    assert sum(line.startswith("::") for line in lines) == 1
    tokens = [
        t
        for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(rendered(shown, "markdown"))
        for t in (token, *(token.children or ()))
    ]
    assert not {t.type for t in tokens} & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "code_inline",
        "fence",
        "code_block",
    }
    ElementTree.fromstring(rendered(shown, "junit").encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    for format in ("sarif", "gitlab", "rdjson"):
        json.loads(rendered(shown, format))


def test_markdown_shows_words_as_they_are() -> None:
    hostile = "Ask @acme, see #12 or https://x.example and <b>bold</b> [here](y) `z` \x1b[31m"
    where = Place(ArticleRef("a", "A", ""), "a.md", Point(1, 1, 0), Point(1, 2, 1), "Ask", hostile)
    said = rendered(report(finding("KB101", "contact-support", "error", "No.", where)), "markdown")
    assert (
        "> **Ask** @\u2060acme, see #\u206012 or https:\u2060//x.example and \\<b\\>bold\\</b\\> \\[here\\](y) \\`z\\` ␛\\[31m"
        in said
    )


def test_markdown_links_articles_and_their_source() -> None:
    shown = msgspec.structs.replace(EVERYTHING, address=lambda p: f"https://git.acme.example/{p.path}#L{p.start.line}")
    said = rendered(shown, "markdown")
    assert "## [Refund policy](https://help.acme.example/articles/refunds)" in said
    assert "[articles/returns.md:120](https://git.acme.example/articles/returns.md#L120)" in said
    assert "> You can ask for a refund" not in said
    assert "**30 days**" in said and "**14 days**" in said
    assert "**7 files not checked:**" in said


def test_the_engine_knows_the_rules_and_where_a_source_is(tmp_path: Path) -> None:
    (tmp_path / "a b.md").write_text("# A\n\nContact support.\n")
    config = Config(source_url="https://git.acme.example/kb/{path}#L{line}", severity={"KB101": "note"})
    shown = lint(Request(root=tmp_path, config=config, today=datetime.date(2026, 11, 20)))
    assert shown.address(shown.findings[0].place) == "https://git.acme.example/kb/a%20b.md#L3"
    rules = {rule.code: rule for rule in shown.rules()}
    assert rules["KB101"].level == "note" and rules["KB101"].page.startswith("# ")
    assert place(REFUNDS, "30 days", CONFLICT.place.article) == CONFLICT.place
