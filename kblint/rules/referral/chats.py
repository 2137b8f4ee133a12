"""A chat or a bot as the way to us: "chat with us", "click the chat icon", "ask our assistant"."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_host
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.tokens import SOFT_BREAKS


class Chats(Addressees):
    """Chats and bots."""

    def _bot(self, index: int, lemma: str) -> Way:
        """ "ask our virtual assistant", "ask Ada" where Ada is the assistant."""
        if lemma not in ("ask", "message", "talk", "speak", "chat", "use", "try", "contact", "tell", "write", "consult"):
            return NOT_THIS
        start = index + 1
        while self.word(start) in ("to", "with", "directly", "at"):
            start += 1
        for bot in self.bots:
            length = len(bot.split())
            for skip in (0, 1, 2, 3):
                if skip and self.word(start + skip - 1) in SOFT_BREAKS:
                    break
                if self.phrase(start + skip, length) == bot:
                    return start + skip + length, "chat", None
        if (self.word(start) in ("our", "the") and lemma != "use") or self.word(start) == "our":
            for skip in range(1, 4):
                for bot in words.BOTS:
                    length = len(bot.split())
                    if self.phrase(start + skip, length) == bot and (self.word(start) == "our" or self.corner or self.helpless):
                        return start + skip + length, "chat", None
        return NOT_THIS

    def _chat(self, index: int, lemma: str) -> Way:
        """ "click the chat icon", "start a live chat", "chat with our team"."""
        if lemma == "chat":
            return self._chat_with(index)
        if lemma not in words.CHAT_VERBS:
            return NOT_THIS
        for ahead in range(index + 1, min(index + 12, len(self.tokens))):
            word = self.word(ahead)
            if word in (".", ";", "?", "!", ":", "(") or self.new_verb(ahead):
                break
            if word not in words.CHAT_THINGS:
                continue
            if self.word(ahead - 1) in ("to", "your", "group", "team", "video"):
                return NOT_THIS
            end = ahead + (2 if self.word(ahead + 1) in words.CHAT_GADGETS else 1)
            to = self._partner(end)
            if to is not None:
                theirs = to.kind == "other" or (to.kind != "us" and not to.support)
                return (end, "chat", Addressee(end, "other")) if theirs else (to.end, "chat", to)
            if self._is_our_chat(lemma, ahead):
                return end, "chat", None
        return NOT_THIS

    def _chat_with(self, index: int) -> Way:
        """ "chat with us": the verb, not the noun in "the chat"."""
        if self.word(index - 1) in words.HELP_WORDS | words.BEFORE_A_CHAT:
            return NOT_THIS
        start = index + 1
        while self.word(start) in ("live", "online", "directly", "now", "instantly", "in", "real", "time", "privately"):
            start += 1
        to = self.addressee(start + 1, contact=True) if self.word(start) in ("with", "to") else None
        if to is not None and (to.kind in ("us", "team", "other") or (to.support and not to.weak)):
            return to.end, "chat", to
        if to is not None and to.kind == "name" and self._answers_on_a_site(to):
            return to.end + 2, "chat", Addressee(to.end + 2, "team")
        return NOT_THIS

    def _answers_on_a_site(self, who: Addressee) -> bool:
        """ "chat with Ada at acme.example": who answers there by a first name is an assistant, and no company."""
        site = self.word(who.end + 1)
        name = who.name.casefold()
        return (
            self.word(who.end) in ("at", "on")
            and is_host(site)
            and " " not in name
            and not (site.startswith(name) and len(name) > 2)
            and name not in words.KNOWN_OTHERS
        )

    def _partner(self, index: int) -> Addressee | None:
        """Whom a chat is with, as named from the token on: "… with our team"."""
        for k in range(index, min(index + 3, len(self.tokens))):
            if self.word(k) in words.NP_STOPS - {"with", "to"}:
                return None
            if self.word(k) in ("with", "to"):
                to = self.addressee(k + 1, contact=True)
                return Addressee(k + 2, "other") if to is None and self.other(k + 1) else to
        return None

    def _is_our_chat(self, lemma: str, at: int) -> bool:
        """Whether the chat at the token is the one in which we answer, and no feature of a product."""
        word, before = self.word(at), self.word(at - 1)
        placed = self.corner or self.helpless
        if word == "conversation":
            return False
        if word in ("speech", "bubble"):
            return self.corner
        if word == "intercom" and self.tokens[at].raw == "intercom":
            # One beside a door.
            return False
        if word in ("messenger", "intercom", "beacon"):
            return before not in ("facebook", "fb") and (word != "messenger" or before == "our" or placed)
        if self.word(at + 1) in _OF_A_GAME or self.phrase(at + 1, 3) == ", you agree":
            # "Press F8 to open the chat console", "by using the chat, you agree": where players talk to one another.
            return False
        if before == "in-app" and not self.helpless and not self.corner:
            # Where users talk to one another.
            return False
        if before in words.LIVE or word in ("webchat", "livechat", "web-chat"):
            return lemma not in ("make", "create", "put") or before == "support"
        return placed and (
            self.word(at + 1) in words.CHAT_GADGETS or lemma in ("start", "open", "begin", "launch", "initiate", "use", "request")
        )


# What belongs to a chat among players, and to no chat with a company.
_OF_A_GAME = frozenset(("console", "log", "logs", "history", "channel", "channels", "command", "commands"))
