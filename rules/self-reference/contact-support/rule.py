"""KB101: sends the customer to support, where the assistant is the support.

A corpus rule, because whose support "contact Acme Support" means shows in what the other articles say.
"""

from __future__ import annotations

from collections.abc import Iterator

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context, Corpus
from kblint.rules.self_reference import (
    Candidate,
    Collected,
    Loop,
    Names,
    candidate,
    collected,
    cure,
    hit,
    included,
    loops,
    needed,
    settled,
    where,
)


def collect(article: Article, context: Context) -> Collected | None:
    """Every sentence that sends the customer to support by any way but this conversation, with the names that it turns on."""
    found = []
    names = Names(article, context.config)
    for loop in loops(article, context.config, context.options["our_names"], context.options["other_names"]):
        if loop.referral.kind != "chat":
            message, help_text = _words(loop)
            found.append(candidate(loop, hit(article, loop, context.config, _level(loop), message, help_text), names))
    for place in included(article):
        message = f"{place.text} brings in a text that tells the customer to contact support; an assistant that is the support repeats it."
        found.append(Candidate(Hit(place=place, message=message)))
    return collected(found, names.counts)


def check(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """Those of them that name nobody else, by what all articles say."""
    yield from settled((entry.path, found) for entry, found in corpus.collected)


def _level(loop: Loop) -> str:
    if loop.referral.kind == "invitation":
        return "note"
    if loop.referral.kind == "tell":
        return "warning" if loop.expects_an_answer else "note"
    return "warning" if loop.concrete and not loop.loops else "error"


def _words(loop: Loop) -> tuple[str, str]:
    """The message and the help for this sentence."""
    said = loop.said
    if loop.referral.kind == "invitation":
        return (
            f'"{said}": an assistant promises people whom it stands for itself. {where(loop)} customer gets no answer by it.',
            "Leave it out, or say what those people do that the assistant cannot, and when they take over.",
        )
    if loop.referral.kind == "tell":
        return (
            f'"{said}": an assistant repeats this to a customer who is {"asking" if loop.asks else "telling"} it at that moment. '
            f"{where(loop)} customer gets no further.",
            f"Say what to give and what is done with it: ask for {needed(loop)}, and name who acts on it and when.",
        )
    if loop.concrete and not loop.loops:
        way = loop.address or "a way"
        return (
            f'An assistant repeats "{said}" and names {way}. The configuration does not say who answers there: people, or the assistant again.',
            f"If people answer there, add {loop.address or 'it'} to assistant.human_contacts, and this sentence is clean. "
            f"If not, write what happens instead, such as {cure(loop)}.",
        )
    return (
        f'An assistant repeats "{said}" to a customer who is already talking to support. {where(loop)} customer is sent in a circle.',
        f"Write what happens instead: what to give, when a person takes over, and who. For instance {cure(loop)}.",
    )
