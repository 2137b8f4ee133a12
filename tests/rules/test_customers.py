"""What deals with customers, and what with programs; and that one sentence is told once."""

import datetime
from pathlib import Path

import pytest

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.rules import customers

CUSTOMERS = [
    "The fee is waived in some cases.",
    "Parcels go to certain islands.",
    "All of our plans include it.",
    "We may ask you for another document.",
    "In some cases our review team must look at it.",
    "Some items cannot be returned.",
    "The bath is closed to visitors.",
]
PROGRAMS = [
    "In some cases the value is kept in memory.",
    "The function returns items in order.",
    "We can provide a default and extend the trait.",
    "Some parts of the document are signed.",
    "The orders of the two columns differ.",
    "This list is only available for certain transitions.",
]


def article(*sentences: str) -> Article:
    return parse(Source("a.md", "# The window\n\n" + "\n\n".join(sentences) + "\n"), Config())


@pytest.mark.parametrize("text", CUSTOMERS)
def test_customers(text: str) -> None:
    assert customers.in_sentence(text.lower())


@pytest.mark.parametrize("text", PROGRAMS)
def test_programs(text: str) -> None:
    assert not customers.in_sentence(text.lower())


def test_an_article_deals_with_customers_where_one_sentence_in_eight_does() -> None:
    drawn = ["A line is drawn."] * 20
    assert not customers.in_article(article(*drawn, "The fee is ten euros."))
    assert customers.in_article(article(*drawn, *["The fee is ten euros."] * 4))


def test_a_sentence_about_programs_is_none_about_customers_wherever_it_stands() -> None:
    page = article("The fee is ten euros.", "Pay it by card.")
    assert customers.in_place(page, "some functions are limited.")
    assert not customers.in_place(page, "some log files are limited.")


@pytest.mark.parametrize(
    "text",
    [
        "In some cases, we may waive the late fee.",
        "All sales are final, with some exceptions.",
        "We can make exceptions for special circumstances.",
        "In exceptional cases, the city may waive the parking fine.",
    ],
)
def test_a_decision_is_not_told_as_a_restriction_too(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(f"# Help with orders\n\n{text}\n")
    report = lint(Request(root=tmp_path, config=Config(), today=datetime.date(2026, 11, 20)))
    assert [f.rule for f in report.findings if f.rule in ("KB302", "KB305")] == ["KB305"]
