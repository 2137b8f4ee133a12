"""A conflict in words: what each side says, for whom as read, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kblint.corpus import scopes, sets
from kblint.corpus.conflicts import Conflict
from kblint.corpus.index import CAP, Candidates
from kblint.corpus.starts import other_start
from kblint.expressions import compiled
from kblint.finding import Hit, Notice, Related
from kblint.statements.model import Statement


def told(hits: Iterable[Hit], among: Candidates, what: str) -> Iterator[Hit | Notice]:
    """The hits that report conflicts, and a notice where there was too much of one kind to compare each with each."""
    yield from hits
    if among.skipped:
        words = "one word stands" if among.skipped == 1 else f"{among.skipped} words stand"
        yield Notice(
            f"{words} in more than {CAP} {what} each (the commonest in {among.largest}): "
            "such statements were compared only where they share a rarer word, too."
        )


def to_hit(conflict: Conflict) -> Hit:
    """The hit that reports a conflict at its departing side, with ``here``, ``said``, ``there``, ``other``, ``scope`` and ``cure`` for the message."""
    departing, reference = conflict.departing, conflict.reference
    said, other = as_said(departing, reference), as_said(reference, departing)
    return Hit(
        place=departing.place,
        message=_of_lists(departing, reference) if departing.kind == "set" else "",
        label=f"says {said}",
        scope=scopes.for_whom(departing),
        values={
            "here": _name(departing, reference),
            "there": _name(reference, departing),
            "said": _of_which_cell(departing, said),
            "other": _of_which_cell(reference, other),
            "scope": _scopes(departing, reference),
            "cure": _cure(conflict),
        },
        confidence=conflict.confidence,
        related=tuple(
            Related(f"says {as_said(s, departing)}", s.place, scopes.for_whom(s)) for s in (reference, *conflict.others)
        ),
    )


def as_said(statement: Statement, other: Statement) -> str:
    """What a side says; where it is the same time from another event, with that event."""
    if statement.kind != "value" or not other_start(statement, other):
        return statement.said
    sentence, said = statement.place.sentence, statement.said
    at = sentence.find(said)
    following = _AS_FAR_AS.match(sentence, at + len(said)) if at >= 0 else None
    return f"{said}{following[0].rstrip()}" if following else said


def _of_which_cell(statement: Statement, said: str) -> str:
    """What a side says; in a table, with the headers that say of what: "Projects, Free: 3"."""
    *headers, _ = statement.place.sentence.split(" | ")
    told = ", ".join(" ".join(h.split()).rstrip("*†:") for h in headers if h.strip())
    return f"{told}: {said}" if statement.row and told and len(told) <= _LONGEST_HEADERS else said


_LONGEST_HEADERS = 80
# Up to eight words, and no other clause.
_AS_FAR_AS = compiled(r"(?: [^\s.,;:()|]+){1,8}")


def _of_lists(departing: Statement, reference: Statement) -> str:
    """The message on two lists, with the member that only one of them has."""
    found = sets.dispute(departing, reference)
    holds, other = ("first", "second") if found is None or found.of_first else ("second", "first")
    member = found.member.said if found is not None else departing.said
    against = f"the {holds} has “{member}”, the {other} {'refuses it' if found is not None and found.refused else 'does not'}"
    return (
        f"{_name(departing, reference)} says “{departing.said}”, {_name(reference, departing)} says “{reference.said}”: "
        f"{against} ({_scopes(departing, reference)})."
    )


def _name(statement: Statement, other: Statement) -> str:
    """The article's title; within one article the heading tells the two sides apart."""
    title = statement.place.article.title
    if statement.place.path == other.place.path:
        heading = statement.place.heading[-1] if statement.place.heading else title
        return f"“{heading}” (line {statement.place.start.line})"
    if title == other.place.article.title:
        return f"“{title}” ({statement.place.path})"
    return f"“{title}”"


def _scopes(a: Statement, b: Statement) -> str:
    """The scopes of both sides as read, once when they are equal."""
    one, other = scopes.for_whom(a), scopes.for_whom(b)
    return f"both, as read, {one}" if one == other else f"as read: the first {one}, the second {other}"


def _cure(conflict: Conflict) -> str:
    departing, reference = conflict.departing, conflict.reference
    if departing.place.path == reference.place.path:
        right = "Find out which of the two is right and correct the other one"
    elif conflict.supporters > 1:
        right = f"{conflict.supporters} places say “{as_said(reference, departing)}”: if they are right, change this one, otherwise change them"
    elif reference.updated > departing.updated:
        newer = f"“{reference.place.article.title}” was updated later ({reference.updated})"
        right = f"{newer}: if it is right, change this article, otherwise change that one"
    else:
        right = "Find out which article is right and change the other one"
    return f"{right}. If both are right, write into each sentence whom or what it holds for: a plan, a region, a product, a condition."
