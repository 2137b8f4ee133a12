"""The help centres that are made up for measuring: the same ones everywhere, and like real ones as far as that can be counted."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import Counter
from pathlib import Path

import pytest

from bench.speed.articles import LISTS, article, write
from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.statements import extract

ARTICLES = dict(map(article, range(300)))


def test_the_articles_are_those_that_were_measured() -> None:
    """Others make what was measured before no measure any more: measure anew, then write their sign down."""
    sign = hashlib.sha256("".join(f"{path}\n{text}" for path, text in ARTICLES.items()).encode()).hexdigest()
    assert sign[:16] == "4138a15ef84f4c95"


def test_each_has_a_path_of_its_own() -> None:
    assert len(ARTICLES) == 300


def test_no_slot_is_left_open() -> None:
    assert not [path for path, text in ARTICLES.items() if re.search(r"\{[a-z]+\d?\}|\[[^\]\n]*\|", text)]


def test_every_list_of_the_grammar_is_used() -> None:
    slots = {slot.lower() for entries in LISTS.values() for entry in entries for slot in re.findall(r"\{([A-Za-z]+)\d?\}", entry)}
    assert (
        not slots
        - {*LISTS, "roles", "people", "verbed", "you", "thing", "product", "feature", "link", "name", "ruling"}
        - {
            "period",
            "number",
            "size",
            "price",
        }
    )


def test_they_are_as_long_as_help_articles() -> None:
    words = [len(text.split()) for text in ARTICLES.values()]
    assert 450 <= sum(words) / len(words) <= 510
    assert min(words) < 200 < 900 < max(words)


def test_common_words_are_common_and_rare_ones_many() -> None:
    counts = Counter(word for text in ARTICLES.values() for word in re.findall(r"[a-z]+", text.lower()))
    assert counts["the"] > sum(counts.values()) / 20
    assert sum(n <= 3 for n in counts.values()) > len(counts) / 4


def test_links_lead_to_articles_but_for_a_few() -> None:
    targets = [
        posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        for path, text in ARTICLES.items()
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    ]
    broken = [target for target in targets if target not in ARTICLES]
    assert len(targets) > 3 * len(ARTICLES)
    assert 0 < len(broken) < len(targets) / 50


@pytest.mark.parametrize(
    "beginning", ("## Related articles", "| Plan |", '=== "Web"', "!!! ", "1. ", "- ", "![", "```json", "---\ntitle: ")
)
def test_they_have_everything_that_articles_have(beginning: str) -> None:
    assert any(text.startswith(beginning) or f"\n{beginning}" in text for text in ARTICLES.values())


def test_they_state_about_as_much_as_real_ones() -> None:
    """A computing centre's 454 articles hold 15 statements each: 11 permissions, 3 values, and some lists."""
    config = Config()
    some = [ARTICLES[path] for path in sorted(ARTICLES)[::10]]
    kinds = Counter(s.kind for text in some for s in extract(parse(Source("a.md", text), config), config))
    assert 6 <= kinds["permission"] / len(some) <= 13
    assert 2 <= kinds["value"] / len(some) <= 6


def test_a_help_centre_is_written_once(tmp_path: Path) -> None:
    write(tmp_path / "kb", 3)
    files = sorted(f for f in (tmp_path / "kb").rglob("*.md"))
    assert {f.relative_to(tmp_path / "kb").as_posix() for f in files} == set([*ARTICLES][:3])
    files[0].write_text("changed", encoding="utf-8")
    write(tmp_path / "kb", 3)
    assert files[0].read_text(encoding="utf-8") == "changed"
    write(tmp_path / "kb", 4)
    assert len([*(tmp_path / "kb").rglob("*.md")]) == 4
    assert files[0].read_text(encoding="utf-8") != "changed"
