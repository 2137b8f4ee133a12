"""A report may come from a stranger's branch."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kblint.errors import UserError
from kblint.github.report_file import Where, decode_report, read_report
from kblint.report import FORMATS
from kblint.report.from_repository import from_repository
from kblint.report.model import RenderOptions
from tests.github.samples import SHA, WHERE, finding, report_json
from tests.report import samples


def with_folder(folder: str, *findings: dict[str, Any]) -> bytes:
    return json.dumps({**json.loads(report_json(*findings)), "folder": folder}).encode()


@pytest.mark.parametrize(
    ("said", "asked", "folder"), [("help", "", "help"), ("", "help", "help"), ("other", "./help/", "help"), ("a/./b/", "", "a/b")]
)
def test_the_folder_is_the_one_asked_for_or_the_one_that_the_report_says(said: str, asked: str, folder: str) -> None:
    made = decode_report(with_folder(said), msgspec.structs.replace(WHERE, folder=asked))
    assert made.run.folder == folder


@pytest.mark.parametrize("folder", ["..", "help/../../x", "/etc", "..\\x"])
def test_a_folder_outside_the_repository_is_refused(folder: str) -> None:
    with pytest.raises(UserError, match="is no folder of the repository"):
        decode_report(with_folder(folder), WHERE)


def test_paths_count_from_the_repository() -> None:
    read = decode_report(with_folder("help", finding("one", path="a b#c.md")), WHERE)
    assert read.findings[0].place.path == "a b#c.md"
    assert read.address(read.findings[0].place).endswith(f"/{SHA}/help/a%20b%23c.md#L3")
    made = from_repository(read)
    place = made.findings[0].place
    assert place.path == "help/a b#c.md"
    assert made.address(place) == f"https://github.com/acme/help/blob/{SHA}/help/a%20b%23c.md#L3"


BROKEN: dict[str, Callable[[dict[str, Any]], Any]] = {
    "fingerprint": lambda f: f.update(fingerprint="x --> <b>"),
    "rule": lambda f: f.update(rule="**KB**"),
    "name": lambda f: f.update(name="@all"),
    "level": lambda f: f.update(level="fatal"),
    "line": lambda f: f["start"].update(line=0),
    "message": lambda f: f.update(message=3),
    "path": lambda f: f.pop("path"),
}


@pytest.mark.parametrize("key", BROKEN)
def test_what_is_no_finding_is_refused(key: str) -> None:
    one = finding("one")
    BROKEN[key](one)
    with pytest.raises(UserError, match=f"is no report of kblint.*{key}"):
        decode_report(report_json(one).encode(), WHERE)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"schema": "kblint/report/v2"}', b"[" * 100_000, b"\xff"])
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="is no report of kblint"):
        decode_report(data, WHERE)


def test_what_check_writes_is_read(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from kblint.cli import cli

    (tmp_path / "a.md").write_text("# Late\n\nIf it is late, contact support.\n")
    file = tmp_path / "report.json"
    CliRunner().invoke(cli, ["check", str(tmp_path), "--format", "concise", "-o", f"json={file}"], standalone_mode=False)
    made = read_report(file, Where("https://github.com", "acme/help", ""))
    written = json.loads(file.read_text())["findings"]
    assert [(f.fingerprint, f.place.text) for f in made.findings] == [(f["fingerprint"], f["text"]) for f in written]
    assert made.findings[0].rule == "KB101" and made.address(made.findings[0].place) == ""


def test_the_scopes_of_both_sides_are_read(tmp_path: Path) -> None:
    written = FORMATS["json"](samples.report(samples.CONFLICT), RenderOptions())
    made = decode_report(written.encode(), WHERE).findings[0]
    assert (made.scope, made.related[0].scope) == ("for everybody", "for plan Pro")
    # As of a kblint that did not write them yet.
    without = json.loads(written)
    del without["findings"][0]["scope"], without["findings"][0]["related"][0]["scope"]
    made = decode_report(json.dumps(without).encode(), WHERE).findings[0]
    assert (made.scope, made.related[0].scope) == ("", "")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no such report"):
        read_report(tmp_path / "none.json", WHERE)
