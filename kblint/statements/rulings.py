"""Block → permissions: what its sentences, its table cell or its list item allow, forbid, require or leave free.

A ruling is made by the words of a clause, by a question and its "yes" or "no", by "✓" or "not included" in a table, or by
the lead-in of a list ("Not covered:"). "Without a receipt" and "only with a receipt" rule on the receipt, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.expressions import compiled
from kblint.finding import Place
from kblint.statements import conditions, permissions, scope, topic
from kblint.statements.agency import is_agent, is_passive
from kblint.statements.clauses import CONDITION, EXCEPTION, LABEL, MAIN, Clause, clauses
from kblint.statements.cues import Cues, Sought
from kblint.statements.mention import Mention
from kblint.statements.model import Statement
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, ONLY, ONLY_FOR, PERMIT, Modal, Ruled
from kblint.statements.prose import (
    EXAMPLE,
    HEDGED,
    IT_GOES_ON,
    SUPPOSED,
    UNIVERSAL,
    WORKED,
    is_past,
    is_quoted,
    step,
    without_marks,
)
from kblint.statements.quantities import masked, may_hold_amount, mentions
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import Word, concept, fold, words

_LONGEST_SENTENCE = 700
_LONGEST_ITEM = 12
_LONGEST_LEAD = 12
_LONGEST_QUESTION = 6
_SHORT = 3

_YES = compiled(
    r"^\W*(?:yes|yep|yeah|yup|sure(?: thing)?|of course|absolutely|certainly|definitely|by all means|indeed|gladly|"
    r"happily|it is|it does|you do|we do|they do|they are)\b(?! not)"
)
_NO = compiled(
    r"^\W*(?:(?:sorry|unfortunately|sadly|alas|i'm afraid|we're afraid|afraid)\b,? ?(?:but )?(?:no\b|not\b|"
    r"that's not\b|we can't\b)|"
    r"(?:no|nope|nah|never|absolutely not|certainly not|definitely not|not (?:yet|at the moment|any ?more|currently|"
    r"at present|at all|really)|it isn't|it is not|it doesn't|"
    r"you don't|we don't|they don't|they aren't|you can't)\b(?! (?:problem|worries|need|matter|one|longer)))"
)
_WH = compiled(r"^\W*(?:what|how|when|where|who|whom|why|which|whose|what's|how's|where's)\b")
_ASKS_OBLIGATION = compiled(r"\b(?:need|must|have to|has to|required|necessary|compulsory|mandatory|obligatory|essential)\b")
_ASKS_LOSS = compiled(
    r"\b(?:lose|lost|forfeit|expire|extra|cost|costs|forbidden|prohibited|against|(?:be|get|am i|i'm) charged|"
    r"(?:do|does|will|would) (?:you|we|they|acme) charge|(?:is|are) there (?:a|an|any) (?:[\w-]+ )?(?:fees?|charges?|penalty|penalties|surcharge))\b"
)
# "Can I buy another one with it?": with what, the question does not say.
_WITH_IT = compiled(r"\b(?:with|by|from) (?:it|them|this|that)\b")
# How long something is valid is a value, and permits nothing.
_HOW_LONG = compiled(
    r"\bvalid (?:for|until|till|through|up to)(?: at least| up to| only)? (?:\d|an?\b|one\b|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"(?:twenty|thirty|sixty|ninety)\b|the (?:rest|next|first))"
)
_ASKS_FOR_ALL = compiled(
    r"\b(?:every|always|all|each|any time|at any time|automatically|forever|unlimited|only|everyone|everybody|everywhere)\b"
)
# "Is Plus a subscription?", "Are both the same?": what something is, not what one may do.
_WHAT_IT_IS = compiled(
    r"^\W*(?:is|are) (?!there\b)(?!.*\b(?:allowed|permitted|included|required|needed|necessary|possible|available|free|refundable|covered|accepted|"
    r"supported|ok|okay|fine|mandatory|optional|must|problem|issue|requirement|fee|charge|cost|limit|deposit|minimum|chance)\b)"
    r".{2,80}?\b(?:the same\b|(?<!in )(?<!for )(?<!of )(?<!with )(?<!on )(?<!to )(?<!as )(?<!at )(?<!from )(?<!by )an? (?:[\w'-]+ ){0,3}[\w'-]+ ?\?)"
)
_ASKS_PERMISSION = compiled(
    r"^\W*(?:(?:but|and|so|ok|okay),? )?(?:can|could|may|do you|does|do|is|are|am i|will|would|is it|are there|"
    r"is there)\b"
)

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
_CELL_MUST = frozenset(["required", "mandatory", "compulsory", "obligatory", "must", "always required", "needed"])
_CELL_NEED_NOT = frozenset(
    ["optional", "not required", "not needed", "voluntary", "not necessary", "none required", "none needed"]
)

# "Other cards …", "such cards …": of something else than what was just named.
_ANAPHORA = compiled(
    r"\b(?:such|nothing|useful|helpful|(?<!to )(?<!any )(?<!no )(?<!of )(?<!each )(?<!from )(?<!for )(?<!with )(?<!by )(?<!and )(?<!or )other|"
    r"(?<!to )(?<!one )(?<!for )another)\b"
)
_POINTING = compiled(
    r"^\W*(?:and |so |but )?(?:that|those(?! who)|these|this(?! (?:way|plan|tariff|fare|ticket|card|account|membership|policy|deal|pass))) (?!is\b|isn't\b)|"
    r"\bin (?:this|that|such a|these|those|such) (?:cases?|situations?|modes?|configurations?)\b"
)
# Without any of these words a text has none of all that.
_NOT_OF_IT = Cues("such|nothing|useful|helpful|other|that|those|these|this|some|certain|most|many|few|several|rare")
_BY = frozenset("in at by via over through on using".split())
_SOME = compiled(r"\b(?:some|certain|most(?! welcome)|(?<!as )many|sometimes|a few|several|in rare cases)\b")
_EACH = frozenset({"all", "every", "any", "each", "everyone", "everybody", "anyone", "anybody"})
_PREPOSITIONS = frozenset(
    "in at by with on after before from for to through via during within under upon against if when once while between".split()
)
_NO_NEED = topic.concepts_of(
    "limit restriction problem delay cost charge fee notice limitation exception issue trouble extra question"
) - {concept("notice")}
_THROUGHOUT = topic.concepts_of("limit restriction limitation exception")
_ONLY_FOR = compiled(rf"\b{ONLY_FOR}\b")
_PRONOUN = compiled(r"\b(?:it|it's|its|one|ones|them|they|they're|there|that|this|so|he|she|him|her)\b")
_LEAD_IN_STEP = compiled(r"\b(?:follow|steps?|how to|example)\b")
# Under "You may cancel if:" stands when, not what.
_LEAD_TO_CASES = compiled(
    r"\b(?:if|when|unless|where|provided|because|as long as|that|cases?|situations|circumstances|conditions|reasons|ways)$"
)
# The rest of the day is a time, and no other case.
_THE_REST = Sought(
    r"\b(?:all other|all others|everything else|everyone else|the rest of(?! (?:the|that|your|this) (?:day|week|month|year|night|evening|trip|stay|term|time)\b)|"
    r"remaining|in all other cases)\b",
    "other|everything|everyone|rest|remaining",
)
_MANNERS = {
    **dict.fromkeys(("person", "desk", "counter", "branch", "desks", "branches", "stores", "office"), "in person"),
    **dict.fromkeys(("online", "app", "website", "web", "portal", "browser", "remotely", "internet"), "online"),
    **dict.fromkeys(("phone", "telephone", "call", "hotline"), "phone"),
    **dict.fromkeys(("email", "mail", "e-mail"), "email"),
    **dict.fromkeys(("post", "letter", "letters"), "post"),
    **dict.fromkeys(("video", "zoom"), "video"),
    **dict.fromkeys(("cash", "coins", "notes"), "cash"),
    **dict.fromkeys(("card", "cards", "contactless"), "card"),
}  # fmt: skip


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


def questions(article: Article) -> Mapping[int, str]:
    """For each block that is the first to stand under a question (a heading, an accordion, a paragraph of its own), the question."""
    found: dict[int, str] = {}
    asked, container = "", -1
    for block in article.blocks:
        if block.kind == "heading":
            asked = block.text if block.text.rstrip().endswith("?") else ""
            continue
        inner = block.within[-1] if block.within else None
        if inner is not None and inner.id != container:
            container = inner.id
            if inner.title.rstrip().endswith("?"):
                asked = inner.title
        if block.kind not in ("paragraph", "item"):
            asked = ""
            continue
        if asked:
            found[block.index] = asked
        alone = len(block.sentences) == 1 and block.text.rstrip(" *_").endswith("?")
        asked = block.text if alone else ""
    return found


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
        return _of_cell(block, folded, parts, setting, standing)
    found: list[Statement] = []
    previous, before = asked, fold(asked)
    item = lead if len(parts) == 1 else ""
    labelled = _LABELLED.match(folded) if block.item and len(parts) > 1 else None
    named_first = topic.of_text(labelled[1]) if labelled else ()
    for sentence, low in zip(block.sentences, parts, strict=True):
        question = before if "?" in before and before.rstrip(" *_").endswith("?") else ""
        if (question or item or permissions.may_rule(low)) and not SUPPOSED.search(before):
            said = []
            answer = _answer(question, low) if question else ""
            if answer:
                said = [_of_answer(answer, previous, block, sentence, low, setting, standing)]
            of_it = [s for s in _of_sentence(block, sentence, low, setting, standing) if not _HOW_LONG.search(fold(s.said))]
            if question and (state := _asked_state(question, low)) is not None:
                of_it = [msgspec.structs.replace(s, states=tuple(sorted({*s.states, state}))) for s in of_it]
            said += of_it
            if answer:
                # The questions of one page part the cases among them.
                said = [msgspec.structs.replace(s, group=s.group or f"{setting.article.path}#answers") for s in said]
            if not said and item:
                said = _of_item(block, sentence, low, item, setting, standing)
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
    if not before or len(before) > 2 * _LONGEST_QUESTION:
        return statement
    context = tuple(sorted({*statement.context, *before}))
    if is_question and _PRONOUN.search(folded) and len(before) <= _LONGEST_QUESTION:
        return msgspec.structs.replace(statement, context=context, topic=tuple(sorted({*statement.topic, *before})))
    return msgspec.structs.replace(statement, context=context)


# -- questions and answers -------------------------------------------------------------------------------------------------


def _answer(question: str, answer: str) -> str:
    """The modality that "yes" or "no" gives to what a question asks for; empty where it is no such question or answer."""
    if _WH.search(question) or not _ASKS_PERMISSION.search(question) or _WHAT_IT_IS.search(question) or _WITH_IT.search(question):
        return ""
    yes, no = _YES.search(answer), _NO.search(answer)
    if bool(yes) == bool(no):
        return ""
    if no and _ASKS_FOR_ALL.search(question):
        # "Is it so in every case? No.": in some it is.
        return ""
    asks = OBLIGE if _ASKS_OBLIGATION.search(question) else FORBID if _ASKS_LOSS.search(question) else PERMIT
    return asks if yes else permissions.negated(asks)


_THEN = compiled(r"^\W*(?:then|if so|in that case|unfortunately|sadly|sorry|too late)\b")
_HAS_IT = compiled(r"^\W*(?:has|have|is|are|did|was|were|already)\b")


def _asked_state(question: str, answer: str) -> conditions.Condition | None:
    """The condition that a question sets for what follows it: "Has it already left? Then …"."""
    if not _HAS_IT.search(question) or not _THEN.search(answer):
        return None
    tokens = words(question)
    return conditions.condition((msgspec.structs.replace(tokens[0], text="if"), *tokens[1:]))


def _of_answer(
    modality: str,
    question: str,
    block: Block,
    sentence: Sentence,
    folded: str,
    setting: Setting,
    standing: Callable[[], Standing],
) -> Statement:
    tokens = words(folded)
    names = topic.of_text(question)
    asked = words(fold(question))
    held = [c for _, c in conditions.prepositional(tokens)] + _conditions(tokens, clauses(tokens))
    held += [c for _, c in conditions.prepositional(asked)] + _conditions(asked, clauses(asked))
    verb = next((n for n in names if n not in permissions.LIGHT and n not in topic.GENERIC), "")
    claim = Claim(modality, 0, len(sentence.text.rstrip()), verb, tuple(names), tuple(names), tuple(held))
    text = f"{sentence.text} {question}"
    place = setting.article.place(block, sentence.start, sentence.start + len(sentence.text.rstrip()))
    return _statement(claim, block, place, text, tokens, clauses(tokens), setting, standing)


# -- sentences -------------------------------------------------------------------------------------------------------------


def _of_sentence(
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
    held = _conditions(tokens, cut)
    said = [
        (tokens[clause.start].start, claim)
        for clause in cut
        if clause.kind in (MAIN, LABEL)
        for claim in _claims(folded, sentence.text, tokens, clause, cut, held, ruled)
    ]
    # Most sentences make no ruling: what keeps one from being read as a claim is asked only where there is one.
    if not said or is_past(folded) or WORKED.search(folded):
        return []
    example = EXAMPLE.search(folded)
    found = []
    for begin, claim in said:
        if not (example and example.start() <= begin):
            place = setting.article.place(block, sentence.start + claim.start, sentence.start + claim.end)
            found.append(_statement(claim, block, place, sentence.text, tokens, cut, setting, standing))
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
        if tokens[i].text.partition("'")[0] in _SUBJECTS
        and tokens[i - 1].text not in _LINKS
        and tokens[i].start <= offset + said[-1].start
    ]
    if not opens:
        return cut
    return (*cut[:-1], Clause(CONDITION, last.start, opens[-1]), Clause(MAIN, opens[-1], last.end))


_PRONOUNS = frozenset("it it's they they're them these this those".split())
_AUXILIARIES = frozenset("can can't cannot may must is isn't are aren't will won't".split())


def _carried(folded: str, tokens: tuple[Word, ...], clause: Clause, cut: Sequence[Clause], ruled: Ruled) -> list[str]:
    """What the clause before named, for one that speaks on of it: "…; after that **it** is locked", "… but **cannot** be copied"."""
    spoken = [t.text for t in tokens[clause.start : clause.end] if t.kind == "word"]
    elliptical = spoken[0] in _AUXILIARIES if spoken else False
    taken_up = any(pair in _DO_SO for pair in pairwise(spoken[: _OPENING + 1]))
    # "Nobody has to sign **it** off", "staff lack the rights to add **any**".
    object_of_it = len(spoken) <= _SHORTEST_CLAUSE and (bool(_PRONOUNS & set(spoken)) or spoken[-1:] == ["any"])
    if not (elliptical or taken_up or object_of_it or _PRONOUNS & set(spoken[:_OPENING])):
        return []
    kinds = (MAIN, CONDITION) if taken_up else (MAIN,)
    before = next((c for c in reversed(cut) if c.kind in kinds and c.end <= clause.start), None)
    if before is None:
        return []
    named = tokens[before.start : before.end]
    offset = named[0].start
    said = [] if taken_up else ruled.modals(offset, named[-1].end)
    verb = next((t.start for t in named if elliptical and t.text in _BEING), offset)
    subject = topic.content(t for t in named if t.start < (offset + said[0].start if said else verb))
    if subject and not elliptical and is_agent(folded[offset : offset + said[0].start]):
        # "Guests can use the login, but it cannot be shown."
        subject = topic.content(t for t in named if t.start >= offset + said[0].end)
    if elliptical or subject:
        return subject
    # "If you have … and would like to submit your ticket, do so": what is wished for is what is done.
    wished = max(
        (i + 2 for i, (one, two) in enumerate(pairwise(t.text for t in named)) if two == "to" and one in _WISHES), default=0
    )
    whole = topic.content(named[wished if taken_up else 0 :])
    return whole if len(whole) <= 2 * _LONGEST_QUESTION else []


_BEING = frozenset({"is", "are"})
_WISHES = frozenset({"like", "want", "wish", "prefer", "decide", "plan", "intend", "need"})
_OPENING = 3
_SHORTEST_CLAUSE = 11
_DO_SO = frozenset({("do", "so"), ("do", "that"), ("do", "this"), ("do", "it"), ("doing", "so")})


_RULES_ITSELF = compiled(r"\b(?:is|are|isn't|aren't|can|can't|cannot|must|may|no|don't|doesn't|need|needs|we)\b")
# "There's no charge for those who can't …": whom it is about, and no ruling on them.
_OF_PEOPLE = compiled(r"\b(?:for|to|by|from|with) (?:those|people|anyone|anybody|everyone|customers|members|users|guests) who $")
_RELATIVE = compiled(r"(?:\b(?:who|that|which)|[a-z] (?:you|they)) $")


def _claims(
    folded: str,
    original: str,
    tokens: tuple[Word, ...],
    clause: Clause,
    cut: tuple[Clause, ...],
    held: Sequence[conditions.Condition],
    ruled: Ruled,
) -> Iterator[Claim]:
    """The rulings of a clause: one for each wording that has words of its own, and those on what "without" and "only" name."""
    text = folded[tokens[clause.start].start : tokens[clause.end - 1].end]
    offset = tokens[clause.start].start
    found = ruled.modals(offset, tokens[clause.end - 1].end)
    if clause.kind == LABEL and not (found and _RULES_ITSELF.search(text)):
        return
    if not found:
        limited = _ONLY_FOR.search(text)
        if limited:
            found = [Modal(FORBID, limited.start(), limited.end())]
        elif any(t.text in ONLY for t in tokens[clause.start : clause.end]):
            verb = re.search(r"\b(?:is|are)\b", text) or re.search(r"\b(?:only|solely|exclusively)\b", text)
            found = [Modal(PERMIT, verb.start(), verb.end())] if verb else []
    label = next((c for c in cut if c.kind == LABEL and c.end <= clause.start), None)
    if not found and tokens[clause.start].text == "without" and (main := _ruled_by(clause, cut)) is not None:
        # "Leave whenever you want, without notice."
        missing = topic.content(tokens[clause.start + 1 : clause.end])
        granted = permissions.deciding(ruled.modals(tokens[main.start].start, tokens[main.end - 1].end))
        if missing and granted is not None and granted.modality in _MISSING and not set(missing) & _NO_NEED:
            whole = topic.content(tokens[main.start : main.end])
            yield _of_missing(granted.modality, offset, _end(tokens, clause), missing, whole, tuple(held))
        return
    if not found and label is not None:
        # "Not included: towels and linen."
        said = ruled.modals(tokens[label.start].start, tokens[label.end - 1].end)
        if len(said) == 1:
            names = topic.content(tokens[clause.start : clause.end])
            told = [*topic.content(t for t in tokens[label.start : label.end]), *names]
            if names and len(names) <= _LONGEST_ITEM:
                first = tokens[label.start].start
                yield Claim(
                    said[0].modality, first, _end(tokens, clause), permissions.action(said[0], ()), tuple(told), tuple(names)
                )
        return
    if not found and tokens[clause.start].text == "not":
        yield from _but_not(tokens, clause, cut, held, ruled)
        return
    unless = next(
        (topic.content(tokens[c.start + 1 : c.end]) for c in cut if c.kind == CONDITION and tokens[c.start].text == "unless"), []
    )
    carried = _carried(folded, tokens, clause, cut, ruled)
    subject: list[str] = topic.content(tokens[label.start : label.end]) if label is not None else carried
    for modal, start, end in _segments(text, offset, tokens, clause, found):
        if is_quoted(original, offset + modal.start, offset + modal.end) or _OF_PEOPLE.search(text[: modal.start]):
            continue
        inside = tokens[start:end]
        before_it = [t for t in inside if t.start < offset + modal.start]
        named_before = topic.content(before_it)
        own = set(named_before) - topic.GENERIC and not carried
        ruling = (offset + modal.start, offset + modal.end)
        for claim in _of_segment(modal, offset, inside, original, folded, held, [] if own else subject, unless):
            yield msgspec.structs.replace(claim, modal=ruling)
        subject = named_before or subject


def _lacking(claimed: Sequence[Word], start: int) -> tuple[int, int] | None:
    """Where "without …" stands before what is ruled at ``start``, as indices: as far as the next comma, preposition or the ruling itself."""
    at = next((i for i, t in enumerate(claimed) if t.text == "without" and t.start < start), None)
    if at is None or (at and claimed[at - 1].text == "or"):
        return None
    ends = (i for i in range(at + 1, len(claimed)) if claimed[i].text in _ENDS_LACKING or claimed[i].start >= start)
    return at, next(ends, len(claimed))


_ENDS_LACKING = frozenset({",", "in", "on", "at", "for", "from", "to", "you", "we", "they", "is", "are"})


# What is ruled on a thing where something is permitted or forbidden to whoever lacks it.
_MISSING = {PERMIT: EXEMPT, FORBID: OBLIGE}


def _of_missing(
    modality: str, start: int, end: int, missing: Sequence[str], core: Sequence[str], held: tuple[conditions.Condition, ...]
) -> Claim:
    """The claim on what somebody comes without, where a modality rules on whoever does."""
    about = tuple(dict.fromkeys([*missing, *core]))
    return Claim(_MISSING[modality], start, end, missing[0], about, tuple(missing), held, tuple(missing))


def _ruled_by(clause: Clause, cut: Sequence[Clause]) -> Clause | None:
    """The main clause that a clause without a verb goes with."""
    return next((c for c in cut if c.kind == MAIN and c is not clause), None)


def _but_not(
    tokens: tuple[Word, ...], clause: Clause, cut: Sequence[Clause], held: Sequence[conditions.Condition], ruled: Ruled
) -> Iterator[Claim]:
    """What a clause without a verb takes out of what the one before permits: "You may pay in cash, but **not by cheque**"."""
    before = next((c for c in reversed(cut) if c.kind == MAIN and c.end <= clause.start), None)
    names = topic.content(tokens[clause.start + 1 : clause.end])
    if before is None or not 0 < len(names) <= _SHORT:
        return
    part = tokens[before.start : before.end]
    granted = ruled.modals(part[0].start, part[-1].end)
    if len(granted) != 1 or granted[0].modality != PERMIT:
        return
    verb = topic.content(t for t in part if t.start >= part[0].start + granted[0].end)[:1]
    told = tuple(dict.fromkeys([*verb, *names]))
    start, end = tokens[clause.start].start, _end(tokens, clause)
    yield Claim(FORBID, start, end, permissions.action(granted[0], told), told, told, tuple(held))


def _segments(
    text: str, offset: int, tokens: tuple[Word, ...], clause: Clause, found: Sequence[Modal]
) -> list[tuple[Modal, int, int]]:
    """A clause cut between its rulings, at the last comma, "and", "or", "so" or bracket before each: (ruling, first token, last)."""
    bounds = [clause.start]
    kept = list(found[:1])
    for one, other in pairwise(found):
        between = [
            i
            for i in range(clause.start, clause.end)
            if one.end + offset <= tokens[i].start < other.start + offset and tokens[i].text in (",", "and", "so", "(", "nor")
        ]
        if between:
            bounds.append(between[-1])
            kept.append(other)
        elif _RELATIVE.search(text[: one.start]) or _ORDER.index(other.modality) < _ORDER.index(kept[-1].modality):
            # One clause that rules twice: what denies or requires decides.
            kept[-1] = other
    bounds.append(clause.end)
    return [(m, bounds[i], bounds[i + 1]) for i, m in enumerate(kept)]


_ORDER = (EXEMPT, FORBID, OBLIGE, PERMIT)


def _is_of_people(mention: Mention, tokens: Sequence[Word]) -> bool:
    """Whether an amount is an age or one of several ("children under twelve", "one of our drivers"), and no limit of what is ruled on."""
    quantity = mention.quantity
    if quantity.unit == "age" or (quantity.dimension == "count" and not quantity.unit and quantity.high < _OLD):
        return True
    return quantity.dimension == "count" and quantity.high == 1 and quantity.bound == "exact"


_OLD = 100
_HOWEVER = frozenset({"whether", "however", "whatever", "regardless", "irrespective"})


def _ends_ruling(first: str, second: str) -> bool:
    return first in _HOWEVER or (first == "so" and second not in ("that", "long", "far")) or (first, second) == ("no", "matter")


def _speaks_on(texts: Sequence[str], at: int) -> bool:
    """Whether another clause with a subject of its own begins at an index: ", and passengers who have none will be asked to …"."""
    after = texts[at + 1 : at + _VERB_OF_CLAUSE]
    return texts[at] in ("and", "but") and any(
        verb in _GOES_ON and before not in _RELATIVES and verb not in _RELATIVES for before, verb in pairwise(after)
    )


_VERB_OF_CLAUSE = 8
_RELATIVES = frozenset({"that", "which", "who", "then", "there"})


def _of_segment(
    modal: Modal,
    offset: int,
    inside: tuple[Word, ...],
    original: str,
    folded: str,
    sentence_states: Sequence[conditions.Condition],
    subject: Sequence[str],
    unless: Sequence[str],
) -> Iterator[Claim]:
    start, end = offset + modal.start, offset + modal.end
    if modal.denied[1]:
        denied = range(*(offset + at for at in modal.denied))
        inside = tuple(t for t in inside if t.start not in denied)
    last_end = _end(inside, Clause(MAIN, 0, len(inside)))
    amounts = may_hold_amount(folded) and may_hold_amount(folded[inside[0].start : inside[-1].end])
    named = mentions(inside, original) if amounts else ()
    limits = [m for m in named if inside[m.first].start >= start and not _is_of_people(m, inside)]
    if limits:
        doer, deed = folded[inside[0].start : start], folded[end : inside[-1].end]
        if modal.modality != PERMIT or (folded[start:end] == "can" and not is_passive(deed) and not is_agent(doer)):
            # "cannot exceed 50 MB", "must be sent within 14 days", "the lift can take 200 people": a value.
            return
    states, claimed = _without_conditions(inside, start)
    timed = next((m for m in named if m.quantity.dimension == "duration"), None)
    if timed is not None and end <= inside[timed.first].start:
        # "within 90 days of the day of issue" says when, not what.
        claimed = claimed[: timed.first]
    # "for all trips" says that it is general, not what it is about.
    texts = [t.text for t in claimed]
    general = next((i for i, (one, two) in enumerate(pairwise(texts)) if two in _EACH and one in ("for", "to")), None)
    if general is not None:
        narrow = claimed[:general]
        if len(set(topic.content(t for t in narrow if not (start <= t.start < end))) - topic.GENERIC) > 1:
            claimed, texts = narrow, texts[:general]
    last = len(texts)
    if "and" in texts:
        # "… and you can …": another clause.
        last = next(
            (i for i in range(last - 1) if texts[i] == "and" and claimed[i].start >= end and texts[i + 1] in _GOES_ON), last
        )
    if "," in texts:
        # "…, so send us some pictures", "…, no matter how it is packed": what follows from it, and that it holds however that may be.
        ended = (
            i
            for i in range(1, len(texts) - 2)
            if texts[i] == ","
            and claimed[i].start >= end
            and (folded.startswith("without ", start) or _ends_ruling(texts[i + 1], texts[i + 2]) or _speaks_on(texts, i + 1))
        )
        last = min(last, next(ended, last))
    claimed = claimed[:last]
    if timed is not None and modal.modality == PERMIT:
        # "for up to 60 days after delivery" is after delivery.
        rest = inside[timed.last : timed.last + _ANCHOR]
        if (
            rest
            and rest[0].text in ("after", "following", "from", "of", "before")
            and (c := conditions.condition(rest)) is not None
        ):
            states = [*states, c]
    if modal.modality in (OBLIGE, EXEMPT):
        # "needed to borrow a book", "before you borrow one": what for.
        states = [(event, conditions.DONE) for event, _ in states]
        aim = next(
            (
                i
                for i in range(1, len(claimed) - 1)
                if claimed[i].text == "to" and claimed[i].start > end and claimed[i + 1].text not in _SUBJECTS
            ),
            None,
        )
        if aim is not None and topic.content(t for t in claimed[:aim] if not start <= t.start < end):
            what_for = tuple(sorted(set(topic.content(claimed[aim + 1 :]))))
            if what_for:
                states.append((what_for, conditions.DONE))
                claimed = claimed[:aim]
    states += conditions.adjectival(claimed)
    held = (*states, *sentence_states)

    def told(part: Sequence[Word]) -> list[str]:
        return topic.content(t for t in part if not (start <= t.start < end))

    if not claimed:
        return
    if _NOT_OF_IT.stand_in(folded):
        outside = " ".join([t.text for t in claimed if not (start <= t.start < end)])
        if _ANAPHORA.search(outside) or _POINTING.search(outside) or _SOME.search(outside):
            return
    if named:
        counted = {
            t.start for m in named for t in inside[m.first : m.last] if m.quantity.dimension != "count" or t.kind == "number"
        }
        claimed = tuple([t for t in claimed if t.start not in counted])
    lacking = _lacking(claimed, start)
    if lacking is not None and (missing := topic.content(claimed[lacking[0] + 1 : lacking[1]])) and not set(missing) & _NO_NEED:
        # "Without a ticket, you cannot get in", "Entry without a ticket is possible".
        core = [*subject, *told((*claimed[: lacking[0]], *claimed[lacking[1] :]))]
        if modal.modality in _MISSING:
            yield _of_missing(modal.modality, start, max(last_end, end), missing, core, held)
        if modal.modality != PERMIT:
            return
        claimed = (*claimed[: lacking[0]], *claimed[lacking[1] :])
    without = next((i for i, t in enumerate(claimed) if t.text == "without" and t.start >= end), None)
    if without is not None and [t.text for t in claimed[max(0, without - 2) : without]] == ["with", "or"]:
        # "With or without a receipt" rules on no receipt.
        claimed, without = claimed[: without - 2], None
    if without is not None:
        missing = topic.content(claimed[without + 1 :])
        core = [*subject, *told(claimed[:without])]
        unlimited = bool(set(missing) & (_THROUGHOUT if modal.modality == FORBID else _NO_NEED))
        if not missing or (set(missing) & _NO_NEED and not unlimited):
            return
        if modal.modality in _MISSING and not unlimited:
            yield _of_missing(modal.modality, start, max(last_end, end), missing, core, held)
        if modal.modality != PERMIT and not unlimited:
            return
        claimed = claimed[:without]
    if not claimed:
        # "Only a fortnight" is an amount and nothing else.
        return
    # "By phone only if …" says when, and not how alone.
    timed_only = claimed[-1].text in ONLY and _ONLY_IF.match(folded, claimed[-1].end) is not None
    exclusive = None if timed_only else _exclusive(claimed, start, end)
    if exclusive is not None:
        core_tokens, alone = exclusive
        core = [*subject, *told(core_tokens)]
        counted_out = (
            alone[:1]
            and (alone[0].kind == "number" or alone[0].text in ("one", "two", "once"))
            and not any(t.text == "of" for t in alone[1:2])
        )
        who = topic.content(alone) if not counted_out else []
        if modal.modality != EXEMPT and set(core) and who:
            after = topic.content(t for t in core_tokens if t.start >= end)
            yield Claim(
                FORBID,
                min(start, core_tokens[0].start) if core_tokens else start,
                max(last_end, end),
                permissions.action(modal, after),
                tuple(core),
                tuple(after or core),
                held,
                tuple(who),
            )
            if any(t.text in ("with", "by", "if", "after", "on", "against") for t in claimed):
                yield Claim(
                    OBLIGE, start, max(last_end, end), who[0], tuple(dict.fromkeys([*who, *core])), tuple(who), held, tuple(who)
                )
        return
    names = [*subject, *told(claimed)]
    aims = {c for event, _ in states for c in event} if modal.modality in (OBLIGE, EXEMPT) else set[str]()
    if not {*names, *aims} - topic.GENERIC:
        return
    if modal.modality == FORBID and unless:
        yield Claim(
            OBLIGE,
            start,
            max(last_end, end),
            unless[0],
            tuple(dict.fromkeys([*unless, *names])),
            tuple(unless),
            held,
            tuple(unless),
        )
    after = topic.content(t for t in claimed if t.start >= end)
    action = permissions.action(modal, after)
    yield Claim(
        modal.modality, start, max(last_end, end), action, tuple(names), _core(claimed, start, end, action, subject), held
    )
    if modal.modality != OBLIGE:
        return
    manners = {
        _MANNERS[t.text]
        for i, t in enumerate(claimed)
        if t.text in _MANNERS
        and t.start >= end
        and (t.text in ("online", "remotely") or any(w.text in _BY for w in claimed[max(0, i - 2) : i]))
    }
    if len(manners) == 1:
        (manner,) = manners
        here = {concept(w) for w, m in _MANNERS.items() if m == manner}
        kept = tuple(n for n in names if n not in here)
        if set(kept) - topic.GENERIC:
            yield Claim(
                FORBID,
                start,
                max(last_end, end),
                permissions.action(modal, after),
                kept,
                tuple(after) or kept,
                held,
                (manner,),
            )


_SUBJECTS = frozenset("the a an your our their his her its you we they it all any every each no there nothing nobody".split())
_LINKS = frozenset("of for in on at with to from by and or after before until till prior following once since as".split())


def _without_conditions(inside: tuple[Word, ...], start: int) -> tuple[list[conditions.Condition], tuple[Word, ...]]:
    """The conditions that stand as "after …" and "before …" around a ruling at ``start``, and the words without them."""
    before = tuple(t for t in inside if t.start < start)
    rest = inside[len(before) :]
    states: list[conditions.Condition] = []
    at_end = conditions.prepositional(rest)
    if at_end:
        states.append(at_end[0][1])
        rest = rest[: at_end[0][0]]
    opened = conditions.prepositional(before) or (
        [(0, c)] if before and before[0].text in _TIMED and (c := conditions.condition(before)) else []
    )
    if opened:
        at = opened[0][0]
        closed = next(
            (i for i in range(at + 2, len(before)) if before[i].text in _SUBJECTS and before[i - 1].text not in _LINKS),
            len(before) if at else at,
        )
        named = conditions.condition(before[at:closed])
        if named is not None and closed > at:
            states.append(named)
            before = (*before[:at], *before[closed:])
    return states, (*before, *rest)


_ANCHOR = 6
_TIMED = frozenset({"after", "before", "once", "until", "following"})


_OF_SUBJECT = topic.concepts_of("include keep transfer rollover")
_ON_GOING = frozenset({"of", "to", "up", "off", "out", "and", "or", "over"})
_MODIFYING = _PREPOSITIONS | frozenset("without until till because where whenever than during inside outside".split())


def _core(claimed: Sequence[Word], start: int, end: int, action: str, subject: Sequence[str]) -> tuple[str, ...]:
    """What is ruled on, without the when, where and how: the words before and after the ruling as far as the next preposition."""
    found = list(subject)
    subject_part = [t for t in claimed if t.start < start]
    # What is included, kept or personal is the subject alone.
    complete = action in _OF_SUBJECT and bool(topic.content(subject_part))
    for part in (subject_part, [] if complete else [t for t in claimed if t.start >= end]):
        until = next((i for i, t in enumerate(part) if t.text in _MODIFYING and t.text not in _ON_GOING and i), len(part))
        found += topic.content(part[:until])
    found += [action] if action else []
    return tuple(dict.fromkeys(found))


_RESERVED = frozenset("reserved limited restricted confined exclusive exclusively".split())
_NARROWING = ONLY | _RESERVED
_WHICH = frozenset({"that", "which", "who", "whose"})
_GOES_ON = frozenset("is are was were will has have can you we it they there that then".split())


_ONLY_IF = compiled(r" (?:if|in case)\b")


def _exclusive(claimed: Sequence[Word], start: int, end: int) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """What is ruled, and for whom or in which way alone, where a clause says "only"; None where it does not."""
    texts = [t.text for t in claimed]
    if _NARROWING.isdisjoint(texts):
        return None
    at = next((i for i, text in enumerate(texts) if text in ONLY), None)
    if at is None:
        limit = next((i for i, t in enumerate(claimed) if start <= t.start < end and t.text in _RESERVED), None)
        if limit is None:
            return None
        return tuple(t for t in claimed[:limit]), tuple(t for t in claimed[limit + 1 :])
    before = claimed[:at]
    rest = claimed[at + 1 :]
    if any(t.text in _WHICH and t.start >= end for t in before):
        # "You can create keys that can only read."
        return None
    if _limits_number(claimed, at):
        return None
    if claimed[at].text == "alone" and not any(t.text in ("for", "by", "with") for t in before[-4:]):
        return None
    if not any(t.kind == "word" for t in before):
        # "Only owners can delete a board."
        who = tuple(t for t in rest if t.start < start)
        return tuple(t for t in rest if t.start >= end), who
    preposition = next((i for i, t in enumerate(rest) if t.text in _PREPOSITIONS), None)
    if preposition is not None and (preposition == 0 or any(start <= t.start for t in before[-2:]) or start == claimed[at].start):
        return (*before, *rest[:preposition]), tuple(rest[preposition + 1 :])
    if not any(t.kind == "word" for t in rest) or preposition == 0:
        back = next((i for i in range(at - 1, -1, -1) if claimed[i].text in _PREPOSITIONS), None)
        if back is not None:
            return tuple(claimed[:back]), tuple(claimed[back + 1 : at])
        # "… is part of the Pro plan only"
        return tuple(t for t in before if t.start < end), tuple(t for t in before if t.start >= end)
    # "Refunds are only possible": what alone is possible stood behind it, and is an amount.
    if any(t.start < start for t in before) and any(t.start >= end or t.end <= start for t in rest):
        return tuple(before), tuple(rest)
    return None


_NUMBER_WORDS = frozenset("one two three four five six seven eight nine ten single once twice".split())


def _limits_number(claimed: Sequence[Word], at: int) -> bool:
    """Whether "only" limits how many ("you can only have one card", "may only borrow 3 books", whose amount is taken out), and not who or how."""
    for before, word in pairwise(claimed[at:]):
        if word.text in _PREPOSITIONS or word.kind != "word":
            return False
        # "Nobody but" is read as one "only": nothing was taken out behind that.
        if word.text in _NUMBER_WORDS or (word.start > before.end + 1 and before is not claimed[at]):
            return True
    return False


def _conditions(tokens: tuple[Word, ...], cut: Sequence[Clause]) -> list[conditions.Condition]:
    return [
        c
        for k in cut
        if k.kind == CONDITION
        and tokens[k.start].text not in _REASONS
        # "Including when escorted", "even if it is unopened": always.
        and not (k.start and tokens[k.start - 1].text in ("including", "even"))
        and (c := conditions.condition(tokens[k.start : k.end])) is not None
    ]


_REASONS = frozenset({"because", "since", "although", "though"})


def _end(tokens: Sequence[Word], clause: Clause) -> int:
    last = clause.end - 1
    while last > clause.start and tokens[last].kind == "sign" and tokens[last].text not in ")]":
        last -= 1
    return tokens[last].end


# -- lists and tables ------------------------------------------------------------------------------------------------------


def _of_item(
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
    if len(ruled) != 1 or not set(names) - topic.GENERIC or len(names) > _LONGEST_ITEM:
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
    return [_statement(claim, block, place, sentence.text, tokens, cut, setting, standing)]


def _of_cell(block: Block, low: str, parts: Sequence[str], setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
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
        return [_statement(claim, block, place, block.text, words(low), (), setting, standing)]
    if len(block.text) > 300:
        return []
    found = []
    whole = (Sentence(block.text, 0, len(block.text), block.span),)
    for sentence, part in zip(block.sentences or whole, parts or (low,), strict=True):
        for statement in _of_sentence(block, sentence, part, setting, standing):
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
    """The modality of a cell that says no more than yes or no, under headers that may speak of what is required."""
    head = re.split(r"[(,;:–—]|\. ", folded, maxsplit=1)[0].strip()
    if head in _CELL_MUST:
        return OBLIGE
    if head in _CELL_NEED_NOT:
        return EXEMPT
    said = PERMIT if head in _CELL_YES else FORBID if head in _CELL_NO else ""
    if not said:
        return ""
    required = _ASKS_OBLIGATION.search(headers)
    if required:
        return OBLIGE if said == PERMIT else EXEMPT
    if _ASKS_LOSS.search(headers.split(" | ")[1]):
        return permissions.negated(said)
    return said


# -- statements ------------------------------------------------------------------------------------------------------------


def _statement(
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
        states=tuple(sorted(set(claim.states))),
        scope=scope.frozen(scoped),
        label=tuple(sorted({n for c in label for n in topic.content(tokens[c.start : c.end])})),
        exceptions=tuple(sorted(excepted)),
        only=tuple(sorted(set(claim.only))),
        universal=bool(UNIVERSAL.search(folded)),
        weak=bool(HEDGED.search(folded)),
        complement=bool(_THE_REST.search(folded)),
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
