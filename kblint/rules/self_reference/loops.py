"""Where an article sends the customer to support: `kblint.rules.referral` applied to its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from kblint.articles.model import Article, Block, Sentence, Span
from kblint.articles.text import fold
from kblint.config import Assistant, Config
from kblint.expressions import expression
from kblint.finding import Place
from kblint.rules.matching import article_text
from kblint.rules.referral import (
    CUES,
    Referral,
    Target,
    addresses,
    condition,
    is_concrete,
    is_statutory,
    mentions,
    read,
    same_address,
    strongest,
    tells_a_number,
)
from kblint.rules.referral.lexicon import KNOWN_OTHERS, OTHER_FIRMS, THIRD_NOUNS
from kblint.rules.self_reference.names import Names
from kblint.rules.surroundings import in_quotes, is_quotation


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
        return self.concrete or self.asks or _EXPECTING.search(fold(self.sentence.text)) is not None

    @property
    def asks(self) -> bool:
        """Whether it is "ask us", which wants an answer in any case."""
        return self.said.lower().startswith("ask")


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


_MARKUP = frozenset({"link", "strong", "emphasis", "code"})


def place_of(article: Article, loop: Loop) -> Place:
    """The instruction in the source, with the markup of links and emphasis that begin or end within it."""
    return article.span_place(with_markup(loop.block, loop.start, loop.end), loop.sentence.text, loop.block.heading)


def with_markup(block: Block, start: int, end: int) -> Span:
    """The source span of a stretch of a block's text, with the markup of links and emphasis that begin and end within it."""
    span = block.source_span(start, end)
    within = [m.span for m in block.marks_at(start, end) if m.kind in _MARKUP and start <= m.start < m.end <= end]
    return Span(min([span.start, *(s.start for s in within)]), max([span.end, *(s.end for s in within)]))


def _loops(article: Article, config: Config, names: Names) -> Iterator[Loop]:
    found: list[Loop] = []
    headings: list[Loop] = []
    # Under which headings the last instruction to contact anybody named somebody else: what follows there is theirs, too.
    elsewhere: dict[tuple[str, ...], tuple[bool, int]] = {}
    for index, referring in _may_refer(article, tuple(config.assistant.names)).items():
        block = article.blocks[index]
        if block.kind in ("title", "code", "image"):
            continue
        if is_quotation(article.blocks, block) or _is_a_case(article, block):
            continue
        in_code = _describes_code(article, block)
        if _is_of_another(article, block) or _lists_an_article(block):
            continue
        kept = []
        path = (*block.heading, block.text) if block.kind == "heading" else block.heading
        for sentence in referring:
            theirs, since = elsewhere.get(path, (False, -1))
            loop, other = _loop(article, config, names, block, sentence, block.index - since if theirs else -1)
            # "`notify` | Contact support": what the code does; a reader is told so behind what it means.
            if loop is not None and not (in_code and loop.start == sentence.start):
                kept.append(loop)
            if other is not None:
                elsewhere[path] = (other, block.index)
        # "**Contact us.** Questions? Contact us through the portal.": the label in front is no instruction of its own.
        if len(kept) > 1 and kept[1].ours and _is_label(block, kept[0]):
            kept = kept[1:]
        (headings if block.kind == "heading" else found).extend(kept)
    # So is the title of a note whose text says it: "> [!tip] Talk to a human".
    found = [x for x in found if not _is_title(x) or not any(0 < y.block.index - x.block.index <= 2 for y in found)]
    said = {x.block.index for x in found if x.ours}
    found += [h for h in headings if _section_is_silent(article, h.block, said, config)]
    yield from sorted(found, key=lambda x: (x.block.index, x.start))


def _is_a_case(article: Article, block: Block) -> bool:
    """Whether the block is an item of a list of occasions: "we collect your data when you:"."""
    if block.item is None:
        return False
    lead = next(
        (b for b in reversed(article.blocks[: block.index]) if b.item is None or b.item.list_id != block.item.list_id), None
    )
    return lead is not None and lead.text.rstrip().endswith(":") and _OCCASION.search(fold(lead.text)) is not None


# What comes is the rest of a clause that began before it.
_OCCASION = expression(
    r"\b(?:when|whenever|if|where|because|after|before|once|unless|while) (?:you|they|users|customers|a customer|someone) ?(?:\w+ ){0,2}:\s*\Z"
)


def _describes_code(article: Article, block: Block) -> bool:
    """Whether the block says in a table what a command does: the first cell of its row is code and nothing else."""
    cell = block.cell
    if cell is None or cell.header or not cell.column or not _MEANING.search(fold(cell.column_header)):
        return False
    row = (
        b
        for b in reversed(article.blocks[: block.index])
        if b.cell and b.cell.table_id == cell.table_id and b.cell.row == cell.row
    )
    first = next((b for b in row if b.cell and b.cell.column == 0), None)
    return first is not None and any(m.kind == "code" and m.start == 0 and m.end == len(first.text) for m in first.marks)


def _is_of_another(article: Article, block: Block) -> bool:
    """Whether the block stands in a table of other organisations, one in each row: banks, exchanges, carriers."""
    cell = block.cell
    if cell is None or cell.header or not cell.column or not cell.row_header:
        return False
    if any(word in KNOWN_OTHERS for word in fold(cell.row_header).split()):
        return True
    header = next(
        (b for b in article.blocks if b.cell and b.cell.table_id == cell.table_id and b.cell.header and not b.cell.column), None
    )
    return header is not None and fold(header.text).strip() in THIRD_NOUNS


def _lists_an_article(block: Block) -> bool:
    """Whether the block is the title of an article and nothing else, in a list of articles to read: "Related articles: Contact support"."""
    listed = (
        block.item is not None and bool(block.heading) and _ARTICLES.fullmatch(fold(block.heading[-1]).strip(" :.")) is not None
    )
    return listed and any(m.kind == "link" and m.start == 0 and m.end == len(block.text.rstrip()) for m in block.marks)


_ARTICLES = expression(
    r"(?:related|similar|see also|further reading|other)(?: (?:articles?|topics?|pages?|guides?|content|links|reading))?"
)
_MEANING = expression(r"\b(?:descriptions?|meaning|functions?|purpose|explanation|effect|does|details?)\b")


def _is_label(block: Block, loop: Loop) -> bool:
    """Whether the sentence is but the instruction, set as a title: in capitals or in bold type."""
    said = loop.sentence.text.rstrip(" .:")
    return loop.end - loop.start >= len(said) and (said.istitle() or block.marked("strong", loop.start, loop.end))


def _is_title(loop: Loop) -> bool:
    """Whether the block is a title, or set as one: "**Option 2: Email us**" above what says how."""
    block, text = loop.block, loop.block.text
    short = not loop.concrete and len(text.split()) <= _TITLE and not text.rstrip("* ").endswith((".", "!"))
    bold = any(m.kind == "strong" and m.start == 0 and m.end >= len(text.rstrip()) for m in block.marks)
    return block.kind == "caption" or (short and bold and block.item is None)


_TITLE = 6


def _may_refer(article: Article, assistants: tuple[str, ...]) -> dict[int, list[Sentence]]:
    """The sentences that may send anybody to support, or to one of the assistants named, by block, in reading order."""
    text = article_text(article)
    names, cues = _cues(assistants)
    found: dict[int, list[Sentence]] = {}
    numbers = frozenset(text.sentences_where(_NUMBER))
    for number in sorted({*text.sentences_at(cues), *numbers}):
        folded = text.folded_sentences[number]
        if mentions(folded) or (number in numbers and tells_a_number(folded)) or any(name in folded for name in names):
            block, sentence = text.sentences[number]
            found.setdefault(block.index, []).append(sentence)
    source = article.source.text
    if "mailto:" in source or "/submit" in source:
        # "Send it to [Jo Doe](mailto:jo@acme.example)": what tells it stands in the link.
        for link in article.links:
            told = article.blocks[link.block].sentence_at(link.start) if _TELLING.search(link.target) else None
            if told and told not in found.setdefault(link.block, []):
                found[link.block].append(told)
        return {index: sorted(known, key=lambda s: s.start) for index, known in sorted(found.items())}
    return found


_TELLING = expression(r"mailto:|/submit-?ticket")
# What may be the number of a telephone. It begins with the digit, which is found faster than what must not stand before it.
_NUMBER = expression(r"[0-9](?<![\w./-][0-9])[\d().-]{0,6}[ -]?\d[\d().-]{1,6}[ -]?\d[\d().-]{0,6}\d(?![\w/])")


@lru_cache(maxsize=8)
def _cues(assistants: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the assistants, folded, and what stands in every sentence that may send anybody to support or to them."""
    names = tuple(map(fold, assistants))
    return names, tuple(dict.fromkeys((*CUES, *names)))


def _loop(
    article: Article, config: Config, names: Names, block: Block, sentence: Sentence, others: int
) -> tuple[Loop | None, bool | None]:
    """What the sentence says to do, and whether it names somebody else (None: nobody at all).

    ``others`` is how many blocks ago, under the same heading, somebody else was named; -1 when nobody was.
    """
    text = sentence.text
    links = [
        Target(max(m.start, sentence.start) - sentence.start, min(m.end, sentence.end) - sentence.start, _leads_to(m.target))
        for m in block.marks_at(sentence.start, sentence.end)
        if m.kind == "link" and m.start < sentence.end and sentence.start < m.end
    ]
    code, variables = _ranges(block, sentence, "code"), _ranges(block, sentence, "variable")
    if _SUBMIT.fullmatch(fold(text)) and _QUESTIONS.search(fold(block.text[: sentence.start])):
        # "Have more questions? Submit a request"
        referral = Referral(0, len(text), "ticket", channels=("ticket",))
        return Loop(block, sentence, referral, sentence.start, sentence.end, "", bool(links)), False
    reading = read(_with_lines(article, block, sentence), links, code, config.assistant.names, variables)
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
            other = other or not referral.place or " your " in text[referral.start : referral.end]
        elif referral.to_us or not (
            other
            or (referral.weak and _of_another_before(block, sentence))
            or theirs[bool(referral.domain) or not referral.channels]
        ):
            own.append(referral)
    named = False if any(r.to_us for r in own) else True if other else None
    best = strongest(
        own or [r for r in doubtful if (r.name or r.domain) and not names.excluded(r.name or r.domain.replace(".", " "))]
    )
    if best is None or _is_said_by_another(block, sentence, best):
        return None, named
    given = addresses(text, links)
    if _leads_to_a_person(text, given, config.assistant) or _is_statutory(best, given, text):
        return None, named
    answered = any(same_address(a, channel) for a in given for channel in config.assistant.channels if len(channel) > 6)
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
        _address(given),
        bool(own),
    )
    return loop, named


def _is_said_by_another(block: Block, sentence: Sentence, referral: Referral) -> bool:
    """ "If it says "Something went wrong. Contact support.", close it": within a quotation that is longer than the sentence."""
    start, end = sentence.start + referral.start, sentence.start + referral.end
    return (
        in_quotes(block.text, start, end)
        and not in_quotes(sentence.text, referral.start, referral.end)
        and not block.text.count('"') % 2
    )


def _leads_to(target: str) -> str:
    """Where a link leads; a number and nothing else is one to call: "[call](01632960123)"."""
    return f"tel:{target}" if _BARE_NUMBER.fullmatch(target) else target


_BARE_NUMBER = expression(r"\+?\d(?:[\d().-]|%20| ){6,18}")


def _of_another_before(block: Block, sentence: Sentence) -> bool:
    """ "The council collects bulky waste. Book it on 01632 960790.": the number is that of whom the sentence before speaks."""
    before = block.text[: sentence.start].rstrip(" .")
    said = fold(before[max(before.rfind(". "), before.rfind("! "), before.rfind("? ")) + 1 :]).split()
    return not OTHER_FIRMS.isdisjoint(said[:5])


def _with_lines(article: Article, block: Block, sentence: Sentence) -> str:
    """The sentence with a bullet in place of each line break behind which an instruction begins: "Questions⏎Contact us."."""
    text = sentence.text
    if "\n" not in article.source.text[sentence.span.start : sentence.span.end]:
        return text
    characters = list(text)
    for found in _NEW_INSTRUCTION.finditer(text):
        at = found.start()
        span = block.source_span(sentence.start + at, sentence.start + at + 1)
        if "\n" in article.source.text[span.start : span.end]:
            characters[at] = "\u2022"
    return "".join(characters)


# A capital in the middle of a sentence, and before it nothing that wants a noun.
_NEW_INSTRUCTION = expression(
    r" (?<![,;:] )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bour )(?<!\byour )(?<!\bthis )(?<!\bto )(?<!\bof )(?<!\bin )(?<!\bon )(?<!\bfor )(?<!\bwith )"
    r"(?<!\bvia )(?<!\bthrough )(?<!\band )(?<!\bor )(?<!\bclick )(?<!\bselect )"
    r"(?=(?:Please |Just |Or )?(?:Contact|E-?mail|Call|Click|Tap|Write|Send|Submit|Open|Reach|Get in touch|Chat|Message|Text|Visit|Ask)\b)"
)


def _ranges(block: Block, sentence: Sentence, kind: str) -> list[tuple[int, int]]:
    """The marks of a kind within the sentence, counted from its start."""
    return [
        (max(m.start, sentence.start) - sentence.start, min(m.end, sentence.end) - sentence.start)
        for m in block.marks_at(sentence.start, sentence.end)
        if m.kind == kind and m.start < sentence.end and sentence.start < m.end
    ]


_QUESTIONS = expression(r"\b(?:questions?|help|answer)\b[^.?]{0,40}\?\s*\Z")
_SUBMIT = expression(r"(?:please )?(?:submit|open|send) (?:a|your) (?:new )?(?:request|ticket|question)[.!]?\s*")
_EXPECTING = expression(
    r"\b(?:help|assist\w*|questions?|problems?|issues?|trouble|stuck|concerns?|we'll|and we|we can|we will|so that we|so we|refund|cancel)\b"
)


def _address(given: list[str]) -> str:
    """The address to name in a message: the one nearest to be understood."""
    plain = [g for g in given if "{" not in g]
    best = next((g for g in plain if "@" in g), "") or next(iter(plain), "")
    return best.removeprefix("mailto:").removeprefix("tel:").split("?")[0]


def _leads_to_a_person(text: str, given: list[str], assistant: Assistant) -> bool:
    """Whether a text gives a configured human contact, or hands over in the configured words."""
    folded = fold(text)
    if any(same_address(a, human) for a in given for human in assistant.human_contacts):
        return True
    if any(len(human) > 3 and fold(human) in folded for human in assistant.human_contacts):
        return True
    return bool(assistant.handoff) and fold(assistant.handoff).strip(" .") in folded


def _is_statutory(referral: Referral, given: list[str], text: str) -> bool:
    """Whether the only addresses given are those that the law asks for, and no form beside them."""
    written = [a.removeprefix("mailto:") for a in given if "@" in a or "[at]" in a]
    return (
        bool(written)
        and "form" not in referral.channels
        and all(is_statutory(a) or (a.startswith(_LAWYERS) and _INFRINGEMENT.search(fold(text))) for a in written)
    )


_LAWYERS = ("legal@", "trademark@", "trademarks@", "ip@")
_INFRINGEMENT = expression(r"\b(?:dmca|copyrights?|infring\w+|trade ?marks?|takedowns?)\b")


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
        if _leads_to_a_person(block.text, given, config.assistant):
            return False
    return True
