"""The situation in which a sentence says what to do."""

from __future__ import annotations

from kblint.articles.text import fold
from kblint.expressions import expression


def condition(text: str) -> str:
    """The situation that a sentence speaks of ("if the refund has not arrived after 10 days"), or an empty string."""
    folded = fold(text)
    for found in _CONDITION.finditer(folded):
        start = found.start(1)
        within = folded[start : start + _LONGEST]
        end = min((at for mark in _ENDS if (at := within.find(mark, 8)) > 0), default=len(within))
        told = _INSTRUCTION_INSIDE.search(within, 0, end)
        if told and told.start() > 12:
            end = told.start()
        said = text[start : start + end].strip(" ,.!;:")
        if 2 < len(said.split()) <= 40:
            return said
    return ""


_LONGEST = 320
_ENDS = (", ", "; ", ". ", ": ", " \u2014 ", " \u2013 ", " (", "? ")
_CONDITION = expression(
    r"(?:^|[\s(,;:])((?:if|when|whenever|once|unless|in case|in the event|should you|should your|after)\s"
    # "if not", "if you need any help" name no situation.
    r"(?!which\b|that\b|so\b|not\b|in doubt|(?:it|this|that) (?:does|is|do)(?:n't| not)\b|applicable|needed|necessary|possible"
    r"|you (?:have|need|require|want) (?:any )?(?:more |further |other |additional )?(?:questions?|help|assistance|support|information)\b)[a-z])"
)
_INSTRUCTION_INSIDE = expression(
    r"\b(?:please|contact(?:ing)?|reach out|get in touch|e-?mail us|call us|let us know|don't hesitate|feel free|you can|you should|you may|you must)\b"
)
