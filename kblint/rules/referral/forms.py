"""Forms, portals and pages for contact: "fill in our contact form", "report it via this form", "visit the Acme Support Portal"."""

from __future__ import annotations

import msgspec

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addressee import Addressees
from kblint.rules.referral.addresses import is_contact_target
from kblint.rules.referral.model import NOT_THIS, Addressee, Target, Way
from kblint.rules.referral.tokens import SOFT_BREAKS


class _Form(msgspec.Struct, frozen=True, gc=False):
    """A form or page while its use is read: the verb, where what follows the verb begins, and where the noun stands.

    ``before`` are the words before the noun, ``link`` is the link that it belongs to, ``own`` says that it is called ours.
    """

    lemma: str
    start: int
    at: int
    before: str
    link: Target | None
    own: bool


class Forms(Addressees):
    """Reads where a request is handed in."""

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
            if word in _MEANS:
                via, own = True, False
            elif word in ("our", "this", "following"):
                own = True
            elif word in ("your", "their", "his", "its"):
                own = False
                via = via and any(link.start < self.tokens[ahead].end for link in self.links)
            elif via and word in words.FORM_NOUNS:
                way = self._form_or_page(start, ahead, lemma, own)
                if way is not None:
                    return way
        return NOT_THIS

    def _form_or_page(self, start: int, at: int, lemma: str, own: bool) -> Way | None:
        """The way that leads to the form or the page at a token; None where it is some other one."""
        token = self.tokens[at]
        if token.raw[:1].isupper() and self.word(at + 1)[:1].isdigit():
            # "Form 21-22" is a paper.
            return NOT_THIS
        near = max(start, at - 3)
        before = self.phrase(near, at - near)
        if any(w in before for w in ("add", "your", "my contacts")):
            return None
        link = next((x for x in self.links if x.start < token.end and self.tokens[start].start < x.end), None)
        form = _Form(lemma, start, at, before, link, own)
        if token.text not in ("page", "portal"):
            if not _BY_CONTACT.search(before) and (_TO_JOIN.search(before) or _TO_TAKE_PART.search(self.phrase(0, start))):
                # "complete the membership form", "to join, fill in this form": who does that asks nothing.
                return NOT_THIS
            return (at + 1, "form", None) if self._is_form_for_us(form) or self._is_asked_by(form) else None
        if not _OF_SUPPORT.search(before) or not (own or (link is not None and is_contact_target(link.target))):
            return None
        if lemma in ("see", "check") and not own and not (link is not None and _CONTACT_PAGE.search(link.target.lower())):
            return NOT_THIS
        return at + 1, "form", None

    def _is_form_for_us(self, form: _Form) -> bool:
        """Whether what it is called, or where it is, says that a form reaches us."""
        contact = _BY_CONTACT.search(form.before) is not None
        the = self.word(form.at - 2) in ("the", "contact") or self.word(form.at - 1) == "us"
        if contact and (form.own or form.link is not None or self.helpless or the):
            return True
        if form.link is None or form.lemma in ("click", "select", "see"):
            return False
        # "report it [by form](https://…)"
        told = form.lemma in ("disclose", "report") and form.link.target.startswith("http")
        return told or is_contact_target(form.link.target)

    def _is_asked_by(self, form: _Form) -> bool:
        """Whether what is done with a form says that it reaches us."""
        filled = form.lemma in _FILLED
        if filled and form.lemma != "use" and self._is_answered(form.at + 1):
            return True
        if form.lemma in words.VIA_FORM_VERBS and self.word(form.at - 1) in words.FORMS_OF_OURS and self.helpless:
            return True
        near = max(form.start, form.at - 3)
        if form.lemma in _ASKING_BY_FORM and form.at > form.start + 2 and self._any(_THE, near, form.at):
            # "ask for it via the capacity form"
            return True
        if form.lemma in ("report", "disclose", "raise") and self._any(_OUR, near, form.at):
            # "report it using our online form"
            return True
        for_us = _FOR_CONTACT.search(form.before) is not None or (form.link is not None and self.for_us)
        return form.own and filled and for_us

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

    def _linked_contact(self, index: int, lemma: str) -> Way:
        """ "if you have other questions, see [Contact](/help)": a page that has no other name."""
        if lemma not in ("see", "visit", "check", "use", "refer", "go") or not (self.for_more or self.helpless):
            return NOT_THIS
        start = index + 1 + (self.word(index + 1) in ("to", "our", "the"))
        for link in self.links:
            if start < len(self.tokens) and link.start <= self.tokens[start].start < link.end:
                inside = [t.text for t in self.tokens[start:] if t.start < link.end]
                if inside in (["contact"], ["contacts"]):
                    return start + 1, "form", None
        return NOT_THIS

    def _linked_request(self, index: int, lemma: str) -> Way:
        """ "[report a fault](https://support.acme.example/report/new)": what is told is a link, and it leads to a form of ours."""
        if not self.links or lemma not in _BY_LINK or self._opens_a_product(index, lemma) or _TRADE_MARKS.search(self.folded):
            return NOT_THIS
        if lemma == "click":
            return self._click_here(index)
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

    def _click_here(self, index: int) -> Way:
        """ "[click here](https://acme.example/submitticket) and say which"."""
        here = index + 1 + (self.word(index + 1) == "[")
        if self.word(here) != "here":
            return NOT_THIS
        at = self.tokens[here].start
        takes = any(link.start <= at < link.end and _TAKES_REQUESTS.search(link.target.lower()) for link in self.links)
        return (here + 1, "form", None) if takes else NOT_THIS

    def _opens_a_product(self, index: int, lemma: str) -> bool:
        """ "Open Harbour support": what a company is called, linked as a whole."""
        return lemma == "open" and self._is_capital(index) and self._is_capital(index + 1)


_BY_LINK = words.HANDING_IN | {"click"}
_MEANS = frozenset(("via", "through", "using", "with", "by", "on", "at", "in", "use", "from"))
_FILLED = words.VIA_FORM_VERBS | {"fill", "complete", "use", "submit"}
_TRADE_MARKS = expression(r"\b(?:dmca|copyright|infring\w+|trade ?marks?|takedown)\b")
_OUR = frozenset(("our",))
_THE = frozenset(("our", "the", "this"))
_ASKING_BY_FORM = frozenset(("ask", "complain", "appeal"))
_DETAILS = frozenset(("details", "information", "info", "number", "numbers", "options", "methods"))
_TAKES_REQUESTS = expression(
    r"^mailto:[^?]|(?:^|/)contact(?:[-_]?us)?(?:\.[a-z]{2,5})?(?:[/?#]|$)|/requests?/new|submit-?ticket|servicedesk|service-desk"
    r"|//(?:support|help|helpdesk)\.[^/]+/(?:[^?#]*/)?(?:new|create|report|request|contact)/?(?:[?#]|$)"
)
# What the words before "form" or "page" say it is for.
_BY_CONTACT = expression(r"\b(?:contact|support|helpdesk|help desk|help request|enquiry|inquiry|get in touch|complaints?)\b")
_FOR_CONTACT = expression(
    r"\b(?:contact|support|help|feedback|enquiry|inquiry|complaints?|get in touch|requests?|reporting|reports?|appeals?|ask (?:an?|the|us|our))\b"
)
_OF_SUPPORT = expression(r"\b(?:contact|support|help desk)\b")
_TO_JOIN = expression(
    r"\b(?:registration|application|members?|membership|enrol\w*|sign-?up|volunteer|entry|consent|waiver|rma)\b"
)
_TO_TAKE_PART = expression(
    r"\bto (?:\w+ ){0,6}?(?:join|register|enrol|enroll|sign up|apply|volunteer|subscribe|become an? (?:\w+ )?member|take part)\b"
)
_CONTACT_PAGE = expression(r"(?:^|/)contact(?:[-_]?us)?(?:\.[a-z]{2,5})?/?(?:[?#].*)?$")
