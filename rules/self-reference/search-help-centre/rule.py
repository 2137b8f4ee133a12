"""KB103: the help centre, the FAQ, the documentation or the website as a whole, named in the place of an answer.

A sentence is read in three steps:

* a *collection* is named: "our help centre", "the FAQ section", "documentation", "our website". Words that say which page is
  meant ("our FAQ on roaming", "the billing documentation"), or whose it is ("the manufacturer's website"), make it something else;
* something sends the customer there: an instruction ("see", "visit", "search"), a place where an answer is said to stand
  ("details are on", "you can find … in", "our FAQ explains how"), a recommendation ("we recommend reading");
* nothing else in the sentence names the page: no link but to a front page, no title in quotation marks, no steps to take there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from kblint.articles.model import Article, Block, Mark
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text
from kblint.rules.referral.lexicon import KNOWN_OTHERS, THIRD_NOUNS
from kblint.rules.self_reference.names import Names
from kblint.rules.surroundings import in_quotes, is_quotation

# Words that name a collection by themselves, and pairs of words that do together.
_CUES = frozenset(
    "centre center wiki faq faqs knowledge knowledgebase documentation docs website homepage portal hub helpcenter helpcentre manual handbook".split()
)
_PAIRS = tuple(
    pair.split()
    for pair in (
        "help pages,help page,support pages,support page,help section,support section,help site,support site,our site,home page,web page,web pages,"
        "web site,online help,help area,support area,help articles,support articles,help topics,support topics,frequently asked,help guides,"
        "self-help pages,self-help guides,help library,support library,service desk,user guide,online guides,support guides,how-to guides,"
        "advice pages,help files"
    ).split(",")
)
_HELP = (
    r"(?:(?:online |customer |self-service )?(?:help (?:&|and) |advice (?:&|and) )?(?:help|support|resource|service|information|learning|knowledge|advice) "
    r"(?:cent(?:re|er)|hub|portal|site|desk pages)"
    r"|(?:online |customer )?(?:help (?:&|and) |advice (?:&|and) )?(?:help|support|advice) "
    r"(?:pages?|section|website|area|articles|topics|documentation|docs)|helpcent(?:re|er)"
    r"|knowledge ?base|online help|self-help (?:pages|guides?|section)|(?:help|support|online|how-to) guides|help (?:library|files)|support library)"
)
_FAQ = (
    r"(?:(?:faqs?|frequently asked questions)(?: \(faqs?\))?(?: (?:page|section|list|area|pages|tab|document))?"
    r"|q ?& ?a(?: section| page))"
)
_DOCS = (
    r"(?:(?:documentation|docs)(?: (?:site|website|pages?|portal|section))?"
    r"|(?:(?:user|owner'?s|instruction|operating|product|installation|instructions) )?manual"
    r"(?=[.,;:)!?]|\Z| (?:for|if|before)\b)|(?:user|owner'?s) guide|(?:staff |student |member |parent )?handbook)"
)
_SITE = r"(?:web ?site|web-site|site|web ?pages?|home ?page|trust cent(?:re|er))"
_PLAIN = (
    r"(?:online|full|official|public|detailed|complete|extensive|comprehensive|dedicated|main|general|latest|new|own|"
    r"product|customer|"
    r"technical|developer|user|updated|handy|great|useful|excellent|helpful|existing|in-depth|company|corporate|global|searchable|growing)"
)
_COLLECTION = expression(
    rf"(?<![\w-])(?:(?P<help>{_HELP})|(?P<faq>{_FAQ})|(?P<docs>{_DOCS})|(?P<site>{_SITE})|(?P<wiki>wiki))(?![\w-])"
)
# "our great online", "the Acme", "these": what stands before the collection and belongs to it.
_WHOSE = expression(
    r"\b(our|the|this|these|my) ((?:(?!(?:our|the|this|these|my|in|on|at|of|to|for|from|by|via|through|and|or|is|are) )[\w.&+'-]{1,20} ){0,3})\Z"
)
_PLAIN_WORD = expression(_PLAIN)
_SEE = (
    r"(?:see|visit|check(?: out| with| back on)?|refer (?:back )?to|consult|browse(?: through)?|search(?: through| in| on)?|"
    r"read(?: through)?|view|explore|"
    r"look (?:at|in|on|through|into|up|around)|"
    r"(?:have|take) a (?:quick |closer |good |further )?(?:look|read|browse|peek|glance|scroll|flick) (?:at|in|on|through|of|around|over)|"
    r"head (?:on )?(?:over )?to|head on over to|"
    r"go (?:on |over )?to|turn to|try|(?:hop|pop|jump) (?:over |on)?to|(?:stop|swing|drop) by|keep (?:an eye on|checking)|"
    r"(?:flick|skim) through|dip into|delve into|start with|review|use|access|study|follow|make use of|take advantage of|look in|scan|"
    r"peruse|dive into|check in)"
)
_SEEING = (
    r"(?:seeing|visiting|checking(?: out)?|referring to|consulting|browsing(?: through)?|searching(?: through)?|"
    r"reading(?: through)?|viewing|exploring|"
    r"looking (?:at|in|on|through)|taking a look at|having a look at|going to|using|reviewing)"
)
# Who is told to: nobody named (an imperative), or the customer.
_TOLD = (
    r"(?:\A[\W_]{0,3}|[,;:.!?)\u2013\u2014-] ?|\b(?:please|kindly|can|could|should|may|might|must|and|or|also|simply|just|"
    r"first|then|always|you|to|so|"
    r"let's|why not|instead|otherwise|either|often|still|here|but|feel free to|we'd suggest you|today|now|questions|question|stuck|"
    r"details|information) )"
)
# "For current prices see": no comma closes what it is about.
_FRONTED = (
    r"\A[\W_]{0,3}(?:for|regarding) [^.,;:!?]{2,120}(?<! who)(?<! that)(?<! which)(?<! to)(?<! not)(?<! we)(?<! they)(?<! users)(?<! customers)"
    r"(?<! people)(?<! visitors)(?<! members) (?:see|visit|check(?: out)?|consult|refer to|go to|head to|browse|look at|take a look at)"
)
_ORDER = expression(rf"(?:{_TOLD}{_SEE}|{_FRONTED}) (?:also |first |either |one of )?\Z")
# "Make sure that you have read", "have you seen".
_SEEN = expression(
    r"\b(?:(?:make sure|be sure|ensure|check)(?: that)? you(?:'ve| have)|have you)(?: already| first| also| tried)? "
    r"(?:seen|visited|checked(?: out)?|consulted|read(?: through)?|searched|looked (?:at|in|on|through)|browsed|reviewed|referred to|tried"
    r"|searching|reading|checking|looking (?:at|in|on|through)) \Z"
)
_VERB = expression(rf"\b(?:{_SEE}|{_SEEING}) (?:also |first |either |one of )?\Z")
_ADVICE = expression(
    rf"\b(?:recommend(?: first)?|suggest|advise|try|consider|by|worth|start by|begin by|encourage|"
    rf"through) (?:first )?{_SEEING} \Z"
)
_INFORMATION = (
    r"(?:information|info|details?|answers?|help|lists?|overview|instructions?|guides?|guidance|terms|conditions|rules|policies|"
    r"prices?|pricing|fees?|rates?|tariffs?|"
    r"charges|timetables?|schedules?|hours|requirements|policy|policies|explanations?|tutorials?|tips|advice|faqs?|"
    r"questions?|examples?|resources|more|everything|"
    r"map|maps|description|table|forms?|notice|steps|topics|issues|problems|specifications?|limits)"
)
_STANDS = expression(
    rf"\b{_INFORMATION}\b[^.;!?]{{0,80}}? (?:is|are|can be|could be|may be|will be)(?: also| always| all| usually| generally| probably| often| already)?"
    r" (?:(?:available|listed|found|published|posted|described|explained|shown|displayed|answered|accessible|outlined|"
    r"detailed|documented|"
    r"provided|given|included|set out|viewed|consulted|located|covered|obtained|accessed|addressed|checked|seen|"
    r"read)(?: online| here| both)? )?"
    r"(?:on|in|at|via|through|from|under|by visiting|by consulting|by checking) \Z"
    rf"|\b{_INFORMATION} (?:all )?live (?:on|in|at) \Z"
    r"|(?:\b(?:is|are|may be|may already be)|'s|'re)(?: all| also| both| fully)? (?:explained|described|answered|documented|outlined|set out|covered|detailed|"
    r"discussed|addressed|laid out|dealt with)(?: in (?:more |full )?detail)? (?:on|in|at|by) \Z"
    r"|\b(?:that|this|these|those|they|it)(?: is|'s| are|'re) all (?:on|in|at) \Z"
    rf"|\b(?:there(?: is|'s| are)|we have|we've got) (?:[\w'-]{{1,20}} ){{0,6}}?{_INFORMATION}(?: [\w'-]{{1,20}}){{0,8}}? (?:on|in|at) \Z"
)
_MORE = expression(
    rf"\b(?:more|further|additional|all|full|latest|current|detailed|complete|"
    rf"other) (?:of )?(?:the )?{_INFORMATION}(?: [\w'-]{{1,20}}){{0,6}}?"
    r" (?:on|in|at|from|via|through) \Z"
    r"|\b(?:learn|read|find out|discover|see|know)(?: much| a lot)? more(?: [\w'-]{1,20}){0,6} (?:on|in|at|from|via|through) \Z"
)
_FIND = expression(
    r"(?<!can't )(?<!cannot )(?<!can not )(?<!not )(?<!couldn't )(?<!n't )(?<!to be )\b(?:find|look (?:for|up)|look|check|"
    r"see|view|read|search|get|consult|locate|follow|discover)"
    r"(?: (?!\(which )[\w'%$,()/-]{1,25}){0,9}? (?:on|in|at|from|via|within|through|under) (?:the [\w-]{1,15} section of )?\Z"
)
_ON_SCREEN = expression(
    r"\b(?:in|on|from|open|through) (?:the|your|its) (?:[\w-]+ ){0,2}?(?:dashboard|app|menu|settings|account|console|admin(?: panel)?|control panel|"
    r"toolbar|sidebar|navigation(?: bar)?|drop-?down(?: menu)?|profile),? (?:[\w-]+ ){0,2}?(?:click|go to|open|select|choose|tap|visit|use)"
    r"(?: on)?(?: the)? \Z"
)
_TOPIC = r"(?:how|what|which|when|where|why|who|whether|everything|the rest|more)"
# "Our FAQ explains how", "our website has more details", "the documentation has you covered".
_ANSWERS = expression(
    r" (?:also |already |always |usually )?(?:(?:explains?|describes?|answers?|covers?|outlines?|tells? you|shows? you|goes through|"
    r"walks? you through)(?: exactly| in (?:more )?detail| about)? "
    rf"(?:(?:{_TOPIC}|this|that|these|those|it|them)\b|(?:the|most|many|all|your)(?: of| the)*(?: most)?(?: common| frequent| other)? "
    r"(?:questions|steps|process|procedure|rules|details|topics|issues|problems|options|terms)\b)"
    r"|(?:has|have|contains?|lists?|gives?(?: you)?|holds?|provides?(?: you with)?|offers?|includes?|sets? out) "
    r"(?:(?:all|the|a|an|of|our|some|lots|plenty|much|your|you|need|more|further|full|complete|detailed|current|latest|additional|useful|"
    r"helpful) ){0,4}(?:(?!customers\b|users\b|visitors\b|members\b)[\w-]{1,20} )?"
    r"(?:information|info|details?|answers?|lists?|overview|instructions?|guides?|guidance|prices?|pricing|fees?|rates|timetables?|schedules?|"
    r"hours|requirements|policies|rules|explanations?|tutorials?|tips|advice|examples|resources|more|everything)\b"
    r"|(?:has|have) (?:you covered|it all)|(?:is|are) (?:the|your) (?:(?:best|first) (?:place|port of call|stop|bet)|place to (?:start|begin|look)))"
)
_ASKED_WHETHER = expression(
    r"\b(?:do|does|did|can|could|will|would|should|that|who|which|of|to|on|in|at|from|with|and|or|than|not|only|by|for) \Z"
)
# A condition or another's doing, not an instruction; and what need not be done.
_NOT_TOLD = expression(
    r"(?:\b(?:if|when|whenever|while|before|after|once|unless|as|because|that|who|which|since|until|whether|where|how) (?:you|"
    r"they|customers?|users?|visitors?|people|we)"
    r"(?:'ve| have|'re| are|'d)?(?: \w{1,15}){0,2} |\b(?:don't|do not|doesn't|didn't|(?<!why )not|no need to|needn't|without|never|"
    r"we|they|who|it|customers|users|visitors|"
    r"cookies|people|agents|staff|which|allows? you to|lets? you|able to|how to|used to|cannot|can't) (?:need to |have to |"
    r"will |can |may |also |could )?)\Z"
)
_CONDITION = expression(r"\b(?:if|when|whenever|once|unless|after|because) [^,;:]{0,160}\Z")
# "If you have questions, visit": a comma has closed the condition before.
_SPECIFIC_AFTER = expression(
    r"\A(?:'s\b| (?:nos?\.?|numbers?|#) ?\d| ?(?:on|about|regarding|concerning|covering|of|explaining|describing|dedicated to|titled|called|entitled|"
    r"named|(?:[\w-]+ )?repository|chapter|entry|article|post|topic|guide|mobile|app|version|"
    r"address|url|that|which|where|by|editor|repository|repo|builder|theme|widget|domain|footer|header|menu|owner|"
    r"administrator|operator|visitors?|"
    r"link|linked|above|below|content|articles|users?|at (?:https?|www)|languages?|cookies?|template|content)\b|/"
    r"|(?: (?:in|on) the (?:left |right )?(?:sidebar|side bar|menu|navigation(?: bar)?))? under |"
    r" (?:in|of|inside) (?:the|your|its) (?:[\w-]+ )?(?:app|menu|settings|account|dashboard|console|profile)\b"
    r"|: (?!(?:it|there|we|you|they|here|this|review|see|check|read|visit|search|use|browse)\b)[\w '-]{2,40}[.?!]?\Z|"
    r" > | ?[\u2192(]?[\"#>])"
)
_DOCS_FOR = expression(
    r"\A for (?!(?:the )?(?:steps?|procedure|more|further|additional|full|all|any|detail|details|information|help|answers|"
    r"instructions|guidance|examples|how|what|which|where)\b)"
)
_STEPS = expression(
    r"\A[^.;!?]{0,60}?(?:,|\band\b|\bthen\b|(?<!how )\bto\b|\bwhere you can\b|\bor\b)(?: then| simply| you can| just)* (?:click|"
    r"select|choose|sign|log|enter|open|tap|follow|download|register|fill|"
    r"complete|book|order|buy|pay|renew|change|cancel|add|submit|request|start|create|make|update|use|type|press|activate|"
    r"report|upload|apply|claim|"
    r"subscribe|track|return|install|place|go|set|edit|manage|upgrade|switch|join|print|scroll|navigate|give|leave|reserve|"
    r"schedule)\b"
)
_GENERIC_PAGE = expression(
    r"(?:index|home|readme|overview|docs?|documentation|help|help-?(?:cent(?:re|er)|desk|pages?)|support|"
    r"support-?(?:cent(?:re|er)|pages?|site)|faqs?|frequently-asked-questions|"
    r"knowledge-?base|kb|hc|[a-z]{2}(?:[-_][a-z]{2})?|articles|portal|learn|guides?|categories|main|start|web|public|latest|"
    r"stable|v?\d(?:\.\d)*|search|resources|customer-service|customer-support|home-page|www)?"
    r"(?:\.(?:html?|mdx?|php|aspx?))?",
    re.IGNORECASE,
)
_VAGUE = frozenset(("here", "this page", "this link", "link", "this site", "our site", "click here"))
_HANDED_IN = expression(
    r"\b(?:let us know|tell us|with our team|contact us|(?:open|submit|create|raise) an? (?:new )?(?:ticket|request|case))\b"
)
# "Visit help.acme.example for more": its front page by its address.
_HOSTS = tuple(f"{label}." for label in ("help", "support", "docs", "faq", "faqs", "kb", "helpcenter", "knowledge"))
_HOST = expression(
    rf"(?<![\w@./-])(?:https?://)?(?:{'|'.join(map(re.escape, _HOSTS))})(?P<domain>(?:[a-z0-9-]+\.)+[a-z]{{2,}})"
    r"(?:/(?:hc(?:/[a-z-]{2,5})?/?)?)?(?![\w/@-]|\.\w)"
)
# Few articles name a host of three parts: a look for two dots takes a fiftieth of the time that the labels take.
_DOTTED = expression(r"\.[a-z0-9-]+\.[a-z]{2}")
# "You can find out how to join [here](https://acme.example)."
_FINDING = expression(r"\b(?:find(?: out)?|learn|read|see|look up|discover|get|information|details?)\b[^.;!?]{0,80} \Z")
_HELP_LABELS = frozenset(("support", "help", "docs", "faq", "kb", "knowledge", "learn"))
# "Go to the website" is a step.
_ON_IT = expression(r"(?:go|use|access|try|open|start|search|follow)\b")
_FOR_AN_ANSWER = expression(
    rf"\A(?: (?:for|to find out|to see|to check)\b (?:[\w'-]{{1,20}} ){{0,4}}?(?:{_INFORMATION}|{_TOPIC})\b|\W*\Z)"
)
_NAME = expression(r"[a-z,;] [A-Z][\w&]+")
# "See the section Returns in our FAQ"; "find the app and download it from our website".
_NAMED_PART = expression(
    r"\b(?:download|sign up|register|order|buy|subscribe) (?:it|them|the|a|an|your|for|via|on|at|through)\b|\b(?:section|article|page|"
    r"entry|chapter|topic|post|guide) [A-Z]|\bthe [\w' -]{2,40} (?:section|article|page|entry|chapter) (?:in|of|on) \Z"
)
_ANOTHERS = expression(r"(?:'s|s'|\b(?:their|its|his|her|your|an?|another|any|other|each|third-party|official)) \Z")


# "In the handbook, in Section 1.3": where in it is told.
_SECTION_TOLD = expression(r",? (?:\(|in |under |see )?(?:section|chapter|page|part|clause|paragraph|p\.) ?\d")


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    known = words.words
    cues = sorted(known & _CUES) + [" ".join(p) for p in _PAIRS if p[1] in known and p[0].rpartition("-")[2] in known]
    # "here", linked to a front page: no word of it says so.
    vague = {
        link.block
        for link in article.links
        if len(link.text) < 12 and "//" in link.target and fold(link.text).strip() in _VAGUE and _is_front_page(link.target)
    }
    if _DOTTED.search(words.joined) and any(host in words.joined for host in _HOSTS):
        cues += _HOSTS
    if not cues and not vague:
        return
    ours = frozenset(fold(n) for n in context.options["our_names"])
    for index in sorted(vague.union(words.blocks_with(cues) if cues else ())):
        block = article.blocks[index]
        if block.kind not in RUNNING_TEXT or is_quotation(article.blocks, block):
            continue
        for sentence in block.sentences:
            text = words.folded[index][sentence.start : sentence.end]
            if text.rstrip().endswith(":") or _SECTION_TOLD.search(text):
                continue
            found = (
                _pointer(article, context, text, block, sentence.start, ours)
                or _bare_link(article, context, text, block, sentence.start, ours)
                or _bare_host(article, context, text, ours)
            )
            if found:
                start, end = sentence.start + found[0], sentence.start + found[1]
                # "Visit our support portal and let us know": where one asks, which KB101 tells.
                asked = "support portal" in text and _HANDED_IN.search(text, found[0])
                if not asked and not block.marked("code", start, end) and not in_quotes(block.text, start, end):
                    yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end]})


class _Named(msgspec.Struct, frozen=True):
    """A collection as named: ``[start, end)`` with its article and adjectives; ``names`` are those that are no plain adjectives."""

    start: int
    end: int
    kind: str
    whose: str
    names: tuple[str, ...]


def _named(text: str, written: str) -> Iterator[_Named]:
    """The collections that a folded sentence names; ``written`` is the sentence with its capitals."""
    for found in _COLLECTION.finditer(text):
        base = max(0, found.start() - 80)
        before = text[base : found.start()]
        if whose := _WHOSE.search(before):
            first, said, words = base + whose.start(), whose[1], whose[2].split()
        else:
            # Without "our" or "the", what belongs to it are adjectives and a name.
            first, said, words = found.start(), "", []
            while previous := re.search(r"(?<![\w-])[\w.&+'-]{1,20} \Z", text[base:first]):
                at = base + previous.start()
                if not (_PLAIN_WORD.fullmatch(previous[0].strip()) or (written[at].isupper() and text[:at].strip())):
                    break
                words.insert(0, previous[0].strip())
                first = at
        names = tuple(w for w in words if not _PLAIN_WORD.fullmatch(w))
        yield _Named(first, found.end(), str(found.lastgroup), said, names)


def _pointer(
    article: Article, context: Context, text: str, block: Block, base: int, ours: frozenset[str]
) -> tuple[int, int] | None:
    """Where in the sentence the customer is sent to a collection as a whole, or None."""
    if '"' in text:
        return None
    links = [m for m in block.marks_at(base, base + len(text)) if m.kind == "link" and base <= m.start]
    if any(not _is_front_page(m.target) for m in links if not m.target.startswith(("mailto:", "tel:"))):
        return None
    written = block.text[base : base + len(text)]
    for found in _named(text, written):
        start = _sent(text[: found.start])
        answers = _answers(found, text) if start is None else None
        if answers is not None and _is_ours(found, text, written, ours, ours):
            return found.start, answers
        if start is not None and (_NAMED_PART.search(written[start : found.start]) or _is_on_screen(found, text, block, base)):
            continue
        if start is None or _is_specific(found, text):
            continue
        publisher = ours | {n for n in found.names if n in KNOWN_OTHERS and _is_named_most(article, context, n)}
        if (
            _is_ours(found, text, written, ours, publisher)
            or _is_linked_wiki(found, text, links, base)
            or _is_the_only_site(article, found, text[start : found.start], text[found.end :], block, base)
        ):
            return start, found.end
    return None


def _sent(text: str) -> int | None:
    """Where in the words before a collection begins what sends the customer there; None where nothing does."""
    base = max(0, len(text) - 160)
    before = text[base:]
    if _ORDER.search(before) or _ADVICE.search(before):
        verb = _VERB.search(before)
        at = verb.start() if verb else 0
        return None if _NOT_TOLD.search(before[:at]) else base + at
    for form in (_SEEN, _STANDS, _MORE, _FIND):
        if hit := form.search(before):
            if _NOT_TOLD.search(before[: hit.start()]) or (form is not _STANDS and _CONDITION.search(before[: hit.start()])):
                return None
            return base + hit.start()
    return None


def _answers(found: _Named, text: str) -> int | None:
    """Where the words end that say the answer is what a collection holds: "our FAQ explains how"; None where nothing says so."""
    before = text[max(0, found.start - 160) : found.start]
    said = _ANSWERS.match(text, found.end)
    return said.end() if said and not _ASKED_WHETHER.search(before) and not _CONDITION.search(before) else None


def _is_named_most(article: Article, context: Context, name: str) -> bool:
    """Whether a name, somebody else's nearly everywhere, is the publisher's here: no other is named as often."""
    counts = Names(article, context.config).counts
    return counts[name] >= 3 and counts[name] == max(counts.values())


def _is_linked_wiki(found: _Named, text: str, links: list[Mark], base: int) -> bool:
    """Whether it is a wiki that is linked as a whole: "the full rules live on the [members' wiki](https://wiki.acme.example/)"."""
    return found.kind == "wiki" and any(m.start - base < found.end <= m.end - base for m in links)


def _is_the_only_site(article: Article, found: _Named, sent: str, after: str, block: Block, base: int) -> bool:
    """Whether "the website", asked for what is known, is that of those who write: "we" do, and the block names nobody else."""
    if (
        found.kind != "site"
        or found.whose not in ("the", "")
        or found.names
        or _ON_IT.match(sent)
        or not _FOR_AN_ANSWER.match(after)
    ):
        return False
    words = article_text(article)
    said = block.text[: base + found.start]
    return (
        not words.words.isdisjoint(("our", "we"))
        and THIRD_NOUNS.isdisjoint(re.findall(r"[a-z]+", fold(said)))
        and _NAME.search(said) is None
    )


def _is_ours(found: _Named, text: str, written: str, ours: frozenset[str], publisher: frozenset[str]) -> bool:
    """Whether the collection is the publisher's own, and not one of another's, or on one topic."""
    names = [n.removesuffix("'s") for n in found.names]
    if any(n in ours for n in names):
        return True
    if found.kind == "wiki":
        return found.whose == "our" and not names
    if found.kind == "site":
        return found.whose == "our" and not names
    if found.whose == "this" and found.kind != "help":
        return False
    if (
        not found.whose
        and found.kind == "help"
        and written[found.start].islower()
        and not text[: found.end].endswith(("s", "help"))
    ):
        return False
    if found.kind == "docs" and found.whose != "our" and "official" in text[found.start : found.end]:
        return False
    if not found.whose and _ANOTHERS.search(text[: found.start]):
        return False
    if not names:
        return True
    if found.kind == "help" and text[: found.end].endswith(" page"):
        # "The Contact Technology Help page" is one page, by its title.
        return False
    capitals = all(w[0].isupper() for w in re.findall(r"[\w.&+'-]+", written[found.start : found.end]) if w.lower() in names)
    return found.kind == "help" and capitals and not any(n in KNOWN_OTHERS - publisher for n in names)


def _is_on_screen(found: _Named, text: str, block: Block, base: int) -> bool:
    """Whether it is a page of the product: "in the dashboard, go to the Support page", with its label in bold type."""
    if _ON_SCREEN.search(text[: found.start]):
        return True
    labels = [m for m in block.marks_at(base + found.start, base + found.end) if m.kind in ("strong", "code")]
    return found.whose != "our" and any(m.end < base + found.end and base + found.start <= m.start for m in labels)


def _is_specific(found: _Named, text: str) -> bool:
    """Whether what follows names the page, or says what to do there."""
    after = text[found.end :]
    return bool(_SPECIFIC_AFTER.match(after) or _STEPS.match(after) or (found.kind == "docs" and _DOCS_FOR.match(after)))


def _bare_link(
    article: Article, context: Context, text: str, block: Block, base: int, ours: frozenset[str]
) -> tuple[int, int] | None:
    """A link "here" whose target is the front page of the publisher's own help centre."""
    for mark in block.marks_at(base, base + len(text)):
        if mark.kind != "link" or not base <= mark.start < mark.end <= base + len(text):
            continue
        if fold(block.text[mark.start : mark.end]).strip() in _VAGUE and _is_front_page(mark.target):
            labels = (urlsplit(mark.target).hostname or "").split(".")
            asked = _HELP_LABELS & set(labels) or _FINDING.search(text[: mark.start - base])
            if asked and any(_publishes(article, context, label, ours) for label in labels[:-1]):
                return mark.start - base, mark.end - base
    return None


def _bare_host(article: Article, context: Context, text: str, ours: frozenset[str]) -> tuple[int, int] | None:
    """The address of the publisher's own help centre, where the customer is sent to it."""
    for host in _HOST.finditer(text):
        start = _sent(text[: host.start()])
        if start is None or _STEPS.match(text[host.end() :]):
            continue
        # Whose mail addresses the article gives is who wrote it.
        domain = host["domain"]
        if f"@{domain}" in article_text(article).joined or any(
            _publishes(article, context, label, ours) for label in domain.split(".")[:-1]
        ):
            return start, host.end()
    return None


def _publishes(article: Article, context: Context, label: str, ours: frozenset[str]) -> bool:
    """Whether a part of a host is the publisher's name: configured, in the article's own address, or one that it speaks of often."""
    if label in ours or label in (urlsplit(article.url or context.config.article_url).hostname or "").split("."):
        return True
    if label in KNOWN_OTHERS:
        return False
    counts = Names(article, context.config).counts
    # "dalehackspace" is that of an article which speaks of "the Hackspace".
    return counts[label] >= 3 or any(n >= 3 and len(name) > 5 and label.endswith(name) for name, n in counts.items())


def _is_front_page(target: str) -> bool:
    """Whether a link leads to a whole site or collection: nothing but general words in its path, and no section."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.fragment or parts.query or parts.scheme in ("mailto", "tel"):
        return False
    path = _CATEGORY.sub("", parts.path)
    return all(_GENERIC_PAGE.fullmatch(p) for p in path.split("/") if p not in ("", ".", ".."))


# Of a help centre of Zendesk's a category is what the front page shows.
_CATEGORY = expression(r"(?<=/categories)/\d+[\w-]*\Z")
