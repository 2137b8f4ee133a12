"""With what earlier runs kept, a run says the same as without; and it does no work twice."""

from __future__ import annotations

import datetime
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import kblint
from kblint import engine
from kblint.articles import parse
from kblint.cache.records import Unkept, unpacked
from kblint.config import Config, load
from kblint.engine import Request, lint
from kblint.finding import Hit
from kblint.inventory import inventory
from kblint.report import FORMATS
from kblint.report.model import RenderOptions

TODAY = datetime.date(2026, 11, 20)
EXAMPLE = Path(kblint.__file__).parent.parent / "examples" / "acme-help"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KBLINT_CACHE_HOME", str(tmp_path / "user"))
    return Path(shutil.copytree(EXAMPLE, tmp_path / "help"))


def request(root: Path, cache: bool = True, **more: object) -> Request:
    loaded = load(root)
    asked: dict[str, object] = {"config": loaded.config, "configured": loaded.file is not None, "today": TODAY, "jobs": 1, **more}
    return Request(root=root, cache=root / ".kblint_cache" if cache else None, **asked)  # type: ignore[arg-type]


def told(root: Path, cache: bool = True, **more: object) -> str:
    report = lint(request(root, cache, **more))
    return FORMATS["json"](report, RenderOptions()) + "\n".join(report.notices)


class Work:
    """How many files were parsed, and how many times articles were compared."""

    def __init__(self) -> None:
        self.parsed: list[str] = []
        self.compared = 0

    def forget(self) -> None:
        self.__init__()  # type: ignore[misc]


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    done = Work()
    parse_all, compare = parse.parse_all, engine.compare

    def parsing(source: object, config: Config) -> object:
        done.parsed.append(source.path)  # type: ignore[attr-defined]
        return parse_all(source, config)  # type: ignore[arg-type]

    def comparing(*given: object) -> object:
        done.compared += 1
        return compare(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(parse, "parse_all", parsing)
    monkeypatch.setattr(engine, "compare", comparing)
    yield done


def article(root: Path) -> Path:
    return next(p for p in sorted(root.rglob("*.md")) if "refund" in p.read_text().casefold())


def no_change(root: Path) -> None: ...


def edit(root: Path) -> None:
    path = article(root)
    path.write_text(path.read_text() + "\n\nA refund takes 93 days. If it fails, contact support.\n")


def rename(root: Path) -> None:
    path = article(root)
    path.rename(path.with_name("renamed.md"))


def remove(root: Path) -> None:
    article(root).unlink()


def add(root: Path) -> None:
    (article(root).parent / "new.md").write_text("# New\n\nYou can get a refund within 77 days. See [it](nowhere.md).\n")


def spoil(root: Path) -> None:
    article(root).write_bytes(b"# Latin-1\n\nCaf\xe9\n")


CHANGES = (no_change, edit, rename, remove, add, spoil)


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.__name__)
def test_the_same_as_without(change: Callable[[Path], None], root: Path) -> None:
    told(root)
    change(root)
    anew = told(root, cache=False)
    assert told(root) == anew
    assert told(root) == anew


def test_nothing_changed_nothing_done(root: Path, work: Work) -> None:
    first = told(root)
    assert work.parsed and work.compared == 1
    work.forget()
    assert told(root) == first
    assert not work.parsed and not work.compared


def kept_hits(root: Path) -> set[bytes]:
    """The parts in which the hits of comparisons are kept."""
    with sqlite3.connect(root / ".kblint_cache" / "kept.sqlite3") as connection:
        values = [value[16:] for (value,) in connection.execute("SELECT value FROM kept")]
    found = set()
    for value in values:
        with suppress(Unkept):
            if unpacked(value, list[tuple[str, Hit]]):
                found.add(value)
    return found


def test_one_changed_few_hits_written(root: Path) -> None:
    told(root)
    before = kept_hits(root)
    path = article(root)
    path.write_text(path.read_text() + "\n\nThe harbour is blue. If it is not, contact support.\n")
    told(root)
    # Those of the other files are kept as they are.
    assert len(before) > 4
    assert 1 <= len(kept_hits(root) - before) <= 2


def test_hits_that_are_torn_are_found_anew(root: Path, work: Work) -> None:
    first = told(root)
    database = root / ".kblint_cache" / "kept.sqlite3"
    with sqlite3.connect(database) as connection:
        for name, value in connection.execute("SELECT name, value FROM kept").fetchall():
            if b"KB201" in value:
                connection.execute("UPDATE kept SET value = ? WHERE name = ?", (value[:-1], name))
    work.forget()
    assert told(root) == first and work.compared == 1
    work.forget()
    assert told(root) == first and work.compared == 0


def test_one_changed_one_read(root: Path, work: Work) -> None:
    told(root)
    edit(root)
    work.forget()
    told(root)
    assert len(work.parsed) == 1 and work.compared == 1


def test_one_named_after_all_were_checked(root: Path, work: Work) -> None:
    told(root)
    work.forget()
    named = told(root, paths=(article(root),))
    assert not work.parsed and not work.compared
    assert named == told(root, cache=False, paths=(article(root),))


def test_all_after_one_was_named(root: Path) -> None:
    told(root, paths=(article(root),))
    assert told(root) == told(root, cache=False)


@pytest.mark.parametrize("day", [TODAY.replace(year=2019), TODAY.replace(year=2031)])
def test_another_day(day: datetime.date, root: Path, work: Work) -> None:
    told(root)
    work.forget()
    other = told(root, today=day)
    again = set(work.parsed)
    assert other == told(root, cache=False, today=day)
    assert again < {p.relative_to(root).as_posix() for p in root.rglob("*.md")}, "only articles with dates are read again"


def test_another_setup(root: Path) -> None:
    told(root)
    for config in (Config(profile="strict"), Config(select=("KB1",)), Config(ignore=("KB201",)), Config(options={"KB501": {}})):
        assert told(root, config=config, configured=False) == told(root, cache=False, config=config, configured=False)


def test_what_decides_only_what_is_shown_is_no_other_setup(root: Path, work: Work) -> None:
    told(root)
    work.forget()
    import msgspec

    config = msgspec.structs.replace(load(root).config, fail_on="never", source_url="https://example.com/{path}")
    told(root, config=config)
    assert not work.parsed


def test_an_include_that_comes_and_goes(root: Path) -> None:
    folder = root / "_includes"
    path = article(root)
    path.write_text(path.read_text() + '\n\n{% include "part.md" %}\n')
    assert told(root) == told(root, cache=False)
    folder.mkdir()
    assert told(root) == told(root, cache=False)
    (folder / "part.md").write_text("If it is late, contact support.\n")
    with_part = told(root)
    assert with_part == told(root, cache=False)
    (folder / "part.md").write_text("If it is late, wait.\n")
    assert told(root) == told(root, cache=False) != with_part
    (folder / "part.md").unlink()
    assert told(root) == told(root, cache=False)


def test_a_rule_that_changes(root: Path, tmp_path: Path) -> None:
    rule = root / "pack" / "no-please"
    rule.mkdir(parents=True)
    text = (
        "code: ACME001\nname: no-please\nsummary: No please.\nmessage: Says please.\nhelp: Do not.\nlevel: warning\n"
        "profile: recommended\nscope: article\nmatch: [{phrases: [%s]}]\n"
    )
    (rule / "rule.yaml").write_text(text % "please")
    config = Config(packs=("pack",), select=("ACME001",))
    path = article(root)
    path.write_text(path.read_text() + "\n\nKindly wait, please.\n")
    first = told(root, config=config)
    assert "Says please" in first
    (rule / "rule.yaml").write_text(text % "kindly wait")
    second = told(root, config=config)
    assert second == told(root, cache=False, config=config) != first


def test_standard_input_is_not_kept(root: Path, work: Work) -> None:
    told(root)
    path = article(root).relative_to(root).as_posix()
    given = (path, b"# Typing\n\nIf it is late, contact support.\n")
    work.forget()
    assert told(root, stdin=given) == told(root, cache=False, stdin=given)
    work.forget()
    told(root, stdin=given)
    assert work.parsed == [path]


def test_with_several_processes(root: Path) -> None:
    alone = told(root, cache=False)
    assert told(root, cache=False, jobs=2) == alone
    assert told(root, jobs=2) == alone
    edit(root)
    assert told(root, jobs=2) == told(root, cache=False)


def test_facts_that_are_gone_are_found_anew(root: Path) -> None:
    told(root)
    with sqlite3.connect(root / ".kblint_cache" / "kept.sqlite3") as file:
        file.execute("UPDATE kept SET value = substr(value, 1, 20) WHERE length(value) > 900")
    file.close()
    edit(root)
    assert told(root) == told(root, cache=False)


def test_statements_too(root: Path, work: Work) -> None:
    first = inventory(request(root))
    work.forget()
    assert inventory(request(root)) == first == inventory(request(root, cache=False))
    assert len(work.parsed) == len({*work.parsed}), "only what was not to be kept is read"


def test_two_at_once_and_one_that_is_killed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KBLINT_NO_CACHE")
    monkeypatch.setenv("PYTHONPATH", str(Path(kblint.__file__).parent.parent))
    command = [sys.executable, "-m", "kblint", "check", "--format", "json", "--today", TODAY.isoformat()]
    expected = subprocess.run([*command, "--no-cache"], cwd=root, capture_output=True, check=False).stdout
    for wait in (0.3, 0.6, 0.9):
        killed = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    pair = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) for _ in range(2)]
    assert [p.communicate()[0] for p in pair] == [expected, expected]
