"""Which files are articles, and which of them are targets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from kblint.articles.endings import EXPORTS, HTML, MARKDOWN
from kblint.config import Config
from kblint.errors import UserError

# Never anybody's articles: version control, environments, what package managers and site generators write.
_NO_ARTICLE = "it is neither Markdown, nor HTML, nor an export (JSON, CSV)"
_ARTICLES = frozenset(MARKDOWN + HTML)
_FOREIGN = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Found(msgspec.Struct, frozen=True):
    """The knowledge base: paths of all articles relative to the root, sorted; which are targets; what was passed over, with the reason.

    ``unreadable`` are files and folders that should have been read and could not be.
    """

    articles: tuple[str, ...]
    targets: frozenset[str]
    skipped: tuple[tuple[str, str], ...] = ()
    unreadable: tuple[tuple[str, str], ...] = ()


def common_folder(paths: Sequence[Path]) -> Path:
    """The deepest folder that contains all paths: where the search for a configuration begins."""
    folders = [p.resolve() if p.is_dir() else p.resolve().parent for p in paths] or [Path.cwd()]
    return Path(os.path.commonpath(folders))


def default_root(paths: Sequence[Path]) -> Path:
    """Without a configuration, paths count from the working folder when everything named is below it, otherwise from the folder named."""
    folder, here = common_folder(paths), Path.cwd().resolve()
    return here if folder == here or here in folder.parents else folder


def repository_of(folder: Path) -> Path:
    """The root of the git repository that a folder lies in, as its ``.git`` tells; outside any the folder itself."""
    return next((f for f in (folder, *folder.parents) if os.path.lexists(f / ".git")), folder)


def folder_in_repository(root: Path) -> str:
    """Where a root lies in its git repository, with ``/``: empty at the repository's own root, and outside any."""
    root = root.resolve()
    inside = root.relative_to(repository_of(root)).as_posix()
    return "" if inside == "." else inside


def discover(root: Path, config: Config, paths: Sequence[Path], configured: bool) -> Found:
    """All articles below ``root``, and the targets among them that ``paths`` name (all, when it names none).

    With a configuration the knowledge base is what its ``articles`` say. Without one it is every Markdown and HTML file below the
    folders that are named, or below the root as soon as a single file is named. Raises UserError for a path that does not exist.
    """
    named = [_inside(root, p) for p in paths]
    for given, relative in zip(paths, named, strict=True):
        if not given.exists():
            raise UserError(
                "there is no such file or folder", where=str(given), help="Check the spelling, and the folder that you are in."
            )
        if relative is None:
            raise UserError(
                f"lies outside the folder of the configuration, {root}",
                where=str(given),
                help="Name files and folders below it, or another configuration with --config.",
            )
    folders = [r for p, r in zip(paths, named, strict=True) if r is not None and p.is_dir()]
    files = [r for p, r in zip(paths, named, strict=True) if r is not None and not p.is_dir()]
    starts = folders if folders and not files and not configured else [""]
    skipped: dict[str, str] = {}
    unreadable: dict[str, str] = {}
    excluded, wanted = _patterns(config.exclude), _patterns(config.articles)
    articles = set()
    for start in starts:
        for path in _walk(root, start, skipped, unreadable):
            ending = path[path.rfind(".") :].lower()
            suitable = ending in _ARTICLES
            # An export is read when it is asked for: most JSON files beside articles are something else.
            export = ending in EXPORTS and (wanted is not None or path in files)
            if wanted(path) if wanted else suitable or export:
                if excluded and excluded(path):
                    continue
                if suitable or export:
                    articles.add(path)
                else:
                    skipped[path] = _NO_ARTICLE
    targets = {a for a in articles if not paths or any(_below(a, f) for f in folders)} | (set(files) & articles)
    for file in files:
        if file not in articles and file not in unreadable:
            skipped.setdefault(file, why_no_article(file, config) or "it lies in a hidden or a foreign folder")

    def keep(path: str) -> bool:
        return not paths or path in files or any(_below(path, f) for f in folders)

    return Found(
        tuple(sorted(articles)),
        frozenset(targets | {path for path in unreadable if keep(path)}),
        tuple(sorted((p, r) for p, r in skipped.items() if keep(p))),
        tuple(sorted(unreadable.items())),
    )


def _patterns(lines: Sequence[str]) -> Callable[[str], bool] | None:
    """Whether a path matches the patterns; None where there are none."""
    if not lines:
        return None
    import pathspec

    return pathspec.PathSpec.from_lines("gitignore", lines).match_file


def why_no_article(path: str, config: Config) -> str:
    """Why a file is no article of the knowledge base, by its path; nothing when it is one."""
    excluded, wanted = _patterns(config.exclude), _patterns(config.articles)
    if excluded and excluded(path):
        return "the configuration excludes it"
    if not path.lower().endswith(MARKDOWN + HTML + EXPORTS):
        return _NO_ARTICLE
    if wanted and not wanted(path):
        return "it is not among the configured articles"
    return ""


def _inside(root: Path, path: Path) -> str | None:
    """The path relative to the root, with ``/``; the root itself is empty; None for what lies outside."""
    absolute = Path(os.path.abspath(path))
    for candidate in (absolute, absolute.resolve()):
        try:
            relative = candidate.relative_to(root).as_posix()
        except ValueError:
            continue
        return "" if relative == "." else relative
    return None


def _below(path: str, folder: str) -> bool:
    return not folder or path == folder or path.startswith(folder + "/")


def _walk(root: Path, start: str, skipped: dict[str, str], unreadable: dict[str, str]) -> Iterable[str]:
    """All files below a folder, by path relative to the root. Links are not followed out of the root, nor into folders."""
    folders = [start]
    while folders:
        base = folders.pop()
        prefix = f"{base}/" if base else ""
        try:
            with os.scandir(root / base) as found:
                entries = list(found)
        except OSError as error:
            unreadable[base or str(root)] = f"the folder cannot be opened: {_reason(error)}"
            continue
        for entry in entries:
            name, path, link = entry.name, prefix + entry.name, entry.is_symlink()
            if _is_folder(entry):
                if name.startswith(".") or name in _FOREIGN:
                    continue
                if link:
                    skipped[path] = "it is a link to a folder, and links to folders are not followed"
                    continue
                folders.append(path)
                continue
            if link and name.lower().endswith(MARKDOWN + HTML):
                target = Path(os.path.realpath(entry.path))
                if not target.is_file():
                    unreadable[path] = "the link leads to a file that does not exist"
                    continue
                if root != target and root not in target.parents:
                    skipped[path] = "it is a link to a file outside the root"
                    continue
            yield path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
