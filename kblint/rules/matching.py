"""YAML rules at work: where their patterns are looked for, what silences a match, and what must or must not stand near it.

The keys of ``match:`` (or of each entry, when it is a list):

``phrases``, ``tokens``
    what to find: plain phrases, and patterns in the language of `kblint.rules.patterns`.
``words``
    the word lists that patterns name as ``<list>``.
``in``
    where: ``sentence`` (each sentence by itself, the default), ``block`` (a whole paragraph, list item or cell), ``heading``,
    ``title``, ``link`` (the text of links), ``image`` (alternative texts), ``code``.
``blocks``
    only in blocks of these kinds (`kblint.articles.model.Block`); by default all running text.
``whole``
    ``true`` where the match must be all that stands there, but for signs around it: a link "here", not "prices are here".
``case``
    ``exact`` where capitals matter (``TODO``).
``ignore``
    ``[code, quotes]``: matches in code and in quotations do not count; ``[]`` counts them.
``unless``
    patterns that silence a match: ``sentence`` (anywhere in its sentence), ``before`` and ``after`` (directly there), ``around``
    (a longer expression that contains the match).
``near``, ``without``
    lists of what must, and of what must not, stand near: ``{tokens: […], in: article}``, ``{a: link}``, ``{a: list, in: next}``, ``{a: dealing}``.

A sentence gets at most one finding of a rule: its first, longest match.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property, reduce
from operator import or_

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.sentences import MAX_LENGTH
from kblint.articles.text import fold, plain
from kblint.expressions import compiled
from kblint.rules.customers import deals_with_customers
from kblint.rules.declaration import Match, Near
from kblint.rules.patterns import Patterns, Text
from kblint.rules.surroundings import beside, in_quotes, is_quotation, section
from kblint.signs import known, signs, stretches

RUNNING_TEXT = ("paragraph", "item", "cell", "caption", "description", "summary")
SEPARATOR = "\0"
_WORD = compiled(r"[^\W_]+")
_NO_WORD = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)


class ArticleText:
    """An article's text, folded once for all rules."""

    def __init__(self, article: Article) -> None:
        self.article = article
        # The separator is a character that no cue or pattern has, so nothing is found across two blocks.
        self.joined = fold(SEPARATOR.join(b.text for b in article.blocks))
        self._texts: dict[tuple[bool, int, int, int], Text] = {}
        self._looked_at = -1
        self._of_sentences: list[int] = []
        self._of_blocks: list[int] = []

    @cached_property
    def folded(self) -> list[str]:
        """Each block's text, folded; offsets are those of the block's text."""
        return [self.joined[start : start + len(b.text)] for start, b in zip(self._starts, self.article.blocks, strict=True)]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the article, folded."""
        parts = set(self.joined.split())
        # Each is looked at once however often it stands there, and of what is plain all at once.
        plain = set(filter(str.isascii, parts))
        found = " ".join(plain).encode().translate(_NO_WORD).decode().split()
        return frozenset(found).union(_WORD.findall(" ".join(parts - plain)))

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for block in self.article.blocks:
            starts.append(at)
            at += len(block.text) + 1
        return starts

    def blocks_with(self, cues: Iterable[str]) -> list[int]:
        """The indexes of the blocks in which any of the (folded) cues stands, in order: the cheap first look of a rule."""
        sought = stretches(cues)
        signs, folded = self._signs_of_blocks, self.folded
        found = {at for at, held in enumerate(signs) if held & sought.signs and sought.signed_in(folded[at], held)}
        for cue in sought.elsewhere:
            at = self.joined.find(cue)
            while at >= 0:
                index = bisect_right(self._starts, at) - 1
                found.add(index)
                at = self.joined.find(cue, self._starts[index] + len(self.article.blocks[index].text) + 1)
        return sorted(found)

    def sentences_with(self, cues: Iterable[str], kinds: Container[str] = RUNNING_TEXT) -> Iterator[tuple[Block, Sentence, str]]:
        """The sentences in which any of the (folded) cues stands, with their folded text, in reading order.

        Only those in blocks of these kinds, and none that quotes somebody.
        """
        for number in self.sentences_at(cues):
            block, sentence = self.sentences[number]
            if block.kind in kinds and not is_quotation(self.article.blocks, block):
                yield block, sentence, self.folded_sentences[number]

    def sentences_at(self, cues: Iterable[str]) -> list[int]:
        """The numbers, among `sentences`, of those in which any of the (folded) cues stands: the cheap first look of a rule."""
        sought = stretches(cues)
        signs, folded = self._signs_of_sentences, self.folded_sentences
        found = {at for at, held in enumerate(signs) if held & sought.signs and sought.signed_in(folded[at], held)}
        starts = self._sentence_starts if sought.elsewhere else []
        for cue in sought.elsewhere:
            at = self.joined.find(cue)
            while at >= 0:
                # A cue that begins between two sentences may stand in none of them.
                number = bisect_right(starts, at)
                found.add(number - 1)
                at = self.joined.find(cue, starts[number]) if number < len(starts) else -1
        found.discard(-1)
        return sorted(found)

    def sentences_where(self, expression: re.Pattern[str]) -> list[int]:
        """The numbers, among `sentences`, of those in which the expression is found anywhere in the article."""
        starts = self._sentence_starts
        return sorted({bisect_right(starts, found.start()) - 1 for found in expression.finditer(self.joined)} - {-1})

    def sentences_beside(
        self, cues: Iterable[str], kinds: Container[str] = RUNNING_TEXT
    ) -> Iterator[tuple[Block, Sentence, str]]:
        """All sentences of the blocks in which any of the cues stands; otherwise like `sentences_with`."""
        for index in self.blocks_with(cues):
            block, start = self.article.blocks[index], self._starts[index]
            if block.kind in kinds and not is_quotation(self.article.blocks, block):
                for sentence in block.sentences:
                    yield block, sentence, self.joined[start + sentence.start : start + sentence.end]

    def has(self, cues: Iterable[str]) -> bool:
        """Whether any of the (folded) cues stands in the article."""
        return bool(self.blocks_with(cues))

    @property
    def _signs_of_sentences(self) -> list[int]:
        """The signs of each sentence."""
        if self._looked_at != known():
            self._look()
        return self._of_sentences

    @property
    def _signs_of_blocks(self) -> list[int]:
        """The signs of each block."""
        if self._looked_at != known():
            self._look()
        return self._of_blocks

    def _look(self) -> None:
        self._looked_at = known()
        self._of_sentences = [signs(text) for text in self.folded_sentences]
        self._of_blocks = []
        number = 0
        for block, folded in zip(self.article.blocks, self.folded, strict=True):
            following = number + len(block.sentences)
            # What nobody writes may be cut within a word.
            if block.sentences and len(folded) < MAX_LENGTH // 2:
                self._of_blocks.append(reduce(or_, self._of_sentences[number:following]))
            else:
                self._of_blocks.append(signs(folded))
            number = following

    @cached_property
    def folded_sentences(self) -> list[str]:
        """Each sentence's text, folded."""
        return [
            self.joined[start : start + len(s.text)] for start, (_, s) in zip(self._sentence_starts, self.sentences, strict=True)
        ]

    @cached_property
    def sentences(self) -> list[tuple[Block, Sentence]]:
        """All sentences, in reading order."""
        return [(block, sentence) for block in self.article.blocks for sentence in block.sentences]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [self._starts[block.index] + sentence.start for block, sentence in self.sentences]

    def text(self, block: int, start: int, end: int, exact: bool = False) -> Text:
        """A stretch of a block, folded (with its letter case when ``exact``); tokenised once, however many rules ask."""
        key = (exact, block, start, end)
        if key not in self._texts:
            whole = plain(self.article.blocks[block].text) if exact else self.folded[block]
            self._texts[key] = Text(whole[start:end])
        return self._texts[key]


def stands(cues: Iterable[str], text: str) -> bool:
    """Whether any of the cues stands in a folded text."""
    return stretches(cues).stand_in(text)


_last: ArticleText | None = None


def article_text(article: Article) -> ArticleText:
    """The article's folded text, shared by the rules that ask for the same article one after the other."""
    global _last
    if _last is None or _last.article is not article:
        _last = ArticleText(article)
    return _last


class Matching:
    """One ``match:`` entry, ready to be looked for."""

    def __init__(self, match: Match, where: str) -> None:
        self.match = match
        exact = match.case == "exact"
        self.exact = exact

        def patterns(tokens: Sequence[str], phrases: Sequence[str] = ()) -> Patterns:
            return Patterns(phrases, tokens, match.words, where, exact)

        self.patterns = patterns(match.tokens, match.phrases)
        self.unless_sentence = patterns(match.unless.sentence)
        self.before = patterns(match.unless.before)
        self.after = patterns(match.unless.after)
        self.around = patterns(match.unless.around)
        self.near = [(n, patterns(n.tokens, n.phrases)) for n in match.near]
        self.without = [(n, patterns(n.tokens, n.phrases)) for n in match.without]
        self.cues = frozenset(fold(c) for c in self.patterns.cues)

    def find(self, text: ArticleText) -> Iterator[tuple[Block, int, int]]:
        """Each match as its block and ``[start, end)`` of the block's text, at most one a sentence, in reading order."""
        for block, start, end in self._stretches(text):
            stretch = text.text(block.index, start, end, self.exact)
            for from_, to in self.patterns.find(stretch):
                if self.match.whole and _WORD.search(stretch.text[:from_] + " " + stretch.text[to:]):
                    continue
                if self._holds(text, block, (start, end), start + from_, start + to):
                    yield block, start + from_, start + to
                    break

    def _stretches(self, text: ArticleText) -> Iterator[tuple[Block, int, int]]:
        """Where it is to be looked for: the stretches of the kind asked for that may hold a match."""
        cues = self.cues
        if self.match.place == "sentence":
            for block, sentence in (text.sentences[number] for number in text.sentences_at(cues)):
                if block.kind in (self.match.blocks or RUNNING_TEXT):
                    yield block, sentence.start, sentence.end
            return
        for block in (text.article.blocks[index] for index in text.blocks_with(cues)):
            if not self.match.blocks or block.kind in self.match.blocks:
                for start, end in self._within(text.article, block):
                    yield block, start, end

    def _within(self, article: Article, block: Block) -> Iterator[tuple[int, int]]:
        place, whole = self.match.place, (0, len(block.text))
        if place == "block":
            if self.match.blocks or block.kind in RUNNING_TEXT:
                yield whole
        elif place == "link":
            yield from ((m.start, m.end) for m in block.marks if m.kind == "link" and m.start < m.end)
        elif place == "code":
            if block.kind == "code":
                yield whole
            yield from ((m.start, m.end) for m in block.marks if m.kind == "code" and m.start < m.end)
        elif place == "title":
            titles = [b.index for b in article.blocks if b.kind == "title"] or [
                b.index for b in article.blocks if b.kind == "heading" and b.level == 1
            ]
            if titles[:1] == [block.index]:
                yield whole
        elif block.kind == place:
            yield whole

    def _holds(self, text: ArticleText, block: Block, stretch: tuple[int, int], start: int, end: int) -> bool:
        if "code" in self.match.ignore and self.match.place != "code" and block.marked("code", start, end):
            return False
        if "quotes" in self.match.ignore and (is_quotation(text.article.blocks, block) or in_quotes(block.text, start, end)):
            return False
        sentence = text.text(block.index, *stretch, self.exact)
        from_, to = start - stretch[0], end - stretch[0]
        if self.unless_sentence.find(sentence):
            return False
        if any(not sentence.text[e:from_].strip() and e <= from_ for _, e in self.before.find(sentence)):
            return False
        if any(not sentence.text[to:s].strip() and to <= s for s, _ in self.after.find(sentence)):
            return False
        if any(s <= from_ and to <= e for s, e in self.around.find(sentence)):
            return False
        if not all(self._stands(text, block, stretch, start, end, near, found) for near, found in self.near):
            return False
        return not any(self._stands(text, block, stretch, start, end, near, found) for near, found in self.without)

    def _stands(
        self, text: ArticleText, block: Block, stretch: tuple[int, int], start: int, end: int, near: Near, patterns: Patterns
    ) -> bool:
        if near.a == "dealing" and deals_with_customers(text.article, block, text.folded[block.index][slice(*stretch)]):
            return True
        blocks, where = text.article.blocks, near.where or ("next" if near.a in ("list", "table") else "sentence")
        if where in ("sentence", "block"):
            around = [(block, *(stretch if where == "sentence" else (0, len(block.text))))]
        elif where == "next":
            around = [(b, 0, len(b.text)) for b in blocks[block.index + 1 : block.index + 2]]
        elif where == "section":
            around = [(b, 0, len(b.text)) for b in section(blocks, block)]
        else:
            around = [(b, 0, len(b.text)) for b in blocks]
        for other, first, last in around:
            if near.a == "link" and other.marked("link", first, last):
                return True
            if near.a == "list" and other.item is not None and not beside(other, block):
                return True
            if near.a == "table" and other.cell is not None and not beside(other, block):
                return True
            for s, e in patterns.find(text.text(other.index, first, last, self.exact)):
                if other.index != block.index or first + e <= start or end <= first + s:
                    return True
        return False
