"""KB305: a decision of the company without the criterion by which it is made.

Four forms:

* ``discretion``: "at our sole discretion", "at the discretion of the store manager";
* ``case``: "on a case-by-case basis", "each request is considered individually";
* ``exception``: "we may make an exception", "there may be exceptions";
* ``maybe``: "you may be able to", "we may waive", "we reserve the right to refuse", where it gives or takes what customers
  care for: money, goods, time, an account.

It is silent where the sentence or the next one states the criterion, where a link may state it, and in contracts (terms of
service, agreements), whose readers expect such reservations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import article_text
from kblint.rules.surroundings import in_quotes, list_or_table_follows, next_sentence

_STRONG = r"(?:(?:sole|own|absolute|full|complete|exclusive|and) ){0,3}"
_DECIDERS = (
    r"(?:company|store|shop|airline|bank|hotel|branch|insurer|carrier|operator|manager|seller|landlord|(?:[\w-]+ )?(?:manager|"
    r"team|department))"
)
_OTHERS = r"(?:user|customer|parent|administrator|admin|member|reader|teacher|instructor|owner|developer|partner|sponsor|guest|everyone|anyone|doctor)"
_DISCRETION = expression(
    rf"(?<![\w-])(?:(?:at|in|within|under|subject to) (?:our|its|the {_DECIDERS}'s|"
    rf"(?!{_OTHERS}'s)[\w-]{{2,20}}'s) {_STRONG}discretion"
    rf"|(?:at|in|within) the {_STRONG}discretion of (?:us|our|the (?:company|store|shop|airline|bank|hotel|branch|manager|team|"
    rf"staff|crew|captain|driver|host|provider|support|"
    rf"management|property|restaurant|venue|[\w-]+ (?:team|manager|staff|crew|department))|management|[\w-]+ staff)"
    rf"|discretionary (?:refunds?|credits?|payments?|decisions?|basis)|(?:on|as) a discretionary basis"
    r")(?![\w-])"
)
_CASE = expression(
    r"(?<![\w-])(?:(?:on an? )?case[- ]by[- ]case(?: (?:basis|approach|decision|assessment|review))?|on an individual basis|"
    r"on a per-case basis|(?:is|are|be|and) subject to (?:(?:our|individual|management|manual|internal|further|prior|final|additional) ){0,2}"
    r"(?:review|approval)(?! by (?!our|the (?:[\w-]+ )?(?:team|manager|staff)))|"
    r"(?:reviewed|considered|assessed|decided|evaluated|judged|handled|approved|examined|treated) (?:individually|separately)|"
    r"(?:review|consider|assess|decide|evaluate|judge|handle|approve|examine|look at|treat)s? (?:each|every|all|these|such|those) "
    r"(?:[\w-]+ ){1,3}?(?:individually|separately|one by one)|on (?:its|their) (?:own )?merits?)(?![\w-])"
)
_EXCEPTION = expression(
    r"(?<![\w-])(?:(?:may|might|can|could|will|would|do)(?: (?:sometimes|occasionally|also|still|be able to))? (?:make|grant|"
    r"allow|consider) (?:an |a few |some |rare |limited |individual )?exceptions?"
    r"|(?:occasionally|sometimes),? (?:we )?(?:make|grant|allow)s? (?:an )?exceptions?|(?:make|grant)s? (?:rare|occasional|"
    r"some|the odd|an occasional) exceptions?"
    r"|(?:there (?:may|might|can|could) be|there are(?: always| sometimes)?|with) (?:some |a few |certain |rare |occasional |"
    r"limited )?exceptions"
    r"|(?:(?:some|rare|occasional|limited|individual) )?exceptions (?:may|might|can|could) (?:sometimes |"
    r"occasionally )?(?:be (?:made|granted|possible|considered|allowed)|apply|exist)"
    r"|exceptions are (?:sometimes |occasionally )?(?:possible|made|granted|considered))(?![\w-])"
)
_GIVES = (
    r"(?:waive|refund|reimburse|credit|compensate|grant|extend|consider|approve|accept|replace|exchange|offer|allow|give|"
    r"issue|provide|upgrade|reinstate|reopen|reduce|reverse|cover|pay|compensate|make good)"
)
_US = r"the (?:(?!if|when|of|to|and|or\b)[\w-]{2,15} ){0,2}?(?:store|team|staff|department|bank|airline|branch|manager|hotel|billing desk|help ?desk)"
_CHANGES = r"(?:change|raise|increase|adjust|modify|remove|amend|void)"
_TAKES = r"(?:refuse|decline|deny|reject|cancel|limit|suspend|terminate|close|withdraw|revoke|block|withhold|restrict|delay|deactivate)"
_MAYBE = expression(
    rf"(?<![\w-])(?:(?:you|customers|members|guests|passengers|(?P<us>we|our [\w ]{{2,25}}?|{_US})) (?:may|might|could)"
    r"(?:,? (?:also|still|even|sometimes|in (?:some|certain|rare) (?:cases|instances|circumstances)),?)? be able to"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:may|might|can|could|will|would)(?: also|"
    rf" still| even| sometimes| occasionally)? (?:choose|decide|elect|agree|opt) (?:not )?to (?:{_GIVES}|{_TAKES})"
    rf"|(?:our [\w ]{{2,25}}?|{_US}) (?:(?:may|might)(?: also| still| even| sometimes| occasionally)?|can sometimes) (?:{_GIVES}|{_TAKES})"
    rf"|we (?:may|might)(?: also| still| even| sometimes| occasionally)? (?:{_GIVES}|{_TAKES})"
    rf"|we (?:occasionally|sometimes|from time to time) {_GIVES}"
    rf"|reserves? the right (?:at any time )?to (?:either )?(?:{_TAKES}|{_CHANGES})"
    # Without saying who: "a refund may be granted". That a fee may be charged is another rule's.
    r"|(?:refunds?|credits?|discounts?|compensation|extensions?|replacements?|returns?|exchanges?|reimbursements?) (?:[\w-]+ ){0,3}?(?:may|might|"
    r"could)(?: also| still)? (?:be (?:issued|granted|given|offered|provided|considered|accepted|approved|available|made|possible|"
    r"arranged)|apply)"
    r"|(?:fees?|charges?|deposits?|penalt(?:y|ies)) (?:[\w-]+ ){0,2}?(?:may|might|could)(?: also| still)? be (?:waived|refunded|reduced)"
    rf"|(?:if|where|when|as) (?:we|our [\w ]{{2,25}}?) (?:deem|see fit|judge)(?: it)?(?: (?:to be )?(?:necessary|appropriate|suitable|reasonable|fit))?"
    r"|(?:suspended|terminated|cancelled|canceled|closed|refused|declined|rejected|denied|"
    r"limited) (?:at any time )?for any reason)(?![\w-])"
)
# What customers care for. Whether a program works on their device is no decision of anybody's.
_AT_STAKE = expression(
    r"\b(?:refunds?|refunded|reimburse\w{0,5}|money|fees?|charges?|charged|costs?|price|discount(?:s|ed)?|credits?|vouchers?|"
    r"compensation|deposit|"
    r"returns?|exchanges?|replacements?|repairs?|warranty|cancel(?:lation|lations|led|ing)?|orders?|bookings?|reservations?|"
    r"flights?|seats?|fares?|tickets?|upgrade[ds]?|deliver(?:y|ies)|shipments?|parcels?|"
    r"deadlines?|extensions?|extend(?:ed)?|late|grace period|payments?|instal?lments?|loans?|claims?|disputes?|appeals?|"
    r"applications?|limits?|overdraft|accounts?|memberships?|subscriptions?|plans?|"
    r"contracts?|tariffs?|services?|benefits?|points|miles|rewards|bonus|check-?out|check-?in|early|baggage|luggage|pets?|"
    r"admission|entry|listings?)\b"
)
_CRITERION = expression(
    r"\b(?:if|when|whenever|where|unless|as long as|so long as|provided|providing|depend(?:s|ing)|based on|because|due to|"
    r"such as|including|for example|e\.g\.|considering|"
    r"in (?:the )?(?:case|event) of|until|by (?:going|using|clicking|signing|checking|removing|opening|changing)|whose|"
    r"who have|that (?:are|is|have|has|violate|exceed|do|contain)|after|once|within|"
    r"without (?:a )?(?:receipt|proof)|following|for (?:the following|violat\w+|breach\w*|fraud\w*|medical|bereavement)|"
    r"(?:returns|items|orders|bookings|requests|claims|accounts|customers|users|guests|parcels|"
    r"listings|reviews|payments|tickets) (?:that|which|who) (?!we\b|you\b)\w+|according to|subject to the|took|criteria|to comply|caused by)\b"
)
# By these a case is decided; "if" and "when" before it only say which cases there are.
_WEIGHED = expression(
    r"\b(?:depend(?:s|ing)|based on|according to|such as|including|for example|e\.g\.|considering|criteri(?:a|on)|taking into account|whether)\b"
)
_WEIGHED_BEHIND = expression(
    r"\b(?:if|when|where|unless|as long as|provided|because|by (?:using|looking|checking|comparing)|for (?:medical|bereavement))\b"
)
# "However" begins what the condition before it is not about.
_TURN = expression(r"[;:]|,? \b(?:but|however|though|although)\b")
_DENIED = expression(r"(?:\b(?:not|never|cannot|no longer)|n't)\b(?: [\w-]+){0,3} \Z")
# What other people decide.
_THEY = expression(
    rf"\b(?:{_OTHERS}s?|hosts?|sellers?|merchants?|organi[sz]ers?|banks?|issuers?|employers?|maintainers?|you|they|he|she|instructors?|moderators?)\b"
    r"(?: [\w'-]+){0,6} \Z"
)
_UNSTATED_FOR = expression(
    r" for (?:special|exceptional|certain|extraordinary|specific|some|rare|extenuating|genuine|you\b|such|particular|individual)"
)
_HELPING = expression(
    r"\bbe able to (?:also )?(?:help|assist|see|find|tell|check|verify|fix|solve|resolve|locate|reach|contact|answer|identify|determine|investigate|advise|"
    r"suggest|explain|diagnose|give you (?:more|further)|provide (?:you with )?(?:more|further|additional))\b"
)
_RESCUE = expression(
    r"\bbe able to (?:also )?(?:restore|recover|retrieve|reset|unlock|reinstate|reactivate|reverse|transfer|undelete|reship|reroute|redirect|correct|rename|merge)\b"
)
_SELF_HELP = expression(
    r"\bbe able to (?:also )?(?:see|find|sign|log|view|use|access|open|click|select|set|fix|solve|resolve|recover|delete|"
    r"download|install|connect|run|tell|reach|hear|watch|add|edit|change your|choose|check|track|verify|reset|unlock|update)\b"
)
_NEXT_STATES = expression(
    r"\A(?:(?:this|it|that|these|they) (?:mainly |usually |also )?(?:depends?|includes?|applies|apply|happens|is the case|"
    r"are)|(?:to|you must|you will need to|you need to) (?:qualify|be)|for example|for instance|examples?|"
    r"we (?:look at|consider|take into account|decide by|check|will only|do this|do so|weigh|only)|the criteria|criteria|"
    r"factors|reasons|(?:if|when) (?!you (?:want|would|need|wish|have (?:any|a|more|further) |believe|think|feel|are interested|still))|for this)"
)
_CONTRACT = expression(
    r"\b(?:terms|agreements?|conditions of|legal|licen[cs]e (?:terms|agreement)|eula|privacy (?:policy|notice|statement)|cookie (?:policy|notice)|"
    r"code of conduct|contract (?:terms|conditions)|dmca|takedown|addendum|acceptable use)\b|\A(?:the )?(?:[\w-]+ ){0,2}(?:licen[cs]e|privacy|cookies)\Z"
)
_NO_CRITERION = expression(r"\b(?:terms|conditions of use|contact|support|get in touch|(?:send|drop) us|e-?mail|chat|form)\b")
# One of these stands in every text that one of the four forms matches.
CUES = (
    "discretion", "exception", "case by", "case-by", "individual", "per-case", "merit", "subject to ", "be able to", "choose to ", "decide to ", "elect to ",
    "agree to ", "opt to ", "choose not to ", "decide not to ", "elect not to ", "agree not to ", "opt not to ", "the right ", "any reason", "separately",
    "one by one", "we sometimes ", "we occasionally ", "from time to time ", " may ", " might ", "could be ", "could apply", "also be ", "still be ", "also apply",
    "still apply", "can sometimes ", " deem", "see fit", " judge",
)  # fmt: skip


class Decision(msgspec.Struct, frozen=True, order=True):
    """Words at ``[start, end)`` of the folded sentence that tell of a decision, and their form."""

    start: int
    end: int
    form: str


_CURES = {
    "discretion": "State the criterion (“if the item is unused and has its label”), or say who decides and what to give them.",
    "case": "State by what the cases differ, or say who decides, from which details, and how long it takes.",
    "exception": "Name the exceptions, or leave the sentence out; if a person decides, say who, and from which details.",
    "maybe": "Say when it is so (“if your flight is delayed by three hours”), or who decides, and from which details.",
}


def check(article: Article, context: Context) -> Iterator[Hit]:
    told = list(article_text(article).sentences_with(CUES))
    if not told or _CONTRACT.search(fold(article.title)):
        return
    for block, sentence, text in told:
        found = find_discretion(text)
        if found is None or (block.cell and found.form == "maybe") or text.rstrip().endswith("?") or len(text.split()) < 3:
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if not (
            block.marked("code", start, end)
            or in_quotes(block.text, start, end)
            or _stated_around(article, block, sentence, found)
        ):
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "cure": _CURES[found.form]})


def find_discretion(text: str) -> Decision | None:
    """The first decision of a folded sentence for which the sentence gives no criterion."""
    found = []
    if discretion := _DISCRETION.search(text):
        found.append(Decision(*discretion.span(), "discretion"))
    exception = _EXCEPTION.search(text)
    # "The following are out of scope, though there may be exceptions": what follows is the rule.
    if exception and not _THEY.search(text[: exception.start()]):
        before, behind = _clause(text, exception.start(), exception.end())
        named = behind.startswith(" for ") and not _UNSTATED_FOR.match(behind)
        if not named and not _CRITERION.search((before + behind).replace("following", "")):
            found.append(Decision(*exception.span(), "exception"))
    if case := _CASE.search(text):
        before, behind = _clause(text, case.start(), case.end())
        weighed = _WEIGHED.search(text) or _WEIGHED_BEHIND.search(behind)
        if not weighed and not _DENIED.search(before) and not _THEY.search(before):
            found.append(Decision(*case.span(), "case"))
    if (maybe := _MAYBE.search(text)) and _matters(text, maybe) and not _CRITERION.search("".join(_clause(text, *maybe.span()))):
        found.append(Decision(*maybe.span(), "maybe"))
    # "May be waived at our discretion": the discretion is what has to be cured.
    return min((d for d in found if d.form == "discretion"), default=None) or min(found, default=None)


def _matters(text: str, maybe: re.Match[str]) -> bool:
    """Whether what may be so is something that customers care for, and that somebody decides."""
    if maybe["us"] and not _HELPING.search(text) and _RESCUE.search(text):
        return True
    about = text if "deem" in maybe[0] or "fit" in maybe[0] or "judge" in maybe[0] else text[maybe.start() :]
    return bool(_AT_STAKE.search(about)) and not (_HELPING if maybe["us"] else _SELF_HELP).search(text)


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind ``[start, end)`` in the same clause."""
    turns = [m.end() for m in _TURN.finditer(text, 0, start)]
    turn = _TURN.search(text, end)
    return text[turns[-1] if turns else 0 : start], text[end : turn.start() if turn else len(text)]


def _stated_around(article: Article, block: Block, sentence: Sentence, found: Decision) -> bool:
    """Whether a link, the next sentence or a list that follows states the criterion."""
    if _linked(block, sentence):
        return True
    after = next_sentence(block, sentence)
    if after is not None:
        return bool(_NEXT_STATES.match(fold(after.text))) or _linked(block, after)
    # A list below a remark on exceptions is the rule, not the exceptions.
    return found.form != "exception" and list_or_table_follows(article, block)


def _linked(block: Block, sentence: Sentence) -> bool:
    """Whether a link in the sentence may state the criterion: one to the contract or to a mailbox does not."""
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not _NO_CRITERION.search(fold(block.text[mark.start : mark.end]))
        and not mark.target.startswith("mailto:")
        for mark in block.marks_at(sentence.start, sentence.end)
    )
