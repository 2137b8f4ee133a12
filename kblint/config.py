"""The configuration: typed, with strict keys. What it may say stands here and nowhere else."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

PROFILES = ("starter", "recommended", "strict")
FAIL_ON = ("error", "warning", "note", "never")


class Assistant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The bot that will answer from the articles."""

    names: tuple[str, ...] = ()
    channels: tuple[str, ...] = ("chat", "ticket", "email")
    human_contacts: tuple[str, ...] = ()
    handoff: str = ""


class SourceOfTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one article that is right about a topic."""

    topic: str
    article: str


class Override(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rules switched off, or graded otherwise, for some paths."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}


class NamedScope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A scope value and the other names it goes by."""

    name: str
    aliases: tuple[str, ...] = ()


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``kblint.yaml``, as designed; every key has a default that works without a file."""

    articles: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    article_url: str = ""
    source_url: str = ""
    assistant: Assistant = Assistant()
    scopes: dict[str, tuple[str | NamedScope, ...]] = {}
    synonyms: tuple[tuple[str, ...], ...] = ()
    sources_of_truth: tuple[SourceOfTruth, ...] = ()
    profile: str = "recommended"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}
    options: dict[str, dict[str, Any]] = {}
    overrides: tuple[Override, ...] = ()
    packs: tuple[str, ...] = ()
    allow_python_rules: bool = False
    fail_on: str = "error"
    today: datetime.date | None = None
