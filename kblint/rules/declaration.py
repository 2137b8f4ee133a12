"""What a rule says of itself: ``rule.yaml``, typed, with strict keys.

    code: KB302
    name: dangling-restriction
    level: warning                 # error | warning | note
    profile: starter               # the smallest profile that runs it: starter | recommended | strict
    summary: A restriction without the list, table or link that states it.
    message: '"{text}" limits something and nothing here says how.'
    help: Name what is limited, or link the words to the page that does.
    match: …                       # see kblint.rules.matching; absent when a rule.py stands beside

The family of a rule is the name of the folder above its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from kblint.errors import did_you_mean
from kblint.expressions import expression
from kblint.rules.errors import RuleError
from kblint.yaml_file import read_as

Where = Literal["sentence", "block", "section", "article", "next"]


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A setting of the rule: ``options: {KB404: {max_age_days: 365}}`` in the configuration."""

    type: Literal["boolean", "integer", "number", "string", "strings"]
    default: Any
    description: str


class Unless(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Token patterns that silence a match: anywhere in its sentence (``sentence``), directly before or after it, or around it."""

    sentence: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    around: tuple[str, ...] = ()


class Near(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that stands near a match: words (``phrases``, ``tokens``), or ``a: link``, ``a: list``, ``a: table``, ``a: dealing``.

    ``in`` says how near: ``sentence``, ``block``, ``section`` or ``article``; ``next`` is the block that follows.
    A list and a table are looked for in ``next`` unless told otherwise, everything else in the ``sentence``. A ``dealing`` is any sign
    that a company and its customers have to do with each other (``kblint.rules.customers``); it looks by itself wherever one counts.
    """

    phrases: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    a: Literal["", "link", "list", "table", "dealing"] = ""
    where: Where | None = msgspec.field(default=None, name="in")


class Match(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a YAML rule looks for; every key is explained in kblint.rules.matching."""

    phrases: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = {}
    place: Literal["sentence", "block", "heading", "title", "link", "image", "code"] = msgspec.field(
        default="sentence", name="in"
    )
    blocks: tuple[str, ...] = ()
    whole: bool = False
    case: Literal["any", "exact"] = "any"
    ignore: tuple[Literal["code", "quotes"], ...] = ("code", "quotes")
    unless: Unless = Unless()
    near: tuple[Near, ...] = ()
    without: tuple[Near, ...] = ()


class Declaration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole ``rule.yaml``. ``today`` is true when the verdict depends on the date; ``supersedes`` names rules, by code or name,
    whose finding is left out where this rule's joins the same sentences, or has the same words."""

    code: str
    name: str
    level: Literal["error", "warning", "note"]
    profile: Literal["starter", "recommended", "strict"]
    summary: str
    message: str
    help: str
    scope: Literal["article", "corpus"] = "article"
    needs: tuple[Literal["statements"], ...] = ()
    supersedes: tuple[str, ...] = ()
    options: dict[str, Option] = {}
    match: Match | tuple[Match, ...] | None = None
    today: bool = False

    @property
    def matches(self) -> tuple[Match, ...]:
        """The ``match:`` entries; a rule written in Python has none."""
        return () if self.match is None else (self.match,) if isinstance(self.match, Match) else self.match


_CODE = expression(r"[A-Z]{2,10}[0-9]{3}")
_NAME = expression(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PLACEHOLDER = expression(r"\{([^{}]*)\}")
_TYPES: dict[str, tuple[type, ...]] = {"boolean": (bool,), "integer": (int,), "number": (int, float), "string": (str,)}
_IN_WORDS = {
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "string": "text",
    "strings": "a list of texts",
}


def read_declaration(path: Path) -> Declaration:
    """Reads one ``rule.yaml``; RuleError in plain words when it does not declare a rule."""
    declared = read_as(path, Declaration)
    where = str(path)
    if not _CODE.fullmatch(declared.code):
        raise RuleError(
            f"'{declared.code}' is no code", where=where, help="A code is capital letters and three digits, such as ACME101."
        )
    if not _NAME.fullmatch(declared.name) or len(declared.name) > 60:
        raise RuleError(
            f"'{declared.name}' is no name", where=where, help="A name is lower-case words with hyphens, such as no-old-names."
        )
    for key in ("summary", "message", "help"):
        if not getattr(declared, key).strip():
            raise RuleError(f"'{key}' is empty", where=where, help="It is what a person reads: write one sentence.")
    for template in (declared.message, declared.help):
        for placeholder in _PLACEHOLDER.findall(template):
            if not placeholder.isidentifier():
                raise RuleError(
                    f"{{{placeholder}}} is no placeholder",
                    where=where,
                    help="A placeholder is one word in braces, such as {text}.",
                )
    for name, option in declared.options.items():
        check_option(option, option.default, f"the default of the option '{name}'", where)
    if declared.scope == "corpus" and declared.matches:
        raise RuleError(
            "'match' looks at one article at a time", where=where, help="A rule with 'scope: corpus' needs a rule.py."
        )
    return declared


def check_option(option: Option, value: Any, what: str, where: str = "") -> None:
    """RuleError when the value is not of the option's type."""
    if option.type == "strings":
        right = isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value)
    else:
        right = isinstance(value, _TYPES[option.type]) and (option.type == "boolean" or not isinstance(value, bool))
    if not right:
        raise RuleError(f"{what} must be {_IN_WORDS[option.type]}, not {value!r}", where=where)


def option_values(declared: Declaration, given: Mapping[str, Any]) -> dict[str, Any]:
    """The rule's options with the given values over the defaults; RuleError for an unknown name or a wrong type."""
    values = {name: option.default for name, option in declared.options.items()}
    for name, value in given.items():
        if name not in declared.options:
            known = f"It has: {', '.join(sorted(declared.options))}." if declared.options else "It has no options."
            hint = did_you_mean(name, declared.options) or known
            raise RuleError(f"{declared.code} ({declared.name}) has no option '{name}'", where="options", help=hint)
        check_option(declared.options[name], value, f"the option '{name}' of {declared.code} ({declared.name})", "options")
        values[name] = value
    return {name: tuple(v) if isinstance(v, list) else v for name, v in values.items()}


def fill(template: str, values: Mapping[str, str], what: str) -> str:
    """The template with its ``{placeholders}`` replaced; RuleError naming the rule ``what`` when one has no value."""

    def one(found: re.Match[str]) -> str:
        if found[1] not in values:
            raise RuleError(
                f"nothing gives the placeholder {{{found[1]}}} a value",
                where=what,
                help=f"Known here: {', '.join(sorted(values))}.",
            )
        return values[found[1]]

    return _PLACEHOLDER.sub(one, template)
