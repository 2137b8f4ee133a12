"""What front matter shows besides the title: read as text, with its exact places, and nothing else of it."""

from __future__ import annotations

import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from tests.articles.spans import check_spans


def read(front: str, body: str = "The body.\n") -> Article:
    article = parse(Source("faq.md", f"---\n{textwrap.dedent(front).strip()}\n---\n{body}"), Config())
    check_spans(article)
    return article


def told(article: Article) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(b.kind, b.text, b.heading) for b in article.blocks]


def test_questions_and_their_answers() -> None:
    article = read(
        """
        title: Questions
        groups:
          - title: Parcels
            questions:
              - answer: |
                  It takes **three** days:

                  * by van, or
                  * by [bike](/bike).
                question: How long does it take?
              - q: Is it free?
                a: "Yes.\\nFrom \\"thirty\\" euros on."
        """
    )
    assert told(article) == [
        ("title", "Questions", ()),
        ("heading", "Parcels", ()),
        ("heading", "How long does it take?", ("Parcels",)),
        ("paragraph", "It takes three days:", ("Parcels", "How long does it take?")),
        ("item", "by van, or", ("Parcels", "How long does it take?")),
        ("item", "by bike.", ("Parcels", "How long does it take?")),
        ("heading", "Is it free?", ("Parcels",)),
        ("paragraph", 'Yes. From "thirty" euros on.', ("Parcels", "Is it free?")),
        ("paragraph", "The body.", ()),
    ]
    assert [link.target for link in article.links] == ["/bike"]
    sentence = article.blocks[-2].sentences[1]
    assert article.source.text[sentence.span.start : sentence.span.end] == 'From \\"thirty\\" euros on.'


def test_sections_of_a_layout() -> None:
    article = read(
        """
        title: Returns
        lead: What you send back within a month is refunded.
        boxes:
          late: {heading: Too late, text: 'After that it''s yours, and we cannot take it back.'}
          button: {text: Start a return}
        """
    )
    assert told(article)[1:-1] == [
        ("paragraph", "What you send back within a month is refunded.", ()),
        ("heading", "Too late", ()),
        ("paragraph", "After that it's yours, and we cannot take it back.", ("Too late",)),
    ]


@pytest.mark.parametrize(
    "front",
    [
        "seo: {title: Returns, text: All that you want to know of returns}",
        "testimonials: [{name: Ann, text: They sent it within two days}]",
        "layout: page\ncontent: public\nbuttons: [{title: Go, text: Go on now}]",
        "links: [{title: Returns, url: /returns, description: How to send it all back}]",
        "questions: How do I send it back when it is late?",
    ],
)
def test_what_a_page_does_not_show(front: str) -> None:
    assert [b.text for b in read(front).blocks] == ["The body."]


def test_markdown_of_every_kind_keeps_its_places() -> None:
    article = read(
        """
        text: |
            Prices of the year:

            | Size \\| weight | Price |
            | --- | --- |
            | small | {{ price }} |

            ```sh
            send  --all
              --now
            ```

            <p>In one &amp; all</p>
        """
    )
    assert [(b.kind, b.text) for b in article.blocks[:-1]] == [
        ("paragraph", "Prices of the year:"),
        ("cell", "Size | weight"),
        ("cell", "Price"),
        ("cell", "small"),
        ("cell", "{{ price }}"),
        ("code", "send  --all\n--now"),
        ("paragraph", "In one & all"),
    ]


def test_a_block_may_begin_with_an_empty_line() -> None:
    article = read("text: |\n\n    Not code but text.\n\n    - and a list")
    assert [(b.kind, b.text) for b in article.blocks[:-1]] == [("paragraph", "Not code but text."), ("item", "and a list")]


def test_an_alias_is_read_where_it_stands_first() -> None:
    article = read("a: &one {text: It is here and only here.}\nb: *one")
    assert [b.text for b in article.blocks] == ["It is here and only here.", "The body."]


def test_what_an_escape_may_not_bring_is_white_space() -> None:
    article = parse(Source("a.md", '---\ntext: "It is \\e[31mhere\\x9b and \\uFDD0there and everywhere."\n---\n'), Config())
    assert " ".join(article.blocks[0].text.split()) == "It is [31mhere and there and everywhere."


_WORD = st.text(st.sampled_from("aeiou'\"é—,:#"), max_size=4).map("a".__add__)


@given(
    st.lists(st.lists(_WORD, min_size=4, max_size=30).map(" ".join), min_size=1, max_size=4),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.integers(20, 90),
    st.booleans(),
    st.booleans(),
)
def test_a_text_is_the_same_however_it_is_written(
    paragraphs: list[str], style: str, width: int, crlf: bool, escaped: bool
) -> None:
    value = {"box": [{"heading": "A head", "text": "\n\n".join(paragraphs) + "\n"}]}
    front = yaml.safe_dump(value, default_style=style, width=width, allow_unicode=not escaped)
    source = f"---\n{front}---\nEnd.\n"
    article = parse(Source("a.md", source.replace("\n", "\r\n") if crlf else source), Config())
    check_spans(article)
    assert not article.problems
    assert " ".join(b.text for b in article.blocks).split() == ["A", "head", *" ".join(paragraphs).split(), "End."]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_html_pages_have_front_matter_too(newline: str) -> None:
    text = "---\ntitle: Berths\nexpires: 2020-01-01\n---\n<h1>{{ page.title }}</h1>\n<p>A berth is <b>yours</b> for a year.</p>\n"
    article = parse(Source("berths.html", text.replace("\n", newline)), Config())
    check_spans(article)
    assert article.title == "Berths"
    assert str(article.metadata["expires"]) == "2020-01-01"
    assert [b.text for b in article.blocks if b.kind == "paragraph"] == ["A berth is yours for a year."]


def test_what_is_wrong_with_the_front_matter_of_an_html_page_is_told() -> None:
    article = parse(Source("berths.html", "---\ntitle: [Berths\n---\n<p>A berth is yours.</p>\n"), Config())
    assert [p.message for p in article.problems] and [b.text for b in article.blocks] == ["A berth is yours."]
