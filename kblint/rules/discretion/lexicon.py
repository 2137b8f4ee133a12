"""Who decides and who does not, what is given and taken, and what counts as a criterion."""

from __future__ import annotations

import msgspec

from kblint.expressions import expression

STRONG = r"(?:(?:sole|own|absolute|full|complete|exclusive|reasonable|fair|appropriate|free|entire|unfettered|and) ){0,3}"
OTHERS = r"(?:user|customer|parent|administrator|admin|member|reader|teacher|instructor|owner|developer|partner|sponsor|guest|everyone|anyone|doctor)"
THIRD = (
    rf"(?:{OTHERS}s?|individuals?|people|persons?|you|them|organi[sz]ers?|hosts?|sellers?|merchants?|buyers?|recipients?|readers?|employers?|employees?|issuers?|"
    r"authorit(?:y|ies)|governments?|courts?|judges?|(?:(?:delivering|delivery|shipping|mail|parcel) )?carriers?|country|countries|customs|landlords?|vendors?|"
    r"couriers?|drivers?|creators?|authors?|editors?|institutions?|"
    r"physicians?|clients?|students?|applicants?|tenants?|maintainers?|schools?|third part(?:y|ies))"
)
# What is left to a program is nobody's favour.
PROGRAM = (
    r"(?:implementation|compiler|server|kernel|browser|client|scheduler|runtime|interpreter|optimi[sz]er|back-?end|system|application|programmer|vendor|worker|"
    r"sender|receiver|caller)"
)
# Those who decide for the company, in the words of shops, offices and communities.
OWN = (
    r"(?:store|shop|team|staff|department|bank|airline|branch|manager|director|principal|coordinator|hotel|billing desk|help ?desk|management|reception|front desk|desk|"
    r"office|library|museum|council|city|county|clinic|committee|board|panel|leader|supervisor|moderators?|administration|company|insurer|operator|crew|support|club|theatre|gym|association|society|venue)"
)
GIVES = (
    r"(?:waive|refund|reimburse|credit|compensate|grant|extend|consider|approve|accept|replace|exchange|offer|allow|give|"
    r"issue|provide|upgrade|reinstate|reopen|reduce|reverse|cover|pay|compensate|make good|reconsider|revisit|lift|shorten|lengthen|prolong|postpone|"
    r"defer|forgive|accommodate|unsuspend|unblock|unban|reactivate|honou?r|exempt|write off|make allowances|re-?issue|"
    r"relax|take another look|(?:increase|raise) (?:your|the|user|a customer's|an account's|account|their|these|any) (?:[\w-]+ ){0,2}?(?:limits?|quotas?|"
    r"allowances?)|look at (?:[\w-]+ ){1,4}again|(?:perform|make|process|arrange) (?:an? )?(?:[\w-]+[ -])?(?:refund|"
    r"exchange|replacement|payment))"
)
US = rf"(?:(?:customer )?support|customer (?:care|service)|the (?:(?!if|when|of|to|and|or\b)[\w-]{{2,15}} ){{0,3}}?{OWN})"
TAKES = (
    r"(?:place (?:an? |temporary )?(?:holds?|limits?|restrictions?)|freeze|put (?:an? )?hold|refuse|decline|deny|reject|cancel|limit|"
    r"suspend|terminate|close|withdraw|revoke|block|withhold|restrict|delay|deactivate|remove|disable|ban|impose|"
    r"discontinue|exclude|turn away|turn down)"
)
# What customers are owed, or would like to be.
DUE = (
    r"(?:refunds?|discounts?|credits?|vouchers?|compensation|reductions?|rates?|extensions?|replacements?|waivers?|exemptions?|reimbursements?|money back|"
    r"special pric(?:ing|es)|rebates?|upgrades?|allowances?|adjustments?|bonus(?:es)?|exchanges?|repairs?|grants?|financial (?:help|"
    r"support|assistance)|assistance|payment plans?|"
    r"payment holidays?|concessions?|alternative flights?|rebooking|(?:lower|cheaper|reduced|better|special) (?:tariffs?|fares?|prices?|rates?))"
)
OFFERED = (
    r"(?:refunds?|credits?|discounts?|compensation|extensions?|replacements?|returns?|exchanges?|reimbursements?|repayments?|instal?ments?|rebooking|"
    r"rescheduling|refunding|(?:additional|extra|more) time|early (?:termination|repayment|payment)|"
    r"cancellations?|vouchers?|waivers?|scholarships|bursaries|rebates|concessions|late check-?outs?|early check-?ins?|renewals?|deferrals?|postponements?)"
)
# What customers care for. Whether a program works on their device is no decision of anybody's.
AT_STAKE = expression(
    r"\b(?:refunds?|refunded|reimburse\w{0,5}|money|fees?|charges?|charged|costs?|price|discount(?:s|ed)?|credits?|vouchers?|"
    r"compensation|deposit|pric(?:ing|es)|reductions?|rebates?|concessions?|waivers?|exemptions?|reimbursements?|repayments?|"
    r"returns?|exchanges?|replacements?|repairs?|warranty|cancel(?:lation|lations|led|ing)?|orders?|bookings?|reservations?|"
    r"flights?|seats?|fares?|tickets?|upgrade[ds]?|deliver(?:y|ies)|shipments?|parcels?|"
    r"deadlines?|extensions?|extend(?:ed)?|late|grace period|payments?|instal?lments?|loans?|claims?|disputes?|appeals?|"
    r"applications?|limits?|overdraft|accounts?|memberships?|subscriptions?|plans?|"
    r"contracts?|tariffs?|services?|suspensions?|premiums?|tuition|rent|tenanc(?:y|ies)|awards?|benefits?|points|miles|rewards|bonus|check-?out|check-?in|early|"
    r"baggage|luggage|pets?|"
    r"admission|entry|listings?|fines?|penalt(?:y|ies)|bans?|permits?|rentals?|stays?|dates?|appointments?|lessons?|compensat\w{1,4}|posts?|comments?|"
    r"rescheduling|rebooking|termination|transfers?|deferrals?|renewals?|reviews?|registrations?|enrol?ments?|scholarships?|bursar(?:y|ies)|quotas?|"
    r"postage|bills?|adjust(?:ed|ments?)|trials?|invoices?|rates?|extra storage|instal?ments|replaced?|waived?)\b"
)
_SOME_NUMBER = r"(?:(?:a|an|the first|the last|at least|about|more than) )?(?:\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty)\b)"
_COUNTED = (
    "two|three|four|five|six|ten|twelve|repeated|several|multiple|failed|failing|missed|late|unpaid|overdue|non-payment|inactivity|inactive|violat\\w+|breach\\w*|"
    "fraud\\w*|warnings?|reminders?|damag\\w+|loss|theft|death|delays?|errors?|faults?|accidents?|complaints?|abuse|misuse|suspension|closure|expir\\w+"
)
CRITERION = expression(
    r"\b(?:if|when|whenever|where|unless|as long as|so long as|(?<!is )(?<!are )(?<!be )(?<!been )provided|providing|depend(?:s|ing)|based on|because|due to|"
    r"such as|including|for example|e\.g\.|considering|(?:as|since) (?:they|it|these|those|this|there) (?:is|are|do|does|has|have|was|were|cannot|can't|can not)|"
    r"in (?:the )?(?:case|event) of|until|by (?:going|using|clicking|signing|checking|removing|opening|changing)|whose|"
    r"who have|that (?:are|is|was|were|have|has|violates?|exceeds?|do|does|contains?|appears?|seems?|looks?|fails?|shows?|breach\w*|infringe\w*|cannot|can't|didn't)|"
    # "After we have looked at it", "once a year", "within the app": no criterion.
    # "After the order is placed" says when, "after three reminders" says why.
    rf"after (?=[^.,;]{{0,60}}(?:\d|\b(?:{_COUNTED})\b))|"
    rf"once (?!(?:we|our|again)\b)(?=\w)|within {_SOME_NUMBER}|"
    r"without (?:a )?(?:receipt|proof)|following(?! (?:(?:business|working|calendar) )?(?:day|week|month|year|morning)s?\b)|"
    r"for (?:the following(?! (?:day|week|month|year))|violat\w+|breach\w*|fraud\w*|medical|bereavement)|"
    r"(?:returns|items|orders|bookings|requests|claims|accounts|customers|users|guests|parcels|"
    r"listings|reviews|payments|tickets) (?:that|which|who) (?!we\b|you\b)\w+|any(?:one|body) who,? (?!we\b|you\b)\w+|"
    r"according to|subject to the|took|criteria|to comply|caused by|in ?line with)\b"
)
# "Depending on the situation" names nothing that could be looked up.
NOTHING_NAMED = expression(
    # "Due to circumstances beyond your control", and why it is so: "because demand is high, …".
    r"\b(?:due to|because of|owing to|in (?:the )?(?:case|event) of) (?:(?:any|some|certain|other|various|extraordinary|exceptional|extenuating|special|unforeseen|"
    r"unexpected|unavoidable|mitigating|unusual|personal|your|individual|the) ){0,2}(?:circumstances|situations?|events|reasons|factors)\b"
    r"(?! (?:such|like|includ\w+|listed|below|described|above))|\A\W*because (?!of\b)[^,;:]{3,80}, |"
    r"\b(?:depending on|subject to) (?:the )?availability\b|\b(?:if|when|where|wherever|whenever|as) (?:it is |this is |"
    r"reasonably |absolutely |really |truly |strictly )?(?:necessary|possible|appropriate|applicable|feasible|needed|"
    r"required|available|practicable|reasonable)\b(?! to\b)"
    r"|\b(?:depend(?:s|ing) (?:up)?on|based on|considering|according to) (?:the (?:details|specifics|facts|nature|merits) of )?(?:the|"
    r"your|each|all|individual|specific|particular|various|several|certain|many|different|other|a (?:number|variety|range) of) (?:(?:individual|"
    r"specific|particular|other) )?"
    r"(?:situations?|circumstances|cases?|factors|issues?|matters?|problems?|requests?|incidents?)\b(?! (?:such|like))"
    # Whether a request is reasonable is what is decided.
    r"|\b(?:depend(?:s|ing) (?:up)?on|based on|considering|according to) (?:the|your|its|their|how) (?:(?:reasonab(?:ility|leness)|merits?|legitimacy|"
    r"genuineness|validity|"
    r"strength)(?: of [^.;:,]{3,40})?|(?:reasonable|genuine|valid|deserving) (?:it|this|that|your [\w-]+|the [\w-]+) (?:is|seems)|reasons?(?=[.,;]|\Z))"
    # For whoever has reasons that are good enough.
    r"|\b(?:if|when|where|unless|provided(?: that)?|because) (?:(?:you|they|there|we)(?: can| could)? (?:have|has|is|are|gives?|shows?|see)(?: not|"
    r"n't)? |for )(?:us )?(?:an? )?"
    r"(?:(?:very|really|truly|particularly) )?(?:good|valid|legitimate|compelling|exceptional|extenuating|special|extraordinary|mitigating|unusual) "
    r"(?:reasons?|grounds|circumstances|situations?|excuses?|case)(?: (?:to|for) [^.;:,]{2,60})?"
    r"|\b(?:for )?(?:as|so) long as (?:we|our [\w ]{2,25}?) (?:deems?|thinks?|considers?|needs?|sees? fit|feels?|wants?|likes?|finds?)\b"
    r"|\b(?:when|in|while) (?:handing|deciding|judging|assessing|determining|reviewing|considering|dealing|handling|imposing|granting)\b"
    r"|\bif (?:we|our [\w ]{2,25}?) (?:see|feel|have) (?:a|the) need\b"
    r"|\b(?:depend(?:s|ing) (?:up)?on|based on|according to) what (?:has |had )?(?:happen(?:s|ed)|occurred|went wrong)\b"
    # "If minor issues occur": which ones are minor is what is decided.
    r"|\b(?:if|when|where|in case of|in case) (?:there (?:are|is) )?(?:any |an? |some )?(?:minor|small|slight|serious|major|significant|certain|special|unexpected|"
    r"unforeseen) (?:issues?|problems?|defects?|faults?|matters?|reasons?|difficult(?:y|ies))(?: (?:occurs?|arises?|exists?|appl(?:y|ies)|comes? up|are found|is found))?"
    r"(?=[.,;)!]| (?:and|but|or)\b|\Z)"
    r"|\bif (?:we|our [\w ]{2,25}?) (?:feel|think)s?\b|\bwhen (?:we|our [\w ]{2,25}?) (?:deal with|decide|consider|assess|review|look at|handle)\b"
    r"|\b(?:depend(?:s|ing) (?:up)?on|based on|according to|subject to) (?:the|your|our|its)(?: [\w-]+){0,2} (?:terms|conditions|polic(?:y|ies)|rules|discretion)\b"
)
# Where a condition ends that begins the sentence: with a comma or a dash, or where what follows from it begins.
THEN = r"(?:, | ?[\u2013\u2014] ?| - | (?=\Z|(?:we|you) (?:may|might|can|could|will|should)\b))"
# "If your parcel is lost, you may be able to get a refund": the condition in front tells of the trouble, and not by what it is decided.
TROUBLE = expression(
    r"\A\W*(?:if|when|where|should|in case|in the event)\b(?=[^,\d]{0,160}(?:\b(?:lost|damaged?|late|delay(?:s|ed)?|cancel(?:s|led|ed)|not|cannot|unable|"
    r"missed|miss|wrong|faulty|defective|broken|leaks?|problems?|issues?|outages?|interrupt\w+|stolen|errors?|unhappy|dissatisfied|disappointed|change your "
    r"(?:mind|plans)|struggling|difficult\w*|ill|illness|sick|unexpected\w*|overcharged|hardship|bereave\w*|arrears|incorrect\w*|rejected|declined|denied|"
    r"deactivated|suspended|banned|closed|blocked|complain\w*|ha(?:s|ve) to cancel)\b|n't\b))"
    r"(?:(?!\b(?:within|before|after|less than|more than)\b)[^,\d]){4,160}?"
    rf"{THEN}(?:(?:and|or) (?:have|need|had|must)\b[^,\d]{{2,80}}, )?"
)
CONSEQUENCE = expression(
    r"\A\W*(?:this|that|which|it) (?:also )?means\b|\bto (?:protect(?! (?:itself|ourselves|our (?:own )?(?:business|interests?|rights?)))|prevent|comply)\b"
    r"|\bto (?:pay|collect|recover|cover|settle|offset) (?:(?!for\b)[\w-]+ ){0,3}?(?:debts?|balance|loss(?:es)?|arrears|costs)\b"
)
# What is shown or sent decides nothing.
PAPERS = expression(
    r"\A (?:for |to (?:see|check|inspect|view) |you (?:to (?:show|send|provide|submit|sign)|for) )?(?:(?!(?:deposit|(?:pre)?payment|fee|cash)s?\b)[\w'-]+ ){0,5}?"
    r"(?:signed [a-z]+|letters?|documents?|documentation|paperwork|proof|evidence|identification|id|cop(?:y|ies)|information|details|"
    r"verification|signatures?|certificates?|photos?|"
    r"receipts?|statements?|references?|confirmation|authori[sz]ation)\b"
)
# What other people decide.
THEY = expression(
    rf"\b(?:{OTHERS}s?|hosts?|sellers?|merchants?|organi[sz]ers?|banks?|issuers?|employers?|maintainers?|editors?|you|they|he|she|instructors?|moderators?|"
    r"your (?:own )?(?:manager|school|employer|teacher|organi[sz]ation|company|insurer|doctor|institution|landlord|university))\b"
    r"(?: [\w'-]+){0,6} \Z"
)
# How it ends where somebody decides. "Considered late" gives it a name, and no favour.
CONSIDERED = r"(?:re)?considered(?=[.,;:)]|\Z| (?:for|on|in|if|when|at|under|with|only|and|but|individually|separately|outside|after|where|as (?:an )?exceptions?)\b)"
DONE = (
    rf"(?:{CONSIDERED}|approved|accepted|granted|waived|honou?red|accommodated|awarded|excused|reinstated|reversed|overturned|lifted|forgiven|allowed|permitted|"
    r"reduced|lowered|refunded|reimbursed|compensated|credited|pro-?rated|exempted|postponed|deferred|rebooked|rescheduled|re-?opened|written off|offered|backdated|"
    r"authori[sz]ed|agreed|relaxed|negotiated|successful)"
)
AT_ISSUE = expression(
    rf"\b(?:{DUE}|{OFFERED}|{DONE}|approval|approve|grant|waive|decisions?|determination|decide[ds]?|outcome|eligibility|reinstate|suspension|suspended|awards?|"
    rf"penalt(?:y|ies)|sanctions?|"
    r"arrangements?|appeals?|requests?|applications?|hold|length|extends?|cancelled|canceled|goodwill|bans?|mutes?|punishments?|we can offer|"
    r"amount of (?:help|support|assistance)|remed(?:y|ies)|resolution|what (?:we|you)(?: can| will)? (?:offer|get|pay|receive)|how much (?:you|"
    r"we) (?:pay|get|refund)|whether (?:we|you|they) (?:pay|refund|get|receive|qualify))\b"
)

# For whom alone it is.
ONLY_THESE = expression(
    r"(?:\A\W*|[.;:,] |\b(?:and|but) )only (?!in\b|under\b|if\b|when\b|rarely\b|with\b|some\b|certain\b|eligible\b)(?:[\w'/-]+ ){1,5}\Z"
)
# What follows reads a claim by its grammar, whatever its words: who acts, whether that gives or takes, to what it happens, and what leaves it open.
WE = rf"(?:we|our (?!(?:customer|member|user|guest|client|partner)s?\b)[\w ]{{2,25}}?|{US})"
# What customers ask for, and what somebody has to say yes or no to.
ASKED = (
    r"(?:requests?|applications?|appeals?|claims?|petitions?|circumstances|exceptions?|cancell?ations?|changes|amendments?|modifications?|alterations|refunds?|"
    r"reductions?|discounts?|credits?|compensation|extensions?|waivers?|exemptions?|reimbursements?|concessions?|adjustments?|exchanges?|replacements?|returns?|"
    r"repairs|upgrades?|vouchers?|grants?|awards?|relief|leave|deferrals?|deferments?|postponements?|transfers?|renewals?|reinstatements?|fees?|charges?|deposits?|"
    r"fines?|penalt(?:y|ies)|interest|payments?|instal?ments?|repayments?|arrears|debts?|orders?|bookings?|reservations?|tickets?|purchases|suspensions?|bans?|"
    r"deadlines?|limits?|loans?|tenanc(?:y|ies)|memberships?|subscriptions?|admission|entry|admittance|pets|dogs|children|guests|visitors|visits|check-?ins?|"
    r"check-?outs?|arrivals?|submissions?|proposals?|nominations?|evidence|places|pricing|late ?comers|luggage|baggage|absences?|withdrawals?|(?:additional|extra|"
    r"more) time|"
    r"contributions?|hardship|resits?|retakes?|swaps|substitutions|stays|terminations?|departures?|reasons|(?:financial |student )?aid|"
    r"payment (?:breaks?|holidays?|plans?|pauses?)|bursar(?:y|ies)|scholarships?|"
    r"(?:name|date|seat|room|address) changes?|changes? of (?:name|date|seat|room|address|booking)|redeliver(?:y|ies)|re-?deliveries|credits?|"
    r"(?:free )?trials?|trial periods?|"
    r"sublet(?:s|ting)?|(?:help|assistance|support) with (?:[\w-]+ ){0,3}?(?:fees?|costs?|bills?|payments?|rent)|special (?:requests?|pricing|prices|deals)|tuition)"
)
# Decided by somebody else, as a matter of course or by a machine; and what has its reason in front.
NOT_OURS = expression(
    r"\A (?:as|access|to (?:users|members|admins|administrators|accounts))\b(?! (?:an? )?exceptions?)|\bby (?!us\b|our\b|the (?:manager|team|store|shop|management|"
    r"council)\b|"
    r"(?:e-?mail|phone|post)\b)[\w-]+|\b(?:automatically|online|"
    r"(?:under|in|from|via) (?:(?:your|the|course|my) ){0,2}(?:settings|app|account|menu|dashboard|profile|portal|website)|through|using|via|up to|once|"
    r"twice|\d+|first[- ]come|in the order|by (?:e-?mail|phone|post))\b"
)

# What others give, and where it goes, is not whether it is given.
ELSEWHERE = expression(
    r"\b(?:from|by|through|with) (?:your|their|an?|each) (?:own )?(?:(?:card|travel|home|health) )?(?:bank|insurer|insurance(?: company)?|employer|carrier|issuer|"
    r"provider|seller|merchant|airline|landlord|retailer|school|vendor|supplier|manufacturer|dealer)\b|\bby the (?:seller|merchant|bank|issuer|"
    r"carrier|landlord|retailer|airline)\b"
)
TO_WHERE = expression(
    r"\A (?:only )?(?:to|in|onto|via|through) (?:the|your|its) (?:(?:original|same|initial|local|own) )?(?:[\w-]+ )?(?:cards?|currency|account|(?:payment )?methods?|"
    r"form of payment|wallet)\b"
)
# Whom a company gives something, or refuses it, in every trade.
PEOPLE = (
    r"(?:you|customers|clients|members|guests|passengers|travell?ers|students|pupils|residents|tenants|patients|visitors|applicants|latecomers|subscribers|participants|"
    r"attendees|sellers|buyers|shoppers|drivers|hirers|borrowers|donors|families|parents|children|households|players|volunteers|teams|projects|charities|non-?profits|schools|"
    r"businesses|companies|startups|organi[sz]ations|groups|employees|holders|owners)"
)
AT_TIMES = r"(?:sometimes|exceptionally)"
IN_CASES = r"(?:in|under|on|at) (?:[\w-]+ ){0,3}(?:cases|circumstances|instances|situations|occasions?|times)"
# What is said to happen, and not when: "may, in some cases, also", "can sometimes".
MAY = rf"(?:(?:may|might|could)(?:,? (?:also|still|even|then|well|possibly|perhaps|instead|{AT_TIMES}|{IN_CASES}),?)*|can,? (?:{AT_TIMES}|{IN_CASES}),?)"
# What is done for whoever gets it.
GRANTED = (
    rf"(?:{DONE}|issued|given|provided|made available|arranged|restored|re-?issued|repaid|paid out|moved|brought forward|lengthened|shortened|"
    rf"transferred|combined|dropped(?! off\b)|"
    r"settled|raised|increased|replaced|repaired|exchanged|put on hold|frozen|swapped|cut|rewarded|admitted|let in|spread|deferred|brought back|recovered for you)"
)


class Decision(msgspec.Struct, frozen=True, order=True):
    """Words at ``[start, end)`` of the folded sentence that tell of a decision, and their form."""

    start: int
    end: int
    form: str


def given_by_others(text: str, start: int, end: int) -> bool:
    """Whether what is given comes from somebody else, or only where it goes is told."""
    return bool(ELSEWHERE.search(text, start) or TO_WHERE.match(text[end:]))
