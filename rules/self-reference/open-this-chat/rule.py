"""KB102: sends the customer into the conversation in which they read it."""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context
from kblint.rules.self_reference import cure, hit, loops, where


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Every sentence whose only way to support is the chat, or the assistant as if it were somebody else."""
    for loop in loops(article, context.config, context.options["our_names"], context.options["other_names"]):
        named = loop.referral.name and loop.referral.weak
        if loop.referral.kind == "chat" and loop.ours and not named:
            message = (
                f'An assistant repeats "{loop.said}" to a customer who is in that conversation already. '
                f"{where(loop)} customer is told to do what they are doing."
            )
            yield hit(
                article,
                loop,
                context.config,
                "",
                message,
                f"Write what the customer gets in this conversation: for instance {cure(loop)}.",
            )
