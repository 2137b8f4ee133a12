"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.articles.sentences import split


@pytest.mark.parametrize(
    "marked",
    [
        "Returns take 30 days.| Refunds take longer.",
        "We ship to the U.S. and the E.U. every day.| Not to others.",
        "Send items, e.g. shoes, i.e. worn ones, back.| Thanks!",
        "See No. 5 for details.| No.| It is not possible.",
        "It costs $3.50 per month.| That's all.",
        "Is it free?| Yes!| It is… always.",
        "Use version 2.0.1 of app.example.com. now",
        "He said “Contact us.”| Then he left.",
        "(This is one.)| This is another.",
        "Open at 9 a.m. on Monday.| We close at 5 p.m.| Please call.",
        "1. First things first.| Then others.",
        "4a. Open it.| Then wait.",
        "a. Open it.| Then wait.",
        "iv. Open it.| Then wait.",
        "We sell boots, socks, etc.| Refunds take a day.",
        "Ask Mr. Smith or J. R. Ewing.| They know.",
        "Acme Inc. ships fast.| Acme Inc.| You will like it.",
        "Line one:\n|Line two.",
        "a line that\nis broken hard",
        "Buy it on eBay.| iPhone owners too.",
        "What about Yahoo! mail?| It works.",
        "End.| 30 days later it is gone.",
        "Wait... what?| Yes.",
        "No space after.This is one sentence.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[a:b] for a, b in split(text)] == [part.strip() for part in marked.split("|")]


def test_nothing_ends_inside_code() -> None:
    text = "Run a. B now. Then stop."
    assert [text[a:b] for a, b in split(text, [(4, 12)])] == ["Run a. B now.", "Then stop."]


@given(st.text(alphabet="aB .!?\n…\"')(1é’", max_size=60))
def test_sentences_are_in_order_and_lose_nothing(text: str) -> None:
    end = 0
    for a, b in split(text):
        assert end <= a < b
        assert not text[end:a].strip()
        assert text[a:b] == text[a:b].strip()
        end = b
    assert not text[end:].strip()


def test_what_never_ends_is_cut() -> None:
    text = "and so on " * 1000 + "x" * 5000
    ranges = split(text)
    assert max(b - a for a, b in ranges) <= 2000
    assert "".join(text[a:b].replace(" ", "") for a, b in ranges) == text.replace(" ", "")
