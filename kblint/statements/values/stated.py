"""Amount → statement: what an amount bounds, which property it is and of what, for whom and under which conditions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from kblint.articles.model import Block, Sentence
from kblint.expressions import compiled
from kblint.statements import attributes, scope, topic
from kblint.statements.ages import as_age, of_claim
from kblint.statements.clauses import CONDITION, EXCEPTION, LABEL, MAIN, REASONS, Clause
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity, Statement
from kblint.statements.prose import COMPLEMENT, HEDGED, UNIVERSAL
from kblint.statements.quantities import mentions
from kblint.statements.refund_times import refund_time
from kblint.statements.standing import Setting, Standing
from kblint.statements.values.amounts import EVERY, qualifiers, without_scope
from kblint.statements.values.bounds import ATTEMPT, bounded, counted_in_clause, is_circumstance, locks, notice, turned_down
from kblint.statements.values.lookback import looked_back_on
from kblint.statements.words import Word, concept

# "On the Pro plan, …" opens a sentence and holds for all that it lists.
_OPENING = compiled(r"\W*(?:on|for|with|in|under)\b[^,;:]{2,60}[,:]", re.IGNORECASE)
_LIMITING = compiled(
    r"\b(?:limit\w*|allow\w*|includ\w*|quotas?|maxim\w*|minim\w*|entitle\w*|permit\w*|comes? with|get|gets|receive|cap|capped|only|"
    r"holds?|covers?|(?:room|space) for|fits?|sleeps)\b"
)
_GRANTED = compiled(
    r"\b(?:can|may|could|must|need|needs|have|has|gets?|collects?|earns?|receives?|you've|comes? with|there are|takes?|bring|(?:will|we'll|we) \w{2,12} you|"
    r"we(?: will|'ll| always| only)? (?:make|offer|allow|send|hold|run|try|attempt|deliver))\b[^.;]{0,40}$|"
    r"^\W*(?:each|every) [\w ]{2,30} (?:is|consists of|contains|comprises|lasts|runs for) $"
)
# "A search costs 3 credits", "the bonus is 500 points".
_COUNTED_LIKE_MONEY = topic.concepts_of("credit point token coin")
_PAID_IN = compiled(
    r"\b(?:costs?|uses?|consumes?|deducts?|charges?|worth|earns?|(?:price|cost|fee|bonus|reward|rate) (?:is|of))\b[^.;]{0,20}$"
)
_MAY_DO = compiled(r"^ (?:can|may)\b")
_INCLUDED = compiled(r"^(?: of [\w ]{2,30})? (?:is|are) included\b")
# "On average, customers had their money …" holds for the clause after it.
_HEDGES = compiled(r"\W*(?:on average|as a rule|in most cases|usually|normally|typically|generally|as a guide),")
# What only happens to be so here, given as a reason: "easy, as there are only two objects".
_REASONED = compiled(r"\b(?:as|because|since) there (?:is|are) $")
# "A guest who noticed after two weeks that …": what one of them did is an example, and after how long is no rule.
_SOMEBODY_DID = compiled(
    r"\b(?:an?|one|the one|somebody|someone) (?:[a-z-]+ ){0,3}?who (?:[a-z]+ly |then |first )?(?:[a-z]{2,}ed|found|felt|got|left|came|went|saw|"
    r"made|took|gave|bought|paid|sent|lost|had|was) [^.,;:]{0,40}?(?:after|in|for) $"
)
_FINITE_VERBS = frozenset("is are was were can will must may has have do does shall should need needs".split())
_PAST_FORMS = frozenset({"was", "were"})
_AGE = compiled(r"\bages?\b")
_OF_PAYING = topic.concepts_of("pay price charge bill invoice add")
# "Until you turn 18" names nothing that the age is for.
_OF_AGES = topic.concepts_of("turn reach celebrate birthday age")
_SAYS = frozenset(
    "is are was were be can can't cannot may must will won't has have you we it they i you'll we'll it's they're you've".split()
)
_TAKEN_OFF = {("deducted", "from"), ("taken", "from"), ("taken", "off"), ("deduct", "from")}
_FARTHEST = 16


class Said(msgspec.Struct, frozen=True):
    """A sentence and what its values are read by: its block, its folded text, its words and clauses, and where it stands."""

    block: Block
    sentence: Sentence
    folded: str
    tokens: tuple[Word, ...]
    cut: tuple[Clause, ...]
    setting: Setting
    standing: Callable[[], Standing]


class _Amount(msgspec.Struct, frozen=True):
    """An amount in a sentence: the part of a clause that it is of and the words of that clause, what it bounds there, and the label that it is
    an entry of ("Uncollected bags: kept for 14 days"), empty where it is none."""

    mention: Mention
    part: Clause
    clause: str
    quantity: Quantity
    entry_of: str


def statement_of(said: Said, part: Clause, mention: Mention, others: tuple[Mention, ...]) -> Statement | None:
    """What an amount claims; None where it claims nothing. ``part`` is the part of a clause that it belongs to, ``others`` the other amounts there."""
    tokens, cut, sentence = said.tokens, said.cut, said.sentence
    amount = _amount(said, part, mention, others)
    quantity = _claimed(said, amount) if amount is not None else None
    if amount is None or quantity is None:
        return None
    part = amount.part
    label = tuple(sorted({n for c in cut if c.kind == LABEL for n in topic.content(tokens[c.start : c.end])}))
    names = _subject(said, amount, label)
    own_subject = bool(set(names) - topic.GENERIC)
    names += [n for n in _running_from(said, amount) if n not in names]
    if not own_subject and said.block.item is None:
        names += [n for n in (said.standing().heading or said.setting.title) if n not in names]
    kind_of, quantity, names = _kind(said, amount, quantity, names, label)
    names = _without_source(said, amount, names)
    since = looked_back_on(said.folded[: mention.start]) if mention.rolling else ()
    if since:
        kind_of, quantity = attributes.WINDOW, msgspec.structs.replace(quantity, bound="max")
    several = part.kind != CONDITION and not any(c.start == part.start and c.end == part.end for c in cut)
    if several and len(set(names) - topic.GENERIC) < 2:
        names += _of_first(said, part)
    scoped = _scope(said, part, several)
    heading = (said.standing().heading or said.setting.title) if said.block.item is None else ()
    starting = (
        since
        or attributes.anchor(mention, tokens, part.end)
        or (tuple(_of_conditions(said, "when", "once")) if part.kind == MAIN else ())
    )
    excepted = {n for c in cut if c.kind == EXCEPTION for n in topic.content(tokens[c.start + 1 : c.end])}
    rest = {n for c in cut if c.kind != EXCEPTION for n in topic.content(tokens[c.start : c.end])}
    stand = said.standing()
    return Statement(
        place=said.setting.article.place(said.block, sentence.start + mention.start, sentence.start + mention.end),
        kind="value",
        said=" ".join(sentence.text[mention.start : mention.end].split()),
        attribute=kind_of,
        topic=tuple(sorted(set(without_scope(names, scoped, heading)))),
        context=tuple(sorted(stand.context | rest)),
        quantity=quantity,
        anchor=starting,
        scope=scope.frozen(scoped),
        label=label,
        conditions=_under(said, part),
        qualifiers=qualifiers((*others, *_beside(said, amount), *_spent(mention, tokens, sentence.text)), quantity),
        exceptions=tuple(sorted(excepted)),
        universal=bool(UNIVERSAL.search(amount.clause)),
        weak=bool(HEDGED.search(amount.clause) or _HEDGES.match(said.folded)) or quantity.about,
        complement=_is_rest(amount.clause, mention.start - tokens[part.start].start),
        frame=_frame(tokens[: _told_until(cut, mention.last)], mention),
        block=said.block.index,
        group=stand.group,
        names=tuple(sorted(stand.names | topic.names(sentence.text))),
        title=said.setting.title,
        heading=stand.path,
        updated=said.setting.updated,
    )


# -- the amount ------------------------------------------------------------------------------------------------------------


def _amount(said: Said, part: Clause, mention: Mention, others: tuple[Mention, ...]) -> _Amount | None:
    """An amount with what it bounds where it stands; None where it is told of the past, as a reason, or of what somebody once did."""
    folded, tokens = said.folded, said.tokens
    # What is shown as long as nobody sets anything else is an amount, too: "the last 30 days by default".
    rolling = mention.rolling and "default" not in folded
    if (
        (rolling and not looked_back_on(folded[: mention.start]))
        or _was(tokens, part, mention)
        or _is_aside(folded[: mention.start])
    ):
        return None
    clause = folded[tokens[part.start].start : tokens[part.end - 1].end]
    label = next((c for c in said.cut if c.kind == LABEL and c.end <= part.start and tokens[c.end].text == ":"), None)
    labelled = folded[tokens[label.start].start : tokens[label.end].end] if label else ""
    quantity = bounded(mention.quantity, clause, labelled + _without_others(folded, tokens, part, mention, others))
    shown, after = _text(folded, mention), folded[mention.end : tokens[part.end - 1].end]
    if quantity.unit == "age":
        # "You cannot join until you turn 18": what is refused stands before the condition.
        begin = 0 if tokens[part.start].text in ("until", "till", "before") else tokens[part.start].start
        quantity = of_claim(quantity, shown, folded[begin : mention.start], after)
    else:
        quantity = turned_down(quantity, shown, folded[tokens[part.start].start : mention.start], after)
    part = _bracketed(tokens, part, mention)
    if label is not None and label.start == 0 and _is_entry(tokens, part, mention):
        return _Amount(mention, Clause(part.kind, part.start, _entry_end(tokens, part, mention)), clause, quantity, labelled)
    return _Amount(mention, part, clause, quantity, "")


def _claimed(said: Said, amount: _Amount) -> Quantity | None:
    """What an amount says how many of what there are; None where a number only tells what is meant, and claims nothing of it."""
    quantity, mention = amount.quantity, amount.mention
    if locks(quantity, said.folded):
        return msgspec.structs.replace(quantity, unit=ATTEMPT)
    before = said.folded[: said.tokens[mention.first].start]
    if _is_mere_number(said, amount, before) or is_circumstance(quantity, before):
        return None
    if _AGE.search(amount.entry_of):
        if quantity.dimension == "duration":
            quantity = msgspec.structs.replace(quantity, unit="age")
        elif quantity.dimension == "count" and not quantity.unit:
            quantity = as_age(quantity)
    if quantity.dimension == "count" and not quantity.unit and quantity.high != float("inf"):
        unit = counted_in_clause(said.cut, amount.part, mention, said.tokens)
        return msgspec.structs.replace(quantity, unit=unit) if unit else None
    return quantity


def _is_mere_number(said: Said, amount: _Amount, before: str) -> bool:
    """Whether a number of things is only mentioned: nothing limits, grants or includes so many."""
    quantity, mention, after = amount.quantity, amount.mention, said.folded[amount.mention.end :]
    if quantity.dimension != "count" or not (quantity.bound == "exact" or _text(said.folded, mention).startswith("a single")):
        return False
    granted = _GRANTED.search(before)
    if quantity.low <= 1 and not (quantity.per or granted or _INCLUDED.search(after)):
        return True
    return not (
        (amount.part.kind == MAIN and not mention.noun)
        or _LIMITING.search(amount.clause)
        or granted
        or _MAY_DO.search(after)
        or quantity.per
        or quantity.unit == ATTEMPT
        or quantity.high == float("inf")
        or (quantity.unit in _COUNTED_LIKE_MONEY and _PAID_IN.search(before))
    )


def _kind(
    said: Said, amount: _Amount, quantity: Quantity, names: list[str], label: Sequence[str]
) -> tuple[str, Quantity, list[str]]:
    """Which property of a thing an amount is, with what it bounds as such, and what it is of."""
    mention = msgspec.structs.replace(amount.mention, quantity=quantity)
    before = said.folded[: said.tokens[mention.first].start]
    every = bool(EVERY.search(before)) or _text(said.folded, mention).startswith("every ")
    if attributes.is_onset(mention, said.tokens):
        kind_of = attributes.ONSET
    else:
        kind_of = attributes.attribute(mention, said.tokens[: max(amount.part.end, mention.last)], [*names, *label], every)
    if locks(amount.quantity, said.folded):
        kind_of, names = attributes.LIMIT, [*names, *(n for n in topic.content(said.tokens) if n not in names)]
    quantity = notice(quantity, kind_of, amount.clause, names)
    kind_of, quantity = refund_time(kind_of, quantity, *_around(said, mention))
    if kind_of == attributes.THRESHOLD and quantity.bound == "exact":
        quantity = msgspec.structs.replace(quantity, bound="min")
    return kind_of, quantity, names


def _around(said: Said, mention: Mention) -> tuple[str, str, str]:
    """What stands before an amount up to the semicolon or full stop before it, the amount, and what stands behind it, folded."""
    before, after = said.folded[: mention.start], said.folded[mention.end :]
    return before.rpartition(";")[2], _text(said.folded, mention), after.partition(";")[0]


# -- what it is of ---------------------------------------------------------------------------------------------------------


def _subject(said: Said, amount: _Amount, label: Sequence[str]) -> list[str]:
    """What an amount is of, in concepts: what its part of the clause names, or the clause before it, or its label."""
    tokens, mention, part, quantity = said.tokens, amount.mention, amount.part, amount.quantity
    said_words = range(mention.first, mention.last)
    names = topic.content(t for i, t in enumerate(tokens[part.start : part.end], part.start) if i not in said_words)
    if mention.noun or quantity.high == float("inf"):
        names += topic.content(
            tokens[i] for i in said_words if concept(tokens[i].text) not in ("unlimit", "limit", *quantity.per)
        )
    telling = set(names) - topic.GENERIC - (_OF_AGES if quantity.unit == "age" else frozenset())
    if not telling - set(attributes.anchor(mention, tokens, part.end)):
        # The subject stands in the clause before: "Add it while you book, or up to 3 days before the first day".
        before_it = [c for c in said.cut if c.kind == MAIN and c.end <= part.start]
        names += topic.content(tokens[before_it[-1].start : before_it[-1].end]) if before_it else []
    if part.kind == MAIN and not set(names) - topic.GENERIC - topic.COLOURLESS - _OF_PAYING:
        # "If you lose your ticket, you pay £20": what a sum is for stands in the condition.
        names += [n for n in _of_conditions(said, "if", "when", "whenever") if n not in names]
    general = topic.generalised(amount.clause)
    if set(names) - general - topic.GENERIC:
        names = [n for n in names if n not in general]
    names = [said.setting.synonyms.get(n, n) for n in names]
    if amount.entry_of or not set(names) - topic.GENERIC:
        names += [n for n in label if n not in names]
    return names


def _running_from(said: Said, amount: _Amount) -> list[str]:
    """The event that a time runs from, where a condition tells it: "When you close your account, it is wiped after 30 days"."""
    if amount.part.kind != MAIN or amount.quantity.dimension != "duration":
        return []
    return _of_conditions(said, "when", "once", "if")


def _of_conditions(said: Said, *opened_by: str) -> list[str]:
    """What the conditions that one of these words opens name, in concepts, each once."""
    opened = [c for c in said.cut if c.kind == CONDITION and said.tokens[c.start].text in opened_by]
    return list(dict.fromkeys(n for c in opened for n in topic.content(said.tokens[c.start : c.end])))


def _under(said: Said, part: Clause) -> tuple[tuple[str, ...], ...]:
    """The conditions that an amount outside them stands under, each in concepts."""
    if part.kind == CONDITION:
        return ()
    held = (c for c in said.cut if c.kind == CONDITION and said.tokens[c.start].text not in REASONS)
    return tuple(sorted(tuple(sorted(set(topic.content(said.tokens[c.start : c.end])))) for c in held))


def _beside(said: Said, amount: _Amount) -> list[Mention]:
    """The amounts in the label and in the conditions of a statement."""
    return [
        m
        for c in said.cut
        if (c.kind == LABEL and c.end <= amount.mention.first) or (c.kind == CONDITION and amount.part.kind != CONDITION)
        for m in mentions(said.tokens[c.start : c.end], said.sentence.text)
    ]


def _without_source(said: Said, amount: _Amount, names: list[str]) -> list[str]:
    """Without what a fee is deducted from, which is not what it is for."""
    if amount.quantity.dimension != "money":
        return names
    part, tokens = amount.part, said.tokens
    pairs = enumerate(pairwise(tokens[part.start : part.end]), part.start)
    taken_off = next((i for i, (one, two) in pairs if (one.text, two.text) in _TAKEN_OFF), part.end)
    if not amount.mention.last <= taken_off < part.end:
        return names
    source = set(topic.content(tokens[taken_off + 1 : part.end]))
    return [n for n in names if n not in source]


def _of_first(said: Said, part: Clause) -> list[str]:
    """The subject of a clause's first amount: "A has 5 files on Free and 10 on Pro"."""
    clause = next(c for c in said.cut if c.start <= part.start < c.end)
    first = next((m for m in mentions(said.tokens[clause.start : clause.end], said.sentence.text)), None)
    return topic.content(said.tokens[clause.start : clause.start + first.first]) if first else []


def _scope(said: Said, part: Clause, several: bool) -> scope.Scope:
    """For whom an amount holds; where a clause has several, each for what its part names, and all for what opens the sentence."""
    text = said.sentence.text
    opening = _OPENING.match(text) if several else None
    first = said.cut[0]
    own = scope.narrowed(
        scope.of_sentence(opening[0]) if opening else {},
        scope.of_sentence(_part_of(text, said.tokens, part) if several else text),
        scope.of_label(text[: said.tokens[first.end - 1].end]) if first.kind == LABEL else {},
        scope.of_configured(said.setting.rows, text),
    )
    return scope.narrowed(*said.standing().layers, own)


# -- how it is told --------------------------------------------------------------------------------------------------------


def _was(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> bool:
    """Whether an amount is told as it was: "the minimum length was 10 characters", "entries were kept for 12 months"."""
    if part.kind != MAIN:
        return False
    verbs = [t.text for t in tokens[part.start : mention.first] if t.text in _FINITE_VERBS]
    return bool(verbs) and _PAST_FORMS.issuperset(verbs)


def _is_aside(before: str) -> bool:
    """Whether what stands before an amount tells that it is a reason, or the story of somebody."""
    return _REASONED.search(before) is not None or ("who " in before and _SOMEBODY_DID.search(before) is not None)


def _is_entry(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> bool:
    """Whether what follows a label is no sentence but its entry: "Uncollected bags: kept for 14 days, then …"."""
    return _SAYS.isdisjoint(t.text for t in tokens[part.start : mention.first])


def _entry_end(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> int:
    return next((i for i in range(mention.last, part.end) if tokens[i].text in (",", ";", "–", "—")), part.end)


def _is_rest(clause: str, at: int) -> bool:
    """Whether an amount at an offset of its clause is for all others; what "the rest" is said to be after it is not."""
    found = COMPLEMENT.search(clause)
    return found is not None and not (found.group().startswith("the rest") and at < found.start())


def _text(folded: str, mention: Mention) -> str:
    """The folded words of an amount."""
    return folded[mention.start : mention.end]


def _part_of(text: str, tokens: tuple[Word, ...], part: Clause) -> str:
    return text[tokens[part.start].start : tokens[part.end - 1].end]


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


def _bracketed(tokens: tuple[Word, ...], part: Clause, mention: Mention) -> Clause:
    """The brackets that an amount stands in, where they are a clause of their own; otherwise the clause around them."""
    opened = [i for i in range(max(0, mention.first - _FARTHEST), mention.first) if tokens[i].text == "("]
    closing = next((i for i in range(mention.last, min(mention.last + _FARTHEST, len(tokens))) if tokens[i].text == ")"), -1)
    if not opened or closing < 0 or any(t.text == ")" for t in tokens[opened[-1] : mention.first]):
        return part
    inside = [t for i, t in enumerate(tokens[opened[-1] : closing], opened[-1]) if not mention.first <= i < mention.last]
    return Clause(part.kind, opened[-1], closing) if len(set(topic.content(inside)) - topic.GENERIC) > 1 else part


def _spent(mention: Mention, tokens: tuple[Word, ...], original: str) -> tuple[Mention, ...]:
    """The other sums of a sentence that says that something is free: it is, from one of them on."""
    if mention.quantity.dimension != "money" or mention.quantity.high > 0:
        return ()
    return tuple(m for m in mentions(tokens, original) if m.quantity.dimension == "money" and m.quantity.high > 0)


def _told_until(cut: Sequence[Clause], at: int) -> int:
    """Where what goes on in main clauses of their own begins, after the clause that a value stands in; conditions still belong to it."""
    for clause in cut:
        if clause.start >= at and clause.kind == MAIN:
            return clause.start
    return cut[-1].end if cut else at


def _frame(tokens: tuple[Word, ...], said: Mention) -> str:
    """The sentence with its value masked, as words: what two copies have in common."""
    parts: list[str] = []
    for i, token in enumerate(tokens):
        if said.first <= i < said.last:
            if parts[-1:] != ["#"]:
                parts.append("#")
        elif token.kind != "sign":
            parts.append(concept(token.text))
    return " ".join(parts)
