"""The audit on a terminal: the verdict, what most endangers answers, and what to mend first."""

from __future__ import annotations

from kblint.finding import LEVELS
from kblint.report.cells import one_line, wrap
from kblint.report.model import RenderOptions, Report
from kblint.report.palette import Palette
from kblint.report.review_queue import Cause, review_queue
from kblint.report.summary import (
    counted,
    enumerated,
    headline,
    levels_by_family,
    notices,
    set_aside,
    skipped_heading,
    skipped_lines,
)
from kblint.report.verdict import verdict

_WORST = 10


def render(report: Report, options: RenderOptions) -> str:
    """The verdict first, then the reasons, the families and the ten worst causes."""
    palette, said = Palette(options.colour, options.hyperlinks), verdict(report)
    head = f"{said.headline}: score {said.score:g} of 100."
    lines = [palette.cure(head) if said.ready else palette.level("error", head), *said.reasons, "", headline(report, palette)]
    lines += [line for line in (set_aside(report), *notices(report)) if line]
    families = report.families()
    if report.findings:
        lines += ["", palette.strong("By family"), *_families(report, families, palette)]
        queue = review_queue(report.findings, lambda code: families.get(code, ""))
        first = "What to mend first" if len(queue) > 1 else "What to mend"
        lines += ["", palette.strong(first)]
        for rank, cause in enumerate(queue[:_WORST], 1):
            lines += _cause(rank, cause, palette, options.width)
        if len(queue) > _WORST:
            lines.append(f"+{len(queue) - _WORST:,} more; 'kblint report -o report.html' shows all of them.")
    if report.skipped:
        lines += ["", skipped_heading(report), *(f"  {line}" for line in skipped_lines(report))]
    return "\n".join(lines) + "\n"


def _families(report: Report, families: dict[str, str], palette: Palette) -> list[str]:
    counts = levels_by_family(report.findings, families)
    width = max(len(one_line(name)) for name in counts)
    return [
        f"  {one_line(name):<{width}}  "
        + enumerated([palette.level(level, counted(levels[level], level)) for level in LEVELS if levels[level]])
        for name, levels in counts.items()
    ]


def _cause(rank: int, cause: Cause, palette: Palette, width: int) -> list[str]:
    finding = cause.findings[0]
    more = f" and {counted(len(cause.findings) - 1, 'more place')}" if len(cause.findings) > 1 else ""
    place = f"{one_line(finding.place.path)}:{finding.place.start.line}:{finding.place.start.column}{more}"
    lead = f"{rank:>4}. {palette.level(finding.level, f'{finding.level}[{one_line(finding.rule)}]')} "
    return [lead + place, *(f"      {line}" for line in wrap(finding.message, max(width - 6, 20)))]
