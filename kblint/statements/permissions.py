"""What may, must, must not and need not be done: closed lists of wordings, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from kblint.statements.topic import concepts_of
from kblint.statements.words import concept

PERMIT, FORBID, OBLIGE, EXEMPT = "permit", "forbid", "oblige", "exempt"

# Pairs that cannot both hold of the same thing. What is permitted may be obligatory, and may be done without need.
_OPPOSED = {frozenset(pair) for pair in ((PERMIT, FORBID), (OBLIGE, EXEMPT), (OBLIGE, FORBID))}

_GRANTED = (
    "allowed|permitted|eligible|available|supported|included|possible|accepted|refundable|refunded|transferable|covered|exchangeable|valid|offered|"
    "provided|billed|charged|reimbursed|returnable|resold|insured|entitled|welcome|deductible|stackable|combinable"
)
_BE = r"(?:is|are|be|being|was|were)"
_OFTEN = (
    r"(?:(?:currently|also|still|generally|usually|now|only|yet|automatically|always|both|fully|then|at all|no longer) ){0,2}"
)
_WE_DO = "accept|offer|allow|support|ship|deliver|refund|cover|include|permit|provide|charge|bill|reimburse|insure|issue|exchange|take|sell"
# What is left at the end of a period: it can be used in the next, or it cannot.
_GOES_OVER = r"(?:rolls?|carr(?:y|ies)|carried|rolled) (?:over|forward)"
_FORMS: tuple[tuple[str, str], ...] = (
    (
        EXEMPT,
        r"\b(?:do(?:es)? not|don't|doesn't) (?:need|have)(?: to)?\b|\bneed(?:n't| not)\b|\bno need (?:to|for)\b|\bthere's no need\b",
    ),
    (
        EXEMPT,
        rf"\b{_BE}(?:n't| not) {_OFTEN}(?:required|necessary|needed|mandatory|compulsory|obligatory)\b|\b{_BE} {_OFTEN}(?:optional|voluntary)\b|\bunnecessary\b",
    ),
    (
        EXEMPT,
        r"\bisn't (?:required|necessary|needed|mandatory)\b|\baren't (?:required|necessary|needed|mandatory)\b|\b(?:is|"
        r"are) (?:waived|exempt)\b|\bnot (?:have|need) to\b",
    ),
    (
        FORBID,
        r"\b(?:cannot|can't|can not|may not|must not|mustn't|shall not|could not|won't be able to|not be able to|(?:is|are|be|'re) (?:not able|unable) to)\b",
    ),
    (
        FORBID,
        r"\b(?:can|may|is|are|be) no longer\b|\bno longer (?:can|may|be)\b|\bneither\b[^.;]{1,40}\b(?:may|can)\b|\b(?:under no circumstances|at no time)\b",
    ),
    (
        FORBID,
        rf"\b{_BE}(?:n't| not) {_OFTEN}(?:{_GRANTED})\b|\b(?:is|are) {_OFTEN}(?:prohibited|forbidden|banned|excluded|ineligible|"
        rf"unavailable|unsupported|non-?refundable|non-?transferable|final|disallowed)\b",
    ),
    (
        FORBID,
        rf"\b(?:can|may|will|must|could) never\b|\bnever {_BE} (?:{_GRANTED})\b|\b(?:there's|there is|we have) no way (?:to|of)\b|\bno longer an option\b",
    ),
    (FORBID, rf"\b(?:does not|do not|doesn't|don't|will not|won't|never|can't|cannot) {_GOES_OVER}\b"),
    (FORBID, r"\b(?:no one|nobody|none of (?:you|us|them))\b[^.;,]{0,20}\b(?:can|may|is allowed|are allowed)\b"),
    (
        EXEMPT,
        r"^\W*no [a-z-]{2,24} (?:[a-z-]{2,24} )?(?:is |are )?(?:needed|required|necessary)\b|\bwon't (?:need|have)(?: to)?\b",
    ),
    (
        FORBID,
        r"^\W*(?:sorry,? )?no (?=[a-z-]{3,24}(?: [a-z-]{3,24})?(?:,? (?:please|sorry|allowed|permitted|thanks))?\W*$)|\bplease (?:don't|do not)\b|"
        r"\bwe ask you not to\b|\b(?:isn't|aren't|not|never) (?:an option|on offer)\b|\bit(?:'s| is) not (?:possible|allowed|permitted) to\b|"
        r"\bit isn't (?:possible|allowed|permitted) to\b|\bwe (?:don't|do not|can't|never) do\b|\bout of the question\b|\boff limits\b",
    ),
    (
        OBLIGE,
        r"\byou(?:'ll| will)? need (?!to\b)|\bwe(?:'ll| will) (?:ask for|need to see|want to see|insist on)\b|\bwe insist on\b",
    ),
    (FORBID, r"\b(?:does not|do not|doesn't|don't|will not|won't) (?:currently |also |ever )?(?:apply|qualify)\b"),
    (
        FORBID,
        rf"\b(?:we|it|plan|service|insurance|warranty|policy|agent|app|client|shop|store|provider)s? (?:do not|does not|don't|"
        rf"doesn't|never|can't|cannot) (?:currently )?(?:{_WE_DO})s?\b",
    ),
    (
        OBLIGE,
        rf"\b(?:must|have to|has to|need to|needs to|shall)\b|\b{_BE} {_OFTEN}(?:required|mandatory|compulsory|obligatory|needed|necessary)\b|\brequires?\b",
    ),
    (
        PERMIT,
        rf"\b(?:can|may|be able to|(?:is|are|'re) able to|(?:is|are|'re) free to|feel free to|(?:is|are) welcome to)\b|"
        rf"\b{_BE} {_OFTEN}(?:{_GRANTED})\b|\b(?:qualify|qualifies|applies|apply) (?:for|to)\b",
    ),
    (PERMIT, rf"\b{_GOES_OVER}\b"),
    (
        PERMIT,
        r"\b(?:is|are|'s) (?:absolutely |perfectly |totally |quite )?(?:fine|ok|okay|no problem)\b|\bwe(?:'re| are) (?:happy|glad|able) (?:for you )?to\b|"
        r"\bit(?:'s| is) (?:fine|ok|okay|possible|no problem|allowed) to\b|\bgo ahead and\b|\b(?:whenever|any time|anytime) you (?:like|want|fancy|wish|please)\b",
    ),
    (
        PERMIT,
        rf"\b(?:we|it|plan|service|insurance|warranty|policy|agent|app|client|shop|store|provider)s? {_OFTEN}(?:{_WE_DO})s?\b",
    ),
)
_COMPILED = tuple((modality, re.compile(pattern)) for modality, pattern in _FORMS)
_QUICK = re.compile(
    r"\b(?:can|cannot|can't|may|must|mustn't|shall|able|unable|need|needs|needn't|have to|has to|required|requires?|optional|mandatory|compulsory|obligatory|"
    r"necessary|waived|exempt|voluntary|apply|applies|qualify|qualifies|prohibited|forbidden|banned|excluded|final|welcome|"
    rf"fine|ok|okay|no|happy|glad|whenever|any ?time|option|please don't|please do not|not to|"
    rf"{_GOES_OVER}|no way|never|{_GRANTED}|ineligible|unavailable|unsupported|non-?refundable|non-?transferable|neither|{_WE_DO})(?:s|n't)?\b"
)
# Verbs that leave it to their object what is permitted: to submit a request is to request.
LIGHT = concepts_of(
    "bring show carry print present submit make do take use get have want need choose give put place send qualify policy right option able go come"
)

# What a customer cannot do because something is broken, and what nobody forbids.
_SYMPTOM = re.compile(
    r"^\W*(?:find|see|remember|log|sign|access|connect|open|load|receive|get|reach|figure|locate|tell|think|wait|guarantee|"
    r"promise|stress|recommend|know|believe|be sure|recall|"
    r"worry|forget|hesitate|panic|help but|say|ensure|control|hear|read|make it|afford)\b"
)
_FIRST_PERSON = re.compile(r"\bi(?:'m|'ve)? *$")
_NOT_ONLY = re.compile(r"^\W*(?:only|limited to|just|necessarily)\b|\bnot (?:only|limited to|just|necessarily)\b")
_SUGGESTION = re.compile(
    r"^\W*(?:also )?(?:find|see|check|read|learn|view|contact|reach|email|call|ask|think|expect|help|be sure|look|refer|skip|"
    r"ignore|try|start|begin|go|click|choose|select)\b"
)


# Wordings that leave it to the subject what is permitted; others ("refundable", "billed") name the action themselves.
_NAMELESS = frozenset(
    "fine ok okay problem option offer like want fancy wish please limits question insist no not allowed permitted "
    "eligible available supported possible offered provided welcome entitled valid included required mandatory compulsory obligatory needed "
    "necessary optional voluntary unnecessary waived exempt prohibited forbidden banned excluded ineligible unavailable unsupported final disallowed "
    "offer allow support permit provide include offers allows supports permits provides includes requires require apply qualify".split()
)
_NAMING = {
    "refundable": "refund",
    "transferable": "transfer",
    "exchangeable": "exchange",
    "returnable": "return",
    "deductible": "deduct",
}
_LAST_WORD = re.compile(rf"(?:non-?)?\b({_GRANTED}|(?:{_WE_DO})s?)$")


def action(modal_text: str, following: Sequence[str]) -> str:
    """The concept of what is permitted or forbidden: what the wording itself names ("is non-refundable" → refund, "we ship" → ship),
    or the first telling word that follows "can", "must" and their like; empty where the subject is it ("is available")."""
    last = modal_text.rsplit(" ", 1)[-1]
    if re.search(_GOES_OVER, modal_text):
        return concept("rollover")
    if last in _NAMELESS:
        return "" if last not in ("apply", "qualify") else next((c for c in following if c not in LIGHT), "")
    match = _LAST_WORD.search(modal_text)
    if match is not None:
        return concept(_NAMING.get(match.group(1), match.group(1)))
    return next((c for c in following if c not in LIGHT), "")


class Modal(msgspec.Struct, frozen=True, gc=False):
    """A wording ``[start, end)`` of a clause that permits, forbids, obliges or exempts."""

    modality: str
    start: int
    end: int


def may_hold_permission(folded: str) -> bool:
    """A quick look: without any of these words a text neither permits nor forbids."""
    return _QUICK.search(folded) is not None


def modal(clause: str) -> Modal | None:
    """The wording that decides a folded clause; None when there is none, or only a symptom, a suggestion or "not only"."""
    for modality, pattern in _COMPILED:
        match = pattern.search(clause)
        if match is None:
            continue
        rest, before = clause[match.end() :], clause[: match.start()]
        if _FIRST_PERSON.search(before) or _NOT_ONLY.search(rest) or _NOT_ONLY.search(match.group()):
            return None
        if modality == FORBID and _SYMPTOM.search(rest):
            return None
        if modality == PERMIT and _SUGGESTION.search(rest):
            return None
        return Modal(modality, match.start(), match.end())
    return None


def opposed(a: str, b: str) -> bool:
    """Whether two modalities cannot both hold of the same thing."""
    return frozenset((a, b)) in _OPPOSED
