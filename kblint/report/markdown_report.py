"""The report as Markdown, for pull requests and wikis. Words of articles are shown as they are: no links, mentions or markup of theirs."""

from __future__ import annotations

import re
from itertools import groupby

from kblint.expressions import compiled
from kblint.finding import Finding, Place
from kblint.report.cells import one_line
from kblint.report.model import RenderOptions, Report
from kblint.report.palette import Palette
from kblint.report.summary import headline, notices, set_aside, skipped_heading, skipped_lines, statistics_lines

_SPECIAL = compiled(r"[\\`*_\[\]<>&$~|]")
# What makes a list, a heading or a rule of a line that it opens: the character that follows this.
_OPENING = compiled(r"\W*?(?=[-+#=])|\d{1,9}(?=[.)])")
# An address, a mention or an issue's number that a forge would turn into a link.
_LINKED = compiled(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
_WEB_ADDRESS = compiled(r"https?://[\x21-\x7e]{1,2000}")
MARKS = {"error": "❌", "warning": "⚠️", "note": "💬"}
_WORD_JOINER = "\u2060"


def render(report: Report, options: RenderOptions) -> str:
    """A heading, the summary, then the findings article by article."""
    parts = ["# kblint", headline(report, Palette())]
    if set_aside(report):
        parts.append(set_aside(report))
    parts += [escaped(notice) for notice in notices(report)]
    for (path, _, title), findings in groupby(
        report.findings, key=lambda f: (f.place.path, f.place.article.id, f.place.article.title)
    ):
        some = list(findings)
        parts.append(f"## {linked(escaped(title) or escaped(path), some[0].place.article.url)}")
        parts += [finding_in_markdown(finding, report) for finding in some]
    if options.statistics and report.findings:
        parts.append("```text\n" + "\n".join(statistics_lines(report, Palette())) + "\n```")
    if report.skipped:
        lines = skipped_lines(report, None) if options.verbose else skipped_lines(report)
        parts.append(f"**{skipped_heading(report)}**\n\n" + "\n".join(f"- {escaped(line)}" for line in lines))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Words as they are, on one line: nothing in them is markup, a link, a mention or a reference."""
    return _escaped(one_line(text))


def quoted(text: str, words: str = "") -> str:
    """A sentence as a quotation, ``words`` of it in bold where they stand in it once as they are."""
    sentence, marked = one_line(text), one_line(words)
    if marked and sentence.count(marked) == 1:
        before, _, after = sentence.partition(marked)
        return f"> {_escaped(before)}**{_escaped(marked)}**{_escaped(after)}"
    return f"> {_escaped(sentence)}"


def _escaped(line: str) -> str:
    line = _LINKED.sub(_WORD_JOINER, line)
    opening = _OPENING.match(line)
    if opening is None:
        return _SPECIAL.sub(r"\\\g<0>", line)
    before, after = line[: opening.end()], line[opening.end() + 1 :]
    return _SPECIAL.sub(r"\\\g<0>", before) + "\\" + line[opening.end()] + _SPECIAL.sub(r"\\\g<0>", after)


def finding_in_markdown(finding: Finding, report: Report, told: bool = False) -> str:
    """A finding with its sentences and its cure; without its level and its message where they are ``told`` already."""
    rule = f"**{finding.rule}** {escaped(finding.name)} · {place_in_markdown(finding.place, report)}"
    head = rule if told else f"{MARKS[finding.level]} {rule}  \n{escaped(finding.message)}"
    parts = [head, quoted(finding.place.sentence, finding.place.text)]
    for related in finding.related:
        title = linked(escaped(related.place.article.title), related.place.article.url)
        parts.append(f"{title} {escaped(related.label)} · {place_in_markdown(related.place, report)}")
        parts.append(quoted(related.place.sentence, related.place.text))
    if finding.help:
        parts.append(f"*What to do:* {escaped(finding.help)}")
    return "\n\n".join(parts)


def place_in_markdown(place: Place, report: Report) -> str:
    """Path and line, linked to the source where the configuration says how."""
    return linked(f"{escaped(place.path)}:{place.start.line}", report.address(place))


def linked(text: str, url: str) -> str:
    """The escaped text, as a link where the address is a plain web address."""
    if not _WEB_ADDRESS.fullmatch(url):
        return text
    return f"[{text}]({url.replace('(', '%28').replace(')', '%29').replace('<', '%3C').replace('>', '%3E')})"
