"""What stands in lists and tables: a short item under a lead-in that rules, a cell that says yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.expressions import compiled
from kblint.statements import permissions, topic
from kblint.statements.clauses import EXCEPTION, clauses
from kblint.statements.model import Statement
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, PERMIT
from kblint.statements.prose import EXAMPLE, is_past, step, without_marks
from kblint.statements.quantities import masked, may_hold_amount
from kblint.statements.rulings.answers import ASKS_LOSS, ASKS_OBLIGATION
from kblint.statements.rulings.claim import Claim, statement_of
from kblint.statements.rulings.lexicon import LONGEST_ITEM
from kblint.statements.rulings.sentences import of_sentence
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import concept, fold, words

_LONGEST_LEAD = 12

# Table cells that say yes or no.
_CELL_YES = frozenset(
    "yes y ✓ ✔ ✅ ☑ ● included available allowed permitted accepted supported possible welcome true free".split()
)
_CELL_NO = frozenset(
    ["no", "n", "✗", "✘", "❌", "✕", "☒", "×", "x", "not included", "not available", "not allowed", "not permitted", "not accepted", "not supported",
     "not possible", "never", "unavailable", "prohibited", "forbidden", "excluded", "extra", "at extra cost", "not covered", "not refundable", "non-refundable",
     "none", "false",
     "not offered", "no access"]
)  # fmt: skip
# Cells that answer what their column asks for, so that "yes" under "Extra cost?" is no good news; "free" under "Cost" is, by itself.
_ANSWERS = frozenset("yes y ✓ ✔ ✅ ☑ ● true no n ✗ ✘ ❌ ✕ ☒ × x never none false".split())
_CELL_MUST = frozenset(["required", "mandatory", "compulsory", "obligatory", "must", "always required", "needed"])
_CELL_NEED_NOT = frozenset(
    ["optional", "not required", "not needed", "voluntary", "not necessary", "none required", "none needed"]
)
_LEAD_IN_STEP = compiled(r"\b(?:follow|steps?|how to|example)\b")
# Under "You may cancel if:" stands when, not what.
_LEAD_TO_CASES = compiled(
    r"\b(?:if|when|unless|where|provided|because|as long as|that|cases?|situations|circumstances|conditions|reasons|ways)$"
)


def leads(article: Article) -> Mapping[int, str]:
    """For each list item the short line that leads its list in: a paragraph that ends in a colon, or the heading above."""
    found: dict[int, str] = {}
    lead = ""
    for block in article.blocks:
        if block.item is not None:
            if lead and block.item.depth == 0:
                found[block.index] = lead
        elif block.kind == "heading":
            lead = block.text
        elif block.kind == "paragraph":
            lead = block.text if block.text.rstrip().endswith(":") else ""
        else:
            lead = ""
    return found


def of_item(
    block: Block, sentence: Sentence, folded: str, lead: str, setting: Setting, standing: Callable[[], Standing]
) -> list[Statement]:
    """A short list item under a lead-in that rules: "Not covered:", "What you may bring"."""
    head = fold(lead).rstrip(" :*_?")
    if (
        block.item is None
        or block.item.ordered
        or len(head.split()) > _LONGEST_LEAD
        or _LEAD_IN_STEP.search(head)
        or _LEAD_TO_CASES.search(head)
    ):
        return []
    ruled = permissions.modals(head)
    tokens = words(masked(without_marks(block, sentence, folded)))
    cut = clauses(tokens)
    # "Passports, except provisional ones": it is about what is left.
    taken_out = {i for c in cut if c.kind == EXCEPTION for i in range(c.start, c.end)}
    names = topic.content([t for i, t in enumerate(tokens) if i not in taken_out])
    if len(ruled) != 1 or not set(names) - topic.GENERIC or len(names) > LONGEST_ITEM:
        return []
    if may_hold_amount(folded) or is_past(folded) or EXAMPLE.search(folded) or step(tokens):
        return []
    told = [n for n in topic.content(t for t in words(head) if not ruled[0].start <= t.start < ruled[0].end) if n not in names]
    # What rules stands in the lead-in: no word of the item is masked.
    claim = Claim(
        ruled[0].modality,
        0,
        len(sentence.text.rstrip(" .;,")),
        permissions.action(ruled[0], told),
        (*names, *told),
        tuple(names),
        modal=(0, 0),
    )
    place = setting.article.place(block, sentence.start, sentence.start + claim.end)
    return [statement_of(claim, block, place, sentence.text, tokens, cut, setting, standing)]


def of_cell(block: Block, low: str, parts: Sequence[str], setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
    """What a table cell rules: its row and column headers are the subject, and say by their words what "yes" means."""
    cell = block.cell
    assert cell is not None
    if cell.header or cell.column == 0 or not block.text.strip():
        return []
    folded = low.strip(" .*_!")
    if folded in _DASHES and _ticked_beside(block, setting):
        folded = "no"
    headers = fold(f"{cell.row_header} | {cell.column_header}")
    modality = _of_yes_or_no(folded, headers)
    row = topic.of_text(cell.row_header)
    if modality:
        # A header that is a ruling in itself ("Refundable", "Allowed?") says what is done.
        named = next((m.named for m in permissions.modals(f"is {headers.split(' | ')[1]}") if m.named), "")
        names = tuple(dict.fromkeys([*row, *topic.of_text(cell.column_header)]))
        if not set(names) - topic.GENERIC:
            return []
        place = setting.article.span_place(
            block.source_span(0, len(block.text)), f"{cell.row_header} | {cell.column_header} | {block.text}", block.heading
        )
        claim = Claim(modality, 0, len(block.text), concept(named) if named else "", names, names)
        return [statement_of(claim, block, place, block.text, words(low), (), setting, standing)]
    if len(block.text) > 300:
        return []
    found = []
    whole = (Sentence(block.text, 0, len(block.text), block.span),)
    for sentence, part in zip(block.sentences or whole, parts or (low,), strict=True):
        for statement in of_sentence(block, sentence, part, setting, standing):
            names = tuple(sorted({*statement.topic, *row}))
            found.append(msgspec.structs.replace(statement, topic=names, row=topic.identity(cell.row_header), column=()))
    return found


_DASHES = frozenset("- – — −".split())
_WIDEST = 12


def _ticked_beside(block: Block, setting: Setting) -> bool:
    """Whether another cell of a row says yes: a dash is its no."""
    here = block.cell
    assert here is not None
    return any(
        b.cell is not None
        and (b.cell.table_id, b.cell.row) == (here.table_id, here.row)
        and b.cell.column > 0
        and fold(b.text).strip(" .*_!") in _CELL_YES
        for b in setting.article.blocks[max(0, block.index - _WIDEST) : block.index + _WIDEST]
    )


def _of_yes_or_no(folded: str, headers: str) -> str:
    """The modality of a cell that says no more than yes or no, under headers that may speak of what is required or lost."""
    head = re.split(r"[(,;:–—]|\. ", folded, maxsplit=1)[0].strip()
    if head in _CELL_MUST:
        return OBLIGE
    if head in _CELL_NEED_NOT:
        return EXEMPT
    said = PERMIT if head in _CELL_YES else FORBID if head in _CELL_NO else ""
    if not said:
        return ""
    required = ASKS_OBLIGATION.search(headers)
    if required:
        return OBLIGE if said == PERMIT else EXEMPT
    if head in _ANSWERS and ASKS_LOSS.search(headers.split(" | ")[1]):
        return permissions.negated(said)
    return said
