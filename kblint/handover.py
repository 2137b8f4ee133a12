"""Where much is at stake, and where the articles say that a person takes over: a map of the help centre for reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kblint.articles.model import Article
from kblint.config import Config
from kblint.report.model import Handover
from kblint.rules.interface import ArticleEntry


def handovers(
    entries: Iterable[ArticleEntry], stakes: Sequence[str], read: Callable[[str, str], Article | None], config: Config
) -> tuple[Handover, ...]:
    """The articles whose title names a stake, those first that say nowhere when a person takes over. ``read`` gives them by path and id."""
    # A report that nobody asks for the map does without the rules' machinery.
    from kblint.rules.stakes import handover, stake_in

    found = []
    for entry in entries:
        named = stake_in(entry.ref.title, stakes)
        article = read(entry.path, entry.ref.id) if named else None
        if article is not None:
            found.append(Handover(entry.ref, entry.path, named, handover(article, config)))
    return tuple(sorted(found, key=lambda h: (h.place is not None, h.path, h.article.id)))
