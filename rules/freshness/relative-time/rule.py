"""KB401: a claim about a product or a policy that only a relative word dates.

Three kinds of words, each where it dates a claim and not where it says something else:

* ``now``: "currently", "at the moment", "for the time being", "temporarily unavailable": how things stand today;
* ``soon``: "coming soon", "at a later date", "we are working on", "in a future version": what is announced;
* ``lately``: "recently introduced", "our new app", "we are excited to announce": what has changed.

It is silent where the words are about the reader's own screen, account or steps ("the currently open file", "if you are
currently", "you can skip this for now"), about the state of a program ("is currently running"), where a date or a version
in the same sentence says when, and in dated records (release notes, news).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from kblint.articles.model import Article, Block
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.dates import find_dates, told_today
from kblint.rules.interface import Context
from kblint.rules.matching import RUNNING_TEXT, article_text, stands
from kblint.rules.surroundings import in_quotes

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
    r"things) (?:currently )?stands?(?=[.,;]|\Z)|(?<!during )(?<!in )(?<!on )(?<!for )(?<!of )these days|until further notice|going forward)"
)
_NOW = expression(rf"(?<![\w-]){_NOW_WORDS}(?![\w-])")
# "Today" that dates a claim: in front of one, or behind what the product has or does, and no step ("sign up today").
_TODAY = expression(r"(?<![\w-])today(?![\w'-])")
_TODAY_TELLS = expression(
    r"\A, (?!we(?:'re| are|'ll| will) (?:going|looking|covering|talking|learn|show|walk|look|cover|talk)|you(?:'ll|"
    r" will|r)\b|let|i\b)(?:[\w'-]+ ){1,12}?"
    r"(?:is|are|has|have|can|cannot|can't|does|do|goes|go|works?|takes?|needs?|requires?|supports?|offers?|accepts?|covers?|uses?|runs?|sells?|"
    r"ships?|pays?|[a-z]{2,}s (?:in|with|the|an?|by|on|to))\b"
)
_TODAY_WE = expression(
    r"\A,? (?:we (?!will\b|are\b|look|learn|show|want|talk|cover|discuss|start)[a-z]+|(?:the|our|all|most|every|"
    r"many) [a-z]+(?: [a-z]+)? (?:covers?|has|have|is|are|can|runs?|serves?|"
    r"offers?|use[sd]?|costs?|works?|takes?|pays?)) "
)
_TELLS_TODAY = expression(
    r"\b(?:(?:is|are|isn't|aren't) (?:not |already |only |all |widely )?(?:available|supported|possible|offered|accepted|in use|used|live|limited)|"
    r"supports?|offers?|accepts?|provides?|operates?|serves?|(?:have|has) (?:over|more than|about|around|nearly|only|just|\d)|"
    r"exists?|there (?:is|are) (?:no|only)|(?:don't|do not|doesn't|does not|can't|cannot) (?:\w+))\b[^.;:,!?]{0,50} \Z"
)
_TODAY_OFFERS = expression(r"\b(?:that|which|what) (?:[\w'-]+ ){1,3}?(?:offers?|supports?|provides?|has|have) \Z")
_COMPANY_ACTS = (
    r"(?:launched|introduced|changed|updated|released|added|moved|migrated|renamed|upgraded|redesigned|opened|closed|raised|"
    r"increased|"
    r"reduced|lowered|gone (?:up|down)|risen|fallen|dropped|grown|become|replaced|removed|discontinued|retired|switched|"
    r"expanded|improved|rebranded|acquired|simplified|extended|adjusted|revised|amended|refreshed|rewritten|merged|relocated|reopened|renovated|"
    r"stopped|started|begun|began|rolled out|announced)"
)
_PRODUCTS = (
    r"(?:(?:opening|office|business) hours|check-?in|check-?out|log-?in|sign-?in|sign-?up|address|office|offices|prices|price|fees|fee|rates|rules|timetable|"
    r"schedule|premises|studio|building|clinic|"
    r"gym|hall|pool|car park|library|school|centre|center|phone number|number|telephone number|partner|partners|booking|course|courses|class|classes|workshop|"
    r"workshops|server|servers|data cent(?:er|re)|domain|logo|product|products|model|models|device|devices|line|catalogue|process|procedure|onboarding|"
    r"app|apps|website|web site|site|store|shop|branch|terminal|lounge|plan|plans|tariff|tariffs|fare|fares|pricing|prices|"
    r"price list|"
    r"programme|program|scheme|policy|policies|terms|feature|features|dashboard|interface|platform|portal|checkout|card|"
    r"account type|"
    r"service|services|system|systems|experience|process|option|options|setting|settings|report|reports|chart|page|section|button|tab|method|integration|range|"
    r"collection|menu|route|routes|network|fleet|warehouse|design|look|logo|tool|editor|version|loyalty|"
    r"membership|subscription|packaging|payment method|self-service|help cent(?:er|re))"
)
_SEASONS = ("year", "month", "week", "quarter", "season", "spring", "summer", "autumn", "fall", "winter")
_SEASON = rf"(?:{'|'.join(_SEASONS)})"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)})"
# What opens or begins for everybody, on one day that is not told.
_OPENINGS = (
    r"(?:seasons?|registrations?|enrol?lments?|applications?|(?:application|registration|booking|nomination|submission)s? (?:period|process|window|phase)|sales?|"
    r"tickets? sales?|programmes?|programs?|bookings?|conference|festival|camps?|voting|submissions?|shop|store|branch|hall|museum|pool|call for \w+)"
)
# What has a day on which it begins or ends.
_BEGINS = r"(?:go(?:es)?(?= on sale| live)|starts?|begins?|stops?|opens?|re-?opens?|resumes?|closes?|returns?)"
_TOLD = r"(?:announced|published|posted|released|shared|communicated|confirmed|finali[sz]ed)"
_BEGUN = r"(?:announced|decided|finali[sz]ed|introduced|launched|rolled out|implemented)"
# What the company means to do: what it adds or ends, or anything with no more of a time than "in the future".
_BRINGS = (
    r"(?:add|introduce|launch|release|support|bring|implement|expand|extend|roll out|build|enable|open|move|migrate|replace|"
    r"switch|retire|phase out|integrate|make [a-z -]{3,40} available)"
)
_AHEAD = expression(
    r"(?<![\w-])(?:"
    # What has not come yet.
    rf"(?:has|have)(?:n't| not) (?:yet been {_BEGUN}|been {_BEGUN} yet)|(?:has|have) yet to be {_BEGUN}|"
    rf"{_OPENINGS} (?:(?:has|have)(?:n't| not) (?:yet )?(?:begun|started|opened)(?: yet)?|"
    rf"(?:has|have) yet to (?:begin|start|open))(?! (?:for|in) your\b)|"
    rf"we (?:haven't|have not) (?:yet (?:{_BEGUN}|opened|built)|(?:{_BEGUN}|opened|built)\b[^.;:!?]{{0,40}}? yet)|"
    r"(?<=we )(?:do not|don't) yet (?!have\b|know\b)[a-z]{3,12}|we (?:do not|don't) yet have|"
    r"\A\W*(?:not yet (?:available|supported|possible|offered|released|implemented|open|live)|not (?:available|supported|possible|offered|released|"
    r"implemented|open|live) yet)(?=\W*\Z)|(?<=\()not yet (?:available|supported|possible|offered|released|implemented|open|live)(?=\))|"
    # What somebody is at, and what is expected of a product with no day.
    r"(?:we are|we're|(?:our|the) (?:[\w-]+ )?(?:team|developers|engineers|designers) (?:is|are)) [a-z]{4,14}ly (?:working on(?! it\b)|designing|developing|building|"
    r"preparing)(?! (?:your|the (?:case|issue|request|ticket)|this)\b)|"
    r"(?:is|are) (?:currently |now |still )?(?:projected|expected|scheduled|planned|slated|anticipated|targeted) to (?:be )?(?:launch(?:ed)?|released?|introduced|"
    r"rolled out|go live|open|reopen(?:ed)?|opened|replaced|retired|phased out)\b(?![^.;:!?]{0,60}\b(?:within|after|once|when|every|each|hours|minutes)\b)|"
    r"(?:will|'ll) initially (?:only )?(?:offer|support|cover|include|launch|open|accept|provide|be (?:available|limited|offered|released|open))\b|"
    r"(?:will|'ll|to)\b[^.;:!?()]{0,60}? at launch(?=[.,;)]|\Z)|\Aat launch(?=,| (?:the|we|our|it)\b)|"
    rf"(?:details|dates|prices|pricing|(?:[a-z]+ )?terms|(?:the|our|a) (?:full |final |detailed )?(?:schedule|timetable|programme|program|line-?up|venue|price list)|"
    rf"(?:more|further) information)(?: (?:of|for|on|about|and) [^.;:!?,()]{{2,40}}?)? will (?:also )?be {_TOLD}"
    r"(?![^.;:!?]{0,60}\b(?:to you|by e-?mail|if|when|once|before|each|every|hours|days|weeks|soon|shortly|later|in|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b)|"
    r"(?:will be (?:retired|phased out|decommissioned|superseded)|(?:features?|products?|plans?|apps?|models?|versions?|portals?|programmes?|integrations?|"
    r"tariffs?|editions?) will be discontinued)\b(?![^.;:!?]{0,40}\b(?:if|when|after|unless|once)\b)|"
    r"(?:opens?|re-?opens?|launch(?:es)?) (?:very )?soon(?! as| after)|(?:expected|anticipated|arriving) (?:very )?(?:soon|shortly)(?! after| as)|"
    r"we expect [^.;:!?]{2,40} in (?:a|the next|the coming) few (?:weeks|months)|"
    rf"(?:arrives?|opens?|re-?opens?|launch(?:es)?|takes? place|returns?) next {_SEASON}|"
    r"(?:are|is) coming(?=[.!]|\Z)|"
    rf"(?:until|through|by|for) (?:the )?(?:end|rest|remainder) of this {_SEASON}|"
    r"(?:is|are) (?:still )?in (?:its|their) (?:very )?(?:early (?:stages|days)|infancy)|"
    r"we(?:'ve| have) moved(?= (?:to|into|our)\b|[.!]|\Z)|"
    rf"(?:our|the) (?:upcoming|forthcoming) (?:[\w-]+ )?(?:conference|festival|season|release|launch|webinar|exhibition|fair|camp|tournament|edition|"
    r"merger|move|migration)|"
    r"\A(?:starting|effective|beginning|from) (?:today|tomorrow)(?=,| (?:we|all|every|the|our)\b)|"
    # "Group tickets (soon)".
    r"(?<=\()(?:very )?soon(?=!?\))|(?<=[\u2013\u2014-] )(?:very )?soon(?=\W*\Z)|"
    r"\A(?:very )?soon,? (?!(?:you|we)(?:'ll| will) (?:also )?(?:be able|add|have|introduce|launch|offer|release|support)\b)(?:you|we|it|there|our|the|all|more|"
    r"members|customers|users|guests|visitors|students)(?=(?: [\w-]+){0,3}? (?:can|will|be|have)\b|'ll\b)|"
    rf"(?:{_BEGINS}) (?:(?!too\b|as\b|so\b|sooner\b)[\w'-]+ ){{0,4}}?(?:very )?soon(?! as| after| enough|er\b)|"
    # What comes next week, and what a week has that is not told.
    rf"(?:{_BEGINS}|ships?|takes? place|arrives?)\b(?! of\b)[^.;:!?]{{0,30}} next (?:week|month)(?!'s)|"
    rf"(?:closed|away|on holiday|fully booked|(?<!until )full|cancell?ed)(?: [\w-]+){{0,3}} (?:this|next) (?:week|month|{_WEEKDAY})(?!'s)|"
    rf"there (?:is|are|will be) no [^.;:!?]{{2,40}} (?:this|next) (?:coming )?(?:week|month|{_WEEKDAY})(?!'s)|"
    rf"for the (?:rest|remainder) of (?:the|this) {_SEASON}(?=\W*\Z)|"
    r"(?:closed|closes|closing|open|opens|cancell?ed|shut|away)(?: [\w-]+){0,2} (?:tomorrow|this weekend)(?!'s)|\A(?:tomorrow|this weekend),? (?:the|our|we)\b|"
    r"will (?:also )?be (?:closed|away|unavailable|shut|suspended|out of service) for the next (?:few|couple of|two|three|four|six)? ?(?:days|weeks|months)|"
    rf"(?:expected|arriving|in stock|shipping) (?:again )?(?:by |in |from )?next {_SEASON}(?!'s)|out of stock until (?:next {_SEASON}|further)|"
    rf"back in stock (?:very )?soon|(?<=: )(?:very )?soon(?=\W*\Z)|"
    r"(?:an?|the|our) (?:new|second|third|larger|bigger) (?:[\w-]+ ){1,2}(?:is|are) (?:currently |now |still )?(?:being built|under construction|going up)|"
    r"(?:fix|solution|patch|repair) is (?:currently |now |already )?being (?:tested|prepared|developed|deployed|rolled out|worked on)|"
    r"we know (?:about|of) [^.;:!?]{2,40}? and (?:we(?:'re| are)|are) (?:currently |actively |already )?working|"
    r"\Auntil (?:this|it|the (?:issue|problem|bug|fault))(?:'s| is| has been)(?: been)? (?:fixed|resolved|repaired|sorted)(?=,)|"
    r"this is (?:(?:only|just) temporary|(?:only |just )?a temporary (?:solution|measure|arrangement|rule|limit|restriction))(?=[.,;!)]|\Z)|as a temporary measure|"
    r"these (?:measures|rules|hours|limits|restrictions|prices) are (?:only )?temporary|"
    # Who is at something, and what is at work.
    r"(?:is|are) (?:(?:still|currently|hard) )+(?:at work|working) (?:hard )?(?:on|to)\b|(?:is|are) (?:still |currently |actively |"
    r"now )?being worked on|"
    r"our (?:[\w-]+ ){1,3}?(?:is|are) (?:still |currently |now )?being (?!used|provided|offered|followed|charged|applied|held|run|asked)[a-z]+(?:ed|t|n)|"
    r"we(?:'re| are) moving(?=[.!]|\Z)|"
    # What is not settled.
    r"(?:is|are) still (?:to be|being) (?:decided|set|determined|confirmed|agreed|discussed|negotiated|worked out|planned|finali[sz]ed|organi[sz]ed|arranged)|"
    rf"(?:dates?|schedules?|timetables?|prices?|fees|venue|programme|location|details|deadlines?) (?:[\w-]+ ){{0,3}}?(?:has|have)(?:n't| not) (?:yet )?been "
    rf"(?:set(?! up\b)|fixed|{_TOLD}|decided|agreed|determined)|"
    # What versions and days to come bring.
    r"\A\W*coming (?:(?:this|next) [a-z]+|later|in (?:an? |the )?(?:future|later|upcoming|next|spring|summer|autumn|fall|winter))|"
    r"(?:future|upcoming) (?:versions?|releases?|updates?) (?:of [\w ]{2,30} )?will|"
    r"in (?:the )?future,? (?:you(?:'ll| will) be able|(?:we|it|this|our [\w ]{2,30}|the [\w ]{2,30})(?:'ll| will))|"
    r"(?:more|further|additional|other|new) (?:[\w-]+ ){1,3}?will (?:follow(?=\W*\Z)|be (?:added|introduced|supported|offered|opened) (?:over time|in time|gradually|"
    r"step by step))|"
    rf"(?:(?:we|our (?:[\w-]+ ){{1,3}}?)(?:'ll| will) eventually|\Aeventually,? we(?:'ll| will)) (?:also )?(?:be able to )?(?:{_BRINGS[3:-1]}|offer|accept|charge)|"
    rf"will eventually (?:be able to )?(?:support|offer|allow|include|replace|launch)|(?:is|are) in (?:active )?development|(?:is|are) (?:also |"
    rf"already )?in the pipeline|(?:there(?:'s| is| are)|we have|"
    rf"we've(?: got)?) [^.;:!?]{{3,40}} in the works|"
    r"(?:while|during) (?:in |(?:the|our|this) )(?:(?:open|closed|public|private|free) )?(?:beta|alpha|preview|early access|pilot)(?: (?:phase|period|programme|"
    r"program))?"
    r"(?=,|\W*\Z)|(?:this|it) is (?:still )?an? (?:beta|alpha) (?:feature|version|service|product)|"
    r"works? on [^.;:!?]{3,40} (?:is|are|has|have) (?:now |already |still )?(?:under ?way|ongoing|in progress|begun|started)|"
    r"construction [^.;:!?]{0,40}(?:is|has) (?:now |already |still )?(?:under ?way|ongoing|in progress|begun|started)|"
    r"will eventually be (?:shown|listed|included|offered|extended|expanded|rolled out|opened|replaced|retired|phased out|discontinued|available|supported)|"
    r"(?:we|the (?:club|board|committee|team|school|council)) plans? (?:an?|two|three|four|five|six|more|another|some|several|further|new) (?!ahead\b)[a-z]"
    r")(?![\w-])"
)
_SOON = expression(
    # "We'll soon": the verb is the end of another word.
    r"(?:(?<![\w-])|(?='))(?:"
    r"coming (?:very |real )?soon|(?:will|we'll|it'll|they'll)(?: (?!you\b|your\b|back\b|touch\b|contact\b|reply\b|arrive\b|"
    r"receive\b|see\b|"
    r"expire\b|get\b|be with\b)[\w'-]+){1,8} soon(?! as| after\b| enough)|"
    r"(?:will|'ll|is|are)(?: (?:be|also|very|all|then)){0,2} soon(?! as| after\b| enough| (?:be|become|get) (?:out of date|outdated|obsolete|full|gone|forgotten)\b)|"
    r"(?:available|launching|arriving|opening|rolling out|to come|back|supported|live|released)(?: very)? soon(?! as| after\b)|"
    r"soon (?:be |to be )(?:available|added|released|launched|supported|replaced|removed|retired|introduced|opened|offered|"
    r"able)|"
    r"soon[- ]to[- ]be[- ](?:released|launched|retired|discontinued)|"
    r"(?:will|would|going to|to come|'ll)\b[^.;:!?()]{0,60}? (?:at a later (?:date|time|stage|point)|in the (?:near |"
    r"not too distant )?future(?! (?!(?:we|you|it|this|the|to|and|or|but|as|if|when|for|with|by|so|that|through|via|on|at|in)\b)[a-z])|"
    r"in (?:an? )?(?:future|upcoming|later) (?:versions?|releases?|updates?))|"
    r"(?:will|'ll|may|might|hope to|going to)\b[^.;:!?()]{0,60}? (?:in due (?:course|time)|down the (?:line|road))|down the (?:line|"
    r"road),? we (?:may|might|will|could|plan|hope)|"
    r"in an? (?:future|upcoming|later|coming) (?:version|release|update),? (?:you|we|it|this|the [a-z ]{2,30})(?:'ll| will)|"
    r"(?:fix|update|solution|version)[a-z ]{0,30} (?:is|are) (?:on (?:its|the|their) way|coming)|"
    r"(?:is|are) (?:also |already )?planned(?=[.,;)]|\Z| but\b)|"
    r"in the near future,? (?:you|it|they|customers|members|users)(?:'ll| will)|"
    r"(?:may|might) be (?:added|introduced|supported|available|offered|removed|"
    r"discontinued)\b[^.;:!?()]{0,30}? in the (?:near )?future|"
    r"(?:planned|scheduled|slated) (?:for|to)\b[^.;:!?()]{0,40}? (?:soon|the (?:near )?future|a (?:future|later|"
    r"upcoming) (?:\w+ )?(?:versions?|releases?|updates?))|"
    rf"later this {_SEASON}|(?:in|over|during|within) the (?:coming|next few|upcoming) (?:days|weeks|months)|"
    r"(?:we(?:'re| are)|our (?:\w+ )?(?:team|developers|engineers) (?:is|are)) (?:currently |actively |still |now |also |"
    r"already |constantly |gradually |slowly |continuously )?"
    r"(?:working (?:hard )?(?:on(?! it\b)|out|towards?|to (?:add|bring|support|expand|extend|improve|make|offer|enable|introduce|"
    r"release))|"
    r"developing|building(?! (?:trust|a community|relationships|up))|planning|testing|preparing|in the (?:process|"
    r"middle) of|rolling (?:it |this |them )?out|piloting|"
    r"trialling|"
    r"trialing|"
    r"looking (?:into|at (?:ways|options|how|[a-z]+ing))|thinking (?:about|of) [a-z]+ing|exploring|hoping to|adding (?:more|new|further|support)|extending|reworking|"
    r"upgrading (?:our|the|to)|expanding|experimenting with|evaluating|phasing out|retiring|"
    r"switching (?:to|over|from)|(?:beginning|starting) to (?:migrate|move|offer|roll out|introduce|accept|support|add|replace|phase out|use)|"
    r"migrating|relocating|renovating|moving (?:to|our|offices?)|"
    r"transitioning|redesigning|rebuilding)|"
    r"soon,? (?:we|you)(?:'ll| will) (?:also )?(?:be able to|add|have|introduce|launch|offer|release|support)|"
    r"(?:will|'ll|going to|planned|coming|available|fixed|added|fixing|improving|adding)\b[^.;:!?()]{0,60}? (?:in|with|by|for) (?:the|"
    r"our) next (?:\w+ )?(?:release|"
    r"version|update)|"
    rf"(?:starting|beginning|effective|from|as of) (?:early |mid |late )?next {_SEASON}|(?:starting|beginning|effective|"
    rf"as of) this {_SEASON}|"
    r"effective immediately|with immediate effect|"
    rf"(?:early |late |by the end of )next {_SEASON}|"
    rf"(?:will|'ll|going to|launch\w{{0,3}}|releas\w{{1,3}}|available|coming)\b[^.;:!?()]{{0,60}}? (?:next {_SEASON}(?!'s)|"
    rf"by the end of (?:the|this) {_SEASON})|"
    r"(?:is|are|'s|'re) (?:still |currently )in (?:an? |the )?(?:early |open |closed |private |public )?(?:alpha|beta|preview|"
    r"early access|testing|development)|"
    r"(?:is|are|still|currently) (?:still )?(?:under (?:active )?development|in the works|in preparation|"
    r"being (?:rolled out|phased out|"
    r"piloted))|"
    r"(?:remains?|is|are|'s)(?: still)? in (?:(?:an? |the )?(?:early |open |closed |private |public |limited )(?:alpha|beta|preview|"
    r"access|testing)|(?:alpha|beta)(?! (?:status|mode|version))|(?:an?|its|the) (?:pilot|trial|test|testing|beta) phase)|"
    r"will (?:very )?shortly be (?:[a-z]+ing|available|added|released|launched|supported|replaced|removed|retired|introduced|able)|"
    r"(?:will|to) (?:be )?(?:available|added|released|launched|supported|replaced|removed|retired|introduced|open|launch|follow) "
    r"(?:[a-z]+ ){0,5}?shortly|"
    r"(?:will|'ll|hope to|plan to|hoping to)\b[^.;:!?()]{0,60}? before long|(?:is|are) planned for (?:later|the future|a later)|"
    r"(?:features?|support|apps?|updates?|versions?|integrations?|tools?|sign-?up|log-?in|plans?|languages?|pages?|options?|payments?) (?:is|are) on (?:the|its|"
    r"their) way|"
    r"(?:is|are) not yet (?:available|supported|possible|offered|released|live|implemented|open|finali[sz]ed|announced|decided)|"
    r"(?:we|we've)\b[^.;:!?]{3,90} and are (?:currently|actively|still|now) [a-z]{3,20}ing|we(?:'re| are) (?:optimi[sz]ing|revising|improving|expanding)|"
    r"(?:is|are) (?:already |also |currently )?(?:on (?:our|the) (?:product |public |development )?roadmap|"
    r"(?:still )?under (?:active |internal )?(?:consideration|discussion|evaluation))|"
    r"we(?:'re| are) (?:currently |actively |still |now |also |already )?(?:considering|investigating|discussing|debating|assessing|"
    r"reconsidering|studying|looking to (?:add|bring|support|expand|extend|improve|offer|enable|introduce|release))|"
    r"(?:the (?:city|council|county|board|board|department|bank|company|team|agency)|(?:our |the )?(?:developers|engineers|"
    r"development team)) (?:is|are) (?:currently |actively |still |now |also |already )?(?:planning (?:an?|to|for)|considering|"
    r"building|developing|evaluating|piloting|working on|reworking|redesigning)|"
    r"(?:not|\w+n't)\b[^.;:!?]{0,60} yet,? but (?:it|they|we|this|that|the [a-z]+)(?:'ll| will|'s coming| (?:is|are) (?:coming|planned|working|on))|"
    r"(?:is|are) (?:still |currently |now )?being (?:developed|designed|reworked|rewritten|redesigned|renovated|"
    r"refurbished|trialled|trialed|drafted|finali[sz]ed|introduced|phased in)|"
    r"(?:is|are) still being (?:built|tested|prepared|migrated|written|translated)|(?:is|are|it's|that's) (?:also |"
    r"already )?on our (?:to-do |wish)?(?:list|agenda|radar)|"
    r"(?:is|are) (?:currently |actively |now |also )?(?:developing|building|planning|working on) [^.;:!?()]{0,40}?\b(?:brand[- ])?new "
    r"(?:[\w-]+ ){0,2}?(?:modules?|features?|versions?|apps?|platform|tools?|services?|products?|integrations?|programme|website|portal)|"
    r"(?:we (?:also )?(?:expect|plan|hope|aim|will)|we'll|will)\b[^.;:!?()]{1,80} in the (?:early )?new year|"
    r"(?:in|from|early in) the (?:early )?new year(?: \(\w+\))?,? (?:we|our|the|all)\b|"
    r"(?:prices|fees|rates|fares|tariffs|rents?|premiums) (?:will (?:increase|rise|change|go up|drop|fall) (?:shortly|soon)|are going (?:up|down))|"
    rf"\Aby (?:the end of (?:the|this)|next) {_SEASON},? (?:all|our|we|the|every|each)\b|"
    rf"(?:should|is expected to|are expected to) be (?:ready|available|fixed|done|open|back|finished|complete) (?:in (?:a few|the coming|the next few) (?:days|weeks|"
    rf"months)|"
    rf"by the end of (?:the|this) {_SEASON})|"
    r"(?:is|are)n't yet (?:available|supported|possible|offered|released|live|implemented|open|finali[sz]ed|announced|decided)|"
    r"(?:do|does)(?: not|n't) yet (?:support|offer|ship|accept|deliver|sell|allow)|"
    r"(?:more|other|further|additional) (?:[\w-]+ ){1,4}?(?:is|are) coming(?=[.,;!)]|\Z)|"
    r"(?:more|other|further|additional) (?:[\w-]+ ){0,3}?to (?:come|follow)(?=[.!)]|\Z)|"
    r"(?:you|customers|members|users|they)(?:'ll| will) (?:soon be able to|be able to [^.;:!?()]{2,60} soon(?! as| after))|"
    r"(?:a |the )?(?:fix|solution|repair) is in (?:progress|the works|development)|"
    r"we(?:'re| are) aware of (?:this|the|an|these|some) [^.;:!?]{2,40}? and (?:are |we(?:'re| are) )?(?:currently |actively |already )?working|"
    rf"\A(?:early |late )?next {_SEASON},? (?:the|our|all)\b|"
    rf"(?:closed|unavailable|offline|down|out of (?:office|service))(?: [\w-]+){{0,3}}? (?:this|next|until) (?:coming )?{_WEEKDAY}|"
    rf"open (?:this|next) (?:coming )?{_WEEKDAY}|"
    r"check back (?:later|regularly|often|here) for (?:updates|more|news|new)|"
    r"we expect (?:this|it|them|these) to be (?:available|ready|live|back|fixed|open|resolved)|"
    r"(?:is|are) (?:now |currently |gradually |slowly )?rolling out|"
    r"(?:is|are) (?:still |currently |now )?being (?:retired|discontinued|sunset|wound down)|"
    r"this (?:page|article|section|guide) is (?:currently |still )?(?:being (?:updated|revised|written|translated)|under construction)|"
    r"will follow (?:soon|later|shortly|in (?:a few|the)|within)|(?:registrations?|enrol?ments?|enrol?lments?|"
    r"applications|bookings|ticket sales|sign-?ups?) (?:is|are) now open|"
    r"(?:will|'ll|going to)\b[^.;:!?()]{0,60}? in (?:one of )?(?:the|our) next (?:few )?(?:releases|versions|updates)|"
    r"(?:the|our|this) (?:[a-z]+ )?(?:rollout|roll-out|renovation|transition|changeover|refurbishment|trial|"
    r"pilot|migration|merger|move|relocation) is (?:(?:still )?(?:ongoing|under way|underway)|still in progress)|"
    r"(?:comes?|goes|go|takes?) (?:into (?:force|effect)|live|effect) (?:shortly|soon)|"
    r"(?:is|are)(?:n't| not) (?:available|supported|possible|offered|released|live|implemented|open|finali[sz]ed|announced|decided)(?: (?!if\b|when\b|"
    r"because\b)[^.,;:!?]{2,30}?)? "
    r"(?:just )?yet|not all (?:[\w-]+ ){1,3}(?:is|are) (?:available|supported|possible|offered) yet|"
    r"no (?:final )?(?:decision|date|time|place|venue|price)s? (?:has|have) (?:yet )?been (?:made|set|fixed|found|agreed)(?: yet)?|there (?:is|"
    r"are) no (?:fixed )?(?:dates?|prices?|plans?) yet|"
    r"we (?:don't|do not) (?:yet know|know yet)|"
    r"we(?:'re| are) (?:still )?(?:experiencing|seeing|receiving|facing|dealing with) (?:an? |some |very |unusually |"
    r"exceptionally )*(?:high(?:er)?|longer|increased|large|"
    r"unusual|more|unprecedented|delays?|issues?|problems?|difficulties|technical)\b(?: [\w-]+){0,3}|"
    r"we(?:'re| are) (?:now |also )?(?:implementing|introducing|launching|changing|raising|increasing|reducing|discontinuing|simplifying) (?:an? new|new|our|the|all|"
    r"some)\b(?: [\w-]+){0,2}|"
    r"we(?:'re| are) making (?:(?:some|a few|several|important|big|small|further|more) )*(?:changes|updates|improvements) (?:to|in)|"
    r"we(?:'re| are) (?:currently |now |also )?reviewing (?:our|how|whether)|"
    r"our (?:[\w-]+ ){0,3}?(?:services?|prices|pricing|plans|terms|policy|policies|fees|opening hours|website|app|platform|tariffs|fares|menu) "
    r"(?:is|are) (?:also )?changing(?=[.,;!)]|\Z)|"
    r"(?<!and, )from now on(?!,? (?:instead of [^.;:,]{2,60}, )?we(?:'ll| will) (?:only |just |simply )?(?:list|show|use|assume|call|refer|write|omit|leave|say|"
    r"focus)\b)"
    r"(?=,(?! (?:if|when|whenever|each time|every time|instead)\b)| (?:we|all|every|the|our)\b)|"
    r"(?:announcements?|news|updates|(?:more|further) (?:info|information|details|dates)) (?:coming |to come |to follow )?(?:very |real )?soon(?=[.,;!)]|\Z)|"
    r"watch this space|(?:is|are) (?:still|yet) to come|(?:is|are) undergoing (?:an? |its |their )?(?:\w+ )?(?:trial|"
    r"test|pilot|renovation|maintenance|repairs?|"
    r"reconstruction)|in the course of (?:the|this) (?:year|month|season|spring|summer|autumn|winter)|"
    r"will be (?:announced|published|communicated|added|available|released|introduced|opened|offered|supported|"
    r"decided)[^.;:!?,]{0,30} later(?: on)?(?=[.,;)]|\Z)|"
    r"we(?:'ll| will) (?:also )?be (?:adding|introducing|launching|releasing|opening|replacing|removing|retiring|"
    r"offering|supporting|expanding|moving|changing|closing)"
    r"\b[^.;:!?()]{0,60} (?:shortly|soon)|"
    r"we(?:'ll| will) (?:also )?be (?:adding|introducing|launching|releasing|rolling out|phasing out|retiring|discontinuing) "
    r"(?:more|new|further|additional|support|an?|the|our|some)\b|"
    r"we (?:hope|expect|plan|intend|aim)\b(?! (?:to )?(?:you|see|hear|welcome|meet|serve|thank|"
    r"help)\b)(?![^.;:!?()]{0,30}\b(?:you|your)\b)[^.;:!?()]{2,80} (?:soon(?! as| after)|shortly|before long)|"
    r"(?:we(?:'re| are)|(?:our |the )(?:\w+ )?(?:team|developers|engineers) (?:is|are)) (?:gradually|slowly|steadily|"
    r"busy|busily|step by step) [a-z]+ing|"
    r"we (?:do )?(?:also )?plan on [a-z]+ing|(?:the|our) [a-z]+(?: [a-z]+)? (?:is|are) considering|"
    r"stay tuned(?! to| for the)"
    r")(?![\w-])"
)
_WEEKS_PAST = (
    r"(?:in|over|during) (?:the )?recent (?:days|weeks|months)|(?:in|over|during) the (?:past|last) (?:few |"
    r"couple of |several )?(?:days|weeks|months)"
)
_NEW_THINGS = ("feature", "service", "product", "option", "programme", "program", "integration", "function")
_SO_LONG = (
    r"(?:(?:about|over|almost|nearly|more than|just over|around) )?(?:a few|several|some|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
    r"thirty|\d{1,2})"
    r"\+? (?:weeks?|months?|years?|decades?)"
)
_LATELY = expression(
    r"(?<![\w-])(?:"
    r"(?:added|introduced|changed|fixed|removed|replaced) in (?:the|our) (?:latest|newest|most recent) (?:release|version|update)|"
    r"(?:our|following the|after the|since the|due to the) recent (?:merger|move|relaunch|rebrand(?:ing)?|acquisition|migration|redesign|"
    r"renovation|price (?:change|increase|rise)s?|"
    r"policy (?:change|update)s?|system (?:upgrade|update)s?)|"
    r"(?:due to|because of|during|in light of|given|owing to|as a result of|amid) (?:the )?(?:global )?(?:covid(?:-?19)?|coronavirus|pandemic)"
    r"(?: (?:pandemic|outbreak|crisis|situation|restrictions))?|"
    rf"(?:recently|just|lately) (?:been )?{_COMPANY_ACTS}|newly available|until recently|our (?:latest|newest|"
    r"most recent) (?:[\w-]+ )?(?:update|release|version|feature|plan|app|tool|product|service|branch|store|shop|site|lounge|terminal|tariff|studio|model|device|"
    r"course|class|card|line|"
    r"program|programme|price list|catalogue|menu)|"
    r"we(?:'ve| have)? (?:only |just |also )?recently (?!asked|sent|emailed|contacted|told|informed|charged|received|"
    r"shipped)[a-z]+(?:ed|wn|nt|und|ght|ade|ept|en|ome|an|un|ew)(?! (?:you|your)\b)|"
    r"(?:this|our|the) (?:[\w-]+ )?(?:feature|service|product|option|programme|program|policy|function|plan|app|site|portal) (?:was|is|has been) "
    r"newly [a-z]+ed|"
    r"we(?:'re| are) newly [a-z]+|(?:since|as of) recently|"
    r"(?:the|our) (?:\w+ )?(?:council|city|board|bank|team|government|ministry|regulator|carrier|supplier|provider|"
    r"company|authority|parliament|state|county|operator|"
    r"manufacturer|landlord) (?:has |have )?recently [a-z]+ed|recently,? we (?!sent|emailed|asked|contacted)[a-z]+(?:ed|nt|de|ught|wn|n)|"
    r"(?:launched|opened|introduced|released|changed|added|went live|started|closed|moved|switched|came into force|"
    r"took effect) (?:earlier this|last|this) (?:year|month|week|quarter|season|spring|summer|autumn|winter)|"
    r"\Anew[:!](?= (?:we|our|the|all|you)\b)|freshly [a-z]+ed (?:[\w-]+ ){0,2}?(?:clinic|branch|office|centre|center|"
    r"hall|line|store|shop|pool|library|app|website|site)|"
    r"(?:the|our|a|some) recent (?:changes?|updates?|increases?|reductions?|revisions?|relaunch|merger|move) (?:of|to|"
    r"in|by) (?:our|the) (?:terms|prices?|pricing|fees?|"
    r"policy|policies|website|app|site|tariffs?|rates?|fares?|platform|network|rules)|"
    r"(?:feature|service|product|option|programme|program|integration|function|app|tool|site|portal|scheme) (?:is|"
    r"are) (?:still )?(?:relatively |fairly |quite |"
    r"very |still |brand[- ])?new(?=[.,;)]| (?:and|so|but)\b)|"
    rf"(?<=[.;:(] )this {_SEASON},? the(?= )|\Athis {_SEASON},? the(?= )|"
    r"(?:(?:a few|several|some|two|three) (?:days|weeks|months|years)|a while) ago,? (?:we|our)\b|"
    r"(?:we|our)\b(?:(?! you| your)[^.;:!?]){1,60} (?:a few|several|some|two|three|four|five|ten) (?:weeks|months|years) ago|"
    r"(?<!your )current (?:[\w-]+ ){0,3}?(?:(?:approval|processing|wait|waiting|response|delivery|lead|turnaround|shipping|review|handling|"
    r"dispatch) times?|turnaround|backlog|wait(?:ing)? ?list)(?: (?:is|are)\b|(?=: ?[\w~<]))|"
    r"\A\W*for a limited time(?: only)?(?=,)|limited[- ]time (?:offer|deal|discount|promotion|sale)|"
    r"(?:this (?:month|week|weekend)|today) only(?=[:!.]|,? (?:we|you|get|save|all|free)\b)|\Aonly (?:today|this (?:week|month))(?=:)|for a (?:short|"
    r"limited) time only|"
    r"while (?:stocks?|supplies) lasts?|"
    r"\A(?:in|with|since) (?:the|our) (?:latest|newest|most recent) (?:version|release|update)(?: of [\w' ]{2,30})?,? (?:you|we|it|the|there)\b|"
    r"\A(?:the|our) (?:latest|most recent|newest) (?:update|version|release) (?:of [\w ]{2,20} )?(?:adds|added|brings|brought|fixes|fixed|includes|introduce[sd])|"
    r"(?:service|product|feature|app|site|website|company|club|school|programme|program|platform|shop|store|centre|center|museum|scheme) (?:was |were |has been )?"
    rf"(?:launched|founded|opened|started|introduced|released|created|built|established) {_SO_LONG} ago|"
    rf"we(?:'ve| have) been (?:open|in business|around|running|operating|going|here|doing this) for {_SO_LONG}(?= now|[.,;!)]|\Z)|"
    r"(?:(?:the|our|these|this) )?(?:rules?|laws?|polic(?:y|ies)|prices?|fees?|terms|process|address|hours|rates?) (?:(?:has|have) (?:just|only just) changed|"
    r"(?:has |have )?(?:changed|moved|increased|gone up) "
    r"(?:only |very |quite )?recently)|"
    r"\A(?:lately|as of late),? we(?= (?:have|'ve|had|see|get)\b|'ve\b)|"
    r"\Athis (?:month|week),? (?:delivery|shipping|all|every|members|students|classes|admission|entry)|"
    r"\Athis new (?:feature|functionality|payment method|integration|policy|pricing|programme|program|platform|portal|service)|"
    rf"(?:we|our)\b[^.;:!?]{{1,60}} lately|we(?:'ve| have)?\b[^.;:!?]{{1,60}} recently(?=[.,;!)]|\Z)|(?:was|were|has been|"
    rf"have been) {_COMPANY_ACTS} recently|"
    rf"recently,? (?:we|our [a-z ]{{2,30}}|the [a-z ]{{2,30}}) (?:have |has )?(?:been )?{_COMPANY_ACTS}|"
    r"(?:is|are) (?:still )?(?:an? )?(?:relatively |fairly |very |quite |brand[- ])?new(?:er)? "
    rf"(?:{'|'.join(_NEW_THINGS)})s?|"
    r"this (?:year|month|season|week)'s (?:[\w-]+ )?(?:sale|offers?|promotion|programme|program|conference|event|campaign|prices?|fees?|deadlines?|rates?|dues|"
    r"registration|season|applications?|goal|tournament|retreat|class(?:es)?|"
    r"catalogue|menu|tickets?|t-?shirts?|theme|schedule|edition|festival|camp|workshops?|speakers?|location|venue|course)|"
    r"(?<!your )(?:sold|ran) out last (?:year|season)|"
    rf"(?:is|are) (?:also |again )?(?:sponsoring|offering|providing|hosting|running|holding|organi[sz]ing|funding|giving|covering|accepting)\b"
    rf"(?! (?:you|your)\b)[^.;:!?]{{1,60}} this {_SEASON}(?= ?[.,;!)]|\Z)|"
    rf"there(?:'s| is| are| will be)\b[^.;:!?]{{1,60}} this {_SEASON}(?= ?[.,;!)]|\Z)|"
    r"(?:in|under) (?:the )?(?:current|ongoing|present) (?:situation|circumstances|conditions|climate|crisis)|"
    r"(?:due to|because of|owing to|in light of|in view of) (?:the |an? )?(?:current|present) (?!users?\b|plan\b|"
    r"session|selection|settings?|page|file|balance|subscription|version|state\b|status|browser|value|directory|location|node|limit)"
    r"(?!(?:[\w-]+ ){1,2}(?:choices?|selection|settings?|mode|value|version|file|session|page)\b)[a-z]+|"
    r"(?:due to|because of|owing to|given|during|in light of|in view of|with) (?:the |an? )?(?:current|ongoing|present) (?:[\w'-]+ )?(?:situation|"
    r"circumstances|"
    r"pandemic|"
    r"conditions|demand|crisis|events|volume|workload|climate|shortage|backlog|strikes?|weather|wave|lockdown|restrictions|"
    r"works?|road ?works|construction|maintenance|renovations?|repairs?)|"
    rf"newly (?:launched|introduced|released|opened|added|redesigned) (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    rf"our (?:brand[- ])?new(?:ly [a-z]+ed)? (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|brand[- ]new (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    r"(?:we're|we are) (?:excited|happy|pleased|proud|delighted|thrilled) to (?:announce|introduce|launch|"
    r"(?:now )?(?:offer|present)(?= (?:[\w-]+ ){0,2}?new\b)|now (?:offer|present)|welcome)|"
    rf"(?:this|last) {_SEASON},? (?:we|our)\b|(?:we|our)\b[^.;:!?]{{1,60}} (?:this|last) {_SEASON}(?= ?[.,;!)]|\Z)|"
    rf"new (?:this|for this|in our) {_SEASON}|"
    r"we(?:'ve| have)(?: now| just| also| recently)?(?: got| added| introduced| launched| released| created| built| opened|"
    r" developed)? (?:a |some |several )(?:brand[- ])?new(?! (?:customer|order|member|user|message|request|ticket|password|"
    r"card|invoice)\b)|"
    rf"there(?:'s| is| are) (?:now |also )?(?:a |some |several )(?:brand[- ])?new (?:[\w-]+ ){{0,2}}?{_PRODUCTS}|"
    r"(?:due to|thanks to|because of|owing to|given|in light of|in view of|following|as a result of|with|since|after) (?:the |some |"
    r"an? |our )?"
    r"recent (?:[\w'-]+ ){0,3}?(?:changes?|updates?|increases?|growth|developments?|events?|demand|rise|regulations?|"
    r"legislation|restrictions?|incidents?|outages?|problems)|"
    rf"next {_SEASON},? we(?: will|'ll)|"
    r"(?:has|have|was|were|been)\b(?! (?:you|your)\b)[^.;:!?,]{1,40} (?:recently|lately|not (?:too |so |"
    r"that )?long ago|a short (?:time|while) ago)(?=[.,;!)]|\Z)|"
    rf"{_WEEKS_PAST}"
    r")(?![\w-])"
)
_MEANS_TO = (
    r"(?:(?:we(?:'d| would)?|(?:our|the) (?:\w+ )?(?:team|developers)) (?:also |currently |still |do |definitely |"
    r"already ){0,2}"
    r"(?:plans?|hopes?|intends?|aims?|want|like|love|have (?:\w+ )?(?:plans|intentions?)) to|there are plans to)"
)
_PLANS = expression(
    rf"(?<![\w-])(?:{_MEANS_TO} (?:also |soon |eventually |gradually )?{_BRINGS}|"
    rf"{_MEANS_TO}\b(?! (?:see|hear|welcome|meet|serve|thank|help)\b)[^.;:!?()]{{2,80}}? (?:in (?:the )?(?:near )?future|"
    rf"at some point|eventually|over time|soon(?! as| after)|shortly|before long|one day|later on|next {_SEASON}|in (?:the )?coming (?:weeks|months|"
    r"season|year)|in (?:the )?(?:spring|summer|autumn|fall|winter|new year)|by the end of (?:the|this) (?:year|month|season)|"
    r"at a later (?:date|time|stage))|"
    r"in (?:the )?(?:near )?future,? we (?:also )?(?:will|'ll|plan|hope|intend|want|aim|would like)|"
    rf"our (?:plan|goal|aim|intention|hope)s?(?: for [^.;:!?()]{{2,20}})? (?:is|are) to (?:\w+ )?{_BRINGS}|we have plans for|"
    rf"(?:at some point,? we(?:'ll| will)) (?:\w+ )?{_BRINGS}|we(?:'ll| will) (?:\w+ )?{_BRINGS}\b[^.;:!?()]{{1,40}} at some point|"
    r"support for [^.;:!?()]{2,40} is (?:planned|on (?:the|its) way|coming)|on our (?:product )?roadmap)(?![\w-])"
)
_TEMPORARY = expression(
    r"(?<![\w-])temporarily (?:changed|adjusted|switched|unavailable|discounted|raised|lowered|relocated|waived|halted|stopped|suspended|closed|paused|"
    r"out of stock|not (?:available|possible|accepted|offered|accepting|offering|able|shipping|selling)|unable|"
    r"reduced|withdrawn|extended|shortened|switched off|shut|replaced|stopped|cancelled|canceled|diverted|rerouted|"
    r"out of (?:service|order|use)|(?<=been temporarily )moved|moved to|"
    r"increased|disabled|limited|discontinued|on hold)(?![\w-])(?! (?:for (?!new|all|most|some|our|every)|(?:while|during|if|when|after)\b))|"
    r"(?<![\w-])(?:suspended|closed|paused|unavailable|waived|halted|relocated|diverted|out of (?:service|order)) temporarily(?=[.,;)]|\Z)"
)
# One of these stands in every text that the expression of the kind matches.
_NOW_CUES = (
    "currently", "presently", "the moment", "present moment", "at present", "present time", "at this ", "right now", "for now", "the time being",
    "foreseeable future",
    "as of now", "as of right", "as of today", "of writing", "at current", "this writing", "the writing",
    "last update", "latest update", "to date", "so far", "thus far", " now,",
    "up to now", "until now", "till now", "to this day", "nowadays",
    "as it ", "as things ", "these days", "further notice",
    "going forward",
)  # fmt: skip
_SOON_CUES = (
    "are going ", "no decision", "no final ", "no date", "no time", "no place", "no venue", "no price", "yet know", "know yet", "by next ", "few days", "few weeks",
    "few months",
    "by the end of the ", "by the end of this ", "switching ",
    "from now on", "soon", "later ", "future", "upcoming", "the coming ", "next few ", "we're ", "we are ", "team is", "team are", "developers is", "developers are",
    "engineers is", "engineers are", "under development", "under active", "in the middle of", " planned", "in the works", "on the way",
    "in preparation", "due course", "down the",
    "on its way", "on the way", "on their way", "coming", "next ", "the end of ", "remains in", "remain in", "changing",
    "being ", "to come", "to follow", " is in ", "check back", "rolling out", "under construction",
    *(f"be {word}" for word in ("adding", "introducing", "launching", "releasing", "phasing", "retiring", "discontinuing")),
    *(f"{word} {day}" for word in ("this", "next", "until", "coming") for day in _WEEKDAYS), "on our ", "will follow", "now open",
    "rollout", "roll-out", "renovation", "transition", "ongoing", "under way", "underway", "still in progress", "changeover", "refurbishment", "trial", "pilot",
    "undergoing", "still to come", "yet to come",
    "course of", " later", "hope", "expect", "are busy", "are slowly", "are gradually",
    " alpha", " beta", " preview", " phase", "shortly", "before long",
    *(f"{kind} {stage}" for kind in ("early", "open", "closed", "private", "public", "limited") for stage in ("access", "testing")),
    "roadmap", "consideration", "discussion", "evaluation", "considering", "planning", "building", "developing", "evaluating", "piloting", "working on",
    "reworking", "redesigning",
    " yet", "and are ",
    "plan on", "this space", "new year",
    "effective immediately", "immediate effect",
    *(f"{word} this" for word in ("starting", "beginning", "effective", "as of")), "being rolled", "being phased", "being piloted",
    "stay tuned", "still in ", "currently in ", "due time",
)  # fmt: skip
_AHEAD_CUES = (
    "tomorrow", "this weekend", "for the next ", "out of stock until", "in stock soon", "in stock very soon", ": soon", ": very soon", "being built",
    "under construction", " going up",
    "we know about", "we know of", *(f"until {what}" for what in ("this", "it", "the issue", "the problem", "the bug", "the fault")), "temporary",

    *(f"ly {word}" for word in ("working on", "designing", "developing", "building", "preparing")), " initially ", "at launch", " yet",
    *(f"{word} to " for word in ("projected", "expected", "scheduled", "planned", "slated", "anticipated", "targeted")),
    *(f"be {word}" for word in ("announced", "published", "posted", "released", "shared", "communicated", "confirmed", "finali", "retired", "phased")),
    "be decommissioned", "be discontinued", "be superseded", "opens soon", "open soon", "launches soon", "launch soon",
    *(f"{word} {very}{soon}" for word in ("expected", "anticipated", "arriving") for very in ("", "very ") for soon in ("soon", "shortly")), "opens very soon",
    "we expect ", "is coming", "are coming",
    *(f"{word} {season}" for word in ("next", "of this") for season in _SEASONS), "early stages", "early days", "infancy",
    "we've moved", "we have moved", "upcoming ", "forthcoming ", " soon", "(soon", "soon,", "soon you", "soon we", "soon it", "soon the", "soon our",
    *(f"{word} {season}" for word in ("next", "this") for season in (*_SEASONS, *_WEEKDAYS)), "rest of th", "remainder of th",
    "working on", "working hard", "at work ", "being ", "are moving", "re moving", " still to be", "not been ", "n't been ", "not yet been",
    *(f"coming {when}" for when in ("this", "next", "later", "in ")),
    "future", *(f"{when} {what}" for when in ("later", "upcoming") for what in ("version", "release", "update")),
    "will follow", "in development", "in active dev", "in the pipeline", "in the works", *(f"{what} {stage}" for what in ("in", "the", "our", "this", "a", "an",
    "open", "closed", "public", "private", "free") for stage in ("beta", "alpha")),
    *(f"{what} {stage}" for what in ("in", "the", "our", "this") for stage in ("preview", "pilot", "early access")), "work on ", "works on ", "construction ",
    "over time",
    "in time", "gradually", "step by step", "eventually", "we plan ", *(f"{who} plans " for who in ("club", "board", "committee", "team", "school", "council")),
    *(f"{word} {day}" for word in ("starting", "effective", "beginning", "from") for day in ("today", "tomorrow")),
)  # fmt: skip
_PLANS_CUES = (
    "plan to", "plans to", "plan on", "aim to", "aims to", "hope to", "hopes to", "intend to", "intends to", "like to", "want to", "wants to", "intention to",
    "intentions to",
    "the future",
    "near future", "in future", "support for", "roadmap", "love to", *(f"our {plan}" for plan in ("plan", "goal", "aim", "intention", "hope")), "have plans for",
    "at some point",
)  # fmt: skip
_LATELY_CUES = (
    "recent", "just ", "lately", " ago", "our latest", "our newest", "our most recent", "newly ", "freshly ", "new:", "new!", "earlier this ", "our new",
    "our brand", "brand-new",
    "brand new", "we're ", "we are ", "recent ", "a new", "some new",
    " new,", " new.", *(f"{new} {noun}" for new in ("new", "newer") for noun in _NEW_THINGS), "until recently", "next ", "current ", "ongoing ", "present ",
    "this new ",
    "long ago", "while ago", "time ago", "our latest", "our newest", "the latest", "the newest", "most recent", "covid", "coronavirus", "pandemic",
    "limited time", "limited-time", "been open for", "in business for", "been around for", "been running for", "been operating for", "been going for",
    "been here for",
    "doing this for", "just changed", "time only", "stock last", "stocks last", "supplies last", *(f"{day} only" for day in ("today", "week", "weekend",
    "month")), "only today", "only this",
    "latest version", "latest release", "latest update", "recent version", "recent release", "recent update", "newest version", "newest release", "newest update",
    "as of late", "lately", " new address", "several new", "the past ", "the last ", "are new", "is new", "fairly new", "quite new", "very new", "still new",
    "relatively new", "newly ",
    *(f"{word} {season}" for word in ("this", "last", "in our") for season in _SEASONS),
)  # fmt: skip
# A year or a season that only the day of writing tells, of what somebody who runs something does.
_YEARS = ("year", "season", "spring", "summer", "autumn", "fall", "winter", "term", "semester", "school year", "academic year")
_THAT_YEAR = expression(rf"(?<![\w-])(?:this(?! term\b)|next|(?:this|the) (?:coming|upcoming)) (?:{'|'.join(_YEARS)})(?![\w'-])")
# What takes long on the day of writing.
_STRAINED = expression(
    r"(?<![\w-])(?:(?:deliver(?:y|ies)|orders?|shipping|shipments?|processing|repl(?:y|ies)|(?:response|wait(?:ing)?|delivery|processing|handling|lead) times?|"
    r"appointments?|requests?|queues?) (?:(?:is|are) (?:currently |now )?(?:taking )?|takes? )(?:[\w-]+ ){0,2}?longer(?: than (?:usual|normal)|(?=[.;!]|\Z))|"
    r"due to (?:an? |the )?(?:unusually |exceptionally |extremely |very |our )*high (?:[\w-]+ ){0,2}?(?:volumes?|demand|numbers?|interest))(?![\w-])"
)
_STRAINED_CUES = (
    "taking longer", "takes longer", "are longer", "is longer", "longer than usual", "longer than normal",
    *(f"due to {much}" for much in ("high", "the high", "a high", "an unusual", "unusual", "exceptional", "an exceptional", "extreme", "very", "the very", "a very",
    "our high")),
)  # fmt: skip
_THAT_YEAR_CUES = tuple(f"{word} {year}" for word in ("this", "next", "coming", "upcoming") for year in _YEARS)
_WHO_RUNS = expression(
    r"\b(?:we|we're|we've|we'll|our|there (?:is|are|will)|proceeds|profits|registrations?|enrol?lments?|admission|subscriptions|(?:classes|courses|lessons|tickets|"
    r"prices|fees?|places|dues|deadlines?|theme|topic|dates|"
    r"scholarships?|sign-?ups?|applications|budget|spots|teams|meetings|practices|games|events|workshops)|(?:the|this|each) (?:event|conference|festival|"
    r"camp|tournament|club|teams?|board|league|committee|museum|library|pool|"
    r"program(?:me)?|school|course|class|city|council|centre|center|shop|store|fair|race|competition|contest|department|association|society))\b"
)
# What goes over to the year that comes, of whichever customer, and what comes round each year.
_EACH_YEAR = expression(
    r"\b(?:carr(?:y|ies|ied)|roll(?:s|ed)?|transfer\w*|renew\w*|keep|kept|deferr?e?d?|postpone\w*|credited|same time|each|every|previous|last|if|when|unless|until|"
    r"following|"
    r"you|your|yours|they|he|she|whether|how|which)\b|\bthe next (?:year|season|spring|summer|autumn|fall|winter|term|semester)\b"
)
CUES = tuple(
    dict.fromkeys(
        (
            *_THAT_YEAR_CUES,
            *_STRAINED_CUES,
            *_NOW_CUES,
            *_SOON_CUES,
            *_AHEAD_CUES,
            *_PLANS_CUES,
            *_LATELY_CUES,
            "temporarily",
            "today",
        )
    )
)

# A day, a month, a year or a version says when.
_DATED = expression(
    r"(?<![\w.])(?:19|20)\d\d(?![\w%]|[.,]\d)|\b(?:since|from|as of|until|till|by|in|before|after|with|starting|"
    r"on) (?:the )?(?:version |release |v)\d|"
    r"\b(?:since|starting (?:from|with|in)|as of|beginning with) (?:the )?\d+\.\d+(?:\.\d+)?(?![\w%]| (?:%|percent|million|billion)\b)|"
    r"\b(?:since|from|as of|until|till|by|on|starting(?: on| from)?|before|after) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
# "From the 19th of April" without a year says from when there are places, and not when somebody wrote so.
_OFFERED_FROM = expression(
    r"\b(?:availability|available|places|spaces|spots|rooms|tables|slots|appointments|openings) (?:only )?from (?:the )?\d"
)
_A_YEAR = expression(r"(?<![\w.])(?:19|20)\d\d(?![\w%])")
# Whose present it is: the reader's, or that of whoever uses the product.
_READERS = expression(
    r"\b(?:you|your [\w'-]{2,20}|your [\w'-]{2,20} [\w'-]{2,20}|yours|users?|people|they|he|she|customers?|members?|visitors?|"
    r"someone|anyone|"
    r"everyone|who|whoever|whom|job|jobs|session|tab|page|file|item|order|parcel|package|shipment|driver|device|node|row|"
    r"cell|state|status)"
    r"(?: (?:is|are|am|was|were|do|does|did|have|has|had|may|can|will)|'re|'ve)?(?: (?:not|be|already|only|still)|n't)?[ ]\Z"
)
# "The plan you have at the moment": such words stand behind what they are about, so only a person with a verb is one.
_READERS_OWN = expression(
    r"\b(?:you|they|he|she|who|whoever|someone|anyone|everyone)(?: (?:are|is|have|has|use|need|want|see|get|hold|own|owe|pay)|"
    r"'re|'ve)? \Z"
)
_YOURS = expression(r"\byour [\w'-]+ (?:is|are|stays?|remains?) (?:[\w-]+ )?\Z")
# What the product lets its readers do is no state of theirs: "you can currently only pay by card".
_LETS = expression(r"\b(?:you|users?|people|they|customers?|members?|visitors?) (?:can(?:not|'t)?|may)(?: only| not)? \Z")
_LETS_BEHIND = (
    r"(?:only|(?:limited|restricted) to|can(?:not|'t)?|may not|must|need(?: to| an?| the)|have to|have no (?:way|option)|(?:are|"
    r"is)(?: not|n't) able|(?:are|"
    r"is) unable)\b"
)
_LIMITED = expression(rf"\A {_LETS_BEHIND}")
_BEHIND_READER = expression(
    rf"\A,? (?:(?:if|when) (?:you|users?|people)\b|(?:and )?(?:you(?:'re|'ve|r)?|users?|people)\b(?! {_LETS_BEHIND}|"
    rf" (?:will|won't) ))"
)
# "Please note that we are currently …": what follows is the claim itself, and no clause about something else.
_SAID = expression(
    r"\b(?:note|notice|possible|likely|aware|advised|remember|mind|know|understand|unfortunate(?:ly)?|regret|sorry|afraid|"
    r"mention|"
    r"announce|confirm|"
    r"true|because|since|so) that "
)
# Where such words open a clause, what they date stands behind them.
_OPENS_CLAUSE = expression(
    r"(?:\A|[,;:.(\u2013\u2014-]|\b(?:but|however|and|so|because|as|since|while|although|though))[ *_(-]*\Z"
)
# What may be the cause of something else, on whichever day: "this could be because the lift is currently out of order".
_SUPPOSED = expression(
    r"\b(?:could|may|might|can|possibly|perhaps|maybe|likely|usually|often|sometimes)(?: (?:also|well|just|simply|either|be))*"
    r" (?:because|due to|caused by|down to|(?:mean|indicate|suggest)s?)\b[^.;:]{0,200}\Z"
)
# Inside a condition or a relative clause it is the state of something, whenever the sentence is read.
_CONDITION = expression(
    r"\b(?:if|whether|when|whenever|unless|in case|provid(?:ed|ing)|as long as|assuming|every time|each time|as soon as|once|"
    r"where|wherever|until|what|whatever|how|why|mean|means|meaning|"
    r"depending on|says|"
    r"saying|see (?:that|the|which)|"
    r"(?:that|which|who|whom|whichever|whose)(?: [\w'-]+){0,3}? (?:is|are|was|were|you|has|have|they|we)|shows?|displays?|"
    r"indicates?|(?<!price )(?<!a )(?<!the )(?<!waiting )lists?)\b[^,;:]{0,80}\Z"
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
    r"(?:\A|[,;:] |\b(?:please|and|then|so|just|(?:you|they) can|you could|you may|you should|let's|let us|we'll|we will|we(?! (?:have|take|do|use|keep)\b)|"
    r"(?<!able )(?<!allowed )(?<!possible )(?<!have )(?<!has )(?<!need )(?<!needs )to) )(?:just |"
    r"simply |safely )?(?:click|select|choose|skip|ignore|leave|"
    r"keep|keeping|close|stop|use|enter|set|open|sign|log|save|go|try|check|start|stick|assume|focus|look|hold|wait|do|don't|"
    r"continue|consider|state|say|(?<!we )(?:defer|postpone|cancel|decline|discard|reject|hide|mute|snooze|minimi[sz]e)|"
    r"turn|switch|put|pay|pause|proceed|deactivate|remove|disable|dismiss|move|take|have|be)\b"
)
# "At the moment" that dates an event: "at the moment you press the button".
_MOMENT_OF = expression(
    r"\A (?:of|when|that|you|your|the|a|an|they|each|(?!there\b|this\b|it\b)[a-z]+ (?:is|creates|presses|starts|leaves|buys|"
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
_RESERVES = expression(
    r"\b(?:may|might|could|can|reserve the right to) (?:also |always )?(?:change|update|modify|amend|revise|terminate|suspend|"
    r"contact)\b"
)
_READERS_FUTURE = expression(
    r"\b(?:(?:contact|call|email|inform|notify|remind|ask|tell) you|you(?:'ll|'d| will| may| might| can| could| want| need|"
    r" decide| wish| won't| don't| aren't| plan| reach| would)|avoid|prevent|"
    r"so that|in case|helps? (?:us|you)|your future|remember|remind|proves?|useful|reference|likelihood|if|should|confus\w+|"
    r"again|automatically|"
    r"retriev\w+|retry|try)\b"
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
    r"\b(?:than|of|to|from|with|for|all|any|each|every|corresponding to|only|include|includes) (?:the |an? |all |any |those |[\w-]+ of (?:the )?)?(?:[\w'-]+ ){0,2}?"
    r"(?!(?:is|are|was|were|be|been|has|have|had|do|does|not|can|will|it|they|we|you|that|which|who|only|and|or|also|still|there|this|"
    r"these)\b)[a-z][\w-]{2,}[^\W_] \Z"
)
# What went wrong just now, and a stage of the reader's own steps: "we couldn't load your plan right now".
_FAILED = expression(r"\b(?:could(?:n't| not)|failed|unable to \w+ (?:your|the|this))\b")
_HAPPENED = expression(r"\b(?:could(?:n't| not)|was|were|wasn't|weren't|failed|unable to \w+ (?:your|the|this))\b")
_STAGE = expression(r"\b(?:you|your|order|payment|booking|request|steps?)\b")
_WE_BEHIND = expression(
    r"\A,? (?:we (?:do not|don't|cannot|can't|only|offer|support|accept|are(?: not|n't| only| unable)|have no\b|won't)|"
    r"our [\w ]{2,30} (?:is|are|does|"
    r"do|can)|there (?:is|are) (?:no|only)|it(?:'s| is) (?:not|only))\b"
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
_THEIR_CASE = expression(
    r"\b(?:the (?:court|judge|buyer|seller|customer|user|owner|landlord|bank|issuer)|your|you|his|her|their|each|"
    r"every|(?:the|a|an|this|that) (?:[\w'-]+ )?(?:request|case|claim|report|complaint|dispute|matter|transaction|payment|account|"
    r"applications?|appeal|incident|property|building|road|site|page|article|section))\b"
)
_APPOINTED = expression(
    r"\b(?:your [\w'-]+|shipment|visit|delivery|maintenance|outage|downtime|trip|meeting|call|appointment|repair|payment) \Z"
)
_OWN_BILL = expression(r"\byour (?:next )?(?:bill|invoice|plan|subscription|rate|payment|statement|membership|points|credits?)\b")
# What comes round for each customer, and on which day: a rule, and no news.
_RECURS = expression(
    r"\b(?:charged|billed|renew\w*|deducted|debited|instal?ments?|payouts?|(?:next|first|second|last|following) (?:charge|payment|bill|invoice)|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:first|last) (?:\w+ )?day) of (?:the )?next (?:month|week|quarter|year))\b"
)
_STARTS = expression(rf"(?:{_BEGINS}|(?:details|dates?|prices?|deadlines?|location) [^.;:!?]{{0,30}}(?:n't|not) )\b")
_FOR_NEWS = expression(r" (?:for|to (?:see|find)|as)\b|\W*\Z")
_NOW_AND_THEN = expression(r"\b(?:sometimes|often|usually|occasionally|may|might|could|can|each|every|while|when|if|whenever)\b")
_SHOWN_SOON = expression(
    r" (?:see|learn|know|find|discover|notice|look|meet|be in touch|be with you|be back to you|get back|contact|reply|respond|reach|hear)\b"
)
_WORKS_ON = expression(r"(?:is|are) (?:[a-z]+ )+(?:at work|working) ")
_PROGRAM = expression(
    r"\b(?:it|that|which|programs?|computers?|systems?|servers?|process(?:es)?|applications?|jobs?|software|threads?|apps?|scripts?|browsers?|devices?|engine|"
    r"machine) \Z"
)
_BUILDS = expression(r"(?:is|are) (?:\w+ )?(?:developing|building|planning|working on)\b")
_WE_HANDLE = expression(
    r"\A(?:your|you\b|get back|be (?:in touch|back)|contact|reply|respond|call|it as|this (?:now|for you)|resolving your|"
    r"the (?:request|case)|his|her)\b"
)

# "Your order will be with you soon": an event, not the state of a product.
_SOMETHING_OF_THEIRS = expression(
    r"\b(?:you|your [\w'-]+(?: [\w'-]+)?|someone|they|it|agent|order|parcel|package|refund|email|message) \Z"
)

_WORDS = {
    "now": (
        "an assistant repeats it as true today.",
        "Say it without the word if it simply holds; otherwise give the date or version (“as of March 2026”), or leave it out.",
    ),
    "soon": (
        "an assistant announces it for ever, long after it has come or been dropped.",
        "Give the date or the version, or leave the plan out until it is here.",
    ),
    "lately": (
        "an assistant calls it new for ever.",
        "Say how it is, without the word; if the change matters, give its date or version (“since March 2026”).",
    ),
}


_READER = expression(r"\b(?:you|your|yours|users?)\b")
_THE_NEW = expression(
    rf"(?:recently|newly) (?:added|launched|introduced|opened|released|renovated|redesigned) (?:[\w-]+ ){{0,2}}?(?:wizard|{_PRODUCTS})\b"
)
_PLAGUE = expression(r"covid|coronavirus|pandemic")
_HAS_BEEN = expression(r"\b(?:we|our|has|have)\b")


class Dated(msgspec.Struct, frozen=True, order=True):
    """A relative word at ``[start, end)`` of the folded sentence, and its kind: now, soon or lately."""

    start: int
    end: int
    kind: str


def check(article: Article, context: Context) -> Iterator[Hit]:
    for block, sentence, text in told_today(article, article_text(article).sentences_with(CUES, _KINDS)):
        found = find_relative_time(text)
        if found is None or (block.kind == "heading" and not _HEADED.search(text)):
            continue
        start, end = sentence.start + found.start, sentence.start + found.end
        if (
            not block.marked("code", start, end)
            and not in_quotes(block.text, start, end)
            and not (found.kind == "lately" and _is_label(block, start, end))
            and not (
                found.kind == "now"
                and text[found.start : found.end].endswith("ently")
                and _tells_an_example(article, block, text)
            )
        ):
            risk, cure = _WORDS[found.kind]
            yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], "risk": risk, "cure": cure})


_KINDS = (*RUNNING_TEXT, "heading")
# A heading that says how things stand is a claim on all that it heads: "Currently not offered", "Dark mode (coming soon)".
_HEADED = expression(
    r"\A\W*(?:currently|presently|temporarily) (?:not |un)?[a-z]+(?: in [a-z ]{2,20})?\W*\Z|(?:\bcoming |[(\u2013\u2014:-] ?)(?:very )?soon\W*\Z|"
    r"[(\u2013\u2014:,-] ?(?:currently|temporarily) [^()]{3,40}\W*\Z|\b(?:at this time|at the moment|for now|until further notice)\W*\Z"
)
# "Recently Closed Docks": the name of a menu or of a list.
_NAMED = expression(r"(?:[A-Z][\w'-]* )+[A-Z][\w'-]*\Z")
_CAPITAL = expression(r" [A-Z]")


def _is_label(block: Block, start: int, end: int) -> bool:
    named = block.kind not in ("heading", "title") and _NAMED.match(block.text[start:end])
    return bool(named and _CAPITAL.match(block.text, end))


# What a product can do, or what it has, is a claim wherever it stands.
_ABILITIES = expression(
    r"\b(?:support(?:s|ed|ing)?|available|unavailable|implement(?:s|ed)?|offer(?:s|ed)?|(?:im)?possible|versions?|releases?|features?|allow(?:s|ed)?|requires?|"
    r"recommend(?:s|ed)?|limit(?:s|ed)?|limitations?|only|can|cannot|work(?:s|ing)?|accept(?:s|ed)?|way|planned|default|bugs?|issues?|choices?|options?|"
    r"types?|we|known)\b|n't\b|\b(?:do|does) not\b"
)


def _tells_an_example(article: Article, block: Block, text: str) -> bool:
    """Whether a sentence beside code tells how things stand in that example: "there are currently no files in the queue:"."""
    if _ABILITIES.search(text):
        return False
    around = article.blocks[max(block.index - 1, 0) : block.index + 2]
    return any(other.kind == "code" and other.heading == block.heading for other in around)


def find_relative_time(text: str) -> Dated | None:
    """The first relative word that dates a claim of a folded sentence; None for questions and for sentences that say when."""
    kinds = (
        ("now", _NOW, _NOW_CUES, _dates_a_claim),
        ("now", _TODAY, ("today",), _is_of_today),
        ("now", _TEMPORARY, ("temporarily",), _is_suspended),
        ("soon", _SOON, _SOON_CUES, _announces),
        ("soon", _AHEAD, _AHEAD_CUES, _announces),
        ("soon", _PLANS, _PLANS_CUES, _plans),
        ("lately", _LATELY, _LATELY_CUES, _tells_news),
    )
    # What says less of the time than these.
    besides = (("lately", _STRAINED, _STRAINED_CUES, _tells_news), ("soon", _THAT_YEAR, _THAT_YEAR_CUES, _is_of_that_year))

    def find(kinds: Iterable[tuple[str, re.Pattern[str], tuple[str, ...], Callable[[str, re.Match[str]], bool]]]) -> list[Dated]:
        return [
            Dated(*match.span(), kind)
            for kind, words, cues, dates in kinds
            if stands(cues, text)
            and (
                match := next(
                    (m for m in words.finditer(text) if dates(text, m) and not _SUPPOSED.search(text[: m.start()])), None
                )
            )
        ]

    found = find(kinds) or find(besides)
    if not found or text.rstrip().endswith("?") or find_dates(text):
        return None
    if _DATED.search(text) and not (min(found).kind == "now" and _OFFERED_FROM.search(text) and not _A_YEAR.search(text)):
        return None
    return min(found)


def _before(text: str, match: re.Match[str]) -> str:
    """What stands before a match, without the words that only say that something is said."""
    return _SAID.sub("; ", text[: match.start()])


# "What you can withdraw right now": whenever one looks.
_CAN_NOW = expression(r"\b(?:you|they|users|customers|members) (?:can|could) (?:[\w-]+ ){1,3}\Z")


def _dates_a_claim(text: str, now: re.Match[str]) -> bool:
    before, behind, word = _before(text, now), text[now.end() :], now[0]
    # The day of writing is nobody else's, whatever it is said of.
    if word.endswith("writing"):
        return True
    if word == "right now" and _CAN_NOW.search(before):
        return False
    if _CONDITION.search(before) or _OR_IF.match(before):
        return False
    # "For the time being, you can …" tells of a makeshift, so the company's product is what will change.
    if word != "for the time being" and _BEHIND_READER.match(behind):
        return False
    if word in ("currently", "presently") and _MODIFIES.match(behind) and _NOUN_BEFORE.search(before):
        return False
    claims, opens = bool(_CLAIM.search(before) or _CLAIM.search(behind)), bool(_OPENS_CLAUSE.search(before))
    # "It currently ignores …": a verb of any kind.
    claims = claims or bool(not opens and re.match(r" (?:also |still |only )?[a-z]{2,}[^su\W]s (?!of\b)", behind))
    # "Currently, …", "Currently we …": whatever is told behind it.
    told = bool(
        re.match(r", (?:[\w'-]+ ){2}| (?:we|our|all|most|no|each|every) (?:[\w'-]+ ){1,}[\w'-]", behind)
    ) and not _is_step("", behind)
    if word in ("currently", "presently"):
        # "Currently in beta", "Currently unavailable": what says it of something has been left out.
        if opens and _LEFT_OUT.match(behind):
            return True
        if (_ENTITLED.search(before) and _GET.match(behind)) or (_SOME.search(before) and _SUFFER.match(behind)):
            return True
        return _is_state_of_product(before, behind) and (claims or (opens and told))
    # "At this time, the only difference between these two …": where a story has come to.
    if word == "at this time" and opens and re.match(r"[^.;:]{2,60}\b(?:these|those|both)\b", behind):
        return False
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
            ((_DENIES.search(before) or _ONLY.search(before)) and not _STAGE.search(before)) or _BEYOND.search(before)
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
        )
    ):
        return True
    if word == "for now" and (behind.startswith(" for ") or _YOURS.search(before)):
        return False
    return claims or (opens and told)


def _is_of_today(text: str, today: re.Match[str]) -> bool:
    """Whether "today" dates a claim, and neither a step ("order today") nor a day of the reader's."""
    # What decides stands close by.
    before, behind = _SAID.sub("; ", text[max(0, today.start() - 300) : today.start()]), text[today.end() : today.end() + 200]
    if _TODAY_OFFERS.search(before):
        return True
    if re.search(
        r"\b(?:you|your|click|choose|select|press|tap)\b|\b(?:from|until|by|of|for|since|than|and|or) \Z", before
    ) or _CONDITION.search(before):
        return False
    if not before.strip(" *_(-"):
        return bool(_TODAY_TELLS.match(behind) or _TODAY_WE.match(behind))
    return bool(re.match(r"[.,;)]|\Z| (?:and|but)\b", behind.lstrip(" ") or "") and _TELLS_TODAY.search(before))


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
    if _OUR.search(before) and not _READER.search(behind[:60]):
        return True
    if _READERS.search(before) and not (_LETS.search(before) or _LIMITED.match(behind)):
        return False
    if _MANY.search(before) and re.match(r" (?:being )?[a-z]+ed\b", behind):
        return True
    if re.match(
        r" (?:full|open|closed|online|held|(?:being )?(?:accepted|taken|offered|run|taught|reviewed)|on hold)\b", behind
    ) and _COURSES.search(before):
        return True
    if _STATE.match(behind) and not (_STATE_OF_OFFER.match(behind) or (_WE_ARE.search(before) and _WE_DO.match(behind))):
        return False
    if _ATTRIBUTE.search(before) and not (before.endswith(("and ", "or ")) and _VERB_BEHIND.match(behind)):
        return False
    return bool(before.strip(" *_(-")) or not re.match(r" \w+(?:ed|able|ing|en) [a-z]", behind)


def _is_step(before: str, behind: str) -> bool:
    """Whether the words belong to something that the reader does."""
    return bool(_IMPERATIVE.search(before[-60:]) or _IMPERATIVE.search(behind[:60]))


def _is_of_that_year(text: str, year: re.Match[str]) -> bool:
    """Whether somebody tells what they do in a year or a season that nothing names: "all proceeds go to a second court next year"."""
    return bool(_WHO_RUNS.search(text) and _FINITE_OR_GOES.search(text)) and not _EACH_YEAR.search(text)


_FINITE_OR_GOES = expression(
    r"\b(?:is|are|will|has|have|go|goes|can|cannot|do|does|starts?|begins?|ends?|runs?|takes?|costs?|opens?|closes?|want|hope|plan|expect|offer|hold|host|meets?|"
    r"happens?|includes?)\b|"
    r"'(?:re|ve|ll) "
)
_ACCOUNTS = expression(
    r"\b(?:accounts?|access|cards?|profiles?|users?|logins?|listings?|orders?) (?:is|are|has been|have been) \Z"
)
_FRONTED = expression(r"\A\W*(?:if|when|whenever|once|unless|should|in case)\b")


def _is_suspended(text: str, temporary: re.Match[str]) -> bool:
    before = _before(text, temporary)
    # "If the checks find anything, the account is temporarily suspended": what happens to one, and not how things stand.
    if _ACCOUNTS.search(before) and _FRONTED.match(text):
        return False
    return bool(
        not _CONDITION.search(before)
        and not _READERS.search(before)
        and (re.search(r"(?:\b(?:is|are|have|has|been|we)|'(?:ve|re|s|m)) (?:\w+ )?\Z", before) or not before.strip(" *_(-"))
    )


# "After you enlarge it, the space is not yet available": a step, and no plan.
_WHILE = expression(r"\b(?:after|before|until|once|while|during|as long as)\b")


def _announces(text: str, soon: re.Match[str]) -> bool:
    before, behind = _before(text, soon), text[soon.end() :]
    if " yet" in soon[0] and (_WHILE.search(before) or _READERS.search(before) or before.endswith(("which ", "that ", "who "))):
        return False
    if "will be" in soon[0] and re.search(r"\b(?:after|then|otherwise|upon|once|at the end of)\b", before):
        return False
    if _CONDITION.search(before) or _WE_HANDLE.match(behind.lstrip()):
        return False
    # What becomes of a payment or a parcel "in due course" is a promise, not the state of a product.
    if soon[0].endswith("in due course") and re.search(
        r"\b(?:credited|refunded|paid|sent|delivered|processed|answered|returned)\b", soon[0]
    ):
        return False
    if re.search(
        r"(?:considering|investigating|discussing|assessing|studying|under (?:\w+ )?(?:consideration|discussion|evaluation))\Z",
        soon[0],
    ) and (_THEIR_CASE.search(behind[:50]) or _THEIR_CASE.search(before[-50:])):
        return False
    # "The mailboxes (that) we are migrating to and from": nothing is told of them but which they are.
    if re.match(r" (?:to|from|with|for|in|on|into)(?: (?:and|or) \w+)?(?=[.,;)]|\Z)", behind) and not soon[0].startswith("from"):
        return False
    # What is planned for somebody, and what changes on their own bill.
    if soon[0].endswith("planned") and _APPOINTED.search(before):
        return False
    if "next " in soon[0] and _OWN_BILL.search(text):
        return False
    if "next " in soon[0] and _RECURS.search(text):
        return False
    # "Your team is building a new app": that is theirs.
    if (_BUILDS.match(soon[0]) or _WORKS_ON.match(soon[0])) and (_READERS.search(before) or _PROGRAM.search(before)):
        return False
    # "If none suits you, check back soon": whenever one looks.
    if (
        soon[0].startswith("back ")
        and before.endswith(("check ", "come ", "look "))
        and (not _FOR_NEWS.match(behind) or re.search(r"\bif\b", text))
    ):
        return False
    # "Sometimes our hall is being cleaned".
    if soon[0].startswith("our ") and _NOW_AND_THEN.search(text):
        return False
    # "As we'll soon see".
    if soon[0].endswith("soon") and _SHOWN_SOON.match(behind):
        return False
    if "being worked" in soon[0] and (_WHILE.search(before) or before.endswith(("that ", "which ", "it "))):
        return False
    # "Your trial ends soon".
    if _STARTS.match(soon[0]) and _READER.search(before):
        return False
    # A cancellation may be effective immediately, on whichever day.
    if "immediate" in soon[0] and before.strip(" *_("):
        return False
    # "Features that are still in beta": all such, whichever they are.
    if soon[0].startswith(("are ", "aren't ", "isn't ")) and before.endswith(("that ", "which ")):
        return False
    # "It is being developed by volunteers": who does so, for as long as there is work.
    if "being developed" in soon[0] and behind.startswith(" by "):
        return False
    # "The options are used in all projects created in the future": whichever those are.
    if _MADE_IN_FUTURE.search(soon[0]):
        return False
    # "Effective immediately, only the cells that you have chosen can be edited": what a step brings about.
    if "immediate" in soon[0] and _READER.search(behind):
        return False
    if any(word in soon[0] for word in ("future", "later", "upcoming")) and not soon[0].startswith("in "):
        return not (_RESERVES.search(text) or _READERS_FUTURE.search(text))
    return not (
        soon[0].startswith(("will", "'ll", "is", "are"))
        and "initially" not in soon[0]
        and "eventually" not in soon[0]
        and not behind.startswith((" be possible", " be able"))
        and _SOMETHING_OF_THEIRS.search(before)
    )


_MADE_IN_FUTURE = expression(
    r"\b(?!be\b|been\b|also\b|not\b|then\b)(?![a-z]+ly\b)[a-z]+ (?:created|made|added|opened|saved|sent|written|received|imported|uploaded|placed|started|inserted) "
    r"in the (?:near )?future\Z"
)
_PEOPLE = expression(
    r" (?:(?:all|our|the|more|any|every|each) )?(?:[\w-]+ )?(?:those|people|everyone|everybody|anyone|you|others|one another|each other|customers?|users?|"
    r"members?|students?|families|learners|clients?|creators?|community|communities|staff|volunteers?)\b"
)


def _plans(text: str, plan: re.Match[str]) -> bool:
    # Whoever wants to support people says what they stand for, and plans nothing.
    if plan[0].endswith(" support") and _PEOPLE.match(text, plan.end()):
        return False
    # "We want to open the menu" goes on with a task; "we want to launch" does not.
    if re.match(
        r"(?:we|our|the)\b.* (?:want|like) to (?:\w+ )?(?:add|open|move|build|enable|replace|switch|integrate|implement|migrate|make)",
        plan[0],
    ) and not re.match(r"[^.;:]*\b(?:in (?:the )?(?:near )?future|eventually|at some point|soon|next)\b", text[plan.end() :]):
        return False
    return not (_CONDITION.search(_before(text, plan)) or _RESERVES.search(text) or _WE_HANDLE.match(text[plan.end() :].lstrip()))


def _tells_news(text: str, lately: re.Match[str]) -> bool:
    before = _before(text, lately)
    # What was done in those days is past, and advice on an illness is no claim.
    if _PLAGUE.search(lately[0]) and (
        re.search(r"\b(?:was|were|had|did)\b", text) or not re.search(r"\b(?:we|our|closed|suspended|delay(?:s|ed))\b", text)
    ):
        return False
    if re.match(r"(?:has|have|was|were|been)\b", lately[0]) and re.search(
        r"\b(?:that|which|who|whom|users?|customers?|people|members?|they|it|you|someone) \Z", before
    ):
        return False
    # "Read our latest update" sends to whichever is the latest.
    if lately[0].startswith(("our latest", "our newest", "our most")) and re.search(
        r"\b(?:read|see|check(?: out)?|visit|view|download|install|get|use|try|to|in) \Z", before
    ):
        return False
    if "recent " in lately[0] and re.match(r" (?:of|to|in) your\b", text[lately.end() :]):
        return False
    if re.match(_WEEKS_PAST, lately[0]):
        if re.search(r"\bwe (?!(?:you|your)\b)[^.,;:]{2,60} \Z", before) and not _READER.search(before[before.rfind("we ") :]):
            return True
        return bool(_HAS_BEEN.search(text)) and not (_READER.search(text) or re.search(r"\b(?:if|whether|when)\b", before))
    # "When we opened two years ago" tells when, and nothing that may be so or not.
    if lately[0].endswith(" ago"):
        return not re.search(r"\b(?:if|whether|unless|that|which|who)\b[^,;:]*\Z", before)
    # "The list of recently closed accounts": which they are.
    if lately[0].startswith(("recently ", "newly ")) and re.search(
        r"\b(?:of|for|to|from|with|by|in|all|see|view|open|find|shows?|lists?|browse|restore) \Z", before
    ):
        return False
    return not (
        _CONDITION.search(before)
        # In "opens your account in our new portal", "our" begins something of the company's.
        or (_READERS.search(before) and not lately[0].startswith("our "))
        or (
            not (re.search(r"\b(?:is|are) ", lately[0]) or _THE_NEW.match(lately[0] + text[lately.end() :]))
            and re.search(
                r"\b(?:most|more|you|who|any|the|a|your|only|not) \Z",
                before.removesuffix("the ") if lately[0].startswith("brand") else before,
            )
        )
        or (" new" in lately[0] and re.match(r"(?:now|after|then|finally)\b", before))
    )
