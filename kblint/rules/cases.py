"""A rule's cases: the proof that stands beside it, written by whoever can write an article.

``cases.yaml`` holds three lists. An item is the Markdown of a tiny article, or a mapping with ``text`` and, where needed,
``config`` (a part of a kblint configuration), ``today``, ``level`` (the level expected), ``path`` (``page.html``):

* ``bad``: articles in which the rule finds something: exactly what stands between «guillemets», no more and no less;
* ``ok``: articles in which it finds nothing;
* ``todo``: what is known to go wrong: with «guillemets» a miss, without them a false alarm. When one goes right,
  it is time to move it up, and the case fails to say so.

What takes several articles is a folder ``cases/<slug>/`` of articles and an ``expect.yaml``:

    findings:                       # [] when all is well
      - path: returns.md
        text: within 30 days
        related: [{path: faq.md, text: 14 days}]
    config: {…}
    today: 2026-11-20

Cases run through the engine, with the rule alone selected, in the profile that the rule belongs to. A rule needs a case
of both kinds: one in which it finds something and one in which it does not.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from kblint import engine
from kblint.analysis import Plan
from kblint.articles.discover import Found, discover
from kblint.config import Config
from kblint.expressions import expression
from kblint.finding import Finding, Place
from kblint.processes import analyse
from kblint.rules.errors import RuleError
from kblint.rules.precedence import without_superseded
from kblint.rules.rule import Rule
from kblint.rules.selection import contexts, select_rules
from kblint.yaml_file import as_type, read_as

TODAY = datetime.date(2026, 11, 20)
_MARKED = expression(r"«([^«»]*)»")


class TextCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item of ``cases.yaml``."""

    text: str
    config: dict[str, Any] = {}
    today: datetime.date = TODAY
    level: str = ""
    path: str = "article.md"


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``cases.yaml``."""

    bad: tuple[str | TextCase, ...] = ()
    ok: tuple[str | TextCase, ...] = ()
    todo: tuple[str | TextCase, ...] = ()


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Words in an article of a folder case."""

    path: str
    text: str


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding of a folder case; ``level`` is compared when given, ``related`` always."""

    path: str
    text: str
    related: tuple[Quote, ...] = ()
    level: str = ""


class Expectation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``expect.yaml``."""

    findings: tuple[Expected, ...]
    config: dict[str, Any] = {}
    today: datetime.date = TODAY


class Case(msgspec.Struct, frozen=True):
    """One case of a rule: ``kind`` is ``bad``, ``ok`` or ``todo``; ``name`` is what it goes by ("bad 3", "cases/late")."""

    rule: Rule
    kind: str
    name: str
    case: TextCase | Path


def read_cases(rule: Rule) -> tuple[Case, ...]:
    """All cases of a rule, in the order in which they are written; RuleError when a file cannot be read."""
    cases: list[Case] = []
    path = rule.folder / "cases.yaml"
    if path.is_file():
        written = read_as(path, CaseFile)
        for kind in ("bad", "ok", "todo"):
            for number, item in enumerate(getattr(written, kind), 1):
                cases.append(Case(rule, kind, f"{kind} {number}", TextCase(item) if isinstance(item, str) else item))
    for expect in sorted(rule.folder.glob("cases/*/expect.yaml")):
        kind = "bad" if read_as(expect, Expectation).findings else "ok"
        cases.append(Case(rule, kind, f"cases/{expect.parent.name}", expect.parent))
    for folder in sorted(rule.folder.glob("cases/*/")):
        if not (folder / "expect.yaml").is_file():
            raise RuleError(
                "has no expect.yaml", where=str(folder), help="Write down there what is to be found, or 'findings: []'."
            )
    return tuple(cases)


def missing(cases: Sequence[Case]) -> str:
    """What a rule with these cases still needs, in words; empty when it has cases of both kinds."""
    kinds = {case.kind for case in cases}
    needed = {"bad": "one in which it finds something", "ok": "one in which it finds nothing"}
    lacking = [words for kind, words in needed.items() if kind not in kinds]
    return f"a case is missing: {' and '.join(lacking)}" if lacking else ""


def run_case(case: Case, rules: Sequence[Rule]) -> str:
    """Runs a case and says in words how its outcome differs from what is written; empty when it does not.

    ``rules`` are all known rules: the case's configuration may select others besides the rule.
    """
    return _run_folder(case, case.case, rules) if isinstance(case.case, Path) else _run_text(case, case.case, rules)


def _run_text(case: Case, written: TextCase, rules: Sequence[Rule]) -> str:
    marked = case.kind != "ok"
    text, expected = _unmark(written.text) if marked else (written.text, [])
    if case.kind == "bad" and not expected:
        return "nothing is marked: put «guillemets» around the words that the rule is to find"
    config = as_type(written.config, Config, f"{case.rule.folder / 'cases.yaml'}: {case.name}: config")
    found = Found((written.path,), frozenset({written.path}))
    findings = _findings(case.rule, rules, config, written.today, case.rule.folder, found, (written.path, text.encode("utf-8")))
    differences = _compare(text, expected, findings)
    if written.level:
        differences += [
            f'"{f.place.text}" is a finding of level {f.level}, not {written.level}' for f in findings if f.level != written.level
        ]
    if case.kind == "todo":
        better = "«guillemets» under 'bad'" if expected else "'ok'"
        return "" if differences else f"this goes right now: move it to {better}"
    return "; ".join(differences)


def _compare(text: str, expected: Sequence[tuple[int, int]], findings: Sequence[Finding]) -> list[str]:
    spans = [(f.place.start.offset, f.place.end.offset) for f in findings]
    differences = []
    for start, end in expected:
        if (start, end) not in spans:
            instead = [f'"{text[s:e]}"' for s, e in spans if s < end and start < e]
            differences.append(
                f'"{text[start:end]}" is marked, and {" and ".join(instead) + " is" if instead else "nothing is"} found there'
            )
    for start, end in spans:
        if (start, end) not in expected and not any(s < end and start < e for s, e in expected):
            differences.append(f'"{text[start:end]}" is found on line {text.count(chr(10), 0, start) + 1}, and should not be')
    if len(set(spans)) < len(spans):
        differences.append("the same words are found twice")
    return differences


def _unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without guillemets, and the stretches that they marked."""
    parts, spans, at, length = [], [], 0, 0
    for mark in _MARKED.finditer(text):
        parts += [text[at : mark.start()], mark[1]]
        length += mark.start() - at
        spans.append((length, length + len(mark[1])))
        length += len(mark[1])
        at = mark.end()
    return "".join([*parts, text[at:]]), spans


def _run_folder(case: Case, folder: Path, rules: Sequence[Rule]) -> str:
    expectation = read_as(folder / "expect.yaml", Expectation)
    config = as_type(expectation.config, Config, f"{folder / 'expect.yaml'}: config")
    found = discover(folder, config, (), False)
    findings = _findings(case.rule, rules, config, expectation.today, folder, found, None)
    left = list(findings)
    differences = []
    for expected in expectation.findings:
        same = next((f for f in left if _same(f, expected)), None)
        if same:
            left.remove(same)
            if expected.level and expected.level != same.level:
                differences.append(f"{_quote(same.place)} is a finding of level {same.level}, not {expected.level}")
        else:
            with_ = "".join(f' with "{r.text}" in {r.path}' for r in expected.related)
            differences.append(f'"{expected.text}" in {expected.path}{with_} is expected and not found')
    for finding in left:
        with_ = "".join(f" with {_quote(r.place)}" for r in finding.related)
        differences.append(f"{_quote(finding.place)}{with_} is found and not expected")
    return "; ".join(differences)


def _same(finding: Finding, expected: Expected) -> bool:
    place, related = finding.place, sorted(Quote(r.place.path, r.place.text) for r in finding.related)
    return (place.path, place.text) == (expected.path, expected.text) and related == sorted(expected.related)


def _quote(place: Place) -> str:
    return f'"{place.text}" in {place.path}:{place.start.line}'


def _findings(
    rule: Rule,
    rules: Sequence[Rule],
    config: Config,
    today: datetime.date,
    root: Path,
    found: Found,
    given: tuple[str, bytes] | None,
) -> list[Finding]:
    """What the engine finds with this rule, of everything it would show."""
    profile = config.profile if config.profile != Config().profile else rule.declaration.profile
    config = msgspec.structs.replace(config, profile=profile, select=config.select or (rule.code,))
    selection = select_rules(rules, config)
    known = contexts(rules, selection.rules, config, today)
    plan = Plan(root, config, selection, known, found.targets, given)
    analyses = analyse(found, plan)
    hits = [(r, hit) for r in selection.rules for a in analyses for code, hit in a.hits if code == r.code]
    hits += engine.corpus_hits(analyses, plan)[0]
    hits = without_superseded(hits, lambda r, hit: engine.to_finding(r, hit, plan, None) is not None)
    kept, _, about = engine.apply_suppressions(hits, analyses, rules, plan, True)
    shown = [f for r, hit in [*kept, *about] if (f := engine.to_finding(r, hit, plan, None)) and f.rule == rule.code]
    return sorted(shown, key=lambda f: f.sort_key)
