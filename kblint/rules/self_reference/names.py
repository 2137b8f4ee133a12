"""Whose name is it? What the article, its addresses and the configuration say about the organisation that publishes it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from kblint.articles.model import Article
from kblint.articles.text import fold
from kblint.config import Config
from kblint.expressions import expression
from kblint.rules.referral import Referral, Target, addresses, is_contact_target
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.places import singular
from kblint.signs import Answers


class Names:
    """Whose name is it? What the article, its addresses and the configuration say about the organisation that publishes it."""

    def __init__(self, article: Article, config: Config, ours: tuple[str, ...] = (), others: tuple[str, ...] = ()) -> None:
        self._article = article
        self._config = config
        self._ours = frozenset(w for name in ours for w in name_words(name))
        self._others = frozenset(w for name in others for w in name_words(name))
        self._counts: Counter[str] | None = None

    def are_ours(self, referral: Referral, text: str, links: list[Target], after_others: bool = False) -> bool:
        """Whether the organisation or desk that a referral names is the publisher's own; true where none is named.

        ``after_others`` says that somebody else was named before it under the same heading.
        """
        if referral.place:
            said = f" {fold(text)[referral.start : referral.end]}"
            return self._has(referral.place.split()) or (" your " not in said and self._is_at_hand(referral.place.split()))
        if not referral.name:
            return not referral.domain or self._domain_is_ours(referral.domain)
        own = [w for w in name_words(referral.name) if w not in words.PLAIN_CAPITALS]
        if not own:
            return True
        if any(w in self._ours or self._configured(w) for w in own):
            return True
        if any(w in self._others for w in own):
            return False
        near = [x.target.lower() for x in links if x.start < referral.end + 40 and referral.start - 5 < x.end]
        if any(is_relative(t) and not t.startswith("#") for t in near):
            return True
        known = any(w in words.KNOWN_OTHERS for w in own)
        if not known and _THROUGH_OURS.search(fold(text)[referral.end :]):
            return True
        counts = self.counts
        here = max(counts[w] or self._abbreviated(w) for w in own)
        others = max((n for w, n in counts.items() if w not in own), default=0)
        named = sum(fold(referral.name).count(w) for w in own[:1])
        given = addresses(text, [x for x in links if x.target in near or x.target.lower() in near])
        # The name may stand before the @, too: acme.support@…
        where = [host(a) + (a.lower().partition("@")[0].removeprefix("mailto:") if "@" in a else "") for a in given]
        at_theirs = any(w in re.sub(r"[^a-z0-9]", "", place) for place in where for w in own)
        by_mail = any("@" in a for a in given)
        if known:
            return (here > 3 * others and here >= 3) or (at_theirs and here >= 10 and here > others)
        if not at_theirs and any(is_contact_target(t) and host(t) == self._home for t in near):
            # A desk by its own name, on the site that the article leads to throughout.
            return True
        if not referral.support:
            return (by_mail and at_theirs) or (here >= 2 and here > others) or (at_theirs and here > others)
        if at_theirs and not by_mail and here <= others:
            return False
        if by_mail and at_theirs:
            return True
        # A desk named nowhere else in the article is ours unless somebody else was just named, or is named beside it.
        return here > named or not (after_others or _OR_YOURS.search(fold(text)[referral.end :]))

    def may_be_of_others(self, name: str) -> bool:
        """Whether a word is a name, and not what the article is about, or has a site of its own to which it leads: neither is so of a part of us."""
        if not self.counts[name]:
            return False
        return name not in self._about or any(name.split(".")[0] in label for label in self._sites)

    @cached_property
    def _about(self) -> str:
        return f"{fold(self._article.title)} {fold(self._article.path.rpartition('/')[2])}"

    @cached_property
    def _sites(self) -> frozenset[str]:
        """The names of the sites that the article leads to, without what stands before and behind them."""
        hosts = {host(m.target) for b in self._article.blocks for m in b.marks if m.kind == "link" and "//" in m.target}
        return frozenset(h.split(".")[-2] for h in hosts if "." in h)

    def _abbreviated(self, word: str) -> int:
        """How often a name of two letters stands in the article, in capitals."""
        if len(word) != 2:
            return 0
        return sum(
            len(re.findall(rf"\b{re.escape(word.upper())}\b", b.text))
            for b in self._article.blocks
            if b.kind not in ("code", "image")
        )

    def _has(self, place: list[str]) -> bool:
        """Whether the article speaks of a desk or a person so called as its own: "our school office", "our coaches"."""
        *before, noun = place
        if not all(w in self._our_own for w in before if w in words.PLACES):
            return False
        if noun in words.DESKS and words.HEAD.issuperset(before) and not self._speaks_of_places:
            # "Ring reception": there is but one where no other place is spoken of.
            return True
        if noun == "member":
            return not self._our_own.isdisjoint(before) or not words.PLACES.isdisjoint(self._our_own)
        return noun in self._our_own or (noun not in words.PLACES and not words.PLACES.isdisjoint(self._our_own))

    def _is_at_hand(self, place: list[str]) -> bool:
        """ "tell the steward", "ask at the school office": there is but one where those write to whom people go."""
        *before, noun = place
        # The front desk is that of wherever the reader is.
        kept = not words.HEAD.issuperset(before) and (
            set(before) <= words.OF_A_PLACE - words.OF_ANYBODY
            or (noun in ("office", "desk") and words.OF_ANYBODY.isdisjoint(before))
        )
        if noun == "staff" and not words.PLACES.isdisjoint(before):
            # "Ask the hotel staff"
            return False
        told = noun in words.AT_HAND or (kept and noun not in words.PLACES)
        return told and self._speaks_as_us

    @cached_property
    def _speaks_as_us(self) -> bool:
        """Whether those write to whom people go: the article says "we" or "our", and never "your school", "their club"."""
        texts = [fold(b.text) for b in self._article.blocks if b.kind not in ("code", "image")]
        return any(map(_OURSELVES.search, texts)) and not any(map(_YOUR_PLACES.search, texts))

    @cached_property
    def _our_own(self) -> frozenset[str]:
        """What the article calls "our …", each noun in the singular."""
        texts = [fold(b.text) for b in self._article.blocks if b.kind not in ("code", "image") and "our " in fold(b.text)]
        return frozenset(singular(w) for t in texts for found in _OUR_OWN.findall(t) for w in found.split())

    @cached_property
    def _speaks_of_places(self) -> bool:
        """Whether the article speaks of other people's places: "your hotel", "the properties that you book"."""
        return any(_THEIR_PLACES.search(fold(b.text)) for b in self._article.blocks if b.kind not in ("code", "image"))

    def excluded(self, name: str) -> bool:
        """Whether the options say that the name is somebody else's."""
        return any(w in self._others for w in name_words(name))

    def _domain_is_ours(self, domain: str) -> bool:
        """An address is ours unless its domain is that of an organisation known to be somebody else."""
        for label in domain.split(".")[:-1]:
            if label in self._ours or self._configured(label):
                return True
            if label in self._others or (label in words.KNOWN_OTHERS and label not in MAIL_HOSTS):
                return self.counts[label] >= 5 and self.counts[label] == max(self.counts.values())
        return True

    @cached_property
    def _home(self) -> str:
        """The site to which most links of the article lead, none where it is no more than one link."""
        hosts = Counter(host(m.target) for b in self._article.blocks for m in b.marks if m.kind == "link" and "//" in m.target)
        most = [name for name, n in hosts.most_common(2) if name and n > 1 and n > sum(hosts.values()) / 2]
        return most[0] if most else "-"

    @property
    def counts(self) -> Counter[str]:
        """How often each name stands in the article: a capitalised word, not at the start of a sentence, that is no common word here."""
        if self._counts is None:
            texts = [b.text for b in self._article.blocks if b.kind not in ("title", "code", "image")]
            capitals = Counter(w.casefold() for t in texts for w in _CAPITALISED.findall(t))
            common: Counter[str] = Counter()
            for piece, times in Counter(" ".join(texts).split()).items():
                for word in _in_lower_case[piece]:
                    if word in capitals:
                        common[word] += times
            self._counts = Counter({w: n for w, n in capitals.items() if w not in words.PLAIN_CAPITALS and common[w] * 3 < n})
        return self._counts

    def _configured(self, word: str) -> bool:
        hosts = " ".join(host(u) for u in (self._config.article_url, self._config.source_url, self._article.url))
        return len(word) > 2 and word in re.split(r"[.\-]", hosts)


_OUR_OWN = expression(r"\bour ((?:[a-z'-]{2,20} ){0,2}[a-z'-]{2,20})")
_OURSELVES = expression(r"\b(?:we|us|our|we'll|we're|we've)\b")
_YOUR_PLACES = expression(
    r"\b(?:your|their|each|every|any|other|most|many) (?:[a-z]{2,15} )?(?:hotels?|propert(?:y|ies)|hostels?|employers?|organi[sz]ations?|compan(?:y|ies)|institutions?"
    r"|universit(?:y|ies)|schools?|colleges?|hospitals?|clinics?|landlords?|airlines?|venues?|clubs?|librar(?:y|ies)|gyms?|churches|church|parish(?:es)?|teams?"
    r"|workspaces?|councils?|staff|employees)\b"
)
_THEIR_PLACES = expression(
    r"\b(?:your|the|their|a|each|every|any|other|most|many|some) (?:[a-z]{2,15} )?(?:hotels?|propert(?:y|ies)|accommodations?|hostels?|apartments?|employers?"
    r"|organi[sz]ations?|compan(?:y|ies)|institutions?|universit(?:y|ies)|schools?|colleges?|hospitals?|clinics?|landlords?|airlines?|venues?|embass(?:y|ies)"
    r"|consulates?|councils?|tenants?|workspaces?)\b"
)
MAIL_HOSTS = frozenset(("gmail", "outlook", "yahoo", "icloud", "zendesk", "intercom"))
# "contact Acme through the form on our website"
_THROUGH_OURS = expression(
    r"\A[^.;]{0,80}\b(?:on|via|through|in|using|at) our (?:[\w-]+ )?(?:website|site|app|portal|web page|contact page|contact form|form)\b"
)
# "… or your card issuer"
_OR_YOURS = expression(
    r"\A[^.;]{0,40}\b(?:or|and) (?:with )?your (?:\w+ )?(?:bank|issuer|provider|carrier|operator|isp|insurer|employer|dealer|retailer|exchange)\b"
)
_CAPITALISED = expression(r"(?<=[a-z0-9,;)] )[A-Z][\w.]{2,}(?<!\.)")
# Not within an address: "billing@acme.example" makes no common word of a name.
_LOWER = expression(r"(?<![\w@./-])[a-z]{3,}(?![\w@/]|\.\w)")
# What stands between spaces is mostly known from other articles.
_in_lower_case = Answers(lambda piece: tuple(_LOWER.findall(piece)))


def name_words(name: str) -> list[str]:
    return [w.strip(".,'\u2019").removesuffix("'s").casefold() for w in name.split() if w.strip(".,")]


def is_relative(target: str) -> bool:
    """Whether a target is a place of the knowledge base itself."""
    return bool(target) and re.match(r"[a-z][a-z0-9+.-]*:|//", target) is None


def host(address: str) -> str:
    if "@" in address and "://" not in address:
        return address.rsplit("@", 1)[1].lower()
    found = re.match(r"(?:[a-z]+:)?//([^/?#]+)", address.strip().lower())
    return found[1] if found else ""
