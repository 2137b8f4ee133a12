"""Restrictions by occasion: "in some cases", "there are times when", "if you meet certain criteria", "above a certain amount"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.rules.matching import stands
from kblint.rules.restrictions.dealings import GIVEN, READER_SETS, RUNS
from kblint.rules.restrictions.model import Restriction
from kblint.rules.restrictions.nouns import PLURAL, SOME
from kblint.rules.restrictions.told import stated, told_at_once

_CASES = expression(
    rf"(?:(?:\A\W*|\b(?:in|under|with|for|on) )(?:(?:{SOME} )?(?:(?:very |"
    rf"extremely )?(?:rare|limited|restricted|exceptional|extreme|extenuating|extraordinary)|separate|edge)|(?:{SOME} )?{SOME}) "
    r"(?:cases|circumstances|situations|instances|scenarios|conditions|occasions)"
    # What stands behind "where" is what happens then, not when it happens.
    rf"|(?P<there>there (?:(?:are|may be|might be|can be) (?:{SOME}|rare|limited|other)|may be|"
    r"might be|are(?= (?:times|occasions)))"
    r" (?:cases|circumstances|situations|instances|scenarios|times|occasions)) (?:in which|where|when|that))\b"
)
# "If you meet certain criteria", "above a certain amount", "if certain conditions are met".
_BAR = expression(
    rf"\b(?:(?:meets?|meeting|fulfil\w*|satisf(?:y|ies|ying)|comply with|complies with|under|subject to|pass(?:es)?|(?<!if you )have) "
    rf"(?:(?:{SOME}|additional) )(?:[\w-]{{2,20}} ){{0,3}}?(?:criteria|requirements?|conditions|qualifications|thresholds)"
    r"|(?:above|over|below|under|more than|less than|fewer than|up to|exceed\w{0,3}|reach\w{0,3}|at least|after|only for|"
    r"spend\w{0,3}|hold\w{0,3}|beyond) a (?:certain|"
    r"specific|particular) (?:amount|sum|threshold|number|limit|age|value|size|level|volume|quantity|weight|distance|price|score|"
    r"balance)"
    # "Accounts are reviewed at certain thresholds", "from a certain amount on".
    rf"|(?P<at>(?:at|above|over|below|beyond|past|exceed\w{{0,3}}|hit(?:s|ting)?|pass(?:es)?|from) {SOME} (?:[\w-]+ ){{0,2}}?"
    r"(?:thresholds|amounts|levels|milestones|volumes|values|ages|weights)|from a certain (?:amount|sum|value|age|size|level|weight|number)(?: on(?:wards)?)?)"
    r"|(?P<must>(?:must|have to|has to|needs? to|required to|should) (?:(?:first|already|also|have|be|hold|own) )*(?:[\w'-]+ ){0,4}?(?:at least )?a (?:certain|"
    r"specific|particular) "
    r"(?:number|amount|minimum|level) of)"
    r"|(?:if|provided|as long as|when|once|where|unless|only)(?: that)? "
    rf"(?:{SOME}|additional) (?:[\w-]{{2,20}} ){{0,2}}?"
    r"(?:criteria|requirements?|conditions|thresholds) (?:is|are|have been|has been) (?:met|fulfilled|satisfied)"
    rf"|{SOME} (?:[\w-]+ )?(?:criteria|requirements|conditions) (?:must|have to|"
    r"need to) (?:first )?be (?:met|fulfilled|satisfied))\b"
)
# "Home visits are made in exceptional cases."
_DONE_THEN = expression(
    r"\b(?:is|are|be) (?:only |also )?(?:made|issued|given|granted|allowed|possible|permitted|provided|offered),? \Z"
)
_EXCEPT = expression(r"\b(?:except|other than|unless|apart from)(?: only)? \Z")
CASE_STATED = expression(
    r"(?<!\w)(?:such as|e\.g\.|i\.e\.|for example|for instance|like when|when|where|if|because|due to|as a result|because of|unless|namely|"
    r"including|depending on|"
    r"required by|of (?:very |wide|fraud|abuse|emergency))(?!\w)"
)
# "If your flight is delayed, we refund it in some cases."
CASE_FRONTED = expression(r"\A\W*(?:if|when|where|unless|because|due to|depending on)\b")
_THEY_MAY = expression(
    r"\A,? (?:the |your |an? )?(?:[\w-]+ )?(?:organi[sz]ers?|sellers?|hosts?|banks?|issuers?|carriers?|couriers?|customs|employers?|schools?|airlines?|insurers?|"
    r"landlords?|merchants?|providers?|venues?) (?:may|might|can|could|will|charges?|asks?|requires?)\b"
)
_CASE_GIVEN = expression(
    r"\b(?:we|our|you|your|customers?|members?|guests?|passengers?|users?|orders?|items?|an?|the|this|there|refunds?|fees?|may|"
    r"can|will|might)\b[^.;!?]{0,80}?"
    r"\b(?:refund\w{0,6}|return(?:s|ed|able)?|exchang(?:e|ed)|cancel(?:led|ed|lation)?|charge[ds]?|fees?|surcharges?|"
    r"deposits?|free|discount\w{0,3}|"
    r"credits?|waived?|compensat\w{1,5}|replac(?:e|ed|ement)|warranty|extend(?:ed)?|extensions?|bill(?:ed)?|eligible|qualify|"
    r"entitled|"
    r"upgrade[ds]?|exempt|unavailable|not available|decline|refuse|deny|denied|exceptions?|reactivat\w{1,3}|reinstat\w{1,3}|"
    r"paid|pay|costs?|"
    r"(?:deposit|document|proof|approval|signature|fee)s? (?:is|are|may be) (?:also )?(?:required|needed)|"
    r"(?:need|needs|have|has) to (?:manually )?(?:verify|approve)|must (?:manually )?(?:verify|approve|check|review)|"
    r"ask for (?:an? )?(?:[\w-]+ )?(?:document|"
    r"proof|deposit)|(?:ask|require|oblige) (?:you|customers|members|guests) (?:to|for)|have the right to|not (?:all|make|"
    r"be able)|hold|delay(?:ed)?|"
    r"withhold|withheld|keep|retain|"
    r"(?:requires?|requests?|needs?|asks? for)(?: to see)? (?:[\w-]+ ){0,3}?(?:documents?|documentation|proof|passports?|identification|deposits?|"
    r"signatures?|evidence))\b"
)
_OWED = expression(
    r"\b(?:you|your|customers?|members?|users?|sellers?|buyers?|applicants?|children|participants?|accounts?|orders?|claims?|payments?|transfers?|"
    r"withdrawals?|loans?|"
    r"bookings?|parcels?|groups|purchases?)\b[^.;]{0,60}\b(?:can|may|must|"
    r"needs?|requires?|have to|required|able to|get|receive|qualify|join|become|apply)\b"
)
# What a company does with those who have reached something.
_CHECKS = expression(r"\b(?:review(?:s|ed)?|verif\w+|checks?|checked|approv\w+|audit(?:s|ed)?|documents?|proof)\b")
_BAR_CUES = (
    "criteria", "requirement", "conditions", "qualifications", "thresholds", "a certain ", "a specific ",
    "a particular ", "amounts", "levels", "milestones", "volumes", " values", " ages", "weights",
)  # fmt: skip
_IN_BRACKETS = expression(r"\((?:in|under|with|for) [a-z ]+(?: only)?\)")
_YOU_MAY = expression(
    r"\b(?:can|may|might) (?:also |only |not |never )?be (?:used|brought|kept|taken|worn|left|parked|consumed|opened|adjusted|extended|shortened|lengthened|"
    r"lifted|reduced|increased|waived|postponed)\b|"
    r"\b(?:you|customers|members|guests|passengers|students|tenants) (?:can|may)(?: also)? (?:purchase|buy|order|book|keep|"
    r"transfer|pay|extend|renew|defer|pause|rent|hire|bring)\b"
)
_IMPOSSIBLE = expression(r"\b(?:not (?:be )?(?:possible|able)|impossible|unable|cannot|can't|can not)\b")
_CASES_CUES = ("cases", "circumstances", "situations", "instances", "scenarios", "conditions", "occasions", "times")
# Who has to meet, or to have done, something is a person.
_MEETS = expression(
    r"\b(?:you|customers|members|guests|applicants|candidates|students|employees|sellers|buyers|hosts|patients|residents|visitors|tenants|drivers|"
    r"volunteers|teachers|"
    r"people|children|participants|those|anyone|everyone|everybody) (?:who |that )?(?:(?:must|have to|has to|need to|needs to|will|may|also|first|"
    r"still|do not|don't|to) ){0,4}\Z"
)
_HAS_DONE = expression(
    r"\bhave (?:already |also )?(?:led|worked|served|played|attended|taught|completed|passed|held|lived|earned|sold|spent|donated|published|bought|paid|taken part)\b"
)
# "There are some items that we do not ship."
_THERE_ARE = expression(
    rf"\bthere (?:are|may be|might be|could be|will be|will always be) (?:(?:{SOME}|"
    rf"other) )?(?:[\w-]+ ){{0,2}}?{PLURAL} (?:(?:that|which|where|"
    r"for which|in which|to which) )?(?:we|you|they|it) (?:just )?(?:cannot|do not|don't|won't|will not|"
    r"may not|must not) [a-z]+"
)


def bars(text: str) -> list[Restriction]:
    """What somebody has to meet, to reach or to exceed."""
    bar = _BAR.search(text) if stands(_BAR_CUES, text) else None
    if bar is None or stated(text, bar.end()) or READER_SETS.search(text[: bar.start()]):
        return []
    owed = (" be " in bar[0] or bar["must"] or (bar["at"] and _CHECKS.search(text))) and not RUNS.search(text)
    if not (GIVEN.search(text) or _OWED.search(text) or owed):
        return []
    plain = bool(_MEETS.search(text[: bar.start()]) or (bar["must"] and _HAS_DONE.search(bar[0])))
    return [Restriction(*bar.span(), "bar", plain=plain)]


def there_are(text: str) -> list[Restriction]:
    """ "There are some items that we do not ship.\""""
    there = _THERE_ARE.search(text) if "there " in text else None
    if there and not stated(text, there.end()) and not RUNS.search(there[0]):
        return [Restriction(*there.span(), "cases", plain=" we " in there[0])]
    return []


def cases(text: str) -> list[Restriction]:
    """ "In some cases", beside what the company does or what the customer may do."""
    for found in _CASES.finditer(text) if stands(_CASES_CUES, text) else ():
        all_before = text[: found.start()]
        before, behind = re.split(r"[,;:(]| - ", all_before)[-1], re.split(r"[;:]| but ", text[found.end() :])[0]
        if not found["there"] and _case_told(all_before, before, behind):
            continue
        # "All sales are final, except under limited conditions": the exception stands behind a comma.
        if _case_given(text, found, before, behind) or (_EXCEPT.search(before) and GIVEN.search(all_before)):
            start, end = found.span("there") if found["there"] else found.span()
            return [Restriction(start + len(found[0]) - len(found[0].lstrip("*_ ")), end, "cases")]
    return []


def _case_told(all_before: str, before: str, behind: str) -> bool:
    """Whether it is told when; "in some cases the organiser may" is others' doing, which no list of ours could state."""
    return bool(
        CASE_STATED.search(behind)
        or CASE_STATED.search(before)
        or CASE_FRONTED.match(all_before)
        or told_at_once(behind)
        or _THEY_MAY.match(behind)
    )


def _case_given(text: str, found: re.Match[str], before: str, behind: str) -> bool:
    if _CASE_GIVEN.search(behind) or _CASE_GIVEN.search(before) or _DONE_THEN.search(before):
        return True
    if RUNS.search(text):
        return False
    return bool(
        GIVEN.search(text)
        or _YOU_MAY.search(text)
        or (found["there"] and _IMPOSSIBLE.search(behind))
        or _IN_BRACKETS.search(text, max(found.start() - 1, 0), found.end() + 6)
    )
