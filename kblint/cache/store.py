"""Bytes under names, in one file in a folder of the project.

The folder lies among the articles, so anybody who can propose a change to them could put a file there. Each value therefore carries a
mark made with a key that never leaves this user's own cache folder: a value that is torn, damaged, or somebody else's, has no such mark
and is as good as missing. SQLite takes care of several processes at once and of one that is stopped in the middle.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

FOLDER = ".kblint_cache"
# An environment variable: the folder for this user's key, where it is not to be the usual one.
OWN_FOLDER = "KBLINT_CACHE_HOME"
_FILE = "kept.sqlite3"
# What SQLite may leave beside its file when a process is stopped.
_FILES = (_FILE, f"{_FILE}-journal", f"{_FILE}-wal", f"{_FILE}-shm")
_IGNORE = ".gitignore"
_IGNORED = "# Made by kblint.\n*\n"
_KEY_BYTES = 32
_MARK_BYTES = 16
# Names asked for in one statement; SQLite takes 999 everywhere.
_AT_ONCE = 500
# Seconds to wait for another process that writes.
_PATIENCE = 2.0
# How many times as many values as the last run had are kept: those of other branches and other options.
_GENERATIONS = 3

Name = bytes
_Result = TypeVar("_Result")


class Store:
    """The values of one project. Whatever goes wrong with its file, reading finds less and writing keeps less; nothing is raised."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / _FILE
        self._key = key
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self._torn: set[Name] = set()

    def read(self, names: Iterable[Name]) -> dict[Name, bytes]:
        """The values that are kept under some of the names."""
        wanted = list(dict.fromkeys(names))

        def select(connection: sqlite3.Connection) -> dict[Name, bytes]:
            found: dict[Name, bytes] = {}
            for name, value in _selected(connection, "name, value", wanted):
                if (opened := self._opened(name, value)) is not None:
                    found[name] = opened
                elif isinstance(name, bytes):
                    self._torn.add(name)
            return found

        return (self._try(select) if wanted else None) or {}

    def lacking(self, names: Iterable[Name]) -> set[Name]:
        """Those of the names under which nothing is kept, as far as is known without reading it."""
        wanted = list(dict.fromkeys(names))

        def select(connection: sqlite3.Connection) -> set[Name]:
            return {name for (name,) in _selected(connection, "name", wanted)}

        known = (self._try(select) if wanted else None) or set()
        return {name for name in wanted if name not in known or name in self._torn}

    def write(self, values: Mapping[Name, bytes], current: Collection[Name]) -> None:
        """Keeps values, all or none of them; ``current`` names what this run used, which stays with what was written last when there is too much."""

        def insert(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO kept VALUES (?, ?)", ((n, self._mark(n, v) + v) for n, v in values.items())
                )
                (number,) = connection.execute("SELECT count(*) FROM kept").fetchone()
                if number > _GENERATIONS * len(current) + _AT_ONCE:
                    connection.execute("CREATE TEMP TABLE used (name BLOB PRIMARY KEY)")
                    connection.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((n,) for n in current))
                    # What was written last may be of this run, too: it is not over yet.
                    connection.execute(
                        "DELETE FROM kept WHERE name NOT IN (SELECT name FROM used) AND rowid <= (SELECT max(rowid) FROM kept) - ?",
                        (len(current) + _AT_ONCE,),
                    )
                    connection.execute("DROP TABLE used")

        if values:
            self._try(insert)

    def write_meanwhile(self, values: Mapping[Name, bytes], current: Collection[Name]) -> Callable[[], None]:
        """Does the same beside what this process does next, which must not be to begin others; what comes back waits for the end of it."""
        # What one thread opened no other one may use.
        own = Store(self._path.parent, self._key)

        def write() -> None:
            own.write(values, current)
            own.close()

        thread = threading.Thread(target=write, name="kblint-cache")
        thread.start()
        return thread.join

    def close(self) -> None:
        """Lets go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _mark(self, name: Name, value: bytes) -> bytes:
        mark = hashlib.blake2b(name, digest_size=_MARK_BYTES, key=self._key)
        mark.update(value)
        return mark.digest()

    def _opened(self, name: object, value: object) -> bytes | None:
        """A value without its mark, or None where the mark is wrong: what stands in the file may be of any type."""
        if not isinstance(name, bytes) or not isinstance(value, bytes):
            return None
        content = value[_MARK_BYTES:]
        return content if secrets.compare_digest(self._mark(name, content), value[:_MARK_BYTES]) else None

    def _try(self, use: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        try:
            if self._connection is None or self._process != os.getpid():
                # A process that was forked off has one of its own; that of the other one it must not even close.
                _others.append(self._connection)
                self._connection, self._process = _connect(self._path), os.getpid()
            return use(self._connection)
        except sqlite3.OperationalError:
            # Locked by another process, a full disk, a folder that may not be written to: it may go better next time.
            self.close()
        except sqlite3.DatabaseError:
            # It is no such file, or a damaged one.
            self.close()
            _remove(self._path.parent)
        return None


_others: list[sqlite3.Connection | None] = []


def open_store(folder: Path) -> Store | None:
    """The store in a folder, which is made when it is not there; None where there cannot be one."""
    key = _own_key()
    if key is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / _IGNORE).exists():
            (folder / _IGNORE).write_text(_IGNORED, encoding="utf-8")
    except OSError:
        return None
    return Store(folder, key)


def clean(folder: Path) -> bool:
    """Removes what a store made in a folder, and the folder when nothing else is in it. False when there was none. Raises OSError."""
    if not any((folder / name).exists() for name in (*_FILES, _IGNORE)):
        return False
    _remove(folder)
    ignore = folder / _IGNORE
    if ignore.is_file() and ignore.read_text(encoding="utf-8", errors="replace") == _IGNORED:
        ignore.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()
    return True


def _selected(connection: sqlite3.Connection, columns: str, names: Sequence[Name]) -> Iterator[tuple[Any, ...]]:
    """Columns of what is kept under names, however many there are."""
    for at in range(0, len(names), _AT_ONCE):
        some = names[at : at + _AT_ONCE]
        query = f"SELECT {columns} FROM kept WHERE name IN ({','.join('?' * len(some))})"  # noqa: S608 -- marks and names of columns
        yield from connection.execute(query, some)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    connection.execute("PRAGMA trusted_schema = OFF")
    # A power cut may cost what was kept, and costs nothing else.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TABLE IF NOT EXISTS kept (name BLOB PRIMARY KEY, value BLOB)")
    return connection


def _remove(folder: Path) -> None:
    for name in _FILES:
        (folder / name).unlink(missing_ok=True)


def _own_folder() -> Path:
    import platformdirs

    return Path(os.environ.get(OWN_FOLDER) or platformdirs.user_cache_dir("kblint", appauthor=False))


def _own_key() -> bytes | None:
    """This user's key, made at first need; None where the user's cache folder cannot hold one."""
    folder = _own_folder()
    path = folder / "key"
    try:
        key = path.read_bytes()
        if len(key) == _KEY_BYTES:
            return key
    except OSError:
        pass
    made = folder / f"key.{os.getpid()}.{secrets.token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
        # Whole or not at all; of two processes that begin at once the later one's key holds.
        made.replace(path)
        return path.read_bytes()
    except OSError:
        return None
