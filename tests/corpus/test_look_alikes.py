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
        # A rule, and what a plan has instead; but a copy is a copy.
        (
            (
                RETURN,
                "---\nplan: Pro\n---\n# Pro accounts\n\nPro orders can be returned within 60 days of delivery, if unused.\n",
            ),
            False,
        ),
        ((RETURN, f"---\nplan: Pro\n---\n# Pro accounts\n\n{RETURN.splitlines()[2].replace('30', '60')}\n"), True),
        # Questions of one page part the cases among them.
        (
            (
                "# Exchanges\n\n**Can I swap an item for another size?**\nYes. Send it back unused.\n\n"
                "**Can I exchange outlet items?**\nNo, outlet items cannot be exchanged.\n",
            ),
            False,
        ),
        # Not in every case is in some.
        (
            (
                "# Disputes\n\n## Do I get a temporary credit in every case?\n\nNo. Not where the letter is missing.\n\n"
                "## If we need longer\n\nYou get a temporary credit.\n",
            ),
            False,
        ),
        # What it is bought with.
        (
            (
                "# Buying gift cards\n\nYou can buy gift cards for up to $1,000 per day.\n",
                "# Using gift cards\n\n**Can I buy another gift card with it?**\nNo.\n",
            ),
            False,
        ),
        # How long it is valid, and what cannot be done with it.
        (
            (
                "# Gift cards\n\nGift cards are valid for 24 months from purchase.\n",
                "# Returns\n\nGift cards are not refundable.\n",
            ),
            False,
        ),
        # Free is free, whichever way it is asked.
        (
            (
                "# Guests\n\n## Do guests cost anything?\n\nNo, they are free.\n",
                "# Billing questions\n\n**Do you charge for guests?**\nNo, guests are free.\n",
            ),
            False,
        ),
        # To import is not to upload.
        (
            (
                "# Roles\n\n- Guests can comment on tasks and can upload attachments.\n",
                "# Importing\n\n**Can guests import?** No. Importing takes the role of member.\n",
            ),
            False,
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


def test_what_is_hardly_sure_joins_no_group(tmp_path: Path) -> None:
    (tmp_path / "sign-in.md").write_text(
        "# I can't sign in\n\nThe link in an invitation email is valid for 5 days.\n", encoding="utf-8"
    )
    (tmp_path / "invite.md").write_text(
        "# Inviting people\n\nThe link in an invitation email is valid for 7 days.\n", encoding="utf-8"
    )
    (tmp_path / "export.md").write_text("# Exporting\n\n- The download link works for 7 days.\n", encoding="utf-8")
    config = Config(select=("KB201",))
    report = lint(Request(root=tmp_path, config=config, today=datetime.date(2026, 11, 20), min_confidence=0.5))
    sure = [f for f in report.findings if f.confidence >= 0.8]
    assert len(sure) == 1
    assert {sure[0].place.path, *(r.place.path for r in sure[0].related)} == {"sign-in.md", "invite.md"}
