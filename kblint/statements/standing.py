"""Where a block stands: under which headings, in which tab, list or table, and so for whom it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

import msgspec

from kblint.articles.model import Article, Block, CellPlace
from kblint.config import Config
from kblint.expressions import compiled
from kblint.statements import scope, topic
from kblint.statements.words import concept, fold

_ENUMERATED = compiled(r"\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\) |[a-zA-Z]\. ")
# A lead-in or a parent item longer than this is a statement of its own, not a label.
_LONGEST_LABEL = 14
_DATE_KEYS = ("updated", "last_updated", "date", "modified", "reviewed")


class Setting(msgspec.Struct, frozen=True):
    """What an article's text stands under: computed once for an article."""

    article: Article
    rows: tuple[tuple[str, str, re.Pattern[str]], ...]
    synonyms: Mapping[str, str]
    layers: tuple[Mapping[str, frozenset[str]], ...]
    title: tuple[str, ...]
    title_context: frozenset[str]
    updated: str


class Standing(msgspec.Struct, frozen=True):
    """Where a block stands: its surroundings' scope and concepts, and the table or list whose members are never compared."""

    layers: tuple[Mapping[str, frozenset[str]], ...]
    context: frozenset[str]
    heading: tuple[str, ...]
    path: tuple[str, ...]
    group: str
    names: frozenset[str]


def scopes_of(article: Article, config: Config) -> list[scope.Scope]:
    """For each block the scope that its surroundings give it, widest dimension first by name."""
    return [scope.narrowed(*standing().layers) for _, standing in standings(article, setting_of(article, config))]


def standings(article: Article, setting: Setting) -> Iterator[tuple[Block, Callable[[], Standing]]]:
    """Each block with where it stands: most blocks claim nothing, so that is worked out for those that ask."""
    parents: dict[int, Block] = {}
    lead_in: Block | None = None
    root_list = -1
    families: dict[int, Counter[str]] = {}
    for block in article.blocks:
        if block.cell is not None and block.cell.header and block.cell.column:
            families.setdefault(block.cell.table_id, Counter()).update(
                _FAMILIES & scope.of_place(block.text, setting.rows).keys()
            )
        if block.item is None:
            parents.clear()
            if block.kind in ("paragraph", "heading"):
                lead_in = block if block.kind == "paragraph" else None
        elif block.item.depth == 0:
            root_list = block.item.list_id
        yield block, _once(partial(_standing, block, setting, parents, lead_in, root_list, families))
        if block.item is not None:
            parents[block.item.depth] = block


def _once(make: Callable[[], Standing]) -> Callable[[], Standing]:
    made: list[Standing] = []

    def standing() -> Standing:
        if not made:
            made.append(make())
        return made[0]

    return standing


def setting_of(article: Article, config: Config) -> Setting:
    """What holds for all of an article: its title, its metadata, its place."""
    rows = scope.configured(config)
    own = scope.of_article(article, config, rows)
    title = tuple(topic.of_title(article.title))
    updated = next((str(article.metadata[k]) for k in _DATE_KEYS if article.metadata.get(k)), "")
    named = frozenset(c for values in own.values() for v in values for c in topic.of_text(v))
    synonyms = {concept(fold(n)): concept(fold(row[0])) for row in config.synonyms for n in row[1:] if len(n.split()) == 1}
    layers = (scope.of_place(article.title, rows), own)
    return Setting(article, rows, synonyms, layers, title, frozenset(title) | named, updated)


def _standing(
    block: Block,
    setting: Setting,
    parents: Mapping[int, Block],
    lead_in: Block | None,
    root_list: int,
    families: Mapping[int, Counter[str]],
) -> Standing:
    headings = _headings(block.heading, setting.article.title, setting.title, setting.rows)
    layers = [*setting.layers, *headings.layers]
    context = set(setting.title_context | headings.context)
    group = f"{setting.article.path}#{'/'.join(block.heading)}" if _ENUMERATED.match(block.text) else ""
    heading, path = headings.heading, headings.path
    for container in block.within:
        if container.title:
            names = topic.of_text(container.title)
            context.update(names)
            if container.kind == "accordion":
                # What it opens under is a heading, whatever it looks like.
                heading, path = tuple(names), (*path, *names)
            named = scope.of_place(container.title, setting.rows)
            # What stands under one tab of several holds for the case that it names, whatever that is.
            layers.append(named if named or container.kind != "tab" else {scope.TAB: frozenset({fold(container.title).strip()})})
    if block.item is not None:
        group = f"{setting.article.path}#list{root_list}"
        above = [parents[d] for d in sorted(parents) if d < block.item.depth]
        for parent in ([lead_in] if lead_in is not None and lead_in.text.rstrip().endswith(":") else []) + above:
            names = topic.of_text(parent.text)
            if len(names) <= _LONGEST_LABEL:
                context.update(names)
                layers.append(scope.of_place(parent.text, setting.rows))
    if block.cell is not None:
        group = f"{setting.article.path}#table{block.cell.table_id}"
        for text in (block.cell.column_header, block.cell.row_header):
            context.update(topic.of_text(text))
            layers.append(scope.of_place(text, setting.rows))
        layers.append(_of_its_family(block.cell, layers[-2], families.get(block.cell.table_id, {})))
    return Standing(tuple(layers), frozenset(context), heading, path, group, headings.names)


# The columns of one table are of one kind: "Executive" is a role beside "Owner" and "Manager".
_FAMILIES = frozenset(("plan", "role"))
_SIBLINGS = 2
_LONGEST_NAME = 3


def _of_its_family(cell: CellPlace, named: Mapping[str, frozenset[str]], family: Mapping[str, int]) -> scope.Scope:
    """The scope that a column's header names because those of other columns are plans or roles."""
    words = fold(cell.column_header).split()
    if not 0 < len(words) <= _LONGEST_NAME:
        return {}
    return {d: frozenset((" ".join(words),)) for d, headers in family.items() if headers >= _SIBLINGS and d not in named}


class _Headings(msgspec.Struct, frozen=True):
    """What the headings above a block say, which all blocks under them share."""

    layers: tuple[Mapping[str, frozenset[str]], ...]
    context: frozenset[str]
    heading: tuple[str, ...]
    path: tuple[str, ...]
    names: frozenset[str]


@lru_cache(maxsize=16)
def _headings(
    headings: tuple[str, ...], title: str, names_of_title: tuple[str, ...], rows: tuple[tuple[str, str, re.Pattern[str]], ...]
) -> _Headings:
    heading: tuple[str, ...] = ()
    context: list[str] = []
    path: list[str] = []
    for text in headings:
        names = tuple(topic.of_text(text))
        heading = names if names != names_of_title else ()
        path += heading
        context += names
    return _Headings(
        tuple(scope.of_place(text, rows) for text in headings),
        frozenset(context),
        heading,
        tuple(path),
        topic.names(title).union(*map(topic.names, headings)),
    )
