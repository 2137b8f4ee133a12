"""One statement as a side of comparisons: what is worked out of it alone, once, when a pair first asks for it.

A statement is compared with hundreds of others. What does not depend on the other one stands here, as sets where two sides are
laid over one another.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from kblint.corpus.shared import shared_property
from kblint.expressions import compiled, expression
from kblint.statements.attributes import PRICE
from kblint.statements.due_dates import days_named
from kblint.statements.model import Quantity, Statement
from kblint.statements.quantities import masked, mentions
from kblint.statements.thesaurus import rows
from kblint.statements.topic import GENERIC, concepts_in, concepts_of, content, identity, named, of_text
from kblint.statements.words import concept, fold, words

# Title and heading words that name an aspect of a subject, not another subject: "Refund timing" and "Refund status" are about one thing.
ASPECTS = concepts_of(
    "time timing status term terms policy policies cost costs price pricing overview faq faqs guide hours limit limits setting settings "
    "rule rules question questions information introduction basic basics start getting started frequently asked help about detail details "
    "general reference manual how work works working create creating delete deleting restore restoring recover recovering manage managing "
    "change changing cancel cancelling request requesting order ordering use using set setting add adding remove removing choose choosing "
    "view viewing edit editing understand understanding explain explained problem problems troubleshoot troubleshooting annex schedule table "
    "list summary note notes faq quota quotas plan plans process processing procedure condition conditions deadline deadlines calendar fee "
    "fees charge charges billing bill bills rate rates right rights requirement requirements default defaults option options lifecycle expire "
    "expiry retention recovery deletion period periods duration window support service services return returns refund refunds delivery "
    "shipping first week definition definitions frequent background scope appendix new quick fast card check common your our the complete "
    "full advanced standard upload uploads download downloads migrate move switch protect protection security privacy safe safety travel fare "
    "fares glance welcome visit visiting promise"
)

# Words of which a thing has one: where one side names one and the other side another, they speak of different things.
_CONTRASTS = tuple(
    tuple(concepts_of(group) for group in row.split("|"))
    for row in (
        "slow|fast rapid quick",
        "first initial|second|third|fourth|fifth|final",
        "small|medium|large",
        "standard normal regular|express priority overnight",
        "domestic|international abroad overseas",
        "inside indoor|outside outdoor",
        "new|existing old|current",
        "adult|child infant|senior pensioner",
        "buyer|seller",
        "weekday|weekend",
        "summer|winter|spring|autumn",
        "single|double|twin|family",
        "digital electronic|paper printed",
        "upload|download",
        "departure|arrival",
        "morning|afternoon|evening|night|daytime",
        "checkin|checkout",
        "deposit|withdrawal",
        "hot|cold",
        "private|commercial",
        "minor|major",
        "lost|damaged",
        "incoming inbound|outgoing outbound",
        "opening|closing",
        "prepaid|postpaid",
        "bigger larger|smaller",
        "upgrade|downgrade",
        "gross|net",
        "same|next",
        "browser web|mobile|desktop",
        "car|van|motorcycle motorbike|lorry truck",
        "dog|cat|horse",
        "breakfast|lunch|dinner",
        "sender|recipient receiver",
        "landlord|tenant",
        "lender|borrower",
        "owner|guest",
        "undergraduate|postgraduate",
        "ordinary offpeak|peak",
        "main primary|additional",
        "full whole|half",
        "manual|automatic automated",
    )
)
# Steps of one process: each takes a time of its own.
_STEPS = tuple(
    concepts_of(group)
    for group in (
        "inspect examine test weigh unpack",
        "refund reimburse credit payout",
        "replace exchange",
        "repair fix mend",
        "ship dispatch deliver",
        "reply respond answer acknowledge",
        "resolve settle",
        "decide approve",
    )
)
# What is deleted is not only closed: a project is closed after 60 days, and deleted after 90.
_DELETED = concepts_of("delete")
_CLOSED = concepts_of("close closure suspend deactivate")
# What is done so long before something: each has a time of its own.
_AHEAD = tuple(
    concepts_of(group)
    for group in (
        "book reserve order request apply register",
        "arrive checkin come show queue board",
        "cancel change amend reschedule",
        "tell notify warn inform",
    )
)
_ARRIVING = 1
_BE_THERE = compiled(r"\bbe (?:there|here|with us|at (?:the|our|your))\b")
# Who is told: where we are, it is the reader who gives notice.
_TOLD = r"(?:you|customers|members|families|parents|tenants|users|guests|everybody|everyone)"
_BY_US = expression(
    r"\b(?:if|should|when|where) we (?:ever )?(?:have|had|need|must|want|cancel|change|close|end)\b|"
    r"\byou(?:'ll|'d| will| would)? (?:hear from us|be told|(?:get|receive|be given) (?:at least |an? )?[^.,;]{0,24}notice)|"
    rf"\bwe(?:'ll| will| shall| must| always)? (?:give|notify|inform|tell|let|warn|email|write to) {_TOLD}\b|\bgives? {_TOLD}\b"
)
# "Keep every receipt for six years": the reader has to, whatever the company does with its own.
_FOR_YOU_TO_KEEP = compiled(
    r"^\W*(?:please )?(?:keep|store|retain|hold on to|hang on to)\b|\byou(?:'ll)? (?:must|should|have to|need to|are required to) (?:keep|store|retain|hold|hang)\b"
)
_FOR_WHOM = compiled(r"\W*(?:for|if you(?:'re| are)(?: an?)?) (.{3,60})$")
_ON_REQUEST = compiled(
    r"\b(?:(?:up)?on|by|at your|after a) request\b|\bby arrangement\b|\bif you ask\b|\bcan be (?:raised|increased|extended|lifted)\b"
)
_BY_DAY, _DAYTIME = compiled(r"\bby day\b|\bday(?: |-)(?:rate|tariff|price)s?\b"), concept("daytime")
_OPPOSITES: dict[str, tuple[tuple[int, int], ...]] = {}
for _row, _groups in enumerate(_CONTRASTS):
    for _group, _names in enumerate(_groups):
        for _name in _names:
            _OPPOSITES[_name] = (*_OPPOSITES.get(_name, ()), (_row, _group))

# How often, said by a word of its own: a pay day and a monthly payroll are not of two kinds.
_FREQUENCIES = {
    name: n
    for n, names in enumerate(("hourly", "daily", "weekly", "monthly", "quarterly", "annual annually yearly"))
    for name in names.split()
}
_EVERY_SO_OFTEN = compiled(rf"\b({'|'.join(_FREQUENCIES)})\b")
_FREQUENCY = -1
# What a thing needs at the least, and what is recommended for it, are two numbers.
_LEVELS = compiled(r"\b(?:minimum|minimal|recommended)\b")
_LEVEL = -2

_EACH = compiled(
    r"\b(?:each|apiece|per (?:item|piece|person|head|bag|ticket|order|parcel|claim)|for (?:each|every) (?:one|item|person)|"
    r"for (?:one|a single|any one) (?:item|piece|person|bag|ticket|article|object))\b"
)
_ANOTHER = compiled(
    r"\b(?:to|in|on|at|with|from|for) (?:another|a different) ((?:[a-z-]+ ){0,2}?[a-z-]{3,})(?=[.,;:)]|$| (?:on|in|at|for|from|by|until|if|when|within|or|and)\b)"
)
_EACH_ONE = compiled(r"\W*(?:each|every) ([a-z-]+)")
_PARTS = compiled(r"[;:–—]")
_IN_ALL = compiled(r"\b(?:in all|in total|altogether|all in all|combined|taken together|between (?:you|them)|overall)\b")
_STATUS = compiled(
    r"\b(?:status|state|stage|shows?|shown as|marked(?: as)?|says)\b(?: (?:of|is|as|has|changed|changes|to|the|order|still|now|it)){0,4} [*_`\"“]{0,3}([A-Z][a-z]+)"
)
_GETS = r"(?:gets?|earns?|receives?|saves?|is credited|are credited)"
_FRIEND = compiled(
    rf"\b(?:your|the|each|every|a) (?:friend|referee|invitee|referred [a-z]+|new [a-z]+)s? (?:also |will |both )?{_GETS}\b"
)
_YOU_GET = compiled(rf"\byou(?:'ll| will| also)? {_GETS}\b")
_NET = compiled(
    r"\bnet\b|\b(?:plus|excluding|excl\.?|without|before|ex) (?:vat|gst|(?:sales )?tax(?:es)?)\b|\bnet of (?:vat|tax)",
    re.IGNORECASE,
)
_GROSS = compiled(
    r"\b(?:including|incl\.?|inclusive of|with) (?:vat|gst|(?:sales )?tax(?:es)?)\b|\b(?:vat|gst|tax(?:es)?) (?:is |are )?(?:included|and all)\b|\bgross\b",
    re.IGNORECASE,
)
_SWITCHED = compiled(
    r"\b(?:while|when|whenever|if|with|as long as)\b[^.,;]{1,40}?\b(on|off|open|closed|active|inactive|online|offline)\b"
)
_CONDITIONAL = compiled(r"\W*(?:if|when|unless|where|should)\b")
_LEFT = compiled(r"\b(?:left|remaining|to go)\b")
# What is kept on for those who had it before, and what is sold now, are two things.
_FORMER = compiled(r"\b(?:older|legacy|former|previous|discontinued|grandfathered|outdated|retired)\b")
_NOT_CHARGED = compiled(r"\b(?:(?:do|does|will)(?:n't| not)|won't|never) charge\b")
_OFFERED = concepts_of("free discount off")
# Whoever is neither the reader nor the company.
_THIRD = compiled(
    r"\b(?:bank|issuer|carrier|courier|airline|police|manufacturer|maker|supplier|partner|insurer|landlord|tax office|authority|authorities|court|employer|"
    r"doctor|operator|network|registry|retailer|agency|provider)s?\b"
)
_COMPANY = compiled(r"\b(?:we|us|our|we'll|we've|we're|you|you'll|you've|your)\b")
_NUMBERED = compiled(r"([^\W\d_][\w-]*) (\d[\w.-]*)")
_NO_MODEL = frozenset(
    "section part step chapter page annex appendix article module lesson unit faq question top day week phase level table".split()
)
_AGED = concepts_of("age aged")
# Where it holds is its scope, which is compared by itself.
_WHERE = concepts_of("outside inside within uk us usa eu europe abroad overseas international domestic")


def enough_of_row(unknown: int, words: int) -> bool:
    """Whether a sentence that does not know so many of the words of a row's name may be about the row."""
    return unknown <= words / 3


# What an article says above a part of it that says once more, in short or in answers, what the rest has said.
# "Non-refundable" says what may not be done, and not what sort of thing it is.
_NOT_SUCH = expression(r"\bnon[ -]?(?!\w+[ai]ble\b)([a-z]{3,})")
_WORD = expression(r"[a-z]{3,}")
_RECAP = expression(
    r"\b(?:glance|summary|summari[sz]ed|recap|overview|in (?:short|brief|a nutshell|numbers|figures)|short (?:version|answers?)|nutshell|small print|"
    r"questions|q ?& ?a|faqs?|frequently asked|(?:good|worth|need|important|what) to (?:know|remember|note)|notes?|hints?|tips|basics|"
    r"details|key (?:facts|points|figures)|"
    r"the (?:facts|rules?|essentials|terms)|essentials|examples?|reminders?|promises?|definitions|miscellaneous|anything else|tl;?dr|"
    r"quick (?:facts|guide|answers?|reference))\b|^(?:limits?|rules?|conditions|terms|principles?|general)$"
)


# "It" is what the clause before it ends with.
_TAKES = expression(
    r"(?:\b(?P<before>[a-z]{3,})[;,:] (?:and )?it|\b(?!it\b|this\b|that\b|they\b|and\b|which\b)(?P<what>[a-z]{3,})) "
    r"(?:usually |normally |typically |generally |often |only |should |will |can |may )*(?:takes?|lasts?) (?:[a-z]+ ){0,2}\Z"
)
# What a label says of whatever stands behind it.
_OF_ANYTHING = concepts_of("rule reminder warning caution attention tip hint info remark condition")

# What opens a sentence and is no name of its subject; what follows the subject.
_OPENS = frozenset("a an the this that these those your our their his her its my all any every each both some no most".split())
_VERBS = expression(
    r"\b(?:is|are|isn't|aren't|was|were|be|can|can't|cannot|may|must|mustn't|will|won't|shall|should|has|have|had|do|does|don't|doesn't|"
    r"need|needs|costs?|takes?|lasts?|expires?|stays?|remains?|gets?|includes?|covers?|allows?|requires?|comes?|come|holds?|runs?|start|starts|"
    r"ends?|never|only|also|cost|last|travels?|go|goes|fly|flies|pay|pays|works?|counts?|apply|applies|earns?|receives?|enjoys?|borrows?|expire)\b"
)
_LONGEST_SUBJECT = 4
# What stands in front of a sentence, and where what goes on from its value begins.
_LED_IN = compiled(r"^.*: (?!.*: )|^[\W\d]+")
_GOES_ON = compiled(r"[,;:(.–—]|\b(?:and|but|so|because|including|plus)\b")
_LEAST_GIST = 4
_COSTING = frozenset(map(concept, "is are costs cost charged be".split()))
_ANY_WORD = compiled(r"[^\W_]+(?:'[a-z]+)?")

_ARTICLES = frozenset("a an the our".split())


def _named(text: str) -> list[str]:
    """The words of a text but for articles, which one writer sets and another one leaves out."""
    return [concept(word) for word in _ANY_WORD.findall(text) if word not in _ARTICLES]


def turned(s: Statement, t: Statement) -> bool:
    """Whether two cells are of the same two things, the rows of one table being the columns of the other one."""
    return bool(s.row and s.column) and s.row == t.column and s.column == t.row


# What a value may be of, whatever has it.
_MEASURES = concepts_of(
    "length size width height depth range number amount total value maximum minimum result string field property parameter interval"
)
# The numbers of a value, and its words.
_AMOUNT = compiled(r"\d+(?:[.,]\d+)*|[a-z]+")


class Side:
    """A statement and what follows from it alone."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.path = statement.place.path
        self.in_table = bool(statement.row or statement.column)

    # -- words -------------------------------------------------------------------------------------------------------------

    @shared_property
    def topic(self) -> frozenset[str]:
        """The words of the clause."""
        return frozenset(self.statement.topic)

    @shared_property
    def telling(self) -> frozenset[str]:
        """The words of the clause that not every article has."""
        return self.topic - GENERIC

    @shared_property
    def around(self) -> frozenset[str]:
        """The words of the clause and of all that stands around it."""
        return frozenset((*self.statement.topic, *self.statement.context))

    @shared_property
    def above(self) -> frozenset[str]:
        """The words of title and headings."""
        return frozenset((*self.statement.title, *self.statement.heading))

    @shared_property
    def subjects(self) -> frozenset[str]:
        """The words of title and headings that name what they are about, and no aspect of it."""
        return self.above - ASPECTS - GENERIC

    @shared_property
    def titled(self) -> frozenset[str]:
        """The words of the clause and of its label that title or headings name as their subject."""
        return self.subjects & (self.topic | self.label)

    @shared_property
    def rows(self) -> frozenset[int]:
        """The rows of like words that the clause's telling words stand in."""
        return frozenset([r for c in self.telling for r in rows(c)])

    @shared_property
    def label(self) -> frozenset[str]:
        """The telling words of the leading label."""
        return frozenset(self.statement.label) - GENERIC - _OF_ANYTHING

    @shared_property
    def event(self) -> frozenset[str]:
        """The telling words of the event that a duration runs from."""
        return frozenset(self.statement.anchor) - GENERIC

    @shared_property
    def condition(self) -> frozenset[str]:
        """The telling words of all conditions."""
        return frozenset(c for condition in self.statement.conditions for c in condition) - GENERIC

    @shared_property
    def told_of(self) -> frozenset[str]:
        """The telling words of the clause and of its conditions: "if we miss an appointment" and "for a missed appointment" are alike."""
        return self.telling | self.condition

    @shared_property
    def exceptions(self) -> frozenset[str]:
        """The telling words of what is taken out."""
        return frozenset(self.statement.exceptions) - GENERIC

    @cached_property
    def names_itself(self) -> bool:
        """Whether the sentence itself, and not only what stands above it, says what its value is of: "The default is 5 minutes" does not."""
        return not (frozenset(concept(word) for word in self.frame) & self.telling) <= ASPECTS | _MEASURES

    @cached_property
    def in_heading(self) -> bool:
        """Whether the heading above names the value, too: "Every week", "Turn by 15°"."""
        said = _AMOUNT.findall(fold(self.statement.said))
        above = set(_AMOUNT.findall(fold(self.statement.place.heading[-1]))) if self.statement.place.heading else set()
        numbers = [word for word in said if word[0].isdigit()]
        return bool(said) and above.issuperset(numbers or said[-1:])

    @shared_property
    def frame(self) -> tuple[str, ...]:
        """The words of the sentence with its value masked, in order."""
        return tuple(self.statement.frame.split())

    @shared_property
    def gist(self) -> tuple[str, ...]:
        """The words of the sentence as far as the first comma after its value, without a label or number in front, the value masked;
        none where that is too little to know it by."""
        text, said = self.folded, fold(self.statement.said)
        at = text.find(said)
        if self.in_table or at < 0:
            return ()
        ahead, behind = _LED_IN.sub("", text[:at]), _GOES_ON.split(text[at + len(said) :], maxsplit=1)[0]
        found = [*_named(ahead), "#", *_named(behind)]
        if len(found) < _LEAST_GIST:
            return ()
        # "Is free" and "costs £45" say of one thing what is to be paid.
        return tuple(found if self.statement.attribute != PRICE else [name for name in found if name not in _COSTING])

    @shared_property
    def wording(self) -> frozenset[str]:
        """The words of the sentence with its value masked."""
        return frozenset(self.frame)

    @cached_property
    def folded(self) -> str:
        """The whole sentence, folded."""
        return fold(self.statement.place.sentence)

    @shared_property
    def opposites(self) -> frozenset[tuple[int, int]]:
        """Which of the words that exclude one another stand in the statement or above it: the row and the place in it."""
        s = self.statement
        # What a title is about leaves out little words such as "full" and "half".
        titled = (concept(word) for word in fold(s.place.article.title).split())
        named = {*self.frame, *s.title, *s.heading, *s.topic, *titled}
        if s.modality:
            named.update(fold(s.said).split())
        found = [place for name in _OPPOSITES.keys() & named for place in _OPPOSITES[name]]
        told = " ".join((self.folded, fold(s.place.article.title), *map(fold, s.place.heading)))
        if _BY_DAY.search(told):
            found += _OPPOSITES[_DAYTIME]
        found += [(_LEVEL, m[0].startswith("min")) for m in _LEVELS.finditer(told)]
        return frozenset([*found, *((_FREQUENCY, _FREQUENCIES[m[1]]) for m in _EVERY_SO_OFTEN.finditer(told))])

    @shared_property
    def denied_above(self) -> frozenset[str]:
        """The words that title and headings deny: residential, where "Non-residential rates" stands."""
        above = self._titles
        return frozenset([concept(word) for word in _NOT_SUCH.findall(above)]) if "non" in above else frozenset()

    @shared_property
    def said_above(self) -> frozenset[str]:
        """The words of title and headings but for those that they deny."""
        return frozenset([concept(word) for word in _WORD.findall(_NOT_SUCH.sub(" ", self._titles))])

    @property
    def _titles(self) -> str:
        place = self.statement.place
        return fold(" ".join((place.article.title, *place.heading)))

    @cached_property
    def recaps(self) -> bool:
        """Whether the part of the article that it stands in says once more what others say: the introduction, a summary, answers."""
        heading = self.statement.place.heading
        # Where the title stands in the front matter, the first heading is a section's.
        introduces = len(heading) < 2 and not self.statement.heading
        return introduces or not heading or _RECAP.search(fold(heading[-1]).strip(" .:!")) is not None

    # -- names -------------------------------------------------------------------------------------------------------------

    @shared_property
    def names(self) -> frozenset[str]:
        """The proper names in the sentence and above it."""
        return frozenset(self.statement.names)

    @shared_property
    def own(self) -> frozenset[str]:
        """The proper names in the sentence and above it, and the one that stands all through the article."""
        return frozenset((*self.statement.names, *self.statement.subject))

    @shared_property
    def about(self) -> frozenset[str]:
        """The name that the article's title is, where the article calls something so: "Harbor House"."""
        title = self.statement.place.article.title.split()
        names = frozenset(map(named, title)) - {""}
        return names if names and all(w[:1].isupper() for w in title) and names.issubset(self.statement.known) else frozenset()

    @shared_property
    def whom(self) -> frozenset[str]:
        """Whom the heading above it says that it is for: "For private customers"."""
        headings = self.statement.place.heading
        found = _FOR_WHOM.match(fold(headings[-1])) if headings else None
        return frozenset(of_text(found[1])) if found else frozenset()

    def speaks_of(self, names: frozenset[str]) -> bool:
        """Whether the statement names all of these in any way."""
        return not names - self.own - self.around

    def knows(self, names: frozenset[str]) -> bool:
        """Whether the statement names all of these in any way, or its article mentions them."""
        unspoken = names - self.own - self.around
        return not unspoken or unspoken.issubset(self.statement.known)

    @cached_property
    def models(self) -> dict[str, str]:
        """The numbers of models in the article's title, by what they are models of."""
        return _models(self.statement.place.article.title)

    # -- table cells -------------------------------------------------------------------------------------------------------

    @shared_property
    def column(self) -> frozenset[str]:
        """The words of a cell's column."""
        return frozenset(self.statement.column)

    @shared_property
    def measured(self) -> frozenset[str]:
        """The words of a cell's column that say of what it is."""
        return self.column - GENERIC - ASPECTS

    @shared_property
    def heading(self) -> frozenset[str]:
        """The words of the headings."""
        return frozenset(self.statement.heading)

    @shared_property
    def row(self) -> frozenset[str]:
        """The words that name a cell's row."""
        told = frozenset(w for w in self.statement.row if w not in GENERIC and w not in _MEASURES)
        if any(q.startswith("duration:age:") for q in self.statement.qualifiers):
            # Ages are compared as amounts.
            told = frozenset(w for w in told if not w[:1].isdigit()) - _AGED
        return told - _WHERE or told

    @shared_property
    def heard(self) -> frozenset[str]:
        """The words and names of a sentence, and its numbers."""
        return self.around.union(self.statement.names, identity(self.statement.place.sentence))

    # -- amounts -----------------------------------------------------------------------------------------------------------

    @shared_property
    def entitled(self) -> frozenset[str]:
        """The words of the title."""
        return frozenset(self.statement.title)

    @shared_property
    def opening(self) -> tuple[str, ...]:
        """The words that a sentence opens with, up to its verb, without articles; none where it opens with more than a noun phrase."""
        verb = _VERBS.search(self.folded)
        if self.in_table or verb is None or "," in self.folded[: verb.start()]:
            return ()
        opened = _ANY_WORD.findall(self.folded[: verb.start()])
        named = opened[1:] if opened and opened[0] in _OPENS else opened
        if not 0 < len(named) <= _LONGEST_SUBJECT:
            return ()
        found, last = concepts_in(named), concepts_in(named[-2:])
        # "Full-size bikes": what tells nothing by itself may stand in front of the two words that tell.
        whole = len(last) == len(named[-2:]) and found[-2:] == last
        return tuple(found) if whole and len(found) >= len(named) - 1 else ()

    @shared_property
    def variety(self) -> tuple[str, str]:
        """What the sentence opens with, as a noun and the word before it ("Advance | tickets can be …"); empty where it opens otherwise."""
        named = self.opening
        return (named[-1], named[-2]) if len(named) > 1 else ("", "")

    @shared_property
    def others(self) -> tuple[Quantity, ...]:
        """The amounts in the sentence, in the title and in the headings, its own left out: whom and which cases it is for."""
        place = self.statement.place
        return (*self.in_sentence, *(q for title in (place.article.title, *place.heading) for q in _amounts(title)))

    @shared_property
    def in_sentence(self) -> tuple[Quantity, ...]:
        """The amounts in the sentence, its own left out."""
        stated = self.statement.quantity
        return tuple(q for q in _amounts(self.statement.place.sentence) if not _is(q, stated))

    @cached_property
    def qualifiers(self) -> dict[str, frozenset[str]]:
        """The other amounts of the clause, by their sort."""
        found = self.statement.qualifiers
        sorts = {":".join(q.split(":")[:2]) for q in found}
        return {sort: frozenset(q for q in found if q.startswith(sort)) for sort in sorts}

    @cached_property
    def several(self) -> bool:
        """Whether a price is one for a number of things."""
        quantity = self.statement.quantity
        return (
            quantity is not None
            and quantity.dimension == "money"
            and any(q.startswith("count:") for q in self.statement.qualifiers)
        )

    @shared_property
    def consequence(self) -> frozenset[str]:
        """What follows from the condition that the amount stands in: "if we hear nothing within 90 days, we close the case"."""
        condition, comma, rest = self.folded.partition(",")
        if not comma or not _CONDITIONAL.match(condition) or fold(self.statement.said) not in condition:
            return frozenset()
        return frozenset(content(words(rest))) - GENERIC

    @shared_property
    def dates(self) -> frozenset[tuple[int, int]]:
        """The days of the year that the sentence names, as (month, day)."""
        return days_named(self.folded)

    @shared_property
    def steps(self) -> frozenset[int]:
        """Which steps of a process the statement names, by number."""
        return self._named_of(_STEPS)

    @shared_property
    def ahead(self) -> frozenset[int]:
        """What is done so long before something, by number."""
        found = self._named_of(_AHEAD)
        return found | {_ARRIVING} if _BE_THERE.search(self.folded) else found

    def _named_of(self, groups: tuple[frozenset[str], ...]) -> frozenset[int]:
        """Of which groups a word stands in the clause, by number; what a time runs from is left out."""
        said = self.topic - frozenset(self.statement.anchor)
        return frozenset(n for n, names in enumerate(groups) if not names.isdisjoint(said))

    @cached_property
    def only_closed(self) -> bool:
        """Whether something comes to an end, and is not said to be deleted."""
        return not self.deleted and not _CLOSED.isdisjoint(self.topic - self.event)

    @cached_property
    def deleted(self) -> bool:
        """Whether something is deleted."""
        return not _DELETED.isdisjoint(self.topic)

    @cached_property
    def by_us(self) -> bool:
        """Whether it is the company that gives notice."""
        return bool(_BY_US.search(self.folded))

    @cached_property
    def for_you_to_keep(self) -> bool:
        """Whether it is the reader who has to keep something."""
        return bool(_FOR_YOU_TO_KEEP.search(self.folded))

    @cached_property
    def on_request(self) -> bool:
        """Whether it is so for those who ask."""
        return bool(_ON_REQUEST.search(" ".join((self.folded, *map(fold, self.statement.place.heading[1:])))))

    @cached_property
    def offered(self) -> bool:
        """Whether something is free, or cheaper."""
        return (
            not _OFFERED.isdisjoint(self.topic)
            or any(q.startswith("money:") and q.endswith(":0-0") for q in self.statement.qualifiers)
            or _NOT_CHARGED.search(self.folded) is not None
        )

    @shared_property
    def another(self) -> frozenset[str]:
        """What the sentence names another one of: to another registrar, on a different train."""
        return frozenset(concept(m[1].split()[-1]) for m in _ANOTHER.finditer(self.folded))

    @cached_property
    def takes(self) -> str:
        """What it is that takes or lasts so long: "orientation takes", "ask for a tour; it takes"; empty where the words do not say it."""
        taking = _TAKES.search(self.folded.partition(fold(self.statement.said))[0])
        return concept(taking["before"] or taking["what"]) if taking else ""

    @cached_property
    def each(self) -> bool:
        """Whether an amount is for each of some things."""
        said = fold(self.statement.said)
        part = next((p for p in _PARTS.split(self.folded) if said in p), self.folded)
        return bool(_EACH.search(part)) and not _IN_ALL.search(self.folded)

    @cached_property
    def each_of(self) -> str:
        """What the amount is for each of where a sentence begins with it: "each mailbox"; empty where it does not."""
        opened = _EACH_ONE.match(self.folded)
        return concept(opened[1]) if opened else ""

    @shared_property
    def status(self) -> frozenset[str]:
        """The states by name in which something holds: while its status is *Requested*."""
        return frozenset(concept(fold(m[1])) for m in _STATUS.finditer(self.statement.place.sentence))

    @cached_property
    def for_a_friend(self) -> bool:
        """Whether it is somebody whom the reader brings who gets something."""
        return bool(_FRIEND.search(self.folded))

    @cached_property
    def for_you(self) -> bool:
        """Whether it is the reader who gets something."""
        return bool(_YOU_GET.search(self.folded))

    @cached_property
    def in_all(self) -> bool:
        """Whether an amount is for all of some things together."""
        return bool(_IN_ALL.search(self.folded)) and not _EACH.search(self.folded)

    @cached_property
    def net(self) -> bool:
        """Whether a price is told without the tax."""
        return bool(_NET.search(self.statement.place.sentence))

    @cached_property
    def gross(self) -> bool:
        """Whether a price is told with the tax."""
        return bool(_GROSS.search(self.statement.place.sentence))

    @cached_property
    def left_over(self) -> bool:
        """Whether an amount is what is left of another one: five downloads left."""
        quantity = self.statement.quantity
        return quantity is not None and quantity.dimension == "count" and bool(_LEFT.search(self.folded))

    # -- when and by whom --------------------------------------------------------------------------------------------------

    @cached_property
    def former(self) -> bool:
        """Whether title or headings speak of what there was before."""
        place = self.statement.place
        return any(_FORMER.search(fold(title)) for title in (place.article.title, *place.heading))

    @cached_property
    def switched(self) -> str:
        """The state of something ("on", "closed") while which the statement holds."""
        found = _SWITCHED.search(self.folded)
        return found[1] if found else ""

    @shared_property
    def agents(self) -> frozenset[str]:
        """The third parties of whom the sentence speaks and the title and headings do not."""
        found = _THIRD.findall(self.folded)
        if not found:
            return frozenset()
        place = self.statement.place
        return frozenset(found).difference(fold(" ".join((place.article.title, *place.heading))).split())

    @cached_property
    def of_us(self) -> bool:
        """Whether the sentence speaks of the company or of the reader."""
        return bool(_COMPANY.search(self.folded))


def _is(x: Quantity, stated: Quantity | None) -> bool:
    return stated is not None and (x.dimension, x.low, x.high) == (stated.dimension, stated.low, stated.high)


@lru_cache(maxsize=16384)
def _amounts(sentence: str) -> tuple[Quantity, ...]:
    folded = masked(fold(sentence))
    return tuple(m.quantity for m in mentions(words(folded), sentence) if m.quantity.high < float("inf"))


@lru_cache(maxsize=4096)
def _models(title: str) -> dict[str, str]:
    return {word: number for word, number in _NUMBERED.findall(fold(title)) if word not in _NO_MODEL}
