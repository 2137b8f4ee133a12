"""``--fix`` and ``--diff``: what the fixes make of the articles, written or shown."""

from __future__ import annotations

import difflib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kblint.analysis import content_of
from kblint.cli import terminal
from kblint.cli.options import Mending
from kblint.cli.output import replace_file
from kblint.cli.run import linted
from kblint.engine import Request
from kblint.errors import UserError
from kblint.finding import SAFE, UNSAFE
from kblint.fixes import Change, Fixes, Unmended, fixes
from kblint.report.cells import one_line, visible
from kblint.report.model import Report
from kblint.report.summary import counted, enumerated


def mended(asked: Mending, request: Request, report: Report) -> Report:
    """Writes what the fixes make of the articles, and says so; the report on what is left."""
    found = _fixes(asked, request, report)
    done, failed = _written(found.changes, request.root)
    _say("Mended", done, [*found.unmended, *failed])
    return linted(request) if done else report


def shown(asked: Mending, request: Request, report: Report) -> int:
    """Prints what the fixes would change as a patch; the exit status: 1 where there is something, otherwise 0."""
    found = _fixes(asked, request, report)
    terminal.write("".join(line for change in found.changes for line in _patch(change, sys.stdout.isatty())))
    _say("Would mend", found.changes, found.unmended)
    return int(bool(found.changes))


def _fixes(asked: Mending, request: Request, report: Report) -> Fixes:
    safeties = {SAFE, UNSAFE} if asked.unsafe else {SAFE}
    return fixes(report, safeties, lambda path: content_of(path, request), request.config)


def _written(changes: Iterable[Change], root: Path) -> tuple[list[Change], list[Unmended]]:
    """The changes that were written, and the findings whose files could not be."""
    done: list[Change] = []
    failed: list[Unmended] = []
    for change in changes:
        why = _write(change, root)
        if why:
            failed += [Unmended(finding, why) for finding in change.findings]
        else:
            done.append(change)
    return done, failed


def _write(change: Change, root: Path) -> str:
    """Replaces a file as a whole; why not, where that cannot be."""
    file = (root / change.path).resolve()
    if not file.is_relative_to(root.resolve()):
        return f"its file lies outside {root}"
    try:
        # The last look before it is replaced: an editor may have written in the meantime.
        if file.read_bytes() != change.before:
            return "the file was changed while kblint was reading it; run kblint again"
        replace_file(file, change.after)
    except OSError as error:
        return f"the file cannot be read: {(error.strerror or str(error)).lower()}"
    except UserError as error:
        return f"the file {error.message}"
    return ""


def _patch(change: Change, terminal: bool) -> Iterator[str]:
    """A change as a unified diff, as ``git apply`` takes it; for a terminal with what it would obey written out."""
    before, after = (data.decode("utf-8").split("\n") for data in (change.before, change.after))
    path = one_line(change.path)
    for line in difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}"):
        shown = visible(line.rstrip("\r\n")) + "\n" if terminal else line
        yield shown if line.endswith("\n") else shown.removesuffix("\n") + "\n\\ No newline at end of file\n"


def _lines(parts: list[str]) -> list[str]:
    """Lines with their ends, of which only a line feed is one."""
    return [*(f"{part}\n" for part in parts[:-1]), *parts[-1:][: bool(parts[-1])]]


def _say(done: str, changes: Sequence[Change], unmended: Iterable[Unmended]) -> None:
    """Says on the standard error what was mended, and what was not, and why."""
    lines = []
    for change in changes:
        rules = Counter(f.rule for f in change.findings)
        named = [f"{one_line(code)} ({counted(n, 'finding')})" for code, n in sorted(rules.items())]
        lines.append(f"{done} {one_line(change.path)}: {enumerated(named)}")
    for finding, why in ((u.finding, u.why) for u in unmended):
        place = finding.place
        lines.append(
            f"Left {one_line(place.path)}:{place.start.line}:{place.start.column} {one_line(finding.rule)}: {one_line(why)}"
        )
    if not lines:
        lines.append("Nothing to mend: no finding has a fix that kblint may make")
    sys.stderr.write("".join(f"{line}.\n" for line in lines))
