"""An article as the rules see it: its blocks and sentences, each with its place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from kblint.articles.model import Article, Block, Span
from kblint.articles.parse import Parsed
from kblint.config import Config
from kblint.corpus.scopes import as_read
from kblint.report.cells import one_line, wrap
from kblint.report.json_report import dumps
from kblint.report.palette import Palette
from kblint.report.summary import counted
from kblint.statements.scope import Scope
from kblint.statements.standing import scopes_of

_LEAST_ROOM = 30


def parsed_text(parsed: Sequence[Parsed], config: Config, colour: bool, columns: int) -> str:
    """One paragraph for each block: its kind, place, scope and circumstances, then its sentences."""
    palette = Palette(colour)
    return "\n\n".join(_article_text(one, config, palette, columns) for one in parsed)


def parsed_json(parsed: Sequence[Parsed], config: Config) -> str:
    """An article as one JSON object, those of an export as a list under ``articles``; offsets are code points of the decoded file."""
    found = [_as_json(one, config) for one in parsed]
    return dumps(found[0] if len(found) == 1 else {"articles": found}, indent=2) + "\n"


def _article_text(parsed: Parsed, config: Config, palette: Palette, columns: int) -> str:
    article = parsed.article
    about = [f"id {article.id}", article.url, f"language {article.language or 'not stated'}"]
    lines = [palette.strong(one_line(article.title)), palette.faint(one_line(" · ".join(fact for fact in about if fact)))]
    if parsed.passed_over:
        lines.append(palette.level("warning", f"not linted: {one_line(parsed.passed_over)}"))
    for include in article.includes:
        found = one_line(include.path) if include.path else "no such file here"
        lines.append(palette.faint(f"includes {one_line(include.target)} ({found})"))
    for block, holds_for in zip(article.blocks, scopes_of(article, config), strict=True):
        facts = " · ".join([_place(article, block.span), *_scope(holds_for), *_circumstances(block)])
        first, *rest = wrap(facts, max(columns - 4, _LEAST_ROOM), max(columns - len(block.kind) - 2, _LEAST_ROOM))
        lines += ["", f"{palette.cure(block.kind)}  {palette.faint(first)}", *(palette.faint(f"    {line}") for line in rest)]
        for sentence in block.sentences:
            lines += _indented(sentence.text, _place(article, sentence.span), palette, columns)
        if not block.sentences and block.text:
            lines += _indented(block.text, "", palette, columns)
    for problem in article.problems:
        lines += ["", f"{palette.level('error', 'problem')}  {palette.faint(_place(article, problem.span))}"]
        lines += _indented(problem.message, "", palette, columns)
    sentences = sum(len(block.sentences) for block in article.blocks)
    lines += ["", f"{counted(len(article.blocks), 'block')}, {counted(sentences, 'sentence')}."]
    return "\n".join(lines) + "\n"


def _indented(text: str, place: str, palette: Palette, columns: int) -> list[str]:
    first = f"  {place:<13} " if place else " " * 4
    lines = wrap(text, max(columns - len(first), _LEAST_ROOM))
    return [(palette.frame(first) if i == 0 else " " * len(first)) + line for i, line in enumerate(lines)]


def _place(article: Article, span: Span) -> str:
    start, end = article.source.point(span.start), article.source.point(span.end)
    return f"{start.line}:{start.column}-{end.line}:{end.column}"


def _scope(scope: Scope) -> list[str]:
    return [f"for {as_read(scope)}"] if scope else []


def _circumstances(block: Block) -> list[str]:
    facts = [f"level {block.level}"] if block.kind == "heading" else []
    if block.item:
        facts.append(f"list {block.item.list_id}, item {block.item.index + 1}")
    if block.cell:
        facts.append(f"table {block.cell.table_id}, row {block.cell.row}, column {block.cell.column}")
        facts += [f"under “{header}”" for header in (block.cell.column_header, block.cell.row_header) if header]
    facts += [f"in {container.kind}" + (f" “{container.title}”" if container.title else "") for container in block.within]
    facts += [f"{mark.kind} “{block.text[mark.start : mark.end]}”" for mark in block.marks]
    return [*facts, " › ".join(block.heading)] if block.heading else facts


def _as_json(parsed: Parsed, config: Config) -> dict[str, Any]:
    article = parsed.article
    return {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "path": article.path,
        "language": article.language,
        "metadata": _plain(article.metadata),
        "anchors": sorted(article.anchors),
        "problems": [{"message": p.message, "help": p.help, "span": _span(article, p.span)} for p in article.problems],
        "passed_over": parsed.passed_over,
        "includes": [{"target": i.target, "path": i.path, "span": _span(article, i.span)} for i in article.includes],
        "blocks": [
            _block(article, block, scope) for block, scope in zip(article.blocks, scopes_of(article, config), strict=True)
        ],
    }


def _block(article: Article, block: Block, scope: Scope) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "text": block.text,
        "span": _span(article, block.span),
        "heading": list(block.heading),
        "level": block.level,
        "scope": {dimension: sorted(values) for dimension, values in sorted(scope.items())},
        "within": [{"kind": c.kind, "id": c.id, "title": c.title} for c in block.within],
        "item": {"list": block.item.list_id, "index": block.item.index, "depth": block.item.depth} if block.item else None,
        "cell": _cell(block),
        "marks": [{"kind": m.kind, "start": m.start, "end": m.end, "target": m.target} for m in block.marks],
        "sentences": [{"text": s.text, "start": s.start, "end": s.end, "span": _span(article, s.span)} for s in block.sentences],
    }


def _cell(block: Block) -> dict[str, Any] | None:
    cell = block.cell
    if cell is None:
        return None
    headers = {"column_header": cell.column_header, "row_header": cell.row_header}
    return {"table": cell.table_id, "row": cell.row, "column": cell.column, "header": cell.header, **headers}


def _span(article: Article, span: Span) -> dict[str, Any]:
    start, end = article.source.point(span.start), article.source.point(span.end)
    return {
        "start": {"line": start.line, "column": start.column, "offset": start.offset},
        "end": {"line": end.line, "column": end.column, "offset": end.offset},
    }


def _plain(value: Any) -> Any:
    """Front matter as JSON has it: keys as text, dates as ISO, numbers that JSON lacks as text."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, float) and value - value != 0:
        return str(value)
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
