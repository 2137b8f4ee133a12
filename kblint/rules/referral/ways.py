"""The ways in which English sends somebody to support: each reads on from a verb to the end of the instruction."""

from __future__ import annotations

from functools import cached_property

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_contact_target, is_email, is_phone
from kblint.rules.referral.model import Addressee, Kind
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS

Way = tuple[int, Kind, Addressee | None]


class Ways(Addressees):
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

    def _bot(self, index: int, lemma: str) -> Way:
        """ "ask our virtual assistant", "ask Ada" where Ada is the assistant."""
        if lemma not in ("ask", "message", "talk", "speak", "chat", "use", "try", "contact", "tell", "write", "consult"):
            return 0, "chat", None
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
        return 0, "chat", None

    def _chat(self, index: int, lemma: str) -> Way:
        """ "click the chat icon", "start a live chat", "chat with our team"."""
        if lemma == "chat":
            return self._chat_with(index)
        if lemma not in words.CHAT_VERBS:
            return 0, "chat", None
        for ahead in range(index + 1, min(index + 12, len(self.tokens))):
            word = self.word(ahead)
            if word in (".", ";", "?", "!", ":", "(") or self.new_verb(ahead):
                break
            if word not in words.CHAT_THINGS:
                continue
            if self.word(ahead - 1) in ("to", "your", "group", "team", "video"):
                return 0, "chat", None
            end = ahead + (2 if self.word(ahead + 1) in words.CHAT_GADGETS else 1)
            to = self._partner(end)
            if to is not None:
                theirs = to.kind == "other" or (to.kind != "us" and not to.support)
                return (end, "chat", Addressee(end, "other")) if theirs else (to.end, "chat", to)
            if self._is_our_chat(lemma, ahead):
                return end, "chat", None
        return 0, "chat", None

    def _chat_with(self, index: int) -> Way:
        """ "chat with us": the verb, not the noun in "the chat"."""
        if self.word(index - 1) in words.HELP_WORDS | words.BEFORE_A_CHAT:
            return 0, "chat", None
        start = index + 1
        while self.word(start) in ("live", "online", "directly", "now", "instantly", "in", "real", "time", "privately"):
            start += 1
        to = self.addressee(start + 1, contact=True) if self.word(start) in ("with", "to") else None
        if to is not None and (to.kind in ("us", "team", "other") or (to.support and not to.weak)):
            return to.end, "chat", to
        return 0, "chat", None

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
        if before == "in-app" and not self.helpless and not self.corner:
            # Where users talk to one another.
            return False
        if before in words.LIVE or word in ("webchat", "livechat", "web-chat"):
            return lemma not in ("make", "create", "put") or before == "support"
        return placed and (
            self.word(at + 1) in words.CHAT_GADGETS or lemma in ("start", "open", "begin", "launch", "initiate", "use", "request")
        )

    def _line(self, index: int, lemma: str) -> Way:
        """ "drop us a line", "give our team a call", "send us an email", "let us know"."""
        if lemma == "see" and self.phrase(index + 1, 4) in ("a member of staff", "a member of our", "one of our staff"):
            return index + 5, "contact", Addressee(index + 5, "team")
        if (
            lemma == "see"
            and self.word(index + 1) in ("the", "your", "any")
            and (index == 0 or self.word(index - 1) in _POLITELY)
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

    @cached_property
    def _names_nobody_else(self) -> bool:
        """Whether the sentence has no noun for anybody but the customer and us."""
        return not any(t.text in words.THIRD_NOUNS for t in self.tokens)

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
            to = self.addressee(start, contact=lemma in words.STRONG)
            if lemma in words.TELLING and self.named(start) and (to is None or to.kind == "other"):
                # "ask the National Lighthouse Service (NLS)": an office by its name.
                office = self._one(start, contact=True)
                team = lemma == "ask" and office is not None and office.support and self.word(office.end - 1) in ("team", "crew")
                if office is not None and office.kind == "name" and (team or self.word(office.end - 1) == ")"):
                    return office.end, "contact", office
            if (to is None or to.kind == "other") and (lemma in words.STRONG | words.TELLING | {"check"}):
                to = self.place(start) or to
                if to is not None and to.kind == "place":
                    if lemma == "tell" and self.word(index - 1) in ("and", "or", "to"):
                        continue
                    if self.word(start) == "reception" and lemma in words.CALLING:
                        # "Phone reception is poor", "your email client, email reception, …"
                        told = self.word(index - 1) in _POLITELY or self._tells_by_itself(index)
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
            return asked or self.word(to.end - 1) not in words.WEAK_HEADS
        if to.kind == "name" and not to.support:
            # "email Umbra invoices": the name belongs to a thing.
            after = self.word(to.end)
            ends = not after or after in words.NP_STOPS | words.ADVERBS | SOFT_BREAKS or is_email(after) or is_phone(after)
            # "You can also call the Navigator": what a program does.
            return lemma in words.BARE_NAME and ends and (lemma != "call" or self.word(start) != "the" or self.concrete)
        if to.weak and (
            lemma in words.NOT_WEAK or (lemma == "reach" and self.word(index + 1) not in ("out", "us") and not self.concrete)
        ):
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
        return self._any(words.PROVIDING, 0, index) and not self._any(words.YOU | _POLITELY | {"if"}, 0, index)

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

    def _ticket(self, index: int, lemma: str) -> Way:
        """ "open a support ticket", "raise a case with our team", "submit a request to the help desk"."""
        if lemma in words.GOING | {"use", "open", "visit"} and self.for_help:
            # "Open Dashboard > Tickets and report the order"
            for ahead in range(index + 1, min(index + 7, len(self.tokens))):
                if self.tokens[ahead].raw in ("Ticket", "Tickets"):
                    return ahead + 1, "ticket", None
                if self.word(ahead) in BREAKS - {">", "\u2192", "("}:
                    break
        if lemma == "open" and (self._is_an_open_one(index) or self._opens_a_name(index)):
            return 0, "ticket", None
        if lemma not in words.TICKET_VERBS and not (
            lemma in ("fill", "complete") and self._any(words.TICKET_NOUNS, index + 1, index + 5)
        ):
            return 0, "ticket", None
        helping = False
        for ahead in range(index + 1, min(index + 8, len(self.tokens))):
            word = self.word(ahead)
            if word in words.FEATURE_WORDS or word in SOFT_BREAKS - {"-", "/"} or word in ("to", "for", "with", "by"):
                return 0, "ticket", None
            if word in words.HELP_WORDS or is_compound_help(word):
                helping = True
            if lemma == "send" and word == "tickets" and not helping:
                # Those for a concert.
                return 0, "ticket", None
            if (
                word in words.LOGGED
                and self._any(words.RAISING | {"open"}, index, index + 1)
                and self.word(ahead + 1) in ("with", "to")
            ):
                # "log a job with the service desk"
                return self._ticket_end(index, ahead, helping, False)
            if word in words.TICKET_NOUNS or word in words.REQUEST_NOUNS:
                if self.word(ahead + 1) in words.TICKET_NOUNS or self.word(ahead + 1) in words.REQUEST_NOUNS:
                    continue
                if word in ("support", "help"):
                    continue
                if self.word(ahead + 1) in words.UI_NOUNS | words.THING_NOUNS:
                    return 0, "ticket", None
                return self._ticket_end(index, ahead, helping, word in words.TICKET_NOUNS)
        return 0, "ticket", None

    def _is_an_open_one(self, index: int) -> bool:
        """ "a previous chat or open ticket", "any open cases": what is open already."""
        return self.word(index + 1) in words.TICKET_NOUNS and self.word(index - 1) in words.DETERMINERS | {
            "or",
            "and",
            "previous",
            "existing",
            "current",
        }

    def _opens_a_name(self, index: int) -> bool:
        """ "Open Harbour will pass it on": what a company is called."""
        named = self._is_capital(index) and self._is_capital(index + 1)
        return named and any(self.word(index + k) in words.MODALS | {"is", "has", "does"} for k in (2, 3))

    def _any(self, nouns: frozenset[str], start: int, end: int) -> bool:
        return any(self.word(k) in nouns for k in range(start, end))

    def _third(self, index: int) -> bool:
        """Whether a noun for somebody else stands at the token or right behind it."""
        return any(self.word(k).removesuffix("'s") in words.THIRD_NOUNS for k in range(index, index + 3))

    def _in_public(self, index: int) -> bool:
        """ "… on the issue tracker", "… in GitHub discussions": where everybody reads it."""
        for k in range(index, min(index + 7, len(self.tokens))):
            if self.word(k) in words.PUBLIC_TRACKERS and self.word(k + 1) not in words.SUPPORT_NOUNS:
                return True
            if self.word(k) in BREAKS - {"[", "("} or self.word(k) in ("and", "or", ",", "if", "with"):
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

    def _is_handed_in(self, index: int, noun: int, ticket: bool) -> bool:
        """ "raise a ticket through the control panel", "submit a ticket stating your case": where customers do it, or what they say in it."""
        if self.word(index + 1) not in ("a", "an", "your") or self._any(words.HANDLERS, max(index - 3, 0), index):
            return False
        if self.word(noun + 1) in ("stating", "explaining", "describing", "detailing"):
            return ticket
        if self.word(noun + 1) not in ("via", "through", "in", "from", "using", "on"):
            return False
        for ahead in range(noun + 2, min(noun + 8, len(self.tokens))):
            if self.word(ahead) in ("your", "their") and not ticket:
                # What the customers of a help desk's customers do.
                return False
            if self.word(ahead) in words.PANELS:
                others = self._any(words.CUSTOMERS - words.YOU, self._clause_start(index), index)
                return ticket or (not others and self.word(ahead) == "portal" and self._any(_OUR_PORTAL, noun + 2, ahead))
            if self.word(ahead) in BREAKS:
                break
        return False

    def _ticket_end(self, index: int, noun: int, helping: bool, ticket: bool) -> Way:
        if self._in_public(noun + 1):
            return 0, "ticket", None
        answered = self._is_answered(noun + 1)
        own = answered or any(self.word(k) == "our" for k in range(index + 1, noun))
        named = self.tokens[noun - 1].raw[:1].isupper() and self.word(noun - 1) not in words.PLAIN_CAPITALS and not helping
        for ahead in range(noun + 1, min(noun + 9, len(self.tokens))):
            word = self.word(ahead)
            if ticket and word in ("in", "on", "via", "through", "from") and self.word(ahead + 1) == "our":
                # "open a ticket in our Discord"
                own = True
            if word == "to" and self.word(ahead + 1) in words.VERBS:
                # "to request …": what for, not to whom.
                break
            if word == "with" and self.word(ahead + 1) == "your" and not self._third(ahead + 2):
                # "with your order number"
                continue
            if word in ("with", "to", "at", "via", "through", "from", "for", "in", "by", "on", "using", "here"):
                if word == "with" and self.word(ahead + 1).endswith("'s") and self.word(ahead + 2) in ("help", "assistance"):
                    # "with Ada's help": not to whom.
                    continue
                to = self.addressee(ahead + 1, contact=True)
                if to is not None and word not in ("for", "in", "on", "by"):
                    if to.kind == "other" and word in ("with", "to", "at"):
                        return noun + 1, "ticket", to
                    if to.kind == "other":
                        continue
                    if to.kind == "name" and not to.support and word in ("via", "through", "from", "using"):
                        # "from the Acme Portal": a way, whoever answers.
                        continue
                    if to.kind == "name" and not to.support and helping and ticket and word in ("with", "to"):
                        # "open a support case with Acme": whose name it is shows elsewhere.
                        return to.end, "ticket", to
                    if (to.kind == "us" and not ticket and word not in ("to", "with")) or (to.kind == "name" and not to.support):
                        return 0, "ticket", None
                    return to.end, "ticket", to
                if word in ("with", "to") and self.other(ahead + 1):
                    return noun + 1, "ticket", Addressee(noun + 1, "other")
            if word in BREAKS or word in (",", "and", "or", "if", "when", "that", "which", "so", "because"):
                break
        if helping and (ticket or self.word(noun) in ("request", "requests", "enquiry", "inquiry", "query", "case", "issue")):
            return noun + 1, "ticket", None
        if answered and not named:
            return noun + 1, "ticket", None
        if self.word(index) in words.RAISING and self.word(noun) in words.RAISED and self.helpless and not named:
            return noun + 1, "ticket", None
        near = self.tokens[min(noun + 2, len(self.tokens) - 1)]
        linked = any(
            link.start <= near.start and self.tokens[index].start < link.end and is_contact_target(link.target)
            for link in self.links
        )
        handed_in = not named and self._is_handed_in(index, noun, ticket)
        if handed_in or (ticket and not named and (own or linked or self.helpless)):
            return noun + 1, "ticket", None
        if (
            linked
            and not named
            and self.word(noun)
            in ("request", "requests", "report", "enquiry", "inquiry", "message", "question", "complaint", "appeal")
        ):
            return noun + 1, "ticket", None
        return 0, "ticket", None

    def _desk(self, index: int, lemma: str) -> Way:
        """ "for further help, visit the Acme Support Portal", "go to our help desk": where people answer, not where articles stand."""
        if lemma not in words.GOING | {"visit", "use", "see", "access"} or not (self.for_more or self.helpless):
            return 0, "contact", None
        start = index + 1 + (self.word(index + 1) in ("to", "over", "through")) + (self.phrase(index + 1, 2) == "over to")
        whose = self.word(start)
        if whose not in ("our", "the", "this"):
            return 0, "contact", None
        for k in range(start + 1, min(start + 6, len(self.tokens))):
            if (
                self.word(k) in words.NP_STOPS
                or self.word(k) in SOFT_BREAKS
                or self.word(k).removesuffix("'s") in words.THIRD_NOUNS
            ):
                break
            kind = self.word(k)
            helps = self.word(k - 1) in ("help", "support", "service") and kind in (
                "desk",
                "portal",
                "hub",
                "centre",
                "center",
                "counter",
            )
            if not (helps or kind in ("helpdesk", "servicedesk")):
                continue
            after = self.word(k + 1)
            if not (after == "" or after in words.NP_STOPS or not after[0].isalnum()) or self._belongs_elsewhere(k + 1):
                break
            if kind in ("hub", "centre", "center") and not (
                self.word(k + 1) in ("via", "through", "in", "from") and self._any(words.PANELS, k + 2, k + 5)
            ):
                # A collection of articles.
                break
            names = [t.raw for t in self.tokens[start + 1 : k] if t.raw[:1].isupper() and t.text not in words.PLAIN_CAPITALS]
            if names or whose == "our" or self.for_more:
                return k + 1, "contact", Addressee(k + 1, "name" if names else "team", " ".join(names))
        return 0, "contact", None

    def _form(self, index: int, lemma: str) -> Way:
        """ "fill in our contact form", "report it via this form", "visit our contact page"."""
        if lemma not in words.FORM_VERBS:
            return 0, "form", None
        start = index + 1
        if (self.word(start) in ("you", "them", "customers", "users") and lemma not in words.HANDING_IN) or (
            self.word(start) == "your" and lemma in ("contact", "reach", "email", "message")
        ):
            return 0, "form", None
        reach = 16 if lemma in words.VIA_FORM_VERBS else 9
        via = lemma not in words.VIA_FORM_VERBS
        own = False
        for ahead in range(start, min(start + reach, len(self.tokens))):
            word = self.word(ahead)
            if word in (".", ";", "?", "!", "\u2014"):
                break
            if word in ("via", "through", "using", "with", "by", "on", "at", "in", "use", "from"):
                via = True
                own = False
            if word in ("our", "this", "following"):
                own = True
            if word in ("your", "their", "his", "its"):
                own = False
                if not any(link.start < self.tokens[ahead].end for link in self.links):
                    via = False
            if not via or word not in words.FORM_NOUNS:
                continue
            if self.tokens[ahead].raw[:1].isupper() and self.word(ahead + 1)[:1].isdigit():
                # "Form 21-22" is a paper.
                return 0, "form", None
            before = self.phrase(max(start, ahead - 3), ahead - max(start, ahead - 3))
            contactlike = _FOR_CONTACT.search(before) is not None
            token = self.tokens[ahead]
            link = next((x for x in self.links if x.start < token.end and self.tokens[start].start < x.end), None)
            strong = _BY_CONTACT.search(before) is not None
            if any(w in before for w in ("add", "your", "my contacts")):
                continue
            if word in ("form", "forms", "webform", "questionnaire"):
                if not strong and _TO_JOIN.search(before):
                    # "complete the membership form": who fills it in asks nothing.
                    return 0, "form", None
                if strong and (
                    own or link or self.helpless or self.word(ahead - 2) in ("the", "contact") or self.word(ahead - 1) == "us"
                ):
                    return ahead + 1, "form", None
                if (
                    link
                    and (is_contact_target(link.target) or (lemma in ("disclose", "report") and link.target.startswith("http")))
                    and lemma not in ("click", "select", "see")
                ):
                    return ahead + 1, "form", None
                filled = lemma in words.VIA_FORM_VERBS | {"fill", "complete", "use", "submit"}
                if filled and lemma != "use" and self._is_answered(ahead + 1):
                    return ahead + 1, "form", None
                if lemma in words.VIA_FORM_VERBS and self.word(ahead - 1) in words.FORMS_OF_OURS and self.helpless:
                    return ahead + 1, "form", None
                if lemma in ("report", "disclose", "raise") and self._any(_OUR, max(start, ahead - 3), ahead):
                    # "report it using our online form"
                    return ahead + 1, "form", None
                if own and filled and (contactlike or (link is not None and self.for_us)):
                    return ahead + 1, "form", None
            elif _OF_SUPPORT.search(before) and (own or (link is not None and is_contact_target(link.target))):
                if lemma in ("see", "check") and not own and not (link is not None and _CONTACT_PAGE.search(link.target.lower())):
                    return 0, "form", None
                return ahead + 1, "form", None
        return 0, "form", None

    def _details(self, index: int, lemma: str) -> Way:
        """ "use the contact details below", "see our [contact information](/contact)"."""
        if lemma not in ("use", "see", "find", "check", "refer", "call", "visit"):
            return 0, "form", None
        whose = index + 1 + (self.word(index + 1) in ("to", "out"))
        if self.word(whose) not in ("the", "our", "these", "this"):
            return 0, "form", None
        for k in range(whose + 1, min(whose + 4, len(self.tokens))):
            if self.word(k) != "contact" or self.word(k + 1) not in _DETAILS:
                continue
            token = self.tokens[k + 1]
            linked = any(x.start <= token.start < x.end and is_contact_target(x.target) for x in self.links)
            shown = self.word(k + 2) in ("below", "above", "listed", "provided", "given", "shown") or (
                self.word(k + 2) in ("at", "on") and self.word(k + 3) in ("the", "our", "this")
            )
            aims = next(
                (self.word(j + 1) for j in range(k + 2, min(k + 12, len(self.tokens))) if self.word(j) == "to"), "contact"
            )
            if aims in words.VERBS and aims not in words.STRONG:
                # "use the contact information below to create a record"
                return 0, "form", None
            if linked or self.word(whose) == "our" or (shown and lemma == "use" and self._names_nobody_else):
                return k + 2, "form", None
        return 0, "form", None

    def _linked_request(self, index: int, lemma: str) -> Way:
        """ "[report a fault](https://support.acme.example/report/new)": what is told is a link, and it leads to a form of ours."""
        if (
            not self.links
            or lemma not in words.HANDING_IN
            or self._opens_a_product(index, lemma)
            or _TRADE_MARKS.search(self.folded)
        ):
            return 0, "form", None
        token = self.tokens[index]
        for link in self.links:
            if link.start <= token.start <= link.start + 1 and _TAKES_REQUESTS.search(link.target.lower()):
                inside = [t.text for t in self.tokens[index:] if t.start < link.end]
                if (
                    1 < len(inside) <= 9
                    and words.FEATURE_WORDS.isdisjoint(inside)
                    and not (lemma == "get" and inside[1] not in words.GOT)
                ):
                    return index + len(inside), "form", None
        return 0, "form", None

    def _opens_a_product(self, index: int, lemma: str) -> bool:
        """ "Open Harbour support": what a company is called, linked as a whole."""
        return lemma == "open" and self._is_capital(index) and self._is_capital(index + 1)

    def _send(self, index: int, lemma: str) -> Way:
        """ "send an email to support@…", "direct your questions to our help desk", "report bugs to us", "request it from our team"."""
        if lemma not in words.SENDING:
            return 0, "contact", None
        prepositions = ("from", "through", "via", "at") if lemma == "request" else ("to", "at") if lemma != "apply" else ("to",)
        if any(
            self.word(k) in ("post", "get", "http", "https", "api", "pull", "put")
            for k in range(index + 1, min(index + 5, len(self.tokens)))
        ):
            return 0, "contact", None
        message = lemma in ("email", "e-mail", "report", "disclose", "escalate", "request")
        parcel = not message and lemma != "forward"
        asks = message
        for ahead in range(index + 1, min(index + 22, len(self.tokens))):
            word = self.word(ahead)
            if lemma == "return" and word in ("ticket", "tickets"):
                break
            message = message or word in words.MESSAGE_NOUNS or word in words.REQUEST_NOUNS or word in words.SUPPLIED
            asks = asks or word in words.MESSAGE_NOUNS or word in words.REQUEST_NOUNS
            parcel = parcel and word not in words.MESSAGE_NOUNS | words.REQUEST_NOUNS | words.SUPPLIED - words.ANYTHING
            if word in BREAKS - {"(", ")", "[", "]", ":", '"'} or word in ("if", "when", "because") or self.new_verb(ahead):
                break
            if word == "by" and self.word(ahead + 1).endswith("ing") and self.word(ahead + 1) in words.VERBS:
                # "report it by emailing us": that is told on its own.
                break
            if word in prepositions or (word == ":" and self.word(ahead - 1) in prepositions):
                to = self.addressee(ahead + 1, contact=False)
                if lemma in ("report", "disclose") and self.named(ahead + 1) and (to is None or to.kind == "other"):
                    # "report it to Acme's security team", "to the Acme Platform team"
                    named = self._one(ahead + 1, contact=True)
                    to = named if named is not None and named.support else to
                if to is None and word == "to" and self.word(ahead + 1) == ":":
                    to = self.addressee(ahead + 2, contact=False)
                if to is None and word == "to" and self.named(ahead + 1):
                    break
                if to is None or (to.kind == "name" and not to.support):
                    continue
                if to.kind == "other":
                    # Papers sent to somebody else ask nothing of them.
                    return (ahead, "contact", to) if asks else (0, "contact", None)
                if (to.kind == "us" and (lemma == "request" or parcel)) or (
                    not message and (to.kind != "address" or lemma in ("refer", "return"))
                ):
                    continue
                return to.end, "contact", to
        return 0, "contact", None

    def _asks_nobody(self, index: int, lemma: str) -> int:
        """ "please call for more information", "email to book a fitting": nobody is named, so it is whoever writes. 0: it is not this."""
        before = index - 1
        while self.word(before) in words.ADVERBS | {"or", "and"} or self._is_a_channel(before):
            before -= 1
        polite = self._any(_POLITELY, before + 1, index)
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
        if lemma not in words.WRITTEN | {"message", "ask", "text"} or self.word(index + 1) not in ("through", "via", "in", "on"):
            return 0
        polite = self.word(index - 1) in _POLITELY
        if not (polite or self._tells_by_itself(index)) or (self.word(index + 1) in ("in", "on") and not polite):
            return 0
        at = index + 2
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
        return self.word(before) == "," and self.word(self._clause_start(before)) in words.SUBORDINATORS | {"for", "to"}

    def _is_a_channel(self, index: int) -> bool:
        return words.VERBS.get(self.word(index), ("", ""))[0] in words.CHANNEL_VERBS

    def _reply(self, index: int, lemma: str) -> Way:
        """ "reply to your confirmation email and our team will …": a message to us."""
        if lemma not in ("reply", "respond") or self.word(index + 1) != "to" or self.word(index + 2) not in words.DETERMINERS:
            return 0, "contact", None
        for k in range(index + 3, min(index + 8, len(self.tokens))):
            if self.word(k) in ("email", "e-mail", "message"):
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
                return (k + 1, "contact", None) if answered or sends else (0, "contact", None)
            if self.word(k) in SOFT_BREAKS or self.word(k) in words.THIRD_NOUNS:
                break
        return 0, "contact", None

    def _bare(self, index: int, lemma: str) -> Way:
        """ "get in touch", "reach out for help"."""
        if lemma in ("call", "phone") and self.word(index + 1) in words.AT_ANY_TIME and self.helpless:
            return index + 2, "contact", None
        if lemma in words.WRITTEN | {"call", "phone", "ring"} and self.phrase(index + 1, 2) in ("and we", "and we'll"):
            # "please email and we send you a receipt"
            return index + 1, "contact", None
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
                return 0, "contact", None
            if after == "with" or (after == "to" and (lemma == "reach" or self.word(end + 1) in words.DETERMINERS)):
                return 0, "contact", None
            if after in ("on", "in", "via", "through", "over", "at"):
                ahead = " ".join(t.text for t in self.tokens[end : end + 5])
                if any(place in ahead for place in words.PUBLIC_PLACES):
                    return 0, "contact", None
                if lemma == "reach" and after in ("on", "in", "over") and self.named(end + 1) and not self.concrete:
                    # "reach out on Mastodon": a public place, whatever its name.
                    return 0, "contact", None
            return end, "contact", None
        return 0, "contact", None


_TIME = expression(
    r"(?:by|until|from|after|at|on|no (?:later|earlier) than|as (?:soon|early) as)(?: the)? (?:least|latest|noon|midday|lunch\w*|possible|you can|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d{1,2}(?: ?[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock|hours?|days?|minutes?)|end of|day before|evening before|morning of)"
)
_POLITELY = frozenset(("please", "kindly"))
_TRADE_MARKS = expression(r"\b(?:dmca|copyright|infring\w+|trade ?marks?|takedown)\b")
_OUR = frozenset(("our",))
_OUR_PORTAL = frozenset(("our", "customer", "client", "support", "service", "help"))
_DETAILS = frozenset(("details", "information", "info", "number", "numbers", "options", "methods"))
_TAKES_REQUESTS = expression(
    r"^mailto:[^?]|(?:^|/)contact(?:[-_]?us)?(?:\.[a-z]{2,5})?(?:[/?#]|$)|/requests?/new|servicedesk|service-desk"
    r"|//(?:support|help|helpdesk)\.[^/]+/(?:[^?#]*/)?(?:new|create|report|request|contact)/?(?:[?#]|$)"
)
# What the words before "form" or "page" say it is for.
_BY_CONTACT = expression(r"\b(?:contact|support|helpdesk|help desk|help request|enquiry|inquiry|get in touch|complaints?)\b")
_FOR_CONTACT = expression(
    r"\b(?:contact|support|help|feedback|enquiry|inquiry|complaints?|get in touch|requests?|reporting|reports?|appeals?)\b"
)
_OF_SUPPORT = expression(r"\b(?:contact|support|help desk)\b")
_TO_JOIN = expression(r"\b(?:registration|application|membership|enrol\w*|sign-?up|entry|consent|waiver|rma)\b")
_CONTACT_PAGE = expression(r"(?:^|/)contact(?:[-_]?us)?(?:\.[a-z]{2,5})?/?(?:[?#].*)?$")
_BY = frozenset(("by", "via", "through"))


def is_compound_help(word: str) -> bool:
    return word in ("helpdesk", "servicedesk", "customer-service", "customer-support")
