"""Is the customer told to do it? Conditions, negations, questions and what we do are no instructions.

Each method looks from a verb to the left, as far as the clause reaches, and asks what governs it.
"""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.referral import lexicon as words
from kblint.rules.referral.addresses import is_contact_target, is_email, is_phone
from kblint.rules.referral.clause import Clauses
from kblint.rules.referral.tokens import BREAKS, SOFT_BREAKS


class Mood(Clauses):
    """Reads what stands before a verb."""

    def instructs(self, index: int, form: str) -> bool:
        """Whether the customer is told to do what the verb at the token says; ``form`` is its form in the lexicon."""
        if self.question and index <= self.answered:
            return self.phrase(index - 2, 2) == "why not" or self.phrase(index - 3, 3) in words.REQUESTING
        return self._gerund(index) if form == "ing" else self._base(index)

    # ── the base form: "contact us" ─────────────────────────────────────────────────────────────────────────────────────
    def _base(self, index: int) -> bool:
        at, please = self._skip_adverbs(index - 1)
        start = self._clause_start(index)
        before = self.word(at)
        if before in words.NEGATIONS:
            return self.phrase(at - 1, 2) == "why not"
        if please and before not in ("to", "can", "should", "must", "could", "will"):
            refused = before in ("or", "and") and self._negated(start, at)
            return before not in words.WE - {"it"} and (not refused or self._after_but(start, at))
        if at < 0 or before in BREAKS or before in ("-", "/", "#", "&", "step") or before[0].isdigit():
            return True
        if before == ",":
            return not self._we_go_on(at)
        if before in words.CONJUNCTIONS:
            # ", and then contact us"
            joined = before == "then" and self.word(at - 1) in ("and", "or", "but", ",")
            return self._coordinated(at - 1 if joined else at, start)
        if before == "to":
            return self._infinitive(at, start)
        if before in words.MODALS or before in ("do", "cannot"):
            return self._modal(at, start)
        if before in ("hesitate", "free", "afraid", "better"):
            return True
        label = at - 1 if before in ("on", "the") else at
        if self.word(label) in words.CLICKING:
            # The label of a button: told when the click is told.
            return self.instructs(label, words.VERBS.get(self.word(label), ("", "base"))[1])
        if before in words.DETERMINERS:
            return before in words.POINTING and self._missing_comma(at, start)
        if self._begins_a_link(index, before):
            return not self._negated(start, index) or self._missing_comma(at, start)
        if before in words.WE | words.CUSTOMERS:
            return (
                self._missing_comma(at, start)
                or self._advised(at, start)
                or (
                    before == "you"
                    and self.word(at - 1) == "if"
                    and self.word(at - 2) in words.BETTER
                    and not self._negated(start, at - 1)
                )
                or self._asks_that(at, start)
                or (before == "you" and at == start == 0 and (self._is_what_happens(index) or self._is_a_condition(index)))
                or (before == "you" and at > start + 2 and self._is_granted(at, start) and self._is_a_condition(index))
            )
        if self._caused(at, start):
            return True
        if before in ("is", "do", "be") and self._speaks_of(words.WAY_OUT, start, at):
            # "the best thing to do is contact us"
            return not self._negated(start, at)
        return self._asks_that(at, start) or self._missing_comma(at, start)

    def _caused(self, at: int, start: int) -> bool:
        """ "have your parent call us", "be sure to let your sponsor write to us"."""
        for k in range(max(start, at - 5), at):
            if self.word(k) in ("have", "let") and self.word(k + 1) in ("your", "the", "an", "a"):
                before = self.word(k - 1) if k > start else ""
                return before in ("", "please", "then", "and", ",") or (
                    before == "to" and self.word(k - 2) in ("sure", "best", "need")
                )
        return False

    def _asks_that(self, at: int, start: int) -> bool:
        """ "we request that only the holder of the account contact us"."""
        return (
            any(self.word(k) == "that" and self.word(k - 1) in words.ADVISING for k in range(start + 1, at))
            and self.word(at) not in words.SOFTWARE
            and not self._negated(start, at)
            and self.word(start) not in ("if", "when")
        )

    def _begins_a_link(self, index: int, before: str) -> bool:
        """Whether a link to a way of contact begins with the verb: what can be clicked is told to be done, comma or not."""
        start = self.tokens[index].start
        subject = before in words.WE | words.CUSTOMERS
        return any(
            link.start <= start < link.start + 2
            and (is_contact_target(link.target) or (not subject and _HELP_CENTRE.search(link.target.lower()) is not None))
            for link in self.links
        )

    def _is_what_happens(self, index: int) -> bool:
        """ "You open a ticket, support checks it": what is told in steps is to be done."""
        comma = next(
            (k for k in range(index, min(index + 14, len(self.tokens))) if self.word(k) in SOFT_BREAKS), len(self.tokens)
        )
        after = comma + 2 if self.word(comma + 1) in ("and", "then") else comma + 1
        return self.word(comma) == "," and (self.word(after) in ("we", "our") or self.word(after) in words.SUPPORT_NOUNS)

    def _is_granted(self, at: int, start: int) -> bool:
        """ "we refund it if you …", "returns are free provided that you …": the condition comes after what it is for."""
        joined = at - 1 - (self.word(at - 1) == "that")
        return (
            self.word(joined) in ("if", "provided")
            and self.word(start) not in words.SUBORDINATORS
            and not self._negated(start, at)
        )

    def _is_a_condition(self, index: int) -> bool:
        """ "You contact us at jo@acme.example before you return it": what a list of conditions asks for, with the way and a time for it."""
        timed = given = False
        for k in range(index + 1, min(index + 16, len(self.tokens))):
            word = self.word(k)
            timed = timed or word in ("before", "within", "prior") or self.phrase(k, 2) == "in writing"
            given = given or is_email(word) or is_phone(word)
            if word in BREAKS:
                break
        return timed and given

    def _speaks_of(self, nouns: frozenset[str], start: int, end: int) -> bool:
        return any(self.word(k) in nouns for k in range(start, end))

    def _we_go_on(self, comma: int) -> bool:
        """ "we may suspend the account, contact …": a list of what we do."""
        start = self._clause_start(comma)
        return (
            self.word(start) in ("we", "i")
            and self.word(start + 1) in words.MODALS
            and not any(self.word(k) == "you" for k in range(start, comma))
        )

    def _subordinate(self, subject: int, start: int) -> bool:
        """Whether a subordinator stands directly before the subject, so that the clause only names a case."""
        k = subject - 1
        while k >= start and self.word(k) in words.ADVERBS | words.BEFORE_SUBJECT:
            k -= 1
        if k < 0:
            return False
        word = self.word(k)
        if word == "why" and self.word(k - 1) in ("is", "that's", "this's"):
            # "That's why you can contact us by e-mail, too".
            return False
        return (
            word in words.CONDITIONAL
            or word in ("how", "who", "why")
            or self.phrase(k - 1, 2) in ("in case", "so that", "as if", "every time")
        )

    def _coordinated(self, at: int, start: int) -> bool:
        """The verb stands after a conjunction: what it is joined to decides."""
        conjunction = self.word(at)
        if at == start:
            # ", or contact us": the clause before the comma.
            previous = self._clause_start(start - 1) if start >= 2 else start
            if any(self.phrase(k, 2) == "had to" for k in range(previous, at)):
                return False
            if conjunction in ("and", "or") and self.word(previous) in ("we", "it", "he", "she", "our"):
                return False
            opened = previous + 1 if self.word(previous) in words.YOU else previous
            refused = self.word(opened) in ("don't", "never", "not", "cannot", "can't") and not self._after_but(previous, at)
            return not (refused and conjunction in ("or", "nor"))
        first = start
        while self.word(first) in _BEFORE_A_CLAUSE and first < at:
            first += 1
        opener = self.word(first)
        if (opener in words.SUBORDINATORS and opener != "should") or self.phrase(first, 2) == "in case":
            polite = any(self.word(k) in ("please", "just", "simply", "kindly") for k in range(at, at + 3))
            return conjunction == "then" or polite or self._second_clause(first, at)
        if self._negated(start, at):
            if conjunction in ("or", "nor"):
                return False
            if conjunction == "and":
                told = opener in ("do", "don't", "never", "stop", "avoid") or self._speaks_of(frozenset(["please"]), start, at)
                return told or "hesitate" in self.phrase(start, at - start)
        if any(self.phrase(k, 2) == "had to" for k in range(start, at)):
            return False
        if opener in words.WE - {"who"} and not self._you_may(start, at):
            return opener in ("we", "we'd") and self._speaks_of(words.ADVISING, start, at)
        if opener == "to":
            # "To see it you may open the page or contact us": a comma is missing before "you".
            return self._you_may(start, at) or self._infinitive(first, first) or self._second_clause(first, at)
        if opener in ("how", "who"):
            return False
        return not any(
            self.word(k) in words.OURS_UNLESS_YOU and not self._speaks_of(words.CUSTOMERS, start, k) for k in range(start, at)
        )

    def _you_may(self, start: int, end: int) -> bool:
        """Whether the clause turns to the customer: "you can", "your"."""
        return any(self.word(k) == "you" and self.word(k + 1) in words.MODALS for k in range(start, end))

    def _second_clause(self, start: int, at: int) -> bool:
        """ "If it fails restart it or contact us": a verb before the conjunction is itself an instruction."""
        return any(
            (words.VERBS.get(self.word(k), ("", ""))[1] == "base" or self.word(k) in words.TRIED)
            and self._missing_comma(k - 1, start)
            for k in range(start + 2, at)
        )

    # ── after "to": "you need to contact us" ────────────────────────────────────────────────────────────────────────────
    def _infinitive(self, at: int, start: int) -> bool:
        k, please = self._skip_adverbs(at - 1)
        if k < start:
            return self._purpose(at)
        governor = self.word(k)
        if self.phrase(start, 2) == "however you":
            # "however you choose to reach out"
            return False
        if governor in ("link", "form", "button", "number", "address") and self._first(start, k) in words.WAYS:
            # "Please follow this link to contact us"
            return not self._negated(start, k)
        if governor in ("way", "ways", "option", "method") and self.word(start) in ("choose", "pick", "select"):
            # "Choose the best way to reach us"
            return not self._negated(start, k)
        if governor in words.TOPICAL or (governor == "having" and self.word(k - 1) in ("from", "without", "avoid", "not")):
            # "how to contact us"; "saves you from having to call us"
            return False
        if governor in words.ASKED or (k > start and self.word(k - 1) in ("ask", "your", "have", "the", "their")):
            asked = [self.word(j) for j in range(max(start, k - 5), k)]
            if any(word in words.ASKING for word in asked):
                return self._asks(asked, start, k)
            if governor in words.ASKED:
                return False
        if governor in words.ONLY_A_CASE and self.phrase(start, 2) == "should you":
            # "Should you need to contact us, please use our contact form": what follows the comma tells it.
            return False
        if governor in words.ONLY_A_CASE and self.word(start) in ("if", "when") and self._leads_on(at):
            return not self._negated(start, at)
        if governor in words.INSTRUCTING or governor in ("is", "are", "be", "step", "steps", "solution", "action"):
            return not self._negated(start, at) and self._governs(governor, k, start)
        if self._negated(start, at) or governor in ("and", "or") or governor in SOFT_BREAKS:
            return False
        opener = self.word(start)
        if governor == "help" and self.word(k - 1) in words.OFFERING | {"can"} and self.word(k - 2) == "it":
            # "It might help to talk to us"
            return opener not in ("if", "when")
        if please or (self._speaks_of(words.DELEGATING, start, k) and opener not in ("if", "when", "we", "how")):
            return True
        return self._leads_here(start, k)

    def _leads_on(self, at: int) -> bool:
        """ "If you need to contact us, use the form below": what follows the comma is the way to do it."""
        for k in range(at + 1, min(at + 25, len(self.tokens))):
            if self.word(k) == ",":
                after = k + 1
                while self.word(after) in words.ADVERBS:
                    after += 1
                return self.word(after) in ("use", "choose", "select", "follow")
            if self.word(k) in BREAKS:
                return False
        return False

    def _asks(self, asked: list[str], start: int, end: int) -> bool:
        """ "we ask you to contact us", "ask your administrator to contact us"; not "we will ask you to", "allows you to"."""
        would_ask = any(
            self.phrase(k, 3) in ("we would ask", "i would ask") or self.phrase(k, 2) == "we'd ask" for k in range(start, end)
        )
        if (
            not would_ask
            and "please" not in asked
            and any(word in words.OURS_UNLESS_YOU | {"can", "to", "'ll", "we'll"} for word in asked)
        ):
            return False
        if self._negated(start, end):
            return False
        if self.word(start) in ("if", "when"):
            return any(self.word(k) in words.ASKING and self._we_begin_anew(start, k) for k in range(start + 3, end))
        return would_ask or not any(word in ("allow", "allows", "want", "would") for word in asked)

    def _governs(self, governor: str, at: int, start: int) -> bool:
        """Whether a word that may make an infinitive an instruction ("need", "free", "way is") does so here."""
        opener = self.word(start)
        if governor in words.ONLY_A_CASE and self._subordinate(self._subject(at, start), start):
            return False
        if governor in words.WISHING and self._speaks_of(words.SOFTWARE, start, at) and not self._speaks_of(words.YOU, start, at):
            return False
        if governor in words.WISHING:
            offered = any(self.word(j) in words.OFFERING and self.word(j - 1) != "if" for j in range(start, at))
            conditional = opener in ("if", "when")
            return (offered and (not conditional or self._missing_comma(at, start))) or (governor == "needs" and not conditional)
        if governor in ("have", "need", "has", "ought") and self.word(at - 1) in ("we", "i", "it", "we'll"):
            return False
        if governor in ("is", "are", "be"):
            return self._speaks_of(words.WAY_OUT, start, at)
        if governor in ("happy", "ready", "able") and self.word(self._subject(at, start)) in words.WE:
            # "… and we'd be happy to check with our courier"
            return False
        return governor != "opportunity" and (governor != "time" or self.word(at - 1) in ("it's", "is"))

    def _leads_here(self, start: int, end: int) -> bool:
        """ "Use the link below to contact support", "you can click Help to chat with us": a way, and its purpose is to reach us."""
        if self._negated(start, end):
            return False
        if self._first(start, end) in words.WAYS:
            return True
        return self.word(start) not in ("if", "when", "before", "after") and any(
            self.word(k) in words.WAYS
            and self.word(k - 1) in words.MODALS | {"to", "please"}
            and any(self.word(j) in ("you", "customers", "users") for j in range(start, k))
            for k in range(start, end)
        )

    def _first(self, start: int, end: int) -> str:
        """The first word that is no adverb: "click" in "please click"."""
        while self.word(start) in words.ADVERBS and start < end:
            start += 1
        return self.word(start)

    def _purpose(self, at: int) -> bool:
        """ "To contact us, call 0800 …": the way is told after the comma, and it leads to us."""
        for k in range(at + 1, min(at + 25, len(self.tokens))):
            if self.word(k) == ":":
                return True
            if self.word(k) == ",":
                after = k + 1
                while self.word(after) in words.ADVERBS:
                    after += 1
                if self.word(after) == "you":
                    return self.word(after + 1) in words.MODALS | {"need", "have"}
                return self.word(after) in words.WAYS or words.VERBS.get(self.word(after), ("", ""))[1] == "base"
            if self.word(k) in BREAKS:
                return False
        return False

    def _subject(self, index: int, start: int) -> int:
        """The index of the pronoun or noun before the verb group that ends at the token."""
        k = index
        while k > start and self.word(k) not in words.WE | words.CUSTOMERS:
            k -= 1
        return k

    # ── after a modal: "you should contact us" ──────────────────────────────────────────────────────────────────────────
    def _modal(self, at: int, start: int) -> bool:
        modal = self.word(at)
        if modal == "cannot" or self._refused(at):
            return False
        if modal == "do":
            # "please do contact us"
            return self.word(at - 1) in SOFT_BREAKS | words.ADVERBS | {"so", ""}
        k, _ = self._skip_adverbs(at - 1)
        k = at if modal in ("you'll", "you'd") else k
        subject = self.word(k) if k >= 0 else ""
        if modal not in ("will", "'ll", "would") and (head := self._who_is_told(start, k)) >= 0:
            # "Users of this service should contact us": not the service.
            k, subject = head, self.word(head)
        if subject in words.WE - {"who", "our"} or subject in ("which", "that", "this"):
            return False
        if modal in ("will", "'ll", "would"):
            return subject == "you" and not self._subordinate(k, start) and self.word(start) not in ("if", "when", "once")
        if modal in ("may", "might", "shall") and not self._speaks_of(words.CUSTOMERS, max(start, k - 6), k + 1):
            return False
        if k < start:
            # "you, or anyone else, can contact us"; at the very start "should you contact us" is a condition.
            return start > 0
        if self.word(start) in ("we", "our") and subject not in words.CUSTOMERS and not self._speaks_of(words.YOU, start, at):
            return False
        if subject in words.CUSTOMERS:
            if self.word(start) == "all" and self._speaks_of(frozenset(["tickets", "cases"]), at, at + 6):
                # "All users can create tickets": what users have a right to.
                return False
            # "Their account teams may reach out": those are ours.
            if self._subordinate(k, start) or (subject in words.TEAMS and self.word(k - 1) in words.OF_OUR_TEAMS):
                return False
        elif self.word(start) in words.SUBORDINATORS - {"where", "as", "because", "since"}:
            return False
        if subject in words.SOFTWARE:
            return False
        return self._speaks_of(words.YOU, start, k + 1) or not self._speaks_of(words.NOT_THE_CUSTOMER, start, k + 1)

    def _who_is_told(self, start: int, end: int) -> int:
        """The index of the customers with whom a clause begins and of whom more is said before its verb; -1 where there are none."""
        head = start
        while head < end and self.word(head) in words.BEFORE_CUSTOMERS:
            head += 1
        if head >= end or self.word(head) not in words.CUSTOMERS - words.YOU - words.TEAMS - {
            "manager",
            "managers",
            "account",
            "they",
            "who",
        }:
            return -1
        return head if self.word(head + 1) in words.SAID_OF_CUSTOMERS else -1

    def _refused(self, at: int) -> bool:
        """ "should not", "never must", "no one may"."""
        return (
            self.word(at + 1) in words.NEGATIONS
            or self.word(at - 1) in words.NEGATIONS
            or self.phrase(at - 2, 2) == "no one"
            or self.word(at - 2) in ("no", "never")
        ) and not self._after_but(at, at + 2)

    # ── after a noun or a pronoun: "we recommend you contact us"; "if it fails contact us" ──────────────────────────────
    def _advised(self, at: int, start: int) -> bool:
        """ "we recommend you contact us", "make sure you call us"; otherwise "you contact us" only tells a case."""
        for k in range(at - 1, max(start - 1, at - 6), -1):
            if self.word(k) in words.ADVISING:
                return not self._negated(start, k + 1) and (
                    self.word(start) not in ("if", "when", "before", "after") or self._we_begin_anew(start, k)
                )
        return False

    def _we_begin_anew(self, start: int, verb: int) -> bool:
        """ "If it fails twice we recommend that you …": what we advise stands after the condition, a comma missing."""
        k, _ = self._skip_adverbs(verb - 1)
        return self.word(k) in ("we", "i") and k > start + 2 and self._is_a_clause([self.word(j) for j in range(start + 1, k)])

    def _missing_comma(self, at: int, start: int) -> bool:
        """ "If the error persists contact support": a clause stands before the verb and no comma between."""
        opener, case = start, self._goes_on_with_a_case(start)
        while not case and self.word(opener) in _BEFORE_A_CASE and opener < at:
            opener += 1
        between = [self.word(k) for k in range(opener + 1, at + 1)]
        if not between or not self._may_end_a_clause(between):
            return False
        if between[-1] in words.PREPOSITIONS and self.word(at + 1) in words.NOUNS_TOO and self.word(at + 2) not in ("us", "our"):
            # "If you book by phone on …"
            return False
        if " ".join(between) in words.SHORT_CONDITIONS:
            # "If in doubt contact us"
            return self.word(opener) in ("if", "when")
        if self.word(opener) == "in" and (between[0] in words.POINTING or self.phrase(opener + 1, 2) in ("case of", "the event")):
            # "In this case contact us", "in case of loss call our hotline"
            return True
        if (case or self.word(opener) in _SUBORDINATING) and self._is_a_clause(between):
            return True
        return self.word(opener) in words.FRONTED and self.word(at) not in words.PREPOSITIONS

    def _goes_on_with_a_case(self, start: int) -> bool:
        """ "If it does not arrive, or arrives damaged, …": the clause belongs to the condition before it."""
        return (
            self.word(start) in ("or", "and")
            and self.word(start - 1) == ","
            and self.word(self._clause_start(start - 1)) in ("if", "when", "unless")
        )

    def _may_end_a_clause(self, between: list[str]) -> bool:
        """Whether a clause may end before the verb: not with what is its subject, or goes with it as its adverb or article.

        "If it does not suit you contact us" hangs on grammar: "it contact us" is no English, "to you contact us" neither, "you contact us" is.
        """
        last = between[-1]
        if last in ("it", "this", "that", "these", "those"):
            return len(between) > 1
        if last in words.CUSTOMERS and len(between) > 1 and between[-2] in words.PREPOSITIONS | {"to"}:
            return True
        subject = last in words.WE or (last in words.CUSTOMERS and (last.endswith("s") or last in words.MANY_CUSTOMERS))
        return not (subject or last in words.DETERMINERS | words.HOW_OFTEN or last.endswith("ly"))

    def _is_a_clause(self, between: list[str]) -> bool:
        """Whether the words after a subordinator hold a verb, as far as their forms tell."""
        if len(between) < 2:
            return False
        # "your friends" are no verb, "this applies" holds one.
        last = len(between) - (between[-2] in words.DETERMINERS - words.POINTING)
        finite = any(
            w in words.FINITE or (len(w) > 3 and w.endswith(("s", "ed")) and not w.endswith("ss")) for w in between[:last]
        )
        return finite or between[0] in ("you", "we", "they", "i") or between[0].endswith("ing")

    def _is_advised(self, index: int) -> bool:
        """ "Contacting us is the only way", "calling our desk is recommended"."""
        for k in range(index + 2, min(index + 9, len(self.tokens))):
            if self.word(k) in ("is", "remains"):
                after = k + 1
                while self.word(after) in ("the", "your", "highly", "strongly", "always", "usually", "also", "still", "often"):
                    after += 1
                return self.word(after) in _ADVISED
            if self.word(k) in BREAKS:
                return False
        return False

    def _lacks_its_by(self, index: int, start: int) -> bool:
        """ "You can book a place calling 0800 123 4567": a way, its "by" forgotten before an address."""
        return (
            index > start + 3
            and words.VERBS[self.word(index)][0] in words.WRITTEN | words.BY_TELEPHONE
            and (is_email(self.word(index + 1)) or is_phone(self.word(index + 1)))
            and any(
                self.word(k) in words.MODALS and self.word(k - 1) not in words.WE | words.SOFTWARE
                for k in range(start + 1, index)
            )
            and not self._negated(start, index)
            and self.word(start) not in words.SUBORDINATORS
        )

    # ── the gerund: "by contacting us" ──────────────────────────────────────────────────────────────────────────────────
    def _gerund(self, index: int) -> bool:
        at, _ = self._skip_adverbs(index - 1)
        if self.word(at) in ("and", "or", ","):
            # "by calling us or writing to us"
            at = next((k for k in range(at - 1, max(-1, at - 14), -1) if self.word(k) in words.GERUND_HOSTS - {"through"}), -1)
        host, start = self.word(at), self._clause_start(at)
        opener = self.word(start)
        if at < 0 and self.concrete and not self._speaks_of(words.FINITE | words.MODALS, index, len(self.tokens)):
            # "Calling us on 01632 960123", an item of a list of ways.
            return True
        if host not in words.GERUND_HOSTS and (
            self._lacks_its_by(index, start) or ((at < 0 or host in BREAKS) and self._is_advised(index))
        ):
            return True
        if host == "with" and self.word(at - 1) in ("start", "starts", "begin", "begins", "started", "starting"):
            return opener not in ("if", "when")
        if host in ("is", "be") and index > start + 2 and self._speaks_of(words.WAY_OUT, start, at):
            # "your only option is contacting us"
            return not self._negated(start, at) and opener not in ("if", "when")
        if host == "after" and self.word(at - 1) == "only":
            return not self._negated(start, at)
        if host not in words.GERUND_HOSTS or self._negated(start, at):
            return False
        if host in ("by", "via", "through"):
            # "If it is lost you can block it by calling us", "… please ask by calling us": the customer's own clause follows the condition.
            able = any(
                self.word(k) == "please" or (self.word(k) in words.MODALS and self.word(k - 1) == "you" and k > start + 2)
                for k in range(start, at)
            )
            if opener in words.SUBORDINATORS | {"how"} and not able:
                return False
            subject = next((self.word(k) for k in range(start, at) if self.word(k) in words.WE | {"you", "customers"}), "")
            return subject not in ("we", "i", "he", "she")
        ours = self.word(at - 1) == "we" and host not in words.ADVISING
        return (opener not in ("if", "when") or self._we_begin_anew(start, at)) and not ours


_BEFORE_A_CASE = words.ADVERBS | {"and", "but", "or", "so"}
# "go to the page and …" begins with its verb.
_BEFORE_A_CLAUSE = _BEFORE_A_CASE - {"go"}
_SUBORDINATING = words.CONDITIONAL | {"in", "should", "because", "since"}
# The front page of a help centre, where requests are handed in.
_HELP_CENTRE = expression(r"/hc(?:/[a-z]{2}(?:-[a-z]{2,4})?)?/?\Z")
_ADVISED = frozenset(
    "recommended required necessary advised advisable mandatory essential only right best fastest quickest easiest safest obligatory".split()
)
