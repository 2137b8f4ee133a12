"""Program code in an HTML page that a server runs before anybody reads it: PHP, ERB, JSP, ASP, Mako, Mason.

The code is masked in place, so that every offset stays. Where it shows a value, something is known to stand; the rest leaves nothing.
In ``<pre>``, ``<code>``, scripts and styles nothing is masked: an article about templates shows them there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kblint.articles.assemble import DROPPED, VARIABLE
from kblint.expressions import compiled

_SIGNS = ("<%", "<&", "<?php", "<?=")
# What begins here is code, or what shows code. A percent sign that a page has twice stands for itself.
_BEGINS = (
    r"<(?P<shown>pre|code|samp|xmp|script|style|textarea)(?=[\s>])|<!--|(?P<php><\?(?:php\b|=))|(?P<comment><%--)"
    r"|<%(?P<block>args|attr|cleanup|doc|filter|flags|init|once|perl|shared)>"
    r"|(?P<tag></?%[a-z][\w.:]{0,40}(?:\s{1,9}(?:[\w.:-]{1,80}|[\w:-]{1,40}\s?=\s?(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'))){0,9}\s{0,9}/?>|</&>)"
    r"|(?P<script><%(?!%))|(?P<call><&(?=[|\s/$\"'\w])(?!#?\w{2,8};))"
)
_CODE = compiled(_BEGINS, re.IGNORECASE)
# Where components are called, a line that begins with a percent sign is code, too.
_CODE_AND_LINES = compiled(
    r"(?P<line>^%[^\n]*|^[ \t]{1,40}%[ \t]{0,9}(?:if|elif|else|endif|for|endfor|while|endwhile|try|except)\b[^\n]*)|" + _BEGINS,
    re.IGNORECASE | re.MULTILINE,
)
_COMPONENTS = compiled(r"</?%[A-Za-z]|&>")
# No call of a component and no expression is longer; one that never ends is text.
_LONGEST = 20_000


def without_code(text: str) -> str:
    """The page without the code that its server runs, of the same length."""
    if not any(sign in text for sign in _SIGNS):
        return text
    parts: list[str] = []
    done = at = 0
    components = bool(_COMPONENTS.search(text))
    code = _CODE_AND_LINES if components else _CODE
    unclosed: set[str] = set()
    while found := code.search(text, at):
        start, at = found.span()
        closer = _closer(found)
        if closer:
            closed = -1 if closer in unclosed else _find(closer, text, at)
            if closed < 0:
                # There is none behind this one, either. PHP alone may be left open at the end.
                unclosed.add(closer)
                if found.group().lower() != "<?php":
                    continue
                closed = len(text)
            elif closed - start > _LONGEST and not found["block"]:
                continue
            at = min(closed + len(closer), len(text))
        if not found["shown"] and closer != "-->":
            parts += (text[done:start], _masked(text[start:at], VARIABLE if _shows(found, components) else DROPPED))
            done = at
    return "".join((*parts, text[done:]))


@lru_cache(maxsize=64)
def _in_any_case(closer: str) -> re.Pattern[str]:
    return compiled(re.escape(closer), re.IGNORECASE)


def _find(closer: str, text: str, start: int) -> int:
    """Where a closer stands from there on, in capitals or not; -1 where it does not."""
    if not closer.startswith("</"):
        return text.find(closer, start)
    found = _in_any_case(closer).search(text, start)
    return found.start() if found else -1


def _closer(found: re.Match[str]) -> str:
    """What ends that which begins so; nothing where it is whole."""
    if found["shown"]:
        return f"</{found['shown']}".lower()
    if found["block"]:
        return f"</%{found['block']}>".lower()
    if found["php"]:
        return "?>"
    if found["comment"]:
        return "--%>"
    if found["script"]:
        return "%>"
    if found["call"]:
        return "&>"
    return "-->" if found.group() == "<!--" else ""


def _shows(found: re.Match[str], components: bool) -> bool:
    """Whether code shows a value on the page."""
    sign = found.string[found.end() : found.end() + 1]
    return found.group() == "<?=" or bool(found["script"] and (sign == "=" or (components and sign.isspace())))


def _masked(code: str, by: str) -> str:
    return "".join(c if c in "\r\n" else by for c in code) if "\n" in code or "\r" in code else by * len(code)
