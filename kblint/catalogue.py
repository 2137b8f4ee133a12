"""The articles as a list for reports: where each stands, who answers for it, when somebody last looked at it."""

from __future__ import annotations

import datetime
import os.path
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from kblint.config import SourceOfTruth
from kblint.report.model import ArticleInfo
from kblint.rules.interface import ArticleEntry

_DEEPEST = 3
_SECTION = ("section", "category", "categories", "collection", "topic")
_OWNER = ("owner", "owners", "maintainer", "team", "author", "authors")
_REVIEWED = ("last_reviewed", "reviewed", "reviewed_at", "review_date", "last_review", "verified")
_UPDATED = ("updated", "updated_at", "last_updated", "lastmod", "modified", "date")


def catalogue(
    entries: Sequence[ArticleEntry],
    words: Sequence[int],
    why_not: Sequence[str],
    targets: frozenset[str],
    truths: Sequence[SourceOfTruth] = (),
) -> tuple[ArticleInfo, ...]:
    """What reports say of each article, in the order given. ``words`` and ``why_not`` (why it was not linted) go with ``entries``.

    An article's section is what its metadata say, otherwise its folder below the one that all articles have in common, down to the level
    at which no folder holds more than half of them.
    """
    folders = [entry.path.rpartition("/")[0] for entry in entries]
    common = os.path.commonpath(folders) if folders and all(folders) else ""
    below = [folder[len(common) :].strip("/") for folder in folders]
    depth = next((d for d in range(1, _DEEPEST) if _largest(below, d) * 2 <= len(below)), _DEEPEST)
    homes: dict[str, list[str]] = {}
    for truth in truths:
        homes.setdefault(truth.article, []).append(truth.topic)
    return tuple(
        ArticleInfo(
            id=entry.ref.id,
            title=entry.ref.title,
            url=entry.ref.url,
            path=entry.path,
            section=_said(entry.metadata, _SECTION) or _upper(folder, depth),
            owner=_said(entry.metadata, _OWNER),
            reviewed=_said(entry.metadata, _REVIEWED),
            updated=_said(entry.metadata, _UPDATED),
            words=count,
            target=entry.path in targets,
            included=entry.included,
            why_not=why,
            right_about=tuple(homes.get(entry.path) or homes.get(entry.ref.id) or ()),
        )
        for entry, folder, count, why in zip(entries, below, words, why_not, strict=True)
    )


def _upper(folder: str, depth: int) -> str:
    return "/".join(folder.split("/")[:depth])


def _largest(folders: Sequence[str], depth: int) -> int:
    return max(Counter(_upper(folder, depth) for folder in folders).values(), default=0)


def _said(metadata: Mapping[str, Any], keys: Sequence[str]) -> str:
    """The value of the first key that says something: a list's first entry, a mapping's name."""
    for key in keys:
        value = metadata.get(key)
        while isinstance(value, (list, tuple)) and value:
            value = value[0]
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
        if isinstance(value, datetime.datetime):
            value = value.date()
        if isinstance(value, (str, int, datetime.date)) and not isinstance(value, bool) and str(value).strip():
            said = str(value).strip()
            return said[:10] if key in (*_REVIEWED, *_UPDATED) and said[:4].isdecimal() and said[4:5] == "-" else said[:120]
    return ""
