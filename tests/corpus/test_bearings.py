"""What tells two articles apart besides their sentences."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.bearings import contradict, filed_apart, in_force, marks_of, pointers_of
from kblint.engine import Request, lint

LIMIT = "---\ntitle: {title}\n{more}---\n\n# {title}\n\nYou can borrow up to {number} books at any one time.\n{link}"


def found(root: Path, one: dict[str, str], other: dict[str, str]) -> list[str]:
    plain = {"title": "", "more": "", "number": "", "link": ""}
    (root / "one.md").write_text(LIMIT.format_map(plain | one))
    (root / "other.md").write_text(LIMIT.format_map(plain | other))
    report = lint(Request(root=root, config=Config(select=("KB201", "KB203")), today=datetime.date(2026, 11, 20)))
    return [f.rule for f in report.findings]


ONE = {"title": "How many may I take?", "number": "20"}
OTHER = {"title": "Lending rules", "number": "8"}


def test_two_articles_that_differ_in_nothing_but_the_number_contradict_one_another(tmp_path: Path) -> None:
    assert found(tmp_path, ONE, OTHER) != []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("collection: Print\n", "collection: Digital\n"),
        ("members: [adults]\n", "members: [children]\n"),
        ("valid: 2025\n", "valid: 2026\n"),
        ("valid_until: 2025-12-31\n", "valid_from: 2026-01-01\n"),
    ],
)
def test_other_values_under_one_key_are_about_two_things(tmp_path: Path, here: str, there: str) -> None:
    assert found(tmp_path, ONE | {"more": here}, OTHER | {"more": there}) == []


@pytest.mark.parametrize(
    "key",
    [
        *("category", "author", "owner", "updated_by", "sidebar_position", "icon", "reviewed", "hub", "pagename"),
        *("legacySlug", "slugEN", "shortTitle", "contentType", "pcx_content_type", "productTeam", "ms.topic", "Last reviewed"),
    ],
)
def test_how_an_article_is_filed_tells_nothing(tmp_path: Path, key: str) -> None:
    assert found(tmp_path, ONE | {"more": f"{key}: Alpha\n"}, OTHER | {"more": f"{key}: Beta\n"}) != []


@pytest.mark.parametrize("value", ["/assets/alpha.js", "https://acme.example/alpha", "alpha.png", "5zfsnr4ioesiyu6wkyce0m"])
def test_an_address_or_a_number_of_a_system_tells_nothing(value: str) -> None:
    assert marks_of({"meter": value}) == {}


def test_a_key_under_which_every_article_has_its_own_value_tells_nothing(tmp_path: Path) -> None:
    for n, name in enumerate("amber birch cedar dune elder fern gorse heath".split()):
        (tmp_path / f"more{n}.md").write_text(
            f"---\ncode_name: {name}\n---\n\n# About {name}\n\nNothing here.\n", encoding="utf-8"
        )
    one, other = ONE | {"more": "code_name: ivy\n"}, OTHER | {"more": "code_name: juniper\n"}
    assert found(tmp_path, one, other) != []


@pytest.mark.parametrize("name", ["en.md", "guide.en-gb.md", "index.md", "pt_br.md"])
def test_a_language_is_no_name_of_a_page(name: str) -> None:
    assert not filed_apart(f"lending/{name}", f"rules-for-lending/{name}")
    assert filed_apart("essential/cancelling.md", "premier/cancelling.md")


def test_a_name_that_most_files_have_is_that_of_no_page(tmp_path: Path) -> None:
    plain = {"title": "", "more": "", "number": "", "link": ""}
    for n, given in enumerate(
        (ONE, OTHER, *({"title": f"About {word}", "number": "no"} for word in "ash bay cod dew elm fig oak yew".split()))
    ):
        (tmp_path / f"topic{n}").mkdir()
        (tmp_path / f"topic{n}" / "body.md").write_text(LIMIT.format_map(plain | given), encoding="utf-8")
    report = lint(Request(root=tmp_path, config=Config(select=("KB201",)), today=datetime.date(2026, 11, 20)))
    assert report.findings != ()


def test_who_sends_the_reader_on_for_another_case_knows_of_it(tmp_path: Path) -> None:
    exception = {"link": "\nFor company cards see [Lending rules](other.md).\n"}
    details = {"link": "\nSee [Lending rules](other.md) for the details.\n"}
    assert found(tmp_path, ONE | exception, OTHER) == []
    assert found(tmp_path, ONE | details, OTHER) != []


def test_keys_are_compared_in_whatever_spelling_and_only_short_texts_count() -> None:
    one, other = marks_of({"Meter-Type": "Prepayment"}), marks_of({"meter_type": ["credit"]})
    assert contradict(one, other)
    assert marks_of({"remark": "word " * 20, "count": 3, "flag": True}) == {}
    assert in_force({"effective_date": datetime.date(2026, 1, 2), "valid_until": "2026-05-01 12:00"}) == (
        "2026-01-02",
        "2026-05-01",
    )


def test_a_link_is_a_pointer_only_in_a_sentence_about_another_case() -> None:
    text = "# Returns\n\nSee [the form](form.md). Sale items have [rules of their own](sale.md).\n\n- [Refunds](refunds.md)\n"
    assert pointers_of(parse(Source("a.md", text), Config())) == ("sale.md",)
