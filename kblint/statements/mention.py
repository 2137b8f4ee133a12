"""An amount as a clause mentions it: with what compares it, what it is per, and where it stands."""

from __future__ import annotations

import msgspec

from kblint.statements.comparators import MIN, comparator, trailing
from kblint.statements.denominators import charged_per, denominators, of_which, per_many, spent_per
from kblint.statements.model import Quantity
from kblint.statements.numbers import text_at
from kblint.statements.words import Word

_ROLLING = frozenset({"last", "past", "previous", "preceding", "prior", "recent", "latest"})
# "Another 30 days", "those 60 days" count on from something said before.
_CARRIED_ON = frozenset({"another", "further", "additional", "extra", "those", "these"})


class Mention(msgspec.Struct, frozen=True, gc=False):
    """An amount at ``[start, end)`` of the text, and the tokens ``[first, last)`` that say it (comparator and unit included).

    ``noun`` is the folded word of what is counted (for ``unlimited`` too); ``rolling`` tells a look-back ("the last 30 days") or what goes on
    from something else ("another 30 days"). ``repeated`` tells that the amount is how far two of a kind are apart ("twice a year").
    """

    quantity: Quantity
    start: int
    end: int
    first: int
    last: int
    noun: str = ""
    rolling: bool = False
    repeated: bool = False


def mention(
    tokens: tuple[Word, ...],
    at: int,
    last: int,
    dimension: str,
    low: float,
    high: float,
    ranged: bool,
    *,
    unit: str = "",
    days: str = "",
    noun: str = "",
) -> Mention:
    """The amount whose number and unit are the tokens ``[at, last)``, with what stands around it."""
    first, bound, about = comparator(tokens, at)
    after_bound, last = trailing(tokens, last)
    many, name, end = per_many(tokens, last) if dimension == "money" else (1.0, "", last)
    if name:
        per, last, low, high = [name], end, low / many, high / many
    else:
        per, last = denominators(tokens, last)
        if not per and dimension != "money":
            per, name, last = of_which(tokens, last)
            noun = noun or name
    if not after_bound:
        after_bound, last = trailing(tokens, last)
    rolling = dimension == "duration" and any(_looks_back(tokens, i) for i in range(max(0, at - 2), at))
    # An additional fee of 3% is a fee of 3%.
    carried_on = dimension not in ("money", "percent") and unit != "age" and text_at(tokens, first - 1) in _CARRIED_ON
    rolling = rolling or carried_on
    if dimension == "money" and not per:
        per = charged_per(tokens, first)
    if dimension == "count" and not per:
        per = spent_per(tokens, first)
    if not (bound or after_bound or ranged) and dimension in _STARTING and text_at(tokens, first - 1) == "from" and first > 0:
        upwards = text_at(tokens, last) in ("on", "upwards", "up")
        if upwards or dimension != "count":
            bound, first, last = MIN, first - 1, last + upwards
    if dimension == "duration" and not bound and text_at(tokens, first - 1) in _UNTIL and text_at(tokens, last) in _AHEAD:
        # "Until two days before" is open as long as at least two days are left.
        bound = MIN
    if ranged:
        bound = "range"
    quantity = Quantity(dimension, low, high, unit, bound or after_bound or "exact", about, days, tuple(sorted(per)))
    return Mention(quantity, tokens[first].start, tokens[last - 1].end, first, last, noun, rolling)


_UNTIL = frozenset({"until", "till", "by"})
_AHEAD = frozenset({"before", "ahead", "prior", "beforehand"})
# What is said to begin from an amount goes on upwards; a time that something runs from does not.
_STARTING = frozenset({"money", "count", "percent", "weight", "data"})
_DETERMINERS = frozenset("the your our its their my his her of in over during for from within these those a".split())


def _looks_back(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a word makes the amount after it a look-back: "the last 30 days", and not "points last a year"."""
    if tokens[at].text not in _ROLLING:
        return False
    return tokens[at].text != "last" or at == 0 or tokens[at - 1].text in _DETERMINERS or tokens[at - 1].kind != "word"
