"""Copies of one sentence that no longer say the same."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.corpus.bearings import apart
from kblint.corpus.drift import Drift, Text, drifted, exchange, text_of
from kblint.finding import Fix, Hit, Related
from kblint.rules.interface import ArticleEntry, Context, Corpus

_DATES = ("updated", "last_updated", "date", "modified")


def collect(article: Article, context: Context) -> Text | None:
    return text_of(article, context.config)


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each copy that departs from what most articles, or else the newest one, say."""
    updated = {entry.path: date for entry in corpus.articles if (date := _updated(entry))}
    other_things = apart(
        corpus.articles, ((entry, text.pointers) for entry, text in corpus.collected), context.config.article_url
    )
    found = sorted(
        drifted(corpus.collected, updated, context.config, corpus.read), key=lambda d: (d.place.path, d.place.start.offset)
    )
    for drift in found:
        if not other_things(drift.place, drift.reference_place):
            yield _hit(drift, updated)


def _updated(entry: ArticleEntry) -> str:
    return next((str(entry.metadata[key]) for key in _DATES if entry.metadata.get(key)), "")


def _hit(drift: Drift, updated: dict[str, str]) -> Hit:
    return Hit(
        place=drift.place,
        label=f"says {drift.said}",
        values={
            "here": _name(drift, here=True),
            "there": _name(drift, here=False),
            "said": drift.said,
            "other": drift.other,
            "cure": _cure(drift, updated),
        },
        confidence=0.95,
        fix=_fix(drift, updated),
        related=(
            Related(f"says {drift.other}", drift.reference_place),
            *(Related(f"says {drift.other}", copy.place) for copy in drift.others),
        ),
    )


def _fix(drift: Drift, updated: dict[str, str]) -> Fix | None:
    """What most copies or the newest one say, where the values can be exchanged; which of two is right without that, nobody knows."""
    known = bool(drift.others) or _is_newer(drift, updated)
    edits = exchange(drift.place, drift.said, drift.other) if known else ()
    return Fix("unsafe", f"Write “{drift.other}”, as in {_name(drift, here=False)}", edits) if edits else None


def _is_newer(drift: Drift, updated: dict[str, str]) -> bool:
    return updated.get(drift.reference_place.path, "") > updated.get(drift.place.path, "")


def _name(drift: Drift, here: bool) -> str:
    one, other = (drift.place, drift.reference_place) if here else (drift.reference_place, drift.place)
    return f"“{one.article.title}” ({one.path})" if one.article.title == other.article.title else f"“{one.article.title}”"


def _cure(drift: Drift, updated: dict[str, str]) -> str:
    theirs = updated.get(drift.reference_place.path, "")
    if drift.others:
        right = (
            f"{len(drift.others) + 1} articles say “{drift.other}”: if they are right, correct this one, otherwise correct them"
        )
    elif _is_newer(drift, updated):
        right = f"“{drift.reference_place.article.title}” was updated later ({theirs}): if it is right, correct this article, otherwise that one"
    else:
        right = "Find out which of the two is right and correct the other one"
    return f"{right}. Better still, keep the sentence in one article and link to it from the other."
