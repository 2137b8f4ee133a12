"""Which two amounts of one thing can both be right."""

import pytest

from kblint.corpus.values import disagreement
from kblint.statements.model import Quantity

DAY = 86400.0


def days(low: float, bound: str = "exact", high: float | None = None, kind: str = "", about: bool = False) -> Quantity:
    return Quantity("duration", low * DAY, (high or low) * DAY, "", bound, about, kind)


ENDLESS = Quantity("duration", float("inf"), float("inf"))


@pytest.mark.parametrize(
    ("a", "b", "attribute", "conflict"),
    [
        (days(30, "max"), days(14, "max"), "window", True),
        (days(30, "min"), days(14, "min"), "notice", True),
        (days(30), days(14), "retention", True),
        (days(14), days(14), "retention", False),
        (days(30, "max"), days(40), "settlement", True),
        (days(30, "max"), days(20), "settlement", False),
        (days(30, "max"), days(20), "window", True),
        (days(30, "min"), days(20), "", True),
        (days(30, "min"), days(40), "", False),
        (days(8, "min"), days(64, "max"), "", False),
        (days(3, "range", 5), days(8, "range", 10), "settlement", True),
        (days(3, "range", 5), days(4, "range", 6), "settlement", False),
        (days(1, "range", 3), days(2, "range", 5), "settlement", True),
        (days(1, "range", 3, about=True), days(2, "range", 5, about=True), "settlement", True),
        (days(7, "range", 10), days(7, "max"), "settlement", True),
        (days(1 / 1440, high=1 / 24, about=True), days(1, "range", 2), "settlement", True),
        (days(1 / 24, high=1, about=True), days(1, "max"), "window", False),
        (days(3, "range", 5), days(10, "max"), "settlement", True),
        (days(3, "range", 5), days(6, "max"), "settlement", False),
        (days(28, high=31), days(30), "", False),
        (days(84, high=93), days(60), "", True),
        (days(5, kind="business"), days(7, kind="calendar"), "", False),
        (days(5, kind="business"), days(14, kind="calendar"), "", True),
        (days(14, about=True), days(15, "max"), "settlement", False),
        (ENDLESS, days(365), "retention", True),
        (ENDLESS, days(365, "min"), "retention", False),
    ],
)
def test_the_table(a: Quantity, b: Quantity, attribute: str, conflict: bool) -> None:
    assert bool(disagreement(a, b, attribute)) is conflict
    assert disagreement(a, b, attribute) == disagreement(b, a, attribute)


def test_currencies_are_never_converted_and_nothing_is_nothing_in_any() -> None:
    dollars, euros, nothing = (Quantity("money", v, v, unit) for v, unit in ((5, "USD"), (7, "EUR"), (0, "")))
    assert not disagreement(dollars, euros, "price")
    assert disagreement(dollars, nothing, "price")


def test_a_megabyte_may_be_counted_either_way() -> None:
    a, b = Quantity("data", 1e9, 1024.0**3), Quantity("data", 1000 * 1e6, 1000 * 1024.0**2)
    assert not disagreement(a, b, "limit")
