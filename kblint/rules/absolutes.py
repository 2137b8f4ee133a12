"""The words of promises without exception: who serves, what is done for customers, and what they are spared.

A rule joins them: a company (or what it runs, or what is the customer's) with *never* and something bad, or with *always* and something good.
"""

from __future__ import annotations

from kblint.rules.inflections import forms
from kblint.rules.plain import CUSTOMERS, MODAL, SERVED_SIGNS, Plainly


def _inflected(words: str) -> str:
    return "|".join(sorted({form for word in words.split() for form in forms(word)}, reverse=True))


# Who or what serves customers, with its article or without: "the staff", "every parcel", "claims".
_STAFF = (
    "team staff crew agent advisor adviser expert specialist courier driver rider engineer technician representative host seller doctor nurse dentist vet teacher "
    "tutor trainer instructor caretaker moderator mechanic plumber librarian colleague operator helpline hotline helpdesk desk reception counter support service"
)
_CARE = (
    "call email order parcel package delivery shipment claim payout payment withdrawal transfer refund return replacement complaint request question enquiry "
    "inquiry ticket booking reservation appointment application purchase repair"
)
_RUN = (
    "class lesson course train bus ferry flight room seat table car bike price fare rate rent premium tariff connection line network server site website "
    "platform app system backup update stream store shop branch warehouse breakfast food meal result place spot heating power electricity internet phone card"
)
_NO_ADJECTIVE = r"(?:and|or|but|your|our|my|their|if|that|which|when|of|to|for|in|on|at|with|by|is|are|no|not|as|from|there)\b"
_DET = r"(?:(?:the|every|each|all|any|no|an?) )?"
SERVING = rf"{_DET}(?:(?!{_NO_ADJECTIVE})[\w-]{{2,15}} ){{0,2}}?(?:{_inflected(f'{_STAFF} {_CARE} {_RUN}')}|customer (?:service|care|support))"
# Who or what can be there for customers.
PRESENT = rf"(?:person|human|member of|{_inflected(_STAFF)}|{_inflected('room seat table car bike place spot')})"
# "Our" and "your" may be said of anything, in up to four words: "our server nodes", "your no-claims bonus".
OURS = r"(?:we|our (?:[\w'-]{2,20} ){0,3}?[\w'-]{2,20}|someone from our [\w-]+|(?:someone|somebody) (?:here|from (?:our|the) [\w-]+))"
YOURS = r"your (?:[\w'-]{2,20} ){0,3}?[\w'-]{2,20}"

_WILL = r"(?:(?: and)? (?:will|shall|would|do|does|is|are|can)|'ll|'re)?"
NEVER = (
    rf"(?:{_WILL},? never,?(?: ever| again)?,?|(?: and)? (?:will not|won't|shall not|do not|don't|does not|doesn't) ever|(?: and)? will at no (?:time|point))"
    r"(?: (?:be|get|become|have to|need to|let (?:you|anyone|anybody|(?:a|any|our) [\w-]+)|make you|keep you|force you to|ask you to|suddenly|simply|just|unexpectedly))*"
)
ALWAYS = rf"{_WILL},? (?:also |therefore |thus )?always,?"

# What would be bad for a customer: of the company, of what it runs or of what the customer has there.
_HURTS = (
    "throttle slow drop interrupt sleep rest fail crash freeze buffer stutter shrink lapse forget overcharge overbook oversell mislead cheat rush abandon disappoint "
    "disconnect evict suspend downgrade compromise ignore mishandle cancel delay postpone block refuse reject decline deny lose miss lag lock bump ban withhold "
    "discontinue damage crowd vanish disappear break raise increase rise charge skip hide"
)
WORSE = (
    rf"(?:{_inflected(_HURTS)}|shut down|hold back|left behind|(?:make|makes|made) mistakes|causes? (?:downtime|outages)"
    r"|(?:deliver|arrive|come|leave|start|open|run|be)?s? ?(?:too |very )?late|(?:run|runs|running) (?:out|dry|late|empty)|(?:go|goes|gone|going) "
    r"(?:up|down|offline|dark|bankrupt|wrong|astray|missing|out of (?:stock|service|business)|over|to waste|without|unanswered)|(?:turn|turned|turns) (?:[\w-]+ ){0,2}"
    r"(?:away|down|off)|(?:cut|cuts) (?:[\w-]+ ){0,2}off|(?:takes?|taking) (?:a (?:break|holiday|day off|rest)|breaks|holidays|days off|time off)|take (?:more|longer)"
    r"|(?:cost|pay) (?:you )?(?:more|extra|twice|a (?:penny|cent))|put up|sold out|offline|unavailable|unreachable|out of (?:stock|service|order|date|reach)|closed?"
    r"|(?:left )?(?:alone|waiting|stranded|stuck|in the (?:dark|lurch|cold))|full|down|wait|let down|higher(?: than)?|more expensive"
    r"|changes? (?:the|your|our) (?:price|fare|rate|fee|plan)s?|change(?! (?:the|your|our|it|any|this|how|when|if)\b)|changed|lets? (?:you|(?:an?|any|our) [\w-]+|"
    r"anyone|anybody) (?:down|wait|leave)"
    r"|leaves? (?:you|(?:an?|any|our) [\w-]+|anyone|anybody)(?: without)?|fall short|give up on)"
)
# … and of what is the customer's, where it says so.
WORSE_YOURS = (
    rf"(?:{_inflected('delete remove wipe erase reset limit restrict slow shut close stop cut lock lower reduce sacrifice')})"
)
SPARED = (
    r"(?:(?:pay|be charged) (?:more(?! than [$\u20ac\u00a3\d])|extra|twice|for|an? (?:penny|cent|deposit|fee)|full price|[\w-]{1,15} (?:fees|charges))"
    r"|wait (?:more|longer|in|for|a|at|on)|run out|wait\W*\Z|(?:have|need) to (?:pay|wait|queue|worry|return|send|call|chase|stand in)"
    r"|be asked to (?:pay|return|send (?:it|them|any)|wait|leave|prove|sign|buy|queue)|lose (?:your|an?|any|out|money)\b|be (?:late|without)|queue|miss an?"
    r"|find (?:it|them|an?|one|this) (?:[\w-]+ )?(?:cheaper|better|lower|elsewhere)|(?:be )?(?:charged|overcharged|left (?:alone|without|waiting|stranded)|alone|"
    r"disappointed|kept waiting|turned away|refused|stuck|stranded|out of pocket|without))"
)

# What companies do for customers.
_SERVES = (
    "answer reply respond help deliver refund reimburse repay match ship dispatch replace repair solve resolve fix arrive accept protect beat listen treat credit "
    "compensate rebook cover process honour honor rescue recover restore settle approve"
)
DO = (
    rf"(?:{_inflected(_SERVES)}"
    r"|picks? up|pays? (?:you|out|back|in full|on time|the (?:full|difference))|offers? (?:you|the (?:lowest|best|cheapest))|keeps? (?:our|your|the|to)|stands? by"
    r"|puts? (?:you|customers|our customers)|gives? (?:you|customers|our)|be (?:here|there|available|reachable|on time|the (?:lowest|cheapest|best))"
    r"|(?:have|has|got) (?:enough|stock|it in|your|an? (?:room|seat|table|car|place|spot|spare))|gets? (?:back|you|it|the (?:best|lowest|right|full|cheapest))"
    r"|finds? (?:you|an?|the|your|some|enough)|(?:notify|inform|warn) you|lets? you know|tells? you (?:before|when|if)|sees? you|makes? (?:sure|it right|good|up for)|"
    r"ensures?"
    r"|monitors?|prevents?|do everything|works?\W*\Z|meets? (?:you|your|our|the)|(?:provide|issue|give|grant|make|send)s? (?:(?:you|an?|the|full|partial|free|"
    r"immediate|same-day) )"
    r"{0,3}(?:refunds?|replacements?|credits?|compensation|answers?|repl(?:y|ies)))"
)
# How companies, and what they run, are said to be.
IS = (
    r"(?:available|here|there|on time|in time|free|in stock|reachable|open|the (?:lowest|cheapest|best)|(?:very |right )?(?:quick(?:ly)? )?(?:on|at) (?:hand|your side|"
    r"call|duty)|on (?:standby|the way|site)"
    r"|punctual|honest|cheaper|correct|fresh|clean|hot|waiting for you|(?:just |only )?(?:a|one) (?:phone )?call away|around|(?:quick|ready|prompt) to (?:answer|reply|"
    r"respond|help|react|act)"
    r"|answered|refunded|(?:delivered|paid|shipped|dispatched|done|finished|completed|decided|posted|sent) (?:in full|on time|within|the (?:same|next)|out|by|in your)"
    r"|replaced|reimbursed|approved|accepted|honou?red|met|staffed|protected|covered|safe|secure|resolved|granted|compensated|solved|settled)"
)
YOU_GET = (
    r"(?:(?:get|receive|earn|have)(?! (?:an? |the |your |our )?(?:[\w-]+ ){0,2}(?:e-?mails?|notifications?|messages?|confirmations?|codes?|cop(?:y|ies)|links?|errors?|"
    r"prompts?|"
    r"reminders?|invoices?|receipts?|same|options?|choice|sms|text|result|response code|right|access to)\b)|save|have access to a|reach|speak to|find (?:an?|some|"
    r"enough|someone|somebody|us)|"
    r"be (?:paid|refunded|covered|protected|compensated|able to reach|answered|first)|fly|travel on time)"
)

# What may be said of anything at the head of a clause, as it means nothing else: "groceries are always fresh", "nodes never go down".
ANYTHING = rf"(?:\A|[,;:] |\b(?:and|but|so) )(?!you\b|they\b)(?:(?!{_NO_ADJECTIVE}|always|never|you\b)[\w'-]{{2,20}} ){{0,5}}?(?!always|never)[\w'-]{{2,20}}"
PUNCTUAL = (
    r"(?:be )?(?:(?:delivered |issued |ready |done |here )?(?:on time|in time)|reachable|staffed|punctual|fresh|spotless|at your (?:side|service)|with you\b|in stock|"
    r"(?:returned|refunded|repaid|reimbursed|paid|restored|compensated) in full|(?:come|arrive|turn up)s? (?:on time|in time|within|the same|promptly|hot|fresh|when))"
)
FAILS = (
    rf"(?:{_inflected('crash lag buffer')}|fails?\W*\Z|(?:get |gets |be |is |are )?(?:lost|stuck|overbooked|crowded|turned away|left behind|let down|late|sold out)|"
    r"(?:go|goes) (?:down|offline|up|wrong|missing|astray|bankrupt)|(?:arrive|come|start|finish|end)s? (?:late|damaged|broken|empty)|breaks?(?: down)?\W*\Z|runs? out|"
    r"(?:causes?|has|have) (?:any )?(?:downtime|outages|delays|queues)|lets? (?:you|anyone|anybody) down|disappoints?|sleeps?)"
)

_FIRMS = ("company", "firm", "business", "airline", "bank", "hotel", "club", "shop", "store")
_FIRM_SIGNS = tuple(
    f"the {word} {does}"
    for word in _FIRMS
    for does in (
        "may", "might", "can", "could", "will", "would", "shall", "should", "always", "never", "guarantee", "immediately", "instantly", "does", "do ", "also", "is ",
        "are ", "therefore",
    )
)  # fmt: skip
# The words for which the expressions know plainer ones.
_ANY_TIME = ("at all times", "invariably", "unfailingly", "without fail")
_AT_NO_TIME = (
    "at no time", "at no point", "under no circumstances", "in no case", "in no event", "not ever ", "not under any circumstances", "not at any time",
)  # fmt: skip
_AT_ONCE = (
    "straight away",
    "straightaway",
    "right away",
    "at once",
    "on the spot",
    "in an instant",
    "there and then",
    "without delay",
    "without any delay",
)
_PROMISE = (
    "we promise", "we do promise", "we also promise", "we hereby promise", "we fully promise", "promises ", "promised", "assure ", "assures ", "assured",
)  # fmt: skip
_A = r"(?= (?:that|to|you|your|the|an?|our|next|same|full|all|every|delivery|\d+)\b)"
PLAINLY = Plainly(
    # "We will at all times answer"; at the end of a sentence it tells of hours.
    ("always", _ANY_TIME,
     r"(?:at all times|invariably|unfailingly|without fail)(?= [a-z])(?! (?:and|or|but|that|you|we|it|they|if|when|to|"
     r"for|in(?! stock)|on(?! hand| call| duty| time)|at(?! your)|the|an?(?! (?:place|person|seat))|with|of)\b)"),
    ("never", _AT_NO_TIME,
     r"[\w'-]+,? (?P<this>(?:at no (?:time|point)|under no circumstances|in no (?:case|event)|not ever))(?! (?:will|do|does|"
     r"would|shall|should|are|is|can|may)\b)"),
    ("never", _AT_NO_TIME, r"(?:will|do|does|would|shall|are|is) (?P<this>not under any circumstances|not at any time)"),
    ("immediately", _AT_ONCE, r"(?:straight ?away|right away|at once|on the spot|in an instant|there and then|without (?:any )?delay)"),
    ("will", ("shall ", "is going to ", "are going to "), r"(?:shall|(?:are|is) going to)"),
    ("are never", ("never going to ",), r"are never going to"),
    ("we guarantee", _PROMISE, rf"we(?: do| also| hereby| fully)? (?:promise|assure){_A}"),
    ("guarantees", _PROMISE, rf"(?:promises|assures){_A}"),
    ("guaranteed", _PROMISE, r"(?:is|are|'re|will be|satisfaction|quality|results?|success) (?P<this>promised|assured)"),
    ("we are", _FIRM_SIGNS, rf"the (?:{'|'.join(_FIRMS)}) (?:is|are)(?= (?:also |therefore )?(?:always|never)\b)"),
    ("we", _FIRM_SIGNS, rf"the (?:{'|'.join(_FIRMS)})(?= (?:therefore )?(?:{MODAL}|always|never|guarantees?|immediately|instantly|does|do|also)\b)"),
    ("you", SERVED_SIGNS, rf"{CUSTOMERS}(?= (?:will|can|get|receive|always|never|save|have)\b)"),
    ("refund", ("reimburse", "repay"), r"(?:reimburse|repay(?!ment))"),
    ("refund", ("reimbursement", "repayment of", "repayment"), r"(?:an?|the|full|partial|your|provide|immediate|instant|give|issue) (?P<this>reimbursement|repayment)"),
    ("any reason", ("any cause", "whichever reason", "any reason"), r"(?:any cause|whichever reason)"),
    ("whatever the reason", ("of the reason", "of your reason", "of reason", "matter the reason"),
     r"(?:(?:regardless|irrespective) of (?:(?:the|your) )?reason|no matter the reason)"),
)  # fmt: skip
# What a sentence may be looked at for, besides what the expressions look for.
WORD_CUES = (*_ANY_TIME, *_AT_NO_TIME, *_AT_ONCE, *_PROMISE, "any cause")
