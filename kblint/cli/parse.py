"""``kblint parse FILE``"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kblint.cli import terminal
from kblint.cli.one_of import OneOf


@click.command("parse")
@click.argument("file", type=Path)
@click.option("--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="What is printed; text by default.")
def command(file: Path, config: Path | None, format_: str) -> None:
    """Show the blocks and sentences of an article, with their places and scope: for people who write rules."""
    from kblint.articles.includes import resolve_includes
    from kblint.articles.parse import parse_all
    from kblint.articles.source import Unreadable, read
    from kblint.config import load
    from kblint.errors import UserError
    from kblint.report.parsed import parsed_json, parsed_text

    loaded = load(file.resolve().parent, config)
    path = file.resolve()
    try:
        source = read(loaded.root, path.relative_to(loaded.root).as_posix() if path.is_relative_to(loaded.root) else str(path))
    except Unreadable as error:
        raise UserError(error.reason, where=str(file), help=error.help) from None
    parsed = [p._replace(article=resolve_includes(p.article, loaded.root)) for p in parse_all(source, loaded.config)]
    if format_ == "json":
        terminal.write(parsed_json(parsed, loaded.config))
    else:
        terminal.write(parsed_text(parsed, loaded.config, terminal.colours(sys.stdout), terminal.columns(sys.stdout)))
