"""What tells two articles apart besides their sentences: what each one's front matter says of it, and where one sends the reader
for another case.

``meter: prepayment`` against ``meter: credit``, ``collection: print`` against ``collection: digital``: whatever a key means, two articles
that have other values under it are about two things. And an article that says "except under [Legal hold](…)" or "for company cards see
[Other cards](…)" knows of the other one: the two were written side by side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from kblint.articles.model import Article
from kblint.corpus.link_graph import LinkGraph, link_graph
from kblint.corpus.scopes import audiences_meet
from kblint.expressions import compiled
from kblint.finding import Place
from kblint.rules.interface import ArticleEntry, History
from kblint.statements.scope import alternatives
from kblint.statements.words import fold

Apart = Callable[[Place, Place], bool]

# Keys that say where an article is filed, who wrote it and how it is shown, and nothing of what it is about.
_HOUSEKEEPING = frozenset(
    "title subtitle heading name label labels label_names tag tags keyword keywords category categories section sections subsection topic "
    "topics folder group parent parents chapter module series collection_id department team owner owners author authors editor editors "
    "reviewer reviewers approver contributor contributors maintainer writer contact by source status state stage type kind content_type "
    "document doc doc_type article_type layout template theme slug permalink url link canonical path id uid uuid guid key order weight "
    "position priority level rank language lang locale description summary excerpt abstract intro lead note notes comment comments image "
    "images icon cover thumbnail video toc draft published visibility access hidden redirect_from redirects alias aliases related see_also "
    "next previous prev breadcrumb breadcrumbs menu class style color colour legend symptom read_time reading_time issue revision edited "
    "last_edited_by last_modified_by changelog format robots noindex social hash symbol emoji subject objective goal date time updated reviewed created "
    "modified pagename hub sidebar sidenav nav navigation seo og twitter meta metadata feed rss script scripts style styles css js file files openapi".split()
)
# Parts of keys that systems make up: ``legacySlug``, ``pcx_content_type``, ``hero-image``.
_PARTS = frozenset(
    "slug url urls uri href id ids uuid guid image images img icon photo video hero banner thumbnail title subtitle heading pagename synopsis "
    "description summary excerpt abstract author editor date time updated reviewed created modified sidebar sidenav nav navigation menu toc seo og twitter "
    "facebook social card ms hide show display hidden pagination custom meta metadata last legacy old previous next redirect feed rss list script scripts "
    "style styles css js file files path folder team hub by at on order weight position label labels tag tags category subcategory section collection "
    "template layout theme content page doc document article post announcement translation translations locale lang language openapi api".split()
)
# For which time an article holds; of two that say so, both are right when the times are two.
_VALIDITY = frozenset(
    "valid validity valid_for period year years season academic_year fiscal_year tax_year financial_year price_year".split()
)
_OF_READERS = frozenset({"audience", "audiences", "role", "roles", "for"})
_KEPT = _OF_READERS | _VALIDITY
_LONGEST = 60
_LETTERS = compiled(r"[^\W\d_]{2}")
# An address, a file, or letters and figures that no person wrote: nothing that an article is about.
_NO_WORDS = compiled(r"[/\\]\w|://|\.(?:md|html?|png|jpe?g|svg|gif|css|js|json|ya?ml)\b|\A(?=\w*\d)(?=\w*[a-z])\w{12,}\Z")

# What a sentence that sends the reader on says, when it is another case that stands there and not the same in more words.
_ANOTHER_CASE = compiled(
    r"\b(?:except(?:ions?|ional|ing)?|unless|save (?:in|for|under|as|where)|other than|apart from|different|differs?|instead|separate(?:ly)?|"
    r"(?:of|on) (?:their|its|your) own|one way (?:a?round|out)|shorter|longer|special|on the other hand)\b"
    r"|^(?:for|if|once|when|after|before|in case of|in the case of) [^.!?]{3,80}(?:,| see | read | go to | use )"
)


def apart(
    articles: Sequence[ArticleEntry],
    pointers: Iterable[tuple[ArticleEntry, tuple[str, ...]]] = (),
    article_url: str = "",
    history: History | None = None,
) -> Apart:
    """Whether two places stand in articles that are about different things, as the articles themselves say.

    ``pointers`` are the addresses to which each article sends readers for another case, as :func:`pointers_of` gives them; where they
    lead is kept in ``history``.
    """
    entries = {(entry.path, entry.ref.id): entry for entry in articles}
    sent = {(entry.path, entry.ref.id): targets for entry, targets in pointers if targets}
    named = articles if len(articles) == len(entries) else tuple(entries.values())

    @cache
    def graph() -> LinkGraph:
        return link_graph(named, article_url)

    leading = _kept(history, sent, entries, graph) if history and history.articles else None

    @cache
    def marks(key: tuple[str, str]) -> dict[str, frozenset[str]]:
        return marks_of(entries[key].metadata) if key in entries else {}

    # What is counted of all articles is counted when two seem to be apart by it, which is seldom.
    @cache
    def of_each_its_own() -> frozenset[str]:
        return _of_each_its_own(map(marks, entries))

    @cache
    def of_most() -> frozenset[str]:
        return _of_most(entry.path for entry in entries.values())

    def of_two(one: _Key, other: _Key) -> bool:
        mine, theirs = marks(one), marks(other)
        if not contradict(mine, theirs):
            return False
        telling = {name: values for name, values in mine.items() if name not in of_each_its_own()}
        return contradict(telling, theirs)

    @cache
    def times(key: tuple[str, str]) -> tuple[str, str]:
        return in_force(entries[key].metadata if key in entries else {})

    @cache
    def known(key: tuple[str, str]) -> frozenset[tuple[str, str]]:
        if leading is not None:
            return leading.get(key, frozenset())
        return _named(key, sent.get(key, ()), entries, graph)

    def decide(a: Place, b: Place) -> bool:
        one, other = (a.path, a.article.id), (b.path, b.article.id)
        if one == other:
            return False
        if of_two(one, other) or (filed_apart(a.path, b.path) and _name(a.path) not in of_most()):
            return True
        (mine, last), (theirs, until) = times(one), times(other)
        if last < theirs or until < mine:
            return True
        return bool(sent) and (other in known(one) or one in known(other))

    return decide


_Key = tuple[str, str]


def _named(
    key: _Key, targets: Iterable[str], entries: Mapping[_Key, ArticleEntry], graph: Callable[[], LinkGraph]
) -> frozenset[_Key]:
    """The articles that the addresses in an article lead to."""
    found = (graph().resolve(entries[key], target).article for target in targets if key in entries)
    return frozenset((entry.path, entry.ref.id) for entry in found if entry)


def _kept(
    history: History,
    sent: Mapping[_Key, tuple[str, ...]],
    entries: Mapping[_Key, ArticleEntry],
    graph: Callable[[], LinkGraph],
) -> dict[_Key, frozenset[_Key]]:
    """The articles that each article's addresses lead to, as far as possible by what was found among articles of the same addresses."""
    data = history.earlier("addresses")
    kind = tuple[bytes, list[tuple[_Key, tuple[str, ...], frozenset[_Key]]]]
    try:
        articles, told = msgspec.msgpack.decode(data, type=kind) if data is not None else (b"", [])
    except msgspec.MsgspecError:
        articles, told = b"", []
    known = {(key, targets): led for key, targets, led in told} if articles == history.articles else {}
    found = {}
    for key, targets in sent.items():
        led = known.get((key, targets))
        found[key] = _named(key, targets, entries, graph) if led is None else led
    history.leave("addresses", msgspec.msgpack.encode((history.articles, [(key, sent[key], led) for key, led in found.items()])))
    return found


def marks_of(metadata: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """What the front matter says of an article's subject, by key: short texts under keys that are no housekeeping."""
    found: dict[str, frozenset[str]] = {}
    for written, value in metadata.items():
        key = _key(written)
        parts = key.split("_")
        if key not in _KEPT and (key in _HOUSEKEEPING or (len(parts) > 1 and not _PARTS.isdisjoint(parts))):
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        if key in _VALIDITY:
            found[key] = frozenset(fold(str(v)).strip() for v in values)
            continue
        texts = [v for v in values if isinstance(v, str)]
        if key in _OF_READERS:
            texts = [one for v in texts for one in alternatives(v)]
        named = frozenset(" ".join(fold(v).split()) for v in texts)
        if named and all(len(v) <= _LONGEST and _LETTERS.search(v) and not _NO_WORDS.search(v) for v in named):
            found[key] = named
    return found


_MANY, _OTHER = 8, 0.5
_A_GOOD_PART = 0.2


def _of_most(paths: Iterable[str]) -> frozenset[str]:
    """File names that a good part of all articles have, each in a folder of its own: they name no page."""
    counts = Counter(map(_name, paths))
    return frozenset(name for name, n in counts.items() if n >= _MANY and n > _A_GOOD_PART * counts.total())


def _name(path: str) -> str:
    return path.rpartition("/")[2].casefold()


def _of_each_its_own(of_all: Iterable[Mapping[str, frozenset[str]]]) -> frozenset[str]:
    """The keys under which most articles have a value that no other one has: what each is called or filed by, and no sort of thing."""
    values: defaultdict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for marks in of_all:
        for key, named in marks.items():
            values[key][named] += 1
    return frozenset(
        key
        for key, counts in values.items()
        if counts.total() >= _MANY and len(counts) > _OTHER * counts.total() and key not in _OF_READERS
    )


_FROM = frozenset(
    "valid_from effective effective_from effective_date in_force_since in_force_from applies_from starts start_date".split()
)
_UNTIL = frozenset("valid_to valid_until valid_through valid_till effective_until applies_until expires ends end_date".split())
_DAY = compiled(r"\d{4}-\d{2}-\d{2}")


def in_force(metadata: Mapping[str, Any]) -> tuple[str, str]:
    """The first and the last day (``2026-01-31``) on which an article holds, as its front matter says; open ends are the ends of time."""
    days = {_key(written): m.group() for written, value in metadata.items() if (m := _DAY.match(str(value)))}
    first = max((day for key, day in days.items() if key in _FROM), default="0000-01-01")
    return first, min((day for key, day in days.items() if key in _UNTIL), default="9999-12-31")


def _key(written: object) -> str:
    """A key in one form: ``shortTitle``, ``short-title`` and ``Short title`` are ``short_title``."""
    return _BETWEEN.sub("_", fold(_HUMP.sub("_", str(written))))


_HUMP = compiled(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN = compiled(r"[-. ]")


def contradict(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> bool:
    """Whether two articles have other values under one key."""
    return any(
        one[key].isdisjoint(other[key]) and not (key in _OF_READERS and audiences_meet(one[key], other[key]))
        for key in one.keys() & other.keys()
    )


# Folders that say what sort of page lies in them, and not of what thing; and pages that are called after no thing.
_SORTS = frozenset(
    "help support faq faqs docs doc documentation articles article guides guide tutorials tutorial how-to howto reference policies policy legal "
    "terms kb knowledge-base content pages blog basics general getting-started start troubleshooting overview about info learn new".split()
)
_OF_NO_THING = frozenset(
    "index readme overview introduction intro faq faqs about home start getting-started guide page article content default main".split()
)
# A language: the same page of every article.
_LANGUAGE = compiled(r"[a-z]{2}(?:[-_][a-z]{2,4})?")


def filed_apart(one: str, other: str) -> bool:
    """Whether two articles are the same page of two things that have a folder each: ``essential/cancelling.md``, ``premier/cancelling.md``."""
    *folders, name = one.casefold().split("/")
    *others, same = other.casefold().split("/")
    stem = name.partition(".")[0]
    if name != same or len(folders) != len(others) or stem in _OF_NO_THING or _LANGUAGE.fullmatch(stem):
        return False
    return all(x == y or not {x, y} & _SORTS for x, y in zip(folders, others, strict=True)) and folders != others


_last: tuple[Article, tuple[str, ...]] | None = None


def pointers_of(article: Article) -> tuple[str, ...]:
    """The addresses to which an article sends the reader for an exception or another case, as written, in order."""
    global _last
    # Several rules ask for the same article, one right after the other.
    if _last is None or _last[0] is not article:
        _last = article, _pointers_of(article)
    return _last[1]


def _pointers_of(article: Article) -> tuple[str, ...]:
    found = []
    for link in article.links:
        sentence = article.blocks[link.block].sentence_at(link.start)
        if sentence and _ANOTHER_CASE.search(fold(sentence.text)):
            found.append(link.target)
    return tuple(dict.fromkeys(found))
