"""A choice that knows what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

import click

from kblint.errors import UserError, did_you_mean


class OneOf(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions only
    """One of some words. Raises UserError with the nearest for any other."""

    name = "choice"

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return f"[{'|'.join(self.words)}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.words:
            return value
        where = param.opts[0] if isinstance(param, click.Option) else ""
        what = (param.name or "").strip("_").replace("_", "-") if param else "word"
        hint = did_you_mean(value, self.words) or f"It is one of: {', '.join(self.words)}."
        raise UserError(f"there is no {what} '{value}'", where=where, help=hint)
