"""KB503: a section that opens with a pronoun whose noun stands in an earlier section.

What a pronoun stands for cannot be computed without understanding, so three things must come together:

* the first sentence under a heading opens with It, This, They or These as a pronoun ("They expire", not "These vouchers expire",
  nor the "it" of "it is important that");
* the heading names no thing: it is of a closed list ("Good to know", "How long", "Step 3"), whatever it says about it;
* the article's title has no noun of that number, unless the sentence goes on from an earlier one ("also", "this means").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.surroundings import in_quotes, is_quotation

_VERB = (
    r"(?:also|only|still|usually|normally|often|always|never|then|even|therefore|however|is|are|was|were|will|can|could|may|"
    r"might|must|should|would|does|do|did|has|have|had|cannot|can't|won't|"
    r"doesn't|don't|isn't|aren't|means?|appl(?:y|ies)|includes?|works?|holds?|lasts?|ends?|expires?|starts?|begins?|"
    r"remains?|stays?|gets?|goes|go|comes?|contains?|covers?|gives?|allows?|lets?|needs?|"
    r"requires?|lights?|shows?|appears?|becomes?|affects?|concerns?|differs?|varies|vary|increases?|replaces?|protects?|"
    r"saves?|pays?|earns?|counts?|renews?|arrives?|cost|expire|refers?|prevents?|ensures?|makes?)"
)
_OPENS = expression(rf"\A\W*(?P<pronoun>it|this|they|these|those) {_VERB}\b")
# It is raining, it is important that, it depends: no noun is meant.
_IMPERSONAL = expression(
    r"\A\W*(?:it|this)(?: (?:also|only|still|usually|normally|often|always|then|even))? (?:(?:is|was|will be|can be|may be|"
    r"might be|could be|would be|should be|has been|must be) "
    r"(?:[^.;]{0,60}? (?:to|that|whether|if|when|how|why|because)\b|possible|recommended|best|time|up to|worth|likely|"
    r"important|necessary|easy|free|not possible|too late|allowed)"
    r"|may be that|depends|seems|looks|appears|happens|makes sense|does not matter|doesn't matter|is now|is not clear)"
)
_GOES_ON = expression(
    r"\A\W*(?:it|this|they|these|those) (?:also|therefore|however|means?|even|still|is (?:because|why|how)|only|"
    r"does not apply|appl(?:y|ies))\b"
)
_NO_THING = expression(
    r"\W*(?:(?:good|nice|important) to know|please note|note|notes|important(?: notes?| information)?|warning|attention|"
    r"caution|remember|more|more (?:information|details)|details|further (?:information|details)|"
    r"tips?|hints?|remarks?|step \d{1,2}|\d{1,2}|part \d{1,2}|next|next steps?|what(?:'s| is| happens) next|what now|"
    r"what else|and then|then|afterwards|before|after|finally|when|why|how|where|who|"
    r"how long|how much|how often|how many|how far|until when|since when|from when|for whom|duration|timing|abroad|at home|"
    r"elsewhere|in short|otherwise|exception|limitations?|restrictions?|conditions?|"
    r"costs?|price|validity|availability|background|reason|explanation|result|example|advantages?|disadvantages?|benefits?|"
    r"in practice|in general|general|generally|outside (?:the )?\w+|within (?:the )?\w+|"
    r"on weekends|at weekends|on holidays|how (?:it|this|that) works|how does (?:it|this) work|does (?:it|this) work|"
    r"what does (?:it|this) cost|what (?:it|this) (?:means|costs)|is (?:it|this) free|"
    r"for (?:new|existing|other) customers|in (?:the )?(?:us|eu|uk|usa)|other|others|another way|alternatives?|option \d|"
    r"case \d)\W*"
)
_EMPTY_PLURALS = frozenset(
    "notes details tips hints remarks steps weekends holidays hours days questions always news us basics customers its his this has is was as".split()
)
_NOUN = expression(r"[a-z][a-z-]{2,}")
_SINGULAR_STOP = frozenset(
    "how what when where why who your you can the and for with from our about help faq faqs this that its"
    " not are does into out off get use using change cancel order".split()
)


def check(article: Article, context: Context) -> Iterator[Hit]:
    blocks = article.blocks
    for heading, block in pairwise(blocks):
        if heading.kind != "heading" or block.kind not in ("paragraph", "item") or not block.sentences or heading.level == 1:
            continue
        if block.text[:1] not in "ITit" or is_quotation(article.blocks, block):
            continue
        text = fold(block.sentences[0].text)
        found = _OPENS.match(text)
        if not found or _IMPERSONAL.match(text) or not _NO_THING.fullmatch(fold(heading.text)):
            continue
        if _has_noun(article, heading, found["pronoun"]) and not _GOES_ON.match(text):
            continue
        start = block.sentences[0].start + found.start("pronoun")
        end = block.sentences[0].start + found.end()
        if not in_quotes(block.text, start, end):
            pronoun = block.text[start : start + len(found["pronoun"])]
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "pronoun": pronoun})


def _has_noun(article: Article, heading: Block, pronoun: str) -> bool:
    """Whether the title, or a heading from the section's own to the outermost, has a noun of the pronoun's number."""
    words = [w for text in (article.title, *heading.heading, heading.text) for w in _NOUN.findall(fold(text))]
    plurals = [w for w in words if w.endswith("s") and not w.endswith("ss") and w not in _EMPTY_PLURALS]
    if pronoun in ("they", "these", "those"):
        return bool(plurals)
    own = _NOUN.findall(fold(" ".join((article.title, *heading.heading))))
    return any(w not in plurals and w not in _SINGULAR_STOP and w not in _EMPTY_PLURALS for w in own)
