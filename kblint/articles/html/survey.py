"""A look over a page before it is read: its title, what it says of itself, where the article stands, which controls open what."""

from __future__ import annotations

import html as entities
import json
import re
from typing import Any, NamedTuple

from kblint.articles.html.elements import TITLE_CLASS
from kblint.articles.tags import Tag, next_tag, raw_end
from kblint.expressions import compiled

# The element that help desks and site generators put an article's own text into, by class or id.
_BODY_CLASSES = compiled(
    r"(?:^|[\s_-])(?:article[-_]{0,2}(?:body|content|text)|post[-_]{0,2}(?:body|content)|entry[-_]content|kb[-_]article(?:[-_]body)?"
    r"|intercom-interblocks[\w-]{0,40}|markdown-body|theme-doc-markdown|md-content__inner|solution-article|hs-kb-article-body|wiki-content|page-body"
    r"|slds-rich-text-editor__output|content_container_text\w{0,30}|vp-doc)(?:$|[\s])",
    re.IGNORECASE,
)
_CONTROL_NAMES = frozenset({"button", "a", "div", "li", "span", "summary", "h2", "h3", "h4", "h5", "h6"})
# The sentence below an article's title, which stands before its body.
_LEAD = compiled(
    r"(?:^|\s)(?:article|post|page|kb)[-_]{1,2}(?:desc(?:ription)?|subtitle|summary|lead|excerpt|intro)(?:\s|$)", re.IGNORECASE
)


class PageFacts:
    """What a page's head says about it."""

    def __init__(self) -> None:
        self.title = ""
        self.canonical = ""
        self.language = ""


class Control(NamedTuple):
    """A tab, or the head of an accordion: the kind of what it opens, and the title that it has."""

    kind: str
    title: str


CONTROLS = compiled(r"""aria-controls|role=["']?tab|data-(?:bs-)?toggle""", re.IGNORECASE)


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


def survey_of(text: str, given: list[tuple[int, int]]) -> _Survey:
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
        elif name == "h2" and not tag.closing and TITLE_CLASS.search(f"{tag.get('class')} {tag.get('id')}"):
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


def page_title(found: _Survey) -> str:
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


def regions_of(found: _Survey, end: int) -> list[tuple[int, int]]:
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
