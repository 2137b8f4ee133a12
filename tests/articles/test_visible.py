"""What a reader sees of an article, in every dialect and on the pages of every usual help desk: nothing lost, nothing else read.

Beside each article in ``visible`` stands a text file of the same name: its title and its address, then its sentences in reading
order, one a line. In brackets stands what a sentence is in (``[tab: Pro]``), in parentheses what it is where that is neither a
paragraph nor an item nor a cell. Code is not a sentence. ``python -m tests.articles.test_visible`` writes the files anew; what they
then say has to be what a reader sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config, HtmlPages, load
from kblint.errors import UserError
from tests.articles.spans import check_spans

FOLDER = Path(__file__).parent / "visible"
ARTICLES = sorted(p for p in FOLDER.iterdir() if p.suffix != ".txt")


def read(text: str, path: str, config: Config | None = None) -> Article:
    article = parse(Source(path, text), config or Config())
    check_spans(article)
    return article


def sentences(article: Article) -> Iterator[str]:
    for block in article.blocks:
        if block.kind != "code":
            around = "".join(f"[{c.kind}: {c.title}] " if c.title else f"[{c.kind}] " for c in block.within)
            kind = "" if block.kind in ("paragraph", "item", "cell") else f"({block.kind}) "
            for text in [s.text for s in block.sentences] or [block.text]:
                yield around + kind + text.replace("\u00a0", " ")


def told(path: Path) -> str:
    article = read(path.read_text(encoding="utf-8"), path.name)
    return "\n".join([f"title = {article.title}", f"url = {article.url}".rstrip(), "", *sentences(article), ""])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_reader_sees_what_is_read(path: Path, newline: str) -> None:
    text = path.read_text(encoding="utf-8").replace("\n", newline)
    expected = path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")[:-1]
    article = read(text, path.name)
    assert [f"title = {article.title}", f"url = {article.url}".rstrip()] == expected[:2]
    assert list(sentences(article)) == expected[3:]


PAGE = """
<html><head><title>Fees | Acme Help</title></head><body>
<div class="top"><p>Sale today!</p></div>
<section id="text" class="wide help-text" data-kind="help"><h1>Fees</h1><p>There is no fee.</p>
<div class="teaser"><p>Try Pro.</p></div><p>Ever.</p></section>
<section><p class="note">Not the article.</p></section></body></html>
"""


@pytest.mark.parametrize(
    "selector",
    [
        "section.help-text",
        "#text",
        "[data-kind]",
        "section[data-kind='help'].wide",
        "body #text",
        "html body section.help-text.wide",
    ],
)
def test_a_selector_says_where_the_article_stands(selector: str) -> None:
    config = Config(html=HtmlPages(article=("main .nowhere", selector), drop=(".help-text div",)))
    assert list(sentences(read(PAGE, "a.html", config))) == ["(heading) Fees", "There is no fee.", "Ever."]


def test_where_no_selector_fits_the_usual_marks_decide() -> None:
    config = Config(html=HtmlPages(article=("#nowhere",), drop=("p.note", "div.top")))
    article = read(PAGE, "a.html", config)
    assert list(sentences(article)) == ["(heading) Fees", "There is no fee.", "Try Pro.", "Ever."]


@pytest.mark.parametrize(
    ("selector", "complaint"),
    [
        ("div > p", "'>' (a space means “anywhere inside”) at character 5"),
        ("p, li", "a comma (write several selectors as several entries of the list) at character 2"),
        ("a:hover", "':', which begins a condition that a page cannot answer at character 2"),
        ("div.", "'.' without the name of a class at character 4"),
        ("#a#b", "two ids for one element"),
        ("[data", "an attribute that is not written as [name] or [name=value]"),
        (".a*", "the tag '*' at character 3, where a tag can only come first"),
        (" ", "is empty"),
    ],
)
def test_a_bad_selector_is_named_with_what_is_wrong(selector: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "kblint.yaml").write_text(f"fail_on: error\nhtml:\n  drop: ['{selector}']\n", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        load(tmp_path)
    assert complaint in str(raised.value)
    assert f"the selector '{selector}' of 'drop'" in str(raised.value)
    assert raised.value.where.endswith("kblint.yaml:2")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Fees | Acme Help</title>", "Fees"),
        ("<title>Fees - what we charge - Acme Help Center</title>", "Fees - what we charge"),
        ("<title>Fees - what we charge</title>", "Fees - what we charge"),
        ('<meta property="og:site_name" content="Acme"><title>Fees &amp; costs – Acme</title>', "Fees & costs"),
        ('<title>Acme</title><meta property="og:title" content="Fees">', "Fees"),
    ],
)
def test_the_title_of_a_page_without_a_heading_is_in_its_head(head: str, title: str) -> None:
    assert read(f"<html><head>{head}</head><body><h2>More</h2><p>None.</p></body></html>", "a.html").title == title


if __name__ == "__main__":
    for article_path in ARTICLES:
        article_path.with_suffix(".txt").write_text(told(article_path), encoding="utf-8")
