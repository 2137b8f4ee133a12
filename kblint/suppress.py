"""Suppressions: where an article says that a finding is accepted, and why.

``<!-- kblint: ignore[KB101] -- why -->`` (in MDX ``{/* … */}``) holds for the block behind it; before a list or a table, for all of it.
``ignore-file[KB101] -- why`` holds for the article, as does an entry ``KB101 -- why`` under ``kblint_ignore:`` in the front matter.
A reason is required, and there is no form that silences everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from kblint.articles.model import Article, Block, Span
from kblint.errors import did_you_mean
from kblint.expressions import compiled
from kblint.finding import Edit, Fix, Hit, Place
from kblint.rules.rule import Rule

_COMMENT = compiled(r"(?:<!--|\{/\*)[ \t]*kblint[ \t]*:((?:[^-*\n]|-(?!->)|\*(?!/)){0,1000})(?:-->|\*/\})")
_FORM = compiled(r"[ \t]*(ignore|ignore-file)[ \t]*\[([^\]\n]*)\](.*)\Z", re.DOTALL)
_ENTRY = compiled(r"[ \t]*([A-Za-z0-9-]+)(.*)\Z", re.DOTALL)
_REASON = compiled(r"[ \t]+--[ \t]*(\S.*?)[ \t]*\Z", re.DOTALL)
_HOW = "Write <!-- kblint: ignore[KB101] -- why --> with the rule's code or name and a reason."


class Suppression(msgspec.Struct, frozen=True):
    """One accepted rule: findings of it whose primary place begins within ``[start, end)`` of ``place.path`` are left out.

    ``whole`` is what goes when its comment is taken out: the line, where nothing else stands on it. None for what is no comment.
    """

    rule: str
    reason: str
    start: int
    end: int
    place: Place
    whole: Span | None = None


class Malformed(msgspec.Struct, frozen=True):
    """A suppression that suppresses nothing, and what is wrong with it."""

    message: str
    help: str
    place: Place


def read_suppressions(article: Article) -> tuple[tuple[Suppression, ...], tuple[Malformed, ...]]:
    """All suppressions that stand in an article; whether their rules exist is not known here."""
    found: list[Suppression] = []
    broken: list[Malformed] = []
    text = article.source.text
    whole = article.extent or Span(0, len(text) + 1)
    if text.find("kblint", whole.start, whole.end) < 0:
        return (), ()
    for comment in _COMMENT.finditer(text, whole.start, whole.end):
        if _in_code(article, comment.start()):
            continue
        place = article.span_place(Span(comment.start(), comment.end()))
        form = _FORM.match(comment.group(1).rstrip())
        if not form:
            broken.append(Malformed("This comment is meant for kblint but names no rule.", _HOW, place))
            continue
        names = [n.strip() for n in form.group(2).split(",") if n.strip()]
        reason = _REASON.match(form.group(3))
        if not names:
            broken.append(Malformed("This suppression names no rule, so it suppresses nothing.", _HOW, place))
        elif not reason:
            broken.append(
                Malformed(
                    "This suppression gives no reason, so it suppresses nothing.", "Say why behind two hyphens: -- why.", place
                )
            )
        else:
            span = whole if form.group(1) == "ignore-file" else _behind(article.blocks, comment.start(), comment.end())
            out = _with_its_line(text, comment.start(), comment.end())
            found += [Suppression(n, reason.group(1), span.start, span.end, place, out) for n in names]
    entries = article.metadata.get("kblint_ignore")
    if entries is not None:
        key = text.find("kblint_ignore")
        place = article.span_place(Span(key, key + len("kblint_ignore")) if key >= 0 else Span(0, 1))
        for entry in entries if isinstance(entries, list) else [entries]:
            matched = _ENTRY.match(entry) if isinstance(entry, str) else None
            reason = _REASON.match(matched.group(2)) if matched else None
            if matched and reason:
                found.append(Suppression(matched.group(1), reason.group(1), whole.start, whole.end, place))
            else:
                at = text.find(entry, key) if key >= 0 and isinstance(entry, str) and entry else -1
                if at >= 0:
                    place = article.span_place(Span(at, at + len(entry)))
                broken.append(
                    Malformed(
                        f"The entry {str(entry)[:60]!r} under kblint_ignore names no rule or gives no reason.",
                        "Write each entry as: KB101 -- why.",
                        place,
                    )
                )
    return tuple(found), tuple(broken)


def _with_its_line(text: str, start: int, end: int) -> Span:
    """A comment with the line that it has for itself, and one of two empty lines around that; otherwise with one of the spaces around it."""
    begin = text.rfind("\n", 0, start) + 1
    after = _LINE_END.match(text, end)
    if text[begin:start].strip(" \t") or after is None:
        spaced = text[begin:start].endswith(" ") and text[end : end + 1] in (" ", "\r", "\n", "")
        return Span(start - spaced, end)
    following = _LINE_END.match(text, after.end())
    empty_before = not begin or _EMPTY_BEFORE.search(text, max(0, begin - 80), begin)
    return Span(begin, following.end() if following and following.group() and empty_before else after.end())


# The rest of a line and its end.
_LINE_END = compiled(r"[ \t]*(?:\r?\n|\Z)")
_EMPTY_BEFORE = compiled(r"\n[ \t]*\r?\n\Z")


def _in_code(article: Article, offset: int) -> bool:
    for block in article.blocks:
        if block.span.start <= offset < block.span.end:
            if block.kind == "code":
                return True
            return any(m.kind == "code" and m.span.start <= offset < m.span.end for m in block.marks)
    return False


def _behind(blocks: Sequence[Block], start: int, end: int) -> Span:
    """What a comment holds for: the block that it stands in, otherwise the next one, with the rest of its list or table."""
    for i, block in enumerate(blocks):
        if block.span.start <= start < block.span.end:
            return block.span
        if block.span.start >= end:
            last = block
            for later in blocks[i + 1 :]:
                same_list = block.item and later.item and later.item.list_id == block.item.list_id
                same_table = block.cell and later.cell and later.cell.table_id == block.cell.table_id
                if same_list or same_table:
                    last = later
            return Span(block.span.start, last.span.end)
    return Span(end, end)


def holds(suppressions: Iterable[Suppression], code: str, name: str, place: Place) -> list[Suppression]:
    """Those that silence a finding of the rule at that place."""
    return [
        s
        for s in suppressions
        if s.rule.upper() == code or s.rule.lower() == name
        if s.place.path == place.path and s.start <= place.start.offset < s.end
    ]


class _Analysed(Protocol):
    @property
    def suppressions(self) -> tuple[Suppression, ...]: ...
    @property
    def malformed(self) -> tuple[Malformed, ...]: ...


def judge(
    analyses: Sequence[_Analysed],
    known: Sequence[Rule],
    running: Sequence[Rule],
    targets: frozenset[str],
    used: Mapping[tuple[str, int, str], int],
) -> list[tuple[Rule, Hit]]:
    """What is wrong with the suppressions of the targets: malformed ones (KB002), and those that silence nothing (KB003).

    A suppression is unused only when its rule ran; ``used`` counts, by path, offset and rule as written, what each silenced.
    """
    by_code = {r.code: r for r in running}
    malformed, unused = by_code.get("KB002"), by_code.get("KB003")
    names = {key for r in known for key in (r.code, r.name)}
    active = {key for r in running for key in (r.code, r.name)}
    hits = []
    for analysis in analyses:
        if malformed:
            hits += [(malformed, Hit(place=m.place, message=m.message, help=m.help)) for m in analysis.malformed]
        idle: dict[Place, list[Suppression]] = {}
        for s in analysis.suppressions:
            if s.place.path not in targets:
                continue
            key = s.rule.upper() if s.rule.upper() in names else s.rule.lower()
            if key not in names:
                if malformed:
                    hint = did_you_mean(s.rule, names) or "'kblint rules' lists all rules."
                    message = f"This suppression names '{s.rule}', and there is no such rule, so it suppresses nothing."
                    hits.append((malformed, Hit(place=s.place, message=message, help=hint)))
            elif unused and key in active and not used.get((s.place.path, s.place.start.offset, s.rule)):
                idle.setdefault(s.place, []).append(s)
        if unused:
            for place, suppressions in idle.items():
                fix = _taken_out(suppressions)
                hits += [(unused, Hit(place=place, values={"rule": s.rule}, fix=fix)) for s in suppressions]
    return hits


def _taken_out(unused: Sequence[Suppression]) -> Fix | None:
    """The fix that takes the unused rules of a comment out of it, and the comment itself where no other is left."""
    place, whole = unused[0].place, unused[0].whole
    comment = _COMMENT.match(place.text)
    form = _FORM.match(comment.group(1)) if comment else None
    if whole is None or comment is None or form is None:
        return None
    gone = {s.rule for s in unused}
    left = [name for name in (n.strip() for n in form.group(2).split(",")) if name and name not in gone]
    if not left:
        return Fix("safe", "Take the comment out", (Edit(place.path, whole.start, whole.end, ""),))
    start = place.start.offset + comment.start(1) + form.start(2)
    edit = Edit(place.path, start, start + len(form.group(2)), ", ".join(left))
    return Fix("safe", f"Take {', '.join(sorted(gone))} out of the comment", (edit,))
