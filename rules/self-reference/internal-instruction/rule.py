"""KB106: text for the company's own agents, left in an article for customers.

Four forms are told apart:

* a *mark*: "internal only", "note for agents:", "agent script";
* *staff told* what to do: "agents should not mention", "support staff must log the call";
* *customers spoken about* to somebody who deals with them: "tell the customer", "if the caller insists";
* the *tools of a service desk*: "escalate to tier 2", "use the macro", "add an internal note".

Readers who have customers of their own (shops on a marketplace, users of help-desk software) are told such things about
theirs; an article that says "your customers" or speaks of inboxes and conversations gets only the first form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kblint.articles.model import Article, Block
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text
from kblint.rules.surroundings import in_quotes, is_quotation

_CUES = frozenset(
    "agent agents internal internally representative representatives reps rep csr csrs staff advisor advisors adviser advisers teller tellers "
    "customer customers caller callers cardholder policyholder passenger subscriber claimant escalate tier macro macros ticket supervisor "
    "traveler traveller borrower shopper call crm customers callers claimants office queue member patient apologize apologise macros".split()
)
# Readers who serve customers of their own.
_SERVES = frozenset(
    "inbox inboxes conversations chatbot merchants merchant seller sellers storefront tenant developer developers webhook".split()
)
_SERVES_PHRASES = (
    "your customer", "your buyer", "your client", "your guest", "your store", "your shop", "your agents", "your business", "your team",
    "your end user", "your users", "your support team", "your subscribers", "your staff",
)  # fmt: skip

_STAFF = (
    r"(?:(?:(?:customer |call |contact )?(?:service|support|care|cent(?:re|er)|chat|phone|frontline|front-line|tier [123]|"
    r"level [123]) )?"
    r"(?:agents|representatives|reps|advis[eo]rs|staff|associates|specialists|team members|teams?)|csrs?|csas?|tellers|"
    r"call handlers|operators"
    r"|(?:support|service|chat|cs) (?:agent|representative|rep|advis[eo]r))"
)
_MARK = expression(
    r"\A[\W_]{0,4}(?:for )?(?:internal|agents?|staff|employees?|csrs?)(?: use| eyes| teams?| staff| agents?)? only\b"
    r"|\A[\W_]{0,4}(?:strictly )?(?:for )?internal (?:use only|use\b|only|notes?\b|instructions?\b|guidance\b|procedure\b|"
    r"information\b|article\b|document\b|page\b)(?= ?(?:[:.!\u2013\u2014-]|\Z))"
    r"|\A[\W_]{0,4}only for (?:internal (?:staff|use|teams?)|agents|staff|employees|csrs)\b"
    r"|\A[\W_]{0,4}internal ?:"
    rf"|\A[\W_]{{0,4}}(?:important )?(?:notes?|instructions?|guidance|tips?|reminder|info|script|attention) (?:for|"
    rf"to) (?:all |our |the )?{_STAFF}\b"
    r"|\A[\W_]{0,4}(?:agent|staff|csr|advis[eo]r|representative|support team|rep) (?:notes?|instructions?|script|guidance|"
    r"guidelines|action|tips?|only)(?= ?(?:[:.!\u2013\u2014-]|\Z))"
    r"|\A[\W_]{0,4}(?:suggested|recommended|sample|standard) customer (?:responses?|repl(?:y|ies)|wording|scripts?)(?= ?(?:[:.!\u2013\u2014-]|\Z))"
    r"|\((?:for )?internal(?: use)? only\)"
    r"|\b(?:is|are) (?:only )?for (?:internal use|staff|agents|employees|csrs)(?: only)?(?= ?[.!]?\Z)"
    r"|\b(?:do not|don't|never|must not|should not|not to be|please don't) (?:be )?(?:shared?|send|sent|forward(?:ed)?|"
    r"publish(?:ed)?|disclosed?) (?:this |these |the )?"
    r"(?:(?:article|page|document|information|link|note|text|template|section)s? )?(?:externally|with (?:the |any |"
    r"our )?customers?|to (?:the |any |our )?customers?|outside (?:of )?the (?:company|team))\b"
    r"|\bnot (?:visible|meant|intended|suitable) (?:to|for) customers\b"
)
_MARK_HINT = expression(
    r"customer |internal|only|notes?\b|instruction|guid|script|tips?\b|remind|attention|info|action|share|sen[dt]|forward|publish|"
    r"disclose|not (?:visible|meant|intended|suitable)"
)
_TOLD = expression(
    rf"(?:\A[\W_]{{0,4}}|[,;:] (?:the |all |only )?|\b(?:the|all|only|then|and|every) )(?P<who>{_STAFF}) (?:who [^,.;]{{1,60}} )?"
    r"(?P<modal>should(?: not|n't)?|must(?: not|n't)?|shall(?: not)?|needs? to|ha(?:ve|s) to|(?:are|is) (?:required|"
    r"expected|asked|instructed|advised|reminded|encouraged|not allowed|not permitted|"
    r"not authori[sz]ed|allowed|authori[sz]ed|permitted) to|may not|can(?:not|'t)?|may|are to|do not|don't|will need to) "
    r"(?:also |always |never |first |only |then |not |immediately |try to )?(?P<act>[a-z-]{2,20})"
)
_ACTS = frozenset(
    "mention tell inform ask offer waive verify check log note escalate transfer apply use follow apologise apologize record document add tag close reopen "
    "obtain warn take assign route forward override grant credit approve refund confirm collect send advise "
    "explain remind promise disclose share discuss issue reply respond "
    "answer update create complete contact call educate reassure notify process file submit request direct "
    "refer read review consult set open select enter change".split()
)
# What staff may do, rather than what they are to do, is worth hiding only where it is a power over money or rules.
_POWERS = frozenset("waive offer override grant credit escalate approve".split())
_DISCLOSURES = frozenset("mention tell inform disclose share discuss promise refund approve".split())
_OTHER_STAFF_BEFORE = expression(
    r"\b(?:travel|estate|letting|leasing|insurance|ticket|gate|check-in|shipping|user|delivery|field|your|tax|customs|free|"
    r"ai|airport|airline|booking|our|their|bank|"
    r"copyright|transfer|registered|sales|security|medical|hotel|school|hospital|legal|union|elected|government|"
    r"government's|company|patrol|paying|cleaning|cabin|"
    r"federal|data|external|real|seller|host|build|background) (?:the )?\Z"
)
_CUSTOMER = (
    r"(?:the |that |a |this )(?:angry |calling |upset )?(?:customer|caller|cardholder|policyholder|account holder|passenger|"
    r"subscriber|claimant|travell?er|borrower|shopper)"
    r"(?! (?:service|services|care|support|success|team|desk|id|number|portal|relations|cent(?:re|er)|area|card|zone|"
    r"reference|account|details)\b)"
)
# An instruction opens the sentence, or goes on after "and"; what stands before must not give it a subject.
_START = (
    r"(?:\A[\W_]{0,4}(?:\d{1,2}[.)] )?(?:step \d{1,2}: ?)?(?:please |always |also |first |then |next )?"
    r"|[,;:\u2013\u2014] ?(?:please |then |also )?|\b(?:please|and|then|or|but|so) )"
)
_SUBJECT = expression(
    r"\b(?:we|our|they|he|she|it|who|which|that|will|would|can|could|may|might|is|are|has|have|courier|driver|shop|seller|bank|crew)\b"
)
_ABOUT = expression(
    rf"{_START}(?P<said>(?:(?:do not|don't|never|always|please|politely|simply|avoid|you must|you should|remember to|"
    rf"make sure to) )?"
    rf"(?:(?:tell|telling|inform|ask|advise|remind|warn|offer|thank|reassure|educate|instruct|notify|give|promise|send|call|"
    rf"contact|ask for|invite|warn|transfer|refund|guide|direct|refer) {_CUSTOMER}\b(?!'s)"
    rf"|(?:apologi[sz]e|explain|mention|argue|admit|joke|say|speak|talk|promise|disclose|reveal|offer|reply|respond|suggest|"
    rf"listen|empathi[sz]e)(?: [\w'%$,-]{{1,20}}){{0,7}}? (?:to|with) {_CUSTOMER}\b(?!'s)"
    rf"|let {_CUSTOMER} know|have {_CUSTOMER} (?:send|call|sign|return|contact|fill|complete|provide|show|confirm|check|email|bring)\b|"
    rf"(?:verify|confirm|check|validate|authenticate|ask for|request|record|note|"
    rf"obtain) {_CUSTOMER}(?:'s\b| by\b| with\b)"
    rf"|(?:request|obtain|collect|get|ask)(?: [\w'-]{{1,20}}){{1,6}} from {_CUSTOMER}\b"
    rf"|(?:verify|check|confirm|read|consult|review)(?: [\w'-]{{1,20}}){{1,6}} before (?:you )?(?:advis|tell|inform|call|reply to|"
    rf"replying to|responding to|refund|transfer)(?:e|ing)? "
    r"(?:the |any |a )?(?:customer|caller|cardholder|policyholder|passenger|subscriber|claimant)s?\b))"
)
_ABOUT_ALL = expression(
    rf"{_START}(?P<said>(?:do not|don't|never) (?:mention|disclose|reveal|promise|share|discuss|admit|explain|say|send|give|"
    rf"tell|offer|quote)\b"
    r"(?: [\w'%$,-]{1,20}){0,7}? (?:(?:to|with) (?:the |any )?)?(?:customer|caller|claimant|policyholder|passenger|"
    r"subscriber|cardholder)s?\b(?!'))"
)
_IF = expression(
    r"\b(?P<said>(?:if|when|once|unless) (?:the|that) (?:angry |upset )?(?:customer|caller|cardholder|policyholder|"
    r"passenger|subscriber|claimant) "
    r"(?:still |also |really |does not |doesn't |is not |isn't |has already |already )?"
    r"(?:insists?|asks?|calls?|called|refuses?|complains?|wants?|becomes?|is (?:angry|upset|unhappy|unsure|rude|frustrated)|"
    r"satisfied|happy|says?|agrees?|declines?|accepts?|mentions?|"
    r"threatens?|claims?|disputes?|can(?:no|')t answer|escalates?|pushes|has called|requests?|knows?)\b[^.;,]{0,80}, "
    r"(?:please |then |always |do not |don't |never |also |politely |you must |you should )?"
    r"(?:offer|tell|end|ask|transfer|escalate|check|apologi[sz]e|explain|use|send|refund|call|close|open|remind|note|log|"
    r"verify|waive|say|inform|advise|let|add|thank|"
    r"book|give|record|document|confirm|contact|create|assign|follow|hang up|request|refer|reassure|mention|process|apply|"
    r"issue|flag|stop)\b)"
)
# "When a customer calls about a lost parcel, open a trace": whoever is called reads this.
_CALLED = expression(
    r"(?:\A|[.;:] )[\W_]{0,4}(?P<said>(?:if|when|once|whenever) (?:an?|any) (?:customer|member|caller|subscriber|passenger|patient|policyholder|cardholder) "
    r"(?:calls?|phones?|rings?|writes? in|contacts us|emails us|calls us)\b[^.;,]{0,80}, (?:please |always |first |then )?"
    r"(?:offer|tell|ask|transfer|escalate|check|apologi[sz]e|explain|use|open|log|verify|confirm|create|assign|send|remind|note|refund|waive)\b)"
)
_APOLOGY = expression(
    r"(?:\A|[.;:] )[\W_]{0,4}(?:please |always )?(?P<said>apologi[sz]e for (?:the|any) (?:inconvenience|delay|trouble|error|mix-up))\b(?! (?:to|that) (?:me|you))"
)
# Whose phone it is, who deals with the customer.
_READERS_THINGS = expression(r"\byour (?:phone|device|app|screen|account|terminal|dashboard|tablet|reader|shop|listing)\b")
_SHEETS = expression(
    r"\bmacros?\b[^.;]{0,60}\b(?:cells?|sheets?|spreadsheet|excel|document|code|function|keyboard|template|script|format|compile\w*)\b"
)
_DESK = expression(
    rf"{_START}(?P<said>(?:please )?(?:(?!(?:send|forward|pass) (?:it|this|them|all \w{{1,15}})(?: over| on)? to the [^.;:,]{{1,31}}team\b)"
    r"(?:always |immediately |do not |don't |never )?(?:escalate|transfer|assign|route|"
    rf"hand|pass|forward|reassign|send)(?: (?:it|this|them|the (?:call|caller|ticket|case|issue|chat|request|complaint|matter)|"
    r"all \w{1,15}))?(?: over| on| up)? to (?:the |a |an |your )?(?:tier [123]\b|level [123]\b|l[123]\b|second(?:-|"
    r" )(?:level|line|tier)|[\w-]{1,15}(?: [\w-]{1,15})? (?:queue|team)\b|supervisor|team lead(?:er)?|duty manager|"
    r"shift lead|line manager|back office)"
    r"|(?:use|apply|send|run|insert|select) (?:the |this )?(?:[\"\w' -]{0,30}? )?(?:canned (?:response|reply)|saved reply)\b"
    r"|(?:use|apply|send|run|insert|select) (?:the |this )?(?:[\"\w' -]{0,30}? )?(?P<macro>macro)\b"
    r"|(?P<passed>(?:send|forward|pass) (?:it|this|them|all \w{1,15})(?: over| on)? to the [\w-]{1,15}(?: [\w-]{1,15})? team\b)"
    r"|(?:add|leave|write|put|enter|make) (?:an? |the )?internal (?:note|comment)"
    r"|(?:log|record|document|note) (?:the |this |every |each |all )?(?:calls?|case|complaint|contact|conversation|"
    r"interaction)s? (?:in|on|under) (?:the |our )?(?:crm|system|ticket|customer's|account|notes?)"
    r"|(?:tag|mark|set|close|solve|reopen) the (?:ticket|case) (?:as|with|to|and|once|after|when)\b))"
)
# Programs have macros, too. A help desk's answers somebody: what it deals with stands beside it.
_DESKS_WORLD = expression(
    r"\b(?:tickets?|(?<!our )customers?|callers?|complaints?|repl(?:y|ies)|agents?|csrs?|advis[eo]rs?|supervisors?|canned|"
    r"the (?:case|call|member|guest|shopper|claimant))\b"
)
# A level of secrecy that a product offers stands among the others.
_OTHER_LEVELS = expression(
    r"\W*(?:public|confidential|highly confidential|restricted|(?:top )?secret|private|(?:general|non)[ -]business|unclassified|sensitive|external|unrestricted)\b"
)
_SERVED = expression(
    r"(?: (?!when\b|if\b|who\b|where\b|after\b|before\b)[\w'%$-]{1,20}){0,6} (?:the|to|with|from|of|for|retain) (?:customer|"
    r"caller|claimant|subscriber|passenger|cardholder|policyholder)s?\b"
)
_YOU = expression(r"\byou(?:rs?|rself)?\b")
_OTHERS = expression(r"\b(?:your|other|another|fellow|our)\b|\b(?:tell|send|give|inform|notify|contact|call) us\b")


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    cues = sorted(words.words & _CUES)
    if not cues:
        return
    serves = (
        bool(words.words & _SERVES)
        or any(p in words.joined for p in _SERVES_PHRASES)
        or any(p in words.words for p in context.options["third_persons"])
    )
    for index in words.blocks_with(cues):
        block = article.blocks[index]
        if is_quotation(article.blocks, block) or block.kind not in (*RUNNING_TEXT, "heading", "title"):
            continue
        for sentence in block.sentences:
            text = words.folded[index][sentence.start : sentence.end]
            found = _found(text, article, block, serves)
            if found:
                start, end = sentence.start + found[0], sentence.start + found[1]
                if not block.marked("code", start, end) and not in_quotes(block.text, start, end):
                    yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end]})


def _found(text: str, article: Article, block: Block, serves: bool) -> tuple[int, int] | None:
    """Where a sentence speaks to agents, or None."""
    if _MARK_HINT.search(text) and (mark := _MARK.search(text)) and not _is_a_level(article, block):
        return _trim(text, mark.start(), mark.end())
    if serves or block.kind in ("heading", "title"):
        return None
    if (told := _TOLD.search(text)) and _is_told(text, told):
        return told.start("who"), told.end("act")
    if _READERS_THINGS.search(text) or _SHEETS.search(text):
        return None
    for form in (_ABOUT, _ABOUT_ALL, _IF, _CALLED, _APOLOGY, _DESK):
        said = form.search(text)
        if (
            said
            and not _OTHERS.search(text[said.start("said") : said.end("said") + 4])
            and (form in (_IF, _CALLED) or not _SUBJECT.search(text[: said.start("said")]))
            and not (form is _DESK and (said["macro"] or said["passed"]) and not _is_at_a_desk(article, block))
        ):
            return said.start("said"), said.end("said")
    return None


def _around(article: Article, block: Block, reach: int) -> Sequence[Block]:
    return article.blocks[max(block.index - reach, 0) : block.index] + article.blocks[block.index + 1 : block.index + 1 + reach]


def _is_at_a_desk(article: Article, block: Block) -> bool:
    return any(_DESKS_WORLD.search(fold(b.text)) for b in (block, *_around(article, block, 1)))


def _is_a_level(article: Article, block: Block) -> bool:
    """Whether a mark is one of several levels of secrecy that are listed."""
    return bool(block.item or block.cell) and any(_OTHER_LEVELS.match(fold(b.text)) for b in _around(article, block, 5))


def _is_told(text: str, told: re.Match[str]) -> bool:
    if _OTHER_STAFF_BEFORE.search(text[: told.start("who")]):
        return False
    if _YOU.search(text):
        return False
    if told["modal"] in ("can", "may"):
        return told["act"] in _POWERS or text.startswith((" an exception", " exceptions"), told.end("act"))
    # "The team may not reply at once" tells customers what to expect.
    if told["modal"] in ("may not", "cannot", "can't", "can"):
        return told["act"] in _POWERS | _DISCLOSURES
    return told["act"] in _ACTS or (told["act"] != "be" and _SERVED.match(text, told.end("act")) is not None)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without signs around it."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
