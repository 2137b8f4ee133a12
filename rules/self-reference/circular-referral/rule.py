"""KB105: pointers that lead in a circle.

A place of the circle is a section with nothing but pointers (see `kblint.rules.pointers`). Where a pointer names a section by
its anchor, it leads there; where it names an article, it leads to those sections of it that are about the same thing and only
point on. A place is answered when one of its pointers leads to a section that says something, or out of the knowledge base.
What is left after that, and can be reached from itself, is a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec

from kblint.articles.markdown import slug_variants
from kblint.articles.model import Article
from kblint.articles.text import fold
from kblint.corpus.link_graph import LinkGraph, Target, link_graph
from kblint.expressions import expression
from kblint.finding import Hit, Place, Related
from kblint.rules.interface import ArticleEntry, Context, Corpus
from kblint.rules.pointers import pointer_sections

_WORD = expression(r"[a-z]{4,}")
_COMMON = frozenset(
    "with your from what when this that have about more does into they them there where which how many much will help find".split()
)


class Pointing(msgspec.Struct, frozen=True):
    """A section that only points: its heading, the anchors it may have, the words of its topic, where it points, and its place.

    ``alone`` says that its article has no other text.
    """

    heading: str
    anchors: frozenset[str]
    topic: frozenset[str]
    targets: tuple[str, ...]
    place: Place
    alone: bool


Node = tuple[str, int]  # an article's path and the number of the section in it


def collect(article: Article, context: Context) -> tuple[Pointing, ...] | None:
    found = []
    sections = list(pointer_sections(article))
    text = sum(b.kind not in ("title", "description", "summary", "heading") for b in article.blocks)
    alone = sum(len(s.blocks) for s in sections) == text
    for section in sections:
        block = section.blocks[0]
        sentence = block.sentences[0]
        # What is asked stands in the heading; the text of a link names what is behind it.
        topic = frozenset(w[:6] for w in _WORD.findall(fold(section.heading.text)) if w not in _COMMON)
        found.append(
            Pointing(
                section.heading.text,
                frozenset(slug_variants(section.heading.text)),
                topic,
                tuple(link.target for link in section.links),
                article.place(block, sentence.start, sentence.end),
                alone,
            )
        )
    return tuple(found) or None


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    graph = link_graph(corpus.articles, context.config.article_url)
    sections = {entry.path: pointing for entry, pointing in corpus.collected if not entry.included}
    entries = {entry.path: entry for entry, _ in corpus.collected}
    leads = {
        (path, number): [_leads_to(graph, entries[path], one, target, sections) for target in one.targets]
        for path, pointing in sections.items()
        for number, one in enumerate(pointing)
    }
    edges = _unanswered(leads)
    for circle in _circles(edges):
        places = [sections[path][number].place for path, number in circle]
        names = [f"“{sections[path][number].heading}” in “{entries[path].ref.title}”" for path, number in circle]
        if len(circle) == 1:
            what = f"{names[0]} points to itself, and nothing is said on the way."
        else:
            what = f"{names[0]} points to {', which points to '.join(names[1:])}, which points back; the answer stands in none of them."
        yield Hit(
            place=places[0],
            label="points on",
            values={"what": what},
            related=tuple(Related("points on" if i < len(places) - 1 else "points back", p) for i, p in enumerate(places[1:], 1)),
        )


def _leads_to(
    graph: LinkGraph, entry: ArticleEntry, one: Pointing, target: str, sections: Mapping[str, tuple[Pointing, ...]]
) -> list[Node] | None:
    """The sections that a pointer leads to and that only point on; None where it leads to words, or out of the knowledge base."""
    found: Target = graph.resolve(entry, target)
    if found.article is None or found.article.path not in sections:
        return None
    there = list(enumerate(sections[found.article.path]))
    path = found.article.path
    if found.fragment:
        nodes = [(path, n) for n, other in there if found.fragment.lower() in other.anchors]
    else:
        # "Refunds of gifts" here and "Refunds" there: one thing, when one names all that the other does.
        nodes = [
            (path, n)
            for n, other in there
            if other is not one
            and (other.alone or (one.topic and other.topic and (one.topic <= other.topic or other.topic <= one.topic)))
        ]
    return nodes or None


def _unanswered(leads: Mapping[Node, list[list[Node] | None]]) -> dict[Node, list[Node]]:
    """The sections from which no answer is reached, with where they lead."""
    answered = {node for node, found in leads.items() if not found or any(one is None for one in found)}
    back: defaultdict[Node, list[Node]] = defaultdict(list)
    for node, found in leads.items():
        for other in (n for one in found for n in one or ()):
            back[other].append(node)
    waiting = sorted(answered)
    while waiting:
        for node in back[waiting.pop()]:
            if node not in answered:
                answered.add(node)
                waiting.append(node)
    return {
        node: sorted({n for one in found for n in one or ()}) for node, found in sorted(leads.items()) if node not in answered
    }


def _circles(edges: Mapping[Node, list[Node]]) -> Iterator[list[Node]]:
    """One circle through each section that lies on one and was not told yet, from its first section on."""
    told: set[Node] = set()
    for start in edges:
        if start in told:
            continue
        before: dict[Node, Node] = {}
        waiting = [start]
        while waiting and start not in before:
            node = waiting.pop(0)
            for other in edges.get(node, []):
                if other not in before:
                    before[other] = node
                    waiting.append(other)
        if start in before:
            circle = [start]
            while before[circle[-1]] != start:
                circle.append(before[circle[-1]])
            told.update(circle)
            yield [start, *reversed(circle[1:])]
