"""``kblint init``"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kblint.cli import terminal
from kblint.cli.options import caching
from kblint.errors import UserError

if TYPE_CHECKING:
    from kblint.finding import Finding
    from kblint.survey import Survey

_SHOWN = 3


@click.command("init")
@click.argument("folder", type=Path, default=Path())
@click.option("--force", is_flag=True, help="Replace files that exist; a configuration of pre-commit stays in any case.")
@click.option("--baseline", is_flag=True, help="Accept the findings that there are today, so that only new ones fail.")
@caching
def command(folder: Path, force: bool, baseline: bool, cache_dir: Path | None, no_cache: bool) -> None:
    """Set kblint up for a folder of articles: a configuration, an entry for pre-commit, a workflow for pull requests.

    It looks at the articles first, and says what it found and which findings matter most.
    """
    from kblint.articles.discover import folder_in_repository, repository_of
    from kblint.baseline import accept, as_yaml
    from kblint.cli.run import cache_folder, linted
    from kblint.config import load
    from kblint.engine import Request
    from kblint.report.summary import counted
    from kblint.starting_files import configuration, hook_entry, workflow
    from kblint.survey import survey

    if not folder.is_dir():
        raise UserError("there is no such folder", where=str(folder), help="Name the folder that holds your articles.")
    root = folder.resolve()
    file = root / "kblint.yaml"
    if file.exists() and not force:
        raise UserError("there is a configuration already", where=str(file), help="--force replaces it.")
    found = survey(root)
    if not found.articles:
        help = "An article is a Markdown or an HTML file. An export of a help desk is named in the configuration, by hand."
        raise UserError("no article was found", where=str(folder), help=help)
    lines = _told(found)
    repository = repository_of(root)
    text = configuration(found)
    accepted = root / "kblint-baseline.yaml"
    written = [_write(file, text, force=True)]
    run = Request(
        root=root,
        config=load(root, file).config,
        today=datetime.date.today(),
        configured=True,
        cache=cache_folder(root, cache_dir, no_cache),
    )
    report = linted(run)
    if baseline:
        written.append(_write(accepted, as_yaml(accept(report.findings, run.today, "before kblint")), force))
        written[0] = _write(file, f"{text}\n# Findings that are accepted for now.\nbaseline: {accepted.name}\n", force=True)
    hooks = repository / ".pre-commit-config.yaml"
    hooked = hooks.exists()
    inside = folder_in_repository(root)
    entry = hook_entry(inside)
    if not hooked:
        written.append(_write(hooks, f"repos:\n{entry}", force))
    written.append(_write(repository / ".github/workflows/articles.yml", workflow(inside), force))
    lines += ["", *written]
    if hooked:
        lines += [f"{_near(hooks)} is yours and stays as it is; under 'repos:' it takes:", *entry.rstrip("\n").split("\n")]
    first = most_important(report.findings)
    some = " To look at first:" if len(report.findings) > len(first) else ""
    lines += ["", f"{counted(len(report.findings), 'finding')} in {counted(report.articles, 'article')}.{some}"]
    lines += [line for finding in first for line in _finding(finding)]
    lines += ["", "Next:", *_next(bool(report.findings) and not baseline, (repository / ".git").exists())]
    terminal.write("\n".join(lines) + "\n")


def _next(open_findings: bool, in_git: bool) -> list[str]:
    """What a person does now, as a numbered list."""
    steps = ["Read kblint.yaml, say there what your assistant is, and keep of the rest what is right."]
    if open_findings:
        steps.append(
            "'kblint check' shows all findings. Mend them, or accept what there is and let only new ones fail:"
            " kblint baseline create --reason WHY"
        )
    if not in_git:
        steps.append("The folder is in no git repository; the hook and the workflow need one: git init")
    steps.append("Switch the hook on (pip install pre-commit; pre-commit install), and commit the files that were written.")
    return [f"{number}. {step}" for number, step in enumerate(steps, 1)]


def most_important(findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings to look at first: the worst and surest, of different rules, and those that concern several articles first."""
    from kblint.finding import LEVELS

    ranked = sorted(findings, key=lambda f: (LEVELS.index(f.level), not _across(f), -f.confidence, f.sort_key))
    chosen: list[Finding] = []
    for finding in ranked:
        if finding.rule not in {f.rule for f in chosen}:
            chosen.append(finding)
    return [*chosen, *(f for f in ranked if f not in chosen)][:_SHOWN]


def _across(finding: Finding) -> bool:
    return any(related.place.path != finding.place.path for related in finding.related)


def _finding(finding: Finding) -> list[str]:
    from kblint.report.cells import one_line

    where = f"{finding.place.path}:{finding.place.start.line}"
    return ["", f"{one_line(where)} {finding.level}[{finding.rule}] {finding.name}", f"  {one_line(finding.message)}"]


def _told(found: Survey) -> list[str]:
    from kblint.report.cells import one_line
    from kblint.report.summary import counted, enumerated

    folders = enumerated([f"{name or 'this folder'} ({number})" for name, number in found.folders])
    lines = [f"Found {counted(found.articles, 'article')} in {folders}."]
    if found.exclude:
        lines.append(f"Left out: {enumerated(list(found.exclude))}.")
    if found.keys:
        lines.append(f"Front matter: {', '.join(f'{key} ({number})' for key, number in found.keys)}.")
    if found.plans:
        lines.append(f"Plans: {', '.join(f'{name} ({number})' for name, number in found.plans)}.")
    if found.mails:
        lines.append(f"Addresses: {', '.join(f'{mail} ({number})' for mail, number in found.mails)}.")
    if found.site:
        lines.append(f"Published at: {found.site}.")
    return [one_line(line) for line in lines]


def _write(path: Path, text: str, force: bool) -> str:
    """Writes a file that does not exist yet, and says what happened."""
    from kblint.cli.output import write_file

    if path.exists() and not force:
        return f"{_near(path)} exists and stays as it is; --force replaces it."
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, text)
    return f"Written: {_near(path)}"


def _near(path: Path) -> str:
    """A path as it is written from the working folder, where it lies below it."""
    here = Path.cwd().resolve()
    return str(path.relative_to(here) if here in path.parents else path)
