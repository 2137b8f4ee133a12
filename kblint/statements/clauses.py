"""A sentence cut into its clauses: what is claimed, under which condition, for what leading label, with which exception."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from kblint.statements.numbers import NUMBER_WORDS
from kblint.statements.words import Word

MAIN, CONDITION, LABEL, EXCEPTION = "main", "condition", "label", "exception"

_CONDITIONAL = frozenset(
    {"if", "unless", "when", "whenever", "once", "while", "where", "until", "although", "though", "because", "since", "provided"}
)
_EXCEPTIONS = (
    ("except",),
    ("excluding",),
    ("other", "than"),
    ("apart", "from"),
    ("with", "the", "exception"),
    ("not", "including"),
)
_EXCEPTION_OPENERS = frozenset(p[0] for p in _EXCEPTIONS)
_CONTRAST = frozenset({"but", "however", "whereas", "otherwise"})
_SUBJECTS = frozenset(
    "the you your it we our a an this that these they their its all he she i my his her any every each approved".split()
)
_PERIODS = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "quarter", "year"})
# "Since they get in free" gives a reason, which is a claim; "since the last backup" tells when.
REASONS = frozenset({"because", "since", "although", "though"})
_PERSONS = frozenset("you it we they that this there he she all".split())
_RELATIVE = frozenset({"which", "who", "whose", "then"})
_LABEL_OPENERS = frozenset({"much", "for", "on", "in", "with", "under", "at", "during", "by", "as"})
_TIMED = frozenset({"after", "before", "following"})
_TELLING = frozenset(
    "is are was were isn't aren't runs has have can can't cannot may will won't must does doesn't do don't works".split()
)
# In a condition these go on with it.
_WITHIN_A_CONDITION = frozenset({"once", "since", "while", "where", "until"})
_PASSED = (("has",), ("have",), ("is",))
_COORDINATORS = frozenset({"and", "so", "or", "as"})
_NEW_SUBJECTS = frozenset("i we you it they there here that this all yes no what whatever most please".split())
_LONGEST_LABEL = 8


class Clause(msgspec.Struct, frozen=True, gc=False):
    """The tokens ``[start, end)`` of a sentence, and their part in it."""

    kind: str
    start: int
    end: int


def clauses(tokens: tuple[Word, ...]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, without overlap. A condition runs to the next comma, colon or semicolon."""
    found: list[Clause] = []
    begin, kind, depth = 0, MAIN, 0
    for at, token in enumerate(tokens):
        text = token.text
        if text not in _PARTING:
            continue
        if text in _BRACKETS:
            depth = max(0, depth + _BRACKETS[text])
            continue
        cut = _CUTS[text](tokens, begin, at, kind, depth)
        if cut is None:
            continue
        ended, following, opened = cut
        if at > begin:
            found.append(Clause(ended, begin, at))
        if text == ":" and len(found) == 1 and found[0].kind == MAIN and at <= _LONGEST_LABEL and not _is_told(tokens[:at]):
            found[0] = Clause(LABEL, found[0].start, found[0].end)
        begin, kind = following, opened
    if len(tokens) > begin:
        found.append(Clause(kind, begin, len(tokens)))
    return tuple(found)


# What the clause that ends here turns out to be, where the next one begins, and what that is.
_Cut = tuple[str, int, str]


def _at_a_stop(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    return None if _inside_number(tokens, at) else (kind, at + 1, MAIN)


def _at_a_comma(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    if depth:
        return None
    if kind != MAIN:
        return kind, at + 1, MAIN
    following = _texts(tokens, at + 1, 2)
    if following and following[0] in _RELATIVE:
        return MAIN, at + 1, MAIN
    if following == ("after", "which"):
        # "One year, after which it is closed": what follows is another matter.
        return MAIN, at + 3, MAIN
    opener = tokens[begin].text if begin == 0 else ""
    if opener in _TIMED and not any(_says_number(t) or t.text in _PARTS for t in tokens[:at]):
        return CONDITION, at + 1, MAIN
    if _goes_on(tokens, at + 1):
        return MAIN, at + 2, MAIN
    if opener in _LABEL_OPENERS and at <= _LONGEST_LABEL:
        return LABEL, at + 1, MAIN
    return None


def _at_a_pronoun(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    return (kind, at, MAIN) if kind == CONDITION and _second_subject(tokens, begin, at) else None


def _at_a_subject(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    return (kind, at, MAIN) if kind == CONDITION and not depth and _told_without_a_comma(tokens, begin, at) else None


def _at_a_contrast(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    return (kind, at + 1, MAIN) if at > begin and not depth else None


def _at_a_conditional(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    text = tokens[at].text
    if kind == CONDITION and text in _WITHIN_A_CONDITION:
        return None
    if text == "until" and any(_says_number(t) or t.text in _PERIODS for t in tokens[at + 1 : at + 3]):
        return None
    if text in REASONS and at > begin and _gives_a_reason(tokens, at):
        return kind, at + 1, MAIN
    if (text == "once" and _counts(tokens, begin, at)) or (text == "provided" and _gives(tokens, at)):
        return None
    return kind, at, CONDITION


def _at_a_limit(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    """ "as long as you keep the receipt"; "as long as 30 days" is a span."""
    if _texts(tokens, at + 1, 2) not in (("long", "as"), ("soon", "as")) or any(_says_number(t) for t in tokens[at + 3 : at + 4]):
        return None
    return kind, at, CONDITION


def _at_an_exception(tokens: tuple[Word, ...], begin: int, at: int, kind: str, depth: int) -> _Cut | None:
    return (kind, at, EXCEPTION) if any(_texts(tokens, at, len(p)) == p for p in _EXCEPTIONS) else None


_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_RESUMING = frozenset("we we'll we've you've you'll".split())
_NAMED_SUBJECTS = frozenset("your the there all no any you".split())
# What may end a clause or begin one; all else is passed over.
_CUTS: dict[str, Callable[[tuple[Word, ...], int, int, str, int], _Cut | None]] = {
    **dict.fromkeys((";", ":", "—", "–"), _at_a_stop),
    ",": _at_a_comma,
    **dict.fromkeys(_RESUMING, _at_a_pronoun),
    **dict.fromkeys(_NAMED_SUBJECTS, _at_a_subject),
    **dict.fromkeys(_CONTRAST, _at_a_contrast),
    **dict.fromkeys(_CONDITIONAL, _at_a_conditional),
    **dict.fromkeys(("as", "so"), _at_a_limit),
    **dict.fromkeys(_EXCEPTION_OPENERS, _at_an_exception),
}
_PARTING = frozenset((*_BRACKETS, *_CUTS))
_TELLING_THAT = frozenset(
    "that what which who and or think say says said know believe feel hope sure tell because if when once where how after before".split()
)


def _texts(tokens: tuple[Word, ...], start: int, length: int) -> tuple[str, ...]:
    return tuple(t.text for t in tokens[start : start + length])


def _gives_a_reason(tokens: tuple[Word, ...], at: int) -> bool:
    """ "since they get in free"; "since it last ran" tells when."""
    following = _texts(tokens, at + 1, 2)
    return bool(following) and following[0].partition("'")[0] in _PERSONS and following[-1] != "last"


def _counts(tokens: tuple[Word, ...], begin: int, at: int) -> bool:
    """ "billed once per order", "once a month": how often, and no condition."""
    following = _texts(tokens, at + 1, 3)
    if not following:
        return at > begin
    if (at > begin and following[0] not in _SUBJECTS) or following[0] in ("per", "every", "each"):
        return True
    # "Once a month has passed" is one.
    return following[0] == "a" and len(following) > 1 and following[1] in _PERIODS and following[2:] not in _PASSED


def _gives(tokens: tuple[Word, ...], at: int) -> bool:
    """ "lamps are provided", "a lamp provided by us": what somebody is given, and no condition."""
    following = _texts(tokens, at + 1, 1)
    if following == ("that",):
        return False
    return not following or following[0] in _GIVEN_SO or (at > 0 and tokens[at - 1].text in _GIVEN)


_GIVEN = frozenset(
    "is are was were be been being not never isn't aren't wasn't weren't has have had you've we've it's they're you they we the a an only "
    "also always".split()
)
_GIVEN_SO = frozenset("by to with for at in on free as through via upon separately . )".split())


def _second_subject(tokens: tuple[Word, ...], begin: int, at: int) -> bool:
    """Whether a pronoun opens the main clause after a condition that no comma ends: "once you've landed you've got 21 days"."""
    first = tokens[begin + 1].text.partition("'")[0] if begin + 1 < at else ""
    return first in _PERSONS and at - begin > 2 and tokens[at - 1].kind != "sign" and tokens[at - 1].text not in _TELLING_THAT


_MODALS = frozenset("will won't must cannot can't shall".split())
_NOT_OF_A_SUBJECT = frozenset("of to for in on at by with from and or that which who than as".split())
_LONGEST_SUBJECT = 4


def _told_without_a_comma(tokens: tuple[Word, ...], begin: int, at: int) -> bool:
    """Whether the main clause after a condition begins here, and no comma parts them: "if you do not log in your account will be closed"."""
    if (
        begin
        or at < _SHORTEST_CONDITION
        or tokens[0].text not in ("if", "when", "once", "unless")
        or any(t.text == "," for t in tokens)
    ):
        return False
    before = tokens[at - 1]
    if before.kind == "sign" or before.text in _TELLING_THAT or before.text in _NOT_OF_A_SUBJECT or before.text in _TELLING:
        return False
    for token in tokens[at + 1 : at + 1 + _LONGEST_SUBJECT]:
        if token.text in _MODALS:
            return True
        if token.kind != "word" or token.text in _NOT_OF_A_SUBJECT:
            return False
    return False


_SHORTEST_CONDITION = 4


def _says_number(token: Word) -> bool:
    return token.kind == "number" or token.text in NUMBER_WORDS


# A quarter of an hour is an amount as 15 minutes are.
_PARTS = frozenset({"quarter", "quarters", "half"})


def _is_told(tokens: tuple[Word, ...]) -> bool:
    """Whether the words before a colon say something of their own, and are no label."""
    return any(t.text in _TELLING for t in tokens)


def _goes_on(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a new main clause with a subject of its own begins here: ", and we …", ", so there's …", ", and the result is recorded"."""
    if at + 1 >= len(tokens) or tokens[at].text not in _COORDINATORS:
        return False
    if tokens[at + 1].text.partition("'")[0] in _NEW_SUBJECTS:
        return True
    named = tokens[at + 1].text in _DETERMINERS or tokens[at].text == "so"
    return named and _is_told(tokens[:at]) and _told_soon(tokens, at + 1)


_DETERMINERS = frozenset("the a an any every each its their our your no these those".split())
_FARTHEST_VERB = 6


def _told_soon(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a verb follows within a few words and before the next comma."""
    for token in tokens[at + 1 : at + 1 + _FARTHEST_VERB]:
        if token.text in ",;:":
            return False
        if token.text in _TELLING:
            return True
    return False


def _inside_number(tokens: tuple[Word, ...], at: int) -> bool:
    return 0 < at < len(tokens) - 1 and tokens[at - 1].kind == "number" and tokens[at + 1].kind == "number"
