"""A report whose paths count from the root of the git repository, for those who look them up there: a forge, its servers' reports."""

from __future__ import annotations

import msgspec

from kblint.finding import Finding, Fix, Place
from kblint.report.model import Report


def from_repository(report: Report) -> Report:
    """The report with paths that count from the repository, and not from the folder of the configuration any more."""
    folder = report.run.folder
    if not folder:
        return report

    def outer(place: Place) -> Place:
        return msgspec.structs.replace(place, path=f"{folder}/{place.path}")

    def inner(path: str) -> str:
        return path.removeprefix(f"{folder}/")

    def fix(of: Fix) -> Fix:
        return msgspec.structs.replace(
            of, edits=tuple(msgspec.structs.replace(edit, path=f"{folder}/{edit.path}") for edit in of.edits)
        )

    def finding(of: Finding) -> Finding:
        related = tuple(msgspec.structs.replace(r, place=outer(r.place)) for r in of.related)
        return msgspec.structs.replace(of, place=outer(of.place), related=related, fix=fix(of.fix) if of.fix else None)

    return msgspec.structs.replace(
        report,
        findings=tuple(finding(f) for f in report.findings),
        skipped=tuple(msgspec.structs.replace(file, path=f"{folder}/{file.path}") for file in report.skipped),
        source=lambda path: report.source(inner(path)),
        address=lambda place: report.address(msgspec.structs.replace(place, path=inner(place.path))),
        passage=lambda place: report.passage(msgspec.structs.replace(place, path=inner(place.path))),
        run=msgspec.structs.replace(report.run, folder=""),
    )
