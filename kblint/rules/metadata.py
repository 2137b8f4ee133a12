"""Where the metadata of an article stands: for rules that speak of a key, or of one that is not there."""

from __future__ import annotations

import re

from kblint.articles.model import Article, Span
from kblint.finding import Place

# Front matter is short; so is what a help desk says of an article before and after its text.
_FAR = 20_000


def key_place(article: Article, key: str) -> Place:
    """The place of a key's value in the front matter or the export; where it cannot be told, the head of the article."""
    value, markup = str(article.metadata.get(key, ""))[:10], article.markup
    base = article.extent.start if article.extent else 0
    if value:
        named = rf"^[\s{{,]*[\"']?{re.escape(key)}[\"']?[ \t]{{0,9}}[:=][ \t]{{0,9}}[\"']?"
        written = re.compile(rf"{named}(?P<value>{re.escape(value)}[^\"'\n,}}]{{0,40}})", re.M)
        if found := written.search(markup, 0, _FAR) or written.search(markup, max(0, len(markup) - _FAR)):
            start, end = base + found.start("value"), base + found.start("value") + len(found["value"].rstrip())
            return article.span_place(Span(start, end), f"{key}: {found['value'].rstrip()}")
    return head_place(article)


def head_place(article: Article) -> Place:
    """Where an article is pointed at as a whole: its title as it stands there, otherwise its first words."""
    named = next((b for b in article.blocks if b.kind == "title" or (b.kind == "heading" and b.level == 1)), None)
    block = named or next((b for b in article.blocks if b.text.strip()), None)
    if block is None:
        base = article.extent.start if article.extent else 0
        return article.span_place(Span(base, base + min(1, len(article.markup))))
    end = block.sentences[0].end if block.sentences else len(block.text)
    return article.place(block, 0, end)
