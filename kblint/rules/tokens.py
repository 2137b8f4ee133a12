"""Sentences taken apart into words and signs, as spaCy's English tokeniser does it, mostly without spaCy.

What stands between white space is taken apart by itself. In most sentences it is plain: words with signs before and after them,
numbers, compounds, contractions, addresses of pages. For these the rules are few, and importing spaCy, which takes the better
part of a second, is not needed. They follow ``spacy.lang.punctuation`` and ``spacy.lang.en`` (``punctuation`` and
``tokenizer_exceptions``), as far as lower-case letters of western Europe, digits and the common signs go:

- opening signs before and closing signs after are tokens of their own, and so is ``'s`` (prefixes and suffixes);
- a unit after a digit is one: ``30 gb``, ``5 %`` (suffixes);
- a hyphen, dash or slash parts what stands before it from a letter after it, a hyphen also two digits (infixes);
- what looks like the address of a page stays whole (``url_match``);
- ``don't`` and ``cannot`` are two words, ``e.g.`` and ``b.`` keep their stop (exceptions).

Anything else, and whatever an emoticon might stand in, is *opaque*: only spaCy can tell how it is taken apart. An opaque stretch
is asked for only where a pattern could match in it (see `kblint.rules.patterns`). What is said here about a stretch is what
spaCy says: nothing is decided otherwise, which tests prove on the sentences of all cases and on made ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from kblint.expressions import compiled

_LETTER = "a-zß-öø-ÿ"
_UNITS = "km m dm cm mm ha nm yd in ft kg g mg t lb oz kmh mph mb kb gb tb km/h m/s".split()
_STOPPED = frozenset((*"abcdefghijklmnopqrstuvwxyzäöü", "a.m", "co", "e.g", "i.e", "p.m", "v.s", "vs"))

# Words and what they are written together with; both also without apostrophes ("dont"), unless that is another word.
_CONTRACTED = (
    ("i", "'m 'm+a"),
    ("he i it she they we you", "'d 'd+'ve 'll 'll+'ve"),
    ("i they we you", "'ve"),
    ("they we you", "'re"),
    ("he it she", "'s"),
    ("how that there these this those what when where who why", "'d 'd+'ve 'll 'll+'ve"),
    ("how that there this what when where who why", "'s"),
    ("how there these those what when where who why", "'re 've"),
    ("ca could did do does had may might must need ought sha should wo would", "n't n't+'ve"),
    ("ai are dare has have is was were", "n't"),
    ("could might must not should would", "'ve"),
)
_OTHERS = ("and/or", "c'm on", "can not", "gon na", "got ta", "let 's", "y all", "y' all")
_OTHER_WORDS = frozenset("hell ill its shed shell well were whore".split())


def _contractions() -> dict[str, tuple[str, ...]]:
    made = {"".join(parts): tuple(parts) for parts in map(str.split, _OTHERS)}
    for words, endings in _CONTRACTED:
        for word in words.split():
            for ending in endings.split():
                parts = (word, *ending.split("+"))
                for one in (parts, tuple(part.replace("'", "") for part in parts)):
                    if "".join(one) not in _OTHER_WORDS:
                        made["".join(one)] = one
    return made


CONTRACTIONS = _contractions()

_HOST = r"(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
_ADDRESS = compiled(rf"(?:https?://)?{_HOST}(?::[0-9]{{2,5}})?(?:/[a-z0-9_/.@%-]*)?")
_PLAIN = compiled(
    rf"""(?P<before>[("\[<\#$£€]*)
    (?P<core>https?://[a-z0-9][a-z0-9_/.@:%-]*[a-z0-9]/?
        |[{_LETTER}]+'[a-z]+(?:'ve)?|'ll
        |(?:--?|/|\.)?[{_LETTER}0-9]+(?:(?:[-–—/._@]|(?<=[0-9]),(?=[0-9]))[{_LETTER}0-9]+)*)
    (?P<percent>(?<=[0-9])%)?
    (?P<belongs>(?:(?<=[{_LETTER}])'s|(?<=s)')?)
    (?P<after>(?:[,!?)\]>"]|…(?!…)|(?<!\.)\.\.+|(?<![./])\.(?!\.))*(?:(?<!\)):|(?<=[a-z]{{2}}\)):|(?<=[a-z]{{2}}"\)):|;)?)""",
    re.VERBOSE,
)
_CLOSING = compiled(r"\.\.+|\):$|.")
# An emoticon to spaCy, unless the colon belongs to one with what follows.
_SAD = "):"
_INFIX = compiled(rf"((?<=[{_LETTER}0-9])[-–—/](?=[{_LETTER}])|(?<=[0-9])-(?=[0-9]))")
_UNIT = compiled(rf"(?<=[0-9])(?:{'|'.join(_UNITS)})$")
# "8)" and "b." are found by spaCy also where they are left after the rest was taken apart; "10am" is two words.
_MERGED = compiled(r"8\)|\(-8|\(o:|\);|<3|</3|<space>|>\.>|[0-9][ap]\.?m(?![a-z])|and/or.|.and/or|w/o")
_STRETCH = compiled(r"\S+")


class Token(NamedTuple):
    """A word or sign and where it stands, or an opaque stretch."""

    text: str
    start: int
    end: int
    opaque: bool = False


def tokens(text: str) -> list[Token]:
    """The tokens of a text in lower case; where spaCy is needed, what stands between white space is opaque."""
    made: list[Token] = []
    for stretch in _STRETCH.finditer(text):
        start, end = stretch.span()
        parts = apart(stretch[0])
        if parts is None:
            made.append(Token(stretch[0], start, end, True))
            continue
        for part in parts:
            made.append(Token(part, start, start + len(part), part == _SAD and start + 2 < len(text)))
            start += len(part)
    return made


def tokens_of_spacy(text: str) -> list[Token]:
    """The tokens of any text, none of them opaque."""
    return [Token(t.text, t.idx, t.idx + len(t.text)) for t in _english()(text) if not t.is_space]


def parts_of(word: str) -> tuple[str, ...]:
    """The tokens of what stands between white space, with spaCy's help where it is needed."""
    parts = apart(word)
    return tuple(token.text for token in tokens_of_spacy(word)) if parts is None else parts


@lru_cache(maxsize=1)
def _english() -> Any:
    import spacy

    return spacy.blank("en").make_doc


@lru_cache(maxsize=4096)
def apart(stretch: str) -> tuple[str, ...] | None:
    """What stands between white space, taken apart, or None where only spaCy can tell."""
    if len(stretch) == 1:
        return (stretch,)
    plain = _PLAIN.fullmatch(stretch)
    if not plain or _MERGED.search(stretch):
        return None
    before, core, percent, belongs, after = plain.groups("")
    middle = _core(core, alone=not percent)
    if middle is None:
        return None
    closing = _CLOSING.findall(after)
    if closing[:1] == ["."] and not percent and not belongs and middle[-1] in _STOPPED:
        # As part of a compound it is joined again by spaCy, but for what else may stand near.
        if len(middle) > 1:
            return None
        middle, closing = (f"{middle[0]}.",), closing[1:]
    return (*before, *middle, *filter(None, (percent, belongs)), *closing)


def _core(core: str, alone: bool) -> tuple[str, ...] | None:
    if core in CONTRACTIONS:
        return CONTRACTIONS[core]
    if core.endswith("'s"):
        return (*CONTRACTIONS.get(core[:-2], (core[:-2],)), "'s")
    if "'" in core:
        return (core,)
    unit = _UNIT.search(core) if alone else None
    if unit:
        core = core[: unit.start()]
    parts = tuple(_INFIX.split(core))
    if "://" in core or (len(parts) > 1 and ("." in core or "@" in core)):
        # Only an address is not taken apart at its hyphens and slashes.
        if not _ADDRESS.fullmatch(core):
            return None
        parts = (core,)
    return (*parts, unit[0]) if unit else parts


_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion quadrillion "
    "quintillion sextillion septillion octillion nonillion decillion gajillion bazillion first second third fourth fifth sixth "
    "seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth "
    "trillionth quadrillionth quintillionth sextillionth septillionth octillionth nonillionth decillionth gajillionth "
    "bazillionth".split()
)


def is_number(token: str) -> bool:
    """What spaCy's ``LIKE_NUM`` says of an English token."""
    digits = (token[1:] if token.startswith(("+", "-", "±", "~")) else token).replace(",", "").replace(".", "")
    if digits.isdigit():
        return True
    over, sign, under = digits.partition("/")
    if sign and over.isdigit() and under.isdigit():
        return True
    word = digits.lower()
    return word in _NUMBERS or (word.endswith(("st", "nd", "rd", "th")) and word[:-2].isdigit())
