"""The statements as JSON, version 1. ``kblint/schemas/statements.schema.json`` is its published schema; keys are only ever added."""

from __future__ import annotations

import math
from typing import Any

import kblint
from kblint.inventory import Inventory, what
from kblint.report.json_report import dumps, place_as_json
from kblint.report.model import RenderOptions
from kblint.report.statements import conditions_of, exceptions_of, scope_of, wording
from kblint.statements.model import KINDS, Quantity, Statement, Version
from kblint.statements.schedules import UNSAID, Hours, Schedule

SCHEMA = "kblint/statements/v1"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def render(inventory: Inventory, options: RenderOptions) -> str:
    """One JSON object, indented, with a newline at the end."""
    return dumps(as_json(inventory), indent=2) + "\n"


def as_json(inventory: Inventory) -> dict[str, Any]:
    """The whole list. Every key is always there."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "kblint", "version": kblint.__version__},
        "summary": {
            "articles": inventory.articles,
            "known": inventory.known,
            "skipped": len(inventory.skipped),
            "statements": len(inventory.statements),
            **{kind: sum(s.kind == kind for s in inventory.statements) for kind in KINDS},
        },
        "skipped": [{"path": s.path, "reason": s.reason} for s in inventory.skipped],
        "unread": [{"path": f.place.path, "line": f.place.start.line, "message": f.message} for f in inventory.unread],
        "statements": [_statement(s, inventory) for s in inventory.statements],
    }


def _statement(statement: Statement, inventory: Inventory) -> dict[str, Any]:
    place = statement.place
    return {
        "kind": statement.kind,
        "attribute": what(statement),
        "said": statement.said,
        "quantity": _quantity(statement.quantity) if statement.quantity else None,
        "schedule": _schedule(statement.schedule) if statement.schedule else None,
        "list": _list(statement) if statement.members else None,
        "version": _version(statement.version) if statement.version else None,
        "scope": scope_of(statement),
        "conditions": conditions_of(statement),
        "exceptions": exceptions_of(statement),
        "from": wording(statement.anchor, statement) if statement.kind == "value" else "",
        "universal": statement.universal,
        "hedged": statement.weak,
        **place_as_json(place),
        "heading": list(place.heading),
        "included_in": list(inventory.included_in.get(place.path, ())),
        "updated": statement.updated,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "dimension": quantity.dimension,
        "unit": quantity.unit,
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "bound": quantity.bound,
        "about": quantity.about,
        "days": quantity.days,
        "per": list(quantity.per),
    }


def _list(statement: Statement) -> dict[str, Any]:
    return {"modality": statement.modality, "extent": statement.extent, "members": [m.said for m in statement.members]}


def _version(version: Version) -> dict[str, Any]:
    low, high = (".".join(map(str, numbers)) for numbers in (version.low, version.high))
    return {"product": version.product, "low": low, "high": high, "bound": version.bound}


def _number(value: float) -> float | None:
    """A number that JSON has; None is unlimited."""
    return value if math.isfinite(value) else None


def _schedule(schedule: Schedule) -> dict[str, Any]:
    return {"hours": [_hours(h) for h in schedule.hours], "zone": schedule.zone, "seasons": list(schedule.seasons)}


def _hours(hours: Hours) -> dict[str, Any]:
    return {
        "days": [name for bit, name in enumerate(_DAYS) if hours.days >> bit & 1],
        "opens": _time(hours.opens),
        "closes": _time(hours.closes),
        "closed": hours.closed,
    }


def _time(minutes: int) -> str | None:
    """Minutes from midnight as ``17:30``; past midnight the hours count on from 24."""
    return None if minutes == UNSAID else f"{minutes // 60:02}:{minutes % 60:02}"
