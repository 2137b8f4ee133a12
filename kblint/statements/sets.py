"""Block → lists of what is accepted, supported, delivered to, included or needed, as statements of the kind ``set``.

Of such a statement ``attribute`` is the relation (``ACCEPTED`` and its like), ``modality`` whether the members are (permit), are not (forbid)
or have to be (oblige), ``topic`` what the list is of, ``members`` its members and ``extent`` whether there are others. What is said not to be
accepted is a list, too, mostly of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from kblint.articles.model import Block, Sentence
from kblint.expressions import compiled
from kblint.statements import scope, topic
from kblint.statements.clauses import CONDITION, EXCEPTION, LABEL, Clause, clauses
from kblint.statements.cues import Cues
from kblint.statements.enumeration import Enumeration, read
from kblint.statements.kinds import kinds, thing
from kblint.statements.model import CLOSED, LISTED, OPEN, Member, Statement
from kblint.statements.permissions import FORBID, OBLIGE, PERMIT
from kblint.statements.prose import COMPLEMENT, HEDGED, SUPPOSED, UNIVERSAL, is_past, is_quoted, step, without_marks
from kblint.statements.standing import Setting, Standing
from kblint.statements.words import Word, concept, fold, words

ACCEPTED, SUPPORTED, DELIVERED, INCLUDED, NEEDED = "accepted", "supported", "delivered", "included", "needed"

_LONGEST_SENTENCE = 400
_LONGEST_SUBJECT = 7
_LONGEST_FACT, _LONGEST_NAME = 120, 40
_LONGEST_LEAD = 12

# A text without any of these has no list to read.
_TRIGGERS = Cues(
    "accept|verify|prove|support|pay|paid|deliver|ship|includ|cover|compatib|availab|part of| take|comes with|come with|need|requir|bring|extra|works|work on|"
    "runs on|run on|version|export|import|upload|saved|authenticat|connected|"
    "sign in|log in|can watch|can stream|can play|can listen|can roam|can drive|can use|ways|offered|served|sen[dt]|"
    "post to|post within|dispatch to|work in|work with|not play|n't play|"
    "turned|refused|rejected|declined|ruled out|excluded|left out|only way|only method|formats|file types|outside|charged|separately|in the box|given in|given as|spoken|"
    "box contains|kit contains|pack contains|package contains|set contains|bag contains|box contents|pack contents|package contents|"
    "there is no|there are no|there's no|we have no|we offer no|have any|offer any"
)

_ADVERB = r"(?:(?:also|currently|now|still|generally|fully|officially|both|automatically|always|gladly|either|all|even|at present) ){0,2}"
_ONLY = r"(?:only|exclusively|solely|just|purely)"
_VERBS = {
    ACCEPTED: r"accepts?|honou?rs?|(?:(?<=we )|(?<=they )|(?<=can )|(?<=only )|(?<=also )|(?<=not )|(?<=n't )|(?<=[a-z]s ))take|(?<=[a-z] )takes",
    SUPPORTED: r"supports?|works? (?:with|on|in)|runs? on|(?<=can )(?:import|export|upload)(?: (?:your |the |a )?[a-z]{3,16} (?:in|as))?|comes? in|"
    r"(?:(?<=can )|(?<=not )|(?<=n't ))(?:watch|stream|play|listen|roam|drive|use (?:it|the app|your \w+))(?: anything)? in",
    DELIVERED: r"(?:deliver|ship|post|dispatch|send)s?(?: (?:orders|parcels|goods|it|them|items|everything|our \w+))? "
    r"(?:to|within)(?: (?:addresses|customers|homes|households|places|destinations) in)?",
    INCLUDED: r"includes?|covers?|contains?|comes? with",
    NEEDED: r"(?<!if you )needs?(?: to (?:bring|show|upload|send|have)|(?! to ))|requires?|brings?(?: along)?",
}
_PARTICIPLES = {
    ACCEPTED: "accepted|taken|welcome",
    SUPPORTED: "supported|available|compatible|exported|imported|uploaded|saved|authenticated|connected|part of|offered|given|spoken",
    DELIVERED: "delivered|shipped|posted|dispatched",
    INCLUDED: "included|covered",
    NEEDED: "required|needed",
}
_PAID = (
    r"(?:pay|payable|paid|(?:(?:take|accept|process)(?:e?s)? )?payments?(?: (?:is|are|can be made))?(?: (?P<no>not))?(?: (?P<amid>only))?(?: possible| accepted)?)"
    r"(?: (?:for )?(?:your|the|a|an|our|us|it) ?(?:[a-z]+ ){0,2}?(?=by|with|in|using|via|through))? ?(?:by|with|in|using|via|through)"
    r"|(?:verify|prove|confirm|identify) (?:your|their|yourself|who) ?(?:[a-z]+ ){0,3}?(?:with|by|using)"
    r"|(?:sign|log) in(?: to [^,.;]{1,40}?)? (?:with|using|via|through)"
    r"|pay (?!(?:in|out|back|off|up|for|extra|less|more) )(?:for )?[a-z]{3,16} (?:by|with|in|using|via)"
    r"|pay(?= cash\b| contactless\b)"
    rf"|(?:pay|payable|paid) (?P<between>{_ONLY}) (?:by|with|in|using|via)"
)
# The words that a list hangs on: found first, and what stands before and after them only then.
_CORE = compiled(
    rf"\b(?=[abcdeghilnoprstuvw])(?:(?P<pay>{_PAID})|"
    + "|".join(f"(?P<is_{relation}>{forms})" for relation, forms in _PARTICIPLES.items())
    + "|"
    + "|".join(f"(?P<{relation}>{verbs})" for relation, verbs in _VERBS.items())
    + r")(?![a-z-])"
)
# "Does not, however, support".
_INTERPOSED = r"(?:, [a-z]+(?: [a-z]+){0,2},)?"
# "Is not", "does not, at present, let guests" pay by card.
_NOT_TO = compiled(rf"(?: not|n't|\bcannot){_INTERPOSED}(?: (?:allow|let|permit|enable) (?:[a-z]+ ){{1,3}}?(?:to)?)?\s*$")
_BEFORE_ACTIVE = compiled(
    rf"(?<![a-z])(?P<not>(?:do(?:es)? not|do(?:es)?n't|cannot|can't|can not|will not|won't|no longer|never){_INTERPOSED} )?{_ADVERB}(?P<before>{_ONLY} )?{_ADVERB}$"
)
_BEFORE_PASSIVE = compiled(
    rf"(?<![a-z])(?P<ahead>{_ONLY} )?(?:is|are|be)(?P<not>n't| not| no longer| never)?{_INTERPOSED} {_ADVERB}(?P<before>{_ONLY} )?{_ADVERB}$"
)
_AFTER_ACTIVE = compiled(rf" {_ADVERB}(?P<after>{_ONLY})\b")
_AFTER_PASSIVE = compiled(
    rf"(?: (?P<after>{_ONLY})\b)?(?: (?P<to>in|on|for|to|with|as|by|from|against|via|through)\b)?(?: (?P<late>{_ONLY})\b)?"
    # "Available to customers in the United States": where they are.
    r"(?: (?:customers|subscribers|residents|citizens|users|members|people|buyers|addresses|companies|organi[sz]ations|teams|accounts)"
    r"(?: who (?:are|live|reside))?(?: (?:based|living|located|residing))? (?:in|of|from|within)\b)?"
)
_NEAR = 48
_SEVERAL_BEFORE = compiled(r", | and | or | nor |&|/")
_SEVERAL_AFTER = compiled(r"(?:[^.;!?]|(?<=\d)\.(?=\d)){2,90}?(?:, | and | or | nor |&|/| as well as )")
_THE_ONLY = compiled(
    r"\b(?P<the>the (?P<only>only )?|all )(?P<of>[a-z' -]{2,60}?)(?:that |which )?\b(?:(?:we|you|they|it) (?:can |will )?(?:currently )?)?"
    r"(?:(?P<accepted>accept|take|accepted|pay with|use)|(?P<supported>supports?|supported)|(?P<delivered>(?:deliver|ship) to)|(?P<needed>need|needed|required))"
    r"(?: here| to bring| to show)? (?:is|are)\b(?! (?:accepted|supported|available|not|in|on|to|for)\b)"
)
# "Student cards are turned down": a list of what is not taken.
_REFUSED = compiled(
    r"\b(?:is|are|get|gets) (?:always |still |currently )?(?:(?P<accepted>refused|rejected|declined|turned (?:away|down|back))|"
    r"(?P<included>excluded|left out|ruled out))\b(?! (?:if|when|unless|because|until|from|by|after)\b)"
)
_REFUSALS = Cues("refused|rejected|declined|turned|excluded|left out|ruled out")
_LACKING = compiled(
    r"\b(?:there (?:is|are)|there's|we have|we offer) (?:currently |still )?no (?P<of>[a-z]{2,20}(?: [a-z]{2,20})?) (?:version|app|client|edition)s?\b"
)
# "We have no tours in French": of a language, a country, a currency.
_LACKING_IN = compiled(
    r"\b(?:(?:there (?:is|are)|there's|we have|we offer) (?:currently |still )?no|we (?:do not|don't) (?:have|offer)(?: any)?) "
    r"(?P<what>[a-z]{3,20}(?: [a-z]{2,20})?) (?:in|for|on) (?P<of>[a-z]{2,20}(?: [a-z]{3,20})?)(?= (?:yet|at|for|so)\b|[.,;!)]|$)"
)
# "Bank transfer is the only way to pay", "we don't deliver anywhere outside Denmark".
_ONLY_WAY = compiled(
    r"\b(?:is|are) (?:currently )?the only (?P<of>[a-z]{2,20} ){0,2}?(?:ways?|methods?|means|forms?|options?)(?: of payment| to pay| of paying| you can pay| we accept)"
    r"(?: for)?(?P<more>(?: (?!on |if |when |at |over |in )[a-z]+){0,5})"
)
_OUTSIDE = compiled(
    r"(?:\bnot|n't|\bnever|\bcannot) (?:currently |yet )?(?:deliver|ship|post|dispatch|send|go|come|drive)"
    r"(?: (?:anything|anywhere|orders|parcels|it|them|goods))?(?: to)?"
    r"(?: (?:anywhere|addresses|customers|places|countries))? outside (?:of )?"
)
_EXTRA = compiled(
    r"\b(?:(?:is|are) (?:an? )?(?:optional )?extras?|costs? extra|(?:is|are) (?:charged|billed|sold|invoiced) (?:for )?(?:extra|separately|on top))\b"
)
_LABEL = compiled(
    rf"^\W*(?P<of>[a-z' -]{{0,60}}?)\b(?P<not>not |un)?(?P<before>{_ONLY} )?(?:(?P<accepted>accepted|payment (?:methods?|options?)|ways (?:to pay|of paying))|"
    r"(?P<supported>supported|compatible|works? (?:on|with|in)|runs? on|available (?:on|in|for|as)|offered|served|sent|(?<!in )(?:formats|file types)(?=: ))|"
    r"(?P<delivered>delivery countries|delivery areas)|(?P<included>included|covered|in the (?:box|pack|package)|(?:box|pack|package) contents)|"
    r"(?P<needed>required|needed))\b(?P<more>[a-z' -]{0,60})(?:: | are (?=[a-z0-9' -]{2,40}(?:, | and | or )))"
)
# "Accepted formats are JPG and PNG."
_SORTS_ARE = compiled(
    r"\b(?:methods|options|formats|types|currencies|browsers|languages|countries|cards|systems|platforms|documents) are "
)
# "Deposits: card, PayPal": a fact about what stands before the colon, where all that stands behind it are things of one kind.
_FACT = compiled(
    r"^\W*(?!(?:not?|without|except|excluding|examples?|note|tip|instead|never)\b)(?P<of>[a-z]{3,20}(?: [a-z]{2,20}){0,3}): "
)
# What stands between a verb and the list that it leads up to: "we take two documents as proof of age, namely …".
_NAMELY = compiled(r"^(?P<of>[a-z0-9' -]{0,80}?)(?:,? (?P<namely>namely|that is|i\.e\.),? |(?P<colon>: ))")
_SUCH_AS = compiled(r"^(?P<of>[a-z' -]{2,60}?),? (?:such as|including|like|for example|e\.g\.) ")
_LASTING = compiled(
    r" (?:up to |at least |about |another |the next )?(?:\d+|an?|one|two|three|four|five|six|seven|ten) (?:more )?(?:minute|hour|day|week|month|year)s?\b"
)
_COUNTED = compiled(r"\b(?:two|three|four|five|six|seven|following|these|one of|either|\d{1,2})\b")
_NOTHING_ELSE = compiled(
    r"\b(?:nothing else|no others?|anything else|no exceptions|in no other way|not in any other way|by no other means|that's it)\b"
)
_CONDITIONAL = frozenset("if when unless where once while whether because since until".split())
_AUXILIARIES = frozenset("can may will must could should to".split())
_WE = frozenset("we they he she".split())
_TAKES_TIME = compiled(
    r"^ ?(?:up to|around|about|approximately|some|between|place|longer|a (?:few|while|look|photo|picture|moment|break)|care|effect|"
    r"\d|you|us(?! (?:dollars?|address|resident|citizen|customer|bank|card|credit|debit))|into|note|[a-z]{3,8} (?:minute|hour|day|week|month|second|year)s?)\b"
)
# "Does not support 5 GHz": a number that is the name of what is refused.
_NUMBERED = compiled(r" \d[\w.]* ?[a-z]")
# A number that is one of several of a kind, and no amount.
_BAND = compiled(r" \d[\d.]* ?(?:[kmg]?hz|v|volts?|bit)\b")
_HELPING = compiled(r"(?:^|\b)(?:is|are) (?:allowed|able|happy|glad|permitted) to $|\b(?:can|will|may|'ll|do|must|should) $")


class _Form(msgspec.Struct, frozen=True):
    """A list before it is a statement: the relation, what it is of, where its members stand, as token stretches."""

    relation: str
    modality: str
    extent: str
    of: tuple[str, ...]
    listed: Enumeration
    start: int
    end: int
    tail: tuple[str, ...] = ()


def may_hold_list(folded: str) -> bool:
    """A quick look: without any of these letters a text has no list of what is accepted, supported or included."""
    return _TRIGGERS.stand_in(folded) or (
        len(folded) <= _LONGEST_FACT and 0 < folded.find(": ") < _LONGEST_NAME and ", " in folded
    )


def of_block(
    block: Block, parts: Sequence[str], setting: Setting, standing: Callable[[], Standing], lead: str
) -> list[Statement]:
    """The lists of one block, in order; ``parts`` are its sentences, folded. ``lead`` is the lead-in of its list; the first item brings in what
    it leads up to."""
    found: list[Statement] = []
    if block.item is not None and block.item.index == 0 and block.item.depth == 0:
        # "Ways to pay" may stand above an introduction, too, or above what parts the list.
        leads = (lead,) if lead.rstrip().endswith(":") else dict.fromkeys((lead, *reversed(block.heading)))
        for above in leads:
            if _ONE_OF_SEVERAL.match(fold(above)):
                break
            if may_hold_list(low := fold(above)) and (said := list(_of_items(block, above, low, setting, standing))):
                found += said
                break
    if block.kind == "cell":
        return _of_destinations(block, setting, standing)
    for number, low in enumerate(parts):
        if may_hold_list(low) and len(low) <= _LONGEST_SENTENCE and not (number and SUPPOSED.search(parts[number - 1])):
            said = _of_sentence(block, block.sentences[number], low, setting, standing)
            if said and number + 1 < len(parts) and _NO_OTHERS.match(parts[number + 1]):
                said = [msgspec.structs.replace(s, extent=CLOSED) if s.extent == LISTED else s for s in said]
            found += said
    return found


# "Option 1: Pay in full": what stands below is of it alone, and not all that there is.
_ONE_OF_SEVERAL = compiled(
    r"\W*(?:option|method|way|step|stage|phase|part|plan|tier|level|scenario|case) (?:\d+|[a-z]|one|two|three|four|five|six)\b"
)

# "We support Chrome and Firefox. No other browsers will do."
_OTHERS_REFUSED = (
    r"(?:(?:no|none|nothing) (?:others?|else)\b|(?:all |any )?others? (?:\w+ ){0,2}?(?:(?:are|is|do|does|can|will)(?: not|n't|not)|"
    r"(?:are|is|gets?|will be) (?:rejected|refused|declined|ignored|skipped|returned|turned (?:away|down)))\b|"
    r"(?:we|they|it) (?:do not|don't|does not|doesn't|cannot|can't) (?:accept|support|take|deliver to|ship to)(?: any)? (?:others?|anything else|anywhere else)\b)"
)
_NO_OTHERS = compiled(_OTHERS_REFUSED)
# The same behind the list, in its sentence: "MP4 and MOV; other formats are rejected".
_AND_NO_OTHERS = compiled(rf"[a-z ]{{0,20}}[;:,(–—-] ?(?:and |but )?{_OTHERS_REFUSED}")


# -- sentences -------------------------------------------------------------------------------------------------------------


def _of_sentence(
    block: Block, sentence: Sentence, folded: str, setting: Setting, standing: Callable[[], Standing]
) -> list[Statement]:
    forms = _candidates(folded)
    if not forms or folded.rstrip(" *_").endswith(("?", ":")) or is_past(folded):
        return []
    tokens = words(without_marks(block, sentence, folded))
    if not tokens or step(tokens) not in ("", "note"):
        return []
    cut: tuple[Clause, ...] = ()
    found, used = [], set[int]()
    for earlier, one in zip((None, *forms), forms, strict=False):
        form = _read(one, folded, tokens, earlier)
        if form is None or is_quoted(sentence.text, form.start, form.end):
            continue
        if used & set(range(form.start, form.end)):
            continue
        used |= set(range(form.start, form.end))
        place = setting.article.place(block, sentence.start + form.start, sentence.start + form.end)
        members = [_member(sentence.text, tokens, m) for m in form.listed.members]
        known = sum(m.proper or thing(frozenset(m.names)) != "" for m in members)
        if _taken(one, folded) and known < (1 if form.extent == CLOSED else _SEVERAL):
            # "The printers take PLA and PETG", and not "repairs take patience and time".
            continue
        cut = cut or clauses(tokens)
        found.append(_statement(form, members, place, sentence.text, tokens, cut, block, setting, standing))
    return found


class _Found(msgspec.Struct, frozen=True):
    """Words that a list may hang on: their kind, relation and place in the folded sentence, and what they say of the list."""

    kind: str
    relation: str
    start: int
    end: int
    refused: bool = False
    only: bool = False
    to: str = ""
    of: tuple[str, str] = ("", "")


def _candidates(folded: str) -> list[_Found]:
    found: list[_Found] = []
    if (": " in folded or _SORTS_ARE.search(folded)) and (m := _LABEL.match(folded)) and not _OF_SOMETHING_ELSE.search(m["of"]):
        relation = _relation(m)
        named = m["accepted"] if relation == ACCEPTED and not m["of"].strip() else ""
        found.append(
            _Found("label", relation, 0, m.end(), bool(m["not"]), bool(m["before"]), of=(f"{m['of']} {named}", m["more"]))
        )
    elif ": " in folded and (m := _FACT.match(folded)) and _is_thing(folded[m.end() :].partition(",")[0]):
        found.append(_Found("fact", SUPPORTED, 0, m.end(), of=(m["of"], "")))
    if " only " in folded or " we " in folded or "all you" in folded:
        found += [
            _Found("only", _relation(m), m.start(), m.end(), only=bool(m["only"]), of=(m["of"], ""))
            for m in _THE_ONLY.finditer(folded)
        ]
    for core in _CORE.finditer(folded):
        one = _around(core, folded)
        if one is not None:
            found.append(one)
    if _REFUSALS.stand_in(folded):
        found += [_Found("passive", _relation(m), m.start(), m.end(), True) for m in _REFUSED.finditer(folded)]
    if " only " in folded:
        found += [
            _Found("only way", ACCEPTED, m.start(), m.end(), only=True, of=(m["of"] or "", m["more"] or ""))
            for m in _ONLY_WAY.finditer(folded)
        ]
    if " outside " in folded:
        found += [_Found("within", DELIVERED, m.start(), m.end(), only=True) for m in _OUTSIDE.finditer(folded)]
    if " no " in folded:
        found += [_Found("lacking", SUPPORTED, m.start("of"), m.end("of"), True) for m in _LACKING.finditer(folded)]
    if " no " in folded or " any " in folded:
        found += [
            _Found("lacking in", SUPPORTED, m.start("of"), m.end("of"), True, of=(m["what"], ""))
            for m in _LACKING_IN.finditer(folded)
        ]
    if "extra" in folded or "separately" in folded or "on top" in folded:
        found += [_Found("extra", INCLUDED, m.start(), m.end(), True) for m in _EXTRA.finditer(folded)]
    return found


def _is_thing(folded: str) -> bool:
    names = [n for n in folded.split() if n not in _JOINED]
    return 0 < len(names) <= _SEVERAL + 1 and thing(frozenset(map(concept, names))) != ""


def _around(core: re.Match[str], folded: str) -> _Found | None:
    """What stands before and after the words that a list hangs on; None where nothing is told of several, or of what is refused."""
    name = str(core.lastgroup) if core.lastgroup in _GROUPS else next(g for g in _GROUPS if core[g])
    passive = name.startswith("is_")
    near = max(0, core.start() - _NEAR)
    before = (_BEFORE_PASSIVE if passive else _BEFORE_ACTIVE).search(folded, near, core.start())
    if before is None:
        return None
    refused = bool(before["not"])
    only = bool(before["before"] or (passive and before["ahead"]))
    end, to = core.end(), ""
    if passive:
        after = _AFTER_PASSIVE.match(folded, end)
        assert after is not None  # every part of it may be missing
        only, end, to = (
            only or bool(after["after"] or after["late"]),
            after.end(),
            after["to"] or ("of" if core[0] == "part of" else ""),
        )
    elif (late := _AFTER_ACTIVE.match(folded, end)) is not None:
        only, end = True, late.end()
    if name == "pay":
        refused = refused or bool(core["no"]) or _NOT_TO.search(folded, near, core.start()) is not None
        only = only or bool(core["amid"] or core["between"])
        relation = SUPPORTED if core[0].startswith(_SIGNING_IN) else ACCEPTED
        return _Found("pay", relation, before.start(), end, refused, only)
    relation = name.removeprefix("is_")
    if relation == NEEDED and refused:
        return None
    if core[0] in ("take", "takes") and not refused and _TAKES_TIME.match(folded[end : end + _NEAR]):
        return None
    # One thing alone is told of what is accepted only; of anything else several are named.
    several = ((to or not passive) and _SEVERAL_AFTER.match(folded, end)) or (
        passive and _SEVERAL_BEFORE.search(folded, 0, before.start())
    )
    several_or_known = several or (core["is_supported"] and _is_thing(folded[: before.start()]))
    if not (refused or only or relation in (ACCEPTED, DELIVERED) or several_or_known or " only" in folded):
        return None
    return _Found("passive" if passive else "active", relation, before.start(), end, refused, only, to)


_SIGNING_IN = ("sign", "log")
_GROUPS = ("pay", *(f"is_{relation}" for relation in _VERBS), *_VERBS)


def _relation(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(r for r in _VERBS if groups.get(r))


def _read(found: _Found, folded: str, tokens: tuple[Word, ...], earlier: _Found | None = None) -> _Form | None:
    begin = _clause_start(tokens, found.start)
    if begin is None:
        return None
    after = _index(tokens, found.end)
    if found.kind == "label":
        listed = read(tokens, after, len(tokens))
        if listed is None or not _whole(tokens, listed.end) or (len(listed.members) < _SEVERAL and not found.refused):
            return None
        if folded[: found.end].rstrip(": ").endswith(_SORTS_OF_FILES) and not _KNOWN_TO_BE.search(folded[: found.end]):
            return _form(found, LISTED, _content(*found.of), listed, 0, tokens)
        return _form(found, CLOSED, _content(*found.of), listed, 0, tokens)
    if found.kind == "fact":
        listed = read(tokens, after, len(tokens))
        known = [] if listed is None or not _whole(tokens, listed.end) else [_known_as(m, tokens) for m in listed.members]
        common = frozenset.intersection(*(kinds(k) for k in known)) if len(known) >= _SEVERAL and all(known) else frozenset[str]()
        if listed is None or not common:
            return None
        relation = ACCEPTED if common & _MONEY else SUPPORTED
        return _form(msgspec.structs.replace(found, relation=relation), LISTED, _content(*found.of), listed, 0, tokens)
    if found.kind.startswith("lacking"):
        named = Enumeration(((_index(tokens, found.start), after),), after, False)
        if found.kind == "lacking in":
            return (
                _form(found, LISTED, _content(*found.of), named, tokens[begin].start, tokens) if _known(named, tokens) else None
            )
        return _form(found, LISTED, (), named, tokens[begin].start, tokens, tokens[min(after, len(tokens) - 1)].end)
    if found.kind == "only":
        listed = read(tokens, after, len(tokens))
        if listed is None or (len(listed.members) < _SEVERAL and not found.only):
            return None
        return _form(found, CLOSED, _content(*found.of), listed, found.start, tokens)
    if found.kind == "within":
        listed = read(tokens, after, len(tokens))
        return None if listed is None else _form(found, CLOSED, (), listed, found.start, tokens)
    subject = tokens[begin : _index(tokens, found.start)]
    if earlier is not None and earlier.kind == "active" and subject and subject[-1].text in ("and", "but"):
        # "It works with … and does not support …" says both of one subject.
        subject = tokens[begin : _index(tokens, earlier.start)]
    while subject and subject[-1].text in _AUXILIARIES:
        subject = subject[:-1]
    if found.kind in ("passive", "extra", "only way"):
        return _passive(found, subject, begin, after, folded, tokens)
    return _active(found, subject, after, folded, tokens)


_HANGING = frozenset("to that which who and or not the a of for our with by technical customer phone email".split())


def _active(found: _Found, subject: Sequence[Word], after: int, folded: str, tokens: tuple[Word, ...]) -> _Form | None:
    who = _content(_HELPING.sub("", folded[subject[0].start : subject[-1].end])) if subject else ()
    if len(subject) > 2 * _LONGEST_SUBJECT or len(who) > _LONGEST_SUBJECT:
        return None
    if found.kind == "active" and (
        not subject or (subject[-1].text in _HANGING and not _HELPING.search(folded[: subject[-1].end]))
    ):
        return None
    if _taken(found, folded) and (not subject or subject[-1].text in _POINTERS):
        return None
    if _says_of_none(found, subject, after, folded, tokens):
        return None
    if found.relation in (INCLUDED, NEEDED) and (found.refused if found.relation == NEEDED else not who):
        # "This includes …" is of the sentence before; what is not needed is no list.
        return None
    if folded[found.start : found.end].rstrip("s").endswith("contain") and not any(t.text in _CONTAINERS for t in subject):
        return None
    rest = folded[found.end : found.end + _AHEAD]
    if (_TAKES_TIME.search(rest) and not (_NUMBERED if found.refused else _BAND).match(rest)) or rest.startswith(
        (" that ", " to ", " because ")
    ):
        return None
    of: tuple[str, ...] = ()
    extent = LISTED
    namely, such = _NAMELY.match(rest), _SUCH_AS.match(rest)
    start = after
    if namely and not (such and such.end() < namely.end()):
        start, of, extent = _index(tokens, found.end + namely.end()), _content(namely["of"]), CLOSED
    elif such:
        start, of, extent = _index(tokens, found.end + such.end()), _content(such["of"]), OPEN
    listed = read(tokens, start, len(tokens))
    if listed is None or (
        len(listed.members) < _SEVERAL
        and not (found.refused or found.only or found.relation in (ACCEPTED, DELIVERED) or _only_after(tokens, listed.end))
    ):
        return None
    listed, found = _excepting(listed, found, tokens)
    if tokens[after - 1].text in _MOVES:
        of = (*of, concept(tokens[after - 1].text))
    listed, closed = _with_what_follows(listed, found.only, folded, tokens)
    first = subject[0].start if subject else found.start
    return _form(found, CLOSED if closed and extent != OPEN else extent, (*who, *of), listed, first, tokens)


# What a reader accepts in law, or on a screen.
_AGREED_TO = frozenset(
    "terms conditions agreement agreements policy risk risks responsibility liability process cookies invitation invite request and".split()
)
_IN_VAIN = compiled(r"\b(?:unable|not able|trouble|problems?|issues?|fail(?:s|ed|ing|ure)?|tr(?:y|ying|ied)) (?:to |in |with )?$")


def _says_of_none(found: _Found, subject: Sequence[Word], after: int, folded: str, tokens: Sequence[Word]) -> bool:
    """Whether a verb says of no member that it is accepted or refused: "not all banks support", "does not support every", "you accept the terms"."""
    verb = folded[found.start : found.end].split()[-1]
    following = [t.text for t in tokens[after : after + _AGREED_WITHIN]]
    if subject and (subject[0].text == "not" or any(t.text in _ASKED for t in subject)):
        return True
    if found.refused and following[:1] and following[0] in _THROUGHOUT:
        return True
    if verb == "support" and subject and subject[-1].kind != "word":
        # "The 10% support bonus".
        return True
    if verb.startswith("accept") and (not subject or subject[-1].text == "you") and not _AGREED_TO.isdisjoint(following):
        return True
    if verb in ("take", "takes") and (any(t in _ACTS for t in following[:2]) or " seriously" in folded[found.end :]):
        return True
    if found.kind != "pay":
        return False
    means = next((t for t in following if t not in _BEFORE_MEANS), "")
    return means in _NO_MEANS or means.endswith("ing") or _IN_VAIN.search(folded[: found.start]) is not None


_AGREED_WITHIN = 4
_BEFORE_MEANS = frozenset("the a an your our its their".split())
# How much or when one pays, who does, and no means to pay.
_NO_MEANS = frozenset(
    "full advance arrears time law buyer buyers seller sellers customer customers guest guests tenant tenants landlord sender recipient employer employers member "
    "members parent parents student students sponsor sponsors company user users owner owners host hosts you them him her".split()
)


def _taken(found: _Found, folded: str) -> bool:
    """Whether a list hangs on "take", and something else takes than "we" and "they"."""
    return (
        found.kind == "active"
        and folded[found.start : found.end].split()[-1] in ("take", "takes")
        and not any(w in _WE for w in folded[: found.end].split()[-4:])
    )


_CONTAINERS = frozenset("box boxes kit kits package packages pack packs parcel set bundle hamper bag".split())
_MOVES = frozenset("import export upload".split())
_ANYTHING = frozenset("everything anything all any every".split())
_BUT = frozenset("but except bar excluding excepting".split())


def _excepting(listed: Enumeration, found: _Found, tokens: tuple[Word, ...]) -> tuple[Enumeration, _Found]:
    """What is refused by "everything but X", where a list is that."""
    first, last = listed.members[0]
    all_of = tokens[first].text in _ANYTHING or (first > 0 and tokens[first - 1].text in _ANYTHING)
    if len(listed.members) > 1 or found.refused or not all_of or last - first > _SEVERAL:
        return listed, found
    at = listed.end
    if at < len(tokens) and tokens[at].text in _BUT:
        at += 1
    elif at + 1 < len(tokens) and (tokens[at].text, tokens[at + 1].text) in (
        ("apart", "from"),
        ("other", "than"),
        ("aside", "from"),
    ):
        at += 2
    else:
        return listed, found
    but = read(tokens, at + (at < len(tokens) and tokens[at].text == "for"), len(tokens))
    return (listed, found) if but is None else (but, msgspec.structs.replace(found, refused=True))


_AHEAD = 160
_ASKED = frozenset("what which how whether why".split())
# What is taken, and not accepted.
_ACTS = frozenset(
    "action actions step steps measure measures precaution precautions care photo photos picture pictures screenshot screenshots place time decision "
    "decisions break breaks backup backups snapshot snapshots note notes class classes course courses test tests exam exams look turn turns part control "
    "responsibility advantage account legal minute minutes ownership notice".split()
)
_POINTERS = frozenset("it this that they there which who these he she those".split())


_PARTICLES = frozenset("back away up out over off down offline online into seriously".split())


def _passive(
    found: _Found, subject: tuple[Word, ...], begin: int, after: int, folded: str, tokens: tuple[Word, ...]
) -> _Form | None:
    if not subject or len(subject) > 4 * _LONGEST_SUBJECT or subject[0].text in _POINTERS:
        return None
    if tokens[min(after, len(tokens) - 1)].text in _PARTICLES:
        # "Can be taken back" is not taken.
        return None
    if subject[0].text == "not" or any(t.text in _ASKED for t in subject):
        # "Not all of these are accepted" says of none which, nor does "to see what plans are available".
        return None
    if folded[found.start : found.end].split()[-1] == "taken" and subject[-1].text in _ACTS:
        return None
    if subject[0].text in ("no", "none", "neither"):
        found = msgspec.structs.replace(found, refused=not found.refused)
        subject, begin = subject[1:], begin + 1
        if not subject:
            return None
    ahead = _ahead_of_subject(subject)
    subject, begin = subject[ahead:], begin + ahead
    of_subject = read(tokens, begin, begin + len(subject), phrases=True)
    if of_subject is None or of_subject.end < begin + len(subject):
        return None
    if found.kind == "only way":
        return _form(found, CLOSED, _content(*found.of), of_subject, subject[0].start, tokens, found.end)
    following = read(tokens, after, len(tokens)) if found.to else None
    several = len(of_subject.members) >= _SEVERAL
    more = following is not None and len(following.members) >= _SEVERAL
    if found.to == "for" and _LASTING.match(folded[found.end : found.end + _AHEAD]):
        # "Logs are available for 60 days."
        return None
    if following is not None and (more or (found.relation in (SUPPORTED, DELIVERED) and not several)):
        following, closed = _with_what_follows(following, found.only, folded, tokens)
        if not (more or found.refused or closed):
            return None
        of = _content(_text(subject))
        return _form(found, CLOSED if closed else LISTED, of, following, subject[0].start, tokens)
    named = found.relation == SUPPORTED and _known(of_subject, tokens)
    if not (several or found.refused or named or (found.relation == ACCEPTED and not found.only)):
        return None
    if found.relation == NEEDED and found.refused:
        return None
    context = _content(_text(tokens[after : after + _LONGEST_SUBJECT])) if found.to else ()
    extent = CLOSED if subject[0].text in ("only", "just") else LISTED
    return _form(found, extent, context, of_subject, subject[0].start, tokens, tokens[after - bool(found.to) - 1].end)


_AHEAD_OF_SUBJECTS = frozenset(
    "on after before during upon following in at with by for from under within since until to yes no currently today now also".split()
)


def _ahead_of_subject(subject: Sequence[Word]) -> int:
    """How many words a phrase takes in front of the subject: "after the warranty expires, …"; none where the subject is a list."""
    commas = [i for i, t in enumerate(subject) if t.text == ","]
    return commas[0] + 1 if len(commas) == 1 and commas[0] + 1 < len(subject) and subject[0].text in _AHEAD_OF_SUBJECTS else 0


def _known(listed: Enumeration, tokens: tuple[Word, ...]) -> bool:
    """Whether the one member of a list is a thing that is known by its name: "Safari 16 is supported"."""
    return _known_as(listed.members[0], tokens) != ""


def _known_as(member: tuple[int, int], tokens: tuple[Word, ...]) -> str:
    first, last = member
    return thing(frozenset(concept(t.text) for t in tokens[first:last] if t.kind == "word" and t.text not in _JOINED))


_MONEY = frozenset({"payment", "card", "wallet"})


_JOINED = frozenset("and or newer later higher above up".split())
_TAILS = frozenset("for from on at during below above under over in when within before after until".split())
_THROUGHOUT = frozenset("all every any each everywhere always".split())
_LONGEST_TAIL = 8


def _tail(tokens: Sequence[Word], at: int) -> tuple[str, ...]:
    """What a phrase right after a list says of when or what for it is: "cash for orders below 10 euros"."""
    at += at < len(tokens) and tokens[at].text in _CLOSING
    if at >= len(tokens) or tokens[at].text not in _TAILS:
        return ()
    end = next((i for i in range(at, len(tokens)) if tokens[i].kind == "sign"), len(tokens))
    phrase = tokens[at : min(end, at + _LONGEST_TAIL)]
    return () if any(t.text in _THROUGHOUT for t in phrase) else _content(_text(phrase))


def _text(tokens: Sequence[Word]) -> str:
    return " ".join(t.text for t in tokens if t.kind == "word")


_SEVERAL = 2


def _form(
    found: _Found, extent: str, of: tuple[str, ...], listed: Enumeration, start: int, tokens: tuple[Word, ...], end: int = 0
) -> _Form:
    modality = FORBID if found.refused else OBLIGE if found.relation == NEEDED else PERMIT
    first, last = tokens[listed.members[0][0]].start, end or tokens[max(m[1] for m in listed.members) - 1].end
    if not end and listed.end < len(tokens) and tokens[listed.end].text in _CLOSING and _only_after(tokens, listed.end):
        last = tokens[listed.end].end
    return _Form(
        found.relation,
        modality,
        OPEN if listed.open else extent,
        of,
        listed,
        min(start, first),
        max(last, first),
        () if end else _tail(tokens, listed.end),
    )


def _only_after(tokens: Sequence[Word], at: int) -> bool:
    """Whether a list is closed by a word after it, or by its last: "Visa and Mastercard only", and not "only at our pumps"."""
    said = next((i for i in range(max(0, at - 1), min(at + 2, len(tokens))) if tokens[i].text in _CLOSING), -1)
    return said >= 0 and not (said + 1 < len(tokens) and tokens[said + 1].text in _TAILS)


_CLOSING = frozenset({"only", "exclusively", "alone"})


def _with_what_follows(listed: Enumeration, only: bool, folded: str, tokens: Sequence[Word]) -> tuple[Enumeration, bool]:
    """A list, and whether it has all there is: it is said to be the only one, or what follows it refuses others."""
    if _AND_NO_OTHERS.match(folded, tokens[listed.members[-1][1] - 1].end):
        # "… or PDF, and other formats are not offered": these others are no members.
        return msgspec.structs.replace(listed, open=False), True
    return listed, only or _only_after(tokens, listed.end) or bool(_NOTHING_ELSE.search(folded, tokens[listed.end - 1].end))


def _clause_start(tokens: Sequence[Word], offset: int) -> int | None:
    """The first word of the clause that a place stands in; None in a condition or a relative clause."""
    begin = 0
    for at, token in enumerate(tokens):
        if token.start >= offset:
            break
        # "…, as it is only available in Canada": what is told as a reason is told.
        comma = at > 0 and tokens[at - 1].text == ","
        if token.text in _CUTS or (comma and token.text in ("so", "then")) or _gives_reason(tokens, at):
            begin = at + 1
    inside = tokens[begin : _index(tokens, offset)]
    if any(t.text in _CONDITIONAL for t in inside):
        # "If you are abroad, we accept …": the claim is what follows the comma.
        commas = [i for i, t in enumerate(inside) if t.text == ","]
        if inside[0].text not in _CONDITIONAL:
            return None
        # "While you're abroad you can watch …" has none.
        turn = commas[-1] + 1 if commas else _second_subject(inside)
        if not turn:
            return None
        begin += turn
    return begin


def _gives_reason(tokens: Sequence[Word], at: int) -> bool:
    """Whether a word begins a reason behind a comma: ", as it is only available in Canada"."""
    return at > 0 and tokens[at].text in ("as", "because", "since") and tokens[at - 1].text == ","


def _second_subject(tokens: Sequence[Word]) -> int:
    """Where a clause begins anew after a condition: "you can", "we accept"; 0 where it does not."""
    pairs = [(i, tokens[i].text, tokens[i + 1].text) for i in range(2, len(tokens) - 1)]
    found = [i for i, who, does in pairs if who in ("you", "we", "they", "it") and does in ("can", "may", "could")]
    return found[0] if len(found) == 1 else 0


# "Audio formats: MP3, WAV" does not say that there are no others.
_SORTS_OF_FILES = ("formats", "file types")
_KNOWN_TO_BE = compiled(r"\b(?:accepted|supported|compatible|allowed|only)\b")


_CUTS = frozenset("; : — – ( ) ! ? but however though although otherwise".split())


def _whole(tokens: Sequence[Word], at: int) -> bool:
    """Whether a sentence is over, or what follows is a clause of its own after a full stop or semicolon."""
    return at >= len(tokens) or tokens[at].text in (".", ";", "!", "—", "–")


def _index(tokens: Sequence[Word], offset: int) -> int:
    return next((i for i, t in enumerate(tokens) if t.start >= offset), len(tokens))


_PLAIN = topic.concepts_of(
    "accept support include cover need require follow only possible available customer visitor use allow able"
)


def _content(*texts: str | None) -> tuple[str, ...]:
    """What some words around a list say that it is of."""
    found = [c for text in texts if text for c in topic.of_text(text)]
    return tuple(dict.fromkeys(c for c in found if c not in _PLAIN))


_DROPPED = frozenset("a an the your our any all both either valid only also of and or in with for to on by".split())


def _member(text: str, tokens: Sequence[Word], stretch: tuple[int, int]) -> Member:
    inside = tokens[stretch[0] : stretch[1]]
    said = " ".join(text[inside[0].start : inside[-1].end].split())
    names = tuple(
        dict.fromkeys(
            t.text if t.kind == "number" else concept(t.text) for t in inside if t.kind != "sign" and t.text not in _DROPPED
        )
    )
    return Member(said, names or (concept(inside[0].text),), said[:1].isupper() and inside[0].start > 0)


# -- lists -----------------------------------------------------------------------------------------------------------------


def _of_items(block: Block, lead: str, low: str, setting: Setting, standing: Callable[[], Standing]) -> Iterator[Statement]:
    """The list whose items stand under a lead-in that says what they are: "We accept:", "Supported browsers"."""
    head = low.rstrip(" :*_")
    if block.item is None or block.item.ordered or len(head.split()) > _LONGEST_LEAD or head.endswith("?"):
        return
    relation, refused, extent, of = _led(f"{head}: ", lead.rstrip().endswith(":"))
    if not relation:
        return
    items = [
        b
        for b in setting.article.blocks[block.index :]
        if b.item is not None and b.item.list_id == block.item.list_id and b.item.depth == 0 and b.kind == "item"
    ]
    members: list[Member] = []
    for item in items:
        text = item.text
        tokens = words(fold(text))
        listed = read(tokens, 0, len(tokens), phrases=True)
        if listed is None or may_be_sentence(tokens):
            return
        named = [_member(text, tokens, m) for m in listed.members]
        members += [msgspec.structs.replace(m, proper=any(c.isupper() for c in m.said[1:])) for m in named]
        extent = OPEN if listed.open else extent
    if len(members) < _SEVERAL and not refused:
        return
    first, last = items[0], items[-1]
    span = msgspec.structs.replace(
        first.span, start=first.source_span(0, 1).start, end=last.source_span(len(last.text) - 1, len(last.text)).end
    )
    text = f"{lead.rstrip(' :')}: {'; '.join(m.said for m in members)}"
    place = setting.article.span_place(span, text, first.heading)
    tokens = words(fold(text))
    modality = FORBID if refused else OBLIGE if relation == NEEDED else PERMIT
    form = _Form(relation, modality, extent, of, Enumeration(((0, 0),), 0, False), 0, len(text))
    yield _statement(form, members, place, text, tokens, (), block, setting, standing)


# A table of what delivery to each place costs, or how long it takes, says where one delivers to.
_DESTINATIONS = compiled(r"\W*(?:(?:delivery )?(?:countr(?:y|ies)|destinations?)|(?:delivery|shipping) to|where to)\W*$")
_OF_DELIVERY = compiled(r"\b(?:deliver\w*|shipping|shipment|postage|ships?)\b")
_NOT_THERE = compiled(r"\W*(?:no\b|not\b|none\b|n/a|unavailable|suspended|stopped|paused)|^\W*$")


def _of_destinations(block: Block, setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
    """The places in the first column of a table of deliveries, without those that have nothing beside them."""
    here = block.cell
    if here is None or here.header or here.column or here.row != 1 or not _DESTINATIONS.match(fold(here.column_header)):
        return []
    if not _OF_DELIVERY.search(fold(" ".join((*block.heading, setting.article.title)))):
        return []
    cells = [b for b in setting.article.blocks[block.index :] if b.cell is not None and b.cell.table_id == here.table_id]
    refused = {b.cell.row for b in cells if b.cell is not None and b.cell.column and _NOT_THERE.match(fold(b.text))}
    first_column = [
        b for b in cells if b.cell is not None and not b.cell.column and not b.cell.header and b.cell.row not in refused
    ]
    members: list[Member] = []
    for cell in first_column:
        tokens = words(fold(cell.text))
        listed = read(tokens, 0, len(tokens))
        if listed is None:
            return []
        members += [_member(cell.text, tokens, m) for m in listed.members]
    if len(members) < _SEVERAL:
        return []
    members = [msgspec.structs.replace(m, proper=m.said[:1].isupper()) for m in members]
    first, last = first_column[0], first_column[-1]
    span = msgspec.structs.replace(
        first.span, start=first.source_span(0, 1).start, end=last.source_span(len(last.text) - 1, len(last.text)).end
    )
    text = f"{here.column_header}: {'; '.join(m.said for m in members)}"
    form = _Form(DELIVERED, PERMIT, LISTED, (), Enumeration(((0, 0),), 0, False), 0, len(text))
    place = setting.article.span_place(span, text, first.heading)
    return [_statement(form, members, place, text, words(fold(text)), (), block, setting, standing)]


def may_be_sentence(tokens: tuple[Word, ...]) -> bool:
    """Whether an item says more than a name: it has a comma, a verb in front, or is long."""
    return bool(step(tokens)) or sum(t.kind == "word" for t in tokens) > _LONGEST_LEAD


# What a label is not of, however it goes on: "benefits of accepted cards".
_OF_SOMETHING_ELSE = compiled(
    r"\b(?:(?:benefits?|advantages?|drawbacks?|reasons?|tips|problems?|issues?|errors?) (?:of|with|for|in)|troubleshooting|how|about|"
    r"(?:chang|updat|add|remov|manag|delet|stor|edit)ing)\b"
)


def _led(head: str, colon: bool) -> tuple[str, bool, str, tuple[str, ...]]:
    """What a lead-in says of the items below it: relation, whether they are refused, extent, what they are; no relation where it says nothing."""
    label = _LABEL.match(head)
    if label and not _OF_SOMETHING_ELSE.search(label["of"]):
        relation = _relation(label)
        kind_of = label["accepted"] if relation == ACCEPTED and not label["of"] else ""
        return (
            relation,
            bool(label["not"]),
            CLOSED if colon or label["before"] else LISTED,
            _content(label["of"], label["more"], kind_of),
        )
    for core in _CORE.finditer(head):
        found = _around(core, f"{head} , ")
        rest = head[core.end() :].rstrip(": ")
        if found is None or len(rest.split()) > _SHORT or any(w in _CONDITIONAL for w in head.split()):
            continue
        closed = (colon and found.relation != INCLUDED) or found.only or bool(_COUNTED.search(head))
        return found.relation, found.refused, CLOSED if closed else LISTED, _content(head[: found.start], rest)
    return "", False, LISTED, ()


_SHORT = 6


# -- statements ------------------------------------------------------------------------------------------------------------


def _statement(
    form: _Form,
    members: Sequence[Member],
    place: object,
    text: str,
    tokens: tuple[Word, ...],
    cut: tuple[Clause, ...],
    block: Block,
    setting: Setting,
    standing: Callable[[], Standing],
) -> Statement:
    stand = standing()
    folded = fold(text)
    named = {c for m in members for c in m.names}
    outside = _blanked(text, [m.said for m in members])
    own = scope.narrowed(scope.of_sentence(outside), scope.of_configured(setting.rows, outside))
    of_members = {(d, v) for m in members for d, values in scope.of_label(m.said).items() for v in values}
    away = frozenset[str]()
    if form.relation == DELIVERED:
        of_members |= {("region", "international"), ("region", "domestic")}
    elif any(_COUNTRY in kinds(thing(frozenset(m.names))) for m in members):
        scoped_by = {v for layer in stand.layers for v in layer.get("region", ())}
        of_members |= {("region", v) for v in scoped_by}
        away = _AWAY
    scoped = {
        d: kept
        for d, values in scope.narrowed(*stand.layers, own).items()
        if (kept := frozenset(v for v in values if (d, v) not in of_members))
    }
    names = tuple(sorted({setting.synonyms.get(c, c) for c in form.of}))
    # What is told as a reason holds whatever case stands in front of it.
    reason = max((i for i in range(len(tokens)) if tokens[i].start <= form.start and _gives_reason(tokens, i)), default=-1)
    told = [_apart_from(form, c, tokens) for c in cut if c.kind == CONDITION and c.start > reason]
    conditions = ((tuple(sorted(set(form.tail))),) if form.tail else ()) + tuple(
        tuple(sorted(content)) for words_of in told if (content := {*topic.content(words_of)} - away)
    )
    excepted = {n for c in cut if c.kind == EXCEPTION for n in topic.content(tokens[c.start + 1 : c.end])}
    return Statement(
        place=place,  # type: ignore[arg-type]
        kind="set",
        said=" ".join(text[form.start : form.end].split()),
        attribute=form.relation,
        topic=names,
        context=tuple(sorted(stand.context | set(topic.content(tokens)))),
        modality=form.modality,
        members=tuple(members),
        extent=form.extent,
        scope=scope.frozen(scoped),
        conditions=conditions,
        exceptions=tuple(sorted(excepted)),
        label=tuple(
            sorted({n for c in cut if c.kind == LABEL for n in topic.content(tokens[c.start : c.end])} - named - set(names))
        ),
        universal=bool(UNIVERSAL.search(folded)),
        weak=bool(HEDGED.search(folded)),
        complement=bool(COMPLEMENT.search(_NOTHING_ELSE.sub("", folded))),
        frame=" ".join(concept(t.text) for t in words(fold(outside)) if t.kind == "word"),
        block=block.index,
        group=stand.group if block.item is None or block.item.index else f"{stand.group}",
        names=tuple(sorted((stand.names | topic.names(outside)) - named - _DAYS)),
        title=setting.title,
        heading=stand.path,
        updated=setting.updated,
    )


_COUNTRY = "country"
# Who is in a country is abroad anyway.
_AWAY = topic.concepts_of("travel abroad away trip holiday go leave roam")
_DAYS = topic.concepts_of("monday tuesday wednesday thursday friday saturday sunday")


def _apart_from(form: _Form, condition: Clause, tokens: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a condition as far as the list does not go on from it; none where it is of a clause of its own: "…, so ring us if"."""
    inside = tokens[condition.start + 1 : condition.end]
    if inside and inside[0].start < form.start < inside[-1].start:
        return tuple(t for t in inside if t.start < form.start)
    between = tokens[_index(tokens, form.end) : condition.start]
    return () if any(t.text in _FURTHER for t in between) else inside


_FURTHER = frozenset({"so", ";", "–", "—"})


def _blanked(text: str, said: Sequence[str]) -> str:
    """A text without its list's members."""
    for member in said:
        text = text.replace(member, "#", 1)
    return text
