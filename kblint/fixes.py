"""Fixes made: which findings of a report can be mended as their fixes say, and what stands in the files then.

A fix is made only in a file that is still as it was read, only where no other fix is made, and only if the article reads the same
everywhere else afterwards: it is parsed before and after, and both are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

import msgspec

from kblint.articles.endings import EXPORTS
from kblint.articles.model import Article, Block, Source
from kblint.articles.parse import parse
from kblint.articles.source import Unreadable, decode
from kblint.cache.names import of_content
from kblint.config import Config
from kblint.finding import Edit, Finding, is_fixable
from kblint.report.model import Report

_BYTE_ORDER_MARK = "\ufeff".encode()


class Change(msgspec.Struct, frozen=True):
    """What becomes of a file, in bytes, and the findings that are mended by it."""

    path: str
    before: bytes
    after: bytes
    findings: tuple[Finding, ...]


class Unmended(msgspec.Struct, frozen=True):
    """A finding whose fix was asked for and cannot be made, and why, in plain words."""

    finding: Finding
    why: str


class Fixes(msgspec.Struct, frozen=True):
    """The changes, one for each file, and the findings that stay."""

    changes: tuple[Change, ...] = ()
    unmended: tuple[Unmended, ...] = ()


def fixes(report: Report, safeties: Iterable[str], read: Callable[[str], bytes], config: Config) -> Fixes:
    """What the fixes of those safeties make of the files of a report. ``read`` gives the bytes of a path, or raises Unreadable."""
    accepted = frozenset(safeties)
    wanted = [f for f in report.findings if is_fixable(f, accepted)]
    changes, unmended = [], []
    for path, findings in groupby(wanted, key=lambda f: f.place.path):
        change, left = _in_file(path, list(findings), report.contents.get(path, b""), read, config)
        changes += [change] if change else []
        unmended += left
    return Fixes(tuple(changes), tuple(unmended))


def _in_file(
    path: str, findings: list[Finding], name: bytes, read: Callable[[str], bytes], config: Config
) -> tuple[Change | None, list[Unmended]]:
    def none(why: str) -> tuple[None, list[Unmended]]:
        return None, [Unmended(f, why) for f in findings]

    if path.lower().endswith(EXPORTS):
        return none("it stands in an export; change the article at the help desk")
    try:
        before = read(path)
    except Unreadable as error:
        return none(error.reason)
    if of_content(path, before) != name:
        return none("the file was changed while kblint was reading it; run kblint again")
    source = decode(path, before)
    made, unmended = _made(parse(source, config), findings, config)
    if not made:
        return None, unmended
    mark = _BYTE_ORDER_MARK if before.startswith(_BYTE_ORDER_MARK) else b""
    after = mark + applied(source.text, _edits(made)).encode("utf-8", "backslashreplace")
    return (Change(path, before, after, tuple(made)) if after != before else None), unmended


def _made(article: Article, findings: list[Finding], config: Config) -> tuple[list[Finding], list[Unmended]]:
    """The findings whose fixes go together and leave the rest of the article alone, and the others."""
    apart: list[Finding] = []
    unmended: list[Unmended] = []
    for finding in sorted(findings, key=lambda f: _edits([f])[0].start):
        edits, taken = _edits([finding]), _edits(apart)
        if any(_overlap(e, t) and e != t for e in edits for t in taken):
            unmended.append(Unmended(finding, "another fix is made at the same place; run kblint again"))
        else:
            apart.append(finding)
    if _reads_the_same(article, _edits(apart), config):
        return apart, unmended
    made: list[Finding] = []
    for finding in apart:
        if _reads_the_same(article, _edits([*made, finding]), config):
            made.append(finding)
        else:
            unmended.append(Unmended(finding, "the text around it would read differently; mend it by hand"))
    return made, unmended


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    """The edits of some findings in order, those that two of them share but once."""
    return sorted({e for f in findings if f.fix for e in f.fix.edits}, key=lambda e: (e.start, e.end))


def _overlap(a: Edit, b: Edit) -> bool:
    return a.start == b.start or (a.start < b.end and b.start < a.end)


def applied(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits made, which are in order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*parts, text[at:]])


def _reads_the_same(article: Article, edits: Sequence[Edit], config: Config) -> bool:
    """Whether the article with these edits made reads as before outside them: the same blocks with the same text."""
    text = article.source.text
    if any(not 0 <= e.start <= e.end <= len(text) for e in edits):
        return False
    then = parse(Source(article.path, applied(text, edits)), config)
    if len(then.problems) > len(article.problems) or then.metadata.keys() != article.metadata.keys():
        return False
    if [(b.kind, b.level) for b in article.blocks] != [(b.kind, b.level) for b in then.blocks]:
        return False
    return all(_is_kept(old, new.text, edits) for old, new in zip(article.blocks, then.blocks, strict=True))


def _is_kept(block: Block, text: str, edits: Sequence[Edit]) -> bool:
    """Whether a block's new text is all that stood outside the edits, in order, and between that the replacements and nothing else."""
    inside = [e for e in edits if e.start < block.span.end and block.span.start < e.end]
    pieces = _outside(block, inside)
    written = {" ".join(e.replacement.split()) for e in inside}
    if len(pieces) == 1:
        return text == block.text
    first, *following = pieces
    if not text.startswith(first):
        return False
    at = len(first)
    for n, piece in enumerate(following):
        found = len(text) - len(piece) if n == len(following) - 1 else text.find(piece, at)
        if found < at or text[found : found + len(piece)] != piece or " ".join(text[at:found].split()) not in written:
            return False
        at = found + len(piece)
    return True


def _outside(block: Block, edits: Sequence[Edit]) -> list[str]:
    """The block's text without what the edits replace: a piece before each such stretch, and one after the last."""
    if not edits:
        return [block.text]
    spans = [block.source_span(i, i + 1) for i in range(len(block.text))]
    replaced = [any(s.start < e.end and e.start < s.end for e in edits) for s in spans]
    pieces = [""]
    for i, character in enumerate(block.text):
        if not replaced[i]:
            pieces[-1] += character
        elif not i or not replaced[i - 1]:
            pieces.append("")
    return pieces
