"""Sentences of articles that a rule looks up again, taken from the last run where their file is what it was.

To find one sentence its article is read anew; the same few are wanted in every run.
"""

from __future__ import annotations

from contextlib import suppress

import msgspec

from kblint.finding import Place
from kblint.rules.interface import ArticleEntry, Corpus

_PLACES = "sentences"


class LookedUp:
    """The places of sentences, by article, block and number in it."""

    def __init__(self, corpus: Corpus) -> None:
        self._read, self._history = corpus.read, corpus.history
        self._earlier: dict[bytes, Place] = {}
        self._now: dict[bytes, Place] = {}
        data = self._history.earlier(_PLACES) if self._history else None
        if data is not None:
            with suppress(msgspec.MsgspecError):
                self._earlier = msgspec.msgpack.decode(data, type=dict[bytes, Place])

    def place(self, entry: ArticleEntry, block: int, sentence: int) -> Place:
        """The place of a block's n-th sentence."""
        name = self._history.names.get(entry.path, b"") if self._history else b""
        key = b"%b %d %d %b" % (name, block, sentence, entry.ref.id.encode("utf-8", "surrogatepass"))
        found = self._now.get(key) or (self._earlier.get(key) if name else None)
        if found is None:
            found = self._read(entry).sentence_place(block, sentence)
        if name:
            self._now[key] = found
        return found

    def leave(self) -> None:
        """Leaves to the next run what was looked up in this one."""
        if self._history and (self._now or self._earlier):
            self._history.leave(_PLACES, msgspec.msgpack.encode(self._now))
