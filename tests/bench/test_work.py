"""How much work a run does, counted, so that a regression shows on every machine alike. What it takes in time: ``make bench``."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench.speed.articles import article, lots, sentence, topic
from kblint.articles.model import Source
from kblint.articles.parse import parse, parse_all
from kblint.config import Config
from kblint.corpus import index, permissions
from kblint.corpus.side import Side
from kblint.engine import Request, lint
from kblint.rules.tokens import tokens_of_spacy
from kblint.statements import extract
from kblint.statements.words import words

# Two help centres that have no article in common, and a third one to load what is loaded once.
SMALL, LARGE, FIRST = range(12), range(96, 120), range(200, 202)
# What was counted last for the larger one, and a little more. Less is welcome: then it is to be written down here.
AT_MOST = {
    "articles parsed": 24,
    "texts split into words": 2300,
    "texts split by spaCy": 0,
    "values compared": 520,
    "permissions compared": 300,
}
_GROWTH = 2.2
# Groups of so many are to few statements what groups at the cap are to many.
_SMALL_CAP = 8


def _watched(function: Any, name: str, done: Counter[str]) -> Any:
    def counting(*arguments: Any, **named: Any) -> Any:
        done[name] += 1
        return function(*arguments, **named)

    return counting


def _watch(patch: pytest.MonkeyPatch, function: Any, name: str, done: Counter[str]) -> None:
    """Counts the calls of a function, from whatever module of the project."""
    counting = _watched(function, name, done)
    for module in [m for n, m in sys.modules.items() if n.startswith("kblint")]:
        for attribute in [a for a, value in vars(module).items() if value is function]:
            patch.setattr(module, attribute, counting)


def _lint(folder: Path, numbers: range) -> None:
    for path, text in map(article, numbers):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    lint(Request(root=folder, config=Config(), today=datetime.date(2026, 11, 20), jobs=1))


def _compared(number: int) -> Counter[str]:
    """How many pairs of statements are looked at closely, of so many values and as many rulings, each on a topic of its own."""
    said = [sentence(lots(f"said {n}"), topic(n), kind) for n in range(number) for kind in ("value", "ruling")]
    statements = extract(parse(Source("a.md", "# Help\n\n" + "\n\n".join(said)), Config()), Config())
    values, rulings = ([s for s in statements if s.kind == kind] for kind in ("value", "permission"))
    return Counter(
        {
            "values compared": sum(1 for _ in index.candidates([Side(s) for s in values], index.weights(values)).pairs),
            "permissions compared": sum(1 for _ in permissions.candidates(rulings, index.weights(rulings)).pairs),
        }
    )


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Counter[str], Counter[str]]:
    """What is done for the two help centres when nothing is known of them."""
    _lint(tmp_path_factory.mktemp("first"), FIRST)
    counts = []
    for numbers in (SMALL, LARGE):
        done: Counter[str] = Counter()
        with pytest.MonkeyPatch.context() as patch:
            _watch(patch, parse_all, "articles parsed", done)
            _watch(patch, words, "texts split into words", done)
            _watch(patch, tokens_of_spacy, "texts split by spaCy", done)
            _lint(tmp_path_factory.mktemp("articles"), numbers)
        counts.append(done)
    with pytest.MonkeyPatch.context() as patch:
        for module in (index, permissions):
            if hasattr(module, "CAP"):
                patch.setattr(module, "CAP", _SMALL_CAP)
        counts[0] += _compared(200)
        counts[1] += _compared(400)
    assert all(counts[0][what] for what in AT_MOST if what != "texts split by spaCy"), (
        "what is to be counted is called something else now"
    )
    return counts[0], counts[1]


@pytest.mark.parametrize("what", AT_MOST)
def test_the_work_is_no_more_than_it_was(what: str, counted: tuple[Counter[str], Counter[str]]) -> None:
    assert counted[1][what] <= AT_MOST[what], counted[1]


@pytest.mark.parametrize("what", AT_MOST)
def test_the_work_grows_with_the_articles(what: str, counted: tuple[Counter[str], Counter[str]]) -> None:
    assert counted[1][what] <= _GROWTH * max(counted[0][what], 1), counted
