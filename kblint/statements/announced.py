"""Lists that have more entries than the sentence above them announces: "there are three ways:" and four of them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article, Block
from kblint.expressions import compiled
from kblint.finding import Place
from kblint.statements.numbers import SMALL
from kblint.statements.words import fold


class Announced(msgspec.Struct, frozen=True):
    """A sentence's number of what it announces ("three ways"), at its place, the number that is listed, and the entry that is one too many."""

    said: str
    place: Place
    listed: int
    surplus: Place


# What is listed one by one, and has no parts that are listed with it.
_LISTED = (
    "ways|methods|options|steps|types|kinds|sorts|plans|tiers|levels|categories|roles|conditions|requirements|prerequisites|documents|things|reasons|cases|"
    "situations|exceptions|forms|stages|phases|modes|statuses|states|scenarios|criteria|rules|packages|possibilities|choices|variants|factors|causes|"
    "alternatives|approaches|channels|formats|subscriptions|memberships|environments|permissions"
)
_NUMBERS = {name: int(value) for name, value in SMALL.items() if value >= 2} | {str(n): n for n in range(2, 20)}
_ANNOUNCING = compiled(rf"(?<![\w.,$€£#-])(?P<number>{'|'.join(_NUMBERS)}) (?:[a-z-]+ ){{0,3}}?(?:{_LISTED})\b")
# Not how many there are, or of something else.
_NOT_ALL = compiled(
    r"(?:\b(?:at least|at most|up to|more than|over|fewer than|less than|about|around|some|any|first|last|next|other|another|top|main|further|additional|step|level|of|"
    r"plus|and|or|to|than)|[-–/]) ?$"
)
_SUPPOSED = compiled(r"\b(?:if|when|unless|whenever|once|until|after|before|because|since)\b[^,]*$")


def announced(article: Article) -> Iterator[Announced]:
    """The announcements that more entries follow than they say, in order."""
    for lead, first in zip(article.blocks, article.blocks[1:], strict=False):
        if first.item is None or first.item.index or first.item.depth or lead.item is not None or not lead.sentences:
            continue
        sentence = lead.sentences[-1]
        if not sentence.text.rstrip(" *_").endswith(":"):
            continue
        folded = fold(sentence.text)
        found = list(_ANNOUNCING.finditer(folded))
        if len(found) != 1 or _NOT_ALL.search(folded[: found[0].start()]) or _SUPPOSED.search(folded[: found[0].start()]):
            continue
        number = _NUMBERS[found[0]["number"]]
        entries = _entries(article, first)
        if len(entries) > number:
            start, end = sentence.start + found[0].start(), sentence.start + found[0].end()
            surplus = entries[number]
            yield Announced(
                lead.text[start:end],
                article.place(lead, start, end),
                len(entries),
                article.place(surplus, 0, len(surplus.text)),
            )


# What may stand in an entry and bears no place in the list.
_AMID = frozenset({"code", "image"})


def _entries(article: Article, first: Block) -> list[Block]:
    """The entries of the list that a block begins, each by its first block; not those of the lists in it."""
    assert first.item is not None
    entries: dict[int, Block] = {}
    for at in range(first.index, len(article.blocks)):
        block = article.blocks[at]
        if block.item is not None and block.item.list_id == first.item.list_id:
            entries.setdefault(block.item.index, block)
        elif block.item is None and block.kind not in _AMID:
            break
    return list(entries.values())
