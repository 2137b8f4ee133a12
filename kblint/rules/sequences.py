"""Patterns as sequences of tokens, and all stretches of tokens that they match.

A sequence is walked through item by item: from the places in the text that can be reached, each item leads to others. That is what
spaCy's ``Matcher`` does with the same pattern. An opaque stretch (see `kblint.rules.tokens`) may be any tokens that stand in it: a
match that needs some of them is not certain, and holds no more than that there may be one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from kblint.rules.tokens import Token, is_number, parts_of

Word = tuple[str, ...]  # the forms of one word, any of which matches
Words = tuple[Word, ...]  # words one after the other
_Place = tuple[int, bool]  # the token that is next, and whether it is certain that it can be


class Choice(msgspec.Struct, frozen=True):
    """One of several sequences of words."""

    alternatives: tuple[Words, ...]
    optional: bool = False


class Class(msgspec.Struct, frozen=True):
    """``<number>`` or ``<word>``."""

    name: str
    optional: bool = False


class Gap(msgspec.Struct, frozen=True):
    """``...``: up to ``most`` tokens."""

    most: int


Item = Choice | Class | Gap
Pattern = tuple[Item, ...]


class Match(NamedTuple):
    """The tokens ``[start, end)``."""

    start: int
    end: int
    certain: bool


class _Step(NamedTuple):
    """What one token must be, and what an opaque stretch must be to hold it."""

    takes: Callable[[str], bool]
    may_be_in: Callable[[str], bool]

    def __call__(self, tokens: Sequence[Token], places: Iterable[_Place]) -> set[_Place]:
        after = set()
        for at, certain in places:
            if at < len(tokens):
                token = tokens[at]
                if not token.opaque:
                    if self.takes(token.text):
                        after.add((at + 1, certain))
                elif self.may_be_in(token.text):
                    after |= {(at, False), (at + 1, False)}
        return after


def _anything(_: str) -> bool:
    return True


_ANY = _Step(_anything, _anything)
_CLASSES = {"number": _Step(is_number, _anything), "word": _Step(str.isalpha, _anything)}


def _one_of(words: Iterable[str]) -> _Step:
    among = frozenset(words)
    return _Step(among.__contains__, lambda stretch: any(word in stretch for word in among))


class TokenSequence:
    """A pattern, its words taken apart."""

    def __init__(self, pattern: Pattern) -> None:
        self._items = [
            (item, [[*map(_one_of, way)] for way in ways(item)] if isinstance(item, Choice) else []) for item in pattern
        ]

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """All stretches that it matches, the overlapping ones too."""
        for start in range(len(tokens)):
            places = {(start, True)}
            for item, alternatives in self._items:
                places = _after(item, alternatives, tokens, places)
                if not places:
                    break
            yield from (Match(start, end, certain) for end, certain in places)


def _after(item: Item, alternatives: list[list[_Step]], tokens: Sequence[Token], places: set[_Place]) -> set[_Place]:
    if isinstance(item, Gap):
        reached = ahead = places
        for _ in range(item.most):
            ahead = _ANY(tokens, ahead)
            reached = reached | ahead
        return reached
    reached = set(places) if item.optional else set()
    for steps in alternatives if isinstance(item, Choice) else [[_CLASSES[item.name]]]:
        ahead = places
        for step in steps:
            ahead = step(tokens, ahead)
        reached |= ahead
    return reached


def ways(item: Choice) -> list[tuple[Word, ...]]:
    """The ways through the alternatives, as tokens: those of a single token are one way."""
    single: list[str] = []
    several: dict[tuple[Word, ...], None] = {}
    for words in item.alternatives:
        # Forms of one word may split into different numbers of tokens ("don't", "dont"): group them by that number.
        for shape in itertools.product(*map(_by_shape, words)):
            tokens = tuple(itertools.chain.from_iterable(shape))
            if len(tokens) == 1:
                single += tokens[0]
            else:
                several[tokens] = None
    return [*several, *([(tuple(dict.fromkeys(single)),)] if single else [])]


def _by_shape(word: Word) -> list[tuple[Word, ...]]:
    taken_apart = [parts_of(form) for form in word]
    single = tuple(parts[0] for parts in taken_apart if len(parts) == 1)
    several: list[tuple[Word, ...]] = [tuple((part,) for part in parts) for parts in taken_apart if len(parts) > 1]
    return [(single,), *several] if single else several
