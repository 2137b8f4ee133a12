"""What a printer is given: the findings, the counts, and the text of the files to quote from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kblint.finding import LEVELS, Finding, Place


class Skipped(msgspec.Struct, frozen=True, order=True):
    """A file that was not linted, and why, in plain words."""

    path: str
    reason: str


class RuleInfo(msgspec.Struct, frozen=True):
    """What a printer says of a rule: ``page`` is its page as Markdown, ``family`` a name such as ``conflict``."""

    code: str
    name: str
    level: str
    summary: str
    help: str
    page: str
    family: str


class Report(msgspec.Struct, frozen=True):
    """The outcome of a run. ``articles`` counts the targets that were linted, ``known`` the whole knowledge base.

    ``findings`` are sorted. ``source`` gives the decoded text of a path, or None when it can no longer be read; ``rules`` the rules
    that ran, by code; ``notices`` what else is to be said about the run; ``address`` where the source of a place can be looked at, if the configuration says so.
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

    def count(self, level: str) -> int:
        """How many findings have that level."""
        return sum(f.level == level for f in self.findings)

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
