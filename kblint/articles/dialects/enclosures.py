"""What encloses text (a component, a directive, a template block), and the text inside markup."""

from __future__ import annotations

import html as entities
from bisect import bisect_right
from typing import NamedTuple

from kblint.articles.assemble import Assembler
from kblint.articles.model import Container
from kblint.expressions import compiled


class Enclosure(NamedTuple):
    """A component or directive that encloses ``[start, end)`` of the source."""

    start: int
    end: int
    kind: str
    title: str


class Aside(NamedTuple):
    """Visible text inside markup: ``[start, end)`` of the source.

    ``kind`` is the block that it makes: ``caption`` (a title, a label, a description), ``image`` (an alternative text) or ``code``.
    ``markdown`` says whether it is written in Markdown; ``target`` is where the component leads; ``tag`` is the markup's range.
    """

    start: int
    end: int
    kind: str
    tag: tuple[int, int]
    target: str = ""
    markdown: bool = False


# Components nested deeper than any person writes enclose nothing.
DEEPEST = 60


class Enclosures:
    """All enclosures of an article, and the text inside their markup; ``at`` gives those around an offset, outermost first."""

    def __init__(self, found: list[Enclosure], asides: list[Aside]) -> None:
        self.asides = sorted(asides)
        self._found: list[Enclosure] = []
        self._parents: list[int] = []
        self._containers: dict[int, Container] = {}
        above: list[int] = []
        for e in sorted(found, key=lambda e: (e.start, -e.end)):
            while above and self._found[above[-1]].end <= e.start:
                above.pop()
            if len(above) == DEEPEST:
                continue
            # One that would end behind what it stands in ends with it, so that the way outwards is short.
            end = min(e.end, self._found[above[-1]].end) if above else e.end
            self._parents.append(above[-1] if above else -1)
            above.append(len(self._found))
            self._found.append(e._replace(end=end))
        self._starts = [e.start for e in self._found]

    def __bool__(self) -> bool:
        return bool(self._found)

    def around(self, offset: int) -> int:
        """A number for what is around an offset, equal for offsets within the same enclosures."""
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and self._found[i].end <= offset:
            i = self._parents[i]
        return i

    def at(self, offset: int, out: Assembler) -> tuple[Container, ...]:
        if not self._found:
            return ()
        around: list[int] = []
        i = bisect_right(self._starts, offset) - 1
        while i >= 0:
            if self._found[i].end > offset:
                around.append(i)
            i = self._parents[i]
        around.reverse()
        for i in around:
            if i not in self._containers:
                self._containers[i] = Container(self._found[i].kind, out.new_id(), self._found[i].title)
        return tuple([self._containers[i] for i in around])


QUOTED = compiled(
    r"""\b(title|summary|label|header|name|subtitle|description|caption|text|alt)\s*=\s*(?:"([^"\n]{0,400})"|'([^'\n]{0,400})')"""
)
CALLOUT_TAGS = {
    "callout",
    "hint",
    "note",
    "warning",
    "tip",
    "info",
    "important",
    "caution",
    "danger",
    "alert",
    "admonition",
    "aside",
    "check",
    "banner",
    "error",
    "success",
    "notice",
    "attention",
}
_TAB_TAGS = {"tab", "tabitem", "tabpanel", "tabs-item"}
_ACCORDION_TAGS = {
    "accordion",
    "accordionitem",
    "accordion-item",
    "expandable",
    "expand",
    "collapse",
    "collapsible",
    "details",
    "toggle",
    "expander",
    "spoiler",
    "faqitem",
}
KINDS = {
    **dict.fromkeys(CALLOUT_TAGS, "callout"),
    **dict.fromkeys(_TAB_TAGS, "tab"),
    **dict.fromkeys(_ACCORDION_TAGS, "accordion"),
    "card": "card",
    "step": "step",
}
_MARKUP = compiled(r"<[^<>]{0,300}>|[*_`]{1,3}|\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")


def without_markup(text: str) -> str:
    """A title without its markup."""
    return " ".join(entities.unescape(_MARKUP.sub(r"\1", text)).split())
