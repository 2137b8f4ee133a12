"""Template tags and blocks of Liquid, Jinja, Hugo and Handlebars, and comments."""

from __future__ import annotations

from kblint.articles.dialects.enclosures import CALLOUT_TAGS, KINDS, QUOTED, Aside, Enclosure
from kblint.articles.dialects.jsx import mask_expressions
from kblint.articles.dialects.masking import MAX_OPEN, Found, Mask, is_inside
from kblint.expressions import compiled

_TEMPLATE = compiled(r"\{%-?|\{\{[<%]?-?|\{#(?=[\s-])|\{/\*|<!--")
_BLOCK_NAME = compiled(r"\{(?:%|\{[<%])-?\s*(/?)\s*([A-Za-z_][\w-]*)")
_WORDS = compiled(r"""\s(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')""")
_SHOWING_TAGS = frozenset((*KINDS, "figure", "image", "img", "button", "cta", "file", "link-card"))
_CLOSERS = {"{%": "%}", "{{": "}}", "{{<": ">}}", "{{%": "%}}", "{#": "#}", "{/*": "*/}", "<!--": "-->"}
_HIDDEN_BLOCKS = frozenset(("comment", "macro", "schema", "style", "stylesheet", "javascript"))
# Tags that stand for a value: a product's name, a price, a translated text.
_VALUE_TAGS = frozenset(
    (
        "data",
        "param",
        "var",
        "variable",
        "t",
        "translate",
        "echo",
        "print",
        "price",
        "value",
        "get",
        "version",
        "glossary",
        "term",
        "render_value",
    )
)
_CODE_BLOCKS = frozenset(("highlight", "codeblock"))
# Longer than any expression that a person writes; an unclosed brace is text.
_MAX_TAG = 5_000


def mask_templates(masked: Mask, start: int, code: list[tuple[int, int]], out: Found, mdx: bool) -> None:
    text = masked.text
    open_blocks: list[tuple[str, str, str, int]] = []
    at = start
    hidden_from, hidden_text, hidden_until = -1, -1, ""
    unclosed: set[str] = set()
    while True:
        found = _TEMPLATE.search(text, at)
        if not found:
            break
        opener = found.group().rstrip("-") if found.group() != "<!--" else "<!--"
        if is_inside(found.start(), code) and not hidden_until:
            at = found.start() + 2
            continue
        limit = len(text) if opener in ("<!--", "{/*") else found.end() + _MAX_TAG
        closed = -1 if opener in unclosed else text.find(_CLOSERS[opener], found.end(), limit)
        if closed < 0:
            if limit >= len(text):
                # There is none behind this one, either: looking again would take quadratic time.
                unclosed.add(opener)
            at = found.start() + 2
            continue
        end = closed + len(_CLOSERS[opener])
        at = end
        if opener in ("{%", "{{<", "{{%"):
            closing, name = _block_name(text, found.start(), end)
            if hidden_until:
                if closing and name == hidden_until:
                    masked.drop(hidden_from, end)
                    if name in _CODE_BLOCKS:
                        out.asides.append(Aside(hidden_text, found.start(), "code", (hidden_from, end)))
                    hidden_until = ""
                continue
            if not closing and (name in _HIDDEN_BLOCKS or name in _CODE_BLOCKS):
                hidden_from, hidden_text, hidden_until = found.start(), end, name
                continue
            if name in _VALUE_TAGS and not closing and not masked.fills_line(found.start(), end):
                masked.variable(found.start(), end)
                continue
            masked.drop(found.start(), end)
            if closing:
                _close_block(open_blocks, name, found.start(), out)
            elif name in _SHOWING_TAGS:
                title = _block_title(text, found.start(), end, out)
                if name in KINDS:
                    open_blocks.append((name, KINDS[name], title, found.start()))
        elif hidden_until:
            continue
        elif opener == "{{":
            masked.variable(found.start(), end)
        else:
            masked.drop(found.start(), end)
    if mdx:
        mask_expressions(masked, start, code)


def _block_name(text: str, start: int, end: int) -> tuple[bool, str]:
    """Whether a template tag closes a block (``endnote``, ``/note``), and the block's name."""
    named = _BLOCK_NAME.match(text, start, end)
    if not named:
        return False, ""
    name = named.group(2).lower()
    if named.group(1):
        return True, name
    return (True, name[3:]) if name.startswith("end") else (False, name)


def _close_block(open_blocks: list[tuple[str, str, str, int]], name: str, end: int, out: Found) -> None:
    """Ends the innermost open block of that name (``end`` alone: the innermost), and whatever was left open within it."""
    for i in range(len(open_blocks) - 1, max(len(open_blocks) - MAX_OPEN, 0) - 1, -1):
        if not name or open_blocks[i][0] == name:
            _, kind, title, begin = open_blocks[i]
            out.enclosures.append(Enclosure(begin, end, kind, title))
            del open_blocks[i:]
            return


def _block_title(text: str, start: int, end: int, out: Found) -> str:
    """Notes what a template tag shows, and returns the title of what it opens."""
    title = ""
    for found in QUOTED.finditer(text, start, end):
        name, group = found.group(1), 2 if found.group(2) is not None else 3
        value = found.group(group)
        if any(c.isalpha() for c in value):
            out.asides.append(Aside(*found.span(group), "image" if name == "alt" else "caption", (start, end)))
        if not title and name not in ("alt", "subtitle", "description", "caption", "text"):
            title = value
    if not title and (words := _WORDS.search(text, start, end)):
        group = 1 if words.group(1) else 2
        title = words.group(group)
        if title.lower() in CALLOUT_TAGS:
            return ""
        out.asides.append(Aside(*words.span(group), "caption", (start, end)))
    return title
