"""What is not Markdown: template syntax, components, directives. It is masked at equal length, never cut out.

Masking keeps every offset: a template expression becomes as many placeholder characters (an unknown value), a tag or a
directive becomes white space, and what it encloses stays. What encloses text is remembered as an enclosure, because the
title of a tab decides whom a sentence holds for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from kblint.articles.dialects.code import code_ranges, without_jsx_code
from kblint.articles.dialects.components import mask_components
from kblint.articles.dialects.directives import mask_directives
from kblint.articles.dialects.enclosures import DEEPEST, Aside, Enclosures
from kblint.articles.dialects.jsx import mask_jsx_strings, mask_statements
from kblint.articles.dialects.masking import Found, Mask, drop_all
from kblint.articles.dialects.signs import mask_attributes, mask_replaced, mask_signs
from kblint.articles.dialects.templates import mask_templates
from kblint.expressions import compiled

__all__ = ["DEEPEST", "Aside", "Dialect", "Enclosures", "code_ranges", "mask"]


class Dialect(msgspec.Struct, frozen=True):
    """Which constructs a Markdown file uses beyond CommonMark."""

    mdx: bool = False
    indented_code: bool = True


class Masked(NamedTuple):
    """The masked text, the enclosures in it, and the anchors that components and attributes give."""

    text: str
    enclosures: Enclosures
    anchors: list[str]
    dialect: Dialect


_PLAIN_IMPORT = compiled(r"^import[ \t]+[\w{*][^\n]{0,500}?[ \t]from[ \t]+[\"'][^\"'\n]{1,300}[\"'];?[ \t]*\r?$", re.MULTILINE)


def mask(text: str, mdx: bool, start: int = 0) -> Masked:
    """Masks what is not Markdown in a text, from ``start`` on (behind the front matter, which becomes white space)."""
    masked = Mask(text)
    if start:
        masked.blank(0, start)
    found = Found([], [], [])
    braces = "{" in text
    code = code_ranges(without_jsx_code(masked, start, found, mdx) if "{`" in text else text, start)
    if braces or "<!--" in text:
        mask_templates(masked, start, code, found, mdx)
    if braces and not mdx:
        mask_attributes(masked, start, code, found)
    if ":::" in text or "\n///" in text:
        mask_directives(masked, start, code, found)
    components = "<" in text and mask_components(masked, start, code, found, mdx)
    if components and braces and not mdx:
        mask_jsx_strings(masked, start, code)
    if mdx:
        mask_statements(masked, start, code)
    elif components and "import" in text:
        drop_all(masked, _PLAIN_IMPORT, start, code)
    mask_replaced(masked, start, code)
    mask_signs(masked, start, code)
    dialect = Dialect(mdx=mdx, indented_code=not (mdx or components))
    return Masked(masked.result(), Enclosures(found.enclosures, found.asides), found.anchors, dialect)
