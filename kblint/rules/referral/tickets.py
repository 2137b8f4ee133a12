"""Tickets and requests: "open a support ticket", "raise a case with our team", "submit a request to the help desk"."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_contact_target
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Tickets(Addressees):
    """Reads what is opened, raised or submitted, and with whom."""

    def _ticket(self, index: int, lemma: str) -> Way:
        """ "open a support ticket", "raise a case with our team", "submit a request to the help desk"."""
        listed = self._where_tickets_are(index) if lemma in _GOING and self.for_help else 0
        if listed:
            return listed, "ticket", None
        if lemma == "open" and (self._is_an_open_one(index) or self._opens_a_name(index)):
            return NOT_THIS
        if lemma not in words.TICKET_VERBS and not (
            lemma in ("fill", "complete") and self._any(words.TICKET_NOUNS, index + 1, index + 5)
        ):
            return NOT_THIS
        if self._any(_DONE_BY_AGENTS, index + 1, index + 3):
            # "can open and read support requests"
            return NOT_THIS
        helping = False
        for ahead in range(index + 1, min(index + 8, len(self.tokens))):
            word = self.word(ahead)
            if word in _NO_TICKET:
                return NOT_THIS
            following = self.word(ahead + 1)
            helping = helping or word in _HELP or (word in words.TICKETS_FOR and following == "ticket")
            if lemma == "send" and word == "tickets" and not helping:
                # Those for a concert.
                return NOT_THIS
            if word in words.LOGGED and self.word(index) in _LOGGING and following in ("with", "to"):
                # "log a job with the service desk"
                return self._ticket_end(index, ahead, helping, False)
            # In "a ticket request" it is the last of the nouns that counts.
            if word in _NOUNS and following not in _NOUNS:
                if following in _THINGS or (lemma == "enter" and word in _ENTERED):
                    return NOT_THIS
                return self._ticket_end(index, ahead, helping, word in words.TICKET_NOUNS)
        return NOT_THIS

    def _where_tickets_are(self, index: int) -> int:
        """The index after "Open Dashboard > Tickets", or 0."""
        for k in range(index + 1, min(index + 7, len(self.tokens))):
            if self.tokens[k].raw in ("Ticket", "Tickets"):
                return k + 1
            if self.word(k) in _ENDS_A_PATH:
                break
        return 0

    def _is_an_open_one(self, index: int) -> bool:
        """ "a previous chat or open ticket", "any open cases": what is open already."""
        return self.word(index + 1) in words.TICKET_NOUNS and self.word(index - 1) in _BEFORE_AN_OPEN_ONE

    def _opens_a_name(self, index: int) -> bool:
        """ "Open Harbour will pass it on": what a company is called."""
        named = self._is_capital(index) and self._is_capital(index + 1)
        return named and any(self.word(index + k) in words.MODALS | {"is", "has", "does"} for k in (2, 3))

    def _ticket_end(self, index: int, noun: int, helping: bool, ticket: bool) -> Way:
        """Where the instruction ends whose verb and noun stand there; ``helping`` says that the noun is one for help, ``ticket`` that it is a ticket."""
        if self._in_public(noun + 1):
            return NOT_THIS
        behind = self._behind_the_noun(noun)
        for k in behind:
            if self.word(k) in ("in", "on") and self._is_a_desk(k + 1):
                # "open a ticket on the service desk"
                return noun + 1, "ticket", None
            if self.word(k) in _TO_WHOM and not self._is_enclosed(k):
                way = self._with_whom(noun, k, helping, ticket)
                if way is not None:
                    return way
        if helping and (ticket or self.word(noun) in _FOR_HELP):
            return noun + 1, "ticket", None
        at_home = ticket and any(self._is_in_our_community(k) for k in behind)
        named = self.tokens[noun - 1].raw[:1].isupper() and self.word(noun - 1) not in words.PLAIN_CAPITALS and not helping
        ours = (at_home or not named) and self._is_for_us(index, noun, ticket, at_home)
        return (noun + 1, "ticket", None) if ours else NOT_THIS

    def _behind_the_noun(self, noun: int) -> range:
        """What stands behind the noun and may say to whom it goes."""
        end = noun + 1
        while end < min(noun + 9, len(self.tokens)):
            if self.word(end) in _ENDS_A_TICKET or (self.word(end) == "to" and self.word(end + 1) in words.VERBS):
                # "to request …": what for, not to whom.
                break
            end += 1
        return range(noun + 1, end)

    def _is_in_our_community(self, index: int) -> bool:
        """ "open a ticket in our Discord", "by creating an appeal ticket in Discord"."""
        if self.word(index) not in ("in", "on", "via", "through", "from"):
            return False
        after = self.word(index + 1)
        return after == "our" or self.word(index + 1 + (after == "the")) in words.COMMUNITIES

    def _is_enclosed(self, index: int) -> bool:
        """ "with your order number", "with Ada's help": not to whom."""
        if self.word(index) != "with":
            return False
        if self.word(index + 1) == "your":
            return not self._third(index + 2)
        return self.word(index + 1).endswith("'s") and self.word(index + 2) in ("help", "assistance")

    def _with_whom(self, noun: int, index: int, helping: bool, ticket: bool) -> Way | None:
        """The instruction up to whom the preposition at ``index`` names; None where it names a way or nobody."""
        preposition = self.word(index)
        to = self.addressee(index + 1, contact=True)
        if to is None:
            theirs = preposition in ("with", "to") and self.other(index + 1)
            return (noun + 1, "ticket", Addressee(noun + 1, "other")) if theirs else None
        if to.kind == "other":
            return (noun + 1, "ticket", to) if preposition in ("with", "to", "at") else None
        if to.kind == "name" and not to.support:
            if preposition in ("via", "through", "from", "using"):
                # "from the Acme Portal": a way, whoever answers.
                return None
            # "open a support case with Acme": whose name it is shows elsewhere.
            return (to.end, "ticket", to) if helping and ticket and preposition in ("with", "to") else NOT_THIS
        if to.kind == "us" and not ticket and preposition not in ("to", "with"):
            return NOT_THIS
        return to.end, "ticket", to

    def _is_for_us(self, index: int, noun: int, ticket: bool, at_home: bool) -> bool:
        """Whether what is opened reaches us, although nobody is named."""
        if self._is_answered(noun + 1):
            return True
        if self.word(index) in words.RAISING and self.word(noun) in words.RAISED and self.helpless:
            return True
        near = self.tokens[min(noun + 2, len(self.tokens) - 1)]
        linked = any(
            link.start <= near.start and self.tokens[index].start < link.end and is_contact_target(link.target)
            for link in self.links
        )
        if ticket and (at_home or linked or self.helpless or any(self.word(k) == "our" for k in range(index + 1, noun))):
            return True
        if ticket and noun <= index + 3 and self._is_a_new_one(index, noun):
            return True
        return (linked and self.word(noun) in _HANDED_IN) or self._is_handed_in(index, noun, ticket)

    def _is_a_new_one(self, index: int, noun: int) -> bool:
        """ "You must open a ticket to be moved": told to whoever has none yet, and not how a help desk's own people make one."""
        verb = words.VERBS[self.word(index)][0]
        if self.word(index + 1) not in ("a", "an") or verb not in _HANDS_IN:
            return False
        if self.word(index - 1) != "by" and not self._tells_by_itself(index):
            return False
        if self._any(_OTHERS_THAN_YOU, 0, index):
            return False
        following, after = self.word(noun + 1), self.word(noun + 2)
        if (following == "to" and after in _WANTED) or (following == "with" and after in ("us", "the", "your")):
            return True
        return following in ("", ".", "!", "here") and index > 0 and self.word(index - 1) != "to"

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

    def _is_a_desk(self, index: int) -> bool:
        """ "the service desk", "our help desk"."""
        to = self.addressee(index, contact=False) if self.word(index) in ("the", "our") else None
        return to is not None and to.kind == "team" and self.word(to.end - 1) in ("desk", "helpdesk", "servicedesk")


# "Enter your email and we'll send you a link": what is typed.
_ENTERED = frozenset("email e-mail mail message comment question".split())
_NOUNS = words.TICKET_NOUNS | words.REQUEST_NOUNS
_THINGS = words.UI_NOUNS | words.THING_NOUNS
_HELP = words.HELP_WORDS | {"servicedesk", "customer-service", "customer-support"}
_DONE_BY_AGENTS = frozenset(("read", "view", "manage", "answer", "close"))
_LOGGING = words.RAISING | {"open"}
_NO_TICKET = words.FEATURE_WORDS | SOFT_BREAKS - {"-", "/"} | {"to", "for", "with", "by"}
_BEFORE_AN_OPEN_ONE = words.DETERMINERS | {"or", "and", "previous", "existing", "current"}
_GOING = words.GOING | {"use", "open", "visit"}
_ENDS_A_PATH = BREAKS - {">", "\u2192", "("}
_TO_WHOM = frozenset(("with", "to", "at", "via", "through", "from", "using", "under", "here"))
_ENDS_A_TICKET = BREAKS | {",", "and", "or", "if", "when", "that", "which", "so", "because"}
_FOR_HELP = frozenset(("request", "requests", "enquiry", "inquiry", "query", "case", "issue"))
_OTHERS_THAN_YOU = words.HANDLERS | words.CUSTOMERS - words.YOU - {"account"}
# How customers hand a ticket in, and what for.
_HANDS_IN = frozenset(("open", "submit", "raise", "file", "lodge"))
_WANTED = frozenset("be have get request ask report cancel change update appeal claim receive obtain".split())
_HANDED_IN = frozenset(("request", "requests", "report", "enquiry", "inquiry", "message", "question", "complaint", "appeal"))
_OUR_PORTAL = frozenset(("our", "customer", "client", "support", "service", "help"))
