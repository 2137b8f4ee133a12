"""Whom does it name? Us, a desk of ours, an address, an organisation by its name; or somebody else."""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import (
    is_contact_target,
    is_email,
    is_host,
    is_phone,
    is_placeholder,
    is_statutory,
    is_web_address,
)
from kblint.rules.referral.by_address import ByAddress
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.places import Places
from kblint.rules.referral.teams import Teams
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Addressees(Teams, Places, ByAddress):
    """Reads whom a verb of contact names, from the token behind it on."""

    def addressee(self, index: int, contact: bool) -> Addressee | None:
        """Who is named from the token on; ``contact`` admits the weak words ("the team", "an agent").

        Where two are named ("your bank or our support team") it is us if either is.
        """
        found = self._named_by_words(index, contact)
        if _is_ours(found):
            return found
        return self._named_by_a_link(index) or self._named_by_an_address(index) or found

    def _named_by_words(self, index: int, contact: bool) -> Addressee | None:
        first = self._one(index, contact)
        if _is_ours(first):
            return first
        second = self._second(index, first, contact)
        if second is not None:
            return second
        others = first.kind == "other" if first is not None else self.other(index)
        if others:
            return self._or_us(index) or first or Addressee(index + 1, "other")
        return first

    def _second(self, index: int, first: Addressee | None, contact: bool) -> Addressee | None:
        """ "your bank or our support team": who is named behind the first that decides whom both are."""
        seen = first.end if first is not None else index + 1
        for ahead in range(seen, min(seen + 6, len(self.tokens))):
            word = self.word(ahead)
            if word in ("or", "and"):
                second = None if self.word(ahead + 1) in words.VERBS else self._one(ahead + 1, contact)
                if second is None:
                    continue
                if second.kind == "other":
                    if first is not None and self.word(index) == "the":
                        # "the Crew or Crew Host": a role, whatever its capital.
                        return second
                elif not second.weak and (second.kind != "name" or second.support or first is not None):
                    return second
            elif word in _ENDS_BOTH or (word in words.VERBS and word != "contact"):
                break
        return None

    def _or_us(self, index: int) -> Addressee | None:
        """ "the shop where you bought it or our customer support": us, however much is said of the other first."""
        for k in range(index, min(index + 16, len(self.tokens))):
            if self.word(k) == "or":
                if self.word(k + 1) in ("us", "our"):
                    ours = self._one(k + 1, contact=True)
                    return ours if ours is not None and ours.kind in ("us", "team") else None
                if self.linked_domain(k + 1):
                    # "your host (or [Acme support](mailto:help@acme.example))"
                    return self._named_by_a_link(k + 1)
            elif self.word(k) in _ENDS_THE_OTHER:
                return None
        return None

    def _one(self, index: int, contact: bool) -> Addressee | None:
        """Who is named right at the token."""
        if index >= len(self.tokens):
            return None
        word = self.word(index)
        if word == "[" and (blank := self._blank(index)):
            return Addressee(blank, "address")
        if word in _PASSED_OVER:
            return self._one(index + 1, contact) if index + 1 < len(self.tokens) and word != self.word(index + 1) else None
        if word == "us" or (word == "me" and contact and self._is_one_person(index)):
            # "the Contact us page"
            label = self.word(index + 1) in words.UI_NOUNS and self.word(index + 2) != "us"
            return None if label else Addressee(index + 1, "us")
        if word == "them" and self.word(index + 1) in _BY_WAY_OF and self.word(index + 2) == "our":
            # "You can reach them via our portal"
            return Addressee(index + 1, "team")
        if word == "the" and is_email(self.word(index + 1)):
            # "to the refunds@acme.example address"
            return self._one(index + 1, contact)
        if is_email(word):
            return None if is_statutory(word) or is_placeholder(word) else Addressee(index + 1, "address")
        if word.startswith("http") or is_web_address(word):
            return Addressee(index + 1, "address") if is_contact_target(word) else None
        if is_phone(word):
            return Addressee(index + 1, "address")
        if self.phrase(index, 3) in ("one of us", "any of us"):
            return Addressee(index + 3, "us")
        if word in _ONE_OF and (our := self._one_of_ours(index)):
            ours = self._one(our, contact)
            # "one of our pharmacists"
            return ours or (Addressee(our + 2, "team") if contact and our + 1 < len(self.tokens) else None)
        if word in ("their", "his", "her", "its", "my"):
            return Addressee(index + 1, "other")
        if word == "your":
            return self._yours(index)
        if word == "our":
            return self._ours(index)
        if word in _TITLES and contact:
            name = index + 1 + (self.word(index + 1) == ".")
            if self._is_capital(name):
                # "speak to Mrs Okafor": nobody else's people are called so.
                return Addressee(name + 1, "team")
        team = self._team(index, contact)
        if team is None and contact and is_host(word):
            # "contact acme.example": what a company calls itself by its site.
            return Addressee(index + 1, "name", self.tokens[index].raw, False)
        return team

    def _one_of_ours(self, index: int) -> int:
        """The index of "our" in "one of our agents", "someone on our team", or 0."""
        for k in range(index, min(index + 5, len(self.tokens))):
            if self.word(k) == "our" and self.word(k - 1) in ("of", "from", "on", "in", "with", "at"):
                return k
            if self.word(k) in ("your", "their"):
                break
        return 0

    def _yours(self, index: int) -> Addressee:
        """ "your local customer service" is ours; "your support team" is the reader's own."""
        for k in range(index + 2, min(index + 5, len(self.tokens))):
            before = self.word(k - 1)
            if before == "customer" and self.word(k) in ("service", "services", "care", "support"):
                return Addressee(k + 1, "team")
            if before in words.NP_STOPS or before.removesuffix("'s") in _OTHERS_THAN_CUSTOMERS:
                break
        return self._office_by_name(index) or Addressee(index + 1, "other")

    def _is_one_person(self, index: int) -> bool:
        """ "please contact me", "contact me to place an order": whoever writes as one person, and not the label of a button."""
        verb = index - 1
        while self.word(verb) in ("to", "with", "out", "touch", "in"):
            verb -= 1
        before = verb - 1
        while self.word(before) in ("to", "always", "also", "directly"):
            before -= 1
        if self.word(before) in ("please", "kindly", "may", "can", "should", "must", "free", "hesitate"):
            return True
        if self.word(verb) in ("shoot", "drop", "send", "give", "pop") and any(
            self.word(k) in words.MESSAGE_NOUNS for k in range(index, index + 4)
        ):
            # "Send me an e-mail when it is done" is what a screen lets its reader choose; a line is dropped by people alone.
            return (
                self.word(verb) in ("drop", "shoot", "pop")
                or self.word(index + 2) in ("line", "shout", "ring", "bell", "buzz")
                or (self.word(verb) == "give" and self.word(index + 2) == "call")
                or _IF_YOU.search(self.folded) is not None
                or self.concrete
            )
        if self.word(verb) == "let" and self.word(index + 1) == "know" and _IN_NEED.search(self.folded):
            # "let me know if you have any questions"
            return self.word(before) not in words.CUSTOMERS | words.NEGATIONS | words.CLICKING
        if words.VERBS.get(self.word(verb), ("", ""))[0] not in _IN_PERSON or self.word(before) in words.CLICKING | {"the"}:
            return False
        if self.word(before) in words.CUSTOMERS | words.THIRD_NOUNS and not any(
            self.word(k) in words.ADVISING - {"have", "let"} for k in range(before - 4, before)
        ):
            # "have the seller contact me"
            return False
        # "Email me when it is done" is what a screen lets its reader choose.
        choice = self.word(verb) in words.CALLING or (self.word(verb) == "contact" and self._is_capital(verb))
        return not choice or self.word(index + 1) in _FOLLOWING_ME


_ENDS_BOTH = SOFT_BREAKS - {",", "/"} | words.NP_STOPS - {"the", "our"}
_ENDS_THE_OTHER = BREAKS - {"("}
_PASSED_OVER = frozenset(("either", "both", "also", "directly", "only", "(", "[", "#", "\u00a4"))
_ONE_OF = frozenset(("someone", "somebody", "anyone", "one", "any", "member", "members", "a", "an", "the"))
_OTHERS_THAN_CUSTOMERS = words.THIRD_NOUNS - {"customer"}
_BY_WAY_OF = frozenset(("via", "through", "using", "by"))
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "herr", "frau"))
_IN_PERSON = words.WRITTEN | words.BY_TELEPHONE | {"reach", "get", "text", "message", "speak", "talk"}
_IN_NEED = expression(
    r"\bif (?:you have|there are|you run into|you need|anything|something|you get stuck|you're stuck|you are stuck)\b"
)
# What a screen lets its reader choose says "if I …".
_IF_YOU = expression(r"\bif you(?:'re| are| have| need| want| get| run)\b")
_FOLLOWING_ME = frozenset(("at", "by", "for", "if", "with", "before", "to", "on", "first", "directly", "prior"))


def _is_ours(who: Addressee | None) -> bool:
    """Whether whom the words name is us, as far as they show it."""
    return who is not None and who.kind != "other" and (who.kind != "name" or who.support)
