"""Conflicts and decoys put into a real knowledge base: how many are found, and how many are only seen.

For values that its articles state, articles are added that say another value in the same or in other words (to be found), or
something that contradicts nothing: the same value, a plan of its own, the past, an example (to be left alone). Seeded.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.conflicts.labelled import statements
from kblint.corpus.conflicts import Conflict, conflicts
from kblint.statements.model import Statement

SEED, AT_MOST = 7, 60
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d)")
_WORDS = dict(
    enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
    )
) | {18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 45: "forty-five", 60: "sixty", 90: "ninety"}
_OTHER_WORDS = (
    (r"\bwithin\b", "no later than"),
    (r"\bup to\b", "at most"),
    (r"\bmaximum of\b", "limit of"),
    (r"\bat least\b", "a minimum of"),
    (r"\byou can\b", "customers are able to"),
    (r"\byou must\b", "it is necessary to"),
    (r"\byou have\b", "there are"),
    (r"\byour\b", "the"),
    (r"\bwill be\b", "are going to be"),
    (r"\bdeleted\b", "removed"),
    (r"\bkept\b", "stored"),
    (r"\bstored\b", "kept"),
    (r"\bcosts\b", "is priced at"),
    (r"\bexpires\b", "runs out"),
    (r"\bfree of charge\b", "at no cost"),
)


class Injected(NamedTuple):
    """An article that was put in: what it does, whether it contradicts, the statement it was made of, its path and text."""

    what: str
    contradicts: bool
    source: Statement
    path: str
    text: str


def inject(found: Sequence[Statement], seed: int = SEED, at_most: int = AT_MOST) -> list[Injected]:
    """The articles to put into a knowledge base with these statements: for each way as many, from statements drawn by lot."""
    fit = [s for s in found if s.quantity is not None and not s.group and s.scope == () and not s.weak and _fits(s)]
    chance = random.Random(seed)  # noqa: S311 -- a lot that falls the same each time
    chance.shuffle(fit)
    made = []
    for n, statement in enumerate(fit[:at_most]):
        for what, contradicts, sentence in _sentences(statement, chance):
            title = statement.place.article.title
            made.append(
                Injected(what, contradicts, statement, f"injected/{n}-{what}.md", f"# {title}: questions\n\n{sentence}\n")
            )
    return made


def _fits(statement: Statement) -> bool:
    said, sentence = " ".join(statement.said.split()), statement.place.sentence
    return len(_NUMBER.findall(said)) == 1 and sentence.count(said) == 1 and 5 <= len(sentence.split()) <= 35


def _sentences(statement: Statement, chance: random.Random) -> Iterable[tuple[str, bool, str]]:
    sentence = statement.place.sentence
    said = " ".join(statement.said.split())
    number = int(_NUMBER.search(said)[0])  # type: ignore[index]
    other = chance.choice([n for n in (number * 2, number * 3, number + 5, max(2, number // 2)) if n != number])
    changed = sentence.replace(said, _NUMBER.sub(str(other), said))
    reworded = _reworded(changed)
    yield "copied", True, changed
    if reworded != changed:
        yield "reworded", True, reworded
    if other in _WORDS:
        yield "in-words", True, sentence.replace(said, _NUMBER.sub(_WORDS[other], said))
    if sentence.rstrip(".").endswith(said) and statement.quantity and statement.quantity.dimension == "duration":
        moved = _NUMBER.sub(str(other), said)
        yield "turned", True, f"{moved[0].upper()}{moved[1:]}: {sentence[: sentence.rindex(said)].rstrip(' ,')}."
    yield "same-value", False, _reworded(sentence)
    yield "other-plan", False, f"On the Orbit plan, {changed[0].lower()}{changed[1:]}"
    yield "past", False, f"Until March 2019, {changed[0].lower()}{changed[1:]}"
    yield "example", False, f"For example, imagine that {changed[0].lower()}{changed[1:]}"


def _reworded(sentence: str) -> str:
    for pattern, words in _OTHER_WORDS:
        sentence = re.sub(pattern, words, sentence, flags=re.IGNORECASE)
    return sentence


def measure(folder: Path, least: float) -> dict[str, tuple[int, int]]:
    """For each way the number of articles that a conflict touches, and of all. Of contradictions only those with their source count."""
    known = statements(_articles(folder), "value")
    made = inject(known)
    ours = {m.path: m for m in made}
    hit: Counter[str] = Counter()
    every = Counter(m.what for m in made)
    # One way at a time: else the articles that are put in contradict one another.
    for what in every:
        some = statements(((m.path, m.text) for m in made if m.what == what), "value")
        touched = {
            path
            for conflict in conflicts([*known, *some])
            if conflict.confidence >= least
            for path in _paths(conflict)
            if path in ours and (not ours[path].contradicts or _joins(conflict, ours[path].source))
        }
        hit[what] = len(touched)
    return {what: (hit[what], every[what]) for what in every}


def _articles(folder: Path) -> Iterable[tuple[str, str]]:
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".md", ".mdx", ".html")):
        yield path.relative_to(folder).as_posix(), path.read_bytes().decode("utf-8-sig", "replace")


def _sides(conflict: Conflict) -> tuple[Statement, ...]:
    return (conflict.departing, conflict.reference, *conflict.others)


def _paths(conflict: Conflict) -> set[str]:
    return {s.place.path for s in _sides(conflict)}


def _joins(conflict: Conflict, source: Statement) -> bool:
    return any(s.place.path == source.place.path and s.place.sentence == source.place.sentence for s in _sides(conflict))
