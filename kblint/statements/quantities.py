"""Amounts in a clause: what was said, in one canonical unit, and whether it is a maximum, a minimum, a range or a point.

The unit table is closed: what is not in it is no amount. A number followed by a plural noun counts things.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import msgspec

from kblint.expressions import compiled, expression
from kblint.months import MONTHS, SHORT_MONTHS
from kblint.signs import runs, signs
from kblint.statements.ages import AGE_PLURALS, BEFORE_IT, MEASURED, age_bound, birthday, is_age, is_grown, under_tens
from kblint.statements.comparators import AFTER, BEFORE, DENIALS, MAX, MIN, comparator, trailing
from kblint.statements.cues import Cues
from kblint.statements.denominators import denominators
from kblint.statements.extremes import (
    FREE_PHRASES,
    NO_CHARGES,
    at_once,
    endless,
    endless_by_first,
    free,
    free_by_first,
    some,
    unlimited,
)
from kblint.statements.mention import Mention, mention
from kblint.statements.model import Quantity
from kblint.statements.nouns import NAMED_BY, NOT_COUNTED, NOUN_STOP, PEOPLE, ends_noun, may_count
from kblint.statements.numbers import (
    NUMBER_WORDS,
    ORDINALS,
    PARTS,
    SMALL,
    TENS,
    fraction,
    number,
    numeral,
    text_at,
    unit_and_fraction,
)
from kblint.statements.units import CLOSED_UNITS, CURRENCY_SIGNS, CURRENCY_WORDS, DAY, DAY_KINDS, DOLLARS, FILLERS
from kblint.statements.words import Word, by_word, concept, is_plural

_MONTHS = "|".join(month for month in (*MONTHS, *reversed(SHORT_MONTHS)) if month != "may")
_MONTH_AND_DAY = rf"(?:{_MONTHS}|may)\.? \d{{1,4}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b"
# "The 15th of each month" is an amount; any other day of a month a date.
_OF_A_MONTH = (
    r"(?: day)?(?: of| in)? (?:each|every|the|any|a|your|that|next) (?:following |next |same |calendar |billing )?month\b"
)
# By what they begin with: nothing else is tried anywhere else.
_DATED = compiled(
    r"\b(?:(?=\d)(?:\d{4}-\d{2}(?:-\d{2})?\b|\d{1,2}/\d{1,2}(?:/\d{2,4})?\b(?! (?:hours|days|weeks)\b)|\d{1,2}\.\d{1,2}\.\d{2,4}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH_AND_DAY}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS})\b"
    r"|\d{1,2}:\d{2}(?: ?[ap]\.?m\b\.?)?|\d{1,2}\.[0-5]\d ?[ap]\.?m\b\.?|\d{1,2} ?[ap]\.?m\b\.?|24/7\b|24x7\b"
    r"|(?:19|20)\d{2}(?=\W|$)(?! (?:days|hours|minutes|characters|users|requests|files|mb|gb|kb|%|percent))"
    rf"|\d{{3}}\)?[ .-]\d{{3}}[ .-]\d{{4}}\b|\d+(?:\.\d+){{2,6}}\b|1-8\d\d-[\w-]+|\d+(?:st|nd|rd|th)\b(?! birthday|{_OF_A_MONTH})|0x[0-9a-f]+\b"
    r"|(?:240|360|480|720|1080|1440|2160|4320)[pi]\b|\d+x\d+\b)"
    rf"|(?=[a-z])(?:{_MONTH_AND_DAY}|https?://\S+|www\.\S+|v\d+(?:\.\d+)*\b|[a-z]+\d[\w.]*\b))"
    r"|\+(?:\d{1,3}[ .-]?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\d[\d -]{6,18}\d)|\(\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
)
_DIGIT = compiled(r"\d")
_RUN = compiled(r"\w+")


@lru_cache(maxsize=256)
def masked(folded: str) -> str:
    """The folded text with everything blanked that has digits and is no amount: dates, clock times, versions, addresses, telephone numbers."""
    if not (_DIGIT.search(folded) or "http" in folded or "www." in folded):
        return folded
    return _DATED.sub(lambda m: " " * len(m.group()), folded)


def _goes_with(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a common word that seldom begins an amount stands with the word that makes it one."""
    text = tokens[at].text
    if text in ("a", "an"):
        return text_at(tokens, at + 1) in _AFTER_ARTICLES
    if text == "the":
        return at > 0 and tokens[at - 1].text in ("within", "inside")
    if text == "as":
        return text_at(tokens, at + 1) in _AFTER_AS
    if text in ("within", "few"):
        return text_at(tokens, at + 1) in ("seconds", "minutes", "hours")
    if text in ("on", "upon"):
        return text_at(tokens, at + 1) in ("receipt", "the", "us")
    return (
        text not in ORDINALS or text == "half" or not _BY_ORDINAL.isdisjoint((text_at(tokens, at + 1), text_at(tokens, at + 2)))
    )


def mentions(tokens: tuple[Word, ...], original: str) -> tuple[Mention, ...]:
    """The amounts among the tokens of a clause, in order. ``original`` is the text as written, for its capitals."""
    found: list[Mention] = []
    free = 0
    for at, token in enumerate(tokens):
        if at < free or not (readers := _readers(token.text)) or (token.kind != "number" and not _goes_with(tokens, at)):
            continue
        mention: Mention | None = None
        for reader in readers:
            mention = reader(tokens, at)
            if mention is not None:
                break
        else:
            mention = _amount(tokens, at, original)
        if mention is not None and found and _said_again(tokens, found[-1], mention):
            free = mention.last
        elif mention is not None and not original[mention.start : mention.end].endswith("on US"):
            spanned = _spanned(tokens, found[-1], mention) if found else None
            if spanned is None:
                found.append(mention)
            else:
                found[-1] = spanned
            free = mention.last
    return tuple(found)


def _said_again(tokens: tuple[Word, ...], one: Mention, other: Mention) -> bool:
    """Whether an amount only says the one before it once more, in brackets: twenty dollars ($20)."""
    bracketed = other.first == one.last + 1 and tokens[one.last].text == "(" and text_at(tokens, other.last) == ")"
    return bracketed and one.quantity.dimension == other.quantity.dimension and one.quantity.low == other.quantity.low


def _spanned(tokens: tuple[Word, ...], one: Mention, other: Mention) -> Mention | None:
    """The range that two amounts with units of their own make: from one night to six weeks, between 30 minutes and two hours."""
    signed = text_at(tokens, other.first - 1) in ("+", "-") and one.last < other.first - 1
    opener, link = text_at(tokens, one.first - 1), tokens[one.last].text if other.first == one.last + 1 + signed else ""
    a, b = one.quantity, other.quantity
    if (
        ((opener, link) not in (("from", "to"), ("between", "and")) and (a.dimension, link) != ("temperature", "to"))
        or a.dimension != b.dimension
        or a.unit != b.unit
        or a.high >= b.low
    ):
        return None
    quantity = msgspec.structs.replace(b, low=a.low, high=b.high, bound="range")
    return msgspec.structs.replace(other, quantity=quantity, start=one.start, first=one.first)


def _amount(tokens: tuple[Word, ...], at: int, original: str) -> Mention | None:
    token = tokens[at]
    if token.text in _ARTICLES or (token.text == "one" and text_at(tokens, at + 1) in _SLANG):
        return _article_amount(tokens, at)
    currency, begin = "", at
    if token.text in CURRENCY_SIGNS:
        currency, begin = CURRENCY_SIGNS[token.text], at + 1
        country = DOLLARS.get(text_at(tokens, at - 1), "") if token.text == "$" else ""
        if country and tokens[at - 1].end == token.start:
            currency, at = country, at - 1
    elif (
        token.text in CURRENCY_WORDS
        and token.text not in ("cent", "cents", "pence")
        and at + 1 < len(tokens)
        and tokens[at + 1].kind == "number"
    ):
        currency, begin = CURRENCY_WORDS[token.text], at + 1
    if begin >= len(tokens) or (begin > at and tokens[begin].kind != "number"):
        return None
    read = number(tokens, begin)
    if read is None or not _may_be_amount(tokens, begin, original, bool(currency)) or _is_name(tokens, begin, original):
        return None
    low, after = read
    if currency and text_at(tokens, at - 1) in ("each", "every", "per"):
        return None
    high, after, ranged = _upper_end(tokens, after, low)
    return _with_unit(tokens, at, after, low, high, ranged, currency)


def _may_be_amount(tokens: tuple[Word, ...], at: int, original: str, money: bool) -> bool:
    before = tokens[at - 1] if at else None
    if before is None or money:
        return True
    if before.text in NAMED_BY or (
        before.text in (".", ",", "/", "_", "=", "*", "^", "#", "\\", "<") and before.end == tokens[at].start
    ):
        return False
    named = (
        before.text == "-"
        and before.end == tokens[at].start
        and at > 1
        and tokens[at - 2].kind == "word"
        and tokens[at - 2].text not in ("under", "over")
    )
    return not (named and tokens[at - 2].end == before.start)


def _is_name(tokens: tuple[Word, ...], at: int, original: str) -> bool:
    """Whether digits and a capital make a name: 5G, 4G."""
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].text in ("g", "m", "l")
        and tokens[at + 1].start == tokens[at].end
        and original[tokens[at + 1].start : tokens[at + 1].end].isupper()
    )


def _upper_end(tokens: tuple[Word, ...], after: int, low: float) -> tuple[float, int, bool]:
    """The upper end of a range that goes on at ``after``, the index after it, and whether there is a range."""
    link = text_at(tokens, after)
    if (
        link in ("-", "–", "—", "to", "or")
        or (link == "/" and text_at(tokens, after + 2) in ("hours", "days", "weeks"))
        or (link == "and" and _between(tokens, after))
    ):
        begin = after + 1
        if text_at(tokens, begin) in CURRENCY_SIGNS:
            begin += 1
        read = number(tokens, begin) if begin < len(tokens) else None
        if read is not None and read[0] > low:
            return read[0], read[1], True
    return low, after, False


def _between(tokens: tuple[Word, ...], after: int) -> bool:
    return any(t.text in ("between", "from") for t in tokens[max(0, after - 5) : after])


def _with_unit(
    tokens: tuple[Word, ...], at: int, after: int, low: float, high: float, ranged: bool, currency: str
) -> Mention | None:
    number_end = after
    days = ""
    unit_at = after
    if text_at(tokens, unit_at) == "-" and unit_at + 1 < len(tokens):
        unit_at += 1
    while text_at(tokens, unit_at) in FILLERS:
        days = days or DAY_KINDS.get(tokens[unit_at].text, "")
        unit_at += 1
        if text_at(tokens, unit_at) == "-":
            unit_at += 1
    unit = _unit(tokens, unit_at)
    if unit in ("pound", "pounds") and not currency and _is_sterling(tokens):
        currency = "GBP"
        number_end = unit_at + 1
    if currency or unit in CURRENCY_WORDS:
        scale = 0.01 if unit in ("cent", "cents", "pence") and not currency else 1.0
        name = currency or {"CENT": "", "PENCE": "GBP"}.get(CURRENCY_WORDS[unit], CURRENCY_WORDS[unit])
        last = number_end if currency and unit not in CURRENCY_WORDS else unit_at + 1
        if low == high and text_at(tokens, last) in TENS and ends_noun(tokens, last + 1):
            # Twelve pounds fifty.
            low, high, last = low + TENS[tokens[last].text] / 100, high + TENS[tokens[last].text] / 100, last + 1
        return mention(tokens, at, last, "money", low * scale, high * scale, ranged, unit=name)
    if unit == "p" and unit_at == number_end and tokens[unit_at].start == tokens[unit_at - 1].end:
        return mention(tokens, at, unit_at + 1, "money", low / 100, high / 100, ranged, unit="GBP")
    if unit == "per" and text_at(tokens, unit_at + 1) == "cent":
        return mention(tokens, at, unit_at + 2, "percent", low, high, ranged)
    if unit in ("mbit", "kbit", "gbit") and text_at(tokens, unit_at + 1) == "/":
        factor = {"k": 1e3, "m": 1e6, "g": 1e9}[unit[0]]
        return mention(tokens, at, min(unit_at + 3, len(tokens)), "bitrate", low * factor, high * factor, ranged)
    if unit in CLOSED_UNITS and not (
        len(unit) == 1
        and unit != "%"
        and unit_at == number_end
        and tokens[unit_at].start > tokens[unit_at - 1].end
        and not _is_spaced_unit(tokens, unit, low)
    ):
        dimension, least, most = CLOSED_UNITS[unit]
        last = unit_at + 1
        name = ""
        if dimension == "temperature":
            return _temperature(tokens, at, last, low, high, ranged)
        if dimension == "duration" and (
            text_at(tokens, last) in ("old", "olds")
            or (text_at(tokens, last), text_at(tokens, last + 1)) in (("of", "age"), ("-", "old"), ("-", "olds"))
        ):
            name = "age"
            last += 1 if text_at(tokens, last) in ("old", "olds") else 2
        elif dimension == "duration" and unit.startswith("year") and is_grown(tokens, at, last):
            name = "age"
        if dimension == "duration" and (text_at(tokens, last) == "ago" or (unit == "day" and _at_a_time(tokens, last))):
            return None
        if dimension == "duration" and days and unit not in ("day", "days"):
            days = ""
        if dimension == "duration" and low == high and not name:
            more, last = unit_and_fraction(tokens, last)
            low, high = low + more, high + more
        return mention(tokens, at, last, dimension, low * least, high * most, ranged, unit=name, days=days)
    if is_age(tokens, at, number_end):
        least, most = CLOSED_UNITS["year"][1:]
        made = mention(tokens, at, number_end, "duration", low * least, high * most, ranged, unit="age")
        bound = made.quantity.bound if made.quantity.bound != "exact" else age_bound(tokens, at)
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound=bound))
    return _count(tokens, at, number_end, low, high, ranged)


def _is_spaced_unit(tokens: tuple[Word, ...], unit: str, value: float) -> bool:
    """Whether a letter that stands apart from its number is a unit all the same: 40 °C, 500 g, 1.20 m tall, but not the 5 m of a list."""
    if unit == "m":
        return value != int(value) or not MEASURED.isdisjoint(t.text for t in tokens)
    return unit == "°" or (unit in ("g", "l") and value > 1)


_CELSIUS, _FAHRENHEIT = frozenset({"c", "celsius", "centigrade"}), frozenset({"f", "fahrenheit"})


# In a sentence with one of these words degrees are those of an angle.
_ANGLES = frozenset(
    "angle angles rotate rotates rotated rotating rotation turn turns turned turning tilt tilts tilted tilting flip flips flipped clockwise counterclockwise "
    "anticlockwise hue hues circle arc axis orientation oriented latitude longitude slope swivel swivels pan view viewing panorama".split()
)


def _temperature(tokens: tuple[Word, ...], at: int, last: int, low: float, high: float, ranged: bool) -> Mention | None:
    """Degrees, in Celsius; those of Fahrenheit are within half a degree of what they are converted to. Nothing for an angle."""
    scale = text_at(tokens, last)
    if scale not in _CELSIUS | _FAHRENHEIT and not _ANGLES.isdisjoint([t.text for t in tokens]):
        return None
    if (
        text_at(tokens, at - 1) == "-"
        and tokens[at - 1].end == tokens[at].start
        and (at < 2 or tokens[at - 2].end < tokens[at - 1].start)
    ):
        low, high = -high if ranged else -low, -low if ranged else -high
    if scale in _FAHRENHEIT:
        low, high = (low - 32.5) / 1.8, (high - 31.5) / 1.8
    return mention(tokens, at, last + (scale in _CELSIUS | _FAHRENHEIT), "temperature", low, high, ranged)


_PAID = frozenset(
    "cost costs fee fees price prices pay pays paid charge charges charged spend deposit refund refunds credit cover covers worth gift gifts voucher "
    "vouchers bill bills fine fines balance save saves excess donation donate rent pass ticket tickets insurance insured £ pence penny money "
    "draw draws withdraw withdraws withdrawal withdrawals pocket owe owes owed bank cash wallet lend borrow earn earns invest".split()
)


def _is_sterling(tokens: tuple[Word, ...]) -> bool:
    """Whether pounds are money: the clause tells of paying, and not of weighing."""
    said = {t.text for t in tokens}
    told = any(t.text in ("pound", "pounds") and text_at(tokens, i + 1) in TENS for i, t in enumerate(tokens))
    return (told or bool(said & _PAID)) and not said & {"weigh", "weighs", "weight", "weights", "heavy", "heavier", "lighter"}


def _at_a_time(tokens: tuple[Word, ...], at: int) -> bool:
    return [t.text for t in tokens[at : at + 3]] == ["at", "a", "time"]


_HAVING = frozenset(
    "bring get gets have has add take share invite borrow hold book includes include collect collects earn earns receive".split()
)
# What a number after one of these tells is which, and not how many: size 38, season 2.
_NUMBERED = frozenset(
    "size shelf bay ward lane gate platform pier flight season seat programme program motorway route bus desk locker bed floor level unit "
    "terminal stand door track episode volume lesson day week month year".split()
)


def _count(tokens: tuple[Word, ...], at: int, after: int, low: float, high: float, ranged: bool) -> Mention | None:
    if text_at(tokens, at - 1) in _NUMBERED and tokens[at].kind == "number":
        return None
    if low != int(low) or (after < len(tokens) and tokens[after].kind == "word" and tokens[after].start == tokens[after - 1].end):
        return None
    begin = after
    if _and_others(tokens, at, after):
        return mention(tokens, at - 2, after + 1, "count", low + 1, high + 1, ranged, unit=concept("people"), noun="people")
    if text_at(tokens, begin) in ("more", "additional", "extra", "other", "different", "separate", "or"):
        if text_at(tokens, begin) == "or" and text_at(tokens, begin + 1) in ("more", "fewer", "less"):
            if high <= 1:
                return None
            begin += 2
        elif text_at(tokens, begin) != "or":
            begin += 1
    noun_at = -1
    last = -1
    longest = 4 + 2 * sum(t.text == "-" for t in tokens[begin : begin + 4])
    for k in range(begin, min(begin + longest, len(tokens))):
        token = tokens[k]
        in_compound = k > begin and tokens[k - 1].text == "-" and tokens[k - 1].end == token.start
        if token.kind != "word" or (token.text in NOUN_STOP and not in_compound):
            if token.text == "-" and k > begin:
                continue
            break
        last = k
        if is_plural(token.text) or token.text in PEOPLE:
            noun_at = k
            break
    if (
        noun_at < 0
        and low == high == 1
        and last >= 0
        and (
            text_at(tokens, last + 1) in ("per", "each", "/")
            or comparator(tokens, at)[1]
            or text_at(tokens, at - 1) in _HAVING
            or (tokens[at].text != "a" and any(t.text == "included" for t in tokens[last + 1 : last + _NEAR_VERB]))
        )
    ):
        noun_at = last
    if noun_at < 0:
        return _without_noun(tokens, at, after, low, high, ranged)
    if tokens[noun_at].text in NOT_COUNTED or tokens[noun_at].text in CLOSED_UNITS:
        return None
    noun = tokens[noun_at].text
    return mention(tokens, at, noun_at + 1, "count", low, high, ranged, unit=concept(noun), noun=noun)


_NEAR_VERB = 6
_COMPANY = frozenset("others friends guests companions more".split())
_GROUPS = frozenset(
    "group groups party parties household households family families class classes team teams crowd crowds booking bookings".split()
)
# "Six is the greatest number of guests", "two is the least".
_OUTMOST = dict.fromkeys("greatest largest highest maximum most limit cap".split(), MAX) | dict.fromkeys(
    "smallest lowest minimum least fewest".split(), MIN
)


def _and_others(tokens: tuple[Word, ...], at: int, after: int) -> bool:
    """Whether a number of people comes to the one who is spoken to: you and four others."""
    return text_at(tokens, at - 1) in ("and", "plus") and text_at(tokens, at - 2) == "you" and text_at(tokens, after) in _COMPANY


def _without_noun(tokens: tuple[Word, ...], at: int, after: int, low: float, high: float, ranged: bool) -> Mention | None:
    """A count whose noun stands elsewhere: parties of eight or more, no more than six of any one book, "Photos: six", "five per household"."""
    first, bound, _ = comparator(tokens, at)
    group = (text_at(tokens, first - 2) in _GROUPS and text_at(tokens, first - 1) == "of") or (
        text_at(tokens, first - 2) in ("table", "tables") and text_at(tokens, first - 1) == "for"
    )
    if group and (bound or trailing(tokens, after)[0]):
        return mention(tokens, at, after, "count", low, high, ranged, unit=concept("people"), noun="people")
    if text_at(tokens, after) == "of" and text_at(tokens, after + 1) == "you":
        return mention(tokens, at, after, "count", low, high, ranged, unit=concept("people"), noun="people")
    if text_at(tokens, after) in ("is", "are") and text_at(tokens, after + 1) in ("the", "our"):
        outmost = _OUTMOST.get(text_at(tokens, after + 2), "")
        made = mention(tokens, at, after, "count", low, high, ranged)
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound=outmost)) if outmost else None
    if (
        text_at(tokens, trailing(tokens, after)[1]) in _AFTER_NUMBER
        and (bound or text_at(tokens, first - 1) in _SAYS_NUMBER)
        and (named := _number_of(tokens, first))
    ):
        made = mention(tokens, at, after, "count", low, high, ranged, unit=concept(named[0]), noun=named[0])
        stated = made.quantity.bound if made.quantity.bound != "exact" else named[1] or "exact"
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound=stated))
    shared = text_at(tokens, after) == "of" and text_at(tokens, after + 1) in ("any", "each", "one") and bound == MAX
    ended = denominators(tokens, trailing(tokens, after)[1])[1]
    # The number of a section goes on: "4. Refunds".
    alone = first == 0 and (text_at(tokens, ended) in ("", ",", "(") or [t.text for t in tokens[ended:]] == ["."])
    if shared or alone or (text_at(tokens, after) == "per" and low >= 1):
        return mention(tokens, at, after, "count", low, high, ranged)
    return None


_AFTER_NUMBER = frozenset({"", *". , ( ; and but or per for in on at a an each every by if unless except".split()})
_SAYS_NUMBER = frozenset("is are be to at stays remains equals".split())
_NEAR_NUMBER = 14


def _number_of(tokens: tuple[Word, ...], end: int) -> tuple[str, str] | None:
    """The plural that is counted where a sentence says its number before a token, and the bound: "the maximum number of agents in a queue is"."""
    for at in range(end - 2, max(-1, end - _NEAR_NUMBER), -1):
        if tokens[at].kind != "word" and tokens[at].text not in ("-", "/"):
            return None
        if tokens[at].text == "number" and text_at(tokens, at + 1) == "of":
            noun = next(
                (t.text for t in tokens[at + 2 : end] if t.text in PEOPLE or (is_plural(t.text) and may_count(t.text))), ""
            )
            bound = next((_OUTMOST[t.text] for t in tokens[max(0, at - 3) : at] if t.text in _OUTMOST), "")
            return (noun, bound) if noun else None
    return None


_BY_ORDINAL = frozenset("birthday anniversary day of".split())


def _ordinal(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """A time said by the day or the year that ends it: until the fifth anniversary of the purchase, on the third day before the start."""
    value = ORDINALS.get(tokens[at].text, 0.0)
    days, last = DAY_KINDS.get(text_at(tokens, at + 1), ""), at + 1
    last += bool(days)
    unit, following = {"anniversary": "year", "day": "day"}.get(text_at(tokens, last), ""), text_at(tokens, last + 1)
    if not value or not unit or following not in (("of",) if unit == "year" else ("before", "after", "following")):
        return None
    low, high = CLOSED_UNITS[unit][1:]
    bound = "max" if text_at(tokens, at - 2) in BEFORE_IT and unit == "year" else "exact"
    quantity = Quantity("duration", value * low, value * high, "", bound, days=days)
    return Mention(quantity, tokens[at].start, tokens[last].end, at, last + 1)


_DAYS_OF_A_MONTH = 31
_MONTHLY = frozenset("each every the any a your that next".split())
_OF_MONTHS = frozenset("following next same calendar billing".split())


def _day_of_month(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """The day of a month on which something happens month by month: on the 5th of each month, by the fifteenth of the month."""
    if tokens[at].kind == "number":
        value, after = numeral(tokens[at].text), at + 2
        if text_at(tokens, at + 1) not in ("st", "nd", "rd", "th"):
            return None
    else:
        value, after = ORDINALS.get(tokens[at].text), at + 1
    if value is None or not 1 <= value <= _DAYS_OF_A_MONTH:
        return None
    after += text_at(tokens, after) == "day"
    after += text_at(tokens, after) in ("of", "in")
    if text_at(tokens, after) not in _MONTHLY:
        return None
    after += 1 + (text_at(tokens, after + 1) in _OF_MONTHS)
    if text_at(tokens, after) != "month":
        return None
    before = [t.text for t in tokens[max(0, at - 3) : at]]
    bound = "max" if BEFORE_IT & set(before) else "min" if {"from", "after"} & set(before) else "exact"
    return Mention(Quantity("date", value, value, "", bound), tokens[at].start, tokens[after].end, at, after + 1)


_TRIES = frozenset("times attempts tries goes chances".split())
_MULTIPLES = frozenset(
    "as the more less longer faster higher larger bigger greater smaller your our its their that cheaper what".split()
)
_INVERSE = {"max": "min", "min": "max"}


def _frequency(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """How often: twice a year, three times a week, once every 30 days, once in five years; and how many times: "you may try twice"."""
    after, times = at + 1, {"once": 1.0, "twice": 2.0}.get(tokens[at].text, 0.0)
    if not times:
        read = number(tokens, at) if tokens[at].kind == "number" or tokens[at].text in NUMBER_WORDS else None
        if read is None or text_at(tokens, read[1]) not in _TRIES or read[0] < 1:
            return None
        times, after = read[0], read[1] + 1
        if text_at(tokens, after) in _MULTIPLES:
            return None
    first, bound, about = comparator(tokens, at)
    period = _period(tokens, after)
    if period is not None and text_at(tokens, period[2]) in _PASSING:
        # "Once a week has gone by" tells when, and not how often.
        return None
    if period is None:
        if tokens[at].text == "once" and bound == MIN:
            bound, times = (MAX, 1.0) if DENIALS & {t.text for t in tokens[max(0, first - _NEAR_DENIAL) : first]} else (MIN, 2.0)
        per, last = denominators(tokens, after)
        if not per and (tokens[at].text == "once" and not bound):
            return None
        quantity = Quantity("count", times, times, "time", bound or "exact", about, "", tuple(sorted(per)))
        return Mention(quantity, tokens[first].start, tokens[last - 1].end, first, last, "times")
    low, high, last = period
    quantity = Quantity("duration", low / times, high / times, "", _INVERSE.get(bound, "exact"), about)
    return Mention(quantity, tokens[first].start, tokens[last - 1].end, first, last, repeated=True)


# What has gone by is a time.
_PASSING = frozenset("has have had is passes".split())
_NEAR_DENIAL = 6


def _period(tokens: tuple[Word, ...], at: int) -> tuple[float, float, int] | None:
    """The period that follows "once" or "three times": a year, per month, every 30 days, in two years; and the index after it."""
    if text_at(tokens, at) not in ("a", "an", "per", "each", "every", "in", "/"):
        return None
    begin, many = at + 1, 1.0
    if text_at(tokens, at) == "in" and text_at(tokens, begin) in ("a", "any", "every", "each"):
        begin += 1
    if text_at(tokens, begin) in ("calendar", "single", "other"):
        many = 2.0 if text_at(tokens, begin) == "other" else 1.0
        begin += 1
    elif begin < len(tokens) and (tokens[begin].kind == "number" or tokens[begin].text in NUMBER_WORDS):
        read = number(tokens, begin)
        if read is None:
            return None
        many, begin = read
    elif text_at(tokens, at) == "in":
        return None
    if text_at(tokens, begin) not in CLOSED_UNITS or CLOSED_UNITS[tokens[begin].text][0] != "duration":
        return None
    _, low, high = CLOSED_UNITS[tokens[begin].text]
    return many * low, many * high, begin + 1


def _article_amount(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """A week, half an hour, a quarter of the costs, the next business day."""
    first, second, third = (text_at(tokens, at + k) for k in range(3))
    if first in ("a", "one") and second in _SLANG:
        return mention(tokens, at, at + 2, "money", _SLANG[second], _SLANG[second], False, unit="GBP")
    if first in ("a", "an") and second in CURRENCY_WORDS and (_priced(tokens, at) or denominators(tokens, at + 2)[0]):
        return _with_unit(tokens, at, at + 1, 1.0, 1.0, False, "")
    if first == "a" and second == "couple":
        skip = 3 if third == "of" else 2
        unit = text_at(tokens, at + skip)
        if unit in CLOSED_UNITS and CLOSED_UNITS[unit][0] == "duration":
            low, high = (2 * x for x in CLOSED_UNITS[unit][1:])
            made = mention(tokens, at, at + skip + 1, "duration", low, high, False)
            return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, about=True))
        return None
    if first in ("same", "next"):
        skip = 2 if second in (*DAY_KINDS, "-") else 1
        if text_at(tokens, at + skip) == "day":
            low = DAY if first == "next" else 0.0
            made = mention(tokens, at, at + skip + 1, "duration", low, DAY, False, days=DAY_KINDS.get(second, ""))
            return made if first == "next" and (skip == 2 or text_at(tokens, at - 1) in ("the", "by", "very")) else None
        return None
    if first == "every" and text_at(tokens, at - 1) != "for":
        skip = 2 if second in ("other", "second", "single") else 1
        unit = text_at(tokens, at + skip)
        after = tokens[at + skip + 1] if at + skip + 1 < len(tokens) else None
        adverb = after is None or after.kind != "word" or after.text in NOUN_STOP
        if adverb and unit in ("hour", "day", "night", "week", "fortnight", "month", "quarter", "year"):
            _, low, high = CLOSED_UNITS[unit]
            times = 2.0 if second in ("other", "second") else 1.0
            quantity = Quantity("duration", times * low, times * high)
            return Mention(quantity, tokens[at].start, tokens[at + skip].end, at, at + skip + 1, repeated=True)
        return None
    if first == "a" and second == "single" and at + 2 < len(tokens):
        noun = next((k for k in range(at + 2, min(at + 5, len(tokens))) if ends_noun(tokens, k + 1)), at + 2)
        name = tokens[noun].text
        if tokens[noun].kind == "word" and name not in NOUN_STOP and name not in CLOSED_UNITS and name not in NOT_COUNTED:
            made = mention(tokens, at, noun + 1, "count", 1.0, 1.0, False, unit=concept(name), noun=name)
            return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound="max"))
    if first in ("a", "an") and second in ("day", "week") and third == "or" and text_at(tokens, at + 3) in ("two", "so"):
        _, low, high = CLOSED_UNITS[second]
        made = mention(tokens, at, at + 4, "duration", low, 2 * high, text_at(tokens, at + 3) == "two")
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, about=True))
    if first in ("a", "an", "the"):
        skip = next(k for k in (1, 2, 3) if k == 3 or text_at(tokens, at + k) not in FILLERS)
        unit, last = _unit(tokens, at + skip), at + skip + 1
        if unit in ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade"):
            more, end = unit_and_fraction(tokens, last)
            leads = _LEADS_TO_A_UNIT if first != "the" else ("within", "inside")
            goes_on = first != "the" and (more or "'" in tokens[at + skip].text or text_at(tokens, last) in _FOLLOWS_A_UNIT)
            if goes_on or text_at(tokens, at - 1) in leads:
                low, high = (x * (1.0 + more) for x in CLOSED_UNITS[unit][1:])
                return mention(tokens, at, end, "duration", low, high, False, days=DAY_KINDS.get(second, ""))
    return None


_SLANG = {"tenner": 10.0, "fiver": 5.0, "grand": 1000.0}
# What makes an article an amount; a possessive is a unit, too.
_AFTER_ARTICLES = frozenset({"-", "couple", "single", *_SLANG, *PARTS, *FILLERS, *CURRENCY_WORDS, *CLOSED_UNITS}) | {
    f"{unit}'s" for unit in CLOSED_UNITS
}
_PRICING = frozenset("cost costs pay pays charge charges is fee of just only for add adds".split())


def _priced(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the word before an amount says that it is a price."""
    return text_at(tokens, at - 1) in _PRICING


_POSSESSED = frozenset("notice warning guarantee warranty cover membership access grace storage cooling break".split())
# "Up to two second-hand books" takes no two seconds.
_SECOND_IN_ORDER = frozenset("hand class year rate floor generation language".split())


def _unit(tokens: tuple[Word, ...], at: int) -> str:
    """The unit at a token; a possessive is one before what lasts as long: a day's notice, one month's written notice."""
    unit = text_at(tokens, at)
    if unit == "second" and (
        text_at(tokens, at + 1) == "hand" or (text_at(tokens, at + 1) == "-" and text_at(tokens, at + 2) in _SECOND_IN_ORDER)
    ):
        return ""
    if unit.endswith("'s") and _POSSESSED & {text_at(tokens, at + 1), text_at(tokens, at + 2)}:
        return unit.removesuffix("'s")
    return unit


_HALVED = frozenset({"the", "price", "your", "our", "that"})


def _part(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """A part of a unit (half an hour, three quarters of an hour) or of a whole (a tenth off, half the price, cut by a third)."""
    read = fraction(tokens, at)
    if read is None:
        return None
    share, after = read
    begin = after + 1 if text_at(tokens, after) == "of" else after
    begin += text_at(tokens, begin) in ("a", "an")
    unit = text_at(tokens, begin)
    if (begin > after or share == 0.5) and unit in CLOSED_UNITS and CLOSED_UNITS[unit][0] == "duration":
        low, high = (share * x for x in CLOSED_UNITS[unit][1:])
        return mention(tokens, at, begin + 1, "duration", low, high, False)
    following = text_at(tokens, after)
    if (
        following in ("of", "off")
        or (share == 0.5 and following in _HALVED)
        or (share == 0.5 and following == "a" and text_at(tokens, after + 1) not in CLOSED_UNITS)
        or tokens[after - 1].text in ("thirds", "quarters", "fifths", "tenths")
        or text_at(tokens, at - 1) in ("save", "saves", "saving")
        or (text_at(tokens, at - 1) == "by" and following != "-" and ends_noun(tokens, after))
    ):
        return mention(tokens, at, after, "percent", 100 * share, 100 * share, False)
    return None


_VALUE_WORDS = frozenset(
    {
        *CLOSED_UNITS,
        *CURRENCY_WORDS,
        *FILLERS,
        *NUMBER_WORDS,
        *(w for phrase in (*BEFORE, *AFTER) for w in phrase if w.isalpha()),
    }
    - set("m g meter meters foot feet starts starting end ends stop stops top tops out outside".split())
)


def says_value(word: str) -> bool:
    """Whether a folded word belongs to how amounts are said (a number, a unit, a comparator), not to what they are about."""
    return word in _VALUE_WORDS


# What follows a unit that is an amount without a number: a week before, a month past the due date.
_FOLLOWS_A_UNIT = frozenset("after before past from following ahead beforehand early late earlier later without beyond".split())
_LEADS_TO_A_UNIT = frozenset(
    "within inside for after than least most to about around takes take lasts last got have has get gives give you've allow need needs spend only "
    "full under over first runs run us until till hold keep held kept waits once".split()
)
_ARTICLES = frozenset("a an same next once twice every the".split())
_AFTER_AS = frozenset({"many", "much", "often", *(p[1] for p in endless() if p[0] == "as")})
# The words that an amount may begin with, besides digits.
_OPENERS = frozenset(
    {*NUMBER_WORDS, *CURRENCY_SIGNS, *CURRENCY_WORDS, *(p[0] for p in (*FREE_PHRASES, *endless()))}
    | {
        "a",
        "an",
        "half",
        "same",
        "next",
        "once",
        "twice",
        "every",
        "unlimited",
        "waive",
        "waived",
        "no",
        "without",
        "free",
        "as",
        "the",
        "on",
        "upon",
        "within",
        "few",
        *NO_CHARGES,
        *ORDINALS,
        *AGE_PLURALS,
    }
)
_Reader = Callable[[tuple[Word, ...], int], "Mention | None"]


@by_word
def _readers(text: str) -> tuple[_Reader, ...]:
    """Who reads what may be an amount that begins with a token, in the order in which they are asked; nobody where none begins with it.

    What is a number by itself is asked for last."""
    is_number = text[0].isdecimal()
    if not is_number and text not in _OPENERS:
        return ()
    reading: tuple[tuple[_Reader, bool], ...] = (
        (unlimited, text in endless_by_first() or text in ("as", "unlimited", "no")),
        (at_once, text in ("on", "upon")),
        (some, text in ("within", "few")),
        (free, text in free_by_first() or text in ("no", "without", "waive", "waived", "free") or text in NO_CHARGES),
        (birthday, is_number or text in ORDINALS or text in TENS),
        (_day_of_month, is_number or text in ORDINALS),
        (_ordinal, text in ORDINALS),
        (under_tens, text in AGE_PLURALS),
        (_part, text in ("half", "a", "an") or text in SMALL),
        (_frequency, is_number or text in ("once", "twice") or text in NUMBER_WORDS),
    )
    return tuple(reader for reader, reads in reading if reads) or (_nobody,)


def _nobody(tokens: tuple[Word, ...], at: int) -> Mention | None:
    return None


# Words that may say an amount by themselves.
_ALONE = NUMBER_WORDS | {
    "unlimited",
    "free",
    "every",
    "once",
    "twice",
    "half",
    "next",
    "birthday",
    "anniversary",
    "times",
    "waive",
    "waived",
    *AGE_PLURALS,
}
_PHRASES = sorted(" ".join(phrase).replace(" - ", "-") for phrase in (*FREE_PHRASES, *endless()))
_PHRASE = expression(
    r"\b(?:(?:no|without)(?: [\w-]+){1,2} (?:fees?|charges?|costs?)|"
    r"(?:never|don't|won't|doesn't)(?: [\w-]+){1,5}? (?:fees?|surcharges?|commission|mark-?up)|"
    r"no (?:limit|cap|maximum|(?:[a-z]+ )?minimum)|(?:within|few) (?:seconds|minutes|hours)|on receipt|(?:within|inside) the|as (?:many|much|often)|"
    r"(?:" + "|".join(sorted(ORDINALS)) + r")(?: (?:(?:business|working|banking|calendar) )?day (?:before|after|following)|"
    rf"{_OF_A_MONTH})|"
    r"an? (?:[\w-]+ )?(?:second|minute|hour|day|week|fortnight|month|year|decade|quarter|third|fifth|tenth|couple|tenner|fiver|grand|dollar|euro|cent)|"
    + "|".join(map(re.escape, _PHRASES))
    + r")\b"
)
# The word by which each phrase is known, its longest, and what stands in a text then; any text may hold those of no fixed words.
_KNOWN_BY: dict[str, tuple[str, ...]] = dict.fromkeys(
    "fee fees surcharge surcharges commission markup charge charges cost costs limit cap maximum minimum seconds minutes hours receipt within inside many much often "
    "second minute hour day week fortnight month year decade quarter third fifth tenth couple tenner fiver grand dollar euro cent".split(),
    ("",),
)
for _phrase in _PHRASES:
    _name = max(_RUN.findall(_phrase), key=len)
    _KNOWN_BY[_name] = (*_KNOWN_BY.get(_name, ()), _phrase)
_AMOUNT = Cues(r"\d", words=_ALONE)
_IN_A_PHRASE = Cues(words=_KNOWN_BY)


def may_hold_amount(folded: str) -> bool:
    """A quick look: without any of these words a text says no amount."""
    found = signs(folded)
    if found & _AMOUNT.stands:
        return True
    if not found & _IN_A_PHRASE.stands:
        return False
    named = _KNOWN_BY.keys() & runs(folded)
    return any(phrase in folded for name in named for phrase in _KNOWN_BY[name]) and _PHRASE.search(folded) is not None
