"""Inline tags: what they mark, and the text between tags."""

from __future__ import annotations

import html as entities
import re

from kblint.articles.assemble import DROPPED, VARIABLE, TextBuilder, View
from kblint.articles.dialects import Dialect
from kblint.articles.html.elements import HIDDEN, KNOWN, MARKS
from kblint.articles.model import Span
from kblint.articles.tags import ENTITY, Tag, tag_at
from kblint.expressions import compiled


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
        identity = identity_of(tag)
        if identity:
            self.anchors.append(identity)
        if tag.name[0].isupper() and name not in MARKS and (tag.get("href") or (tag.closing and self.components)):
            # A component that leads elsewhere; the others are masked.
            self.components += -1 if tag.closing else 1
            if tag.closing:
                self.builder.close("link", view.end(end))
            else:
                self.builder.open("link", view.at(start), tag.get("href"))
        elif name not in KNOWN and not self.dialect.mdx:
            self.builder.literal(start, end)
        elif name in HIDDEN:
            self.silent = "" if tag.closing else "" if tag.self_closing else name
        else:
            inline_tag(self.builder, view, tag)

    def finish(self, source_end: int) -> None:
        """Ends what was left open."""
        for kind in ("link", "code"):
            self.builder.close(kind, source_end)


def identity_of(tag: Tag) -> str:
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
    elif name in MARKS:
        kind = MARKS[name]
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
