"""Measures how conflicts are found: in labelled pairs of articles, and put into real ones.

    python -m bench.conflicts [--pairs FILE.jsonl …] [--articles FOLDER …]

Prints for the pairs what was found and what was wrongly reported at `recommended`, by difficulty, how often each confidence was
right, and for each folder of articles what was found of the conflicts that were put in.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from bench.conflicts.injected import measure
from bench.conflicts.labelled import Pair, read
from kblint.config import Config
from kblint.engine import CONFIDENCE, Request, lint
from kblint.finding import Finding

RULES = ("KB201", "KB202", "KB203", "KB204", "KB207")
TODAY = datetime.date(2026, 11, 20)
SHOWN = CONFIDENCE["recommended"]
KEPT_OUT = Path(__file__).with_name("kept_out")
_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def findings(pair: Pair, least: float | None = None) -> list[Finding]:
    """What kblint reports on a pair's articles, of the rules that compare; ``least`` is the confidence from which on."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in pair.articles:
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        request = Request(root=Path(folder), config=Config(select=("KB2",)), today=TODAY, min_confidence=least, jobs=1)
        report = lint(request)
    return [f for f in report.findings if f.rule in RULES]


def joins(finding: Finding, pair: Pair) -> bool:
    """Whether a finding touches both of the labelled sentences."""
    places = [finding.place, *(r.place for r in finding.related)]
    return all(
        any(p.path == path and p.start.offset < end and start < p.end.offset for p in places) for path, start, end in pair.sides
    )


def _print_figures(pairs: Sequence[Pair]) -> None:
    found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    right: Counter[float] = Counter()
    every: Counter[float] = Counter()
    for pair in pairs:
        all_of_them = findings(pair, 0.5)
        shown = [f for f in all_of_them if f.confidence >= SHOWN]
        count = found["conflict" if pair.conflict else "compatible", pair.difficulty]
        count["all"] += 1
        count["hit"] += any(joins(f, pair) for f in shown) if pair.conflict else bool(shown)
        for f in all_of_them:
            step = max(s for s in _STEPS if s <= f.confidence)
            every[step] += 1
            right[step] += pair.conflict and joins(f, pair)
    for (label, difficulty), count in sorted(found.items()):
        print(f"{label:<10} {difficulty:<7} {count['hit']:>3} of {count['all']:>3}")
    print("\nconfidence  findings  right")
    for low, high in itertools.pairwise(_STEPS):
        if every[low]:
            print(f"{low:.1f}-{min(high, 1):.1f}     {every[low]:>8}  {right[low] / every[low]:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", nargs="*", type=Path, default=[])
    parser.add_argument("--articles", nargs="*", type=Path, default=[Path("examples/acme-help")])
    options = parser.parse_args()
    print("Pairs that were used while the rules were made")
    _print_figures(read(options.pairs))
    for file in sorted(KEPT_OUT.glob("*.jsonl")):
        print(f"\nPairs kept out of every fit: {file.stem}")
        _print_figures(read([file], own=False))
    for folder in options.articles:
        print(f"\n{folder.name}: values put in, and those that a conflict was reported for")
        for what, (hit, number) in measure(folder, SHOWN).items():
            print(f"{what:<11} {hit:>3} of {number:>3}")


if __name__ == "__main__":
    main()
