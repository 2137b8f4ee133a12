"""Block → values: the amounts that its sentences or its table cell claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kblint.articles.model import Block
from kblint.expressions import compiled
from kblint.statements import topic
from kblint.statements.model import Statement
from kblint.statements.prose import IT_GOES_ON, SUPPOSED
from kblint.statements.quantities import may_hold_amount
from kblint.statements.standing import Setting, Standing
from kblint.statements.values.cells import of_cell
from kblint.statements.values.lookback import is_elliptical
from kblint.statements.values.sentences import of_sentence
from kblint.statements.words import fold

_PRONOUN = compiled(r"\b(?:it|it's|its|one|them|they|there|that|this|so)\b")
_LONGEST_QUESTION = 6
# What leads in any list of conditions.
_OF_LEADS = topic.concepts_of("meet criteria criterion following condition requirement rule satisfy")


def of_block(
    block: Block, folded: str, parts: Sequence[str], setting: Setting, standing: Callable[[], Standing], lead: str = ""
) -> list[Statement]:
    """The values of one block, in order; ``parts`` are its sentences, folded, and ``lead`` the lead-in of its list, or empty."""
    if block.cell is not None:
        held = may_hold_amount(folded) or may_hold_amount(fold(block.cell.row_header))
        return of_cell(block, folded, setting, standing) if held else []
    found = []
    for number, low in enumerate(parts):
        if not may_hold_amount(low) or (number and SUPPOSED.search(parts[number - 1])):
            continue
        said = of_sentence(block, block.sentences[number], low, setting, standing)
        previous = block.sentences[number - 1].text if said and number else ""
        asked = topic.of_text(previous) if previous.rstrip(" *_").endswith("?") else ()
        if asked:
            said = [_answering(s, asked, low) for s in said]
        elif lead and not number and said and is_elliptical(low):
            told = [name for name in topic.of_text(lead) if name not in _OF_LEADS]
            if len(told) <= _LONGEST_QUESTION:
                said = [msgspec.structs.replace(s, topic=tuple(sorted({*s.topic, *told}))) for s in said]
        elif previous and IT_GOES_ON.search(low):
            said = [_answering(s, topic.of_text(previous), low) for s in said]
        found += said
    return found


def _answering(statement: Statement, asked: Sequence[str], folded: str) -> Statement:
    """A statement that goes on from the question or sentence before it: where it says "it", that says what is meant."""
    context = tuple(sorted({*statement.context, *asked}))
    if not _PRONOUN.search(folded) or len(asked) > _LONGEST_QUESTION:
        return msgspec.structs.replace(statement, context=context)
    return msgspec.structs.replace(statement, context=context, topic=tuple(sorted({*statement.topic, *asked})))
