"""Fits what makes two opposed rulings a conflict, and says how well that holds on pairs left out of the fit.

    python -m bench.permissions [--pairs FILE.jsonl …] [--articles FOLDER …]

Reads ``permission_pairs.txt`` beside it, labelled pairs of articles and real help centres, in which hardly any two rulings are a
conflict: each whole, and each pair of articles with like titles as a knowledge base of its own. Prints WEIGHTS and BIAS of
kblint/corpus/permissions.py: a logistic regression with a ridge, each weight held to the side of zero that its name says; of a labelled
pair the likeliest two rulings count. ``--threshold`` is the log-odds that become a confidence of 0.8. Needs numpy, which spaCy brings.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np

from bench.conflicts.labelled import Pair, read
from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus import permissions
from kblint.corpus.comparison import excepted, other_subject
from kblint.corpus.index import weights
from kblint.statements import extract
from kblint.statements.model import Statement

HERE = Path(__file__).resolve().parent
FOR = frozenset("core_most covered_least covered_most related same_state meeting_states same_frame".split())
AGAINST = frozenset(
    "other_action left_over left_of_denial heads_differ people_differ one_sided_state one_sided_scope weak names_differ same_article crowd".split()
)
# Real articles rule out more than labelled pairs can teach: how far a sign of theirs may go.
LEAST = {"same_article": -2.0, "names_differ": -2.5, "crowd": -3.5}
# Bare sentences stand in a knowledge base of four rulings; a real one of that kind has some thirty.
CROWD_OF_SENTENCES = 0.15
OF_CONFLICTS, OF_LABELLED, OF_SENTENCES = 25.0, 3.0, 0.6
RIDGE, ROUNDS, STEPS, FOLDS = 0.02, 6, 900, 6
CONFIDENCE = 0.8

Signs = tuple[float, ...]


class Bag(msgspec.Struct, frozen=True):
    """A labelled pair: the evidence of the rulings that contradict one another (none, when they do not), and of all others."""

    name: str
    conflict: bool
    right: tuple[Signs, ...]
    wrong: tuple[Signs, ...]
    weight: float = 1.0


def sentences() -> Iterator[Pair]:
    """The project's own pairs of sentences, each as a knowledge base of two articles."""
    lines = (HERE / "permission_pairs.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate((x for x in lines if x and not x.startswith("#")), 1):
        label, *parts = (part.strip() for part in line.split(" | "))
        articles, sides = [], []
        for path, title, text in (("a.md", *parts[:2]), ("b.md", *parts[2:])):
            head = f"# {title}\n\n"
            articles.append((path, f"{head}{text}\n"))
            sides.append((path, len(head), len(head) + len(text)))
        yield Pair(f"sentences {number}", label == "conflict", "", tuple(articles), (sides[0], sides[1]))


def rulings(articles: Iterable[tuple[str, str]]) -> list[Statement]:
    config = Config()
    return [s for path, text in articles for s in extract(parse(Source(path, text), config), config) if s.kind == "permission"]


def evidence(found: Sequence[Statement], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[Statement, Statement, Signs]]:
    weight, crowd = weights(found), permissions.crowding(len(found))
    sides = [permissions.side(s, weight) for s in found]
    for i, j in pairs:
        a, b = found[i], found[j]
        signs = permissions.evidence(a, b, sides[i], sides[j], crowd)
        if signs is not None and not (excepted(a, b) or excepted(b, a) or other_subject(a, b)):
            yield a, b, signs[0]


def bag(pair: Pair) -> Bag:
    found = rulings(pair.articles)
    right, wrong = [], []
    for a, b, signs in evidence(found, combinations(range(len(found)), 2)):
        meant = pair.conflict and any(_within(a, x) and _within(b, y) for x, y in (pair.sides, pair.sides[::-1]))
        bare = pair.name.startswith("sentences")
        (right if meant else wrong).append((*signs[:-1], CROWD_OF_SENTENCES) if bare else signs)
    return Bag(pair.name, pair.conflict, tuple(right), tuple(wrong), OF_SENTENCES if pair.name.startswith("sentences") else 1.0)


def _within(statement: Statement, side: tuple[str, int, int]) -> bool:
    path, start, end = side
    return statement.place.path == path and statement.place.start.offset < end and start < statement.place.end.offset


def unrelated(folder: Path) -> list[Signs]:
    """The evidence of rulings of a real help centre: all of it, and each article with the one that is titled most like it."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".md", ".mdx"))
    found = rulings((str(p.relative_to(folder)), p.read_bytes().decode("utf-8-sig", "replace")) for p in paths)
    kept = [signs for _, _, signs in evidence(found, permissions.candidates(found, weights(found)).pairs)]
    by: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in found:
        by[statement.place.path].append(statement)
    titles = {path: set(own[0].title) for path, own in by.items()}
    for path in _some(sorted(by), 120):
        nearest = max(sorted(set(by) - {path}), key=lambda other: len(titles[path] & titles[other]), default=path)
        both = [*by[path], *by[nearest]]
        if nearest != path and len(both) <= 150:
            kept += [signs for _, _, signs in evidence(both, permissions.candidates(both, weights(both)).pairs)]
    return kept


def _some(paths: list[str], number: int) -> list[str]:
    return [paths[int(i)] for i in np.random.default_rng(3).permutation(len(paths))[:number]]


def fit(bags: Sequence[Bag], real: Sequence[Signs]) -> tuple[np.ndarray, float]:
    """The weights, and the log-odds of a pair of which nothing is known."""
    names = list(permissions.WEIGHTS)
    low = np.array([0.0 if n in FOR else LEAST.get(n, -9.0) for n in names])
    high = np.array([0.0 if n in AGAINST else 9.0 for n in names])
    w, bias = np.clip(np.array([permissions.WEIGHTS[n] for n in names]), low, high), permissions.BIAS
    wrong = np.array([s for b in bags for s in b.wrong] + list(real))
    of_wrong = np.array([OF_LABELLED for b in bags for _ in b.wrong] + [1.0] * len(real))
    conflicts = [b for b in bags if b.right]
    for _ in range(ROUNDS):
        right = np.array([max(b.right, key=lambda s: float(np.dot(s, w))) for b in conflicts])
        m = np.vstack([right, wrong])
        y = np.array([1.0] * len(right) + [0.0] * len(wrong))
        counts = np.concatenate([OF_CONFLICTS * np.array([b.weight for b in conflicts]), of_wrong])
        counts *= 100 / counts.sum()
        mean, square = np.zeros(len(names) + 1), np.zeros(len(names) + 1)
        for _ in range(STEPS):
            miss = counts * (1 / (1 + np.exp(-(m @ w + bias))) - y)
            slope = np.append(m.T @ miss + RIDGE * w, miss.sum())
            mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
            step = 0.03 * mean / (np.sqrt(square) + 1e-8)
            w, bias = np.clip(w - step[:-1], low, high), float(bias - step[-1])
    return w, bias


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", nargs="*", type=Path, default=[])
    parser.add_argument("--articles", nargs="*", type=Path, default=[])
    parser.add_argument("--threshold", type=float, default=1.5)
    options = parser.parse_args()
    bags = [bag(p) for p in [*sentences(), *read(options.pairs)]]
    real = [signs for folder in options.articles for signs in unrelated(folder)]
    order = [int(i) for i in np.random.default_rng(1).permutation(len(bags))]
    found = reported = 0
    for k in range(FOLDS):
        out = set(order[k::FOLDS])
        w, bias = fit([b for i, b in enumerate(bags) if i not in out], real)
        for i in sorted(out):
            found += any(float(np.dot(s, w)) + bias >= options.threshold for s in bags[i].right)
            reported += not bags[i].conflict and any(float(np.dot(s, w)) + bias >= options.threshold for s in bags[i].wrong)
    conflicts = sum(b.conflict for b in bags)
    print(f"left out of the fit: {found} of {conflicts} conflicts found, {sum(bool(b.right) for b in bags)} read on both sides;")
    print(f"{reported} of {len(bags) - conflicts} compatible pairs reported")
    w, bias = fit(bags, real)
    print(
        f"{sum(float(np.dot(s, w)) + bias >= options.threshold for s in real)} of {len(real)} pairs of rulings in real articles"
    )
    for name, value in zip(permissions.WEIGHTS, w, strict=True):
        print(f'    "{name}": {value:.2f},')
    print(f"BIAS = {bias - options.threshold + math.log(CONFIDENCE / (1 - CONFIDENCE)):.2f}")


if __name__ == "__main__":
    main()
