"""The words of a text with their places, folded for matching, and what they have in common with other words.

Folding never changes a length, so an offset into the folded text is an offset into the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeVar

import msgspec
import Stemmer

from kblint.expressions import compiled
from kblint.signs import Answers

_TYPOGRAPHY = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\u2212": "-"}
)
# Most words are plain, which shows soonest.
_TOKEN = compiled(
    r"(?:u\.s\.(?:a\.)?|u\.k\.|e\.u\.|u\.a\.e\.)(?!\w)|[a-z]+(?![\w'])|\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|_|[^\w\s]"
)


class Word(msgspec.Struct, frozen=True, gc=False):
    """A token: ``text`` is folded, ``[start, end)`` its place. ``kind`` is ``word``, ``number`` or ``sign``."""

    text: str
    start: int
    end: int
    kind: str


_Answer = TypeVar("_Answer")


def by_word(answer: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """A function of a word that is worked out once for each: of all the words of all texts few are new, and looking them up has to be quick."""
    return Answers(answer).__getitem__


def fold(text: str) -> str:
    """Lower case with plain apostrophes, hyphens and spaces, of the same length."""
    if text.isascii():
        return text.lower()
    lowered = text.translate(_TYPOGRAPHY)
    low = lowered.lower()
    # A sigma in lower case is one at the end of a word and another elsewhere.
    if len(low) == len(text) and "\u03a3" not in lowered:
        return low
    return "".join(low if len(low := character.lower()) == 1 else character for character in lowered)


# Who looks for amounts in a sentence and who looks for rulings take the same few texts apart, one after the other.
@lru_cache(maxsize=256)
def words(folded: str) -> tuple[Word, ...]:
    """The tokens of a folded text."""
    found = []
    at = 0
    # No token has a space in it, and what stands between spaces is mostly known.
    for piece in folded.split(" "):
        for token, start, end, kind in _pieces(piece):
            found.append(Word(token, at + start, at + end, kind))
        at += len(piece) + 1
    return tuple(found)


@by_word
def _pieces(piece: str) -> tuple[tuple[str, int, int, str], ...]:
    """The tokens of a stretch of text, each with its place and its kind."""
    return tuple([(token := _INITIALS.get(m[0], m[0]), m.start(), m.end(), _kind(token)) for m in _TOKEN.finditer(piece)])


# "U.S. residents": without its full stops a country is a word like others.
_INITIALS = {"u.s.": "usa", "u.s.a.": "usa", "u.k.": "uk", "e.u.": "eu", "u.a.e.": "uae"}


@by_word
def _kind(token: str) -> str:
    if token[0].isdecimal():
        return "number"
    return "word" if token[0].isalpha() else "sign"


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


# What a stemmer cannot lead back to its verb.
_IRREGULAR = {
    form: forms.split()[0]
    for forms in (
        "take taken took;wear worn wore;choose chosen chose;drive driven drove;write written wrote;overwrite overwritten;rewrite rewritten;"
        "give given gave;show shown;bring brought;throw thrown threw;eat eaten ate;drink drunk drank;ride ridden rode;hide hidden;"
        "steal stolen stole;speak spoken spoke;withdraw withdrawn withdrew;send sent;spend spent;lend lent;teach taught;fly flown flew;"
        "grow grown grew;undo undone;override overridden;feed fed;make made;win won;undertake undertaken;sublet subletting;terminus terminal terminals"
    ).split(";")
    for form in forms.split()[1:]
}


@by_word
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a folded word; a possessive counts as its noun, an irregular form as its verb."""
    bare = word.removesuffix("'s")
    return str(_stemmer().stemWord(_IRREGULAR.get(bare, bare)))


# Words that say the same in policy text. A word stands in one row only; the first names the row.
_ALIKE = """
delete deletion remove removal purge erase erasure wipe wiped destroy scrub
keep kept retain retention hold held preserve archive
cancel cancellation terminate termination
refund reimburse reimbursed reimbursement repay repayment refundable
purchase buy bought purchaser buyer
order ordered
ship shipped shipping dispatch dispatched shipment postage
deliver delivery delivered arrive arrives arrival arrived receive received receives receiving land lands landed
price cost fee charge charged priced surcharge commission
expire expiry expiration lapse forfeit forfeited vanish vanishes disappear
restore recover recovery undelete
request application claim applicant
submit lodge
change modify modification edit amend
vacation holiday
car automobile vehicle
guarantee warranty
sign signin login logon
signup register registration enrol enroll enrolment
reply answer respond response
start begin commence began beginning
end ending finish finished
repair fix fixed repaired mend mended
company business firm organisation organization
limit maximum max cap quota
staff personnel
invite invitation
attach attachment
download export
phone telephone handset mobile smartphone
message mail email
monthly month
memory ram
annual yearly year
weekly week
daily day
renew renewal
subscribe subscription
decide decision
exchange swap swapped
collect collection collected pickup empty emptied
weigh weight weighs
rent rental renter renters hire hired hirer
drive driver driving
ride rider riding
borrow borrower borrowing loan
employ employee employment
break broken breakage damage damaged breakages
fine penalty
booking reservation reserve reserved
visitor guest
kid kids child children infant baby babies toddler
photo picture image photography photograph
paperwork papers document documentation
router hub
contract agreement
installment instalment
engineer technician
appointment slot
instructor trainer coach tutor
voucher coupon
pause freeze frozen
suitcase luggage baggage bag
bike bicycle
fuel petrol gasoline
licence license permit
medicine medication
pupil learner student
bin rubbish waste refuse trash
resident householder occupant
donation donate donor
concert gig
gratuity tip
unused untouched
opened unsealed
faulty defective
report notify inform tell
member membership
withdraw withdrawal retract
parcel package
late overdue
complain complaint
close closure closed
suspend suspension
approve approval authorise authorize
transfer assign switch switched move moved
examine examination review
travel travelled traveled trip journey
bill billing invoice
contribute contribution
pay payment payable paid due
find found discover discovered
room bedroom
watch stream streaming
leave leaving exit quit
overdraft overdrawn
install installed installation fit fitted fitting
sell sold resell resold resale
film movie
trade tradable tradeable
basket cart trolley
doctor gp physician
treat treated treatment
allergy allergen
password passcode passphrase
"""


@cache
def _concepts() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _ALIKE.strip().split("\n"):
        names = row.split()
        for name in names:
            table.setdefault(stem(name), stem(names[0]))
    return table


def is_plural(word: str) -> bool:
    """Whether a folded word looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


@by_word
def concept(word: str) -> str:
    """What a folded word stands for in a topic: its stem, or the stem of the row of like words that it belongs to."""
    root = stem(word)
    return _concepts().get(root, root)


def concepts(names: Iterable[str]) -> frozenset[str]:
    """The concepts of some words, for tables in code."""
    return frozenset(concept(name) for name in names)


# Verbs whose meaning stands in a particle: "send it back" is to return it. Up to three words may stand between.
_PARTICLES = """
return: send back, sent back, taken back, bring back, brought back, post back, ship back, take back, hand back, \
mail back, pop back, sending back, bringing back, go back, goes back
refund: money back, pay back, paid back, give back, gave back, get back, cash back, put back
keep: hang on, hold on, hang onto, hold onto, holds onto, look after, looks after
delete: rid of, throw away, throw out, wipe out, clear out, bin
signup: sign up, signed up
signin: sign in, log in, logged in, signed in
cancel: call off, called off, calling off, opt out, back out, pull out, change mind, changed mind, walk away, drop out, second thoughts
appear: turn up, turns up, show up, shows up
deliver: drop off
withdraw: take out, taken out, taking out, dip into, get at, draw out
start: kick in, kicks in, get going, gets going
disable: switch off, switches off, switched off, switching off, turn off, turns off, turned off, turning off, shut off, shut down
enable: switch on, switches on, switched on, switching on, turn on, turns on, turned on, turning on
pause: put hold, putting hold
install: put in, putting in
submit: hand in, handed in, send in
sell: sell on, sold on
rollover: roll over, rolls over, rolled over, carry over, carries over, carried over, carry forward
checkin: check in, checked in, checking in
checkout: check out, checked out
topup: top up, topped up
ship: on way
expire: out date
watch: press play, hit play
report: let know
collect: pick up, picks up, picked up, picking up, pickup, come get
exchange: swap for, swap, swapped
"""
_BETWEEN = 3


@cache
def _particle_verbs() -> dict[str, dict[str, str]]:
    """Particle → verb → the concept of both."""
    table: dict[str, dict[str, str]] = {}
    for line in _PARTICLES.strip().split("\n"):
        name, _, rows = line.partition(": ")
        for row in rows.split(", "):
            verb, _, particle = row.partition(" ")
            if particle:
                table.setdefault(particle, {})[verb] = concept(name)
    return table


@cache
def _verbs_and_particles() -> tuple[frozenset[str], frozenset[str]]:
    table = _particle_verbs()
    return frozenset(verb for verbs in table.values() for verb in verbs), frozenset(table)


def may_hold_particle(texts: Iterable[str]) -> bool:
    """A quick look: without a verb that has particles and without a particle, some words have none."""
    verbs, particles = _verbs_and_particles()
    return not (verbs.isdisjoint(texts) or particles.isdisjoint(texts))


# What one gets back to the company is returned, and no money.
_TO_US = ("to", "us")


def particle_concepts(texts: Sequence[str]) -> dict[int, str]:
    """Index of a verb or particle → the concept that both stand for (empty for the particle, which adds nothing)."""
    table = _particle_verbs()
    found: dict[int, str] = {}
    for at, text in enumerate(texts):
        verbs = table.get(text)
        if verbs:
            for back in range(1, min(_BETWEEN + 1, at) + 1):
                meaning = verbs.get(texts[at - back])
                if meaning is not None:
                    to_us = tuple(texts[at + 1 : at + 3]) == _TO_US
                    found[at - back], found[at] = (concept("return") if to_us and text == "back" else meaning), ""
                    break
    return found
