"""Restrictions, terms and rules that apply and are not told: "exclusions apply", "different rules may apply to groups", "subject to specific terms"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.rules.matching import stands
from kblint.rules.restrictions.dealings import GIVEN, RUNS
from kblint.rules.restrictions.model import Restriction
from kblint.rules.restrictions.nouns import SOME
from kblint.rules.restrictions.told import BY_FIGURE, STATED_IN_SENTENCE, stated

_KINDS_OF_RULES = (
    r"(?:rules|conditions|terms|prices|rates|deadlines|time limits|limits|requirements|procedures|regulations|policies|fares|tickets|provisions|regulations|"
    r"tariffs|exemptions|opening hours|"
    r"cancellation (?:terms|policies|conditions))"
)
# "Different rules may apply to groups" says to whom, and not what.
_RULES = expression(
    rf"\b(?:{SOME}|different|other|separate|stricter|individual|additional|further) (?!to\b|from\b|"
    rf"than\b)(?:[\w-]{{2,15}} )?{_KINDS_OF_RULES}(?: (?:may|might|will|"
    rf"can|could))?(?: also)? apply\b"
    r"(?! (?:if|when|unless|as follows|:|only if))"
)
_SOMEBODYS = expression(r"(?:[a-z]'s|[a-z]s'|\btheir)(?: own)?(?: (?:terms|rules|conditions)(?:,| and| &))? \Z")
_LIMITS = expression(
    rf"(?:\A|(?<=[.;:!?(*,-] )|(?<=[(*])|\b(?:but|and|though|although|as|however) )(?P<limits>(?:(?:{SOME}|other|"
    r"additional|further|usual|standard|"
    r"age|weight|size|"
    r"coverage|policy|benefit|usage|fair[- ]use|spending|eligibility|residence|minimum|maximum|stay|minimum[- ]stay|order|"
    r"quantity|volume|"
    r"credit|income|residency|entry|"
    r"travel) ){0,3}?(?:limits|caps|limitations|restrictions|requirements|criteria|exemptions)"
    r"(?: (?:may|might|will|do|can))? apply|fair[- ]use (?:rules?|polic(?:y|ies)|terms)(?: (?:may|might|"
    r"will))? appl(?:y|"
    r"ies)|an? (?:minimum|maximum) (?:order(?: value| quantity| size)?|spend|purchase|stay|age|term|rental period|"
    r"contract term|booking|charge)"
    r"(?: (?:may|might|will))? appl(?:y|ies))(?= ?(?:[.;!)*,]|\Z| and\b| but\b| (?:to|for|in|on|during|at) [\w' -]{2,60}(?:[.;!)*,]|\Z)))"
)
_RESTRICTION = (
    r"(?:terms (?:and|&) conditions|t ?& ?cs?|(?:conditions|exclusions|limitations|restrictions|terms)(?: (?:and|or|"
    r"&) (?:conditions|exclusions|"
    r"limitations|restrictions))?|exceptions|black-?out (?:dates|periods|days))"
)
_KIND_OF_RESTRICTION = (
    rf"(?:(?:{SOME}|other|additional|further|usual|standard|normal|seasonal|regional|local|individual|product|"
    r"brand|item|store|"
    r"merchant|age|geographic|geographical|weight|size|height|health|travel|access|noise|parking|licen[cs]e|dietary|entry) ){0,2}"
)
# Behind "apply" a place, a time or a case would be the beginning of a statement: "restrictions apply to batteries".
_APPLY = expression(
    rf"(?:\A|(?<=[.;:!?(*,-] )|(?<=[(*])|\b(?:but|and|though|although|as|however) )"
    rf"(?P<apply>(?:{_KIND_OF_RESTRICTION}|(?!(?:the|these|those|this|no|such|same|which|what|all|following|our|your|their|its|"
    rf"any|each|every|both|where|if|when|but|and|though|although|as|however|that|so)\b)"
    rf"[a-z-]{{3,20}} ){_RESTRICTION}(?: (?:may|might|will|do|can))? appl(?:y|"
    rf"ies)(?: (?:to|in) (?:your|this|our) [\w' -]{{2,40}})?)(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| (?:depending|based) on\b| according to\b))"
    # "Some limitations apply to free accounts" says to whom, and not what.
    rf"|\b(?P<some>(?:{SOME}|additional|further|age|height|weight|size|travel|"
    rf"booking|baggage|local|seasonal|service) {_RESTRICTION}(?: may| might| will)? appl(?:y|ies))"
    r"(?= (?:to|for|in|on) [\w' -]{2,60}(?:[.;!?)*,]|\Z))"
    rf"|\b(?P<subject>subject to (?:(?:{SOME}|other|additional|further|the usual|our usual) )?"
    r"(?:restrictions|exclusions|limitations|terms and conditions|t&cs|conditions|terms))(?= ?(?:[.;!?)*,]|\Z| and\b| but\b))"
)
# "Subject to specific terms", "governed by special conditions", "follow separate guidelines": which ones, nobody says.
_UNNAMED_TERMS = expression(
    r"(?<!you )(?<!you will )(?<!you may )\b(?:subject to|governed by|follows?|come with|comes with|falls? under|"
    rf"bound by) (?:(?:{SOME}|"
    r"separate|additional|different|individual|their own|its own|strict|stricter|further|other|"
    r"own) )+(?:[\w-]{2,15} )?(?:terms|conditions|rules|guidelines|"
    r"requirements|limits|restrictions|policies|exclusions|limitations|regulations|provisions)(?: of use)?(?= ?(?:[.;!?)*,]|"
    r"\Z| and\b| but\b| for\b))"
    rf"|(?<!you )(?<!you may )\b(?:have|has|have got|there are) (?:{SOME}|additional|further) "
    r"(?:[\w-]{2,15} )?(?:restrictions|limitations|exclusions)"
    r"(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| (?:on|for|to) [\w' -]{2,120}(?:[.;!,]|\Z)))"
    # "The larger tools may have age limits."
    rf"|(?<!you )(?<!you will )\b(?:may|might|can) (?:have|carry|come with|be subject to) (?:(?:an?|{SOME}|other|further|"
    r"additional) )?(?:[\w-]{2,15} )?"
    r"(?:age|height|weight|size|time|entry|access|eligibility|booking|usage|spending|purchase|quantity|parking) (?:limits|restrictions|requirements)"
    r"(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| depending\b| based\b))"
    # "Some courses have age requirements."
    rf"|\A\W*(?:{SOME}|many|other) (?!of\b|\w+ of\b)(?:[\w-]+ ){{1,3}}?(?:(?:may|might|can|do) ){{0,2}}(?:have|carry|come with) "
    r"(?!no\b|the\b)(?:[\w-]{2,15} ){1,2}(?:requirements|criteria|restrictions|exclusions)(?= ?(?:[.;!?)*,]|\Z| and\b| but\b))"
    rf"|\A(?:{SOME}|separate|additional|different|other) (?:[\w-]{{2,15}} )?(?:terms|conditions|rules|limits|"
    r"restrictions|exclusions) for [\w -]{3,50}\Z"
)
_TERMS = (
    # The conditions of the weather or of a road are nobody's terms.
    r"(?!(?:security|safety|weather|road|traffic|market|snow|sea|trail|health|living|working|light(?:ing)?|network|economic|storage|growing|medical) conditions)"
    r"(?:(?:[\w-]{2,15} )?(?:terms|conditions|terms (?:and|&) conditions|rules|restrictions|polic(?:y|ies)|deadlines|time limits|exclusions|entitlements)"
    r"(?: and (?:conditions|terms|rules|restrictions|deadlines|requirements))?)"
)
# "Conditions for the outlet may differ", "partner codes may have different terms", "subject to the terms of the specific deal": that there
# are others is all that is told.
_OTHER_TERMS = expression(
    rf"(?:\A\W*(?:the |our )?|[,;:] (?:the |our )?|\b(?:but|and|as|that|the|our|its|however|though|although) (?:the |our )?)(?P<differ>(?!the\b|our\b|these\b|"
    rf"your\b|their\b|other\b|any\b){_TERMS}"
    rf"(?: (?:for|of|on|in|at) (?:(?!(?:which|that|who|are|is)\b)[\w'-]+ ){{1,7}}?| )(?:(?:may|might|can|could|will)(?: also)? (?:vary|differ|be different)|"
    rf"(?:vary|differ)(?= (?:by|between|from) [a-z]+)))"
    r"(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| for\b| from\b| between\b| by\b))"
    rf"|\b(?:may|might|can|could|will|do|does|also) (?:also )?(?:have|carry|come with) (?:(?:some|a|slightly|very|their|its|own) )*(?:different|"
    rf"separate|other|special|"
    rf"stricter|"
    rf"additional|unique|specific|own) (?!from\b|than\b|to\b){_TERMS}(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| for\b| from\b| than\b))"
    r"|\b[a-z]{2,24}[a-hj-rtv-z]s (?P<plain>have (?:different|separate|special|stricter|unique|specific|other|their own) (?:cancellation |booking |"
    r"return |refund |payment )?"
    r"(?:terms|conditions|rules))(?= ?(?:[.;!?)*,]|\Z| and\b| but\b))"
    r"|\b(?:subject to|governed by|according to|in line with|in accordance with) (?:the )?(?:[\w-]{2,15} )?(?:terms(?: (?:and|&) conditions)?|conditions|rules|"
    r"restrictions) (?:of|for) (?:the|that|this|each|every|its|their|your) (?:specific|respective|relevant|applicable|particular|individual|corresponding|chosen|"
    r"selected|given) (?:[\w-]{2,15} )?(?:deals?|offers?|promotions?|campaigns?|fares?|tickets?|plans?|vouchers?|coupons?|codes?|events?|products?|courses?|"
    r"programmes?|bookings?|rates?|tariffs?|stores?|shops?|venues?|cards?|passes|pass|discounts?|memberships?|packages?|tiers?)\b"
    r"|\b(?:subject to|according to|in line with|in accordance with) the (?:applicable|respective|relevant|corresponding) (?:fare|ticket|rate|tariff|booking|store|"
    r"promotion|offer|voucher|course|event) (?:terms|conditions|rules)\b"
)
_OTHER_TERMS_CUES = (
    "terms",
    "conditions",
    "rules",
    "restrictions",
    "polic",
    "deadlines",
    "time limits",
    "exclusions",
    "entitlements",
)
# … and one of these, too.
_THAT_DIFFER_CUES = (
    " vary", " differ", "special ", "separate ", "stricter ", "unique ", " own ", "other ", "additional ", "specific ", "subject to ", "governed by "
    "", "according to ",
    "in line with ", "in accordance with ",
)  # fmt: skip
# "Each country has other rules", "other sites' terms may differ": theirs are no list of ours.
_OF_OTHERS = expression(
    r"\b(?:countr(?:y|ies)|states?|jurisdictions?|banks?|issuers?|carriers?|airlines?|schools?|universit(?:y|ies)|employers?|providers?|couriers?|"
    r"insurers?|platforms?|"
    r"browsers?|third part(?:y|ies)|third-party|other (?:[\w-]+ )?(?:sites?|websites?|companies|services)|sites?'s?|law|laws|legal|licen[cs]es?)\b"
)
_UNNAMED_CUES = (
    "terms", "conditions", "rules", "guidelines", "requirements", "limits", "restrictions", "policies", "exclusions",
    "limitations", "regulations",
    "provisions", "criteria",
)  # fmt: skip
# "There may be restrictions", "with some exceptions": announced anywhere in a sentence.
_ANNOUNCED = expression(
    rf"\b(?:there (?:may|might|can|will) be (?:(?:{SOME}|other|additional|further) )?|(?:{SOME}|"
    r"additional|further|other|limited) )"
    r"(?:[a-z]+ )?(?:restrictions|limitations|exclusions|exceptions(?! for\b))\b(?! (?:to|for|on) (?:this|the|these|that)\b)"
)
_ANNOUNCED_CUES = ("restrictions", "limitations", "exclusions", "exceptions")
# What only those who sell have; "restrictions" are everybody's.
_TERMS_OF_SALE = expression(r"\b(?:terms|t ?& ?cs?|exclusions|black-?out)\b")
# "A minimum stay applies" is about customers, "usage limits apply" may be about anything.
_OF_STAYS = expression(
    r"\b(?:stay|age|residenc[ey]|residency|income|order|booking|spend(?:ing)?|purchase|rental|contract|fair[- ]use|travel|entry|eligibility|policy|"
    r"benefit|credit|charge|"
    r"coverage|fares|tariffs|prices|terms|exemptions|opening|cancellation)\b"
)
# "Within certain limits", "subject to the club's rules": a document with a name ("our Cancellation Policy") is no such thing.
_WITHIN = expression(
    rf"\b(?:within {SOME} (?:limits|bounds|restrictions)|within the (?:guidelines|rules|regulations)(?: and (?:guidelines|rules|"
    r"regulations))?(?: of [\w' ]{3,30})?|"
    r"(?:in line with|in accordance with|subject to|according to) (?:the |our )?(?:(?:club|house|centre|center|building|site|society|library|gym|school)(?:'s)?) "
    r"(?:rules|polic(?:y|ies)|guidelines|regulations|by-?laws))(?= ?(?:[.;!)*,]|\Z| and\b| but\b))"
)
_WITHIN_CUES = ("within ", "in line with ", "in accordance with ", "subject to ", "according to ")
# One of these is in all of them.
_TERMS_CUES = (
    *dict.fromkeys((*_UNNAMED_CUES, *_OTHER_TERMS_CUES, *_ANNOUNCED_CUES, "appl", "subject to", "bounds", "by-law", "bylaw")),
)


def _within(text: str) -> list[Restriction]:
    found = _WITHIN.search(text) if stands(_WITHIN_CUES, text) else None
    return [Restriction(*found.span(), "apply")] if found and not stated(text, found.end()) and not RUNS.search(text) else []


def terms(text: str) -> list[Restriction]:
    """What applies, is announced or is another's than usual, in a folded sentence that does not say what it is."""
    if not stands(_TERMS_CUES, text):
        return []
    found = _applying(text) or _announced(text) or _within(text)
    if stands(_UNNAMED_CUES, text) and (unnamed := _UNNAMED_TERMS.search(text)) and not _unnamed_told(text, unnamed):
        found.append(Restriction(*unnamed.span(), "apply", plain=bool(_TERMS_OF_SALE.search(unnamed[0]))))
    return found or _others(text)


def _unnamed_told(text: str, found: re.Match[str]) -> bool:
    """Whether it is told which ones. "Depending on how dangerous they are" tells nothing."""
    behind = text[found.end() :]
    return not behind.startswith((" depending on", " based on", " according to")) and stated(text, found.end())


def _applying(text: str) -> list[Restriction]:
    if not ("appl" in text or "subject to" in text) or STATED_IN_SENTENCE.search(text):
        return []
    if apply := _APPLY.search(text):
        # "The hotel's terms and conditions apply": they are somebody's, and told there.
        form = apply.lastgroup or ""
        if _SOMEBODYS.search(text[: apply.start(form)]):
            return []
        return [Restriction(*apply.span(form), "apply", plain=form == "apply" or bool(_TERMS_OF_SALE.search(apply[0])))]
    if (rules := _RULES.search(text)) and not BY_FIGURE.search(text, rules.end()):
        if text[rules.end() :].lstrip().startswith(("-", "\u2013", "\u2014", "(")) or ":" in text[rules.end() :]:
            return []
        return [Restriction(*rules.span(), "rules", plain=bool(_OF_STAYS.search(rules[0])))]
    if (limits := _LIMITS.search(text)) and not BY_FIGURE.search(text, limits.end()):
        return [Restriction(*limits.span("limits"), "apply", plain=bool(_OF_STAYS.search(limits["limits"])))]
    return []


def _announced(text: str) -> list[Restriction]:
    announced = _ANNOUNCED.search(text) if stands(_ANNOUNCED_CUES, text) else None
    # "Some exclusions.": nothing but the announcement, behind an offer.
    if (
        announced
        and not stated(text, announced.end())
        and (GIVEN.search(text) or not text[: announced.start()].strip(" *_("))
        and not RUNS.search(text)
    ):
        return [Restriction(*announced.span(), "apply")]
    return []


def _others(text: str) -> list[Restriction]:
    if not (stands(_OTHER_TERMS_CUES, text) and stands(_THAT_DIFFER_CUES, text)):
        return []
    other = _OTHER_TERMS.search(text)
    if (
        other is None
        or stated(text, other.end())
        or _OF_OTHERS.search(text)
        or RUNS.search(text)
        or _SOMEBODYS.search(text[: other.start()])
    ):
        return []
    return [Restriction(*other.span(other.lastgroup or 0), "apply", plain=bool(_TERMS_OF_SALE.search(other[0])))]
