"""Counts how right each rule is, and writes the figures into its page.

    python -m bench.rules [--labels FOLDER] [--articles FOLDER]

Counted are the rule's own cases, the sentences of consumer help centres in ``tests/rules/consumer_sentences.yaml``, and, where there
are any, sentences labelled in real articles: ``FOLDER/sentences.jsonl`` (``path``, ``line``, ``quote``, ``rule``, ``certainty``: clear,
arguable or not) and ``FOLDER/articles.txt``, the articles that were read whole. The figures stand in ``bench/rules/measured.json``
and, as a paragraph, at the end of "Measured" on each rule's page; without labels, those counted last stay.
"""

from __future__ import annotations

import argparse
import datetime
import json
import shutil
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import yaml

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.finding import Finding
from kblint.report.summary import counted
from kblint.rules.cases import read_cases, run_case
from kblint.rules.packs import shipped_rules
from kblint.rules.rule import Rule, run_article_rules
from kblint.rules.selection import contexts

ROOT = Path(__file__).resolve().parents[2]
MEASURED = Path(__file__).with_name("measured.json")
SENTENCES = ROOT / "tests/rules/consumer_sentences.yaml"
BEGINNING = "Counted by `make bench-rules`: "
TODAY = datetime.date(2026, 11, 20)

Figures = dict[str, int]


def of_cases(rules: tuple[Rule, ...]) -> dict[str, Figures]:
    """For each rule how many of its cases there are, and how many turn out as written."""
    found = {}
    for rule in rules:
        count: Counter[str] = Counter()
        for case in read_cases(rule):
            count[case.kind] += 1
            count[f"{case.kind} as written"] += not run_case(case, rules)
        found[rule.code] = dict(sorted(count.items()))
    return found


def flags(rule: Rule, rules: tuple[Rule, ...], text: str) -> bool:
    """Whether a rule finds something in a sentence that stands in a small article of its own."""
    article = parse(Source("a.md", f"# Help with orders\n\nRead this first.\n\n## Details\n\n{text}\n"), Config())
    return bool(run_article_rules((rule,), article, contexts(rules, (rule,), Config(), TODAY)))


def of_sentences(rules: tuple[Rule, ...]) -> dict[str, Figures]:
    """For each rule how many of the sentences that it is to flag it does, and how many of the others it leaves alone."""
    found = {}
    known = yaml.safe_load(SENTENCES.read_text(encoding="utf-8"))
    for rule in rules:
        kinds = known.get(rule.code)
        if not kinds:
            continue
        count: Counter[str] = Counter()
        for kind, texts in kinds.items():
            for text in texts:
                hit = flags(rule, rules, text)
                wanted = kind != "clean"
                count["wanted" if wanted else "clean"] += 1
                count["flagged" if wanted else "left alone"] += hit == wanted
        found[rule.code] = dict(sorted(count.items()))
    return found


def of_labels(labels: Path, articles: Path) -> dict[str, Figures]:
    """For each labelled rule what was found of the clear sentences, and what was flagged besides."""
    read = (labels / "articles.txt").read_text(encoding="utf-8").split("\n")
    with tempfile.TemporaryDirectory() as folder:
        for path in filter(None, (line.strip() for line in read)):
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(articles / path, target)
        report = lint(Request(root=Path(folder), config=Config(profile="strict"), today=TODAY))
        texts = {path: report.source(path) or "" for path in {f.place.path for f in report.findings}}
    by_path: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.rule, finding.place.path].append(finding)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    labelled: defaultdict[str, set[str]] = defaultdict(set)
    for line in (labels / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        hits = [f for f in by_path[label["rule"], label["path"]] if _matches(f, label, texts[label["path"]])]
        counts[label["rule"]][label["certainty"]] += 1
        counts[label["rule"]][f"{label['certainty']} flagged"] += bool(hits)
        if label["certainty"] != "not":
            labelled[label["rule"]].update(f.fingerprint for f in hits)
    for finding in report.findings:
        if finding.rule in counts:
            counts[finding.rule]["findings"] += 1
            counts[finding.rule]["without a label"] += finding.fingerprint not in labelled[finding.rule]
    return {
        rule: {"articles": len([r for r in read if r.strip()]), **dict(sorted(c.items()))} for rule, c in sorted(counts.items())
    }


def _matches(finding: Finding, label: dict[str, Any], text: str) -> bool:
    start, end = finding.place.start, finding.place.end
    if not start.line <= label["line"] <= end.line:
        return False
    if start.line != end.line or label["quote"] in finding.place.sentence:
        return True
    at = text.split("\n")[label["line"] - 1].find(label["quote"])
    return start.column - 1 < at + len(label["quote"]) and at < end.column - 1


def paragraph(figures: dict[str, Figures]) -> str:
    """The figures of one rule in words."""
    cases, said, labels = (figures.get(kind, {}) for kind in ("cases", "sentences", "labels"))
    parts = [f"{cases.get(f'{k} as written', 0)} of {cases[k]} {k} cases as written" for k in ("bad", "ok") if cases.get(k)]
    if cases.get("todo"):
        parts.append(f"{cases['todo']} known to go wrong")
    text = f"{BEGINNING}{', '.join(parts)}."
    if said:
        text += f" Consumer sentences: {said.get('flagged', 0)} of {said.get('wanted', 0)} flagged, "
        text += f"{said.get('left alone', 0)} of {said.get('clean', 0)} others left alone."
    if labels:
        found = (
            f"{labels.get('clear flagged', 0)} of {labels['clear']} clear sentences found"
            if labels.get("clear")
            else "no clear sentence"
        )
        text += f" In {labels['articles']} labelled articles: {found}, {labels.get('not flagged', 0)} of {labels.get('not', 0)} near misses "
        text += f"flagged, {counted(labels.get('findings', 0), 'finding')}, {labels.get('without a label', 0)} without a label."
    return text


def with_paragraph(page: str, text: str) -> str:
    """A rule's page with that paragraph at the end of its section "Measured"."""
    lines = [line for line in page.rstrip("\n").split("\n") if not line.startswith(BEGINNING)]
    begin = next((n for n, line in enumerate(lines) if line.strip() == "## Measured"), None)
    if begin is None:
        lines += ["", "## Measured"]
        begin = len(lines) - 1
    end = next((n for n in range(begin + 1, len(lines)) if lines[n].startswith("## ")), len(lines))
    body = "\n".join(lines[begin + 1 : end]).strip("\n")
    after = ["", *lines[end:]] if end < len(lines) else []
    return "\n".join([*lines[: begin + 1], "", *([body, ""] if body else []), text, *after]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, default=ROOT.parent / "shared/data/labels")
    parser.add_argument("--articles", type=Path, default=ROOT.parent / "shared/data/corpora")
    options = parser.parse_args()
    rules = shipped_rules()
    before = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    if (options.labels / "sentences.jsonl").is_file():
        labels = of_labels(options.labels, options.articles)
    else:
        print(f"no labels in {options.labels}: those figures stay as they were counted last")
        labels = {code: figures["labels"] for code, figures in before.items() if "labels" in figures}
    cases, said = of_cases(rules), of_sentences(rules)
    measured = {}
    for rule in rules:
        kinds = {"cases": cases, "sentences": said, "labels": labels}
        measured[rule.code] = {kind: counted[rule.code] for kind, counted in kinds.items() if rule.code in counted}
        page = rule.folder / "README.md"
        page.write_text(with_paragraph(rule.page, paragraph(measured[rule.code])), encoding="utf-8")
        print(rule.code, paragraph(measured[rule.code]).removeprefix(BEGINNING))
    MEASURED.write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
