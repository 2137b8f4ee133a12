"""Whom somebody works for by the address that is given with them, or to which their name links."""

from __future__ import annotations

from collections.abc import Sequence

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import domain, is_email, is_phone, is_placeholder, is_statutory
from kblint.rules.referral.model import Addressee, Target, Token
from kblint.rules.referral.surroundings import Surroundings
from kblint.rules.referral.tokens import SOFT_BREAKS


class ByAddress(Surroundings):
    """Reads a noun phrase together with the address that belongs to it."""

    def _named_by_an_address(self, index: int) -> Addressee | None:
        """ "the cluster admins at admins@acme.example": who works for whoever gives their address."""
        if self.word(index) not in ("the", "our"):
            return None
        for k in range(index + 1, min(index + 5, len(self.tokens))):
            if self.word(k) in words.ROLES and self.word(k + 1) in ("at", "on", "via", "(", ":"):
                given = self.word(k + 2)
                return Addressee(k + 1, "team") if is_phone(given) or (is_email(given) and _is_for_contact(given)) else None
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
        if target.startswith(("mailto:", "tel:")):
            return Addressee(end, "address") if _is_address_of(inside, target) else None
        capitals = [t for t in inside if t.raw != t.raw.lower()]
        if not capitals or any(t.text in words.KNOWN_OTHERS for t in inside) or not _CONTACT_PAGE.search(target):
            return None
        if "//" in target:
            # Of what site the page is shows elsewhere.
            return Addressee(end, "name", " ".join(t.raw for t in capitals if t.text not in words.PLAIN_CAPITALS), False)
        return Addressee(end, "team")

    def _begins_with_the_verb(self, start: int, index: int) -> bool:
        """Whether what begins at ``start`` is the verb before the token: "[contact Acme administrators](/contact)"."""
        return any(0 <= self.tokens[k].start - start <= 1 for k in range(max(index - 3, 0), index))

    def linked_domain(self, index: int) -> str:
        """The domain of the e-mail address that the link over the token leads to."""
        if not 0 <= index < len(self.tokens):
            return ""
        at = self.tokens[index].start
        return next((domain(_target(x)) for x in self.links if x.start <= at < x.end and "mailto:" in _target(x)), "")

    def _blank(self, index: int) -> int:
        """The index after "[FILL IN CONTACT EMAIL]", an address of ours that is still to be put in, or 0."""
        inside: list[str] = []
        for k in range(index + 1, min(index + 8, len(self.tokens))):
            if self.word(k) == "]":
                # "email [Email address]": what is to be put in is begun with a capital, what the reader has of their own is not.
                capitals = all(t.raw == t.raw.upper() for t in self.tokens[index + 1 : k]) or inside == ["email", "address"]
                ours = capitals or ("your" not in inside and not _BLANKS.isdisjoint(inside))
                return k + 1 if ours and len(inside) > 1 and not _WAYS_TO_US.isdisjoint(inside) else 0
            inside.append(self.word(k))
        return 0


_BLANKS = frozenset(("support", "contact", "our", "insert", "fill", "company", "business", "store", "help"))
_WAYS_TO_US = frozenset(("email", "e-mail", "address", "phone", "number", "telephone", "contact", "support"))
_SOMEBODY_ELSES = frozenset(("your", "their", "his", "her", "its", "my", "another", "any", "each", "whoever"))
# The page for contact itself, and no article about contacting a seller or a host.
_CONTACT_PAGE = expression(r"(?:^|/)(?:contact(?:[-_]?us|s)?|support|get[-_]?help)(?:\.(?:mdx?|html?|php|aspx?))?/?(?:[?#].*)?$")
_OTHERS = words.THIRD_NOUNS - words.OUR_PEOPLE
# Beside a name these say what its team is for: "Acme seller support".
_OTHERS_THAN_A_TEAM = _OTHERS - words.TEAM_ADJECTIVES


_POSTS = words.ROLES | words.PEOPLE


def _target(link: Target) -> str:
    return link.target.lower()


def _is_for_contact(address: str) -> bool:
    return not (is_statutory(address) or is_placeholder(address))


def _is_address_of(inside: Sequence[Token], target: str) -> bool:
    """Whether ``mailto:`` or ``tel:`` leads to one of ours, by the words of the link."""
    if target.startswith("mailto:?"):
        # "send it to [a colleague](mailto:?subject=…)"
        return False
    named = any(t.raw != t.raw.lower() for t in inside)
    # "[the charter organiser](mailto:charters@acme.example)": who holds a post is one of those who give the address.
    others = (_OTHERS_THAN_A_TEAM if named else _OTHERS) - _POSTS
    return others.isdisjoint(t.text for t in inside) and _is_for_contact(target.partition(":")[2])
