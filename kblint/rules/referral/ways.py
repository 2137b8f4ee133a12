"""The ways in which English sends somebody to support: each reads on from a verb to the end of the instruction."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_email, is_phone
from kblint.rules.referral.chats import Chats
from kblint.rules.referral.handed_in import HandedIn
from kblint.rules.referral.model import Addressee, Way
from kblint.rules.referral.nobody_named import NobodyNamed
from kblint.rules.referral.tokens import SOFT_BREAKS


class Ways(Chats, HandedIn, NobodyNamed):
    """Each way takes the index and the lemma of a verb and gives the index after the instruction (0: it is not this), its kind and whom it names."""

    def _label(self, index: int, lemma: str) -> Way:
        """ "use the Contact us option", "hit the Contact support button"."""
        if lemma not in ("click", "tap", "press", "select", "hit", "choose", "use", "open"):
            return 0, "contact", None
        start = index + 1
        while self.word(start) in ("on", "the", ">"):
            start += 1
        for label in words.LABELS:
            length = len(label.split())
            if self.phrase(start, length) == label and self.word(start + length) in words.UI_NOUNS:
                return start + length, "chat" if label.startswith("chat") else "contact", None
        if self._is_capital(start):
            for label in words.TICKET_LABELS:
                length = len(label.split())
                if self.phrase(start, length) == label and self.word(start + length) not in words.THING_NOUNS | {"for", "in"}:
                    return start + length, "ticket", None
        return 0, "contact", None

    def _line(self, index: int, lemma: str) -> Way:
        """ "drop us a line", "give our team a call", "send us an email", "let us know"."""
        if lemma in ("see", "find") and self.phrase(index + 1, 4) in ("a member of staff", "a member of our", "one of our staff"):
            return index + 5, "contact", Addressee(index + 5, "team")
        if (
            lemma == "see"
            and self.word(index + 1) in ("the", "your", "any")
            and (index == 0 or self.word(index - 1) in words.POLITELY | words.MODALS)
        ):
            person = self.place(index + 1)
            if person is not None and self.word(person.end - 1) not in words.DESKS | words.PLACES | {"desk", "board"}:
                # "please see the secretary for a copy"
                return person.end, "contact", person
        if lemma == "leave" and self.word(index + 1) == "a" and self.word(index + 2) in ("message", "voicemail"):
            # "please leave a message, and we will call you back"
            answered = any(self._is_answered(k) for k in (index + 3, index + 4))
            return (index + 3, "contact", None) if answered else (0, "contact", None)
        if lemma in words.ASSURING:
            to = self._agreed(index)[2]
            if to is not None and to.kind == "team":
                return to.end, "contact", to
        if lemma in ("request", "arrange", "book", "schedule") and self.phrase(index + 1, 3) == "a call back":
            return index + 4, "contact", None
        if lemma in ("arrange", "book", "schedule") and self.phrase(index + 1, 2) in ("a callback", "a call-back"):
            return index + 3, "contact", None
        if lemma in words.AGREEING or (lemma == "share" and self.word(index + 1) in ("it", "this", "them", "the", "your")):
            shared = self._agreed(index)
            if lemma != "share" or (shared[2] is not None and shared[2].kind == "team"):
                return shared
        if lemma == "request" and self.phrase(index + 1, 2) in ("a callback", "a call-back"):
            return index + 3, "contact", None
        if lemma == "leave" and self.word(index + 1) in ("your", "us") and self._is_answered(index + 3):
            # "leave your number and we will call you back"
            for k in range(index + 2, index + 6):
                if self.word(k) in ("number", "details", "name", "message", "address"):
                    return k + 1, "contact", None
        if lemma in ("get", "ask", "request", "find", "use", "return", "call", "seek"):
            # "get help from our support team", "use our helpline"
            if lemma == "use":
                at = index + 1 + 2 * (self.phrase(index + 1, 2) == "the address")
                if is_email(self.word(at)) and self.word(at + 1) in ("", ".", "for", "if", "instead"):
                    return at + 1, "contact", self._one(at, contact=True)
                to = self._ours(index + 1) if self.word(index + 1) == "our" else None
                if to is not None and to.kind == "team" and self.word(to.end - 1) in words.SUPPORT_NOUNS - {"support"}:
                    return to.end, "contact", to
            for ahead in range(index + 1, min(index + 5, len(self.tokens))):
                if (
                    lemma in ("get", "request", "seek")
                    and self.word(ahead) in ("help", "support", "assistance")
                    and self._by_a_channel(ahead + 1)
                ):
                    return ahead + 1, "contact", None
                if self.word(ahead) in ("help", "assistance", "support", "advice") and self.word(ahead + 1) in (
                    "from",
                    "at",
                    "via",
                    "through",
                    "by",
                ):
                    to = self.addressee(ahead + 2, contact=False)
                    if to is not None and (to.kind in ("team", "other") or (to.kind == "name" and to.support)):
                        return to.end, "contact", to
        if lemma in ("get", "obtain"):
            for k in range(index + 2, min(index + 9, len(self.tokens))):
                if self.word(k) in SOFT_BREAKS - {"-", "/"} or self.word(k) in ("and", "or", "to", "for"):
                    break
                if self.word(k) == "from" and self._any(words.GRANTED, index + 1, k):
                    to = self.addressee(k + 1, contact=False)
                    if to is not None and self.word(to.end) in words.UI_NOUNS:
                        break
                    if to is not None and (to.kind == "team" or (to.kind == "us" and lemma == "obtain")):
                        return to.end, "contact", to
        if lemma == "hit" and self.word(index + 1) == "us" and self.word(index + 2) == "up":
            return index + 3, "contact", Addressee(index + 2, "us")
        if lemma not in (
            "drop",
            "pop",
            "give",
            "shoot",
            "send",
            "leave",
            "let",
            "write",
            "make",
            "put",
            "place",
            "mail",
            "share",
        ):
            return 0, "contact", None
        addressee = self.addressee(index + 1, contact=True)
        if lemma == "let" and (addressee is None or addressee.kind == "other"):
            told = self.place(index + 1)
            if told is not None and self.word(told.end) == "know":
                return told.end + 1, "contact", told
        if addressee is not None and addressee.kind in ("us", "team", "name") and lemma not in ("make", "put", "place", "share"):
            after = addressee.end
            if lemma == "let":
                if self.phrase(index - 3, 2) == "in your":
                    # "in your report, let us know that you did so": what to write in what is written anyway.
                    return 0, "contact", None
                if self.word(after + 1) == "your" and self.word(after + 2) in ("thoughts", "feedback", "opinion", "ideas"):
                    return 0, "contact", None
                if (
                    self.word(after) == "know"
                    and (addressee.kind == "team" or self.word(after + 1) not in words.OPINIONS)
                    and (addressee.kind in ("us", "team") or addressee.support)
                ):
                    return after + 1, "tell" if addressee.kind == "us" else "contact", addressee
                return 0, "contact", None
            if addressee.kind == "name" and not addressee.support:
                return 0, "contact", None
            for ahead in range(after, min(after + 5, len(self.tokens))):
                if self.word(ahead) in words.MESSAGE_NOUNS or (self.word(ahead) == "notice" and self.concrete):
                    return ahead + 1, "contact", addressee
                if self.word(ahead) in SOFT_BREAKS or self.word(ahead) in ("to", "and", "for", "with", "by", "of", "about"):
                    break
            if lemma in ("send", "mail") and any(
                self.word(k) in words.SUPPLIED - words.ANYTHING for k in range(after, after + 7)
            ):
                return after, "tell", addressee
            return 0, "contact", None
        if lemma == "share" and self.concrete:
            for ahead in range(index + 2, min(index + 9, len(self.tokens))):
                if self.word(ahead) == "with" and self.word(ahead + 1) == "us":
                    return ahead + 2, "contact", Addressee(ahead + 2, "us")
        if lemma in ("make", "put", "place", "give", "drop"):
            # "make a call to our helpline", "put in a request with our support team"
            for ahead in range(index + 1, min(index + 6, len(self.tokens))):
                if self.word(ahead) in (
                    "call",
                    "request",
                    "enquiry",
                    "inquiry",
                    "line",
                    "note",
                    "message",
                    "ticket",
                    "email",
                ) and self.word(ahead + 1) in ("to", "with", "at"):
                    to = self.addressee(ahead + 2, contact=True)
                    if to is not None and (to.kind in ("us", "team", "address", "other") or to.support):
                        return to.end, "contact", to
        return 0, "contact", None

    def _agreed(self, index: int) -> Way:
        """ "arrange a collection with our team", "discuss the options with us"."""
        for k in range(index + 1, min(index + 9, len(self.tokens))):
            if self.word(k) in SOFT_BREAKS or self.word(k) in ("for", "to", "and", "or", "that", "which"):
                break
            if self.word(k) == "with" and (
                k > index + 1
                or (self.word(index) == "discuss" and self.word(index - 1) not in words.MODALS | words.ADVERBS - {"please"})
            ):
                to = self.addressee(k + 1, contact=False)
                return (to.end, "contact", to) if to is not None and to.kind in ("us", "team") else (0, "contact", None)
        return 0, "contact", None

    def _number(self, index: int, lemma: str) -> Way:
        """ "call the number below", "ring our 24-hour number"."""
        if lemma not in ("call", "dial", "ring", "phone", "telephone", "use") or self.word(index + 1) not in ("the", "our"):
            return 0, "contact", None
        for k in range(index + 2, min(index + 6, len(self.tokens))):
            if self.word(k) in ("number", "numbers"):
                if self.word(index + 1) == "our" and lemma != "use":
                    return k + 1, "contact", None
                if self.word(k + 1) in ("below", "above", "listed", "shown", "provided") and self._names_nobody_else:
                    return k + 2, "contact", None
                return 0, "contact", None
            if self.word(k) in SOFT_BREAKS or self.word(k) in words.NP_STOPS or self.word(k) in words.THIRD_NOUNS:
                break
        return 0, "contact", None

    def _by_a_channel(self, index: int) -> bool:
        """ "… via live chat or e-mail", "… by phone"."""
        return self.word(index) in ("via", "by", "through") and any(
            self.word(k) in ("email", "e-mail", "phone", "chat", "whatsapp", "telephone", "portal", "ticket")
            for k in range(index + 1, index + 5)
        )

    def _person(self, index: int, lemma: str) -> Way:
        """ "contact us", "write to our support team", "talk to an agent"."""
        if lemma == "chat":
            return 0, "contact", None
        said = {self.word(k) for k in range(self._clause_start(index), index)}
        if lemma == "reach" and self.word(index - 1) in words.MODALS and said.isdisjoint(words.CUSTOMERS):
            # "Claims must reach us within a month": they are sent, nobody is called.
            return 0, "contact", None
        starts = [index + 1] if lemma in words.DIRECT else []
        for preposition in words.WITH_PREPOSITION.get(lemma, ()):
            length = len(preposition.split())
            if preposition and self.phrase(index + 1, length) == preposition:
                starts.append(index + 1 + length)
        if lemma == "write" and self.word(index + 1) == "us":
            starts.append(index + 1)
        for start in starts:
            while self.word(start) in words.BETWEEN and self.word(start - 1) != self.word(start):
                start += 1
            asked = lemma in words.TELLING and (
                self.word(index - 1) in words.POLITELY or (lemma != "ask" and self._any(_BY_LETTER, start + 1, start + 6))
            )
            to = self.addressee(start, contact=asked or lemma in words.STRONG or lemma in _TAKEN_UP)
            if lemma in words.TELLING and self.named(start) and (to is None or to.kind == "other"):
                # "ask the National Lighthouse Service (NLS)": an office by its name.
                office = self._one(start, contact=True)
                team = lemma == "ask" and office is not None and office.support and self.word(office.end - 1) in ("team", "crew")
                if office is not None and office.kind == "name" and (team or self.word(office.end - 1) == ")"):
                    return office.end, "contact", office
            if (to is None or to.kind == "other") and (lemma in words.STRONG | words.TELLING | _TAKEN_UP | {"check", "turn"}):
                to = self.place(start) or to
                if to is not None and to.kind == "place":
                    if lemma == "tell" and self.word(index - 1) in ("and", "or", "to"):
                        continue
                    if self.word(start) == "reception" and lemma in words.CALLING:
                        # "Phone reception is poor", "your email client, email reception, …"
                        told = self.word(index - 1) in words.POLITELY or self._tells_by_itself(index)
                        if not told or self.word(to.end) in ("is", "was", "and", "or", ","):
                            continue
                    return to.end, "contact", to
            if to is None or not self._suits(index, lemma, start, to):
                continue
            if lemma in words.TELLING and to.kind == "us":
                return to.end, "tell", to
            return to.end, "contact", to
        return self._after_colon(index, lemma) if lemma in words.WRITTEN else (0, "contact", None)

    def _suits(self, index: int, lemma: str, start: int, to: Addressee) -> bool:
        """Whether the verb at ``index`` can mean contact with whom it names from ``start`` on."""
        if lemma in words.TELLING and to.kind == "us":
            return (lemma != "tell" or self.concrete) and self.word(index - 1) not in ("and", "or", "then")
        if lemma in words.TELLING - {"ask"} and to.kind == "team" and self.word(start) == "the":
            # "notify the support team" is what a team tells itself, unless it is asked for or done in return.
            asked = self.word(index - 1) in ("please", "kindly") or self.word(to.end) in ("so", "to")
            return asked or (not to.weak and self.word(to.end - 1) not in words.WEAK_HEADS - {"desk"})
        if to.kind == "name" and not to.support:
            # "email Umbra invoices": the name belongs to a thing.
            after = self.word(to.end)
            if lemma in words.TELLING - {"ask"} and self.phrase(to.end, 2) in words.IN_WRITING:
                # "please inform Acme Outdoors in writing"
                return True
            ends = not after or after in words.NP_STOPS | words.ADVERBS | SOFT_BREAKS or is_email(after) or is_phone(after)
            # "You can also call the Navigator": what a program does.
            return lemma in words.BARE_NAME and ends and (lemma != "call" or self.word(start) != "the" or self.concrete)
        if to.weak and (
            lemma in words.NOT_WEAK or (lemma == "reach" and self.word(index + 1) not in ("out", "us") and not self.concrete)
        ):
            return False
        if to.weak and lemma in _TAKEN_UP and to.end - start < 3:
            # "raise it with the team": whose team that is stays open.
            return False
        if to.weak and lemma in words.CALLING and self.word(to.end - 1) in ("anyone", "somebody", "someone"):
            # "call anyone on the same network": what a telephone is for.
            return False
        if lemma == "work" and self.word(index - 1) not in words.MODALS | {"to", "please"}:
            # "Work directly with our designers": a promise.
            return False
        if lemma == "work" and not to.name and self.word(start) not in ("our", "the") and to.end > start + 1:
            # "work with support agents in the inbox"
            return False
        if lemma == "work" or (lemma == "go" and self.word(start - 1) == "through"):
            return to.kind in ("team", "name") and to.support and not to.weak
        if lemma == "go" and start + 1 == to.end and self._is_capital(start):
            # "Go to Support": a page of the screen.
            return False
        if lemma in ("go", "turn"):
            return to.kind in ("team", "address") if lemma == "go" else to.kind != "us"
        if lemma in words.SERVICES and start == index + 1 and self._names_a_service(index, start, to.end):
            return False
        return not (lemma in words.SERVICES | words.BY_TELEPHONE and start == index + 1 and self._is_provided(index, to.end))

    def _is_provided(self, index: int, end: int) -> bool:
        """ "We provide lifetime repair, and telephone tech support": a service among others, and nobody is told to call."""
        if self.word(end - 1) not in ("support", "service", "care", "assistance") or self.word(index - 1) not in (
            "and",
            "or",
            ",",
            "&",
        ):
            return False
        return self._any(words.PROVIDING, 0, index) and not self._any(words.YOU | words.POLITELY | {"if"}, 0, index)

    def _names_a_service(self, index: int, start: int, end: int) -> bool:
        """ "Email support is available on weekdays": a noun, and no instruction to email support."""
        if self.word(start) == "customer":
            # "Their phone customer support is open at night"
            return self.word(start + 1) in ("support", "service", "care") and self.word(end) in ("is", "are", "was")
        if self.word(start) != "support":
            return False
        if self.phrase(index - 2, 2) in ("access to", "entitled to"):
            # "Enterprise plans have access to email support"
            return True
        states = index == 0 and any(self.word(k) in ("is", "are", "was", "were") for k in range(end, end + 8))
        return len(self.tokens) <= 3 or states or self.word(end) in words.AFTER_A_SERVICE

    def _after_colon(self, index: int, lemma: str) -> Way:
        """ "you can contact: Jo Doe, jo@acme.example"; "by emailing Jo Doe, jo@acme.example"."""
        colon = index + 2 if self.phrase(index + 1, 2) == "to :" else index + 1
        if self.word(colon) == ":" and self.word(index - 1) in words.MODALS | words.ADVERBS | {"to", "by", ","}:
            near = range(colon + 1, min(colon + 16, len(self.tokens)))
            address = next(
                (k for k in near if is_email(self.word(k)) or is_phone(self.word(k)) or self.word(k).startswith("http")), 0
            )
            if address:
                return colon, "contact", Addressee(address + 1, "address")
            if colon + 1 >= len(self.tokens):
                # The addresses stand in what follows the sentence.
                return colon, "contact", Addressee(colon, "name", "", False)
        for ahead in range(index + 2, min(index + 7, len(self.tokens))):
            between = self.tokens[index + 1 : ahead]
            if is_email(self.word(ahead)) and all(t.raw[:1].isupper() or t.text in (",", "at", "(") for t in between):
                return ahead + 1, "contact", Addressee(ahead + 1, "address")
        return 0, "contact", None


_BY_LETTER = frozenset(("writing",))
# "raise it with the housing team"
_TAKEN_UP = frozenset(("raise", "take", "log", "bring"))
