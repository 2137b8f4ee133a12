"""The same thing permitted and forbidden, required and optional."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.corpus.conflicts import compare
from kblint.corpus.wording import told
from kblint.finding import Hit, Notice
from kblint.rules.interface import Context, Corpus


def check(corpus: Corpus, context: Context) -> Iterator[Hit | Notice]:
    """One hit for each statement that departs from what the knowledge base says best supported, or newest."""
    yield from told(compare(corpus.statements, "permission"), "permissions")
