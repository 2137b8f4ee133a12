"""A sentence in plain words: those that a rule's expressions know.

"At our judgement" is "at our discretion", "the company shall" is "we will", "straight away" is "immediately". An expression that had to know all words for
one thing would know them in one place and not in the next. So a rule says once which words stand for the same, reads the sentence in the plain ones, and
shows what it finds in those that are written.
"""

from __future__ import annotations

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
    """A sentence in plain words, and for each that was put in where it stands, and where what it stands for is written."""

    text: str
    put_in: tuple[tuple[int, int, int, int], ...] = ()

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where what stands at ``[start, end)`` of the plain sentence is written."""
        first, last = start, end
        for at, until, begins, ends in self.put_in:
            if at <= start:
                first = begins if start < until else start - until + ends
            if at < end:
                last = ends if end <= until else end - until + ends
        return first, last


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
        if not stands(self.signs, text):
            return Told(text)
        parts: list[str] = []
        put_in: list[tuple[int, int, int, int]] = []
        at = length = 0
        for found in self._any.finditer(text):
            which = found.lastgroup or ""
            plain = self._plain[int(which[1:])]
            begins, ends = found.span(which)
            length += begins - at
            parts += [text[at:begins], plain]
            put_in.append((length, length + len(plain), begins, ends))
            length += len(plain)
            at = ends
        return Told("".join([*parts, text[at:]]), tuple(put_in)) if put_in else Told(text)
