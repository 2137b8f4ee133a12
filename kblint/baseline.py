"""The baseline: findings that are accepted for now, so that only new ones fail.

An entry is known by its finding's fingerprint: the rule, the article's id and the words, never a line. Where an article got
another id (its file was renamed), the same words under the same rule are the same entry as long as nothing else claims it.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from kblint.errors import UserError
from kblint.finding import Finding
from kblint.yaml_file import read_as

VERSION = 1
_MAX_CHARACTERS = 50_000_000


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One accepted finding. A conflict is one entry with both sides. ``until`` ends the acceptance after that day."""

    fingerprint: str
    rule: str
    articles: tuple[str, ...]
    sentences: tuple[str, ...]
    date: datetime.date
    reason: str = ""
    until: datetime.date | None = None


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All entries, sorted by article, rule and words."""

    version: int = VERSION
    accepted: tuple[Entry, ...] = ()


class Applied(msgspec.Struct, frozen=True):
    """What a baseline does to findings: those that stay, pairs of entry and accepted finding, entries without a finding, expired ones."""

    new: tuple[Finding, ...]
    accepted: tuple[tuple[Entry, Finding], ...] = ()
    gone: tuple[Entry, ...] = ()
    expired: tuple[Entry, ...] = ()


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises UserError with file and line."""
    if not path.is_file():
        raise UserError(
            "there is no such baseline", where=str(path), help="Check the path, or make one with 'kblint baseline create'."
        )
    found = read_as(path, Baseline, _MAX_CHARACTERS)
    if found.version != VERSION:
        raise UserError(
            f"this baseline has version {found.version}, and this kblint reads version {VERSION}",
            where=str(path),
            help="Make it anew with 'kblint baseline create --force'.",
        )
    return found


def apply(baseline: Baseline, findings: Sequence[Finding], today: datetime.date) -> Applied:
    """Matches entries and findings, each with at most one of the other."""
    by_fingerprint: dict[str, Entry] = {e.fingerprint: e for e in baseline.accepted}
    matched = {f.fingerprint: by_fingerprint[f.fingerprint] for f in findings if f.fingerprint in by_fingerprint}
    used = {e.fingerprint for e in matched.values()}
    moved: defaultdict[tuple[str, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for entry in reversed(baseline.accepted):
        if entry.fingerprint not in used:
            moved[entry.rule, entry.sentences].append(entry)
    for finding in findings:
        candidates = moved.get((finding.rule, sentences(finding)), [])
        if finding.fingerprint not in matched and candidates:
            matched[finding.fingerprint] = candidates.pop()
    expired = {e.fingerprint for e in baseline.accepted if e.until is not None and e.until < today}
    accepted = [(matched[f.fingerprint], f) for f in findings if f.fingerprint in matched]
    found = {e.fingerprint for e, _ in accepted}
    return Applied(
        new=tuple(f for f in findings if f.fingerprint not in matched or matched[f.fingerprint].fingerprint in expired),
        accepted=tuple((e, f) for e, f in accepted if e.fingerprint not in expired),
        gone=tuple(e for e in baseline.accepted if e.fingerprint not in found),
        expired=tuple(e for e, _ in accepted if e.fingerprint in expired),
    )


def accept(findings: Iterable[Finding], today: datetime.date, reason: str = "", until: datetime.date | None = None) -> Baseline:
    """A baseline that accepts these findings from today on."""
    return _sorted(_entry(finding, today, reason, until) for finding in findings)


def updated(applied: Applied, today: datetime.date, *, add: bool, reason: str = "") -> Baseline:
    """The baseline after a run: entries that match nothing any more are gone, moved ones follow, new findings join if asked to."""
    kept = [
        msgspec.structs.replace(e, fingerprint=f.fingerprint, articles=articles(f), sentences=sentences(f))
        for e, f in applied.accepted
    ]
    return _sorted([*kept, *(accept(applied.new, today, reason).accepted if add else applied.expired)])


def as_yaml(baseline: Baseline) -> str:
    """The file's text: stable, one entry after the other, so that a change shows as itself in a diff."""
    import yaml

    lines = [
        "# Findings that kblint accepts for now, so that only new ones fail. 'kblint baseline update' takes out what is mended.",
        "# Give an entry a reason, and an 'until: YYYY-MM-DD' if it is to be looked at again.",
        f"version: {baseline.version}",
        "accepted:" if baseline.accepted else "accepted: []",
    ]
    safe: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    # One date in many entries is written out in each: a reader, and kblint, want no aliases.
    dumper = type("_Dumper", (safe,), {"ignore_aliases": lambda self, value: True})
    optional = {"reason", "until"}
    entries = [
        {k: list(v) if isinstance(v, tuple) else v for k, v in msgspec.structs.asdict(entry).items() if v or k not in optional}
        for entry in baseline.accepted
    ]
    body = yaml.dump(entries, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1_000_000) if entries else ""
    return "\n".join(lines) + "\n" + body


def sentences(finding: Finding) -> tuple[str, ...]:
    """The words that a finding is about, in an order that does not depend on which side is told first."""
    return tuple(sorted({" ".join(p.sentence.split()) for p in (finding.place, *(r.place for r in finding.related))}))


def articles(finding: Finding) -> tuple[str, ...]:
    """The ids of the articles that a finding is about, sorted."""
    return tuple(sorted({p.article.id for p in (finding.place, *(r.place for r in finding.related))}))


def _entry(finding: Finding, today: datetime.date, reason: str, until: datetime.date | None) -> Entry:
    return Entry(finding.fingerprint, finding.rule, articles(finding), sentences(finding), today, reason, until)


def _sorted(entries: Iterable[Entry]) -> Baseline:
    return Baseline(accepted=tuple(sorted(entries, key=lambda e: (e.articles, e.rule, e.sentences, e.fingerprint))))
