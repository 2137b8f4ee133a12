"""Which rules run, how severe their findings are, and with which options.

A *selector* is a code (``KB101``), a name (``contact-support``), or the beginning of a code (``KB1``, ``KB``);
``ALL`` is every rule.

* Without ``select`` the rules of the ``profile`` run: a rule whose profile is ``starter`` runs in all three.
* ``select`` replaces the profile's rules (it may name rules of any profile); ``ignore`` takes rules away from either.
  Where both name a rule, the more specific selector wins (``select: [KB301]`` beats ``ignore: [KB3]``); of equals, ``ignore``.
* ``severity`` replaces the level of a rule's findings, ``fixes`` the safety of its fixes; the more specific selector wins.
* ``overrides`` do the last two for some paths (gitignore patterns); the last one that says something wins.

A selector that matches no rule is an error: a misspelt name must not pass for a clean result.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
import pathspec

from kblint.config import PROFILES, Config
from kblint.errors import did_you_mean
from kblint.expressions import expression
from kblint.rules.declaration import option_values
from kblint.rules.errors import RuleError
from kblint.rules.interface import Context
from kblint.rules.rule import Rule

_PREFIX = expression(r"[A-Z]{2,10}[0-9]{0,3}")


class PathRules(msgspec.Struct, frozen=True):
    """An override, resolved: for paths that match, rules that do not run and levels by rule code."""

    paths: pathspec.PathSpec  # type: ignore[type-arg]
    ignored: frozenset[str]
    levels: Mapping[str, str]


class Selection(msgspec.Struct, frozen=True):
    """The rules that run, sorted by code, and the levels of findings and safeties of fixes that the configuration gives them."""

    rules: tuple[Rule, ...]
    levels: Mapping[str, str]
    overrides: tuple[PathRules, ...] = ()
    safeties: Mapping[str, str] = {}

    def runs(self, rule: Rule, path: str) -> bool:
        """Whether findings of the rule in the article at ``path`` count."""
        return not any(rule.code in o.ignored and o.paths.match_file(path) for o in self.overrides)

    def level(self, rule: Rule, path: str, own: str = "") -> str:
        """The level of a finding at ``path``; ``own`` is what the rule itself gave it, if anything."""
        for override in reversed(self.overrides):
            if rule.code in override.levels and override.paths.match_file(path):
                return override.levels[rule.code]
        return self.levels.get(rule.code) or own or rule.declaration.level


def select_rules(rules: Sequence[Rule], config: Config) -> Selection:
    """Applies profile, select, ignore, severity, fixes and overrides; RuleError for whatever names nothing."""
    if config.select:
        selected = _specific(rules, config.select, "select")
    else:
        rank = PROFILES.index(config.profile)
        selected = {r.code: 0 for r in rules if PROFILES.index(r.declaration.profile) <= rank}
    ignored = _specific(rules, config.ignore, "ignore")
    running = tuple(r for r in rules if r.code in selected and (r.code not in ignored or selected[r.code] > ignored[r.code]))
    overrides = tuple(
        PathRules(
            pathspec.PathSpec.from_lines("gitignore", o.paths),
            frozenset(_specific(rules, o.ignore, "overrides: ignore")),
            _by_rule(rules, o.severity, "overrides: severity"),
        )
        for o in config.overrides
    )
    return Selection(running, _by_rule(rules, config.severity, "severity"), overrides, _by_rule(rules, config.fixes, "fixes"))


def contexts(rules: Sequence[Rule], running: Iterable[Rule], config: Config, today: datetime.date) -> dict[str, Context]:
    """What each running rule may know, by code. ``rules`` are all known ones, so that every option given is checked."""
    given: dict[str, dict[str, Any]] = {}
    for selector, options in config.options.items():
        rule = _exactly(rules, selector)
        given.setdefault(rule.code, {}).update(options)
    values = {r.code: option_values(r.declaration, given.get(r.code, {})) for r in rules}
    return {r.code: Context(config=config, today=today, options=values[r.code]) for r in running}


def find_rule(rules: Sequence[Rule], selector: str) -> Rule:
    """The one rule with that code or name; RuleError with the nearest otherwise."""
    return _exactly(rules, selector, "rule")


def _exactly(rules: Sequence[Rule], selector: str, where: str = "options") -> Rule:
    for rule in rules:
        if selector.strip().upper() == rule.code or selector.strip().lower() == rule.name:
            return rule
    raise _unknown(rules, selector, where)


def _matching(rules: Sequence[Rule], selector: str, where: str) -> tuple[list[Rule], int]:
    """The rules that a selector names, and how specific it is: the length of the code it gives."""
    code = selector.strip().upper()
    named = [r for r in rules if code == r.code or selector.strip().lower() == r.name]
    if named:
        return named, 100
    if code == "ALL":
        return list(rules), 1
    some = [r for r in rules if r.code.startswith(code)] if _PREFIX.fullmatch(code) else []
    if not some:
        raise _unknown(rules, selector, where)
    return some, 1 + len(code)


def _specific(rules: Sequence[Rule], selectors: Iterable[str], where: str) -> dict[str, int]:
    """The codes that the selectors name, each with the most specific selector's rank."""
    found: dict[str, int] = {}
    for selector in selectors:
        some, rank = _matching(rules, selector, where)
        for rule in some:
            found[rule.code] = max(rank, found.get(rule.code, 0))
    return found


def _by_rule(rules: Sequence[Rule], given: Mapping[str, str], where: str) -> dict[str, str]:
    ranked: dict[str, tuple[int, str]] = {}
    for selector, value in given.items():
        some, rank = _matching(rules, selector, where)
        for rule in some:
            if rank >= ranked.get(rule.code, (0, ""))[0]:
                ranked[rule.code] = (rank, value)
    return {code: value for code, (_, value) in ranked.items()}


def _unknown(rules: Sequence[Rule], selector: str, where: str) -> RuleError:
    known = [*(r.code for r in rules), *(r.name for r in rules)]
    hint = did_you_mean(selector, known) or "'kblint rules' lists all."
    return RuleError(f"there is no rule '{selector}'", where=where, help=hint)
