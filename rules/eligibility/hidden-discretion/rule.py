"""KB305: a decision of the company without the criterion by which it is made.

Four forms:

* ``discretion``: "at our sole discretion", "at the discretion of the branch";
* ``case``: "on a case-by-case basis", "each request is considered individually";
* ``exception``: "we may make an exception", "there may be exceptions";
* ``maybe``: "you may be able to", "we may waive", "we reserve the right to refuse", where it gives or takes what customers
  care for: money, goods, time, an account; and what is left to a talk, "maybe we can work something out", "that is up to our team".

What none of these has words for is read by its grammar: what is asked for and may be granted, what the company may do about what is at stake,
what is usual or likely, what is not promised, what turns on circumstances, what has to be good enough, and what somebody decides later.

It is silent where the sentence or the next one states the criterion, where a link may state it, where one person in a post decides
(the head librarian, a coordinator), and in contracts (terms of
service, agreements), whose readers expect such reservations.
"""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.customers import deals_with_customers
from kblint.rules.discretion import forms, hedges, readings, stated
from kblint.rules.discretion.clauses import conditional
from kblint.rules.discretion.lexicon import CONSEQUENCE, ONLY_THESE, PROGRAM, Decision
from kblint.rules.discretion.words import PLAINLY, WORD_CUES
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import in_quotes

_CONTRACT = expression(
    r"\b(?:terms|agreements?|conditions of|legal|licen[cs]e (?:terms|agreement)|eula|privacy (?:policy|notice|statement)|cookie (?:policy|notice)|"
    r"code of conduct|contract (?:terms|conditions)|dmca|takedown|addendum|acceptable use)\b|\A(?:the )?(?:[\w-]+ ){0,2}(?:licen[cs]e|privacy|cookies)\Z"
)
# What is signed, and not only read.
_SIGNED = expression(
    r"\b(?:agreements?|terms of (?:service|use)|licen[cs]e|eula|privacy|cookies?|code of conduct|dmca|takedown|addendum|acceptable use|legal)\b"
)
# "Purchase terms" is asked for like any other article.
_ABOUT_ORDERS = expression(
    r"\b(?:purchas\w+|refunds?|returns?|exchanges?|bookings?|reservations?|deliver(?:y|ies)|shipping|cancel\w+|orders?|warranty|sales?|promotions?|vouchers?|"
    r"memberships?|tickets?|"
    r"passes|gift cards?|tuition|fees|rentals?|hire|lessons?|courses?|freez\w+)\b"
)
# Software says yes and no, too.
_MACHINE = expression(
    r"\b(?:api|apis|server|servers|browser|pull requests?|commits?|merge[ds]?|https?|tokens?|code|files?|permissions?|roles?|quer(?:y|ies)|cookies?|scripts?|"
    r"endpoints?|"
    r"rate limits?|firewalls?|timeouts?|packets?|database|app|software|device|dns|node|nodes|cluster|memory|gpu|cpu|git|repositor(?:y|ies)|workflows?|fields?|traffic|"
    r"jobs?|volume(?! (?:discounts?|pric|licen|orders?))|partition)\b"
)
# These are said of programs, too: rules of grammar have exceptions, choices are appropriate, and what happens depends on the case.
_RULES_HAVE = expression(
    r"\A(?:with|there|apart|barring|save|subject)\b|\A(?:(?:some|rare|occasional|limited|individual) )?exceptions (?:may|might|can|could) (?:apply|exist)|"
    r"\Aexceptions are (?:only )?(?:rare|limited)"
)
_OF_ANYTHING = expression(
    r"\A(?:unless|except)\b.* (?:circumstances|cases?|situations?|reasons?)\Z|"
    r"\A(?:depend|based|according|in (?:the )?(?:light|view)|var(?:y|ies)|subject|(?:judged|decided|determined|evaluated|weighed|treated)\b)|"
    r"\A(?:[\w-]+ )?(?:restrictions?|limits?|terms?|periods?|durations?|deadlines?) (?:[\w-]+ ){0,2}?(?:may|might|could|can) |"
    r"\b(?:something|(?:it|this) out|make it work|find (?:a|another|some) (?:way|solution|compromise)|compromise|reasonable|appropriate|suitable|justified|warranted|"
    r"acceptable|adequate|sufficient|fair|guaranteed?s?|automatic(?:ally)?|necessarily|necessary|possible|(?:good|valid|compelling) reasons?|leeway|flexibility|"
    r"common sense)\b"
)
# "With a few exceptions, we have left them out" is told by whoever writes the page.
_WE_RULE = expression(
    r"\b(?:we|our [\w-]+) (?:(?:also|usually|generally|normally|only) ){0,3}(?:considers?|accepts?|allows?|treats?|regards?|counts?|supports?|offers?|hosts?|"
    r"reviews?|covers?|requires?|asks?|do not|don't|does not|cannot|can't|will|may)\b"
)
_WE = expression(r"\b(?:we|we'll|our|us)\b")
_PEOPLE = expression(
    r"\b(?:you|your|yours|users?|members?|people|persons?|person's|participants?|volunteers?|anyone|everyone|authors?|projects?|papers?|guests?|requests?|cases?)\b"
)
_REQUESTS = expression(
    r"\b(?:requests?|applications? (?:for|to|will|may|are|is|can)|(?:your|late|each|every|all) applications?|appeals?|petitions?|proposals?|submissions?|nominations?|"
    r"enquir(?:y|ies)|complaints?|extensions?|exemptions?|waivers?|deferrals?|deferments?|credits|instal?ments|exceptional circumstances|"
    r"late (?:arrivals?|returns?|check-?outs?)|suspensions?|bans?|approval|committee|"
    r"manager|management|council|jury|admins?|school)\b"
)
_PROGRAM_HAS = expression(
    rf"\b(?:{PROGRAM}|layer|driver|module|protocol|specification|standard|server|daemon|process|function|class|api)s? \Z"
)
_DECIDED = expression(
    r"\b(?:decided|determined|reviewed|considered|assessed|evaluated|approved|granted|awarded|agreed|judged|negotiated)\b"
)
_CASES = (
    r"(?:\b(?:in|under|for|with|on) )?(?:(?:(?:some|certain|a few|very few|a (?:small |limited )?number of) )?(?:(?:very |extremely )?(?:rare|limited|"
    r"exceptional|extreme|extenuating|extraordinary)|special|specific|particular|individual)|some|certain|a few|very few) "
    r"(?:cases|circumstances|situations|instances|scenarios|conditions|occasions)"
)
_CASES_BEFORE = expression(rf"(?P<cases>{_CASES}),? (?:(?:the|our) [\w-]+ |we )?\Z")
_CASES_BEHIND = expression(rf" {_CASES}\b")
# "Pick a discount, depending on your situation", "you can issue full or partial refunds": it is the reader who decides.
_READERS_CHOICE = expression(
    r"\A\W*(?:select|choose|pick)\b|\byou (?:can|may|could) (?:also |then |either )?(?:choose|select|pick|request (?:one|either)|issue|grant|refund|offer)\b"
    r"|\bto your (?:own )?(?:customers?|clients?|buyers?|members)\b"
)
# "This page explains when refunds may be issued"; "we reserve the right to change this policy", which decides nothing about anybody.
_IS_EXPLAINED = expression(
    r"\b(?:(?:explains?|describes?|sets? out|outlines?|lists?|covers?) (?:the )?(?:conditions|circumstances|cases|situations|rules|when|how|in which)\b[^.;:]{0,40}"
    # "Waiting times vary for each individual request"
    r"|(?:vary|varies|differs?) (?:for|with|by|from) )\Z"
)
_OWN_WORDS = expression(
    r"reserves? the right to (?:modify|change|update|amend|revise|alter)(?: or [a-z]+)? (?:this|these|the|our|its) (?:[a-z]+ ){0,2}?"
    r"(?:polic(?:y|ies)|rules|terms|conditions|agreement|document|page|statement|guidelines|code of conduct)\b"
)
# One person in a post that has a name, whom customers can be sent to: "at the discretion of the head librarian", "the paint coordinator can
# overrule this". "The manager" may be anybody.
_POST = (
    r"(?:co-?ordinator|manager|director|officer|librarian|supervisor|instructor|teacher|principal|headteacher|treasurer|secretary|warden|chair(?:person|man|woman)?|"
    r"registrar|president|organi[sz]er|administrator|steward|captain|tutor|lecturer|adviser|advisor|ombudsman|caretaker|dean)"
)
_A_PERSON = rf"(?:the|an?|your|our|each|another)(?: [\w/-]+){{1,3}}? {_POST}(?!s\b)"
_PERSON_DECIDES = expression(
    rf"\b(?:(?:discretion|decision|judge?ment) of|up to|rests? with|lies with|left to|determined by|decided by|agreed (?:by|with)|approved by) {_A_PERSON}\b"
    rf"|\b{_A_PERSON}(?:'s (?:sole |absolute |own )?(?:discretion|decision|judge?ment)\b"
    r"|(?:(?:,? and(?:/or)?|,? or|/)[^.;:,]{1,40}?)? (?:can|may|might|could|will|decides?|has|have)\b)"
)
CUES = tuple(dict.fromkeys((*forms.FORM_CUES, *readings.READ_CUES, *hedges.HEDGE_CUES, *WORD_CUES)))
# A sentence of fewer words is a label; "Management discretion", as an item of a list, is none.
_SHORTEST = (3, 2)
_CURES = {
    "discretion": "State the criterion (“if the item is unused and has its label”), or say who decides and what to give them.",
    "case": "State by what the cases differ, or say who decides, from which details, and how long it takes.",
    "exception": "Name the exceptions, or leave the sentence out; if a person decides, say who, and from which details.",
    "maybe": "Say when it is so (“if your flight is delayed by three hours”), or who decides, and from which details.",
}


def check(article: Article, context: Context) -> Iterator[Hit]:
    told = list(article_text(article).sentences_with(CUES))
    if not told:
        return
    title = fold(article.title)
    contract = bool(_CONTRACT.search(title)) and not _ABOUT_ORDERS.search(title)
    signed = bool(_SIGNED.search(title))
    for block, sentence, written in told:
        said = PLAINLY.tell(written)
        found = find_discretion(said.text)
        text = said.text
        if contract and found and (signed or found.form == "maybe" or not _ABOUT_ORDERS.search(text)):
            continue
        if (
            found is None
            or (found.form == "maybe" and (block.cell or _READERS_CHOICE.search(text)))
            or text.rstrip().endswith("?")
            or _IS_EXPLAINED.search(text, 0, found.start)
            or _OWN_WORDS.match(text, found.start)
            or _PERSON_DECIDES.search(text)
            or len(text.split()) < _SHORTEST[found.form == "discretion"]
        ):
            continue
        first, last = said.written(found.start, found.end)
        start, end = sentence.start + first, sentence.start + last
        if not (
            block.marked("code", start, end)
            or in_quotes(block.text, start, end)
            or stated.around(article, block, sentence, found.form, start)
            or not (_of_customers(text, found) or deals_with_customers(article, block, text))
        ):
            # "In some cases, we may": which cases those are is the same question.
            if cases := _CASES_BEFORE.search(text, 0, found.start):
                start = sentence.start + said.written(*cases.span("cases"))[0]
            if cases := _CASES_BEHIND.match(text, found.end):
                end = sentence.start + said.written(*cases.span())[1]
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "cure": _CURES[found.form]})


def _of_customers(text: str, found: Decision) -> bool:
    """Whether the sentence says by itself that a company decides about people."""
    words = text[found.start : found.end]
    if "right to" in words and _PROGRAM_HAS.search(text, 0, found.start):
        return False
    if "exception" in words and not words.startswith(("unless", "except ")):
        return not _RULES_HAVE.search(words) or bool(_WE_RULE.search(text) or _REQUESTS.search(text))
    if found.form != "case" and not _OF_ANYTHING.search(words):
        return True
    if found.form == "case" and _DECIDED.search(text, 0, found.start) and not _MACHINE.search(text):
        return True
    return bool((_WE.search(text) and _PEOPLE.search(text)) or (_REQUESTS.search(text) and not _MACHINE.search(text)))


def find_discretion(text: str) -> Decision | None:
    """The first decision of a folded sentence for which the sentence gives no criterion."""
    found = forms.in_known_words(text) if stands(forms.FORM_CUES, text) else []
    for cues, read in ((readings.READ_CUES, readings.read), (hedges.HEDGE_CUES, hedges.hedged)):
        if found or not stands(cues, text):
            continue
        found.extend(
            Decision(start, end, "maybe")
            for start, end, by_itself in read(text)
            if not (
                conditional(text[start:], 0, end - start, giving=True)
                if by_itself
                else conditional(text, start, end, giving=True)
            )
            and not _MACHINE.search(text)
            and not ONLY_THESE.search(text[:start])
            and not CONSEQUENCE.search(text)
        )
    # "May be waived at our discretion": the discretion is what has to be cured.
    return min((d for d in found if d.form == "discretion"), default=None) or min(
        found, key=lambda d: (d.start, -d.end), default=None
    )
