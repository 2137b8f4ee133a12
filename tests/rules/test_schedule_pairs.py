"""KB207 on pairs of articles that tell their hours freely."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.conflicts import Conflict, conflicts
from kblint.statements.opening_hours import opening_hours

PAIRS = yaml.safe_load(Path(__file__).with_name("schedule_pairs.yaml").read_text(encoding="utf-8"))
# From this confidence on the profile ``recommended`` reports.
SHOWN = 0.8


def found(pair: list[str]) -> list[Conflict]:
    config = Config()
    articles = [parse(Source(f"{i}.md", f"# {pair[i]}\n\n{pair[i + 1]}\n"), config) for i in (0, 2)]
    statements = [s for article in articles for s in opening_hours(article, config)]
    return [c for c in conflicts(statements, "schedule") if c.confidence >= SHOWN]


@pytest.mark.parametrize("pair", PAIRS["conflict"], ids=lambda p: p[3][:40])
def test_two_articles_contradict_one_another(pair: list[str]) -> None:
    assert len(found(pair)) == 1


@pytest.mark.parametrize("pair", PAIRS["silent"], ids=lambda p: p[3][:40])
def test_look_alikes_are_both_right(pair: list[str]) -> None:
    assert found(pair) == []


@pytest.mark.parametrize("pair", PAIRS["missed"], ids=lambda p: p[3][:40])
def test_what_is_known_to_be_missed(pair: list[str]) -> None:
    assert found(pair) == []
