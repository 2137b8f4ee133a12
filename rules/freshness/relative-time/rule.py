"""KB401: a claim about a product or a policy that only a relative word dates.

Three kinds of words, each where it dates a claim and not where it says something else:

* ``now``: "currently", "at the moment", "for the time being", "temporarily unavailable": how things stand today;
* ``soon``: "coming soon", "at a later date", "we are working on", "in a future version": what is announced;
* ``lately``: "recently introduced", "our new app", "we are excited to announce": what has changed.

It is silent where the words are about the reader's own screen, account or steps ("the currently open file", "if you are
currently", "you can skip this for now"), about the state of a program ("is currently running"), where a date or a version
in the same sentence says when, and in dated records (release notes, news).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kblint.articles.model import Article
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.dates import find_dates, told_today
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import in_quotes

_NOW_WORDS = (
    r"(?:currently|presently|for the moment(?! of)|at (?:the moment|present|this time|this point in time)|right now|"
    r"for (?:now|the time being)|"
    r"as of now|"
    r"these days|until further notice|going forward)"
)
_NOW = expression(rf"(?<![\w-]){_NOW_WORDS}(?![\w-])")
_COMPANY_ACTS = (
    r"(?:launched|introduced|changed|updated|released|added|moved|migrated|renamed|upgraded|redesigned|opened|closed|raised|"
    r"increased|"
    r"reduced|lowered|replaced|removed|discontinued|retired|switched|expanded|improved|rebranded|acquired|simplified|extended|"
    r"stopped|started|begun|began|rolled out|announced)"
)
_PRODUCTS = (
    r"(?:app|apps|website|web site|site|store|shop|branch|terminal|lounge|plan|plans|tariff|tariffs|fare|fares|pricing|prices|"
    r"price list|"
    r"programme|program|scheme|policy|policies|terms|feature|features|dashboard|interface|platform|portal|checkout|card|"
    r"account type|"
    r"service|services|range|collection|menu|route|routes|network|fleet|warehouse|design|look|logo|tool|editor|version|loyalty|"
    r"membership|subscription|packaging|payment method|self-service|help cent(?:er|re))"
)
_SEASONS = ("year", "month", "week", "quarter", "season", "spring", "summer", "autumn", "fall", "winter")
_SEASON = rf"(?:{'|'.join(_SEASONS)})"
_SOON = expression(
    r"(?<![\w-])(?:"
    r"coming (?:very |real )?soon|(?:will|we'll|it'll|they'll)(?: (?!you\b|your\b|back\b|touch\b|contact\b|reply\b|arrive\b|receive\b|see\b|"
    r"expire\b|get\b|be with\b)[\w'-]+){1,5} soon(?! as| after\b| enough)|"
    r"(?:will|'ll|is|are)(?: (?:be|also|very|all|then)){0,2} soon(?! as| after\b| enough)|"
    r"(?:available|launching|arriving|opening|rolling out|to come|back|supported|live|released)(?: very)? soon(?! as| after\b)|"
    r"soon (?:be |to be )(?:available|added|released|launched|supported|replaced|removed|retired|introduced|opened|offered|able)|"
    r"soon[- ]to[- ]be[- ](?:released|launched|retired|discontinued)|"
    r"(?:will|would|going to|to come|'ll)\b[^.;:!?()]{0,60}? (?:at a later (?:date|time|stage|point)|in the (?:near |"
    r"not too distant )?future|"
    r"in (?:a )?(?:future|upcoming|later) (?:versions?|releases?|updates?))|"
    r"(?:may|might) be (?:added|introduced|supported|available|offered|removed|"
    r"discontinued)\b[^.;:!?()]{0,30}? in the (?:near )?future|"
    r"(?:planned|scheduled|slated) (?:for|to)\b[^.;:!?()]{0,40}? (?:soon|the (?:near )?future|a (?:future|later|"
    r"upcoming) (?:\w+ )?(?:versions?|releases?|updates?))|"
    rf"later this {_SEASON}|(?:in|over|during|within) the (?:coming|next few|upcoming) (?:days|weeks|months)|"
    r"(?:we(?:'re| are)|our (?:\w+ )?(?:team|developers|engineers) (?:is|are)) (?:currently |actively |still |now |also |"
    r"already |constantly )?"
    r"(?:working on|developing|building|planning|testing|preparing|in the process of|rolling out|piloting|trialling|trialing|"
    r"looking into)|"
    r"(?:is|are|still|currently) (?:still )?(?:under (?:active )?development|in the works|being (?:rolled out|phased out|"
    r"piloted))|"
    r"stay tuned(?! to| for the)"
    r")(?![\w-])"
)
_LATELY = expression(
    r"(?<![\w-])(?:"
    rf"(?:recently|just|lately) (?:been )?{_COMPANY_ACTS}|newly available|"
    rf"newly (?:launched|introduced|released|opened|added|redesigned) (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    rf"our (?:brand[- ])?new(?:ly [a-z]+ed)? (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|brand[- ]new (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    r"(?:we're|we are) (?:excited|happy|pleased|proud|delighted|thrilled) to (?:announce|introduce|launch|offer|present|welcome)|"
    rf"(?:this|last) {_SEASON},? (?:we|our)\b|(?:we|our)\b[^.;:!?]{{1,60}} (?:this|last) {_SEASON}(?= ?[.,;!)]|\Z)|"
    rf"new (?:this|for this|in our) {_SEASON}"
    r")(?![\w-])"
)
_TEMPORARY = expression(
    r"(?<![\w-])temporarily (?:unavailable|discounted|raised|lowered|relocated|waived|halted|stopped|suspended|closed|paused|"
    r"out of stock|not (?:available|possible|accepted|offered)|"
    r"reduced|"
    r"increased|disabled|limited|discontinued|on hold)(?![\w-])(?! (?:for|while|during|if|when|after)\b)"
)
# One of these stands in every text that the expression of the kind matches.
_NOW_CUES = (
    "currently", "presently", "the moment", "at present", "at this time", "at this point", "right now", "for now", "the time being", "as of now", "these days",
    "further notice", "going forward",
)  # fmt: skip
_SOON_CUES = (
    "soon", "later ", "future", "upcoming", "the coming ", "next few ", "we're ", "we are ", "team is", "team are", "developers is", "developers are",
    "engineers is", "engineers are", "under development", "under active", "in the works", "being rolled", "being phased", "being piloted", "stay tuned",
)  # fmt: skip
_LATELY_CUES = (
    "recently ", "just ", "lately ", "newly ", "our new", "our brand", "brand-new ", "brand new ", "we're ", "we are ",
    *(f"{word} {season}" for word in ("this", "last", "in our") for season in _SEASONS),
)  # fmt: skip
CUES = tuple(dict.fromkeys((*_NOW_CUES, *_SOON_CUES, *_LATELY_CUES, "temporarily ")))

# A day, a month, a year or a version says when.
_DATED = expression(
    r"(?<![\w.])(?:19|20)\d\d(?![\w%]|[.,]\d)|\b(?:since|from|as of|until|till|by|in|before|after|with|starting|"
    r"on) (?:the )?(?:version |release |v)\d|"
    r"\b(?:since|from|as of|until|till|by|on|starting(?: on| from)?|before|after) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\bat the (?:time|moment) of (?:writing|publication)\b|\btime of writing\b"
)
# Whose present it is: the reader's, or that of whoever uses the product.
_READERS = expression(
    r"\b(?:you|your [\w'-]{2,20}|your [\w'-]{2,20} [\w'-]{2,20}|yours|users?|people|they|he|she|customers?|members?|visitors?|"
    r"someone|anyone|"
    r"everyone|who|whoever|whom|job|jobs|session|tab|page|file|item|order|device|node|row|cell|state|status)"
    r"(?: (?:is|are|am|was|were|do|does|did|have|has|had|may|can|will)|'re|'ve)?(?: (?:not|be|already|only|still)|n't)?[ ]\Z"
)
_BEHIND_READER = expression(
    r"\A,? (?:and |if |when )?(?:you(?:'re|'ve|r| are| have| use| don't)?|users?|people)\b(?! can(?:not|'t)? (?:only|no))"
)
# Inside a condition or a relative clause it is the state of something, whenever the sentence is read.
_CONDITION = expression(
    r"\b(?:if|whether|when|whenever|unless|in case|once|where|wherever|until|what|whatever|how|why|mean|means|meaning|"
    r"depending on|says|"
    r"saying|see (?:that|the|which)|"
    r"(?:that|which|who|whom|whichever|whose)(?: [\w'-]+){0,3}? (?:is|are|was|were|you|has|have|they|we)|shows?|displays?|"
    r"indicates?|lists?)\b[^,;:]{0,80}\Z"
)
_ATTRIBUTE = expression(
    r"\b(?:the|a|an|any|all|each|every|your|our|its|their|his|her|those|these|this|that|other|another|some|no|of|to|with|from|"
    r"by|than|"
    r"then|and|or|as|most|two|three|multiple|one) \Z"
)
_STATE = expression(
    r"\A (?:in use|in progress|open(?:ed)?|running|run|selected|active|inactive|activated|logged|signed|connected|loaded|"
    r"linked|assigned|"
    r"set|stored|pending|full|processing|working|viewing|using|used|executing|playing|displayed|shown|visible|editing|edited|"
    r"enabled|"
    r"installed|being|online|offline|on\b|off\b|at\b|attached|mounted|configured|associated|known|aware|underway|located|held|"
    r"owned|"
    r"enrolled|registered|employed|deployed|waiting|queued|busy|locked|checked|targeted|recorded|subscribed|owed|due|owing|"
    r"overdue|outstanding|in (?:our|your|the|this|my)|the (?:primary|active|selected|default)|a member|considered|valid|"
    r"recognised|recognized|experiencing (?:a )?(?:technical )?)(?!\w)"
)
_IMPERATIVE = expression(
    r"(?:\A|[,;:] |\b(?:please|and|then|just|you can|you could|you may|you should|let's|let us|we'll|we will|we|to) )(?:just |"
    r"simply |safely )?(?:click|select|choose|skip|ignore|leave|"
    r"keep|keeping|close|stop|use|enter|set|open|sign|log|save|go|try|check|start|stick|assume|focus|look|hold|wait|do|don't|"
    r"continue|consider|"
    r"turn|switch|put|pay|proceed|deactivate|remove|disable|dismiss|move|take|have|be)\b"
)
# "At the moment" that dates an event: "at the moment you press the button".
_MOMENT_OF = expression(
    r"\A (?:of|when|that|you|your|the|a|an|they|it|your|each|[a-z]+ (?:is|are|creates|presses|starts|leaves|buys|places|"
    r"receives))\b"
)
_CLAIM = expression(
    r"\b(?:is|are|was|isn't|aren't|be|do|does|don't|doesn't|not|no|cannot|can't|can|will|won't|must|should|support(?:s|ed)?|"
    r"offers?|provides?|accepts?|allows?|requires?|"
    r"includes?|works?|uses?|costs?|has|have|had|having|remains?|only|ships?|delivers?|charges?|sells?|operates?|runs?|flies|"
    r"fly|recommend|"
    r"consists?|limits?|limited|available|closed|open|suspended|paused|bills?|takes?|gets?|covers?|waives?|waiving|"
    r"experienc\w+|facing|"
    r"changed?|applies|apply|maintain(?:s|ed)?|pursuing|shows?|lacks?|differs?|stands?|sits?|starts?|begins?|ends?|sees?|"
    r"consider|upgrading|need|needs|disallowed|accepted)\b"
)
_RESERVES = expression(
    r"\b(?:may|might|could|can|reserve the right to) (?:also |always )?(?:change|update|modify|amend|revise|terminate|suspend|"
    r"contact)\b"
)
_READERS_FUTURE = expression(
    r"\b(?:(?:contact|call|email|inform|notify|remind|ask|tell) you|you(?:'ll|'d| will| may| might| can| could| want| need|"
    r" decide| wish| won't| don't| aren't| plan| reach| would)|avoid|prevent|"
    r"so that|in case|helps? (?:us|you)|your future|remember|remind|proves?|useful|reference|likelihood|if|should|confus\w+|"
    r"again|automatically|"
    r"retriev\w+|retry|try)\b"
)
# Where these words stand late in a sentence, it must be the company's.
_COMPANY = expression(
    r"\b(?:we|we're|our|will|only|not|no|cannot|can't|won't|don't|doesn't|isn't|aren't|there (?:is|are)|(?:un)?available|"
    r"supports?|offers?|accepts?|ships?|closed|suspended)\b"
)
_READER_IS = expression(r"\b(?:you(?:'re|'ve| are| have| don't| feel| buy)|agrees?|missing|need to)\b")
_WE_HANDLE = expression(
    r"\A(?:your|you\b|get back|be (?:in touch|back)|contact|reply|respond|call|it as|this (?:now|for you)|resolving your|"
    r"the (?:request|case)|his|her)\b"
)

# "Your order will be with you soon": an event, not the state of a product.
_SOMETHING_OF_THEIRS = expression(
    r"\b(?:you|your [\w'-]+(?: [\w'-]+)?|someone|they|it|agent|order|parcel|package|refund|email|message) \Z"
)

_WORDS = {
    "now": (
        "an assistant repeats it as true today.",
        "Say it without the word if it simply holds; otherwise give the date or version (“as of March 2026”), or leave it out.",
    ),
    "soon": (
        "an assistant announces it for ever, long after it has come or been dropped.",
        "Give the date or the version, or leave the plan out until it is here.",
    ),
    "lately": (
        "an assistant calls it new for ever.",
        "Say how it is, without the word; if the change matters, give its date or version (“since March 2026”).",
    ),
}


class Dated(msgspec.Struct, frozen=True, order=True):
    """A relative word at ``[start, end)`` of the folded sentence, and its kind: now, soon or lately."""

    start: int
    end: int
    kind: str


def check(article: Article, context: Context) -> Iterator[Hit]:
    for block, sentence, text in told_today(article, article_text(article).sentences_with(CUES)):
        found = find_relative_time(text)
        if found is None:
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if not block.marked("code", start, end) and not in_quotes(block.text, start, end):
            risk, cure = _WORDS[found.kind]
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "risk": risk, "cure": cure})


def find_relative_time(text: str) -> Dated | None:
    """The first relative word that dates a claim of a folded sentence; None for questions and for sentences that say when."""
    found: list[Dated] = []
    for now in _NOW.finditer(text) if stands(_NOW_CUES, text) else ():
        if _dates_a_claim(text, now):
            found.append(Dated(*now.span(), "now"))
            break
    for temporary in _TEMPORARY.finditer(text) if "temporarily " in text else ():
        before = text[: temporary.start()]
        if (
            not _CONDITION.search(before)
            and not _READERS.search(before)
            and re.search(r"\b(?:is|are|have|has|been|'ve) (?:\w+ )?\Z", before)
        ):
            found.append(Dated(*temporary.span(), "now"))
            break
    for soon in _SOON.finditer(text) if stands(_SOON_CUES, text) else ():
        if _announces(text, soon):
            found.append(Dated(*soon.span(), "soon"))
            break
    for lately in _LATELY.finditer(text) if stands(_LATELY_CUES, text) else ():
        before = text[: lately.start()]
        if not (
            _CONDITION.search(before)
            or _READERS.search(before)
            or re.search(r"\b(?:most|more|you|who|any|the|a|your|only|not) \Z", before)
        ):
            found.append(Dated(*lately.span(), "lately"))
            break
    if not found or text.rstrip().endswith("?") or _DATED.search(text) or find_dates(text):
        return None
    return min(found)


def _dates_a_claim(text: str, now: re.Match[str]) -> bool:
    before, behind, word = text[: now.start()], text[now.end() :], now[0]
    if _READERS.search(before) or _CONDITION.search(before):
        return False
    # "For the time being, you can …" tells of a makeshift, so the company's product is what will change.
    if word != "for the time being" and _BEHIND_READER.match(behind):
        return False
    if word in ("currently", "presently"):
        if _STATE.match(behind) or _ATTRIBUTE.search(before):
            return False
        if not before.strip(" *_(-") and re.match(r" \w+(?:ed|able|ing|en) [a-z]", behind):
            return False
    elif word.startswith("at ") and not before.strip(" *_(-"):
        if _MOMENT_OF.match(behind) and not behind.startswith(" the "):
            return False
    elif (word.startswith("at ") and _MOMENT_OF.match(behind)) or (word in ("for now", "right now") and _is_step(before, behind)):
        return False
    if word in ("right now", "at this time", "going forward") and before.strip(" *_(-"):
        return bool(_COMPANY.search(before)) and not _READER_IS.search(before)
    if word == "for now" and behind.startswith(" for "):
        return False
    return bool(_CLAIM.search(before) or _CLAIM.search(behind))


def _is_step(before: str, behind: str) -> bool:
    """Whether the words belong to something that the reader does."""
    return bool(_IMPERATIVE.search(before[-60:]) or _IMPERATIVE.search(behind[:60]))


def _announces(text: str, soon: re.Match[str]) -> bool:
    before, behind = text[: soon.start()], text[soon.end() :]
    if _CONDITION.search(before) or _WE_HANDLE.match(behind.lstrip()):
        return False
    if "future" in soon[0] or "later" in soon[0]:
        return not (_RESERVES.search(text) or _READERS_FUTURE.search(text))
    return not (soon[0].startswith(("will", "'ll", "is", "are")) and _SOMETHING_OF_THEIRS.search(before))
