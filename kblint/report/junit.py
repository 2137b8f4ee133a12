"""JUnit's XML, which every CI server can show: a test suite for each file, a failure for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

from kblint.expressions import compiled
from kblint.finding import Finding
from kblint.report.cells import visible
from kblint.report.model import RenderOptions, Report
from kblint.report.summary import counted

# What XML 1.0 cannot hold even as a reference.
_ILLEGAL = compiled("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, options: RenderOptions) -> str:
    """One ``testsuites`` element. Without findings there is one passed test that says how many articles were checked."""
    root = ElementTree.Element("testsuites", name="kblint")
    for path, findings in groupby(report.findings, key=lambda f: f.place.path):
        _suite(root, path, list(findings))
    if report.skipped:
        suite = ElementTree.SubElement(root, "testsuite", _counts("not checked", len(report.skipped), 0, len(report.skipped)))
        for file in report.skipped:
            case = ElementTree.SubElement(suite, "testcase", name=_text(file.path), classname="not checked")
            ElementTree.SubElement(case, "skipped", message=_text(file.reason))
    if not report.findings and report.articles:
        suite = ElementTree.SubElement(root, "testsuite", _counts("kblint", 1, 0, 0))
        ElementTree.SubElement(
            suite, "testcase", name=f"no findings in {counted(report.articles, 'article')}", classname="kblint"
        )
    tests = len(report.findings) + len(report.skipped) + (not report.findings and report.articles > 0)
    root.attrib |= {"tests": str(tests), "failures": str(len(report.findings)), "errors": "0"}
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(root: ElementTree.Element, path: str, findings: Sequence[Finding]) -> None:
    suite = ElementTree.SubElement(root, "testsuite", _counts(path, len(findings), len(findings), 0))
    for finding in findings:
        place = finding.place
        where = f"{place.path}:{place.start.line}:{place.start.column}"
        name = f"{finding.rule} {finding.name} ({place.start.line}:{place.start.column})"
        case = ElementTree.SubElement(
            suite, "testcase", name=_text(name), classname=_text(place.path), file=_text(place.path), line=str(place.start.line)
        )
        failure = ElementTree.SubElement(case, "failure", type=finding.level, message=_text(finding.message))
        sides = [
            f"{r.place.path}:{r.place.start.line}:{r.place.start.column}: {r.label}: {r.place.sentence}" for r in finding.related
        ]
        parts = [f"{where}: {place.sentence}", *sides, f"help: {finding.help}" if finding.help else ""]
        failure.text = "\n".join(_text(part) for part in parts if part)


def _counts(name: str, tests: int, failures: int, skipped: int) -> dict[str, str]:
    return {"name": _text(name), "tests": str(tests), "failures": str(failures), "errors": "0", "skipped": str(skipped)}


def _text(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", visible(" ".join(text.split())))
