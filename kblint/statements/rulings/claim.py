"""A ruling before it is a statement, and the statement that it becomes where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kblint.articles.model import Block
from kblint.finding import Place
from kblint.statements import conditions, scope, topic
from kblint.statements.clauses import CONDITION, EXCEPTION, LABEL, REASONS, Clause
from kblint.statements.cues import Sought
from kblint.statements.model import Statement
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, PERMIT
from kblint.statements.prose import HEDGED, UNIVERSAL
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import Word, concept, fold

# The rest of the day is a time, and no other case.
THE_REST = Sought(
    r"\b(?:all other|all others|everything else|everyone else|the rest of(?! (?:the|that|your|this) (?:day|week|month|year|night|evening|trip|stay|term|time)\b)|"
    r"remaining|in all other cases)\b",
    "other|everything|everyone|rest|remaining",
)


_PEOPLE = topic.concepts_of(
    "administrator admin owner member guest user customer staff employee student tenant child adult resident patient visitor manager editor viewer parent teacher"
)


class Claim(msgspec.Struct, frozen=True):
    """A ruling before it is a statement: its words ``[start, end)`` in the folded text, those of them that rule (``modal``), and its content
    in concepts."""

    modality: str
    start: int
    end: int
    action: str
    names: tuple[str, ...]
    after: tuple[str, ...]
    states: tuple[conditions.Condition, ...] = ()
    only: tuple[str, ...] = ()
    modal: tuple[int, int] | None = None


# What is ruled on a thing where something is permitted or forbidden to whoever lacks it.
MISSING = {PERMIT: EXEMPT, FORBID: OBLIGE}


def of_missing(
    modality: str, start: int, end: int, missing: Sequence[str], core: Sequence[str], held: tuple[conditions.Condition, ...]
) -> Claim:
    """The claim on what somebody comes without, where a modality rules on whoever does."""
    about = tuple(dict.fromkeys([*missing, *core]))
    return Claim(MISSING[modality], start, end, missing[0], about, tuple(missing), held, tuple(missing))


def conditions_of(tokens: tuple[Word, ...], cut: Sequence[Clause]) -> list[conditions.Condition]:
    return [
        c
        for k in cut
        if k.kind == CONDITION
        and tokens[k.start].text not in REASONS
        # "Including when escorted", "even if it is unopened": always.
        and not (k.start and tokens[k.start - 1].text in ("including", "even"))
        and (c := conditions.condition(tokens[k.start : k.end])) is not None
    ]


def end_of(tokens: Sequence[Word], clause: Clause) -> int:
    last = clause.end - 1
    while last > clause.start and tokens[last].kind == "sign" and tokens[last].text not in ")]":
        last -= 1
    return tokens[last].end


def statement_of(
    claim: Claim,
    block: Block,
    place: Place,
    text: str,
    tokens: tuple[Word, ...],
    cut: tuple[Clause, ...],
    setting: Setting,
    standing: Callable[[], Standing],
) -> Statement:
    stand = standing()
    folded = fold(text)
    label = [c for c in cut if c.kind == LABEL]
    own = scope.narrowed(
        scope.of_sentence(text),
        scope.of_label(text[: tokens[cut[0].end - 1].end]) if cut and cut[0].kind == LABEL else {},
        scope.of_configured(setting.rows, text),
    )
    # Whom a sentence names itself counts before what a heading above it names.
    above = {d for layer in stand.layers for d in layer if d in ("customer", "role") and d not in own}
    people = {d: v for d, v in scope.of_label(text).items() if d in above} if above else {}
    scoped = scope.narrowed(*stand.layers, people, own)
    spoken = {
        c
        for dimension, values in scoped.items()
        if dimension in ("plan", "version", "cycle")
        for v in values
        for c in topic.of_text(v)
    }
    named = [*claim.names]
    for dimension in ("platform", "region"):
        # "Ubuntu" is Linux, "abroad" is international.
        named += [concept(fold(v)) for v in sorted(own.get(dimension, ())) if dimension in own]
    if len(own.get("cycle", ())) > 1 and claim.action in _CHANGES:
        # "Switch between monthly and annual" is to change the billing cycle.
        named += _BILLING_CYCLE
    if claim.modality in (OBLIGE, EXEMPT):
        named += [c for event, _ in claim.states for c in event]
    if any(n in _PEOPLE for n in claim.only):
        scoped = {d: v for d, v in scoped.items() if d not in ("customer", "role")}
    names = [setting.synonyms.get(n, n) for n in dict.fromkeys(named)]
    excepted = {n for c in cut if c.kind == EXCEPTION for n in topic.content(tokens[c.start + 1 : c.end])}
    cell = block.cell
    return Statement(
        place=place,
        kind="permission",
        said=" ".join(text[claim.start : claim.end].split()),
        attribute=claim.action,
        anchor=claim.after,
        topic=tuple(sorted({n for n in names if n not in spoken} or set(names))),
        context=tuple(
            sorted(stand.context | {n for c in cut if c.kind != EXCEPTION for n in topic.content(tokens[c.start : c.end])})
        ),
        modality=claim.modality,
        # "If you try to cancel": what is ruled on is no state in which that holds.
        states=tuple(sorted({s for s in claim.states if claim.action not in s[0] or not {*s[0]} <= {*claim.names}})),
        scope=scope.frozen(scoped),
        label=tuple(sorted({n for c in label for n in topic.content(tokens[c.start : c.end])})),
        exceptions=tuple(sorted(excepted)),
        only=tuple(sorted(set(claim.only))),
        universal=bool(UNIVERSAL.search(folded)),
        weak=bool(HEDGED.search(folded)),
        complement=bool(THE_REST.search(folded)),
        frame=_masked_frame(tokens, cut, claim) if cell is None else f"{cell.row_header}|{cell.column_header}",
        block=block.index,
        group=stand.group,
        row=topic.identity(cell.row_header) if cell is not None else (),
        column=topic.identity(cell.column_header) if cell is not None else (),
        names=tuple(sorted((stand.names | topic.names(text)) - spoken)),
        title=setting.title,
        heading=stand.path,
        updated=setting.updated,
    )


_CHANGES = topic.concepts_of("change switch move")
_BILLING_CYCLE = tuple(topic.of_text("billing cycle"))


def _masked_frame(tokens: tuple[Word, ...], cut: Sequence[Clause], claim: Claim) -> str:
    """The words of a sentence as far as a ruling goes, those that rule masked: what is the same where one thing is allowed and forbidden."""
    start, end = claim.modal or (claim.start, claim.end)
    under = {i for c in cut if c.kind == CONDITION for i in range(c.start, c.end)}
    told = [(i, t) for i, t in enumerate(tokens) if t.kind != "sign" and (t.start < claim.end or i in under)]
    before = [concept(t.text) for _, t in told if t.start < start]
    after = [concept(t.text) for _, t in told if t.start >= end]
    hidden = ["#"] if any(start <= t.start < end for _, t in told) else []
    return " ".join([*before, *hidden, *after])
