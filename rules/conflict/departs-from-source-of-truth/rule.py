"""What departs from the article that is right about a topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kblint.articles.model import Article
from kblint.corpus import scopes
from kblint.corpus.drift import PLAN, VALUE, Drift, Text, drifted, exchange, text_of
from kblint.corpus.truth import Home, departures, homes
from kblint.corpus.wording import as_said
from kblint.finding import Fix, Hit, Place, Related
from kblint.rules.interface import Context, Corpus
from kblint.statements.topic import of_text


def collect(article: Article, context: Context) -> Text | None:
    """The sentences to look for copies among, where any source of truth is configured."""
    return text_of(article, context.config) if context.config.sources_of_truth else None


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each statement that contradicts its topic's source of truth, at that statement."""
    if not context.config.sources_of_truth:
        return
    known = homes(context.config, corpus.articles)
    told: set[tuple[str, str]] = set()
    for found in departures(corpus.statements, known):
        told.add((found.departing.place.path, found.departing.place.sentence))
        one, other, value = found.departing, found.right, found.departing.kind == "value"
        whom = (scopes.for_whom(one), scopes.for_whom(other))
        said, right = as_said(one, other), as_said(other, one)
        yield _hit(one.place, other.place, said, right, found.home, found.confidence, value and said == one.said, whom)
    for drift in drifted(corpus.collected, {}, context.config, corpus.read):
        yield from _copies(drift, known, told)


def _copies(drift: Drift, known: Sequence[Home], told: set[tuple[str, str]]) -> Iterator[Hit]:
    """A copy that drifted from the source of truth, whichever of the two was taken as the measure."""
    sides = (
        (drift.place, drift.reference_place, drift.said, drift.other),
        (drift.reference_place, drift.place, drift.other, drift.said),
    )
    slots = {slot.kind for slot in drift.departing.copy.slots}
    for place, right, said, other in sides:
        about = {*of_text(place.sentence), *of_text(right.article.title), *(c for h in right.heading for c in of_text(h))}
        for home in known:
            in_home, departs = home.holds(right.path, right.article.id), not home.holds(place.path, place.article.id)
            if in_home and departs and home.concepts <= about and (place.path, place.sentence) not in told:
                told.add((place.path, place.sentence))
                yield _hit(place, right, said, other, home, 0.95, place.text == said and bool(slots & {VALUE, PLAN}))


def _hit(
    place: Place,
    right: Place,
    said: str,
    right_said: str,
    home: Home,
    confidence: float,
    exchangeable: bool,
    whom: tuple[str, str] = ("", ""),
) -> Hit:
    title = right.article.title
    name = f"“{title}” ({right.path})" if title == place.article.title else f"“{title}”"
    edit = exchange(place, said, right_said) if exchangeable else ()
    instead = f"write “{right_said}” instead of “{said}”" if edit else f"say what it says: {right.sentence}"
    return Hit(
        place=place,
        label=f"says {said}",
        scope=whom[0],
        values={
            "here": f"“{place.article.title}”" if title != place.article.title else f"“{place.article.title}” ({place.path})",
            "there": name,
            "said": said,
            "right": right_said,
            "topic": home.topic,
        },
        confidence=confidence,
        related=(Related(f"the source of truth says {right_said}", right, whom[1]),),
        fix=Fix("unsafe" if edit else "display", f"As in {name}, {instead}", edit),
    )
