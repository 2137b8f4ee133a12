"""What every match of a regular expression has in it: proves that a cheap look for cues turns no match away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import product
from typing import Any

try:
    from re import _constants as op  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_constants as op
    import sre_parse as parser

UNKNOWN, HELD = "\0", "\1"
_MOST, _LONGEST, _CLASS = 16384, 60, 12


def uncovered(expression: re.Pattern[str], cues: Collection[str]) -> list[str]:
    """Examples of what the expression may match without any of the cues in it: NUL stands for what is not known. None is a proof."""
    found = _texts(parser.parse(expression.pattern, expression.flags), tuple(cues))
    return sorted(text for text in found if text != HELD)[:5]


def _texts(parsed: Any, cues: tuple[str, ...]) -> set[str]:
    """What the parsed expression may match: texts in which ``UNKNOWN`` stands for whatever is not told; ``HELD`` for those with a cue."""
    found = {""}
    for code, value in parsed:
        found = _joined(found, _of(code, value, cues), cues)
    return found


def _joined(before: set[str], behind: set[str], cues: tuple[str, ...]) -> set[str]:
    for kept in (12, 6, 2, 1):
        if len(before) * len(behind) <= _MOST:
            break
        before, behind = (
            {t if len(t) <= 2 * kept else t[:kept] + UNKNOWN + t[-kept:] for t in part} for part in (before, behind)
        )
    else:
        behind = {UNKNOWN}
    return _marked((HELD if HELD in (a, b) else a + b for a, b in product(before, behind)), cues)


def _marked(texts: Iterable[str], cues: tuple[str, ...]) -> set[str]:
    return {HELD if text == HELD or any(cue in text for cue in cues) else _short(text) for text in texts}


def _short(text: str) -> str:
    text = re.sub(f"{UNKNOWN}+", UNKNOWN, text)
    return text if len(text) <= _LONGEST else text[:24] + UNKNOWN + text[-24:]


def _of(code: Any, value: Any, cues: tuple[str, ...]) -> set[str]:
    if code is op.LITERAL:
        return {chr(value)}
    if code is op.IN:
        return set(_characters(value)) or {UNKNOWN}
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return {""}
    if code is op.BRANCH:
        return set().union(*(_marked(_texts(one, cues), cues) for one in value[1]))
    if code is op.SUBPATTERN:
        return _texts(value[3], cues)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inside = value
        once = _texts(inside, cues)
        found = set(once) if least <= 1 <= most else set[str]()
        if least == 0:
            found.add("")
        if most > 1:
            found |= _joined({UNKNOWN}, once, cues)
        return found
    return {UNKNOWN}


def _characters(members: Any) -> Iterator[str]:
    """The characters of a small class."""
    found: list[str] = []
    for code, value in members:
        if code is op.LITERAL:
            found.append(chr(value))
        elif code is op.RANGE and value[1] - value[0] < _CLASS:
            found += map(chr, range(value[0], value[1] + 1))
        else:
            return
    if len(found) <= _CLASS:
        yield from found
