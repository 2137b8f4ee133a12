"""Decisions that no word names: what may be possible, what is let happen now and then, what the company need not do, what is said only once somebody asks."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.discretion.clauses import clause
from kblint.rules.discretion.lexicon import (
    ASKED,
    AT_STAKE,
    AT_TIMES,
    DONE,
    DUE,
    GIVES,
    GRANTED,
    MAY,
    NOT_OURS,
    OFFERED,
    PEOPLE,
    TAKES,
    WE,
    given_by_others,
)
from kblint.rules.matching import stands

_RARE = (
    r"(?:only )?in (?:(?:very|extremely|some|a few|the most) )?(?:rare|extreme|individual|isolated|exceptional|extraordinary|special|deserving|genuine|urgent) "
    r"(?:cases|circumstances|situations|instances)"
)
_WISHED = rf"(?<![\w-])(?:{ASKED}|{DUE}|{OFFERED})(?![\w-])(?! (?:form|page|number|id|button|status|fields?|methods?|tools?|settings|options?)\b)"
_BETWEEN = r"(?: (?!that\b|which\b|who\b|may\b|might\b|could\b|can\b|is\b|are\b|will\b)[\w'-]+){0,6}?"
_AN_OPTION = (
    r"(?:possible|an option|a possibility|negotiable|open to (?:negotiation|discussion)|available(?! (?:in|"
    r"on(?! an? (?:[\w-]+ )?basis)|at|as|via|through|from|to (?:download|view))\b))"
)
_AGREE = (
    r"(?:(?:reach|come to|make|find|strike|agree on) (?:an?|some) (?:[\w-]+ )?(?:agreement|arrangements?|solution|compromise|understanding|deal)|"
    r"(?:work|figure|sort) (?:something|it|this|things) out|sort (?:something|things) out|(?:make|put) (?:it|this|things) right|meet you half ?way)"
)
# What may be had, and what may be had as a rule.
_HAD = sparing(
    rf"{_WISHED}{_BETWEEN} (?:{MAY}(?: not)? be (?:{GRANTED}|{_AN_OPTION})|(?:is|are|will be) (?:{AT_TIMES}|usually) (?:{GRANTED}|{_AN_OPTION})"
    rf"|(?:will|can) (?:{AT_TIMES}|usually) be (?:{GRANTED}|{_AN_OPTION}))(?![\w-])(?![^.;:]*\b(?:within|days?|hours?|weeks?|minutes|months?)\b)"
    rf"|(?<![\w-]){_RARE},? (?:(?!we\b)[\w'-]+ ){{0,5}}?{_WISHED}{_BETWEEN} (?:can|may|might|could|is|are|will)(?: also)? (?:be )?(?:{GRANTED}|possible)(?![\w-])"
    rf"|(?<![\w-])(?:credits?|refunds?|reductions?|waivers?) {MAY} be applied(?! (?:to|at|in|by|when|automatically|towards?|against)\b)(?![\w-])"
    rf"|(?<![\w-])(?:is|are|will be) (?:{AT_TIMES}|usually) (?:waived|forgiven|overturned|overlooked|accommodated|honou?red|let off)(?![\w-])"
    rf"|(?<![\w-])(?!that |which |who )[\w-]+ {MAY} (?:qualify for|benefit from|be given) (?:an? |some )?(?:(?:reduced|lower|special|free|partial|"
    rf"discounted|cheaper|better) )?"
    rf"(?:{DUE}|pricing|prices|fees)(?![\w-])"
    r"|(?<![\w-])(?:discounts|reductions|exceptions|extensions|waivers|concessions|special prices|special pricing)(?: for [\w -]{3,30}?)? (?:is|are) (?:also )?possible"
    r"(?=[.,;!]| (?:on|upon) request|\Z)"
    r"|(?<![\w-])may or may not (?:succeed|qualify|get|receive|be (?:successful|upheld|eligible|selected))(?![\w-])"
    rf"|(?<![\w-]){PEOPLE}(?: (?:in|with|on|under|from|affected by) [^.,;:]{{2,50}}?)? {MAY}(?: not)? be (?:allowed|permitted|excused|exempted?|released|"
    rf"turned (?:away|down)|refused|"
    rf"denied|awarded|let (?:in|off|through)|(?:offered|given)(?! (?:the|an) (?:opportunity|option|choice|chance))|granted|admitted|rewarded|compensated|"
    rf"reimbursed|credited|helped with)(?! (?:by|access to the)\b)(?![\w-])"
    rf"|(?<![\w-]){PEOPLE} (?:{MAY}|{AT_TIMES}) (?:get|receive|earn|enjoy|claim|benefit from|be able to (?:get|make|claim|receive|have|keep|join|extend|pay|"
    rf"transfer)) (?:(?:an?|some|any) )?"
    rf"(?:(?:[\w-]+ ){{0,2}}(?:{DUE}|{OFFERED}|tickets|help)|(?:free|extra|additional|lower|reduced|discounted|special|more|partial|full|money|"
    rf"better) (?!information|details|notif)"
    rf"[\w-]+)(?![\w-])"
    rf"|(?<![\w-])(?!(?:this|that|it|which|who)\b)[\w-]+ {MAY} (?:exempt|excuse|entitle|qualify|release) (?:you|them|people|customers|students|patients|"
    rf"members) (?:from|to|for)(?![\w-])"
    r"|(?<![\w-])(?:you|customers|members|guests|passengers|students|residents|tenants|patients|buyers) (?:may|might|could)(?: also| still| even)? (?:get|receive|"
    r"claim|have) (?:(?:some|part|all|half|a part|any) (?:of )?)?(?:your|their|the) (?:[\w-]+ )?(?:money|deposit|fees?|fare|payment|price)s? back(?![\w-])"
)
# What the company may do, or does now and then; that it asks, tells or looks is no decision.
_WE_DO = sparing(
    rf"(?<![\w-]){WE}(?:(?:,? if [\w ]{{3,30}},)? {MAY} (?:(?:not|(?:choose|decide|opt|elect|agree) not to) (?:charge(?! your\b)|bill|fine|penali[sz]e|"
    rf"apply|enforce|insist|"
    rf"levy)|be happy to)"
    rf"| (?:do |can |will )?{AT_TIMES} (?:{GIVES}|let(?! you know)|spare|make an?|bring|hold|overlook)"
    r"| (?:(?:are|is)(?: not|n't) (?:obliged|obligated|required|bound)|(?:do|does)(?: not|n't) have|need not|(?:are|is) under no obligation) (?:to )?"
    rf"(?:{GIVES}|{TAKES}|choose|keep|hold)"
    r"|(?:'re| are| would be|'d be|'ll be| will be)(?: always| also| usually| generally| very)? open to (?:discuss|negotiat|consider|extend|reduc|adjust|offer|talk)ing"
    r"| (?:may|might|can|could) (?:hold|keep|freeze|withhold|delay)(?: back| on to)? (?:your|the|any|these|some|such) (?:[\w-]+ )?(?:funds|money|"
    r"payments?|pay-?outs?|deposits?|"
    r"earnings|balance)"
    r"|(?: (?:alone|then|also|will))* (?:decides?|chooses?|selects?|picks?) (?:whom?|which|what|how (?:much|long|many)|whether|if|in each case|freely|individually)"
    r"| (?:can|could|may|might|are happy to|would be happy to) (?:also |then |always )?(?:discuss|talk about|negotiate|look at) (?:the|our|your|an?|"
    r"other|better|special|different) "
    r"(?:[\w-]+ )?(?:prices?|pricing|terms|conditions|rates?|fees?|discounts?|rent|payments?|deadlines?|due date)"
    r"|(?:'ll| will| can| may)? (?:find|offer|choose|propose|suggest|decide on|agree on) (?:an?|the) (?:fair|appropriate|suitable|reasonable|adequate|"
    r"best|right|individual) "
    r"(?:remedy|solution|resolution|alternative)"
    r"| may or may not(?: be able to)?"
    r"| (?:may|might|will|can|could|do) (?:also |always |then )?take (?:[\w'-]+ ){1,5}?into (?:account|consideration)"
    r"| (?:(?:will|always|also|then) ){0,2}(?:makes?|takes?|have|has) the (?:final|last|ultimate) (?:call|decision|say|word)"
    rf"| {MAY} (?:allow|cover|extend|spread|lower|overlook|make up|turn (?:away|down))"
    r"| [^.;:,]{1,40} at will(?=[.,;]|\Z))(?![\w-])"
    rf"|(?<![\w-]){AT_TIMES},? {WE} (?:are|is) able to (?!help|assist|see|find|recover)[\w-]+(?![\w-])"
    rf"|(?<![\w-]){_RARE},? (?:(?:we|our [\w-]+) (?:(?:can|may|might|will|do) )?(?:{GIVES}|let|intervene|make)|(?:will|do|can) (?:we|[\w' -]{{3,40}}?) "
    rf"(?:{GIVES}|intervene|step in))(?![\w-])"
    r"|(?<![\w-])there (?:are|may be|might be) (?:(?:some|a few|certain|rare|also) )*(?:cases|circumstances|situations|instances|times|"
    r"occasions) (?:in which|when|where) "
    rf"{WE} (?:(?:can|may|might|will|do|could) )?(?:be able to )?(?:{GIVES}|let|make|{TAKES})(?![\w-])"
    rf"|(?<![\w-])it {MAY}(?: not)?(?: always)? be possible for {WE} to (?!help|assist|see|find|recover your password)[\w-]+(?![\w-])"
    r"|(?<![\w-])(?:set|put|impose|place|apply) (?:an? |any |such )?(?:limits?|caps?|restrictions?|holds?) (?:on [^.;:]{3,40} )?at any time(?![\w-])"
)
# To agree is a decision, whatever it is about.
_AGREES = expression(
    rf"(?<![\w-]){WE},? (?:{MAY} (?:agree (?:to|that|on)|be (?:persuaded|willing|prepared|inclined|open) to)|can agree (?:to|on) (?:an?|another|other|"
    rf"different|new))(?![\w-])"
)
# The subject stands in front of what it does first: "we cannot pay for it, but may be able to …".
_BUT_MAY = expression(
    rf"(?<![\w-]){WE} [^.;:]{{3,90}}?\b(?:but|although|though|and|or|yet),? (?P<may>{MAY}(?: be able to)? (?:{GIVES}|{_AGREE}|let(?! you know)))(?![\w-])"
)
# "We'll work something out": that somebody will talk about it is all that is said.
_TALK = sparing(
    rf"(?<![\w-]){WE}(?:'ll| will| can| could| do|'d| would)?(?: always| then| surely| certainly| usually| gladly| happily| try to| aim to| do our best to| "
    rf"try our best to)* {_AGREE}(?![\w-])"
    rf"|(?<![\w-])(?:be able to|let's|together,? we(?:'ll| can| will)?) {_AGREE}(?![\w-])"
    rf"|(?<![\w-])(?<!you can )(?<!you may )(?<!\bto )see (?:how|what|where|in what way) (?:else )?{WE} (?:can|could|might|may be able to) (?:do|offer|"
    rf"help|assist|arrange|support)(?![\w-])(?! with\b| on the\b)"
)
_TURNS_ON_ASKING = expression(
    r"\b(?:e-?mail|call|contact|write|tell|ask|let us|get in touch|talk|speak|reach out|unhappy|not happy|not satisfied|problem|wrong)\b"
)
# What differs, and nobody says by what; who has the last word; who deserves it most.
_OPEN_ENDED = sparing(
    r"(?<![\w-])(?:var(?:y|ies)|differs?|(?:is|are) different) (?:(?:quite|a lot|greatly|widely) )?(?:from|between|by|on) "
    r"(?:the |an? |each )?(?:individual )?(?P<each>case|person|customer|order|booking|request|claim|situation|offen[cs]e|incident)s?(?: (?:to|by|"
    r"and) (?P=each)(?: basis)?)?"
    r"(?=[.,;:)]| and\b|\Z)"
    rf"|(?<![\w-])not (?:everyone|everybody|anyone|all (?:applicants|candidates|who|of (?:those|them))|every (?:applicant|candidate))[^.;:]{{0,50}}? (?:will|can|may|is|"
    rf"are|gets?)(?: always)?(?: be)? (?:{DONE}|selected|chosen|admitted|funded|a (?:place|spot|seat|ticket))(?![\w-])"
    r"|(?<![\w-])(?:awarded|given|granted|offered|allocated|assigned|go|goes) to (?:[\w'-]+ ){1,6}?(?:most|best|more|particularly|"
    r"especially) (?:deserving|suitable|suited|"
    r"promising|appropriate|worthy|convincing|impressive|qualified)(?![\w-])"
    rf"|(?<![\w-])(?:is|are|remains?) (?:(?:purely|entirely|only|always|solely|simply) )*a (?:matter|question|gesture|sign) of (?:good ?will|grace|discretion|"
    rf"judge?ment|courtesy|kindness)(?![\w-])"
    r"|(?<![\w-])at (?:our|its) (?:(?:sole|own|absolute|free|complete|full) )+(?:choice|will|wish|leisure)(?![\w-])"
    r"|(?<![\w-])can be (?:discussed|negotiated|talked about|agreed individually)(?! (?:in the|on the|below|online|via|here)\b)(?![\w-])"
    r"|(?<![\w-])(?:decision|exceptions?|choice|approval)\b[^.;:,]{0,40}? (?:lies?|rests?) (?:solely |entirely |only )?with (?!you\b|your\b|"
    r"them\b)[\w-]+(?: [\w-]+)?(?![\w-])"
    r"|(?<![\w-])decision\b[^.;:,]{0,40}? is (?:ours|our own)(?: alone)?(?![\w-])"
    r"|(?<![\w-])(?:refunds?|compensation|credits?|reimbursements?)\b[^.;:,]{0,40}? (?:is|are) (?:purely |entirely |always )?voluntary(?![\w-])"
    r"|(?<![\w-])(?:provided|offered|granted|given|met|accepted|arranged) (?:only )?(?:where|wherever|whenever) we can(?![\w-])"
    r"|(?<![\w-])(?:granted|approved|accepted|offered|decided|given|awarded|possible) (?:only )?(?:after|upon|following|on the basis of|"
    r"subject to) (?:an? |our )?(?:individual|"
    r"internal|careful|manual|personal|thorough|case) (?:[\w-]+ )?(?:review|assessment|decision|consideration|examination|discussion|conversation)(?![\w-])"
    r"|(?<![\w-])(?:in|for) (?:well[- ]founded|worthy|deserving|genuine|truly urgent|justified|compelling) (?:cases|circumstances|situations|"
    r"emergencies|reasons|needs)(?! (?:such|like))"
    r"(?![\w-])|(?<![\w-])in cases of (?:[\w-]+ )?hardship(?![\w-])"
    rf"|(?<![\w-])(?:if|when|once|until|as soon as|unless) {WE} (?:is|are|feels?|becomes?)(?: not)? (?:comfortable|confident)(?![\w-])"
    r"|(?<![\w-])(?:on|for) (?:its|their) own(?: terms)?(?=[.,;:)]|\Z| and\b)"
)
_JUDGED = expression(
    r"\b(?:judged|considered|assessed|treated|handled|reviewed|evaluated|decided|looked at|look at|consider|review|assess|judge|treat|handle)\b"
)
_STAKE = expression(
    rf"{AT_STAKE.pattern}|(?<![\w-])(?:{ASKED}|{DUE}|{OFFERED}|ban(?:s|ned)?|muted?|mutes|punish(?:ed|ments?)|sanctions?|deadline|for free|"
    rf"free of charge|free (?:plan|hosting|month|place|ticket|copy|licen[cs]e|access|upgrade)s?)(?![\w-])"
)
_AT_ISSUE = expression(
    rf"{_STAKE.pattern}|\b(?:cases?|situations?|requests?|everyone|everybody|applicants?|candidates?|whoever)\b"
)
_AGREE_CUES = (" agree ", "be persuaded", "be willing", "be prepared", "be inclined", "be open")
_OFTEN = ("sometimes", "exceptionally")
_HEDGED = (
    " may", " might", " could", *(f" {often} " for often in _OFTEN), "discounts ", "reductions ", "exceptions ", "extensions ", "waivers ", "concessions ",
    "special pric",
    *(f"{verb} usually " for verb in ("is", "are", "can", "be", "will")),
    "rare cases", "rare circumstances", "rare situations", "rare instances", "extreme ", "isolated ", "exceptional ", "extraordinary ", "individual cases", "special c",
)  # fmt: skip
_WE_CUES = (
    *_OFTEN, " may", " might", " could", "rare ", "extreme ", "isolated ", "exceptional ", "extraordinary ", "special c", "individual cases", "there are ",
    "obliged", "obligated", "not required", "n't required", "not bound", "n't bound", "obligation", "not have to", "n't have to", "need not", "open to ", "at any time",
    "we decide", "we choose", "we select", "we pick", "decides ", "chooses ", "discuss ", "talk about ", "negotiate ", " may or may not ", "at will",
    "the final ", "the last ", "the ultimate ", "remedy", "fair solution", "resolution",
    "suitable solution", "appropriate solution", "right solution", "best solution", "reasonable solution", "individual solution", "adequate solution", "alternative",
    "into account", "into consideration",
)  # fmt: skip
_TALK_CUES = (
    "an agreement", "some agreement", "arrangement", "a solution", "some solution", "compromise", "an understanding", "a deal", "thing out", "things out", "this out",
    " it out", "it right", "this right", "things right", "half way", "halfway", "see how", "see what", "see where", "see in what",
)  # fmt: skip
_OPEN_CUES = (
    "vary ", "varies ", "differ", "not every", "not all ",
    "not anyone", "deserving", "most suit", "best suit", "more suit", "promising", "most appropriate", "worthy", "convincing", "impressive", "qualified", "be discussed",
    "be negotiated", "be talked about", "agreed individually", "is ours", "is our own", "voluntary", "lies with", "lie with", "rests with", "rest with",
    "lies solely", "rests solely", "lies entirely",
    "rests entirely", "lies only", "rests only", "where we can", "wherever we can", "whenever we can", " review", " assessment", " consideration",
    " examination", " decision", " discussion", " conversation",
    "founded ", "genuine ", "truly urgent", "justified ", "compelling ", "hardship", "comfortable", "confident", "a matter of", "a question of",
    "a gesture of", "a sign of",
    "own choice", "sole choice", "free choice", "own will", "own wish", "its own", "their own",
)  # fmt: skip
HEDGE_CUES = tuple(dict.fromkeys((*_HEDGED, *_WE_CUES, *_TALK_CUES, *_OPEN_CUES)))


def hedged(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a folded sentence leaves open what customers get; and whether conditions in front only say which cases there are."""
    if stands(_HEDGED, text):
        for had in _HAD.finditer(text):
            if not NOT_OURS.search(clause(text, *had.span())[1]) and not given_by_others(text, had.start(), had.end()):
                yield (*had.span(), False)
        if but := _BUT_MAY.search(text):
            yield (*but.span("may"), False)
    if stands(_WE_CUES, text) and (we := _WE_DO.search(text)) and _STAKE.search(text):
        yield (*we.span(), False)
    if stands(_AGREE_CUES, text) and (agrees := _AGREES.search(text)):
        yield (*agrees.span(), False)
    if (
        stands(_TALK_CUES, text)
        and (talk := _TALK.search(text))
        and (_STAKE.search(text) or _TURNS_ON_ASKING.search(text[: talk.start()]))
    ):
        yield (*talk.span(), True)
    if stands(_OPEN_CUES, text):
        for found in _OPEN_ENDED.finditer(text):
            if (not found[0].startswith(("on ", "for ")) or _JUDGED.search(text[: found.start()])) and (
                _STAKE if found["each"] else _AT_ISSUE
            ).search(text):
                yield (*found.span(), True)
