"""Runs one after the other, with articles that change in between: each says what a run without a cache says."""

from __future__ import annotations

import os
import random
import sqlite3
from pathlib import Path

import msgspec
import pytest

from kblint.cache import store as stores
from kblint.cache.store import open_store
from kblint.corpus import ledger
from tests.cache.test_kept import Work, article, request, root, told, work

__all__ = ["root", "work"]

SENTENCES = (
    "A refund takes 93 days.",
    "You can return your order within 12 days of delivery, see [the rules](nowhere.md).",
    "Members cannot cancel their subscription.",
    "We are open Monday to Friday, 9 am to 3 pm.",
    "You can pay with Visa, Mastercard and cash.",
    "Your data is deleted 45 days after you close your account, and nobody can restore it once that has happened.",
    "Your data is deleted 54 days after you close your account, and nobody can restore it once that has happened.",
    "## One more heading",
)


def _change(root: Path, chance: random.Random) -> None:
    path = chance.choice(sorted(root.rglob("*.md")))
    text, way = path.read_text(), chance.randrange(6)
    if way < 2:
        path.write_text(f"{text}\n\n{chance.choice(SENTENCES)}\n")
    elif way == 2:
        head, _, rest = text.partition("\n\n")
        path.write_text(f"{head}\n\n{chance.choice(SENTENCES)}\n\n{rest}")
    elif way == 3:
        path.with_name(f"copy-{chance.randrange(100)}.md").write_text(text.replace("30", chance.choice(("30", "31"))))
    elif way == 4:
        path.rename(path.with_name(f"moved-{chance.randrange(100)}.md"))
    else:
        path.unlink()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("profile", ["recommended", "strict"])
def test_each_run_says_what_one_without_a_cache_says(seed: int, profile: str, root: Path) -> None:
    chance = random.Random(seed)
    config = msgspec.structs.replace(request(root).config, profile=profile)
    for _ in range(6):
        assert told(root, config=config, jobs=1) == told(root, cache=False, config=config)
        _change(root, chance)


def test_in_several_processes_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kblint.engine._ARTICLES_FOR_PROCESSES", 1)
    monkeypatch.setattr("kblint.engine._KNOWN_FOR_PROCESSES", 1)
    for seed in range(3):
        assert told(root, jobs=2) == told(root, cache=False)
        _change(root, random.Random(seed))


def test_one_more_sentence_is_compared_with_what_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told(root)
    updated = []
    update = ledger.Update.__call__

    def noting(self: ledger.Update) -> ledger.Updated | None:
        updated.append(update(self))
        return updated[-1]

    monkeypatch.setattr(ledger.Update, "__call__", noting)
    path = article(root)
    path.write_text(f"{path.read_text()}\n\nSubmit the form and wait.\n")
    assert told(root) == told(root, cache=False)
    assert updated and None not in updated


def test_what_stands_twice_is_not_read_again(root: Path, work: Work) -> None:
    config = msgspec.structs.replace(request(root).config, select=("KB206",))
    for name in ("one.md", "two.md"):
        said = "".join(
            f"The {n} lamp is wired to a box in the hall, and nobody may open that box.\n\n"
            for n in ("red", "blue", "old", "new")
        )
        article(root).with_name(name).write_text(
            f"# {name}\n\n{said}It was put there by {name[:3]} men in a single long day of work.\n"
        )
    assert "KB206" in told(root, config=config)
    path = article(root)
    path.write_text(f"{path.read_text()}\n\nSubmit the form and wait.\n")
    work.forget()
    told(root, config=config)
    assert work.parsed == [path.relative_to(root).as_posix()]
    assert told(root, config=config) == told(root, cache=False, config=config)


@pytest.mark.parametrize("one_in", [1, 2, 5])
def test_any_part_of_what_is_kept_may_be_gone(one_in: int, root: Path) -> None:
    told(root)
    with sqlite3.connect(root / stores.FOLDER / "kept.sqlite3") as connection:
        connection.execute("DELETE FROM kept WHERE rowid % ? = 0", (one_in,))
    connection.close()
    path = article(root)
    path.write_text(f"{path.read_text()}\n\n{SENTENCES[0]}\n")
    assert told(root) == told(root, cache=False)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks")
def test_a_process_forked_off_reads_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KBLINT_CACHE_HOME", str(tmp_path / "user"))
    store = open_store(tmp_path / "kept")
    assert store is not None
    store.write({b"a" * 16: b"one"}, ())
    child = os.fork()
    if child == 0:
        os._exit(0 if store.read([b"a" * 16]) == {b"a" * 16: b"one"} else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert store.read([b"a" * 16]) == {b"a" * 16: b"one"}
