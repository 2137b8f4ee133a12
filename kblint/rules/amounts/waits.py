"""Times that somebody has to wait, or has, without a number: "a few days", "several weeks", "it may take longer"."""

from __future__ import annotations

from kblint.articles.model import Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.amounts.lexicon import (
    CERTAIN,
    CHAIN,
    COMPANY_ACTS,
    EXTRA,
    HYPOTHESIS,
    IN_MEMORY,
    LIMITED,
    MACHINES,
    MAY,
    NUMBER,
    READER_ACTS,
    REASONABLE,
    SANCTION,
    SERVICE,
    SEVERAL,
    SOFTWARE,
    TAKE,
    VARIES,
    WE,
)
from kblint.rules.amounts.rulings import Vague, counts, either, leave

_SPAN = r"(?:minutes|hours|(?:business |working |calendar )?days|nights|weeks|months|years|billing cycles)"
_DISUSE = r"(?:inactivity|idleness|disuse|non-use)"
_VAGUE_SPAN = (
    rf"(?:(?:up to |after |within |at least |about |around |only )?(?:quite )?(?:an? )?(?:(?:good|fair) )?(?:{SEVERAL}|"
    rf"{CERTAIN} (?:amount|number) of) (?:(?:more|full|long|back|{EXTRA}) )?{_SPAN}"
    rf"|(?:an? )?(?:(?:certain|extended|long|longer|prolonged|short|specific) )?(?:period|stretch|spell|time) of {_DISUSE}"
    rf"|(?:an? |some )?(?:(?:unusually|very|too|quite|rather|exceptionally|relatively|fairly) )?(?:{REASONABLE}|{LIMITED}|certain|"
    r"short|brief|considerable|unusual|lengthy|lengthier|longer|little|extended|substantial|sufficient|long|prolonged) "
    r"(?:period(?: of time)?|spell|(?:amount|space|length) of time|time ?frame|timeframe|deadline|notice period|time(?! zone))"
    rf"|an? {CERTAIN} (?:period(?: of time)?(?! of)|(?:amount|length) of time)"
    r"|(?:delivery|shipping|shipment|processing|response|reply|transit|lead|turnaround|handling|dispatch|production|arrival|repair|waiting) times?(?: ?frames?)? "
    rf"(?:(?:{MAY}|do) )?(?:also )?(?:vary|varies|differ)"
    rf"|(?:the|how much) time (?:that )?it (?:{MAY} )?{TAKE} (?:for|to) [^.;:,]{{3,80}}?,? "
    rf"(?:{MAY} )?(?:also )?(?:vary|varies|differs?)"
    # "One or several days", "weeks or even months", "it can take weeks".
    rf"|(?:within |after )?one or (?:several|more) {_SPAN}|(?:an? )?{CERTAIN} (?:deadline|cut-?off(?: time)?|time ?frame)|(?:hours|days|weeks|"
    rf"months) (?:or|to) (?:even )?(?:days|weeks|months|"
    rf"years)"
    rf"|(?:in |within |over |during )the (?:next |coming )(?:few |couple of |several )?{_SPAN}|(?:in )?a matter of {_SPAN}|"
    r"(?:in |on |within |over |during )the (?:very )?(?:first|last) (?:few|couple of|several) (?:(?:business|working|calendar) )?(?:days|weeks|months)(?= of\b)|"
    r"in a timely (?:manner|fashion|way)|"
    rf"by (?:an? (?:day|week|month)|days|weeks|months) or (?:more|so|longer)|(?:up to |about |around )?(?:an?|one) (?:day|week|month) or (?:so|longer)"
    rf"|waiting (?:list|time)s? of (?:a )?{SEVERAL} {_SPAN}"
    rf"|(?:there(?:'s| is| {MAY} be| are)(?: currently| usually| often| always)? )?(?:an? )?(?:very |quite )?(?:long|"
    r"lengthy) (?:waiting (?:lists?|times?)|waits?|queues?)|(?:waiting|delivery|response|processing|lead) times are (?:very |"
    r"quite |currently )?long"
    r"|(?:longer(?: than usual)?|increased|extended) (?:[a-z]+ )?(?:delivery|shipping|lead|waiting|wait|processing|response|transit|handling|"
    r"turnaround|production|dispatch|shipment)(?: (?:times?|periods?))"
    r"|(?<=can take )time|(?<=may take )time|(?<=might take )time|(?<=could take )time|(?<=will take )time|(?:plenty of|"
    rf"enough|ample|{EXTRA}|sufficient) time(?= for (?:your|the|our|us|any|it|delivery|shipping|processing|checks?|"
    r"post(?:age|ing)?)\b)"
    r"|(?<=\bbe )(?:days|weeks|months)(?= before| until)|(?<=\btake )(?:days|weeks|months)(?= to\b| before\b| for\b| until\b|"
    r"[.,;]|\Z)"
    r"|(?:(?:very|quite|unusually|too) )?(?:short|long|longer|extended|prolonged|brief) periods?(?: of time)?(?! of inactivity)"
    r"|an? (?:short |little |long )while|an? (?:short|brief|long) wait|an? (?:short|brief|small|"
    r"limited) (?:time )?window(?: of time)?"
    r"|a period(?: of time)?(?! of)|(?:after |within )an? (?:short|brief|slight|certain) delay|there (?:is|are|may be|"
    r"can be) (?:often |usually |sometimes |currently )?(?:an? )?long (?:waits?|waiting (?:times?|lists?))(?= for\b)|"
    rf"there(?:'s| is| {MAY} be) (?:an? )?(?:short |slight |brief |small |"
    r"some )?delays?(?= (?:before|until)\b| in (?:the |your |our )?(?:[a-z]+ )?(?:processing|deliver(?:y|ies)|payments?|dispatch|shipping|shipments?|"
    r"responses?|repl(?:y|ies)|arrival|refunds?|transfers?)\b)"
    rf"|(?:(?:quite )?some|a little|a bit of|(?:(?:a little|a bit|somewhat|much|considerably|significantly|slightly) )?more|(?:(?:some|a little|"
    rf"a bit of) )?{EXTRA}) (?:\w+ )?time|"
    r"(?:quite )?a (?:good |fair )?while|(?<=\btake )ages|(?<=\btakes )ages|not (?:too )?long after(?:wards)?|"
    r"(?:a little|a bit|quite a bit|a good deal|a lot|rather|far|somewhat|much|considerably|noticeably|significantly|"
    r"slightly) longer|(?:a )?longer than usual|(?:even )?longer(?: than (?:expected|normal|average|anticipated|stated|"
    r"planned))?(?! (?:than|period|term|time|timeframe|wait|delay|stay|window|be|available|"
    r"supported|valid|if you (?:want|wish|like|prefer))\b))"
)
WAIT = sparing(rf"(?<![\w-])(?P<span>{_VAGUE_SPAN})(?![\w-])")
_FROM_LESS = r"any(?:where|thing) (?:from|between) (?:an? few |some |an? )?(?:seconds|minutes?|hours?|days?|weeks?) (?:to|and)"
_DURATION_VERB = expression(
    rf"\b(?:{_FROM_LESS}|"
    r"between|any(?:where|thing) (?:from|between)|takes?|taking|need|needs|requires?|given|gives? us|give the team|lasts?|"
    r"arrives?|appears?|shows?|show up|sees?|"
    r"receives?|gets?|allow|wait|waits? of|"
    r"waiting|within|in|after|for|up to|process(?:ed|es)?|"
    r"until|be|expect|over|last|delayed|notice|delays? of|before|back|responds?|keeps?|holds?|held|kept|stored|delayed by|"
    r"(?:more|longer) than|retain(?:ed|"
    rf"s)?)(?: (?:us|the bank|{WE}|"
    r"you|your bank|it|them|only|about|around|at least|usually|normally|typically|anywhere|anywhere from|to wait|"
    r"him|her))? ?\Z"
)
_WE = expression(rf"\b(?:{WE}|us|support team|customer service)\b")
# What takes days is nothing that a program does while one looks on.
_TAKES = expression(
    r"\b(?:delays? of|waits? of|expect|takes?|taking|allow|needs?|requires?|(?:it|this|that|which|delivery|shipping|"
    rf"arrival) {MAY} (?:also )?be|"
    r"delayed by)(?: (?:us|you|up to|about|around|at least|only|usually|"
    r"normally|typically|anywhere))? \Z"
)
# A wait that is laid upon readers, before they may go on.
# … nor what will be, in some days, for readers or by the company's doing.
_WILL = expression(r"\b(?:we|our|you|your)\b[^;:]{0,120}(?:\bwill|'ll)\b|\bwill\b[^,;:]{1,60}\b(?:your|you)\b")
_IMPOSED = expression(
    r"\b(?:(?:have|has|need|needs|required|asked|expect) to|ask you to|must) (?:then |first )?wait(?: for| at least)? \Z"
)
_GATE = expression(
    r"\b(?:again|locked|attempts?|sign in|log in|login|before you (?:can|may)|until (?:you|the next|next)|order|request|"
    r"withdraw)\b"
)
# From when on readers may ask: "in transit for a long time".
_STUCK = expression(
    r"\b(?:been|is|are|still|remains?|stays?|stuck) (?:pending|in transit|on hold|under review|"
    r"outstanding|unanswered|processing|delayed)(?: status)? (?:for|after|over) \Z"
)
# … and from when on what has not come is late.
_NOT_COME = expression(
    r"\b(?:if|when|in case)\b[^.;]{0,60}(?:\b(?:not|never)|n't)\b[^.;,]{0,40}\b(?:arrive|arrived|received?|come|"
    r"appeared?|credited|reach(?:ed)?|delivered|paid|refunded|answered|"
    r"replied|responded|heard|shown? up|updated)\b[^.;,]{0,30}(?: (?:after|within|for|in))? \Z"
)
# What the company keeps, and what customers may use, for a time.
_KEPT = expression(
    r"\b(?:is|are|be) (?:[a-z]+ )?(?:kept|stored|archived|saved|held|retained|withheld|set aside|blocked|reserved|"
    r"frozen)\b[^.;,]{0,40} for (?:only |up to |about )?\Z"
    rf"|\b{WE} (?:{MAY} |only |also )*(?:holds?|keeps?|reserves?|stores?|retains?|saves?|puts? aside) [^.;,]{{2,50}} for (?:only |"
    r"up to |about )?\Z"
)
_TELLS_THEM = expression(
    r"\b(?:let|tell|inform|warn|remind) (?:them|him|her|your [a-z]+|the (?:buyer|customer|guest|client)s?)\b[^.;]{0,60}\Z"
)
_WAIT_AGAIN = expression(r"(?:\A|\b(?:please|must|should|then) )wait (?:for |at least )?\Z")
_ENDS_AFTER = expression(
    r"\b(?:ends?|expires?|closes?|lapses?|runs? out|(?:is|are|be|gets?) (?:[a-z]+ )?(?:removed|deleted|cancelled|canceled|forfeited|"
    r"released|locked|archived|closed|disabled|suspended|deactivated))(?: automatically)? (?:after|within|in) \Z"
)
_MAY_ANY = expression(
    r"\b(?:you|customers?|members?|guests?|visitors?|residents?|passengers?|holders?|tenants?|readers?|users?) (?:can|"
    r"may|are allowed to|are able to) [^.;,]{2,60} for (?:only )?\Z"
)
_CAN_BE_USED = expression(
    r"\b(?:can|may) (?:only |also |then |still )*be (?:watched|viewed|streamed|played|listened to|read|borrowed|collected|picked up|redeemed|returned|"
    r"exchanged|claimed|used|worn|transferred|cancelled|changed|recovered|restored|renewed|kept|spent)\b[^.;,]{0,40} (?:for|within)(?: only)? \Z"
)
_ADDS = expression(r"\b(?:adds?|adding)(?: (?:us|you|up to|about|around|at least|another))? \Z")
_TO_THE_WAIT = expression(
    r"\A(?: ?(?:[.;,)]|\Z)| to (?:(?:the|your|our|any|its|this) )?(?:[a-z]+ )?(?:wait|waiting|deliver(?:y|ies)|dispatch|lead|processing|process|handling|"
    r"shipping|turnaround|order|repair|time|application|production|transit|review|arrival)\b)"
)
_WE_DO_THEN = expression(
    rf"\b(?:{WE}(?: will|'ll)? (?:send|post|mail|charge|bill|debit|renew|collect|ship|dispatch|refund|pay|issue|deliver|release|return|read)s? [^.;:]{{2,50}}|"
    r"(?:goes|go) on sale) \Z"
)
_LONG_AFTER = expression(r"\blong after(?:wards)?\Z")
_DAYS_OF = expression(r"(?:days|weeks|months|nights|hours)\Z")
_THEIRS_TO_TAKE = expression(
    r"\b(?:(?:can|may|could|entitled to|allowed to|able to)(?: (?:also|only|then|take|claim|carry over|carry forward|bring forward|have|get|use|book|receive|"
    r"buy|sell|request))+|includes?|comes? with|entitled to|(?:get|gets|receive|receives|given|granted)(?: (?:you|them))?)(?: up to)? \Z"
)
_RELEASED = expression(r"\b(?:features?|versions?|releases?|updates?|improvements?|functions?|products?|launch\w*)\b")
# Whom readers wait for.
_WE_COME = expression(
    r"\b(?:you (?:can|should|will|may)|you'll|please) (?:[a-z]+ )?(?:expect|hear|receive|get)\b[^.;:,]{0,60} \Z|"
    rf"\b(?:{WE}|(?:an? |the |our )(?:[a-z]+ )?(?:engineer|technician|officer|adviser|advisor|inspector|surveyor|assessor|driver|courier|nurse|agent))(?:'ll|"
    rf" will)"
    r" (?:contact|visit|call|phone|ring|reply|respond|be in touch|get in touch|write|send|come|e-?mail)\b[^.;:,]{0,40} \Z"
)
_LEFT = expression(
    r"\b(?:left|unused|unclaimed|uncollected|abandoned|parked|unattended|inactive|idle|unpaid|overdue|dormant|"
    r"not (?:collected|used|claimed))(?: there| here)? for \Z"
)
_REMOVED = expression(
    r"\b(?:removed|deleted|closed|towed|sold|donated|destroyed|forfeited|cancelled|canceled|blocked|suspended|returned|locked)\b"
)
_MAY_STAY = expression(
    r"\b(?:may|can|able to|allowed to|permitted to|must not|cannot|may not) (?:only |also )?(?:park|stay|stop|wait|"
    r"keep|borrow|remain|rent|camp|moor|load|unload|"
    r"live|visit|be (?:left|parked|kept|used|stored|borrowed|occupied|stopped|extended|paused))\b[^.;,]{0,60} (?:for|only for|"
    r"for only) \Z"
)
_SHUTS = expression(r"\b(?:locks?|blocks?|suspends?|bans?|restricts?|freezes?) (?:your|the|his|their) (?:[\w'-]+ ){1,3}for \Z")
_HAVE = expression(r"\b(?:you|customers|members|guests|buyers|sellers) (?:only )?have (?:only )?\Z")
_VALID = expression(
    r"\b(?:valid|available|open|reserved|held|guaranteed|(?:offer|promotion|sale|deal|discount|voucher|code)s? (?:is|are|"
    r"runs?|lasts?)) (?:only )?for (?:only )?\Z"
    r"|\b(?:guarantees?|warrant(?:y|ies)|trials?|contracts?|cover|insurance|pass|membership|promotion)(?: period)?"
    r"(?: (?:on|for|of) (?:[\w'-]+ ){0,3}?[\w'-]+)? (?:lasts?|runs?)(?: only)?(?: for)? \Z"
)
_UNUSED = expression(r"\bif (?:you|it|they|(?:the|an?) [a-z]+)\b[^.;]{0,40}(?:\bnot\b|n't\b|inactive|unused)[^.;]{0,20}\Z")
_SHUT = expression(
    rf"(?:\b{MAY}|'ll) be (?:[a-z]+ ){{0,2}}?(?:locked|blocked|suspended|banned|restricted|deactivated)(?: out)?(?: (?:for|"
    r"after))? \Z"
)
_LONG_WAIT = expression(
    r"\A(?:there |(?:an? )?(?:very |quite )?(?:long|lengthy|longer|increased|extended) |[a-z]+ times are ).*\b(?:wait|waiting|"
    r"queue|lead|delivery|shipping|processing|response|transit|handling|turnaround|production|dispatch|shipment)\b"
)
_THERE_LONG = expression(r"\Athere .*(?:long|lengthy)|\bare\b.*long")
_MEETS = expression(
    r"\b(?:expect|be|is|have|has|face|experience|experiencing|subject to|result in|cause|lead to|mean|means|require|requires|"
    r"take|takes|due to|with) (?:an? )?\Z"
)
_NEXT_DAYS = expression(r"\b(?:next|coming|matter of|or (?:more|so|two|longer))\b(?!.*minutes)")
_IS_NO_CLAIM = expression(r"\b(?:avoid|skip|beat|no|without|never|reduce|shorten)\b[^.;,]{0,30}\Z")
# What the company ends, or keeps, of its customers' things.
_ENDED = expression(
    r"\b(?:accounts?|cards?|files|documents|records?|workspaces?|profiles?|memberships?|balances?|points|data|messages|files|"
    r"backups|recordings|"
    r"listings|"
    r"projects|"
    r"vouchers?|items?|photos|you(?:'ll| will| are|'re))\b[^.;:]{0,60}\b(?:deleted|erased|wiped|removed|closed|suspended|locked|blocked|"
    r"deactivated|forfeited|purged|expires?|expired|lapses?|lapsed|lost)\b|"
    rf"\b{WE} (?:{MAY} |only |also |then )?(?:keep|store|retain|hold|delete|erase|remove|close|suspend|lock|block|deactivate)s?\b"
)
_BEEN_ONE = expression(
    r"\bbeen (?:an? )?(?:[a-z-]+ ){0,2}?(?:member|customer|client|subscriber|user|seller|host|guest|resident|volunteer|tenant|registered|enrolled|employed)"
    r"(?: (?:of|with|at|on|in) [\w' -]{2,30}?)? for \Z"
)
WAIT_CUES = (
    "long after", "ages", "spell",
    "inactivity", "idleness", "disuse", "non-use", " or so", " or longer", "by a ", "by an ", "lengthy ", "long queue", "waiting times", "times are",
    "minutes", "hours", "days", "nights", "weeks", "months", "years", "billing cycles", "period", "time", " while", "longer",
    "delay", "short wait",
    "times vary", "time varies", "frames vary", "may vary", "can vary", "might vary", "will vary", "also vary", "times differ", "may differ", "can differ",
    "deadline", "cut-off", "cutoff", "long queue", "lengthy ", "brief wait", "long wait", "long waiting", "time window",
    *(f"{kind} window" for kind in ("short", "brief", "small", "limited")),
)  # fmt: skip
_THERE_IS = expression(rf"\bthere (?:is|{MAY} be)(?: often| frequently| usually| sometimes| typically)? \Z")
_SOME_DAYS = expression(r"(?:days|weeks|months)\Z")
_SOME_DAYS_OR_HOURS = expression(r"(?:hours|days|weeks|months)\Z")
_DAYS_OR_CYCLES = expression(r"(?:days|weeks|months|cycles)\Z")
_ANOTHER = expression(r"\A before (?:you )?(?!try)[a-z]+\b[^.;]*\b(?:again|another|the next|new)\b")
_ONLY_SO_LONG = expression(rf"\b(?:{LIMITED}|certain|short)\b")
_STAYS = either(_KEPT, _MAY_STAY)
_THEN_WE = expression(r"\A,? (?:then )?(?:we|your|you)\b")
_THEN_OURS = expression(r"\A,? (?:we|our|your|the (?:card|amount|money|account|order|refund|parcel|deposit))\b")
_LONGER = expression(r"\Alonger than")
_STAYS_SO = expression(
    r"\b(?:if|when|in case)\b[^.;]{0,60} (?:takes?|taking|is|are|been|stays?|remains?|lasts?|delayed|pending|review) \Z"
)
_JUST_LONGER = expression(r"\A(?:even )?longer\b")
_MAY_TAKE = expression(
    rf"\b(?:{MAY}|usually|often|frequently|sometimes|occasionally|generally|typically|normally|likely to|"
    r"expected to|need to|have to|is|are)(?: also| sometimes| therefore| currently| often| usually| need to| have to)? "
    rf"(?:{TAKE}|taking|be|wait|waiting|last|lasts|(?:hold|keep)s? [\w ]{{2,30}}?) \Z"
)
_COMES = expression(r"\b(?:will|can|may|should|usually|normally|typically|generally)\b[^,;:]{2,80} (?:within|after|in|over) \Z")
_THINGS = expression(
    r"\b(?:batter(?:y|ies)|plants?|seedlings?|seeds?|bulbs?|saplings?|lawns?|grass|turf|paint|varnish|glue|plaster|concrete|grout|dough|wounds?|bruis\w+|"
    r"scars?|stitches|swelling|"
    r"muscles?|skin|tattoos?|puppies|kittens|to (?:charge|cool|heat|dry|boot|start|warm up|connect|pair|restart|update|refresh))\b"
)
_NOTHING_FOR = expression(
    r"(?:\b(?:no|not|never|nothing|without|unable)|n't)\b[^.;:]{0,60} (?:for|after|over) \Z|\b(?:if|when|"
    r"once)\b[^.;:]{0,60}\b(?:been|remains?|stays?|still)\b[^.;:]{0,40} (?:for|after|over) \Z"
)
_STAYS_ANYWAY = expression(
    r"\b(?:will not|won't|never|do not|don't|does not|doesn't) (?:lose|expire|be (?:closed|deleted|charged|removed)|"
    r"get (?:closed|deleted|charged)|close|delete|remove|charge)\b"
)
_PASSES = expression(
    r"\b(?:gives? us|anywhere from|between|after|recommend allowing|please allow(?: for)?|allow(?: for)?|within) \Z"
)
_WE_TELL = expression(
    rf"\b(?:(?:you|customers|members|guests|users|clients)(?:'ll| should| {MAY})? (?:also )?(?:receive|get|be (?:notified|e-?mailed|sent|reminded|"
    rf"informed|told))|{WE}(?:'ll|"
    rf" {MAY}| aims? to| tr(?:y|ies) to)? (?:also )?(?:send|e-?mail|notify|remind|let you know|contact|tell))\b"
)
_LAST_DAYS = expression(
    r"\b(?:over|during) the (?:next|coming)|\b(?:plan|schedule|calendar|report|chart|view|coming|launch\w*|releas\w*|"
    r"introduc\w*|roadmap|roll\w* out)\b"
)
_IDLE = expression(rf"\b{_DISUSE}\Z")
_BARE = expression(r"\A(?:days|weeks|months)\Z")
_SET_TIME = expression(r"(?:time ?frame|timeframe|deadline|cut-?off(?: time)?|period(?: of time)?|amount of time)\Z")
_BY_THEN = expression(r"\b(?:within|before|after|by|beyond|outside) \Z")
_OURS_TAKE = expression(
    rf"(?:\A|[.;:] )[^.;:,]{{0,40}}\b(?:refunds?|payments?|memberships?|subscriptions?|claims?|orders?|deliver(?:y|ies)|applications?|requests?|approvals?|verification|"
    r"cancellations?|reservations?|bookings?|credits?|repl(?:y|ies)|answers?|appeals?)\b(?: [a-z]+){0,4} "
    rf"(?:(?:{MAY}|usually|often|normally|typically|generally|sometimes) )?{TAKE} (?:up to |about |around |only )?\Z"
)
_IT_TAKES = expression(
    rf"\bit (?:(?:{MAY}|usually|often|frequently|sometimes|occasionally|generally|typically|normally|"
    rf"also) ){{1,2}}takes? (?:up to |quite |us |{WE} )?\Z"
)
# What takes anybody long is nothing that somebody waits for.
_GENERAL = expression(r"\b(?:to (?:learn|solve|master|get used|understand)|learning|habit)\b")
_SOFTWARE_OR_KNOWN = either(SOFTWARE, NUMBER, VARIES)
_THAT_LONGER = expression(
    r"\b(?:it|this|that|they|these|(?:the |your |this |our )?(?:process(?:ing)?|verification|review|check|registration|"
    r"approval)(?: times?)?|others|some)"
    rf" (?:(?:{MAY}|sometimes|often|also|occasionally) ){{1,2}}(?:{TAKE}|be) (?P<longer>(?:even |"
    r"a little |a bit )?longer)\b"
    r"(?! (?:than|if you (?:want|wish|like|prefer))\b)"
)
_TRANSFERS = expression(
    r"\b(?:transfers?|deliver\w*|shipping|process(?:ed|es|ing)?|applications?|requests?|deposits?|before the|until the|"
    r"orders?|appointments?)\b"
)
_IN_A_CASE = expression(r"\A\W*(?:during|in|at|on|for|if|when|around|because|due to|outside)\b")
_PROCESSING = expression(r"\b(?:process(?:ed|ing)?|verif\w+|review\w*|approv\w+|application|request)\b")
_SUPPOSED = expression(r"\b(?:if|in case|whether|should)\b[^,;:]{0,80}(?:,? or [^,;:]{0,60})?\Z")
_READERS_OWN = expression(
    r"\byou(?:'re|'ll|'ve| are| will| have)?(?: (?:be|been|also|just))?(?: (?:do|did|are|will|would|have))?(?:n't| not)?(?: (?:be|been|currently))? "
    r"(?:(?:plan(?:ning)?|intend(?:ing)?|go(?:ing)?|expect(?:ing)?|want(?:ing)?|wish(?:ing)?|hop(?:e|ing)|like|prefer|decide[ds]?|need)(?: not)? (?:to|on)\b"
    r"|(?:away|abroad|travell?ing|offline|gone|out of)\b)[^.;:]{0,60} for \Z"
    # How long they have waited is past: "we see that you've been waiting for a while".
    r"|(?<!if )(?<!when )\byou(?:'ve| have) (?:already )?(?:been|had to) [a-z]+[^.;:,]{0,30} for \Z"
    # What they have left undone; that they have heard or had nothing is a wait.
    r"|\byou(?:'ve| have| had)?(?:n't| not)(?: (?:yet|been))? (?!heard|received|got|gotten|seen|had)[a-z]*(?:ed|en|used|run|worn|gone|ing)\b[^.;:]{0,60} for \Z"
    r"|(?:\A\W*|[.;:,] )(?:please )?(?:do not|don't|never) (?!wait)[a-z]+\b[^.;:]{0,80} for \Z"
)
_FIRST_DAYS = expression(r"\bthe (?:(?:very )?first|last) (?:few|couple of|several)\b")
_TIMELY = expression(r"\btimely\b")
_IN_TIME = expression(
    r"(?:\A|\b)(?:please|must|should|ensure|make sure|need to|have to|required to|asked to)\b[^.;:]{0,60}"
    r"\b(?:cancel\w*|notif\w+|inform\w*|returns?|returned|report\w*|renew\w*|pay(?:ment)?s?|register\w*|submit\w*|book\w*|collect\w*)\b[^.;:]{0,60}\Z"
)
_FAILED = expression(r"(?:\b(?:not|never|fail(?:s|ed|ing|ure)?)\b|n't\b)[^.;:]{0,60} \Z")
_LOST_BY_IT = either(SANCTION, expression(r"\b(?:failed|rejected|void|delay\w*|expired?|deleted|returned|lapsed?)\b"))
_GIVEN_TIME = expression(
    r"\b(?:have|has|had|having|give|gives|given|giving|allow|allows|allowed|allowing)(?: us| our [a-z]+| the [a-z]+)?(?: an?)? \Z"
)
_ENOUGH = expression(rf"{REASONABLE}|sufficient|enough")
_SO_AS_TO = expression(r"(?:\A|\bin order |, )to (?:allow|give|have|ensure|leave)\b[^.,;]*\Z")
_TO_MEND = expression(
    r"\A (?:to|in which to|for us to) (?:fix|mend|remediate|resolve|review|respond|reply|investigate|address|correct|repair|process|react|prepare|collect|return)\b"
)
# "You have a few days to pay", "they are given some weeks to move out".
_HAVE_TIME = expression(
    r"\b(?:have|has|get|gets|given|leaves? you|allows? you|'ll have|gives? you|granted)(?: only| just| still| then)? \Z"
)
_TO_DO = expression(r"\A (?:to|in which to|before|until) (?!(?:fix|play|enjoy)\b)[a-z]+")
# What comes of not having done it in time.
_NOT_DONE = expression(
    r"\b(?:if|unless|where|when|who|which|that)\b[^.;]{0,60}?(?:\b(?:not|never|fails? to|without)\b|n't\b)[^.;]{0,60}?(?: (?:for|after|over))? \Z"
)
_COMES_OF_IT = expression(
    r"\A,? [^.;]*\b(?:expires?|expired|lapses?|lapsed|deleted?|removed?|cancel(?:led|ed|s)?|clos(?:e|es|ed)|suspend(?:s|ed)?|charged?|forfeit(?:s|ed)?|"
    r"lost|lose|loses|returned|rejected|ends?|ended|released|withdrawn|sold|refunded|disposed|abandoned)\b"
)
_GIVEN_UP = expression(
    r"\b(?:assumed|considered|regarded as|treated as|deemed|presumed)(?: to be)? (?:abandoned|lost|unclaimed|given up|withdrawn|cancell?ed)\b"
)
_OF_BANKS = expression(r"\b(?:issuers?(?:'s)?|issuing|(?:your|the|each) (?:[a-z]+ )?(?:bank(?:'s)?|financial institution))\b")
_SET_BY_NONE = expression(rf"\b(?:{REASONABLE}|{LIMITED}|certain|short|sufficient)\b")
_SET_BY_SOMEBODY = expression(rf"\Aan? (?!certain\b){CERTAIN} (?:period|amount|length)")
_THE_RIGHT = expression(r"\breserves? the right\b")
_WAIT_LASTS = expression(
    r"\b(?:(?:waiting|wait|holding|cool(?:ing)?[ -](?:off|down)|review|verification|processing|clearing|probation(?:ary)?) (?:periods?|times?|timeframes?|"
    r"lists?)|queues?)(?: (?:for|at|in) (?:[\w'-]+ ){0,4}?[\w'-]+)?"
    rf"(?:,? (?:that|which))?(?: (?:{MAY}|usually|often|also|currently|now))* (?:lasts?|takes?|be|is|are|of|stands? at|runs? to|"
    rf"stretch(?:es)? to)(?: up to)? \Z"
)
_DAYS_THEN = expression(
    r"\b(?:hours|days|weeks|months)\b[^.;:,]{0,60}, (?:and |but |or )?(?:(?:often|usually|sometimes|possibly|perhaps) )?\Z"
)
_FOR_SOME = expression(r"\A (?:for|to|in|during|outside|over|around|at) (?!you\b|us\b)[a-z]")
# What goes away by itself, and what the company does so long after something else.
_RESOLVES = expression(
    r"\b(?:resolves?|resolved|clears?|cleared|fixed|sorted|corrects?|corrected|goes away|disappears?)(?: (?:itself|themselves|by itself|by themselves|on its own|"
    r"on their own|out|up))? (?:(?:within|in|after) )?\Z"
)
_DONE_THEN = expression(
    r"\b(?:paid|charged|debited|billed|invoiced|renewed|shipped|delivered|refunded|credited|released|collected|paid out|taken|settled|cleared|returned|"
    r"posted|issued|mailed|dispatched)\b[^.;:]{0,60} \Z"
)
# How long readers can still have something back, or go without.
_SAFE_FOR = expression(
    r"\b(?:safe|recoverable|retrievable|restorable|accessible|reachable|downloadable|usable)(?: to you)?(?: only| just| still)? for (?:only |just |another )?\Z"
)
_TAKEN_BACK = expression(r"\b(?:recover\w*|restor\w*|retriev\w*|undo|undelete|refund\w*|claim\w*|dispute\w*|appeal\w*|return)\b")
_IN_THE_PAST = expression(r"\b(?:within|in|from|during|over) the (?:past|last) \Z")
_DOWN_FOR = expression(r"\b(?:unavailable|inaccessible|unreachable|down|offline|interrupted|out of (?:service|order)) for \Z")
_MADE_GOOD = expression(r"\b(?:refund\w*|compensat\w*|credit(?:s|ed)?|reimburs\w*|money back)\b")
# What comes again at times that nobody tells.
_COMES_EVERY = expression(
    r"\b(?:refills?|refilled|renews?|renewed|replenish(?:es|ed)?|resets?|regenerates?|recharges?|(?:is|are|be) (?:[a-z]+ )?(?:paid(?: out)?|charged|billed|invoiced|"
    r"shipped|delivered|collected|credited|added|reviewed|processed|answered|read|serviced|inspected|emptied))\b[^.;:,]{0,30} every \Z"
    rf"|\b{WE}(?: also)? (?:review|adjust|change|read|collect|empty|service|inspect|pay out|send|bill|charge|restock)s? [^.;:,]{{2,40}} every \Z"
)
_WAIT_A_PERIOD = expression(r"\bwait (?:for )?\Z")
# The first ruling holds whose signs all hold.
WAITS = (
    # "Explain why you need more time", "if you'll be back in a few months": the reader's own.
    leave(
        before=r"\b(?:(?:why|that|if) you (?:may |might )?(?:need|want)|you(?:'ll| will)? be (?:back|away|gone)(?: in| for)?) \Z"
    ),
    # "Unless it is paid within a reasonable time, we reserve the right to …": whatever it is that is then taken away.
    counts(words=_SET_BY_NONE, before=_BY_THEN, text=_THE_RIGHT),
    # "A waiting period, which may last several hours": that it is one is said.
    counts(words=r"(?:hours|days|weeks|months|years)\Z", before=_WAIT_LASTS),
    # "Engraving adds a few days to delivery."
    counts(words=_SOME_DAYS_OR_HOURS, before=_ADDS, behind=_TO_THE_WAIT, no_text=MACHINES),
    # "Changing to another tariff lasts a few weeks."
    counts(words=_SOME_DAYS, before=r"\A\W*[a-z]+ing (?:[\w'-]+ ){1,7}lasts (?:for )?\Z", near=SERVICE, no_text=MACHINES),
    # "You may take a few days of leave": so much of it is theirs.
    counts(
        words=_DAYS_OF,
        before=_THEIRS_TO_TAKE,
        behind=r"\A of (?!(?:video|music|audio|content|material|footage|experience)\b)[a-z]",
        no_text=MACHINES,
    ),
    counts(words=_LONG_AFTER, near=SERVICE, no_text=MACHINES, no_before=HYPOTHESIS),
    leave(words=_LONG_AFTER),
    counts(words=r"\Aages\Z", text=SERVICE, no_text=either(MACHINES, _GENERAL), no_before=HYPOTHESIS),
    leave(words=r"\Aages\Z"),
    counts(words=_BARE, behind=r"\A (?:before|until) (?:you|we|your|our)\b", near=SERVICE, no_text=MACHINES),
    # "Three to six days, longer for the islands."
    counts(words=_JUST_LONGER, before=_DAYS_THEN, behind=_FOR_SOME, no_text=SOFTWARE),
    # "Delivery times may vary."
    counts(words=r"(?:vary|varies|differs?)\Z", no_text=either(SOFTWARE, NUMBER, _OF_BANKS)),
    leave(words=r"(?:vary|varies|differs?)\Z"),
    counts(words=_SOME_DAYS, before=_HAVE_TIME, behind=_TO_DO, no_text=either(MACHINES, HYPOTHESIS)),
    counts(words=_SET_BY_SOMEBODY, before=r"\b(?:after|within|for|in) \Z", near=SERVICE, no_text=MACHINES),
    leave(words=_SET_BY_SOMEBODY, no_before=_STAYS),
    counts(words=_SOME_DAYS, before=_NOT_DONE, behind=_COMES_OF_IT, no_text=either(MACHINES, _STAYS_ANYWAY)),
    counts(words=_SOME_DAYS, before=_LEFT, text=_GIVEN_UP, no_text=MACHINES),
    # "This may take a few minutes or a few hours", where somebody is served.
    counts(
        words=r"minutes\Z",
        before=_MAY_TAKE,
        behind=r"\A (?:or|to) (?:even )?(?:a few |several |some )?(?:hours|days)\b",
        near=SERVICE,
        no_text=MACHINES,
    ),
    # "Some orders arrive in hours and others in days or weeks."
    counts(
        words=r"\A(?:hours|days|weeks) (?:or|to) (?:even )?(?:days|weeks|months)\Z",
        before=r"\bin \Z",
        near=SERVICE,
        no_text=MACHINES,
    ),
    counts(words=_SOME_DAYS_OR_HOURS, before=_SAFE_FOR, no_before=HYPOTHESIS),
    counts(words=_SOME_DAYS, before=_IN_THE_PAST, text=_TAKEN_BACK),
    counts(words=r"(?:extended|long|prolonged|considerable) period(?: of time)?\Z", before=_DOWN_FOR, near=_MADE_GOOD),
    counts(words=_SOME_DAYS_OR_HOURS, before=_COMES_EVERY, no_text=MACHINES),
    # What takes so long is told in front: "changes of your membership take a few hours to reach the printers".
    counts(words=_SOME_DAYS_OR_HOURS, before=_OURS_TAKE, no_before=MACHINES),
    # For how long somebody has been one is no wait; a limit it may be.
    leave(words=r"\b(?:while|some time)\Z", before=_BEEN_ONE),
    # "So that we get some time to serve everybody": what somebody wants time for.
    leave(
        words=r"\b(?:some|more|extra) time\Z",
        before=r"\b(?:get|gain|buy|save|win|find|have|want|give (?:us|you|ourselves|yourself)) \Z",
        behind=r"\A (?:to|for)\b",
    ),
    # "Unlike transfers that take days, …": what it is compared with.
    leave(before=r"\bunlike [^,.;:]*\Z"),
    # "A long waiting list", "longer delivery times", "in the coming days": whatever else the sentence says.
    leave(words=_LONG_WAIT, before=either(_IS_NO_CLAIM, HYPOTHESIS)),
    counts(words=_THERE_LONG, no_text=SOFTWARE),
    counts(words=_LONG_WAIT, before=_MEETS, no_text=SOFTWARE),
    leave(words=_LONG_WAIT),
    counts(words=r"(?:days|weeks|months|years)\Z", behind=r"\A long\b", before=r"\b(?:list|wait|waits|queue)\b"),
    counts(words=r"\bcoming\b", before=_WE_COME, near=SERVICE, no_text=either(MACHINES, _RELEASED)),
    counts(words=_NEXT_DAYS, near=SERVICE, no_text=either(MACHINES, _LAST_DAYS)),
    leave(words=_NEXT_DAYS),
    counts(words=r"\Atime\Z", text=SERVICE, no_text=either(MACHINES, _GENERAL)),
    leave(words=r"\Atime\Z"),
    counts(
        words=rf"\A(?:plenty of|enough|ample|{EXTRA}|sufficient) time\Z",
        before=r"(?<!in order to )\b(?:allow|allowing|give|giving) (?:us |our [a-z]+ )?\Z",
        near=SERVICE,
        no_text=MACHINES,
    ),
    leave(words=r"\A(?:plenty of|enough|ample) time\Z"),
    # How long readers do without something is for them to say.
    leave(before=_READERS_OWN, no_text=either(_ENDED, SANCTION)),
    # "On the first few days of the month", where the company does something then.
    counts(
        words=_FIRST_DAYS, behind=r"\A of (?:the|each|every|that|this) (?:[a-z]+ )?(?:month|year|quarter|week)\b", near=SERVICE
    ),
    counts(words=_FIRST_DAYS, text=COMPANY_ACTS, no_text=SOFTWARE),
    leave(words=_FIRST_DAYS),
    # What customers are late with, and lose by it: of what the company does so, another rule tells.
    counts(words=_TIMELY, before=_IN_TIME, no_before=_WE, no_text=MACHINES),
    counts(words=_TIMELY, before=_FAILED, no_before=_WE, text=_LOST_BY_IT, no_text=IN_MEMORY),
    leave(words=_TIMELY),
    counts(before=_GIVEN_TIME, words=_ENOUGH, behind=_TO_MEND, no_before=_SO_AS_TO),
    # "If there has been no update for a long time"
    counts(before=_NOTHING_FOR, words=r"(?<!seconds)(?<!minutes)\Z", near=SERVICE, no_text=either(MACHINES, _STAYS_ANYWAY)),
    leave(before=_NOTHING_FOR, text=_STAYS_ANYWAY),
    # "You will receive a reminder a few days before."
    counts(words=_SOME_DAYS, behind=r"\A (?:before|in advance|prior|ahead)\b", text=_WE_TELL, no_text=MACHINES),
    counts(words=_BARE, text=COMPANY_ACTS, no_text=SOFTWARE),
    leave(words=_BARE),
    # What has to be done until then: "orders that are not collected within a certain time frame are cancelled".
    counts(words=_SET_TIME, before=_BY_THEN, text=either(SANCTION, COMPANY_ACTS), no_text=MACHINES),
    # "In December, processing may take longer", beside no figure.
    # "If a repair takes longer than usual, we tell you": nobody has to know how long that is.
    leave(
        words=_LONGER,
        before=_STAYS_SO,
        behind=r"\A, we(?:'ll| will)? (?:also )?(?:send|tell|let|notify|e-?mail|inform|contact|update|keep|call)\b",
    ),
    counts(words=_LONGER, before=_STAYS_SO, text=COMPANY_ACTS, no_text=SOFTWARE),
    leave(words=_JUST_LONGER, before=_SUPPOSED, behind=r"\A, "),
    counts(words=_JUST_LONGER, before=_MAY_TAKE, text=either(COMPANY_ACTS, _TRANSFERS), no_text=_SOFTWARE_OR_KNOWN),
    # "Letters take longer."
    counts(
        words=_JUST_LONGER,
        before=r"\b(?:parcels?|deliver(?:y|ies)|orders?|letters?|deposits?|transfers?|(?<!card )payments?|refunds?|shipments?|shipping|processing|"
        r"applications?|repairs?|returns?|permits?|visas?|"
        rf"cheques?|checks|repl(?:y|ies)|answers|responses|collections|installations|claims) (?:(?:always|usually|often|generally|normally|typically|"
        rf"also) )?{TAKE} (?:a (?:bit|little) |much )?\Z",
        behind=r"\A ?(?:[.,;!]|\Z| to (?:arrive|reach|process|clear)|"
        r" (?:in|during|over|at|around) (?:the |our )?(?:[a-z]+ )?(?:[a-z]+mber|january|february|august|summer|christmas|easter|holidays?|weekends?|peak|"
        r"season|sales?|busy))",
        no_text=_SOFTWARE_OR_KNOWN,
    ),
    leave(words=_JUST_LONGER),
    # "It can take a while for them to send us the figures."
    counts(before=_IT_TAKES, words=r"(?<!minutes)\Z", behind=r"\A (?:for|before|until)\b", no_text=either(SOFTWARE, _GENERAL)),
    # Since when one waits.
    counts(before=_STUCK, no_text=CHAIN),
    leave(before=_STUCK),
    # After what time something ends.
    counts(text=_ENDED, before=_UNUSED),
    counts(words=_IDLE, text=_ENDED),
    leave(words=_IDLE),
    counts(text=_ENDED, before=r"\bafter \Z", behind=r"\A without"),
    leave(words=r"\blong\b", no_text=_ENDED),
    counts(before=_SHUT),
    # What readers have to wait.
    counts(words=r"\Aa period(?: of time)?\Z", before=_WAIT_A_PERIOD, text=_GATE),
    counts(before=_IMPOSED, text=_GATE),
    counts(before=_IMPOSED, words=_SOME_DAYS, no_text=SOFTWARE),
    counts(before=_IMPOSED, text=COMPANY_ACTS, no_text=SOFTWARE),
    counts(before=_NOT_COME, text=COMPANY_ACTS, no_text=SOFTWARE),
    leave(before=_NOT_COME, words=r"(?<!hours)(?<!days)(?<!weeks)\Z"),
    counts(before=_WAIT_AGAIN, behind=_ANOTHER, words=r"(?<!minutes)(?<!hours)\Z", no_text=SOFTWARE),
    leave(before=_WAIT_AGAIN, behind=_ANOTHER),
    # How long something lasts or is kept.
    counts(before=_ENDS_AFTER, no_text=MACHINES),
    leave(before=_ENDS_AFTER),
    counts(words=_ONLY_SO_LONG, before=_MAY_ANY, no_text=MACHINES),
    counts(words=_ONLY_SO_LONG, before=_CAN_BE_USED, no_text=IN_MEMORY),
    leave(words=_ONLY_SO_LONG, before=_MAY_ANY),
    counts(before=_STAYS, no_words=r"\blonger\b", no_text=IN_MEMORY),
    leave(before=_STAYS),
    counts(before=_SHUTS),
    leave(before=_TELLS_THEM),
    leave(behind=r"\A of\b", words=r"\A(?!within)"),
    counts(before=_LEFT, behind=_REMOVED, no_text=either(IN_MEMORY, expression(r"\bscreens?\b"))),
    leave(before=_LEFT, behind=_REMOVED),
    counts(before=_UNUSED, behind=_THEN_WE, no_text=either(IN_MEMORY, expression(r"\bscreens?\b"))),
    leave(before=_UNUSED, behind=_THEN_WE),
    counts(before=r"\Aafter \Z", behind=_THEN_OURS, text=COMPANY_ACTS, no_text=SOFTWARE),
    leave(before=r"\Aafter \Z", behind=_THEN_OURS),
    counts(words=_SOME_DAYS, before=_DONE_THEN, behind=r"\A (?:after|before|following)\b", no_text=SOFTWARE),
    counts(words=_SOME_DAYS, before=_WE_DO_THEN, behind=r"\A (?:before|after|following)\b", no_text=SOFTWARE),
    # "The money is credited some days later."
    counts(
        words=_SOME_DAYS,
        before=_DONE_THEN,
        behind=r"\A (?:afterwards?|later|thereafter)\b",
        no_before=r"\b(?:was|were|been|had|if|when)\b",
        no_text=SOFTWARE,
    ),
    counts(words=r"(?:hours|days|weeks)\Z", before=_RESOLVES, no_text=MACHINES),
    # "There may be a short delay before …".
    counts(words=r"\Athere .*wait", no_text=SOFTWARE),
    counts(words=r"\Athere ", text=COMPANY_ACTS, no_text=SOFTWARE),
    leave(words=r"\Athere "),
    counts(words=r"(?:time|period|window)\Z", before=_HAVE),
    # What we need to work in.
    leave(before=r"(?:\bin order |\A\W*)to (?:allow|give|ensure|have)(?: us| our team)?(?: for)? \Z"),
    counts(before=_THERE_IS, text=COMPANY_ACTS, no_text=SOFTWARE),
    counts(words=r"billing cycles\Z"),
    counts(before=_NOT_COME, words=r"(?:hours|days|weeks)\Z", no_text=SOFTWARE),
    # What is no wait.
    counts(before=r"older than \Z", text=_ENDED),
    leave(before=r"older than \Z"),
    leave(behind=r"\A (?:ago|earlier|later|old|prior|in advance|apart)\b"),
    leave(behind=r"\A before", before=r"(?<!for )\Z", no_before=_TAKES),
    leave(before=either(HYPOTHESIS, READER_ACTS)),
    counts(words=r"delay\Z", no_text=SOFTWARE),
    leave(words=r"delay\Z"),
    leave(no_before=_DURATION_VERB, words=r"\A(?!up to|after|within|at least)"),
    # What is left lasts for some time: things that end, days that pass, what the company does; not what software does meanwhile.
    counts(text=_ENDED),
    leave(text=SOFTWARE, no_text=_WE),
    counts(text=COMPANY_ACTS),
    counts(before=_VALID),
    counts(before=either(_TAKES, _WILL), words=_DAYS_OR_CYCLES, no_before=_THINGS),
    counts(words=r"\A(?:within|after) .*(?:days|weeks|months)\Z", near=SERVICE, no_text=MACHINES),
    # Whatever takes so long: it is about what the paragraph or its heading is about.
    leave(words=r"(?:minutes|hours|\blong [a-z ]+)\Z"),
    counts(before=either(_TAKES, _MAY_TAKE, _COMES, _PASSES), near=SERVICE, no_text=either(MACHINES, _THINGS)),
    leave(),
)


def taking_longer(block: Block, sentence: Sentence, text: str) -> Vague | None:
    """What "may take longer" where the sentence itself does not say what: it is told right before, or in the heading."""
    longer = _THAT_LONGER.search(text)
    if (
        longer is None
        or _SOFTWARE_OR_KNOWN.search(text)
        or not (_IN_A_CASE.search(text[longer.end() :]) or _IN_A_CASE.match(text))
    ):
        return None
    around = fold(
        " ".join(
            (*block.heading[-1:], *(s.text for s in block.sentences if s.end <= sentence.start and s.end > sentence.start - 300))
        )
    )
    if SOFTWARE.search(around) or not (COMPANY_ACTS.search(around) or _PROCESSING.search(f"{around} {text}")):
        return None
    return Vague(*longer.span("longer"), "wait")
