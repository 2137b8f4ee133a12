"""Each side of a conflict says for whom it holds as read, from whichever side it is told."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec
import pytest

from kblint.config import Config
from kblint.engine import Request, lint
from kblint.finding import Finding
from kblint.yaml_file import read_yaml

RULES = Path(__file__).parents[2] / "rules"
SIDES = [
    ("KB201", "conflict/conflicting-value/cases/unlimited-against-number", ("for plan Team", "for plan Team")),
    ("KB201", "conflict/conflicting-value/cases/three-articles-one-departs", ("for everybody",) * 3),
    ("KB202", "conflict/conflicting-permission/cases/only-staff-and-guests", ("for everybody", "for customer Guest")),
    ("KB202", "conflict/conflicting-permission/cases/cards-one-list-has-more", ("for everybody", "for everybody")),
    ("KB204", "conflict/departs-from-source-of-truth/cases/permission", ("for everybody", "for everybody")),
    ("KB205", "conflict/unlinked-exception/cases/value", ("for everybody", "for customer Business and plan Business")),
    ("KB207", "conflict/conflicting-schedule/cases/late-night", ("for everybody", "for everybody")),
    ("KB207", "conflict/conflicting-schedule/cases/two-numbers-for-one-purpose", ("for everybody", "for everybody")),
    ("KB304", "eligibility/unscoped-offer/cases/refunds-on-the-flex-plan", ("for everybody", "for plan Flex")),
]


def found(rule: str, folder: Path, *paths: str) -> Finding:
    config = msgspec.convert(read_yaml(folder / "expect.yaml").get("config", {}), Config)
    config = msgspec.structs.replace(config, profile="strict", select=(rule,))
    named = tuple(folder / path for path in paths)
    return lint(Request(root=folder, config=config, today=datetime.date(2026, 11, 20), paths=named, min_confidence=0)).findings[0]


def scopes(finding: Finding) -> tuple[str, ...]:
    return (finding.scope, *(related.scope for related in finding.related))


@pytest.mark.parametrize(("rule", "case", "expected"), SIDES)
def test_each_side_says_for_whom_it_holds(rule: str, case: str, expected: tuple[str, ...]) -> None:
    finding = found(rule, RULES / case)
    assert scopes(finding) == expected
    if "as read" in finding.message:
        one, other = expected[:2]
        said = f"both, as read, {one}" if one == other else f"as read: the first {one}, the second {other}"
        assert f"({said})" in finding.message


def test_told_from_the_other_side_the_scopes_change_sides() -> None:
    folder = RULES / "conflict/conflicting-permission/cases/only-staff-and-guests"
    one = found("KB202", folder)
    other = found("KB202", folder, one.related[0].place.path)
    assert other.place == one.related[0].place
    assert scopes(other) == tuple(reversed(scopes(one)))
    assert other.fingerprint == one.fingerprint
