"""Dates in text."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.rules import dates
from kblint.rules.dates import find_dates, find_days, find_periods, find_weekdays, is_record, year_told
from tests.rules.conftest import article


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
        ("11-17 july 2022", "2022-07-17"),
        ("july 11th - 17th, 2022", "2022-07-17"),
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


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Release notes", "a.md"),
        ("Release notes for version 4", "a.md"),
        ("What's new in March", "a.md"),
        ("Version history", "a.md"),
        ("Product news", "a.md"),
        ("Using the app", "blog/app.md"),
        ("Using the app", "help/release-notes/app.md"),
        ("Version 4", "releases/4.md"),
        ("Version 4", "help/release-4.2.md"),
    ],
)
def test_an_article_that_is_a_record(title: str, path: str) -> None:
    assert is_record(article(f"# {title}\n", path))


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("See your order history", "orders/see-your-order-history.md"),
        ("Order history", "orders/order-history.md"),
        ("Archive a project", "archive-a-project.md"),
        ("When we release a payment", "payments/release-a-payment.md"),
        ("Announcements", "announcements/closed-in-winter.md"),
        ("Press and hold the button", "press-and-hold.md"),
        ("Send an announcement to your members", "announcement-to-members.md"),
    ],
)
def test_a_task_is_no_record(title: str, path: str) -> None:
    assert not is_record(article(f"# {title}\n", path))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("from wednesday 29th may on", "2024-05-29"),
        ("on friday, 27 november", "2026-11-27"),
        ("on friday the 3rd of november", "2023-11-03"),
        ("on monday, 27 november", "2023-11-27"),
    ],
)
def test_the_day_of_the_week_tells_the_year(text: str, last: str) -> None:
    assert [str(d.last) for d in find_weekdays(text, datetime.date(2026, 11, 22))] == [last]


def test_days_and_months_of_a_known_year() -> None:
    assert [str(d.last) for d in find_days("in march and by 11-12 july", 2024)] == ["2025-03-31", "2024-07-12"]
    assert find_days("you may march in line", 2024) == []
    assert [str(d.last) for d in find_periods("in the 2024-25 school year")] == ["2025-12-31"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("# Tickets\n\n## Where is Harbour Days 2024?\n\nIn the port.\n\n## Refunds\n\nText.\n", 2024),
        ("# Tickets\n\nYour way to LAKECON2024.\n\n## Refunds\n\nText.\n", 2024),
        ("# Tickets\n\nHarbour Days 2024 follows that of 2023.\n\n## Refunds\n\nText.\n", None),
        ("# Tickets\n\nFor Office 2021.\n\n## Refunds\n\nText.\n", None),
        ("# Tickets\n\n## Harbour Days 2022\n\nSee those of 2026.\n\n## Refunds\n\nText.\n", None),
    ],
)
def test_the_year_of_the_event(text: str, year: int | None) -> None:
    told = article(text)
    assert year_told(told, told.blocks[-1]) == year


def test_an_article_is_asked_once_which_year_it_is_of(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    find = dates._find_year_of_event
    monkeypatch.setattr(dates, "_find_year_of_event", lambda article: asked.append(article) or find(article))
    days = "\n\n".join(f"Booth {n} closes on 3 May." for n in range(50))
    page = article(f"# Harbour Days\n\nHarbour Days 2025 takes place in the park.\n\n{days}\n")
    assert dates.names_a_year(page)
    assert {year_told(page, block) for block in page.blocks} == {2025}
    assert len(asked) == 1
