"""Plain answers to one everyday question with other amounts are conflicts, in whatever words; those to two questions are none."""

from __future__ import annotations

from itertools import permutations

import pytest
from msgspec.structs import replace

from kblint.corpus.conflicts import conflicts
from kblint.statements.model import Statement
from kblint.statements.questions import answer
from tests.statements.articles import statements

# Two answers, and sentences that both fit.
QUESTIONS = (
    (
        ("15 minutes", "30 minutes"),
        (
            "Sessions time out after {x} of inactivity.",
            "If you do nothing for {x}, you will be logged out.",
            "Leave the screen untouched for {x} and your session ends.",
            "Inactivity timeout: {x}",
        ),
    ),
    (
        ("$50", "$100"),
        (
            "Payouts are made once your balance reaches {x}.",
            "The minimum payout is {x}.",
            "You need at least {x} in your account to withdraw.",
            "Payout threshold: {x}",
        ),
    ),
    (
        ("12%", "15%"),
        (
            "We take a {x} commission on every sale.",
            "Our fee is {x} of the sale price.",
            "A commission of {x} is deducted from each sale.",
            "Sellers pay {x} of what the item sells for.",
        ),
    ),
    (
        ("$25", "$40"),
        (
            "A late fee of {x} applies to overdue invoices.",
            "If you pay late, we add {x} to your bill.",
            "Late payments incur a {x} charge.",
            "Paying after the due date costs {x} extra.",
        ),
    ),
    (
        ("£20", "£35"),
        (
            "If you don't turn up, we charge {x}.",
            "No-shows are charged {x}.",
            "Missed appointments cost {x}.",
            "A missed appointment fee of {x} applies.",
        ),
    ),
    (
        ("3 nights", "5 nights"),
        (
            "The minimum stay is {x}.",
            "We only take bookings of {x} or more.",
            "You have to stay at least {x}.",
            "Bookings must be for a minimum of {x}.",
        ),
    ),
    (
        ("18", "21"),
        (
            "You must be at least {x} to register.",
            "Minimum age: {x}",
            "Nobody under {x} may open an account.",
            "You have to be {x} or over to sign up.",
            "We don't accept customers under {x}.",
        ),
    ),
    (
        ("12 months", "18 months"),
        (
            "Points expire after {x}.",
            "Your points are valid for {x}.",
            "Unused points are removed after {x}.",
        ),
    ),
    (
        ("£3.95", "£4.95"),
        (
            "Standard delivery costs {x}.",
            "We charge {x} for standard delivery.",
            "Standard delivery: {x}",
            "Shipping is {x} per order.",
        ),
    ),
    (
        ("5", "3"),
        (
            "After {x} failed login attempts your account is locked.",
            "You have {x} attempts to enter your password.",
            "We lock your account if you enter the wrong password {x} times.",
            "Maximum login attempts: {x}",
        ),
    ),
    (
        ("5 users", "10 users"),
        (
            "The Team plan includes {x}.",
            "Team is limited to {x}.",
            "On Team, you can have {x}.",
            "A maximum of {x} can join a Team account.",
        ),
    ),
    (
        ("3 devices", "5 devices"),
        (
            "You can use your account on up to {x}.",
            "Each account can be used on {x} at the same time.",
            "A maximum of {x} can be signed in at once.",
        ),
    ),
    (
        ("5 GB", "10 GB"),
        (
            "The Free plan includes {x} of storage.",
            "Free accounts get {x} of storage space.",
            "On Free, you can store up to {x}.",
        ),
    ),
    (
        ("21 days", "14 days"),
        (
            "Books are lent for {x}.",
            "You can keep a book for {x}.",
            "The loan period is {x}.",
            "Loan period: {x}",
        ),
    ),
)
LOOK_ALIKES = (
    ("A session ends after 45 minutes without activity.", "A session ends after ten hours, however active you are."),
    ("You are signed out after 15 minutes of inactivity.", "You stay signed in for 30 days on devices you trust."),
    ("The minimum payout is $50.", "The most you can withdraw at once is $2,000."),
    ("Payouts below $50 cost $1.", "The minimum payout is $20."),
    ("We take a 12% commission on every sale.", "Payment processing costs 2.9% of every sale."),
    ("We take a 12% commission on every sale.", "Affiliates earn a commission of 20% on every sale they refer."),
    ("A late payment fee of $25 applies.", "A late return fee of $5 applies."),
    ("No-shows are charged £20.", "Cancellations on the day are charged £10."),
    ("Missed appointments cost £20.", "Missed classes cost £8."),
    ("The minimum stay is 3 nights.", "In August, the minimum stay is 7 nights."),
    ("The contract runs for 12 months.", "When it renews, the contract runs for another month."),
    ("Give us 30 days' notice to end your membership.", "Give us 24 hours' notice to cancel a class."),
    ("You must be at least 18 to register.", "You must be at least 21 to hire a van."),
    ("You must be at least 16 to use the app.", "Children under 5 travel free."),
    ("Points expire after 12 months.", "Welcome bonus points expire after 30 days."),
    ("Standard delivery costs £3.95.", "Next-day delivery costs £6.95."),
    ("Delivery costs £3.95.", "Delivery to Ireland costs £9."),
    ("We deliver within 3 working days.", "Furniture is delivered within 4 weeks."),
    ("Orders are shipped within 24 hours.", "Personalised items are shipped within 5 days."),
    ("Orders are shipped within 24 hours.", "Orders arrive within 3 days."),
    ("After 5 failed login attempts your account is locked.", "You have 3 attempts to pass the exam."),
    ("You can borrow books for 21 days.", "You can keep DVDs for 7 days."),
    ("You can borrow books for 21 days.", "You can renew a book for another 14 days."),
    ("You can use your account on 3 devices at the same time.", "You can register up to 10 devices."),
    ("The Free plan includes 5 GB of storage.", "The Pro plan includes 100 GB of storage."),
    ("Each user gets 5 GB of storage.", "Each mailbox has 50 GB of storage."),
    ("The Team plan includes 5 users.", "The Business plan includes 20 users."),
    ("You can renew a book 3 times.", "You can renew a DVD once."),
    ("All products come with a two-year guarantee.", "Batteries come with a guarantee of six months."),
    ("All products come with a two-year guarantee.", "We offer a 30-day money-back guarantee."),
    ("We reply to emails within 24 hours.", "We reply to calls for help on the Business plan within an hour."),
    ("We reply within 24 hours.", "We answer complaints within 14 days."),
    ("Refunds take 5 working days.", "You can ask for a refund within 30 days."),
)


def likeliest(one: str, other: str) -> float:
    """How sure it is that two sentences of two articles contradict one another."""
    found: list[Statement] = [
        *statements(f"# Frequently asked questions\n\n{one}\n", "faq.md"),
        *statements(f"# Terms and conditions\n\n{other}\n", "terms.md"),
    ]
    return max((c.confidence for c in conflicts(found)), default=0.0)


@pytest.mark.parametrize(
    ("one", "other"), [pair for _, told in QUESTIONS for pair in permutations(told, 2)], ids=lambda s: s[:40]
)
def test_two_answers_to_one_question(one: str, other: str) -> None:
    answers = next(answers for answers, told in QUESTIONS if one in told)
    assert likeliest(one.replace("{x}", answers[0]), other.replace("{x}", answers[1])) >= 0.8


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKES, ids=lambda s: s[:40])
def test_answers_to_two_questions(one: str, other: str) -> None:
    assert likeliest(one, other) < 0.8


def test_what_goes_on_for_long_answers_no_question() -> None:
    plain = next(s for s in statements("# Jobs\n\nYour job ad stays online for 30 days.\n") if s.kind == "value")
    row = replace(plain, place=replace(plain.place, sentence=plain.place.sentence + " and so on" * 100))
    assert answer(plain) is not None and answer(row) is None
