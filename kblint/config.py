"""The configuration: typed, with strict keys. What it may say stands here and nowhere else."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import Any, Literal

import msgspec

from kblint.errors import UserError

PROFILES = ("starter", "recommended", "strict")
FAIL_ON = ("error", "warning", "note", "never")
Profile = Literal["starter", "recommended", "strict"]
Level = Literal["error", "warning", "note"]
Safety = Literal["safe", "unsafe", "display"]


class Assistant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The bot that will answer from the articles."""

    names: tuple[str, ...] = ()
    channels: tuple[str, ...] = ("chat", "ticket", "email")
    human_contacts: tuple[str, ...] = ()
    handoff: str = ""


class HtmlPages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the article stands on HTML pages, by simple CSS selectors: the elements that hold it, and those in them that do not belong to it."""

    article: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.article and not self.drop:
            return
        from kblint.articles.selectors import read_selector

        for key, selectors in (("article", self.article), ("drop", self.drop)):
            for selector in selectors:
                try:
                    read_selector(selector)
                except ValueError as error:
                    raise ValueError(
                        f"the selector '{selector[:80]}' of '{key}' {error}; a selector is a tag, .class, #id or [attribute=value],"
                        " or several of them, with a space for “inside”,"
                    ) from None


class SourceOfTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one article that is right about a topic."""

    topic: str
    article: str


class Override(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rules switched off, or graded otherwise, for some paths."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}


class NamedScope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A scope value and the other names it goes by."""

    name: str
    aliases: tuple[str, ...] = ()


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``kblint.yaml``, as designed; every key has a default that works without a file."""

    articles: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    html: HtmlPages = HtmlPages()
    csv_columns: dict[Literal["id", "title", "body", "url", "state"], str] = {}
    article_url: str = ""
    source_url: str = ""
    assistant: Assistant = Assistant()
    scopes: dict[str, tuple[str | NamedScope, ...]] = {}
    scope_keys: dict[str, str | None] = {}
    synonyms: tuple[tuple[str, ...], ...] = ()
    sources_of_truth: tuple[SourceOfTruth, ...] = ()
    profile: Profile = "recommended"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}
    fixes: dict[str, Safety] = {}
    options: dict[str, dict[str, Any]] = {}
    overrides: tuple[Override, ...] = ()
    packs: tuple[str, ...] = ()
    allow_python_rules: bool = False
    baseline: str = ""
    fail_on: Literal["error", "warning", "note", "never"] = "error"
    today: datetime.date | None = None


FILE_NAMES = ("kblint.yaml", ".kblint.yaml")


class Loaded(msgspec.Struct, frozen=True):
    """A configuration, the folder that its paths count from, and the file it was read from (None without one)."""

    config: Config
    root: Path
    file: Path | None = None


def load(start: Path, explicit: Path | None = None) -> Loaded:
    """The configuration that holds for ``start``: the explicit file, otherwise the first one found going up from there.

    Without any, the defaults hold and ``start`` is the root. Raises UserError, with file and line, for a broken one.
    """
    if explicit is not None:
        if not explicit.is_file():
            raise UserError("there is no such configuration file", where=str(explicit), help="Check the path given to --config.")
        return Loaded(_read(explicit), explicit.resolve().parent, explicit)
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            # Unlike Path.is_file, this takes a folder that may not be opened for one that holds no configuration.
            if os.path.isfile(folder / name):
                return Loaded(_read(folder / name), folder, folder / name)
        pyproject = folder / "pyproject.toml"
        if os.path.isfile(pyproject) and b"[tool.kblint" in pyproject.read_bytes():
            return Loaded(_read(pyproject), folder, pyproject)
    return Loaded(Config(), start)


def _read(path: Path) -> Config:
    from kblint.yaml_file import as_type, read_yaml

    if path.name != "pyproject.toml":
        # An empty file, or one of comments, leaves everything as it is.
        return as_type(read_yaml(path) or {}, Config, str(path), path)
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"is not valid TOML: {error}", where=str(path)) from None
    return as_type(values.get("tool", {}).get("kblint", {}), Config, f"{path}: [tool.kblint]")
