"""``kblint cache clean``"""

from __future__ import annotations

from pathlib import Path

import click

from kblint.cli import terminal
from kblint.errors import UserError


@click.group("cache")
def command() -> None:
    """What kblint keeps from run to run, so that only what changed is analysed anew. It may be removed at any time."""


@command.command("clean")
@click.option("--config", metavar="FILE", type=Path, help="The configuration; otherwise the nearest kblint.yaml, going up.")
@click.option("--cache-dir", metavar="FOLDER", type=Path, envvar="KBLINT_CACHE_DIR", help="The folder, where it is another one.")
def clean(config: Path | None, cache_dir: Path | None) -> None:
    """Remove what is kept of this project."""
    from kblint.articles.discover import common_folder, default_root
    from kblint.cache import store
    from kblint.cli.run import cache_folder
    from kblint.config import load

    loaded = load(common_folder(()), config)
    folder = cache_folder(loaded.root if loaded.file else default_root(()), cache_dir)
    assert folder is not None
    try:
        removed = store.clean(folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"the cache cannot be removed: {reason}", where=str(folder), help="Remove the folder yourself.") from None
    terminal.write(f"Removed {folder}\n" if removed else f"Nothing is kept in {folder}\n")
