"""What "only" rules: what is permitted, and for whom or in which way alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kblint.statements.permissions import ONLY
from kblint.statements.rulings.lexicon import PREPOSITIONS
from kblint.statements.words import Word

_RESERVED = frozenset("reserved limited restricted confined exclusive exclusively".split())
_NARROWING = ONLY | _RESERVED
_WHICH = frozenset({"that", "which", "who", "whose"})


def alone(claimed: Sequence[Word], start: int, end: int) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """What is ruled, and for whom or in which way alone, where a clause says "only"; None where it does not."""
    texts = [t.text for t in claimed]
    if _NARROWING.isdisjoint(texts):
        return None
    at = next((i for i, text in enumerate(texts) if text in ONLY), None)
    if at is None:
        limit = next((i for i, t in enumerate(claimed) if start <= t.start < end and t.text in _RESERVED), None)
        if limit is None:
            return None
        return tuple(t for t in claimed[:limit]), tuple(t for t in claimed[limit + 1 :])
    before = claimed[:at]
    rest = claimed[at + 1 :]
    if any(t.text in _WHICH and t.start >= end for t in before):
        # "You can create keys that can only read."
        return None
    if (being := _the_only_one(texts, at)) is not None:
        # "The owner is the only one who can delete a board."
        return tuple(t for t in rest if t.start >= end), tuple(claimed[:being])
    if _limits_number(claimed, at):
        return None
    if claimed[at].text == "alone" and not any(t.text in ("for", "by", "with") for t in before[-4:]):
        return None
    if not any(t.kind == "word" for t in before):
        # "Only owners can delete a board."
        who = tuple(t for t in rest if t.start < start)
        return tuple(t for t in rest if t.start >= end), who
    preposition = next((i for i, t in enumerate(rest) if t.text in PREPOSITIONS), None)
    if preposition is not None and (preposition == 0 or any(start <= t.start for t in before[-2:]) or start == claimed[at].start):
        return (*before, *rest[:preposition]), tuple(rest[preposition + 1 :])
    if not any(t.kind == "word" for t in rest) or preposition == 0:
        back = next((i for i in range(at - 1, -1, -1) if claimed[i].text in PREPOSITIONS), None)
        if back is not None:
            return tuple(claimed[:back]), tuple(claimed[back + 1 : at])
        # "… is part of the Pro plan only"
        return tuple(t for t in before if t.start < end), tuple(t for t in before if t.start >= end)
    # "Refunds are only possible": what alone is possible stood behind it, and is an amount.
    if any(t.start < start for t in before) and any(t.start >= end or t.end <= start for t in rest):
        return tuple(before), tuple(rest)
    return None


_BEING = frozenset({"is", "are", "be"})
_ONES = frozenset("one ones person people user users member members role roles account accounts plan plans".split())


def _the_only_one(texts: Sequence[str], at: int) -> int | None:
    """Where the verb of "… is the only one (who can …)" stands, with "only" at an index; None where it says no such thing."""
    if at < _LEAST or texts[at - 1] != "the" or texts[at - 2] not in _BEING or not _ONES.intersection(texts[at + 1 : at + 2]):
        return None
    return at - 2 if texts[at - 3] not in ("will", "should", "must") else at - 3


_LEAST = 3
_NUMBER_WORDS = frozenset("one two three four five six seven eight nine ten single once twice".split())


def _limits_number(claimed: Sequence[Word], at: int) -> bool:
    """Whether "only" limits how many ("you can only have one card", "may only borrow 3 books", whose amount is taken out), and not who or how."""
    for before, word in pairwise(claimed[at:]):
        if word.text in PREPOSITIONS or word.kind != "word":
            return False
        # "Nobody but" is read as one "only": nothing was taken out behind that.
        if word.text in _NUMBER_WORDS or (word.start > before.end + 1 and before is not claimed[at]):
            return True
    return False
