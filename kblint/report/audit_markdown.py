"""The audit page as Markdown, for pull requests and wikis: the verdict, what to mend first, who takes over, how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import kblint
from kblint.finding import LEVELS
from kblint.report.markdown_report import MARKS, escaped, finding_in_markdown, linked, place_in_markdown, quoted
from kblint.report.model import Change, Handover, RenderOptions, Report
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

_MOST_CAUSES = 200
_MOST_PLACES = 20
_MOST_MENDED = 50


def render(report: Report, options: RenderOptions) -> str:
    """The same as the HTML page says, in the same order."""
    said = verdict(report)
    parts = [f"# {'✅' if said.ready else '❌'} {said.headline}: score {said.score:g} of 100", *said.reasons]
    parts += [" ".join(part for part in (headline(report, Palette()), set_aside(report)) if part)]
    parts += [escaped(notice) for notice in notices(report)]
    families = report.families()
    parts += _by_family(report, families)
    parts += _change(report.change)
    parts += _queue(report, review_queue(report.findings, lambda code: families.get(code, "")))
    parts += _handover(report, report.handovers())
    if report.skipped:
        lines = skipped_lines(report, None)
        parts.append(f"## What was not read\n\n{skipped_heading(report)}\n\n" + "\n".join(f"- {escaped(line)}" for line in lines))
    parts.append(_made(report))
    return "\n\n".join(parts) + "\n"


def _by_family(report: Report, families: dict[str, str]) -> Iterator[str]:
    counts = levels_by_family(report.findings, families)
    if not counts:
        return
    rows = [f"| {escaped(name) or 'other'} | {' | '.join(str(of[level]) for level in LEVELS)} |" for name, of in counts.items()]
    yield "## What most endangers answers"
    yield "\n".join([f"| Family | {' | '.join(f'{level}s' for level in LEVELS)} |", "|---|--:|--:|--:|", *rows])


def _change(change: Change | None) -> Iterator[str]:
    if change is None:
        return
    score = ""
    if change.score is not None:
        before = f"{change.score_before:g} → " if change.score_before is not None else ""
        score = f"; score {before}{change.score:g}, of all articles"
    yield f"## Since {escaped(change.since)}"
    yield f"{len(change.new):,} new, {len(change.mended):,} mended, {change.kept:,} as before{score}."
    mended = [f"- {escaped(one.rule)} {escaped(one.where)}: {escaped(one.sentence)}" for one in change.mended[:_MOST_MENDED]]
    if mended:
        more = len(change.mended) - len(mended)
        yield "\n".join(["Mended:", "", *mended, *([f"- {more:,} more"] if more else [])])


def _queue(report: Report, queue: list[Cause]) -> Iterator[str]:
    if not queue:
        return
    yield "## What to mend first"
    for rank, cause in enumerate(queue[:_MOST_CAUSES], 1):
        first, *others = cause.findings
        yield f"### {rank}. {MARKS[first.level]} {escaped(first.message)}"
        yield finding_in_markdown(first, report, told=True)
        if others:
            places = [place_in_markdown(other.place, report) for other in others[:_MOST_PLACES]]
            more = len(others) - len(places)
            yield f"The same at {enumerated([*places, *([counted(more, 'more place')] if more else [])])}."
    if len(queue) > _MOST_CAUSES:
        yield f"{counted(len(queue) - _MOST_CAUSES, 'more cause')}: `kblint report -o report.html` shows all of them."


def _handover(report: Report, handovers: Iterable[Handover]) -> Iterator[str]:
    found = list(handovers)
    if not found:
        return
    silent = sum(handover.place is None for handover in found)
    yield "## When a person takes over"
    yield f"{counted(len(found), 'article')} with much at stake; {silent:,} of them {'says' if silent == 1 else 'say'} nowhere when a person takes over."
    for one in found:
        title = linked(escaped(one.article.title) or escaped(one.path), one.article.url)
        if one.place is None:
            yield f"⚠️ {title}: at stake is “{escaped(one.stake)}”, and no person is named."
        else:
            yield f"{title}, {place_in_markdown(one.place, report)}:\n\n{quoted(one.place.sentence, one.place.text)}"


def _made(report: Report) -> str:
    run = report.run
    gate = f"fails on {run.fail_on}" if run.fail_on != "never" else "no level fails"
    under = f", and under a score of {run.fail_under:g}" if run.fail_under is not None else ""
    return (
        f"## How this was made\n\nkblint {kblint.__version__}, profile {run.profile}, confidence {run.min_confidence:g} and more, "
        f"{run.today or 'no date'} as today; the gate {gate}{under}. {counted(report.known, 'article')} read, "
        f"{report.articles:,} asked for."
    )
