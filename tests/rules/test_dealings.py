"""Signs that a company and its customers have to do with each other, and what only shows how something works."""

import pytest

from kblint.articles.model import Article, Block, Source
from kblint.articles.parse import parse
from kblint.articles.text import fold
from kblint.config import Config
from kblint.rules.dealings import deals_with_customers, only_shows


def last_sentence(text: str) -> tuple[Article, Block, str]:
    article = parse(Source("a.md", text), Config())
    block = article.blocks[-1]
    return article, block, fold(block.sentences[-1].text)


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        ("# Pens\n\nYour booking ends after a while.", True),
        ("# Pens\n\nThis ends after a while. Our team helps.", True),
        ("# Orders\n\nThis ends after a while.", True),
        # Two words of which each may stand for something else in a manual …
        ("# Pens\n\nStudents get their tickets after a while.", True),
        ("# Pens\n\nMembers are added after a while.", False),
        # … but for those that are at home there.
        ("# Pens\n\nWe wait for requests for a while.", False),
        # All over the article.
        ("# Pens\n\nRefunds, invoices, parcels and vouchers.\n\nThis ends after a while.", True),
        ("# Pens\n\nThe stroke ends after a while.", False),
        # Writers and readers together are no company.
        ("# Pens\n\nWe keep the loop for a while.", False),
    ],
)
def test_deals(text: str, deals: bool) -> None:
    assert deals_with_customers(*last_sentence(text)) is deals


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("# Loans\n\nReturns the interest for a specified period.", True),
        ("# Loans\n\nReturns are free for a limited period.", False),
        ("# Loans\n\n## Example 2\n\nThe payment period is 48 months.", True),
        ("# Loans\n\n## Examples of refused goods\n\nHeavy ones are refused.", False),
        ("# Glossary\n\nAn overdraft fee is charged.", True),
        ("# Loans\n\nThis report lists payments of a set period.", True),
        ("# Loans\n\nThis report costs a small fee.", False),
        ("# Loans\n\nA cheque is a document that orders a bank to pay.", True),
    ],
)
def test_shows(text: str, shows: bool) -> None:
    assert only_shows(*last_sentence(text)) is shows
