"""The texts of comments. Words of articles and of the report are shown as they are: no markup, mentions or references of theirs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from kblint.expressions import compiled
from kblint.finding import Finding, Place
from kblint.github.diff import Suggestion
from kblint.report.markdown_report import MARKS, escaped, linked, quoted
from kblint.report.model import Report
from kblint.report.palette import Palette
from kblint.report.summary import counted, headline, set_aside, skipped_heading, skipped_lines

# What GitHub takes at most, counted as JavaScript counts. Nothing that is written here comes near it for a single finding.
MOST_CHARACTERS = 65_536
_MOST_WORDS = 1_000
_MOST_SIDES = 10

_MARKER = compiled(r"<!-- kblint:([\w.-]{1,64}):([0-9a-f]{16}|summary) -->(?:\n|\Z)")
# Even as a link with words of its own, such an address makes the forge write "mentioned this" elsewhere.
_REFERENCE = compiled(r"/(?:issues|pull|pulls|discussions|commit|compare)/", re.IGNORECASE)
_FENCE = compiled(r"`{3,}")


def configuration_name(text: str) -> str:
    """A name for markers: the text itself where it is plain, otherwise with a few digits that tell it from others."""
    plain = re.sub(r"[^A-Za-z0-9_.]+", "-", text).strip("-")[:40]
    return plain if plain and plain == text else f"{plain or 'kb'}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def marker(name: str, key: str) -> str:
    """The hidden first line by which a comment is known again: of a configuration, and of a finding or the ``summary``."""
    return f"<!-- kblint:{name}:{key} -->"


def marked(body: str) -> tuple[str, str] | None:
    """The configuration and the key of a comment that kblint wrote, or None."""
    found = _MARKER.match(body.replace("\r\n", "\n"))
    return (found[1], found[2]) if found else None


def finding_body(finding: Finding, report: Report, name: str, suggested: Suggestion | None = None) -> str:
    """The comment at a line: what is wrong, the words, the other sides of a conflict, the cure, and a safe fix to accept."""
    parts = [f"{marker(name, finding.fingerprint)}\n{_head(finding)}", *_sides(finding, report)]
    if finding.help:
        parts.append(f"**What to do:** {escaped(_cut(finding.help))}")
    if suggested is not None and len(suggested.text) <= 10 * _MOST_WORDS:
        fence = "`" * max([3, *(len(run) + 1 for run in _FENCE.findall(suggested.text))])
        parts.append(f"{fence}suggestion\n{suggested.text}\n{fence}")
    return "\n\n".join(parts)


def resolved_body(fingerprint: str, name: str) -> str:
    """What is left of a comment that people answered, once its finding is gone."""
    return f"{marker(name, fingerprint)}\n✅ Resolved: kblint does not find this any more."


def summary_body(report: Report, name: str, listed: Sequence[Finding], inline: int) -> str:
    """The one comment on the whole: how many findings, how many of them are told at their lines, and the others with links.

    What does not fit is counted.
    """
    title = "kblint" if name == "default" else f"kblint · {escaped(name)}"
    parts = [f"{marker(name, 'summary')}\n### {title}", headline(report, Palette())]
    parts += [text for text in (set_aside(report), _told(inline, len(listed))) if text]
    tail = []
    if report.skipped:
        lines = "\n".join(f"- {escaped(_cut(line))}" for line in skipped_lines(report))
        tail.append(f"**{skipped_heading(report)}**\n\n{lines}")
    room = MOST_CHARACTERS - 200 - sum(_size(part) + 2 for part in (*parts, *tail))
    for number, finding in enumerate(listed):
        some = "\n\n".join([f"---\n\n{_head(finding)}", *_sides(finding, report), *_cure(finding)])
        room -= _size(some) + 2
        if room < 0:
            parts.append(f"---\n\n+{counted(len(listed) - number, 'more finding')}. The report of the run lists them.")
            break
        parts.append(some)
    return "\n\n".join([*parts, *tail])


def _told(inline: int, others: int) -> str:
    """How many are told at their lines, and why the others are not."""
    if not inline:
        return ""
    told = f"{counted(inline, 'finding is', 'findings are')} told at the lines that this pull request changes"
    return f"{told}; the others follow." if others else f"{told}."


def _head(finding: Finding) -> str:
    return f"{MARKS[finding.level]} **{finding.rule}** {escaped(finding.name)}\n\n{escaped(_cut(finding.message))}"


def _cure(finding: Finding) -> list[str]:
    return [f"**What to do:** {escaped(_cut(finding.help))}"] if finding.help else []


def _sides(finding: Finding, report: Report) -> list[str]:
    parts = [f"{_article(finding.place, report)}{_says(finding.label)}", _quote(finding.place)]
    for related in finding.related[:_MOST_SIDES]:
        parts += [f"{_article(related.place, report)}{_says(related.label)}", _quote(related.place)]
    if len(finding.related) > _MOST_SIDES:
        parts.append(f"+{len(finding.related) - _MOST_SIDES} more")
    return parts


def _says(label: str) -> str:
    return f" {escaped(_cut(label))}" if label else ""


def _article(place: Place, report: Report) -> str:
    url = "" if _REFERENCE.search(place.article.url) else place.article.url
    title = linked(escaped(_cut(place.article.title, 200)) or "Article", url)
    return f"{title} · {linked(f'{escaped(_cut(place.path, 300))}:{place.start.line}', report.address(place))}"


def _quote(place: Place) -> str:
    # Cut around the words that the finding is about, so that these stay.
    sentence = place.sentence
    at = max(sentence.find(place.text), 0)
    if len(sentence) > _MOST_WORDS and at > _MOST_WORDS // 2:
        sentence = f"…{sentence[at - _MOST_WORDS // 4 :]}"
    return quoted(_cut(sentence), place.text)


def _cut(text: str, most: int = _MOST_WORDS) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _size(text: str) -> int:
    """How long GitHub takes the text to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
