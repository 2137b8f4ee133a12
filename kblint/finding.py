"""A finding: one primary place, any number of labelled related places, what is wrong and how to mend it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

import msgspec

LEVELS = ("error", "warning", "note")
SAFE, UNSAFE = "safe", "unsafe"


class Point(msgspec.Struct, frozen=True, array_like=True, gc=False, order=True):
    """A position: 1-based line and column and 0-based offset, all in code points of the decoded file."""

    line: int
    column: int
    offset: int


class ArticleRef(msgspec.Struct, frozen=True, array_like=True, gc=False, order=True):
    """How a finding names an article."""

    id: str
    title: str
    url: str


class Place(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words in an article: ``text`` is the exact source slice, ``sentence`` the whole sentence as read."""

    article: ArticleRef
    path: str
    start: Point
    end: Point
    text: str
    sentence: str
    heading: tuple[str, ...] = ()


class Related(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Another place that the finding needs, what it says there ("says 14 days"), and for whom as read ("for plan Pro")."""

    label: str
    place: Place
    scope: str = ""


class Edit(msgspec.Struct, frozen=True, gc=False):
    """Replaces the source's characters ``[start, end)`` of a file."""

    path: str
    start: int
    end: int
    replacement: str


class Fix(msgspec.Struct, frozen=True, gc=False):
    """``safety`` is ``safe``, ``unsafe`` or ``display`` (shown, never applied)."""

    safety: str
    description: str
    edits: tuple[Edit, ...] = ()

    @property
    def unsaid(self) -> tuple[str, ...]:
        """What it writes that its description does not say already."""
        said = self.description.casefold()
        return tuple(e.replacement for e in self.edits if e.replacement.strip() and e.replacement.casefold() not in said)


class Hit(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a rule yields. What it leaves out is filled from the rule's declaration.

    ``message`` and ``help`` replace the declared ones; ``values`` fill the ``{placeholders}`` of the declared ones;
    ``level`` replaces the default level where the rule itself grades (configuration still has the last word).
    ``label`` says what the primary place says, where there are two sides ("says 30 days"), and ``scope`` for whom that holds as read
    ("for everybody").
    """

    place: Place
    label: str = ""
    scope: str = ""
    message: str = ""
    help: str = ""
    values: dict[str, str] = {}
    level: str = ""
    confidence: float = 1.0
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Notice(msgspec.Struct, frozen=True):
    """What a corpus rule has to say besides its hits: what it did not compare, and why."""

    message: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A hit with everything a printer needs."""

    rule: str
    name: str
    level: str
    confidence: float
    message: str
    help: str
    fingerprint: str
    place: Place
    label: str = ""
    scope: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.place.path, self.place.start.offset, self.place.end.offset, self.rule, self.fingerprint)


def is_fixable(finding: Finding, safeties: frozenset[str]) -> bool:
    """Whether a finding has a fix of one of those safeties, and one that changes its own article and nothing else.

    A conflict that is told from its other side is mended where it departs, when that article is asked for.
    """
    fix = finding.fix
    return bool(fix and fix.edits and fix.safety in safeties and all(e.path == finding.place.path for e in fix.edits))


def with_fingerprints(findings: Iterable[Finding]) -> list[Finding]:
    """Sorts findings and gives each its fingerprint.

    It is made of the rule, the article's id and the words of the sentence, never of a line number, so that it survives
    moved lines and reflowed paragraphs; both sides of a conflict count, in an order of their own, so that it is the same
    from either side. The n-th finding with the same words gets the ordinal n.
    """
    seen: Counter[str] = Counter()
    done = []
    for finding in sorted(findings, key=lambda f: f.sort_key):
        sides = sorted({_side(p) for p in (finding.place, *(r.place for r in finding.related))})
        base = "\x1f".join([finding.rule, *sides])
        seen[base] += 1
        digest = hashlib.sha256(f"{base}\x1f{seen[base]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        done.append(msgspec.structs.replace(finding, fingerprint=digest))
    return done


def _side(place: Place) -> str:
    return place.article.id + "\x1e" + " ".join(place.sentence.casefold().split())
