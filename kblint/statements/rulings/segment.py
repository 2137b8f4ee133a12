"""Segment → claims: what one wording rules on, in the part of a clause that is its own.

"Without a ticket you cannot get in" and "only with a ticket" rule on the ticket, too; "cannot exceed 50 MB" is a value and rules nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from kblint.expressions import compiled
from kblint.statements import conditions, permissions, topic
from kblint.statements.agency import is_agent, is_passive
from kblint.statements.clauses import MAIN, Clause
from kblint.statements.cues import Cues
from kblint.statements.mention import Mention
from kblint.statements.permissions import EXEMPT, FORBID, OBLIGE, ONLY, PERMIT, Modal
from kblint.statements.quantities import may_hold_amount, mentions
from kblint.statements.rulings.alone import alone
from kblint.statements.rulings.claim import MISSING, Claim, end_of, of_missing
from kblint.statements.rulings.lexicon import LINKS, MANNERS, NO_NEED, PREPOSITIONS, SUBJECTS, THROUGHOUT
from kblint.statements.words import Word, concept

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
Words = tuple[Word, ...]


class _Ruling(msgspec.Struct, frozen=True):
    """A wording that rules, ``[start, end)`` in the folded sentence, as far as its segment goes (``until``), with what the clause before named
    (``subject``), the conditions of its own segment (``states``) and with those of the whole sentence (``held``)."""

    modal: Modal
    start: int
    end: int
    until: int
    subject: Sequence[str]
    states: Sequence[conditions.Condition]
    held: tuple[conditions.Condition, ...]

    def told(self, part: Sequence[Word]) -> list[str]:
        """What words name, without those that rule."""
        return topic.content(t for t in part if not (self.start <= t.start < self.end))

    def claim(
        self,
        modality: str,
        action: str,
        names: Sequence[str],
        after: Sequence[str],
        only: Sequence[str] = (),
        start: int | None = None,
    ) -> Claim:
        """A claim of this ruling, from its first word to the end of its segment."""
        begin = self.start if start is None else start
        return Claim(modality, begin, self.until, action, tuple(names), tuple(after), self.held, tuple(only))


def of_segment(
    modal: Modal,
    offset: int,
    inside: Words,
    original: str,
    folded: str,
    sentence_states: Sequence[conditions.Condition],
    subject: Sequence[str],
    unless: Sequence[str],
) -> Iterator[Claim]:
    """The claims of one ruling: ``modal`` is where it stands from ``offset`` on, ``inside`` the words of its segment, ``subject`` what the clause
    before named, ``unless`` what lifts it."""
    start, end = offset + modal.start, offset + modal.end
    if modal.denied[1]:
        denied = range(*(offset + at for at in modal.denied))
        inside = tuple(t for t in inside if t.start not in denied)
    until = max(end_of(inside, Clause(MAIN, 0, len(inside))), end)
    amounts = may_hold_amount(folded) and may_hold_amount(folded[inside[0].start : inside[-1].end])
    named = mentions(inside, original) if amounts else ()
    if _is_value(modal, start, end, inside, named, folded):
        return
    states, claimed = _ruled_on(modal, start, end, inside, named, folded)
    if not claimed or _is_of_others(claimed, start, end, folded) or _goes_beyond(modal, inside):
        return
    if named:
        claimed = _without_amounts(claimed, inside, named)
    ruling = _Ruling(modal, start, end, until, subject, states, (*states, *sentence_states))
    for lacking in (_lacking_before, _lacking_behind):
        claim, rest = lacking(ruling, claimed)
        if claim is not None:
            yield claim
        if not rest:
            # "Only a fortnight" is an amount and nothing else.
            return
        claimed = rest
    # "By phone only if …" says when, and not how alone.
    timed_only = claimed[-1].text in ONLY and _ONLY_IF.match(folded, claimed[-1].end) is not None
    exclusive = None if timed_only else alone(claimed, start, end)
    if exclusive is not None:
        yield from _of_alone(ruling, claimed, *exclusive)
    else:
        yield from _of_whole(ruling, claimed, unless)


_ONLY_IF = compiled(r" (?:if|in case)\b")


# -- what is ruled on ------------------------------------------------------------------------------------------------------


def _is_value(modal: Modal, start: int, end: int, inside: Words, named: Sequence[Mention], folded: str) -> bool:
    """Whether an amount is what is ruled: "cannot exceed 50 MB", "must be sent within 14 days", "the lift can take 200 people"."""
    if not any(inside[m.first].start >= start and not _is_of_people(m) for m in named):
        return False
    doer, deed = folded[inside[0].start : start], folded[end : inside[-1].end]
    return modal.modality != PERMIT or (folded[start:end] == "can" and not is_passive(deed) and not is_agent(doer))


def _is_of_people(mention: Mention) -> bool:
    """Whether an amount is an age or one of several ("children under twelve", "one of our drivers"), and no limit of what is ruled on."""
    quantity = mention.quantity
    if quantity.unit == "age" or (quantity.dimension == "count" and not quantity.unit and quantity.high < _OLD):
        return True
    return quantity.dimension == "count" and quantity.high == 1 and quantity.bound == "exact"


_OLD = 100


def _ruled_on(
    modal: Modal, start: int, end: int, inside: Words, named: Sequence[Mention], folded: str
) -> tuple[list[conditions.Condition], Words]:
    """The conditions of a segment, and its words without them, without times, and without what goes on to something else."""
    states, claimed = _without_conditions(inside, start)
    timed = next((m for m in named if m.quantity.dimension == "duration"), None)
    if timed is not None and end <= inside[timed.first].start:
        # "within 90 days of the day of issue" says when, not what.
        claimed = claimed[: timed.first]
    claimed = _to_the_end(_without_everybody(claimed, start, end), start, end, folded)
    if timed is not None and modal.modality == PERMIT:
        # "for up to 60 days after delivery" is after delivery.
        rest = inside[timed.last : timed.last + _ANCHOR]
        if rest and rest[0].text in _ANCHORING and (c := conditions.condition(rest)) is not None:
            states = [*states, c]
    if modal.modality in (OBLIGE, EXEMPT):
        states, claimed = _with_aim([(event, conditions.DONE) for event, _ in states], claimed, start, end)
    return [*states, *conditions.adjectival(claimed)], claimed


_ANCHOR = 6
_ANCHORING = frozenset({"after", "following", "from", "of", "before"})


def _without_everybody(claimed: Words, start: int, end: int) -> Words:
    """Without "for all trips", which says that a ruling is general, not what it is about."""
    general = next((i for i, (one, two) in enumerate(pairwise(claimed)) if two.text in _EACH and one.text in ("for", "to")), None)
    if general is None:
        return claimed
    narrow = claimed[:general]
    told = set(topic.content(t for t in narrow if not (start <= t.start < end))) - topic.GENERIC
    return narrow if len(told) > 1 else claimed


def _to_the_end(claimed: Words, start: int, end: int, folded: str) -> Words:
    """As far as the ruling goes: without the clause that goes on behind "and", and what follows behind a comma."""
    texts = [t.text for t in claimed]
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
    if "to" in texts:
        # "… to ensure that you are paid in time": what for.
        last = min(
            last,
            next(
                (i for i in range(1, last - 1) if texts[i] == "to" and texts[i + 1] in _PURPOSES and claimed[i].start > end), last
            ),
        )
    return claimed[:last]


_PURPOSES = frozenset("ensure avoid prevent guarantee protect".split())


def _with_aim(
    states: list[conditions.Condition], claimed: Words, start: int, end: int
) -> tuple[list[conditions.Condition], Words]:
    """The conditions with what something is needed for ("needed to borrow a book"), and the words without it."""
    aim = next(
        (
            i
            for i in range(1, len(claimed) - 1)
            if claimed[i].text == "to" and claimed[i].start > end and claimed[i + 1].text not in SUBJECTS
        ),
        None,
    )
    if aim is None or not topic.content(t for t in claimed[:aim] if not start <= t.start < end):
        return states, claimed
    what_for = tuple(sorted(set(topic.content(claimed[aim + 1 :]))))
    return ([*states, (what_for, conditions.DONE)], claimed[:aim]) if what_for else (states, claimed)


def _is_of_others(claimed: Words, start: int, end: int, folded: str) -> bool:
    """Whether a ruling is of something else than what was just named, or only of some of it: "other cards", "in this case", "some"."""
    if not _NOT_OF_IT.stand_in(folded):
        return False
    outside = " ".join([t.text for t in claimed if not (start <= t.start < end)])
    return any(what.search(outside) for what in (_ANAPHORA, _POINTING, _SOME))


def _goes_beyond(modal: Modal, inside: Words) -> bool:
    """Whether nothing more is needed than what was done: "if it is paid in full, no further payment is due" exempts nobody from paying."""
    return modal.modality == EXEMPT and any(t.text == "further" for t in inside)


def _without_amounts(claimed: Words, inside: Words, named: Sequence[Mention]) -> Words:
    counted = {t.start for m in named for t in inside[m.first : m.last] if m.quantity.dimension != "count" or t.kind == "number"}
    return tuple([t for t in claimed if t.start not in counted])


# -- what it rules ---------------------------------------------------------------------------------------------------------


def _lacking_before(ruling: _Ruling, claimed: Words) -> tuple[Claim | None, Words]:
    """What "without …" in front of a ruling claims ("Without a ticket, you cannot get in"), and the words that are left to rule on."""
    lacking = _lacking(claimed, ruling.start)
    missing = topic.content(claimed[lacking[0] + 1 : lacking[1]]) if lacking is not None else []
    if lacking is None or not missing or set(missing) & NO_NEED:
        return None, claimed
    rest = (*claimed[: lacking[0]], *claimed[lacking[1] :])
    return _of_lacking(ruling, missing, rest), rest if ruling.modal.modality == PERMIT else ()


def _lacking_behind(ruling: _Ruling, claimed: Words) -> tuple[Claim | None, Words]:
    """The same of "without …" behind a ruling: "Entry is possible without a ticket"."""
    at = next((i for i, t in enumerate(claimed) if t.text == "without" and t.start >= ruling.end), None)
    if at is None:
        return None, claimed
    if [t.text for t in claimed[max(0, at - 2) : at]] == ["with", "or"]:
        # "With or without a receipt" rules on no receipt.
        return None, claimed[: at - 2]
    missing = topic.content(claimed[at + 1 :])
    unlimited = bool(set(missing) & (THROUGHOUT if ruling.modal.modality == FORBID else NO_NEED))
    if not missing or (set(missing) & NO_NEED and not unlimited):
        return None, ()
    rest = claimed[:at]
    if unlimited:
        return None, rest
    return _of_lacking(ruling, missing, rest), rest if ruling.modal.modality == PERMIT else ()


def _of_lacking(ruling: _Ruling, missing: Sequence[str], rest: Words) -> Claim | None:
    if ruling.modal.modality not in MISSING:
        return None
    core = [*ruling.subject, *ruling.told(rest)]
    return of_missing(ruling.modal.modality, ruling.start, ruling.until, missing, core, ruling.held)


def _of_alone(ruling: _Ruling, claimed: Words, core_tokens: Words, named_alone: Words) -> Iterator[Claim]:
    """What "only" rules: nobody else may, and where it names a means or a time ("only with a receipt"), that one is required."""
    core = [*ruling.subject, *ruling.told(core_tokens)]
    counted_out = (
        named_alone[:1]
        and (named_alone[0].kind == "number" or named_alone[0].text in ("one", "two", "once"))
        and not any(t.text == "of" for t in named_alone[1:2])
    )
    who = topic.content(named_alone) if not counted_out else []
    if ruling.modal.modality == EXEMPT or not core or not who:
        return
    after = topic.content(t for t in core_tokens if t.start >= ruling.end)
    first = min(ruling.start, core_tokens[0].start) if core_tokens else ruling.start
    yield ruling.claim(FORBID, permissions.action(ruling.modal, after), core, after or core, who, first)
    if any(t.text in _REQUIRING for t in claimed):
        yield ruling.claim(OBLIGE, who[0], tuple(dict.fromkeys([*who, *core])), who, who)


_REQUIRING = frozenset({"with", "by", "if", "after", "on", "against"})


def _of_whole(ruling: _Ruling, claimed: Words, unless: Sequence[str]) -> Iterator[Claim]:
    """The claim of a ruling itself, with what lifts it ("unless you have a permit": one is required), and with the ways that it leaves."""
    modality = ruling.modal.modality
    names = [*ruling.subject, *ruling.told(claimed)]
    aims = {c for event, _ in ruling.states for c in event} if modality in (OBLIGE, EXEMPT) else set[str]()
    if not {*names, *aims} - topic.GENERIC:
        return
    if modality == FORBID and unless:
        yield ruling.claim(OBLIGE, unless[0], tuple(dict.fromkeys([*unless, *names])), unless, unless)
    after = topic.content(t for t in claimed if t.start >= ruling.end)
    action = permissions.action(ruling.modal, after)
    yield ruling.claim(modality, action, names, _core(claimed, ruling.start, ruling.end, action, ruling.subject))
    manner = _manner(claimed, ruling.end) if modality == OBLIGE else ""
    if manner:
        # "Must be paid in cash": in no other way.
        here = {concept(w) for w, m in MANNERS.items() if m == manner}
        kept = tuple(n for n in names if n not in here)
        if set(kept) - topic.GENERIC:
            yield ruling.claim(FORBID, action, kept, tuple(after) or kept, (manner,))


def _manner(claimed: Words, end: int) -> str:
    """The one way in which something is to be done ("in person", "by post"); empty where there are several, or none."""
    found = {
        MANNERS[t.text]
        for i, t in enumerate(claimed)
        if t.text in MANNERS
        and t.start >= end
        and (t.text in ("online", "remotely") or any(w.text in _BY for w in claimed[max(0, i - 2) : i]))
    }
    return found.pop() if len(found) == 1 else ""


# -- helpers


def _lacking(claimed: Sequence[Word], start: int) -> tuple[int, int] | None:
    """Where "without …" stands before what is ruled at ``start``, as indices: as far as the next comma, preposition or the ruling itself."""
    at = next((i for i, t in enumerate(claimed) if t.text == "without" and t.start < start), None)
    if at is None or (at and claimed[at - 1].text == "or"):
        return None
    ends = (i for i in range(at + 1, len(claimed)) if claimed[i].text in _ENDS_LACKING or claimed[i].start >= start)
    return at, next(ends, len(claimed))


_ENDS_LACKING = frozenset({",", "in", "on", "at", "for", "from", "to", "you", "we", "they", "is", "are"})


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


_GOES_ON = frozenset("is are was were will has have can you we it they there that then".split())


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
            (i for i in range(at + 2, len(before)) if before[i].text in SUBJECTS and before[i - 1].text not in LINKS),
            len(before) if at else at,
        )
        named = conditions.condition(before[at:closed])
        if named is not None and closed > at:
            states.append(named)
            before = (*before[:at], *before[closed:])
    return states, (*before, *rest)


_TIMED = frozenset({"after", "before", "once", "until", "following"})


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


_OF_SUBJECT = topic.concepts_of("include keep transfer rollover")
_ON_GOING = frozenset({"of", "to", "up", "off", "out", "and", "or", "over"})
_MODIFYING = PREPOSITIONS | frozenset("without until till because where whenever than during inside outside".split())
