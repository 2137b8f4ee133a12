"""The limits that conditions state: "if you cancel within 24 hours, you pay nothing" permits it for 24 hours."""

from __future__ import annotations

import msgspec

from kblint.expressions import compiled
from kblint.statements import attributes
from kblint.statements.clauses import Clause
from kblint.statements.mention import Mention
from kblint.statements.values.bounds import FLIPPED, locks
from kblint.statements.words import Word

_REFUSED = compiled(
    r"\b(?:not|no|never|cannot|can't|won't|don't|doesn't|isn't|aren't|unable|too late|refuse[ds]?|rejected|declined|lose|lost|expired?)\b"
)


def limit_in_condition(
    mention: Mention, tokens: tuple[Word, ...], clause: Clause, cut: tuple[Clause, ...], folded: str
) -> Mention | None:
    """The limit that a condition states: "if you cancel within 24 hours, you pay nothing", "over 30 days we cannot refund it".

    A minimum in the condition of a refusal is the maximum of what is granted. Other amounts in conditions are circumstances.
    """
    if clause.start and tokens[clause.start - 1].text == "even":
        # "Even if it is within 5 days" tells of another rule.
        return None
    elsewhere = [folded[tokens[c.start].start : tokens[c.end - 1].end] for c in cut if c is not clause]
    return _stated(mention, tokens, clause, elsewhere, folded) or _gone_beyond(
        mention, tokens, clause, " ".join(elsewhere), folded
    )


def _bounding(mention: Mention, bound: str) -> Mention:
    """The same amount as a bound of another kind."""
    return msgspec.structs.replace(mention, quantity=msgspec.structs.replace(mention.quantity, bound=bound))


def _gone_beyond(mention: Mention, tokens: tuple[Word, ...], clause: Clause, rest: str, folded: str) -> Mention | None:
    """The limit beyond which something costs more, is refused or ends: "if you drive more than 200 km, you pay extra", "once you have used 25 GB, we
    charge for it"; or up to which it holds: "as long as you stay below 25 GB"."""
    quantity, opener = mention.quantity, [t.text for t in tokens[clause.start : clause.start + 3]]
    said, before = folded[mention.start : mention.end], folded[: mention.start]
    if opener[:1] == ["as"] and opener[1:2] == ["long"]:
        return mention if quantity.bound in FLIPPED and not _DENIED.search(rest) else None
    if opener[0] not in ("if", "when", "once", "where") and opener != ["as", "soon", "as"]:
        return None
    beyond = quantity.bound == "min" and _BEYOND.search(said) is not None
    used_up = quantity.bound == "exact" and quantity.unit != "age" and _USED_UP.search(before) is not None
    if (beyond or used_up) and (_COSTS.search(rest) or _REFUSED.search(rest) or _ENDED.search(rest)):
        return _bounding(mention, "max")
    if quantity.bound == "max" and _SHORT_OF.search(said) and _REFUSED.search(rest):
        return _bounding(mention, "min")
    return None


_BEYOND = compiled(r"^(?:more|longer|further|larger|bigger|heavier|later|greater) than\b|^(?:over|above|beyond|exceed)")
_SHORT_OF = compiled(r"\b(?:less|fewer|shorter|smaller|lighter) than\b|^(?:under|below)\b")
_USED_UP = compiled(
    r"\b(?:used(?: up)?|spent|driven|withdrawn|bought|renewed|sent|borrowed|watched|reache[sd]|downloaded|ordered|booked|uploaded|waiting (?:[a-z-]+ ){0,5}for) $"
)
_COSTS = compiled(r"\b(?:charge[ds]?|pay(?:s|ing|able)?|fees?|costs?|billed|extra|surcharges?)\b")
_DENIED = compiled(r"\b(?:cannot|can't|won't|will not|do not|don't|unable|not possible)\b")


def _stated(mention: Mention, tokens: tuple[Word, ...], clause: Clause, elsewhere: list[str], folded: str) -> Mention | None:
    """The limit that a condition states of what the clauses elsewhere in its sentence say."""
    quantity = mention.quantity
    opener = tokens[clause.start].text
    rest = " ".join(elsewhere)
    if opener in ("until", "till", "once") and tokens[mention.last - 1].text == "anniversary":
        return mention
    if opener in ("until", "till") and quantity.unit == "age":
        return mention
    if opener in ("once", "when", "from") and quantity.unit == "age" and any(map(_ALLOWED.search, elsewhere)):
        return mention
    if opener not in ("if", "when", "once", "unless", "where", "provided", "while"):
        return None
    if quantity.bound == "exact" and locks(quantity, folded):
        return mention
    if opener == "while" and quantity.dimension != "money":
        return None
    if quantity.bound == "exact" and quantity.unit != "age" and tokens[mention.first - 1].text in _OWNING:
        return mention
    if quantity.dimension == "duration" and quantity.unit != "age":
        if quantity.bound == "max" or (quantity.bound == "min" and tokens[min(mention.last, len(tokens) - 1)].text in _AHEAD):
            return mention
        before, after = tokens[mention.first - 1].text, tokens[mention.last].text if mention.last < len(tokens) else ""
        if (
            quantity.bound in ("exact", "min")
            and _ENDED.search(rest)
            and (before in ("for", "in", "over", "been") or after in _GONE_BY)
        ):
            return _bounding(mention, "exact")
        if quantity.bound == "exact" and before == "for" and opener in ("when", "once", "if") and _ALLOWED.search(rest):
            return _bounding(mention, "min")
        if quantity.bound == "exact" and after in ("after", "from", "of") and _NOT_DONE.search(folded[: mention.start]):
            return _bounding(mention, "max")
        if quantity.bound == "exact" and has_elapsed(mention, tokens) and _ENDED.search(rest):
            return mention
        if quantity.bound in ("exact", "min") and has_elapsed(mention, tokens) and _REFUSED.search(rest):
            # "If 30 days have gone by since your purchase, we cannot take it back": there are 30 days.
            return _bounding(mention, "max")
        if quantity.bound == "min" and attributes.is_late(mention, tokens):
            return mention
        if quantity.bound == "min" and _REFUSED.search(rest):
            return _bounding(mention, "max")
        return None
    if quantity.unit == "age" or quantity.dimension in ("data", "weight", "length", "volume"):
        if quantity.bound in FLIPPED and _REFUSED.search(rest):
            if opener == "unless":
                return mention
            return _bounding(mention, FLIPPED[quantity.bound])
        return None
    if quantity.dimension in ("count", "percent"):
        return _threshold(mention, opener, rest)
    spent = (
        quantity.dimension == "money"
        and quantity.bound == "exact"
        and tokens[mention.first - 1].text in ("spend", "spent", "reaches", "hits", "reach", "hit")
    )
    if spent and _OFFERED.search(rest):
        return _bounding(mention, "min")
    if quantity.dimension == "money" and quantity.bound == "min" and (_OFFERED.search(rest) or _REFUSED.search(rest)):
        return mention
    if (
        quantity.dimension == "money"
        and quantity.bound in ("exact", "min")
        and _PAID_OUT.search(rest)
        and _HELD.search(folded[: mention.start])
    ):
        return _bounding(mention, "min")
    return None


def _threshold(mention: Mention, opener: str, rest: str) -> Mention | None:
    """From how many on something is granted, or up to how many: "you get our group rate if you book at least 8 tickets", "if you order more than 4
    tickets, the others are cancelled"."""
    quantity = mention.quantity
    if quantity.bound not in FLIPPED or opener not in ("if", "when", "where", "once", "provided"):
        return None
    if quantity.bound == "min" and _GRANTED.search(rest) and not _REFUSED.search(rest):
        return mention
    if _REFUSED.search(rest) or (quantity.bound == "min" and _ENDED.search(rest)):
        return _bounding(mention, FLIPPED[quantity.bound])
    return None


# What is given to whoever has so many of something.
_GRANTED = compiled(
    r"\b(?:(?:you|they|customers|members|learners|students|groups)(?:'ll| will)? (?:get|receive|earn|qualify)|(?:we|we'll) (?:award|grant|give)|"
    r"(?:is|are|be) (?:issued|granted|awarded|given|cheaper|reduced)|discount|reduction)\b"
)


_ENDED = compiled(
    r"\b(?:expires?|expired|delete[ds]?|removed?|closed?|closes|cancel(?:led|s|ed)?|suspend(?:ed|s)?|lapses?|disappears?|erased?|lost|ends?|"
    r"(?:logged|signed) (?:out|off)|(?:log|sign)s? (?:you|them|users?|everyone) (?:out|off)|times? out|"
    r"forfeit\w*|locked|blocked|frozen|paused|switched off|sent back|go(?:es)? back|returned|written off|charged?|invoiced?|billed?)\b"
)


_ELAPSED = frozenset("gone passed elapsed".split())


def has_elapsed(mention: Mention, tokens: tuple[Word, ...]) -> bool:
    """Whether a time is said to be over: once a fortnight has gone by."""
    following = [t.text for t in tokens[mention.last : mention.last + 2]]
    return following[:1] in (["has"], ["have"]) and not _ELAPSED.isdisjoint(following)


_GONE_BY = frozenset("late overdue old inactive without idle unpaid unused behind past".split())
_NOT_DONE = compiled(r"\b(?:haven't|hasn't|have not|has not|isn't|is not|don't|do not)\b")
_ALLOWED = compiled(r"\b(?:can|may|able|allowed|return|come back|fine)\b")
# "Once you've used its fifteen hundred minutes" says that it has them.
_OWNING = frozenset("its your their".split())
_AHEAD = frozenset("before ahead prior beforehand".split())
# "You can cash out once your balance reaches $50."
_PAID_OUT = compiled(
    r"\bpay-?outs?\b|\bwithdraw\w*|\bcash (?:it |your \w+ )?out\b|\bpaid out\b|\bpay you\b|\bpayments? (?:is|are) made\b"
)
_HELD = compiled(r"\b(?:reach(?:es|ed)?|hits?|earned|earn|have|has|holds?|is|at least)(?: at least| more than| over)? $")
_OFFERED = compiled(r"\b(?:free|no charge|on us|discount|off|qualif\w+|waived?|don't pay|nothing)\b")
