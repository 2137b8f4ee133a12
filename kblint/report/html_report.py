"""The audit page: one HTML file that holds everything, asks the network for nothing and runs no code but its own.

The verdict, the pictures and a short list are written by the template; the findings are data in the page, drawn by its script as they are
looked at. What articles say goes through ``visible`` (no control or direction character stays) and reaches the page as text only.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import kblint
from kblint.articles.passage import Passage
from kblint.expressions import compiled
from kblint.finding import LEVELS, Finding, Place
from kblint.report.cells import one_line
from kblint.report.model import ArticleInfo, Handover, RenderOptions, Report
from kblint.report.review_queue import STAKES, Cause, review_queue, stakes
from kblint.report.summary import counted, levels_by_family, set_aside
from kblint.report.verdict import verdict
from kblint.score import risks

_TEMPLATES = Path(__file__).parent / "templates"
_WEB_ADDRESS = compiled(r"https?://[\x21-\x7e]{1,2000}", re.IGNORECASE)
_ESCAPED = compiled("[<>&\u2028\u2029\ud800-\udfff]")
_MOST_SECTIONS = 12
_MOST_SKIPPED = 200
_MOST_MENDED = 50
_MOST_RELATED = 5
_WORST = 10


def render(report: Report, options: RenderOptions) -> str:
    """The whole page. The same report gives the same bytes."""
    style, script = ((_TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"line": one_line, "counted": counted, "family": family_name, "web": web_address}
    families = {code: one_line(family) for code, family in report.families().items()}
    queue = review_queue(report.findings, lambda code: families.get(code, ""))
    articles = {(a.path, a.id): a for a in _articles(report)}
    handovers = tuple(h for h in report.handovers() if (h.path, h.article.id) in articles)
    page = environment.get_template("report.html").render(
        report=report,
        verdict=verdict(report),
        version=kblint.__version__,
        levels=LEVELS,
        families=_by_family(report, families),
        picture=_picture(report, families, articles),
        dirty=len(
            {(f.place.path, f.place.article.id) for f in report.findings} & {key for key, a in articles.items() if a.target}
        ),
        set_aside=set_aside(report),
        worst=[_shown(cause, report) for cause in queue[:_WORST]],
        causes=len(queue),
        most_skipped=_MOST_SKIPPED,
        most_mended=_MOST_MENDED,
        change=report.change,
        handovers=handovers,
        unanswered=sum(handover.place is None for handover in handovers),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        style_hash=_hash(style),
        script_hash=_hash(script),
        data=Markup(_json(_data(report, queue, families, articles, handovers))),  # noqa: S704 - every < is escaped
    )
    return page.encode("utf-8", "backslashreplace").decode("utf-8")


def family_name(family: str) -> str:
    """``self-reference`` as ``Self reference``."""
    words = family.replace("-", " ")
    return words[:1].upper() + words[1:] or "Other"


def web_address(url: str) -> str:
    """The address if a browser may follow it, otherwise nothing."""
    return url if _WEB_ADDRESS.fullmatch(url) else ""


def _instead(finding: Finding) -> tuple[str, ...]:
    """What to write in the words of the finding's fix, if it has one that says more than its help."""
    fix = finding.fix
    if fix is None or fix.description == finding.help:
        return ()
    return fix.unsaid or (fix.description,)


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _ESCAPED.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _articles(report: Report) -> list[ArticleInfo]:
    """All articles that the page speaks of: those of the catalogue, and those that a finding names besides."""
    known = list(report.catalogue())
    keys = {(a.path, a.id) for a in known}
    for finding in report.findings:
        for place in (finding.place, *(related.place for related in finding.related)):
            key = (place.path, place.article.id)
            if key not in keys:
                keys.add(key)
                target = place is finding.place
                known.append(ArticleInfo(place.article.id, place.article.title, place.article.url, place.path, target=target))
    return known


# ---- the pictures


def _by_family(report: Report, families: dict[str, str]) -> list[dict[str, Any]]:
    """Each family with its findings by level, most dangerous first."""
    counts = levels_by_family(report.findings, families)
    most = max((c.total() for c in counts.values()), default=1)
    rows = []
    for family, levels in counts.items():
        left, bars = 0.0, []
        for level in LEVELS:
            if levels[level]:
                width = 100 * levels[level] / most
                bars.append((level, round(left, 2), round(width, 2)))
                left += width
        rows.append({"name": family, "total": levels.total(), "counts": levels, "bars": bars})
    return rows


def _picture(report: Report, families: dict[str, str], articles: dict[tuple[str, str], ArticleInfo]) -> dict[str, Any]:
    """Sections × families: how many findings, and how dark from 1 to 5; what has most findings of bad levels comes first."""
    weight = {"error": 20, "warning": 5, "note": 1}
    counts: Counter[tuple[str, str]] = Counter()
    dangers: Counter[str] = Counter()
    columns: Counter[str] = Counter()
    cells: Counter[tuple[str, str]] = Counter()
    for finding in report.findings:
        article = articles[finding.place.path, finding.place.article.id]
        family = families.get(finding.rule, "")
        counts[article.section, family] += 1
        cells[article.section, family] += weight[finding.level]
        dangers[article.section] += weight[finding.level]
        columns[family] += weight[finding.level]
    sections = sorted(dangers, key=lambda s: (-dangers[s], s))
    names = sorted(columns, key=lambda f: (-columns[f], f))
    most = max(cells.values(), default=1)
    rows = [
        {
            "name": section,
            "cells": [
                (f, counts[section, f], max(1, -(-5 * cells[section, f] // most)) if counts[section, f] else 0) for f in names
            ],
        }
        for section in sections[:_MOST_SECTIONS]
    ]
    return {"columns": names, "rows": rows, "more": len(sections) - len(rows)}


# ---- the data


class _Pool(msgspec.Struct):
    """Every string once: findings name them by number."""

    strings: list[str]
    known: dict[str, int]

    def __call__(self, text: str) -> int:
        number = self.known.setdefault(text, len(self.strings))
        if number == len(self.strings):
            self.strings.append(text)
        return number


def _data(
    report: Report,
    queue: list[Cause],
    families: dict[str, str],
    articles: dict[tuple[str, str], ArticleInfo],
    handovers: Sequence[Handover],
) -> dict[str, Any]:
    """What the page's script draws. Rows are lists, in the order in which report.js names their columns."""
    pool = _Pool([], {})
    text = cache(lambda words: pool(one_line(words)))
    danger = risks(report.findings)
    number = {key: index for index, key in enumerate(articles)}
    rules = {rule.code: rule for rule in report.rules()}
    used = {finding.rule: finding.name for finding in report.findings}
    codes = sorted(used)
    room = _room(len(report.findings))
    placed = {finding.fingerprint: index for index, finding in enumerate(report.findings)}
    # With a baseline all that is told is new; to say so of each would say nothing.
    new = report.change.new if report.change and not report.change.new >= placed.keys() else frozenset()

    def side(place: Place) -> list[Any]:
        address = web_address(report.address(place))
        line = str(place.start.line)
        ends = bool(address) and address.endswith(line)
        return [
            number[place.path, place.article.id],
            place.start.line,
            place.start.column,
            pool(address.removesuffix(line) if ends else address),
            int(ends),
            [pool(part) for part in _quote(place, report.passage(place), room)],
        ]

    def row(finding: Finding) -> list[Any]:
        return [
            *side(finding.place),
            codes.index(finding.rule),
            LEVELS.index(finding.level),
            round(100 * finding.confidence),
            text(finding.message),
            text(finding.help),
            text(finding.label),
            sum(1 << STAKES.index(name) for name in stakes(finding)),
            [text(written) for written in _instead(finding)],
            [[text(related.label), text(related.scope), *side(related.place)] for related in finding.related[:_MOST_RELATED]],
            len(finding.related),
            finding.fingerprint,
            int(finding.fingerprint in new),
            text(finding.scope),
        ]

    names = list(dict.fromkeys(families.get(code, "") for code in codes))
    return {
        "stakes": STAKES,
        "levels": LEVELS,
        "families": [[name, family_name(name)] for name in names],
        "rules": [
            [
                code,
                one_line(used[code]),
                names.index(families.get(code, "")),
                one_line(rules[code].summary) if code in rules else "",
            ]
            for code in codes
        ],
        "articles": [
            [
                text(a.title or a.id or a.path),
                pool(web_address(a.url)),
                text(a.path),
                text(a.section),
                text(a.owner),
                text(a.reviewed),
                text(a.updated),
                a.words,
                text(a.why_not),
                [text(topic) for topic in a.right_about],
                int(a.target and not a.why_not and not a.included),
                round(100 * danger.get((a.path, a.id), 0)),
            ]
            for a in articles.values()
        ],
        "findings": [row(finding) for finding in report.findings],
        "queue": [[placed[f.fingerprint] for f in cause.findings] for cause in queue],
        "since": one_line(report.change.since) if report.change else "",
        "handovers": [[number[h.path, h.article.id], text(h.stake), side(h.place) if h.place else 0] for h in handovers],
        "strings": pool.strings,
    }


def _room(findings: int) -> int:
    """How many characters of the paragraph to show on either side of a sentence: fewer where there are very many findings."""
    return 400 if findings <= 2_000 else 160 if findings <= 8_000 else 60


def _quote(place: Place, passage: Passage | None, room: int) -> tuple[str, str, str, str, str]:
    """The paragraph in five parts: before the sentence, the sentence up to the words, the words, the rest of the sentence, after it."""
    if passage is None:
        before, found, after = place.sentence.partition(place.text) if place.text else (place.sentence, "", "")
        parts = ("", before, found, after, "")
    else:
        text, start, end = passage.text, passage.start, passage.end
        begin, stop = min(passage.sentence_start, start), max(passage.sentence_end, end)
        parts = (text[:begin], text[begin:start], text[start:end], text[end:stop], text[stop:])
    far = max(4 * room, 400)
    shown = (_end(parts[0], room), _end(parts[1], far), _start(parts[2], 2 * far), _start(parts[3], far), _start(parts[4], room))
    spaced = tuple(_spaced(part) for part in shown)
    return (spaced[0], spaced[1], spaced[2], spaced[3], spaced[4])


def _spaced(part: str) -> str:
    """One line, with a space kept at either end."""
    head, tail = (" " if part[:1].isspace() else ""), (" " if part[-1:].isspace() else "")
    line = one_line(part)
    return f"{head}{line}{tail}" if line else head


def _start(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most - 20, most)
    return text[: cut if cut > 0 else most] + " …"


def _end(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    cut = text.find(" ", len(text) - most, len(text) - most + 20)
    return "… " + text[cut + 1 if cut > 0 else len(text) - most :]


def _shown(cause: Cause, report: Report) -> dict[str, Any]:
    """A cause as the page shows it where no script runs."""
    finding = cause.findings[0]
    return {
        "finding": finding,
        "more": len(cause.findings) - 1,
        "quote": _quote(finding.place, report.passage(finding.place), 200),
        "address": web_address(report.address(finding.place)),
    }
