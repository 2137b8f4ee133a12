"""What may, must, must not and need not be done: closed lists of everyday wordings, and what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain, permutations

import msgspec

from kblint.expressions import compiled, expression
from kblint.statements.agency import is_agent, only_happens
from kblint.statements.cues import Cues, Sought
from kblint.statements.topic import concepts_of
from kblint.statements.wordings import Candidate, Wordings, alternatives
from kblint.statements.words import concept

PERMIT, FORBID, OBLIGE, EXEMPT = "permit", "forbid", "oblige", "exempt"

# Pairs that cannot both hold of the same thing. What is permitted may be obligatory, and may be done without need.
_OPPOSED = frozenset(chain.from_iterable(permutations(pair) for pair in ((PERMIT, FORBID), (OBLIGE, EXEMPT), (OBLIGE, FORBID))))
_NEGATED = {PERMIT: FORBID, FORBID: PERMIT, OBLIGE: EXEMPT, EXEMPT: OBLIGE}

_GRANTED = (
    "allowed|permitted|eligible|available|supported|included|possible|accepted|refundable|refunded|transferable|covered|exchangeable|valid|offered|"
    "provided|issued|granted|billed|charged|reimbursed|returnable|resold|insured|entitled|welcome|deductible|stackable|combinable|"
    "admitted|let in|let into|let on|let onto|carried|taken|served|sold|honoured|honored|recognised|recognized|reversible|replaceable|redeemable|"
    "usable|negotiable|optional extras|changeable|cancellable|insurable|open to|compatible|catered for|tolerated|encouraged"
)
_BE = r"(?:is|are|be|being|was|were|'s|'re|get|gets)"
_IS = r"(?:is|are|'s|'re|gets?|will be|was|were|being)"
# What somebody has who may do a thing, and lacks who may not.
_POWER = "right|rights|ability|option|possibility|chance|means|freedom|scope|power|permission|authority|access|way"
# Verbs of what may be done with a thing, as in "tradeable" and "not deletable".
_ABLE = (
    "edit|delet|trade?|resell|share?|renew|extend|remov|undo|restor|recover|rever|reus|upgrad|customi[sz]|download|print|export|copy|mov|"
    "renam|stack|combin|reschedul|skip|amend|adjust|sublet|claim|appeal|insur|rent|book|configur|replac|exchange?|return|cancell?|change?"
)
_DONE = compiled(rf"(?:un|non|ir)?({_ABLE})able")
_OFTEN = (
    r"(?:(?:currently|also|still|generally|usually|now|only|yet|automatically|always|both|fully|then|at all|no longer|"
    r"ever|sadly|unfortunately|"
    r"strictly|expressly|explicitly|simply|just|really|quite|very|absolutely|perfectly|totally|actually|normally|"
    r"typically|of course|therefore|"
    r"already|even|equally|specifically|separately|either|all) ){0,3}"
)
_REQUIRED = (
    "required|necessary|needed|mandatory|compulsory|obligatory|essential|a must|(?:a|the) requirement|(?:a|the) pre-?condition|"
    "(?:a|the) pre-?requisite|a condition (?:of|for)|expected|called for|asked for|obliged"
)
_NOT = r"(?:n't|n’t| not| never)"
# Verbs that tell of a company's state of mind, or of what a customer does not manage to do, and lay down no rule.
_NO_RULE = (
    "ask|know|think|believe|hope|like|love|want|wish|mind|worry|recommend|suggest|advise|aim|try|understand|care|matter|mean|see|find|look|seem|say|"
    "tell|hear|remember|forget|expect|see|feel|guarantee|promise|hesitate|panic|appear|load|respond|show|exist|happen|change|affect|have|need|"
    "be|re|open|work|start|help|use|used|make|get|go|come|contain|control|recall|always|usually|often|yet|match|belong|recognise|receive|reach|arrive"
)
_WE_DO_NOT_RULE = (
    "migrate|review|help|ensure|learn|discuss|examine|compare|analyse|analyze|monitor|measure|respect|value|"
    "know|think|believe|hope|like|love|want|wish|mind|worry|recommend|suggest|advise|aim|try|understand|see|say|tell|hear|are|re|have|had|has|"
    "were|was|will|would|can|can't|cannot|could|may|might|must|should|need|don't|do|don|did|didn't|won't|couldn't|never|appreciate|thank|apologise|"
    "apologize|regret|strive|strongly|care|feel|believe|expect|assume|encourage|request|ask|get|find|call|use|make|also|all|both|just|go|"
    "work|look|reserve|mean|receive|store|collect|define|explain|describe|continue|start|started|built|created|based"
)
_WE = (
    r"(?:we|it|plan|plans|service|insurance|warranty|policy|agent|app|client|shop|store|provider|cover|ticket|pass|"
    r"membership|subscription|package|desk|office|bank)"
)
_WE_DO = "accept|offer|allow|support|ship|deliver|refund|cover|include|permit|provide|charge|bill|reimburse|insure|issue|exchange|take|sell"
# "Never charged separately" says that it is included.
_BESIDE_THE_PRICE = r"(?:charged|billed) (?:for )?(?:extra|separately|on top)"
# What is not lost is kept.
_LOST = r"(?:be )?(?:loses?|lost|forfeits?|forfeited|wiped)\b"
_UNDENIED = r"(?<!never )(?<!not )(?<!n't )(?<!never be )(?<!not be )(?<!n't be )"
_GOES_OVER = r"(?:rolls?|carr(?:y|ies)|carried|rolled|taken|moves?|moved) (?:over|forward|(?:in)?to the (?:next|following))"

# What is ruled where something is said to happen by itself.
AUTOMATIC = "automatic"

# (modality, what the wording itself names, wording). What is longer comes first: "can't" before "can". That a wording begins
# where a word does need not be said.
_FORMS: tuple[tuple[str, str, str], ...] = (
    (
        EXEMPT,
        "",
        r"(?:do(?:es)? not|don't|doesn't|won't|will not|needn't|need not|not) (?:need(?: to)?|have to|require|demand|oblige|force)\b(?!\W*$)|"
        r"need(?:n't| not)\b",
    ),
    (
        EXEMPT,
        "",
        r"(?:there's |there is |with |you have )?no (?:need|obligation|requirement|reason|call) (?:to|for)\b|no need\b",
    ),
    (
        EXEMPT,
        "",
        rf"{_BE}{_NOT} {_OFTEN}(?:{_REQUIRED})\b|{_IS} {_OFTEN}(?:optional|voluntary|unnecessary|superfluous|waived|"
        r"dispensable|exempt|skipped|left out|dispensed with|(?:excused|spared|released|let off) (?:from )?(?:the |a |any |having )|"
        r"relieved of)\b|(?:gets?|get|go|goes) (?:past|around|round) the\b|bypass(?:es)?\b|"
        r"without (?:having to|needing to|needing|the need (?:to|for))\b|(?:do not|don't|does not|doesn't|never|won't|will not) pay\b",
    ),
    (
        EXEMPT,
        "",
        r"no (?=(?:[a-z-]{2,24} ){1,4}?(?:is |are |be )?(?:needed|required|necessary|asked|involved|payable|due|owed|called for)\b)",
    ),
    (
        EXEMPT,
        "",
        r"(?:is|are|'s|it's)(?: entirely| completely| all)? (?:up to|left to|a matter for) (?:you|them|each|the)\b|"
        r"(?:your|their) (?:own )?(?:choice|call|decision)\b",
    ),
    (
        EXEMPT,
        "",
        r"(?:requires?|requiring|needs?|asks? for|calls? for|demands?|insists? on) no (?!more\b|longer\b|less\b|fewer\b)",
    ),
    (
        EXEMPT,
        "",
        r"we (?:don't|do not|never|won't|no longer) (?:ask|insist|require|demand|need|want|expect|make you|check|"
        r"look)(?: for| on| you)?\b|no longer (?:asks|requires|forces|makes|insists|demands|obliges)\b|"
        r"no longer (?:asked|required|forced|obliged) (?:to|for)\b",
    ),
    (
        EXEMPT,
        "",
        r"we(?:'ll| will)? (?:always |gladly |happily )?(?:pick up|cover|pay(?: for)?|foot|bear|meet|stand|take care of) "
        r"(?=(?:the|your|all|any|these|those)? ?(?:[a-z]+ ){0,2}?(?:postage|shipping|carriage|costs?|bill|tab|fees?|charges?|fare)\b)",
    ),
    (
        OBLIGE,
        "",
        r"(?:is|are|to be) (?:borne|met|paid|payable|covered) by (?:the |our )?(?:customer|buyer|sender|guest|tenant|traveller|policyholder|patient|reader|member)s?\b|"
        r"(?:is|are|comes?|travels?|goes?) at (?:your|their|the (?:customer|buyer|sender)'s) (?:own )?(?:cost|expense)\b",
    ),
    (
        EXEMPT,
        "",
        r"(?:nobody|no one|no-one) (?:needs|has|will ask|is asked|asks)(?: to)?\b|(?:can|may) (?:be )?(?:skip|skipped|"
        r"leave out|left out|omit|omitted|do without|dispensed with)\b",
    ),
    (
        EXEMPT,
        "",
        r"(?:won't|will not|not|never) be (?:asked|required|made|expected|needed|obliged)\b|(?:isn't|aren't|"
        r"not) (?:a )?(?:compulsory|must)\b",
    ),
    (
        EXEMPT,
        "",
        r"(?:skip|skips|skipped|do without|does without|go without|save yourself|spared)\b(?= the| your| this| it| all)",
    ),
    (
        FORBID,
        "",
        r"(?:cannot|can't|can not|may not(?! (?:be (?:supported|available|able|possible|visible|compatible|enough|"
        r"suitable|complete|accurate|up|as|the|in|a)\b|always|have (?:access|permission|the|enough|any)\b|apply to all))|mayn't|must not|mustn't|shall not|"
        r"shan't|won't be able to|not be able to|(?:is|are|be|'re|'m) (?:not able|unable) to|(?:isn't|"
        r"aren't|not) able to)\b",
    ),
    (
        FORBID,
        "",
        r"(?:can|may|is|are|be) no longer\b(?: (?:possible|allowed|available|accepted|offered|permitted|supported|"
        r"an option))?|no longer (?:can|may|be)\b",
    ),
    (
        FORBID,
        "change",
        r"'s (?:now |then )?(?:fixed|locked|set in stone)(?=\W*$| (?:for|once|after|until|from|in)\b)|"
        rf"(?:is|are|it's|they're|that's|stays?|remains?|becomes?) {_OFTEN}(?:fixed|locked|set in stone|unchangeable|binding|irreversible|"
        r"permanent|frozen)\b|stays? (?:as|the way) (?:it is|they are|it was)\b|no (?:more |further )?(?:changes?|"
        r"edits?|amendments?)\b",
    ),
    (
        FORBID,
        "transfer",
        r"(?:is|are|stays?|remains?) (?:strictly )?(?:personal|tied to|linked to|non-?transferable|bound to|specific to)\b",
    ),
    (
        FORBID,
        "include",
        r"(?:(?:is|are|'s|as an|as|for an|at an|at) )?(?<!no )(?<!without )(?:extra|optional extra|additional|separate|added) (?:cost|charge|"
        rf"fee|item)s?\b|{_UNDENIED}(?:costs?|charged|billed|paid|priced|sold|ordered|bought|booked|payable|comes?|come as|'s|is|"
        r"are) (?:for )?(?:extra|separately|on top|an extra|as an extra|as extras)\b",
    ),
    (
        FORBID,
        "include",
        rf"{_BE}{_NOT} {_OFTEN}(?:included|covered|part of|in the price|counted|insured|inside the price|bundled|"
        r"inclusive)\b|(?:excludes?|excluding|leaves out|doesn't include|does not include|don't include|do not include|"
        r"doesn't cover|does not cover|don't cover|do not cover|falls? outside|"
        r"(?:does not|doesn't|do not|don't|never) (?:stretch|extend|run) to)\b",
    ),
    (
        FORBID,
        "keep",
        r"(?:is|are|be|gets?|get|will be) (?:not |never )?(?:lost|gone|forfeited|forfeit|wiped|void)\b|(?:forfeits?|loses?|lapses?|"
        r"expires?|disappears?|vanish(?:es)?)\b|(?:gone for good|used or lost|use it or lose it)\b",
    ),
    (
        FORBID,
        "",
        rf"{_BE}{_NOT} {_OFTEN}(?!{_BESIDE_THE_PRICE})(?:{_GRANTED}|an option|on offer|offered|suitable for|for sale|for hire)\b|"
        r"not (?:an option|on offer)\b",
    ),
    (
        FORBID,
        "",
        rf"{_IS} {_OFTEN}(?:prohibited|forbidden|banned|barred|excluded|ineligible|unavailable|unsupported|"
        r"non-?refundable|final|disallowed|impossible|"
        r"refused|rejected|declined|turned away|turned down|turned back|ruled out|off limits|out of bounds|off the menu|"
        r"discontinued|outlawed|illegal|unlawful|unwelcome|too late|against (?:the|our) (?:rules|terms)|a breach|denied|switched off|"
        r"out of the question)\b",
    ),
    (
        FORBID,
        "",
        rf"(?:can|may|must|should) never\b|will never (?!(?:{_NO_RULE})\b)|never {_BE} (?:{_GRANTED})\b|(?:there's|there is|we have|"
        rf"you have|there are|ha(?:s|ve)) no (?:{_POWER}) (?:to|of|for)\b|there (?:isn't|aren't|is not|are not) (?:an?|any) (?:{_POWER}) (?:to|of|for)\b|"
        rf"lacks? (?:the |any )?(?:{_POWER}) (?:to|of|for)\b|"
        r"no longer an option\b|(?:under no circumstances|at no (?:time|point)|on no account|in no case|by no means) (?:should|shall|will|would|do|does)\b|"
        r"^no (?=[a-z]{3,16}ing\b)|(?:no|never any) (?:going|turning) back\b|"
        r"(?:is|are|'s) (?:no good|no use|worthless) (?:for|on|as)\b|(?:is|are|'s) a (?:[a-z]{3,9} )?no(?:-go|-no|\b(?=\W*$| (?:on|for|to|in|when|if)\b))|"
        r"(?:prevented|blocked|stopped|barred|disqualified|banned|excluded|kept|shut out|locked out) from\b|"
        r"(?:is|are|been) (?:disabled|switched off|turned off|blocked|closed) (?:for|to)\b|"
        r"gets? (?:you|them|anyone) (?:banned|barred|suspended|removed|disqualified|fined)\b",
    ),
    # What happens by itself, and what does not.
    (
        FORBID,
        AUTOMATIC,
        r"(?:isn't|aren't|doesn't|don't|won't|never|nothing|no longer) (?=(?:[a-z]+ ){0,3}?automatic(?:ally)?\b)|"
        r"(?:(?:is|are|does|do|will) )?not (?=(?:[a-z]+ ){0,3}?automatic(?:ally)?\b)",
    ),
    (FORBID, "rollover", rf"(?:does not|do not|doesn't|don't|will not|won't|never|can't|cannot) {_GOES_OVER}\b"),
    (
        FORBID,
        "",
        r"please (?:don't|do not|avoid|refrain from|never)\b|we (?:ask|request|beg) (?:you|that you|guests|everyone|"
        r"everybody) (?:not to|don't|to refrain)\b|(?:refrain|abstain) from\b|out of the question\b|off limits\b|"
        r"(?:against|breaks|breaches) (?:the |our )?(?:rules|terms|house rules|policy)\b",
    ),
    (
        FORBID,
        "",
        r"(?:isn't|aren't|not|is nothing|never|no) (?:something|a thing|anything|possible|a service) (?:that )?we (?:do|"
        r"offer|can do|sell|provide|deal)\b|we (?:don't|do not|can't|never|no longer) do\b",
    ),
    (FORBID, "", r"it(?:'s not| is not| isn't) (?:possible|allowed|permitted|an option)\b"),
    (
        FORBID,
        "",
        rf"{_BE}{_NOT} {_OFTEN}(?:{_ABLE})able\b|(?:{_IS}|stays?|remains?|becomes?) {_OFTEN}(?:un|ir|non-?)(?:{_ABLE})able\b",
    ),
    (
        FORBID,
        "",
        r"we (?:don't|do not|never|can't|cannot|won't|will not|no longer|are unable to|aren't able to|refuse to|reject|"
        r"refuse|decline to|decline|turn away|turn down|regret that we (?:cannot|can't))\b(?! (?:know|think|believe|"
        r"guarantee|promise|mind|recommend|want|like|see|always|have|need)\b)",
    ),
    (FORBID, "", r"(?:prohibits?|forbids?|bans|rules out|disallows?) (?!to)"),
    (
        FORBID,
        "",
        r"(?<!you )(?:does not|do not|doesn't|don't|will not|won't|would not|never|"
        rf"no longer) {_OFTEN}(?!(?:{_NO_RULE})s?\b|{_BESIDE_THE_PRICE}|{_LOST})(?!(?:stop|prevent|keep|bar|block) (?:you|anybody|anyone|them)\b)(?=[a-z]{{3,}})",
    ),
    (FORBID, "", r"you (?:won't|will not|don't|do not) (?=(?:get|receive|be|pay)\b)(?!be (?:asked|able|charged|lost|forfeited))"),
    (
        FORBID,
        "take",
        r"(?:(?:must|have to|has to|need to|needs to|should) (?:stay|remain|be left|stay put)|(?<!may )(?<!can )(?:stays?|remains?)|"
        r"is left|are left) (?:in|behind|at home|at the|put|here|with us|on the premises|inside|outside)\b",
    ),
    (
        FORBID,
        "",
        r"^\W*(?:sorry,? |strictly |absolutely |"
        rf"definitely )?no (?=[a-z-]{{3,24}}(?: [a-z-]{{2,24}}){{0,3}}(?:,? (?:please|sorry|thanks))?\W*$)|"
        rf"no (?=[a-z-]{{3,24}}(?: [a-z-]{{3,24}}){{0,3}} (?:{_GRANTED})\b)",
    ),
    (
        FORBID,
        "",
        r"^\W*(?:sorry,? )?no (?=[a-z-]{3,24}(?: [a-z-]{2,24}){0,2} (?:without|after|before|once|anywhere|in|on|inside|"
        r"during|at|for|from|to)\b)|(?:we|there are|there is|there's|we've|have|has|with) no "
        r"(?!(?:minimum|maximum|upper|lower|limits?|caps?|deadline|rush|hurry|difference|such|guarantee)\b|objections?\b|problems?\b|issues?\b|plans?\b|idea\b|effect\b|control\b|doubt\b|liability\b|obligation\b|intention\b)(?=[a-z])",
    ),
    (
        FORBID,
        "",
        r"(?:isn't|aren't|not|never) (?:be )?(?:allowed|permitted|possible|accepted|available|included|supported|"
        r"admitted|offered|refunded|recommended for sale|welcome)\b|non-?(?:refundable|transferable|returnable|"
        r"exchangeable|negotiable)\b|(?:unavailable|prohibited|forbidden)\b|won't do\b",
    ),
    (
        FORBID,
        "",
        rf"(?:isn't|aren't|is not|are not|is never|are never|will not be|won't be) {_OFTEN}(?!(?:used|required|needed|"
        rf"{_BESIDE_THE_PRICE}|{_LOST}|found|seen|expected|limited|based|guaranteed|intended|displayed|shown|affected|created|loaded|connected|updated|"
        rf"set)\b)(?=[a-z]{{1,20}}(?:ed|en|wn|pt|ght|ade|ept|eld|ent|ut|old|aid)\b)",
    ),
    (
        OBLIGE,
        "",
        r"(?:must|have to|has to|having to|need to|needs to|shall|got to|ought to|is to be|are to be|be sure to|"
        r"are expected to|is expected to|are obliged to|are asked to|(?:is|are) made to|expect you to|insist that)\b",
    ),
    (
        OBLIGE,
        "",
        r"^\W*without (?=(?:an? |your |the |any )?(?:[a-z-]+ ){0,4}[a-z-]+, (?:[a-z-]+ ){1,4}?(?:cannot|can't|won't be able|will not be able)\b)",
    ),
    (
        OBLIGE,
        "",
        r"(?:is|are|'s) (?:your|their|the [a-z]+'s) (?:job|responsibility|duty|task)\b|(?:is|are) down to you\b|"
        r"only (?:then|after that)\b|there's no getting (?:round|around)\b|we can't do (?:it |that )?without\b|"
        r"without exception\b",
    ),
    (
        OBLIGE,
        "",
        rf"{_IS} {_OFTEN}(?:{_REQUIRED})\b|(?<!that does )(?<!that do )(?<!which does )(?<!who do )(?:requires?|requiring|calls for|demands?|insists? on)\b|(?:is|"
        r"are) (?:conditional on|dependent on|subject to|contingent on)\b|mandatory\b|compulsory\b",
    ),
    (
        OBLIGE,
        "",
        r"[a-z]+(?:'ll| will)? needs? (?!to\b|help\b|not\b)(?=(?:a|an|your|the|our|their|his|both|two|one|proof|written|permission|"
        r"some|at|approval|[a-z]+ed) )|"
        r"[a-z]+(?:'ll| will)? needs? (?!to\b|help\b|not\b|any\b|it\b|this\b|that\b|them\b|us\b|more\b|assistance\b|support\b|further\b|time\b)"
        r"(?=(?:[a-z-]+ ){1,4}?(?:to|before|in order)\b)",
    ),
    (
        OBLIGE,
        "",
        r"we(?:'ll| will| do| always)? (?:ask (?:you )?for|ask (?:[a-z]{2,12} ){1,3}to\b|need to see|want to see|insist on|ask you to|ask that|"
        r"ask to see|need your|need a|need an|require|check)\b|only (?:with|if you have|on production of|"
        r"on presentation of|against|upon)\b|(?:don't forget to|make sure (?:you|to|that))\b",
    ),
    (
        EXEMPT,
        "",
        r"^\W*(?:(?:optional|voluntary)\b(?=\W*$|[,;.:(])|not (?:required|needed|necessary|compulsory|mandatory))\b|^\W*none (?:required|needed)\b",
    ),
    (FORBID, "", rf"^\W*not (?:{_GRANTED})\b|^\W*(?:prohibited|forbidden|excluded|banned|unavailable)\b"),
    (OBLIGE, "", r"^\W*(?:required|mandatory|compulsory|obligatory)\b"),
    (PERMIT, AUTOMATIC, r"automatic(?:ally)?\b(?! (?:doors?|gates?|transmission|gearbox|cars?|updates? of))"),
    (PERMIT, "", rf"^\W*(?:{_GRANTED})\b(?=\W*$| (?:in|on|for|with|at|until|by|as|if|[a-z]+)\b)"),
    (PERMIT, "rollover", rf"{_GOES_OVER}\b"),
    (
        PERMIT,
        "keep",
        r"(?:keeps?\b(?! [a-z]+ing\b)|stays? yours|remains? yours|never expires?|don't expire|doesn't expire|do not expire|"
        r"does not expire|hang on to|hold on to)\b",
    ),
    (
        PERMIT,
        "include",
        rf"(?:(?:is|are)(?:n't| not| never)|(?:will not|won't|never) be) {_BESIDE_THE_PRICE}\b|"
        r"(?:comes?|come) (?:with|as standard|free with|complete with)\b|(?:is|are|'s) (?:part of|in the price|"
        r"inclusive|thrown in|on us|on the house|bundled|counted in|covered|included|free|complimentary|inside)\b|(?:at|"
        r"for) no (?:extra|additional) (?:cost|charge)\b|(?:covers|includes|include|comprises)\b(?! [a-z]+ing\b)|included\b(?=\W*$|"
        r" (?:in|with|on|as)\b)|nothing extra\b|(?:stretch|extend)(?:es|s)? to\b|without (?:extra|additional|further) (?:cost|charge)s?\b",
    ),
    (PERMIT, "", rf"(?:{_IS}|be|stays?|remains?) {_OFTEN}(?:{_ABLE})able\b"),
    (PERMIT, "replace", r"takes? the place of\b"),
    (
        PERMIT,
        "",
        r"(?:(?:can|may)\b(?! not\b| never\b| no longer\b| (?:still |also |sometimes )?(?:have|need) to\b)|able to|free to|"
        r"(?:most |very |more than )?welcome to|entitled to|allowed to|permitted to)\b",
    ),
    (
        PERMIT,
        "",
        rf"{_BE} {_OFTEN}(?:{_GRANTED})\b|(?:qualify|qualifies|applies|apply|counts?|extends?) (?:for|to|towards?|"
        r"as)\b|open to\b",
    ),
    (
        PERMIT,
        "",
        r"(?:is|are|'s|be) (?:absolutely |perfectly |totally |quite |all )?(?:fine|ok|okay|no problem|good to go|"
        r"no trouble)\b|we(?:'re| are|'ll be| will be) (?:happy|glad|able|pleased|delighted) (?:for you )?to\b|"
        r"no problem\b|"
        r"it(?:'s| is) (?:fine|ok|okay|possible|no problem|allowed|permitted) (?:to|for|if)\b|go ahead\b|(?:kindly|please) do so\b|"
        r"feel free\b|(?:whenever|any time|anytime|however often|as often as|as much as|as many as|"
        r"wherever) you(?:'d)? (?:like|want|fancy|wish|please|need|choose)\b",
    ),
    (
        PERMIT,
        "",
        r"(?<!designed to )(?:lets?|allows?|enables?|gives?|offers?) (?:you|users|members|guests|customers|anyone|everyone|people|them|"
        r"residents|tenants|students|patients|passengers)\b|you(?:'ll| will)? (?:get|have) (?!an? (?:maximum|minimum|"
        r"limit|total|deadline|question|problem|issue|concern)\b)(?=(?:a|an|the|your|full|"
        r"free|access)\b)|you(?:'re| are) (?:free|welcome|entitled|allowed)\b|"
        rf"(?:ha(?:s|ve)|retains?|keeps?|enjoys?|given|granted) (?:the |full |free )?(?:{_POWER}) (?:to|of)\b|"
        r"(?:will not|won't|does not|doesn't|do not|don't) (?:stop|prevent|keep|bar|block) (?:you|anybody|anyone|them)(?: from)?\b|"
        r"(?:is|are|'re) (?:only too |always |more than )?(?:happy|glad|pleased|delighted) to\b|(?:is|are) (?:also |always |still )?an option\b|"
        r"in a position to\b|no objections? to\b|nothing (?:stops|prevents|keeps|stopping|preventing)\b|"
        r"(?:as|if) you please\b|by all means\b|yours to\b|choice (?=(?:is|of [a-z ]{2,40} is) (?:entirely |all |fully )?yours\b)|"
        r"(?:is|are|it's) up to (?:you|them) to\b|gets? to (?=[a-z]{3,})(?!know\b|see\b|grips\b|the\b)",
    ),
    (
        PERMIT,
        "",
        r"we(?:'ll| will| happily| gladly| do| also| even| always| still|"
        rf" only)* (?!only\b)(?!(?:{_WE_DO_NOT_RULE})\b)(?=[a-z]{{3,}})",
    ),
    (
        PERMIT,
        "",
        rf"{_WE}s? {_OFTEN}(?:{_WE_DO}|recognis|replace|let|grant)s?\b(?! (?:application|form|polic|request|page|process|rules|terms|centre))",
    ),
    (
        PERMIT,
        "",
        r"(?:is|are|'s) (?:enough|sufficient|plenty|yours|good|all you need|all it takes)\b|will do\b|suffices?\b|"
        r"does the (?:job|trick)\b|feel at home\b|have a right\b|in your hands\b|there's nothing to stop\b",
    ),
    (
        PERMIT,
        "",
        r"(?:works?|runs?|travels?|go|goes|rides?|counts?|earns?) (?:with|without|free|for free|on|in|even|offline|fine|"
        r"across|towards)\b",
    ),
)


# A sentence without any of these only tells: "you get a file", "make sure to log in".
_RULING = Cues(
    r"automatic|can|cannot|can't|may|must|mustn't|shall|able|unable|needs?|needn't|have to|has to|required?|requires|"
    r"optional|mandatory|compulsory|obligat|condition|pre-?condition|pre-?requisite|borne|payable|paid|expense|cost|"
    r"illegal|unlawful|against|disabled|switched off|blocked|prevented|stops|stopped|"
    r"irreversible|permanent|frozen|set in stone|out of the question|skipped|left out|excused|spared|bypass|past|asked|called|"
    r"ask|made to|"
    r"reserved|limited|restricted|confined|exclusive|yours|objection|nothing|please|right|rights|ability|power|permission|access|position|gets? to|by all means|"
    r"nowhere|lacks?|refrain|[a-z]{3,}able|"
    r"necessary|waived|exempt|voluntary|unnecessary|appl[yi]|qualif|prohibit|forbid|banned|bans?|barred|exclud|final|"
    r"fixed|locked|personal|tied|welcome|"
    r"fine|ok|okay|kindly|no|not|none|nobody|happy|glad|pleased|whenever|any ?time|option|please|free|extra|separate|only|"
    r"alone|we|without|never|neither|lost|"
    r"gone|lose|forfeit|lapse|expire|keep|stays?|comes?|part of|rolls?|carr|rolled|don't|doesn't|isn't|aren't|won't|"
    r"works?|ahead|"
    r"refuse|reject|declin|turned|impossible|ruled|off limits|up to you|choice|entitled|right to|insist|expected|"
    rf"lets?|works|counts?|{_GRANTED}|"
    rf"ineligible|unavailable|unsupported|non-?refundable|non-?transferable|{_WE_DO}",
    before=r"\b",
)
# Words that rule without any of these wordings: "by card only", "reserved for members".
ONLY = frozenset({"only", "alone", "solely", "exclusively"})
ONLY_FOR = (
    r"(?:is|are|be|stays?|remains?) (?:reserved for|limited to|restricted to|confined to|exclusive to|"
    r"exclusively for|kept for|only for|just for)\b"
)


@cache
def _wordings() -> tuple[Wordings, tuple[tuple[str, str], ...]]:
    """The wordings, and of each that is a modal its modality and what it names."""
    rows = [(modality, named, one) for modality, named, wording in _FORMS for one in alternatives(wording)]
    others = [("", rf"{word}\b") for word in sorted(ONLY)] + [("", ONLY_FOR)]
    wordings = Wordings([*((modality, one) for modality, _, one in rows), *others])
    return wordings, tuple((modality, named) for modality, named, _ in rows)


# Verbs that leave it to their object what is permitted: to submit a request is to request.
LIGHT = concepts_of(
    "bring show carry print present submit make do take use get have want need choose give put place send qualify policy right option able go come let "
    "happily gladly freely obtain"
)

# What a customer cannot do because something is broken, and what nobody forbids.
_SYMPTOM = expression(
    r"^\W*(?:find|see|remember|log|sign in|access your|connect|load|figure|locate|tell|think|wait|guarantee|"
    r"promise|stress|recommend|know|believe|be sure|recall|reach us|reach|"
    r"worry|forget|hesitate|panic|help but|(?:always )?say|resolve|"
    r"help (?:you |anyone |anybody )?(?:to|with|if)|be (?:viewed|shown|displayed|loaded|reached) right now|ensure|control|hear|read|make it|afford|"
    r"get (?:in|into|back in|through)|sign|open|receive)\b"
)
# What a role may see is a rule; what "you" or everybody can see, a hint.
_RULED = expression(
    r"\b(?:guests?|members?|owners?|admin(?:istrator)?s?|managers?|editors?|viewers?|commenters?|reporters?|developers?|maintainers?|collaborators?|"
    r"employees?|colleagues?|teachers?|students?|pupils?|parents?|tenants?|agents?|hosts?|participants?|attendees?|moderators?|reviewers?|"
    r"recipients?|contractors?|pipelines?|tokens?|forks?|bots?|apps|keys|children|minors|visitors|nobody|no one|no-one|anyone|(?:every|any)one else|others)\b"
    r"[^,;:]{0,60}$"
)
_FIRST_PERSON = compiled(r"\b(?:i(?![-)./])|i'm|i've|me|my)\b(?! (?:account|profile|page|trips|settings|library|tab)\b)")
_NOT_ONLY = compiled(r"^\W*(?:only|limited to|just|necessarily)\b|\bnot (?:only|limited to|just|necessarily)\b")
_SUGGESTION = compiled(
    r"^\W*(?:also |always )?(?:find|see|check|read|learn|view|contact|reach|email|ask (?!for|to)|think|expect|help|"
    r"be sure|look|refer|skip|"
    r"ignore|try|start|hear|tell|browse|follow|explore|expect|begin|click|select|be found|be seen|take (?:a few|up to|some|between|longer|\d)|be (?:because|"
    r"due|caused|that))\b"
)
# Wordings that leave it to the subject what is permitted; others ("refundable", "billed") name the action themselves.
_NAMING = {
    "refundable": "refund",
    "refunded": "refund",
    "transferable": "transfer",
    "exchangeable": "exchange",
    "returnable": "return",
    "deductible": "deduct",
    "reimbursed": "refund",
    "billed": "bill",
    "charged": "charge",
    "covered": "include",
    "included": "include",
    "insured": "include",
    "accepted": "accept",
    "resold": "sell",
    "sold": "sell",
    "redeemable": "redeem",
    "carried": "carry",
    "admitted": "admit",
    "served": "serve",
    "changeable": "change",
    "cancellable": "cancel",
    "replaceable": "replace",
}
_LAST_WORD = compiled(r"(?:non-?)?([a-z]+)$")


class Modal(msgspec.Struct, frozen=True, gc=False):
    """A wording ``[start, end)`` of a clause that permits, forbids, obliges or exempts; ``named`` is the action that it names itself.

    ``denied`` is where a word elsewhere in the clause turns it round: "**no** release can be overwritten", "shared with **nobody**"."""

    modality: str
    start: int
    end: int
    named: str = ""
    denied: tuple[int, int] = (0, 0)


# "Nobody but the driver may …" is "Only the driver may …"; "view-only rights" and "you pay only for what you use" limit
# nothing but themselves.
_EXCEPT = Sought(r"\b(?:nobody|no one|no-one|none|nothing) (?:but|except(?: for)?|other than|apart from)\b", "nobody|one|nothing")
_USED = compiled(r"\bonly(?= (?:pay )?for what\b)")
_ATTRIBUTE = compiled(r"(?<=[a-z])-only(?= (?!on\b|in\b|for\b|at\b|and\b|or\b|if\b|when\b|until\b|by\b|to\b|with\b)[a-z])")


# Where one clicks, and who may do the same.
_BESIDE = compiled(
    r"\b(?:from|in|under|via|through|using) (?:the |your )?[*_]{0,2}[a-z]{1,20}(?: [a-z]{1,20})?[*_]{0,2} menu\b|"
    r"(?:,| just|, just|, exactly| exactly) like (?:[a-z]{1,20} ){0,3}[a-z]{1,20}(?=\W*$|[,;])"
)


def plain(folded: str) -> str:
    """A folded text, of the same length, in which "only" stands for what says the same, and nowhere for anything else, and what stands beside a ruling is blank."""
    if "menu" in folded or "like" in folded:
        folded = _BESIDE.sub(lambda m: " " * len(m.group()), folded)
    if "-only" in folded:
        folded = _ATTRIBUTE.sub(lambda m: "_" * len(m.group()), folded)
    if "only" in folded and "for what" in folded:
        folded = _USED.sub("____", folded)
    if _EXCEPT.search(folded):
        folded = _EXCEPT.expression.sub(lambda m: "only".ljust(len(m.group())), folded)
    return folded


def may_rule(folded: str) -> bool:
    """A quick look: a text without any of these words rules on nothing."""
    return _RULING.stand_in(folded)


class Ruled:
    """A folded text, looked through once for the wordings that its parts may have."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._candidates = _wordings()[0].candidates(folded)
        self._denies = _DENIES.stand_in(folded)
        self._found: dict[tuple[int, int], list[Modal]] = {}

    def __bool__(self) -> bool:
        """Whether anything may be ruled in the text: no part of it has a ruling where this says no."""
        return bool(self._candidates) and may_rule(self._folded)

    def modals(self, begin: int = 0, end: int | None = None) -> list[Modal]:
        """The wordings of a clause ``[begin, end)`` that permit or forbid, in order, without overlap; what only looks like one is left out."""
        stop = len(self._folded) if end is None else end
        found = self._found.get((begin, stop))
        if found is None:
            modals = len(_wordings()[1])
            here = [
                Candidate(at - begin, number, back)
                for at, number, back in self._candidates
                if begin <= at < stop and number < modals
            ]
            found = self._found[begin, stop] = _modals(self._folded[begin:stop], here, self._denies) if here else []
        return found

    def says_only(self) -> bool:
        """Whether "only" and its like may rule in the text."""
        modals = len(_wordings()[1])
        return any(c.number >= modals for c in self._candidates)


def modals(clause: str) -> list[Modal]:
    """The modals of a folded clause."""
    return Ruled(clause).modals()


def _modals(clause: str, among: Sequence[Candidate], denies: bool) -> list[Modal]:
    """The modals of a clause ``among`` what may be some; ``denies`` tells whether a word that denies may stand in it."""
    wordings, told = _wordings()
    here = wordings.find(clause, among)
    if len(here) > 1:
        here.sort(key=lambda f: _ORDER[told[f.number][0]])
    found: list[Modal] = []
    barred: list[tuple[int, int]] = []
    for one in here:
        if barred and any(one.start < e and s < one.end for s, e in barred):
            continue
        barred.append((one.start, one.end))
        modality, named = told[one.number]
        wording = clause[one.start : one.end]
        start = one.start
        if modality == OBLIGE and (subject := _IN_NEED.match(wording)):
            # "Signers need an account": who needs it is what is ruled on.
            start += subject.end()
        if _rules(modality, wording, clause[: one.start], clause[one.end :], denies):
            found.append(Modal(modality, start, one.end, named or _named_by(wording)))
    if not found or _FIRST_PERSON.search(clause):
        return []
    found.sort(key=lambda m: m.start)
    return [_denied(m, clause) for m in found] if denies or "n't " in clause else found


_IN_NEED = compiled(r"[a-z]+ (?=(?:will )?needs?\b)")
_ORDER = {EXEMPT: 0, FORBID: 1, OBLIGE: 2, PERMIT: 3}


def _rules(modality: str, wording: str, before: str, rest: str, denies: bool) -> bool:
    """Whether a wording between what stands before it and the rest of its clause rules on something, and does not only look so."""
    if (wording == "included" and _ASIDE.search(before)) or (before.endswith("(") and wording.startswith("never")):
        return False
    if wording in ("keep", "include", "exclude") and not before.strip():
        # "Keep your receipt" asks for it, "Include deleted items" names an option.
        return False
    if _NOT_ONLY.search(rest) or _NOT_ONLY.search(wording) or (denies and _NOT_ALL.match(before)):
        return False
    if modality == FORBID and _SYMPTOM.match(rest) and not _RULED.search(before):
        return False
    if modality == OBLIGE and (_NEEDED_BY.search(before) or (wording.endswith("made to") and not is_agent(before))):
        return False
    if modality == PERMIT:
        if (_SUGGESTION.match(rest) and not _RULED.search(before)) or (before.endswith(" or ") and _NEITHER.search(before)):
            return False
        if wording not in ("can", "may") and _NOT_DONE.search(before):
            return False
    happens = wording in ("can", "may", "may not") and only_happens(before, wording, rest)
    return not happens or (denies and _DENIAL.search(before) is not None)


# A denial in the subject or in front of it, and one that follows the ruling.
_DENIAL = expression(
    r"(?:^|(?<=[ (*\"]))(?:(?:under|in) no (?:circumstances?|conditions?|event|case|way)|at no (?:time|point)|on no (?:account|occasion)|"
    r"by no means|nowhere|never|neither|nor|none(?: of)?|nobody|no one|no-one|nothing|not (?:even|one|a single)(?: of)?|(?<!with )(?<!at )(?<!for )"
    r"(?<!is )(?<!are )(?<!have )(?<!has )(?<!there's )no (?!longer\b|more\b|later\b|less\b|fewer\b|sooner\b|matter\b|doubt\b|problem\b|"
    r"worries\b|need\b|wonder\b|(?:extra |additional |further )?(?:costs?|charges?|fees?|limits?|restrictions?|maximum|minimum|caps?|reason|"
    r"obstacle|objection|rule)\b)(?=[a-z]))"
)
# Without any of these words a text denies nothing.
_DENIES = Cues("no|not|never|neither|nor|nobody|nothing|nowhere|none")
_DENIED_AFTER = compiled(
    r"\b(?:neither|nowhere|never|(?:under|in) no (?:circumstances?|conditions?|event|case)|at no time|on no account|by no means|"
    r"(?:with|by|to|for|from) (?:nobody|no one|no-one|none))\b"
)
_BARS_DENIAL = compiled(r"[;:]| (?:but|because|and (?:you|we|it|they)|you|we|i|who) |, (?!and |or |nor |not )")
_LONGEST_DENIAL = 90


def _denied(modal: Modal, clause: str) -> Modal:
    """A permission or an obligation turned round by a denial in its clause; any other ruling as it is."""
    if modal.modality == FORBID and modal.named == "keep" and (kept := _NOT_LOST.search(clause, 0, modal.end)):
        return Modal(PERMIT, kept.start(), modal.end, modal.named)
    if modal.modality not in _TURNED:
        return modal
    before = None
    for match in _DENIAL.finditer(clause, 0, modal.start):
        between = clause[match.end() : modal.start]
        if len(between) <= _LONGEST_DENIAL and not _BARS_DENIAL.search(f"{between} "):
            before = match
    found = before or _DENIED_AFTER.search(clause, modal.end, modal.end + _LONGEST_DENIAL)
    if found is None or (found is not before and _IN_BRACKETS.search(clause, modal.end, found.start())):
        return modal
    strict = clause[modal.start : modal.end] in ("must", "shall", "is to be", "are to be", "ought to")
    return Modal(FORBID if strict else _TURNED[modal.modality], modal.start, modal.end, modal.named, found.span())


_NOT_LOST = compiled(
    r"\b(?:(?:will |do |does |would )?(?:not|never)|(?:wo|do|does|would|ca)n't)(?: [a-z]{2,12}ly)? (?:be )?"
    r"(?:loses?|lost|forfeits?|forfeited|wiped|gone|void|expires?|lapses?|disappears?|vanish(?:es)?)$"
)
# "Keeps what you rented (never the data)" keeps it.
_IN_BRACKETS = compiled(r"\([^)]*$|, (?:and|but) $|\band $")
_TURNED = {PERMIT: FORBID, OBLIGE: EXEMPT}


# "services that | need TCP", "should you | need to …", "you might | need to": what somebody may happen to need, and no duty.
_NEEDED_BY = compiled(r"\b(?:that|which|who|in case you|should you|would|might|could|may)(?: (?:still|also|[a-z]+ly))? $")
# "may not | work on every phone", "doesn't | apply to", "might | travel with": what is not said to be so.
# "does not, however, | support".
_NOT_DONE = compiled(
    r"(?:\b(?:not|never|cannot|may|might|could)|n't)(?: (?:always|yet|ever|[a-z]{2,12}ly)|, [a-z]+(?: [a-z]+){0,2},)? $"
)
# "Not every plan | can": for some it is so and for some it is not, and for whom is not told.
_NOT_ALL = compiled(
    r"\W*(?:(?:but|and|because|since|though|although|while) )?not (?:all|every|everyone|everybody|everything|each|any|just any)\b"
)
# "do not add up or | roll over"
_NEITHER = compiled(r"(?:\bnot|\bnever|n't) [a-z]{2,24}(?: [a-z]{2,24})? or $")
# "…, small ones included, …" says whom a rule holds for, and is none.
_ASIDE = compiled(r", [a-z' ]{2,40}$")


def deciding(found: Sequence[Modal]) -> Modal | None:
    """That of a clause's modals which decides; None where there is none."""
    return min(found, key=lambda m: (_ORDER[m.modality], m.start)) if found else None


def _done(adjective: str) -> str:
    """The verb in an adjective that says what may be done: "tradeable" → trade."""
    match = _DONE.fullmatch(adjective)
    return match.group(1) if match else ""


def _named_by(wording: str) -> str:
    match = _LAST_WORD.search(wording)
    return _NAMING.get(match.group(1), "") or _done(match.group(1)) if match else ""


def action(modal: Modal, following: Sequence[str]) -> str:
    """The concept of what is permitted or forbidden: what the wording itself names ("is non-refundable" → refund), or the first
    telling word that follows; empty where the subject is it ("is available")."""
    if modal.named:
        return concept(modal.named)
    return next((c for c in following if c not in LIGHT), "")


def opposed(a: str, b: str) -> bool:
    """Whether two modalities cannot both hold of the same thing."""
    return (a, b) in _OPPOSED


def negated(modality: str) -> str:
    """What "no" makes of a modality: permitted becomes forbidden, required becomes optional."""
    return _NEGATED[modality]
