"""Fees, charges and costs without an amount: "a small fee", "additional charges may apply", "delivery is charged separately"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.amounts.lexicon import (
    BE,
    CERTAIN,
    CHAIN,
    CHARGED,
    DENIED,
    EXTRA,
    HIGHER,
    MAY,
    NO_FEE,
    NUMBER,
    READER_SETS,
    READERS,
    REASONABLE,
    SMALL,
    WE,
)
from kblint.rules.amounts.rulings import Vague, shortly_before

_FEES = r"(?:fees?|charges?|surcharges?|costs?|supplements?|commissions?|deposits?|penalt(?:y|ies)|postage|premiums?|sum)"
_KIND = (
    r"(?:(?:percentage|one-time|one-off|service|handling|processing|administration|administrative|admin|shipping|delivery|"
    r"restocking|"
    r"cancellation|"
    r"cleaning|late|change|booking|transaction|conversion|currency|monthly|annual|refundable|non-refundable|convenience|"
    r"customs|return|"
    r"set-?up|reactivation|activation|security|storage|exchange|foreign|overweight|rush|express|authorization|authorisation|"
    r"weekend|"
    r"resort|platform|listing|cash|commission|overage|early|termination|inactivity|dormancy) )"
)
_KINDS = rf"{_KIND}{{0,3}}"
# What it costs the company to do something for somebody; what its bank takes is the bank's.
_OUR_COSTS = r"(?:administration|administrative|admin|handling|processing|transaction|payment processing|transfer)"
FEE = sparing(
    rf"(?<![\w-])(?:(?:an? )?(?:very )?(?:{SMALL}|certain) (?:[a-z-]+ )?{_KINDS}(?<!may )(?<!can )(?<!will )(?<!could ){_FEES}(?! (?:of|airlines?|carriers?)\b)"
    rf"|(?:{EXTRA}|{HIGHER}|other|some|certain) {_KINDS}{_FEES} (?:{MAY}|do) (?:also )?(?:apply|arise|occur|be (?:charged|incurred|added|due|payable|"
    rf"deducted|applied|levied))"
    rf"|subject to (?:an? )?(?:(?:{EXTRA}|cancellation|late) )?(?:penalt(?:y|ies)|fines?|fees?|charges?|"
    r"surcharges?|costs)"
    rf"|an? (?:refundable|non-refundable|handling|processing|administration|administrative|restocking|cleaning|late|change|"
    rf"booking|convenience|reactivation|activation|set-?up) {_KINDS}"
    rf"(?:fee|charge|surcharge|deposit|down payment) {BE} (?:required|requested|needed|necessary|{CHARGED}|taken|due|payable|added)"
    rf"|(?:an? )?(?:{EXTRA} )?{_KINDS}(?:fees?|charges?|surcharges?|supplements?|deposit|down payment) {MAY} (?:also )?(?:apply|"
    rf"be (?:charged|added|due|payable|required|deducted|applied|levied))"
    rf"|(?:an? |the )?{EXTRA} {_KINDS}(?:fees?|charges?|surcharges?|supplements?) (?:apply|applies|"
    rf"is charged|are charged)"
    rf"|(?:for|at|against) an? {EXTRA} (?:[\w-]+ )?(?:fee|charge|cost|payment|surcharge)"
    r"|(?:incur|incurs|incurring|attract|attracts|carry|carries|cause|causes|result in|results in|lead to|leads to|plus|pay|"
    r"paying|"
    rf"charge|charges|charged) (?:you )?(?:an? |some )?(?:{EXTRA}|{HIGHER}|late) (?:[\w-]+ )?{_FEES}|"
    rf"(?:incur|incurs|incurring|attract|attracts) an? (?!{SMALL})(?:[\w-]+ )?(?:fee|charge|surcharge|penalty)"
    # "Additional charges for laundry", as the heading of a price that is not there.
    rf"|(?:\A\W*|(?<=[.;:] )){EXTRA} {_KINDS}(?:fees?|charges?|surcharges?|costs?) for (?!the\b|each\b|every\b)[\w' -]{{3,40}}?(?= ?(?:[.,;)]|\Z))"
    rf"|(?<=: ){EXTRA} (?:charge|fee|cost|surcharge)(?= ?(?:[.,;)]|\Z))"
    r"|(?:(?:\A\W*|(?<=[.;:] )|(?<=, ))(?:(?:any|all|lost|missing|broken|late) )?(?:damages?|losses|breakages?|lost keys|overtime|no-shows?|excess mileage|"
    r"extra time|extra hours)"
    rf"(?: (?:to|of|in) (?:[\w'-]+ ){{0,6}}?[\w'-]+)? {BE} {CHARGED}(?! (?:at|on|by)\b)(?! to (?!the (?:guest|"
    r"member|customer|tenant|"
    r"hirer|user|borrower|renter)s?\b|guests?\b|members?\b|you\b)))"
    rf"|(?:{MAY}|must|do|does|also) require an? (?:(?!refundable of\b)[a-z-]+ ){{0,2}}?(?:deposit|prepayment|down payment)(?! (?:of|slip|account|into|to)\b)"
    r"|there(?:'s| is) (?:also )?an? (?:[a-z-]+ )?(?:deposit|fee|prepayment|down ?payment) requirement"
    rf"|there(?:'s| is) (?:also )?an? (?:[a-z-]+ ){{1,3}}and (?:an? )?{_KIND}(?:fee|charge|surcharge|supplement)"
    rf"|an? (?:{SMALL}|certain) (?:amount|sum|percentage|share|cut)(?: of money)? {BE} (?:withheld|deducted|charged|"
    r"retained)"
    rf"|(?:an?|some) {_KINDS}(?:fee|surcharge|penalty|supplement) {BE} (?:required|{CHARGED}|payable|due|levied|"
    rf"added|"
    rf"withheld|deducted|applied|taken)"
    rf"|there(?:'s| is) (?:also )?an? {_KINDS}(?:fee|charge|surcharge|penalty|supplement)(?= (?:for|to|of|if|when)\b|[.,;]|\Z)"
    r"|costs? an? (?:extra )?(?:fee|surcharge)"
    r"|(?:keep|keeps|retain|retains|take|takes|deduct|deducts|withhold|withholds) an? (?:small|certain|little|minor) "
    r"(?:percentage|share|cut|part|amount|portion|fee|commission)(?: of(?! (?:time|memory|space|disk|data|code)\b))?(?! of)"
    r"|(?:pass|charge|bill|invoice|add) (?:on )?(?:those|these|such|any|all) (?:[a-z]+ ){0,2}(?:fees?|costs?|"
    r"charges?) (?:on )?(?:to|on) (?:to )?"
    r"(?:you|your|customers?|the customer)"
    rf"|(?:those|these|such) (?:[a-z]+ ){{0,2}}(?:fees?|costs?|charges?) (?:{MAY}|are) (?:then |"
    rf"also )?(?:be )?(?:passed on|added|charged|billed|"
    r"deducted|invoiced)"
    r"|prices? (?:is|are|may be|can be) (?:slightly|a bit|a little|somewhat) higher"
    r"|(?:charge|charges|charged|costs?|(?:have to|has to|need to|must|will|may|might|"
    r"'ll) pay) (?:you )?(?:an? )?(?:little |bit |small )?extra(?=[.,;]| for\b|\Z)(?! (?:fees?|charges?|costs?)\b)"
    r"|[a-z][\w-]{2,20} (?:is|are)(?: also| always| usually)? extra(?=[.;]|\Z)|(?:postage|shipping|delivery|packaging|breakfast|"
    r"parking|insurance|tax|taxes|vat|installation|cleaning|"
    r"assembly) (?:is|are|costs?) (?:charged )?"
    r"(?:extra|separately|on top)"
    rf"|(?:an? |any |some )?(?:(?:additional|extra|further|other|higher) )?{_KINDS}(?:{_FEES}|"
    rf"fines?)(?: [a-z]+){{0,4}}? {MAY} (?:also )?be "
    r"(?:imposed|made|issued|collected|withheld|invoiced|billed|deducted|passed on|levied|retained|held|taken|blocked)"
    r"|(?:includes?|adds?|add|has|takes?) an? (?:small|slight|certain|minor|modest) (?:margin|mark-?up|spread|commission|cut)"
    r"|(?:is|are) (?:a bit|a little|slightly|somewhat) (?:more expensive|dearer|pricier)(?! than)"
    rf"|there {MAY} be (?:an? )?(?:(?:{EXTRA}|small) )?{_KINDS}{_FEES}"
    rf"|{WE} (?:(?:{MAY}|also|reserves? the right to) ){{0,2}}(?:charges? (?:you |customers )?an? {_KINDS}{_FEES}"
    rf"|(?:(?<=may )|(?<=might )|(?<=could )|(?<=right to )|(?<=also ))(?:charge|bill|invoice) {READERS} (?:extra )?for"
    rf"|(?:deduct|subtract|take off|withhold|retain|keep|take|add|levy|impose) an? {_KINDS}(?:{_FEES}|fine)"
    rf"|(?:ask|require|request)(?: you)? (?:for |to pay )?an? {_KINDS}(?:deposit|fee|surcharge|prepayment|down payment))"
    rf"|you(?:'ll| must| {MAY}) (?:also )?(?:be charged|have to pay|need to pay|be asked to pay|pay|"
    r"incur) (?:an? |"
    r"some )"
    rf"{_KINDS}{_FEES}"
    r"|(?:an? )?(?:minimum|maximum) (?:order|purchase|basket|spend|deposit|withdrawal|transaction|top-up)(?: (?:values?|"
    r"amounts?|"
    r"sizes?|quantit(?:y|ies)))? (?:may |might )?appl(?:y|ies)"
    rf"|(?:an? )?{_KIND}{{1,3}}(?:fees?|charges?|surcharges?|deposit) (?:also )?appl(?:y|ies)"
    rf"|(?:{_KIND}{{1,3}}|{EXTRA} )costs (?:{MAY} )?(?:also )?apply"
    r"|an? (?:[a-z-]+ ){0,2}(?:fee|surcharge|deposit|excess|deductible) applies"
    rf"|there(?:'s| is| are) (?:also )?(?:an? )?{EXTRA} {_KINDS}{_FEES}"
    r"(?= (?:for|of|when|if|to|on|per|in|at)\b|[.,;]|\Z)"
    # Fees without a word for how much: "may require a fee", "charges apply", "for an additional fee".
    rf"|(?:requires?|involves?|means|carr(?:y|ies)|usually incurs?|normally incurs?|subject to|on payment of|in exchange for|"
    rf"liable (?:to|for)) (?:an? |some )(?!{SMALL})(?:[\w-]+ )?{_KINDS}"
    r"(?:fee|charge|surcharge|cost|deposit|penalty|supplement)"
    rf"|(?:incur|incurs|incurring|incurred) (?:in )?(?:an? |some |any )(?!{SMALL})(?:[\w-]+ )?{_KINDS}{_FEES}"
    r"|(?:available|possible|added|offered|provided|booked|bought|ordered|arranged|upgraded|allowed|welcome|"
    r"changed|(?:(?<=can be )|(?<=may be )|(?<=could be )|(?<=also be ))[a-z]{3,15}(?:ed|ought|ade|ent|ilt|"
    r"own))(?: [\w'-]+){0,3} for an? (?:fee|charge|surcharge)(?! of\b)"
    # Whatever sort of fee it is.
    rf"|there {MAY} (?:also )?be an? (?:[\w-]+ ){{1,2}}(?:fee|surcharge|deposit|down payment|penalty|charge)\b"
    r"|(?:be (?:required|asked|obliged)|have|need) to pay an? (?:[\w-]+ ){0,2}?(?:fee|surcharge|deposit|down payment|penalty|charge)\b"
    r"|(?:possibly|perhaps) an? (?:[\w-]+ ){0,2}?(?:fee|surcharge|deposit|down payment|penalty|charge)\b"
    rf"|[a-z]{{3,20}} (?:is|are) charged (?:separately|on top)"
    rf"|(?:with|at|for|against|plus|bear|bears) (?:an? |some )?{EXTRA} {_KINDS}{_FEES}"
    rf"|(?:\A|(?<=[.;:!?(*,-] )|(?<= and )|(?<= but )|(?<=original )|(?<=standard )|(?<=normal ))(?:(?!the\b|these\b|those\b|"
    rf"no\b(?!-)|such\b|same\b|which\b|what\b|all\b|"
    rf"following\b|our\b|and\b|but\b|data\b|message\b|messaging\b)[\w-]{{3,20}} )?{_KINDS}(?:fees|charges|surcharges|"
    rf"costs(?= {MAY}\b)|rates)(?: {MAY})?(?: also)? apply"
    rf"|an? (?:security |damage |cash )?(?:deposit|down payment) {BE} (?:required|requested|taken|{CHARGED}|"
    r"needed|necessary|payable|asked for)"
    rf"|{READERS} (?:may|might|could)(?: also|"
    rf" then)? be {CHARGED}(?! (?:again|twice|once|"
    r"immediately|automatically|at the (?:end|beginning|start)|on (?:the|your)|until|(?:the )?full|by your|before|when|"
    r"after|in (?:an?|another|your|the|euros|dollars|pounds|us)\b|for (?:(?:only|just|about|around|roughly|approximately|up to) )?\d+)\b)(?: (?:for|extra|more)\b)?"
    rf"|{MAY} (?:hold|charge|subtract|take off|request|require|ask for|impose|deduct|retain|withhold|keep|add|"
    rf"levy) (?:you )?(?:(?:an? |some )(?!{SMALL})(?:[\w-]+ )?{_KINDS}"
    rf"(?:fee|charge|surcharge|deposit|penalty|part|portion|percentage|fine)(?: of (?:the|your))?|an? {REASONABLE} amount)"
    rf"|costs? (?:a bit|a little|slightly|somewhat) (?:more|extra)(?! than)|(?:cost|costs|{CHARGED}) extra(?! (?:fees?|"
    rf"charges?|costs?)\b)|{CHARGED} (?:for [^.;,]{{2,40}} )?at an? (?:{HIGHER}|different|special|premium) rate"
    rf"|{MAY} (?:also )?include (?:an? )?{EXTRA} {_KINDS}{_FEES}"
    # "Reserves the right to deduct administrative costs", "less bank charges".
    rf"|(?:(?:{MAY} (?:also )?|(?<=right to ))(?:deduct|subtract|take off|withhold|retain|keep)|minus|less|after (?:deducting|(?:the )?deduction of)) (?:any |some )?"
    rf"{_OUR_COSTS}(?:(?: and|,| or) {_OUR_COSTS})? (?:costs|charges|fees)"
    r")(?![\w-])"
)
# What costs money, however that is said.
COST = sparing(
    rf"(?<![\w-])(?:for an? {SMALL} (?:amount|sum|contribution)(?! of\b)"
    rf"|(?:costs?|for) (?:next to nothing|(?:very |but )?little(?= ?(?:[.;,)]|\Z))|hardly anything|a fair bit(?! of\b)|quite a (?:bit|lot)(?! of\b)|"
    rf"an? {CERTAIN} (?:amount|sum)(?: of money)?(?! of\b))"
    r"|(?:costs?|for|pay|only|just) a few (?:pence|cents|pounds|euros|dollars)"
    r"|(?:pays?|costs?|contributes?) (?:something|a little|a bit|part of the costs?|a contribution) (?:towards?|extra|on top)|contribut(?:e|es|ion) (?:to|"
    r"towards?) the costs?(?= of\b|[.,;]|\Z)"
    rf"|(?:repaired|replaced|sold|offered|rented|hired|cleaned|fitted|available|provided|bought|serviced|installed|borrowed|had) (?:[\w'-]+ ){{0,2}}?(?:at|"
    rf"for) an? (?:{SMALL}|good|favou?rable|attractive|special) (?:price|rate)"
    r"|(?:pays?|charged|costs?|charges?|attracts?|carr(?:y|ies)|incurs?|adds?|commands?|subject to|with|at) an? (?:(?:small|extra|additional|weekend|seasonal|"
    r"currency|"
    r"percentage|peak|compulsory|voluntary|standard|policy|insurance) )?(?:mark-?up|uplift|excess|deductible(?= ?(?:[.;,)]|\Z)| (?:on|for|of)\b)|"
    r"(?<!with a )(?<!add a )(?<!adds a )premium(?= (?:on|over|for|at|in|of|to)\b| ?(?:[.;,)]|\Z)))"
    r"|(?:are|is|be) (?:also )?(?:fined(?= ?(?:[.;)]|\Z)| for\b| if\b)|charged for(?= ?(?:[.;)]|\Z)))"
    r"|(?:gets?|receives?|enjoys?|have) (?:some )?(?:money|something|a little|a bit) off(?= (?:your|their|all|every|each|any|in|at)\b| ?(?:[.;,)]|\Z))"
    r"|an? (?:charge|levy) (?:is|will be|may be) (?:made|levied) for|an? deduction (?:is|will be|may be) made"
    r"|(?:deduct|subtract|hold back|keep back|withhold|take off|knock off)s? (?:something|a bit|a little|some money|an amount|a sum)(?! (?:of|equal)\b)"
    r"|some (?:of the )?money (?:is|will be|may be) (?:kept|held|kept back|held back|withheld|retained)"
    rf"|{WE} (?:(?:do|also|always|usually) )?charge (?:you )?for (?!(?:what|only|each|every|using|the|how|this|that|it|your|"
    rf"you)\b)[\w'-]+(?: [\w'-]+){{0,3}}(?= ?(?:[.;,)]|\Z))"
    rf"|(?:the|this|our) (?:[a-z-]+ ){{0,2}}(?:fees?|charges?|surcharges?|(?:extra|additional) costs?|deposits?|supplements?|excess|postage) (?:is|are) "
    rf"(?:(?:usually|normally|generally|very|quite|fairly|rather|only|relatively) )*(?:{SMALL}|affordable|steep|hefty)(?! (?:than|enough|compared)\b)"
    r"|(?:postage|shipping|delivery|cleaning|installation|insurance|fitting|linen|breakfast|packaging|assembly|parking|travel) (?:comes?|goes?|is added) on top"
    r"|for (?:a bit|a little|slightly) (?:more|extra)(?= ?(?:[.;,)]|\Z)| you\b)"
    r"|(?:members|students|children|residents|pensioners|seniors|groups|holders|customers|families|locals) pay less(?= ?(?:[.;,)]|\Z)| (?:for|at|on|to)\b)"
    r"|(?:(?:prices|fares|rates|fees) (?:go up|rise|increase)|(?:is|are) more expensive) (?:during|at|in|on|over) (?:(?:the|our) )?(?:summer|winter|weekends?|"
    r"peak|school|(?:public |bank )?holidays?|high season|busy|season|christmas|easter|evenings?|rush)"
    rf"|(?:transactions?|payments?|charges?|debits?|holds?|deposits?|authori[sz]ations?) (?:with|of|for|over) an? {SMALL} (?:amount|sum)(?! of\b)"
    rf"|(?:attempt|place|put|make|take) an? (?:{SMALL}|temporary) (?:[a-z-]+ )?(?:hold|charge|authori[sz]ation) on (?:your|the|their) (?:[a-z]+ )?(?:card|account)"
    rf"|against payment of an? (?:[a-z]+ )?(?:fee|charge|surcharge)|(?<!come )(?<!comes )at an? (?:(?:{EXTRA}|{SMALL}) )?(?:cost|fee|charge|surcharge|"
    rf"supplement)|at {EXTRA} cost"
    r"|(?:(?<=it )|(?<=this )|(?<=that )|(?<=and )|(?<=but ))(?:also )?costs money(?= ?[.;!]|\Z)"
    r"|(?:is|are) chargeable|(?:cancellations|changes|amendments|returns|collections|deliveries|visitors|luggage|baggage|bags|"
    rf"copies|overtime|storage|replacements|keys|pets|extras)(?: [a-z]+){{0,4}} {BE} {CHARGED}(?= ?(?:[.;]|\Z))"
    r"|(?:(?:may|might|could|will|can|have to|has to|need to|expect to|should expect to|must) (?:also )?(?:need to |"
    r"have to )?|typically |usually )(?:pay|costs?) (?:(?:a (?:little|bit)|slightly|somewhat|much|significantly|"
    r"considerably) )?more(?! than)(?! (?:information|details|about|attention|often)\b)(?! for (?:less|it)\b)"
    rf"|an? (?:{HIGHER}|different|special|separate|premium|peak) (?:rate|price|fare|tariff|fee|charge) (?:applies|is (?:{CHARGED}|due|payable))"
    r"|pays? (?:a (?:little|bit)|slightly|somewhat) more(?! than)|(?:costs?|pays?|charges?|charged) (?:you )?an? (?:small )?(?:percentage|share|"
    r"portion|fraction) of the"
    r"|(?<!less )(?<!no )costs more(?! than)|(?:attract|attracts|have|has|incur|incurs|involve|involves|mean|means|at|"
    rf"subject to) (?:an? )?{HIGHER} (?:[a-z]+ )?(?:costs?|fees?|charges?|prices?|rates?|fares?|premiums?|interest)(?! than)"
    rf"|an? (?:temporary |pre-?|authori[sz]ation |pre-?authori[sz]ation ){{1,2}}hold {BE} placed|(?<=and )(?:is|"
    rf"are) {CHARGED} (?:separately|extra|on top)"
    rf"|{READERS}(?:'ll| {MAY}) (?:also )?be charged for (?:any |"
    r"all )?(?:lost|damaged|missing|broken|additional|extra|unreturned|cleaning|damages?|repairs|excess)"
    r"|(?:charge|bill|invoice) (?:you |guests |customers )?for (?:any )?(?:damages?|cleaning|losses|loss|breakages|"
    r"missing items|lost items|repairs|extra)"
    r"|(?:prices|fares|rates) (?:are|may be|can be|will be) higher (?:during|at|in|on|for)"
    rf"|(?:fees|charges|costs) {MAY} be (?:associated|involved)"
    r"|interest (?:accrues|is charged|will accrue|will be charged|may be charged|is payable)"
    r"|(?:block|blocks|hold|holds|reserve|reserves|pre-?authori[sz]es?|authori[sz]es?|freezes?) (?:an?|a certain|a small|"
    r"a larger|some) (?:amount|sum)(?! of\b)|an? (?:certain |small |larger )?(?:amount|sum) (?:is|will be|may be) "
    r"(?:blocked|held|reserved|pre-?authori[sz]ed|authori[sz]ed|frozen|set aside)|(?:blocked|held|reserved|"
    r"pre-?authori[sz]ed) for (?:an?|a certain|a small) (?:amount|sum)(?! of\b)"
    rf"|(?:get|gets|receive|receives|given|offer|offers|earn|earns|with|for|at|includes?|carry|carries|brings?|means?|comes? with|there is) "
    rf"an? (?:{SMALL}|certain) (?:discount|(?:price )?reduction)|"
    r"a(?:(?<=you get a)|(?<=you receive a)|(?<=members get a)|(?<=members receive a)|(?<=students get a)|"
    r"(?<=students receive a)|(?<=holders get a)|(?<=customers get a)|(?<=guests get a)|(?<=you'll get a)|"
    r"(?<=you will get a)|(?<=you will receive a)|(?<=entitled to a)|(?<=are given a)|(?<=we offer a)|(?<=we give a)|"
    r"(?<=will include a)|(?<=includes a)|(?<=comes with a))(?: [a-z-]+)? discount"
    r"(?= (?:on|for|of|at|in|if|when|off|to)\b|[.,;)]|\Z)|"
    rf"an? (?:{SMALL}|certain) discount (?:applies|is (?:given|offered|available))"
    r"|(?:(?:get|gets|receive|receives|given|offer|offers|earn|earns|eligible for|entitled to|qualif(?:y|ies) for)(?: an?)? )(?:significant|substantial|considerable|"
    r"generous|steep|heavy|sizeable|sizable) (?:discounts?|reductions?|price reductions?|savings)"
    r"|an? variable (?:[a-z]+ )?(?:discount|rebate|reduction|fee|charge|surcharge)"
    r"|an? (?:discounted|reduced|preferential|concessionary|concession|subsidi[sz]ed) (?:(?!and\b|or\b)[a-z-]+ ){0,2}?(?:rates?|prices?|fees?|fares?|tariffs?))"
    r"(?![\w-])"
)
COST_CUES = (
    "next to nothing",
    "something ",
    "little",
    "fair bit",
    "quite a ",
    "deduct",
    "subtract",
    "hold back",
    "keep back",
    "withhold",
    "take off",
    "knock off",
    "deposit",
    "some money",
    "some of the money",
    "excess",
    "postage",
    "on top",
    " extra",
    "a bit",
    "pay less",
    "expensive",
    "hardly anything",
    "a few ",
    "contribut",
    "mark-up",
    "markup",
    "uplift",
    "fined",
    " off",
    "levy",
    "authorisation on",
    "authorization on",
    "percentage of the",
    "portion of the",
    "share of the",
    "fraction of the",
    "hold ",
    "bill",
    "invoice",
    "debited",
    "cost",
    "fee",
    "charge",
    "price",
    "amount",
    "sum",
    "premium",
    "payment",
    "supplement",
    "contribution",
    " more",
    "rate",
    "fare",
    "higher ",
    "increased ",
    "elevated ",
    "interest ",
    "discount",
    "reduction",
    "saving",
    "tariff",
    "rebate",
)
# A fee of whatever sort, by its grammar: one that nobody named before ("a late payment fee", "any other fees"), and levied.
_LEVY_HEAD = expression(
    r"(?<![\w-])(?P<head>fees?|charges|charge|(?<=additional )costs?|(?<=extra )costs?|(?<=further )costs?|(?<=added )costs?|"
    r"(?<=supplementary )costs?|down payments?|prepayments?|surcharges?|upcharges?|supplements?|"
    r"deposits?|penalt(?:y|ies)|fines?|"
    r"postage|interest)(?![\w-])(?! (?:of|is free|free|schedule|structure|table|account|slip|address|method|code|type|name|"
    r"date|card|id)\b)"
)
_INDEFINITE = expression(rf"an?|any|some|another|{EXTRA}|other|applicable|certain|{HIGHER}|various|separate|possible")
_DEFINITE = expression(
    r"\b(?:the|this|these|that|those|such|same|which|what|whose|no(?!-)|your|our|their|its|his|her|my|all|both|each|every|"
    r"following|zero|\w+'s)\b"
)
_IS_LEVIED = expression(
    r"\A(?! (?:will |may )?(?:still|continue))(?: (?:for|on|from) (?!the\b|your\b|which\b)[^,.;:]{2,40}?"
    rf"(?= {MAY} ))?(?: (?:that|which))?(?: (?:also|then|usually|normally|generally))? (?:(?:{MAY}|must|has to|have to|needs? to) (?:also |then |"
    r"first )?(?:be )?|(?:is|are) (?:also |then |usually |normally |automatically )?)(?:apply|charged|applied|added|deducted|due|"
    r"payable|paid|required|taken|collected|imposed|"
    r"levied|assessed|placed|billed|invoiced|withheld|retained|incurred|left|owed)\b(?! (?:at|on|in|to) (?:the )?(?:top|"
    r"bottom|menu|field))"
    r"|\A (?:apply|applies)\b(?! to (?:your|the) (?:api|request))"
)
# "Penalties and fees", "a booking fee or a deposit": what is said of the last is said of all.
_AND_MORE = expression(
    r"\A(?:(?:,? (?:and/or|and|or)|,|/) ?(?:[\w'-]+ ){0,3}?(?:fees?|charges?|surcharges?|supplements?|deposits?|penalt(?:y|"
    r"ies)|fines?|postage|interest)(?![\w-])){1,4}"
)
# Who pays may be anybody, or nobody named: "late returns may incur …", "your card is charged …", "punishable with …".
_INCURS = expression(
    r"\b(?:incurs?|incurred|incurring|attracts?|results? in|resulting in|leads? to|leading to|faces?|facing|assessed|"
    r"punishable (?:with|by)|"
    rf"(?:is|are|be|being|gets?|get|card|account|method) (?:also |then |automatically )?(?:{CHARGED}|fined)|"
    r"(?:have|has|having|need|needs|required|obliged|asked|expected) to pay|must pay|"
    rf"there(?:'s| is| are| {MAY} be)(?: also| often| usually| always| sometimes)?) \Z"
)
# "Prepaid cards often have activation fees": "have fees" alone may be anybody's.
_HAS = expression(
    rf"\b(?:(?:{MAY}|often|frequently|usually|typically|sometimes|also|normally|generally) (?:also )?(?:have|has|carry|"
    r"come with|charge)|comes? with|carries) \Z"
)
_GOES_WITH = expression(r"\A(?: [a-z]+ed)? (?:for|with|to|if|when|unless|involved|on top)\b|\A(?: added)? ?(?:[.;,]|\Z)")
_NO_LEVY = expression(
    r"\b(?:sets?|setting|(?<!does )(?<!will )(?<!may )(?<!can )(?<!might )add|adding|creates?|creating|edit|define|enter|see|"
    r"view|find|refund(?:ed|s)?|dispute[ds]?|waive[ds]?|waiving|appl(?:y|ied|ying)|reduce[ds]?|called|like|as|is|are|was|"
    r"were|of|about|than|what|whether|if|how|why|between|not|no|without|never|show(?:s|n)?|includ(?:e[sd]?|ing)|receives?|"
    r"earns?|get|gets|means?|represents?|against|collect|offer(?:s|ed)?|select|"
    r"cover(?:s|ed|ing)?|(?<!often )(?<!usually )(?<!sometimes )(?<!normally )(?<!typically )(?<!but )(?<!only )(?<!, )for|"
    # "There are free options and services with a fee": of what kind they are.
    r"(?:services|options|plans|products|versions) with|"
    r"avoid(?:s|ing)?|prevent(?:s|ing)?|stop(?:s|ping)?|promise|worry)(?: (?:you|your|also|only|either|this|such|for|that|it|"
    r"there|them))? \Z"
)
_DENIED_BEFORE = expression(r"(?:\b(?:no(?!-)|not|never|without|avoid\w*)|n't)\b[^,.;:]{0,80}\Z")
# What other people charge is told by them.
_OTHERS_CHARGE = expression(
    r"\b(?:some|many|most|other|certain|several|these|those|the(?! right)|their|each|airlines?|landlords?|agents?|scammers?|"
    r"companies|sites|providers?) (?:[\w-]+ ){0,3}?(?:(?:may|can|might|will|also|often|usually|do) ){0,2}"
    r"(?:charges?|charging|asks? for|asking for|demands?|require[sd]?|takes?|assess) (?:you )?\Z|\bassess \Z"
)
_MAY_BE = expression(
    rf"\A(?: (?:that|which))?(?: (?:also|then|usually|normally|generally))? (?:{MAY}|must)\b|"
    r"\A (?:apply|applies)\b"
)
# What stands before a noun phrase that nothing opens.
_NO_PART = expression(
    r"(?:is|are|was|were|be|been|being|am|will|would|may|might|can|could|must|shall|should|do|does|did|has|have|had|not|to|of|"
    r"in|on|at|by|for|from|with|without|"
    r"and|or|but|nor|than|as|if|when|where|while|that|which|who|we|you|they|it|he|she|i|there|here|then|also|only|so|because|"
    r"about|into|per|via|under|over|"
    r"after|before|until|pays?|paying|paid|incurs?|incurring|incurred|charges?|charged|charging|billed|fined|attracts?|"
    r"results?|resulting|leads?|leading|"
    r"faces?|facing|carr(?:y|ies)|plus|minus|less|including|excluding|avoid|avoiding|owes?|owed|adds?|deducts?|subject|liable)"
)
_LEVIES = expression(
    rf"(?:\b(?:{READERS}|you'll)(?: (?:{MAY}|must|also|then|have to|has to|"
    r"need to|"
    r"are asked to|are required to|be asked to|be required to|"
    rf"need to)){{0,3}} (?:pays?|incurs?|owes?|leave(?: us)?|(?:are |be |is )?(?:{CHARGED}|subject to|liable (?:to|for)|"
    r"fined))"
    rf"|\b{WE} (?:(?:{MAY}|also|then|do|usually|reserves? the right to) ){{0,2}}(?:charges?|takes?|deducts?|adds?|levy|levies|imposes?|"
    r"assess|appl(?:y|ies)|places?|withholds?|collects?|asks? for|requires?|needs?)"
    r"(?: (?:you|customers|guests|members))?"
    rf"|\b(?:reduced by|minus|less|plus|(?:is|are) (?:also )?subject to|{MAY} (?:also )?be subject to|liable (?:to|"
    r"for))"
    r"(?: [a-z]+ (?:and|or|,))?) \Z"
)
_WE = expression(rf"{WE}\b")
_CONDITION = expression(r"\b(?:if|when|once|until|before|after|whether|while|as soon as|that|which)\b[^,;:]{0,60}\Z")
_OTHERS_CHARGE_IT = expression(
    r"\b(?:some|many|most|other|certain|several) (?:companies|shops|sellers|hotels|banks|providers|airlines|sites|agents|"
    r"people|carriers|couriers|merchants) [^.;:]{0,60}\Z|\bcompetitors?\b"
)
_KNOWN_FEE = expression(
    r"\b(?:the|this|these|that|those|such|same|following) (?:(?:new|full|same|original|plan|subscription|membership|"
    r"licen[cs]e|product|item) ){0,3}\Z"
)
_KNOWN_SUM = expression(r"\b(?:one|two|three|half|full|double|first|original|actual|outstanding|unpaid|incurred(?! by))\b(?!\Z)")
_ONE_MORE = expression(
    r"\A (?:an?|one|the|another|your)(?: (?:additional|extra|full|further|first|next|whole))* (?:nights?|days?|weeks?|months?|"
    r"years?|hours?|stay|booking|reservation)\b"
    r"|\A (?:that|this|the|your) (?:[a-z-]+ ){0,2}(?:appointment|session|class|lesson|visit|night|stay|booking|reservation|"
    r"order|ticket|month|course)\b"
    # "For all your failed payments": what each of them is, is known.
    r"|\A (?:all|both|each)(?: of)? (?:the|these|those|your)\b"
    r"|\A (?:the|these|those|your) (?:[a-z-]+ ){0,3}(?:payments|donations?|contributions?|subscriptions?|plans?|purchases?|orders|items?|months|periods?|invoices?|"
    r"renewals?|seats?|licen[cs]es?|tickets|nights|usage)\b"
)
_ALL_KNOWN = expression(
    r"\b(?:all|both|your|future|upcoming|recurring|remaining|outstanding|pending)(?: of (?:the|your))? "
    r"(?:(?!(?:additional|extra|further|applicable|related|associated|other|late)\b)[a-z-]+ ){0,3}\Z"
)
_CERTAIN = expression(r"certain (?:[\w-]+ )*?[a-z]+s\Z")
_EXTRA = expression(EXTRA)
_JUST_BILLED = expression(
    rf"(?!(?:an?|any|some|other|{EXTRA}|{HIGHER})\b)[^.;]* {MAY} (?:also )?be (?!with|retain|block|deduct|held)"
)
_AT_A_PRICE = expression(
    r"\b(?:charged?|charges|billed|bill|tax(?:ed)?|paid|pays?|prices?|priced|costs?|calls?|roaming|interest|vat|tariffs?|hourly|daily|nightly|weekly|exchange|fees?|"
    r"euros?|pounds?|dollars?|mileage|rent|hire|rooms?|nights?|premiums?|commission)\b"
)
CHEAPER = expression(r"an? (?:discounted|concession\w*|subsidi\w+|preferential|reduced) ")
_CHEAPER_FOR_SURE = expression(r"an? (?:discounted|concession\w*|subsidi\w+|preferential) ")
# Who gets it, or that it is to be had; what a thing is praised with is no price of anybody's.
_PAYS_LESS = expression(
    r"\b(?:you|members?|memberships?|students?|customers?|guests?|holders?|residents?|pensioners?|seniors?|children|employees|staff|teachers|nonprofits?|charities|"
    r"pays?|charged|offered|we (?:also )?offer|available|entitled|eligible|qualif\w+)\b"
)
_PRAISES = expression(r"\b(?:ideal|perfect|seeking|looking for|great|want(?:s|ed)?|chance|opportunity)\b")
# What was owed before is owed still.
# A charge that goes on, or ends, is one that there was.
_GOES_ON = expression(r"\b(?:still|continues?(?: to)?|continuing to|keeps?|stop(?:s|ped|ping)?) (?:be |being )?[a-z]+ \Z")
_HAS_BEEN = expression(
    r"\b(?:if|when|whether|why|once|in case|after)\b[^,;:]{0,80}\b(?:(?:has|have|had|'ve) (?:already |just )?been|was|were) (?:charged|billed|fined|"
    r"assessed|invoiced) \Z"
)
_A_FEE = expression(rf"{_KINDS}(?:fees?|charges?|surcharges?|deposit)\b")
_NO_NEW_FEE = expression(
    r"\b(?:reasons?|causes?|source|breakdown|history|list|documents|records|itemi[sz]es) \Z|\A\W*(?:if|when|whenever|where|once) (?:any )?\Z"
)
# "To request a fee waiver": something about a fee. "Charged based on the value": how much is told.
_ABOUT_A_FEE = expression(
    r" (?:waivers?|exemptions?|calculations?|calculators?|schedules?|tables?|types?|structures?|reports?|breakdowns?|refunds?)\b|"
    r"(?: [a-z]+){0,3} (?:based on|in proportion to|as a percentage of) "
)
_OPENS = expression(
    rf"an?|any|some|another|{EXTRA}|other|applicable|certain|possible|the|this|these|that|those|such|same|no|"
    r"your|our|their|its|his|her|my|all|both|each|"
    rf"every|following|which|what|whose|{HIGHER}|various|separate|(?!(?:there|here|it|that|what)'s)\w+'s"
)
_ADJECTIVE = expression(
    r"(?:late|customs|delivery|shipping|handling|processing|service|transfer|transaction|exchange|cancellation|roaming|"
    r"overage|baggage|parking|cleaning|import|cancellation|"
    r"conversion|withdrawal|network|booking|return|restocking|storage|premium|return|standard|separate)"
)
_OTHERS_LEVY = expression(
    r"\A[^.;]{0,40}\bby (?:the|your|each|an?|their|our) (?:[\w-]+ ){0,3}(?:countr(?:y|ies)|couriers?|carriers?|banks?|"
    r"issuers?|providers?|customs|governments?|"
    r"authorit(?:y|ies)|operators?|sellers?|merchants?|hotels?|landlord|airlines?|networks?|stores?)\b"
)
# What is levied by others than whoever writes, and the price itself.
_NO_EXTRA = expression(
    r"\b(?:actual|base|subscription|plan|membership|licen[cs]e|tuition|course|customs|import|duty|government|court|bank|visa|tax|"
    r"network|gas|miners?|"
    r"(?:one|two|three|four|five|half|full|double)(?:-[a-z]+)?|\d[\w-]*)\b"
)
LEVY_CUES = (
    *(f"{more} cost" for more in ("additional", "extra", "further", "added", "supplementary")),
    "down payment",
    "prepayment",
    "fee",
    "charge",
    "surcharge",
    "supplement",
    "deposit",
    "penalt",
    " fine",
    "postage",
    "interest",
)
# One of these stands in every text that the expression of the form matches.
FEE_CUES = (
    "rates", "fee", "charge", "cost", "supplement", "commission", "deposit", "penalt", "postage", "premium", "sum", "amount",
    "payment", "bill ", "billed", "invoiced", "debited",
    "invoice ", "portion", " part",
    "percentage", "share", " cut", "minimum ", "maximum ", "prices ", "price ", "additional ", " extra", "charged at a",
    "margin", "spread", "markup", "mark-up",
    "excess", "deductible", "fine", "on top", "separately", "expensive", "dearer", "pricier",
)  # fmt: skip


def levied_fees(text: str) -> Iterator[Vague]:
    """Fees of which nothing was said before, and which the sentence levies."""
    if READER_SETS.search(text) or CHAIN.search(text):
        return
    for head in _LEVY_HEAD.finditer(text):
        start = head.start("head")
        phrase, opened = _noun_phrase(text[_clause_start(text, start) : start].split())
        plural = head["head"].endswith("s") or head["head"] in ("postage", "interest")
        named = " ".join(phrase)
        if (opened and not _INDEFINITE.fullmatch(phrase[0])) or _DEFINITE.search(named):
            continue
        # "Cancellation fee is charged": at the head of a clause the article may be left out.
        if not (opened or plural) and (
            head["head"] in ("charge", "deposit") or not (phrase and start - len(named) - 1 <= _clause_start(text, start))
        ):
            continue
        first = start - len(named) - bool(phrase)
        behind = text[head.end() :]
        more = _AND_MORE.match(behind)
        if more:
            behind = behind[more.end() :]
        before = shortly_before(text, first)
        if _NO_EXTRA.search(f"{named} {head['head']}") or NO_FEE.search(before) or before.endswith(" actual "):
            continue
        if not opened and _GOES_ON.search(before):
            continue
        # "which fees apply", "fees that are charged by the carrier": who levies it is somebody else.
        if _is_no_new_fee(before, behind):
            continue
        levied = _IS_LEVIED.match(behind)
        if not (
            (levied and _is_new(levied[0], phrase, opened, head["head"]))
            or _levies(before, behind, phrase, opened, head["head"])
            or _is_a_fee(before, behind, phrase, opened, head["head"])
        ):
            continue
        # "If you were charged a fee, …"
        if _HAS_BEEN.search(before):
            continue
        end = head.end() + (more.end() if more and levied else 0) + (levied.end() if levied else 0)
        yield Vague(first, end, "fee")


_IS_PAID = expression(r"\b(?:charge[ds]?|pays?|paid|payable|costs?|owes?|owed|billed|invoiced|due|price)\b")


def _is_no_new_fee(before: str, behind: str) -> bool:
    """Whether somebody else levies it, it is something about a fee, or nothing says that there is one."""
    return bool(_OTHERS_LEVY.search(behind) or _ABOUT_A_FEE.match(behind) or _NO_NEW_FEE.search(before))


def _noun_phrase(words: list[str]) -> tuple[list[str], bool]:
    """The words that belong to the noun behind them, and whether an article or the like opens them."""
    first = len(words)
    while first and len(words) - first < 5 and not (_OPENS.fullmatch(words[first - 1]) or _NO_PART.fullmatch(words[first - 1])):
        first -= 1
    opened = bool(first and _OPENS.fullmatch(words[first - 1]))
    while first and _OPENS.fullmatch(words[first - 1]):
        first -= 1
    return words[first:], opened


def _is_new(levied: str, phrase: list[str], opened: bool, head: str) -> bool:
    """Whether the fee that is levied is one that comes on top: of prices, too, it is said that they are due."""
    if opened or head == "interest" or (phrase and (_ADJECTIVE.fullmatch(phrase[-1]) or not head.endswith("s"))):
        return True
    return 0 < len(phrase) < 4 and bool(_MAY_BE.match(levied))


def _is_a_fee(before: str, behind: str, phrase: list[str], opened: bool, head: str) -> bool:
    """Whether an additional charge, or a fee that nothing was said of, is one whatever the verb: unless it is defined, set or looked at."""
    if (
        not opened
        or not {"monthly", "annual", "yearly", "fixed"}.isdisjoint(phrase)
        or _NO_LEVY.search(before)
        or _OTHERS_CHARGE.search(before)
        or _DENIED_BEFORE.search(before)
    ):
        return False
    if before.endswith("(") and behind.startswith(")"):
        # "Available for urgent orders (extra cost)"
        return any(map(_EXTRA.fullmatch, phrase))
    if not before.strip() or behind.startswith(":") or before.rstrip().endswith((":", "-", "\u2013", "\u2014")):
        return False
    if any(map(_EXTRA.fullmatch, phrase[:2])):
        return head != "postage"
    return phrase[0] in ("a", "an") and head in ("fee", "surcharge", "penalty", "supplement", "upcharge")


def _levies(before: str, behind: str, phrase: list[str], opened: bool, head: str) -> bool:
    """Whether what stands before the fee makes somebody pay it."""
    if phrase and not opened and len(phrase) < 5 and _HAS.search(before):
        return True
    levies = _LEVIES.search(before)
    # "The price plus any applicable handling fee"
    any_fee = (
        phrase[:1] in (["any"], ["applicable"])
        and head in ("fee", "fees", "charge", "charges", "surcharge", "surcharges", "postage")
        and _IS_PAID.search(before)
    )
    if levies and levies[0].strip() in ("plus", "minus", "less") and phrase[:1] not in (["a"], ["an"]) and not any_fee:
        # "plus any interest": what somebody gets.
        levies = None
    if levies:
        return (
            opened
            or head == "interest"
            or bool(_WE.match(levies[0]))
            or " incur" in levies[0]
            or bool(phrase and _ADJECTIVE.fullmatch(phrase[-1]))
        )
    incurs = _INCURS.search(before)
    if not incurs or len(phrase) > 5:
        return False
    if incurs[0].startswith("there"):
        return bool(_GOES_WITH.match(behind))
    return opened or incurs[0].startswith(("incur", "assess")) or 0 < len(phrase) < 5


def _clause_start(text: str, index: int) -> int:
    return max(
        text.rfind(mark, 0, index) + len(mark) if mark in text[:index] else 0
        for mark in (". ", "; ", ": ", ", ", " (", "\u2013 ", "\u2014 ")
    )


# A penalty in speed, the cost of memory: nothing that anybody pays with money.
_OF_MACHINES = expression(
    r"\b(?:performance|speed|memory|size|space|runtime|run-time|latency|throughput|bandwidth|cpu|computation(?:al)?|computing|storage|overhead|efficiency)\b"
)


def is_of_machines(text: str, start: int, end: int) -> bool:
    """Whether a cost or a penalty at ``[start, end)`` is one of speed or of memory."""
    return bool(
        _OF_MACHINES.search(text[start:end]) or ((behind := _IN_WHAT.match(text, end)) and _OF_MACHINES.search(behind[0]))
    )


_IN_WHAT = expression(r" (?:in|of|on|for|to|when|in terms of) (?:[\w-]+ ){0,3}[\w-]+")


def is_fee(text: str, fee: re.Match[str]) -> bool:
    before = shortly_before(text, fee.start())
    # "A one-day deposit", "the costs incurred", "our original postage": how much that is, the customer knows.
    if fee[0].endswith("low cost") and re.match(
        r" (?!(?:to|for|of|per|is|and|or|when|if|at|in|on|as)\b)[a-z]", text[fee.end() :]
    ):
        return False
    # "Tools of little use or minimal cost": what they are like.
    if fee[0].endswith((" cost", " costs")) and _OF_SUCH.search(before):
        return False
    if (
        _KNOWN_SUM.search(fee[0])
        or before.endswith((" our original ", " the original "))
        or (fee[0].endswith(" for") and _ONE_MORE.match(text[fee.end() :]))
    ):
        return False
    # "While certain fees are appropriate, …" speaks of fees, and levies none.
    if (
        _CERTAIN.match(fee[0])
        and not _IS_LEVIED.match(text[fee.end() :])
        and not (_LEVIES.search(before) or _INCURS.search(before) or _HAS.search(before))
    ):
        return False
    # "The surcharge will apply to …": which one, and how much, has been told.
    if re.match(r"(?:those|these|such) ", fee[0]) and NUMBER.search(text):
        return False
    known = _KNOWN_FEE.search(before) and (
        re.search(r"\b(?:these|those|such|same) \Z", before)
        or not re.match(rf"{EXTRA}\b|{READERS}\b|there |{MAY} |requires?|involves?|incur", fee[0])
    )
    # "All future charges will be billed on the 1st."
    known = known or bool(_ALL_KNOWN.search(before) and _JUST_BILLED.match(fee[0]))
    # "The full-service fee will be charged."
    known = known or (_A_FEE.match(fee[0]) and re.search(r"\b(?:the|this|that) [a-z][\w-]* \Z", before))
    if _is_no_new_fee(before, text[fee.end() :]):
        return False
    # "Any charges will be made on the last day": when, and not how much.
    if _ON_A_DAY.match(text, fee.end()) and fee[0].startswith(("any charges", "all charges", "charges")):
        return False
    # "You may be charged at cost": it is what it costs.
    if _AT_COST.match(text, fee.end()):
        return False
    return not (known or NO_FEE.search(before) or READER_SETS.search(text) or CHAIN.search(text))


_ON_A_DAY = expression(r" (?:on|at) (?:the |your )?(?:last|first|end|beginning|start|next|same|\d)")
_AT_COST = expression(r" at[ -]cost\b")
_OF_SUCH = expression(r"\bof (?:(?!the\b|an?\b)[\w-]+ ){0,4}\Z")


def is_cost(text: str, cost: re.Match[str]) -> bool:
    """Whether customers are to pay that, and neither set it for others nor are told of somebody else's prices."""
    before = shortly_before(text, cost.start())
    # "Send messages at a higher rate" is how many of them.
    if CHEAPER.match(cost[0]) and (not _PAYS_LESS.search(text) or _PRAISES.search(text)):
        return False
    if (
        cost[0].endswith(("rate", "rates"))
        and not _CHEAPER_FOR_SURE.match(cost[0])
        and not _AT_A_PRICE.search(before.rpartition(", ")[2] + text[cost.end() :].partition(",")[0])
    ):
        return False
    return not (
        DENIED.search(before)
        or READER_SETS.search(text)
        or (CHAIN.search(text) and "card" not in text)
        or _CONDITION.search(before)
        or _OTHERS_CHARGE_IT.search(before)
    )
