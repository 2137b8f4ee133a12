"""How far a long run is: seen by who watches it on a terminal, and by nobody else."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest

from kblint.cli import progress
from kblint.cli.progress import shown, told
from kblint.cli.run import linted, request
from kblint.engine import Request, lint
from kblint.progress import COMPARING, READING_ARTICLES, READING_FILES
from tests.cli.conftest import ENVIRONMENT

ERASE = "\r\x1b[K"
BAR = "░" * 20


class Terminal(io.StringIO):
    """A terminal that remembers what it was sent."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that stands still until it is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watching(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal 80 columns wide that somebody watches."""
    monkeypatch.setattr(progress, "is_watched", lambda stream: stream.isatty())
    monkeypatch.setattr(progress, "_width", lambda stream: 80)
    return Terminal()


def test_a_short_run_says_nothing(watching: Terminal) -> None:
    clock = Clock()
    with shown(watching, clock) as tell:
        assert tell
        for done in range(10):
            clock.now += 0.09
            tell(READING_ARTICLES, done, 10)
        tell(COMPARING, 0, 10)
    assert watching.getvalue() == ""


def test_a_long_run_says_how_far_it_is_and_leaves_nothing(watching: Terminal) -> None:
    clock = Clock()
    with shown(watching, clock) as tell:
        assert tell
        clock.now += 1
        tell(READING_ARTICLES, 1234, 6000)
        # More often than the eye follows, and nothing new: nothing is written.
        tell(READING_ARTICLES, 1235, 6000)
        clock.now += 0.2
        tell(READING_ARTICLES, 1234, 6000)
        tell(READING_ARTICLES, 1300, 6000)
        # Another step shows at once: nothing else may be said for long.
        tell(COMPARING, 0, 6000)
    reading = f"Reading articles 1,234 of 6,000  {'█' * 4}{'░' * 16}"
    assert watching.getvalue() == f"{ERASE}{reading}{ERASE}Comparing 6,000 articles{ERASE}"


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_nothing_is_left_where_the_run_ends_early(watching: Terminal, error: type[BaseException]) -> None:
    clock = Clock()
    with pytest.raises(error), shown(watching, clock) as tell:
        assert tell
        clock.now += 1
        tell(COMPARING, 0, 6000)
        raise error
    assert watching.getvalue().endswith(ERASE)


def test_a_terminal_that_goes_away_does_not_end_the_run(watching: Terminal) -> None:
    class Gone(Terminal):
        def write(self, text: str) -> int:
            raise OSError("Input/output error")

    clock = Clock()
    with shown(Gone(), clock) as tell:
        assert tell
        for _ in range(3):
            clock.now += 1
            tell(COMPARING, 0, 6000)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ((READING_ARTICLES, 0, 6000, 80), f"Reading articles 0 of 6,000  {BAR}"),
        ((READING_FILES, 1, 2, 80), f"Reading files 1 of 2  {'█' * 10}{'░' * 10}"),
        ((READING_ARTICLES, 0, 6000, 40), "Reading articles 0 of 6,000"),
        # What does not fit into one line could not be taken away again.
        ((READING_ARTICLES, 0, 6000, 27), ""),
        ((COMPARING, 0, 1, 80), "Comparing 1 article"),
    ],
)
def test_what_is_said(said: tuple[str, int, int, int], line: str) -> None:
    assert told(*said) == line


def test_nobody_watches_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    with shown(io.StringIO()) as tell:
        assert tell is None


# ---- what a run tells


def _collected(run: Request) -> list[tuple[str, int, int]]:
    said: list[tuple[str, int, int]] = []
    lint(_telling(run, lambda *now: said.append(now)))
    return said


def _telling(run: Request, tell: Callable[[str, int, int], None]) -> Request:
    return msgspec.structs.replace(run, progress=tell)


def _run(*paths: str, jobs: int = 1) -> Request:
    return request(
        paths=paths, config=None, select=(), ignore=(), profile=None, min_confidence=None, today="2026-11-20", jobs=jobs,
        stdin_filename=None, no_suppress=False, no_cache=True, clock=lambda: pytest.fail("the date is given"),
    )  # fmt: skip


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_tells_how_many_articles_it_has_read_and_then_that_it_compares(help_centre: Path, jobs: int) -> None:
    said = list(dict.fromkeys(_collected(_run(jobs=jobs))))
    assert [s for s in said if s != (READING_ARTICLES, 0, 2)] == [
        (READING_ARTICLES, 1, 2),
        (READING_ARTICLES, 2, 2),
        (COMPARING, 0, 2),
    ]


def test_of_an_export_only_the_file_can_be_counted(help_centre: Path) -> None:
    (help_centre / "kblint.yaml").write_text("articles: ['articles/*']\n")
    (help_centre / "articles" / "more.csv").write_text("id,title,body\n1,One,Some words.\n2,Two,More words.\n")
    assert {step for step, _, _ in _collected(_run())} == {READING_FILES, COMPARING}


def test_without_a_terminal_a_run_is_not_asked_to_tell(help_centre: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Request] = []
    monkeypatch.setattr("kblint.cli.run.lint", asked.append)
    linted(_run())
    assert asked[0].progress is None


# ---- real terminals


IN_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


def _in_terminal(arguments: Sequence[str], folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """A command's status and what it sends to a terminal of its own."""
    done = subprocess.run(
        [sys.executable, "-c", IN_TERMINAL, *arguments], cwd=folder, env={**ENVIRONMENT, "TERM": "xterm", **environment},
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert not done.stderr
    return done.returncode, done.stdout.decode()


# A command that is in no hurry to say nothing.
IMPATIENT = "from kblint.cli import main, progress; progress._PATIENCE = progress._OFTEN = 0; main({arguments})"


def _impatient(*arguments: str) -> list[str]:
    return [sys.executable, "-c", IMPATIENT.format(arguments=list(arguments))]


@pytest.mark.skipif(os.name == "nt", reason="terminals of Unix")
@pytest.mark.parametrize("command", ["check", "audit", "report -o page.html", "baseline create", "statements"])
def test_on_a_terminal_the_line_is_gone_before_anything_else_is_said(help_centre: Path, command: str) -> None:
    (help_centre / "articles" / "late.md").write_text("# Late parcels\n\nRefunds take 3 days.\n", encoding="utf-8")
    status, sent = _in_terminal(_impatient(*command.split(), "--no-cache"), help_centre, {"CI": ""})
    assert status == 0, sent
    assert f"{ERASE}Reading articles 1 of 2" in sent
    said = sent.rpartition(ERASE)[2]
    assert said.strip() and "Reading" not in said and "Comparing" not in said


@pytest.mark.skipif(os.name == "nt", reason="terminals of Unix")
@pytest.mark.parametrize("environment", [{"CI": "true"}, {"CI": "", "TERM": "dumb"}])
def test_nothing_is_drawn_for_a_machine(help_centre: Path, environment: dict[str, str]) -> None:
    _, sent = _in_terminal(_impatient("check", "--no-cache"), help_centre, environment)
    assert "2 articles" in sent and "Reading" not in sent and "\r\x1b" not in sent


@pytest.mark.skipif(os.name == "nt", reason="terminals of Unix")
def test_nothing_is_drawn_where_another_program_catches_what_is_sent_to_a_terminal(help_centre: Path) -> None:
    """As ``pre-commit`` does, which shows it later, as a whole."""
    # In a session of its own, the terminal is none of the command's.
    apart = "import os, sys; os.setsid() if os.fork() == 0 else sys.exit(os.wait()[1] >> 8); "
    arguments = [sys.executable, "-c", apart + IMPATIENT.format(arguments=["check", "--no-cache"])]
    _, sent = _in_terminal(arguments, help_centre, {"CI": ""})
    assert "2 articles" in sent and "Reading" not in sent


@pytest.mark.skipif(os.name == "nt", reason="terminals of Unix")
def test_an_error_stands_alone(help_centre: Path) -> None:
    with (help_centre / "kblint.yaml").open("a") as file:
        file.write("packs: [./pack]\nallow_python_rules: true\n")
    folder = help_centre / "pack" / "broken"
    folder.mkdir(parents=True)
    (folder / "rule.yaml").write_text(
        "code: ACME101\nname: broken\nlevel: note\nprofile: starter\nscope: corpus\nsummary: It.\nmessage: It.\nhelp: It.\n"
    )
    (folder / "rule.py").write_text(
        "def collect(article, context):\n    return None\ndef check(corpus, context):\n    raise KeyboardInterrupt\n"
    )
    status, sent = _in_terminal(_impatient("check", "--no-cache"), help_centre, {"CI": ""})
    assert status == 130
    assert sent.endswith(f"Comparing 2 articles{ERASE}\r\nInterrupted.\r\n")
