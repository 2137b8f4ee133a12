"""Runs the steps of a composite action as a runner does: environment, expressions, conditions, outputs, the step summary."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kblint.yaml_file import read_yaml

_ROOT = Path(__file__).resolve().parent.parent
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


class Done(NamedTuple):
    """``status`` is that of the first step that failed, or 0; ``log`` what all steps printed; ``ran`` the names of the steps."""

    status: int
    log: str
    outputs: dict[str, str]
    summary: str
    ran: list[str]


def run_action(
    action: Path,
    inputs: Mapping[str, str],
    github: Mapping[str, str],
    environment: Mapping[str, str],
    folder: Path,
    workspace: Path,
) -> Done:
    """Runs them in the workspace; ``github`` is what expressions call so; ``folder`` takes the runner's own files."""
    declared: dict[str, Any] = read_yaml(action)
    unknown = inputs.keys() - declared["inputs"].keys()
    assert not unknown, f"the action takes no {unknown}"
    values = {f"inputs.{name}": inputs.get(name, str(about.get("default", ""))) for name, about in declared["inputs"].items()}
    values |= {f"github.{name}": value for name, value in github.items()}
    (folder / "temp").mkdir()
    values |= {"runner.temp": str(folder / "temp"), "runner.os": "Linux"}
    saved: list[tuple[Path, Path]] = []
    summary = folder / "summary.md"
    summary.touch()
    log, ran, status = "", [], 0
    for number, step in enumerate(declared["runs"]["steps"]):
        if not _holds(step.get("if", ""), values):
            continue
        if step.get("uses", "").startswith("actions/cache@"):
            kept, path = folder.parent / "saved-by-the-cache-action", Path(_filled(step["with"]["path"], values))
            if kept.is_dir():
                shutil.copytree(kept, path)
            saved.append((path, kept))
            continue
        output = folder / f"output{number}"
        output.touch()
        script = folder / f"step{number}.sh"
        script.write_text(step["run"])
        own = {name: _filled(str(text), values) for name, text in step.get("env", {}).items()}
        files = {
            "GITHUB_ACTION_PATH": str(action.parent),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_TEMP": str(folder / "temp"),
        }
        assert step["shell"] == "bash"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=workspace,
            env={**environment, **files, **own},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        log += done.stdout
        ran.append(step["name"])
        for line in output.read_text().splitlines():
            name, equals, value = line.partition("=")
            assert equals, f"'{line}' is no output"
            values[f"steps.{step.get('id')}.outputs.{name}"] = value
        if done.returncode:
            status = done.returncode
            break
    for path, kept in saved:
        if path.is_dir():
            shutil.copytree(path, kept, dirs_exist_ok=True)
    outputs = {name: _filled(about["value"], values) for name, about in declared["outputs"].items()}
    return Done(status, log, outputs, summary.read_text(), ran)


def clean_environment() -> dict[str, str]:
    """This process's environment without what a workflow that runs the tests would add."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "GH_", "RUNNER_", "KBLINT"))}


def program(path: Path, script: str) -> None:
    """Writes a program for bash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/bash\n{script}", encoding="utf-8")
    path.chmod(0o755)


def own_kblint() -> str:
    """The script of a program ``kblint``: the one of this checkout."""
    return f'PYTHONPATH={shlex.quote(str(_ROOT))} exec {shlex.quote(sys.executable)} -m kblint "$@"\n'


def python_with_kblint(programs: Path, installed: Path) -> None:
    """A program ``python3`` whose environments have kblint already; they write down what they were to install."""
    real = shlex.quote(sys.executable)
    note = f'echo "${{@: -1}}" >> {shlex.quote(str(installed))}'
    inside = {
        "python": f'if [ "$2" = pip ]; then {note}; exit; fi\nexec {real} "$@"\n',
        "pip": f"{note}\n",
        "kblint": own_kblint(),
    }
    made = "".join(
        f'printf %s {shlex.quote(f"#!/bin/bash{chr(10)}{script}")} > "$3/bin/{name}"; chmod +x "$3/bin/{name}"\n'
        for name, script in inside.items()
    )
    program(programs / "python3", f'[ "$1 $2" = "-m venv" ] || exit 9\nmkdir -p "$3/bin"\n{made}')


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda match: values.get(match[1], ""), text)


def _holds(condition: str, values: Mapping[str, str]) -> bool:
    for part in filter(None, condition.split(" && ")):
        compared = re.fullmatch(r"([\w.-]+) (==|!=) '([^']*)'", part)
        assert compared, f"the runner here cannot read '{part}'"
        if (values.get(compared[1], "") == compared[3]) is not (compared[2] == "=="):
            return False
    return True
