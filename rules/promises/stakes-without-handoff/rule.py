"""KB603: an article with much at stake that nowhere says when a person takes over.

An article is *about* what its title or first heading names. A *handoff* is any sentence in it that brings in a person: one who
takes over, decides or calls back; a number or an address to turn to; an instruction to contact somebody (whether that is a loop
is the matter of KB101).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kblint.articles.model import Article
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import article_text
from kblint.rules.metadata import head_place
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


def check(article: Article, context: Context) -> Iterator[Hit]:
    stake = _stake(article, (*context.options["stakes"], *context.options["more_stakes"]))
    if not stake or len(article.blocks) < 2:
        return
    words = article_text(article)
    if _HANDOFF.search(words.joined):
        return
    if any(c.kind == "link" and c.target.lower().startswith(("mailto:", "tel:")) for b in article.blocks for c in b.marks):
        return
    if any(contact and fold(contact) in words.joined for contact in context.config.assistant.human_contacts):
        return
    yield Hit(place=head_place(article), values={"stake": stake})


@lru_cache(maxsize=8)
def _patterns(stakes: tuple[str, ...]) -> Patterns:
    return Patterns((), stakes, {}, "the option 'stakes' of KB603")


# How to keep clear of it is advice; nothing is at stake yet.
_ADVICE = expression(
    r"\b(?:avoid\w*|prevent\w*|protect\w*|spot(?:ting)?|recogni[sz]\w+|stay(?:ing)? safe|safety tips|tips|what is|what are|glossary|how not to)\b"
)


def _stake(article: Article, stakes: tuple[str, ...]) -> str:
    """The stake that the title or the first heading names, as written; nothing when it names none."""
    first = next((b.text for b in article.blocks if b.kind == "heading" and b.level == 1), "")
    for text in dict.fromkeys((article.title, first)):
        found = _patterns(stakes).find(Text(fold(text))) if text and not _ADVICE.search(fold(text)) else []
        if found:
            start, end = found[0]
            return text[start:end]
    return ""
