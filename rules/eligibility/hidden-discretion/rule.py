"""KB305: a decision of the company without the criterion by which it is made.

Four forms:

* ``discretion``: "at our sole discretion", "at the discretion of the store manager";
* ``case``: "on a case-by-case basis", "each request is considered individually";
* ``exception``: "we may make an exception", "there may be exceptions";
* ``maybe``: "you may be able to", "we may waive", "we reserve the right to refuse", where it gives or takes what customers
  care for: money, goods, time, an account; and what is left to a talk, "maybe we can work something out", "that is up to our team".

What none of these has words for is read by its grammar: what is asked for and may be granted, what the company may do about what is at stake,
what is usual or likely, what is not promised, what turns on circumstances, what has to be good enough, and what somebody decides later.

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
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import in_quotes, list_or_table_follows, next_sentence

_STRONG = r"(?:(?:sole|own|absolute|full|complete|exclusive|reasonable|unfettered|and) ){0,3}"
_DECIDERS = (
    r"(?:company|store|shop|airline|bank|hotel|branch|insurer|carrier|operator|manager|seller|landlord|(?:[\w-]+ )?(?:manager|"
    r"team|department))"
)
_OTHERS = r"(?:user|customer|parent|administrator|admin|member|reader|teacher|instructor|owner|developer|partner|sponsor|guest|everyone|anyone|doctor)"
_THIRD = (
    rf"(?:{_OTHERS}s?|individuals?|people|persons?|you|them|organi[sz]ers?|hosts?|sellers?|merchants?|buyers?|recipients?|readers?|employers?|employees?|issuers?|"
    r"authorit(?:y|ies)|governments?|courts?|judges?|(?:(?:delivering|delivery|shipping|mail|parcel) )?carriers?|country|countries|customs|landlords?|vendors?|"
    r"couriers?|drivers?|creators?|authors?|editors?|institutions?|"
    r"physicians?|clients?|students?|applicants?|tenants?|maintainers?|schools?|third part(?:y|ies))"
)
# Those who decide for the company, in the words of shops, offices and communities.
_OWN = (
    r"(?:store|shop|team|staff|department|bank|airline|branch|manager|hotel|billing desk|help ?desk|management|reception|front desk|desk|"
    r"office|library|museum|council|city|county|clinic|committee|board|panel|leader|supervisor|moderators?|administration|company|insurer|operator|crew|support)"
)
_TAIL = r"(?:(?: and [\w-]+)? (?:teams?|department|desk|managers?|office|staff|librarian|service|specialists?|board|committee|branch))?"
_COMPANY = (
    rf"(?:us\b|our (?!(?:customer|member|user|guest|client|partner)s?\b)(?:[\w-]{{2,20}} ){{0,3}}?[\w-]{{2,20}}{_TAIL}\b|"
    rf"the (?:[\w-]{{2,20}} ){{0,3}}?{_OWN}{_TAIL}\b(?!'))"
)
_DISCRETION = expression(
    rf"(?<![\w-])(?:(?:at|in|within|under|on|subject to) (?:our|its|(?:the )?(?:[\w&-]{{2,20}} ){{0,3}}?(?!{_OTHERS}s?')(?:{_DECIDERS}'s|[\w-]{{2,20}}(?:'s|s'))) "
    rf"{_STRONG}discretion"
    rf"|(?:at|in|within|on) (?:the {_STRONG})?discretion of (?!(?:the |an? |each |every |your |their |its |any |those |"
    rf"whoever )?(?:[\w-]{{2,20}} ){{0,2}}?{_THIRD}\b)"
    rf"(?:(?:the|our|an?|each) (?:[\w-]{{2,20}} ){{0,3}}?[\w-]{{2,20}}{_TAIL}|us|(?:[\w-]+ )?(?:staff|management|reception|team|security|moderators))"
    r"|discretionary (?:refunds?|credits?|payments?|decisions?|basis)|(?:on|as) a discretionary basis"
    r"|(?:management|managers?|manager's|staff|company|store|bank|airline|operator)(?:'s|')? discretion"
    r"|as (?:determined|decided|judged|assessed|agreed) by (?:us|our (?:[\w-]+ )?(?:team|staff|manager|management|experts|specialists)|(?:the )?management|"
    rf"the {_DECIDERS})"
    r"|(?:our|its) (?:sole |own |absolute )?discretion (?:to|whether|applies)|(?:we|our [\w ]{2,25}?|the [\w ]{0,20}?(?:team|staff|moderators)) (?:may |can |"
    r"will )?(?:use|exercise|apply|have) "
    r"(?:(?:our|their|its|full|sole|some|a certain|the) )*discretion"
    r"|at (?:our|its) (?:sole |own )?(?:option|election)|in (?:our|its) (?:sole |own |reasonable ){0,2}judge?ment|in (?:our|its) sole opinion"
    r")(?![\w-])"
)
_THEIR_DISCRETION = expression(rf"\b{_COMPANY}[^.;:!?]{{1,90}}? (?P<words>(?:at|in|within) their {_STRONG}discretion)\b")
_REQUESTS = (
    r"(?:requests?|cases?|applications?|claims?|appeals?|refunds?|exceptions?|situations?|returns?|extensions?|complaints?|enquir(?:y|ies)|"
    r"inquir(?:y|ies)|disputes?|quer(?:y|ies)|reports?|proposals?|submissions?|accounts?|cancellations?|circumstances|incidents?|requirements?|orders?)"
)
_REQUEST = r"(?:request|case|application|claim|appeal|situation|return|complaint|enquiry|inquiry|dispute|submission|order)"
_CASE = expression(
    r"(?<![\w-])(?:(?:on an? )?case[- ]by[- ]case(?: (?:basis|approach|decision|assessment|review))?|on an individual basis|"
    r"on a per-case basis|(?:is|are|be|and) subject to (?:(?:our|individual|management|manual|internal|further|prior|final|additional) ){0,2}"
    r"(?:review|approval)(?! by (?!our|the (?:[\w-]+ )?(?:team|manager|staff)))|"
    r"(?:considered|assessed|decided|judged|approved|evaluated) individually|we (?:always |will |then )?(?:decide|judge|assess) individually|"
    rf"(?:{_REQUESTS}|(?:each|every) {_REQUEST}) (?:[\w-]+ ){{0,5}}?(?:(?:reviewed|handled|examined|treated|looked at|dealt with) individually|"
    rf"(?:reviewed|considered|assessed|decided|judged|evaluated) separately)|"
    rf"(?:review|consider|assess|decide|evaluate|judge|handle|approve|examine|look at|treat)s? (?:each|every|all|these|such|those) "
    rf"(?!(?:two|three|four)\b)(?:[\w-]+ ){{0,2}}?{_REQUESTS} (?:[\w-]+ )?(?:individually|separately|one by one)|on (?:its|their) (?:own )?(?:merits?|facts|"
    rf"circumstances))(?![\w-])"
)
_EXCEPTION = expression(
    r"(?<![\w-])(?:(?:may|might|can|could|will|would|do)(?: (?:sometimes|occasionally|also|still|be able to))? (?:make|grant|"
    r"allow|consider) (?:an |a few |some |rare |limited |individual )?exceptions?"
    r"|(?:occasionally|sometimes),? (?:we )?(?:make|grant|allow)s? (?:an )?exceptions?|(?:make|grant)s? (?:rare|occasional|"
    r"some|the odd|an occasional) exceptions?"
    r"|(?:there (?:may|might|can|could) be|there are(?: always| sometimes)?|with) (?:some |a few |certain |rare |occasional |"
    r"limited )?exceptions"
    r"|(?:(?:some|rare|occasional|limited|individual) )?exceptions(?: to (?:this|these|the|our|that)(?: (?:rules?|polic(?:y|ies)|"
    r"deadlines?|limits?))?)? (?:may|might|can|could) (?:sometimes |"
    r"occasionally )?(?:be (?:made|granted|possible|considered|allowed)|apply|exist)"
    r"|exceptions (?:may|might|can|could) be (?:agreed|arranged|approved|discussed|requested)"
    r"|exceptions are (?:sometimes |occasionally |only )?(?:rarely |very |extremely )?(?:possible|made|granted|considered|rare|limited)"
    r"|(?:apart from|barring|save for|with|subject to) (?:a few|some|certain|rare|very few|limited|occasional|the odd) exceptions?)(?![\w-])"
)
_GIVES = (
    r"(?:waive|refund|reimburse|credit|compensate|grant|extend|consider|approve|accept|replace|exchange|offer|allow|give|"
    r"issue|provide|upgrade|reinstate|reopen|reduce|reverse|cover|pay|compensate|make good|reconsider|revisit|lift|shorten|lengthen|prolong|postpone|"
    r"defer|forgive|accommodate|unsuspend|unblock|unban|reactivate|honou?r|exempt|write off|make allowances|re-?issue|"
    r"relax|take another look|look at (?:[\w-]+ ){1,4}again|(?:perform|make|process|arrange) (?:an? )?(?:[\w-]+[ -])?(?:refund|"
    r"exchange|replacement|payment))"
)
_US = rf"(?:(?:customer )?support|customer (?:care|service)|the (?:(?!if|when|of|to|and|or\b)[\w-]{{2,15}} ){{0,3}}?{_OWN})"
_HOLDS = r"(?:place|hold|request|require|ask|apply|set|introduce|substitute|replace|return|choose|decide|determine|pass)"
_CHANGES = r"(?:change|raise|increase|adjust|modify|remove|amend|void)"
_TAKES = (
    r"(?:place (?:an? |temporary )?(?:holds?|limits?|restrictions?)|freeze|put (?:an? )?hold|refuse|decline|deny|reject|cancel|limit|"
    r"suspend|terminate|close|withdraw|revoke|block|withhold|restrict|delay|deactivate|remove|disable|ban|impose|"
    r"discontinue|exclude)"
)
# What customers are owed, or would like to be.
_DUE = (
    r"(?:refunds?|discounts?|credits?|vouchers?|compensation|reductions?|rates?|extensions?|replacements?|waivers?|exemptions?|reimbursements?|money back|"
    r"special pric(?:ing|es)|rebates?|upgrades?|allowances?|adjustments?|bonus(?:es)?|exchanges?|repairs?|grants?|financial (?:help|"
    r"support|assistance)|assistance|payment plans?|"
    r"payment holidays?|concessions?|alternative flights?|rebooking|(?:lower|cheaper|reduced|better|special) (?:tariffs?|fares?|prices?|rates?))"
)
_OFFERED = (
    r"(?:refunds?|credits?|discounts?|compensation|extensions?|replacements?|returns?|exchanges?|reimbursements?|repayments?|instal?ments?|rebooking|"
    r"rescheduling|refunding|(?:additional|extra|more) time|early (?:termination|repayment|payment)|"
    r"cancellations?|vouchers?|waivers?|late check-?outs?|early check-?ins?|renewals?|deferrals?|postponements?)"
)
_TERMS = r"(?:deadlines?|limits?|bans?|suspensions?|penalt(?:y|ies)|periods?|terms?|durations?|restrictions?|waiting times?|cooldowns?|loans?|silences?)"
_ARRANGE = (
    r"(?:work (?:something|it|this) out|arrange (?:something|it|this|that|for)|find (?:a|another|some) (?:solution|way|arrangement|compromise)|"
    r"come to (?:an|some) (?:arrangement|agreement)|(?:do|offer|fit) something|make it work|make (?:an|some) arrangement|(?:fit|squeeze) you in|sort something)"
)
_MAYBE = expression(
    rf"(?<![\w-])(?:(?:you|customers|members|guests|passengers|(?P<us>we|our [\w ]{{2,25}}?|{_US})) (?:may|might|could)"
    r"(?:,? (?:also|still|even|sometimes|in (?:some|certain|rare) (?:cases|instances|circumstances)),?)? be able to"
    r"|(?:you|customers|members|guests|passengers|students|residents) (?:may|might|could)(?: also| still| even| sometimes| then)? (?:get|receive|claim|qualify "
    r"for|have (?:a|the) right to|be (?:due|owed|eligible for|entitled to|offered|granted|given)) "
    rf"(?:(?!to\b|from\b|in\b|that\b)[\w-]+ ){{0,4}}?{_DUE}"
    r"|(?:you|customers|members|guests|passengers|students|residents|your [\w-]+) (?:may|might|could)(?: also| still| even)? be (?:refunded|reimbursed|"
    r"compensated|credited|entitled to [\w-]+ing|eligible to (?:get|receive|claim|apply|return|exchange|cancel))"
    rf"|(?!that |which |who )[\w-]+ (?:may|might|could)(?: also| still)? be (?:eligible for|considered for|offered|granted) (?:an? |"
    rf"some )?(?:full |partial |free )?{_DUE}"
    rf"|(?!upgrades?|repairs?|rates?){_DUE} (?:may|might|could)(?: also| still| sometimes)? be (?:available|offered|possible|given|granted|arranged|considered)"
    r"|(?:items?|products?|orders?|goods|tickets?|bookings?|purchases?|content|deposits?|payments?|fares?|reservations?|cards?) (?:may|might|could)(?: also|"
    r" still)? (?:not be (?:eligible|refunded|refundable|returnable|exchanged|accepted)|be (?:refunded|refundable|reimbursed|"
    r"exchanged|accepted|eligible for (?:an? )?(?:full |partial )?refund)|qualify for (?:an? )?refund)"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:may|might|can|could|will|would)(?: also|"
    rf" still| even| sometimes| occasionally)? (?:choose|decide|elect|agree|opt) (?:not )?to (?:{_GIVES}|{_TAKES}|hold (?:back )?(?:the|your)\b)"
    rf"|(?:our [\w ]{{2,25}}?|{_US}) (?:(?:may|might)(?: also| still| even| sometimes| occasionally)?|can sometimes) (?:{_GIVES}|{_TAKES})"
    rf"|we (?:may|might|could possibly)(?:,[^,.;]{{2,40}},)?(?: also| still| even| sometimes| occasionally| possibly)? (?:{_GIVES}|{_TAKES})"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:may|might) (?:not(?: always)? be able|be unable) to (?:{_GIVES}|cancel|change|amend|modify|honou?r|fulfil|process|guarantee)"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:are|is|may be|might be) (?:usually |often |generally |sometimes )?(?:willing|happy|prepared|open) to (?:discuss|"
    rf"consider|extend|shorten|"
    rf"waive|reduce|"
    r"refund|replace|postpone|negotiate|accommodate|talk about|make an exception)"
    rf"|we (?:occasionally|sometimes|from time to time) {_GIVES}"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:are|is) (?:sometimes|occasionally|in some cases) able to"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) can (?:sometimes|occasionally) (?!take\b|be\b|have\b|see\b|experience|need\b|miss\b|get\b|fail|lead)[\w-]{{2,20}}"
    rf"|(?:(?:reserve|retain)s?|(?:we|{_US}) (?:also )?(?:have|has|"
    rf"keeps?)) the right (?:at any time )?(?:not )?to (?:either )?(?:(?P<right>{_TAKES}|{_HOLDS})|{_CHANGES})"
    # Whoever does it: "it might be possible to extend the rental".
    rf"|it(?:'s (?:sometimes|occasionally)| (?:may|might|could|is sometimes|is occasionally))(?: also| still|"
    rf" even)?(?: not)?(?: always)?(?: be)? possible (?:for (?:us|you|"
    rf"our [\w ]{{2,25}}?) )?to (?:{_GIVES}|get|receive|"
    r"obtain|return|cancel|rebook|move|price[ -]match|amend|(?:change|edit|modify)(?: or (?:change|edit|cancel|modify))? (?:the|your|"
    r"an) (?:delivery|shipping|date|booking|order))"
    # Without saying who: "a refund may be granted". That a fee may be charged is another rule's.
    rf"|{_OFFERED} (?!(?:fee|charge|cost|penalt)(?:y|ies|s)?\b)(?:[\w-]+ ){{0,3}}?(?:(?:may|might|could)(?: also| still)?|"
    rf"can (?:sometimes|occasionally)) (?:be (?:issued|granted|given|offered|provided|"
    r"considered|accepted|approved|available|made|possible|arranged)|apply)"
    rf"|{_OFFERED} (?:[\w-]+ ){{0,4}}?(?:is|are) (?:sometimes|occasionally) (?:issued|granted|given|offered|accepted|approved|available|made|possible|arranged)"
    r"|(?:payments?|applications?|requests?|bookings?|changes|orders?|memberships?) (?:[\w-]+ ){0,2}?(?:may|might|could)(?: also| still)? be (?:accepted|"
    r"granted|approved|honou?red)"
    r"|(?:fees?|charges?|deposits?|penalt(?:y|ies)|fines?) (?:[\w-]+ ){0,2}?(?:(?:may|might|could)(?: also| still)?|can (?:sometimes|"
    r"occasionally)) be (?:waived|refunded|reduced)"
    rf"|(?P<deemed>(?:if|where|when|wherever|whenever|as|unless) (?:(?:we|our [\w ]{{2,25}}?|{_US}) (?:deems?|sees? fit|judges?)(?: it)?"
    r"(?: (?:to be )?(?:necessary|appropriate|suitable|reasonable|fit))?"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:thinks?|considers?|finds?|feels?|believes?) (?:it |this |that )?(?:is |to be )?(?:necessary|appropriate|suitable|"
    rf"reasonable|fair|"
    r"justified|right)|(?:deemed|considered) (?:necessary|appropriate|suitable|reasonable)(?: by (?:us|our [\w ]{2,25}))?))"
    r"|(?P<passive>(?:we|our [\w ]{2,25}?|the (?:[\w-]+ ){0,2}?(?:store|shop|team|bank|council|city|library|museum|office|management)) (?:can|may) "
    r"(?:refuse|reject|deny|decline|cancel|close|remove|withdraw|revoke) (?:(?!by\b|if\b)[\w-]+ ){1,4}?without (?:giving )?(?:a |any )?(?:reasons?|explanation)|"
    r"(?:suspended|terminated|cancelled|canceled|closed|refused|declined|rejected|denied|removed|"
    r"limited|revoked|withdrawn) (?:at any time )?(?:(?:for any|without (?:giving )?(?:a |any )?)(?: ?reasons?)|without (?:an |any )?explanation)"
    r"|may be (?:suspended|terminated|revoked|withdrawn|refused|denied|blocked) at any time|may be closed at any time without (?:prior )?(?:notice|warning))"
    r")(?![\w-])"
)
# What needs no stakes beside it: the words themselves say that something is decided, or may be had by asking.
_OPEN = expression(
    rf"(?<![\w-])(?:(?:maybe|perhaps|possibly),? (?:we|our [\w ]{{2,25}}?|you and we) (?:can|could|might|may) (?:also |still |even )?(?:{_ARRANGE}|{_GIVES}|"
    r"(?:move|bring|send|book) you\b)"
    rf"|{_TERMS} (?:[\w-]+ ){{0,2}}?(?:may|might|could|can sometimes)(?: also| still)? be (?:extended|lengthened|prolonged|shortened|reduced|lifted|"
    rf"waived|relaxed)(?! (?:in|on|under) (?:the|your) (?:settings|app|menu|account))"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:can|could|may|might|will) (?:usually |often |sometimes |probably |certainly |surely )?{_ARRANGE}"
    r"|(?:(?:we|our [\w ]{2,25}?)(?:'ll| will| do| always)? (?:consider|look at|(?:try(?: our (?:very )?best)?|do (?:our|my) (?:very )?best|"
    r"endeavou?r|make every effort|aim) to (?:meet|honou?r|grant|"
    r"accommodate)) "
    r"(?:(?:all|every|each|any|your|special|such|reasonable|individual|other) )+(?:requests?|applications?|appeals?|wishes|changes|needs|schedule|preferences)|"
    r"(?:do (?:our|my) (?:very )?best|try(?: our (?:very )?best)?|make every effort|endeavou?r|aim) to (?:accommodate|honou?r|"
    r"grant)(?= (?!your (?:device|screen|browser)))|(?:requests?|changes|wishes|"
    r"preferences) "
    r"(?:[\w-]+ ){0,3}?(?:honou?red|met|accommodated|granted|considered|fulfilled) (?:where|whenever|wherever|if) (?:it is )?possible)"
    rf"|(?:try our best|do our best|do everything we can|make every effort) to (?:help you )?(?:make (?:the |your )?changes|change|cancel|amend|stop|{_GIVES})"
    r"|(?:see|check|find out|ask) (?:if|whether) (?:[\w-]+ ){1,3}can be (?:arranged|made|changed|done|agreed|granted|waived|refunded|extended|accommodated)"
    r"|(?:let you know|tell you|see) what we can (?:come up with|offer|arrange)"
    rf"|(?:(?:we(?:'ll| will)|to) |and (?:we(?:'ll| will) )?)see (?:what (?:we|our team) can (?:do|arrange|offer)|(?:if|"
    rf"whether) we can (?:{_ARRANGE}|{_GIVES}))"
    rf"|(?:is|are|be|remains?) (?:entirely |solely |completely |ultimately )?up to {_COMPANY}|it's up to {_COMPANY}"
    rf"|(?:the (?:final |ultimate )?|this )decision (?:[\w-]+ ){{0,3}}?(?:lies|rests|remains|is up) (?:solely |entirely |ultimately )?(?:with|to) {_COMPANY}"
    rf"|(?:{_OFFERED}|approval|acceptance|requests?|applications?) (?:[\w-]+ ){{0,4}}?(?:(?:(?:is|are) )?not (?:always )?guaranteed|(?:is|are) not always (?:granted|"
    rf"approved|accepted))"
    r"|(?:fees?|charges?|penalt(?:y|ies)|deposits?) (?:is|are) (?:usually|generally|normally|sometimes|often) (?:waived|refunded|reduced)"
    r"|(?:if|provided) (?:that )?(?:we|our [\w ]{2,25}?|the (?:[\w-]+ )?(?:team|manager|bank|store|council|landlord|driver)) (?:agrees?|approves?(?! (?:your|the|an?|"
    r"this)\b)|decides?|permits?)\b"
    r"(?! (?:with|to (?:the )?terms))|unless (?:we|our [\w ]{2,25}?|the (?:[\w-]+ )?(?:team|manager|bank|store)) (?:decides?|agrees?|"
    r"approves?) (?:otherwise|it\b|to\b)"
    r"|(?:we(?:'ll| will| may| can| might)?|our [\w ]{2,25}?) (?:also |then |carefully )?(?:look at|consider|review|assess|"
    r"take into account) (?:your|each|individual|all(?: the| of the)?|the) (?:individual |personal |specific |particular |own )?(?:circumstances|situation|case)\b"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:will|can|'ll|may|might) (?:also |always )?consider (?:waiving|refunding|extending|reducing|replacing|reinstating|granting|"
    rf"offering|accepting|an? (?:[\w-]+ )?{_DUE}|returns|exchanges|refunds|requests|applications)"
    rf"|(?:{_US}|we) (?:may|might|could) (?:also )?agree to (?:an?|your|post|send|hold|keep|change|move|let)"
    r"|(?:does|do|is|are)(?: not|n't) (?:in any way |automatically |necessarily |"
    r"always )?(?:a )?guarantee (?:of )?(?:(?:that )?(?:you will be|you will get|you'll be|you'll "
    r"get|you will receive|you|your|the|an?|any|every) )?(?:[\w-]+ ){0,2}?(?:approval|"
    r"acceptance|reinstatement|admission|entry|refund|approved|accepted|granted|reinstated|discount|compensation|place)"
    r"|(?:by|on|upon) request only and (?:is |are )?not guaranteed"
    r"|(?:is|are) possible in principle|depends on the (?:situation|circumstances|individual case) (?:whether|if)|(?:this|which|that) is not (?:always )?guaranteed"
    rf"|our decision is (?:always )?final|the decision of {_COMPANY} is final|(?:we|our [\w ]{{2,25}}?|{_US}) (?:have|has) the (?:final|last) (?:say|word)"
    r"|(?:as|out of|a) (?:an? |sign of )?(?:gesture of good ?will|good ?will gesture|good ?will)"
    r"|(?:(?:terms|prices?|rates?|fees?|deadlines?|conditions|dates?|deposits?) (?:is|are|may be|can be) (?:negotiable|open to negotiation))"
    r"|(?:every (?:reasonable )?effort|all (?:reasonable )?efforts) (?:will be|is|are) made to (?:accommodate|honou?r|grant|rebook|reschedule|refund|replace|find)"
    # Whoever may have it, whatever it is.
    r"|(?:you|customers|members|guests|passengers|students|residents|tenants|patients|households|applicants|employees|buyers|sellers) (?:may|might|could)"
    r"(?: also| still| even| sometimes| then)? (?:qualify for|be (?:eligible for|entitled to|offered|granted|awarded)) (?!the\b|\d)[\w'-]+"
    # "A refund or a replacement, depending on the situation".
    rf"|(?:{_DUE}|{_OFFERED}|refunded|replaced|reimbursed)[^.;:]{{0,50}}? depend(?:s|ing) on (?:the|your|each|individual) (?:(?:individual|specific|particular|"
    rf"exact) )?"
    r"(?:situation|circumstances|(?:individual )?case|nature of the (?:issue|problem|request))(?! (?:such|like))"
    rf"|depending on (?:the|your|each|individual) (?:(?:individual|specific|particular|exact) )?(?:situation|circumstances|(?:individual )?case)(?! (?:such|like))"
    rf"(?![^.;:]*\b(?:may|might)\b)[^.;:]{{0,50}}? (?:{_DUE}|{_OFFERED}|refunded|replaced|reimbursed)"
    # "We decide whether the fee is applied".
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) (?:will |then |also |alone )*(?:decides?|determines?) (?:whether|"
    rf"if)(?= (?:[\w'-]+ ){{1,8}}?(?:refund\w*|fees?|charge[ds]?|returns?|returned|"
    r"replace\w*|repair\w*|credit\w*|discount\w*|eligible|accept\w*|approv\w*|grant\w*|appl(?:y|ies|ied)|covered|waive\w*)\b)"
    rf"|(?:we|our [\w ]{{2,25}}?|{_US}) can (?:also |then )?(?:discuss|talk about) (?:an?|your) (?:[\w-]+ )?{_DUE}"
    # What nobody promises, and nobody says on what it turns.
    rf"|(?:cannot|can't|can not|unable to|not able to) (?:always )?guarantee (?:that )?(?:[\w-]+ ){{0,4}}?(?:requests?|{_OFFERED}|"
    rf"approval|acceptance|accommodat\w+|granted)"
    rf"|(?:requests?|{_OFFERED}|approval) (?:[\w-]+ ){{0,4}}?(?:cannot|can't|can not) (?:always )?be guaranteed"
    r"|(?:there is|there's) no guarantee (?:that )?(?:you|your [\w-]+|the [\w-]+|an? [\w-]+) (?:will|can) (?:be (?:approved|accepted|"
    r"granted|refunded|reinstated)|get|receive)"
    # Reasons of which nobody says what makes them good.
    r"|(?:for|with|without|have|has|having|had|need|needs|give|gives|provide|provides|show|shows) (?:us )?(?:an? )?(?:good|valid|"
    r"legitimate|justified|compelling|necessary|acceptable) "
    rf"(?:reasons?|excuses?|grounds)(?= [^.;:]{{0,60}}\b(?:{_DUE}|{_OFFERED}|cancel|refund|return|waive[ds]?|extend(?:ed)?|exempt|excused|fees?|charges?)\b)"
    rf"|(?<=\w )(?:{_DUE}|{_OFFERED}|cancel|cancelled|refunded|returned|waived?|extend(?:ed)?|excused|check-?out|fees?)\b[^.;:]{{0,30}}? (?:for|with|without) (?:an? )?"
    r"(?:good|valid|legitimate|justified|compelling|necessary|acceptable) (?:reasons?|excuses?|grounds)"
    r"|we(?:'re| are| can be| try to be| will be| aim to be)(?: also| usually| quite| very| fairly| often)? flexible (?:about|on|with|regarding|when it comes to)"
    r"|(?:(?:some|a little|a certain) flexibility|(?:special|other|alternative|individual) (?:arrangements|solutions|payment terms)) (?:[\w-]+ ){0,4}?"
    r"(?:is|are|(?:may|might|could|can)(?: sometimes| usually)? be) (?:possible|made|agreed|found|negotiated|arranged)"
    r")(?![\w-])"
)
# What customers care for. Whether a program works on their device is no decision of anybody's.
_AT_STAKE = expression(
    r"\b(?:refunds?|refunded|reimburse\w{0,5}|money|fees?|charges?|charged|costs?|price|discount(?:s|ed)?|credits?|vouchers?|"
    r"compensation|deposit|pric(?:ing|es)|"
    r"returns?|exchanges?|replacements?|repairs?|warranty|cancel(?:lation|lations|led|ing)?|orders?|bookings?|reservations?|"
    r"flights?|seats?|fares?|tickets?|upgrade[ds]?|deliver(?:y|ies)|shipments?|parcels?|"
    r"deadlines?|extensions?|extend(?:ed)?|late|grace period|payments?|instal?lments?|loans?|claims?|disputes?|appeals?|"
    r"applications?|limits?|overdraft|accounts?|memberships?|subscriptions?|plans?|"
    r"contracts?|tariffs?|services?|suspensions?|premiums?|tuition|rent|tenanc(?:y|ies)|awards?|benefits?|points|miles|rewards|bonus|check-?out|check-?in|early|"
    r"baggage|luggage|pets?|"
    r"admission|entry|listings?|fines?|penalt(?:y|ies)|bans?|permits?|rentals?|stays?|dates?|appointments?|lessons?|compensat\w{1,4}|posts?|comments?|"
    r"rescheduling|rebooking|termination|transfers?|deferrals?|renewals?|reviews?|"
    r"postage|bills?|adjust(?:ed|ments?)|trials?|invoices?|rates?|extra storage|instal?ments|replaced?|waived?)\b"
)
_SOME_NUMBER = r"(?:(?:a|an|the first|the last|at least|about|more than) )?(?:\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty)\b)"
_CRITERION = expression(
    r"\b(?:if|when|whenever|where|unless|as long as|so long as|(?<!is )(?<!are )(?<!be )(?<!been )provided|providing|depend(?:s|ing)|based on|because|due to|"
    r"such as|including|for example|e\.g\.|considering|"
    r"in (?:the )?(?:case|event) of|until|by (?:going|using|clicking|signing|checking|removing|opening|changing)|whose|"
    r"who have|that (?:are|is|was|were|have|has|violates?|exceeds?|do|does|contains?|appears?|seems?|looks?|fails?|shows?|breach\w*|infringe\w*|cannot|can't|didn't)|"
    # "After we have looked at it", "once a year", "within the app": no criterion.
    r"after (?!(?:we|our|which|review|careful|further|consideration|assess|an? (?:review|assessment|evaluation|check|call|conversation))\b)|"
    rf"once (?!(?:we|our|again)\b)(?=\w)|within {_SOME_NUMBER}|"
    r"without (?:a )?(?:receipt|proof)|following|for (?:the following|violat\w+|breach\w*|fraud\w*|medical|bereavement)|"
    r"(?:returns|items|orders|bookings|requests|claims|accounts|customers|users|guests|parcels|"
    r"listings|reviews|payments|tickets) (?:that|which|who) (?!we\b|you\b)\w+|according to|subject to the|took|criteria|to comply|caused by)\b"
)
_GIVING = expression(rf"\b(?:will|may|can|might) (?:also |then )?{_GIVES}\b")
# "Depending on the situation" names nothing that could be looked up.
_NOTHING_NAMED = expression(
    r"\b(?:depending on|subject to) (?:the )?availability\b|\b(?:if|when|where|wherever|whenever|as) (?:it is |this is |"
    r"reasonably |absolutely )?(?:necessary|possible|appropriate|applicable|feasible|needed|"
    r"required|available|practicable|reasonable)\b(?! to\b)"
    r"|\b(?:depend(?:s|ing) (?:up)?on|based on|considering|according to) (?:the (?:details|specifics|facts|nature|merits) of )?(?:the|"
    r"your|each|all|individual|specific|particular|various|several|certain|many|a number of) (?:(?:individual|"
    r"specific|particular|other) )?"
    r"(?:situations?|circumstances|cases?|factors)\b(?! (?:such|like))"
    r"|\bif (?:we|our [\w ]{2,25}?) (?:feel|think)s?\b|\bwhen (?:we|our [\w ]{2,25}?) (?:deal with|decide|consider|assess|review|look at|handle)\b"
    r"|\b(?:depend(?:s|ing) (?:up)?on|based on|according to|subject to) (?:the|your|our|its)(?: [\w-]+){0,2} (?:terms|conditions|polic(?:y|ies)|rules|discretion)\b"
)
# "If your parcel is lost, you may be able to get a refund": the condition in front tells of the trouble, and not by what it is decided.
_TROUBLE = expression(
    r"\A\W*(?:if|when|where|should|in case|in the event)\b(?=[^,\d]{0,160}(?:\b(?:lost|damaged?|late|delay(?:s|ed)?|cancel(?:s|led|ed)|not|cannot|unable|"
    r"missed|miss|wrong|faulty|defective|broken|leaks?|problems?|issues?|outages?|interrupt\w+|stolen|errors?|unhappy|dissatisfied|disappointed|change your "
    r"(?:mind|plans)|struggling|difficult\w*|ill|illness|sick|unexpected\w*|overcharged|hardship|bereave\w*|arrears|incorrect\w*|rejected|declined|denied|"
    r"deactivated|suspended|banned|closed|blocked|complain\w*|ha(?:s|ve) to cancel)\b|n't\b))"
    r"(?:(?!\b(?:within|before|after|less than|more than)\b)[^,\d]){4,160}, (?:(?:and|or) (?:have|need|had|must)\b[^,\d]{2,80}, )?"
)
# What somebody has decided, or wants, is a case and no criterion.
_WISH = expression(
    r"\A\W*(?:if|when|once|should) you(?:'ve|'d| have| would| since| also| now)* (?:decided?|chosen|choose|intend|plan|no longer (?:want|wish|need)|want|wish|like|"
    r"prefer|don't (?:want|wish)|"
    r"do not (?:want|wish))\b(?:(?!\b(?:within|less than|more than)\b)[^,\d]){2,160}, "
)
# Whoever asks has not yet been told whether: "if you write to us", "if you need longer".
_ASKING = expression(
    r"\b(?:if|when|whenever|once|should) you(?:'d| would)? (?:also )?(?:(?:have )?(?:since )?(?:decided?|chosen|choose)|intend|plan|no longer (?:want|wish|need)|write|"
    r"ask|contact|call|email|get in touch|let us know|tell us|request|talk|speak|"
    r"reach out|drop|need|"
    r"want|wish|like|prefer|have (?:(?:any|a|some|special|specific|other|particular|dietary) )*(?:requests?|requirements?|questions?|needs|wishes|preferences?))\b"
)
# What follows from what stands before, or serves a stated end, is no favour.
_FAVOUR = expression(
    rf"(?:\b(?:you|customers|members|guests|passengers|students|residents)\b|{_GIVES}\Z|\b{_DUE}|able to\Z|\b(?:refunded|reimbursed|refundable|exchanged|"
    r"compensated|credited|waived|reduced)\b)"
)
_ELIGIBLE = expression(r"\b(?:eligible|qualify)\b")
_PERSON = expression(r"(?:you|customers|members|guests|passengers|students|residents)\b")
_CONSEQUENCE = expression(
    r"\A\W*(?:this|that|which|it) (?:also )?means\b|\bto (?:protect(?! (?:itself|ourselves|our (?:own )?(?:business|interests?|rights?)))|prevent|comply)\b"
    r"|\bto (?:pay|collect|recover|cover|settle|offset) (?:(?!for\b)[\w-]+ ){0,3}?(?:debts?|balance|loss(?:es)?|arrears|costs)\b"
)
_DECIDES = expression(r"\b(?:decides?|determines?) (?:whether|if)\Z")
_WHILE = expression(r"\b(?:while|whilst|although|though)\b[^,;:]*\Z")
# By these a case is decided; "if" and "when" before it only say which cases there are.
_WEIGHED = expression(
    r"\b(?:depend(?:s|ing)|based on|according to|such as|including|for example|e\.g\.|considering|criteri(?:a|on)|taking into account|whether)\b"
)
_WEIGHED_BEHIND = expression(
    r"\b(?:if|when|where|unless|as long as|provided (?:that|you|the|it|your)|because|by (?:using|looking|checking|comparing)|for (?:medical|bereavement))\b"
)
# "However" begins what the condition before it is not about.
_TURN = expression(r"[;:]|,? \b(?:but|however|though|although)\b")
_LATER = expression(r"[;:]|,? \b(?:but|however|though|although|which)\b")
_DENIED = expression(r"(?:\b(?:not|never|cannot|no longer)|n't)\b(?: [\w-]+){0,3} \Z")
# What other people decide.
_THEY = expression(
    rf"\b(?:{_OTHERS}s?|hosts?|sellers?|merchants?|organi[sz]ers?|banks?|issuers?|employers?|maintainers?|editors?|you|they|he|she|instructors?|moderators?)\b"
    r"(?: [\w'-]+){0,6} \Z"
)
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
_SELF_HELP = expression(
    r"\bbe able to (?:also )?(?:see|find|sign|log|view|use|access|open|click|select|set|fix|solve|resolve|recover|delete|"
    r"download|install|connect|run|tell|reach|hear|watch|add|edit|change your (?!booking|order|reservation|flight|ticket|date|seat|appointment)|choose|check|"
    r"track|verify|reset|unlock|update)\b"
)
_NEXT_STATES = expression(
    r"\A(?:(?:this|it|that|these|they) (?:mainly |usually |also )?(?:depends?|includes?|applies|apply|happens|is the case|"
    r"are)|(?:to|you must|you will need to|you need to) (?:qualify|be)|for example|for instance|examples?|"
    r"we (?:look at|consider|take into account|decide by|check|will only|do this|do so|weigh|only)|the criteria|criteria|"
    r"factors|reasons|for this)"
)
# "If it is faulty, you get a replacement"; what happens once it is granted, or where we need to know more, is no criterion.
_NEXT_SETTLES = expression(
    r"\A(?:if|when) (?!we (?:request|require|ask|need|do not|don't|cannot|can't|are unable)\b)(?!(?:this|that|it) is(?: not|n't) possible)(?!you (?:want|would|need|"
    r"wish|prefer|have (?:any|a|"
    r"more|further) |believe|think|feel|are interested|still))(?!(?:(?:an?|the|your|any) [\w-]+ (?:is|are|has been) )?(?:granted|approved|accepted|agreed|"
    r"successful)\b)(?![^.]*\bplease\b)"
)
_CONTRACT = expression(
    r"\b(?:terms|agreements?|conditions of|legal|licen[cs]e (?:terms|agreement)|eula|privacy (?:policy|notice|statement)|cookie (?:policy|notice)|"
    r"code of conduct|contract (?:terms|conditions)|dmca|takedown|addendum|acceptable use)\b|\A(?:the )?(?:[\w-]+ ){0,2}(?:licen[cs]e|privacy|cookies)\Z"
)
# What is signed, and not only read.
_SIGNED = expression(
    r"\b(?:agreements?|terms of (?:service|use)|licen[cs]e|eula|privacy|cookies?|code of conduct|dmca|takedown|addendum|acceptable use|legal)\b"
)
# "Purchase terms" is asked for like any other article.
_ABOUT_ORDERS = expression(
    r"\b(?:purchas\w+|refunds?|returns?|exchanges?|bookings?|reservations?|deliver(?:y|ies)|shipping|cancel\w+|orders?|warranty|sales?|promotions?|vouchers?|"
    r"memberships?|tickets?|"
    r"passes|gift cards?|tuition|fees|rentals?|hire|lessons?|courses?|freez\w+)\b"
)
_NO_CRITERION = expression(r"\b(?:terms|conditions of use|contact|support|get in touch|(?:send|drop) us|e-?mail|chat|form)\b")
# What follows reads a claim by its grammar, whatever its words: who acts, whether that gives or takes, to what it happens, and what leaves it open.
_WE = rf"(?:we|our (?!(?:customer|member|user|guest|client|partner)s?\b)[\w ]{{2,25}}?|{_US})"
# What customers ask for, and what somebody has to say yes or no to.
_ASKED = (
    r"(?:requests?|applications?|appeals?|claims?|petitions?|circumstances|exceptions?|cancell?ations?|changes|amendments?|modifications?|alterations|refunds?|"
    r"reductions?|discounts?|credits?|compensation|extensions?|waivers?|exemptions?|reimbursements?|concessions?|adjustments?|exchanges?|replacements?|returns?|"
    r"repairs|upgrades?|vouchers?|grants?|awards?|relief|leave|deferrals?|deferments?|postponements?|transfers?|renewals?|reinstatements?|fees?|charges?|deposits?|"
    r"fines?|penalt(?:y|ies)|interest|payments?|instal?ments?|repayments?|arrears|debts?|orders?|bookings?|reservations?|tickets?|purchases|suspensions?|bans?|"
    r"deadlines?|limits?|loans?|tenanc(?:y|ies)|memberships?|subscriptions?|admission|entry|admittance|pets|dogs|children|guests|visitors|visits|check-?ins?|"
    r"check-?outs?|arrivals?|submissions?|proposals?|nominations?|evidence|places|pricing|late ?comers|luggage|baggage|absences?|withdrawals?|(?:additional|extra|"
    r"more) time|"
    r"contributions?|hardship|resits?|retakes?|swaps|substitutions|stays|terminations?|departures?|reasons)"
)
_ASKED_FOR = expression(
    rf"(?<![\w-]){_ASKED}(?![\w-])(?! (?:form|page|number|id|button|status|fields?|methods?|tools?|settings)\b)"
)
# How it ends where somebody decides. "Considered late" gives it a name, and no favour.
_CONSIDERED = r"(?:re)?considered(?=[.,;:)]|\Z| (?:for|on|in|if|when|at|under|with|only|and|but|individually|separately|outside|after|where|as (?:an )?exceptions?)\b)"
_DONE = (
    rf"(?:{_CONSIDERED}|approved|accepted|granted|waived|honou?red|accommodated|awarded|excused|reinstated|reversed|overturned|lifted|forgiven|allowed|permitted|"
    r"reduced|lowered|refunded|reimbursed|compensated|credited|pro-?rated|exempted|postponed|deferred|rebooked|rescheduled|re-?opened|written off|offered|backdated|"
    r"authori[sz]ed|agreed|relaxed|negotiated|successful)"
)
_DECIDED = expression(
    r" (?:or (?:may|might|could) not )?(?:not )?(?:(?:also|still|even|then|sometimes|occasionally|only|possibly) )?be (?:(?:also|still|only|exceptionally|partially|"
    rf"fully) )?"
    rf"(?:{_DONE}|negotiable|rejected|declined|denied|refused|turned down|looked at|possible)(?![\w-])"
)
# Decided by somebody else, as a matter of course or by a machine; and what has its reason in front.
_NOT_OURS = expression(
    r"\A (?:as|access|to (?:users|members|admins|administrators|accounts))\b(?! (?:an? )?exceptions?)|\bby (?!us\b|our\b|the (?:manager|team|store|shop|management|"
    r"council)\b|"
    r"(?:e-?mail|phone|post)\b)[\w-]+|\b(?:automatically|online|through|using|via|up to|once|twice|\d+|first[- ]come|in the order|by (?:e-?mail|phone|post))\b"
)
_REASONED = expression(
    r"\b(?:incomplete|invalid|fraudulent|duplicate|expired|damaged|unauthori[sz]ed|unpaid|incorrect|unsigned|illegible|spam)\b"
)
# These are decided on whatever they are about.
_STRONG_DONE = expression(
    r" (?:approved|granted|waived|honou?red|accommodated|excused|reinstated|overturned|forgiven|exempted|permitted|reimbursed|compensated|prorated)\Z"
)
_NO_SUBJECT = expression(
    r"\b(?:it|this|that|which|who|you|we|i|they|there|access|permission|user|users|admin|cards?|payment methods?)\W*\Z"
)
_PART = expression(r"[,;:(]|\b(?:and|but|although|though|if|when|while|because|so) ")
_MODAL = expression(
    r"(?<![\w-])(?:may|might|could)(?![\w-])(?:,? (?:in|under|on|at) (?:[\w-]+ ){0,3}(?:cases|circumstances|instances|situations|occasions?|times),?)?"
)
# "Exceptional circumstances will be considered": that they are looked at is all that is said.
_WILL_CONSIDER = expression(
    rf"(?<![\w-])(?:will|can|shall|would)(?: (?:also|still|even|then|always))? be (?:(?:carefully|individually|sympathetically|favou?rably) )?"
    rf"(?:{_CONSIDERED}|looked (?:at|upon)(?= (?:individually|sympathetically|favou?rably))|taken into (?:account|consideration))(?![\w-])"
    r"|(?<![\w-])(?P<given>consideration) (?:(?:will|may|might|can|shall) (?:also |always |then )?be|is) (?:given|made|paid)(?! (?:by|to whether)\b)"
)
_ONLY = expression(r"\b(?:only|no|not|any|once|before)\b")
# Software says yes and no, too.
_MACHINE = expression(
    r"\b(?:api|apis|server|servers|browser|pull requests?|commits?|merge[ds]?|https?|tokens?|code|files?|permissions?|roles?|quer(?:y|ies)|cookies?|scripts?|"
    r"endpoints?|"
    r"rate limits?|firewalls?|timeouts?|packets?|database|app|software|device|dns|node|nodes|cluster|memory|gpu|cpu|git|repositor(?:y|ies)|workflows?|fields?|traffic|"
    r"jobs?|volume|partition)\b"
)
_NO_TIME = r"(?![^.;:]*\b(?:within|days?|hours?|weeks?|minutes|months?)\b)"
_ADVERBS = ("usually", "generally", "normally", "often", "typically", "ordinarily", "sometimes", "occasionally")
_OFTEN = r"(?:usually|generally|normally|often|typically|ordinarily)"
# Powers and rights. What is only checked, told or brought up to date is nobody's loss.
_CHOICE = expression(
    rf"(?<![\w-])(?:{_WE} (?:also )?(?:have|has|retains?|keeps?) (?:the|full|complete) (?:sole |full |final )?(?:power|authority|option|freedom|flexibility|"
    rf"choice) (?:not )?to|"
    rf"{_WE} (?:can|may|could) (?:also |then )?(?:choose|decide|elect) (?:not )?to|"
    rf"{_WE} (?:are|is) (?:under no obligation|not (?:obliged|obligated)) to) (?:{_GIVES}|{_TAKES}|release|award|accept|lower|halve|cap)(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:also |always )?(?:keeps?|holds?|have|has|retains?) the (?:option|right) (?:of|to)(?= (?!use\b|access\b|inspect|contact|verify|ask|request|"
    rf"see|"
    rf"know|be\b|change\b|update|"
    r"amend|modify))"
)
_RIGHT = expression(
    r"(?<![\w-])(?:reserv|retain)(?:es?|s|ing)? (?:the right|all rights)(?:,? (?:[\w-]+ ){1,6}?[\w-]+,)? (?:at any time |in its sole discretion )?to "
    r"(?!verify|inspect|check|monitor|update|amend|modify|revise|change|contact|correct|use|share|disclose|record|publish|edit|investigate|audit|take|prosecute|report|"
    r"seek|pursue|claim|recover|review|alter|test|appoint|send|make|charge|transfer|assign|be|do|have|display|store|access)[\w-]+"
)
_THIRD_HAS = expression(rf"\b{_THIRD}\b[^,;]{{0,20}}\Z")
# What is possible, usual, likely or true of most is no rule.
_POSSIBLE = expression(
    rf"(?<![\w-])it (?:may|might|could)(?: also| still| even| sometimes)?(?: not)?(?: always)? be possible (?:for (?:us|you|our [\w ]{{2,25}}?) )?to "
    r"(?:re-?enter|attend|bring|keep|book|reserve|swap|switch|transfer|redeem|claim|resit|retake|defer|freeze|pause|suspend|collect|apply|leave|rejoin|renew|spread|"
    r"pay|stay|reschedule|re-?arrange|arrange|appeal|check (?:in|out)|arrive|add|upgrade|downgrade|stop|intercept|redirect|hold|combine)(?![\w-])"
    r"|(?<![\w-])(?:is|are)(?:n't| not) always (?:possible|able) to (?:accommodate|honou?r|grant|meet|offer|refund|change|fulfil|waive|extend|accept|approve)(?![\w-])"
    r"|(?<![\w-])it(?:'s| is) not always possible to (?:accommodate|honou?r|grant|meet|offer|refund|change|fulfil|waive|extend|accept|approve)(?![\w-])"
    r"|(?<![\w-])may or may not be (?:accepted|approved|granted|refunded|allowed|honou?red|considered|accommodated|waived|permitted|possible)(?![\w-])"
    rf"|(?<![\w-]){_ASKED} (?:(?!that\b|which\b)[\w'-]+ ){{0,5}}?can (?:(?:{_OFTEN}|sometimes|occasionally) be (?:{_DONE}|arranged|made|moved|changed|returned|"
    rf"extended){_NO_TIME}|"
    rf"be (?:{_DONE}|arranged|made|moved|changed|returned|extended) (?:(?:up)?on request|by (?:prior |special )?(?:arrangement|agreement)|in (?:some|certain|rare|"
    rf"special|exceptional|"
    r"many|most) (?:cases|circumstances|situations)))(?![\w-])"
    r"|(?<![\w-])(?:may|might|could) have (?:their|your|his|her) [\w' -]{2,30}? (?:shortened|reduced|withdrawn|removed|cancelled|suspended|revoked|refused|waived|"
    r"extended)(?![\w-])"
)
_HEDGED = expression(
    rf"(?<![\w-])(?:(?:(?:{_OFTEN}|most of the time|in (?:most|many) cases),? {_WE}(?:'ll| will| should)? (?:be|are|is) able to|"
    rf"{_WE}(?: are| is| will be|'ll be) {_OFTEN} able to|{_WE} (?:should|will {_OFTEN}) be able to)"
    rf" (?:{_GIVES}|cancel|change|amend|stop|take care of|let you|release|make|swap|transfer|rearrange|move|re-?(?:ship|send))(?![\w-]))"
    rf"|(?<![\w-]){_WE} (?:can|could|will|may) (?:{_OFTEN}|sometimes) (?:move|change|cancel|swap|split|spread|backdate|bring|combine|hold|keep|transfer|stop|"
    rf"let)(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:will |do |can |would )?{_OFTEN} (?:expect to )?(?:{_GIVES}|let you)(?= (?:[\w-]+ ){{0,5}}?(?:{_DUE}|{_OFFERED}|fees?|charges?|costs?|"
    rf"late)\b){_NO_TIME}"
    rf"|(?<![\w-])(?:on occasions?|at times|now and then|every now and then|from time to time|occasionally|exceptionally),? {_WE} (?:will |can |may |do |"
    rf"also )*(?:{_GIVES}|let (?:you|members|customers|guests|people)(?! know))(?:(?<=waive)|(?<=refund)|(?<=let you)|(?<=let members)|(?<=let customers)|"
    rf"(?<=let guests)|(?<=let people)|(?<=credit)|(?<=extend)|(?<=reduce)|(?<=reverse)|"
    rf"(?<=reinstate)|(?= (?:[\w'-]+ ){{0,5}}?(?:{_DUE}|"
    rf"{_OFFERED}|fees?|charges?|costs?|late|members|you to)\b))"
    rf"|(?<![\w-]){_WE} (?:will |can |do |may |also )*(?:on occasions?|at times|occasionally|now and then|exceptionally),? (?:{_GIVES}|"
    r"let (?:you|members|customers|guests|people)(?! know))(?:(?<=waive)|(?<=refund)|(?<=let you)|(?<=let members)|(?<=let customers)|(?<=let guests)|(?<=let people)|"
    r"(?<=credit)|(?<=extend)|(?<=reduce)|(?<=reverse)|(?<=reinstate)|"
    rf"(?= (?:[\w'-]+ ){{0,5}}?(?:{_DUE}|{_OFFERED}|fees?|"
    rf"charges?|costs?|late|members|you to)\b))"
)
_OFTEN_DONE = expression(
    rf"(?<![\w-])(?:is|are|will be) {_OFTEN} (?:approved|accepted|granted|waived|honou?red|accommodated|allowed|permitted|refunded|reimbursed|"
    rf"extended)(?![\w-]){_NO_TIME}"
)
_LIKELY = expression(
    rf"(?<![\w-])(?:{_WE}(?:'ll| will) (?:most |very )?(?:likely|probably)|{_WE} (?:are|is) (?:very |most |highly )?(?:un)?likely to) (?:{_GIVES}|{_TAKES})(?![\w-])"
    rf"|(?<![\w-]){_ASKED} (?:[\w-]+ ){{0,4}}?(?:will (?:most |very )?(?:likely|probably) (?:not )?be|(?:is|are) (?:very |highly )?(?:un)?likely to be) (?:{_DONE}|"
    rf"rejected|declined|denied|refused)(?![\w-])"
    rf"|(?<![\w-])not (?:all|every|each) (?:[\w-]+ ){{0,3}}?{_ASKED} (?:[\w-]+ ){{0,3}}?(?:will|can|may|are|is|might|could)(?: always)? (?:be )?(?:{_DONE}|"
    rf"possible)(?![\w-])"
    rf"|(?<![\w-])most (?:[\w-]+ ){{0,2}}?{_ASKED} (?:[\w-]+ ){{0,2}}?(?:is|are|will be|get|can be) (?:{_OFTEN} )?{_DONE}(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:approve|grant|accept|honou?r|waive|refund|turn down|refuse|reject|decline)s? (?:most|very few) (?:[\w-]+ ){{0,3}}?{_ASKED}(?![\w-])"
    rf"|(?<![\w-])(?:(?:not|n't) (?:normally|usually|generally|ordinarily|typically|routinely|automatically|necessarily)|rarely|seldom)(?: be)? (?:{_DONE}|{_GIVES}|"
    rf"cancelled|canceled|"
    rf"entitled?s?|make exceptions)(?![\w-])"
    rf"|(?<![\w-])as a (?:general )?rule,? (?:{_WE} (?:do not|don't|will not|won't) (?:{_GIVES})|[\w ]{{3,30}} (?:is|are) (?:not )?(?:refunded|returned|kept|waived|"
    rf"granted|accepted|allowed))(?![\w-])"
    r"|, as a (?:general )?rule(?=[.;]|\Z)"
    rf"|(?<![\w-])as (?:an? )?(?:(?:one[ -](?:time|off)|special|goodwill) )?(?:courtesy|exception|favou?r),? {_WE} (?:will |can |may |do |also |"
    rf"sometimes )*(?:{_GIVES})(?![\w-])"
)
# What the company may do about what is at stake, whatever that is; to ask, to tell or to look is no decision.
_WE_MAY = expression(
    rf"(?<![\w-]){_WE}(?: (?:will|can|do|'ll)[^.;:,]{{3,60}} and)? (?:may|might)(?:,? in [\w ]{{3,30}},)?(?: also| still| even| sometimes| occasionally| then| instead|"
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
    rf"|(?<![\w-]){_WE} (?:may|might|could) (?:also |then )?(?:decide|determine|agree) that(?= [^.;]{{0,90}}\b(?:{_DUE}|refunded|waived|granted|reinstated)\b)"
    rf"|(?<![\w-]){_WE}(?: on duty)? (?:may|might|could)(?: also| still| then| sometimes)? (?:let (?:you|them|guests|late ?comers|people)(?! know)|relax|waive|"
    rf"overlook|turn a blind eye|bend)(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:may|might|could) (?:need|have) to (?:refuse|decline|reject|deny|reduce|cancel your|offer (?:an? |you )?(?:smaller|lower|different|"
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
    rf"\b(?:will|can|would|being|to)(?: be| always| be able to)* (?:able to |{_GIVES}|cancel|change|amend|modify|stop|overturn|{_DONE}|"
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
_NOT_OWED = expression(
    rf"(?<![\w-])(?:not|n't) (?:automatically|necessarily) (?:mean|result in|lead to|guarantee|entitle)[^.;:]{{0,60}}?(?:{_DUE}|{_OFFERED}|{_DONE}|approval)(?![\w-])"
    rf"|(?<![\w-]){_ASKED} (?:[\w-]+ ){{0,3}}?(?:is|are)(?:n't| not) (?:automatic|guaranteed|assured|a given|certain|an? (?:automatic )?(?:right|entitlement))(?![\w-])"
    rf"|(?<![\w-]){_ASKED} (?:[\w-]+ ){{0,4}}?(?:cannot|can't|can not|can never) (?:always )?be (?:guaranteed|promised|assured)(?![\w-])"
    rf"|(?<![\w-]){_ASKED} (?:[\w-]+ ){{0,3}}?(?:is|are) an? (?:favou?r|privilege|courtesy)(?![\w-])"
    r"|(?<![\w-])no (?:automatic|absolute|statutory) (?:right|entitlement)(?: to)?(?![\w-])"
    r"|(?<![\w-])(?:full or part(?:ial)?|part(?:ial)? or full|(?:some|part) or all of (?:the|your)|all or (?:part|some) of (?:the|your)|some form of|"
    rf"some kind of) (?:[\w-]+ )?"
    rf"(?:{_DUE}|{_OFFERED}|fees?|costs?|charges?|deposit|payment|price|amount)(?![\w-])"
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
    r"honou?r|"
    r"look(?:ed|s)? (?:at|into))\w*\b"
)
# Names for what differs from case to case, which say nothing of it.
_VAGUE = (
    r"(?:circumstances|situations?|cases?|factors|merits?|specifics|considerations)(?![\w-])"
    r"(?! (?:such|like|includ\w+|below|above|listed|described|named|(?:in|of|to) (?!each|every|the (?:case|request|matter|customer))|that\b|which\b|where\b|we\b|"
    r"and (?!(?:(?:your|the|their) )?(?:merits?|needs?|circumstances)|each|is\b|are\b|will\b|may\b|can\b)))(?!:)"
)
_TURNS = expression(
    r"(?<![\w-])(?:depend(?:s|ing|ent|ant)? (?:up)?o[nf]|based (?:up)?on|according to|in (?:the )?light of|in view of|having regard to|var(?:y|ies)(?:,|"
    r" depending o[nf]| by| with| according to)?|"
    rf"subject to|(?:judged|decided|assessed|considered|determined|evaluated|reviewed|weighed|treated) (?:on|by|under|in)) "
    r"(?:(?:the|an?|your|our|each|every|any|all|individual|personal|particular|specific|unique|relevant|surrounding|exact|overall|various|several|many|number of|"
    rf"certain|"
    rf"different|other|own|financial|[\w/-]+(?:'s?|s')) ){{0,5}}{_VAGUE}"
)
_AT_ISSUE = expression(
    rf"\b(?:{_DUE}|{_OFFERED}|{_DONE}|approval|approve|grant|waive|decisions?|determination|decide[ds]?|outcome|eligibility|reinstate|suspension|suspended|awards?|"
    rf"penalt(?:y|ies)|sanctions?|"
    r"arrangements?|appeals?|requests?|applications?|hold|length|extends?|cancelled|canceled|goodwill|we can offer|amount of (?:help|support|assistance))\b"
)
_DIFFERS = expression(
    r"(?<![\w-])depending on (?:why|how|your (?:history|record|reasons?|standing|relationship))[^.;:]{0,60}?(?:may|might|can|could|will)(?![\w-])"
    r"|(?<![\w-])depends? on how (?:serious|severe|genuine|exceptional|busy|we|good)(?![\w-])"
    r"|(?<![\w-])(?:each|every) (?:case|situation|request|claim|application) is (?:different|unique|individual)(?![\w-])"
    r"|(?<![\w-])(?:an?|our|your) (?:individual|separate|case[ -]by[ -]case) (?:determination|decision|assessment|judge?ment|evaluation)s?(?![\w-])"
    r"|(?<![\w-])(?:each|every|all) individual (?:cases?|requests?|circumstances?|situations?|instances?)(?: and [\w-]+)?(?![\w-])"
    r"|(?<![\w-])(?:consider|treat|view|review|handle|deal with|look(?:ed)? (?:at|upon)|assess|judge)(?:s|ed)? (?:[\w-]+ ){0,5}?(?:sympathetically|favou?rably|"
    r"compassionately|leniently|fairly)(?![\w-])"
    rf"|(?<![\w-]){_WE}(?:'ll| will| can| may) (?:also |always )?take (?:that|this|it|these|them) into (?:account|consideration)(?![\w-])"
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
_ENOUGH = expression(
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
_AS_WE_SEE = expression(
    r"(?<![\w-])(?:what(?:ever)?|that|which|amount|period|time|sum|level|action|steps?|measures?|evidence|proof|solution|people|those)(?: of time)?(?: that| which|"
    rf" whom?)? {_WE} "
    r"(?:thinks?|considers?|deems?|feels?|believes?|judges?|regards?|finds?|sees?)(?: (?:is|are|to be|it|as))* (?:reasonable|appropriate|fair|suitable|fit|sufficient|"
    r"acceptable|justified)(?![\w-])"
    rf"|(?<![\w-])(?:if|where|when|whenever|that|which) {_WE} (?:thinks?|considers?|deems?|feels?|believes?|judges?|regards?|finds?|decides?|see)s? (?:that )?(?:it |"
    rf"this |that |"
    rf"you |your [\w ]{{2,25}}? |"
    r"the [\w ]{2,25}? )?(?:is |are |was |were |to be |as )*(?:unsuitable|inappropriate|excessive|unreasonable|unfair|abusive|suspicious|unacceptable|serious|"
    r"disruptive|deserving|fit|reasonable|"
    r"fair|appropriate|justified|acceptable)(?! (?:for|to) (?:your|the) (?:age|device))(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:will|can|may|'ll) (?:also |then )?(?:{_GIVES}) [^.;:]{{0,60}}?(?:where|if|when|as) (?:it is |this is )?(?:appropriate|warranted|justified|"
    rf"merited)(?![\w-])"
    r"|(?<![\w-])to our (?:reasonable |complete |full )?satisfaction(?![\w-])"
    r"|(?<![\w-])(?:acceptable|satisfactory|agreeable) to (?:us|our [\w]+|the (?:manager|management|team|store|landlord))(?![\w-])"
    rf"|(?<![\w-])(?:if|where|when|unless|once) (?:{_WE}|staff|the crew|crew|the driver) (?:is|are|feels?) (?:satisfied|happy|convinced|content)(?: with|"
    rf" by)?(?! that\b)(?![\w-])"
    r"|(?<![\w-])(?:under|according to|in line with|per|against|based on|in accordance with|following|using|subject to) our (?:own )?(?:internal|confidential) "
    r"(?:[\w-]+ ){0,2}(?:rules?|polic(?:y|ies)|guidelines?|criteria|standards|procedures?|checks|assessments?)(?![\w-])"
)
_ANY_REASON = expression(
    rf"(?<![\w-])(?:for |by us for |or )?(?:any|some|whatever) (?:other )?(?:reasons?|grounds)(?= (?:that )?{_WE} |,? (?:as )?(?:determined|decided|required) by (?:us|"
    rf"our))"
    r"|(?<![\w-])(?:required|requested|decided|determined|chosen|considered|deemed) (?:necessary |acceptable |appropriate |suitable )?by (?:us|"
    r"our [\w ]{2,25}?) for (?:any|some|whatever) (?:other )?reasons?(?![\w-])"
    r"|(?<![\w-])(?:considered|deemed|judged|thought|found) (?:to be )?(?:acceptable|appropriate|suitable|reasonable|necessary|sufficient|satisfactory|fit|"
    rf"justified) by (?!you\b|the (?:user|customer|law)|law\b)[\w-]+"
)
_STAKES = expression(rf"{_AT_STAKE.pattern}|\b{_ASKED}\b")
_REASON_STAKE = expression(
    rf"{_AT_STAKE.pattern}|\b(?:reasons?|grounds|evidence|proof|circumstances|purposes?|asked to leave|removed|refused|admitted|allowed)\b"
)
# "Management will decide on the course of action", "to determine what compensation is due": by what, nobody says.
_SETTLES = expression(
    r"(?<![\w-])(?<!you )(?<!you to )(?<!you can )(?<!help us )(?<!us to )(?:decide|determine|agree|work out)s? (?:on |what |which |upon )?(?:the |an? |any )?"
    r"(?:(?:most |next |best |further )?(?:appropriate|suitable|possible|best|right|fair|fairest) (?:[\w-]+ ){0,2}?(?:steps?|actions?|outcomes?|resolutions?|"
    r"solutions?|courses?|"
    r"remed(?:y|ies)|options?|compensation|refunds?|way forward|amounts?|response)|next steps|course of action)(?![\w-])"
    r"|(?<![\w-])(?<!you )(?<!you to )(?<!you can )(?<!help us )(?<!us to )(?:decide|determine|judge|assess)s? (?:whether|if|what|which|how (?:much|long|many)|"
    r"the (?:amount|level|length|extent|outcome)) "
    rf"(?:(?!your\b.{{0,20}}eligib)[\w'-]+ ){{0,9}}?(?:refunds?|refunded|reprint|replacements?|compensation|credits?|discounts?|reductions?|extensions?|penalt(?:y|"
    rf"ies)|sanctions?|awards?|awarded|help|"
    r"support|relief|reinstated|granted|waived)(?![\w-])"
    r"|(?<![\w-])(?:will|can|is|are|be) (?:then |also |first )?(?:be )?(?:decided|determined|assessed|judged) (?:if|whether|what|which|how (?:much|long|"
    rf"many)) (?:[\w'-]+ ){{0,6}}?(?:{_DUE}|{_OFFERED}|returns?|"
    rf"{_DONE}|fees?|charges?|penalt(?:y|ies)|eligible|covered|due)(?![\w-])"
    rf"|(?<![\w-])(?:{_DUE}|{_OFFERED}|penalt(?:y|ies)|sanctions?|outcome|amounts?|levels?|length|this|it) (?:[\w-]+ ){{0,4}}?(?:is|are|(?:will|to) be) (?:then |"
    rf"always )?(?:decided|determined|judged|settled) "
    rf"(?:on )?by (?:us|our [\w ]{{2,25}}?|management|staff|the (?:[\w-]+ ){{0,2}}?{_OWN})(?![\w-])"
    rf"|(?<![\w-])(?:is|are) (?:a matter )?for (?:us|our [\w ]{{2,25}}?|management|the (?:[\w-]+ ){{0,2}}?{_OWN}) (?:alone )?to (?:decide|determine|judge)(?![\w-])"
)
_TOLD_LATER = expression(
    rf"(?<![\w-])(?:let you know|tell you|inform you|advise(?: you)?|notify you|confirm) (?:if|whether) {_WE} (?:can|could|are able to|is able to|are willing to|"
    rf"will be able to) (?!help|assist)[\w-]+"
    rf"|(?<![\w-])see (?:if|whether) {_WE} (?:can|could|are able to|may be able to|might be able to) (?!help|assist|see|find|identify|reproduce|locate|tell|check|"
    rf"verify|determine|improve|fix|solve|"
    r"resolve|replicate|recover|detect|connect|access|get it|reach|log)[\w-]+"
    rf"|(?<![\w-])(?:{_WE} (?:see|check|find out|explore)|look into|look) (?:whether|if) (?:[\w'-]+ ){{0,6}}?(?:is|are|would be|may be) possible(?![\w-])"
)
# "Find out what we can do for you", "another arrangement", "a fair solution": whatever it may be.
_EFFORT = expression(
    r"(?<![\w-])(?:see|find out|(?<!us )know|discuss|tell you|let you know|look at|check) (?:what(?: else)?|(?:if|whether) there(?:'s| is| may be) (?:any|"
    rf"some)thing(?: else)?)(?: that)? {_WE} "
    r"(?:can|could|may be able to|might be able to) (?:do|offer|arrange)(?![\w-])(?! with| on the)"
    rf"|(?<![\w-]){_WE}(?:'ll| will|) do (?:what|everything|all) we can(?=[.,;]|\Z)"
    rf"|(?<![\w-]){_WE}(?:'ll| will| can)? find (?:a way|something that (?:works|suits|helps))(?![\w-])"
    rf"|(?<![\w-]){_WE}(?:'d| would) be (?:very |more than )?(?:willing|happy|glad|prepared|open) to (?:{_GIVES}|discuss|look at|talk)(?![\w-])"
    r"|(?<![\w-])what(?:'s| is| would be| works) (?:best|right|fair|appropriate|suitable|reasonable) (?:for (?:you|your (?:[\w-]+ )?(?:circumstances|situation|needs)|"
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
    rf"(?:{_DUE}|amounts?|arrangements?)(?![\w-])"
    r"|(?<![\w-])(?:discuss|agree(?: on)?|arrange|work out|come to|make|find|explore|talk (?:through|about)) (?:an?other|other|alternative|different|special|"
    r"some other) (?:payment |financial )?"
    r"(?:arrangements?|schedules?|payment plans?)(?![\w-])"
    rf"|(?<![\w-]){_WE}(?:'ll| will| can| do)? (?:try|endeavou?r|strive|attempt|aim|seek|do what we can|do our best|do our utmost|do everything we can|"
    rf"make every (?:effort|attempt))(?: our (?:very )?best)? to "
    r"(?:accommodate|honou?r|grant|meet your|fit|fulfil|find (?:you )?(?:an?|another)|offer|match|rearrange|re-jig|reschedule|rebook|change your|cancel your|"
    r"amend your|refund|replace|fix any|"
    r"get (?:you )?(?:(?:an?|your) )?(?:refund|money))(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:will|may|can|'ll|do|would)(?: also| always| still| then| sometimes)? consider (?!adding|introducing|including|making|expanding|"
    rf"accepting)(?:[\w'-]+ ){{0,4}}?{_ASKED}(?![\w-])"
    r"(?! (?:submitted|received|made) (?:within|by|up|before))"
    rf"|(?<![\w-]){_WE} (?:do|will|may|can|'ll)(?: sometimes| occasionally)? consider (?:it|them|this|these|those)(?=[.,;]|\Z)"
    rf"|(?<![\w-]){_ASKED} (?:[\w-]+ ){{0,4}}?can be (?:discussed|negotiated|agreed|considered)(?! (?:online|via|in the|on the|below))(?![\w-])"
)
# Whose leave it takes.
_LEAVE = expression(
    r"(?<![\w-])(?:possible|allowed|permitted|accepted|available|granted|given|made|offered|extended|waived|welcome|considered|returned|refunded|exchanged|cancelled|"
    r"transferred)"
    r"(?: [\w-]+){0,2}? (?:only )?(?:with|by|upon|after|on|without) (?:(?:the|our|prior|written|advance|advanced|express|explicit|specific|management|manager|"
    r"manager's|"
    r"staff|hotel|store|special|individual) ){1,4}(?:approval|permission|consent|agreement|authori[sz]ation|arrangement)(?![\w-])(?! (?:number|code|form|by the|of the|"
    r"of your|from your))"
    r"|(?<![\w-])(?:transferred|accepted|allowed|permitted|extended|waived|granted|exchanged|welcome|possible) (?:only )?(?:on|upon|with) approval(?![\w-])(?! (?:by|"
    r"of|from))"
    r"|(?<![\w-])unless (?:(?:an?|another|other|alternative|special|different|prior|some|individual) ){1,3}(?:payment )?(?:arrangements?|agreements?) (?:has|have|is|"
    r"are)(?: already)?(?: been)? "
    r"(?:agreed|made|arranged|reached)(?![\w-])"
    rf"|(?<![\w-])subject to (?!the \w+'s |your )(?:[\w'-]+ ){{0,3}}?(?:approval|acceptance|assessment|consideration)(?![\w-])(?! (?:by (?!us\b|our\b|the (?:manager|"
    rf"team))|of (?:your|the) bank))"
    rf"|(?<![\w-])(?:if|where|when|unless) (?:{_WE}|staff|the crew|crew) agrees?(?: (?:it|this|that))?(?=[.,;]|\Z| that\b)"
)
# Words that say themselves that no rule decides.
_LEEWAY = expression(
    r"(?<![\w-])(?:(?:the|our|its|their|his|her) (?:[\w-]+ ){0,3}?[\w-]+(?:'s|s') decision|(?:our|its) decision|the decision (?:of|"
    r"by) (?:[\w'-]+ ){1,5}?)(?: in [\w ]{3,30}?)? ?(?:is|will be|shall be)"
    r"(?: considered| deemed| always)? final(?![\w-])"
    r"|(?<![\w-])(?:is|are|remains?|be) (?:purely |entirely |wholly |completely |always |strictly )?discretionary(?![\w-])"
    # Whoever it is at whose discretion it is: the module coordinator's or the schools'.
    rf"|(?<![\w-])(?:at|in|within) the (?:(?!{_OTHERS}s?\b)[\w/-]+ ){{0,3}}?(?!{_OTHERS}s?')[\w-]+(?:'s|s')(?:(?:/| and | or )(?:the )?[\w-]+(?:'s|"
    rf"s'))? {_STRONG}discretion(?![\w-])"
    rf"|(?<![\w-]){_WE} (?:have|has) (?:some |full |complete |the )?discretion(?![\w-])"
    r"|(?<![\w-])good ?will (?:gestures?|credits?|payments?|refunds?|rules?|polic(?:y|ies)|discounts?|vouchers?|grounds|compensation|offers?)(?![\w-])|"
    r"(?<![\w-])ex[ -]gratia(?![\w-])"
    r"|(?<![\w-])as a gesture(?![\w-])|(?<![\w-])(?:not|n't|without) set(?:ting)? a precedent|(?<![\w-])at our (?:choosing|pleasure|convenience)(?![\w-])"
    r"|(?<![\w-])use (?:our|their) (?:own |best |professional )?(?:judge?ment|discretion|common sense)(?![\w-])"
    r"|(?:(?<![\w-])(?:no|not have an?|without an?)|n't have an?) (?:set|fixed|hard and fast) (?:rules?|polic(?:y|ies)|criteria|limit)(?![\w-])"
    r"|(?<![\w-])(?:some|a little|a bit of|a certain) (?:leeway|latitude|discretion|room for manoeuvre)(?![\w-])|(?<![\w-])(?:bend|stretch|relax) (?:the|our|"
    r"these) rules?(?![\w-])"
    rf"|(?<![\w-]){_WE}(?:'ll| will| are| try to| aim to| can) (?:always )?be (?:reasonable|lenient|understanding|sympathetic|generous|accommodating)(?![\w-])"
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
_MODALS = (" may", " might", " could")
# By which words a reading can stand in a sentence, what it is, what must stand there, too, and whether what is said in front of it only says which cases there are.
_READINGS = (
    ((*_POWERS, "choose to ", "choose not to ", "decide to ", "decide not to ", "elect to ", "elect not to ", "obligation", "obliged", "obligated", "right to",
     "right of"),
     _CHOICE, None, False),
    ((" the right", "all rights"), _RIGHT, None, False),
    (("possible", "may or may not", "n't always ", "not always ", "may have ", "might have ", "could have ", *_ADVERBS, "on request", "arrangement", "agreement",
     " cases",
      "circumstances", "situation"), _POSSIBLE, _STAKES, False),
    ((*_ADVERBS, "most of the time", "most cases", "many cases", "should be able", "on occasion", "at times", "now and then", "from time to time",
     "exceptionally"), _HEDGED, _STAKES, False),
    (_ADVERBS, _OFTEN_DONE, _ASKED_FOR, False),
    (("likely", "probably", "not all ", "not every ", "not each ", "most ", "very few", "normally", "usually", "generally", "ordinarily", "typically", "not routinely",
     "n't routinely",
      "not automatically", "n't automatically", "necessarily", "rarely", "seldom", "as a rule", "as a general rule", "courtesy", "exception", "favour",
      "favor"), _LIKELY, _STAKES, False),
    (_MODALS, _WE_MAY, None, False),
    (("not automatic", "n't automatic", "no automatic", "necessarily", "guaranteed", "be promised", "be assured", "not assured", "n't assured", "a given",
     "not certain", "n't certain", " right",
     "entitlement", "favour", "favor", "privilege", "courtesy", "full or part",
      "partial or full", "part or full", "part or all", "some or all", "all or part", "all or some", "some form of", "some kind of"), _NOT_OWED, _STAKES, False),
    ((" basis",), _BASIS, _REVIEWED, True),
    (("circumstances", "situation", "case", "factors", "merit", "specifics", "considerations"), _TURNS, _AT_ISSUE, True),
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
      "right cases", "right situations"), _ENOUGH, _AT_ISSUE, True),
    (("reasonable", "appropriate", "fair", "suitable", " fit", "sufficient", "acceptable", "justified", "excessive", "abusive", "suspicious", "serious", "disruptive",
     "deserving", "warranted",
      "merited", "satisfaction", "satisfactory", "agreeable", "satisfied", " happy", "convinced", "is content", "are content", "feel content", "feels content",
      "our internal", "own internal",
      "our confidential", "own confidential"), _AS_WE_SEE, _REASON_STAKE, True),
    (("reason", "grounds", "acceptable", "appropriate", "suitable", "necessary", "sufficient", "satisfactory", "fit by",
     "justified"), _ANY_REASON, _REASON_STAKE, True),
    (("decide", "determine", "agree", "work out", "judge", "assess", "settled"), _SETTLES, None, True),
    (("let you know ", "tell you ", "inform you ", "advise", "notify you ", "confirm if ", "confirm whether ", "see if ", "see whether ",
     "possible"), _TOLD_LATER, _AT_STAKE, True),
    (("see what", "find out what", "know what", "discuss what", "tell you what", "look at what", "check what", "anything", "something", "everything we can",
     "all we can", "what we can", "a way", "be willing", "be happy", "be glad", "be prepared", "be open", "be very", "be more than", *_BEST,
      "fair", "reasonable", "satisfactory", "mutually", "amicable", "equitable", "acceptable", "suitable", " suits", "works for everyone", "works for both",
      "works for all", "appropriate",
      "adequate", *_PLANS, " try ", "endeavo", "strive ", "attempt", " aim ", " seek ", "our best", "our utmost", "every effort", "every attempt",
      "consider", "be discussed",
      "be negotiated", "be agreed"), _EFFORT, None, False),
    ((*_LEAVES, "agreement", "arrangement", " approval", "acceptance", "assessment", "consideration", " agree"), _LEAVE, None, False),
    (("is final", "be final", "considered final", "deemed final", "always final", "discretion", "goodwill", "good will", "gratia", "as a gesture", "precedent",
     "at our choosing",
      "at our pleasure", "at our convenience", "judgment", "judgement", "common sense", *_FIXED, "hard and fast", "leeway", "latitude", "manoeuvre", "bend ",
      "stretch ", "relax ",
      "reasonable", "lenient", "understanding", "sympathetic", "generous", "accommodating"), _LEEWAY, None, True),
)  # fmt: skip
# One of these stands in every text that one of the forms matches.
_FORM_CUES = (
    "discretion", " may,", " might,", "exception", "case by", "case-by", "individual", "per-case", "merit", "on its facts", "own facts", "circumstances",
    "on their facts",
    "subject to ", "choose to ", "decide to ", "elect to ", "agree to ", "opt to ", "choose not to ", "decide not to ", "elect not to ", "agree not to ",
    "opt not to ", "without explanation", "a explanation", "any explanation", "an explanation", "separately", "one by one", "from time to time ", " may ", " might ",
    "also be ", "still be ", "also apply", "still apply", " deem", "see fit", "sees fit", " judge", " judgment", " option", " election", " opinion", "maybe",
    "perhaps", "possibl", "sometimes ", "occasionally ", "not guaranteed", "not always ", "not granted", "not approved", "at any time", "see what ", "see if ",
    "see whether ", "up to ", "what we can", " agree", " approve", " decide", " permit", "situation", " case",
    "our best", "my best", "my very best", "all effort", "reasonable effort", "everything we can", "every effort", "our very best", "guarantee", "upon request only",
    "on request only", "by request only", "entitled", "right to",
    "determined by", "decided by",
    *(f"can be {done}" for done in ("arranged", "made", "changed", "done", "agreed", "granted", "waived", "refunded", "extended", "accommodated")),
    *(f"{often} {done}" for often in ("usually", "generally", "normally", "sometimes", "often") for done in ("waived", "refunded", "reduced")),
    "assessed by", "agreed by", "judged by", "decision ", "final say", "final word", "last say", "last word", "goodwill", "in principle", "depends on the ",
    "is not guaranteed", "without a reason", "giving ", "good will", "negotia", "flexib", "arrangement",
    "work it", "work this", "arrange ", "find a", "find some ", "some agreement", "an agreement", "something", "make it work", "solutions ", "payment terms ",
    "necessary", "appropriate", "suitable", " fair", "justified", " right", "reason", "customer can", "customer care ", " could ", "fit you in",
    "squeeze you in", "qualify for ", "excuse", "grounds", "depend", "whether ", "determine", " talk about ", " discuss ", "willing to ",
    "happy to ", "prepared to ", "open to ", "consider", "look at ", "accommodate", "honour", "honor",
    "to meet ", "to grant", " able to",
)  # fmt: skip
# And one of these in every text that is read by its grammar.
_READ_CUES = (
    *_MODALS, *_ADVERBS, *_POWERS, *_LEAVES, *_PLANS, *_BEST, *_FIXED, "choose to ", "choose not to ", "decide", "elect to ", "elect not to ", "obligation",
    "obliged", "obligated", "right to", "right of", " right", "possible", "may or may not", "may have ", "might have ", "could have ", "t always ",
    "on request", "arrangement",
    "agreement", "case", "circumstances",
    "situation", "most ", "many cases", "should be able", "on occasion", "at times", "now and then", "from time to time", "exceptionally", "likely", "probably",
    "not all ", "not every ", "not each ",
    "very few", "not routinely", "n't routinely", "not automatic", "n't automatic", "no automatic", "necessarily", "rarely", "seldom", "as a rule",
    "as a general rule", "courtesy", "exception",
    "favour", "favor", "guaranteed", "be promised", "be assured", "not assured", "n't assured", "a given", "not certain", "n't certain", "entitlement", "privilege",
    "full or part",
    "partial or full",
    "part or full", "part or all",
    "some or all", "all or part", "all or some", "some form of", "some kind of", " basis", "factors", "merit", "specifics", "consider", "depending on ",
    "depends on how", "depend on how",
    "is different", "is unique", "is individual", "individual ", "separate ", "into account", "into consideration", "sympathetic", "compassionately", "lenient",
    "fair", "explanation", "justifi", "reason",
    "grounds",
    "excuse", "evidence", "proof",
    "mitigat", "good cause", "appropriate", "warranted", "merited", "deserv", "suitable", "acceptable", "adequate", "sufficient", "satisfactory", "good enough",
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
    " approval", "acceptance", "is final", "be final", "ed final", "always final", "discretion", "goodwill", "good will", "gratia", "as a gesture", "precedent",
    "at our choosing", "at our pleasure",
    "at our convenience", "judgment", "common sense", "hard and fast", "leeway", "latitude", "manoeuvre", "bend ", "stretch ", "relax ", "understanding", "generous",
    "accommodating", "looked ",
    "taken into ", "guarantee", "promise",
)  # fmt: skip
CUES = (*_FORM_CUES, *_READ_CUES)
_CONSIDER_CUES = ("consider", "looked ", "taken into ")
_PROMISE_CUES = ("guarantee", "promise")
_DISCRETION_CUES = (
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
_CASE_CUES = (
    "case by", "case-by", "per-case", "individual", "subject to ", "separately", "one by one", "merit", "facts", "circumstances",
)  # fmt: skip
_MAYBE_CUES = (
    " may,", " might,", " may ", " might ", " could ", " able to", "choose to ", "decide to ", "elect to ", "agree to ", "opt to ", "choose not to ",
    "decide not to ", "elect not to ", "agree not to ", "opt not to ", "willing to ", "happy to ", "prepared to ", "open to ", "occasionally ", "sometimes ",
    "from time to time ", " right", "possibl", " deem", "see fit", "sees fit", " judge", "necessary", "appropriate", "suitable", "reason", " fair", "justified",
    "explanation", "at any time", "also be ", "still be ", "also apply", "still apply",
)  # fmt: skip


# A sentence of fewer words is a label; "Management discretion", as an item of a list, is none.
_SHORTEST = (3, 2)


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
    if not told:
        return
    title = fold(article.title)
    contract = bool(_CONTRACT.search(title)) and not _ABOUT_ORDERS.search(title)
    signed = bool(_SIGNED.search(title))
    for block, sentence, text in told:
        found = find_discretion(text)
        if contract and found and (signed or found.form == "maybe" or not _ABOUT_ORDERS.search(text)):
            continue
        if (
            found is None
            or (block.cell and found.form == "maybe")
            or text.rstrip().endswith("?")
            or len(text.split()) < _SHORTEST[found.form == "discretion"]
        ):
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
    found = _in_known_words(text) if stands(_FORM_CUES, text) else []
    if not found and stands(_READ_CUES, text):
        found.extend(
            Decision(start, end, "maybe")
            for start, end, by_itself in _read(text)
            if not (
                _conditional(text[start:], 0, end - start, giving=True)
                if by_itself
                else _conditional(text, start, end, giving=True)
            )
            and not _MACHINE.search(text)
            and not _CONSEQUENCE.search(text)
        )
    # "May be waived at our discretion": the discretion is what has to be cured.
    return min((d for d in found if d.form == "discretion"), default=None) or min(
        found, key=lambda d: (d.start, -d.end), default=None
    )


def _in_known_words(text: str) -> list[Decision]:
    """The decisions of a folded sentence that it tells in words that are known for it."""
    found = []
    if discretion := _DISCRETION.search(text) if stands(_DISCRETION_CUES, text) else None:
        found.append(Decision(*discretion.span(), "discretion"))
    elif "their " in text and (theirs := _THEIR_DISCRETION.search(text)):
        found.append(Decision(*theirs.span("words"), "discretion"))
    exception = _EXCEPTION.search(text) if "exception" in text else None
    # "The following are out of scope, though there may be exceptions": what follows is the rule.
    if exception and not _THEY.search(text[: exception.start()]):
        before, behind = _clause(text, exception.start(), exception.end())
        named = behind.startswith(" for ") and not _UNSTATED_FOR.match(behind)
        if not named and not _CRITERION.search(_NOTHING_NAMED.sub("", before + behind).replace("following", "")):
            found.append(Decision(*exception.span(), "exception"))
    if case := _CASE.search(text) if stands(_CASE_CUES, text) else None:
        before, behind = _clause(text, case.start(), case.end())
        weighed = _WEIGHED.search(_NOTHING_NAMED.sub("", text)) or _WEIGHED_BEHIND.search(_NOTHING_NAMED.sub("", behind))
        if not weighed and not _DENIED.search(before) and not _THEY.search(before):
            found.append(Decision(*case.span(), "case"))
    if (
        stands(_MAYBE_CUES, text)
        and (maybe := _MAYBE.search(text))
        and _matters(text, maybe)
        and not (
            _conditional(text[maybe.start() :], 0, maybe.end() - maybe.start())
            if maybe["deemed"]
            else _conditional(text, *maybe.span(), giving=_favour(maybe))
        )
    ):
        found.append(Decision(*maybe.span(), "maybe"))
    if (
        (open_ := _OPEN.search(text))
        # How we decide stands behind it.
        and not _conditional(text[open_.start() :] if _DECIDES.search(open_[0]) else text, *_at(text, open_), giving=True)
        and not _DENIED.search(_clause(text, *open_.span())[0])
    ):
        found.append(Decision(*open_.span(), "maybe"))
    return found


def _read(text: str) -> Iterator[tuple[int, int, bool]]:
    """What a claim of unknown words leaves to somebody's decision, by its grammar; and whether conditions in front only say which cases there are."""
    for modal in _MODAL.finditer(text) if stands(_MODALS, text) else ():
        done = _DECIDED.match(text, modal.end())
        if done and _is_asked(text, modal.start(), done[0]) and not _NOT_OURS.search(_clause(text, modal.start(), done.end())[1]):
            yield modal.start(), done.end(), False
    for found in _WILL_CONSIDER.finditer(text) if stands(_CONSIDER_CUES, text) else ():
        asked = found["given"] or _is_asked(text, found.start())
        if asked and not _ONLY.search(_part(text, found.start())) and not _NOT_OURS.search(_clause(text, *found.span())[1]):
            yield (*found.span(), True)
    if (found := _YOU_MAY.search(text) if stands(_MODALS, text) else None) and not _NOT_OURS.search(
        _clause(text, *found.span())[1]
    ):
        yield (*found.span(), False)
    for cues, reading, needs, by_itself in _READINGS:
        if (
            stands(cues, text)
            and (found := reading.search(text))
            and (not needs or needs.search(text))
            and not (reading is _RIGHT and (_THIRD_HAS.search(text[: found.start()]) or _conditional(text, *found.span())))
        ):
            yield (*found.span(), by_itself)
    for found in _UNPROMISED.finditer(text) if stands(_PROMISE_CUES, text) else ():
        if _OUTCOME.search(found["what"]) and not _FACT.search(found["what"]):
            yield found.start(), found.start("what") - 1, True


def _is_asked(text: str, index: int, done: str = "") -> bool:
    """Whether what stands before the verb at ``index`` is something that customers ask for, or is ``done`` by nobody but who decides."""
    before = _part(text, index)
    if _THEY.search(before) or _REASONED.search(before):
        return False
    return bool(_ASKED_FOR.search(before) or (_STRONG_DONE.search(done) and before.strip() and not _NO_SUBJECT.search(before)))


def _part(text: str, index: int) -> str:
    """The part of the clause that ends at ``index``: its subject stands there."""
    starts = [m.end() for m in _PART.finditer(text, 0, index)]
    return text[starts[-1] if starts else 0 : index]


def _at(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the words stand in what is looked at of the sentence."""
    return (0, found.end() - found.start()) if _DECIDES.search(found[0]) else found.span()


def _matters(text: str, maybe: re.Match[str]) -> bool:
    """Whether what may be so is something that customers care for, and that somebody decides."""
    if _CONSEQUENCE.search(text):
        return False
    # Which things are eligible is another rule's question.
    if _ELIGIBLE.search(maybe[0]) and not _PERSON.match(maybe[0]) and not _TROUBLE.match(text):
        return False
    # What the company itself may be able to do is at stake, whatever it is; to help or to find out is no favour.
    if maybe["us"]:
        return not _HELPING.search(text)
    about = text if maybe["deemed"] or maybe["passive"] else text[maybe.start() :]
    if (maybe["deemed"] and _GIVING.search(text)) or maybe["right"]:
        return True
    return bool(_AT_STAKE.search(about)) and not (_HELPING if maybe["us"] else _SELF_HELP).search(text)


def _favour(maybe: re.Match[str]) -> bool:
    """Whether something may be given to customers, and nothing taken from them."""
    return bool(_FAVOUR.search(maybe[0])) and not (maybe["right"] or maybe["deemed"] or maybe["passive"])


def _conditional(text: str, start: int, end: int, *, giving: bool = False) -> bool:
    """Whether the clause says when it is so; that somebody asks for it does not, nor, where something is given, what has happened."""
    before, behind = _clause(text, start, end)
    if _WHILE.search(before):
        # "While we do our best to …, some … until …": what it is set against is another matter.
        behind = behind.partition(", ")[0]
    if giving and not before.endswith(" not "):
        before = _WISH.sub("", _TROUBLE.sub("", before))
    return _CRITERION.search(_NOTHING_NAMED.sub("", _ASKING.sub("", before + behind))) is not None


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind ``[start, end)`` in the same clause."""
    turns = [m.end() for m in _TURN.finditer(text, 0, start)]
    turn = _TURN.search(text, end)
    return text[turns[-1] if turns else 0 : start], text[end : turn.start() if turn else len(text)]


def _stated_around(article: Article, block: Block, sentence: Sentence, found: Decision) -> bool:
    """Whether a link, the next sentence or a list that follows states the criterion."""
    if _linked(block, sentence, sentence.start + found.start):
        return True
    after = next_sentence(block, sentence)
    if after is not None:
        said = fold(after.text)
        states = _NEXT_STATES.match(said) or (_NEXT_SETTLES.match(said) and _AT_ISSUE.search(said))
        return bool(states) or _linked(block, after, after.start)
    # A list below a remark on exceptions is the rule, not the exceptions.
    return found.form != "exception" and list_or_table_follows(article, block)


def _linked(block: Block, sentence: Sentence, at: int) -> bool:
    """Whether a link in the sentence may state the criterion: one to the contract or to a mailbox does not.

    Nor does one in an earlier clause than the words at ``at``.
    """
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not _LATER.search(fold(block.text[mark.end : at]))
        and not _NO_CRITERION.search(fold(block.text[mark.start : mark.end]))
        and not mark.target.startswith("mailto:")
        for mark in block.marks_at(sentence.start, sentence.end)
    )
