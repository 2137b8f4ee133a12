"""Expressions that are kept compiled are what ``re.compile`` makes of them, and a file that is no such thing is passed over."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import msgspec
import pytest

from kblint import expressions
from kblint.expressions import _code, _File, _Kept, _made, _read

SAMPLES = [
    (r"(?P<day>\d{1,2}) (?P<month>[a-z]+)(?: (\d{4}))?", 0, "on 3 march 2026"),
    (r"^\s*No\b", re.IGNORECASE | re.MULTILINE, "yes\n  no more"),
    (r"(?<!\w)[£€$](?=\d)", 0, "about €5"),
    ("[\ud800-\udfff]", 0, "\ud800"),
    (r"(a|b)+?(?=c)|\Z", re.DOTALL, "abac"),
]


@pytest.mark.parametrize(("pattern", "flags", "text"), SAMPLES)
def test_what_is_made_of_code_is_what_is_compiled(pattern: str, flags: int, text: str) -> None:
    made, compiled = _made(pattern, _code(pattern, flags)), re.compile(pattern, flags)
    assert made == compiled
    assert (made.pattern, made.flags, made.groups, made.groupindex) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
        compiled.groupindex,
    )
    assert [m.span() for m in made.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert [m.groupdict() for m in made.finditer(text)] == [m.groupdict() for m in compiled.finditer(text)]


def write(path: Path) -> None:
    kept = _Kept(path)
    for pattern, flags, _ in SAMPLES:
        kept.compile(pattern, int(flags))
    kept.write()


def test_the_next_run_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "kept")
    monkeypatch.setattr(expressions, "_code", lambda *_: pytest.fail("compiled"))
    again = _Kept(tmp_path / "kept")
    for pattern, flags, text in SAMPLES:
        assert again.compile(pattern, int(flags)).search(text)
    assert [p.name for p in tmp_path.iterdir()] == ["kept"]


def test_what_is_told_of_an_expression_is_kept_with_it(tmp_path: Path) -> None:
    kept = _Kept(tmp_path / "kept")
    # It was asked for without that before.
    kept.compile("a+b", 0)
    assert kept.compile_with("a+b", 0, lambda parsed: bytes([len(parsed)]))[1] == b"\2"
    kept.write()
    again, told = _Kept(tmp_path / "kept").compile_with("a+b", 0, lambda _: pytest.fail("told again"))
    assert again.fullmatch("aab")
    assert told == b"\2"


def test_a_table_is_made_once(tmp_path: Path) -> None:
    kept = _Kept(tmp_path / "kept")
    assert kept.value(b"table", lambda: b"made") == b"made"
    kept.compile("a+", 0)
    kept.write()
    again = _Kept(tmp_path / "kept")
    assert again.value(b"table", lambda: pytest.fail("made again")) == b"made"
    assert again.value(b"another", lambda: b"new") == b"new"
    again.write()
    last = _Kept(tmp_path / "kept")
    assert last.value(b"table", lambda: pytest.fail("lost")) + last.value(b"another", lambda: pytest.fail("lost")) == b"madenew"


@pytest.mark.parametrize("spoilt", [b"", b"torn", b"\x00" * 40])
def test_a_file_of_something_else_is_passed_over(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "kept").write_bytes(spoilt)
    assert _Kept(tmp_path / "kept").compile("a+", 0).fullmatch("aa")


def test_a_torn_file_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "kept")
    whole = (tmp_path / "kept").read_bytes()
    (tmp_path / "kept").write_bytes(whole[:-1])
    assert _read(tmp_path / "kept") == _File()


def test_code_that_python_does_not_take_is_compiled_anew(tmp_path: Path) -> None:
    data = msgspec.msgpack.encode(_File({b"0 a+": (32, b"\xff\xff\xff\x7f" * 3, 0, {}, None)}))
    (tmp_path / "kept").write_bytes(hashlib.blake2b(data, digest_size=16).digest() + data)
    assert _Kept(tmp_path / "kept").compile("a+", 0).fullmatch("aa")


def test_where_nothing_can_be_written_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    kept = _Kept(tmp_path / "kept")
    assert kept.compile("a+", 0).fullmatch("aa")
    kept.write()
    assert [p.name for p in tmp_path.iterdir()] == ["kept"]


def test_without_byte_code_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert expressions._beside_byte_code() is None
