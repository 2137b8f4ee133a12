"""What one file of the knowledge base yields: read, parsed, checked by the article rules, its facts gathered for the corpus rules.

Nothing of it depends on another article. Whatever goes wrong within it is told at it, and the others go on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress as suppress_errors
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import msgspec

from kblint import suppress
from kblint.articles import source as sources
from kblint.articles.includes import has_partials, resolve_includes
from kblint.articles.model import Article, Source
from kblint.cache.names import of_content
from kblint.config import Config
from kblint.errors import UserError
from kblint.finding import Hit, Place
from kblint.rules.interface import ArticleEntry, Context, watching
from kblint.rules.rule import Rule, run_article_rules
from kblint.rules.selection import Selection
from kblint.statements.model import Statement

if TYPE_CHECKING:
    from kblint.articles.parse import Parsed

_DEFECT = (
    "This is a defect of kblint, and nothing of this file was checked. Please report it, with what KBLINT_DEBUG=1 in the environment "
    "makes it print."
)


class Facts(msgspec.Struct, frozen=True):
    """What the corpus rules need of an article: its statements, and what each of them collected, by code."""

    statements: tuple[Statement, ...] = ()
    collected: dict[str, Any] = {}


class Fetch(Protocol):
    """What gives the facts of an article, all of them or a part, of which nothing is held then."""

    def __call__(self) -> Facts: ...
    def of_kind(self, kind: str) -> Sequence[Statement]: ...
    def collected(self, rule: Rule) -> Any: ...


class Ready(msgspec.Struct, frozen=True):
    """Facts that are at hand."""

    facts: Facts = Facts()

    def __call__(self) -> Facts:
        """The facts."""
        return self.facts

    def of_kind(self, kind: str) -> Sequence[Statement]:
        """The statements of one kind."""
        return [s for s in self.facts.statements if s.kind == kind]

    def collected(self, rule: Rule) -> Any:
        """What a rule collected; None where it collected nothing."""
        return self.facts.collected.get(rule.code)


class Analysis(msgspec.Struct, frozen=True):
    """What one article yields. ``passed_over`` says why it was not linted, if it was not; ``words`` is how much there is to read.

    ``facts`` gives what the corpus rules need, which may have to be fetched first. ``content`` is the file's content by name, empty when it
    could not be read.
    """

    entry: ArticleEntry
    hits: tuple[tuple[str, Hit], ...] = ()
    suppressions: tuple[suppress.Suppression, ...] = ()
    malformed: tuple[suppress.Malformed, ...] = ()
    passed_over: str = ""
    includes: tuple[tuple[str, Place], ...] = ()
    words: int = 0
    facts: Fetch = Ready()
    content: bytes = b""


class Follows(NamedTuple):
    """What the analyses of a file follow from besides its content and what holds for all files.

    ``today`` is the date, where a rule asked for it; ``includes`` are its includes, each with the path that it leads to; ``partials`` says
    whether there is a folder for them.
    """

    today: str = ""
    includes: tuple[tuple[str, str], ...] = ()
    partials: bool = False


class FileAnalysis(NamedTuple):
    """The analyses of the articles in a file, what they follow from, and its content by name, empty when it could not be read."""

    analyses: list[Analysis]
    follows: Follows = Follows()
    content: bytes = b""


class _Given(Protocol):
    """What says where content is read."""

    @property
    def root(self) -> Path: ...
    @property
    def stdin(self) -> tuple[str, bytes] | None: ...


class Plan(msgspec.Struct, frozen=True):
    """What every article is analysed with. ``statements`` asks for what it claims even where no rule needs that."""

    root: Path
    config: Config
    selection: Selection
    contexts: dict[str, Context]
    targets: frozenset[str]
    stdin: tuple[str, bytes] | None
    statements: bool = False
    changed: frozenset[str] = frozenset()


def load_readers(plan: Plan) -> None:
    """Imports all that reading and analysing takes: once, before processes are forked off, rather than in each of them."""
    import_module("kblint.articles.parse")
    import_module("kblint.statements.extraction")
    import_module("kblint.statements.opening_hours")
    for rule in plan.selection.rules:
        # What is wrong with a rule is told where it is needed, as in a single process.
        with suppress_errors(UserError):
            rule.load()


def analyse_file(path: str, plan: Plan, cannot: str = "") -> FileAnalysis:
    """Reads a file and analyses each article in it; ``cannot`` says why it is known to be unreadable."""
    if cannot:
        return _unreadable(path, cannot, "Check that it exists and that you may read it.", plan)
    try:
        content = content_of(path, plan)
    except sources.Unreadable as error:
        return _unreadable(path, error.reason, error.help, plan)
    try:
        contexts = {code: watching(context) for code, context in plan.contexts.items()}
        read = _read(path, content, plan)
        name = of_content(path, content)
        analyses = [
            msgspec.structs.replace(analyse_one(parsed.article, parsed.passed_over, plan, contexts), content=name)
            for parsed in read
        ]
    except sources.Unreadable as error:
        return _unreadable(path, error.reason, error.help, plan)
    except UserError:
        raise
    except Exception as error:
        if os.environ.get("KBLINT_DEBUG"):
            raise
        return _unreadable(path, f"kblint failed on it ({type(error).__name__}: {error})", _DEFECT, plan)
    asked = next((c.today.isoformat() for c in contexts.values() if c.asked), "")
    includes = tuple((i.target, i.path) for parsed in read for i in parsed.article.includes)
    return FileAnalysis(analyses, Follows(asked, includes, has_partials(plan.root) if includes else False), name)


def analyse_one(article: Article, passed_over: str, plan: Plan, contexts: Mapping[str, Context]) -> Analysis:
    """Runs the article rules on an article if it is a target, and gathers what the corpus needs of it."""
    if passed_over and article.blocks:
        # A draft, or an article in another language: it can be linked to, and no rule reads it.
        return Analysis(_entry(article), passed_over=passed_over)
    path = article.path
    rules = [r for r in plan.selection.rules if plan.selection.runs(r, path)]
    target = path in plan.targets
    hits = run_article_rules(rules, article, contexts) if target else []
    collected = {}
    for rule in rules:
        if rule.is_corpus:
            kept = rule.collect(article, contexts[rule.code])
            if kept is not None:
                collected[rule.code] = kept
    suppressions, malformed = suppress.read_suppressions(article)
    wanted = plan.statements or any("statements" in r.declaration.needs for r in rules)
    return Analysis(
        entry=_entry(article),
        hits=tuple((rule.code, hit) for rule, hit in hits),
        suppressions=suppressions,
        malformed=malformed if target else (),
        passed_over=passed_over,
        includes=tuple((i.path, article.span_place(i.span)) for i in article.includes if i.path),
        words=sum(block.text.count(" ") + 1 for block in article.blocks if block.sentences),
        facts=Ready(Facts(_statements(article, plan) if wanted else (), collected)),
    )


def read_file(path: str, plan: Plan) -> list[Parsed]:
    """The articles in a file, each with why it is not linted, if it is not."""
    from kblint.articles.parse import Parsed

    try:
        return _read(path, content_of(path, plan), plan)
    except sources.Unreadable as error:
        return [Parsed(sources.unreadable_article(path, error.reason, error.help), error.reason)]


def reader(plan: Plan) -> Callable[[str, str], Article | None]:
    """Reads articles anew, by path and id, for the few that are wanted a second time; None for one that is not there."""

    @lru_cache(maxsize=256)
    def read(path: str) -> dict[str, Article]:
        return {parsed.article.id: parsed.article for parsed in read_file(path, plan)}

    return lambda path, id: read(path).get(id)


def source_of(path: str, plan: Plan) -> Source:
    """A file's text, or that of standard input in its place. Raises Unreadable."""
    return sources.decode(path, content_of(path, plan))


def content_of(path: str, plan: _Given) -> bytes:
    """A file's bytes, or those of standard input in its place. Raises Unreadable."""
    return plan.stdin[1] if plan.stdin and plan.stdin[0] == path else sources.read_bytes(plan.root, path)


def _read(path: str, content: bytes, plan: Plan) -> list[Parsed]:
    # A run that nothing has to be read in does without the readers.
    from kblint.articles.parse import Parsed, parse_all

    source = sources.decode(path, content)
    return [Parsed(resolve_includes(article, plan.root), passed_over) for article, passed_over in parse_all(source, plan.config)]


def _unreadable(path: str, reason: str, help: str, plan: Plan) -> FileAnalysis:
    """What stands for a file that could not be read; its reason may be gone the next time."""
    article = sources.unreadable_article(path, reason, help)
    return FileAnalysis([analyse_one(article, reason, plan, plan.contexts)])


def _statements(article: Article, plan: Plan) -> tuple[Statement, ...]:
    from kblint.statements import extract

    return extract(article, plan.config)


def _entry(article: Article) -> ArticleEntry:
    return ArticleEntry(article.ref, article.path, article.metadata, article.language, article.anchors)
