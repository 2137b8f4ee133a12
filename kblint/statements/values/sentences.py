"""Sentence → values: the amounts that its clauses claim, and what keeps it from being read as a claim."""

from __future__ import annotations

from collections.abc import Callable

from kblint.articles.model import Block, Sentence
from kblint.expressions import compiled
from kblint.statements import topic
from kblint.statements.clauses import CONDITION, EXCEPTION, LABEL, Clause, clauses
from kblint.statements.mention import Mention
from kblint.statements.model import Statement
from kblint.statements.prose import ARITHMETIC, EXAMPLE, WORKED, is_past, is_quoted, step, without_marks
from kblint.statements.quantities import masked
from kblint.statements.standing import Setting, Standing
from kblint.statements.values.amounts import amounts_of
from kblint.statements.values.conditions import has_elapsed, limit_in_condition
from kblint.statements.values.stated import Said, statement_of
from kblint.statements.words import Word, words

_LONGEST_SENTENCE = 700
# What follows is what a claim is not, or no longer.
_NOT_THIS = compiled(r"\b(?:instead of|rather than|no longer|not just|as opposed to)\b")
# Somebody's own story, and what an example above is meant to show.
_TOLD = compiled(r"\bI(?:'m|'ve|\u2019m|\u2019ve)?\b(?!-|\))|\b(?:same|shown|defined|described) (?:\w+ )?as above\b")
# What holds for others.
_OF_OTHERS = compiled(
    r"\belsewhere\b|\b(?:competitors?|industry standard)\b|(?:^\W*|\b(?:with|at|of|by|from) )(?:other|most|many|some) "
    r"(?:providers|companies|banks|insurers|shops|retailers|airlines|hotels|operators|carriers|vendors)\b"
)


def of_sentence(
    block: Block, sentence: Sentence, folded: str, setting: Setting, standing: Callable[[], Standing]
) -> list[Statement]:
    """The values that a sentence claims, in order."""
    if len(folded) > _LONGEST_SENTENCE or folded.rstrip(" *_").endswith("?") or folded.count("(") != folded.count(")"):
        return []
    tokens = words(masked(without_marks(block, sentence, folded)))
    cut = clauses(tokens)
    claims = [
        (clause, *claim) for clause in cut if _may_claim(clause, tokens) for claim in amounts_of(tokens, clause, sentence.text)
    ]
    if (
        not claims
        or _TOLD.search(sentence.text)
        or is_past(folded)
        or _OF_OTHERS.search(folded)
        or WORKED.search(folded)
        or ARITHMETIC.search(folded)
        or _is_run_in(block, sentence, tokens)
    ):
        return []
    return _values(Said(block, sentence, folded, tokens, cut, setting, standing), claims)


def _may_claim(clause: Clause, tokens: tuple[Word, ...]) -> bool:
    return clause.kind != EXCEPTION and not (clause.kind == LABEL and tokens[clause.end].text == ":")


def _is_run_in(block: Block, sentence: Sentence, tokens: tuple[Word, ...]) -> bool:
    """Whether a sentence is a heading in bold that opens its paragraph with nothing but a time: "**Two hours before.** Bag drop opens"."""
    if sentence.start or len(block.sentences) < 2 or topic.content(tokens):
        return False
    return any(
        m.kind == "strong" and m.start <= sentence.start and m.end >= sentence.end - 1
        for m in block.marks_at(sentence.start, sentence.end)
    )


def _values(said: Said, claims: list[tuple[Clause, Clause, Mention, tuple[Mention, ...]]]) -> list[Statement]:
    """What the amounts of a sentence claim: each comes with its clause, the part of it that it belongs to, and the other amounts there."""
    folded, tokens, cut = said.folded, said.tokens, said.cut
    example, other_than = EXAMPLE.search(folded), _NOT_THIS.search(folded)
    step = _is_step(tokens[cut[0].end :] if cut and cut[0].kind == LABEL else tokens) and not _OFFERED.search(folded)
    found = []
    for clause, part, mention, others in claims:
        if (example and _reaches(folded, example.start(), mention.start)) or (other_than and other_than.start() < mention.start):
            continue
        if step and mention.quantity.bound == "exact" and mention.quantity.high > 0 and not _is_ahead(tokens, mention):
            continue
        if _WHETHER.search(folded[: mention.start]) or _is_of_one_named(said.sentence.text, mention):
            continue
        if clause.kind == CONDITION:
            limit = limit_in_condition(mention, tokens, clause, cut, folded)
            if limit is None:
                continue
            mention, part = limit, _of_condition(limit, tokens, clause, part)
        if is_quoted(said.sentence.text, mention.start, mention.end):
            continue
        statement = statement_of(said, part, mention, others)
        if statement is not None:
            found.append(statement)
    return found


def _reaches(folded: str, example: int, at: int) -> bool:
    """Whether an example that begins before a place goes on to it, and is not told in brackets that close before."""
    between = folded[example:at]
    return example < at and between.count(")") <= between.count("(")


def _of_condition(mention: Mention, tokens: tuple[Word, ...], clause: Clause, part: Clause) -> Clause:
    """What a limit in a condition is of: what its part of the condition names, or the whole sentence where that names nothing."""
    whole = (
        mention.quantity.dimension == "money"
        or has_elapsed(mention, tokens)
        or (tokens[mention.first - 1].text == "for" and mention.quantity.bound == "exact")
        or tokens[mention.last - 1].text == "anniversary"
        or not set(topic.content(tokens[clause.start : clause.end])) - topic.GENERIC
    )
    return Clause(CONDITION, 0, len(tokens)) if whole else part


def _is_ahead(tokens: tuple[Word, ...], mention: Mention) -> bool:
    """Whether a time is one by which something has to be done: call us two days ahead."""
    following = [t.text for t in tokens[mention.last : mention.last + 2]]
    return following[:1] in (["ahead"], ["beforehand"]) or following == ["in", "advance"]


_NAMED_WITH = compiled(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} \([^()]{1,80}\)")


def _is_of_one_named(text: str, mention: Mention) -> bool:
    """Whether an amount stands in brackets behind one of several names: "Free (3 a day), Pro (299 a month)". Of the others it says nothing."""
    if text.count("(") < _SEVERAL:
        return False
    named = list(_NAMED_WITH.finditer(text))
    return len(named) >= _SEVERAL and any(m.start() < mention.start and mention.end <= m.end() for m in named)


_SEVERAL = 3
# "Whether you come back after a week or a year": it makes no difference.
_WHETHER = compiled(r"\b(?:whether|no matter (?:if|whether|how))\b[^.,;:]*$")
# "Start with a free trial of 14 days" tells what is offered, and no step.
_OFFERED = compiled(r"\b(?:free trial|for free|it free|free for)\b")
_FINITE = frozenset("is are have has can will must may take takes".split())


def _is_step(tokens: tuple[Word, ...]) -> bool:
    """Whether a sentence tells what to do now; a verb right after two words shows that they are a subject: "Set menus have to be ordered"."""
    opening = [t.text for t in tokens if t.kind == "word"][:4]
    return bool(step(tokens)) and not _FINITE & set(opening[2:])
