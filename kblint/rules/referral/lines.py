"""A line, a call, a word: "drop us a line", "give our team a call", "let us know", "get help from our support team"."""

from __future__ import annotations

from collections.abc import Callable

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_email
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.tokens import SOFT_BREAKS


class Lines(Addressees):
    """Verbs that mean contact only by what stands behind them. Each step reads one such way, and None lets the next one of its verb read."""

    def _line(self, index: int, lemma: str) -> Way:
        """ "drop us a line", "give our team a call", "send us an email", "let us know"."""
        for step in _STEPS.get(lemma, ()):
            way = step(self, index, lemma)
            if way is not None:
                return way
        return NOT_THIS

    # ── people at hand ──────────────────────────────────────────────────────────────────────────────────────────────────
    def _member_of_staff(self, index: int, _: str) -> Way | None:
        """ "see a member of staff"."""
        if self.phrase(index + 1, 4) in _OF_STAFF:
            return index + 5, "contact", Addressee(index + 5, "team")
        if self.phrase(index + 1, 5) in ("a member of the team", "any member of the team"):
            return index + 6, "contact", Addressee(index + 6, "team")
        return None

    def _seen(self, index: int, _: str) -> Way | None:
        """ "please see the secretary for a copy"."""
        told = index == 0 or self.word(index - 1) in words.POLITELY or self.word(index - 1) in words.MODALS
        person = self.place(index + 1) if told and self.word(index + 1) in ("the", "your", "any") else None
        return (person.end, "contact", person) if person is not None and self.word(person.end - 1) not in _NO_PERSON else None

    # ── what is agreed upon ─────────────────────────────────────────────────────────────────────────────────────────────
    def _agreed(self, index: int, _: str) -> Way | None:
        """ "arrange a collection with our team", "discuss the options with us"."""
        for k in range(index + 1, min(index + 9, len(self.tokens))):
            if self.word(k) in _PHRASE_ENDS:
                break
            if self.word(k) == "with" and (k > index + 1 or self._is_discussed(index)):
                to = self.addressee(k + 1, contact=False) or (self.place(k + 1) if self.word(index) == "discuss" else None)
                return (to.end, "contact", to) if to is not None and to.kind in ("us", "team", "place") else None
        return None

    def _is_discussed(self, index: int) -> bool:
        """ "please discuss with us first"."""
        return self.word(index) == "discuss" and self.word(index - 1) not in _BEFORE_A_VERB

    def _agreed_with_a_team(self, index: int, lemma: str) -> Way | None:
        """ "check the invoice with our billing team"; "check it with us" says nothing yet."""
        agreed = self._agreed(index, lemma)
        return agreed if agreed is not None and agreed[2] is not None and agreed[2].kind == "team" else None

    def _shared_with_a_team(self, index: int, lemma: str) -> Way | None:
        """ "share the file with our support team"."""
        return self._agreed_with_a_team(index, lemma) if self.word(index + 1) in ("it", "this", "them", "the", "your") else None

    def _shared_with_us(self, index: int, _: str) -> Way | None:
        """ "share it with us at help@acme.example"."""
        if not self.concrete:
            return None
        for k in range(index + 2, min(index + 9, len(self.tokens))):
            if self.word(k) == "with" and self.word(k + 1) == "us":
                return k + 2, "contact", Addressee(k + 2, "us")
        return None

    # ── calling back ────────────────────────────────────────────────────────────────────────────────────────────────────
    def _call_back(self, index: int, _: str) -> Way | None:
        """ "request a callback"."""
        if self.phrase(index + 1, 3) == "a call back":
            return index + 4, "contact", None
        if self.phrase(index + 1, 2) in ("a callback", "a call-back"):
            return index + 3, "contact", None
        return None

    def _voicemail(self, index: int, _: str) -> Way | None:
        """ "please leave a message, and we will call you back"."""
        if self.word(index + 1) != "a" or self.word(index + 2) not in ("message", "voicemail"):
            return None
        return (index + 3, "contact", None) if self._is_answered(index + 3) or self._is_answered(index + 4) else NOT_THIS

    def _number_left(self, index: int, _: str) -> Way | None:
        """ "leave your number and we will call you back"."""
        if self.word(index + 1) not in ("your", "us") or not self._is_answered(index + 3):
            return None
        for k in range(index + 2, index + 6):
            if self.word(k) in ("number", "details", "name", "message", "address"):
                return k + 1, "contact", None
        return None

    # ── help, and what only we can give ─────────────────────────────────────────────────────────────────────────────────
    def _help_by_a_channel(self, index: int, _: str) -> Way | None:
        """ "get help via live chat", "get help from our support team"."""
        for k in range(index + 1, min(index + 5, len(self.tokens))):
            if self.word(k) in ("help", "support", "assistance") and self._by_a_channel(k + 1):
                return k + 1, "contact", None
            way = self._help_at(k)
            if way is not None:
                return way
        return None

    def _by_a_channel(self, index: int) -> bool:
        """ "… via live chat or e-mail", "… by phone"."""
        return self.word(index) in ("via", "by", "through") and self._any(_CHANNELS, index + 1, index + 5)

    def _help_from(self, index: int, _: str) -> Way | None:
        """ "ask for help from our support team"."""
        for k in range(index + 1, min(index + 5, len(self.tokens))):
            way = self._help_at(k)
            if way is not None:
                return way
        return None

    def _help_at(self, index: int) -> Way | None:
        """ "… help from our support team"."""
        if self.word(index) not in _HELP or self.word(index + 1) not in ("from", "at", "via", "through", "by"):
            return None
        to = self.addressee(index + 2, contact=False)
        if to is not None and (to.kind in ("team", "other") or (to.kind == "name" and to.support)):
            return to.end, "contact", to
        return None

    def _used(self, index: int, _: str) -> Way | None:
        """ "use our helpline", "use the address help@acme.example"."""
        at = index + (3 if self.phrase(index + 1, 2) == "the address" else 1)
        if is_email(self.word(at)) and self.word(at + 1) in ("", ".", "for", "if", "instead"):
            return at + 1, "contact", self._one(at, contact=True)
        to = self._ours(index + 1) if self.word(index + 1) == "our" else None
        if to is not None and to.kind == "team" and self.word(to.end - 1) in _LINES:
            return to.end, "contact", to
        return None

    def _granted(self, index: int, lemma: str) -> Way | None:
        """ "get an RMA number from our returns team", "obtain our approval from us"."""
        for k in range(index + 2, min(index + 9, len(self.tokens))):
            if self.word(k) in _GRANT_ENDS:
                break
            if self.word(k) == "from" and self._any(words.GRANTED, index + 1, k):
                to = self.addressee(k + 1, contact=False)
                if to is None:
                    continue
                if self.word(to.end) in words.UI_NOUNS:
                    break
                if to.kind == "team" or (to.kind == "us" and lemma == "obtain"):
                    return to.end, "contact", to
        return None

    # ── messages ────────────────────────────────────────────────────────────────────────────────────────────────────────
    def _hit_up(self, index: int, _: str) -> Way | None:
        """ "hit us up"."""
        return (index + 3, "contact", Addressee(index + 2, "us")) if self.phrase(index + 1, 2) == "us up" else None

    def _let_know(self, index: int, _: str) -> Way | None:
        """ "let us know", "let the school know"; not where it is an opinion that is asked for."""
        to = self.addressee(index + 1, contact=True)
        if to is None or to.kind == "other":
            told = self.place(index + 1)
            return (told.end + 1, "contact", told) if told is not None and self.word(told.end) == "know" else None
        know = to.end
        if self.word(know) != "know" or (self.word(know + 1) == "your" and self.word(know + 2) in _OPINION):
            return None
        if self.phrase(index - 3, 2) == "in your":
            # "in your report, let us know that you did so": what to write in what is written anyway.
            return None
        if to.kind in ("team", "place"):
            # "let someone know": whoever that is.
            anybody = know == index + 2 and self.word(index + 1) in words.SOMEBODY
            return NOT_THIS if anybody else (know + 1, "contact", to)
        if self.word(know + 1) in words.OPINIONS:
            return None
        if to.kind == "us":
            return know + 1, "tell", to
        return (know + 1, "contact", to) if to.kind == "name" and to.support else None

    def _message_to(self, index: int, lemma: str) -> Way | None:
        """ "drop us a line", "give our team a call", "send us your order number"."""
        to = self.addressee(index + 1, contact=True)
        if to is None or to.kind not in ("us", "team", "name"):
            return None
        if to.kind == "name" and not to.support:
            return NOT_THIS
        for k in range(to.end, min(to.end + 5, len(self.tokens))):
            if self.word(k) in words.MESSAGE_NOUNS or (self.word(k) == "notice" and self.concrete):
                return k + 1, "contact", to
            if self.word(k) in _MESSAGE_ENDS:
                break
        if lemma in ("send", "mail") and self._any(_ENCLOSED, to.end, to.end + 7):
            return to.end, "tell", to
        return NOT_THIS

    def _message_alone(self, index: int, _: str) -> Way | None:
        """ "if you are unsure, send a message", "send an email with your order number": nobody is named, so that it is to whoever writes."""
        noun = index + 2 + (self.word(index + 2) in ("quick", "short", "private", "direct", "new"))
        if self.word(index + 1) not in ("a", "an") or self.word(noun) not in _ALONE or not self._tells_by_itself(index):
            return None
        following, start = self.word(noun + 1), self._clause_start(index)
        asked = self.word(start - 1) == "," and self._any(words.YOU, self._clause_start(start - 1), start)
        own = self.phrase(noun + 1, 2) in (
            "with your",
            "and we",
            "and we'll",
            "before you",
            "before buying",
            "before ordering",
            "before purchasing",
            "before booking",
        )
        return (noun + 1, "contact", None) if own or (asked and following in ("", ".", "!", "before", "and", "so")) else None

    def _call_to(self, index: int, _: str) -> Way | None:
        """ "make a call to our helpline", "put in a request with our support team"."""
        for k in range(index + 1, min(index + 6, len(self.tokens))):
            # "Give your ticket to someone else": one for a concert.
            if self.word(k) == "ticket" and self.word(k - 1) in ("your", "the", "their"):
                return None
            if self.word(k) in _CALLS and self.word(k + 1) in ("to", "with", "at"):
                to = self.addressee(k + 2, contact=True)
                if to is not None and (to.kind in ("us", "team", "address", "other") or to.support):
                    return to.end, "contact", to
        return None


# By the lemma of the verb, what it may be the beginning of, in this order.
_STEPS: dict[str, tuple[Callable[[Lines, int, str], Way | None], ...]] = {
    "see": (Lines._member_of_staff, Lines._seen),
    "find": (Lines._member_of_staff, Lines._help_from),
    **dict.fromkeys(words.ASSURING, (Lines._agreed_with_a_team,)),
    **dict.fromkeys(words.AGREEING, (Lines._agreed,)),
    **dict.fromkeys(("arrange", "book", "schedule"), (Lines._call_back, Lines._agreed)),
    "request": (Lines._call_back, Lines._help_by_a_channel),
    "seek": (Lines._help_by_a_channel,),
    "get": (Lines._help_by_a_channel, Lines._granted),
    "obtain": (Lines._granted,),
    **dict.fromkeys(("ask", "return", "call"), (Lines._help_from,)),
    "use": (Lines._used, Lines._help_from),
    "hit": (Lines._hit_up,),
    "let": (Lines._let_know,),
    "leave": (Lines._voicemail, Lines._number_left, Lines._message_to),
    **dict.fromkeys(("drop", "give"), (Lines._message_to, Lines._call_to)),
    "send": (Lines._message_alone, Lines._message_to),
    **dict.fromkeys(("pop", "shoot", "write", "mail"), (Lines._message_to,)),
    **dict.fromkeys(("make", "put", "place"), (Lines._call_to,)),
    "share": (Lines._shared_with_a_team, Lines._shared_with_us),
}
_NO_PERSON = words.DESKS | words.PLACES | {"desk", "board"}
_PHRASE_ENDS = SOFT_BREAKS | {"for", "to", "and", "or", "that", "which"}
_GRANT_ENDS = SOFT_BREAKS - {"-", "/"} | {"and", "or", "to", "for"}
_MESSAGE_ENDS = SOFT_BREAKS | {"to", "and", "for", "with", "by", "of", "about"}
_BEFORE_A_VERB = words.MODALS | words.ADVERBS - {"please"}
_HELP = frozenset(("help", "assistance", "support", "advice"))
_CHANNELS = frozenset(("email", "e-mail", "phone", "chat", "whatsapp", "telephone", "portal", "ticket"))
_OF_STAFF = (
    "a member of staff",
    "a member of our",
    *(f"one of {whose} {people}" for whose in ("our", "the") for people in ("staff", "team")),
)
# What of ours is a line to be used: "use our support" may be any offer.
_LINES = words.SUPPORT_NOUNS - {"support"}
_OPINION = frozenset(("thoughts", "feedback", "opinion", "ideas"))
_ENCLOSED = words.SUPPLIED - words.ANYTHING
_ALONE = frozenset(("message", "email", "e-mail", "enquiry", "inquiry", "text"))
_CALLS = frozenset(("call", "request", "enquiry", "inquiry", "line", "note", "message", "ticket", "email"))
