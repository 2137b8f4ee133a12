"""Whom or what a statement holds for, as far as titles, headings, labels, table headers, front matter and the sentence itself say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from kblint.articles.model import Article
from kblint.config import Config, NamedScope
from kblint.statements.words import fold

Scope = dict[str, frozenset[str]]

# Front-matter keys that say for whom an article holds, and the dimension each belongs to.
_METADATA_KEYS = {
    "plan": "plan", "plans": "plan", "tier": "plan", "edition": "plan", "region": "region", "regions": "region", "country": "region", "countries": "region",
    "market": "region", "platform": "platform", "platforms": "platform", "os": "platform", "role": "role", "roles": "role", "channel": "channel",
    "version": "version", "versions": "version", "cycle": "cycle", "billing_cycle": "cycle", "environment": "environment", "customer_type": "customer",
    "segment": "customer", "customer": "customer", "audience": "audience", "product": "product", "device": "platform", "brand": "brand", "model": "product",
    "product_line": "product", "service": "product", "app": "product", "state": "region", "locale_region": "region", "applies_to": "product",
}  # fmt: skip

_PLAN_NAMES = (
    "free|starter|basic|standard|plus|pro|premium|business|team|teams|enterprise|personal|professional|individual|hobby|developer|"
    "essentials?|scale|growth|"
    "lite|light|advanced|ultimate|platinum|gold|silver|bronze|trial|family|student|solo|corporate|unlimited|core|flex|economy|first class|"
    "core|prime|community"
)
_PLAN_WORD = r"(?:plans?|tiers?|subscriptions?|editions?|accounts?|customers|users|subscribers|members|memberships?|workspaces?|packages?|fares?|levels?|class)"
_BILLED = r"(?:billing|plans?|subscriptions?|subscribers|customers|contracts?|membership)"
_CLOSED: dict[str, tuple[tuple[str, str], ...]] = {
    "platform": (
        ("ios", r"ios|iphone|ipad|iphones|ipads"),
        ("android", r"android"),
        ("windows", r"windows"),
        ("macos", r"macos|mac os|mac"),
        ("linux", r"linux|ubuntu|debian"),
        ("web", r"web app|web version|browser version|on the web"),
        ("desktop", r"desktop app|desktop version|on desktop"),
        ("mobile", r"mobile app|mobile version|on mobile"),
    ),
    "region": (
        ("eu", r"eu|european union|europe|eea"),
        ("us", r"us|u\.s\.|usa|united states"),
        ("uk", r"uk|united kingdom|great britain|england|scotland|wales"),
        ("canada", r"canada|canadian"),
        ("australia", r"australia|australian"),
        ("switzerland", r"switzerland|swiss"),
        ("germany", r"germany|german"),
        ("france", r"france|french"),
        ("spain", r"spain|spanish"),
        ("italy", r"italy|italian"),
        ("japan", r"japan|japanese"),
        ("india", r"india|indian"),
        ("ireland", r"ireland|irish"),
        ("netherlands", r"netherlands|dutch"),
        ("domestic", r"domestic|domestically|within the country|mainland"),
        ("international", r"international|internationally|overseas|abroad"),
    ),
    "cycle": (
        ("monthly", rf"(?:monthly|month-to-month) {_BILLED}|billed monthly|pay(?:ing)? monthly|monthly"),
        ("annual", rf"(?:annual|yearly) {_BILLED}|(?:billed|pay(?:ing)?) (?:annually|yearly)|annual|yearly"),
    ),
    "customer": (
        ("new", r"new (?:customers?|members?|users?|subscribers?|accounts?|clients?)|first-time (?:customers?|buyers?)"),
        ("existing", r"(?:existing|current|returning) (?:customers?|members?|users?|subscribers?|clients?)|existing accounts?"),
        ("student", r"students?"),
        ("nonprofit", r"non-?profits?|charit(?:y|ies)"),
        ("child", r"child|children|infants?|minors?|juniors?|under-\d\ds"),
        ("adult", r"adults?"),
        ("senior", r"seniors?|pensioners?"),
        ("guest", r"guests?|visitors?"),
        ("member", r"members?"),
        ("staff", r"staff|employees?"),
        ("business", r"business(?:es)? customers?|companies|corporate customers?|merchants?|trade customers?"),
        ("private", r"private customers?|consumers?|households?|residential customers?|individuals"),
    ),
    "role": (
        ("owner", r"owners?"),
        ("admin", r"admins?|administrators?"),
        ("editor", r"editors?"),
        ("viewer", r"viewers?"),
        ("manager", r"managers?"),
        ("teacher", r"teachers?"),
        ("researcher", r"researchers?"),
        ("postgraduate", r"postgraduates?"),
        ("undergraduate", r"undergraduates?"),
    ),
    "channel": (
        ("phone", r"by (?:phone|telephone)|(?:phone|telephone) support|over the phone|telephone|phone orders?"),
        ("chat", r"(?:live )?chat(?: support)?"),
        ("store", r"in[- ]stores?|in a shop|at the counter|in person|in branch|branches"),
        ("online", r"online"),
        ("post", r"by (?:post|letter)"),
    ),
    "environment": (("sandbox", r"sandbox|test mode|staging"), ("production", r"production|live mode")),
    "speed": (
        ("standard", r"(?:standard|regular|normal) (?:delivery|shipping|post|postage|service)"),
        ("express", r"(?:express|priority|next-day|overnight|expedited|first class|fast) (?:delivery|shipping|post|postage|service)"),
    ),
}  # fmt: skip
_SENTENCE_DIMENSIONS = frozenset({"platform", "region", "environment", "speed", "cycle", "customer"})
_COMPILED = {
    dimension: re.compile("|".join(f"(?P<v{i}>(?<![\\w-])(?:{pattern})(?![\\w-]))" for i, (_, pattern) in enumerate(rows)))
    for dimension, rows in _CLOSED.items()
}
_PLAN = re.compile(
    rf"(?<![\w-])(?P<list>(?:{_PLAN_NAMES})(?:(?:, | and | or |, and |, or |/| & )(?:{_PLAN_NAMES})){{0,4}}) {_PLAN_WORD}(?![\w-])"
)
_PLAN_ALONE = re.compile(rf"(?<![\w-])(?:{_PLAN_NAMES})(?![\w-])")
_VERSION = re.compile(r"(?<![\w.])(?:version|v|release)\.? ?(\d{1,4}(?:\.(?:\d{1,4}|x)){0,2})(?![\w.])")
_CLOUD_REGION = re.compile(r"(?<![\w-])((?:eu|us|ap|ca|sa|me|af|asia|europe)-(?:[a-z]{4,12})(?:-?\d)?)(?![\w-])")
# People named in running text are its scope where the sentence opens with them or is for them, not wherever they turn up.
_PEOPLE_AS_SCOPE = re.compile(
    r"(?:^|[;:] ?|\bfor |\bof |\bfrom |\bby |\bfor all |\bfor our |\ball |\byou are an? |\bas an? |\bfor an? |\bthe )$"
)
_CAPITAL_US = re.compile(r"\bUS\b|\bU\.S\.|\bUSA\b|\bUnited States\b")
_ALTERNATIVES = re.compile(r"[,/]| and | or ")


def of_article(article: Article, config: Config, rows: Sequence[tuple[str, str, re.Pattern[str]]]) -> Scope:
    """The scope that an article's metadata gives it."""
    return of_metadata(article.metadata)


def of_metadata(metadata: Mapping[str, Any]) -> Scope:
    """The scope that front matter names: ``plan: Pro``, ``region: [EU, UK]``."""
    scope: Scope = {}
    for key, value in metadata.items():
        dimension = _METADATA_KEYS.get(str(key).casefold().replace("-", "_"))
        if dimension is None:
            continue
        values = frozenset(
            " ".join(fold(str(v)).split())
            for v in (value if isinstance(value, (list, tuple)) else [value])
            if isinstance(v, (str, int, float))
        )
        values = frozenset(v for v in values if v and v not in ("all", "any", "*", "everyone", "all plans", "all users", "n/a"))
        if values:
            scope[dimension] = _canonical(dimension, values)
    return scope


def _canonical(dimension: str, values: frozenset[str]) -> frozenset[str]:
    """The table's names for values that it knows, so that ``plan: Pro plan`` and "Pro" are one."""
    if dimension == "plan":
        return frozenset(v.removesuffix(" plan").removesuffix(" tier").strip() for v in values)
    if dimension not in _COMPILED:
        return values
    known = {v: _closed(dimension, v) for v in values}
    return frozenset(name for v, names in known.items() for name in (names or {v}))


def _closed(dimension: str, folded: str, after: re.Pattern[str] | None = None) -> frozenset[str]:
    rows = _CLOSED[dimension]
    return frozenset(
        rows[int(str(m.lastgroup)[1:])][0]
        for m in _COMPILED[dimension].finditer(folded)
        if after is None or after.search(folded[max(0, m.start() - 24) : m.start()])
    )


@lru_cache(maxsize=4096)
def of_label(text: str) -> Mapping[str, frozenset[str]]:
    """The scope that a title, a heading, a tab, a table header or a leading label names: there a bare name is enough."""
    folded = fold(text)
    scope: Scope = {}
    for dimension in _COMPILED:
        values = _closed(dimension, folded)
        if dimension == "region" and "us" in values and not _CAPITAL_US.search(text):
            values -= {"us"}
        if values:
            scope[dimension] = values
    plans = _plans(folded)
    bare = folded.strip(" :*.")
    if not plans and _PLAN_ALONE.fullmatch(bare):
        plans = frozenset({bare})
    if plans:
        scope["plan"] = plans
    _add_open(scope, folded)
    return scope


@lru_cache(maxsize=16384)
def of_sentence(text: str) -> Mapping[str, frozenset[str]]:
    """The scope that running text names: closed names only, and plans only where the text calls them so."""
    folded = fold(text)
    scope: Scope = {}
    for dimension in _COMPILED:
        if dimension in _SENTENCE_DIMENSIONS:
            values = _closed(dimension, folded, _PEOPLE_AS_SCOPE if dimension == "customer" else None)
            if dimension == "region" and "us" in values and not _CAPITAL_US.search(text):
                values -= {"us"}
            if values:
                scope[dimension] = values
    plans = _plans(folded) | _capitalised_plans(text)
    if plans:
        scope["plan"] = plans
    _add_open(scope, folded)
    return scope


def _plans(folded: str) -> frozenset[str]:
    return frozenset(
        name.strip() for m in _PLAN.finditer(folded) for name in _ALTERNATIVES.split(m["list"].replace("&", ",")) if name.strip()
    ) - {"free trial"}


_CAPITALISED = re.compile(
    r"(?<=[a-z,] )(Free|Starter|Basic|Standard|Plus|Pro|Premium|Business|Team|Enterprise|Hobby|Scale|Growth|Essentials)\b(?! [A-Z])"
)


def _capitalised_plans(text: str) -> frozenset[str]:
    return frozenset(fold(m.group(1)) for m in _CAPITALISED.finditer(text))


def _add_open(scope: Scope, folded: str) -> None:
    versions = frozenset(m.group(1) for m in _VERSION.finditer(folded))
    if versions:
        scope["version"] = versions
    regions = frozenset(m.group(1) for m in _CLOUD_REGION.finditer(folded))
    if regions:
        scope["region"] = regions


def of_place(text: str, rows: Sequence[tuple[str, str, re.Pattern[str]]]) -> Scope:
    """The scope that a title, a heading, a tab, a header or a label names, by kblint's own tables and by the configuration."""
    return narrowed(of_label(text), of_configured(rows, text))


def configured(config: Config) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The scopes of the configuration: (dimension, name, pattern that finds the name or an alias in folded text)."""
    rows = []
    for dimension, values in sorted(config.scopes.items()):
        for value in values:
            name, aliases = (value.name, value.aliases) if isinstance(value, NamedScope) else (value, ())
            pattern = "|".join(re.escape(fold(n)) for n in (name, *aliases))
            rows.append((dimension, fold(name), re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")))
    return tuple(rows)


def of_configured(rows: Sequence[tuple[str, str, re.Pattern[str]]], text: str) -> Scope:
    """The configured scope values that a text names."""
    if not rows:
        return {}
    folded = fold(text)
    scope: Scope = {}
    for dimension, name, pattern in rows:
        if pattern.search(folded):
            scope[dimension] = scope.get(dimension, frozenset()) | {name}
    return scope


def narrowed(*layers: Mapping[str, frozenset[str]]) -> Scope:
    """One scope out of several layers, widest first: where two name the same dimension, the nearer one counts."""
    scope: Scope = {}
    for layer in layers:
        scope.update(layer)
    return scope


def frozen(scope: Scope) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The form that a statement keeps: sorted, so that equal scopes are equal values."""
    return tuple((dimension, tuple(sorted(values))) for dimension, values in sorted(scope.items()))
