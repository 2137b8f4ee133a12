"""What only shows how something works, and claims nothing."""

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.articles.text import fold
from kblint.config import Config
from kblint.rules.showing import only_shows


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
    article = parse(Source("a.md", text), Config())
    block = article.blocks[-1]
    assert only_shows(article, block, fold(block.sentences[-1].text)) is shows
