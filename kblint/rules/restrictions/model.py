"""What a reader of sentences finds."""

from __future__ import annotations

import msgspec


class Restriction(msgspec.Struct, frozen=True, order=True):
    """Where it stands in the folded sentence, ``[start, end)``, its form, and the noun that it divides (for ``scope``), or whose it is (for ``less``).

    ``plain`` is true where the words themselves say that customers are meant, ``listed`` where they announce a list ("certain", "not all").
    """

    start: int
    end: int
    form: str
    noun: str = ""
    plain: bool = False
    listed: bool = False
