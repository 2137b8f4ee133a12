"""One look at a text for all that is looked for in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint import signs as module
from kblint.rules.matching import ArticleText
from kblint.signs import known, signs, stretches
from tests.rules.conftest import article

PARTS = st.sampled_from(
    [
        "refund",
        "re",
        " us",
        "us ",
        "us",
        " to ",
        "to",
        "x-y",
        "@",
        "<to",
        "to>",
        "<re",
        "{{",
        "'ll",
        "_",
        " ",
        ". ",
        "12",
        "201",
        "é",
        "café",
        "afé",
        "ß",
    ]
)
TEXTS = st.lists(PARTS, min_size=1, max_size=8).map("".join)
STRETCHES = st.lists(PARTS | TEXTS, max_size=6)


@given(STRETCHES, TEXTS)
def test_stretches_stand_where_they_are_in_the_text(sought: list[str], text: str) -> None:
    assert stretches(sought).stand_in(text) == any(stretch in text for stretch in sought)
    assert stretches(tuple(sought)).stand_in(text) == any(stretch in text for stretch in sought)


def test_constants_are_taken_apart_once() -> None:
    sought = ("pay late", "pay early")
    assert stretches(sought) is stretches(sought)
    assert stretches(["pay late"]) is not stretches(["pay late"])


def test_words_known_before_have_the_signs_of_what_is_looked_for_later() -> None:
    text = "the zebra crossed"
    before = signs(text)
    later = stretches(("zebr", " crossed"))
    assert signs(text) & ~before
    assert later.stand_in(text)
    assert not later.stand_in("the horse crosses")


def test_an_article_is_looked_at_anew_when_there_are_new_signs() -> None:
    text = ArticleText(article("# Wombats\n\nA wombat digs. It sleeps by day.\n"))
    assert text.sentences_at(("wombat", "sleeps")) == [0, 1, 2]
    number = known()
    assert text.sentences_at((" by day", "digs.")) == [1, 2]
    assert known() > number
    assert text.blocks_with((" by day",)) == [1]


def test_without_room_for_more_signs_it_is_looked_for_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_LETTERS", -1)
    number = known()
    sought = stretches(["quokka", " numbat "])
    assert known() == number
    assert sought.elsewhere == ("quokka", " numbat ")
    assert sought.stand_in("a quokka")
    assert not sought.stand_in("a numbat")
