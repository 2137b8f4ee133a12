"""A sentence as tokens."""

from __future__ import annotations

from kblint.articles.text import fold, plain
from kblint.expressions import compiled
from kblint.rules.referral.model import Token

_TOKEN = compiled(
    r"[\w.%+-]{1,64}(?:@|\[at\]| \[at\] |\(at\)| @ )[\w-]{1,60}(?:(?:\.|\[dot\]|\(dot\))[\w-]{1,30}){1,5}"
    r"|https?://[^\s)>\]]{1,300}"
    r"|\+?\(?\d[\d().\s-]{5,18}\d(?!\w)"
    r"|[^\W_]+(?:['.&/_-][^\W_]+)*"
    r"|\u00a4+|\S"
)
BREAKS = frozenset('.:;()[]{}?!|>\u2013\u2014\u2022*\u00b7\u2192"')
SOFT_BREAKS = BREAKS | {",", "-", "/"}


def tokens(text: str) -> list[Token]:
    """The sentence's tokens, folded and as written."""
    folded, written = fold(text), plain(text)
    return [Token(folded[m.start() : m.end()], written[m.start() : m.end()], m.start(), m.end()) for m in _TOKEN.finditer(folded)]
