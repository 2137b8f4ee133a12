"""Addresses, numbers and links: what is one, whose it is said to be, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.rules.referral.model import Target
from kblint.rules.referral.tokens import tokens


def is_contact_target(target: str) -> bool:
    """Whether a link leads to a contact page, a support portal or an address of the publisher rather than to a page to read."""
    return _CONTACT_TARGET.search(target.lower()) is not None


def is_concrete(text: str, links: Sequence[Target]) -> bool:
    """Whether a sentence gives an address, a number, or a link to a way of contact."""
    if any(link.target.startswith(("mailto:", "tel:", "sms:")) or is_contact_target(link.target) for link in links):
        return True
    return _may_give_one(text) and any(
        is_email(t.text) or is_phone(t.text) or (t.text.startswith("http") and is_contact_target(t.text)) for t in tokens(text)
    )


def _may_give_one(text: str) -> bool:
    """Whether an address or a number can stand in a sentence at all: the cheap test before it is read as tokens."""
    folded = fold(text)
    return "@" in folded or "http" in folded or "[at]" in folded or len(_DIGIT.findall(folded)) >= OF_A_NUMBER


def addresses(text: str, links: Sequence[Target]) -> list[str]:
    """The addresses, numbers and links that a sentence gives, as written."""
    found = (
        [t.raw for t in tokens(text) if is_email(t.text) or is_phone(t.text) or t.text.startswith("http")]
        if _may_give_one(text)
        else []
    )
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


def is_email(word: str) -> bool:
    """Whether a token is an e-mail address, plain or disguised ("jo[at]acme[dot]example")."""
    return ("@" in word and "." in word and len(word) > 5 and not word.startswith("http")) or "[at]" in word


def is_phone(word: str) -> bool:
    """Whether a token is a telephone number."""
    return (
        bool(word)
        and word[0] in "+(0123456789"
        and OF_A_NUMBER <= sum(c.isdigit() for c in word) <= 15
        and all(c.isdigit() or c in "+(). -" for c in word)
        and _DATE.fullmatch(word.lstrip("(")) is None
    )


def is_web_address(word: str) -> bool:
    """Whether a token is a web address without its scheme ("acme.example/contact-us")."""
    host, slash, _ = word.partition("/")
    return bool(slash) and "." in host and not host.startswith(".") and any(c.isalpha() for c in host.rpartition(".")[2])


def is_host(word: str) -> bool:
    """Whether a token is the name of a site ("acme.io")."""
    return _HOST.fullmatch(word) is not None


def domain(address: str) -> str:
    """The host of an e-mail address or of a link."""
    if address.startswith("http"):
        return address.split("/")[2] if address.count("/") >= 2 else ""
    for at in ("@", "[at]", "(at)"):
        if at in address:
            return address.rsplit(at, 1)[1].replace("[dot]", ".").replace("(dot)", ".").strip()
    return ""


def is_statutory(word: str) -> bool:
    """Whether an address is one that the law asks for: of a data protection officer or a copyright agent."""
    return word.startswith(("dpo@", "dpo[", "copyright@", "dmca@", "copyright[", "dmca["))


def is_placeholder(word: str) -> bool:
    """Whether an address is one that the reader is to replace by their own ("support@yourdomain.com")."""
    return _PLACEHOLDER.search(word) is not None


# As many digits as the number of a telephone has at least.
OF_A_NUMBER = 7
_DIGIT = expression(r"\d")
# Dates, spans of years, and addresses of machines.
_DATE = expression(
    r"(?:19|20)\d\d ?-(?: ?\d\d-\d\d| ?(?:19|20)\d\d)|\d\d?([.-])\d\d?\1(?:19|20)\d\d|(?:19|20)\d\d\.\d\d\.\d\d|\d{1,3}(?:\.\d{1,3}){3}"
)
_HOST = expression(
    r"(?:www\.)?[a-z][a-z0-9-]{1,40}\.(?:com|org|net|io|app|co|dev|me|ai|tv|gg|eu|de|uk|co\.uk|com\.au|ca|example)"
)
_PLACEHOLDER = expression(
    r"@(?:(?:www\.)?(?:example\.(?:com|org|net)|(?:company|domain|mydomain|mycompany|test|email)\.(?:com|org|net))|your[-\w]{0,30}\.)"
)
_CONTACT_TARGET = expression(
    r"^(?:mailto:|tel:|sms:)|contact|/support(?:[/#?]|$)|//support\.|//help\.[^/]+/?$|/requests?/new|zendesk|freshdesk|helpdesk|help-desk|servicedesk|service-desk|security/advisories/new|/ticket|jotform|typeform|forms\.gle|docs\.google\.com/forms|/form(?:s|/|$)|submit[-_]|submitticket|supporttickets|support[-_](?:request|form|ticket)|get[-_]in[-_]touch|get[-_]help|cal\.com|calendly|/enquir|support[-_.]?email|email[-_.]?support|support-email"
)
