"""Opening hours, closing days, cut-offs and weekly events as twenty trades tell them in free prose."""

from __future__ import annotations

import pytest

from kblint.statements.schedules import DAY, UNSAID, Hours
from kblint.statements.timetables import read


def shown(hours: Hours) -> str:
    """Days as digits (1 is Monday), then ``opens-closes``: ``12345 09:00-17:00``, ``1 closed``, ``-16:30``, ``67``."""
    days = "".join(str(day + 1) for day in range(7) if hours.days >> day & 1)
    if hours.closed:
        return f"{days} closed"
    opens, closes = ("" if m == UNSAID else f"{m // 60:02}:{m % 60:02}" for m in (hours.opens, hours.closes))
    return f"{days} {opens}-{closes}".strip() if opens or closes else days


SENTENCES = [
    # Museum
    ("we open our doors at 10 every day from monday to sunday, so there's no bad day to drop in", "1234567 10:00-"),
    ("we're open tuesday to sunday, and closed on mondays all year round", "234567; 1 closed"),
    ("last entry is at 16:30", "-16:30"),
    ("you can get in until 5 pm", "-17:00"),
    ("the galleries stay open till nine on thursdays", "4 -21:00"),
    ("mondays are the one day we stay shut", "1 closed"),
    # Clinic, surgery
    ("our phone lines are open from 8 am to 6 pm on weekdays", "12345 08:00-18:00"),
    ("lines open at 8 and close at 8, monday to friday, so you can ring us on your way home", "12345 08:00-20:00"),
    ("the surgery doesn't open at weekends", "67 closed"),
    ("blood tests are done between 8 and 11 in the morning, monday to thursday", "1234 08:00-11:00"),
    ("ring before 10:30 for a same-day appointment", "-10:30"),
    # Hotel
    ("your room's all yours from three in the afternoon", "15:00-"),
    ("we'd love you to be out by 11 the next morning", "-11:00"),
    ("check-in: from 2 pm", "14:00-"),
    ("check-in time is 3 p.m.", "15:00-"),
    ("the boat trip is from 7:00 - 8:30 pm", "19:00-20:30"),
    ("the desk is staffed from 9:00 to 5:30 pm", "09:00-17:30"),
    ("check-out time is 11 am", "-11:00"),
    ("please vacate your room no later than 10:30", "-10:30"),
    ("breakfast is served from 7 to 10 am", "07:00-10:00"),
    ("reception is staffed day and night", "1234567 00:00-24:00"),
    # Gym
    ("we open at 6 every weekday and don't close until 10 at night", "12345 06:00-22:00"),
    ("the pool shuts at 9 pm sunday to thursday", "12347 -21:00"),
    ("spin classes start at 18:30 on mondays and wednesdays", "13 18:30-"),
    # Courier
    ("saturday: no collection", "6 closed"),
    ("on the first day of the weekend the van empties every shop and locker at noon", "6 12:00-12:00"),
    ("our drivers empty the lockers at 5 pm on weekdays", "12345 17:00-17:00"),
    ("parcels handed over before 4 pm travel the same evening", "-16:00"),
    ("we don't deliver on sundays", "7 closed"),
    ("there are no deliveries on public holidays or sundays", "7 closed"),
    # Shop
    ("order by 3 pm for same-day dispatch", "-15:00"),
    ("orders placed before noon ship the same day", "-12:00"),
    ("anything you buy before two in the afternoon goes out today", "-14:00"),
    ("we pack and send orders seven days a week", "1234567"),
    ("our shop is open daily from ten till six", "1234567 10:00-18:00"),
    # Bank
    ("transfers received by 15:00 cet are executed on the same banking day", "-15:00"),
    ("the cut-off time for same-day execution is 16:30", "-16:30"),
    ("counter service ends at 4:30 on fridays", "5 -16:30"),
    ("the branch is open 9:30 to 4:30 on weekdays", "12345 09:30-16:30"),
    # Restaurant
    ("dinner is served from 6 until 10 pm", "18:00-22:00"),
    ("we're closed mondays and tuesdays", "12 closed"),
    ("happy hour is five to seven every weekday", "12345 17:00-19:00"),
    ("the kitchen takes last orders at half past eight", "-20:30"),
    # Library
    ("opening hours: mon–fri 09:00–19:00, sat 10:00–14:00", "12345 09:00-19:00; 6 10:00-14:00"),
    ("on sundays the reading room stays closed", "7 closed"),
    ("the return machines work round the clock", "1234567 00:00-24:00"),
    # Cinema, theatre
    ("the box office opens at noon on weekends", "67 12:00-"),
    ("matinees start at 2.30 on wednesdays and saturdays", "36 14:30-"),
    # Airport
    ("our desk is manned between 5 am and 11 pm", "05:00-23:00"),
    ("the lounge never closes", "1234567 00:00-24:00"),
    # Council, waste
    ("garden waste is collected on wednesdays", "3"),
    ("the recycling centre is open seven days a week, 8 till 6", "1234567 08:00-18:00"),
    # University, school
    ("monday to thursday the desk is staffed 9–5, on friday only until 3", "1234 09:00-17:00; 5 -15:00"),
    ("you can hand in printed copies up to 4 pm", "-16:00"),
    ("the office shuts at 4 on fridays", "5 -16:00"),
    # Telecoms
    ("call us free on weekdays, 8 to 8", "12345 08:00-20:00"),
    ("chat agents are online 9 am–midnight, seven days a week", "1234567 09:00-24:00"),
    # Energy
    ("the cheap rate applies from midnight to 7 am", "00:00-07:00"),
    # Railway
    ("off-peak tickets are valid after 9:30 on weekdays", "12345 09:30-"),
    ("the ticket office is open from a quarter to seven until half past eight in the evening", "06:45-20:30"),
    # Car hire
    ("bring the car back by 6 in the evening", "-18:00"),
    ("keys can be dropped at any hour", "1234567 00:00-24:00"),
    # Software
    ("support answers monday to friday, nine to five", "12345 09:00-17:00"),
    ("maintenance happens every sunday from 02:00 to 04:00 utc", "7 02:00-04:00"),
    ("somebody is here every hour of every day", "1234567 00:00-24:00"),
    # Vet, pharmacy
    ("saturday surgery finishes at 1 pm", "6 -13:00"),
    ("out of hours we're on call from 7 pm to 7 am", "19:00-31:00"),
    ("prescriptions are ready after two o'clock", "14:00-"),
    # Campsite
    ("please keep the noise down from 10 pm to 7 am", "22:00-31:00"),
    ("the barrier is down between 11 at night and 6 in the morning", "23:00-30:00"),
    # Nursery, newspaper, box scheme
    ("pick your child up by six at the latest", "-18:00"),
    ("the paper is on your doormat by 6:30 am, monday to saturday", "123456 -06:30"),
    ("skip next week's box by thursday at 8 pm", "4 -20:00"),
    # Helpline, farm shop
    ("nobody answers the phone at weekends", "67 closed"),
    ("we are open every day of the week apart from sunday", "7 closed; 123456"),
    ("sunday is our day off", "7 closed"),
    ("we're open every day but monday", "1 closed; 234567"),
    ("we only open from wednesday to sunday", "34567; 12 closed"),
    ("the gates are open from 10 to 4", "10:00-16:00"),
    ("the yard is open from 7:30am until dusk", "07:30-"),
    ("we are shut on sundays and open from 9 to 1 on saturdays", "7 closed; 6 09:00-13:00"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[s[0][:50] for s in SENTENCES])
def test_a_sentence_is_read(text: str, expected: str) -> None:
    schedule = read(text)
    assert schedule is not None
    assert "; ".join(shown(h) for h in schedule.hours) == expected
    assert all(h.closes <= 2 * DAY for h in schedule.hours)


@pytest.mark.parametrize(
    "text",
    [
        # A time that hangs on an event
        "doors open half an hour before each film",
        "the counter closes half an hour before departure",
        # The hours at which something is not open
        "the branch closes for lunch from 12:30 to 13:30",
        "we take a break every weekday between one and two",
        "we're closed on saturday afternoons",
        # No clock
        "park gates are locked at dusk",
        "changes close on thursday evening",
        # Ten to nine or 8:50, in the morning or at night
        "school starts at ten to nine",
        "the bar is open from 7 to 10",
        # Numbers of other things
        "it takes five to seven working days",
        "a team has from 8 to 12 players on weekdays",
        "we open 3 new shops on monday",
        "close at 5 tabs",
        "there is no extra charge on sundays",
        "paper bins are emptied every other tuesday",
    ],
)
def test_what_leaves_doubt_is_not_read(text: str) -> None:
    assert read(text) is None
