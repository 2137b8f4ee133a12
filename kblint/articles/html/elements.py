"""Which elements of HTML make blocks, mark words, hide text, or frame a page."""

from __future__ import annotations

import re

from kblint.expressions import compiled

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
    button option select label
    """.split()
)
HIDDEN = frozenset(
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
CHROME = frozenset({"nav", "footer", "aside", "form", "dialog", "header"})
MARKS = {
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
    BLOCKS
    | HIDDEN
    | frozenset(MARKS)
    | _INLINE
    | frozenset({"br", "img", "input", "meta", "link", "base", "area", "map", "embed", "param", "col", "colgroup", "title"})
)
TITLE_CLASS = compiled(r"(?:^|[\s_-])(?:title|heading)(?:\s|$)", re.IGNORECASE)
