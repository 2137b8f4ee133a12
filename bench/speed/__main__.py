"""Measures how long kblint takes, as whole processes, and puts the tables into ``docs/performance.md``.

    python -m bench.speed [--quick] [--growth [LARGEST]] [--sizes N …] [--only PART …] [--corpora FOLDER]

Measured are the start-up; runs over made-up help centres and, where there is one, over a real one: cold, with nothing changed, with one
article changed, with this article named as the pre-commit hook does, without a cache; other tools beside kblint, in turn; and what
doubling the articles costs, and of articles of unusual shapes. Other tools are looked for on PATH and in the folders that KBLINT_BENCH_PEERS names. The made-up articles
stay in ``build/bench``. Parts that are not measured stay in the page as they were measured last on such a machine.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from bench.speed import tables
from bench.speed.knowledge_base import KnowledgeBase, made_up, real, ways
from bench.speed.peers import FOLDERS, PEERS, installed, pairs
from bench.speed.processes import ROOT, Failed, check, kblint, several, spread
from bench.speed.shapes import SHAPES, written
from bench.speed.tables import Rows

# The made-up articles that a run and a comparison take, and where doubling begins and ends.
QUICK, FULL, BESIDE_OTHERS = (500,), (500, 6000), 500
DOUBLED_QUICKLY, DOUBLED = (250, 1000), (750, 12_000)


def start_up(seconds: float) -> Rows:
    found = []
    for option in ("--version", "--help"):
        runs = several(partial(kblint, option, folder=ROOT), seconds, least=5, most=25)
        found.append({"command": f"kblint {option}", "seconds": spread(r.seconds for r in runs)})
    return found


def of_run(base: KnowledgeBase, seconds: float) -> dict[str, object]:
    found = ways(base, seconds)
    return {
        "name": base.name,
        "words": base.words,
        **{way: spread(r.seconds for r in runs) for way, runs in found.items()},
        "megabytes": max(r.megabytes for runs in found.values() for r in runs),
    }


def beside_others(base: KnowledgeBase, seconds: float) -> Rows:
    found, there = [], installed()
    for peer in PEERS:
        if peer not in there:
            _say(f"{peer.name} is not installed, and left out; folders besides PATH go into {FOLDERS}")
            continue
        measured = pairs(peer, there[peer], base, seconds)
        found.append(
            {
                "peer": peer.name,
                "about": peer.about,
                "on": base.name,
                "seconds": spread(p.peer.seconds for p in measured),
                "ratio": spread(p.kblint.seconds / p.peer.seconds for p in measured),
                "again": spread(p.again.seconds / p.peer.seconds for p in measured),
            }
        )
    return found


def grown(first: int, last: int, seconds: float) -> Rows:
    found, number = [], first
    while number <= last:
        base = made_up(number)
        _say(f"growth: {base.name}")
        runs = ways(base, seconds, least=1, wanted=("cold", "nothing changed", "one changed"))
        found.append(
            {
                "articles": base.articles,
                "bytes": base.bytes,
                **{way: spread(r.seconds for r in measured) for way, measured in runs.items()},
                "megabytes": max(r.megabytes for measured in runs.values() for r in measured),
            }
        )
        number *= 2
    return found


def unusual(quick: bool) -> Rows:
    found: Rows = []
    for shape, (_, unit, small, large) in SHAPES.items():
        size = small if quick else large
        _say(f"unusual: {shape}")
        folders = (written(shape, number) for number in (size, 2 * size))
        once, twice = ([check("--no-cache", folder=f) for _ in range(2 if quick else 1)] for f in folders)
        found.append(
            {
                "shape": shape,
                "size": f"{2 * size:,} {unit}",
                "half": min(r.seconds for r in once),
                "seconds": min(r.seconds for r in twice),
                "megabytes": max(r.megabytes for r in twice),
            }
        )
    return found


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small help centres and few repetitions: some minutes")
    parser.add_argument(
        "--growth", nargs="?", type=int, const=DOUBLED[1], metavar="LARGEST", help="double up to so many articles"
    )
    parser.add_argument("--sizes", nargs="+", type=int, help="so many made-up articles for the runs")
    parser.add_argument("--only", nargs="+", choices=tables.PARTS, default=tables.PARTS, help="measure these parts only")
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared/data/corpora", help="where real help centres are")
    options = parser.parse_args()
    seconds = 5.0 if options.quick else 20.0
    sizes = options.sizes or (QUICK if options.quick else FULL)
    lowest, highest = DOUBLED_QUICKLY if options.quick and not options.growth else (DOUBLED[0], options.growth or DOUBLED[1])

    on_real_ones = bool({"runs", "peers"} & {*options.only})
    existing = real(options.corpora) if on_real_ones else None
    if on_real_ones and existing is None:
        _say(f"no real articles in {options.corpora}: made-up ones only")
    measured: dict[str, Rows] = {}
    try:
        for part in options.only:
            _say(f"measuring: {part}")
            if part == "start-up":
                measured[part] = start_up(seconds)
            elif part == "runs":
                measured[part] = [of_run(base, seconds) for base in (existing, *map(made_up, sizes)) if base]
            elif part == "peers":
                # Where none of them is installed, what was measured beside them before still holds best.
                if beside := beside_others(existing or made_up(BESIDE_OTHERS), seconds):
                    measured[part] = beside
            elif part == "unusual":
                measured[part] = unusual(options.quick)
            else:
                measured[part] = grown(lowest, highest, seconds / 4)
    except Failed as failed:
        _say(str(failed))
        return 1
    found = tables.kept(measured)
    tables.save(found)
    print(tables.tables(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
