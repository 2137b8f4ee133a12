"""What was measured, in tables: kept as JSON beside this file, shown in the documentation."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.speed.processes import ROOT, Spread

MEASURED = Path(__file__).with_name("measured.json")
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PARTS = ("start-up", "runs", "peers", "growth", "unusual")

Rows = list[dict[str, Any]]


def machine() -> str:
    """What it was measured on, as far as that matters."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return f"{cores} {'core' if cores == 1 else 'cores'}, {platform.system()} on {platform.machine()}, Python {platform.python_version()}"


def kept(measured: Mapping[str, Rows]) -> dict[str, Any]:
    """What was measured now, with what was measured before on the same sort of machine and not again."""
    before = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    if before.get("machine") != machine():
        before = {}
    found = {"machine": machine()} | {part: measured.get(part, before.get(part)) for part in PARTS}
    return {part: rows for part, rows in found.items() if rows}


def save(found: Mapping[str, Any]) -> None:
    """Writes the figures, and the tables into the page."""
    MEASURED.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8"), tables(found)), encoding="utf-8")


def with_tables(page: str, text: str) -> str:
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{text}\n\n{END}{after}"


def tables(found: Mapping[str, Any]) -> str:
    """All tables, each below what it shows."""
    parts = [
        f"Measured by `make bench` on {found['machine']}. Each figure is the middle one of several runs; the ends are in brackets."
    ]
    if rows := found.get("start-up"):
        parts.append("**Starting up**, in milliseconds")
        parts.append(_table(("command", "milliseconds"), [(f"`{r['command']}`", _milliseconds(r["seconds"])) for r in rows]))
    if rows := found.get("runs"):
        parts.append("**A run**, in seconds: everything from the start of the process to its end")
        head: tuple[str, ...] = (
            "articles",
            "words",
            "cold",
            "nothing changed",
            "one changed",
            "one changed and named",
            "`--no-cache`",
            "memory",
        )
        parts.append(_table(head, [(r["name"], f"{r['words']:,}", *_ways(r), _megabytes(r["megabytes"])) for r in rows]))
    if rows := found.get("peers"):
        parts.append(f"**Beside others** on {rows[0]['on']}, run in turn: how many times as long as they kblint takes")
        head = ("tool", "reads", "its seconds", "kblint, `--no-cache`", "kblint, nothing changed")
        parts.append(
            _table(head, [(r["peer"], r["about"], _seconds(r["seconds"]), _times(r["ratio"]), _times(r["again"])) for r in rows])
        )
    if rows := found.get("growth"):
        parts.append("**Growth**: what twice as many articles take, in seconds and as multiples of the line before")
        head = ("articles", "MB", "cold", "", "nothing changed", "", "one changed", "", "memory")
        parts.append(_table(head, list(_grown(rows))))
    if rows := found.get("unusual"):
        parts.append("**Unusual articles**, in seconds, and as a multiple of what half of it takes")
        head = ("shape", "size", "`--no-cache`", "", "memory")
        parts.append(
            _table(
                head,
                [
                    (r["shape"], r["size"], _short(r["seconds"]), f"×{r['seconds'] / r['half']:.2f}", _megabytes(r["megabytes"]))
                    for r in rows
                ],
            )
        )
    return "\n\n".join(parts)


def _ways(row: Mapping[str, Any]) -> list[str]:
    return [_seconds(row[way]) for way in ("cold", "nothing changed", "one changed", "one named", "without a cache")]


def _grown(rows: Rows) -> Iterable[tuple[str, ...]]:
    for before, row in zip((None, *rows), rows, strict=False):
        line = [f"{row['articles']:,}", f"{row['bytes'] / 1e6:.1f}"]
        for way in ("cold", "nothing changed", "one changed"):
            line += [_short(row[way][0]), f"×{row[way][0] / before[way][0]:.2f}" if before else ""]
        yield (*line, _megabytes(row["megabytes"]))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |".replace("|  |", "| |") for cells in (head, rule, *rows))


def _short(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds < 10 else f"{seconds:.1f}"


def _seconds(spread: Sequence[float]) -> str:
    middle, least, most = Spread(*spread)
    return f"{_short(middle)} ({_short(least)}–{_short(most)})"


def _milliseconds(spread: Sequence[float]) -> str:
    middle, least, most = (f"{1000 * seconds:.0f}" for seconds in spread)
    return f"{middle} ({least}–{most})"


def _times(spread: Sequence[float]) -> str:
    middle, least, most = Spread(*spread)
    return f"×{middle:.2f} ({least:.2f}–{most:.2f})"


def _megabytes(number: float) -> str:
    return f"{number:,.0f} MB"
