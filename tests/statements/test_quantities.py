"""Amounts: what is one, in which unit, and on which side it bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.statements.mention import Mention
from kblint.statements.quantities import masked, may_hold_amount, mentions
from kblint.statements.words import fold, words

DAY = 86400.0


def read(text: str) -> tuple[Mention, ...]:
    return mentions(words(masked(fold(text))), text)


def only(text: str) -> Mention:
    found = read(text)
    assert len(found) == 1, f"{[text[m.start : m.end] for m in found]} in {text!r}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "said", "bound", "low", "high"),
    [
        ("Keep it for 30 days.", "30 days", "exact", 30 * DAY, 30 * DAY),
        ("Send it back within two weeks.", "within two weeks", "max", 14 * DAY, 14 * DAY),
        ("It takes twenty-one days.", "twenty-one days", "exact", 21 * DAY, 21 * DAY),
        ("Refunds take 3-5 days.", "3-5 days", "range", 3 * DAY, 5 * DAY),
        ("It takes between 3 and 5 days.", "3 and 5 days", "range", 3 * DAY, 5 * DAY),
        ("Book at least a week ahead.", "at least a week", "min", 7 * DAY, 7 * DAY),
        ("It lasts no longer than an hour.", "no longer than an hour", "max", 3600, 3600),
        ("It is valid for one month.", "one month", "exact", 28 * DAY, 31 * DAY),
        ("Allow half an hour.", "half an hour", "exact", 1800, 1800),
        ("A 30-second delay.", "30-second", "exact", 30, 30),
        ("A 24-hour pass.", "24-hour", "exact", DAY, DAY),
        ("It never expires.", "never expires", "exact", float("inf"), float("inf")),
        ("Wait 90 days or more.", "90 days or more", "min", 90 * DAY, 90 * DAY),
        ("It takes two and a half hours.", "two and a half hours", "exact", 9000, 9000),
        ("It takes an hour and a half.", "an hour and a half", "exact", 5400, 5400),
        ("We answer within the hour.", "within the hour", "max", 3600, 3600),
        ("Stay for up to three nights.", "up to three nights", "max", 3 * DAY, 3 * DAY),
        ("Bills are due on receipt.", "on receipt", "max", 0, 0),
        ("You can move it once every 30 days.", "once every 30 days", "exact", 30 * DAY, 30 * DAY),
        ("Ask for it once in two weeks.", "once in two weeks", "exact", 14 * DAY, 14 * DAY),
        ("You can ask up to twice a week.", "up to twice a week", "min", 3.5 * DAY, 3.5 * DAY),
        ("We empty it every two weeks.", "two weeks", "exact", 14 * DAY, 14 * DAY),
        ("Refunds are paid within thirty (30) days.", "within thirty (30) days", "max", 30 * DAY, 30 * DAY),
        ("It is covered for 5 (five) years.", "5 (five) years", "exact", 5 * 365 * DAY, 5 * 366 * DAY),
        ("It takes two clear business days.", "two clear business days", "exact", 2 * DAY, 2 * DAY),
        ("You hear from us in 24/48 hours.", "24/48 hours", "range", DAY, 2 * DAY),
        ("It takes anywhere from 5 to 10 days.", "5 to 10 days", "range", 5 * DAY, 10 * DAY),
        ("The money is there within minutes.", "within minutes", "exact", 120, 3600),
        ("It is switched on in a few hours.", "a few hours", "exact", 7200, DAY),
        ("We have no minimum contract.", "no minimum", "min", 0, 0),
    ],
)
def test_durations(text: str, said: str, bound: str, low: float, high: float) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == said
    assert (mention.quantity.dimension, mention.quantity.bound) == ("duration", bound)
    assert (mention.quantity.low, mention.quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It costs $6.95.", "USD", 6.95),
        ("A fee of 12 euros applies.", "EUR", 12),
        ("You pay £1,250 a year.", "GBP", 1250),
        ("You pay 30p for each.", "GBP", 0.3),
        ("You pay 30 cents for each.", "", 0.3),
        ("Parking is free.", "", 0),
        ("There is no booking fee.", "", 0),
        ("Loans are free of charge.", "", 0),
    ],
)
def test_money(text: str, unit: str, value: float) -> None:
    quantity = only(text).quantity
    assert (quantity.dimension, quantity.unit, quantity.high) == ("money", unit, value)


@pytest.mark.parametrize(
    ("text", "bound", "years"),
    [
        ("Children under 12 pay half as much.", "max", 12),
        ("Riders have to be 16 or older.", "min", 16),
        ("They sit on your lap until their second birthday.", "max", 2),
        ("They may come along from their 16th birthday.", "min", 16),
        ("Before your twenty-first birthday, you pay more.", "max", 21),
        ("Children younger than two sit on a lap.", "max", 2),
        ("It costs nothing until they turn six.", "max", 6),
        ("You can join once you have reached the age of fourteen.", "min", 14),
        ("The minimum age is 18.", "exact", 18),
    ],
)
def test_ages(text: str, bound: str, years: float) -> None:
    quantity = next(m for m in read(text) if m.quantity.unit == "age").quantity
    assert (quantity.dimension, quantity.bound, quantity.low) == ("duration", bound, years * 365 * DAY)


def test_a_price_is_per_the_period_said_before_it_and_goes_on_upwards_from_where_it_starts() -> None:
    assert only("They pay an annual £110 for it.").quantity.per == ("annual",)
    assert only("There is a monthly fee of $5.").quantity.per == ("month",)
    assert only("It costs from €40.").quantity.bound == "min"


@pytest.mark.parametrize(
    ("text", "unit", "bound", "value", "per"),
    [
        ("Up to 40 webhook endpoints.", "endpoint", "max", 40, ()),
        ("Five devices per user.", "devic", "exact", 5, ("user",)),
        ("At most 2,000 messages a day.", "messag", "max", 2000, ("daili",)),
        ("Up to 2 second-hand certificates.", "certif", "max", 2, ()),
        ("At most three second hand phones.", "phone", "max", 3, ()),
        ("Five second-class stamps.", "stamp", "exact", 5, ()),
        ("Unlimited projects.", "project", "exact", float("inf"), ()),
        ("As many guests as you like.", "visitor", "exact", float("inf"), ()),
        ("You can try twice.", "time", "exact", 2, ()),
        ("Three attempts per exam are allowed.", "time", "exact", 3, ("exam",)),
        ("Two thousand words per translator per working day.", "word", "exact", 2000, ("daili", "translat")),
        ("Sixty requests every 10 seconds.", "request", "exact", 60, ("10 second",)),
        ("Two free drinks of each kind.", "drink", "exact", 2, ("kind",)),
        ("Three films at a time.", "film", "exact", 3, ("time",)),
        ("The maximum number of agents in a call queue is 30.", "agent", "max", 30, ()),
        ("The minimum number of participants is eight.", "particip", "min", 8, ()),
        ("The number of seats cannot exceed 40 per room.", "seat", "max", 40, ("room",)),
    ],
)
def test_counts(text: str, unit: str, bound: str, value: float, per: tuple[str, ...]) -> None:
    quantity = only(text).quantity
    assert (quantity.dimension, quantity.unit, quantity.bound, quantity.high, quantity.per) == ("count", unit, bound, value, per)


@pytest.mark.parametrize(
    "text",
    [
        "Version 4.2 runs on Windows 11.",
        "We open at 9:30 and close at 17:00.",
        "On 12 March 2025 it moved.",
        "Since 2024-03-01 it is on.",
        "Error 404 means that it is gone.",
        "See section 12 and step 3.",
        "Call +1 555 010 0199.",
        "Turn on 2FA.",
        "There are two ways to do it.",
        "Feel free to ask.",
        "The Free plan is for everybody.",
        "Open 24/7.",
        "Every day pass holder may enter.",
        "Within a second-year course you sit exams.",
        "The number of the year is 2024.",
        "Turn the view by 90°.",
        "The picture is rotated 45 degrees clockwise.",
        "It is written as 1.234,00 there.",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert read(text) == ()


def test_a_price_is_for_a_stretch_of_time() -> None:
    assert only("We charge €10 for every 15 minutes started.").quantity.per == ("15 minut",)
    assert only("It is €3 per 1 hour.").quantity.per == ("hour",)


def test_negation_flips_a_bound() -> None:
    assert only("Payments can't go over £5,000.").quantity.bound == "max"
    assert only("It is not more than 5 MB.").quantity.bound == "max"
    assert only("Files over 5 MB are refused.").quantity.bound == "min"


def test_look_back_and_what_is_counted_on_are_marked() -> None:
    assert only("Shows the last 30 days.").rolling
    assert only("It stays for another 30 days.").rolling
    assert not only("It stays for 30 days.").rolling


def test_business_days_are_told_apart() -> None:
    assert only("Within 5 working days.").quantity.days == "business"
    assert only("Within 5 days.").quantity.days == ""


@given(st.text(alphabet=st.sampled_from("a1 2345.,-$€%%£/()no free days week an per of up to Ünïİ²\u00a0\u2019x"), max_size=80))
def test_any_text_is_read_and_every_amount_lies_in_it(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text) == len(masked(folded))
    for mention in read(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.quantity.low <= mention.quantity.high
        assert may_hold_amount(folded)
