"""What the knowledge base promises, in words that all formats share; ``STATEMENT_FORMATS`` are the formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

from kblint.corpus import scopes
from kblint.report.cells import one_line
from kblint.report.summary import counted, enumerated
from kblint.statements.conditions import NOT_YET
from kblint.statements.model import KINDS, Statement
from kblint.statements.words import concept, fold, words

if TYPE_CHECKING:
    from kblint.inventory import Inventory
    from kblint.report.model import RenderOptions

    Render = Callable[[Inventory, RenderOptions], str]


def _format(module: str) -> Render:
    def render(inventory: Inventory, options: RenderOptions) -> str:
        return cast("str", import_module(f"kblint.report.{module}").render(inventory, options))

    return render


STATEMENT_FORMATS: Mapping[str, Render] = {
    "table": _format("statements_table"),
    "json": _format("statements_json"),
    "csv": _format("statements_csv"),
}


def scope_of(statement: Statement) -> dict[str, list[str]]:
    """For whom a statement holds, as read, by dimension; empty for everybody."""
    return {dimension: sorted(values) for dimension, values in sorted(scopes.of(statement).items())}


def conditions_of(statement: Statement) -> list[str]:
    """The conditions of a statement in the sentence's own words, each as one phrase; "not yet" where the event must not have happened."""
    phrases = [wording(event, statement) for event in statement.conditions]
    phrases += [f"{wording(event, statement)}{' (not yet)' if state == NOT_YET else ''}" for event, state in statement.states]
    return list(dict.fromkeys(p for p in phrases if p))


def exceptions_of(statement: Statement) -> str:
    """What an "except" takes out, in the sentence's own words."""
    return wording(statement.exceptions, statement)


def wording(concepts: tuple[str, ...], statement: Statement) -> str:
    """Concepts as the words of the sentence that they were read from, in its order; a concept without a word there stands as it is."""
    sentence = statement.place.sentence
    found: dict[str, str] = {}
    for token in words(fold(sentence)):
        if token.kind == "word" and concept(token.text) in concepts:
            found.setdefault(concept(token.text), sentence[token.start : token.end])
    return " ".join([*found.values(), *(c for c in concepts if c not in found)])


def notices(inventory: Inventory, verbose: bool) -> list[str]:
    """What a reader has to know besides the statements: how many there are, and every file or part of a file that was not read."""
    kinds = Counter(s.kind for s in inventory.statements)
    some = inventory.articles != inventory.known
    articles = f"{inventory.articles} of {counted(inventory.known, 'article')}" if some else counted(inventory.known, "article")
    each = enumerated([counted(kinds[kind], kind) for kind in KINDS if kinds[kind]])
    lines = [f"{counted(len(inventory.statements), 'statement')} in {articles}{': ' if each else ''}{each}."]
    if inventory.skipped:
        lines.append(f"{counted(len(inventory.skipped), 'file')} not read:")
        shown = inventory.skipped if verbose else inventory.skipped[:MOST_SKIPPED]
        lines += [f"  {one_line(file.path)}: {one_line(file.reason)}" for file in shown]
        if len(shown) < len(inventory.skipped):
            lines.append(f"  +{len(inventory.skipped) - len(shown)} more")
    if inventory.unread:
        lines.append("Not read in whole:")
        lines += [f"  {one_line(f.place.path)}:{f.place.start.line}: {one_line(f.message)}" for f in inventory.unread]
    return lines


MOST_SKIPPED = 5
