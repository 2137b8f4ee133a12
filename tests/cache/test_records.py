"""What is packed comes back equal, and what would not is refused."""

from __future__ import annotations

import datetime
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.cache.records import Unkept, packed, type_of_collected, unpacked, wrapped
from kblint.rules.packs import shipped_rules
from kblint.statements.model import Quantity

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary()
    | st.dates()
    | st.datetimes().map(lambda d: d.replace(fold=0))
    | st.datetimes(timezones=st.just(datetime.timezone.utc)).map(lambda d: d.replace(fold=0))
)
KEYS = st.text(st.characters(exclude_categories=["Cs"])) | st.integers(-1000, 1000) | st.dates()
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3) | st.sets(KEYS, max_size=3)
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_front_matter_comes_back_equal(metadata: dict[Any, Any]) -> None:
    back = unpacked(packed(wrapped(metadata)), Any)
    assert back == metadata
    assert repr(back) == repr(metadata) or "{" in repr(list(metadata.values()))


@pytest.mark.parametrize("value", [datetime.time(12), (1, 2), object(), 2**70, "\ud800", {(1,): 2}])
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(Unkept):
        packed(wrapped({"key": value}))


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x93\x01", packed({"a": 1}), packed([1])])
def test_bytes_that_hold_something_else_are_refused(data: bytes) -> None:
    with pytest.raises(Unkept):
        unpacked(data, Quantity)


def test_endless_stays_endless() -> None:
    quantity = Quantity("duration", 0.0, math.inf)
    assert unpacked(packed(quantity), Quantity) == quantity


def test_every_shipped_rule_says_what_it_collects() -> None:
    rules = [r for r in shipped_rules() if r.is_corpus]
    fields = type_of_collected(rules).__struct_fields__
    assert set(fields) == {r.code for r in rules if r.collects is not None}
    assert len(fields) > 5
