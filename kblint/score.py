"""How safely an assistant can answer from the articles, as one number. docs/score.md explains it to people.

``score = 100 · M / (M + 4 · R)``, rounded down to one decimal, where

* ``M`` is how much there is to answer from: the sum over the articles of ``min(words, 100) / 100``;
* ``R`` is how many articles are at risk: the sum over the articles with findings of ``1 - Π (1 - harm · confidence)``,
  where ``harm`` is 0.6 for an error, 0.25 for a warning and 0.05 for a note.

A finding less makes ``R`` smaller and leaves ``M`` as it is, so that it never lowers the score; an article without words
adds nothing to ``M``, so that it never raises it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from kblint.finding import Finding
from kblint.report.model import Report

HARM = {"error": 0.6, "warning": 0.25, "note": 0.05}
WORDS_OF_AN_ARTICLE = 100
WEIGHT_OF_RISK = 4


def score(words: Iterable[int], findings: Iterable[Finding]) -> float:
    """From 0 to 100, in tenths. ``words`` is how much each article has to read; a finding counts where it stands."""
    matter = sum(min(max(count, 0), WORDS_OF_AN_ARTICLE) for count in words)
    risk = math.fsum(risks(findings).values()) * WORDS_OF_AN_ARTICLE
    return math.floor(1000 * (matter / (matter + WEIGHT_OF_RISK * risk))) / 10 if matter else 0.0


def risks(findings: Iterable[Finding]) -> dict[tuple[str, str], float]:
    """How much each article that has findings is at risk, from 0 to 1, by path and id."""
    safe: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for finding in findings:
        harm = HARM[finding.level] * min(max(finding.confidence, 0.0), 1.0)
        safe[finding.place.path, finding.place.article.id].append(1 - harm)
    return {article: 1 - math.prod(sorted(chances)) for article, chances in safe.items()}


def score_of(report: Report) -> float:
    """The score of what was linted."""
    linted = (a.words for a in report.catalogue() if a.target and not a.included and not a.why_not)
    return score(linted, report.findings)
