"""Where an article sends the customer to support: `kblint.rules.referral` applied to its sentences.

What the rules on contact and on chat share: which blocks count, whose desk is named, which ways out are configured.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from kblint.articles.model import Article, Block, Sentence, Span
from kblint.articles.text import fold
from kblint.config import Assistant, Config
from kblint.finding import Edit, Fix, Hit, Place
from kblint.rules.referral import (
    Referral,
    Target,
    addresses,
    condition,
    is_concrete,
    mentions,
    read,
    same_address,
    strongest,
)
from kblint.rules.referral import lexicon as words


class Loop(msgspec.Struct, frozen=True):
    """A sentence that sends the customer to the assistant itself.

    ``start`` and ``end`` bound the instruction in the block's text. ``situation`` is the case it stands in, in the article's
    words, or empty. ``concrete`` says that an address, a number or a link is given; ``loops`` that it is one the assistant answers.
    ``ours`` is false where the article by itself rather says that the organisation named is somebody else.
    """

    block: Block
    sentence: Sentence
    referral: Referral
    start: int
    end: int
    situation: str
    concrete: bool
    loops: bool = False
    address: str = ""
    ours: bool = True

    @property
    def said(self) -> str:
        """The instruction as a reader sees it."""
        return " ".join(self.block.text[self.start : self.end].split())

    @property
    def expects_an_answer(self) -> bool:
        """Whether a request to tell something stands for help, or for something that is done in return."""
        return self.concrete or _EXPECTING.search(fold(self.sentence.text)) is not None

    @property
    def needed(self) -> str:
        """What to collect from the customer."""
        return needed(self.sentence.text, " ".join(self.block.heading[-1:]), self.block.text)

    @property
    def cure(self) -> str:
        """What to write in place of the instruction, for this sentence."""
        case = f'"{self.situation[0].upper()}{self.situation[1:]}, ' if self.situation else '"'
        start = "tell me" if case != '"' else "Tell me"
        return f'{case}{start} {self.needed}; a person from … takes over within …."'


_memo: list[tuple[Article, tuple[Config, tuple[str, ...], tuple[str, ...]], tuple[Loop, ...]]] = []


def loops(article: Article, config: Config, ours: tuple[str, ...] = (), others: tuple[str, ...] = ()) -> tuple[Loop, ...]:
    """All sentences of an article that send the customer to support, in reading order, at most one finding each.

    ``ours`` are names of the company and its teams, ``others`` names of organisations that are somebody else. Where an
    organisation is named that the article alone rather takes for somebody else, the loop says so.
    """
    # Two rules ask for the same article, one right after the other.
    for known, asked, found in _memo:
        if known is article and asked == (config, ours, others):
            return found
    found = tuple(_loops(article, config, Names(article, config, ours, others)))
    _memo[:] = [(article, (config, ours, others), found)]
    return found


def place_of(article: Article, loop: Loop) -> Place:
    """The instruction in the source, with the markup of links and emphasis that begin or end within it."""
    span = loop.block.source_span(loop.start, loop.end)
    start, end = span.start, span.end
    text = article.source.text
    for mark in loop.block.marks:
        if mark.kind == "link" and loop.start <= mark.start and mark.end <= loop.end and mark.end > mark.start:
            start, end = min(start, mark.span.start), max(end, mark.span.end)
        elif mark.kind in ("strong", "emphasis", "code") and loop.start <= mark.start < mark.end == loop.end:
            while end < len(text) and text[end] in "*_`":
                end += 1
    if end > start and text[end - 1] in "*_`":
        while start > 0 and text[start - 1] in "*_`":
            start -= 1
    return article.span_place(Span(start, end), loop.sentence.text, loop.block.heading)


def _loops(article: Article, config: Config, names: Names) -> Iterator[Loop]:
    found: list[Loop] = []
    headings: list[Loop] = []
    # Under which headings the last instruction to contact anybody named somebody else: what follows there is theirs, too.
    elsewhere: dict[tuple[str, ...], tuple[bool, int]] = {}
    for block in article.blocks:
        if not block.sentences or block.kind in ("title", "code", "image") or not _may_refer(block.text, config):
            continue
        if block.quoted and _is_quotation(article, block):
            continue
        kept = []
        path = (*block.heading, block.text) if block.kind == "heading" else block.heading
        for sentence in block.sentences:
            theirs, since = elsewhere.get(path, (False, -1))
            loop, other = _loop(article, config, names, block, sentence, block.index - since if theirs else -1)
            if loop is not None:
                kept.append(loop)
            if other is not None:
                elsewhere[path] = (other, block.index)
        # "**Contact us.** Questions? Contact us through the portal.": the label in front is no instruction of its own.
        if len(kept) > 1 and kept[1].ours and _is_label(block, kept[0]):
            kept = kept[1:]
        (headings if block.kind == "heading" else found).extend(kept)
    said = {x.block.index for x in found if x.ours}
    found += [h for h in headings if _section_is_silent(article, h.block, said, config)]
    yield from sorted(found, key=lambda x: (x.block.index, x.start))


def _is_label(block: Block, loop: Loop) -> bool:
    """Whether the sentence is but the instruction, set as a title: in capitals or in bold type."""
    said = loop.sentence.text.rstrip(" .:")
    return loop.end - loop.start >= len(said) and (said.istitle() or block.marked("strong", loop.start, loop.end))


def _may_refer(text: str, config: Config) -> bool:
    folded = fold(text)
    return mentions(folded) or any(fold(name) in folded for name in config.assistant.names)


def _loop(
    article: Article, config: Config, names: Names, block: Block, sentence: Sentence, others: int
) -> tuple[Loop | None, bool | None]:
    """What the sentence says to do, and whether it names somebody else (None: nobody at all).

    ``others`` is how many blocks ago, under the same heading, somebody else was named; -1 when nobody was.
    """
    text = sentence.text
    if not _may_refer(text, config):
        return None, None
    links = [
        Target(max(m.start, sentence.start) - sentence.start, min(m.end, sentence.end) - sentence.start, m.target)
        for m in block.marks
        if m.kind == "link" and m.start < sentence.end and sentence.start < m.end
    ]
    code, variables = _ranges(block, sentence, "code"), _ranges(block, sentence, "variable")
    reading = read(text, links, code, config.assistant.names, variables)
    own: list[Referral] = []
    doubtful: list[Referral] = []
    other = reading.elsewhere
    # A number that follows "contact the carrier" is the carrier's; an e-mail address only when it follows at once.
    theirs = {False: 0 <= others <= 16, True: others == 0}
    for referral in reading.referrals:
        if not referral.support and not referral.name:
            # "You can contact:" and a list of addresses.
            if text.rstrip().endswith(":") and _gives_address_next(article, block):
                own.append(referral)
        elif not names.are_ours(referral, text, links, others >= 0):
            doubtful.append(referral)
            other = True
        elif referral.to_us or not (other or theirs[bool(referral.domain) or not referral.channels]):
            own.append(referral)
    if own and any(r.to_us for r in own):
        elsewhere_now: bool | None = False
    else:
        elsewhere_now = True if other else None
    best = strongest(own or [r for r in doubtful if r.name and not names.excluded(r.name)])
    if best is None:
        return None, elsewhere_now
    assistant = config.assistant
    given = addresses(text, links)
    if any(same_address(a, human) for a in given for human in assistant.human_contacts) or _names_human(text, assistant):
        return None, elsewhere_now
    if assistant.handoff and fold(assistant.handoff).strip(" .") in fold(text):
        return None, elsewhere_now
    answered = any(same_address(a, channel) for a in given for channel in assistant.channels if len(channel) > 6)
    nearby = [x for x in links if x.start < best.end + 90 and best.start - 60 < x.end]
    concrete = is_concrete(text, nearby) or any(
        x.start < best.end and best.start < x.end and not x.target.startswith("#") for x in nearby
    )
    loop = Loop(
        block,
        sentence,
        best,
        sentence.start + best.start,
        sentence.start + best.end,
        condition(text),
        concrete,
        answered,
        _address(best, given, nearby),
        bool(own),
    )
    return loop, elsewhere_now


def _ranges(block: Block, sentence: Sentence, kind: str) -> list[tuple[int, int]]:
    """The marks of a kind within the sentence, counted from its start."""
    return [
        (max(m.start, sentence.start) - sentence.start, min(m.end, sentence.end) - sentence.start)
        for m in block.marks
        if m.kind == kind and m.start < sentence.end and sentence.start < m.end
    ]


_EXPECTING = re.compile(
    r"\b(?:help|assist\w*|questions?|problems?|issues?|trouble|stuck|concerns?|we'll|and we|we can|we will|so that we|so we|refund|cancel)\b"
)


def _address(referral: Referral, given: list[str], links: list[Target]) -> str:
    """The address to name in a message: the one nearest to be understood."""
    plain = [g for g in given if "{" not in g]
    best = next((g for g in plain if "@" in g), "") or next(iter(plain), "")
    return best.removeprefix("mailto:").removeprefix("tel:").split("?")[0]


def _names_human(text: str, assistant: Assistant) -> bool:
    folded = fold(text)
    return any(len(h) > 3 and fold(h) in folded for h in assistant.human_contacts)


def _is_quotation(article: Article, block: Block) -> bool:
    """A block quotation that quotes: introduced by a colon, or opening with a quotation mark or a greeting. Others are notes."""
    if re.match(r"[\"'\u201c\u2018\u00ab]|(?:hi|hello|dear|hey)\b", block.text, re.IGNORECASE):
        return True
    before = next((b for b in reversed(article.blocks[: block.index]) if not b.quoted), None)
    return before is not None and before.text.rstrip().endswith(":")


def _gives_address_next(article: Article, block: Block) -> bool:
    following = article.blocks[block.index + 1 : block.index + 4]
    return any("@" in b.text or any(m.target.startswith(("mailto:", "tel:")) for m in b.marks) for b in following)


def _section_is_silent(article: Article, heading: Block, said: set[int], config: Config) -> bool:
    """Whether no sentence of the heading's section carries the instruction itself, nor gives a configured way out."""
    for block in article.blocks[heading.index + 1 :]:
        if block.kind == "heading" and block.level <= heading.level:
            break
        if block.index in said:
            return False
        given = addresses(block.text, [Target(m.start, m.end, m.target) for m in block.marks if m.kind == "link"])
        if any(same_address(a, human) for a in given for human in config.assistant.human_contacts) or _names_human(
            block.text, config.assistant
        ):
            return False
    return True


class Names:
    """Whose name is it? What the article, its addresses and the configuration say about the organisation that publishes it."""

    def __init__(self, article: Article, config: Config, ours: tuple[str, ...] = (), others: tuple[str, ...] = ()) -> None:
        self._article = article
        self._config = config
        self._ours = frozenset(w for name in ours for w in _name_words(name))
        self._others = frozenset(w for name in others for w in _name_words(name))
        self._counts: Counter[str] | None = None

    def are_ours(self, referral: Referral, text: str, links: list[Target], after_others: bool = False) -> bool:
        """Whether the organisation or desk that a referral names is the publisher's own; true where none is named.

        ``after_others`` says that somebody else was named before it under the same heading.
        """
        if not referral.name:
            return not referral.domain or self._domain_is_ours(referral.domain)
        own = [w for w in _name_words(referral.name) if w not in words.PLAIN_CAPITALS]
        if not own:
            return True
        if any(w in self._ours or self._configured(w) for w in own):
            return True
        if any(w in self._others for w in own):
            return False
        near = [x.target.lower() for x in links if x.start < referral.end + 40 and referral.start - 5 < x.end]
        if any(_is_relative(t) and not t.startswith("#") for t in near):
            return True
        known = any(w in words.KNOWN_OTHERS for w in own)
        counts = self.counts
        here = max(counts[w] for w in own)
        others = max((n for w, n in counts.items() if w not in own), default=0)
        named = sum(fold(referral.name).count(w) for w in own[:1])
        given = addresses(text, [x for x in links if x.target in near or x.target.lower() in near])
        at_theirs = any(w in re.sub(r"[^a-z0-9]", "", _host(a)) for a in given for w in own)
        by_mail = any("@" in a for a in given)
        if known:
            return (here > 3 * others and here >= 3) or (at_theirs and here >= 10 and here > others)
        if not referral.support:
            return (by_mail and at_theirs) or (here >= 2 and here > others) or (at_theirs and here > others)
        if at_theirs and not by_mail and here <= others:
            return False
        if by_mail and at_theirs:
            return True
        # A desk named nowhere else in the article is ours unless somebody else was just named.
        return here > named or not after_others

    def excluded(self, name: str) -> bool:
        """Whether the options say that the name is somebody else's."""
        return any(w in self._others for w in _name_words(name))

    def _domain_is_ours(self, domain: str) -> bool:
        """An address is ours unless its domain is that of an organisation known to be somebody else."""
        for label in domain.split(".")[:-1]:
            if label in self._ours or self._configured(label):
                return True
            if label in self._others or (label in words.KNOWN_OTHERS and label not in _MAIL_HOSTS):
                return self.counts[label] >= 5 and self.counts[label] == max(self.counts.values())
        return True

    @property
    def counts(self) -> Counter[str]:
        """How often each name stands in the article: a capitalised word, not at the start of a sentence, that is no common word here."""
        if self._counts is None:
            texts = [b.text for b in self._article.blocks if b.kind not in ("title", "code", "image")]
            capitals = Counter(w.casefold() for t in texts for w in _CAPITALISED.findall(t))
            common = Counter(w for t in texts for w in _LOWER.findall(t) if w in capitals)
            self._counts = Counter({w: n for w, n in capitals.items() if w not in words.PLAIN_CAPITALS and common[w] * 3 < n})
        return self._counts

    def _configured(self, word: str) -> bool:
        hosts = " ".join(_host(u) for u in (self._config.article_url, self._config.source_url, self._article.url))
        return len(word) > 2 and word in re.split(r"[.\-]", hosts)


_MAIL_HOSTS = frozenset(("gmail", "outlook", "yahoo", "icloud", "zendesk", "intercom"))
_CAPITALISED = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w.]{2,}(?<!\.)")
_LOWER = re.compile(r"\b[a-z]{3,}\b")


def _name_words(name: str) -> list[str]:
    return [w.strip(".,'\u2019").removesuffix("'s").casefold() for w in name.split() if w.strip(".,")]


def _is_relative(target: str) -> bool:
    return bool(target) and re.match(r"[a-z][a-z0-9+.-]*:|//", target) is None


def _host(address: str) -> str:
    if "@" in address and "://" not in address:
        return address.rsplit("@", 1)[1].lower()
    found = re.match(r"(?:[a-z]+:)?//([^/?#]+)", address.strip().lower())
    return found[1] if found else ""


# ── whose name it is, by what the whole knowledge base says ──────────────────────────────────────────────────────────────────


class Candidate(msgspec.Struct, frozen=True):
    """A finding of one article that may still turn on whose a name is.

    ``names`` are the words of the organisation it names and of the domain it gives; ``ours`` is what the article by itself says;
    ``weak`` marks a name without a word for support ("the Acme team", "Acme").
    """

    hit: Hit
    names: tuple[str, ...] = ()
    ours: bool = True
    weak: bool = False


def candidate(loop: Loop, found: Hit) -> Candidate:
    """The finding for a loop with the names it turns on."""
    names = [w for w in _name_words(loop.referral.name) if w not in words.PLAIN_CAPITALS]
    labels = _host(loop.address).split(".")[:-1] if "@" in loop.address else []
    plain = tuple(dict.fromkeys([w.split(".")[0] if "." in w else w for w in names] + labels[-1:]))
    return Candidate(found, plain, loop.ours, bool(names) and (loop.referral.weak or not loop.referral.support))


def settled(collected: Iterable[tuple[str, tuple[Candidate, ...]]]) -> Iterator[Hit]:
    """The findings that stand once all articles are known; each article by its path.

    A help centre sends people to its own support far more often than to anybody else's. So the organisation that most articles of
    a folder name is the publisher, and one that a single article names beside it is somebody else.
    """
    collected = list(collected)
    votes: dict[str, Counter[str]] = {}
    for path, candidates in collected:
        votes.setdefault(_folder(path), Counter()).update({n for c in candidates for n in c.names})
    for path, candidates in collected:
        here = votes[_folder(path)]
        most = max(here.values(), default=0)
        for c in candidates:
            share = max((here[n] for n in c.names), default=0)
            if (c.ours and not (c.weak and most >= 3 and share * 3 <= most)) or (not c.ours and share >= 2 and share == most):
                yield c.hit


def _folder(path: str) -> str:
    return path.split("/", 1)[0] if "/" in path else ""


# ── what a finding says ──────────────────────────────────────────────────────────────────────────────────────────────────────


def hit(article: Article, loop: Loop, config: Config, level: str, message: str, help_text: str) -> Hit:
    """The finding for a loop. Where the configuration says how the assistant hands over, its fix shows the sentence so rewritten."""
    return Hit(place=place_of(article, loop), level=level, message=message, help=help_text, fix=_handoff(article, loop, config))


def _handoff(article: Article, loop: Loop, config: Config) -> Fix | None:
    handoff = " ".join(config.assistant.handoff.split())
    if not handoff or loop.referral.kind == "invitation":
        return None
    situation = loop.situation
    written = f"{situation[0].upper()}{situation[1:]}, {handoff[0].lower()}{handoff[1:]}" if situation else handoff
    span = loop.sentence.span
    return Fix("display", "Hand over as configured", (Edit(article.path, span.start, span.end, written),))


def included(article: Article) -> list[Place]:
    """Includes, partials and components of the source that by their name bring in "contact our support team"."""
    if not any(sign in article.source.text for sign in ("{%", "{{", "/>", "{!", "--8<--")):
        return []
    return [article.span_place(Span(m.start(), m.end())) for m in _INCLUDE.finditer(article.source.text)]


_INCLUDE = re.compile(
    r"\{%-?\s{0,5}(?:include|include_relative|render|snippet|partial)\s{1,5}[\"']?[\w./-]{0,80}(?<![a-z])"
    r"(?:support[-_]request|contact[-_]?(?:us|support)|(?:get|need)[-_](?:help|support)|still[-_]need[-_]help|reach[-_]out)[\w.-]{0,40}[\"']?[^%}]{0,120}%\}"
    r"|\{\{[<%]\s{0,5}(?:include|partial|snippet|readfile|content|contact-support|contact-us)\b[^}]{0,80}(?:contact[-_]?(?:us|support)|support[-_]request)[^}]{0,80}[>%]\}\}"
    r"|<(?:Contact(?:Us|Support)|Support(?:Request|CTA|Callout|Banner)|NeedHelp|StillNeedHelp|GetHelp)\b[^>]{0,160}/>"
    r"|\b[Cc]ontact(?:ing)?\s\{%-?\s[^%}]{0,80}(?:support|contact)[^%}]{0,80}%\}",
)

# What an assistant has to know before a person can act, by what the article speaks of: the first that fits.
_NEEDED = (
    (
        re.compile(r"\b(?:refund|return|order|parcel|delivery|deliver\w*|shipment|shipping|purchase)\b"),
        "the order number and what is wrong with the order",
    ),
    (
        re.compile(r"\b(?:booking|flight|reservation|trip|ticket number|baggage|luggage|check-in)\b"),
        "the booking reference and the date of travel",
    ),
    (
        re.compile(r"\b(?:invoice|bill|billing|charge|charged|payment|card|tax|vat|subscription|plan)\b"),
        "the invoice number, the amount and its date",
    ),
    (
        re.compile(r"\b(?:password|log ?in|sign ?in|login|locked|verification|two-factor|2fa|mfa|passkey|identity)\b"),
        "the account's e-mail address, what was tried and what the screen says",
    ),
    (
        re.compile(r"\b(?:quota|limit|storage|increase|upgrade|enterprise|pricing|quote|contract)\b"),
        "the account, how much is needed and what for",
    ),
    (
        re.compile(r"\b(?:privacy|personal data|delete|close|cancel|owner|ownership|account)\b"),
        "the account's e-mail address and what is to be changed",
    ),
    (
        re.compile(r"\b(?:error|fail\w*|crash\w*|bug|install\w*|problem|issue|trouble|not work\w*|connect\w*)\b"),
        "the exact error, when it began and what was tried",
    ),
)


def needed(*texts: str) -> str:
    """What to collect from the customer, judged by the words of the sentence first and of its surroundings after it."""
    for text in texts:
        folded = fold(text)
        for pattern, said in _NEEDED:
            if pattern.search(folded):
                return said
    return "the customer's name, how to reach them and what they want done"
