"""The figures on the rules' pages are those that were counted last, and what they were counted on is still what there is."""

from __future__ import annotations

import json
from collections import Counter

import pytest
import yaml

from bench.rules.__main__ import BEGINNING, MEASURED, SENTENCES, paragraph, with_paragraph
from kblint.rules.cases import read_cases
from kblint.rules.packs import shipped_rules
from kblint.rules.rule import Rule

FIGURES = json.loads(MEASURED.read_text(encoding="utf-8"))
KNOWN = yaml.safe_load(SENTENCES.read_text(encoding="utf-8"))
AGAIN = "count again: make bench-rules"


@pytest.mark.parametrize("rule", shipped_rules(), ids=lambda rule: rule.code)
def test_a_page_shows_what_was_counted(rule: Rule) -> None:
    assert rule.code in FIGURES, AGAIN
    assert [line for line in rule.page.split("\n") if line.startswith(BEGINNING)] == [paragraph(FIGURES[rule.code])], AGAIN


@pytest.mark.parametrize("rule", shipped_rules(), ids=lambda rule: rule.code)
def test_what_was_counted_is_what_there_is(rule: Rule) -> None:
    figures = FIGURES[rule.code]
    cases = Counter(case.kind for case in read_cases(rule))
    assert {kind: n for kind, n in figures["cases"].items() if kind in ("bad", "ok", "todo")} == cases, AGAIN
    kinds = {kind: len(texts or ()) for kind, texts in KNOWN.get(rule.code, {}).items()}
    said = figures.get("sentences", {})
    assert said.get("clean", 0) == kinds.get("clean", 0), AGAIN
    assert said.get("wanted", 0) == kinds.get("flag", 0) + kinds.get("missed", 0), AGAIN


def test_a_paragraph_replaces_the_one_before() -> None:
    page = "# A\n\n## Measured\n\nBy hand.\n\n## How to suppress\n\nSo.\n"
    once = with_paragraph(page, f"{BEGINNING}1 of 2.")
    assert once == f"# A\n\n## Measured\n\nBy hand.\n\n{BEGINNING}1 of 2.\n\n## How to suppress\n\nSo.\n"
    assert with_paragraph(once, f"{BEGINNING}1 of 2.") == once
    assert with_paragraph("# A\n", "x") == "# A\n\n## Measured\n\nx\n"


def test_figures_in_words() -> None:
    figures = {
        "cases": {"bad": 3, "bad as written": 2, "ok": 4, "ok as written": 4, "todo": 1, "todo as written": 1},
        "sentences": {"clean": 5, "left alone": 4, "wanted": 6, "flagged": 3},
        "labels": {
            "articles": 63,
            "clear": 2,
            "clear flagged": 1,
            "not": 9,
            "not flagged": 1,
            "findings": 3,
            "without a label": 1,
        },
    }
    assert paragraph(figures).removeprefix(BEGINNING) == (
        "2 of 3 bad cases as written, 4 of 4 ok cases as written, 1 known to go wrong. Consumer sentences: 3 of 6 flagged, 4 of 5 others left "
        "alone. In 63 labelled articles: 1 of 2 clear sentences found, 1 of 9 near misses flagged, 3 findings, 1 without a label."
    )
