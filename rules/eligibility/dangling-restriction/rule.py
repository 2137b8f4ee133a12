"""KB302: a restriction that is announced and never stated, in a sentence about what customers get, pay or may do.

What a sentence announces is read in ``kblint.rules.restrictions``: that it divides something ("certain plans", "not all countries"), or that restrictions, terms or
conditions apply, and that nothing in the sentence names them. Here it is asked whether customers are meant, and whether what stands around the sentence states it:
a link, a next sentence that names or sends to where it is named, a list or table that follows, or a heading or lead-in of the article that announces those very things.
"""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules import restrictions
from kblint.rules.customers import deals_with_customers, touches_customers
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.restrictions import Restriction, find_restrictions
from kblint.rules.restrictions.nouns import SOME
from kblint.rules.restrictions.told import announcements, announces, named_nearby, stated_around
from kblint.rules.surroundings import in_quotes, is_quotation, section

# An item of a list that is nothing but these: "Certain health products", below "These cannot be returned:".
_ITEM = expression(
    rf"\A\W*(?P<item>(?:{SOME}|a (?:number|couple|handful) of)(?: of (?:our|the))? (?:(?:types?|kinds?|categories|classes|forms) of )?"
    r"(?:(?!(?:is|are|was|were|the|then|your|this|may|can|will|must|to|that|which|who|if|when|with|like|for|in|on|by|from|have|has|need|do|you|we)\b)[\w'&/-]+,? ){0,5}"
    r"[a-z-]{2,24}(?:s|food|wear|equipment|merchandise|software|content|underwear|furniture|luggage|jewell?ery))\W*\Z"
)
_LEADS_IN = expression(
    r"\b(?:cannot|can't|can not|not|n't|non-\w+|except|exceptions?|exempt|excluded?|excludes|exclusions?|ineligible|unavailable|free|discount\w*|eligible|"
    r"covers?|covered|included?|includes|warranty|refund\w*|return\w*|accepted?|prohibited|restricted|forbidden|allowed|permitted|available|appl(?:y|ies) to)\b"
)
_WORDS = {
    "apply": {
        "missing": "nothing here says what they are",
        "cure": "State them in this sentence or in a list below it, or link these words to the section that does.",
    },
    "scope": {
        "missing": "nothing here says which",
        "cure": "Name them here or in a list below, or link these words to the page that lists them.",
    },
    "rules": {
        "missing": "nothing here says what they are",
        "cure": "State them here or in a list below, or link these words to the page that does.",
    },
    "less": {
        "missing": "nothing here says what is left out",
        "cure": "Say what is left out, here or in a list below, or link these words to the page that does.",
    },
    "basis": {
        "missing": "nothing here says how far",
        "cure": "Say when, where or for whom: “on Saturdays, at the lots in Hill Street”.",
    },
    "item": {
        "missing": "nothing here says which",
        "cure": "Name them, each as an item of its own, or link these words to the page that lists them.",
    },
    "bar": {
        "missing": "nothing here says what it is",
        "cure": "State it, as in “if you have sold ten items”, or link these words to the section that does.",
    },
    "cases": {
        "missing": "nothing here says which",
        "cure": "Say when, as in “if the parcel was damaged on the way”; otherwise leave the sentence out.",
    },
}


def check(article: Article, context: Context) -> Iterator[Hit]:
    own = [fold(p) for p in context.options["stated_elsewhere"]]
    announced: list[str] | None = None
    folded = article_text(article)
    for index in folded.blocks_with(restrictions.CUES):
        block = article.blocks[index]
        if block.kind in ("heading", "title", "image", "code") or is_quotation(article.blocks, block):
            continue
        for sentence in block.sentences:
            text = folded.folded[index][sentence.start : sentence.end]
            if not stands(restrictions.CUES, text) and not block.item:
                continue
            found = _restriction(article, block, text)
            if found is None or text.rstrip().endswith("?") or any(p in text for p in own):
                continue
            if _ONLY_TELLS.match(text, found.end) or _FELT.search(text, 0, found.start):
                continue
            if announced is None:
                announced = announcements(article)
            if not _is_told(article, block, sentence, found, announced):
                start, end = sentence.start + found.start, sentence.start + found.end
                yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], **_WORDS[found.form]})


# "Some people may not recognize the charge", "some restrictions are the result of …", "we understand that in some cases you may want to leave": no rule.
_ONLY_TELLS = expression(
    r" (?:may |might |can |could |do |will )?(?:not )?(?:recogni[sz]e|remember|notice|reali[sz]e|know|feel|think|believe|prefer)\b|"
    r" (?:is|are) (?:the |a )?(?:results?|effects?|consequences?) of\b|"
    r" (?:is|are) caused by\b"
)
_FELT = expression(
    r"\b(?:we|i)(?: (?:do|also|fully|can))* (?:understand|know|reali[sz]e|recogni[sz]e|appreciate|acknowledge)(?: that)? \Z"
)


def _restriction(article: Article, block: Block, text: str) -> Restriction | None:
    """The restriction of a folded sentence: the first whose own words say that customers are meant, or the first of all where the article deals with them."""
    told = find_restrictions(text)
    found = next((f for f in told if f.plain), None)
    if (
        told
        and told[0] is not found
        and (deals_with_customers(article, block, text) or (told[0].listed and touches_customers(block, text)))
    ):
        return told[0]
    if found is None and block.item and (item := _ITEM.match(text)):
        lead = _lead_in(article, block)
        if _LEADS_IN.search(lead) and deals_with_customers(article, block, f"{lead} {text}"):
            return Restriction(*item.span("item"), "item")
    return found


def _is_told(article: Article, block: Block, sentence: Sentence, found: Restriction, announced: list[str]) -> bool:
    """Whether it is stated somewhere, or nobody's statement: code, a quotation."""
    start, end = sentence.start + found.start, sentence.start + found.end
    if block.marked("code", start, end) or in_quotes(block.text, start, end) or stated_around(article, block, sentence, found):
        return True
    if found.form == "scope" and named_nearby(
        (fold(b.text) for b in section(article.blocks, block)), found.noun, fold(sentence.text)
    ):
        return True
    return any(announces(line, found) for line in announced)


def _lead_in(article: Article, block: Block) -> str:
    """What a list is about: the line before it, or the heading, folded."""
    at = block.index - 1
    while at >= 0 and (item := article.blocks[at].item) and block.item and item.depth >= block.item.depth:
        at -= 1
    before = article.blocks[at] if at >= 0 else None
    return fold(before.text) if before and before.text.rstrip().endswith(":") else fold(" ".join(block.heading[-1:]))
