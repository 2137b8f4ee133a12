"""The files that a repository begins with: a configuration with comments, an entry for pre-commit, a workflow."""

from __future__ import annotations

import json
import re
from pathlib import Path

import kblint
from kblint.articles.endings import HTML, MARKDOWN
from kblint.survey import Survey


def configuration(survey: Survey) -> str:
    """``kblint.yaml``, with what was found filled in and everything else as comments that show how it is written."""
    lines = ["# What kblint knows about this help centre. Every key is explained in kblint's guide to the configuration.", ""]
    lines += ["# Which files are articles, as in .gitignore.", f"articles: {_flow(survey.patterns)}"]
    lines += [f"exclude: {_flow(survey.exclude)}" if survey.exclude else '# exclude: ["drafts/**"]', ""]
    lines.append("# Where an article is published: {id} is its id or path without the ending, {slug} its last part.")
    lines.append(
        f"article_url: {json.dumps(survey.site + '/{id}')}" if survey.site else '# article_url: "https://help.acme.example/{id}"'
    )
    if survey.keys:
        lines += [
            "",
            "# The articles' front matter has: " + ", ".join(f"{_comment(key)} ({number})" for key, number in survey.keys) + ".",
        ]
    lines += ["", "# Your assistant. Sending customers to a channel that it answers sends them back to it."]
    lines += ["assistant:", "  # names: [Ada]", "  channels: [chat, ticket, email]"]
    lines.append("  # What a person answers is a real way out." + (" The articles give these addresses:" if survey.mails else ""))
    mails = [mail for mail, _ in survey.mails] or ["+1 555 0100"]
    lines.append(f"  # human_contacts: {_flow(mails)}")
    lines += ['  # handoff: "Say that a person takes over, and hand over with the order number."', ""]
    # What is wrongly taken for a plan would part sentences that belong together, so a person decides.
    plans = [name for name, _ in survey.plans]
    told = "These look like plans that the articles name; keep those that are" if plans else "As the articles call them"
    lines += [f"# Your plans, regions, products and roles. {told}.", "# scopes:", f"#   plan: {_flow(plans or ['Free', 'Pro'])}"]
    lines += ["", "# How much is checked: starter, recommended or strict.", "profile: recommended"]
    lines += ["# From which level on a check fails: error, warning, note or never.", "fail_on: error"]
    return "\n".join(lines) + "\n"


def hook_entry(folder: str) -> str:
    """What ``repos:`` of ``.pre-commit-config.yaml`` takes, for a configuration in that folder of the repository."""
    entry = f"  - repo: https://github.com/kblint/kblint\n    rev: v{kblint.__version__}\n    hooks:\n      - id: kblint\n"
    if not folder:
        return entry
    # A file beside the folder would make the hook look for the configuration there.
    endings = "|".join(ending.removeprefix(".") for ending in MARKDOWN + HTML)
    return f"{entry}        files: {json.dumps(f'^{re.escape(folder)}/.*[.]({endings})$')}\n"


def workflow(folder: str) -> str:
    """The workflow that comments on pull requests, for a configuration in that folder of the repository."""
    package = Path(kblint.__file__).parent
    kept = (package / "pull-request.yml", package.parent / "examples/workflows/pull-request.yml")
    text = next(file for file in kept if file.is_file()).read_text(encoding="utf-8")
    return (
        text
        if not folder
        else text.replace("          comment: both\n", f"          comment: both\n          paths: {json.dumps(folder)}\n")
    )


def _flow(words: tuple[str, ...] | list[str]) -> str:
    # A string of JSON is one of YAML, whatever it holds.
    return "[" + ", ".join(json.dumps(word, ensure_ascii=True) for word in words) + "]"


def _comment(text: str) -> str:
    return json.dumps(" ".join(text.split())[:40])[1:-1]
