"""Whom does it name? Us, a desk of ours, an address, an organisation by its name; or somebody else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import (
    domain,
    is_contact_target,
    is_email,
    is_host,
    is_phone,
    is_placeholder,
    is_statutory,
    is_web_address,
)
from kblint.rules.referral.clause import Clauses
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.people import begins_a_person
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Addressees(Clauses):
    """Reads noun phrases after a verb of contact."""

    def addressee(self, index: int, contact: bool) -> Addressee | None:
        """Who is named from the token on; ``contact`` admits the weak words ("the team", "an agent").

        Where two are named ("your bank or our support team") it is us if either is.
        """
        found = self._named_by_words(index, contact)
        if found is None or found.kind == "other" or (found.kind == "name" and not found.support):
            return self._named_by_a_link(index) or self._named_by_an_address(index) or found
        return found

    def _office_by_name(self, index: int) -> Addressee | None:
        """ "your Acme office", "your nearest Acme regional office": whose name that is shows elsewhere."""
        at = index + 1
        while self.word(at) in ("local", "nearest", "regional"):
            at += 1
        names = []
        while at < len(self.tokens) and self._is_capital(at) and self.word(at) not in words.PLAIN_CAPITALS | words.KNOWN_OTHERS:
            names.append(self.tokens[at].raw)
            at += 1
        while self.word(at) in (
            "local",
            "nearest",
            "regional",
            "benefit",
            "benefits",
            "area",
            "state",
            "national",
            "district",
            "county",
        ):
            at += 1
        if names and self.word(at) in ("office", "offices", "branch", "representative", "rep", "coordinator"):
            return Addressee(at + 1, "name", " ".join(names), False)
        return None

    def place(self, index: int) -> Addressee | None:
        """ "the school office", "reception", "your coach", "any of the volunteers": a desk or a person of a place."""
        at = index
        whose = self.word(at)
        if self.phrase(at, 3) in ("any of the", "one of the"):
            at += 3
        elif self.phrase(at, 4) in ("any member of the", "a member of the", "one member of the"):
            at += 4
        elif whose in ("the", "your", "a", "an", "any"):
            at += 1
        elif whose != "reception" and self.phrase(at, 2) != "head office":
            return None
        for end in range(at, min(at + 4, len(self.tokens))):
            word = self.word(end)
            noun = singular(word)
            after = self.word(end + 1)
            last = not after or after in words.NP_STOPS | words.ADVERBS | {"know"} or not after[0].isalpha() or is_email(after)
            if last and (noun in words.PEOPLE | words.PLACES or (noun == "member" and end > at)):
                if after == "," and begins_a_person([t.raw for t in self.tokens[end + 2 : end + 4]]):
                    # "contact the director, Pat Doe, with your questions"
                    return Addressee(end + 1, "team")
                given = is_phone(self.word(end + 2)) or self.word(end + 2) == "support"
                if whose == "the" and after in ("at", "on") and given:
                    # "Phone the school on 01632 960123": whoever writes gives their own number.
                    return Addressee(end + 1, "team")
                if after in ("of", "that", "which", "who", "where") or (after == "at" and not is_email(self.word(end + 2))):
                    return None
                if self._belongs_elsewhere(end + 1) or (whose in ("a", "an", "any") and noun in words.PLACES):
                    return None
                if (
                    whose == "your"
                    and noun in words.PLACES | words.DESKS
                    and not {"local", "nearest", "regional"} & {self.word(k) for k in range(at, end)}
                ):
                    return None
                return Addressee(end + 1, "place", " ".join(singular(self.word(k)) for k in range(at, end + 1)))
            named = end == at and whose == "the" and word.isalpha() and self.word(end + 1) in ("office", "desk")
            if noun not in words.OF_A_PLACE | words.PLACES and (not named or word in words.NOT_OUR_OFFICES | words.THIRD_NOUNS):
                return None
        return None

    def _named_by_an_address(self, index: int) -> Addressee | None:
        """ "the cluster admins at admins@acme.example": who works for whoever gives their address."""
        if self.word(index) not in ("the", "our"):
            return None
        for k in range(index + 1, min(index + 5, len(self.tokens))):
            if self.word(k) in words.ROLES and self.word(k + 1) in ("at", "on", "via", "(", ":"):
                given = self.word(k + 2)
                named = is_email(given) and not (is_statutory(given) or is_placeholder(given))
                return Addressee(k + 1, "team") if named or is_phone(given) else None
            if self.word(k) in words.NP_STOPS or self.word(k) in SOFT_BREAKS:
                break
        return None

    def _named_by_a_link(self, index: int) -> Addressee | None:
        """ "send it to [Jo Doe](mailto:jo@acme.example)", "contact [Acme administrators](/contact)": where the link leads says whose they are."""
        if not self.links or self.word(index) in _SOMEBODY_ELSES:
            return None
        at = index + (self.word(index) in ("the", "our", "a", "an", "either"))
        if at >= len(self.tokens):
            return None
        first, before = self.tokens[at].start, self.tokens[index].start
        link = next((x for x in self.links if x.start <= first < x.end), None)
        if link is None or (link.start < before - 1 and not self._begins_with_the_verb(link.start, index)):
            return None
        inside = [t for t in self.tokens[at:] if t.start < link.end]
        end, target = at + len(inside), link.target.lower()
        nouns = {t.text for t in inside}
        if target.startswith(("mailto:", "tel:")):
            if target.startswith("mailto:?"):
                # "send it to [a colleague](mailto:?subject=…)"
                return None
            address = target.partition(":")[2]
            named = any(t.raw != t.raw.lower() for t in inside)
            others = nouns & words.THIRD_NOUNS - words.OUR_PEOPLE - (words.TEAM_ADJECTIVES if named else frozenset())
            return None if others or is_statutory(address) or is_placeholder(address) else Addressee(end, "address")
        if not any(t.raw != t.raw.lower() for t in inside) or words.KNOWN_OTHERS & nouns:
            return None
        if not _CONTACT_PAGE.search(target):
            return None
        if "//" in target:
            names = [t.raw for t in inside if t.raw != t.raw.lower() and t.text not in words.PLAIN_CAPITALS]
            return Addressee(end, "name", " ".join(names), False)
        return Addressee(end, "team")

    def _begins_with_the_verb(self, start: int, index: int) -> bool:
        """Whether what begins at ``start`` is the verb before the token: "[contact Acme administrators](/contact)"."""
        return any(0 <= self.tokens[k].start - start <= 1 for k in range(max(index - 3, 0), index))

    def linked_domain(self, index: int) -> str:
        """The domain of the e-mail address that the link over the token leads to."""
        if not 0 <= index < len(self.tokens):
            return ""
        at = self.tokens[index].start
        return next((domain(x.target.lower()) for x in self.links if x.start <= at < x.end and "mailto:" in x.target.lower()), "")

    def _named_by_words(self, index: int, contact: bool) -> Addressee | None:
        first = self._one(index, contact)
        if first is not None and (first.kind not in ("other", "name") or (first.kind == "name" and first.support)):
            return first
        seen = first.end if first is not None else index + 1
        for ahead in range(seen, min(seen + 6, len(self.tokens))):
            word = self.word(ahead)
            if word in ("or", "and"):
                second = None if self.word(ahead + 1) in words.VERBS else self._one(ahead + 1, contact)
                if second is not None and second.kind == "other" and first is not None and self.word(index) == "the":
                    # "the Crew or Crew Host": a role, whatever its capital.
                    return second
                if (
                    second is not None
                    and second.kind != "other"
                    and not second.weak
                    and (second.kind != "name" or second.support or first is not None)
                ):
                    return second
                continue
            if (
                word in SOFT_BREAKS - {",", "/"}
                or (word in words.VERBS and word != "contact")
                or (word in words.NP_STOPS and word not in ("the", "our"))
            ):
                break
        if (first is None and self.other(index)) or (first is not None and first.kind == "other"):
            return self._or_us(index) or first or Addressee(index + 1, "other")
        return first

    def _or_us(self, index: int) -> Addressee | None:
        """ "the shop where you bought it or our customer support": us, however much is said of the other first."""
        for k in range(index, min(index + 16, len(self.tokens))):
            if self.word(k) == "or" and self.word(k + 1) in ("us", "our"):
                ours = self._one(k + 1, contact=True)
                return ours if ours is not None and ours.kind in ("us", "team") else None
            if self.word(k) == "or" and self.linked_domain(k + 1):
                # "your host (or [Acme support](mailto:help@acme.example))"
                return self._named_by_a_link(k + 1)
            if self.word(k) in BREAKS - {"("}:
                return None
        return None

    def other(self, index: int) -> bool:
        """Whether the phrase from the token on names somebody else."""
        if self.word(index) in ("your", "their", "his", "her", "its", "my"):
            return True
        for ahead in range(index, min(index + 7, len(self.tokens))):
            word = self.word(ahead)
            if (
                word in words.THIRD_NOUNS
                or word.removesuffix("'s") in words.THIRD_NOUNS
                or word.removesuffix("s'") in words.THIRD_NOUNS
                or word.endswith("s'")
            ):
                return True
            if word in SOFT_BREAKS - {"/", "-"} or word in words.NP_STOPS:
                return False
        return False

    def named(self, index: int) -> bool:
        """Whether a name stands at the token, with or without an article before it."""
        at = index + 1 if self.word(index) in ("the", "a", "an") else index
        return (
            at < len(self.tokens)
            and self.tokens[at].raw[:1].isupper()
            and self.word(at) not in words.PLAIN_CAPITALS
            and not is_email(self.word(at))
        )

    def _one(self, index: int, contact: bool) -> Addressee | None:
        if index >= len(self.tokens):
            return None
        word = self.word(index)
        if word == "[" and (blank := self._blank(index)):
            return Addressee(blank, "address")
        if word in ("either", "both", "also", "directly", "only", "(", "[", "#", "\u00a4"):
            return self._one(index + 1, contact) if index + 1 < len(self.tokens) and word != self.word(index + 1) else None
        alone = word == "me" and contact and self._is_one_person(index)
        if word == "us" or alone:
            after = self.word(index + 1)
            if after in words.UI_NOUNS and self.word(index + 2) not in ("us",):
                return None
            return Addressee(index + 1, "us")
        if word == "the" and is_email(self.word(index + 1)):
            # "to the refunds@acme.example address"
            return self._one(index + 1, contact)
        if is_email(word):
            return None if is_statutory(word) or is_placeholder(word) else Addressee(index + 1, "address")
        if word.startswith("http") or is_web_address(word):
            return Addressee(index + 1, "address") if is_contact_target(word) else None
        if is_phone(word):
            return Addressee(index + 1, "address")
        if word in ("someone", "somebody", "anyone", "one", "any", "member", "members", "a", "an", "the"):
            # "one of our agents", "someone on our team"
            for ahead in range(index, min(index + 5, len(self.tokens))):
                if self.word(ahead) == "our" and self.word(ahead - 1) in ("of", "from", "on", "in", "with", "at"):
                    ours = self._one(ahead, contact)
                    # "one of our pharmacists"
                    return ours or (Addressee(ahead + 2, "team") if contact and ahead + 1 < len(self.tokens) else None)
                if self.word(ahead) in ("your", "their"):
                    break
        if word in ("their", "his", "her", "its", "my"):
            return Addressee(index + 1, "other")
        if word == "your":
            # "your local customer service" is ours; "your support team" is the reader's own.
            for ahead in range(index + 2, min(index + 5, len(self.tokens))):
                if self.word(ahead - 1) == "customer" and self.word(ahead) in ("service", "services", "care", "support"):
                    return Addressee(ahead + 1, "team")
                if self.word(ahead - 1) in words.NP_STOPS or self.word(ahead - 1).removesuffix("'s") in words.THIRD_NOUNS - {
                    "customer"
                }:
                    break
            return self._office_by_name(index) or Addressee(index + 1, "other")
        if word == "our":
            return self._ours(index)
        if (
            contact
            and word in ("mr", "mrs", "ms", "miss", "mx", "herr", "frau")
            and self._is_capital(index + 1 + (self.word(index + 1) == "."))
        ):
            # "speak to Mrs Okafor": nobody else's people are called so.
            return Addressee(index + 2 + (self.word(index + 1) == "."), "team")
        team = self._team(index, contact)
        if team is None and contact and is_host(word):
            # "contact acme.example": what a company calls itself by its site.
            return Addressee(index + 1, "name", self.tokens[index].raw, False)
        return team

    def _blank(self, index: int) -> int:
        """The index after "[FILL IN CONTACT EMAIL]", an address of ours that is still to be put in, or 0."""
        inside: list[str] = []
        for k in range(index + 1, min(index + 8, len(self.tokens))):
            if self.word(k) == "]":
                capitals = all(t.raw == t.raw.upper() for t in self.tokens[index + 1 : k])
                ours = capitals or ("your" not in inside and not _BLANKS.isdisjoint(inside))
                return k + 1 if ours and len(inside) > 1 and not _WAYS_TO_US.isdisjoint(inside) else 0
            inside.append(self.word(k))
        return 0

    def _is_one_person(self, index: int) -> bool:
        """ "please contact me", "contact me to place an order": whoever writes as one person, and not the label of a button."""
        verb = index - 1
        while self.word(verb) in ("to", "with", "out", "touch", "in"):
            verb -= 1
        before = verb - 1
        while self.word(before) in ("to", "always", "also", "directly"):
            before -= 1
        if self.word(before) in ("please", "kindly", "may", "can", "should", "must", "free", "hesitate"):
            return True
        if self.word(verb) in ("shoot", "drop", "send", "give", "pop") and any(
            self.word(k) in words.MESSAGE_NOUNS for k in range(index, index + 4)
        ):
            # "Send me an e-mail when it is done" is what a screen lets its reader choose; a line is dropped by people alone.
            return (
                self.word(verb) in ("drop", "shoot", "pop")
                or self.word(index + 2) in ("line", "shout", "ring", "bell", "buzz")
                or (self.word(verb) == "give" and self.word(index + 2) == "call")
                or _IF_YOU.search(self.folded) is not None
                or self.concrete
            )
        if self.word(verb) == "let" and self.word(index + 1) == "know" and _IN_NEED.search(self.folded):
            # "let me know if you have any questions"
            return self.word(before) not in words.CUSTOMERS | words.NEGATIONS | words.CLICKING
        if self.word(verb) not in _IN_PERSON or self.word(before) in words.CLICKING | {"the"}:
            return False
        if self.word(before) in words.CUSTOMERS | words.THIRD_NOUNS and not any(
            self.word(k) in words.ADVISING - {"have", "let"} for k in range(before - 4, before)
        ):
            # "have the seller contact me"
            return False
        # "Email me when it is done" is what a screen lets its reader choose.
        choice = self.word(verb) in words.CALLING or (self.word(verb) == "contact" and self._is_capital(verb))
        return not choice or self.word(index + 1) in _FOLLOWING_ME

    def _is_capital(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].raw[:1].isupper()

    def _ours(self, index: int) -> Addressee | None:
        end = index + 1
        while (
            end < len(self.tokens)
            and end < index + 9
            and (self.word(end) not in words.NP_STOPS or self.phrase(end, 2) == "and safety")
            and self.word(end) not in SOFT_BREAKS - {"/", "-"}
        ):
            end += 1
        phrase = [self.word(k) for k in range(index + 1, end)]
        while phrase and phrase[-1] in (
            "directly",
            "immediately",
            "today",
            "anytime",
            "now",
            "first",
            "again",
            "here",
            "below",
            "right",
            "away",
            "straight",
            "know",
        ):
            phrase.pop()
        if not phrase:
            return None
        joined = " ".join(phrase)
        if any(s in joined for s in words.STATUTORY):
            return Addressee(end, "other")
        if phrase[-1] in ("number", "numbers", "email", "e-mail", "inbox", "mailbox") and support_at(phrase, len(phrase) - 2):
            # "our customer service number"
            return Addressee(index + 1 + len(phrase), "team")
        head = phrase[-1]
        support = (
            support_at([*phrase], len(phrase) - 1)
            or head in words.WEAK_HEADS
            or head in words.SUPPORT_NOUNS
            or head in _DESKS
            or head in words.OUR_PEOPLE | {"people", "folks", "crew", "guys"}
            # "our security contact"
            or (head in ("contact", "contacts") and len(phrase) > 1 and phrase[-2] in words.WEAK_MODIFIERS)
        )
        if not support:
            at = next(
                (
                    k
                    for k in range(len(phrase))
                    if phrase[k] in words.SUPPORT_NOUNS
                    or phrase[k]
                    in ("team", "desk", "staff", "department", "specialists", "experts", "advisors", "agents", "representatives")
                ),
                None,
            )
            if at is None or any(p in words.OUR_THIRD for p in phrase[:at]):
                return (
                    Addressee(index + 1 + len(phrase), "other")
                    if any(p in words.OUR_THIRD or p in words.THIRD_NOUNS for p in phrase)
                    else None
                )
            while at + 1 < len(phrase) and phrase[at + 1] in words.WEAK_HEADS | words.SUPPORT_NOUNS | _DESKS:
                at += 1
            phrase = phrase[: at + 1]
        if head in words.WEAK_HEADS and phrase[0] in ("partner", "partners", "community"):
            return None
        return Addressee(index + 1 + len(phrase), "team")

    def _team(self, index: int, contact: bool) -> Addressee | None:
        """ "support", "the Acme help desk", "customer service", "an agent", "Acme"."""
        start = index
        determiner = self.word(start) if self.word(start) in ("the", "a", "an", "this", "any", "one", "another") else ""
        if determiner:
            start += 1
        end = start
        while end < len(self.tokens) and end < start + 8:
            word = self.word(end)
            if (word in words.NP_STOPS and self.tokens[end].raw != "IT") or word in SOFT_BREAKS - {"/"}:
                break
            end += 1
        phrase = [self.word(k) for k in range(start, end)]
        if not phrase or phrase[0] == "/" or self.phrase(end, 2) == "( )":
            return None
        joined = " ".join(phrase)
        if any(s in joined for s in words.STATUTORY):
            return Addressee(end, "other")
        if "/" in phrase[0] and not words.SUPPORT_NOUNS.isdisjoint(phrase[0].split("/")):
            # "Support/Sales"
            return Addressee(start + 1, "team")
        if self.phrase(start, 3) == "member of staff":
            return Addressee(start + 3, "team")
        if contact and self.phrase(start, 3) == "member of the":
            return self._team(start + 2, contact)
        last = -1
        for k in range(len(phrase)):
            bare = phrase[k].removesuffix("'s")
            if (
                bare in words.SUPPORT_NOUNS
                or support_at(phrase, k)
                or (phrase[k] in words.WEAK_HEADS and last == k - 1 and last >= 0)
            ):
                last = k
        weak = False
        if last < 0 and contact:
            for k in range(len(phrase)):
                if phrase[k] in words.WEAK_HEADS:
                    last, weak = k, True
        if last >= 0:
            modifiers = phrase[:last]
            names = [
                self.tokens[start + k].raw
                for k in range(last)
                if self.tokens[start + k].raw[:1].isupper()
                and phrase[k].removesuffix("'s") not in words.PLAIN_CAPITALS
                and not (weak and phrase[k] in words.OFFICE_WORK and phrase[last] in words.OFFICES)
            ]
            if weak and phrase[last] in words.OF_THINGS and words.OFFICE_WORK.isdisjoint(modifiers):
                return None
            if not names and phrase[max(last - 1, 0)] in ("front", "reception"):
                # "Ask at the front desk": that of wherever the reader is.
                return None
            third = [
                m
                for m in modifiers
                if (m.removesuffix("'s") in words.THIRD_NOUNS or m.endswith("s'")) and m not in words.TEAM_ADJECTIVES
            ]
            if (
                third
                and determiner in ("", "the")
                and _is_title(self.tokens[start + k].raw for k in range(last))
                and not modifiers[-1].endswith(("'s", "s'"))
            ):
                # "Blue Garage support": whose name that is shows elsewhere.
                return Addressee(start + last + 1, "name", " ".join(names), False)
            if third or (modifiers and modifiers[-1].endswith(("'s", "s'")) and not names):
                return Addressee(start + last + 1, "other")
            here = self.word(start + last + 1) in ("on", "in") and self.word(start + last + 2) in words.COMMUNITIES
            if phrase[0] == "it" and not (determiner == "the" and (here or phrase[last] in ("desk", "helpdesk", "servicedesk"))):
                # IT support is the reader's employer's, unless it is the desk of whoever writes.
                return Addressee(start + last + 1, "other")
            if any(m in words.LICENSED for m in modifiers):
                return Addressee(start + last + 1, "other")
            if not contact and modifiers and modifiers[-1] in ("human", "live", "real"):
                return None
            if (
                not determiner
                and modifiers
                and not weak
                and modifiers[0] in words.VERBS
                and modifiers[0] not in words.WEAK_MODIFIERS
            ):
                return None
            if (
                not determiner
                and not weak
                and any(
                    m not in words.PLAIN_CAPITALS and m.isalpha() and not self.tokens[start + k].raw[:1].isupper()
                    for k, m in enumerate(modifiers)
                )
                and not contact
            ):
                return None
            if weak and names and phrase[last] in ("department", "office", "staff", "person"):
                return Addressee(start + last + 1, "other")
            if weak and phrase[last] == "person" and self._is_whoever(start + last + 1):
                return Addressee(start + last + 1, "other")
            if weak and self.word(start + last + 1) in ("that", "which", "where", "who"):
                # "the office that issued it"
                return Addressee(start + last + 1, "other")
            if weak and phrase[last] in words.SOMEBODY and self._is_like_the_reader(start + last + 1):
                return Addressee(start + last + 1, "other")
            if weak:
                unknown = [
                    m
                    for k, m in enumerate(modifiers)
                    if m not in words.WEAK_MODIFIERS
                    and not (m in words.OFFICE_WORK and phrase[last] in words.OFFICES)
                    and m not in ("of", "and", "&", "/")
                    and not self.tokens[start + k].raw[:1].isupper()
                ]
                if unknown or (
                    not determiner
                    and phrase[last] in ("team", "person", "human", "office", "agent", "representative", "department")
                    and not names
                    and not modifiers
                    and phrase[last] != "staff"
                ):
                    return None
                if determiner == "a" and phrase[last] in ("person", "team", "consultant", "colleague") and not modifiers:
                    return None
            if self._belongs_elsewhere(start + last + 1):
                return Addressee(start + last + 1, "other")
            if (
                phrase[last] in ("support",)
                and self.word(start + last + 1) in ("for",)
                and self.other(start + last + 2)
                and self.word(start + last + 2) not in ("your", "its", "their")
            ):
                return Addressee(start + last + 1, "other")
            after = self.word(start + last + 1)
            if phrase[last] in ("support", "service", "services") and after in words.NOT_PEOPLE | words.THING_NOUNS:
                return None
            name = " ".join(n.removesuffix("'s").removesuffix("'S") for n in names)
            return Addressee(start + last + 1, "name" if name else "team", name, True, weak)
        names = []
        if phrase[0] == "it" or phrase[0] in words.TYPED:
            return None
        for k in range(len(phrase)):
            raw = self.tokens[start + k].raw
            if not raw[:1].isupper() or phrase[k] in words.MODALS:
                break
            names.append(raw)
        if names and contact:
            end = start + len(names)
            if (
                determiner in ("", "the")
                and _is_title(names)
                and (end == len(self.tokens) or self.word(end) in words.NP_STOPS | SOFT_BREAKS)
            ):
                if self.word(end) == "(" and self.word(end + 2) == ")" and self.tokens[end + 1].raw.isupper():
                    # "the National Lighthouse Service (NLS)"
                    return Addressee(end + 3, "name", f"{' '.join(names)} {self.tokens[end + 1].raw}", False)
                return Addressee(end, "name", " ".join(names), False)
            if any(n.casefold() in words.THIRD_NOUNS for n in names) or any(p in words.THIRD_NOUNS for p in phrase):
                return Addressee(start + len(names), "other")
            return Addressee(start + len(names), "name", " ".join(names).removesuffix("'s"), False)
        return None

    def _is_whoever(self, index: int) -> bool:
        """ "the person or team responsible for it": whoever that is."""
        return any(self.word(k) in ("responsible", "who", "that", "charge") for k in range(index, index + 4))

    def _is_like_the_reader(self, index: int) -> bool:
        """ "talk to someone just like you", "somebody you know": another customer, a friend."""
        return self.word(index + (self.word(index) in ("just", "else"))) in ("like", "you", "close", "near", "in")

    def _belongs_elsewhere(self, index: int) -> bool:
        """ "the support team of your bank", "customer service at the hotel"."""
        if self.word(index) not in ("of", "at", "from", "for", "in", "within", "on"):
            return False
        preposition = self.word(index)
        if self.phrase(index, 2) == "on board":
            return True
        if preposition == "for" and self.word(index + 1) == "your":
            return any(
                self.word(k)
                in ("provider", "client", "vendor", "bank", "host", "carrier", "isp", "registrar", "exchange", "wallet")
                for k in range(index + 2, min(index + 5, len(self.tokens)))
            )
        if self.word(index + 1) == "your" and preposition in ("of", "at", "within", "in", "from"):
            return any(
                self.word(k) in words.THIRD_NOUNS for k in range(index + 2, min(index + 5, len(self.tokens)))
            ) and self.word(index + 2) not in ("account", "app", "dashboard")
        if self.word(index + 1) in ("the", "their", "a", "that", "each", "whichever") or preposition in ("of", "at"):
            for k in range(index + 1, min(index + 5, len(self.tokens))):
                if self.word(k) in SOFT_BREAKS or is_email(self.word(k)):
                    return False
                if self.word(k).removesuffix("'s") in words.THIRD_NOUNS and self.word(k) not in (
                    "app",
                    "site",
                    "website",
                    "platform",
                    "account",
                    "system",
                    "label",
                ):
                    return True
                if self.word(k) in words.KNOWN_OTHERS:
                    return True
        return False

    def _any(self, nouns: frozenset[str], start: int, end: int) -> bool:
        return any(self.word(k) in nouns for k in range(start, end))

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

    @cached_property
    def _names_nobody_else(self) -> bool:
        """Whether the sentence has no noun for anybody but the customer and us."""
        return not any(t.text in words.THIRD_NOUNS for t in self.tokens)

    def _third(self, index: int) -> bool:
        """Whether a noun for somebody else stands at the token or right behind it."""
        return any(self.word(k).removesuffix("'s") in words.THIRD_NOUNS for k in range(index, index + 3))


_BLANKS = frozenset(("support", "contact", "our", "insert", "fill", "company", "business", "store", "help"))
_WAYS_TO_US = frozenset(("email", "e-mail", "address", "phone", "number", "telephone", "contact", "support"))
_IN_PERSON = words.WRITTEN | words.BY_TELEPHONE | {"reach", "get", "text", "message"}
_IN_NEED = expression(
    r"\bif (?:you have|there are|you run into|you need|anything|something|you get stuck|you're stuck|you are stuck)\b"
)
# What a screen lets its reader choose says "if I …".
_IF_YOU = expression(r"\bif you(?:'re| are| have| need| want| get| run)\b")
_FOLLOWING_ME = frozenset(("at", "by", "for", "if", "with", "before", "to", "on", "first", "directly", "prior"))
_SOMEBODY_ELSES = frozenset(("your", "their", "his", "her", "its", "my", "another", "any", "each", "whoever"))
# The page for contact itself, and no article about contacting a seller or a host.
_CONTACT_PAGE = expression(r"(?:^|/)(?:contact(?:[-_]?us|s)?|support|get[-_]?help)(?:\.(?:mdx?|html?|php|aspx?))?/?(?:[?#].*)?$")
_DESKS = frozenset({"desk", "centre", "center", "line", "service", "services", "care"})


def _is_title(names: Iterable[str]) -> bool:
    """Whether these are the words of a name, more than one of them, and not all of them nouns for somebody else."""
    written = list(names)
    return (
        len(written) > 1
        and all(n[:1].isupper() and not n.endswith(("'s", "s'")) for n in written)
        and words.KNOWN_OTHERS.isdisjoint(n.casefold() for n in written)
        and not {n.casefold() for n in written} & words.THIRD_NOUNS - words.IN_NAMES
        and any(n.casefold() not in words.IN_NAMES for n in written)
    )


def singular(word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare.endswith("ches") or bare.endswith("ies"):
        return bare[:-2] if bare.endswith("ches") else bare[:-3] + "y"
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare


def support_at(phrase: Sequence[str], index: int) -> bool:
    return index > 0 and phrase[index] in words.SUPPORT_PAIRS.get(phrase[index - 1], ())
