"""Which lines a pull request changes, from the patches that the forge gives of its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from kblint.expressions import compiled
from kblint.finding import Fix, Place

_HUNK = compiled(r"@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@")


class FileDiff(msgspec.Struct, frozen=True):
    """The new side of a file's patch: the text of each line that it shows, by number, and which of them are new.

    Without a patch (a file that was only renamed, or is too large for the forge to show) no line can take a comment.
    """

    shown: Mapping[int, str] = {}
    added: frozenset[int] = frozenset()


class Suggestion(msgspec.Struct, frozen=True):
    """What lines ``first`` to ``last`` read once a fix is made."""

    first: int
    last: int
    text: str


Diff = Mapping[str, FileDiff]


def read_diff(files: Iterable[tuple[str, str]]) -> Diff:
    """The changed files, by path in the repository, from pairs of a path and a patch."""
    return {path: read_patch(patch) for path, patch in files}


def read_patch(patch: str) -> FileDiff:
    """The new side of a unified diff of one file, without the file headers."""
    shown: dict[int, str] = {}
    added = set()
    number = 0
    for line in patch.split("\n"):
        if hunk := _HUNK.match(line):
            number = int(hunk[1])
        elif number and line[:1] in ("+", " "):
            shown[number] = line[1:]
            if line[0] == "+":
                added.add(number)
            number += 1
    return FileDiff(shown, frozenset(added))


def line_of(place: Place, diff: Diff) -> int | None:
    """The first line of a place that the pull request changes, if there is one."""
    file = diff.get(place.path)
    if file is None:
        return None
    # A report may claim any number of lines.
    return next((n for n in sorted(file.added) if place.start.line <= n <= place.end.line), None)


def suggestion(place: Place, fix: Fix | None, diff: Diff) -> Suggestion | None:
    """A safe fix as the lines that it makes, where the diff shows all of them as the report read them."""
    file = diff.get(place.path)
    if fix is None or fix.safety != "safe" or file is None or not fix.edits or any(e.path != place.path for e in fix.edits):
        return None
    edits = sorted(fix.edits, key=lambda e: (e.start, e.end))
    first, begin = place.start.line, place.start.offset - place.start.column + 1
    if first not in file.shown or edits[0].start < begin:
        return None
    last, text = first, file.shown[first]
    end = max(edits[-1].end, place.end.offset)
    while begin + len(text) < end:
        last += 1
        if last not in file.shown:
            return None
        text += "\n" + file.shown[last]
    if text[place.start.offset - begin : place.end.offset - begin] != place.text:
        return None
    made, at = [], 0
    for edit in edits:
        if not at <= edit.start - begin <= edit.end - begin:
            return None
        made += [text[at : edit.start - begin], edit.replacement]
        at = edit.end - begin
    fixed = "".join([*made, text[at:]])
    return None if fixed == text else Suggestion(first, last, fixed.replace("\r", ""))
