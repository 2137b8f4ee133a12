"""The other commands, and what is said when something cannot work."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from kblint.cli import COMMANDS
from tests.cli.conftest import ENVIRONMENT, Run

PYTHON = [sys.executable, "-m", "kblint"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0 and f"Usage: kblint {command}" in out
    assert command in run("--help").out


def test_without_a_command_help_is_shown(run: Run) -> None:
    assert run()[:2] == run("--help")[:2]


NONSENSE = {
    "chek": ("there is no command 'chek'", "Did you mean 'check'?"),
    "xyz": ("there is no command 'xyz'", "'kblint --help' lists the commands."),
    "check --selct KB1": ("there is no option '--selct'", "Did you mean '--select'?"),
    "check --profile strct": ("--profile: there is no profile 'strct'", "Did you mean 'strict'?"),
    "check --format xyz": (
        "--format: there is no format 'xyz'",
        "It is one of: text, concise, json, jsonl, sarif, github, gitlab, junit, rdjson, rdjsonl, markdown, html.",
    ),
    "check --select contact-suport": ("select: there is no rule 'contact-suport'", "Did you mean 'contact-support'?"),
    "check --today 2026-02-30": ("--today: '2026-02-30' is no date", "Write it as YYYY-MM-DD, such as 2026-11-20."),
    "check --jobs -1": ("invalid value for '--jobs': -1 is not in the range x>=0", "'kblint check --help' lists what it takes."),
    "rule": ("missing argument 'RULE'", "'kblint rule --help' lists what it takes."),
    "rule KB1O1": ("rule: there is no rule 'KB1O1'", "Did you mean 'KB101'?"),
    "schema rport": ("there is no schema 'rport'", "Did you mean 'report'?"),
    "check --config nix.yaml": ("nix.yaml: there is no such configuration file", "Check the path given to --config."),
}


@pytest.mark.parametrize("line", NONSENSE)
def test_what_makes_no_sense_is_said_in_plain_words(run: Run, line: str) -> None:
    message, help = NONSENSE[line]
    assert run(*line.split()) == (2, "", f"error: {message}\nhelp: {help}\n")


def test_a_misspelt_key_is_named_with_its_line(run: Run, help_centre: Path) -> None:
    (help_centre / "kblint.yaml").write_text("articles: ['articles/*.md']\nprofil: strict\n")
    status, out, err = run("check")
    assert (status, out) == (2, "")
    assert "kblint.yaml:2: unknown key 'profil'\nhelp: Did you mean 'profile'?\n" in err


def test_a_defect_has_no_traceback_unless_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("it \x1b[2J broke")

    monkeypatch.setattr("kblint.cli.run.lint", broken)
    status, out, err = run("check")
    assert (status, out) == (2, "")
    assert err.startswith("error: kblint could not go on: RuntimeError: it ␛[2J broke\nhelp: This is a defect of kblint.")
    monkeypatch.setenv("KBLINT_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("check")


def test_an_interruption_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kblint.cli.run.lint", interrupted)
    assert run("check") == (130, "", "\nInterrupted.\n")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_ends_all_processes_quietly(help_centre: Path) -> None:
    folder = help_centre / "pack" / "slow"
    folder.mkdir(parents=True)
    (folder / "rule.yaml").write_text(
        "code: ACME101\nname: slow\nlevel: note\nprofile: starter\nsummary: Slow.\nmessage: Slow.\nhelp: Wait.\n"
    )
    (folder / "rule.py").write_text(
        "import pathlib, time\ndef check(article, context):\n    pathlib.Path('started').touch()\n    time.sleep(60)\n"
    )
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("packs: [./pack]\nallow_python_rules: true\n")
    running = subprocess.Popen(
        [*PYTHON, "check", "--jobs", "2"],
        cwd=help_centre, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        # Tests that a shell runs in the background have Ctrl-C ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    while not (help_centre / "started").exists():
        assert running.poll() is None, running.communicate()
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=20)
    assert (running.returncode, err.decode().strip()) == (130, "Interrupted.")


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_reader_that_goes_away_is_no_error(help_centre: Path) -> None:
    for number in range(300):
        (help_centre / "articles" / f"{number}.md").write_text("# Parcels\n\nIf it is late, contact support.\n", encoding="utf-8")
    running = subprocess.Popen(
        [*PYTHON, "check"], cwd=help_centre, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout and running.stderr
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(timeout=60) == 1


def test_output_is_utf8_whatever_the_locale(help_centre: Path) -> None:
    (help_centre / "articles" / "late.md").write_text("# Späte Pakete\n\nIf “it” is late, contact support.\n", encoding="utf-8")
    environment = {**ENVIRONMENT, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([*PYTHON, "check"], cwd=help_centre, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "Späte Pakete".encode() in done.stdout and "“it”".encode() in done.stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_name_that_is_not_utf8_can_be_shown(help_centre: Path) -> None:
    (help_centre / "articles" / os.fsdecode(b"caf\xe9.md")).write_text("# Café\n\nContact support.\n", encoding="utf-8")
    files = [part for format in ("concise", "json", "jsonl") for part in ("-o", f"{format}=r.{format}")]
    done = subprocess.run([*PYTHON, "check", *files], cwd=help_centre, env=ENVIRONMENT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    for report in (done.stdout, *((help_centre / f"r.{format}").read_bytes() for format in ("concise", "json", "jsonl"))):
        assert any(name in report.decode("utf-8") for name in (r"\udce9.md", "<U+DCE9>.md"))


def _imported(*arguments: str) -> set[str]:
    code = "import sys\nfrom kblint.cli import main\ntry: main(sys.argv[1:])\nfinally: print('\\n' + ' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=ENVIRONMENT, capture_output=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.split("\n")[-2].split())


def test_the_version_imports_next_to_nothing() -> None:
    loaded = _imported("--version")
    assert "click" in loaded
    assert not loaded & {"msgspec", "yaml", "spacy", "rapidfuzz", "kblint.engine", "kblint.config", "kblint.report"}


def test_help_imports_no_command() -> None:
    assert not {name for name in _imported("--help") if name.startswith("kblint.cli.")} - {"kblint.cli.failure"}


def test_nothing_is_read_with_where_nothing_has_to_be_read(
    help_centre: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(ENVIRONMENT, "KBLINT_NO_CACHE")
    arguments = ("check", str(help_centre), "--fail-on", "never", "--cache-dir", str(tmp_path / "kept"))
    readers = {
        "markdown_it",
        "kblint.articles.parse",
        "kblint.statements.extraction",
        "kblint.corpus.index",
        "rapidfuzz",
        "spacy",
    }
    assert _imported(*arguments) & readers
    assert not _imported(*arguments) & readers


LINTED = (
    "check",
    str(Path(__file__).parents[2] / "examples/acme-help"),
    "--no-cache",
    "--profile",
    "strict",
    "--jobs",
    "1",
    "--fail-on",
    "never",
)


@pytest.mark.parametrize(
    "arguments", [("--help",), ("rules",), ("rule", "KB101"), ("schema", "report"), ("check", "--help"), LINTED]
)
def test_spacy_is_for_few_sentences_only(arguments: tuple[str, ...]) -> None:
    assert "spacy" not in _imported(*arguments)


def test_rules_are_listed(run: Run) -> None:
    status, out, _ = run("rules")
    assert status == 0
    assert any(
        line.startswith("KB101  contact-support") and " error " in line and " starter " in line for line in out.split("\n")
    )
    listed = json.loads(run("rules", "--format", "json").out)
    assert [rule["code"] for rule in listed] == sorted(rule["code"] for rule in listed)
    assert {"code", "name", "family", "level", "profile", "scope", "summary", "help", "options", "pack"} == set(listed[0])


def test_a_rule_is_explained_by_code_and_by_name(run: Run) -> None:
    status, out, _ = run("rule", "KB101")
    assert status == 0 and "contact-support" in out
    assert run("rule", "contact-support").out == out
    explained = json.loads(run("rule", "kb101", "--format", "json").out)
    assert (explained["code"], explained["level"]) == ("KB101", "error")


def test_rules_of_configured_packs_are_listed_and_tested(run: Run, help_centre: Path) -> None:
    folder = help_centre / "pack" / "no-fax"
    folder.mkdir(parents=True)
    (folder / "rule.yaml").write_text(
        "code: ACME101\nname: no-fax\nlevel: warning\nprofile: starter\nsummary: A fax number.\nmessage: Nobody has a fax.\n"
        "help: Take it out.\nmatch: {phrases: [fax]}\n"
    )
    (folder / "cases.yaml").write_text("bad: ['Send a «fax» to us.']\nok: [Send a letter.]\n")
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("packs: [./pack]\n")
    assert "ACME101  no-fax" in run("rules").out
    assert "A fax number." in run("rule", "no-fax").out
    assert run("test", "--select", "ACME101")[:2] == (0, "1 rule, 2 cases: All as written.\n")
    assert run("test", "./pack")[:2] == (0, "1 rule, 2 cases: All as written.\n")
    (folder / "cases.yaml").write_text("bad: ['Send a «letter» to us.']\ntodo: ['Send a «telex».']\n")
    status, out, _ = run("test", "./pack")
    assert status == 1
    assert "FAILED ACME101 no-fax: bad 1\n" in out and "FAILED ACME101 no-fax: cases\n" in out
    assert "1 rule, 2 cases: 2 failed. 1 known miss among them.\n" in out
    assert "as written ACME101 no-fax: todo 1\n" in run("test", "-v", "./pack").out


def test_a_pack_without_rules_is_said(run: Run, help_centre: Path) -> None:
    status, out, err = run("test", "./articles")
    assert (status, out) == (2, "") and "no rule.yaml stands in the pack" in err


def test_an_article_is_shown_with_the_places_of_its_sentences(run: Run, help_centre: Path) -> None:
    path = help_centre / "articles" / "late.md"
    path.write_text("# Late parcels\n\nWait. Then **ask** us.\n\n| a | b |\n|---|---|\n| c | d |\n", encoding="utf-8")
    status, out, _ = run("parse", "articles/late.md")
    assert status == 0
    assert "heading  1:3-1:15 · level 1\n" in out
    assert "  3:1-3:6       Wait.\n" in out
    article = json.loads(run("parse", "articles/late.md", "--format", "json").out)
    text = path.read_text(encoding="utf-8")
    assert (article["path"], article["title"]) == ("articles/late.md", "Late parcels")
    (paragraph,) = [block for block in article["blocks"] if block["kind"] == "paragraph"]
    spans = [(s["span"]["start"]["offset"], s["span"]["end"]["offset"]) for s in paragraph["sentences"]]
    assert [text[start:end] for start, end in spans] == ["Wait.", "Then **ask** us."]


def test_the_articles_of_an_export_and_their_scope_are_shown(run: Run, help_centre: Path) -> None:
    items = [
        {"id": n, "title": title, "body": "<p>Wait.</p>", "draft": draft}
        for n, title, draft in ((1, "Free plan", False), (2, "Late", True))
    ]
    (help_centre / "export.json").write_text(json.dumps({"articles": items}), encoding="utf-8")
    out = run("parse", "export.json").out
    assert "Free plan\nid 1" in out and " · for plan Free" in out
    assert "Late\nid 2 · language en\nnot linted: “Late” (article 2): it is a draft\n" in out
    first, second = json.loads(run("parse", "export.json", "--format", "json").out)["articles"]
    assert [block["scope"] for block in first["blocks"]] == [{"plan": ["free"]}] * 2
    assert second["passed_over"].endswith("it is a draft")


def test_what_an_article_includes_is_shown(run: Run, help_centre: Path) -> None:
    (help_centre / "_includes").mkdir()
    (help_centre / "_includes" / "help.md").write_text("Wait.\n")
    (help_centre / "articles" / "late.md").write_text("# Late\n\n{% include help.md %}\n\n{% include gone.md %}\n")
    out = run("parse", "articles/late.md").out
    assert "includes help.md (_includes/help.md)\nincludes gone.md (no such file here)\n" in out
    includes = json.loads(run("parse", "articles/late.md", "--format", "json").out)["includes"]
    assert [(i["target"], i["path"]) for i in includes] == [("help.md", "_includes/help.md"), ("gone.md", "")]


def test_an_article_that_cannot_be_read_is_said(run: Run, help_centre: Path) -> None:
    (help_centre / "latin.md").write_bytes(b"caf\xe9")
    status, out, err = run("parse", "latin.md")
    assert (status, out) == (2, "") and err.startswith("error: latin.md: the file is not UTF-8")
    assert run("parse", "nix.md").status == 2


def test_the_schema_of_the_report_is_published_and_holds(run: Run) -> None:
    schema = json.loads(run("schema", "report").out)
    jsonschema.Draft202012Validator(schema).validate(json.loads(run("check", "--format", "json").out))
