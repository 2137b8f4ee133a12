"""Copies of one sentence that no longer say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from kblint.articles.model import Article
from kblint.corpus.bearings import apart
from kblint.corpus.drift import MOST_ARTICLES, Drift, Text, drifted, each_key, exchange, files_with, keys_of, text_of
from kblint.finding import Fix, Hit, Related
from kblint.rules.interface import ArticleEntry, Context, Corpus, History

_DATES = ("updated", "last_updated", "date", "modified")


def collect(article: Article, context: Context) -> Text | None:
    return text_of(article, context.config)


class Known(msgspec.Struct, array_like=True):
    """What the last run found: the articles that there were, as the history names them, for each file the keys of its sentences, one
    after the other, and the hits, each with the key of its sentence."""

    articles: bytes
    keys: dict[bytes, bytes]
    hits: tuple[tuple[bytes, Hit], ...]


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each copy that departs from what most articles, or else the newest one, say."""
    history = corpus.history
    found = _found(corpus, corpus.collected, context) if history is None else _since(corpus, history, context)
    yield from (hit for _, hit in sorted(found, key=lambda f: (f[1].place.path, f[1].place.start.offset)))


def _since(corpus: Corpus, history: History, context: Context) -> list[tuple[bytes, Hit]]:
    """The hits, each with the key of its sentence; looked for anew are those of sentences that stand in a file that changed."""
    data = history.earlier("copies")
    try:
        known = msgspec.msgpack.decode(data, type=Known) if data is not None else None
    except msgspec.MsgspecError:
        known = None
    names = list(history.names.values())
    if known is None or not history.articles or known.articles != history.articles:
        keys = dict.fromkeys(names, b"") | _keys(corpus.collected, history)
        found = _found(corpus, corpus.collected, context)
    else:
        new = [name for name in names if name not in known.keys]
        coming = dict.fromkeys(new, b"") | _keys(corpus.collected_of(new), history)
        keys = {name: coming[name] if name in coming else known.keys[name] for name in names}
        gone = [known.keys[name] for name in known.keys.keys() - keys.keys()]
        changed = {key for of_file in (*coming.values(), *gone) for key in each_key(of_file)}
        where = files_with(changed, keys)
        # What stands in more files is a template's, and no copy.
        fit = {key: files for key, files in where.items() if len(files) <= MOST_ARTICLES}
        anew = corpus.collected_of(list(dict.fromkeys(name for files in fit.values() for name in files)))
        found = [f for f in known.hits if f[0] not in changed] + [f for f in _found(corpus, anew, context) if f[0] in fit]
    history.leave("copies", msgspec.msgpack.encode(Known(history.articles, keys, tuple(found))))
    return found


def _keys(collected: Iterable[tuple[ArticleEntry, Text]], history: History) -> dict[bytes, bytes]:
    """The keys of the sentences that may be copies, one after the other, by the names of their files."""
    found: defaultdict[bytes, bytes] = defaultdict(bytes)
    for entry, text in collected:
        found[history.names[entry.path]] += b"".join(keys_of(entry, text))
    return found


def _found(corpus: Corpus, collected: Sequence[tuple[ArticleEntry, Text]], context: Context) -> list[tuple[bytes, Hit]]:
    updated = {entry.path: date for entry in corpus.articles if (date := _updated(entry))}
    other_things = apart(corpus.articles, ((entry, text.pointers) for entry, text in collected), context.config.article_url)
    return [
        (drift.departing.copy.key, _hit(drift, updated))
        for drift in drifted(collected, updated, context.config, corpus.read)
        if not other_things(drift.place, drift.reference_place)
    ]


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
