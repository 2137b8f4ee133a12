"""The published schemas: those of the types that read, valid, and true of what is shipped."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from tests.schemas import FOLDER, ROOT, SCHEMAS

RULES = sorted((ROOT / "rules").glob("*/*/rule.yaml"))


def published(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_that_of_the_type(name: str) -> None:
    written = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert written == SCHEMAS[name](), "write it anew: python -m tests.schemas"


def test_shipped_rules_and_configurations_are_valid() -> None:
    rule, config = published("rule"), published("config")
    for file in RULES:
        rule.validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    for file in (ROOT / "examples").rglob("kblint.yaml"):
        config.validate(json.loads(json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")), default=str)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("config", "profile: strct"),
        ("config", "artcles: []"),
        ("config", "scopes: {plan: [{nme: Pro}]}"),
        ("config", "severity: {KB101: fatal}"),
        ("rule", "{code: KB1, name: a, level: error, profile: strict, summary: s, message: m, help: h}"),
        ("rule", "{code: KB101, level: error, profile: strict, summary: s, message: m, help: h}"),
        ("rule", "{code: KB101, name: a, level: error, profile: strict, summary: s, message: m, help: h, match: {phrase: [x]}}"),
    ],
)
def test_what_kblint_refuses_the_schema_refuses(name: str, text: str) -> None:
    assert list(published(name).iter_errors(yaml.safe_load(text)))
