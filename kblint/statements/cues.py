"""A quick look at a text: has it any of many words, or beginnings and parts of words?

Texts share most of their words, so each distinct word is looked at once in a run, however long the list of cues is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kblint.statements.words import runs

_IN_ONE_WORD = re.compile(r"[^ '-]+")


class Cues:
    """Cues ``one|two|…`` for folded text, expressions without groups: those with a space, a hyphen or an apostrophe are looked for in the
    text, all others in each word."""

    def __init__(self, alternatives: str, before: str = "") -> None:
        r"""``before`` is put in front of each: ``\b`` where cues begin words."""
        cues = alternatives.split("|")
        word = _any_of(before + cue for cue in cues if _IN_ONE_WORD.fullmatch(cue))
        self._phrase = _any_of(before + cue for cue in cues if not _IN_ONE_WORD.fullmatch(cue))
        self._stands_in = lru_cache(maxsize=65536)(lambda run: word.search(run) is not None)

    def stand_in(self, folded: str) -> bool:
        """Whether any of the cues stands in a folded text."""
        return any(map(self._stands_in, runs(folded))) or self._phrase.search(folded) is not None


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(cues) or "(?!)")
