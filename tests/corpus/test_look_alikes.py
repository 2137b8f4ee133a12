"""Sentences that look like a conflict and are none, each beside one that is: small knowledge bases, linted as a whole."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.config import Config
from kblint.engine import Request, lint

CONFLICTS = ("KB201", "KB202", "KB207")


def found(folder: Path, *articles: str) -> list[str]:
    for n, text in enumerate(articles):
        (folder / f"{n}.md").write_text(text, encoding="utf-8")
    config = Config(select=CONFLICTS)
    report = lint(Request(root=folder, config=config, today=datetime.date(2026, 11, 20), min_confidence=0.8))
    return [f.rule for f in report.findings]


RETURN = "# Returns\n\nYou can return unused goods within 30 days of delivery.\n"
PRICES = (
    "# Yearly billing\n\n<Tabs>\n<Tab title='{}'>\n\n| | Basic | Large |\n|---|---|---|\n| Monthly price | $50 | $175 |\n\n</Tab>\n"
    "<Tab title='{}'>\n\n| | Basic | Large |\n|---|---|---|\n| Monthly price | $35 | $125 |\n\n</Tab>\n</Tabs>\n"
)
HOURS = "# {}\n\nCall us at {}.\n\nOur support line is open Monday through Friday, 8:00 a.m. to {} p.m.\n"


@pytest.mark.parametrize(
    ("articles", "conflict"),
    [
        # What the customer has time for, and what we take.
        ((RETURN, "# Your money\n\nWe refund the price of returned goods within 5 working days after they reach us.\n"), False),
        ((RETURN, "# Your money\n\nUnused goods can be returned within 14 days of delivery.\n"), True),
        # Steps of one process.
        (
            (
                "# Inspection of returns\n\nReturned items are inspected within 3 days of arrival at our warehouse.\n",
                "# Refunds\n\nReturned items are refunded within 7 days of arrival at our warehouse.\n",
            ),
            False,
        ),
        (
            (
                "# Inspection of returns\n\nReturned items are inspected within 3 days of arrival at our warehouse.\n",
                "# Refunds\n\nReturned items are inspected within 7 days of arrival at our warehouse.\n",
            ),
            True,
        ),
        # Tabs, whatever they are called.
        ((PRICES.format("List price", "Preferred price"),), False),
        # What something is, and what one may do with it.
        (
            (
                "# Puffin Plus\n\n## Is Puffin Plus a subscription?\n\nNope, Puffin Plus is bought once.\n\n"
                "## Can I give Puffin Plus to a friend?\n\nYes! Buy a voucher.\n",
            ),
            False,
        ),
        # How many, and how fast.
        (
            (
                "# Apply\n\n- You have a maximum of 2 applications.\n",
                "# Questions about applying\n\n**Can I speed up my application?**\n\nNo. Writing to us does not make it faster.\n",
            ),
            False,
        ),
        # Another number is another desk.
        (
            (
                HOURS.format("Contact us", "800-827-1000", "9:00"),
                HOURS.format("Your bill", "800-697-6947", "5:00"),
            ),
            False,
        ),
        (
            (
                HOURS.format("Contact us", "800-827-1000", "9:00"),
                HOURS.format("Your bill", "800-827-1000", "5:00"),
            ),
            True,
        ),
        # The same condition, and what follows from it sooner and later.
        (
            (
                "# Disputes\n\nIf we do not receive your dispute within 90 days, we may withhold other benefits.\n\n"
                "If we do not receive your dispute within 120 days, we may pass the debt to the Treasury.\n",
            ),
            False,
        ),
    ],
)
def test_what_only_looks_like_a_conflict_is_none(tmp_path: Path, articles: tuple[str, ...], conflict: bool) -> None:
    assert bool(found(tmp_path, *articles)) is conflict
