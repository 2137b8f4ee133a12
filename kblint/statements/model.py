"""A policy statement: what a sentence claims."""

from __future__ import annotations

import msgspec

from kblint.finding import Place


class Statement(msgspec.Struct, frozen=True):
    """One claim and where it stands (the fields of a claim are laid down with its extraction)."""

    place: Place
