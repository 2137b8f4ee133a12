"""Restrictions of how far something reaches, in words of their own: "not available in all countries", "in parts of the town", "on a limited basis"."""

from __future__ import annotations

import re
from collections.abc import Callable

from kblint.expressions import expression
from kblint.rules.matching import stands
from kblint.rules.restrictions.dealings import GIVEN, MACHINE, READER_SETS, RUNS
from kblint.rules.restrictions.model import Restriction
from kblint.rules.restrictions.nouns import PLACES, PLAIN, PLURAL, SOME, STOP, singular
from kblint.rules.restrictions.occasions import CASE_FRONTED, CASE_STATED
from kblint.rules.restrictions.told import BY_FIGURE, stated

_PLACE_WORDS = (
    r"(?:city|town|country|region|state|county|island|district|areas?|zones?|centre|center|world|network|building|park|beach|"
    r"campus|coast|village|province|"
    r"neighbou?rhood|museum|airport|market)"
)
# "In some parts of the town centre", "in parts of London".
_PARTS = expression(
    rf"\b(?:(?:{SOME}|many|most|other|limited) )?(?:parts|sections|areas) of (?:(?:the|our|"
    rf"this) (?:[\w-]+ ){{0,2}}?{_PLACE_WORDS}|"
    rf"{_PLACE_WORDS} [\w-]+(?: and [\w-]+)?|"
    r"(?<=in parts of )(?!the\b|our\b|this\b|that\b|these\b|your\b|an?\b|it\b|its\b|their\b|them\b|each\b|every\b|all\b|any\b|my\b|his\b|her\b|"
    r"which\b|some\b)[a-z]{4,20})\b"
)
_PARKING = expression(r"\b(?:permits?|parking|park|no fee|free of charge|service|delivery|collection|allowed|tolls?|bans?)\b")
_BASIS = expression(r"\bon a limited basis\b")
# "Some data may be retained": which, nobody says.
_RETAINED = expression(
    rf"\b(?:{SOME}|limited)(?: of (?:your|the))? (?:[\w-]+ ){{0,2}}?(?:data|records?|information|details) (?:may|might|"
    r"will|can|has to|have to|needs? to|must)"
    r"(?: still| also)?(?: need to)? be (?:retained|kept|stored|held|preserved)\b"
)
# "Limited travel expenses can be reimbursed": how far is not told.
_LIMITED = expression(
    r"\b(?:limited|restricted|various) (?!editions?\b|time\b|liability\b|compan|partnership|stock\b|run\b|version|ways\b)(?:(?!(?:and|to|"
    r"by|in|is|are|"
    r"for)\b)[\w-]+ ){0,3}?(?:(?:out of|out-of) pocket )?"
    r"(?P<noun>expenses|costs|fees|charges|surcharges|refunds?|reimbursements?|compensation|cover|coverage|damages?|losses|benefits|"
    r"repairs|treatments?|services|discounts)"
    r" (?:is|are|may|might|can|could|will)(?: (?:also|be|only|sometimes|partly))* (?:covered|insured|reimbursed|refunded|paid|"
    r"available|provided|offered|"
    r"granted|included|waived)\b"
)
# "The free plan has limited features."
_LESS = expression(
    r"\b(?:(?P<whose>[\w-]+) )?(?:plans?|accounts?|trials?|versions?|tiers?|memberships?|subscriptions?|users|members|customers|passes|editions?) "
    r"(?:(?:may|will|can|might|only|also) ){0,2}"
    r"(?:have|has|gets?|"
    r"offers?|comes? with|provides?|includes?) (?P<less>(?:only )?(?:very |more )?(?:limited|restricted) (?:functionality|features|access|support|capabilities|"
    r"options|benefits|services))\b(?!.*,? (?:which|because|so that)\b)"
)
_OFFERED = expression(
    r"\b(?:(?:un)?available|accessible|provided|offer(?:ed)?|pay for|reimburse|included?|cover(?:ed)?|eligible|accept(?:ed)?|sold|ship(?:ped)?|deliver(?:ed)?|valid|"
    r"appl(?:y|ies)|supported|"
    r"enabled|redeem(?:ed)?|released|launched|rolled out|licen[cs]ed|possible|permitted|refundable|returnable)\b"
)
# The same, said from the other end: "not available in all countries".
_NOT_ALL = expression(
    r"(?<!\w)(?:not|cannot|[a-z]{2,8}n't|never) (?:(?!(?:only|but)\b)[\w'-]{1,20} ){0,4}?(?:in|at|on|for|to|by|with|from|"
    r"across|of|cover|include|accept|offer)"
    r" (?:all(?: of (?:our|the)| the)?|(?P<every>every)) (?:(?!(?:and|or|of|to|in|on|for|is|are|the|with)\b)[\w'&-]{1,25} ){0,2}?"
    rf"(?(every)(?P<kind>(?!(?:type|kind|case|time|aspect|possible|single|detail|situation|one|thing|effort|option|combination|feature|"
    rf"scenario)\b)[a-z-]{{3,20}})|(?P<noun>{PLURAL}))\b(?![-'])"
)
_OFFERED_SO = r"(?:available|offered|provided|accessible|possible|sold)"
# "Delivery is not always available", "the service may not be available in your area": when or where, nobody says.
_SOMEWHERE = expression(
    rf"\b(?:(?:is|are) not always {_OFFERED_SO}|(?:is|are)(?:n't| not) {_OFFERED_SO} everywhere"
    r"|(?:do not|don't|cannot) (?:deliver|ship|send|operate) (?:to )?everywhere|(?:may|"
    rf"might) not be {_OFFERED_SO} where you (?:live|are)"
    r"|(?:availability|(?:options|methods|features|services|offers|benefits|coverage)(?: available)?) (?:(?:may|can|will|might) )?"
    r"(?:also )?(?:vary|varies|differs?|be different|depends?) (?:by|on|between|from|depending on|"
    r"according to|based on) (?:your |the |their )?(?:countr(?:y|ies)|regions?|locations?|areas?|states?|plans?|stores?|cities|postcode|"
    r"market)"
    rf"|(?:may|might) not be {_OFFERED_SO} (?:everywhere|in (?:your|their) (?:area|country|region|location|state|city|"
    r"postcode|territory)))\b"
)
# "Phone support (plan-dependent)", "free delivery (selected areas)".
_DEPENDENT = expression(
    r"\((?P<dependent>(?:plan|tier|package|location|region|country|contract|store|branch|season|age|membership|product|subscription|role)[- ]dependent"
    r"|(?:it )?depend(?:s|ing|ent) on (?:your |the )?(?:plan|tier|package|subscription|location|region|country|contract|membership|store|branch|season)"
    rf"|(?:for |in |on |at |with )?(?:some|select|selected|certain|participating) (?:(?!{STOP}\b)[\w-]{{2,20}} ){{0,2}}?(?P<noun>{PLURAL})(?P<only> only)?)\)"
)
# "In most plans, but not all"
_BUT_NOT_ALL = expression(
    rf"\b(?:most|many)(?:(?: of our)? (?:[\w-]+ ){{0,2}}?(?P<noun>{PLURAL}),? (?:but|though|if) not all|,? (?:but|though|"
    rf"if) not all,? (?:of our )?(?P<others>{PLURAL}))\b"
)
# "Is not always possible" is said of everything, "not available where you live" is not.
_ANYTHING = expression(r"\A(?:is|are) not always\b")
_WE = expression(r"\b(?:we|our)\b")
_IN_TOWN = expression(
    r"\b(?:city|town|countr|county|island|district|park|beach|coast|village|province|neighbou?rhood|museum|airport|campus)"
)
_YOURS = expression(r"\b(?:you|your)\b")
_SOMEWHERE_CUES = (
    "availab",
    " var",
    "differ",
    "depend",
    "be different",
    "not always",
    "everywhere",
    "in your ",
    "in their ",
    "where you ",
)


def _somewhere(text: str) -> list[Restriction]:
    if not stands(_SOMEWHERE_CUES, text):
        return []
    found = _SOMEWHERE.search(text)
    if found is None or MACHINE.search(text) or CASE_STATED.search(text[found.end() :]) or CASE_FRONTED.match(text):
        return []
    return [Restriction(*found.span(), "cases", plain=not _ANYTHING.match(found[0]) or bool(_WE.search(text)))]


def _dependent(text: str) -> list[Restriction]:
    found = _DEPENDENT.search(text) if "(" in text else None
    if found is None or (found["noun"] and not found["only"] and singular(found["noun"]) not in PLAIN | PLACES):
        return []
    return [Restriction(*found.span("dependent"), "scope", "plan", plain=True)]


def _basis(text: str) -> list[Restriction]:
    found = _BASIS.search(text) if "basis" in text else None
    return [Restriction(*found.span(), "basis", plain=True)] if found and not stated(text, found.end()) else []


def _without_figure(text: str, found: re.Match[str] | None) -> bool:
    return found is not None and not stated(text, found.end()) and not BY_FIGURE.search(text)


def _kept(text: str) -> list[Restriction]:
    found = _RETAINED.search(text) if " be " in text else None
    return (
        [Restriction(*found.span(), "scope", "record", bool(_YOURS.search(text)))]
        if found and _without_figure(text, found)
        else []
    )


def _less(text: str) -> list[Restriction]:
    found = _LESS.search(text) if "limited " in text or "restricted " in text else None
    return [Restriction(*found.span("less"), "less", found["whose"] or "")] if found and _without_figure(text, found) else []


def _limited(text: str) -> list[Restriction]:
    found = _LIMITED.search(text) if "limited " in text or "restricted " in text or "various " in text else None
    if found is None or not _without_figure(text, found):
        return []
    paid = found[0].endswith(("covered", "reimbursed", "refunded", "paid", "waived"))
    return [Restriction(*found.span(), "scope", singular(found["noun"]), paid)]


def _parts(text: str) -> list[Restriction]:
    found = _PARTS.search(text) if "parts of " in text or "areas of " in text or "sections of " in text else None
    if (
        found is None
        or not (GIVEN.search(text) or _PARKING.search(text))
        or stated(text, found.end())
        or READER_SETS.search(text[: found.start()])
    ):
        return []
    return [Restriction(*found.span(), "scope", "area", bool(_IN_TOWN.search(found[0])))]


def _not_all(text: str) -> list[Restriction]:
    if " all" not in text and " every " not in text:
        return []
    if (most := _BUT_NOT_ALL.search(text)) and not RUNS.search(text) and not stated(text, most.end()):
        noun = singular(most["noun"] or most["others"])
        return [Restriction(*most.span(), "scope", noun, noun in PLAIN)]
    found = next((p for p in _NOT_ALL.finditer(text) if not stated(text, p.end())), None)
    if found is None:
        return []
    noun = found["kind"] or singular(found["noun"])
    # "Free, though not with every plan"
    if not _OFFERED.search(found[0]) and not (noun in PLAIN and GIVEN.search(text[: found.start()])):
        return []
    return [Restriction(*found.span(), "scope", noun, noun in PLAIN or noun == "language")]


EXTENTS: tuple[Callable[[str], list[Restriction]], ...] = (
    _somewhere,
    _dependent,
    _basis,
    _kept,
    _less,
    _limited,
    _parts,
    _not_all,
)
