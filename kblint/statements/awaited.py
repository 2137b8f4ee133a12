"""What has not come yet: "if you haven't received a reply within two days" tells how long a reply takes, whatever the reader is to do then."""

from __future__ import annotations

from collections.abc import Sequence

from kblint.statements.words import Word

_NOT = frozenset("haven't hasn't don't doesn't didn't not".split())
_BEING = frozenset("is are was were".split())
_COMING = frozenset(
    "receive received hear heard get got arrive arrived come see seen reply replied respond responded appear appeared reached".split()
)
_NEAR = 3
_COMPANY = frozenset({"we", "we've"})


def has_not_come(before: Sequence[Word]) -> bool:
    """Whether the words before a time say that the reader still waits for something; what the company waits for, the reader has to send."""
    texts = [t.text for t in before]
    at = next((i for i, text in enumerate(texts) if text in _NOT), None)
    if at is None or texts[max(0, at - 1)] in _BEING or not _COMING.intersection(texts[at + 1 : at + 1 + _NEAR]):
        return False
    return _COMPANY.isdisjoint(texts[max(0, at - 2) : at])
