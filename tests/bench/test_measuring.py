"""What ``make bench`` does besides waiting: running, leaving articles as they were, drawing tables."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench.speed import knowledge_base, peers, tables
from bench.speed.knowledge_base import KnowledgeBase
from bench.speed.processes import Failed, Run, Spread, run, several, spread

FOUND = {
    "machine": "2 cores",
    "start-up": [{"command": "kblint --help", "seconds": [0.2, 0.19, 0.25]}],
    "growth": [
        {"articles": n, "bytes": 4e6, "cold": [t] * 3, "nothing changed": [1.0] * 3, "one changed": [1.0] * 3, "megabytes": 99.6}
        for n, t in ((500, 2.5), (1000, 5.0))
    ],
}


def test_the_page_shows_what_was_measured_last() -> None:
    page = tables.PAGE.read_text(encoding="utf-8")
    if tables.MEASURED.is_file():
        shown = tables.with_tables(page, tables.tables(json.loads(tables.MEASURED.read_text(encoding="utf-8"))))
        assert page == shown, "measure again: make bench"
    assert page.count(tables.BEGIN) == page.count(tables.END) == 1


def test_tables_are_put_between_their_marks() -> None:
    page = f"# Speed\n\n{tables.BEGIN}\nold\n{tables.END}\n\nMore.\n"
    once = tables.with_tables(page, "new")
    assert once == f"# Speed\n\n{tables.BEGIN}\n\nnew\n\n{tables.END}\n\nMore.\n"
    assert tables.with_tables(once, "new") == once


def test_tables_have_what_was_measured_and_nothing_else() -> None:
    text = tables.tables(FOUND)
    assert "| `kblint --help` | 200 (190–250) |" in text
    assert "| 1,000 | 4.0 | 5.00 | ×2.00 | 1.00 | ×1.00 | 1.00 | ×1.00 | 100 MB |" in text
    assert "Beside others" not in text


def test_what_is_not_measured_again_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MEASURED", tmp_path / "measured.json")
    monkeypatch.setattr(tables, "machine", lambda: "2 cores")
    assert tables.kept({"growth": FOUND["growth"]}) == {"machine": "2 cores", "growth": FOUND["growth"]}
    tables.MEASURED.write_text(json.dumps(FOUND), encoding="utf-8")
    assert tables.kept({"growth": []}) == {"machine": "2 cores", "start-up": FOUND["start-up"]}
    monkeypatch.setattr(tables, "machine", lambda: "4 cores")
    assert tables.kept({"growth": FOUND["growth"]}) == {"machine": "4 cores", "growth": FOUND["growth"]}


def test_a_process_is_measured_whole(tmp_path: Path) -> None:
    done = run((sys.executable, "-c", "import os; print(os.getcwd()); kept = bytearray(64_000_000)"), tmp_path)
    assert done.output.decode().strip() == str(tmp_path.resolve())
    assert done.processor > 0
    assert done.seconds > 0
    assert 64 < done.megabytes < 4000


def test_a_process_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="ended with status 3: no such thing"):
        run((sys.executable, "-c", "import sys; print('no such thing', file=sys.stderr); sys.exit(3)"), tmp_path)


def test_measuring_ends() -> None:
    assert len(several(lambda: 1, seconds=0, least=2)) == 2
    assert len(several(lambda: 1, seconds=60, least=2, most=5)) == 5
    assert spread([3.0, 1.0, 2.0]) == Spread(2.0, 1.0, 3.0)


def _base(folder: Path) -> KnowledgeBase:
    (folder / "a.md").write_text("# A\n", encoding="utf-8")
    return KnowledgeBase("one", folder, 1, 2, 4, ("a.md",))


def test_articles_are_left_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def check(*arguments: str, folder: Path) -> Run:
        (folder / ".kblint_cache").mkdir(exist_ok=True)
        seen.append((arguments, (folder / "a.md").read_text(encoding="utf-8")))
        return Run(1.0, 1.0, 1.0, b"the same")

    monkeypatch.setattr(knowledge_base, "check", check)
    found = knowledge_base.ways(_base(tmp_path), seconds=0, least=2)
    assert {way: len(runs) for way, runs in found.items()} == dict.fromkeys(knowledge_base.WAYS, 2)
    assert [arguments for arguments, _ in seen] == [()] * 6 + [("a.md",)] * 2 + [("--no-cache",)] * 2
    texts = [text for _, text in seen]
    assert {*texts[:4], *texts[8:]} == {"# A\n"}
    assert len({*texts[4:8]}) == 4
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "# A\n"
    assert [f.name for f in tmp_path.iterdir()] == ["a.md"]


def test_a_cache_that_changes_what_is_found_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        knowledge_base, "check", lambda *arguments, folder: Run(1.0, 1.0, 1.0, b"more" if "--no-cache" in arguments else b"some")
    )
    with pytest.raises(Failed, match="different things"):
        knowledge_base.ways(_base(tmp_path), seconds=0)


def test_without_real_articles_there_are_none(tmp_path: Path) -> None:
    assert knowledge_base.real(tmp_path / "nowhere") is None
    assert knowledge_base.real(tmp_path) is None


def test_the_largest_real_help_centre_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knowledge_base, "MADE", tmp_path / "made")
    for path in ("small/a.md", "large/docs/a.md", "large/b.mdx", "large/picture.png"):
        (tmp_path / "from" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "from" / path).write_text("two words", encoding="utf-8")
    base = knowledge_base.real(tmp_path / "from")
    assert base is not None
    assert (base.name, base.articles, base.words, base.bytes, base.markdown) == ("2 real articles", 2, 4, 18, ("docs/a.md",))
    assert {f.name for f in base.folder.rglob("*.*")} == {"a.md", "b.mdx", "kblint.yaml"}


def test_peers_are_looked_for_in_the_folders_that_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(peers.FOLDERS, raising=False)
    assert not peers.installed()
    (tmp_path / "rumdl").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "rumdl").chmod(0o755)
    monkeypatch.setenv(peers.FOLDERS, str(tmp_path))
    assert {peer.name: program for peer, program in peers.installed().items()} == {"rumdl": str(tmp_path / "rumdl")}
