"""Regular expressions that are compiled when they are first used: most articles need few of a rule's."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, at no cost until something is asked of it."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """Stands for a compiled expression. Once there is one, its methods are attributes here, so that they cost no more than there."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is no attribute yet.
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
