"""Nothing and everything: free of charge, due on receipt, unlimited, for ever."""

from __future__ import annotations

from functools import cache

from kblint.statements.mention import Mention
from kblint.statements.model import Quantity
from kblint.statements.nouns import FEES, NOUN_STOP, ends_noun
from kblint.statements.numbers import text_at
from kblint.statements.units import INFINITE
from kblint.statements.words import Word, concept


@cache
def endless() -> tuple[tuple[str, ...], ...]:
    """The phrases, in words, that say that a time has no end; the longest first."""
    rows = "never expire|never expires|never lapse|never lapses|do not expire|does not expire|don't expire|doesn't expire|will not expire|won't expire|"
    rows += "will never expire|no expiry|no expiration|no expiry date|no expiration date|indefinitely|forever|for ever|no time limit|has no end date|"
    rows += "never run out|never runs out|don't run out|doesn't run out|won't run out|for good|for life|no end date|no use-by date|no sell-by date|"
    rows += "as long as you like|as long as you want|as long as you need|doesn't have an expiry date|don't have an expiry date|"
    rows += "doesn't lapse|don't lapse|do not lapse|does not lapse|no deadline|no time limits|without any time limit|without a time limit|"
    rows += "never deleted|never be deleted|never removed|never erased|not expire|never go out of date|never goes out of date|don't go out of date|"
    rows += "doesn't go out of date|don't have a use-by date|doesn't have a use-by date|no expiry dates|don't have an end date|doesn't have an end date|"
    rows += "there's no rush|for as long as you like|stays forever|never disappear|never disappears|never runs out|never vanish|never vanishes"
    return tuple(sorted((tuple(r.replace("-", " - ").split()) for r in rows.split("|")), key=len, reverse=True))


def _by_first(phrases: tuple[tuple[str, ...], ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, each list in the order given."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


@cache
def endless_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The same by their first word."""
    return _by_first(endless())


@cache
def free_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that say that nothing is charged, by their first word."""
    return _by_first(FREE_PHRASES)


def _starts(tokens: tuple[Word, ...], at: int, phrase: tuple[str, ...]) -> bool:
    return tokens[at].text == phrase[0] and tuple([t.text for t in tokens[at : at + len(phrase)]]) == phrase


_GONE = frozenset("deleted deletes wiped removed erased gone lost closed closes closed".split())


def unlimited(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """What has no end or no limit: never expires, as many as you like, unlimited storage."""
    for phrase in endless_by_first().get(tokens[at].text, ()):
        if _starts(tokens, at, phrase):
            last = at + len(phrase)
            if phrase == ("for", "good") and not ends_noun(tokens, last):
                return None
            if phrase[0] == "for" and any(t.text in _GONE for t in tokens[max(0, at - 4) : at]):
                return None
            return Mention(Quantity("duration", INFINITE, INFINITE), tokens[at].start, tokens[last - 1].end, at, last)
    if tokens[at].text == "as" and text_at(tokens, at + 1) in ("many", "much", "often"):
        for last in range(at + 2, min(at + 6, len(tokens) - 2)):
            if (
                tokens[last].text == "as"
                and tokens[last + 1].text in ("you", "they", "a")
                and tokens[last + 2].text in ("like", "want", "wish", "need", "please", "fancy")
            ):
                noun = tokens[last - 1].text if last > at + 2 else ""
                unit = concept(noun) if noun else ("time" if tokens[at + 1].text == "often" else "")
                return Mention(
                    Quantity("count", INFINITE, INFINITE, unit), tokens[at].start, tokens[last + 2].end, at, last + 3, noun
                )
        return None
    if tokens[at].text == "unlimited" and at + 1 < len(tokens):
        return _without_limit(tokens, at, at + 1)
    if (
        tokens[at].text == "no"
        and text_at(tokens, at + 1) in ("limit", "cap", "maximum")
        and text_at(tokens, at + 2) in ("on", "to")
    ):
        begin = at + 3
        while text_at(tokens, begin) in ("the", "number", "of", "how", "many", "your"):
            begin += 1
        return _without_limit(tokens, at, begin)
    return _no_minimum(tokens, at)


# What a least amount of money, and of time, is of.
_OF_MONEY = frozenset(
    "order orders spend deposit deposits withdrawal withdrawals payout payouts balance amount purchase purchases donation donations payment payments top fee bet stake "
    "investment transfer transfers".split()
)
_OF_TIME = frozenset("contract contracts term terms commitment commitments stay period duration subscription notice".split())


def _no_minimum(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """The least amount, where there is none: no minimum order, no minimum contract."""
    first = at + 1 + (text_at(tokens, at + 1) in ("fixed", "set", "required", "specific"))
    if tokens[at].text != "no" or text_at(tokens, first) != "minimum":
        return None
    noun = next((k for k in range(first + 1, min(first + 4, len(tokens))) if tokens[k].text in _OF_MONEY | _OF_TIME), 0)
    if not noun or any(tokens[k].kind != "word" or tokens[k].text in NOUN_STOP for k in range(first + 1, noun)):
        return None
    dimension = "money" if tokens[noun].text in _OF_MONEY else "duration"
    return Mention(Quantity(dimension, 0.0, 0.0, "", "min"), tokens[at].start, tokens[first].end, at, first + 1)


# What so many of a unit are at the least and at the most, where nobody says how many.
_SOME = {"seconds": (2.0, 60.0), "minutes": (120.0, 3600.0), "hours": (7200.0, 86400.0)}


def some(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """A time of which only the unit is said: within minutes, in a few hours."""
    unit, before = text_at(tokens, at + 1), text_at(tokens, at - 1)
    if (
        unit not in _SOME
        or (tokens[at].text == "few" and before != "a")
        or text_at(tokens, at + 2) in ("before", "ago", "ahead", "earlier")
    ):
        return None
    first = at - (tokens[at].text == "few")
    return Mention(Quantity("duration", *_SOME[unit], about=True), tokens[first].start, tokens[at + 1].end, first, at + 2)


_ON_RECEIPT = (("on", "receipt"), ("upon", "receipt"))


def at_once(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """What is due on receipt is due in no time."""
    if tokens[at].text not in ("on", "upon") or not any(_starts(tokens, at, p) for p in _ON_RECEIPT):
        return None
    if not any(t.text in ("due", "payable", "paid", "pay") for t in tokens[max(0, at - 4) : at]):
        return None
    return Mention(Quantity("duration", 0.0, 0.0, "", "max"), tokens[at].start, tokens[at + 1].end, at, at + 2)


def _without_limit(tokens: tuple[Word, ...], at: int, begin: int) -> Mention | None:
    noun = ""
    last = begin
    for k in range(begin, min(begin + 4, len(tokens))):
        word = tokens[k]
        if word.kind != "word" or word.text in NOUN_STOP:
            break
        noun, last = word.text, k + 1
        if word.text.endswith("s") and not word.text.endswith("ss"):
            break
    if not noun:
        if text_at(tokens, at - 1) in ("is", "are"):
            return Mention(Quantity("count", INFINITE, INFINITE), tokens[at].start, tokens[at].end, at, at + 1)
        return None
    last = max(last, begin)
    dimension = "data" if noun in ("storage", "bandwidth", "data", "space", "traffic", "transfer") else "count"
    unit = "" if dimension == "data" else concept(noun)
    return Mention(Quantity(dimension, INFINITE, INFINITE, unit), tokens[at].start, tokens[last - 1].end, at, last, noun)


FREE_PHRASES = tuple(
    sorted(
        (
            tuple(row.split())
            for row in "free of charge|for free|no charge|no cost|no fee|at no charge|at no cost|at no extra cost|at no extra charge|at no additional cost|"
            "at no additional charge|without charge|no extra charge|no extra cost|no additional charge|no additional cost|no additional fee|"
            "without extra charge|charges no fee|not charged|costs nothing|cost nothing|costs you nothing|on the house|don't charge|won't charge|"
            "doesn't cost|won't cost|don't pay|not be charged|won't be charged|never charge|complimentary|gratis|free of any charge|not a "
            "penny|not cost you a penny|won't cost you a penny|cost a penny|don't have to pay|doesn't have to pay|do not have to pay|need "
            "not pay|don't need to pay|included in the price|at zero cost|pay nothing|pays nothing|charge nothing|nothing extra|"
            "do not charge|does not cost|nothing to pay|for nothing|at our expense|on us|won't set you back a penny|"
            "set you back a penny|won't set you back anything|doesn't set you back a penny|no fees|no charges|at our cost|"
            "no extra fee|costs zero|won't pay a penny|don't pay a penny|don't pay anything|won't pay anything|never pay|doesn't pay|"
            "add anything to your bill|adds nothing to|ask for nothing|asks for nothing|ask nothing for|no extra to pay|sets you back nothing|set you "
            "back nothing|won't bill|don't bill|never bill|is thrown in|are thrown in|comes thrown in|at no extra".split("|")
        ),
        key=len,
        reverse=True,
    )
)
_FREE_THINGS = frozenset(
    "shipping delivery returns return postage shipment exchanges exchange installation setup cancellation cancellations changes transfers "
    "transfer loans "
    "replacement replacements entry breakfast collection wifi cancellations refills repairs upgrade upgrades parking calls withdrawals "
    "deposits onboarding migration".split()
)
_AFTER_FREE = frozenset({"", ".", ",", ";", "for", "in", "on", "with", "if", "when", "at", "(", "until", "throughout"})
_RELATIVES = frozenset({"who", "that", "which"})
_HOW = frozenset("by with via through using upfront online before until now straight immediately yet".split())
_IN_WAYS = frozenset("advance cash full person branch store one instalments installments".split())


def _says_how(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether what follows "don't need to pay" tells how or when that is not needed, and not that nothing is paid."""
    return text_at(tokens, at) in _HOW or (text_at(tokens, at) == "in" and text_at(tokens, at + 1) in _IN_WAYS)


NO_CHARGES = frozenset("never don't won't doesn't".split())
_ADDS = frozenset("add adds charge charges take takes apply applies levy levies".split())
_FEES_ADDED = frozenset("fee fees surcharge surcharges commission markup mark-up".split())
_LET_IN = frozenset("in go goes travel travels ride rides stay stays eat eats fly flies come comes park".split())


def free(tokens: tuple[Word, ...], at: int) -> Mention | None:
    """What costs nothing: free of charge, without a booking fee, is free."""
    if tokens[at].text in ("no", "without") and at + 2 < len(tokens):
        # No booking fee, without a delivery charge.
        for last in (at + 2, at + 3):
            if text_at(tokens, last) in ("fee", "fees", "charge", "charges", "cost", "costs") and tokens[at + 1].text not in (
                "one",
                "more",
                "longer",
                "such",
            ):
                return _nothing(tokens, at, last + 1, tokens[at + 1].text)
    for phrase in free_by_first().get(tokens[at].text, ()):
        if (
            _starts(tokens, at, phrase)
            and not _of_a_card(tokens, at, phrase)
            and not (phrase[-1] == "pay" and (text_at(tokens, at - 1) in _RELATIVES or _says_how(tokens, at + len(phrase))))
            # "For free accounts" is for whom.
            and not (phrase[-1] == "free" and not ends_noun(tokens, at + len(phrase)))
        ):
            return _nothing(tokens, at, at + len(phrase))
    if tokens[at].text in NO_CHARGES:
        # We never add an administration fee, don't charge a commission.
        for last in range(at + 2, min(at + 6, len(tokens))):
            if tokens[last].text in _FEES_ADDED and tokens[at + 1].text in _ADDS:
                return _nothing(tokens, at, last + 1, tokens[last].text)
    if tokens[at].text in ("waive", "waived") and FEES & {t.text for t in tokens[max(0, at - 5) : at + 5]}:
        return _nothing(tokens, at, at + 1) if text_at(tokens, at - 1) in ("is", "are", "we", "we'll") else None
    if tokens[at].text != "free" or text_at(tokens, at - 1) == "-":
        return None
    if text_at(tokens, at - 1) in _LET_IN and text_at(tokens, at + 1) in (
        "",
        ".",
        ",",
        ";",
        "!",
        "on",
        "with",
        "at",
        "if",
        "when",
    ):
        return _nothing(tokens, at, at + 1)
    if text_at(tokens, at - 1).endswith(("y's", "g's", "s're", "it's", "they're")) and text_at(tokens, at + 1) not in (
        "to",
        "from",
    ):
        return _nothing(tokens, at, at + 1)
    following = text_at(tokens, at + 1)
    if following in _FREE_THINGS:
        return _nothing(tokens, at, at + 1)
    if at == 0 and following in _AFTER_FREE:
        # What a label or a table's headers say is free.
        return _nothing(tokens, at, at + 1)
    if text_at(tokens, at - 1) in ("is", "are", "be", "remain", "remains", "always", "stays", "completely", "entirely") and following in (
        "", ".", ",", ";", "for", "on", "when", "if", "and", "but", "in", "within", "until", "of", "with", "over", "up", "at",
    ):  # fmt: skip
        return (
            _nothing(tokens, at, at + 1)
            if (following, text_at(tokens, at + 2)) not in (("up", "to"), ("of", "any"), ("of", "errors"))
            else None
        )
    return None


def _of_a_card(tokens: tuple[Word, ...], at: int, phrase: tuple[str, ...]) -> bool:
    """A card that is not charged yet says nothing of a price."""
    return "charge" in phrase[-1] and any(t.text in ("card", "cards") for t in tokens[max(0, at - 4) : at])


def _nothing(tokens: tuple[Word, ...], at: int, last: int, noun: str = "") -> Mention:
    return Mention(Quantity("money", 0.0, 0.0), tokens[at].start, tokens[last - 1].end, at, last, noun)
