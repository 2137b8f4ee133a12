"""Source → Article."""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from kblint.articles import exports, html
from kblint.articles.assemble import Assembler, plain
from kblint.articles.dialects import Dialect, mask
from kblint.articles.endings import EXPORTS, HTML
from kblint.articles.front_matter import FrontMatter, read_front_matter
from kblint.articles.front_text import Passage
from kblint.articles.includes import find_includes
from kblint.articles.language import language_of
from kblint.articles.markdown import read_markdown, read_passage, slug_variants
from kblint.articles.model import Article, Problem, Source, Span
from kblint.config import Config


class Parsed(NamedTuple):
    """An article, and why it is not to be linted, if it is not."""

    article: Article
    passed_over: str = ""


def parse_all(source: Source, config: Config) -> list[Parsed]:
    """All articles in a file: one, unless it is an export. Never fails: what could not be read is among their problems."""
    if source.path.lower().endswith(EXPORTS):
        export = exports.read_export(source.path, source.text, config.csv_columns)
        if export.problem:
            name = posixpath.basename(source.path)
            article = Article(source.path, name, "", source, {}, "", (), problems=(export.problem,))
            why = export.problem.message.rstrip(".")
            return [Parsed(article, why[0].lower() + why[1:])]
        return [_exported(source, item, config) for item in export.articles]
    return [Parsed(article := parse(source, config), _foreign(article))]


def parse(source: Source, config: Config) -> Article:
    """Reads a Markdown or an HTML file into an article. Never fails: what could not be read is among its problems."""
    out = Assembler()
    is_html = source.path.lower().endswith(HTML)
    # A page may begin with braces, and with no JSON.
    has_matter = not is_html or source.text.startswith(("---", "+++"))
    matter = read_front_matter(source.text) if has_matter else _NO_MATTER
    for kind, builder in matter.visible:
        out.add(kind, builder)
    anchors = _read_passages(matter.passages, out)
    if is_html:
        return _page(source, config, out, matter, anchors)
    masked = mask(source.text, source.path.lower().endswith(".mdx"), matter.end)
    anchors += masked.anchors + read_markdown(source.text, masked.text, masked.enclosures, masked.dialect, out)
    return _article(source, config, out, matter.data, anchors, problems=_problems(matter, out))


_NO_MATTER = FrontMatter({}, 0, [], None)
_NOT_A_LINE_END = re.compile(r"[^\r\n]")


def _page(source: Source, config: Config, out: Assembler, matter: FrontMatter, anchors: Sequence[str]) -> Article:
    """An HTML page, which for a site generator may begin with front matter."""
    page = _NOT_A_LINE_END.sub(" ", source.text[: matter.end]) + source.text[matter.end :]
    facts, found = html.read_page(page, out, config.html.article, config.html.drop)
    return _article(
        source,
        config,
        out,
        matter.data,
        [*anchors, *found],
        title=facts.title,
        url=facts.canonical,
        language=facts.language,
        problems=_problems(matter, out),
    )


def _problems(matter: FrontMatter, out: Assembler) -> tuple[Problem, ...]:
    return (*((matter.problem,) if matter.problem else ()), *out.problems)


def _read_passages(passages: list[Passage], out: Assembler) -> list[str]:
    """Adds what front matter shows besides the title. The body begins anew behind it, under no heading."""
    anchors = []
    for level, view in passages:
        if level:
            out.add("heading", plain(view), level=level)
        else:
            anchors += read_passage(view, out)
    if passages:
        out.leave_headings()
    return anchors


def _exported(source: Source, item: exports.Exported, config: Config) -> Parsed:
    out = Assembler()
    anchors: list[str] = []
    if item.title:
        out.add("title", plain(item.title))
    if item.body:
        if "<" in item.body.text:
            anchors = html.read_fragment(item.body, out, Dialect(), within=(), item=None, headings=True)
        else:
            exports.read_text(item.body, out)
    title = " ".join(item.title.text.split()) if item.title else ""
    metadata = {**item.metadata, "title": title}
    article = _article(source, config, out, metadata, anchors, url=item.url, identity=item.id, extent=item.place)
    why_not = "it is a draft" if item.draft else _foreign(article)
    return Parsed(article, f"“{article.title}” (article {article.id}): {why_not}" if why_not else "")


def _article(
    source: Source,
    config: Config,
    out: Assembler,
    metadata: dict[str, Any],
    anchors: list[str],
    *,
    title: str = "",
    url: str = "",
    language: str = "",
    identity: str = "",
    problems: tuple[Problem, ...] = (),
    extent: Span | None = None,
) -> Article:
    blocks = tuple(out.blocks)
    identity = identity or _identity(source.path, metadata)
    heading = next((b.text for b in blocks if b.kind == "heading"), "")
    return Article(
        id=identity,
        title=_text(metadata.get("title")) or title or heading or posixpath.basename(source.path),
        url=_url(metadata, url, identity, config),
        source=source,
        metadata=metadata,
        language=language_of(source.path, metadata, language, blocks),
        blocks=blocks,
        links=tuple(out.links),
        anchors=_anchors(blocks, anchors),
        problems=problems,
        extent=extent,
        includes=() if extent else find_includes(source.text),
    )


def _foreign(article: Article) -> str:
    """Why an article that is not in English is not linted."""
    if article.language in ("en", "") or not article.blocks:
        return ""
    language = "another language than English" if article.language == "und" else f"the language {article.language!r}"
    return f"it is in {language}, and the rules read English"


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
