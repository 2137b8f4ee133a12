"""Which rules run, at which level, with which options."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from kblint.config import Config
from kblint.rules.declaration import Declaration, Option
from kblint.rules.errors import RuleError
from kblint.rules.rule import Rule
from kblint.rules.selection import Selection, contexts, find_rule, select_rules
from tests.rules.conftest import TODAY


def rule(code: str, name: str, profile: str, **more: Any) -> Rule:
    return Rule(Declaration(code, name, "warning", profile, "s", "m", "h", **more), Path(name), "kblint")  # type: ignore[arg-type]


RULES = (
    rule("KB101", "contact-support", "starter"),
    rule("KB103", "search-help-centre", "recommended"),
    rule("KB301", "undefined-eligibility", "starter"),
    rule("KB304", "unscoped-offer", "strict", options={"days": Option("integer", 7, "d")}),
)


def select(**config: Any) -> Selection:
    return select_rules(RULES, msgspec.convert(config, Config))


@pytest.mark.parametrize(
    ("config", "codes"),
    [
        ({}, "KB101 KB103 KB301"),
        ({"profile": "starter"}, "KB101 KB301"),
        ({"profile": "strict"}, "KB101 KB103 KB301 KB304"),
        ({"select": ["KB304"]}, "KB304"),
        ({"select": ["unscoped-offer", "kb1"]}, "KB101 KB103 KB304"),
        ({"select": ["ALL"], "ignore": ["KB1"]}, "KB301 KB304"),
        ({"ignore": ["contact-support"]}, "KB103 KB301"),
        ({"select": ["KB"], "ignore": ["KB3"]}, "KB101 KB103"),
        ({"select": ["KB301"], "ignore": ["KB3"]}, "KB301"),
        ({"select": ["KB3"], "ignore": ["KB301"]}, "KB304"),
        ({"select": ["KB301"], "ignore": ["undefined-eligibility"]}, ""),
    ],
)
def test_which_rules_run(config: dict[str, Any], codes: str) -> None:
    assert " ".join(r.code for r in select(**config).rules) == codes


def test_levels() -> None:
    selection = select(severity={"KB3": "note", "undefined-eligibility": "error"})
    assert [selection.level(r, "a.md") for r in RULES] == ["warning", "warning", "error", "note"]
    assert selection.level(RULES[0], "a.md", "note") == "note"
    assert selection.level(RULES[3], "a.md", "error") == "note"


def test_overrides_hold_for_their_paths() -> None:
    selection = select(
        severity={"KB1": "error"},
        overrides=[{"paths": ["legal/**"], "ignore": ["KB3"]}, {"paths": ["*.html"], "severity": {"contact-support": "note"}}],
    )
    assert not selection.runs(RULES[2], "legal/terms.md")
    assert selection.runs(RULES[2], "help/legal.md")
    assert selection.runs(RULES[0], "legal/terms.md")
    assert selection.level(RULES[0], "a.html") == "note"
    assert selection.level(RULES[0], "a.md") == "error"


@pytest.mark.parametrize(
    ("config", "said", "help"),
    [
        ({"select": ["KB999"]}, "there is no rule 'KB999'", ""),
        ({"ignore": ["contact-suport"]}, "there is no rule 'contact-suport'", "Did you mean 'contact-support'?"),
        ({"select": [""]}, "there is no rule ''", ""),
        ({"severity": {"KB9": "note"}}, "there is no rule 'KB9'", ""),
        ({"overrides": [{"paths": ["x"], "ignore": ["KB305"]}]}, "there is no rule 'KB305'", "Did you mean 'KB30"),
    ],
)
def test_what_names_nothing_is_an_error(config: dict[str, Any], said: str, help: str) -> None:
    with pytest.raises(RuleError) as caught:
        select(**config)
    assert said in caught.value.message
    assert help in caught.value.help


def test_options_reach_the_rule_by_code_and_by_name() -> None:
    running = RULES[3:]
    for key in ("KB304", "unscoped-offer", "kb304"):
        made = contexts(RULES, running, Config(options={key: {"days": 3}}), TODAY)
        assert (made["KB304"].options["days"], made["KB304"].today) == (3, TODAY)
    assert contexts(RULES, running, Config(), TODAY)["KB304"].options == {"days": 7}


@pytest.mark.parametrize(
    "options", [{"KB304": {"dayz": 3}}, {"KB304": {"days": "3"}}, {"KB3": {"days": 3}}, {"KB101": {"days": 3}}]
)
def test_wrong_options_are_errors_even_of_rules_that_do_not_run(options: dict[str, dict[str, Any]]) -> None:
    with pytest.raises(RuleError):
        contexts(RULES, RULES[:1], Config(options=options), TODAY)


def test_one_rule_by_code_or_name() -> None:
    assert find_rule(RULES, "Contact-Support") is find_rule(RULES, "kb101")
    with pytest.raises(RuleError):
        find_rule(RULES, "KB1")
