"""Source → Article."""

from __future__ import annotations

import datetime
import posixpath
import re
from typing import Any

from kblint.articles import html
from kblint.articles.assemble import Assembler
from kblint.articles.dialects import mask
from kblint.articles.front_matter import read_front_matter
from kblint.articles.language import language_of
from kblint.articles.markdown import read_markdown, slug_variants
from kblint.articles.model import Article, Problem, Source
from kblint.config import Config

MARKDOWN = (".md", ".mdx", ".markdown", ".mdown")
HTML = (".html", ".htm")


def parse(source: Source, config: Config) -> Article:
    """Reads a Markdown or an HTML file into an article. Never fails: what could not be read is among its problems."""
    out = Assembler()
    problems: list[Problem] = []
    metadata: dict[str, Any] = {}
    url = language = page_title = ""
    if source.path.lower().endswith(HTML):
        facts, anchors = html.read_page(source.text, out)
        page_title, url, language = facts.title, facts.canonical, facts.language
        if facts.title_builder:
            head = Assembler()
            head.add("title", facts.title_builder)
    else:
        matter = read_front_matter(source.text)
        metadata = matter.data
        if matter.problem:
            problems.append(matter.problem)
        for kind, builder in matter.visible:
            out.add(kind, builder)
        masked = mask(source.text, source.path.lower().endswith(".mdx"), matter.end)
        anchors = list(masked.anchors)
        anchors += read_markdown(source.text, masked.text, masked.enclosures, masked.dialect, out)
    blocks = tuple(out.blocks)
    identity = _identity(source.path, metadata)
    title = _text(metadata.get("title")) or next((b.text for b in blocks if b.kind == "heading"), "") or page_title
    return Article(
        id=identity,
        title=title or posixpath.basename(source.path),
        url=_url(metadata, url, identity, config),
        source=source,
        metadata=metadata,
        language=language_of(source.path, metadata, language, blocks),
        blocks=blocks,
        links=tuple(out.links),
        anchors=_anchors(blocks, anchors),
        problems=tuple(problems),
    )


def _text(value: object) -> str:
    """A front matter value as one line of text; structures have none."""
    if isinstance(value, str | int | float | datetime.date) and not isinstance(value, bool):
        return " ".join(str(value).split())
    return ""


def _identity(path: str, metadata: dict[str, Any]) -> str:
    """The article's id: the one it states, otherwise its path without the ending."""
    stated = _text(metadata.get("id"))
    return stated or posixpath.splitext(path)[0]


def _url(metadata: dict[str, Any], canonical: str, identity: str, config: Config) -> str:
    stated = _text(metadata.get("url")) or _text(metadata.get("canonical_url")) or _text(metadata.get("html_url")) or canonical
    if re.match(r"https?://", stated):
        return stated
    if config.article_url:
        slug = _text(metadata.get("slug")) or posixpath.basename(identity)
        return config.article_url.replace("{id}", identity).replace("{slug}", slug)
    return ""


def _anchors(blocks: tuple[Any, ...], given: list[str]) -> frozenset[str]:
    found = set(given)
    counts: dict[str, int] = {}
    for block in blocks:
        if block.kind not in ("heading", "caption"):
            continue
        for slug in slug_variants(block.text):
            n = counts.get(slug, 0)
            counts[slug] = n + 1
            found.add(slug)
            if n:
                found |= {f"{slug}-{n}", f"{slug}_{n}", f"{slug}-{n + 1}"}
    return frozenset(found)
