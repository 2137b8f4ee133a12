"""What goes wrong with rules, said for the person who wrote or configured them."""

from __future__ import annotations

from kblint.errors import UserError


class RuleError(UserError):
    """A rule, a pack or a selection of rules that cannot be used."""
