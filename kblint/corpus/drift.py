"""Sentences that were copied from one article into another and now differ in a value, in the name of a plan or in yes and no.

Each sentence is masked: amounts, plan names, and words that come in opposites leave a slot, negations are taken out. Sentences that
are equal then fall into one bucket; what stood in their slots is compared. A bucket with many readings is a template, not a copy.
"""

from __future__ import annotations

import hashlib
import re
import string
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.config import Config
from kblint.corpus.bearings import pointers_of
from kblint.corpus.duplicates import is_contract, of_one_template, passed_over, variants
from kblint.corpus.values import same
from kblint.expressions import compiled
from kblint.finding import Edit, Place
from kblint.months import MONTH_WORDS
from kblint.rules.interface import ArticleEntry
from kblint.statements import scope as scopes
from kblint.statements import topic
from kblint.statements.quantities import masked, mentions
from kblint.statements.topic import GENERIC, of_text
from kblint.statements.words import concepts, fold, words

VALUE, PLAN, OPPOSITE = "value", "plan", "opposite"

# Words outside the slots that make two sentences copies; fewer will do where a neighbour is the same, too.
_LEAST_WORDS, _LEAST_BESIDE_A_COPY = 8, 5
# A shorter sentence has not as many words; a longer one is no sentence.
_LEAST_LENGTH, _MOST_LENGTH = 18, 700
# What a bucket may hold: sentences of more articles are a template's.
MOST_ARTICLES = 20

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety"
)
_UNITS = (
    r"(?:business |working |calendar |banking )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?)|%|percent|per cent|"
    r"kb|mb|gb|tb|kib|mib|gib|tib|bytes?|dollars?|euros?|pounds?|cents?|usd|eur|gbp|cm|mm|km|m|kg|g|lbs?|pounds|inches|miles|litres?|liters?"
)
_TOKEN = compiled(
    rf"(?P<value>(?<![\w.#-])(?:[$€£¥] ?\d+(?:[.,]\d+)*|\d+(?:[.,:]\d+)*(?:[ -]?(?:{_UNITS})(?!\w))?|(?:{_NUMBER_WORDS})[ -](?:{_UNITS})(?!\w))(?![\w-]))"
    r"|(?P<word>\w+(?:'\w+)*)"
)
_REFERENCE = frozenset(
    "section sections step steps figure table chapter article articles part page pages appendix clause paragraph level rfc port error code "
    "number no item question exhibit version v iso form line room".split()
)
_YEAR = compiled(r"(?:19|20)\d\d")
_PLANS = frozenset(
    "free starter basic standard plus pro premium business team teams enterprise personal professional hobby growth advanced essentials "
    "lite ultimate platinum gold silver bronze".split()
)
_PLAN_NOUNS = frozenset(
    "plan plans tier tiers subscription subscriptions edition membership package workspace workspaces".split()
)
# Words that say yes and no of one thing: a row's first side, its other side.
_OPPOSITES = (
    ("allowed permitted", "forbidden prohibited disallowed"),
    ("required mandatory compulsory", "optional voluntary"),
    ("available", "unavailable"),
    ("include includes included", "exclude excludes excluded"),
    ("refundable", "nonrefundable"),
    ("transferable", "nontransferable"),
    ("possible", "impossible"),
    ("eligible", "ineligible"),
    ("supported", "unsupported"),
    ("enabled", "disabled"),
    ("always", "never"),
    ("limited", "unlimited"),
)
_SIDE = {word: (row, side) for row, sides in enumerate(_OPPOSITES) for side, text in enumerate(sides) for word in text.split()}
_DENYING = frozenset({"not"})
_CONTRACTED = {
    "cannot": "can", "can't": "can", "won't": "will", "isn't": "is", "aren't": "are", "mustn't": "must", "shouldn't": "should", "couldn't": "could",
    "wouldn't": "would", "needn't": "need", "wasn't": "was", "weren't": "were", "haven't": "have", "hasn't": "has", "don't": "", "doesn't": "", "didn't": "",
}  # fmt: skip
# What stands for a slot among the words outside.
_MARKS = frozenset("#&±")
_AUXILIARY = frozenset({*_CONTRACTED.values(), "do", "does", "did", "may", "be"} - {""})
_SUPPORT = frozenset({"do", "does", "did"})
_NOT_A_DENIAL = frozenset({"only", "just", "necessarily", "limited", "least"})
_CONDITION = compiled(r"\b(?:if|when|whenever|unless|whether|where|until|while|because)\b[^,;:]*\Z")
_PASSED_OVER = compiled(
    r"\?[\s*_\"”')]*\Z|:[\s*_]*\Z|\b(?:for example|for instance|e\.g|eg\.|such as|suppose|imagine|previously|formerly|used to)\b"
)
_DATED = compiled(
    r"\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d\b|\b[a-z]{3,9}\.? (?:\d{1,2},? )?(?:19|20)\d\d\b"
)
# Of some, both can be true.
_OF_SOME = compiled(r"\b(?:some|certain|individual|sometimes|may|might|often|usually|depending|depends|other|another|few)\b")
_READ = frozenset({"paragraph", "item", "cell"})


_WORD = compiled(r"\w+(?:'\w+)*")
# For ASCII, a table of bytes that leaves words is several times as fast.
_ASCII = bytes(ord(" ") if chr(i) in string.punctuation and chr(i) not in "'_" else i for i in range(128)) + bytes(128)
# Without one of these, or a digit, a sentence has no slot and denies nothing.
_TELLING = frozenset({*_NUMBER_WORDS.split("|"), *_SIDE, *_CONTRACTED, *_DENYING})
_Rows = tuple[tuple[str, str, re.Pattern[str]], ...]


class Slot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What stands in a slot of a sentence, at ``[start, end)`` of its text: ``said`` as folded."""

    kind: str
    said: str
    start: int
    end: int


class Copy(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A masked sentence, the ``sentence``-th of its article's ``block``-th block: ``key`` stands for what is outside its slots, ``words`` counts
    that. ``denials`` gives for each negation the number of words before it and its own words, as written. ``before`` and ``after`` are its
    neighbours."""

    key: bytes
    words: int
    block: int
    sentence: int
    slots: tuple[Slot, ...] = ()
    denials: tuple[tuple[int, str], ...] = ()
    before: bytes = b""
    after: bytes = b""


class Sited(msgspec.Struct, frozen=True):
    """A copy in its article, for the few that are compared; ``places`` are those of its slots."""

    copy: Copy
    entry: ArticleEntry
    text: Text
    article: Article
    place: Place
    places: tuple[Place, ...] = ()


class Text(msgspec.Struct, frozen=True, array_like=True):
    """What is compared of an article: its masked sentences, the scope that it has as a whole, and where it sends its reader for another
    case."""

    copies: tuple[Copy, ...]
    scope: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pointers: tuple[str, ...] = ()


class Drift(msgspec.Struct, frozen=True):
    """A copy that departs, the one it departs from, what either says, and the other articles that agree with the one."""

    departing: Sited
    reference: Sited
    said: str
    other: str
    place: Place
    reference_place: Place
    others: tuple[Sited, ...] = ()


# -- article → masked sentences ----------------------------------------------------------------------------------------------


class _Mask(msgspec.Struct):
    """A sentence taken apart: the words outside the slots, slots as (kind, said, start, end), negations."""

    words: list[str]
    slots: list[tuple[str, str, int, int]]
    denials: list[tuple[int, str]]


def text_of(article: Article, config: Config) -> Text | None:
    """An article's masked sentences, or None when it has none worth comparing."""
    rows = scopes.configured(config)
    found: list[tuple[Block, int, Sentence, _Mask, bytes]] = []
    for block, at, sentence, mask in _masked_sentences(article, _plans(rows)):
        if len(mask.words) >= _LEAST_BESIDE_A_COPY:
            # "includes" and "does not include": without an ending, a verb is the same with and without its negation.
            outside = f"{' '.join(mask.words)} ".replace("s ", " ").encode("utf-8", "surrogatepass")
            found.append((block, at, sentence, mask, hashlib.blake2b(outside, digest_size=8).digest()))
    if not found:
        return None
    keys = [b"", *(one[-1] for one in found), b""]
    copies = tuple(_copy(*one, keys[i], keys[i + 2]) for i, one in enumerate(found))
    return Text(copies, _frozen(scopes.of_article(article, config, rows)), pointers_of(article))


# "Last updated on 12 March at 18:11": of each page its own.
_STAMP = compiled(
    r"\b(?:last|page(?: was)?(?: last)?|article(?: was)?(?: last)?|document(?: was)?(?: last)?) (?:modified|updated|changed|revised|generated|edited|built|reviewed)\b",
    re.IGNORECASE,
)
_STAMPED = ("last", "page", "article", "document")


def _masked_sentences(article: Article, plans: frozenset[str]) -> Iterator[tuple[Block, int, Sentence, _Mask]]:
    for block in article.blocks:
        if block.kind in _READ and not block.quoted and not (block.cell and block.cell.header):
            for at, sentence in enumerate(block.sentences):
                text = sentence.text
                if _LEAST_LENGTH <= len(text) <= _MOST_LENGTH:
                    folded = fold(text)
                    if not _is_stamp(text, folded):
                        yield block, at, sentence, _mask(text, folded, plans)


def _is_stamp(text: str, folded: str) -> bool:
    # To look for one of its words takes a tenth of the time.
    may_be = any(map(folded.__contains__, _STAMPED)) or not text.isascii()
    return may_be and _STAMP.search(text) is not None


def _plans(rows: _Rows) -> frozenset[str]:
    return _PLANS | {name for dimension, name, _ in rows if dimension == "plan" and name.isalpha()}


def _vocabulary(article: Article, rows: _Rows) -> str:
    """The words that stand in an article, each with a space on either side."""
    words = {word for _, _, _, mask in _masked_sentences(article, _plans(rows)) for word in mask.words}
    return f" {' '.join(sorted(words))} "


# "[9] ": of each page its own.
_FOOTNOTE = compiled(r"\[\d{1,3}\s?\]")


def _copy(block: Block, at: int, sentence: Sentence, mask: _Mask, key: bytes, before: bytes, after: bytes) -> Copy:
    if not mask.slots:
        return Copy(key, len(mask.words), block.index, at, (), tuple(mask.denials), before, after)
    if any(
        block.marked("code", sentence.start + a, sentence.start + b) or _FOOTNOTE.match(sentence.text, max(a - 1, 0))
        for _, _, a, b in mask.slots
    ):
        # Its words may still stand beside a copy.
        return Copy(key, 0, block.index, at)
    slots = tuple(Slot(*slot) for slot in mask.slots)
    return Copy(key, len(mask.words) - len(slots), block.index, at, slots, tuple(mask.denials), before, after)


def _sited(copy: Copy, known: tuple[ArticleEntry, Text], read: Callable[[ArticleEntry], Article]) -> Sited:
    entry, text = known
    article = read(entry)
    place = article.sentence_place(copy.block, copy.sentence)
    if not place.text:
        return Sited(copy, entry, text, article, place, (place,) * len(copy.slots))
    block = article.blocks[copy.block]
    at = block.sentences[copy.sentence].start
    spans = [block.source_span(at + slot.start, at + slot.end) for slot in copy.slots]
    places = tuple(article.span_place(span, place.sentence, block.heading) for span in spans)
    return Sited(copy, entry, text, article, place, places)


def _frozen(scope: scopes.Scope) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((d, tuple(sorted(v))) for d, v in sorted(scope.items()))


_DIGIT = compiled(r"\d")


def _mask(original: str, folded: str, plans: frozenset[str]) -> _Mask:
    plain = _plain(folded)
    if not _DIGIT.search(folded) and _TELLING.isdisjoint(plain) and plans.isdisjoint(plain):
        return _Mask(plain, [], [])
    mask = _Mask([], [], [])
    out = mask.words
    for match in _TOKEN.finditer(folded):
        token = match.group()
        if match.lastgroup == "value":
            if _is_literal(match, folded, out):
                out.append(token)
            elif out or folded[match.end() : match.end() + 1] not in (".", ")"):
                # An enumerator in front says nothing.
                mask.slots.append((VALUE, token, match.start(), match.end()))
                out.append("#")
        elif token in _CONTRACTED or token in _DENYING:
            _deny(mask, match, folded)
        elif token in plans and _is_plan(match, folded, original):
            mask.slots.append((PLAN, token, match.start(), match.end()))
            out.append("&")
        elif token in _SIDE:
            mask.slots.append((OPPOSITE, token, match.start(), match.end()))
            out.append(f"±{_SIDE[token][0]}")
        else:
            out.append(token)
    return mask


def _plain(folded: str) -> list[str]:
    """The words of a text, as ``_TOKEN`` has them where it finds nothing but words."""
    if not folded.isascii():
        return _WORD.findall(folded)
    found = folded.encode("ascii").translate(_ASCII).decode("ascii").split()
    return [bare for word in found if (bare := word.strip("'"))] if "'" in folded else found


def _is_literal(match: re.Match[str], folded: str, out: Sequence[str]) -> bool:
    """Whether a number is a name: of a section, a year, a day of a month."""
    token = match.group()
    if out and (out[-1].rstrip("s") in _REFERENCE or out[-1] in _REFERENCE or out[-1] in MONTH_WORDS):
        return True
    following = re.match(r"(?:st|nd|rd|th)?,? (?:of )?([a-z]+)", folded[match.end() : match.end() + 16])
    return bool(_YEAR.fullmatch(token)) or bool(following and following[1] in MONTH_WORDS)


def _is_plan(match: re.Match[str], folded: str, original: str) -> bool:
    following = re.match(r" ([a-z]+)", folded[match.end() : match.end() + 16])
    return bool(following and following[1] in _PLAN_NOUNS) or (original[match.start()].isupper() and match.start() > 0)


def _deny(mask: _Mask, match: re.Match[str], folded: str) -> None:
    """Takes a negation out, unless it denies nothing or belongs to a condition."""
    token, out = match.group(), mask.words
    following = re.match(r" (\w+)", folded[match.end() : match.end() + 24])
    if (following and following[1] in _NOT_A_DENIAL) or _CONDITION.search(folded[: match.start()]):
        out.append(token)
        return
    if token in _CONTRACTED:
        before = ""
        if _CONTRACTED[token]:
            out.append(_CONTRACTED[token])
    else:
        before = f"{out[-1]} " if out and out[-1] in _AUXILIARY else ""
        if out and out[-1] in _SUPPORT:
            out.pop()
    mask.denials.append((len(out), f"{before}{token}{following.group() if following else ''}"))


def _affirmed(copy: Sited, at: int) -> str:
    """The words of a sentence without a negation where its copy has one, after ``at`` words."""
    sentence = copy.place.sentence
    mask = _mask(sentence, fold(sentence), _PLANS)
    slots = iter([said for _, said, _, _ in mask.slots])
    found = [next(slots) if word[0] in _MARKS else word for word in mask.words]
    start = at - 1 if at and found[at - 1] in _AUXILIARY else at
    return " ".join(found[start : at + 1])


# -- copies that differ ------------------------------------------------------------------------------------------------------


def drifted(
    articles: Sequence[tuple[ArticleEntry, Text]],
    updated: Mapping[str, str],
    config: Config,
    read: Callable[[ArticleEntry], Article],
) -> Iterator[Drift]:
    """Every copy that departs from what most articles, or else the newest one, say; ``updated`` gives the articles' dates by path, ``read``
    an article anew."""
    rows = scopes.configured(config)
    buckets: defaultdict[bytes, list[tuple[int, Copy]]] = defaultdict(list)
    for i, (entry, text) in enumerate(articles):
        for copy in _looked_at(entry, text):
            buckets[copy.key].append((i, copy))
    for members in buckets.values():
        if len(members) == 1:
            continue
        here = Counter(i for i, _ in members)
        # What stands twice in one article is a series: "On Puffin …", "On Heron …".
        if not 1 < len(here) <= MOST_ARTICLES or max(here.values()) > 1:
            continue
        readings: list[list[tuple[int, Copy]]] = []
        for i, copy in members:
            reading = next((r for r in readings if not _differences(r[0][1], copy)), None)
            if reading is None:
                readings.append([(i, copy)])
            else:
                reading.append((i, copy))
        if len(readings) == 2:
            yield from _departing(readings, articles, updated, rows, read)


def _looked_at(entry: ArticleEntry, text: Text) -> Iterable[Copy]:
    """The sentences of an article that copies are looked for of."""
    return () if passed_over(entry) else (copy for copy in text.copies if copy.words >= _LEAST_BESIDE_A_COPY)


_KEY_BYTES = 8


def keys_of(entry: ArticleEntry, text: Text) -> Iterator[bytes]:
    """The keys of the sentences of an article that copies are looked for of."""
    return (copy.key for copy in _looked_at(entry, text))


def each_key(keys: bytes) -> Iterator[bytes]:
    """The keys that stand one after the other."""
    return (keys[at : at + _KEY_BYTES] for at in range(0, len(keys), _KEY_BYTES))


def files_with(wanted: Collection[bytes], keys: Mapping[bytes, bytes]) -> dict[bytes, list[bytes]]:
    """For each key that is wanted the files that have it, in order; ``keys`` gives those of each file, one after the other."""
    together = b"".join(keys.values())
    names = list(keys)
    ends = list(accumulate(len(of_file) for of_file in keys.values()))
    found: dict[bytes, list[bytes]] = {}
    for key in wanted:
        files: dict[bytes, None] = {}
        at = together.find(key)
        while at >= 0:
            if at % _KEY_BYTES == 0:
                files[names[bisect_right(ends, at)]] = None
            at = together.find(key, at + 1)
        if files:
            found[key] = list(files)
    return found


def _departing(
    readings: list[list[tuple[int, Copy]]],
    articles: Sequence[tuple[ArticleEntry, Text]],
    updated: Mapping[str, str],
    rows: _Rows,
    read: Callable[[ArticleEntry], Article],
) -> Iterator[Drift]:
    def path(i: int) -> str:
        return articles[i][0].path

    def rank(reading: list[tuple[int, Copy]]) -> tuple[int, tuple[int, ...], str]:
        newest = max(updated.get(path(i), "") for i, _ in reading)
        return -len(reading), tuple(-ord(c) for c in newest) or (0,), path(reading[0][0])

    most, fewer = sorted(readings, key=rank)
    for i, copy in fewer:
        alike = [(j, other) for j, other in most if _alike(copy, other, articles[i][0], articles[j][0])]
        if not alike:
            continue
        mine = _sited(copy, articles[i], read)
        sited = [(j, _sited(other, articles[j], read)) for j, other in alike]
        comparable = [(j, other) for j, other in sited if _comparable(mine, other, rows)]
        if not comparable:
            continue
        first = min(comparable, key=lambda c: (tuple(-ord(x) for x in updated.get(path(c[0]), "")) or (0,), path(c[0])))[1]
        drift = _told(mine, first)
        if drift is not None:
            yield msgspec.structs.replace(drift, others=tuple(c for _, c in comparable if c is not first))


def _alike(a: Copy, b: Copy, here: ArticleEntry, there: ArticleEntry) -> bool:
    """Whether two sentences are copies, as far as shows without their words."""
    beside = bool({a.before, a.after} - {b""} & {b.before, b.after})
    if min(a.words, b.words) < (_LEAST_BESIDE_A_COPY if beside else _LEAST_WORDS):
        return False
    if not beside and any(kind == PLAN for kind, _ in _differences(a, b)):
        return False
    return not (
        variants(here, there) or of_one_template(here.ref.title, there.ref.title) or (is_contract(here) and is_contract(there))
    )


def _comparable(a: Sited, b: Sited, rows: _Rows) -> bool:
    """Whether two copies speak of the same thing."""
    if _claims_nothing(a) or _claims_nothing(b) or _of_others(a, b, rows):
        return False
    if _OF_SOME.search(fold(a.place.sentence)) and any(kind == OPPOSITE for kind, _ in _differences(a.copy, b.copy)):
        return False
    headings = (a.place.heading[-1:], b.place.heading[-1:])
    if all(headings) and of_one_template(headings[0][0], headings[1][0]):
        return False
    here, there = _vocabulary(a.article, rows), _vocabulary(b.article, rows)
    if _unknown(a, there) and _unknown(b, here):
        return False
    return not (_absent(a, b.entry, there) and _absent(b, a.entry, here))


def _claims_nothing(copy: Sited) -> bool:
    """Whether a sentence is a question, an example or past, or stands under a date."""
    return bool(_PASSED_OVER.search(fold(copy.place.sentence))) or any(_DATED.search(fold(h)) for h in copy.place.heading)


def _of_others(a: Sited, b: Sited, rows: _Rows) -> bool:
    """Whether two copies hold for other people, plans or places: what stands above one of them and does not above the other one."""
    one, other = _scope(a, rows), _scope(b, rows)
    for dimension in one.keys() | other.keys():
        here, there = one.get(dimension, frozenset()), other.get(dimension, frozenset())
        if here == there:
            continue
        alone, beside = (here, b) if here else (there, a)
        if (here and there) or not set(of_text(" ".join(alone))) <= _spoken_of(beside):
            return True
    return False


def _spoken_of(copy: Sited) -> frozenset[str]:
    """What title and headings speak of: members, under "Membership"."""
    return frozenset(of_text(" ".join((copy.place.article.title, *copy.place.heading))))


def _scope(copy: Sited, rows: _Rows) -> scopes.Scope:
    """The scope that a sentence has by its article, its title and its headings."""
    layers = [
        scopes.narrowed(scopes.of_label(h), scopes.of_configured(rows, h))
        for h in (copy.place.article.title, *copy.place.heading)
    ]
    return scopes.narrowed({d: frozenset(v) for d, v in copy.text.scope}, *layers)


def _unknown(copy: Sited, vocabulary: str) -> list[str]:
    """The names above a copy, and the numbers in its title, that another article never mentions: a model, a product."""
    title = copy.place.article.title
    names = {name for above in (title, *copy.place.heading) for name in topic.names(above)}
    names |= set(_TITLE_NUMBER.findall(title))
    return [name for name in sorted(names) if f" {name[: max(4, len(name) - 2)]}" not in vocabulary]


_TITLE_NUMBER = compiled(r"(?<![\w.,])\d{2,5}(?![\w.,])")
_ASPECTS = concepts("policy rule faq question answer guide overview introduction basics problem help".split())


def _absent(copy: Sited, other: ArticleEntry, vocabulary: str) -> bool:
    """Whether another article mentions nothing of what a copy's own one is about by its title, besides the words of the sentence."""
    names = set(of_text(copy.place.article.title)) - GENERIC - _ASPECTS - set(of_text(copy.place.sentence))
    there = set(of_text(other.ref.title))
    return bool(names) and not any(name in there or f" {name[: max(4, len(name) - 3)]}" in vocabulary for name in names)


def _differences(a: Copy, b: Copy) -> list[tuple[str, int]]:
    """The slots in which two copies differ, by number; for a yes against a no, one difference without slots (-1) where only a
    negation tells."""
    found: list[tuple[str, int]] = []
    turned: list[int] = []
    for n, (one, other) in enumerate(zip(a.slots, b.slots, strict=True)):
        if one.said == other.said:
            continue
        if one.kind == OPPOSITE:
            if _SIDE[one.said][1] != _SIDE[other.said][1]:
                turned.append(n)
        elif one.kind != VALUE or not _equal(one.said, other.said):
            found.append((one.kind, n))
    denied = {at for at, _ in a.denials} ^ {at for at, _ in b.denials}
    if (len(turned) + len(denied)) % 2:
        # "not required" and "optional" are the same; one turn alone is the opposite.
        found.append((OPPOSITE, turned[0] if turned else _NO_SLOT))
    return found


_NO_SLOT = -1


def _equal(a: str, b: str) -> bool:
    """Whether two values are one in other words: 1 day and 24 hours, 30 days and thirty days."""
    read = [mentions(words(masked(said)), said) for said in (a, b)]
    if any(len(found) != 1 for found in read):
        return _plain_number(a) == _plain_number(b)
    one, other = (found[0].quantity for found in read)
    return one.dimension == other.dimension and one.unit == other.unit and same(one, other)


def _plain_number(said: str) -> str:
    """A number without what may be left out: 11:00 is 11, and 1,000 is 1000."""
    return said.replace(",", "").replace(" ", "").removesuffix(":00")


def exchange(place: Place, said: str, right: str) -> tuple[Edit, ...]:
    """The edit that writes what is right in place of what is said; none where either is more than plain words at that place."""
    if place.text != said or not (_PLAIN_WORDS.fullmatch(said) and _PLAIN_WORDS.fullmatch(right)):
        return ()
    return (Edit(place.path, place.start.offset, place.end.offset, right),)


# Nothing that markup or the other file's format could give another meaning.
_PLAIN_WORDS = compiled(r"[\w $€£¥%.,:'-]{1,60}")


def _told(departing: Sited, reference: Sited) -> Drift | None:
    """The difference in the words of both sides, or None where there is more than one: then it is no slip."""
    differences = _differences(departing.copy, reference.copy)
    if len(differences) != 1:
        return None
    ((_, n),) = differences
    if n != _NO_SLOT:
        one, other = departing.places[n], reference.places[n]
        return Drift(departing, reference, one.text, other.text, one, other)
    theirs, mine = dict(reference.copy.denials), dict(departing.copy.denials)
    (at,) = theirs.keys() ^ mine.keys()
    said, there = mine.get(at) or _affirmed(departing, at), theirs.get(at) or _affirmed(reference, at)
    return Drift(departing, reference, said, there, departing.place, reference.place)
