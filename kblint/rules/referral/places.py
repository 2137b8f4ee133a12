"""Desks and people of places that people go to: "the school office", "reception", "your coach"."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_email, is_phone
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.people import begins_a_person
from kblint.rules.referral.surroundings import Surroundings


class Places(Surroundings):
    """Reads a noun phrase for a desk or a person of a place; whose it is shows elsewhere in the article."""

    def place(self, index: int) -> Addressee | None:
        """ "the school office", "reception", "your coach", "any of the volunteers": a desk or a person of a place."""
        first = self._behind_the_article(index)
        if first < 0:
            return None
        for at in range(first, min(first + 4, len(self.tokens))):
            word = self.word(at)
            noun = singular(word)
            if at == first and word.isalpha() and self.word(at + 1) in _AT_HAND and self._is_last(at + 1):
                # "the multimedia librarian"
                return self._up_to(index, first, at + 1)
            if (noun in _PEOPLE_AND_PLACES or (noun == "member" and at > first)) and self._is_last(at):
                return self._up_to(index, first, at)
            plain = word.replace("-", "").isalpha()
            named = at == first and self.word(index) == "the" and plain and self.word(at + 1) in ("office", "desk")
            if noun not in _BEFORE_A_PLACE and (not named or word in _OTHERS_OFFICES):
                return None
        return None

    def _behind_the_article(self, index: int) -> int:
        """The index of the first noun that may name a place or a person of it; -1 where none is spoken of so."""
        whose = self.word(index)
        if self.phrase(index, 3) in ("any of the", "one of the"):
            return index + 3
        if self.phrase(index, 4) in ("any member of the", "a member of the", "one member of the"):
            return index + 4
        if whose in ("the", "your", "a", "an", "any"):
            return index + 1
        return index if whose in ("reception", "staff", "committee") or self.phrase(index, 2) == "head office" else -1

    def _is_last(self, index: int) -> bool:
        """Whether the noun phrase ends with the token."""
        after = self.word(index + 1)
        return not after or not after[0].isalpha() or after in _BEHIND_A_PLACE or is_email(after)

    def _up_to(self, index: int, first: int, last: int) -> Addressee | None:
        """The desk or person that ``[first, last]`` names; None where it may be anybody's."""
        end = last + 1
        whose, noun, after = self.word(index), singular(self.word(last)), self.word(end)
        if after in _BEFORE_A_PERSON and begins_a_person([t.raw for t in self.tokens[end + 1 : end + 3]]):
            # "contact the director, Pat Doe, with your questions"
            return Addressee(end, "team")
        behind = end + (after in words.BETWEEN)
        given = self.word(behind + 1 + (self.word(behind + 1) == "<"))
        if whose == "the" and self.word(behind) in ("at", "on") and (is_phone(given) or is_email(given) or given == "support"):
            # "Phone the school on 01632 960123": whoever writes gives their own number.
            return Addressee(end, "team")
        if after in ("of", "that", "which", "who", "where") or (after == "at" and not is_email(given)):
            return None
        if self._belongs_elsewhere(end) or (whose in ("a", "an", "any") and noun in words.PLACES):
            return None
        if whose == "your" and noun in _OF_THE_READER and not self._any(_NEAR, first, last):
            return None
        return Addressee(end, "place", " ".join(singular(self.word(k)) for k in range(first, end)))

    def _office_by_name(self, index: int) -> Addressee | None:
        """ "your Acme office", "your nearest Acme regional office": whose name that is shows elsewhere."""
        at = index + 1
        while self.word(at) in _NEAR:
            at += 1
        names = []
        while self._is_capital(at) and self.word(at) not in _NO_NAMES:
            names.append(self.tokens[at].raw)
            at += 1
        while self.word(at) in _OF_AN_AREA:
            at += 1
        return Addressee(at + 1, "name", " ".join(names), False) if names and self.word(at) in _OFFICES else None


_PEOPLE_AND_PLACES = words.PEOPLE | words.PLACES
_BEFORE_A_PLACE = words.OF_A_PLACE | words.PLACES
_BEHIND_A_PLACE = words.NP_STOPS | words.ADVERBS | {"know", "in-game", "in-person", "online"}
# Whose work may have any name.
_AT_HAND = frozenset(("librarian", "librarians"))
_OTHERS_OFFICES = words.NOT_OUR_OFFICES | words.THIRD_NOUNS
# "your school", "your office": the reader's, and not that of whoever writes.
_OF_THE_READER = words.PLACES | words.DESKS
_BEFORE_A_PERSON = frozenset((",", "-", "\u2013", "\u2014", "("))
_NEAR = frozenset(("local", "nearest", "regional"))
_OF_AN_AREA = _NEAR - {"nearest"} | frozenset(("benefit", "benefits", "area", "state", "national", "district", "county"))
_NO_NAMES = words.PLAIN_CAPITALS | words.KNOWN_OTHERS
_OFFICES = frozenset(("office", "offices", "branch", "representative", "rep", "coordinator"))


def singular(word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare.endswith("ches") or bare.endswith("ies"):
        return bare[:-2] if bare.endswith("ches") else bare[:-3] + "y"
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare
