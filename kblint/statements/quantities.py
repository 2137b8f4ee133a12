"""Amounts in a clause: what was said, in one canonical unit, and whether it is a maximum, a minimum, a range or a point.

The unit table is closed: what is not in it is no amount. A number followed by a plural noun counts things.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

import msgspec

from kblint.expressions import compiled, expression
from kblint.signs import runs, signs
from kblint.statements.cues import Cues
from kblint.statements.model import Quantity
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
from kblint.statements.words import Word, by_word, concept, is_plural

INFINITE = float("inf")

_HOUR, _DAY = 3600.0, 86400.0
_MONTH, _YEAR = (28 * _DAY, 31 * _DAY), (365 * _DAY, 366 * _DAY)

_CLOSED_UNITS: dict[str, tuple[str, float, float]] = {}
for _names, _dimension, _low, _high in (
    ("second seconds sec secs", "duration", 1.0, 1.0),
    ("minute minutes min mins", "duration", 60.0, 60.0),
    ("hour hours hr hrs", "duration", _HOUR, _HOUR),
    ("day days night nights", "duration", _DAY, _DAY),
    ("week weeks", "duration", 7 * _DAY, 7 * _DAY),
    ("fortnight fortnights", "duration", 14 * _DAY, 14 * _DAY),
    ("month months", "duration", *_MONTH),
    ("quarter quarters", "duration", 3 * _MONTH[0], 3 * _MONTH[1]),
    ("year years yr yrs", "duration", *_YEAR),
    ("decade decades", "duration", 10 * _YEAR[0], 10 * _YEAR[1]),
    ("byte bytes", "data", 1.0, 1.0),
    ("kb kib kilobyte kilobytes", "data", 1e3, 1024.0),
    ("mb mib megabyte megabytes meg", "data", 1e6, 1024.0**2),
    ("gb gib gigabyte gigabytes gig gigs", "data", 1e9, 1024.0**3),
    ("tb tib terabyte terabytes", "data", 1e12, 1024.0**4),
    ("kbps", "bitrate", 1e3, 1e3),
    ("mbps", "bitrate", 1e6, 1e6),
    ("gbps", "bitrate", 1e9, 1e9),
    ("% percent pct", "percent", 1.0, 1.0),
    ("mm millimetre millimetres millimeter millimeters", "length", 1e-3, 1e-3),
    ("cm centimetre centimetres centimeter centimeters", "length", 1e-2, 1e-2),
    ("m metre metres meter meters", "length", 1.0, 1.0),
    ("km kilometre kilometres kilometer kilometers", "length", 1e3, 1e3),
    ("mile miles", "length", 1609.344, 1609.344),
    ("inch inches", "length", 0.0254, 0.0254),
    ("foot feet", "length", 0.3048, 0.3048),
    ("g gram grams", "weight", 1.0, 1.0),
    ("kg kilo kilos kilogram kilograms", "weight", 1e3, 1e3),
    ("lb lbs pound pounds", "weight", 453.59237, 453.59237),
    ("ounce ounces oz", "weight", 28.349523125, 28.349523125),
    ("ml millilitre millilitres milliliter milliliters", "volume", 1e-3, 1e-3),
    ("l litre litres liter liters", "volume", 1.0, 1.0),
    ("degree degrees °", "temperature", 1.0, 1.0),
    ("kwh", "energy", 1.0, 1.0),
    ("w watt watts", "power", 1.0, 1.0),
    ("kw kilowatt kilowatts", "power", 1e3, 1e3),
):
    for _name in _names.split():
        _CLOSED_UNITS[_name] = (_dimension, _low, _high)

_CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CURRENCY_WORDS = {
    "usd": "USD", "dollar": "USD", "dollars": "USD", "eur": "EUR", "euro": "EUR", "euros": "EUR", "gbp": "GBP", "jpy": "JPY", "yen": "JPY",
    "chf": "CHF", "franc": "CHF", "francs": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "inr": "INR", "rupees": "INR", "cad": "CAD", "aud": "AUD",
    "nzd": "NZD", "pln": "PLN", "quid": "GBP", "bucks": "USD", "buck": "USD", "cent": "CENT", "cents": "CENT", "pence": "PENCE",
}  # fmt: skip

_DAY_KINDS = {
    "business": "business",
    "working": "business",
    "banking": "business",
    "work": "business",
    "weekday": "business",
    "calendar": "calendar",
}
_FILLERS = frozenset(
    "business working banking work weekday calendar consecutive full whole additional extra more further".split()
)

_MAX, _MIN, _ABOUT = "max", "min", "about"
_BEFORE: dict[tuple[str, ...], str] = {}
for _row, _bound in (
    ("up to|at most|no more than|not more than|maximum of|maximum|max|max of|within|in under|under|less than|fewer than|below|limited to|"
     "limit of|cap of|capped at|no later than|not later than|not exceed|never exceed|not exceeding|cannot exceed|exceed neither|no longer than|"
     "not longer than|no larger than|not larger than|not be longer than|not be larger than|not be more than|no bigger than|no greater than|"
     "not be bigger than|not be greater than|as many as|as much as|never more than|only|shorter than|smaller than|lighter than|within the next|"
     "within the first|in the first|during the first|"
     "inside the first|"
     "inside|by no more than|younger than|quota of|as long as|can't exceed|mustn't exceed|can't be longer than|can't be larger than|"
     "no higher than|not higher than|not be higher than|lower than|top out at|tops out at|stop at|stops at|end at|ends at|as big as|as large as|as long as", _MAX),
    ("at least|minimum of|minimum|min of|no less than|not less than|no fewer than|not fewer than|more than|over|above|exceeding|exceeds|exceed|"
     "longer than|later than|go over|goes over|go above|goes above|go beyond|goes beyond|"
     "larger than|greater than|heavier than|bigger than|older than|higher than|starting at|starts at|starting from|starts from|as low as|as little as|"
     "no lower than|not lower than|not be lower than|"
     "beyond|in excess of|not be less than|not be fewer than|no shorter than|no earlier than|not before|not be shorter than|upwards of", _MIN),
    ("about|around|approximately|roughly|approx|nearly|almost|usually|typically|generally|normally|on average|average of|circa|~|≈|some|often|mostly|"
     "estimated|an estimated", _ABOUT),
):  # fmt: skip
    for _phrase in _row.split("|"):
        _BEFORE[tuple(_phrase.split())] = _bound
_LONGEST_BEFORE = max(map(len, _BEFORE))
_ENDS_BEFORE = frozenset(phrase[-1] for phrase in _BEFORE)
_SKIPPED_BEFORE = frozenset({"a", "an", "the", "of", "just", "(", "as", "us", "usd", "eur", "gbp", "chf"})

_AFTER: dict[tuple[str, ...], str] = {}
for _row, _bound in (
    ("or less|or fewer|or under|at the outside|"
     "or shorter|or below|at most|max|maximum|or smaller|at the most|or sooner|at the latest|and under|and below|or earlier|tops|"
     "at the longest|at the very most|at the very latest", _MAX),
    ("or more|or longer|or over|or above|or greater|and up|and above|and over|at least|min|minimum|or older|or larger|or higher|+|or later|and older|"
     "and more|and longer|at the least|at the very least", _MIN),
):  # fmt: skip
    for _phrase in _row.split("|"):
        _AFTER[tuple(_phrase.split())] = _bound
_BEGINS_AFTER = frozenset(phrase[0] for phrase in _AFTER)

# A number after one of these names a thing; it is no amount.
_NAMED_BY = frozenset(
    "version v step steps section sections clause chapter article articles figure fig table part phase level tier port error status code "
    "http rfc iso "
    "page pages paragraph line lines row number no nr item option appendix annex schedule room release build type class grade stage "
    "question answer rule "
    "ticket issue case id python node java php ruby ios android windows macos ubuntu debian postgres mysql redis chapter exhibit form title formula "
    "sha md utf ipv ip erc bip eip pin region zone rev q usc cfr § # vat channel slot".split()
)
_ROLLING = frozenset({"last", "past", "previous", "preceding", "prior", "recent", "latest"})
# "Another 30 days", "those 60 days" count on from something said before.
_CARRIED_ON = frozenset({"another", "further", "additional", "extra", "those", "these"})
_NOT_COUNTED = frozenset(
    "ways way steps step options option things thing types type kinds kind methods method sections section examples example reasons reason "
    "parts part "
    "factors clicks articles buttons tabs columns fields questions categories scenarios cases situations factor versions "
    "ones others times digits decimals decimal is this was has does its us as his less always perhaps across unless plus "
    "parties party sides weeks' days' features feature modes mode states aspects elements bits hours' months' components settings".split()
)
_NOUN_STOP = frozenset(
    "a an the of in on at to for from by with within per each every and or but if when while that which who is are was were be been can "
    "cannot can't won't don't doesn't isn't aren't mustn't couldn't could may might "
    "must shall should will would do does did has have had not no than then as so also it its your our their his her this these those we you they i "
    "after before until since during between into onto over under up down out off about because only just both all any some either neither "
    "more once twice".split()
)
_PEOPLE = frozenset({"people", "children", "staff", "characters", "media", "criteria"})
_MONTHS = "january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_MONTH_AND_DAY = rf"(?:{_MONTHS}|may)\.? \d{{1,4}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b"
# "The 15th of each month" is an amount; any other day of a month a date.
_OF_A_MONTH = (
    r"(?: day)?(?: of| in)? (?:each|every|the|any|a|your|that|next) (?:following |next |same |calendar |billing )?month\b"
)
# By what they begin with: nothing else is tried anywhere else.
_DATED = compiled(
    r"\b(?:(?=\d)(?:\d{4}-\d{2}(?:-\d{2})?\b|\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\d{1,2}\.\d{1,2}\.\d{2,4}\b"
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
        if mention is not None and not original[mention.start : mention.end].endswith("on US"):
            spanned = _spanned(tokens, found[-1], mention) if found else None
            if spanned is None:
                found.append(mention)
            else:
                found[-1] = spanned
            free = mention.last
    return tuple(found)


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


# -- amounts ---------------------------------------------------------------------------------------------------------------


def _amount(tokens: tuple[Word, ...], at: int, original: str) -> Mention | None:
    token = tokens[at]
    if token.text in _ARTICLES or (token.text == "one" and text_at(tokens, at + 1) in _SLANG):
        return _article_amount(tokens, at)
    currency, begin = "", at
    if token.text in _CURRENCY_SIGNS:
        currency, begin = _CURRENCY_SIGNS[token.text], at + 1
    elif (
        token.text in _CURRENCY_WORDS
        and token.text not in ("cent", "cents", "pence")
        and at + 1 < len(tokens)
        and tokens[at + 1].kind == "number"
    ):
        currency, begin = _CURRENCY_WORDS[token.text], at + 1
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
    if before.text in _NAMED_BY or (
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
    if link in ("-", "–", "—", "to", "or") or (link == "and" and _between(tokens, after)):
        begin = after + 1
        if text_at(tokens, begin) in _CURRENCY_SIGNS:
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
    while text_at(tokens, unit_at) in _FILLERS:
        days = days or _DAY_KINDS.get(tokens[unit_at].text, "")
        unit_at += 1
        if text_at(tokens, unit_at) == "-":
            unit_at += 1
    unit = _unit(tokens, unit_at)
    if unit in ("pound", "pounds") and not currency and _is_sterling(tokens):
        currency = "GBP"
        number_end = unit_at + 1
    if currency or unit in _CURRENCY_WORDS:
        scale = 0.01 if unit in ("cent", "cents", "pence") and not currency else 1.0
        name = currency or {"CENT": "", "PENCE": "GBP"}.get(_CURRENCY_WORDS[unit], _CURRENCY_WORDS[unit])
        last = number_end if currency and unit not in _CURRENCY_WORDS else unit_at + 1
        if low == high and text_at(tokens, last) in TENS and _ends_noun(tokens, last + 1):
            # Twelve pounds fifty.
            low, high, last = low + TENS[tokens[last].text] / 100, high + TENS[tokens[last].text] / 100, last + 1
        return _mention(tokens, at, last, "money", low * scale, high * scale, ranged, unit=name)
    if unit == "p" and unit_at == number_end and tokens[unit_at].start == tokens[unit_at - 1].end:
        return _mention(tokens, at, unit_at + 1, "money", low / 100, high / 100, ranged, unit="GBP")
    if unit == "per" and text_at(tokens, unit_at + 1) == "cent":
        return _mention(tokens, at, unit_at + 2, "percent", low, high, ranged)
    if unit in ("mbit", "kbit", "gbit") and text_at(tokens, unit_at + 1) == "/":
        factor = {"k": 1e3, "m": 1e6, "g": 1e9}[unit[0]]
        return _mention(tokens, at, min(unit_at + 3, len(tokens)), "bitrate", low * factor, high * factor, ranged)
    if unit in _CLOSED_UNITS and not (
        len(unit) == 1
        and unit != "%"
        and unit_at == number_end
        and tokens[unit_at].start > tokens[unit_at - 1].end
        and not _is_spaced_unit(tokens, unit, low)
    ):
        dimension, least, most = _CLOSED_UNITS[unit]
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
        if dimension == "duration" and (text_at(tokens, last) == "ago" or (unit == "day" and _at_a_time(tokens, last))):
            return None
        if dimension == "duration" and days and unit not in ("day", "days"):
            days = ""
        if dimension == "duration" and low == high and not name:
            more, last = unit_and_fraction(tokens, last)
            low, high = low + more, high + more
        return _mention(tokens, at, last, dimension, low * least, high * most, ranged, unit=name, days=days)
    if _is_age(tokens, at, number_end):
        least, most = _CLOSED_UNITS["year"][1:]
        made = _mention(tokens, at, number_end, "duration", low * least, high * most, ranged, unit="age")
        bound = made.quantity.bound if made.quantity.bound != "exact" else _age_bound(tokens, at)
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound=bound))
    return _count(tokens, at, number_end, low, high, ranged)


def _is_spaced_unit(tokens: tuple[Word, ...], unit: str, value: float) -> bool:
    """Whether a letter that stands apart from its number is a unit all the same: 40 °C, 500 g, 1.20 m tall, but not the 5 m of a list."""
    if unit == "m":
        return value != int(value) or not _MEASURED.isdisjoint(t.text for t in tokens)
    return unit == "°" or (unit in ("g", "l") and value > 1)


_CELSIUS, _FAHRENHEIT = frozenset({"c", "celsius", "centigrade"}), frozenset({"f", "fahrenheit"})


def _temperature(tokens: tuple[Word, ...], at: int, last: int, low: float, high: float, ranged: bool) -> Mention:
    """Degrees, in Celsius; those of Fahrenheit are within half a degree of what they are converted to."""
    scale = text_at(tokens, last)
    if (
        text_at(tokens, at - 1) == "-"
        and tokens[at - 1].end == tokens[at].start
        and (at < 2 or tokens[at - 2].end < tokens[at - 1].start)
    ):
        low, high = -high if ranged else -low, -low if ranged else -high
    if scale in _FAHRENHEIT:
        low, high = (low - 32.5) / 1.8, (high - 31.5) / 1.8
    return _mention(tokens, at, last + (scale in _CELSIUS | _FAHRENHEIT), "temperature", low, high, ranged)


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


_MEASURED = frozenset("height width length depth high wide long deep tall taller shorter headroom".split())
_AGED_DO = frozenset("travel go stay eat fly pay pays ride get gets enter sleep swim need needs".split())
_AGED = frozenset(
    "aged age ages kids kid children child infants adults anyone everyone anybody everybody nobody guests people passengers drivers those "
    "riders players visitors travellers cats dogs kittens puppies pets person driver passenger patient guest rider player visitor adult students student "
    "patients members member customers customer".split()
)


def _is_age(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether a bare number is an age: aged 5, children under 12, the age of 18, under-16s."""
    if text_at(tokens, end) == "s":
        return text_at(tokens, at - 1) in ("under", "over", "-")
    following = tokens[end] if end < len(tokens) else None
    before = [t.text for t in tokens[max(0, at - 4) : at]]
    if before[-1:] == ["aged"] or before[-2:] == ["age", "of"]:
        return True
    alone = following is None or following.kind != "word" or following.text in _NOUN_STOP or following.text in _AGED_DO
    if alone and before[-1:] == ["from"] and _AGED & {t.text for t in tokens[:at]}:
        return True
    if alone and before[-1:] in (["they're"], ["you're"], ["they"], ["is"]) and before[-2:-1] in (["until"], ["till"]):
        return True
    compared = before[-2:] in (["younger", "than"], ["older", "than"]) and (following is None or not following.text.endswith("s"))
    if compared or (alone and before[-1:] in _TURNING):
        return True
    stated = before[-1:] in (["is"], ["of"], [":"], ["are"])
    if alone and stated and "age" in [t.text for t in tokens[max(0, at - _NEAR_AGE) : at]]:
        return True
    if following is not None and following.kind == "word" and following.text not in _NOUN_STOP:
        return following.text in _AGED_DO and before[-1:] in (["under"], ["over"]) and bool(_AGED & set(before[:-1]))
    first = _comparator(tokens, at)[0]
    if (
        text_at(tokens, first - 1) in ("be", "you're", "are")
        and (_comparator(tokens, at)[1] or text_at(tokens, end) in ("or", "+"))
        and SMALL.get(tokens[at].text, _GROWN) >= _GROWN
    ):
        return True
    return before[-1:] in (["under"], ["over"], ["below"]) and bool(_AGED & set(before[:-1]))


_NEAR_AGE = 8
_GROWN = 13.0  # A smaller number in words after "be" counts: "be two or more".
_TURNING = (["turn"], ["turns"], ["turned"], ["turning"])
_NOT_YET = frozenset("until till before under not up haven't hasn't below to maximum max".split())


def _age_bound(tokens: tuple[Word, ...], at: int) -> str:
    """How an age bounds that is said by its coming: until they turn two, must not have reached the age of three, once you turn 16."""
    before = [t.text for t in tokens[max(0, at - 7) : at]]
    if "from" in before[-1:]:
        return _MIN
    if before[-1:] == ["-"]:
        return _MAX if before[-2:-1] == ["under"] else _MIN
    if {"until", "till"} & set(before[-3:]):
        return _MAX
    if before[-2:] == ["age", "of"] and {"over", "above", "under", "below"} & set(before[-4:]):
        return _MIN if {"over", "above"} & set(before[-4:]) else _MAX
    if not {"turn", "turns", "turned", "turning", "reach", "reached", "reaches"} & set(before) and "age" not in before:
        return "exact"
    if _NOT_YET & set(before):
        return _MAX
    return _MIN if {"from", "once", "after", "when", "since", "reached", "reach", "turn", "turned"} & set(before) else "exact"


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
        return _mention(tokens, at - 2, after + 1, "count", low + 1, high + 1, ranged, unit=concept("people"), noun="people")
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
        if token.kind != "word" or (token.text in _NOUN_STOP and not in_compound):
            if token.text == "-" and k > begin:
                continue
            break
        last = k
        if is_plural(token.text) or token.text in _PEOPLE:
            noun_at = k
            break
    if (
        noun_at < 0
        and low == high == 1
        and last >= 0
        and (
            text_at(tokens, last + 1) in ("per", "each", "/")
            or _comparator(tokens, at)[1]
            or text_at(tokens, at - 1) in _HAVING
            or (tokens[at].text != "a" and any(t.text == "included" for t in tokens[last + 1 : last + _NEAR_VERB]))
        )
    ):
        noun_at = last
    if noun_at < 0:
        return _without_noun(tokens, at, after, low, high, ranged)
    if tokens[noun_at].text in _NOT_COUNTED or tokens[noun_at].text in _CLOSED_UNITS:
        return None
    noun = tokens[noun_at].text
    return _mention(tokens, at, noun_at + 1, "count", low, high, ranged, unit=concept(noun), noun=noun)


_NEAR_VERB = 6
_COMPANY = frozenset("others friends guests companions more".split())
_GROUPS = frozenset(
    "group groups party parties household households family families class classes team teams crowd crowds booking bookings".split()
)


# "Six is the greatest number of guests", "two is the least".
_OUTMOST = dict.fromkeys("greatest largest highest maximum most limit cap".split(), _MAX) | dict.fromkeys(
    "smallest lowest minimum least fewest".split(), _MIN
)


def _and_others(tokens: tuple[Word, ...], at: int, after: int) -> bool:
    """Whether a number of people comes to the one who is spoken to: you and four others."""
    return text_at(tokens, at - 1) in ("and", "plus") and text_at(tokens, at - 2) == "you" and text_at(tokens, after) in _COMPANY


def _without_noun(tokens: tuple[Word, ...], at: int, after: int, low: float, high: float, ranged: bool) -> Mention | None:
    """A count whose noun stands elsewhere: parties of eight or more, no more than six of any one book, "Photos: six", "five per household"."""
    first, bound, _ = _comparator(tokens, at)
    group = (text_at(tokens, first - 2) in _GROUPS and text_at(tokens, first - 1) == "of") or (
        text_at(tokens, first - 2) in ("table", "tables") and text_at(tokens, first - 1) == "for"
    )
    if group and (bound or _trailing(tokens, after)[0]):
        return _mention(tokens, at, after, "count", low, high, ranged, unit=concept("people"), noun="people")
    if text_at(tokens, after) == "of" and text_at(tokens, after + 1) == "you":
        return _mention(tokens, at, after, "count", low, high, ranged, unit=concept("people"), noun="people")
    if text_at(tokens, after) in ("is", "are") and text_at(tokens, after + 1) in ("the", "our"):
        outmost = _OUTMOST.get(text_at(tokens, after + 2), "")
        made = _mention(tokens, at, after, "count", low, high, ranged)
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound=outmost)) if outmost else None
    if (
        text_at(tokens, _trailing(tokens, after)[1]) in _AFTER_NUMBER
        and (bound or text_at(tokens, first - 1) in _SAYS_NUMBER)
        and (named := _number_of(tokens, first))
    ):
        made = _mention(tokens, at, after, "count", low, high, ranged, unit=concept(named[0]), noun=named[0])
        stated = made.quantity.bound if made.quantity.bound != "exact" else named[1] or "exact"
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound=stated))
    shared = text_at(tokens, after) == "of" and text_at(tokens, after + 1) in ("any", "each", "one") and bound == _MAX
    alone = first == 0 and text_at(tokens, _denominators(tokens, _trailing(tokens, after)[1])[1]) in ("", ",", "(")
    if shared or alone or (text_at(tokens, after) == "per" and low >= 1):
        return _mention(tokens, at, after, "count", low, high, ranged)
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
                (t.text for t in tokens[at + 2 : end] if t.text in _PEOPLE or (is_plural(t.text) and may_count(t.text))), ""
            )
            bound = next((_OUTMOST[t.text] for t in tokens[max(0, at - 3) : at] if t.text in _OUTMOST), "")
            return (noun, bound) if noun else None
    return None


_BEFORE_IT = frozenset("until till before haven't hasn't not under below by".split())
_SINCE_IT = frozenset("from after since once on over".split())


def _birthday(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """An age said by its birthday: until their third birthday, from your 18th birthday, before the twenty-first birthday."""
    value, after = None, at + 1
    if tokens[at].kind == "number" and text_at(tokens, at + 1) in ("st", "nd", "rd", "th"):
        value, after = numeral(tokens[at].text), at + 2
    elif tokens[at].text in ORDINALS:
        value = ORDINALS[tokens[at].text]
    elif tokens[at].text in TENS and text_at(tokens, at + 1) == "-" and ORDINALS.get(text_at(tokens, at + 2), 10.0) < 10:
        value, after = TENS[tokens[at].text] + ORDINALS[text_at(tokens, at + 2)], at + 3
    if value is None or text_at(tokens, after) != "birthday":
        return None
    before = [t.text for t in tokens[max(0, at - 5) : at]]
    bound = "max" if _BEFORE_IT & set(before) else "min" if _SINCE_IT & set(before) else "exact"
    low, high = _CLOSED_UNITS["year"][1:]
    quantity = Quantity("duration", value * low, value * high, "age", bound)
    return Mention(quantity, tokens[at].start, tokens[after].end, at, after + 1)


_BY_ORDINAL = frozenset("birthday anniversary day of".split())


def _ordinal(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """A time said by the day or the year that ends it: until the fifth anniversary of the purchase, on the third day before the start."""
    value = ORDINALS.get(tokens[at].text, 0.0)
    days, last = _DAY_KINDS.get(text_at(tokens, at + 1), ""), at + 1
    last += bool(days)
    unit, following = {"anniversary": "year", "day": "day"}.get(text_at(tokens, last), ""), text_at(tokens, last + 1)
    if not value or not unit or following not in (("of",) if unit == "year" else ("before", "after", "following")):
        return None
    low, high = _CLOSED_UNITS[unit][1:]
    bound = "max" if text_at(tokens, at - 2) in _BEFORE_IT and unit == "year" else "exact"
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
    bound = "max" if _BEFORE_IT & set(before) else "min" if {"from", "after"} & set(before) else "exact"
    return Mention(Quantity("date", value, value, "", bound), tokens[at].start, tokens[after].end, at, after + 1)


_AGE_PLURALS = {
    name + ("es" if name == "six" else "s"): value for name, value in SMALL.items() if 0 < value < 19 and not name.endswith("y")
}


def _under_tens(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """People named by an age that they have not reached, or are past: under-tens, over-fives."""
    opener = text_at(tokens, at - 2) if text_at(tokens, at - 1) == "-" else text_at(tokens, at - 1)
    if tokens[at].text not in _AGE_PLURALS or opener not in ("under", "over"):
        return None
    first = at - (2 if text_at(tokens, at - 1) == "-" else 1)
    low, high = (_AGE_PLURALS[tokens[at].text] * x for x in _CLOSED_UNITS["year"][1:])
    quantity = Quantity("duration", low, high, "age", _MAX if opener == "under" else _MIN)
    return Mention(quantity, tokens[first].start, tokens[at].end, first, at + 1)


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
    first, bound, about = _comparator(tokens, at)
    period = _period(tokens, after)
    if period is not None and text_at(tokens, period[2]) in _PASSING:
        # "Once a week has gone by" tells when, and not how often.
        return None
    if period is None:
        if tokens[at].text == "once" and bound == _MIN:
            bound, times = (
                (_MAX, 1.0) if _DENIALS & {t.text for t in tokens[max(0, first - _NEAR_DENIAL) : first]} else (_MIN, 2.0)
            )
        per, last = _denominators(tokens, after)
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
    if text_at(tokens, begin) not in _CLOSED_UNITS or _CLOSED_UNITS[tokens[begin].text][0] != "duration":
        return None
    _, low, high = _CLOSED_UNITS[tokens[begin].text]
    return many * low, many * high, begin + 1


def _article_amount(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """A week, half an hour, a quarter of the costs, the next business day."""
    first, second, third = (text_at(tokens, at + k) for k in range(3))
    if first in ("a", "one") and second in _SLANG:
        return _mention(tokens, at, at + 2, "money", _SLANG[second], _SLANG[second], False, unit="GBP")
    if first in ("a", "an") and second in _CURRENCY_WORDS and (_priced(tokens, at) or _denominators(tokens, at + 2)[0]):
        return _with_unit(tokens, at, at + 1, 1.0, 1.0, False, "")
    if first == "a" and second == "couple":
        skip = 3 if third == "of" else 2
        unit = text_at(tokens, at + skip)
        if unit in _CLOSED_UNITS and _CLOSED_UNITS[unit][0] == "duration":
            low, high = (2 * x for x in _CLOSED_UNITS[unit][1:])
            made = _mention(tokens, at, at + skip + 1, "duration", low, high, False)
            return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, about=True))
        return None
    if first in ("same", "next"):
        skip = 2 if second in (*_DAY_KINDS, "-") else 1
        if text_at(tokens, at + skip) == "day":
            low = _DAY if first == "next" else 0.0
            made = _mention(tokens, at, at + skip + 1, "duration", low, _DAY, False, days=_DAY_KINDS.get(second, ""))
            return made if first == "next" and (skip == 2 or text_at(tokens, at - 1) in ("the", "by", "very")) else None
        return None
    if first == "every" and text_at(tokens, at - 1) != "for":
        skip = 2 if second in ("other", "second", "single") else 1
        unit = text_at(tokens, at + skip)
        after = tokens[at + skip + 1] if at + skip + 1 < len(tokens) else None
        adverb = after is None or after.kind != "word" or after.text in _NOUN_STOP
        if adverb and unit in ("hour", "day", "night", "week", "fortnight", "month", "quarter", "year"):
            _, low, high = _CLOSED_UNITS[unit]
            times = 2.0 if second in ("other", "second") else 1.0
            quantity = Quantity("duration", times * low, times * high)
            return Mention(quantity, tokens[at].start, tokens[at + skip].end, at, at + skip + 1, repeated=True)
        return None
    if first == "a" and second == "single" and at + 2 < len(tokens):
        noun = next((k for k in range(at + 2, min(at + 5, len(tokens))) if _ends_noun(tokens, k + 1)), at + 2)
        name = tokens[noun].text
        if tokens[noun].kind == "word" and name not in _NOUN_STOP and name not in _CLOSED_UNITS and name not in _NOT_COUNTED:
            made = _mention(tokens, at, noun + 1, "count", 1.0, 1.0, False, unit=concept(name), noun=name)
            return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, bound="max"))
    if first in ("a", "an") and second in ("day", "week") and third == "or" and text_at(tokens, at + 3) in ("two", "so"):
        _, low, high = _CLOSED_UNITS[second]
        made = _mention(tokens, at, at + 4, "duration", low, 2 * high, text_at(tokens, at + 3) == "two")
        return msgspec.structs.replace(made, quantity=msgspec.structs.replace(made.quantity, about=True))
    if first in ("a", "an", "the"):
        skip = next(k for k in (1, 2, 3) if k == 3 or text_at(tokens, at + k) not in _FILLERS)
        unit, last = _unit(tokens, at + skip), at + skip + 1
        if unit in ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade"):
            more, end = unit_and_fraction(tokens, last)
            leads = _LEADS_TO_A_UNIT if first != "the" else ("within", "inside")
            goes_on = first != "the" and (more or "'" in tokens[at + skip].text or text_at(tokens, last) in _FOLLOWS_A_UNIT)
            if goes_on or text_at(tokens, at - 1) in leads:
                low, high = (x * (1.0 + more) for x in _CLOSED_UNITS[unit][1:])
                return _mention(tokens, at, end, "duration", low, high, False, days=_DAY_KINDS.get(second, ""))
    return None


_SLANG = {"tenner": 10.0, "fiver": 5.0, "grand": 1000.0}
# What makes an article an amount; a possessive is a unit, too.
_AFTER_ARTICLES = frozenset({"-", "couple", "single", *_SLANG, *PARTS, *_FILLERS, *_CURRENCY_WORDS, *_CLOSED_UNITS}) | {
    f"{unit}'s" for unit in _CLOSED_UNITS
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
    if (begin > after or share == 0.5) and unit in _CLOSED_UNITS and _CLOSED_UNITS[unit][0] == "duration":
        low, high = (share * x for x in _CLOSED_UNITS[unit][1:])
        return _mention(tokens, at, begin + 1, "duration", low, high, False)
    following = text_at(tokens, after)
    if (
        following in ("of", "off")
        or (share == 0.5 and following in _HALVED)
        or (share == 0.5 and following == "a" and text_at(tokens, after + 1) not in _CLOSED_UNITS)
        or tokens[after - 1].text in ("thirds", "quarters", "fifths", "tenths")
        or text_at(tokens, at - 1) in ("save", "saves", "saving")
        or (text_at(tokens, at - 1) == "by" and following != "-" and _ends_noun(tokens, after))
    ):
        return _mention(tokens, at, after, "percent", 100 * share, 100 * share, False)
    return None


def _ends_noun(tokens: tuple[Word, ...], at: int) -> bool:
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].text in _NOUN_STOP


_VALUE_WORDS = frozenset(
    {
        *_CLOSED_UNITS,
        *_CURRENCY_WORDS,
        *_FILLERS,
        *NUMBER_WORDS,
        *(w for phrase in (*_BEFORE, *_AFTER) for w in phrase if w.isalpha()),
    }
    - set("m g meter meters foot feet starts starting end ends stop stops top tops out outside".split())
)


def as_age(number: Quantity) -> Quantity:
    """A number without a unit as an age in years, bounded as the number is."""
    _, least, most = _CLOSED_UNITS["year"]
    return Quantity("duration", number.low * least, number.high * most, "age", number.bound)


def says_value(word: str) -> bool:
    """Whether a folded word belongs to how amounts are said (a number, a unit, a comparator), not to what they are about."""
    return word in _VALUE_WORDS


# What follows a unit that is an amount without a number: a week before, a month past the due date.
_FOLLOWS_A_UNIT = frozenset("after before past from following ahead beforehand early late earlier later without beyond".split())
_LEADS_TO_A_UNIT = frozenset(
    "within inside for after than least most to about around takes take lasts last got have has get gives give you've allow need needs spend only "
    "full under over first runs run us until till hold keep held kept waits once".split()
)


def _mention(
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
    first, bound, about = _comparator(tokens, at)
    after_bound, last = _trailing(tokens, last)
    many, name, end = _per_many(tokens, last) if dimension == "money" else (1.0, "", last)
    if name:
        per, last, low, high = [name], end, low / many, high / many
    else:
        per, last = _denominators(tokens, last)
    if not after_bound:
        after_bound, last = _trailing(tokens, last)
    rolling = dimension == "duration" and any(_looks_back(tokens, i) for i in range(max(0, at - 2), at))
    rolling = rolling or (first > 0 and tokens[first - 1].text in _CARRIED_ON)
    if dimension == "money" and not per:
        per = _charged_per(tokens, first)
    if dimension == "count" and not per:
        per = _spent_per(tokens, first)
    if not (bound or after_bound or ranged) and dimension in _STARTING and text_at(tokens, first - 1) == "from" and first > 0:
        upwards = text_at(tokens, last) in ("on", "upwards", "up")
        if upwards or dimension != "count":
            bound, first, last = _MIN, first - 1, last + upwards
    if dimension == "duration" and not bound and text_at(tokens, first - 1) in _UNTIL and text_at(tokens, last) in _AHEAD:
        # "Until two days before" is open as long as at least two days are left.
        bound = _MIN
    if ranged:
        bound = "range"
    quantity = Quantity(dimension, low, high, unit, bound or after_bound or "exact", about, days, tuple(sorted(per)))
    return Mention(quantity, tokens[first].start, tokens[last - 1].end, first, last, noun, rolling)


_UNTIL = frozenset({"until", "till", "by"})
_AHEAD = frozenset({"before", "ahead", "prior", "beforehand"})
# What is said to begin from an amount goes on upwards; a time that something runs from does not.
_STARTING = frozenset({"money", "count", "percent", "weight", "data"})
_ADVERBIAL = {name: concept(name) for name in ("hourly", "daily", "nightly", "weekly", "monthly", "annual", "yearly")}
_NEAR_MONEY = 5


def _charged_per(tokens: tuple[Word, ...], first: int) -> list[str]:
    """The period of a price that is said before it: an annual £110, a monthly fee of $5."""
    for at in range(first - 1, max(-1, first - 1 - _NEAR_MONEY), -1):
        if tokens[at].kind != "word":
            break
        if tokens[at].text in _ADVERBIAL:
            return [_ADVERBIAL[tokens[at].text]]
    return []


def _spent_per(tokens: tuple[Word, ...], first: int) -> list[str]:
    """The sum that a count is for where that is said before it: "for every £1 you spend, you collect two points"."""
    for at in range(first - 1):
        if tokens[at].text == "for" and text_at(tokens, at + 2) in _CURRENCY_SIGNS and (found := _stretch(tokens, at + 1)):
            return [found[0]]
    return []


_DETERMINERS = frozenset("the your our its their my his her of in over during for from within these those a".split())


def _looks_back(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a word makes the amount after it a look-back: "the last 30 days", and not "points last a year"."""
    if tokens[at].text not in _ROLLING:
        return False
    return tokens[at].text != "last" or at == 0 or tokens[at - 1].text in _DETERMINERS or tokens[at - 1].kind != "word"


def _comparator(tokens: tuple[Word, ...], at: int) -> tuple[int, str, bool]:
    """The first token of what compares the amount at ``at``, the bound that it gives, and whether it is approximate."""
    bound, about, first = "", False, at
    for _ in range(3):
        end = first
        while end > 0 and tokens[end - 1].text in _SKIPPED_BEFORE:
            end -= 1
        found = _sign_before(tokens, first) or _sign_before(tokens, end)
        if found is None:
            break
        sign, begin = found
        if sign == _ABOUT:
            about = True
        elif not bound:
            bound = _negated(tokens, begin, sign)
        first = begin
    return first, bound or (_MAX if first == at and _may_only(tokens, at) else ""), about


def _may_only(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the verb before an amount is what alone may be done: "you may only borrow 3 books", not "only cancel 24 hours before"."""
    return (
        text_at(tokens, at - 2) == "only"
        and text_at(tokens, at - 3) in ("can", "may", "could", "cannot")
        and tokens[at - 1].kind == "word"
        and _FROM_AN_EVENT.isdisjoint(t.text for t in tokens[at : at + 5])
    )


_FROM_AN_EVENT = frozenset("before prior ahead advance after notice".split())


def _sign_before(tokens: tuple[Word, ...], end: int) -> tuple[str, int] | None:
    """The comparator that ends right before a token, and where it begins."""
    if not end or tokens[end - 1].text not in _ENDS_BEFORE:
        return None
    for size in range(min(_LONGEST_BEFORE, end), 0, -1):
        sign = _BEFORE.get(tuple([t.text for t in tokens[end - size : end]]))
        if sign is not None:
            return sign, end - size
    return None


def _negated(tokens: tuple[Word, ...], at: int, bound: str) -> str:
    """A negation right before a comparator flips it: not over 5, never above 10."""
    if text_at(tokens, at - 1) in ("not", "never", "no", "cannot", "can't", "mustn't") and tokens[at].text not in (
        "no",
        "not",
        "never",
    ):
        return _MAX if bound == _MIN else _MIN if text_at(tokens, at + 1) == "than" else bound
    # "A board can't have more than 200 cards": with the verb between, too.
    denied = (
        text_at(tokens, at - 2) in _DENIALS
        and text_at(tokens, at - 1) not in (_NOUN_STOP - {"be", "have"})
        and text_at(tokens, at + 1) == "than"
    )
    barred = text_at(tokens, at - 3) in _DENIALS and text_at(tokens, at - 2) in ("allow", "permit", "accept", "support")
    if denied or (barred and text_at(tokens, at + 1) == "than") or _nothing_may(tokens, at):
        return _MAX if bound == _MIN else _MIN
    return bound


_NOBODY = frozenset("nobody none nothing".split())


def _nothing_may(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the subject denies what a comparator at a token says: no side may be longer than, nobody under, none over."""
    if text_at(tokens, at - 1) in _NOBODY or (text_at(tokens, at - 2), text_at(tokens, at - 1)) == ("no", "one"):
        return True
    if _REFUSING & {t.text for t in tokens[max(0, at - 3) : at]}:
        return True
    opened = [t.text for t in tokens[:4]]
    return (
        1 < at <= _NEAR_SUBJECT
        and opened[0] in ("no", *_NOBODY)
        and text_at(tokens, 1) not in ("matter", "longer", "later", "more")
        and text_at(tokens, at + 1) == "than"
        and not _FEES & set(opened)
    )


_DENIALS = frozenset("not never cannot can't mustn't don't doesn't won't".split())
_REFUSING = frozenset("refuse reject decline".split())
_NEAR_SUBJECT = 12


def _trailing(tokens: tuple[Word, ...], last: int) -> tuple[str, int]:
    if text_at(tokens, last) in _BEGINS_AFTER:
        for size in (3, 2, 1):
            bound = _AFTER.get(tuple([t.text for t in tokens[last : last + size]]))
            if bound is not None and len(tokens[last : last + size]) == size:
                return bound, last + size
    return "", last


# Between "each" and what is counted: each calendar month, per full working day.
_BESIDE_UNITS = frozenset("calendar business billing working single full whole started additional further extra other".split())
_OF_EACH = frozenset({"for", "of", "on", "in", "during"})
_AT_A_TIME = frozenset({("at", "a", "time"), ("in", "one", "go"), ("at", "one", "time")})
_CHARGES = frozenset("charge fee fine deposit credit surcharge".split())
_TIME_UNITS = frozenset("second minute hour day night week month quarter year visit go time head".split())


def _denominators(tokens: tuple[Word, ...], last: int) -> tuple[list[str], int]:
    """What the amount is per: per user per month, a day, for each key, for the whole organisation."""
    per: list[str] = []
    if text_at(tokens, last) in _CHARGES and text_at(tokens, last + 1) in ("per", "for") and _denominators(tokens, last + 1)[0]:
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
        elif here in ("each", "every") and following and tokens[last + 1].kind == "word" and following not in _NOUN_STOP:
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


def _stretch(tokens: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """The stretch of time, or the sum, that an amount is for and the index after it: every 15 minutes, per 10 seconds, for every £1."""
    if text_at(tokens, at) not in ("per", "every", "each", "/"):
        return None
    currency = _CURRENCY_SIGNS.get(text_at(tokens, at + 1), "")
    if currency:
        sum_ = number(tokens, at + 2) if at + 2 < len(tokens) else None
        return (f"{sum_[0]:g} {currency}", sum_[1]) if sum_ else None
    read = number(tokens, at + 1) if at + 1 < len(tokens) else None
    unit = text_at(tokens, read[1]) if read else ""
    if read is None or not read[0] or _CLOSED_UNITS.get(unit, ("",))[0] != "duration":
        return None
    return (f"{read[0]:g} {concept(unit)}" if read[0] != 1 else concept(unit)), read[1] + 1


def _past_adjectives(tokens: tuple[Word, ...], at: int) -> int:
    """The index of the noun that a denominator counts, past the adjectives before it."""
    while (
        text_at(tokens, at) in _BESIDE_UNITS
        and at + 1 < len(tokens)
        and tokens[at + 1].kind == "word"
        and text_at(tokens, at + 1) not in _NOUN_STOP
    ):
        at += 1
    return at


def _per_many(tokens: tuple[Word, ...], at: int) -> tuple[float, str, int]:
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
        or noun in _CLOSED_UNITS
        or noun in _CURRENCY_WORDS
        or noun in _NOT_COUNTED
    ):
        return 1.0, "", at
    return read[0], concept(noun), read[1] + 1


# -- nothing and everything ------------------------------------------------------------------------------------------------


@cache
def _endless() -> tuple[tuple[str, ...], ...]:
    rows = "never expire|never expires|never lapse|never lapses|do not expire|does not expire|don't expire|doesn't expire|will not expire|won't expire|"
    rows += "will never expire|no expiry|no expiration|no expiry date|no expiration date|indefinitely|forever|for ever|no time limit|has no end date|"
    rows += "never run out|never runs out|don't run out|doesn't run out|won't run out|for good|for life|no end date|no use-by date|no sell-by date|"
    rows += "as long as you like|as long as you want|as long as you need|doesn't have an expiry date|don't have an expiry date|"
    rows += "doesn't lapse|don't lapse|do not lapse|does not lapse|no deadline|no time limits|without any time limit|without a time limit|"
    rows += "never deleted|never be deleted|never removed|never erased|not expire|never go out of date|never goes out of date|don't go out of date|"
    rows += "doesn't go out of date|don't have a use-by date|doesn't have a use-by date|no expiry dates|don't have an end date|doesn't have an end date|"
    rows += "there's no rush|for as long as you like|stays forever|never disappear|never disappears|never runs out|never vanish|never vanishes"
    return tuple(sorted((tuple(r.replace("-", " - ").split()) for r in rows.split("|")), key=len, reverse=True))


def _by_first(phrases: tuple[tuple[str, ...], ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, each list in the order given."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


@cache
def _endless_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    return _by_first(_endless())


@cache
def _free_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    return _by_first(_FREE_PHRASES)


def _starts(tokens: tuple[Word, ...], at: int, phrase: tuple[str, ...]) -> bool:
    return tokens[at].text == phrase[0] and tuple([t.text for t in tokens[at : at + len(phrase)]]) == phrase


_ARTICLES = frozenset("a an same next once twice every the".split())
_GONE = frozenset("deleted deletes wiped removed erased gone lost closed closes closed".split())


def _unlimited(tokens: tuple[Word, ...], at: int) -> Mention | None:
    for phrase in _endless_by_first().get(tokens[at].text, ()):
        if _starts(tokens, at, phrase):
            last = at + len(phrase)
            if phrase == ("for", "good") and not _ends_noun(tokens, last):
                return None
            if phrase[0] == "for" and any(t.text in _GONE for t in tokens[max(0, at - 4) : at]):
                return None
            return Mention(Quantity("duration", INFINITE, INFINITE), tokens[at].start, tokens[last - 1].end, at, last)
    if tokens[at].text == "as" and text_at(tokens, at + 1) in ("many", "much", "often"):
        for last in range(at + 2, min(at + 6, len(tokens) - 2)):
            if (
                tokens[last].text == "as"
                and tokens[last + 1].text in ("you", "they", "a")
                and tokens[last + 2].text in ("like", "want", "wish", "need", "please", "fancy")
            ):
                noun = tokens[last - 1].text if last > at + 2 else ""
                unit = concept(noun) if noun else ("time" if tokens[at + 1].text == "often" else "")
                return Mention(
                    Quantity("count", INFINITE, INFINITE, unit), tokens[at].start, tokens[last + 2].end, at, last + 3, noun
                )
        return None
    if tokens[at].text == "unlimited" and at + 1 < len(tokens):
        return _without_limit(tokens, at, at + 1)
    if (
        tokens[at].text == "no"
        and text_at(tokens, at + 1) in ("limit", "cap", "maximum")
        and text_at(tokens, at + 2) in ("on", "to")
    ):
        begin = at + 3
        while text_at(tokens, begin) in ("the", "number", "of", "how", "many", "your"):
            begin += 1
        return _without_limit(tokens, at, begin)
    return None


_ON_RECEIPT = (("on", "receipt"), ("upon", "receipt"))


def _at_once(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """What is due on receipt is due in no time."""
    if tokens[at].text not in ("on", "upon") or not any(_starts(tokens, at, p) for p in _ON_RECEIPT):
        return None
    if not any(t.text in ("due", "payable", "paid", "pay") for t in tokens[max(0, at - 4) : at]):
        return None
    return Mention(Quantity("duration", 0.0, 0.0, "", "max"), tokens[at].start, tokens[at + 1].end, at, at + 2)


def _without_limit(tokens: tuple[Word, ...], at: int, begin: int) -> Mention | None:
    noun = ""
    last = begin
    for k in range(begin, min(begin + 4, len(tokens))):
        word = tokens[k]
        if word.kind != "word" or word.text in _NOUN_STOP:
            break
        noun, last = word.text, k + 1
        if word.text.endswith("s") and not word.text.endswith("ss"):
            break
    if not noun:
        if text_at(tokens, at - 1) in ("is", "are"):
            return Mention(Quantity("count", INFINITE, INFINITE), tokens[at].start, tokens[at].end, at, at + 1)
        return None
    last = max(last, begin)
    dimension = "data" if noun in ("storage", "bandwidth", "data", "space", "traffic", "transfer") else "count"
    unit = "" if dimension == "data" else concept(noun)
    return Mention(Quantity(dimension, INFINITE, INFINITE, unit), tokens[at].start, tokens[last - 1].end, at, last, noun)


_FREE_PHRASES = tuple(
    sorted(
        (
            tuple(row.split())
            for row in "free of charge|for free|no charge|no cost|no fee|at no charge|at no cost|at no extra cost|at no extra charge|at no additional cost|"
            "at no additional charge|without charge|no extra charge|no extra cost|no additional charge|no additional cost|no additional fee|"
            "without extra charge|charges no fee|not charged|costs nothing|cost nothing|costs you nothing|on the house|don't charge|won't charge|"
            "doesn't cost|won't cost|don't pay|not be charged|won't be charged|never charge|complimentary|gratis|free of any charge|not a "
            "penny|not cost you a penny|won't cost you a penny|cost a penny|don't have to pay|doesn't have to pay|do not have to pay|need "
            "not pay|don't need to pay|included in the price|at zero cost|pay nothing|pays nothing|charge nothing|nothing extra|"
            "do not charge|does not cost|nothing to pay|for nothing|at our expense|on us|won't set you back a penny|"
            "set you back a penny|won't set you back anything|doesn't set you back a penny|no fees|no charges|at our cost|"
            "no extra fee|costs zero|won't pay a penny|don't pay a penny|don't pay anything|won't pay anything|never pay|doesn't pay|"
            "add anything to your bill|adds nothing to|ask for nothing|asks for nothing|ask nothing for|no extra to pay|sets you back nothing|set you "
            "back nothing|won't bill|don't bill|never bill|is thrown in|are thrown in|comes thrown in|at no extra".split("|")
        ),
        key=len,
        reverse=True,
    )
)
_FREE_THINGS = frozenset(
    "shipping delivery returns return postage shipment exchanges exchange installation setup cancellation cancellations changes transfers "
    "transfer loans "
    "replacement replacements entry breakfast collection wifi cancellations refills repairs upgrade upgrades parking calls withdrawals "
    "deposits onboarding migration".split()
)


_AFTER_FREE = frozenset({"", ".", ",", ";", "for", "in", "on", "with", "if", "when", "at", "(", "until", "throughout"})
_RELATIVES = frozenset({"who", "that", "which"})
_HOW = frozenset("by with via through using upfront online before until now straight immediately yet".split())
_IN_WAYS = frozenset("advance cash full person branch store one instalments installments".split())


def _says_how(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether what follows "don't need to pay" tells how or when that is not needed, and not that nothing is paid."""
    return text_at(tokens, at) in _HOW or (text_at(tokens, at) == "in" and text_at(tokens, at + 1) in _IN_WAYS)


_NO_CHARGES = frozenset("never don't won't doesn't".split())
_ADDS = frozenset("add adds charge charges take takes apply applies levy levies".split())
_FEES_ADDED = frozenset("fee fees surcharge surcharges commission markup mark-up".split())
_FEES = frozenset("fee fees charge charges cost costs price".split())
_LET_IN = frozenset("in go goes travel travels ride rides stay stays eat eats fly flies come comes park".split())


def _free(tokens: tuple[Word, ...], at: int) -> Mention | None:
    if tokens[at].text in ("no", "without") and at + 2 < len(tokens):
        # No booking fee, without a delivery charge.
        for last in (at + 2, at + 3):
            if text_at(tokens, last) in ("fee", "fees", "charge", "charges", "cost", "costs") and tokens[at + 1].text not in (
                "one",
                "more",
                "longer",
                "such",
            ):
                return _nothing(tokens, at, last + 1, tokens[at + 1].text)
    for phrase in _free_by_first().get(tokens[at].text, ()):
        if (
            _starts(tokens, at, phrase)
            and not _of_a_card(tokens, at, phrase)
            and not (phrase[-1] == "pay" and (text_at(tokens, at - 1) in _RELATIVES or _says_how(tokens, at + len(phrase))))
            and not (phrase[-1] == "free" and text_at(tokens, at + len(phrase)) in _FREE_THINGS)
        ):
            return _nothing(tokens, at, at + len(phrase))
    if tokens[at].text in _NO_CHARGES:
        # We never add an administration fee, don't charge a commission.
        for last in range(at + 2, min(at + 6, len(tokens))):
            if tokens[last].text in _FEES_ADDED and tokens[at + 1].text in _ADDS:
                return _nothing(tokens, at, last + 1, tokens[last].text)
    if tokens[at].text in ("waive", "waived") and _FEES & {t.text for t in tokens[max(0, at - 5) : at + 5]}:
        return _nothing(tokens, at, at + 1) if text_at(tokens, at - 1) in ("is", "are", "we", "we'll") else None
    if tokens[at].text != "free" or text_at(tokens, at - 1) == "-":
        return None
    if text_at(tokens, at - 1) in _LET_IN and text_at(tokens, at + 1) in (
        "",
        ".",
        ",",
        ";",
        "!",
        "on",
        "with",
        "at",
        "if",
        "when",
    ):
        return _nothing(tokens, at, at + 1)
    if text_at(tokens, at - 1).endswith(("y's", "g's", "s're", "it's", "they're")) and text_at(tokens, at + 1) not in (
        "to",
        "from",
    ):
        return _nothing(tokens, at, at + 1)
    following = text_at(tokens, at + 1)
    if following in _FREE_THINGS:
        return _nothing(tokens, at, at + 1)
    if at == 0 and following in _AFTER_FREE:
        # What a label or a table's headers say is free.
        return _nothing(tokens, at, at + 1)
    if text_at(tokens, at - 1) in ("is", "are", "be", "remain", "remains", "always", "stays", "completely", "entirely") and following in (
        "", ".", ",", ";", "for", "on", "when", "if", "and", "but", "in", "within", "until", "of", "with", "over", "up",
    ):  # fmt: skip
        return (
            _nothing(tokens, at, at + 1)
            if (following, text_at(tokens, at + 2)) not in (("up", "to"), ("of", "any"), ("of", "errors"))
            else None
        )
    return None


def _of_a_card(tokens: tuple[Word, ...], at: int, phrase: tuple[str, ...]) -> bool:
    """A card that is not charged yet says nothing of a price."""
    return "charge" in phrase[-1] and any(t.text in ("card", "cards") for t in tokens[max(0, at - 4) : at])


def _nothing(tokens: tuple[Word, ...], at: int, last: int, noun: str = "") -> Mention:
    return Mention(Quantity("money", 0.0, 0.0), tokens[at].start, tokens[last - 1].end, at, last, noun)


_AFTER_AS = frozenset({"many", "much", "often", *(p[1] for p in _endless() if p[0] == "as")})
# The words that an amount may begin with, besides digits.
_OPENERS = frozenset(
    {*NUMBER_WORDS, *_CURRENCY_SIGNS, *_CURRENCY_WORDS, *(p[0] for p in (*_FREE_PHRASES, *_endless()))}
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
        *_NO_CHARGES,
        *ORDINALS,
        *_AGE_PLURALS,
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
        (_unlimited, text in _endless_by_first() or text in ("as", "unlimited", "no")),
        (_at_once, text in ("on", "upon")),
        (_free, text in _free_by_first() or text in ("no", "without", "waive", "waived", "free") or text in _NO_CHARGES),
        (_birthday, is_number or text in ORDINALS or text in TENS),
        (_day_of_month, is_number or text in ORDINALS),
        (_ordinal, text in ORDINALS),
        (_under_tens, text in _AGE_PLURALS),
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
    *_AGE_PLURALS,
}
_PHRASES = sorted(" ".join(phrase).replace(" - ", "-") for phrase in (*_FREE_PHRASES, *_endless()))
_PHRASE = expression(
    r"\b(?:(?:no|without)(?: [\w-]+){1,2} (?:fees?|charges?|costs?)|"
    r"(?:never|don't|won't|doesn't)(?: [\w-]+){1,5}? (?:fees?|surcharges?|commission|mark-?up)|"
    r"no (?:limit|cap|maximum)|on receipt|(?:within|inside) the|as (?:many|much|often)|"
    r"(?:" + "|".join(sorted(ORDINALS)) + r")(?: (?:(?:business|working|banking|calendar) )?day (?:before|after|following)|"
    rf"{_OF_A_MONTH})|"
    r"an? (?:[\w-]+ )?(?:second|minute|hour|day|week|fortnight|month|year|decade|quarter|third|fifth|tenth|couple|tenner|fiver|grand|dollar|euro|cent)|"
    + "|".join(map(re.escape, _PHRASES))
    + r")\b"
)
# The word by which each phrase is known, its longest, and what stands in a text then; any text may hold those of no fixed words.
_KNOWN_BY: dict[str, tuple[str, ...]] = dict.fromkeys(
    "fee fees surcharge surcharges commission markup charge charges cost costs limit cap maximum receipt within inside many much often "
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


def may_count(noun: str) -> bool:
    """Whether a folded plural noun names things that a number beside it counts, and not versions, steps or units."""
    return noun not in _NOT_COUNTED and noun not in _NAMED_BY and noun not in _CLOSED_UNITS


def names_unit(word: str) -> bool:
    """Whether a folded word is a unit or a currency."""
    return word in _CLOSED_UNITS or word in _CURRENCY_WORDS
