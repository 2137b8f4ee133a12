"""What a folder of articles looks like: where they are, what their front matter says, which plans they name, where they are published."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from kblint.articles.discover import discover
from kblint.articles.endings import HTML
from kblint.articles.front_matter import read_front_matter
from kblint.articles.source import Unreadable, read
from kblint.config import Config
from kblint.expressions import compiled

# Files at the top of a repository that speak of the repository.
_ABOUT = compiled(
    r"_?(?:upstream_)?(?:readme|changelog|contributing|licen[cs]e|code_of_conduct|authors)(?:\.[a-z-]{1,20}){1,2}", re.IGNORECASE
)
_MANY_FOLDERS = 4
# "on the Pro plan", "the Business tier": what is called a plan is one.
_PLAN = compiled(r"\b([A-Z][A-Za-z+]{1,20}(?: [A-Z][A-Za-z+]{1,20})?) (?:[Pp]lan|[Tt]ier)s?\b")
_NO_PLAN = frozenset(
    (
        "a an all any both current data each every existing if its new no other our same that the these this those what which your"
        " billing payment pricing service subscription"
    ).split()
)
# "the **Pro** plan" names a plan, too.
_EMPHASIS = compiled(r"[*_]{2,3}|</?(?:b|em|i|strong)>")
_MAIL = compiled(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
# Where site generators keep the address of the site, one "key: value" a line.
_SITES = ("mkdocs.yml", "mkdocs.yaml", "_config.yml", "_config.yaml", "config.toml", "hugo.toml", "config.yaml", "CNAME")
_SITE = compiled(r"^(?:site_url|url|baseURL|baseurl)\s*[:=]\s*[\"']?(https?://[^\s\"'#]{1,200})", re.MULTILINE)
_HOST = compiled(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}")
_MOST = 8


class Survey(msgspec.Struct, frozen=True):
    """``patterns`` name the articles and ``exclude`` what lies among them and is none; ``folders`` are where they are, with numbers.

    ``keys`` are front-matter keys with the number of articles that have them, ``plans`` names of plans, ``mails`` addresses that
    the articles give, each with the number of articles, most first. ``site`` is the address of the published site, if a file says it.
    """

    patterns: tuple[str, ...]
    exclude: tuple[str, ...]
    folders: tuple[tuple[str, int], ...]
    articles: int
    keys: tuple[tuple[str, int], ...] = ()
    plans: tuple[tuple[str, int], ...] = ()
    mails: tuple[tuple[str, int], ...] = ()
    site: str = ""


def survey(root: Path) -> Survey:
    """Looks at every Markdown and HTML file below the root. With none there are no articles.

    What stands in them is only looked over, as text: they are read when they are checked, and what is found here are proposals.
    """
    paths = [path for path in discover(root, Config(), (), configured=False).articles if not _ABOUT.fullmatch(path)]
    patterns, folders = _patterns(paths)
    keys: Counter[str] = Counter()
    plans: Counter[str] = Counter()
    mails: Counter[str] = Counter()
    for metadata, text in _looked_over(root, paths):
        keys.update(key for key in metadata if isinstance(key, str))
        plans.update({name for match in _PLAN.finditer(_EMPHASIS.sub("", text)) if (name := _plan(match[1]))})
        mails.update({match[0].rstrip(".").casefold() for match in _MAIL.finditer(text)})
    exclude = tuple(sorted(_about(root, patterns)))
    return Survey(
        patterns,
        exclude,
        folders,
        len(paths),
        _top(keys),
        tuple((name, number) for name, number in _top(plans) if number > 1),
        _top(mails),
        _site(root),
    )


def _plan(name: str) -> str:
    """The name of a plan without an article before it, as at the beginning of a sentence; nothing for what names none."""
    first, _, rest = name.partition(" ")
    name = rest if first.casefold() in _NO_PLAN else name
    return "" if name.casefold() in _NO_PLAN else name


def _patterns(paths: Sequence[str]) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Patterns that name all paths, and the folders that they lie in: the deepest one that holds everything, or a few beside other things.

    Whoever adds a folder to that of the articles has articles in it, too.
    """
    common = posixpath.commonpath([posixpath.dirname(path) for path in paths]) if paths else ""
    below = Counter(path.partition("/")[0] for path in paths)
    loose = any("/" not in path for path in paths)
    folders = Counter({common: len(paths)}) if common or loose or len(below) > _MANY_FOLDERS else below
    patterns = []
    for folder in sorted(folders):
        endings = {posixpath.splitext(path)[1] for path in paths if not folder or path.startswith(f"{folder}/")}
        # A pattern that begins with a slash counts from the root alone.
        patterns += [f"/{_literal(folder)}/**/*{ending}" if folder else f"**/*{ending}" for ending in sorted(endings)]
    return tuple(patterns), tuple(sorted(folders.items(), key=lambda item: (-item[1], item[0])))


def _literal(folder: str) -> str:
    return re.sub(r"([*?\[\]\\! ])", r"\\\1", folder)


def _about(root: Path, patterns: Iterable[str]) -> set[str]:
    """Patterns for files about the repository that lie among the articles."""
    found = discover(root, Config(articles=tuple(patterns)), (), configured=True).articles if patterns else ()
    return {f"/{_literal(path)}" for path in found if _ABOUT.fullmatch(path)}


def _looked_over(root: Path, paths: Iterable[str]) -> Iterable[tuple[Mapping[str, Any], str]]:
    """The front matter and the text of each file, its markup included."""
    for path in paths:
        try:
            text = read(root, path).text
        except Unreadable:
            continue  # the check will say so
        if path.lower().endswith(HTML):
            yield {}, text
        else:
            matter = read_front_matter(text)
            yield matter.data, text[matter.end :]


def _top(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:_MOST])


def _site(root: Path) -> str:
    """The address of the site, without a slash at the end, as the site generator's configuration gives it."""
    for name in _SITES:
        file = root / name
        if not file.is_file() or file.stat().st_size > 1_000_000:
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        if name == "CNAME":
            return f"https://{text.strip()}" if _HOST.fullmatch(text.strip()) else ""
        if found := _SITE.search(text):
            return found[1].rstrip("/")
    return ""
