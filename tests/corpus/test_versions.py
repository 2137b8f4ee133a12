"""Versions that contradict one another: one thing needs both."""

from pathlib import Path

import pytest
import yaml

from kblint.corpus.conflicts import Conflict, conflicts
from kblint.statements.model import Statement
from tests.statements.articles import statements

PAIRS = yaml.safe_load((Path(__file__).parent / "version_pairs.yaml").read_text(encoding="utf-8"))
SHOWN = 0.8


def _both(first: str, here: str, second: str, there: str) -> list[Statement]:
    return [*statements(f"# {first}\n\n{here}\n", "a.md"), *statements(f"# {second}\n\n{there}\n", "b.md")]


def _surest(parts: list[Statement]) -> Conflict | None:
    return max(conflicts(parts, "version"), key=lambda c: c.confidence, default=None)


@pytest.mark.parametrize("pair", PAIRS["conflict"], ids=lambda p: f"{p[1]} / {p[3]}"[:80])
def test_both_cannot_be_right(pair: list[str]) -> None:
    found = _surest(_both(*pair))
    assert found is not None and found.confidence >= SHOWN
    assert {found.departing.place.path, found.reference.place.path} == {"a.md", "b.md"}
    assert conflicts(_both(*pair)[::-1], "version") == conflicts(_both(*pair), "version")


@pytest.mark.parametrize("pair", PAIRS["compatible"], ids=lambda p: f"{p[1]} / {p[3]}"[:80])
def test_both_may_be_right(pair: list[str]) -> None:
    found = _surest(_both(*pair))
    assert found is None or found.confidence < SHOWN


def test_within_one_article() -> None:
    text = "# Requirements\n\nYou need Python 3.8 or later.\n\nFenlo is quick.\n\nPython 3.10 or newer is required.\n"
    assert _surest(list(statements(text))) is not None


@pytest.mark.parametrize(
    "text",
    [
        # Entries of one list, and what is said in one sentence, are written side by side.
        "You need:\n\n- Python 3.8 or later\n- Python 3.10 or later for the tests",
        "Node.js 16 or later is required, and Node.js 20 or later for the tests.",
    ],
)
def test_what_stands_side_by_side_is_no_conflict(text: str) -> None:
    assert _surest(list(statements(f"# Requirements\n\n{text}\n"))) is None
