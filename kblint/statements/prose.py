"""What keeps a sentence from being read as a claim, and what colours one: examples, the past, hedges, quotations, steps."""

from __future__ import annotations

import re

from kblint.articles.model import Block, Sentence, Span
from kblint.expressions import compiled
from kblint.statements.cues import Sought
from kblint.statements.numbers import text_at
from kblint.statements.words import Word

# A sentence that opens with a pronoun is about what the sentence before it named.
IT_GOES_ON = compiled(
    r"^\W*(?:and |but |so |after that,? |then |if not,? )?(?:it|it's|its|they|they're|them|these|those|that|this|that's|each|both)\b(?! is (?:up|not|possible)\b)"
)
# "Say your box comes on a Saturday" only tells a case; "say you spend £40" makes up an amount.
EXAMPLE = Sought(
    r"\bexamples?:|^\W*say (?:your|an?|there)\b(?=[^:,.]{0,80}(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|hundred)\b))|"
    r"\b(?:for example|for instance|e\.g|eg\.|as an example|such as|suppose|imagine|let's say|let us say|say you|assume|assuming|"
    r"hypothetical|sample|in (?:this|the|our) example|illustrat\w*|scenario)\b",
    "example|say|instance|such|suppose|imagine|assum|hypothetical|sample|illustrat|scenario",
    words=("g", "eg"),
)
# "If your usage is $7, you pay …": a sum worked for one amount.
WORKED = Sought(
    r"\bif (?:you|your|the|a|an|it|this|there)\b[^.,;]{0,60}\b(?:is|are|was|were|equals?) [$€£]?\d[\d.,]*(?![\d.,]* (?:or|and) )[^.;]{0,20},",
    words=("if",),
)
ARITHMETIC = compiled(r"=|\d ?[*×÷] ?\d|\d \+ \d")
PAST = Sought(
    r"\b(?:before|until|till|prior to|up until) (?:\w+ ){0,2}(?:\d{1,2},? )?(?:19|20)\d\d\b|"
    r"\b(?:previously|formerly|originally|once was)\b|\bfor the (?:financial |business )?(?:year|quarter|month)s? (?:to|ended|ending)\b|"
    r"\b(?:raised|increased|reduced|lowered|changed|rises?|rose|went|goes|extended|cut|dropped|drops|moved|moves|grew|up|down) from\b|"
    r"\b(?:until|till|before|up to) [^.,;]{0,30}\blast (?:year|month|week|spring|summer|autumn|winter|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b|"
    r"\bin (?:19|20)\d\d\b[^.]{0,60}\b(?:was|were|had)\b|\bold (?:limit|price|plan|pricing)\b",
    "19|20|previously|formerly|originally|once|for the|from|last|limit|price|plan|pricing",
)
# Steps: amounts in them are of the moment, unless they are bounds.
_STEPS = frozenset(
    "wait enter click select choose type set run press tap pick start restart paste enable disable specify define configure install write "
    "note see consider "
    "move drag scroll switch turn increase decrease reduce let repeat update put find look call try open go check hold wash rinse shake boil".split()
)


def step(tokens: tuple[Word, ...]) -> str:
    """The verb that tells what to do next, if a sentence opens with one: "Open the app", not "Check-in closes"."""
    first = next((i for i, t in enumerate(tokens) if t.kind == "word"), None)
    if first is None or tokens[first].text not in _STEPS or text_at(tokens, first + 1) == "-":
        return ""
    return tokens[first].text


SUPPOSED = compiled(
    r"^\W*(?:say (?:your|an?|there)|for example|for instance|suppose|imagine|let's say|let us say|say you|assume|example)\b"
)
HEDGED = Sought(
    r"\b(?:some|certain|individual|sometimes|in some cases|in rare cases|as a rule|may vary|can vary|varies|vary|depending|depends|"
    r"recommend\w*|suggest\w*|should ideally|"
    r"advise|we aim|aims? to|we try|we strive|roughly|ideally|often|perhaps|probably|likely|expected|estimate\w*|approximately|"
    r"typically|usually|normally|"
    r"generally|(?:around|about) (?:\d|[$€£]|an? |one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half)|on average|at this time|might|tend)\b",
    "some|certain|individual|rare|rule|var|depend|recommend|suggest|ideal|advise|aim|try|strive|roughly|often|perhaps|probably|likely|expected|"
    "estimate|approximate|typical|usual|normal|general|around|about|average|time|might|tend",
)
UNIVERSAL = Sought(
    # "All-or-nothing" and "all-inclusive" are names of sorts.
    r"\b(?:all|any|every|each|whatever|regardless|always|never|no matter|everyone|everything|anyone|without exception|irrespective|"
    r"whether or not|even if|even without)\b(?!-[a-z])",
    "all|any|every|each|whatever|regardless|always|never|matter|exception|irrespective|whether|even",
)
COMPLEMENT = Sought(
    r"\b(?:all other|any other|all (?:the )?others|otherwise|everything else|anything else|everyone else|remaining|"
    r"others (?:are|have|get|pay|cost|can|may|must|need|will|take|come|go|start)|(?:for|all|to) the rest|the rest (?:is|are|costs?|pays?))\b|"
    r"^\W*(?:the )?others\b",
    "other|everything|anything|everyone|remaining|rest",
)
# Block quotations hold notes more often than speech.
SPEECH = compiled(r"\s*[\"\u201c\u2018]")
QUOTES = compiled(r'"[^"\n]{0,200}"|“[^”\n]{0,200}”|`[^`\n]{0,200}`')


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` touches words in quotation marks."""
    return any(m.start() < end and start < m.end() for m in QUOTES.finditer(text))


_QUOTATION = compiled(r'"[^"\n]{12,400}"|“[^”\n]{12,400}”')


def quotations(block: Block) -> list[Span]:
    """The source spans of what a block quotes at length: whole sentences of somebody else, or of a message."""
    if '"' not in block.text and "“" not in block.text:
        return []
    return [
        block.source_span(m.start(), m.end()) for m in _QUOTATION.finditer(block.text) if m.group().count(" ") >= _WORDS_QUOTED
    ]


_WORDS_QUOTED = 4


def without_marks(block: Block, sentence: Sentence, folded: str) -> str:
    """The folded sentence without what is no prose: struck text, template variables, digits in code."""
    for mark in block.marks_at(sentence.start, sentence.end):
        if mark.kind in ("strike", "variable", "code") and mark.start < sentence.end and sentence.start < mark.end:
            start, end = max(0, mark.start - sentence.start), min(len(folded), mark.end - sentence.start)
            blank = re.sub(r"[\d.,:;]", "_", folded[start:end]) if mark.kind == "code" else "_" * (end - start)
            folded = folded[:start] + blank + folded[end:]
    return folded


# "Used to" tells the past; "get used to" and "is used to" do not.
_USED = compiled(r"(?:^|\b(\w+) )used to\b")
_NOT_PAST = frozenset("get got getting be is are was were been being".split())


def is_past(folded: str) -> bool:
    """Whether a folded sentence tells how things were."""
    if "used to" in folded and any(m[1] not in _NOT_PAST for m in _USED.finditer(folded)):
        return True
    return PAST.search(folded) is not None
