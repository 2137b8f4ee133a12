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
parts or word classes go through spaCy's ``Matcher`` over the tokens of a blank English pipeline, which is imported
when the first such sentence is met.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

import msgspec

from kblint.articles.text import fold, plain
from kblint.errors import did_you_mean
from kblint.rules.errors import RuleError
from kblint.rules.inflections import forms

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
_CLASSES = {"number": {"LIKE_NUM": True}, "word": {"IS_ALPHA": True}}
# Words that stand in almost every paragraph make poor cues.
_COMMON_WORDS = (
    "a all an and any are as at be by can for if in is it may no not of on or our some that the this to we will with you your"
)
_COMMON = frozenset(_COMMON_WORDS.split())

# Of cues as long as this, those that many patterns have in common are better than longer ones.
_LONG_ENOUGH = 4
# A text longer than this is no sentence; looking for words in their order takes time with more than its length.
_MOST_IN_ORDER = 2_000
# What spaCy takes apart though it is written as one word: "cannot", "dont", "theyve".
_CONTRACTED = re.compile(
    r"(?:i|y|you|s?he|it|we|they|who|what|when|where|why|how|th(?:ere|at|is|ese|ose)|ai|are|ca|can|could|dare|did|do|does|gon|got|"
    r"ha[ds]|have|is|may|might|must|need|not|ought|sha|should|was|were|wo|would|he|let)"
    r"(?:not|nt|na|ta|all|[dsm]|ll|re|ve|ma){1,2}"
)

Word = tuple[str, ...]  # the forms of one word, any of which matches
Words = tuple[Word, ...]  # words one after the other


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
    """A folded stretch of text, tokenised once, when a pattern first needs its tokens."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tokens(self) -> tuple[Any, list[tuple[int, int]]]:
        """A spaCy Doc without white space, and each token's ``[start, end)`` in the text."""
        doc = _pipeline().make_doc(self.text)
        kept = [t for t in doc if not t.is_space]
        offsets = [(t.idx, t.idx + len(t.text)) for t in kept]
        if len(kept) < len(doc):
            from spacy.tokens import Doc

            doc = Doc(doc.vocab, words=[t.text for t in kept])
        return doc, offsets


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import spacy

    return spacy.blank("en")


class Patterns:
    """A set of patterns that are looked for together. ``cues`` are those of all of them."""

    def __init__(
        self, phrases: Sequence[str], tokens: Sequence[str], words: Mapping[str, Sequence[str]], where: str, exact: bool = False
    ) -> None:
        if len(phrases) + len(tokens) > MAX_PATTERNS:
            raise RuleError(f"has more than {MAX_PATTERNS} patterns", where=where, help="Split the rule.")
        parsed = [parse_phrase(p, where, exact) for p in phrases] + [parse_pattern(t, words, where, exact) for t in tokens]
        for pattern, written in zip(parsed, [*phrases, *tokens], strict=True):
            if not cues(pattern):
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
        self._where = where

    def __bool__(self) -> bool:
        return bool(self.cues)

    def find(self, text: Text) -> list[tuple[int, int]]:
        """Each stretch ``[start, end)`` of the text that a pattern matches, in order; of overlapping ones the first."""
        if not any(cue in text.text for cue in self.cues):
            return []
        found: list[tuple[int, int]] = []
        if self._plain and any(self._plain_sieves.passed(text.text)):
            found = [m.span() for m in self._plain.finditer(text.text)]
        if any(sieve.in_order(text.text) for sieve in self._token_sieves.passed(text.text)):
            doc, offsets = text.tokens
            found += [(offsets[start][0], offsets[end - 1][1]) for _, start, end in self._matcher(doc)]
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda f: (f[0], -f[1])):
            if not kept or start >= kept[-1][1]:
                kept.append((start, end))
        return kept

    @cached_property
    def _matcher(self) -> Any:
        from spacy.matcher import Matcher

        matcher = Matcher(_pipeline().vocab)
        branches = list(itertools.chain.from_iterable(self._branches(p) for p in self._token_patterns))
        matcher.add("pattern", branches, greedy="LONGEST")
        return matcher

    def _branches(self, pattern: Pattern) -> Iterator[list[dict[str, Any]]]:
        """The token patterns that together mean this pattern: one for each way through alternatives of several tokens."""
        ways: list[list[list[dict[str, Any]]]] = []
        for item in pattern:
            if isinstance(item, Gap):
                ways.append([[{"OP": f"{{0,{item.most}}}"}]])
            elif isinstance(item, Class):
                ways.append([[{**_CLASSES[item.name], **({"OP": "?"} if item.optional else {})}]])
            else:
                ways.append(_ways(item))
        count = 1
        for way in ways:
            count *= len(way)
        if count > MAX_BRANCHES:
            raise RuleError(
                f"one pattern has {count} combinations", where=self._where, help=f"At most {MAX_BRANCHES}: split it into several."
            )
        for steps in itertools.product(*ways):
            branch = list(itertools.chain.from_iterable(steps))
            if branch:
                yield branch


def _ways(item: Choice) -> list[list[dict[str, Any]]]:
    single: list[str] = []
    several: dict[tuple[tuple[str, ...], ...], None] = {}
    for words in item.alternatives:
        # Forms of one word may split into different numbers of tokens ("don't", "dont"): group them by that number.
        shapes = [_by_shape(word) for word in words]
        for shape in itertools.product(*shapes):
            tokens = tuple(itertools.chain.from_iterable(shape))
            if len(tokens) == 1:
                single += tokens[0]
            else:
                several[tokens] = None
    ways: list[list[dict[str, Any]]] = [[{"ORTH": {"IN": list(t)}} for t in tokens] for tokens in several]
    if single:
        ways.append([{"ORTH": {"IN": list(dict.fromkeys(single))}}])
    if item.optional:
        ways.append([])
    return ways


def _by_shape(word: Word) -> list[tuple[tuple[str, ...], ...]]:
    single: list[str] = []
    several: list[tuple[tuple[str, ...], ...]] = []
    for form in word:
        tokens = [t.text for t in _pipeline().make_doc(form)]
        if len(tokens) == 1:
            single.append(form)
        else:
            several.append(tuple((t,) for t in tokens))
    return ([(tuple(single),)] if single else []) + several


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
    return re.compile(rf"(?:{'|'.join(sorted(made, key=len, reverse=True))})")


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
            if any(word in text for word in words):
                yield from (sieve for sieve in sieves if sieve.has_others(text))


class _Sieve:
    """What a text must have for one pattern to match it, besides its most telling part."""

    def __init__(self, pattern: Pattern, others: Sequence[tuple[str, ...]]) -> None:
        self._pattern = pattern
        self._others = others

    def has_others(self, text: str) -> bool:
        """Whether a word of each other part stands in the text."""
        return all(any(word in text for word in words) for words in self._others)

    def in_order(self, text: str) -> bool:
        """Whether all words of the pattern stand in the text in their order, with no more between them than its gaps allow."""
        return len(text) > _MOST_IN_ORDER or self._order.search(text) is not None

    @cached_property
    def _order(self) -> re.Pattern[str]:
        made = []
        for item in self._pattern:
            if isinstance(item, Gap):
                # So many tokens stand in no more runs of text between white space.
                made.append(rf"(?:\S+\s+){{0,{item.most - 1}}}(?:\S+\s*)?")
            else:
                one = r"\S+" if isinstance(item, Class) else f"(?:{_any_of(item.alternatives)})"
                made.append(rf"(?:{one}\s*)?" if item.optional else rf"{one}\s*")
        return re.compile("".join(made))


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
    if form.isalpha() and not _CONTRACTED.fullmatch(form):
        return re.escape(form)
    return r"\s*".join(map(re.escape, form))


def _any(word: Word) -> str:
    ordered = sorted(dict.fromkeys(word), key=lambda w: (-len(w), w))
    return f"(?:{'|'.join(_edge(w) for w in ordered)})"


def _edge(word: str) -> str:
    return (r"(?<!\w)" if word[0].isalnum() else "") + re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "")
