"""What sentences of many industries permit, forbid, oblige and exempt, and those that do nothing of the kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kblint.statements import topic
from kblint.statements.model import Statement
from kblint.statements.permissions import AUTOMATIC, EXEMPT, FORBID, OBLIGE, PERMIT
from kblint.statements.words import concept
from tests.statements.articles import statements

SENTENCES: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text())
CASES = [
    pytest.param(
        case,
        marks=[pytest.mark.xfail(reason="not read rightly yet", strict=False)] if case.get("missed") else [],
        id=case["text"][:60],
    )
    for part in SENTENCES.values()
    for case in part
]
# "Only hosts may …" permits and forbids; "not without a licence" forbids and requires.
ALSO = {PERMIT: FORBID, FORBID: OBLIGE}
CONTRARY = {PERMIT: {FORBID, OBLIGE}, FORBID: {PERMIT, EXEMPT, OBLIGE}, OBLIGE: {EXEMPT, FORBID}, EXEMPT: {OBLIGE}}


def rules(statement: Statement, modality: str) -> bool:
    return statement.modality == modality or bool(statement.only and statement.modality == ALSO.get(modality))


def is_about(statement: Statement, wanted: list[str]) -> bool:
    """Whether a statement has a word of each "a/b"."""
    said = {statement.attribute, *statement.topic, *statement.anchor}
    return all(any(c in said for word in words.split("/") for c in topic.of_text(word)) for words in wanted)


@pytest.mark.parametrize("case", CASES)
def test_a_sentence(case: dict[str, Any]) -> None:
    modality, about = case["rules"], case.get("about", [])
    everything = statements(f"# Help\n\n{case['text']}\n")
    found = [s for s in everything if s.kind == "permission"]
    if modality == "none":
        assert found == []
        return
    if not found and modality in (FORBID, OBLIGE) and any(s.kind == "value" for s in everything):
        return  # "within 30 days" is read as a value.
    assert any(rules(s, modality) and is_about(s, about) for s in found)
    of_people = [s for s in found if s.attribute != concept(AUTOMATIC)]
    assert not any(s.modality in CONTRARY[modality] and not rules(s, modality) and is_about(s, about) for s in of_people)


def test_there_are_enough_sentences_that_rule_on_nothing() -> None:
    assert sum(case["rules"] == "none" for part in SENTENCES.values() for case in part) >= 80
