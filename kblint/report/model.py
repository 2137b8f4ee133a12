"""What a printer is given: the findings, the counts, and the text of the files to quote from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from kblint.articles.passage import Passage
from kblint.finding import LEVELS, ArticleRef, Finding, Place


class Skipped(msgspec.Struct, frozen=True, order=True):
    """A file that was not linted, and why, in plain words."""

    path: str
    reason: str


class RuleInfo(msgspec.Struct, frozen=True):
    """What a printer says of a rule: ``page`` is its page as Markdown, ``family`` a name such as ``conflict``, ``file`` the address of the
    file that holds the page on this machine, or nothing."""

    code: str
    name: str
    level: str
    summary: str
    help: str
    page: str
    family: str
    file: str = ""


class ArticleInfo(msgspec.Struct, frozen=True):
    """What a printer says of an article, linted or not: ``why_not`` says why it was not, if it was not.

    ``words`` counts what a reader reads. ``target`` says whether its findings are reported, ``included`` that it is a file which only other
    articles show; ``right_about`` names the topics for which the configuration takes it for the source of truth.
    """

    id: str
    title: str
    url: str
    path: str
    section: str = ""
    owner: str = ""
    reviewed: str = ""
    updated: str = ""
    words: int = 0
    target: bool = True
    included: bool = False
    why_not: str = ""
    right_about: tuple[str, ...] = ()


class RunInfo(msgspec.Struct, frozen=True):
    """How a run was made: with the same, the same articles give the same report.

    ``settings`` are the configuration's keys that are not as they are by default, as JSON. ``narrowed`` says that only a part of the articles was
    asked for. ``fail_under`` is the least score that passes, None where none is asked for. ``folder`` is the folder of the git repository that
    paths count from, empty for its root and outside any repository.
    """

    today: str = ""
    profile: str = "recommended"
    min_confidence: float = 0.8
    settings: str = "{}"
    narrowed: bool = False
    fail_on: str = "error"
    fail_under: float | None = None
    folder: str = ""


class Handover(msgspec.Struct, frozen=True):
    """An article with much at stake: what its title names, and the sentence in which a person takes over, None where there is none."""

    article: ArticleRef
    path: str
    stake: str
    place: Place | None


class Mended(msgspec.Struct, frozen=True):
    """A finding that is no more: its rule, where it stood, and the words that it was about."""

    rule: str
    where: str
    sentence: str


class Change(msgspec.Struct, frozen=True):
    """What became of the findings since some time: ``new`` are the fingerprints of those that were not there, ``kept`` counts the others.

    ``since`` names that time for people. The scores are those of the whole knowledge base, None where they are not known.
    """

    since: str
    new: frozenset[str]
    kept: int
    mended: tuple[Mended, ...] = ()
    score_before: float | None = None
    score: float | None = None


class Report(msgspec.Struct, frozen=True):
    """The outcome of a run. ``articles`` counts the targets that were linted, ``known`` the whole knowledge base.

    ``findings`` are sorted. ``source`` gives the decoded text of a path, or None when it can no longer be read; ``rules`` the rules
    that ran, by code; ``notices`` what else is to be said about the run; ``address`` where the source of a place can be looked at, if the
    configuration says so. ``catalogue`` lists all articles by path; ``passage`` is the paragraph around a place, None where it cannot be
    told; ``run`` says how it was made, and ``contents`` what stood in each file when it was read, by name.
    ``handovers`` maps where much is at stake; ``change`` compares with the baseline, or with an earlier revision, None where nothing is asked for.
    """

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    articles: int
    known: int
    suppressed: int = 0
    baselined: int = 0
    notices: tuple[str, ...] = ()
    source: Callable[[str], str | None] = lambda path: None
    rules: Callable[[], Sequence[RuleInfo]] = tuple
    address: Callable[[Place], str] = lambda place: ""
    catalogue: Callable[[], Sequence[ArticleInfo]] = tuple
    passage: Callable[[Place], Passage | None] = lambda place: None
    run: RunInfo = RunInfo()
    contents: Mapping[str, bytes] = {}
    handovers: Callable[[], Sequence[Handover]] = tuple
    change: Change | None = None

    def count(self, level: str) -> int:
        """How many findings have that level."""
        return sum(f.level == level for f in self.findings)

    def families(self) -> dict[str, str]:
        """The family of each rule that ran, by its code."""
        return {rule.code: rule.family for rule in self.rules()}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was linted, and nothing is said about it but why files were skipped."""
        return not self.articles and not self.findings

    def fails(self, fail_on: str) -> bool:
        """Whether a finding is of that level or worse; never for ``never``."""
        return fail_on in LEVELS and any(self.count(level) for level in LEVELS[: LEVELS.index(fail_on) + 1])


class RenderOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How a report meant for people is drawn. Machine formats ignore it.

    ``width`` is in columns; ``hyperlinks`` makes titles clickable (OSC 8); ``verbose`` adds where a finding stands, how sure
    the rule is, the fingerprint, and every skipped file; ``statistics`` adds the number of findings of each rule.
    """

    colour: bool = False
    width: int = 100
    hyperlinks: bool = False
    verbose: bool = False
    statistics: bool = False
