"""Sentences that describe a function, work an example or explain a word: they hold for nobody, whatever they speak of."""

from __future__ import annotations

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.expressions import expression

# What a section is about that shows how something works, or what a word means.
_SHOWS = expression(
    r"\A\W*(?:(?:worked|code|usage|more|some|simple|sample|an|for) )?examples?(?: \d{1,2})?(?:\W*|: .{1,60})\Z"
    r"|\A\W*(?:syntax|synopsis|parameters|arguments|return values?)\W*\Z"
    r"|\b(?:glossary|lexicon|terminology)\b|\Acopying\b|\b(?:general public|apache|creative commons) licen[cs]e\b"
)
# What a function, an option or a method does, told without a subject: "Returns the rate for a specified period."
_DOES = expression(
    r"\A\W*(?:returns|calculates|computes|rounds|specifies|determines|defines|converts|displays|indicates|retrieves|evaluates|generates|inserts|opens|shows|sets|gets|"
    r"enables|disables|controls|prints|lists|adds|removes|selects|searches|copies|moves|deletes|loads|saves|writes|reads|creates|assigns|applies|checks|tests|enters|"
    r"switches|formats|limits|truncates|waits|sends|stores|keeps) "
    r"(?:the|an?|all|any|each|every|whether|how|if|which|this|that|its|your|one|two|up|true|false|numeric|text) "
    r"|\A\W*return (?:an?|the) (?:[\w-]+ ){0,2}(?:iterator|list|string|object|value|number|copy|tuple|dictionary|array|function|name|set|instance|pointer)\b"
    r"|\A\W*use this (?:function|command|option|method|tool)\b"
)
# "This report lists the totals of a set period": a part of the program does.
_PART = expression(
    r"(?:\A|[:.] )\W*this (?:report|chart|button|field|option|function|command|dialogu?e?|window|menu|column|setting|tab|tool|view|parameter|directive|method|module|"
    r"property|attribute|variable|switch|flag|check ?box|slider|filter|key|mode|plug-?in|panel) (?:also |then )?"
    r"(?:lists|shows|displays|prints|lets|allows|is used|specifies|determines|defines|sets|controls|contains|returns|enables|disables|causes|opens|calculates|limits)\b"
    r"|\A\W*(?:for )?examples?(?: \d{1,2})?: "
)
# "(frequency = 2)", "the fix for #4021": a figure that a program is given, a report of a fault.
_GIVEN = expression(r"\b[a-z]+ = -?\d|\b(?:fix(?:es|ed)?|bugs?|issues?|tickets?)(?: for| in)? #\d{2,}\b")
# "A cheque is a document that tells a bank to pay …": what a word means.
_MEANS = expression(
    r"\A\W*(?:an?|the) [\w' -]{2,40}(?:\([^()]{1,60}\) )?is (?:an? |one )(?:[\w-]+ ){1,3}(?:that|which|whose|in which|where|by which|used)\b"
)


def only_shows(article: Article, block: Block, text: str) -> bool:
    """Whether a folded sentence of the block describes a function, works an example or explains a word, and claims nothing."""
    return bool(_DOES.search(text) or _PART.search(text) or _GIVEN.search(text) or _MEANS.search(text)) or any(
        _SHOWS.search(fold(heading)) for heading in (article.title, *block.heading)
    )
