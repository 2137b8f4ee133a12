"""The guides, and what the commands in them really print. ``python -m tests.examples.documents`` writes the output anew."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))

_SHOWN = re.compile(r"^```console\n\$ (kblint [^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def printed(command: str) -> str:
    """What a ``kblint`` command prints when it is run in the checkout, without colours, 100 columns wide."""
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "FORCE_COLOR")}
    run = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return run.stdout + run.stderr


def shown(guide: Path) -> list[tuple[str, str]]:
    """The commands in a guide's ``console`` blocks, each with the output that the guide shows."""
    return _SHOWN.findall(guide.read_text(encoding="utf-8"))


def rewrite(guide: Path, output: Callable[[str], str] = printed) -> None:
    """Puts the real output of each command into the guide."""
    text = guide.read_text(encoding="utf-8")
    new = _SHOWN.sub(lambda block: f"```console\n$ {block[1]}\n{output(block[1])}```", text)
    if new != text:
        guide.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    for path in GUIDES:
        rewrite(path)
