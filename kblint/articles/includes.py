"""Includes: texts that a site generator brings into an article from another file of the repository.

Known forms: Jekyll, Liquid and Jinja (``{% include "partials/x.html" %}``, ``include_relative``, ``render``), PyMdown's snippets
(``--8<-- "x.md"``, also several of them in a block), Hugo's and others' shortcodes (``{{< include "x.md" >}}``, ``{{% readfile "x.md" %}}``),
partials that MDX imports, VitePress's ``<!--@include: ./x.md-->``, mdBook's ``{{#include x.md}}``, markdown-include's ``{!x.md!}``
and Microsoft Learn's ``[!INCLUDE [words](x.md)]``.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from kblint.articles.model import Article, Include, Problem, Span
from kblint.expressions import compiled

_FORMS = (
    compiled(
        r"\{%-?[ \t]*(?:include|include_relative|include_cached|render|snippet|partial)[ \t]+[\"']?([\w][\w./ -]{0,150}\.\w{2,8})[\"']?(?=[\s%,-])[^%\n]{0,400}%\}"
    ),
    compiled(r"^[ \t]*-{1,8}8<-{1,8}[ \t]+[\"']([^\"'\n:]{1,150})(?::[^\"'\n]{0,60})?[\"'][ \t]*\r?$", re.MULTILINE),
    compiled(
        r"\{\{[<%][ \t]*(?:include|readfile|partial|snippet|content|import)[ \t]+(?:(?:file|path)[ \t]*=[ \t]*)?[\"']([^\"'\n]{1,150}\.\w{2,8})[\"'][^\n]{0,200}?[%>]\}\}"
    ),
    compiled(r"<!--[ \t]*@include:[ \t]*([^\s<>#{]{1,150})[^\n>]{0,80}-->"),
    compiled(r"\{\{#include[ \t]+([^\s{}:]{1,150})[^\n{}]{0,80}\}\}"),
    compiled(r"\{![ \t]*[\"']?([\w][\w./ -]{0,150}\.\w{2,8})[\"']?[ \t]*!\}"),
    compiled(r"\[!INCLUDE[ \t]*\[[^\]\n]{0,100}\]\(([^)\s]{1,150})\)\]", re.IGNORECASE),
    compiled(r"^import[ \t]+[A-Z]\w{0,60}[ \t]+from[ \t]+[\"']([^\"'\n]{1,150}\.mdx?)[\"'];?[ \t]*\r?$", re.MULTILINE),
)
_SNIPPETS = compiled(r"^[ \t]*-{1,8}8<-{1,8}[ \t]*\n((?:[^\n]{1,200}\n){1,100}?)[ \t]*-{1,8}8<-{1,8}[ \t]*$", re.MULTILINE)
# What stands in every text with an include, under a character that is looked for first: that is much faster.
_SIGNS = {"{": ("{%", "{{<", "{{%", "{{#", "{!"), "<": ("8<-", "@include"), "[": ("[!I", "[!i"), "": ("import ",)}
# Where generators look for partials, below the root and below each folder above the article.
_FOLDERS = (
    "",
    "_includes",
    "includes",
    "_partials",
    "partials",
    "_snippets",
    "snippets",
    "_layouts/partials",
    "layouts/partials",
    "layouts/shortcodes",
    "src/_includes",
    "docs",
)


def find_includes(text: str) -> tuple[Include, ...]:
    """The include directives of a source, in order, not yet resolved. Those in code are examples."""
    if not any(first in text and any(sign in text for sign in signs) for first, signs in _SIGNS.items()):
        return ()
    found = [(m.start(), m.end(), m.group(1).strip()) for form in _FORMS for m in form.finditer(text)]
    for block in _SNIPPETS.finditer(text):
        lines = re.finditer(r"[^\s;#][^\n]*", block[1])
        found += [(block.start(1) + m.start(), block.start(1) + m.end(), m.group().strip()) for m in lines]
    found.sort()
    if not found:
        return ()
    from kblint.articles.dialects import code_ranges

    code = code_ranges(text)
    return tuple(Include(target, Span(a, b)) for a, b, target in found if not any(x <= a < y for x, y in code))


def resolve_includes(article: Article, root: Path) -> Article:
    """The article, its includes led to the files below the root that they name.

    One that leads nowhere becomes a problem of the article, if the repository has a folder for such files at all: a copy of
    the articles alone cannot have them.
    """
    if not article.includes:
        return article
    includes, problems = [], list(article.problems)
    for include in article.includes:
        path = _resolve(root, article.path, include.target)
        includes.append(msgspec.structs.replace(include, path=path))
        if not path and has_partials(root):
            problems.append(
                Problem(
                    f"This includes {include.target}, and there is no such file, so a part of the article is missing.",
                    "Correct the name of the file, or take the include out.",
                    include.span,
                )
            )
    return msgspec.structs.replace(article, includes=tuple(includes), problems=tuple(problems))


def still_leads(root: Path, path: str, includes: Sequence[tuple[str, str]], partials: bool) -> bool:
    """Whether the includes of an article (each with the path that it was led to) lead today where they led then."""
    return not includes or (
        partials == has_partials(root) and all(_resolve(root, path, target) == led for target, led in includes)
    )


def _resolve(root: Path, path: str, target: str) -> str:
    """The path below the root that an include names, or nothing. Never a file outside the root."""
    target = target.lstrip("/")
    bases = [posixpath.dirname(path)]
    while bases[-1]:
        bases.append(posixpath.dirname(bases[-1]))
    for base in bases:
        for folder in _FOLDERS:
            candidate = posixpath.normpath(posixpath.join(base, folder, target))
            if candidate.startswith("..") or candidate == path:
                continue
            for name in (candidate, _underscored(candidate)):
                if _is_inside(root, name):
                    return name
    return ""


def _underscored(path: str) -> str:
    folder, name = posixpath.split(path)
    return posixpath.join(folder, name if name.startswith("_") else f"_{name}")


@lru_cache(maxsize=20_000)
def _is_inside(root: Path, path: str) -> bool:
    full = root / path
    if not full.is_file():
        return False
    real = Path(os.path.realpath(full))
    return root == real or root in real.parents


@lru_cache(maxsize=64)
def has_partials(root: Path) -> bool:
    """Whether the repository has a folder for texts that others include."""
    return any((root / folder).is_dir() for folder in _FOLDERS if folder not in ("", "docs"))


def look_again() -> None:
    """Forgets which files and folders there are: a new run looks for itself."""
    has_partials.cache_clear()
    _is_inside.cache_clear()


def cycles(edges: dict[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The includes (from, to) that close a circle: following them comes back to where it began."""
    found: list[tuple[str, str]] = []
    state: dict[str, int] = {}
    for start in sorted(edges):
        if start in state:
            continue
        state[start] = 1
        walk = [(start, iter(edges.get(start, ())))]
        while walk:
            node, following = walk[-1]
            step = next(following, None)
            if step is None:
                state[node] = 2
                walk.pop()
            elif state.get(step) == 1:
                found.append((node, step))
            elif step not in state:
                state[step] = 1
                walk.append((step, iter(edges.get(step, ()))))
    return found
