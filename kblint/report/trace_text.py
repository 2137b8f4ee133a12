"""A trace for people: what was said, and below it the articles' sentences that it may come from, with what kblint finds there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kblint.finding import Finding
from kblint.report.cells import one_line, wrap
from kblint.report.palette import Palette
from kblint.report.summary import counted
from kblint.tracing import Origin, Trace

_LEAST_ROOM = 40
_NOWHERE = "No sentence of the articles is like this one: look whether the assistant made it up."


def trace_text(trace: Trace, colour: bool, columns: int) -> str:
    """One paragraph for each sentence of the answer, then how many there are of what."""
    palette = Palette(colour)
    room = max(columns, _LEAST_ROOM)
    told: set[str] = set()
    paragraphs = []
    for one in trace.sentences:
        lines = _wrapped(f"“{one_line(one.said.text)}”", room, "", palette.strong)
        for origin in one.origins:
            lines += _origin(origin, told, palette, room)
        if not one.origins:
            lines += _wrapped(_NOWHERE, room, "  ", palette.faint)
        paragraphs.append("\n".join(lines))
    return "\n\n".join([*paragraphs, summary(trace)]) + "\n"


def summary(trace: Trace) -> str:
    """How many sentences were found, and in how many of them something has to be mended."""
    if not trace.sentences:
        return "The assistant says nothing here."
    found = sum(bool(one.origins) for one in trace.sentences)
    wrong = sum(one.flawed for one in trace.sentences)
    mend = f"; {wrong} of them where something is to be mended" if wrong else ""
    return f"{found} of {counted(len(trace.sentences), 'sentence')} found in {counted(trace.articles, 'article')}{mend}."


def _origin(origin: Origin, told: set[str], palette: Palette, room: int) -> Iterator[str]:
    place = origin.place
    where = f"{one_line(place.path)}:{place.start.line}"
    above = " > ".join(dict.fromkeys(one_line(h) for h in (place.article.title, *place.heading) if h))
    yield f"  {palette.frame('-->')} {where}  {palette.faint(f'{above} ({round(origin.likeness * 100)} % alike)')}"
    yield from _wrapped(one_line(place.sentence), room, "      ", str)
    for finding in origin.findings:
        yield from _finding(finding, finding.fingerprint in told, palette, room)
        told.add(finding.fingerprint)


def _finding(finding: Finding, again: bool, palette: Palette, room: int) -> Iterator[str]:
    named = f"{finding.rule} {finding.name}"
    if again:
        yield f"      {palette.level(finding.level, named)} {palette.faint('(as above)')}"
        return
    first, *rest = wrap(one_line(finding.message), room - 8, room - 8 - len(named))
    yield f"      {palette.level(finding.level, named)}: {first}"
    yield from (f"        {line}" for line in rest)
    yield from _wrapped(one_line(finding.help), room, "        ", palette.cure)


def _wrapped(text: str, room: int, indent: str, paint: Callable[[str], str]) -> list[str]:
    return [f"{indent}{paint(line)}" for line in wrap(text, room - len(indent), room - len(indent))]
