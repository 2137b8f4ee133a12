"""What any reader sees at once: that two sentences contradict one another, or that they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.test_look_alikes import found

COSTS = "# Collection\n\n## Fees\n\n| Service | Cost |\n|---|---|\n| Home delivery | 6 EUR |\n| Kit collection | **{}** |\n"
ASKED = "# Questions\n\n## {}\n\n{}\n"
RECEIPTS = (
    "# Receipts\n\n## Receipt schedule\n\n| Step | Timing |\n|---|---|\n| Receipt generation | Within 4 working days of {} |\n"
    "| Receipt email | Sent to all addresses |\n"
)
TOP_UPS = (
    "# Add credit\n\n## Receipts for credit\n\nEvery purchase of credit generates a receipt:\n\n1. **Draft** – generated at once\n"
    "2. **Tax receipt** – generated within 24 hours with all details\n"
)
ALONE = "# Billing details\n\nThe owner of the workspace will be the only one who can change the billing details.\n"
BOTH = "# Late payments\n\nOwners and admins may change the billing details to ensure that we are paid in time.\n"
WAITING = "# Checks of an order\n\n## Checks by hand\n\n1. Look at your messages\n2. Contact our billing team if you {}\n"
REPLY = "## Be quick\n\n1. **Ask us**: If you haven't received a response from our billing team within {} hours, contact us\n"
CONDITIONS = (
    "# Returns\n\n## Which lamps can be returned\n\nYou may return lamps that meet all of these conditions:\n\n"
    "- Purchased within the last 30 days\n- Unused, in their original packaging\n"
)
TAKEN = "We accept returns within {} days of purchase for unused lamps in their original packaging."
CLOSING = "# After the trial\n\nAfter 30 days of an expired trial, Rowan starts to close the account and its workflow.\n"


@pytest.mark.parametrize("word", ["", "really ", "still ", "actually "])
@pytest.mark.parametrize(
    ("answer", "conflict"), [("Yes.", False), ("Yes. We collect the kit at no extra charge.", False), ("No.", True)]
)
def test_what_is_free_by_a_table_and_by_an_answer(tmp_path: Path, word: str, answer: str, conflict: bool) -> None:
    articles = COSTS.format("Free"), ASKED.format(f"Is kit collection {word}free?", answer)
    assert bool(found(tmp_path, *articles)) is conflict


@pytest.mark.parametrize(
    ("articles", "conflict"),
    [
        ((COSTS.format("Free"), ASKED.format("Does kit collection cost anything?", "No.")), False),
        ((COSTS.format("Free"), ASKED.format("Does kit collection cost anything?", "Yes.")), True),
        ((COSTS.format("Free"), "# Fees\n\nKit collection is never charged separately.\n"), False),
        ((COSTS.format("Free"), "# Fees\n\nKit collection is charged separately.\n"), True),
        ((COSTS.format("Free"), "# Fees\n\nWe collect the kit at no additional charge.\n"), False),
        # What somebody did after a time.
        (
            (
                CLOSING,
                "# Refunds\n\nA baker who found after two months that Rowan doesn't fit their workflow gets another answer.\n",
            ),
            False,
        ),
        # Once for each period, and once for each purchase.
        ((RECEIPTS.format("month end"), TOP_UPS), False),
        ((RECEIPTS.format("the end of each quarter"), TOP_UPS), False),
        ((RECEIPTS.format("the purchase"), TOP_UPS), True),
        # Two sums worked for two cases.
        (
            (
                "# What you get\n\n**Example:**\n\n- The saddle sells for $500\n- You receive: $460 (minus card fees)\n",
                "# Seller fees\n\n## Working out the fee\n\n- A sale of $500 costs $35\n- You receive: $465 (minus card fees)\n",
            ),
            False,
        ),
        # Who alone may, and who may, too.
        ((ALONE, "# Late payments\n\nThe workspace owner or an admin may change the billing details.\n"), True),
        ((ALONE, "# Late payments\n\nThe workspace owner may change the billing details.\n"), False),
        ((ALONE.replace("will be the only one who can", "and the admins are the only ones who can"), BOTH), False),
        (("# Billing details\n\nOnly owners can change the billing details.\n", BOTH), True),
        # How long it takes until a reply comes.
        ((WAITING.format("haven't received any communication within 12 hours"), "# Orders on hold\n\n" + REPLY.format(24)), True),
        (
            (WAITING.format("haven't received any communication within 12 hours"), "# Orders on hold\n\n" + REPLY.format(12)),
            False,
        ),
        # Given to somebody, and given that something is so.
        (
            ("# Night tours\n\nLamps are provided for night tours.\n", "# Lamps\n\nLamps are not provided for night tours.\n"),
            True,
        ),
        # What has to be true of what is sent back, in a list.
        ((CONDITIONS, ASKED.format("What is your return policy?", TAKEN.format(14))), True),
        ((CONDITIONS, ASKED.format("What is your return policy?", TAKEN.format(30))), False),
        # What an article tells of.
        (
            (
                "# Cover for fences\n\n> What's covered, what isn't, and how to file a claim.\n",
                "# Fence cover\n\nRead what's excluded and how to file a claim.\n",
            ),
            False,
        ),
        # Two sorts of one thing.
        (
            (
                "# Music services\n\nThe manual services we support are: Deezer, Tidal and Napster.\n",
                "# Services\n\nThe automated services we support are: Spotify, Qobuz and Pandora.\n",
            ),
            False,
        ),
        # What somebody may have done nobody permits.
        (
            (
                "# Not arrived\n\n## Messages\n\n- The seller may have sent delivery details\n",
                "# Calling off an order\n\n## Seller\n\n- The seller can't send delivery details\n",
            ),
            False,
        ),
    ],
)
def test_what_contradicts_and_what_does_not(tmp_path: Path, articles: tuple[str, ...], conflict: bool) -> None:
    assert bool(found(tmp_path, *articles)) is conflict
