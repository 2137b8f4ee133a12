"""Is the customer told to do it? Conditions, negations, questions and what we do are no instructions."""

from __future__ import annotations

from kblint.rules.referral import lexicon as words
from kblint.rules.referral.clause import Clauses
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Mood(Clauses):
    """Reads what stands before a verb."""

    def instructs(self, index: int, form: str) -> bool:
        """Whether the customer is told to do what the verb at the token says."""
        if self.question and not self._after_question(index):
            return self.phrase(index - 2, 2) == "why not" or self._requested(index)
        return self._gerund(index) if form == "ing" else self._base(index)

    def _after_question(self, index: int) -> bool:
        """ "Still stuck? Contact us" read as one sentence, or a question that follows the instruction."""
        return any(self.word(k) in ("?", "!", ".") for k in range(index))

    def _requested(self, index: int) -> bool:
        return self.phrase(index - 3, 3) in ("could you please", "can you please", "would you please")

    def _subordinate(self, subject: int, start: int) -> bool:
        """Whether a subordinator stands directly before the subject, so that the clause only names a case."""
        k = subject - 1
        while k >= start and self.word(k) in words.ADVERBS | {
            "that",
            "and",
            "even",
            "the",
            "a",
            "any",
            "of",
            "still",
            "you",
            "also",
        }:
            k -= 1
        if k < 0:
            return False
        if self.word(k) in words.SUBORDINATORS and self.word(k) not in (
            "where",
            "wherever",
            "as",
            "because",
            "since",
            "though",
            "although",
            "while",
        ):
            return True
        return self.phrase(k - 1, 2) in ("in case", "so that", "as if", "every time") or self.word(k) in ("how", "who", "why")

    def _base(self, index: int) -> bool:
        at, please = self._skip_adverbs(index - 1)
        start = self._clause_start(index)
        before = self.word(at)
        if before in words.NEGATIONS:
            return before in ("not",) and self.word(at - 1) == "why"
        if please:
            if before in ("to", "can", "should", "must", "could", "will", "or", "and") and before not in ("or", "and"):
                pass
            elif before in ("or", "and") and self._negated(start, at):
                return self._after_but(start, at)
            else:
                return before not in words.WE
        if at < 0 or before in BREAKS or before == "," or before[0].isdigit() or before in ("-", "/", "#", "\u2022", "&", "step"):
            return not (before == "," and self._listed_we(at))
        if before in ("and", "or", "then", "but", "so", "else", "nor"):
            if self.word(at - 1) in ("and", "or", "but", ",") and before == "then":
                at -= 1
            return self._coordinated(at, start)
        if before == "to":
            return self._infinitive(at, start)
        if before in words.MODALS or before in ("do", "cannot"):
            return self._modal(at, start)
        if before in ("hesitate", "free", "afraid"):
            return True
        label = at - 1 if before in ("on", "the", "to") else at
        if self.word(label) in ("click", "select", "tap", "choose", "press", "hit", "selecting", "clicking"):
            return self.instructs(label, "ing" if self.word(label).endswith("ing") else "base")
        if before in words.DETERMINERS:
            return False
        if before in words.WE | {"they", "you", "customers", "users", "who"} or self._subject_of(at):
            return self._advised(at, start)
        if self.word(start) in ("have", "let") and self.word(start + 1) in ("your", "the", "an", "a", "your") and at - start <= 5:
            return True
        if before in ("is", "do", "be") and any(
            self.word(j) in ("thing", "step", "way", "option", "need", "solution") for j in range(start, at)
        ):
            return not self._negated(start, at)
        if before in ("better", "help", "best"):
            return before == "better"
        return self._missing_comma(at, start)

    def _listed_we(self, at: int) -> bool:
        """ "we may suspend the account, contact you": not looked at further; only "we will X, contact" is ours."""
        start = self._clause_start(at)
        return (
            self.word(start) in ("we", "i")
            and self.word(start + 1) in words.MODALS
            and not any(self.word(k) == "you" for k in range(start, at))
        )

    def _coordinated(self, at: int, start: int) -> bool:
        if at == start:
            # ", or contact us": what the clause before it says decides.
            previous = self._clause_start(start - 1) if start >= 2 else start
            head = self.word(previous)
            if head in ("we", "it", "they", "he", "she", "our") and self.word(at) in ("and", "or") and head != "they":
                return False
            if (
                self.word(at) in ("or", "nor", "and")
                and self.word(previous) in ("don't", "never", "not")
                and not self._after_but(previous, at)
            ):
                return self.word(at) == "and"
            return True
        first = self.word(start)
        skip = start
        while self.word(skip) in words.ADVERBS | {"and", "or", "but", "so"} and skip < at:
            skip += 1
        first = self.word(skip)
        if (first in words.SUBORDINATORS and first not in ("should",)) or self.phrase(skip, 2) == "in case":
            if self.word(at) == "then":
                return True
            subject_then_verb = not any(self.word(k) in ("please", "just", "simply", "kindly") for k in range(at, at + 3))
            return not subject_then_verb or self._second_clause(skip, at)
        if self._negated(start, at):
            if self.word(at) in ("or", "nor"):
                return False
            if self.word(at) == "and":
                return (
                    "hesitate" in self.phrase(start, at - start)
                    or self.word(skip) in ("do", "don't", "never", "stop", "avoid")
                    or any(self.word(k) in ("please",) for k in range(start, at))
                )
        if first in words.WE - {"who"} and not any(
            self.word(k) in ("you", "your") and self.word(k + 1) in words.MODALS for k in range(start, at)
        ):
            return first in ("we", "we'd") and any(
                self.word(k) in ("recommend", "suggest", "advise", "ask", "encourage") for k in range(start, at)
            )
        if first in ("to", "how", "who"):
            return first == "to" and self._infinitive(skip, skip)
        for k in range(at - 1, start - 1, -1):
            if self.word(k) in ("will", "would", "may", "might") and not any(
                self.word(j) in words.CUSTOMERS for j in range(start, k)
            ):
                return False
            if (
                self.word(k) == "to"
                and self.word(k - 1) in ("how", "able", "want", "wants", "when")
                and self.word(start) in ("if", "when")
            ):
                return False
        return True

    def _second_clause(self, start: int, at: int) -> bool:
        """ "If it fails restart it or contact us": a verb before the conjunction is itself an instruction."""
        return any(
            words.VERBS.get(self.word(k), ("", ""))[1] == "base" and self._missing_comma(k - 1, start)
            for k in range(start + 2, at)
        )

    def _infinitive(self, at: int, start: int) -> bool:
        """The verb stands after "to": what governs the infinitive decides."""
        k, please = self._skip_adverbs(at - 1)
        if k < start:
            # "To contact us, call 0800 …": the way is told, and it leads to us.
            return self._purpose(at)
        governor = self.word(k)
        if governor == "having" and self.word(k - 1) in ("from", "without", "avoid", "not"):
            return False
        if governor in (
            "how",
            "when",
            "where",
            "who",
            "whom",
            "whether",
            "what",
            "way",
            "ways",
            "reason",
            "reasons",
            "number",
            "address",
            "form",
            "order",
            "used",
            "link",
            "button",
        ):
            return False
        if governor in ("you", "customers", "users", "members", "them", "anyone", "everyone", "owners", "people") or (
            k > start and self.word(k - 1) in ("ask", "your", "have", "the", "their")
        ):
            asked = [self.word(j) for j in range(max(start, k - 5), k)]
            if any(word in words.ASKING for word in asked):
                if (
                    any(word in ("will", "may", "might", "'ll", "we'll", "would", "can", "to") for word in asked)
                    and "please" not in asked
                ):
                    return False
                if self._negated(start, k) or self.word(start) in ("if", "when"):
                    return "ask" in asked and not self._negated(start, k) and self.word(start) not in ("if", "when", "unless")
                return not any(word in ("allow", "allows", "want", "would") for word in asked)
            return governor in ("you",) and self.word(k - 1) in ("for",) and False
        if governor in ("is", "are", "be", "step", "steps", "solution", "action") or governor in words.INSTRUCTING:
            if self._negated(start, at):
                return False
            if governor in (
                "try",
                "want",
                "wish",
                "like",
                "need",
                "needs",
                "have",
                "able",
                "going",
                "prefer",
                "choose",
                "decide",
                "time",
            ) and self._subordinate(self._subject(k, start), start):
                return False
            if governor in ("want", "wish", "like", "going", "needs", "try", "able"):
                return (
                    any(
                        self.word(j) in ("may", "might", "can", "could", "should", "will", "you'll", "would")
                        and self.word(j - 1) not in ("if",)
                        for j in range(start, k)
                    )
                    and not (self.word(start) in ("if", "when") and not self._missing_comma(k, start))
                ) or (governor == "needs" and self.word(start) not in ("if", "when"))
            if governor in ("have", "need", "has", "needs", "ought") and self.word(k - 1) in ("we", "i", "it", "we'll"):
                return False
            if governor in ("is", "are", "be") and any(
                self.word(j)
                in (
                    "way",
                    "ways",
                    "option",
                    "options",
                    "step",
                    "thing",
                    "best",
                    "choice",
                    "solution",
                    "only",
                    "recommendation",
                    "advice",
                )
                for j in range(start, k)
            ):
                return True
            if governor in ("is", "are", "be"):
                return False
            if governor in ("time", "like", "opportunity"):
                return False
            return True
        if governor in words.NEGATIONS or self._negated(start, at):
            return False
        if governor in ("and", "or") or governor in SOFT_BREAKS:
            # "to cancel, or to contact us"
            return False
        if please:
            return True
        # "ask your administrator to contact us"; "use the link below to contact support"
        if any(self.word(j) in ("ask", "have", "get", "tell", "let") for j in range(start, k)) and self.word(start) not in (
            "if",
            "when",
            "we",
            "how",
        ):
            return True
        return self._leads_here(start, k)

    def _leads_here(self, start: int, end: int) -> bool:
        """ "Use the link below to contact support", "click Help to chat with us": an imperative whose purpose is to reach us."""
        k = start
        while self.word(k) in words.ADVERBS and k < end:
            k += 1
        if self.word(k) in words.WAYS and not self._negated(start, end):
            return True
        for j in range(start, end):
            if (
                self.word(j) in words.WAYS
                and self.word(j - 1) in words.MODALS | {"to", "please"}
                and any(self.word(i) in ("you", "customers", "users") for i in range(start, j))
            ):
                return self.word(start) not in ("if", "when", "before", "after") and not self._negated(start, end)
        return False

    def _purpose(self, at: int) -> bool:
        """ "To contact us, …": an instruction follows the comma."""
        for k in range(at + 1, min(at + 25, len(self.tokens))):
            if self.word(k) in (",", ":"):
                after = k + 1
                while self.word(after) in words.ADVERBS:
                    after += 1
                if self.word(k) == ":":
                    return True
                if self.word(after) == "you":
                    return self.word(after + 1) in ("can", "may", "should", "must", "need", "will", "have", "could")
                return self.word(after) in words.WAYS or (
                    self.word(after) in words.VERBS and words.VERBS[self.word(after)][1] == "base"
                )
            if self.word(k) in BREAKS:
                return False
        return False

    def _subject(self, index: int, start: int) -> int:
        """The index of the pronoun or noun that stands before the verb group which ends at the token."""
        k = index
        while k > start and self.word(k) not in words.WE | words.CUSTOMERS:
            k -= 1
        return k

    def _modal(self, at: int, start: int) -> bool:
        modal = self.word(at)
        if modal == "cannot":
            return False
        if modal == "do":
            return self.word(at - 1) not in ("not", "you", "we", "they", "i") and (
                at == 0 or self.word(at - 1) in SOFT_BREAKS | words.ADVERBS | {"so"}
            )
        k, _ = self._skip_adverbs(at - 1)
        if any(
            self.word(j) in words.NEGATIONS | {"one"} and self.phrase(j - 1, 2) != "any one" for j in (at - 1, at - 2, at + 1)
        ) and not self._after_but(start, at + 2):
            if (
                any(self.word(j) in words.NEGATIONS for j in (at - 1, at + 1))
                or self.phrase(at - 2, 2) == "no one"
                or self.word(at - 2) in ("no", "never")
            ):
                return False
        if modal in ("you'll", "you'd"):
            k = at
        subject = self.word(k) if k >= 0 else ""
        if subject in words.WE - {"who", "our"} or subject in ("which", "that", "this"):
            return False
        if modal in ("will", "'ll", "would", "may", "might", "shall") and modal not in ("you'll", "you'd"):
            if not any(self.word(j) in words.CUSTOMERS for j in range(max(start, k - 6), k + 1)):
                return False
            if modal in ("will", "would") and subject not in ("you", "customers", "users", "they"):
                return False
            if modal in ("will", "would"):
                return not self._subordinate(k, start) and subject == "you" and self.word(start) not in ("if", "when", "once")
        if k < start:
            # "can contact us" after a comma: "you, or anyone else, can contact us"; "Should you …" is a condition.
            return modal in ("can", "should", "must", "may") and start > 0
        if (
            self.word(start) in ("we", "our")
            and subject not in ("you", "customers", "users", "they")
            and not any(self.word(j) == "you" for j in range(start, at))
        ):
            return False
        if subject == "you" or subject in words.CUSTOMERS:
            if self._subordinate(k, start):
                return False
        elif self.word(start) in words.SUBORDINATORS - {"where", "as", "because", "since"}:
            return False
        head = [self.word(j) for j in range(start, k + 1)]
        if (
            any(
                h
                in (
                    "carrier",
                    "courier",
                    "driver",
                    "driver's",
                    "bank",
                    "support",
                    "agent",
                    "agents",
                    "representative",
                    "representatives",
                )
                for h in head
            )
            and "you" not in head
        ):
            return False
        return True

    def _subject_of(self, at: int) -> bool:
        """Whether the token is a plural noun that the verb may have as its subject ("when customers contact us")."""
        return self.word(at) in words.CUSTOMERS

    def _advised(self, at: int, start: int) -> bool:
        """ "we recommend you contact us", "ask that your admin contact us"; otherwise "you contact us" only tells a case."""
        for k in range(at - 1, max(start - 1, at - 6), -1):
            if self.word(k) in (
                "recommend",
                "suggest",
                "advise",
                "ask",
                "insist",
                "request",
                "propose",
                "recommended",
                "suggested",
                "important",
                "essential",
                "have",
                "let",
                "imperative",
                "encourage",
                "sure",
                "ensure",
            ):
                return not self._negated(start, k + 1) and self.word(start) not in ("if", "when", "before", "after")
        return False

    def _missing_comma(self, at: int, start: int) -> bool:
        """ "If the error persists contact support": a clause stands before the verb and no comma between."""
        opener = start
        while self.word(opener) in words.ADVERBS | {"and", "but", "or"} and opener < at:
            opener += 1
        between = [self.word(k) for k in range(opener + 1, at + 1)]
        if self.word(opener) in ("if", "when", "should", "once", "unless", "whenever", "in", "after", "because", "since"):
            finite = any(b in words.FINITE or (len(b) > 4 and b.endswith(("s", "ed")) and not b.endswith("ss")) for b in between)
            return finite and len(between) >= 2 and between[-1] not in words.CUSTOMERS | words.DETERMINERS | words.WE
        if self.word(opener) in (
            "for",
            "in",
            "with",
            "on",
            "at",
            "to",
            "questions",
            "problems",
            "issues",
            "regarding",
            "during",
            "outside",
            "from",
        ):
            return (
                len(between) >= 1
                and between[-1] not in words.DETERMINERS | words.CUSTOMERS | words.WE
                and self.word(at) not in words.PREPOSITIONS
            )
        return False

    def _gerund(self, index: int) -> bool:
        at, _ = self._skip_adverbs(index - 1)
        start = self._clause_start(index)
        host = self.word(at)
        if host in ("and", "or", ",") or (host in SOFT_BREAKS and False):
            found = next(
                (
                    k
                    for k in range(at - 1, max(-1, at - 14), -1)
                    if self.word(k) in words.GERUND_HOSTS and self.word(k) != "through"
                ),
                None,
            )
            if found is None:
                return False
            at, host = found, self.word(found)
            start = self._clause_start(at)
        if host == "with" and self.word(at - 1) in ("start", "starts", "begin", "begins", "started", "starting"):
            return self.word(start) not in ("if", "when")
        if host == "of" and self.word(at - 1) in ("way", "option", "instead"):
            return False
        if host == "to" and self.word(at - 1) in ("addition",):
            return False
        if host not in words.GERUND_HOSTS:
            return False
        if host in ("by", "via", "through"):
            able = any(self.word(k) in words.MODALS and self.word(k - 1) == "you" and k > start + 2 for k in range(start, at))
            if self._negated(start, at) or (self.word(start) in words.SUBORDINATORS | {"how"} and not able):
                return False
            subject = next(
                (self.word(k) for k in range(start, at) if self.word(k) in words.WE | {"you", "customers", "users"}), ""
            )
            return subject not in ("we", "i", "he", "she") and not any(
                self.word(k) in ("protect", "verify") and self.word(k - 1) == "we" for k in range(start, at)
            )
        if host in ("means", "prefer", "start", "begin", "begins", "keep", "consider", "considering") and self.word(at - 1) in (
            "we",
            "if",
            "when",
            "if you",
        ):
            return False
        return not self._negated(start, at) and not (
            self.word(start) in ("if", "when") and host in ("try", "trying", "consider", "require", "requires", "recommended")
        )
