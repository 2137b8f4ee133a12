"""What is announced: "coming soon", "at a later date", "we are working on", "in a future version", "this year"."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.relative_time.common import (
    CONDITION,
    OURS,
    OURS_CUES,
    READER,
    READERS,
    SEASON,
    SEASONS,
    SOMETIME,
    SOON_WORD,
    WE_ARE,
    WEEKDAY,
    WEEKDAYS,
    what_precedes,
)

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
AHEAD = sparing(
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
    rf"{WE_ARE} [a-z]{{4,14}}ly (?:working on(?! it\b)|designing|developing|building|"
    r"preparing)(?! (?:your|the (?:case|issue|request|ticket)|this)\b)|"
    r"(?:is|are) (?:currently |now |still )?(?:projected|expected|scheduled|planned|slated|anticipated|targeted) to (?:be )?(?:launch(?:ed)?|released?|introduced|"
    r"rolled out|go live|open|reopen(?:ed)?|opened|replaced|retired|phased out)\b(?![^.;:!?]{0,60}\b(?:within|after|once|when|every|each|hours|minutes)\b)|"
    r"(?:will|'ll) initially (?:only )?(?:offer|support|cover|include|launch|open|accept|provide|be (?:available|limited|offered|released|open))\b|"
    r"(?:will|shall|'ll|to)\b[^.;:!?()]{0,60}? at launch(?=[.,;)]|\Z)|\Aat launch(?=,| (?:the|we|our|it)\b)|"
    rf"(?:details|dates|prices|pricing|(?:[a-z]+ )?terms|(?:the|our|a) (?:full |final |detailed )?(?:schedule|timetable|programme|program|line-?up|venue|price list)|"
    rf"(?:more|further) information)(?: (?:of|for|on|about|and) [^.;:!?,()]{{2,40}}?)? will (?:also )?be {_TOLD}"
    r"(?![^.;:!?]{0,60}\b(?:to you|by e-?mail|if|when|once|before|each|every|hours|days|weeks|soon|shortly|later|in|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b)|"
    r"(?:will be (?:retired|phased out|decommissioned|superseded)|(?:features?|products?|plans?|apps?|models?|versions?|portals?|programmes?|integrations?|"
    r"tariffs?|editions?) will be discontinued)\b(?![^.;:!?]{0,40}\b(?:if|when|after|unless|once)\b)|"
    rf"(?:opens?|re-?opens?|launch(?:es)?) (?:very )?{SOON_WORD}(?! as| after| before)|(?:expected|anticipated|arriving) (?:very )?(?:soon|shortly)(?! after| as)|"
    r"we expect [^.;:!?]{2,40} in (?:a|the next|the coming) few (?:weeks|months)|"
    rf"(?:arrives?|opens?|re-?opens?|launch(?:es)?|takes? place|returns?) next {SEASON}|"
    r"(?:are|is) coming(?=[.!]|\Z)|"
    rf"(?:until|through|by|for) (?:the )?(?:end|rest|remainder) of this {SEASON}|"
    r"(?:is|are) (?:still )?in (?:its|their) (?:very )?(?:early (?:stages|days)|infancy)|"
    r"we(?:'ve| have) (?:moved|relocated)(?= (?:to|into|our)\b|[.!]|\Z)|"
    rf"(?:our|the) (?:upcoming|forthcoming) (?:[\w-]+ )?(?:conference|festival|season|release|launch|webinar|exhibition|fair|camp|tournament|edition|"
    r"merger|move|migration)|"
    r"\A(?:starting|effective|beginning|from) (?:today|tomorrow)(?=,| (?:we|all|every|the|our)\b)|"
    # "Group tickets (soon)".
    rf"(?<=\()(?:very )?{SOON_WORD}(?=!?\))|(?<=[\u2013\u2014-] )(?:very )?{SOON_WORD}(?=\W*\Z)|"
    r"\A(?:very )?soon,? (?!(?:you|we)(?:'ll| will) (?:also )?(?:be able|add|have|introduce|launch|offer|release|support)\b)(?:you|we|it|there|our|the|all|more|"
    r"members|customers|users|guests|visitors|students)(?=(?: [\w-]+){0,3}? (?:can|will|be|have)\b|'ll\b)|"
    rf"(?:{_BEGINS}) (?:(?!too\b|as\b|so\b|sooner\b)[\w'-]+ ){{0,4}}?(?:very )?{SOON_WORD}(?! as| after| before| enough|er\b)|"
    # What comes next week, and what a week has that is not told.
    rf"(?:{_BEGINS}|ships?|takes? place|arrives?)\b(?! of\b)[^.;:!?]{{0,30}} next (?:week|month)(?!'s)|"
    rf"(?:closed|away|on holiday|fully booked|(?<!until )full|cancell?ed)(?: [\w-]+){{0,3}} (?:this|next) (?:week|month|{WEEKDAY})(?!'s)|"
    rf"there (?:is|are|will be) no [^.;:!?]{{2,40}} (?:this|next) (?:coming )?(?:week|month|{WEEKDAY})(?!'s)|"
    rf"for the (?:rest|remainder) of (?:the|this) {SEASON}(?=\W*\Z)|"
    r"(?:closed|closes|closing|open|opens|cancell?ed|shut|away)(?: [\w-]+){0,2} (?:tomorrow|this weekend)(?!'s)|\A(?:tomorrow|this weekend),? (?:the|our|we)\b|"
    r"will (?:also )?be (?:closed|away|unavailable|shut|suspended|out of service) for the next (?:few|couple of|two|three|four|six)? ?(?:days|weeks|months)|"
    rf"(?:expected|arriving|in stock|shipping) (?:again )?(?:by |in |from )?next {SEASON}(?!'s)|out of stock until (?:next {SEASON}|further)|"
    rf"back in stock (?:very )?{SOON_WORD}|(?<=: )(?:very )?{SOON_WORD}(?=\W*\Z)|"
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
    r"(?:future|upcoming|forthcoming) (?:versions?|releases?|updates?) (?:of [\w ]{2,30} )?will|"
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
SOON = sparing(
    # "We'll soon": the verb is the end of another word.
    r"(?:(?<![\w-])|(?='))(?:"
    rf"coming (?:very |real )?{SOON_WORD}(?! after)|(?:will|we'll|it'll|they'll)(?: (?!you\b|your\b|back\b|touch\b|contact\b|reply\b|arrive\b|"
    r"receive\b|see\b|"
    r"expire\b|get\b|be with\b)[\w'-]+){1,8} soon(?! as| after\b| enough)|"
    r"(?:will|shall|'ll|is|are)(?: (?:be|also|very|all|then)){0,2} soon(?! as| after\b| enough| (?:be|become|get) (?:out of date|outdated|obsolete|full|gone|"
    r"forgotten)\b)|"
    rf"(?:available|launching|arriving|opening|rolling out|to come|back|supported|live|released)(?: very)? {SOON_WORD}(?! as| after\b| before\b)|"
    r"soon (?:be |to be )(?:available|added|released|launched|supported|replaced|removed|retired|introduced|opened|offered|"
    r"able)|"
    r"soon[- ]to[- ]be[- ](?:released|launched|retired|discontinued)|"
    r"(?:will|would|going to|to come|'ll)\b[^.;:!?()]{0,60}? (?:at a later (?:date|time|stage|point)|in the (?:near |"
    r"not too distant )?future(?! (?!(?:we|you|it|this|the|to|and|or|but|as|if|when|for|with|by|so|that|through|via|on|at|in)\b)[a-z])|"
    r"in (?:an? )?(?:future|upcoming|forthcoming|later) (?:versions?|releases?|updates?))|"
    r"(?:will|shall|'ll|may|might|hope to|going to)\b[^.;:!?()]{0,60}? (?:in due (?:course|time)|down the (?:line|road))|down the (?:line|"
    r"road),? we (?:may|might|will|could|plan|hope)|"
    r"in an? (?:future|upcoming|forthcoming|later|coming) (?:version|release|update),? (?:you|we|it|this|the [a-z ]{2,30})(?:'ll| will)|"
    r"(?:fix|update|solution|version)[a-z ]{0,30} (?:is|are) (?:on (?:its|the|their) way|coming)|"
    r"(?:is|are) (?:also |already )?planned(?=[.,;)]|\Z| but\b| (?:in|for) (?:an? )?(?:future|later|upcoming|coming) (?:releases?|versions?|updates?)\b)|"
    r"in the near future,? (?:you|it|they|customers|members|users)(?:'ll| will)|"
    r"(?:may|might) be (?:added|introduced|supported|available|offered|removed|"
    r"discontinued)\b[^.;:!?()]{0,30}? in the (?:near )?future|"
    r"(?:planned|scheduled|slated) (?:for|to)\b[^.;:!?()]{0,40}? (?:soon|the (?:near )?future|a (?:future|later|"
    r"upcoming) (?:\w+ )?(?:versions?|releases?|updates?))|"
    rf"later this {SEASON}|(?:in|over|during|within) the (?:coming|next few|upcoming) (?:days|weeks|months)|"
    rf"{WE_ARE} (?:currently |actively |still |now |also |"
    r"already |constantly |gradually |slowly |continuously )?"
    r"(?:working (?:hard )?(?:on(?! it\b)|out|towards?|to (?:add|launch|roll out|bring|support|expand|extend|improve|make|offer|enable|introduce|"
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
    rf"{SOON_WORD},? (?:we|you)(?:'ll| will| shall) (?:also )?(?:be able to|add|have|introduce|launch|offer|release|support)|"
    r"(?:will|shall|'ll|going to|planned|coming|available|fixed|added|fixing|improving|adding)\b[^.;:!?()]{0,60}? (?:in|with|by|for) (?:the|"
    r"our) next (?:\w+ )?(?:release|"
    r"version|update)|"
    rf"(?:starting|beginning|effective|from|as of) (?:early |mid |late )?next {SEASON}|(?:starting|beginning|effective|"
    rf"as of) this {SEASON}|"
    r"effective immediately|with immediate effect|"
    rf"(?:early |late |by the end of )next {SEASON}|"
    rf"(?:will|shall|'ll|going to|launch\w{{0,3}}|releas\w{{1,3}}|available|coming)\b[^.;:!?()]{{0,60}}? (?:next {SEASON}(?!'s)|"
    rf"(?:by|before|towards) the end of (?:the|this) {SEASON})|"
    r"(?:is|are|'s|'re) (?:still |currently )in (?:an? |the )?(?:early |open |closed |private |public )?(?:alpha|beta|preview|"
    r"early access|testing|development)|"
    r"(?:is|are|still|currently) (?:still )?(?:under (?:active )?development|in the works|in preparation|"
    r"being (?:rolled out|phased out|"
    r"piloted))|"
    r"(?:remains?|is|are|'s)(?: still)? in (?:(?:an? |the )?(?:early |open |closed |private |public |limited )(?:alpha|beta|preview|"
    r"access|testing)|(?:alpha|beta)(?! (?:status|mode|version))|(?:an?|its|the) (?:pilot|trial|test|testing|beta) phase)|"
    r"will (?:very )?shortly be (?:[a-z]+ing|available|added|released|launched|supported|replaced|removed|retired|introduced|able)|"
    r"(?:will|to) (?:be )?(?:available|added|rolled out|released|launched|supported|replaced|removed|retired|introduced|open|launch|follow) "
    r"(?:[a-z]+ ){0,5}?shortly|"
    r"(?:will|shall|'ll|hope to|plan to|hoping to)\b[^.;:!?()]{0,60}? before long|(?:is|are) planned for (?:later|the future|a later)|"
    r"(?:features?|support|apps?|updates?|versions?|integrations?|tools?|sign-?up|log-?in|plans?|languages?|pages?|options?|payments?|portals?|"
    r"forums?|modules?|translations?) (?:is|are) on (?:the|its|"
    r"their) way|"
    r"(?:is|are) (?:not(?: as)? yet|still not) (?:available|supported|possible|offered|released|live|implemented|open|finali[sz]ed|announced|decided|accepted|allowed)|"
    r"(?:we|we've)\b[^.;:!?]{3,90} and are (?:currently|actively|still|now) [a-z]{3,20}ing|we(?:'re| are) (?:optimi[sz]ing|revising|improving|expanding)|"
    r"(?:\A(?!(?:add|check|create|drag|find|look|move|open|plan|put|see|show|suggest|view|vote)\b)(?:(?! (?:is|are|was|be) )[^.;:!?]){2,60}|"
    r"'s) on (?:our|the) (?:product |"
    r"public |development )?roadmap(?=\W*\Z| (?:once|but|and|for)\b)|"
    r"(?:is|are) (?:the|our) next (?:big )?(?:milestone|feature|release)(?=[.,;)]|\Z)|"
    r"(?:is|are) (?:already |also |currently )?(?:on (?:our|the) (?:product |public |development )?roadmap|"
    r"(?:still )?under (?:active |internal )?(?:consideration|discussion|evaluation))|"
    rf"{WE_ARE} (?:currently |actively |still |now |also |already )?(?:considering|planning (?:an?|to|for)|investigating|discussing|debating|assessing|"
    r"reconsidering|studying|looking to (?:add|bring|support|expand|extend|improve|offer|enable|introduce|release))|"
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
    rf"\Aby (?:the end of (?:the|this)|next) {SEASON},? (?:all|our|we|the|every|each)\b|"
    rf"(?:should|is expected to|are expected to) be (?:ready|available|fixed|done|open|back|finished|complete) (?:in (?:a few|the coming|the next few) (?:days|weeks|"
    rf"months)|"
    rf"(?:by|before|towards) the end of (?:the|this) {SEASON})|"
    r"(?:is|are)n't (?:as )?yet (?:available|supported|possible|offered|released|live|implemented|open|finali[sz]ed|announced|decided|accepted|allowed)|"
    r"(?:(?:do|does)(?: not|n't) (?:as )?yet|still (?:do|does)(?: not|n't)) (?:support|offer|ship|accept|deliver|sell|allow)|"
    r"(?:more|other|further|additional) (?:[\w-]+ ){1,4}?(?:is|are) coming(?=[.,;!)]|\Z)|"
    r"(?:more|other|further|additional) (?:[\w-]+ ){0,3}?to (?:come|follow)(?=[.!)]|\Z)|"
    rf"(?:you|customers|members|users|they)(?:'ll| will| shall) (?:(?:soon|shortly) be able to|be able to [^.;:!?()]{{2,60}} {SOON_WORD}(?! as| after| before))|"
    r"(?:a |the )?(?:fix|solution|repair) is in (?:progress|the works|development)|"
    r"we(?:'re| are) aware of (?:this|the|an|these|some) [^.;:!?]{2,40}? and (?:are |we(?:'re| are) )?(?:currently |actively |already )?working|"
    rf"\A(?:early |late )?next {SEASON},? (?:the|our|all)\b|"
    rf"(?:closed|unavailable|offline|down|out of (?:office|service))(?: [\w-]+){{0,3}}? (?:this|next|until) (?:coming )?{WEEKDAY}|"
    rf"open (?:this|next) (?:coming )?{WEEKDAY}|"
    r"check back (?:later|regularly|often|here) for (?:updates|more|news|new)|"
    r"we expect (?:this|it|them|these) to be (?:available|ready|live|back|fixed|open|resolved)|"
    r"(?:is|are) (?:now |currently |gradually |slowly )?rolling out|"
    r"(?:is|are) (?:still |currently |now )?being (?:retired|discontinued|sunset|wound down)|"
    r"this (?:page|article|section|guide) is (?:currently |still )?(?:being (?:updated|revised|written|translated)|under construction)|"
    r"will follow (?:soon|later|shortly|in (?:a few|the)|within)|(?:registrations?|enrol?ments?|enrol?lments?|"
    r"applications|bookings|ticket sales|sign-?ups?) (?:is|are) now open|"
    r"(?:will|shall|'ll|going to)\b[^.;:!?()]{0,60}? in (?:one of )?(?:the|our) next (?:few )?(?:releases|versions|updates)|"
    r"(?:the|our|this) (?:[a-z]+ )?(?:rollout|roll-out|renovation|transition|changeover|refurbishment|trial|"
    r"pilot|migration|merger|move|relocation) is (?:(?:still )?(?:ongoing|under way|underway)|still in progress)|"
    r"(?:comes?|goes|go|takes?) (?:into (?:force|effect)|live|effect) (?:shortly|soon)|"
    r"(?:is|are)(?:n't| not) (?:(?:officially|publicly|generally|fully) )?(?:available|supported|possible|offered|released|live|implemented|open|"
    r"finali[sz]ed|announced|decided)(?: (?!if\b|when\b|"
    r"because\b)[^.,;:!?]{2,30}?)? "
    r"(?:just )?yet|not all (?:[\w-]+ ){1,3}(?:is|are) (?:available|supported|possible|offered) yet|"
    r"no (?:final )?(?:decision|date|time|place|venue|price)s? (?:has|have) (?:yet )?been (?:made|set|fixed|found|agreed)(?: yet)?|there (?:is|"
    r"are) no (?:fixed )?(?:dates?|prices?|plans?) yet|"
    r"we (?:don't|do not) (?:yet know|know yet)|"
    r"we(?:'re| are) (?:still )?(?:experiencing|seeing|receiving|facing|dealing with) (?:an? |some |very |unusually |"
    r"exceptionally )*(?:high(?:er)?|longer|increased|large|"
    r"unusual|more|unprecedented|delays?|issues?|problems?|difficulties|technical)\b(?: [\w-]+){0,3}|"
    rf"{WE_ARE} (?:now |also )?(?:implementing|introducing|launching|changing|raising|increasing|reducing|discontinuing|simplifying) (?:an? new|new|our|the|all|"
    r"some)\b(?: [\w-]+){0,2}|"
    rf"{WE_ARE} making (?:(?:some|a few|several|important|big|small|further|more) )*(?:changes|updates|improvements) (?:to|in)|"
    rf"{WE_ARE} (?:currently |now |also )?reviewing (?:our|how|whether)|"
    r"our (?:[\w-]+ ){0,3}?(?:services?|prices|pricing|plans|terms|policy|policies|fees|opening hours|website|app|platform|tariffs|fares|menu) "
    r"(?:is|are) (?:also )?changing(?=[.,;!)]|\Z)|"
    r"(?<!and, )from now on(?!,? (?:instead of [^.;:,]{2,60}, )?we(?:'ll| will) (?:only |just |simply )?(?:list|show|use|assume|call|refer|write|omit|leave|say|"
    r"focus)\b)"
    r"(?=,(?! (?:if|when|whenever|each time|every time|instead)\b)| (?:we|all|every|the|our)\b)|"
    r"(?:announcements?|news|updates|(?:more|further) (?:info|information|details|dates)) (?:coming |to come |to follow )?(?:very |real )?soon(?=[.,;!)]|\Z)|"
    rf"(?:{WE_ARE}|(?:our|the) (?:[\w-]+ )?(?:school|shop|store|operator) (?:is|are)) about to (?!see\b|show\b|learn\b)[a-z]+|"
    rf"(?:in|over|during) the (?:days|weeks|months|years) ahead(?=,|[.;!]|\Z)|"
    rf"(?:prices?|fees?|fares?|rates?|rents?|tariffs?|premiums?|limits?|hours) (?:[\w-]+ ){{0,3}}?(?:rises?|increases?|goes? up|go(?:es)? down|drops?|"
    rf"falls?|changes?) next {SEASON}(?!'s)|"
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
    rf"{WE_ARE} (?:gradually|slowly|steadily|"
    r"busy|busily|step by step) [a-z]+ing|"
    r"we (?:do )?(?:also )?plan on [a-z]+ing|(?:the|our) [a-z]+(?: [a-z]+)? (?:is|are) considering|"
    # "From banks in Spain and soon from those in Italy".
    r"(?:and|but|or),? (?:very )?soon,? (?:also )?(?:from|in|on|via|through|with|by)(?= (?!now\b|then\b|the\b)[a-z])|"
    r"stay tuned(?! to| for the)"
    r")(?![\w-])"
)
_MEANS_TO = (
    rf"(?:(?:we(?:'d| would)?|{OURS}) (?:also |currently |still |do |definitely |"
    r"already ){0,2}"
    r"(?:plans?|hopes?|intends?|aims?|want|like|love|have (?:\w+ )?(?:plans|intentions?)) to|there are plans to"
    rf"|{WE_ARE} (?:also |currently |still )?(?:planning|hoping|intending|aiming|looking) to)"
)
_FOR_EVER = r"s? (?:is|are) to (?:\w+ )?(?:build|support|bring|enable|make)\b"
PLANS = sparing(
    rf"(?<![\w-])(?:{_MEANS_TO} (?:also |soon |eventually |gradually )?{_BRINGS}|"
    rf"{_MEANS_TO}\b(?! (?:see|hear|welcome|meet|thank|help|serve (?:you|our))\b)[^.;:!?()]{{2,80}}? (?:in (?:the )?(?:near )?future|"
    rf"{SOMETIME}|eventually|over time|soon(?! as| after)|shortly|before long|one day|later on|next {SEASON}|in (?:the )?coming (?:weeks|months|"
    r"season|year)|in (?:the )?(?:spring|summer|autumn|fall|winter|new year)|by the end of (?:the|this) (?:year|month|season)|"
    r"before the end of (?:the|this) year)|"
    r"in (?:the )?(?:near )?future,? we (?:also )?(?:will|shall|'ll|plan|hope|intend|want|aim|would like)|"
    r"in (?:the )?(?:near )?future,? (?:this|the|our) (?:[\w-]+ ){0,3}?will (?:also )?(?:be )?(?:handle|support|include|allow|offer|replace|become|provide|show|work|"
    r"available|possible|extended|added|removed|replaced|supported)|"
    r"we(?:'ll| will) (?:also |soon |then )?(?:adopt|introduce|launch|roll out|begin|start) an? (?:new|limited|phased|gradual) [a-z-]+|"
    # What somebody aims at for ever is no plan: "our goal is to build a community".
    rf"our (?:plan|intention|hope|goal(?!{_FOR_EVER})|aim(?!{_FOR_EVER}))s?(?: for [^.;:!?()]{{2,20}})? (?:is|are) to (?:\w+ )?{_BRINGS}|we have plans for|"
    rf"we (?:also |currently |now )?(?:plan|intend) to (?:also )?(?:offer|accept|sell|charge|stop|close|raise)\b(?! (?:you|your)\b)|"
    rf"(?:{SOMETIME},? we(?:'ll| will| shall)) (?:\w+ )?(?:{_BRINGS}|offer|accept|charge)|we(?:'ll| will) (?:\w+ )?{_BRINGS}\b[^.;:!?()]{{1,40}} {SOMETIME}|"
    r"support for [^.;:!?()]{2,40} is (?:planned|on (?:the|its) way|coming)|on our (?:product )?roadmap)(?![\w-])"
)
SOON_CUES = (
    "about to ", " ahead",     "are going ", "no decision", "no final ", "no date", "no time", "no place", "no venue", "no price", "yet know", "know yet",
    "by next ", "few days", "few weeks",
    "few months",
    "by the end of the ", "by the end of this ", "switching ",
    "from now on", "soon", "later ", "future", "upcoming", "forthcoming", "the coming ", "next few ", "we're ", "we are ",
    *OURS_CUES, "still not ", "still do", "under development", "under active", "in the middle of", " planned", "in the works", "on the way",
    "in preparation", "due course", "down the",
    "on its way", "on the way", "on their way", "coming", "next ", "the end of ", "remains in", "remain in", "changing",
    "being ", "to come", "to follow", " is in ", "check back", "rolling out", "under construction",
    *(f"be {word}" for word in ("adding", "introducing", "launching", "releasing", "phasing", "retiring", "discontinuing")),
    *(f"{word} {day}" for word in ("this", "next", "until", "coming") for day in WEEKDAYS), "on our ", "will follow", "now open",
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
AHEAD_CUES = (
    " shortly", "before long", "near future",
    "tomorrow", "this weekend", "for the next ", "out of stock until", "in stock soon", "in stock very soon", ": soon", ": very soon", "being built",
    "under construction", " going up",
    "we know about", "we know of", *(f"until {what}" for what in ("this", "it", "the issue", "the problem", "the bug", "the fault")), "temporary",

    *(f"ly {word}" for word in ("working on", "designing", "developing", "building", "preparing")), " initially ", "at launch", " yet",
    *(f"{word} to " for word in ("projected", "expected", "scheduled", "planned", "slated", "anticipated", "targeted")),
    *(f"be {word}" for word in ("announced", "published", "posted", "released", "shared", "communicated", "confirmed", "finali", "retired", "phased")),
    "be decommissioned", "be discontinued", "be superseded", "opens soon", "open soon", "launches soon", "launch soon",
    *(f"{word} {very}{soon}" for word in ("expected", "anticipated", "arriving") for very in ("", "very ") for soon in ("soon", "shortly")), "opens very soon",
    "we expect ", "is coming", "are coming",
    *(f"{word} {season}" for word in ("next", "of this") for season in SEASONS), "early stages", "early days", "infancy",
    "we've moved", "we have moved", "we've relocated", "we have relocated",
    "upcoming ", "forthcoming ", " soon", "(soon", "soon,", "soon you", "soon we", "soon it", "soon the", "soon our",
    *(f"{word} {season}" for word in ("next", "this") for season in (*SEASONS, *WEEKDAYS)), "rest of th", "remainder of th",
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
PLANS_CUES = (
    *(f"{word} to" for word in ("planning", "hoping", "intending", "aiming", "looking")),
    *(f"{verb} {what}" for verb in ("adopt", "introduce", "launch", "roll out", "begin", "start") for what in ("a", "an")),
    "plan to", "plans to", "plan on", "aim to", "aims to", "hope to", "hopes to", "intend to", "intends to", "like to", "want to", "wants to", "intention to",
    "intentions to",
    "the future",
    "near future", "in future", "support for", "roadmap", "love to", *(f"our {plan}" for plan in ("plan", "goal", "aim", "intention", "hope")), "have plans for",
    "at some ", "at a later ", "one day", "foreseeable future", "distant future", "in the long",
)  # fmt: skip
# A year or a season that only the day of writing tells, of what somebody who runs something does.
_YEARS = ("year", "season", "spring", "summer", "autumn", "fall", "winter", "term", "semester", "school year", "academic year")
THAT_YEAR = expression(rf"(?<![\w-])(?:this(?! term\b)|next|(?:this|the) (?:coming|upcoming)) (?:{'|'.join(_YEARS)})(?![\w'-])")
THAT_YEAR_CUES = tuple(f"{word} {year}" for word in ("this", "next", "coming", "upcoming") for year in _YEARS)
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


def is_of_that_year(text: str, year: re.Match[str]) -> bool:
    """Whether somebody tells what they do in a year or a season that nothing names: "all proceeds go to a second court next year"."""
    return bool(_WHO_RUNS.search(text) and _FINITE_OR_GOES.search(text)) and not _EACH_YEAR.search(text)


_FINITE_OR_GOES = expression(
    r"\b(?:is|are|will|has|have|go|goes|can|cannot|do|does|starts?|begins?|ends?|runs?|takes?|costs?|opens?|closes?|want|hope|plan|expect|offer|hold|host|meets?|"
    r"happens?|includes?)\b|"
    r"'(?:re|ve|ll) "
)
# "After you enlarge it, the space is not yet available": a step, and no plan.
_WHILE = expression(r"\b(?:after|before|until|once|while|during|as long as)\b")


def announces(text: str, soon: re.Match[str]) -> bool:
    before, behind = what_precedes(text, soon), text[soon.end() :]
    if " yet" in soon[0] and (_WHILE.search(before) or READERS.search(before) or before.endswith(("which ", "that ", "who "))):
        return False
    # "Pay within the next few days": a deadline of whoever reads it.
    if soon[0].startswith("within the") and not re.search(r"\b(?:will|we|our|is|are|may|should)\b|'ll\b", before):
        return False
    if "will be" in soon[0] and re.search(r"\b(?:after|then|otherwise|upon|once|at the end of)\b", before):
        return False
    if CONDITION.search(before) or _WE_HANDLE.match(behind.lstrip()):
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
    if (_BUILDS.match(soon[0]) or _WORKS_ON.match(soon[0])) and (READERS.search(before) or _PROGRAM.search(before)):
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
    if _STARTS.match(soon[0]) and READER.search(before):
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
    if "immediate" in soon[0] and READER.search(behind):
        return False
    if any(word in soon[0] for word in ("future", "later", "upcoming", "forthcoming")) and not soon[0].startswith("in "):
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


def plans(text: str, plan: re.Match[str]) -> bool:
    # Whoever wants to support people says what they stand for, and plans nothing.
    if plan[0].endswith(" support") and _PEOPLE.match(text, plan.end()):
        return False
    # "We want to open the menu" goes on with a task; "we want to launch" does not.
    if re.match(
        r"(?:we|our|the)\b.* (?:want|like) to (?:\w+ )?(?:add|open|move|build|enable|replace|switch|integrate|implement|migrate|make)",
        plan[0],
    ) and not re.match(r"[^.;:]*\b(?:in (?:the )?(?:near )?future|eventually|at some point|soon|next)\b", text[plan.end() :]):
        return False
    return not (
        CONDITION.search(what_precedes(text, plan)) or _RESERVES.search(text) or _WE_HANDLE.match(text[plan.end() :].lstrip())
    )
