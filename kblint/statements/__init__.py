"""From an article to what it claims: values with their unit, subject, scope and condition, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kblint.articles.model import Article
    from kblint.config import Config
    from kblint.statements.model import Statement


def extract(article: Article, config: Config) -> tuple[Statement, ...]:
    """The policy statements of an article: values and permissions in reading order, then schedules."""
    # The extraction brings a stemmer and word tables along; who only needs the model does not pay for them.
    from kblint.statements.extraction import extract as claims
    from kblint.statements.opening_hours import opening_hours

    return claims(article, config) + opening_hours(article, config)
