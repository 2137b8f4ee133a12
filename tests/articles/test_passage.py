"""The paragraph around a place, as a reader sees it."""

from __future__ import annotations

import pytest

from kblint.articles.model import Article, Source, Span
from kblint.articles.parse import parse_all
from kblint.articles.passage import Passage, passage
from kblint.config import Config

TEXT = (
    "---\ntitle: Late\nowner: Ada\n---\n# Late parcels\n\nWait a day.  If it **is\nlate**, [contact &amp; tell us](x.md) now. Then rest.\n\n"
    "* One\n* Two &amp; three\n\n| a | b |\n|---|---|\n| x | 5 days |\n"
)


def found(words: str) -> Passage | None:
    article: Article = parse_all(Source("late.md", TEXT), Config())[0].article
    start = TEXT.index(words)
    return passage(article, article.span_place(Span(start, start + len(words))))


@pytest.mark.parametrize(
    ("words", "shown", "sentence"),
    [
        ("Wait", "Wait", "Wait a day."),
        ("is\nlate**, [contact", "is late, contact", "If it is late, contact & tell us now."),
        ("**is\nlate**", "is late", "If it is late, contact & tell us now."),
        ("[contact &amp; tell us](x.md)", "contact & tell us", "If it is late, contact & tell us now."),
        ("Two &amp; three", "Two & three", "Two & three"),
        ("5 days", "5 days", "5 days"),
        ("Late parcels", "Late parcels", "Late parcels"),
    ],
)
def test_words_are_found_as_they_read(words: str, shown: str, sentence: str) -> None:
    there = found(words)
    assert there is not None
    assert there.text[there.start : there.end] == shown
    assert there.text[there.sentence_start : there.sentence_end].strip() == sentence


def test_metadata_and_markup_have_no_paragraph() -> None:
    assert found("Ada") is None
    assert found("|---|") is None


def test_a_cell_is_shown_with_the_headers_that_it_is_read_with() -> None:
    article = parse_all(Source("late.md", TEXT), Config())[0].article
    start = TEXT.index("5 days")
    there = passage(article, article.span_place(Span(start, start + 6), "x | b | 5 days"))
    assert there == Passage("x | b | 5 days", 0, 14, 8, 14)
