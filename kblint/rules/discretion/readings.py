"""Decisions that a claim of any words leaves to somebody, read by its grammar: by its modal, its adverbs, what it turns on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.discretion.clauses import clause, conditional, part
from kblint.rules.discretion.lexicon import (
    ASKED,
    AT_ISSUE,
    AT_STAKE,
    AT_TIMES,
    CONSIDERED,
    DONE,
    DUE,
    GIVES,
    GRANTED,
    MAY,
    NOT_OURS,
    OFFERED,
    OTHERS,
    OWN,
    PAPERS,
    PROGRAM,
    STRONG,
    TAKES,
    THEY,
    THIRD,
    WE,
    given_by_others,
)
from kblint.rules.matching import stands

_ASKED_FOR = expression(
    rf"(?<![\w-]){ASKED}(?![\w-])(?! (?:form|page|number|id|button|status|fields?|methods?|tools?|settings)\b)"
)
_DECIDED = expression(
    r" (?:or (?:may|might|could) not )?(?:not )?(?:(?:only|always) )?be (?:(?:also|still|only|exceptionally|partially|fully) )?"
    rf"(?:{GRANTED}|negotiable|rejected|declined|denied|refused|turned down|looked at|possible)(?![\w-])"
)
_REASONED = expression(
    r"\b(?:incomplete|invalid|fraudulent|duplicate|expired|damaged|unauthori[sz]ed|unpaid|incorrect|unsigned|illegible|spam)\b"
)
# These are decided on whatever they are about.
# What it is that is let or kept from customers, beside what they ask for.
_VALUED = expression(
    r"(?<![\w-])(?:price|cost of|rent|rents|bill|bills|contract|contracts|licen[cs]es?|permits?|certificates?|cards?|seats?|balance|points|miles|awards?|items|goods|"
    r"services?|overdraft|credit limit|stay|sum|luggage|baggage|quota|lease|mortgage|treatment|rooms?|cars?|courses?|lessons?|classes|appointments?|"
    r"tours?|instruments?|claim|sentences?|grades?|marks|premiums?|rates?|tariffs?)(?![\w-])"
    r"(?! (?:page|list|number|id|status|fields?|methods?|reader|form|settings?|level)\b)"
)
_STRONG_DONE = expression(
    r" (?:approved|granted|waived|honou?red|accommodated|excused|reinstated|overturned|forgiven|exempted|permitted|reimbursed|compensated|prorated)\Z"
)
_NO_SUBJECT = expression(
    r"\b(?:it|this|that|which|who|you|we|i|they|there|access|permission|user|users|admin|cards?|payment methods?)\W*\Z"
)
_MODAL = expression(rf"(?<![\w-]){MAY}(?![\w-])")
# "Exceptional circumstances will be considered": that they are looked at is all that is said.
_WILL_CONSIDER = expression(
    rf"(?<![\w-])(?:will|can|shall|would)(?: (?:also|still|even|then|always))? be (?:(?:carefully|individually|sympathetically|favou?rably) )?"
    rf"(?:{CONSIDERED}|looked (?:at|upon)(?= (?:individually|sympathetically|favou?rably))|taken into (?:account|consideration))(?![\w-])"
    r"|(?<![\w-])(?P<given>consideration) (?:(?:will|may|might|can|shall) (?:also |always |then )?be|is) (?:given|made|paid)(?! (?:by|to whether)\b)"
)
_ONLY = expression(r"\b(?:only|no|not|any|once|before)\b")
_NO_TIME = r"(?![^.;:]*\b(?:within|days?|hours?|weeks?|minutes|months?)\b)"
_ADVERBS = ("usually", "sometimes")
# Powers and rights. What is only checked, told or brought up to date is nobody's loss.
_CHOICE = sparing(
    rf"(?<![\w-])(?:{WE} (?:also )?(?:have|has|retains?|keeps?) (?:the|full|complete) (?:sole |full |final )?(?:power|authority|option|freedom|flexibility|"
    rf"choice) (?:not )?to|"
    rf"{WE} (?:can|may|could) (?:also |then )?(?:choose|decide|elect) (?:not )?to|"
    rf"{WE} (?:are|is) (?:under no obligation|not (?:obliged|obligated)) to) (?:{GIVES}|{TAKES}|release|award|accept|lower|halve|cap)(?![\w-])"
    rf"|(?<![\w-]){WE} (?:also |always )?(?:keeps?|holds?|have|has|retains?) the (?:option|right) (?:of|to)(?= (?!use\b|access\b|inspect|contact|verify|ask|request|"
    rf"see|"
    rf"know|be\b|change\b|update|"
    r"amend|modify))"
)
_RIGHT = expression(
    r"(?<![\w-])(?:reserv|retain)(?:es?|s|ing)? (?:the right|all rights)(?:,? (?:[\w-]+ ){1,6}?[\w-]+,)? (?:at any time |in its sole discretion )?(?:not )?to "
    r"(?!(?:routinely|regularly|periodically)\b|verify|inspect|check|monitor|update|amend|modify|revise|change|contact|correct|use|share|disclose|record|publish|edit|investigate|audit|take|prosecute|report|"
    r"seek|pursue|claim|recover|review|alter|test|appoint|send|make|charge|transfer|assign|be|do|have|display|store|access)[\w-]+"
)
_THIRD_HAS = expression(rf"\b{THIRD}\b[^,;]{{0,20}}\Z")
# What is possible, usual, likely or true of most is no rule.
_POSSIBLE = sparing(
    rf"(?<![\w-])it (?:may|might|could)(?: also| still| even| sometimes)?(?: not)?(?: always)? be possible (?:for (?:us|you|our [\w ]{{2,25}}?) )?to "
    r"(?:re-?enter|attend|bring|keep|book|reserve|swap|switch|transfer|redeem|claim|resit|retake|defer|freeze|pause|suspend|collect|apply|leave|rejoin|renew|spread|"
    r"pay|stay|reschedule|re-?arrange|arrange|appeal|check (?:in|out)|arrive|add|upgrade|downgrade|stop|intercept|redirect|hold|combine)(?![\w-])"
    r"|(?<![\w-])(?:is|are)(?:n't| not) always (?:possible|able) to (?:accommodate|honou?r|grant|meet|offer|refund|change|fulfil|waive|extend|accept|approve)(?![\w-])"
    r"|(?<![\w-])it(?:'s| is) not always possible to (?:accommodate|honou?r|grant|meet|offer|refund|change|fulfil|waive|extend|accept|approve)(?![\w-])"
    r"|(?<![\w-])may or may not be (?:accepted|approved|granted|refunded|allowed|honou?red|considered|accommodated|waived|permitted|possible)(?![\w-])"
    rf"|(?<![\w-]){ASKED} (?:(?!that\b|which\b)[\w'-]+ ){{0,5}}?can (?:(?:usually|sometimes) be (?:{DONE}|arranged|made|moved|changed|returned|"
    rf"extended){_NO_TIME}|"
    rf"be (?:{DONE}|arranged|made|moved|changed|returned|extended) (?:(?:up)?on request|by (?:prior |special )?(?:arrangement|agreement)|in (?:some|certain|rare|"
    rf"special|exceptional|"
    r"many|most) (?:cases|circumstances|situations)))(?![\w-])"
    r"|(?<![\w-])(?:may|might|could) have (?:their|your|his|her) [\w' -]{2,30}? (?:shortened|reduced|withdrawn|removed|cancelled|suspended|revoked|refused|waived|"
    r"extended)(?![\w-])"
)
_HEDGED = sparing(
    rf"(?<![\w-])(?:(?:usually,? {WE}(?: can|(?:'ll| will| should) be able to)|"
    rf"{WE}(?: are| is| will be|'ll be) usually able to|{WE} (?:should|will usually) be able to)"
    rf" (?:{GIVES}|cancel|change|amend|stop|take care of|let you|release|make|swap|transfer|rearrange|move|re-?(?:ship|send))(?![\w-]))"
    rf"|(?<![\w-]){WE} (?:can|could|will|may) (?:usually|sometimes) (?:move|change|cancel|swap|split|spread|backdate|bring|combine|hold|keep|transfer|stop|"
    rf"let)(?![\w-])"
    rf"|(?<![\w-]){WE} (?:will |do |can |would )?usually (?:expect to )?(?:{GIVES}|let you)(?= (?:[\w-]+ ){{0,5}}?(?:{DUE}|{OFFERED}|fees?|charges?|costs?|"
    rf"late)\b){_NO_TIME}"
    rf"|(?<![\w-]){AT_TIMES},? {WE} (?:will |can |may |do |"
    rf"also )*(?:{GIVES}|let (?:you|members|customers|guests|people)(?! know))(?:(?<=waive)|(?<=refund)|(?<=let you)|(?<=let members)|(?<=let customers)|"
    rf"(?<=let guests)|(?<=let people)|(?<=credit)|(?<=extend)|(?<=reduce)|(?<=reverse)|"
    rf"(?<=reinstate)|(?= (?:[\w'-]+ ){{0,5}}?(?:{DUE}|"
    rf"{OFFERED}|fees?|charges?|costs?|late|members|you to)\b))"
    rf"|(?<![\w-]){WE} (?:will |can |do |may |also )*{AT_TIMES},? (?:{GIVES}|"
    r"let (?:you|members|customers|guests|people)(?! know))(?:(?<=waive)|(?<=refund)|(?<=let you)|(?<=let members)|(?<=let customers)|(?<=let guests)|(?<=let people)|"
    r"(?<=credit)|(?<=extend)|(?<=reduce)|(?<=reverse)|(?<=reinstate)|"
    rf"(?= (?:[\w'-]+ ){{0,5}}?(?:{DUE}|{OFFERED}|fees?|"
    rf"charges?|costs?|late|members|you to)\b))"
)
_OFTEN_DONE = expression(
    rf"(?<![\w-])(?:is|are|will be) usually (?:approved|accepted|granted|waived|honou?red|accommodated|allowed|permitted|refunded|reimbursed|"
    rf"extended)(?![\w-]){_NO_TIME}"
)
_LIKELY = sparing(
    rf"(?<![\w-])(?:{WE}(?:'ll| will) (?:most |very )?(?:likely|probably)|{WE} (?:are|is) (?:very |most |highly )?(?:un)?likely to) (?:{GIVES}|{TAKES})(?![\w-])"
    rf"|(?<![\w-]){ASKED} (?:[\w-]+ ){{0,4}}?(?:will (?:most |very )?(?:likely|probably) (?:not )?be|(?:is|are) (?:very |highly )?(?:un)?likely to be) (?:{DONE}|"
    rf"rejected|declined|denied|refused)(?![\w-])"
    rf"|(?<![\w-])not (?:all|every|each) (?:[\w-]+ ){{0,3}}?{ASKED} (?:[\w-]+ ){{0,3}}?(?:will|can|may|are|is|might|could)(?: always)? (?:be )?(?:{DONE}|"
    rf"possible)(?![\w-])"
    rf"|(?<![\w-])most (?:[\w-]+ ){{0,2}}?{ASKED} (?:[\w-]+ ){{0,2}}?(?:is|are|will be|get|can be) (?:usually )?{DONE}(?![\w-])"
    rf"|(?<![\w-]){WE} (?:approve|grant|accept|honou?r|waive|refund|turn down|refuse|reject|decline)s? (?:most|very few) (?:[\w-]+ ){{0,3}}?{ASKED}(?![\w-])"
    rf"|(?<![\w-])(?:(?:not|n't) (?:usually|routinely|automatically|necessarily)|rarely|seldom)(?: be)? (?:{DONE}|{GIVES}|"
    rf"cancelled|canceled|"
    rf"entitled?s?|make exceptions|returned|exchanged)(?![\w-])"
    rf"|(?<![\w-])as a (?:general )?rule,? (?:{WE} (?:do not|don't|will not|won't) (?:{GIVES})|[\w ]{{3,30}} (?:is|are) (?:not )?(?:refunded|returned|kept|waived|"
    rf"granted|accepted|allowed))(?![\w-])"
    r"|, as a (?:general )?rule(?=[.;]|\Z)"
    rf"|(?<![\w-])as (?:an? )?(?:(?:one[ -](?:time|off)|special|goodwill) )?(?:courtesy|exception|favou?r),? {WE} (?:will |can |may |do |also |"
    rf"sometimes )*(?:{GIVES})(?![\w-])"
)
# What the company may do about what is at stake, whatever that is; to ask, to tell or to look is no decision.
_WE_MAY = sparing(
    rf"(?<![\w-]){WE}(?:(?: will| can| do|'ll)[^.;:,]{{3,60}} and)? (?:may|might)(?:,? in [\w ]{{3,30}},)?(?: also| still| even| sometimes| then| instead|"
    rf" only| not)*(?: be able to)? "
    r"(?!ask|need|have|contact|send|write|e-?mail|call|require|request|use|share|collect|store|process|update|change|modify|amend|revise|charge|be|take|"
    r"make(?! (?:an? )?(?:contribution|payment|adjustment|allowance|refund|reduction|concession|discount|exception))|verify|check|inspect|monitor|record|"
    r"review|investigate|receive|earn|experience|notify|inform|remind|let you know|show|display|publish|post|add|introduce|see|find|get|track|combine|pass|disclose|"
    r"work|refer|report|set|run|"
    r"test|help|assist|not|also|follow|want|wish|look|offer (?:different|other|additional|new)|provide (?:you|information|your)|keep (?:a|your|records?)|access|ship|"
    r"deliver|bill|invoice|debit|"
    r"suggest|recommend|advise|say|tell|mention|include|link|rely|engage|employ|hire|act|seek|pursue|begin|start|stop (?!your)|confirm|discuss|open|create|log|scan|"
    r"analy[sz]e|measure|serve|assign|"
    r"conduct|perform|apply|automatically|temporarily|periodically|choose|decide|elect|experiment|develop|launch|feature|moderate|mark|flag|label|learn|generate|"
    r"convert|translate|retain|hold|close|"
    r"suspend|terminate|limit|restrict|disable|block|remove|delete|levy|impose|deduct|withhold)[\w-]+ (?:[\w'-]+ ){0,5}?"
    r"(?:refunds?|fees?|charges?|costs?|price|discounts?|credits?|vouchers?|compensation|deposits?|returns?|exchanges?|replacements?|warranty|(?<!in )orders?|"
    rf"bookings?|reservations?|tickets?|"
    r"upgrades?|deadlines?|extensions?|payments?|instal?ments?|loans?|claims?|appeals?|penalt(?:y|ies)|fines?|suspensions?|bans?|tuition|rent|bills?|balance|points|"
    r"allowances?|adjustments?|"
    r"contributions?)(?![\w-])"
    r"|(?<![\w-])(?:reduced|lower|special|discounted|preferential|better) (?:prices?|rates?|fees?|tariffs?|fares?) (?:may|might|could) (?:also )?(?:apply|"
    r"be (?:available|offered|agreed|possible|negotiated))(?![\w-])"
    rf"|(?<![\w-]){WE} (?:may|might|could) (?:also |then )?(?:decide|determine|agree) that(?= [^.;]{{0,90}}\b(?:{DUE}|refunded|waived|granted|reinstated)\b)"
    rf"|(?<![\w-]){WE}(?: on duty)? (?:may|might|could)(?: also| still| then| sometimes)? (?:let (?:you|them|guests|late ?comers|people)(?! know)|relax|waive|"
    rf"overlook|turn a blind eye|bend)(?![\w-])"
    rf"|(?<![\w-]){WE} (?:may|might|could) (?:need|have) to (?:refuse|decline|reject|deny|reduce|cancel your|offer (?:an? |you )?(?:smaller|lower|different|"
    rf"alternative|partial))(?![\w-])"
)
# What people are given or refused without being said to ask: "you may be allowed to stay".
_YOU_MAY = expression(
    r"(?<![\w-])(?:you|customers|members|guests|passengers|students|residents|tenants|patients|visitors|applicants|latecomers) (?:may|might|could)"
    r"(?: also| still| even| sometimes| then| not| possibly)* be (?:allowed|permitted|excused|exempted?|released|turned away|refused|denied|awarded|"
    r"let)(?![\w-])(?! (?:by|access to the)\b)"
)
_UNPROMISED = expression(
    r"(?<![\w-])(?:cannot|can't|can not|unable to|not able to|do not|don't|does not|doesn't|there(?:'s| is) no|without|with no|make no) (?:always |ever )?(?:guarantee|"
    r"promise)s? "
    r"(?:that )?(?P<what>[^.;:]{3,100})"
)
_OUTCOME = expression(
    rf"\b(?:will|can|would|being|to)(?: be| always| be able to)* (?:able to |{GIVES}|cancel|change|amend|modify|stop|overturn|{DONE}|"
    r"cancelled|canceled|changed|made|provided|given|found|issued|possible|met)(?![\w-])"
    r"|\A(?:(?:any|all|your|the|an?|order|late|early|further|special|specific|particular|such) )*(?:changes?|cancell?ations?|modifications?|amendments?|exchanges?|"
    r"approvals?|"
    r"acceptance|admission|outcomes?|extensions?|refunds?|reinstatement|requests?|adjustments?|substitutions?|upgrades?|late check-?out|early check-in|places?|"
    r"success)(?![\w-])"
)
_FACT = expression(
    r"\b(?:deliver(?:y|ed|ies)|arriv\w+|availab\w+|in stock|uptime|accura\w+|results?|speed|colou?rs?|on time|in time|ship(?:s|ping)|security|secure|safe|work|"
    r"compatible|"
    r"receive[sd]?|performance|error|interrupt\w+|dates?|times?|quality|by (?:the|your)|price)\b"
)
# What is not owed, and what is owed only in part.
_NOT_OWED = sparing(
    rf"(?<![\w-])(?:not|n't) (?:automatically|necessarily) (?:mean|result in|lead to|guarantee|entitle)[^.;:]{{0,60}}?(?:{DUE}|{OFFERED}|{DONE}|approval)(?![\w-])"
    rf"|(?<![\w-])(?<!without a )(?<!without an ){ASKED} (?:[\w-]+ ){{0,3}}?(?:is|are)(?:n't| not) "
    r"(?:automatic|guaranteed|assured|a given|certain|an? (?:automatic )?(?:right|entitlement))(?![\w-])"
    rf"|(?<![\w-]){ASKED} (?:[\w-]+ ){{0,4}}?(?:cannot|can't|can not|can never) (?:always )?be (?:guaranteed|promised|assured)(?![\w-])"
    rf"|(?<![\w-]){ASKED} (?:[\w-]+ ){{0,3}}?(?:is|are) an? (?:favou?r|privilege|courtesy)(?![\w-])"
    r"|(?<![\w-])no (?:automatic|absolute|statutory) (?:right|entitlement)(?: to)?(?![\w-])"
    r"|(?<![\w-])(?:full or part(?:ial)?|part(?:ial)? or full|(?:some|part) or all of (?:the|your)|all or (?:part|some) of (?:the|your)|some form of|"
    rf"some kind of) (?:[\w-]+ )?"
    rf"(?:{DUE}|{OFFERED}|fees?|costs?|charges?|deposit|payment|price|amount)(?![\w-])"
)
# Requests that are weighed, and by what.
# "On a per-request basis" is no price per seat, and no contract month by month.
_BASIS = expression(
    r"(?<![\w-])on an? [\"“]?(?:per[ -](?!user|seat|member|month|day|year|hour|item|unit|license|licence|gb|project|device|person|night|use\b|domain|site|table|"
    r"page)[\w-]+|"
    r"(?P<each>(?!day|week|month|year|case)[\w]+)[ -]by[ -](?P=each)|individual [\w-]+|ad[ -]hoc|exceptional|compassionate|voluntary|ex[ -]gratia|good ?will|"
    r"one[ -]off)[\"”]? basis(?![\w-])"
)
_REVIEWED = expression(
    r"\b(?:review|consider|assess|decid|evaluat|handl|accommodat|approv|grant|judge|determin|negotiat|dealt|deal|resolv|address|offer|agree|treat|refund|waive|extend|"
    r"honou?r|paid|provid|"
    r"look(?:ed|s)? (?:at|into))\w*\b"
)
# Names for what differs from case to case, which say nothing of it.
_VAGUE = (
    r"(?:circumstances|situations?|cases?|factors|facts|merits?|specifics|considerations)(?![\w-])"
    r"(?!,? (?:which|that) includ)(?! (?:such|like|includ\w+|below|above|listed|described|named|(?:in|of|to) (?!each|every|the (?:case|request|matter|customer))|"
    r"that\b|which\b|where\b|we\b|"
    r"and (?!(?:(?:your|the|their) )?(?:merits?|needs?|circumstances)|each|is\b|are\b|will\b|may\b|can\b)"
    r"|(?:set (?:forth|out)|described|listed|stated|outlined|specified|given|mentioned|explained|defined) (?:in|on|below|above|here|under|by)\b))(?!:)"
)
_TURNS = expression(
    r"(?<![\w-])(?:depend(?:s|ing|ent|ant)? (?:up)?o[nf]|based (?:up)?on|according to|in (?:the )?light of|in view of|having regard to|var(?:y|ies)(?:,|"
    r" depending o[nf]| by| with| according to)?|"
    rf"subject to|(?:judged|decided|assessed|considered|determined|evaluated|reviewed|weighed|treated) (?:on|by|under|in)) "
    r"(?:(?:the|an?|your|our|each|every|any|all|individual|personal|particular|specific|unique|relevant|surrounding|exact|overall|various|several|many|number of|"
    rf"certain|"
    rf"different|other|own|financial|[\w/-]+(?:'s?|s')) ){{0,5}}{_VAGUE}"
)
_DIFFERS = sparing(
    # How something is set up can be looked up.
    r"(?<![\w-])depending on (?:why|how(?! (?:[\w'-]+ ){1,6}?(?:is|are|was|were|has been|have been|you(?:'ve| have)?) (?:configured|set|used|installed|stored|built|"
    r"implemented|connected)\b)|your (?:history|record|reasons?|standing|relationship))"
    rf"[^.;:]{{0,60}}?(?:{WE}|you|{ASKED}) (?:may|might|can|could|will)(?![\w-])"
    r"|(?<![\w-])depends? on how (?:serious|severe|genuine|exceptional|busy|we|good)(?![\w-])"
    r"|(?<![\w-])(?:each|every) (?:case|situation|request|claim|application) is (?:different|unique|individual)(?![\w-])"
    r"|(?<![\w-])(?:an?|our|your) (?:individual|separate|case[ -]by[ -]case) (?:determination|decision|assessment|judge?ment|evaluation)s?(?![\w-])"
    r"|(?<![\w-])(?:each|every|all) individual (?:cases?|requests?|circumstances?|situations?|instances?)(?: and [\w-]+)?(?![\w-])"
    r"|(?<![\w-])(?:consider|treat|view|review|handle|deal with|look(?:ed)? (?:at|upon)|assess|judge)(?:s|ed)? (?:[\w-]+ ){0,5}?(?:sympathetically|favou?rably|"
    r"compassionately|leniently)(?![\w-])"
    rf"|(?<![\w-])(?:treat|handle|deal with|review)s? (?:[\w-]+ ){{0,3}}?(?:requests?|cases?|claims?|appeals?|applications?) (?:[\w-]+ ){{0,2}}?fairly(?![\w-])"
    rf"|(?<![\w-]){WE}(?:'ll| will| can| may) (?:also |always )?take (?:that|this|it|these|them|(?:your|the|any|all|"
    rf"each) (?:[\w-]+ ){{0,3}}?(?:circumstances|situations?|case|reasons|hardship)) into (?:account|consideration)(?![\w-])"
    r"|(?<![\w-])(?:sympathetically|favou?rably) (?:considered|treated|viewed|looked)(?![\w-])"
)
# Reasons, proofs and acts that have to be good enough, and nobody says what is.
_FITTING = (
    r"(?:appropriate|warranted|justified|justifiable|merited|deserved|reasonable|fair|suitable|acceptable|adequate|sufficient|satisfactory|"
    r"(?:good|strong|serious|severe|valid) enough)"
)
_GOOD = (
    r"(?:good|strong|valid|legitimate|justified|justifiable|compelling|acceptable|adequate|sufficient|satisfactory|enough|suitable|convincing|genuine|reasonable|"
    r"exceptional|"
    r"extenuating|extraordinary|special|serious)"
)
_LAST = r"(?=[.,;:)]|\Z| (?:in (?:the|your|each)|by (?:us|our)|under|given|and|or|to (?:warrant|justify)|we|you)\b)"
_ENOUGH = sparing(
    rf"(?<![\w-])(?:if|where|when|provided|unless|with|without|for|have|has|gives|provides|shows|there (?:is|are)|on|only)(?: that)? (?:[\w-]+ ){{0,3}}?{_GOOD} "
    r"(?:explanations?|justifications?|reasons?|grounds|excuses?|mitigation|mitigating circumstances|evidence|proof)(?![\w-])"
    r"(?! (?:for|to|that|of|why)\b)"
    rf"|(?<![\w-])(?:if|where|when|whether|unless|until|whenever|provided)(?: that)? (?:(?!you\b)[\w'-]+ ){{1,9}}?(?:is|are|was|were|be|being|deemed|considered|"
    rf"thought|found|seems?|"
    rf"proves?|becomes?)(?: (?:deemed|considered|thought|found|judged))?(?: to be)?(?: [\w]+ly)? {_FITTING}{_LAST}"
    r"|(?<![\w-])good cause(?![\w-])"
    r"|(?<![\w-])(?:in|under) (?:(?:truly|really|very) )?(?:justifiable|justified|deserving|genuine|appropriate|suitable|compelling|the right) (?:circumstances|cases|"
    r"situations)(?! (?:such|like|includ))"
    rf"(?![\w-])|(?<![\w-])(?:only )?(?:if|where|when|whenever|wherever) (?:deemed |considered |thought |judged |we think |we feel )?{_FITTING}(?:{_LAST}|"
    rf"(?= to do so\b))"
)
_AS_WE_SEE = sparing(
    r"(?<![\w-])(?:what(?:ever)?|that|which|amount|period|time|sum|level|action|steps?|measures?|evidence|proof|solution|people|those)(?: of time)?(?: that| which|"
    rf" whom?)? {WE} "
    r"(?:thinks?|considers?|deems?|feels?|believes?|judges?|regards?|finds?|sees?)(?: (?:is|are|to be|it|as))* (?:reasonable|appropriate|fair|suitable|fit|sufficient|"
    r"acceptable|justified)(?![\w-])"
    rf"|(?<![\w-])(?:if|where|when|whenever|that|which) {WE} (?:thinks?|considers?|deems?|feels?|believes?|judges?|regards?|finds?|decides?|see)s? (?:that )?(?:it |"
    rf"this |that |them |him |her |"
    rf"you |your [\w ]{{2,25}}? |"
    r"the [\w ]{2,25}? )?(?:(?:is|are|was|were|do|does)(?: not|n't)? |to be |as )*(?:unsuitable|necessary|right|suitable|inappropriate|excessive|"
    r"unreasonable|unfair|abusive|suspicious|unacceptable|serious|"
    r"disruptive|deserving|fit|reasonable|"
    r"fair|appropriate|justified|acceptable)(?! (?:for|to) (?:your|the) (?:age|device))(?![\w-])"
    rf"|(?<![\w-]){WE}(?: will| can| may|'ll) (?:also |then )?(?:{GIVES}) [^.;:]{{0,60}}?(?:where|if|when|as) (?:it is |this is )?(?:appropriate|warranted|justified|"
    rf"merited)(?![\w-])"
    rf"|(?<![\w-])(?:if|where|when|unless|once|whenever) {WE} (?:thinks?|considers?|feels?|believes?|judges?) (?:that )?(?:[\w'-]+ ){{0,5}}?"
    r"(?:sufficient|enough|adequate|satisfactory)(?![\w-])"
    r"|(?<![\w-])to our (?:reasonable |complete |full )?satisfaction(?![\w-])"
    r"|(?<![\w-])(?:acceptable|satisfactory|agreeable) to (?:us|our [\w]+|the (?:manager|management|team|store|landlord))(?![\w-])"
    rf"|(?<![\w-])(?:if|where|when|unless|once) (?:{WE}|staff|the crew|crew|the driver) (?:is|are|feels?) (?:satisfied|happy|convinced|content)(?: with|"
    rf" by)?(?! that\b)(?![\w-])"
    r"|(?<![\w-])(?:under|according to|in line with|per|against|based on|in accordance with|following|using|subject to) our (?:own )?(?:internal|confidential) "
    r"(?:[\w-]+ ){0,2}(?:rules?|polic(?:y|ies)|guidelines?|criteria|standards|procedures?|checks|assessments?)(?![\w-])"
)
_ANY_REASON = sparing(
    rf"(?<![\w-])(?:for |by us for |or )?(?:any|some|whatever) (?:other )?(?:reasons?|grounds)(?= (?:that )?{WE} |,? (?:as )?(?:determined|decided|required) by (?:us|"
    rf"our))"
    r"|(?<![\w-])(?:required|requested|decided|determined|chosen|considered|deemed) (?:necessary |acceptable |appropriate |suitable )?by (?:us|"
    r"our [\w ]{2,25}?) for (?:any|some|whatever) (?:other )?reasons?(?![\w-])"
    r"|(?<![\w-])(?:considered|deemed|judged|thought|found) (?:to be )?(?:acceptable|appropriate|suitable|reasonable|necessary|sufficient|satisfactory|fit|"
    rf"justified) by (?!you\b|the (?:user|customer|law)|law\b)[\w-]+"
)
_STAKES = expression(rf"{AT_STAKE.pattern}|\b{ASKED}\b")
_REASON_STAKE = expression(
    rf"{AT_STAKE.pattern}|\b(?:reasons?|grounds|evidence|proof|circumstances|purposes?|asked to leave|removed|refused|admitted|allowed)\b"
)
# "Management will decide on the course of action", "to determine what compensation is due": by what, nobody says.
_SETTLES = sparing(
    r"(?<![\w-])(?<!you )(?<!you to )(?<!you can )(?<!help us )(?<!us to )(?:decide|determine|agree|work out)s? (?:on |what |which |upon )?(?:the |an? |any )?"
    r"(?:(?:most |next |best |further )?(?:appropriate|suitable|possible|best|right|fair|fairest) (?:[\w-]+ ){0,2}?(?:steps?|actions?|outcomes?|resolutions?|"
    r"solutions?|courses?|"
    r"remed(?:y|ies)|options?|compensation|refunds?|way forward|amounts?|response)|next steps|course of action)(?![\w-])"
    r"|(?<![\w-])(?<!you )(?<!you to )(?<!you can )(?<!help us )(?<!us to )(?:decide|determine|judge|assess)s? (?:whether|if|what|which|how (?:much|long|many)|"
    r"the (?:amount|level|length|extent|outcome)) "
    rf"(?:(?!your\b.{{0,20}}eligib)[\w'-]+ ){{0,9}}?(?:refunds?|refunded|reprint|replacements?|compensation|credits?|discounts?|reductions?|extensions?|penalt(?:y|"
    rf"ies)|sanctions?|awards?|awarded|help|"
    r"support|relief|reinstated|granted|waived|paid out|is paid|you (?:get|owe|pay|receive))(?![\w-])"
    r"|(?<![\w-])(?:will|can|is|are|be) (?:then |also |first )?(?:be )?(?:decided|determined|assessed|judged) (?:if|whether|what|which|how (?:much|long|"
    rf"many)) (?:[\w'-]+ ){{0,6}}?(?:{DUE}|{OFFERED}|returns?|"
    rf"{DONE}|fees?|charges?|penalt(?:y|ies)|eligible|covered|due|paid|owed)(?![\w-])"
    rf"|(?<![\w-])(?:{DUE}|{OFFERED}|penalt(?:y|ies)|sanctions?|outcome|amounts?|levels?|length|this|it) (?:[\w-]+ ){{0,4}}?(?:is|are|(?:will|to) be) (?:then |"
    rf"always )?(?:decided|determined|judged|settled) "
    rf"(?:on )?by (?:us|our [\w ]{{2,25}}?|management|staff|the (?:[\w-]+ ){{0,2}}?{OWN})(?![\w-])"
    rf"|(?<![\w-])(?:is|are) (?:a matter )?for (?:us|our [\w ]{{2,25}}?|management|the (?:[\w-]+ ){{0,2}}?{OWN}) (?:alone )?to (?:decide|determine|judge)(?![\w-])"
)
_FIGURE = expression(r"\A (?:up to |the |a )?(?:[$\u20ac\u00a3]\s?)?\d")
_HAVE_TO = expression(r"\b(?:have|has|need|needs|want|wants|able|like|likes|free|up) to \Z")
_MOST_OTHERS = expression(
    r"\b(?:some|many|most|other|several) (?:[\w-]+ ){0,2}(?:agencies|companies|manufacturers|operators|airlines|sites|platforms|firms|employers|schools)\b"
    r"[^.;:]{0,60}\Z"
)
_BY_OTHERS = expression(rf"\bby (?:the |your |each |every |individual )?(?:[\w-]+ ){{0,2}}?{THIRD}\b")
_LET_DECIDE = expression(
    r"\b(?:let(?:s|ting)?|allow(?:s|ing)?|enabl(?:es?|ing)|invit(?:es?|ing)) (?!us\b|our\b|the (?:team|manager|store|bank)\b)[^.;:]{2,90} \Z"
)
_TOLD_LATER = sparing(
    rf"(?<![\w-])(?:let you know|tell you|inform you|advise(?: you)?|notify you|confirm) (?:if|whether) {WE} (?:can|could|are able to|is able to|are willing to|"
    rf"will be able to) (?!help|assist)[\w-]+"
    rf"|(?<![\w-])see (?:if|whether) {WE} (?:can|could|are able to|may be able to|might be able to) (?!help|assist|see|find|identify|reproduce|locate|tell|check|"
    rf"verify|determine|improve|fix|solve|"
    r"resolve|replicate|recover|detect|connect|access|get it|reach|log)[\w-]+"
    rf"|(?<![\w-])(?:{WE} (?:see|check|find out|explore)|look into|look) (?:whether|if) (?:[\w'-]+ ){{0,6}}?(?:is|are|would be|may be) possible(?![\w-])"
)
# "Find out what we can do for you", "another arrangement", "a fair solution": whatever it may be.
_EFFORT = sparing(
    r"(?<![\w-])(?:see|find out|(?<!us )know|discuss|tell you|let you know|look at|check) (?:what(?: else)?|(?:if|whether) there(?:'s| is| may be) (?:any|"
    rf"some)thing(?: else)?)(?: that)? {WE} "
    r"(?:can|could|may be able to|might be able to) (?:do|offer|arrange)(?![\w-])(?! with| on the)"
    rf"|(?<![\w-]){WE}(?:'ll| will|) do (?:what|everything|all) we can(?=[.,;]|\Z)"
    rf"|(?<![\w-]){WE}(?:'ll| will| can)? find (?:a way|something that (?:works|suits|helps))(?![\w-])"
    rf"|(?<![\w-]){WE}(?:'d| would) be (?:very |more than )?(?:willing|happy|glad|prepared|open) to (?:{GIVES}|discuss|look at|talk)(?![\w-])"
    # What customers choose is for them to judge.
    r"|(?<![\w-])(?<!choose )(?<!choosing )(?<!pick )(?<!select )what(?:'s| is| would be| works) (?:best|right|fair|appropriate|suitable|reasonable) "
    r"(?:for (?:you|your (?:[\w-]+ )?(?:circumstances|situation|needs)|"
    r"both|all|everyone)|in (?:the|your) "
    r"(?:circumstances|situation))(?![\w-])"
    r"|(?<![\w-])(?:an?|the) (?:(?:most|more) )?(?:fair|reasonable|satisfactory|mutually \w+|amicable|equitable)(?: (?:and|or) (?:fair|reasonable|satisfactory|"
    r"suitable|acceptable))? "
    r"(?:solution|resolution|outcome|compromise|arrangement|settlement)(?![\w-])"
    r"|(?<![\w-])(?:solution|resolution|outcome|compromise|arrangement|settlement) (?:that|which) (?:(?:is|are|will be) (?:fair|reasonable|acceptable|satisfactory|"
    r"suitable)|suits|works for (?:everyone|both|all))"
    r"(?![\w-])"
    r"|(?<![\w-])(?:offer|provide|give|pay|find|propose|suggest|arrange)s?(?: you)? (?:an? |some )?(?:fair|appropriate|suitable|reasonable|adequate|satisfactory|"
    rf"acceptable)(?: (?:and|or|but) (?:[\w-]+))? "
    rf"(?:{DUE}|amounts?|arrangements?)(?![\w-])"
    r"|(?<![\w-])(?:discuss|agree(?: on)?|arrange|work out|come to|make|find|explore|talk (?:through|about)) (?:an?other|other|alternative|different|special|"
    r"some other) (?:payment |financial )?"
    r"(?:arrangements?|schedules?|payment plans?)(?![\w-])"
    rf"|(?<![\w-]){WE}(?:'ll| will| can| do)? (?:try|endeavou?r|strive|attempt|aim|seek|do what we can|do our best|do our utmost|do everything we can|"
    rf"make every (?:effort|attempt))(?: our (?:very )?best)? to "
    r"(?:accommodate|honou?r|grant|meet your|fit|fulfil|find (?:you )?(?:an?|another)|offer|match|rearrange|re-jig|reschedule|rebook|change your|cancel your|"
    r"amend your|refund|replace|fix any|"
    r"get (?:you )?(?:(?:an?|your) )?(?:refund|money))(?![\w-])"
    rf"|(?<![\w-]){WE}(?: will| may| can|'ll| do| would)(?: also| always| still| then| sometimes)? consider (?!adding|introducing|including|making|expanding|"
    rf"accepting)(?:[\w'-]+ ){{0,4}}?{ASKED}(?![\w-])"
    r"(?! (?:submitted|received|made) (?:within|by|up|before))"
    rf"|(?<![\w-]){WE}(?: do| will| may| can|'ll)(?: sometimes)? consider (?:it|them|this|these|those)(?=[.,;]|\Z)"
    rf"|(?<![\w-]){ASKED} (?:[\w-]+ ){{0,4}}?can be (?:discussed|negotiated|agreed|considered)(?! (?:online|via|in the|on the|below))(?![\w-])"
)
# Whose leave it takes.
_LEAVE = expression(
    r"(?<![\w-])(?:possible|allowed|permitted|accepted|available|granted|given|made|offered|extended|waived|welcome|considered|returned|refunded|exchanged|cancelled|"
    r"transferred)"
    r"(?: [\w-]+){0,2}? (?:only )?(?:with|by|upon|after|on|without) (?:(?:the|our|prior|written|advance|advanced|express|explicit|specific|management|manager|"
    r"manager's|"
    r"staff|hotel|store|special|individual) ){1,4}(?:approval|permission|consent|agreement|authori[sz]ation|arrangement)(?![\w-])(?! (?:number|code|form|by the|of the|"
    r"of your|from your))"
    r"|(?<![\w-])(?:transferred|accepted|allowed|permitted|extended|waived|granted|exchanged|welcome|possible) (?:only )?(?:on|upon|with) (?:approval|"
    r"permission|consent)(?![\w-])(?! (?:by|"
    r"of|from))"
    r"|(?<![\w-])unless (?:(?:an?|another|other|alternative|special|different|prior|some|individual) ){1,3}(?:payment )?(?:arrangements?|agreements?) (?:has|have|is|"
    r"are)(?: already)?(?: been)? "
    r"(?:agreed|made|arranged|reached)(?![\w-])"
    rf"|(?<![\w-])subject to (?!the \w+'s |your |(?:an? |the )?(?:admin|administrator|owner|moderator|organi[sz]er|instructor|teacher)(?:'s)? )(?:[\w'-]+ ){{0,3}}?"
    rf"(?:approval|permission|consent|acceptance|assessment|consideration)(?![\w-])(?! (?:by (?!us\b|our\b|the (?:manager|"
    rf"team))|of (?:your|the) bank))"
    rf"|(?<![\w-])(?:if|where|when|unless) (?:{WE}|staff|the crew|crew) agrees?(?: (?:it|this|that))?(?=[.,;]|\Z| that\b)"
)
# Words that say themselves that no rule decides.
_LEEWAY = expression(
    r"(?<![\w-])(?:(?:the|our|its|their|his|her) (?:[\w-]+ ){0,3}?[\w-]+(?:'s|s') decision|(?:our|its) decision|the decision (?:of|"
    r"by) (?:[\w'-]+ ){1,5}?)(?: in [\w ]{3,30}?)? ?(?:is|will be|shall be)"
    r"(?: considered| deemed| always)? final(?![\w-])"
    r"|(?<![\w-])(?:is|are|remains?|be) (?:purely |entirely |wholly |completely |always |strictly )?discretionary(?![\w-])"
    # Whoever it is at whose discretion it is: the module coordinator's or the schools'.
    rf"|(?<![\w-])(?:at|in|within) the (?:(?!{OTHERS}s?\b)[\w/-]+ ){{0,3}}?(?!(?:{OTHERS}|{PROGRAM})s?')[\w-]+(?:'s|s')(?:(?:/| and | or )(?:the )?[\w-]+(?:'s|"
    rf"s'))? {STRONG}discretion(?![\w-])"
    rf"|(?<![\w-]){WE} (?:have|has) (?:some |full |complete |the )?discretion(?![\w-])"
    r"|(?<![\w-])good ?will (?:gestures?|credits?|payments?|refunds?|rules?|polic(?:y|ies)|discounts?|vouchers?|grounds|compensation|offers?)(?![\w-])|"
    r"(?<![\w-])ex[ -]gratia(?![\w-])"
    # Whoever it is that may do so: what is a courtesy is nobody's due.
    r"|(?<![\w-])(?:may|might|can|sometimes) (?:(?!not\b)[\w'-]+ ){1,9}?as a (?:courtesy|favou?r)(?![\w-])"
    r"|(?<![\w-])as a gesture(?![\w-])|(?<![\w-])(?:not|n't|without) set(?:ting)? a precedent|(?<![\w-])at our (?:choosing|pleasure|convenience)(?![\w-])"
    r"|(?<![\w-])use (?:our|their) (?:own |best |professional )?(?:judge?ment|discretion|common sense)(?![\w-])"
    r"|(?:(?<![\w-])(?:no|not have an?|without an?)|n't have an?) (?:set|fixed|hard and fast) (?:rules?|polic(?:y|ies)|criteria|limit)(?![\w-])"
    r"|(?<![\w-])(?:some|a little|a bit of|a certain) (?:leeway|latitude|discretion|room for manoeuvre)(?![\w-])|(?<![\w-])(?:bend|stretch|relax) (?:the|our|"
    r"these) rules?(?![\w-])"
    rf"|(?<![\w-]){WE}(?:'ll| will| are| try to| aim to| can) (?:always )?be (?:reasonable|lenient|understanding|sympathetic|generous|accommodating)(?![\w-])"
)


def _pairs(first: str, second: str) -> tuple[str, ...]:
    return tuple(f"{a} {b}" for a in first.split() for b in second.split())


_FIXED = _pairs("set fixed", "rule polic criteria limit")
_POWERS = _pairs("the full complete sole final", "power authority option freedom flexibility choice")
_LEAVES = _pairs(
    "the our prior written advance advanced express explicit specific management manager manager's staff hotel store special individual",
    "approval permission consent agreement authori arrangement",
)
_PLANS = _pairs("another other alternative different special payment financial", "arrangement schedule payment")
_BEST = tuple(
    f"{what} {best}"
    for what in ("what's", "what is", "what would be", "what works")
    for best in "best right fair appropriate suitable reasonable".split()
)
_MODALS = (" may", " might", " could", " can sometimes ", " can in ", " can, ")
# By which words a reading can stand in a sentence, what it is, what must stand there, too, and whether what is said in front of it only says which cases there are.
_READINGS = (
    ((*_POWERS, "choose to ", "choose not to ", "decide to ", "decide not to ", "elect to ", "elect not to ", "obligation", "obliged", "obligated", "right to",
     "right of"),
     _CHOICE, None, False),
    ((" the right", "all rights"), _RIGHT, None, False),
    (("possible", "may or may not", "n't always ", "not always ", "may have ", "might have ", "could have ", *_ADVERBS, "on request", "arrangement", "agreement",
     " cases",
      "circumstances", "situation"), _POSSIBLE, _STAKES, False),
    ((*_ADVERBS, "should be able", "exceptionally"), _HEDGED, _STAKES, False),
    (_ADVERBS, _OFTEN_DONE, _ASKED_FOR, False),
    (("likely", "probably", "not all ", "not every ", "not each ", "most ", "very few", "usually", "not routinely",
     "n't routinely",
      "not automatically", "n't automatically", "necessarily", "rarely", "seldom", "as a rule", "as a general rule", "courtesy", "exception", "favour",
      "favor"), _LIKELY, _STAKES, False),
    (_MODALS, _WE_MAY, None, False),
    (("not automatic", "n't automatic", "no automatic", "necessarily", "guaranteed", "be promised", "be assured", "not assured", "n't assured", "a given",
     "not certain", "n't certain", " right",
     "entitlement", "favour", "favor", "privilege", "courtesy", "full or part",
      "partial or full", "part or full", "part or all", "some or all", "all or part", "all or some", "some form of", "some kind of"), _NOT_OWED, _STAKES, False),
    ((" basis",), _BASIS, _REVIEWED, True),
    (("circumstances", "situation", "case", "factors", "facts", "merit", "specifics", "considerations"), _TURNS, AT_ISSUE, True),
    (("depending on ", "depends on how", "depend on how", "is different", "is unique", "is individual", "individual ", "separate ", "into account",
     "into consideration", "case by case ", "case-by-case ",
     "case-by case ", "case by-case ", "sympathetically", "favourably", "favorably",
     "compassionately",
      "leniently", "fairly"), _DIFFERS, None, True),
    (("explanation", "justification", "reason", "grounds", "excuse", "evidence", "proof", "mitigat", "good cause", "appropriate", "warranted", "justifi", "merited",
     "deserved",
     "fair", "suitable", "acceptable",
      "adequate", "sufficient", "satisfactory", "good enough", "strong enough", "serious enough", "severe enough", "valid enough", "deserving", "genuine",
      "compelling", "right circumstances",
      "right cases", "right situations"), _ENOUGH, AT_ISSUE, True),
    (("reasonable", "appropriate", "fair", "suitable", " fit", "sufficient",
     "adequate", " enough", "acceptable", "justified", "necessary", " right", "excessive", "abusive", "suspicious", "serious", "disruptive",
     "deserving", "warranted",
      "merited", "satisfaction", "satisfactory", "agreeable", "satisfied", " happy", "convinced", "is content", "are content", "feel content", "feels content",
      "our internal", "own internal",
      "our confidential", "own confidential"), _AS_WE_SEE, _REASON_STAKE, True),
    (("reason", "grounds", "acceptable", "appropriate", "suitable", "necessary", "sufficient", "satisfactory", "fit by",
     "justified"), _ANY_REASON, _REASON_STAKE, True),
    (("decide", "determine", "agree", "work out", "judge", "assess", "settled"), _SETTLES, None, True),
    (("let you know ", "tell you ", "inform you ", "advise", "notify you ", "confirm if ", "confirm whether ", "see if ", "see whether ",
     "possible"), _TOLD_LATER, AT_STAKE, True),
    (("see what", "find out what", "know what", "discuss what", "tell you what", "look at what", "check what", "anything", "something", "everything we can",
     "all we can", "what we can", "a way", "be willing", "be happy", "be glad", "be prepared", "be open", "be very", "be more than", *_BEST,
      "fair", "reasonable", "satisfactory", "mutually", "amicable", "equitable", "acceptable", "suitable", " suits", "works for everyone", "works for both",
      "works for all", "appropriate",
      "adequate", *_PLANS, " try ", "endeavo", "strive ", "attempt", " aim ", " seek ", "our best", "our utmost", "every effort", "every attempt",
      "consider", "be discussed",
      "be negotiated", "be agreed"), _EFFORT, None, False),
    ((*_LEAVES, "agreement", "arrangement", " approval", " permission", " consent", "acceptance", "assessment", "consideration", " agree"), _LEAVE, None, False),
    (("is final", "be final", "considered final", "deemed final", "always final", "discretion", "goodwill", "good will", "gratia", "as a gesture",
     "as a courtesy", "favour", "favor",
     "precedent",
     "at our choosing",
      "at our pleasure", "at our convenience", "judgment", "judgement", "common sense", *_FIXED, "hard and fast", "leeway", "latitude", "manoeuvre", "bend ",
      "stretch ", "relax ",
      "reasonable", "lenient", "understanding", "sympathetic", "generous", "accommodating"), _LEEWAY, None, True),
)  # fmt: skip
# And one of these in every text that is read by its grammar.
READ_CUES = (
    *_MODALS, *_ADVERBS, *_POWERS, *_LEAVES, *_PLANS, *_BEST, *_FIXED, "choose to ", "choose not to ", "decide", "elect to ", "elect not to ", "obligation",
    "obliged", "obligated", "right to", "right of", " right", "possible", "may or may not", "may have ", "might have ", "could have ", "t always ",
    "on request", "arrangement",
    "agreement", "case", "circumstances",
    "situation", "most ", "should be able", "exceptionally", "likely", "probably",
    "not all ", "not every ", "not each ",
    "very few", "not routinely", "n't routinely", "not automatic", "n't automatic", "no automatic", "necessarily", "rarely", "seldom", "as a rule",
    "as a general rule", "courtesy", "exception",
    "favour", "favor", "guaranteed", "be promised", "be assured", "not assured", "n't assured", "a given", "not certain", "n't certain", "entitlement", "privilege",
    "full or part",
    "partial or full",
    "part or full", "part or all",
    "some or all", "all or part", "all or some", "some form of", "some kind of", " basis", "factors", "facts", "merit", "specifics", "consider", "depending on ",
    "depends on how", "depend on how",
    "is different", "is unique", "is individual", "individual ", "separate ", "into account", "into consideration", "sympathetic", "compassionately", "lenient",
    "fair", "explanation", "justifi", "reason",
    "grounds",
    "excuse", "evidence", "proof",
    "mitigat", "good cause", "appropriate", "warranted", "merited", "deserv", "suitable", "acceptable", "adequate", "sufficient",
    " enough", "satisfactory", "good enough",
    "strong enough",
    "serious", "severe enough",
    "valid enough", "genuine", "compelling", " fit", "fit by", "excessive", "abusive", "suspicious", "disruptive", "satisfaction", "agreeable", "satisfied", " happy",
    "convinced", "is content",
    "are content", "feel content", "feels content", "our internal", "own internal", "our confidential", "own confidential", "necessary", "determine", "agree",
    "work out", "judge", "assess", "settled",
    "let you know ", "tell you ", "inform you ", "advise", "notify you ", "confirm if ", "confirm whether ", "see if ", "see whether ", "see what", "find out what",
    "know what", "discuss what",
    "look at what", "check what", "anything", "something", "everything we can", "all we can", "what we can", "a way", "be willing", "be happy", "be glad",
    "be prepared", "be open", "be very", "be more than", "mutually", "amicable", "equitable", " suits",
    "works for everyone", "works for both",
    "works for all", " try ", "endeavo", "strive ", "attempt", " aim ", " seek ", "our best", "our utmost", "every effort", "every attempt",
    "be discussed", "be negotiated",
    " approval", " permission", " consent", "acceptance", "is final", "be final", "ed final", "always final", "discretion", "goodwill", "good will",
    "gratia", "as a gesture", "precedent",
    "at our choosing", "at our pleasure",
    "at our convenience", "judgment", "common sense", "hard and fast", "leeway", "latitude", "manoeuvre", "bend ", "stretch ", "relax ", "understanding", "generous",
    "accommodating", "looked ",
    "taken into ", "guarantee", "promise",
)  # fmt: skip
_CONSIDER_CUES = ("consider", "looked ", "taken into ")
_PROMISE_CUES = ("guarantee", "promise")


def read(text: str) -> Iterator[tuple[int, int, bool]]:
    """What a claim of unknown words leaves to somebody's decision, by its grammar; and whether conditions in front only say which cases there are."""
    for modal in _MODAL.finditer(text) if stands(_MODALS, text) else ():
        done = _DECIDED.match(text, modal.end())
        if (
            done
            and _is_asked(text, modal.start(), done[0])
            and not NOT_OURS.search(clause(text, modal.start(), done.end())[1])
            and not given_by_others(text, modal.start(), done.end())
        ):
            yield modal.start(), done.end(), False
    for considered in _WILL_CONSIDER.finditer(text) if stands(_CONSIDER_CUES, text) else ():
        asked = considered["given"] or _is_asked(text, considered.start())
        if (
            asked
            and not _ONLY.search(part(text, considered.start()))
            and not NOT_OURS.search(clause(text, *considered.span())[1])
        ):
            yield (*considered.span(), True)
    you_may = _YOU_MAY.search(text) if stands(_MODALS, text) else None
    if you_may and not NOT_OURS.search(clause(text, *you_may.span())[1]):
        yield (*you_may.span(), False)
    for cues, reading, needs, by_itself in _READINGS:
        if (
            stands(cues, text)
            and (found := reading.search(text))
            and (not needs or needs.search(text))
            and not (
                reading in (_RIGHT, _CHOICE)
                and (
                    _THIRD_HAS.search(text[: found.start()])
                    or conditional(text, *found.span())
                    or _FIGURE.match(text[found.end() :])
                    or (found[0].endswith((" ask", " request", " require")) and PAPERS.match(text[found.end() :]))
                )
            )
            and not _MOST_OTHERS.search(text[: found.start() + 1])
            and not (reading is _BASIS and _BY_OTHERS.search(text))
            and not (reading is _SETTLES and _settled_by_others(text, found))
        ):
            yield (*found.span(), by_itself)
    for unpromised in _UNPROMISED.finditer(text) if stands(_PROMISE_CUES, text) else ():
        if _OUTCOME.search(unpromised["what"]) and not _FACT.search(unpromised["what"]):
            yield unpromised.start(), unpromised.start("what") - 1, True


def _settled_by_others(text: str, found: re.Match[str]) -> bool:
    """Whether those who decide are the readers, or people whom they or we let decide."""
    before = text[: found.start()]
    return bool(
        re.match(r"(?:decide|determine|agree|judge|assess|work out)", found[0])
        # "We ask the seller, to determine …": who acts is who decides.
        and (
            _LET_DECIDE.search(before)
            or (THEY.search(part(text, found.start())) and not (before.endswith(" to ") and not _HAVE_TO.search(before)))
        )
    )


def _is_asked(text: str, index: int, done: str = "") -> bool:
    """Whether what stands before the verb at ``index`` is something that customers ask for, or is ``done`` by nobody but who decides."""
    before = part(text, index)
    if THEY.search(before) or _REASONED.search(before):
        return False
    return bool(
        _ASKED_FOR.search(before)
        or _VALUED.search(before)
        or (_STRONG_DONE.search(done) and before.strip() and not _NO_SUBJECT.search(before))
    )
