"""What became of the findings since a revision: the articles are linted as they were then and as they are, and both are compared."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec

from kblint import baseline, changes
from kblint.engine import Request, lint
from kblint.errors import NoArticle
from kblint.finding import Finding
from kblint.report.model import Change, Mended, Report
from kblint.score import score_of


def change_since(request: Request, revision: str) -> Change:
    """Compares the whole knowledge base with itself at the revision that this branch left ``revision`` at. Raises UserError."""
    everything = msgspec.structs.replace(request, paths=(), changed=None, baseline=None)
    now = lint(everything)
    with tempfile.TemporaryDirectory(prefix="kblint-") as folder:
        root = Path(folder).resolve()
        changes.export(request.root, revision, root)
        before = _linted(msgspec.structs.replace(everything, root=root))
    earlier = before.findings if before else ()
    # As with a baseline, so that findings are known again in articles that were moved.
    applied = baseline.apply(baseline.accept(earlier, request.today), now.findings, request.today)
    gone = {entry.fingerprint for entry in applied.gone}
    return Change(
        since=revision,
        new=frozenset(f.fingerprint for f in applied.new),
        kept=len(applied.accepted),
        mended=tuple(_mended(f) for f in earlier if f.fingerprint in gone),
        score_before=score_of(before) if before else None,
        score=score_of(now),
    )


def _linted(request: Request) -> Report | None:
    """The report on the articles of then; None where there were none."""
    try:
        return lint(request)
    except NoArticle:
        return None


def _mended(finding: Finding) -> Mended:
    return Mended(finding.rule, finding.place.article.title or finding.place.path, finding.place.sentence)
