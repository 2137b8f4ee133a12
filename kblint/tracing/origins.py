"""For each sentence of an answer the article sentences that say the same, and what kblint finds in them.

How alike two sentences are is told by their words, the rarer the more: how much of what is said stands in the article, how much of the article's
sentence is said, and how much the two have in common in order (token sort ratio of rapidfuzz). Articles are chosen by the words of their files
first, so that few are read.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from rapidfuzz import fuzz

from kblint import engine
from kblint.articles import source as sources
from kblint.articles.includes import resolve_includes
from kblint.articles.model import Article
from kblint.articles.parse import parse_all
from kblint.articles.text import fold
from kblint.errors import UserError
from kblint.expressions import compiled
from kblint.finding import Finding, Place
from kblint.report.model import Report, Skipped
from kblint.statements.topic import of_text
from kblint.tracing.transcript import Said

# Below, two sentences merely speak of the same thing.
LEAST = 0.5
# Articles read for each sentence, and sentences named for each: those nearly as alike as the best one.
_ARTICLES, _NAMED, _NEAR = 12, 3, 0.12
# What part of its words a sentence has to add to those named before, when it is less alike.
_ADDS = 0.3
_COVERED, _TOLD, _IN_ORDER = 0.5, 0.2, 0.3
# An answer that has a number where the article has another one did not get it there.
_OTHER_NUMBER = 0.85
_WORD = compiled(r"[a-z0-9][a-z0-9'-]+")
_NUMBER = compiled(r"\d+(?:[.,]\d+)*")
_LEAST_WORDS = 2


class Origin(msgspec.Struct, frozen=True):
    """An article's sentence that may have been what was said, how alike the two are (0 to 1), and the findings in it."""

    place: Place
    likeness: float
    findings: tuple[Finding, ...] = ()


class Traced(msgspec.Struct, frozen=True):
    """A sentence of the answer and where it may come from, the likeliest first; nowhere, where nothing in the articles says so."""

    said: Said
    origins: tuple[Origin, ...] = ()

    @property
    def flawed(self) -> bool:
        """Whether something is to be mended where it comes from."""
        return any(origin.findings for origin in self.origins)


class Trace(msgspec.Struct, frozen=True):
    """An answer, sentence by sentence; ``articles`` counts those that were looked through, ``skipped`` are files that were not read."""

    sentences: tuple[Traced, ...]
    articles: int
    skipped: tuple[Skipped, ...] = ()


class _Sentence(msgspec.Struct, frozen=True):
    place: Place
    folded: str
    words: frozenset[str]


def trace(answer: Sequence[Said], request: engine.Request) -> Trace:
    """Where the sentences of an answer that claim anything come from among the targets. Raises UserError when the run makes no sense."""
    # "Yes." and "Of course!" come from no article.
    answer = [one for one in answer if len(set(of_text(one.text))) >= _LEAST_WORDS]
    report = engine.lint(request)
    paths = sorted(engine.find_articles(request).targets)
    texts = {path: text for path in paths if (text := _text(path, request))}
    wanted = [frozenset(_WORD.findall(fold(one.text))) for one in answer]
    chosen = _chosen(wanted, texts)
    read = {path: _read(path, request) for path in sorted(set().union(*chosen) if chosen else ())}
    told = _teller([s.words for sentences in read.values() for s in sentences])
    found = tuple(
        Traced(one, _origins(one, [s for path in paths_ for s in read[path]], told, report))
        for one, paths_ in zip(answer, chosen, strict=True)
    )
    return Trace(found, report.articles, report.skipped)


def _text(path: str, request: engine.Request) -> str:
    try:
        return fold(sources.read(request.root, path).text)
    except (sources.Unreadable, UserError):
        return ""


def _chosen(wanted: Sequence[frozenset[str]], texts: Mapping[str, str]) -> list[list[str]]:
    """For each sentence the articles that have most of its words, the rarer the more."""
    every = frozenset().union(*wanted) if wanted else frozenset()
    having: defaultdict[str, list[str]] = defaultdict(list)
    for path, text in texts.items():
        for word in every.intersection(_WORD.findall(text)):
            having[word].append(path)
    chosen = []
    for words in wanted:
        score: defaultdict[str, float] = defaultdict(float)
        for word in sorted(words):
            for path in having[word]:
                score[path] += math.log(1 + len(texts) / len(having[word]))
        chosen.append([path for path, _ in sorted(score.items(), key=lambda found: (-found[1], found[0]))[:_ARTICLES]])
    return chosen


def _read(path: str, request: engine.Request) -> list[_Sentence]:
    """The sentences of a file's articles."""
    found = []
    for parsed in parse_all(sources.read(request.root, path), request.config):
        if not parsed.passed_over:
            found += _sentences(resolve_includes(parsed.article, request.root))
    return found


def _sentences(article: Article) -> list[_Sentence]:
    return [
        _Sentence(article.sentence_place(block.index, number), fold(sentence.text), frozenset(of_text(sentence.text)))
        for block in article.blocks
        if block.kind not in ("title", "heading", "code", "image")
        for number, sentence in enumerate(block.sentences)
    ]


_Told = Callable[[Iterable[str]], float]


def _teller(sentences: Sequence[frozenset[str]]) -> _Told:
    """How much words tell together: each the more, the fewer sentences have it; one that no article has tells as much as the rarest."""
    counts = Counter(word for words in sentences for word in words)
    weight = {word: math.log(1 + len(sentences) / n) for word, n in counts.items()}
    rarest = max(weight.values(), default=1.0)
    # The exact sum: sets have no order, and the last digit must not depend on one.
    return lambda words: math.fsum(weight.get(word, rarest) for word in words)


def _origins(said: Said, sentences: Iterable[_Sentence], told: _Told, report: Report) -> tuple[Origin, ...]:
    """The sentence that is most alike, those nearly as alike, and those that have what it leaves unsaid."""
    folded, words = fold(said.text), frozenset(of_text(said.text))
    rated = [(_likeness(folded, words, s, told), s) for s in sentences if words & s.words]
    rated = sorted(
        ((alike, s) for alike, s in rated if alike >= LEAST), key=lambda r: (-r[0], r[1].place.path, r[1].place.start.offset)
    )
    kept: list[tuple[float, _Sentence]] = []
    unsaid = words
    for alike, sentence in rated:
        adds = told(unsaid & sentence.words) >= _ADDS * told(words)
        if len(kept) < _NAMED and (adds or alike >= rated[0][0] - _NEAR):
            kept.append((alike, sentence))
            unsaid -= sentence.words
    return tuple(Origin(s.place, round(alike, 2), _findings(s.place, report.findings)) for alike, s in kept)


def _likeness(folded: str, words: frozenset[str], sentence: _Sentence, told: _Told) -> float:
    shared = told(words & sentence.words)
    alike = (
        _COVERED * shared / told(words)
        + _TOLD * shared / told(sentence.words)
        + _IN_ORDER * fuzz.token_sort_ratio(folded, sentence.folded) / 100
    )
    mine, theirs = set(_NUMBER.findall(folded)), set(_NUMBER.findall(sentence.folded))
    return alike * _OTHER_NUMBER if mine and theirs and mine.isdisjoint(theirs) else alike


def _findings(place: Place, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in a sentence, of conflicts either side."""
    return tuple(
        finding
        for finding in findings
        if any(
            at.path == place.path and at.start.offset < place.end.offset and place.start.offset < at.end.offset
            for at in (finding.place, *(related.place for related in finding.related))
        )
    )
