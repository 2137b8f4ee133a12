"""What is sent to us: "send an email to support@…", "direct your questions to our help desk", "report bugs to us"."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Sent(Addressees):
    """Reads what is sent, up to whom it goes."""

    def _send(self, index: int, lemma: str) -> Way:
        """ "send an email to support@…", "direct your questions to our help desk", "report bugs to us", "request it from our team"."""
        if lemma not in words.SENDING or self._any(_METHODS, index + 1, index + 5):
            return NOT_THIS
        if lemma == "forward" and self.word(index + 1) in ("calls", "call"):
            return NOT_THIS
        prepositions = ("from", "through", "via", "at") if lemma == "request" else ("to", "at")
        # What is sent says something, asks something, or is a thing that is only sent.
        message = asks = lemma in ("email", "e-mail", "report", "disclose", "escalate", "request")
        parcel = not message and lemma != "forward"
        for ahead in range(index + 1, min(index + 22, len(self.tokens))):
            word = self.word(ahead)
            if lemma == "return" and word in ("ticket", "tickets"):
                break
            asks = asks or word in _REQUESTS
            message = message or word in _REQUESTS or word in words.SUPPLIED
            parcel = parcel and word not in _PAPERS
            if self._ends_what_is_sent(ahead):
                break
            if self._goes_by_messenger(index, ahead):
                # "Send photographs on WhatsApp", "send us the link by e-mail"
                return ahead + 2, "contact", None
            if word not in prepositions and not (word == ":" and self.word(ahead - 1) in prepositions):
                continue
            to = self._recipient(ahead, lemma, asks)
            if to is None and word == "to" and self.named(ahead + 1):
                break
            if to is None or (to.kind == "name" and not to.support):
                continue
            if to.kind == "other":
                # Papers sent to somebody else ask nothing of them.
                return (ahead, "contact", to) if asks else NOT_THIS
            if to.kind == "us" and (lemma == "request" or parcel):
                continue
            if message or (to.kind == "address" and lemma not in ("refer", "return")):
                return to.end, "contact", to
        return NOT_THIS

    def _ends_what_is_sent(self, index: int) -> bool:
        word = self.word(index)
        if word == "by":
            # "report it by emailing us": that is told on its own.
            return self.word(index + 1).endswith("ing") and self.word(index + 1) in words.VERBS
        return word in _ENDS or self.new_verb(index)

    def _goes_by_messenger(self, index: int, at: int) -> bool:
        """ "Send photographs on WhatsApp": whether the preposition ``at`` names the messenger, or to us e-mail, and nothing more of it is said."""
        if self.word(at) in ("via", "by") and self.word(at + 1) in ("email", "e-mail"):
            return self.word(index + 1) == "us" and self.word(at + 2) in _BEHIND_A_MESSENGER
        if self.word(at) not in ("on", "via", "by", "over", "through") or self.word(at + 1) not in words.MESSENGERS:
            return False
        return at <= index + 6 and self.word(at + 2) in _BEHIND_A_MESSENGER and self._any(_ENCLOSED, index + 1, at)

    def _recipient(self, index: int, lemma: str, asks: bool) -> Addressee | None:
        """Whom the preposition at the token names."""
        word = self.word(index)
        # "report it to a member of the crew"
        to = self.addressee(index + 1, contact=self.phrase(index + 1, 3) in ("a member of", "any member of"))
        if lemma in ("report", "disclose") and self.named(index + 1) and (to is None or to.kind == "other"):
            # "report it to Acme's security team", "to the Acme Platform team"
            named = self._one(index + 1, contact=True)
            to = named if named is not None and named.support else to
        if word != "to":
            return to
        if to is None and self.word(index + 1) == ":":
            to = self.addressee(index + 2, contact=False)
        if asks and (to is None or to.kind == "other"):
            # "send the request to the membership secretary"
            to = self.place(index + 1) or to
        return to


# "send a POST request to …"
_METHODS = frozenset(("post", "get", "http", "https", "api", "pull", "put"))
_REQUESTS = words.MESSAGE_NOUNS | words.REQUEST_NOUNS
_ENCLOSED = words.SUPPLIED - words.ANYTHING
_PAPERS = _REQUESTS | _ENCLOSED
_ENDS = BREAKS - {"(", ")", "[", "]", ":", '"'} | {"if", "when", "because"}
_BEHIND_A_MESSENGER = SOFT_BREAKS | {"", "with", "and", "or", "if", "within", "so"}
