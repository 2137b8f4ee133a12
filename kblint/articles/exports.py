"""Help-desk exports: one file that holds many articles, each read with spans in that file.

Three forms are known: Zendesk's list of Help Center articles (``{"articles": [{id, title, body, html_url, …}]}``), Intercom's
(``{"data": [{id, title, body, url, state, …}]}``), and a CSV table with a heading line. The body of an article is HTML, or plain
text; the escapes of JSON and CSV are mapped character by character, so a finding points into the file as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from kblint.articles.assemble import Assembler, TextBuilder, View, unescaped
from kblint.articles.model import Problem, Span
from kblint.expressions import compiled

# Where the articles of a known export stand, and what the keys mean; the first key that is there counts.
_LISTS = ("articles", "data", "results", "items")
_TITLE, _BODY, _URL = (
    ("title", "name", "subject"),
    ("body", "content", "html", "answer", "text"),
    ("html_url", "url", "link", "permalink"),
)

_DRAFT_STATES = ("draft", "archived", "unpublished")


class Exported(NamedTuple):
    """One article of an export. ``place`` is its stretch of the file; ``draft`` says that it is not published."""

    id: str
    title: View | None
    body: View | None
    url: str
    metadata: dict[str, Any]
    draft: bool
    place: Span


class Export(NamedTuple):
    """The articles of an export, or why it could not be read."""

    articles: list[Exported]
    problem: Problem | None = None


def read_export(path: str, text: str, columns: Mapping[Any, str] = MappingProxyType({})) -> Export:
    """Reads a JSON or a CSV export; ``columns`` names the columns of a table where they are not called as usual."""
    return _json_export(text) if path.lower().endswith(".json") else _csv_export(text, columns)


def is_draft(metadata: Mapping[str, Any]) -> bool:
    """Whether an article is not published, by its fields in an export or by its front matter."""
    state = str(metadata.get("state") or metadata.get("status") or "").lower()
    draft, published = (str(metadata.get(key, "")).lower() for key in ("draft", "published"))
    return draft in ("true", "yes", "1") or published in ("false", "no", "0") or state in _DRAFT_STATES


def read_text(view: View, out: Assembler) -> None:
    """Adds plain text, as some exports have it, to ``out``: a paragraph ends at an empty line."""
    for paragraph in re.finditer(r"[^\s][^\n]*(?:\n[^\S\n]*[^\s][^\n]*)*", view.text):
        builder = TextBuilder(view)
        builder.literal(paragraph.start(), paragraph.end())
        out.add("paragraph", builder)


def _json_export(text: str) -> Export:
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        at = min(getattr(error, "pos", 0), max(len(text) - 1, 0))
        what = getattr(error, "msg", "it is nested too deeply")
        return Export(
            [],
            Problem(
                f"This export could not be read: {what[:1].lower()}{what[1:]}.",
                "Export it again; a file that was cut off or edited by hand is often the cause.",
                Span(at, min(at + 1, len(text))),
            ),
        )
    key, items = _items(data)
    if items is None:
        return Export(
            [],
            Problem(
                "This JSON file is no export that kblint knows.",
                "It reads Zendesk's {“articles”: [{“id”, “title”, “body”}]} and Intercom's {“data”: [{“id”, “title”, “body”}]}. "
                "Take the file out of 'articles' in the configuration, or exclude it.",
                Span(0, min(1, len(text))),
            ),
        )
    places, strings = _scan(text, key)
    articles = []
    for n, item in enumerate(items):
        if not isinstance(item, dict) or n >= len(places):
            continue
        found = {name: _unescaped(text, *span) for name, span in strings.get(n, {}).items() if name in _TITLE + _BODY}
        title, body = _first(found, _TITLE), _first(found, _BODY)
        metadata = {str(k): v for k, v in item.items() if str(k) not in _BODY}
        identity = item.get("id")
        url = next((str(item[k]) for k in _URL if item.get(k)), "")
        articles.append(
            Exported("" if identity is None else str(identity), title, body, url, metadata, is_draft(metadata), places[n])
        )
    return Export(articles)


def _items(data: Any) -> tuple[str, list[Any] | None]:
    """The key that the articles stand under (none for a bare list), and the articles."""

    def fits(value: Any) -> bool:
        return isinstance(value, list) and bool(value) and all(isinstance(v, dict) and any(k in v for k in _BODY) for v in value)

    if isinstance(data, list) and fits(data):
        return "", data
    if isinstance(data, dict):
        for key in _LISTS:
            if fits(data.get(key)) or (data.get(key) == [] and key in ("articles", "data")):
                return key, data[key]
    return "", None


def _first(found: dict[str, View], keys: tuple[str, ...]) -> View | None:
    return next((found[k] for k in keys if k in found), None)


_TOKEN = compiled(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]', re.DOTALL)


def _scan(text: str, list_key: str) -> tuple[list[Span], dict[int, dict[str, tuple[int, int]]]]:
    """Where each article stands, and the contents of its strings: by the article's number and by key, [start, end) between the quotes.

    The text is known to be valid JSON, so brackets match and a string followed by a colon is a key.
    """
    depth_wanted = 2 if list_key else 1
    places: list[Span] = []
    strings: dict[int, dict[str, tuple[int, int]]] = {}
    opened: list[str] = []
    keys: list[str] = []
    key, begun = "", 0
    for token in _TOKEN.finditer(text):
        first = token.group()[0]
        if first in "{[":
            opened.append(first)
            keys.append(key)
            key = ""
            if first == "{" and len(opened) == depth_wanted + 1 and opened[depth_wanted - 1] == "[":
                begun = token.start()
        elif first in "}]":
            if (
                first == "}"
                and len(opened) == depth_wanted + 1
                and keys[depth_wanted - 1] == list_key
                and opened[depth_wanted - 1] == "["
            ):
                places.append(Span(begun, token.end()))
            opened.pop()
            key = keys.pop()
        elif first == '"':
            if opened and opened[-1] == "{" and text[token.end() : token.end() + 40].lstrip()[:1] == ":" and not key:
                key = json.loads(token.group())
            elif len(opened) == depth_wanted + 1 and keys[depth_wanted - 1] == list_key and opened[depth_wanted - 1] == "[":
                n = len(places)
                strings.setdefault(n, {})[key] = (token.start() + 1, token.end() - 1)
        elif first == ",":
            key = ""
    return places, strings


_ESCAPE = compiled(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)


def _unescaped(text: str, start: int, end: int) -> View:
    """A JSON string's value, each escape mapped to the characters that stand for it."""
    return unescaped(text, start, end, _ESCAPE, lambda escape: json.loads(f'"{escape}"'))


_COLUMNS = {
    "id": ("id", "article id", "article_id", "uid"),
    "title": ("title", "name", "subject", "question", "article title"),
    "body": ("body", "content", "html", "answer", "text", "article body", "body html"),
    "url": ("url", "link", "html_url", "permalink", "article url"),
    "state": ("state", "status", "draft", "published"),
}
_DOUBLED = compiled('""')


def _csv_export(text: str, given: Mapping[Any, str]) -> Export:
    heading = text[: text.find("\n") if "\n" in text else len(text)]
    separator = max(",;\t", key=heading.count)
    rows = list(_rows(text, separator))
    names = [v.text.strip().lower() for v in rows[0][1]] if rows else []
    wanted = {field: (given[field].strip().lower(),) if field in given else usual for field, usual in _COLUMNS.items()}
    columns = {field: next((names.index(n) for n in known if n in names), -1) for field, known in wanted.items()}
    if columns["body"] < 0:
        return Export(
            [],
            Problem(
                "This table has no column with the text of the articles.",
                "Say in the configuration which it is, as in csv_columns: {body: Answer}, or exclude the file.",
                Span(0, max(min(len(heading), len(text)), min(1, len(text)))),
            ),
        )
    articles = []
    for place, cells in rows[1:]:
        value = {f: cells[c].text.strip() if 0 <= c < len(cells) else "" for f, c in columns.items()}
        if not any(v.text.strip() for v in cells):
            continue
        body = cells[columns["body"]] if columns["body"] < len(cells) else None
        title = cells[columns["title"]] if 0 <= columns["title"] < len(cells) else None
        metadata = {n: cells[i].text.strip() for i, n in enumerate(names) if n and i < len(cells) and i != columns["body"]}
        draft = is_draft({**metadata, "state": value["state"]})
        articles.append(Exported(value["id"], title, body, value["url"], metadata, draft, place))
    return Export(articles)


_PLAIN_CELL = {s: compiled(rf"[^{re.escape(s)}\n]*") for s in ",;\t"}
_QUOTED_CELL = compiled(r'"([^"]*(?:""[^"]*)*)"')


def _rows(text: str, separator: str) -> Iterator[tuple[Span, list[View]]]:
    """The rows of a table as RFC 4180 describes it, each with its stretch of the file and its cells."""
    at = 0
    while at < len(text):
        begun, cells = at, []
        while True:
            quoted = _QUOTED_CELL.match(text, at)
            if quoted:
                cells.append(unescaped(text, quoted.start(1), quoted.end(1), _DOUBLED, lambda _: '"'))
                at = quoted.end()
                rest = _PLAIN_CELL[separator].match(text, at)
                at = rest.end() if rest else at
            else:
                plain = _PLAIN_CELL[separator].match(text, at)
                end = plain.end() if plain else at
                stop = end - 1 if end > at and text[end - 1] == "\r" else end
                cells.append(View(text[at:stop], [(0, at)], text))
                at = end
            if at < len(text) and text[at] == separator:
                at += 1
                continue
            break
        end = at
        at += 1
        if end > begun:
            yield Span(begun, end), cells
