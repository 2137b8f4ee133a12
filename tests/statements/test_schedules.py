"""Days and times of day as policy text says them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.statements.schedules import (
    DAY,
    EVERY_DAY,
    UNSAID,
    WEEKDAYS,
    WEEKEND,
    Hours,
    Schedule,
    disagree,
    excepted,
    left_out,
    weekly_apart,
)
from kblint.statements.timetables import read


def hours(text: str) -> tuple[Hours, ...]:
    schedule = read(text)
    assert schedule is not None, text
    return schedule.hours


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("open 24/7", (Hours(EVERY_DAY, 0, DAY),)),
        ("saturday-sunday 24x7", (Hours(WEEKEND, 0, DAY),)),
        ("open 24/7, monday to friday", (Hours(WEEKDAYS, 0, DAY),)),
        ("we answer around the clock on weekdays", (Hours(WEEKDAYS, 0, DAY),)),
        ("monday to friday, 9am to 5pm", (Hours(WEEKDAYS, 540, 1020),)),
        ("on weekdays from 09:00 to 17:00", (Hours(WEEKDAYS, 540, 1020),)),
        ("mon-fri 9-5 and sat 10-2", (Hours(WEEKDAYS, 540, 1020), Hours(32, 600, 840))),
        ("9am-5pm monday to friday, 10am-2pm saturday", (Hours(WEEKDAYS, 540, 1020), Hours(32, 600, 840))),
        ("saturday to monday from 10:00 to noon", (Hours(0b1100001, 600, 720),)),
        ("from 2 to 5 pm", (Hours(0, 840, 1020),)),
        ("from 9 to 5 pm", (Hours(0, 540, 1020),)),
        ("every friday from 22:00 to 2:00", (Hours(16, 1320, DAY + 120),)),
        ("check-in from 3 pm", (Hours(0, 900, UNSAID),)),
        ("orders received by noon", (Hours(0, UNSAID, 720),)),
        ("closed on mondays", (Hours(1, closed=True),)),
        ("sundays: closed", (Hours(64, closed=True),)),
        ("doors open at half past six", (Hours(0, 18 * 60 + 30, UNSAID),)),
        ("it starts at quarter to eight in the evening", (Hours(0, 19 * 60 + 45, UNSAID),)),
        ("open from nine in the morning to ten at night", (Hours(0, 540, 1320),)),
        ("check-out is at noon", (Hours(0, UNSAID, 720),)),
        ("check-in is at 3 pm", (Hours(0, 900, UNSAID),)),
        ("orders placed by two o'clock", (Hours(0, UNSAID, 840),)),
        ("changes can be made until friday at noon", (Hours(16, UNSAID, 720),)),
        ("paper is collected on tuesdays", (Hours(2),)),
        ("the bin is emptied every thursday", (Hours(8),)),
        ("open daily except sundays from 8 a.m. to 6 p.m.", (Hours(64, closed=True), Hours(0b0111111, 480, 1080))),
        ("we lock the side gate at ten in the evening", (Hours(0, UNSAID, 1320),)),
        ("at a quarter to six we lock up", (Hours(0, UNSAID, 17 * 60 + 45),)),
        ("the hall is unlocked at a quarter to eight", (Hours(0, 7 * 60 + 45, UNSAID),)),
        ("the doors stay locked until nine in the morning", (Hours(0, 540, UNSAID),)),
        ("the shop locks itself at ten in the evening and opens again at seven", (Hours(0, 420, 1320),)),
        ("the car park is locked from 11 pm to 6 am", (Hours(0, 360, 1380),)),
        ("after 8 pm nobody answers the phone", (Hours(0, UNSAID, 1200),)),
        ("from 10 pm the gate is locked", (Hours(0, UNSAID, 1320),)),
        ("before nine there's nobody at the desk", (Hours(0, 540, UNSAID),)),
        ("the line isn't staffed after 6 pm", (Hours(0, UNSAID, 1080),)),
        ("our fitters don't go out at weekends", (Hours(0b1100000, closed=True),)),
        ("no calls are taken on fridays", (Hours(16, closed=True),)),
        ("the bar closes on fridays at 11 pm", (Hours(16, UNSAID, 1380),)),
        ("street cleaning: mondays", (Hours(1),)),
        ("music until half past midnight", (Hours(0, UNSAID, 30),)),
        ("open from 8 to 12 and from 2 to 6 on weekdays", (Hours(WEEKDAYS, 480, 720), Hours(WEEKDAYS, 840, 1080))),
        ("last time for booking a slot: noon", (Hours(0, UNSAID, 720),)),
        ("the club is open from 7:30 am on every school day", (Hours(WEEKDAYS, 450, UNSAID),)),
        (
            "from five o'clock on saturday until half past nine on monday the library is shut",
            (Hours(32, UNSAID, 1020), Hours(1, 570, UNSAID), Hours(64, closed=True)),
        ),
    ],
)
def test_read(text: str, expected: tuple[Hours, ...]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "you have 3 to 5 days",
        "within 24 hours",
        "version 10.2 to 11.4",
        "it is closed",
        "on monday we reply",
        "pay $9 to 15 people",
        "9-5 sat mon 10:00-11:00 sun 1",
        "use 1 to 7 for two-day weekends",
        "default: 0.26",
    ],
)
def test_no_schedule(text: str) -> None:
    assert read(text) is None


def made(text: str) -> Schedule:
    schedule = read(text)
    assert schedule is not None
    return schedule


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("24/7", "monday to friday, 9am to 5pm", True),
        ("mon-fri 9-5", "on weekdays from 09:00 to 17:00", False),
        ("closed on mondays", "open every day", True),
        ("monday to friday from 9:00 to 17:00", "saturdays from 10:00 to 14:00", False),
        ("from 3 pm", "from 14:00", True),
        ("from 9 am", "until 5 pm", False),
        ("9:00 to 17:00 utc", "10:00 to 18:00 cet", False),
        ("daily 9:00 to 17:00 in summer", "daily 10:00 to 16:00", False),
    ],
)
def test_disagree(a: str, b: str, expected: bool) -> None:
    assert disagree(made(a), made(b)) is disagree(made(b), made(a)) is expected


def test_weekly_apart() -> None:
    assert weekly_apart(made("every sunday from 2:00 to 4:00"), made("every friday from 22:00 to midnight"))
    assert not weekly_apart(made("every sunday from 2:00 to 4:00"), made("on weekdays from 2:00 to 4:00"))


@given(
    st.lists(
        st.sampled_from("monday tue 9 5pm - to 24/7 closed , : except daily from by and 10:30 weekdays open".split()), max_size=14
    ).map(" ".join)
)
def test_whatever_is_read_stands_in_the_text_and_agrees_with_itself(text: str) -> None:
    schedule = read(text)
    if schedule is not None:
        assert 0 <= schedule.start < schedule.end <= len(text)
        assert all(h.days or not h.closed for h in schedule.hours)


def test_a_deadline_on_a_weekday_has_one_day_and_one_time() -> None:
    friday, monday = made("skip by friday at noon"), made("you can change it until monday, 12:00")
    assert friday.deadline
    assert weekly_apart(friday, monday)
    assert not weekly_apart(friday, made("changes are possible until friday, 12:00"))


def test_days_of_what_happens_once_a_week_differ() -> None:
    assert weekly_apart(made("paper is collected on tuesdays"), made("paper is picked up every thursday"))
    assert not weekly_apart(made("paper is collected on tuesdays"), made("paper is picked up every tuesday"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the rooms are not ready before 3 pm", (Hours(0, 900, UNSAID),)),
        ("we don't open until 10:00", (Hours(0, 600, UNSAID),)),
        ("the desk is closed until 9 am", (Hours(0, 540, UNSAID),)),
        ("there is no entry after 5 pm", (Hours(0, UNSAID, 1020),)),
        ("the bar doesn't close before 1 am", (Hours(0, UNSAID, 60),)),
        ("payments that come in after 3 pm are booked the next working day", (Hours(0, UNSAID, 900),)),
    ],
)
def test_a_denial_turns_a_bound_round_and_two_do_not(text: str, expected: tuple[Hours, ...]) -> None:
    assert hours(text) == expected


def test_one_or_two_days_of_many_are_an_exception() -> None:
    assert excepted(made("daily from 10 am to 6 pm"), made("on thursdays from 10 am to 9 pm"))
    assert not excepted(made("daily from 10 am to 6 pm"), made("on weekdays from 10 am to 9 pm"))
    assert not excepted(made("open every day"), made("closed on mondays"))


def test_days_left_out_at_the_same_hours() -> None:
    weekdays = made("monday to friday from 9 to 5")
    assert left_out(weekdays, made("every day from 9 to 5")) == 0b1100000
    assert not left_out(weekdays, made("every day from 9 to 6"))
    assert not left_out(weekdays, made("on saturdays from 9 to 5"))


def test_a_moment_says_nothing_against_a_stretch_of_time() -> None:
    assert not disagree(made("on mondays at noon"), made("on mondays from 9 to 5"))
    assert disagree(made("on mondays at noon"), made("closed on mondays"))


def test_a_long_timetable_is_not_read() -> None:
    assert read("mondays from 9 to 5, " * 40) is None
