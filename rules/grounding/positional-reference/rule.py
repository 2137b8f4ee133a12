"""KB502: words that point to another place of the article by its position.

They are found by how they are made, form by form: a thing of the article that stands above or below ("the table below", "a banner
like the one below"), what was said there ("as mentioned above"), "the above", an earlier or later part ("in the previous
section"), a picture on the right, the end of this article, the help site's own sidebar. Whether a thing is the article's or the
product's shows mostly behind the word: "the form below to ask for it" has nothing that it is below of; "below the chart" has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kblint.articles.model import Article, Block, Mark, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import following, in_quotes, section

# What articles are made of.
_PART = (
    r"(?:(?:sub)?sections?|paragraphs?|chapters?|steps?|instructions?|tables?|lists?|charts?|diagrams?|figures?|images?|pictures?|"
    r"screenshots?|photos?|illustrations?|examples?|links?|notes?|guides?|guidelines|info(?:rmation)?|details|options|methods|criteria|"
    r"conditions|requirements|commands?|code|snippets?|scripts?|formula|tips|points|questions?|procedures?|process|text|headings?|videos?|"
    r"terms|exceptions|categories|template|rules|restrictions|limitations|topics|sentences?|recommendations|scenarios|cases|"
    r"definitions?|polic(?:y|ies)|quer(?:y|ies)|bullets|faqs?|locations?|variables?|prices|rates|fees|addresses|documents|"
    r"solutions|suggestions|answers|descriptions|statements|subjects|reasons|ideas|resources|articles|guides|factors|offers|plans|packages|exclusions|dates|"
    r"deadlines|contacts?|pricing|charges|reminders|advice|explanations?|summary|overview|directions|formats|symptoms|workarounds?)"
)
_PASSAGE = r"(?:sections?|paragraphs?|chapters?|subsections?|points?|headings?|tables?|examples?|sentences?)"
_PICTURE = r"(?:image|picture|screenshot|figure|diagram|photo|illustration|video|example)"
_SAID = (
    r"(?:mentioned|described|listed|shown|explained|outlined|discussed|noted|stated|given|defined|detailed|linked|specified|indicated|"
    r"provided|covered|seen|forth|referenced|presented|instructed|illustrated|demonstrated|summari[sz]ed|pictured|cited|quoted|"
    r"displayed|covers?|explain|describe|discuss|found|out|compared|marked|can see|"
    r"linked to|clarified|stipulated|agreed|answered|addressed|enumerated|elaborated)"
)
_PAGE = r"(?:article|guide|page|document|section|tutorial|chapter|policy|post|text|faq)"
# "The second paragraph of your contract" is another text's.
_NOT_OTHERS = r"(?! (?:of|in) (?:the|your|an?|our|their) (?!(?:article|guide|page|document|tutorial|faq)\b))"
_NUMBER = r"(?:,? ?(?:#|no\.? ?)?\d{1,2}(?:(?:,| and| or| to| ?[-–]) ?\d{1,2})*)?"
# Behind "above" and "below", where one passes over them: "those above and beyond".
_SIGHT = r"(?=\W{0,3}\Z|,? ?[.,;:!?)\]])"
# Behind "below": what it is below of, or how much. Then it is a place on a screen, or a quantity.
_OF_WHAT = r"(?! (?:(?:the|your|it|this|a|an|each|its|which|zero|average|these|those|their|our|any|all|every)\b|[$€£\d]))"
# Behind it: the end, or words with which the sentence goes on.
_GOES_ON = (
    r"(?=\W{0,3}\Z|,? ?[.,;:!?)\]\u2013\u2014*_]| (?:to|and|or|for|if|when|is|are|was|were|will|can|cannot|may|must|should|before|with|as|in|by|on|do|does|"
    r"doesn't|don't|isn't|aren't|wasn't|won't|can't|couldn't|hasn't|haven't|has|have|apply|applies|"
    r"includes?|contains?|uses?|requires?|assumes?|creates?|refers?|shows?|lists?|only|also|carefully|instead|again|once|until|so|but|at|from|via|using|into|describes?|"
    r"explains?|holds?|differ|works?|you|we)\b)(?! and beyond\b)"
)
# Things of the product's screen, what is measured, and verbs.
_NOT_OF_ARTICLES = (
    r"(?:is|are|was|were|be|been|appears?|appeared|stands?|goes|go|falls?|drops?|dropped|stays?|remains?|sits?|located|rises?|rose|lies|placed|"
    r"positioned|fields?|box(?:es)?|bar|icons?|tabs?|panes?|panels?|toolbar|rows?|columns?|cells?|lines?|layers?|floors?|levels?|temperature|"
    r"keyboard|menu|range|ranges|entry|entries|toolbars|rulers?|integers?|multiples?|dropdown|slider|checkbox|cursor|player|price|cost|score|value|balance|age|ages?|years?|version|percent|"
    r"degrees|and|or|the|"
    r"[a-z]{2,12}ly|from|over|just|right|immediately|well|far|way|not|it|them|as|that|anything|everything|someone|directories|directory|folders?)"
)
_THE = r"(?:the|this|these|those|our|your|an?|one|any|both|either|each|all|two|three|following|another)"
# What goes on behind "the above" where that is the noun itself.
_NO_NOUN = (
    r"(?:is|are|was|were|has|have|does|do|did|will|would|may|might|can|could|must|should|applies|apply|and|or|but|to|for|with|in|on|at|"
    r"by|as|if|when|then|before|after|you|we|it)"
)
_ANY_ABOVE = r"(?:any|all|some|none|most|one|each|both|either|parts|combination|with|from|to|and|but|if|given)"

# What stands above or below. The widest form comes last: where two find the same place, the first has it.
_NEAR = tuple(
    expression(form)
    for form in (
        rf"(?<!dropdown )(?<!drop-down )\b(?:the )?{_PART}{_NUMBER} (?:above|bell?ow)\b(?!-){_OF_WHAT}",
        rf"\b{_SAID}(?: in (?:more )?detail| here| further| otherwise| differently)? (?:above|bell?ow)\b(?!-){_OF_WHAT}",
        rf"\b(?:the|these|those|this|any|set|modify|of|all|use|run|see|follow) (?:above|bell?ow) (?:(?!{_NO_NOUN}\b)[\w-]{{1,20}} )?{_PART}\b",
        rf"\b{_ANY_ABOVE} (?:of )?the above\b(?!-)(?! [a-z])",
        rf"\b{_ANY_ABOVE} of the above\b(?!-)",
        rf"\bthe above (?!average\b|ground\b|water\b|sea\b|board\b|par\b|normal\b|layer\b|{_NO_NOUN}\b)[a-z][\w'-]{{0,20}}",
        rf"\bthe above\b(?!-)(?! (?!{_NO_NOUN}\b)\w)",
        r"\b(?:the|these) below (?!average\b|ground\b|water\b|sea\b|par\b|normal\b|zero\b|cost\b)[a-z][\w'-]{2,20}",
        r"\b(?:we|will|also) (?:list|show)(?: \w{1,12}){1,4} (?:above|bell?ow)\b" + _OF_WHAT,
        r"\b(?:above|bell?ow) (?:environment )?variables?\b",
        r"\b(?:use|uses|using|used|follow|following|per|via|from) above (?!average\b|all\b|and\b|or\b|which\b|that\b|it\b)[a-z]{4,20}\b",
        r"\blooks? like (?:the one |this )?(?:above|bell?ow)\b(?!-)(?! (?!when\b|if\b)[a-z])",
        rf"\b(?:is|are) (?:used|repeated|needed|referred to) (?:above|bell?ow){_SIGHT}",
        rf"\b{_SAID} by (?:[\w'-]{{1,15}} ){{1,3}}?(?:above|bell?ow)\b(?!-){_GOES_ON}",
        rf"\b(?:the )?{_PART} (?:is|are) (?:all )?(?:above|bell?ow)(?=\W{{0,3}}\Z|[.,;:!?)])",
        r"\bfind (?:here )?(?:above|bell?ow)\b(?!-)",
        r"\bas (?:above|bell?ow)\b(?!-)" + _OF_WHAT,
        rf"\b(?:in|as in|see|per) (?:above|bell?ow) {_PART}\b",
        r"\b(?:above|bell?ow) this (?:paragraph|section|table|list|text|sentence)\b",
        r"\b(?:see|also|refer to|read|check|look|reading|read on) (?:above|bell?ow)\b(?!-)(?! in\b)" + _OF_WHAT,
        rf"\b(?:learn|read|find out|see) more (?:above|bell?ow)\b(?!-){_GOES_ON}",
        r"\b(?:the|these) below(?=,? ?[.,;:!?)]|\W*\Z| (?:and|or|is|are|applies|apply|for|before|to|in|when|if) )",
        # "More about deposits below".
        rf"\b(?:more|details?|information) (?:on|about) (?:(?!the\b)[\w'-]{{1,20}} ){{1,5}}?(?:above|bell?ow)\b(?!-){_GOES_ON}",
        # "Complete the waiver, consent and medical form below", "try other cures below": what is done with papers and answers.
        rf"(?<!the )(?<!a )\b(?:complete|download|print|sign|review|try|consult|watch|fill (?:in|out)|submit|attach|bring)\b"
        rf"[^.;:!?]{{2,60}}? (?!{_NOT_OF_ARTICLES} )[a-z][\w-]{{2,20}} (?:above|bell?ow)(?= as well\b|(?: first| too| instead)?\W*\Z)",
        r"\b(?:everything|all) (?:said |listed |written |mentioned )?(?:above|bell?ow) (?:applies|holds|counts|also)\b",
        # "The plan that you chose above".
        rf"\b(?:you|we|they|was|were|been|just|have|had) (?:just |have |already |also )*(?:picked|chose|chosen|selected|noted|created|copied|made|downloaded|"
        rf"installed|configured|found|"
        rf"wrote|written|gave|named|counted|calculated|obtained|received|signed) (?:(?:in|on) step \d+ )?above\b(?!-){_GOES_ON}",
        r"\b(?:answers?|instructions|details|links?|rates|prices|fees|steps|hours|directions|addresses|numbers|dates|rules|terms) "
        r"(?:(?:for|to|of|in|on|with|from) (?:[\w'-]{1,15} ){1,4}?)?(?:is|are) (?:all |both )?(?:above|bell?ow)(?=\W{0,3}\Z|[.,;:!?)])",
        rf"\babove mentioned(?: {_PART}\b)?",
        r"\brepeat (?:the )?(?:[\w-]{2,12} )?(?:steps?|process|procedure)(?: \d+(?:(?:,| and| or| to|-) ?\d+)*)? (?:above|bell?ow)\b",
        rf"\b{_THE} (?!next\b|previous\b)(?:of (?:the|these|our) )?"
        rf"(?:(?!(?:is|are|of|to|in|on)\b)[\w'&-]{{1,20}} ){{0,3}}?(?!{_NOT_OF_ARTICLES} )[a-z][\w-]{{2,24}}"
        rf" (?:above|bell?ow)\b(?!-){_GOES_ON}",
        r"(?<!and )(?<!or )(?<!\w)(?:above|bell?ow)(?=\))",
        rf"\bas (?:already |further )?[a-z]{{3,15}}ed (?:above|bell?ow)\b(?!-){_OF_WHAT}",
        # "See Lost keys above": a part of the article by its name.
        rf"(?:(?<=\bplease )|(?<![\w'] )(?<![\w']))(?:see|refer to|consult|under) (?:also )?(?!(?:it|them|if|how|what|whether|"
        rf"where)\b)(?:[\w'&/-]{{1,20}} ){{0,6}}?"
        rf"(?!{_NOT_OF_ARTICLES} )[\w'&/-]{{2,20}} (?:above|bell?ow)\b(?!-){_GOES_ON}",
        rf"\bsee (?:our|the|also)\b[^.;:!?]{{3,100}}, (?:above|bell?ow){_SIGHT}",
        r"\b(?:items?|clauses?|articles?|bullets?|parts?|footnotes?|points?|paragraphs?|sections?|questions?|rules?) \(?\d{1,2}(?:\.\d{1,2}){0,3}\)?[a-z]? (?:above|"
        r"bell?ow)\b(?!-)",
        rf"\b(?:from|to|than|like|with|as|of|unlike) those (?:above|bell?ow){_SIGHT}",
        rf"\A\W*(?:above|bell?ow) {_PART}\b",
        rf"\b(?:said|told|written|wrote|{_SAID}) (?:about|regarding|under) (?:[\w'-]{{1,15}} ){{1,4}}?(?:above|bell?ow)\b(?!-){_GOES_ON}",
        rf"\b(?:the|our) (?:section|paragraph|chapter|table|list) (?:on|about|of|for|titled|called|named) [\w '-]{{2,40}}, (?:above|bell?ow){_SIGHT}",
        # A sentence goes on behind it without a comma: "in the example below the lock is shut".
        r"\A\W*(?:in|on) the (?:examples?|screenshots?|images?|pictures?|figures?|diagrams?|illustration|photo|code|video) (?:above|bell?ow)\b(?!-)"
        r"(?=[^,;:]{2,60} (?:is|are|has|have|was|were|will|can|shows?|appears?|means?)\b)",
    )
)
_NO_CONTROL = "".join(
    f"(?<!{control} )" for control in ("bar", "menu", "button", "buttons", "tab", "tabs", "icon", "field", "box", "toolbar")
)
# Every other place of an article or of its page.
_ELSEWHERE = tuple(
    expression(form)
    for form in (
        r"(?<!their )(?<!its )\b(?:previously|as already) (?:mentioned|described|discussed|noted|listed|explained|shown|stated)\b",
        rf"\b{_SAID} (?:earlier|previously)(?: (?:in )?(?:this )?{_PAGE}\b)?",
        r"\b(?:we|i|you) (?:also |have |already |just )?(?:saw|said|noted|mentioned|stated|explained|discussed|described|covered)"
        r" (?:earlier|before|previously|above|below)\b",
        r"\bas (?:already )?(?:said|noted|mentioned|stated|explained|discussed|described|pointed out) before\b",
        r"\b(?:repeat|redo|follow|complete) (?:all )?the (?:previous|preceding|earlier) (?:steps?|instructions|procedure)\b",
        r"\b(?:covers?|explains?|describes?|discuss(?:es)?)(?: \w{1,12}){1,4} (?:above|below|further (?:down|up|below|above|on)|later on)\b"
        + _OF_WHAT,
        r"\bmore (?:on|about) (?:this|that|it|these) (?:below|later|further (?:down|on))\b",
        r"\b(?:we|i)(?:'ll| will| shall)? (?:also )?(?:cover|explain|describe|discuss|detail|mention|address)(?: (?:it|this|that|these|them|in (?:more )?detail))? "
        r"(?:later(?: on)?|further (?:down|below|on|up)|below|above)\b" + _OF_WHAT,
        r"\b(?:see|is|are|explained|described|listed|found|details?|given|mentioned|discussed) further (?:down|below|above|up)\b(?! (?:on|in) )"
        + _OF_WHAT,
        r"\b(?:in|from|see|by) (?:an?|the|our) (?:later|earlier|subsequent|prior) (?:sections?|chapters?|paragraphs?)\b",
        r"\bhere(?:in)?(?:before|above|below)\b",
        r"\b(?:from|via|through|in|with|using|see|use|follow|click|open) the (?:previous|preceding) (?:links?|pictures?|screenshots?|images?)\b",
        r"\b(?:(?:above|below)-(?:mentioned|listed|described|named|stated|noted|referenced|specified|cited|defined|quoted)|abovementioned|aforementioned|"
        r"aforesaid)\b",
        r"\b(?:sections?|paragraphs?|chapters?|steps|examples|questions|lists?|tables?|charts?|points|terms|information) that follows?\b"
        r"(?! (?:the|this|your|its?|an?|each|every|them|that)\b)",
        rf"\b(?:the )?{_PART} (?:underneath|beneath|overleaf)\b{_GOES_ON}",
        r"\b(?:extend|modify|adapt|change|reuse|repeat|use|uses|unlike|like|as in|build on) (?:the|our) (?:previous|preceding) examples?\b",
        r"\bthese (?:first|last) (?:two|three|few) (?:points|items|bullets|steps|paragraphs|questions|examples|options|rules)\b",
        rf"\b(?:see|to) the (?:previous|preceding|earlier) (?!points?\b)(?:{_PASSAGE}|questions?)\b{_NOT_OTHERS}",
        rf"\b(?:in|from|of|during) the (?:previous|preceding|last|earlier) (?:{_PASSAGE}|steps?)\b{_NOT_OTHERS}",
        rf"\b(?:(?:see|also|in|to) )?the next (?!points?\b){_PASSAGE}\b{_NOT_OTHERS}|\b(?:see|also) next {_PASSAGE}\b",
        r"\b(?:in|from|like|see) (?:(?:the )?(?:previous|preceding)|the next) (?:article|guide|tutorial|lesson|topic|exercise|module|lab)s?\b",
        r"(?<!to )\bthe (?:previous|preceding) (?:[a-z-]{1,15} )?(?:exercises?|examples?)\b",
        r"(?<=\()see (?:also )?later(?=\))",
        r"\bscroll (?:down )?to the (?:end|bottom) (?:of (?:this|the) page )?for\b",
        rf"\b(?:as|like|to|see) (?:in )?the (?:first|second|third|last|final) (?:section|chapter|paragraph)\b{_NOT_OTHERS}",
        r"\bthe (?:previous|preceding|following) (?:sections?|paragraphs?|chapters?)\b",
        rf"\b(?:the )?{_PICTURE} (?:on|to|at) the (?:right|left)\b(?![- ](?:side|hand|panel|pane|corner|menu|of))",
        r"\bpictured (?:on|to|at) the (?:right|left)\b(?! of)",
        rf"\b(?:earlier|later|above|below|elsewhere|further down|further up) (?:on )?(?:in|on) this {_PAGE}\b",
        rf"\b(?:further|lower) (?:down|up) (?:this {_PAGE}|the (?:article|guide|page))\b",
        rf"\b(?:{_SAID})(?<!\bout) (?:in|at) the (?:introduction|beginning|overview)\b(?! (?:of|or|and)\b)",
        r"\b(?:(?:in|see|from|to) )?the (?:first|second|third|last|earlier) (?:table|chart|diagram|screenshot|paragraph)\b"
        r"(?= (?:shows?|lists?|gives?|explains?|describes?|tells?|has|of this)|\W*\Z)",
        # A bar or a button stands on a screen, and not in a text.
        rf"{_NO_CONTROL}\bat the (?:very )?(?:top|bottom|beginning|start|foot) of (?:this {_PAGE}|the (?:article|guide|document|tutorial|post|faq))\b",
        r"\b(?:links?|tables?|sections?|videos?|faqs?|terms|footnotes?) at the (?:very )?(?:top|bottom|end|foot) of the page\b",
        # "At the end of this tutorial you have a server": then, not there.
        r"\bat the (?:very )?end of (?:this (?:article|page|document|section|policy|faq|post)|the (?:article|faq))\b",
        r"\b(?:links?|faqs?|articles?|guides?|topics?|categor(?:y|ies)|pages) (?:in|on|from) the (?:left |right |left-hand |right-hand )?"
        r"(?:sidebar|side bar|table of contents)\b",
        r"\bscroll (?:down|up)(?: further| below)? for\b[^.,;:!?]{3,40}",
        r"\bscroll (?:down|up) to the (?:section|table|list) (?:on|about)\b",
        r"\bthe following (?:table|chart|diagram|figure|image|picture|screenshot|illustration|matrix)\b",
        r"\bthe following (?:alert|error(?: message)?|message|notice|screen|window|warning)(?: (?:in|on) (?:the|your) [\w-]{1,15}(?: [\w-]{1,15})?)?(?=\.)",
    )
)
_NEAR_CUES = ("above", "below", "bellow")
# One of these stands in every sentence that a form matches.
_CUES = (
    " of the page", "these first ", "these last ", "above", "below", "bellow", "beneath", "underneath", "overleaf", "that follow", "as already ",
    "earlier", "previous", "preceding", "aforementioned", "aforesaid", "the next ", "see next ", "also next ", "the last ", "the first ",
    "the second ", "the third ", "the final ", "the following ", "the right", "the left", " before", "later", "further", "elsewhere", "subsequent", "prior ",
    "lower ", "hereinbefore", "herebefore", "introduction", "the beginning", "the overview",
    " this page", " this article",
    " this guide", " this document", " this section", " this tutorial", " this chapter", " this policy", " this post", " this text", " this faq",
    " the article", " the guide", " the document", " the tutorial", " the post", " the faq", "sidebar", "side bar", "table of contents", "scroll ",
)  # fmt: skip
# The same for each form of every other place, in their order.
_ELSEWHERE_CUES = (
    ("previously", "as already "),
    ("earlier", "previously"),
    ("earlier", "before", "previously", "above", "below"),
    (" before",),
    ("previous ", "preceding ", "earlier "),
    ("above", "below", "further ", "later on"),
    ("below", "later", "further "),
    ("above", "below", "further ", "later"),
    ("further ",),
    ("later", "earlier", "subsequent", "prior "),
    ("hereabove", "herebelow", "hereinabove", "hereinbelow", "hereinbefore", "herebefore"),
    ("previous ", "preceding "),
    ("above", "below", "aforementioned", "aforesaid"),
    ("that follow",),
    ("underneath", "beneath", "overleaf"),
    ("previous ", "preceding "),
    ("these first ", "these last "),
    ("previous ", "preceding ", "earlier "),
    ("previous ", "preceding ", "last ", "earlier "),
    ("next ",),
    ("previous ", "preceding ", "next "),
    ("previous ", "preceding "),
    ("see later", "see also later"),
    ("scroll ",),
    ("the first ", "the second ", "the third ", "the last ", "the final "),
    ("previous ", "preceding ", "the following "),
    ("the right", "the left"),
    ("the right", "the left"),
    ("earlier", "later", "above", "below", "elsewhere", "further "),
    ("further ", "lower "),
    ("introduction", "the beginning", "the overview"),
    ("the first ", "the second ", "the third ", "the last ", "earlier"),
    ("top of", "bottom of", "beginning of", "start of", "foot of"),
    (" of the page",),
    ("end of",),
    ("sidebar", "side bar", "table of contents"),
    ("scroll ",),
    ("scroll ",),
    ("the following ",),
    ("the following ",),
)
_LAST_OF_MANY = expression(r",[^.;:!?]{2,120},? (?:and|or) (?:[\w-]{1,15} ){0,4}\Z")
_PUTS = expression(
    r"(?:\A|[.;:,] |\b(?:to|then|please|and|you can) )(?:put|place|move|drag|insert|position|paste|keep|add) (?:[\w-]{1,15} ){0,3}\Z"
)
_WHERE_SHOWN = expression(
    r"\bwhere [^.;:,]{2,50} (?:will be|is|are|can be) (?:listed|shown|displayed|printed|given) (?:above|below)\Z"
)
_ONE_MORE = expression(r" (?!(?:to|and|or|for|if|when|in|on|at|into|with|as|so|by|from|instead|again|before|after)\b)[a-z]")
_LEADS_IN = expression(r"\b(?:below|following|next)\b[^:()]{0,70}:")
_WORD_BETWEEN = expression(r"[^\s]*\w[^\s]*")
# What is pressed stands on a screen.
_PRESSES = expression(r"\b(?:click(?:ing)?|tap(?:ping)?|press(?:ing)?|select(?:ing)?|choos(?:e|ing)|hit(?:ting)?)\b")
_SHOWN = expression(r"the following (?!sections?\b|paragraphs?\b|chapters?\b)")


def check(article: Article, context: Context) -> Iterator[Hit]:
    for block, sentence, text in article_text(article).sentences_with(_CUES):
        found = find_reference(text, text.rstrip(" *_").endswith(":") and _is_before_picture(article, block, sentence))
        if found is None:
            found = _followed_by_nothing(article, block, sentence, text)
        if found is None:
            continue
        start, end = sentence.start + found[0], sentence.start + found[1]
        if (
            block.marked("code", end - 1, end)
            or in_quotes(block.text, start, end)
            or (linked := _linked(block, sentence, start, end)) == _NAMED
            or (text[: found[1]].endswith(" of the page") and _PRESSES.search(text, 0, found[0]))
            or _comes_next(article, block, text[found[0] : found[1]])
            or _is_on_a_screen(article, block, text, text[found[0] : found[1]])
            or _is_of_a_licence(article, block, text)
        ):
            continue
        near = linked == _PLACED or (not _tells_which(text, *found) and _stands_beside(article, block, text[found[0] : found[1]]))
        yield Hit(
            place=article.place(block, start, end),
            values={"text": block.text[start:end]},
            confidence=_BESIDE if near else 1.0,
        )


def _followed_by_nothing(article: Article, block: Block, sentence: Sentence, text: str) -> tuple[int, int] | None:
    """Where a sentence announces what the section, which ends with it, does not hold: "The following file types are not allowed."."""
    announced = _THE_FOLLOWING.search(text)
    if announced is None or ":" in text or block.item or block.cell or sentence is not block.sentences[-1]:
        return None
    after = following(article, block)
    return announced.span() if after is None or after.heading[: len(block.heading)] != block.heading else None


# What lies in time, or comes of itself, is not announced.
_THE_FOLLOWING = expression(
    r"\bthe following (?!(?:business|working|calendar|school|next)\b|(?:days?|weeks?|months?|years?|mornings?|nights?|evenings?|hours?|minutes?|seasons?|terms?|"
    r"semesters?|quarters?|periods?|cycles?|invoices?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|sections?|articles?|pages?|guides?|tutorials?|links?|videos?|"
    r"steps?|instructions|paragraphs?|chapters?|lines?|commands?)\b)[a-z]{4,}"
)


def find_reference(text: str, shows: bool = False) -> tuple[int, int] | None:
    """The first reference of a folded sentence that is more than a lead-in to what follows at once, as the closest form has it.

    Where that is a picture (``shows``), of which nothing is read, a lead-in is one, too.
    """
    spans: list[tuple[int, int]] = []
    near = _NEAR if stands(_NEAR_CUES, text) else ()
    elsewhere = (form for form, cues in zip(_ELSEWHERE, _ELSEWHERE_CUES, strict=True) if stands(cues, text))
    for form in (*near, *elsewhere):
        found = next(
            (
                m
                for m in form.finditer(text)
                if not (
                    (not shows and _leads_in(text, m))
                    or _is_here(text, m)
                    or _is_placed(text, m)
                    or _is_shown(text, m)
                    or _BOTH_SIDES.match(text, m.end())
                    or _is_of_a_document(text, m)
                )
            ),
            None,
        )
        if found and all(found.end() <= start or end <= found.start() for start, end in spans):
            spans.append(found.span())
    return min(spans, default=None)


# "Above and to the left", "above or below the picture": sides of a thing.
_BOTH_SIDES = expression(
    r",? (?:and|or) (?:[\w-]{1,15} ){0,4}?(?:(?:to|on|at) the (?:left|right|side)|(?:above|below|beneath|beside|behind) (?:the|an?|your|it|this|each|every|its)\b)"
)
# What a text editor does with paragraphs and chapters, and what a wizard asks in its steps.
_PIECES = expression(
    r"\b(?:(?:previous|preceding|next|following|first|second|third|last|final) (?:sections?|paragraphs?|chapters?|headings?)|second table|"
    r"(?:beginning|start|end|top|bottom|foot) of the (?:document|page))\Z"
)
_STEP_OF = expression(r"\bsteps?\Z")
_EDITS = expression(
    r"\A\W*(?:inserts|displays|prints|places|adds|moves|keeps) |"
    r"\b(?:cursor|(?:the|keyboard|input) focus|focus to|(?:page|column|line|section) ?breaks?|(?:automatically|paragraphs?) numbers?|numbered|numbering|"
    r"indent(?:s|ed|ation)?|spacing|(?:bottom|top|left|right) borders?|(?:heading|paragraph|page|character) styles?|"
    r"(?:odd|even|blank|title) pages?|(?:first|blank) row|(?:current|selected|empty) paragraphs?|anchored)\b"
)
_WIZARD = expression(r"\b(?:dialogs?|dialogue|wizard)\b")
_READS = expression(
    r"\b(?:see|explain\w*|describ\w+|discuss\w*|mention\w*|show[ns]?|cover\w*|refer\w*|read|detail\w*|introduc\w+|learn\w*|said|told)\b"
)


def _is_of_a_document(text: str, found: re.Match[str]) -> bool:
    """Whether the parts are those of a document that somebody writes, or the steps those of a wizard: "moves the cursor to the next paragraph"."""
    if _STEP_OF.search(found[0]):
        return bool(_WIZARD.search(text, 0, found.start()))
    return bool(_PIECES.search(found[0]) and _EDITS.search(text) and not _READS.search(text))


def _is_here(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence itself has told what it means by "the above": "by car, by train, or a combination of the above"."""
    end = found.end() - len("the above")
    return found[0].endswith("the above") and bool(_LAST_OF_MANY.search(text[max(0, end - 200) : end]))


def _is_shown(text: str, found: re.Match[str]) -> bool:
    """Whether it is told where a screen shows something: "open the menu, where the number is listed below"."""
    return bool(_WHERE_SHOWN.search(text, max(0, found.start() - 70), found.end()))


def _is_placed(text: str, found: re.Match[str]) -> bool:
    """Whether something is to be put above something else: "put narrow rules above wider ones"."""
    if not found[0].endswith((" above", " below")):
        return False
    return bool(_PUTS.search(text[max(0, found.start() - 40) : found.start()]) and _ONE_MORE.match(text, found.end()))


def _leads_in(text: str, found: re.Match[str]) -> bool:
    """Whether a colon comes soon behind: "the steps below:". What stands in brackets, "(shown below)", leads to nothing."""
    lead = _LEADS_IN.search(text, found.start(), found.end() + 80)
    return lead is not None and lead.start() < found.end() and len(_WORD_BETWEEN.findall(lead[0])) <= 9


def _comes_next(article: Article, block: Block, said: str) -> bool:
    """Whether "the following table" is followed by one, or by a picture; "the following message" by anything that is set apart."""
    if not _SHOWN.match(said):
        return False
    after = following(article, block)
    return after is not None and bool(
        after.cell or after.kind in ("image", "caption", "code") or (_MESSAGE.search(said) and (after.item or after.within))
    )


# The text of a licence is nobody's to change.
_LICENCE = expression(
    r"\W*(?:the )?(?:(?:gnu )?(?:(?:affero |lesser |library )?general public|free documentation)|creative commons|"
    r"apache|mozilla public|mit|bsd) licen[cs]e\b[\w .,()]{0,30}\Z"
)
_GRANTS = expression(r"\bpermission is (?:hereby )?granted\b|\bthe above copyright notice\b|\bredistribution and use in source\b")


def _is_of_a_licence(article: Article, block: Block, text: str) -> bool:
    return bool(_GRANTS.search(text)) or any(_LICENCE.match(fold(heading)) for heading in (article.title, *block.heading))


_LIST = expression(r"\blist (?:above|below)\Z")
_ON_SCREEN = expression(r"\b(?:you(?:'ll| will)? see|scroll|appears?|displayed|dialogs?|drop-?down|windows?)\b")


def _is_on_a_screen(article: Article, block: Block, text: str, said: str) -> bool:
    """Whether "the list below" is one of a window's: the section has none there."""
    if not _LIST.search(said) or not _ON_SCREEN.search(text):
        return False
    back = said.endswith("above")
    return not any(
        (other.item or other.cell) and (other.index < block.index) == back
        for other in section(article.blocks, block)
        if other.index != block.index
    )


def _stands_beside(article: Article, block: Block, said: str) -> bool:
    """Whether what is meant stands right beside the block, and so in the passage with it.

    Below, that is a table, a list, code or a picture that the sentence leads to. What a sentence says of something above it does not
    make sense without it, unless that is code or a picture, which nobody parts from the words about it.
    """
    if _FARTHER.search(said) or (_SHOWN.match(said) and _MESSAGE.search(said)):
        return False
    back = bool(_BEFORE.search(said))
    step = -1 if back else 1
    if not back and _SHOWS.search(said) and _draws_behind(article, block):
        return True
    shown = ("code",) if _IN_WORDS.search(said) else ("code", "image")
    for index in range(block.index + step, block.index + step * (_NEIGHBOURS + 1), step):
        other = article.blocks[index] if 0 <= index < len(article.blocks) else None
        if other is None or other.heading != block.heading:
            return False
        if other.kind in shown or (not back and (other.cell or other.item) and not _are_siblings(other, block)):
            return True
    return False


def _is_before_picture(article: Article, block: Block, sentence: Sentence) -> bool:
    after = following(article, block) if sentence.end >= len(block.text.rstrip()) else None
    return after is not None and after.kind == "image" and after.heading == block.heading


def _draws_behind(article: Article, block: Block) -> bool:
    """Whether what comes next is drawn by the site and is not read here: an include, a shortcode, a component."""
    base = article.extent.start if article.extent else 0
    return bool(_DRAWN.match(article.markup, block.span.end - base))


def _tells_which(text: str, start: int, end: int) -> bool:
    """Whether the reference says of which things a claim is true ("the shops listed below close at six"): more than a lead-in."""
    return bool(
        _LISTED.search(text[start:end]) and not _LEADS.search(text[max(0, start - 60) : start]) and _CLAIMS_ON.match(text, end)
    )


def _are_siblings(other: Block, block: Block) -> bool:
    """Whether both are cells of one table or items of one list: then neither leads to the other."""
    if other.cell:
        return bool(block.cell and block.cell.table_id == other.cell.table_id)
    return bool(other.item and block.item and block.item.list_id == other.item.list_id)


# Below what `recommended` shows: those who want it gone from every page find it in `strict`.
_BESIDE = 0.7
_NEIGHBOURS = 2
_BEFORE = expression(r"\b(?:above\w*|earlier|previous(?:ly)?|preceding|aforementioned|aforesaid|before)\b")
_SHOWS = expression(r"\b(?:table|chart|matrix|diagram|image|picture|figure|screenshot|map|video|list)s?\b")
_LISTED = expression(r"\A(?:listed|mentioned|named|specified) below\Z")
_LEADS = expression(
    r"\b(?:is|are|be|as|been|steps?|instructions?|procedures?|process|guide|guidelines?|guidance|directions|method|commands?|example) \Z"
)
_CLAIMS_ON = expression(r"(?:,|\)|;)? [a-z]\w+ [a-z]")
_DRAWN = expression(r"[*_)\s]{0,6}\n\s*(?:\{%-? ?include|\{\{[<%]|\{![\w./-]|<[A-Z]\w+[^<>\n]{0,200}/?>\s*\n)")
_MESSAGE = expression(r"\b(?:alert|error|message|notice|screen|window|warning)\b")
# No picture is one of these.
_IN_WORDS = expression(
    r"\b(?:steps?|instructions?|procedures?|process|requirements?|cases|options|methods|links?|lists?|criteria|conditions|rules|"
    r"tips|points|prices|fees|questions?)\b"
)
_FARTHER = expression(
    r"\b(?:(?:sub)?sections?|chapters?|articles?|guides?|page|document|tutorial|lesson|polic(?:y|ies)|sidebar|table of contents|top|bottom)\b"
)


_UNLINKED, _PLACED, _NAMED = range(3)


def _linked(block: Block, sentence: Sentence, start: int, end: int) -> int:
    """Whether a link leads there: one over the words or right beside them. A mailbox is no place.

    "The steps below or [our guide]" are two places; "in [the shop](…), follow the steps below" and "as described below, you must
    [ask](…)" tell of the link in another breath. What is read out of a link over nothing but the place ("see [below](#keys)") are those words.
    """
    near = (max(sentence.start, start - 40), min(sentence.end, end + 40))
    links = (m for m in block.marks_at(*near) if _leads_to_page(m))
    before = block.marks_at(max(sentence.start - _PARAGRAPH, 0), sentence.start)
    if _LINKED_ABOVE.fullmatch(fold(block.text[start:end])) and any(_leads_to_page(m) for m in before):
        # "… [our terms](/terms). The terms linked above apply": both stand in one paragraph, which is kept together.
        return _NAMED
    there = [
        m
        for m in links
        if (
            (m.end > start or _RIGHT_BEFORE.fullmatch(fold(block.text[m.end : start])))
            if m.start < end
            else not _OTHERWISE.search(fold(block.text[end : m.start]))
        )
    ]
    if not there:
        return _UNLINKED
    return (
        _PLACED
        if all(m.target.startswith("#") and _ONLY_PLACE.fullmatch(fold(block.text[m.start : m.end])) for m in there)
        else _NAMED
    )


def _leads_to_page(mark: Mark) -> bool:
    return mark.kind == "link" and not mark.target.startswith(("mailto:", "tel:"))


_LINKED_ABOVE = expression(r"linked(?: to)? (?:above|earlier)")
# So far back, in letters, the link may stand.
_PARAGRAPH = 1_000
_ONLY_PLACE = expression(
    r"(?:\W|\b(?:see|as|in|the|this|that|these|those|full|process|on|at|and|of|for|to|you|can|also|more|read|here|is|are|was|it|we|info|information|details?|"
    r"detailed|described|explained|mentioned|listed|shown|"
    r"given|noted|outlined|discussed|stated|procedures?|steps?|instructions?|sections?|paragraphs?|chapters?|tables?|lists?|notes?|points?|parts?|guide|article|page|"
    r"above|bell?ow|earlier|later|further|down|up|previous(?:ly)?|preceding|next|following|aforementioned|\d{1,2})\b){1,12}"
)
_RIGHT_BEFORE = expression(r"\W{0,3}(?:(?!and\b|or\b|as\b|then\b|see\b)[\w-]{1,20} )?")
_OTHERWISE = expression(
    r",\s+(?!under\b|in\b|at\b|on\b|see\b|namely\b)\w|"
    r"\A,? (?:or|and)\b|(?:\A|[\s,])(?:you|we|they|it|please|then|must|can|may|will|should|if|when|unless)\b"
)
