"""Whether a sentence tells of dealings between a company and its customers, and not of how a program behaves.

"In some cases", "after a while", "a limit applies" are said of everything. A rule on what customers get, pay, wait for or are held to asks here
for a sign that customers are meant: in the sentence, in its block and the headings above it, or all over the article.

Some signs stand for such dealings in every trade ("refund", "our team", "your booking"). Others stand for other things, too ("orders", "members"):
two of different kinds are needed; and of those at home in manuals ("accounts", "requests"), three.
"""

from __future__ import annotations

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.expressions import expression

_PEOPLE = (
    r"customers?|shoppers?|passengers?|tenants?|tenancy|landlords?|travell?ers?|residents?|pensioners?|applicants?|attendees?|veterans?|cashiers?|donors?|"
    r"contributors?|non-members|(?:trial|new|full|paying|non-paying|associate|family|club|current|former) members|members (?:may|pay)|support team|team (?:is|will|"
    r"can|may|'ll|usually|members)|(?:opening|office|business) (?:hours|times)|reception|(?:contact|call|e-?mail|write to|message|reach|tell|ask|send) us|let us "
    r"know|(?:allow|give|takes?) us (?:up|at|some|several|many|an?|one|two|\d+)"
)
_MONEY = (
    r"refund\w*|non-?refundable|reimburs\w+|rebates?|compensation|fees|(?:an?|the|any|this|that|late) (?:[\w-]+ ){0,2}fee|pricing|discount(?:s|ed)?|vouchers?|"
    r"coupons?|promotional|surcharges?|invoic(?:e|es|ed|ing)|billing|billed|bills|payable|payments?|payouts?|overdue|overpa(?:id|yments?)|overdraft|mortgages?|"
    r"insured|insurance|(?:the|your|an?|this) deposits?|premiums|pension|rentals?|tariffs?|purchas(?:e|es|ed|ing)|bought|checkout|(?:gift|credit|debit) cards?|"
    r"(?:bonus|loyalty|reward) points|free of charge|at no (?:extra )?(?:cost|charge)|charged (?:separately|extra|for|at)|fined|fines|(?:lowest|cheapest|best) "
    r"(?:fare|price|rate)s?|(?:introductory|reduced|daily|weekly|hourly) (?:interest )?rates?|balance transfers?|(?:sales|import|city|tourist|value added|local|"
    r"income) tax(?:es)?|tax[- ]deductible|(?:customs|import) dut(?:y|ies)|tuition|scholarships?|donations?|tolls?|cards? (?:types? )?(?:are|is) (?:not |only |also "
    r")?accepted|(?:takes?|accepts?) (?:[\w-]+ ){0,2}(?:cards?|coins|cash|banknotes)"
)
_GOODS = (
    r"warrant(?:y|ies) (?:covers?|claims?|period|terms)|(?:extended|limited|under|of|our|your) (?:[\w-]+ )?warrant(?:y|ies)|(?:extended|full|insurance|our|your) "
    r"cover(?:age)?|shipping|shipments?|parcels?|couriers?|postage|goods|(?:each|every|participating|retail|outlet|local|nearest|other|in|online) (?:stores?|"
    r"shops?)|(?:next[- ]day|same[- ]day|express|on-time|home|free) delivery|return (?:window|period)|free returns|(?:back in|out of) stock|(?:items?|products?|"
    r"purchases?) (?:(?!that\b|which\b)[\w-]+ ){0,3}?(?:cannot|can't|can not|may not|can|may|must|will|won't) (?:not |only |also )?be (?:returned|exchanged|"
    r"redeemed|resold)|return(?:s|ed|ing)? (?:(?:an?|your|the|unused|unwanted|faulty|damaged) )+(?:items?|orders?|products?|parcel)|(?:bulk|late|rush|special|"
    r"backordered|some|certain|select|most|placed? an|placing an|cancel an) orders?|lost (?:cards?|keys?|badges?|property|luggage|items?)"
)
_PLANS = (
    r"subscriptions? (?:fee|plan|price|cost)s?|memberships?|(?:free|paid|pro|premium|business|enterprise|pricing|all) plans?|plan (?:levels?|types?)|plans? "
    r"(?:includes?|covers|comes with|offers)|(?:free|paid|pricing) tiers?|(?:free|paid|joint|children's) accounts?|paid subscriptions?|(?:premium|paid) features?|"
    r"(?:free|\d+-day) trials?|trial period|open(?:ing)? (?:an?|your) (?:[\w-]+ )?account|early access|entitle(?:d|ments?)|(?:refund|returns?|cancellation|"
    r"retention|privacy|exchange|fair use|acceptable use|abuse|moderation) polic(?:y|ies)|terms (?:of (?:service|use)|and conditions)"
)
_VISITS = (
    r"bookings?|booked|reservations?|flights?|luggage|baggage|hotels?|appointments?|passports?|admission|parking|(?:parking|residents?'?|work|building|entry|day|"
    r"your) permits?|(?:day|evening|season|annual|weekend|monthly|weekly|guest|travel|bus|train|your) pass(?:es)?|closed (?:to|on|for) (?:children|dogs|visitors|"
    r"the public|guests|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|holidays?)"
)
_OURS = (
    r"our (?:[\w-]+ ){0,2}(?:team|staff|customers?|clients?|members?|guests|service|services|support|office|offices|shop|shops|store|stores|website|platform|policy|"
    r"policies|terms|prices|rates|bank|couriers?|drivers?|partners?|company|network|crew)"
)
_YOURS = (
    r"your (?:[\w-]+ )?(?:order|plan|subscription|payment|card|bank|booking|refund|money|parcel|bill|membership|seat|deposit|claim|passport|permit|appointment|"
    r"reservation|purchase|registration|contract|tenancy|rent|trial|stay|child|children|kids|flight|invoices?|balance|heating|electricity|broadband|landlord|"
    r"pension|prescription)"
)
_CASES = (
    r"(?:process|review|approve|reject|submit|receive|assess|consider)(?:s|d|ed|ing)? (?:your|the|an?|all) (?:[\w-]+ )?(?:application|request|claim|appeal|"
    r"complaint|documents?)|(?:application|request|claim|appeal|complaint|access|account)s? (?:is|are|has been|have been|will be|was|were|must be|may be) "
    r"(?:(?:being|not|then|usually|normally|also) )*(?:approved|reviewed|processed|accepted|rejected|granted|declined|assessed|answered|suspended|terminated|closed|"
    r"locked)|identity (?:check|verification|documents?)|(?:verification|approval|application|onboarding|removal|porting|submission) (?:process|requests?)|approval "
    r"(?:typically|usually|may|can|takes)|claims? (?:is|are|form|will|must)|appeals|abandoned property|complaints?|answer (?:any|all|your)(?: [a-z]+)? questions|"
    r"(?:block|lock|suspend|close|ban|disable)(?:s|ed|ing)? (?:your|the|an?) (?:[\w-]+ ){0,3}(?:account|access|card)|(?:online|request|application|contact|"
    r"registration) form"
)
# What a company does for customers; writers of manuals say "we" of themselves and their readers.
_WE_DO = (
    r"we(?:'ll|'re| will| may| might| can| cannot| can't| do| don't| won't| also| only| usually| always| never| sometimes| then| are| have to| need to| not| unable "
    r"to| able to){0,3} (?:(?:charge|refund|repl(?:y|ies)|respond|answer|contact|e-?mail|notify|inform|reserve|offer|ship|dispatch|suspend|pay|bill|invoice|approve|"
    r"decide|honou?r|decline|reject|refuse|waive|grant|withhold|investigate|get back|reach out|are (?:here|open|closed|happy|committed|available|always)|aim to|"
    r"strive|do our best|organi[sz]e|announce)(?:ing)?|(?:ask|review|send|call|keep|store|retain|hold|delete|remove|close|process|limit|restrict|accept|allow|"
    r"deliver|cancel|verify|retry|match|confirm|work with|serve|check|increase|support|disconnect|block|lock|place|request|require|need|take|give|provide|help|host|"
    r"run|publish|release)(?:ing)? (?:[\w'-]+ ){0,3}(?:you|your|customers?|members?|guests|tenants|buyers|sellers|orders?|requests?|applications?|deposit|payment|"
    r"notice|numbers?|data|training|sessions?))"
)
_STRONG = expression(rf"(?<![\w-])(?:{_PEOPLE}|{_MONEY}|{_GOODS}|{_PLANS}|{_VISITS}|{_OURS}|{_YOURS}|{_CASES}|{_WE_DO})(?![\w-])")
_WEAK = expression(
    r"(?<![\w-])(?:"
    r"(?P<orders>(?:your|my|an|each|per|every|this|online|first|new|all|most) orders?(?! (?:of|in|by|to|that)\b)|orders(?! of\b| the\b| by\b)|"
    r"the order (?:is|was|will|may|can|has|must))"
    r"|(?P<delivery>deliver(?:y|ies)(?! (?:attempts?|agents?|failures?|status|queue|of (?:messages?|mail))\b)|delivered|ship(?:s|ped)?)"
    r"|(?P<tickets>tickets?)|(?P<members>members?)|(?P<guests>guests?(?! os\b)|visitors?)|(?P<students>students?|pupils?|teachers?)|(?P<patients>patients?)"
    r"|(?P<paid>pay|pays|paid|paying|cash|loans?)|(?P<card>cards?)|(?P<price>prices?|priced|fares?|cheaper)|(?P<charged>charged?|charges|fee)|(?P<deposit>deposits?)"
    r"|(?P<subscription>subscriptions?|subscribers?|upgrad(?:e|ing) your)"
    r"|(?P<account>(?:your|my) (?:[\w-]+ ){0,3}accounts?|accounts)"
    r"|(?P<plan>(?:your|our|the|each|every|higher|lower|annual|yearly|monthly|basic|standard|family|team|these|those|some|certain|select|current) plans?|plans)"
    r"|(?P<request>your (?:request|application|access|appeal|documents?|project|files|papers?)|requests)"
    r"|(?P<approval>approv(?:al|ed|es?)|grant(?:ed|s)?|verif(?:ied|ication)|suspen(?:ded|sion)|submission|registration|registered|attempts|(?:in)?eligib(?:le|ility))"
    r"|(?P<we>we|us|our|we'll|we're|staff|team|teams)|(?P<cancel>cancell?ations?|no-shows?)|(?P<ban>bans?|banned)"
    r"|(?P<class>class(?:es)?|courses?|lessons?|sessions|events?|visit(?:s|ing)?)|(?P<place>shops?|stores|countries)"
    r"|(?P<trade>lend|lent|borrow(?:s|ed|ing)?|rent|rented|hired?|hirer|sold|sell(?:s|ing|er|ers)?|buy|buys|buying|buyers?|merchants?|rewards?)"
    r"|(?P<return>returns? (?:is|are|must|can|will|may|take|takes|policy|window|form|label)|a return|your return|late returns|returnable|warranty)"
    r"|(?P<money>money|cheques?|costs?|earnings|withdraw(?:als?)?|credits?|vat|gst)"
    r")(?![\w-])"
)
# At home in manuals, too.
_OF_PROGRAMS = {"we", "request", "approval", "class", "account", "plan"}
# What a section is about that is for customers, and no part of a program.
_FOR_CUSTOMERS = expression(
    r"\b(?:orders|your account|deliver(?:y|ies)|returns|warranty|exchanges|tickets? (?:sales?|prices?)|charges|prices|payment|members|agreement|terms (?:of|and))\b"
)
# What programs are made of and do: such a sentence is not about customers only because its article is.
_PROGRAMS = expression(
    r"\b(?:servers?|clusters?|nodes?|api|apis|endpoints?|logs|metrics|files?|folders?|database|gpus?|buttons?|menus?|icons?|dialogs?|browsers?|code|scripts?|"
    r"commands?|quer(?:y|ies)|errors?|restart\w*|deploy\w*|containers?|cache\w*|config\w*|traffic|ip address(?:es)?|headers?|firewalls?|parameters?|pixels?|variables?|"
    r"plug-?ins?|firmware|kernel|compilers?|librar(?:y|ies) (?:may|might|can|will|do)|syntax|objects?|strings?|arrays?)\b"
)
# How many different signs an article has that is about such dealings, and one in how many words.
_MANY, _RATE = 4, 250


def deals_with_customers(article: Article, block: Block, text: str) -> bool:
    """Whether a folded sentence of the block, or what stands around it, tells of dealings between a company and customers."""
    headings = fold(" . ".join((article.title, *block.heading)))
    return (
        bool(_FOR_CUSTOMERS.search(headings))
        or _has_signs(f"{text} . {headings}")
        or (not _PROGRAMS.search(text) and (_has_signs(f"{fold(block.text)} . {headings}") or about_customers(article)))
    )


def touches_customers(block: Block, text: str) -> bool:
    """Whether what stands around a folded sentence has one sign of such dealings, and it none of programs: enough where its form leaves little doubt."""
    words = fold(" . ".join((block.text, *block.heading)))
    return not _PROGRAMS.search(text) and any(m.lastgroup not in _OF_PROGRAMS for m in _WEAK.finditer(words))


def _has_signs(text: str) -> bool:
    if _STRONG.search(text):
        return True
    kinds = {m.lastgroup for m in _WEAK.finditer(text)}
    return len(kinds) > (1 if kinds - _OF_PROGRAMS else 2)


_last: tuple[Article, bool] | None = None


def about_customers(article: Article) -> bool:
    """Whether signs of such dealings stand all over an article."""
    global _last
    if _last is None or _last[0] is not article:
        words = fold(" . ".join(block.text for block in article.blocks))
        found = _STRONG.findall(words)
        _last = article, len(set(found)) >= _MANY and len(found) * _RATE >= words.count(" ")
    return _last[1]
