"""Where a restriction is stated: in its sentence, in the next one, in a list or table below it, or under a heading that announces it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.rules.restrictions.model import Restriction
from kblint.rules.restrictions.nouns import PLACES, both
from kblint.rules.surroundings import following, list_or_table_follows, next_sentence

# "Certain fees, like the set-up fee, are …": more than one would be a list.
ONE_EXAMPLE = expression(
    r"\A,? \(?like (?:(?!and\b|or\b)[\w'-]+ ?){1,5}(?:[),] ?)(?P<rest>are|is|may|might|can|cannot|can't|will|won't|do|don't|must|have|need)\b"
)
_STATED_BEHIND = expression(
    r"\A,? ?(?:\((?!s\))|:|\u2013|\u2014|- |(?:such as|like|including|e\.g\.|eg|i\.e\.|ie|namely|for example|"
    r"for instance|specifically|that|which|who|"
    r"whose|where|when|if|listed|described|shown|specified|named|marked|labell?ed|mentioned|outlined|defined|identified|"
    r"you choose|you selected?|"
    r"not (?:mentioned|listed|covered|in)|you have(?! to\b)|of your choice|with|without|over|under|above|below|costing|worth|weighing|containing|made|bought|"
    r"purchased|"
    r"sold|older|"
    r"younger|larger|smaller|because of|due to|based on|depending on)(?!\w))"
)
STATED_IN_SENTENCE = expression(
    r"(?<!\w)(?:such as|including|e\.g\.|i\.e\.|namely|for example|for instance|listed|the following|below|these are|\(currently|"
    r"see (?:the|our|your|section|appendix|schedule|table|list)|in your (?:plan|account|contract|order|basket|cart|region)|"
    r"on the (?:product|item|event|listing|checkout) page|at checkout|that you choose|shown (?:in|on|at|when|before|next)|"
    r"marked)(?!\w)"
)
# How far, how much, how old.
BY_FIGURE = expression(r"\d")
_LISTED_BEHIND = expression(r"\A[^.;:]{0,80}: (?:[\w'-]+ ){0,6}?[\w'-]+(?:,| and | or )")
_NEXT_LISTS = expression(
    r"\A(?:(?:this|these|they|it|which)(?: [a-z]+)? (?:will be|are|is|may be|can be)(?: all| also| always)? (?:listed|shown|"
    r"set out|stated|marked|named|specified|displayed|found|indicated|"
    r"detailed|described|outlined) |(?:these|those|they|this)(?: \w+)? (?:currently |mainly |usually )?(?:are(?! (?:(?:also|often|usually|always|normally|then) )*"
    r"(?:[a-z]+ed|done|made|not|never|only|valid|free|available|subject|due|[a-z]+able)\b)|include|includes|means)\b|see|check|"
    r"find|read|refer|look (?:for|up)|visit|"
    r"the (?:list|full list|following|current list|exact)|a (?:full |complete |current )?list|you can (?:see|find|check|view)|"
    r"to (?:see|find out|check) (?:which|if|whether|the)|please (?:see|check|refer|read)|all other)\b"
)
_TOLD_THERE = expression(
    r"\b(?:they|these|this|it|which|that) (?:will be|are|is)(?: all| also| always| clearly)? (?:listed|shown|stated|marked|"
    r"noted|indicated|displayed|named|set out) (?:on|in|at|under|below)\b"
)
_WHEN_LIST = expression(r"\b(?:if|when|where|unless)(?: [^.]{0,60})?:\Z")
_NEXT_DESCRIBES = expression(
    r"\A(?:for (?:example|instance)|examples?|this (?:happens|applies|is the case|includes|can happen|may happen|might be|"
    r"could be)|"
    r"(?:in )?such (?:cases|circumstances|situations))\b"
)
_NEXT_SAYS_WHEN = expression(
    r"\A\W*(?:we (?:will|do|may|can)|if |when |where |for |these|this|one |examples?|such|they|it |the (?:first|following))"
)
_NEXT_DENIES = expression(
    r"\b(?:(?:is|are|do|does|can|may|will|must)(?: not|n't)|cannot|can't|won't|not (?:included|available|covered|allowed|permitted)|only|limited to|"
    r"excluded|unavailable|"
    r"at most|no more than|up to \d|must be|unable)\b(?!.*\b(?:list|name|tell|know|say)\b)"
)
_REMARK = expression(r"\W*(?:Note|NOTE|Tip|Please)\b")
# What can be a rule itself.
_NEXT_RULES = expression(
    r"\d|\b(?:must|have to|has to|need|only|cannot|can't|not|no|may|they|these|those|them|this|which|each|at least|at most|until|before|after|days|"
    r"hours|required|include)\b"
)
_LATER_LISTS = expression(
    r"\b(?:restrictions|limitations|exclusions|exceptions|conditions|limits|ones)\b[^.;:]{0,30}\b(?:include|are|is):? (?!listed|subject|not)"
)
_SENDS_AWAY = expression(r"\b(?:contact|ask|call|e-?mail|write to|get in touch|reach out|support)\b")
_HOW = expression(r"\b(?:learn|see|find out|read|know)(?: more)?(?: about)? how\b")
_FOLLOWING = expression(r"\bone of the following [a-z]+s\b|\bthe following [a-z]+s (?:are|can|may)\b")
_SENDS_TO_LIST = expression(
    r"\b(?:see|check|find|lists?|listed|learn|read|more (?:details|information|about)|details|full|which|refer|visit|terms|"
    r"here|conditions|polic(?:y|ies)|exclusions|"
    r"restrictions|availability)\b"
)
_ANNOUNCING = expression(
    r"\b(?:which|what|where|list|available|availability|supported|eligible|ineligible|participating|excluded|exclusions?|"
    r"exceptions?|included|"
    r"restricted|restrictions?|limitations?|non-refundable|non-returnable|not|cannot|can't|following|by|per|compatible|"
    r"covered|requirements?)\b"
)
_RESTRICTIONS = expression(
    r"\b(?:restrictions?|exclusions?|limitations?|exceptions?|conditions|terms|excluded|not (?:covered|included)|blackout)\b"
)
_LIMITS_OF = expression(r"\blimits?(?:\Z| of\b)")
_BARS = expression(
    r"\b(?:criteria|qualif\w+|eligib\w+|thresholds?|who can|requirements? (?:to|for)|conditions (?:to|for))\b|"
    r"\A(?:requirements|conditions)\Z"
)


def stated(text: str, end: int, listed: bool = False) -> bool:
    """Whether the sentence says which ones are meant: at once behind the words, or anywhere. "Like the set-up fee" names one and leaves the others open."""
    behind = text[end:]
    if listed and ONE_EXAMPLE.match(behind):
        return False
    return bool(told_at_once(behind) or STATED_IN_SENTENCE.search(text) or _LISTED_BEHIND.search(behind))


def told_at_once(behind: str) -> bool:
    """Whether what stands behind the words names them, or says when."""
    return _STATED_BEHIND.match(behind.lstrip()) is not None


def _lines_follow(block: Block, sentence: Sentence) -> bool:
    """Whether a list follows that has no marks: the sentence ends without a full stop, and so do the lines behind it."""
    lines = [line.strip() for line in block.text[sentence.start :].split("\n")]
    return len(lines) > 2 and all(line and line[-1] not in ".!?,;" for line in lines[:-1])


def stated_around(article: Article, block: Block, sentence: Sentence, found: Restriction) -> bool:
    """Whether a link in the sentence, the next sentence, or a list or table that follows states it."""
    after = next_sentence(block, sentence)
    if found.form == "cases" and fold(sentence.text[found.start :]).startswith("there "):
        behind = following(article, block)
        told = after.text if after else behind.text if behind and behind.heading == block.heading else ""
        if _NEXT_SAYS_WHEN.match(fold(told)):
            return True
    if found.form == "cases" and after is None:
        # "In some cases the fee may be refunded.", and right behind it "It is refunded if:"
        behind = following(article, block)
        if behind and behind.heading == block.heading and _WHEN_LIST.search(fold(behind.text).rstrip()):
            return True
    if (
        found.form == "rules"
        and after is not None
        and _NEXT_RULES.search(fold(after.text))
        and not _SENDS_AWAY.search(fold(after.text))
    ):
        return True
    if found.form == "cases" and _lines_follow(block, sentence):
        return True
    listed = (after is None or block.text.rstrip().endswith(":")) and list_or_table_follows(article, block)
    # A remark below an item is no list.
    if listed and block.item and _REMARK.match(article.blocks[block.index + 1].text):
        listed = False
    if listed or block.marked("link", sentence.start, sentence.end):
        return True
    if after is None:
        return False
    text = fold(after.text).lstrip("*_( ")
    # "There are restrictions. They are required by law. The main ones include: …"
    if found.form == "apply" and any(
        _LATER_LISTS.search(fold(later.text)) for later in block.sentences if later.start >= after.start
    ):
        return True
    if found.form in ("apply", "less") and _NEXT_DENIES.search(text) and not _SENDS_AWAY.search(text):
        return True
    how = _HOW.search(text)
    if block.marked("link", after.start, after.end) and _SENDS_TO_LIST.search(text) and not how:
        return True
    return bool(
        ((_NEXT_LISTS.match(text) or _TOLD_THERE.search(text) or _FOLLOWING.search(text)) and not how)
        or (found.form == "cases" and _NEXT_DESCRIBES.match(text))
    )


def named_nearby(folded: Iterable[str], noun: str, sentence: str = "") -> bool:
    """Whether the section names some of those things: "services such as", "in countries like"."""
    nouns = PLACES if noun in PLACES else {noun}
    forms = "|".join(re.escape(form) for single in sorted(nouns) for form in both(single))
    names = re.compile(rf"\b(?:{forms})(?:,? (?:such as|like|including|namely)\b|,? \(?e\.g\.|: )")
    # What the sentence itself says has been looked at: one example is none.
    return any(names.search(text.replace(sentence, "") if sentence else text) for text in folded)


def announcements(article: Article) -> list[str]:
    """Headings with something under them, lead-ins of lists and tables, and column headers, folded."""
    lines = []
    for block, after in zip(article.blocks, article.blocks[1:], strict=False):
        # The heading over the whole article names its topic; it states nothing unless a list or table follows.
        announces = (
            block.kind == "heading"
            and (after.kind != "heading" or after.level > block.level)
            and (block.level > 1 or after.item or after.cell)
        )
        if announces or (block.cell and block.cell.header):
            lines.append(fold(block.text))
        elif block.text.rstrip().endswith(":") and (after.item or after.cell):
            lines.append(fold(block.sentences[-1].text if block.sentences else block.text))
    return lines


def announces(line: str, found: Restriction) -> bool:
    """Whether a heading or lead-in announces what is restricted."""
    if found.form in ("apply", "rules"):
        return bool(_RESTRICTIONS.search(line))
    if found.form == "less":
        # "Limits of the free plan" says nothing of what the family plan lacks.
        return bool(_RESTRICTIONS.search(line) or _LIMITS_OF.search(line)) and found.noun in line
    if found.form == "bar":
        return bool(_BARS.search(line))
    if found.form in ("cases", "basis", "item"):
        return False
    forms = both(found.noun)
    if not _ANNOUNCING.search(line):
        # "Jurisdictions we collect taxes for"
        return any(re.match(rf"(?:the )?{re.escape(form)} (?:we|where|that|which|with|in which)\b", line) for form in forms)
    return any(re.search(rf"\b{re.escape(form)}\b", line) for form in forms)
