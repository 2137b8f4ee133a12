"""Article → statements. One pass over its blocks; only sentences that may claim something are taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import msgspec

from kblint.articles.model import Article, Block
from kblint.config import Config
from kblint.expressions import compiled
from kblint.statements import refusals, rulings, sets, topic, values, versions
from kblint.statements.model import Statement
from kblint.statements.prose import SPEECH, quotations
from kblint.statements.questions import answer
from kblint.statements.standing import Setting, Standing, setting_of, standings
from kblint.statements.words import fold

_READ_KINDS = frozenset({"paragraph", "item", "cell", "description", "summary"})
_DATED_HEADING = compiled(
    r"\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]* (?:\d{1,2},? )?(?:19|20)\d\d\b"
)
_EXAMPLE_HEADING = compiled(r"\b(?:examples?|sample|tutorial|walkthrough|use cases?|case study|scenarios?)\b")
_EXAMPLES = compiled(
    r"\b(?:examples|scenarios)\b|^[\d.\s]*(?:(?:an|the|worked|complete|full|simple) )?(?:example|tutorial|walk-?through)\b"
)
# Articles that tell what happened: by their titles, where "Update your address" and "Archive a board" are none, and by their folders.
_HISTORY = compiled(
    r"\b(?:changelog|change log|release notes?|what's new|deprecated|legacy|(?:version|release) history|history of|chronicles?|our (?:story|history)|"
    r"timeline of|post-?mortem|case stud(?:y|ies)|roadmap|meeting minutes|incident (?:reports?|history|logs?)|"
    r"(?:product|service|company|latest|recent|weekly|monthly) (?:news|updates?|announcements?))\b|"
    r"^(?:news|updates|announcements|releases|history|incidents|archived?)$|\b(?:news|announcements|archive)$|^(?:archived|announcement)\b"
)
_HISTORY_FOLDER = compiled(
    r"(?:^|/)(?:(?:changelogs?|release[-_]?notes?|whats[-_]new|news|announcements?|roadmap|post-?mortems?)(?:/|\.\w+$)|"
    r"(?:releases?|blog|archived?|history|incidents?|case[-_]studies|minutes|deprecated|legacy|updates)/)"
)


def extract(article: Article, config: Config) -> tuple[Statement, ...]:
    """The statements of an article in reading order: of each block its values, permissions, lists and versions."""
    name = fold(article.title).replace("_", " ")
    if _HISTORY.search(name) or _HISTORY_FOLDER.search(fold(article.path)):
        return ()
    setting = setting_of(article, config)
    found: list[Statement] = []
    asked, leads = rulings.questions(article), rulings.leads(article)
    of_its_time = versions.of_its_time(article)
    for block, standing in standings(article, setting):
        if block.kind == "heading":
            found += _of_heading(block, setting, standing)
        if (
            block.kind in _READ_KINDS
            and (block.kind == "cell" or not _is_illustrating(block.heading))
            and not _EXAMPLE_LEAD.match(leads.get(block.index, ""))
            and not (block.within and block.quoted and (SPEECH.match(block.text) or _INTRODUCED.search(_before(article, block))))
        ):
            folded = fold(block.text)
            parts = _parts(block, folded)
            question, lead = asked.get(block.index, ""), leads.get(block.index, "")
            said = values.of_block(block, folded, parts, setting, standing, lead)
            said += rulings.of_block(block, folded, parts, setting, standing, question, lead)
            said += sets.of_block(block, parts, setting, standing, lead)
            said += refusals.of_rulings(said)
            if not of_its_time:
                said += versions.of_block(block, folded, parts, setting, standing, lead)
            quoted = quotations(block) if said else []
            found += [s for s in said if not any(q.start < s.place.start.offset and s.place.end.offset < q.end for q in quoted)]
    if not found:
        return ()
    main, known = topic.spoken_of(block.text for block in article.blocks if block.sentences)
    return tuple(msgspec.structs.replace(s, subject=main, known=known, answer=answer(s)) for s in found)


def _parts(block: Block, folded: str) -> list[str]:
    """The sentences of a block, folded with it: folding moves nothing."""
    return [folded[s.start : s.end] for s in block.sentences]


def _of_heading(block: Block, setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
    """ "Annual membership: $250": the price that a heading tells, if it tells one."""
    folded = fold(block.text)
    if not _PRICED.match(folded) or _is_illustrating((*block.heading, block.text)):
        return []
    return values.of_block(block, folded, _parts(block, folded), setting, standing, "")


_PRICED = compiled(
    r"\W*[a-z][^:?!]{2,60}: ?(?:[$\u20ac\u00a3] ?\d|\d[\d.,]* ?(?:[$\u20ac\u00a3]|(?:eur|usd|gbp|euros?|dollars?|pounds?)\b))[^.:;?!]{0,30}\W*$"
)
# "Example:" above a list: its items are sums of one case.
_EXAMPLE_LEAD = compiled(r"\W*(?:(?:for|an|one|the|worked|another) )*example(?! of\b)[^.:]{0,40}:\W*$", re.IGNORECASE)

# What a block quotation shows that is introduced so is a message or somebody's words.
_INTRODUCED = compiled(
    r"\b(?:text|message|error|wording|notice|letter|says?|reads?|said|wrote|writes?|asks?|quotes?|shows?|appears?)\b[^.!?]{0,40}:$"
)


def _before(article: Article, block: Block) -> str:
    """The folded text of the block before one, where that is no heading."""
    previous = article.blocks[block.index - 1] if block.index else None
    return fold(previous.text.rstrip(" *_")) if previous and previous.kind == "paragraph" else ""


@lru_cache(maxsize=256)
def _is_illustrating(heading: tuple[str, ...]) -> bool:
    """Whether a heading says that the prose under it is an example, or of a day that is past."""
    folded = [fold(h) for h in heading]
    return (
        any(_EXAMPLE_HEADING.search(h) for h in folded[-1:])
        or any(_EXAMPLES.search(h) for h in folded)
        or any(_DATED_HEADING.search(h) for h in folded)
    )
