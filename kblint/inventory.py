"""What the knowledge base promises: every policy statement of the targets, and what was not read for it.

The same data flow as a check, as far as the statements: discover → parse → statements → the same for included files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from kblint import engine
from kblint.analysis import Analysis, Plan
from kblint.cache.kept import open_kept
from kblint.finding import Finding, with_fingerprints
from kblint.processes import analyse
from kblint.report.model import Skipped
from kblint.rules.packs import load_rules
from kblint.rules.selection import contexts, select_rules
from kblint.statements import attributes as properties
from kblint.statements import opening_hours, permissions, sets, versions
from kblint.statements.model import KINDS, Statement

# An amount whose sentence does not tell what it is the amount of goes by its dimension.
_DIMENSIONS = (
    "duration",
    "money",
    "data",
    "percent",
    "length",
    "weight",
    "volume",
    "bitrate",
    "energy",
    "power",
    "date",
    "count",
)
ATTRIBUTES = tuple(
    sorted(
        {
            *(properties.WINDOW, properties.SETTLEMENT, properties.RETENTION, properties.DELETION, properties.LENGTH),
            *(properties.NOTICE, properties.INTERVAL, properties.LIMIT, properties.PRICE, properties.THRESHOLD),
            *(properties.ALLOWANCE, properties.RATE, properties.AGE),
            *(permissions.PERMIT, permissions.FORBID, permissions.OBLIGE, permissions.EXEMPT),
            *(opening_hours.OPEN, opening_hours.WEEKLY, opening_hours.TIMES),
            *(sets.ACCEPTED, sets.SUPPORTED, sets.DELIVERED, sets.INCLUDED, sets.NEEDED),
            *(versions.REQUIRED, versions.RECOMMENDED),
            *_DIMENSIONS,
        }
    )
)
_UNREADABLE = "KB001"


class Inventory(msgspec.Struct, frozen=True):
    """The statements of the targets by article and place; ``articles`` counts the targets that were read, ``known`` the whole knowledge base.

    ``included_in`` gives for each included file the titles of the articles that show it. ``skipped`` are files that were not read,
    ``unread`` the findings that say of which article a part could not be read.
    """

    statements: tuple[Statement, ...]
    articles: int
    known: int
    skipped: tuple[Skipped, ...] = ()
    unread: tuple[Finding, ...] = ()
    included_in: Mapping[str, tuple[str, ...]] = {}


def what(statement: Statement) -> str:
    """What a statement states, in one of the words of ``ATTRIBUTES``: a price, a window, a permission, opening hours."""
    if statement.kind == "permission":
        return statement.modality
    return statement.attribute or (statement.quantity.dimension if statement.quantity else "")


def inventory(request: engine.Request, kinds: tuple[str, ...] = (), attributes: tuple[str, ...] = ()) -> Inventory:
    """The statements of some kinds and attributes (all, when none is given). Raises UserError when the run makes no sense."""
    rules = load_rules(request.config, request.root)
    wanted = msgspec.structs.replace(request.config, select=(_UNREADABLE,), ignore=(), overrides=(), severity={})
    selection = select_rules(rules, wanted)
    found = engine.find_articles(request)
    known = contexts(rules, selection.rules, wanted, request.today)
    plan = Plan(request.root, request.config, selection, known, found.targets, request.stdin, statements=True)
    kept = open_kept(request.cache, plan)
    analyses = analyse(found, plan, request.jobs, kept, request.progress)
    analyses, plan = engine.with_included(analyses, plan, kept)
    included_in: dict[str, list[str]] = {}
    for analysis in analyses:
        for path, _ in analysis.includes:
            included_in.setdefault(path, []).append(analysis.entry.ref.title)
    statements = [
        s
        for a in analyses
        if a.entry.path in plan.targets and not a.passed_over
        for s in a.facts().statements
        if not s.implied and (not kinds or s.kind in kinds) and (not attributes or what(s) in attributes)
    ]
    return Inventory(
        statements=tuple(sorted(statements, key=_place)),
        articles=sum(a.entry.path in found.targets for a in analyses if not a.passed_over and not a.entry.included),
        known=sum(not a.passed_over and not a.entry.included for a in analyses),
        skipped=engine.skipped(analyses, found),
        unread=_unread(analyses, plan),
        included_in={path: tuple(dict.fromkeys(titles)) for path, titles in sorted(included_in.items())},
    )


def _unread(analyses: Sequence[Analysis], plan: Plan) -> tuple[Finding, ...]:
    """What was found to be missing from an article that was read otherwise."""
    whole = {a.entry.path for a in analyses if not a.passed_over}
    hits = [(rule, hit) for a in analyses for rule in plan.selection.rules for code, hit in a.hits if code == rule.code]
    hits = [(rule, hit) for rule, hit in [*hits, *engine.circles(analyses, plan)] if hit.place.path in whole]
    return tuple(with_fingerprints(f for rule, hit in hits if (f := engine.to_finding(rule, hit, plan, None))))


def _place(statement: Statement) -> tuple[str, int, int, int]:
    place = statement.place
    return place.path, place.start.offset, place.end.offset, KINDS.index(statement.kind)
