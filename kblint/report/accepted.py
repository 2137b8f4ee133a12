"""What a baseline accepts, for people: how many of each rule, what is out of date, what matches nothing any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kblint.baseline import Applied, Baseline, Entry
from kblint.report.cells import one_line, wrap
from kblint.report.palette import Palette
from kblint.report.summary import counted


def accepted_text(baseline: Baseline, applied: Applied, colour: bool, columns: int) -> str:
    """Counts, then the entries that need a hand."""
    palette = Palette(colour)
    entries = baseline.accepted
    lines = [palette.strong(f"{counted(len(entries), 'finding')} accepted.")]
    if entries:
        dates = sorted(e.date for e in entries)
        since = f"between {dates[0]} and {dates[-1]}" if dates[0] != dates[-1] else f"on {dates[0]}"
        without = sum(not e.reason for e in entries)
        reasons = f"; {without if without < len(entries) else 'all'} without a reason" if without else ""
        lines.append(f"Accepted {since}{reasons}.")
        totals = Counter(e.rule for e in entries)
        digits = len(str(max(totals.values())))
        lines += [
            "",
            *(f"{n:>{digits}}  {one_line(rule)}" for rule, n in sorted(totals.items(), key=lambda item: (-item[1], item[0]))),
        ]
    lines += _listed(applied.expired, "out of date, and reported again", "warning", palette, columns)
    lines += _listed(applied.gone, "no longer found; 'kblint baseline update' takes them out", "note", palette, columns)
    if applied.new:
        lines += ["", f"{counted(len(applied.new), 'finding')} not accepted."]
    return "\n".join(lines) + "\n"


def _listed(entries: Sequence[Entry], what: str, level: str, palette: Palette, columns: int) -> list[str]:
    if not entries:
        return []
    lines = ["", palette.level(level, f"{counted(len(entries), 'entry', 'entries')} {what}:")]
    for entry in entries:
        until = f" until {entry.until}" if entry.until else ""
        reason = f" ({one_line(entry.reason)})" if entry.reason else ""
        lines.append(f"  {one_line(entry.rule)} in {one_line(', '.join(entry.articles))}{until}{reason}")
        lines += [f"      {line}" for sentence in entry.sentences for line in wrap(f"“{sentence}”", max(columns - 6, 30))]
    return lines
