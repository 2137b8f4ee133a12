"""Signs: a bit for each thing that is looked for in the words of texts, so that one look at a text tells of all of them.

Texts share most of their words: each distinct word is looked at once in a run, however much is looked for; and each text once, whoever asks
about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import TypeVar

from kblint.expressions import compiled

_Answer = TypeVar("_Answer")


class Answers(dict[str, _Answer]):
    """Answers to what is asked of words, each worked out when it is asked for first."""

    _MOST = 65536

    def __init__(self, answer: Callable[[str], _Answer]) -> None:
        self._answer = answer

    def __missing__(self, word: str) -> _Answer:
        if len(self) >= self._MOST:
            self.clear()
        answer = self[word] = self._answer(word)
        return answer


_RUN = compiled(r"\w+")
_SIGNS_BLANKED = bytes(code if chr(code).isalnum() or chr(code) == "_" else ord(" ") for code in range(128)).ljust(256)


def runs(folded: str) -> list[str]:
    """The runs of letters and digits in a folded text: what a quick look at a text looks at."""
    if folded.isascii():
        return folded.encode().translate(_SIGNS_BLANKED).decode().split()
    return _RUN.findall(folded)


# A word stands between these.
_BEGINS, _ENDS = "<", ">"
_EDGES = ("$", r"\b")
_LETTERS = compiled(r"(\^|\\b|)(\w+?)(\w\?|\$|\\b|)")
# Letters with their signs by the first three, and what else is looked for in a word.
_BY_THREE: dict[str, dict[str, int]] = {}
_OTHERS: list[tuple[re.Pattern[str], int]] = []
_of_letters: dict[str, int] = {}
_number = 0


def known() -> int:
    """How many signs there are: a text that was looked at when there were fewer is to be looked at anew."""
    return _number


def sign(cues: Iterable[str]) -> int:
    r"""A sign of their own for cues that are looked for in single words: letters, perhaps with ``\b``, ``^`` or ``$``, or an expression."""
    made = _new()
    others = []
    for cue in cues:
        spelt = _LETTERS.fullmatch(cue)
        letters = f"{_BEGINS * bool(spelt[1])}{spelt[2]}{_ENDS * (spelt[3] in _EDGES)}" if spelt else ""
        if len(letters) > 2:
            _give(letters, made)
        else:
            others.append(cue)
    if others:
        _OTHERS.append((compiled("|".join(others)), made))
    _signs_of_word.clear()
    signs.cache_clear()
    return made


def _new() -> int:
    global _number
    made = 1 << _number
    _number += 1
    return made


def _give(letters: str, sign: int) -> None:
    alike = _BY_THREE.setdefault(letters[:3], {})
    alike[letters] = alike.get(letters, 0) | sign


def _of_word(word: str) -> int:
    found = 0
    marked = f"{_BEGINS}{word}{_ENDS}"
    for at in range(len(word)):
        alike = _BY_THREE.get(marked[at : at + 3])
        if alike is not None:
            for letters, sign in alike.items():
                if marked.startswith(letters, at):
                    found |= sign
    for other, sign in _OTHERS:
        if other.search(word):
            found |= sign
    return found


_signs_of_word = Answers(_of_word)


@lru_cache(maxsize=4096)
def signs(folded: str) -> int:
    """The signs of all that stands in the words of a folded text."""
    return reduce(or_, map(_signs_of_word.__getitem__, runs(folded)), 0)


# -- stretches of text -----------------------------------------------------------------------------------------------------


class Stretches:
    """Stretches of folded text that are looked for together: words, parts of words, several words, with whatever stands around them.

    ``elsewhere`` are those that have no sign, most of them for want of letters: they have to be looked for in the text.
    """

    def __init__(self, stretches: Iterable[str]) -> None:
        telling = {stretch: _most_telling(stretch) for stretch in stretches}
        _give_signs({letters for letters in telling.values() if letters and letters not in _of_letters})
        self._certain = 0
        self._words: dict[int, list[str]] = {}
        self._by_sign: dict[int, list[str]] = {}
        elsewhere = []
        for stretch, letters in telling.items():
            one = _of_letters.get(letters, 0)
            if not one:
                elsewhere.append(stretch)
            elif _WORD.fullmatch(stretch):
                self._certain |= one
                self._words.setdefault(one, []).append(stretch)
            else:
                self._by_sign.setdefault(one, []).append(stretch)
        self.elsewhere = tuple(elsewhere)
        # A text in which one with a sign stands has one of these.
        self.signs = reduce(or_, self._by_sign, self._certain)

    def signed_in(self, folded: str, signs: int) -> bool:
        """Whether any stretch with a sign stands in a folded text that has these signs."""
        if signs & self._certain:
            return True
        left = signs & self.signs
        while left:
            one = left & -left
            for stretch in self._by_sign[one]:
                if stretch in folded:
                    return True
            left ^= one
        return False

    def those_in(self, folded: str, signs: int) -> Iterator[str]:
        """The stretches that stand in a folded text that has these signs."""
        left = signs & self.signs
        while left:
            one = left & -left
            yield from self._words.get(one, ())
            for stretch in self._by_sign.get(one, ()):
                if stretch in folded:
                    yield stretch
            left ^= one
        for stretch in self.elsewhere:
            if stretch in folded:
                yield stretch

    def stand_in(self, folded: str) -> bool:
        """Whether any stretch stands in a folded text."""
        # Most texts have none of these signs.
        held = signs(folded) & self.signs
        if held and self.signed_in(folded, held):
            return True
        return bool(self.elsewhere) and any(stretch in folded for stretch in self.elsewhere)


# So many letters get signs of their own, several times those of the shipped rules: the more there are, the longer each look takes.
_MOST_LETTERS = 4_000
_MOST_CONSTANTS = 1_000
# What is looked for is mostly a constant, which is told by its identity sooner than by what is in it.
_constants: dict[int, tuple[Iterable[str], Stretches]] = {}


def stretches(sought: Iterable[str]) -> Stretches:
    """Stretches to be looked for; best given as a tuple or a frozenset that stays."""
    kept = _constants.get(id(sought))
    if kept is not None and kept[0] is sought:
        return kept[1]
    made = Stretches(sought)
    if isinstance(sought, tuple | frozenset):
        if len(_constants) >= _MOST_CONSTANTS:
            _constants.clear()
        _constants[id(sought)] = (sought, made)
    return made


def _give_signs(new: set[str]) -> None:
    """Gives letters signs of their own. In the words that were looked at by then, these alone are looked for."""
    if not new or len(_of_letters) > _MOST_LETTERS:
        return
    for letters in sorted(new):
        _of_letters[letters] = _new()
        _give(letters, _of_letters[letters])
    for word, held in _signs_of_word.items():
        marked = f"{_BEGINS}{word}{_ENDS}"
        for letters in new:
            if letters in marked:
                held |= _of_letters[letters]
        _signs_of_word[word] = held
    signs.cache_clear()


_WORD = compiled(r"\w+")


@lru_cache(maxsize=4096)
def _most_telling(stretch: str) -> str:
    """The longest word of a stretch, or part of one, marked where it begins or ends; empty where none has letters enough for a sign."""
    if stretch.isalnum():
        return stretch if len(stretch) > 2 else ""
    parts = (f"{_BEGINS * (m.start() > 0)}{m.group()}{_ENDS * (m.end() < len(stretch))}" for m in _WORD.finditer(stretch))
    longest = max(parts, key=len, default="")
    return longest if len(longest) > 2 else ""


def is_telling(stretch: str) -> bool:
    """Whether a stretch has letters enough for a sign."""
    return bool(_most_telling(stretch))
