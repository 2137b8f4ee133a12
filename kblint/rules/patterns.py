"""The pattern language of YAML rules, and the finding of patterns in text.

A pattern is read from left to right; it matches words, whatever their letter case, and never more than one sentence:

======================  =========================================================================
``eligible customers``  these words, one after the other
``customer~``           any form of the word: customer, customers (buy~: buy, bought, buying …)
``[may|might|can not]`` one of these; each may have several words
``very?``               perhaps this; ``[very|quite]?`` perhaps one of these
``<people>``            one of the words listed under ``words: {people: [customer~, team member~]}``
``<number>``            a number: 30, 1,000, thirty
``<word>``              any one word
``...``                 up to three words or signs, or none; ``...5`` up to five (at most eight)
======================  =========================================================================

So ``[eligible|qualifying] <adjective>? [customer~|order~]`` finds "eligible orders" and "qualifying new customers". A
backslash takes a sign's meaning away: ``what\\?``. A *phrase* is plain words only, without any of these signs.

Text is compared folded (see `kblint.articles.text`), so ’ is ' and a no-break space is a space. Patterns are bounded: so many
words, gaps and combinations and no more, and there is no way to write a regular expression, so no pattern can run for minutes.

How it is found: every pattern has *cues*, words of which one must stand in a text that it matches; what holds none is
never looked at. Sequences of plain words and alternatives are then compared as they are; patterns with gaps, optional
parts or word classes are compared with the tokens of the text (see `kblint.rules.sequences`). spaCy is imported when first
a pattern may match in a stretch that only spaCy can take apart (see `kblint.rules.tokens`).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from math import prod

from kblint.articles.text import fold, plain
from kblint.errors import did_you_mean
from kblint.expressions import compiled, expression
from kblint.rules.errors import RuleError
from kblint.rules.inflections import forms
from kblint.rules.sequences import Choice, Class, Gap, Item, Pattern, TokenSequence, Word, Words, ways
from kblint.rules.tokens import CONTRACTIONS, Token, tokens, tokens_of_spacy

MAX_PATTERN_CHARACTERS = 2_000
MAX_PHRASE_CHARACTERS = 200
MAX_ITEMS = 12
MAX_GAP = 8
MAX_GAPS = 3
MAX_BRANCHES = 200
MAX_PATTERNS = 500

_PIECE = re.compile(
    r"\.\.\.(?P<gap>\d{0,2})(?=\s|$)|<(?P<name>[^<>\s]*)>|\[(?P<choice>[^\[\]]*)\]|(?P<word>(?:\\.|[^\s\[\]<>|?\\])+)"
)
_ALNUM = re.compile(r"[^\W_]+")
_CLASSES = ("number", "word")
# Words that stand in almost every paragraph make poor cues.
_COMMON_WORDS = (
    "a all an and any are as at be by can for if in is it may no not of on or our some that the this to we will with you your"
)
_COMMON = frozenset(_COMMON_WORDS.split())

# Of cues as long as this, those that many patterns have in common are better than longer ones.
_LONG_ENOUGH = 4
# A text longer than this is no sentence; looking for words in their order takes time with more than its length.
_MOST_IN_ORDER = 2_000


def parse_pattern(text: str, words: Mapping[str, Sequence[str]], where: str, exact: bool = False) -> Pattern:
    """Reads a pattern; ``words`` are the declared lists, ``where`` names the rule in errors (RuleError)."""
    help = "The signs of the pattern language are explained in the guide to writing rules."

    def wrong(message: str) -> RuleError:
        return RuleError(f"the pattern '{text}' {message}", where=where, help=help)

    if len(text) > MAX_PATTERN_CHARACTERS:
        raise RuleError(
            f"a pattern has more than {MAX_PATTERN_CHARACTERS:,} characters",
            where=where,
            help="Put its words into lists under 'words'.",
        )
    items: list[Item] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        piece = _PIECE.match(text, at)
        if not piece:
            raise wrong(f"cannot be read from '{text[at : at + 12]}' on")
        at = piece.end()
        optional = text.startswith("?", at)
        at += optional
        if at < len(text) and not text[at].isspace():
            raise wrong(f"needs a space before '{text[at : at + 12]}'")
        if piece["gap"] is not None:
            most = int(piece["gap"] or 3)
            if optional or not 1 <= most <= MAX_GAP:
                raise wrong(f"has a gap that is not one of ...1 to ...{MAX_GAP}")
            items.append(Gap(most))
        elif piece["name"] in _CLASSES:
            items.append(Class(piece["name"], optional))
        elif piece["name"] is not None:
            items.append(Choice(_list(piece["name"], words, where, exact), optional))
        elif piece["choice"] is not None:
            alternatives: list[Words] = []
            for one in piece["choice"].split("|"):
                name = re.fullmatch(r"\s*<([^<>\s]*)>\s*", one)
                alternatives += _list(name[1], words, where, exact) if name else (_words(one, exact),)
            if not all(alternatives):
                raise wrong("has an empty alternative")
            items.append(Choice(tuple(dict.fromkeys(alternatives)), optional))
        else:
            items.append(Choice((_words(piece["word"], exact),), optional))
    if not items or len(items) > MAX_ITEMS:
        raise wrong(f"must have between one and {MAX_ITEMS} parts")
    if sum(isinstance(i, Gap) for i in items) > MAX_GAPS or isinstance(items[0], Gap) or isinstance(items[-1], Gap):
        raise wrong(f"may have {MAX_GAPS} gaps, and none at its start or end")
    return tuple(items)


def parse_phrase(text: str, where: str, exact: bool = False) -> Pattern:
    """A phrase: plain words that stand one after the other."""
    folded = plain(text) if exact else fold(text)
    if not folded.split() or len(text) > MAX_PHRASE_CHARACTERS:
        raise RuleError(f"the phrase '{text[:40]}' must have between 1 and {MAX_PHRASE_CHARACTERS} characters", where=where)
    return (Choice((tuple((word,) for word in folded.split()),)),)


def _list(name: str, words: Mapping[str, Sequence[str]], where: str, exact: bool) -> tuple[Words, ...]:
    if name not in words:
        known = [*words, *_CLASSES]
        raise RuleError(
            f"no list <{name}> stands under 'words'",
            where=where,
            help=did_you_mean(name, known) or f"Known: {', '.join(sorted(known))}.",
        )
    found = tuple(_words(entry, exact) for entry in words[name])
    if not all(found) or not found:
        raise RuleError(f"the list '{name}' under 'words' has an empty entry", where=where)
    return found


def _words(text: str, exact: bool) -> Words:
    folded = plain(text) if exact else fold(text)
    return tuple(
        forms(w[:-1]) if len(w) > 1 and w.endswith("~") and not w.endswith("\\~") else (w.replace("\\", ""),)
        for w in folded.split()
    )


def cues(pattern: Pattern, shared: Mapping[Choice, int] | None = None) -> frozenset[str]:
    """Words (runs of letters and digits) or signs: at least one stands in every text that the pattern matches.

    ``shared`` tells how many of the patterns that are looked for together have a part: the fewer cues they have in all, the better.
    """
    deciding = max(_required(pattern), key=lambda part: _telling(part, shared or {}), default=None)
    return _cues_of(deciding) if deciding else frozenset()


def _telling(part: Choice, shared: Mapping[Choice, int]) -> tuple[int, float, float]:
    """How much it says that a part stands in a text: a rare word, few of them, for many patterns."""
    return min(_shortest(part), _LONG_ENOUGH), shared.get(part, 0) / len(_cues_of(part)), _rarity(part)


def _required(pattern: Pattern) -> list[Choice]:
    """The parts of a pattern that have to stand there."""
    return [item for item in pattern if isinstance(item, Choice) and not item.optional]


@lru_cache(maxsize=1024)
def _cues_of(part: Choice) -> frozenset[str]:
    return frozenset(itertools.chain.from_iterable(map(_cue, part.alternatives)))


def _shortest(part: Choice) -> int:
    return min(0 if cue in _COMMON else len(cue) for cue in _cues_of(part))


def _rarity(part: Choice) -> float:
    return _shortest(part) - len(_cues_of(part)) / 50


def _cue(words: Words) -> tuple[str, ...]:
    def longest(form: str) -> str:
        run = max(_ALNUM.findall(form), key=len, default=form)
        # Of "a.s.a.p." a single letter would be left.
        return run if len(run) > 2 else form

    choices = [tuple(longest(form) for form in word) for word in words]
    return max(choices, key=lambda c: min(0 if w in _COMMON else len(w) for w in c))


class Text:
    """A folded stretch of text, taken apart once, when a pattern first needs its tokens."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tokens(self) -> list[Token]:
        """Its tokens; what only spaCy could take apart is opaque."""
        return tokens(self.text)

    @cached_property
    def tokens_of_spacy(self) -> list[Token]:
        """Its tokens, none of them opaque."""
        return tokens_of_spacy(self.text)


class Patterns:
    """A set of patterns that are looked for together. ``cues`` are those of all of them."""

    def __init__(
        self, phrases: Sequence[str], tokens: Sequence[str], words: Mapping[str, Sequence[str]], where: str, exact: bool = False
    ) -> None:
        if len(phrases) + len(tokens) > MAX_PATTERNS:
            raise RuleError(f"has more than {MAX_PATTERNS} patterns", where=where, help="Split the rule.")
        parsed = [parse_phrase(p, where, exact) for p in phrases] + [parse_pattern(t, words, where, exact) for t in tokens]
        for pattern, written in zip(parsed, [*phrases, *tokens], strict=True):
            if not _required(pattern):
                raise RuleError(
                    f"the pattern '{written}' matches almost anything", where=where, help="Give it a word that must stand there."
                )
        shared = Counter(itertools.chain.from_iterable(map(_required, parsed)))
        self.cues = frozenset(itertools.chain.from_iterable(cues(p, shared) for p in parsed))
        plain = [p for p in parsed if all(isinstance(i, Choice) and not i.optional for i in p)]
        self._plain = _expression(plain) if plain else None
        self._token_patterns = [p for p in parsed if p not in plain]
        self._plain_sieves = _Sieves(plain, shared)
        self._token_sieves = _Sieves(self._token_patterns, shared)
        self._sequences: dict[Pattern, TokenSequence] = {}
        self._where = where

    def __bool__(self) -> bool:
        return bool(self.cues)

    def find(self, text: Text) -> list[tuple[int, int]]:
        """Each stretch ``[start, end)`` of the text that a pattern matches, in order; of overlapping ones the first."""
        if not _any_in(self.cues, text.text):
            return []
        found: list[tuple[int, int]] = []
        if self._plain and any(self._plain_sieves.passed(text.text)):
            found = [m.span() for m in self._plain.finditer(text.text)]
        candidates = [sieve.pattern for sieve in self._token_sieves.passed(text.text) if sieve.in_order(text.text)]
        if candidates:
            found += self._in_tokens(candidates, text)
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda f: (f[0], -f[1])):
            if not kept or start >= kept[-1][1]:
                kept.append((start, end))
        return kept

    def _in_tokens(self, patterns: Sequence[Pattern], text: Text) -> list[tuple[int, int]]:
        """What patterns match of a text's tokens: the longest first, and nothing that overlaps it."""
        sequences = [self._sequence(pattern) for pattern in patterns]
        found = {match for sequence in sequences for match in sequence.matches(text.tokens)}
        taken_apart = text.tokens
        if not all(match.certain for match in found):
            taken_apart = text.tokens_of_spacy
            found = {match for sequence in sequences for match in sequence.matches(taken_apart)}
        taken: set[int] = set()
        stretches = []
        for match in sorted(found, key=lambda m: (m.start - m.end, m.start)):
            if taken.isdisjoint(range(match.start, match.end)):
                taken.update(range(match.start, match.end))
                stretches.append((taken_apart[match.start].start, taken_apart[match.end - 1].end))
        return stretches

    def _sequence(self, pattern: Pattern) -> TokenSequence:
        if pattern not in self._sequences:
            combinations = prod(len(ways(item)) + item.optional for item in pattern if isinstance(item, Choice))
            if combinations > MAX_BRANCHES:
                raise RuleError(
                    f"one pattern has {combinations} combinations",
                    where=self._where,
                    help=f"At most {MAX_BRANCHES}: split it into several.",
                )
            self._sequences[pattern] = TokenSequence(pattern)
        return self._sequences[pattern]


def _expression(patterns: Sequence[Pattern]) -> re.Pattern[str]:
    """Plain sequences as one expression: literal words between single spaces, no repetition but of the space."""
    made = []
    for pattern in patterns:
        parts = []
        for item in pattern:
            assert isinstance(item, Choice)
            alternatives = (" {1,3}".join(_any(word) for word in words) for words in item.alternatives)
            parts.append(f"(?:{'|'.join(sorted(alternatives, key=len, reverse=True))})")
        made.append(" {1,3}".join(parts))
    return expression(rf"(?:{'|'.join(sorted(made, key=len, reverse=True))})")


def _any_in(words: Iterable[str], text: str) -> bool:
    """Whether any of the words stands in a text, also as part of another."""
    for word in words:  # noqa: SIM110 -- takes half as long as any()
        if word in text:
            return True
    return False


class _Sieves:
    """What texts must have for patterns to match them. They let too much through, never too little, and need no tokens."""

    def __init__(self, patterns: Sequence[Pattern], shared: Mapping[Choice, int]) -> None:
        # Most patterns that are looked for together have their telling part in common: without it none of them is looked at.
        self._by_part: dict[tuple[str, ...], list[_Sieve]] = {}
        for pattern in patterns:
            parts = sorted(_required(pattern), key=lambda part: _telling(part, shared), reverse=True)
            first, *others = map(_telling_forms, parts)
            self._by_part.setdefault(first, []).append(_Sieve(pattern, others))

    def passed(self, text: str) -> Iterator[_Sieve]:
        """Those of which a word of each part that has to stand there stands in the text."""
        for words, sieves in self._by_part.items():
            if _any_in(words, text):
                yield from (sieve for sieve in sieves if sieve.has_others(text))


class _Sieve:
    """What a text must have for one pattern to match it, besides its most telling part."""

    def __init__(self, pattern: Pattern, others: Sequence[tuple[str, ...]]) -> None:
        self.pattern = pattern
        self._others = others

    def has_others(self, text: str) -> bool:
        """Whether a word of each other part stands in the text."""
        return all(_any_in(words, text) for words in self._others)

    def in_order(self, text: str) -> bool:
        """Whether all words of the pattern stand in the text in their order, with no more between them than its gaps allow."""
        return len(text) > _MOST_IN_ORDER or self._order.search(text) is not None

    @cached_property
    def _order(self) -> re.Pattern[str]:
        made = []
        for item in self.pattern:
            if isinstance(item, Gap):
                # So many tokens stand in no more runs of text between white space.
                made.append(rf"(?:\S+\s+){{0,{item.most - 1}}}(?:\S+\s*)?")
            else:
                one = r"\S+" if isinstance(item, Class) else f"(?:{_any_of(item.alternatives)})"
                made.append(rf"(?:{one}\s*)?" if item.optional else rf"{one}\s*")
        return compiled("".join(made))


@lru_cache(maxsize=1024)
def _telling_forms(part: Choice) -> tuple[str, ...]:
    """The forms of the longest word of each alternative."""
    longest = (max(words, key=lambda word: min(map(len, word))) for words in part.alternatives)
    return tuple(sorted({form for word in longest for form in word}))


@lru_cache(maxsize=1024)
def _any_of(alternatives: tuple[Words, ...]) -> str:
    """An expression for one of the alternatives, all its words, also as parts of words: tokens can be smaller than words."""
    made = {r"\s*".join(f"(?:{'|'.join(map(_apart, word))})" for word in words) for words in alternatives}
    return "|".join(sorted(made, key=lambda a: (-len(a), a)))


def _apart(form: str) -> str:
    """A form of a word, with white space wherever a token may end in it."""
    if form.isalpha() and form.lower() not in CONTRACTIONS:
        return re.escape(form)
    return r"\s*".join(map(re.escape, form))


def _any(word: Word) -> str:
    ordered = sorted(dict.fromkeys(word), key=lambda w: (-len(w), w))
    return f"(?:{'|'.join(_edge(w) for w in ordered)})"


def _edge(word: str) -> str:
    return (r"(?<!\w)" if word[0].isalnum() else "") + re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "")
