"""Sections that answer nothing themselves: every sentence in them points somewhere else.

A sentence is a pointer when its instruction, or its whole statement, is to look elsewhere: "See [Refunds](refunds.md)",
"For baggage fees, refer to the [price list](fees.md)", "The steps are described in [Return an item](returns.md)", or a link and
nothing else. "You have 30 days, see [Returns](returns.md)" answers, and then points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from kblint.articles.model import Article, Block, Link
from kblint.articles.text import fold
from kblint.expressions import expression

_LOOK = (
    r"(?:see(?: also)?|refer to|check(?: out)?|visit|read(?: more)?(?: about| in| on)?|consult|view|go to|head (?:over )?to|"
    r"follow|look (?:at|in|up)|have a look (?:at|in)|take a look (?:at|in)|"
    r"(?:learn|find out|discover|know) (?:more|how|about|what|all)[^.;!?]{0,80}?|find [^.;!?]{1,80}? (?:in|on|at|under)|"
    r"browse|explore|click|jump to|turn to|watch|continue (?:with|to)|more (?:details|information)(?: is| are)?)"
)
# "For refunds of gifts, see", "To change your seat, please go to", "If you bought it abroad, see".
_LEAD_IN = (
    r"(?:(?:for|to|if|when|in case of|about|on|as for|regarding|depending on|before|after) [^.;:!?]{1,160}?"
    r"(?:, | (?=(?:please|see|refer|visit|click|check|go) )))?"
)
_POINTS = expression(
    rf"\W*{_LEAD_IN}(?:please |kindly |then |also |you can |you may |you should |you will |you'll |"
    rf"we recommend (?:that )?you |just |simply |instead |now )*{_LOOK}\b"
)
_STANDS = expression(
    r"\W*(?:for [^.,;:!?]{1,80}, )?[^.,;:!?]{1,120}? (?:is|are|can be|has been|have been)(?: also| all| fully| further)? (?:found|described|explained|"
    r"covered|available|listed|documented|set out|detailed|answered|discussed|"
    r"given|outlined|shown|published|linked|collected|defined)(?: in detail| here| there| separately)? ?(?:(?:in|on|at|"
    r"under|by|from|via|here)\b|:|\.|\Z)"
    # "All you need to know is in [Refunds]", "We've put together a guide: [Refunds]".
    r"|\W*(?:all|everything|what|the (?:answers?|steps|details|rules|times|prices|full [a-z]+)) [^.,;:!?]{0,80}?(?:is|are|stands?) (?:all )?(?:in|on)\b"
    r"|\W*we(?:'ve| have) (?:put together|written|made|prepared|created|collected) [^.,;:!?]{1,60}?(?::|\bin\b)"
)
# A question answers nothing either.
_EMPTY = expression(
    r"\W*(?:[^.!?:]{1,120}\?\W*|(?:good question|yes|no|thanks|tip|note|hint|important|see also|more|here)\W*|\W*)"
)
# Sections that are there to point.
NAVIGATION = expression(
    r"\W*(?:(?:see|read|learn|find out|discover) (?:also|more)|related(?: \w+){0,3}|further (?:reading|information|help|"
    r"resources|details|guidance|support)|more (?:information|details|reading|help|resources|on \w.*|about \w.*)|"
    r"additional (?:resources|information|reading|help)|(?:useful |helpful |external |quick |important )?(?:links?|"
    r"resources|references|bibliography|downloads?|documents?|sources)|next steps?|what(?:'s| is) next|where to go (?:next|"
    r"from here)|"
    r"(?:table of )?contents|in this (?:article|section|guide)|on this page|overview|index|guides?|tutorials?|examples?|"
    r"articles|all articles|popular (?:articles|topics)|topics|tags|contact(?: us)?|help|"
    r"need (?:more )?help\??|still need help\??|get (?:help|started|in touch)|getting help|support|documentation|faqs?|"
    r"learn more|read more|continue|credits?|acknowledg\w+|licen[cs]e|terms(?: of \w+)?|legal|privacy(?: policy)?|"
    r"feedback|questions\??|community|changelog|release notes?|videos?|training|courses?|background|prerequisites?|"
    r"requirements?|before you (?:begin|start)|what you(?:'ll)? need|attribution)\W*"
)


class PointerSection(msgspec.Struct, frozen=True):
    """A section whose sentences all point elsewhere: its heading, its blocks, and the links in them."""

    heading: Block
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


def pointer_sections(article: Article) -> Iterator[PointerSection]:
    """The sections without sub-sections whose every sentence is a pointer with a link; not those that are there to point."""
    linked: dict[int, list[Link]] = {}
    for link in article.links:
        if not link.target.lower().startswith(("mailto:", "tel:")):
            linked.setdefault(link.block, []).append(link)
    blocks = article.blocks
    # Words before the first heading stand under the title.
    headings = [b.index for b in blocks if b.kind == "heading" or (b.kind == "title" and b.index == 0)]
    if not linked or not headings:
        return
    for at, end in zip(headings, [*headings[1:], len(blocks)], strict=True):
        heading = blocks[at]
        under = tuple(b for b in blocks[at + 1 : end] if b.kind not in ("title", "description", "summary"))
        deeper = end < len(blocks) and blocks[end].level > heading.level
        if not under or deeper or len(under) > 4 or not any(b.index in linked for b in under):
            continue
        if NAVIGATION.fullmatch(fold(heading.text)) or not all(
            _points(b, linked.get(b.index, [])) or (after is not None and _leads_in(b, after))
            for b, after in pairwise((*under, None))
            if b
        ):
            continue
        # Links and nothing else are a list to choose from.
        if not any(_POINTS.match(t) or _STANDS.match(t) for b in under for t in (fold(s.text) for s in b.sentences)):
            continue
        yield PointerSection(heading, under, tuple(link for b in under for link in linked.get(b.index, ())))


def _points(block: Block, links: list[Link]) -> bool:
    """Whether every sentence of the block is a pointer, and one of them has a link."""
    if block.kind not in ("paragraph", "item") or not links:
        return False
    return all(
        _EMPTY.fullmatch(fold(s.text)) is not None
        or is_pointer(fold(s.text), [_within(link, block, s.start, s.end) for link in links])
        for s in block.sentences
    )


def _leads_in(block: Block, after: Block) -> bool:
    """Whether the block does nothing but lead in to a list: "Depending on how you paid, see:"."""
    text = fold(block.text).rstrip()
    led = _POINTS.match(text)
    return after.item is not None and text.endswith(":") and led is not None and led.end() >= len(text) - 20


def _within(link: Link, block: Block, start: int, end: int) -> tuple[int, int]:
    """The link's stretch of a sentence; empty where it stands outside."""
    first, last = max(link.start, start), min(link.end, end)
    return (first - start, last - start) if first < last else (0, 0)


def is_pointer(text: str, links: list[tuple[int, int]]) -> bool:
    """Whether a folded sentence does nothing but point to a link at one of those stretches of it."""
    inside = [(start, end) for start, end in links if start < end]
    if not inside:
        return False
    first, last = min(start for start, _ in inside), max(end for _, end in inside)
    outside = text[:first] + text[last:]
    if not any(c.isalnum() for c in outside):
        return True
    # What follows the link must not answer.
    if len(re.findall(r"\w+", text[last:])) > 6:
        return False
    led = _POINTS.match(text)
    return bool((led and led.end() <= last) or ((stands := _STANDS.match(text)) and stands.end() <= last + 1))
