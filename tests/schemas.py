"""The JSON Schemas of what people write, made from the types that read it. ``python -m tests.schemas`` writes them anew."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec

from kblint.config import Config
from kblint.rules.declaration import Declaration

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "kblint/schemas"
_RULE_KEYS = {
    "code": "Capital letters and three digits, such as ACME101. A code never changes its meaning.",
    "name": "Lower-case words with hyphens; everything that takes the code takes the name, too.",
    "level": "How bad a finding is, unless the configuration says otherwise.",
    "profile": "The smallest profile that runs the rule.",
    "summary": "What the rule flags, in one sentence.",
    "message": "What a finding says; {text} is the words found, {sentence} their sentence.",
    "help": "What to do about it.",
    "scope": "Whether the rule reads each article by itself or compares all of them.",
    "needs": "What a rule that compares articles is given: the statements that they make.",
    "supersedes": "Rules whose finding is left out where this rule's joins the same sentences, or has the same words.",
    "options": "Settings of the rule, with type, default and description.",
    "match": "What to look for; absent where a rule.py stands beside.",
    "today": "Whether the verdict depends on the date.",
}


def config_schema() -> dict[str, Any]:
    """The schema of ``kblint.yaml``; its descriptions are those of the guide's table."""
    guide = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[`(\w+)`\]\([^)]*\) \| (.*?) \| .* \|$", guide, re.MULTILINE)
    return _schema(Config, "kblint/config/v1", {key: re.sub(r"[`*]", "", text) for key, text in rows})


def rule_schema() -> dict[str, Any]:
    """The schema of a ``rule.yaml``."""
    made = _schema(Declaration, "kblint/rule/v1", _RULE_KEYS)
    properties = made["$defs"]["Declaration"]["properties"]
    properties["code"]["pattern"] = r"^[A-Z]{2,10}[0-9]{3}$"
    properties["name"]["pattern"] = r"^[a-z0-9]+(-[a-z0-9]+)*$"
    return made


def _schema(type_: type, identity: str, descriptions: dict[str, str]) -> dict[str, Any]:
    made = msgspec.json.schema(type_)
    for definition in made["$defs"].values():
        definition.pop("description", None)
        for value in definition.get("properties", {}).values():
            value.pop("default", None)
    for key, description in descriptions.items():
        made["$defs"][type_.__name__]["properties"][key]["description"] = description
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identity, **made}


SCHEMAS = {"config": config_schema, "rule": rule_schema}


def main() -> None:
    for name, made in SCHEMAS.items():
        (FOLDER / f"{name}.schema.json").write_text(json.dumps(made(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
