"""A number or an address that is given, and who is told to use it: "phone Gwen, 555-0177", "repairs are booked on 01632 960173".

Whoever writes gives the numbers and addresses of their own people. Of somebody else whom everybody has (a bank, a landlord, a doctor)
nobody can give the number; of others who have one for all (the police, a regulator, an organisation by its name) the words show it.
"""

from __future__ import annotations

from kblint.expressions import expression
from kblint.months import MONTHS
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_email, is_phone, is_placeholder, is_statutory
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.mood import Mood
from kblint.rules.referral.people import begins_a_person


class Given(Addressees, Mood):
    """Reads a sentence from the address that it gives back to what is to be done with it."""

    def told_to_use(self) -> tuple[int, Addressee] | None:
        """The index at which the instruction begins, and whose address it is; None where the sentence gives none to be used."""
        if self.question or _NOT_FOR_CONTACT.search(self.folded):
            return None
        if sum(is_email(t.text) for t in self.tokens) > _MOST:
            # A list of people.
            return None
        for at in range(1, len(self.tokens)):
            if not self._is_given(at):
                continue
            start = self._stretch_before(at)
            first = self._verb(start, at, _TURNING)
            if first < 0:
                first = self._verb(start, at, _LOOSELY)
            if first < 0:
                first = self._done(start, at)
            if first < 0:
                first = self._ours_there(start, at)
            if first >= 0 and (self._is_dialled(at) or self.word(first) in words.BY_TELEPHONE | {"dial", "text"}):
                whose = self._whose(first, at)
                if whose is not None:
                    return first, whose
        return None

    def _is_given(self, at: int) -> bool:
        """Whether an address or a number at the token is one to write to or to call."""
        word = self.word(at)
        if not (is_email(word) or is_phone(word)) or is_statutory(word) or is_placeholder(word):
            return False
        if word.rpartition(".")[2].isdigit() or "@lists." in word:
            # A machine's address; a list that everybody reads.
            return False
        return self.word(at - 1) not in _NOT_TO_USE and not word.startswith(("noreply", "no-reply", "donotreply"))

    def _is_dialled(self, at: int) -> bool:
        """Whether the token is an e-mail address, or a number in the groups in which those of telephones are written."""
        return is_email(self.word(at)) or (" - " not in self.word(at) and _DIALLED.fullmatch(self.word(at)) is not None)

    def _stretch_before(self, at: int) -> int:
        start = at
        while start > max(at - _FAR, 0) and self.word(start - 1) not in _ENDS:
            start -= 1
        return start

    def _verb(self, start: int, at: int, verbs: frozenset[str]) -> int:
        """The index of a verb between the tokens that tells the customer to turn to somebody, or -1."""
        for k in range(start, at):
            word = self.word(k)
            if word not in verbs or self.word(k + 1) in (":", "-", "\u2013", "\u2014"):
                continue
            if word == "forward" and self.word(k + 1) in ("calls", "call"):
                # What a telephone does.
                continue
            if word in _THINGS_TOO and (self.word(k + 1) in _OF_CALLS or (k == 0 and self.word(1) in _THINGS_TOO)):
                continue
            if self.instructs(k, "base"):
                return k
        return -1

    def _done(self, start: int, at: int) -> int:
        """The index of a participle between the tokens that says how something is got: "is booked by telephone only: …"; or -1."""
        for k in range(start + 1, at):
            before = k - 1
            while self.word(before) in words.ADVERBS or self.word(before) in ("only", "best"):
                before -= 1
            be = self.word(before)
            word = self.word(k)
            modal = self.word(before - 1) in words.MODALS - {"would", "will", "might"} | {"to"}
            if word in ("go", "goes") and self.word(k + 1) == "to" and self._speaks_of(_ASKED_WITH, start, k):
                # "Claims above 5,000 go to Mr Hendry at …"
                return k
            if be not in ("is", "are", "be") or not (word in _GOT or (modal and word in _HANDED)):
                continue
            first = self._clause_start(k)
            if not self._negated(first, k) and self.word(first) not in words.SUBORDINATORS | words.WE:
                return k
        return -1

    def _ours_there(self, start: int, at: int) -> int:
        """The index of what of ours is said to be there: "our engineers are on 0161 …", "a note to jo@acme.example is enough"; or -1."""
        if at >= len(self.tokens):
            return -1
        found = _OURS_THERE.search(self.folded[: self.tokens[at].start], self.tokens[start].start)
        if found is None:
            found = _ENOUGH.search(self.folded, self.tokens[start].start)
            if found is None or not found.start() < self.tokens[at].start < found.end():
                return -1
        first = self.from_offset(found.start())
        opener = self.word(self._clause_start(first))
        return -1 if self._negated(first, at) or opener in words.SUBORDINATORS else first

    def of_them(self, first: int, end: int) -> bool:
        """ "The maker replaces it; write to them at …": the address is that of whom the sentence names before."""
        return self._any(_THEM, first, end) and self._any(words.OTHER_FIRMS, 0, first)

    def _whose(self, first: int, at: int) -> Addressee | None:
        """Whose address it is, by what stands between the verb and it; None where it is somebody else's."""
        if self.of_them(first, at):
            return None
        address = self.word(at)
        names: list[str] = []
        someone = False
        k = first + 1
        if self.word(first) in ("give", "drop", "shoot", "pop") and any(
            self.word(j) in words.MESSAGE_NOUNS for j in range(first + 2, first + 5)
        ):
            # "give Hamid a ring": people are rung so.
            someone, k = True, first + 3
        while k < at:
            word = self.word(k).removesuffix("'s")
            if (
                (word in words.OTHER_FIRMS and self.word(k + 1) not in _OF_US)
                or (word in words.KNOWN_OTHERS and word not in words.PLACES_TO_WRITE)
                or self.phrase(k, 2) in _STATUTORY
            ):
                return None
            someone = someone or word in _SOMEONE
            capital = self._is_capital(k) and self.tokens[k].raw != self.tokens[k].raw.upper()
            if capital and not names and begins_a_person([t.raw for t in self.tokens[k : k + 2]]):
                someone = True
                while k < at and (self._is_capital(k) or self.word(k) == "."):
                    k += 1
                continue
            if capital and not names and self.word(k + 1) in ("in", "from", "at") and self.word(k + 2) in ("the", "our"):
                # "Speak to Tariq in the workshop"
                someone = True
            elif (
                capital
                and self.word(k) not in _DAYS
                and self.word(k - 1) not in _ENDS | {":", "on", "every", "until", "till", "before", "by", "after"}
            ):
                names.append(self.tokens[k].raw)
            k += 1
        bare = [n.casefold().removesuffix("'s") for n in names]
        local = address.partition("@")[0]
        work = someone or any(n in _WORK for n in bare)
        if not bare or work or (is_email(address) and any(len(n) > 2 and n[:5] in local for n in bare)):
            return Addressee(at + 1, "team" if bare or someone else "address")
        return Addressee(at + 1, "name", " ".join(names), False)


_THEM = frozenset(("them", "him", "her"))
# No sentence that people write puts more between what is to be done and the number.
_FAR = 26
_MOST = 4
_ENDS = frozenset(".;?!|\u2022*")
# What a customer is told to do with somebody whose number is given; and what is only understood so because it is given.
_TURNING = frozenset(
    "contact call phone ring telephone text dial email e-mail mail message whatsapp write tell inform notify alert ask let drop give send speak talk turn"
    " approach get report direct forward submit reach enquire inquire complain mention".split()
)
_LOOSELY = frozenset(
    "see catch try announce book request apply leave raise check come arrange reserve register consult refer use make order cancel attach post confirm discuss"
    " pop shoot answer reply agree state have say chase appeal schedule nominate volunteer".split()
)
_THINGS_TOO = frozenset("call phone text message email e-mail mail contact book report order post address number address".split())
_OF_CALLS = frozenset(
    "centre center forwarding number numbers logs log list lists address addresses client clients server servers field fields format messages message"
    " for of is are was were has".split()
)
_ASKED_WITH = frozenset(
    "claims claim complaints complaint questions question enquiries inquiries requests request reports appeals appeal forms form orders bookings applications"
    " application wishes lists cancellations changes queries feedback reservations interviews suggestions issues problems faults invoices".split()
)
# How something is got, by itself; and what is done with it where it is told.
_GOT = frozenset(
    "booked requested ordered obtained arranged reserved answered reached handled reported raised discussed cancelled canceled".split()
)
_HANDED = frozenset(
    "made sent posted forwarded submitted addressed directed had given agreed discussed emailed e-mailed notified taken returned".split()
)
# What is done with a number or an address, one word of it in each sentence that tells to use one.
USED_WITH = _TURNING | _LOOSELY | _GOT | _HANDED | {"go", "goes"}
# 555-0177, 01632 960 118, (0)20 7946 0958, 703-538-2170, +372 555 0190
_DIALLED = expression(
    r"\+[\d ().-]{8,20}|\(?0\d*\)?[ ().-][\d ().-]{4,16}|(?:1[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}|\d{3}[ -]\d{4}"
)
_OURS_THERE = expression(
    r"\b(?:our|my) (?:[a-z'-]{2,20} ){1,5}(?:is|are|answers?|waits?|helps?|sits?)"
    r"(?: (?:on|at|under|by|only|there|reached|reachable|available|happy|glad|open|around|standing)\b|[^.;?!]{0,40}: )"
    # "our duty line (020 …) finds you another", "our billing desk explains it on 0800 …"
    r"|\bour (?:[a-z'-]{2,20} ){0,3}(?:teams?|desk|line|people|folks|staff|engineers?|advis[eo]rs?|agents?|colleagues?|hotline|helpline|crew|workshop"
    r"|specialists?|experts?|reception|department)\b"
    r"(?![^.;?!]{0,60}\b(?:calls?|rings?|phones?|texts?|contacts?|writes? to|e-?mails?) you\b)[^.;?!]{0,60} (?=\S{0,3}\Z)"
)
_ENOUGH = expression(
    r"\b(?:a|one|only a) (?:quick |short |brief |simple )?(?:e-?mail|mail|note|call|text|message|line|word) to [^;?!]{3,90}"
    r" (?:is (?:all|enough|sufficient)|suffices|does it|will do|is all it takes|can)\b"
)
# Before an address that is none to write to.
_NOT_TO_USE = frozenset("from like as for of between either sender fax fax: format version isbn iban id no number: =".split())
_NOT_FOR_CONTACT = expression(
    r"\b(?:for (?:instance|example)|e\.g|such as|safe[- ]senders?|allow-?list|white-?list|sender|fax|paypal|e-transfers?|bank transfer|payments?"
    r"|registered (?:office|address)|isbn|iban|vat (?:number|id|no)|dmca|copyright\w*|infring\w+|takedowns?|counter.notif\w+|subpoenas?"
    r"|service of process|notices|courtesy cop\w+|mailing lists?|emergency services|card number|account number (?:is|of)|test (?:card|number)"
    r"|command|use [^;]{3,60} to (?:log|sign) ?in|(?:see|use) (?:above|below|also))\b"
)
_STATUTORY = frozenset(s for s in words.STATUTORY if s.count(" ") == 1 and s != "in writing")
# What a desk of ours is there for, and no organisation is called; who works there.
_WORK = (
    words.WEAK_MODIFIERS
    | words.OFFICE_WORK
    | frozenset("office desk team department reception secretariat sekretariat admissions box".split())
)
_SOMEONE = words.PEOPLE | words.ROLES | words.SUPPORT_NOUNS | words.WEAK_HEADS | frozenset("me us our line desk mobile".split())
_OF_US = frozenset("line helpline hotline desk team support services service care help".split())
_DAYS = frozenset((*MONTHS, *"monday tuesday wednesday thursday friday saturday sunday mondays fridays i".split()))
