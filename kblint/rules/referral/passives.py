"""Contact in the passive: "support should be contacted", "questions should be directed to our help desk"."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.channels import Channels
from kblint.rules.referral.model import Addressee, Referral
from kblint.rules.referral.tokens import SOFT_BREAKS


class Passives(Addressees, Channels):
    """Reads clauses in which what is to be done has no one who does it."""

    def passive(self) -> list[Referral]:
        """ "support should be contacted", "we can be reached at …", "questions should be directed to our help desk"."""
        if self.question:
            return []
        for k in range(2, len(self.tokens)):
            modal = self._modal_before(k) if self.word(k) in words.PASSIVES else 0
            if not modal:
                continue
            start = self._clause_start(k)
            if start >= modal > 1:
                # "All requests, and any questions, should be directed to …"
                start = self._clause_start(modal - 1)
            # "Anything not covered here should be sent to us": no denial.
            denied = self._negated(modal, k) or self._negated(start, start + 2)
            if denied or self.word(start) in words.SUBORDINATORS:
                continue
            if any(w in self.phrase(start, k - start) for w in _AT_LAW):
                continue
            found = self._who_is_contacted(k, start, modal) or self._whom_it_goes_to(k, start)
            if found:
                return [found]
        return []

    def _modal_before(self, k: int) -> int:
        """The index of what tells the participle at the token to be done: "should", "needs to", "are to"; 0 where nothing does."""
        be = k - 1
        while self.word(be) in words.ADVERBS:
            be -= 1
        if self.word(be) not in ("be", "being"):
            return 0
        modal = be - 1
        while self.word(modal) in words.ADVERBS | {"to"}:
            modal -= 1
        # "Keys are to be ordered from our office"
        ordered = self.word(modal) in ("is", "are") and self.phrase(modal + 1, 2) == "to be"
        return max(modal, 0) if ordered or self.word(modal) in _TELLING else 0

    def _who_is_contacted(self, k: int, start: int, modal: int) -> Referral | None:
        """ "our support should be contacted", "we can be reached at …"."""
        if self.word(k) not in words.PASSIVE_OBJECT:
            return None
        given = self.concrete or self.word(modal) in ("must", "should", "need", "have")
        if self.phrase(start, modal - start) == "we" and given:
            channels = self.channels(start, k + 1, "contact")
            return Referral(self.tokens[start].start, self.tokens[k].end, "contact", "", True, channels)
        if self.word(k + 1) == "only":
            # "should be contacted only through …" forbids other ways.
            return None
        behind = modal - 1 if self.word(modal - 1) in ("who", "which", "that") else modal
        for first in range(start, modal):
            who = self._one(first, True)
            if who is None or who.end != behind or who.kind not in ("team", "name") or who.weak:
                continue
            if who.support or (self.word(modal) == "must" and self.word(k) in _TURNED_TO and " " in who.name):
                # "Saltpier Yachting must be consulted": whose name that is shows elsewhere.
                channels = self.channels(first, k + 1, "contact")
                return Referral(self.tokens[first].start, self.tokens[k].end, "contact", who.name, who.support, channels, True)
        return None

    def _whom_it_goes_to(self, k: int, start: int) -> Referral | None:
        """ "questions should be directed to our help desk", "keys are to be ordered from the site office"."""
        for ahead in range(k + 1, min(k + 16, len(self.tokens))):
            preposition = self.word(ahead)
            if preposition in ("through", "via") and self.word(k) in _ASKED_FOR:
                channel = ahead + 1 + (self.word(ahead + 1) in ("our", "the"))
                if self.word(channel) in words.COMMUNITIES:
                    # "requests must be submitted through Discord"
                    return Referral(self.tokens[k].start, self.tokens[channel].end, "contact", "", True, ("text",), True)
            if preposition in ("through", "via", "by") and self.word(k) in _ASKED_FOR:
                ticket = ahead + 1 + (self.word(ahead + 1) in ("our", "the", "a"))
                helping = self.word(ticket) in words.HELP_WORDS | words.TICKETS_FOR
                ticket += helping
                tickets = ("ticket", "tickets", "request", "requests", "case", "cases") if helping else ("ticket", "tickets")
                if self.word(ticket) in tickets and self.word(ticket + 1) not in words.THING_NOUNS | words.UI_NOUNS:
                    # "refunds should be requested via a ticket"
                    return Referral(self.tokens[k].start, self.tokens[ticket].end, "ticket", "", True, ("ticket",), True)
            if preposition in ("to", "from", "through", "via", "at", "with", "by"):
                asking = self.word(k) in _ASKING and preposition == "to"
                who = self.addressee(ahead + 1, contact=asking)
                if who is None and self.word(ahead + 1) == ":":
                    who = self.addressee(ahead + 2, contact=False)
                ordered = self.word(k) in _ORDERED and preposition == "from"
                if (asking or ordered) and (who is None or who.kind == "other"):
                    who = self.place(ahead + 1)
                if who is not None and self._is_asked(k, start, preposition, who):
                    first, end, channels = (
                        self.tokens[k].start,
                        self.tokens[who.end - 1].end,
                        self.channels(k, who.end, "contact"),
                    )
                    if who.kind == "place":
                        return Referral(first, end, "contact", "", True, channels, True, place=who.name)
                    return Referral(first, end, "contact", who.name, who.support, channels)
            if preposition in SOFT_BREAKS:
                break
        return None

    def _is_asked(self, k: int, start: int, preposition: str, who: Addressee) -> bool:
        """Whether what is sent, said or ordered asks something of whom it names."""
        if preposition == "by" and self.word(who.end - 1) in words.OUR_PEOPLE:
            # "has to be deleted by our administrators": what we do.
            return False
        before = {self.word(j) for j in range(start, k)}
        if preposition == "by" and before & _CAN and "only" not in before:
            # "Most problems can be resolved by our team."
            return False
        if who.kind != "us":
            return who.kind in ("team", "address", "place") or (who.kind == "name" and who.support)
        done, subject = self.word(k), self.phrase(start, k - start)
        if preposition == "from":
            # "Changes must be requested from us"
            return done == "requested" and not before & _CAN
        if preposition != "to" or done not in _SENT_TO_US:
            return False
        return done in _SAID_TO_US or any(w in subject for w in _WHAT_ASKS)


_TURNED_TO = frozenset(("contacted", "consulted", "notified", "informed"))
_CAN = frozenset("can could may might will would".split())
_TELLING = frozenset("should must can may needs need has have shall could".split())
_AT_LAW = ("notice", "subpoena", "service of process", "courtesy cop")
_ASKED_FOR = frozenset(("submitted", "requested", "raised", "made", "reported", "sent"))
_ORDERED = frozenset(("ordered", "requested", "obtained", "sought"))
_ASKING = frozenset(("put", "announced", "directed", "addressed", "emailed", "e-mailed", "reported", "raised", "forwarded"))
_SAID_TO_US = frozenset(("reported", "directed", "addressed", "emailed", "notified"))
_SENT_TO_US = _SAID_TO_US | {"sent", "submitted", "forwarded", "raised", "made"}
_WHAT_ASKS = (
    "question",
    "quer",
    "request",
    "complaint",
    "enquir",
    "inquir",
    "issue",
    "problem",
    "report",
    "claim",
    "dispute",
    "concern",
)
