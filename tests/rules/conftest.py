"""What the tests of rules share: tiny packs in a temporary folder, articles from text, a rule run on them."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.finding import Hit
from kblint.rules.declaration import read_declaration
from kblint.rules.interface import Context
from kblint.rules.rule import Rule, run_article_rules

DECLARATION = """\
code: ACME101
name: no-old-names
level: warning
profile: starter
summary: An old name of the company.
message: '"{text}" is our old name.'
help: Write Acme.
"""
TODAY = datetime.date(2026, 11, 20)


def article(text: str, path: str = "a.md") -> Article:
    return parse(Source(path, text), Config())


def hits(rule: Rule, text: str) -> list[Hit]:
    return [h for _, h in run_article_rules((rule,), article(text), {rule.code: Context(Config(), TODAY)})]


@pytest.fixture
def make_rule(tmp_path: Path) -> Callable[..., Rule]:
    """Makes a rule from the text under its usual declaration, and perhaps a rule.py."""

    def make(more: str = "", python: str = "", name: str = "names", declaration: str = DECLARATION) -> Rule:
        folder = tmp_path / "pack" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "rule.yaml").write_text(declaration + more, encoding="utf-8")
        if python:
            (folder / "rule.py").write_text(python, encoding="utf-8")
        return Rule(read_declaration(folder / "rule.yaml"), folder, "pack")

    return make
