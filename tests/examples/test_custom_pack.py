"""The pack that the guide to rules of one's own builds: its cases hold, and its articles have what the guide says."""

from __future__ import annotations

import datetime

from kblint.config import load
from kblint.engine import Request, lint
from kblint.rules.cases import missing, read_cases, run_case
from kblint.rules.packs import load_rules
from tests.examples.documents import ROOT

PACK = ROOT / "examples" / "custom-pack"
LOADED = load(PACK)


def test_its_cases_hold() -> None:
    rules = load_rules(LOADED.config, LOADED.root)
    own = [rule for rule in rules if rule.pack != "kblint"]
    assert [rule.code for rule in own] == ["ACME101", "ACME102"]
    for rule in own:
        cases = read_cases(rule)
        assert not missing(cases)
        assert [run_case(case, rules) for case in cases] == [""] * len(cases)
        assert rule.page


def test_its_articles_have_one_finding_of_each() -> None:
    report = lint(Request(root=LOADED.root, config=LOADED.config, configured=True, today=datetime.date(2026, 11, 20)))
    assert [(f.rule, f.place.text) for f in report.findings] == [
        ("ACME102", "Open the board and select **Move**."),
        ("ACME101", "Crew plan"),
    ]
