"""Rules written in Python: what they may do, and how their mistakes are told."""

import pickle
from collections.abc import Callable

import pytest

from kblint.config import Config
from kblint.rules.errors import RuleError
from kblint.rules.interface import Context, Corpus
from kblint.rules.rule import Rule
from tests.rules.conftest import DECLARATION, TODAY, article, hits

Make = Callable[..., Rule]
CHECK = """
from kblint.finding import Hit

def check(article, context):
    for block, sentence in article.sentences():
        yield Hit(place=article.place(block, sentence.start, sentence.end), values={"n": "x"})
"""


def test_a_rule_in_python(make_rule: Make) -> None:
    rule = make_rule(python=CHECK)
    found = hits(rule, "One. Two.")
    assert [h.place.text for h in found] == ["One.", "Two."]
    assert rule.message(found[0]) == '"One." is our old name.'
    assert (rule.family, rule.is_python, rule.is_corpus) == ("pack", True, False)


@pytest.mark.parametrize(
    ("python", "line", "said"),
    [
        ("def check(article, context):\n    return [1 / 0]\n", 2, "ZeroDivisionError"),
        ("def check(article, context):\n    yield 1 / 0\n", 2, "ZeroDivisionError"),
        ("import json\n\ndef check(article, context):\n    return json.loads('x')\n", 4, "JSONDecodeError"),
        ("x = \n", 1, "SyntaxError"),
        ("import nowhere_to_be_found\n", 1, "ModuleNotFoundError"),
        ("def check(article):\n    return []\n", 0, "TypeError"),
        ("def chekc(article, context):\n    return []\n", 0, "has no function check(article, context)"),
        ("def check(article, context):\n    yield 'a finding'\n", 0, "'a finding', which is not a finding"),
        ("def check(article, context):\n    return 3\n", 0, "'3', which is not a finding"),
    ],
)
def test_mistakes_are_told_with_rule_file_and_line(make_rule: Make, python: str, line: int, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        hits(make_rule(python=python), "One.")
    assert said in caught.value.message
    assert caught.value.where.endswith(f"rule.py:{line}" if line else "rule.py")


def test_neither_patterns_nor_python(make_rule: Make) -> None:
    with pytest.raises(RuleError, match=r"neither 'match' nor a rule\.py"):
        hits(make_rule(), "One.")


def test_a_message_whose_placeholder_nothing_fills(make_rule: Make) -> None:
    rule = make_rule(python=CHECK, declaration=DECLARATION.replace("{text}", "{days}"))
    with pytest.raises(RuleError, match="days"):
        rule.message(hits(rule, "One.")[0])


CORPUS = """
import msgspec

class Kept(msgspec.Struct):
    title: str

def collect(article, context):
    return Kept(article.title) if article.title else None

def check(corpus, context):
    return []
"""


def test_a_corpus_rule(make_rule: Make) -> None:
    rule = make_rule("scope: corpus\n", python=CORPUS)
    context = Context(Config(), TODAY)
    kept = rule.collect(article("# One"), context)
    assert kept.title == "One"
    assert rule.check_article(article("# One"), context) == []
    assert rule.check_corpus(Corpus(()), context) == []
    assert pickle.loads(pickle.dumps(kept)) == kept


def test_a_rule_travels_between_processes(make_rule: Make) -> None:
    rule = make_rule("match:\n  tokens: ['old ... name']\n")
    hits(rule, "The old and worn name.")
    there = pickle.loads(pickle.dumps(rule))
    assert (there.declaration, there.folder, there.pack) == (rule.declaration, rule.folder, rule.pack)
    assert [h.place.text for h in hits(there, "The old and worn name.")] == ["old and worn name"]
