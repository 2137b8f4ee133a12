"""KB301: "eligible customers", "if you qualify", and nobody says who or what that is.

A mention of eligibility is found by its grammar: before a noun ("eligible orders"), as a condition ("if you qualify"), as a hedge ("may be
eligible") or as a requirement that is only named ("subject to eligibility"). It is silent when the sentence or the article says
who or what is eligible: a statement with a criterion ("qualifies when", "to be eligible, you must", "Sale items are not
eligible"), a heading or lead-in about eligibility with something under it, or a definition ("eligible orders are").
People and things are told apart: that sale items are not eligible says nothing about which customers are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.customers import deals_with_customers
from kblint.rules.interface import Context
from kblint.rules.matching import ArticleText, article_text, stands
from kblint.rules.surroundings import following, in_quotes, is_quotation, list_or_table_follows, next_sentence

_PEOPLE = (
    r"(?:customer|client|member|user|guest|passenger|traveller|traveler|student|employee|worker|applicant|subscriber|patient|"
    r"person|people|individual|"
    r"resident|household|famil(?:y|ie)|child|adult|parent|cardholder|cardmember|card member|card holder|account holder|"
    r"policyholder|policy holder|"
    r"borrower|buyer|shopper|"
    r"seller|host|driver|rider|merchant|business|businesse|organi[sz]ation|organi[sz]er|compan(?:y|ie)|compani|nonprofit|"
    r"non-profit|charit(?:y|ie)|school|"
    r"teacher|developer|creator|partner|participant|claimant|beneficiar(?:y|ie)|veteran|senior|visitor|citizen|recipient|"
    r"team|workspace|account|"
    r"audience|household|donor|owner|holder|reader|learner|player|researcher|facult(?:y|ie)|staff|ngo|sme|pi|pensioner|tenant|landlord|volunteer|provider)s?"
)
_THINGS = (
    r"(?:purchase|order|item|product|good|plan|device|phone|handset|computer|model|flight|ticket|fare|trip|ride|stay|booking|"
    r"reservation|transaction|"
    r"expense|charge|payment|deposit|transfer|card|debit card|credit card|bank account|balance|loan|mortgage|polic(?:y|ie)|"
    r"claim|service|subscription|"
    r"package|bundle|tier|location|region|countr(?:y|ie)|state|area|address(?:e)?|postcode|zip code|store|shop|hotel|"
    r"restaurant|merchant|brand|"
    r"categor(?:y|ie)|part|repair|accessor(?:y|ie)|voucher|coupon|gift card|game|title|movie|book|course|class(?:e)?|exam|"
    r"event|visit|treatment|"
    r"prescription|medication|procedure|return|refund|exchange|delivery|deliverie|shipment|parcel|case|request|invoice|"
    r"upgrade|add-on|offer|promotion|"
    r"reward|credit|benefit|spend|spending|usage|dependant|dependent|domain|property|propertie|vehicle|car|number|line|"
    r"credit line|route|cabin|"
    r"asset|activit(?:y|ie)|life event|expense|tuition|programme|program|project|repositor(?:y|ie)|app|feature|website|site|"
    r"content|video|channel|"
    r"trade-in|appliance|home|room|job|role|degree|institution|bank|provider|carrier|network|currenc(?:y|ie)|stock|share|"
    r"fund|investment)s?"
)
# Any other plural: "eligible destinations".
_PLURAL = (
    r"(?!(?:nodes|pods|jobs|instances|servers|clusters|files|rows|records|tasks|threads|processes|keys|fields|columns|tables)\b)"
    r"(?!unless|always|across|perhaps|sometimes|towards|besides|regardless)[a-z]{3,20}[^\Wsu0-9_]s"
)
# At most three words between "eligible" and its noun, none of which can end the noun phrase.
_BETWEEN = r"(?:(?!(?:and|or|for|to|if|when|who|that|is|are|in|on|at|of|with|may|might|can|could|will|must|should|also|receives?|gets?|have|has)\b)[\w'-]{1,25} ){0,3}?"
_BEFORE_NOUN = expression(
    r"\b(?P<word>(?:non-|in)?eligible|(?:non-)?qualifying(?! (?:education|exam|course|round|match|test|period|event))|"
    # Who is trained for something is qualified, too: staff, applicants.
    r"(?<!fully )qualified(?= (?:[\w-]{2,15} )?(?:purchase|order|plan|customer|client|user|guest|member|account|product|item|trip|stay|flight|"
    r"buyer|seller|nonprofit|non-profit|"
    r"charit|business|borrower|subscriber|host|school|organi[sz]ation|passenger|rider|shopper|patron|child|card ?member|card ?holder|ngo|veteran|"
    r"resident|household|famil|"
    r"device|destination|transaction|repair)))"
    rf" {_BETWEEN}(?P<noun>(?:(?:{_PEOPLE}|{_THINGS}) ){{0,2}}(?:(?P<people>{_PEOPLE})|{_THINGS}|{_PLURAL}))\b"
)
_YOU = (
    r"(?:you|they|he|she|we|customers|clients|members|users|guests|passengers|students|applicants|families|those|someone|anyone|(?:your|their|the|this|that|"
    r"an?) (?:[\w'-]{1,20} ){0,2}?[\w'-]{1,20})"
)
_IF = r"(?:if|where|when|once|unless|provided(?: that)?|as long as|so long as|assuming|should|whenever)"
_ELIGIBLE = r"(?:eligible|entitled(?! to\b)|qualified)"
_CONDITION = expression(
    rf"\b{_IF} (?:(?:it is|it's|they are|"
    rf"they're) )?{_ELIGIBLE}\b(?! \w+ing\b)(?! (?:by|with|as|through) )"
    rf"|\b{_IF} (?P<who>{_YOU}) (?:(?:are|is|aren't|isn't|not|also|still|already|no longer|"
    rf"do not|don't|does not|doesn't) ){{0,2}}"
    rf"(?:eligible|entitled(?! to\b)|qualified(?= for\b)|qualif(?:y|ies))\b"
    rf"|\b{_IF} (?P<short>you're|they're|it's|you aren't|you're not) (?:not )?(?:eligible|entitled(?! to\b))\b"
    r"|\b(?:if|when|where|once|unless|until) [^,.;:]{3,60}? (?:found|deemed|determined|considered|judged|confirmed|declared) (?:to be )?eligible\b"
    rf"|\b(?:those|anyone|everyone|{_PEOPLE}) (?:who|that) (?:(?:are|is) (?:eligible|entitled(?! to\b))|qualify|qualifies)\b(?! (?:an?|the|this|"
    rf"that|it|them|your|their|its|[\w-]+ as)\b)"
    r"|\b(?:those|anyone|everyone|people|customers|students|members) (?:not |who are not )?(?:eligible(?= (?:for|to)\b)|entitled(?= to\b))"
    rf"|\bnot (?:everyone|everybody|all (?:{_PEOPLE})) (?:is|are|(?:will|may|might|can|could) be) (?:eligible|entitled)\b|\bnot (?:everyone|everybody|"
    rf"all (?:{_PEOPLE})) (?:(?:may|might|could|will) )?(?:qualifies|qualify)\b"
)
_HEDGE = expression(
    r"\b(?P<subject>you|they|the (?:customer|member|guest|applicant|patient|tenant|buyer|seller|passenger|student)|customers|members|users|guests|"
    r"passengers|families|businesses|organi[sz]ations|companies|nonprofits|charities|schools|clubs|employees|"
    r"seniors|veterans|parents|tenants|patients|drivers|sellers|buyers|applicants|people|teachers|pensioners|some (?:customers|members|users|people|orders|items)|"
    r"(?:[\w-]{1,20} ){0,2}?(?:items|products|content|orders|purchases|bookings|accounts|claims|tickets|passengers|customers|users|students|residents|households)|"
    r"(?:your|their) (?:[\w-]{1,20} ){0,2}?[\w-]{1,20}) (?:may|might|could) (?:also |still |not )?(?:be (?:eligible|entitled(?= to\b)|qualified for)|qualify)\b"
)
_REQUIRED_KINDS = (
    "notability", "suitability", "entry", "entrance", "admission", "admissions", "membership", "residency", "selection", "acceptance", "hardship", "income", "approval",
)  # fmt: skip
# "Suitability requirements": what they are is asked for as much as who is eligible.
_REQUIRED_THINGS = tuple(
    f"{kind} {what}" for kind in _REQUIRED_KINDS for what in ("criteria", "requirements", "conditions", "test")
)
_MEETS = r"(?:meets?|meeting|satisf(?:y|ies)|fulfils?|fulfills?|pass(?:es)?|compl(?:y|ies) with)"
_WHICH = r"(?:the|our|all|certain|these|its|several|some|various|any|a few|a number of|multiple|specific|particular)"
_NAMED_ONLY = expression(
    r"\b(?:subject to|depending on|depends on|based on|pending) (?:(?:your|their|customer|account|the|our|"
    r"standard) ){0,2}(?:eligibility|qualification)\b(?! of\b)"
    r"|\b(?:contact|ask|call|write to|e-?mail|get in touch|speak|talk|reach out)\b[^.;:]{0,60}\b(?:discuss|check|confirm|assess|about) (?:your |their |the )?eligibility"
    r"(?= (?:and|for|or)\b|[.,;!)]|\Z)"
    r"|\beligibility (?:requirements |criteria |rules |conditions |restrictions )?(?:may |might |will )?(?:also )?(?:apply|"
    r"applies|vary|varies|differs?)\b"
    rf"|\b{_MEETS} (?:{_WHICH} ){{0,2}}(?:eligibility|qualifying|"
    r"qualification) (?:criteria|requirements|conditions|rules|standards)\b"
    rf"|\b(?P<named>{_MEETS} (?:{_WHICH} ){{0,2}}"
    rf"(?:{'|'.join(_REQUIRED_THINGS)}))\b"
)
# Where they are told.
_REQUIREMENTS = expression(r"\A(?:the |our )?(?:[\w-]+ )?(?:requirements?|criteria|conditions)\b|\bwho can\b")
_NEXT_REQUIRES = expression(
    r"\A(?:you|applicants|members|they|these|this|it|the|that)\b[^.;]{0,60}\b(?:must|at least|needs? to|has to|have to|means?|are|is)\b"
)
# "Grants are kept for those in need": how great it has to be, nobody says.
_IN_NEED = expression(
    r"\b(?:available|offer(?:s|ed)?|reserved|kept|provide[sd]?|free|reduced|discount\w*|subsid\w+|scholarships?|bursar(?:y|ies)|grants?|"
    r"(?:financial )?(?:aid|help|support|"
    rf"assistance)|awarded|given)\b[^.;:]{{0,80}}? (?:for|to) (?P<needy>(?:those|anyone|everyone|{_PEOPLE})(?: who (?:are|is|may be))? (?:in (?:financial |"
    rf"genuine |real )?(?:need|hardship)|(?:on|with) (?:a )?low incomes?)"
    r"|(?:those|anyone|people|families|students|members) who (?:(?:most|really|truly|may) )?need (?:it|them|one|(?:financial )?(?:help|support|assistance)))"
    r"(?! of\b)(?=[.,;!)]|\Z| and\b| (?:to|through|via|by)\b)"
)
# "If you meet the criteria": which those are, nobody says.
_MEETS_THEM = expression(
    rf"\b{_MEETS} (?:the|our|all(?: the| our)?) (?P<criteria>criteria|requirements|conditions)"
    r"(?=[.,;!)]|\Z| (?:for|to|get|gets|pay|are|is|can|may|will|receive)\b)"
)
_WHO_MEETS = expression(
    rf"\b(?:{_IF} {_YOU}|(?:those|anyone|everyone|{_PEOPLE}) who|not (?:everyone|everybody))(?: (?:also|do not|don't|does not|doesn't|no longer))? \Z"
)
# "A user is everyone entitled to use it": a definition, not an offer.
_DEFINES = expression(r"\b(?:is|are|means?|includes?) \Z")
_FINDERS = (_BEFORE_NOUN, _CONDITION, _HEDGE, _NAMED_ONLY, _IN_NEED, _MEETS_THEM)
_CUES = (
    "eligib", "qualif", "entitled", " in need", " in financial need", " in genuine need", " in real need", " need it", " need them", " need one", " need help",
    " need financial", " need support", " need assistance", " in hardship", "financial hardship", "genuine hardship", "real hardship", "low income",
    *_REQUIRED_THINGS, *(f"{which} {kind}" for which in ("the", "our", "all") for kind in ("criteria", "requirements", "conditions")),
)  # fmt: skip
_CUE = expression("eligib|qualif|entitled")

# "If an item is eligible, it will be marked": where it is told is said.
_MARKED = expression(
    r"\b(?:will be|is|are|it's) (?:also |clearly )?(?:noted|marked|shown|indicated|labell?ed|displayed|listed|flagged)\b"
)
_IS_ELIGIBLE = expression(
    r"\b(?:(?:is|are|was|were|be|become|becomes|being|'re|'s)(?: not| also| only| still| now| automatically|"
    r" no longer){0,2} (?:eligible|ineligible|entitled)|(?:dis)?qualif(?:y|ies))\b"
)
# "If you qualify", "those who are eligible": a mention under a condition states nothing.
_CONDITIONAL = expression(
    r"\b(?:if|whether|where|when|once|unless|until|provided|as long as|so long as|assuming|in case|who|that|those|which|should) (?:[\w',-]{1,25} ){0,4}\Z"
)
_IF_BEFORE = expression(
    r"\b(?:if|whether|when|where|once|unless|until|should|provided|as long as|so long as|assuming|in case|see|check) (?:[\w'-]{1,25} ){0,5}\Z"
)
_CRITERION = expression(
    r"\b(?:if|when|whenever|once|only|provided|as long as|so long as|unless|until|after|before|because|since|within|over|"
    r"under|above|below|at least|"
    r"more than|less than|aged?|must|by \w{2,20}ing)\b"
)
_CONDITION_FIRST = expression(
    r"\b(?:if|when|where|should|whenever|once|provided|as long as|so long as|unless|until|after|before|because|since|customers who|"
    r"members who|anyone who)\b"
    r"(?:(?!eligib|qualif)[^.;!?]){3,160}?,[^.;!?]{1,60}\Z"
)
_REQUIRED = expression(
    r"\b(?:must|need|needs|have|has|required|require|requires)\b[^.;!?]{3,160}?\bto (?:be |become )?(?:eligible|qualify)\b"
    r"|\bto (?:be |become )?(?:eligible|qualify)\b[^.;!?]{0,80}?(?:,|:|\bmust\b|\bneeds?\b|\bha(?:ve|s) to\b)"
)
# What defines the words themselves: "eligible orders are …", "qualifying purchases (…)".
_DEFINED = expression(
    r"\b(?:eligible|qualifying|ineligible) [\w' -]{2,60}?(?: (?:include|includes|means|mean|refers? to|consists? of|must|"
    r"need to|have to|(?:are|is)"
    r"(?! (?:also |now |automatically |not |always |then )?(?:\w+ed|shown|paid|given|sent|available|free|able|due|sold|going|on|in|"
    r"at|for|to)\b))\b"
    r"| ?\((?!s\))|: | such as\b| including\b| like\b| e\.g\.| i\.e\.| namely\b| (?:that|which) (?:are|is|have|has|cost|were|"
    r"was|meet)\b| who (?:are|is|have|has|were)\b)"
    r"|\beligibility (?:is|requires|means|depends on (?:your|the|whether|how))\b"
)
# A subject of its own before "is (not) eligible": "Sale items are not eligible". Pronouns and "customers who are" say nothing.
_SUBJECT = expression(
    r"(?:^|[.;:,] |\band |\bbut )(?P<subject>[\w$£€%][\w$£€%' ,/&()+.-]{1,100}?) (?:(?:is|are|was|were|will be) (?:not |"
    r"also |no longer |always |automatically |both |all )?(?:eligible|ineligible|entitled)|"
    r"(?:do not |does not |don't |doesn't |also |automatically |will |all )?qualif(?:y|ies))\b"
)
# Words that name nobody and nothing in particular.
_EMPTY = frozenset(
    (
        "a all also and any accounts account an are as be because but can certain check confirm could customer customers eligible find guest guests he i if is it "
        "item items know many may member members might most my no not once one ones or order orders our out passenger passengers people product products "
        "purchase purchases qualifying request requests see select she should so some still sure that the their then there these they think this those unless until user "
        "users everybody everyone verify we when whether which who will would yes you your"
    ).split(" ")
)
_REQUIREMENT = expression(
    r"\b(?:only|must|requires?|required|at least|minimum|at most|have to|has to|need to|not (?:supported|compatible|allowed|"
    r"accepted)|excluded|except)\b"
)
_PLACE = expression(
    r"\b(?:regions?|countr(?:y|ies)|states?|areas?|locations?|destinations?|territor(?:y|ies)|markets?|jurisdictions?)\Z"
)
_PLAN = expression(r"\b(?:plans?|tiers?|packages?|subscriptions?)\Z")
# "Only available on Teams plans or higher".
_AVAILABLE_ON = expression(
    r"\b(?:available|unavailable|supported|offered|included|limited)\b[^.;!?]{0,60}?\b(?:on|in|to|for|from|with|of) (?:the |our |all )?[*_]{0,2}[A-Z]\w+[^.;!?]{0,40}?"
    r"\b(?:plans?|tiers?|packages?|subscriptions?)\b"
)
# "It is not available for accounts in the European Economic Area": names, so with their capitals.
_AVAILABLE_IN = expression(
    r"\b(?:available|unavailable|supported|offered|sold|restricted|limited|excluded|open|works?|live|"
    r"registered)\b[^.;!?]{0,80}?\b(?:in|to|for|from|of|outside|except|within) (?:the )?[*_]{0,2}[A-Z][a-z]+"
)
_ABOUT_ELIGIBILITY = expression(r"\beligib|\bqualif(?:y|ies|ying|ications?)\b")
_ASKS = expression(r"(?:who|which|what|am i|are you|do i|is my|can i|how do i know)\b")
_ASKS_ONLY = expression(r"\bforms?\W*\Z")
_PERSON_WORD = expression(rf"\b(?:you|your|who|i|my|they|{_PEOPLE})\b")
_THING_WORD = expression(rf"\b{_THINGS}\b")


# "Find out if you are eligible for a refund", before anything else: what the page tells of.
_PAGE_TELLS = expression(r"\A(?:find out|learn|discover|read|see) (?:here |more about |about )?(?:if|whether|who|how|when)\b")


def _tells_of_page(block: Block, text: str) -> bool:
    """Whether the sentence announces, in a summary or in the first paragraph, what the article tells."""
    return (block.kind in ("description", "summary") or block.index <= _FIRST) and bool(_PAGE_TELLS.match(text))


# The title, the summary and the heading come before it.
_FIRST = 4


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    cued = words.blocks_with(_CUES)
    if not cued:
        return
    folded = {i: words.folded[i] for i in cued}
    own = [fold(p) for p in context.options["criteria_phrases"]]
    stated: set[str] | None = None
    for index in cued:
        block = article.blocks[index]
        if block.kind in ("heading", "title", "image", "code") or is_quotation(article.blocks, block):
            continue
        for sentence in block.sentences:
            text = folded[index][sentence.start : sentence.end]
            found = _mention(text) if stands(_CUES, text) else None
            if not found or text.rstrip().endswith("?") or any(p in text for p in own) or _tells_of_page(block, text):
                continue
            first, last = found.span("needy" if "needy" in found.groupdict() else 0)
            start, end = sentence.start + first, sentence.start + last
            if block.marked("code", start, end) or in_quotes(block.text, start, end):
                continue
            if _linked(block, sentence) or _said_here(article, block, sentence, text, found) or _is_counted(text, found):
                continue
            if stated is None:
                stated = _stated(article, folded)
            kind = _kind(found)
            groups = found.groupdict()
            if groups.get("named"):
                told = _requirements_told(article, block, sentence, groups["named"])
            elif groups.get("criteria"):
                told = "all" in stated or "people" in stated or _criteria_told(words, text)
            else:
                told = (
                    "all" in stated
                    or kind in stated
                    or bool(_PLACE.search(found[0]) and _named(_AVAILABLE_IN, article))
                    or bool(_PLAN.search(found[0]) and _named(_AVAILABLE_ON, article))
                    or _benefit_told(words, text, found)
                    or bool(groups.get("noun") and _who_can(article, groups["noun"]))
                )
            if told:
                continue
            if not (kind == "people" and not groups.get("criteria") and not _NOBODY.match(found[0])) and not _of_customers(
                article, block, text
            ):
                continue
            place = article.place(block, start, end)
            if "[^" in place.text:
                # A footnote says it.
                continue
            about_people = kind == "people"
            yield Hit(
                place=place,
                values={
                    "text": block.text[start:end],
                    "who": "who that is" if about_people else "which ones those are",
                    "example": "“customers who have been members for a year”"
                    if about_people
                    else "“orders over $50 that ship within the country”",
                },
            )


# "If eligible", "if the job qualifies": who or what that is said of, the words do not say.
_NOBODY = expression(
    r"\A(?!.*\b(?:found|deemed|determined|considered|judged|confirmed|declared)\b)"
    r"(?:if|where|when|once|unless|provided(?: that)?|as long as|should|whenever|assuming) (?:eligible\b|qualified\b|(?:it|the|this|that|an?)\b|(?:it|they)'?s?\b)"
)
_ADDRESSED = expression(r"\b(?:you|your|we|our)\b")


def _of_customers(article: Article, block: Block, text: str) -> bool:
    """Whether the things that are eligible are something of customers': jobs, nodes and arguments are eligible, too."""
    return bool(_ADDRESSED.search(text)) or deals_with_customers(article, block, _CUE.sub("", text))


def _linked(block: Block, sentence: Sentence) -> bool:
    """Whether a link in the sentence may say who or what: a form asks, and a mailbox is silent."""
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not mark.target.startswith("mailto:")
        and not _ASKS_ONLY.search(fold(block.text[mark.start : mark.end]))
        for mark in block.marks_at(sentence.start, sentence.end)
    )


def _named(available: re.Pattern[str], article: Article) -> bool:
    """Whether a sentence of the article names the places where something is, or is not, available; or the plans."""
    return any(available.search(sentence.text) for _, sentence in article.sentences())


def _is_counted(text: str, found: re.Match[str]) -> bool:
    """Whether the case in which "you may be eligible" is told by a number: "If you buy more than 20 seats, you may be eligible"."""
    return found.re.pattern == _HEDGE.pattern and bool(_COUNTED_CASE.search(text[: found.start()]))


_COUNTED_CASE = expression(
    r"\b(?:if|when|where|once) [^.;:]{3,80}?(?:more|less|fewer|over|under|least|longer|older|younger|above|below)(?: than)? [$£€]?\d[^.;:]{0,60}\Z"
)


def _benefit_told(words: ArticleText, text: str, found: re.Match[str]) -> bool:
    """Whether another sentence tells what the benefit asks for: "deemed eligible for return", and "Returns must be in their packaging"."""
    benefit = _BENEFIT.match(text, found.end()) if found.re.pattern == _CONDITION.pattern else None
    if not benefit:
        return False
    stem = benefit["benefit"][:6]
    asks = (m for part in words.folded for m in _ASKED_FOR.finditer(part.replace(text, "")))
    return any(stem in m[0] for m in asks)


_BENEFIT = expression(r" ?(?:for|to) (?:an? |the |your |any |this |that |such |our )?(?:[\w-]+ )?(?P<benefit>[a-z]{5,})\b")
_ASKED_FOR = expression(
    r"[^.!?;]*\b(?:must|only|within \w+ (?:business |working |calendar )?(?:hours?|days?|weeks?|months?))\b[^.!?;]*"
)


def _requirements_told(article: Article, block: Block, sentence: Sentence, named: str) -> bool:
    """Whether the next sentence, a heading with something under it, or the line before a list tells what is required."""
    after_it = next_sentence(block, sentence)
    if after_it is not None and _NEXT_REQUIRES.match(fold(after_it.text)):
        return True
    kind = named.split(" ")[-2][:6]
    return any(
        kind in (line := fold(one.text)) or _REQUIREMENTS.search(line)
        for one, after in zip(article.blocks, article.blocks[1:], strict=False)
        if one.index != block.index
        and (
            (one.kind == "heading" and one.level > 1 and after.kind != "heading")
            or (one.text.rstrip().endswith(":") and (after.item or after.cell))
        )
    )


def _criteria_told(words: ArticleText, text: str) -> bool:
    """Whether anything else in the article tells of criteria, requirements or conditions, or of what somebody must be or have."""
    return any(_TELLS_CRITERIA.search(other.replace(text, "")) for other in words.folded)


_TELLS_CRITERIA = expression(
    r"\b(?:criteri\w+|requirements?|required|conditions?|prerequisites?|must|need to|have to|at least|(?:if|when|unless) you)\b"
)


def _who_can(article: Article, noun: str) -> bool:
    """Whether a heading asks who can do what the noun does: "Who can sponsor?" tells who "eligible sponsors" are."""
    return any(
        noun.startswith(asked[1][:5])
        for block, after in zip(article.blocks, article.blocks[1:], strict=False)
        if block.kind == "heading" and after.kind != "heading" and (asked := _WHO_CAN.search(fold(block.text)))
    )


_WHO_CAN = expression(r"\bwho (?:can|may) (?:be(?:come)? (?:an? )?)?([a-z]{4,})\b")


def _mention(text: str) -> re.Match[str] | None:
    """The first mention of somebody or something eligible, without saying who or what."""
    found = [
        m
        for finder in _FINDERS
        if (m := finder.search(text))
        and (finder is not _MEETS_THEM or _WHO_MEETS.search(text[: m.start()]))
        and not (finder is _CONDITION and _DEFINES.search(text[: m.start()]))
    ]
    return min(found, key=lambda m: (m.start(), -m.end())) if found else None


def _kind(found: re.Match[str]) -> str:
    """Whether a mention is of people or of things."""
    groups = found.groupdict()
    if "noun" in groups:
        return "people" if groups["people"] else "things"
    who = groups.get("who") or groups.get("subject") or groups.get("short") or ""
    if who.startswith("the "):
        return "people" if _PERSON_WORD.search(who) else "things"
    return "things" if who.startswith(("your ", "their ", "it")) or "orders" in who or "items" in who else "people"


def _said_here(article: Article, block: Block, sentence: Sentence, text: str, found: re.Match[str]) -> bool:
    """Whether the sentence itself, what stands directly before it, a list under it, or the next sentence says who or what."""
    if list_or_table_follows(article, block) and text.rstrip().endswith(":"):
        return True
    if _states(text):
        return True
    if found.re.pattern == _CONDITION.pattern:
        if _MARKED.search(text[found.end() :]):
            return True
        # "Only parcels under 2 kg are collected. If your parcel qualifies, …"
        before = fold(block.text[: sentence.start])
        above = article.blocks[block.index - 1] if block.index else None
        if above is not None and above.kind != "heading" and above.heading == block.heading and not (above.item or above.cell):
            before = f"{fold(above.text)} {before}"
        if _REQUIREMENT.search(before) or _CASE_TOLD.search(before):
            return True
        # "For charities we offer 25 % off. If you are eligible for this discount, …"
        if _SAME_BENEFIT.match(text, found.end()) and _FOR_WHOM.search(before):
            return True
        if above is not None and above.heading == block.heading and _links_conditions(above):
            return True
    after = next_sentence(block, sentence)
    return (
        after is not None
        and block.marked("link", after.start, after.end)
        and bool(_CUE.search(fold(after.text)) or "see" in fold(after.text).split())
    )


_CASE_TOLD = expression(
    r"\b(?:if|when) (?:you|your [\w' -]{2,30}) (?:have|hold|are|is|live|own|earn|bought|paid|joined|registered)\b(?! (?:an? |any )?(?:questions?|issues?|problems?|"
    r"doubts?|troubles?|concerns?|(?:not |un)?sure|interested|looking|unable))"
    r"[^.;?]{3,80}?,? (?:you|we|it|they)\b"
)
_SAME_BENEFIT = expression(r" ?for (?:this|that|these|those|such)\b")
_FOR_WHOM = expression(rf"\b(?:for|to) (?:(?!all\b|our\b|any\b|every\b)[\w-]+ ){{0,2}}{_PEOPLE}\b")


def _links_conditions(block: Block) -> bool:
    """Whether a link of the paragraph leads to what one has to be or have."""
    return any(mark.kind == "link" and _CONDITIONS.search(fold(block.text[mark.start : mark.end])) for mark in block.marks)


_CONDITIONS = expression(r"\b(?:prerequisites?|requirements?|eligib\w+|criteria|who can|conditions)\b")


def _states(text: str) -> bool:
    """Whether the sentence says who or what is eligible."""
    if _DEFINED.search(text) or _REQUIRED.search(text) or _subject(text) is not None:
        return True
    for found in _IS_ELIGIBLE.finditer(text):
        before = text[: found.start()]
        if not _CONDITIONAL.search(before) and (
            _CRITERION.search(text, found.end(), found.end() + 100) or _CONDITION_FIRST.search(before)
        ):
            return True
    return False


def _subject(text: str) -> str | None:
    """What the sentence says is, or is not, eligible, when it names it."""
    for found in _SUBJECT.finditer(text):
        subject = found["subject"].strip()
        words = re.findall(r"[\w'$%]+", subject)
        if words[-1:] and words[-1] in ("who", "that", "which", "may", "might", "could"):
            continue
        if not _IF_BEFORE.search(text[: found.end("subject") + 1]) and not all(w in _EMPTY for w in words):
            return subject
    return None


def _stated(article: Article, folded: dict[int, str]) -> set[str]:
    """For what the article says who or what is eligible: ``people``, ``things``, ``all``."""
    stated: set[str] = set()
    for block in article.blocks:
        text = folded.get(block.index)
        if text is None or block.kind in ("title", "description", "summary", "image", "code"):
            continue
        if block.kind == "heading":
            # A heading with nothing under it announces an answer that is not there; the one over the whole article names its topic.
            after = following(article, block)
            asks = block.level > 1 or _ASKS.match(text) or (after is not None and (after.item or after.cell))
            if after is not None and after.kind != "heading" and asks and _ABOUT_ELIGIBILITY.search(text):
                stated.add("all")
            continue
        if block.cell and block.cell.header and _CUE.search(text):
            stated.add("all")
        if text.rstrip().endswith(":") and list_or_table_follows(article, block) and _CUE.search(text):
            stated.add("all")
        for sentence in block.sentences:
            part = text[sentence.start : sentence.end]
            if not _CUE.search(part) or part.rstrip().endswith("?"):
                continue
            subject = _subject(part)
            if subject is not None:
                stated |= _kinds(subject)
            elif _states(part):
                stated |= _kinds(part)
    return stated


def _kinds(text: str) -> set[str]:
    kinds = set()
    if _PERSON_WORD.search(text):
        kinds.add("people")
    if _THING_WORD.search(text):
        kinds.add("things")
    return kinds or {"all"}
