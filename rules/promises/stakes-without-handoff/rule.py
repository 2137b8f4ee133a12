"""KB603: an article with much at stake that nowhere says when a person takes over."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.metadata import head_place
from kblint.rules.stakes import handover, stake


def check(article: Article, context: Context) -> Iterator[Hit]:
    found = stake(article, (*context.options["stakes"], *context.options["more_stakes"]))
    if found and len(article.blocks) >= 2 and handover(article, context.config) is None:
        yield Hit(place=head_place(article), values={"stake": found})
