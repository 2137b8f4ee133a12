"""What the forms of vague amounts have in common: numbers, denials, what software does and what a company does."""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.amounts.rulings import either

# One table for each slot that sentences have in common: whether it is so, who does it, and what leaves open how much it is.
MAY = r"(?:may|might|can|could|will|would|shall|(?:is|are) (?:going|likely) to)"
OFTEN = r"(?:usually|often|frequently|generally|normally|typically|sometimes|occasionally|always)"
BE = rf"(?:is|are|{MAY} be)(?: (?:also|then|{OFTEN}))?"
WE = (
    r"(?:we|our (?:[a-z]+ )?(?:team|staff|office)|the (?:company|club|society|association|school|college|council|library|gym|studio|clinic|practice|museum|"
    r"centre|center|management|board|committee|team|office))"
)
READERS = (
    r"(?:you|customers?|clients?|guests?|members?|tenants?|renters?|drivers?|hirers?|borrowers?|users?|patrons?|visitors?|residents?|buyers?|sellers?|"
    r"passengers?|students?|patients?|owners?|travell?ers?)"
)
EXTRA = r"(?:additional|extra|further|supplementary|supplemental|added)"
HIGHER = r"(?:higher|increased|elevated)"
REASONABLE = r"(?:reasonable|fair|sensible|acceptable|appropriate|adequate|suitable|realistic)"
SMALL = rf"(?:small|nominal|modest|minimal|moderate|low|slight|minor|tiny|(?<=a )(?:little|token)|{REASONABLE})"
# Of one that nobody names: "a certain amount", "a fixed number".
CERTAIN = r"(?:certain|specific|specified|particular|set|fixed|pre-?set|pre-?defined|pre-?determined)"
LIMITED = r"(?:limited|restricted|finite)"
SEVERAL = r"(?:few|couple(?: of)?|several|multiple|number of|handful of|some|many|various|numerous)"
TAKE = r"(?:takes?|needs?|requires?)"
CHARGED = r"(?:charged|billed|invoiced|debited)"

DENIED = expression(r"(?:\b(?:no(?!-)|nobody|none|not|never|without)|n't)\b(?:(?! and | but )[^,.;:]){0,25}\Z")
SANCTION = expression(
    r"\b(?:lock(?:s|ed)?|block(?:s|ed)?|suspend(?:s|ed)?|suspension|clos(?:e|es|ed)|restrict(?:s|ed)?|ban(?:s|ned)?|flagged|"
    r"limit(?:s|ed)?|refused?|declined?|denied|"
    r"removed|terminated?|termination|cancelled|canceled|charged?|fees?|discharg\w+|forfeit\w*|expelled|dismissed|excluded|"
    r"loss of|los(?:e|t) (?:your|the))\b"
)
# What the company does for customers, or has them wait for.
COMPANY_ACTS = expression(
    r"\b(?:refund(?:s|ed|ing)?|credit(?:s|ed)?|reimburse\w{0,5}|repa(?:y|id|yment)|deliver(?:s|ed|y|ies)?|ship(?:s|ped|ping|"
    r"ment|ments)?|dispatch(?:ed)?|"
    r"parcels?|packages?|letters?|orders?|cards?|claims?|disputes?|complaints?|requests?|applications?|appeals?|enquir(?:y|"
    r"ies)|inquir(?:y|ies)|returns? (?:must|reach|arrive|are|can|will|take)|repl(?:y|ies)|respon(?:d|ds|se|ses)|answers?|"
    r"get back to|contact you|review(?:s|ed|ing)?|approv(?:e|ed|al)|verif(?:y|ied|ications?)|investigat(?:e|ed|ion|ions)|"
    r"check(?:s|ed|ing)? (?:your|the|all|every)|identity|deci(?:de|ded|sions?)|(?:is|are|be) returned|(?:the|this|"
    r"security|identity|our) checks?|changes? of|repairs?|repaired|replac(?:e|ed|ement|ements)|"
    r"payments?|payouts?|transfers?|(?:international|card) transactions?|confirmation|look into|deposits?|withdrawals?|bank|"
    r"statements?|invoices?|appointments?|technician|engineer|"
    r"porting|activat(?:e|ed|ion)|"
    r"bookings?|reservations?|points|miles|vouchers?|rewards?|bonus|cash ?back|cancellations?|memberships?|subscriptions?|"
    r"trial|registration|"
    r"submission|account(?:s)? (?:is|are|will be|may be) (?:closed|deleted|"
    r"locked|suspended|blocked|reviewed|opened|reopened)|unlocked|access is approved|onboarding|this process will|(?:the|this|"
    r"our) (?:\w+ )?process (?:may|can|will|usually|typically|normally)|"
    r"support team|our team|earnings|funds|proceeds|payouts?|servicing|tickets?|waiting|wait time)\b"
)
# What software, files and machines do: run times are nobody's promise.
SOFTWARE = expression(
    r"\b(?:command|script|times? out|timeouts?|connections?|upload\w*|download\w*|(?<!on )files?|"
    r"(?<!spam )(?<!junk )(?<!or )folder|image|images|"
    r"build|builds|deploy\w*|server|servers|"
    r"cluster|node|nodes|cpu|gpu|memory|database|databases|query|queries|"
    r"migration|volume|volumes|index\w*|apps? (?:needs?|takes?)|sync\w*|propagat\w*|dns|cache|cached|restart\w*|reboot\w*|backups?|batch|job|jobs|"
    r"container|(?<!for )instance|instances|install(?:er|ing)|"
    r"pages? (?:to )?load\w*|loads?|loading|(?<!international )(?<!card )(?<!bank )(?<!payment )transactions?|block|blocks|"
    r"blockchain|api|execution|imports?|importing|"
    r"exports?(?! date)|exporting|render\w*|browser|app to|computer|device|devices|session|"
    r"(?<!promo )(?<!promotion )(?<!discount )(?<!voucher )(?<!coupon )code|tool|data|dataset|upgrade|analysis|password|"
    r"wallet|log files?|install(?:ation|s)?|process \w+ automatically|"
    r"compil\w+|network|(?:ssl|tls) certificate|screen)\b"
)
NUMBER = expression(
    r"(?:[$€£]\s?\d|\d\s?(?:%|€|£|percent|eur|usd|gbp|(?:dollars?|euros?|pounds?|cents?|[kmgt]b)\b)|\b(?:\d+|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|fourteen|"
    r"thirty)(?:\s?(?:-|to|–|~)\s?\d+)? (?:business |working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|"
    r"items?|devices?|guests?|users?|at most|or (?:more|fewer|less))\b|\b(?:at most|no more than|maximum of|up to) \d|\(\d|"
    r"\b\d+-(?:hour|day|week|month|year)\b)"
)
NO_FEE = expression(
    r"\b(?:no(?!-)|nobody|none|nor|without|free of|never|not|don't|doesn't|won't|waive[sd]?)\b(?:(?! and | but | there )[^,.;:]){0,25}\Z"
    r"|\b(?:any|whether|if|unless)\b(?:(?! and | but )[^,.;:]){0,25}\Z"
    # "This page explains when charges apply."
    r"|\b(?:explain|show|tell|see|learn|know|find out|understand|describe|list|check|decide|determine)s?(?: you| out)? (?:when|how|why|where|which|what)\b"
    r"(?:(?! and | but )[^,.;:]){0,25}\Z"
    r"|\b(?:beware|scam\w*|fraud\w*|phishing|fake)\b[^;]*\Z"
)
# A fee that readers charge, not one that they pay.
READER_SETS = expression(
    r"\A(?:to |please |next, |then )?(?:filter|sort|search|export|add|set|give|grant|enter|charge|create|define|configure|apply|include|change|edit|"
    r"remove|turn|"
    r"enable)\b|"
    r"\b(?:you|sellers|hosts|merchants|owners) (?:can|could|want to) (?:also )?(?:charge|add|set|apply|"
    r"include) (?:(?!for\b)[\w-]+ ){0,4}(?:fees?|charges?|surcharges?|deposits?|prices?|discounts?|limits?|costs?|minimum|"
    r"maximum|number)\b|"
    r"\byou (?:have|set|choose|follow) (?:an? |your (?:own )?)?policy of charging\b|"
    r"\byou (?:(?:may|might|also|then|can|could|choose to|are free to|offer,?|and|or),? )*charge (?:an?|your|the|for|any|others)\b|"
    r"\byour (?:own )?(?:customers?|clients?|guests?|buyers?|patients?|students?|invoices?)\b"
)
HYPOTHESIS = expression(
    r"\b(?:if|when|once|(?<!\w )after|after(?! \Z)|in case|unless|whether|for example|e\.g\.|imagine|suppose|ago|past|last|ahead|"
    r"previous|older than)\b[^,;:]{0,70}\Z"
    # "If the courier is late, or a repair will take longer, …": both are supposed.
    r"|\A\W*(?:if|when|in case|whether)\b[^,;:]{0,80},? or [^,;:]{0,60}\Z"
)
# What is to be prevented, and what was so once, is claimed of nobody.
_PREVENTED = expression(
    r"\b(?:to|helps?|helping|by|in order to) (?:help )?(?:prevent|avoid|rule out|protect (?:(?! we )[^,;:.]){2,40} (?:from|against))(?:ing)?\b"
    r"(?:(?! we )[^,;:.])*\Z"
)
_ONCE = expression(
    r"\A\W*(?:previously|formerly|historically|in the past|until (?:then|recently|last|\d{4}|[a-z]+ \d{4}))\b(?![^;:]*\b(?:but|now|however|since|today)\b)"
    r"|\b(?:we|you|it|they|there|this|customers) used to (?:(?!\b(?:but|now|however|today)\b)[^;:])*\Z"
)
NO_CLAIM = either(_PREVENTED, _ONCE)
IN_MEMORY = expression(
    r"\b(?:cached?|memory|servers?|browser|sessions?|clipboard|queue|environment|production|development|buttons?|"
    r"keys?|mouse|finger|requests are|threads?|transactions?|clusters?|nodes?)\b"
)
CHAIN = expression(r"\b(?:blockchain|gas|nonce|miners?|network|mempool|ethereum|block)\b")
READER_ACTS = expression(
    r"(?:\A|[,;:] |\b(?:please|then|and|or|(?<!likely )(?<!going )to) )(?:wait|hold|press|touch|try|take|spend|give it|come back|check|leave|"
    r"schedule|pick|send|"
    r"deposit|transfer|keep|consider)\b[^.,;:]{0,40}\Z"
)
SUM = expression(
    r"[$\u20ac\u00a3\u00a5\u20b9]\s?\d|\d\s?(?:%|\u20ac|\u00a3|(?:percent|per cent|eur|usd|gbp|cad|aud|chf|inr|dollars?|"
    r"euros?|pounds?|cents?|pence)\b)"
    r"|\b(?:usd|eur|gbp|cad|aud|chf|inr|rs\.?) ?\d|\b(?:one|two|three|four|five|ten|fifteen|twenty|fifty) (?:dollars?|euros?|"
    r"pounds?|percent|per cent)\b"
    r"|\b(?:fees?|charges?|costs?|surcharges?|deposit|price|rate)(?: (?:of|is|are))?:? \d|\bone (?:night|month)'s\b"
    # "A hold for the transaction amount"
    r"|\b(?:for|of|equal to|in) the (?:(?:full|total|exact|same|whole) )?(?:transaction|purchase|order|booking|invoice|bill|"
    r"reservation|rental) (?:amount|price|value|total)\b"
    # A share of a known price: "at least one third of the total cost", "half the fare".
    r"|\b(?:an?|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?|half) of\b|\bhalf (?:of )?(?:the|your|its|an?|this|that)\b|\b\d+/\d+ of\b"
)
# "Up to a month" is one.
A_SPAN = expression(
    r"\b(?:up to|within|at most|no (?:more|longer) than|less than|about|around|roughly|approximately|at least|after) "
    r"(?:an? |half an? )(?:full |whole |single )?(?:(?:business|working|calendar) )?(?:hour|day|week|fortnight|month|year)\b(?! or (?:more|longer|two)\b)"
)
TOLD = expression(
    r"\b(?:calculated (?:as|from)|pro[- ]?rat(?:a|ed)|(?:is|are|be|being|as)(?: also| always| clearly)? (?:shown|displayed|listed|stated|"
    r"specified|outlined|indicated|quoted)|"
    r"(?:shown|displayed|stated|disclosed|specified|calculated|visible|indicated|noted|seen?) (?:at|on|in|during|when|before|below|"
    r"above|here|there|by)|"
    r"listed (?:below|above|here|in (?:the|our) (?:[\w-]+ )?(?:prices?|pricing|table|fees?|tariff|list|schedule|rates?|"
    r"article|section))|"
    r"based on (?:the|your) (?:schedule|plan|settings?|options?|table)|equal to|equivalent to|according to|set by you|"
    r"(?<!if )(?<!when )you (?:choose|"
    r"set|specify|decide)(?! to\b)|(?:advise|inform|notify|tell) you (?:first|before|in advance|beforehand|(?:of|about|what|"
    r"how much) (?:[\w-]+ ){0,3}(?:fees?|costs?|"
    r"charges?|amounts?|prices?|rates?|limits?|long|it is|deadline))|"
    r"before you (?:pay|confirm|book|order)|quoted?|(?:agreed?|confirm(?:ed)?|explained?|communicated|disclosed|announced|told|advised|stated|shown|"
    r"arranged) (?:[^.;]{0,30} )?(?:in advance|beforehand|up ?front|at the time)|as (?:the|our|your) [\w -]{2,40} (?:shows?|says?|states?|lists?|tells?|explains?))\b|"
    r"(?:\A|[(;,.] ?|\bplease )see\b|\bcheck (?:the|your|"
    r"our) [^.;]{2,40} for (?:information|details|the)\b"
)
VARIES = expression(r"\b(?:based on (?:the|your)|depends? on|depending on)\b")
MACHINES = either(SOFTWARE, IN_MEMORY)
# What a paragraph is about where somebody is served: by a shop, a carrier, a landlord, a school, an office.
SERVICE = either(
    COMPANY_ACTS,
    expression(
        r"\b(?:tracking|shipments?|couriers?|fares?|flights?|trains?|ferr(?:y|ies)|seats?|passengers?|rentals?|leases?|"
        r"tenanc(?:y|ies)|tenants?|rent|courses?|enrol\w*|class(?:es)?|"
        r"prescriptions?|premiums?|meters?|broadband|roaming|sim card|passports?|visas?|permits?|licen[cs]es?|benefits?|"
        r"grants?|loans?|members?|guests?|patients?|students?|customers?|"
        r"discounts?|prices?|fees?|charges?|purchases?)\b"
    ),
)
