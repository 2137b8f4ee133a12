"""What an amount bounds, and what it counts, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from kblint.expressions import compiled, expression
from kblint.statements import attributes, topic
from kblint.statements.clauses import LABEL, Clause
from kblint.statements.mention import Mention
from kblint.statements.model import Quantity
from kblint.statements.nouns import may_count
from kblint.statements.words import Word, concept, fold, is_plural

_SAID_TO_BE_MAX = compiled(
    r"\b(?:maximum|max|limit|quota|cap|the most|longest|largest|cannot exceed|can't exceed|not exceed|never exceed|upper bound|no more|heaviest|"
    r"at the latest|up to)\b|\b(?:at most|no more than|not more than)\W*$"
)
_SAID_TO_BE_MIN = compiled(
    r"\b(?:minimum|(?<!\d )min|the least|shortest|smallest|lower bound|at the earliest)\b|\b(?:at least|no less than)\W*$"
)
FLIPPED = {"max": "min", "min": "max"}
_TURNED_DOWN = expression(
    r"^[^,;:()]{0,40}\b(?:cannot|can't|may not|(?:is|are)(?:n't| not) (?:accepted|allowed|permitted|possible|delivered|taken|carried|admitted|"
    r"looked at|considered|processed|covered|insured)|"
    r"(?:is|are|be|gets?) (?:rejected|refused|declined|turned (?:down|away)|cut off|blocked|ignored|truncated|dropped|skipped|cancelled|stripped|removed|"
    r"bounced|returned|discarded|deleted|left (?:behind|with|at|where)|sent (?:back|away)|taken (?:off|out)|held back|stopped)|"
    r"fails?|times? out|won't (?:be|work|go)|(?:rejects?|refuses?|declines?|ignores?|discards?)|"
    r"(?:turns?|sends?|throws?) (?:it|them|(?:the|your|any) [a-z]+) (?:away|down|back|out))\b"
)
_STRICT = compiled(
    r"^(?:over|above|beyond|later than|more than|longer than|larger than|bigger than|heavier than|older than|greater than|in excess of|exceeding|under|below|"
    r"less than|fewer than|younger than|smaller than|shorter than|lighter than)\b"
)


def bounded(quantity: Quantity, clause: str, before: str) -> Quantity:
    """A bare amount after "the maximum … is" is a maximum, after "the minimum … is" a minimum."""
    if quantity.bound != "exact" or quantity.high == float("inf") or (quantity.dimension == "money" and not quantity.high):
        return quantity
    if _SAID_TO_BE_MIN.search(before):
        return msgspec.structs.replace(quantity, bound="min")
    if _SAID_TO_BE_MAX.search(before):
        return msgspec.structs.replace(quantity, bound="max")
    return quantity


_MORE = compiled(r"^(?:over|above|beyond|later|more|longer|larger|bigger|heavier|older|greater|in excess|exceeding)\b")
_OR_MORE = compiled(r"\b(?:or|and) (?:more|over|above|longer|heavier|larger|older|up)$")
_OR_LESS = compiled(r"\b(?:or|and) (?:less|fewer|under|below|shorter|lighter|smaller|younger)$")
_DO_NOT = (
    r"\b(?:(?:do|does|can|will|could|may|must)(?:n't| not)|cannot|can't|won't|never|unable to|(?:is|are)(?:n't| not) (?:able|allowed|permitted|possible) to|"
    r"impossible to) (?:[a-z]+ly |yet )?"
)
# What is neither taken nor given; what is not charged or counted is no such thing.
_REFUSED = compiled(
    _DO_NOT
    + r"(?:accept|process|take|deliver|ship|carry|handle|collect|transport|refund|approve|issue|offer|support|upload|import|send|store|keep|"
    r"cover|insure|rent|hire|book|stay|lend|borrow|receive|place|bring|withdraw|transfer|buy|purchase|have|hold|apply|use|add|create|invite|"
    r"be (?!charged|billed|invoiced|counted|exceeded)[a-z]+(?:ed|en|ade|ent|ept|ld|id|ut))\b"
    r"(?! (?:care|into account|place))(?:(?! (?:while|if|unless|when|until|once|who|that|which|for which) )[^.,;:()]){0,50}$"
)


def turned_down(quantity: Quantity, said: str, before: str, after: str) -> Quantity:
    """What is refused beyond an amount bounds the other way: "files over 5 MB are rejected", "we cannot carry parcels over 30 kg" are maximums.

    ``said`` are the folded words of the amount, ``before`` and ``after`` the others of its clause.
    """
    if quantity.bound not in FLIPPED or not (_STRICT.search(said) or _OR_MORE.search(said) or _OR_LESS.search(said)):
        return quantity
    as_said = quantity.bound == ("min" if _MORE.search(said) or _OR_MORE.search(said) else "max")
    if _TURNED_DOWN.search(after) or (as_said and _REFUSED.search(before)):
        return msgspec.structs.replace(quantity, bound=FLIPPED[quantity.bound])
    return quantity


_CALLED_OFF = topic.concepts_of("cancel change amend return reschedule rebook submit approve")
_EARLIEST = compiled(r"\b(?:opens?|starts?|earliest|soonest|as early as|as far as|from|released?|in advance|bookable)\b")
_DEADLINE = compiled(
    r"\b(?:clos(?:e|es|ing)|deadline|latest|must|have to|has to|need to|please|arrive|be (?:at|there|here)|by (?:the|no)|cut-?off|no(?:t)? later than|at least|until)\b"
)


def notice(quantity: Quantity, kind_of: str, clause: str, names: Sequence[str]) -> Quantity:
    """How a time before an event bounds: a deadline ("no later than 5 days before", cancelling "up to 5 days before") is at least
    that time before it; an opening ("from 60 days before") at most."""
    if kind_of != attributes.NOTICE or quantity.bound in ("min", "range"):
        return quantity
    if _DEADLINE.search(clause):
        return msgspec.structs.replace(quantity, bound="min")
    if _EARLIEST.search(clause):
        return msgspec.structs.replace(quantity, bound="max")
    return msgspec.structs.replace(quantity, bound="min") if set(names) & _CALLED_OFF else quantity


_LOCKS = compiled(r"\b(?:lock(?:s|ed)?|block(?:s|ed)?|suspend(?:s|ed)?|frozen|disabled)\b")
_TRIED = compiled(
    r"\b(?:(?:wrong|incorrect|failed|false|unsuccessful|invalid) (?:[a-z-]+ ){0,3}(?:attempts?|tries|entries|times|pins?|codes?|passwords?|logins?|sign-ins?)|"
    r"(?:attempts?|tries)\b|(?:wrong|incorrectly|wrongly|badly)\b)"
)
_TO_SIGN_IN = compiled(
    r"\b(?:attempts|tries|chances) (?:to|at) [^.,;]{0,30}\b(?:passwords?|pins?|passcodes?|log(?:ging)?[ -]?in|sign(?:ing)?[ -]?in)\b"
)
ATTEMPT = concept("attempt")


def locks(quantity: Quantity, folded: str) -> bool:
    """Whether a number in a sentence is how often something may be tried before it is locked."""
    if quantity.dimension != "count":
        return False
    return bool(_LOCKS.search(folded) and _TRIED.search(folded)) or (quantity.unit == "time" and bool(_TO_SIGN_IN.search(folded)))


_WITH = compiled(r"\b(?<!come )(?<!comes )(?<!works )(?<!work )(?<!do )(?<!does )(?:with|than|having|employ|employing)\s*$")
_OF = compiled(r"\b(?:of|our|their|these|those)\s*$")


def is_circumstance(quantity: Quantity, before: str) -> bool:
    """Whether an amount tells which things are meant ("businesses with up to 10 employees", "a group of 5 people") and claims nothing of them."""
    if quantity.dimension in ("length", "weight", "volume"):
        return before.rstrip().endswith(" than")
    if quantity.dimension != "count" or quantity.per:
        return False
    return bool(_WITH.search(before)) or (quantity.bound == "exact" and bool(_OF.search(before)))


def counted_in_clause(cut: tuple[Clause, ...], part: Clause, mention: Mention, tokens: tuple[Word, ...]) -> str:
    """What a number without a noun counts: what follows it ("six of any one book"), or the plural that labels it ("Photos: six")."""
    of = next((i for i in range(mention.last, min(mention.last + 6, part.end)) if tokens[i].text == "of"), None)
    if of is not None and tokens[mention.last].text in ("of", "is", "are"):
        return next(iter(topic.content(tokens[of + 1 : part.end])), "")
    label = next((c for c in cut if c.kind == LABEL and c.end <= mention.first), None)
    return "" if label is None else _counted_by_label(tokens[label.start : label.end])


def _counted_by_label(label: tuple[Word, ...]) -> str:
    """What a label says that is counted: "Photos", "Maximum number of items on loan", "Ticket limit per customer"."""
    said = [t.text for t in label]
    if "number" in said:
        behind = said.index("number") + 1
        named = next((t.text for t in label[behind:] if t.kind == "word" and is_plural(t.text) and may_count(t.text)), "")
    elif "limit" in said[1:]:
        named = said[said.index("limit", 1) - 1]
    else:
        named = said[-1] if label[-1].kind == "word" and is_plural(said[-1]) else ""
        first_of_many = len(said) > 1 and said[1] in ("per", "a", "each", "every") and is_plural(said[0])
        named = named or (said[0] if first_of_many else "")
    return topic.head(named) if named.isalpha() and may_count(named) else ""


def counted_by_row(quantity: Quantity, row_header: str) -> Quantity:
    """A number in a table counts what its row is named for: "Books", "up to 12"; "Visitor permit", "two per household"."""
    named = fold(row_header).strip(" *_").split()
    counted = quantity.dimension == "count" and not quantity.unit and (quantity.bound != "exact" or quantity.per)
    if not counted or not 0 < len(named) <= 2 or not named[-1].isalpha() or not (is_plural(named[-1]) or quantity.per):
        return quantity
    return msgspec.structs.replace(quantity, unit=concept(named[-1])) if may_count(named[-1]) else quantity
