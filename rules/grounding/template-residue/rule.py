"""KB506: what a template or an author left behind.

Notes to the author ("TODO: …", "TBD"), sample text ("lorem ipsum", "insert screenshot here"), blanks for a number
("XX days", "$XX"), brackets that ask to be filled ("[insert name]", "[Company Name]"), links to no more than the word "link" and variables that nothing resolves
("{{refund_days}}" in plain Markdown). So are answers that are nothing but the order to write them ("Add details"), what comes along
with the pasted answer of a language model, and notes in comments behind words that are not settled.

It is silent in code and quotations; for variables in an article that uses the syntax of its site's generator; for blanks
that the reader is told to fill in ("replace [your name] with"); and in sample letters, messages and articles that
explain templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import msgspec

from kblint.articles.model import Article, Block, Span
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.needed import sparing
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, ArticleText, article_text
from kblint.rules.surroundings import in_quotes, is_quotation

_UNIT = (
    r"(?:business |working |calendar )?(?:days?|hours?|minutes?|weeks?|months?|years?|percent|dollars?|euros?|pounds?|items?|"
    r"points?|miles|km|kg|"
    r"gb|mb|tb|customers?|users?|times|times a|nights?)"
)
_NOTE = expression(
    r"(?:(?<=[(\[])|\A\W{0,4}|(?<=[.!?:;] ))(?P<note>(?:TODO|FIXME|TBD|TBC|TKTK|XXX)(?=\s*(?::|-|\u2013|\u2014|\)|\]|\(|\Z|"
    r"\.(?:\s|\Z)))|"
    r"TODO (?=[A-Z]{2,}\b)[A-Z]+(?: [A-Z]+){0,8}|TODO (?:add|write|update|check|insert|confirm|fix|ask|link|replace|remove|review|verify|find|"
    r"describe|explain|clarify|"
    r"screenshot|image)\b)"
    r"|(?:\A\W{0,4}|(?<=[.!?:;)] ))(?P<tag>#(?:todo|TODO|fixme|FIXME|tbd|TBD))(?![\w-])"
    r"|(?<![\w-])(?P<open>TB[DCA])(?![\w-])"
    r"|(?:\A\W{0,4}|(?<=\[))(?P<wip>WIP)(?=\s*[:\u2013\u2014)\]-]|\W*\Z)"
)
# Words in capitals among others that are not: "thank you for choosing COMPANY NAME".
_NAME = expression(
    r"(?<![\w-])(?:(?:COMPANY|BUSINESS|STORE|SHOP|BRAND|PRODUCT|YOUR (?:COMPANY|BUSINESS|STORE|SHOP|BRAND|PRODUCT))[ _]NAME|"
    r"YOUR[ _]?(?:COMPANY|BUSINESS|STORE|SHOP|BRAND)(?:_NAME)?|(?:updated|revised|[Ee]ffective)(?: on| from|:)? DATE|"
    # "See PARKING_RULES_URL": a name that stands for an address, where one is to go.
    r"(?:(?<=here: )|(?<=visit )|(?<=[Ss]ee )|(?<=us at )|(?<=us on )|(?<=rite to )|(?<=mail )|(?<=at: ))(?!API|APP_|BASE_|DATABASE|DB_|SITE_|ENV)"
    r"[A-Z][A-Z0-9]+(?:_[A-Z0-9]+){0,5}_(?:URL|LINK|E?MAIL|PHONE|ADDRESS|NUMBER)|"
    r"(?:PASTE|INSERT|ADD|PUT)_[A-Z0-9_]{2,60}_HERE|[X]x[Y](?= (?:foot|feet|ft|m|met(?:er|re)s?|cm|office|room|space|desk|studio|unit|booth|plot|storage|locker|"
    r"area)\b)|"
    r"(?<=%)(?:COMPANY|STORE|SHOP|BRAND)(?:_NAME)?(?=%)|"
    r"INSERT (?!INTO\b|OR\b)[A-Z]{3,20}(?: [A-Z]{2,20}){0,3})(?![\w-])"
)
_SAMPLE = sparing(
    r"\b(?:lorem ipsum(?: dolor(?: sit amet)?)?|(?:insert|add|paste|put|place) (?:an? |the |your )?(?:image|photo|logo|quote|answer|map|screenshot|"
    r"picture|video|link|text|copy|content|name|number|date|"
    r"description|title|table|details) here|(?:your|sample|placeholder|dummy|some) (?:text|content|copy) (?:goes )?here|"
    r"(?:text|content|description|title|details|copy|image|answer) goes here|"
    r"replace this with (?:your (?:own )?|the (?:real|actual|right) |real |actual )(?:text|words|content|wording|copy|description)|"
    r"\A\W*write your (?:text|answer|content) here|\A\W*enter (?:the |a )?(?:text|answer|content|description) here(?=\W*\Z)|\A\W*note to (?:self|editors?|"
    r"authors?)(?= ?:)|"
    r"\A\W*(?:image|photo|picture|video|screenshot|map|logo) here(?=\W*\Z)|"
    r"(?:\A\W*|(?<=: )[*_]{0,2})insert (?:an? |the )?(?:screenshots?|images?|photos?|pictures?|video|diagram|logo|map)(?=\W*\Z)|"
    r"error! (?:reference source|bookmark|hyperlink reference) not (?:found|defined|valid)|"
    r"(?:replace|delete|remove) this (?:text|paragraph|placeholder|sentence|section) (?:with|before)|screenshot to come|"
    r"(?:content|copy|link|text|image|details) to come(?=\W*\Z|[)\]])|to be (?:written|filled in) ?(?=[.)\]]|\Z)|"
    r"(?:text|content|details|description|links?|images?|screenshots?|answer) to be (?:added|provided|supplied|confirmed)(?=\W*\Z|[)\]]))|"
    r"\((?:insert|add|put) (?:an? |the )?(?:link|url|screenshot|image|number|date|name|price|amount)\)|"
    r"[\[(](?:note to (?:self|editors?|authors?|writers?|reviewers?|designers?)\b|(?:editor|author|writer|reviewer)s?: (?:please|check|confirm|can)\b)|"
    r"\A\W*draft ?[:\u2013\u2014-] ?(?:do not|don't|not to be) publish\w*|\A\W*to be (?:confirmed|announced|determined|decided|advised)(?=\W*\Z)"
)
# What an author wrote beside a word of the template, for whoever fills it in; and what templates have for a day, a mailbox and a number.
_BESIDE = expression(
    r"[\[(](?:please )?(?:change|edit|update|replace|amend|correct|fix) (?:this|me|these|this (?:number|figure|date|value|text))[\])]|"
    r"[\[(](?:link|url|web address|screenshot|image|picture|photo|video|address|date|price|number|details?|text|name|wording|source|reference) "
    r"(?:tbc|tbd|tba|needed|missing|pending|required|to (?:come|follow)|to be (?:added|confirmed|supplied|provided|inserted))[\])]|"
    r"\[[a-z][\w '/-]{2,40}? ?[-\u2013\u2014:] ?(?:to be (?:added|confirmed|supplied|provided|inserted)|tbc|tbd)\]|"
    r"[\[(](?:(?!no |a |as |the |its )[a-z-]{2,16} ){0,2}placeholder(?: (?:text|image|price|fee|date|copy))?[\])](?!\()|"
    r"(?<=\])\((?:[\w /-]{1,30} )?(?:todo|tbd|tbc|tba)(?:[ :][\w ]{0,30})?\)|"
    r"(?<=\])\((?:link|url) to [\w ]{2,30}\)|\[object object\]|"
    r"[\[(]needs? (?:an? |the )?(?:link|url|screenshot|image|picture|photo|video|example|source|number|date)(?: (?:to|for|of|from|here)\b[^\[\]()]{0,60})?[\])]|"
    # What an author has yet to find out.
    r"[\[(](?:(?:i |we )?(?:still )?(?:need|have) to|to be|still to) (?:(?:double-?)?check(?:ed)?|verif(?:y|ied)|clarif(?:y|ied)|rewrit(?:e|ten)|"
    r"reworded)(?: (?:this|that|these|with \w+|if \w+))?[\])]|"
    r"[\[(](?:double-?check|check|verify|confirm|clarify) (?:this|these|that|with (?:legal|finance|marketing|support|sales|the team|product)|(?:if|"
    r"whether) (?:this is )?(?:still )?"
    r"(?:true|correct|accurate|current))[\])]|[\[(]is (?:this|that) (?:still )?(?:true|correct|right|accurate|current|up to date)\?[\])]|"
    r"\b(?:phone|call|number)\b[^.;:!?]{0,30}[ :]000[ -]000[ -]0000|"
    r"(?<=\])\((?:tbc|tbd|tba|todo|coming soon|(?:insert|add) [\w ]{2,30}|link(?: (?:here|goes here))?)\)|"
    r"[\[(](?:(?:citation|source) needed|needs? (?:an? )?(?:update|updating|review|reviewing|checking|rewriting|confirmation|source|link)|to be updated)[\])]|"
    r"\b(?:(?:last )?(?:updated|revised|reviewed)|effective(?: date| from| as of)?|as of|valid (?:from|until))(?: on)?:? (?:mm|dd)/(?:mm|dd)/yy(?:yy)?|"
    r"\b(?:us|our \w+)\b[^.;:!?@]{0,30}[ :][\w.+-]{2,20}@(?:your-?(?:company|domain|store|shop|business|website|site|brand)|mycompany)\.(?:com|org|net)|"
    r"\b(?:call|phone|reach|text)(?: us| our (?:\w+ ){1,3}?)? ?(?:at|on|:) (?:\+?1[ -])?(?:\(?555\)?[ -]555[ -]5555|\(?123\)?[ -]456[ -]7890)"
)
_ASKS = "insert|add|enter|fill in|specify|include|describe|link to|name of|number of|date of|amount of|list of"
_BLANK = expression(
    rf"(?<![\w.-])[$£€]x(?=/(?:mo|month|yr|year|user|seat|hour|day|week|person)(?!\w)| (?:per|a|each) (?:month|year|user|seat|hour|day|week|person)\b)|"
    rf"(?<![\w.-])(?:[$£€] ?)(?:xx+(?:[.,]xx+)?|x\.xx|_{{3,}}|\?\?+)(?![\w-])|"
    rf"(?<=\bcall us at )xxx+[ -]xxx+(?:[ -]xxx+)?|(?<=\bcall us on )xxx+[ -]xxx+(?:[ -]xxx+)?|(?<=\bcall )xxx+[ -]xxx+(?:[ -]xxx+)?|"
    # "There are X categories"; "can be found ____ or at the desk".
    rf"(?<=\bthere are )xx?(?= [a-z]{{4,}}s\b)|(?<=[a-z] )_{{4,}}(?= (?:or|and|to|in|on|at|of|for|from|is|are|with|by|before|after)\b)|"
    rf"(?<![\w:.])xx:xx(?![\w:])|(?:(?<=\bis )|(?<=\bare )|(?<=\bcosts )|(?<=\btakes )|(?<=\bat )|(?<=\bof )|(?<=\bfrom )|(?<=\buntil )|(?<=: ))\?{{3,}}(?=[\s).,;]|"
    rf"\Z)|"
    rf"(?<=\bpage )(?:xx+|\?\?+|\[x+\])(?![\w-])|(?:(?<=\bsection )|(?<=\bchapter )|(?<=\bstep )|(?<=\btable )|(?<=\bfigure )|(?<=\bappendix ))(?:\?\?+|"
    rf"\[x+\])(?![\w-])|"
    rf"<<\s?(?:(?:{_ASKS}|link|tbc|tbd|todo|x+|\?+)(?![\w-])[\w' /&,.-]{{0,40}})?\s?>>|"
    rf"(?<![\w.$-])(?:xx+(?:(?:-| to )xx+)?|_{{3,}}|#{{2,}}|\[x+\]|"
    rf"\?\?+)(?:[ -](?={_UNIT}\b)|(?=%)| ?(?=%))(?:{_UNIT}|%)"
)
# What comes along when the answer of a language model is pasted: its marks of sources, and what it says of itself.
_PASTED_ANSWER = expression(
    r":?contentreference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\[oai_citation[^\[\]]{0,120}\]|\u3010\d{1,4}(?::\d{1,4})?\u2020[^\u3010\u3011]{0,60}\u3011|"
    r"\bas an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant),? i\b|\bas of my (?:last|latest) (?:knowledge|training) (?:update|cutoff|cut-off)\b"
)
_PASTED_CUES = (
    "oaicite",
    "oai_citation",
    "\u2020",
    "as an ai ",
    "as a ai ",
    "as an artificial ",
    "as a artificial ",
    "as of my last ",
    "as of my latest ",
)
# A blank that asks for something: alone in brackets, or a verb with what it asks for.
_ALONE = (
    "company name|company|your company|your organisation|your organization|your brand|your product|business name|brand name|brand|store name|"
    "product name|product|app name|customer name|customer|client name|agent name|agent|team name|support email|email address|phone number|"
    "support number|website url|website|url|link here|link|date|amount|number of days|number|price|address|todo|tbd|tbc|tk|placeholder|xx+|x|"
    "first name|last name|name|time|location|location name|venue|start date|end date|timeframe|time frame|x days|screenshot|image|opening hours|hours|percentage|photo|"
    r"picture|map|video|logo|"
    r"(?:manager|owner|director|coach|teacher|contact|host|organi[sz]er|treasurer|secretary)(?:'s)? (?:name|e-?mail|phone|number)"
)
_OF_WHOM = "company|business|store|shop|support|contact|return|returns|mailing|postal|physical|street|office|billing|registered|warehouse|customer service|team|brand"
_FIELD = (
    "name|address|e-?mail|e-?mail address|phone|phone number|telephone number|number|url|website|hours|opening hours|location"
)
# Single braces are the syntax of many programs; these words in them are nobody's.
_BRACED = expression(
    rf"(?<![{{$\w%#\\])\{{ ?(?:(?:your |our |the )?(?:{_OF_WHOM})[ _](?:{_FIELD})|(?:{_ASKS}) [\w' /&,.-]{{2,50}}|email address|phone number|"
    r"(?:number of|x) (?:business )?(?:days|hours|weeks|months)) ?\}(?!\})"
)
_BRACKET = expression(
    rf"(?:(?<=\bus at )|(?<=\bus on )|(?<=\bus via ))\[[\w' -]{{2,30}}\](?![(\[:])|[\[<](?:(?:{_ALONE})|(?:your |our |the )?(?:{_OF_WHOM}) (?:{_FIELD})|"
    rf"(?:{_ASKS}) [\w' /&,.-]{{2,50}})[\]>](?![(\[:@])(?!(?<=>)[^<>]{{0,200}}</)"
)
# What templates write in capitals, for whoever makes an article of them, and what they have for a mailbox, a telephone, a day and a time.
_TO_FILL = expression(
    r"(?<!\w)\[[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\](?![(\[:])|\[(?i:brand|company|store|shop|business|product|app|site)[ _-]?(?i:name)\](?![(\[:])|"
    r"\[(?:CONFIRM|VERIFY|CHECK|SCREENSHOT|IMAGE|PHOTO|VIDEO|INSERT|ADD|LINK|PLACEHOLDER)(?: ?[:\u2013\u2014-]) [^\[\]]{3,200}\]|"
    r"\[[\w.+-]{2,30}@(?:your|my|the)?-?(?:brand|company|domain|store|shop|business|website|site|email)(?:name)?\.[a-z]{2,6}\](?![(\[:])|"
    r"\[[\w.+-]{2,30}@your[\w-]{2,20}\.[a-z]{2,6}\](?![(\[:])|\[?(?<![\w+])\+\d{1,3}(?:[ -]\(?X{2,4}\)?){2,4}(?![\w-])\]?|"
    # "Phone: [Acme Contact Number]"
    r"(?<=: )\[(?:[A-Z][\w&'.-]{0,20} ){0,3}(?:Number|Email|E-mail|Email Address|Address|Phone|Telephone|WhatsApp|Website|URL|Link|Name|Hours|Price|Date)\](?![(\[:])|"
    # A day in the braces of a template: nothing resolves to that.
    r"\{\{ ?(?:\d{1,2}(?:st|nd|rd|th)?,? [A-Za-z]{3,9},? \d{4}|[A-Za-z]{3,9},? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d) ?\}\}|"
    rf"\[(?i:e\.g\.),? [^\[\]]{{1,40}}\](?=[ -]{_UNIT}\b)|"
    r"\[(?i:month|day|date|dd|mm)(?:[ ,/-]{1,2}(?i:month|day|year|dd|mm|yyyy|yy)){1,2}\](?![(\[:])"
)
# In plain Markdown nothing resolves these. A site generator's own objects (site.…, page.…) and filters are its business.
_VARIABLE = expression(r"\{\{ ?(?P<name>[A-Za-z][\w .-]{0,60}?) ?\}\}")
_GENERATOR_NAME = expression(
    r"(?:site|page|layout|include|content|paginator|params|data|config|book|post|item|section|collections|forloop|"
    r"\$?frontmatter|env|theme|product|variables|snippets?|partials?|url|relref|ref|"
    r"baseurl|block|self|super|this|macros?)(?:[. ]|\Z)"
)
_GENERATOR = expression(
    r"\{%|\{!|\{\{\{|\{(?:start|end)_\w+\}|\{\w+\|[^{}\n]{1,60}\}|\{\{[<%]|\{\{-|\{\{[^}\n]{0,80}[|(\"']|\{\{ ?[.$#/>!&]|\{\{ ?(?:site|page|layout|include)\b|<%|\$\{\{"
)
_TO_BE_FILLED = expression(
    r"\b(?:replac(?:e|es|ed|ing)|substitut\w{1,4}|fill(?:ed|ing)? (?:in|out)|where [\[<{]|swap|instead of|your own|"
    r"for example|e\.g\.|such as|placeholders?|variables?|template|merge (?:tag|field|code)s?|"
    r"tokens?|personali[sz]\w{1,7}|macros?|syntax|subject line|copy (?:and paste|this|the)|paste|write(?! to\b)|type|typing|says?|"
    r"(?<=\w )reads?(?! (?:our|the|this|these|more|about|all)\b)|named?|called|example|wording|format|pattern|in the form|like this|"
    r"as follows|shown as|appears? as|displayed|"
    r"click|press|tap|choose|select|hit|button|key)\b"
)
# "Subject: Your order [order number]": what such a message, file or number looks like.
_LOOKS = expression(
    r"\b(?:subject|title|titled|sender|file ?name|format)(?: line)?\W{0,3}:[^:]{0,120}\Z|\b(?:subject|subject line|titled|file name) [^:;!?]{0,60}\Z"
)
# A paragraph that says nothing but that somebody tried something.
_TRIED = expression(
    r"(?:TEST|TESTE|TESTING|TEST TEST|(?:[Tt]his is )?(?:[Aa] )?[Pp]laceholder(?: text)?|[Aa]sdf\w{0,6}|ASDF\w{0,6}|[Ff]oo ?bar|FOOBAR|"
    r"(?:[Bb]la(?:h)? ?){2,4}|(?:[Ss]ample|[Dd]ummy) (?:text|content)|\?{3,5})[.!]{0,3}"
)
_ABOUT_TEMPLATES = expression(
    r"\b(?:templates?|placeholders?|variables?|merge (?:tags?|fields?)|personali[sz]\w{1,7}|macros?|snippets?|liquid|"
    r"handlebars|dynamic (?:content|fields?|text)|canned (?:responses?|replies)|sample|example|"
    r"letter|script|wording|syntax|automations?|webhooks?|email notifications?|shortcodes?|tokens?)\b"
)
_TODO_FEATURE = expression(
    r"\bto-?dos?\b.{0,20}\b(?:list|app|item|task|board|column|status|comment|tag|label)|\b(?:list|app|item|task|board|column|"
    r"status|comment|tag|label)s?\b.{0,20}\bto-?dos?\b"
)
_NOTE_CUES = ("wip", "todo", "fixme", "tbd", "tbc", "tba", "tktk", "xxx")
_NAME_CUES = (
    "_here", "_url", "_link", "mail", "_phone", "_address", "_number", "d date", "d on date", "d: date", "effective date", "effective from date", "effective: date",
    "xxy", "%company",
    "%store", "%shop", "%brand",
    "insert ",
    *(f"{whose} name" for whose in ("company", "business", "store", "shop", "brand", "product")),
    *(f"your{gap}{whose}" for gap in ("", " ", "_") for whose in ("company", "business", "store", "shop", "brand")),
)  # fmt: skip
_SAMPLE_CUES = (
    *(f"insert {a}{thing}" for a in ("", "a ", "an ", "the ") for thing in ("screenshot", "image", "photo", "picture", "video", "diagram", "logo", "map")),
    "(insert ", "(add ", "(put ", "note to ", *(f"{who}{s}:" for who in ("editor", "author", "writer", "reviewer") for s in ("", "s")), "draft",
    *(f"to be {done}" for done in ("confirmed", "announced", "determined", "decided", "advised", "added", "provided", "supplied", "written", "filled")),
    "lorem", "error! ", "replace this", "your text", "note to self", "note to editor", "note to author", " here", "this text", "this p", "this s", " to come",
)  # fmt: skip
_BESIDE_CUES = (
    *(f"{word}{end}" for word in ("this", " me", "these", "this number", "this figure", "this date", "this value", "this text", "tbc", "tbd", "tba", "todo", "needed",
    "missing", "pending", "required", "to come", "to follow", "to be added", "to be confirmed", "to be supplied", "to be provided", "to be inserted",
    "to be updated", "coming soon", "placeholder", "placeholder text", "placeholder image", "placeholder price", "placeholder fee", "placeholder date",
    "placeholder copy", "citation", "source", "update", "updating", "review", "reviewing", "checking", "rewriting", "confirmation", "link", "here")
    for end in (")", "]")),
    *(f"{note}{end}" for note in ("todo", "tbd", "tbc", "tba", "that", "true?", "correct?", "right?", "accurate?", "current?", "date?", "true", "correct",
    "accurate", "current",
    "legal", "finance", "marketing", "support", "sales", "team", "product", "check", "checked", "verify", "verified", "clarify", "clarified", "rewrite", "rewritten",
    "reworded")
    for end in (")", "]")), "000 000", "000-000", " todo ", "(todo", "tbd ", "check with ", "verify with ",
    "[need", "(need", "](link to ", "](url to ", "[object ", "](insert ", "](add ", "/yy", "@your", "@mycompany", "555-5555", "555 5555", "456-7890", "456 7890",
)  # fmt: skip
# One of these ends a note, or stands in what templates have.
_BESIDE_SIGNS = (")", "]", "/yy", "@", "555", "456", "000")
_BLANK_CUES = ("$x", "£x", "€x", "page x", "there are x", "xx:xx", "??", "xx", "x.xx", "___", "[x", "??", "<<", "##")
_CUES = (*_NOTE_CUES, *_NAME_CUES, *_SAMPLE_CUES, *_BESIDE_CUES, *_BLANK_CUES, *_PASTED_CUES, "[", "<", "{")


_CAPITALS = (
    " NAME", "_NAME", "YOUR", "INSERT ", " DATE", "_URL", "_LINK", "_EMAIL", "_MAIL", "_PHONE", "_ADDRESS", "_NUMBER", "_HERE",
    "XxY", "%COMPANY", "%STORE", "%SHOP", "%BRAND",
)  # fmt: skip
_SMALL = expression(r"[a-z]{3}")
_LEFT_OPEN = expression(r"\W*to be (?:confirmed|announced|determined|decided|advised)")
_STEP = expression(r"\W*insert (?!.* here\b)")
_SHORT = 32


class Residue(msgspec.Struct, frozen=True, order=True):
    """``[start, end)`` of the block's text, and what kind of residue it is."""

    start: int
    end: int
    form: str


_CURES = {
    "note": "Write what is missing, or take the note out before the article is published.",
    "sample": "Write the real text, or take the sample out.",
    "pasted": "Take it out: it came along with a pasted answer. Check that the rest of the answer is true.",
    "blank": "Write the number. If it depends on something, say on what.",
    "bracket": "Write what belongs in the brackets. If the reader is to fill it in, say so (“replace … with”) or show it as code.",
    "name": "Write the name itself. If the reader is to put it in, say so (“replace … with”) or show it as code.",
    "link": "Write the address that the link leads to, or take the link out.",
    "variable": "Write the value, or check the name: nothing resolves it in this file. If your site does, name it under the option “allowed”.",
}


# A link that leads to the word for what belongs there.
_NO_TARGET = expression(
    r"(?:link|url|href|todo|tbd|tbc|xx+|placeholder|(?:insert|add|your)[-_](?:the[-_])?(?:link|url)(?:[-_]here)?|(?:link|url)[-_]here|"
    r"link[-_](?:to[-_]come|tbd|todo)|broken-reference|)\Z"
)


_ADDRESS = expression(r"[@\d]|\w\.\w")


def _links_nowhere(article: Article, allowed: Sequence[str]) -> Iterator[Hit]:
    for link in article.links:
        target = fold(link.target)
        if not _NO_TARGET.match(target) or target in allowed or link.start >= link.end:
            continue
        # An address that leads nowhere is at least told.
        if not target and _ADDRESS.search(link.text):
            continue
        block = article.blocks[link.block]
        text = fold(block.text)
        # What explains how links are written shows one.
        if (
            not is_quotation(article.blocks, block)
            and block.kind != "image"
            and not _is_for_the_reader(article, block, text, Residue(link.start, link.end, "link"))
        ):
            yield Hit(
                place=article.place(block, link.start, link.end),
                values={"text": f"{link.text} ({link.target})", "cure": _CURES["link"]},
            )


# An answer that is nothing but the order to write it: "Is there a trial? — Add details".
_ORDER = expression(
    r"\W*(?:please )?(?:add|insert|include|provide|write|fill in|give|update)(?: (?:more|some|further|the|an?|your|missing))? "
    r"(?:details?|info|information|text|content|answer|description|explanation|links?|url|screenshots?|images?|pictures?|video|examples?|"
    r"instructions|copy|reply|response|wording)(?: (?:here|later|(?:for|on|about|to|of|from|that) (?:[\w'/-]{1,20} ?){1,6}))?\W*"
)
_LONGEST_ORDER = 70
_HOW = expression(r"\W*(?:\d+\W+)?(?:how|what (?:do|should|must) (?:i|we))\b")
_SAYS_NOTHING = expression(r"(?:details?|info|information|content|answer|text)(?: here| later)?\W*\Z")


def _orders_an_answer(article: Article, words: ArticleText) -> Iterator[Hit]:
    if "?" not in words.joined:
        return
    for index in (at for at, asked in enumerate(words.folded[:-1], 1) if "?" in asked[-4:]):
        block, text = article.blocks[index], words.folded[index]
        if len(text) > _LONGEST_ORDER or block.kind not in ("paragraph", "item") or not _ORDER.fullmatch(text):
            continue
        asked = words.folded[index - 1].rstrip(" *_")
        # "How do I enlarge my listing? — Add pictures": that may be the answer.
        if (
            asked.endswith("?")
            and not is_quotation(article.blocks, block)
            and (_SAYS_NOTHING.search(text) or not _HOW.match(asked))
        ):
            yield Hit(place=article.place(block, 0, len(block.text)), values={"text": block.text, "cure": _CURES["sample"]})


# A note to the author that nobody sees but whoever reads the file, behind the words that are not settled: an assistant has only those.
_COMMENT = expression(r"(?:<!--|\{/\*)\s{0,3}(?:TODO|FIXME|TBD|TBC|TKTK)(?![\w-])[^<>{}]{0,300}?(?:-->|\*/\})")
_PROSE = expression(r"[^\W\d_]{2,}\W{1,3}[^\W\d_]{2,}")


def _unsettled(article: Article) -> Iterator[Hit]:
    source = article.source.text
    if "<!--" not in source and "{/*" not in source:
        return
    start, end = (article.extent.start, article.extent.end) if article.extent else (0, len(source))
    for comment in _COMMENT.finditer(source, start, end):
        line = max(source.rfind("\n", 0, comment.start()) + 1, start)
        before = source[line : comment.start()]
        # Alone on its line it speaks of what is to be added, and nothing that stands there is unsettled.
        if not _PROSE.search(before) or before.count("`") % 2:
            continue
        block = next(
            (
                b
                for b in article.blocks
                if b.span.start < comment.start() and line < b.span.end and b.span.start <= line + len(before)
            ),
            None,
        )
        if block and block.kind in RUNNING_TEXT and not is_quotation(article.blocks, block):
            sentence = next((s.text for s in reversed(block.sentences) if s.span.start < comment.start()), block.text)
            yield Hit(
                place=article.span_place(Span(*comment.span()), sentence, block.heading),
                values={"text": comment[0], "cure": _CURES["note"]},
            )


# Nobody quotes that: the value of a setting stands in quotes.
_PASTED = expression(r"(?:paste|insert|add|put)_\w+_here")
# What an author has to paste into the metadata of a page, for the site to show.
_TO_PASTE = expression(r"(?<![\w-])(?:PASTE|INSERT|ADD|PUT)_[A-Z0-9_]{2,60}_HERE(?!\w)")


def _to_paste(article: Article) -> Iterator[Hit]:
    source = article.source.text
    if "_HERE" not in source:
        return
    start = article.extent.start if article.extent else 0
    end = min((b.span.start for b in article.blocks if b.kind not in ("title", "description", "summary")), default=start)
    for found in _TO_PASTE.finditer(source, start, end):
        line = source[source.rfind("\n", 0, found.start()) + 1 : found.end()]
        yield Hit(
            place=article.span_place(Span(*found.span()), line.strip(), ()), values={"text": found[0], "cure": _CURES["name"]}
        )


def check(article: Article, context: Context) -> Iterator[Hit]:
    words = article_text(article)
    yield from _unsettled(article)
    yield from _to_paste(article)
    yield from _orders_an_answer(article, words)
    yield from _links_nowhere(article, [fold(p) for p in context.options["allowed"]])
    for block in article.blocks:
        end = len(block.text)
        tried = (
            end < _SHORT
            and block.kind == "paragraph"
            and not is_quotation(article.blocks, block)
            and _TRIED.fullmatch(block.text)
        )
        if tried and not block.marked("code", 0, end):
            yield Hit(place=article.place(block, 0, end), values={"text": block.text, "cure": _CURES["sample"]})
    indexes = words.blocks_with(_CUES)
    if not indexes:
        return
    allowed = [fold(p) for p in context.options["allowed"]]

    # The whole file is read for the generator's syntax, so it is asked for only where something may be its.
    @cache
    def generated() -> bool:
        return article.path.lower().endswith(".mdx") or bool(_GENERATOR.search(article.markup))

    for index in indexes:
        block = article.blocks[index]
        if block.kind in ("code", "image") or is_quotation(article.blocks, block):
            continue
        told: set[int] = set()
        for found in sorted(_residues(block, words.folded[index], generated), key=lambda r: (r.start, -r.end)):
            text = words.folded[index][found.start : found.end]
            if (
                block.marked("code", found.start, found.end)
                or (in_quotes(block.text, found.start, found.end) and not _PASTED.fullmatch(text))
                or any(a in text or text in a for a in allowed)
            ):
                continue
            if found.form in ("bracket", "variable") and _is_for_the_reader(article, block, words.folded[index], found):
                continue
            if found.form in ("bracket", "name") and _is_explained(words, text.strip("[]<>{} ")):
                continue
            sentence = block.sentence_at(found.start)
            if (of := sentence.start if sentence else -1) not in told:
                told.add(of)
                yield Hit(
                    place=article.place(block, found.start, found.end),
                    values={"text": block.text[found.start : found.end], "cure": _CURES[found.form]},
                )


def _residues(block: Block, folded: str, generated: Callable[[], bool]) -> Iterator[Residue]:
    if any(cue in folded for cue in _NOTE_CUES) and not _TODO_FEATURE.search(folded):
        for match in _NOTE.finditer(block.text):
            yield Residue(*match.span(match.lastgroup or 0), "note")
    if any(word in block.text for word in _CAPITALS):
        for match in _NAME.finditer(block.text):
            if match[0].endswith("_HERE") or _SMALL.search(block.text.replace(match[0], "")):
                yield Residue(*match.span(), "name")
    if any(cue in folded for cue in _SAMPLE_CUES):
        for match in _SAMPLE.finditer(folded):
            # "You can enter some text here, which is shown beside the field": a place on a screen.
            if match[0].endswith(" here") and _ENTERED.search(folded[max(0, match.start() - 80) : match.start()]):
                continue
            # In a list or a table it may be the name of a state, or a step.
            if (block.kind != "paragraph" or block.item) and (_LEFT_OPEN.match(match[0]) or _STEP.match(match[0])):
                continue
            yield Residue(*match.span(), "sample")
    if any(sign in folded for sign in _BESIDE_SIGNS) and any(cue in folded for cue in _BESIDE_CUES):
        for match in _BESIDE.finditer(folded):
            yield Residue(*match.span(), "sample")
    if any(cue in folded for cue in _PASTED_CUES):
        for match in _PASTED_ANSWER.finditer(folded):
            yield Residue(*match.span(), "pasted")
    if any(cue in folded for cue in _BLANK_CUES):
        for match in _BLANK.finditer(folded):
            if not _is_any_number(block, folded, match):
                yield Residue(*match.span(), "blank")
    if "{" in folded:
        for match in _BRACED.finditer(folded):
            if generated():
                break
            yield Residue(*match.span(), "bracket")
    if "[" in folded or "<" in folded:
        for match in _BRACKET.finditer(folded):
            if not block.marked("link", *match.span()) and not _is_notation(block, folded, match):
                yield Residue(*match.span(), "bracket")
    if "[" in folded or "{{" in folded or ("xx" in folded and "+" in folded):
        for match in _TO_FILL.finditer(block.text):
            if not block.marked("link", *match.span()) and not _is_notation(block, folded, match):
                yield Residue(*match.span(), "bracket")
    if "{{" in folded:
        for match in _VARIABLE.finditer(block.text):
            if not generated() and not _GENERATOR_NAME.match(match["name"]):
                yield Residue(*match.span(), "variable")


# Somebody does it: "you can enter", "then type".
_ENTERED = expression(
    r"(?:\b(?:you|users?|they|and|then|to|can|may|must|should)(?: (?:can|may|could|must|should|also|simply|just))*,? (?:enter|type|write|add|put|insert|paste|"
    r"place) |"
    r"\b(?:enter|type|write) )\Z"
)
# Before a blank for a number that somebody has to fill in: how long something takes, or within which time. "Add xx days", "+/- xx days" is any number.
_HOW_LONG = expression(
    r"(?:\b(?:within|in|takes?|taking|took|allow|after|before|for|up to|than|least|most|of|every|about|around|roughly|is|are|be|by|until|from|to|over|under|"
    r"only|next|first|until|have|has|give|gives|lasts|valid|returns?|expires?|wait|charge|cost|costs|save|get|offer|minimum|maximum|and|or|a|an|the|our|between)|"
    r"[:(\[|\u2013\u2014]|(?<!/)-|\A\W*) ?\Z"
)
_COMMAND_OPTION = expression(r"(?<![\w-])--?[\w-]{1,40}[ =]\Z")
_KEY = expression(r" ?\+ ?(?:[a-z]{1,10}\b)")


def _is_any_number(block: Block, folded: str, blank: re.Match[str]) -> bool:
    """Whether "xx" stands for whichever number there is, and not for one that somebody has yet to write."""
    if _is_label(block):
        return True
    if ":" in blank[0]:
        return False
    small = block.text[blank.start() : blank.start() + 2] == "xx"
    return small and not _HOW_LONG.search(folded[max(0, blank.start() - 30) : blank.start()])


def _is_label(block: Block) -> bool:
    """Whether a block is the first cell of a row: what the others tell of, as a screen shows it."""
    return bool(block.cell and block.cell.column == 0 and not block.text.rstrip().endswith("."))


def _is_notation(block: Block, folded: str, found: re.Match[str]) -> bool:
    """Whether brackets are the notation of commands, keys or labels."""
    start, end = found.span()
    return bool(
        _COMMAND_OPTION.search(folded[max(0, start - 42) : start])
        or _KEY.match(folded, end)
        or folded[max(0, start - 2) : start] == "+ "
        or (found[0][0] == "<" and block.kind in ("heading", "title", "caption"))
        or (found[0].strip("[]<>").startswith("x") and _is_label(block))
    )


def _is_explained(words: ArticleText, name: str) -> bool:
    """Whether the article says anywhere that a name is one to replace: "replace all placeholders such as BRAND_NAME"."""
    return any(name in text and _EXPLAINED.search(text) for text in words.folded)


_YOURS = expression(r"[\[{<( ]*your\b")
_STOP, _AFTER_STOP = expression(r"\s*(?:>|\u203a|\u2192|\u00bb)"), expression(r"(?:>|\u203a|\u2192|\u00bb)\s*\Z")
_EXPLAINED = expression(r"\b(?:replac(?:e|es|ed|ing)|substitut\w{1,4}|placeholders?)\b")


def _is_for_the_reader(article: Article, block: Block, folded: str, found: Residue) -> bool:
    """Whether the reader is to fill it in, or the article explains such placeholders."""
    sentence = block.sentence_at(found.start)
    around = folded[sentence.start : sentence.end] if sentence else folded
    if _TO_BE_FILLED.search(around.replace(folded[found.start : found.end], " ")) or _LOOKS.search(folded[: found.start][-160:]):
        return True
    if any(_ABOUT_TEMPLATES.search(fold(h)) for h in (article.title, *block.heading)):
        return True
    # "Companies > {{ Your Company }} >": a stop on the way through menus, which every reader calls otherwise.
    if _YOURS.match(folded, found.start) and (_STOP.match(folded, found.end) or _AFTER_STOP.search(folded[: found.start])):
        return True
    before = article.blocks[block.index - 1] if block.index else None
    return before is not None and bool(
        before.text.rstrip().endswith(":")
        and (_ABOUT_TEMPLATES.search(fold(before.text)) or _TO_BE_FILLED.search(fold(before.text)))
    )
