"""KB207 on contact details and menu paths."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.conflicts import Conflict, compare
from kblint.engine import CONFIDENCE
from kblint.statements.contacts import KIND, contacts

PAIRS = yaml.safe_load(Path(__file__).with_name("contact_pairs.yaml").read_text(encoding="utf-8"))


def found(texts: list[str]) -> list[Conflict]:
    config = Config()
    articles = [
        parse(Source(f"{i:02}.md", f"# {title}\n\n{text}\n"), config)
        for i, (title, text) in enumerate(zip(texts[::2], texts[1::2], strict=True))
    ]
    return list(compare((s for article in articles for s in contacts(article, config)), KIND).conflicts)


@pytest.mark.parametrize("pair", PAIRS["conflict"], ids=lambda p: p[1][:40])
def test_one_of_two_contacts_is_wrong(pair: list[str]) -> None:
    (conflict,) = found(pair)
    assert conflict.confidence >= CONFIDENCE["recommended"]


@pytest.mark.parametrize("pair", PAIRS["unsure"], ids=lambda p: p[1][:40])
def test_menu_paths_are_for_the_strict(pair: list[str]) -> None:
    (conflict,) = found(pair)
    assert CONFIDENCE["strict"] <= conflict.confidence < CONFIDENCE["recommended"]


@pytest.mark.parametrize("pair", PAIRS["silent"], ids=lambda p: p[3][:40])
def test_both_contacts_are_right(pair: list[str]) -> None:
    assert found(pair) == []


def test_an_address_that_differs_by_a_letter_from_the_one_that_others_give() -> None:
    (conflict,) = found(
        [
            *("Billing", "For a copy of your bill, write to servicedesk@acme.example."),
            *("Data", "To see your data, write to servicedesk@acme.example."),
            *("Access", "If you cannot sign in, write to servicedes@acme.example."),
        ]
    )
    assert (conflict.departing.said, conflict.reference.said) == ("servicedes@acme.example", "servicedesk@acme.example")
    assert (conflict.confidence, conflict.supporters) == (0.9, 2)


@pytest.mark.parametrize(("one", "other"), [("team1@", "team2@"), ("info@", "infos@"), ("billing@", "banking@")])
def test_addresses_that_are_meant_to_differ(one: str, other: str) -> None:
    known = [text for i in range(2) for text in (f"Article {i}", f"For question {i}, write to {one}acme.example.")]
    assert found([*known, "Other", f"For a loan, write to {other}acme.example."]) == []


def test_a_directory_gives_many_numbers() -> None:
    lines = "\n".join(f"* Lost {thing}: call 0800 555 010{i}." for i, thing in enumerate(("key", "bag", "card", "phone")))
    assert found(["Directory", lines, "Cards", "Lost card: call 0800 555 0177."]) == []
