"""KB404: an article that nobody has looked at for longer than the configuration allows, or whose own expiry date is past.

Dates come from the metadata alone; an article that names none is left alone (KB004 asks for the key).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from kblint.articles.model import Article
from kblint.articles.text import fold
from kblint.finding import Hit
from kblint.rules.dates import find_dates
from kblint.rules.interface import Context
from kblint.rules.metadata import key_place


def check(article: Article, context: Context) -> Iterator[Hit]:
    options = context.options
    expiry = _dates(article, options["expires_keys"])
    if expiry and min(expiry)[0] < context.today:
        date, key = min(expiry)
        yield Hit(
            place=key_place(article, key),
            values={
                "what": f"This article says of itself that it holds until {_said(date)} ({key}): an assistant goes on answering from it.",
                "cure": "Take it out of what the assistant answers from, or check every sentence and write the new date.",
            },
        )
        return
    seen = _dates(article, options["reviewed_keys"])
    if seen and (age := (context.today - max(seen)[0]).days) > options["max_age_days"]:
        date, key = max(seen)
        yield Hit(
            place=key_place(article, key),
            values={
                "what": f"Nobody has looked at this article since {_said(date)} ({key}), {age:,} days ago; {options['max_age_days']:,} are allowed.",
                "cure": "Read it as a customer would: prices, times, names of menus. Then write the date of the review.",
            },
        )


def _dates(article: Article, keys: Sequence[str]) -> list[tuple[datetime.date, str]]:
    found = [(_date(article.metadata.get(key)), key) for key in keys]
    return [(date, key) for date, key in found if date]


def _date(value: object) -> datetime.date | None:
    """The day that a value names: a date of YAML, ISO text with or without a time, or a date in words."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        return None
    try:
        return datetime.date.fromisoformat(value.strip()[:10])
    except ValueError:
        dates = find_dates(fold(value[:60]))
        return dates[0].last if dates else None


def _said(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"
