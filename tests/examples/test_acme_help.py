"""The example help centre shows what it promises: every planted fault is found at its words, and nothing else is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "acme-help"
EXPECTED = yaml.safe_load((Path(__file__).parent / "acme_expected.yaml").read_text(encoding="utf-8"))


def name(expected: dict[str, Any]) -> str:
    return f"{expected['rule']}-{Path(expected['path']).stem}-{expected['text']}"


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-m", "kblint", "check", "examples/acme-help", "--format", "json", "--today", "2026-11-20"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1, run.stderr
    return json.loads(run.stdout)


def sides(finding: dict[str, Any]) -> list[dict[str, Any]]:
    """Both places of a conflict; of any other finding, the one place where it is."""
    return [finding, *finding["related"]] if finding["rule"].startswith("KB2") else [finding]


def says(place: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether a place covers the expected words, or stands within them."""
    if place["path"] != expected["path"]:
        return False
    start, end = words(expected)
    return (place["start"]["offset"] <= start and end <= place["end"]["offset"]) or (
        start <= place["start"]["offset"] and place["end"]["offset"] <= end
    )


def words(expected: dict[str, Any]) -> tuple[int, int]:
    text = (EXAMPLE / expected["path"]).read_text(encoding="utf-8")
    assert text.count(expected["text"]) == 1, f"{expected['path']}: {expected['text']!r} must stand there exactly once"
    start = text.index(expected["text"])
    return start, start + len(expected["text"])


def matches(finding: dict[str, Any], expected: dict[str, Any]) -> bool:
    if finding["rule"] != expected["rule"]:
        return False
    wanted = [expected, expected["against"]] if "against" in expected else [expected]
    return any(says(finding, w) for w in wanted) and all(any(says(s, w) for s in sides(finding)) for w in wanted)


@pytest.mark.parametrize("expected", EXPECTED["findings"], ids=name)
def test_fault_is_found(report: dict[str, Any], expected: dict[str, Any]) -> None:
    found = [f for f in report["findings"] if matches(f, expected)]
    assert len(found) == 1, [(f["rule"], f["path"], f["text"]) for f in report["findings"]]


def test_nothing_else_is_reported(report: dict[str, Any]) -> None:
    unexpected = [
        f"{f['path']}:{f['start']['line']}: {f['rule']} {f['text']!r}"
        for f in report["findings"]
        if not any(matches(f, e) for e in EXPECTED["findings"])
    ]
    assert unexpected == []


@pytest.mark.parametrize("path", EXPECTED["clean"])
def test_clean_article_stays_clean(report: dict[str, Any], path: str) -> None:
    assert (EXAMPLE / path).is_file()
    assert [(f["rule"], f["text"]) for f in report["findings"] if f["path"] == path] == []


def test_every_article_is_read_and_nothing_else(report: dict[str, Any]) -> None:
    assert report["summary"]["articles"] == len(list((EXAMPLE / "articles").rglob("*.md")))
    assert report["skipped"] == []


def test_texts_are_the_files_own_characters(report: dict[str, Any]) -> None:
    for finding in report["findings"]:
        for place in (finding, *finding["related"]):
            text = (EXAMPLE / place["path"]).read_text(encoding="utf-8")
            assert place["text"] == text[place["start"]["offset"] : place["end"]["offset"]]
