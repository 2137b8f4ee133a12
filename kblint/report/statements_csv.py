"""The statements as CSV, for a spreadsheet: one row each, no cell of which a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io

from kblint.expressions import compiled
from kblint.inventory import Inventory, what
from kblint.report.cells import one_line
from kblint.report.model import RenderOptions
from kblint.report.statements import conditions_of, exceptions_of, scope_of, wording
from kblint.statements.model import Statement

COLUMNS = (
    "kind", "attribute", "said", "for", "condition", "except", "from", "sentence",
    "article", "title", "heading", "path", "line", "column", "url", "included_in", "updated", "modality", "members", "extent",
)  # fmt: skip
# What spreadsheets evaluate, in the half and the full width; they pass over white space and quotation marks before it.
_FORMULA = compiled(r"[\s\"']*[=+\-@|%＝＋－＠]")


def render(inventory: Inventory, options: RenderOptions) -> str:
    """The heading line and a line for each statement, as RFC 4180 has them."""
    written = io.StringIO()
    out = csv.writer(written)
    out.writerow(COLUMNS)
    out.writerows([safe(cell) for cell in _cells(statement, inventory)] for statement in inventory.statements)
    return written.getvalue()


def safe(text: str) -> str:
    """The text on one line, without what a terminal would obey; an apostrophe before what a spreadsheet would evaluate."""
    line = one_line(text)
    return f"'{line}" if _FORMULA.match(line) else line


def _cells(statement: Statement, inventory: Inventory) -> tuple[str, ...]:
    place = statement.place
    whom = "; ".join(f"{dimension}: {', '.join(values)}" for dimension, values in scope_of(statement).items())
    return (
        statement.kind,
        what(statement),
        statement.said,
        whom,
        "; ".join(conditions_of(statement)),
        exceptions_of(statement),
        wording(statement.anchor, statement) if statement.kind == "value" else "",
        place.sentence,
        place.article.id,
        place.article.title,
        " › ".join(place.heading),
        place.path,
        str(place.start.line),
        str(place.start.column),
        place.article.url,
        "; ".join(inventory.included_in.get(place.path, ())),
        statement.updated,
        statement.modality,
        "; ".join(m.said for m in statement.members),
        statement.extent,
    )
