"""What to look at first: findings of one cause folded into one, ranked by how likely and how costly a wrong answer is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache

import msgspec

from kblint.expressions import compiled
from kblint.finding import Finding
from kblint.report.cells import one_line

_LEVEL = {"error": 1.0, "warning": 0.45, "note": 0.15}
_COSTLY = 1.5

# What a sentence has to speak of for a wrong answer to be costly.
_STAKES = {
    "money": "billed billing charge charged charges cost costs deposit deposits fee fees invoice invoices payment payments price prices "
    "refund refunded refunds tax taxes",
    "deadline": "deadline deadlines expire expired expires latest later until within",
    "data": "delete deleted deletes deletion erase erased password passwords privacy suspended",
    "safety": "allergic allergy doctor emergency fire injured injuries injury medical poison poisoning recall recalled safety",
    "contract": "cancel canceled cancelled cancellation cancellations chargeback chargebacks complain complaint complaints contract contracts "
    "dispute disputes legal liability liable statutory warranties warranty",
}
STAKES = tuple(_STAKES)
_STAKE_OF = {word: name for name, words in _STAKES.items() for word in words.split()}
_WORD = compiled(r"[a-z]+|[$€£¥]\s?\d")
_FAR = 2_000


class Cause(msgspec.Struct, frozen=True):
    """Findings of the same cause, the one to show first; ``stakes`` are those of all of them."""

    findings: tuple[Finding, ...]
    weight: float
    stakes: tuple[str, ...]


def review_queue(findings: Iterable[Finding], family: Callable[[str], str] = lambda code: "") -> list[Cause]:
    """The causes, worst first. The order depends on the findings alone.

    A finding weighs its level times its confidence, half as much again where there are stakes; a cause weighs as much as its worst
    finding, and more the more articles have it. Of the rules of the family ``kblint`` the message is the cause, of the others the words found.
    """
    causes: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        causes.setdefault(_cause(finding, family(finding.rule)), []).append(finding)
    return sorted((_folded(some) for some in causes.values()), key=lambda c: (-c.weight, c.findings[0].sort_key))


def stakes(finding: Finding) -> tuple[str, ...]:
    """What a wrong answer would cost: the names of what the sentence, its headings and the title speak of."""
    place = finding.place
    return _at_stake(" ".join([place.sentence[:_FAR], *place.heading, place.article.title]))


@lru_cache(maxsize=65_536)
def _at_stake(text: str) -> tuple[str, ...]:
    named = {"money" if word[0] in "$€£¥" else _STAKE_OF.get(word) for word in _WORD.findall(text.lower())}
    return tuple(name for name in STAKES if name in named)


def _cause(finding: Finding, family: str) -> tuple[str, ...]:
    if family == "kblint":
        return (finding.rule, finding.message)
    sides = (finding.place, *(related.place for related in finding.related))
    return (finding.rule, *sorted({one_line(side.text).casefold() for side in sides}))


def _folded(findings: list[Finding]) -> Cause:
    weighed = sorted(((_weight(f), f) for f in findings), key=lambda pair: (-pair[0], pair[1].sort_key))
    articles = len({(f.place.path, f.place.article.id) for f in findings})
    return Cause(
        tuple(finding for _, finding in weighed),
        round(weighed[0][0] * (1 + math.log2(articles) / 4), 6),
        tuple(name for name in STAKES if any(name in stakes(f) for f in findings)),
    )


def _weight(finding: Finding) -> float:
    return _LEVEL[finding.level] * finding.confidence * (_COSTLY if stakes(finding) else 1.0)
