"""Where else a criterion may be stated: behind a link, in the next sentence, in the list that follows."""

from __future__ import annotations

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.rules.discretion.lexicon import AT_ISSUE
from kblint.rules.surroundings import following, list_or_table_follows, next_sentence

_LATER = expression(r"[;:]|,? \b(?:but|however|though|although|which)\b")
_NEXT_STATES = expression(
    r"\A(?:(?:this|it|that|these|they) (?:mainly |usually |also )?(?:depends?|includes?|applies|apply|happens|is the case|"
    r"are)|(?:to|you must|you will need to|you need to) (?:qualify|be)|for example|for instance|examples?|"
    r"we (?:look at|consider|take into account|decide by|check|will only|do this|do so|weigh|only)|the criteria|criteria|"
    r"factors|reasons|for this)"
    r"|\A[^.;:]{0,60}\bdecisions?\b[^.;:]{0,40}\b(?:based on|depends? on|on the basis of)\b[^.;:]{0,60}\b(?:such as|like|including|how|whether)\b"
)
# "If it is faulty, you get a replacement"; what happens once it is granted, or where we need to know more, is no criterion.
_NEXT_SETTLES = expression(
    r"\A(?:if|when) (?!we (?:request|require|ask|need|do not|don't|cannot|can't|are unable)\b)(?!(?:this|that|it) is(?: not|n't) possible)(?!you (?:want|would|need|"
    r"wish|prefer|have (?:any|a|"
    r"more|further) |believe|think|feel|are interested|still))(?!(?:(?:an?|the|your|any) [\w-]+ (?:is|are|has been) )?(?:granted|approved|accepted|agreed|"
    r"successful)\b)(?![^.]*\bplease\b)"
    # What somebody thinks, and where one then writes to, decides nothing either.
    r"(?![^.,;]*\b(?:believe|think|feel|consider)s?\b[^,;]*, (?:contact|reach out|get in touch|write|e-?mail|message|call|open|submit|send|let us know|tell us|ask)\b)"
)
# "We have several options, depending on the circumstances", and a section on each of them.
_SEVERAL = expression(
    r"\b(?:several|some|different|various|two|three|four|a few|a number of|many|multiple|the following) (?:[\w-]+ ){0,5}?"
    r"(?:options|ways|kinds|types|methods|levels|cases|situations|solutions|possibilities|choices|routes)\b"
)
# "At our discretion, we offer one of the following": what it may come to, and not by what it is decided.
_ONE_OF = expression(
    r"\b(?:(?:one|any|some|either|one or more|any one|all) of (?:the following|these|those)|the following (?:[\w-]+ )?(?:resolutions?|remed(?:y|ies)|solutions?|"
    r"outcomes?|things?|actions?|steps?|measures?|sanctions?|penalt(?:y|ies)))\b"
)
_NO_CRITERION = expression(
    r"\b(?:terms|conditions of use|contact|support|get in touch|(?:send|drop) us|e-?mail|chat|form)\b"
    # Where one asks for it.
    r"|\A(?:please )?(?:file|submit|open|raise|log|create|apply|request|write|fill (?:in|out)) (?!.*\b(?:guide|guidelines|criteria|polic(?:y|ies)|rules|how|"
    r"conditions)\b)"
    r"(?:an?|your|this|the|now|here|to|us|for|it)\b"
)


_LISTED = expression(r"\b(?:following|below|these|such|criteria|factors|conditions)\b")


def around(article: Article, block: Block, sentence: Sentence, form: str, at: int) -> bool:
    """Whether a link, the next sentence or a list that follows states the criterion of the decision at ``at`` in the block."""
    if _linked(block, sentence, at):
        return True
    after = next_sentence(block, sentence)
    if after is not None:
        said = fold(after.text)
        states = _NEXT_STATES.match(said) or (_NEXT_SETTLES.match(said) and AT_ISSUE.search(said))
        return bool(states) or _linked(block, after, after.start)
    text = fold(sentence.text)
    # A list below a remark on exceptions is the rule, not the exceptions.
    if form == "exception" or (form == "discretion" and _ONE_OF.search(text)):
        return False
    # What stands below a full stop may be about anything.
    leads_in = not text.rstrip().endswith(".") or _LISTED.search(text)
    return bool(
        (leads_in and list_or_table_follows(article, block)) or (_SEVERAL.search(text) and _sections_follow(article, block))
    )


def _sections_follow(article: Article, block: Block) -> bool:
    """Whether sections below that of the block begin right behind it."""
    after = following(article, block)
    return after is not None and after.kind == "heading" and after.level > _level(article, block)


def _level(article: Article, block: Block) -> int:
    """The level of the heading that the block stands under."""
    return next((b.level for b in reversed(article.blocks[: block.index]) if b.kind == "heading"), 0)


def _linked(block: Block, sentence: Sentence, at: int) -> bool:
    """Whether a link in the sentence may state the criterion: one to the contract or to a mailbox does not.

    Nor does one in an earlier clause than the words at ``at``.
    """
    return any(
        mark.kind == "link"
        and sentence.start <= mark.start < sentence.end
        and not _LATER.search(fold(block.text[mark.end : at]))
        and not _NO_CRITERION.search(fold(block.text[mark.start : mark.end]))
        and not mark.target.startswith("mailto:")
        for mark in block.marks_at(sentence.start, sentence.end)
    )
