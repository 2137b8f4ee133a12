"""Sentences that do nothing but point to a link, and sections made of them."""

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.rules.pointers import pointer_sections

POINTS = [
    "See [Refunds](refunds.md).",
    "Please refer to the [price list](fees.md).",
    "For baggage fees, see [Fees](fees.md).",
    "To change your seat, please go to [Seats](seats.md).",
    "If you bought it abroad, check [Customs](customs.md).",
    "The steps are described in [Return an item](returns.md).",
    "You can find the opening hours on [Our shops](shops.md).",
    "More information is available [here](more.md).",
    "Learn more about [roaming](roaming.md).",
    "For details click [here](more.md).",
    "All you need to know is in [Refunds](refunds.md).",
    "We've put together a guide: [Refunds](refunds.md).",
    "How long does it take? See [Refund times](times.md).",
    "Depending on how you paid, see:\n\n- [Cards](cards.md)\n- [Vouchers](vouchers.md)",
]
ANSWERS = [
    "You have 30 days, see [Returns](returns.md).",
    "Baggage costs $30. For more, see [Fees](fees.md).",
    "Open [Settings](settings.md) and turn off renewal.",
    "Refunds are free for [Plus members](plus.md).",
    "See [Refunds](refunds.md): cards take 5 days, gift cards are refunded on the same day, vouchers never.",
    "See the label on the box.",
    "[Plus](plus.md) costs $5 a month and includes delivery.",
    "Send it back within 14 days, as [Returns](returns.md) says.",
    "How long does it take? Five days, see [Refund times](times.md).",
    "For lost cards, write to [us](mailto:help@acme.example).",
]


def headings(text: str) -> list[str]:
    return [s.heading.text for s in pointer_sections(parse(Source("a.md", text), Config()))]


@pytest.mark.parametrize("sentence", POINTS)
def test_a_section_of_a_pointer(sentence: str) -> None:
    assert headings(f"# Help\n\nWords.\n\n## Topic\n\n{sentence}\n\n## Other\n\nWords.\n") == ["Topic"]


@pytest.mark.parametrize("sentence", ANSWERS)
def test_a_section_that_says_something(sentence: str) -> None:
    assert headings(f"# Help\n\nWords.\n\n## Topic\n\n{sentence}\n") == []


def test_the_title_of_the_front_matter_opens_a_section() -> None:
    assert headings("---\ntitle: Gifts\n---\n\nSee [Returns](returns.md).\n") == ["Gifts"]


def test_a_section_with_sections_of_its_own_is_none() -> None:
    assert headings("# Gifts\n\nSee [Returns](returns.md).\n\n## Wrapping\n\nIt is free.\n") == []


def test_what_is_there_to_point_is_none() -> None:
    assert (
        headings("# Gifts\n\nWords.\n\n## See also\n\nSee [Returns](returns.md).\n\n## Shops\n\n- [A](a.md)\n- [B](b.md)\n") == []
    )
