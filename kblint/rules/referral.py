"""Finds, in the text of one sentence, the words that send a customer to support.

Pure functions over text: no article, no configuration. `referrals` reads a sentence in four steps.

1. *Verb*: a verb of contact ("contact", "get in touch with", "open a ticket with"), in any form.
2. *Addressee*: whom it names: us, our team, a support desk, an address, a named organisation; or somebody else ("your bank").
3. *Mood*: whether the customer is told to do it. A conditional mention, a negation, a question or what we do is no instruction.
4. *Channel*: by what way: e-mail, telephone, form, ticket, chat.

Everything is a walk over the sentence's tokens, linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from kblint.articles.text import fold, plain
from kblint.rules import referral_words as words

Kind = Literal["contact", "ticket", "form", "chat", "tell", "invitation"]


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number, address or punctuation mark of a sentence: folded, as written, and where it stands."""

    text: str
    raw: str
    start: int
    end: int


class Target(msgspec.Struct, frozen=True, gc=False):
    """A link over ``[start, end)`` of the sentence's text."""

    start: int
    end: int
    target: str


class Referral(msgspec.Struct, frozen=True, gc=False):
    """An instruction to contact support: ``[start, end)`` of the sentence's text.

    ``name`` is the organisation or desk where it is named ("Acme" in "contact Acme Support"): the caller decides whether that is
    us. ``support`` says that a word such as support or team stands with the name. ``channels`` names the ways that the sentence
    gives, of: email, phone, form, ticket, chat, text. ``to_us`` says that "us", "our …" or a support desk is named rather than an
    address or nobody; ``domain`` is that of an address it names.
    """

    start: int
    end: int
    kind: Kind
    name: str = ""
    support: bool = True
    channels: tuple[str, ...] = ()
    to_us: bool = False
    domain: str = ""
    weak: bool = False


class Reading(msgspec.Struct, frozen=True, gc=False):
    """What a sentence says: its referrals, without overlaps in reading order, and whether it names somebody else to contact."""

    referrals: tuple[Referral, ...]
    elsewhere: bool = False


class _Addressee(msgspec.Struct, frozen=True, gc=False):
    end: int  # index of the token after it
    kind: Literal["us", "team", "address", "name", "other"]
    name: str = ""
    support: bool = True
    weak: bool = False


_TOKEN = re.compile(
    r"[\w.%+-]{1,64}(?:@|\[at\]| \[at\] |\(at\))[\w-]{1,60}(?:(?:\.|\[dot\]|\(dot\))[\w-]{1,30}){1,5}"
    r"|https?://[^\s)>\]]{1,300}"
    r"|\+?\(?\d[\d().\s-]{5,18}\d(?!\w)"
    r"|[^\W_]+(?:['.&/_-][^\W_]+)*"
    r"|\u00a4+|\S"
)
_BREAKS = frozenset(".:;()[]{}?!|>\u2013\u2014\u2022*\u00b7\u2192\"")
_SOFT_BREAKS = _BREAKS | {",", "-", "/"}
_QUOTED = re.compile(r"\"[^\"]{2,200}\"|\u00ab[^\u00bb]{2,200}\u00bb|(?<![\w])'(?=[^\s'])[^']{2,200}'(?!\w)")

def mentions(text: str) -> bool:
    """Whether folded text may send anybody to support at all: the cheap test before `read`."""
    if "@" in text or "[at]" in text or "in touch" in text or "contact" in text:
        return True
    if not any(sign in text for sign in _SIGNS):
        return False
    found = set(_WORD.findall(text))
    if found.isdisjoint(_ACTIONS):
        return False
    return (
        not found.isdisjoint(_PEOPLE)
        or ("reach" in text and "out" in found)
        or ("call" in found and any(c.isdigit() for c in text))
        or not (found.isdisjoint(_PLACES) or found.isdisjoint(_ASKING_VERBS))
    )


_WORD = re.compile(r"[a-z]+")
_SIGNS = (
    " us", "our ", "support", "team", " agent", "desk", "advis", "special", "represent", "sales", "staff", "someone", "helpline", "hotline", "ticket", "chat", "messenger",
    " bot", "assistant", "form", "page", "portal", "customer", "service", "care", "reach", "call", "expert", "department", "colleague", "operator", "engineer", "human",
    " person", "request", "case", " rep",
)  # fmt: skip
_PEOPLE = frozenset(
    "us our support supportline helpdesk desk servicedesk helpline hotline team teams agent agents representative representatives rep reps advisor advisors"
    " adviser advisers specialist specialists staff department someone somebody anyone sales expert experts crew engineer engineers consultant"
    " consultants colleague colleagues operator operators human tickets ticket chat livechat webchat chatbot bot messenger assistant intercom".split()
)
_PLACES = frozenset("form forms webform page portal service services customer care case cases request requests report reports relations success centre center".split())
_ASKING_VERBS = frozenset(
    "email mail call phone write writing talk speak fill complete use visit report reported reporting disclose submit submitting open raise file log"
    " create send request requested get ask".split()
)
_ACTIONS = frozenset(form for form, (_, name) in words.VERBS.items() if name in ("base", "ing")) | frozenset(
    "contacted reached notified informed consulted emailed asked alerted requested ordered obtained arranged reported directed addressed sent submitted"
    " made raised forwarded cancelled canceled changed appealed required resolved done increased booked purchased activated enabled happy here"
    " available ready glad delighted pleased log sign".split()
)


def tokens(text: str) -> list[Token]:
    """The sentence's tokens, folded and as written."""
    folded, written = fold(text), plain(text)
    return [Token(folded[m.start() : m.end()], written[m.start() : m.end()], m.start(), m.end()) for m in _TOKEN.finditer(folded)]


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
        stands_for = "support" if _SUPPORT_VARIABLE.search(text[start:end].lower()) else "our team" if _NAME_VARIABLE.search(text[start:end].lower()) else ""
        if 0 < len(stands_for) <= end - start:
            text = text[:start] + stands_for.ljust(end - start) + text[end:]
    return _Reader(text, links, code, bots).read()


def referrals(text: str, links: Sequence[Target] = ()) -> list[Referral]:
    """The instructions in one sentence that send the customer to support."""
    return list(read(text, links).referrals)


def condition(text: str) -> str:
    """The situation that a sentence speaks of ("if the refund has not arrived after 10 days"), or an empty string."""
    folded = fold(text)
    for found in _CONDITION.finditer(folded):
        start = found.start(1)
        end = min((p for p in (folded.find(mark, start + 8) for mark in (", ", "; ", ". ", ": ", " \u2014 ", " \u2013 ", " (", "? ")) if p > 0), default=len(text))
        said = text[start:end].strip(" .!;:")
        stop = _INSTRUCTION_INSIDE.search(fold(said))
        if stop and stop.start() > 12:
            said = said[: stop.start()].strip(" ,")
        if 2 < len(said.split()) <= 40:
            return said
    return ""


_CONDITION = re.compile(r"(?:^|[\s(,;:])((?:if|when|whenever|once|unless|in case|in the event|should you|should your|after)\s(?!which\b|that\b|so\b|not\b|applicable|needed|necessary|possible|in doubt|you (?:have|need) (?:any )?(?:more |further |other )?(?:questions|help|assistance))[a-z])")
_INSTRUCTION_INSIDE = re.compile(r"\b(?:please|contact(?:ing)?|reach out|get in touch|e-?mail us|call us|let us know|don't hesitate|feel free|you can|you should|you may|you must)\b")


class _Reader:
    """One sentence while it is read."""

    def __init__(self, text: str, links: Sequence[Target], code: Sequence[tuple[int, int]], bots: Sequence[str]) -> None:
        self.text = text
        self.links = links
        masked = list(text)
        for start, end in code:
            if "@" not in text[start:end]:
                masked[start:end] = "\u00a4" * (end - start)
        written = plain("".join(masked))
        for quoted in _QUOTED.finditer(written):
            inner = written[quoted.start() + 1 : quoted.end() - 1]
            # A short label in quotation marks after "click" is what a person does; everything else is somebody's words.
            clicked = _LABEL.fullmatch(inner) and _CLICKING.search(written[max(0, quoted.start() - 24) : quoted.start()])
            masked[quoted.start() : quoted.end()] = [" ", *inner, " "] if clicked else "\u00a4" * (quoted.end() - quoted.start())
        self.tokens = tokens("".join(masked))
        self.bots = tuple(fold(b) for b in bots)
        self.question = written.rstrip(' "\u00a4)').endswith("?")

    def word(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def phrase(self, index: int, length: int) -> str:
        return " ".join(t.text for t in self.tokens[max(index, 0) : max(index + length, 0)])

    def read(self) -> Reading:
        found: list[Referral] = []
        others = False
        index = 0
        while index < len(self.tokens):
            hit, end, other = self.at(index)
            others = others or other
            if hit is not None and (not found or hit.start >= found[-1].end):
                found.append(hit)
                index = max(end, index + 1)
            else:
                index += 1
        # A notice that the law asks for goes to whom the law names.
        found = [r for r in found if r.kind != "tell" or not _LEGAL.search(fold(self.text))]
        if others:
            # "Contact the agency, or start a live chat": the chat is theirs.
            found = [r for r in found if r.kind != "chat"]
        if not found:
            found = self.passive() or self.invitation()
        return Reading(tuple(found), others)

    # ── verbs ────────────────────────────────────────────────────────────────────────────────────────────────────────────
    def at(self, index: int) -> tuple[Referral | None, int, bool]:
        """The referral whose verb is the token, the index after it, and whether the verb names somebody else instead."""
        known = words.VERBS.get(self.word(index))
        if known is None:
            return None, index + 1, False
        lemma, form = known
        if form in ("s", "ed") and not (form == "ed" and self.word(index) in ("put", "let")):
            return None, index + 1, False
        elsewhere = False
        for way in (self._bot, self._chat, self._line, self._person, self._ticket, self._form, self._send, self._bare):
            end, kind, addressee = way(index, lemma)
            if not end:
                continue
            if addressee is not None and addressee.kind == "other":
                elsewhere = elsewhere or lemma not in words.TELLING
                continue
            if not self.instructs(index, form):
                return None, index + 1, False
            return self._referral(index, end, kind, addressee), end, False
        return None, index + 1, elsewhere and self.instructs(index, form)

    def _referral(self, index: int, end: int, kind: Kind, addressee: _Addressee | None) -> Referral:
        channels = self.channels(index, end, kind)
        if kind == "contact" and channels == ("chat",):
            kind = "chat"
        if addressee is None:
            return Referral(self.tokens[index].start, self.tokens[end - 1].end, kind, "", True, channels, to_us=kind in ("form", "tell"))
        return Referral(
            self.tokens[index].start,
            self.tokens[end - 1].end,
            kind,
            addressee.name,
            addressee.support,
            channels,
            to_us=addressee.kind in ("us", "team", "name"),
            domain=_domain(self.word(addressee.end - 1)) if addressee.kind == "address" else "",
            weak=addressee.weak,
        )

    def _person(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "contact us", "write to our support team", "talk to an agent"."""
        if lemma == "chat":
            return 0, "contact", None
        starts = [index + 1] if lemma in words.DIRECT else []
        for preposition in words.WITH_PREPOSITION.get(lemma, ()):
            length = len(preposition.split())
            if preposition and self.phrase(index + 1, length) == preposition:
                starts.append(index + 1 + length)
        if lemma == "write" and self.word(index + 1) == "us":
            starts.append(index + 1)
        for start in starts:
            while self.word(start) in ("directly", "out", "either", "both", "back", "to", "with", "only", "again", "immediately") and self.word(start - 1) != self.word(start):
                start += 1
            addressee = self.addressee(start, contact=lemma in _STRONG)
            if addressee is None:
                continue
            if addressee.kind == "name" and not addressee.support and lemma not in ("contact", "email", "e-mail", "call", "phone", "reach", "get", "write"):
                continue
            if lemma in ("go", "reply", "text", "message", "ring", "turn", "alert", "escalate") and addressee.weak:
                continue
            if lemma == "go" and addressee.kind not in ("team", "address"):
                continue
            if lemma in ("go", "turn") and addressee.kind == "us":
                continue
            end = addressee.end
            if lemma in ("email", "e-mail", "phone", "call", "text", "message", "mail") and start == index + 1 and self.word(start) == "support" and (
                len(self.tokens) <= 3 or self.word(end) in ("is", "are", "hours", "may", "can", "will", "available", "from", "and", "or", "options", ",", "/", ":")
            ):
                # "Email support is available on weekdays": a noun.
                continue
            if lemma in ("reach",) and self.word(index + 1) not in ("out", "us") and addressee.weak:
                continue
            if lemma in words.TELLING and addressee.kind == "us":
                if lemma == "tell" and not _has_channel(self.text, self.links) or self.word(index - 1) in ("and", "or", "then"):
                    continue
                return end, "tell", addressee
            return end, "contact", addressee
        if lemma in ("contact", "email", "e-mail", "write") and (":" in (self.word(index + 1), self.word(index + 2))):
            colon = index + 1 if self.word(index + 1) == ":" else index + 2
            mail = next((k for k in range(colon + 1, min(colon + 16, len(self.tokens))) if _is_email(self.word(k)) or _is_phone(self.word(k))), 0)
            if mail and (colon == index + 1 or self.word(index + 1) == "to") and self.instructing_words(index):
                return colon, "contact", _Addressee(mail + 1, "address")
        if lemma == "contact" and self.word(index + 1) == ":" and index + 2 >= len(self.tokens) and self.word(index - 1) in words.MODALS | {"please"}:
            return index + 1, "contact", _Addressee(index + 1, "name", "", False)
        if lemma in ("email", "e-mail", "mail", "contact", "write") and index + 1 < len(self.tokens):
            # "by emailing Andrea LaRowe, andrea@acme.example"
            for ahead in range(index + 2, min(index + 7, len(self.tokens))):
                if _is_email(self.word(ahead)) and all(t.raw[:1].isupper() or t.text in (",", "at", "(") for t in self.tokens[index + 1 : ahead]):
                    return ahead + 1, "contact", _Addressee(ahead + 1, "address")
        return 0, "contact", None

    def instructing_words(self, index: int) -> bool:
        return self.word(index - 1) in words.MODALS | words.ADVERBS | {"to", "by"}

    def _bare(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "get in touch", "reach out for help"."""
        for rest in words.BARE.get(lemma, ()):
            length = len(rest.split())
            if self.phrase(index + 1, length) != rest:
                continue
            end = index + 1 + length
            after = self.word(end)
            if after == "with" or (after == "to" and (lemma == "reach" or self.word(end + 1) in _DETERMINERS)):
                return 0, "contact", None
            if after in ("on", "in", "via", "through", "over", "at"):
                ahead = " ".join(t.text for t in self.tokens[end : end + 5])
                if any(place in ahead for place in _PUBLIC_PLACES):
                    return 0, "contact", None
            if lemma == "reach" and self.word(index - 1) in ("to", "will", "may", "'ll") and not after:
                pass
            return end, "contact", None
        return 0, "contact", None

    def _line(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "drop us a line", "give our team a call", "send us an email", "let us know"."""
        if lemma in ("get", "ask", "request", "find", "use", "return", "call"):
            # "get help from our support team", "use our helpline"
            if lemma == "use":
                to = self._ours(index + 1) if self.word(index + 1) == "our" else None
                if to is not None and to.kind == "team" and self.word(to.end - 1) in words.SUPPORT_NOUNS - {"support"}:
                    return to.end, "contact", to
            for ahead in range(index + 1, min(index + 5, len(self.tokens))):
                if self.word(ahead) in ("help", "assistance", "support", "advice") and self.word(ahead + 1) in ("from", "at", "via", "through", "by"):
                    to = self.addressee(ahead + 2, contact=False)
                    if to is not None and (to.kind in ("team", "other") or (to.kind == "name" and to.support)):
                        return to.end, "contact", to
        if lemma not in ("drop", "give", "shoot", "send", "leave", "let", "write", "make", "put", "place", "mail", "share"):
            return 0, "contact", None
        addressee = self.addressee(index + 1, contact=True)
        if addressee is not None and addressee.kind in ("us", "team", "name") and lemma not in ("make", "put", "place", "share"):
            after = addressee.end
            if lemma == "let":
                if self.word(after) == "know" and self.word(after + 1) not in ("what", "which", "how", "why", "where", "who", "whether") and (addressee.kind == "us" or addressee.support):
                    return after + 1, "tell" if addressee.kind == "us" else "contact", addressee
                return 0, "contact", None
            if addressee.kind == "name" and not addressee.support:
                return 0, "contact", None
            for ahead in range(after, min(after + 5, len(self.tokens))):
                if self.word(ahead) in words.MESSAGE_NOUNS:
                    return ahead + 1, "contact", addressee
                if self.word(ahead) in _SOFT_BREAKS or self.word(ahead) in ("to", "and", "for", "with", "by", "of", "about"):
                    break
            if lemma in ("send", "mail") and any(self.word(k) in _SUPPLIED - {"it", "this", "them", "following", "everything", "feedback"} for k in range(after, after + 7)):
                return after, "tell", addressee
            return 0, "contact", None
        if lemma in ("make", "put", "place", "give", "drop"):
            # "make a call to our helpline", "put in a request with our support team"
            for ahead in range(index + 1, min(index + 6, len(self.tokens))):
                if self.word(ahead) in ("call", "request", "enquiry", "inquiry", "line", "note", "message", "ticket", "email") and self.word(ahead + 1) in ("to", "with"):
                    to = self.addressee(ahead + 2, contact=True)
                    if to is not None and (to.kind in ("us", "team", "address", "other") or to.support):
                        return to.end, "contact", to
        return 0, "contact", None

    def _ticket(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "open a support ticket", "raise a case with our team", "submit a request to the help desk"."""
        if lemma not in words.TICKET_VERBS:
            return 0, "ticket", None
        helping = False
        for ahead in range(index + 1, min(index + 8, len(self.tokens))):
            word = self.word(ahead)
            if word in words.FEATURE_WORDS or word in _SOFT_BREAKS - {"-", "/"} or word in ("to", "for", "with", "by"):
                return 0, "ticket", None
            if word in words.HELP_WORDS or _compound_help(word):
                helping = True
            if word in words.TICKET_NOUNS or word in words.REQUEST_NOUNS:
                if self.word(ahead + 1) in words.TICKET_NOUNS or self.word(ahead + 1) in words.REQUEST_NOUNS:
                    continue
                if word in ("support", "help"):
                    continue
                if self.word(ahead + 1) in words.UI_NOUNS | words.THING_NOUNS:
                    return 0, "ticket", None
                return self._ticket_end(index, ahead, helping, word in words.TICKET_NOUNS)
        return 0, "ticket", None

    def _ticket_end(self, index: int, noun: int, helping: bool, ticket: bool) -> tuple[int, Kind, _Addressee | None]:
        own = any(self.word(k) == "our" for k in range(index + 1, noun))
        named = self.tokens[noun - 1].raw[:1].isupper() and self.word(noun - 1) not in words.PLAIN_CAPITALS and not helping
        for ahead in range(noun + 1, min(noun + 9, len(self.tokens))):
            word = self.word(ahead)
            if word in ("with", "to", "at", "via", "through", "from", "for", "in", "by", "on", "using", "here"):
                to = self.addressee(ahead + 1, contact=True)
                if to is not None and word not in ("for", "in", "on", "by"):
                    if to.kind == "other" and word in ("with", "to", "at"):
                        return noun + 1, "ticket", to
                    if to.kind == "other":
                        continue
                    if to.kind == "us" and not ticket and word not in ("to", "with") or (to.kind == "name" and not to.support):
                        return 0, "ticket", None
                    return to.end, "ticket", to
                if word in ("with", "to") and self.other(ahead + 1):
                    return noun + 1, "ticket", _Addressee(noun + 1, "other")
            if word in _BREAKS or word in (",", "and", "or", "if", "when", "that", "which"):
                break
        if helping and (ticket or self.word(noun) in ("request", "requests", "enquiry", "inquiry", "query", "case", "issue")):
            return noun + 1, "ticket", None
        near = self.tokens[min(noun + 2, len(self.tokens) - 1)]
        linked = any(link.start <= near.start and self.tokens[index].start < link.end and is_contact_target(link.target) for link in self.links)
        if ticket and not named and (own or linked or self.helpless()):
            return noun + 1, "ticket", None
        if linked and not named and self.word(noun) in ("request", "requests", "report", "enquiry", "inquiry", "message", "question", "complaint", "appeal"):
            return noun + 1, "ticket", None
        return 0, "ticket", None

    def _form(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "fill in our contact form", "report it via this form", "visit our contact page"."""
        if lemma not in _FORM_VERBS:
            return 0, "form", None
        start = index + 1
        if self.word(start) in ("you", "them", "customers", "users") or (self.word(start) == "your" and lemma in ("contact", "reach", "email", "message")):
            return 0, "form", None
        reach = 16 if lemma in _VIA_FORM_VERBS else 9
        via = lemma not in _VIA_FORM_VERBS
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
            if not via or word not in _FORM_NOUNS:
                continue
            before = self.phrase(max(start, ahead - 3), ahead - max(start, ahead - 3))
            contactlike = any(w in before for w in ("contact", "support", "help", "feedback", "enquiry", "inquiry", "complaint", "get in touch", "request", "report", "appeal"))
            token = self.tokens[ahead]
            link = next((x for x in self.links if x.start < token.end and self.tokens[start].start < x.end), None)
            strong = any(w in before for w in ("contact", "support", "helpdesk", "help desk", "help request", "enquiry", "inquiry", "get in touch", "complaint"))
            if any(w in before for w in ("add", "your")):
                continue
            if word in ("form", "forms", "webform", "questionnaire"):
                if strong and (own or link or self.helpless() or self.word(ahead - 2) in ("the", "contact") or self.word(ahead - 1) == "us"):
                    return ahead + 1, "form", None
                if link and (is_contact_target(link.target) or (lemma in ("disclose", "report") and link.target.startswith("http"))) and lemma not in ("click", "select", "see"):
                    return ahead + 1, "form", None
                if own and contactlike and lemma in _VIA_FORM_VERBS | {"fill", "complete", "use", "submit"}:
                    return ahead + 1, "form", None
            elif strong and ("contact" in before or "support" in before or "help desk" in before) and (own or (link is not None and is_contact_target(link.target))):
                if lemma in ("see", "check") and not own:
                    return 0, "form", None
                return ahead + 1, "form", None
        return 0, "form", None

    def _send(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "send an email to support@…", "direct your questions to our help desk", "report bugs to us", "request it from our team"."""
        if lemma not in _SENDING:
            return 0, "contact", None
        prepositions = ("from", "through", "via", "at") if lemma == "request" else ("to", "at") if lemma != "apply" else ("to",)
        if any(self.word(k) in ("post", "get", "http", "https", "api", "pull", "put") for k in range(index + 1, min(index + 5, len(self.tokens)))):
            return 0, "contact", None
        message = lemma in ("email", "e-mail", "report", "disclose", "escalate", "request")
        for ahead in range(index + 1, min(index + 22, len(self.tokens))):
            word = self.word(ahead)
            message = message or word in words.MESSAGE_NOUNS or word in words.REQUEST_NOUNS or word in _SUPPLIED
            if word in _BREAKS - {"(", ")", "[", "]", ":", '"'} or word in ("if", "when", "because") or self.new_verb(ahead):
                break
            if word in prepositions or (word == ":" and self.word(ahead - 1) in prepositions):
                to = self.addressee(ahead + 1, contact=False)
                if to is None and word == "to" and self.word(ahead + 1) == ":":
                    to = self.addressee(ahead + 2, contact=False)
                if to is None and word == "to" and self.named(ahead + 1):
                    break
                if to is None or (to.kind == "name" and not to.support):
                    continue
                if to.kind == "other":
                    return ahead, "contact", to
                if to.kind == "us" and lemma == "request" or not message and (to.kind != "address" or lemma in ("refer", "return")):
                    continue
                return to.end, "contact", to
        return 0, "contact", None

    def _chat(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "click the chat icon", "start a live chat", "chat with our team"."""
        if lemma == "chat":
            if self.word(index - 1) in words.HELP_WORDS | {"live", "web", "online", "the", "a", "our", "in-app", "this", "your", "of", "via", "by", "on", "in", "through", "for"}:
                return 0, "chat", None
            start = index + 1
            while self.word(start) in ("live", "online", "directly", "now", "instantly", "in", "real", "time", "privately"):
                start += 1
            if self.word(start) in ("with", "to"):
                to = self.addressee(start + 1, contact=True)
                if to is not None and (to.kind in ("us", "team", "other") or (to.support and not to.weak)):
                    return to.end, "chat", to
                return 0, "chat", None
        if lemma not in _CHAT_VERBS:
            return 0, "chat", None
        for ahead in range(index + 1, min(index + 12, len(self.tokens))):
            word = self.word(ahead)
            if word in (".", ";", "?", "!", ":", "(") or self.new_verb(ahead):
                break
            if word not in _CHAT_WORDS and word not in ("messenger", "speech", "bubble", "intercom", "beacon"):
                continue
            pair = self.phrase(ahead, 2)
            before = self.word(ahead - 1)
            if self.word(ahead - 1) in ("to", "your", "group", "team", "video") and before != "our":
                return 0, "chat", None
            thing = pair.split()[-1] if " " in pair else ""
            live = before in ("live", "web", "online", "in-app", "support", "our", "help", "service", "in-product") or word in ("webchat", "livechat", "web-chat")
            gadget = thing in ("icon", "bubble", "widget", "button", "window", "box", "symbol", "option", "link", "tab", "feature", "function", "now")
            to = None
            end = ahead + (2 if gadget else 1)
            for k in range(end, min(end + 3, len(self.tokens))):
                if self.word(k) in ("with", "to"):
                    to = self.addressee(k + 1, contact=True)
                    if to is None and self.other(k + 1):
                        to = _Addressee(k + 2, "other")
                    break
            if to is not None:
                if to.kind == "other" or not to.support:
                    return end, "chat", _Addressee(end, "other")
                return to.end, "chat", to
            if word in ("messenger", "intercom", "beacon", "bubble", "speech"):
                if word in ("speech", "bubble") and not self.corner():
                    continue
                if before in ("facebook", "fb") or (word == "messenger" and not (before == "our" or self.corner() or self.helpless())):
                    return 0, "chat", None
                return end, "chat", None
            if live and (lemma not in ("make", "create", "put") or "support" in before):
                return end, "chat", None
            if gadget and (self.corner() or self.helpless()):
                return end, "chat", None
            if lemma in ("start", "open", "begin", "launch", "initiate", "use", "request") and (self.corner() or self.helpless()):
                return end, "chat", None
        return 0, "chat", None

    def _bot(self, index: int, lemma: str) -> tuple[int, Kind, _Addressee | None]:
        """ "ask our virtual assistant", "ask Ada" where Ada is the assistant."""
        if lemma not in ("ask", "message", "talk", "speak", "chat", "use", "try", "contact", "tell", "write", "consult"):
            return 0, "chat", None
        start = index + 1
        while self.word(start) in ("to", "with", "directly", "at"):
            start += 1
        for bot in self.bots:
            length = len(bot.split())
            for skip in (0, 1, 2, 3):
                if skip and self.word(start + skip - 1) in _SOFT_BREAKS:
                    break
                if self.phrase(start + skip, length) == bot:
                    return start + skip + length, "chat", None
        if self.word(start) in ("our", "the") and lemma != "use" or self.word(start) == "our":
            for skip in range(1, 4):
                for bot in words.BOTS:
                    length = len(bot.split())
                    if self.phrase(start + skip, length) == bot and (self.word(start) == "our" or self.corner() or self.helpless()):
                        return start + skip + length, "chat", None
        return 0, "chat", None

    def named(self, index: int) -> bool:
        """Whether a name stands at the token, with or without an article before it."""
        at = index + 1 if self.word(index) in ("the", "a", "an") else index
        return at < len(self.tokens) and self.tokens[at].raw[:1].isupper() and self.word(at) not in words.PLAIN_CAPITALS and not _is_email(self.word(at))

    def new_verb(self, index: int) -> bool:
        """Whether a comma or a conjunction at the token begins another instruction."""
        if self.word(index) not in (",", "and", "or", "then"):
            return False
        after = index + 1
        while self.word(after) in words.ADVERBS | {"and", "or", "then"}:
            after += 1
        return words.VERBS.get(self.word(after), ("", ""))[1] == "base" and self.word(after) not in _NOUNS_TOO

    def helpless(self) -> bool:
        """Whether the sentence speaks of needing help, or of a condition under which something is done."""
        return _HELP.search(fold(self.text)) is not None

    def corner(self) -> bool:
        """Whether the sentence points at a place on the screen or page where a chat would wait."""
        return _CORNER.search(fold(self.text)) is not None

    # ── addressee ────────────────────────────────────────────────────────────────────────────────────────────────────────
    def addressee(self, index: int, contact: bool) -> _Addressee | None:
        """Who is named from the token on; ``contact`` admits the weak words ("the team", "an agent").

        Where two are named ("your bank or our support team") it is us if either is.
        """
        first = self._one(index, contact)
        if first is not None and (first.kind not in ("other", "name") or (first.kind == "name" and first.support)):
            return first
        seen = first.end if first is not None else index + 1
        for ahead in range(seen, min(seen + 6, len(self.tokens))):
            word = self.word(ahead)
            if word in ("or", "and"):
                second = None if self.word(ahead + 1) in words.VERBS else self._one(ahead + 1, contact)
                if second is not None and second.kind != "other" and not second.weak and (second.kind != "name" or second.support or first is not None):
                    return second
                continue
            if word in _SOFT_BREAKS - {",", "/"} or (word in words.VERBS and word != "contact") or (word in _NP_STOPS and word not in ("the", "our")):
                break
        if first is None and self.other(index):
            return _Addressee(index + 1, "other")
        return first

    def other(self, index: int) -> bool:
        """Whether the phrase from the token on names somebody else."""
        if self.word(index) in ("your", "their", "his", "her", "its", "my"):
            return True
        for ahead in range(index, min(index + 7, len(self.tokens))):
            word = self.word(ahead)
            if word in words.THIRD_NOUNS or word.removesuffix("'s") in words.THIRD_NOUNS or word.removesuffix("s'") in words.THIRD_NOUNS or word.endswith("s'"):
                return True
            if word in _SOFT_BREAKS - {"/", "-"} or word in _NP_STOPS:
                return False
        return False

    def _one(self, index: int, contact: bool) -> _Addressee | None:
        if index >= len(self.tokens):
            return None
        word = self.word(index)
        if word in ("either", "both", "also", "directly", "only", "(", "[", "#", "\u00a4"):
            return self._one(index + 1, contact) if index + 1 < len(self.tokens) and word != self.word(index + 1) else None
        if word == "us":
            after = self.word(index + 1)
            if after in words.UI_NOUNS and self.word(index + 2) not in ("us",):
                return None
            return _Addressee(index + 1, "us")
        if _is_email(word):
            return None if _statutory_address(word) else _Addressee(index + 1, "address")
        if word.startswith("http"):
            return _Addressee(index + 1, "address") if is_contact_target(word) else None
        if _is_phone(word):
            return _Addressee(index + 1, "address")
        if word in ("someone", "somebody", "anyone", "one", "any", "member", "members", "a", "an", "the") and not self._own_head(index):
            for ahead in range(index, min(index + 5, len(self.tokens))):
                if self.word(ahead) == "our" and self.word(ahead - 1) in ("of", "from", "on", "in", "with", "at"):
                    return self._one(ahead, contact)
                if self.word(ahead) in ("your", "their"):
                    break
        if word in ("their", "his", "her", "its", "my"):
            return _Addressee(index + 1, "other")
        if word == "your":
            head = self.phrase(index + 1, 4)
            if re.match(r"(?:local |dedicated |nearest |friendly |own )?(?:\w+ )?(?:customer (?:service|care|support)|support (?:team|representative|agent|specialist|engineer))", head) and not self.other_between(index + 1, index + 4):
                return _Addressee(min(index + 4, len(self.tokens)), "team") if "customer" in head or "support" in head else None
            return _Addressee(index + 1, "other")
        if word == "our":
            return self._ours(index)
        return self._team(index, contact)

    def other_between(self, start: int, end: int) -> bool:
        return any(self.word(k).removesuffix("'s") in words.THIRD_NOUNS for k in range(start, end))

    def _own_head(self, index: int) -> bool:
        return False

    def _ours(self, index: int) -> _Addressee | None:
        end = index + 1
        while end < len(self.tokens) and end < index + 9 and (self.word(end) not in _NP_STOPS or self.phrase(end, 2) == "and safety") and self.word(end) not in _SOFT_BREAKS - {"/", "-"}:
            end += 1
        phrase = [self.word(k) for k in range(index + 1, end)]
        while phrase and phrase[-1] in ("directly", "immediately", "today", "anytime", "now", "first", "again", "here", "below", "right", "away", "straight"):
            phrase.pop()
        if not phrase:
            return None
        joined = " ".join(phrase)
        if any(s in joined for s in words.STATUTORY):
            return _Addressee(end, "other")
        head = phrase[-1]
        support = _support_at([*phrase], len(phrase) - 1) or head in words.WEAK_HEADS or head in words.SUPPORT_NOUNS or head in ("desk", "centre", "center", "line", "service", "services", "care")
        if not support:
            at = next((k for k in range(len(phrase)) if phrase[k] in words.SUPPORT_NOUNS or phrase[k] in ("team", "desk", "staff", "department", "specialists", "experts", "advisors", "agents", "representatives")), None)
            if at is None or any(p in words.OUR_THIRD for p in phrase[:at]):
                return _Addressee(index + 1 + len(phrase), "other") if any(p in words.OUR_THIRD or p in words.THIRD_NOUNS for p in phrase) else None
            phrase = phrase[: at + 1]
        if head in words.WEAK_HEADS and any(p in words.OUR_THIRD - words.WEAK_MODIFIERS for p in phrase[:-1]) and not any(p in words.SUPPORT_NOUNS for p in phrase):
            if phrase[0] in ("partner", "partners", "community"):
                return None
        return _Addressee(index + 1 + len(phrase), "team")

    def _team(self, index: int, contact: bool) -> _Addressee | None:
        """ "support", "the Acme help desk", "customer service", "an agent", "Acme"."""
        start = index
        determiner = self.word(start) if self.word(start) in ("the", "a", "an", "this", "any", "one", "another") else ""
        if determiner:
            start += 1
        end = start
        while end < len(self.tokens) and end < start + 8:
            word = self.word(end)
            if word in _NP_STOPS or word in _SOFT_BREAKS - {"/"}:
                break
            end += 1
        phrase = [self.word(k) for k in range(start, end)]
        if not phrase or phrase[0] == "/" or self.phrase(end, 2) == "( )":
            return None
        joined = " ".join(phrase)
        if any(s in joined for s in words.STATUTORY):
            return _Addressee(end, "other")
        if self.phrase(start, 3) == "member of staff":
            return _Addressee(start + 3, "team")
        last = -1
        for k in range(len(phrase)):
            bare = phrase[k].removesuffix("'s")
            if bare in words.SUPPORT_NOUNS or _support_at(phrase, k):
                last = k
            elif phrase[k] in words.WEAK_HEADS and last == k - 1 and last >= 0:
                last = k
        weak = False
        if last < 0 and contact:
            for k in range(len(phrase)):
                if phrase[k] in words.WEAK_HEADS:
                    last, weak = k, True
        if last >= 0:
            modifiers = phrase[:last]
            names = [self.tokens[start + k].raw for k in range(last) if self.tokens[start + k].raw[:1].isupper() and phrase[k].removesuffix("'s") not in words.PLAIN_CAPITALS]
            third = [m for m in modifiers if (m.removesuffix("'s") in words.THIRD_NOUNS or m.endswith("s'")) and m not in words.TEAM_ADJECTIVES]
            if third or (modifiers and modifiers[-1].endswith(("'s", "s'")) and not names):
                return _Addressee(start + last + 1, "other")
            if modifiers and modifiers[0] == "it" or (phrase[0] == "it" and self.tokens[start].raw == "IT"):
                return _Addressee(start + last + 1, "other")
            if not determiner and modifiers and not weak and modifiers[0] in words.VERBS and modifiers[0] not in words.WEAK_MODIFIERS:
                return None
            if not determiner and not weak and any(m not in words.PLAIN_CAPITALS and m.isalpha() and not self.tokens[start + k].raw[:1].isupper() for k, m in enumerate(modifiers)) and not contact:
                return None
            if weak and names and phrase[last] in ("department", "office", "staff", "person"):
                return _Addressee(start + last + 1, "other")
            if weak:
                unknown = [m for k, m in enumerate(modifiers) if m not in words.WEAK_MODIFIERS and m not in ("of", "and", "&", "/") and not self.tokens[start + k].raw[:1].isupper()]
                if unknown or (not determiner and phrase[last] in ("team", "person", "human", "office", "agent", "representative", "department") and not names and not modifiers and phrase[last] != "staff"):
                    return None
                if determiner == "a" and phrase[last] in ("person", "team", "consultant", "colleague") and not modifiers:
                    return None
            if self._belongs_elsewhere(start + last + 1):
                return _Addressee(start + last + 1, "other")
            if phrase[last] in ("support",) and self.word(start + last + 1) in ("for",) and self.other(start + last + 2) and self.word(start + last + 2) not in ("your", "its", "their"):
                return _Addressee(start + last + 1, "other")
            after = self.word(start + last + 1)
            if phrase[last] in ("support", "service", "services") and after in _NOT_PEOPLE | words.THING_NOUNS:
                return None
            name = " ".join(n.removesuffix("'s").removesuffix("'S") for n in names)
            return _Addressee(start + last + 1, "name" if name else "team", name, True, weak)
        names = []
        for k in range(len(phrase)):
            raw = self.tokens[start + k].raw
            if not raw[:1].isupper() or phrase[k] in words.MODALS:
                break
            names.append(raw)
        if names and contact:
            if any(n.casefold() in words.THIRD_NOUNS for n in names) or any(p in words.THIRD_NOUNS for p in phrase):
                return _Addressee(start + len(names), "other")
            return _Addressee(start + len(names), "name", " ".join(names).removesuffix("'s"), False)
        return None

    def _belongs_elsewhere(self, index: int) -> bool:
        """ "the support team of your bank", "customer service at the hotel"."""
        if self.word(index) not in ("of", "at", "from", "for", "in", "within", "on"):
            return False
        preposition = self.word(index)
        if preposition == "for" and self.word(index + 1) == "your":
            return any(self.word(k) in ("provider", "client", "vendor", "bank", "host", "carrier", "isp", "registrar", "exchange", "wallet") for k in range(index + 2, min(index + 5, len(self.tokens))))
        if self.word(index + 1) == "your" and preposition in ("of", "at", "within", "in", "from"):
            return any(self.word(k) in words.THIRD_NOUNS for k in range(index + 2, min(index + 5, len(self.tokens)))) and self.word(index + 2) not in ("account", "app", "dashboard")
        if self.word(index + 1) in ("the", "their", "a", "that", "each", "whichever") or preposition in ("of", "at"):
            for k in range(index + 1, min(index + 5, len(self.tokens))):
                if self.word(k) in _SOFT_BREAKS or _is_email(self.word(k)):
                    return False
                if self.word(k).removesuffix("'s") in words.THIRD_NOUNS and self.word(k) not in ("app", "site", "website", "platform", "account", "system", "label"):
                    return True
                if self.word(k) in words.KNOWN_OTHERS:
                    return True
        return False

    # ── mood ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
    def instructs(self, index: int, form: str) -> bool:
        """Whether the customer is told to do what the verb at the token says."""
        if self.question and not self._after_question(index):
            return self.phrase(index - 2, 2) == "why not" or self._requested(index)
        return self._gerund(index) if form == "ing" else self._base(index)

    def _after_question(self, index: int) -> bool:
        """ "Still stuck? Contact us" read as one sentence, or a question that follows the instruction."""
        return any(self.word(k) in ("?", "!", ".") for k in range(index))

    def _requested(self, index: int) -> bool:
        return self.phrase(index - 3, 3) in ("could you please", "can you please", "would you please")

    def _clause_start(self, index: int) -> int:
        """The index of the first token of the clause that the token stands in: after the nearest comma or stronger break."""
        k = index - 1
        while k >= 0 and self.word(k) not in _SOFT_BREAKS - {"-", "/"}:
            k -= 1
        return k + 1

    def _skip_adverbs(self, index: int) -> tuple[int, bool]:
        please = False
        while index >= 0 and self.word(index) in words.ADVERBS:
            please = please or self.word(index) in ("please", "kindly")
            index -= 1
        return index, please

    def _subordinate(self, subject: int, start: int) -> bool:
        """Whether a subordinator stands directly before the subject, so that the clause only names a case."""
        k = subject - 1
        while k >= start and self.word(k) in words.ADVERBS | {"that", "and", "even", "the", "a", "any", "of", "still", "you", "also"}:
            k -= 1
        if k < 0:
            return False
        if self.word(k) in words.SUBORDINATORS and self.word(k) not in ("where", "wherever", "as", "because", "since", "though", "although", "while"):
            return True
        return self.phrase(k - 1, 2) in ("in case", "so that", "as if", "every time") or self.word(k) in ("how", "who", "why")

    def _negated(self, start: int, index: int) -> bool:
        """Whether a negation governs what follows it up to the token; "do not hesitate" is none."""
        for k in range(index - 1, start - 1, -1):
            word = self.word(k)
            if word in ("but", "instead", "hesitate", "afraid", "forget", "scared", "shy", "ashamed", "embarrassed", "worry"):
                return False
            if word in words.NEGATIONS:
                return not (self.word(k) == "not" and self.word(k - 1) in ("if", "or", "why")) and self.phrase(k, 2) not in ("not sure", "not only")
        return False

    def _base(self, index: int) -> bool:
        at, please = self._skip_adverbs(index - 1)
        start = self._clause_start(index)
        before = self.word(at)
        if before in words.NEGATIONS:
            return before in ("not",) and self.word(at - 1) == "why"
        if please:
            if before in ("to", "can", "should", "must", "could", "will", "or", "and") and before not in ("or", "and"):
                pass
            elif before in ("or", "and") and self._negated(start, at):
                return self._after_but(start, at)
            else:
                return not (before in words.WE)
        if at < 0 or before in _BREAKS or before == "," or before[0].isdigit() or before in ("-", "/", "#", "\u2022", "&", "step"):
            return not (before == "," and self._listed_we(at))
        if before in ("and", "or", "then", "but", "so", "else", "nor"):
            if self.word(at - 1) in ("and", "or", "but", ",") and before == "then":
                at -= 1
            return self._coordinated(at, start)
        if before == "to":
            return self._infinitive(at, start)
        if before in words.MODALS or before in ("do", "cannot"):
            return self._modal(at, start)
        if before in ("hesitate", "free", "afraid"):
            return True
        label = at - 1 if before in ("on", "the", "to") else at
        if self.word(label) in ("click", "select", "tap", "choose", "press", "hit", "selecting", "clicking"):
            return self.instructs(label, "ing" if self.word(label).endswith("ing") else "base")
        if before in _DETERMINERS:
            return False
        if before in words.WE | {"they", "you", "customers", "users", "who"} or self._subject_of(at):
            return self._advised(at, start)
        if self.word(start) in ("have", "let") and self.word(start + 1) in ("your", "the", "an", "a", "your") and at - start <= 5:
            return True
        if before in ("is", "do", "be") and any(self.word(j) in ("thing", "step", "way", "option", "need", "solution") for j in range(start, at)):
            return not self._negated(start, at)
        if before in ("better", "help", "best"):
            return before == "better"
        return self._missing_comma(at, start)

    def _after_but(self, start: int, at: int) -> bool:
        return any(self.word(k) in ("but", "instead", "hesitate") for k in range(start, at))

    def _listed_we(self, at: int) -> bool:
        """ "we may suspend the account, contact you": not looked at further; only "we will X, contact" is ours."""
        start = self._clause_start(at)
        return self.word(start) in ("we", "i") and self.word(start + 1) in words.MODALS and not any(self.word(k) == "you" for k in range(start, at))

    def _coordinated(self, at: int, start: int) -> bool:
        if at == start:
            # ", or contact us": what the clause before it says decides.
            previous = self._clause_start(start - 1) if start >= 2 else start
            head = self.word(previous)
            if head in ("we", "it", "they", "he", "she", "our") and self.word(at) in ("and", "or") and head != "they":
                return False
            if self.word(at) in ("or", "nor", "and") and self.word(previous) in ("don't", "never", "not") and not self._after_but(previous, at):
                return self.word(at) == "and"
            return True
        first = self.word(start)
        skip = start
        while self.word(skip) in words.ADVERBS | {"and", "or", "but", "so"} and skip < at:
            skip += 1
        first = self.word(skip)
        if first in words.SUBORDINATORS and first not in ("should",) or self.phrase(skip, 2) == "in case":
            if self.word(at) == "then":
                return True
            subject_then_verb = not any(self.word(k) in ("please", "just", "simply", "kindly") for k in range(at, at + 3))
            return not subject_then_verb or self._second_clause(skip, at)
        if self._negated(start, at):
            if self.word(at) in ("or", "nor"):
                return False
            if self.word(at) == "and":
                return "hesitate" in self.phrase(start, at - start) or self.word(skip) in ("do", "don't", "never", "stop", "avoid") or any(self.word(k) in ("please",) for k in range(start, at))
        if first in words.WE - {"who"} and not any(self.word(k) in ("you", "your") and self.word(k + 1) in words.MODALS for k in range(start, at)):
            return first in ("we", "we'd") and any(self.word(k) in ("recommend", "suggest", "advise", "ask", "encourage") for k in range(start, at))
        if first in ("to", "how", "who"):
            return first == "to" and self._infinitive(skip, skip)
        for k in range(at - 1, start - 1, -1):
            if self.word(k) in ("will", "would", "may", "might") and not any(self.word(j) in words.CUSTOMERS for j in range(start, k)):
                return False
            if self.word(k) == "to" and self.word(k - 1) in ("how", "able", "want", "wants", "when") and self.word(start) in ("if", "when"):
                return False
        return True

    def _second_clause(self, start: int, at: int) -> bool:
        """ "If it fails restart it or contact us": a verb before the conjunction is itself an instruction."""
        return any(
            words.VERBS.get(self.word(k), ("", ""))[1] == "base" and self._missing_comma(k - 1, start) for k in range(start + 2, at)
        )

    def _infinitive(self, at: int, start: int) -> bool:
        """The verb stands after "to": what governs the infinitive decides."""
        k, please = self._skip_adverbs(at - 1)
        if k < start:
            # "To contact us, call 0800 …": the way is told, and it leads to us.
            return self._purpose(at)
        governor = self.word(k)
        if governor == "having" and self.word(k - 1) in ("from", "without", "avoid", "not"):
            return False
        if governor in ("how", "when", "where", "who", "whom", "whether", "what", "way", "ways", "reason", "reasons", "number", "address", "form", "order", "used", "link", "button"):
            return False
        if governor in ("you", "customers", "users", "members", "them", "anyone", "everyone", "owners", "people") or (k > start and self.word(k - 1) in ("ask", "your", "have", "the", "their")):
            asked = [self.word(j) for j in range(max(start, k - 5), k)]
            if any(word in words.ASKING for word in asked):
                if any(word in ("will", "may", "might", "'ll", "we'll", "would", "can", "to") for word in asked) and "please" not in asked:
                    return False
                if self._negated(start, k) or self.word(start) in ("if", "when"):
                    return "ask" in asked and not self._negated(start, k) and self.word(start) not in ("if", "when", "unless")
                return not any(word in ("allow", "allows", "want", "would") for word in asked)
            return governor in ("you",) and self.word(k - 1) in ("for",) and False
        if governor in ("is", "are", "be", "step", "steps", "solution", "action") or governor in words.INSTRUCTING:
            if self._negated(start, at):
                return False
            if governor in ("try", "want", "wish", "like", "need", "needs", "have", "able", "going", "prefer", "choose", "decide", "time") and self._subordinate(self._subject(k, start), start):
                return False
            if governor in ("want", "wish", "like", "going", "needs", "try", "able"):
                return any(self.word(j) in ("may", "might", "can", "could", "should", "will", "you'll", "would") and self.word(j - 1) not in ("if",) for j in range(start, k)) and not (
                    self.word(start) in ("if", "when") and not self._missing_comma(k, start)
                ) or (governor == "needs" and self.word(start) not in ("if", "when"))
            if governor in ("have", "need", "has", "needs", "ought") and self.word(k - 1) in ("we", "i", "it", "we'll"):
                return False
            if governor in ("is", "are", "be") and any(self.word(j) in ("way", "ways", "option", "options", "step", "thing", "best", "choice", "solution", "only", "recommendation", "advice") for j in range(start, k)):
                return True
            if governor in ("is", "are", "be"):
                return False
            if governor in ("time", "like", "opportunity"):
                return False
            return True
        if governor in words.NEGATIONS or self._negated(start, at):
            return False
        if governor in ("and", "or") or governor in _SOFT_BREAKS:
            # "to cancel, or to contact us"
            return False
        if please:
            return True
        # "ask your administrator to contact us"; "use the link below to contact support"
        if any(self.word(j) in ("ask", "have", "get", "tell", "let") for j in range(start, k)) and self.word(start) not in ("if", "when", "we", "how"):
            return True
        return self._leads_here(start, k)

    def _leads_here(self, start: int, end: int) -> bool:
        """ "Use the link below to contact support", "click Help to chat with us": an imperative whose purpose is to reach us."""
        k = start
        while self.word(k) in words.ADVERBS and k < end:
            k += 1
        if self.word(k) in _WAYS and not self._negated(start, end):
            return True
        for j in range(start, end):
            if self.word(j) in _WAYS and self.word(j - 1) in words.MODALS | {"to", "please"} and any(self.word(i) in ("you", "customers", "users") for i in range(start, j)):
                return self.word(start) not in ("if", "when", "before", "after") and not self._negated(start, end)
        return False

    def _purpose(self, at: int) -> bool:
        """ "To contact us, …": an instruction follows the comma."""
        for k in range(at + 1, min(at + 25, len(self.tokens))):
            if self.word(k) in (",", ":"):
                after = k + 1
                while self.word(after) in words.ADVERBS:
                    after += 1
                if self.word(k) == ":":
                    return True
                if self.word(after) == "you":
                    return self.word(after + 1) in ("can", "may", "should", "must", "need", "will", "have", "could")
                return self.word(after) in _WAYS or (self.word(after) in words.VERBS and words.VERBS[self.word(after)][1] == "base")
            if self.word(k) in _BREAKS:
                return False
        return False

    def _subject(self, index: int, start: int) -> int:
        """The index of the pronoun or noun that stands before the verb group which ends at the token."""
        k = index
        while k > start and self.word(k) not in words.WE | words.CUSTOMERS:
            k -= 1
        return k

    def _modal(self, at: int, start: int) -> bool:
        modal = self.word(at)
        if modal == "cannot":
            return False
        if modal == "do":
            return self.word(at - 1) not in ("not", "you", "we", "they", "i") and (at == 0 or self.word(at - 1) in _SOFT_BREAKS | words.ADVERBS | {"so"})
        k, _ = self._skip_adverbs(at - 1)
        if any(self.word(j) in words.NEGATIONS | {"one"} and self.phrase(j - 1, 2) != "any one" for j in (at - 1, at - 2, at + 1)) and not self._after_but(start, at + 2):
            if any(self.word(j) in words.NEGATIONS for j in (at - 1, at + 1)) or self.phrase(at - 2, 2) == "no one" or self.word(at - 2) in ("no", "never"):
                return False
        if modal in ("you'll", "you'd"):
            k = at
        subject = self.word(k) if k >= 0 else ""
        if subject in words.WE - {"who", "our"} or subject in ("which", "that", "this"):
            return False
        if modal in ("will", "'ll", "would", "may", "might", "shall") and modal not in ("you'll", "you'd"):
            if not any(self.word(j) in words.CUSTOMERS for j in range(max(start, k - 6), k + 1)):
                return False
            if modal in ("will", "would") and subject not in ("you", "customers", "users", "they"):
                return False
            if modal in ("will", "would"):
                return not self._subordinate(k, start) and subject == "you" and self.word(start) not in ("if", "when", "once")
        if k < start:
            # "can contact us" after a comma: "you, or anyone else, can contact us"; "Should you …" is a condition.
            return modal in ("can", "should", "must", "may") and start > 0
        if self.word(start) in ("we", "our") and subject not in ("you", "customers", "users", "they") and not any(self.word(j) == "you" for j in range(start, at)):
            return False
        if subject == "you" or subject in words.CUSTOMERS:
            if self._subordinate(k, start):
                return False
        elif self.word(start) in words.SUBORDINATORS - {"where", "as", "because", "since"}:
            return False
        head = [self.word(j) for j in range(start, k + 1)]
        if any(h in ("carrier", "courier", "driver", "driver's", "bank", "support", "agent", "agents", "representative", "representatives") for h in head) and "you" not in head:
            return False
        return True

    def _subject_of(self, at: int) -> bool:
        """Whether the token is a plural noun that the verb may have as its subject ("when customers contact us")."""
        return self.word(at) in words.CUSTOMERS

    def _advised(self, at: int, start: int) -> bool:
        """ "we recommend you contact us", "ask that your admin contact us"; otherwise "you contact us" only tells a case."""
        for k in range(at - 1, max(start - 1, at - 6), -1):
            if self.word(k) in ("recommend", "suggest", "advise", "ask", "insist", "request", "propose", "recommended", "suggested", "important", "essential", "have", "let", "imperative", "encourage", "sure", "ensure"):
                return not self._negated(start, k + 1) and self.word(start) not in ("if", "when", "before", "after")
        return False

    def _missing_comma(self, at: int, start: int) -> bool:
        """ "If the error persists contact support": a clause stands before the verb and no comma between."""
        opener = start
        while self.word(opener) in words.ADVERBS | {"and", "but", "or"} and opener < at:
            opener += 1
        between = [self.word(k) for k in range(opener + 1, at + 1)]
        if self.word(opener) in ("if", "when", "should", "once", "unless", "whenever", "in", "after", "because", "since"):
            finite = any(b in _FINITE or (len(b) > 4 and b.endswith(("s", "ed")) and not b.endswith("ss")) for b in between)
            return finite and len(between) >= 2 and between[-1] not in words.CUSTOMERS | _DETERMINERS | words.WE
        if self.word(opener) in ("for", "in", "with", "on", "at", "to", "questions", "problems", "issues", "regarding", "during", "outside", "from"):
            return len(between) >= 1 and between[-1] not in _DETERMINERS | words.CUSTOMERS | words.WE and self.word(at) not in _PREPOSITIONS
        return False

    def _gerund(self, index: int) -> bool:
        at, _ = self._skip_adverbs(index - 1)
        start = self._clause_start(index)
        host = self.word(at)
        if host in ("and", "or", ",") or (host in _SOFT_BREAKS and False):
            found = next((k for k in range(at - 1, max(-1, at - 14), -1) if self.word(k) in words.GERUND_HOSTS and self.word(k) != "through"), None)
            if found is None:
                return False
            at, host = found, self.word(found)
            start = self._clause_start(at)
        if host == "with" and self.word(at - 1) in ("start", "starts", "begin", "begins", "started", "starting"):
            return self.word(start) not in ("if", "when")
        if host == "of" and self.word(at - 1) in ("way", "option", "instead"):
            return False
        if host == "to" and self.word(at - 1) in ("addition",):
            return False
        if host not in words.GERUND_HOSTS:
            return False
        if host in ("by", "via", "through"):
            able = any(self.word(k) in words.MODALS and self.word(k - 1) == "you" and k > start + 2 for k in range(start, at))
            if self._negated(start, at) or (self.word(start) in words.SUBORDINATORS | {"how"} and not able):
                return False
            subject = next((self.word(k) for k in range(start, at) if self.word(k) in words.WE | {"you", "customers", "users"}), "")
            return subject not in ("we", "i", "he", "she") and not any(self.word(k) in ("protect", "verify") and self.word(k - 1) == "we" for k in range(start, at))
        if host in ("means", "prefer", "start", "begin", "begins", "keep", "consider", "considering") and self.word(at - 1) in ("we", "if", "when", "if you"):
            return False
        return not self._negated(start, at) and not (self.word(start) in ("if", "when") and host in ("try", "trying", "consider", "require", "requires", "recommended"))

    # ── passive, invitations ─────────────────────────────────────────────────────────────────────────────────────────────
    def passive(self) -> list[Referral]:
        """ "support should be contacted", "we can be reached at …", "questions should be directed to our help desk"."""
        if self.question:
            return []
        for k in range(2, len(self.tokens)):
            if self.word(k) not in _PASSIVES:
                continue
            be = k - 1
            while self.word(be) in words.ADVERBS:
                be -= 1
            if self.word(be) not in ("be", "being"):
                continue
            modal = be - 1
            while self.word(modal) in words.ADVERBS | {"to"}:
                modal -= 1
            start = self._clause_start(k)
            if self.word(modal) not in ("should", "must", "can", "may", "needs", "need", "has", "have", "shall", "could") or self._negated(start, k):
                continue
            if self.word(start) in words.SUBORDINATORS or any(w in self.phrase(start, k - start) for w in ("notice", "subpoena", "service of process", "courtesy cop")):
                continue
            if self.word(k) in _PASSIVE_OBJECT:
                subject = self.phrase(start, modal - start)
                if subject == "we" and _has_channel(self.text, self.links):
                    return [Referral(self.tokens[start].start, self.tokens[k].end, "contact", "", True, self.channels(start, k + 1, "contact"))]
                for first in range(start, modal):
                    who = self._one(first, True)
                    if who is not None and who.end == modal and who.kind in ("team", "name") and who.support and not who.weak:
                        return [Referral(self.tokens[first].start, self.tokens[k].end, "contact", who.name, True, self.channels(first, k + 1, "contact"), True)]
            for ahead in range(k + 1, min(k + 16, len(self.tokens))):
                if self.word(ahead) in ("to", "from", "through", "via", "at", "with", "by"):
                    who = self.addressee(ahead + 1, contact=False)
                    if who is None and self.word(ahead + 1) == ":":
                        who = self.addressee(ahead + 2, contact=False)
                    if who is not None and who.kind in ("team", "address", "us") or (who is not None and who.kind == "name" and who.support):
                        if who.kind == "us" and (self.word(ahead) != "to" or self.word(k) not in ("directed", "addressed", "reported", "sent", "submitted", "forwarded", "raised", "made")):
                            continue
                        if who.kind == "us" and not any(w in self.phrase(start, k - start) for w in ("question", "quer", "request", "complaint", "enquir", "inquir", "issue", "problem", "report", "claim", "dispute", "concern")):
                            continue
                        return [Referral(self.tokens[k].start, self.tokens[who.end - 1].end, "contact", who.name, who.support, self.channels(k, who.end, "contact"))]
                if self.word(ahead) in _SOFT_BREAKS:
                    break
        return []

    def invitation(self) -> list[Referral]:
        """ "our support team is happy to help": nobody is told to do anything, yet an assistant passes it on."""
        if self.question:
            return []
        for k in range(1, len(self.tokens) - 1):
            if self.word(k) not in ("is", "are"):
                continue
            after = k + 1
            while self.word(after) in words.ADVERBS | {"more", "than", "on", "standing", "all", "only", "here", "24/7"} and self.word(after) not in ("here",):
                after += 1
            if self.word(after) not in ("happy", "here", "available", "ready", "glad", "hand", "by", "delighted", "pleased", "happily"):
                continue
            start = self._clause_start(k)
            if self.word(start) in words.SUBORDINATORS or self._negated(start, k):
                continue
            for first in range(start, k):
                who = self._one(first, False)
                if who is not None and who.end == k and who.kind in ("team", "name") and who.support and not who.weak:
                    if self.word(after) == "available" and not any(self.word(j) in ("to", "help", "assist", "24/7", "answer", "support") for j in range(after, min(after + 5, len(self.tokens)))):
                        break
                    kind: Kind = "contact" if _has_channel(self.text, self.links) else "invitation"
                    return [Referral(self.tokens[first].start, self.tokens[after].end, kind, who.name, True, self.channels(first, after + 1, kind), True)]
        return []

    # ── channels ─────────────────────────────────────────────────────────────────────────────────────────────────────────
    def channels(self, index: int, end: int, kind: Kind) -> tuple[str, ...]:
        """The ways that the sentence gives from the verb on."""
        lemma = words.VERBS.get(self.word(index), ("", ""))[0]
        found = set()
        if kind in ("ticket", "form", "chat"):
            found.add(kind)
        if lemma in ("email", "e-mail", "mail"):
            found.add("email")
        if lemma in ("call", "phone", "telephone", "ring"):
            found.add("phone")
        if lemma in ("text", "dm", "whatsapp"):
            found.add("text")
        for token in self.tokens[index:]:
            word = token.text
            if _is_email(word) or word in ("email", "e-mail", "emailing", "mail"):
                found.add("email")
            elif _is_phone(word) or word in ("phone", "telephone", "call", "calling", "phoning", "helpline", "hotline", "number"):
                found.add("phone")
            elif word in ("form", "webform"):
                found.add("form")
            elif word in ("ticket", "portal", "tickets"):
                found.add("ticket")
            elif word in _CHAT_WORDS or word in ("messenger", "chatbot"):
                found.add("chat")
            elif word in ("whatsapp", "sms", "twitter", "facebook", "post", "store", "branch", "letter"):
                found.add("text")
        for link in self.links:
            target = link.target.lower()
            if target.startswith("mailto:"):
                found.add("email")
            elif target.startswith("tel:"):
                found.add("phone")
        return tuple(sorted(found))


def is_contact_target(target: str) -> bool:
    """Whether a link leads to a contact page, a support portal or an address of the publisher rather than to a page to read."""
    return _CONTACT_TARGET.search(target.lower()) is not None


def is_concrete(text: str, links: Sequence[Target]) -> bool:
    """Whether a sentence gives an address, a number, or a link to follow."""
    return _has_channel(text, links)


def _has_channel(text: str, links: Sequence[Target]) -> bool:
    if any(link.target.startswith(("mailto:", "tel:", "sms:")) or is_contact_target(link.target) for link in links):
        return True
    return any(_is_email(t.text) or _is_phone(t.text) or (t.text.startswith("http") and is_contact_target(t.text)) for t in tokens(text))


def addresses(text: str, links: Sequence[Target]) -> list[str]:
    """The addresses, numbers and links that a sentence gives, as written."""
    found = [t.raw for t in tokens(text) if _is_email(t.text) or _is_phone(t.text) or t.text.startswith("http")]
    return found + [link.target for link in links]


def same_address(a: str, b: str) -> bool:
    """Whether two addresses are one: numbers by their digits, everything else without scheme, case and final slash."""
    digits_a, digits_b = re.sub(r"\D", "", a), re.sub(r"\D", "", b)
    if len(digits_a) >= 6 and len(digits_b) >= 6 and "@" not in a + b and "://" not in a + b:
        return digits_a.endswith(digits_b[-9:]) or digits_b.endswith(digits_a[-9:])
    return _plain_address(a) == _plain_address(b)


def _plain_address(address: str) -> str:
    bare = re.sub(r"^(?:mailto:|tel:|https?://(?:www\.)?)", "", address.strip().lower())
    return bare.split("?")[0].rstrip("/.,")


def _is_email(word: str) -> bool:
    return ("@" in word and "." in word and len(word) > 5 and not word.startswith("http")) or "[at]" in word


def _domain(address: str) -> str:
    if address.startswith("http"):
        return address.split("/")[2] if address.count("/") >= 2 else ""
    for at in ("@", "[at]", "(at)"):
        if at in address:
            return address.rsplit(at, 1)[1].replace("[dot]", ".").replace("(dot)", ".").strip()
    return ""


def _is_phone(word: str) -> bool:
    return bool(word) and word[0] in "+(0123456789" and sum(c.isdigit() for c in word) >= 7 and all(c.isdigit() or c in "+(). -" for c in word)


def _statutory_address(word: str) -> bool:
    return word.startswith(("dpo@", "dpo[", "copyright@", "dmca@", "copyright[", "dmca["))


def _compound_help(word: str) -> bool:
    return word in ("helpdesk", "servicedesk", "customer-service", "customer-support")


def _support_at(phrase: Sequence[str], index: int) -> bool:
    return index > 0 and phrase[index] in words.SUPPORT_PAIRS.get(phrase[index - 1], ())


_STRONG = frozenset("contact email e-mail call phone telephone ring reach talk speak chat write get message text touch consult approach liaise connect".split())
_FORM_VERBS = frozenset(
    "fill complete use submit visit go see access open report disclose request send contact reach write return find click select apply ask tell share email message get".split()
)
_VIA_FORM_VERBS = frozenset("report disclose request submit send contact reach write ask share get apply tell email message".split())
_FORM_NOUNS = frozenset("form forms webform page portal".split())
_CHAT_VERBS = frozenset(
    "click tap press select open use hit choose launch find go visit try start begin initiate request join access see look type message call head make put send create ask".split()
)
_CHAT_WORDS = frozenset("chat chats livechat live-chat webchat web-chat chatbot chatbox chat-box chatting chat's".split())
_SENDING = frozenset("send submit forward direct address report email e-mail mail write refer request disclose escalate return".split())
_NOUNS_TOO = frozenset("email e-mail mail message phone request report question form call text support file log address".split())
_SUPPLIED = frozenset(
    "information details copy photo photos screenshot screenshots proof documents document logs log receipt receipts file files evidence feedback"
    " results bug bugs problem problems suggestions everything it them this errors following picture pictures image images video invoice bill id"
    " passport statement certificate number numbers address report reports form forms scan".split()
)
_WAYS = frozenset("use click tap press select choose go visit open follow fill complete see find call email write send scroll log sign navigate head submit type launch start request".split())
_NP_STOPS = frozenset(
    "to for with if when at in on by via through from and or so as of about regarding before after that which who where while because unless once since until"
    " using within during under over is are was were be been will can may should must would could has have had do does did not they you we it"
    " us our your their his her its this that's there here directly immediately today anytime again first then please including include"
    " instead also quoting providing stating asking explaining mentioning citing but than outside between without per toward towards upon well".split()
)
_NOT_PEOPLE = frozenset(
    "article articles page pages documentation docs guide guides request requests ticket tickets case cases email emails plan plans package contract"
    " button buttons option link tab agreement site website forum hours level levels tier contact center's request form forms portal file files code codes status".split()
)
_DETERMINERS = frozenset("a an the your our their his her its my this that these those no any some each every first main primary emergency of from per single direct business another".split())
_PREPOSITIONS = frozenset("of in on at for with from by about into over under".split())
_FINITE = frozenset("is are was were have has had do does did need needs can can't cannot could would want wish think see get don't doesn't didn't isn't aren't haven't hasn't still you're it's fails persists experience require believe notice wants".split())
_PASSIVES = frozenset(
    "contacted reached notified informed consulted emailed e-mailed called asked alerted requested ordered obtained arranged reported directed addressed"
    " sent submitted made raised forwarded cancelled canceled changed appealed required resolved done increased booked purchased activated enabled".split()
)
_PASSIVE_OBJECT = frozenset("contacted reached notified informed consulted emailed e-mailed called asked alerted".split())
_PUBLIC_PLACES = ("discord", "slack", "community", "forum", "github", "reddit", "telegram", "gitter", "stack overflow", "irc", "matrix", "mastodon")
_LEGAL = re.compile(r"\b(?:dmca|copyright|infring\w+|counter.notif\w+|takedown|have the right to)\b")
_SUPPORT_VARIABLE = re.compile(r"support|contact|mail|phone|help")
_NAME_VARIABLE = re.compile(r"company|brand|org|site\.name|app_?name|vendor_name")
_CLICKING = re.compile(r"(?i)(?:click|tap|select|choose|press|hit|clicking|selecting|>)\s+(?:on\s+)?(?:the\s+)?$")
_LABEL = re.compile(r"(?i)(?:contact|chat|email|call|message|ask|get in touch|live chat|talk|support|help|submit|open|send|need|start)\b[\w ]{0,30}")
_HELP = re.compile(
    r"\b(?:if|when|help|support|assistance|question|questions|issue|issues|problem|problems|trouble|stuck|contact|still|customer service|please|otherwise|team|agent|unable|can't|cannot)\b"
)
_CORNER = re.compile(r"\b(?:corner|bottom|lower|right-hand|left-hand|top right|this page|every page|our (?:website|site|app|page|home ?page)|on the (?:right|left)|in the app|help cent(?:er|re)|support page|screen|below)\b")
_CONTACT_TARGET = re.compile(
    r"^(?:mailto:|tel:|sms:)|contact|/support(?:[/#?]|$)|//support\.|//help\.[^/]+/?$|/requests?/new|zendesk|freshdesk|helpdesk|help-desk|servicedesk|service-desk|security/advisories/new|/ticket|jotform|typeform|forms\.gle|docs\.google\.com/forms|/form(?:s|/|$)|submit[-_]|support[-_](?:request|form|ticket)|get[-_]in[-_]touch|get[-_]help|cal\.com|calendly|/enquir|support[-_.]?email|email[-_.]?support|support-email"
)


def strongest(found: Sequence[Referral]) -> Referral | None:
    """The referral that stands for the sentence: an instruction before a request to tell something before an invitation."""
    order: dict[str, int] = {"contact": 0, "ticket": 0, "form": 0, "chat": 0, "tell": 1, "invitation": 2}
    return min(found, key=lambda r: (order[r.kind], r.start), default=None)


def sentences_with_links(start: int, end: int, marks: Iterator[tuple[int, int, str]]) -> list[Target]:
    """Links over a block's text as links over one of its sentences ``[start, end)``."""
    return [Target(max(a, start) - start, min(b, end) - start, target) for a, b, target in marks if a < end and start < b]
