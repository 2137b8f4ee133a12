"""Dates in text."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.rules.dates import find_dates


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("until march 31, 2024.", "2024-03-31"),
        ("31st of march 2024", "2024-03-31"),
        ("sept. 3 2020", "2020-09-03"),
        ("(2024-02-29)", "2024-02-29"),
        ("31.3.2024", "2024-03-31"),
        ("12/25/2024", "2024-12-25"),
        ("25/12/2024", "2024-12-25"),
        ("3/4/2025", "2025-04-03"),
        ("in february 2024", "2024-02-29"),
        ("the end of 2026", "2026-12-31"),
        ("q1 2025", "2025-03-31"),
    ],
)
def test_the_last_day_that_is_meant(text: str, last: str) -> None:
    found = find_dates(text)
    assert [str(d.last) for d in found] == [last]
    assert text[found[0].start : found[0].end] in text


@pytest.mark.parametrize(
    "text", ["february 31, 2024", "31/31/2024", "v1.2.2024.5", "in 2024", "march 31", "step 2024-13-01", "1.15.2024", "may 20"]
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31)))
def test_written_dates_are_read(day: datetime.date) -> None:
    for form in ("{d:%B} {d.day}, {d.year}", "{d.day} {d:%b} {d.year}"):
        text = form.format(d=day).lower()
        assert [d.last for d in find_dates(f"by {text}.")] == [day]
