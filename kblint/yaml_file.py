"""YAML files: read with the safe loader, checked against a type, errors with file, line and the nearest key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec
import yaml

from kblint.errors import UserError, did_you_mean

T = TypeVar("T")
_MAX_CHARACTERS = 1_000_000
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """The safe loader, which keeps neither of two equal keys in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f'the key "{key.value}" stands here twice', key.start_mark)
            seen.add(key.value)
        return cast("dict[Any, Any]", super().construct_mapping(node, deep))


def read_yaml(path: Path, most: int = _MAX_CHARACTERS) -> Any:
    """The plain values in a YAML file of at most so many characters; UserError with the line when it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"cannot be read: {error.strerror}", where=str(path)) from None
    except UnicodeDecodeError:
        raise UserError("is not UTF-8 text", where=str(path), help="Save it as UTF-8.") from None
    if len(text) > most:
        raise UserError(f"has more than {most:,} characters", where=str(path), help="None needs that many: make it shorter.")
    try:
        # Aliases can make a few lines unfold into gigabytes, and no rule needs them.
        if "*" in text and "&" in text and any(isinstance(e, yaml.AliasEvent) for e in yaml.parse(text, Loader=_SafeLoader)):
            raise UserError("uses a YAML alias (*name)", where=str(path), help="Write the value out.")
        return yaml.load(text, Loader=_Loader)  # noqa: S506 -- a safe loader
    except yaml.MarkedYAMLError as error:
        where = f"{path}:{error.problem_mark.line + 1}" if error.problem_mark else str(path)
        help = (
            "Text with a colon and a space in it needs quotation marks around it."
            if "mapping values" in str(error.problem)
            else ""
        )
        raise UserError(f"is not valid YAML: {error.problem}", where=where, help=help) from None
    except yaml.YAMLError as error:
        raise UserError(f"is not valid YAML: {error}", where=str(path)) from None
    except RecursionError:
        raise UserError("is nested too deeply", where=str(path)) from None


def read_as(path: Path, type_: type[T], most: int = _MAX_CHARACTERS) -> T:
    """The file's content as that type; UserError naming file, line and the nearest known key otherwise."""
    return as_type(read_yaml(path, most), type_, str(path), path)


def as_type(values: Any, type_: type[T], where: str, path: Path | None = None) -> T:
    """The values as that type; UserError at ``where`` otherwise, with the line when they come from ``path``."""
    try:
        return msgspec.convert(values, type_)
    except msgspec.ValidationError as error:
        raise _in_words(where, path, str(error), type_) from None


def _in_words(where: str, path: Path | None, error: str, type_: type) -> UserError:
    problem, _, at = error.partition(" - at `")
    steps = re.findall(r"\.\.\.|[^.\[\]]+", at.rstrip("`").removeprefix("$"))
    inside = _inside(steps)
    allowed = list(_at(msgspec.inspect.type_info(type_), steps))
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", problem)
    if unknown:
        known = sorted({f.encode_name for a in allowed if isinstance(a, msgspec.inspect.StructType) for f in a.fields})
        hint = did_you_mean(unknown[1], known) or f"Known keys: {', '.join(known)}."
        return UserError(f"unknown key '{unknown[1]}'{inside}", where=where + _line(path, [*steps, unknown[1]]), help=hint)
    place = where + _line(path, steps)
    value = re.fullmatch(r"Invalid enum value '(.*)'", problem)
    if value:
        values = [str(v) for a in allowed if isinstance(a, msgspec.inspect.LiteralType) for v in a.values]
        hint = did_you_mean(value[1], values) or f"It is one of: {', '.join(values)}."
        return UserError(f"'{value[1]}' is not a value that it may have{inside}", where=place, help=hint)
    missing = re.fullmatch(r"Object missing required field `(.*)`", problem)
    if missing:
        return UserError(f"the key '{missing[1]}' is missing{inside}", where=place)
    if "date" in problem:
        return UserError(f"expected a date{inside}", where=place, help="Write it as YYYY-MM-DD, such as 2026-11-20.")
    key = steps[-1] if steps and not steps[-1].isdigit() else ""
    help = f'Write it in brackets, as in {key}: ["…"].' if key and problem == "Expected `array`, got `str`" else ""
    return UserError(f"{_plain(problem)}{inside}", where=place, help=help)


def _inside(steps: list[str]) -> str:
    """Where the trouble is, in words: " in 'options.KB404'", " in entry 2 of 'overrides'"."""
    said = ""
    for step in steps:
        if step.isdigit():
            said = f"entry {int(step) + 1} of {said}" if said else f"entry {int(step) + 1}"
        elif step != "...":
            said = f"'{step}' of {said}" if said.startswith("entry") else f"{said[:-1]}.{step}'" if said else f"'{step}'"
    return f" in {said}" if said else ""


def _at(info: Any, steps: list[str]) -> Iterator[Any]:
    """The types that a value may have where the steps lead to."""
    if isinstance(info, msgspec.inspect.UnionType):
        for one in info.types:
            yield from _at(one, steps)
    elif not steps:
        yield info
    elif isinstance(info, msgspec.inspect.StructType):
        for field in info.fields:
            if field.encode_name == steps[0]:
                yield from _at(field.type, steps[1:])
    elif isinstance(info, msgspec.inspect.DictType):
        yield from _at(info.value_type, steps[1:])
    elif isinstance(info, msgspec.inspect.VarTupleType | msgspec.inspect.ListType):
        yield from _at(info.item_type, steps[1:])


def _plain(problem: str) -> str:
    for theirs, ours in (
        ("`str`", "text"),
        ("`array`", "a list"),
        ("`object`", "keys with values"),
        ("`bool`", "true or false"),
        ("`int`", "a whole number"),
        ("`null`", "nothing"),
        ("Expected", "expected"),
    ):
        problem = problem.replace(theirs, ours)
    return problem


def _line(path: Path | None, steps: list[str]) -> str:
    """``:`` and the 1-based line of the key or item that the steps lead to, or of the nearest one above it."""
    if path is None:
        return ""
    nodes: list[Any] = [yaml.compose(path.read_bytes().decode("utf-8-sig"), Loader=_SafeLoader)]
    line = 1
    for step in steps:
        pairs = [pair for node in nodes if isinstance(node, yaml.MappingNode) for pair in node.value]
        if step == "...":
            # One of the values of a mapping; which one shows only in the steps that follow, so the line stays above them.
            nodes = [value for _, value in pairs]
        elif step.isdigit() and isinstance(nodes[0], yaml.SequenceNode) and int(step) < len(nodes[0].value):
            nodes = [nodes[0].value[int(step)]]
            line = nodes[0].start_mark.line + 1
        else:
            named = [(key, value) for key, value in pairs if key.value == step]
            if not named:
                break
            if len(named) == 1:
                line = named[0][0].start_mark.line + 1
            nodes = [value for _, value in named]
    return f":{line}"
