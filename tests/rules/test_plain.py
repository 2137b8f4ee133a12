"""A sentence in plain words, and where what is found in it is written."""

import pytest

from kblint.expressions import expression
from kblint.rules.absolutes import PLAINLY as OF_PROMISES
from kblint.rules.discretion.words import PLAINLY as OF_DECISIONS
from kblint.rules.plain import Plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("refunds are granted at the shop's option.", "refunds are granted at the shop's discretion."),
        ("our team may refuse it.", "we may refuse it."),
        ("the company is usually happy to help.", "we are usually happy to help."),
        ("we are able to help now and then.", "we can help sometimes."),
        ("click the option at the top.", "click the option at the top."),
        ("key bindings are set here.", "key bindings are set here."),
    ],
)
def test_decisions_are_told_in_plain_words(text: str, plain: str) -> None:
    assert OF_DECISIONS.tell(text).text == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("we at all times answer.", "we always answer."),
        ("we are here at all times.", "we are here at all times."),
        ("it is refunded right away.", "it is refunded immediately."),
        ("under no circumstances will we close.", "under no circumstances will we close."),
    ],
)
def test_promises_are_told_in_plain_words(text: str, plain: str) -> None:
    assert OF_PROMISES.tell(text).text == plain


def test_what_is_found_in_plain_words_is_shown_as_written() -> None:
    said = Plainly(("we", ("the shop",), "the shop"), ("now", ("at once",), r"pays (?P<this>at once)")).tell(
        "so the shop pays at once, and so on"
    )
    assert said.text == "so we pays now, and so on"
    for found, written in (
        ("we pays now", "the shop pays at once"),
        ("pays", "pays"),
        ("so on", "so on"),
        ("so we", "so the shop"),
        ("now, and", "at once, and"),
    ):
        place = expression(found).search(said.text)
        assert place
        start, end = said.written(*place.span())
        assert "so the shop pays at once, and so on"[start:end] == written
