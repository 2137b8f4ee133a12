"""What compares an amount: "up to", "at least", "or more", "about"; and what turns it round: "not over", "nobody under"."""

from __future__ import annotations

from kblint.statements.nouns import FEES, NOUN_STOP
from kblint.statements.numbers import text_at
from kblint.statements.words import Word

MAX, MIN, _ABOUT = "max", "min", "about"
BEFORE: dict[tuple[str, ...], str] = {}
for _row, _bound in (
    ("up to|at most|no more than|not more than|maximum of|maximum|max|max of|within|in under|under|less than|fewer than|below|limited to|"
     "limit of|cap of|capped at|no later than|not later than|not exceed|never exceed|not exceeding|cannot exceed|exceed neither|no longer than|"
     "not longer than|no larger than|not larger than|not be longer than|not be larger than|not be more than|no bigger than|no greater than|"
     "not be bigger than|not be greater than|as many as|as much as|never more than|only|shorter than|smaller than|lighter than|within the next|"
     "within the first|in the first|during the first|"
     "inside the first|"
     "inside|by no more than|younger than|quota of|as long as|can't exceed|mustn't exceed|can't be longer than|can't be larger than|"
     "no higher than|not higher than|not be higher than|lower than|top out at|tops out at|stop at|stops at|end at|ends at|as big as|as large as|as long as", MAX),
    ("at least|minimum of|minimum|min of|no less than|not less than|no fewer than|not fewer than|more than|over|above|exceeding|exceeds|exceed|"
     "longer than|later than|go over|goes over|go above|goes above|go beyond|goes beyond|"
     "larger than|greater than|heavier than|bigger than|older than|higher than|starting at|starts at|starting from|starts from|as low as|as little as|"
     "no lower than|not lower than|not be lower than|"
     "beyond|in excess of|not be less than|not be fewer than|no shorter than|no earlier than|not before|not be shorter than|upwards of", MIN),
    ("about|around|approximately|roughly|approx|nearly|almost|usually|typically|generally|normally|on average|average of|circa|~|≈|some|often|mostly|"
     "estimated|an estimated", _ABOUT),
):  # fmt: skip
    for _phrase in _row.split("|"):
        BEFORE[tuple(_phrase.split())] = _bound
_LONGEST_BEFORE = max(map(len, BEFORE))
_ENDS_BEFORE = frozenset(phrase[-1] for phrase in BEFORE)
_SKIPPED_BEFORE = frozenset({"a", "an", "the", "of", "just", "(", "as", "us", "usd", "eur", "gbp", "chf"})
AFTER: dict[tuple[str, ...], str] = {}
for _row, _bound in (
    ("or less|or fewer|or under|at the outside|"
     "or shorter|or below|at most|max|maximum|or smaller|at the most|or sooner|at the latest|and under|and below|or earlier|tops|"
     "at the longest|at the very most|at the very latest", MAX),
    ("or more|or longer|or over|or above|or greater|and up|and above|and over|at least|min|minimum|or older|or larger|or higher|+|or later|and older|"
     "and more|and longer|at the least|at the very least", MIN),
):  # fmt: skip
    for _phrase in _row.split("|"):
        AFTER[tuple(_phrase.split())] = _bound
_BEGINS_AFTER = frozenset(phrase[0] for phrase in AFTER)


def comparator(tokens: tuple[Word, ...], at: int) -> tuple[int, str, bool]:
    """The first token of what compares the amount at ``at``, the bound that it gives, and whether it is approximate."""
    bound, about, first = "", False, at
    for _ in range(3):
        end = first
        while end > 0 and tokens[end - 1].text in _SKIPPED_BEFORE:
            end -= 1
        found = _sign_before(tokens, first) or _sign_before(tokens, end)
        if found is None:
            break
        sign, begin = found
        if sign == _ABOUT:
            about = True
        elif not bound:
            bound = _negated(tokens, begin, sign)
        first = begin
    return first, bound or (MAX if first == at and _may_only(tokens, at) else ""), about


def _may_only(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the verb before an amount is what alone may be done: "you may only borrow 3 books", not "only cancel 24 hours before"."""
    return (
        text_at(tokens, at - 2) == "only"
        and text_at(tokens, at - 3) in ("can", "may", "could", "cannot")
        and tokens[at - 1].kind == "word"
        and _FROM_AN_EVENT.isdisjoint(t.text for t in tokens[at : at + 5])
    )


_FROM_AN_EVENT = frozenset("before prior ahead advance after notice".split())


def _sign_before(tokens: tuple[Word, ...], end: int) -> tuple[str, int] | None:
    """The comparator that ends right before a token, and where it begins."""
    if not end or tokens[end - 1].text not in _ENDS_BEFORE:
        return None
    for size in range(min(_LONGEST_BEFORE, end), 0, -1):
        sign = BEFORE.get(tuple([t.text for t in tokens[end - size : end]]))
        if sign is not None:
            return sign, end - size
    return None


def _negated(tokens: tuple[Word, ...], at: int, bound: str) -> str:
    """A negation right before a comparator flips it: not over 5, never above 10."""
    if text_at(tokens, at - 1) in ("not", "never", "no", "cannot", "can't", "mustn't") and tokens[at].text not in (
        "no",
        "not",
        "never",
    ):
        return MAX if bound == MIN else MIN if text_at(tokens, at + 1) == "than" else bound
    # "Never for more than £500", "but not for longer than three months".
    if text_at(tokens, at - 1) == "for" and text_at(tokens, at - 2) in ("never", "not") and text_at(tokens, at + 1) == "than":
        return MAX if bound == MIN else MIN
    # "A board can't have more than 200 cards": with the verb between, too.
    denied = (
        text_at(tokens, at - 2) in DENIALS
        and text_at(tokens, at - 1) not in (NOUN_STOP - {"be", "have"})
        and text_at(tokens, at + 1) == "than"
    )
    barred = text_at(tokens, at - 3) in DENIALS and text_at(tokens, at - 2) in ("allow", "permit", "accept", "support")
    if denied or (barred and text_at(tokens, at + 1) == "than") or _nothing_may(tokens, at):
        return MAX if bound == MIN else MIN
    return bound


_NOBODY = frozenset("nobody none nothing".split())


def _nothing_may(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the subject denies what a comparator at a token says: no side may be longer than, nobody under, none over."""
    if text_at(tokens, at - 1) in _NOBODY or (text_at(tokens, at - 2), text_at(tokens, at - 1)) == ("no", "one"):
        return True
    if _REFUSING & {t.text for t in tokens[max(0, at - 3) : at]}:
        return True
    opened = [t.text for t in tokens[:4]]
    return (
        1 < at <= _NEAR_SUBJECT
        and opened[0] in ("no", *_NOBODY)
        and text_at(tokens, 1) not in ("matter", "longer", "later", "more")
        and text_at(tokens, at + 1) == "than"
        and not FEES & set(opened)
    )


DENIALS = frozenset("not never cannot can't mustn't don't doesn't won't".split())
_REFUSING = frozenset("refuse reject decline".split())
_NEAR_SUBJECT = 12


def trailing(tokens: tuple[Word, ...], last: int) -> tuple[str, int]:
    """The bound that stands behind an amount ("or more"), empty for none, and the index after it."""
    if text_at(tokens, last) in _BEGINS_AFTER:
        for size in (3, 2, 1):
            bound = AFTER.get(tuple([t.text for t in tokens[last : last + size]]))
            if bound is not None and len(tokens[last : last + size]) == size:
                return bound, last + size
    return "", last
