"""Values of one thing, and versions that one thing needs, that cannot both be right; lists longer than they are said to be."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.corpus.bearings import apart, pointers_of
from kblint.corpus.reported import reported
from kblint.finding import Hit, Notice, Related
from kblint.rules.interface import Context, Corpus
from kblint.statements.announced import Announced, announced

Collected = tuple[tuple[str, ...], tuple[Announced, ...]]


def collect(article: Article, context: Context) -> Collected | None:
    """Where the article sends its reader for another case, and its lists that are longer than they are said to be."""
    found = pointers_of(article), tuple(announced(article))
    return found if any(found) else None


def check(corpus: Corpus, context: Context) -> Iterator[Hit | Notice]:
    """One hit for each statement that departs from what the knowledge base says best supported, or newest, and for each such list."""
    collected = [(entry, found) for entry, found in corpus.collected if found]
    pointers = [(entry, pointers) for entry, (pointers, _) in collected]
    known = apart(corpus.articles, pointers, context.config.article_url, corpus.history)
    yield from reported(corpus, "value", known).told("values")
    yield from reported(corpus, "version", known).told("versions")
    for _, (_, lists) in collected:
        yield from map(_of_list, lists)


def _of_list(found: Announced) -> Hit:
    return Hit(
        place=found.place,
        message=f"“{found.said}” are announced, and {found.listed} are listed.",
        help="Say how many there are, or leave the number out: an assistant repeats the number and drops an entry, or gives all and contradicts itself.",
        label=f"says {found.said}",
        confidence=_SURE,
        related=(Related(f"is one more than {found.said}", found.surplus),),
    )


# Now and then an entry is no part of what is counted: a note, a link.
_SURE = 0.93
