"""Article → statements. One pass over its sentences; only those that may hold an amount are taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.config import Config
from kblint.expressions import compiled, expression
from kblint.statements import attributes, headers, refusals, rulings, scope, sets, topic, versions
from kblint.statements.ages import as_age
from kblint.statements.clauses import CONDITION, EXCEPTION, LABEL, MAIN, Clause, clauses
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity, Statement
from kblint.statements.nouns import may_count
from kblint.statements.prose import (
    ARITHMETIC,
    COMPLEMENT,
    EXAMPLE,
    HEDGED,
    IT_GOES_ON,
    SPEECH,
    SUPPOSED,
    UNIVERSAL,
    WORKED,
    is_past,
    is_quoted,
    quotations,
    step,
    without_marks,
)
from kblint.statements.quantities import masked, may_hold_amount, mentions
from kblint.statements.standing import Setting, Standing, setting_of, standings
from kblint.statements.words import Word, concept, fold, is_plural, words

_READ_KINDS = frozenset({"paragraph", "item", "cell", "description", "summary"})
_DATED_HEADING = compiled(
    r"\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]* (?:\d{1,2},? )?(?:19|20)\d\d\b"
)
_EXAMPLE_HEADING = compiled(r"\b(?:examples?|sample|tutorial|walkthrough|use cases?|case study|scenarios?)\b")
_EXAMPLES = compiled(
    r"\b(?:examples|scenarios)\b|^[\d.\s]*(?:(?:an|the|worked|complete|full|simple) )?(?:example|tutorial|walk-?through)\b"
)
# What follows is what a claim is not, or no longer.
_NOT_THIS = compiled(r"\b(?:instead of|rather than|no longer|not just|as opposed to)\b")
# Somebody's own story, and what an example above is meant to show.
_TOLD = compiled(r"\bI(?:'m|'ve|\u2019m|\u2019ve)?\b(?!-|\))|\b(?:same|shown|defined|described) (?:\w+ )?as above\b")
# Articles that tell what happened: by their titles, where "Update your address" and "Archive a board" are none, and by their folders.
_HISTORY = compiled(
    r"\b(?:changelog|change log|release notes?|what's new|deprecated|legacy|(?:version|release) history|history of|chronicles?|our (?:story|history)|"
    r"timeline of|post-?mortem|case stud(?:y|ies)|roadmap|meeting minutes|incident (?:reports?|history|logs?)|"
    r"(?:product|service|company|latest|recent|weekly|monthly) (?:news|updates?|announcements?))\b|"
    r"^(?:news|updates|announcements|releases|history|incidents|archived?)$|\b(?:news|announcements|archive)$|^(?:archived|announcement)\b"
)
_HISTORY_FOLDER = compiled(
    r"(?:^|/)(?:(?:changelogs?|release[-_]?notes?|whats[-_]new|news|announcements?|roadmap|post-?mortems?)(?:/|\.\w+$)|"
    r"(?:releases?|blog|archived?|history|incidents?|case[-_]studies|minutes|deprecated|legacy|updates)/)"
)
_EVERY = compiled(r"\b(?:every|each|once an?|once every|per)\s*$")
_SAID_TO_BE_MAX = compiled(
    r"\b(?:maximum|max|limit|quota|cap|the most|longest|largest|cannot exceed|can't exceed|not exceed|never exceed|upper bound|no more|heaviest|"
    r"at the latest|up to)\b|\b(?:at most|no more than|not more than)\W*$"
)
_SAID_TO_BE_MIN = compiled(
    r"\b(?:minimum|(?<!\d )min|the least|shortest|smallest|lower bound|at the earliest)\b|\b(?:at least|no less than)\W*$"
)
_LIMITING = compiled(
    r"\b(?:limit\w*|allow\w*|includ\w*|quotas?|maxim\w*|minim\w*|entitle\w*|permit\w*|comes? with|get|gets|receive|cap|capped|only|"
    r"holds?|covers?|(?:room|space) for|fits?|sleeps)\b"
)
_GRANTED = compiled(
    r"\b(?:can|may|could|must|need|needs|have|has|gets?|collects?|earns?|receives?|you've|comes? with|there are|takes?|bring|(?:will|we'll|we) \w{2,12} you|"
    r"we(?: will|'ll| always| only)? (?:make|offer|allow|send|hold|run|try|attempt|deliver))\b[^.;]{0,40}$|"
    r"^\W*(?:each|every) [\w ]{2,30} (?:is|consists of|contains|comprises|lasts|runs for) $"
)
_MAY_DO = compiled(r"^ (?:can|may)\b")
_UNLESS = compiled(r"\b(?:unless|until|if|when)\b")
_INCLUDED = compiled(r"^(?: of [\w ]{2,30})? (?:is|are) included\b")


def extract(article: Article, config: Config) -> tuple[Statement, ...]:
    """The value statements of an article, in reading order."""
    name = fold(article.title).replace("_", " ")
    if _HISTORY.search(name) or _HISTORY_FOLDER.search(fold(article.path)):
        return ()
    setting = setting_of(article, config)
    found: list[Statement] = []
    asked, leads = rulings.questions(article), rulings.leads(article)
    of_its_time = versions.of_its_time(article)
    for block, standing in standings(article, setting):
        if (
            block.kind in _READ_KINDS
            and (block.kind == "cell" or not _is_illustrating(block.heading))
            and not (block.within and block.quoted and (SPEECH.match(block.text) or _INTRODUCED.search(_before(article, block))))
        ):
            folded = fold(block.text)
            # Folding moves nothing: a sentence is folded with its block.
            parts = [folded[s.start : s.end] for s in block.sentences]
            question, lead = asked.get(block.index, ""), leads.get(block.index, "")
            said = _of_block(block, folded, parts, setting, standing)
            said += rulings.of_block(block, folded, parts, setting, standing, question, lead)
            said += sets.of_block(block, parts, setting, standing, lead)
            said += refusals.of_rulings(said)
            if not of_its_time:
                said += versions.of_block(block, folded, parts, setting, standing, lead)
            quoted = quotations(block) if said else []
            found += [s for s in said if not any(q.start < s.place.start.offset and s.place.end.offset < q.end for q in quoted)]
    if not found:
        return ()
    main, known = topic.spoken_of(block.text for block in article.blocks if block.sentences)
    return tuple(msgspec.structs.replace(s, subject=main, known=known) for s in found)


# What a block quotation shows that is introduced so is a message or somebody's words.
_INTRODUCED = compiled(
    r"\b(?:text|message|error|wording|notice|letter|says?|reads?|said|wrote|writes?|asks?|quotes?|shows?|appears?)\b[^.!?]{0,40}:$"
)


def _before(article: Article, block: Block) -> str:
    """The folded text of the block before one, where that is no heading."""
    previous = article.blocks[block.index - 1] if block.index else None
    return fold(previous.text.rstrip(" *_")) if previous and previous.kind == "paragraph" else ""


@lru_cache(maxsize=256)
def _is_illustrating(heading: tuple[str, ...]) -> bool:
    """Whether a heading says that the prose under it is an example, or of a day that is past."""
    folded = [fold(h) for h in heading]
    return (
        any(_EXAMPLE_HEADING.search(h) for h in folded[-1:])
        or any(_EXAMPLES.search(h) for h in folded)
        or any(_DATED_HEADING.search(h) for h in folded)
    )


def _of_block(
    block: Block, folded: str, parts: Sequence[str], setting: Setting, standing: Callable[[], Standing]
) -> list[Statement]:
    """The values of one block, in order; ``parts`` are its sentences, folded."""
    if block.cell is not None:
        held = may_hold_amount(folded) or may_hold_amount(fold(block.cell.row_header))
        return _of_cell(block, folded, setting, standing) if held else []
    found = []
    for number, low in enumerate(parts):
        if not may_hold_amount(low) or (number and SUPPOSED.search(parts[number - 1])):
            continue
        said = _of_sentence(block, block.sentences[number], low, setting, standing)
        previous = block.sentences[number - 1].text if said and number else ""
        asked = topic.of_text(previous) if previous.rstrip(" *_").endswith("?") else ()
        if asked:
            said = [_answering(s, asked, low) for s in said]
        elif previous and IT_GOES_ON.search(low):
            said = [_answering(s, topic.of_text(previous), low) for s in said]
        found += said
    return found


_PRONOUN = compiled(r"\b(?:it|it's|its|one|them|they|there|that|this|so)\b")


def _answering(statement: Statement, asked: Sequence[str], folded: str) -> Statement:
    """A statement that goes on from the question or sentence before it: where it says "it", that says what is meant."""
    context = tuple(sorted({*statement.context, *asked}))
    if not _PRONOUN.search(folded) or len(asked) > _LONGEST_QUESTION:
        return msgspec.structs.replace(statement, context=context)
    return msgspec.structs.replace(statement, context=context, topic=tuple(sorted({*statement.topic, *asked})))


_LONGEST_QUESTION = 6


_REFUSED = compiled(
    r"\b(?:not|no|never|cannot|can't|won't|don't|doesn't|isn't|aren't|unable|too late|refuse[ds]?|rejected|declined|lose|lost|expired?)\b"
)


def _limit_in_condition(
    mention: Mention, tokens: tuple[Word, ...], clause: Clause, cut: tuple[Clause, ...], folded: str
) -> Mention | None:
    """The limit that a condition states: "if you cancel within 24 hours, you pay nothing", "over 30 days we cannot refund it".

    A minimum in the condition of a refusal is the maximum of what is granted. Other amounts in conditions are circumstances.
    """
    quantity = mention.quantity
    opener = tokens[clause.start].text
    if opener in ("until", "till", "once") and tokens[mention.last - 1].text == "anniversary":
        return mention
    if opener in ("until", "till") and quantity.unit == "age":
        return mention
    if opener in ("once", "when", "from") and quantity.unit == "age" and _allowed_elsewhere(tokens, clause, cut, folded):
        return mention
    if opener not in ("if", "when", "once", "unless", "where", "provided", "while"):
        return None
    if quantity.bound == "exact" and _locks(quantity, folded):
        return mention
    if opener == "while" and quantity.dimension != "money":
        return None
    rest = " ".join(folded[tokens[c.start].start : tokens[c.end - 1].end] for c in cut if c is not clause)
    if quantity.bound == "exact" and quantity.unit != "age" and tokens[mention.first - 1].text in _OWNING:
        return mention
    if quantity.dimension == "duration" and quantity.unit != "age":
        if quantity.bound == "max" or (quantity.bound == "min" and tokens[min(mention.last, len(tokens) - 1)].text in _AHEAD):
            return mention
        before, after = tokens[mention.first - 1].text, tokens[mention.last].text if mention.last < len(tokens) else ""
        if (
            quantity.bound in ("exact", "min")
            and _ENDED.search(rest)
            and (before in ("for", "in", "over", "been") or after in _GONE_BY)
        ):
            return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound="exact"))
        if quantity.bound == "exact" and before == "for" and opener in ("when", "once", "if") and _ALLOWED.search(rest):
            return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound="min"))
        if quantity.bound == "exact" and after in ("after", "from", "of") and _NOT_DONE.search(folded[: mention.start]):
            return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound="max"))
        if quantity.bound == "exact" and _has_elapsed(mention, tokens) and _ENDED.search(rest):
            return mention
        if quantity.bound in ("exact", "min") and _has_elapsed(mention, tokens) and _REFUSED.search(rest):
            # "If 30 days have gone by since your purchase, we cannot take it back": there are 30 days.
            return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound="max"))
        if quantity.bound == "min" and attributes.is_late(mention, tokens):
            return mention
        if quantity.bound == "min" and _REFUSED.search(rest):
            return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound="max"))
        return None
    if quantity.unit == "age" or quantity.dimension in ("data", "weight", "length", "volume"):
        if quantity.bound in _FLIPPED and _REFUSED.search(rest):
            return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound=_FLIPPED[quantity.bound]))
        return None
    spent = (
        quantity.dimension == "money"
        and quantity.bound == "exact"
        and tokens[mention.first - 1].text in ("spend", "spent", "reaches", "hits", "reach", "hit")
    )
    if spent and _OFFERED.search(rest):
        return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(quantity, bound="min"))
    if quantity.dimension == "money" and quantity.bound == "min" and (_OFFERED.search(rest) or _REFUSED.search(rest)):
        return mention
    return None


def _allowed_elsewhere(tokens: tuple[Word, ...], clause: Clause, cut: tuple[Clause, ...], folded: str) -> bool:
    return any(_ALLOWED.search(folded[tokens[c.start].start : tokens[c.end - 1].end]) for c in cut if c is not clause)


_ENDED = compiled(
    r"\b(?:expires?|expired|delete[ds]?|removed?|closed?|closes|cancel(?:led|s|ed)?|suspend(?:ed|s)?|lapses?|disappears?|erased?|lost|ends?|"
    r"forfeit\w*|locked|blocked|frozen|paused|switched off|sent back|go(?:es)? back|returned|written off|charged?|invoiced?|billed?)\b"
)
_ELAPSED = frozenset("gone passed elapsed".split())


def _has_elapsed(mention: Mention, tokens: tuple[Word, ...]) -> bool:
    """Whether a time is said to be over: once a fortnight has gone by."""
    following = [t.text for t in tokens[mention.last : mention.last + 2]]
    return following[:1] in (["has"], ["have"]) and not _ELAPSED.isdisjoint(following)


_GONE_BY = frozenset("late overdue old inactive without idle unpaid unused behind past".split())
_NOT_DONE = compiled(r"\b(?:haven't|hasn't|have not|has not|isn't|is not|don't|do not)\b")
_ALLOWED = compiled(r"\b(?:can|may|able|allowed|return|come back|fine)\b")
# "Once you've used its fifteen hundred minutes" says that it has them.
_OWNING = frozenset("its your their".split())
_AHEAD = frozenset("before ahead prior beforehand".split())
_FLIPPED = {"max": "min", "min": "max"}
_OFFERED = compiled(r"\b(?:free|no charge|on us|discount|off|qualif\w+|waived?|don't pay|nothing)\b")


# "On the Pro plan, …" opens a sentence and holds for all that it lists.
_OPENING = compiled(r"\W*(?:on|for|with|in|under)\b[^,;:]{2,60}[,:]", re.IGNORECASE)


def _of_sentence(
    block: Block, sentence: Sentence, folded: str, setting: Setting, standing: Callable[[], Standing]
) -> list[Statement]:
    if len(folded) > 700 or folded.rstrip(" *_").endswith("?") or folded.count("(") != folded.count(")"):
        return []
    tokens = words(masked(without_marks(block, sentence, folded)))
    cut = clauses(tokens)
    claims = [
        (clause, *claim) for clause in cut if _may_claim(clause, tokens) for claim in _claims(tokens, clause, sentence.text)
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
    return _values(block, sentence, folded, tokens, cut, claims, setting, standing)


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


def _values(
    block: Block,
    sentence: Sentence,
    folded: str,
    tokens: tuple[Word, ...],
    cut: tuple[Clause, ...],
    claims: list[tuple[Clause, Clause, Mention, tuple[Mention, ...]]],
    setting: Setting,
    standing: Callable[[], Standing],
) -> list[Statement]:
    """What the amounts of a sentence claim."""
    example, other_than = EXAMPLE.search(folded), _NOT_THIS.search(folded)
    step = _is_step(tokens[cut[0].end :] if cut and cut[0].kind == LABEL else tokens)
    found = []
    for clause, span, mention, others in claims:
        if (example and example.start() < mention.start) or (other_than and other_than.start() < mention.start):
            continue
        if step and mention.quantity.bound == "exact" and mention.quantity.high > 0 and not _is_ahead(tokens, mention):
            continue
        if clause.kind == CONDITION:
            limit = _limit_in_condition(mention, tokens, clause, cut, folded)
            if limit is None:
                continue
            mention = limit
            if (
                limit.quantity.dimension == "money"
                or _has_elapsed(mention, tokens)
                or tokens[mention.last - 1].text == "anniversary"
                or not set(topic.content(tokens[clause.start : clause.end])) - topic.GENERIC
            ):
                span = Clause(CONDITION, 0, len(tokens))
        if is_quoted(sentence.text, mention.start, mention.end):
            continue
        statement = _statement(block, sentence, folded, tokens, cut, span, mention, others, setting, standing)
        if statement is not None:
            found.append(statement)
    return found


def _is_ahead(tokens: tuple[Word, ...], mention: Mention) -> bool:
    """Whether a time is one by which something has to be done: call us two days ahead."""
    following = [t.text for t in tokens[mention.last : mention.last + 2]]
    return following[:1] in (["ahead"], ["beforehand"]) or following == ["in", "advance"]


_FINITE = frozenset("is are have has can will must may take takes".split())


def _is_step(tokens: tuple[Word, ...]) -> bool:
    """Whether a sentence tells what to do now; a verb right after two words shows that they are a subject: "Set menus have to be ordered"."""
    opening = [t.text for t in tokens if t.kind == "word"][:4]
    return bool(step(tokens)) and not _FINITE & set(opening[2:])


def _claims(tokens: tuple[Word, ...], clause: Clause, original: str) -> list[tuple[Clause, Mention, tuple[Mention, ...]]]:
    """Each amount of a clause with the part of the clause that it belongs to and the other amounts there."""
    inside = tokens[clause.start : clause.end]
    named = [_shift(m, clause.start) for m in mentions(inside, original)]
    found = []
    for mention in named:
        same = [m for m in named if m is not mention and _parted(m.quantity, mention.quantity)]
        start, end = clause.start, clause.end
        for other in same:
            if other.last <= mention.first:
                start = max(start, _joint(tokens, other.last, mention.first))
            else:
                end = min(end, _joint(tokens, mention.last, other.first))
        part = Clause(clause.kind, start, end)
        found.append((part, mention, tuple(m for m in named if m is not mention and start <= m.first < end)))
    return found


def _parted(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts of one clause belong to different parts of it: prices of two things do, a price and "free" from $50 do not."""
    plain = all(0.0 < q.high < float("inf") for q in (a, b))
    return plain and a.dimension == b.dimension


def _shift(mention: Mention, by: int) -> Mention:
    return msgspec.structs.replace(mention, first=mention.first + by, last=mention.last + by)


def _joint(tokens: tuple[Word, ...], start: int, end: int) -> int:
    """Where two amounts of one clause part: at the first "and", "or" or comma between them."""
    for at in range(start, end):
        if tokens[at].text in ("and", "or", ",", "plus", "then"):
            return at
    return end


def _statement(
    block: Block,
    sentence: Sentence,
    folded: str,
    tokens: tuple[Word, ...],
    cut: tuple[Clause, ...],
    part: Clause,
    mention: Mention,
    others: tuple[Mention, ...],
    setting: Setting,
    standing: Callable[[], Standing],
) -> Statement | None:
    quantity = mention.quantity
    # What is shown as long as nobody sets anything else is an amount, too: "the last 30 days by default".
    rolling = mention.rolling and "default" not in folded
    if rolling or _was(tokens, part, mention) or _REASONED.search(folded[: mention.start]):
        return None
    said_words = range(mention.first, mention.last)
    before = folded[: tokens[mention.first].start]
    clause_text = folded[tokens[part.start].start : tokens[part.end - 1].end]
    label_at = next((c for c in cut if c.kind == LABEL and c.end <= part.start and tokens[c.end].text == ":"), None)
    labelled = folded[tokens[label_at.start].start : tokens[label_at.end].end] if label_at else ""
    quantity = _bounded(quantity, clause_text, labelled + _without_others(folded, tokens, part, mention, others))
    quantity = _turned_down(quantity, folded[mention.start : mention.end], folded[mention.end : tokens[part.end - 1].end])
    part = _bracketed(tokens, part, mention)
    entry = label_at is not None and label_at.start == 0 and _is_entry(tokens, part, mention)
    if entry:
        part = Clause(part.kind, part.start, _entry_end(tokens, part, mention))
    names = topic.content(t for i, t in enumerate(tokens[part.start : part.end], part.start) if i not in said_words)
    if mention.noun or quantity.high == float("inf"):
        names += topic.content(
            tokens[i] for i in said_words if concept(tokens[i].text) not in ("unlimit", "limit", *quantity.per)
        )
    if not set(names) - topic.GENERIC - set(attributes.anchor(mention, tokens, part.end)):
        # The subject stands in the clause before: "Add it while you book, or up to 3 days before the first day".
        before_it = [c for c in cut if c.kind == MAIN and c.end <= part.start]
        names += topic.content(tokens[before_it[-1].start : before_it[-1].end]) if before_it else []
    general = topic.generalised(clause_text)
    if set(names) - general - topic.GENERIC:
        names = [n for n in names if n not in general]
    names = [setting.synonyms.get(n, n) for n in names]
    label = tuple(sorted({n for c in cut if c.kind == LABEL for n in topic.content(tokens[c.start : c.end])}))
    if entry or not set(names) - topic.GENERIC:
        names += [n for n in label if n not in names]
    subject_in_clause = bool(set(names) - topic.GENERIC)
    in_label = [
        m
        for c in cut
        if (c.kind == LABEL and c.end <= mention.first) or (c.kind == CONDITION and part.kind != CONDITION)
        for m in mentions(tokens[c.start : c.end], sentence.text)
    ]
    for c in cut:
        # "When you close your account, it is wiped after 30 days": the condition is the event that the time runs from.
        if (
            c.kind == CONDITION
            and part.kind == MAIN
            and quantity.dimension == "duration"
            and tokens[c.start].text in ("when", "once", "if")
        ):
            names += [n for n in topic.content(tokens[c.start : c.end]) if n not in names]
    starting = attributes.anchor(mention, tokens, part.end)
    if not starting and part.kind == MAIN:
        starting = tuple(
            dict.fromkeys(
                n
                for c in cut
                if c.kind == CONDITION and tokens[c.start].text in ("when", "once")
                for n in topic.content(tokens[c.start : c.end])
            )
        )
    excepted = {n for c in cut if c.kind == EXCEPTION for n in topic.content(tokens[c.start + 1 : c.end])}
    rest = {n for c in cut if c.kind != EXCEPTION for n in topic.content(tokens[c.start : c.end])}
    under = tuple(
        sorted(
            tuple(sorted(set(topic.content(tokens[c.start : c.end]))))
            for c in cut
            if c.kind == CONDITION and part.kind != CONDITION and tokens[c.start].text not in _REASONS
        )
    )
    locks = _locks(quantity, folded)
    if locks:
        quantity = msgspec.structs.replace(quantity, unit=_ATTEMPT)
    exact_count = (
        not locks
        and quantity.dimension == "count"
        and (quantity.bound == "exact" or mention_text(folded, mention).startswith("a single"))
    )
    if exact_count and (
        (quantity.low <= 1 and not (quantity.per or _GRANTED.search(before) or _INCLUDED.search(folded[mention.end :])))
        or not (
            (part.kind == MAIN and not mention.noun)
            or _LIMITING.search(clause_text)
            or _GRANTED.search(before)
            or _MAY_DO.search(folded[mention.end :])
            or quantity.per
            or quantity.unit == _ATTEMPT
            or quantity.high == float("inf")
        )
    ):
        return None
    if not locks and _is_circumstance(quantity, before):
        return None
    if entry and quantity.dimension == "duration" and _AGE.search(labelled):
        quantity = msgspec.structs.replace(quantity, unit="age")
    if entry and quantity.dimension == "count" and not quantity.unit and _AGE.search(labelled):
        quantity = as_age(quantity)
    if quantity.dimension == "count" and not quantity.unit and quantity.high != float("inf"):
        unit = _counted(cut, part, mention, tokens)
        if not unit:
            return None
        quantity = msgspec.structs.replace(quantity, unit=unit)
    if not subject_in_clause and block.item is None:
        names += [n for n in (standing().heading or setting.title) if n not in names]
    kind_of = attributes.attribute(
        msgspec.structs.replace(mention, quantity=quantity),
        tokens[: max(part.end, mention.last)],
        [*names, *label],
        bool(_EVERY.search(before)) or mention_text(folded, mention).startswith("every "),
    )
    if locks:
        kind_of, names = attributes.LIMIT, [*names, *(n for n in topic.content(tokens) if n not in names)]
    quantity = _notice(quantity, kind_of, clause_text, names)
    if kind_of == attributes.THRESHOLD and quantity.bound == "exact":
        quantity = msgspec.structs.replace(quantity, bound="min")
    taken_off = next((i for i in range(part.start, part.end - 1) if _texts(tokens, i) in _TAKEN_OFF), part.end)
    if quantity.dimension == "money" and mention.last <= taken_off < part.end:
        # What a fee is deducted from is not what it is for.
        source = set(topic.content(tokens[taken_off + 1 : part.end]))
        names = [n for n in names if n not in source]
    several = part.kind != CONDITION and not any(c.start == part.start and c.end == part.end for c in cut)
    if several and len(set(names) - topic.GENERIC) < 2:
        # "A has 5 files on Free and 10 on Pro": the second amount has the subject of the first.
        clause = next(c for c in cut if c.start <= part.start < c.end)
        first = next((m for m in mentions(tokens[clause.start : clause.end], sentence.text)), None)
        names += topic.content(tokens[clause.start : clause.start + first.first]) if first else []
    opening = _OPENING.match(sentence.text) if several else None
    own = scope.narrowed(
        scope.of_sentence(opening[0]) if opening else {},
        scope.of_sentence(_part_of(sentence.text, tokens, part) if several else sentence.text),
        scope.of_label(sentence.text[: tokens[cut[0].end - 1].end]) if cut[0].kind == LABEL else {},
        scope.of_configured(setting.rows, sentence.text),
    )
    scoped = scope.narrowed(*standing().layers, own)
    names = _without_scope(names, scoped, (standing().heading or setting.title) if block.item is None else ())
    return Statement(
        place=setting.article.place(block, sentence.start + mention.start, sentence.start + mention.end),
        kind="value",
        said=" ".join(sentence.text[mention.start : mention.end].split()),
        attribute=kind_of,
        topic=tuple(sorted(set(names))),
        context=tuple(sorted(standing().context | rest)),
        quantity=quantity,
        anchor=starting,
        scope=scope.frozen(scoped),
        label=label,
        conditions=under,
        qualifiers=_qualifiers((*others, *in_label, *_spent(mention, tokens, sentence.text))),
        exceptions=tuple(sorted(excepted)),
        universal=bool(UNIVERSAL.search(clause_text)),
        weak=bool(HEDGED.search(clause_text) or _HEDGES.match(folded)) or quantity.about,
        complement=_is_rest(clause_text, mention.start - tokens[part.start].start),
        frame=_frame(folded, tokens[: _told_until(cut, mention.last)], [mention]),
        block=block.index,
        group=standing().group,
        names=tuple(sorted(standing().names | topic.names(sentence.text))),
        title=setting.title,
        heading=standing().path,
        updated=setting.updated,
    )


# "On average, customers had their money …" holds for the clause after it.
_HEDGES = compiled(r"\W*(?:on average|as a rule|in most cases|usually|normally|typically|generally|as a guide),")


# What only happens to be so here, given as a reason: "easy, as there are only two objects".
_REASONED = compiled(r"\b(?:as|because|since) there (?:is|are) $")
_FINITE_VERBS = frozenset("is are was were can will must may has have do does shall should need needs".split())
_PAST_FORMS = frozenset({"was", "were"})


def _was(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> bool:
    """Whether an amount is told as it was: "the minimum length was 10 characters", "entries were kept for 12 months"."""
    if part.kind != MAIN:
        return False
    verbs = [t.text for t in tokens[part.start : mention.first] if t.text in _FINITE_VERBS]
    return bool(verbs) and _PAST_FORMS.issuperset(verbs)


# What holds for others.
_OF_OTHERS = compiled(
    r"\belsewhere\b|\b(?:competitors?|industry standard)\b|(?:^\W*|\b(?:with|at|of|by|from) )(?:other|most|many|some) "
    r"(?:providers|companies|banks|insurers|shops|retailers|airlines|hotels|operators|carriers|vendors)\b"
)
_LOCKS = compiled(r"\b(?:lock(?:s|ed)?|block(?:s|ed)?|suspend(?:s|ed)?|frozen|disabled)\b")
_TRIED = compiled(
    r"\b(?:(?:wrong|incorrect|failed|false|unsuccessful|invalid) (?:[a-z-]+ ){0,3}(?:attempts?|tries|entries|times|pins?|codes?|passwords?|logins?|sign-ins?)|"
    r"(?:attempts?|tries)\b|(?:wrong|incorrectly|wrongly|badly)\b)"
)
_ATTEMPT = concept("attempt")


def _locks(quantity: Quantity, folded: str) -> bool:
    """Whether a number in a sentence is how often something may be tried before it is locked."""
    return quantity.dimension == "count" and bool(_LOCKS.search(folded) and _TRIED.search(folded))


_AGE = compiled(r"\bages?\b")
_SAYS = frozenset(
    "is are was were be can can't cannot may must will won't has have you we it they i you'll we'll it's they're you've".split()
)


def _is_entry(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> bool:
    """Whether what follows a label is no sentence but its entry: "Uncollected bags: kept for 14 days, then …"."""
    return _SAYS.isdisjoint(t.text for t in tokens[part.start : mention.first])


def _entry_end(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> int:
    return next((i for i in range(mention.last, part.end) if tokens[i].text in (",", ";", "–", "—")), part.end)


def _is_rest(clause: str, at: int) -> bool:
    """Whether an amount at an offset of its clause is for all others; what "the rest" is said to be after it is not."""
    found = COMPLEMENT.search(clause)
    return found is not None and not (found.group().startswith("the rest") and at < found.start())


_TAKEN_OFF = {("deducted", "from"), ("taken", "from"), ("taken", "off"), ("deduct", "from")}


def _texts(tokens: tuple[Word, ...], at: int) -> tuple[str, str]:
    return tokens[at].text, tokens[at + 1].text


def mention_text(folded: str, mention: Mention) -> str:
    """The folded words of a mention."""
    return folded[mention.start : mention.end]


def _counted(cut: tuple[Clause, ...], part: Clause, mention: Mention, tokens: tuple[Word, ...]) -> str:
    """What a number without a noun counts: what follows it ("six of any one book"), or the plural that labels it ("Photos: six")."""
    of = next((i for i in range(mention.last, min(mention.last + 6, part.end)) if tokens[i].text == "of"), None)
    if of is not None and tokens[mention.last].text in ("of", "is", "are"):
        return next(iter(topic.content(tokens[of + 1 : part.end])), "")
    label = next((c for c in cut if c.kind == LABEL and c.end <= mention.first), None)
    if label is None or tokens[label.end - 1].kind != "word" or not is_plural(tokens[label.end - 1].text):
        return ""
    return topic.head(tokens[label.end - 1].text) if may_count(tokens[label.end - 1].text) else ""


_WITH = compiled(r"\b(?<!come )(?<!comes )(?<!works )(?<!work )(?<!do )(?<!does )(?:with|than|having|employ|employing)\s*$")
_OF = compiled(r"\b(?:of|our|their|these|those)\s*$")


def _is_circumstance(quantity: Quantity, before: str) -> bool:
    """Whether an amount tells which things are meant ("businesses with up to 10 employees", "a group of 5 people") and claims nothing of them."""
    if quantity.dimension in ("length", "weight", "volume"):
        return before.rstrip().endswith(" than")
    if quantity.dimension != "count" or quantity.per:
        return False
    return bool(_WITH.search(before)) or (quantity.bound == "exact" and bool(_OF.search(before)))


def _part_of(text: str, tokens: tuple[Word, ...], part: Clause) -> str:
    return text[tokens[part.start].start : tokens[part.end - 1].end]


def _without_scope(names: list[str], scoped: Mapping[str, frozenset[str]], heading: Sequence[str]) -> list[str]:
    """A topic without the words that are its scope; where nothing but generic words is left, what the heading names is the subject."""
    spoken = {c for dimension, values in scoped.items() if dimension != "product" for v in values for c in topic.of_text(v)}
    kept = [n for n in names if n not in spoken]
    if not set(kept) - topic.GENERIC:
        kept += [n for n in heading if n not in spoken]
    return kept


def _without_others(folded: str, tokens: tuple[Word, ...], part: Clause, mention: Mention, others: tuple[Mention, ...]) -> str:
    """The words of a clause before an amount, without the other amounts and what bounds them; "up to 4 cores and 16 GB" bounds both."""
    begin = tokens[part.start].start
    text = folded[begin : mention.start]
    if mention.first and tokens[mention.first - 1].text in ("and", "or", ","):
        return text
    for other in others:
        if other.last <= mention.first and other.start >= begin:
            text = text[: other.start - begin] + " " * (other.end - other.start) + text[other.end - begin :]
    return text


def _bounded(quantity: Quantity, clause: str, before: str) -> Quantity:
    """A bare amount after "the maximum … is" is a maximum, after "the minimum … is" a minimum."""
    if quantity.bound != "exact" or quantity.high == float("inf") or (quantity.dimension == "money" and not quantity.high):
        return quantity
    if _SAID_TO_BE_MIN.search(before):
        return msgspec.structs.replace(quantity, bound="min")
    if _SAID_TO_BE_MAX.search(before):
        return msgspec.structs.replace(quantity, bound="max")
    return quantity


_TURNED_DOWN = expression(
    r"^[^,;:()]{0,40}\b(?:cannot|can't|may not|(?:is|are)(?:n't| not) (?:accepted|allowed|permitted|possible|delivered|taken|carried|admitted|"
    r"looked at|considered|processed|covered|insured)|"
    r"(?:is|are|be|gets?) (?:rejected|refused|declined|turned (?:down|away)|cut off|blocked|ignored|truncated|dropped|skipped|cancelled|stripped|removed|"
    r"bounced|returned|discarded|deleted|left (?:behind|with|at|where)|sent (?:back|away)|taken (?:off|out)|held back|stopped)|"
    r"fails?|times? out|won't (?:be|work|go)|(?:rejects?|refuses?|declines?|ignores?|discards?)|"
    r"(?:turns?|sends?|throws?) (?:it|them|(?:the|your|any) [a-z]+) (?:away|down|back|out))\b"
)
_STRICT = compiled(
    r"^(?:over|above|beyond|later than|more than|longer than|larger than|bigger than|heavier than|older than|greater than|in excess of|exceeding|under|below|"
    r"less than|fewer than|younger than|smaller than|shorter than|lighter than)\b"
)


def _turned_down(quantity: Quantity, said: str, after: str) -> Quantity:
    """What is refused beyond an amount bounds the other way: "files over 5 MB are rejected" is a maximum."""
    if quantity.bound in _FLIPPED and _STRICT.search(said) and _TURNED_DOWN.search(after):
        return msgspec.structs.replace(quantity, bound=_FLIPPED[quantity.bound])
    return quantity


_REASONS = frozenset({"because", "since", "although", "though"})
_FARTHEST = 16


def _bracketed(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> Clause:
    """The brackets that an amount stands in, where they are a clause of their own; otherwise the clause around them."""
    opened = [i for i in range(max(0, mention.first - _FARTHEST), mention.first) if tokens[i].text == "("]
    closing = next((i for i in range(mention.last, min(mention.last + _FARTHEST, len(tokens))) if tokens[i].text == ")"), -1)
    if not opened or closing < 0 or any(t.text == ")" for t in tokens[opened[-1] : mention.first]):
        return part
    inside = [t for i, t in enumerate(tokens[opened[-1] : closing], opened[-1]) if not mention.first <= i < mention.last]
    return Clause(part.kind, opened[-1], closing) if len(set(topic.content(inside)) - topic.GENERIC) > 1 else part


_CALLED_OFF = topic.concepts_of("cancel change amend return reschedule rebook submit approve")
_EARLIEST = compiled(r"\b(?:opens?|starts?|earliest|soonest|as early as|as far as|from|released?|in advance|bookable)\b")
_DEADLINE = compiled(
    r"\b(?:clos(?:e|es|ing)|deadline|latest|must|have to|has to|need to|please|arrive|be (?:at|there|here)|by (?:the|no)|cut-?off|no(?:t)? later than|at least|until)\b"
)


def _notice(quantity: Quantity, kind_of: str, clause: str, names: Sequence[str]) -> Quantity:
    """How a time before an event bounds: a deadline ("no later than 5 days before", cancelling "up to 5 days before") is at least
    that time before it; an opening ("from 60 days before") at most."""
    if kind_of != attributes.NOTICE or quantity.bound in ("min", "range"):
        return quantity
    if _DEADLINE.search(clause):
        return msgspec.structs.replace(quantity, bound="min")
    if _EARLIEST.search(clause):
        return msgspec.structs.replace(quantity, bound="max")
    return msgspec.structs.replace(quantity, bound="min") if set(names) & _CALLED_OFF else quantity


def _spent(mention: Mention, tokens: tuple[Word, ...], original: str) -> tuple[Mention, ...]:
    """The other sums of a sentence that says that something is free: it is, from one of them on."""
    if mention.quantity.dimension != "money" or mention.quantity.high > 0:
        return ()
    return tuple(m for m in mentions(tokens, original) if m.quantity.dimension == "money" and m.quantity.high > 0)


def _qualifiers(others: Sequence[Mention]) -> tuple[str, ...]:
    """The amounts that go with another; one of a thing is the thing itself."""
    return tuple(
        sorted(
            _qualifier(q) for q in (m.quantity for m in others) if q.high > 0 and (q.dimension != "count" or q.high > 1 or q.per)
        )
    )


def _qualifier(quantity: Quantity) -> str:
    return f"{quantity.dimension}:{quantity.unit}:{quantity.bound}:{quantity.low:g}-{quantity.high:g}"


def _told_until(cut: Sequence[Clause], at: int) -> int:
    """Where what goes on in main clauses of their own begins, after the clause that a value stands in; conditions still belong to it."""
    for clause in cut:
        if clause.start >= at and clause.kind == MAIN:
            return clause.start
    return cut[-1].end if cut else at


def _frame(folded: str, tokens: tuple[Word, ...], said: Sequence[Mention]) -> str:
    """The sentence with its values masked, as words: what two copies have in common."""
    hidden = {i for m in said for i in range(m.first, m.last)}
    parts: list[str] = []
    for i, token in enumerate(tokens):
        if i in hidden:
            if parts[-1:] != ["#"]:
                parts.append("#")
        elif token.kind != "sign":
            parts.append(concept(token.text))
    return " ".join(parts)


def _counting(quantity: Quantity, row_header: str) -> Quantity:
    """A number in a table counts what its row is named for: "Books", "up to 12"; "Visitor permit", "two per household"."""
    named = fold(row_header).strip(" *_").split()
    counted = quantity.dimension == "count" and not quantity.unit and (quantity.bound != "exact" or quantity.per)
    if not counted or not 0 < len(named) <= 2 or not named[-1].isalpha() or not (is_plural(named[-1]) or quantity.per):
        return quantity
    return msgspec.structs.replace(quantity, unit=concept(named[-1])) if may_count(named[-1]) else quantity


# What a column says of its cells: which property they are, and not of what.
_MEASURES = topic.concepts_of(
    "retention period duration length limit maximum minimum price cost fee quota size volume policy delay term"
)


# -- table cells -----------------------------------------------------------------------------------------------------------


def _of_cell(block: Block, folded: str, setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
    """What a table cell says: its row header and its column header are the subject, the cell is the value."""
    cell = block.cell
    assert cell is not None
    if cell.header or cell.column == 0 or len(block.text) > 300:
        return []
    sentence = Sentence(block.text, 0, len(block.text), block.span)
    tokens = words(masked(without_marks(block, sentence, folded)))
    if not tokens or EXAMPLE.search(folded) or is_past(folded):
        return []
    row, column = topic.of_text(cell.row_header), topic.of_text(cell.column_header)
    found: list[tuple[Clause, Mention, tuple[Mention, ...]]]
    number = headers.measured(block.text, tokens, cell.row_header, cell.column_header)
    number = number or headers.counted(block.text, tokens, cell.row_header, cell.column_header)
    cut: list[Clause] = []
    if number is not None:
        found = [(Clause(MAIN, 0, len(tokens)), number, ())]
    else:
        cut = [c for c in clauses(tokens) if c.kind in (MAIN, LABEL)]
        found = [claim for clause in cut for claim in _claims(tokens, clause, block.text)]
    if not found or (len(found) > 1 and len(topic.content(tokens)) <= 3):
        return []
    statements = []
    headed = fold(f"{cell.row_header} {cell.column_header}")
    said_by_headers = headed
    for told in mentions(words(masked(headed)), headed):
        said_by_headers = said_by_headers.replace(headed[told.start : told.end], " ")
    for part, mention, others in found:
        quantity = _bounded(_counting(mention.quantity, cell.row_header), headed, said_by_headers)
        if mention.rolling or (quantity.dimension == "count" and not quantity.unit and quantity.high != float("inf")):
            continue
        if not quantity.per or quantity.dimension == "money":
            # "Price per user" says of "$8 per month" whom it is for.
            per = headers.per(cell.row_header, cell.column_header, quantity.dimension)
            quantity = msgspec.structs.replace(quantity, per=tuple(sorted({*quantity.per, *per})))
        inside = [
            t for i, t in enumerate(tokens[part.start : part.end], part.start) if i not in range(mention.first, mention.last)
        ]
        own = topic.content([*(t for c in cut if c.kind == LABEL for t in tokens[c.start : c.end]), *inside])
        # "Rhythm | New boxes: every four weeks": what has a subject of its own is a sentence, wherever it stands.
        labelled = part.start > 0 and tokens[part.start - 1].text == ":"
        whole = labelled and len(set(own) - topic.GENERIC) > (not _UNLESS.search(folded))
        names = own if whole else [*row, *(c for c in column if c not in headers.GENERIC), *topic.content(inside)]
        if mention.noun:
            names.append(concept(mention.noun))
        names = [setting.synonyms.get(n, n) for n in names]
        if not names:
            continue
        header_tokens = words(headed)
        weighed = msgspec.structs.replace(mention, quantity=quantity)
        kind_of = attributes.attribute(weighed, tokens, [*names, *row, *column], bool(_EVERY.search(folded[: mention.start])))
        scoped = scope.narrowed(*standing().layers, scope.of_sentence(block.text))
        if number is not None and mention.quantity.dimension == "count":
            for header, other in ((cell.row_header, cell.column_header), (cell.column_header, cell.row_header)):
                of = scope.of_label(header)
                if of and headers.counts_people(of, other):
                    scoped = {d: v for d, v in scoped.items() if d not in of}
        names = _without_scope(names, scoped, standing().heading)
        if not set(names) - topic.GENERIC - _MEASURES and not _MEASURES.isdisjoint(names):
            # A plan's row and a column of limits: what is limited stands above the table.
            names += [n for n in standing().heading or setting.title if n not in _MEASURES]
        quantity = _notice(quantity, kind_of, f"{headed} {folded}", names)
        row_amounts = mentions(words(masked(fold(cell.row_header))), cell.row_header)
        statements.append(
            Statement(
                place=setting.article.span_place(
                    block.source_span(mention.start, mention.end),
                    f"{cell.row_header} | {cell.column_header} | {block.text}",
                    block.heading,
                ),
                kind="value",
                said=" ".join(block.text[mention.start : mention.end].split()),
                attribute=kind_of,
                topic=tuple(sorted(set(names))),
                context=tuple(sorted(standing().context)),
                quantity=quantity,
                anchor=attributes.anchor(mention, tokens, part.end),
                scope=scope.frozen(scoped),
                qualifiers=_qualifiers((*others, *row_amounts)),
                universal=bool(UNIVERSAL.search(folded)),
                weak=bool(HEDGED.search(folded)) or quantity.about,
                frame=" ".join(concept(t.text) for t in header_tokens if t.kind == "word"),
                complement=bool(COMPLEMENT.search(headed)),
                block=block.index,
                group=standing().group,
                row=() if whole else topic.identity(cell.row_header),
                column=() if whole else topic.identity(cell.column_header),
                names=tuple(
                    sorted(
                        standing().names
                        | topic.names(block.text)
                        | topic.names(cell.row_header)
                        | topic.names(cell.column_header)
                    )
                ),
                title=setting.title,
                heading=standing().path,
                updated=setting.updated,
            )
        )
    return statements
