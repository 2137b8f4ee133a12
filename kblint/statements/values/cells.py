"""Table cell → values: its row header and its column header are the subject, the cell is the value."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kblint.articles.model import Block, CellPlace, Sentence
from kblint.statements import attributes, headers, scope, topic
from kblint.statements.clauses import LABEL, MAIN, Clause, clauses
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity, Statement
from kblint.statements.prose import COMPLEMENT, EXAMPLE, HEDGED, UNIVERSAL, is_past, without_marks
from kblint.statements.quantities import masked, mentions
from kblint.statements.standing import Setting, Standing
from kblint.statements.values.amounts import EVERY, UNLESS, amounts_of, qualifiers, without_scope
from kblint.statements.values.bounds import bounded, counted_by_row, notice
from kblint.statements.words import Word, concept, fold, words

_LONGEST = 300
# What a column says of its cells: which property they are, and not of what.
_MEASURES = topic.concepts_of(
    "retention period duration length limit maximum minimum price cost fee quota size volume policy delay term"
)


class _Said(msgspec.Struct, frozen=True):
    """A cell and what its values are read by: its words, the clauses among them, and its headers, folded; ``number`` is the amount that a bare
    number is by its headers."""

    block: Block
    cell: CellPlace
    folded: str
    tokens: tuple[Word, ...]
    cut: Sequence[Clause]
    number: Mention | None
    headed: str
    setting: Setting
    stand: Standing


def of_cell(block: Block, folded: str, setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
    """The values of a table cell that is no header and not in the first column."""
    cell = block.cell
    assert cell is not None
    if cell.header or cell.column == 0 or len(block.text) > _LONGEST:
        return []
    sentence = Sentence(block.text, 0, len(block.text), block.span)
    tokens = words(masked(without_marks(block, sentence, folded)))
    if not tokens or EXAMPLE.search(folded) or is_past(folded):
        return []
    number = headers.measured(block.text, tokens, cell.row_header, cell.column_header)
    number = number or headers.counted(block.text, tokens, cell.row_header, cell.column_header)
    cut: list[Clause] = []
    found: list[tuple[Clause, Mention, tuple[Mention, ...]]]
    if number is not None:
        found = [(Clause(MAIN, 0, len(tokens)), number, ())]
    else:
        cut = [c for c in clauses(tokens) if c.kind in (MAIN, LABEL)]
        found = [claim for clause in cut for claim in amounts_of(tokens, clause, block.text)]
    if not found or (len(found) > 1 and len(topic.content(tokens)) <= 3):
        return []
    headed = fold(f"{cell.row_header} {cell.column_header}")
    said = _Said(block, cell, folded, tokens, cut, number, headed, setting, standing())
    stated = (_statement(said, part, mention, others) for part, mention, others in found)
    return [s for s in stated if s is not None]


def _statement(said: _Said, part: Clause, mention: Mention, others: Sequence[Mention]) -> Statement | None:
    """What an amount in a cell claims; None where nothing tells what it counts, or what it is of."""
    block, cell, folded, stand = said.block, said.cell, said.folded, said.stand
    quantity = _quantity(said, mention)
    names, whole = _names(said, part, mention)
    if quantity is None or not names:
        return None
    row, column = topic.of_text(cell.row_header), topic.of_text(cell.column_header)
    weighed = msgspec.structs.replace(mention, quantity=quantity)
    kind_of = attributes.attribute(weighed, said.tokens, [*names, *row, *column], bool(EVERY.search(folded[: mention.start])))
    scoped = _scope(said)
    names = without_scope(names, scoped, stand.heading)
    if not set(names) - topic.GENERIC - _MEASURES and not _MEASURES.isdisjoint(names):
        # A plan's row and a column of limits: what is limited stands above the table.
        names += [n for n in stand.heading or said.setting.title if n not in _MEASURES]
    quantity = notice(quantity, kind_of, f"{said.headed} {folded}", names)
    row_amounts = mentions(words(masked(fold(cell.row_header))), cell.row_header)
    named = stand.names | topic.names(block.text) | topic.names(cell.row_header) | topic.names(cell.column_header)
    return Statement(
        place=said.setting.article.span_place(
            block.source_span(mention.start, mention.end),
            f"{cell.row_header} | {cell.column_header} | {block.text}",
            block.heading,
        ),
        kind="value",
        said=" ".join(block.text[mention.start : mention.end].split()),
        attribute=kind_of,
        topic=tuple(sorted(set(names))),
        context=tuple(sorted(stand.context)),
        quantity=quantity,
        anchor=attributes.anchor(mention, said.tokens, part.end),
        scope=scope.frozen(scoped),
        qualifiers=qualifiers((*others, *row_amounts)),
        universal=bool(UNIVERSAL.search(folded)),
        weak=bool(HEDGED.search(folded)) or quantity.about,
        frame=" ".join(concept(t.text) for t in words(said.headed) if t.kind == "word"),
        complement=bool(COMPLEMENT.search(said.headed)),
        block=block.index,
        group=stand.group,
        row=() if whole else topic.identity(cell.row_header),
        column=() if whole else topic.identity(cell.column_header),
        names=tuple(sorted(named)),
        title=said.setting.title,
        heading=stand.path,
        updated=said.setting.updated,
    )


def _quantity(said: _Said, mention: Mention) -> Quantity | None:
    """What an amount bounds and counts under its headers; None where it goes on with time, or nothing tells what it counts."""
    cell, told_of_headers = said.cell, said.headed
    for told in mentions(words(masked(said.headed)), said.headed):
        told_of_headers = told_of_headers.replace(said.headed[told.start : told.end], " ")
    quantity = bounded(counted_by_row(mention.quantity, cell.row_header), said.headed, told_of_headers)
    if mention.rolling or (quantity.dimension == "count" and not quantity.unit and quantity.high != float("inf")):
        return None
    if quantity.per and quantity.dimension != "money":
        return quantity
    # "Price per user" says of "$8 per month" whom it is for.
    per = headers.per(cell.row_header, cell.column_header, quantity.dimension)
    return msgspec.structs.replace(quantity, per=tuple(sorted({*quantity.per, *per})))


def _names(said: _Said, part: Clause, mention: Mention) -> tuple[list[str], bool]:
    """What an amount is of, in concepts, and whether the cell alone says so: "Rhythm | New boxes: every four weeks" is a sentence."""
    tokens, said_words = said.tokens, range(mention.first, mention.last)
    inside = [t for i, t in enumerate(tokens[part.start : part.end], part.start) if i not in said_words]
    own = topic.content([*(t for c in said.cut if c.kind == LABEL for t in tokens[c.start : c.end]), *inside])
    labelled = part.start > 0 and tokens[part.start - 1].text == ":"
    whole = labelled and len(set(own) - topic.GENERIC) > (not UNLESS.search(said.folded))
    column = (c for c in topic.of_text(said.cell.column_header) if c not in headers.GENERIC)
    names = own if whole else [*topic.of_text(said.cell.row_header), *column, *topic.content(inside)]
    if mention.noun:
        names.append(concept(mention.noun))
    return [said.setting.synonyms.get(n, n) for n in names], whole


def _scope(said: _Said) -> scope.Scope:
    """For whom a cell holds; where a header says that people are counted, whom it names are those, and not for whom it holds."""
    scoped = scope.narrowed(*said.stand.layers, scope.of_sentence(said.block.text))
    if said.number is not None and said.number.quantity.dimension == "count":
        row, column = said.cell.row_header, said.cell.column_header
        for header, other in ((row, column), (column, row)):
            of = scope.of_label(header)
            if of and headers.counts_people(of, other):
                scoped = {d: v for d, v in scoped.items() if d not in of}
    return scoped
