"""What MDX has besides components: imports and exports, expressions in braces, strings in braces."""

from __future__ import annotations

import re

from kblint.articles.dialects.masking import Mask, is_inside
from kblint.articles.tags import braces_end, tag_at
from kblint.expressions import compiled

_STATEMENT = compiled(
    r"^(?:import\b(?=[ \t]*[\w{*\"'])|export[ \t]+(?:const|let|var|default|async|function|class|type|interface|\{|\*))",
    re.MULTILINE,
)
_STATEMENT_STEP = compiled(r"""[(\[{]|[)\]}]|\n|"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|`[^`]{0,5000}`""")
_SAYS_FROM = compiled(r"""[\"'][ \t]*;?[ \t]*\r?\Z|\bfrom\b""")
_JSX_STRING = compiled(r"""\{[ \t]{0,20}(?:"([^"{}\n]{0,2000})"|'([^'{}\n]{0,2000})'|`([^`\n]{0,2000})`)[ \t]{0,20}\}""")
# Longer than any import or export that stands in an article.
_MAX_STATEMENT = 20_000


def mask_statements(masked: Mask, start: int, code: list[tuple[int, int]]) -> None:
    """Masks imports and exports: to the end of the line on which all their brackets are closed."""
    text = masked.text
    at, endless = start, 0
    while found := _STATEMENT.search(text, at):
        at = found.end()
        if is_inside(found.start(), code):
            continue
        end = _statement_end(text, found, _MAX_STATEMENT if endless < 5 else 0)
        endless += end < 0
        end = abs(end)
        if end > 0:
            masked.drop(found.start(), end)
            at = end


def _statement_end(text: str, found: re.Match[str], longest: int) -> int:
    """Where a statement ends; the end of its line, below zero, if its brackets are never closed; 0 for a sentence that begins with its word."""
    depth, at, stop = 0, found.end() - found.group().endswith("{"), min(len(text), found.start() + longest)
    first_line = text.find("\n", found.start())
    first_line = len(text) if first_line < 0 else first_line
    if found.group() == "import" and not (
        _SAYS_FROM.search(text, at, first_line) or text[at:first_line].rstrip("\r ").endswith(("{", ","))
    ):
        return 0
    while step := _STATEMENT_STEP.search(text, at, stop):
        at = step.end()
        sign = step.group()
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == "\n" and depth <= 0:
            return step.start()
    # One that is never closed takes its own line only.
    return stop if depth <= 0 and stop == len(text) else -first_line


_BRACE = compiled(r"[{}]")


def mask_expressions(masked: Mask, start: int, code: list[tuple[int, int]]) -> None:
    """Masks the outermost pairs of braces, found in one pass."""
    text = masked.text
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for found in _BRACE.finditer(text, start):
        at = found.start()
        if (at and text[at - 1] == "\\") or is_inside(at, code):
            continue
        if found.group() == "{":
            waiting.append(at)
        elif waiting:
            opened = waiting.pop()
            while pairs and pairs[-1][0] > opened:
                pairs.pop()
            pairs.append((opened, at + 1))
    for at, end in pairs:
        _expression(masked, at, end, 0)


_JSX_BEGIN = compiled(r"(?<![\w\])])<(?:>|[A-Za-z][\w.]*(?=[\s/>]))")
# Expressions with markup within expressions with markup, deeper than any person writes them.
_MAX_DEPTH = 6


def _expression(masked: Mask, at: int, end: int, depth: int) -> None:
    """Masks one expression in braces. What it shows stays: a string, and the text between tags, such as what ``&&`` makes appear."""
    text = masked.text
    if (string := _JSX_STRING.match(text, at, end)) and string.end() == end:
        _jsx_string(masked, string)
        return
    inner = text[at + 1 : end - 1].strip()
    comment = not inner or inner.startswith("/*")
    if not comment and depth < _MAX_DEPTH and (begin := _JSX_BEGIN.search(text, at, end)):
        _shown_markup(masked, at, begin.start(), end, depth)
    elif comment or "\n" in inner:
        masked.drop(at, end)
    else:
        masked.variable(at, end)


def _shown_markup(masked: Mask, start: int, first: int, end: int, depth: int) -> None:
    """Masks an expression but for its elements, which stay with their text; expressions in them are masked in turn."""
    text = masked.text
    hidden, level, at = start, 0, first
    while at < end:
        if text.startswith(("<>", "</>"), at):
            opens, closes, stop = text[at + 1] == ">", text[at + 1] == "/", text.index(">", at) + 1
        elif text[at] == "<" and (tag := tag_at(text, at, end)):
            opens, closes, stop = not (tag.closing or tag.self_closing), tag.closing, tag.end
        elif text[at] == "{" and level:
            stop = braces_end(text, at, end)
            stop = stop if stop > 0 else end
            _expression(masked, at, stop, depth + 1)
            at = stop
            continue
        else:
            following = [i for sign in "<{" if (i := text.find(sign, at + 1, end)) > 0]
            at = min(following, default=end)
            continue
        if level == 0:
            masked.drop(hidden, at)
        level = max(level + opens - closes, 0)
        at = hidden = stop
    if level == 0:
        masked.drop(hidden, end)


def mask_jsx_strings(masked: Mask, start: int, code: list[tuple[int, int]]) -> None:
    for found in _JSX_STRING.finditer(masked.text, start):
        if not is_inside(found.start(), code):
            _jsx_string(masked, found)


def _jsx_string(masked: Mask, found: re.Match[str]) -> None:
    """``{" "}`` and ``{"text"}``: a string is what it shows."""
    group = found.lastindex or 1
    masked.drop(found.start(), found.start(group))
    masked.drop(found.end(group), found.end())
