"""Moffatt v. Air Canada, 2024 BCCRT 149: what the chatbot said, and what the page that it linked said, as the decision quotes both.

The tribunal held the airline to its chatbot's answer. Both sentences stood on the airline's own site, and nobody had compared them.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.config import Config
from kblint.engine import Request, lint
from kblint.finding import Finding

ANSWERED = (
    "If you need to travel immediately or have already travelled and would like to submit your ticket for a reduced bereavement rate, "
    "kindly do so within 90 days of the date your ticket was issued by completing our Ticket Refund Application form."
)
PUBLISHED = "The bereavement policy does not apply to requests for bereavement consideration after travel has been completed."


def conflicts(root: Path, answered: str, published: str) -> list[Finding]:
    (root / "answer.md").write_text(
        "# Bereavement travel\n\nAir Canada offers reduced bereavement fares if you need to travel because of an imminent death or a death in "
        f"your immediate family.\n\n{answered}\n"
    )
    (root / "policy.md").write_text(f"# Bereavement fares\n\n{published}\n")
    report = lint(Request(root=root, config=Config(select=("KB2",)), today=datetime.date(2026, 11, 20)))
    return list(report.findings)


def test_both_sentences_as_published(tmp_path: Path) -> None:
    (finding,) = conflicts(tmp_path, ANSWERED, PUBLISHED)
    assert finding.rule == "KB202"
    assert {finding.place.sentence, *(r.place.sentence for r in finding.related)} == {ANSWERED, PUBLISHED}


@pytest.mark.parametrize(
    "published",
    [
        "The bereavement policy applies to requests for bereavement consideration after travel has been completed, too.",
        "The bereavement policy does not apply to requests for bereavement consideration after the ticket has been refunded.",
    ],
)
def test_a_policy_that_says_the_same_or_speaks_of_another_state_is_no_conflict(tmp_path: Path, published: str) -> None:
    assert conflicts(tmp_path, ANSWERED, published) == []
