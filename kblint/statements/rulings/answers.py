"""Questions, and what "yes" or "no" behind them rules: after "Can I pay in cash?" a "No." forbids it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.expressions import compiled
from kblint.statements import conditions, permissions, topic
from kblint.statements.clauses import clauses
from kblint.statements.model import Statement
from kblint.statements.permissions import FORBID, OBLIGE, PERMIT
from kblint.statements.rulings.claim import Claim, conditions_of, statement_of
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import fold, words

LONGEST_QUESTION = 6

_YES = compiled(
    r"^\W*(?:yes|yep|yeah|yup|sure(?: thing)?|of course|absolutely|certainly|definitely|by all means|indeed|gladly|"
    r"happily|it is|it does|you do|we do|they do|they are)\b(?! not)"
)
_NO = compiled(
    r"^\W*(?:(?:sorry|unfortunately|sadly|alas|i'm afraid|we're afraid|afraid)\b,? ?(?:but )?(?:no\b|not\b|"
    r"that's not\b|we can't\b)|"
    r"(?:no|nope|nah|never|absolutely not|certainly not|definitely not|not (?:yet|at the moment|any ?more|currently|"
    r"at present|at all|really)|it isn't|it is not|it doesn't|"
    r"you don't|we don't|they don't|they aren't|you can't)\b(?! (?:problem|worries|need|matter|one|longer)))"
)
_WH = compiled(r"^\W*(?:what|how|when|where|who|whom|why|which|whose|what's|how's|where's)\b")
ASKS_OBLIGATION = compiled(r"\b(?:need|must|have to|has to|required|necessary|compulsory|mandatory|obligatory|essential)\b")
ASKS_LOSS = compiled(
    r"\b(?:lose|lost|forfeit|expire|extra|cost|costs|forbidden|prohibited|against|(?:be|get|am i|i'm) charged|"
    r"(?:do|does|will|would) (?:you|we|they|acme) charge|(?:is|are) there (?:a|an|any) (?:[\w-]+ )?(?:fees?|charges?|penalty|penalties|surcharge))\b"
)
# "Can I buy another one with it?": with what, the question does not say.
_WITH_IT = compiled(r"\b(?:with|by|from) (?:it|them|this|that)\b")
# How long something is valid is a value, and permits nothing.
_ASKS_FOR_ALL = compiled(
    r"\b(?:every|always|all|each|any time|at any time|automatically|forever|unlimited|only|everyone|everybody|everywhere)\b"
)
# "Is Plus a subscription?", "Are both the same?": what something is, not what one may do.
_WHAT_IT_IS = compiled(
    r"^\W*(?:is|are) (?!there\b)(?!.*\b(?:allowed|permitted|included|required|needed|necessary|possible|available|free|refundable|covered|accepted|"
    r"supported|ok|okay|fine|mandatory|optional|must|problem|issue|requirement|fee|charge|cost|limit|deposit|minimum|chance)\b)"
    r".{2,80}?\b(?:the same\b|(?<!in )(?<!for )(?<!of )(?<!with )(?<!on )(?<!to )(?<!as )(?<!at )(?<!from )(?<!by )an? (?:[\w'-]+ ){0,3}[\w'-]+ ?\?)"
)
_ASKS_PERMISSION = compiled(
    r"^\W*(?:(?:but|and|so|ok|okay),? )?(?:can|could|may|do you|does|do|is|are|am i|will|would|is it|are there|"
    r"is there)\b"
)


def questions(article: Article) -> Mapping[int, str]:
    """For each block that is the first to stand under a question (a heading, an accordion, a paragraph of its own), the question."""
    found: dict[int, str] = {}
    asked, container = "", -1
    for block in article.blocks:
        if block.kind == "heading":
            asked = block.text if block.text.rstrip().endswith("?") else ""
            continue
        inner = block.within[-1] if block.within else None
        if inner is not None and inner.id != container:
            container = inner.id
            if inner.title.rstrip().endswith("?"):
                asked = inner.title
        if block.kind not in ("paragraph", "item"):
            asked = ""
            continue
        if asked:
            found[block.index] = asked
        alone = len(block.sentences) == 1 and block.text.rstrip(" *_").endswith("?")
        asked = block.text if alone else ""
    return found


def answer_to(question: str, answer: str) -> str:
    """The modality that "yes" or "no" gives to what a question asks for; empty where it is no such question or answer."""
    if _WH.search(question) or not _ASKS_PERMISSION.search(question) or _WHAT_IT_IS.search(question) or _WITH_IT.search(question):
        return ""
    yes, no = _YES.search(answer), _NO.search(answer)
    if bool(yes) == bool(no):
        return ""
    if no and _ASKS_FOR_ALL.search(question):
        # "Is it so in every case? No.": in some it is.
        return ""
    asks = OBLIGE if ASKS_OBLIGATION.search(question) else FORBID if ASKS_LOSS.search(question) else PERMIT
    return asks if yes else permissions.negated(asks)


_THEN = compiled(r"^\W*(?:then|if so|in that case|unfortunately|sadly|sorry|too late)\b")
_HAS_IT = compiled(r"^\W*(?:has|have|is|are|did|was|were|already)\b")


def asked_state(question: str, answer: str) -> conditions.Condition | None:
    """The condition that a question sets for what follows it: "Has it already left? Then …"."""
    if not _HAS_IT.search(question) or not _THEN.search(answer):
        return None
    tokens = words(question)
    return conditions.condition((msgspec.structs.replace(tokens[0], text="if"), *tokens[1:]))


def of_answer(
    modality: str,
    question: str,
    block: Block,
    sentence: Sentence,
    folded: str,
    setting: Setting,
    standing: Callable[[], Standing],
) -> Statement:
    tokens = words(folded)
    names = topic.of_text(question)
    asked = words(fold(question))
    held = [c for _, c in conditions.prepositional(tokens)] + conditions_of(tokens, clauses(tokens))
    held += [c for _, c in conditions.prepositional(asked)] + conditions_of(asked, clauses(asked))
    verb = next((n for n in names if n not in permissions.LIGHT and n not in topic.GENERIC), "")
    claim = Claim(modality, 0, len(sentence.text.rstrip()), verb, tuple(names), tuple(names), tuple(held))
    text = f"{sentence.text} {question}"
    place = setting.article.place(block, sentence.start, sentence.start + len(sentence.text.rstrip()))
    return statement_of(claim, block, place, text, tokens, clauses(tokens), setting, standing)
