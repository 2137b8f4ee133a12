"""Reads one sentence for referrals: verb, addressee, mood, channel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import domain, is_contact_target, is_email, is_phone, is_placeholder, is_statutory
from kblint.rules.referral.given import Given
from kblint.rules.referral.model import Addressee, Kind, Reading, Referral, Target
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS
from kblint.rules.referral.ways import Ways


def read(
    text: str,
    links: Sequence[Target] = (),
    code: Sequence[tuple[int, int]] = (),
    bots: Sequence[str] = (),
    variables: Sequence[tuple[int, int]] = (),
) -> Reading:
    """Reads one sentence.

    ``links``, ``code`` and ``variables`` (template expressions) are ranges of the text; ``bots`` are the names of the assistant.
    """
    for start, end in variables:
        # What a variable stands for is unknown, but its name tells an address of ours from a name of ours.
        stands_for = (
            "support"
            if _SUPPORT_VARIABLE.search(text[start:end].lower())
            else "our team"
            if _NAME_VARIABLE.search(text[start:end].lower())
            else ""
        )
        if 0 < len(stands_for) <= end - start:
            text = text[:start] + stands_for.ljust(end - start) + text[end:]
    return Reader(text, links, code, bots).read()


def referrals(text: str, links: Sequence[Target] = ()) -> list[Referral]:
    """The instructions in one sentence that send the customer to support."""
    return list(read(text, links).referrals)


def strongest(found: Sequence[Referral]) -> Referral | None:
    """The referral that stands for the sentence: an instruction before a request to tell something before an invitation.

    The chat stands for it only where it is the one way: "click the chat icon to talk to us", but not "start a chat or call us".
    """
    chat = min((r.start for r in found if r.kind == "chat"), default=-1)

    def rank(referral: Referral) -> tuple[int, int]:
        purpose = 0 <= chat < referral.start and set(referral.channels) <= {"chat"}
        order = {"chat": 1, "tell": 2, "invitation": 3}.get(referral.kind, 2 if purpose else 0)
        return order, referral.start

    return min(found, key=rank, default=None)


class Reader(Ways, Given):
    """One sentence while it is read."""

    def read(self) -> Reading:
        found: list[Referral] = []
        others = False
        past = 0
        for index, token in enumerate(self.tokens):
            if index < past or token.text not in words.TOLD:
                continue
            hit, end, other = self.at(index)
            others = others or other
            if hit is not None and (not found or hit.start >= found[-1].end):
                found.append(hit)
                past = end
        # A notice that the law asks for goes to whom the law names.
        found = [r for r in found if r.kind != "tell" or not _LEGAL.search(self.folded)]
        if _BY_POST.search(self.folded):
            found = [r for r in found if not self.folded.startswith("write", r.start)]
        if _EXAMPLE.search(self.folded):
            found = [r for r in found if not self.folded.startswith("dial", r.start)]
        if others:
            # "Contact the agency, or start a live chat": the chat is theirs.
            found = [r for r in found if r.kind != "chat"]
        if self.concrete and found and all((r.name and not r.support) or r.place or (others and not r.to_us) for r in found):
            # "Phone Gwen, 555-0177": whoever gives the number of somebody by a name or a post employs them.
            found = [r for r in self.by_address() if r.to_us and not r.name] or found
        if not found:
            found = (
                self.passive()
                or self.way_out()
                or self.help_channel()
                or self.on_request()
                or self.by_way_of_support()
                or self.labelled()
                or self.in_person()
                or self.by_channel()
                or self.by_address()
                or self.invitation()
            )
        return Reading(tuple(found), others)

    def at(self, index: int) -> tuple[Referral | None, int, bool]:
        """The referral whose verb is the token, the index after it, and whether the verb names somebody else instead."""
        if self.word(index) not in words.TOLD:
            return None, index + 1, False
        lemma, form = words.VERBS[self.word(index)]
        elsewhere = False
        for way in (
            self._bot,
            self._label,
            self._chat,
            self._line,
            self._number,
            self._person,
            self._ticket,
            self._form,
            self._desk,
            self._details,
            self._linked_request,
            self._send,
            self._reply,
            self._bare,
        ):
            end, kind, addressee = way(index, lemma)
            if not end:
                continue
            if addressee is not None and addressee.kind == "other":
                elsewhere = elsewhere or lemma not in words.TELLING | words.GOING
                if kind == "ticket":
                    # "submit a request to your bank through our page"
                    break
                continue
            if kind in ("contact", "tell") and self._in_public(end):
                break
            if not self.instructs(index, form) or (
                addressee is not None and addressee.kind == "address" and self.of_them(index, end)
            ):
                return None, index + 1, False
            return self._referral(index, end, kind, addressee), end, False
        return None, index + 1, elsewhere and self.instructs(index, form)

    def _referral(self, index: int, end: int, kind: Kind, addressee: Addressee | None) -> Referral:
        channels = self.channels(index, end, kind)
        if (
            kind == "contact"
            and channels == ("chat",)
            and self.word(end) in ("via", "through", "using", "by", "on", "in", "over", "with", "at")
        ):
            kind = "chat"
        if kind == "tell" and channels == ("chat",):
            # "let us know in the chat": in this conversation.
            kind = "chat"
        if kind == "chat" and words.VERBS[self.word(index)][0] == "chat" and self._by_other_ways(end):
            kind = "contact"
        if addressee is None:
            return Referral(
                self.tokens[index].start, self.tokens[end - 1].end, kind, "", True, channels, to_us=kind in ("form", "tell")
            )
        return Referral(
            self.tokens[index].start,
            self.tokens[end - 1].end,
            kind,
            addressee.name if addressee.kind != "place" else "",
            addressee.support,
            channels,
            to_us=addressee.kind in ("us", "team", "name", "place"),
            domain=(domain(self.word(addressee.end - 1)) or self.linked_domain(addressee.end - 1))
            if addressee.kind == "address"
            else "",
            weak=addressee.weak,
            place=addressee.name if addressee.kind == "place" else "",
        )

    def _by_other_ways(self, index: int) -> bool:
        """ "chat with us by e-mail", "chat with us, send an email or call": not in a chat, or not only there."""
        for k in range(index, min(index + 30, len(self.tokens))):
            word = self.word(k)
            if word in BREAKS:
                return False
            if word in ("email", "e-mail", "phone", "call", "whatsapp", "sms", "text"):
                before = {self.word(k - 1), self.word(k - 2)}
                return not before.isdisjoint(("via", "by", "through", "over", "or", ",", "send"))
        return False

    def passive(self) -> list[Referral]:
        """ "support should be contacted", "we can be reached at …", "questions should be directed to our help desk"."""
        if self.question:
            return []
        for k in range(2, len(self.tokens)):
            if self.word(k) not in words.PASSIVES:
                continue
            be = k - 1
            while self.word(be) in words.ADVERBS:
                be -= 1
            if self.word(be) not in ("be", "being"):
                continue
            modal = be - 1
            while self.word(modal) in words.ADVERBS | {"to"}:
                modal -= 1
            # "Keys are to be ordered from our office"
            ordered = self.word(modal) in ("is", "are") and self.phrase(modal + 1, 2) == "to be"
            start = self._clause_start(k)
            if start >= modal > 1:
                # "All requests, and any questions, should be directed to …"
                start = self._clause_start(modal - 1)
            if not ordered and self.word(modal) not in (
                "should",
                "must",
                "can",
                "may",
                "needs",
                "need",
                "has",
                "have",
                "shall",
                "could",
            ):
                continue
            if (
                self._negated(start, k)
                or self.word(start) in words.SUBORDINATORS
                or any(w in self.phrase(start, k - start) for w in ("notice", "subpoena", "service of process", "courtesy cop"))
            ):
                continue
            if self.word(k) in words.PASSIVE_OBJECT:
                subject = self.phrase(start, modal - start)
                if subject == "we" and (self.concrete or self.word(modal) in ("must", "should", "need", "have")):
                    return [
                        Referral(
                            self.tokens[start].start,
                            self.tokens[k].end,
                            "contact",
                            "",
                            True,
                            self.channels(start, k + 1, "contact"),
                        )
                    ]
                for first in range(start, modal):
                    who = self._one(first, True)
                    if self.word(k + 1) == "only":
                        # "should be contacted only through …" forbids other ways.
                        break
                    behind = modal - 1 if self.word(modal - 1) in ("who", "which", "that") else modal
                    if who is not None and who.end == behind and who.kind in ("team", "name") and who.support and not who.weak:
                        return [
                            Referral(
                                self.tokens[first].start,
                                self.tokens[k].end,
                                "contact",
                                who.name,
                                True,
                                self.channels(first, k + 1, "contact"),
                                True,
                            )
                        ]
            for ahead in range(k + 1, min(k + 16, len(self.tokens))):
                channel = ahead + 1 + (self.word(ahead + 1) in ("our", "the"))
                if (
                    self.word(ahead) in ("through", "via")
                    and self.word(k) in _ASKED_FOR
                    and self.word(channel) in words.COMMUNITIES
                ):
                    # "requests must be submitted through Discord"
                    first, end = self.tokens[k].start, self.tokens[channel].end
                    return [Referral(first, end, "contact", "", True, ("text",), True)]
                if self.word(ahead) in ("to", "from", "through", "via", "at", "with", "by"):
                    asking = (self.word(k) in _ASKING and self.word(ahead) == "to") or (
                        self.word(k) in ("ordered", "requested", "obtained", "sought") and self.word(ahead) == "from"
                    )
                    who = self.addressee(ahead + 1, contact=asking)
                    if who is None and self.word(ahead + 1) == ":":
                        who = self.addressee(ahead + 2, contact=False)
                    if asking and (who is None or who.kind == "other"):
                        # "keys are to be ordered from the site office"
                        who = self.place(ahead + 1)
                        if who is not None:
                            first, end = self.tokens[k].start, self.tokens[who.end - 1].end
                            return [Referral(first, end, "contact", "", True, (), True, place=who.name)]
                    if who is not None and self.word(ahead) == "by" and self.word(who.end - 1) in words.OUR_PEOPLE:
                        # "has to be deleted by our administrators": what we do.
                        continue
                    if (who is not None and who.kind in ("team", "address", "us")) or (
                        who is not None and who.kind == "name" and who.support
                    ):
                        if who.kind == "us" and (
                            self.word(ahead) != "to"
                            or self.word(k)
                            not in (
                                "directed",
                                "addressed",
                                "reported",
                                "sent",
                                "submitted",
                                "forwarded",
                                "raised",
                                "made",
                                "emailed",
                                "notified",
                            )
                        ):
                            continue
                        if (
                            who.kind == "us"
                            and self.word(k) not in ("reported", "directed", "addressed", "emailed", "notified")
                            and not any(
                                w in self.phrase(start, k - start)
                                for w in (
                                    "question",
                                    "quer",
                                    "request",
                                    "complaint",
                                    "enquir",
                                    "inquir",
                                    "issue",
                                    "problem",
                                    "report",
                                    "claim",
                                    "dispute",
                                    "concern",
                                )
                            )
                        ):
                            continue
                        return [
                            Referral(
                                self.tokens[k].start,
                                self.tokens[who.end - 1].end,
                                "contact",
                                who.name,
                                who.support,
                                self.channels(k, who.end, "contact"),
                            )
                        ]
                if self.word(ahead) in SOFT_BREAKS:
                    break
        return []

    def on_request(self) -> list[Referral]:
        """ "available upon request from our support team": nobody is told to ask, and there is no other way."""
        for k in range(2, len(self.tokens)):
            if self.word(k) in ("from", "by") and self.word(k - 1) == "request" and self.word(k - 2) in ("on", "upon", "by"):
                if not self._speaks_of(words.GIVEN, self._clause_start(k), k):
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
        start = next(k for k, token in enumerate(self.tokens) if token.start >= found.start("way"))
        at = next((k for k, token in enumerate(self.tokens) if token.start >= found.end()), len(self.tokens))
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
        found = _QUESTIONS_TO.search(self.folded) or _LABELLED.search(self.folded) or _GOES_TO.search(self.folded)
        address = found and next((t for t in self.tokens if t.start >= found.end() - 1 and is_email(t.text)), None)
        if found is None or not address or address.start > found.end() + 1:
            return []
        return [Referral(0, address.end, "contact", "", True, ("email",), domain=domain(address.text))]

    def in_person(self) -> list[Referral]:
        """ "have a word with the treasurer", "hand a note to reception"."""
        for found in _IN_PERSON.finditer(self.folded):
            index = next(k for k, t in enumerate(self.tokens) if t.start >= found.start())
            at = next((k for k, t in enumerate(self.tokens) if t.start >= found.end()), len(self.tokens))
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
            index = next(k for k, t in enumerate(self.tokens) if t.start >= found.start("verb"))
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
            after = k + 1
            while self.word(after) in words.ADVERBS | {
                "more",
                "than",
                "on",
                "standing",
                "all",
                "only",
                "here",
                "24/7",
            } and self.word(after) not in ("here",):
                after += 1
            if self.word(after) not in (
                "happy",
                "here",
                "available",
                "ready",
                "glad",
                "hand",
                "by",
                "delighted",
                "pleased",
                "happily",
            ):
                continue
            start = self._clause_start(k)
            if self.word(start) in words.SUBORDINATORS or self._negated(start, k):
                continue
            for first in range(start, k):
                who = self._one(first, False)
                if who is not None and who.end == k and who.kind in ("team", "name") and who.support and not who.weak:
                    given = self.word(after + 1) in ("on", "at", "via", "by", "under") and any(
                        is_phone(self.word(j)) or is_email(self.word(j)) for j in range(after + 2, after + 5)
                    )
                    if (
                        self.word(after) == "available"
                        and not given
                        and not any(
                            self.word(j) in ("help", "assist", "24/7", "answer", "support")
                            or (self.word(j) == "to" and not _DAY.match(self.word(j + 1)))
                            for j in range(after, min(after + 5, len(self.tokens)))
                        )
                    ):
                        break
                    kind: Kind = "contact" if self.concrete else "invitation"
                    return [
                        Referral(
                            self.tokens[first].start,
                            self.tokens[after].end,
                            kind,
                            who.name,
                            True,
                            self.channels(first, after + 1, kind),
                            True,
                        )
                    ]
        return []

    def channels(self, index: int, end: int, kind: Kind) -> tuple[str, ...]:
        """The ways that the sentence gives from the verb on."""
        lemma = words.VERBS.get(self.word(index), ("", ""))[0]
        found: set[str] = set()
        if kind in ("ticket", "form", "chat"):
            found.add(kind)
        if lemma in ("email", "e-mail", "mail"):
            found.add("email")
        if lemma in ("call", "phone", "telephone", "ring"):
            found.add("phone")
        if lemma in ("text", "dm", "whatsapp"):
            found.add("text")
        for token in self.tokens[index : index + 60]:
            word = token.text
            if is_email(word) or word in ("email", "e-mail", "emailing", "mail"):
                found.add("email")
            elif is_phone(word) or word in ("phone", "telephone", "call", "calling", "phoning", "helpline", "hotline", "number"):
                found.add("phone")
            elif word in ("form", "webform", "section"):
                found.add("form")
            elif word in ("ticket", "portal", "tickets"):
                found.add("ticket")
            elif word in words.CHAT_WORDS or word in ("messenger", "chatbot"):
                found.add("chat")
            elif word in (
                "whatsapp",
                "sms",
                "twitter",
                "facebook",
                "discord",
                "telegram",
                "slack",
                "post",
                "store",
                "branch",
                "letter",
            ):
                found.add("text")
        for link in self.links:
            target = link.target.lower()
            if target.startswith("mailto:"):
                found.add("email")
            elif target.startswith("tel:"):
                found.add("phone")
        return tuple(sorted(found))


# "available Monday to Friday", "available 9 to 5"
_DAY = expression(r"(?:mon|tue|wed|thu|fri|sat|sun)|\d|(?:mid)?night|noon")
_THROUGH_SUPPORT = expression(
    r"\b(?:via|through) (?:the|our) (?:(?:customer|online|technical) )?(?:support|help ?desk|service ?desk|ticket(?:ing)?)"
    r"(?: (?:ticket(?:ing)?|request))?(?: (?:systems?|portal|channels?|desk|team|cent(?:er|re)))?"
    r"(?=[.,;:)]|$| (?:with|to|and|or|within|before|after|by|for|if|in|at|on|when)\b)"
)
_ASKED_FOR = frozenset(("submitted", "requested", "raised", "made", "reported", "sent"))
_ASKING = frozenset(("put", "announced", "directed", "addressed", "emailed", "e-mailed", "reported", "raised", "forwarded"))
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
)
_HELP_CHANNEL = expression(
    r"\b(?:ask|post|message|request|raise|write|report|reach out|get in touch|get help)\b[^.;!?#]{0,70} (?:in|on|via|through|at)"
    r" (?:the |our )?(?:slack )?(?:channel )?`?#(?:[a-z0-9]{1,20}[-_]){0,3}(?:ask|help|support)(?:[-_][a-z0-9]{1,20}){0,4}"
)
_PUBLIC_CHAT = expression(r"\b(?:discord|community|public|irc|matrix)\b")
_OF_CONTACT = frozenset(("contact", "support", "helpdesk", "enquiry", "inquiry", "us"))
_WAY_OUT = expression(
    r"\b(?P<way>(?:the|your|our) (?:very |by far )?(?:fastest|quickest|easiest|best|simplest|surest|first|safest|only)(?: and [a-z]{3,12})?"
    r" (?:ways?|paths?|routes?|options?|methods?|bet|port of call|place to (?:start|turn|ask))\b(?:(?! (?:is|are|would be|will be) )[^.;:!?]){0,80}"
    r" (?:is|are|would be|will be)(?: still| always| usually| often)?(?: to use| to go| through| via| by using| by|(?: an)? e-?mail(?: to| at)?:?){0,3} )"
)
_LABELLED = expression(
    r"\A(?:for|if you (?:have|need)|any|need|more|further|general)\b[^.!:]{0,90}"
    r"\b(?:questions?|help|support|assistance|enquir(?:y|ies)|inquir(?:y|ies)|information|quer(?:y|ies)|requests?)\b[^.!:]{0,40}[:?]\s*(?=\S)"
)
_QUESTIONS_TO = expression(r"\A(?:any )?(?:questions|queries)(?: or (?:comments|concerns|problems))?: (?=\S)")
# "Requests go to …", "we'd love to hear from you at …"
_GOES_TO = expression(
    r"\b(?:(?:requests?|questions?|complaints?|enquir(?:y|ies)|inquir(?:y|ies)|reports?|appeals?|feedback) (?:should |must |can )?go to|"
    r"(?:love|like|happy|glad|pleased) to hear from you (?:at|on|via)"
    r"|(?:we're|we are|our [a-z ]{0,24}team is) (?:always |also )?(?:here|happy|glad|available|ready)(?: to (?:help|assist)(?: you)?)?(?: at| on| via|:)"
    r"|(?:feedback|suggestions|comments|questions|corrections|ideas) (?:is|are) (?:always |also )?(?:very )?welcome (?:at|on|via)"
    r"|welcome (?:your |any |all )?(?:feedback|suggestions|comments|questions|corrections|ideas) (?:at|on|via)) (?=\S)"
)
_EXAMPLE = expression(r"\b(?:for (?:instance|example)|e\.g)\b")
_BY_POST = expression(r"\bregistered (?:office|address)\b")
_LEGAL = expression(r"\b(?:dmca|copyright|infring\w+|counter.notif\w+|takedown|have the right to)\b")
_SUPPORT_VARIABLE = expression(r"support|contact|mail|phone|help")
_NAME_VARIABLE = expression(r"company|brand|org|site\.name|app_?name|vendor_name")
