"""``kblint rule KB101``"""

from __future__ import annotations

from pathlib import Path

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf


@click.command("rule")
@click.argument("rule")
@click.option("--config", metavar="FILE", type=Path, help="The configuration whose packs are known too.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="What is printed; text by default.")
def command(rule: str, config: Path | None, format_: str) -> None:
    """Explain one rule, by its code or name."""
    from kblint.config import load
    from kblint.report.rule_pages import rule_json, rule_page
    from kblint.rules.packs import load_rules
    from kblint.rules.selection import find_rule

    loaded = load(Path.cwd(), config)
    found = find_rule(load_rules(loaded.config, loaded.root), rule)
    terminal.write(rule_json(found) if format_ == "json" else rule_page(found))
