"""What running the cases of rules came to."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from kblint.report.cells import one_line, wrap
from kblint.report.palette import Palette
from kblint.report.summary import counted
from kblint.rules.rule import Rule


class CaseResult(msgspec.Struct, frozen=True):
    """One case: ``kind`` is ``bad``, ``ok``, ``todo`` or nothing; ``difference`` is empty when the case is as it is written."""

    rule: Rule
    kind: str
    name: str
    difference: str


def case_results(results: Sequence[CaseResult], colour: bool, columns: int, verbose: bool) -> str:
    """The cases that are not as written (all, when ``verbose``), and a summary."""
    palette = Palette(colour)
    lines: list[str] = []
    for result in results:
        what = f"{result.rule.code} {result.rule.name}: {one_line(result.name)}"
        if result.difference:
            lines.append(f"{palette.level('error', 'FAILED')} {palette.strong(what)}")
            lines += [f"    {line}" for line in wrap(result.difference, max(columns - 4, 20))]
            lines.append(f"    {palette.faint('in ' + one_line(str(result.rule.folder)))}")
        elif verbose:
            lines.append(f"{palette.cure('as written')} {what}")
    failed = sum(bool(result.difference) for result in results)
    todo = sum(result.kind == "todo" and not result.difference for result in results)
    rules = counted(len({result.rule.code for result in results}), "rule")
    cases = counted(sum(bool(result.kind) for result in results), "case")
    known = f" {counted(todo, 'known miss').replace('misss', 'misses')} among them." if todo else ""
    verdict = palette.level("error", f"{failed:,} failed.") if failed else palette.cure("All as written.")
    return "\n".join([*lines, *([""] if lines else []), f"{rules}, {cases}: {verdict}{known}"]) + "\n"
