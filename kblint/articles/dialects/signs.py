"""What a generator replaces or turns into looks: attribute lists, included lines, icons, signs around words, comments of notes."""

from __future__ import annotations

import re
from bisect import bisect_right

from kblint.articles.assemble import DROPPED
from kblint.articles.dialects.masking import Found, Mask, drop_all, is_inside
from kblint.expressions import compiled

# Lines that a generator replaces: includes, PyMdown's snippets, tables of contents, abbreviations.
_REPLACED_LINE = compiled(
    r"^[ \t]{0,12}(?:\{!.{1,160}?!\}[ \t\r]*|\{\{#include[^\n{}]{1,240}\}\}[ \t\r]*"
    r"|\[!INCLUDE[ \t]*\[[^\]\n]{0,100}\]\([^)\n]{1,150}\)\][ \t\r]*|<<<[ \t]{0,4}@/[^\n]*|-{1,8}8<-{1,8}[^\n]*"
    r"|\[TOC\][ \t\r]*|\[\[_?toc_?\]\][ \t\r]*|\*\[[^\]\n]{1,80}\]:[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
# PyMdown's block of snippets: a file's name on each line.
_SNIPPETS = compiled(r"^[ \t]*-{1,8}8<-{1,8}[ \t]*\n(?:[^\n]{1,200}\n){1,100}?[ \t]*-{1,8}8<-{1,8}[ \t]*$", re.MULTILINE)
_ICON = compiled(r":(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,80}:")
# kramdown replaces a list by the table of contents, and hides its comments.
_KRAMDOWN_HIDDEN = compiled(
    r"^[ \t]{0,3}(?:[*+-]|\d\.)[ \t]+[^\n]{0,200}\n[ \t]{0,8}\{:[^{}\n]{0,80}\btoc\b[^{}\n]{0,80}\}|\{::comment\}(?:[^{]|\{(?!:/)){0,5000}\{:/(?:comment)?\}",
    re.MULTILINE,
)
_KRAMDOWN = compiled(r"\{::?/?[^{}\n]{0,200}\}")
# Signs around words that a generator turns into their looks: keys, inserted words, small letters above and below.
_SIGNS = (
    ("++", compiled(r"(\+\+)(?<![\w+]\+\+)[a-z0-9\"][^\s+]{0,30}(?:\+[^\s+]{1,30}){0,5}(\+\+)")),
    ("^^", compiled(r"(\^\^)[^\s^][^^\n]{0,300}(\^\^)")),
    ("~", compiled(r"(~)(?<=\w~)\w{1,8}(~)(?![~/])")),
    ("^", compiled(r"(\^)(?<=\w\^)\w{1,8}(\^)(?!\^)")),
)
# Obsidian's comments and names of blocks.
_OBSIDIAN = compiled(r"(?<!\S)%%(?!%)(?:[^%]|%(?!%)){0,5000}%%(?!\S)|[ \t]\^[A-Za-z][\w-]{2,40}[ \t]*\r?$", re.MULTILINE)
# `Order`{.action} is the name of a button, written as code.
_PLAIN_LABEL = compiled(r"`[^\W_](?:[^`*_<>\[\]{}\\\n]{0,80}[^\s`*_<>\[\]{}\\])?`")
_LABEL_CLASS = compiled(r"\.(?:action|btn|button|guilabel|menuselection|ui|label)(?![\w-])")
# kramdown's and Python-Markdown's attribute lists: {: .note}, {#refunds .wide}, { target=_blank }.
_VALUE = r"""(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"']{1,200})"""
_ATTRIBUTE_LIST = compiled(rf"\{{:?[ \t]*(?:(?:[#.][\w:-]{{1,80}}|[\w:-]{{1,40}}={_VALUE})[ \t]*){{1,8}}\}}")


def _emphasise(masked: Mask, end: int, code: list[tuple[int, int]]) -> None:
    """Makes the code that ends here emphasised words, where it is words and nothing that would be markup then."""
    start, last = code[max(bisect_right(code, (end, 0)) - 1, 0)] if code else (0, 0)
    if last == end and _PLAIN_LABEL.fullmatch(masked.text, start, end):
        masked.cuts += [(start, start + 1, "*"), (end - 1, end, "*")]


def mask_attributes(masked: Mask, start: int, code: list[tuple[int, int]], out: Found) -> None:
    """Masks attribute lists and what kramdown hides; code that is named as a button becomes emphasised words."""
    text = masked.text
    for attributes in _ATTRIBUTE_LIST.finditer(text, start):
        begin = attributes.start() - (attributes.start() > start and text[attributes.start() - 1] in " \t")
        if not is_inside(begin, code):
            out.anchors.extend(re.findall(r"(?<![\w=])#([\w:.-]+)", attributes.group()))
            masked.drop(begin, attributes.end())
            if begin == attributes.start() > start and text[begin - 1] == "`" and _LABEL_CLASS.search(attributes.group()):
                _emphasise(masked, begin, code)
    if "{:" in text:
        drop_all(masked, _KRAMDOWN_HIDDEN, start, code)
        drop_all(masked, _KRAMDOWN, start, code)


def mask_replaced(masked: Mask, start: int, code: list[tuple[int, int]]) -> None:
    """Masks includes, tables of contents and abbreviations, which stand on lines of their own."""
    text = masked.text
    snippets = "8<-" in text
    if snippets:
        drop_all(masked, _SNIPPETS, start, code)
    braces = "{!" in text or "{{#" in text
    brackets = "]:" in text or "[!INCLUDE" in text or "toc]" in text or "TOC]" in text
    if snippets or braces or brackets or "<<<" in text:
        drop_all(masked, _REPLACED_LINE, start, code)


def mask_signs(masked: Mask, start: int, code: list[tuple[int, int]]) -> None:
    """Masks icons, the signs around keys, inserted words and small letters, and Obsidian's comments and names of blocks."""
    text = masked.text
    if ":material-" in text or ":fontawesome-" in text or ":octicons-" in text or ":simple-" in text:
        drop_all(masked, _ICON, start, code)
    for sign, pair in _SIGNS:
        if sign in text:
            for signs in pair.finditer(text, start):
                if not is_inside(signs.start(), code) and not masked.in_link(signs.start()):
                    masked.cuts += [(*signs.span(1), DROPPED), (*signs.span(2), DROPPED)]
    if "%%" in text or " ^" in text:
        drop_all(masked, _OBSIDIAN, start, code)
