"""The situation in which a sentence says what to do."""

from __future__ import annotations

import re

from kblint.articles.text import fold


def condition(text: str) -> str:
    """The situation that a sentence speaks of ("if the refund has not arrived after 10 days"), or an empty string."""
    folded = fold(text)
    for found in _CONDITION.finditer(folded):
        start = found.start(1)
        end = min(
            (
                p
                for p in (folded.find(mark, start + 8) for mark in (", ", "; ", ". ", ": ", " \u2014 ", " \u2013 ", " (", "? "))
                if p > 0
            ),
            default=len(text),
        )
        said = text[start:end].strip(" .!;:")
        stop = _INSTRUCTION_INSIDE.search(fold(said))
        if stop and stop.start() > 12:
            said = said[: stop.start()].strip(" ,")
        if 2 < len(said.split()) <= 40:
            return said
    return ""


_CONDITION = re.compile(
    r"(?:^|[\s(,;:])((?:if|when|whenever|once|unless|in case|in the event|should you|should your|after)\s"
    # "if not", "if you need any help" name no situation.
    r"(?!which\b|that\b|so\b|not\b|in doubt|(?:it|this|that) (?:does|is|do)(?:n't| not)\b|applicable|needed|necessary|possible"
    r"|you (?:have|need|require|want) (?:any )?(?:more |further |other |additional )?(?:questions?|help|assistance|support|information)\b)[a-z])"
)
_INSTRUCTION_INSIDE = re.compile(
    r"\b(?:please|contact(?:ing)?|reach out|get in touch|e-?mail us|call us|let us know|don't hesitate|feel free|you can|you should|you may|you must)\b"
)
