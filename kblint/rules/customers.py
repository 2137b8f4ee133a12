"""Whether a sentence, or its article, deals with what customers get, pay, ask for or are held to, and not with how a program behaves.

"In some cases", "some parts", "with a few exceptions" are said of everything. A rule about customers asks here whether they are meant.
"""

from __future__ import annotations

from kblint.articles.model import Article
from kblint.expressions import expression
from kblint.rules.matching import article_text

# Words of trade, service and admission that hardly anybody uses of programs, files and machines. "In order to", "in store for",
# "guest systems" and "security policies" are not among them.
_PEOPLE = (
    r"customers?|shoppers?|buyers?|passengers?|tenants?|landlords?|patients?|travell?ers?|pupils?|students?|residents?|pensioners?|applicants?|cashiers?|visitors?|"
    r"guests(?! os\b)|staff|reception|donors?|non-members|(?:trial|new|full|paying|non-paying|associate|family|club|current|former) members|"
    r"our (?:team|staff|support|service|terms|polic(?:y|ies)|offices?|customer|website)|(?:contact|call|e-?mail|write to|message|reach) us"
)
_MONEY = (
    r"refund\w*|non-?refundable|reimburs\w+|compensation|fees?|pric(?:e|es|ed|ing)|discount\w*|vouchers?|coupons?|promo(?:tions?|tional)?|deposits?|surcharges?|"
    r"invoices?|bill(?:ed|ing|s)?|pay|pays|paid|paying|payable|payments?|money|cash|cheaper|overdraft|loans?|mortgages?|insured|insurance|rental\w*|tariffs?|fares?|"
    r"purchas\w+|buy|buys|buying|bought|sold|sell|sells|selling|gift cards?|(?:credit|debit) cards?|(?:loyalty )?rewards?|(?:bonus|loyalty|reward) points|"
    r"earns? (?:\d+ |double |extra )?points|balance transfers?|interest (?:rates?|free)|(?:introductory|reduced|special|daily|weekly|hourly) rates?|"
    r"free of charge|at no (?:extra )?(?:cost|charge)|costs? (?:extra|more|less)|charged (?:separately|extra|for|at)|penalt(?:y|ies)|fined|fines|"
    r"(?:sales|import|city|tourist|value added|local|income) tax(?:es)?|vat|gst|(?:customs|import) dut(?:y|ies)|tuition|scholarships?|donations?|tolls?|"
    r"cards? (?:types? )?(?:are|is) (?:not |only |also )?accepted|accepts? (?:[\w-]+ ){0,2}cards?|(?:takes?|accepts?) (?:coins|cash|cards|banknotes)|"
    r"(?:payments?|transactions?|cards?|applications?|claims?) (?:(?:may|might|can|will|could) be|are|is) (?:declined|refused)"
)
_GOODS = (
    r"(?:extended|limited|under|of|our|your|manufacturer'?s?|the|this|\d-year|years?) warrant(?:y|ies)|warranty (?:covers?|claims?|period|terms)|"
    r"(?:extended|insurance|full|our|your) cover(?:age)?|deliver(?:y|ies|ed|ing)|ship(?:ped|ping)? (?:to|free|within|worldwide|your|orders?|items?)|shipping|"
    r"shipments?|parcels?|courier\w*|postage|returnable|goods|free returns|return (?:window|period)|"
    r"(?:your|my|past|existing|online|large|small|free|place an|placing an|placed an|cancel an|each|per|every|most|all|of an|for an) orders?(?! of\b)|"
    r"(?:bulk|late|rush|special|backordered) orders?|(?<!different )(?<!which )(?<!tab )orders(?! of\b| the\b| by\b)|"
    # What is returned or exchanged is goods, unless a function returns it.
    r"(?:items?|products?|purchases?|it|they|these) (?:(?!that\b|which\b)[\w-]+ ){0,3}?(?:cannot|can't|can not|may not|can|may|must|will|won't) "
    r"(?:not |only |also )?be (?:returned|exchanged|refunded|redeemed|resold)|"
    r"return(?:s|ed|ing)? (?:(?:an?|your|the|unused|unwanted|faulty|damaged) )+(?:items?|orders?|products?|parcel)|"
    r"\A\W*(?:returns?|warranty|warranties|exchanges)(?=\W*\Z| (?:and|&|polic))"
)
_PLANS = (
    r"(?:paid|free|pro|premium|basic|standard|business|enterprise|your|our|pricing|annual|yearly|monthly|family|team|hobby|starter|legacy|current|higher|lower|"
    r"these|those|all|some|certain|select) plans?|plans (?:include|have|come|are)|plan (?:covers|includes|comes with|offers)|"
    r"(?:free|paid|pricing|higher|lower|plan) tiers?|(?:free|paid|business|premium|joint|children's) accounts?|(?:premium|paid|pro) features?|"
    r"(?:free|\d+-day) trials?|upgrad(?:e|ing) (?:your|the|to an?) (?:plan|subscription|account|membership)|memberships?|subscri(?:ptions?|bers?)|"
    r"entitled|entitlements?|early access|open(?:ing)? (?:an?|your) (?:[\w-]+ )?account|cancell?ations?|"
    r"(?:refund|returns?|cancellation|privacy|exchange|fair use|acceptable use|abuse|moderation) polic(?:y|ies)|terms (?:of (?:service|use)|and conditions)"
)
_VISITS = (
    r"bookings?|booked|reservations?|tickets?|flights?|luggage|baggage|hotels?|appointments?|passports?|countries|shops?|"
    r"(?:our|any|each|participating|retail|local|nearby|nearest|other|in) stores?|opening (?:hours|times)|parking|admission|"
    r"closed (?:to|on|for) (?:children|dogs|visitors|the public|non-members|guests|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|holidays?)|"
    r"(?:parking|residents?'?|work|building|entry|day|your|an?) permits?|(?:day|evening|season|annual|weekend|monthly|weekly|guest|travel|bus|train|your) pass(?:es)?"
)
_DEALINGS = expression(rf"\b(?:{_PEOPLE}|{_MONEY}|{_GOODS}|{_PLANS}|{_VISITS})\b")
# What a company does to, or asks of, those it deals with; "we can add a field" is said by whoever explains a program.
_COMPANY = expression(
    r"\b(?:we|our (?:[\w-]+ ){0,2}?(?:team|staff|department|office|desk|moderators|partners)) (?:(?:simply|currently|also|still|sometimes|then|in (?:some|"
    r"certain|rare) (?:cases|circumstances|instances)) ){0,3}"
    r"(?:(?:may|might|will|cannot|can't|can not|can|do not|don't|will not|won't|(?:are |is )?(?:unable|not able|able) to|(?:also |then |still ){0,2}(?:need|have) to) "
    r"(?:(?:also|still|sometimes|only|first|then|not|have to|need to|be able to) ){0,3})?"
    r"(?:ask|require|request|refuse|decline|reject|ship|host|serve|suspend|waive|grant|approve|hold|withhold|review your|verify your|contact|reserve|increase your|"
    r"provide you|offer you|support you|help you|let you|close your|limit your|check your|cancel (?:the|your|any|an?))\b"
    r"|\bour (?:[\w-]+ ){0,2}?(?:team|staff|department|office|moderators) (?:must|may|might|will|can|needs?|has|have|reserves?)\b"
)
# Said of jobs and nodes, too, but hardly twice.
_ELIGIBLE = expression(r"\b(?:in)?(?:eligible|eligibility)\b")
# What programs are made of and do. In an article about customers, such a sentence is not about them by itself.
_PROGRAMS = expression(
    r"\b(?:servers?|clusters?|nodes?|api|apis|endpoints?|logs?|metrics|files?|folders?|database|hardware|gpus?|buttons?|menus?|icons?|dialogs?|browsers?|code|scripts?|"
    r"commands?|quer(?:y|ies)|errors?|restart\w*|deploy\w*|containers?|cache\w*|config\w*|traffic|ip address(?:es)?|headers?|firewalls?|parameters?|pixels?|variables?|"
    r"plug-?ins?|firmware|kernel|compilers?|librar(?:y|ies) (?:may|might|can|will|do)|syntax|objects?|strings?|arrays?)\b"
)
# From this share of its sentences on an article is about them.
_SHARE = 0.12


def in_sentence(text: str) -> bool:
    """Whether a folded sentence deals with customers in its own words."""
    return bool(_DEALINGS.search(text) or _COMPANY.search(text) or _ELIGIBLE.search(text))


def in_place(article: Article, text: str) -> bool:
    """Whether a folded sentence of the article deals with customers: in its own words, or as part of an article that does."""
    return in_sentence(text) or (not _PROGRAMS.search(text) and in_article(article))


_last: tuple[Article, bool] | None = None


def in_article(article: Article) -> bool:
    """Whether an article is about customers: one sentence in eight says so."""
    global _last
    if _last is None or _last[0] is not article:
        told = article_text(article).folded_sentences
        _last = article, sum(1 for text in told if _DEALINGS.search(text)) >= _SHARE * max(len(told), 1)
    return _last[1]
