"""A quick look at a text: has it any of many words, or beginnings and parts of words?

Texts share most of their words, so each distinct word is looked at once in a run, however many cues there are; and each text once, whoever
asks about it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache, reduce
from operator import or_

from kblint.statements.words import Answers, runs

_IN_ONE_WORD = re.compile(r"(?:[^ '\[-]|\[[^\]]*\])+")


class Cues:
    """Cues ``one|two|…`` for folded text, expressions without groups: those with a space, a hyphen or an apostrophe are looked for in the
    text, all others in each word. ``words`` are whole words. To be made where a module is loaded: what a word is a cue of is kept.

    ``stands`` is the sign of those looked for in words."""

    def __init__(self, alternatives: str = "", before: str = "", words: Iterable[str] = ()) -> None:
        r"""``before`` is put in front of each: ``\b`` where cues begin words."""
        cues = [before + cue for cue in alternatives.split("|")] if alternatives else []
        self.alternatives = tuple(cues)
        phrases = [cue for cue in cues if not _IN_ONE_WORD.fullmatch(cue)]
        self._phrase = re.compile("|".join(phrases))
        self.stands = _sign([*(cue for cue in cues if cue not in phrases), *(rf"\b{word}\b" for word in words)])
        self._may_stand = _sign(map(_longest_word, phrases))

    def stand_in(self, folded: str) -> bool:
        """Whether any of the cues stands in a folded text."""
        found = signs(folded)
        return found & self.stands != 0 or (found & self._may_stand != 0 and self._phrase.search(folded) is not None)


class Sought:
    """An expression for folded text that is tried only where a cue of it stands, as one does in all that it finds: letters in a word, or
    one of some whole ``words``."""

    def __init__(self, expression: str, cues: str = "", words: Collection[str] = ()) -> None:
        self.expression = re.compile(expression)
        self.cues = Cues(cues, words=words)

    def search(self, folded: str) -> re.Match[str] | None:
        """The first that the expression finds in a folded text."""
        return self.expression.search(folded) if self.cues.stand_in(folded) else None


_SPELT = re.compile(r"(?:[a-z' -]|[a-z -]\?|\\b)+")


def _longest_word(phrase: str) -> str:
    """The longest of what a phrase spells out: letters that stand together in a word of all that it finds."""
    if not _SPELT.fullmatch(phrase):
        raise ValueError(f"no phrase that is spelt out: {phrase}")
    return max(re.sub(r".\?|\\b|[' -]", " ", phrase).split(), key=len)


# -- signs: a bit for each that asks ---------------------------------------------------------------------------------------

# A word stands between these.
_BEGINS, _ENDS = "<", ">"
_EDGES = ("$", r"\b")
_LETTERS = re.compile(r"(\^|\\b|)(\w+?)(\w\?|\$|\\b|)")
# Letters with their signs by the first three, and what else is looked for in a word.
_BY_THREE: dict[str, dict[str, int]] = {}
_OTHERS: list[tuple[re.Pattern[str], int]] = []
_number_of_signs = 0


def _sign(cues: Iterable[str]) -> int:
    """A sign of their own for cues that are looked for in single words."""
    global _number_of_signs
    sign = 1 << _number_of_signs
    _number_of_signs += 1
    others = []
    for cue in cues:
        spelt = _LETTERS.fullmatch(cue)
        letters = f"{_BEGINS * bool(spelt[1])}{spelt[2]}{_ENDS * (spelt[3] in _EDGES)}" if spelt else ""
        if len(letters) > 2:
            alike = _BY_THREE.setdefault(letters[:3], {})
            alike[letters] = alike.get(letters, 0) | sign
        else:
            others.append(cue)
    if others:
        _OTHERS.append((re.compile("|".join(others)), sign))
    _signs_of_word.clear()
    signs.cache_clear()
    return sign


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
    """The signs of all cues that stand in the words of a folded text."""
    return reduce(or_, map(_signs_of_word.__getitem__, runs(folded)), 0)
