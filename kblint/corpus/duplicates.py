"""Passages that stand in two articles: found by sentences that are equal but for case and punctuation, then followed from one to the next.

Each sentence of some length posts under its normalised words. A sentence that stands in many articles is boilerplate and brings nothing
together; what is left grows with the number of sentences, not with its square. Between two articles with enough in common, equal
sentences that follow one another in both are a passage; a sentence in between that differs by little belongs to it.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import string
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache, partial
from itertools import combinations, pairwise
from typing import Any

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.expressions import compiled
from kblint.rules.interface import ArticleEntry
from kblint.statements.topic import of_text
from kblint.statements.words import concepts, fold

# A sentence of fewer words is a button or a heading and says nothing of where it comes from.
_LEAST_WORDS = 6
# In more articles than this a sentence is boilerplate: a footer, a warning, a template's own words.
_MOST_ARTICLES = 3
# Words in common below which two articles are not looked at.
_LEAST_SHARED = 40
# How far on in either article a passage goes on after an equal sentence, in sentences.
_LEAP = 3
# How alike (0 to 100) two sentences are of which one is the other, edited.
_ALIKE = 82.0
# Characters; comparing takes time with the square of this.
_LONGEST_COMPARED = 2000

_PUNCTUATION = str.maketrans(dict.fromkeys(string.punctuation + "“”‘’–—…•·", " "))
# The same for ASCII, with lower case, as a table of bytes: several times as fast.
_ASCII = bytes(ord(" ") if chr(i) in string.punctuation else ord(chr(i).lower()) for i in range(128)) + bytes(128)


class Said(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A sentence of an article, the ``sentence``-th of its ``block``-th block: ``key`` stands for its normalised words, ``words`` counts them."""

    key: bytes
    words: int
    block: int
    sentence: int


class Stretch(msgspec.Struct, frozen=True):
    """Sentences ``[start, end)`` of an article."""

    start: int
    end: int

    def meets(self, other: Stretch) -> bool:
        """Whether any sentence stands in both."""
        return self.start < other.end and other.start < self.end


class Passage(msgspec.Struct, frozen=True):
    """A passage that two articles share: where it stands in each, how many words and sentences of it are the same."""

    here: Stretch
    there: Stretch
    words: int
    sentences: int


class Overlap(msgspec.Struct, frozen=True):
    """What two articles (by index, ``a < b``) share: the longest passage, and the words of all."""

    a: int
    b: int
    longest: Passage
    words: int


class Overlaps(msgspec.Struct, frozen=True):
    """All pairs of articles that share something, the longest passage first; how many sentences were left out as boilerplate."""

    pairs: tuple[Overlap, ...]
    boilerplate: int = 0


def sentences_of(article: Article) -> tuple[Said, ...]:
    """The sentences of an article that are long enough to tell where they come from, in reading order; no quotations, no dated news."""
    found = []
    for block in article.blocks:
        if not block.sentences or block.quoted or any(map(_is_dated, block.heading)):
            continue
        for n, sentence in enumerate(block.sentences):
            if len(sentence.text) < 3 * _LEAST_WORDS or (block.marks and _leads_on(block, sentence)):
                continue
            words = _bare_words(sentence.text)
            if len(words) >= _LEAST_WORDS:
                found.append(Said(hashlib.blake2b(b" ".join(words), digest_size=8).digest(), len(words), block.index, n))
    return tuple(found)


@lru_cache(maxsize=4096)
def _is_dated(heading: str) -> bool:
    return _DATED.search(heading) is not None


_DATED = compiled(
    r"\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d\b|[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?(?:19|20)\d\d\b"
)


def _bare_words(text: str) -> list[bytes]:
    """The words of a text in lower case, without punctuation, as bytes: that is how they are hashed."""
    if text.isascii():
        return text.encode("ascii").translate(_ASCII).split()
    return [word.encode("utf-8", "surrogatepass") for word in text.translate(_PUNCTUATION).lower().split()]


def _leads_on(block: Block, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but a link: an entry of a list of pages, which many pages may have."""
    return any(
        m.kind == "link" and min(m.end, sentence.end) - max(m.start, sentence.start) >= _NOTHING_BUT * len(sentence.text)
        for m in block.marks_at(sentence.start, sentence.end)
    )


_NOTHING_BUT = 0.8


def overlaps(
    articles: Sequence[Sequence[Said]], text: Callable[[int, Said], str], apart: Callable[[int, int], bool] = lambda a, b: False
) -> Overlaps:
    """What pairs of articles share; ``articles`` holds the sentences of each.

    ``text`` gives the text of a sentence of the i-th article; it is asked for a few. ``apart`` says which pairs are not of interest.
    """
    times = Counter([said.key for sentences in articles for said in sentences])
    where: defaultdict[bytes, list[tuple[int, int]]] = defaultdict(list)
    for i, sentences in enumerate(articles):
        for at, said in enumerate(sentences):
            # Most sentences stand once.
            if times[said.key] > 1:
                where[said.key].append((i, at))
    met: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    boilerplate = 0
    for places in where.values():
        if len({i for i, _ in places}) > _MOST_ARTICLES or len(places) > 2 * _MOST_ARTICLES:
            boilerplate += 1
            continue
        for (i, at), (j, there) in combinations(places, 2):
            if i != j:
                met[i, j].append((at, there))
    found = []
    for (i, j), matches in met.items():
        if sum(articles[i][at].words for at, _ in matches) >= _LEAST_SHARED and not apart(i, j):
            texts = partial(text, i), partial(text, j)
            passages = [_passage(run, articles[i], articles[j], *texts) for run in _runs(matches)]
            longest = max(passages, key=lambda p: p.words)
            most = min(sum(s.words for s in articles[k]) for k in (i, j))
            found.append(Overlap(i, j, longest, min(sum(p.words for p in passages), most)))
    return Overlaps(tuple(sorted(found, key=lambda o: (-o.longest.words, o.a, o.b))), boilerplate)


def _runs(matches: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Equal sentences that follow one another in both articles; each sentence is used once, where it goes on with a run if it can."""
    others: defaultdict[int, list[int]] = defaultdict(list)
    for at, other in sorted(matches):
        others[at].append(other)
    run: list[tuple[int, int]] = []
    used: set[int] = set()
    for at, all_there in others.items():
        there = [o for o in all_there if o not in used]
        if not there:
            continue
        near = [o for o in there if run and at - run[-1][0] <= _LEAP and 0 < o - run[-1][1] <= _LEAP]
        if run and not near:
            yield run
            run = []
        run.append((at, (near or there)[0]))
        used.add(run[-1][1])
    if run:
        yield run


_Text = Callable[[Said], str]


def _passage(
    run: Sequence[tuple[int, int]], here: Sequence[Said], there: Sequence[Said], text_here: _Text, text_there: _Text
) -> Passage:
    (start, other_start), (last, other_last) = run[0], run[-1]
    words, sentences = sum(here[at].words for at, _ in run), len(run)
    for (a, b), (c, d) in pairwise(run):
        if c - a > 1 and d - b > 1:
            edited = _edited(
                [(said.words, text_here(said)) for said in here[a + 1 : c]], [(o.words, text_there(o)) for o in there[b + 1 : d]]
            )
            words, sentences = words + sum(edited), sentences + len(edited)
    return Passage(Stretch(start, last + 1), Stretch(other_start, other_last + 1), words, sentences)


def _edited(here: Sequence[tuple[int, str]], there: Sequence[tuple[int, str]]) -> list[int]:
    """The words of the sentences between two equal ones that the other article has with little changed; each with its number of words."""
    from rapidfuzz import fuzz

    found = []
    left = [said for said in there if len(said[1]) <= _LONGEST_COMPARED]
    for words, text in here:
        if len(text) > _LONGEST_COMPARED:
            continue
        match = next((o for o in left if fuzz.ratio(text, o[1], score_cutoff=_ALIKE)), None)
        if match is not None:
            left.remove(match)
            found.append(min(words, match[0]))
    return found


# -- copies that are meant ---------------------------------------------------------------------------------------------------

# A contract says everything in its own text, however often that stands elsewhere.
_CONTRACT = concepts("terms agreement privacy statement addendum conditions licence eula disclaimer".split())
_NEWS = compiled(
    r"\b(?:changelog|change log|release notes?|releases|what'?s new|news|announcements?|blog|roadmap|archived?)\b", re.IGNORECASE
)
_VERSION = compiled(
    r"v?\d+(?:\.\d+)*(?:\.x)?|v\d+\w*|latest|stable|next|main|current|legacy|archived?|old|deprecated|classic|"
    r"[a-z]{2}(?:[-_][a-z]{2})?|ios|android|windows|mac(?:os)?|linux|web|desktop|mobile|cloud|server|data-?center|self-hosted|on-?prem(?:ises)?"
)
_FORMER = compiled(
    r"\b(?:legacy|deprecated|obsolete|discontinued|retired|(?:old|previous|former) (?:versions?|editions?|plans?))\b",
    re.IGNORECASE,
)
_VARIANT_KEYS = (
    "language",
    "lang",
    "locale",
    "version",
    "versions",
    "platform",
    "plan",
    "region",
    "edition",
    "product",
    "audience",
    "applies_to",
)
# What part of the longer title has to be the other's, word for word.
_LEAST_IN_COMMON = 0.5
# "18.2. Importing", "Appendix A. Licence".
_SECTION = compiled(r"^(?:(?:chapter|section|appendix|part) )?(?:\d+(?:\.\d+)*|[a-z](?=[.:]))[.:)]?\s+(?=\D)")
_TITLE_WORD = compiled(r"[^\W_]+(?:'[^\W_]+)?")


def passed_over(entry: ArticleEntry) -> bool:
    """Whether an article repeats others by its nature: news, and a page that only leads on to another."""
    return bool(_NEWS.search(entry.ref.title)) or any(entry.metadata.get(key) for key in ("redirect", "redirect_to", "canonical"))


def meant(a: ArticleEntry, b: ArticleEntry) -> bool:
    """Whether two articles are alike on purpose: versions or translations of one, contracts, products described after one template."""
    return variants(a, b) or is_contract(a) or is_contract(b) or of_one_template(a.ref.title, b.ref.title)


def variants(a: ArticleEntry, b: ArticleEntry) -> bool:
    """Whether two articles are one, for different versions, languages, platforms, plans, as their paths, titles and front matter say."""
    return (
        a.language != b.language
        or bool(a.ref.url and a.ref.url == b.ref.url)
        or any(_values(a.metadata, key) != _values(b.metadata, key) for key in _VARIANT_KEYS)
        or _variants(a.path, b.path)
        or bool(_FORMER.search(a.ref.title)) != bool(_FORMER.search(b.ref.title))
        or (a.ref.title == b.ref.title and _one_slot(a.path, b.path))
    )


def is_contract(entry: ArticleEntry) -> bool:
    """Whether an article is a contract or a statutory text by its title."""
    return bool(_CONTRACT & {*of_text(entry.ref.title)})


def _values(metadata: Mapping[str, Any], key: str) -> str:
    value = metadata.get(key)
    return "" if value is None else str(value).casefold()


def _variants(a: str, b: str) -> bool:
    """Whether two paths differ in a folder or an ending that names a version, a language or a platform: ``v1/plans.md``, ``plans.de.md``."""
    one, other = (re.split(r"[/.]", posixpath.splitext(path)[0].casefold()) for path in (a, b))
    left, right = [p for p in one if p not in other], [p for p in other if p not in one]
    return bool(left or right) and all(_VERSION.fullmatch(p) for p in (*left, *right))


def _one_slot(a: str, b: str) -> bool:
    """Whether two paths are the same but for one word of the file's name: ``install-ubuntu.md``, ``install-debian.md``."""
    one, other = (re.split(r"[-_ /]", posixpath.splitext(path)[0].casefold()) for path in (a, b))
    differing = [n for n, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs]
    return (
        len(one) == len(other)
        and len(differing) == 1
        and differing[0] >= len(one) - len(re.split(r"[-_ ]", posixpath.basename(a))) > 0
    )


def of_one_template(a: str, b: str) -> bool:
    """Whether two titles have the same words but for a slot that names different things: two products described after one template."""
    one, other = (_TITLE_WORD.findall(_SECTION.sub("", fold(title))) for title in (a, b))
    opcodes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    equal = [word for tag, i, j, _, _ in opcodes if tag == "equal" for word in one[i:j]]
    slots = [(of_text(" ".join(one[i:j])), of_text(" ".join(other[k:m]))) for tag, i, j, k, m in opcodes if tag == "replace"]
    differ = any(set(left) - set(of_text(b)) and set(right) - set(of_text(a)) for left, right in slots)
    return differ and len(equal) >= _LEAST_IN_COMMON * max(len(one), len(other)) and bool(of_text(" ".join(equal)))
