"""How things stand today: "currently", "at the moment", "for the time being", "temporarily unavailable"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.relative_time.common import CONDITION, READER, READERS, SAID, what_precedes

_NOW_WORDS = (
    r"(?:currently|presently|for the moment(?! of)|at (?:the (?:present )?moment|present(?! (?:rates?|prices?|levels?|"
    r"values?)\b)|the present time|this (?:time|"
    r"moment|stage|(?:present|current|very) (?:time|moment))|"
    r"this point(?: in time)?)(?! of (?:the )?(?:year|month|week|day|season))|right now|for (?:now|the time being|the foreseeable future)|"
    r"as of (?:(?:right )?now|today|(?:this |the )?writing|(?:this|the) (?:[a-z]+'s |[a-z]+ ){0,2}(?:last|latest) update)|"
    r"(?:at|as of) (?:the )?(?:time|date) of (?:this )?writing|at current(?=,)|(?<!up )to date(?=, |,? we\b)|so far|(?:until|up to|till) now"
    r"(?!,? we(?:'ve| have) (?:been (?!offering|selling|charging|shipping|accepting|supporting|providing)[a-z]+ing|"
    r"(?:only )?(?:seen|looked|worked|learnt|learned|discussed|covered))\b)"
    r"(?=,| (?:we|"
    r"only|no|there)\b)|to this day|thus far(?=,)|nowadays(?=,? (?:we|our|most|all|many|the|every|only)\b)|as (?:it|"
    r"things) (?:currently )?stands?(?=[.,;]|\Z)|(?<!during )(?<!in )(?<!on )(?<!for )(?<!of )(?<!closed )(?<!open )these days(?!:)|until further notice|going forward|"
    r"as yet(?=,? (?:there|we|no|the|it|our)\b))"
)
NOW = sparing(rf"(?<![\w-]){_NOW_WORDS}(?![\w-])")
# "Today" that dates a claim: in front of one, or behind what the product has or does, and no step ("sign up today").
TODAY = expression(r"(?<![\w-])today(?![\w'-])")
_TODAY_TELLS = expression(
    r"\A, (?!we(?:'re| are|'ll| will) (?:going|looking|covering|talking|learn|show|walk|look|cover|talk)|you(?:'ll|"
    r" will|r)\b|let|i\b)(?:[\w'-]+ ){1,12}?"
    r"(?:is|are|has|have|can|cannot|can't|does|do|goes|go|works?|takes?|needs?|requires?|supports?|offers?|accepts?|covers?|uses?|runs?|sells?|"
    r"ships?|pays?|[a-z]{2,}s (?:in|with|the|an?|by|on|to))\b"
)
_TODAY_WE = expression(
    r"\A,? (?:we (?!will\b|are\b|look|learn|show|want|talk|cover|discuss|start)[a-z]+|(?:the|our|all|most|every|"
    r"many) [a-z]+(?: [a-z]+)? (?:covers?|has|have|is|are|can|runs?|serves?|"
    r"offers?|use[sd]?|costs?|works?|takes?|pays?)|the only [a-z][a-z -]{2,40} (?:is|are)) "
)
_TELLS_TODAY = expression(
    r"\A\W*(?:no, )?not (?:directly|natively|really|automatically|in-app) \Z|\(excluding [^()]{2,40} \Z|\b(?:is|are) in (?:preview|beta|alpha) \Z|"
    r"\b(?:(?:is|are|isn't|aren't) (?:not |already |only |all |widely )?(?:available|supported|possible|offered|accepted|in use|used|live|limited)|"
    r"supports?|offers?|accepts?|provides?|operates?|serves?|(?:have|has) (?:over|more than|about|around|nearly|only|just|\d)|"
    r"exists?|there (?:is|are) (?:no|only)|(?:don't|do not|doesn't|does not|can't|cannot) (?:\w+))\b[^.;:,!?]{0,50} \Z"
)
_TODAY_OFFERS = expression(r"\b(?:that|which|what) (?:[\w'-]+ ){1,3}?(?:offers?|supports?|provides?|has|have) \Z")
TEMPORARY = expression(
    r"(?<![\w-])temporarily (?:changed|adjusted|switched|unavailable|discounted|raised|lowered|relocated|waived|halted|stopped|suspended|closed|paused|"
    r"out of stock|not (?:available|possible|accepted|offered|accepting|offering|able|shipping|selling)|unable|"
    r"reduced|withdrawn|extended|shortened|switched off|shut|replaced|stopped|cancelled|canceled|diverted|rerouted|"
    r"out of (?:service|order|use)|(?<=been temporarily )moved|moved to|"
    r"increased|disabled|limited|discontinued|on hold)(?![\w-])(?! (?:for (?!new|all|most|some|our|every)|(?:while|during|if|when|after)\b))|"
    r"(?<![\w-])(?:suspended|closed|paused|unavailable|waived|halted|relocated|diverted|out of (?:service|order)) temporarily(?=[.,;)]|\Z)|"
    r"\Atemporarily(?=,? (?:the|our|we|all|no)\b)"
)
# "The current billing API does not expose licences": how a product of ours is today.
CURRENT = expression(
    r"\A(?:the|our) current(?= (?:(?!(?:of|to|for|in|on|with|and|or)\b)[\w/-]+ ){0,5}?(?:apis?|platform|systems?|apps?|website|interface|console|dashboard|portal|"
    r"implementation|integration|service|product|software|tool|pricing|solution|surface|beta|(?<=our current )policy) "
    r"(?:(?:is|are) (?:primarily|mainly|only|limited|restricted|not|to)|does|do|has no|have no|cannot|can't|only|supports?|offers?|allows?|lacks?|provides?|"
    r"accepts?)\b)"
)
CURRENT_CUES = ("the current ", "our current ")
# One of these stands in every text that the expression of the kind matches.
NOW_CUES = (
    "currently", "presently", "the moment", "present moment", "at present", "present time", "at this ", "right now", "for now", "the time being",
    "foreseeable future",
    "as of now", "as of right", "as of today", "of writing", "at current", "this writing", "the writing",
    "last update", "latest update", "to date", "so far", "thus far", " now,",
    "up to now", "until now", "till now", "to this day", "nowadays",
    "as it ", "as things ", "these days", "further notice",
    "going forward", "as yet",
)  # fmt: skip
# "The plan you have at the moment": such words stand behind what they are about, so only a person with a verb is one.
_READERS_OWN = expression(
    r"\b(?:you|they|he|she|who|whoever|someone|anyone|everyone)(?: (?:are|is|have|has|use|need|want|see|get|hold|own|owe|pay)|"
    r"'re|'ve)? \Z"
)
_YOURS = expression(r"\byour [\w'-]+ (?:is|are|stays?|remains?) (?:[\w-]+ )?\Z")
# What the product lets its readers do is no state of theirs: "you can currently only pay by card".
_LETS = expression(r"\b(?:you|users?|people|they|customers?|members?|visitors?) (?:can(?:not|'t)?|may)(?: only| not| still)? \Z")
_LETS_BEHIND = (
    r"(?:only|(?:limited|restricted) to|can(?:not|'t)?|may not|must|need(?: to| an?| the)|have to|have no (?:way|option)|(?:are|"
    r"is)(?: not|n't) able|(?:are|"
    r"is) unable)\b"
)
_LIMITED = expression(rf"\A {_LETS_BEHIND}")
_BEHIND_READER = expression(
    rf"\A,? (?:(?:if|when) (?:you|users?|people)\b|(?:and )?(?:you(?:'re|'ve|r)?|(?:users?|people)(?! have (?:up to )?(?:\d|one |two |three |four |five )))\b"
    rf"(?! {_LETS_BEHIND}| (?:will|won't) ))"
)
# Where such words open a clause, what they date stands behind them.
_OPENS_CLAUSE = expression(
    r"(?:\A|[,;:.(\u2013\u2014-]|\b(?:but|however|and|so|because|as|since|while|although|though))[ *_(-]*\Z"
)
# "If it waits, or is currently …": the condition goes on.
_OR_IF = expression(
    r"\A\W*(?:if|when|whenever|while|once|unless)\b[^.;:,]{2,100}, (?:or|and) (?:[a-z]+ ){0,2}(?:is|are|has|have|does|do)(?: not|n't)? \Z"
)
_ATTRIBUTE = expression(
    r"\b(?:the|a|an|any|all|each|every|your|our|its|their|his|her|those|these|this|that|other|another|some|no|of|to|with|from|"
    r"by|than|"
    r"then|and|or|as|most|two|three|multiple|one) \Z"
)
_STATE = expression(
    r"\A (?:not (?:running|active|selected|open|logged|signed|connected|loaded|mounted|attached)|ha(?:s|ve) (?:open|loaded|selected|checked out)|syncing|"
    r"belongs? to|in use|in progress|in transit|(?:in|under) review|on hold|open(?:ed)?|running|run|selected|active|inactive|"
    r"activated|logged|signed|connected|loaded|"
    r"linked|assigned|"
    r"set|stored|pending|full|processing|working|viewing|using|used|executing|playing|displayed|shown|visible|editing|edited|"
    r"enabled|"
    r"installed|being|online|offline|on\b|off\b|at\b|attached|mounted|configured|associated|known|aware|underway|located|held|"
    r"owned|"
    r"enrolled|registered|employed|deployed|waiting|queued|busy|locked|checked|targeted|recorded|subscribed|owed|due|owing|"
    r"overdue|outstanding|in (?:our|your|the|this|my)|the (?:primary|active|selected|default)|a member|considered|valid|"
    r"recognised|recognized|experiencing (?:a )?(?:technical )?)(?!\w)"
)
# … but these are the company's doing, and what it has set.
_STATE_OF_OFFER = expression(
    r"\A (?:set (?:to|at) [$\u20ac\u00a3]?\d|in (?:an? |the |our )?(?:\w+ )?(?:beta|alpha|pilot|test|testing|early access|"
    r"process of|"
    r"preview|development|trial)\b|being (?:developed|tested|rolled out|migrated|redesigned|reworked|rewritten|phased out|"
    r"worked on|investigated|rebuilt|built|revised|upgraded|replaced|retired|expanded)\b)"
)
_OPEN_TO = expression(
    r"\A (?:not |only )?open (?:only )?(?:to|for) (?:all|any|everyone|everybody|the public|(?:registered |paying |new |full )?"
    r"(?:members|guests|visitors|students|customers|residents|applications|applicants|submissions|bookings|registration|enrol?ment|business))\b"
)
# How much there is of something, and what one applies for.
_MANY = expression(
    r"\b(?:hundreds|thousands|millions|billions|dozens|(?:over|more than|about|around|nearly|almost) [\d,.]+)\b[^.;:,]{0,60} (?:is|are) \Z"
)
_COURSES = expression(
    r"\b(?:registrations?|enrol?lments?|waiting lists?|waitlists?|courses?|class(?:es)?|program(?:me)?s?|camps?|beta|"
    r"pilot|trips?|tours?|applications?|submissions?|bookings?|appointments|lessons|meetings|services|tickets?|auditions|positions?|vacanc(?:y|ies)) "
    r"[^.;:,]{0,40}(?:is|are) \Z"
)
_WE_ARE = expression(r"\bwe(?:'re| are) \Z")
_WE_DO = expression(r"\A (?:experiencing|using|in|being|aware|online|offline)\b")
# "… and currently supports": the word belongs to the verb behind it.
_VERB_BEHIND = expression(
    r"\A (?:only|is|are|has|have|does|do|don't|can|cannot|can't|not|supports?|offers?|accepts?|works?|requires?|we|there|"
    r"[a-z]{3,}s (?:the|a|an|only|all|in|on|to|with|for)\b)"
)
_WE_HAVE_TO = expression(
    r"\A,? (?:we|our [a-z]+) (?:have to|has to|must|do not|don't|does not|doesn't|can't|cannot|can only|only|offers?|"
    r"accepts?|supports?|charges?|bill|ships?|delivers?|"
    r"limits?|restricts?)\b"
)
_IMPERATIVE = expression(
    r"(?:\A|[,;:] |\b(?:please|and|then|so|just|(?:you|they) can|you could|you may|you should|let's|let us|we'll|we will|we(?! (?:have|take|do|don't|use|keep)\b)|"
    r"(?<!able )(?<!allowed )(?<!possible )(?<!have )(?<!has )(?<!need )(?<!needs )to) )(?:just |"
    r"simply |safely )?(?:click|select|choose|skip|ignore|leave|"
    r"keep|keeping|close|stop|use|enter|set|open|sign|log|save|go|try|check|start|stick|assume|focus|look|hold|wait|do|don't|"
    r"continue|consider|state|say|(?<!we )(?:defer|postpone|cancel|decline|discard|reject|hide|mute|snooze|minimi[sz]e)|"
    r"turn|switch|put|pay|pause|proceed|deactivate|remove|disable|dismiss|move|take|have|be)\b"
)
# "At the moment" that dates an event: "at the moment you press the button".
_ABLE_ONLY = expression(
    r",? (?:your|our|the|all|an?) (?:[\w'-]+ ){1,6}?(?:(?:can|may|is|are|does|do|will)(?: [a-z]+)?(?: only| not)|cannot|can't|isn't|aren't|doesn't|don't|"
    r"only [a-z]+s)\b"
)
_MOMENT_OF = expression(
    r"\A (?:of|when|that|you(?! (?:can|may|cannot|can't) (?:only|not|either)\b)|your|the|"
    r"a|an|they|each|(?!there\b|this\b|it\b)[a-z]+ (?:is|creates|presses|starts|leaves|buys|"
    r"places|"
    r"receives))\b"
)
_CLAIM = expression(
    r"\b(?:there's|is|are|was|isn't|aren't|be|do|does|don't|doesn't|not|no|cannot|can't|can|will|won't|must|should|"
    r"support(?:s|ed)?|"
    r"offers?|provides?|accepts?|allows?|requires?|"
    r"includes?|works?|uses?|costs?|has|have|had|having|remains?|only|ships?|delivers?|charges?|sells?|operates?|runs?|flies|"
    r"fly|recommend|"
    r"consists?|limits?|limited|available|closed|open|suspended|paused|bills?|takes?|gets?|covers?|waives?|waiving|"
    r"experienc\w+|facing|"
    r"changed?|applies|apply|maintain(?:s|ed)?|pursuing|shows?|lacks?|differs?|stands?|sits?|starts?|begins?|ends?|sees?|"
    r"consider|upgrading|pays?|earns?|gives?|makes?|sends?|keeps?|enjoys?|need|needs|disallowed|accepted|unable|receives?|ranges?|var(?:y|ies)|averages?|"
    r"exceeds?|totals?|attracts?|qualif(?:y|ies)|carr(?:y|ies)|meets?|hosts?|employs?|reach(?:es)?)\b|'(?:re|ve) |\b(?:it|that|there)'s "
)
# A sentence and no heading or label ("No refunds at this time").
_FINITE = expression(
    r"\b(?:is|are|isn't|aren't|do|does|don't|doesn't|can|cannot|can't|will|won't|must|have|has|haven't|hasn't|may|supports?|"
    r"offers?|accepts?|ships?|provides?|we [a-z]+|takes?|sells?|serves?|runs?|works?|needs?|costs?|lets?|uses?|opens|"
    r"closes?|available|closed)\b|'(?:re|s|ve) "
)
# "The versions currently in testing", "a list of the packages currently available": which of them, on whichever day.
_MODIFIES = expression(
    r"\A (?:in|into|under|on|at|within|inside|being|(?:available|included|installed|supported|offered|published|listed|developed|maintained) (?:in|at|from|by|on|"
    r"for)\b)"
)
_NOUN_BEFORE = expression(
    r"\b(?:than|of|to|from|with|for|all|any|each|every|corresponding to|only|include|includes|including) "
    r"(?:the |an? |all |any |those |[\w-]+ of (?:the )?)?(?:[\w'-]+ ){0,2}?"
    r"(?!(?:is|are|was|were|be|been|has|have|had|do|does|not|can|will|it|they|we|you|that|which|who|only|and|or|also|still|there|this|"
    r"these)\b)[a-z][\w-]{2,}[^\W_] \Z"
)
# "Educators currently teaching at a school": who they are. As a claim it would have "are" in front of it.
_DOING = expression(r"\A (?!being\b|during\b)[a-z]{2,}ing\b")
_SOMEBODY_BEFORE = expression(
    r"(?<!\bis)(?<!\bare)(?<!\bbe)(?<!\bbeen)(?<!\bwas)(?<!\bwere)(?<!\bnot)(?<!n't)(?<!'re)(?<!'s)(?<!'m)(?<!\balso)(?<!\bstill)(?<=[a-z]) \Z"
)
# What went wrong just now, and a stage of the reader's own steps: "we couldn't load your plan right now".
_FAILED = expression(r"\b(?:could(?:n't| not)|failed|unable to \w+ (?:your|the|this))\b")
_HAPPENED = expression(r"\b(?:could(?:n't| not)|was|were|wasn't|weren't|failed|unable to \w+ (?:your|the|this))\b")
_STAGE = expression(r"\b(?:you|your|order|payment|booking|request|steps?)\b")
_WE_BEHIND = expression(
    r"\A,? (?:we (?:do not|don't|cannot|can't|only|offer|support|accept|are(?: not|n't| only| unable)|have no\b|won't)|"
    r"our [\w ]{2,30} (?:is|are|does|"
    r"do|can)|there (?:is|are) (?:no(?! longer)|only)|it(?:'s| is) (?:not|only))\b"
)
_SHORT_ANSWER = expression(
    r"(?:no, |sorry, |unfortunately,? |sadly,? )?not |"
    r"(?:sorry, |unfortunately,? |sadly,? )?no (?:(?!open\b|pending\b)[\w-]+ ){0,2}(?:refunds|returns|exchanges|walk-?ins|visitors|openings|vacancies|plans|"
    r"discounts|scholarships|"
    r"shipping|delivery|pick-?up|support) "
)
# "You have no open invoices at the moment", "you can keep the old router for the time being".
_THEIR_STATE = expression(
    r"(?:you(?:'re|'ve| are| have| do not have| don't have| aren't)(?! (?:no (?:way|option|possibility)|(?:not |"
    r"un)?able|only able))|your [a-z]+ (?:is|are|has|have)\b)"
)
_MAKE_DO = expression(
    r"\b(?:you|users?(?: [a-z])?|they|he|she|people) (?:can|may|could) (?:also |still |simply |just |choose to |decide to )?(?:hide|skip|keep|leave|use|pause|close|"
    r"ignore|continue|go on|stay|dismiss|stick|defer|postpone|cancel|decline|discard|reject)\b(?! only)"
)
_FORBIDS = expression(r"(?:please )?(?:do not|don't|never)\b")
_ONLY = expression(
    r"\b(?:available|open|supported|offered|accepted|possible) (?:[\w'-]+ ){0,5}?only\b|\bonly (?:available|open|"
    r"supported|offered|accepted|possible|works?)\b"
)
# "Only two of the clubs have joined so far"
_ONLY_THESE = expression(r"\bonly (?!you\b|your\b)[^.;:]{2,80} (?:has|have) [a-z]+[^.;:]{0,40} \Z")
_DENIES = expression(r"\b(?:not|no|cannot|unable)\b|n't\b")
_BEYOND = expression(
    r"\b(?:beyond|outside|out of) (?:our|the) (?:\w+ )?(?:capabilit(?:y|ies)|scope|reach|budget|possibilities|control) \Z"
)
# Where these words stand late in a sentence, it must be the company's.
_COMPANY = expression(
    r"\b(?:we|we're|our|will|only|not|no|cannot|can't|won't|don't|doesn't|isn't|aren't|there (?:is|are)|(?:un)?available|"
    r"supports?|offers?|accepts?|ships?|closed|suspended|"
    r"(?:phones?|lines?|support|website|site|office|shop|store|pool|hall|kitchen|desk|payments|sales|orders|deliveries|bookings|registrations?|classes|courses|"
    r"appointments|visits|tours|memberships?|process(?:es|ing)?|features?|services?|options?|"
    r"programs?|programmes?|polic(?:y|ies)|methods?|deletion|shipping|delivery|pricing|availability) (?:is|are)|"
    r"(?:is|are) (?:an? )?(?:entirely |still )?(?:manual|limited|optional|experimental|unsupported|free|paid))\b"
)
# What is (not) paid in the step that is told: "your card will not be charged at this time".
_STEP_PAYS = expression(
    r"\b(?:will|won't|is|are|isn't|aren't)\b[^.;:]{0,20}\b(?:charged|billed|debited|taken|due|deducted|collected|"
    r"captured|asked|asking|required|prompted)\b"
    r"[^.;:,]{0,30}\Z"
)
_READER_IS = expression(r"\b(?:you(?:'re|'ve| are| have| don't| feel| buy)|agrees?|missing|need to)\b")
_ANSWERS = expression(
    r"\A,? (?:yes|no|not yet|not really|not quite|we (?:do|are|do not|don't)|it (?:is|does)|they (?:are|do)|only one|none)(?=[.,;!)]|\Z)(?!, (?:click|select|choose))"
)
# "What you can withdraw right now": whenever one looks.
_CAN_NOW = expression(r"\b(?:you|they|users|customers|members) (?:can|could) (?:[\w-]+ ){1,3}\Z")


# "No delivery to the islands at this time"; "we're only in Lagos currently".
_NONE_AT_ALL = expression(
    r"\A\W*no (?:further |home |online |international |direct |free )?(?:deliver(?:y|ies)|shipping|shipments?|pick-?ups?|collections?|returns?|exchanges?|plans?|dates?|"
    r"support|sales?|tours?|classes|walk-ins?|vacanc(?:y|ies)|openings|places|spaces)\b(?: [\w'-]+){0,6} \Z"
)
_ONLY_THERE = expression(r"\bwe(?:'re| are) only (?:in|at|on|open|active|present|based|available) [^.;:!?]{2,60} \Z")


def dates_a_claim(text: str, now: re.Match[str]) -> bool:
    before, behind, word = what_precedes(text, now), text[now.end() :], now[0]
    # The day of writing is nobody else's, whatever it is said of.
    if word.endswith("writing"):
        return True
    if word == "right now" and _CAN_NOW.search(before):
        return False
    if CONDITION.search(before) or _OR_IF.match(before):
        return False
    # "Currently, yes": what was asked stands in front of it.
    if _OPENS_CLAUSE.search(before) and _ANSWERS.match(behind):
        return True
    # "At the moment your account can only hold one card" tells of no moment of which something is done.
    if (
        word in ("at the moment", "at present", "right now", "currently", "presently")
        and _ABLE_ONLY.match(behind)
        and re.search(r"(?:\A\W*|\bthat |[,;:] )\Z", before)
    ):
        return True
    # "For the time being, you can …" tells of a makeshift, so the company's product is what will change.
    if word != "for the time being" and _BEHIND_READER.match(behind):
        return False
    if word in ("currently", "presently") and (
        (_MODIFIES.match(behind) and _NOUN_BEFORE.search(before)) or (_DOING.match(behind) and _SOMEBODY_BEFORE.search(before))
    ):
        return False
    claims, opens = bool(_CLAIM.search(before) or _CLAIM.search(behind)), bool(_OPENS_CLAUSE.search(before))
    # "It currently ignores …": a verb of any kind.
    claims = claims or bool(not opens and re.match(r" (?:also |still |only )?[a-z]{2,}[^su\W]s (?!of\b)", behind))
    # "Currently in beta", "Right now unavailable": what says it of something has been left out.
    if opens and _LEFT_OUT.match(behind):
        return True
    # "Currently, …", "Currently we …": whatever is told behind it.
    told = bool(
        re.match(r", (?:[\w'-]+ ){2}| (?:we|our|all|most|no|each|every) (?:[\w'-]+ ){1,}[\w'-]", behind)
    ) and not _is_step("", behind)
    # "You can at the moment only pay by card": such words stand where "currently" does.
    if (
        word in _LIKE_CURRENTLY
        and _VERB_BEFORE.search(before)
        and _GOES_ON.match(behind)
        and claims
        and _is_state_of_product(before, behind)
    ):
        return True
    if _ONLY_THERE.search(before):
        return True
    if word in ("currently", "presently"):
        if (_ENTITLED.search(before) and _GET.match(behind)) or (_SOME.search(before) and _SUFFER.match(behind)):
            return True
        return _is_state_of_product(before, behind) and (claims or (opens and told))
    # "At this time, the only difference between these two …": where a story has come to.
    if word == "at this time" and opens and re.match(r"[^.;:]{2,60}\b(?:these|those|both)\b", behind):
        return False
    if _NONE_AT_ALL.match(before) and not behind.strip(" .!*_"):
        return True
    if _READERS_OWN.search(before) or (
        not opens and (_THEIR_STATE.match(re.split(r"[,;:] ", before)[-1]) or _MAKE_DO.search(before))
    ):
        return False
    if opens and _WE_HAVE_TO.match(behind):
        return True
    if (word in ("for now", "right now") or (word.startswith("for ") and not opens)) and _is_step(before, behind):
        return False
    if word in ("at this point", "at this stage", "at this moment", "so far"):
        if opens:
            return bool(
                _WE_BEHIND.match(behind)
                or (
                    word == "so far"
                    and re.match(
                        r",? (?:only|no|(?:the|our) [a-z]+ (?:covers?|supports?|works?|includes?|is (?:only|limited|available)))\b",
                        behind,
                    )
                )
            )
        return not _FORBIDS.match(before) and bool(
            ((_DENIES.search(before) or _ONLY.search(before)) and not _STAGE.search(before))
            or _BEYOND.search(before)
            or (word == "so far" and _ONLY_THESE.search(before))
        )
    if word == "at the moment" and _MOMENT_OF.match(behind) and (before.strip(" *_(-") or not behind.startswith(" the ")):
        return False
    if not opens and (word == "to date" or _FAILED.search(before)):
        return False
    # "If you are a second member, it cannot be done at this time": whenever that is so.
    if word == "at this time" and not opens and _FRONTED.match(text) and re.search(r",[^,;:]*\byour?\b[^,;:]*\Z", before):
        return False
    if word in ("right now", "at this time", "going forward") and not opens:
        if _SHORT_ANSWER.fullmatch(before):
            return True
        # Who does something stands in the clause itself, and not in a condition in front of it.
        clause = re.split(r"[,;:] ", before)[-1]
        return bool(_COMPANY.search(before) and _FINITE.search(before)) and not (
            _READER_IS.search(clause) or _HAPPENED.search(clause) or _STEP_PAYS.search(clause)
        )
    if opens and word.startswith(
        (
            "for the time being",
            "as it ",
            "as things ",
            "nowadays",
            "until now",
            "up to now",
            "till now",
            "to this day",
            "thus far",
            "as yet",
        )
    ):
        return True
    if word == "for now" and (behind.startswith(" for ") or _YOURS.search(before)):
        return False
    return claims or (opens and told)


def is_of_today(text: str, today: re.Match[str]) -> bool:
    """Whether "today" dates a claim, and neither a step ("order today") nor a day of the reader's."""
    # What decides stands close by.
    before, behind = SAID.sub("; ", text[max(0, today.start() - 300) : today.start()]), text[today.end() : today.end() + 200]
    if _TODAY_OFFERS.search(before):
        return True
    if re.search(
        r"\b(?:you|your|click|choose|select|press|tap)\b|\b(?:from|until|by|of|for|since|than|and|or) \Z", before
    ) or CONDITION.search(before):
        return False
    if not before.strip(" *_(-"):
        return bool(_TODAY_TELLS.match(behind) or _TODAY_WE.match(behind))
    return bool(re.match(r"[.,;()]|\Z| (?:and|but)\b", behind.lstrip(" ") or "") and _TELLS_TODAY.search(before))


_LIKE_CURRENTLY = (
    "right now",
    "at this time",
    "at the moment",
    "at present",
    "for now",
    "for the time being",
    "for the moment",
    "as of now",
)
_VERB_BEFORE = expression(r"(?:\b(?:is|are|can|there|we)|'(?:s|re)) \Z")
_GOES_ON = expression(
    r" (?!(?:if|when|because|as|and|or|but|to|with|for|from|on|at|by|so|since|due|until|while|in (?!beta|alpha|preview|testing))\b)[a-z]"
)
# "Members currently get two passes": what they are given, and not what they do.
_ENTITLED = expression(
    r"(?:\A|[.,;:(] )\W*(?:(?:all|our|each|every|new|adult|junior|senior|full|paid|free|part-time|full-time) ){0,2}"
    r"(?:members?|students?|customers?|residents?|households?|pupils?|guests?|tenants?|families|patients?|employees?|volunteers?|teachers?|visitors?|children) \Z"
)
_GET = expression(
    r"\A (?:also |only |still )?(?:gets?|receives?|pays?|earns?|enjoys?|needs?|wait|waits|travel|travels) (?!to see\b)"
)
# "Some users are currently seeing errors": an incident of the day of writing.
_SOME = expression(
    r"\b(?:some|many|several|a (?:few|number of|small number of)|most) (?:of our )?(?:customers|users|members|people|students|visitors|merchants|sellers) (?:are )?\Z"
)
_SUFFER = expression(r"\A (?:unable to|seeing|experiencing|having|affected|getting|can't|cannot|see|experience)\b")
_LEFT_OUT = expression(
    r"\A (?:(?:only |still )?in (?:an? |the |its )?(?:\w+ )?(?:beta|alpha|pilot|preview|development|testing)\b|"
    r"(?:only |not )?(?:un)?(?:available|supported|possible|offered|accepted|free|closed|out of (?:stock|order|service)|sold out|full|planned|limited to)\b)"
)
_OUR = expression(r"\bour [^.;:,!?]{2,50} (?:is|are) \Z")


def _is_state_of_product(before: str, behind: str) -> bool:
    """Whether "currently" between these is about the product or the company, and not about its readers, their things, or a program."""
    # Whatever is ours is the company's.
    if _OUR.search(before) and not READER.search(behind[:60]):
        return True
    if READERS.search(before) and not (_LETS.search(before) or _LIMITED.match(behind)):
        return False
    if _MANY.search(before) and re.match(r" (?:being )?[a-z]+ed\b", behind):
        return True
    if re.match(
        r" (?:full|open|closed|online|held|(?:being )?(?:accepted|taken|offered|run|taught|reviewed)|on hold)\b", behind
    ) and _COURSES.search(before):
        return True
    if _OPEN_TO.match(behind):
        return True
    if _STATE.match(behind) and not (_STATE_OF_OFFER.match(behind) or (_WE_ARE.search(before) and _WE_DO.match(behind))):
        return False
    if _ATTRIBUTE.search(before) and not (before.endswith(("and ", "or ")) and _VERB_BEHIND.match(behind)):
        return False
    return bool(before.strip(" *_(-")) or not re.match(r" \w+(?:ed|able|ing|en) [a-z]", behind)


def _is_step(before: str, behind: str) -> bool:
    """Whether the words belong to something that the reader does."""
    return bool(_IMPERATIVE.search(before[-60:]) or _IMPERATIVE.search(behind[:60]))


_ACCOUNTS = expression(
    r"\b(?:accounts?|access|cards?|profiles?|users?|logins?|listings?|orders?) (?:is|are|has been|have been) \Z"
)
_FRONTED = expression(r"\A\W*(?:if|when|whenever|once|unless|should|in case)\b")


def is_suspended(text: str, temporary: re.Match[str]) -> bool:
    before = what_precedes(text, temporary)
    # "If the checks find anything, the account is temporarily suspended": what happens to one, and not how things stand.
    if _ACCOUNTS.search(before) and _FRONTED.match(text):
        return False
    return bool(
        not CONDITION.search(before)
        and not READERS.search(before)
        and (re.search(r"(?:\b(?:is|are|have|has|been|we)|'(?:ve|re|s|m)) (?:\w+ )?\Z", before) or not before.strip(" *_(-"))
    )
