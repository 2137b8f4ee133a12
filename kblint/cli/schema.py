"""``kblint schema report``"""

from __future__ import annotations

from pathlib import Path

import click

import kblint
from kblint.cli import terminal
from kblint.cli.one_of import OneOf

_FOLDER = Path(kblint.__file__).parent / "schemas"
_ENDING = ".schema.json"


@click.command("schema")
@click.argument("schema", type=OneOf(sorted(file.name.removesuffix(_ENDING) for file in _FOLDER.glob(f"*{_ENDING}"))))
def command(schema: str) -> None:
    """Print the JSON Schema of what kblint writes or reads."""
    terminal.write((_FOLDER / f"{schema}{_ENDING}").read_text(encoding="utf-8"))
