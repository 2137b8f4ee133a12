"""HTML → blocks, for whole pages and for the HTML inside Markdown, with exact spans.

The tags are found by our own scanner, in linear time on any input: the standard library's parser gives no place for
entities and takes quadratic time on some broken pages.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from kblint.articles.asides import begins_aside
from kblint.articles.assemble import DROPPED, VARIABLE, Assembler, TextBuilder, View
from kblint.articles.dialects import DEEPEST, Dialect
from kblint.articles.model import CellPlace, Container, ListPlace, Span
from kblint.articles.selectors import select
from kblint.articles.server_pages import without_code
from kblint.articles.tags import ENTITY, Tag, next_tag, raw_end, tag_at
from kblint.expressions import compiled, expression

_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
    button option select label
    """.split()
)
_HIDDEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "textarea",
        "select",
    ]
)
_CHROME = frozenset({"nav", "footer", "aside", "form", "dialog", "header"})
_MARKS = {
    "a": "link",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "s": "strike",
    "del": "strike",
}
_INLINE = frozenset(
    """
    abbr acronym bdi bdo big cite data dfn font ins mark meter nobr output picture progress q rb rp rt ruby small source
    span strike sub sup time track u var wbr
    """.split()
)
KNOWN = (
    _BLOCKS
    | _HIDDEN
    | frozenset(_MARKS)
    | _INLINE
    | frozenset({"br", "img", "input", "meta", "link", "base", "area", "map", "embed", "param", "col", "colgroup", "title"})
)
# The element that help desks and site generators put an article's own text into, by class or id.
_BODY_CLASSES = compiled(
    r"(?:^|[\s_-])(?:article[-_]{0,2}(?:body|content|text)|post[-_]{0,2}(?:body|content)|entry[-_]content|kb[-_]article(?:[-_]body)?"
    r"|intercom-interblocks[\w-]{0,40}|markdown-body|theme-doc-markdown|md-content__inner|solution-article|hs-kb-article-body|wiki-content|page-body"
    r"|slds-rich-text-editor__output|content_container_text\w{0,30}|vp-doc)(?:$|[\s])",
    re.IGNORECASE,
)
# What stands around an article on its page, by one whole class, id or label.
_AROUND = expression(
    r"(?:article[-_]{0,2}|post[-_]{0,2}|page[-_]{0,2}|kb[-_]{0,2}|doc[-_]{0,2})?(?:breadcrumbs?|votes?|voting|ratings?|feedback[\w-]{0,40}|helpful[\w-]{0,40}|thumbs[\w-]{0,40}"
    r"|comments?|comment(?:s|-list|-form|-section)[\w-]{0,40}|share|sharing|social[\w-]{0,40}|related(?:[-_]?(?:articles?|posts?|topics?|pages?)[\w-]{0,40})?"
    r"|recent(?:ly)?[-_](?:viewed[-_])?(?:articles?|posts?)[\w-]{0,40}|recirculation|cookie[\w-]{0,40}|pagination[\w-]{0,40}|pager|prev-next|what-?s-?next"
    r"|table-of-contents[\w-]{0,40}|on-this-page|side-?bar|side-nav|newsletter[\w-]{0,40}|skip-?(?:link|nav|to-content)|search(?:-bar|-box|-form)?"
    r"|foot|footer|metadata|meta|subscribe|relatives|more-questions|return-to-top|author|last-?updated|updated-?at|date-?line|edit(?:-page|-this-page)(?:-link)?"
    r"|toolbar|print-?article|likes-and-labels[\w-]{0,40})\Z"
    r"|(?:[\w-]{1,30}[-_])?toc(?:[-_][\w-]{1,30})?\Z|[\w-]{1,30}[-_](?:reaction-picker|breadcrumbs?|helpful)\Z|visually-hidden-nav\Z",
    re.IGNORECASE,
)
# What a browser's reader never sees: texts for screen readers, copies for printing, the links that headings have to themselves.
_UNSEEN = compiled(
    r"(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|assistive|print-only|only-print|visible-print(?:-[a-z-]{1,20})?|d-print-only|show-for-print"
    r"|header-?link|hash-link|header-anchor|heading-anchor|anchorjs-link|anchor-link)\Z",
    re.IGNORECASE,
)
# Parts that a click opens are hidden at first, and content all the same.
_OPENED = compiled(r"panel|tab|accordion|collaps|expand|toggle|answer|content|body", re.IGNORECASE)
_CONTROL_NAMES = frozenset({"button", "a", "div", "li", "span", "summary", "h2", "h3", "h4", "h5", "h6"})
_BOX = compiled(
    r"(?:(?:theme-)?admonition|callout|alert|notice|note|hint|warning|tip|infobox|confluence-information-macro|aui-message"
    r"|(?:[\w-]{1,30}-)?callout)\Z",
    re.IGNORECASE,
)
# Callouts, tabs and accordions nested deeper than any person nests them; the end of each has to be looked for.
_MOST_BOXES = 12
_TITLE_CLASS = compiled(r"(?:^|[\s_-])(?:title|heading)(?:\s|$)", re.IGNORECASE)
_EXPANDS = compiled(
    r"(?:^|\s)(?:expand(?:er)?|accordion|collapsible|toggle|faq)[_-]{1,2}(?:container|item|entry|box)(?:\s|$)", re.IGNORECASE
)
_OPENER_CLASS = compiled(r"(?:control|header|heading|title|question|trigger|button|summary)(?:\s|$)", re.IGNORECASE)
# What stands above everything on a page of which no part says that it is the article.
_ABOVE = compiled(r"(?:site|page|global|main|top)?[-_]?(?:header|masthead|nav|navbar|navigation|menu|topbar)\Z", re.IGNORECASE)
# A button that does something with the page says nothing about the matter.
_TOOL = compiled(
    r"copy|copied|clipboard|vote|thumb|share|print|close|menu|search|follow|subscribe|like|dismiss|scroll", re.IGNORECASE
)
_TOOL_TEXT = compiled(
    r"\W{0,3}(?:yes|no|copy|copied|copy (?:code|link|page)|print|share|follow|close|search|menu|submit|send|like|edit|back to top)\W{0,3}\Z",
    re.IGNORECASE,
)
_VOTE = compiled(
    r"(?:was|did|is|were) (?:this|these|we|you)\b[\w ]{0,40}?(?:helpful|useful|help you|help|answer your question|find (?:this|it) helpful)\?"
    r"(?:\s{0,5}(?:yes|no))*\W{0,5}\Z",
    re.IGNORECASE,
)
_VOTES = compiled(
    r"\W{0,3}(?:yes|no)?\W{0,3}(?:yes|no)?\Z|\d[\d,]{0,9} (?:out of|of) \d[\d,]{0,9} (?:found|people|users)[\w ]{0,30}\W?\Z|thank(?:s| you) for your feedback\W{0,3}\Z",
    re.IGNORECASE,
)
# The sentence below an article's title, which stands before its body.
_LEAD = compiled(
    r"(?:^|\s)(?:article|post|page|kb)[-_]{1,2}(?:desc(?:ription)?|subtitle|summary|lead|excerpt|intro)(?:\s|$)", re.IGNORECASE
)
_AROUND_ROLES = frozenset({"navigation", "search", "contentinfo", "banner", "complementary", "dialog", "alertdialog"})
_NEXT = compiled(r"[<&]")


class InlineTags:
    """Reads the HTML tags that stand inside Markdown text: links, code, images, line breaks. Placeholders such as ``<TOKEN>`` are text."""

    def __init__(self, builder: TextBuilder, dialect: Dialect, anchors: list[str]) -> None:
        self.builder = builder
        self.dialect = dialect
        self.anchors = anchors
        self.silent = ""
        self.components = 0
        # Nothing is read before this offset of the view.
        self.silent_until = 0

    def read(self, view: View, start: int, end: int) -> None:
        """Reads ``view.text[start:end]``, which the Markdown parser took for a tag or a comment."""
        tag = tag_at(view.text, start, end)
        if start < self.silent_until:
            return
        if tag is not None and tag.name.lower() == "sup" and (mark := note_mark(self.builder, view, start)) > 0:
            self.silent_until = mark
            return
        if tag is None:
            if not view.text.startswith(("<!", "<?"), start):
                self.builder.literal(start, end)
            return
        name = tag.name.lower()
        identity = _identity(tag)
        if identity:
            self.anchors.append(identity)
        if tag.name[0].isupper() and name not in _MARKS and (tag.get("href") or (tag.closing and self.components)):
            # A component that leads elsewhere; the others are masked.
            self.components += -1 if tag.closing else 1
            if tag.closing:
                self.builder.close("link", view.end(end))
            else:
                self.builder.open("link", view.at(start), tag.get("href"))
        elif name not in KNOWN and not self.dialect.mdx:
            self.builder.literal(start, end)
        elif name in _HIDDEN:
            self.silent = "" if tag.closing else "" if tag.self_closing else name
        else:
            inline_tag(self.builder, view, tag)

    def finish(self, source_end: int) -> None:
        """Ends what was left open."""
        for kind in ("link", "code"):
            self.builder.close(kind, source_end)


def _identity(tag: Tag) -> str:
    """The anchor that a tag defines, if any."""
    return tag.get("id") or (tag.get("name") if tag.name.lower() == "a" else "")


def inline_tag(builder: TextBuilder, view: View, tag: Tag) -> None:
    """Applies an inline tag to the text in the making."""
    name = tag.name.lower()
    start, end = view.at(tag.start), view.end(tag.end)
    if name == "br":
        builder.put("\n", start, end)
    elif name == "img":
        image = TextBuilder(view, collapse=True)
        alt = tag.attributes.get("alt")
        if alt and alt.value.strip():
            if view.text[alt.start : alt.end] == alt.value:
                image.literal(alt.start, alt.end)
            else:
                image.put(" ".join(alt.value.split()), view.at(alt.start), view.end(alt.end))
        builder.images.append((image, Span(start, end), _address(view, tag, "src")))
    elif name in _MARKS:
        kind = _MARKS[name]
        if name == "a" and not tag.closing and not tag.get("href"):
            return
        if tag.closing:
            builder.close(kind, end)
        elif not tag.self_closing:
            builder.open(kind, start, _address(view, tag, "href"))


def _address(view: View, tag: Tag, attribute: str) -> str:
    """Where a tag leads: what a server puts into it is unknown, and stays as it is written."""
    found = tag.attributes.get(attribute)
    if not found:
        return ""
    masked = VARIABLE in found.value or DROPPED in found.value
    return view.source[view.at(found.start) : view.end(found.end)] if masked else found.value


_NOTE_MARK = compiled(
    r"<sup[^<>]{0,200}>\s{0,3}(?:<a[^<>]{0,300}>)?\s{0,3}[\[(]?(?:\d{1,2}|[*†‡§]{1,3})[\])]?\s{0,3}(?:</a>)?\s{0,3}</sup>",
    re.IGNORECASE,
)
_AFTER_WORD = compiled(r"[^\W\d_]{3}\Z|[.,;:!?)”\"]\Z")


def note_mark(builder: TextBuilder, view: View, start: int) -> int:
    """Where the mark of a footnote that begins here ends, otherwise -1: a small number behind a word is no part of the sentence."""
    mark = _NOTE_MARK.match(view.text, start)
    return mark.end() if mark and _AFTER_WORD.search(builder.tail()) else -1


class PageFacts:
    """What a page's head says about it."""

    def __init__(self) -> None:
        self.title = ""
        self.canonical = ""
        self.language = ""


def read_page(source: str, out: Assembler, article: Sequence[str] = (), drop: Sequence[str] = ()) -> tuple[PageFacts, list[str]]:
    """Adds the blocks of an HTML page: its article where that can be told, otherwise its body. Returns its head's facts and its anchors.

    ``article`` and ``drop`` are selectors of the elements that hold the article and of those that do not belong to it. A page on
    which none of the former is found is read as if they had not been given.
    """
    text = without_code(source)
    view = View(text, [(0, 0)], source)
    given, dropped = select(text, article, drop) if article or drop else ([], [])
    found = _survey(text, [(begin, end) for _, begin, end in given])
    regions = _regions(found, len(text))
    reader = _Reader(view, out, Dialect(), (), None, True)
    reader.chrome = _CHROME if regions == [(0, len(source))] else frozenset({"nav", "footer", "dialog"})
    reader.page = True
    reader.controls = found.controls
    reader.dropped = {start: end for start, _, end in dropped}
    for start, end in regions:
        reader.read(start, end)
    heading = next((b.text for b in out.blocks if b.kind == "heading" and b.level == 1), "")
    found.facts.title = " ".join(heading.split()) or _page_title(found)
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
    reader = _Reader(view, out, dialect, within, item, headings)
    reader.around, reader.inline = around, inline
    if open_elements:
        reader.attach(open_elements)
    reader.accordions = reader.whole = around is None
    if reader.whole and _CONTROLS.search(view.text):
        reader.controls = _survey(view.text, []).controls
    reader.read(0, len(view.text))
    return reader.anchors


class Control(NamedTuple):
    """A tab, or the head of an accordion: the kind of what it opens, and the title that it has."""

    kind: str
    title: str


_CONTROLS = compiled(r"""aria-controls|role=["']?tab|data-(?:bs-)?toggle""", re.IGNORECASE)


class _Survey:
    """What one pass over a page's tags finds."""

    def __init__(self) -> None:
        self.facts = PageFacts()
        self.linked = ""
        # What the head says of the title: og:title, <title>, the site's name.
        self.shared_title = self.head_title = self.site = ""
        # What opens parts of the page: by the part's id, or by the opener's own behind a sign, the kind and where its label begins.
        self.controls: dict[str, Control] = {}
        # (name, begin, kind) of the elements that are open and could hold the article.
        self.open: list[tuple[str, int, str]] = []
        self.found: dict[str, list[tuple[int, int]]] = {"body": [], "article": [], "main": [], "lead": []}
        # Headings that are called a title, for pages without a heading of the first level.
        self.lesser: list[tuple[int, int]] = []
        self.given: list[tuple[int, int]] = []
        self.titles: list[tuple[int, int]] = []
        self.title_start = -1


# Elements left open for ever are looked at no further back than this.
_MAX_OPEN = 500


def _survey(text: str, given: list[tuple[int, int]]) -> _Survey:
    """One pass over the tags: the head's facts, and where the article may stand, unless that is ``given``."""
    found = _Survey()
    found.given = given
    facts = found.facts
    at = 0
    while tag := next_tag(text, at):
        at = tag.end
        name = tag.name.lower()
        if name in ("script", "style") and not tag.closing and not tag.self_closing:
            at = raw_end(text, name, at)
            if tag.get("type").lower() == "application/ld+json" and not found.linked:
                found.linked = _linked_url(text[tag.end : at])
        elif name == "html" and not tag.closing:
            facts.language = tag.get("lang")
        elif name == "link" and tag.get("rel").lower() == "canonical":
            facts.canonical = facts.canonical or tag.get("href")
        elif name == "meta":
            _meta(found, tag)
        elif name == "title" and not tag.closing and not found.head_title:
            closed = text.find("<", at)
            found.head_title = " ".join(entities.unescape(text[at : max(closed, at)]).split())[:1000]
        elif name == "h1":
            if not tag.closing:
                found.title_start = tag.start
            elif found.title_start >= 0:
                found.titles.append((found.title_start, tag.end))
                found.title_start = -1
        elif name == "h2" and not tag.closing and _TITLE_CLASS.search(f"{tag.get('class')} {tag.get('id')}"):
            closed = text.find("</", at, at + 2_000)
            closed = text.find("</h2", closed, at + 2_000) if closed > 0 else -1
            if closed > 0:
                found.lesser.append((tag.start, text.find(">", closed) + 1 or len(text)))
        elif name in ("main", "article", "div", "section", "td", "p") and not tag.self_closing:
            if name == "p" and not tag.closing and not _LEAD.search(tag.get("class")):
                continue
            _bound(found, tag, name)
        if name in _CONTROL_NAMES and not tag.closing and len(tag.attributes) > 1:
            _control(found, tag, name, text)
    facts.canonical = facts.canonical or found.linked
    return found


def _meta(found: _Survey, tag: Tag) -> None:
    name, content = (tag.get("property") or tag.get("name")).lower(), " ".join(tag.get("content").split())
    if name == "og:url":
        found.linked = found.linked or content
    elif name == "og:title":
        found.shared_title = found.shared_title or content
    elif name in ("og:site_name", "application-name"):
        found.site = found.site or content


_SEPARATOR = compiled(r"\s(?:[|·•»—–-]|::)\s")
_SITE = compiled(r"\b(?:help|support|docs|documentation|knowledge ?base|faqs?|cent(?:er|re))\b", re.IGNORECASE)


def _page_title(found: _Survey) -> str:
    """The title that the head states, without the site's name behind it."""
    title = found.shared_title or found.head_title
    parts = list(_SEPARATOR.finditer(title))
    while parts:
        sign = parts.pop()
        behind = title[sign.end() :].strip()
        if not (behind.lower() == found.site.lower() or _SITE.search(behind) or (sign.group().strip() in "|·•»::")):
            break
        title = title[: sign.start()].rstrip()
    return title


def _control(found: _Survey, tag: Tag, name: str, text: str) -> None:
    """Notes what opens a part of the page, by that part's id and by its own."""
    tab = tag.get("role").lower() == "tab"
    toggle = (tag.get("data-toggle") or tag.get("data-bs-toggle")).lower()
    target = tag.get("aria-controls") or tag.get("data-target") or tag.get("data-bs-target") or tag.get("href")
    known = tab or "aria-controls" in tag.attributes or toggle in ("tab", "pill", "collapse")
    if not known or tag.get("aria-haspopup") or toggle == "dropdown":
        return
    closed = text.find(f"</{tag.name}", tag.end, tag.end + 1000)
    title = " ".join(entities.unescape(re.sub(r"<[^<>]{0,500}>", "", text[tag.end : closed])).split()) if closed > 0 else ""
    if not title:
        return
    control = Control("tab" if tab or toggle in ("tab", "pill") else "accordion", title)
    if target and not target.startswith(("http", "/")):
        found.controls.setdefault(target.removeprefix("#"), control)
    if tag.get("id"):
        # Behind a sign that no id has: what is labelled by this.
        found.controls.setdefault(f" {tag.get('id')}", control)


def _bound(found: _Survey, tag: Tag, name: str) -> None:
    """Notes the beginning or the end of an element that could hold the article."""
    if not tag.closing:
        if (name in ("div", "section", "article") and _BODY_CLASSES.search(f"{tag.get('class')} {tag.get('id')}")) or tag.get(
            "itemprop"
        ).lower() == "articlebody":
            kind = "body"
        elif name == "main" or tag.get("role") == "main":
            kind = "main"
        elif name in ("div", "p") and _LEAD.search(tag.get("class")):
            kind = "lead"
        else:
            kind = "article" if name == "article" else ""
        found.open.append((name, tag.end, kind))
        return
    for i in range(len(found.open) - 1, max(len(found.open) - _MAX_OPEN, 0) - 1, -1):
        if found.open[i][0] == name:
            _, begin, kind = found.open[i]
            del found.open[i:]
            if kind:
                found.found[kind].append((begin, tag.start))
            return


def _regions(found: _Survey, end: int) -> list[tuple[int, int]]:
    for _, begin, kind in found.open:
        if kind:
            # Left open: it reaches to the end.
            found.found[kind].append((begin, end))
    bodies = _outermost(found.given or found.found["body"])
    if bodies:
        # An article may come in several blocks, each an element of its own; the heading stands before them.
        heading = next((h for h in reversed(found.titles) if h[1] <= bodies[0][0]), None)
        inside = any(a <= h[0] < b for h in found.titles for a, b in bodies[:1])
        if not found.titles:
            heading = next((h for h in reversed(found.lesser) if h[1] <= bodies[0][0]), None)
        above = heading[1] if heading else bodies[0][0]
        leads = (
            [] if inside else [lead for lead in _outermost(found.found["lead"]) if above <= lead[0] and lead[1] <= bodies[0][0]]
        )
        return ([heading] if heading and not inside else []) + leads + bodies
    for kind in ("article", "main"):
        if found.found[kind]:
            # The longest: the others are cards that lead elsewhere.
            start, stop = max(found.found[kind], key=lambda r: (r[1] - r[0], -r[0]))
            heading = next((h for h in reversed(found.titles) if h[1] <= start), None) if kind == "article" else None
            inside = any(start <= h[0] < stop for h in found.titles)
            return ([heading] if heading and not inside else []) + [(start, stop)]
    return [(0, end)]


def _outermost(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(ranges, key=lambda r: (r[0], -r[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


_PAGE_TYPES = frozenset({"Article", "TechArticle", "WebPage", "FAQPage", "QAPage", "NewsArticle", "BlogPosting", "HowTo"})


def _linked_url(text: str) -> str:
    """The page's address as its JSON-LD states it, if it does."""
    text = text[: max(text.rfind("</"), 0)]
    if len(text) > 500_000:
        return ""
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    graph = data.get("@graph", data) if isinstance(data, dict) else data
    for thing in graph if isinstance(graph, list) else [graph]:
        if not isinstance(thing, dict):
            continue
        kinds = thing.get("@type")
        if not _PAGE_TYPES.intersection(kinds if isinstance(kinds, list) else [str(kinds)]):
            continue
        page = thing.get("mainEntityOfPage")
        for value in (thing.get("url"), page.get("@id") if isinstance(page, dict) else page, thing.get("@id")):
            if isinstance(value, str) and value.startswith(("http://", "https://")):
                return value
    return ""


def put_text(builder: TextBuilder, view: View, start: int, end: int) -> None:
    """Appends text, decoding entities."""
    at = start
    while at < end:
        found = view.text.find("&", at, end)
        if found < 0:
            break
        entity = ENTITY.match(view.text, found, end)
        if not entity:
            builder.literal(at, found + 1)
            at = found + 1
            continue
        builder.literal(at, found)
        decoded = entities.unescape(entity.group())
        if decoded == entity.group():
            builder.literal(found, entity.end())
        elif not (decoded.isspace() and decoded != "\u00a0" and builder.line_start):
            builder.put(decoded, view.at(found), view.end(entity.end()))
        at = entity.end()
    builder.literal(at, end)


class _Table:
    """A table being read: where the next cell stands, and what heads its column and its row."""

    def __init__(self, id: int) -> None:
        self.id = id
        self.row, self.column, self.width = -1, -1, 1
        self.cell = ""
        self.in_head = False
        self.headers: dict[int, str] = {}
        self.row_header = ""
        # Until which row a cell above reaches down, by column; and until which row the row's header holds.
        self.taken: dict[int, int] = {}
        self.header_until = -1

    def next_row(self) -> None:
        self.row += 1
        self.column, self.width, self.cell = -1, 1, ""
        if self.row > self.header_until:
            self.row_header = ""

    def next_cell(self, tag: Tag, name: str) -> None:
        # A cell outside of any row begins the first one.
        self.row = max(self.row, 0)
        self.column = max(self.column, -1) + self.width if self.column >= 0 else 0
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        self.width, height = _count(tag.get("colspan")), _count(tag.get("rowspan"))
        if height > 1:
            for column in range(self.column, self.column + self.width):
                self.taken[column] = self.row + height - 1
            if self.column == 0:
                self.header_until = self.row + height - 1
        scope = tag.get("scope").lower()
        self.cell = name
        if name == "th":
            self.cell = "row" if scope.startswith("row") or (not scope and self.row > 0 and not self.in_head) else "column"

    def place(self) -> CellPlace:
        header = self.cell == "column"
        return CellPlace(
            self.id,
            self.row,
            self.column,
            self.cell != "td",
            "" if header and self.row == 0 else self.headers.get(self.column, ""),
            "" if self.column == 0 or header else self.row_header,
        )

    def made(self, text: str) -> None:
        """Remembers what a cell says, as far as it heads others."""
        if self.cell == "column":
            for column in range(self.column, self.column + self.width):
                above = self.headers.get(column, "")
                self.headers[column] = f"{above} {text}" if above and above != text else text
        elif (self.cell == "row" or self.column == 0) and not self.row_header:
            self.row_header = text


def _count(value: str) -> int:
    return min(int(value), 100) if value.isascii() and value.isdigit() and int(value[:4]) else 1


_MARKDOWN = compiled(r"[*_`\[]|==")


class OpenElements:
    """The lists, tables and quotations that are open between two stretches of HTML: in Markdown a blank line parts them."""

    def __init__(self) -> None:
        self.lists: list[list[int]] = []
        self.tables: list[_Table] = []
        self.containers: list[tuple[str, Container]] = []

    def close(self) -> None:
        """Ends all of them: what was never closed does not reach over a heading."""
        for opened in (self.lists, self.tables, self.containers):
            opened.clear()

    def item(self) -> ListPlace | None:
        """The list item that is open, if any."""
        if not self.lists:
            return None
        list_id, index, ordered, _ = self.lists[-1]
        return ListPlace(list_id, max(index, 0), len(self.lists) - 1, bool(ordered))

    def begins_item(self) -> bool:
        """Whether a list item has not had its first text yet; asking gives it that."""
        fresh = bool(self.lists and self.lists[-1][3])
        if fresh:
            self.lists[-1][3] = 0
        return fresh

    def table(self) -> _Table | None:
        """The table of which a cell is open, if any."""
        return self.tables[-1] if self.tables and self.tables[-1].cell else None


class _Reader:
    def __init__(
        self, view: View, out: Assembler, dialect: Dialect, within: tuple[Container, ...], item: ListPlace | None, headings: bool
    ) -> None:
        self.view = view
        self.out = out
        self.dialect = dialect
        self.base = within
        self.item = item
        self.headings = headings
        # Whether it is a page with its frame; whether it is all of an article, page or export.
        self.page = self.whole = False
        self.controls: dict[str, Control] = {}
        # Where the containers end that elements of any name make, and which those are.
        self.boxes: list[tuple[int, int]] = []
        # Elements that do not belong to the article, and where they end.
        self.dropped: dict[int, int] = {}
        self.voted = False
        # Where the heading that is open is closed.
        self.heading_end = 0
        self.chrome: frozenset[str] = frozenset()
        self.around: Callable[[int], tuple[Container, ...]] | None = None
        self.inline: Callable[[int, int], TextBuilder] | None = None
        # Within Markdown, what a <details> encloses is known before, because it may enclose Markdown.
        self.accordions = True
        self.anchors: list[str] = []
        self.attach(OpenElements())
        self.kind, self.level = "paragraph", 0
        self.in_pre = False
        # Where the text of the block in the making began, and where it ends so far.
        self.begin = self.stop = 0
        self.builder = TextBuilder(view, collapse=True)

    def attach(self, open_elements: OpenElements) -> None:
        """Goes on within the elements that an earlier stretch left open."""
        self.open = open_elements
        self.lists, self.tables, self.containers = open_elements.lists, open_elements.tables, open_elements.containers

    def read(self, start: int, end: int) -> None:
        text = self.view.text
        at = self.begin = self.stop = start
        while at < end:
            found = text.find("<", at, end)
            if found < 0:
                break
            self._append(at, found)
            if text.startswith("<!--", found):
                closed = text.find("-->", found + 4, end)
                at = end if closed < 0 else closed + 3
                continue
            if text.startswith(("<!", "<?"), found):
                closed = text.find(">", found, end)
                at = end if closed < 0 else closed + 1
                continue
            tag = tag_at(text, found, end)
            name = tag.name.lower() if tag else ""
            if not tag or (name not in KNOWN and not self.dialect.mdx and "-" not in name and ":" not in name):
                self._append(found, found + 1)
                at = found + 1
                continue
            at = tag.end
            identity = _identity(tag)
            if identity:
                self.anchors.append(identity)
            while self.boxes and self.boxes[-1][0] <= found:
                self._flush(found)
                self._leave_box()
            if found in self.dropped or (not tag.closing and not tag.self_closing and self._is_silent(tag, name)):
                if name in _BLOCKS:
                    self._flush(found)
                at = max(self.dropped[found], at) if found in self.dropped else self._skip(name, at, end)
            elif name in _BLOCKS:
                self._flush(found)
                self._block_tag(tag, name)
                if (self.page or self.whole) and not tag.closing and tag.attributes:
                    self._box(tag, name, end)
                self.begin = at
            elif name == "sup" and (mark := note_mark(self.builder, self.view, found)) > 0:
                at = mark
            else:
                inline_tag(self.builder, self.view, tag)
            self.stop = at
        self._append(at, end)
        self._flush(end)

    def _is_silent(self, tag: Tag, name: str) -> bool:
        """Whether an element holds nothing that a reader of the article sees."""
        if name in _HIDDEN:
            return True
        if not (self.page or self.whole) or name in _EMPTY:
            return False
        words = tag.get("class").split() if tag.attributes else []
        if self.page:
            if name in self.chrome:
                return not any(_BOX.match(w) for w in words) and not (name in ("header", "form") and self._holds_title(tag, name))
            if _is_around(tag, name):
                return True
            if (
                name in ("div", "section", "ul")
                and self.chrome is _CHROME
                and any(_ABOVE.match(w) for w in (tag.get("id"), *words))
            ):
                return (
                    "<h1"
                    not in self.view.text[tag.end : self._skip(name, tag.end, min(tag.end + 20_000, len(self.view.text)))].lower()
                )
        if name == "a" and tag.get("href").lower().startswith("javascript:"):
            return self._is_tool(tag)
        if name == "button":
            return self.kind != "heading" and self._is_tool(tag)
        if not tag.attributes:
            return False
        if any(_UNSEEN.match(word) for word in words):
            return True
        if "hidden" in tag.attributes or tag.get("aria-hidden").lower() == "true" or _INVISIBLE.search(tag.get("style")):
            return not (
                tag.get("id") in self.controls
                or tag.get("role").lower() in ("tabpanel", "region")
                or "aria-labelledby" in tag.attributes
                or (name in _BLOCKS and _OPENED.search(f"{tag.get('class')} {tag.get('id')}"))
            )
        return False

    def _holds_title(self, tag: Tag, name: str) -> bool:
        """Whether a header or a form is around the article itself, not above it or beside it."""
        closed = self.view.text.find(f"</{tag.name}", tag.end, tag.end + 20_000)
        inside = self.view.text[tag.end : closed if closed > 0 else tag.end + 20_000].lower()
        return "<h1" in inside and (name == "header" or "<p" in inside)

    def _is_tool(self, tag: Tag) -> bool:
        """Whether a button works on the page: copies, prints, votes."""
        if self.in_pre or _TOOL.search(f"{tag.get('class')} {tag.get('aria-label')} {tag.get('title')}"):
            return True
        closed = self.view.text.find(f"</{tag.name}", tag.end, tag.end + 500)
        label = re.sub(r"<[^<>]{0,200}>", "", self.view.text[tag.end : closed]) if closed > 0 else ""
        return bool(_TOOL_TEXT.match(label.strip()))

    def _box(self, tag: Tag, name: str, end: int) -> None:
        """Begins a container that an element makes by what it is called: a tab's or an accordion's part, a callout."""
        control = (
            self.controls.get(tag.get("id")) or self.controls.get(f" {tag.get('aria-labelledby')}") if self.controls else None
        )
        kind, title = control or ("", "")
        if (
            not kind
            and name in ("div", "aside", "section", "p", "figure")
            and any(_BOX.match(w) for w in tag.get("class").split())
        ):
            kind, title = "callout", self._titled(tag, _TITLE_CLASS)
        elif not kind and not self.controls and name in ("div", "section", "li") and _EXPANDS.search(tag.get("class")):
            kind, title = "accordion", self._titled(tag, _OPENER_CLASS)
        if not kind or len(self.boxes) >= _MOST_BOXES or len(self.containers) >= DEEPEST:
            return
        container = Container(kind, self.out.new_id(), title)
        self.boxes.append((self._skip(name, tag.end, end), container.id))
        self.containers.append((" box", container))

    def _is_aside(self, tag: Tag) -> bool:
        """Whether the text behind a tag begins as an aside does."""
        shown = re.sub(r"<[^<>]{0,200}>", "", self.view.text[tag.end : tag.end + 300])
        return begins_aside(entities.unescape(shown).lstrip())

    def _titled(self, tag: Tag, classes: re.Pattern[str]) -> str:
        """The title that the first elements inside a box show: a heading's, or one's of such a class."""
        text, at = self.view.text, tag.end
        for _ in range(4):
            at = text.find("<", at, tag.end + 800)
            inner = tag_at(text, at) if at >= 0 else None
            if not inner or inner.closing:
                return ""
            at = inner.end
            if inner.name.lower() in ("h2", "h3", "h4", "h5", "h6") or classes.search(inner.get("class")):
                closed = text.find(f"</{inner.name}", at, at + 800)
                shown = re.sub(r"<[^<>]{0,500}>", " ", text[at:closed]) if closed > 0 else ""
                return " ".join(entities.unescape(shown).split())
        return ""

    def _leave_box(self) -> None:
        _, identity = self.boxes.pop()
        for i in range(len(self.containers) - 1, -1, -1):
            if self.containers[i][1].id == identity:
                del self.containers[i]
                return

    def _append(self, start: int, end: int) -> None:
        if start >= end:
            return
        self.stop = end
        if not self.in_pre:
            put_text(self.builder, self.view, start, end)
            return
        self.builder.collapse = False
        for line_start, line_end in _lines(self.view.text, start, end):
            put_text(self.builder, self.view, line_start, line_end)
            if line_end < end:
                self.builder.put("\n", self.view.at(line_end), self.view.end(line_end + 1))

    def _skip(self, name: str, start: int, end: int) -> int:
        if name in ("script", "style", "textarea", "template", "noscript", "head", "select"):
            return raw_end(self.view.text, name, start, end)
        depth, at, text = 1, start, self.view.text
        while depth and (at := text.find("<", at, end)) >= 0:
            tag = tag_at(text, at, end)
            if not tag:
                at += 1
                continue
            if name == "p" and tag.name.lower() in _BLOCKS:
                # A paragraph that is not closed ends with the next block.
                return tag.end if tag.closing and tag.name.lower() == "p" else tag.start
            at = tag.end
            if tag.name.lower() == name and not tag.self_closing:
                depth += -1 if tag.closing else 1
        return at if depth == 0 else end

    def _flush(self, end: int) -> None:
        builder, begin = self.builder, self.begin
        self.begin = end
        if not builder.length and not builder.images:
            self.builder = TextBuilder(self.view, collapse=True)
            return
        text = self.view.text
        while begin < end and text[begin].isspace():
            begin += 1
        if (
            self.inline
            and not self.in_pre
            and begin < end
            and _MARKDOWN.search(text, begin, end)
            and text.find("<code", begin, end) < 0
        ):
            while text[end - 1].isspace():
                end -= 1
            builder = self.inline(begin, end)
        if self.page and builder.length < 120 and self._votes(builder.text.strip()):
            self.builder = TextBuilder(self.view, collapse=True)
            return
        kind, item, cell = self.kind, self.open.item() or self.item, None
        if kind == "paragraph" and builder.text.strip() and self.open.begins_item():
            kind = "item"
        table = self.open.table()
        if table and kind in ("paragraph", "item"):
            kind, cell = "cell", table.place()
        if kind == "caption" and self.containers and self.containers[-1][0] == "dt":
            name, container = self.containers[-1]
            self.containers[-1] = (name, Container(container.kind, container.id, builder.text.strip()))
        outer = self.around(self.view.at(begin)) if self.around and begin < len(text) else ()
        within = (*outer, *self.base, *(c for _, c in self.containers))
        source_end = self.view.end(len(text)) if text else 0
        for mark in ("link", "code", "strong", "emphasis", "strike"):
            builder.close(mark, source_end)
        made = self.out.add(kind, builder, level=self.level, item=item, cell=cell, within=within)
        if made and cell and table:
            table.made(made.text)
        self.builder = TextBuilder(self.view, collapse=True)

    def _votes(self, text: str) -> bool:
        """Whether a page's text asks what the reader thinks of it, or is an answer to that."""
        if text:
            self.voted = bool(_VOTE.match(text) or (self.voted and _VOTES.match(text)))
        return self.voted

    def _block_tag(self, tag: Tag, name: str) -> None:
        closing = tag.closing
        if name[0] == "h" and name[1:].isdigit():
            self.kind, self.level = ("paragraph", 0) if closing or not self.headings else ("heading", int(name[1]))
            self.heading_end = 0 if closing else self.view.text.find(f"</{tag.name}", tag.end, tag.end + 3_000)
        elif name in ("dl", "dt", "dd"):
            self._definition(name, closing)
        elif name in ("summary", "figcaption", "caption", "legend"):
            self.kind = "paragraph" if closing else "caption"
            if name == "summary" and not closing:
                self._title_from(tag)
        elif name == "pre":
            self.in_pre = not closing
            self.kind = "paragraph" if closing else "code"
            self.builder.collapse = closing
        elif name in ("ul", "ol", "menu"):
            if closing:
                if self.lists:
                    self.lists.pop()
            elif not tag.self_closing:
                begin = tag.get("start") if name == "ol" else ""
                index = int(begin) - 2 if begin.isascii() and begin.isdigit() and len(begin) < 10 else -1
                self.lists.append([self.out.new_id(), index, int(name == "ol"), 0])
        elif name == "li":
            if self.lists and not closing:
                self.lists[-1][1] += 1
                self.lists[-1][3] = 1
        elif name == "blockquote" or (name == "details" and self.accordions):
            boxed = (
                name == "blockquote"
                and not closing
                and (any(_BOX.match(word) for word in tag.get("class").split()) or self._is_aside(tag))
            )
            self._container(tag, name, "accordion" if name == "details" else "callout" if boxed else "quote")
        elif name == "table":
            if not closing:
                self.tables.append(_Table(self.out.new_id()))
            elif self.tables:
                self.tables.pop()
        elif self.tables and name in ("thead", "tbody", "tfoot"):
            self.tables[-1].in_head = name == "thead" and not closing
        elif self.tables and name == "tr" and not closing:
            self.tables[-1].next_row()
        elif self.tables and name in ("td", "th"):
            if closing:
                self.tables[-1].cell = ""
            else:
                self.tables[-1].next_cell(tag, name)
        elif name in ("button", "label"):
            # Within a heading they are its text: an accordion's heading is a button.
            if closing:
                self.kind = "paragraph" if self.kind == "caption" else self.kind
            elif self.kind == "paragraph" and (tag.get("role") == "tab" or "aria-controls" in tag.attributes):
                self.kind = "caption"
        elif self.kind == "heading" and tag.start > self.heading_end:
            # A heading that was never closed ends with the next block.
            self.kind, self.level = "paragraph", 0

    def _container(self, tag: Tag, name: str, kind: str) -> None:
        if not tag.closing:
            if len(self.containers) == DEEPEST:
                return
            title = tag.get("title") or (self._titled(tag, _TITLE_CLASS) if kind == "callout" else "")
            self.containers.append((name, Container(kind, self.out.new_id(), title)))
            return
        for i in range(len(self.containers) - 1, -1, -1):
            if self.containers[i][0] == name:
                del self.containers[i:]
                return

    def _definition(self, name: str, closing: bool) -> None:
        """A term is a caption, and the title of what defines it."""
        self.kind = "caption" if name == "dt" and not closing else "paragraph"
        if not closing or name == "dl":
            for i in range(len(self.containers) - 1, -1, -1):
                if self.containers[i][0] == "dt" and name != "dd":
                    del self.containers[i:]
                    break
                if self.containers[i][0] == "dl":
                    break
        if name == "dt" and not closing and len(self.containers) < DEEPEST:
            self.containers.append(("dt", Container("section", self.out.new_id())))

    def _title_from(self, tag: Tag) -> None:
        """A summary's text is the title of the details it opens."""
        if not self.containers or self.containers[-1][1].kind != "accordion":
            return
        closed = self.view.text.find("</summary", tag.end)
        if closed < 0:
            return
        title = re.sub(r"<[^<>]{0,500}>", "", self.view.text[tag.end : min(closed, tag.end + 1000)])
        name, container = self.containers[-1]
        self.containers[-1] = (name, Container(container.kind, container.id, " ".join(entities.unescape(title).split())))


_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_INVISIBLE = compiled(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


def _is_around(tag: Tag, name: str) -> bool:
    """Whether an element of a page is its frame: navigation, votes, comments, what else there is to read."""
    if not tag.attributes or name not in ("div", "section", "aside", "ul", "ol", "nav", "p", "footer", "header", "form"):
        return False
    words = f"{tag.get('class')} {tag.get('id')}".split()
    return tag.get("role").lower() in _AROUND_ROLES or any(_AROUND.match(word) for word in words)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while True:
        stop = text.find("\n", start, end)
        if stop < 0:
            found.append((start, end))
            return found
        found.append((start, stop))
        start = stop + 1
