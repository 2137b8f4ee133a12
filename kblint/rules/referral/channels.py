"""By what way: e-mail, telephone, form, ticket, chat."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_email, is_phone
from kblint.rules.referral.clause import Clauses
from kblint.rules.referral.model import Kind


class Channels(Clauses):
    """Reads the ways that a sentence gives."""

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
