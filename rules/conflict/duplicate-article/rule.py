"""Articles and passages that stand in the knowledge base twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from kblint.articles.model import Article
from kblint.corpus.duplicates import Overlap, Passage, Said, Stretch, meant, overlaps, passed_over, sentences_of
from kblint.corpus.link_graph import link_graph
from kblint.corpus.looked_up import LookedUp
from kblint.finding import Hit, Related
from kblint.rules.interface import ArticleEntry, Context, Corpus

_LEAST_SENTENCES = 4
# A short article that is a copy for the most part counts from fewer words.
_MOSTLY, _LEAST_OF_SHORT, _WHOLE = 0.5, 60, 0.8
_QUOTED = 8


class Text(msgspec.Struct, frozen=True, array_like=True):
    """What is compared of an article: its sentences, and where its links lead."""

    sentences: tuple[Said, ...]
    links: tuple[str, ...]

    @property
    def words(self) -> int:
        """All words of the sentences."""
        return sum(s.words for s in self.sentences)


class Kept(msgspec.Struct, frozen=True, order=True):
    """How good a home an article is, the best first: the newest, then the most linked."""

    newest: tuple[int, ...]
    links: int
    path: str


def collect(article: Article, context: Context) -> Text | None:
    sentences = sentences_of(article)
    return Text(sentences, tuple(dict.fromkeys(link.target for link in article.links))) if sentences else None


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """One hit for each passage, at the article that is the lesser home of it."""
    known = [(entry, text) for entry, text in corpus.collected if not passed_over(entry)]
    entries, texts = [e for e, _ in known], [t for _, t in known]
    sentences = LookedUp(corpus)
    found = [
        o
        for o in overlaps(
            [t.sentences for t in texts],
            lambda i, said: sentences.place(entries[i], said.block, said.sentence).sentence,
            lambda a, b: meant(entries[a], entries[b]),
        ).pairs
        if _long(o, texts, context.options["least_words"])
    ]
    if found:
        yield from _hits(found, entries, texts, _linked(corpus, context.config.article_url), sentences)
    sentences.leave()


def _hits(
    found: Sequence[Overlap], entries: Sequence[ArticleEntry], texts: Sequence[Text], linked: Counter[str], sentences: LookedUp
) -> Iterator[Hit]:
    homes = {i: _home(entries[i], linked) for o in found for i in (o.a, o.b)}
    told: defaultdict[int, list[Stretch]] = defaultdict(list)
    for overlap in sorted(found, key=lambda o: (min(homes[o.a], homes[o.b]), -o.longest.words)):
        here, there = overlap.longest.here, overlap.longest.there
        if any(s.meets(here) for s in told[overlap.a]) and any(s.meets(there) for s in told[overlap.b]):
            # Three articles with one passage: two of them were told to give it up already.
            continue
        told[overlap.a].append(here)
        told[overlap.b].append(there)
        yield _hit(overlap, entries, texts, homes, sentences)


def _long(overlap: Overlap, texts: Sequence[Text], least: int) -> bool:
    longest = overlap.longest
    if longest.words >= least and longest.sentences >= _LEAST_SENTENCES:
        return True
    shorter = min(texts[overlap.a].words, texts[overlap.b].words)
    return overlap.words >= min(least, _LEAST_OF_SHORT) and overlap.words >= _MOSTLY * shorter


def _linked(corpus: Corpus, article_url: str) -> Counter[str]:
    """How many articles link to each, by path."""
    graph = link_graph(corpus.articles, article_url)
    counts: Counter[str] = Counter()
    for entry, text in corpus.collected:
        led = {t.article.path for link in text.links if (t := graph.resolve(entry, link)).article}
        counts.update(sorted(led - {entry.path}))
    return counts


def _home(entry: ArticleEntry, linked: Counter[str]) -> Kept:
    updated = next((str(entry.metadata[k]) for k in ("updated", "last_updated", "date", "modified") if entry.metadata.get(k)), "")
    return Kept(tuple(-ord(c) for c in updated) or (0,), -linked[entry.path], entry.path)


def _hit(
    overlap: Overlap,
    entries: Sequence[ArticleEntry],
    texts: Sequence[Text],
    homes: dict[int, Kept],
    sentences: LookedUp,
) -> Hit:
    passage, lesser, home = overlap.longest, overlap.a, overlap.b
    if homes[lesser] < homes[home]:
        lesser, home = home, lesser
        passage = Passage(passage.there, passage.here, passage.words, passage.sentences)
    first, second = texts[lesser].sentences[passage.here.start], texts[home].sentences[passage.there.start]
    place = sentences.place(entries[lesser], first.block, first.sentence)
    other = sentences.place(entries[home], second.block, second.sentence)
    begins = f"{passage.words} words that stand twice begin here"
    words = place.sentence.split()
    return Hit(
        place=place,
        label=begins,
        values={
            "here": _name(entries[lesser], entries[home]),
            "there": _name(entries[home], entries[lesser]),
            "share": _share(overlap, texts[lesser], texts[home]),
            "quote": " ".join(words[:_QUOTED]) + ("…" if len(words) > _QUOTED else ""),
            "cure": _cure(entries[lesser], entries[home], homes[lesser], homes[home]),
        },
        confidence=0.95 if overlap.words >= _WHOLE * min(texts[lesser].words, texts[home].words) else 0.9,
        related=(Related("and here", other),),
    )


def _name(entry: ArticleEntry, other: ArticleEntry) -> str:
    return f"“{entry.ref.title}” ({entry.path})" if entry.ref.title == other.ref.title else f"“{entry.ref.title}”"


def _share(overlap: Overlap, lesser: Text, home: Text) -> str:
    part = overlap.words / lesser.words
    if part >= _WHOLE and overlap.words >= _WHOLE * home.words:
        return f"({part:.0%} of the one stands in the other)"
    return f"in {overlap.words} words ({part:.0%} of the first article, {overlap.words / home.words:.0%} of the second)"


def _cure(lesser: ArticleEntry, home: ArticleEntry, worse: Kept, better: Kept) -> str:
    if worse.newest != better.newest:
        why = f"“{home.ref.title}” was updated later: keep the text there"
    elif worse.links != better.links:
        why = f"“{home.ref.title}” is linked from more articles ({-better.links} against {-worse.links}): keep the text there"
    else:
        why = "Decide which of the two is the home of this text and keep it there"
    return f"{why}, and link to it from the other article. If both must show it, put it into a file that both include."
