"""Front matter: the metadata at the head of a file, in YAML, JSON or TOML, and the place of what readers see of it."""

from __future__ import annotations

import json
import re
import sys
from typing import Any, NamedTuple

import yaml

from kblint.articles.assemble import TextBuilder, View, plain
from kblint.articles.front_text import Passage, passages, scalar_view
from kblint.articles.model import Problem, Span

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

# Keys whose text a reader or a retriever is shown as part of the article.
VISIBLE = {"title": "title", "description": "description", "summary": "summary", "subtitle": "summary"}
# More values than any front matter has; a few lines of aliases can stand for billions.
_MAX_VALUES = 100_000
# Values nested deeper than any front matter's; each level takes one of five signs.
_DEEPEST = 200
_YAML = re.compile(r"---[ \t]*\r?\n")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n")
_TOML_END = re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE)
_JSON_END = re.compile(r"\}[ \t]*(?:\r?\n[ \t]*)*(?:---%?|;;;)?[ \t]*(?:\r?\n|\Z)")
_JSON_START = re.compile(r"(?:;;;[ \t]*\r?\n|---%?[ \t]*\r?\n)?\{\s*\"")


class FrontMatter(NamedTuple):
    """The metadata, where the body begins, the visible values with their text, what could not be read, and what it shows besides."""

    data: dict[str, Any]
    end: int
    visible: list[tuple[str, TextBuilder]]
    problem: Problem | None
    passages: list[Passage] = []


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML whose odd dates stay text: a page dated 2024-02-30 is still a page."""


def _timestamp(loader: Any, node: Any) -> Any:
    try:
        return yaml.constructor.SafeConstructor.construct_yaml_timestamp(loader, node)
    except ValueError:
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def _unknown(loader: Any, suffix: str, node: Any) -> Any:
    return node.value if isinstance(node, yaml.ScalarNode) else None


for _prefix in ("!", "tag:"):
    _Loader.add_multi_constructor(_prefix, _unknown)


def read_front_matter(text: str) -> FrontMatter:
    """Reads the front matter of a file; without any, ``end`` is 0."""
    if text.startswith("---"):
        opened = _YAML.match(text)
        if opened and not _JSON_START.match(text):
            closed = _YAML_END.search(text, opened.end())
            if not closed:
                # A thematic break at the top of a page is not front matter; keys that never end are.
                if re.match(r"[A-Za-z_][\w-]{0,40}:(?:[ \t]|\r?\n)", text[opened.end() : opened.end() + 60]):
                    return FrontMatter({}, 0, [], _unclosed("---"))
                return FrontMatter({}, 0, [], None)
            return _yaml(text, opened.end(), closed.start(), _line_end(text, closed.end()))
    if text.startswith("+++") and (opened := _TOML.match(text)):
        closed = _TOML_END.search(text, opened.end())
        if not closed:
            return FrontMatter({}, 0, [], _unclosed("+++"))
        return _toml(text, opened.end(), closed.start(), _line_end(text, closed.end()))
    if text[:1] in "{;-" and (begun := _JSON_START.match(text)):
        return _json(text, text.index("{", 0, begun.end()))
    return FrontMatter({}, 0, [], None)


def _line_end(text: str, at: int) -> int:
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline + 1


def _unclosed(mark: str, begun: Span | None = None) -> Problem:
    return Problem(
        f"The front matter opens with {mark} and does not close before the text begins."
        if begun
        else f"The front matter opens with {mark} and never closes, so its metadata was not read.",
        f"Put a line with {mark} after the last key.",
        begun or Span(0, len(mark)),
    )


# A heading behind an empty line; in YAML it would be a comment.
_HEADING = re.compile(r"\n[ \t]*\r?\n(?=#{1,6} )")


def _yaml(text: str, start: int, stop: int, end: int) -> FrontMatter:
    inner = text[start:stop]
    loader = None
    try:
        if sum(map(inner.count, "[{-?:")) > _DEEPEST and _depth(inner) > _DEEPEST:
            raise RecursionError
        loader = _Loader(inner)
        node = loader.get_single_node()
        if "*" in inner and _weight(node, {}) > _MAX_VALUES:
            raise ValueError
        data = loader.construct_document(node) if node is not None else {}
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(getattr(mark, "index", 0) or 0, len(inner))
        begun = _HEADING.search(text, start, at)
        if begun:
            # The article has begun, and the line that was taken for the end stands in it.
            known = _yaml(text, start, begun.start(), begun.start())
            return known._replace(problem=known.problem or _unclosed("---", _line_span(text, begun.end(), stop)))
        unsaid = "it is nested too deeply" if isinstance(error, RecursionError) else "it is not valid YAML"
        what = getattr(error, "problem", None) or unsaid
        span = _line_span(text, at, end)
        return FrontMatter(
            {},
            end,
            [],
            Problem(
                f"The front matter could not be read: {_words(what)}.",
                "Put quotation marks around values that contain a colon, and check indents and brackets on this line.",
                span,
            ),
        )
    finally:
        if loader is not None:
            loader.dispose()
    if not isinstance(data, dict):
        return FrontMatter(
            {},
            end,
            [],
            Problem(
                "The front matter is not a list of keys and values, so its metadata was not read.",
                "Write one `key: value` a line.",
                Span(start, start + len(inner.rstrip())),
            ),
        )
    visible = []
    for key_node, value_node in node.value if node is not None else ():
        kind = VISIBLE.get(str(key_node.value).lower()) if isinstance(key_node, yaml.ScalarNode) else None
        if kind and isinstance(value_node, yaml.ScalarNode) and value_node.value.strip():
            visible.append((kind, plain(scalar_view(text, start, value_node))))
    shown = passages(text, start, node) if node is not None else []
    return FrontMatter({str(k): v for k, v in data.items()}, end, visible, None, shown)


def _depth(text: str) -> int:
    """How deeply YAML is nested, as far as it can be read. Composing it would take stack for each level, without a check."""
    depth = deepest = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        deepest = max(deepest, depth)
        if deepest > _DEEPEST:
            break
    return deepest


def _weight(node: Any, known: dict[int, int]) -> int:
    """How many values a YAML node stands for once its aliases are written out."""
    if id(node) not in known:
        known[id(node)] = 1
        children = getattr(node, "value", None)
        if isinstance(children, list):
            flat = [part for child in children for part in (child if isinstance(child, tuple) else (child,))]
            known[id(node)] = min(1 + sum(_weight(child, known) for child in flat), 2 * _MAX_VALUES)
    return known[id(node)]


def _words(problem: str) -> str:
    return {
        "mapping values are not allowed in this context": "a value contains a colon, or a line is indented wrongly",
        "mapping values are not allowed here": "a value contains a colon, or a line is indented wrongly",
        "could not find expected ':'": "a line has no colon after its key",
        "while scanning a simple key": "a line has no colon after its key",
        "found character that cannot start any token": "a value starts with a character that needs quotation marks, or a line is indented with a tab",
        "did not find expected key": "a quotation mark or an indent is out of place",
        "found undefined alias": "a value begins with an asterisk and needs quotation marks",
    }.get(str(problem), str(problem))


def _line_span(text: str, at: int, end: int) -> Span:
    start = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    stop = min(end, len(text)) if stop < 0 else stop
    if stop <= start:
        start, stop = max(0, start - 1), max(start, 1)
    return Span(start, stop)


def _json(text: str, start: int) -> FrontMatter:
    try:
        data, length = json.JSONDecoder().raw_decode(text[start:])
    except (json.JSONDecodeError, RecursionError) as error:
        at = start + getattr(error, "pos", 0)
        closed = _JSON_END.search(text, start)
        end = closed.end() if closed else 0
        what = getattr(error, "msg", "it is nested too deeply")
        return FrontMatter(
            {},
            end,
            [],
            Problem(
                f"The JSON front matter could not be read: {what[:1].lower() + what[1:]}.",
                "Check commas, quotation marks and braces on this line.",
                _line_span(text, at, len(text)),
            ),
        )
    if not isinstance(data, dict):
        return FrontMatter({}, 0, [], None)
    closed = re.compile(r"[ \t]*(?:\r?\n[ \t]*){0,20}(?:---%?|;;;)?[ \t]*(?:\r?\n|\Z)").match(text, start + length)
    if not closed and text[start + length :].strip():
        return FrontMatter({}, 0, [], None)
    end = closed.end() if closed else len(text)
    visible = []
    for kind, found in _json_values(text, start, start + length):
        raw = text[found.start : found.end]
        builder = TextBuilder(View(text, [(0, 0)], text))
        if "\\" in raw:
            builder.put(" ".join(str(json.loads(f'"{raw}"', strict=False)).split()), found.start, found.end)
        else:
            builder.literal(found.start, found.end)
        visible.append((kind, builder))
    return FrontMatter(data, end, visible, None)


_JSON_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def _json_values(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    """The string values of the visible keys of the outermost object."""
    found, depth, at = [], 0, start
    while at < end:
        char = text[at]
        if char in "{[":
            depth += 1
        elif char in "}]":
            depth -= 1
        elif char == '"':
            string = _JSON_STRING.match(text, at, end)
            if not string:
                break
            kind = VISIBLE.get(string.group(1).lower()) if depth == 1 else None
            value = re.compile(r"\s*:\s*").match(text, string.end(), end)
            at = string.end()
            if kind and value:
                string = _JSON_STRING.match(text, value.end(), end)
                if string:
                    at = string.end()
                    if string.group(1).strip():
                        found.append((kind, Span(string.start(1), string.end(1))))
            continue
        at += 1
    return found


def _toml(text: str, start: int, stop: int, end: int) -> FrontMatter:
    inner = text[start:stop]
    try:
        data = tomllib.loads(inner.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        at = start
        for _ in range(int(line.group(1)) - 1 if line else 0):
            at = text.find("\n", at) + 1 or at
        return FrontMatter(
            {},
            end,
            [],
            Problem(
                f"The TOML front matter could not be read: {str(error).split(' (at')[0].lower()}.",
                "Check quotation marks and the equals sign on this line.",
                _line_span(text, at, end),
            ),
        )
    visible = []
    for found in re.finditer(
        r"""^(title|description|summary|subtitle)[ \t]*=[ \t]*("|')([^\n]{0,2000}?)\2[ \t]*\r?$""",
        inner,
        re.MULTILINE | re.IGNORECASE,
    ):
        value = data.get(found.group(1))
        if isinstance(value, str) and value.strip():
            builder = TextBuilder(View(text, [(0, 0)], text))
            s, e = start + found.start(3), start + found.end(3)
            if found.group(3) == value:
                builder.literal(s, e)
            else:
                builder.put(" ".join(value.split()), s, e)
            visible.append((VISIBLE[found.group(1).lower()], builder))
    return FrontMatter(data, end, visible, None)
