"""Sentences of consumer help centres, each in a small article of its own."""

import pytest
import yaml

from bench.rules.__main__ import SENTENCES, flags
from kblint.rules.packs import shipped_rules
from kblint.rules.selection import find_rule

RULES = shipped_rules()
WRITTEN = yaml.safe_load(SENTENCES.read_text(encoding="utf-8"))
KNOWN = [(code, kind, text) for code, kinds in WRITTEN.items() for kind, texts in kinds.items() for text in texts]


@pytest.mark.parametrize(("code", "kind", "text"), KNOWN)
def test_sentence(code: str, kind: str, text: str) -> None:
    # A sentence that is missed and found one day belongs under "flag".
    assert flags(find_rule(RULES, code), RULES, text) == (kind == "flag")
