"""What is handed in: tickets, requests and forms, and what is sent to us."""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_contact_target
from kblint.rules.referral.model import NOT_THIS, Addressee, Way
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class HandedIn(Addressees):
    """Tickets, requests, forms, and what is sent."""

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
            return NOT_THIS
        if lemma not in words.TICKET_VERBS and not (
            lemma in ("fill", "complete") and self._any(words.TICKET_NOUNS, index + 1, index + 5)
        ):
            return NOT_THIS
        helping = False
        for ahead in range(index + 1, min(index + 8, len(self.tokens))):
            word = self.word(ahead)
            if word in words.FEATURE_WORDS or word in SOFT_BREAKS - {"-", "/"} or word in ("to", "for", "with", "by"):
                return NOT_THIS
            if (
                word in words.HELP_WORDS
                or is_compound_help(word)
                or (word in words.TICKETS_FOR and self.word(ahead + 1) == "ticket")
            ):
                helping = True
            if lemma == "send" and word == "tickets" and not helping:
                # Those for a concert.
                return NOT_THIS
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
                    return NOT_THIS
                return self._ticket_end(index, ahead, helping, word in words.TICKET_NOUNS)
        return NOT_THIS

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
            return NOT_THIS
        answered = self._is_answered(noun + 1)
        own = answered or any(self.word(k) == "our" for k in range(index + 1, noun))
        named = self.tokens[noun - 1].raw[:1].isupper() and self.word(noun - 1) not in words.PLAIN_CAPITALS and not helping
        for ahead in range(noun + 1, min(noun + 9, len(self.tokens))):
            word = self.word(ahead)
            if (
                ticket
                and word in ("in", "on", "via", "through", "from")
                and (self.word(ahead + 1) == "our" or self.word(ahead + 1 + (self.word(ahead + 1) == "the")) in words.COMMUNITIES)
            ):
                # "open a ticket in our Discord", "by creating an appeal ticket in Discord"
                own, named = True, False
            if word in ("in", "on") and self._is_a_desk(ahead + 1):
                # "open a ticket on the service desk"
                return noun + 1, "ticket", None
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
                        return NOT_THIS
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
        return NOT_THIS

    def _is_a_desk(self, index: int) -> bool:
        """ "the service desk", "our help desk"."""
        to = self.addressee(index, contact=False) if self.word(index) in ("the", "our") else None
        return to is not None and to.kind == "team" and self.word(to.end - 1) in ("desk", "helpdesk", "servicedesk")

    def _desk(self, index: int, lemma: str) -> Way:
        """ "for further help, visit the Acme Support Portal", "go to our help desk": where people answer, not where articles stand."""
        if lemma not in words.GOING | {"visit", "use", "see", "access"} or not (self.for_more or self.helpless):
            return NOT_THIS
        start = index + 1 + (self.word(index + 1) in ("to", "over", "through")) + (self.phrase(index + 1, 2) == "over to")
        whose = self.word(start)
        if whose not in ("our", "the", "this"):
            return NOT_THIS
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
        return NOT_THIS

    def _form(self, index: int, lemma: str) -> Way:
        """ "fill in our contact form", "report it via this form", "visit our contact page"."""
        if lemma not in words.FORM_VERBS:
            return NOT_THIS
        start = index + 1
        if (self.word(start) in ("you", "them", "customers", "users") and lemma not in words.HANDING_IN) or (
            self.word(start) == "your" and lemma in ("contact", "reach", "email", "message")
        ):
            return NOT_THIS
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
                return NOT_THIS
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
                    return NOT_THIS
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
                if lemma in _ASKING_BY_FORM and ahead > start + 2 and self._any(_THE, max(start, ahead - 3), ahead):
                    # "ask for it via the capacity form"
                    return ahead + 1, "form", None
                if lemma in ("report", "disclose", "raise") and self._any(_OUR, max(start, ahead - 3), ahead):
                    # "report it using our online form"
                    return ahead + 1, "form", None
                if own and filled and (contactlike or (link is not None and self.for_us)):
                    return ahead + 1, "form", None
            elif _OF_SUPPORT.search(before) and (own or (link is not None and is_contact_target(link.target))):
                if lemma in ("see", "check") and not own and not (link is not None and _CONTACT_PAGE.search(link.target.lower())):
                    return NOT_THIS
                return ahead + 1, "form", None
        return NOT_THIS

    def _details(self, index: int, lemma: str) -> Way:
        """ "use the contact details below", "see our [contact information](/contact)"."""
        if lemma not in ("use", "see", "find", "check", "refer", "call", "visit"):
            return NOT_THIS
        whose = index + 1 + (self.word(index + 1) in ("to", "out"))
        if self.word(whose) not in ("the", "our", "these", "this"):
            return NOT_THIS
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
                return NOT_THIS
            if linked or self.word(whose) == "our" or (shown and lemma == "use" and self._names_nobody_else):
                return k + 2, "form", None
        return NOT_THIS

    def _linked_request(self, index: int, lemma: str) -> Way:
        """ "[report a fault](https://support.acme.example/report/new)": what is told is a link, and it leads to a form of ours."""
        if (
            not self.links
            or lemma not in words.HANDING_IN
            or self._opens_a_product(index, lemma)
            or _TRADE_MARKS.search(self.folded)
        ):
            return NOT_THIS
        token = self.tokens[index]
        for link in self.links:
            if (
                token.end < link.start < token.end + 6
                and lemma in ("request", "submit", "file")
                and "/requests/new" in link.target
            ):
                # "request a [capacity form](https://help.acme.example/hc/requests/new)"
                inside = [t.text for t in self.tokens[index:] if t.start < link.end]
                if not words.REQUEST_NOUNS.union(words.FORM_NOUNS, words.TICKET_NOUNS).isdisjoint(inside[1:]):
                    return index + len(inside), "form", None
            if link.start <= token.start <= link.start + 1 and _TAKES_REQUESTS.search(link.target.lower()):
                inside = [t.text for t in self.tokens[index:] if t.start < link.end]
                if (
                    1 < len(inside) <= 9
                    and words.FEATURE_WORDS.isdisjoint(inside)
                    and not (lemma == "get" and inside[1] not in words.GOT)
                ):
                    return index + len(inside), "form", None
        return NOT_THIS

    def _opens_a_product(self, index: int, lemma: str) -> bool:
        """ "Open Harbour support": what a company is called, linked as a whole."""
        return lemma == "open" and self._is_capital(index) and self._is_capital(index + 1)

    def _send(self, index: int, lemma: str) -> Way:
        """ "send an email to support@…", "direct your questions to our help desk", "report bugs to us", "request it from our team"."""
        if lemma not in words.SENDING:
            return NOT_THIS
        prepositions = ("from", "through", "via", "at") if lemma == "request" else ("to", "at") if lemma != "apply" else ("to",)
        if lemma == "forward" and self.word(index + 1) in ("calls", "call"):
            return NOT_THIS
        if any(
            self.word(k) in ("post", "get", "http", "https", "api", "pull", "put")
            for k in range(index + 1, min(index + 5, len(self.tokens)))
        ):
            return NOT_THIS
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
            if (
                word in ("on", "via", "by", "over", "through")
                and self.word(ahead + 1) in words.MESSENGERS
                and ahead <= index + 6
                and (
                    self.word(ahead + 2) in ("", "with", "and", "or", "if", "within", "so") or self.word(ahead + 2) in SOFT_BREAKS
                )
                and self._any(words.SUPPLIED - words.ANYTHING, index + 1, ahead)
            ):
                # "Send photographs on WhatsApp"
                return ahead + 2, "contact", None
            if word in prepositions or (word == ":" and self.word(ahead - 1) in prepositions):
                to = self.addressee(ahead + 1, contact=False)
                if lemma in ("report", "disclose") and self.named(ahead + 1) and (to is None or to.kind == "other"):
                    # "report it to Acme's security team", "to the Acme Platform team"
                    named = self._one(ahead + 1, contact=True)
                    to = named if named is not None and named.support else to
                if to is None and word == "to" and self.word(ahead + 1) == ":":
                    to = self.addressee(ahead + 2, contact=False)
                if (to is None or to.kind == "other") and word == "to" and asks:
                    # "send the request to the membership secretary"
                    to = self.place(ahead + 1) or to
                if to is None and word == "to" and self.named(ahead + 1):
                    break
                if to is None or (to.kind == "name" and not to.support):
                    continue
                if to.kind == "other":
                    # Papers sent to somebody else ask nothing of them.
                    return (ahead, "contact", to) if asks else NOT_THIS
                if (to.kind == "us" and (lemma == "request" or parcel)) or (
                    not message and (to.kind != "address" or lemma in ("refer", "return"))
                ):
                    continue
                return to.end, "contact", to
        return NOT_THIS


_TRADE_MARKS = expression(r"\b(?:dmca|copyright|infring\w+|trade ?marks?|takedown)\b")
_OUR = frozenset(("our",))
_THE = frozenset(("our", "the", "this"))
_ASKING_BY_FORM = frozenset(("ask", "complain", "appeal"))
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


def is_compound_help(word: str) -> bool:
    return word in ("helpdesk", "servicedesk", "customer-service", "customer-support")
