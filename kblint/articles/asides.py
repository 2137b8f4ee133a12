"""Block quotes that quote nobody: an aside ("> **Note:** …") is the article's own text, whatever box it is drawn in."""

from __future__ import annotations

from kblint.expressions import compiled, expression

# Signs that an aside opens with: U+2139 to U+2B55 and the pictographs.
_SIGN = compiled("[\u2139\u203c\u2049\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]")
_LABEL = expression(
    r"[*_#> \t]{0,6}(?:(?:please |very |quick |pro[- ]?|important |security |usage |side |additional |general |a )?"
    r"(?:notes?|notices?|important|warnings?|cautions?|tips?|hints?|attention|info|information|reminder|remember|disclaimer|danger|"
    r"heads[- ]up|nb|n\.b\.|good to know|prerequisites?|requirements?)[*_]{0,3}[ \t]?(?:[:!]|[\u2013\u2014-] |[*_]{2})"
    r"|(?:please )?(?:note|be aware) that\b)"
)


def begins_aside(text: str) -> bool:
    """Whether the text of a block quote begins with a label ("Note:", "Please note that") or a sign, as no quotation does."""
    head = text[:60]
    return bool(_SIGN.match(head) or _LABEL.match(head.lower()))
