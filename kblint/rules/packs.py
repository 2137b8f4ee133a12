"""Packs: folders of rules. The shipped one comes with kblint; others are named under ``packs:`` in the configuration.

A pack is a folder with one folder for each rule, at its top or grouped by family (``<family>/<rule>/rule.yaml``). An entry
of ``packs:`` is the path of such a folder, relative to the configuration's, or the name under which an installed package
offers one through the entry point group ``kblint.packs`` (its value is a module whose folder is the pack). Installed
packages may bring Python rules, as any installed package runs code; those of a local folder load only with
``allow_python_rules: true``, because a folder comes with the articles, also from a stranger's branch; and not at all where the
environment variable KBLINT_LOCAL_PYTHON_RULES is ``never``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import kblint
from kblint.config import Config
from kblint.errors import did_you_mean
from kblint.rules.declaration import read_declaration
from kblint.rules.errors import RuleError
from kblint.rules.rule import Rule

SHIPPED = "kblint"
ENTRY_POINTS = "kblint.packs"
# An environment variable: "never" keeps Python rules of local packs from running, whatever the configuration allows.
NEVER = "KBLINT_LOCAL_PYTHON_RULES"


def shipped_folder() -> Path:
    """The folder of the shipped rules: package data in an installed kblint, ``rules/`` in a checkout."""
    package = Path(kblint.__file__).resolve().parent
    for folder in (package / "shipped_rules", package.parent / "rules"):
        if folder.is_dir():
            return folder
    raise RuleError(
        "the shipped rules are missing", where=str(package), help="The installation is incomplete: install kblint again."
    )


def shipped_rules() -> tuple[Rule, ...]:
    """The rules that come with kblint, sorted by code."""
    return _in_order(_rules_in(shipped_folder(), SHIPPED))


def load_rules(config: Config, root: Path) -> tuple[Rule, ...]:
    """The shipped rules and those of the configured packs, sorted by code; ``root`` is the configuration's folder."""
    rules = _rules_in(shipped_folder(), SHIPPED)
    for pack in config.packs:
        rules += pack_rules(pack, root, config.allow_python_rules)
    return _in_order(rules)


def pack_rules(pack: str, root: Path, allow_python: bool) -> list[Rule]:
    """The rules of one pack, named by path or by entry point."""
    folder = root / pack
    if folder.is_dir():
        rules = _rules_in(folder, pack)
        # The configuration comes with the articles; who runs kblint on a stranger's articles has the last word.
        never = os.environ.get(NEVER) == "never"
        if never or not allow_python:
            for rule in rules:
                if rule.is_python and never:
                    raise RuleError(
                        f"{rule.code} ({rule.name}) of the pack '{pack}' is written in Python, and here none of a local pack may run",
                        where=str(rule.folder / "rule.py"),
                        help=f"{NEVER} is 'never': on a pull request, whoever opens it could have written them. "
                        "Where only people you trust can, give the action 'python-rules: allowed'.",
                    )
                if rule.is_python:
                    raise RuleError(
                        f"{rule.code} ({rule.name}) of the pack '{pack}' is written in Python and would run on this machine",
                        where=str(rule.folder / "rule.py"),
                        help="If you trust the pack, write 'allow_python_rules: true' in the configuration.",
                    )
    else:
        rules = _rules_in(_installed_folder(pack, folder), pack)
    if not rules:
        raise RuleError(
            f"no rule.yaml stands in the pack '{pack}'", where="packs", help="A pack has a folder with a rule.yaml for each rule."
        )
    return rules


def _installed_folder(pack: str, path: Path) -> Path:
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    offered = {e.name: e.value for e in entry_points(group=ENTRY_POINTS)}
    if pack not in offered:
        hint = (
            did_you_mean(pack, offered)
            or "Write the path of a folder, relative to the configuration, or the name of an installed pack."
        )
        raise RuleError(f"there is no folder {path} and no installed pack '{pack}'", where="packs", help=hint)
    spec = find_spec(offered[pack].partition(":")[0])
    if spec is None or spec.origin is None:
        raise RuleError(f"the installed pack '{pack}' names the module {offered[pack]}, which cannot be found", where="packs")
    return Path(spec.origin).resolve().parent


def _rules_in(folder: Path, pack: str) -> list[Rule]:
    paths = sorted({*folder.glob("*/rule.yaml"), *folder.glob("*/*/rule.yaml")})
    return [Rule(read_declaration(path), path.parent, pack) for path in paths if path.parent.name != "cases"]


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    taken: dict[str, Rule] = {}
    ordered = sorted(rules, key=lambda r: (r.code, str(r.folder)))
    for rule in ordered:
        for key in (rule.code, rule.name):
            if key in taken:
                raise RuleError(
                    f"'{key}' is already taken by the rule in {taken[key].folder}",
                    where=str(rule.folder / "rule.yaml"),
                    help="Codes and names are unique: give this rule another.",
                )
            taken[key] = rule
    return tuple(ordered)
