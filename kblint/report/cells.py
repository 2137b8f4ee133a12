"""Text as a terminal shows it: which characters may reach it, how many cells they take, where a line breaks.

Widths come from ``unicodedata``: it is there already, costs nothing to import, and agrees with what terminals do for
everything that help articles contain. (A width library would bring megabytes of tables and tens of milliseconds.)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kblint.expressions import compiled

TAB = "    "

# What a terminal would obey, hide or reorder: control characters, line separators, bidirectional controls, invisible
# format characters and tags, halves of surrogate pairs. The joiners U+200C and U+200D stay: emoji and scripts need them.
_UNSAFE = compiled(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
# Letters of Latin scripts and the signs of typography, such as quotation marks and dashes: one column each, shown as they are.
_PLAIN = compiled("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205f]*")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


class Cell(NamedTuple):
    """An indivisible piece of text: what is printed, how many columns that takes, and the offset of its first character."""

    shown: str
    width: int
    start: int


def visible(text: str) -> str:
    """The text with what a terminal would obey, hide or reorder written out, as ``␛`` or ``<U+202E>``. Tabs become spaces."""
    return text if is_plain(text) else _UNSAFE.sub(lambda match: _written_out(match[0]), text)


def one_line(text: str) -> str:
    """The text made visible, with every run of white space as one space."""
    return visible(" ".join(text.split()))


def width(text: str) -> int:
    """How many columns the text takes, as ``visible`` shows it."""
    return len(text) if is_plain(text) else sum(cell.width for cell in cells(text))


def cells(text: str, start: int = 0) -> list[Cell]:
    """The text as cells, left to right; ``start`` is the offset of its first character.

    A combining character, a joined emoji or the second half of a flag belongs to the cell before it.
    """
    if is_plain(text):
        return [Cell(character, 1, at) for at, character in enumerate(text, start)]
    return list(_clusters(text, start))


def wrap(text: str, room: int, first: int | None = None) -> list[str]:
    """The text in lines of at most ``room`` columns, the first of at most ``first``; a longer word stands alone, unbroken."""
    limit = room if first is None else first
    lines, rest = [], " ".join(visible(text).split())
    while rest:
        line = _line(rest, max(limit, 0))
        lines.append(line)
        rest, limit = rest[len(line) + 1 :], room
    return lines


def is_plain(text: str) -> bool:
    """Whether every character takes one column and is shown as it is."""
    return (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text) is not None


def _line(text: str, limit: int) -> str:
    """As many of the words, each one space from the next, as ``limit`` columns hold; the first in any case."""
    near = text[: limit + 1]
    if is_plain(near):
        end = len(text) if len(text) <= limit else near.rfind(" ")
        return text[:end] if end > 0 else text.partition(" ")[0]
    line, used = "", -1
    # A word takes a column at least, with the space before it: no more of them are looked at.
    for word in text.split(" ", limit + 1):
        used += 1 + width(word)
        if line and used > limit:
            break
        line = f"{line} {word}" if line else word
    return line


def _written_out(character: str) -> str:
    if character == "\t":
        return TAB
    if character < " ":
        return chr(0x2400 + ord(character))  # the control pictures
    return "␡" if character == "\x7f" else f"<U+{ord(character):04X}>"


def _clusters(text: str, start: int) -> Iterator[Cell]:
    shown, columns, begun = "", 0, start
    for at, character in enumerate(text, start):
        if shown and _continues(shown, columns, character):
            shown += character
            if character == _EMOJI_STYLE and (shown[0] in "#*0123456789©®" or shown[0] > "\u2000"):
                columns = 2
            continue
        if shown:
            yield Cell(shown, columns, begun)
        shown, columns, begun = visible(character), _columns(character), at
    if shown:
        yield Cell(shown, columns, begun)


def _continues(cluster: str, columns: int, character: str) -> bool:
    """Whether a terminal draws the character into the cell of the cluster before it."""
    if _columns(character) == 0:
        return True
    if columns != 2:
        return False
    if _is_flag_half(character):
        return len(cluster) == 1 and _is_flag_half(cluster)
    return cluster[-1] == _JOINER or "\U0001f3fb" <= character <= "\U0001f3ff"


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if _UNSAFE.match(character):
        return len(_written_out(character))
    if character in "\u200c\u200d" or unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if _is_flag_half(character) or unicodedata.east_asian_width(character) in ("W", "F") else 1
