"""The wheel brings the rules along: kblint works where there is no checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="the test extra brings hatchling")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_has_every_rule_with_its_page(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for declared in sorted((ROOT / "rules").glob("*/*/rule.yaml")):
        folder = f"kblint/shipped_rules/{declared.parent.relative_to(ROOT / 'rules').as_posix()}"
        assert f"{folder}/rule.yaml" in names
        assert f"{folder}/README.md" in names
    assert "kblint/schemas/report.schema.json" in names
    assert {f"kblint/report/templates/report.{ending}" for ending in ("html", "css", "js")} <= names
    assert not [n for n in names if n.startswith(("tests/", "rules/", "examples/"))]


def test_it_lints_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site, work = tmp_path / "site", tmp_path / "work"
    zipfile.ZipFile(wheel).extractall(site)
    work.mkdir()
    (work / "late.md").write_text("# Late parcels\n\nIf your parcel is late, contact support.\n")

    def kblint(*args: str) -> subprocess.CompletedProcess[str]:
        code = "import sys, kblint.__main__ as m; print(m.__file__, file=sys.stderr); sys.exit(m.main())"
        env = {**os.environ, "PYTHONPATH": str(site)}
        return subprocess.run(
            [sys.executable, "-P", "-c", code, *args] if sys.version_info >= (3, 11) else [sys.executable, "-c", code, *args],
            cwd=work,
            env=env,
            capture_output=True,
            text=True,
        )

    done = kblint("check", ".", "--format", "json", "--today", "2026-11-20")
    assert str(site) in done.stderr
    assert done.returncode == 1, done.stderr
    assert [f["rule"] for f in json.loads(done.stdout)["findings"]] == ["KB101"]
    assert "KB101" in kblint("rules").stdout
