"""What deals with customers, and what with programs; and that one sentence is told once."""

import datetime
from pathlib import Path

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.articles.text import fold
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.rules.customers import deals_with_customers

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


def deals(text: str) -> bool:
    """Whether the last sentence of an article does."""
    article = parse(Source("a.md", text), Config())
    block = article.blocks[-1]
    return deals_with_customers(article, block, fold(block.sentences[-1].text))


@pytest.mark.parametrize("text", CUSTOMERS)
def test_customers(text: str) -> None:
    assert deals(f"# The window\n\n{text}\n")


@pytest.mark.parametrize("text", PROGRAMS)
def test_programs(text: str) -> None:
    assert not deals(f"# The window\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Pens\n\nYour booking ends after a while.", True),
        ("# Pens\n\nThis ends after a while. Our team helps.", True),
        ("# Orders\n\nThis ends after a while.", True),
        # Two words of which each may stand for something else in a manual …
        ("# Pens\n\nStudents get their tickets after a while.", True),
        ("# Pens\n\nMembers are added after a while.", False),
        # … but for those that are at home there.
        ("# Pens\n\nWe wait for requests for a while.", False),
        # All over the article.
        ("# Pens\n\nRefunds, invoices, parcels and vouchers.\n\nThis ends after a while.", True),
        # … unless a sentence speaks of a program.
        ("# Pens\n\nRefunds, invoices, parcels and vouchers.\n\nThe server ends after a while.", False),
        ("# Pens\n\nThe stroke ends after a while.", False),
        # Writers and readers together are no company.
        ("# Pens\n\nWe keep the loop for a while.", False),
    ],
)
def test_signs_around_a_sentence(text: str, told: bool) -> None:
    assert deals(text) is told


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
