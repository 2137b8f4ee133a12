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
_NO_MEMBER = _CLAUSES | _PHRASES | _VERBS
_PARTING = _NO_MEMBER | _ENDS | _AND | _OPENS | {"(", ")", ",", "as", "such"}
_MORE = frozenset("etc others more other another similar further beyond".split())
# What has sorts that are told in brackets: "credit cards (Visa, Mastercard) and PayPal".
_HAVE_SORTS = frozenset(
    "cards wallets formats browsers carriers couriers currencies languages platforms networks schemes".split()
)
_SORTS_OF_CARDS = frozenset("credit debit prepaid charge".split())
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
    if (
        start >= end
        or tokens[start].text in _VERBS
        or (tokens[start].text in _PRONOUNS and not _is_a_country(tokens, start, end))
    ):
        return None
    return _Members(tokens, start, end, phrases).read()


# What a word of a list says of it.
_ON, _OVER, _NO_LIST = range(3)


class _Members:
    """A list while it is read."""

    def __init__(self, tokens: Sequence[Word], start: int, end: int, phrases: bool) -> None:
        self.tokens = tokens
        self.end = end
        self.phrases = phrases
        self.hung_on = tokens[start - 1].text if start else ""
        self.members: list[tuple[int, int]] = []
        self.some = False  # whether these are only some of all
        self.coordinated = False  # whether an "and" was read: the member in hand is the last
        self.at = self.first = start
        self.cut = -1  # where the member in hand ended, although a phrase follows it
        self.depth = 0
        self.sorts: tuple[tuple[int, int], ...] = ()  # those of the member in hand

    def read(self) -> Enumeration | None:
        while self.at < self.end:
            text = self.tokens[self.at].text
            if text not in _PARTING and not self.depth:
                # Most words are part of a member's name.
                self.at += 1
                continue
            step = self._step(text)
            if step == _NO_LIST:
                return None
            if step == _OVER:
                break
        # What follows the last member is not read: a phrase, or what the list ended at.
        over = self.cut if self.cut >= 0 and self.tokens[self.cut].text != "(" else self.at
        if not self._close() or not 0 < len(self.members) <= _MOST_MEMBERS:
            return None
        return Enumeration(tuple(self.members), over, self.some or self.depth != 0)

    def _step(self, text: str) -> int:
        if text == "(":
            self._bracket()
        elif text == ")":
            self.depth -= 1
        elif self.depth > 0:
            self.some = self.some or text in _MORE
        elif text in _ENDS:
            return _OVER
        elif text == "," or text in _AND or _as_well(self.tokens, self.at, self.end):
            return self._separator(text)
        elif text == "such" or text in _OPENS:
            self.some = True
            if self.at > self.first:
                return _OVER
        elif text in _VERBS:
            return _NO_LIST
        elif text in _CLAUSES and self.at > self.first and not (text == "only" and self.at + 1 >= self.end):
            return _OVER
        elif text in _PHRASES and not self.phrases:
            if self.at == self.first:
                return _NO_LIST
            if self.coordinated:
                return _OVER
            self._cut_here()
        self.at += 1
        return _ON

    def _bracket(self) -> None:
        self.depth += 1
        if self.depth == 1:
            self._cut_here()
            if self.at > self.first and self.tokens[self.at - 1].text in _HAVE_SORTS:
                self.sorts = _sorts(self.tokens, self.at, self.end)

    def _cut_here(self) -> None:
        if self.cut < 0:
            self.cut = self.at

    def _separator(self, text: str) -> int:
        """Reads a comma or an "and", and with it what begins behind."""
        following = self.at + (3 if text == "as" else 1)
        if following + 1 < self.end and self.tokens[following].text == self.hung_on and self.hung_on in _PHRASES:
            # "In dollars or in euros".
            following += 1
        after = self.tokens[following].text if following < self.end else ""
        if text == ",":
            if after in _AND or _as_well(self.tokens, following, self.end):
                self.at += 1
                return _ON
        elif after in _ONWARDS or self._is_between_numbers(following) or self._is_of_one_name(following):
            self.at += 2
            return _ON
        if after in _MORE:
            self.some = True
            return _OVER
        if (
            after in _NO_MEMBER
            or _does(self.tokens, following, self.end)
            or (text == "," and _adds(self.tokens, following, self.end))
        ):
            # ", so have one handy", "and we …", "and choose a date", ", giving you …"
            return _OVER
        if self.coordinated and text == ",":
            if not self._has_an_and_of_its_own():
                return _OVER
            self.first = self.members.pop()[0]
            self.coordinated = False
        if text == "," and after == "no":
            return _OVER
        if text != "," and self._may_be_a_clause():
            return _NO_LIST
        if not self._close():
            return _NO_LIST
        self.coordinated = self.coordinated or text != ","
        self.first = self.at = following
        return _ON

    def _is_between_numbers(self, following: int) -> bool:
        """ "Ubuntu 22.04 and 24.04"."""
        return self.tokens[self.at - 1].kind == "number" and following < self.end and self.tokens[following].kind == "number"

    def _is_of_one_name(self, following: int) -> bool:
        """ "Visa and Discover credit and debit cards": what Discover is."""
        sort = self.tokens[following].text if following < self.end else ""
        named = self.at - self.first > 1 and self.tokens[self.at - 1].text in _SORTS_OF_CARDS
        return (
            named
            and sort in _SORTS_OF_CARDS
            and following + 1 < self.end
            and self.tokens[following + 1].text in ("card", "cards")
        )

    def _has_an_and_of_its_own(self) -> bool:
        """ "Credit and debit cards, bank transfer and cash": the first of them."""
        two_words = (self.cut if self.cut >= 0 else self.at) - self.first > 1
        return len(self.members) == 1 and two_words and _goes_on(self.tokens, self.at, self.end)

    def _may_be_a_clause(self) -> bool:
        """ "Visa on the site and PayPal in the app": cannot be told from "on the site and the app"."""
        if self.cut < 0 or self.members or self.coordinated or self.phrases:
            return False
        return self.tokens[self.cut].text != "("

    def _close(self) -> bool:
        """Takes the member in hand, which ends before the token; False where it is too long for one."""
        one, other = self.first, self.cut if self.cut >= 0 else self.at
        self.cut = -1
        if self.sorts:
            self.members.extend(self.sorts)
            self.sorts = ()
            return True
        while one < other and (self.tokens[one].text in _BEFORE or self.tokens[one].kind == "sign"):
            one += 1
        while other > one and self.tokens[other - 1].kind == "sign":
            other -= 1
        if other - one > _LONGEST_MEMBER:
            return False
        if one < other:
            self.members.append((one, other))
        return True


def _sorts(tokens: Sequence[Word], at: int, end: int) -> tuple[tuple[int, int], ...]:
    """The members of the list in the brackets that open at a word; none where these hold anything else, or only some of all."""
    closing = next((k for k in range(at + 1, end) if tokens[k].text in "()"), end)
    if closing >= end or tokens[closing].text != ")" or any(tokens[k].kind == "number" for k in range(at, closing)):
        return ()
    inside = read(tokens, at + 1, closing)
    return inside.members if inside is not None and not inside.open and len(inside.members) > 1 and inside.end == closing else ()


def _is_a_country(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether "us" is the United States: US dollars, US addresses."""
    return tokens[at].text == "us" and at + 1 < end and tokens[at + 1].text in _OF_THE_STATES


_OF_THE_STATES = frozenset(
    "dollar dollars address addresses resident residents citizen citizens customer customers bank banks card cards credit debit".split()
)


def _goes_on(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether another "and" or "or" follows a comma before the sentence ends: the list is told to its last member."""
    stop = next((k for k in range(at, end) if tokens[k].text in _ENDS), end)
    return any(tokens[k].text in _AND - {"/"} for k in range(at + 1, stop))


_OF_THE_LAST = frozenset("even based its their".split())
_OBJECTS = _PRONOUNS | _BEFORE


def _adds(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether what begins behind a comma tells more of what was named, and names nothing: "even if", "its own network", "allowing you to"."""
    if at + 1 >= end:
        return False
    return tokens[at].text in _OF_THE_LAST or (tokens[at].text.endswith("ing") and tokens[at + 1].text in _OBJECTS)


_TOLD_TO = frozenset(
    "accept add apply ask change check choose click confirm copy create delete download enter fill find follow keep make open pay pick press put read remove "
    "report review save select send set share sign start submit take tap tell try turn type update upload use verify write".split()
)
_OF_AN_OBJECT = frozenset("a an the your our their its this that".split())


def _does(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether what begins at a word is a thing to do, and no name of one: "choose a payment method"."""
    return at + 1 < end and tokens[at].text in _TOLD_TO and tokens[at + 1].text in _OF_AN_OBJECT


def _as_well(tokens: Sequence[Word], at: int, end: int) -> bool:
    return at + 2 < end and tokens[at].text == "as" and tokens[at + 1].text == "well" and tokens[at + 2].text == "as"
