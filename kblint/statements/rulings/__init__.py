"""Block → permissions: what its sentences, its table cell or its list item allow, forbid, require or leave free.

A ruling is made by the words of a clause, by a question and its "yes" or "no", by "✓" or "not included" in a table, or by
the lead-in of a list ("Not covered:"). "Without a receipt" and "only with a receipt" rule on the receipt, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kblint.articles.model import Block
from kblint.expressions import compiled
from kblint.statements import permissions, topic
from kblint.statements.model import Statement
from kblint.statements.prose import IT_GOES_ON, SUPPOSED
from kblint.statements.rulings.answers import LONGEST_QUESTION, answer_to, asked_state, of_answer, questions
from kblint.statements.rulings.listed import leads, of_cell, of_item
from kblint.statements.rulings.sentences import of_sentence
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import fold

__all__ = ["leads", "of_block", "questions"]

_HOW_LONG = compiled(
    r"\bvalid (?:for|until|till|through|up to)(?: at least| up to| only)? (?:\d|an?\b|one\b|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"(?:twenty|thirty|sixty|ninety)\b|the (?:rest|next|first))"
)
_PRONOUN = compiled(r"\b(?:it|it's|its|one|ones|them|they|they're|there|that|this|so|he|she|him|her)\b")


def of_block(
    block: Block,
    folded: str,
    parts: Sequence[str],
    setting: Setting,
    standing: Callable[[], Standing],
    asked: str,
    lead: str,
) -> list[Statement]:
    """The permissions of one block, in order; ``parts`` are its sentences, folded. ``asked`` is the question that it answers, ``lead`` the lead-in
    of its list, or empty."""
    if block.kind == "cell":
        return of_cell(block, folded, parts, setting, standing)
    found: list[Statement] = []
    previous, before = asked, fold(asked)
    item = lead if len(parts) == 1 else ""
    labelled = _LABELLED.match(folded) if block.item and len(parts) > 1 else None
    named_first = topic.of_text(labelled[1]) if labelled else ()
    for sentence, low in zip(block.sentences, parts, strict=True):
        question = before if "?" in before and before.rstrip(" *_").endswith("?") else ""
        if (question or item or permissions.may_rule(low)) and not SUPPOSED.search(before):
            said = []
            answer = answer_to(question, low) if question else ""
            if answer:
                said = [of_answer(answer, previous, block, sentence, low, setting, standing)]
            of_it = [s for s in of_sentence(block, sentence, low, setting, standing) if not _HOW_LONG.search(fold(s.said))]
            if question and (state := asked_state(question, low)) is not None:
                of_it = [msgspec.structs.replace(s, states=tuple(sorted({*s.states, state}))) for s in of_it]
            said += of_it
            if answer:
                # The questions of one page part the cases among them.
                said = [msgspec.structs.replace(s, group=s.group or f"{setting.article.path}#answers") for s in said]
            if not said and item:
                said = of_item(block, sentence, low, item, setting, standing)
            if said and previous:
                named = topic.of_text(previous)
                said = [_following(s, named, low, bool(question)) for s in said]
            if named_first and sentence.start and IT_GOES_ON.match(low):
                # "Closed: … It cannot be reopened": what is closed.
                said = [msgspec.structs.replace(s, label=s.label or tuple(sorted(named_first))) for s in said]
            found += said
        previous, before = sentence.text, low
    return found


_LABELLED = compiled(r"\W*([^:.!?]{2,40}):\W")


def _following(statement: Statement, before: Sequence[str], folded: str, is_question: bool) -> Statement:
    """A statement with what the sentence before it told: its context, and its subject where the statement says "it" after a question."""
    if not before or len(before) > 2 * LONGEST_QUESTION:
        return statement
    context = tuple(sorted({*statement.context, *before}))
    if is_question and _PRONOUN.search(folded) and len(before) <= LONGEST_QUESTION:
        return msgspec.structs.replace(statement, context=context, topic=tuple(sorted({*statement.topic, *before})))
    return msgspec.structs.replace(statement, context=context)
