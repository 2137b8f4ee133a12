"""Rules for people and programs: the list, and the page of one rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kblint.report.cells import one_line, visible, width, wrap
from kblint.report.json_report import dumps
from kblint.report.palette import Palette
from kblint.report.summary import counted
from kblint.rules.rule import Rule

_LEAST_SUMMARY = 24


def rules_text(rules: Sequence[Rule], colour: bool, columns: int) -> str:
    """A table: code, name, level, profile and summary, the last wrapped into ``columns``."""
    palette = Palette(colour)
    rows = [(r.code, r.name, r.declaration.level, r.declaration.profile) for r in rules]
    widths = [max((width(row[i]) for row in rows), default=0) for i in range(4)]
    margin = sum(widths) + 2 * len(widths)
    lines = []
    for rule, (code, name, level, profile) in zip(rules, rows, strict=True):
        first, *rest = wrap(rule.declaration.summary, max(columns - margin, _LEAST_SUMMARY))
        cells = (
            palette.strong(f"{code:<{widths[0]}}"),
            f"{name:<{widths[1]}}",
            palette.level(level, level) + " " * (widths[2] - len(level)),
            palette.faint(f"{profile:<{widths[3]}}"),
        )
        lines.append("  ".join([*cells, first]))
        lines += [" " * margin + line for line in rest]
    closing = f"{counted(len(rules), 'rule')}. 'kblint rule CODE' explains one. A profile runs the rules of those below it, too."
    return "\n".join([*lines, "", *wrap(closing, max(columns, _LEAST_SUMMARY))]) + "\n"


def rules_json(rules: Sequence[Rule]) -> str:
    """A list of objects, one for each rule."""
    return dumps([_as_json(rule) for rule in rules], indent=2) + "\n"


def rule_json(rule: Rule) -> str:
    """One rule's object, with its page."""
    return dumps({**_as_json(rule), "page": rule.page}, indent=2) + "\n"


def rule_page(rule: Rule) -> str:
    """The rule's page as it is written, or what its declaration says when it has none."""
    page = rule.page or _page_of_declaration(rule)
    return "\n".join(visible(line) for line in page.rstrip("\n").split("\n")) + "\n"


def _page_of_declaration(rule: Rule) -> str:
    declared = rule.declaration
    facts = f"{declared.level}, in the profile {declared.profile}"
    options = [f"* `{name}` (default `{option.default}`): {option.description}" for name, option in declared.options.items()]
    parts = [
        f"# {rule.code} {rule.name}",
        one_line(declared.summary),
        f"Level: {facts}.",
        f"What to do: {one_line(declared.help)}",
    ]
    return "\n\n".join([*parts, *(["Options:\n\n" + "\n".join(options)] if options else [])])


def _as_json(rule: Rule) -> dict[str, Any]:
    declared = rule.declaration
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "level": declared.level,
        "profile": declared.profile,
        "scope": declared.scope,
        "summary": declared.summary,
        "help": declared.help,
        "options": {
            name: {"type": option.type, "default": option.default, "description": option.description}
            for name, option in declared.options.items()
        },
        "pack": rule.pack,
    }
