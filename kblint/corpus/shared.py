"""What follows from one statement, worked out once, and held once for all statements of which it is the same.

Thousands of statements stand under the same headings, have no condition, or name nobody: more than half of what sets of their words took
was copies.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property, lru_cache
from typing import Any, TypeVar

_Value = TypeVar("_Value", bound=Hashable)
# So many different values are remembered; those that come up again do so soon, in the same article or the next ones.
_REMEMBERED = 65_536


@lru_cache(maxsize=_REMEMBERED)
def _first(value: Any) -> Any:
    return value


def shared_property(method: Callable[[Any], _Value]) -> cached_property[_Value]:
    """A cached property whose equal values are one object."""

    def found(self: Any) -> _Value:
        value: _Value = _first(method(self))
        return value

    found.__doc__ = method.__doc__
    return cached_property(found)
