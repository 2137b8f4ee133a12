"""The report that ``kblint check --format json`` wrote, read back. It may come from anybody, so everything in it is checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote

import msgspec

from kblint.errors import UserError
from kblint.finding import ArticleRef, Edit, Finding, Fix, Place, Point, Related
from kblint.report.json_report import SCHEMA
from kblint.report.model import Report, RunInfo, Skipped

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
    folder: str = ""


class Where(msgspec.Struct, frozen=True):
    """Where the articles are kept: the forge's address, ``owner/name``, the commit.

    ``folder`` is the folder of the repository that a report's paths count from, where the report itself is not to say it.
    """

    server: str
    repository: str
    sha: str
    folder: str = ""

    def address(self, path: str, line: int) -> str:
        """A line at that commit, on the forge. The path counts from the repository."""
        return f"{self.server}/{self.repository}/blob/{self.sha}/{quote(path, errors='replace')}#L{line}"


def read_report(file: Path, where: Where) -> Report:
    """The report in a file; its ``run`` says which folder of the repository its paths count from. Raises UserError for anything else."""
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
    folder = folder_of_repository(where.folder or read.folder, "--folder" if where.folder else name)
    above = f"{folder}/" if folder else ""
    return Report(
        findings=tuple(_finding(f) for f in read.findings),
        skipped=read.skipped,
        articles=read.summary.articles,
        known=read.summary.articles,
        suppressed=read.summary.suppressed,
        baselined=read.summary.baselined,
        address=lambda place: where.address(above + place.path, place.start.line) if where.sha else "",
        run=RunInfo(folder=folder),
    )


def folder_of_repository(folder: str, where: str) -> str:
    """The folder as it stands in the repository's paths. Raises UserError, said to be ``where``, for one that cannot be in it."""
    parts = [part for part in folder.replace("\\", "/").split("/") if part not in ("", ".")]
    if ".." in parts or folder.startswith("/"):
        raise UserError(f"'{folder}' is no folder of the repository", where=where, help="Write it from the repository's root.")
    return "/".join(parts)


def _finding(read: _Finding) -> Finding:
    return Finding(
        rule=read.rule,
        name=read.name,
        level=read.level,
        confidence=read.confidence,
        message=read.message,
        help=read.help,
        fingerprint=read.fingerprint,
        place=_place(read, read.heading),
        scope=read.scope,
        related=tuple(Related(r.label, _place(r), r.scope) for r in read.related),
        fix=Fix(read.fix.safety, read.fix.description, read.fix.edits) if read.fix else None,
    )


def _place(read: _Place, heading: tuple[str, ...] = ()) -> Place:
    start, end = (Point(p.line, p.column, p.offset) for p in (read.start, read.end))
    article = ArticleRef(read.article.id, read.article.title, read.article.url)
    return Place(article, read.path, start, end, read.text, read.sentence, heading)
