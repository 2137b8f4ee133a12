"""Fits how much each sign of similarity counts, and says how well that holds on pairs left out of the fit.

    python -m bench.conflicts.fit [--kind value|permission] [--pairs FILE.jsonl …] [--articles FOLDER …]

Prints the table WEIGHTS of kblint/corpus/similarity.py (without "one question", which is set) or, for permissions, of
kblint/corpus/permissions.py. A logistic regression with a ridge, each weight held to the side of zero that its name says; pairs are left
out by knowledge base, six times. Needs numpy, which spaCy brings.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from bench.conflicts.labelled import Example, examples, read, unrelated
from kblint.corpus.similarity import IN_ONE_WORDING

FOR = frozenset(
    "least covered|most covered|shared|shared around|shared above|in many words|in a table|denied throughout|"
    "shared in other words|same sentence|same attribute|same event|same thing counted|"
    "same denominator|same condition|said again|universal|rare dimension|same bound|most of what is ruled on|in other words|same state|states that meet".split(
        "|"
    )
)
# Either way: being required, being for one sort of people alone.
FREE = frozenset({"required", "alone on one side", "always"})
# How far a sign may go. Real articles rule out more than labelled pairs can teach; the table of related words has grown with these pairs
# and will help less in others.
FARTHEST = {
    "same article": 2.0,
    "crowd": 3.5,
    "other names": 2.5,
    "shared in other words": 0.7,
    "titles alike": 0.8,
    "headings alike": 0.8,
}
OF_CONFLICTS, OF_UNRELATED = {"value": 4.5, "permission": 5.0}, {"value": 0.1, "permission": 0.03}
# Pairs of sentences that stand alone, and cases of the rules, are as plain as can be: what they say has to hold.
PLAIN, OF_PLAIN = ("sentences ", "case "), 4.0
RIDGE, FOLDS = 4.0, 6


def fit(found: Sequence[Example], names: Sequence[str], of_conflicts: float, of_unrelated: float) -> dict[str, float]:
    """The weights that make the examples likeliest (Newton's method, bounded)."""
    several = Counter(e.pair for e in found if e.same)
    m = np.array([[1.0, *(e.signs.get(n, 0.0) for n in names)] for e in found])
    y = np.array([float(e.same) for e in found])
    w = np.array([of_conflicts / several[e.pair] if e.same else of_unrelated if e.unrelated else 1.0 for e in found])
    w *= np.array([OF_PLAIN if e.pair.startswith(PLAIN) else 1.0 for e in found])
    ridge = np.array([1e-4, *([RIDGE] * len(names))])
    bounds = np.array([(-9.0, 9.0), *(_bounds(n) for n in names)])
    low, high = bounds[:, 0], bounds[:, 1]

    def loss(b: np.ndarray) -> float:
        z = m @ b
        return float((w * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * (ridge * b * b).sum())

    b = np.zeros(m.shape[1])
    for _ in range(400):
        p = 1 / (1 + np.exp(-(m @ b)))
        slope = m.T @ (w * (p - y)) + ridge * b
        free = ~(((b <= low + 1e-9) & (slope > 0)) | ((b >= high - 1e-9) & (slope < 0)))
        step = np.zeros_like(b)
        step[free] = -np.linalg.solve((m[:, free].T * (w * p * (1 - p))) @ m[:, free] + np.diag(ridge[free]), slope[free])
        size, before = 1.0, loss(b)
        while size > 1e-6 and loss(np.clip(b + size * step, low, high)) >= before - 1e-9:
            size /= 2
        if size <= 1e-6:
            break
        b = np.clip(b + size * step, low, high)
    return {"always": float(b[0]), **{n: float(v) for n, v in zip(names, b[1:], strict=True)}}


def _bounds(name: str) -> tuple[float, float]:
    """Between what a sign's weight may lie: on the side of zero that its name says."""
    farthest = FARTHEST.get(name, 9.0)
    name = name.removeprefix(IN_ONE_WORDING)
    if name in FREE:
        return -farthest, farthest
    return (0.0, farthest) if name in FOR else (-farthest, 0.0)


def likelihood(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    z = weights["always"] + sum(weights.get(n, 0.0) * v for n, v in signs.items())
    return float(1 / (1 + np.exp(-z)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=("value", "permission"), default="value")
    parser.add_argument("--pairs", nargs="*", type=Path, default=[])
    parser.add_argument("--articles", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    pairs = read(options.pairs)
    found = [e for pair in pairs for e in examples(pair, options.kind)]
    real = [e for folder in options.articles for e in unrelated(folder, options.kind)]
    names = sorted({n for e in [*found, *real] for n in e.signs})
    order = np.random.default_rng(1).permutation(len(pairs))
    fold = {pairs[k].name: n % FOLDS for n, k in enumerate(order)}
    best: dict[str, float] = {}
    wrong: dict[str, float] = {}
    for k in range(FOLDS):
        weights = fit(
            [e for e in found if fold[e.pair] != k] + real, names, OF_CONFLICTS[options.kind], OF_UNRELATED[options.kind]
        )
        for e in found:
            if fold[e.pair] == k:
                into = best if e.same else wrong if not e.conflict else {}
                into[e.pair] = max(into.get(e.pair, 0.0), likelihood(e.signs, weights))
    weights = fit(found + real, names, OF_CONFLICTS[options.kind], OF_UNRELATED[options.kind])
    of_real = [likelihood(e.signs, weights) for e in real]
    conflicts = sum(p.conflict for p in pairs)
    print("left out of the fit, one pair at a time in six parts; confidence, found, wrongly reported, in real articles:")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        print(
            f"  {least}: {sum(v >= least for v in best.values())} of {len(best)} read on both sides ({conflicts} in all), "
            f"{sum(v >= least for v in wrong.values())} of {len(pairs) - conflicts}, {sum(v >= least for v in of_real)} of {len(real)}"
        )
    for name, value in sorted(weights.items()):
        if abs(value) >= 0.005:
            print(f'    "{name}": {value:.2f},')


if __name__ == "__main__":
    main()
