"""A quick look at a text: has it any of many words, or beginnings and parts of words?

Texts share most of their words, so each distinct word is looked at once in a run, however many cues there are; and each text once, whoever
asks about it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from kblint.expressions import compiled, expression
from kblint.needed import sparing
from kblint.signs import sign, signs

_IN_ONE_WORD = compiled(r"(?:[^ '\[-]|\[[^\]]*\])+")


class Cues:
    """Cues ``one|two|…`` for folded text, expressions without groups: those with a space, a hyphen or an apostrophe are looked for in the
    text, all others in each word. ``words`` are whole words. To be made where a module is loaded: what a word is a cue of is kept.

    ``stands`` is the sign of those looked for in words."""

    def __init__(self, alternatives: str = "", before: str = "", words: Iterable[str] = ()) -> None:
        r"""``before`` is put in front of each: ``\b`` where cues begin words."""
        cues = [before + cue for cue in alternatives.split("|")] if alternatives else []
        self.alternatives = tuple(cues)
        phrases = [cue for cue in cues if not _IN_ONE_WORD.fullmatch(cue)]
        self._phrase = sparing("|".join(phrases))
        self.stands = sign([*(cue for cue in cues if cue not in phrases), *(rf"\b{word}\b" for word in words)])
        self._may_stand = sign(map(_longest_word, phrases))

    def stand_in(self, folded: str) -> bool:
        """Whether any of the cues stands in a folded text."""
        found = signs(folded)
        return found & self.stands != 0 or (found & self._may_stand != 0 and self._phrase.search(folded) is not None)


class Sought:
    """An expression for folded text that is tried only where a cue of it stands, as one does in all that it finds: letters in a word, or
    one of some whole ``words``."""

    def __init__(self, sought: str, cues: str = "", words: Collection[str] = ()) -> None:
        self.expression = expression(sought)
        self.cues = Cues(cues, words=words)

    def search(self, folded: str) -> re.Match[str] | None:
        """The first that the expression finds in a folded text."""
        return self.expression.search(folded) if self.cues.stand_in(folded) else None


_SPELT = compiled(r"(?:[a-z' -]|[a-z -]\?|\\b)+")


def _longest_word(phrase: str) -> str:
    """The longest of what a phrase spells out: letters that stand together in a word of all that it finds."""
    if not _SPELT.fullmatch(phrase):
        raise ValueError(f"no phrase that is spelt out: {phrase}")
    return max(re.sub(r".\?|\\b|[' -]", " ", phrase).split(), key=len)
