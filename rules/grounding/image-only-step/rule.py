"""KB504: an instruction that only a picture or a video carries.

Four forms:

* a sentence hands the instruction over ("follow the screenshot", "watch the video to learn how", "connect the cables as shown in
  the picture"), and neither the sentence nor its section has the steps in words;
* a sentence points at the picture without alternative text, or the video, that stands under it ("connect the cables like this:"), or
  tells what to do by a word for a picture ("click where the red arrow points");
* a section whose heading asks how ("How to pair the remote", "Step 2", "Choose your package") holds nothing but pictures without
  alternative text, or a video, and at most a sentence that shows them round ("watch this video");
* what to press is a picture without alternative text ("press the ![](menu.png) button").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kblint.articles.model import Article, Block, Sentence, Span
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, ArticleText, article_text
from kblint.rules.surroundings import in_quotes, is_quotation, section

_WORDS = frozenset(
    "screenshot screenshots screen picture pictures image images photo photos illustration illustrations diagram diagrams video videos gif gifs animation "
    "animations screencast screencasts figure figures recording clip tutorial drawing drawings".split()
)
_CUES = (
    "screenshot",
    "screen shot",
    "picture",
    "image",
    "photo",
    "illustration",
    "diagram",
    "video",
    "gif",
    "animation",
    "screencast",
    "figure",
    "recording",
    "drawing",
    "clip",
)

_PICTURES = r"screenshots?|screen shots?|pictures?|images?|photos?|illustrations?|diagrams?|gifs?|animations?|screencasts?|drawings?|clips?"
_PIC = (
    rf"(?:(?:[\w-]{{1,15}} ){{0,2}}?(?:{_PICTURES}|videos?(?: tutorials?| guides?| clips?| walkthroughs?| instructions)?|figures?(?: \d+)?|"
    r"screen recordings?))"
)
_THE = r"(?:the|this|these|our|that|those|a|an|following|my)"
# To see what there is, or what it looks like, is no step.
_SHOWN_ROUND = (
    r"(?! (?:is|are|it is|they are|we|you get|you can get) ?(?:new|available|offered|included|possible|offer|have|do)?\b)(?!'s new)(?! (?:it|they|this|these|"
    r"those) (?:was|were|is|are)\b)"
    r"(?! (?:it|they|(?:the|our|your|this) [\w ]{1,25}?) (?:looks?|does|can do|offers?)\b)"
)
# What is done, by its name.
_TASK = r"(?:procedure|process|steps|technique|method|installation|assembly|set-?up|wiring|mounting|replacement|sequence)"
_SHOWING = (
    r"(?:demonstrating|showing|explaining|(?:that|which) (?:shows?|explains?|demonstrates?|describes?|teaches)|on|about|of|for)"
)
_FORMS = tuple(
    expression(form)
    for form in (
        # That there is one: "we've recorded a video demonstrating the procedure".
        rf"\b(?:(?:we've|we have|we) (?:recorded|made|created|prepared|put together|filmed|produced)|here(?:'s| is)|there(?:'s| is)|you(?:'ll| will| can) find) "
        rf"{_THE} {_PIC} {_SHOWING}(?: you)?(?: exactly)? (?:how (?:to|you|it is done|it's done)|the (?:[\w-]{{1,15}} ){{0,2}}?{_TASK})\b",
        rf"\ban? {_PIC} (?:of|on|about|for) the (?:[\w-]{{1,15}} )?{_TASK} (?:is|can be) (?:available|found|seen|watched)\b",
        rf"\b(?:the )?(?:(?:instructions?|steps|directions|{_TASK}|settings?|values|parameters|positions?|connections?|order) (?:are|is)|"
        rf"how (?:to do (?:this|it|so|that)|it is done|this is "
        rf"done) is) (?:given |shown |explained |described |demonstrated |marked |to be found |found )?(?:in|on|by) {_THE} {_PIC}\b",
        rf"(?:\A\W*|[,;:] )to (?!see\b|learn\b|know\b|find out\b|get (?:an?|some)\b|understand\b|enjoy\b|"
        rf"view\b)[a-z]{{3,15}} [^.;:!?,]{{2,60}}, (?:please )?(?:watch|see|view|"
        rf"check(?: out)?|look at|refer to|play) {_THE} {_PIC}\b",
        rf"\bfor (?:(?:the|your|an?|a step-by-step|step-by-step|full|detailed) )?(?:[\w-]{{1,15}} )?(?:{_TASK}|guide|tutorial|"
        rf"walkthrough),? (?:please )?(?:watch|see|view|check(?: out)?|"
        rf"look at|refer to) {_THE} {_PIC}\b",
        rf"\b(?:watch|see|view|check(?: out)?|look at|refer to|consult) {_THE} {_PIC}(?: (?:below|above|here|linked \w+))?,? (?:for how (?:to|you)|"
        rf"to see how (?:it is|it's|this is) done|"
        r"(?:on|about) [a-z]{3,12}ing (?:the|your|an?)\b)",
        rf"\b{_THE} {_PIC}(?: (?:below|above|here))? (?:will )?(?:teach(?:es)?|tells?|covers?)(?: you)?(?: exactly)? (?:how (?:to(?! use\b)|you)|where (?:to|"
        rf"you)|what to|which [\w-]+ to)",
        rf"\b(?:learn|find out|see|discover)(?: exactly)? how\b[^.;:!?]{{0,60}}? in {_THE} {_PIC}\b",
        rf"\byou can see (?:(?:exactly )?how (?:to|you)\b[^.;:!?]{{0,40}}? in {_THE} {_PIC}\b|in {_THE} {_PIC}(?: (?:below|above))? how (?:to|you)\b)",
        rf"\b(?:do|connect|plug|assemble|mount|set|configure|arrange|fold|wire|attach|place|position|install|insert|put|"
        rf"lay)\b[^.;:!?]{{0,60}}? (?:according to|as per|as in) "
        rf"(?:{_THE} {_PIC}|(?:figure|fig\.?|image|picture) \d)\b",
        rf"\bfollow(?:ing)? (?:along (?:with|in) )?{_THE} {_PIC}\b",
        rf"\bfollow(?:ing)? {_THE} (?:[\w-]{{1,15}} )?(?:steps|instructions|directions|procedure|guide|example)(?: (?:shown|"
        rf"given|described|demonstrated|outlined|explained|illustrated|as shown))? (?:in|on|from) {_THE} {_PIC}\b",
        rf"\b(?:watch|see|view|check(?: out)?|look at|refer to|play|consult|have a look at|"
        rf"take a look at) (?:{_THE} )?{_PIC}(?: (?:below|above|here|linked \w+))?,? (?:to (?:learn|see|find out|understand|"
        rf"know|discover)(?: more about)?"
        rf"(?: exactly)? (?:how|where|which|what){_SHOWN_ROUND}|for (?:the |an? |exact |correct |right |detailed |step-by-step |further |full |more |complete |"
        r"additional )*(?:instructions|steps|guidance|directions|assembly|installation|wiring|connections?|settings|"
        r"details on how|position|location)"
        r"|(?:on|about|explaining|showing|that shows|that explains|which shows|which explains|demonstrating|of) how(?! (?:we|our)\b))",
        rf"\bto (?:learn|see|find out|understand|know) (?:exactly )?how [^.;:!?,]{{1,60}}, (?:please )?(?:watch|see|view|check(?: out)?|look at|"
        rf"refer to) (?:{_THE} )?{_PIC}\b",
        rf"\b(?:an?|our|the|this) {_PIC} (?:on|about|showing|that shows|explaining|that explains) how (?:to|you)\b[^.;:!?]{{1,60}}? (?:is|can be) (?:available|"
        rf"found|seen|watched|linked|here)\b",
        rf"\bin {_THE} {_PIC}(?: (?:below|above|here))?,? (?:we|you|i)(?:'ll| will| can)? (?:show|see|explain|learn|demonstrate)(?: you)? how (?:to|you)\b",
        rf"\b(?:settings?|options|configuration|screen|values|form|fields|page|switches|cables|wiring) (?:[\w-]+ ){{0,3}}?(?:match|matches|"
        rf"looks? (?:exactly )?(?:like|the same as|as in)|"
        rf"corresponds? to|be (?:the same as|like|as in)) {_THE} {_PIC}\b",
        rf"\b(?:choose|select|set|enter|use|copy|tick|fill in)\b[^.;:!?]{{0,40}}? (?:that )?you see (?:in|on) {_THE} {_PIC}\b",
        rf"\b(?:set|connect|place|put|fold|arrange|insert|attach|mount|position|lay)\b[^.;:!?]{{0,40}}? (?:the way|as|like) {_THE} {_PIC} (?:shows?|"
        rf"illustrates?|indicates?)\b",
        rf"\bfor (?:the |detailed |step-by-step |further |full |more )*(?:instructions|steps|guidance|"
        rf"directions)[^.;:!?]{{0,40}}?,? (?:please )?(?:watch|see|view|check|look at|refer to) (?:{_THE} )?{_PIC}\b",
        rf"(?:\A\W*|[,;:] |\b(?:in|{_THE}) )(?:{_THE} )?{_PIC}(?: (?:below|above|here|beneath|"
        rf"underneath))? (?:will )?(?:shows?|explains?|demonstrates?|illustrates?|describes?)(?: you)?(?: exactly| in detail)?"
        r" (?:how (?:to|you)|the (?:\w+ )?(?:steps|procedure|process)|step by step|what to|what you|where (?:to|you)|"
        r"which (?:\w+ )?(?:to|you))",
        rf"\b(?:how|where|what|which)\b[^.;:!?]{{1,40}} (?:can be seen|is shown|are shown|is marked|are marked|you can see|"
        rf"you see) (?:in|on) {_THE} {_PIC}\b",
        rf"\b{_PIC}(?: (?:below|above))? (?:will )?(?:walks?|guides?|takes?|leads?) you through\b",
        r"\b(?:do|proceed|fill (?:in|out)|enter|choose|select|connect|adjust|plug|assemble|mount|set|configure|arrange|fold|"
        r"wire|attach|complete|insert|place|position|install|use|apply|arrange)\b[^.;:!?]{0,60}?"
        rf" (?:exactly |just )?(?:(?:as|like)(?: (?:it is |is |are )?(?:shown|seen|illustrated|displayed|described|depicted|"
        rf"indicated|demonstrated|marked|given))?|shown|given|seen|indicated|illustrated|marked|visible) (?:in|on|by) {_THE} {_PIC}\b",
        rf"\b(?:use|enter|choose|select|set|copy|apply|insert) [^.;:!?]{{0,40}}?\b(?:settings|options|values|details|data|parameters|"
        rf"configuration) from {_THE} {_PIC}\b",
        # What to press is not named: only the picture shows it.
        rf"\b(?:click|tap|press|hit|push|select|choose|turn|pull)(?: on)? the (?:[\w-]{{1,12}} )?(?:buttons?|icons?|options?|links?|fields?|boxe?s?|areas?|symbols?|"
        rf"menus?|tabs?|arrows?|keys?|switch|levers?) (?:that (?:is|are) |which (?:is|are) )?(?:highlighted|circled|marked|shown|indicated|outlined|boxed|"
        rf"pictured|seen)"
        rf" (?:below|above|in (?:red|yellow|green|blue|orange)|(?:in|on) {_THE} {_PIC})\b",
    )
)
_POINTED_OUT = expression(
    rf"\b{_THE} {_PIC}(?: (?:below|above|here|beneath))? (?:point out|points out|highlights?|indicates?|"
    rf"marks?) [^.;:!?]{{0,30}}?\b(?:things?|what|where|which|places?|points?)\b"
)
# One of these stands in every sentence that hands an instruction over: most sentences on images have none.
_HINT = expression(
    r"follow|watch|show|illustrat|explain|demonstrat|describ|display|depict|given|seen|as in |like in |refer |see |view|check|look|consult|play|"
    r"point|highlight|indicat|available|found|match|walks?|guide|mark|through|circled|outlined|pictured|boxed| from "
    r"|learn|teach|tell|cover|find|there|here|recorded|made|steps|instructions|accord|as per|as in|to see|how "
)
# These end a sentence and leave the rest to what stands below.
_POINTS = expression(
    r"(?P<said>(?P<how>\bhere(?:'s| is) how(?: to [^.;:!?]{1,60}| you [^.;:!?]{1,60}| it works)?)"
    r"|\b(?P<steps>do the following|do this|follow(?:ing)? (?:these|the|the following|the below) (?:simple |easy |quick )?steps(?: below)?)"
    r"|\A\W*(?:please )?(?:use|enter|choose|select|set|copy|apply|tick|fill in) (?:these|the following) (?:[\w-]{1,15} ){0,2}(?:settings|values|options|"
    r"details|permissions|parameters|fields)(?: below)?"
    r"|\b(?:like this|like so|as follows|as shown(?: below| here)?|as below|as seen below|as (?:pictured|illustrated)(?: below)?)"
    r"|\A\W*(?:click|tap|press|look|select|choose|enter|push|pull)(?: on)? (?:here|this|these|this one|there))\W*\Z"
)
_POINTERS = (
    "here's how", "here is how", "the following", "do this", " steps", "like this", "like so", "as follows", "as shown", "as below", "as seen below", "as pictured",
    "as illustrated", " here", " this", " these", " there",
)  # fmt: skip
_LAST = (
    "how", "works", "following", "this", "steps", "below", "so", "follows", "shown", "here", "pictured", "illustrated", "these", "one", "there",
    "settings", "values", "options", "details", "permissions", "parameters", "fields",
)  # fmt: skip
# All that stands beside a video or a picture: "Watch this video:".
_MERELY = expression(
    rf"\A\W*(?:please )?(?:watch|see|view|look at|play|check out|have a look at|take a look at|follow|refer to|here(?:'s| is| are)) [^.;]{{0,40}}?\b{_PIC}\b"
    rf"|\b{_PIC}(?: below| above)? (?:will )?(?:shows?|explains?|demonstrates?|illustrates?|walks?|describes?)\b"
    rf"|\A\W*(?:[\w-]{{1,15}} ){{0,3}}{_PIC}\W*\Z"
    r"|\byou(?:'ll| will| should| can)? (?:see|(?:be|are) (?:presented with|shown|taken to)) (?:this|the following|an?|the) [^.;]{0,40}:\W*\Z"
    r"|\bhere(?:'s| is) how\W*\Z|\bfollow (?:these|the) steps(?: below)?\W*\Z"
)
# A picture that is a part of what is to be done: "click where the arrow points", "copy the settings from this screenshot". What stands
# behind a comma or in brackets comes on top of the words: "turn it clockwise, as in the picture".
_LOOKED_AT_THING = rf"(?:[\w-]{{1,15}} ){{0,2}}?(?:{_PICTURES}|videos?|infographics?|sketch(?:es)?|films?|recordings?)"
_LOOKED_AT = expression(
    r"(?<!, )(?<!\()\b(?P<said>where (?:the |an? |it is |it's |they are )?(?:[a-z]{2,8} )?(?:arrow|circle|marked|circled|highlighted|indicated|shown)\b(?: points?| is)?"
    r"|(?:the|those|all|only|these) (?:(?!(?:in|on|with|by|to|of)\b)[\w-]{1,15} ){1,4}(?:that (?:is|are) |which (?:is|are) )?(?:highlighted|circled|outlined|"
    r"pictured|(?:marked|shown|indicated) (?:in|on|with|by))\b"
    rf"|(?:from|(?<!as )(?<!shown )(?<!seen )(?:in|on)|like) (?:the|this|these|our|that) {_LOOKED_AT_THING}(?=\W*\Z)"
    r"|(?<!, )as (?:illustrated|pictured)(?=\W*\Z)"
    rf"|(?:use|take|follow) (?:the|this|our) {_LOOKED_AT_THING} as"
    rf"|(?:the|this|our|these) {_LOOKED_AT_THING} (?:shows?|tells?|takes? you|guides? you|leads? you|walks? you|has (?:it|everything))\b"
    rf"|(?:play|watch|see|view) (?:the|this|our) {_LOOKED_AT_THING}(?=\W*\Z))"
)
_POINTED_CUES = (
    *_POINTERS, *_CUES, "illustrated", "infographic", "sketch", "film", "arrow", "circle", "highlighted", "outlined", "marked", "shown", "indicated",
)  # fmt: skip
_OFFER = expression(r"\b(?:you can also|also|if you prefer|alternatively|in addition|as well|optional)\b")
_NOT_TOLD = expression(
    r"\b(?:we|they|it|who|if you(?: have)? (?:watch|see|view)\w*|after|when|before|record|make|create|upload|send|share|film|add|post) (?:\w+ )?\Z"
)

_MEDIA = expression(
    r"!\[(?P<alt>[^\]\n]{0,200})\]\((?:<[^<>\n]{0,600}>|[^()\n]{0,600})\)(?:\{[^{}\n]{0,200}\})?|<img\b(?P<attributes>[^<>]{0,1000})>|<(?:video|"
    r"iframe)\b[^<>]{0,2000}>|\{[%{]<? ?(?:youtube|vimeo|video|loom)\b[^{}\n]{0,300}>?[%}]\}|"
    r"https?://(?:www\.|player\.)?(?:youtube\.com|youtu\.be|vimeo\.com|loom\.com)/[^()\s<>\"]{3,200}"
)
# A section without words is short in the source, too.
_FAR = 8000
_ALT = expression(r"\balt\s{0,3}=\s{0,3}[\"'{]\s*(?P<alt>[^\"'}]{0,200})")
_NO_ALT = expression(
    r"(?:image|img|screenshot|screen shot|picture|photo|untitled|alt text|alt|gif|video)?[\s\d_.:()-]*|[\w.-]{1,80}\.(?:png|"
    r"jpe?g|gif|webp|svg|mp4)",
    re.IGNORECASE,
)
_ASKS_HOW = expression(
    r"\A[\W\d]{0,6}(?:how (?:to|do|does|can|should)\b|step \d{1,2}\W*\Z|instructions?\W*\Z|steps\W*\Z|(?:setting up|"
    r"installing|resetting|changing|connecting|activating|creating|cancelling|canceling|adding|removing|"
    r"updating|pairing|replacing|configuring|assembling|booking|returning|ordering|downloading|uploading|finding|using|"
    r"opening|closing|inserting|charging|cleaning) |where (?:to|do|can)\b|[a-z]{2,20}ing (?:your|the|an?|my|with|by)\b)"
)
_SHORT = 160
# A heading that tells what to reach and not what to press: "Choose your package", "Step 2: Connect the lamp".
_TELLS = expression(
    r"\A[\W\d]{0,6}(?:step \d{1,2}\W{1,4})?(?:select|choose|connect|disconnect|remove|insert|place|set(?: up)?|find|fill|add|install|start|create|delete|attach|"
    r"change|update|edit|verify|get|activate|cancel|return|redeem|pay|book|pair|assemble|mount|charge|download|configure|register|claim|replace)(?![\w-])"
    r" (?!us\b)[^\"`.!?]{2,50}\Z"
)
# What only leads elsewhere is no step.
_LEADS_ON = expression(
    r"\A\W*(?:please )?(?:click|tap|press|go|look|read|check|see) (?:on )?(?:here|this link|the link|below)\b|\A\W*please note\b|\A\W*keep in mind\b"
)
_IMPERATIVE = expression(
    r"\A[\W\d]{0,5}(?:(?:please|then|now|next|first|finally|to [^,]{1,60},|in [^,]{1,60},|on [^,]{1,60},|after [^,]{1,60},|"
    r"once [^,]{1,60},|when [^,]{1,60},|if [^,]{1,60},),? )?"
    r"(?:click|tap|press|open|select|choose|go|enter|type|hold|turn|push|pull|plug|unplug|connect|disconnect|remove|insert|"
    r"place|put|set|switch|sign|log|find|scroll|swipe|wait|use|check|fill|"
    r"add|save|confirm|copy|paste|run|download|install|start|stop|restart|navigate|head|create|delete|move|take|make|write|"
    r"give|attach|drag|drop|hover|double-click|right-click|expand|search|"
    r"scan|detach|slide|lift|rotate|release|repeat|submit|upload|send|print|cut|fold|unfold|screw|loosen|tighten|pick|"
    r"tick|do|measure|wrap|thread|fasten|tie|change|update|edit|verify|google|compare|look|read|launch|allow|accept|agree|note|keep|double-check)\b"
)


# "Press the ![](menu.png) button": what to press has no name. Words beside it ("the Menu ![]()", "![]() menu button") are one.
_PRESS = expression(
    r"\b(?:press|click|tap|hit|select|choose|touch|push)(?:ing)?(?: on)?(?: the| this)?(?: (?:small|button|icon|symbol))?\s{1,3}(?=!\[|<img\b)",
    re.IGNORECASE,
)
_NAMED_BEHIND = expression(
    r"\s{0,3}(?:[(*_\"“]|(?!and\b|or\b|then\b|to\b|in\b|at\b|on\b|button\b|icon\b|symbol\b)[\w-]{1,20} (?:[\w-]{1,20} )?(?:buttons?|icons?|symbols?|menus?|"
    r"links?|tabs?|options?)\b)"
)


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    if words.words & _WORDS:
        yield from _handed_over(article, words)
    yield from _pointed_at(article, words)
    yield from _without_words(article, words)
    yield from _nameless(article)


def _pointed_at(article: Article, words: ArticleText) -> Iterator[Hit]:
    """Instructions that are nothing without the picture under them: "Connect the cables like this:", "Click where the arrow points."."""
    for block, sentence, text in words.sentences_with(_POINTED_CUES):
        found = _left_to_a_picture(text)
        if found is None or not _nothing_else(article, block, sentence):
            continue
        # That is told already.
        if any(cue in text for cue in _CUES) and _hand_over(text):
            continue
        at = sentence.start + found.start() + len(found[0]) - len(found[0].lstrip())
        stop = sentence.start + found.end("said")
        yield Hit(
            place=article.place(block, at, stop),
            values={"what": f"“{block.text[at:stop]}” leaves the step to something to look at"},
        )


def _left_to_a_picture(text: str) -> re.Match[str] | None:
    """The words of a folded sentence that leave what to do to the picture or the video under it."""
    if text.rstrip(" :.!*_)").endswith(_LAST) or "how to " in text or "how you " in text:
        found = _POINTS.search(text)
        if found and (_IMPERATIVE.match(text) or found["how"] or found["steps"]):
            return found
    if _OFFER.search(text) or not _IMPERATIVE.match(text):
        return None
    return _LOOKED_AT.search(text)


def _nothing_else(article: Article, block: Block, sentence: Sentence) -> bool:
    """Whether pictures without alternative text, or a video, follow a sentence, and its section has no steps in words."""
    source = article.source.text
    after = next((b for b in article.blocks[block.index + 1 :] if b.kind != "image"), None)
    end = after.span.start if after else article.extent.end if article.extent else len(source)
    start = block.source_span(sentence.start, sentence.end).end
    media = list(_MEDIA.finditer(source, start, min(end, start + _FAR)))
    if not media or any(_alternative(m) for m in media) or block.marked("link", sentence.start, sentence.end):
        return False
    return not _has_steps(section(article.blocks, block), block, sentence.start)


def _nameless(article: Article) -> Iterator[Hit]:
    """Buttons that are named by a picture without alternative text, and by nothing else."""
    source = article.source.text
    if "![" not in source and "<img" not in source:
        return
    for block in article.blocks:
        written = source[block.span.start : block.span.end]
        if block.kind not in RUNNING_TEXT or ("![" not in written and "<" not in written) or is_quotation(article.blocks, block):
            continue
        for press in _PRESS.finditer(source, block.span.start, block.span.end):
            media = _MEDIA.match(source, press.end())
            if media and not _alternative(media) and not _NAMED_BEHIND.match(source, media.end()):
                yield Hit(
                    place=article.span_place(Span(press.start(), media.end()), "", block.heading),
                    values={"what": "What to press is named by a picture alone"},
                )
                break


def _handed_over(article: Article, words: ArticleText) -> Iterator[Hit]:
    """Sentences that leave the instruction to a picture or a video."""
    for index in words.blocks_with(_CUES):
        block = article.blocks[index]
        if block.kind not in RUNNING_TEXT or is_quotation(article.blocks, block):
            continue
        for sentence in block.sentences:
            text = words.folded[index][sentence.start : sentence.end]
            found = _hand_over(text)
            if not found or _OFFER.search(text):
                continue
            start, end = sentence.start + found.start(), sentence.start + found.end()
            while not words.folded[index][start].isalnum():
                start += 1
            # What is set off names a button; but not when the whole sentence is set off.
            named = any(
                m.kind in ("strong", "code", "emphasis")
                and sentence.start <= m.start < sentence.end
                and not (m.start <= start and end <= m.end)
                for m in block.marks_at(sentence.start, sentence.end)
            )
            if named or block.marked("code", start, end) or in_quotes(block.text, start, end):
                continue
            after = found.re.pattern == _POINTED_OUT.pattern
            around = [b for b in section(article.blocks, block) if not after or (b.index > index and b.heading == block.heading)]
            if not _has_steps(around, block, sentence.start) and not _leads_to_words(around):
                yield Hit(
                    place=article.place(block, start, end),
                    values={"what": f"“{block.text[start:end]}” leaves the step to something to look at"},
                )


def _hand_over(text: str) -> re.Match[str] | None:
    if not _HINT.search(text):
        return None
    for form in (*_FORMS, _POINTED_OUT):
        found = form.search(text)
        if found and not _NOT_TOLD.search(text[: found.start()]):
            return found
    return None


def _has_steps(blocks: Sequence[Block], block: Block, at: int) -> bool:
    """Whether two instructions stand in words in these blocks, besides the sentence at that place."""
    count = 0
    for other in blocks:
        if other.kind in RUNNING_TEXT:
            count += sum(
                (_IMPERATIVE.match(fold(s.text)) is not None and not _LEADS_ON.match(fold(s.text)))
                for s in other.sentences
                if other.index != block.index or s.start != at
            )
    return count >= 2


# Where a page with the instructions in words is linked beside it, the video is not all there is.
_IN_WORDS = expression(r"\b(?:instructions?|guides?|manual|steps)\b")
_SHOWS_ONLY = expression(rf"\b{_PIC}\b")


def _leads_to_words(blocks: Sequence[Block]) -> bool:
    return any(
        s.start <= m.start < s.end
        for b in blocks
        if b.kind in RUNNING_TEXT
        for m in b.marks
        if m.kind == "link"
        for s in b.sentences
        if _IN_WORDS.search(text := fold(s.text)) and not _SHOWS_ONLY.search(text)
    )


def _without_words(article: Article, words: ArticleText) -> Iterator[Hit]:
    """Sections that ask how and hold nothing but pictures and videos."""
    source = article.source.text
    for block in article.blocks:
        heading = words.folded[block.index]
        if block.kind != "heading" or not (_ASKS_HOW.match(heading) or _TELLS.match(heading)):
            continue
        following = next((b for b in article.blocks[block.index + 1 :] if b.kind != "image" and not _merely(words, b)), None)
        if following is not None and (following.kind != "heading" or following.level > block.level):
            continue
        end = following.span.start if following else article.extent.end if article.extent else len(source)
        media = list(_MEDIA.finditer(source, block.span.end, min(end, block.span.end + _FAR)))
        if media and not any(_alternative(m) for m in media) and not _told_already(article, block, following):
            yield Hit(
                place=article.span_place(Span(media[0].start(), media[0].end()), "", (*block.heading, block.text)),
                values={"what": f"“{block.text}” is answered by a picture or a video alone"},
            )


def _merely(words: ArticleText, block: Block) -> bool:
    """Whether a block only shows a video or a picture round: "Watch this short video:"."""
    text = words.folded[block.index]
    if block.kind not in RUNNING_TEXT or len(block.sentences) != 1 or len(text) > _SHORT:
        return False
    return _MERELY.search(text) is not None or (_LOOKED_AT.search(text) is not None and not _OFFER.search(text))


def _told_already(article: Article, heading: Block, following: Block | None) -> bool:
    """Whether a sentence beside the picture has been reported: one finding a section is enough."""
    between = article.blocks[heading.index + 1 : following.index if following else None]
    return any(b.kind in RUNNING_TEXT and (_hand_over(fold(b.text)) or _POINTS.search(fold(b.text))) for b in between)


def _alternative(media: re.Match[str]) -> bool:
    """Whether words stand in for the picture."""
    if media["alt"] is None and media["attributes"] is None:
        return False
    found = _ALT.search(media["attributes"] or "")
    alt = media["alt"] if media["alt"] is not None else found["alt"] if found else ""
    return _NO_ALT.fullmatch(alt.strip()) is None
