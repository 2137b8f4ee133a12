"""Whom does it name? Us, a desk of ours, an address, an organisation by its name; or somebody else."""

from __future__ import annotations

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
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.places import Places
from kblint.rules.referral.teams import Teams
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Addressees(Teams, Places):
    """Reads whom a verb of contact names, from the token behind it on."""

    def addressee(self, index: int, contact: bool) -> Addressee | None:
        """Who is named from the token on; ``contact`` admits the weak words ("the team", "an agent").

        Where two are named ("your bank or our support team") it is us if either is.
        """
        found = self._named_by_words(index, contact)
        if found is None or found.kind == "other" or (found.kind == "name" and not found.support):
            return self._named_by_a_link(index) or self._named_by_an_address(index) or found
        return found

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
