"""The ways in which English sends somebody to support: each reads on from a verb to the end of the instruction."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_email, is_phone
from kblint.rules.referral.chats import Chats
from kblint.rules.referral.forms import Forms
from kblint.rules.referral.lines import Lines
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.nobody_named import NobodyNamed
from kblint.rules.referral.sent import Sent
from kblint.rules.referral.tickets import Tickets
from kblint.rules.referral.tokens import SOFT_BREAKS


class Ways(Chats, Lines, Tickets, Forms, Sent, NobodyNamed):
    """Each way takes the index and the lemma of a verb and gives the index after the instruction (0: it is not this), its kind and whom it names."""

    def _label(self, index: int, lemma: str) -> Way:
        """ "use the Contact us option", "hit the Contact support button"."""
        if lemma not in ("click", "tap", "press", "select", "hit", "choose", "use", "open"):
            return NOT_THIS
        start = index + 1
        while self.word(start) in ("on", "the", ">"):
            start += 1
        for label in words.LABELS:
            length = len(label.split())
            ends = self.word(start + length)
            # "Use Contact sales on the plans page": by its capital a label.
            placed = ends in ("on", "in", "from", "under") and self._is_capital(start) and self.word(start + length + 1) == "the"
            if self.phrase(start, length) == label and (ends in words.UI_NOUNS | {"flow"} or placed):
                return start + length, "chat" if label.startswith("chat") else "contact", None
        if self._is_capital(start):
            for label in words.TICKET_LABELS:
                length = len(label.split())
                if self.phrase(start, length) == label and self.word(start + length) not in words.THING_NOUNS | {"for", "in"}:
                    return start + length, "ticket", None
        return NOT_THIS

    def _number(self, index: int, lemma: str) -> Way:
        """ "call the number below", "ring our 24-hour number"."""
        if lemma not in ("call", "dial", "ring", "phone", "telephone", "use") or self.word(index + 1) not in ("the", "our"):
            return NOT_THIS
        for k in range(index + 2, min(index + 6, len(self.tokens))):
            if self.word(k) in ("number", "numbers"):
                if self.word(index + 1) == "our" and lemma != "use":
                    return k + 1, "contact", None
                if self.word(k + 1) in ("below", "above", "listed", "shown", "provided") and self._names_nobody_else:
                    return k + 2, "contact", None
                return NOT_THIS
            if self.word(k) in SOFT_BREAKS or self.word(k) in words.NP_STOPS or self.word(k) in words.THIRD_NOUNS:
                break
        return NOT_THIS

    def _person(self, index: int, lemma: str) -> Way:
        """ "contact us", "write to our support team", "talk to an agent"."""
        if lemma == "chat" or (lemma in ("contact", "call") and self.word(index + 1) in ("centre", "center")):
            return NOT_THIS
        if self.word(index + 1) in ("+", "&"):
            # "Email + phone support", in a table.
            return NOT_THIS
        said = {self.word(k) for k in range(self._clause_start(index), index)}
        if lemma == "reach" and self.word(index - 1) in words.MODALS and said.isdisjoint(words.CUSTOMERS):
            # "Claims must reach us within a month": they are sent, nobody is called.
            return NOT_THIS
        for start in self._starts(index, lemma):
            asked = lemma in words.TELLING and (
                self.word(index - 1) in words.POLITELY or (lemma != "ask" and self._any(_BY_LETTER, start + 1, start + 6))
            )
            to = self.addressee(start, contact=asked or lemma in words.STRONG or lemma in _TAKEN_UP)
            if to is None or to.kind == "other":
                office = self._office(start, lemma) if lemma in words.TELLING else None
                if office is not None:
                    return office.end, "contact", office
                place = self.place(start) if lemma in _TO_A_PLACE else None
                if place is not None and place.kind == "place":
                    if self._is_told_to_go_to(index, lemma, start, place):
                        return place.end, "contact", place
                    continue
                to = place or to
            if to is not None and self._suits(index, lemma, start, to):
                return to.end, "tell" if to.kind == "us" and lemma in words.TELLING else "contact", to
        return self._after_colon(index, lemma) if lemma in words.WRITTEN | {"reach"} else NOT_THIS

    def _starts(self, index: int, lemma: str) -> list[int]:
        """Where the name of whom the verb addresses may begin: "contact …", "get in touch with …", "write us"."""
        starts = []
        for preposition in words.WITH_PREPOSITION.get(lemma, ()):
            length = len(preposition.split())
            if self.phrase(index + 1, length) == preposition:
                starts.append(index + 1 + length)
        if lemma in words.DIRECT and not starts:
            starts.append(index + 1)
        if lemma == "write" and self.word(index + 1) == "us":
            starts.append(index + 1)
        return [self._behind_adverbs(start) for start in starts]

    def _behind_adverbs(self, index: int) -> int:
        while self.word(index) in words.BETWEEN and self.word(index - 1) != self.word(index):
            index += 1
        return index

    def _office(self, start: int, lemma: str) -> Addressee | None:
        """ "ask the National Lighthouse Service (NLS)", "ask the Acme team": an office by its name."""
        office = self._one(start, contact=True) if self.named(start) else None
        if office is None or office.kind != "name":
            return None
        last = self.word(office.end - 1)
        return office if last == ")" or (lemma == "ask" and office.support and last in ("team", "crew")) else None

    def _is_told_to_go_to(self, index: int, lemma: str, start: int, place: Addressee) -> bool:
        """Whether the verb tells the customer to turn to a place; not "Phone reception is poor", "and tell the secretary"."""
        if lemma == "tell" and self.word(index - 1) in ("and", "or", "to"):
            return False
        if self.word(start) != "reception" or lemma not in words.CALLING:
            return True
        # "your email client, email reception, …"
        told = self.word(index - 1) in words.POLITELY or self._tells_by_itself(index)
        return told and self.word(place.end) not in ("is", "was", "and", "or", ",")

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
            lemma in words.NOT_WEAK
            or (
                lemma == "reach"
                and self.word(index + 1) not in ("out", "us")
                and not (self.concrete or self.for_more or self._any(_LISTED, index, len(self.tokens)))
            )
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
        if self.word(end - 1) not in ("support", "service", "care", "assistance") or self.word(index - 1) not in _JOINING:
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
        colon = next((index + n for n, said in ((2, "to :"), (3, "out to :")) if self.phrase(index + 1, n) == said), index + 1)
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
        return NOT_THIS


_JOINING = frozenset(("and", "or", ",", "&", "+", "/"))
# "You can reach the team through the following channels"
_LISTED = frozenset(("following", "below"))
_BY_LETTER = frozenset(("writing",))
# "raise it with the housing team"
_TAKEN_UP = frozenset(("raise", "take", "log", "bring", "chase", "follow"))
_TO_A_PLACE = words.STRONG | words.TELLING | _TAKEN_UP | {"check", "turn"}
