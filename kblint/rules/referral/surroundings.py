"""Whose is it? What stands around words that name somebody says that they are not ours, or that everybody reads along."""

from __future__ import annotations

from functools import cached_property

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_email
from kblint.rules.referral.clause import Clauses
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Surroundings(Clauses):
    """Reads what stands before and behind the words that name somebody."""

    def other(self, index: int) -> bool:
        """Whether the phrase from the token on names somebody else."""
        if self.word(index) in _SOMEBODY_ELSES:
            return True
        for ahead in range(index, min(index + 7, len(self.tokens))):
            word = self.word(ahead)
            if word.endswith("s'") or word in words.THIRD_NOUNS or word.removesuffix("'s") in words.THIRD_NOUNS:
                return True
            if word in _PHRASE_ENDS:
                return False
        return False

    def named(self, index: int) -> bool:
        """Whether a name stands at the token, with or without an article before it."""
        at = index + 1 if self.word(index) in ("the", "a", "an") else index
        return (
            at < len(self.tokens)
            and self.tokens[at].raw[:1].isupper()
            and self.word(at) not in words.PLAIN_CAPITALS
            and not is_email(self.word(at))
        )

    def _tells_by_itself(self, index: int) -> bool:
        """Whether the verb opens an instruction: "call for prices", "you need to email to book"; not "by phone or email for details"."""
        before = index - 1
        while self.word(before) in words.ADVERBS:
            before -= 1
        if before < 0 or self.word(before) in BREAKS:
            return True
        if self.word(before) in words.MODALS:
            return self.word(before - 1) in words.WHO_ASKS
        if self.word(before) == "to":
            return self.word(before - 1) in ("need", "have", "free", "want", "wish", "like")
        if self.word(before) != ",":
            return False
        opener = self._clause_start(before)
        in_this_case = self.word(opener) == "in" and self.word(opener + 1) in words.POINTING
        return in_this_case or self.word(opener) in words.SUBORDINATORS | {"for", "to"}

    def _belongs_elsewhere(self, index: int) -> bool:
        """ "the support team of your bank", "customer service at the hotel"."""
        preposition, following = self.word(index), self.word(index + 1)
        if preposition not in _OF_WHOM:
            return False
        if preposition == "on":
            if following == "board":
                return True
        elif following == "your":
            return self._is_of_your_own(index)
        if following not in _WHICH and preposition not in ("of", "at"):
            return False
        for k in range(index + 1, min(index + 5, len(self.tokens))):
            word = self.word(k)
            if word in SOFT_BREAKS or is_email(word):
                return False
            if word in words.KNOWN_OTHERS or (word.removesuffix("'s") in words.THIRD_NOUNS and word not in _WHERE_OURS_ARE):
                return True
        return False

    def _is_of_your_own(self, index: int) -> bool:
        """ "support for your provider", "the team at your bank"; not "the team in your account"."""
        if self.word(index) == "for":
            return self._any(_PROVIDERS, index + 2, index + 5)
        return self.word(index + 2) not in ("account", "app", "dashboard") and self._any(words.THIRD_NOUNS, index + 2, index + 5)

    def _is_whoever(self, index: int) -> bool:
        """ "the person or team responsible for it": whoever that is."""
        return any(self.word(k) in ("responsible", "who", "that", "charge") for k in range(index, index + 4))

    def _is_like_the_reader(self, index: int) -> bool:
        """ "talk to someone just like you", "somebody you know": another customer, a friend."""
        return self.word(index + (self.word(index) in ("just", "else"))) in ("like", "you", "close", "near", "in")

    def _third(self, index: int) -> bool:
        """Whether a noun for somebody else stands at the token or right behind it."""
        return any(self.word(k).removesuffix("'s") in words.THIRD_NOUNS for k in range(index, index + 3))

    @cached_property
    def _names_nobody_else(self) -> bool:
        """Whether the sentence has no noun for anybody but the customer and us."""
        return not any(t.text in words.THIRD_NOUNS for t in self.tokens)

    def _in_public(self, index: int) -> bool:
        """ "… on the issue tracker", "… in GitHub discussions": where everybody reads it."""
        for k in range(index, min(index + 7, len(self.tokens))):
            if self.word(k) in words.PUBLIC_TRACKERS and self.word(k + 1) not in words.SUPPORT_NOUNS:
                return True
            if self.word(k) in _READ_TO:
                return False
        return False

    def _is_answered(self, index: int) -> bool:
        """ "… and we'll help", "… so our team can look at it": whoever writes the article answers."""
        for at in range(index, min(index + 8, len(self.tokens))):
            if self.word(at) in BREAKS:
                return False
            if self.word(at) in ("and", "so", "then"):
                return self.word(at + 1) in words.OURSELVES or self.phrase(at + 1, 2) in ("that we", "a member", "one of")
        return False


_SOMEBODY_ELSES = frozenset(("your", "their", "his", "her", "its", "my"))
_PHRASE_ENDS = words.NP_STOPS | SOFT_BREAKS - {"/", "-"}
_OF_WHOM = frozenset(("of", "at", "from", "for", "in", "within", "on"))
_WHICH = frozenset(("the", "their", "a", "that", "each", "whichever"))
_PROVIDERS = frozenset(
    "provider client vendor bank host carrier isp registrar exchange wallet console device phone handset headset router modem browser printer".split()
)
# "customer service in the app": where ours are found.
_WHERE_OURS_ARE = frozenset(("app", "site", "website", "platform", "account", "system", "label"))
_READ_TO = BREAKS - {"[", "("} | {"and", "or", ",", "if", "with"}
