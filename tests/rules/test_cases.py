"""Every case of every shipped rule, and that every rule has them."""

import pytest

from kblint.rules.cases import Case, missing, read_cases, run_case
from kblint.rules.packs import shipped_rules
from kblint.rules.rule import Rule

RULES = shipped_rules()
CASES = [case for rule in RULES for case in read_cases(rule)]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.rule.code}-{c.name}".replace(" ", "-"))
def test_case(case: Case) -> None:
    difference = run_case(case, RULES)
    assert not difference, f"{case.rule.name}, {case.name}: {difference}"


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_rule_has_cases_of_both_kinds(rule: Rule) -> None:
    assert not missing(read_cases(rule))
