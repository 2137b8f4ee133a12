"""Decisions in words that are known for it: "at our discretion", "case by case", "we may make an exception"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.discretion.clauses import TOO_LATE, clause, conditional
from kblint.rules.discretion.lexicon import (
    AT_STAKE,
    CONSEQUENCE,
    CRITERION,
    DONE,
    DUE,
    GIVES,
    NOTHING_NAMED,
    OFFERED,
    ONLY_THESE,
    OTHERS,
    OWN,
    PAPERS,
    PROGRAM,
    STRONG,
    TAKES,
    THEN,
    THEY,
    THIRD,
    TROUBLE,
    US,
    Decision,
    given_by_others,
)
from kblint.rules.matching import stands

_DECIDERS = (
    r"(?:company|store|shop|airline|bank|hotel|branch|insurer|carrier|operator|manager|seller|landlord|(?:[\w-]+ )?(?:manager|"
    r"team|department))"
)
_TAIL = r"(?:(?: and [\w-]+)? (?:teams?|department|desk|managers?|office|staff|librarian|service|specialists?|board|committee|branch))?"
_COMPANY = (
    rf"(?:us\b|our (?!(?:customer|member|user|guest|client|partner)s?\b)(?:[\w-]{{2,20}} ){{0,3}}?[\w-]{{2,20}}{_TAIL}\b|"
    rf"the (?:[\w-]{{2,20}} ){{0,3}}?{OWN}{_TAIL}\b(?!'))"
)
_DISCRETION = sparing(
    rf"(?<![\w-])(?:(?:at|in|within|under|on|subject to) (?:our|my|its|(?:the )?(?:[\w&-]{{2,20}} ){{0,3}}?(?!(?:{OTHERS}|{PROGRAM})s?')"
    rf"(?:{_DECIDERS}'s|[\w-]{{2,20}}(?:'s|s'))) "
    rf"{STRONG}discretion"
    # "At the discretion of Acme School" is that of whom bears the name, "of the school" that of some school.
    rf"|(?:at|in|within|on|up to|left to|subject to) (?:the {STRONG})?(?:discretion|judge?ment) of (?!(?:(?:the |an? |each |every |your |their |its |any |those |"
    rf"whoever )(?:[\w-]{{2,20}} ){{0,2}}?)?(?:{THIRD}|{PROGRAM}s?)\b)"
    rf"(?:(?:the|our|an?|each) (?:[\w-]{{2,20}} ){{0,3}}?[\w-]{{2,20}}{_TAIL}|us|(?:the )?(?:[\w-]+ )?(?:staff|management|reception|team|security|moderators)"
    # … by their name.
    r"|(?!individual|whoever|both|either|those|one\b|all\b|each\b|local\b|other\b)[\w&'-]{2,20}(?: (?!and\b|or\b|to\b|if\b|as\b|when\b|but\b)[\w&'-]{2,20}){0,4}"
    r"(?= ?(?:[.,;:!)]|\Z)| (?:and|but|if|as|to|when|on|in|at)\b))"
    r"|discretionary (?:refunds?|credits?|payments?|decisions?|basis)|(?:on|as) a discretionary basis"
    r"|(?:management|managers?|manager's|staff|company|store|bank|airline|operator)(?:'s|')? discretion"
    r"|as (?:determined|decided|judged|assessed|agreed) by (?:us|our (?:[\w-]+ )?(?:team|staff|manager|management|experts|specialists)|(?:the )?management|"
    rf"the {_DECIDERS})"
    r"|(?:our|its) (?:sole |own |absolute )?discretion (?:to|whether|applies)|(?:we|our [\w ]{2,25}?|(?:the [\w ]{0,20}?)?(?:team|staff|moderators)) (?:may |can |"
    r"will )?(?:use|exercise|apply|have) "
    r"(?:(?:our|their|its|full|final|binding|sole|some|a certain|the) )*(?:discretion|(?<=final )judge?ment|(?<=binding )judge?ment)"
    r"|(?:may|might|can|could) (?:also )?(?:qualify for|receive|be given|get|merit|deserve) (?:special |further |individual )?consideration"
    r"|at (?:our|its) (?:sole |own )?(?:option|election)|in (?:our|its) (?:sole |own |reasonable ){0,2}judge?ment|in (?:our|its) sole opinion"
    r")(?![\w-])"
)
_THEIR_DISCRETION = expression(rf"\b(?:we\b|{_COMPANY})[^.;:!?]{{1,90}}? (?P<words>(?:at|in|within) their {STRONG}discretion)\b")
_REQUESTS = (
    r"(?:requests?|cases?|applications?|claims?|appeals?|refunds?|exceptions?|situations?|returns?|extensions?|complaints?|enquir(?:y|ies)|"
    r"inquir(?:y|ies)|disputes?|quer(?:y|ies)|reports?|proposals?|submissions?|accounts?|cancellations?|circumstances|incidents?|requirements?|orders?|"
    r"bookings?|reservations?|nominations?|donations?|loans?|hires?|stays?|memberships?|applicants?|projects?|groups?|visits?)"
)
_REQUEST = (
    r"(?:request|case|application|claim|appeal|situation|return|complaint|enquiry|inquiry|dispute|submission|order|booking|reservation|proposal|nomination|donation|"
    r"loan|hire|stay|membership|applicant|project|group|visit|account)"
)
_CASE = expression(
    r"(?<![\w-])(?:(?:on an? )?case[- ]by[- ]case(?: (?:basis|approach|decision|assessment|review))?|on an? individual basis|"
    r"on a per-case basis|(?:is|are|be|and) subject to (?:(?:our|individual|management|manual|internal|further|prior|final|additional) ){0,2}"
    r"(?:review|approval|permission|consent|agreement)(?! (?:annually|yearly|every|each|regularly|periodically)\b)"
    rf"(?! by (?!our|the (?:[\w-]+ ){{0,2}}?{OWN}))|"
    r"(?:considered|assessed|decided|judged|approved|evaluated) individually|we (?:always |will |then )?(?:decide|judge|assess) individually|"
    r"(?:prices?|pricing|fees?|rates?|quotes?|discounts?|deposits?|terms|conditions|charges?|costs?) (?:[\w-]+ ){0,4}?(?:agreed|set|calculated|negotiated|"
    r"quoted|worked out|"
    r"arranged|determined|discussed|fixed) individually|"
    rf"(?:{_REQUESTS}|(?:each|every) {_REQUEST}) (?:[\w-]+ ){{0,5}}?(?:(?:reviewed|handled|examined|treated|looked at|dealt with|discussed|negotiated) individually|"
    rf"(?:reviewed|considered|assessed|decided|judged|evaluated|examined|looked at|weighed) separately)|"
    rf"(?:review|consider|assess|decide|evaluate|judge|handle|approve|examine|look at|treat|weigh|analy[sz]e|look into|discuss)s? (?:each|every|all|these|such|those) "
    rf"(?!(?:two|three|four)\b)(?:[\w-]+ ){{0,2}}?{_REQUESTS} (?:[\w-]+ )?(?:individually|separately|one by one)|on (?:its|their) (?:own )?(?:merits?|facts|"
    rf"circumstances))(?![\w-])"
)
_EXCEPTION = expression(
    r"(?<![\w-])(?:(?:may|might|can|could|will|would|do)(?: (?:sometimes|also|still|be able to))? (?:make|grant|"
    r"allow|consider) (?:an |a few |some |rare |limited |individual )?(?:exception|exemption)s?"
    r"|sometimes,? (?:we )?(?:make|grant|allow)s? (?:an )?exceptions?|(?:make|grant)s? (?:rare|occasional|"
    r"some|the odd|an occasional) exceptions?"
    r"|(?:there (?:may|might|can|could) be|there are(?: always| sometimes)?|with) (?:some |a few |certain |rare |occasional |"
    r"limited )?exceptions"
    r"|(?:(?:some|rare|occasional|limited|individual) )?exceptions(?: to (?:this|these|the|our|that)(?: (?:rules?|polic(?:y|ies)|"
    r"deadlines?|limits?))?)? (?:may|might|can|could) "
    r"(?:sometimes )?(?:be (?:made|granted|possible|considered|allowed)|apply|exist)"
    r"|exceptions (?:may|might|can|could) be (?:agreed|arranged|approved|discussed|requested)"
    r"|exceptions are (?:sometimes |only )?(?:rarely |very |extremely )?(?:possible|made|granted|considered|rare|limited)"
    r"|(?:apart from|barring|save for|with|subject to) (?:a few|some|certain|rare|very few|limited|occasional|the odd) exceptions?)(?![\w-])"
)
# "Unless there are extenuating circumstances": what those are is what somebody decides.
_UNLESS = expression(
    r"(?<![\w-])(?:(?:if|in case)(?= (?:there (?:is|are)|you (?:have|had)|of))|unless|except)"
    r"(?: (?:where|when|if|for|in|under|due to|because of))?(?: (?:there (?:is|are)|you (?:have|had)|of))? (?:an? )?"
    r"(?:(?:very|truly|really) )?(?:extenuating|exceptional|extraordinary|mitigating|special|unusual|compelling|extreme|unforeseen) "
    r"(?:circumstances|cases?|situations?|conditions|reasons?)(?= ?(?:[.,;)!]|\Z| (?:and|but|or|exist|apply|arise|occur)))"
)
_UNLESS_CUES = (
    "unless ",
    "except ",
    *(
        f"{how} circumstances"
        for how in ("extenuating", "exceptional", "extraordinary", "mitigating", "special", "unusual", "unforeseen")
    ),
)
_HOLDS = r"(?:place|hold|request|require|ask|apply|set|introduce|substitute|replace|return|choose|decide|determine|pass)"
_CHANGES = r"(?:change|raise|increase|adjust|modify|remove|amend|void)"
_TERMS = r"(?:deadlines?|limits?|bans?|suspensions?|penalt(?:y|ies)|periods?|terms?|durations?|restrictions?|waiting times?|cooldowns?|loans?|silences?)"
_ARRANGE = (
    # "We will arrange for a replacement" is a promise, "we can arrange for food" an offer.
    r"(?:work (?:something|it|this) out|arrange (?:something|it|this|that)|(?<!will )(?<!'ll )(?<!\bcan )arrange for|"
    r"find (?:a|another|some) (?:solution|way|arrangement|compromise)|"
    r"come to (?:an|some) (?:arrangement|agreement)|(?:do|offer|fit) something|make it work|make (?:an|some) arrangement|(?:fit|squeeze) you in|sort something)"
)
_MAYBE = sparing(
    rf"(?<![\w-])(?:(?:you|customers|members|guests|passengers|students|residents|visitors|tenants|volunteers|applicants|(?P<us>we|our [\w ]{{2,25}}?|"
    rf"{US})) (?:may|might|could)"
    r"(?:,? (?:also|still|even|sometimes|in (?:some|certain|rare) (?:cases|instances|circumstances)),?)? be able to"
    r"|(?:you|customers|members|guests|passengers|students|residents) (?:may|might|could)(?: also| still| even| sometimes| then)? (?:get|receive|claim|qualify "
    r"for|have (?:a|the) right to|be (?:due|owed|eligible for|entitled to|offered|granted|given)) "
    rf"(?:(?!to\b|from\b|in\b|that\b)[\w-]+ ){{0,4}}?{DUE}"
    r"|(?:you|customers|members|guests|passengers|students|residents|your [\w-]+) (?:may|might|could)(?: also| still| even)? be (?:refunded|reimbursed|"
    r"compensated|credited|entitled to [\w-]+ing|eligible to (?:get|receive|claim|apply|return|exchange|cancel))"
    rf"|(?!that |which |who )[\w-]+ (?:may|might|could)(?: also| still)? be (?:eligible for|considered for|offered|granted) (?:an? |"
    rf"some )?(?:full |partial |free )?{DUE}"
    rf"|(?!upgrades?|repairs?|rates?){DUE} (?:may|might|could)(?: also| still| sometimes)? be (?:available|offered|possible|given|granted|arranged|considered)"
    r"|(?:items?|products?|orders?|goods|tickets?|bookings?|purchases?|content|deposits?|payments?|fares?|reservations?|cards?) (?:may|might|could)(?: also|"
    r" still)? (?:not be (?:eligible|refunded|refundable|returnable|exchanged|accepted)|be (?:refunded|refundable|reimbursed|"
    r"exchanged|accepted|eligible for (?:an? )?(?:full |partial )?refund)|qualify for (?:an? )?refund)"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) (?:may|might|can|could|will|would)(?: also|"
    rf" still| even| sometimes)? (?:choose|decide|elect|agree|opt) (?:not )?to (?:{GIVES}|{TAKES}|hold (?:back )?(?:the|your)\b)"
    rf"|(?:our [\w ]{{2,25}}?|{US}) (?:(?:may|might)(?: also| still| even| sometimes)?|can sometimes) (?:{GIVES}|{TAKES})"
    rf"|we (?:may|might|could possibly)(?:,[^,.;]{{2,40}},)?(?: also| still| even| sometimes| possibly)? (?:{GIVES}|{TAKES})"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) (?:may|might) (?:not(?: always)? be able|be unable) to (?:{GIVES}|cancel|change|amend|modify|honou?r|fulfil|process|guarantee)"
    rf"|(?:(?:we|our [\w ]{{2,25}}?|{US}) (?:are|is|may be|might be|would be|will be)|we're|we'd be|we'll be) "
    r"(?:(?:usually|sometimes|always|also|very|more than) ){0,2}"
    r"(?:willing|happy|prepared|open) to (?:discuss|"
    r"look (?:at|into) (?:your|each|every|any|the|individual) (?:cases?|situations?|requests?|circumstances|reasons?)|"
    rf"consider|extend|shorten|(?:increase|raise) (?:[\w-]+ ){{0,3}}?(?:limits?|quotas?|allowances?)|"
    rf"waive|reduce|"
    r"refund|replace|postpone|negotiate|accommodate|talk about|make an exception)"
    rf"|we sometimes {GIVES}"
    r"|we (?:may|might|could)(?: also| then)? pass (?:on )?(?:(?:those|these|the|any|such|this|our|all|some) )?(?:[\w-]+ )?(?:fees?|costs?|charges?|"
    r"increases?|expenses?) "
    r"(?:on )?to (?:you|customers|members|tenants|guests)"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) (?:are|is) (?:sometimes|in some cases) able to"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) can (?:sometimes (?!take\b|be\b|have\b|see\b|experience|need\b|miss\b|get\b|fail|lead)[\w-]{{2,20}}|"
    r"(?:refuse|deny|decline|turn away) (?:(?:service|entry|admission|access|bookings?|business|requests?) )?(?:to |from )?(?:anyone|"
    r"anybody|any (?:[\w-]+ )?(?:person|customer|guest|booking|request|order|application|visitor|group))(?! (?:who|that|which|whose|without|under|with)\b))"
    rf"|(?:(?:reserve|retain)s?|(?:we|{US}) (?:also )?(?:have|has|"
    rf"keeps?)) the right (?:at any time )?(?:not )?to (?:either )?(?:(?P<right>{TAKES}|{_HOLDS}|delete|destroy|dispose of)|{_CHANGES})"
    r"|(?:you|guests|members|customers|hirers|tenants|renters|borrowers|visitors) (?:may|might|could)(?: also| then)? be (?:asked|requested|required) to "
    r"(?:cover|bear|reimburse|compensate|make good)"
    r"|your (?:[\w-]+ )?(?:items?|products?|orders?|device|parcel|bike|phone|machine|instrument|watch|bag) (?:may|might) be (?:repaired|replaced|refunded|exchanged)"
    # Whoever does it: "it might be possible to extend the rental".
    rf"|it(?:'s sometimes| (?:may|might|could|is sometimes))(?: also| still|"
    rf" even)?(?: not)?(?: always)?(?: be)? possible (?:for (?:us|you|"
    rf"our [\w ]{{2,25}}?) )?to (?:{GIVES}|get|receive|"
    r"obtain|return|cancel|rebook|move|price[ -]match|amend|(?:change|edit|modify)(?: or (?:change|edit|cancel|modify))? (?:the|your|"
    r"an) (?:delivery|shipping|date|booking|order))"
    # Without saying who: "a refund may be granted". That a fee may be charged is another rule's.
    rf"|{OFFERED} (?!(?:fee|charge|cost|penalt|polic|rule|term|condition|restriction)(?:y|ies|s)?\b)(?:[\w-]+ ){{0,3}}?(?:(?:may|might|could)(?: also| still)?|"
    rf"can sometimes) (?:be (?:issued|granted|given|offered|provided|paid|awarded|"
    r"considered|accepted|approved|available|made|possible|arranged)|apply)"
    rf"|{OFFERED} (?:[\w-]+ ){{0,4}}?(?:is|are) sometimes (?:issued|granted|given|offered|accepted|approved|available|made|possible|arranged)"
    r"|(?:payments?|applications?|requests?|bookings?|changes|orders?|memberships?|registrations?|entries|enrol?ments?|submissions|nominations|substitutions|walk-ins|"
    r"late ?comers|swaps) (?:[\w-]+ ){0,2}?(?:may|might|could)(?: also| still)? be (?:accepted|"
    r"granted|approved|honou?red)"
    r"|(?:fees?|charges?|deposits?|penalt(?:y|ies)|fines?) (?:[\w-]+ ){0,2}?(?:(?:may|might|could)(?: also| still)?|can sometimes)"
    r" be (?:waived|refunded|reduced)"
    rf"|(?P<deemed>(?:if|where|when|wherever|whenever|as|unless) (?:(?:we|our [\w ]{{2,25}}?|{US}) (?:deems?|sees? fit|judges?)(?: it)?"
    r"(?: (?:to be )?(?:necessary|appropriate|suitable|reasonable|fit))?"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) (?:thinks?|considers?|finds?|feels?|believes?) (?:it |this |that )?(?:is |to be )?(?:necessary|appropriate|suitable|"
    rf"reasonable|fair|"
    r"justified|right)|(?:deemed|considered) (?:necessary|appropriate|suitable|reasonable)(?: by (?:us|our [\w ]{2,25}))?))"
    r"|(?P<passive>(?:we|our [\w ]{2,25}?|the (?:[\w-]+ ){0,2}?(?:store|shop|team|bank|council|city|library|museum|office|management)) (?:can|may) "
    r"(?:refuse|reject|deny|decline|cancel|close|remove|withdraw|revoke) (?:(?!by\b|if\b)[\w-]+ ){1,4}?without (?:giving )?(?:a |any )?(?:reasons?|explanation)|"
    r"(?:suspended|terminated|cancelled|canceled|closed|refused|declined|rejected|denied|removed|"
    r"limited|revoked|withdrawn) (?:by (?:us|our [\w ]{2,25}?|the [\w-]+) )?(?:at any time )?(?:(?:for any|without (?:giving )?(?:a |"
    r"any )?)(?: ?reasons?)|without (?:an |any )?explanation)"
    r"|(?:may|might|can) be (?:suspended|terminated|revoked|withdrawn|refused|denied|blocked) at any time|"
    r"may be closed at any time without (?:prior )?(?:notice|warning))"
    r")(?![\w-])"
)
# What needs no stakes beside it: the words themselves say that something is decided, or may be had by asking.
_OPEN = sparing(
    rf"(?<![\w-])(?:(?:maybe|perhaps|possibly),? (?:we|our [\w ]{{2,25}}?|you and we) (?:can|could|might|may) (?:also |still |even )?(?:{_ARRANGE}|{GIVES}|"
    r"(?:move|bring|send|book) you\b)"
    rf"|{_TERMS} (?:[\w-]+ ){{0,2}}?(?:may|might|could|can sometimes)(?: also| still)? be (?:extended|lengthened|prolonged|shortened|reduced|lifted|"
    rf"waived|relaxed)(?! (?:in|on|under) (?:the|your) (?:settings|app|menu|account))(?! by (?!us\b|our\b|the (?:manager|team|staff)))"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) (?:can|could|may|might|will) (?:usually |often |sometimes |probably |certainly |surely )?{_ARRANGE}"
    r"|(?:(?:we|our [\w ]{2,25}?)(?:'ll| will| do| always)? (?:consider|look at|(?:try(?: our (?:very )?best)?|do (?:our|my) (?:very )?best|"
    r"endeavou?r|make every effort|aim) to (?:meet|honou?r|grant|"
    r"accommodate)) "
    r"(?:(?:all|every|each|any|your|special|such|reasonable|individual|other) )+(?:requests?|applications?|appeals?|wishes|changes|needs|schedule|preferences)|"
    r"(?:do (?:our|my) (?:very )?best|try(?: our (?:very )?best)?|make every effort|endeavou?r|aim) to (?:accommodate|honou?r|"
    r"grant)(?= (?!your (?:device|screen|browser)))|(?:requests?|changes|wishes|"
    r"preferences) "
    r"(?:[\w-]+ ){0,3}?(?:honou?red|met|accommodated|granted|considered|fulfilled) (?:where|whenever|wherever|if) (?:it is )?possible)"
    rf"|(?:try our best|do our best|do everything we can|make every effort) to (?:help you )?(?:make (?:the |your )?changes|change|cancel|amend|stop|{GIVES})"
    r"|(?:see|check|find out|ask) (?:if|whether) (?:[\w-]+ ){1,3}can be (?:arranged|made|changed|done|agreed|granted|waived|refunded|extended|accommodated)"
    r"|(?:let you know|tell you|see) what we can (?:come up with|offer|arrange)"
    rf"|(?:(?:we(?:'ll| will)|to) |and (?:we(?:'ll| will) )?)see (?:what (?:we|our team) can (?:do|arrange|offer)|(?:if|"
    rf"whether) we can (?:{_ARRANGE}|{GIVES}))"
    rf"|(?:(?:we|our [\w ]{{2,25}}?|{US}) (?:are|is)|we're) (?:usually|sometimes) (?:happy|willing|prepared|glad) to "
    rf"(?:{GIVES}|let|change|move|swap)"
    rf"|(?:is|are|be|remains?) (?:entirely |solely |completely |ultimately )?up to {_COMPANY}|it's up to {_COMPANY}"
    rf"|(?:the (?:final |ultimate )?|this )decision (?:[\w-]+ ){{0,3}}?(?:lies|rests|remains|is up) (?:solely |entirely |ultimately )?(?:with|to) {_COMPANY}"
    rf"|(?:{OFFERED}|approval|acceptance|permission|admission|requests?|applications?) (?:[\w-]+ ){{0,4}}?(?:not (?:always )?guaranteed|"
    rf"(?:(?:is|are) (?:not|never) (?:always )?|(?:cannot|can't|can never) (?:always )?be )(?:guaranteed|assured|certain|a given)|(?:is|are) not always {DONE})"
    r"|(?:fees?|charges?|penalt(?:y|ies)|deposits?) (?:is|are) (?:usually|sometimes) (?:waived|refunded|reduced)"
    r"|(?:if|provided) (?:that )?(?:we|our [\w ]{2,25}?|the (?:[\w-]+ )?(?:team|manager|bank|store|council|landlord|driver)) (?:agrees?|approves?(?! (?:your|the|an?|"
    r"this)\b)|decides?|permits?)\b"
    r"(?! (?:with|to (?:the )?terms))|unless (?:we|our [\w ]{2,25}?|the (?:[\w-]+ )?(?:team|manager|bank|store)) (?:decides?|agrees?|"
    r"approves?) (?:otherwise|it\b|to\b)"
    r"|(?:we(?:'ll| will| may| can| might)?|our [\w ]{2,25}?) (?:also |then |carefully )?(?:look at|consider|review|assess|"
    r"take into account) (?:your|each|individual|all(?: the| of the)?|the) (?:individual |personal |specific |particular |own )?(?:circumstances|situation|case)\b"
    rf"|(?:we|our [\w ]{{2,25}}?|{US})(?: will| can|'ll| may| might)(?: also| always)? consider (?:waiving|refunding|extending|reducing|replacing|reinstating|granting|"
    rf"offering|accepting|an? (?:[\w-]+ )?{DUE}|returns|exchanges|refunds|requests|applications)"
    r"|we(?:'ll| will)(?: also| then| always| gladly| happily| certainly)? consider (?:it|them|you|yours|each one|each of them|your (?:club|group|team|project|"
    r"organi[sz]ation|"
    r"school|story|case|event|idea|suggestion))(?= ?(?:[.,;:!)]|\Z)| (?:on|for|at|too|and|as an exception)\b)"
    r"|(?:we(?:'ll| will)|to|and) see (?:if|whether) we can (?:also )?(?:help (?:you )?(?:out )?with (?:the|your) (?:costs?|fees?|bills?|payments?|price|charges?|"
    r"instal?ments?)|waive|reduce|lower|find room|fit|make room|offer|give|let|move|bring|swap|change|extend|do (?:something|better|more))"
    r"|(?:discuss|talk about|look at|find out|tell you) what we can do(?= ?(?:[.,;!)]|\Z)| (?:to help|for you|about))"
    rf"|sometimes,? (?:we|our [\w ]{{2,25}}?|{US}) (?:can|may|will)(?: also)? (?:{_ARRANGE}|make (?:(?:other|special|"
    rf"alternative) )?"
    r"arrangements|open|host|fit|squeeze|bring|lend|hold|move|run|admit|let|take|meet)"
    rf"|(?:{US}|we) (?:may|might|could) (?:also )?agree to (?:an?|your|post|send|hold|keep|change|move|let)"
    r"|(?:does|do|is|are)(?: not|n't) (?:in any way |automatically |necessarily |"
    r"always )?(?:a )?guarantee (?:of )?(?:(?:that )?(?:you will be|you will get|you'll be|you'll "
    r"get|you will receive|you|your|the|an?|any|every) )?(?:[\w-]+ ){0,2}?(?:approval|"
    r"acceptance|reinstatement|admission|entry|refund|approved|accepted|granted|reinstated|discount|compensation|place)"
    r"|(?:by|on|upon) request only and (?:is |are )?not guaranteed"
    r"|(?:is|are) possible in principle|depends on the (?:situation|circumstances|individual case) (?:whether|if)|(?:this|which|that) is not (?:always )?guaranteed"
    rf"|our decision is (?:always )?final|the decision of {_COMPANY} is final|(?:we|our [\w ]{{2,25}}?|{US}) (?:have|has) the (?:final|last) (?:say|word)"
    r"|(?:as|out of|a) (?:an? |sign of )?(?:gesture of good ?will|good ?will gesture|good ?will)"
    r"|(?:(?:terms|prices?|rates?|fees?|deadlines?|conditions|dates?|deposits?) (?:is|are|may be|can be) (?:negotiable|open to negotiation))"
    r"|(?:every (?:reasonable )?effort|all (?:reasonable )?efforts) (?:will be|is|are) made to (?:accommodate|honou?r|grant|rebook|reschedule|refund|replace|find)"
    # Whoever may have it, whatever it is.
    r"|(?:you|customers|members|guests|passengers|students|residents|tenants|patients|households|applicants|employees|buyers|sellers) (?:may|might|could)"
    r"(?: also| still| even| sometimes| then)? (?:qualify for|be (?:eligible for|entitled to|offered|granted|awarded)) (?!the\b|\d)[\w'-]+"
    # "A refund or a replacement, depending on the situation".
    rf"|(?:{DUE}|{OFFERED}|refunded|replaced|reimbursed)[^.;:]{{0,50}}? depend(?:s|ing) on (?:the|your|each|individual) (?:(?:individual|specific|particular|"
    rf"exact) )?"
    r"(?:situation|circumstances|(?:individual )?case|nature of the (?:issue|problem|request))(?! (?:such|like))"
    rf"|depending on (?:the|your|each|individual) (?:(?:individual|specific|particular|exact) )?(?:situation|circumstances|(?:individual )?case)(?! (?:such|like))"
    rf"(?![^.;:]*\b(?:may|might)\b)[^.;:]{{0,50}}? (?:{DUE}|{OFFERED}|refunded|replaced|reimbursed)"
    # "We decide whether the fee is applied".
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) (?:will |then |also |alone )*(?:decides?|determines?) (?:whether|"
    rf"if)(?= (?:[\w'-]+ ){{1,8}}?(?:refund\w*|fees?|charge[ds]?|returns?|returned|"
    r"replace\w*|repair\w*|credit\w*|discount\w*|eligible|accept\w*|approv\w*|grant\w*|appl(?:y|ies|ied)|covered|waive\w*)\b)"
    rf"|(?:we|our [\w ]{{2,25}}?|{US}) can (?:also |then )?(?:discuss|talk about) (?:an?|your) (?:[\w-]+ )?{DUE}"
    # What nobody promises, and nobody says on what it turns.
    rf"|(?:cannot|can't|can not|unable to|not able to) (?:always )?guarantee (?:that )?(?:[\w-]+ ){{0,4}}?(?:requests?|{OFFERED}|"
    rf"approval|acceptance|accommodat\w+|granted)"
    rf"|(?:requests?|{OFFERED}|approval) (?:[\w-]+ ){{0,4}}?(?:cannot|can't|can not) (?:always )?be guaranteed"
    r"|(?:there is|there's) no guarantee (?:that )?(?:you|your [\w-]+|the [\w-]+|an? [\w-]+) (?:will|can) (?:be (?:approved|accepted|"
    r"granted|refunded|reinstated)|get|receive)"
    # Reasons of which nobody says what makes them good.
    r"|(?:for|with|without|have|has|having|had|need|needs|give|gives|provide|provides|show|shows) (?:us )?(?:an? )?(?:good|valid|"
    r"legitimate|justified|compelling|necessary|acceptable) "
    rf"(?:reasons?|excuses?|grounds)(?= [^.;:]{{0,60}}\b(?:{DUE}|{OFFERED}|cancel|refund|return|waive[ds]?|extend(?:ed)?|exempt|excused|fees?|charges?)\b)"
    rf"|(?<=\w )(?:{DUE}|{OFFERED}|cancel|cancelled|refunded|returned|waived?|extend(?:ed)?|excused|check-?out|fees?)\b[^.;:]{{0,30}}? (?:for|with|without) (?:an? )?"
    r"(?:good|valid|legitimate|justified|compelling|necessary|acceptable) (?:reasons?|excuses?|grounds)"
    r"|we(?:'re| are| can be| try to be| will be| aim to be)(?: also| usually| quite| very| fairly| often)? flexible (?:about|on|with|regarding|when it comes to)"
    r"|(?:(?:some|a little|a certain) flexibility|(?:special|other|alternative|individual) (?:arrangements|solutions|payment terms)) (?:[\w-]+ ){0,4}?"
    r"(?:is|are|(?:may|might|could|can)(?: sometimes| usually)? be) (?:possible|made|agreed|found|negotiated|arranged)"
    # How much it is, is told, and not from whom it is asked.
    r"|(?:may|might)(?: also| then)? be (?:required|asked|obliged) to (?:pay|provide|leave|give|make) an? (?:[a-z-]+ ){0,2}?(?:deposits?|bond|prepayment|down payment) of"
    r"|(?:deposit|bond|prepayment|down payment) of (?:up to |at least )?[$€£]?\d[\d.,]*%?(?: [a-z]+){0,4}? (?:may|might)(?: also)? be "
    r"(?:required|requested|asked for|needed|taken)"
    r")(?![\w-])"
)
_GIVING = expression(rf"\b(?:will|may|can|might) (?:also |then )?{GIVES}\b")
# What follows from what stands before, or serves a stated end, is no favour.
_FAVOUR = expression(
    rf"(?:\b(?:you|customers|members|guests|passengers|students|residents)\b|{GIVES}\Z|\b{DUE}|able to\Z|\b(?:refunded|reimbursed|refundable|exchanged|"
    r"compensated|credited|waived|reduced)\b)"
)
# Where something has happened, "we're happy to refund" is a promise; that we are happy to talk about it is none.
_GLADLY = expression(r"\b(?:happy|glad|pleased) to (?!discuss|look|consider|negotiate|talk|accommodate|make an)")
_ELIGIBLE = expression(r"\b(?:eligible|qualify)\b")
_PERSON = expression(r"(?:you|customers|members|guests|passengers|students|residents)\b")
_DECIDES = expression(
    r"\b(?:decides?|determines?) (?:whether|if)\Z|\bwe(?:'ll| will)(?: \w+)? consider [\w ]+\Z|\A(?:we(?:'ll| will)|to|and)\b.{0,15} see (?:if|"
    r"whether) we can\b|\bwhat we can do\Z"
    r"|\bto (?:look at|look into|consider|review) your [a-z]+\Z"
)
# Who sometimes gives more, or looks at a case, decides.
_SOMETIMES_GIVES = expression(rf"\bcan sometimes (?:{GIVES}|raise|increase|lower|lift|cut)\Z|\blook (?:at|into) [a-z]+ [a-z]+\Z")
# By these a case is decided; "if" and "when" before it only say which cases there are.
_WEIGHED = expression(
    r"\b(?:depend(?:s|ing)|based on|according to|such as|including|for example|e\.g\.|considering|criteri(?:a|on)|taking into account)\b"
    # "Whether it carries over is decided case by case" says what is decided, and not by what.
    r"|\b(?:on|consider|considers|look at|looks at|check|checks|assess|weigh|upon|is|are|like|matters) whether\b"
)
_WEIGHED_BEHIND = expression(
    r"\b(?:if|when|where|unless|as long as|provided (?:that|you|the|it|your)|because|by (?:using|looking|checking|comparing)|for (?:medical|bereavement))\b"
)
# "At our discretion, based on how long you have been a customer"
_BY_FACTORS = expression(
    r"\A,? (?:and )?(?:based on|depending on|on the basis of|taking into account|considering) (?!\W|(?:the )?availability)[a-z]"
)
_DENIED = expression(r"(?:\b(?:not|never|cannot|no longer)|n't)\b(?: [\w-]+){0,3} \Z")
_UNSTATED_FOR = expression(
    r" for (?:special|exceptional|certain|extraordinary|specific|some|rare|extenuating|genuine|you\b|such|particular|individual)"
)
# To help is no favour, but to help with the costs is.
_HELPING = expression(
    r"\bbe able to (?:also )?(?:(?:help|assist)(?! (?:you )?(?:financially|(?:with|towards?) (?:(?:the|your|some|any|all|part) )*(?:of )?(?:the |your )?(?:costs?|"
    r"bills?|payments?|fees?|charges?|"
    r"rent|debts?|deposit)))|see|find|tell|check|verify|fix|solve|resolve|locate|reach|contact|answer|identify|"
    r"determine|investigate|advise|achieve|improve|"
    r"suggest|explain|diagnose|give you (?:more|further)|provide (?:you with )?(?:more|further|additional))\b"
)
# Whatever it is that one borrows or attends, somebody lets one.
_LETS = expression(
    r"\A (?:also )?(?:borrow|hire|rent|lease|park|attend|stay|camp|swap|bring|sit|reserve|book|defer|resit|"
    r"(?:get|have|buy|order) (?:an? )?(?:second|extra|additional|spare|bigger|larger|another|free)|"
    r"(?:access|use) (?:(?:the|our|an?) )?(?:(?!file|page|app|api|site|web)[\w*_-]+ ){0,4}?(?:facilit(?:y|ies)|services?|schemes?|funds?|funding|programmes?|archives?|"
    r"collections?|pool|gym|halls?|rooms?|kitchen|workshop|lounge|lab|librar(?:y|ies)|equipment|discounts?|benefits?|grants?|support))\b"
)
_SELF_HELP = expression(
    r"\bbe able to (?:also )?(?:see|find|locate|identify|look up|sign|log|view|use|access|open|click|select|set|fix|solve|resolve|recover|delete|"
    r"download|install|connect|run|tell|reach|hear|watch|add|edit|change your (?!booking|order|reservation|flight|ticket|date|seat|appointment)|choose|check|"
    r"track|verify|reset|unlock|update)\b"
)
# One of these stands in every text that one of the forms matches.
FORM_CUES = (
    "discretion", " may,", " might,", "exception", "exemption", "case by", "case-by", "individual", "per-case", "merit", "on its facts", "own facts", "circumstances",
    "on their facts",
    "subject to ", "choose to ", "decide to ", "elect to ", "agree to ", "opt to ", "choose not to ", "decide not to ", "elect not to ", "agree not to ",
    "opt not to ", "without explanation", "a explanation", "any explanation", "an explanation", "separately", "one by one", "from time to time ", " may ", " might ",
    "also be ", "still be ", "also apply", "still apply", " deem", "see fit", "sees fit", " judge", " judgment", " option", " election", " opinion", "maybe",
    "perhaps", "possibl", "sometimes", "not guaranteed", "not always ", "not granted", "not approved", "assured", "never certain", "always certain",
    "not certain", "be certain",
    "a given",
    "at any time", "see what ", "see if ",
    "see whether ", "up to ", "what we can", " agree", " approve", " decide", " permit", "situation", " case",
    "our best", "my best", "my very best", "all effort", "reasonable effort", "everything we can", "every effort", "our very best", "guarantee", "upon request only",
    "on request only", "by request only", "entitled", "right to",
    "determined by", "decided by", "deposit of", "deposits of", "bond of", "payment of",
    *(f"can be {done}" for done in ("arranged", "made", "changed", "done", "agreed", "granted", "waived", "refunded", "extended", "accommodated")),
    *(f"{often} {done}" for often in ("usually", "sometimes") for done in ("waived", "refunded", "reduced")),
    "assessed by", "agreed by", "judged by", "decision ", "final say", "final word", "last say", "last word", "goodwill", "in principle", "depends on the ",
    "is not guaranteed", "without a reason", "giving ", "good will", "negotia", "flexib", "arrangement",
    "work it", "work this", "arrange ", "find a", "find some ", "some agreement", "an agreement", "something", "make it work", "solutions ", "payment terms ",
    "necessary", "appropriate", "suitable", " fair", "justified", " right", "reason", "customer can", "customer care ", " could ", "fit you in",
    "squeeze you in", "qualify for ", "excuse", "grounds", "depend", "whether ", "determine", " talk about ", " discuss ", "willing to ",
    "happy to ", "glad to ", "prepared to ", "open to ", "consider", "look at ", "accommodate", "honour", "honor",
    "to meet ", "to grant", " able to", "refuse", "deny", "decline", "turn away",
)  # fmt: skip
_DISCRETION_CUES = (
    " consideration",
    "discretion",
    " option",
    " election",
    " judg",
    " opinion",
    "determined by ",
    "decided by ",
    "assessed by ",
    "agreed by ",
)
_EXCEPTION_CUES = ("exception", "exemption")
_CASE_CUES = (
    "case by", "case-by", "per-case", "individual", "subject to ", "separately", "one by one", "merit", "facts", "circumstances",
)  # fmt: skip
_MAYBE_CUES = (
    " may,", " might,", " may ", " might ", " could ", " able to", "choose to ", "decide to ", "elect to ", "agree to ", "opt to ", "choose not to ",
    "decide not to ", "elect not to ", "agree not to ", "opt not to ", "willing to ", "happy to ", "prepared to ", "open to ", "sometimes ",
    " right", "possibl", " deem", "see fit", "sees fit", " judge", "necessary", "appropriate", "suitable", "reason", " fair", "justified",
    "explanation", "at any time", "also be ", "still be ", "also apply", "still apply",
    "refuse", "deny", "decline", "turn away",
)  # fmt: skip


_PREDICATES = expression(r",? (?:and|but) (?=(?:will|is|are|may|can|shall)\b)")
_GIVE_REASON = expression(r"(?:give|provide|show|have)s? .*\b(?:reasons?|grounds|excuses?)\Z")
_CASE_BEFORE = expression(
    r"\A\W*(?:if|when|where|should|in case)\b(?:(?!\b(?:within|before|after|less than|more than)\b)[^,\d;:]){4,120}?"
    rf"{THEN}"
)
_NOT_ALWAYS = expression(r"\b(?:sometimes|look (?:at|into))\b")
_MUST = expression(
    r"(?:\A\W*|\b(?:must|needs? to|has to|have to|(?:is|are|be) (?:required|asked|obliged) to|please|should|shall)(?: (?:also|then))? )\Z"
)


def in_known_words(text: str) -> list[Decision]:
    """The decisions of a folded sentence that it tells in words that are known for it."""
    found = []
    if discretion := _DISCRETION.search(text) if stands(_DISCRETION_CUES, text) else None:
        if not _BY_FACTORS.match(NOTHING_NAMED.sub("", text[discretion.end() :])):
            found.append(Decision(*discretion.span(), "discretion"))
    elif "their " in text and (theirs := _THEIR_DISCRETION.search(text)):
        found.append(Decision(*theirs.span("words"), "discretion"))
    exception = _EXCEPTION.search(text) if stands(_EXCEPTION_CUES, text) else None
    # What stands before it is the rule, and tells nothing of where it does not hold.
    if exception is None and stands(_UNLESS_CUES, text) and (unless := _UNLESS.search(text)):
        found.append(Decision(*unless.span(), "exception"))
    # "The following are out of scope, though there may be exceptions": what follows is the rule.
    if exception and not THEY.search(text[: exception.start()]):
        before, behind = clause(text, exception.start(), exception.end())
        named = behind.startswith(" for ") and not _UNSTATED_FOR.match(behind)
        if not named and not CRITERION.search(NOTHING_NAMED.sub("", TOO_LATE.sub("", before) + behind).replace("following", "")):
            found.append(Decision(*exception.span(), "exception"))
    if case := _CASE.search(text) if stands(_CASE_CUES, text) else None:
        before, behind = clause(text, case.start(), case.end())
        # "It depends on our budget, and is awarded case by case": what stands before the last "and is" is about something else.
        told = _PREDICATES.split(text[: case.start()])[-1] + text[case.start() :]
        weighed = _WEIGHED.search(NOTHING_NAMED.sub("", told)) or _WEIGHED_BEHIND.search(NOTHING_NAMED.sub("", behind))
        if not weighed and not _DENIED.search(before) and not THEY.search(before):
            found.append(Decision(*case.span(), "case"))
    if (
        stands(_MAYBE_CUES, text)
        and (maybe := _MAYBE.search(text))
        and _matters(text, maybe)
        and not (
            conditional(text[maybe.start() :], 0, maybe.end() - maybe.start())
            if maybe["deemed"]
            else conditional(*_without_case(text, maybe), giving=_favour(maybe))
        )
    ):
        found.append(Decision(*maybe.span(), "maybe"))
    if (
        (open_ := _OPEN.search(text))
        # A reason is asked for like any other detail.
        and not (_GIVE_REASON.match(open_[0]) and _MUST.search(text[: open_.start()]))
        # How we decide stands behind it.
        and not conditional(text[open_.start() :] if _DECIDES.search(open_[0]) else text, *_at(text, open_), giving=True)
        and not _DENIED.search(clause(text, *open_.span())[0])
    ):
        found.append(Decision(*open_.span(), "maybe"))
    return found


def _without_case(text: str, maybe: re.Match[str]) -> tuple[str, int, int]:
    """The sentence without the case that it begins with, where it then says "sometimes": that case is not what decides."""
    case = _CASE_BEFORE.match(text) if _NOT_ALWAYS.search(maybe[0]) else None
    off = case.end() if case and case.end() <= maybe.start() else 0
    return text[off:], maybe.start() - off, maybe.end() - off


def _at(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the words stand in what is looked at of the sentence."""
    return (0, found.end() - found.start()) if _DECIDES.search(found[0]) else found.span()


def _matters(text: str, maybe: re.Match[str]) -> bool:
    """Whether what may be so is something that customers care for, and that somebody decides."""
    if CONSEQUENCE.search(text):
        return False
    # Which things are eligible is another rule's question.
    if _ELIGIBLE.search(maybe[0]) and not _PERSON.match(maybe[0]) and not TROUBLE.match(text):
        return False
    # What the company itself may be able to do is at stake, whatever it is; to help or to find out is no favour.
    if maybe["us"]:
        return not _HELPING.search(text)
    about = text if maybe["deemed"] or maybe["passive"] else text[maybe.start() :]
    # "Only unopened items may be returned" is a rule, and leaves nothing to anybody.
    if given_by_others(text, maybe.start(), maybe.end()) or ONLY_THESE.search(text[: maybe.start()]):
        return False
    if maybe["right"] in ("request", "require", "ask") and PAPERS.match(text[maybe.end() :]):
        return False
    if _SOMETIMES_GIVES.search(maybe[0]):
        return not _HELPING.search(text)
    if maybe[0].endswith("able to") and _LETS.match(text[maybe.end() :]):
        return True
    if (maybe["deemed"] and _GIVING.search(text)) or maybe["right"]:
        return True
    return bool(AT_STAKE.search(about)) and not (_HELPING if maybe["us"] else _SELF_HELP).search(text)


def _favour(maybe: re.Match[str]) -> bool:
    """Whether something may be given to customers, and nothing taken from them."""
    return bool(_FAVOUR.search(maybe[0])) and not (
        maybe["right"] or maybe["deemed"] or maybe["passive"] or _GLADLY.search(maybe[0])
    )
