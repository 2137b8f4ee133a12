"""What has changed: "recently introduced", "our new app", "we are excited to announce"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.relative_time.common import CONDITION, OURS_CUES, READER, READERS, SEASON, SEASONS, WE_ARE, what_precedes

_COMPANY_ACTS = (
    r"(?:launched|introduced|changed|updated|released|added|moved|migrated|renamed|upgraded|redesigned|opened|closed|raised|"
    r"increased|"
    r"reduced|lowered|gone (?:up|down)|risen|fallen|dropped|grown|become|replaced|removed|discontinued|retired|switched|"
    r"expanded|improved|rebranded|acquired|simplified|extended|adjusted|revised|amended|refreshed|rewritten|merged|relocated|reopened|renovated|"
    r"redecorated|refurbished|refitted|restored|repainted|rebuilt|moderni[sz]ed|"
    r"stopped|started|begun|began|rolled out|announced)"
)
_PRODUCTS = (
    r"(?:(?:opening|office|business) hours|check-?in|check-?out|log-?in|sign-?in|sign-?up|address|office|offices|prices|price|fees|fee|rates|rules|timetable|"
    r"schedule|premises|studio|building|clinic|"
    r"gym|hall|pool|car park|library|school|centre|center|phone number|number|telephone number|partner|partners|booking|course|courses|class|classes|workshop|"
    r"workshops|server|servers|data cent(?:er|re)|domain|logo|product|products|model|models|device|devices|line|catalogue|process|procedure|onboarding|"
    r"app|apps|website|web site|site|store|shop|branch|terminal|lounge|plan|plans|tariff|tariffs|fare|fares|pricing|prices|"
    r"price list|"
    r"programme|program|scheme|policy|policies|terms|feature|features|dashboard|interface|platform|portal|checkout|card|"
    r"account type|"
    r"service|services|system|systems|experience|process|option|options|setting|settings|report|reports|chart|page|section|button|tab|method|integration|range|"
    r"collection|menu|route|routes|network|fleet|warehouse|design|look|logo|tool|editor|version|loyalty|"
    r"membership|subscription|packaging|payment method|self-service|help cent(?:er|re))"
)
_WEEKS_PAST = (
    r"(?:in|over|during|for) (?:the )?recent (?:days|weeks|months|years)|(?:in|over|during) the (?:past|last) (?:few |"
    r"couple of |several )?(?:days|weeks|months)|"
    r"(?:in|for) the (?:past|last) (?:few|couple of|several|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:days|weeks|months|years|seasons)"
)
# "For the past two years, the school has been trying out …"; what somebody must have done in those years is a condition.
_SO_FAR = expression(r"(?:\b(?:has|have)|'ve)(?: (?:also|already|only|not|always|been)){0,3} (?!to\b)[a-z]+")
_REQUIRED = expression(
    r"\b(?:must|should|may|might|can|cannot|could|would|need|needs|not have|haven't|if|whether|when|who|whom|that|which|whose|any|anyone|applicants?|"
    r"candidates?|travell?ed|lived|i|i've|my)\b"
)
_NEW_THINGS = ("feature", "service", "product", "option", "programme", "program", "integration", "function")
_SO_LONG = (
    r"(?:(?:about|over|almost|nearly|more than|just over|around) )?(?:a few|several|some|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
    r"thirty|\d{1,2})"
    r"\+? (?:weeks?|months?|years?|decades?)"
)
LATELY = sparing(
    r"(?<![\w-])(?:"
    r"(?:added|introduced|launched|released|rolled out|changed|fixed|removed|replaced) in (?:the|our) (?:latest|newest|most recent) (?:release|version|update)|"
    # What a product has by now is new, and where things have gone to.
    r"now (?:also )?(?:has|have|includes?|offers?|comes? with|features?|supports?|uses?) (?:(?:an?|our|the|some|several|many|two|three) )?(?:brand[- ])?new"
    r"(?! (?:customers?|orders?|members?|users?|messages?)\b)|"
    r"(?:(?:has|have)(?: now)? (?:been )?(?:moved|relocated|switched|migrated|changed(?: over)?|transferred|transitioned)|'ve (?:moved|relocated|switched|"
    r"migrated))\b[^.;:!?]{0,40}? (?:to|onto|into) "
    r"(?:a|our) (?:brand[- ])?new|"
    r"our recent (?:[\w-]+ ){0,2}?(?:changes?|updates?|migration|launch|increases?|move|redesign|rebrand|expansion)|"
    r"(?:our|following the|after the|since the|due to the) recent (?:merger|move|relaunch|rebrand(?:ing)?|acquisition|migration|redesign|"
    r"renovation|price (?:change|increase|rise)s?|"
    r"policy (?:change|update)s?|system (?:upgrade|update)s?)|"
    r"(?:due to|because of|during|in light of|given|owing to|as a result of|amid) (?:the )?(?:global )?(?:covid(?:-?19)?|coronavirus|pandemic)"
    r"(?: (?:pandemic|outbreak|crisis|situation|restrictions))?|"
    rf"(?:recently|just|lately) (?:been )?{_COMPANY_ACTS}|newly available|until recently|our (?:latest|newest|"
    r"most recent) (?:[\w-]+ )?(?:update|release|version|feature|plan|app|tool|product|service|branch|store|shop|site|lounge|terminal|tariff|studio|model|device|"
    r"course|class|card|line|"
    r"program|programme|price list|catalogue|menu)|"
    r"we(?:'ve| have)? (?:only |just |also )?recently (?!asked|sent|emailed|contacted|told|informed|charged|received|"
    r"shipped)[a-z]+(?:ed|wn|nt|und|ght|ade|ept|en|ome|an|un|ew)(?! (?:you|your)\b)|"
    r"(?:this|our|the) (?:[\w-]+ )?(?:feature|service|product|option|programme|program|policy|function|plan|app|site|portal) (?:was|is|has been) "
    r"newly [a-z]+ed|"
    r"we(?:'re| are) newly [a-z]+|(?:since|as of) recently|"
    r"(?:the|our) (?:\w+ )?(?:council|city|board|bank|team|government|ministry|regulator|carrier|supplier|provider|"
    r"company|authority|parliament|state|county|operator|"
    r"manufacturer|landlord) (?:has |have )?recently [a-z]+ed|recently,? we (?!sent|emailed|asked|contacted)[a-z]+(?:ed|nt|de|ught|wn|n)|"
    r"(?:launched|opened|introduced|released|changed|added|went live|started|closed|moved|switched|came into force|"
    r"took effect) (?:earlier this|last|this) (?:year|month|week|quarter|season|spring|summer|autumn|winter)|"
    r"\Anew[:!](?= (?:we|our|the|all|you)\b)|freshly [a-z]+ed (?:[\w-]+ ){0,2}?(?:clinic|branch|office|centre|center|"
    r"hall|line|store|shop|pool|library|app|website|site)|"
    r"(?:the|our|a|some) recent (?:changes?|updates?|increases?|reductions?|revisions?|relaunch|merger|move) (?:of|to|"
    r"in|by) (?:our|the) (?:terms|prices?|pricing|fees?|"
    r"policy|policies|website|app|site|tariffs?|rates?|fares?|platform|network|rules)|"
    r"(?:feature|service|product|option|programme|program|integration|function|app|tool|site|portal|scheme) (?:is|"
    r"are) (?:still )?(?:relatively |fairly |quite |"
    r"very |still |brand[- ])?new(?=[.,;)]| (?:and|so|but)\b)|"
    rf"(?<=[.;:(] )this {SEASON},? the(?= )|\Athis {SEASON},? the(?= )|"
    r"(?:(?:a few|several|some|two|three) (?:days|weeks|months|years)|a while) ago,? (?:we|our)\b|"
    r"(?:we|our)\b(?:(?! you| your)[^.;:!?]){1,60} (?:a few|several|some|two|three|four|five|ten) (?:weeks|months|years) ago|"
    r"(?<!your )current (?:[\w-]+ ){0,3}?(?:(?:approval|processing|wait|waiting|response|delivery|lead|turnaround|shipping|review|handling|"
    r"dispatch) times?|turnaround|backlog|wait(?:ing)? ?list)(?: (?:is|are)\b|(?=: ?[\w~<]))|"
    r"\A\W*for a limited time(?: only)?(?=,)|limited[- ]time (?:offer|deal|discount|promotion|sale)|"
    r"(?:this (?:month|week|weekend)|today) only(?=[:!.]|,? (?:we|you|get|save|all|free)\b)|\Aonly (?:today|this (?:week|month))(?=:)|for a (?:short|"
    r"limited) time only|"
    r"while (?:stocks?|supplies) lasts?|"
    r"\A(?:in|with|since) (?:the|our) (?:latest|newest|most recent) (?:version|release|update)(?: of [\w' ]{2,30})?,? (?:you|we|it|the|there)\b|"
    r"\A(?:the|our) (?:latest|most recent|newest) (?:update|version|release) (?:of [\w ]{2,20} )?(?:adds|added|brings|brought|fixes|fixed|includes|introduce[sd])|"
    r"(?:service|product|feature|app|site|website|company|club|school|programme|program|platform|shop|store|centre|center|museum|scheme) (?:was |were |has been )?"
    rf"(?:launched|founded|opened|started|introduced|released|created|built|established) {_SO_LONG} ago|"
    rf"we(?:'ve| have) been (?:open|in business|around|running|operating|going|here|doing this) for {_SO_LONG}(?= now|[.,;!)]|\Z)|"
    r"(?:(?:the|our|these|this) )?(?:rules?|laws?|polic(?:y|ies)|prices?|fees?|terms|process|address|hours|rates?) (?:(?:has|have) (?:just|only just) changed|"
    r"(?:has |have )?(?:changed|moved|increased|gone up) "
    r"(?:only |very |quite )?recently)|"
    r"\A(?:lately|as of late),? (?:we(?= (?:have|'ve|had|see|get)\b|'ve\b)|(?:our|the) [\w' -]{2,30} (?:has|have|is|are)\b)|"
    r"\Athis (?:month|week),? (?:delivery|shipping|all|every|members|students|classes|admission|entry)|"
    r"\Athis new (?:feature|functionality|payment method|integration|policy|pricing|programme|program|platform|portal|service)|"
    rf"(?:we|our)\b[^.;:!?]{{1,60}} lately|we(?:'ve| have)?\b[^.;:!?]{{1,60}} recently(?=[.,;!)]|\Z)|(?:was|were|has been|"
    rf"have been) {_COMPANY_ACTS} recently|"
    rf"recently,? (?:we|our [a-z ]{{2,30}}|the [a-z ]{{2,30}}) (?:have |has )?(?:been )?{_COMPANY_ACTS}|"
    r"(?:is|are) (?:still )?(?:an? )?(?:relatively |fairly |very |quite |brand[- ])?new(?:er)? "
    rf"(?:{'|'.join(_NEW_THINGS)})s?|"
    r"this (?:year|month|season|week)'s (?:[\w-]+ )?(?:sale|offers?|promotion|programme|program|conference|event|campaign|prices?|fees?|deadlines?|rates?|dues|"
    r"registration|season|applications?|goal|tournament|retreat|class(?:es)?|"
    r"catalogue|menu|tickets?|t-?shirts?|theme|schedule|edition|festival|camp|workshops?|speakers?|location|venue|course)|"
    r"(?<!your )(?:sold|ran) out last (?:year|season)|"
    rf"(?:is|are) (?:also |again )?(?:sponsoring|offering|providing|hosting|running|holding|organi[sz]ing|funding|giving|covering|accepting)\b"
    rf"(?! (?:you|your)\b)[^.;:!?]{{1,60}} this {SEASON}(?= ?[.,;!)]|\Z)|"
    rf"there(?:'s| is| are| will be)\b[^.;:!?]{{1,60}} this {SEASON}(?= ?[.,;!)]|\Z)|"
    r"(?:in|under) (?:the )?(?:current|ongoing|present) (?:situation|circumstances|conditions|climate|crisis)|"
    r"(?:due to|because of|owing to|in light of|in view of) (?:the |an? )?(?:current|present) (?!users?\b|plan\b|"
    r"session|selection|settings?|page|file|balance|subscription|version|state\b|status|browser|value|directory|location|node|limit)"
    r"(?!(?:[\w-]+ ){1,2}(?:choices?|selection|settings?|mode|value|version|file|session|page)\b)[a-z]+|"
    r"(?:due to|because of|owing to|given|during|in light of|in view of|with) (?:the |an? )?(?:current|ongoing|present) (?:[\w'-]+ )?(?:situation|"
    r"circumstances|"
    r"pandemic|"
    r"conditions|demand|crisis|events|volume|workload|climate|shortage|backlog|strikes?|weather|wave|lockdown|restrictions|"
    r"works?|road ?works|construction|maintenance|renovations?|repairs?)|"
    rf"newly (?:launched|introduced|released|opened|added|redesigned) (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    rf"our (?:brand[- ])?new(?:ly [a-z]+ed)? (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|brand[- ]new (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    rf"{WE_ARE} (?:excited|happy|pleased|proud|delighted|thrilled) to (?:announce|introduce|launch|"
    r"(?:now )?(?:offer|present)(?= (?:[\w-]+ ){0,2}?new\b)|now (?:offer|present)|welcome)|"
    rf"(?:this|last) {SEASON},? (?:we|our)\b|(?:we|our)\b[^.;:!?]{{1,60}} (?:this|last) {SEASON}(?= ?[.,;!)]|\Z)|"
    rf"new (?:this|for this|in our) {SEASON}|for the first time this {SEASON}|"
    rf"(?:we|our|the|it|they|prices|fees|rates)\b(?! you| your)[^.;:!?]{{1,60}} earlier this {SEASON}(?=[.,;!)]|\Z)|"
    rf"(?:has|have|is|are|'ve)\b(?! (?:you|your)\b)[^.;:!?,]{{1,40}} since last {SEASON}(?=[.,;!)]|\Z)|"
    r"we(?:'ve| have)(?: now| just| also| recently)?(?: got| added| introduced| launched| released| rolled out| created| built| opened|"
    r" developed)? (?:a |some |several )(?:brand[- ])?new(?! (?:customer|order|member|user|message|request|ticket|password|"
    r"card|invoice)\b)|"
    rf"there(?:'s| is| are) (?:now |also )?(?:a |some |several )(?:brand[- ])?new (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    r"(?:due to|thanks to|because of|owing to|given|in light of|in view of|following|as a result of|with|since|after) (?:the |some |"
    r"an? |our )?"
    r"recent (?:[\w'-]+ ){0,3}?(?:changes?|updates?|increases?|growth|developments?|events?|demand|rise|regulations?|"
    r"legislation|restrictions?|incidents?|outages?|problems)|"
    rf"next {SEASON},? we(?: will|'ll)|"
    r"(?:has|have|was|were|been)\b(?! (?:you|your)\b)[^.;:!?,]{1,40} (?:recently|lately|not (?:too |so |"
    r"that )?long ago|a short (?:time|while) ago)(?=[.,;!)]|\Z)|"
    rf"{_WEEKS_PAST}"
    r")(?![\w-])"
)
LATELY_CUES = (
    *OURS_CUES,
    "recent", "since last ", "now has", "now have", "now include", "now offer", "now come", "now feature", "now support", "now use", "now also ",
    "to a new", "to our new", "to a brand", "onto a", "into a new", "into our new", "just ", "lately", " ago", "our latest", "our newest", "our most recent",
    "newly ", "freshly ", "new:", "new!", "earlier this ", "our new",
    "our brand", "brand-new",
    "brand new", "we're ", "we are ", "recent ", "a new", "some new",
    " new,", " new.", *(f"{new} {noun}" for new in ("new", "newer") for noun in _NEW_THINGS), "until recently", "next ", "current ", "ongoing ", "present ",
    "this new ",
    "long ago", "while ago", "time ago", "our latest", "our newest", "the latest", "the newest", "most recent", "covid", "coronavirus", "pandemic",
    "limited time", "limited-time", "been open for", "in business for", "been around for", "been running for", "been operating for", "been going for",
    "been here for",
    "doing this for", "just changed", "time only", "stock last", "stocks last", "supplies last", *(f"{day} only" for day in ("today", "week", "weekend",
    "month")), "only today", "only this",
    "latest version", "latest release", "latest update", "recent version", "recent release", "recent update", "newest version", "newest release", "newest update",
    "as of late", "lately", " new address", "several new", "the past ", "the last ", "are new", "is new", "fairly new", "quite new", "very new", "still new",
    "relatively new", "newly ",
    *(f"{word} {season}" for word in ("this", "last", "in our") for season in SEASONS),
)  # fmt: skip
# What takes long on the day of writing.
STRAINED = expression(
    r"(?<![\w-])(?:(?:deliver(?:y|ies)|orders?|shipping|shipments?|processing|repl(?:y|ies)|(?:response|wait(?:ing)?|delivery|processing|handling|lead) times?|"
    r"appointments?|requests?|queues?) (?:(?:is|are) (?:currently |now )?(?:taking )?|takes? )(?:[\w-]+ ){0,2}?longer(?: than (?:usual|normal)|(?=[.;!]|\Z))|"
    r"due to (?:an? |the )?(?:unusually |exceptionally |extremely |very |our )*high (?:[\w-]+ ){0,2}?(?:volumes?|demand|numbers?|interest))(?![\w-])"
)
STRAINED_CUES = (
    "taking longer", "takes longer", "are longer", "is longer", "longer than usual", "longer than normal",
    *(f"due to {much}" for much in ("high", "the high", "a high", "an unusual", "unusual", "exceptional", "an exceptional", "extreme", "very", "the very", "a very",
    "our high")),
)  # fmt: skip
_THE_NEW = expression(
    rf"(?:recently|newly) (?:added|launched|introduced|opened|released|renovated|redesigned) (?:[\w-]+ ){{0,2}}?(?:wizard|{_PRODUCTS})\b"
)
# What readers add themselves.
_ADDED_BY_READERS = expression(
    r"(?:recently|newly) added (?:payment (?:method|option)|(?:credit |debit |bank )?(?:card|account)|(?:[\w-]+ )?address|(?:phone )?number|user|member|contact|"
    r"domain|device|item|file|key|row|entry|name|person|child)s?\b"
)
_PLAGUE = expression(r"covid|coronavirus|pandemic")
_HAS_BEEN = expression(r"\b(?:we|our|has|have)\b")


def tells_news(text: str, lately: re.Match[str]) -> bool:
    before = what_precedes(text, lately)
    # What was done in those days is past, and advice on an illness is no claim.
    if _PLAGUE.search(lately[0]) and (
        re.search(r"\b(?:was|were|had|did)\b", text) or not re.search(r"\b(?:we|our|closed|suspended|delay(?:s|ed))\b", text)
    ):
        return False
    if re.match(r"(?:has|have|was|were|been)\b", lately[0]) and re.search(
        r"\b(?:that|which|who|whom|users?|customers?|people|members?|they|it|you|someone) \Z", before
    ):
        return False
    # "Read our latest update" sends to whichever is the latest.
    if lately[0].startswith(("our latest", "our newest", "our most")) and re.search(
        r"\b(?:read|see|check(?: out)?|visit|view|download|install|get|use|try|to|in) \Z", before
    ):
        return False
    if "recent " in lately[0] and re.match(r" (?:of|to|in) your\b", text[lately.end() :]):
        return False
    if re.match(_WEEKS_PAST, lately[0]):
        if re.search(r"\bwe (?!(?:you|your)\b)[^.,;:]{2,60} \Z", before) and not READER.search(before[before.rfind("we ") :]):
            return True
        if lately[0].startswith("for ") or lately[0].endswith(("years", "seasons")):
            # What is so behind a "however", or before the next one, is told apart.
            return bool(_SO_FAR.search(text)) and not (READER.search(text) or _REQUIRED.search(text))
        return bool(_HAS_BEEN.search(text)) and not (READER.search(text) or re.search(r"\b(?:if|whether|when)\b", before))
    # "When we opened two years ago" tells when, and nothing that may be so or not.
    if lately[0].endswith(" ago"):
        return not re.search(r"\b(?:if|whether|unless|that|which|who)\b[^,;:]*\Z", before)
    if before.endswith((" i ", "; i ")) or before == "i ":
        return False
    # "The newly added payment method will be used": the reader has just added it.
    if _ADDED_BY_READERS.match(lately[0] + text[lately.end() :]):
        return False
    # "The list of recently closed accounts": which they are.
    if lately[0].startswith(("recently ", "newly ")) and re.search(
        r"\b(?:of|for|to|from|with|by|in|all|see|view|open|find|shows?|lists?|browse|restore) \Z", before
    ):
        return False
    return not (
        CONDITION.search(before)
        # In "opens your account in our new portal", "our" begins something of the company's.
        or (READERS.search(before) and not lately[0].startswith("our "))
        or (
            not (re.search(r"\b(?:is|are) ", lately[0]) or _THE_NEW.match(lately[0] + text[lately.end() :]))
            and re.search(
                r"\b(?:most|more|you|who|any|the|a|your|only|not) \Z",
                before.removesuffix("the ") if lately[0].startswith("brand") else before,
            )
        )
        or (" new" in lately[0] and re.match(r"(?:now|after|then|finally)\b", before))
    )
