"""Sentences of consumer help centres, each in a small article of its own."""

import datetime
from pathlib import Path

import pytest
import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.rules.packs import shipped_rules
from kblint.rules.rule import run_article_rules
from kblint.rules.selection import contexts, find_rule

SENTENCES = yaml.safe_load(Path(__file__).with_name("consumer_sentences.yaml").read_text(encoding="utf-8"))
RULES = shipped_rules()
KNOWN = [(code, kind, text) for code, kinds in SENTENCES.items() for kind, texts in kinds.items() for text in texts]


@pytest.mark.parametrize(("code", "kind", "text"), KNOWN)
def test_sentence(code: str, kind: str, text: str) -> None:
    rule = find_rule(RULES, code)
    article = parse(Source("a.md", f"# Help with orders\n\nRead this first.\n\n## Details\n\n{text}\n"), Config())
    found = run_article_rules((rule,), article, contexts(RULES, (rule,), Config(), datetime.date(2026, 11, 20)))
    # A sentence that is missed and found one day belongs under "flag".
    assert bool(found) == (kind == "flag")
