"""Limits without a number: "a limited number of", "too many attempts", "withdrawals above a certain amount"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.amounts.lexicon import (
    BE,
    CERTAIN,
    CHAIN,
    DENIED,
    HYPOTHESIS,
    LIMITED,
    MACHINES,
    MAY,
    NO_FEE,
    READER_ACTS,
    READER_SETS,
    READERS,
    REASONABLE,
    SANCTION,
    SERVICE,
    SEVERAL,
    SMALL,
    SOFTWARE,
    WE,
)
from kblint.rules.amounts.rulings import counts, either, leave, shortly_before

_COUNTABLE = (
    r"(?:items|orders|guests|devices|times|users|people|passengers|bags|tickets|transfers|withdrawals|payments|transactions|"
    r"messages|"
    r"calls|minutes|texts|data|emails|downloads|attempts|changes|returns|exchanges|copies|storage|space|points|credits?|money|"
    r"cash|"
    r"seats|computers|machines|documents|people|pages|listings|visits|bookings|appointments|bottles|cases|pets|"
    r"friends|invitations|templates|guests|questions|searches|"
    r"rides|trips|stamps|nights|stays|sales|sessions|lessons|classes|reviews|journeys|flights|hours|books|copies|liquids?|"
    r"profiles|streams|screens|photos|requests|codes|vouchers|luggage|baggage|projects|exports)"
)
_COUNTED = expression(rf"\b{_COUNTABLE}\Z")
LIMIT = sparing(
    r"(?<![\w-])(?:(?:several|multiple|repeated|a number of) (?:failed|unsuccessful|incorrect|wrong) (?:[\w-]+ )?(?:attempts|"
    r"tries|payments)"
    r"|(?:an? )?(?:daily|weekly|monthly|yearly|transfer|withdrawal|spending|purchase|transaction|booking|"
    rf"deposit) limits? (?:{MAY} )?(?:be |is |are )?appl(?:y|ies)"
    r"|too (?:often|frequently|many times)"
    rf"|the (?:number|amount|quantity) of (?:[\w-]+ ){{1,4}}is {LIMITED}(?! to\b| by\b)"
    r"|(?:after|past|beyond) a (?:certain |given |particular )?point(?: in time)?(?! of\b| in the\b)"
    r"|an? (?:[a-z]+ )?(?:retention|waiting|review|holding|processing|cooling-off|grace|settlement|probationary|qualifying|"
    r"lock-in|lock-out) (?:window|period)"
    r"|(?:of|for|within|above|over|under|below|after) an? specified (?:size|number|amount|period|time|limit|age|value|weight)"
    r"|quantities (?:are|may be) limited(?! to\b| by\b)"
    rf"|there(?:'s| is| {MAY} be)(?: usually| often| also)? an? (?:[a-z-]+ )?(?:cut-?off(?: time| date)?|deadline|time limit)"
    r"|there(?:'s| is) a (?:limit|cap) (?:to|on) how (?:much|many)"
    r"|(?:an? )?(?:few|couple of|several|number of|handful of) (?:more )?times(?: (?:a|per|each|every) (?:day|week|month|year))?"
    r"|(?:too many|excessive|an excessive number of) (?:[\w-]+ ){0,2}?(?:attempts|tries|reports|complaints|returns|"
    r"cancellations|no-shows|delinquencies|late payments|chargebacks|disputes|strikes|violations|changes|"
    r"refunds|claims|items|requests|appointments|payments|visits|bookings|sessions|classes|absences|lessons|deliveries|parcels)|(?:limits|"
    r"restrictions) (?:to|on) (?:what|how (?:much|many|"
    r"often)) (?:can|you|may)\b|"
    rf"an? (?:{LIMITED}|{CERTAIN}|{REASONABLE}|small|maximum|minimum|(?:(?:unusually|very|"
    rf"unreasonably) )?(?:high|large|excessive)) (?:number|amount|"
    r"quantity) of (?:[\w-]+ ){0,2}?"
    rf"{_COUNTABLE}"
    rf"|only (?:[a-z]+ )?an? (?:small|{LIMITED}|{CERTAIN}|{REASONABLE}) (?:amount|number|quantity) of [a-z]+|only (?:(?:send|"
    r"invite|add|create|bring|make|take|use|book|order|have|get) )?(?:an? )?(?:few|handful of|small number of|"
    r"limited number of|some) (?:[\w-]+ )?"
    rf"{_COUNTABLE}"
    r"|(?:buy|purchase|order|withdraw|transfer|send|deposit|trade|sell|store|export|bring|download|upload|exchange|"
    r"convert|borrow|use|keep|leave|park|storage of|storing)s? (?:only )?an? "
    rf"(?:{LIMITED}|certain|{REASONABLE}) (?:amount|sum|number|quantity) of [\w-]+"
    r"|(?:very |unusually |extremely )?(?:large|big|substantial|excessive|huge|unreasonable|excessively large|high) (?:amounts|quantities|"
    r"volumes|sums|numbers) of "
    r"(?:[\w-]+ ){0,2}?(?:traffic|data|bandwidth|money|cash|messages|emails|requests|calls|orders|items|goods|waste|luggage|"
    r"baggage)"
    r"|(?:very )?(?:large|big|substantial|high|bigger|larger|excessive) (?:amounts|sums|withdrawals|transfers|deposits)(?= (?:can|"
    r"cannot|can't|may|must|need|require|are|have)\b)"
    r"|an? (?:minimum|maximum) (?:[a-z]+ ){0,2}(?:period|term|stay|number|quantity|age|balance|duration|"
    r"spend)(?: of [a-z]+)?(?: (?:or|and) [a-z]+ [a-z]+)? (?:may )?appl(?:y|ies)"
    r"|an? (?:minimum|maximum) (?:stay|spend|purchase|order|order value|order amount|booking|balance|contract term|"
    r"term|top-up|deposit|age|donation|quantity)"
    rf"(?: (?:period|value|amount))? {BE} (?:required|requested|needed|necessary|expected)"
    r"|(?:over|above|below|under|exceeds?|exceeding|older than|younger than|heavier than|larger than|bigger than|"
    r"longer than) an? (?:certain|specific|particular) "
    r"(?:distance|length|volume|number|quantity|price|height|width)"
    rf"|an? (?:{LIMITED}|{SMALL}|{CERTAIN}|generous|basic) (?:[a-z]+ )?(?:allowance|quota|allotment)(?: of [a-z-]+)?(?! (?:system|scheme))"
    r"|(?:costs?|requires?|needs?|takes?|earns?|gets? you) an? (?:good|fair|large|certain|set|fixed|healthy) number of (?:[a-z]+ )?(?:points|miles|stars|"
    r"stamps|credits|coins|visits|nights|tokens)"
    r"|(?:has|have|there(?:'s| is| are)(?: also)?|subject to|set|sets|apply|applies) (?:an? )?(?:daily|weekly|monthly|yearly|annual|spending|withdrawal|"
    r"transfer|cash|borrowing|"
    r"booking|purchase|weight|baggage) (?:(?:spending|withdrawal|transfer|cash|payment|purchase|borrowing|deposit|loan|sending|card) )?limits?(?= ?(?:[.;,)]|"
    r"\Z)| (?:on|for|when|to|per)\b)"
    rf"|(?:can|may) (?:also |only )?(?:bring|invite|carry|keep|carry over) (?:a few|a handful of|a couple of|a small number of) (?:[a-z]+ )?{_COUNTABLE}"
    rf"|(?:a few|a handful of|a small number of) (?:free )?{_COUNTABLE} (?:is|are) (?:included|free|covered|allowed|permitted)"
    rf"|an? {LIMITED} (?:number|amount|quantity|sum) of [a-z-]+|a (?:limit|cap) (?:on|to) (?:the number of|how many)"
    rf"|(?:{LIMITED}|{REASONABLE}|small) (?:quantities|amounts) of (?:[\w-]+ ){{0,2}}?(?:items|data|cash|liquids?|luggage|baggage|"
    r"products|goods|money)"
    r"|(?:within|in|after|before|exceeds?|miss|misses) the (?:time limit|allotted time|allowed time|permitted time|"
    r"required time(?! zone))"
    r"|(?:over|above|below|under|up to|from|exceeds?|exceeding|reach|reaches|at least|more than|less than|meets?) an? (?:certain|specific|particular) "
    r"(?:threshold|limit|amount|value|sum|balance|age|weight|size)"
    r"|(?:spend|spent|spending|pay|paid|earn|earned|deposit|deposited|order|ordered) an? (?:certain|specific|particular) amount)(?![\w-])"
)
# Where something ends, begins or is too much, at a size that only its adjective tells: "up to a set amount", "over certain dimensions".
_SIZES = r"(?:amount|sum|number|quantity|level|volume|value|size|dimension|weight|balance|threshold|limit|age|length|height|distance|price|percentage|usage|spend)"
BOUND = sparing(
    r"(?<![\w-])(?:(?:over|above|below|under|beyond|up to|from|exceed(?:s|ing)?|reach(?:es|ed)?|at least|more than|less than|"
    r"within|meets?|subject to|have|has|had|"
    r"built up|accumulated|accrued?|spends?|spent|need|needs|requires?|keep|maintain|hold)(?: only)? (?:an? )?"
    rf"(?:{CERTAIN}|given|minimum|maximum|{REASONABLE}|"
    r"(?:large|high|big) enough|sufficiently (?:large|high)|unusually (?:large|high))"
    rf" (?:(?!of\b|and\b)[a-z-]+ )?{_SIZES}s?(?! of\b)"
    r"|(?:reach(?:es)?|exceeds?|meets?|below|above|under|over) (?:a|the) (?:minimum|maximum)(?= [a-z]*(?:is|are|will|can|may|"
    r"for)\b|[.,;]|\Z)"
    rf"|there(?:'s| is| {MAY} be) (?:also )?an? (?:minimum|maximum) (?:[a-z]+ ){{0,2}}?(?:amount|value|order|spend|stay|deposit|"
    r"balance|purchase|quantity|age|term|withdrawal|top-up|charge)(?= ?(?:[.;,]|\Z)| (?:for|to|on|when|before|required)\b)"
    rf"|{WE} (?:also )?(?:limit|restrict|cap)s? (?:the (?:number|amount|quantity) of|how (?:many|much|"
    r"often)) (?:[\w-]+ ){0,2}?[a-z]{3,20}"
    r"|(?:(?<!rate )limits?|caps?|restrictions?) (?:on|to|for) (?:the (?:number|amount|quantity|size|value|weight) of|"
    r"how (?:many|much|often|long)) (?:[\w-]+ ){0,2}?[a-z]{3,20}"
    r"|(?:makes?|making) (?:an? )?(?:very |unusually |extremely )?(?:heavy|large|excessive|disproportionate|unreasonable|extensive) (?:amount of )?use of"
    r"|(?:reach|reaches|reached|exceeds?|meets?|below|above) the minimum (?:threshold|amount|balance|value)"
    r"|(?:uses?|using|send|sends|sending|generates?|generating|consumes?|consuming|takes? up|taking up|occup(?:y|ies|ying)) (?:an? )?(?:very |unusually |"
    r"extremely )?(?:high|large|excessive|disproportionate|unreasonable) "
    r"(?:amount|level|volume|number|share|proportion)s? of (?:[\w-]+ ){0,2}?(?:resources|traffic|bandwidth|data|storage|space|"
    r"emails?|messages|requests|calls|energy|electricity|water)"
    rf"|(?:too many|excessive|repeated) (?!use\b|force\b|requests\b)(?:[a-z-]+ ){{0,2}}?[a-z-]{{3,20}}s(?= (?:{MAY}|"
    r"lead|result|cause|is|are)\b|,| or\b)"
    rf"|(?:must be of|be of|of) an? (?:{CERTAIN}|given|{REASONABLE}) (?:size|age|weight|value|length|height|income)|"
    rf"(?:from|starts at|starting at|begins at) an? {CERTAIN} (?:order |purchase )?(?:value|amount|age|"
    r"size|sum|price|level)"
    r"|(?:over|above|below|under|from|at) a minimum (?:order|purchase|basket|spend)(?= ?(?:[.;,)]|\Z))|an? minimum (?:amount|balance|sum|deposit|number|stay|"
    r"spend|order)(?= (?:must|has to|should|needs to|have to)\b)|"
    r"(?:keep|maintain|hold|have|need) an? minimum (?:balance|amount|sum|deposit|spend|number)(?! of\b)"
    r"|only (?:a few|a handful of|a (?:small|limited) number of) [a-z-]+s(?= (?:can|may|are|will)\b)"
    r"|(?:excessive|heavy|unreasonable|unusually high|abnormal) (?:use|usage|consumption|traffic|volume)|(?:too much|a lot of|lots of) (?:data|"
    r"bandwidth|traffic|storage|energy|water|luggage|baggage|noise)"
    rf"|after (?:(?:a )?{SEVERAL}|repeated|too many) (?:[a-z-]+ ){{0,2}}(?:attempts|reminders|"
    r"warnings|payments|deliveries|notices|requests|complaints|violations|offences|no-shows|visits|failures|letters|"
    r"appointments|absences|returns)"
    r"|too (?:heavy|large|big|bulky)(?= to (?:be |fit|send|carry|return|post|ship))|(?:not be|not|are|is) too (?:heavy|large|"
    r"big|bulky|old)(?= ?(?:[.;,]|\Z))"
    rf"|(?:get|gets|receive|includes?|comes? with|have|has|allowed|offers?) (?:a )?{SEVERAL} free [a-z]+s|smaller? (?:orders|amounts|"
    rf"purchases)(?= (?:are|may|must|cannot|can't|will|incur|have)\b)"
    r"|accumulates? (?:too many|excessive) [a-z-]+s|(?:reduced?|reducing|lower(?:ed|"
    r"ing)?) (?:[a-z-]+ ){0,3}to an? (?:acceptable|reasonable) (?:level|amount|size)"
    r"|(?:(?:very|unusually|extremely|particularly) )?(?:large|larger|big|substantial|high|bigger) (?:[a-z]+ )?(?:amounts|sums|withdrawals|"
    r"transfers|deposits|orders|purchases|payments|transactions|"
    r"groups|parties|bookings|functions|events)(?= (?:may|must|need|require|can|cannot|can't|are|have|will|incur|attract|"
    r"might|take)\b|;)"
    # "Once you have been a member for a while"
    r"|been (?:an? )?(?:[a-z-]+ ){0,2}?(?:member|customer|client|subscriber|user|seller|host|resident|volunteer|tenant|registered|enrolled|employed)"
    r"(?: (?:of|with|at|on|in) [\w' -]{2,30}?)? for (?:a while|some time)"
    r")(?![\w-])"
)
_MUCH = expression(
    r"\btoo much\b|\b(?:use|usage|consumption)\Z|\b(?:high|large|excessive|disproportionate|unreasonable|"
    r"acceptable) (?:amount|level|volume|number|share|proportion)s?\b"
)
_TAKEN = expression(
    r"\b(?:taken|kept|given|held|set aside|offered|released|carried|admitted|allowed|accepted|booked|reserved|available|sold|brought)\b"
)
_GIVES_UP = expression(
    r"\b(?:lock\w*|block\w*|suspend\w*|clos(?:e|es|ed)|restrict\w*|banned|return(?:s|ed)|goes? back|sent back|cancel\w*|"
    r"terminat\w*|charged?|debt|collection|refus\w*|declin\w*|remov\w*|disconnect\w*|end)\b"
)
_MAY_THEN = expression(
    r"\b(?:can|may|could|able to|apply|eligible|qualif\w+|entitled|gets?|receives?|allowed|must|become|only)\b"
)
_TRANSACTIONS = expression(r"\btransactions?\b")
_CHOOSES = expression(
    r"\b(?:you|they|customers|members|users) (?:can|may|could|also|then|are able to|will be able to)(?: also|"
    r" then)? (?:choose|decide|set|pick|select|impose|specify|define)\b"
)
_PICKS = expression(
    r"\b(?:choose|select|pick|set|enter|specify|define|filter|show|view|see|report|chart|compare|focus on|during|over|for|than|if|when|"
    r"whether|how|what|which|find|about|contains?|plan|avoid|without|ago|same|"
    r"prefer|want|need|like)\b(?: [\w-]+){0,2} \Z"
)
_HOW_MANY = expression(rf"(?:{WE} (?:also )?)?(?:limits?|restrict|caps?|restrictions?) ")
_ENDS_ACCOUNT = expression(
    r"\b(?:suspend(?:s|ed)?|terminat\w+|banned|closed|charged?|upgrad\w+|slow(?:ed|s)? (?:you|your|it|down)|throttl\w+|"
    r"restrict\w*)\b"
)
# A limit that is gone, or that somebody looks up.
_NOT_NOW = expression(
    r"\b(?:remov\w+|lift\w*|rais\w+|increas\w+|abolish\w*|drop(?:ped|s)?|chang\w+|edit\w*|view\w*|see|check\w*|sets?|setting|understand\w*|explain\w*)"
    r" (?:the |your |any |its )?\Z"
)
_NAMED_BOUND = expression(
    r"\b(?:the|your|our|this) (?:[a-z-]+ ){1,4}(?:minimum|maximum)(?= (?:does|do|is|are|will|applies|of)\b|[.,;]|\Z)"
)
_WATCHES = expression(r"\b(?:alert\w*|warned when|reminder when|monitor\w*|trigger\w*|configur\w+|notifications?|metrics?)\b")
_LARGE_ONES = expression(
    r"(?:(?:very|unusually|extremely|particularly) )?(?:large|larger|big|substantial|high|bigger|smaller?) (?!enough)(?:[a-z]+ )?[a-z]+\Z"
)
_ASKED_MORE = expression(
    r"\b(?:discounts?|holds?|checks?|checked|review\w*|approv\w*|verif\w*|require[sd]?|needs?|must|extra|additional|longer|"
    r"fees?|charge[sd]?|surcharge|deposit|in advance|"
    r"declined?|delay\w*|refused?|limit\w*|not)\b"
)
BOUND_CUES = (
    "for a while", "for some time", " use", "usage", "consumption", "traffic", "too much", "lot of ", "lots of ", "after ",
    "too heavy", "too large", "too big", "too bulky",
    "too old", "free ", "only a ", "income", "minimum", "maximum", "how many", "how much", "how often", "how long",
    "amounts", "sums", "withdrawals", "transfers", "deposits", "orders", "purchases", "payments", "transactions", "groups",
    "parties", "bookings", "functions", "events",
    "amount", "sum", "number", "quantit", "level", "volume", "value", "size", "dimension", "weight", "balance", "threshold",
    "limit", " age", "length", "height",
    "distance", "price", "percentage", "usage", "spend", "proportion", "share", "too many", "excessive", "repeated",
)  # fmt: skip
# Any quantity that only a vague word measures, whatever is said of it: the last resort, where the paragraph is about serving somebody.
ANY = sparing(
    rf"(?<![\w-])(?:(?P<wait>(?:an? )?(?:{CERTAIN}|{LIMITED}|{REASONABLE}|short|brief|extended|prolonged|lengthy|"
    r"longer|shorter) (?:waiting |review |notice |cancellation |claim |booking |return )?"
    r"(?:periods?(?: of time)?(?! of (?!time))|time ?frames?|windows?(?: of time)?|deadlines?|amount of time))"
    rf"|(?P<limit>an? (?:{CERTAIN}|minimum|maximum) (?:number|quantity|percentage|share|portion|sum|value|"
    r"threshold)(?: of [a-z/-]+)?"
    r"|an? (?:small|smaller|larger|reduced|higher|lower) (?:percentage|share|portion)(?: of [a-z/-]+)?"
    r"|only (?:[a-z]+ )?so (?:many|much|often)(?: [a-z]+)?"
    r"|(?:refunds?|claims?|credits?|discounts?|benefits?|payouts?|compensation|cover|reimbursements?|withdrawals?|transfers?|bookings?|orders?|visits|guests|"
    r"tickets|rewards|points|earnings)"
    r" (?:is|are) (?:also )?(?:capped|rationed|(?:limited|restricted) in (?:number|amount|size))(?! (?:at|to|by|on|per)\b)"
    r"|there(?:'s| is) (?:also )?a cap (?:on|to) [a-z]+"
    r"|limits? (?:that )?we (?:place|set|impose|have)|limits on (?:the )?(?:available |total |order )?(?:quantit(?:y|ies)|"
    r"amounts?|numbers?|size|orders|purchases|withdrawals|transfers|claims|refunds|bookings)"
    r"|restrictions on the (?:number|amount|size|length|weight) of [a-z]+)"
    r"|(?P<fee>(?:an? )?(?:smaller|larger|higher|hefty|significant|substantial|considerable|modest|"
    r"nominal) (?:[a-z]+ ){0,2}?(?<!may )(?<!can )(?<!will )(?<!could )(?:fees?|charges?|costs?|premiums?|deposits?|surcharges?|penalt(?:y|ies))"
    r"|(?:costs?|prices?|premiums?|rates?|fees?|charges?) (?:will|may|can|are|is) (?:generally |usually |often |typically |"
    r"normally |also )?(?:be )?(?:higher|more)"
    r"|(?:pays?|covers?|reimburses?|refunds?|keeps?) (?:you )?an? (?:(?:certain|small|set) )?(?:percentage|portion|share|"
    r"part) of (?:your|the|any|each) [a-z]+))(?![\w-])"
)
ANY_CUES = (
    "period", "time frame", "timeframe", "of time", "window", "deadline", "number", "quantit", "percentage", "share",
    " so many", " so much", " so often", "capped", "rationed", " in number", " in amount", " in size", "a cap ", "portion", "sum", "level", "value", "limit", "threshold",
    "restrictions on", "fee", "charge", "cost", "premium", "deposit", "penalt", "price", "rate", "part of",
)  # fmt: skip
# Which size is meant, where it is about money or goods.
# Much of something, which is forbidden or held back.
_LARGE = expression(
    r"\A(?:an? )?(?:(?:very|unusually|extremely|excessively) )?(?:large|larger|big|substantial|bigger|excessive|huge|unreasonable|high)\b"
)
_BANS = expression(
    r"\b(?:not (?:be )?(?:covered|insured|accepted|carried|eligible|refundable|refunded|delivered|included)|do not|don't|"
    r"must not|may not|not allowed|cannot|can't|prohibited|not permitted|refrain|blocked|restricted|"
    r"limited|slowed|slower|reduced|throttled|refused|"
    r"need (?:approval|an appointment|notice)|must be)\b"
)
_TOO_MANY = expression(
    rf"\A(?:(?:a )?{SEVERAL}|repeated|too many|excessive|an excessive number of) (?!amount|number|quantit|volume|sum)"
)
_NOT_A_TERM = expression(r"\b(?:slow(?:s|er)?|memory|performance|query|queries|api|server|chart|table|app may|crash\w*)\b")
_LOOKS_UP = expression(r"\A(?:to )?(?:filter|search|sort|show|enter|set|choose|select|find|highlight|list)\b")
_TRADES = expression(r"\A(?:buy|purch|order|withdr|transf|deposit|trade|sell|exch|conv)")
_GETS = expression(
    r"\A(?:buy|purchase|order|withdraw|transfer|send|deposit|trade|sell|store|export|bring|download|upload|exchange|convert|"
    r"borrow|use)s? "
)
_MEASURE = expression(
    r"\b(?:threshold|limit|amount|value|sum|balance|age|weight|size|distance|length|volume|number|quantity|price|height|width)\Z"
)
_PAYS = expression(
    r"\b(?:charge[sd]?|surcharges?|promotion|offer|voucher|transactions?|verification|pay|pays|paid|payments?|purchases?|"
    r"orders?|spend|spent|withdraw\w*|deposits?|money|refunds?|transfers?|"
    r"discounts?|fees?|"
    r"parcels?|packages?|luggage|bags?|tickets?|customers?|shipping|delivery|price|commission|sales|identif\w+|\bid\b|proof|"
    r"open(?:ing)? an account|loan|credit|salary|income|rent|free|balance|items?|insur\w+|claim|member(?:ship)?s?|"
    r"guests?|visitors?|child|children|passengers?)\b"
)
# "A limited number of" whatever it is that customers may have.
_ALLOWS = expression(
    rf"\b(?:{READERS}|players|(?:each|every) [a-z]+)\b[^.;]{{0,30}}\b(?:can|may|could|"
    r"gets?|includes?|allowed)\b|\b(?:free|basic|pro|trial|standard|starter) (?:version|plan|account|tier|edition|"
    rf"package) (?:only )?(?:has|have|includes?|comes? with|offers?)\b|\b(?:{LIMITED}|small|certain) (?:number|amount|"
    rf"quantity) of [^.;]{{2,40}} {BE} "
    r"(?:also |only )?(?:available|accepted|allowed|permitted|taken|brought|booked|admitted|reserved|offered|sold|released)\b"
)
LIMIT_CUES = (
    "allowance", "quota", "allotment", "a few ", "handful of ", "couple of ",
    " of times", "sum of ",    "few times", "couple of times", "several times", "more times",
    "deadline", "cut-off", "cutoff", " period", " window", " specified ", "several ", "multiple ", "repeated ", " limit",
    "quantities ", " point",
    "too many ", "too often", "too frequently", "excessive", "limits ", "restrictions ",
    "a limit ", "a cap ",
    "number of ", "amount of ", "quantity of ", "quantities of ", "amounts of ", "the time limit", "the allotted time",
    "the allowed time",
    "the permitted time", "the required time", "only ", "amounts", "sums", "withdrawals", "transfers", "deposits",
    "quantities", "volumes", "numbers",
    "minimum ", "maximum ", " certain ", " specific ", " particular ",
)  # fmt: skip
_REFUSES = expression(
    r"\b(?:not possible|impossible|cannot|can't|can not|no longer|unable to|not (?:be )?(?:able|accepted|refunded|allowed))\b"
)
_APPLIES_OR_LIMITED = expression(rf"\bappl(?:y|ies|ied)\Z|{LIMITED}\Z")
_TIMES = expression(r"\A(?:an? )?(?:few|couple of|several|number of|handful of) (?:more )?times")
_NOT_SOLD = either(SOFTWARE, READER_SETS)
# "Costs a good number of points", "there is a weekly limit".
_COSTS_SO_MANY = expression(r"\A(?:costs?|requires?|needs?|takes?|earns?|gets? you) an? [a-z]+ number of ")
_OF_SO_LONG = expression(r"\A(?:has|have|there|subject|sets?|appl).* limits?\Z")
LIMITS = (
    # "A grace period (about a week)": how long stands behind it.
    leave(
        words=r" (?:window|period)\Z",
        behind=r"\A[\s*_]*\((?:(?:about|around|usually|typically|normally|up to|roughly|of|currently) )*(?:\d|an? |one |two |three |four |five |six |seven |ten )",
    ),
    # "We will do this a limited number of times."
    counts(words=r"number of times\Z", before=r"\bwe\b[^.;]{0,60}\bonly\b[^.;]{0,40}\Z", no_text=SOFTWARE),
    # "A 429 (Too Many Requests) response".
    leave(words=r"\Atoo many requests\Z", before=r"\b429\b[ (]*\Z"),
    # "We retry the payment a few times."
    counts(
        words=_TIMES,
        before=r"\b(?:we(?:'ll| will)?|our [a-z]+|(?:classes|lessons|courses|inductions|tours|meetings|sessions|workshops|events|trainings?) (?:is|are))\b[^.;]{0,60}"
        r"\b(?:retry|try|attempt|held|offered|run|hold|offer|meet|open|taught|organi[sz]ed)\b[^.;]{0,60}\Z",
        no_text=either(SOFTWARE, READER_SETS),
    ),
    leave(words=_TIMES),
    # What a thing is is no limit.
    leave(words=rf"\Aan? {CERTAIN} ", before=r"\b(?:contain\w*|represent\w*|means?|is|are|holds?) \Z"),
    counts(
        words=r"\Atoo (?:often|frequently|many times)\Z",
        text=r"\b(?:may|can|will|is|are|we|be)\b[^.;]{0,40}\b(?:cancel(?:s|led)?|suspend\w*|exclud\w+|ban(?:s|ned)?|barred|block(?:s|ed)?|charged?|fees?|terminat\w+|"
        r"refused?|paus(?:e|ed|es))\b",
        no_text=_NOT_A_TERM,
    ),
    leave(words=r"\Atoo (?:often|frequently|many times)\Z"),
    counts(words=_TOO_MANY, text=SANCTION, no_text=_NOT_A_TERM),
    leave(words=_TOO_MANY),
    # "A small number of the items may be out of stock": nobody is held to that number.
    leave(words=r"\Aa small (?:number|amount) of", before=r"(?:\A|, )\Z"),
    # Which ones are left out is not how many there are.
    leave(words=r" of ", before=r"\b(?:exclud(?:es?|ing)|except(?: for)?|apart from|other than|all but|exception of) \Z"),
    counts(words=_APPLIES_OR_LIMITED, no_text=_NOT_SOLD),
    leave(words=_APPLIES_OR_LIMITED),
    leave(words=r" (?:window|period)\Z", behind=r"\A (?:of|for|before (?:the|it) (?:job|pod|process))\b"),
    counts(
        words=r" (?:retention|waiting|review|holding|processing|cooling-off|grace|settlement|probationary|qualifying|lock-in|lock-out) (?:window|period)\Z",
        no_text=_NOT_SOLD,
    ),
    leave(
        words=r" (?:retention|waiting|review|holding|processing|cooling-off|grace|settlement|probationary|qualifying|lock-in|lock-out) (?:window|period)\Z"
    ),
    counts(words=r"\bspecified ", no_text=_NOT_SOLD),
    leave(words=r"\bspecified "),
    counts(words=r" point(?: in time)?\Z", text=_REFUSES, no_text=_NOT_SOLD),
    leave(words=r" point(?: in time)?\Z"),
    counts(
        words=r"\Athere.*(?:cut-?off(?: time| date)?|deadline|limit)\Z",
        no_behind=r"\A(?: (?:of|on|to)\b|:)",
        near=SERVICE,
        no_text=SOFTWARE,
    ),
    leave(words=r"\Athere.*(?:cut-?off(?: time| date)?|deadline|time limit)\Z"),
    counts(words=r" time(?: limit)?\Z"),
    counts(words=_LARGE, text=_BANS, no_text=_NOT_A_TERM),
    leave(words=_LARGE),
    leave(words=r"\Aa (?:minimum|maximum)", text=_NOT_SOLD),
    counts(words=r"\Aa (?:minimum|maximum)", no_before=NO_FEE),
    leave(words=r"\Aa (?:minimum|maximum)"),
    counts(words=r"\Aonly (?:[a-z]+ )?an? [a-z]+ (?:amount|number|quantity) of", text=_ALLOWS, no_text=SOFTWARE),
    leave(words=r"\Aonly (?:[a-z]+ )?an? [a-z]+ (?:amount|number|quantity) of"),
    counts(words=r"\Aonly ", text=r"\b(?:allow\w*|permit\w*|may|can|per|plan|each|includes?|get)\b", no_text=SOFTWARE),
    leave(words=r"\Aonly "),
    # "Store a limited number of", at the head of a sentence, is what one may do there, unless it is a matter of money.
    counts(words=_GETS, before=r"[^\s*_(-]", no_text=_NOT_SOLD),
    leave(words=_GETS, before=r"[^\s*_(-]"),
    counts(words=_TRADES, no_text=_NOT_SOLD),
    leave(words=_TRADES),
    counts(words=_COSTS_SO_MANY, no_text=_NOT_SOLD),
    counts(words=r" (?:included|free|covered|allowed|permitted)\Z", no_text=_NOT_SOLD),
    counts(words=_OF_SO_LONG, near=SERVICE, no_text=_NOT_SOLD),
    leave(words=r" of [a-z-]+", no_words=_COUNTED, no_text=_ALLOWS),
    counts(words=r"\Aa (?:limit|cap) ", before=r"\bthere(?:'s| is) \Z", no_text=SOFTWARE),
    leave(words=r"\Aa (?:limit|cap) "),
    leave(text=_LOOKS_UP),
    # "Above a certain amount, we ask for your address."
    counts(
        words=rf"{CERTAIN} (?:amount|sum|value|balance|threshold)\Z",
        before=r"\b(?:above|over|below|under|beyond|exceed(?:s|ing)?|more than|less than|reach(?:es|ed)?) (?:an? )?\Z|\A\Z",
        near=SERVICE,
        text=r"\b(?:we|you|your|must|need|needs|required?)\b",
        no_text=MACHINES,
    ),
    counts(words=_MEASURE, no_words="quantit", text=_PAYS, no_text=SOFTWARE),
    leave(words=_MEASURE, no_words="quantit"),
    leave(before=either(HYPOTHESIS, READER_ACTS)),
    counts(no_text=_NOT_SOLD),
    leave(),
)


# "Either a percentage or a fixed sum": of what kind it is. What people ask of one another is theirs to name.
_OF_A_KIND = expression(r"\b(?:either|percentage|relative|explicit)\b[^.;]{0,80}\Z")
_AT_A_MARKET = expression(r"\b(?:market|buyers?|sellers?|bids?|traders?|takers?|orders)\b")


def is_any(text: str, vague: re.Match[str]) -> bool:
    """Whether nothing speaks against it that somebody is held to that quantity: not set, looked at, denied, supposed or a machine's."""
    before = shortly_before(text, vague.start())
    if (
        MACHINES.search(text)
        or READER_SETS.search(text)
        or _LOOKS_UP.search(text)
        or _WATCHES.search(text)
        or _NOT_A_TERM.search(text)
        or (vague[0].startswith(("a fixed ", "a set ")) and _OF_A_KIND.search(before))
        or (vague[0].endswith(("premium", "premiums")) and _AT_A_MARKET.search(text))
    ):
        return False
    return not (
        DENIED.search(before)
        or _PICKS.search(before)
        or _CHOOSES.search(text)
        or CHAIN.search(text)
        or before.endswith((" their ", " its ", " the ", " these ", " those ", " our "))
        or text[vague.end() :].startswith(":")
    )


def is_bound(text: str, bound: re.Match[str]) -> bool:
    """Whether something that customers get, pay or may do ends at that size."""
    if _LOOKS_UP.search(text) or READER_SETS.search(text) or DENIED.search(shortly_before(text, bound.start())):
        return False
    if _NOT_NOW.search(shortly_before(text, bound.start())):
        return False
    # "The minimum" is the one that the sentence calls by its name.
    if bound[0].endswith(("the minimum", "the maximum")) and _NAMED_BOUND.search(text):
        return False
    if (_MUCH.search(bound[0]) and _ENDS_ACCOUNT.search(text)) or (_HOW_MANY.match(bound[0]) and not _NOT_A_TERM.search(text)):
        return True
    if SOFTWARE.search(_TRANSACTIONS.sub("", text)) or _NOT_A_TERM.search(text) or _WATCHES.search(text):
        return False
    if " free " in bound[0] or "minimum" in bound[0]:
        return not SOFTWARE.search(text)
    if bound[0].startswith("only "):
        return bool(_PAYS.search(text) or _ALLOWS.search(text) or _TAKEN.search(text)) and not SOFTWARE.search(text)
    if bound[0].startswith("been "):
        return bool(_MAY_THEN.search(text, bound.end()) or _MAY_THEN.search(text[: bound.start()]))
    if bound[0].startswith("after "):
        return bool(_GIVES_UP.search(text))
    if _LARGE_ONES.match(bound[0]):
        return bool(_ASKED_MORE.search(text))
    return bool(SANCTION.search(text) or _BANS.search(text) or (not _TOO_MANY.match(bound[0]) and _PAYS.search(text)))
