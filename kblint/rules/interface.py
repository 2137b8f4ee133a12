"""What a rule sees and what it gives back: the same for shipped rules and for everybody else's.

A rule is a folder with a ``rule.yaml`` that declares it. Where YAML patterns are not enough, a ``rule.py`` beside it holds
plain functions:

* an article rule (``scope: article``) has ``check(article, context)`` and yields hits;
* a corpus rule (``scope: corpus``) has ``collect(article, context)``, which returns what the rule needs of one article
  (or None), and ``check(corpus, context)``, which compares and yields hits, and a notice of what it did not compare.

``collect`` may run in another process and its result may be cached, so it returns values made of msgspec structs,
tuples, strings and numbers; ``check`` runs once, over the whole knowledge base.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

import msgspec

from kblint.articles.model import Article
from kblint.config import Config
from kblint.finding import ArticleRef
from kblint.statements.model import Statement


class Context(msgspec.Struct, frozen=True):
    """What a rule may know besides the article: the configuration, the date to take as today, its own options."""

    config: Config
    today: datetime.date
    options: Mapping[str, Any] = {}


_today = Context.today


class Watching(Context, frozen=True):
    """A context that notes that a rule asked for the date: what follows from it holds on no other day."""

    asked: list[bool] = msgspec.field(default_factory=list)

    @property  # type: ignore[misc]
    def today(self) -> datetime.date:
        """The date to take as today."""
        self.asked.append(True)
        return _today.__get__(self)  # type: ignore[attr-defined, no-any-return]


def watching(context: Context) -> Watching:
    """A context that notes whether the date was asked for."""
    return Watching(context.config, context.today, context.options)


class ArticleEntry(msgspec.Struct, frozen=True):
    """What the corpus keeps of one article; ``included`` when it is a file that only other articles show."""

    ref: ArticleRef
    path: str
    metadata: dict[str, Any]
    language: str
    anchors: frozenset[str] = frozenset()
    included: bool = False


def _unread(entry: ArticleEntry) -> Article:
    raise LookupError(entry.path)


class History(Protocol):
    """What a rule is given of the last run, where there is a cache. Nothing of it is needed for a right answer."""

    @property
    def names(self) -> Mapping[str, bytes]:
        """Every file, by path, with a name of what it holds: the same name, the same statements, and the same collected of it."""

    @property
    def articles(self) -> bytes:
        """A name of what the entries of all articles say; empty where there is none."""

    def statements(self, names: Collection[bytes], kind: str) -> Mapping[bytes, Sequence[Statement]]:
        """The statements of one kind in files, also in those of the last run; what is not kept any more is left out."""

    def earlier(self, what: str) -> bytes | None:
        """What the rule left in an earlier run, with the same configuration and rules."""

    def leave(self, what: str, value: bytes) -> None:
        """Leaves something to the next run."""

    def earlier_by_name(self, what: str) -> Mapping[bytes, msgspec.Raw]:
        """What the rule left in an earlier run under names of its own; what is not kept any more is left out."""

    def leave_by_name(self, what: str, values: Mapping[bytes, msgspec.Raw]) -> None:
        """Leaves values to the next run, each under a name that tells all that it follows from; what has not changed is not written again."""


class Corpus:
    """The knowledge base as a corpus rule sees it.

    ``collected`` pairs each article, included files among them, with what the rule's ``collect`` returned for it. ``read`` reads an
    article anew, for the few that a hit is about, so that ``collect`` need not keep the places and the words of all. ``statements`` and
    ``collected`` are fetched when they are first asked for; a rule that leaves notes to the next run in ``history`` may not need them all.
    ``by_entries_alone`` says whether only ``articles`` and ``collected`` were asked for so far.
    """

    def __init__(
        self,
        articles: tuple[ArticleEntry, ...],
        statements: tuple[Statement, ...] | Callable[[], tuple[Statement, ...]] = (),
        collected: tuple[tuple[ArticleEntry, Any], ...] | Callable[[], tuple[tuple[ArticleEntry, Any], ...]] = (),
        read: Callable[[ArticleEntry], Article] = _unread,
        history: History | None = None,
        of_files: Callable[[Collection[bytes]], tuple[tuple[ArticleEntry, Any], ...] | None] = lambda names: None,
        name: Callable[[], bytes] = bytes,
        of_kind: Callable[[str], tuple[Statement, ...]] | None = None,
    ) -> None:
        self.articles = articles
        self._read = read
        self._history = history
        self._of_files = of_files
        self._name = name
        self._of_kind = of_kind
        self._statements, self._collected = statements, collected
        self.by_entries_alone = True

    @property
    def history(self) -> History | None:
        """What the rule left in the last run, and may leave to the next one."""
        self.by_entries_alone = False
        return self._history

    @property
    def read(self) -> Callable[[ArticleEntry], Article]:
        """Reads an article anew."""
        self.by_entries_alone = False
        return self._read

    @property
    def name(self) -> bytes:
        """A name of all that ``articles`` and ``collected`` say; empty where there is none."""
        return self._name()

    def collected_of(self, names: Collection[bytes]) -> tuple[tuple[ArticleEntry, Any], ...]:
        """What the rule collected of some files, given by their names in the history."""
        found = self._of_files(names)
        if found is not None or self._history is None:
            return found or ()
        paths = {path for path, name in self._history.names.items() if name in frozenset(names)}
        return tuple((entry, value) for entry, value in self.collected if entry.path in paths)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of all articles."""
        self.by_entries_alone = False
        return self._statements() if callable(self._statements) else self._statements

    def statements_of(self, kind: str) -> tuple[Statement, ...]:
        """The statements of one kind, of all articles: for a large knowledge base, much less to hold than all of them."""
        self.by_entries_alone = False
        return self._of_kind(kind) if self._of_kind else tuple(s for s in self.statements if s.kind == kind)

    @cached_property
    def collected(self) -> tuple[tuple[ArticleEntry, Any], ...]:
        """What the rule collected, with the article that it is of."""
        return self._collected() if callable(self._collected) else self._collected
