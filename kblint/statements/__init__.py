"""From an article to what it claims: values with their unit, subject, scope and condition, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kblint.articles.model import Article
    from kblint.config import Config
    from kblint.statements.model import Statement


def extract(article: Article, config: Config) -> tuple[Statement, ...]:
    """The policy statements of an article, in reading order."""
    # The extraction brings a stemmer and word tables along; who only needs the model does not pay for them.
    from kblint.statements.extraction import extract as run

    return run(article, config)
