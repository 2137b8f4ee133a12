"""Whether requests are such as GitHub's own description of its interface allows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.github.fake import Request

DESCRIPTION = Path(__file__).resolve().parents[3] / "shared/data/schemas/github-rest-pulls.openapi.json"


@cache
def _description() -> dict[str, Any]:
    if not DESCRIPTION.exists():
        pytest.skip("GitHub's description of its interface is not here")
    read: dict[str, Any] = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    return read


def problems(requests: Iterable[Request]) -> list[str]:
    """What the description does not allow: an unknown call, a wrong or unknown parameter, a body that is not of its form."""
    return [f"{r.method} {r.path}: {problem}" for r in requests for problem in _problems(r)]


def _problems(request: Request) -> Iterable[str]:
    whole = _description()
    for path, calls in whole["paths"].items():
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path))
        found = re.fullmatch(pattern, request.path)
        if found and request.method.lower() in calls:
            break
    else:
        yield "there is no such call"
        return
    call = calls[request.method.lower()]
    parameters = [_resolved(p) for p in (*calls.get("parameters", ()), *call.get("parameters", ()))]
    given = {("path", k): v for k, v in found.groupdict().items()} | {("query", k): v[0] for k, v in request.query.items()}
    for parameter in parameters:
        text = given.pop((parameter["in"], parameter["name"]), None)
        if text is not None:
            yield from _against(int(text) if text.isdecimal() else text, parameter["schema"])
        elif parameter.get("required"):
            yield f"{parameter['name']} is missing"
    yield from (f"there is no parameter {name}" for _, name in given)
    if "requestBody" in call:
        schema = call["requestBody"]["content"]["application/json"]["schema"]
        yield from _against(request.body, schema)
        # The description lets unknown keys pass, and GitHub overlooks them: here they are mistakes.
        yield from (f"there is no key {key}" for key in request.body if key not in schema["properties"])
    elif request.body is not None:
        yield "it takes no body"


def _resolved(value: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in value:
        found: Any = _description()
        for part in value["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        value = found
    return value


def _against(value: Any, schema: dict[str, Any]) -> list[str]:
    return [
        e.message[:200] for e in Draft202012Validator({**schema, "components": _description()["components"]}).iter_errors(value)
    ]
