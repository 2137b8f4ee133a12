"""KB303: a deadline or a window with no event that starts it.

Five kinds, each with a number and a unit of hours to years:

* ``deadline``: what customers must do in time: return, cancel, claim, appeal, report, redeem, pay; ``period``: such a time by its name;
* ``refund``: how long the company takes to give money back;
* ``kept``: how long the company keeps something: data, an order, a parcel, a backup;
* ``deleted``: how soon the company deletes it;
* ``valid``: how long something is good for: a voucher, a quote, points, a warranty.

It is silent where the start stands in the sentence ("of delivery", "after you", "once", "before"), in the sentence or lead-in
before it or in its heading, for recurring intervals and rolling windows, and where only one event could start the time (a
trial, a session, a certificate).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.customers import deals_with_customers
from kblint.rules.interface import Context
from kblint.rules.matching import ArticleText, article_text, stands
from kblint.rules.showing import only_shows
from kblint.rules.surroundings import in_quotes, is_quotation

_NUMBER = (
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty-five|sixty|"
    r"ninety|an?)"
)
_AT_MOST = r"(?:no more than|not more than|no longer than|at most|under|less than|fewer than)"
_QUANTITY = (
    rf"(?:up to |about |around |at least |approximately |{_AT_MOST} |a (?:full|maximum of|period of|minimum of) |"
    rf"the )?(?:{_NUMBER}(?: ?(?:-|\u2013|~|to|or) ?{_NUMBER})?|{_NUMBER} \(\d{{1,3}}\))"
    r"[ -](?:full |business |working |calendar |consecutive )?(?:hours?|days?|weeks?|months?|years?)"
)
_WHO = (
    "you",
    "customers",
    "clients",
    "buyers",
    "purchasers",
    "sellers",
    "members",
    "guests",
    "users",
    "players",
    "students",
    "tenants",
    "patients",
)
_WHOEVER = f"(?:{'|'.join(_WHO)})"
_UP_TO = "|".join(
    rf"(?<={done} )up to"
    for done in (
        "accepted",
        "allowed",
        "permitted",
        "possible",
        "taken",
        "exchanged",
        "swapped",
        "replaced",
        "returned",
        "refunded",
        "reimbursed",
        "claimed",
    )
)
_WINDOW = expression(
    rf"(?<![\w-])(?P<window>(?:within|inside|for|in|after|during|no later than|not later than|lasts|(?<!the )(?<!in )last|until|is|"
    rf"are|(?:{_UP_TO})(?! {_NUMBER} (?:hours?|days?|weeks?|months?|years?) (?:before|prior)))(?: only| just|"
    rf" a maximum of| a period of| the)? {_QUANTITY}|{_WHOEVER} (?:will |only )?(?:have|get|are (?:given|granted|allowed)) {_QUANTITY})"
    r"(?![\w-]|[- ]old| of age| each| per| apart| a (?:year|month|week)| at a time| in a row)"
)
_ANY_WINDOW = expression(rf"(?<![\w-]){_QUANTITY}(?![\w-])")
# "A 30-day return policy", "our 14-day money-back guarantee".
_ADJECTIVE = expression(
    rf"(?<![\w-])(?P<window>(?:{_NUMBER}|{_NUMBER} \(\d{{1,3}}\))[- ](?:business |working |calendar )?(?:hour|day|week|"
    rf"month|year)s?"
    r" (?:(?:free|full|easy|hassle-free|no-hassle|risk-free|limited|return|returns|refund|exchange|satisfaction) ){0,2}"
    r"(?:(?:deadline|window|period|time) for (?:returns|refunds|exchanges|cancellations|claims)|returns?|exchanges?|refunds?|reimbursement|"
    r"money[- ]back|cancellation|cooling[- ]off|satisfaction|warranty|guarantee|right of (?:return|"
    r"withdrawal|cancellation)|right to (?:return|cancel|withdraw))"
    r"(?: (?:policy|guarantee|window|period|right))?)(?![\w-]|,? (?:rates?|ratio|reports?|average|total|(?:can|may) be (?:bought|purchased|added))\b)"
)
# "A manufacturer's warranty of two years", "the return period: 30 days".
_TERM = expression(
    rf"(?<![\w-])(?P<window>(?:(?:warrant(?:y|ies)|guarantees?)(?: (?:period|term))? of {_QUANTITY}"
    rf"|(?:return|returns|refund|exchange|cancellation|withdrawal|warranty|guarantee|claim|cooling[- ]off) (?:period|window|deadline): {_QUANTITY}))(?![\w-])"
)
# "Or 3 days pass": what happens when so much time has gone by.
_PASSES = expression(
    rf"(?<![\w-])(?P<window>(?:or|after|once|until) {_QUANTITY} (?:have |has )?(?:pass(?:es|ed)?|elapsed?|elapses|go(?:es|"
    rf"ne)? by))"
    r"(?! (?:since|from|without|after))(?![\w-])"
)
# What somebody must, and may; what is done to what comes back, or is called off; what is paid back.
_MUST = r"(?:must|shall|should|needs? to|has to|have to|(?:is|are) to|required to|obliged to|asked to)"
_CAN = r"(?:can|could|may|might|(?:is|are) able to|(?:is|are) entitled to|(?:is|are) allowed to|have the right to)"
_BACK = r"(?:(?:sent|brought|taken|handed|given|shipped) back|returned|exchanged|swapped|replaced|changed)"
_OFF = r"(?:cancell?ed|called off|revoked|terminated|rescinded)"
_REPAID = r"(?:refunded|reimbursed|paid back|repaid|claimed)"
_KEEP = r"(?:keep|store|retain|hold|reserve|save|archive|preserve|set aside|put aside)"
_HELD = r"(?:kept|stored|retained|held|reserved|archived|saved|preserved|set aside|put aside)"
_WE = r"(?:we|our (?:team|shop|store|company)|the (?:company|shop|store|team))"
_DEADLINE = expression(
    r"\b(?:(?<!will )(?<!'ll )(?<!we )(?:contact|notify|inform|alert|(?:e-?mail|message|call|phone|reach)(?= us\b))(?! you\b)|let us know|tell us|"
    r"get (?:your|their|a|the) (?:money|refund)|"
    r"get in touch|write to us|return(?:s|ed|ing)?|exchang(?:e|es|ed|ing)|cancel(?:led|ed|s|ling|ing|lations?)?|(?:refund(?:s|"
    r"able)?|reimbursements?) (?:is|are|can|"
    r"may|must|request)|claim(?:s|ed)?|appeal(?:s|ed)?|disput(?:e|es|ed)|"
    r"complain(?:ts?|ed)?|report(?:ed)?|redeem(?:ed)?|withdraw(?:n)?|(?<!right to )retract|request(?:s|ed)? (?:a |your )?(?:refund|return|exchange|"
    r"replacement)|money-back|send (?:it|them|the (?:item|goods|product)s?) back|"
    r"change (?:of )?(?:your )?(?:mind|booking|flight|ticket)|object|contest|collect(?:ed)?|pick(?:ed)? up|rebook(?:ed)?|"
    r"reschedul\w{1,3}|settle|pay (?:the|your)|"
    rf"(?:{_CAN}|{_MUST}) (?:call off|revoke|rescind|terminate|withdraw|challenge|query|question|contest|flag|swap|fetch|(?:hand|bring|give|take|send|ship) back|"
    r"(?:hand|bring|give|take|send|ship) (?:it|them) back)|"
    rf"{_MUST} (?:also )?(?:pay|respond|reply|register|install|"
    r"update|patch|replace|remove|vacate|empty|clear|correct|delete|destroy|"
    r"submit|apply|confirm|"
    r"complete|activate|accept|file|renew|sign|move)|"
    rf"{_MUST} be (?:handed in|accepted|raised|lodged|completed|registered|"
    r"requested|transferred|ported|given|paid|sent|submitted|filed|made|installed|patched|replaced|"
    r"vacated|emptied|corrected|signed|"
    rf"received|activated|used|notified|flagged|declared|cashed in|{_BACK}|{_REPAID}|{_OFF})|please (?:also )?(?:upload|submit|provide|send|"
    rf"complete|confirm|reply|respond|update|pay|register|verify|sign)|"
    rf"{_CAN} be (?:{_REPAID}|{_BACK}|{_OFF})|(?:is|are) (?:due|payable)|(?:changes|"
    rf"cancellations|returns|exchanges) {_CAN} be made)\b"
)
# What nobody has come for.
_ABANDONED = expression(
    r"\b(?:left|unclaimed|uncollected|abandoned|forgotten|unattended|not (?:been )?(?:collected|fetched|claimed|picked up|taken home))\b"
)
_GOT_RID_OF = expression(
    r"\b(?:disposed of|thrown (?:away|out)|donated|discarded|destroyed|sold|given (?:away|to charity)|recycled|binned|removed|auctioned)\b"
)
# How long we take to answer is no window of the customer's.
_WE_ANSWER = expression(
    r"\A\W*(?:we|our (?:[\w-]+ ){1,3}?)(?:'ll| will| usually| also| then| review your (?:claim|request|case)(?: request)? and)* "
    r"(?:send|reply|respond|answer|contact|call|email|get back|review|process|ship|issue|notify|inform)\b"
)
# "No refunds after 30 days": the other side of a window.
_CLOSED = expression(
    r"\b(?:no (?:refunds?|reimbursements?|returns?|exchanges?|cancellations?|changes?|claims?)(?: (?:is|are|will be) (?:[a-z]+ )?(?:offered|given|"
    r"accepted|possible|made|issued|"
    rf"provided|granted|allowed))?|(?:cannot|can't|can not|no longer|not)(?: be)? (?:{_BACK}|{_REPAID}|{_OFF})|(?:sales|orders) are final) \Z"
)
_REFUND = expression(
    r"\b(?:refund(?:s|ed)?|reimburse(?:d|ment|ments)?|money back|credit(?:s|ed) (?:to|back)|repa(?:y|id)|paid back)\b"
)
_KEPT = expression(
    rf"\b(?:{_WE}(?:'ll| will| also| only| may| must| usually)? (?:also |only )?{_KEEP}s?|"
    r"(?:we|[\w' ]{2,40}) (?:also )?(?:store|keep|retain|hold|reserve)s? (?:your |the |all |this |these |any )?(?:personal |"
    r"customer )?"
    r"(?:data|information|details|records?|documents?|recordings?|parcels?|packages?|items?|orders?|bookings?|reservations?|"
    r"seats?|prices?|fares?|luggage|baggage)|"
    rf"(?:is|are|be)(?: being)?(?: also| only| usually| normally)? {_HELD})\b"
)
_DELETED = expression(
    r"\b(?:(?:is|are|be|gets?) (?:[a-z]+ly )?(?:deleted|erased|purged|destroyed|wiped|removed from (?:our|all|the) [a-z]+)|we (?:will |'ll |"
    r"also )?(?:[a-z]+ly )?(?:delete|erase|purge|destroy) "
    r"(?:all |your |the |any |this )+[a-z]+)\b[^.;:,]{0,40}\Z"
)
_VALID = expression(
    r"\b(?:vouchers?|coupons?|gift (?:cards?|certificates?)|promo(?:tion|tional)? codes?|discount codes?|points|miles|stars|"
    r"rewards?|quotes?|quotations?|estimates?|credits?|credit notes?|store credit|fares?|passes|pass|tickets?|top-ups?|"
    r"offers?|prices?|warrant(?:y|ies)|guarantees?|insurance|cover|coverage|bonus|cash ?back|balance|data (?:packs?|add-ons?)|"
    r"add-ons?|roaming packs?|prizes?|winnings|eligibility|approval|pre-approval)\b[^.;:!?]{0,60}?"
    r"\b(?:(?:is|are|be|remains?|stays?) (?:only |also )?(?:valid|good|usable|available|guaranteed|covered|honou?red|held)|"
    r"expires?|lapses?|lasts?|runs for|(?:is|are|will be) forfeited|runs? out|(?:becomes?|are|is) void|(?:can|may|must) be (?:used|redeemed|spent)|is|are|"
    r"(?:never )?ends?)\b"
)
_SENTENCED = expression(r"\b(?:suspensions?|bans?|blocks?|locks?|freezes?)\b")
_LASTS = expression(
    r"\b(?:unblock|unlock|lock|pause|freeze|suspend|snooze|block|mute|disable|deactivate|borrow|rent|hire|lend|extend|postpone)(?:e?s|e?d)? (?:[\w'-]+ ){0,5}\Z"
)
_COVERED = expression(
    rf"\b(?:covered|guaranteed|{_WE} (?:guarantees?|warrants?|stands? behind) (?:our|the|all|every|each)|under (?:warranty|guarantee)|insured)\b"
)

# What starts the time.
_START_BEHIND = expression(
    r"\A of (?!charge\b)\w|(?<!\w)(?:from(?= (?:the|your|our|its|their|that|this|when|it|then|today|now|delivery|purchase|"
    r"receipt|issue|"
    r"arrival|departure|booking|activation|registration|dispatch|shipping|payment|order|sign)\b)(?! (?:the|your|our) (?:[\w-]+ ){0,3}"
    # … which are places, and no events.
    r"(?:control panel|dashboard|account|settings|page|app|portal|profile|website|menu|admin|section|console)\b)|after(?! which| that\b| this\b)|"
    r"since|following|before|prior|once|upon|starting|beginning|"
    r"commencing|counted|counting|until|when|as soon as|later|past|post|ahead|in advance|on receipt|"
    r"by (?:\d|the \w+day)|to come|between|through|notice|ago|"
    # "Without giving a reason" says how, and not from when.
    r"without(?! (?:giving|having|losing|(?:an?y? )?(?:[a-z]+ )?(?:penalt|reason|charge|cost|fees?|explanation|receipt|deduction|questions|justif\w+)))|(?:in|"
    r"during) (?:the|a) (?:warranty|return|trial))\b"
)
# Each of them is kept for so long from when it is made.
_MADE_ANEW = expression(r"\b(?:hourly|daily|nightly|weekly|monthly|regular) (?:[\w-]+ )?(?:back-?ups?|snapshots?|copies)\b")
_START_BEFORE = expression(
    r"\b(?:after|once|when|whenever|if|upon|following|since|as soon as|as of|starting|beginning|from (?:the|your|delivery|"
    r"purchase|receipt|date|when|that|there|then)|until|by then|on the day|the day|"
    r"expired|not been used|unused for|inactive|inactivity|dormant|last|past|previous|every|each|next|first|before|prior|per|"
    r"minimum|notice|no longer than|longer than|more than|less than|over|rolling|any \d+)\b"
)
# A condition that is no event: "if you cannot find it, …", nor is what has not been done.
_EVENTS = (
    r"(?:(?:receiv|arriv|deliver|cancel|purchas|order|bought|buy|sign|return|fail|chang|reject|approv|expir|clos|delet|upgrad|"
    r"downgrad|"
    r"missed|request|book|submit|pa(?:y|id)|declin|join|regist|lost|lose|send|sent|start|end|happen|occur|open|made|make)\w*|"
    r"(?:get|gets|got) (?:an?|the|your|our) (?:[a-z]+ )?"
    r"(?:ticket|fine|bill|invoice|letter|notice|e-?mail|message|reminder|quote|offer|code|parcel|delivery|refund|card|result)s?\b)"
)
_NO_EVENT = expression(
    rf"\A[^,;:]{{0,200}}\bif\b(?! so\b| not\b| (?:they|you|we|it|he|she) (?:do|does|did),)(?:(?!\b{_EVENTS})[^,;:]){{0,200}}(?:[,:]|"
    rf" [\u2013\u2014-] |(?= (?:then )?(?:you|they) (?:{_MUST}|can|may)\b))"
    rf"|\bif (?:an? |the )?(?:[a-z]+ ){{1,2}}?(?:feels?|thinks?|believes?|suspects?) [^,;:]{{2,160}}?(?:,|(?= (?:then )?they (?:{_MUST}|can|"
    rf"may)\b))|\bif {_WHOEVER} (?:have|has|do|did)(?: not|n't) (?:yet )?"
    r"(?:saved?|have|had|set up|added?|linked?|provided?)\b(?:(?!\b(?:by|within|before|until|on the)\b)[^,;:]){0,100},"
    # "If you notify us within 14 days": what is to be done in time starts no time.
    rf"|\bif (?:they|the [a-z]+|{_WHOEVER}) (?:also |only )?(?:notif(?:y|ies)|contacts?|tells?|informs?|alerts?|e-?mails?|calls?|writes? to|"
    rf"lets?) (?:us|the company|our [a-z ]{{3,25}}?)(?: know)?"
    r"(?: (?:about|of|in writing|by)\b[^,;:]{0,40})? \Z"
)
# "If you do not pay within 14 days": what is left undone is no event; what is said before it may be.
_UNDONE = expression(
    rf"\b(?:if|should|unless) (?={_WHOEVER}\b[^,;:]{{0,20}}?(?:\b(?:fail(?:s|ed)? to|(?:do|does|did|have|has) not)|n't) "
    r"(?:pa(?:y|id)|updated?|confirm(?:ed)?|respond(?:ed)?|repl(?:y|ied)|provided?|submit(?:ted)?|verif(?:y|ied)|complet(?:e|ed)|upload(?:ed)?|send|sent|"
    r"return(?:ed)?|collect(?:ed)?|pick(?:ed)?|accept(?:ed)?|renew(?:ed)?|settled?|sign(?:ed)?|answer(?:ed)?|cancel(?:led|ed)?)\b"
    r"|we (?:do not|don't|have not|haven't) (?:hear|receive|heard|received)\b"
    r"|(?:the |your |no |an? |any )?(?:[a-z]+ )?(?:payment|invoices?|bill|amount|fees?|deposit|documents?|balance|answer|"
    r"reply)\b[^,;:]{0,20}(?:\bnot\b|n't|\bis) ?(?:been )?"
    r"(?:received|made|paid|provided|sent|settled)\b)"
)
# Only one event could start these, whatever is to be done in time.
_STARTS_ITSELF = expression(
    r"\b(?:trials?|sessions?|tokens?|cookies?|cach(?:e|ed)|jobs?|uploads|(?:the|an?|each|every) upload|api keys?|"
    r"passwords?|deployments?|codes? (?:sent|"
    r"we (?:send|text|"
    r"email))|verification|one-time|rentals?|stay|trips?|visas?|passports?|scheduled|(?:loan|lending|borrowing|hire|trial|probation\w*|contract|billing|subscription|"
    r"membership|statement|billing) periods?)\b"
)
# Only one event could start the validity of these.
_SELF_STARTING = expression(
    r"\b(?:trials?|sessions?|(?<!gift )certificates?|tokens?|cookies?|cach(?:e|ed)|logs?|links?|metrics|snapshots?|jobs?|scratch|"
    r"uploads?|visas?|passports?|terms?|contracts?|subscriptions?|memberships?|licen[cs]es?|"
    r"projects?|api keys?|passwords?|deployments?|codes? (?:sent|we (?:send|text|email))|verification|one-time|rentals?|stay|"
    r"trips?|billing period|public|scheduled)\b"
)
_CONTACT = expression(r"\bmailto:|\b(?:contact|support team|customer (?:support|service)|get in touch|live chat)\b")
_EXAMPLES = {
    "policy": "return it within 30 days of delivery",
    "deadline": "within 30 days of delivery",
    "period": "within 30 days of delivery",
    "undone": "within 14 days of the reminder",
    "refund": "within 10 days of the day on which we receive the return",
    "kept": "for 90 days after you close the account",
    "deleted": "within 30 days of your request",
    "left": "30 days after we have told you",
    "valid": "for 12 months from the date of purchase",
}
_EVENT_AHEAD = expression(
    r"\b(?:after|once|when|upon|following|as soon as|if|from (?!an?\b|other\b|some\b)|since|within|(?:hours?|days?|weeks?|months?|years?|date|day|"
    r"time|receipt) of)\b[^.;:]{0,60}\b(?:you|your|we|receive\w*|"
    r"deliver\w*|purchas\w*|order\w*|dispatch\w*|ship\w*|issued?|receipt|arriv\w*|cancel\w*|"
    r"return\w*|delet\w*|clos\w*|sign\w*|activat\w*|request\w*|approv\w*|date|departure|booking|payment|termination|expir\w*|"
    r"end\w*|start\w*|event|outage|decision|statement)\b|"
    r"\b(?:counts?|starts?|begins?|runs?) (?:from|on|with|when|at|as soon)\b|\bday one\b|\b(?:start|begin)s? counting\b"
)
_NEXT_EVENT = expression(
    r"\b(?:counts?|counted|calculated|measured|effective|starts?|begins?|beginning|starting|runs?)\b[^.;:]{0,40}\b(?:from|on|with|when|at|once|as soon|"
    r"day)\b|\b(?:period|time|days|window|clock|year|years|months) (?:starts?|begins?|runs?)\b"
)
_HAPPENS = expression(
    r"\b(?:we|they|you)(?:'ll| will| may| might| then| can| also| shall){0,2} (?:send|write|e-?mail|ask|notify|contact|remind|call|text|tell|inform|"
    r"try|attempt|retry|"
    r"receive|get|be (?:sent|notified|asked|contacted|told|informed|reminded|given|e-?mailed))\b|"
    r"\b(?:is|are|was|were|has been|have been|will be|may be|gets?) (?:[a-z]+ )?(?:sent|due|suspended|paused|requested|issued|posted|delivered|charged|raised|"
    r"notified|emailed|asked|locked|closed|cancell?ed|declined|rejected|created|placed|deducted|collected|reserved|held)\b|"
    r"\b(?:fails?|failed|expires?|expired|ends?|ended|arrives?|arrived|receives?|received|reminders?|notices?|notifications?|invoices?|due date|"
    r"deadline|grace period|"
    r"overdue|late)\b"
)
_EXAMPLE = expression(r"(?<!\w)(?:for example|e\.g\.|for instance|suppose|imagine|let's say)(?!\w)")
# What programs have, too: log files, leases, signatures.
_OF_PROGRAMS = ("kept", "deleted", "valid", "period", "left")
_SOMEBODY = expression(r"(?<![\w-])(?:you|your|you'll|we|we'll|our|us|must|please)(?![\w-])")
_CUES = ("hour", "day", "week", "month", "year")


# "Every bike has a 60-day guarantee" tells of no interval.
_EVERY = expression(r"\A(?:every|each) (?:[a-z-]+ ){1,3}(?:has|have|comes?|gets?)\b")
_NO_POLICY = expression(
    r"\b(?:some|most|many|other) (?:[\w-]+ ){0,2}[a-z]+s (?:may |might |can |will )?(?:provide|offer|have|give|grant|come with) an? \Z|"
    r"\A(?:to )?(?:set|choose|select|enter|add|create|define|pick|enable|offer)\b|"
    r"\b(?:no|not|without|if|whether|outside|the|this|that|your|beyond|past|passed|after|during|of)(?: [a-z-]+)? \Z"
)


class Window(msgspec.Struct, frozen=True, order=True):
    """A window ``[start, end)`` of the folded sentence, and its kind."""

    start: int
    end: int
    kind: str


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    for index in words.blocks_with(_CUES):
        block = article.blocks[index]
        if block.kind in ("heading", "title", "image", "code", "cell") or is_quotation(article.blocks, block):
            continue
        for number, sentence in enumerate(block.sentences):
            text = words.folded[index][sentence.start : sentence.end]
            found = find_window(text) if stands(_CUES, text) else None
            if found is None or text.rstrip().endswith("?"):
                continue
            start, end = sentence.start + found.start, sentence.start + found.end
            if (
                not block.marked("code", start, end)
                and not any(
                    m.kind == "link"
                    and sentence.start <= m.start < sentence.end
                    and not _CONTACT.search(fold(f"{block.text[m.start : m.end]} {m.target}"))
                    for m in block.marks_at(sentence.start, sentence.end)
                )
                and not only_shows(article, block, text)
                and (found.kind not in _OF_PROGRAMS or _is_somebodys(article, block, text))
                and not (found.kind == "policy" and _told_elsewhere(words, text, text[found.start : found.end]))
                and not in_quotes(block.text, start, end)
                and not (found.kind == "undone" and (block.item or _happens_before(block, number)))
                and not _starts_nearby(article, block, number, found.kind)
            ):
                yield Hit(
                    place=article.place(block, start, end),
                    values={"text": block.text[start:end], "example": _EXAMPLES[found.kind]},
                )


def find_window(text: str) -> Window | None:
    """The first window of a folded sentence whose start the sentence does not name."""
    if _EXAMPLE.search(text) or _MADE_ANEW.search(text):
        return None
    started = -1
    for window in _windows(text):
        # "Within 45 days of your order, within 3 days for spare parts": both count from there.
        if (
            started >= 0
            and not _DEADLINE.search(text[started : window.start()])
            and not re.search(r"[.;:]", text[started : window.start()])
        ):
            continue
        before, behind = text[: window.start()], text[window.end() :]
        # "(Or 3 days pass)" stands beside the event that it takes the place of.
        passes = window["window"].startswith("or ")
        undone = _UNDONE.search(before)
        ahead = before[: undone.start()] + before[undone.end() :] if undone else before
        if window["window"].startswith(_WHO):
            # "If you are unhappy you have 30 days": with a comma or without.
            ahead = f"{ahead.rstrip()},"
        if (not passes and _START_BEFORE.search(_EVERY.sub("", _NO_EVENT.sub("", ahead)))) or _START_BEHIND.search(
            re.split(r"[;:]", behind)[0][:90]
        ):
            started = window.end() if re.match(r" (?:of|from|after|since)\b", behind) else -1
            continue
        opening = _opening(window["window"])
        left_undone = undone and (opening in ("within", "in") or (opening == "after" and "," not in before[undone.end() :]))
        kind = "undone" if left_undone else _kind(before, window["window"], behind)
        if kind and not (_SELF_STARTING if kind in ("kept", "valid") else _STARTS_ITSELF).search(text):
            return Window(window.start(), window.end(), kind)
    return None


def _is_somebodys(article: Article, block: Block, text: str) -> bool:
    """Whether a window is one of people, as the sentence, its headings or the article tell: not how long a program keeps something."""
    return bool(_SOMEBODY.search(" ".join((text, *map(fold, block.heading))))) or deals_with_customers(article, block, text)


def _windows(text: str) -> list[re.Match[str]]:
    """All stretches of time of a folded sentence that may be windows, in order."""
    return sorted((m for form in (_WINDOW, _ADJECTIVE, _TERM, _PASSES) for m in form.finditer(text)), key=lambda m: m.start())


def _opening(window: str) -> str:
    """What a window begins with: "in no more than", "inside" and "no later than" are "within"; "during" is "for"."""
    opening, rest = window.split(" ", 1)
    if opening in ("inside", "no", "not") or (opening == "in" and _MOST.match(rest)):
        return "within"
    return "for" if opening == "during" else opening


def _kind(before: str, window: str, behind: str) -> str:
    """Which kind of window it is; empty for every other stretch of time."""
    if _PASSES.fullmatch(window):
        return "deadline"
    if _ADJECTIVE.fullmatch(window) or _TERM.fullmatch(window):
        return "" if _NO_POLICY.search(before) or behind.startswith("-") else "policy"
    opening = _opening(window)
    if opening in _WHO and re.match(r" to [a-z]", behind):
        return "deadline"
    if _KEPT.search(before) and opening in ("for", "until"):
        return "kept"
    if opening == "within" and _DELETED.search(before):
        return "deleted"
    # A suspension that ends after so many days begins with itself.
    if (
        _VALID.search(f"{before}{opening} ")
        and not _SENTENCED.search(before)
        and opening in ("for", "after", "in", "lasts", "last", "within", "is", "are")
    ):
        return "valid"
    if _COVERED.search(before) and opening == "for":
        return "valid"
    if opening == "after" and _ABANDONED.search(before) and (_GOT_RID_OF.search(before) or _GOT_RID_OF.search(behind)):
        return "left"
    if opening == "up" or (opening == "after" and _CLOSED.search(before)):
        return "deadline"
    if opening in ("is", "are", "last", "lasts", "until", "after"):
        return (
            "period"
            if opening in ("is", "are")
            and re.search(r"\b(?:window|deadline|period|time limit|time for returns|cooling-off)\b", before)
            else ""
        )
    if (
        _REFUND.search(before)
        and not re.search(r"\b(?:request|claim|apply|eligible|can|may|ask)\b", before)
        and opening in ("within", "in")
    ):
        return "refund"
    if opening in ("within", "in") and _WE_ANSWER.search(re.split(r"[,;:.]|\band then\b", before)[-1]):
        return ""
    # What is locked or lent for so long, or is to be done for so long, begins with itself.
    if opening == "for" and (_LASTS.search(before) or re.search(r"\b(?:minimum|at least)\b", window)):
        return ""
    if opening in ("within", "for", "in", *_WHO) and (
        _DEADLINE.search(before) or (opening in ("within", *_WHO) and _DEADLINE.search(behind[:60]))
    ):
        # "Returned in 3 days" is how long a thing takes; a deadline is told with "in" only to customers who must act.
        return (
            ""
            if opening == "in" and not re.search(r"\b(?:must|should|need to|have to|can|may|please|payable|due)\b", before)
            else "deadline"
        )
    return ""


def _told_elsewhere(words: ArticleText, text: str, policy: str) -> bool:
    """Whether another sentence of the article says from when the time of a policy ("our 30-day returns") counts: of the same one, or of as long a time."""
    subject = _WARRANTY if _WARRANTY.search(policy) and not _MONEY_BACK.search(policy) else _MONEY_BACK
    figure = _FIGURE.search(policy)
    return any(
        other != text
        and _START_BEHIND.search(other[window.end() : window.end() + 90])
        and (subject.search(other) or (figure and figure[0] in window[0]))
        for _, _, other in words.sentences_beside(_CUES)
        for window in _ANY_WINDOW.finditer(other)
    )


_MOST = expression(_AT_MOST)
_WARRANTY = expression(r"\b(?:warrant\w*|guarantee\w*|cover\w*)")
_MONEY_BACK = expression(
    r"\b(?:return\w*|refund\w*|exchang\w*|money|cancel\w*|cooling|satisf\w*|withdraw\w*|send|bring|changed? your mind)"
)
_FIGURE = expression(r"\d+|\b(?:one|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety)\b")
# "If we cannot, you get a credit": in what case, and not from when.
_IN_CASE = expression(r"\b(?:if|unless|in case)\b[^,.;:]{0,120},")


def _happens_before(block: Block, number: int) -> bool:
    """Whether a sentence before it tells of what happens: "We write to you. If you do not answer within 14 days, …" counts from there."""
    return any(_HAPPENS.search(fold(s.text)) for s in block.sentences[:number])


def _starts_nearby(article: Article, block: Block, number: int, kind: str) -> bool:
    """Whether the sentences around it, its heading or the lead-in of its list name the start."""
    around = [fold(s.text) for s in block.sentences[max(number - 1, 0) : number]]
    if kind == "valid":
        around = [_IN_CASE.sub("", text) for text in around]
    around += [fold(heading) for heading in block.heading[-1:]]
    if block.item:
        first = block.index - 1
        while first >= 0 and article.blocks[first].item:
            first -= 1
        if first >= 0 and article.blocks[first].kind == "paragraph":
            around.append(fold(article.blocks[first].text))
    behind = [fold(s.text) for s in block.sentences[number + 1 :]]
    return any(_EVENT_AHEAD.search(text) for text in around) or any(_NEXT_EVENT.search(text) for text in behind)
