"""KB502: how sure it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.config import Config
from kblint.engine import Request, lint

TABLE = "| Country | Price |\n|---|---|\n| Norway | $1 |\n"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (f"## Prices\n\n{TABLE}\nThe prices above are for one minute.\n", True),
        ("## Keys\n\n```\nwind --all\n```\n\nThe command above winds every clock.\n", False),
        ("## Keys\n\n![A clock](clock.png)\n\nThe clock in the picture above is wound.\n", False),
        ("## Keys\n\n1. Wind it.\n\n   ![A clock](clock.png)\n\nRepeat the steps above for each clock.\n", True),
        ("## Prices\n\n- The table below lists them.\n\n  | Country | Price |\n  |---|---|\n  | Norway | $1 |\n", False),
        (f"## Prices\n\nCalls to the countries listed below, by day or by night, cost more.\n\n{TABLE}", True),
        (f"## Prices\n\nThe prices are listed below for each country.\n\n{TABLE}", False),
        ("## Prices\n\nThe table below lists them.\n\n{% include prices.html %}\n", False),
        ("## Prices\n\nThe table below lists them.\n\n![Prices](prices.png)\n", False),
        ("## Prices\n\nWe price as described below.\n\n{% include prices.html %}\n", True),
        ("## Prices\n\n- Calls cost more (see below).\n- Letters are free.\n", True),
        (f"## Prices\n\nThe table below lists them.\n\n{TABLE}", False),
        ("## Steps\n\n1. Press Start.\n2. Wait.\n\nRepeat the steps above for each phone.\n", True),
        ("## Steps\n\nFollow the steps below for each phone.\n\n1. Press Start.\n2. Wait.\n", False),
        (f"## Prices\n\n{TABLE}\n## Calls\n\nThe prices above are for one minute.\n", True),
        (f"## Prices\n\nOne.\n\nTwo.\n\nThree.\n\nThe table below lists them.\n\n## All\n\n{TABLE}", True),
        ("## Steps\n\n1. Press Start.\n2. Wait.\n\nAs said in the previous section, wait.\n", True),
        ("## Prices\n\nWhat it costs is explained [below](#all).\n\n## All\n\nIt costs $1.\n", False),
        ("## Prices\n\nUse [the steps described above](#all).\n\n## All\n\nIt costs $1.\n", False),
        ("## Prices\n\nThe number stands on it as shown below:\n\n![Prices](prices.png)\n", False),
    ],
)
def test_what_stands_right_beside_is_left_to_the_strict(tmp_path: Path, text: str, sure: bool) -> None:
    (tmp_path / "a.md").write_text(f"# Roaming\n\n{text}", encoding="utf-8")
    config = Config(select=("KB502",))
    report = lint(Request(root=tmp_path, config=config, today=datetime.date(2026, 11, 20), min_confidence=0.5))
    assert [f.confidence >= 0.8 for f in report.findings] == [sure]
