"""Values read from sentences, list items and table rows of many trades, as values.txt tells what each says.

A line that begins with ``?`` is known to be read wrongly, or not at all, and is not held; every other line is.
"""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import msgspec
import pytest

from kblint.corpus.values import same
from kblint.statements.model import Quantity, Statement
from kblint.statements.words import concept
from tests.statements.articles import statements

BATTERY = Path(__file__).parent / "values.txt"
_INFINITE = float("inf")
_DAY = 86400.0
_UNITS = {
    "s": ("duration", 1.0, 1.0),
    "min": ("duration", 60.0, 60.0),
    "h": ("duration", 3600.0, 3600.0),
    "d": ("duration", _DAY, _DAY),
    "bd": ("duration", _DAY, _DAY),
    "night": ("duration", _DAY, _DAY),
    "wk": ("duration", 7 * _DAY, 7 * _DAY),
    "mo": ("duration", 28 * _DAY, 31 * _DAY),
    "y": ("duration", 365 * _DAY, 366 * _DAY),
    "kg": ("weight", 1e3, 1e3),
    "cm": ("length", 0.01, 0.01),
    "m": ("length", 1.0, 1.0),
    "miles": ("length", 1609.344, 1609.344),
    "MB": ("data", 1e6, 1024.0**2),
    "GB": ("data", 1e9, 1024.0**3),
    "TB": ("data", 1e12, 1024.0**4),
    "kbps": ("bitrate", 1e3, 1e3),
    "Mbps": ("bitrate", 1e6, 1e6),
    "%": ("percent", 1.0, 1.0),
    "GBP": ("money", 1.0, 1.0),
    "USD": ("money", 1.0, 1.0),
    "EUR": ("money", 1.0, 1.0),
    "BRL": ("money", 1.0, 1.0),
    "money": ("money", 1.0, 1.0),
    "date": ("date", 1.0, 1.0),
    "°C": ("temperature", 1.0, 1.0),
}
_SAID = re.compile(r"(<=|>=)?(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?([A-Za-z%°]*)")
_BOUNDS = {"<=": "max", ">=": "min", None: "exact"}


class Value(msgspec.Struct, frozen=True):
    """What a line says: the amount, the attributes that may be read, the event it runs from and the words of what it is of."""

    quantity: Quantity
    attributes: tuple[str, ...]
    anchor: str
    topic: tuple[str, ...]


def quantity_of(said: str) -> Quantity:
    """The amount of ``30d``, ``<=5GB``, ``3..5bd``, ``2bags/month``, ``inf``."""
    if said == "inf":
        return Quantity("", _INFINITE, _INFINITE)
    amount = said.partition("/")[0]
    found = _SAID.fullmatch(amount)
    assert found is not None, said
    sign, low, high, unit = found.groups()
    dimension, least, most = _UNITS.get(unit, ("count", 1.0, 1.0))
    bound = "range" if high else _BOUNDS[sign]
    return Quantity(dimension, float(low) * least, float(high or low) * most, unit if dimension == "count" else "", bound)


def value_of(said: str) -> Value:
    what, _, topic = said.partition(" :: ")
    amount, attributes, *event = what.split()
    return Value(
        quantity_of(amount),
        tuple(attributes.replace("-", "").split(",")),
        event[0].removeprefix("@") if event else "",
        tuple(topic.split()),
    )


def is_right(value: Value, read: Statement) -> bool:
    """Whether a statement says what a line says; a bare amount may stand for a bound, as it does in a comparison."""
    quantity = read.quantity
    assert quantity is not None
    meant = value.quantity
    if meant.high == _INFINITE:
        return quantity.high == _INFINITE
    bounds = {meant.bound, quantity.bound}
    known = {*read.topic, *read.context, *read.anchor, *read.label, *read.row, *read.column, quantity.unit}
    known |= set(chain.from_iterable(read.conditions))
    return (
        meant.dimension == quantity.dimension
        and same(msgspec.structs.replace(meant, days=quantity.days), quantity)
        and (len(bounds) == 1 or ("exact" in bounds and "range" not in bounds))
        and (read.attribute in value.attributes or _is_unnamed(value, read))
        and (not value.anchor or concept(value.anchor) in read.anchor)
        and all(concept(word.lower()) in known or word.lower() in known for word in value.topic)
    )


def _is_unnamed(value: Value, read: Statement) -> bool:
    """Counts and measures have no attribute of their own, a count in a period is a rate."""
    assert read.quantity is not None
    if read.quantity.dimension in ("duration", "money"):
        return False
    return read.attribute in ("", "rate", "limit", "price", "allowance")


def markdown_of(title: str, text: str) -> str:
    if not text.startswith("T: "):
        return f"# {title}\n\n{text}\n"
    header, row = text.removeprefix("T: ").split(" // ")
    return f"# {title}\n\n| {header} |\n|{'---|' * (header.count(' | ') + 1)}\n| {row} |\n"


def wrong(title: str, line: str) -> str:
    """What is not as a line says; empty when all is."""
    text, said = line.rsplit(" => ", 1)
    read = [s for s in statements(markdown_of(title, text)) if s.kind == "value"]
    told = [(s.said, s.attribute, s.topic) for s in read]
    if said == "none":
        return f"{text}: {told} is no value" if read else ""
    for value in map(value_of, said.split(" ;; ")):
        match = next((s for s in read if is_right(value, s)), None)
        if match is None:
            return f"{text}: {value} is not in {told}"
        read.remove(match)
    return ""


def trades() -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for part in BATTERY.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, lines = part.partition("\n")
        found.append((title, tuple(line for line in lines.split("\n") if line)))
    return found


@pytest.mark.parametrize(("title", "lines"), trades(), ids=[title for title, _ in trades()])
def test_what_sentences_of_a_trade_say(title: str, lines: tuple[str, ...]) -> None:
    missed = [message for line in lines if not line.startswith("? ") if (message := wrong(title, line))]
    assert not missed, "\n".join(missed)


def test_few_lines_are_known_to_be_misread() -> None:
    lines = [line for _, lines in trades() for line in lines]
    assert len(lines) > 380
    assert sum(line.startswith("? ") for line in lines) < len(lines) / 3
