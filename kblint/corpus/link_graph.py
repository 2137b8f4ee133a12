"""Where links lead: the addresses that the articles answer to, and which of them a link names.

A help centre's links are paths in its repository (``../billing/refunds.md``), paths on its site (``/billing/refunds#late``), or
full addresses. An article answers to its path, its permalink, its slug, its redirects and its URL; the site's own prefix
and locale are unknown, so the end of a path is enough. A wikilink (``[[Late refunds]]``) names an article by its title, its
file's name or an alias. Help desks number their articles: ``/articles/360001-any-words`` is article 360001.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

import msgspec

from kblint.articles.exports import is_draft
from kblint.articles.markdown import slug_variants
from kblint.expressions import compiled
from kblint.rules.interface import ArticleEntry

# Keys of the front matter under which an article gives further addresses of its own.
_ADDRESS_KEYS = ("permalink", "url", "slug", "redirect_from", "redirects", "aliases", "alias", "id", "uid", "path")
_PAGES = (".md", ".mdx", ".markdown", ".mdown", ".html", ".htm")
# Zendesk, Intercom and Freshdesk find an article by its number, whatever locale stands before and whatever title after it.
_NUMBERED = compiled(r"/articles?/(\d{1,20})(?=[-/?#]|$)")
# So many articles at numbered addresses, and an address of that form is meant for one.
_ENOUGH = 3
_SCHEME = compiled(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


class Target(msgspec.Struct, frozen=True):
    """What a link names: ``article`` when it is one of the knowledge base, ``missing`` when it should be one and is not.

    ``draft`` is true when the article is not published. ``fragment`` is the named anchor, ``broken_anchor`` is true when the
    article has no such anchor. Neither an article nor missing: the link leaves the knowledge base.
    """

    article: ArticleEntry | None = None
    missing: bool = False
    fragment: str = ""
    broken_anchor: bool = False
    draft: bool = False


class LinkGraph:
    """All addresses of a knowledge base."""

    def __init__(self, articles: Iterable[ArticleEntry], article_url: str = "") -> None:
        self._by_path: dict[str, ArticleEntry] = {}
        self._by_end: dict[str, ArticleEntry] = {}
        self._by_url: dict[str, ArticleEntry] = {}
        self._url_folders: Counter[str] = Counter()
        self._entries: list[ArticleEntry] = []
        self._nearest: dict[str, str] = {}
        self._folders: set[str] = set()
        self._folder_ends: set[str] = set()
        self._url_base = article_url.split("{", 1)[0] if "{" in article_url else ""
        for entry in articles:
            self._add(entry)

    @cached_property
    def _by_name(self) -> dict[str, ArticleEntry]:
        """The articles as double brackets name them. Files name theirs better than titles do, and titles better than aliases."""
        found: dict[str, ArticleEntry] = {}
        for names in (_file_names, _titles, _aliases):
            for entry in self._entries:
                for name in names(entry):
                    found.setdefault(_page_name(name), entry)
        return found

    def _add(self, entry: ArticleEntry) -> None:
        self._entries.append(entry)
        stem = _stem(entry.path)
        self._by_path.setdefault(_key(entry.path), entry)
        self._by_path.setdefault(stem, entry)
        # A file `a.md` is served as `/a/`, too: what stands beside it and below it lies on the site's paths.
        self._add_end(stem, entry)
        folder = posixpath.dirname(_key(entry.path))
        # Most articles lie beside others.
        while folder and folder not in self._folders:
            self._folders.add(folder)
            folder = posixpath.dirname(folder)
        self._add_folder_ends(posixpath.dirname(stem))
        if entry.ref.url:
            self._add_url(entry.ref.url, entry)
        for key in _ADDRESS_KEYS:
            for value in _texts(entry.metadata[key]) if key in entry.metadata else ():
                if _SCHEME.match(value) or value.startswith("//"):
                    self._add_url(value, entry)
                elif value.startswith("/"):
                    self._add_end(_stem(value), entry)
                    self._add_folder_ends(posixpath.dirname(_stem(value)))
                else:
                    self._add_end(posixpath.join(posixpath.dirname(stem), _stem(value)), entry)

    def _add_url(self, url: str, entry: ArticleEntry) -> None:
        key = _url_key(url)
        if self._by_url.setdefault(key, entry) is entry:
            self._url_folders[posixpath.dirname(key)] += 1

    def _add_end(self, path: str, entry: ArticleEntry) -> None:
        while path:
            self._by_end.setdefault(path, entry)
            path = path.partition("/")[2]

    def _add_folder_ends(self, path: str) -> None:
        while path and path not in self._folder_ends:
            self._folder_ends.add(path)
            path = path.partition("/")[2]

    def resolve(self, source: ArticleEntry, target: str) -> Target:
        """What a link that stands in ``source`` names."""
        found = self._resolve(source, target.strip())
        return msgspec.structs.replace(found, draft=True) if found.article and is_draft(found.article.metadata) else found

    def _resolve(self, source: ArticleEntry, target: str) -> Target:
        if target.startswith("[["):
            return self._wikilink(source, target[2:-2])
        if not target or target in ("#", "#top") or "{" in target or "<" in target or "$" in target:
            return Target()
        if target.startswith("#"):
            return _anchored(source, target[1:])
        if _SCHEME.match(target) or target.startswith("//"):
            return self._url(target)
        parts = _split(target)
        path, fragment = unquote(parts.path), parts.fragment
        if not path:
            return _anchored(source, fragment) if fragment else Target()
        extension = posixpath.splitext(path)[1].lower()
        if extension and extension not in _PAGES and not path.endswith("/") and re.fullmatch(r"\.[a-z]{2,5}\d?", extension):
            return Target()
        found, missing = self._path(source, path, extension in _PAGES)
        if not found and source.ref.url and path.startswith("/"):
            on_site = self._url(urljoin(source.ref.url, target))
            if on_site.article or on_site.missing:
                return on_site
        return _anchored(found, fragment) if found else Target(missing=missing)

    def _wikilink(self, source: ArticleEntry, target: str) -> Target:
        page, _, part = target.partition("#")
        found = self._by_name.get(_page_name(page)) if page.strip() else source
        if found is None and "/" in page:
            found = self._by_end.get(_stem(page)) or self._by_name.get(_page_name(page.rpartition("/")[2]))
        if found is None:
            return Target(missing=True)
        part = part.rpartition("#")[2]
        if not part or part.startswith("^"):
            return Target(found)
        known = {variant for anchor in (part, *slug_variants(part)) for variant in (anchor, anchor.lower())}
        return Target(found, fragment=part, broken_anchor=not known & found.anchors)

    def _path(self, source: ArticleEntry, path: str, names_file: bool) -> tuple[ArticleEntry | None, bool]:
        key, stem = _key(path), _stem(path)
        if path.startswith("/"):
            found = self._by_path.get(key) or self._by_path.get(stem) or self._ending(stem)
            # A site has other pages than its help centre's: a path is one of ours when articles stand in its folder.
            ours = bool(posixpath.dirname(stem)) and posixpath.dirname(stem) in self._folder_ends
            # Many sites make a page of their own for a folder of articles.
            return found, not found and ours and stem not in self._folder_ends
        folder = posixpath.dirname(_key(source.path))
        beside = posixpath.normpath(posixpath.join(folder, path))
        below = posixpath.normpath(posixpath.join(_stem(source.path), path))
        if beside.startswith(".."):
            return self._by_end.get(stem), False
        for candidate in (beside, below):
            found = (
                self._by_path.get(_key(candidate)) or self._by_path.get(_stem(candidate)) or self._by_end.get(_stem(candidate))
            )
            if found:
                return found, False
        plain = _stem(re.sub(r"^(?:\.\.?/)+", "", path))
        if not names_file:
            return self._by_end.get(plain), False
        return None, posixpath.dirname(beside) in self._folders or posixpath.dirname(beside) == folder

    def _ending(self, stem: str) -> ArticleEntry | None:
        """The article with that end of a path. The site may have its own name for the repository's outer folders."""
        while stem:
            if stem in self._by_end:
                return self._by_end[stem]
            stem = stem.partition("/")[2]
            if "/" not in stem:
                return None
        return None

    def _url(self, target: str) -> Target:
        address, _, fragment = target.partition("#")
        found = self._by_url.get(_url_key(address))
        if found:
            return _anchored(found, fragment)
        if self._url_base and _url_key(target).startswith(_url_key(self._url_base)) and len(address) > len(self._url_base):
            return Target(missing=True)
        key = _url_key(address)
        return Target(missing=bool(_NUMBERED.search(address)) and self._url_folders[posixpath.dirname(key)] >= _ENOUGH)

    def nearest(self, target: str) -> str:
        """The path of the article whose path is most like a link's that leads nowhere, or nothing."""
        wanted = _stem(unquote(_split(target.strip("[]")).path)).rpartition("/")[2]
        if wanted not in self._nearest:
            from rapidfuzz import fuzz, process

            best = process.extractOne(wanted, list(self._names), scorer=fuzz.ratio, score_cutoff=70)
            self._nearest[wanted] = self._names[best[0]] if best else ""
        return self._nearest[wanted]

    @cached_property
    def _names(self) -> dict[str, str]:
        """The paths of all articles by the last part of their address; of equals, the first."""
        paths = sorted({e.path for e in self._by_path.values()}, reverse=True)
        return dict(sorted((_stem(p).rpartition("/")[2], p) for p in paths))


_last: tuple[Sequence[ArticleEntry], str, LinkGraph] | None = None


def link_graph(articles: Sequence[ArticleEntry], article_url: str = "") -> LinkGraph:
    """The addresses of some articles, shared by the rules that ask for the same articles one after the other."""
    global _last
    if _last is None or _last[0] is not articles or _last[1] != article_url:
        _last = articles, article_url, LinkGraph(articles, article_url)
    return _last[2]


# What generators of sites put before the name of a heading.
_SITES_PREFIX = re.compile(r"\A(?:toc|user-content|heading|section|header|anchor)[-_]")


def _anchored(article: ArticleEntry, fragment: str) -> Target:
    fragment = unquote(fragment)
    if not fragment or fragment == "top" or fragment.startswith((":~:", "/", "!")) or "=" in fragment:
        return Target(article)
    known = article.anchors
    named = {fragment.lower(), _SITES_PREFIX.sub("", fragment.lower())}
    fine = fragment in known or not named.isdisjoint(a.lower() for a in known)
    return Target(article, fragment=fragment, broken_anchor=not fine)


# An article is linked to from many others, mostly in the same way, and an address is asked for in several forms.
@lru_cache(maxsize=16384)
def _key(path: str) -> str:
    return posixpath.normpath(path.strip()).strip("/").lower() if path.strip("/. ") else path.strip("/ ").lower()


@lru_cache(maxsize=16384)
def _stem(path: str) -> str:
    """The path without ending, index name and slashes, in lower case: what a site makes of it."""
    key = _key(path)
    root, extension = posixpath.splitext(key)
    if extension in _PAGES:
        key = root
        # `page._en.md`: a locale is no part of the address.
        key = re.sub(r"[._][a-z]{2}(?:[-_][a-z]{2})?\Z", "", key) or key
    folder, _, name = key.rpartition("/")
    return folder if name in ("index", "readme", "_index") and folder else key.strip("/").rstrip(".")


def _split(address: str) -> SplitResult:
    """The parts of an address; one that cannot be an address has none."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")


@lru_cache(maxsize=16384)
def _url_key(url: str) -> str:
    parts = _split(url)
    numbered = _NUMBERED.search(parts.path)
    if numbered:
        return f"{parts.netloc.lower().removeprefix('www.')}/articles/{numbered[1]}"
    return f"{parts.netloc.lower().removeprefix('www.')}/{_stem(unquote(parts.path))}"


def _page_name(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").split()).removesuffix(".md")


def _file_names(entry: ArticleEntry) -> list[str]:
    return [posixpath.splitext(posixpath.basename(entry.path))[0]]


def _titles(entry: ArticleEntry) -> list[str]:
    return [entry.ref.title]


def _aliases(entry: ArticleEntry) -> list[str]:
    return _texts(entry.metadata.get("aliases")) + _texts(entry.metadata.get("alias"))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    return [v for v in value if isinstance(v, str) and v.strip()] if isinstance(value, list) else []
