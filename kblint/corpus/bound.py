"""How likely two values can be of one thing at the most, told by what takes little time: nearly all pairs are ruled out by that.

What the signs of ``similarity`` come to is worked out from the cheapest to the dearest, with every other sign taken for whatever speaks
most for the pair, until that is not enough.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from kblint.corpus.index import Crowds
from kblint.corpus.side import Side
from kblint.corpus.similarity import (
    LEAST,
    ONE_WORDING,
    WEIGHTS,
    alike_sets,
    by_wording,
    condition_on_one,
    copies,
    covered,
    denominator_on_one,
    far_apart,
    implied,
    in_many_words,
    in_other_words,
    of_amounts,
    of_attributes,
    one_question,
    said_again,
    times_apart,
    titled_alike,
    wording,
)
from kblint.statements.model import Quantity, Statement

# Where the likelihood is LEAST; a hair below, for what adding in another order may lose.
_LEAST_Z = math.log(LEAST / (1 - LEAST)) - 1e-9
# How far the signs go that are no yes or no.
_FARTHEST = {
    "one template, other words": 4.0,
    "one template, more words": 4.0,
    "one template, of its own title": 2.0,
    "shared": 2.5,
    "shared around": 2.5,
    "shared in other words": 2.0,
    "shared above": 2.0,
    "lacking on both sides": 4.0,
    "lacking on one side": 4.0,
}
_COVERED = ("least covered", "most covered", "lacking on one side", "lacking on both sides")
# The signs that are worked out of each pair.
_OF_PAIRS = (
    "one question",
    "crowded",
    "shared",
    "shared around",
    "shared in other words",
    *_COVERED,
    "same article",
    "said again",
    "same sentence",
    "in many words",
    "in a table",
)


class Sort(NamedTuple):
    """What there is to a value besides its words: the amount but for how much it is, and what else is said of it."""

    attribute: str
    amount: Quantity | None
    universal: bool
    weak: bool
    amounts: bool
    event: bool
    condition: bool


def sort_of(s: Statement) -> Sort:
    """The sort of a value."""
    amount = s.quantity
    if amount is not None:
        high = amount.high if amount.high in (0.0, math.inf) else 1.0
        amount = msgspec.structs.replace(amount, low=0.0, high=high, about=False, days="")
    return Sort(s.attribute, amount, s.universal, s.weak, bool(s.qualifiers), bool(s.anchor), bool(s.conditions))


class Value(Side):
    """A value as a side of comparisons: ``claim`` stands for its amount and attribute, ``sort`` for its sort, ``number`` for itself."""

    def __init__(self, statement: Statement, claim: int, sort: int, number: int = 0) -> None:
        super().__init__(statement)
        self.claim, self.sort, self.number = claim, sort, number


class _Scale:
    """How much each sign counts, in pairs of one wording or in others."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._most = {name: max(w, 0.0) * _FARTHEST.get(name, 1.0) for name, w in weights.items()}

        def weight(name: str) -> float:
            return weights.get(name, 0.0)

        self.same_article, self.said_again = weight("same article"), weight("said again")
        self.in_many_words, self.in_a_table = weight("in many words"), weight("in a table")
        self.shared = max(weight("shared"), 0.0)
        self.least_covered, self.most_covered = weight("least covered"), weight("most covered")
        self.lacking_on_one, self.lacking_on_both = weight("lacking on one side"), weight("lacking on both sides")
        # What can only speak against a pair: where it should speak for it, that is among what every pair has at the most.
        self.more_words = min(weight("one template, more words"), 0.0)
        self.headings = min(weight("other headings"), 0.0)
        self.far_apart, self.times_apart = min(weight("far apart"), 0.0), min(weight("times apart"), 0.0)
        self.titled_alike, self.headed_alike = min(weight("titles alike"), 0.0), min(weight("headings alike"), 0.0)
        self.names = 0.0, min(weight("names on one side"), 0.0), min(weight("other names"), 0.0)
        self.denominator, self.condition = min(weight("denominator on one side"), 0.0), min(weight("condition on one side"), 0.0)
        # What may still come.
        self.covered = sum(self._most.get(name, 0.0) for name in _COVERED)
        self.in_other_words, self.around = self._most.get("shared in other words", 0.0), self._most.get("shared around", 0.0)

    def before(self, a: Sort, b: Sort) -> float:
        """What the signs come to that follow from the sorts of two values, and all others that may be added to, at the most."""
        found = {"universal": float(a.universal or b.universal), "hedged on one side": float(a.weak != b.weak)}
        of_attributes(a.attribute, b.attribute, found)
        if a.amount is not None and b.amount is not None:
            of_amounts(a.amount, b.amount, found)
        if not (a.amounts and b.amounts):
            found["amount on one side"] = float(a.amounts != b.amounts)
        apart = {"always", *_OF_PAIRS, *found}
        if not (a.event and b.event):
            apart.add("same event")
        if not (a.condition and b.condition):
            apart.add("same condition")
        certain = self._weights.get("always", 0.0) + sum(self._weights.get(name, 0.0) * value for name, value in found.items())
        others = sum(most for name, most in self._most.items() if name not in apart)
        return certain + others + self.covered + self.in_other_words + self.around


class Bound:
    """Rules out pairs of values that are not likely enough to be of one thing."""

    def __init__(
        self, sorts: Sequence[Sort], weight: Mapping[str, float], crowds: Crowds, weights: Mapping[str, float] | None = None
    ) -> None:
        weights = WEIGHTS if weights is None else weights
        apart, alike = by_wording(weights)
        self._scales = _Scale(apart), _Scale(alike)
        self._crowded = weights.get("crowded", 0.0)
        self._weight, self._crowds = weight, crowds
        self._sorts = sorts
        self._known: dict[tuple[int, int], tuple[float, float]] = {}

    def admits(self, a: Value, b: Value) -> bool:
        """Whether two values may be likely enough to be of one thing."""
        s, t, weight = a.statement, b.statement, self._weight
        if copies(a, b) or one_question(a, b):
            # These are few, and all that they have in common counts.
            return True
        alike, contained = wording(a, b)
        in_one_wording = alike >= ONE_WORDING
        scale = self._scales[in_one_wording]
        z = self._of_sorts(a.sort, b.sort)[in_one_wording]
        if a.path == b.path:
            z += scale.same_article + (scale.said_again if said_again(a, b) else 0.0)
        z += scale.in_many_words * in_many_words(a, b)
        if a.in_table or b.in_table:
            z += scale.in_a_table
        if s.quantity is not None and t.quantity is not None:
            z += scale.times_apart * times_apart(s.quantity, t.quantity)
            if far_apart(s.quantity, t.quantity):
                z += scale.far_apart
        if z < _LEAST_Z:
            return False
        shared = (a.telling & b.told_of) | (b.telling & a.told_of)
        z += scale.shared * min(sum([weight.get(c, 1.0) for c in shared]), 2.5)
        if a.rows.isdisjoint(b.rows):
            z -= scale.in_other_words
        z += self._crowded * math.log2(self._crowds.between(a, b) - 1)
        if z < _LEAST_Z:
            return False
        anyway = implied(s.attribute, t.attribute)
        one, lack_one, left = covered(a, b, anyway, weight)
        other, lack_other, right = covered(b, a, anyway, weight)
        less, more = (one, other) if one < other else (other, one)
        z += scale.least_covered * less + scale.most_covered * more - scale.covered
        less, more = (lack_one, lack_other) if lack_one < lack_other else (lack_other, lack_one)
        z += scale.lacking_on_one * min(more, 4.0) + scale.lacking_on_both * min(less, 4.0)
        z += scale.more_words * contained * contained * min(max(left, right), 4.0)
        if not a.rows.isdisjoint(b.rows):
            met = in_other_words(a.telling, b.telling)
            z += scale.in_other_words * (0.5 * min(sum([weight.get(c, 1.0) for c in met]), 2.0) * (1.0 - alike) - 1.0)
        if z < _LEAST_Z:
            return False
        if not a.subjects <= b.around and not b.subjects <= a.around:
            z += scale.headings
        z += scale.titled_alike * titled_alike(a, b) + scale.headed_alike * alike_sets(a.heading, b.heading)
        if denominator_on_one(a, b):
            z += scale.denominator
        if condition_on_one(a, b):
            z += scale.condition
        if z < _LEAST_Z:
            return False
        crossed = ((a.telling & b.around) | (b.telling & a.around)) - shared
        z += scale.around * (0.4 * min(sum([weight.get(c, 1.0) for c in crossed]), 2.5) - 1.0)
        if z < _LEAST_Z:
            return False
        names = (not b.knows(a.names)) + (not a.knows(b.names))
        return z + scale.names[names] >= _LEAST_Z

    def _of_sorts(self, a: int, b: int) -> tuple[float, float]:
        """What two sorts come to in pairs of other wordings and of one wording, and what may come to that before the words are looked at."""
        found = self._known.get((a, b))
        if found is None:
            one, other = self._sorts[a], self._sorts[b]
            apart, alike = self._scales
            found = self._known[a, b] = apart.before(one, other), alike.before(one, other)
        return found
