"""Where rules come from, and what does not load without being asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kblint.config import Config
from kblint.rules.errors import RuleError
from kblint.rules.packs import load_rules, shipped_rules
from kblint.rules.rule import Rule
from tests.rules.conftest import DECLARATION

Make = Callable[..., Rule]


def load(tmp_path: Path, **config: object) -> tuple[Rule, ...]:
    return load_rules(Config(packs=("pack",), **config), tmp_path)  # type: ignore[arg-type]


def test_the_shipped_rules_are_in_order_and_complete() -> None:
    rules = shipped_rules()
    assert [r.code for r in rules] == sorted({r.code for r in rules})
    for rule in rules:
        assert rule.folder.name == rule.name
        assert rule.page.startswith(f"# {rule.code} {rule.name}\n"), (
            f"{rule.name} needs a README.md that begins with its code and name"
        )
        for section in ("## What it flags", "## Why an assistant goes wrong", "## What to write instead", "## Measured"):
            assert section in rule.page, f"the page of {rule.name} has no section '{section}'"


def test_a_pack_of_ones_own(make_rule: Make, tmp_path: Path) -> None:
    make_rule("match: {phrases: [bolt]}\n")
    make_rule(
        "match: {phrases: [dolt]}\n",
        name="family/deeper",
        declaration=DECLARATION.replace("101", "102").replace("no-old", "no-older"),
    )
    assert [(r.code, r.pack) for r in load(tmp_path) if r.pack != "kblint"] == [("ACME101", "pack"), ("ACME102", "pack")]


def test_python_only_when_allowed(make_rule: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_rule(python="raise SystemExit('ran')\n")
    with pytest.raises(RuleError) as caught:
        load(tmp_path)
    assert "would run on this machine" in caught.value.message
    assert "allow_python_rules: true" in caught.value.help
    assert "ACME101" in [r.code for r in load(tmp_path, allow_python_rules=True)]
    monkeypatch.setenv("KBLINT_LOCAL_PYTHON_RULES", "never")
    with pytest.raises(RuleError, match="here none of a local pack may run"):
        load(tmp_path, allow_python_rules=True)


@pytest.mark.parametrize("taken", ["KB101", "contact-support"])
def test_a_code_or_name_that_is_taken(make_rule: Make, tmp_path: Path, taken: str) -> None:
    make_rule(
        "match: {phrases: [bolt]}\n", declaration=DECLARATION.replace("ACME101" if taken.isupper() else "no-old-names", taken)
    )
    with pytest.raises(RuleError, match=f"'{taken}' is already taken"):
        load(tmp_path)


def test_packs_that_are_not_there_or_empty(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no installed pack 'pack'"):
        load(tmp_path)
    (tmp_path / "pack").mkdir()
    with pytest.raises(RuleError, match=r"no rule\.yaml stands in the pack"):
        load(tmp_path)


def test_an_installed_pack(make_rule: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    (site / "acme_rules").mkdir(parents=True)
    (site / "acme_rules" / "__init__.py").write_text("")
    make_rule(python="def check(article, context):\n    return []\n")
    (tmp_path / "pack" / "names").rename(site / "acme_rules" / "names")
    info = site / "acme_rules-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[kblint.packs]\nacme = acme_rules\n")
    monkeypatch.syspath_prepend(str(site))
    rules = load_rules(Config(packs=("acme",)), tmp_path)
    assert [r.code for r in rules if r.pack == "acme"] == ["ACME101"]
    with pytest.raises(RuleError) as caught:
        load_rules(Config(packs=("acmee",)), tmp_path)
    assert caught.value.help == "Did you mean 'acme'?"
