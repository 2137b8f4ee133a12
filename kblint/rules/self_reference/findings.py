"""What a finding on a loop says, for its very sentence."""

from __future__ import annotations

from kblint.articles.model import Article, Span
from kblint.articles.text import fold
from kblint.config import Config
from kblint.expressions import expression
from kblint.finding import Edit, Fix, Hit, Place
from kblint.rules.self_reference.loops import Loop, place_of, with_markup


def hit(article: Article, loop: Loop, config: Config, level: str, message: str, help_text: str) -> Hit:
    """The finding for a loop. Where the configuration says how the assistant hands over, its fix shows the sentence so rewritten."""
    return Hit(place=place_of(article, loop), level=level, message=message, help=help_text, fix=_handoff(article, loop, config))


def _handoff(article: Article, loop: Loop, config: Config) -> Fix | None:
    handoff = " ".join(config.assistant.handoff.split())
    if not handoff or loop.referral.kind == "invitation":
        return None
    text, at = loop.sentence.text, loop.sentence.start
    before, after = text[: loop.start - at], text[loop.end - at :]
    whole = written = handoff
    kept = 0
    if loop.situation:
        written = f"{handoff[0].lower()}{handoff[1:]}"
        whole = f"{loop.situation[0].upper()}{loop.situation[1:]}, {written}"
        known = fold(before).find(fold(loop.situation))
        if known >= 0:
            # It stays as it is written, with its markup.
            kept = known + len(loop.situation)
            kept += len(before[kept:]) - len(before[kept:].lstrip(" ,:"))
        else:
            written, after = whole, fold(after).replace(fold(loop.situation), " ")
    if loop.block.kind == "heading" or not (_POLITE.fullmatch(fold(before[kept:])) and _PHRASE.fullmatch(fold(after))):
        return Fix("display", f"Keep what else the sentence says, and hand over as configured: “{whole}”")
    span = with_markup(loop.block, at + kept, loop.sentence.end)
    return Fix("display", f"Hand over as configured: “{whole}”", (Edit(article.path, span.start, span.end, written),))


_POLITE = expression(
    r"\s*(?:(?:so|then|please|kindly|simply|just|you|can|may|should|must|will|need to|have to|always|also|feel free to|or|and)[\s,]+)*"
)
# What to contact somebody for, by or with: no sentence of its own.
_PHRASE = expression(
    r"(?:(?![;:,\u2013\u2014]| and | or | but | so | if | when | unless | because | while | then ).){0,160}[.!\s*_,]*"
)


def included(article: Article) -> list[Place]:
    """Includes, partials and components of the source that by their name bring in "contact our support team"."""
    if article.extent or not any(sign in article.source.text for sign in ("{%", "{{", "/>", "{!", "--8<--")):
        return []
    # Where the included file is there, it is read itself.
    read = {i.span.start for i in article.includes if i.path}
    return [article.span_place(Span(m.start(), m.end())) for m in _INCLUDE.finditer(article.source.text) if m.start() not in read]


_INCLUDE = expression(
    r"\{%-?\s{0,5}(?:include|include_relative|render|snippet|partial)\s{1,5}[\"']?[\w./-]{0,80}(?<![a-z])"
    r"(?:support[-_]request|contact[-_]?(?:us|support)|(?:get|need)[-_](?:help|support)|still[-_]need[-_]help|reach[-_]out)[\w.-]{0,40}[\"']?[^%}]{0,120}%\}"
    r"|\{\{[<%]\s{0,5}(?:include|partial|snippet|readfile|content|contact-support|contact-us)\b[^}]{0,80}(?:contact[-_]?(?:us|support)|support[-_]request)[^}]{0,80}[>%]\}\}"
    r"|<(?:Contact(?:Us|Support)|Support(?:Request|CTA|Callout|Banner)|NeedHelp|StillNeedHelp|GetHelp)\b[^>]{0,160}/>"
    r"|\b[Cc]ontact(?:ing)?\s\{%-?\s[^%}]{0,80}(?:support|contact)[^%}]{0,80}%\}",
)


def needed(loop: Loop) -> str:
    """What to ask the customer for, judged by the sentence's words first and by those around it after that."""
    for text in (loop.sentence.text, " ".join(loop.block.heading[-1:]), loop.block.text):
        folded = fold(text)
        for pattern, said in _NEEDED:
            if pattern.search(folded):
                return said
    return "your name, how to reach you and what you want done"


def cure(loop: Loop) -> str:
    """A sentence to write in place of the instruction, with what only the content owner knows left open."""
    case = f"{loop.situation[0].upper()}{loop.situation[1:]}, g" if loop.situation else "G"
    return f'"{case}ive {needed(loop)} here; a colleague from … takes over within …"'


def where(loop: Loop) -> str:
    """The case in which the customer is sent away, as words to go on from: the sentence's own condition, or its heading."""
    if loop.situation:
        return f'In the case "{loop.situation}" the'
    if loop.block.heading:
        return f'Under "{loop.block.heading[-1]}" the'
    return "The"


# What a person needs to know before acting, by what the article speaks of: the first that fits.
_NEEDED = tuple(
    (expression(rf"\b(?:{pattern})\b"), said)
    for pattern, said in (
        (
            r"refunds?|returns?|orders?|parcels?|deliver\w*|shipments?|shipping|purchases?",
            "your order number and what is wrong with the order",
        ),
        (r"bookings?|flights?|reservations?|trips?|baggage|luggage|check-in", "your booking reference and the date of travel"),
        (
            r"invoices?|bills?|billing|charge[ds]?|payments?|cards?|tax|vat|subscriptions?",
            "the invoice number, the amount and its date",
        ),
        (
            r"passwords?|log ?in|sign ?in|logins?|locked|verification|two-factor|2fa|mfa|passkeys?",
            "your account's e-mail address and what the screen says",
        ),
        (
            r"quotas?|limits?|storage|increase|upgrade|enterprise|pricing|quote|contracts?|plans?",
            "your account, how much you need and what for",
        ),
        (
            r"privacy|personal data|delet\w+|close|cancel\w*|owners?|ownership|accounts?",
            "your account's e-mail address and what is to be changed",
        ),
        (
            r"errors?|fail\w*|crash\w*|bugs?|install\w*|problems?|issues?|trouble|broken|connect\w*",
            "the exact error, when it began and what you tried",
        ),
    )
)
