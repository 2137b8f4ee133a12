"""How cases are run, and how a difference is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kblint.errors import UserError
from kblint.rules.cases import missing, read_cases, run_case
from kblint.rules.rule import Rule

Make = Callable[..., Rule]
PHRASES = "match: {phrases: [bolt, dolt]}\noptions:\n  x: {type: boolean, default: false, description: d}\n"


def outcome(rule: Rule, text: str) -> list[str]:
    (rule.folder / "cases.yaml").write_text(text, encoding="utf-8")
    return [run_case(case, (rule,)) for case in read_cases(rule)]


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("bad: ['We are \u00abBolt\u00bb.']", ""),
        ("bad: ['We are \u00abBolt\u00bb. And \u00abDolt\u00bb?']", ""),
        ("bad: ['We are \u00abBolt now\u00bb.']", '"Bolt now" is marked, and "Bolt" is found there'),
        ("bad: ['We are \u00abBort\u00bb.']", '"Bort" is marked, and nothing is found there'),
        ("bad: ['We are \u00abBolt\u00bb.\n\n\n  Dolt.']", '"Dolt" is found on line 3, and should not be'),
        ("bad: ['We are Bolt.']", "nothing is marked"),
        ("bad: [{text: '\u00abBolt\u00bb', level: error}]", "is a finding of level warning, not error"),
        ("bad: [{text: '\u00abBolt\u00bb', level: note, config: {severity: {ACME101: note}}}]", ""),
        ("bad: [{text: '<p>\u00abBolt\u00bb</p>', path: a.html}]", ""),
        ("ok: ['We are Acme.']", ""),
        ("ok: ['We are Bolt.']", '"Bolt" is found on line 1, and should not be'),
        ("ok: ['<!-- kblint: ignore[ACME101] -- a name of the past -->\n\n  Bolt']", ""),
        ("todo: ['We are \u00abBort\u00bb.']", ""),
        ("todo: ['We are \u00abBolt\u00bb.']", "under 'bad'"),
        ("todo: ['Bolt and nuts.']", ""),
        ("todo: ['Nuts.']", "move it to 'ok'"),
    ],
)
def test_text_cases(make_rule: Make, case: str, said: str) -> None:
    (difference,) = outcome(make_rule(PHRASES), case)
    assert said in difference
    assert bool(difference) == bool(said)


def test_a_misspelt_key_in_a_case(make_rule: Make) -> None:
    rule = make_rule(PHRASES)
    with pytest.raises(UserError, match="unknown key 'bda'"):
        outcome(rule, "bda: [x]")
    with pytest.raises(UserError, match="unknown key 'tetx'"):
        outcome(rule, "bad:\n- {tetx: x, text: y}")
    with pytest.raises(UserError, match="unknown key 'profil'"):
        outcome(rule, "ok: [{text: y, config: {profil: strict}}]")
    with pytest.raises(UserError, match="no option 'y'"):
        outcome(rule, "ok: [{text: y, config: {options: {ACME101: {y: true}}}}]")


def folder_case(rule: Rule, expect: str, **articles: str) -> str:
    folder = rule.folder / "cases" / "one"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "expect.yaml").write_text(expect, encoding="utf-8")
    for name, text in articles.items():
        Path(folder, f"{name}.md").write_text(text, encoding="utf-8")
    (difference,) = [run_case(case, (rule,)) for case in read_cases(rule)]
    return difference


CORPUS = """
from kblint.finding import Hit, Related

def collect(article, context):
    return [article.place(b, s.start, s.end) for b, s in article.sentences() if "days" in s.text]

def check(corpus, context):
    places = [p for _, kept in corpus.collected for p in kept]
    if len({p.text for p in places}) > 1:
        yield Hit(place=places[0], related=tuple(Related("says", p) for p in places[1:]))
"""


def test_folder_cases(make_rule: Make) -> None:
    rule = make_rule("scope: corpus\n", python=CORPUS)
    expected = "findings:\n- path: a.md\n  text: 30 days.\n  related: [{path: b.md, text: 14 days.}]\n"
    assert folder_case(rule, expected, a="30 days.", b="14 days.") == ""
    assert '"30 days." in a.md with "14 days." in b.md is expected and not found' in folder_case(rule, expected, b="30 days.")
    assert folder_case(rule, "findings: []\n") == ""
    assert '"30 days." in a.md:1 with "14 days." in b.md:1 is found and not expected' in folder_case(
        rule, "findings: []\n", b="14 days."
    )
    assert read_cases(rule)[0].kind == "ok"


def test_a_folder_without_expectation(make_rule: Make) -> None:
    rule = make_rule(PHRASES)
    (rule.folder / "cases" / "one").mkdir(parents=True)
    with pytest.raises(UserError, match=r"has no expect\.yaml"):
        read_cases(rule)


def test_a_rule_needs_both_kinds(make_rule: Make) -> None:
    rule = make_rule(PHRASES)
    assert "finds something and" in missing(read_cases(rule))
    outcome(rule, "bad: ['\u00abBolt\u00bb']\ntodo: [x]")
    assert missing(read_cases(rule)) == "a case is missing: one in which it finds nothing"
    outcome(rule, "bad: ['\u00abBolt\u00bb']\nok: [x]")
    assert missing(read_cases(rule)) == ""
