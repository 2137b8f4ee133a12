"""Teams, desks and organisations: "our support team", "the Acme help desk", "an agent", "Acme"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.surroundings import Surroundings
from kblint.rules.referral.tokens import SOFT_BREAKS


class _Desk(msgspec.Struct, frozen=True, gc=False):
    """A phrase up to the word that means people who answer, its head: "the", ("Acme", "billing"), "team".

    ``written`` are the modifiers as written, ``end`` is the index of the token after the head, ``weak`` says that the head is a word
    such as team.
    """

    determiner: str
    modifiers: list[str]
    written: list[str]
    head: str
    end: int
    weak: bool

    def names(self) -> list[str]:
        """Those of its modifiers that may be what an organisation is called."""
        work = self.weak and self.head in words.OFFICES
        return [
            written
            for modifier, written in zip(self.modifiers, self.written, strict=True)
            if written[:1].isupper()
            and modifier.removesuffix("'s") not in words.PLAIN_CAPITALS
            and not (work and modifier in words.OFFICE_WORK)
        ]

    def is_possessed(self) -> bool:
        """ "the hotel's team"."""
        return self.modifiers[-1].endswith(_POSSESSIVES) if self.modifiers else False


class Teams(Surroundings):
    """Reads a noun phrase for people who answer, ours or those of a name."""

    def _ours(self, index: int) -> Addressee | None:
        """ "our support team", "our pharmacists", "our customer service number"; but somebody else in "our partners"."""
        first = index + 1
        end = first
        while end < len(self.tokens) and end < index + 9 and not self._ends_ours(end):
            end += 1
        phrase = [self.word(k) for k in range(first, end)]
        while phrase and phrase[-1] in _AFTER_OURS:
            phrase.pop()
        if not phrase:
            return None
        if _is_at_law(phrase):
            return Addressee(end, "other")
        if phrase[-1] in _WAYS_TO_A_DESK and support_at(phrase, len(phrase) - 2):
            # "our customer service number"
            return Addressee(first + len(phrase), "team")
        if _ends_in_our_people(phrase):
            theirs = phrase[-1] in words.WEAK_HEADS and phrase[0] in ("partner", "partners", "community")
            return None if theirs else Addressee(first + len(phrase), "team")
        desk = _desk_within(phrase)
        if desk:
            return Addressee(first + desk, "team")
        return None if _OTHERS_OF_OURS.isdisjoint(phrase) else Addressee(first + len(phrase), "other")

    def _ends_ours(self, index: int) -> bool:
        word = self.word(index)
        return word in _OURS_ENDS or (word in words.NP_STOPS and self.phrase(index, 2) != "and safety")

    def _team(self, index: int, contact: bool) -> Addressee | None:
        """ "support", "the Acme help desk", "customer service", "an agent", "Acme"."""
        determiner = self.word(index) if self.word(index) in _DETERMINERS else ""
        start = index + 1 if determiner else index
        end = self._phrase_end(start)
        phrase = [self.word(k) for k in range(start, end)]
        if not phrase or phrase[0] == "/" or self.phrase(end, 2) == "( )":
            return None
        if _is_at_law(phrase):
            return Addressee(end, "other")
        if "/" in phrase[0] and not words.SUPPORT_NOUNS.isdisjoint(phrase[0].split("/")):
            # "Support/Sales"
            return Addressee(start + 1, "team")
        if phrase[0] == "member":
            if self.phrase(start, 3) == "member of staff":
                return Addressee(start + 3, "team")
            if contact and self.phrase(start, 3) == "member of the":
                return self._team(start + 2, contact)
        last = _head(phrase)
        if (
            last >= 0
            and phrase[last] == "support"
            and self.word(start + last + 1) == "the"
            and not self._any(_WHEN, start + last + 2, start + last + 4)
        ):
            # "the support the game page"
            return None
        weak = last < 0 and contact
        if weak:
            last = _weak_head(phrase)
            if last >= 0 and phrase[last] in _KINDS_OF_WORK and not words.THIRD_NOUNS.isdisjoint(phrase[last + 1 :]):
                # "the accounting group owners"
                return Addressee(end, "other")
        if last >= 0:
            written = [t.raw for t in self.tokens[start : start + last]]
            return self._whose_desk(_Desk(determiner, phrase[:last], written, phrase[last], start + last + 1, weak), contact)
        return self._organisation(start, phrase, determiner) if contact else None

    def _phrase_end(self, start: int) -> int:
        """The index after the last token that may belong to the noun phrase."""
        end = start
        while end < len(self.tokens) and end < start + 8:
            word = self.word(end)
            # What is written "IT" is a department, and no pronoun.
            if word in _PHRASE_ENDS or (word in words.NP_STOPS and self.tokens[end].raw != "IT"):
                break
            end += 1
        return end

    def _whose_desk(self, desk: _Desk, contact: bool) -> Addressee | None:
        """Whom a desk belongs to: us, an organisation by its name, somebody else; None where it is no desk that people turn to."""
        names = desk.names()
        at_hand = (
            not names and desk.head not in ("team", "staff") and desk.modifiers and desk.modifiers[-1] in ("front", "reception")
        )
        if _is_a_thing(desk) or at_hand:
            # "Ask at the front desk": that of wherever the reader is.
            return None
        third = _names_others(desk)
        if third and desk.determiner in ("", "the") and _is_title(desk.written) and not desk.is_possessed():
            # "Blue Garage support": whose name that is shows elsewhere.
            return Addressee(desk.end, "name", " ".join(names), False)
        if (
            third
            or (desk.is_possessed() and not names)
            or self._is_at_work(desk)
            or not words.LICENSED.isdisjoint(desk.modifiers)
        ):
            return Addressee(desk.end, "other")
        if _is_only_offered(desk, contact):
            return None
        if desk.weak:
            if names and desk.head in ("staff", "management") and desk.determiner in ("", "the"):
                # "Acme staff": whose name that is shows elsewhere.
                return Addressee(desk.end, "name", " ".join(names), False)
            if self._may_be_anybody(desk, names):
                return Addressee(desk.end, "other")
            if _says_too_little(desk):
                return None
            if desk.head == "staff" and not names:
                # "let relevant staff know": the reader's own, where the article speaks of such.
                return Addressee(desk.end, "place", "staff", weak=True)
        if self._belongs_elsewhere(desk.end) or self._helps_others(desk):
            return Addressee(desk.end, "other")
        if desk.head in ("support", "service", "services") and self.word(desk.end) in _NO_PEOPLE:
            # "the support article", "the service category"
            return None
        name = " ".join(n.removesuffix("'s").removesuffix("'S") for n in names)
        return Addressee(desk.end, "name" if name else "team", name, True, desk.weak)

    def _is_at_work(self, desk: _Desk) -> bool:
        """IT support is the reader's employer's, unless it is the desk of whoever writes: "the IT helpdesk", "the IT team on Teams"."""
        if not desk.modifiers or desk.modifiers[0] != "it":
            return False
        here = self.word(desk.end) in ("on", "in") and self.word(desk.end + 1) in words.COMMUNITIES
        return not (desk.determiner == "the" and (here or desk.head in ("desk", "helpdesk", "servicedesk")))

    def _may_be_anybody(self, desk: _Desk, names: Sequence[str]) -> bool:
        """ "the Acme office", "the person responsible", "the office that issued it", "someone just like you"."""
        if names and desk.head in ("department", "office", "staff", "person"):
            return True
        if desk.head == "person" and self._is_whoever(desk.end):
            return True
        if self.word(desk.end) in ("that", "which", "where", "who"):
            return True
        return desk.head in words.SOMEBODY and self._is_like_the_reader(desk.end)

    def _helps_others(self, desk: _Desk) -> bool:
        """ "support for sellers", but not "support for your account"."""
        for_whom = desk.end + 1
        return (
            desk.head == "support"
            and self.word(desk.end) == "for"
            and self.word(for_whom) not in ("your", "its", "their")
            and self.other(for_whom)
        )

    def _organisation(self, start: int, phrase: Sequence[str], determiner: str) -> Addressee | None:
        """ "Acme", "the National Lighthouse Service (NLS)": a name, and no desk."""
        if phrase[0] == "it" or phrase[0] in words.TYPED:
            return None
        names: list[str] = []
        for k, word in enumerate(phrase):
            raw = self.tokens[start + k].raw
            if not raw[:1].isupper() or word in words.MODALS:
                break
            names.append(raw)
        if not names:
            return None
        end = start + len(names)
        ends = end == len(self.tokens) or self.word(end) in _TITLE_ENDS
        if ends and determiner in ("", "the") and _is_title(names):
            if self.word(end) == "(" and self.word(end + 2) == ")" and self.tokens[end + 1].raw.isupper():
                # "the National Lighthouse Service (NLS)"
                return Addressee(end + 3, "name", f"{' '.join(names)} {self.tokens[end + 1].raw}", False)
            return Addressee(end, "name", " ".join(names), False)
        if any(n.casefold() in words.THIRD_NOUNS for n in names) or not words.THIRD_NOUNS.isdisjoint(phrase):
            return Addressee(end, "other")
        return Addressee(end, "name", " ".join(names).removesuffix("'s"), False)


_DETERMINERS = frozenset(("the", "a", "an", "this", "any", "one", "another"))
_KINDS_OF_WORK = frozenset(("accounting", "admissions", "billing", "finance", "operations", "sales"))
_WHEN = frozenset("same next following moment minute day morning first".split())
_PHRASE_ENDS = SOFT_BREAKS - {"/"}
_TITLE_ENDS = words.NP_STOPS | SOFT_BREAKS
_OURS_ENDS = SOFT_BREAKS - {"/", "-"} | {"a", "an"}
# What may stand behind "our team" before the sentence goes on.
_AFTER_OURS = frozenset(
    "directly immediately today anytime now first again here below right away straight know".split(),
)
_WAYS_TO_A_DESK = frozenset(("number", "numbers", "email", "e-mail", "inbox", "mailbox"))
_DESKS = frozenset({"desk", "centre", "center", "line", "service", "services", "care"})
_OUR_PEOPLE = words.WEAK_HEADS | words.SUPPORT_NOUNS | _DESKS | words.OUR_PEOPLE | {"people", "folks", "crew", "guys"}
_WITHIN_OURS = words.SUPPORT_NOUNS | frozenset(
    "team desk staff department specialists experts advisors agents representatives".split()
)
_FURTHER_HEADS = words.WEAK_HEADS | words.SUPPORT_NOUNS | _DESKS
_OTHERS_OF_OURS = words.OUR_THIRD | words.THIRD_NOUNS
_POSSESSIVES = ("'s", "s'")
_LINKING = frozenset(("of", "and", "&", "/"))
_NO_PEOPLE = words.NOT_PEOPLE | words.THING_NOUNS
# Without a word before them these may be anybody's: "team", "agent".
_NOBODYS_ALONE = frozenset(("team", "person", "human", "office", "agent", "representative", "department", "management"))


def _is_at_law(phrase: Iterable[str]) -> bool:
    """ "data protection officer", "designated agent": whom the law makes a company name."""
    joined = " ".join(phrase)
    return any(s in joined for s in words.STATUTORY)


def _ends_in_our_people(phrase: Sequence[str]) -> bool:
    """Whether the last word after "our" means people who answer."""
    return (
        phrase[-1] in _OUR_PEOPLE
        or support_at(phrase, len(phrase) - 1)
        # "our security contact"
        or (phrase[-1] in ("contact", "contacts") and len(phrase) > 1 and phrase[-2] in words.WEAK_MODIFIERS)
    )


def _desk_within(phrase: Sequence[str]) -> int:
    """How many words after "our" name a desk that more is said of: "our support team weekdays"; 0 where none do."""
    at = next((k for k, word in enumerate(phrase) if word in _WITHIN_OURS), -1)
    if at < 0 or not words.OUR_THIRD.isdisjoint(phrase[:at]):
        return 0
    while at + 1 < len(phrase) and phrase[at + 1] in _FURTHER_HEADS:
        at += 1
    return at + 1


def _head(phrase: Sequence[str]) -> int:
    """Where in a phrase the last word stands that means people who answer, whatever stands around it; -1 where none does."""
    last = -1
    for k, word in enumerate(phrase):
        support = word.removesuffix("'s") in words.SUPPORT_NOUNS or support_at(phrase, k)
        # "support team"
        if support or (word in words.WEAK_HEADS and 0 <= last == k - 1):
            last = k
    return last


def _weak_head(phrase: Sequence[str]) -> int:
    """Where the last word such as team or agent stands; -1 where none does."""
    return next((k for k in range(len(phrase) - 1, -1, -1) if phrase[k] in words.WEAK_HEADS), -1)


def _is_a_thing(desk: _Desk) -> bool:
    """ "the control unit", "this section": of a machine or of a page."""
    return desk.weak and desk.head in words.OF_THINGS and words.OFFICE_WORK.isdisjoint(desk.modifiers)


def _names_others(desk: _Desk) -> bool:
    """ "the bank's support", "vendor support"."""
    return any(
        (m.removesuffix("'s") in words.THIRD_NOUNS or m.endswith("s'")) and m not in words.TEAM_ADJECTIVES for m in desk.modifiers
    )


def _is_only_offered(desk: _Desk, contact: bool) -> bool:
    """ "email support", "round-the-clock support", and "live agents" where nobody is to be contacted: a service, and nobody to turn to."""
    if not contact and desk.modifiers and desk.modifiers[-1] in ("human", "live", "real"):
        return True
    if desk.determiner or desk.weak or not desk.modifiers:
        return False
    if desk.modifiers[0] in words.VERBS and desk.modifiers[0] not in words.WEAK_MODIFIERS:
        return True
    return not contact and any(
        m not in words.PLAIN_CAPITALS and m.isalpha() and not written[:1].isupper()
        for m, written in zip(desk.modifiers, desk.written, strict=True)
    )


def _says_too_little(desk: _Desk) -> bool:
    """ "the rowing team", "agent", "a colleague": nothing says that it is ours."""
    if not desk.modifiers:
        return (not desk.determiner and desk.head in _NOBODYS_ALONE) or (
            desk.determiner == "a" and desk.head in ("person", "team", "consultant", "colleague")
        )
    work = desk.head in words.OFFICES
    return any(
        m not in words.WEAK_MODIFIERS
        and not (work and m in words.OFFICE_WORK)
        and m not in _LINKING
        and not written[:1].isupper()
        for m, written in zip(desk.modifiers, desk.written, strict=True)
    )


def _is_title(names: Iterable[str]) -> bool:
    """Whether these are the words of a name, more than one of them, and not all of them nouns for somebody else."""
    written = list(names)
    return (
        len(written) > 1
        and all(n[:1].isupper() and not n.endswith(_POSSESSIVES) for n in written)
        and words.KNOWN_OTHERS.isdisjoint(n.casefold() for n in written)
        and not {n.casefold() for n in written} & words.THIRD_NOUNS - words.IN_NAMES
        and any(n.casefold() not in words.IN_NAMES for n in written)
    )


def support_at(phrase: Sequence[str], index: int) -> bool:
    """ "customer service", "help desk": whether the word and the one before it mean people who answer."""
    return index > 0 and phrase[index] in words.SUPPORT_PAIRS.get(phrase[index - 1], ())
