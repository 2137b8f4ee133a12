"""The text and concise reports: golden files in ``golden/``; run with KBLINT_GOLDEN=write to draw them anew, and read them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec
import pytest

from kblint.articles.model import Source
from kblint.finding import ArticleRef, Place, Point
from kblint.report import FORMATS
from kblint.report.model import RenderOptions, Report, RuleInfo, Skipped
from tests.report.samples import CONFLICT, DANGEROUS, ELIGIBILITY, EVERYTHING, JAPAN, LOOP, REFUND_POLICY, finding, place, report

GOLDEN = Path(__file__).parent / "golden"
SGR = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b\]8;;[\x21-\x7e]*\x1b\\")

CASES = {
    "everything-100": (EVERYTHING, "text", RenderOptions(width=100)),
    "everything-60": (EVERYTHING, "text", RenderOptions(width=60)),
    "everything-160": (EVERYTHING, "text", RenderOptions(width=160)),
    "verbose": (EVERYTHING, "text", RenderOptions(verbose=True, statistics=True)),
    "concise": (EVERYTHING, "concise", RenderOptions()),
    "hostile": (report(DANGEROUS, articles=1, known=1), "text", RenderOptions()),
    "clean": (report(), "text", RenderOptions()),
}


def text(shown: Report, **options: object) -> str:
    return FORMATS["text"](shown, RenderOptions(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_in_the_golden_file(name: str) -> None:
    shown, format, options = CASES[name]
    drawn = FORMATS[format](shown, options)
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("KBLINT_GOLDEN") == "write":
        path.write_text(drawn, encoding="utf-8", newline="\n")
    assert drawn == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_colour_and_links_change_nothing_but_colour_and_links(name: str) -> None:
    shown, format, options = CASES[name]
    plain = FORMATS[format](shown, options)
    coloured = FORMATS[format](
        shown, RenderOptions(colour=True, width=options.width, verbose=options.verbose, statistics=options.statistics)
    )
    assert coloured != plain
    assert SGR.sub("", coloured) == plain


def test_a_link_stands_in_for_the_address() -> None:
    linked = text(report(LOOP), hyperlinks=True)
    assert f"\x1b]8;;{REFUND_POLICY.url}\x1b\\Refund policy\x1b]8;;\x1b\\" in linked
    assert REFUND_POLICY.url not in LINK.sub("", linked)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.example/\x1b\\\x07", "https://a.example/ b", "file:///etc/passwd"]
)
def test_an_address_that_is_no_plain_web_address_is_no_link(url: str) -> None:
    article = ArticleRef("a", "Title", url)
    assert "\x1b" not in text(report(finding("KB101", "a", "note", "M", place(JAPAN, "Ask", article))), hyperlinks=True)


def test_both_sides_of_a_conflict_carry_their_labels() -> None:
    lines = text(report(CONFLICT)).split("\n")
    assert any(line.endswith("^^^^^^^ says 30 days") for line in lines)
    assert any(line.endswith("^^^^^^^ says 14 days") for line in lines)


def test_a_label_that_does_not_fit_goes_below() -> None:
    drawn = text(report(CONFLICT.__class__(**{**_fields(CONFLICT), "label": "says thirty days, and " + "so on " * 12})), width=60)
    assert max(len(line) for line in drawn.split("\n") if "so on" in line) <= 60


def _fields(of: object) -> dict[str, object]:
    return {name: getattr(of, name) for name in of.__struct_fields__}  # type: ignore[attr-defined]


def test_a_file_that_is_gone_or_has_changed_is_quoted_from_memory() -> None:
    for source in (lambda path: None, lambda path: "something else\n"):
        drawn = text(report(LOOP, source=source))
        assert "6 | contact our support team\n  | ^^^^^^^^^^^^^^^^^^^^^^^^\n" in drawn


def test_a_file_without_text_has_no_excerpt() -> None:
    nowhere = Place(ArticleRef("a.md", "a.md", ""), "a.md", Point(1, 1, 0), Point(1, 1, 0), "", "")
    drawn = text(
        report(finding("KB001", "unreadable-article", "error", "The file is not UTF-8.", nowhere, help="Save it as UTF-8."))
    )
    assert drawn.startswith(
        "error[KB001] unreadable-article: The file is not UTF-8.\n --> a.md:1:1\n  | a.md\n  |\n  = help: Save it as UTF-8.\n"
    )


def test_an_empty_span_is_pointed_at() -> None:
    source = Source("a.md", "one\ntwo\n")
    here = Place(REFUND_POLICY, "a.md", source.point(5), source.point(5), "", "")
    assert "2 | two\n  |  ^\n" in text(report(finding("KB004", "a", "note", "M", here), source={"a.md": source.text}.get))


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (report(), "No findings in 15 articles."),
        (report(articles=1, known=1), "No findings in 1 article."),
        (report(articles=3, known=480), "No findings in 3 of 480 articles."),
        (report(articles=0, known=0), "No article was checked."),
        (report(articles=0, known=7), "No article was checked."),
        (report(LOOP), "1 finding in 15 articles: 1 error."),
        (report(LOOP, CONFLICT, articles=1500, known=1500), "2 findings in 1,500 articles: 2 errors."),
    ],
)
def test_the_summary_counts(shown: Report, said: str) -> None:
    assert text(shown).split("\n")[-2] == said
    assert FORMATS["concise"](shown, RenderOptions()).split("\n")[-2] == said


def test_what_was_skipped_is_named_up_to_a_limit_and_counted() -> None:
    skipped = tuple(Skipped(f"{n}.pdf", "it is neither Markdown nor HTML") for n in range(8))
    closing = text(report(skipped=skipped)).split("\n")
    assert closing[1] == "8 files not checked:"
    assert closing[2] == "  0.pdf: it is neither Markdown nor HTML"
    assert closing[7:] == ["  +3 more", ""]
    assert "7.pdf" in text(report(skipped=skipped), verbose=True)


def test_concise_is_one_line_a_finding() -> None:
    lines = FORMATS["concise"](report(LOOP, CONFLICT), RenderOptions()).split("\n")
    assert len(lines) == 4
    assert lines[0].startswith("articles/refunds.md:6:33: error KB201 conflicting-value: The time to send goods back is 30 days")


def test_the_rule_links_to_its_page_where_links_are_on() -> None:
    rules = (
        RuleInfo("KB101", "contact-support", "error", "", "", "", "self-reference", "file:///rules/contact-support/README.md"),
    )
    shown = msgspec.structs.replace(report(LOOP), rules=lambda: rules)
    linked = "\x1b]8;;file:///rules/contact-support/README.md\x1b\\contact-support\x1b]8;;\x1b\\: "
    assert linked in text(shown, hyperlinks=True)
    assert "file:" not in text(shown)


def test_families_are_counted_where_there_are_several() -> None:
    families = {"KB101": "self-reference", "KB201": "conflict", "KB301": "eligibility"}
    rules = tuple(RuleInfo(code, code, "error", "", "", "", family) for code, family in families.items())
    shown = msgspec.structs.replace(report(LOOP, CONFLICT, ELIGIBILITY), rules=lambda: rules)
    assert "By family: 1 conflict, 1 eligibility and 1 self-reference.\n" in text(shown)
    assert "By family" not in text(msgspec.structs.replace(report(LOOP), rules=lambda: rules))


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("a.md", "<!-- kblint: ignore[KB101] -- why -->"),
        ("a.html", "<!-- kblint: ignore[KB101] -- why -->"),
        ("a.mdx", "{/* kblint: ignore[KB101] -- why */}"),
        ("export.json", None),
    ],
)
def test_verbose_says_how_to_accept_a_finding(path: str, comment: str | None) -> None:
    moved = msgspec.structs.replace(LOOP, place=msgspec.structs.replace(LOOP.place, path=path))
    said = text(report(moved), verbose=True)
    assert (comment in said) if comment else ("ignore[" not in said)
