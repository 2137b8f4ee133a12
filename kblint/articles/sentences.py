"""Where sentences begin and end.

A rule-based splitter: help-centre prose is regular, and a splitter that is a list of reasons not to split is one that a
reader can check. A sentence ends at ``. ! ? …`` followed by white space and something that can open a sentence, unless the
point belongs to an abbreviation, an initial or a number; and at a hard line break that separates two lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kblint.expressions import compiled

# Written so that it begins with one set of characters, for which the text is searched fast.
_END = compiled(r"""[.!?…\n](?:(?<=\n)|[.!?…]{0,5}["'”’»)\]*_]{0,4}(?=\s))""")
_WORD_BEFORE = compiled(r"[\w.&'’-]{1,40}\Z")
# Never the last word of a sentence.
_NEVER_LAST = frozenset(
    """
    e.g i.e eg ie vs viz cf al dr mr mrs ms prof st mt fig figs approx incl excl esp resp no nos art sec para pp vol ed eds
    ext tel dept
    """.split()
)
# May be the last word: a sentence ends here only when a capital that opens a sentence follows.
_MAYBE_LAST = frozenset(
    """
    etc inc ltd corp co llc plc jr sr a.m p.m am pm u.s u.k e.u u.s.a jan feb mar apr jun jul aug sep sept oct nov dec mon
    tue wed thu fri sat sun
    """.split()
)
_OPENERS = "\"'“‘«([{*_`¿¡#@$€£+"
_COMMON_OPENERS = frozenset(
    """
    a an the this that these those it its if in on at to for from by with as when while where what who how why you your we
    our us they their he she i please note see click select choose go open enter however but and or so then there here after
    before once since because although unless until no not all any some each every both yes contact learn read use make do
    don't can may will should must only also additionally alternatively otherwise instead
    """.split()
)


def split(text: str, closed: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """The sentences of a block's text as half-open ranges, trimmed of white space, in order and without overlap.

    ``closed`` are ranges (code, template expressions) inside which nothing ends.
    """
    ranges: list[tuple[int, int]] = []
    shut = list(closed)
    at, start = 0, 0
    for match in _END.finditer(text):
        end = match.end()
        while at < len(shut) and shut[at][1] <= match.start():
            at += 1
        if at < len(shut) and shut[at][0] <= match.start():
            continue
        if not _ends(text, start, match):
            continue
        _append(ranges, text, start, end)
        start = end
    _append(ranges, text, start, len(text))
    return ranges


# Longer than any sentence that a person writes. What reads a sentence may take time in proportion to its square.
MAX_LENGTH = 2_000
_SIGN = 8


def _append(ranges: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > MAX_LENGTH:
        cut = text.rfind(" ", start + MAX_LENGTH // 2, start + MAX_LENGTH)
        cut = cut if cut > 0 else start + MAX_LENGTH
        _trim(ranges, text, start, cut)
        start = cut
    _trim(ranges, text, start, end)


def _trim(ranges: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.lstrip()
    start += len(piece) - len(bare)
    end = start + len(bare.rstrip())
    if start == end:
        return
    if (
        ranges
        and end - start <= _SIGN
        and not any(c.isalnum() for c in text[start:end])
        and "\n" not in text[ranges[-1][1] : start]
    ):
        # A smiley or a stray asterisk belongs to what it follows.
        ranges[-1] = (ranges[-1][0], end)
    else:
        ranges.append((start, end))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    following = match.end()
    while following < len(text) and text[following].isspace():
        following += 1
    if following == len(text):
        return True
    opener = text[following]
    if match.group() == "\n":
        before = text[start : match.start()].rstrip()
        return not opener.islower() or before[-1:] in ".!?:"
    if opener.islower():
        # "iPhone", "eBay": a brand may open a sentence, an ordinary word does not.
        word = text[following : following + 12].split(" ")[0]
        if not (word[1:2].isupper() and match.group()[0] in ".!?"):
            return False
    elif not (opener.isalnum() or opener in _OPENERS or ord(opener) > 0x2000):
        return False
    if match.group()[0] != ".":
        return True
    before = text[max(start, match.start() - 40) : match.start()]
    word_match = _WORD_BEFORE.search(before.rsplit(None, 1)[-1]) if before and not before[-1].isspace() else None
    word = word_match.group().lower().replace("’", "'") if word_match else ""
    bare = word.lstrip("(-'")
    if bare in _NEVER_LAST:
        # "No." is an abbreviation before a number and a sentence before anything else.
        return bare in ("no", "nos") and not opener.isdigit()
    if bare in _MAYBE_LAST:
        return _word_at(text, following) in _COMMON_OPENERS or (bare == "etc" and text[following + 1 : following + 2].islower())
    if len(bare) <= 5 and _LABEL.match(bare) and text[start : match.start()].strip() == bare:
        # "1.", "4a.", "iv." at the very start number an item.
        return False
    if len(bare) == 1 and bare.isalpha() and bare != "i":
        return not (text[match.start() - 1].isupper() and opener.isupper()) or _word_at(text, following) in _COMMON_OPENERS
    return True


_LABEL = compiled(r"(?:\d{1,4}[a-z]?|[a-h]|[ivx]{1,5})\Z")


def _word_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and end - start < 20 and (text[end].isalpha() or text[end] in "'’"):
        end += 1
    return text[start:end].lower().replace("’", "'")
