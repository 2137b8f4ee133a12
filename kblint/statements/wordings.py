r"""Many wordings looked for at once: each is tried only where the words stand that it begins with.

A wording is a regular expression for folded text. To try a hundred of them at every word of every text costs more than whatever is
done with what they find; so the words that each begins with are read off the wording itself, and all of them are found in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from kblint.expressions import compiled, remembered

_Match = Callable[[str, int], "re.Match[str] | None"]
# A wording may begin with whatever word stands before those that it spells out, or where the text does.
_ANY_WORD = "[a-z]+"
_FIRST = r"^\W*"
# From the words that a wording spells out to where it begins: no way, an apostrophe, to the beginning of the text, a word.
_HERE, _APOSTROPHE, _TO_THE_FIRST, _A_WORD = range(4)


_BEGINS = compiled(r"\b|^")


class Found(msgspec.Struct, frozen=True, gc=False):
    """A wording by its number, and where it was found."""

    number: int
    start: int
    end: int


class Candidate(NamedTuple):
    """Words at a place of a text that a wording may begin with, and how far before them it begins."""

    at: int
    number: int
    back: int


class _Begun(msgspec.Struct, frozen=True, array_like=True):
    """What wordings begin with: for each opening the numbers of its wordings with the ways back, and an expression for any of them."""

    ways: dict[str, list[tuple[int, int]]]
    any: str

    @classmethod
    def of(cls, rows: Sequence[tuple[str, str]]) -> _Begun:
        ways: dict[str, set[tuple[int, int]]] = {}
        for number, (_, wording) in enumerate(rows):
            for opening in openings(wording):
                ways.setdefault(opening.lstrip("'"), set()).add((number, _way_back(wording, opening)))
        # What begins with "is" is looked for at every "is your", too.
        begun = {opening: sorted(set().union(*(ways.get(shorter, ()) for shorter in _beginnings(opening)))) for opening in ways}
        return cls(begun, any_of(ways))


class Wordings:
    """Wordings with the kind that each is of, none with a bar outside of its groups.

    Those of one kind are found without overlap, the first first; of several that begin at one place, the one named first.
    """

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        self._rows = rows
        made = remembered(
            Path(__file__).read_bytes() + msgspec.msgpack.encode(rows), lambda: msgspec.msgpack.encode(_Begun.of(rows))
        )
        begun = msgspec.msgpack.decode(made, type=_Begun)
        self._begun = begun.ways
        self._opening = compiled(rf"[^a-z](?=({begun.any})\b)")
        self._matches: dict[int, _Match] = {}
        self._unbounds: dict[int, _Match] = {}
        self._anywhere: dict[str, tuple[tuple[int, int, int, _Match], ...]] = {}

    def candidates(self, text: str) -> list[Candidate]:
        """Where wordings may stand in a text or in any part of it; nowhere else does one."""
        found = []
        for opened in self._opening.finditer(f" {text}"):
            at = opened.start()
            for number, back, shift, match in self._anywhere.get(opened[1]) or self._unbound(opened[1]):
                if match(text, at - shift):
                    found.append(Candidate(at, number, back))
        return found

    def find(self, text: str, among: Sequence[Candidate]) -> list[Found]:
        """The wordings in a text, by where they begin; ``among`` those that may stand there."""
        ends = dict.fromkeys((self._rows[one.number][0] for one in among), 0)
        found = []
        for start, number in sorted([(_start(text, at, back), number) for at, number, back in among]):
            kind, wording = self._rows[number]
            if start < ends[kind]:
                continue
            match = self._matches.get(number)
            if match is None:
                match = self._matches[number] = compiled(wording).match
            here = match(text, start)
            if here is not None and _BEGINS.match(text, start):
                ends[kind] = here.end()
                found.append(Found(number, start, here.end()))
        return found

    def _unbound(self, opening: str) -> tuple[tuple[int, int, int, _Match], ...]:
        """How what begins with an opening is found in a text whose parts may begin and end anywhere: from where, and by what."""
        for number, _ in self._begun[opening]:
            if number not in self._unbounds:
                self._unbounds[number] = compiled(unbound(self._rows[number][1])).match
        found = self._anywhere[opening] = tuple(
            (number, back, int(back in (_APOSTROPHE, _A_WORD)), self._unbounds[number]) for number, back in self._begun[opening]
        )
        return found


def _way_back(wording: str, opening: str) -> int:
    if wording.startswith(_ANY_WORD):
        return _A_WORD
    if wording.startswith("^"):
        return _TO_THE_FIRST
    return _APOSTROPHE if opening.startswith("'") else _HERE


def _start(text: str, at: int, back: int) -> int:
    if back == _HERE or at == 0:
        return at
    if back == _APOSTROPHE:
        return at - 1
    return 0 if back == _TO_THE_FIRST else len(text[: at - 1].rstrip("abcdefghijklmnopqrstuvwxyz"))


def _beginnings(opening: str) -> list[str]:
    return [opening[:n] for n in range(1, len(opening) + 1) if not opening[n : n + 1].isalpha()]


# -- wordings as texts -----------------------------------------------------------------------------------------------------

_ATOM = compiled(r"[a-z' ,]+(?![?*+{])|\\.|\[\^?[^\]]*\]|[^\\\[]", re.DOTALL)
_MANY = compiled(r"[?*+]|\{[\d,]+\}|")
# What a wording spells out ends in these: where a word ends, and where it goes on in more ways than are told apart.
_EDGE, _ON = "\b", "\0"
_MOST_WAYS = 64
_MOST_WORDS = 2


def alternatives(wording: str) -> list[str]:
    """The wordings that a wording is made of: what stands between the bars that are in no group."""
    found = [""]
    for part, many in _parts(wording):
        if part == "|":
            found.append("")
        else:
            found[-1] += part + many
    return found


def by_letter(wording: str) -> str:
    """A wording that stands where a wording stands, with what begins with one letter put together: one look rules all of it out.

    Which of its alternatives it finds, where several stand at one place, is not said."""
    together: dict[str, list[str]] = {}
    others = []
    for one in alternatives(wording):
        if one[:1].isalpha() and one[1:2] not in ("?", "*", "+", "{"):
            together.setdefault(one[0], []).append(one[1:])
        else:
            others.append(one)
    return "|".join([*(f"{letter}(?:{'|'.join(rests)})" for letter, rests in together.items()), *others])


@lru_cache(maxsize=256)
def unbound(wording: str) -> str:
    """A wording that finds, in a text, all that the wording finds in any part of it.

    Where a part begins and ends is asked for by anchors, and by what must not stand before or after: all that is left out.
    """
    bare = wording.removeprefix(_FIRST).removeprefix("^").removeprefix(_ANY_WORD)
    return "".join(
        (part[:3] + unbound(part[3:-1]) + ")" if part.startswith(("(?:", "(?=")) else part) + many
        for part, many in _parts(bare)
        if not part.startswith(("(?!", "(?<")) and not (part.startswith("(?=") and "$" in part)
    )


def openings(wording: str) -> frozenset[str]:
    """The first words of all that a wording finds, as far as it spells them out: whole ones, of each at least one."""
    found = {_whole_words(spelt) for spelt in _spelt(wording.removeprefix(_FIRST).removeprefix("^").removeprefix(_ANY_WORD))}
    if not all(found):
        raise ValueError(f"not every way begins with a whole word: {wording}")
    return frozenset(found)


def _whole_words(spelt: str) -> str:
    whole, on, _ = spelt.lstrip(" ").partition(_ON)
    if on:
        whole = whole.rstrip("abcdefghijklmnopqrstuvwxyz")
    return " ".join(whole.split(" ")[:_MOST_WORDS]).rstrip(" ,-'" + _EDGE)


@lru_cache(maxsize=256)
def _spelt(wording: str) -> frozenset[str]:
    """What a wording spells out from its beginning, in all its ways."""
    found: set[str] = set()
    for one in alternatives(wording):
        begun = {""}
        for part, many in _parts(one):
            more = _ways(part, many)
            if len(begun) * len(more) > _MOST_WAYS:
                more = frozenset({_ON})
            begun = {b if b.endswith(_ON) else _told(b + m) for b in begun for m in more}
            if all(b.endswith(_ON) for b in begun):
                break
        found |= begun
    return frozenset(found)


def _told(spelt: str) -> str:
    """What is spelt out, as far as it is of use."""
    return spelt if spelt.count(" ") < _MOST_WORDS + 1 or spelt.endswith(_ON) else spelt + _ON


def _ways(part: str, many: str) -> frozenset[str]:
    if part == r"\b":
        return frozenset({_EDGE + _ON})
    if part.startswith("(?<"):
        return frozenset({""})
    if part[0] in "\\[^$." or part.startswith(("(?=", "(?!")):
        return frozenset({_ON})
    once = _spelt(part[3:-1]) if part[0] == "(" else frozenset({part})
    if not many:
        return once
    if many == "?":
        return once | {""}
    again = frozenset(o if o.endswith(_ON) else o + _ON for o in once)
    return again | {""} if many == "*" or many.startswith("{0,") else again


@lru_cache(maxsize=256)
def _parts(wording: str) -> tuple[tuple[str, str], ...]:
    """The characters, escapes, classes and whole groups of a regular expression, each with what says how often it stands."""
    return tuple(_each_part(wording))


def _each_part(wording: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(wording):
        end = _end(wording, at)
        many = _MANY.match(wording, end)
        assert many is not None  # it may be empty
        yield wording[at:end], many[0]
        at = many.end()


_UNBRACKETED = compiled(r"(?:\\.|\[\^?[^\]]*\]|[^\\\[()])*", re.DOTALL)


def _end(wording: str, at: int) -> int:
    """Where the part ends that begins at a place."""
    if wording[at] != "(":
        atom = _ATOM.match(wording, at)
        assert atom is not None
        return atom.end()
    depth = 0
    while True:
        depth += 1 if wording[at] == "(" else -1
        at += 1
        if not depth:
            return at
        plain = _UNBRACKETED.match(wording, at)
        assert plain is not None
        at = plain.end()


def any_of(words: Iterable[str]) -> str:
    """A regular expression for the longest of some words that stands at a place: letter by letter, so that one look rules most of them out."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    ends = tails.pop("", None) is not None
    branches = [re.escape(letter) + any_of(rest) for letter, rest in sorted(tails.items())]
    if not branches:
        return ""
    found = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return found + "?" * ends
