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
    lists of what must, and of what must not, stand near: ``{tokens: […], in: article}``, ``{a: link}``, ``{a: list, in: next}``.

A sentence gets at most one finding of a rule: its first, longest match.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kblint.articles.model import Article, Block
from kblint.articles.text import fold, plain
from kblint.rules.declaration import Match, Near
from kblint.rules.patterns import Patterns, Text
from kblint.rules.surroundings import beside, in_quotes, section

RUNNING_TEXT = ("paragraph", "item", "cell", "caption", "description", "summary")
SEPARATOR = "\0"
_WORD = re.compile(r"[^\W_]+")


class ArticleText:
    """An article's text, folded once for all rules."""

    def __init__(self, article: Article) -> None:
        self.article = article
        # The separator is a character that no cue or pattern has, so nothing is found across two blocks.
        self.joined = fold(SEPARATOR.join(b.text for b in article.blocks))
        self._texts: dict[tuple[bool, int, int, int], Text] = {}

    @cached_property
    def folded(self) -> list[str]:
        """Each block's text, folded; offsets are those of the block's text."""
        return [self.joined[start : start + len(b.text)] for start, b in zip(self._starts, self.article.blocks, strict=True)]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the article, folded."""
        return frozenset(_WORD.findall(self.joined))

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for block in self.article.blocks:
            starts.append(at)
            at += len(block.text) + 1
        return starts

    def blocks_with(self, cues: Iterable[str]) -> list[int]:
        """The indexes of the blocks in which any of the (folded) cues stands, in order: the cheap first look of a rule."""
        found = set()
        for cue in cues:
            at = self.joined.find(cue)
            while at >= 0:
                index = bisect_right(self._starts, at) - 1
                found.add(index)
                at = self.joined.find(cue, self._starts[index] + len(self.article.blocks[index].text) + 1)
        return sorted(found)

    def text(self, block: int, start: int, end: int, exact: bool = False) -> Text:
        """A stretch of a block, folded (with its letter case when ``exact``); tokenised once, however many rules ask."""
        key = (exact, block, start, end)
        if key not in self._texts:
            whole = plain(self.article.blocks[block].text) if exact else self.folded[block]
            self._texts[key] = Text(whole[start:end])
        return self._texts[key]


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
        for index in text.blocks_with(sorted(self.cues)):
            block = text.article.blocks[index]
            for start, end in self._stretches(text.article, block):
                stretch = text.text(index, start, end, self.exact)
                for from_, to in self.patterns.find(stretch):
                    if self.match.whole and _WORD.search(stretch.text[:from_] + " " + stretch.text[to:]):
                        continue
                    if self._holds(text, block, (start, end), start + from_, start + to):
                        yield block, start + from_, start + to
                        break

    def _stretches(self, article: Article, block: Block) -> Iterator[tuple[int, int]]:
        place, whole = self.match.place, (0, len(block.text))
        if self.match.blocks and block.kind not in self.match.blocks:
            return
        if place in ("sentence", "block"):
            if self.match.blocks or block.kind in RUNNING_TEXT:
                if place == "sentence":
                    yield from ((s.start, s.end) for s in block.sentences)
                else:
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
        if "quotes" in self.match.ignore and (block.quoted or in_quotes(block.text, start, end)):
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
