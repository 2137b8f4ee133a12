"""Which words end a noun, and which of those beside a number it does not count."""

from __future__ import annotations

from kblint.statements.units import CLOSED_UNITS
from kblint.statements.words import Word

# A number after one of these names a thing; it is no amount.
NAMED_BY = frozenset(
    "version v step steps section sections clause chapter article articles figure fig table part phase level tier port error status code "
    "http rfc iso "
    "page pages paragraph line lines row number no nr item option appendix annex schedule room release build type class grade stage "
    "question answer rule "
    "ticket issue case id python node java php ruby ios android windows macos ubuntu debian postgres mysql redis chapter exhibit form title formula "
    "sha md utf ipv ip erc bip eip pin region zone rev q usc cfr § # vat channel slot".split()
)
NOT_COUNTED = frozenset(
    "ways way steps step options option things thing types type kinds kind methods method sections section examples example reasons reason "
    "parts part "
    "factors clicks articles buttons tabs columns fields questions categories scenarios cases situations factor versions "
    "ones others times digits decimals decimal is this was has does its us as his less always perhaps across unless plus "
    "parties party sides weeks' days' features feature modes mode states aspects elements bits hours' months' components settings".split()
)
NOUN_STOP = frozenset(
    "a an the of in on at to for from by with within per each every and or but if when while that which who is are was were be been can "
    "cannot can't won't don't doesn't isn't aren't mustn't couldn't could may might "
    "must shall should will would do does did has have had not no than then as so also it its your our their his her this these those we you they i "
    "after before until since during between into onto over under up down out off about because only just both all any some either neither "
    "more once twice".split()
)
PEOPLE = frozenset({"people", "children", "staff", "characters", "media", "criteria"})


def ends_noun(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether no noun goes on at a token."""
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].text in NOUN_STOP


FEES = frozenset("fee fees charge charges cost costs price".split())


def may_count(noun: str) -> bool:
    """Whether a folded plural noun names things that a number beside it counts, and not versions, steps or units."""
    return noun not in NOT_COUNTED and noun not in NAMED_BY and noun not in CLOSED_UNITS
