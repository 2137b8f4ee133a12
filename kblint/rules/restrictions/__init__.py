"""Restrictions of what customers get, pay or may do that are announced and not stated (KB302).

* ``nouns`` and ``dealings``: the words; ``phrases``: where a sentence divides something ("certain plans").
* ``scope``: whether that restricts anything; ``terms``, ``occasions``, ``extents``: the forms that have words of their own ("exclusions apply", "in some cases",
  "not available everywhere").
* ``told``: whether it is stated in the sentence, next to it, or where the article announces it.
"""

from kblint.rules.restrictions.extents import EXTENTS
from kblint.rules.restrictions.model import Restriction
from kblint.rules.restrictions.occasions import bars, cases, there_are
from kblint.rules.restrictions.scope import scopes
from kblint.rules.restrictions.terms import terms

__all__ = ["Restriction", "find_restrictions"]
# What is longer is no sentence, and takes time with more than its length.
_LONGEST = 3_000
_FORMS = (terms, there_are, *EXTENTS, scopes, bars, cases)


def find_restrictions(text: str) -> list[Restriction]:
    """The restrictions of a folded sentence that the sentence itself does not state, in order."""
    text = text[:_LONGEST]
    return sorted(found for form in _FORMS for found in form(text))
