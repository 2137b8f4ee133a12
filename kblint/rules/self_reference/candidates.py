"""Whose name it is, by what the whole knowledge base says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

import msgspec

from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.referral import lexicon as words
from kblint.rules.self_reference.loops import Loop
from kblint.rules.self_reference.names import MAIL_HOSTS, Names, host, is_relative, name_words


class Candidate(msgspec.Struct, frozen=True):
    """A finding of one article that may still turn on whose a name is.

    ``names`` are the words of the organisation it names and of the domain it gives; ``ours`` is what the article by itself says;
    ``weak`` marks a name without a word for support ("the Acme team", "Acme"), ``foreign`` an address of what is somebody else's nearly
    everywhere, ``proved`` are the words of the name that stand in the address beside it, too: "contact Acme (acme@…)", and
    ``said`` those by which the sentence itself says whose it is: "Acme support", "the Grand Hotel: rooms@grandhotel.example".
    """

    hit: Hit
    names: tuple[str, ...] = ()
    ours: bool = True
    weak: bool = False
    foreign: bool = False
    proved: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


class Collected(msgspec.Struct, frozen=True):
    """What one article comes to: its candidates, and the names that it speaks of most."""

    candidates: tuple[Candidate, ...]
    names: tuple[str, ...]


def collected(candidates: Iterable[Candidate], names: Counter[str]) -> Collected | None:
    """What is kept of an article with these findings and these names; None where it has neither."""
    found = tuple(candidates)
    most = tuple(sorted(sorted(names, key=lambda n: (-names[n], n))[:_KEPT]))
    return Collected(found, most) if found or most else None


def candidate(loop: Loop, found: Hit, article: Names) -> Candidate:
    """The finding for a loop with the names it turns on; ``article`` tells which names its article has."""
    names = [w for w in name_words(loop.referral.name) if w not in words.PLAIN_CAPITALS]
    labels = host(loop.address).split(".")[:-1] if "@" in loop.address or (loop.ours and not names) else []
    plain = tuple(dict.fromkeys([w.split(".")[0] if "." in w else w for w in names] + labels[-1:]))
    # "email us at …" says whose the address is, whatever its domain.
    ourselves = not {"us", "our"}.isdisjoint(loop.said.lower().split())
    known = words.KNOWN_OTHERS - MAIL_HOSTS
    foreign = "@" in loop.address and not names and not ourselves and not known.isdisjoint(labels[-1:])
    weak = bool(names) and (loop.referral.weak or not loop.referral.support)
    address = re.sub(r"[^a-z0-9@]", "", loop.address.lower())
    proved = tuple(n for n in names if n in address) if loop.ours and "@" in address else ()
    # A link to a page of the knowledge base itself leads to no one else.
    elsewhere = not is_relative(loop.address) and all(map(article.may_be_of_others, names))
    said = tuple(names) if elsewhere else ()
    if "@" in address and not (names or ourselves):
        said = tuple(n for n in _named(loop.sentence.text) if n in address.partition("@")[2])
    return Candidate(found, plain, loop.ours, weak, foreign, proved, said)


def _named(text: str) -> list[str]:
    """The words of a sentence that may be names, folded: capitalised, and not its first."""
    return [w.casefold() for w in _CAPITALISED.findall(text) if w.casefold() not in words.PLAIN_CAPITALS]


_CAPITALISED = expression(r"(?<=[a-z0-9,;)] )[A-Z][a-zA-Z]{3,}")


def settled(entries: Iterable[tuple[str, Collected]]) -> Iterator[Hit]:
    """The findings that stand once all articles are known; each article by its path.

    A help centre sends people to its own support far more often than to anybody else's, and names itself in most of its articles.
    So the organisation that most articles of a folder name is the publisher, and one that a single article names beside it is
    somebody else.
    """
    entries = list(entries)
    everywhere = _Articles()
    folders: dict[str, _Articles] = {}
    for path, entry in entries:
        everywhere.add(entry)
        folders.setdefault(_folder(path), _Articles()).add(entry)
    for path, entry in entries:
        folder = folders[_folder(path)]
        yield from (c.hit for c in entry.candidates if _stands(c, folder, everywhere))


class _Articles:
    """Some articles: whom they send people to, and whom they speak of."""

    def __init__(self) -> None:
        self.number = 0
        self.referring = 0
        self.sent: Counter[str] = Counter()
        self.spoken: Counter[str] = Counter()
        self.proved: set[str] = set()

    def add(self, entry: Collected) -> None:
        self.number += 1
        self.referring += bool(entry.candidates)
        self.sent.update({n for c in entry.candidates for n in c.names})
        self.spoken.update(entry.names)
        self.proved.update(n for c in entry.candidates for n in c.proved if n not in words.KNOWN_OTHERS)

    def is_published_by(self, names: Iterable[str]) -> bool:
        """Whether one of the names stands in so many articles that it is that of whoever publishes them."""
        return any(self.spoken[n] >= max(_FEW, self.number / 2) and n not in words.KNOWN_OTHERS for n in names)

    def passes_over(self, names: Collection[str]) -> bool:
        """Whether hardly an article names any of these, while most name somebody else: the publisher."""
        rare = self.number >= _MANY and all(max(self.spoken[n], self.sent[n]) * _MANY <= self.number for n in names)
        return bool(names) and rare and self._most_spoken * 2 >= self.number

    # Asked for each finding once all articles are there: worked out once.
    @cached_property
    def _most_spoken(self) -> int:
        return max(self.spoken.values(), default=0)

    @cached_property
    def most_sent(self) -> int:
        """How many articles send people to the name to which most do."""
        return max(self.sent.values(), default=0)


def _stands(found: Candidate, folder: _Articles, everywhere: _Articles) -> bool:
    """Whether a finding stands: whom it names is the publisher, by what all articles say."""
    if any(n in folder.proved for n in found.names):
        # Whose name it is shows where it stands beside its address.
        return True
    if folder.is_published_by(found.names) or everywhere.is_published_by(found.names):
        return True
    if folder.passes_over(found.said) or everywhere.passes_over(found.said):
        return False
    most = folder.most_sent
    share = max((folder.sent[n] for n in found.names), default=0)
    if not found.ours:
        # A partner may be named often, too; the publisher is named in a good part of all articles that send people anywhere.
        return share == most and share >= 2 and share * 5 >= folder.referring
    if found.weak and most >= _SEVERAL and share * _SEVERAL <= most:
        return False
    return share == most or not found.foreign


_SEVERAL = 3
# How many articles have to have the name of whoever publishes them, and from how many on hardly any is told from most.
_FEW = 2
_MANY = 8
# No more names of one article are kept: the publisher is among those that it speaks of most.
_KEPT = 8


def _folder(path: str) -> str:
    return path.split("/", 1)[0] if "/" in path else ""
