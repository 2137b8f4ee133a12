"""The closed tables of units and currencies: what is not in them is no unit."""

from __future__ import annotations

INFINITE = float("inf")
_HOUR, DAY = 3600.0, 86400.0
_MONTH, _YEAR = (28 * DAY, 31 * DAY), (365 * DAY, 366 * DAY)
CLOSED_UNITS: dict[str, tuple[str, float, float]] = {}
for _names, _dimension, _low, _high in (
    ("second seconds sec secs", "duration", 1.0, 1.0),
    ("minute minutes min mins", "duration", 60.0, 60.0),
    ("hour hours hr hrs", "duration", _HOUR, _HOUR),
    ("day days night nights", "duration", DAY, DAY),
    ("week weeks", "duration", 7 * DAY, 7 * DAY),
    ("fortnight fortnights", "duration", 14 * DAY, 14 * DAY),
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
        CLOSED_UNITS[_name] = (_dimension, _low, _high)
CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
# What stands right before "$" where it is not that of the United States.
DOLLARS = {
    "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "mx": "MXN", "r": "BRL",
    "us": "USD",
}  # fmt: skip
CURRENCY_WORDS = {
    "usd": "USD", "dollar": "USD", "dollars": "USD", "eur": "EUR", "euro": "EUR", "euros": "EUR", "gbp": "GBP", "jpy": "JPY", "yen": "JPY",
    "chf": "CHF", "franc": "CHF", "francs": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "inr": "INR", "rupees": "INR", "cad": "CAD", "aud": "AUD",
    "nzd": "NZD", "pln": "PLN", "quid": "GBP", "bucks": "USD", "buck": "USD", "cent": "CENT", "cents": "CENT", "pence": "PENCE",
}  # fmt: skip
DAY_KINDS = {
    "business": "business",
    "working": "business",
    "banking": "business",
    "work": "business",
    "weekday": "business",
    "calendar": "calendar",
}
FILLERS = frozenset(
    "business working banking work weekday calendar consecutive full whole additional extra more further clear volunteer".split()
)


def names_unit(word: str) -> bool:
    """Whether a folded word is a unit or a currency."""
    return word in CLOSED_UNITS or word in CURRENCY_WORDS
