"""Sentence → permissions: its clauses, what they rule, and what keeps them from being read as rules."""

from __future__ import annotations

from collections.abc import Callable

from kblint.articles.model import Block, Sentence
from kblint.statements import permissions, topic
from kblint.statements.clauses import CONDITION, LABEL, MAIN, Clause, clauses
from kblint.statements.model import Statement
from kblint.statements.permissions import ONLY, Ruled
from kblint.statements.prose import EXAMPLE, WORKED, is_past, step, without_marks
from kblint.statements.quantities import masked
from kblint.statements.rulings.claim import conditions_of, statement_of
from kblint.statements.rulings.clause import of_clause
from kblint.statements.rulings.lexicon import LINKS, SUBJECTS
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import Word, words

_LONGEST_SENTENCE = 700


def of_sentence(
    block: Block, sentence: Sentence, folded: str, setting: Setting, standing: Callable[[], Standing]
) -> list[Statement]:
    if (
        not permissions.may_rule(folded)
        or len(folded) > _LONGEST_SENTENCE
        or folded.rstrip(" *_").endswith(("?", ":"))
        or folded.count("(") != folded.count(")")
    ):
        return []
    folded = permissions.plain(folded)
    ruled = permissions.Ruled(folded)
    if not ruled:
        return []
    tokens = words(masked(without_marks(block, sentence, folded)))
    if _is_step(tokens, ruled):
        return []
    cut = _with_main(clauses(tokens), tokens, ruled)
    if not (
        ruled.says_only()
        or not ONLY.isdisjoint([t.text for t in tokens])
        or any(ruled.modals(tokens[c.start].start, tokens[c.end - 1].end) for c in cut)
    ):
        return []
    held = conditions_of(tokens, cut)
    said = [
        (tokens[clause.start].start, claim)
        for clause in cut
        if clause.kind in (MAIN, LABEL)
        for claim in of_clause(folded, sentence.text, tokens, clause, cut, held, ruled)
    ]
    # Most sentences make no ruling: what keeps one from being read as a claim is asked only where there is one.
    if not said or is_past(folded) or WORKED.search(folded):
        return []
    example = EXAMPLE.search(folded)
    found = []
    for begin, claim in said:
        if not (example and example.start() <= begin):
            place = setting.article.place(block, sentence.start + claim.start, sentence.start + claim.end)
            found.append(statement_of(claim, block, place, sentence.text, tokens, cut, setting, standing))
    return found


def _is_step(tokens: tuple[Word, ...], ruled: Ruled) -> bool:
    """Whether a sentence tells what to do next, and no rule: "Select the plan you may …", not "Open fires are permitted"."""
    if not step(tokens):
        return False
    spoken = [t for t in tokens if t.kind == "word"]
    found = ruled.modals()
    return not found or len(spoken) < 3 or found[0].start > spoken[2].start


def _with_main(cut: tuple[Clause, ...], tokens: tuple[Word, ...], ruled: Ruled) -> tuple[Clause, ...]:
    """The clauses of a sentence, with a main clause that follows its condition without a comma cut off: "once it is paid | the seat stays as it is"."""
    if (
        not cut
        or cut[-1].kind != CONDITION
        or any(c.kind == MAIN and len(topic.content(tokens[c.start : c.end])) > 1 for c in cut)
    ):
        return cut
    last = cut[-1]
    offset = tokens[last.start].start
    said = ruled.modals(offset, tokens[last.end - 1].end)
    if not said:
        return cut
    opens = [
        i
        for i in range(last.start + 2, last.end)
        if tokens[i].text.partition("'")[0] in SUBJECTS
        and tokens[i - 1].text not in LINKS
        and tokens[i].start <= offset + said[-1].start
    ]
    if not opens:
        return cut
    return (*cut[:-1], Clause(CONDITION, last.start, opens[-1]), Clause(MAIN, opens[-1], last.end))
