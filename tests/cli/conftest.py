"""A small help centre, and running commands on it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import kblint
from kblint.cli import main

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(kblint.__file__).parent.parent)}


class Outcome(NamedTuple):
    status: object
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def help_centre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles, one of them with a sentence that sends the customer round in a circle; the working folder."""
    (tmp_path / "kblint.yaml").write_text("articles: ['articles/*.md']\ntoday: 2026-11-20\n", encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "late.md").write_text("# Late parcels\n\nIf it is late, contact support.\n", encoding="utf-8")
    (tmp_path / "articles" / "early.md").write_text("# Early parcels\n\nLeave the parcel with a neighbour.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "KBLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(help_centre: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command as from a shell, in the help centre."""

    def runs(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        return Outcome(ended.value.code, said.out, said.err)

    return runs
