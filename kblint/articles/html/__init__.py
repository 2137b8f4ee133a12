"""HTML → blocks, for whole pages and for the HTML inside Markdown, with exact spans.

The tags are found by our own scanner, in linear time on any input: the standard library's parser gives no place for
entities and takes quadratic time on some broken pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kblint.articles.assemble import Assembler, TextBuilder, View
from kblint.articles.dialects import Dialect
from kblint.articles.html.elements import CHROME
from kblint.articles.html.inline import put_text
from kblint.articles.html.reader import Reader
from kblint.articles.html.survey import CONTROLS, PageFacts, page_title, regions_of, survey_of
from kblint.articles.html.tables import OpenElements
from kblint.articles.model import Container, ListPlace
from kblint.articles.selectors import select
from kblint.articles.server_pages import without_code

__all__ = ["OpenElements", "put_text", "read_fragment", "read_page"]


def read_page(source: str, out: Assembler, article: Sequence[str] = (), drop: Sequence[str] = ()) -> tuple[PageFacts, list[str]]:
    """Adds the blocks of an HTML page: its article where that can be told, otherwise its body. Returns its head's facts and its anchors.

    ``article`` and ``drop`` are selectors of the elements that hold the article and of those that do not belong to it. A page on
    which none of the former is found is read as if they had not been given.
    """
    text = without_code(source)
    view = View(text, [(0, 0)], source)
    given, dropped = select(text, article, drop) if article or drop else ([], [])
    found = survey_of(text, [(begin, end) for _, begin, end in given])
    regions = regions_of(found, len(text))
    reader = Reader(view, out, Dialect(), (), None, True)
    reader.chrome = CHROME if regions == [(0, len(source))] else frozenset({"nav", "footer", "dialog"})
    reader.page = True
    reader.controls = found.controls
    reader.dropped = {start: end for start, _, end in dropped}
    for start, end in regions:
        reader.read(start, end)
    heading = next((b.text for b in out.blocks if b.kind == "heading" and b.level == 1), "")
    found.facts.title = " ".join(heading.split()) or page_title(found)
    return found.facts, reader.anchors


def read_fragment(
    view: View,
    out: Assembler,
    dialect: Dialect,
    *,
    within: tuple[Container, ...],
    item: ListPlace | None,
    headings: bool,
    around: Callable[[int], tuple[Container, ...]] | None = None,
    inline: Callable[[int, int], TextBuilder] | None = None,
    open_elements: OpenElements | None = None,
) -> list[str]:
    """Adds the blocks of a stretch of HTML and returns the anchors that it defines.

    Inside a Markdown file ``around`` tells what encloses an offset of the source, before ``within``, and ``inline`` reads a range
    of the view as Markdown: authors write it there, too. ``open_elements`` are those that earlier stretches left open, and after
    this call what is open then.
    """
    reader = Reader(view, out, dialect, within, item, headings)
    reader.around, reader.inline = around, inline
    if open_elements:
        reader.attach(open_elements)
    reader.accordions = reader.whole = around is None
    if reader.whole and CONTROLS.search(view.text):
        reader.controls = survey_of(view.text, []).controls
    reader.read(0, len(view.text))
    return reader.anchors
