"""Components of MDX and of other dialects: what they enclose, which of their attributes readers see."""

from __future__ import annotations

import re

from kblint.articles.dialects.enclosures import KINDS, Aside, Enclosure, without_markup
from kblint.articles.dialects.masking import MAX_OPEN, Found, Mask, is_escaped, is_inside
from kblint.articles.tags import Attribute, Tag, tag_at
from kblint.expressions import compiled

# What a component shows of its attributes; the first of a title's names that is there is the title.
_TITLES = ("title", "label", "summary", "header", "heading", "headline", "question")
_SHOWN = frozenset((*_TITLES, "subtitle", "description", "caption", "text", "message", "answer", "tagline"))
_COMPONENT = compiled(r"</?[A-Za-z][\w.]*")
_CLOSING = compiled(r"</([A-Z][\w.]*)[ \t]*>")
_PLACEHOLDER = compiled(r"</?[A-Z][A-Z0-9_]*\Z")


def mask_components(masked: Mask, start: int, code: list[tuple[int, int]], out: Found, mdx: bool) -> bool:
    """Masks component tags; in MDX also HTML tags that stand on lines of their own. Says whether there was any."""
    text = masked.text
    open_tags: list[tuple[Tag, str]] = []
    links: set[int] = set()
    closed: frozenset[str] | None = None
    enclosing = False
    # How many tabs have been opened in each row of tabs, by where that begins.
    rows: dict[int, int] = {}
    at = start
    while True:
        at = text.find("<", at)
        if at < 0:
            break
        if is_escaped(text, at):
            at += 1
            continue
        if mdx and (text.startswith("<>", at) or text.startswith("</>", at)) and not is_inside(at, code):
            masked.drop(at, text.index(">", at) + 1)
            at += 2
            continue
        named = _COMPONENT.match(text, at)
        if not named or text.startswith(":", named.end()) or is_inside(at, code):
            # <https://…> is a link.
            at += 1
            continue
        name = named.group().strip("</")
        details = name.lower() == "details" and not mdx
        component = name[0].isupper() and not details and (mdx or not _PLACEHOLDER.match(named.group()))
        if component and not mdx and closed is None:
            closed = frozenset(_CLOSING.findall(text))
        wanted = component or details or (mdx and masked.begins_line(at))
        tag = tag_at(text, at) if wanted else None
        if not tag:
            at += 1
            continue
        at = tag.end
        if component and closed is not None and not (tag.closing or tag.self_closing or name in closed or _has_value(tag)):
            # <Your name> is something to be filled in.
            at = tag.start + 1
            continue
        if details:
            # HTML that encloses Markdown: the reader of HTML sees only its tags, one block each.
            if tag.closing:
                _close(open_tags, tag, out, text)
            else:
                open_tags.append((tag, "accordion"))
            continue
        if not component:
            if name.lower() in _HTML_INLINE or name.lower() in _RAW:
                continue
        elif tag.start in links or _is_link(tag, text, links):
            continue
        if component and tag.self_closing and _is_value(tag, text):
            masked.variable(tag.start, tag.end)
        else:
            masked.drop(tag.start, tag.end)
        enclosing = True
        if component and not tag.closing:
            _show(tag, out)
        if tag.closing:
            _close(open_tags, tag, out, text)
        else:
            kind = _kind(tag.name) or ("section" if component and _title(tag, text) else "")
            if kind == "tab" and not _title(tag, text):
                tag = _titled_by_row(tag, open_tags, rows, text, out)
            if not tag.self_closing:
                open_tags.append((tag, kind))
            elif kind in ("card", "callout", "accordion", "step"):
                # All that it shows are its attributes.
                out.enclosures.append(Enclosure(tag.start, tag.end, kind, _title(tag, text)))
        identity = tag.get("id") or tag.get("name")
        if identity:
            out.anchors.append(identity)
    for opened, kind in open_tags:
        if kind:
            out.enclosures.append(Enclosure(opened.start, len(text), kind, _title(opened, text)))
    return enclosing


def _kind(name: str) -> str:
    """What a component encloses, by its name: ``Tab``, or ``Tabs.Tab``."""
    return KINDS.get(name.rpartition(".")[2].lower(), "")


_DECORATION = compiled(
    r"icon|image|img|badge|anchor|break|br\Z|spacer|divider|separator|emoji|logo|svg|kbd|key|toc|video|footnote", re.IGNORECASE
)
_BEFORE_VALUE = compiled(r"[^\W\d_][\w'’,*]*[ \t]+\Z")
_BEHIND_VALUE = compiled(r"[ \t]+[a-z]|[.,;:!?)%](?:\s|$)")


def _is_value(tag: Tag, text: str) -> bool:
    """Whether a component that shows none of its attributes stands for a word in a sentence: a price, a name."""
    if _DECORATION.search(tag.name) or any(name in _SHOWN or name == "alt" for name in tag.attributes):
        return False
    return bool(_BEFORE_VALUE.search(text, max(tag.start - 40, 0), tag.start) and _BEHIND_VALUE.match(text, tag.end, tag.end + 3))


_ROW_TITLE = compiled(r"""(?:label\s*:\s*)?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')""")


def _titled_by_row(tag: Tag, open_tags: list[tuple[Tag, str]], rows: dict[int, int], text: str, out: Found) -> Tag:
    """A tab whose title stands in the row that holds it, as in ``<Tabs items={["Free", "Pro"]}>``, by its number."""
    for row, _ in reversed(open_tags[-5:]):
        listed = row.attributes.get("items")
        if listed is None or not listed.written or not row.braces:
            continue
        place = next((b for b in row.braces if text.startswith("items", b[0])), None)
        titles = list(_ROW_TITLE.finditer(text, *place)) if place else []
        number = rows.get(row.start, 0)
        rows[row.start] = number + 1
        if number >= len(titles):
            return tag
        group = 1 if titles[number].group(1) else 2
        start, end = titles[number].span(group)
        out.asides.append(Aside(start, end, "caption", (row.start, row.end)))
        return tag._replace(attributes={**tag.attributes, "title": Attribute(text[start:end], start, end, True)})
    return tag


def _has_value(tag: Tag) -> bool:
    return bool(tag.braces) or any(a.value for a in tag.attributes.values())


def _is_link(tag: Tag, text: str, closings: set[int]) -> bool:
    """Whether a component is a link within a line; it then stays, as HTML does, and so does the closing tag noted here."""
    if tag.closing or tag.self_closing or tag.braces or not tag.get("href") or _title(tag, text):
        return False
    if "\n" in text[tag.start : tag.end] or tag.end - tag.start > 2_000:
        return False
    newline = text.find("\n", tag.end, tag.end + 2_000)
    closing = text.find(f"</{tag.name}>", tag.end, newline if newline >= 0 else tag.end + 2_000)
    if closing < 0:
        return False
    closings.add(closing)
    return True


def _show(tag: Tag, out: Found) -> None:
    """Notes the text that a component shows of its attributes."""
    target = tag.get("href") or tag.get("to") or tag.get("url")
    for name, value in tag.attributes.items():
        if name == "alt" and value.value.strip():
            out.asides.append(Aside(value.start, value.end, "image", (tag.start, tag.end), tag.get("src")))
        elif name in _SHOWN and any(c.isalpha() for c in value.value):
            out.asides.append(Aside(value.start, value.end, "caption", (tag.start, tag.end), target))
            target = ""


def _close(open_tags: list[tuple[Tag, str]], tag: Tag, out: Found, text: str) -> None:
    """Ends the innermost open tag of that name, and whatever was left open within it."""
    for i in range(len(open_tags) - 1, max(len(open_tags) - MAX_OPEN, 0) - 1, -1):
        if open_tags[i][0].name == tag.name:
            opened, kind = open_tags[i]
            if kind:
                out.enclosures.append(Enclosure(opened.start, tag.start, kind, _title(opened, text)))
            del open_tags[i:]
            return


_HTML_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "br",
        "cite",
        "code",
        "del",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
_RAW = frozenset(("script", "style", "pre", "table", "video", "audio", "iframe", "svg"))
_SUMMARY = compiled(r"\s*<summary[^<>]{0,200}>(.{0,500}?)</summary", re.DOTALL | re.IGNORECASE)


def _title(tag: Tag, text: str) -> str:
    """The title that a reader sees on a component: an attribute, or the summary that follows the tag."""
    if tag.name.lower() == "details" and (summary := _SUMMARY.match(text, tag.end)):
        return without_markup(summary.group(1))
    return next((value for name in (*_TITLES, "value") if (value := tag.get(name))), "")
