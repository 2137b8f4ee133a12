"""Values of one thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.corpus.conflicts import Conflict, conflicts, scope_words
from kblint.finding import Hit, Related
from kblint.rules.interface import Context, Corpus
from kblint.statements.model import Statement


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each statement that departs from what the knowledge base says best supported, or newest."""
    for conflict in conflicts(corpus.statements):
        yield Hit(
            place=conflict.departing.place,
            label=f"says {conflict.departing.said}",
            values={
                "here": _name(conflict.departing, conflict.reference),
                "there": _name(conflict.reference, conflict.departing),
                "said": conflict.departing.said,
                "other": conflict.reference.said,
                "scope": scope_words(conflict.departing, conflict.reference),
                "cure": _cure(conflict),
            },
            confidence=conflict.confidence,
            related=tuple(Related(f"says {s.said}", s.place) for s in (conflict.reference, *conflict.others)),
        )


def _name(statement: Statement, other: Statement) -> str:
    """The article's title; within one article the heading tells the two sides apart."""
    title = statement.place.article.title
    if statement.place.path == other.place.path:
        return f"“{statement.place.heading[-1]}” here" if statement.place.heading else f"“{title}”"
    if title == other.place.article.title:
        return f"“{title}” ({statement.place.path})"
    return f"“{title}”"


def _cure(conflict: Conflict) -> str:
    departing, reference = conflict.departing, conflict.reference
    if departing.place.path == reference.place.path:
        right = "Find out which of the two is right and correct the other one"
    elif conflict.supporters > 1:
        right = f"{conflict.supporters} places say “{reference.said}”: if they are right, change this one, otherwise change them"
    elif reference.updated > departing.updated:
        right = f"“{reference.place.article.title}” was updated later ({reference.updated}): if it is right, change this article, otherwise change that one"
    else:
        right = "Find out which article is right and change the other one"
    return f"{right}. If both are right, write into each sentence whom or what it holds for: a plan, a region, a product, a condition."
