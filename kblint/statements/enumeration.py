"""Words → the members of a list told in a sentence: "Visa, Mastercard or American Express"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from kblint.statements.words import Word

_LONGEST_MEMBER = 8
_MOST_MEMBERS = 40

_ENDS = frozenset(".;:!?—–[]|")
_AND = frozenset({"and", "or", "&", "nor", "/"})
# What goes on in a member: "macOS 14 or later".
_ONWARDS = frozenset("later newer higher above up earlier older below greater".split())
# What begins another clause: the list is over.
_CLAUSES = frozenset(
    "so but which who whose that where when while if unless because since as although though however depending provided except excluding please you we i "
    "it they he she there this these those then not only also both whichever whatever without instead rather just always never apart whether".split()
)
# What begins a phrase that is no part of a member's name.
_PHRASES = frozenset(
    "on at in for to with from by via through under within over after before until during without using against into per than whenever once".split()
)
_VERBS = frozenset(
    "is are was were be been has have had can will would must may might should could do does did don't doesn't isn't aren't can't cannot won't need needs "
    "get gets make makes cost costs apply applies work works run runs let lets use uses allow allows give gives provide provides see contact ensure it's "
    "you'll we'll you're we're that's".split()
)
_PRONOUNS = frozenset("you we i it they he she there this that them us me whatever what how who which".split())
_OPENS = frozenset("including include includes e.g like".split())
_MORE = frozenset("etc others more other another similar further beyond".split())
# What has sorts that are told in brackets: "credit cards (Visa, Mastercard) and PayPal".
_HAVE_SORTS = frozenset(
    "cards wallets formats browsers carriers couriers currencies languages platforms networks schemes".split()
)
_BEFORE = frozenset(
    "a an the your our any all some both either valid every each only just following also its their these those one of".split()
)


class Enumeration(msgspec.Struct, frozen=True, gc=False):
    """Members as stretches of words ``[first, last)``, the index of the word that follows them, and whether they are only some of all."""

    members: tuple[tuple[int, int], ...]
    end: int
    open: bool


def read(tokens: Sequence[Word], start: int, end: int, phrases: bool = False) -> Enumeration | None:
    """The list that begins at a word; None where what stands there is no list of names, or cannot be told from a clause.

    ``phrases`` lets a member have a preposition ("payouts in CHF"), as the subject of a sentence may.
    """
    if start >= end or tokens[start].text in _PRONOUNS or tokens[start].text in _VERBS:
        return None
    members: list[tuple[int, int]] = []
    some = False
    coordinated = False
    at = first = start
    cut = -1  # where the member in hand ended, although a phrase follows it
    depth = 0
    sorts: tuple[tuple[int, int], ...] = ()  # those of the member in hand

    def close(last: int) -> bool:
        nonlocal first, cut, sorts
        one, other = first, cut if cut >= 0 else last
        cut = -1
        if sorts:
            members.extend(sorts)
            sorts = ()
            return True
        while one < other and (tokens[one].text in _BEFORE or tokens[one].kind == "sign"):
            one += 1
        while other > one and tokens[other - 1].kind == "sign":
            other -= 1
        if other - one > _LONGEST_MEMBER:
            return False
        if one < other:
            members.append((one, other))
        return True

    while at < end:
        text = tokens[at].text
        if text == "(":
            depth += 1
            cut = at if cut < 0 and depth == 1 else cut
            if depth == 1 and at > first and tokens[at - 1].text in _HAVE_SORTS:
                sorts = _sorts(tokens, at, end)
        elif text == ")":
            depth -= 1
        elif depth > 0:
            some = some or text in _MORE
        elif text in _ENDS:
            break
        elif text == "," or text in _AND or _as_well(tokens, at, end):
            following = at + (3 if text == "as" else 1)
            if text == "," and following < end and (tokens[following].text in _AND or _as_well(tokens, following, end)):
                at += 1
                continue
            after = tokens[following].text if following < end else ""
            if text != "," and after in _ONWARDS:
                at += 2
                continue
            if text != "," and tokens[at - 1].kind == "number" and following < end and tokens[following].kind == "number":
                # "Ubuntu 22.04 and 24.04"
                at += 2
                continue
            if after in _MORE:
                some = True
                break
            if coordinated and text == ",":
                two_words = (cut if cut >= 0 else at) - first > 1
                if len(members) != 1 or not two_words or after in _CLAUSES | _PHRASES | _VERBS or not _goes_on(tokens, at, end):
                    break
                # "Credit and debit cards, bank transfer and cash": the first of them has an "and" of its own.
                first = members.pop()[0]
                coordinated = False
            if after in _CLAUSES or after in _PHRASES or after in _VERBS or (after == "no" and text == ","):
                # ", so have one handy", "and we …"
                break
            if cut >= 0 and text != "," and not members and not coordinated and tokens[cut].text != "(" and not phrases:
                # "Visa on the site and PayPal in the app": cannot be told from "on the site and the app".
                return None
            if not close(at):
                return None
            coordinated = coordinated or text != ","
            first = following
            at = following
            continue
        elif text in ("such",) or text in _OPENS:
            some = True
            if at > first:
                break
        elif text in _VERBS:
            return None
        elif text in _CLAUSES and at > first and not (text == "only" and at + 1 >= end):
            break
        elif text in _PHRASES and not phrases:
            if at == first:
                return None
            if coordinated:
                break
            cut = at if cut < 0 else cut
        at += 1
    # What follows the last member is not read: a phrase, or what the list ended at.
    over = cut if cut >= 0 and tokens[cut].text != "(" else at
    if not close(at):
        return None
    if not 0 < len(members) <= _MOST_MEMBERS:
        return None
    return Enumeration(tuple(members), over, some or depth != 0)


def _sorts(tokens: Sequence[Word], at: int, end: int) -> tuple[tuple[int, int], ...]:
    """The members of the list in the brackets that open at a word; none where these hold anything else, or only some of all."""
    closing = next((k for k in range(at + 1, end) if tokens[k].text in "()"), end)
    if closing >= end or tokens[closing].text != ")" or any(tokens[k].kind == "number" for k in range(at, closing)):
        return ()
    inside = read(tokens, at + 1, closing)
    return inside.members if inside is not None and not inside.open and len(inside.members) > 1 and inside.end == closing else ()


def _goes_on(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether another "and" or "or" follows a comma before the sentence ends: the list is told to its last member."""
    stop = next((k for k in range(at, end) if tokens[k].text in _ENDS), end)
    return any(tokens[k].text in _AND - {"/"} for k in range(at + 1, stop))


def _as_well(tokens: Sequence[Word], at: int, end: int) -> bool:
    return at + 2 < end and tokens[at].text == "as" and tokens[at + 1].text == "well" and tokens[at + 2].text == "as"
