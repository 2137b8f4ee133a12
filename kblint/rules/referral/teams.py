"""Teams, desks and organisations: "our support team", "the Acme help desk", "an agent", "Acme"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.model import Addressee
from kblint.rules.referral.surroundings import Surroundings
from kblint.rules.referral.tokens import SOFT_BREAKS


class Teams(Surroundings):
    """Reads a noun phrase for people who answer, ours or those of a name."""

    def _ours(self, index: int) -> Addressee | None:
        end = index + 1
        while (
            end < len(self.tokens)
            and end < index + 9
            and (self.word(end) not in words.NP_STOPS or self.phrase(end, 2) == "and safety")
            and self.word(end) not in SOFT_BREAKS - {"/", "-"}
        ):
            end += 1
        phrase = [self.word(k) for k in range(index + 1, end)]
        while phrase and phrase[-1] in (
            "directly",
            "immediately",
            "today",
            "anytime",
            "now",
            "first",
            "again",
            "here",
            "below",
            "right",
            "away",
            "straight",
            "know",
        ):
            phrase.pop()
        if not phrase:
            return None
        joined = " ".join(phrase)
        if any(s in joined for s in words.STATUTORY):
            return Addressee(end, "other")
        if phrase[-1] in ("number", "numbers", "email", "e-mail", "inbox", "mailbox") and support_at(phrase, len(phrase) - 2):
            # "our customer service number"
            return Addressee(index + 1 + len(phrase), "team")
        head = phrase[-1]
        support = (
            support_at([*phrase], len(phrase) - 1)
            or head in words.WEAK_HEADS
            or head in words.SUPPORT_NOUNS
            or head in _DESKS
            or head in words.OUR_PEOPLE | {"people", "folks", "crew", "guys"}
            # "our security contact"
            or (head in ("contact", "contacts") and len(phrase) > 1 and phrase[-2] in words.WEAK_MODIFIERS)
        )
        if not support:
            at = next(
                (
                    k
                    for k in range(len(phrase))
                    if phrase[k] in words.SUPPORT_NOUNS
                    or phrase[k]
                    in ("team", "desk", "staff", "department", "specialists", "experts", "advisors", "agents", "representatives")
                ),
                None,
            )
            if at is None or any(p in words.OUR_THIRD for p in phrase[:at]):
                return (
                    Addressee(index + 1 + len(phrase), "other")
                    if any(p in words.OUR_THIRD or p in words.THIRD_NOUNS for p in phrase)
                    else None
                )
            while at + 1 < len(phrase) and phrase[at + 1] in words.WEAK_HEADS | words.SUPPORT_NOUNS | _DESKS:
                at += 1
            phrase = phrase[: at + 1]
        if head in words.WEAK_HEADS and phrase[0] in ("partner", "partners", "community"):
            return None
        return Addressee(index + 1 + len(phrase), "team")

    def _team(self, index: int, contact: bool) -> Addressee | None:
        """ "support", "the Acme help desk", "customer service", "an agent", "Acme"."""
        start = index
        determiner = self.word(start) if self.word(start) in ("the", "a", "an", "this", "any", "one", "another") else ""
        if determiner:
            start += 1
        end = start
        while end < len(self.tokens) and end < start + 8:
            word = self.word(end)
            if (word in words.NP_STOPS and self.tokens[end].raw != "IT") or word in SOFT_BREAKS - {"/"}:
                break
            end += 1
        phrase = [self.word(k) for k in range(start, end)]
        if not phrase or phrase[0] == "/" or self.phrase(end, 2) == "( )":
            return None
        joined = " ".join(phrase)
        if any(s in joined for s in words.STATUTORY):
            return Addressee(end, "other")
        if "/" in phrase[0] and not words.SUPPORT_NOUNS.isdisjoint(phrase[0].split("/")):
            # "Support/Sales"
            return Addressee(start + 1, "team")
        if self.phrase(start, 3) == "member of staff":
            return Addressee(start + 3, "team")
        if contact and self.phrase(start, 3) == "member of the":
            return self._team(start + 2, contact)
        last = -1
        for k in range(len(phrase)):
            bare = phrase[k].removesuffix("'s")
            if (
                bare in words.SUPPORT_NOUNS
                or support_at(phrase, k)
                or (phrase[k] in words.WEAK_HEADS and last == k - 1 and last >= 0)
            ):
                last = k
        weak = False
        if last < 0 and contact:
            for k in range(len(phrase)):
                if phrase[k] in words.WEAK_HEADS:
                    last, weak = k, True
        if last >= 0:
            modifiers = phrase[:last]
            names = [
                self.tokens[start + k].raw
                for k in range(last)
                if self.tokens[start + k].raw[:1].isupper()
                and phrase[k].removesuffix("'s") not in words.PLAIN_CAPITALS
                and not (weak and phrase[k] in words.OFFICE_WORK and phrase[last] in words.OFFICES)
            ]
            if weak and phrase[last] in words.OF_THINGS and words.OFFICE_WORK.isdisjoint(modifiers):
                return None
            if not names and phrase[max(last - 1, 0)] in ("front", "reception"):
                # "Ask at the front desk": that of wherever the reader is.
                return None
            third = [
                m
                for m in modifiers
                if (m.removesuffix("'s") in words.THIRD_NOUNS or m.endswith("s'")) and m not in words.TEAM_ADJECTIVES
            ]
            if (
                third
                and determiner in ("", "the")
                and _is_title(self.tokens[start + k].raw for k in range(last))
                and not modifiers[-1].endswith(("'s", "s'"))
            ):
                # "Blue Garage support": whose name that is shows elsewhere.
                return Addressee(start + last + 1, "name", " ".join(names), False)
            if third or (modifiers and modifiers[-1].endswith(("'s", "s'")) and not names):
                return Addressee(start + last + 1, "other")
            here = self.word(start + last + 1) in ("on", "in") and self.word(start + last + 2) in words.COMMUNITIES
            if phrase[0] == "it" and not (determiner == "the" and (here or phrase[last] in ("desk", "helpdesk", "servicedesk"))):
                # IT support is the reader's employer's, unless it is the desk of whoever writes.
                return Addressee(start + last + 1, "other")
            if any(m in words.LICENSED for m in modifiers):
                return Addressee(start + last + 1, "other")
            if not contact and modifiers and modifiers[-1] in ("human", "live", "real"):
                return None
            if (
                not determiner
                and modifiers
                and not weak
                and modifiers[0] in words.VERBS
                and modifiers[0] not in words.WEAK_MODIFIERS
            ):
                return None
            if (
                not determiner
                and not weak
                and any(
                    m not in words.PLAIN_CAPITALS and m.isalpha() and not self.tokens[start + k].raw[:1].isupper()
                    for k, m in enumerate(modifiers)
                )
                and not contact
            ):
                return None
            if weak and names and phrase[last] in ("department", "office", "staff", "person"):
                return Addressee(start + last + 1, "other")
            if weak and phrase[last] == "person" and self._is_whoever(start + last + 1):
                return Addressee(start + last + 1, "other")
            if weak and self.word(start + last + 1) in ("that", "which", "where", "who"):
                # "the office that issued it"
                return Addressee(start + last + 1, "other")
            if weak and phrase[last] in words.SOMEBODY and self._is_like_the_reader(start + last + 1):
                return Addressee(start + last + 1, "other")
            if weak:
                unknown = [
                    m
                    for k, m in enumerate(modifiers)
                    if m not in words.WEAK_MODIFIERS
                    and not (m in words.OFFICE_WORK and phrase[last] in words.OFFICES)
                    and m not in ("of", "and", "&", "/")
                    and not self.tokens[start + k].raw[:1].isupper()
                ]
                if unknown or (
                    not determiner
                    and phrase[last] in ("team", "person", "human", "office", "agent", "representative", "department")
                    and not names
                    and not modifiers
                    and phrase[last] != "staff"
                ):
                    return None
                if determiner == "a" and phrase[last] in ("person", "team", "consultant", "colleague") and not modifiers:
                    return None
            if self._belongs_elsewhere(start + last + 1):
                return Addressee(start + last + 1, "other")
            if (
                phrase[last] in ("support",)
                and self.word(start + last + 1) in ("for",)
                and self.other(start + last + 2)
                and self.word(start + last + 2) not in ("your", "its", "their")
            ):
                return Addressee(start + last + 1, "other")
            after = self.word(start + last + 1)
            if phrase[last] in ("support", "service", "services") and after in words.NOT_PEOPLE | words.THING_NOUNS:
                return None
            name = " ".join(n.removesuffix("'s").removesuffix("'S") for n in names)
            return Addressee(start + last + 1, "name" if name else "team", name, True, weak)
        names = []
        if phrase[0] == "it" or phrase[0] in words.TYPED:
            return None
        for k in range(len(phrase)):
            raw = self.tokens[start + k].raw
            if not raw[:1].isupper() or phrase[k] in words.MODALS:
                break
            names.append(raw)
        if names and contact:
            end = start + len(names)
            if (
                determiner in ("", "the")
                and _is_title(names)
                and (end == len(self.tokens) or self.word(end) in words.NP_STOPS | SOFT_BREAKS)
            ):
                if self.word(end) == "(" and self.word(end + 2) == ")" and self.tokens[end + 1].raw.isupper():
                    # "the National Lighthouse Service (NLS)"
                    return Addressee(end + 3, "name", f"{' '.join(names)} {self.tokens[end + 1].raw}", False)
                return Addressee(end, "name", " ".join(names), False)
            if any(n.casefold() in words.THIRD_NOUNS for n in names) or any(p in words.THIRD_NOUNS for p in phrase):
                return Addressee(start + len(names), "other")
            return Addressee(start + len(names), "name", " ".join(names).removesuffix("'s"), False)
        return None


_DESKS = frozenset({"desk", "centre", "center", "line", "service", "services", "care"})


def _is_title(names: Iterable[str]) -> bool:
    """Whether these are the words of a name, more than one of them, and not all of them nouns for somebody else."""
    written = list(names)
    return (
        len(written) > 1
        and all(n[:1].isupper() and not n.endswith(("'s", "s'")) for n in written)
        and words.KNOWN_OTHERS.isdisjoint(n.casefold() for n in written)
        and not {n.casefold() for n in written} & words.THIRD_NOUNS - words.IN_NAMES
        and any(n.casefold() not in words.IN_NAMES for n in written)
    )


def support_at(phrase: Sequence[str], index: int) -> bool:
    return index > 0 and phrase[index] in words.SUPPORT_PAIRS.get(phrase[index - 1], ())
