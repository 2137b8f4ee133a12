"""Long expressions that find something in few texts: what all that they match has in it is told from themselves, and looked for first.

In every text that an expression matches certain stretches stand, for each of its alternatives one of several for each part that is spelt out.
To look whether they do takes a tenth of the time that the expression takes to find nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

import msgspec

from kblint.expressions import Expression, compiled_with
from kblint.signs import Stretches, is_telling, signs

# Of these stretches one stands in the text.
_Part = tuple[str, ...]
# Of each of these parts.
_Parts = tuple[_Part, ...]
Needs = tuple[_Parts, ...]

# What is told of an expression at most; to look for more takes longer than it saves.
_STRETCHES, _ALTERNATIVES, _PARTS = 20, 256, 3
# Alternatives within alternatives are told apart so much less.
_FEWER = 64
# A stretch of so many characters is rare enough.
_LONG = 12


def sparing(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``expression`` gives, for texts that are looked at for signs anyway: whole sentences. Where what it needs does not stand there,
    it is not tried."""
    return cast("re.Pattern[str]", _Sparing(pattern, flags))


class _Sparing(Expression):
    def take(self) -> re.Pattern[str]:
        """Compiles it, and puts a look for what it needs before its search."""
        found, told = compiled_with(self.pattern, self.given, _told)
        self.take_methods(found)
        if told:
            may_match = Needed(msgspec.msgpack.decode(told, type=Needs)).stand_in
            search, finditer = found.search, found.finditer

            def search_if(text: str, *within: int) -> re.Match[str] | None:
                return search(text, *within) if may_match(text) else None

            def find_if(text: str, *within: int) -> Iterator[re.Match[str]]:
                return finditer(text, *within) if may_match(text) else iter(())

            self.__dict__.update(search=search_if, finditer=find_if)
        return found


class Needed:
    """What an expression needs, to be looked for."""

    def __init__(self, needs: Needs) -> None:
        self._first = Stretches(stretch for first, *_ in needs for stretch in first)
        # What else, by each stretch of what is looked for first.
        self._others: dict[str, list[_Parts]] = {}
        for first, *others in needs:
            for stretch in first:
                self._others.setdefault(stretch, []).append(tuple(others))

    def stand_in(self, text: str) -> bool:
        """Whether all that one of the alternatives needs stands in a text."""
        for stretch in self._first.those_in(text, signs(text)):
            for others in self._others[stretch]:
                if _all_stand(others, text):
                    return True
        return False


def _all_stand(parts: _Parts, text: str) -> bool:
    """Whether of each part a stretch stands in a text."""
    for part in parts:
        for stretch in part:
            if stretch in text:
                break
        else:
            return False
    return True


def _told(parsed: Any) -> bytes:
    found = needs(parsed)
    return msgspec.msgpack.encode(found) if found else b""


def needs(parsed: Any) -> Needs:
    """What a parsed expression needs: alternatives, the most telling part of each first; none where one of them needs nothing."""
    if parsed.state.flags & re.IGNORECASE:
        return ()
    found = [tuple(sorted(set(parts), key=_telling, reverse=True)[:_PARTS]) for parts in _Reading().needs(parsed, _ALTERNATIVES)]
    return tuple(dict.fromkeys(found)) if all(found) else ()


def _telling(part: _Part) -> tuple[int, int, _Part]:
    """How much it says that a part stands somewhere: its stretches are long, and few."""
    return min(_LONG, *map(len, part)), -len(part), part


class _Reading:
    """Reads what Python's parser makes of one expression."""

    def __init__(self) -> None:
        self._spelt: dict[int, set[str] | None] = {}

    def needs(self, parsed: Any, most: int) -> list[_Parts]:
        """What each alternative of a sequence needs, ``most`` of them told apart."""
        found: list[_Parts] = [()]
        spelt = {""}
        for code, value in parsed:
            said = self._said(code, value)
            if said is not None and len(said) * len(spelt) <= _STRETCHES:
                spelt = {before + after for before in spelt for after in said}
                continue
            found = _one_after_the_other(found, [_part(spelt)], most)
            if said is None:
                found = _one_after_the_other(found, self._inside(code, value, most), most)
            spelt = said or {""}
        return _one_after_the_other(found, [_part(spelt)], most)

    def _inside(self, code: Any, value: Any, most: int) -> list[_Parts]:
        if code.name == "BRANCH":
            return [parts for one in value[1] for parts in self.needs(one, most // _FEWER)]
        if code.name == "SUBPATTERN" and not value[1] & re.IGNORECASE:
            return self.needs(value[3], most)
        if code.name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
            return self.needs(value[2], most)
        return [()]

    def _said(self, code: Any, value: Any) -> set[str] | None:
        """All that a piece of an expression may match, where these are few stretches."""
        if code.name == "LITERAL":
            return {chr(value)}
        if code.name in ("AT", "ASSERT", "ASSERT_NOT"):
            return {""}
        if code.name == "IN" and len(value) <= _STRETCHES and all(kind.name == "LITERAL" for kind, _ in value):
            return {chr(character) for _, character in value}
        if code.name == "BRANCH":
            return self._any_of(value[1])
        if code.name == "SUBPATTERN" and not value[1] & re.IGNORECASE:
            return self._sequence(value[3])
        if code.name in ("MAX_REPEAT", "MIN_REPEAT") and value[1] == 1:
            once = self._sequence(value[2])
            return once | {""} if once is not None and value[0] == 0 else once
        return None

    def _sequence(self, parsed: Any) -> set[str] | None:
        # It is asked of all that it stands in.
        if id(parsed) not in self._spelt:
            self._spelt[id(parsed)] = self._in_sequence(parsed)
        return self._spelt[id(parsed)]

    def _in_sequence(self, parsed: Any) -> set[str] | None:
        spelt = {""}
        for code, value in parsed:
            said = self._said(code, value)
            if said is None or len(said) * len(spelt) > _STRETCHES:
                return None
            spelt = {before + after for before in spelt for after in said}
        return spelt

    def _any_of(self, several: Iterable[Any]) -> set[str] | None:
        found: set[str] = set()
        for one in several:
            said = self._sequence(one)
            if said is None or len(found) + len(said) > _STRETCHES:
                return None
            found |= said
        return found


def _part(spelt: Iterable[str]) -> _Parts:
    """What is spelt out, as a part; none where that may be too little to have a sign."""
    return (tuple(sorted(spelt)),) if all(map(is_telling, spelt)) else ()


def _one_after_the_other(before: list[_Parts], after: Sequence[_Parts], most: int) -> list[_Parts]:
    if len(before) * len(after) <= most:
        return [one + other for one in before for other in after]
    if not all(after):
        return before
    # Too many to be told apart: of what they need one stands there.
    together = tuple(sorted({stretch for parts in after for stretch in max(parts, key=_telling)}))
    return [(*one, together) for one in before]
