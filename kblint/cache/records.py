"""Results as bytes and back, typed: what comes back equals what went in, or it is taken for missing."""

from __future__ import annotations

import datetime
import typing
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from kblint.rules.rule import Rule

# MessagePack has no date without a time of day, and no time of day without a zone.
_DATE, _TIME, _SET, _PAIRS = 1, 2, 3, 4


class Unkept(Exception):
    """A value that does not come back as it was."""


def packed(value: Any) -> bytes:
    """A value made of structs, tuples, lists, dicts, strings, numbers and bytes. Raises Unkept for anything else."""
    try:
        return msgspec.msgpack.encode(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise Unkept(str(error)) from None


def unpacked(data: bytes, type_: Any) -> Any:
    """The value of a type. Raises Unkept where the bytes hold none."""
    try:
        return _decoder(type_).decode(data)
    except (msgspec.MsgspecError, ValueError) as error:
        raise Unkept(str(error)) from None


@lru_cache(maxsize=32)
def _decoder(type_: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(type_, ext_hook=_unwrapped)


def wrapped(value: Any) -> Any:
    """Front matter so that it can be packed: what YAML has besides what JSON has as extensions. Raises Unkept."""
    if value is None or isinstance(value, (bool, int, float, str, bytes)):
        return value
    if isinstance(value, list):
        return [wrapped(v) for v in value]
    if isinstance(value, dict):
        if all(isinstance(k, str) for k in value):
            return {k: wrapped(v) for k, v in value.items()}
        return msgspec.msgpack.Ext(_PAIRS, packed([(wrapped(k), wrapped(v)) for k, v in value.items()]))
    if isinstance(value, datetime.datetime):
        return msgspec.msgpack.Ext(_TIME, value.isoformat().encode())
    if isinstance(value, datetime.date):
        return msgspec.msgpack.Ext(_DATE, value.isoformat().encode())
    if isinstance(value, set):
        return msgspec.msgpack.Ext(_SET, packed([wrapped(v) for v in value]))
    raise Unkept(type(value).__name__)


def _unwrapped(code: int, data: memoryview) -> Any:
    if code == _SET:
        return set(unpacked(bytes(data), list[Any]))
    if code == _PAIRS:
        return dict(unpacked(bytes(data), list[tuple[Any, Any]]))
    of = {_DATE: datetime.date, _TIME: datetime.datetime}.get(code)
    if of is None:
        raise ValueError(f"there is no extension {code}")
    return of.fromisoformat(bytes(data).decode())


def type_of_collected(rules: Sequence[Rule]) -> Any:
    """The type of what the ``collect`` functions of corpus rules return, one field for each rule. Raises Unkept where one does not say it."""
    return _type_of_collected(tuple(rules))


@lru_cache(maxsize=8)
def _type_of_collected(rules: tuple[Rule, ...]) -> Any:
    fields = []
    for rule in rules:
        returns = rule.collects
        if returns is not None:
            fields.append((rule.code, typing.Union[returns, msgspec.UnsetType], msgspec.UNSET))  # noqa: UP007 -- the types are values
    return msgspec.defstruct("Collected", fields, frozen=True)


def by_field(values: dict[str, Any], type_: Any) -> Any:
    """What was collected as a value of that type."""
    return type_(**values)


def by_rule(collected: Any) -> dict[str, Any]:
    """What was collected, by the rule's code."""
    found = ((code, getattr(collected, code)) for code in _fields(type(collected)))
    return {code: value for code, value in found if value is not msgspec.UNSET}


def _fields(type_: Any) -> Iterable[str]:
    return type_.__struct_fields__  # type: ignore[no-any-return]
