"""Restrictions of what customers get, pay or may do that are announced and not stated (KB302).

* ``wording``: a sentence in plain words; ``nouns`` and ``dealings``: the words; ``phrases``: where a sentence divides something ("certain plans").
* ``scope``: whether that restricts anything; ``terms``, ``occasions``, ``extents``: the forms that have words of their own ("exclusions apply", "in some cases",
  "not available everywhere").
* ``told``: whether it is stated in the sentence, next to it, or where the article announces it.
"""

import msgspec

from kblint.rules.matching import stands
from kblint.rules.restrictions import extents, occasions, phrases, scope, terms, wording
from kblint.rules.restrictions.model import Restriction

__all__ = ["CUES", "Restriction", "extents", "find_restrictions", "occasions", "phrases", "scope", "terms", "wording"]
# One of these stands in every sentence in plain words that announces a restriction.
_PLAIN_CUES = (
    "availability ", " vary", " varies ", " differ", "where you ", "in their ", "own ", "strict ", "further ", "not always ", " everywhere", " in your ",
    "parts of ", "sections of ", "areas of ", "restricted ", "various ", "different ", "other ", "separate ", "stricter ", "individual ",
    "only a few ", "after a ", "limits", "minimum ",
    "maximum ",
    "not all ", "not every ", "but not all", "if not all", "though not all", "some ", "certain ", "select", "specific ", "particular ", "limited ",
    "participating ", "rare ", "extreme ", "exceptional ", "special ", "a few ", "number of", "set of", "range of", "group of",
    "additional ", "several ", " apply", " applies", "subject to", "in all ", "on all ", "for all ", "to all ", "at all ", "by all ", "with all ", "in every ",
    "on every ", "for every ", "to every ", "at every ", "by every ", "with every ", "across all ", "across every ", "cover all ", "include all ", "accept all ",
    "offer all ", "of all ", "cover every ", "include every ", "accept every ", "offer every ", "of every ", "from all ", "from every ", "extenuating ",
    "extraordinary ", "there may be ", "there might be ", "there can be ", "there will be ", "there are ", "dependent)", "(depend", "(it depend",
    "be different", "edge cases", "edge circumstances", "edge situations", "edge instances", "edge scenarios", "edge conditions", "edge occasions",
    "many ", "most ", "subset", "unique ", "according to ", "in line with ", "in accordance with ", "governed by ",
    "there will always be ", "within ", "small ", "depend", "requirements", "restrictions", "limitations", "exclusions", "exceptions", "not everyone",
    "not everybody", "carry ", "come with ", "comes with ", "bound by ",
    "falls under ", "fall under ",
)  # fmt: skip
# … and one of these in every sentence, in whatever words.
CUES = (*_PLAIN_CUES, *(said for said in wording.SAID if stands(_PLAIN_CUES, f" {wording.PLAIN_WORDS[said]} ")))
# What is longer is no sentence, and takes time with more than its length.
_LONGEST = 3_000
_FORMS = (terms.terms, occasions.there_are, *extents.EXTENTS, scope.scopes, occasions.bars, occasions.cases)


def find_restrictions(text: str) -> list[Restriction]:
    """The restrictions of a folded sentence that the sentence itself does not state, in order."""
    said = wording.in_plain_words(text[:_LONGEST])
    return sorted(
        msgspec.structs.replace(found, start=said.start(found.start), end=said.end(found.end)) if said.put_in else found
        for form in _FORMS
        for found in form(said.text)
    )
