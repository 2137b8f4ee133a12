"""The words for what customers get, pay, may and must do, and for what is none of these."""

from __future__ import annotations

from kblint.expressions import expression

# What customers get, pay or may do, in any form of words.
GIVEN = expression(
    r"\b(?:(?:un)?available|availability|offer(?:s|ed|ing)?|provided|included?|includes|excluded?s?|exempt|cover(?:s|ed|age)?|(?:in)?eligible|"
    r"qualif(?:y|ies)|entitled|"
    r"(?:non-?)?refund\w{0,6}|(?:non-?)?return(?:s|ed|able)?|exchang(?:e|es|ed|eable)|cancel(?:s|led|ed|lation|lations)?|replac(?:e|ed|ement)|free|discount(?:s|ed)?|"
    r"price[ds]?|pricing|fees?|(?:sur)?charge[ds]?|surcharges?|cost(?:s|ed)?|bill(?:s|ed)?|fine[ds]?|penalt(?:y|ies)|paid|pay(?:s|able|ing)?|payouts?|waive[ds]?|"
    r"(?:un)?welcome|reserved for|(?:required|needed|necessary|mandatory|compulsory) (?:for|on|to|at)|closed (?:to|on|at|for|during)|opening hours|"
    r"tariffs?|grant(?:ed|s)?|"
    r"enabled (?:for|in)|rolled out|deposits?|cash ?back|vouchers?|coupons?|promo(?:tion|tional)? codes?|gift cards?|warrant(?:y|ies)|guarantees?|"
    r"complimentary|reimburs\w+|"
    r"credits?(?! cards?)|"
    r"redeem(?:ed|able)?|points|rewards|accept(?:s|ed)?|allow(?:s|ed)?|permit(?:s|ted)?|admitted|let in|restricted|(?:un)?limited|prohibited|forbidden|banned|sold|"
    r"ship(?:s|ped|ping)?|"
    r"deliver(?:s|ed|y|ies)?|upgrad(?:e|es|ed)|transfer(?:able|red|s)?|trial|appl(?:y|ies)|open to|valid|early access|spent|taxe?s?|vat|gst|dut(?:y|ies)|cheaper|"
    r"% off|per ?cent off|only (?:runs?|operates?|stops?)|is given|are given|carried|collect(?:ed|ion)|minimum stay|partners?|"
    r"(?:team|staff|department|we) (?:first )?(?:needs?|has|have|must)(?: to)? (?:manually )?(?:approve|verify|check|review)|(?:is|are) (?:not )?possible|"
    r"(?:you|customers|members|guests) (?:can|may|might) (?:renew|collect|rent|borrow|park|pick up|drop off)|(?:un|not )able to (?:provide|offer|serve)|"
    r"(?:we|you) (?:are (?:not able|unable) to|do not|don't|cannot|can't|can not|won't|will not|may not|must not) (?!(?:see|know|find|have to|notice|"
    r"need to|want|like)\b)[a-z]+|"
    r"different (?:policy|policies|rules?|terms|prices?|rates?|fees?|conditions|deadlines?)|(?:higher|lower|longer|shorter) (?:for|in|on|at)|"
    r"(?:is|are) (?:not )?(?:required|needed|necessary|compulsory|mandatory)|in cash|parking ban|need an? (?:visa|permit|ticket|deposit)|"
    r"(?:you|customers|members|students|guests|applicants|buyers|sellers) (?:(?:may|will|might|must|also|then) ){0,2}(?:be required|need|have|"
    r"be asked) (?:to|an?)\b)\b"
)
_BE = r"(?:is|are|isn't|aren't|be|was|been)"
# Before what is said of something: "may also not", "can only be".
ADVERB = (
    rf"(?:{_BE}|have to|has to|need to|must|may|might|can|cannot|can't|could|will|won't|would|do|does|don't|doesn't|have|has|only|not|never|no longer|"
    r"always|even|still|all|fully or partially|fully|partially|partly|temporarily|fundamentally)"
)
# What is true of it then.
_STATES = (
    r"(?:able to|subject to|required to|obliged to|expected to|asked to|prepaid|taxable|outside (?:of )?our|declined|refused|rejected|honou?red|"
    r"provided|qualified for|translated|"
    r"(?:un)?available|(?:in)?eligible|"
    r"excluded|included|exempt|(?:un)?covered|restricted|limited|free|(?:non-?)?refund(?:able|ed)|(?:non-?)?transferable|(?:non-?)?return(?:ed|able)|final sale|"
    r"offered|sold|shipped|delivered|accepted|allowed|permitted|prohibited|forbidden|tax[- ]deductible|entitled|charged|billed|discounted|reserved|"
    r"open (?:to|on|at|for)|"
    r"exchanged|cancell?ed|redeemed|combined|used with|bought|purchased|booked|upgraded|reimbursed|collected|part of|closed (?:to|on|at|for|during)|"
    r"visited|paid|certified|"
    r"signed|deductible|borrowed|photographed|renewed|taxed|insured|repaired|posted|mailed|sent|carried|imported|admitted|served|hired|rented|"
    r"invited|recycled|treated|"
    r"considered|counted|classed|regarded|transferred|changed|modified|waived|matched|granted|given|held|locked|priced|turned (?:away|down)|withdrawn|"
    r"revoked|suspended|(?:more |less )?expensive|cheaper|dearer|for (?:[a-z]+ ){1,3}only|on sale|extra|(?:your|the [a-z]+'s?) (?:own )?responsibility|"
    r"[a-z-]{3,20}[- ]only|final|at your own (?:cost|expense|risk)|compulsory|mandatory|optional|reduced|wheelchair[- ]accessible|accessible (?:to|by|for))"
)
_PROOF = (
    r"(?:tickets?|permits?|approval|authori[sz]ation|referral|deposits?|visas?|documents?|signatures?|appointments?|booking|reservation|prescription|"
    r"licen[cs]es?|payments?|"
    r"subscription|proof|permission|checks?|forms?|certificates?|passport|registration|enrol?ment|induction|test|guarantor|cards?|inspection|fees?|consent|training|"
    r"certification|membership|id|verification|review|notice|supervision|minimum|insurance|(?:sur)?charges?|costs?|guardian|plan|contract|"
    r"clearance|assessment|interview|experience|"
    r"declarations?|qualifications?|quote|vote|age|account|cabling|visit)"
)
_LIMITING = (
    r"(?:(?:an? )?(?:[\w-]+ ){0,2}(?:restrictions?|limits?|limitations|exclusions?|requirements?|conditions|deadlines?|terms|rules|fees?|deposits?|"
    r"charges?|surcharges?|caps?|quotas?|"
    r"allowances?|access|discounts?|prices?|opening hours|minimums?|excess|benefits?|privileges|rights?|cover|bans?)\b|their own|"
    r"(?:an? )?(?:[\w-]+ )?(?:shorter|longer|different|"
    r"separate|additional|extra|limited|specific|special|minimum|maximum|higher|lower|unlimited|reduced|free|complimentary|waiting|cooling-off|round-the-clock)\b|"
    r"(?:no|only an?) (?:additional|extra|limited|access|refunds?|warranty|cover|right|insurance|grace))"
)
# What they do or need: what is meant is a rule, not what happens to somebody.
_DOES = (
    rf"(?:qualify|participate|take part in|belong to|(?:need|require|demand|ask for)s? (?:to be [a-z]+|to (?:pay|book|register|apply|show|buy|bring)|(?:(?!that\b|"
    rf"you\b)[\w'-]+ ){{0,3}}?{_PROOF}\b)|"
    r"decline|pay (?:less|more|no|a|an|nothing|the|for|extra|only)|join|travel|try|(?:give|grant) (?:an?\b|\d|double|extra|you|members|customers|guests|students)|"
    r"take (?:cash|cards?|coins)|accept|admit|(?:open|close) (?:on|at|during|for|early)|end (?:when|if|on)|support|offer|include|unlock|exclude|cost|charge|incur|"
    r"attract|earn|(?:get|receive) (?:an?\b|the|no|free|extra|more|less|their|your|to|access|priority|double|\d)|ship|come with|"
    r"(?:allow|permit) (?:entry|pets|dogs|children|smoking|refunds|changes|cancellations|returns|exchanges|you|customers|guests|members|users|passengers)|"
    r"carry (?:bikes|bicycles|dogs|pets|animals|passengers|luggage)|let you|"
    r"allow (?:only|just|up to|no)|fall outside|"
    rf"(?:have|carry) {_LIMITING})"
)
_NOT = r"(?:cannot|can't|can not|may not|must not|do not|don't|does not|doesn't|will not|won't|are not|aren't|is not|isn't|no longer|never)"
_MUST = r"(?:must|have to|has to|needs? to|(?:can|may|are) only|are (?:required|obliged|asked|expected) to)"
# Behind the noun: "and rates", "in our shop", "bought abroad".
_COORDINATED = r"(?: (?:and|or|&) (?:(?!(?:is|are|the|we|you|they|it|can|may|will)\b)[\w'-]{2,20} ){0,3}?[\w'-]{2,20}s)?"
_ATTRIBUTE = (
    r"(?: (?:in|on|at|from|with|of|for|within|outside|under|per|purchased|bought|sold|shipped|marked|booked|kept|stored|issued|placed|"
    r"near)\b(?:(?! (?:we|you|they|it|that|which|who)\b)"
    r"[^,.;:!?()]){1,60}?)?"
)
_THEN = rf"\A{_COORDINATED}{_ATTRIBUTE}(?:,? however,)?"
# "… in our store cannot be returned", "… cost more".
SAID_OF_IT = expression(
    rf"{_THEN}(?:(?: {ADVERB}){{1,5}} (?:{_STATES}|{_DOES})\b| {_DOES}\b|(?: {ADVERB}){{0,2}} (?:{_MUST}|{_NOT}(?: only| also| yet)?)(?: also| first|"
    rf" only| always)? be "
    r"(?!reached|seen|found|heard|used to)(?:[a-z]{2,9} )?[a-z-]+(?:ed|en|t|n|id|wn)\b)"
)
# … or what must not be, whatever it is.
KEPT_FROM_IT = expression(
    rf"{_THEN} (?:{_NOT}|{_MUST})(?: also| yet| currently)? (?!(?:see|notice|know|like|want|show|appear|have|look|mean|matter|meet|need)\b)[a-z-]+"
)
# Of people: "must", "have to", "may", "can".
HELD_TO = expression(
    rf"{_THEN}(?: (?:may|might|will|can|could|also|still|now|only|then))* (?:have to|must|need to|need|require|are (?:not )?(?:required|allowed|"
    rf"permitted|entitled|able|obliged) to|"
    r"be (?:asked|required|able|allowed|entitled|charged|given|offered)|do not have to|don't have to|do not (?:need|require)|don't (?:need|require)|(?:can|cannot|can't|"
    r"may not|must not|can't) "
    r"(?!(?:see|notice|find|experience|feel|be\b|have|want|prefer|choose|wish|wonder|get|not)\b)[a-z]+|can get|(?:may|might) (?:board|enter|bring|"
    r"try|redeem|exchange|use|travel|"
    r"apply|join|book|buy|pay|keep|leave|return|cancel|attend|borrow|stay)|pay (?:less|more|no|nothing|extra|"
    r"only)|(?:get|receive|earn|enjoy) (?:an?\b|the|no|free|extra|more|less|"
    r"their|access|priority|double|\d)|have (?:[\w-]+ ){0,2}(?:access|limits?|restrictions|discounts?|rights?|privileges)|travel (?:free|for)|"
    r"qualify|are (?:in)?eligible|"
    r"are (?:given|granted|offered|exempt|charged|invited|excluded|entitled|admitted|upgraded))\b"
)
_CUSTOMERS = (
    r"(?:customers|clients|members|guests|users|buyers|passengers|students|patients|tenants|visitors|non-members|subscribers|drivers|patrons?|"
    r"residents|children|sellers|anyone)"
)
_OURS = (
    r"(?:we|it|they|codes?|vouchers?|coupons?|points|our [\w' ]{2,30}?|(?:the|this|your|our) (?:[\w-]+ )?(?:plan|policy|warranty|offer|promotion|"
    r"discount|insurance|cover|"
    r"coverage|guarantee|card|code|voucher|sale|fare|pass|membership|subscription|price|railcard|account|contract|service|scheme|ticket))"
)
_GIVES = (
    r"(?:exclude|offer|cover|include|accept|limit|restrict|waive|ship|discount|refund|cancel|support|sell|apply to|unlock|ask|require|deliver|take|"
    r"hold|charge|match|partner "
    r"with|work with|reimburse|reserve|serve|repair|replace|credit|provide|grant|insure|let|rent|give|stock|host|carry|pay for|process|close|verify|"
    r"review|decline|reject)"
)
_TO = r"(?: (?:can|could|may|might|must|to|only|not|cannot|can't|do|does|don't|doesn't|will|won't|are|is|also|be|(?:un)?able|currently|then|have|need|simply)){1,5}"
_USES = (
    r"(?:refund|return|exchange|cancel|redeem|use|book|buy|order|access|attend|enter|visit|join|borrow|rent|hire|transfer|sell|ship to|pay (?:with|"
    r"by|for)|purchase|bring|"
    r"watch|download|stream|trade|wear|take|drive)"
)
# What the company does with it, or what customers may: "we accept", "you cannot return", "access to".
DONE_WITH_IT = expression(
    rf"\b(?:exclud(?:es?|ing)|except|(?:only |access to )?(?:unlock|include|cover|accept)s?(?: only)?|(?:only )?(?:unlock|include|cover|accept)s? only) \Z|"
    rf"\b{_OURS}(?:{_TO})? {_GIVES}s?(?: only)? \Z|"
    rf"\b(?:you|{_CUSTOMERS}|ability|possible|allowed|permitted){_TO} {_USES}(?: only)? \Z|"
    rf"\b(?:restricted|barred|excluded|banned|kept|prevented) from [a-z]+ing \Z|"
    rf"\b(?:cannot|can't|may not|must not|won't be able to|will not be able to|not able to|not allowed to|unable to) (?:[a-z-]+ [\w-]+ or )?{_USES} \Z"
)
# "Visa, certain prepaid cards and …": one of several that we accept.
AMONG_THESE = expression(
    r"\bwe(?: (?:also|currently|only|gladly|do))* (?:accept|take|support|offer|cover|ship to|deliver to|serve)\b(?! you)[^.;:!?]{3,100}?(?:,|\b(?:and|or|&)),? \Z"
)
# "Certain" ones are not all, in a sentence about what customers get or pay, behind these words.
REACHES = expression(
    r"\b(?:includ(?:es?|ing)|cover(?:s|ing)?|achieved?|reach(?:ed)?|meets?|purchas(?:e|ed|ing)|buy|buying|bought|order(?:ing)?|book(?:ing)?|use|"
    r"using|used|hold|holding|"
    r"have|has|own|sell(?:s|ing)?|requires?|exclud(?:es?|ing)|earn(?:ed)?|choose|apart from|except|limits?|process(?:ing)?|accept(?:ing)?|approv(?:e|"
    r"ing)|return(?:ing)?|"
    r"refund(?:ing)?|cancel(?:l?ing)?|chang(?:e|ing)|charg(?:e|ing)|waiv(?:e|ing)|offer(?:ing)?|provid(?:e|ing)|need|bring|show|present|"
    r"deliver(?:ing)?|ship(?:ping)?|"
    r"join(?:ing)?|pay(?:ing)?|lose|pay for|rent|enter|attend|access) \Z"
)
WE_ASK = expression(
    r"\bwe (?:may|might|can|will|must|need to|have to|do)(?: then| first| not)? (?:request|ask|require|demand|need|hold|decline|refuse|limit|check|"
    r"review|verify|reject)\b|"
    r"(?<!if )\byou(?:'ll| will| may| must| then)* (?:need|require|bring|show|provide|present)\b"
)
# What readers set up, and what they are told to press.
READER_SETS = expression(
    r"\A(?:create|add|set|choose|define|exclude|restrict|enable|configure|specify|assign|hide|limit|give|crop|select)\b|\byou (?:can|may|could|"
    r"might)(?: also)? (?:exclude|include|"
    r"create|give|grant|allow|limit|restrict|share|offer|assign|add|set|choose|select|apply|filter|sort|search|see|view|show|hide|create|find|block|"
    r"lock|disable|enable|"
    r"turn)\b|\bcan be (?:granted|given|assigned|shared)\b"
)
# What programs do, and those who run them.
RUNS = expression(
    r"\b(?:servers?|clusters?|nodes?|api|apis|logs?|metrics|files?|database|hardware|gpus?|button|menu|icon|tab|browsers?|devices?|code|script|"
    r"command|query|queries|errors?|"
    r"restart\w*|install\w*|deploy\w*|build|container|volumes?|cache\w*|config\w*|request headers?|data|software|app|apps|page|pages|law|laws|legal|court)\b"
)
# A program that does something not always, or not with everything.
MACHINE = expression(
    r"\b(?:servers?|clusters?|nodes?|network|internet|wi-?fi|data|information|api|logs?|metrics|files?|database|hardware|gpus?|results?|button|menu|"
    r"icon|tab|signal|connection|"
    r"updates?|translations?|source)\b"
)
