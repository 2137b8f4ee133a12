"""Whose name it is, by what the whole knowledge base says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from kblint.finding import Hit
from kblint.rules.referral import lexicon as words
from kblint.rules.self_reference.loops import Loop
from kblint.rules.self_reference.names import host, name_words


class Candidate(msgspec.Struct, frozen=True):
    """A finding of one article that may still turn on whose a name is.

    ``names`` are the words of the organisation it names and of the domain it gives; ``ours`` is what the article by itself says;
    ``weak`` marks a name without a word for support ("the Acme team", "Acme"), ``foreign`` an address of what is somebody else's nearly
    everywhere, ``proved`` are the words of the name that stand in the address beside it, too: "contact Acme (acme@…)".
    """

    hit: Hit
    names: tuple[str, ...] = ()
    ours: bool = True
    weak: bool = False
    foreign: bool = False
    proved: tuple[str, ...] = ()


def candidate(loop: Loop, found: Hit) -> Candidate:
    """The finding for a loop with the names it turns on."""
    names = [w for w in name_words(loop.referral.name) if w not in words.PLAIN_CAPITALS]
    labels = host(loop.address).split(".")[:-1] if "@" in loop.address or (loop.ours and not names) else []
    plain = tuple(dict.fromkeys([w.split(".")[0] if "." in w else w for w in names] + labels[-1:]))
    # "email us at …" says whose the address is, whatever its domain.
    ourselves = not {"us", "our"}.isdisjoint(loop.said.lower().split())
    foreign = "@" in loop.address and not names and not ourselves and not words.KNOWN_OTHERS.isdisjoint(labels[-1:])
    weak = bool(names) and (loop.referral.weak or not loop.referral.support)
    address = re.sub(r"[^a-z0-9@]", "", loop.address.lower())
    proved = tuple(n for n in names if n in address) if loop.ours and "@" in address else ()
    return Candidate(found, plain, loop.ours, weak, foreign, proved)


def settled(collected: Iterable[tuple[str, tuple[Candidate, ...]]]) -> Iterator[Hit]:
    """The findings that stand once all articles are known; each article by its path.

    A help centre sends people to its own support far more often than to anybody else's. So the organisation that most articles of
    a folder name is the publisher, and one that a single article names beside it is somebody else.
    """
    collected = list(collected)
    votes: dict[str, Counter[str]] = {}
    known = {
        (_folder(path), n) for path, candidates in collected for c in candidates for n in c.proved if n not in words.KNOWN_OTHERS
    }
    articles = Counter(_folder(path) for path, _ in collected)
    for path, candidates in collected:
        votes.setdefault(_folder(path), Counter()).update({n for c in candidates for n in c.names})
    for path, candidates in collected:
        folder = _folder(path)
        here = votes[folder]
        most = max(here.values(), default=0)
        for c in candidates:
            share = max((here[n] for n in c.names), default=0)
            if any((folder, n) in known for n in c.names):
                # Whose name it is shows where it stands beside its address.
                stands = True
            elif c.ours:
                stands = not (c.weak and most >= _SEVERAL and share * _SEVERAL <= most) and (share == most or not c.foreign)
            else:
                # A partner may be named often, too; the publisher is named in a good part of all articles that send people anywhere.
                stands = share == most and share >= 2 and share * 5 >= articles[folder]
            if stands:
                yield c.hit


_SEVERAL = 3


def _folder(path: str) -> str:
    return path.split("/", 1)[0] if "/" in path else ""
