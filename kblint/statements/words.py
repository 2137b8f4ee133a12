"""The words of a text with their places, folded for matching, and what they have in common with other words.

Folding never changes a length, so an offset into the folded text is an offset into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec
import Stemmer

_TYPOGRAPHY = str.maketrans({"\u2019": "'", "\u2018": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\u2212": "-"})
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|_|[^\w\s]")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A token: ``text`` is folded, ``[start, end)`` its place. ``kind`` is ``word``, ``number`` or ``sign``."""

    text: str
    start: int
    end: int
    kind: str


def fold(text: str) -> str:
    """Lower case with plain apostrophes, hyphens and spaces, of the same length."""
    lowered = text.translate(_TYPOGRAPHY)
    if lowered.isascii():
        return lowered.lower()
    return "".join(low if len(low := character.lower()) == 1 else character for character in lowered)


def words(folded: str) -> tuple[Word, ...]:
    """The tokens of a folded text."""
    return tuple(Word(m.group(), m.start(), m.end(), _kind(m.group())) for m in _TOKEN.finditer(folded))


def _kind(token: str) -> str:
    if token[0].isdecimal():
        return "number"
    return "word" if token[0].isalpha() else "sign"


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a folded word; a possessive counts as its noun."""
    return str(_stemmer().stemWord(word.removesuffix("'s")))


# Words that say the same in policy text. A word stands in one row only; the first names the row.
_ALIKE = """
delete deletion remove removal purge erase erasure wipe destroy scrub
keep kept retain retention hold held preserve archive
cancel cancellation terminate termination
refund reimburse reimbursement repay repayment
purchase buy bought purchaser buyer
order ordered
ship shipped shipping dispatch dispatched shipment postage
deliver delivery arrive arrival arrived receive received receipt receiving
price cost fee charge charged priced tariff surcharge
expire expiry expiration lapse forfeit forfeited
restore recover recovery undelete
request apply application claim applied applicant
submit lodge
change modify modification edit amend
vacation holiday
car automobile vehicle
guarantee warranty
sign signin login logon
signup register registration enrol enroll enrolment
reply answer respond response
start begin commence began beginning
end ending finish finished
repair fix repaired
company business firm organisation organization
limit maximum max cap quota
staff personnel
invite invitation
attach attachment
upload import
download export
phone telephone
message mail email
seat user
monthly month
annual yearly year
weekly week
daily day
renew renewal
subscribe subscription
decide decision
close closure closed
suspend suspension
approve approval
transfer assign
withdraw withdrawal retract
examine examination review
travel travelled traveled trip
bill billing invoice
contribute contribution
pay payment payable paid due
"""


@cache
def _concepts() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _ALIKE.strip().split("\n"):
        names = row.split()
        for name in names:
            table.setdefault(stem(name), stem(names[0]))
    return table


def concept(word: str) -> str:
    """What a folded word stands for in a topic: its stem, or the stem of the row of like words that it belongs to."""
    root = stem(word)
    return _concepts().get(root, root)


def concepts(names: Iterable[str]) -> frozenset[str]:
    """The concepts of some words, for tables in code."""
    return frozenset(concept(name) for name in names)


def runs(tokens: tuple[Word, ...], lexicon: frozenset[tuple[str, ...]], longest: int) -> Iterator[tuple[int, int]]:
    """The places ``[i, j)`` of a lexicon's phrases among the tokens, longest first, without overlap."""
    at = 0
    while at < len(tokens):
        for size in range(min(longest, len(tokens) - at), 0, -1):
            if tuple(t.text for t in tokens[at : at + size]) in lexicon:
                yield at, at + size
                at += size
                break
        else:
            at += 1
