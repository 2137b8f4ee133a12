"""One pair of sentences, or the same words, one finding: the more specific rule tells it (``supersedes:`` in its rule.yaml)."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence

import msgspec

from kblint.finding import Hit, Place
from kblint.rules.rule import Rule


def without_superseded(hits: Sequence[tuple[Rule, Hit]], shown: Callable[[Rule, Hit], bool]) -> list[tuple[Rule, Hit]]:
    """The hits without those that a hit of a more specific rule tells, too: it joins the same two sentences, or has the same words.

    What such a hit has besides, further places that say the same, goes over to the one that stays. Only what is ``shown`` takes
    the place of another: what the configuration leaves out must not hide anything.
    """
    telling = {i: rule for i, (rule, hit) in enumerate(hits) if rule.declaration.supersedes and shown(rule, hit)}
    superseded = frozenset(name for rule in telling.values() for name in rule.declaration.supersedes)
    # What joins a hit has a place in the file that the hit is in.
    by_path: dict[str, list[int]] = {}

    def enter(j: int, hit: Hit) -> None:
        for path in {place.path for place in _places(hit)}:
            if j not in (known := by_path.setdefault(path, [])):
                insort(known, j)

    for j in telling:
        enter(j, hits[j][1])
    kept = dict(enumerate(hits))
    for i, (rule, hit) in enumerate(hits):
        if superseded.isdisjoint((rule.code, rule.name)):
            continue
        for j in by_path.get(hit.place.path, ()):
            other = telling[j]
            if j != i and j in kept and {rule.code, rule.name} & set(other.declaration.supersedes) and _joins(kept[j][1], hit):
                kept[j] = (other, _with_places_of(kept[j][1], hit))
                enter(j, hit)
                del kept[i]
                break
    return list(kept.values())


def _joins(hit: Hit, other: Hit) -> bool:
    """Whether a hit has the primary place of another and one of those related to it; where neither joins anything, some of its words."""
    if not (hit.related or other.related):
        return _share_words(hit.place, other.place)
    places = _places(hit)
    return any(_same(other.place, place) for place in places) and any(
        _same(related.place, place) for related in other.related for place in places
    )


def _with_places_of(hit: Hit, other: Hit) -> Hit:
    places = _places(hit)
    new = tuple(r for r in other.related if not any(_same(r.place, place) for place in places))
    return msgspec.structs.replace(hit, related=(*hit.related, *new)) if new else hit


def _places(hit: Hit) -> tuple[Place, ...]:
    return (hit.place, *(related.place for related in hit.related))


def _same(a: Place, b: Place) -> bool:
    """Whether two places share words or stand in one sentence."""
    return _share_words(a, b) or (a.path == b.path and a.sentence == b.sentence and a.start.line == b.start.line)


def _share_words(a: Place, b: Place) -> bool:
    return a.path == b.path and a.start.offset < b.end.offset and b.start.offset < a.end.offset
