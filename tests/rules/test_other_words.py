"""What a rule finds, told in other words: a reader that understands a sentence finds it in those, too.

``other_words/KBnnn.yaml`` says what may stand for a word. It is put in its place wherever the word stands among the lines that are marked in the
rule's own bad cases, one at a time, and the rule has to find something as before.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.rules.cases import TODAY, read_cases
from kblint.rules.packs import shipped_rules
from kblint.rules.rule import Rule, run_article_rules
from kblint.rules.selection import contexts, find_rule

RULES = shipped_rules()
TABLES = sorted((Path(__file__).parent / "other_words").glob("*.yaml"))
_MARKS = re.compile("[«»]")


def told(rule: Rule, word: str, other: str) -> Iterator[str]:
    """The bad cases of a rule in which the word stands, with the other one in its place."""
    stands = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE)
    for case in read_cases(rule):
        if case.kind != "bad" or isinstance(case.case, Path) or case.case.config:
            continue
        lines = case.case.text.split("\n")
        for number, line in enumerate(lines):
            plain = _MARKS.sub("", line)
            if "«" in line and (found := stands.search(plain)):
                put = other[0].upper() + other[1:] if found[0][0].isupper() else other
                changed = plain[: found.start()] + put + plain[found.end() :]
                yield _MARKS.sub("", "\n".join((*lines[:number], changed, *lines[number + 1 :])))


def given() -> Iterator[tuple[str, str, str]]:
    for table in TABLES:
        for word, others in yaml.safe_load(table.read_text(encoding="utf-8")).items():
            for other in others:
                yield table.stem, word, other


@pytest.mark.parametrize(("code", "word", "other"), [*given()])
def test_it_is_found_in_other_words(code: str, word: str, other: str) -> None:
    rule = find_rule(RULES, code)
    texts = [*told(rule, word, other)]
    assert texts, f"{word!r} stands in no marked line of the cases"
    context = contexts(RULES, (rule,), Config(), TODAY)
    missed = [text for text in texts if not run_article_rules((rule,), parse(Source("a.md", text), Config()), context)]
    assert missed == []
