"""KB601: an absolute about what the company does, that it will not keep every time.

An absolute alone is no promise: it needs a company that acts, or a customer who gets something. So each form joins the two:

* *always* and *never* with what companies do for customers ("we always answer", "you never pay more", "will always be here");
* *guarantee*, in a promise and not as a noun, a product ("guaranteed delivery costs $9.95") or a scheme by law;
* *instantly* and *immediately* with the payment or the delivery that is due;
* *no questions asked*, *for any reason*, *no matter what*, where money or goods go back;
* *100 %* safe, secure, covered.

Hedges ("we always try"), denials, conditions of the customer's doing and what is settled on privacy and security are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.needed import sparing
from kblint.rules.absolutes import (
    ALWAYS,
    ANYTHING,
    DO,
    FAILS,
    IS,
    NEVER,
    OURS,
    PLAINLY,
    PRESENT,
    PUNCTUAL,
    SERVING,
    SPARED,
    WORD_CUES,
    WORSE,
    WORSE_YOURS,
    YOU_GET,
    YOURS,
)
from kblint.rules.customers import about_customers, deals_with_customers
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text, stands
from kblint.rules.showing import only_shows
from kblint.rules.surroundings import in_quotes, is_quotation

_WORDS = frozenset(
    "forever life ever immediate entirely no "
    "completely totally absolutely perfectly instantaneous fail whatever single buts hundred "
    "invariably unfailingly times away straightaway spot delay cause promise promises promised assure assures assured "
    "always never guarantee guarantees guaranteed instantly instant immediately questions reason 100 exception matter circumstances".split()
)
_CUES = (
    "free forever", "free for ever", "free for life", "free of charge for", " ever ", "risk-free", "risk free", "in no ", "at no ", "immediate ",
    "completely ", "totally ", "absolutely ", "perfectly ", " instant", "always", "never", "guarantee", "instantly",
    "immediately", "without fail", "whatever ", "every single time", "no ifs",
    "hundred percent", "hundred per cent", "questions asked", " reason", "100%", "100 %", "exception", "no matter", "under no circumstances",
    *WORD_CUES,
)  # fmt: skip

_WE = rf"(?:we|we'll|we've|we're|{SERVING}|our (?:[\w-]{{1,15}} ){{0,2}}[\w-]{{2,20}})"
_CARE = (
    r"(?:calls?|emails?|orders?|parcels?|packages?|refunds?|claims?|messages?|requests?|questions?|complaints?|returns?|"
    r"deliver(?:y|ies)|payments?|transfers?|withdrawals?|purchases?|bookings?|tickets?|data|money|savings|deposits?)"
)
# What is done, or set up, at once.
_PACED = r"(?:refund|reimburse|pay|replace|credit|deliver|compensate|answer|reply|respond|send|rebook|resolve|issue|activate|set up|provision)s?"
_SET_UP = r"(?:[\w-]+ )?(?:server|hosting|website|order|purchase|policy|cover|line|number|subscription|ticket|voucher)"
_WHOLE = r"(?:100 ?%|(?:one|a) hundred per ?cent)"
_NOTHING_TO_PAY = r"(?:any |an? )?(?:hidden |extra |additional |surprise )*(?:fees?|charges?|costs?|surprises|queues?|delays?)"

# By the words one of which stands in every match: what holds none of them is not searched.
_FORMS = (
    (
        ("always",),
        # What is always done for customers, and how what serves them always is.
        rf"\b{YOURS}{ALWAYS} (?:be )?(?!the\b|free\b){IS}\b",
        rf"\b(?:{OURS}|{SERVING}){ALWAYS} (?:{DO}|(?:be )?(?!free\b){IS})\b",
        rf"{ANYTHING}{ALWAYS} {PUNCTUAL}\b",
        rf"\b(?:our [\w -]{{2,20}}|delivery|shipping|returns|support|refunds|exchanges){ALWAYS} (?:be )?(?:free|included|possible)\b",
        rf"(?<!\byou )\bwill always (?:be (?:here|there|available|(?:at|on) your side)\b|{DO} (?:you|your|any|every|all)\b)",
        r"\balways (?:delivers?|arrives?|answers?) (?:on time|your|every)\b",
        rf"\b{_WE}\b[^.;:!?]{{1,40}} and always {DO}\b",
        r"\b(?:someone|somebody|assistance|help|(?:a|an|one of our|a member of(?: our)?) (?:person|human|staff|team)) "
        r"(?:(?:is|are) always|will always be) (?:available|here|there|at hand|on hand|on call|on duty|at the [a-z]+|ready|reachable|around)\b",
        rf"\bthere(?:'s| is| are|'ll| will)? always (?:be )?(?:someone|somebody|(?:an?|some|enough|one|at least one) (?:[\w-]+ )?{PRESENT})\b",
        r"\byou can always (?:count|rely|depend) on (?:us|our)\b|\byou can always (?:reach us|get (?:a (?:full )?refund|your money back))\b",
        r"\b(?:members|guests|customers|subscribers|sellers|hosts|drivers|buyers|you)(?: will|'ll)? always (?:have priority|get first|"
        r"(?:be )?(?:paid|refunded|reimbursed|compensated|protected|covered))\b",
        r"\b(?:sellers|customers|members|hosts|drivers|buyers|guests|you) are always (?:paid|refunded|reimbursed|compensated|protected|covered)\b",
        r"\b(?:maintenance|downtime|updates|upgrades|outages|repairs|works?) (?:is|are|will be) always (?:performed|carried out|done|scheduled|announced|published|"
        r"communicated|made|completed)\b",
        r"\balways (?:be )?(?:here|there) (?:for you|when you need|to help you)\b",
        rf"\byou(?:'ll| will)? always {YOU_GET}\b",
        rf"\b{_WE}\b[^.;:!?]{{5,80}}(?:,| 24/7) always\W*\Z",
    ),
    (
        ("never", " ever", "no circumstances", "in no ", "at no "),
        rf"{ANYTHING}{NEVER} {FAILS}\b",
        rf"\b(?:{OURS}|{SERVING})\b[^.;:!?]{{0,60}}\band (?:we |it |they )?never will\b",
        rf"\bno (?:[\w-]+ ){{1,2}}(?:(?:will|is|are|does) )?ever (?:be )?(?:{WORSE})\b|\b(?:nobody|no one) (?:will )?ever (?:be |gets? |(?:has|have) to |"
        rf"needs? to )?{WORSE}\b",
        # What never happens to customers and to what is theirs.
        rf"\b(?:{OURS}|{YOURS}|{SERVING}){NEVER} {WORSE}\b",
        rf"\b(?:{OURS}|{SERVING}){NEVER} {WORSE_YOURS} (?:any of )?your\b|\b{YOURS}{NEVER} {WORSE_YOURS}\b",
        rf"(?<!\byou )(?<!\bthey )\b(?:will|does|do|and) never,? (?:ever )?{WORSE} (?:you|your)\b",
        rf"\b(?:you|customers|our customers|members|passengers|guests)(?:(?: will| would| do| are| is|'ll|'re)? never(?: ever| again)?| (?:won't|will not|don't|do not|"
        rf"are not|aren't) ever) (?:{SPARED}|be {WORSE})\b",
        rf"\bthere (?:(?:are|is|will be|'ll be) never|will never be) {_NOTHING_TO_PAY}\b",
        rf"\b(?:under no circumstances|in no (?:case|event)|at no (?:time|point)) (?:will|do|would|shall) (?:we|you|{YOURS})(?: ever)?(?: be)? (?:{WORSE}|"
        rf"{SPARED}|overcharged|billed|refused|turned away|lost)\b",
    ),
    (
        ("guarantee",),
        # Guarantees.
        r"\A\W*guaranteed (?:[\w-]+ ){0,2}(?:delivery|dispatch|shipping|response|reply|arrival|availability|refunds?|results?|acceptance)\b"
        r"(?! (?:is|costs?|options?|services?|fees?|rates?)\b)(?![^.;]{0,40}\b(?:options?|extra|costs?)\b)",
        r"\b(?:every|each) (?:[\w-]+ ){1,2}(?:is|will be) guaranteed (?:an?|the|their)\b",
        r"\b(?:on time|in time|the same day|every time|the (?:best|lowest) price), guaranteed\b",
        rf"\b{_WE}\b[^.;:!?]{{5,80}}, guaranteed\W*\Z",
        r"\bguaranteed (?:lowest|best|cheapest) (?:prices?|rates?|fares?)\b",
        r"\b(?:prices?|rates?|fees?|fares?|rents?|premiums?) (?:is|are|will be) (?:also )?guaranteed (?:to (?:stay|remain|be the|never)|never to)\b",
        rf"\b(?:(?:we|which we|you have our|our [\w-]+s)(?: will| can| do| fully| also| personally| hereby)? guarantee|"
        rf"{_WE} (?<!with )(?<!of )guarantees)\b(?![^.;]{{0,60}} for"
        # A warranty with a term is what it says; a booking is guaranteed with a card.
        rf" (?:a|an|one|two|three|five|ten|\d{{1,3}}) (?:days?|weeks?|months?|years?)\b)(?! (?:the|your|an?) (?:reservations?|bookings?)\b)(?: that| you\b| a\b| the\b|"
        rf" to\b)?",
        r"(?<!nothing )\bguarantees (?:(?:you|that|an?|the|next|same|on-time|timely|full|quick|fast|complete|total|\d+|business|day) ){0,4}?"
        r"(?:(?:[\w-]+ )?(?:day-?)?delivery|arrival|"
        r"refunds?|replacements?|anonymity|satisfaction|availability|(?:the )?(?:best|lowest) price|an? (?:reply|response|answer|seat|place|spot))\b",
        r"\byou(?:'re| are) guaranteed (?!to lose (?:data|your|access|all|any)|by)(?:to |an? |the )?[\w-]{2,20}",
        rf"\b(?:{SERVING}|{_CARE}|arrival|availability|satisfaction|quality|approval|speed|model)(?: [\w'-]{{1,15}}){{0,5}}? (?:is|are|will be) "
        r"(?:also |always |fully |100 ?% )?guaranteed\b(?! (?:by|with|until|till|under|up to|through|for \d|in the|against|to be(?! (?:with|on|there|ready|delivered|"
        r"in your))))",
        r"\b(?:satisfaction|success|results?|delivery|quality|on-time arrival|best price|lowest price|acceptance|approval|"
        r"peace of mind)(?: is)? guaranteed\b",
    ),
    (
        ("instant", "immediate"),
        # What is done at once.
        r"\b(?:get|receive|have|see) (?:your |the |an? )?(?:[\w-]+ ){0,2}(?:money|refund|payout|payment|reply|answer|response) (?:back )?(?:instantly|immediately)\b",
        r"\b(?:get|receive|send|issue|give|offer|provide)(?: you)? an? (?:immediate|instant) (?:[\w-]+ )?(?:refund|replacement|payout|reply|response|answer)\b",
        r"\bmoney (?:is|will be) (?:back )?(?:in|on) your (?:bank |[\w-]+ )?account (?:instantly|immediately)\b",
        rf"\b{_WE}(?: will|'ll| can)? (?:be able to )?(?:also |always |automatically )?(?:(?:instantly|immediately) {_PACED}\b|{_PACED}"
        r"(?: (?:you|it|to you|back|out|your (?:[\w-]{1,15} ){0,2}?[\w-]{1,15}|the [\w-]{1,15}|an? [\w-]{1,15}|you (?:with )?an? (?:full )?[\w-]{1,15}))? (?:instantly|"
        r"immediately)\b)",
        r"\b(?:is|are|be|get|gets|arrives?) (?:also |always )?(?:issued|paid|refunded|returned|credited|processed|delivered|"
        r"sent|transferred|released|settled|answered|resolved|replaced|reimbursed|compensated)"
        r"(?: (?:to you|out|back|to your [\w-]{1,15}(?: [\w-]{1,15})?))? (?:instantly|immediately)\b",
        r"\brefunds?(?: are| is)? instantly\b",
        r"\b(?:refunds?|payouts?|reimbursements?|cash-?outs?|withdrawals?) (?:(?:are|is|will be) (?:always )?(?:instant(?:aneous)?|immediate)|"
        r"(?:will )?(?:arrives?|lands?|clears?|"
        r"reach(?:es)? (?:you|your [\w-]+(?: [\w-]+)?)|are made|is made) (?:instantly|immediately))\b",
        rf"\byour {_SET_UP} (?:is|are|will be) (?:ready|live|active|activated|set up|delivered|online|available) (?:instantly|immediately)\b",
    ),
    (
        ("",),
        # Whatever happens.
        r"(?<!not )\b(?:completely|totally|absolutely|entirely) risk[- ]free\b",
        r"\byour (?:money|deposits?|savings|funds|card|payments?|purchases?|orders?|parcels?) (?:is|are|will be|stays?) (?:always |"
        r"completely |totally |absolutely |perfectly "
        r")+(?:safe|secure|protected|covered|insured)\b",
        # What it costs is promised for all time to come.
        r"\b(?:will|shall|'ll|to) (?:always )?(?:remain|stay|be|keep [\w' -]{2,30}?) (?:completely |totally |entirely |100 ?% )?free(?: of charge)? "
        r"(?:forever|for ever|for life)\b",
        r"\b(?:(?:will|shall|'ll) always (?:remain|stay|be)|(?:always|forever) (?:remains?|stays?)) (?:completely |totally |entirely )?free\b"
        r"(?! (?:to|from|for (?!all|every|ever|you))\b)",
        r"(?<!not )\bno(?: |-)questions(?: |-)asked\b",
        r"\b(?:for |with )?(?:any reason(?: at all| whatsoever)?|whatever (?:the )?reason|no matter (?:why|what the reason))\b",
        r"\b(?:no matter what(?! [a-z]+ (?!and\b|or\b)[a-z]+)|"
        r"without (?:any )?(?:exceptions?|fail)|no exceptions(?! (?:will|can|may|are)\b)|whatever (?:happens|the (?:problem|issue|weather|cause|"
        r"question|time))|every single time|no ifs(?: and|,| or)? (?:no )?buts)\b",
        rf"(?<!not )(?<!\d)(?<!\d[.,]){_WHOLE} (?:free(?! software\b|-)|safe|secure|protected|covered|satisf\w+|reliable|guaranteed|risk-free|sure|"
        r"accurate|compatible with all|money[- ]back|free of charge|uptime|availability)\b",
        rf"\b{_WE}(?: will|'ll| fully)? (?:protect|cover|back|refund|support|secure|insure) [^.;,]{{2,40}}? {_WHOLE}(?! of)",
    ),
)
_SEARCHED = tuple((cues, tuple(sparing(form) for form in forms)) for cues, *forms in _FORMS)
_MONEY = expression(
    r"\b(?:refund\w*|return(?:ed|s|ing)?|money[- ]back|(?:your|the|their|all|full) money|exchange\w*|reimburse\w*|send (?:it|them) back)\b"
)
_SERVES = expression(rf"\b(?:{DO}|returns?|returned|paid|money|sen[dt]|set up|delivered|covered|protected|insured)\b")
_PASSED_ON = expression(
    r"\b(?:messages?|e-?mails?|notifications?|texts?|sms|files?|codes?|data|events?|requests? (?:is|are) sent)\b"
)
_DENIED = expression(
    r"\b(?:cannot|can not|can't|don't|do not|does not|doesn't|not|no longer|isn't|aren't|neither|nor|without|unable to|"
    r"never|won't|will not|no)\b(?: (?!and\b|but\b)\w{1,12}){0,3} ?\Z"
)
_NEVER_GIVEN = expression(
    r"\bno (?:[\w-]+ )?(?:refunds?|returns?|exchanges?|reimbursements?)\b|(?:\b(?:cannot|can not|not|no longer|never)|n't) (?:also |be |"
    r"always )*(?:receive|get|earn|qualify|refund\w*|accept\w*|eligible|return\w*|exchange\w*|give|"
    r"offer)\b"
)
_HEDGED = expression(
    r"\b(?:try|tries|aim|strive|do our best|endeavou?r|where possible|whenever possible|usually|generally|normally|"
    r"in most cases|typically|mostly|as far as possible|hope|may not|"
    r"not always|almost|nearly|subject to|except|unless|provided (?:that|the|it|you|your)|as long as|so long as|if both|in some cases|depending|"
    r"reserve the right)\b"
)
_CONDITION = expression(r"\b(?:if|whether|unless|in case|when|where|because|until|once|whenever) (?:\w+ ){0,3}\Z")
_PRIVATE = expression(
    r"\b(?:(?:never|ever|not|n't|n?or|to|,) (?:[\w-]+ )?(?:sell|share|rent)(?:s|ing)?\b|sold\b|shared\b|disclos\w+|ask (?:you )?for|ask you|password|passwords|pin\b|"
    r"passcode|privacy|"
    r"personal (?:data|information)|spam|track(?:s|ed|ers?)?\b|tracking (?:of |your |you|users|cookies|pixels|technolog\w+)|(?:no|without|any) tracking|your data|"
    r"email address|phishing|"
    r"security code|encrypt\w*|deleted?|credentials|private key|log in on your behalf)"
)
_COMPANY_MAY = expression(
    r"\b(?:(?<!so )(?<!so that )(?:we|acme|company|bank|airline|carrier|insurer|seller|provider|landlord|github|either party|it) (?:may|"
    r"can(?! (?:always |also )?(?:guarantee|promise|assure))|might|reserves?)|"
    r"right to|terminate|suspend|liab\w+|warrant(?:y|ies)|disclaim\w*)\b"
)
_COMPANY = expression(
    rf"\b(?:{_WE}|your (?:order|money|parcel|claim|ticket)|orders?|refunds?|replacements?|you are|you're|you will|buyers|sellers|members|guests)\b"
)
_SHARE = expression(r"\b(?!100\b)\d{1,3}(?:[.,]\d+)? ?%")
# What another guarantees is not the company's to keep.
_OF_OTHERS = expression(
    r"\b(?:usps|ups|fedex|dhl|royal mail|(?:canada|australia|new zealand) post|(?:the|your|their|each|every|this|our) (?:[\w-]+ )?(?:carriers?|couriers?|post office|"
    r"postal service|"
    r"manufacturers?|bank|seller|airline|supplier|vendor|insurer|issuer|state|government|law|landlord|employer))(?: (?:also|will|does|then))? \Z"
)
_THEN = expression(r" (?:after|upon|before|following)\b")
_MUST = expression(r"\b(?:must|should|shall|(?:has|have|needs?|need|required|asked|expected) to)(?: [\w-]+){0,3} \Z")
_WRONG = expression(
    r"\b(?:reject\w*|undeliver\w*|unable|fail\w*|cannot|can't|declin\w*|lost|delayed|unavailable|refus\w*|cancell?ed by)\b[^.;]{0,60}\Z"
)
# A plan is changed by the click.
_BY_MACHINE = expression(
    r"\b(?:plans?|changes?|upgrades?|downgrades?|cancell?ations?|settings?|switch|updates?|imports?|uploads?|renewals?|votes?|edits?)"
    r"(?: (?:request|change))? \Z"
)
_WISH = expression(r"\b(?:if|should|when|whenever|in case) [^,;]*\Z")
_IF_SO = expression(
    r"\b(?:if|should|when|in case)(?: you(?:'re| are)? (?:not )?(?:(?:completely|fully|entirely) )?(?:un)?(?:happy|satisfied|pleased))?,? \Z"
)
_TURNS_TO = expression(
    r"\A(?!.*\b(?:money back|full refund|refunded|we(?:'ll| will) (?:refund|replace|return)|return it|send it back)\b).*"
    r"\b(?:invite|please|let us know|contact|tell us|ask you|review|see|read|check|get in touch)\b"
)
_UNHAPPY = expression(
    r"\b(?:you(?:'re| are)|customers are|they are) not (?:\w+ )?(?:happy|satisfied|pleased|content|delighted)(?: with [\w' ]{2,30})?,? \Z"
)
_OURS = expression(
    r",? (?:other than|except|beyond|outside|we (?:have to|need to|must|cannot|can't|cancel|are unable|are not able))\b"
)
_GRANTS = expression(
    r"\b(?:we(?:'ll| will| shall)? (?:happily |gladly )?(?:refund|replace|return|exchange|give|send|offer|credit|reimburse|repay|take)|you(?:'ll| will| get| receive|"
    r" (?:can|may) (?:get|have|return|cancel|send))|free|full|money|refunded|no problem)\b"
)
_PARTS = expression(r";|,? \b(?:but|however|though)\b")
_QUESTION = expression(r"\?\W*\Z")

# What was never so is told, and not promised.
_WAS_NEVER = expression(r"\b(?:was|were|had) never\b")
# Who speaks to somebody about what he has: "your server will never sleep".
_SOMEBODY = expression(r"(?:we|our|your|you)\b")
_WHATEVER = ("exception", "no matter", "without fail", "whatever happens", "whatever the ", "every single time", "no ifs")
# "We never disconnect anyone without notice" is a rule and says its exception; that the customer may ask for it is none.
_EXCEPT = expression(
    r"\A[^.;]*\b(?:without (?:(?:prior|your|any|advance|due|first) |[\w-]+ing\b|notice|warning)|before|until|other than|apart from)\b"
)
# "We always ship with a tracking number": how, and not that.
_HOW = expression(
    r"(?<=ship|hips|iver|vers|fund|unds|.pay|pays|cess|sses|send|ends|lace|aces|atch|ches)(?: [\w-]+){0,3}? (?:with an?|from|via|by|using|as|through|to the) "
)
_ON_REQUEST = expression(
    r"\bunless (?:you |they |it is |it was )?(?:[\w-]+ )?(?:request|ask|tell us|want|say so|agree|instruct)\w*\b"
)


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    if not words.words & _WORDS:
        return
    for index in words.blocks_with(_CUES):
        block = article.blocks[index]
        if block.kind not in RUNNING_TEXT or is_quotation(article.blocks, block):
            continue
        for sentence in block.sentences:
            text = words.folded[index][sentence.start : sentence.end]
            said = PLAINLY.tell(text)
            found = _promise(said.text)
            # What software never does, or always gives back, is promised to nobody.
            if (
                found
                and not only_shows(article, block, text)
                and (
                    deals_with_customers(article, block, text)
                    or (_SOMEBODY.match(said.text, found[0]) and about_customers(article))
                )
            ):
                first, last = said.written(*found)
                start, end = sentence.start + first, sentence.start + last
                if not block.marked("code", start, end) and not in_quotes(block.text, start, end):
                    yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end]})


def _promise(text: str) -> tuple[int, int] | None:
    """Where a sentence promises without exception, or None."""
    if "unless" in text:
        text = _ON_REQUEST.sub(lambda asked: " " * len(asked[0]), text)
    if not stands(_CUES, text) or _QUESTION.search(text) or _HEDGED.search(text) or _PRIVATE.search(text):
        return None
    searched = (form for cues, forms in _SEARCHED if any(cue in text for cue in cues) for form in forms)
    for form in searched:
        found = form.search(text)
        if not found:
            continue
        said, before = found[0], text[: found.start()]
        if "reason" in said and (
            not _MONEY.search(_PARTS.split(before)[-1] + _PARTS.split(text[found.end() :])[0])
            or _COMPANY_MAY.search(text)
            or _NEVER_GIVEN.search(before)
        ):
            continue
        if stands(_WHATEVER, said) and not (_SERVES.search(text) and _COMPANY.search(text)):
            continue
        # "Orders are processed immediately after the cut-off": when, and not how fast; "must be paid immediately" is the customer's part.
        if said.endswith(("instantly", "immediately")) and (
            ("processed" in said and _THEN.match(text, found.end())) or _MUST.search(before)
        ):
            continue
        # "If you want your money back for any reason, please …": the reason is the customer's, and nothing is promised.
        if "reason" in said and _WISH.search(before) and not _GRANTS.search(text[found.end() :]):
            continue
        if said.endswith(("instantly", "immediately")) and _BY_MACHINE.search(before):
            continue
        # "If, for any reason, you are unhappy, read our policy": nor here.
        if "reason" in said and _IF_SO.search(before) and _TURNS_TO.search(text[found.end() :]):
            continue
        # "For any reason other than …, we have to cancel": nor is the company's own.
        if "reason" in said and _OURS.match(text, found.end()):
            continue
        # What goes wrong for any reason is no gift.
        if "reason" in said and _WRONG.search(before):
            continue
        if "guarant" in said and (_SHARE.search(text) or _OF_OTHERS.search(text[: found.start() + said.find("guarant")])):
            continue
        # Messages and files are passed on by software.
        if said.endswith(("instantly", "immediately")) and _PASSED_ON.search(text):
            continue
        if (
            (_DENIED.search(before) and not said.startswith("in no ") and not ("reason" in said and _UNHAPPY.search(before)))
            or ("reason" not in said and _CONDITION.search(before))
            or _COMPANY_MAY.search(text)
        ):
            continue
        if "always" in said and _HOW.match(text, found.end()):
            continue
        if "never" in said and (_EXCEPT.search(text[found.end() :]) or _WAS_NEVER.search(said)):
            continue
        return found.span()
    return None
