"""Ready or not: what the gate says, and why, in plain words."""

from __future__ import annotations

import msgspec

from kblint.finding import LEVELS
from kblint.report.model import Report
from kblint.report.summary import counted, enumerated
from kblint.score import score_of


class Verdict(msgspec.Struct, frozen=True):
    """``ready`` against the gate that the run asks for; ``reasons`` are whole sentences."""

    ready: bool
    score: float
    headline: str
    reasons: tuple[str, ...]


def verdict(report: Report) -> Verdict:
    """What the gate of the run says of its findings and its score."""
    score, gate = score_of(report), report.run
    if not report.articles:
        return Verdict(False, score, "Nothing was checked", ("No article was read, so nothing can be said about them.",))
    reasons = []
    if report.fails(gate.fail_on):
        counts = [
            counted(report.count(level), level) for level in LEVELS[: LEVELS.index(gate.fail_on) + 1] if report.count(level)
        ]
        reasons.append(f"{enumerated(counts)}: the gate lets none through.")
    if gate.fail_under is not None and score < gate.fail_under:
        reasons.append(f"The score is {score:g}; the gate asks for {gate.fail_under:g}.")
    if reasons:
        return Verdict(False, score, "Not ready", tuple(reasons))
    if gate.fail_on not in LEVELS and gate.fail_under is None:
        return Verdict(True, score, "No gate is set", ("Nothing here stops the run: read it and judge.",))
    left = [counted(report.count(level), level) for level in LEVELS if report.count(level)]
    passed = f"{enumerated(left)} left, and the gate lets them through." if left else "No findings."
    return Verdict(True, score, "Ready", (passed,))
