"""The engine: what is known, what is reported, and that the same input gives the same bytes."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kblint import engine
from kblint.articles import source as sources
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.errors import UserError
from kblint.report import FORMATS
from kblint.report.model import RenderOptions, Report

TODAY = datetime.date(2026, 11, 20)
REFUNDS = "---\ntitle: Refunds\n---\n\n# Refunds\n\nYou can request a refund within 30 days of purchase.\n"
BILLING = "---\ntitle: Billing questions\n---\n\n# Billing\n\nYou can request a refund within 14 days of purchase.\n"
LOOP = "# Delivery\n\nIf the parcel is late, contact support.\n"


def write(root: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = root / name.replace("__", "/")
        path = path.with_suffix(".md") if not path.suffix else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def run(root: Path, *paths: str, config: Config | None = None, **more: object) -> Report:
    given = tuple(root / p for p in paths)
    return lint(Request(root=root, config=config or Config(), today=TODAY, paths=given, **more))  # type: ignore[arg-type]


def rules(report: Report) -> list[tuple[str, str]]:
    return [(f.rule, f.place.path) for f in report.findings]


def as_json(report: Report) -> str:
    return FORMATS["json"](report, RenderOptions())


def test_every_family_of_findings_from_the_first_day(tmp_path: Path) -> None:
    write(tmp_path, refunds=REFUNDS, billing=BILLING, loop=LOOP, who="# Credits\n\nEligible customers receive a credit.\n")
    found = dict(rules(run(tmp_path)))
    assert {"KB101", "KB203", "KB301"} <= found.keys()


def test_naming_a_file_narrows_what_is_reported_and_not_what_is_known(tmp_path: Path) -> None:
    write(tmp_path, refunds=REFUNDS, billing=BILLING, loop=LOOP)
    for named, other in (("refunds.md", "billing.md"), ("billing.md", "refunds.md")):
        report = run(tmp_path, named)
        assert report.articles == 1
        assert report.known == 3
        assert rules(report) == [("KB203", named)]
        finding = report.findings[0]
        assert [r.place.path for r in finding.related] == [other]
        assert finding.related[0].label


def test_a_conflict_has_the_same_fingerprint_from_either_side(tmp_path: Path) -> None:
    write(tmp_path, refunds=REFUNDS, billing=BILLING)
    prints = {run(tmp_path, *named).findings[0].fingerprint for named in [(), ("refunds.md",), ("billing.md",)]}
    assert len(prints) == 1


def test_a_fingerprint_survives_moved_lines_and_reflowed_paragraphs(tmp_path: Path) -> None:
    write(tmp_path, loop=LOOP)
    before = run(tmp_path).findings[0]
    write(tmp_path, loop="# Delivery\n\nA new paragraph.\n\nIf the parcel\nis late,   contact\nsupport.\n")
    after = run(tmp_path).findings[0]
    assert before.place.start.line != after.place.start.line
    assert before.fingerprint == after.fingerprint


def test_equal_sentences_have_fingerprints_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, loop=LOOP + "\n## Again\n\nIf the parcel is late, contact support.\n")
    prints = [f.fingerprint for f in run(tmp_path).findings]
    assert len(prints) == len(set(prints)) == 2


def test_the_number_of_processes_and_the_order_of_paths_change_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(12):
        write(tmp_path, **{f"refunds_{n}": REFUNDS, f"billing_{n}": BILLING.replace("14", str(n + 3)), f"loop_{n}": LOOP})
    one = as_json(run(tmp_path, jobs=1))
    names = [p.name for p in tmp_path.iterdir()]
    assert one == as_json(run(tmp_path, jobs=3))
    monkeypatch.setattr(engine, "_ARTICLES_FOR_PROCESSES", 0)
    assert one == as_json(run(tmp_path, jobs=3))
    assert one == as_json(run(tmp_path, *names)) == as_json(run(tmp_path, *reversed(names)))


def test_the_hash_seed_changes_no_byte(tmp_path: Path) -> None:
    write(tmp_path, refunds=REFUNDS, billing=BILLING, loop=LOOP, third=BILLING.replace("14", "21"))
    outputs = set()
    for seed in ("0", "1", "4711"):
        done = subprocess.run(
            [sys.executable, "-m", "kblint", "check", ".", "--format", "json", "--today", "2026-11-20"],
            cwd=tmp_path,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
        )
        assert done.returncode == 1, done.stderr
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_text_is_the_slice_between_the_offsets(tmp_path: Path) -> None:
    write(
        tmp_path,
        refunds=REFUNDS.replace("\n", "\r\n"),
        billing=b"\xef\xbb\xbf" + BILLING.encode(),
        loop="# é👍\n\n> - **contact**\n>   support, e\u0301!\n",
    )
    report = run(tmp_path, config=Config(profile="strict"))
    places = [p for f in report.findings for p in (f.place, *(r.place for r in f.related))]
    assert {p.path for p in places} == {"loop.md", "billing.md", "refunds.md"}
    for place in places:
        text = (tmp_path / place.path).read_bytes().decode("utf-8-sig")
        assert text[place.start.offset : place.end.offset] == place.text
        before = text[: place.start.offset].split("\n")
        assert (place.start.line, place.start.column) == (len(before), len(before[-1]) + 1)


def test_what_cannot_be_read_is_a_finding_and_the_rest_is_linted(tmp_path: Path) -> None:
    write(
        tmp_path,
        latin="Gr\u00fc\u00dfe".encode("latin-1"),
        wide="x".encode("utf-16"),
        broken="---\ntitle: a: b\n---\n\nContact support.\n",
        loop=LOOP,
    )
    report = run(tmp_path)
    assert [f for f in rules(report) if f[0] == "KB001"] == [("KB001", "broken.md"), ("KB001", "latin.md"), ("KB001", "wide.md")]
    assert ("KB101", "broken.md") in rules(report), "broken front matter does not hide the article"
    assert ("KB101", "loop.md") in rules(report)
    assert [s.path for s in report.skipped] == ["latin.md", "wide.md"]
    assert report.articles == 2
    latin = next(f for f in report.findings if f.place.path == "latin.md")
    assert "UTF-8" in latin.message
    assert "line 1" in latin.message


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 1000)
    write(tmp_path, large="a " * 600, loop=LOOP)
    report = run(tmp_path)
    assert ("KB001", "large.md") in rules(report)
    assert "too large" in report.skipped[0].reason


def test_an_article_in_another_language_is_named_and_not_linted(tmp_path: Path) -> None:
    write(tmp_path, loop=LOOP, german="---\nlang: de\n---\n\n# Lieferung\n\nPlease contact support.\n")
    report = run(tmp_path)
    assert [s.path for s in report.skipped] == ["german.md"]
    assert report.articles == 1
    assert rules(report) == [("KB101", "loop.md")]


def test_no_article_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no article was found"):
        run(tmp_path)
    (tmp_path / "notes.txt").write_text("contact support")
    with pytest.raises(UserError, match="no article was found"):
        run(tmp_path, config=Config(articles=("articles/**",)))


def test_an_unknown_rule_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, loop=LOOP)
    with pytest.raises(UserError) as error:
        run(tmp_path, config=Config(ignore=("KB110",)))
    assert "Did you mean" in error.value.help


def test_levels_overrides_and_notes(tmp_path: Path) -> None:
    write(tmp_path, legal__terms=LOOP, loop=LOOP)
    from kblint.config import Override

    config = Config(severity={"contact-support": "note"}, overrides=(Override(paths=("legal/**",), ignore=("KB1",)),))
    report = run(tmp_path, config=config)
    assert [(f.level, f.place.path) for f in report.findings] == [("note", "loop.md")]


def test_standard_input_takes_the_place_of_a_file(tmp_path: Path) -> None:
    write(tmp_path, refunds=REFUNDS, billing=BILLING, loop=LOOP)
    report = run(tmp_path, stdin=("billing.md", BILLING.replace("14", "30").encode()))
    assert report.findings == ()
    report = run(tmp_path, stdin=("new.md", LOOP.encode()))
    assert rules(report) == [("KB101", "new.md")]
    assert report.source("new.md") == LOOP


def test_files_that_were_not_named_are_not_told_of(tmp_path: Path) -> None:
    accepted = "<!-- kblint: ignore[KB101] -- people answer there -->\nContact support.\n"
    write(tmp_path, fine="# Fine\n", other=accepted, latin="Gr\u00fc\u00dfe".encode("latin-1"))
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    report = run(tmp_path, "fine.md")
    assert (report.findings, report.skipped, report.suppressed) == ((), (), 0)
    everything = run(tmp_path)
    assert everything.suppressed == 1
    assert [s.path for s in everything.skipped] == ["gone.md", "latin.md"]


def test_standard_input_that_is_no_article_is_said(tmp_path: Path) -> None:
    write(tmp_path, kb__loop=LOOP)
    config = Config(articles=("kb/*.md",))
    report = run(tmp_path, config=config, configured=True, stdin=("README.md", LOOP.encode()))
    assert report.findings == ()
    assert [(s.path, s.reason) for s in report.skipped] == [("README.md", "it is not among the configured articles")]


def test_an_article_that_kblint_itself_fails_on_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kblint.statements

    whole = kblint.statements.extract

    def failing(article: object, config: Config) -> object:
        if getattr(article, "path", "") == "billing.md" and getattr(article, "blocks", ()):
            raise IndexError("tuple index out of range")
        return whole(article, config)  # type: ignore[arg-type]

    monkeypatch.setattr("kblint.statements.extract", failing)
    monkeypatch.delenv("KBLINT_DEBUG", raising=False)
    write(tmp_path, refunds=REFUNDS, billing=BILLING, loop=LOOP)
    report = run(tmp_path)
    assert {("KB001", "billing.md"), ("KB101", "loop.md")} <= set(rules(report))
    assert [s.path for s in report.skipped] == ["billing.md"]
    (told,) = [f for f in report.findings if f.rule == "KB001"]
    assert "IndexError" in told.message
    assert "report it" in told.help


def test_what_was_not_compared_is_said(tmp_path: Path) -> None:
    write(tmp_path, **{f"p{i}": f"# Passes\n\nPasses stay valid for {i + 2} days.\n" for i in range(130)})
    (notice,) = [n for n in run(tmp_path).notices if n.startswith("KB201")]
    assert "more than 120 values" in notice
    assert "130" in notice
