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
from kblint.rules.customers import deals_with_customers
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text, stands
from kblint.rules.showing import only_shows
from kblint.rules.surroundings import in_quotes

_WORDS = frozenset(
    "ever immediate entirely no "
    "completely totally absolutely perfectly instantaneous "
    "always never guarantee guarantees guaranteed instantly instant immediately questions reason 100 exception matter circumstances".split()
)
_CUES = (
    " ever ", "risk-free", "risk free", "in no ", "at no ", "immediate ",
    "completely ", "totally ", "absolutely ", "perfectly ", " instant", "always ", "never ", "guarantee", "instantly",
    "immediately", "questions asked", " reason", "100%", "100 %", "exception", "no matter", "under no circumstances",
)  # fmt: skip

_WE = (
    r"(?:we|we'll|we've|we're|(?:our|the) (?:[\w-]{1,15} ){0,2}?(?:team|teams|staff|agents|advis[eo]rs?|experts|specialists|"
    r"couriers?|drivers|engineers|technicians|network|"
    r"servers?|site|website|platform|systems?|app|trains|buses|"
    r"service|support|company|bank|prices|fares|rates|fees|representatives|crew|shops|stores|warehouse|customer service|"
    r"helpline|hotline|desk))"
)
# What companies do for customers, or spare them.
_DO = (
    r"(?:answer|reply|respond|help|find|deliver|refund|reimburse|repay|offer (?:you|the (?:lowest|best|cheapest))|match|"
    r"honou?r|pay|ship|dispatch|replace|"
    r"repair|solve|resolve|fix|arrive|keep (?:our|your|the|to)|"
    r"put (?:you|customers|our customers)|give (?:you|customers|our)|be (?:here|there|available|reachable|"
    r"on time|the (?:lowest|cheapest|best))|accept|protect|beat|"
    r"have (?:enough|stock|it in)|get (?:back|you|it|the (?:best|lowest|right|full|cheapest))|listen|stand by|treat|credit|"
    r"compensate|rebook|cover|pick up|process|notify you|inform you|warn you|let you know|tell you (?:before|when|if)|"
    r"(?:provide|issue|give|grant|make|send) (?:(?:you|a|an|the|full|partial|free|immediate|same-day) ){0,3}(?:refunds?|replacements?|credits?|compensation|"
    r"answers?|repl(?:y|ies)))"
)
_IS = (
    r"(?:available|here|there|on time|free|in stock|reachable|open|the (?:lowest|cheapest|best)|"
    r"at your side|punctual|honest|cheaper|correct|answered|refunded|"
    r"delivered|replaced|paid|shipped|accepted|honou?red|met|staffed|protected|covered|safe|secure|resolved)"
)
_NOT_DO = (
    r"(?:go up|rise|(?:arrive|come|deliver) late|charges?|charged|cancel|raise|increase|lose|let (?:you|anyone|anybody|"
    r"a customer|(?:our|any) (?:customers?|guests?|members?|clients?|students?))|"
    r"fail|fails|refuse|reject|run out|"
    r"goes down|go down|miss|misses|delay|overbook|be (?:late|charged|down|left|out of|"
    r"disappointed|alone|overcharged|without)|close[sd]?|leave you|deny|turn (?:you|anybody|anyone|a customer) away|late|"
    r"out of stock|break|down|keep you waiting|block|"
    r"disconnect|change (?:the|your|our) (?:price|fare|rate|fee|plan)s?|put up|sold out|pay more|pay a (?:fee|penny|cent)|"
    r"pay (?:extra|twice|for)|wait (?:more|longer)|have to (?:pay|wait|queue|worry)|"
    r"need to (?:pay|wait|queue|worry))"
)
_SPARED = (
    r"(?:pay (?:more(?! than [$\u20ac\u00a3\d])|extra|twice|for|a (?:fee|penny|cent)|[\w-]{1,15} (?:fees|charges))|wait (?:more|longer|in)|"
    r"have to (?:pay|wait|queue|worry|return|send)|need to (?:pay|wait|queue|worry|return|send)|wait for more|"
    r"be asked to (?:pay|return|send (?:it|them|any)|wait|leave|prove|sign|buy|queue)|lose (?:your|a|any)\b|(?:be )?(?:charged|overcharged|left alone|left without|"
    r"disappointed|kept waiting|turned away|refused))"
)
_YOU_GET = (
    r"(?:get|receive|earn|save|have access to a|reach|speak to|be (?:paid|refunded|covered|protected|compensated|"
    r"able to reach|answered|first)|fly|travel on time)"
)
_CARE = (
    r"(?:calls?|emails?|orders?|parcels?|packages?|refunds?|claims?|messages?|requests?|questions?|complaints?|returns?|"
    r"deliver(?:y|ies)|payments?|transfers?|withdrawals?|purchases?|bookings?|tickets?|data|money|savings|deposits?)"
)

_FORMS = tuple(
    expression(form)
    for form in (
        rf"\b{_WE}(?: will| shall|'ll)? always (?:be )?(?:{_DO}(?:e?s)?\b|(?:are|is) {_IS}\b|{_IS}\b)",
        rf"\b{_WE} (?:are|is) always {_IS}\b",
        rf"\b{_WE}(?: will| shall|'ll)? (?:therefore |thus |also )?always (?:make sure|ensure|monitor|prevent|do everything)\b",
        r"\bour [\w' -]{2,30} (?:(?:is|are) always|will always be) (?:on time|fresh|clean|free|available|in stock|the (?:lowest|cheapest|best)|open|staffed|"
        r"punctual)\b",
        r"\b(?:someone|somebody|staff|help|support|assistance|(?:a|an|one of our|a member of(?: our)?) (?:person|human|doctors?|nurses?|staff|team|agents?|"
        r"advis[eo]rs?|colleagues?)) "
        r"(?:(?:is|are) always|will always be) (?:available|here|there|at hand|on hand|on call|on duty|at the [a-z]+|ready|reachable|around)\b",
        r"\bthere(?:'s| is| are|'ll| will)? always (?:be )?(?:someone|somebody|an? (?:person|human|doctor|nurse|member of|agent|advis[eo]r))\b",
        r"\b(?:delivery|shipping|returns|support|refunds|exchanges) (?:(?:is|are) always|will always be) (?:free|available|accepted|on time|included|possible)\b",
        r"\byou can always (?:count|rely|depend) on (?:us|our)\b|\byou can always (?:reach us|get (?:a (?:full )?refund|your money back))\b",
        r"\b(?:members|guests|customers|subscribers) always (?:have priority|get (?:a|an|the|their|first))\b",
        r"\bthere (?:are|is|will be|'ll be) never (?:any |an? )?(?:hidden |extra |additional |surprise )*(?:fees?|charges?|costs?|surprises|queues?|delays?)\b|"
        r"\bthere will never be (?:any |an? )?(?:hidden |extra |additional |surprise )*(?:fees?|charges?|costs?|surprises|queues?|delays?)\b",
        r"\b(?:your|our) (?:prices?|fares?|rates?|fees?|rents?|premiums?|tariffs?)(?: will| shall)? never (?:changes?|increases?|rises?|go(?:es)? up)\b",
        rf"\b(?:we|our (?:[\w-]+ ){{0,2}}[a-z]+) (?:won't|will not|don't|do not) ever {_NOT_DO}\b|\byou (?:won't|will not|don't) ever {_SPARED}\b",
        r"\A\W*guaranteed (?:[\w-]+ ){0,2}(?:delivery|dispatch|shipping|response|reply|arrival|availability|refunds?|results?|acceptance)\b"
        r"(?! (?:is|costs?|options?|services?|fees?|rates?)\b)(?![^.;]{0,40}\b(?:options?|extra|costs?)\b)",
        r"\b(?:every|each) (?:[\w-]+ ){1,2}(?:is|will be) guaranteed (?:an?|the|their)\b",
        r"\b(?:get|receive|have|see) (?:your |the |an? )?(?:[\w-]+ ){0,2}(?:money|refund|payout|payment|reply|answer|response) (?:back )?(?:instantly|immediately)\b",
        r"\b(?:get|receive|send|issue|give|offer|provide)(?: you)? an? (?:immediate|instant) (?:[\w-]+ )?(?:refund|replacement|payout|reply|response|answer)\b",
        r"\bmoney (?:is|will be) (?:back )?(?:in|on) your (?:bank |[\w-]+ )?account (?:instantly|immediately)\b",
        r"(?<!not )\b(?:completely|totally|absolutely|entirely) risk[- ]free\b",
        rf"\b(?:{_WE}|we're)(?: are| is)? always (?:very |right )?(?:(?:quick(?:ly)?|ready) )?(?:on hand|at hand|quick to (?:answer|reply|respond|help|react|act))\b",
        rf"(?<!\byou )\bwill always (?:be (?:here|there|available|at your side|on your side|refunded|"
        rf"answered|honou?red)|{_DO} (?:you|your|any|every|all)\b)",
        r"\balways (?:delivers?|arrives?|answers?) (?:on time|your|every)\b",
        rf"\b{_WE}\b[^.;:!?]{{1,40}} and always (?:repl(?:y|ies)|answers?|responds?|helps?|delivers?|refunds?)\b",
        r"\b(?:every|all|your) (?:\w+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)) always (?:ships?|arrives?|leaves?)\b",
        r"\b(?:sellers|customers|members|hosts|drivers|buyers|guests|you) (?:will|are) always (?:be )?(?:paid|refunded|reimbursed|compensated|protected|covered)\b",
        rf"\b{_WE}(?: will|'ll)? (?:instantly|immediately) (?:refund|reimburse|pay|replace|credit|compensate|answer|reply|rebook|resolve)\b",
        r"\b(?:on time|in time|the same day|every time|the (?:best|lowest) price), guaranteed\b",
        r"\bguaranteed (?:lowest|best|cheapest) (?:prices?|rates?|fares?)\b",
        r"\byour (?:[a-z-]+ )?(?:accounts?|orders?|bookings?|subscriptions?|seats?|plans?|cards?|payment methods?|services?|memberships?|lessons?|classes|"
        r"tickets?|deliver(?:y|ies)|parcels?|websites?|site|shop|store|"
        r"deposits?|heating|water|power|electricity|internet|phone|connection|line|policy|rent|premiums?|fees?|claims?|points|miles|credits?|place|spot|table|room) "
        r"(?:will|shall|can) never(?: ever)? be (?:suspended|cancell?ed|closed|blocked|changed|overcharged|lost|charged|billed|debited|interrupted|cut(?: off)?|"
        r"disconnected|overbooked|down|offline|"
        r"increased|raised|delayed|refused|declined|turned off|given away|withheld)\b",
        rf"\b(?:under no circumstances|in no (?:case|event)|at no (?:time|point)) (?:will|do|would|shall) (?:we|you|your [\w-]+)(?: ever)?(?: be)? (?:{_NOT_DO}|"
        rf"overcharged|billed|refused|turned away|lost)\b",
        r"\b(?:prices?|rates?|fees?|fares?|rents?|premiums?) (?:is|are) (?:also )?guaranteed (?:to (?:stay|remain|be the|never)|never to)\b",
        r"\balways (?:be )?(?:here|there) (?:for you|when you need|to help you)\b",
        rf"\byou(?:'ll| will)? always {_YOU_GET}\b",
        rf"\byour {_CARE} (?:(?:is|are|will be) always|will always be) {_IS}",
        rf"\b{_WE}(?: will| shall|'ll| have|'ve| are| is)? never(?: ever| again)? {_NOT_DO}\b",
        rf"\b(?:you|customers|our customers|members|passengers)(?:'ll| will| would| are|'re)? never(?: ever|"
        rf" again)? {_SPARED}\b",
        rf"\b(?:your|our) (?:{_CARE}|prices?|fares?|rates?|fees?|plan|seat|flights?|trains?|line|connection)(?: will| is|"
        rf" are)? never(?: be)? {_NOT_DO}\b",
        rf"\b(?:{_WE}|which we|you have our)(?: will| can| do| fully| also| personally| hereby)? guarantees?\b(?![^.;]{{0,60}} for"
        # A warranty with a term is what it says.
        rf" (?:a|an|one|two|three|five|ten|\d{{1,3}}) (?:days?|weeks?|months?|years?)\b)(?: that| you| a| the| to)?",
        r"(?<!nothing )\bguarantees (?:(?:you|that|an?|the|next|same|on-time|timely|full|quick|fast|complete|total|\d+|business|day) ){0,4}?"
        r"(?:(?:[\w-]+ )?(?:day-?)?delivery|arrival|"
        r"refunds?|replacements?|anonymity|satisfaction|availability|(?:the )?(?:best|lowest) price|an? (?:reply|response|answer|seat|place|spot))\b",
        r"\b(?:maintenance|downtime|updates|upgrades|outages|repairs|works?) (?:is|are|will be) always (?:performed|carried out|done|scheduled|announced|published|"
        r"communicated|made|completed)\b",
        r"\byou(?:'re| are) guaranteed (?!to lose|by)(?:to |an? |the )?[\w-]{2,20}",
        rf"\b(?:{_CARE}|arrival|seat|place|spot|price|rate|fare|availability|satisfaction|quality|approval|connection|speed|"
        rf"room|service)(?: [\w'-]{{1,15}}){{0,5}}? (?:is|are) (?:also |always |fully |100 ?% )?guaranteed\b(?! (?:by|under|"
        r"up to|through|for \d|in the|against|to be))",
        r"\b(?:satisfaction|success|results?|delivery|quality|on-time arrival|best price|lowest price|acceptance|approval|"
        r"peace of mind)(?: is)? guaranteed\b",
        r"\b(?:is|are|be|get|gets|arrives?) (?:also |always )?(?:issued|paid|refunded|returned|credited|processed|delivered|"
        r"sent|transferred|released|settled|answered|resolved|replaced|reimbursed|compensated)"
        r"(?: (?:to you|out|back|to your [\w-]{1,15}(?: [\w-]{1,15})?))? (?:instantly|immediately)\b",
        r"\brefunds?(?: are| is)? instantly\b",
        r"\b(?:refunds?|payouts?|reimbursements?|cash-?outs?|withdrawals?) (?:(?:are|is|will be) (?:always )?instant(?:aneous)?|(?:will )?(?:arrives?|lands?|clears?|"
        r"reach(?:es)? you|are made|is made) (?:instantly|immediately))\b",
        r"\byour (?:money|deposits?|savings|funds|card|payments?|purchases?|orders?|parcels?) (?:is|are|will be|stays?) (?:always |"
        r"completely |totally |absolutely |perfectly "
        r")+(?:safe|secure|protected|covered|insured)\b",
        rf"\b{_WE}(?: will|'ll| can)? (?:be able to )?(?:also |always )?(?:refund|reimburse|pay|replace|credit|deliver|compensate|answer|reply|"
        rf"respond|send|rebook|resolve|issue)"
        r"(?: (?:you|it|to you|back|your [\w-]{1,15}|the [\w-]{1,15}|a [\w-]{1,15}|you (?:with )?an? (?:full )?[\w-]{1,15}))? (?:instantly|immediately)\b",
        r"(?<!not )\bno(?: |-)questions(?: |-)asked\b",
        r"\b(?:for |with )?(?:any reason(?: at all| whatsoever)?|whatever (?:the )?reason|no matter (?:why|what the reason))\b",
        r"\b(?:no matter what|without (?:any )?exceptions?|no exceptions)\b",
        r"(?<!not )(?<!\d)(?<!\d[.,])100 ?% (?:free(?! software\b|-)|safe|secure|protected|covered|satisf\w+|reliable|guaranteed|risk-free|sure|"
        r"accurate|compatible with all|money[- ]back|free of charge|uptime|availability)\b",
        rf"\b{_WE}(?: will|'ll| fully)? (?:protect|cover|back|refund|support|secure|insure) [^.;,]{{2,40}}? 100 ?%(?! of)",
    )
)
_MONEY = expression(
    r"\b(?:refund\w*|return(?:ed|s|ing)?|money[- ]back|(?:your|the|their|all|full) money|exchange\w*|reimburse\w*|send (?:it|them) back)\b"
)
_SERVES = expression(
    r"\b(?:refund\w*|return\w*|ships?|shipped|dispatch\w*|deliver\w*|replace\w*|pay|paid|answer\w*|accept\w*|money|sent|send|help\w*|credit\w*)\b"
)
_PASSED_ON = expression(
    r"\b(?:messages?|e-?mails?|notifications?|texts?|sms|files?|codes?|data|events?|requests? (?:is|are) sent)\b"
)
_DENIED = expression(
    r"\b(?:cannot|can not|can't|don't|do not|does not|doesn't|not|no longer|isn't|aren't|neither|nor|without|unable to|"
    r"never|won't|will not|no)\b(?: (?!and\b|but\b)\w{1,12}){0,3} ?\Z"
)
_NEVER_GIVEN = expression(
    r"(?:\b(?:cannot|can not|not|no longer|never)|n't) (?:also |be |always )*(?:receive|get|earn|qualify|refund\w*|accept\w*|eligible|return\w*|exchange\w*|give|"
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
    r"\b(?:(?:sell|share|rent)(?:s|ing)?\b|sold\b|shared\b|disclos\w+|ask (?:you )?for|ask you|password|passwords|pin\b|passcode|privacy|"
    r"personal (?:data|information)|spam|track(?:s|ed|ers?)?\b|tracking (?:of |your |you|users|cookies|pixels|technolog\w+)|(?:no|without|any) tracking|your data|"
    r"email address|phishing|"
    r"security code|encrypt\w*|deleted?|credentials|private key|log in on your behalf)"
)
_COMPANY_MAY = expression(
    r"\b(?:(?:we|acme|company|bank|airline|carrier|insurer|seller|provider|landlord|github|either party|it) (?:may|can|might|reserves?)|"
    r"right to|terminate|suspend|liab\w+|warrant(?:y|ies)|disclaim\w*)\b"
)
_COMPANY = expression(rf"\b(?:{_WE}|your (?:order|money|parcel|claim|ticket)|orders?|refunds?|replacements?)\b")
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
_WISH = expression(
    r"\b(?:if|should|when|whenever|in case) (?:you|customers|members|guests|buyers)\b[^,;]*\b(?:wish|want|like|need|request|decide|choose|prefer)(?:s|ed)?\b[^,;]*\Z"
)
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
_GRANTS = expression(r"\b(?:we|you(?:'ll| will| get| receive| can (?:get|have|return))|free|full|money|refunded|no problem)\b")
_PARTS = expression(r";|,? \b(?:but|however|though)\b")
_QUESTION = expression(r"\?\W*\Z")


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    if not words.words & _WORDS:
        return
    for index in words.blocks_with(_CUES):
        block = article.blocks[index]
        if block.kind not in RUNNING_TEXT or block.quoted:
            continue
        for sentence in block.sentences:
            text = words.folded[index][sentence.start : sentence.end]
            found = _promise(text)
            # What software never does, or always gives back, is promised to nobody.
            if found and not only_shows(article, block, text) and deals_with_customers(article, block, text):
                start, end = sentence.start + found[0], sentence.start + found[1]
                if not block.marked("code", start, end) and not in_quotes(block.text, start, end):
                    yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end]})


def _promise(text: str) -> tuple[int, int] | None:
    """Where a sentence promises without exception, or None."""
    if not stands(_CUES, text) or _QUESTION.search(text) or _HEDGED.search(text) or _PRIVATE.search(text):
        return None
    for form in _FORMS:
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
        if ("exception" in said or "no matter" in said) and not (_SERVES.search(text) and _COMPANY.search(text)):
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
        return found.span()
    return None
