"""Articles for tests, from Markdown."""

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.statements import extract
from kblint.statements.model import Statement


def article(markdown: str, path: str = "article.md") -> Article:
    return parse(Source(path, markdown), Config())


def statements(markdown: str, path: str = "article.md", config: Config | None = None) -> tuple[Statement, ...]:
    return extract(article(markdown, path), config or Config())


def only(markdown: str, config: Config | None = None) -> Statement:
    """The one value statement of an article."""
    found = [s for s in statements(markdown, config=config) if s.kind == "value"]
    assert len(found) == 1, [s.said for s in found]
    return found[0]
