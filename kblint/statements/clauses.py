"""A sentence cut into its clauses: what is claimed, under which condition, for what leading label, with which exception."""

from __future__ import annotations

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

    def close(end: int, part: str = "") -> None:
        if end > begin:
            found.append(Clause(part or kind, begin, end))

    for at, token in enumerate(tokens):
        text = token.text
        if text not in _PARTING:
            continue
        if text in "([":
            depth += 1
        elif text in ")]":
            depth = max(0, depth - 1)
        if text in (";", ":", "—", "–") and not _inside_number(tokens, at):
            close(at)
            if text == ":" and len(found) == 1 and found[0].kind == MAIN and at <= _LONGEST_LABEL and not _is_told(tokens[:at]):
                found[0] = Clause(LABEL, found[0].start, found[0].end)
            begin, kind = at + 1, MAIN
        elif text == "," and not depth:
            parted = _parted(tokens, at, begin, kind)
            if parted is not None:
                close(at, parted[0])
                begin, kind = parted[1], MAIN
        elif kind == CONDITION and text in _RESUMING and _second_subject(tokens, begin, at):
            close(at)
            begin, kind = at, MAIN
        elif text in _CONTRAST and at > begin and not depth:
            close(at)
            begin, kind = at + 1, MAIN
        elif text in _CONDITIONAL and (opened := _opened(tokens, at, begin, kind)):
            close(at)
            begin, kind = (at + 1 if opened == MAIN else at), opened
        elif text in ("as", "so") and tuple(t.text for t in tokens[at + 1 : at + 3]) in (("long", "as"), ("soon", "as")):
            if any(_says_number(t) for t in tokens[at + 3 : at + 4]):
                continue
            close(at)
            begin, kind = at, CONDITION
        elif text in _EXCEPTION_OPENERS and any(tuple(t.text for t in tokens[at : at + len(p)]) == p for p in _EXCEPTIONS):
            close(at)
            begin, kind = at, EXCEPTION
    close(len(tokens))
    return tuple(found)


def _parted(tokens: tuple[Word, ...], at: int, begin: int, kind: str) -> tuple[str, int] | None:
    """What the clause that a comma ends is, and where the next one begins; None where the comma parts no clauses."""
    if kind in (CONDITION, EXCEPTION):
        return kind, at + 1
    if kind != MAIN:
        return None
    opener = tokens[begin].text
    if at + 1 < len(tokens) and tokens[at + 1].text in _RELATIVE:
        return MAIN, at + 1
    if tuple(t.text for t in tokens[at + 1 : at + 3]) == ("after", "which"):
        # "One year, after which it is closed": what follows is another matter.
        return MAIN, at + 3
    if begin == 0 and opener in _TIMED and not any(_says_number(t) or t.text in _PARTS for t in tokens[:at]):
        return CONDITION, at + 1
    if _goes_on(tokens, at + 1):
        return MAIN, at + 2
    return (LABEL, at + 1) if begin == 0 and opener in _LABEL_OPENERS and at <= _LONGEST_LABEL else None


def _opened(tokens: tuple[Word, ...], at: int, begin: int, kind: str) -> str:
    """What a word that may open a condition opens: that, a reason told as a clause of its own, or nothing."""
    text = tokens[at].text
    if text in ("once", "since", "while", "where", "until") and kind == CONDITION:
        return ""
    following = [t.text for t in tokens[at + 1 : at + 4]]
    if text == "until":
        return "" if any(_says_number(t) or t.text in _PERIODS for t in tokens[at + 1 : at + 3]) else CONDITION
    if text == "provided":
        # "Lamps are provided", "a lamp provided by us": no condition.
        given = not following or following[0] in _GIVEN or (at > 0 and tokens[at - 1].text in _GIVEN_BEFORE)
        return "" if given and following[:1] != ["that"] else CONDITION
    if text in REASONS:
        told = at > begin and following and following[0].partition("'")[0] in _PERSONS and following[1:2] != ["last"]
        return MAIN if told else CONDITION
    if text != "once":
        return CONDITION
    if (at > begin and not _SUBJECTS.intersection(following[:1])) or following[:1] in (["per"], ["every"], ["each"]):
        return ""
    often = following[:1] == ["a"] and _PERIODS & set(following[1:2]) and following[2:] not in (["has"], ["have"], ["is"])
    return "" if often else CONDITION


_GIVEN_BEFORE = frozenset(
    "is are was were be been being not never isn't aren't wasn't weren't has have had you've we've it's they're you they we the a an only "
    "also always".split()
)
_GIVEN = frozenset("by to with for at in on free as through via upon separately . )".split())
_RESUMING = frozenset("we we'll we've you've you'll".split())
# What may end a clause or begin one; all else is passed over.
_PARTING = frozenset("( [ ) ] ; : — – , as so".split()) | _RESUMING | _CONTRAST | _CONDITIONAL | _EXCEPTION_OPENERS
_TELLING_THAT = frozenset(
    "that what which who and or think say says said know believe feel hope sure tell because if when once where how after before".split()
)


def _second_subject(tokens: tuple[Word, ...], begin: int, at: int) -> bool:
    """Whether a pronoun opens the main clause after a condition that no comma ends: "once you've landed you've got 21 days"."""
    first = tokens[begin + 1].text.partition("'")[0] if begin + 1 < at else ""
    return first in _PERSONS and at - begin > 2 and tokens[at - 1].kind != "sign" and tokens[at - 1].text not in _TELLING_THAT


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
