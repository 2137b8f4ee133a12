"""A sentence in plain words: what English can say in many ways, said in the one way that the readers of restrictions know.

"Unfortunately, our team is currently unable to ship to a handful of the islands" and "we cannot ship to a few of the islands" restrict the same thing. So what only
comments on a sentence is left out, and of words that mean the same, the plain one stands for all. Places are told as they are in the sentence that was written.
"""

from __future__ import annotations

from kblint.rules.plain import Told, put_in
from kblint.signs import runs

# What says how somebody feels about it, or that it is so now, or as a rule.
_COMMENTS = (
    "unfortunately", "sadly", "regrettably", "therefore", "thus", "hence", "currently", "presently", "at present", "at the moment", "at this time", "right now",
    "for now", "as of now", "generally", "in general", "usually", "typically", "normally", "ordinarily", "as a rule", "simply", "of course", "just now",
    "automatically", "strictly", "also", "naturally", "explicitly", "expressly",
)  # fmt: skip
_OF = ("of our", "of the", "of these", "of those", "of your")
# How many: what stands for it, and all that says the same. Before "of the", "a lot of" stands for "many of".
_HOW_MANY = {
    "many": ("numerous", "countless", "a lot of", "lots of", "plenty of", "quite a few", "a great many", "a good many", "a large number of", "loads of"),
    "a few": ("a couple of", "a handful of", "one or two", "two or three"),
    "several": ("a number of",),
    "various": ("a range of", "a variety of", "an array of"),
    "most": ("nearly all", "almost all", "the majority of", "the vast majority of", "a large majority of", "the bulk of"),
    "not all": ("not every one of", "not each of"),
    "only a few": ("just a few", "very few", "only a handful of", "only a couple of", "only one or two"),
    "only some": ("just some", "solely some", "exclusively some"),
    "only certain": ("just certain", "solely certain", "exclusively certain"),
    "selected": ("chosen", "designated", "hand-picked"),
}  # fmt: skip
_MEANS = {
    "only": ("solely", "exclusively", "merely"),
    "only select": ("just select",),
    "only selected": ("just selected",),
    "only specific": ("just specific",),
    "only to": ("just to",),
    "cannot": (
        "can't", "can not", "is unable to", "are unable to", "are not able to", "is not able to", "aren't able to", "isn't able to", "won't be able to",
        "will not be able to", "will be unable to",
    ),
    "might": ("could",),
    "subject to": ("dependent on", "dependent upon", "conditional on", "conditional upon", "contingent on", "contingent upon"),
    "are": ("remain",),
    "is": ("remains",),
    "apply": (
        "are in place", "are in force", "are in effect", "are applicable", "be in place", "be in force", "be in effect", "be applicable", "be imposed",
        "are imposed",
    ),
    "applies": ("is in place", "is in force", "is in effect", "is applicable", "is imposed"),
    "available": ("on offer", "obtainable"),
    "excluded": ("left out", "omitted", "exempted"),
    "exclude": ("leave out",),
    "excludes": ("leaves out",),
    "require": ("call for",),
    "requires": ("calls for",),
    "need a": ("must have a", "have to have a"),
    "need an": ("must have an", "have to have an"),
    "restrictions": ("caveats", "constraints"),
    "requirements": ("prerequisites", "preconditions"),
    "a limited": ("a restricted",),
    "on a limited basis": ("to a limited extent", "to a limited degree", "on a restricted basis", "to a restricted extent"),
    "in some": ("in individual", "in isolated"),
    "in some cases": ("on occasion",),
    "we": ("our team", "our staff", "the company", "our company", "our shop", "our store", "our office"),
    "you": ("the customer",),
    "your": ("the customer's",),
}  # fmt: skip


def _table() -> dict[str, str]:
    said: dict[str, str] = dict.fromkeys(_COMMENTS, "")
    for plain, others in _HOW_MANY.items():
        for other in others:
            said[other] = plain
            if other.endswith(" of"):
                said.update({other.removesuffix("of") + of: f"{plain} {of}" for of in _OF})
    said.update({other: plain for plain, others in _MEANS.items() for other in others})
    return said


# What may stand in a sentence, and what it is in plain words: nothing, where it is left out.
PLAIN_WORDS = _table()
# What is looked for by its longest word, with what only comments and what has a plain word apart.
SAID = (*_COMMENTS, *(said for others in (_HOW_MANY, _MEANS) for words in others.values() for said in words))
_COMMENT, _WORD = True, False
_BY_LONGEST: dict[tuple[str, bool], list[str]] = {}
for _said in PLAIN_WORDS:
    _BY_LONGEST.setdefault((max(runs(_said), key=len), not PLAIN_WORDS[_said]), []).append(_said)
_LONGEST = frozenset(longest for longest, _ in _BY_LONGEST)


def in_plain_words(text: str) -> Told:
    """A folded sentence in plain words."""
    said = Told(text)
    if longest := _LONGEST.intersection(runs(text)):
        # "Are currently unable to": a comment may stand within what has a plain word.
        for kind in (_COMMENT, _WORD):
            said = put_in(said, _places(said.text, [words for word in longest for words in _BY_LONGEST.get((word, kind), ())]))
    return said


def _places(text: str, words: list[str]) -> list[tuple[int, int, str]]:
    """Where one of the words stands, and the plain word, in order; the longest first where several begin."""
    found = []
    for said in words:
        plain, at = PLAIN_WORDS[said], text.find(said)
        while at >= 0:
            end = at + len(said)
            # "(Currently Canada and Mexico)" begins a list.
            if not (_joined(text[at - 1 : at]) or _joined(text[end : end + 1]) or (not plain and text[at - 1 : at] == "(")):
                found.append((at, end, plain) if plain else _left_out(text, at, end))
            at = text.find(said, end)
    return sorted(found, key=lambda place: (place[0], -place[1]))


def _joined(sign: str) -> bool:
    return sign.isalnum() or sign in ("-", "'")


def _left_out(text: str, start: int, end: int) -> tuple[int, int, str]:
    """What goes with a comment that is left out: the space behind it, or its commas."""
    if text.startswith(", ", end):
        return (start - 2, end + 1, "") if text.endswith(", ", 0, start) else (start, end + (2 if not start else 0), "")
    if text.startswith(" ", end):
        return start, end + 1, ""
    return (start - 1, end, "") if text[start - 1 : start] == " " else (start, end, "")
