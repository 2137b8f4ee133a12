"""KB306: what customers pay, wait for or are limited by, with a vague word where a number should stand.

Its forms:

* ``fee``: "a small fee", "additional charges may apply", "a minimum order value applies";
* ``wait``: "a few days", "several weeks", "some time", beside something that the company does for customers (a refund, a
  review, a delivery), not beside what software does ("the command may take a while");
* ``limit``: "a limited number of", "a reasonable amount of", "within a reasonable time".
* ``part``: "part of the fee is refunded", "a partial refund"; ``notice``: "in good time", "late cancellations".

The words that measure are few, what is said of them is without end: so a quantity counts unless something speaks against it (it is denied,
set by readers, somebody else's, a machine's), where its sentence or its paragraph is about serving somebody.

It is silent where a number, a link, a list or the next sentence gives the amount.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import in_quotes, list_or_table_follows, next_sentence

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
_FEE = expression(
    rf"(?<![\w-])(?:(?:an? )?(?:very )?(?:small|nominal|modest|minimal|reasonable|moderate|low|slight|fair|certain|"
    rf"minor) (?:[a-z-]+ )?{_KINDS}{_FEES}(?! (?:of|airlines?|carriers?)\b)"
    rf"|(?:additional|extra|further|other|some|certain|higher) {_KINDS}{_FEES} (?:may|might|could|can|will|"
    rf"do) (?:also )?(?:apply|arise|occur|be (?:charged|incurred|added|due|payable|deducted|applied|levied))"
    r"|subject to (?:an? )?(?:(?:additional|extra|further|cancellation|late) )?(?:penalt(?:y|ies)|fines?|fees?|charges?|"
    r"surcharges?|costs)"
    rf"|an? (?:refundable|non-refundable|handling|processing|administration|administrative|restocking|cleaning|late|change|"
    rf"booking|convenience|reactivation|activation|set-?up) {_KINDS}"
    r"(?:fee|charge|surcharge|deposit) (?:is|will be) (?:required|charged|taken|due|payable|added)"
    rf"|(?:an? )?(?:(?:additional|extra|further) )?{_KINDS}(?:fees?|charges?|surcharges?|supplements?|deposit) (?:may|might|"
    rf"could|will) (?:also )?(?:apply|be (?:charged|added|due|payable|required|deducted|applied|levied))"
    rf"|(?:an? |the )?(?:additional|extra|further) {_KINDS}(?:fees?|charges?|surcharges?|supplements?) (?:apply|applies|"
    rf"is charged|are charged)"
    r"|(?:for|at|against) an? (?:additional|extra) (?:[\w-]+ )?(?:fee|charge|cost|payment|surcharge)"
    r"|(?:incur|incurs|incurring|attract|attracts|carry|carries|cause|causes|result in|results in|lead to|leads to|plus|pay|"
    r"paying|"
    rf"charge|charges|charged) (?:you )?(?:an? |some )?(?:additional|extra|further|higher|late) (?:[\w-]+ )?{_FEES}|"
    r"(?:incur|incurs|incurring|attract|attracts) an? (?!small|nominal|modest|minimal|reasonable|moderate|low|slight|"
    r"minor)(?:[\w-]+ )?(?:fee|charge|surcharge|penalty)"
    r"|a (?:small|nominal|certain) (?:amount|sum|percentage|share|cut) (?:is|will be|may be) (?:withheld|deducted|charged|"
    r"retained)"
    rf"|(?:an?|some) {_KINDS}(?:fee|surcharge|penalty|supplement) (?:is|will be|may be) (?:required|charged|payable|due|levied|"
    rf"added|"
    rf"withheld|deducted|applied|taken)"
    rf"|there(?:'s| is) (?:also )?an? {_KINDS}(?:fee|charge|surcharge|penalty|supplement)(?= (?:for|to|of|if|when)\b|[.,;]|\Z)"
    r"|costs? an? (?:extra )?(?:fee|surcharge)"
    r"|(?:keep|keeps|retain|retains|take|takes|deduct|deducts|withhold|withholds) an? (?:small|certain|little|minor) "
    r"(?:percentage|share|cut|part|amount|portion|fee|commission)(?: of(?! (?:time|memory|space|disk|data|code)\b))?(?! of)"
    r"|(?:pass|charge|bill|invoice|add) (?:on )?(?:those|these|such|any|all) (?:[a-z]+ ){0,2}(?:fees?|costs?|"
    r"charges?) (?:on )?(?:to|on) (?:to )?"
    r"(?:you|your|customers?|the customer)"
    r"|(?:those|these|such) (?:[a-z]+ ){0,2}(?:fees?|costs?|charges?) (?:will|may|are|can) (?:then |"
    r"also )?(?:be )?(?:passed on|added|charged|billed|"
    r"deducted|invoiced)"
    r"|we (?:may|might|reserve the right to) (?:also )?(?:charge|bill|invoice) (?:you|customers|members|guests|buyers|"
    r"sellers) (?:extra )?for"
    r"|prices? (?:is|are|may be|can be) (?:slightly|a bit|a little|somewhat) higher"
    r"|(?:charge|charges|charged|costs?|(?:have to|has to|need to|must|will|may|might|"
    r"'ll) pay) (?:you )?(?:an? )?(?:little |bit |small )?extra(?=[.,;]| for\b|\Z)(?! (?:fees?|charges?|costs?)\b)"
    r"|[a-z][\w-]{2,20} (?:is|are)(?: also| always| usually)? extra(?=[.;]|\Z)|(?:postage|shipping|delivery|packaging|breakfast|"
    r"parking|insurance|tax|taxes|vat|installation|cleaning|"
    r"assembly) (?:is|are|costs?) (?:charged )?"
    r"(?:extra|separately|on top)"
    rf"|(?:an? |any |some )?(?:(?:additional|extra|further|other|higher) )?{_KINDS}(?:{_FEES}|"
    rf"fines?)(?: [a-z]+){{0,4}}? (?:may|might|could|can|will) (?:also )?be "
    r"(?:imposed|made|issued|collected|withheld|invoiced|billed|deducted|passed on|levied|retained|held|taken|blocked)"
    rf"|we (?:may|might|will|can|could) (?:also )?(?:deduct|withhold|retain|keep|take|add|levy|impose) an? {_KINDS}(?:{_FEES}|"
    rf"fine)"
    r"|(?:includes?|adds?|add|has|takes?) an? (?:small|slight|certain|minor|modest) (?:margin|mark-?up|spread|commission|cut)"
    rf"|we (?:may|might|can|could) (?:also )?(?:ask|require|request)(?: you)? (?:for |to pay )?an? {_KINDS}(?:deposit|"
    rf"fee|surcharge|prepayment|down payment)"
    r"|(?:is|are) (?:a bit|a little|slightly|somewhat) (?:more expensive|dearer|pricier)(?! than)"
    rf"|there (?:may|might|could|can|will) be (?:an? )?(?:additional |extra |further |small )?{_KINDS}{_FEES}"
    rf"|we (?:(?:may|might|will|can|could|also|reserve the right to) ){{0,2}}charge (?:you |customers )?an? {_KINDS}{_FEES}"
    r"|you(?:'ll| will| may| might| could| can| must) (?:also )?(?:be charged|have to pay|need to pay|be asked to pay|pay|"
    r"incur) (?:an? |"
    r"some )"
    rf"{_KINDS}{_FEES}"
    r"|(?:an? )?(?:minimum|maximum) (?:order|purchase|basket|spend|deposit|withdrawal|transaction|top-up)(?: (?:values?|"
    r"amounts?|"
    r"sizes?|quantit(?:y|ies)))? (?:may |might )?appl(?:y|ies)"
    rf"|(?:an? )?{_KIND}{{1,3}}(?:fees?|charges?|surcharges?|deposit) (?:also )?appl(?:y|ies)"
    r"|an? (?:[a-z-]+ ){0,2}(?:fee|surcharge|deposit) applies"
    rf"|there(?:'s| is| are) (?:also )?(?:an? )?(?:additional|extra|further) {_KINDS}{_FEES}"
    r"(?= (?:for|of|when|if|to|on|per|in|at)\b|[.,;]|\Z)"
    # Fees without a word for how much: "may require a fee", "charges apply", "for an additional fee".
    rf"|(?:requires?|involves?|means|carr(?:y|ies)|usually incurs?|normally incurs?|subject to|on payment of|in exchange for|"
    rf"liable (?:to|for)) (?:an? |some )(?!small|nominal|modest|minimal|low|slight|minor)(?:[\w-]+ )?{_KINDS}"
    r"(?:fee|charge|surcharge|cost|deposit|penalty|supplement)"
    rf"|(?:incur|incurs|incurring|incurred) (?:in )?(?:an? |some |any )(?!small|nominal|modest|minimal|reasonable|moderate|low|"
    rf"slight|minor)(?:[\w-]+ )?{_KINDS}{_FEES}"
    r"|(?:available|possible|added|offered|provided|booked|bought|ordered|arranged|upgraded|allowed|welcome|"
    r"changed|(?:(?<=can be )|(?<=may be )|(?<=could be )|(?<=also be ))[a-z]{3,15}(?:ed|ought|ade|ent|ilt|"
    r"own))(?: [\w'-]+){0,3} for an? (?:fee|charge|surcharge)(?! of\b)"
    # Whatever sort of fee it is.
    r"|there (?:may|might|could|will) (?:also )?be an? (?:[\w-]+ ){1,2}(?:fee|surcharge|deposit|penalty|charge)\b"
    r"|(?:be (?:required|asked|obliged)|have|need) to pay an? (?:[\w-]+ ){0,2}?(?:fee|surcharge|deposit|penalty|charge)\b"
    r"|(?:possibly|perhaps) an? (?:[\w-]+ ){0,2}?(?:fee|surcharge|deposit|penalty|charge)\b"
    r"|[a-z]{3,20} (?:is|are) charged (?:separately|on top)"
    rf"|(?:with|at|for|against|plus|bear|bears) (?:an? |some )?(?:additional|extra|further|supplementary) {_KINDS}{_FEES}"
    rf"|(?:\A|(?<=[.;:!?(*,-] )|(?<= and )|(?<= but )|(?<=original )|(?<=standard )|(?<=normal ))(?:(?!the\b|these\b|those\b|"
    rf"no\b(?!-)|such\b|same\b|which\b|what\b|all\b|"
    rf"following\b|our\b|and\b|but\b|data\b|message\b|messaging\b)[\w-]{{3,20}} )?{_KINDS}(?:fees|charges|surcharges|"
    rf"rates)(?: will| may| can)?(?: also)? apply"
    r"|an? (?:security |damage |cash )?deposit (?:is|may be|will be|might be) (?:also )?(?:required|requested|taken|charged|"
    r"needed|payable|asked for)"
    r"|(?:you|customers?|guests?|members?|tenants?|renters?|drivers?|hirers?|borrowers?) (?:may|might|could)(?: also|"
    r" then)? be charged(?! (?:again|twice|once|"
    r"immediately|automatically|at the (?:end|beginning|start)|on (?:the|your)|until|(?:the )?full|by your|before|when|"
    r"after)\b)(?: (?:for|extra|more)\b)?"
    rf"|(?:may|might|can|could|will) (?:hold|charge|request|require|ask for|impose|deduct|retain|withhold|keep|add|"
    rf"levy) (?:you )?(?:an? |some )(?!small|nominal|modest|minimal|low|slight|minor)(?:[\w-]+ )?{_KINDS}"
    rf"(?:fee|charge|surcharge|deposit|penalty|part|portion|percentage|fine|reasonable amount)(?: of (?:the|your))?"
    r"|costs? (?:a bit|a little|slightly|somewhat) (?:more|extra)(?! than)|(?:cost|costs|charged) extra(?! (?:fees?|"
    r"charges?|costs?)\b)|charged (?:for [^.;,]{2,40} )?at an? (?:higher|different|special|premium) rate"
    rf"|(?:may|might|can|could|will) (?:also )?include (?:an? )?(?:additional|extra|further) {_KINDS}{_FEES}"
    r")(?![\w-])"
)
# What costs money, however that is said.
_COST = expression(
    r"(?<![\w-])(?:for an? (?:small|nominal|modest) (?:amount|sum|contribution)(?! of\b)"
    r"|against payment of an? (?:[a-z]+ )?(?:fee|charge)|(?<!come )(?<!comes )at an? (?:(?:extra|additional|further|small|"
    r"modest|nominal) )?(?:cost|fee|charge|surcharge|supplement)|at extra cost|at additional cost"
    r"|(?:is|are) chargeable|(?:cancellations|changes|amendments|returns|collections|deliveries|visitors|luggage|baggage|bags|"
    r"copies|overtime|storage|replacements|keys|pets|extras)(?: [a-z]+){0,4} (?:is|are|will be) charged(?= ?(?:[.;]|\Z))"
    r"|(?:(?:may|might|could|will|can|have to|has to|need to|expect to|should expect to|must) (?:also )?(?:need to |"
    r"have to )?|typically |usually )(?:pay|costs?) (?:(?:a (?:little|bit)|slightly|somewhat|much|significantly|"
    r"considerably) )?more(?! than)(?! (?:information|details|about|attention|often)\b)(?! for (?:less|it)\b)"
    r"|(?<!less )(?<!no )costs more(?! than)|(?:attract|attracts|have|has|incur|incurs|involve|involves|mean|means|at|"
    r"subject to) (?:an? )?higher (?:[a-z]+ )?(?:costs?|fees?|charges?|prices?|rates?|fares?|premiums?|interest)(?! than)"
    r"|an? (?:temporary |pre-?|authori[sz]ation |pre-?authori[sz]ation ){1,2}hold (?:is|will be|may be) placed|(?<=and )(?:is|"
    r"are) charged (?:separately|extra|on top)"
    r"|(?:you|customers|guests|members|tenants|drivers|hirers|borrowers)(?:'ll| will) (?:also )?be charged for (?:any |"
    r"all )?(?:lost|damaged|missing|broken|additional|extra|unreturned|cleaning|damages?|repairs|excess)"
    r"|(?:charge|bill|invoice) (?:you |guests |customers )?for (?:any )?(?:damages?|cleaning|losses|loss|breakages|"
    r"missing items|lost items|repairs|extra)"
    r"|prices (?:are|may be|can be|will be) higher (?:during|at|in|on|for)"
    r"|(?:fees|charges|costs) (?:may|might|could|will|can) be (?:associated|involved)"
    r"|interest (?:accrues|is charged|will accrue|will be charged|may be charged|is payable)"
    r"|(?:block|blocks|hold|holds|reserve|reserves|pre-?authori[sz]es?|authori[sz]es?|freezes?) (?:an?|a certain|a small|"
    r"a larger|some) (?:amount|sum)(?! of\b)|an? (?:certain |small |larger )?(?:amount|sum) (?:is|will be|may be) "
    r"(?:blocked|held|reserved|pre-?authori[sz]ed|authori[sz]ed|frozen|set aside)|(?:blocked|held|reserved|"
    r"pre-?authori[sz]ed) for (?:an?|a certain|a small) (?:amount|sum)(?! of\b)"
    r"|(?:get|gets|receive|receives|given|offer|offers|earn|earns|with) an? (?:small|slight|modest|certain) discount|"
    r"an? (?:small|slight|modest|certain) discount (?:applies|is (?:given|offered|available)))(?![\w-])"
)
_COST_CUES = (
    "hold ",
    "bill ",
    "invoice ",
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
    "interest ",
    "discount",
)
# A fee of whatever sort, by its grammar: one that nobody named before ("a late payment fee", "any other fees"), and levied.
_LEVY_HEAD = expression(
    r"(?<![\w-])(?P<head>fees?|charges|charge|(?<=additional )costs?|(?<=extra )costs?|surcharges?|upcharges?|supplements?|"
    r"deposits?|penalt(?:y|ies)|fines?|"
    r"postage|interest)(?![\w-])(?! (?:of|is free|free|schedule|structure|table|account|slip|address|method|code|type|name|"
    r"date|card|id)\b)"
)
_INDEFINITE = expression(
    r"an?|any|some|another|additional|extra|further|other|applicable|certain|higher|various|separate|possible"
)
_DEFINITE = expression(
    r"\b(?:the|this|these|that|those|such|same|which|what|whose|no(?!-)|your|our|their|its|his|her|my|all|both|each|every|"
    r"following|zero|\w+'s)\b"
)
_IS_LEVIED = expression(
    r"\A(?! (?:will |may )?(?:still|continue))(?: (?:for|on|from) (?!the\b|your\b|which\b)[^,.;:]{2,40}?(?= (?:may|might|"
    r"could|can|will) ))?(?: (?:that|which))?(?: (?:also|then|usually|normally|generally))? (?:(?:will|may|might|"
    r"could|can|must|shall|has to|have to|needs? to) (?:also |then |"
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
    r"(?:is|are|be|being|gets?|get|card|account|method) (?:also |then |automatically )?(?:charged|billed|fined)|"
    r"(?:have|has|having|need|needs|required|obliged|asked|expected) to pay|must pay|"
    r"there (?:is|are|will be|may be|might be|could be|can be)(?: also| often| usually| always| sometimes)?) \Z"
)
# "Prepaid cards often have activation fees": "have fees" alone may be anybody's.
_HAS = expression(
    r"\b(?:(?:may|might|can|could|will|often|usually|typically|sometimes|also|normally|generally) (?:also )?(?:have|has|carry|"
    r"come with|charge)|comes? with|carries) \Z"
)
_GOES_WITH = expression(r"\A(?: [a-z]+ed)? (?:for|with|to|if|when|involved)\b|\A(?: added)? ?(?:[.;,]|\Z)")
_NO_LEVY = expression(
    r"\b(?:sets?|setting|(?<!does )(?<!will )(?<!may )(?<!can )(?<!might )add|adding|creates?|creating|edit|define|enter|see|"
    r"view|find|refund(?:ed|s)?|dispute[ds]?|waive[ds]?|waiving|appl(?:y|ied|ying)|reduce[ds]?|called|like|as|is|are|was|"
    r"were|of|about|than|what|whether|if|how|why|between|not|no|without|never|show(?:s|n)?|includ(?:e[sd]?|ing)|receives?|"
    r"earns?|get|gets|means?|represents?|against|collect|offer(?:s|ed)?|select|"
    r"cover(?:s|ed|ing)?|(?<!often )(?<!usually )(?<!sometimes )(?<!normally )(?<!typically )(?<!but )(?<!only )(?<!, )for|"
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
    r"\A(?: (?:that|which))?(?: (?:also|then|usually|normally|generally))? (?:may|might|could|can|will|must|shall)\b|"
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
    r"(?:\b(?:you(?:'ll| will| may| might| could| must| have to| need to| are asked to| are required to)?|customers?|guests?|"
    r"members?|tenants?|owners?|buyers?|sellers?|"
    r"passengers?|patients?|students?|drivers?|travell?ers?|visitors?)(?: (?:will|may|might|must|also|then|have to|has to|"
    r"need to|"
    r"are asked to|are required to|be asked to|be required to|"
    r"need to|can|could)){0,3} (?:pays?|incurs?|owes?|leave|(?:are |be |is )?(?:charged|billed|subject to|liable (?:to|for)|"
    r"fined))"
    r"|\bwe (?:(?:will|may|might|also|then|can|do|usually|reserve the right to) ){0,2}(?:charge|take|deduct|add|levy|impose|"
    r"assess|"
    r"apply|place|withhold|collect|ask for|require)"
    r"(?: (?:you|customers|guests|members))?"
    r"|\b(?:reduced by|minus|less|plus|(?:is|are) (?:also )?subject to|(?:may|will|can) (?:also )?be subject to|liable (?:to|"
    r"for))"
    r"(?: [a-z]+ (?:and|or|,))?) \Z"
)
# A part of the money, and nobody says which.
_PART = expression(
    r"(?<![\w-])(?:(?:we|you|they|stores?|shops?|customers|members|guests|buyers|passengers|"
    r"students)(?: (?:refuse the return or|can|may|will|might|could|also|"
    r"then|only|just|are|is|be|usually|sometimes)){0,4} (?:offer|give|given|issue|provide|"
    r"grant|receive|get|make|eligible for|entitled to|offered)(?: you)?(?: only|"
    r" with)? (?P<given>(?:only )?an? (?:partial|reduced) (?:refund|credit|reimbursement))"
    r"|(?P<part>(?:only )?an? (?:partial|part|reduced) (?:refund|credit|reimbursement)) (?:is|will be|may be|can be|"
    r"might be) (?:only )?(?:given|issued|made|granted|offered|provided|available|possible|due|paid)"
    r"|(?:we|they|you|you'll|you will|you may|you can|members|sellers|customers)(?: (?:can|may|will|might|could|also|then|"
    r"only|just|usually)){0,3} (?:keep|retain|deduct|withhold|take|charge|refund|return|get|receive|pay|forfeit|lose) "
    r"(?P<kept>(?:only )?(?:an? |some )?(?:part|portion|percentage|proportion|fraction|share|some) of (?:the|"
    r"your) (?:[\w-]+ ){0,2}?(?:price|fees?|deposit|payment|amount|cost|refund|money|purchase|fare|booking|total|value|sales?|"
    r"earnings))"
    r"|(?P<share>(?:only )?(?:an? )?(?:part|portion|percentage|proportion|fraction|share) of (?:the|"
    r"your) (?:[\w-]+ ){0,2}?(?:price|fees?|deposit|payment|amount|cost|refund|money|purchase|fare|booking|total|"
    r"value)) (?:is|will be|may be|"
    r"can be|might be|are) (?:only )?(?:refunded|retained|kept|charged|withheld|deducted|forfeited|returned|reimbursed|paid|"
    r"payable|non-refundable|refundable|covered|credited|due)"
    r")(?![\w-])"
)
_PART_TOLD = expression(
    r"\b(?:split|choose|now|instalments?|up front|upfront|pro[- ]?rata|pro[- ]?rated|proportional|in proportion|unused|"
    r"remaining|difference|minus|less|equal|equivalent|full or|based on|for each|per)\b"
)
_SPAN = r"(?:minutes|hours|(?:business |working |calendar )?days|nights|weeks|months|years|billing cycles)"
_VAGUE_SPAN = (
    rf"(?:(?:up to |after |within |at least |about |around |only )?(?:an? )?(?:few|couple(?: of)?|several|number of|"
    rf"certain (?:amount|number) of|handful of|"
    rf"some|many|various) (?:(?:more|extra|additional|further|full|long) )?{_SPAN}"
    r"|(?:an? )?(?:(?:certain|extended|long|longer|prolonged|short) )?period of inactivity"
    r"|(?:an? |some )?(?:(?:unusually|very|too|quite|rather|exceptionally|relatively|fairly) )?(?:reasonable|certain|limited|"
    r"short|brief|"
    r"considerable|unusual|lengthy|lengthier|longer|little|"
    r"extended|substantial|sufficient|appropriate|adequate|long|prolonged) "
    r"(?:period(?: of time)?|(?:amount|space|length) of time|time ?frame|timeframe|deadline|notice period|time(?! zone))"
    # "One or several days", "weeks or even months", "it can take weeks".
    rf"|(?:within |after )?one or (?:several|more) {_SPAN}|(?:an? )?(?:certain|specific|specified|particular|set|"
    rf"fixed) (?:deadline|cut-?off(?: time)?|time ?frame)|(?:hours|days|weeks|months) (?:or|to) (?:even )?(?:days|weeks|months|"
    rf"years)"
    rf"|(?:in |within |over |during )the (?:next |coming )(?:few |couple of |several )?{_SPAN}|(?:in )?a matter of {_SPAN}|"
    rf"by (?:an? (?:day|week|month)|days|weeks|months) or (?:more|so|two|longer)"
    rf"|waiting (?:list|time)s? of (?:several|a few|many) {_SPAN}"
    r"|(?:there(?:'s| is| may be| can be| are)(?: currently| usually| often| always)? )?(?:an? )?(?:very |quite )?(?:long|"
    r"lengthy) (?:waiting (?:lists?|times?)|waits?|queues?)|(?:waiting|delivery|response|processing|lead) times are (?:very |"
    r"quite |currently )?long"
    r"|(?:longer|increased|extended) (?:[a-z]+ )?(?:delivery|shipping|lead|waiting|wait|processing|response|transit|handling|"
    r"turnaround|production|dispatch|shipment)(?: (?:times?|periods?))"
    r"|(?<=can take )time|(?<=may take )time|(?<=might take )time|(?<=could take )time|(?<=will take )time|(?:plenty of|"
    r"enough|ample|extra|additional|sufficient) time(?= for (?:your|the|our|us|any|it|delivery|shipping|processing|checks?|"
    r"post(?:age|ing)?)\b)"
    r"|(?<=\bbe )(?:days|weeks|months)(?= before| until)|(?<=\btake )(?:days|weeks|months)(?= to\b| before\b| for\b| until\b|"
    r"[.,;]|\Z)"
    r"|(?:(?:very|quite|unusually|too) )?(?:short|long|longer|extended|prolonged|brief) periods?(?: of time)?(?! of inactivity)"
    r"|an? (?:short |little |long )while|an? (?:short|brief|long) wait|an? (?:short|brief|small|"
    r"limited) (?:time )?window(?: of time)?"
    r"|a period(?: of time)?(?! of)|(?:after |within )an? (?:short|brief|slight|certain) delay|there (?:is|are|may be|"
    r"can be) (?:often |usually |sometimes |currently )?(?:an? )?long (?:waits?|waiting (?:times?|lists?))(?= for\b)|"
    r"there (?:may|might|can|could|will) be (?:an? )?(?:short |slight |brief |small |"
    r"some )?delays?(?= (?:before|until)\b)"
    r"|(?:some|a little|a bit of|additional|extra|a little extra|some extra|some additional|more) (?:\w+ )?time|"
    r"(?:quite )?a while|(?:a little|a bit|somewhat|much|considerably|significantly|"
    r"slightly) longer|(?:a )?longer than usual|(?:even )?longer(?: than (?:expected|normal|average|anticipated|stated|"
    r"planned))?(?! (?:than|period|term|time|timeframe|wait|delay|stay|window|be|available|"
    r"supported|valid|if you (?:want|wish|like|prefer))\b))"
)
# How long before readers must say or do something.
_NOTICE = expression(
    r"\b(?:let (?:us|the [a-z]+) know|report|tell us|inform us|notify us|advise us|contact us|reach out|book|order|cancel|"
    r"request|apply|ask(?: us| for)?|register|"
    r"reserve|submit|send us|reach us|be with us|(?:must|needs?|has|have) (?:to )?be [a-z]+|should be (?:booked|"
    r"ordered|requested|cancelled|canceled|made|"
    r"submitted|changed))\b[^.;:]{0,70}? (?P<notice>(?:an? )?(?:few|couple of|several|some) (?:hours|days|weeks|"
    r"months|time) (?:in advance|before(?:hand)?|ahead|"
    r"prior)|(?:well|long|sufficiently|far|far enough|long enough|early enough) (?:in advance|beforehand|ahead|"
    r"before(?= (?:your|the)\b))|"
    r"in good time|in plenty of time|as far in advance as (?:possible|you can)|"
    r"(?:early|soon) enough(?= to\b|[.,;]|\Z)|in due time|with (?:enough|sufficient|some|"
    r"reasonable|adequate|plenty of) (?:advance |prior )?notice)(?![\w-])"
    r"|\b(?:if|unless|provided(?: that)?|as long as|when) (?P<passive>(?:enough|sufficient|adequate|reasonable|proper|"
    r"appropriate) (?:advance |prior )?notice) (?:is|has been|was|can be) (?:not )?given"
    r"|\b(?:requires?|need|needs) (?P<advance>(?:advance|prior|advanced) notice)(?![\w-])"
    r"|\b(?:give us|gives us|requires?|need|needs|with|give) (?P<given>(?:some|enough|sufficient|adequate|reasonable|"
    r"plenty of|ample|a bit of|a little) "
    r"(?:advance |prior |advanced )?(?:notice|warning|lead time))(?![\w-])"
    r"|\b(?:cancel\w*|chang\w*|refund\w*|rebook\w*)\b[^.;:]{0,40}? (?P<late>too late(?=[,.;])|(?:too )?(?:shortly|"
    r"close|late) (?:before|to) (?:the |your )?(?:departure|arrival|"
    r"check-?in|start|event|stay|trip|appointment|date))(?![\w-])"
)
# "Late cancellations are charged": from when on they are late, nobody says.
_LATE = expression(
    r"(?<![\w-])(?:(?P<short>(?:late|last[- ]minute|short[- ]notice) (?:cancellations?|changes?|amendments?|bookings?|"
    r"collections?|pick-?ups?|returns?|arrivals?))|(?P<hasty>(?:at|on) short notice)|"
    r"(?:cancel\w*|chang\w*) (?P<late>too late))(?=,? [^.;]{0,40}?\b(?:charged?|chargeable|"
    r"not (?:be )?(?:refund\w*|possible|accepted)|forfeit\w*|lose|loses|lost)\b)"
)
_LATE_CUES = ("late ", "last minute", "last-minute", "short notice", "short-notice", "too late")
_WAIT = expression(rf"(?<![\w-])(?P<span>{_VAGUE_SPAN})(?![\w-])")
_COUNTABLE = (
    r"(?:items|orders|guests|devices|times|users|people|passengers|bags|tickets|transfers|withdrawals|payments|transactions|"
    r"messages|"
    r"calls|minutes|texts|data|emails|downloads|attempts|changes|returns|exchanges|copies|storage|space|points|credits?|money|"
    r"cash|"
    r"seats|computers|machines|documents|people|pages|listings|visits|bookings|appointments|bottles|cases|pets|"
    r"friends|invitations|templates|guests|questions|searches|"
    r"rides|trips|stamps|nights|stays|sales|reviews|journeys|flights|hours|books|copies|liquids?|"
    r"profiles|streams|screens|photos|requests|codes|vouchers|luggage|baggage|projects|exports)"
)
_COUNTED = expression(rf"\b{_COUNTABLE}\Z")
_LIMIT = expression(
    r"(?<![\w-])(?:(?:several|multiple|repeated|a number of) (?:failed|unsuccessful|incorrect|wrong) (?:[\w-]+ )?(?:attempts|"
    r"tries|payments)"
    r"|(?:an? )?(?:daily|weekly|monthly|yearly|transfer|withdrawal|spending|purchase|transaction|booking|"
    r"deposit) limits? (?:may |will )?appl(?:y|ies)"
    r"|the (?:number|amount|quantity) of (?:[\w-]+ ){1,4}is limited(?! to\b| by\b)"
    r"|(?:after|past|beyond) a (?:certain |given |particular )?point(?: in time)?(?! of\b| in the\b)"
    r"|an? (?:[a-z]+ )?(?:retention|waiting|review|holding|processing|cooling-off|grace|settlement|probationary|qualifying|"
    r"lock-in|lock-out) (?:window|period)"
    r"|(?:of|for|within|above|over|under|below|after) an? specified (?:size|number|amount|period|time|limit|age|value|weight)"
    r"|quantities (?:are|may be) limited(?! to\b| by\b)"
    r"|there(?:'s| is)(?: usually| often| also)? an? (?:[a-z-]+ )?(?:cut-?off(?: time| date)?|deadline|time limit)"
    r"|there(?:'s| is) a (?:limit|cap) (?:to|on) how (?:much|many)"
    r"|(?:too many|excessive|an excessive number of) (?:[\w-]+ ){0,2}?(?:attempts|tries|reports|complaints|returns|"
    r"cancellations|no-shows|delinquencies|late payments|chargebacks|disputes|strikes|violations|changes|"
    r"refunds|claims|items|requests|appointments|payments)|(?:limits|restrictions) (?:to|on) (?:what|how (?:much|many|"
    r"often)) (?:can|you|may)\b|"
    r"an? (?:limited|certain|reasonable|small|maximum|minimum|set|specific|fixed|(?:(?:unusually|very|"
    r"unreasonably) )?(?:high|large|excessive)) (?:number|amount|"
    r"quantity) of (?:[\w-]+ ){0,2}?"
    rf"{_COUNTABLE}"
    r"|only (?:[a-z]+ )?an? (?:small|limited|certain|reasonable) (?:amount|number|quantity) of [a-z]+|only (?:(?:send|"
    r"invite|add|create|bring|make|take|use|book|order|have|get) )?(?:an? )?(?:few|handful of|small number of|"
    r"limited number of|some) (?:[\w-]+ )?"
    rf"{_COUNTABLE}"
    r"|(?:buy|purchase|order|withdraw|transfer|send|deposit|trade|sell|store|export|bring|download|upload|exchange|"
    r"convert|borrow|use)s? (?:only )?an? "
    r"(?:limited|certain) (?:amount|number|quantity) of [\w-]+"
    r"|(?:very |unusually |extremely )?(?:large|excessive|huge|unreasonable|excessively large|high) (?:amounts|quantities|"
    r"volumes|sums|numbers) of "
    r"(?:[\w-]+ ){0,2}?(?:traffic|data|bandwidth|money|cash|messages|emails|requests|calls|orders|items|goods|waste|luggage|"
    r"baggage)"
    r"|(?:very )?(?:large|high|bigger|larger|excessive) (?:amounts|sums|withdrawals|transfers|deposits)(?= (?:can|"
    r"cannot|can't|may|must|need|require|are|have)\b)"
    r"|an? (?:minimum|maximum) (?:[a-z]+ ){0,2}(?:period|term|stay|number|quantity|age|balance|duration|"
    r"spend)(?: of [a-z]+)?(?: (?:or|and) [a-z]+ [a-z]+)? (?:may )?appl(?:y|ies)"
    r"|an? (?:minimum|maximum) (?:stay|spend|purchase|order|order value|order amount|booking|balance|contract term|"
    r"term|top-up|deposit|age|donation|quantity)"
    r"(?: (?:period|value|amount))? (?:is|may be|will be) (?:required|needed|necessary|expected)"
    r"|(?:over|above|below|under|exceeds?|exceeding|older than|younger than|heavier than|larger than|bigger than|"
    r"longer than) an? (?:certain|specific|particular) "
    r"(?:distance|length|volume|number|quantity|price|height|width)"
    r"|an? limited (?:number|amount|quantity) of [a-z-]+|a (?:limit|cap) (?:on|to) (?:the number of|how many)"
    r"|(?:limited|reasonable|small) (?:quantities|amounts) of (?:[\w-]+ ){0,2}?(?:items|data|cash|liquids?|luggage|baggage|"
    r"products|goods|money)"
    r"|(?:within|after|before|exceeds?|miss|misses) the (?:time limit|allotted time|allowed time|permitted time|"
    r"required time(?! zone))"
    r"|(?:over|above|below|under|up to|from|exceeds?|exceeding|reach|reaches|at least|more than|less than|meets?) an? (?:certain|"
    r"specific|particular) "
    r"(?:threshold|limit|amount|value|sum|balance|age|weight|size)"
    r"|(?:spend|spent|spending|pay|paid|earn|earned|deposit|deposited|order|ordered) an? (?:certain|specific|"
    r"particular) amount)(?![\w-])"
)
# Where something ends, begins or is too much, at a size that only its adjective tells: "up to a set amount", "over certain dimensions".
_SIZES = r"(?:amount|sum|number|quantity|level|volume|value|size|dimension|weight|balance|threshold|limit|age|length|height|distance|price|percentage|usage|spend)"
_BOUND = expression(
    r"(?<![\w-])(?:(?:over|above|below|under|beyond|up to|from|exceed(?:s|ing)?|reach(?:es|ed)?|at least|more than|less than|"
    r"within|meets?|subject to|have|has|had|"
    r"built up|accumulated|accrued?|spends?|spent|need|needs|requires?|keep|maintain|hold)(?: only)? (?:an? )?"
    r"(?:certain|set|fixed|given|predetermined|pre-set|pre-determined|specified|specific|minimum|maximum|acceptable|reasonable|"
    r"(?:large|high|big) enough|sufficiently (?:large|high)|unusually (?:large|high))"
    rf" (?:(?!of\b|and\b)[a-z-]+ )?{_SIZES}s?(?! of\b)"
    r"|(?:reach(?:es)?|exceeds?|meets?|below|above|under|over) (?:a|the) (?:minimum|maximum)(?= [a-z]*(?:is|are|will|can|may|"
    r"for)\b|[.,;]|\Z)"
    r"|there(?:'s| is| may be) (?:also )?an? (?:minimum|maximum) (?:[a-z]+ ){0,2}?(?:amount|value|order|spend|stay|deposit|"
    r"balance|purchase|quantity|age|term|withdrawal|top-up|charge)(?= ?(?:[.;,]|\Z)| (?:for|to|on|when|before|required)\b)"
    r"|we (?:also )?(?:limit|restrict|cap) (?:the (?:number|amount|quantity) of|how (?:many|much|"
    r"often)) (?:[\w-]+ ){0,2}?[a-z]{3,20}"
    r"|(?:(?<!rate )limits?|caps?|restrictions?) (?:on|to|for) (?:the (?:number|amount|quantity|size|value|weight) of|"
    r"how (?:many|much|often|long)) (?:[\w-]+ ){0,2}?[a-z]{3,20}"
    r"|(?:uses?|using|send|sends|sending|generates?|generating|consumes?|consuming|take up) (?:an? )?(?:very |unusually |"
    r"extremely )?(?:high|large|excessive|disproportionate|unreasonable) "
    r"(?:amount|level|volume|number|share|proportion)s? of (?:[\w-]+ ){0,2}?(?:resources|traffic|bandwidth|data|storage|space|"
    r"emails?|messages|requests|calls|energy|electricity|water)"
    r"|(?:too many|excessive|repeated) (?!use\b|force\b|requests\b)(?:[a-z-]+ ){0,2}?[a-z-]{3,20}s(?= (?:may|can|could|will|"
    r"might|lead|result|cause|is|are)\b|,| or\b)"
    r"|(?:must be of|be of|of) an? (?:certain|reasonable|specific|given) (?:size|age|weight|value|length|height|income)|"
    r"(?:from|starts at|starting at|begins at) an? (?:certain|specific|particular) (?:order |purchase )?(?:value|amount|age|"
    r"size|sum|price|level)"
    r"|an? minimum (?:amount|balance|sum|deposit|number|stay|spend|order)(?= (?:must|has to|should|needs to|have to)\b)|"
    r"(?:keep|maintain|hold|have|need) an? minimum (?:balance|amount|sum|deposit|spend|number)(?! of\b)"
    r"|only (?:a few|a handful of|a (?:small|limited) number of) [a-z-]+s(?= (?:can|may|are|will)\b)"
    r"|(?:excessive|heavy|unreasonable|unusually high|abnormal) (?:use|usage|consumption|traffic|volume)|too much (?:data|"
    r"bandwidth|traffic|storage|energy|water|luggage|baggage|noise)"
    r"|after (?:several|a number of|multiple|repeated|a few|some|too many|many) (?:[a-z-]+ ){0,2}(?:attempts|reminders|"
    r"warnings|payments|deliveries|notices|requests|complaints|violations|offences|no-shows|visits|failures|letters|"
    r"appointments|absences|returns)"
    r"|too (?:heavy|large|big|bulky)(?= to (?:be |fit|send|carry|return|post|ship))|(?:not be|not|are|is) too (?:heavy|large|"
    r"big|bulky|old)(?= ?(?:[.;,]|\Z))"
    r"|(?:get|gets|receive|includes?|comes? with|have|has|allowed|offers?) (?:a few|several|some|a handful of|"
    r"a number of) free [a-z]+s|smaller? (?:orders|amounts|purchases)(?= (?:are|may|must|cannot|can't|will|incur|have)\b)"
    r"|accumulates? (?:too many|excessive) [a-z-]+s|(?:reduced?|reducing|lower(?:ed|"
    r"ing)?) (?:[a-z-]+ ){0,3}to an? (?:acceptable|reasonable) (?:level|amount|size)"
    r"|(?:(?:very|unusually|extremely|particularly) )?(?:large|larger|high|bigger) (?:[a-z]+ )?(?:amounts|sums|withdrawals|"
    r"transfers|deposits|orders|purchases|payments|transactions|"
    r"groups|parties|bookings|functions|events)(?= (?:may|must|need|require|can|cannot|can't|are|have|will|incur|attract|"
    r"might|take)\b|;)"
    r")(?![\w-])"
)
_MUCH = expression(
    r"\btoo much\b|\b(?:use|usage|consumption)\Z|\b(?:high|large|excessive|disproportionate|unreasonable|"
    r"acceptable) (?:amount|level|volume|number|share|proportion)s?\b"
)
_TAKEN = expression(r"\b(?:taken|carried|admitted|allowed|accepted|booked|reserved|available|sold|brought)\b")
_GIVES_UP = expression(
    r"\b(?:lock\w*|block\w*|suspend\w*|clos(?:e|es|ed)|restrict\w*|banned|return(?:s|ed)|goes? back|sent back|cancel\w*|"
    r"terminat\w*|charged?|debt|collection|refus\w*|declin\w*|remov\w*|disconnect\w*|end)\b"
)
_TRANSACTIONS = expression(r"\btransactions?\b")
_CHOOSES = expression(
    r"\b(?:you|they|customers|members|users) (?:can|may|could|also|then|are able to|will be able to)(?: also|"
    r" then)? (?:choose|decide|set|pick|select|impose|specify|define)\b"
)
_PICKS = expression(
    r"\b(?:choose|select|pick|set|enter|specify|define|filter|show|view|see|report|chart|compare|during|over|for|than|if|when|"
    r"whether|how|what|which|find|about|contains?|plan|avoid|without|ago|same|"
    r"prefer|want|need|like)\b(?: [\w-]+){0,2} \Z"
)
_HOW_MANY = expression(r"(?:we (?:also )?)?(?:limits?|restrict|caps?|restrictions?) ")
_ENDS_ACCOUNT = expression(
    r"\b(?:suspend(?:s|ed)?|terminat\w+|banned|closed|charged?|upgrad\w+|slow(?:ed|s)? (?:you|your|it|down)|throttl\w+|"
    r"restrict\w*)\b"
)
_WATCHES = expression(r"\b(?:alert\w*|warned when|reminder when|monitor\w*|trigger\w*|configur\w+|notifications?|metrics?)\b")
_LARGE_ONES = expression(
    r"(?:(?:very|unusually|extremely|particularly) )?(?:large|larger|high|bigger|smaller?) (?!enough)(?:[a-z]+ )?[a-z]+\Z"
)
_ASKED_MORE = expression(
    r"\b(?:discounts?|holds?|checks?|checked|review\w*|approv\w*|verif\w*|require[sd]?|needs?|must|extra|additional|longer|"
    r"fees?|charge[sd]?|surcharge|deposit|in advance|"
    r"declined?|delay\w*|refused?|limit\w*|not)\b"
)
_CONDITION = expression(r"\b(?:if|when|once|until|before|after|whether|while|as soon as|that|which)\b[^,;:]{0,60}\Z")
_OTHERS_CHARGE_IT = expression(
    r"\b(?:some|many|most|other|certain|several) (?:companies|shops|sellers|hotels|banks|providers|airlines|sites|agents|"
    r"people|carriers|couriers|merchants) [^.;:]{0,60}\Z|\bcompetitors?\b"
)
_DENIED = expression(r"(?:\b(?:no(?!-)|not|never|without)|n't)\b(?:(?! and | but )[^,.;:]){0,25}\Z")
_BOUND_CUES = (
    " use", "usage", "consumption", "traffic", "too much", "after ", "too heavy", "too large", "too big", "too bulky",
    "too old", "free ", "only a ", "income", "minimum", "maximum", "how many", "how much", "how often", "how long",
    "amounts", "sums", "withdrawals", "transfers", "deposits", "orders", "purchases", "payments", "transactions", "groups",
    "parties", "bookings", "functions", "events",
    "amount", "sum", "number", "quantit", "level", "volume", "value", "size", "dimension", "weight", "balance", "threshold",
    "limit", " age", "length", "height",
    "distance", "price", "percentage", "usage", "spend", "proportion", "share", "too many", "excessive", "repeated",
)  # fmt: skip
_PART_CUES = ("some of ", "partial", " part ", "part of", "reduced", "portion", "percentage", "fraction", "share of")
# Any quantity that only a vague word measures, whatever is said of it: the last resort, where the paragraph is about serving somebody.
_ANY = expression(
    r"(?<![\w-])(?:(?P<wait>(?:an? )?(?:certain|specific|specified|limited|short|brief|extended|prolonged|lengthy|reasonable|"
    r"longer|shorter|particular) (?:waiting |review |notice |cancellation |claim |booking |return )?"
    r"(?:periods?(?: of time)?(?! of (?!time))|time ?frames?|windows?(?: of time)?|deadlines?|amount of time))"
    r"|(?P<limit>an? (?:certain|specific|specified|minimum|maximum) (?:number|quantity|percentage|share|portion|sum|value|"
    r"threshold)(?: of [a-z/-]+)?"
    r"|an? (?:small|smaller|larger|reduced|higher|lower) (?:percentage|share|portion)(?: of [a-z/-]+)?"
    r"|limits? (?:that )?we (?:place|set|impose|have)|limits on (?:the )?(?:available |total |order )?(?:quantit(?:y|ies)|"
    r"amounts?|numbers?|size|orders|purchases|withdrawals|transfers|claims|refunds|bookings)"
    r"|restrictions on the (?:number|amount|size|length|weight) of [a-z]+)"
    r"|(?P<fee>(?:an? )?(?:smaller|larger|higher|hefty|significant|substantial|considerable|modest|"
    r"nominal) (?:[a-z]+ ){0,2}?(?:fees?|charges?|costs?|premiums?|deposits?|surcharges?|penalt(?:y|ies))"
    r"|(?:costs?|prices?|premiums?|rates?|fees?|charges?) (?:will|may|can|are|is) (?:generally |usually |often |typically |"
    r"normally |also )?(?:be )?(?:higher|more)"
    r"|(?:pays?|covers?|reimburses?|refunds?|keeps?) (?:you )?an? (?:(?:certain|small|set) )?(?:percentage|portion|share|"
    r"part) of (?:your|the|any|each) [a-z]+))(?![\w-])"
)
_ANY_CUES = (
    "period", "time frame", "timeframe", "of time", "window", "deadline", "number", "quantit", "percentage", "share",
    "portion", "sum", "level", "value", "limit", "threshold",
    "restrictions on", "fee", "charge", "cost", "premium", "deposit", "penalt", "price", "rate", "part of",
)  # fmt: skip
# Which size is meant, where it is about money or goods.
# Much of something, which is forbidden or held back.
_LARGE = expression(
    r"\A(?:an? )?(?:(?:very|unusually|extremely|excessively) )?(?:large|larger|bigger|excessive|huge|unreasonable|high)\b"
)
_BANS = expression(
    r"\b(?:not (?:be )?(?:covered|insured|accepted|carried|eligible|refundable|refunded|delivered|included)|do not|don't|"
    r"must not|may not|not allowed|cannot|can't|prohibited|not permitted|refrain|blocked|restricted|"
    r"limited|slowed|slower|reduced|throttled|refused|"
    r"need (?:approval|an appointment|notice)|must be)\b"
)
_TOO_MANY = expression(
    r"\A(?:several|multiple|repeated|a number of|too many|excessive|an excessive number of) (?!amount|number|quantit|volume|sum)"
)
_SANCTION = expression(
    r"\b(?:lock(?:s|ed)?|block(?:s|ed)?|suspend(?:s|ed)?|suspension|clos(?:e|es|ed)|restrict(?:s|ed)?|banned?|bans|flagged|"
    r"limit(?:s|ed)?|refused?|declined?|denied|"
    r"removed|terminated?|termination|cancelled|canceled|charged?|fees?|discharg\w+|forfeit\w*|expelled|dismissed|excluded|"
    r"loss of|los(?:e|t) (?:your|the))\b"
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
# What the company does for customers, or has them wait for.
_COMPANY_ACTS = expression(
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
_FROM_LESS = r"any(?:where|thing) (?:from|between) (?:an? few |some |an? )?(?:seconds|minutes?|hours?|days?|weeks?) (?:to|and)"
_DURATION_VERB = expression(
    rf"\b(?:{_FROM_LESS}|"
    r"between|any(?:where|thing) (?:from|between)|takes?|taking|need|needs|requires?|given|gives? us|give the team|lasts?|"
    r"arrives?|appears?|shows?|show up|sees?|"
    r"receives?|gets?|allow|wait|"
    r"waiting|within|in|after|for|up to|process(?:ed|es)?|"
    r"until|be|expect|over|last|delayed|notice|delays? of|before|back|responds?|keeps?|holds?|held|kept|stored|delayed by|"
    r"(?:more|longer) than|retain(?:ed|"
    r"s)?)(?: (?:us|"
    r"you|your bank|the bank|it|them|only|about|around|at least|usually|normally|typically|anywhere|anywhere from|to wait|"
    r"him|her))? ?\Z"
)
# What software, files and machines do: run times are nobody's promise.
_SOFTWARE = expression(
    r"\b(?:command|script|times? out|timeouts?|connections?|upload\w*|download\w*|(?<!on )files?|"
    r"(?<!spam )(?<!junk )(?<!or )folder|image|images|"
    r"build|builds|deploy\w*|server|servers|"
    r"cluster|node|nodes|cpu|gpu|memory|database|databases|query|queries|"
    r"migration|volume|volumes|index\w*|sync\w*|propagat\w*|dns|cache|cached|restart\w*|reboot\w*|backups?|batch|job|jobs|"
    r"container|(?<!for )instance|instances|install(?:er|ing)|"
    r"pages? (?:to )?load\w*|loads?|loading|(?<!international )(?<!card )(?<!bank )(?<!payment )transactions?|block|blocks|"
    r"blockchain|api|execution|imports?|importing|"
    r"exports?(?! date)|exporting|render\w*|browser|app to|computer|device|devices|session|"
    r"(?<!promo )(?<!promotion )(?<!discount )(?<!voucher )(?<!coupon )code|tool|data|dataset|upgrade|analysis|password|"
    r"wallet|log files?|install(?:ation|s)?|process \w+ automatically|"
    r"compil\w+|network|(?:ssl|tls) certificate|screen)\b"
)
_WE = expression(r"\b(?:we|us|our (?:support |service )?team|support team|customer service)\b")
_NUMBER = expression(
    r"(?:[$€£]\s?\d|\d\s?(?:%|€|£|percent|eur|usd|gbp|(?:dollars?|euros?|pounds?|cents?|[kmgt]b)\b)|\b(?:\d+|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|fourteen|"
    r"thirty)(?:\s?(?:-|to|–|~)\s?\d+)? (?:business |working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|"
    r"items?|devices?|guests?|users?|at most|or (?:more|fewer|less))\b|\b(?:at most|no more than|maximum of|up to) \d|\(\d|"
    r"\b\d+-(?:hour|day|week|month|year)\b)"
)
_NO_FEE = expression(
    r"\b(?:no(?!-)|nor|without|free of|never|not|don't|doesn't|won't|waive[sd]?)\b(?:(?! and | but | there )[^,.;:]){0,25}\Z"
    r"|\b(?:any|whether|if|unless)\b(?:(?! and | but )[^,.;:]){0,25}\Z"
)
# A fee that readers charge, not one that they pay.
_READER_SETS = expression(
    r"\A(?:to |please |next, |then )?(?:add|set|give|grant|enter|charge|create|define|configure|apply|include|change|edit|"
    r"remove|turn|"
    r"enable)\b|"
    r"\b(?:you|sellers|hosts|merchants|owners) (?:can|could|want to) (?:also )?(?:charge|add|set|apply|"
    r"include) (?:(?!for\b)[\w-]+ ){0,4}(?:fees?|charges?|surcharges?|deposits?|prices?|discounts?|limits?|costs?|minimum|"
    r"maximum|number)\b|"
    r"\byour (?:own )?(?:customers?|clients?|guests?|buyers?|patients?|students?|invoices?)\b"
)
_HYPOTHESIS = expression(
    r"\b(?:if|when|once|(?<!\w )after|after(?! \Z)|in case|unless|whether|for example|e\.g\.|imagine|suppose|ago|past|last|ahead|"
    r"previous|older than)\b[^,;:]{0,70}\Z"
)
# What takes days is nothing that a program does while one looks on.
_TAKES = expression(
    r"\b(?:delays? of|expect|takes?|taking|allow|needs?|requires?|(?:it|this|that|which|delivery|shipping|"
    r"arrival) (?:can|may|might|could|will) (?:also )?be|"
    r"delayed by)(?: (?:us|you|up to|about|around|at least|only|usually|"
    r"normally|typically|anywhere))? \Z"
)
# A wait that is laid upon readers, before they may go on.
# … nor what will be, in some days, for readers or by the company's doing.
_WILL = expression(r"\b(?:we|our|you|your)\b[^;:]{0,120}(?:\bwill|'ll)\b|\bwill\b[^,;:]{1,60}\b(?:your|you)\b")
_IMPOSED = expression(
    r"\b(?:(?:have|has|need|needs|required|asked|expect) to|ask you to|must) (?:then |first )?wait(?: for| at least)? \Z"
)
_GATE = expression(
    r"\b(?:again|locked|attempts?|sign in|log in|login|before you (?:can|may)|until (?:you|the next|next)|order|request|"
    r"withdraw)\b"
)
# From when on readers may ask: "in transit for a long time".
_STUCK = expression(
    r"\b(?:been|is|are|still|remains?|stays?|stuck) (?:pending|in transit|on hold|under review|"
    r"outstanding|unanswered|processing|delayed)(?: status)? (?:for|after|over) \Z"
)
# … and from when on what has not come is late.
_NOT_COME = expression(
    r"\b(?:if|when|in case)\b[^.;]{0,60}(?:\b(?:not|never)|n't)\b[^.;,]{0,40}\b(?:arrive|arrived|received?|come|"
    r"appeared?|credited|reach(?:ed)?|delivered|paid|refunded|answered|"
    r"replied|responded|heard|shown? up|updated)\b[^.;,]{0,30}(?: (?:after|within|for|in))? \Z"
)
# What the company keeps, and what customers may use, for a time.
_KEPT = expression(
    r"\b(?:is|are|be) (?:[a-z]+ )?(?:kept|stored|archived|saved|held|retained|withheld|set aside|blocked|reserved|"
    r"frozen)\b[^.;,]{0,40} for (?:only |up to |about )?\Z"
    r"|\bwe (?:can |will |may |only |also )*(?:hold|keep|reserve|store|retain|save|put aside) [^.;,]{2,50} for (?:only |"
    r"up to |about )?\Z"
)
_IN_MEMORY = expression(
    r"\b(?:cached?|memory|servers?|browser|sessions?|clipboard|queue|environment|production|development|buttons?|"
    r"keys?|mouse|finger|requests are|threads?|transactions?|clusters?|nodes?)\b"
)
_TELLS_THEM = expression(
    r"\b(?:let|tell|inform|warn|remind) (?:them|him|her|your [a-z]+|the (?:buyer|customer|guest|client)s?)\b[^.;]{0,60}\Z"
)
_WAIT_AGAIN = expression(r"(?:\A|\b(?:please|must|should|then) )wait (?:for |at least )?\Z")
_ENDS_AFTER = expression(
    r"\b(?:ends?|expires?|closes?|lapses?|runs? out|is (?:removed|deleted|cancelled|canceled|forfeited|"
    r"released))(?: automatically)? (?:after|within|in) \Z"
)
_MAY_ANY = expression(
    r"\b(?:you|customers?|members?|guests?|visitors?|residents?|passengers?|holders?|tenants?|readers?|users?) (?:can|"
    r"may|are allowed to|are able to) [^.;,]{2,60} for (?:only )?\Z"
)
_LEFT = expression(
    r"\b(?:left|unused|unclaimed|uncollected|abandoned|parked|unattended|inactive|idle|unpaid|overdue|dormant|"
    r"not (?:collected|used|claimed))(?: there| here)? for \Z"
)
_REMOVED = expression(
    r"\b(?:removed|deleted|closed|towed|sold|donated|destroyed|forfeited|cancelled|canceled|blocked|suspended|returned|locked)\b"
)
_MAY_STAY = expression(
    r"\b(?:may|can|able to|allowed to|permitted to|must not|cannot|may not) (?:only |also )?(?:park|stay|stop|wait|"
    r"keep|borrow|remain|rent|camp|moor|load|unload|"
    r"live|visit|be (?:left|parked|kept|used|stored|borrowed|occupied|stopped|extended|paused))\b[^.;,]{0,60} (?:for|only for|"
    r"for only) \Z"
)
_SHUTS = expression(r"\b(?:locks?|blocks?|suspends?|bans?|restricts?|freezes?) (?:your|the|his|their) (?:[\w'-]+ ){1,3}for \Z")
_ADVISED = expression(
    r"\A(?:require|ask|remind|tell|let|give) (?:your |the )?(?:guests|customers|clients|staff|team|users|members|employees|"
    r"buyers)\b|"
    r"\b(?:you (?:can(?!'t|not)|could|may|might)|best|cheap\w*|to find|to avoid queues|lower price|discounts?|we (?:will|'ll)|"
    r"your (?:guests|customers|clients|team))\b"
)
_CHAIN = expression(r"\b(?:blockchain|gas|nonce|miners?|network|mempool|ethereum|block)\b")
_HAVE = expression(r"\b(?:you|customers|members|guests|buyers|sellers) (?:only )?have (?:only )?\Z")
_VALID = expression(
    r"\b(?:valid|available|open|reserved|held|guaranteed|(?:offer|promotion|sale|deal|discount|voucher|code)s? (?:is|are|"
    r"runs?|lasts?)) (?:only )?for (?:only )?\Z"
)
_UNUSED = expression(r"\bif (?:you|it|they|(?:the|an?) [a-z]+)\b[^.;]{0,40}(?:\bnot\b|n't\b|inactive|unused)[^.;]{0,20}\Z")
# "A limited number of" whatever it is that customers may have.
_ALLOWS = expression(
    r"\b(?:you|customers|members|users|guests|players|each [a-z]+)\b[^.;]{0,30}\b(?:can|may|could|"
    r"gets?|includes?|allowed)\b|\b(?:free|basic|pro|trial|standard|starter) (?:version|plan|account|tier|edition|"
    r"package) (?:only )?(?:has|have|includes?|comes? with|offers?)\b|\b(?:limited|small|certain) (?:number|amount|"
    r"quantity) of [^.;]{2,40} (?:is|are|can be|may be) "
    r"(?:also |only )?(?:available|accepted|allowed|permitted|taken|brought|booked|admitted|reserved|offered|sold|released)\b"
)
_SHUT = expression(
    r"\b(?:will|'ll) be (?:[a-z]+ ){0,2}?(?:locked|blocked|suspended|banned|restricted|deactivated)(?: out)?(?: (?:for|"
    r"after))? \Z"
)
_LONG_WAIT = expression(
    r"\A(?:there |(?:an? )?(?:very |quite )?(?:long|lengthy|longer|increased|extended) |[a-z]+ times are ).*\b(?:wait|waiting|"
    r"queue|lead|delivery|shipping|processing|response|transit|handling|turnaround|production|dispatch|shipment)\b"
)
_THERE_LONG = expression(r"\Athere .*(?:long|lengthy)|\bare\b.*long")
_MEETS = expression(
    r"\b(?:expect|be|is|have|has|face|experience|experiencing|subject to|result in|cause|lead to|mean|means|require|requires|"
    r"take|takes|due to|with) (?:an? )?\Z"
)
_NEXT_DAYS = expression(r"\b(?:next|coming|matter of|or (?:more|so|two|longer))\b(?!.*minutes)")
_IS_NO_CLAIM = expression(r"\b(?:avoid|skip|beat|no|without|never|reduce|shorten)\b[^.;,]{0,30}\Z")
# What the company ends, or keeps, of its customers' things.
_ENDED = expression(
    r"\b(?:accounts?|cards?|files|documents|records?|workspaces?|profiles?|memberships?|balances?|points|data|messages|files|"
    r"backups|recordings|"
    r"listings|"
    r"projects|"
    r"vouchers?|items?|photos|you(?:'ll| will| are|'re))\b[^.;:]{0,60}\b(?:deleted|removed|closed|suspended|locked|blocked|"
    r"deactivated|forfeited|purged|expires?|expired|lapses?|lapsed|lost)\b|"
    r"\bwe (?:will |may |only |also |then )?(?:keep|store|retain|hold|delete|remove|close|suspend|lock|block|deactivate)\b"
)
_READER_ACTS = expression(
    r"(?:\A|[,;:] |\b(?:please|then|and|or|to) )(?:wait|hold|press|touch|try|take|spend|give it|come back|check|leave|"
    r"schedule|pick|send|"
    r"deposit|transfer|keep|consider)\b[^.,;:]{0,40}\Z"
)
_SUM = expression(
    r"[$\u20ac\u00a3\u00a5\u20b9]\s?\d|\d\s?(?:%|\u20ac|\u00a3|(?:percent|per cent|eur|usd|gbp|cad|aud|chf|inr|dollars?|"
    r"euros?|pounds?|cents?|pence)\b)"
    r"|\b(?:usd|eur|gbp|cad|aud|chf|inr|rs\.?) ?\d|\b(?:one|two|three|four|five|ten|fifteen|twenty|fifty) (?:dollars?|euros?|"
    r"pounds?|percent|per cent)\b"
    r"|\b(?:fees?|charges?|costs?|surcharges?|deposit|price|rate)(?: (?:of|is|are))?:? \d|\bone (?:night|month)'s\b"
)
_JOINED = expression(r"[;:]|,? \b(?:but|however|though|although|and|plus)\b")
_TOLD = expression(
    r"\b(?:calculated (?:as|from)|(?:is|are|be|being|as)(?: also| always| clearly)? (?:shown|displayed|listed|stated|"
    r"specified|outlined|indicated|quoted)|"
    r"(?:shown|displayed|stated|disclosed|specified|calculated|visible|indicated|seen?) (?:at|on|in|during|when|before|below|"
    r"above|here|there|by)|"
    r"listed (?:below|above|here|in (?:the|our) (?:[\w-]+ )?(?:prices?|pricing|table|fees?|tariff|list|schedule|rates?|"
    r"article|section))|"
    r"based on (?:the|your) (?:schedule|plan|settings?|options?|table)|equal to|equivalent to|according to|set by you|"
    r"(?<!if )(?<!when )you (?:choose|"
    r"set|specify|decide)(?! to\b)|(?:advise|inform|notify|tell) you (?:first|before|in advance|beforehand|(?:of|about|what|"
    r"how much) (?:[\w-]+ ){0,3}(?:fees?|costs?|"
    r"charges?|amounts?|prices?|rates?|limits?|long|it is|deadline))|"
    r"before you (?:pay|confirm|book|order)|quoted?|(?:agreed?|confirm(?:ed)?|explained?|"
    r"arranged) (?:[^.;]{0,30} )?(?:in advance|beforehand|at the time))\b|(?:\A|[(;,.] ?|\bplease )see\b|\bcheck (?:the|your|"
    r"our) [^.;]{2,40} for (?:information|details|the)\b"
)
_OTHERS = (
    r"(?:banks?|card issuers?|issuers?|couriers?(?: compan(?:y|ies))?|carriers?|isps?|internet providers?|providers?|customs|"
    r"mobile operators?|operators?|networks?)"
)
_THEIRS = expression(
    rf"\b(?:third[- ]part(?:y|ies)|(?<!\bour ){_OTHERS}(?: (?:and|or) [\w' -]{{3,30}})?(?: (?:or|"
    rf"and)/or [\w' -]{{3,30}})? (?:also )?(?:may|might|can|could|will|charges?|often|sometimes|usually)"
    rf"|(?:by|with|from) (?:your|the|their|other|each|another) (?:[\w-]+ )?{_OTHERS}|bank's)\b"
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
)
_A_FEE = expression(rf"{_KINDS}(?:fees?|charges?|surcharges?|deposit)\b")
_NO_NEW_FEE = expression(r"\b(?:reasons?|causes?|source|breakdown|history|list) \Z")
_VARIES = expression(r"\b(?:based on (?:the|your)|depends? on|depending on)\b")
_TURN = expression(r"[;:]|,? \b(?:but|however|though|although|whereas|while|yet)\b")
_NEXT_TELLS = expression(
    r"\A(?:this|it|that) (?:is|lasts|runs) |\A(?:this|these|that|those) [a-z-]+ (?:often |usually |typically )?(?:can|may|"
    r"will|is|are|varies|vary|ranges?|lasts?)\b|"
    r"\A(?:the |this |these |our )?(?:exact |current |standard )?(?:fees?|charges?|"
    r"amount|costs?|price|limit|minimum|maximum|time|period|"
    r"deposit|process|it|usually|typically|normally|that)\b"
    # "If you ship with us, the fee is $12", "we work out the exact number, ten by default".
    r"|\A[^.;]{0,80}\b(?:the (?:exact|default) |(?:fee|charge|cost|deposit|limit|price) (?:is|will be) )"
)
# "Please see the listing for the amount of the deposit."
_NEXT_POINTS = expression(
    r"\b(?:find|see|check|review|refer to|consult|look at|found|listed|shown)\b[^.;]{0,80}\b(?:amounts?|fees?|charges?|costs?|"
    r"prices?|price list|rates|limits?|deposit)\b"
    r"|\b(?:amounts?|fees?|charges?|costs?|prices?|rates|limits?|periods?) (?:can be|is|are|will be) (?:found|listed|shown|"
    r"displayed|stated)\b"
)
_NEXT_SENDS = expression(
    r"\A(?:(?:all|any|these|the|such|this|our|exact|full|current|actual) (?:[\w-]+ ){0,2}(?:fees?|charges?|costs?|amounts?|"
    r"prices?|rates?)|fees|charges|costs|amounts|prices|rates)\b"
)
_OPENS = expression(
    r"an?|any|some|another|additional|extra|further|other|applicable|certain|possible|the|this|these|that|those|such|same|no|"
    r"your|our|their|its|his|her|my|all|both|each|"
    r"every|following|which|what|whose|higher|various|separate|\w+'s"
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
    r"\b(?:base|subscription|plan|membership|licen[cs]e|tuition|course|customs|import|duty|government|court|bank|visa|tax|"
    r"network|gas|miners?|"
    r"(?:one|two|three|four|five|half|full|double)(?:-[a-z]+)?|\d[\w-]*)\b"
)
_LEVY_CUES = (
    "additional cost",
    "extra cost",
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
_FEE_CUES = (
    "rates", "fee", "charge", "cost", "supplement", "commission", "deposit", "penalt", "postage", "premium", "sum", "amount",
    "payment", "bill ",
    "invoice ", "portion", " part",
    "percentage", "share", " cut", "minimum ", "maximum ", "prices ", "price ", "additional ", " extra", "charged at a",
    "margin", "spread", "markup", "mark-up",
    "fine", "on top", "separately", "expensive", "dearer", "pricier",
)  # fmt: skip
_WAIT_CUES = (
    "by a ", "by an ", "lengthy ", "long queue", "waiting times", "times are",
    "minutes", "hours", "days", "nights", "weeks", "months", "years", "billing cycles", "period", "time", " while", "longer",
    "delay", "short wait",
    "deadline", "cut-off", "cutoff", "long queue", "lengthy ", "brief wait", "long wait", "long waiting", "time window",
    *(f"{kind} window" for kind in ("short", "brief", "small", "limited")),
)  # fmt: skip
_LIMIT_CUES = (
    "deadline", "cut-off", "cutoff", " period", " window", " specified ", "several ", "multiple ", "repeated ", " limit",
    "quantities ", " point",
    "too many ", "excessive", "limits ", "restrictions ",
    "a limit ", "a cap ",
    "number of ", "amount of ", "quantity of ", "quantities of ", "amounts of ", "the time limit", "the allotted time",
    "the allowed time",
    "the permitted time", "the required time", "only ", "amounts", "sums", "withdrawals", "transfers", "deposits",
    "quantities", "volumes", "numbers",
    "minimum ", "maximum ", " certain ", " specific ", " particular ",
)  # fmt: skip
_NOTICE_CUES = (
    "in advance",
    "before",
    "ahead",
    "prior",
    "in good time",
    "enough",
    "too late",
    "in due time",
    "notice",
    "plenty of time",
    "warning",
    "lead time",
    " close to",
    "shortly",
    " late to",
)
CUES = (
    *_FEE_CUES,
    *_COST_CUES,
    *_LEVY_CUES,
    *_WAIT_CUES,
    *_NOTICE_CUES,
    *_LIMIT_CUES,
    *_LATE_CUES,
    *_BOUND_CUES,
    *_PART_CUES,
    *_ANY_CUES,
)


class Sign(msgspec.Struct, frozen=True):
    """An expression that stands, or with ``absent`` does not stand, in a part of the sentence around the vague words.

    The parts are what stands ``before`` and ``behind`` them, the ``words`` themselves, the whole ``text``, and what stands ``near``: the
    paragraph and the headings above it.
    """

    part: str
    found: re.Pattern[str]
    absent: bool = False


class Ruling(msgspec.Struct, frozen=True):
    """Where all signs hold, the vague words count, or do not."""

    counts: bool
    signs: tuple[Sign, ...]


def _counts(**signs: str | re.Pattern[str]) -> Ruling:
    """A ruling that the words count where all these stand, each in the part that it is named by; not where ``no_`` is before the name."""
    return Ruling(True, _signs(signs))


def _leave(**signs: str | re.Pattern[str]) -> Ruling:
    """A ruling that the words do not count."""
    return Ruling(False, _signs(signs))


def _signs(signs: dict[str, str | re.Pattern[str]]) -> tuple[Sign, ...]:
    return tuple(
        Sign(part.removeprefix("no_"), expression(found) if isinstance(found, str) else found, part.startswith("no_"))
        for part, found in signs.items()
    )


def _either(*expressions: re.Pattern[str]) -> re.Pattern[str]:
    return expression("|".join(f"(?:{one.pattern})" for one in expressions))


_THERE_IS = expression(r"\bthere (?:is|may be|can be|might be)(?: often| usually| sometimes| typically)? \Z")
_SOME_DAYS = expression(r"(?:days|weeks|months)\Z")
_DAYS_OR_CYCLES = expression(r"(?:days|weeks|months|cycles)\Z")
_ANOTHER = expression(r"\A before (?:you )?(?!try)[a-z]+\b[^.;]*\b(?:again|another|the next|new)\b")
_ONLY_SO_LONG = expression(r"\b(?:limited|certain|short)\b")
_STAYS = _either(_KEPT, _MAY_STAY)
_THEN_WE = expression(r"\A,? (?:then )?(?:we|your|you)\b")
_THEN_OURS = expression(r"\A,? (?:we|our|your|the (?:card|amount|money|account|order|refund|parcel|deposit))\b")
_MACHINES = _either(_SOFTWARE, _IN_MEMORY)
_REFUSES = expression(
    r"\b(?:not possible|impossible|cannot|can't|can not|no longer|unable to|not (?:be )?(?:able|accepted|refunded|allowed))\b"
)
_NOT_SOLD = _either(_SOFTWARE, _READER_SETS)
_LONGER = expression(r"\Alonger than")
_STAYS_SO = expression(
    r"\b(?:if|when|in case)\b[^.;]{0,60} (?:takes?|taking|is|are|been|stays?|remains?|lasts?|delayed|pending|review) \Z"
)
_JUST_LONGER = expression(r"\A(?:even )?longer\b")
_MAY_TAKE = expression(
    r"\b(?:may|might|can|could|will|would|usually|often|sometimes|occasionally|generally|typically|normally|likely to|"
    r"expected to|need to|have to|is|are)(?: also| sometimes| therefore| currently| often| usually| need to| have to)? "
    r"(?:takes?|taking|be|wait|waiting|last|lasts|(?:hold|keep)s? [\w ]{2,30}?) \Z"
)
_COMES = expression(r"\b(?:will|can|may|should|usually|normally|typically|generally)\b[^,;:]{2,80} (?:within|after|in|over) \Z")
_THINGS = expression(
    r"\b(?:batter(?:y|ies)|to (?:charge|cool|heat|dry|boot|start|warm up|connect|pair|restart|update|refresh))\b"
)
_NOTHING_FOR = expression(
    r"(?:\b(?:no|not|never|nothing|without|unable)|n't)\b[^.;:]{0,60} (?:for|after|over) \Z|\b(?:if|when|"
    r"once)\b[^.;:]{0,60}\b(?:been|remains?|stays?|still)\b[^.;:]{0,40} (?:for|after|over) \Z"
)
_STAYS_ANYWAY = expression(
    r"\b(?:will not|won't|never|do not|don't|does not|doesn't) (?:lose|expire|be (?:closed|deleted|charged|removed)|"
    r"get (?:closed|deleted|charged)|close|delete|remove|charge)\b"
)
_PASSES = expression(
    r"\b(?:gives? us|anywhere from|between|after|recommend allowing|please allow(?: for)?|allow(?: for)?|within) \Z"
)
_WE_TELL = expression(
    r"\b(?:you(?:'ll| will| should)? (?:also )?(?:receive|get|be (?:notified|e-?mailed|sent|reminded|informed|told))|we(?:'ll|"
    r" will| aim to| try to)? (?:also )?(?:send|e-?mail|notify|remind|let you know|contact|tell))\b"
)
# What a paragraph is about where somebody is served: by a shop, a carrier, a landlord, a school, an office.
_SERVICE = _either(
    _COMPANY_ACTS,
    expression(
        r"\b(?:tracking|shipments?|couriers?|fares?|flights?|trains?|ferr(?:y|ies)|seats?|passengers?|rentals?|leases?|"
        r"tenanc(?:y|ies)|tenants?|rent|courses?|enrol\w*|class(?:es)?|"
        r"prescriptions?|premiums?|meters?|broadband|roaming|sim card|passports?|visas?|permits?|licen[cs]es?|benefits?|"
        r"grants?|loans?|members?|guests?|patients?|students?|customers?|"
        r"discounts?|prices?|fees?|charges?|purchases?)\b"
    ),
)
_LAST_DAYS = expression(
    r"\b(?:over|during) the (?:next|coming)|\b(?:plan|schedule|calendar|report|chart|view|coming|launch\w*|releas\w*|"
    r"introduc\w*|roadmap|roll\w* out)\b"
)
_BARE = expression(r"\A(?:days|weeks|months)\Z")
_SET_TIME = expression(r"(?:time ?frame|timeframe|deadline|cut-?off(?: time)?|period(?: of time)?|amount of time)\Z")
_BY_THEN = expression(r"\b(?:within|before|after|by|beyond|outside) \Z")
_IT_TAKES = expression(
    r"\bit (?:(?:may|might|can|could|will|usually|often|sometimes|occasionally|generally|typically|normally|"
    r"also) ){1,2}takes? (?:up to |quite |us )?\Z"
)
# What takes anybody long is nothing that somebody waits for.
_GENERAL = expression(r"\b(?:to (?:learn|solve|master|get used|understand)|learning|habit)\b")
_SOFTWARE_OR_KNOWN = _either(_SOFTWARE, _NUMBER, _VARIES)
_THAT_LONGER = expression(
    r"\b(?:it|this|that|they|these|(?:the |your |this |our )?(?:process(?:ing)?|verification|review|check|registration|"
    r"approval)(?: times?)?|others|some)"
    r" (?:(?:may|might|can|could|will|would|sometimes|often|also|occasionally) ){1,2}(?:takes?|be) (?P<longer>(?:even |"
    r"a little |a bit )?longer)\b"
    r"(?! (?:than|if you (?:want|wish|like|prefer))\b)"
)
_TRANSFERS = expression(
    r"\b(?:transfers?|deliver\w*|shipping|process(?:ed|es|ing)?|applications?|requests?|deposits?|before the|until the|"
    r"orders?|appointments?)\b"
)
_IN_A_CASE = expression(r"\A\W*(?:during|in|at|on|for|if|when|around|because|due to|outside)\b")
_PROCESSING = expression(r"\b(?:process(?:ed|ing)?|verif\w+|review\w*|approv\w+|application|request)\b")
# The first ruling holds whose signs all hold.
_WAITS = (
    # "A long waiting list", "longer delivery times", "in the coming days": whatever else the sentence says.
    _leave(words=_LONG_WAIT, before=_either(_IS_NO_CLAIM, _HYPOTHESIS)),
    _counts(words=_THERE_LONG, no_text=_SOFTWARE),
    _counts(words=_LONG_WAIT, before=_MEETS, no_text=_SOFTWARE),
    _leave(words=_LONG_WAIT),
    _counts(words=r"(?:days|weeks|months|years)\Z", behind=r"\A long\b", before=r"\b(?:list|wait|waits|queue)\b"),
    _counts(words=_NEXT_DAYS, near=_SERVICE, no_text=_either(_MACHINES, _LAST_DAYS)),
    _leave(words=_NEXT_DAYS),
    _counts(words=r"\Atime\Z", text=_SERVICE, no_text=_either(_MACHINES, _GENERAL)),
    _leave(words=r"\Atime\Z"),
    _counts(
        words=r"\A(?:plenty of|enough|ample|extra|additional|sufficient) time\Z",
        before=r"(?<!in order to )\b(?:allow|allowing|give|giving) (?:us )?\Z",
        near=_SERVICE,
        no_text=_MACHINES,
    ),
    _leave(words=r"\A(?:plenty of|enough|ample) time\Z"),
    # "If there has been no update for a long time"
    _counts(before=_NOTHING_FOR, words=r"(?<!seconds)(?<!minutes)\Z", near=_SERVICE, no_text=_either(_MACHINES, _STAYS_ANYWAY)),
    _leave(before=_NOTHING_FOR, text=_STAYS_ANYWAY),
    # "You will receive a reminder a few days before."
    _counts(words=_SOME_DAYS, behind=r"\A (?:before|in advance|prior|ahead)\b", text=_WE_TELL, no_text=_MACHINES),
    _counts(words=_BARE, text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _leave(words=_BARE),
    # What has to be done until then: "orders that are not collected within a certain time frame are cancelled".
    _counts(words=_SET_TIME, before=_BY_THEN, text=_either(_SANCTION, _COMPANY_ACTS), no_text=_MACHINES),
    # "In December, processing may take longer", beside no figure.
    _counts(words=_LONGER, before=_STAYS_SO, text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _counts(words=_JUST_LONGER, before=_MAY_TAKE, text=_either(_COMPANY_ACTS, _TRANSFERS), no_text=_SOFTWARE_OR_KNOWN),
    _leave(words=_JUST_LONGER),
    # "It can take a while for them to send us the figures."
    _counts(before=_IT_TAKES, words=r"(?<!minutes)\Z", behind=r"\A (?:for|before|until)\b", no_text=_either(_SOFTWARE, _GENERAL)),
    # Since when one waits.
    _counts(before=_STUCK, no_text=_CHAIN),
    _leave(before=_STUCK),
    # After what time something ends.
    _counts(text=_ENDED, before=_UNUSED),
    _counts(words="inactivity", text=_ENDED),
    _leave(words="inactivity"),
    _counts(text=_ENDED, before=r"\bafter \Z", behind=r"\A without"),
    _leave(words=r"\blong\b", no_text=_ENDED),
    _counts(before=_SHUT),
    # What readers have to wait.
    _counts(before=_IMPOSED, text=_GATE),
    _counts(before=_IMPOSED, words=_SOME_DAYS, no_text=_SOFTWARE),
    _counts(before=_IMPOSED, text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _counts(before=_NOT_COME, text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _leave(before=_NOT_COME, words=r"(?<!hours)(?<!days)(?<!weeks)\Z"),
    _counts(before=_WAIT_AGAIN, behind=_ANOTHER, words=r"(?<!minutes)(?<!hours)\Z", no_text=_SOFTWARE),
    _leave(before=_WAIT_AGAIN, behind=_ANOTHER),
    # How long something lasts or is kept.
    _counts(before=_ENDS_AFTER, no_text=_MACHINES),
    _leave(before=_ENDS_AFTER),
    _counts(words=_ONLY_SO_LONG, before=_MAY_ANY, no_text=_MACHINES),
    _leave(words=_ONLY_SO_LONG, before=_MAY_ANY),
    _counts(before=_STAYS, no_words=r"\blonger\b", no_text=_IN_MEMORY),
    _leave(before=_STAYS),
    _counts(before=_SHUTS),
    _leave(before=_TELLS_THEM),
    _leave(behind=r"\A of\b", words=r"\A(?!within)"),
    _counts(before=_LEFT, behind=_REMOVED, no_text=_either(_IN_MEMORY, expression(r"\bscreens?\b"))),
    _leave(before=_LEFT, behind=_REMOVED),
    _counts(before=_UNUSED, behind=_THEN_WE, no_text=_either(_IN_MEMORY, expression(r"\bscreens?\b"))),
    _leave(before=_UNUSED, behind=_THEN_WE),
    _counts(before=r"\Aafter \Z", behind=_THEN_OURS, text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _leave(before=r"\Aafter \Z", behind=_THEN_OURS),
    # "There may be a short delay before …".
    _counts(words=r"\Athere .*wait", no_text=_SOFTWARE),
    _counts(words=r"\Athere ", text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _leave(words=r"\Athere "),
    _counts(words=r"(?:time|period|window)\Z", before=_HAVE),
    # What we need to work in.
    _leave(before=r"\bin order to (?:allow|give|ensure|have)(?: us| our team)?(?: for)? \Z"),
    _counts(before=_THERE_IS, text=_COMPANY_ACTS, no_text=_SOFTWARE),
    _counts(words=r"billing cycles\Z"),
    _counts(before=_NOT_COME, words=r"(?:hours|days|weeks)\Z", no_text=_SOFTWARE),
    # What is no wait.
    _counts(before=r"older than \Z", text=_ENDED),
    _leave(before=r"older than \Z"),
    _leave(behind=r"\A (?:ago|earlier|later|old|prior|in advance|apart)\b"),
    _leave(behind=r"\A before", before=r"(?<!for )\Z", no_before=_TAKES),
    _leave(before=_either(_HYPOTHESIS, _READER_ACTS)),
    _counts(words=r"delay\Z", no_text=_SOFTWARE),
    _leave(words=r"delay\Z"),
    _leave(no_before=_DURATION_VERB, words=r"\A(?!up to|after|within|at least)"),
    # What is left lasts for some time: things that end, days that pass, what the company does; not what software does meanwhile.
    _counts(text=_ENDED),
    _leave(text=_SOFTWARE, no_text=_WE),
    _counts(text=_COMPANY_ACTS),
    _counts(before=_VALID),
    _counts(before=_either(_TAKES, _WILL), words=_DAYS_OR_CYCLES),
    _counts(words=r"\A(?:within|after) .*(?:days|weeks|months)\Z", near=_SERVICE, no_text=_MACHINES),
    # Whatever takes so long: it is about what the paragraph or its heading is about.
    _leave(words=r"(?:minutes|hours|\blong [a-z ]+)\Z"),
    _counts(before=_either(_TAKES, _MAY_TAKE, _COMES, _PASSES), near=_SERVICE, no_text=_either(_MACHINES, _THINGS)),
    _leave(),
)
_LIMITS = (
    # What a thing is is no limit.
    _leave(words=r"\Aan? (?:specific|set|fixed|certain) ", before=r"\b(?:contain\w*|represent\w*|means?|is|are|holds?) \Z"),
    _counts(words=_TOO_MANY, text=_SANCTION, no_text=_NOT_A_TERM),
    _leave(words=_TOO_MANY),
    # "A small number of the items may be out of stock": nobody is held to that number.
    _leave(words=r"\Aa small (?:number|amount) of", before=r"(?:\A|, )\Z"),
    _counts(words=r"\bappl(?:y|ies)\Z|limited\Z", no_text=_NOT_SOLD),
    _leave(words=r"\bappl(?:y|ies)\Z|limited\Z"),
    _leave(words=r" (?:window|period)\Z", behind=r"\A (?:of|for|before (?:the|it) (?:job|pod|process))\b"),
    _counts(
        words=r" (?:retention|waiting|review|holding|processing|cooling-off|grace|settlement|probationary|qualifying|lock-in|lock-out) (?:window|period)\Z",
        no_text=_NOT_SOLD,
    ),
    _leave(
        words=r" (?:retention|waiting|review|holding|processing|cooling-off|grace|settlement|probationary|qualifying|lock-in|lock-out) (?:window|period)\Z"
    ),
    _counts(words=r"\bspecified ", no_text=_NOT_SOLD),
    _leave(words=r"\bspecified "),
    _counts(words=r" point(?: in time)?\Z", text=_REFUSES, no_text=_NOT_SOLD),
    _leave(words=r" point(?: in time)?\Z"),
    _counts(
        words=r"\Athere.*(?:cut-?off(?: time| date)?|deadline|limit)\Z",
        no_behind=r"\A(?: (?:of|on|to)\b|:)",
        near=_SERVICE,
        no_text=_SOFTWARE,
    ),
    _leave(words=r"\Athere.*(?:cut-?off(?: time| date)?|deadline|time limit)\Z"),
    _counts(words=r" time(?: limit)?\Z"),
    _counts(words=_LARGE, text=_BANS, no_text=_NOT_A_TERM),
    _leave(words=_LARGE),
    _leave(words=r"\Aa (?:minimum|maximum)", text=_NOT_SOLD),
    _counts(words=r"\Aa (?:minimum|maximum)", no_before=_NO_FEE),
    _leave(words=r"\Aa (?:minimum|maximum)"),
    _counts(words=r"\Aonly (?:[a-z]+ )?an? [a-z]+ (?:amount|number|quantity) of", text=_ALLOWS, no_text=_SOFTWARE),
    _leave(words=r"\Aonly (?:[a-z]+ )?an? [a-z]+ (?:amount|number|quantity) of"),
    _counts(words=r"\Aonly ", text=r"\b(?:allow\w*|permit\w*|may|can|per|plan|each|includes?|get)\b", no_text=_SOFTWARE),
    _leave(words=r"\Aonly "),
    # "Store a limited number of", at the head of a sentence, is what one may do there, unless it is a matter of money.
    _counts(words=_GETS, before=r"[^\s*_(-]", no_text=_NOT_SOLD),
    _leave(words=_GETS, before=r"[^\s*_(-]"),
    _counts(words=_TRADES, no_text=_NOT_SOLD),
    _leave(words=_TRADES),
    _leave(words=r" of [a-z-]+", no_words=_COUNTED, no_text=_ALLOWS),
    _counts(words=r"\Aa (?:limit|cap) ", before=r"\bthere(?:'s| is) \Z", no_text=_SOFTWARE),
    _leave(words=r"\Aa (?:limit|cap) "),
    _leave(text=_LOOKS_UP),
    _counts(words=_MEASURE, no_words="quantit", text=_PAYS, no_text=_SOFTWARE),
    _leave(words=_MEASURE, no_words="quantit"),
    _leave(before=_either(_HYPOTHESIS, _READER_ACTS)),
    _counts(no_text=_NOT_SOLD),
    _leave(),
)


# What stands further away from a word says nothing of it.
_CLOSE = 300


def _close(text: str, index: int) -> str:
    """What stands before a place in a sentence, as far as it matters; the cut is no beginning."""
    return text[:index] if index <= _CLOSE else "\0" + text[index - _CLOSE : index]


def decide(rulings: tuple[Ruling, ...], near: Callable[[], str], text: str, words: re.Match[str]) -> bool:
    """What the first ruling says whose signs all hold around the words; the last of a table has none."""
    around = {
        "before": _close(text, words.start()),
        "words": words[0],
        "behind": text[words.end() :],
        "text": text,
        "near": near(),
    }
    return next(r.counts for r in rulings if all((s.found.search(around[s.part]) is None) is s.absent for s in r.signs))


class Vague(msgspec.Struct, frozen=True, order=True):
    """Vague words at ``[start, end)`` of the folded sentence, and their form: fee, wait or limit."""

    start: int
    end: int
    form: str


_WORDS = {
    "fee": ("price", "much", "Give the amount, or the way it is worked out, or link these words to the price list."),
    "wait": ("wait", "long", "Give the number of hours or days, the longest time at least, and what to do when it has passed."),
    "notice": ("time to keep to", "long", "Give the number of hours or days, and what happens to those who are later."),
    "part": (
        "part of the money",
        "much",
        "Give the share, or the way it is worked out, or link these words to the page that does.",
    ),
    "limit": ("limit", "many or how much", "Give the number, or link these words to the table of limits."),
}


# A paragraph is about what its beginning is about.
_NEAR = 1_000


def check(article: Article, context: Context) -> Iterator[Hit]:
    named: set[str] = set()
    for block, sentence, text in article_text(article).sentences_with(CUES):
        found = find_vague_amount(text, partial(_beginning, block))
        if found is None and "longer" in text:
            found = _longer(block, sentence, text)
        if found is None or text.rstrip().endswith("?"):
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if block.marked("code", start, end) or in_quotes(block.text, start, end) or _told_around(article, block, sentence):
            continue
        # "The time limit" may be told anywhere in the article.
        period = _PERIOD.search(text[found.start : found.end]) if found.form == "limit" else None
        if period and _period_told(article, period[0]):
            continue
        if (
            text[found.start : found.end].endswith((" time", " time limit", "deadline", "cut-off", "cutoff"))
            and found.form == "limit"
            and _limit_told(article)
        ):
            continue
        # "Late cancellations" are told of by whoever says when they are late.
        if found.form == "notice" and _notice_told(article):
            continue
        if found.form == "fee":
            if _told_beside(block, sentence, text[found.start : found.end]):
                continue
            fee = _fee_name(text[found.start : found.end])
            if fee and (fee in named or _fee_told(article, fee)):
                continue
            named.add(fee)
        what, measure, cure = _WORDS[found.form]
        yield Hit(
            place=article.place(block, start, end),
            values={"text": block.text[start:end], "what": what, "measure": measure, "cure": cure},
        )


def _beginning(block: Block) -> str:
    """What a paragraph is about: its headings and its beginning, folded."""
    return fold(" ".join((*block.heading, block.text[:_NEAR])))


def find_vague_amount(text: str, near: Callable[[], str] = str) -> Vague | None:
    """The first vague amount of a folded sentence in which nothing gives the number; ``near`` says what its paragraph is about."""
    forms = (
        ("fee", _FEE, _FEE_CUES, _is_fee),
        ("wait", _WAIT, _WAIT_CUES, partial(decide, _WAITS, near)),
        ("notice", _NOTICE, _NOTICE_CUES, _is_notice),
        ("limit", _LIMIT, _LIMIT_CUES, partial(decide, _LIMITS, near)),
        ("part", _PART, _PART_CUES, _is_part),
        ("fee", _COST, _COST_CUES, _is_cost),
    )
    asked = [(form, words, counts) for form, words, cues, counts in forms if stands(cues, text)]
    found = [
        Vague(*match.span(match.lastgroup if form in ("notice", "part") and match.lastgroup else 0), form)
        for form, words, counts in asked
        if (match := next((m for m in words.finditer(text) if counts(text, m)), None))
    ]
    if not found and stands(_LATE_CUES, text) and (late := _LATE.search(text)) and not _DENIED.search(text[: late.start()]):
        found = [Vague(*late.span(late.lastgroup or 0), "notice")]
    if not found and stands(_BOUND_CUES, text):
        found = [Vague(*bound.span(), "limit") for bound in _BOUND.finditer(text) if _is_bound(text, bound)][:1]
    if not found and stands(_ANY_CUES, text) and _SERVICE.search(near()):
        found = [Vague(*found.span(), str(found.lastgroup)) for found in _ANY.finditer(text) if _is_any(text, found)][:1]
    if stands(_LEVY_CUES, text) and all(vague.form != "fee" for vague in found):
        # No sentence that somebody wrote speaks of more.
        found += islice(_levied(text), 10)
    return min((vague for vague in found if not _told(text, vague)), default=None)


def _longer(block: Block, sentence: Sentence, text: str) -> Vague | None:
    """What "may take longer" where the sentence itself does not say what: it is told right before, or in the heading."""
    longer = _THAT_LONGER.search(text)
    if (
        longer is None
        or _SOFTWARE_OR_KNOWN.search(text)
        or not (_IN_A_CASE.search(text[longer.end() :]) or _IN_A_CASE.match(text))
    ):
        return None
    around = fold(
        " ".join(
            (*block.heading[-1:], *(s.text for s in block.sentences if s.end <= sentence.start and s.end > sentence.start - 300))
        )
    )
    if _SOFTWARE.search(around) or not (_COMPANY_ACTS.search(around) or _PROCESSING.search(f"{around} {text}")):
        return None
    return Vague(*longer.span("longer"), "wait")


def _levied(text: str) -> Iterator[Vague]:
    """Fees of which nothing was said before, and which the sentence levies."""
    if _READER_SETS.search(text) or _CHAIN.search(text):
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
        before = _close(text, first)
        if _NO_EXTRA.search(f"{named} {head['head']}") or _NO_FEE.search(before):
            continue
        # "which fees apply", "fees that are charged by the carrier": who levies it is somebody else.
        if _OTHERS_LEVY.search(behind):
            continue
        levied = _IS_LEVIED.match(behind)
        if not (
            (levied and _is_new(levied[0], phrase, opened, head["head"]))
            or _levies(before, behind, phrase, opened, head["head"])
            or _is_a_fee(before, behind, phrase, opened, head["head"])
        ):
            continue
        end = head.end() + (more.end() if more and levied else 0) + (levied.end() if levied else 0)
        yield Vague(first, end, "fee")


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
        return "extra" in phrase or "additional" in phrase
    if not before.strip() or behind.startswith(":") or before.rstrip().endswith((":", "-", "\u2013", "\u2014")):
        return False
    if {"additional", "extra"} & set(phrase[:2]):
        return head != "postage"
    return phrase[0] in ("a", "an") and head in ("fee", "surcharge", "penalty", "supplement", "upcharge")


def _levies(before: str, behind: str, phrase: list[str], opened: bool, head: str) -> bool:
    """Whether what stands before the fee makes somebody pay it."""
    if phrase and not opened and len(phrase) < 5 and _HAS.search(before):
        return True
    levies = _LEVIES.search(before)
    if levies and levies[0].strip() in ("plus", "minus", "less") and phrase[:1] not in (["a"], ["an"]):
        # "plus any interest": what somebody gets.
        levies = None
    if levies:
        return opened or head == "interest" or levies[0].startswith("we ") or bool(phrase and _ADJECTIVE.fullmatch(phrase[-1]))
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


def _told(text: str, vague: Vague) -> bool:
    """Whether the sentence gives the number, or says where it is given: a sum for a fee, a time for a wait."""
    if vague.form in ("fee", "part"):
        # "A $50 fee and possibly a deposit": the sum in front is that of something else.
        behind = text[max((m.end() for m in _JOINED.finditer(text, 0, vague.start)), default=0) :]
        return bool(_SUM.search(behind) or _TOLD.search(text) or _THEIRS.search(text))
    if vague.form == "wait":
        # "Usually within two days, but it may take several weeks" tells of one wait and not of the other.
        return bool(_NUMBER.search(_clause(text, vague.start, vague.end)) or _TOLD.search(text))
    return bool(_NUMBER.search(text) or _TOLD.search(text) or _THEIRS.search(text) or _VARIES.search(text))


def _clause(text: str, start: int, end: int) -> str:
    turns = [m.end() for m in _TURN.finditer(text, 0, start)]
    turn = _TURN.search(text, end)
    return text[turns[-1] if turns else 0 : turn.start() if turn else len(text)]


def _is_fee(text: str, fee: re.Match[str]) -> bool:
    before = _close(text, fee.start())
    # "A one-day deposit", "the costs incurred", "our original postage": how much that is, the customer knows.
    if fee[0].endswith("low cost") and re.match(
        r" (?!(?:to|for|of|per|is|and|or|when|if|at|in|on|as)\b)[a-z]", text[fee.end() :]
    ):
        return False
    if (
        _KNOWN_SUM.search(fee[0])
        or before.endswith((" our original ", " the original "))
        or (fee[0].endswith(" for") and _ONE_MORE.match(text[fee.end() :]))
    ):
        return False
    # "The surcharge will apply to …": which one, and how much, has been told.
    if re.match(r"(?:those|these|such) ", fee[0]) and _NUMBER.search(text):
        return False
    known = _KNOWN_FEE.search(before) and (
        re.search(r"\b(?:these|those|such|same) \Z", before)
        or not re.match(r"additional|extra|further|there |may |might |can |could |will |requires?|involves?|incur", fee[0])
    )
    # "The full-service fee will be charged."
    known = known or (_A_FEE.match(fee[0]) and re.search(r"\b(?:the|this|that) [a-z][\w-]* \Z", before))
    if _OTHERS_LEVY.search(text[fee.end() :]) or _NO_NEW_FEE.search(before):
        return False
    return not (known or _NO_FEE.search(before) or _READER_SETS.search(text) or _CHAIN.search(text))


def _is_cost(text: str, cost: re.Match[str]) -> bool:
    """Whether customers are to pay that, and neither set it for others nor are told of somebody else's prices."""
    before = _close(text, cost.start())
    return not (
        _DENIED.search(before)
        or _READER_SETS.search(text)
        or (_CHAIN.search(text) and "card" not in text)
        or _CONDITION.search(before)
        or _OTHERS_CHARGE_IT.search(before)
    )


def _is_part(text: str, part: re.Match[str]) -> bool:
    """Whether a part of the money is given back or kept, and nothing says how it is worked out."""
    return not (
        _PART_TOLD.search(text) or _NUMBER.search(text) or _READER_SETS.search(text) or _NO_FEE.search(text[: part.start()])
    )


def _is_any(text: str, vague: re.Match[str]) -> bool:
    """Whether nothing speaks against it that somebody is held to that quantity: not set, looked at, denied, supposed or a machine's."""
    before = _close(text, vague.start())
    if (
        _MACHINES.search(text)
        or _READER_SETS.search(text)
        or _LOOKS_UP.search(text)
        or _WATCHES.search(text)
        or _NOT_A_TERM.search(text)
    ):
        return False
    return not (
        _DENIED.search(before)
        or _PICKS.search(before)
        or _CHOOSES.search(text)
        or _CHAIN.search(text)
        or before.endswith((" their ", " its ", " the ", " these ", " those ", " our "))
        or text[vague.end() :].startswith(":")
    )


def _is_bound(text: str, bound: re.Match[str]) -> bool:
    """Whether something that customers get, pay or may do ends at that size."""
    if _LOOKS_UP.search(text) or _READER_SETS.search(text) or _DENIED.search(_close(text, bound.start())):
        return False
    if (_MUCH.search(bound[0]) and _ENDS_ACCOUNT.search(text)) or (_HOW_MANY.match(bound[0]) and not _NOT_A_TERM.search(text)):
        return True
    if _SOFTWARE.search(_TRANSACTIONS.sub("", text)) or _NOT_A_TERM.search(text) or _WATCHES.search(text):
        return False
    if " free " in bound[0] or "minimum" in bound[0]:
        return not _SOFTWARE.search(text)
    if bound[0].startswith("only "):
        return bool(_PAYS.search(text) or _ALLOWS.search(text) or _TAKEN.search(text)) and not _SOFTWARE.search(text)
    if bound[0].startswith("after "):
        return bool(_GIVES_UP.search(text))
    if _LARGE_ONES.match(bound[0]):
        return bool(_ASKED_MORE.search(text))
    return bool(_SANCTION.search(text) or _BANS.search(text) or (not _TOO_MANY.match(bound[0]) and _PAYS.search(text)))


def _is_notice(text: str, notice: re.Match[str]) -> bool:
    """Whether readers are told to say or do something before an unknown time, and not merely advised."""
    # "Book a few days before you travel" is advice.
    if re.match(r"(?:book|order|reserve|register|apply)\b.* before\Z", notice[0]):
        return False
    return not (_ADVISED.search(text) or _HYPOTHESIS.search(text[: notice.start()]) or _SOFTWARE.search(text))


def _told_around(article: Article, block: Block, sentence: Sentence) -> bool:
    """Whether a link in the sentence, the next sentence, or a list or table that follows gives the amount."""
    after = next_sentence(block, sentence)
    # A list tells of the last sentence before it, or of the one that its lead-in follows.
    listed = (after is None or after.end == block.sentences[-1].end) and list_or_table_follows(article, block)
    if (listed and _numbers_follow(article, block)) or _links_amount(block, sentence):
        return True
    if after is None:
        return False
    text = fold(after.text)
    tells = (
        _NEXT_TELLS.match(text)
        if _NUMBER.search(text)
        else (_NEXT_SENDS.match(text) and _TOLD.search(text)) or _NEXT_POINTS.search(text)
    )
    return bool(tells) or _links_amount(block, after)


def _numbers_follow(article: Article, block: Block) -> bool:
    """Whether a number stands in the list or table that follows."""
    for other in article.blocks[block.index + 1 :]:
        if not (other.item or other.cell):
            return False
        if re.search(r"\d", other.text):
            return True
    return False


def _links_amount(block: Block, sentence: Sentence) -> bool:
    """Whether a link stands in the sentence that may lead to the amount: any but one to write or talk to somebody."""
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not _CONTACT.search(fold(f"{block.text[mark.start : mark.end]} {mark.target}"))
        for mark in block.marks_at(sentence.start, sentence.end)
    )


def _told_beside(block: Block, sentence: Sentence, words: str) -> bool:
    """Whether the paragraph gives the sum in another sentence: "the $20 fee", "a fee of $20"."""
    head = _ANY_HEAD.search(words)
    if head is None:
        return False
    named = _FEE_NAME.search(words)
    kind = f"{named[1]} {named[2]}" if named else head[0]
    rest = fold(f"{block.text[: sentence.start]} . {block.text[sentence.end :]}")
    # "Additional charges" are none of those that were given a sum, unless "the $20 charge" says so.
    article = "" if named else r"\b(?:the|this|that) \S{0,3}\Z"
    return any(
        (re.match(rf"[\d.,]*(?:[ -][\w-]+){{0,3}}? {kind}", rest[m.end() :]) and re.search(article, rest[: m.start()]))
        or re.search(
            rf"\b(?:{kind if named else 'the ' + kind}|the {head[0]})\w*(?: (?:of|is|are|will be|at))?:? \Z", rest[: m.start()]
        )
        for m in _SUM.finditer(rest)
    )


_ANY_HEAD = expression(r"\b(?:fee|charge|surcharge|cost|deposit|penalt|fine|supplement|postage|commission)")


def _fee_name(words: str) -> str:
    """What sort of fee it is ("late fee"), or nothing where that is left open ("a fee", "additional charges")."""
    found = _FEE_NAME.search(words)
    return f"{found[1]} {found[2]}" if found else ""


def _fee_told(article: Article, fee: str) -> bool:
    """Whether the article says somewhere how high a fee of this sort is: a sum right before it or soon after it."""
    for _, _, text in article_text(article).sentences_with((fee,)):
        at = text.find(fee)
        if at >= 0 and (_SUM.search(text, at, at + len(fee) + 40) or _SUM.search(text, max(0, at - 15), at)):
            return True
    return False


_PERIOD = expression(r"[a-z-]+ (?:window|period)\Z")


def _period_told(article: Article, period: str) -> bool:
    """Whether the article says somewhere how long a period of that name is, or only asks what it is."""
    return any(
        _NUMBER.search(text) or _NEXT_POINTS.search(text) for _, _, text in article_text(article).sentences_with((period,))
    )


_FEE_NAME = expression(
    r"\b(?!(?:an?|any|some|another|additional|extra|further|other|small|nominal|certain|applicable|higher|reasonable|modest|"
    r"minimal|low|minor|subject|the|no|for|to|be)\b)"
    r"([a-z][\w-]+) (fee|charge|surcharge|deposit|penalty|supplement|fine)s?\b"
)


def _notice_told(article: Article) -> bool:
    """Whether the article says somewhere how long before something readers have to say so."""
    return any(
        _NOTICE_TIME.search(text)
        for _, _, text in article_text(article).sentences_with(("hour", "day", "week", "month", "24h", "48h", "72h"))
    )


_NOTICE_TIME = expression(
    r"(?:\d+|\bone|two|three|four|five|six|seven|ten|fourteen|thirty)[ -]?(?:h\b|(?:business |working |calendar |"
    r"full )?(?:hours?|days?|weeks?|months?))(?:'|\u2019)?(?: (?:advance |prior |written )*notice| (?:before|prior|in advance|"
    r"ahead|beforehand))"
)


def _limit_told(article: Article) -> bool:
    """Whether the article says somewhere how long a limit is."""
    return any(
        _NUMBER.search(text) and re.search(r"\b(?:limits?|deadline|time ?frame|window|within|has to|have to|must)\b", text)
        for _, _, text in article_text(article).sentences_with(("limit", "deadline", "time frame", "timeframe", "window"))
    )


_CONTACT = expression(
    r"\b(?:contact|support team|customer (?:support|service)|mailto|e-?mail us|live chat|get in touch|write to us|tel:|"
    r"password|log ?in|sign ?in)"
)
