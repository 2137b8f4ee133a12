"""What is kept of a comparison: whatever changed since, the next one finds what one that knows nothing finds, and does less for it."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

import msgspec
import pytest

from bench.speed.articles import article
from kblint.cache.names import of_content
from kblint.corpus import index, ledger, permissions
from kblint.corpus.ledger import Lists, _bytes
from kblint.corpus.methods import METHODS
from kblint.corpus.reported import of_statements, reported
from kblint.rules.interface import Corpus
from kblint.statements.model import Statement
from tests.statements.articles import statements

KINDS = tuple(METHODS)
# Groups of so many are to few statements what groups at the cap are to many.
_SMALL_CAP = 12


class Past:
    """What is known of the last run, held in memory."""

    articles = b""

    def __init__(self) -> None:
        self.names: dict[str, bytes] = {}
        self.files: dict[bytes, Sequence[Statement]] = {}
        self.left: dict[str, bytes] = {}
        self.by_name: dict[str, Mapping[bytes, msgspec.Raw]] = {}

    def statements(self, names: Collection[bytes], kind: str) -> Mapping[bytes, Sequence[Statement]]:
        return {name: [s for s in self.files[name] if s.kind == kind] for name in names if name in self.files}

    def earlier(self, what: str) -> bytes | None:
        return self.left.get(what)

    def leave(self, what: str, value: bytes) -> None:
        self.left[what] = value

    def earlier_by_name(self, what: str) -> Mapping[bytes, msgspec.Raw]:
        return self.by_name.get(what, {})

    def leave_by_name(self, what: str, values: Mapping[bytes, msgspec.Raw]) -> None:
        self.by_name[what] = values

    def corpus(self, texts: Mapping[str, str]) -> Corpus:
        self.names = {path: of_content(path, text.encode()) for path, text in sorted(texts.items())}
        self.files |= {self.names[path]: _read(path, text) for path, text in texts.items()}
        return Corpus((), tuple(s for name in self.names.values() for s in self.files[name]), history=self)


@cache
def _read(path: str, text: str) -> tuple[Statement, ...]:
    return tuple(statements(text, path))


def _changed(texts: dict[str, str], chance: random.Random) -> None:
    """Changes one to three articles: more said, less, something else, another name, gone, come."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        path = chance.choice(sorted(texts))
        lines = texts[path].split("\n")
        other = texts[chance.choice(sorted(texts))].split("\n")
        at = chance.randrange(len(lines))
        way = chance.randrange(6)
        if way == 0:
            texts[path] = "\n".join([*lines, "", chance.choice([line for line in other if len(line) > 30])])
        elif way == 1:
            texts[path] = "\n".join(lines[:at] + lines[at + 1 :])
        elif way == 2:
            texts[path] = texts[path].replace("5", chance.choice("2579"))
        elif way == 3:
            texts[f"moved-{chance.randrange(1000)}.md"] = texts.pop(path)
        elif way == 4 and len(texts) > 20:
            del texts[path]
        else:
            texts.update([article(chance.randrange(200))])


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int | None]]:
    """How many pairs each of the updates compared, None where all were compared anew."""
    counts: list[int | None] = []
    update = ledger.Update.__call__

    def counting(self: ledger.Update) -> ledger.Updated | None:
        updated = update(self)
        counts.append(None if updated is None else self.compared)
        return updated

    monkeypatch.setattr(ledger.Update, "__call__", counting)
    yield counts


@pytest.mark.parametrize("seed", range(6))
def test_whatever_changed_the_same_is_found(seed: int, compared: list[int | None], monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (index, ledger, permissions):
        monkeypatch.setattr(module, "CAP", _SMALL_CAP)
    monkeypatch.setattr(ledger, "_MOST_AGAIN", 2.0)
    chance, past = random.Random(seed), Past()
    texts = dict(map(article, chance.sample(range(200), 50)))
    for _ in range(12):
        corpus = past.corpus(texts)
        for kind in KINDS:
            found, anew = reported(corpus, kind), of_statements(corpus.statements, kind)
            assert found.hits == anew.hits
            assert (found.among.skipped, found.among.largest) == (anew.among.skipped, anew.among.largest)
        _changed(texts, chance)
    assert sum(n is not None for n in compared) > len(compared) / 2


@pytest.mark.parametrize("at", [3, 6, 7])
def test_what_went_may_come_back_under_another_name(at: int, compared: list[int | None]) -> None:
    past, texts = Past(), dict(map(article, range(60)))

    def run() -> None:
        corpus = past.corpus(texts)
        assert reported(corpus, "value").hits == of_statements(corpus.statements, "value").hits

    run()
    gone = texts.pop(sorted(texts)[5 * at])
    run()
    texts["again.md"] = gone
    run()
    assert None not in compared[1:]


def test_what_was_kept_of_the_last_articles_may_be_gone(compared: list[int | None]) -> None:
    past, texts = Past(), dict(map(article, range(20)))
    for kind in KINDS:
        reported(past.corpus(texts), kind)
    past.files.clear()
    path = min(texts)
    texts[path] += "\n\nA refund takes 93 days.\n"
    for kind in KINDS:
        corpus = past.corpus(texts)
        past.files = {past.names[path]: past.files[past.names[path]]}
        assert reported(corpus, kind).hits == of_statements(corpus.statements, kind).hits
    assert compared == [None] * len(KINDS)


@pytest.mark.parametrize("left", [b"", b"\xc1", b"\x90", b"\x92\xc0\x80"])
def test_what_makes_no_sense_is_not_used(left: bytes) -> None:
    past, texts = Past(), dict(map(article, range(5)))
    corpus = past.corpus(texts)
    past.left = dict.fromkeys(KINDS, left)
    assert reported(corpus, "value").hits == of_statements(corpus.statements, "value").hits


def test_one_more_sentence_costs_few_comparisons(compared: list[int | None]) -> None:
    past, texts = Past(), dict(map(article, range(150)))
    for kind in KINDS:
        reported(past.corpus(texts), kind)
    path = min(texts)
    texts[path] += "\n\nBorrowed lanterns come back within 11 days of the loan.\n"
    for kind in KINDS:
        reported(past.corpus(texts), kind)
    # What was counted last, and a little more.
    assert sum(n or 0 for n in compared) <= 700, compared


def test_lists_that_are_too_long_are_told() -> None:
    lists = Lists({"short": _bytes([1]), "long": _bytes(range(9)), "shorter now": _bytes(range(9))})
    lists.put("shorter now", [1, 2])
    lists.put("longer now", list(range(7)))
    assert sorted(lists.longer_than(5)) == [7, 9]
