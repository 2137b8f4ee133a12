"""A store gives back what was put in, or nothing: never something else."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.cache.store import FOLDER, Store, clean, open_store

KEY = b"k" * 32
NAMES = st.binary(min_size=1, max_size=20)


def store(folder: Path, key: bytes = KEY) -> Store:
    folder.mkdir(exist_ok=True)
    return Store(folder, key)


@given(values=st.dictionaries(NAMES, st.binary(max_size=200), max_size=8), asked=st.lists(NAMES, max_size=4))
def test_what_is_written_is_read(
    values: dict[bytes, bytes], asked: list[bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("store")
    store(folder).write(values, values)
    assert store(folder).read([*values, *asked]) == values


def test_what_is_written_meanwhile_is_read_after_the_wait(tmp_path: Path) -> None:
    one = store(tmp_path)
    one.write({b"before": b"1"}, ())
    waits = [one.write_meanwhile({b"%d" % n: b"2"}, ()) for n in range(3)]
    for wait in waits:
        wait()
    assert one.read([b"before", b"0", b"1", b"2"]) == {b"before": b"1", b"0": b"2", b"1": b"2", b"2": b"2"}


def test_what_is_lacking_is_told_without_reading(tmp_path: Path) -> None:
    one = store(tmp_path)
    one.write({b"a": b"1", b"b": b"2"}, ())
    assert one.lacking([b"a", b"b", b"c"]) == {b"c"}
    # What was found to be torn is as good as missing.
    with sqlite3.connect(next(tmp_path.glob("*.sqlite3"))) as connection:
        connection.execute("UPDATE kept SET value = ? WHERE name = ?", (b"torn", b"a"))
    assert one.read([b"a"]) == {}
    assert one.lacking([b"a", b"b"]) == {b"a"}


def test_many_names_are_asked_for_at_once(tmp_path: Path) -> None:
    values = {str(n).encode(): bytes([n % 256]) for n in range(2500)}
    store(tmp_path).write(values, values)
    assert store(tmp_path).read(values) == values


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept SET value = substr(value, 1, length(value) - 1) WHERE name = x'61'",
        "UPDATE kept SET value = CAST(value || x'00' AS BLOB) WHERE name = x'61'",
        "UPDATE kept SET value = (SELECT value FROM kept WHERE name = x'62') WHERE name = x'61'",
        "UPDATE kept SET value = x'' WHERE name = x'61'",
        "UPDATE kept SET value = 'text' WHERE name = x'61'",
        "UPDATE kept SET value = NULL WHERE name = x'61'",
    ],
)
def test_a_value_that_was_changed_is_missing(change: str, tmp_path: Path) -> None:
    store(tmp_path).write({b"a": b"one", b"b": b"two"}, ())
    with sqlite3.connect(tmp_path / "kept.sqlite3") as file:
        file.execute(change)
    file.close()
    assert store(tmp_path).read([b"a", b"b"]) == {b"b": b"two"}


def test_a_value_that_somebody_else_wrote_is_missing(tmp_path: Path) -> None:
    store(tmp_path, b"somebody else's key").write({b"a": b"nothing to report"}, ())
    assert store(tmp_path).read([b"a"]) == {}


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_store_is_replaced(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite3").write_bytes(content)
    first = store(tmp_path)
    assert first.read([b"a"]) == {}
    first.write({b"a": b"one"}, ())
    store(tmp_path).write({b"b": b"two"}, ())
    assert store(tmp_path).read([b"a", b"b"]).items() >= {(b"b", b"two")}


def test_a_store_cut_short_is_replaced(tmp_path: Path) -> None:
    store(tmp_path).write({bytes([n]): b"x" * 3000 for n in range(20)}, ())
    whole = (tmp_path / "kept.sqlite3").read_bytes()
    (tmp_path / "kept.sqlite3").write_bytes(whole[: len(whole) // 2])
    found = store(tmp_path).read(bytes([n]) for n in range(20))
    assert set(found.values()) <= {b"x" * 3000}
    store(tmp_path).write({b"a": b"one"}, ())
    assert store(tmp_path).read([b"a"]) == {b"a": b"one"}


def test_a_store_of_another_shape_is_no_reason_to_fail(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "kept.sqlite3") as file:
        file.execute("CREATE TABLE kept (other TEXT)")
    file.close()
    made = store(tmp_path)
    made.write({b"a": b"one"}, ())
    assert made.read([b"a"]) == {}


def test_several_at_once(tmp_path: Path) -> None:
    def work(n: int) -> dict[bytes, bytes]:
        mine = store(tmp_path)
        for step in range(5):
            mine.write({b"%d-%d" % (n, step): b"%d" % n, b"common": b"c"}, ())
        read = mine.read([b"common", *(b"%d-%d" % (n, step) for step in range(5))])
        mine.close()
        return read

    with ThreadPoolExecutor(4) as pool:
        for n, read in enumerate(pool.map(work, range(4))):
            assert read == {b"common": b"c", **{b"%d-%d" % (n, step): b"%d" % n for step in range(5)}}


def test_what_no_run_uses_goes_when_there_is_too_much(tmp_path: Path) -> None:
    made = store(tmp_path)
    for n in range(20):
        made.write({b"%d-%d" % (n, i): b"" for i in range(100)}, [b"%d-%d" % (n, i) for i in range(100)])
    names = [b"%d-%d" % (n, i) for n in range(20) for i in range(100)]
    kept = made.read(names)
    assert {name for name in kept if name.startswith(b"19-")} == {b"19-%d" % i for i in range(100)}
    assert len(kept) < 1000 and b"0-0" not in kept
    # What was written last may be of the same run.
    made.write({b"last": b""}, [b"last"])
    assert set(names[-400:]) < set(made.read([*names, b"last"]))
    made.write({b"first": b""}, [names[-1]])
    assert b"last" in made.read([b"last"])


def test_a_folder_of_its_own_that_git_does_not_see(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KBLINT_CACHE_HOME", str(tmp_path / "user"))
    folder = tmp_path / FOLDER
    made = open_store(folder)
    assert made is not None
    made.write({b"a": b"one"}, ())
    made.close()
    assert (folder / ".gitignore").read_text().splitlines()[-1] == "*"
    again = open_store(folder)
    assert again is not None and again.read([b"a"]) == {b"a": b"one"}
    again.close()
    # With the key went the trust.
    (tmp_path / "user" / "key").unlink()
    other = open_store(folder)
    assert other is not None and other.read([b"a"]) == {}


def test_no_folder_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    assert open_store(tmp_path / "file" / "cache") is None
    monkeypatch.setenv("KBLINT_CACHE_HOME", str(tmp_path / "file"))
    assert open_store(tmp_path / "cache") is None


def test_cleaning_leaves_what_is_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KBLINT_CACHE_HOME", str(tmp_path / "user"))
    folder = tmp_path / FOLDER
    assert not clean(folder)
    made = open_store(folder)
    assert made is not None
    made.write({b"a": b"one"}, ())
    made.close()
    assert clean(folder) and not folder.exists()
    open_store(folder)
    (folder / "mine.txt").write_text("mine")
    assert clean(folder)
    assert [p.name for p in folder.iterdir()] == ["mine.txt"]
