"""Whether what a sentence divides ("certain plans") is a restriction of what customers get, pay or may do, and is not explained at once.

What is divided is what a statement is about ("certain fares are non-refundable"), what somebody gives or may use ("we accept some cards"), or where, for whom or
from what something holds ("available in select countries"). Each is read in its own clause.
"""

from __future__ import annotations

import re

import msgspec

from kblint.expressions import expression
from kblint.rules.restrictions.dealings import (
    AMONG_THESE,
    DONE_WITH_IT,
    GIVEN,
    HELD_TO,
    KEPT_FROM_IT,
    MACHINE,
    REACHES,
    READER_SETS,
    RUNS,
    SAID_OF_IT,
    WE_ASK,
)
from kblint.rules.restrictions.model import Restriction
from kblint.rules.restrictions.nouns import OTHERS, PEOPLE, PLACES, TIMES
from kblint.rules.restrictions.phrases import Phrase, phrases
from kblint.rules.restrictions.told import ONE_EXAMPLE, stated

_PREPOSITION = expression(
    r"\b(?:in|into|for|on|at|with|from|by|across|of|off|to|and|within|through|via|per|except|excluding|during|between|around)(?: only| just)? \Z"
)
_PLACED = expression(r"\b(?:in|for|on|at|with|from|across|within|into|between)(?: only| just)? \Z")
_DOER = expression(r"\b(?:with|by|from) \Z")
# "Available to", but not "add to".
_OPEN_TO = expression(
    r"\b(?:available|offered|open|limited|shipped|ship|restricted|given|granted|extended|sold|applies|apply|only|deliver|delivered|shipping|delivery|"
    r"deliveries|services?|"
    r"flights|travel|times|transfers?|transferred|sent|(?:limited|restricted|exclusive) access|(?:is|are|be|been) (?:provided|issued|awarded|paid|"
    r"assigned))(?: only)? to \Z"
)
_ONLY = expression(
    r"(?:\b(?:not|cannot|only|limited|restricted|reserved|available|enabled|offered|supported|permitted|possible|shorter|longer|different|higher|"
    r"lower)|n't)\b[^.;]{0,30}\Z"
)
_ONLY_THEY = expression(r"\A only ?(?:[.;,)]|\Z)")
# "We know that some guests have to leave early": that is their need, and no rule; what happened once is none, either.
_FELT = expression(
    r"\b(?:we|i)(?: (?:do|also|fully|can))* (?:understand|know|reali[sz]e|recogni[sz]e|appreciate|acknowledge|are aware|hear|see)(?: that)? \Z|"
    r"\b(?:if|whether)\b[^,.;:]{0,80}\Z|\b(?:guarantee|thanks to) \Z"
)
_HAPPENED = expression(r"\A(?: [\w'-]+){0,4}? (?:were|was|had|told|reported|said|asked us|did|have been|has been)\b")
_OTHERS_DO = expression(rf"\b(?:{'|'.join(sorted(OTHERS))})s? (?:may|might|can|could|will|also|do|does|[a-z]+s) ")
_THOSE = expression(r"[:;\u2013\u2014-] (?:those|these|they|the ones|for example|for instance)\b")
_SUBJECT = expression(
    r"(?:\A\W*(?:(?:in|on|at|during|for|with|after|under) [^.,;:]{3,40} )?|[,;:(*\u2013\u2014-] ?|\b(?:and|but|that|so|if|while|though|although|"
    r"because|however|only|also|then|note|when|where|or|as|since|currently|there are|unless))"
    r"(?:[a-z]+ly )?\s*\Z"
)
_ACCESS = expression(r"\b(?:access|enjoy|unlock) (?:to )?(?:only )?(?:[^.;,:]{2,40} and )?\Z")
_LITTLE_ACCESS = expression(r"\b(?:limited|restricted|exclusive) access to \Z")
_ROLES = expression(r"\b(?:(?:your|a|the|each|this|user|custom|current) roles?|permissions?|endpoints?)\b")
_WE_DO = expression(r"\A,? (?:we|our [\w ]{2,20}?) (?:also |can |will |even )*[a-z]+ (?!that\b|the following\b)")
_OBLIGED = expression(
    r"\A(?:[^.;:,]{0,30},)? (?:[\w-]+ ){1,3}(?:(?:are|is|will be|may be) (?:required|obliged|expected|asked) to|have to|must|need to)\b"
)
_HAVE_LAWS = expression(r"\A (?:have|allow|permit|recogni[sz]e|require|accept|tax|treat)\b")
_SUPPORTED = expression(
    r"\A (?:(?:are|is|may be|might be)(?: currently| also| still)? (?:not |un)supported|(?:are|is)n't supported)\b"
)
_PAID_WITH = expression(r"\b(?:(?:credit|debit|prepaid|bank|payment|gift) cards|banks|currencies|payment methods)\Z")
_SOME_NOT = expression(
    r"\A (?!that\b|who\b|which\b)[^.;:()]{3,60}?,? (?:(?:and|while|whereas|but) )?(?:some|others)(?: of them)? "
    r"(?:do not|don't|are not|aren't|cannot|can not|can't|have not|haven't|will not|won't|may not)\b"
)
_TAKES_PART = expression(
    r"\A(?: (?:in|at|on|from|with|of|for|within)\b[^,.;:!?()]{1,40}?)? (?:is|are|can|may|have|has|takes?|accepts?|gets?|offers?|qualif(?:y|ies)|needs?|pays?|allows?|"
    r"includes?|contains?|covers?|honou?rs?|exchanges?|lends?|sells?|serves?|provides?|supports?|come with|receives?|runs?|stops?|opens?|"
    r"delivers?|participates?|belong|carr(?:y|"
    r"ies)|take part)\b"
)
_DENIED = expression(r"\bnot\b|n't\b|cannot|\b(?:un|in)[a-z]+able|ineligible|non-|restrict|exclu|exempt")
# … or asks more of it than of the rest.
_HELD = expression(
    rf"{_DENIED.pattern}|\b(?:need|require|must|ha(?:s|ve) to|only|declined|refused|rejected|charge[ds]?|costs?|extra|additional|fees?|deposits?|surcharges?|"
    r"requirements?|limits?|limitations|conditions|mandatory|compulsory|prepaid|paid|free|refundable|returnable|shorter|longer|higher|lower|"
    r"closed|final|more expensive|dearer|suspended)\b"
)
_ADDS = expression(r"\b(?:offer|provide|give|include|host|stock)s? \Z(?<!not offer )(?<!cannot offer )")
_OUR = expression(r"\b(?:our|us)\b")
_ARE = expression(r"\b(?:be|is|are|aren't)\b")
# "We ship to most countries": not to all.
_REACHED = expression(
    r"\b(?:ships?|shipping|deliver(?:s|y|ed)?|available|offered|valid|cover(?:s|ed|age)?|serves?|operates?) (?:(?:to|in|at|across|for|within) )?\Z"
)
# "Cannot be used for certain bundles", "are blocked in certain countries".
_DONE = expression(
    r"\b(?:is|are|be|been) (?:not |only |also |now |currently )?[a-z]+(?:ed|en|ade|ent|ld|ought|id) (?:[a-z]+ )?(?:in|on|at|for|to|with|during|by) \Z"
)
_CAN_BE = expression(r"\b(?:can|may|must|cannot) (?:only )?be [a-z]+ed (?:only )?by \Z")
_SOLD = frozenset("policy programme program app restaurant shop".split())
_SERVED = frozenset("store shop branch hotel restaurant customer".split())
_PAID = frozenset("order payment transaction transfer claim".split())
_SUPPORTERS = frozenset("service plan tier store shop product country region account card location branch partner hotel".split())
_BENEFITS = frozenset(
    "privilege perk function feature service benefit product app course title show movie channel node level".split()
)
_CLAUSE = re.compile(r"[;:]|,? (?:but|while|whereas|although|though|because) ")
_ENOUGH = 100


class _Clause(msgspec.Struct, frozen=True):
    """What stands before and behind a phrase in its clause."""

    before: str
    behind: str


def scopes(text: str) -> list[Restriction]:
    """The first restriction of a folded sentence that is one of scope."""
    for phrase in phrases(text):
        if restricts(text, phrase):
            return [Restriction(phrase.start, phrase.end, "scope", phrase.noun, _of_customers(text, phrase), phrase.listed)]
    return []


def _of_customers(text: str, phrase: Phrase) -> bool:
    """Whether the words that divide something say themselves that customers are meant."""
    behind = text[phrase.end :]
    return (
        phrase.plain
        or behind.startswith((" of equipment", " of furniture", " of clothing", " of luggage"))
        or (phrase.noun in _SUPPORTERS and "only" in (phrase.first, text[: phrase.start].strip().rpartition(" ")[2]))
    )


def restricts(text: str, phrase: Phrase) -> bool:
    before, behind = text[: phrase.start], text[phrase.end :]
    if _is_no_rule(before, behind, phrase) or stated(text, phrase.end, phrase.listed):
        return False
    if _ONLY_THEY.match(behind) and phrase.first in (
        "certain",
        "select",
        "selected",
        "specific",
        "particular",
        "participating",
        "some",
    ):
        return True
    if example := ONE_EXAMPLE.match(behind):
        behind = " " + behind[example.start("rest") :]
    clause = _Clause(_CLAUSE.split(before)[-1], _CLAUSE.split(behind)[0])
    if phrase.first in ("specific", "particular", "limited") and not _ONLY.search(clause.before):
        placed = phrase.first != "limited" and (_PREPOSITION.search(before) or _SUBJECT.search(before))
        if not (
            placed
            and (
                phrase.noun in PLACES | TIMES
                or (phrase.plain and _OPEN_TO.search(before))
                or _OBLIGED.match(behind)
                or SAID_OF_IT.match(behind)
            )
        ):
            return False
    if AMONG_THESE.search(before) and not SAID_OF_IT.match(behind):
        return True
    if _PREPOSITION.search(before) and not (before.endswith("and ") and SAID_OF_IT.match(behind)):
        return _holds_for(text, phrase, clause)
    if phrase.noun in TIMES:
        return False
    if _SUBJECT.search(before) and _is_ruled(text, phrase, clause):
        return True
    return _is_given(text, phrase, clause)


def _is_no_rule(before: str, behind: str, phrase: Phrase) -> bool:
    """What readers choose, what somebody feels, what has happened, or what is named behind a dash."""
    return bool(
        _THOSE.search(behind)
        or _FELT.search(before)
        or _HAPPENED.match(behind)
        or READER_SETS.search(before)
        or phrase.modifiers in ("virtual", "query", "execution")
        # "To select items", "select items to return"; "several" is a number as good as none where nothing is denied.
        or (phrase.first == "select" and (before.endswith("to ") and not _OPEN_TO.search(before)))
        or (
            phrase.first == "select"
            and not _PREPOSITION.search(before)
            and not SAID_OF_IT.match(behind)
            and not DONE_WITH_IT.search(before)
            and not AMONG_THESE.search(before)
        )
    )


def _holds_for(text: str, phrase: Phrase, clause: _Clause) -> bool:
    """Behind a preposition: "available in certain countries", "for some orders, we ask for a deposit"."""
    before = text[: phrase.start]
    certain = phrase.listed or phrase.first in ("specific", "particular")
    if phrase.noun in TIMES and not (certain or before.endswith(("during ", "on "))):
        return False
    # "Members of some clubs", but not "the return of some blobs".
    if before.endswith(" of ") and not (phrase.plain or phrase.listed or phrase.noun in PLACES):
        return False
    # What a role may see is what an administrator gave it.
    benefit = phrase.noun in _BENEFITS
    if (_ACCESS if benefit else _LITTLE_ACCESS).search(before) and not (
        _ROLES.search(text) or (not benefit and RUNS.search(before))
    ):
        return True
    if (
        before.endswith("to ")
        and phrase.first in ("selected", "specific", "particular", "limited")
        and not _OPEN_TO.search(before)
    ):
        return False
    # Behind these, "select" is no verb, and always keeps something from the rest.
    if _PLACED.search(before) and (phrase.first == "select" or (phrase.first == "selected" and phrase.noun in PLACES)):
        return True
    # "Access to participating programmes" is what they give.
    if before.endswith("access to ") and phrase.noun in OTHERS - PLACES - _SERVED:
        return False
    # "It may take longer with some banks" is the banks' doing.
    if phrase.noun in OTHERS - PLACES - _SOLD and _DOER.search(before) and not phrase.own:
        return False
    if phrase.vague and not (
        phrase.noun in PLACES
        or phrase.ours
        or ((phrase.plain or phrase.noun in _PAID) and phrase.first == "a")
        or before.endswith(("limited to ", "only to ", "only on ", "only in ", "only for "))
    ):
        return False
    return _given_there(text, phrase, clause, certain)


def _given_there(text: str, phrase: Phrase, clause: _Clause, certain: bool) -> bool:
    """Whether its clause says what holds there. "In certain countries, delivery is free": that stands behind a comma only where the words come first."""
    before, behind = clause.before[-_ENOUGH:], text[phrase.end :]
    if len(re.split(r",| that ", before)[-1].split()) >= 3:
        return bool(
            GIVEN.search(before)
            or GIVEN.search(clause.behind.split(",")[0][:_ENOUGH])
            or WE_ASK.search(before)
            or (certain and _DONE.search(before))
            or (phrase.noun in PEOPLE and _CAN_BE.search(before))
        )
    asked = (phrase.plain or phrase.noun in _PAID) and WE_ASK.match(behind.lstrip(", "))
    served = certain and phrase.noun in PEOPLE and clause.before.endswith("for ") and _WE_DO.match(behind)
    # "Parcels to some islands need a form."
    ruled = _OBLIGED.match(behind) or (
        (SAID_OF_IT.match(behind) or (phrase.listed and KEPT_FROM_IT.match(behind)))
        and not _PREPOSITION.search(clause.before.lstrip().split(" ")[0] + " ")
    )
    return bool(ruled or asked or served or GIVEN.search(before) or GIVEN.search(clause.behind.lstrip(",")[:_ENOUGH]))


def _is_ruled(text: str, phrase: Phrase, clause: _Clause) -> bool:
    """As what the sentence is about: "certain fares are non-refundable", "not all sellers offer free returns"."""
    behind, noun = clause.behind, phrase.noun
    not_all, only = phrase.first == "not", phrase.first == "only" or clause.before.endswith("only ")
    if not phrase.plain and RUNS.search(text) and not (only or not_all):
        return False
    if _SOME_NOT.match(text[phrase.end :]):
        return True
    if _SUPPORTED.match(behind) and (noun in PLACES | PEOPLE or _PAID_WITH.search(text[: phrase.end])):
        return True
    if not_all and noun in ("country", "state", "jurisdiction") and _HAVE_LAWS.match(behind):
        return False
    if noun in PEOPLE:
        return not phrase.vague and HELD_TO.match(behind) is not None
    said = SAID_OF_IT.match(behind)
    # "Some dogs do not eat" is what happens; "certain dogs do not" is a class of them.
    kept = KEPT_FROM_IT.match(behind) if phrase.listed or phrase.ours else None
    if noun in OTHERS and not (phrase.own or not_all or only):
        return _others_are(noun, behind, said, kept)
    if phrase.ours and behind.startswith(" have no "):
        return True
    if phrase.vague and not phrase.ours and not (said and (_DENIED if phrase.many else _HELD).search(said[0])):
        return False
    if said is None and kept is None and (not_all or only):
        takes = _TAKES_PART.match(behind)
        # "Not all exemptions are known to the states" says nothing of what one gets.
        said = takes if takes and (only or phrase.plain or not takes[0].endswith((" is", " are"))) else None
    # What a service does not support customers do not get; what a program does not is how it behaves.
    return kept is not None or (said is not None and (noun in _SUPPORTERS or not said[0].rstrip("s").endswith("support")))


def _others_are(noun: str, behind: str, said: re.Match[str] | None, kept: re.Match[str] | None) -> bool:
    """Of those whose doing is not the company's: what they are to it ("certain countries are excluded", "… cannot use our payments")."""
    if kept and _OUR.search(behind):
        return True
    return (
        said is not None
        and _ARE.search(said[0]) is not None
        and noun in PLACES | _SUPPORTERS | {"policy", "programme", "program", "app", "city"}
    )


def _is_given(text: str, phrase: Phrase, clause: _Clause) -> bool:
    """As what somebody gives, takes or may use: "we accept some cards", "codes exclude select brands"."""
    before, served = text[: phrase.start], phrase.noun in PLACES or phrase.noun in _SERVED
    if phrase.first in ("many", "most") and not served:
        return False
    # "We offer some discounts" keeps nothing back.
    if (done := DONE_WITH_IT.search(before)) and (phrase.listed or not (phrase.vague or _ADDS.search(done[0]))):
        return True
    if phrase.first == "most":
        return _REACHED.search(before) is not None and not MACHINE.search(text)
    if not phrase.listed or phrase.determiner.endswith("number of") or RUNS.search(text) or _OTHERS_DO.search(before):
        return False
    return bool(REACHES.search(before) and (GIVEN.search(text) or WE_ASK.search(text)))
