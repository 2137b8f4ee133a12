"""KB305: a decision of the company without the criterion by which it is made.

Four forms:

* ``discretion``: "at our sole discretion", "at the discretion of the store manager";
* ``case``: "on a case-by-case basis", "each request is considered individually";
* ``exception``: "we may make an exception", "there may be exceptions";
* ``maybe``: "you may be able to", "we may waive", "we reserve the right to refuse", where it gives or takes what customers
  care for: money, goods, time, an account.

It is silent where the sentence or the next one states the criterion, where a link may state it, and in contracts (terms of
service, agreements), whose readers expect such reservations.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import article_text
from kblint.rules.surroundings import in_quotes, list_or_table_follows, next_sentence

_STRONG = r"(?:(?:sole|own|absolute|full|complete|exclusive|and) ){0,3}"
_DECIDERS = (
    r"(?:company|store|shop|airline|bank|hotel|branch|insurer|carrier|operator|manager|seller|landlord|(?:[\w-]+ )?(?:manager|"
    r"team|department))"
)
_OTHERS = r"(?:user|customer|parent|administrator|admin|member|reader|teacher|instructor|owner|developer|partner|sponsor|guest|everyone|anyone|doctor)"
_DISCRETION = expression(
    rf"(?<![\w-])(?:(?:at|in|within|under|subject to) (?:our|its|the {_DECIDERS}'s|"
    rf"(?!{_OTHERS}'s)[\w-]{{2,20}}'s) {_STRONG}discretion"
    rf"|(?:at|in|within) the {_STRONG}discretion of (?:us|our|the (?:company|store|shop|airline|bank|hotel|branch|manager|team|"
    rf"staff|crew|captain|driver|host|provider|support|"
    rf"management|property|restaurant|venue|[\w-]+ (?:team|manager|staff|crew|department))|management|[\w-]+ staff)"
    rf"|discretionary (?:refunds?|credits?|payments?|decisions?|basis)|(?:on|as) a discretionary basis"
    r")(?![\w-])"
)
_CASE = expression(
    r"(?<![\w-])(?:(?:on an? )?case[- ]by[- ]case(?: (?:basis|approach|decision|assessment|review))?|on an individual basis|"
    r"on a per-case basis|(?:is|are) subject to (?:our |individual |management |manual )?(?:review|approval)(?! by)|"
    r"(?:reviewed|considered|assessed|decided|evaluated|judged|handled|approved) individually|on (?:its|"
    r"their) (?:own )?merits?)(?![\w-])"
)
_EXCEPTION = expression(
    r"(?<![\w-])(?:(?:may|might|can|could|will|would|do)(?: (?:sometimes|occasionally|also|still|be able to))? (?:make|grant|"
    r"allow|consider) (?:an |a few |some |rare |limited |individual )?exceptions?"
    r"|(?:occasionally|sometimes),? (?:we )?(?:make|grant|allow)s? (?:an )?exceptions?|(?:make|grant)s? (?:rare|occasional|"
    r"some|the odd|an occasional) exceptions?"
    r"|(?:there (?:may|might|can|could) be|there are(?: always| sometimes)?|with) (?:some |a few |certain |rare |occasional |"
    r"limited )?exceptions"
    r"|(?:(?:some|rare|occasional|limited|individual) )?exceptions (?:may|might|can|could) (?:sometimes |"
    r"occasionally )?(?:be (?:made|granted|possible|considered|allowed)|apply|exist)"
    r"|exceptions are (?:sometimes |occasionally )?(?:possible|made|granted|considered))(?![\w-])"
)
_GIVES = (
    r"(?:waive|refund|reimburse|credit|compensate|grant|extend|consider|approve|accept|replace|exchange|offer|allow|give|"
    r"issue|provide|upgrade|reinstate|reopen|reduce|reverse|cover)"
)
_TAKES = r"(?:refuse|decline|deny|reject|cancel|limit|suspend|terminate|close|withdraw|revoke|block|withhold|restrict|delay|deactivate)"
_MAYBE = expression(
    r"(?<![\w-])(?:(?:you|customers|members|guests|passengers|we|our [\w ]{2,25}?|the (?:store|team|bank|airline|branch|"
    r"manager)) (?:may|might|could)(?: also| still| even| sometimes)? be able to"
    rf"|(?:we|our [\w ]{{2,25}}?|the (?:store|team|bank|airline|branch|manager)) (?:may|might|can|could|will|would)(?: also|"
    rf" still| even| sometimes| occasionally)? (?:choose|decide|elect|agree|opt) to (?:{_GIVES}|{_TAKES})"
    rf"|we (?:may|might)(?: also| still| even| sometimes| occasionally)? (?:{_GIVES}|{_TAKES})"
    rf"|reserves? the right (?:at any time )?to {_TAKES}"
    r"|(?:suspended|terminated|cancelled|canceled|closed|refused|declined|rejected|denied|"
    r"limited) (?:at any time )?for any reason)(?![\w-])"
)
# What customers care for. Whether a program works on their device is no decision of anybody's.
_AT_STAKE = expression(
    r"\b(?:refunds?|refunded|reimburse\w{0,5}|money|fees?|charges?|charged|costs?|price|discounts?|credits?|vouchers?|"
    r"compensation|deposit|"
    r"returns?|exchanges?|replacements?|repairs?|warranty|cancel(?:lation|lations|led|ing)?|orders?|bookings?|reservations?|"
    r"flights?|seats?|fares?|tickets?|upgrade[ds]?|deliver(?:y|ies)|shipments?|parcels?|"
    r"deadlines?|extensions?|extend(?:ed)?|late|grace period|payments?|instal?lments?|loans?|claims?|disputes?|appeals?|"
    r"applications?|limits?|overdraft|accounts?|memberships?|subscriptions?|plans?|"
    r"contracts?|tariffs?|services?|benefits?|points|miles|rewards|bonus|check-?out|check-?in|early|baggage|luggage|pets?|"
    r"admission|entry)\b"
)
_CRITERION = expression(
    r"\b(?:if|when|whenever|where|unless|as long as|so long as|provided|providing|depend(?:s|ing)|based on|because|due to|"
    r"such as|including|for example|e\.g\.|considering|"
    r"in (?:the )?(?:case|event) of|until|by (?:going|using|clicking|signing|checking|removing|opening|changing)|whose|"
    r"who have|that (?:are|is|have|has|violate|exceed|do|contain)|after|once|within|"
    r"without (?:a )?(?:receipt|proof)|following|for (?:the following|violat\w+|breach\w*|fraud\w*|medical|bereavement)|"
    r"according to|subject to the|took|criteria|to comply|caused by)\b"
)
_SELF_HELP = expression(
    r"\bbe able to (?:also )?(?:see|find|sign|log|view|use|access|open|click|select|set|fix|solve|resolve|recover|delete|"
    r"download|install|connect|run|tell|reach|hear|watch|add|edit|change your|choose|check|track|verify|reset|unlock|update)\b"
)
_NEXT_STATES = expression(
    r"\A(?:(?:this|it|that|these|they) (?:mainly |usually |also )?(?:depends?|includes?|applies|apply|happens|is the case|"
    r"are)|(?:to|you must|you will need to|you need to) (?:qualify|be)|for example|for instance|examples?|"
    r"we (?:look at|consider|take into account|decide by|check|will only|do this|do so|weigh|only)|the criteria|criteria|"
    r"factors|reasons|if |when |for this)"
)
_CONTRACT = expression(
    r"\b(?:terms|agreements?|conditions of|legal|licen[cs]e|eula|privacy|cookies?|code of conduct|contract|dmca|takedown|"
    r"addendum|acceptable use)\b"
)
_NO_CRITERION = expression(r"\b(?:terms|conditions of use|contact|support|get in touch|(?:send|drop) us|e-?mail|chat|form)\b")
# One of these stands in every text that one of the four forms matches.
CUES = (
    "discretion", "exception", "case by", "case-by", "individual", "per-case", "merit", "subject to ", "be able to", "choose to ", "decide to ", "elect to ",
    "agree to ", "opt to ", "we may ", "we might ", "the right ", "any reason",
)  # fmt: skip


class Decision(msgspec.Struct, frozen=True, order=True):
    """Words at ``[start, end)`` of the folded sentence that tell of a decision, and their form."""

    start: int
    end: int
    form: str


_CURES = {
    "discretion": "State the criterion (“if the item is unused and has its label”), or say who decides and what to give them.",
    "case": "State by what the cases differ, or say who decides, from which details, and how long it takes.",
    "exception": "Name the exceptions, or leave the sentence out; if a person decides, say who, and from which details.",
    "maybe": "Say when it is so (“if your flight is delayed by three hours”), or who decides, and from which details.",
}


def check(article: Article, context: Context) -> Iterator[Hit]:
    told = list(article_text(article).sentences_with(CUES))
    if not told or _CONTRACT.search(fold(article.title)):
        return
    for block, sentence, text in told:
        found = find_discretion(text)
        if found is None or text.rstrip().endswith("?") or len(text.split()) < 3:
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if not (
            block.marked("code", start, end)
            or in_quotes(block.text, start, end)
            or _stated_around(article, block, sentence, found)
        ):
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "cure": _CURES[found.form]})


def find_discretion(text: str) -> Decision | None:
    """The first decision of a folded sentence for which the sentence gives no criterion."""
    found = []
    if discretion := _DISCRETION.search(text):
        found.append(Decision(*discretion.span(), "discretion"))
    exception = _EXCEPTION.search(text)
    # "The following are out of scope, though there may be exceptions": what follows is the rule.
    if (
        exception
        and not _CRITERION.search(text.replace("following", ""))
        and not text.startswith((" for ", " to "), exception.end())
    ):
        found.append(Decision(*exception.span(), "exception"))
    if not _CRITERION.search(text):
        if case := _CASE.search(text):
            found.append(Decision(*case.span(), "case"))
        maybe = _MAYBE.search(text)
        if maybe and _AT_STAKE.search(text[maybe.start() :]) and not _SELF_HELP.search(text):
            found.append(Decision(*maybe.span(), "maybe"))
    return min(found, default=None)


def _stated_around(article: Article, block: Block, sentence: Sentence, found: Decision) -> bool:
    """Whether a link, the next sentence or a list that follows states the criterion."""
    if _linked(block, sentence):
        return True
    after = next_sentence(block, sentence)
    if after is not None:
        return bool(_NEXT_STATES.match(fold(after.text))) or _linked(block, after)
    # A list below a remark on exceptions is the rule, not the exceptions.
    return found.form != "exception" and list_or_table_follows(article, block)


def _linked(block: Block, sentence: Sentence) -> bool:
    """Whether a link in the sentence may state the criterion: one to the contract or to a mailbox does not."""
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not _NO_CRITERION.search(fold(block.text[mark.start : mark.end]))
        and not mark.target.startswith("mailto:")
        for mark in block.marks_at(sentence.start, sentence.end)
    )
