"""Contact with nobody named, so that it is with whoever writes: "please call for prices", "get in touch"."""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.tokens import SOFT_BREAKS


class NobodyNamed(Addressees):
    """Ways to turn to somebody without a word on whom."""

    def _bare(self, index: int, lemma: str) -> Way:
        """ "get in touch", "reach out for help"."""
        if lemma in ("call", "phone") and self.word(index + 1) in words.AT_ANY_TIME and self.helpless:
            return index + 2, "contact", None
        on = index + 1 + (lemma in ("write", "call") and self.word(index + 1) == "in")
        if lemma in words.WRITTEN | {"call", "phone", "ring"} and self.phrase(on, 2) in ("and we", "and we'll"):
            # "please email and we send you a receipt"
            return on, "contact", None
        end = self._by_way_of(index, lemma) or self._whenever(index, lemma)
        if end:
            return end, "contact", None
        if lemma in words.CHANNEL_VERBS:
            end = self._asks_nobody(index, lemma)
            if end:
                return end, "contact", None
            if self._is_an_address(index):
                return index + 1, "contact", Addressee(index + 1, "address")
        for rest in words.BARE.get(lemma, ()):
            length = len(rest.split())
            if self.phrase(index + 1, length) != rest:
                continue
            end = index + 1 + length
            after = self.word(end)
            if lemma == "reach" and after == "for" and self.word(index - 1) == "and":
                # "ask questions and reach out for help": advice to ask anybody.
                return NOT_THIS
            if (after == "with" and not self._with_what(end + 1)) or (
                after == "to" and (lemma == "reach" or self.word(end + 1) in words.DETERMINERS)
            ):
                return NOT_THIS
            if after in ("on", "in", "via", "through", "over", "at"):
                ahead = " ".join(t.text for t in self.tokens[end : end + 5])
                # "If you need help, reach out via our Discord": where we answer.
                ours = self.word(end + 1) == "our" and self.word(end + 2) in _CHATS_OF_OURS and (self.for_more or self.for_help)
                if not ours and any(place in ahead for place in words.PUBLIC_PLACES):
                    return NOT_THIS
                if lemma == "reach" and after in ("on", "in", "over") and self.named(end + 1) and not self.concrete:
                    # "reach out on Mastodon": a public place, whatever its name.
                    return NOT_THIS
            return end, "contact", None
        return NOT_THIS

    def _with_what(self, index: int) -> bool:
        """ "get in touch with details of your order": what somebody has to tell, and not whom."""
        at = index + (self.word(index) in ("the", "your", "any", "all", "more", "a", "some"))
        return self.word(at) in words.SUPPLIED and self.word(at + 1) in ("of", "about", "on", "for", "and", "", ".", "!")

    def _asks_nobody(self, index: int, lemma: str) -> int:
        """ "please call for more information", "email to book a fitting": nobody is named, so it is whoever writes. 0: it is not this."""
        before = index - 1
        while self.word(before) in words.ADVERBS | {"or", "and"} or self._is_a_channel(before):
            before -= 1
        polite = self._any(words.POLITELY, before + 1, index)
        if not polite and not self._tells_by_itself(index):
            return 0
        after = index + 1
        while self.word(after) in ("or", "and", ",") and self._is_a_channel(after + 1):
            after += 2
        word, following = self.word(after), self.word(after + 1)
        if word == "ahead" or self.phrase(after, 2) == "in advance":
            if any(self._is_somebody_elses(k) for k in range(after + 1, min(after + 9, len(self.tokens)))):
                # "Call ahead to make sure your local post office has them"
                return 0
            return after + 1 + (word == "in") if lemma in words.BY_TELEPHONE or polite else 0
        if word in ("for", "about", "regarding", "with"):
            end = after + 1
            while self.word(end) in words.MORE_OF_IT or (
                end < after + 4 and self.word(end).isalpha() and self.word(end + 1) in words.ASKED_FOR
            ):
                end += 1
            if self.word(end) in words.ASKED_FOR and self.word(end + 1) not in ("in", "from"):
                return end + 1
            if word in ("about", "regarding"):
                # "inquire about costs by calling us": that is told on its own.
                return after if polite and not self._any(_BY, after, after + 12) else 0
            return after if polite and word == "with" and following == "your" else 0
        if word == "to":
            told = polite or self.word(before) in words.MODALS
            return after if following in words.AGREEING | words.ARRANGED or (told and following in words.ASKED_TO) else 0
        if not polite:
            return 0
        if word == "and":
            return after if following in ("ask", "speak", "leave", "tell") else 0
        if word in ("by", "at", "until", "on", "no", "as", "from", "after"):
            # "please call by noon", "please phone at least a day ahead"
            return after if _TIME.match(self.phrase(after, 5)) else 0
        return after if word in ("", ".", "!", "if", "before", "between", "during") else 0

    def _by_way_of(self, index: int, lemma: str) -> int:
        """ "message through the app", "please ask in Airbnb": a way, and nobody named. The index after it, or 0."""
        if lemma not in words.WRITTEN | {"message", "ask", "text"} or self.word(index + 1) not in (
            "through",
            "via",
            "in",
            "on",
            "by",
        ):
            return 0
        if self.word(index + 1) == "by" and lemma != "contact":
            return 0
        polite = self.word(index - 1) in words.POLITELY
        if not (polite or self._tells_by_itself(index)) or (self.word(index + 1) in ("in", "on") and not polite):
            return 0
        at = index + 2
        if lemma == "contact" and self.word(at) in _BY_WHICH and self.word(at + 1) in _GOES_ON:
            # "Contact via email with your order number", and no label "Contact via email"
            return at + 1
        if self.word(at) in ("the", "our", "your"):
            while at < index + 5 and self.word(at) not in words.BOOKED_IN:
                at += 1
            return at + 1 if self.word(at) in words.BOOKED_IN else 0
        if self.word(at) == "booking.com" or (self._is_capital(at) and self.word(at) in words.PLACES_TO_WRITE):
            return at + 1
        return 0

    def _whenever(self, index: int, lemma: str) -> int:
        """ "you can always ring", "feel free to call any time", "ring before you come". The index after it, or 0."""
        if lemma not in words.BY_TELEPHONE | {"email", "e-mail"}:
            return 0
        before = index - 1
        while self.word(before) in ("always", "also", "just", "simply"):
            before -= 1
        after = index + 1
        while self.word(after) in ("or", "and", ",") and (self._is_a_channel(after + 1) or self.word(after + 1) == "text"):
            after += 2
        if self.word(before) == "or" and (self._is_a_channel(before - 1) or self.word(before - 1) == "text"):
            before -= 2
        ahead = self.phrase(after, 5)
        if ahead.startswith(("before you come", "before you travel", "before you visit", "before coming", "before travelling")):
            return after if lemma in words.BY_TELEPHONE and self._tells_by_itself(index) else 0
        invited = self.phrase(before - 1, 2) == "free to" or (self.word(before) == "can" and self.word(before - 1) == "you")
        if not invited or self._negated(self._clause_start(index), index):
            return 0
        always = self.phrase(before - 1, 2) == "free to" or before < index - 1 or lemma in ("ring", "phone", "telephone")
        at_any_time = ahead.removeprefix(", ").startswith(("anytime", "any time", "at any time", "24/7"))
        return after if at_any_time or (always and self.word(after) in ("", ".", "!", "if", "between", "during")) else 0

    def _is_somebody_elses(self, index: int) -> bool:
        """ "your local post office": whose desk is called."""
        return self.word(index) == "your" and any(
            self.word(k) in words.THIRD_NOUNS | words.OUR_PEOPLE for k in range(index + 1, index + 4)
        )

    def _is_an_address(self, index: int) -> bool:
        """Whether the verb is itself the link to an address: "please [email](mailto:jo@acme.example) or [call](tel:+15550100)"."""
        token = self.tokens[index]
        told = self.word(index - 1) in words.ADVERBS | words.MODALS | {"or", "to"}
        return (told or (index == 0 and self.word(1) in ("or", "if", "for", "with", "to"))) and any(
            x.start <= token.start
            and token.end <= x.end <= token.end + 1
            and x.target.startswith(("mailto:", "tel:"))
            and not x.target.startswith("mailto:?")
            for x in self.links
        )

    def _is_a_channel(self, index: int) -> bool:
        return words.VERBS.get(self.word(index), ("", ""))[0] in words.CHANNEL_VERBS

    def _reply(self, index: int, lemma: str) -> Way:
        """ "reply to your confirmation email and our team will …": a message to us."""
        if lemma not in ("reply", "respond") or self.word(index + 1) != "to" or self.word(index + 2) not in words.DETERMINERS:
            return NOT_THIS
        for k in range(index + 3, min(index + 8, len(self.tokens))):
            if self.word(k) in (
                "email",
                "e-mail",
                "message",
                "receipt",
                "confirmation",
                "invoice",
                "quote",
                "reminder",
                "newsletter",
            ):
                if self.word(k + 1) in ("email", "e-mail", "message", "address", "template", "settings"):
                    continue
                answered = self._is_answered(k + 1)
                sends = self.word(k + 1) == "with" and self.word(k + 2) in (
                    "your",
                    "the",
                    "a",
                    "any",
                    "proof",
                    "photos",
                    "details",
                )
                return (k + 1, "contact", None) if answered or sends else NOT_THIS
            if self.word(k) in SOFT_BREAKS or self.word(k) in words.THIRD_NOUNS:
                break
        return NOT_THIS


_TIME = expression(
    r"(?:by|until|from|after|at|on|no (?:later|earlier) than|as (?:soon|early) as)(?: the)? (?:least|latest|noon|midday|lunch\w*|possible|you can|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d{1,2}(?: ?[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock|hours?|days?|minutes?)|end of|day before|evening before|morning of)"
)
_BY_WHICH = frozenset(("email", "e-mail", "phone", "telephone", "whatsapp", "sms"))
_GOES_ON = frozenset(("with", "if", "for", "quoting", "stating", "when", "before", "within"))
_BY = frozenset(("by", "via", "through"))
_CHATS_OF_OURS = frozenset(("discord", "slack", "telegram", "matrix", "signal"))
