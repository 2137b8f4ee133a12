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
@click.argument("name", type=OneOf(sorted(file.name.removesuffix(_ENDING) for file in _FOLDER.glob(f"*{_ENDING}"))))
def command(name: str) -> None:
    """Print the JSON Schema of what kblint writes or reads."""
    terminal.write((_FOLDER / f"{name}{_ENDING}").read_text(encoding="utf-8"))
