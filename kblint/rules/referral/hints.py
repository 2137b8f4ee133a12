"""The cheap test: most sentences send nobody anywhere, and are never read."""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import OF_A_NUMBER
from kblint.rules.referral.given import USED_WITH
from kblint.signs import stretches


def mentions(text: str) -> bool:
    """Whether folded text may send anybody to support at all: the cheap test before `read`."""
    if any(map(text.__contains__, _CERTAIN)):
        return True
    if not stretches(_SIGNS).stand_in(text):
        return False
    found = set(_WORD.findall(text))
    if found.isdisjoint(_ACTIONS):
        return False
    if "reply" in found or "respond" in found:
        return True
    return (
        not found.isdisjoint(_PEOPLE)
        or not found.isdisjoint(_OF_PLACES)
        or ("reach" in text and "out" in found)
        or not (found.isdisjoint(words.CHANNEL_VERBS) or ("please" not in found and found.isdisjoint(_SOUGHT)))
        or ("help" in found and not found.isdisjoint(("get", "getting")) and not found.isdisjoint(("mail", "email", "phone")))
        or (not found.isdisjoint(_DIALLING | {"report", "reported"}) and any(c.isdigit() for c in text))
        or not (found.isdisjoint(words.BY_TELEPHONE | {"email", "mail"}) or found.isdisjoint(_WHENEVER))
        or ("you" in found and not found.isdisjoint(("ring", "phone", "telephone")))
        or not (found.isdisjoint(words.PLACES_TO_WRITE | words.BOOKED_IN) or found.isdisjoint(_WRITING))
        or not (found.isdisjoint(words.TELLING) or found.isdisjoint(_TOLD_BY))
        or ("must" in found and not found.isdisjoint(("consulted", "informed", "notified")))
        or ("send" in found and not found.isdisjoint(words.MESSENGERS))
        or ("be" in found and not (found.isdisjoint(_BY_MAIL) or found.isdisjoint(_ASKED_IN_WRITING)))
        or (" and we" in text and not found.isdisjoint(words.WRITTEN | {"call", "phone", "ring"}))
        or not (found.isdisjoint(_PLACES) or found.isdisjoint(_ASKING_VERBS))
        or ("customer" in found and not found.isdisjoint(("service", "services", "care")))
    )


def tells_a_number(text: str) -> bool:
    """Whether folded text in which something like a telephone number stands may tell anybody to use it."""
    if len(_DIGIT.findall(_NO_TELEPHONE.sub("", text))) < OF_A_NUMBER:
        return False
    return not _DIALLED_WITH.isdisjoint(_WORD.findall(text))


_WORD = expression(r"[a-z]+")
_DIGIT = expression(r"\d")
# Dates and addresses of machines.
_NO_TELEPHONE = expression(r"\b(?:(?:19|20)\d\d[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./](?:19|20)\d\d|\d{1,3}(?:\.\d{1,3}){3})\b")
_DIALLED_WITH = words.TOLD | USED_WITH | {"our", "my"}
_CERTAIN = ("@", "[at]", "in touch", "contact", "#ask", "#help")
_SIGNS = (
    " us", " me ", "our ", "support", "team", " agent", "desk", "advis", "special", "represent", "sales", "staff", "someone",
    "helpline", "hotline", "ticket", "chat", "messenger", " bot", "assistant", "form", "page", "portal", "customer", "service",
    "care", "reach", "call", "phone", "mail", "dial", "expert", "reply", "respond", "office",
    " ring ", "ring the", " ring,", " ring.", "ring before", "please ask", "speak to", "speak with", "talk to", "talk with",
    "notify the", "notify your", "inform the", "inform your",
    "tell the", "turn to", " a message", "an email",
    "an enquiry", "an inquiry", "word with", "o reception", "t reception", "approach any", "up with the", "ecretary", "see mr", "see ms",
    "ask the", "ask your", "ask a", "check with", "please see the", "please see your", "let the", "let your", "department", "colleague",
    "operator", "engineer", "human", " person", "request", "case",
    " rep", "number", "message", "enquir", "inquir", "report", "please ring", "please write",
    "be consulted", "be informed", "be notified", "hatsapp", "n writing", "librarian", "management", " success", "discuss ", "officer",
)  # fmt: skip
# What mentions support has one of these.
CUES = (*_CERTAIN, *_SIGNS)
_PEOPLE = frozenset(
    "us me our support supportline helpdesk desk servicedesk helpline hotline team teams agent agents representative "
    "representatives rep reps advisor advisors"
    " adviser advisers specialist specialists staff department someone somebody anyone sales expert experts crew "
    "engineer engineers consultant"
    " consultants colleague colleagues operator operators human tickets ticket chat livechat webchat chatbot bot "
    "messenger assistant intercom reception number message callback".split()
)
_OF_PLACES = (
    words.PEOPLE | words.PLACES | {f"{noun}s" for noun in words.PEOPLE | words.PLACES} | {"coaches", "branches", "committees"}
)
# What is asked for of nobody in particular: "call for prices", "phone ahead".
_SOUGHT = words.ASKED_FOR | words.AGREEING | words.ARRANGED | words.ASKED_TO | {"ahead", "advance"}
_WHENEVER = frozenset("always anytime any free before time".split())
_BY_MAIL = words.COMMUNITIES | frozenset("email mail phone telephone".split())
_ASKED_IN_WRITING = frozenset(
    "cancellation cancellations refund refunds request requests complaint complaints claim claims withdrawal withdrawals appeal appeals change changes notice".split()
)
_TOLD_BY = frozenset("writing email mail phone telephone letter".split())
_WRITING = frozenset("ask message write text".split())
_DIALLING = frozenset("call phone ring dial text calling phoning ringing dialing dialling texting".split())
_PLACES = frozenset(
    "form forms webform page portal service services customer care case cases request requests report reports "
    "relations success centre center office".split()
)
_ASKING_VERBS = frozenset(
    "reply respond email mail call phone write writing talk speak fill complete use visit report reported reporting disclose "
    "submit submitting open raise file log explain describe detail outline"
    " create send request requested get obtain ask tell notify inform alert".split()
)
_ACTIONS = words.TOLD | frozenset(
    "contacted reached notified informed consulted emailed asked alerted requested ordered obtained arranged "
    "reported directed addressed sent submitted given discussed agreed cleared put announced sought"
    " made raised forwarded cancelled canceled changed appealed required resolved done increased booked lodged filed purchased "
    "activated enabled happy here"
    " available ready glad delighted pleased log sign hand have fire dash provide supply furnish present".split()
)
