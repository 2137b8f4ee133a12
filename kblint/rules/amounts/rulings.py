"""Tables of rulings: which vague words count, by what stands around them in the sentence and in the paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from kblint.expressions import expression


class Sign(msgspec.Struct, frozen=True):
    """An expression that stands, or with ``absent`` does not stand, in a part of the sentence around the vague words.

    The parts are what stands ``before`` and ``behind`` them, the ``words`` themselves, the whole ``text``, and what stands ``near``: the
    paragraph and the headings above it.
    """

    part: str
    found: re.Pattern[str]
    absent: bool = False


class Ruling(msgspec.Struct, frozen=True):
    """Where all signs hold, the vague words count, or do not."""

    counts: bool
    signs: tuple[Sign, ...]


def counts(**signs: str | re.Pattern[str]) -> Ruling:
    """A ruling that the words count where all these stand, each in the part that it is named by; not where ``no_`` is before the name."""
    return Ruling(True, _signs(signs))


def leave(**signs: str | re.Pattern[str]) -> Ruling:
    """A ruling that the words do not count."""
    return Ruling(False, _signs(signs))


def _signs(signs: dict[str, str | re.Pattern[str]]) -> tuple[Sign, ...]:
    return tuple(
        Sign(part.removeprefix("no_"), expression(found) if isinstance(found, str) else found, part.startswith("no_"))
        for part, found in signs.items()
    )


def either(*expressions: re.Pattern[str]) -> re.Pattern[str]:
    return expression("|".join(f"(?:{one.pattern})" for one in expressions))


# What stands further away from a word says nothing of it.
_CLOSE = 300


def shortly_before(text: str, index: int) -> str:
    """What stands before a place in a sentence, as far as it matters; the cut is no beginning."""
    return text[:index] if index <= _CLOSE else "\0" + text[index - _CLOSE : index]


def decide(rulings: tuple[Ruling, ...], near: Callable[[], str], text: str, words: re.Match[str]) -> bool:
    """What the first ruling says whose signs all hold around the words; the last of a table has none."""
    around = {
        "before": shortly_before(text, words.start()),
        "words": words[0],
        "behind": text[words.end() :],
        "text": text,
        "near": near(),
    }
    return next(r.counts for r in rulings if all((s.found.search(around[s.part]) is None) is s.absent for s in r.signs))


class Vague(msgspec.Struct, frozen=True, order=True):
    """Vague words at ``[start, end)`` of the folded sentence, and their form: fee, wait, limit, part or notice."""

    start: int
    end: int
    form: str

    @property
    def of_money(self) -> bool:
        """Whether a sum or a share of one would tell how much it is."""
        return self.form in ("fee", "part")
