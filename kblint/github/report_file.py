"""The report that ``kblint check --format json`` wrote, read back. It may come from anybody, so everything in it is checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote

import msgspec

from kblint.errors import UserError
from kblint.finding import ArticleRef, Edit, Finding, Fix, Place, Point, Related
from kblint.report.json_report import SCHEMA
from kblint.report.model import Report, Skipped

MOST_BYTES = 64_000_000

_Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2,10}[0-9]{3}$")]
_Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]{1,100}$")]
_Fingerprint = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}$")]
_Count = Annotated[int, msgspec.Meta(ge=0)]


class _Article(msgspec.Struct, frozen=True):
    id: str
    title: str
    url: str


class _Point(msgspec.Struct, frozen=True):
    line: Annotated[int, msgspec.Meta(ge=1)]
    column: Annotated[int, msgspec.Meta(ge=1)]
    offset: _Count


class _Fix(msgspec.Struct, frozen=True):
    safety: Literal["safe", "unsafe", "display"]
    description: str
    edits: tuple[Edit, ...]


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    article: _Article
    path: str
    start: _Point
    end: _Point
    text: str
    sentence: str
    scope: str = ""


class _Related(_Place, frozen=True, kw_only=True):
    label: str


class _Finding(_Place, frozen=True, kw_only=True):
    rule: _Code
    name: _Name
    level: Literal["error", "warning", "note"]
    confidence: float
    message: str
    help: str
    fingerprint: _Fingerprint
    heading: tuple[str, ...] = ()
    related: tuple[_Related, ...] = ()
    fix: _Fix | None = None


class _Summary(msgspec.Struct, frozen=True):
    articles: _Count
    suppressed: _Count = 0
    baselined: _Count = 0


class _Report(msgspec.Struct, frozen=True):
    schema: Literal["kblint/report/v1"]
    summary: _Summary
    findings: tuple[_Finding, ...]
    skipped: tuple[Skipped, ...] = ()


class Where(msgspec.Struct, frozen=True):
    """Where the articles are kept: the forge's address, ``owner/name``, the commit, and the folder that a report's paths count from."""

    server: str
    repository: str
    sha: str
    folder: str = ""

    def path(self, path: str) -> str:
        """The path in the repository of a path in the report."""
        return f"{self.folder}/{path}" if self.folder else path

    def address(self, place: Place) -> str:
        """The line at that commit, on the forge. The paths of the place count from the repository."""
        return f"{self.server}/{self.repository}/blob/{self.sha}/{quote(place.path, errors='replace')}#L{place.start.line}"


def read_report(file: Path, where: Where) -> Report:
    """The report in a file, with paths that count from the repository. Raises UserError for anything else."""
    if not file.is_file():
        raise UserError("there is no such report", where=str(file), help="'kblint check -o json=report.json' writes one.")
    if file.stat().st_size > MOST_BYTES:
        raise UserError(f"the report is larger than {MOST_BYTES // 1_000_000} MB", where=str(file), help="Check fewer articles.")
    return decode_report(file.read_bytes(), where, str(file))


def decode_report(data: bytes, where: Where, name: str = "report") -> Report:
    """As ``read_report``, from the bytes of the file."""
    try:
        read = msgspec.json.decode(data, type=_Report)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        help = f"Give the file that 'kblint check -o json=report.json' writes ({SCHEMA})."
        raise UserError(f"is no report of kblint: {error}", where=name, help=help) from None
    return Report(
        findings=tuple(_finding(f, where) for f in read.findings),
        skipped=tuple(Skipped(where.path(s.path), s.reason) for s in read.skipped),
        articles=read.summary.articles,
        known=read.summary.articles,
        suppressed=read.summary.suppressed,
        baselined=read.summary.baselined,
        address=where.address if where.sha else lambda place: "",
    )


def _finding(read: _Finding, where: Where) -> Finding:
    return Finding(
        rule=read.rule,
        name=read.name,
        level=read.level,
        confidence=read.confidence,
        message=read.message,
        help=read.help,
        fingerprint=read.fingerprint,
        place=_place(read, where, read.heading),
        scope=read.scope,
        related=tuple(Related(r.label, _place(r, where), r.scope) for r in read.related),
        fix=_fix(read.fix, where) if read.fix else None,
    )


def _place(read: _Place, where: Where, heading: tuple[str, ...] = ()) -> Place:
    start, end = (Point(p.line, p.column, p.offset) for p in (read.start, read.end))
    article = ArticleRef(read.article.id, read.article.title, read.article.url)
    return Place(article, where.path(read.path), start, end, read.text, read.sentence, heading)


def _fix(read: _Fix, where: Where) -> Fix:
    return Fix(read.safety, read.description, tuple(msgspec.structs.replace(e, path=where.path(e.path)) for e in read.edits))
