"""What an amount is per: per user per month, a day, for each key, for every £1."""

from __future__ import annotations

from kblint.statements.nouns import NOT_COUNTED, NOUN_STOP
from kblint.statements.numbers import number, text_at
from kblint.statements.units import CLOSED_UNITS, CURRENCY_SIGNS, CURRENCY_WORDS
from kblint.statements.words import Word, concept

_ADVERBIAL = {name: concept(name) for name in ("hourly", "daily", "nightly", "weekly", "monthly", "annual", "yearly")}
_NEAR_MONEY = 5


def charged_per(tokens: tuple[Word, ...], first: int) -> list[str]:
    """The period of a price that is said before it: an annual £110, a monthly fee of $5."""
    for at in range(first - 1, max(-1, first - 1 - _NEAR_MONEY), -1):
        if tokens[at].kind != "word":
            break
        if tokens[at].text in _ADVERBIAL:
            return [_ADVERBIAL[tokens[at].text]]
    return []


def spent_per(tokens: tuple[Word, ...], first: int) -> list[str]:
    """The sum that a count is for where that is said before it: "for every £1 you spend, you collect two points"."""
    for at in range(first - 1):
        if tokens[at].text == "for" and text_at(tokens, at + 2) in CURRENCY_SIGNS and (found := _stretch(tokens, at + 1)):
            return [found[0]]
    return []


# Between "each" and what is counted: each calendar month, per full working day.
_BESIDE_UNITS = frozenset("calendar business billing working single full whole started additional further extra other".split())
_OF_EACH = frozenset({"for", "of", "on", "in", "during"})
_AT_A_TIME = frozenset({("at", "a", "time"), ("in", "one", "go"), ("at", "one", "time")})
_CHARGES = frozenset("charge fee fine deposit credit surcharge".split())
_TIME_UNITS = frozenset("second minute hour day night week month quarter year visit go time head".split())


def denominators(tokens: tuple[Word, ...], last: int) -> tuple[list[str], int]:
    """What the amount is per: per user per month, a day, for each key, for the whole organisation."""
    per: list[str] = []
    if text_at(tokens, last) in _CHARGES and text_at(tokens, last + 1) in ("per", "for") and denominators(tokens, last + 1)[0]:
        last += 1
    while len(per) < 3:
        here, following = text_at(tokens, last), text_at(tokens, last + 1)
        if stretch := _stretch(tokens, last + (here == "for")):
            per.append(stretch[0])
            last = stretch[1]
        elif here == "in" and following in ("a", "any", "one") and text_at(tokens, last + 2) in _TIME_UNITS:
            per.append(concept(text_at(tokens, last + 2)))
            last += 3
        elif here in ("per", "/") and following and tokens[last + 1].kind == "word":
            every = following in ("each", "every") and bool(text_at(tokens, last + 2))
            noun = _past_adjectives(tokens, last + 1 + every)
            per.append(concept(text_at(tokens, noun)))
            last = min(noun + 1, len(tokens))
            if text_at(tokens, last) in ("-", "/") and text_at(tokens, last + 1) in _TIME_UNITS:
                per.append(concept(text_at(tokens, last + 1)))
                last += 2
        elif (
            here in ("a", "an")
            and following in _TIME_UNITS
            and text_at(tokens, last + 2) not in ("before", "ahead", "beforehand")
        ):
            per.append(concept(following))
            last += 2
        elif here in ("each", "every") and following and tokens[last + 1].kind == "word" and following not in NOUN_STOP:
            noun = _past_adjectives(tokens, last + 1)
            per.append(concept(text_at(tokens, noun)))
            last = min(noun + 1, len(tokens))
        elif here in _OF_EACH and following in ("each", "every") and text_at(tokens, last + 2):
            noun = _past_adjectives(tokens, last + 2)
            per.append(concept(text_at(tokens, noun)))
            last = min(noun + 1, len(tokens))
        elif (here, following, text_at(tokens, last + 2)) in _AT_A_TIME:
            per.append(concept("time"))
            last += 3
        elif here == "for" and following == "the" and text_at(tokens, last + 2) in ("whole", "entire"):
            per.append("whole " + concept(text_at(tokens, last + 3)))
            last = min(last + 4, len(tokens))
        else:
            break
    return per, last


_LONGEST_SORT = 5


def of_which(tokens: tuple[Word, ...], last: int) -> tuple[list[str], str, int]:
    """What an amount is per that first says of what it is, that, and the index after it: 20 hours of computing per month."""
    if text_at(tokens, last) == "of":
        for at in range(last + 2, min(last + 1 + _LONGEST_SORT, len(tokens) - 1)):
            if tokens[at].text in ("per", "each", "every"):
                per, end = denominators(tokens, at)
                return (per, tokens[at - 1].text, end) if per else ([], "", last)
            if tokens[at].kind != "word" or tokens[at].text in NOUN_STOP:
                break
    return [], "", last


def _stretch(tokens: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """The stretch of time, or the sum, that an amount is for and the index after it: every 15 minutes, per 10 seconds, for every £1."""
    if text_at(tokens, at) not in ("per", "every", "each", "/"):
        return None
    currency = CURRENCY_SIGNS.get(text_at(tokens, at + 1), "")
    if currency:
        sum_ = number(tokens, at + 2) if at + 2 < len(tokens) else None
        return (f"{sum_[0]:g} {currency}", sum_[1]) if sum_ else None
    read = number(tokens, at + 1) if at + 1 < len(tokens) else None
    unit = text_at(tokens, read[1]) if read else ""
    if read is None or not read[0] or CLOSED_UNITS.get(unit, ("",))[0] != "duration":
        return None
    return (f"{read[0]:g} {concept(unit)}" if read[0] != 1 else concept(unit)), read[1] + 1


def _past_adjectives(tokens: tuple[Word, ...], at: int) -> int:
    """The index of the noun that a denominator counts, past the adjectives before it."""
    while (
        text_at(tokens, at) in _BESIDE_UNITS
        and at + 1 < len(tokens)
        and tokens[at + 1].kind == "word"
        and text_at(tokens, at + 1) not in NOUN_STOP
    ):
        at += 1
    return at


def per_many(tokens: tuple[Word, ...], at: int) -> tuple[float, str, int]:
    """The number and the concept of what an amount is for several of, and the index after it: for every ten letters, per 100 pages."""
    at += text_at(tokens, at) == "for" and text_at(tokens, at + 1) in ("each", "every")
    if text_at(tokens, at) not in ("per", "each", "every") or at + 2 >= len(tokens):
        return 1.0, "", at
    read = number(tokens, at + 1)
    noun = text_at(tokens, read[1]) if read else ""
    if (
        read is None
        or not read[0]
        or not noun.endswith("s")
        or noun in CLOSED_UNITS
        or noun in CURRENCY_WORDS
        or noun in NOT_COUNTED
    ):
        return 1.0, "", at
    return read[0], concept(noun), read[1] + 1
