"""What a clause is about: the concepts of its content words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from kblint.expressions import compiled
from kblint.months import MONTHS
from kblint.statements.quantities import says_value
from kblint.statements.words import Word, by_word, concept, concepts, fold, may_hold_particle, particle_concepts, words

_EMPTY = frozenset(
    "a an the this that these those it its he she they them their theirs his her hers we us our ours you your yours i me my mine one ones "
    "who whom whose which "
    "what when where why how there here and or but nor so yet if unless until while although though because since as than then of in on at "
    "to for from by with "
    "without within into onto over under above below between among through during before after about against per via up down out off is are "
    "was were be been "
    "being am do does did done doing have has had having can could may might must shall should will would cannot can't won't don't doesn't "
    "isn't aren't not no "
    "nor only also just even still already again too very more most less least much many few some any all each every both either neither "
    "other another such same "
    "own however therefore please note i.e e.g etc ie eg always never ever usually typically generally automatically permanently "
    "immediately currently now "
    "first next last new following whether once upon whatever regardless else otherwise instead rather quite well back anything something "
    "everything nothing "
    "anyone everyone someone somebody anybody nobody let's s t ll ve re d m isn we're you're you'll we'll you've we've it's that's there's "
    "here's what's who's got gets lot lots bit sure sorry thanks thank hi hey hello ok okay yes yep yeah nope nice great good "
    "simply worry worries away straight easy easily simple quick quickly little stuff bits folks maybe actually really pretty nearly about "
    "afterwards "
    "soon later today tomorrow early ahead once twice together along across around enough plenty gone goes going came come coming wait "
    "waiting much love afraid whichever rather actually happy glad simply still lucky yours anybody ll".split()
)

_CONTRACTED = ("'ve", "'ll", "'d", "'re", "'m", "n't")

# Words that are in nearly every help article and say little about what a value belongs to.
GENERIC = concepts(
    "account user customer feature item data thing service product system company business information time number amount value option "
    "setting way case "
    "people person team need use work make take get give provide allow want see show set run go come ask help try like have include contain "
    "apply please "
    "send default available possible able day period total size page article section example client member way type kind work works using "
    "used long possible "
    "certain process perform support handle place base different specific own state mean require let enable count default exceed receive "
    "put complete "
    "expect occur happen become plan subscription everything start last stay remain per keep current date clearly hold".split()
) - concepts(["keep", "receive", "order"])


# Words that tell how something is put, and not what it is about: a sentence may have them or not.
COLOURLESS = concepts(
    "know tell look think like love pick bring pop drop hit press grab fancy prefer notice mean keep turn bit grace full whole entire "
    "total single straight right whichever simply just sure reach begin start date moment day happily fine welcome question ask wish choose "
    "chosen automatic become becoming add original final official anybody everybody anyone free special normal maximum minimum card-holder "
    "press play plus exist existing afterwards count handle leave left try find worry need want able have spend ever away "
    "unused end mate mates player unfortunately sadly regrettably sorry".split()
) - concepts(["penalty"])


def content(tokens: Iterable[Word]) -> list[str]:
    """The concepts of the content words among some tokens, in order; numbers, units and comparators are no content."""
    return concepts_in([token.text for token in tokens])


def concepts_in(texts: Sequence[str]) -> list[str]:
    """The concepts of the content words among some folded words, in order."""
    if "mind" in texts:
        texts = _without_reminders(texts)
    if not may_hold_particle(texts):
        return list(filter(None, map(_told, texts)))
    kept = [text for text in texts if text[0].isalpha()]
    meant = particle_concepts(kept)
    return [name for at, text in enumerate(kept) if (name := meant[at] if at in meant else _told(text))]


def _without_reminders(texts: Sequence[str]) -> list[str]:
    """Folded words without "keep in mind", by which nothing is kept."""
    at = [i for i in range(len(texts) - 2) if texts[i] in ("keep", "bear") and (texts[i + 1], texts[i + 2]) == ("in", "mind")]
    left_out = {i + k for i in at for k in range(3)}
    return [text for i, text in enumerate(texts) if i not in left_out]


@by_word
def _told(word: str) -> str:
    """The concept of a content word; nothing for any other token."""
    if len(word) > 1 and word[0].isalpha() and word not in _EMPTY and not word.endswith(_CONTRACTED) and not says_value(word):
        return concept(word)
    return ""


@lru_cache(maxsize=16384)
def _of_text(text: str) -> tuple[str, ...]:
    return tuple(content(words(fold(text))))


def of_text(text: str) -> list[str]:
    """The concepts of a title or heading, in order."""
    return list(_of_text(text))


def of_title(text: str) -> list[str]:
    """The concepts of a title and its numbers, which tell products apart ("Fibre 300"); a number in front counts chapters."""
    tokens = words(fold(text))
    start = next((i for i, t in enumerate(tokens) if t.kind == "word"), len(tokens))
    return [name for t in tokens[start:] for name in ([t.text] if t.kind == "number" else content((t,)))]


_GENERALISED = compiled(
    r"\b(?:whichever|whatever|(?:on|for|in|with|to|at) (?:every|any|all|each))(?: of)?(?: our| your| the)? ([a-z]{3,24})(?: you've ([a-z]{3,24}))?"
)


def generalised(folded: str) -> frozenset[str]:
    """The concepts that only say that something holds throughout: on every flight, whichever fare."""
    return concepts(w for m in _GENERALISED.finditer(folded) for w in m.groups() if w)


# Plain words, which are no names, are passed over together.
_PLAIN_WORDS = r"(?<![a-z])[a-z ,;:')]*[ ,;:')]"
_NAMED = compiled(
    _PLAIN_WORDS + r"|([A-Z][\w.+-]*|(?<![a-z])(?![a-z]+ )[a-z]+(?:[._/-]?\d|[._][a-z]|[A-Z])[\w./-]*|/[a-z][\w/-]+)"
)
_STOPS = frozenset(".!")
# Words that a title in capitals has with a capital, too.
_SENTENCE = compiled(
    r"\b(?:is|are|was|were|isn't|aren't|can|can't|cannot|may|must|will|won't|has|have|had|do|does|don't|doesn't|you|your|we|our|it|they|their)\b"
)
_SENTENCE_START = compiled(r"(?:^|[.:;!?|\"“(\[])\s*$")
_MONTHS_AND_DAYS = frozenset(MONTHS) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday i gb mb kb tb gib mib tib usd eur gbp faq faqs ok yes no utc cet gmt est pst am pm a".split()
)


@lru_cache(maxsize=65536)
def names(text: str) -> frozenset[str]:
    """The concepts of proper names and identifiers in a text: words with an inner capital, digit or dot, and capitalised words that
    do not open a sentence, unless the text is a heading with capitals throughout."""
    found = [m for m in _NAMED.finditer(text) if m[1]]
    if found and _SHEET_CUE.search(text):
        # The "Ticket Refund form" is called after what it is for, and names nothing else.
        sheets = [m.span() for m in _SHEET.finditer(text)]
        found = [m for m in found if not any(start <= m.start() < end for start, end in sheets)]
    if not found:
        return frozenset()
    capitalised = sum(m[1][0].isupper() for m in found)
    plain = (m for m in _PLAIN.finditer(text) if m.group() not in _EMPTY)
    title_case = capitalised > 1 and sum(1 for _ in islice(plain, capitalised)) < capitalised
    title_case = title_case and text.rstrip()[-1:] not in _STOPS and not _SENTENCE.search(text)
    kept = set()
    for m in found:
        name = named(m[1])
        if name and (_is_identifier(m[1]) or not (title_case or _SENTENCE_START.search(text[max(0, m.start() - 3) : m.start()]))):
            kept.add(name)
    return frozenset(kept)


@by_word
def _is_identifier(name: str) -> bool:
    """Whether a name is one wherever it stands: it has a capital, a digit, a dot, an underscore or a slash inside, or it is a path."""
    word = name.rstrip(".-")
    return word[0] == "/" or any(c.isupper() or c.isdigit() or c in "._/" for c in word[1:])


_SHEET_CUE = compiled(r" (?:form|page|menu|button|tab|screen|dialog|field|link)")
_SHEET = compiled(r"(?:\b[A-Z][a-z]+ ){1,5}(?=(?:form|page|menu|button|tab|screen|dialog|field|link)s?\b)")
_MENTIONED = compiled(
    _PLAIN_WORDS + r"|((?<=[a-z0-9,)] )[A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,4}|\([A-Z][\w.+-]*|"
    r"(?<![\w/])(?![a-z]+ )[a-z]+(?:[._/-]?\d|[._][a-z]|[A-Z])[\w./-]*)"
)


def mentioned(text: str) -> list[str]:
    """The proper names and identifiers in running text as written, each as often as it stands there."""
    return [word.lstrip("(") for run in _MENTIONED.findall(text) if run for word in run.split(" ")]


_OFTEN = 4


def spoken_of(texts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The name that an article is mostly about, if there is one, and all names that it mentions, sorted; ``texts`` is its running text."""
    raw = Counter(word for text in texts for word in mentioned(text))
    counts: Counter[str] = Counter()
    for word, number in raw.items():
        counts[named(word)] += number
    del counts[""]
    often = sorted((-n, name) for name, n in counts.items() if n >= _OFTEN)
    return tuple(name for _, name in often[:1]), tuple(sorted(counts))


@by_word
def named(word: str) -> str:
    """The concept of a name as written, or nothing for a month, a unit and their like."""
    low = fold(word.rstrip(".-"))
    return "" if low in _MONTHS_AND_DAYS or low in _EMPTY or says_value(low) else concept(low.strip("/"))


_PLAIN = compiled(r"(?<![\w.])[a-z]{3,}(?![\w.])")


def identity(text: str) -> tuple[str, ...]:
    """The words and numbers that tell a table's row or column from the next, sorted."""
    tokens = words(fold(text))
    return tuple(
        sorted({t.text if t.kind == "number" else concept(t.text) for t in tokens if t.kind != "sign" and t.text not in _EMPTY})
    )


def head(text: str) -> str:
    """The concept that a short noun phrase (a column header, a row header) ends in, or nothing: what a bare number there counts."""
    names = of_text(text)
    return names[-1] if names else ""


def concepts_of(names: str) -> frozenset[str]:
    """The concepts of some words, for tables in code."""
    return concepts(names.split())
