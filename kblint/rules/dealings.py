"""Whether a sentence stands among words of what a company and its customers have to do with each other.

A manual of a program speaks of times, limits and costs, too: of how the program behaves. Rules on what customers pay, wait for or are promised
ask here for a sign that somebody is dealt with at all: in the sentence, in its paragraph, in the headings above it, or all over the article.

A sign is a word that stands for such dealings in every trade ("refund", "our team", "your booking"). Words that stand for other things in
manuals ("order", "members", "request") are one only where two of them meet.
"""

from __future__ import annotations

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.expressions import expression

# What a company does for customers; writers of manuals say "we" of themselves and their readers.
_WE_DO = (
    r"(?:(?:charge|refund|repl(?:y|ies)|respond|answer|contact|e-?mail|notify|inform|reserve|offer|ship|dispatch|suspend|pay|bill|invoice|approve|decide|honou?r|"
    r"investigate|get back|reach out|are (?:here|open|closed|happy|committed|available|always)|aim to|strive|do our best|organi[sz]e|announce)(?:ing)?|"
    r"(?:ask|review|send|call|keep|store|retain|hold|delete|remove|close|process|limit|restrict|accept|allow|deliver|cancel|verify|retry|match|confirm|work with|"
    r"disconnect|block|lock|place|request|require|need|take|give|provide|help|host|run|publish|release)(?:ing)? (?:[\w'-]+ ){0,3}"
    r"(?:you|your|customers?|members?|guests|tenants|buyers|sellers|orders?|requests?|applications?|deposit|payment|notice|numbers?|data|training|sessions?))"
)
_PAID = (
    r"(?:refund(?:s|ed|able|ing)?|reimburse\w*|invoic(?:e|es|ed|ing)|billing|billed|bills|fees|(?:an?|the|any|this|that) (?:[\w-]+ ){0,2}fee|surcharges?|"
    r"payments?|payouts?|payable|overdue|pricing|subscriptions? (?:fee|plan|price|cost)s?|purchas(?:e|es|ed|ing)|bought|checkout|vouchers?|coupons?|"
    r"discount(?:s|ed)?|rebates?|memberships?|tuition|bookings?|shipping|shipments?|parcels?|couriers?|postage|rentals?|donations?|tax[- ]deductible|"
    r"plans? includes?|free (?:trial|plan|tier|delivery|of charge)|paid (?:plan|tier|subscription)s?|trial period|gift cards?|insurance|"
    r"(?:lowest|cheapest|best) (?:fare|price|rate)s?|(?:next[- ]day|same[- ]day|express|on-time|home|free) delivery|"
    r"premiums?|pension|mortgage)"
)
_PEOPLE = (
    r"(?:customers?|passengers?|tenants?|tenancy|landlord|applicants?|donors?|contributors?|support team|"
    r"(?:members|students|visitors|residents) (?:may|pay)|team (?:is|will|can|may|'ll|usually|members)|"
    r"customer (?:service|support|care)|(?:opening|office|business) hours|(?:contact|call|e-?mail|write to|tell|ask|give|send|allow|takes?) us|let us know)"
)
_OURS = (
    r"our (?:[\w-]+ ){0,2}(?:team|staff|customers?|clients?|members?|guests|service|services|support|office|shop|shops|store|stores|website|platform|policy|"
    r"policies|terms|prices|rates|bank|couriers?|drivers?|partners?|company|network|crew)"
)
_YOURS = (
    r"your (?:[\w-]+ )?(?:order|plan|subscription|payment|card|bank|booking|refund|money|parcel|bill|membership|seat|deposit|claim|passport|permit|"
    r"appointment|reservation|purchase|registration|contract|tenancy|rent|trial|stay|child|children|kids|flight|invoices?|balance|heating|electricity|broadband|landlord|pension|prescription)"
)
_CASES = (
    r"(?:(?:process|review|approve|reject|submit|receive|assess|consider)(?:s|d|ed|ing)? (?:your|the|an?|all) (?:[\w-]+ )?"
    r"(?:application|request|claim|appeal|complaint|documents?)"
    r"|(?:application|request|claim|appeal|complaint|access|account)s? (?:is|are|has been|have been|will be|was|were|must be|may be) "
    r"(?:(?:being|not|then|usually|normally|also) )*"
    r"(?:approved|reviewed|processed|accepted|rejected|granted|declined|assessed|answered|suspended|terminated|closed|locked)"
    r"|identity (?:check|verification|documents?)|(?:verification|approval|application|onboarding|removal|porting|submission) (?:process|requests?)"
    r"|approval (?:typically|usually|may|can|takes)|claims? (?:is|are|form|will|must)|appeals|abandoned property|(?:retention|privacy) policy|terms of (?:service|use)|"
    r"complaints?|overpa(?:id|yments?)|(?:back in|out of) stock|lost (?:cards?|keys?|badges?|property|luggage|items?)|"
    r"answer (?:any|all|your)(?: [a-z]+)? questions|(?:block|lock|suspend|close|ban|disable)(?:s|ed|ing)? (?:your|the|an?) (?:[\w-]+ ){0,3}(?:account|access|card)|"
    r"(?:online|request|application|contact|registration) form)"
)
_DEALINGS = expression(
    rf"(?<![\w-])(?:{_PAID}|{_PEOPLE}|{_OURS}|we(?:'ll|'re| will| may| can| might| do| don't| cannot| can't| also| only| usually| always| never| then| are){{0,3}} "
    rf"{_WE_DO}|{_YOURS}|{_CASES})(?![\w-])"
)
# Two of these, of different kinds.
_HALF = expression(
    r"(?<![\w-])(?:"
    r"(?P<orders>(?:your|an|each|every|this|online|first|new|all|most) orders?(?! (?:of|in|by|to|that)\b)|orders(?! of\b)|the order (?:is|was|will|may|can|has|must))"
    r"|(?P<delivery>deliver(?:y|ies)(?! (?:attempts?|agents?|failures?|status|queue|of (?:messages?|mail))\b))"
    r"|(?P<tickets>tickets?)|(?P<members>members?)|(?P<guests>guests?)|(?P<students>students?|pupils?|teachers?)|(?P<patients>patients)"
    r"|(?P<paid>pay|pays|paid|paying)|(?P<price>prices?|fares?)|(?P<charged>charged?|charges)|(?P<deposit>deposits?)|(?P<subscription>subscriptions?|subscribers?)"
    r"|(?P<account>(?:your|my) (?:[\w-]+ ){0,3}accounts?|accounts)"
    r"|(?P<plan>(?:your|the|free|each|every|higher|annual|monthly|basic|standard) plans?|plans)"
    r"|(?P<request>your (?:request|application|access|appeal|documents?|project|files|papers?)|requests)"
    r"|(?P<approval>approv(?:al|ed|es?)|grant(?:ed|s)?|verif(?:ied|ication)|suspen(?:ded|sion)|submission|registration|registered|attempts|warranty)"
    r"|(?P<we>we|us|our|we'll|we're|staff|team|teams)|(?P<cancel>cancell?ations|no-shows?)|(?P<ban>bans?|banned)"
    r"|(?P<class>class(?:es)?|courses?|lessons?|sessions|events?|visit(?:s|ors?)?)"
    r"|(?P<trade>lend|lent|borrow(?:s|ed|ing)?|rent|rented|hired?|hirer|sold|sell(?:er|ers)?|buyers?|merchants?)"
    r"|(?P<return>returns? (?:is|are|must|can|will|may|take|takes|policy|window|form|label)|a return|your return|late returns)"
    r"|(?P<money>money|cheques?|costs?|earnings|withdraw(?:als?)?|credits?)"
    r")(?![\w-])"
)
# … of which these are at home in manuals: it takes three where there is nothing else.
_OF_PROGRAMS = {"we", "request", "approval", "class", "account", "plan"}
# What a section is about that is for customers, and no part of a program.
_FOR_CUSTOMERS = expression(
    r"\b(?:orders|your account|deliver(?:y|ies)|returns|tickets? (?:sales?|prices?)|charges|prices|payment|members|agreement|terms (?:of|and))\b"
)
# What a section is about that shows how something works, or what a word means: nothing in it holds for anybody.
_SHOWS = expression(
    r"\A\W*(?:(?:worked|code|usage|more|some|simple|sample|an|for) )?examples?(?: \d{1,2})?(?:\W*|: .{1,60})\Z"
    r"|\A\W*(?:syntax|synopsis|parameters|arguments|return values?)\W*\Z"
    r"|\b(?:glossary|lexicon|terminology)\b|\Acopying\b|\b(?:general public|apache|creative commons) licen[cs]e\b"
)
# What a function, an option or a method does, told without a subject: "Returns the rate for a specified period."
_DOES = expression(
    r"\A\W*(?:returns|calculates|computes|rounds|specifies|determines|defines|converts|displays|indicates|retrieves|evaluates|generates|inserts|opens|shows|sets|gets|"
    r"enables|disables|controls|prints|lists|adds|removes|selects|searches|copies|moves|deletes|loads|saves|writes|reads|creates|assigns|applies|checks|tests|enters|"
    r"switches|formats|limits|truncates|waits|sends|stores|keeps) "
    r"(?:the|an?|all|any|each|every|whether|how|if|which|this|that|its|your|one|two|up|true|false|numeric|text) "
    r"|\A\W*return (?:an?|the) (?:[\w-]+ ){0,2}(?:iterator|list|string|object|value|number|copy|tuple|dictionary|array|function|name|set|instance|pointer)\b"
    r"|\A\W*use this (?:function|command|option|method|tool)\b"
)
# "This report lists the totals of a set period": a part of the program does.
_PART = expression(
    r"(?:\A|[:.] )\W*this (?:report|chart|button|field|option|function|command|dialogu?e?|window|menu|column|setting|tab|tool|view|parameter|directive|method|module|"
    r"property|attribute|variable|switch|flag|check ?box|slider|filter|key|mode|plug-?in|panel) (?:also |then )?"
    r"(?:lists|shows|displays|prints|lets|allows|is used|specifies|determines|defines|sets|controls|contains|returns|enables|disables|causes|opens|calculates|limits)\b"
    r"|\A\W*(?:for )?examples?(?: \d{1,2})?: "
)
# "(frequency = 2)", "the fix for #4021": a figure that a program is given, a report of a fault.
_GIVEN = expression(r"\b[a-z]+ = -?\d|\b(?:fix(?:es|ed)?|bugs?|issues?|tickets?)(?: for| in)? #\d{2,}\b")
# "A cheque is a document that tells a bank to pay …": what a word means.
_MEANS = expression(
    r"\A\W*(?:an?|the) [\w' -]{2,40}(?:\([^()]{1,60}\) )?is (?:an? |one )(?:[\w-]+ ){1,3}(?:that|which|whose|in which|where|by which|used)\b"
)
# How many different signs an article has that is about such dealings, and one in how many words.
_MANY, _RATE = 4, 250


def deals_with_customers(article: Article, block: Block, text: str) -> bool:
    """Whether a folded sentence of the block, or what stands around it, tells of dealings between a company and customers."""
    headings = fold(" . ".join((article.title, *block.heading)))
    return _signs_of(text, headings) or _signs_of(fold(block.text), headings) or _all_over(article)


def only_shows(article: Article, block: Block, text: str) -> bool:
    """Whether a folded sentence of the block describes a function, works an example or explains a word, and claims nothing."""
    return bool(_DOES.search(text) or _PART.search(text) or _GIVEN.search(text) or _MEANS.search(text)) or any(
        _SHOWS.search(fold(heading)) for heading in (article.title, *block.heading)
    )


def _signs_of(text: str, headings: str) -> bool:
    said = f"{text} . {headings}"
    if _DEALINGS.search(said) or _FOR_CUSTOMERS.search(headings):
        return True
    kinds = {m.lastgroup for m in _HALF.finditer(said)}
    return len(kinds) > (1 if kinds - _OF_PROGRAMS else 2)


def _all_over(article: Article) -> bool:
    words = fold(" . ".join(block.text for block in article.blocks))
    found = _DEALINGS.findall(words)
    return len(set(found)) >= _MANY and len(found) * _RATE >= words.count(" ")
