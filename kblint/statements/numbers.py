"""Numbers in a text: digits, words (twenty-one, fifteen hundred, a dozen) and fractions (half, three quarters)."""

from __future__ import annotations

from kblint.statements.words import Word

SMALL = {
    name: float(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {name: 10.0 * value for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
ORDINALS = {
    name: float(value)
    for value, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_MULTIPLIERS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0}
PARTS = {"half": 2.0, "third": 3.0, "quarter": 4.0, "fifth": 5.0, "tenth": 10.0}
NUMBER_WORDS = frozenset({*SMALL, *TENS, *_MULTIPLIERS, "half"}) - {"zero"}
_LONGEST_NUMERAL = 18


def text_at(tokens: tuple[Word, ...], at: int) -> str:
    """The folded text of a token; empty outside of the tokens."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


def number(tokens: tuple[Word, ...], at: int) -> tuple[float, int] | None:
    """The number that begins at a token, and the index after it; one that is said again in brackets is one: thirty (30)."""
    read = _number(tokens, at)
    if read is None or text_at(tokens, read[1]) != "(" or read[1] + 2 >= len(tokens):
        return read
    again = _number(tokens, read[1] + 1)
    return (read[0], again[1] + 1) if again and again[0] == read[0] and text_at(tokens, again[1]) == ")" else read


def _number(tokens: tuple[Word, ...], at: int) -> tuple[float, int] | None:
    token = tokens[at]
    value: float | None = None
    after = at + 1
    if token.kind == "number":
        digits, after = _grouped(tokens, at)
        value = numeral(digits)
    elif token.text in SMALL:
        value = SMALL[token.text]
    elif token.text in TENS:
        value = TENS[token.text]
        step = 2 if text_at(tokens, after) == "-" else 1
        if 0 < SMALL.get(text_at(tokens, at + step), 0.0) < 10:
            value += SMALL[text_at(tokens, at + step)]
            after = at + step + 1
    elif token.text == "a" and text_at(tokens, after) in _MULTIPLIERS:
        value = 1.0
    elif token.text in _MULTIPLIERS and text_at(tokens, after) not in ("of",):
        value = 1.0
        after = at
    if value is None:
        return None
    while text_at(tokens, after) in _MULTIPLIERS:
        value *= _MULTIPLIERS[tokens[after].text]
        after += 1
    added = _fraction_added(tokens, after)
    if added is not None:
        return value + added[0], added[1]
    if token.kind == "number" and text_at(tokens, after) in ("k", "m") and tokens[after].start == tokens[after - 1].end:
        return (value * 1e3, after + 1) if tokens[after].text == "k" else None
    return value, after


def _grouped(tokens: tuple[Word, ...], at: int) -> tuple[str, int]:
    """The digits of a number whose thousands are parted by single spaces (48 000), and the index after it."""
    digits, after = tokens[at].text, at + 1
    if len(digits) > 3 or not digits.isdecimal() or digits[0] == "0":
        return digits, after
    while after < len(tokens) and len(tokens[after].text) == 3 and tokens[after].text.isdecimal():
        if tokens[after].start != tokens[after - 1].end + 1:
            break
        digits, after = digits + tokens[after].text, after + 1
    return digits, after


def numeral(text: str) -> float | None:
    """The value of digits with thousands commas or a decimal point or comma; nothing when they are grouped otherwise."""
    if len(text) > _LONGEST_NUMERAL:
        return None
    whole, comma, rest = text.partition(",")
    if comma:
        if not whole.isdecimal():
            # "1.234,00": where the comma stands before the decimals, a point parts thousands.
            return None
        parts = rest.split(",")
        last, point, decimals = parts[-1].partition(".")
        if (
            all(len(p) == 3 and p.isdecimal() for p in [*parts[:-1], last])
            and len(whole) <= 3
            and (decimals.isdecimal() or not point)
        ):
            return float(whole + "".join(parts[:-1]) + last + (f".{decimals}" if point else ""))
        return float(f"{whole}.{rest}") if len(parts) == 1 and rest.isdecimal() else None
    return float(text) if text.replace(".", "", 1).isdecimal() and not text.endswith(".") else None


def fraction(tokens: tuple[Word, ...], at: int) -> tuple[float, int] | None:
    """The fraction that begins at a token, and the index after it: half, a half, one quarter, three quarters, two-thirds, a tenth."""
    first = text_at(tokens, at)
    if first == "half":
        return 0.5, at + 1
    count = 1.0 if first in ("a", "an") else SMALL.get(first, 0.0)
    begin = at + 2 if text_at(tokens, at + 1) == "-" else at + 1
    name = text_at(tokens, begin)
    parts = PARTS.get(name if count == 1.0 else name.removesuffix("s"), 0.0)
    return (count / parts, begin + 1) if 0 < count < parts and (count == 1.0 or name.endswith("s")) else None


def _fraction_added(tokens: tuple[Word, ...], at: int) -> tuple[float, int] | None:
    """What "and a half", "and three quarters" adds to the number before it: the fraction and the index after it."""
    if text_at(tokens, at) != "and":
        return None
    added = fraction(tokens, at + 1)
    # "Two and a third of them" ends with a share of something else.
    return added if added is not None and text_at(tokens, at + 1) != "half" and text_at(tokens, added[1]) != "of" else None


def unit_and_fraction(tokens: tuple[Word, ...], at: int) -> tuple[float, int]:
    """What follows a unit as a part of it ("an hour and a quarter", "a year and a half"): the fraction, 0 if none, and the index after."""
    return _fraction_added(tokens, at) or (0.0, at)
