"""Ways to us that no verb of contact tells: an address that stands there, a way that is called the best, a team that is happy to help."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import domain, is_contact_target, is_email, is_phone, is_placeholder, is_statutory
from kblint.rules.referral.channels import Channels
from kblint.rules.referral.given import Given
from kblint.rules.referral.model import Addressee, Kind, Referral


class Roundabout(Given, Channels):
    """Each gives the referrals of a sentence in which no verb of contact was read."""

    def on_request(self) -> list[Referral]:
        """ "available upon request from our support team": nobody is told to ask, and there is no other way."""
        for k in range(2, len(self.tokens)):
            if self.word(k) in _OF_WHOM_ASKED and self.word(k - 1) == "request" and self.word(k - 2) in ("on", "upon", "by"):
                if self.word(k) in ("from", "by") and not self._speaks_of(words.GIVEN, self._clause_start(k), k):
                    continue
                who = self.addressee(k + 1, contact=False)
                start = self._clause_start(k)
                if who is not None and who.kind in ("us", "team", "address") and not self._negated(start, k):
                    first, end = self.tokens[k - 2].start, self.tokens[who.end - 1].end
                    return [Referral(first, end, "contact", who.name, who.support, self.channels(k, who.end, "contact"))]
        return []

    def by_way_of_support(self) -> list[Referral]:
        """ "you may appeal through the support ticket system", "requests are made via our help desk": whatever is done, it is done there."""
        if self.question:
            return []
        for found in _THROUGH_SUPPORT.finditer(self.folded):
            k = next(k for k, token in enumerate(self.tokens) if token.end > found.start())
            start = self._clause_start(k)
            if self._negated(start, k) or self.word(start) in words.SUBORDINATORS | {"we", "our", "i"}:
                continue
            if any(
                (self.word(j) in words.OFFERING | {"must", "should"} and self._speaks_of(words.CUSTOMERS, start, j))
                or (self.word(j) in ("be", "are", "is") and self.word(j + 1).endswith(("ed", "made")))
                or (self.word(j) in _ASKED_FOR and self._tells_by_itself(j))
                for j in range(start, k)
            ):
                return [Referral(found.start(), found.end(), "contact", "", True, self.channels(k, k, "contact"), True)]
        return []

    def way_out(self) -> list[Referral]:
        """ "The fastest way is the [contact page](/contact)", "your first port of call is our help desk": a way to us, and no verb for it."""
        folded = self.folded
        if self.question or not ("est " in folded or "first " in folded or "only " in folded):
            return []
        found = _WAY_OUT.search(folded)
        if found is None:
            return []
        start = self.from_offset(found.start("way"))
        at = self.from_offset(found.end())
        if self._negated(self._clause_start(start), at) or self.word(self._clause_start(start)) in ("if", "when"):
            return []
        who = self.addressee(at, contact=False)
        kind: Kind = "contact"
        if who is None or who.kind in ("other", "us") or (who.kind == "name" and not who.support):
            end = self._contact_page(at)
            if not end or self._belongs_elsewhere(end):
                return []
            kind, who = "form", Addressee(end, "team")
        first, end = self.tokens[start].start, self.tokens[who.end - 1].end
        channels = self.channels(at, who.end, kind)
        address = domain(self.word(who.end - 1)) if who.kind == "address" else ""
        return [Referral(first, end, kind, who.name, who.support, channels, who.kind != "address", address, who.weak)]

    def help_channel(self) -> list[Referral]:
        """ "ask in #ask-billing": a channel that by its name is there to answer, in the publisher's own Slack."""
        found = _HELP_CHANNEL.search(self.folded) if "#" in self.folded else None
        if found is None or _PUBLIC_CHAT.search(self.folded):
            return []
        index = next(k for k, token in enumerate(self.tokens) if token.end > found.start())
        form = words.VERBS.get(self.word(index), ("", ""))[1]
        aim = self.word(index - 1) == "to" and index - 1 == self._clause_start(index)
        if aim or form not in ("base", "ing") or not self.instructs(index, form):
            return []
        return [Referral(found.start(), found.end(), "contact", "", True, ("text",), True)]

    def _contact_page(self, index: int) -> int:
        """The index after "our contact form", "the [support page](/support)" from the token on, or 0."""
        if self.word(index) not in ("our", "the", "this", "an", "a"):
            return 0
        for k in range(index + 1, min(index + 5, len(self.tokens))):
            if self.word(k) in words.FORM_NOUNS:
                before = {self.word(j) for j in range(index + 1, k)}
                linked = any(x.start <= self.tokens[k].start < x.end and is_contact_target(x.target) for x in self.links)
                return k + 1 if before & _OF_CONTACT and (linked or self.word(index) == "our") else 0
        return 0

    def labelled(self) -> list[Referral]:
        """ "For any other questions: help@acme.example", "requests go to help@acme.example": an address, and no verb of contact."""
        if "@" not in self.folded and "[at]" not in self.folded:
            return []
        found = (
            _QUESTIONS_TO.search(self.folded)
            or self._label_goes_on()
            or _LABELLED.search(self.folded)
            or _GOES_TO.search(self.folded)
        )
        address = found and next((t for t in self.tokens if t.start >= found.end() - 1 and is_email(t.text)), None)
        if found is None or not address or address.start > found.end() + 1:
            return []
        return [Referral(0, address.end, "contact", "", True, ("email",), domain=domain(address.text))]

    def _label_goes_on(self) -> re.Match[str] | None:
        """ "Email: help@acme.example with your order number": a label, and what to do with the address that stands behind it."""
        found = _LABEL.match(self.folded)
        address = found and next((t for t in self.tokens if t.start >= found.end() and is_email(t.text)), None)
        return found if found and address and _TO_SAY.match(self.folded, address.end) else None

    def in_person(self) -> list[Referral]:
        """ "have a word with the treasurer", "hand a note to reception"."""
        for found in _IN_PERSON.finditer(self.folded):
            index = self.from_offset(found.start())
            at = self.from_offset(found.end())
            who = self._one(at, contact=True)
            if who is None or who.kind == "other" or (who.kind == "name" and not who.support):
                who = self.place(at)
            if who is not None and (who.kind in ("us", "team", "place") or who.support) and self.instructs(index, "base"):
                first, end = self.tokens[index].start, self.tokens[who.end - 1].end
                at_place = who.kind == "place"
                return [
                    Referral(
                        first, end, "contact", "" if at_place else who.name, True, (), True, place=who.name if at_place else ""
                    )
                ]
        return []

    def by_channel(self) -> list[Referral]:
        """ "book by phone on 01234 555019", "cancellations must be made by e-mail": a way to us, and nobody named."""
        if self.question or not any(sign in self.folded for sign in (" by ", "via ", "over the ")):
            return []
        asked = _ASKED_BY.search(self.folded) or (self.concrete and _POSSIBLE_BY.search(self.folded)) or None
        if asked and not re.search(r"\b(?:you may receive|we|not be)\b", self.folded[: asked.end()]):
            way = "email" if asked["way"].endswith("mail") else "phone"
            return [Referral(asked.start("modal"), asked.end(), "contact", "", True, (way,))]
        for found in _BY_CHANNEL.finditer(self.folded):
            given = next((t for t in self.tokens if t.start >= found.end() and t.end > found.end()), None)
            if (
                given is None
                or not (is_email(given.text) or is_phone(given.text))
                or is_placeholder(given.text)
                or is_statutory(given.text)
            ):
                continue
            index = self.from_offset(found.start("verb"))
            if given.start <= found.end() + 1 and self.instructs(index, "base"):
                address = domain(given.text) if is_email(given.text) else ""
                return [
                    Referral(
                        found.start("verb"),
                        given.end,
                        "contact",
                        "",
                        True,
                        self.channels(index, index + 1, "contact"),
                        domain=address,
                    )
                ]
        return []

    def by_address(self) -> list[Referral]:
        """ "phone Gwen, 555-0177", "repairs can be booked on 01632 960173": whose number it is shows in that it is given."""
        found = self.told_to_use() if self.concrete else None
        if found is None:
            return []
        first, who = found
        given = self.word(who.end - 1)
        return [
            Referral(
                self.tokens[first].start,
                self.tokens[who.end - 1].end,
                "contact",
                who.name,
                who.support,
                self.channels(first, who.end, "contact"),
                to_us=who.kind != "address",
                weak=who.kind == "address",
                domain=domain(given) if is_email(given) else "",
            )
        ]

    def invitation(self) -> list[Referral]:
        """ "our support team is happy to help": nobody is told to do anything, yet an assistant passes it on."""
        if self.question:
            return []
        for k in range(1, len(self.tokens) - 1):
            if self.word(k) not in ("is", "are"):
                continue
            ready = k + 1
            while self.word(ready) in _BEFORE_READY:
                ready += 1
            if self.word(ready) not in _READY:
                continue
            start = self._clause_start(k)
            if self.word(start) in words.SUBORDINATORS or self._negated(start, k):
                continue
            found = self._who_is_ready(start, k)
            if found is None or (self.word(ready) == "available" and not self._is_available_to_help(ready)):
                continue
            first, name = found
            kind: Kind = "contact" if self.concrete else "invitation"
            begin, end = self.tokens[first].start, self.tokens[ready].end
            return [Referral(begin, end, kind, name, True, self.channels(first, ready + 1, kind), True)]
        return []

    def a_call_away(self) -> list[Referral]:
        """ "our agents are a phone call away", "a quick email to our team is all it takes": what little it costs to reach us."""
        if self.question:
            return []
        away = _AWAY.search(self.folded) if " away" in self.folded else None
        if told := self._said_of_our_people(away, "invitation"):
            return told
        for message in _A_MESSAGE_TO.finditer(self.folded):
            at = self.from_offset(message.end())
            who = self._one(at, contact=False)
            if who is None or who.kind not in ("us", "team") or not self._any(_IS_ENOUGH, who.end, who.end + 3):
                continue
            if not self._negated(self._clause_start(at), who.end + 3):
                end = self.tokens[who.end - 1].end
                return [Referral(message.start(), end, "contact", who.name, True, self.channels(at, who.end, "contact"), True)]
        return []

    def whom_to_ask(self) -> list[Referral]:
        """ "our service desk is the place to turn to", "our advisers are the people to ask"."""
        return self._said_of_our_people(None if self.question else _WHOM_TO_ASK.search(self.folded), "contact")

    def _said_of_our_people(self, said: re.Match[str] | None, kind: Kind) -> list[Referral]:
        """What is said, from its verb on, of the people of ours that stand right before it; nothing where it is said of anybody else."""
        if said is None:
            return []
        verb = self.from_offset(said.start())
        start = self._clause_start(verb)
        found = None if self._negated(start, verb) else self._who_is_ready(start, verb)
        if found is None:
            return []
        first, name = found
        return [Referral(self.tokens[first].start, said.end(), kind, name, True, self.channels(first, verb, kind), True)]

    def _who_is_ready(self, start: int, end: int) -> tuple[int, str] | None:
        """ "our support team": where the words for people of ours begin that end at the verb, and the name among them."""
        for first in range(start, end):
            who = self._one(first, False)
            if who is not None and who.end == end and who.kind in ("team", "name") and who.support and not who.weak:
                return first, who.name
        return None

    def _is_available_to_help(self, index: int) -> bool:
        """ "available to help", "available on 01632 960123"; "available Monday to Friday" is no invitation."""
        by = self.word(index + 1) in ("on", "at", "via", "by", "under")
        if by and any(is_phone(self.word(k)) or is_email(self.word(k)) for k in range(index + 2, index + 5)):
            return True
        return any(
            self.word(k) in ("help", "assist", "24/7", "answer", "support")
            or (self.word(k) == "to" and not _DAY.match(self.word(k + 1)))
            for k in range(index, min(index + 5, len(self.tokens)))
        )


# "a phone call away", "just one click away"
_AWAY = expression(
    r"\b(?:is|are)(?: always| only| just| never more than| no more than){0,2} (?:a|an|one) (?:quick |short |simple |single )?"
    r"(?:phone ?call|call|click|tap|message|chat|e-?mail|text) away\b"
)
_WHOM_TO_ASK = expression(
    r"\b(?:is|are)(?: still| always| usually)? (?:the|your) (?:(?:best|right|first|only) )?(?:place|people|person|team|ones?|desk|port of call|point of contact) "
    r"to (?:turn to|go to|go|call|contact|ask|see|ring|phone|approach|e-?mail|message|(?:talk|speak|write) to)\b"
)
_A_MESSAGE_TO = expression(
    r"\b(?:a|an|one) (?:quick |short |simple |brief )?(?:phone ?call|call|message|chat|e-?mail|text|note) (?:to|with) (?=(?:us|our|the)\b)"
)
_IS_ENOUGH = frozenset("is will should does gets sorts fixes usually can".split())
# "Request the export via support ticket"
_ASKED_FOR = frozenset(("request", "report", "submit", "raise", "ask", "send"))
_OF_WHOM_ASKED = frozenset(("from", "by", "to", "via", "through"))
_BEFORE_READY = words.ADVERBS | {"more", "than", "on", "standing", "all", "only", "24/7"}
_READY = frozenset(("happy", "here", "available", "ready", "glad", "hand", "by", "delighted", "pleased", "happily"))
# "available Monday to Friday", "available 9 to 5"
_DAY = expression(r"(?:mon|tue|wed|thu|fri|sat|sun)|\d|(?:mid)?night|noon")
_THROUGH_SUPPORT = expression(
    r"\b(?:via|through) (?:(?:the|our) (?:(?:customer|online|technical) )?(?:support|help ?desk|service ?desk|ticket(?:ing)?)"
    r"(?: (?:ticket(?:ing)?|request))?(?: (?:systems?|portal|channels?|desk|team|cent(?:er|re)))?|(?:a )?support (?:ticket|request)s?)"
    r"(?=[.,;:)]|$| (?:with|to|and|or|within|before|after|by|for|if|in|at|on|when)\b)"
)
# "Book by phone on 01234 555019", "cancel by e-mail to jo@acme.example"
_BY_CHANNEL = expression(
    r"\b(?P<verb>cancel|book|apply|order|register|enrol|enroll|request|complain|confirm|object|appeal|opt out|reschedule|unsubscribe|reserve|withdraw|resign)\b"
    r"[^.;:!?]{0,60}? (?:by|via) (?:(?:phone|telephone|e-?mail|text|post|letter)(?:,? (?:or|and) (?:by )?)?){1,3} ?(?:to|on|at|:|\()? ?:? ?(?=\S)"
)
# "Cancellations must be made by e-mail", "refunds must be requested in writing or by phone"
_ASKED_BY = expression(
    r"\b(?:cancell?ations?|refunds?|requests?|complaints?|claims?|withdrawals?|appeals?|changes?|notice(?: of [a-z]{4,14})?)\b[^.;:!?]{0,50}? "
    r"(?P<modal>must|should|needs? to|ha(?:ve|s) to)"
    r"(?: only| also)? be (?:made|requested|submitted|sent|notified|given|reported|raised|cancelled|arranged|done|communicated)"
    r"(?: to us| in writing| either| only|,| or){0,4} "
    r"(?:by|via|over the) (?P<way>e-?mail|phone|telephone)\b(?! address| confirmation)"
)
# "Cancellation is possible by e-mail", "bookings are only taken by phone"
_POSSIBLE_BY = expression(
    r"\b(?:cancell?ations?|refunds?|reservations?|bookings?|orders?|returns?|changes?|registration|renewals?|enrol\w+|appointments?|viewings?)\b[^.;:!?]{0,30}? "
    r"(?P<modal>is|are|can be)(?: only| also| always)? (?:possible|available|accepted|taken|made|booked|arranged)(?: only)? "
    r"(?:by|via|over the) (?P<way>e-?mail|phone|telephone)\b"
)
_IN_PERSON = expression(
    r"\bhave (?:a|another) (?:quiet |quick |short |brief )?(?:word|chat|talk) with (?=\S)"
    r"|\bgive (?:(?:written|due|prior|[a-z0-9]{1,8} (?:days|weeks|months)'?) )?notice to (?=\S)"
    r"|\bhand (?:in )?(?:it|them|this|a note|a letter|(?:the|your) (?:[a-z]{3,14} )?[a-z]{3,14}) (?:in |back |over )?(?:to|at) (?=\S)"
    r"|\bget on to (?=(?:us|our) )"
    r"|\b(?:fire|dash|pop|ping|get) (?:off|over) (?:a|an|your) (?:quick |short )?(?:e-?mail|message|note|line|text) to (?=\S)"
    r"|\bleave (?:a|your) (?:message|note|voicemail|number|details) (?:with|for) (?=\S)"
    r"|\b(?:provide|supply|furnish|present) (?=(?:our|the) (?:[a-z]{2,14} ){0,2}?"
    r"(?:team|agents?|staff|department|desk|representatives?|support|service)\b[^.;]{0,20} with\b)"
)
_HELP_CHANNEL = expression(
    r"\b(?:ask|post|message|request|raise|write|report|reach out|get in touch|get help)\b[^.;!?#]{0,70} (?:in|on|via|through|at)"
    r" (?:the |our )?(?:slack )?(?:channel )?`?#(?:[a-z0-9]{1,20}[-_]){0,3}(?:ask|help|support)(?:[-_][a-z0-9]{1,20}){0,4}"
)
_PUBLIC_CHAT = expression(r"\b(?:discord|community|public|irc|matrix)\b")
_OF_CONTACT = frozenset(("contact", "support", "helpdesk", "enquiry", "inquiry", "us"))
_WAY_OUT = expression(
    r"\b(?P<way>(?:the|your|our) (?:very |by far )?(?:fastest|quickest|easiest|best|simplest|surest|first|safest|only)(?: and [a-z]{3,12})?"
    r" (?:ways?|paths?|routes?|options?|methods?|bet|port of call|point of contact|place to (?:start|turn|ask))\b"
    r"(?:(?! (?:is|are|would be|will be|should be) )[^.;:!?]){0,80}"
    r" (?:is|are|would be|will be|should be)(?: still| always| usually| often)?(?: to use| to go| through| via| by using| by|(?: an)? e-?mail(?: to| at)?:?){0,3} )"
)
_LABELLED = expression(
    r"\A(?:for|if you (?:have|need)|any|need|more|further|general)\b[^.!:]{0,90}"
    r"\b(?:questions?|help|support|assistance|enquir(?:y|ies)|inquir(?:y|ies)|information|quer(?:y|ies)|requests?)\b[^.!:]{0,40}[:?]\s*(?=\S)"
)
_LABEL = expression(r"\W{0,3}e-?mail\W{0,3}: ?\W{0,3}(?=\S)")
_TO_SAY = expression(r"\W{0,3} (?:with|quoting|stating|including|giving|using) (?:the|your|a|an|this)\b")
_QUESTIONS_TO = expression(
    r"\A(?:(?:any |more |other |further )?(?:questions|queries)(?: or (?:comments|concerns|problems))?[:?]"
    r"|(?:didn't|did not|can't|cannot|couldn't) (?:find|see) [^.!:?]{0,60}\?"
    r"|(?:still )?(?:stuck|unsure|in doubt|having trouble|not sure|need (?:more )?help)\b[^.!:?]{0,40}\?) (?=\S)"
)
# "Requests go to …", "we'd love to hear from you at …"
_GOES_TO = expression(
    r"\b(?:(?:requests?|questions?|complaints?|enquir(?:y|ies)|inquir(?:y|ies)|reports?|appeals?|feedback) (?:should |must |can )?go to|"
    r"(?:love|like|happy|glad|pleased) to hear from you (?:at|on|via)"
    r"|(?:we're|we are|our [a-z ]{0,24}team is) (?:always |also )?(?:here|happy|glad|available|ready)(?: to (?:help|assist)(?: you)?)?(?: at| on| via|:)"
    r"|(?:feedback|suggestions|comments|questions|corrections|ideas) (?:is|are) (?:always |also )?(?:very )?welcome (?:at|on|via)"
    r"|welcome (?:your |any |all )?(?:feedback|suggestions|comments|questions|corrections|ideas) (?:at|on|via)) (?=\S)"
)
