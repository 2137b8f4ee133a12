"""Where a sentence divides something: "certain plans", "select countries", "not all of our stores", "a few breeds"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kblint.expressions import expression
from kblint.rules.matching import stands
from kblint.rules.restrictions.nouns import MODIFIERS, NOUN, PLAIN, PLAIN_KINDS, singular

# The first announce that there is a list somewhere, whatever it is a list of; the others do where nothing but a list makes sense of the sentence.
_LISTED = (
    "certain", "select", "selected", "participating", "not all", "not every", "only some", "only certain", "only select", "only selected", "only a few",
    "only specific", "only particular", "only participating", "a subset of", "a subset of our", "a subset of the", "a few select",
)  # fmt: skip
_LOOSE = (
    "some", "specific", "particular", "limited", "a few", "several", "various", "many", "most",
)  # fmt: skip
_NUMBER = r"an? (?:few |very )?(?:limited |small |specific |select )(?:number|set|selection|range|subset|group|choice) of"
_OF = expression(r" of (?:our|the|these|those|your)\Z")
_NUMBERED = expression(_NUMBER)
# No look behind: so the engine can skip to the first letter of one of them.
_PHRASE = expression(
    rf"(?P<determiner>(?:{'|'.join(sorted((*_LISTED, *_LOOSE), key=len, reverse=True))}|{_NUMBER}(?: our| the)?)(?: of (?:our|the|these|those|your))?)"
    r"(?: (?:types?|kinds?|sorts?|categories|forms?|classes|groups) of)? "
    rf"{MODIFIERS}{NOUN}"
)
# "Not every branch", "not everyone".
_EVERY = expression(
    r"\b(?P<determiner>not every)(?: (?P<modifiers>(?:[\w-]{2,20} ){0,2}?)(?P<single>[a-z-]{3,20}?)(?= (?:is|can|will|may|does|doesn't|[a-z]{2,15}(?<!s)s)\b|[.,;:)]|\Z)"
    r"|(?:one|body)\b)"
)
CUES = (
    "some ", "certain ", "select", "participating ", "not all ", "not every", "limited ", "small ", "subset", "specific ", "particular ",
    "a few ", "several ", "number of", "selection of", "set of", "range of", "group of", "choice of", "various ", "many ", "most ",
)  # fmt: skip


class Phrase(msgspec.Struct, frozen=True):
    """``text[start:end]`` divides ``noun`` (in the singular); ``listed`` where its words announce a list, ``ours`` where they say whose they are."""

    start: int
    end: int
    determiner: str
    noun: str
    modifiers: str
    listed: bool

    @property
    def first(self) -> str:
        return self.determiner.split(" ")[0]

    @property
    def ours(self) -> bool:
        return self.determiner.endswith(" our")

    @property
    def vague(self) -> bool:
        """Whether so many, or so few, are meant that nobody would list them; where most are kept from something, one would."""
        return not self.listed and self.first in ("many", "most", "several", "various", "a")

    @property
    def many(self) -> bool:
        """Whether so many are meant that only what they are kept from is worth a list."""
        return self.first in ("many", "most")

    @property
    def own(self) -> bool:
        """Whether the words say that they are the company's, or its choice."""
        return self.ours or self.first in ("select", "participating")

    @property
    def plain(self) -> bool:
        """Whether nobody but a company and its customers would say so: programs have no countries, and nobody else has ours."""
        return self.noun in PLAIN or self.modifiers.rpartition(" ")[2] in PLAIN_KINDS or self.own


def phrases(text: str) -> Iterator[Phrase]:
    """What a folded sentence divides, in order."""
    if not stands(CUES, text):
        return
    for found in _PHRASE.finditer(text):
        if found.start() and (text[found.start() - 1].isalnum() or text[found.start() - 1] == "-"):
            continue
        noun = found["kind"] or singular(found["noun"])
        # "Only some tickets" is about "some tickets", "only a few" about few.
        start = found.start() + (len("only ") if found[0].startswith("only ") and " a " not in found["determiner"] else 0)
        yield Phrase(start, found.end(), found["determiner"], noun, found["modifiers"].strip(), _is_listed(found["determiner"]))
    for found in _EVERY.finditer(text) if "not every" in text else ():
        yield Phrase(*found.span(), "not every", found["single"] or "customer", (found["modifiers"] or "").strip(), listed=True)


def _is_listed(determiner: str) -> bool:
    words = _OF.sub("", determiner)
    return words in _LISTED or _NUMBERED.match(determiner) is not None
