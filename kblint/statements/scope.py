"""Whom or what a statement holds for, as far as titles, headings, labels, table headers, front matter and the sentence itself say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from kblint.articles.language import variant_of
from kblint.articles.model import Article
from kblint.config import Config, NamedScope
from kblint.expressions import compiled, expression
from kblint.statements.cues import Sought
from kblint.statements.wordings import by_letter
from kblint.statements.words import fold

Scope = dict[str, frozenset[str]]

# The case that a tab names in words of its own: one tab's text is not about what its neighbour is about.
TAB = "tab"

# A key that holds tags: the values say themselves which dimension they belong to.
LABELS = "labels"
# Front-matter keys that say for whom an article holds, and the dimension each belongs to.
_METADATA_KEYS: dict[str, str | None] = {
    "plan": "plan", "plans": "plan", "tier": "plan", "edition": "plan", "region": "region", "regions": "region", "country": "region", "countries": "region",
    "market": "region", "platform": "platform", "platforms": "platform", "os": "platform", "role": "role", "roles": "role", "channel": "channel",
    "version": "version", "versions": "version", "cycle": "cycle", "billing_cycle": "cycle", "environment": "environment", "customer_type": "customer",
    "segment": "customer", "customer": "customer", "audience": "audience", "product": "product", "device": "platform", "brand": "brand", "model": "product",
    "account": "plan", "account_type": "plan", "membership": "plan", "package": "plan",
    "product_line": "product", "service": "product", "app": "product", "state": "region", "locale_region": "region", "applies_to": "product",
    "tags": LABELS, "labels": LABELS, "label_names": LABELS,
}  # fmt: skip
_EVERYBODY = frozenset({"all", "any", "*", "everyone", "all plans", "all users", "n/a"})
# ``plan:pro``, ``plan=pro``, ``plan/pro``, ``plan_pro``: how help desks' labels name what their articles have no field for.
_KEYED = compiled(r"([^:=/_]*)([:=/_]?)(.*)", re.DOTALL)
_VERSION_FOLDER = compiled(r"(?:v ?|version ?)(\d{1,4}(?:\.(?:\d{1,4}|x)){0,2})")
_FOLDER_DIMENSIONS = ("platform", "region")
_LABEL_DIMENSIONS = frozenset({"platform", "region", "version", "environment"})

_PLAN_NAMES = (
    "free|starter|basic|standard|plus|pro|premium|business|team|teams|enterprise|personal|professional|individual|hobby|developer|"
    "essentials?|scale|growth|"
    "lite|light|advanced|ultimate|platinum|gold|silver|bronze|trial|family|student|solo|corporate|unlimited|core|flex|economy|first class|"
    "core|prime|community"
)
_PLAN_WORD = r"(?:plans?|tiers?|subscriptions?|editions?|accounts?|customers|users|subscribers|members|memberships?|workspaces?|packages?|fares?|levels?|class)"
_BILLED = r"(?:billing|plans?|subscriptions?|subscribers|customers|contracts?|membership)"
# A yearly price is a cycle's; annual leave and a yearly fee are not.
_ALONE = r"(?=$|[*_ ]*[)|:,]| (?:price|cost|rate|discount|total)s?(?![\w-])| (?:and|or) )"
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
        ("monthly", rf"(?:monthly|month-to-month) {_BILLED}|billed monthly|pay(?:ing)? monthly|monthly{_ALONE}"),
        ("annual", rf"(?:annual|yearly) {_BILLED}|(?:billed|pay(?:ing)?) (?:annually|yearly)|(?:annual|yearly){_ALONE}"),
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
        ("business", r"business(?:es)? customers?|companies|corporate customers?|(?:for|as a) merchants?|trade customers?"),
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
_SENTENCE_DIMENSIONS = ("platform", "region", "cycle", "customer", "environment", "speed")
_COMPILED = {
    dimension: expression(
        "(?<![\\w-])(?:" + "|".join(f"(?P<v{i}>{pattern})" for i, (_, pattern) in enumerate(rows)) + ")(?![\\w-])"
    )
    for dimension, rows in _CLOSED.items()
}
# Most texts name nothing of it, which one look for all tells: a name has one of these words, or of the letters below.
_IN_ONE_WORD = (
    "ios mac macos web eu eea us u usa uk wales country new existing current returning first minor minors under business businesses chat store "
    "stores shop counter person post letter test live standard regular normal express priority next overnight expedited fast".split()
)
_ANY_CLOSED = Sought(
    "(?<![\\w-])(?:" + by_letter("|".join(pattern for rows in _CLOSED.values() for _, pattern in rows)) + ")(?![\\w-])",
    "iphone|ipad|android|windows|linux|ubuntu|debian|browser|desktop|mobile|europe|united|britain|england|scotland|canad|australia|"
    "swi|german|france|french|spain|spanish|ital|japan|india|ireland|irish|netherlands|dutch|domestic|mainland|international|overseas|"
    "abroad|month|annual|yearly|student|profit|charit|child|infant|junior|adult|senior|pensioner|guest|visitor|member|staff|employee|"
    "companies|corporate|merchant|trade|private|consumer|household|residential|individuals|owner|admin|editor|viewer|manager|teacher|"
    "researcher|graduate|phone|online|branch|sandbox|staging|production",
    words=_IN_ONE_WORD,
)
_PLAN = expression(
    # The members of a team are people.
    rf"(?<![\w-])(?!(?:teams?|family|community|individual) members?\b)"
    rf"(?P<list>(?:{_PLAN_NAMES})(?:(?:, | and | or |, and |, or |/| & )(?:{_PLAN_NAMES})){{0,4}}) {_PLAN_WORD}(?![\w-])"
)
_PLAN_CUE = compiled(f" {_PLAN_WORD}")
_PLAN_ALONE = compiled(rf"(?<![\w-])(?:{_PLAN_NAMES})(?![\w-])")
_VERSION = compiled(r"(?<![\w.])(?:version|v|release)\.? ?(\d{1,4}(?:\.(?:\d{1,4}|x)){0,2})(?![\w.])")
_DIGIT = compiled(r"\d")
_CLOUD_REGION = compiled(r"(?<![\w-])((?:eu|us|ap|ca|sa|me|af|asia|europe)-(?:[a-z]{4,12})(?:-?\d)?)(?![\w-])")
# People named in running text are its scope where the sentence opens with them or is for them, not wherever they turn up.
_PEOPLE_AS_SCOPE = compiled(
    r"(?:^|[;:] ?|\bfor |\bof |\bfrom |\bby |\bfor all |\bfor our |\ball |\byou are an? |\bas an? |\bfor an? |\bthe )$"
)
_CAPITAL_US = compiled(r"\bUS\b|\bU\.S\.|\bUSA\b|\bUnited States\b")
_ALTERNATIVES = compiled(r"\s*[,/]\s*(?:(?:and|or)\s)?| and | or ")


def of_article(article: Article, config: Config, rows: Sequence[tuple[str, str, re.Pattern[str]]]) -> Scope:
    """The scope that an article has as a whole: by its folders, its labels, the keys of its front matter, nearest last."""
    keys = _METADATA_KEYS | {_key(key): dimension for key, dimension in config.scope_keys.items()}
    labels = [v for key, dimension in keys.items() if dimension == LABELS for v in _values(article.metadata, key)]
    return narrowed(
        of_path(article.path, rows), of_labels(labels, keys, rows), of_metadata(article.metadata, keys), _locale(article)
    )


def of_path(path: str, rows: Sequence[tuple[str, str, re.Pattern[str]]]) -> Scope:
    """The scope that folders name: ``eu/``, ``ios/``, ``versioned_docs/version-2.1/``, a configured name. The file's own name is a title."""
    scope: Scope = {}
    for folder in path.split("/")[:-1]:
        name = " ".join(re.split(r"[-_ ]+", fold(folder)))
        version = _VERSION_FOLDER.fullmatch(name)
        if version:
            scope["version"] = frozenset({version[1]})
        for dimension in _FOLDER_DIMENSIONS:
            found = _COMPILED[dimension].fullmatch(name)
            if found:
                scope[dimension] = frozenset({_CLOSED[dimension][int(str(found.lastgroup)[1:])][0]})
        for dimension, value, pattern in rows:
            if pattern.fullmatch(name):
                scope[dimension] = scope.get(dimension, frozenset()) | {value}
    return scope


def of_labels(labels: Iterable[str], keys: Mapping[str, str | None], rows: Sequence[tuple[str, str, re.Pattern[str]]]) -> Scope:
    """The scope that tags name. Most tags are topics: only ``plan:pro`` and its like, platforms, regions, versions and configured names count."""
    scope: Scope = {}
    for label in labels:
        key, sign, value = _KEYED.fullmatch(label.strip()).groups()  # type: ignore[union-attr]
        dimension = keys.get(_key(key)) if sign else None
        if dimension and dimension != LABELS:
            found = {dimension: _canonical(dimension, frozenset({_name(value)}))}
        else:
            text = " ".join(re.split(r"[-_ ]+", label))
            named = {
                d: v for d, v in of_label(text).items() if d in _LABEL_DIMENSIONS or (d == "plan" and _PLAN.search(fold(text)))
            }
            found = narrowed(named, of_configured(rows, text))
        for dimension, values in found.items():
            scope[dimension] = scope.get(dimension, frozenset()) | values
    return scope


def of_metadata(metadata: Mapping[str, Any], keys: Mapping[str, str | None] = MappingProxyType(_METADATA_KEYS)) -> Scope:
    """The scope that front matter names: ``plan: Pro``, ``region: [EU, UK]``. ``keys`` says which key names which dimension."""
    scope: Scope = {}
    for key in metadata:
        dimension = keys.get(_key(str(key)))
        if not dimension or dimension == LABELS:
            continue
        values = frozenset(_name(v) for v in _values(metadata, _key(str(key)), dimension in _LISTED))
        values = frozenset(v for v in values if v and v not in _EVERYBODY)
        if values:
            scope[dimension] = _canonical(dimension, values)
    return scope


# Of these, one text may list several; a product's name may have a comma or an "and" in it.
_LISTED = frozenset({"plan", "region", "audience", "role", "customer"})


def _locale(article: Article) -> Scope:
    """British and American copies of an article are two: their language says so only together with a region."""
    variant = variant_of(article.path, article.metadata)
    return {"locale": frozenset({variant})} if "-" in variant else {}


def _key(key: str) -> str:
    return key.casefold().replace("-", "_").replace(" ", "_")


def _name(value: str) -> str:
    return " ".join(fold(value).split())


def _values(metadata: Mapping[str, Any], key: str, listed: bool = True) -> list[str]:
    """The texts under a key of the front matter, however the key is spelt; one text may list several, parted by commas."""
    found: list[str] = []
    for written, value in metadata.items():
        if _key(str(written)) == key:
            for one in value if isinstance(value, (list, tuple)) else [value]:
                if isinstance(one, str):
                    found += alternatives(one) if listed else [one]
                elif isinstance(one, (int, float)) and not isinstance(one, bool):
                    found.append(str(one))
    return found


def alternatives(text: str) -> list[str]:
    """What a text lists: "Pro, Team and Business"."""
    return _ALTERNATIVES.split(text)


def _canonical(dimension: str, values: frozenset[str]) -> frozenset[str]:
    """The table's names for values that it knows, so that ``plan: Pro plan`` and "Pro" are one."""
    if dimension == "plan":
        return frozenset(v.removesuffix(" plan").removesuffix(" tier").strip() for v in values)
    if dimension not in _COMPILED:
        return values
    known = {v: _closed(dimension, v) for v in values}
    return frozenset(name for v, names in known.items() for name in (names or {v}))


# Outside a region is abroad.
_OUTSIDE = compiled(r"\b(?:outside(?: of)?|beyond)(?: the)? $")


def _closed(dimension: str, folded: str, after: re.Pattern[str] | None = None) -> frozenset[str]:
    rows = _CLOSED[dimension]
    return frozenset(
        "international" if dimension == "region" and _OUTSIDE.search(folded, 0, m.start()) else rows[int(str(m.lastgroup)[1:])][0]
        for m in _COMPILED[dimension].finditer(folded)
        if after is None or after.search(folded[max(0, m.start() - 24) : m.start()])
    )


@lru_cache(maxsize=4096)
def of_label(text: str) -> Mapping[str, frozenset[str]]:
    """The scope that a title, a heading, a tab, a table header or a leading label names: there a bare name is enough."""
    folded = fold(text)
    scope = _names(text, folded, _COMPILED)
    plans = _plans(folded)
    # "Pro ($9 a month)" is the plan, and what it costs.
    bare = _IN_BRACKETS.sub("", folded).strip(" :*.")
    if not plans and _PLAN_ALONE.fullmatch(bare):
        plans = frozenset({bare})
    if plans:
        scope["plan"] = plans
    _add_open(scope, folded)
    return scope


_IN_BRACKETS = compiled(r" ?\([^()]*\d[^()]*\)")


@lru_cache(maxsize=16384)
def of_sentence(text: str) -> Mapping[str, frozenset[str]]:
    """The scope that running text names: closed names only, and plans only where the text calls them so."""
    folded = fold(text)
    scope = _names(text, folded, _SENTENCE_DIMENSIONS, _PEOPLE_AS_SCOPE)
    plans = _plans(folded) | _capitalised_plans(text)
    if plans:
        scope["plan"] = plans
    _add_open(scope, folded)
    return scope


def _names(text: str, folded: str, dimensions: Iterable[str], people: re.Pattern[str] | None = None) -> Scope:
    """The values of closed dimensions that a text names; customers only after what ``people`` finds."""
    scope: Scope = {}
    if not _ANY_CLOSED.search(folded):
        return scope
    for dimension in dimensions:
        values = _closed(dimension, folded, people if dimension == "customer" else None)
        if dimension == "region" and "us" in values and not _CAPITAL_US.search(text):
            values -= {"us"}
        if values:
            scope[dimension] = values
    return scope


def _plans(folded: str) -> frozenset[str]:
    if not _PLAN_CUE.search(folded):
        return frozenset()
    return frozenset(
        name.strip() for m in _PLAN.finditer(folded) for name in _ALTERNATIVES.split(m["list"].replace("&", ",")) if name.strip()
    ) - {"free trial"}


# "Toll Free" and "Duty Free" are no plans.
_CAPITALISED = compiled(
    r" (?<=[a-z,] )(?<![Tt]oll )(?<![Dd]uty )(Free|Starter|Basic|Standard|Plus|Pro|Premium|Business|Team|Enterprise|Hobby|Scale|Growth|Essentials)\b(?! [A-Z])"
)
# "Pro includes 20 boards": what opens a sentence has a capital anyway; what it does shows that it is a plan.
_OPENING_PLAN = compiled(
    r"^\W*(Free|Starter|Basic|Standard|Plus|Pro|Premium|Business|Team|Enterprise|Hobby|Scale|Growth|Essentials)"
    r"(?= (?:costs|includes|comes with|starts at|gives you|allows|lets you|adds|offers|is limited to|supports)\b)"
)


# A plan by any name: "on the Orbit plan". Only where the sentence is not in capitals all through, as headings are.
_NAMED_PLAN = compiled(
    r"(?<![\w-])(?:[Tt]he|[Oo]ur|[Oo]n|[Ww]ith|[Ff]or|[Ii]n|[Oo]f|[Aa]n?|[Tt]o) ([A-Z][\w+]{1,20}(?:(?:, | and | or |, and |, or |/| & )[A-Z][\w+]{1,20}){0,4})"
    r" (?:plans?|tiers?|editions?|packages?|fares?|tariffs?)(?![\w-])"
)
_NAMED_PLAN_CUE = compiled(r" (?:plan|tier|edition|package|fare|tariff)")


def _capitalised_plans(text: str) -> frozenset[str]:
    found = {fold(m.group(1)) for m in _CAPITALISED.finditer(text)}
    if (opening := _OPENING_PLAN.match(text)) is not None:
        found.add(fold(opening[1]))
    for m in _NAMED_PLAN.finditer(text) if _NAMED_PLAN_CUE.search(text) else ():
        found.update(name for name in _ALTERNATIVES.split(fold(m[1]).replace("&", ",")) if name)
    return frozenset(found)


def _add_open(scope: Scope, folded: str) -> None:
    versions = frozenset(_VERSION.findall(folded)) if _DIGIT.search(folded) else None
    if versions:
        scope["version"] = versions
    regions = frozenset(_CLOUD_REGION.findall(folded)) if "-" in folded else None
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
