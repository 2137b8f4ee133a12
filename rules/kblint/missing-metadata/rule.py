"""KB004: metadata that the configuration requires and the article does not have."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit, Place
from kblint.rules.interface import Context, Corpus
from kblint.rules.metadata import head_place


def collect(article: Article, context: Context) -> tuple[tuple[str, ...], Place] | None:
    """The required keys that are absent, and where to say so."""
    missing = tuple(key for key in context.options["keys"] if not _has(article, key))
    return (missing, head_place(article)) if missing and article.blocks else None


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit an article. A file that only other articles show has no metadata of its own."""
    for entry, (missing, place) in corpus.collected:
        if not entry.included:
            yield Hit(place=place, values={"keys": _listed(missing)})


def _has(article: Article, key: str) -> bool:
    return any(article.metadata.get(name.strip()) not in (None, "", [], {}) for name in key.split("|"))


def _listed(keys: tuple[str, ...]) -> str:
    names = [f"“{key.replace('|', '” or “')}”" for key in keys]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
