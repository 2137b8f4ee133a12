"""Values of one thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.corpus.conflicts import conflicts
from kblint.corpus.wording import to_hit
from kblint.finding import Hit
from kblint.rules.interface import Context, Corpus


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each statement that departs from what the knowledge base says best supported, or newest."""
    for conflict in conflicts(corpus.statements, "value"):
        yield to_hit(conflict)
