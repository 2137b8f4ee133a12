"""Which contact details and menu paths contradict one another: for one purpose, and each article gives one value that the other does not give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from kblint.corpus import scopes
from kblint.corpus.index import Candidates, capped, together
from kblint.corpus.side import Side
from kblint.corpus.similarity import contrast
from kblint.statements.contacts import EMAIL, PATH, PHONE
from kblint.statements.model import Statement
from kblint.statements.topic import COLOURLESS, GENERIC, concepts_of

_MISSPELT, _SAME_PURPOSE, _SAME_STEPS = 0.9, 0.85, 0.6
# An article with more values of a kind is a directory.
_DIRECTORY = 3
# So many articles must have an address for another one that differs by a letter to be misspelt.
_SEEN = 2
_LOCAL = 6
# Endings of domains that say nothing of a country: one name with two of them is an old domain and a new one.
_WORLDWIDE = frozenset("com net org io ai co app dev me so sh gg xyz tech cloud help support".split())
_GENERIC = (
    GENERIC
    | concepts_of(
        "help information issue problem assistance detail contact question request write email arrange discuss common specific step"
    )
) - concepts_of("support service")


def candidates(found: Sequence[Statement]) -> Candidates:
    """The pairs of one kind that share a word of what they are for, or a domain, and what the cap leaves out."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, contact in enumerate(found):
        for name in contact.topic:
            groups[contact.attribute, name].append(i)
    fit, skipped, largest = capped(groups.values())
    return Candidates(together([*fit, *map(list, _misspelt(found))]), skipped, largest)


def clashes(found: Sequence[Statement], among: Iterable[tuple[int, int]]) -> list[tuple[int, int, float, str]]:
    """The pairs (by index) that cannot both be right, how sure that is, and their scopes' relation (empty: it is the same)."""
    given: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for contact in found:
        given[_same_there(contact)].add(contact.frame)
    misspelt = _misspelt(found)
    clashing = []
    sides = [Side(contact) for contact in found]
    for i, j in among:
        sure = _MISSPELT if (i, j) in misspelt else _conflict(sides[i], sides[j], given)
        if sure:
            clashing.append((i, j, sure, ""))
    return clashing


def _misspelt(found: Sequence[Statement]) -> frozenset[tuple[int, int]]:
    """Pairs of e-mail addresses of one domain that differ by a letter, of which one stands in several articles and the other one in one; and of
    those that are the same but for the ending of the domain."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    for contact in found:
        if contact.attribute == EMAIL:
            places[contact.frame].add(contact.place.path)
    by_domain: defaultdict[str, list[str]] = defaultdict(list)
    for address in sorted(places):
        by_domain[address.partition("@")[2]].append(address)
    wrong: dict[str, str] = {}
    for addresses in by_domain.values():
        right = [a for a in addresses if len(places[a]) >= _SEEN]
        for rare in (a for a in addresses if len(places[a]) == 1):
            wrong.update((rare, known) for known in right if _a_letter_apart(rare, known))
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for address in sorted(places):
        name, _, ending = address.rpartition(".")
        if ending in _WORLDWIDE and not name.endswith("@example"):
            by_name[name].append(address)
    for addresses in by_name.values():
        most = max(addresses, key=lambda a: len(places[a]))
        wrong.update((other, most) for other in addresses if other != most)
    known: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for i, contact in enumerate(found):
        known[contact.frame].setdefault(contact.place.path, i)
    return frozenset(
        (min(i, j), max(i, j))
        for i, contact in enumerate(found)
        if contact.frame in wrong
        for j in list(known[wrong[contact.frame]].values())[:_SEEN]
    )


def _a_letter_apart(one: str, other: str) -> bool:
    a, b = one.partition("@")[0], other.partition("@")[0]
    if min(len(a), len(b)) < _LOCAL or Levenshtein.distance(a, b, score_cutoff=1) != 1:
        return False
    return "".join(c for c in a if c.isdigit()) == "".join(c for c in b if c.isdigit())


def _same_there(contact: Statement) -> tuple[str, ...]:
    """What an article gives one of: one menu path for a purpose, few contacts of one kind at all."""
    of_kind = (contact.place.path, contact.attribute)
    return (*of_kind, *contact.topic) if contact.attribute == PATH else of_kind


def _conflict(one_side: Side, other_side: Side, given: Mapping[tuple[str, ...], set[str]]) -> float:
    """How sure it is that two contacts are for one purpose and only one of them is right, 0 to 1."""
    a, b = one_side.statement, other_side.statement
    if a.frame == b.frame or a.place.path == b.place.path or a.attribute != b.attribute:
        return 0.0
    here, there = given[_same_there(a)], given[_same_there(b)]
    if here & there or max(len(here), len(there)) > (1 if a.attribute == PATH else _DIRECTORY):
        return 0.0
    if scopes.of(a) != scopes.of(b) or set(a.names) != set(b.names) or contrast(one_side, other_side):
        return 0.0
    one, other = (set(s.topic) - COLOURLESS - _GENERIC for s in (a, b))
    if one != other or not one:
        return 0.0
    if a.attribute == PATH:
        return _SAME_STEPS if len(set(a.topic)) > 1 and _other_way(a.frame.split(">"), b.frame.split(">")) else 0.0
    return 0.0 if a.attribute == PHONE and _one_number(a.frame, b.frame) else _SAME_PURPOSE


def _other_way(one: list[str], other: list[str]) -> bool:
    """Whether two menu paths lead to a step of one name by other steps; a path may begin or end earlier than the other one."""
    if one[-1] != other[-1] or Counter(one) == Counter(other):
        return False
    short, long = sorted((one, other), key=len)
    return not any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)) and not _within(short, long)


def _within(short: list[str], long: list[str]) -> bool:
    steps = iter(long)
    return all(step in steps for step in short)


def _one_number(one: str, other: str) -> bool:
    """Whether one number is the other one with the country's code, or they are of two countries."""
    a, b = one.lstrip("+0"), other.lstrip("+0")
    if a.endswith(b) or b.endswith(a):
        return True
    return one.startswith("+") and other.startswith("+") and one[:3] != other[:3]
