"""What is at stake in an article, and where it says that a person takes over.

An article is *about* what its title or first heading names. A *handover* is any sentence in it that brings in a person: one who
takes over, decides or calls back; a number or an address to turn to; an instruction to contact somebody (whether that is a loop
is the matter of KB101).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.config import Config
from kblint.expressions import expression
from kblint.finding import Place
from kblint.rules.matching import article_text
from kblint.rules.patterns import Patterns, Text

_PERSON = (
    r"(?:person|human|colleagues?|agents?|advis[eo]rs?|specialists?|representatives?|case ?workers?|handlers?|"
    r"managers?|teams?|departments?|officers?|experts?|lawyers?|adjusters?|"
    r"consultants?|staff|supervisors?|ombudsman|executives?|police|counsel|attorneys?|reviewers?|"
    r"moderators?|administrators?|engineers?)"
)
_HANDOFF = expression(
    r"\b(?:takes? over|hand(?:s|ed)? (?:you |it |this |the case |the matter )?over|transfer(?:s|red)? you|"
    r"put(?:s)? you through|connects? you (?:to|with)|passed? (?:it |this |your case )?(?:on )?to)\b"
    rf"|\b{_PERSON}(?: [\w-]{{1,15}}){{0,3}}? (?:will|can|takes?|contacts?|calls?|decides?|reviews?|investigates?|looks?|"
    rf"checks?|handles?|answers?|helps?|assess\w*|gets?|may|is|are|must|has|have|works?)\b"
    rf"|\b(?:by|to|with|from|through|of) (?:a|an|our|the|one of our|your|another) (?:[\w-]{{1,15}} ){{0,3}}?{_PERSON}\b"
    rf"|\b(?:contact|contacting|call|calling|phone|ring|email|e-mail|write to|writing to|reach|reaching out to|reach out to|"
    rf"message|text|visit|ask|tell|notify|inform|get in touch with|talk to|speak to|speak with|turn to|appeal to|"
    rf"report (?:it|this|them) to)"
    rf" (?:us|our|a|an|the|your|support|customer|somebody|someone|one of|them|[\w.+-]{{1,40}}@)\b"
    r"|\b(?:we|we'll)(?: will|'ll)?(?: also| then)? (?:call|phone|contact|ring|get in touch|reach out|assign|write)\b"
    r"|\b(?:call|phone|ring|telephone|hotline|helpline|tel|number|fax)\b[^.;]{0,80}\d[\d ()./-]{4,20}\d"
    r"|[\w.+-]{1,64}@[\w-]{1,40}\.[a-z]{2,}"
    r"|\b(?:hotline|helpline|crisis line|emergency number|in (?:a|any) (?:branch|shop|store)|in person)\b"
)


def handover(article: Article, config: Config) -> Place | None:
    """The first sentence of an article that brings in a person, or None where nothing does."""
    words = article_text(article)
    contacts = tuple(fold(contact) for contact in config.assistant.human_contacts if contact)
    if not (
        _HANDOFF.search(words.joined) or any(c in words.joined for c in contacts) or any(map(_links_to_a_person, article.blocks))
    ):
        return None
    for block, folded in zip(article.blocks, words.folded, strict=True):
        found = _HANDOFF.search(folded)
        if found:
            return article.place(block, found.start(), found.end())
        if any(contact in folded for contact in contacts) or _links_to_a_person(block):
            return article.place(block, 0, len(block.text)) if block.text else article.span_place(block.span)
    return None


def _links_to_a_person(block: Block) -> bool:
    return any(mark.kind == "link" and mark.target.lower().startswith(("mailto:", "tel:")) for mark in block.marks)


def stake(article: Article, stakes: Sequence[str]) -> str:
    """The stake that the title or the first heading names, as written; nothing when it names none."""
    first = next((b.text for b in article.blocks if b.kind == "heading" and b.level == 1), "")
    return next((found for text in dict.fromkeys((article.title, first)) if (found := stake_in(text, stakes))), "")


def stake_in(title: str, stakes: Sequence[str]) -> str:
    """The stake that a title names, as written; ``stakes`` are patterns of rules."""
    if not title or _ADVICE.search(fold(title)):
        return ""
    found = _patterns(tuple(stakes)).find(Text(fold(title)))
    return title[slice(*found[0])] if found else ""


@lru_cache(maxsize=8)
def _patterns(stakes: tuple[str, ...]) -> Patterns:
    return Patterns((), stakes, {}, "the option 'stakes' of KB603")


# How to keep clear of it is advice; nothing is at stake yet.
_ADVICE = expression(
    r"\b(?:avoid\w*|prevent\w*|protect\w*|spot(?:ting)?|(?<!n't )(?<!not )recogni[sz]\w+|stay(?:ing)? safe|safety tips|tips|what is|what are|glossary|how not to)\b"
)
