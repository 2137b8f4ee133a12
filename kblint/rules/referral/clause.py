"""A sentence while it is read: its tokens, and how they hang together in clauses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kblint.articles.text import fold, plain
from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_concrete, is_contact_target
from kblint.rules.referral.model import Target
from kblint.rules.referral.tokens import SOFT_BREAKS, tokens


class Clauses:
    """A sentence's tokens. Everything that asks about them takes and gives indexes of tokens; beyond the ends they read as empty."""

    def __init__(self, text: str, links: Sequence[Target], code: Sequence[tuple[int, int]], bots: Sequence[str]) -> None:
        self.text = text
        self.links = links
        masked = list(text)
        for start, end in code:
            if "@" not in text[start:end]:
                masked[start:end] = "\u00a4" * (end - start)
        written = plain("".join(masked))
        for quoted in _QUOTED.finditer(written):
            inner = written[quoted.start() + 1 : quoted.end() - 1]
            # A short label in quotation marks after "click" is what a person does; everything else is somebody's words.
            clicked = _LABEL.fullmatch(inner) and (
                _CLICKING.search(written[max(0, quoted.start() - 24) : quoted.start()])
                # 'please ["contact us"](/contact)'
                or any(x.start <= quoted.start() + 1 and quoted.end() - 1 <= x.end and is_contact_target(x.target) for x in links)
            )
            masked[quoted.start() : quoted.end()] = [" ", *inner, " "] if clicked else "\u00a4" * (quoted.end() - quoted.start())
        self.tokens = tokens("".join(masked))
        self.bots = tuple(fold(b) for b in bots)
        self.question = written.rstrip(' "\u00a4)').endswith("?")
        self.answered = next((k for k, t in enumerate(self.tokens) if t.text in ("?", "!", ".")), len(self.tokens))

    def word(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def phrase(self, index: int, length: int) -> str:
        return " ".join(t.text for t in self.tokens[max(index, 0) : max(index + length, 0)])

    def _any(self, nouns: frozenset[str], start: int, end: int) -> bool:
        return any(self.word(k) in nouns for k in range(start, end))

    def _is_capital(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].raw[:1].isupper()

    def from_offset(self, offset: int) -> int:
        """The index of the first token that begins at an offset of the text or behind it."""
        return next((k for k, t in enumerate(self.tokens) if t.start >= offset), len(self.tokens))

    def _clause_start(self, index: int) -> int:
        """The index of the first token of the clause that the token stands in: after the nearest comma or stronger break."""
        k = index - 1
        while k >= 0 and index - k <= _LONGEST and self.word(k) not in _CLAUSE_BREAKS:
            k -= 1
        return k + 1

    def _skip_adverbs(self, index: int) -> tuple[int, bool]:
        please = False
        while index >= 0 and self.word(index) in words.ADVERBS:
            please = please or self.word(index) in ("please", "kindly")
            index -= 1
        return index, please

    def _negated(self, start: int, index: int) -> bool:
        """Whether a negation governs what follows it up to the token; "do not hesitate" is none."""
        for k in range(index - 1, start - 1, -1):
            word = self.word(k)
            if word in ("but", "instead", "hesitate", "afraid", "forget", "scared", "shy", "ashamed", "embarrassed", "worry"):
                return False
            if word in words.NEGATIONS:
                return not (self.word(k) == "not" and self.word(k - 1) in ("if", "or", "why")) and self.phrase(k, 2) not in (
                    "not sure",
                    "not only",
                )
        return False

    def _after_but(self, start: int, at: int) -> bool:
        return any(self.word(k) in ("but", "instead", "hesitate") for k in range(start, at))

    def new_verb(self, index: int) -> bool:
        """Whether a comma or a conjunction at the token begins another instruction."""
        if self.word(index) not in (",", "and", "or", "then"):
            return False
        after = index + 1
        while self.word(after) in words.ADVERBS | {"and", "or", "then"}:
            after += 1
        return words.VERBS.get(self.word(after), ("", ""))[1] == "base" and self.word(after) not in words.NOUNS_TOO

    @cached_property
    def folded(self) -> str:
        """The sentence, folded; offsets are those of its text."""
        return fold(self.text)

    @cached_property
    def concrete(self) -> bool:
        """Whether the sentence gives an address, a number, or a link to a way of contact."""
        return is_concrete(self.text, self.links)

    @cached_property
    def helpless(self) -> bool:
        """Whether the sentence speaks of needing help, or of a condition under which something is done."""
        return _HELP.search(self.folded) is not None

    @cached_property
    def for_help(self) -> bool:
        """Whether the sentence says that something is done to be helped."""
        return _FOR_HELP.search(self.folded) is not None

    @cached_property
    def for_more(self) -> bool:
        """Whether the sentence speaks of more help, of trouble or of questions."""
        return _FOR_MORE.search(self.folded) is not None

    @cached_property
    def for_us(self) -> bool:
        """Whether the sentence says that what is sent reaches whoever writes the article."""
        return _FOR_US.search(self.folded) is not None

    @cached_property
    def corner(self) -> bool:
        """Whether the sentence points at a place on the screen or page where a chat would wait."""
        return _CORNER.search(self.folded) is not None


# No clause that people write is longer, and text that nobody wrote must not cost more than its length.
_LONGEST = 60
_CLAUSE_BREAKS = SOFT_BREAKS - {"-", "/"}
_QUOTED = expression(r"\"[^\"]{2,200}\"|\u00ab[^\u00bb]{2,200}\u00bb|(?<![\w])'(?=[^\s'])[^']{2,200}'(?!\w)")
_CLICKING = expression(r"(?i)(?:click|tap|select|choose|press|hit|clicking|selecting|please|>)\s+(?:on\s+)?(?:the\s+)?$")
_LABEL = expression(
    r"(?i)(?:contact|chat|email|call|message|ask|get in touch|live chat|talk|support|help|submit|open|send|need|start)\b[\w ]{0,30}"
)
_HELP = expression(
    r"\b(?:if|when|help|support|assistance|questions?|issues?|problems?|trouble|stuck|contact|still|customer service|please|otherwise"
    r"|team|agent|unable|can't|cannot)\b"
)
_FOR_HELP = expression(
    r"\b(?:faster (?:response|assistance|help|support)|(?:for|get) (?:help|support|assistance)|report (?:the|your|this|it|any)|contact us)\b"
)
_FOR_MORE = expression(
    r"\b(?:(?:further|more|additional|extra|any|need|for|get|urgent) (?:help|assistance|support|advice)|questions?|issues?|problems?|trouble|stuck)\b"
)
_FOR_US = expression(
    r"\b(?:our (?:attention|notice)|to us|us know|(?:reach|contact) us|(?:and|so) (?:that )?(?:we|we'll|our team|our)\b)"
)
_CORNER = expression(
    r"\b(?:corner|bottom|lower|right-hand|left-hand|top right|this page|every page|our (?:website|site|app|page|home ?page)"
    r"|on the (?:right|left)|in the app|help cent(?:er|re)|support page|screen|below)\b"
)
