"""Desks and people of places that people go to: "the school office", "reception", "your coach"."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_email, is_phone
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.people import begins_a_person
from kblint.rules.referral.surroundings import Surroundings


class Places(Surroundings):
    """Reads a noun phrase for a desk or a person of a place, whose it is shows elsewhere in the article."""

    def place(self, index: int) -> Addressee | None:
        """ "the school office", "reception", "your coach", "any of the volunteers": a desk or a person of a place."""
        at = index
        whose = self.word(at)
        if self.phrase(at, 3) in ("any of the", "one of the"):
            at += 3
        elif self.phrase(at, 4) in ("any member of the", "a member of the", "one member of the"):
            at += 4
        elif whose in ("the", "your", "a", "an", "any"):
            at += 1
        elif whose != "reception" and self.phrase(at, 2) != "head office":
            return None
        for end in range(at, min(at + 4, len(self.tokens))):
            word = self.word(end)
            noun = singular(word)
            after = self.word(end + 1)
            last = not after or after in words.NP_STOPS | words.ADVERBS | {"know"} or not after[0].isalpha() or is_email(after)
            if last and (noun in words.PEOPLE | words.PLACES or (noun == "member" and end > at)):
                if after == "," and begins_a_person([t.raw for t in self.tokens[end + 2 : end + 4]]):
                    # "contact the director, Pat Doe, with your questions"
                    return Addressee(end + 1, "team")
                given = is_phone(self.word(end + 2)) or self.word(end + 2) == "support"
                if whose == "the" and after in ("at", "on") and given:
                    # "Phone the school on 01632 960123": whoever writes gives their own number.
                    return Addressee(end + 1, "team")
                if after in ("of", "that", "which", "who", "where") or (after == "at" and not is_email(self.word(end + 2))):
                    return None
                if self._belongs_elsewhere(end + 1) or (whose in ("a", "an", "any") and noun in words.PLACES):
                    return None
                if (
                    whose == "your"
                    and noun in words.PLACES | words.DESKS
                    and not {"local", "nearest", "regional"} & {self.word(k) for k in range(at, end)}
                ):
                    return None
                return Addressee(end + 1, "place", " ".join(singular(self.word(k)) for k in range(at, end + 1)))
            named = end == at and whose == "the" and word.isalpha() and self.word(end + 1) in ("office", "desk")
            if noun not in words.OF_A_PLACE | words.PLACES and (not named or word in words.NOT_OUR_OFFICES | words.THIRD_NOUNS):
                return None
        return None

    def _office_by_name(self, index: int) -> Addressee | None:
        """ "your Acme office", "your nearest Acme regional office": whose name that is shows elsewhere."""
        at = index + 1
        while self.word(at) in ("local", "nearest", "regional"):
            at += 1
        names = []
        while at < len(self.tokens) and self._is_capital(at) and self.word(at) not in words.PLAIN_CAPITALS | words.KNOWN_OTHERS:
            names.append(self.tokens[at].raw)
            at += 1
        while self.word(at) in (
            "local",
            "nearest",
            "regional",
            "benefit",
            "benefits",
            "area",
            "state",
            "national",
            "district",
            "county",
        ):
            at += 1
        if names and self.word(at) in ("office", "offices", "branch", "representative", "rep", "coordinator"):
            return Addressee(at + 1, "name", " ".join(names), False)
        return None


def singular(word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare.endswith("ches") or bare.endswith("ies"):
        return bare[:-2] if bare.endswith("ches") else bare[:-3] + "y"
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare
