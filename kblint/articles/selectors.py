"""Simple CSS selectors, by which a configuration says where the article stands on its pages.

Tag, ``.class``, ``#id``, ``[attribute]`` and ``[attribute=value]``, in any combination on one element, and elements inside
others, parted by a space: ``main div.article-body[data-kind=help]``. Nothing else: what a selector matches is decided while the
tags of a page pass by once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kblint.articles.tags import Tag, next_tag, raw_end
from kblint.expressions import compiled

MAX_LENGTH = 500
_PART = compiled(
    r"""(?P<space>\s+)|(?P<tag>\*|[A-Za-z][\w-]*)|\.(?P<class>-?[A-Za-z_][\w-]*)|\#(?P<id>[A-Za-z_][\w:-]*)"""
    r"""|\[\s*(?P<name>[A-Za-z_][\w:-]*)\s*(?:=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[\w./:-]+))\s*)?\]"""
)
# Elements that end of themselves, and those that a sibling of the same name ends.
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ENDED_BY_SIBLING = frozenset("li p dt dd tr td th option".split())
_RAW = frozenset(("script", "style", "textarea", "template", "noscript"))
# Elements left open for ever are looked at no further back than this.
_MAX_OPEN = 500


class Element(NamedTuple):
    """What one element must have: its tag (nothing: any), its id, its classes, its attributes with their values (None: any)."""

    tag: str = ""
    id: str = ""
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str | None], ...] = ()

    def matches(self, tag: Tag) -> bool:
        if self.tag and self.tag != tag.name.lower():
            return False
        if self.id and self.id != tag.get("id"):
            return False
        if self.classes and not set(self.classes) <= set(tag.get("class").split()):
            return False
        return all(name in tag.attributes and value in (None, tag.get(name)) for name, value in self.attributes)


Selector = tuple[Element, ...]


@lru_cache(maxsize=256)
def read_selector(text: str) -> Selector:
    """The elements that a selector names, outermost first. ValueError, in plain words, for anything but a simple selector."""
    if not text.strip():
        raise ValueError("is empty")
    if len(text) > MAX_LENGTH:
        raise ValueError(f"is longer than {MAX_LENGTH} characters")
    elements: list[Element] = []
    new, at, end = True, 0, len(text.rstrip())
    while at < end:
        part = _PART.match(text, at, end)
        if not part:
            raise ValueError(_complaint(text, at))
        if part["space"] is not None:
            new = True
        elif part["tag"] is not None and not new:
            raise ValueError(f"has the tag '{part['tag']}' at character {at + 1}, where a tag can only come first")
        else:
            element = Element() if new else elements.pop()
            new = False
            if part["id"] is not None and element.id:
                raise ValueError("names two ids for one element")
            value = next((part[v] for v in ("double", "single", "plain") if part[v] is not None), None)
            elements.append(
                Element(
                    (part["tag"] or "").strip("*").lower() or element.tag,
                    part["id"] or element.id,
                    (*element.classes, part["class"]) if part["class"] else element.classes,
                    (*element.attributes, (part["name"].lower(), value)) if part["name"] else element.attributes,
                )
            )
        at = part.end()
    return tuple(elements)


_SIGNS = {
    ">": "'>' (a space means “anywhere inside”)",
    ",": "a comma (write several selectors as several entries of the list)",
    ":": "':', which begins a condition that a page cannot answer",
    "+": "'+', which asks for neighbours",
    "~": "'~', which asks for neighbours",
    "[": "an attribute that is not written as [name] or [name=value]",
    ".": "'.' without the name of a class",
    "#": "'#' without an id",
}


def _complaint(text: str, at: int) -> str:
    return f"has {_SIGNS.get(text[at], repr(text[at]))} at character {at + 1}"


def select(text: str, *wanted: Sequence[str]) -> list[list[tuple[int, int, int]]]:
    """For each list of selectors, the elements of a page that they match, in order: (start, start of the content, end of the content)."""
    selectors = [[read_selector(s) for s in one] for one in wanted]
    flat = [(group, selector) for group, one in enumerate(selectors) for selector in one]
    found: list[list[tuple[int, int, int]]] = [[] for _ in wanted]
    # An open element: its name, its tag's place, how far each selector has been met on the way to it, and whose match it is.
    stack: list[tuple[str, int, int, list[int], list[int]]] = []
    at = 0
    while tag := next_tag(text, at):
        at = tag.end
        name = tag.name.lower()
        if tag.closing:
            for i in range(len(stack) - 1, max(len(stack) - _MAX_OPEN, 0) - 1, -1):
                if stack[i][0] == name:
                    _end(stack, i, tag.start, found)
                    break
            continue
        if stack and stack[-1][0] == name and name in _ENDED_BY_SIBLING:
            _end(stack, len(stack) - 1, tag.start, found)
        met = stack[-1][3] if stack else [0] * len(flat)
        below, matched = list(met), []
        for i, (group, selector) in enumerate(flat):
            if selector[met[i]].matches(tag):
                if met[i] + 1 < len(selector):
                    below[i] += 1
                elif group not in matched:
                    matched.append(group)
        if name in _RAW and not tag.self_closing:
            at = raw_end(text, name, at)
        elif name not in _EMPTY and not tag.self_closing:
            stack.append((name, tag.start, tag.end, below, matched))
    _end(stack, 0, len(text), found)
    for one in found:
        one.sort()
    return found


def _end(
    stack: list[tuple[str, int, int, list[int], list[int]]], first: int, end: int, found: list[list[tuple[int, int, int]]]
) -> None:
    """Ends the open elements from the ``first`` on."""
    for _, start, content, _, matched in stack[first:]:
        for group in matched:
            found[group].append((start, content, end))
    del stack[first:]
