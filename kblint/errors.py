"""What a person did that cannot work, said in plain words: what, where, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial


class UserError(Exception):
    """Ends the run with exit status 2.

    ``message`` says what is wrong, ``where`` names the file or option (with ``:line:column`` where known), ``help`` says
    what to do next. ``where`` and ``help`` may be empty.
    """

    def __init__(self, message: str, *, where: str = "", help: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.where = where
        self.help = help

    def __reduce__(self) -> tuple[Callable[[], Exception], tuple[()]]:
        # What is named goes from one process to another, too.
        return partial(type(self), self.message, where=self.where, help=self.help), ()


class NoArticle(UserError):
    """There is nothing to lint, and nothing tells why."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` was probably meant to be, or None. Case does not count; of equals, the first in order."""
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    similarity = DamerauLevenshtein.normalized_similarity
    best = process.extractOne(word, sorted(set(known)), processor=str.casefold, scorer=similarity, score_cutoff=0.6)
    return best[0] if best else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``Did you mean 'x'?``, or nothing when no known word is near."""
    match = nearest(word, known)
    return f"Did you mean '{match}'?" if match else ""
