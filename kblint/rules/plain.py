"""A sentence in plain words: those that a rule's expressions know.

"At our judgement" is "at our discretion", "the company shall" is "we will", "straight away" is "immediately". An expression that had to know all words for
one thing would know them in one place and not in the next. So a rule says once which words stand for the same, reads the sentence in the plain ones, and
shows what it finds in those that are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from kblint.expressions import expression
from kblint.rules.matching import stands

# Who serves or decides, and whom it concerns.
_COMPANIES = (
    "company firm business agency provider shop store team staff airline bank hotel insurer council committee clinic gym club association society school university "
    "theatre museum charity management support"
).split()
_CUSTOMERS = (
    "customer client member guest user subscriber shopper buyer passenger tenant student visitor patient participant traveller applicant hirer renter attendee "
    "patron borrower"
).split()
COMPANY = (
    rf"(?:the (?:(?!the\b|of\b|your\b)[\w-]+ )?(?:{'|'.join(_COMPANIES)})|our (?:[\w-]+ )?(?:company|shop|store|team|staff|management|support)|"
    r"(?<!\w )(?:management|support))"
)
CUSTOMERS = rf"(?:(?:the|our|each|every) )?(?:{'|'.join(_CUSTOMERS)})s?"


_DOES = (
    "may might can could will would shall should is are also usually generally always reserves reserve retains retain keeps keep has have decides determines "
    "considers"
)
# A company or a customer, and what is said of them: what is looked for in every sentence, so that few are read.
COMPANY_SIGNS = tuple(f"{word} {does}" for word in _COMPANIES for does in _DOES.split())
CUSTOMER_SIGNS = tuple(f"{word}{s} {does}" for word in _CUSTOMERS for s in ("", "s") for does in ("may", "might"))
SERVED_SIGNS = tuple(
    f"{word}{s} {does}"
    for word in _CUSTOMERS
    for s in ("", "s")
    for does in ("will", "can", "get", "receive", "always", "never", "save", "have")
)
MODAL = r"(?:may|might|can|could|will|would|shall|should)"


class Told(msgspec.Struct, frozen=True):
    """A folded sentence in plain words, and what was put in: ``(start, end)`` in the plain text, and in the sentence, or in what was made ``of`` it before."""

    text: str
    put_in: tuple[tuple[int, int, int, int], ...] = ()
    of: Told | None = None

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where what stands at ``[start, end)`` of the plain text is written."""
        return self.start(start), self.end(end)

    def start(self, at: int) -> int:
        """Where what begins at ``at`` of the plain text begins in the sentence."""
        shift = 0
        for first, last, start, end in self.put_in:
            if first < at < last:
                at, shift = start, 0
                break
            if last > at or (first == at and last > first):
                break
            shift = end - last
        return self.of.start(at + shift) if self.of else at + shift

    def end(self, at: int) -> int:
        """Where what ends at ``at`` of the plain text ends in the sentence."""
        shift = 0
        for first, last, _start, end in self.put_in:
            if first < at < last:
                at, shift = end, 0
                break
            if last > at or (last == at and first == last):
                break
            shift = end - last
        return self.of.end(at + shift) if self.of else at + shift


def put_in(said: Told, places: Iterable[tuple[int, int, str]]) -> Told:
    """What was said with plain words at places of its text, which are in order; of places that overlap the first counts."""
    parts: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    done = length = 0
    for start, end, plain in places:
        if start < done:
            continue
        parts += [said.text[done:start], plain]
        length += start - done
        edits.append((length, length + len(plain), start, end))
        length += len(plain)
        done = end
    return Told("".join((*parts, said.text[done:])), tuple(edits), said if said.put_in else None) if edits else said


class Plainly:
    """Which words stand for which plain ones. In an expression with a group ``this``, only that is replaced."""

    def __init__(self, *words: tuple[str, tuple[str, ...], str]) -> None:
        self._plain = tuple(plain for plain, _, _ in words)
        self.signs = tuple(dict.fromkeys(sign for _, signs, _ in words for sign in signs))
        self._any = expression(
            "|".join(
                rf"\b{found.replace('(?P<this>', f'(?P<w{at}>') if '(?P<this>' in found else f'(?P<w{at}>{found})'}(?![\w-])"
                for at, (_, _, found) in enumerate(words)
            )
        )

    def tell(self, text: str) -> Told:
        """A folded sentence in plain words."""
        said = Told(text)
        return put_in(said, map(self._place, self._any.finditer(text))) if stands(self.signs, text) else said

    def _place(self, found: re.Match[str]) -> tuple[int, int, str]:
        which = found.lastgroup or ""
        return (*found.span(which), self._plain[int(which[1:])])
