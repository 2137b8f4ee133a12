"""Reads one sentence for referrals: verb, addressee, mood, channel."""

from __future__ import annotations

from collections.abc import Sequence

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import domain
from kblint.rules.referral.model import Addressee, Kind, Reading, Referral, Target
from kblint.rules.referral.passives import Passives
from kblint.rules.referral.roundabout import Roundabout
from kblint.rules.referral.tokens import BREAKS
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
        stands_for = _value_of(text[start:end].lower())
        if stands_for:
            text = text[:start] + stands_for.ljust(end - start) + text[end:]
    return Reader(text, links, code, bots).read()


def _value_of(variable: str) -> str:
    """What a variable is read as: its value is unknown, but its name tells an address of ours from a name of ours. Never longer than it is."""
    words_for: tuple[str, ...]
    if _SUPPORT_VARIABLE.search(variable):
        words_for = (_SOME_ADDRESS, "support") if "mail" in variable else ("support",)
    else:
        words_for = ("our team",) if _NAME_VARIABLE.search(variable) else ()
    return next((w for w in words_for if len(w) <= len(variable)), "")


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


class Reader(Ways, Passives, Roundabout):
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
        if found and _BY_POST.search(self.folded):
            found = [r for r in found if not self.folded.startswith("write", r.start)]
        if found and _EXAMPLE.search(self.folded):
            found = [r for r in found if not self.folded.startswith("dial", r.start)]
        if others:
            # "Contact the agency, or start a live chat": the chat is theirs.
            found = [r for r in found if r.kind != "chat"]
        if found and self.concrete and all((r.name and not r.support) or r.place or (others and not r.to_us) for r in found):
            # "Phone Gwen, 555-0177": whoever gives the number of somebody by a name or a post employs them.
            found = [r for r in self.by_address() if r.to_us and not r.name] or found
        if not found:
            found = (
                self.passive()
                or self.way_out()
                or self.whom_to_ask()
                or self.help_channel()
                or self.on_request()
                or self.by_way_of_support()
                or self.labelled()
                or self.in_person()
                or self.by_channel()
                or self.by_address()
                or self.a_call_away()
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
            self._linked_contact,
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


_EXAMPLE = expression(r"\b(?:for (?:instance|example)|e\.g)\b")
_BY_POST = expression(r"\bregistered (?:office|address)\b")
_LEGAL = expression(r"\b(?:dmca|copyright|infring\w+|counter.notif\w+|takedown|have the right to)\b")
_SOME_ADDRESS = "us@our.site"
_SUPPORT_VARIABLE = expression(r"support|contact|mail|phone|help")
_NAME_VARIABLE = expression(r"company|brand|org|site\.name|app_?name|vendor_name")
