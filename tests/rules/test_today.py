"""Which articles a rule judges by the date: what is found in all others holds on every day."""

from typing import Any

import pytest

from kblint.config import Config
from kblint.rules.interface import Context
from kblint.rules.packs import shipped_rules
from kblint.rules.rule import Rule
from kblint.rules.selection import option_values
from tests.rules.conftest import TODAY, article

DATED = [rule for rule in shipped_rules() if rule.declaration.today]
UNDATED_ARTICLES = [
    "Returns are free. You have 30 days.\n\n* Ship it back.\n",
    "---\ntitle: Fees\nauthor: Kim\n---\n\nA transfer costs $5 until you say otherwise.\n",
    "Our shop opened on 3 May 2021. In 2024 there were 3 of them.\n",
    "For example, the offer ends on 3 May 2021. We will see in 2022?\n",
]


class Watched:
    """A rule's context that keeps whether it was asked for the date."""

    def __init__(self, rule: Rule) -> None:
        self.config, self.options = Config(), option_values(rule.declaration, {})
        self.asked = False

    @property
    def today(self) -> Any:
        self.asked = True
        return TODAY


def asks(rule: Rule, text: str) -> bool:
    watched = Watched(rule)
    context: Any = watched
    assert [*rule.check_article(article(text), context)] == rule.check_article(
        article(text), Context(Config(), TODAY, watched.options)
    )
    return watched.asked


@pytest.mark.parametrize("rule", DATED, ids=lambda rule: rule.name)
@pytest.mark.parametrize("text", UNDATED_ARTICLES)
def test_where_no_date_decides_none_is_asked_for(rule: Rule, text: str) -> None:
    assert not asks(rule, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("expired-date", "The offer ends on 3 May 2031."),
        ("past-announcement", "The app will be retired on 3 May 2031."),
        ("review-overdue", "---\nreviewed: 2026-11-19\n---\n\nText.\n"),
    ],
)
def test_where_a_date_decides_it_is_asked_for(name: str, text: str) -> None:
    assert asks(next(rule for rule in DATED if rule.name == name), text)
