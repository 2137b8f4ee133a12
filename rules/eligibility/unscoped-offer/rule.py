"""KB304: an entitlement stated for everyone, which another article limits to a plan, a region, a role or a kind of customer.

The evidence is the statements of all articles. A statement counts as an *offer* when it permits, or names a price of nothing or an
allowance, and its words are those of an entitlement. Two offers are of the same thing when one says nothing that the other, in its
sentence, its headings or its title, does not say. The article with the wider one is left alone when it names the plan (the
region, …) anywhere, or links to the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article
from kblint.articles.text import fold
from kblint.corpus import scopes
from kblint.corpus.link_graph import LinkGraph, link_graph
from kblint.expressions import expression
from kblint.finding import Hit, Related
from kblint.rules.interface import ArticleEntry, Context, Corpus
from kblint.rules.matching import article_text
from kblint.statements.model import Statement
from kblint.statements.permissions import LIGHT
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of

_DIMENSIONS = frozenset({"plan", "region", "customer", "role", "cycle"})
_OFFERS = concepts_of(
    "refund refundable credit discount upgrade cancel exchange compensation voucher bonus trial reimburse rollover shipping delivery return rebook cashback reward "
    "baggage roaming repair fee"
)
_OFFERED = expression(
    r"\b(?:refund\w*|money back|credits?(?! (?:cards?|check|score|union|memo))|credited|discount\w*|upgrad\w*|cancel\w*|exchang\w*|compensat\w*|vouchers?|bonus\w*|"
    r"free|rebook\w*|"
    r"cash ?back|rewards?|reimburs\w*|waived?|no (?:charge|fee)|return\w*|roll over|included)\b"
)
_ONLY = expression(r"\b(?:only|limited to|restricted to|exclusive(?:ly)?|reserved for|just for|solely)\b")
_EMPTY = (
    GENERIC
    | COLOURLESS
    | LIGHT
    | concepts_of("only limited exclusive reserved member members plan customers charge free cost fee price")
)
_CONDITION = expression(r"\b(?:if|when|unless|in case|provided|as long as|some|certain|selected|eligible|qualifying|may)\b")
_CAP = 60


class Text(msgspec.Struct, frozen=True):
    """Where an article's links lead, and its words, between single spaces."""

    links: tuple[str, ...]
    words: str


def collect(article: Article, context: Context) -> Text:
    return Text(tuple(dict.fromkeys(link.target for link in article.links)), f" {' '.join(sorted(article_text(article).words))} ")


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each offer to everyone, at it, with the places that give it to some only."""
    offers = [s for s in corpus.statements if _is_offer(s)]
    limited: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in offers:
        if one.scope:
            for word in _things(one):
                limited[word].append(one)
    texts = {entry.path: (entry, text) for entry, text in corpus.collected}
    graph: LinkGraph | None = None
    told: set[tuple[str, int, str]] = set()
    for general in sorted((o for o in offers if not o.scope), key=_order):
        if general.conditions or general.states or general.exceptions or general.label or general.weak or general.complement:
            continue
        if _CONDITION.search(fold(general.place.sentence)):
            continue
        known = {id(o): o for word in sorted(_things(general)) for o in limited[word][:_CAP]}
        found = [o for o in known.values() if o.place.path != general.place.path and _same(general, o)]
        if not found or _several(found):
            continue
        graph = graph or link_graph(corpus.articles, context.config.article_url)
        here = texts[general.place.path]
        left = [
            o for o in sorted(found, key=_order) if not _mentions(o, here[1]) and not _leads(here, texts[o.place.path][0], graph)
        ]
        sentence = (general.place.path, general.place.start.line, general.place.sentence)
        if left and sentence not in told:
            told.add(sentence)
            yield _hit(general, left)


def _is_offer(statement: Statement) -> bool:
    """Whether a statement gives something: to everyone, or to those in its scope and, by "only", to nobody else."""
    if not _things(statement) or not _OFFERED.search(fold(statement.place.sentence)):
        return False
    if not {d for d, _ in statement.scope} <= _DIMENSIONS:
        return False
    if statement.kind == "permission":
        only = statement.modality in ("forbid", "oblige") and statement.scope and _ONLY.search(fold(statement.place.sentence))
        return statement.modality == "permit" or bool(only)
    return (
        statement.kind == "value"
        and statement.attribute in ("price", "allowance")
        and _FREE.search(fold(statement.said)) is not None
    )


_FREE = expression(r"\b(?:free|no charge|nothing|waived|\d+ ?%|included)")


def _things(statement: Statement) -> frozenset[str]:
    """The entitlements that a statement names."""
    return frozenset((*statement.topic, statement.attribute)) & _OFFERS


def _same(general: Statement, limited: Statement) -> bool:
    """Whether both are of one thing: no telling word of one is foreign to the other."""
    # A value of nothing and a permission ("is free", "is included") say the same.
    if not _things(general) & _things(limited):
        return False
    scope_words = {w for _, values in limited.scope for v in values for w in concepts_of(v)}
    one = set(general.topic) - _EMPTY - {general.attribute}
    other = set(limited.topic) - _EMPTY - scope_words - {limited.attribute}
    around = {*limited.context, *limited.title, *limited.heading}
    here = {*general.context, *general.title, *general.heading}
    return one <= {*other, *around} and other <= {*one, *here} and bool((one & other) or not (one or other))


def _several(found: list[Statement]) -> bool:
    """Whether the same thing is given to several: then it may be a table of all there are."""
    return not any(_ONLY.search(fold(o.place.sentence)) for o in found) and len({o.scope for o in found}) > 1


def _mentions(limited: Statement, text: Text) -> bool:
    values = [part for _, named in limited.scope for value in named for part in value.split()]
    return all(f" {value}" in text.words for value in values)


def _leads(here: tuple[ArticleEntry, Text], other: ArticleEntry, graph: LinkGraph) -> bool:
    return any(graph.resolve(here[0], link).article == other for link in here[1].links)


def _order(statement: Statement) -> tuple[str, int]:
    return statement.place.path, statement.place.start.offset


def _hit(general: Statement, limited: list[Statement]) -> Hit:
    limited = list({(o.place.path, o.place.sentence): o for o in reversed(limited)}.values())[::-1]
    first = limited[0]
    exclusive = any(_ONLY.search(fold(o.place.sentence)) for o in limited)
    return Hit(
        place=general.place,
        label="says so to everyone",
        scope=scopes.for_whom(general),
        values={
            "title": general.place.article.title,
            "said": " ".join(general.place.text.split()),
            "other": first.place.article.title,
            "whom": scopes.as_read(scopes.of(first)),
        },
        confidence=0.85 if exclusive else 0.65,
        related=tuple(Related(scopes.for_whom(o), o.place, scopes.for_whom(o)) for o in limited),
    )
