"""``kblint rules``"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf


@click.command("rules")
@click.option("--config", metavar="FILE", type=Path, help="The configuration whose packs are listed too.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="What is printed; text by default.")
def command(config: Path | None, format_: str) -> None:
    """List all rules, shipped and configured."""
    from kblint.config import load
    from kblint.report.rule_pages import rules_json, rules_text
    from kblint.rules.packs import load_rules

    loaded = load(Path.cwd(), config)
    rules = load_rules(loaded.config, loaded.root)
    if format_ == "json":
        terminal.write(rules_json(rules))
    else:
        terminal.write(rules_text(rules, terminal.colours(sys.stdout), terminal.columns(sys.stdout)))
