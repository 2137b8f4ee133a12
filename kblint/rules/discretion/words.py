"""The words for which the expressions of this rule know plainer ones."""

from __future__ import annotations

from kblint.rules.discretion.lexicon import STRONG
from kblint.rules.plain import COMPANY, COMPANY_SIGNS, CUSTOMER_SIGNS, CUSTOMERS, MODAL, Plainly

_AT_TIMES = (
    "occasionally",
    "at times",
    "on occasion",
    "now and then",
    "now and again",
    "from time to time",
    "every so often",
    "once in a while",
)
_OFTEN = ("often", "generally", "normally", "typically", "ordinarily")
_IN_GENERAL = ("as a rule", "in most cases", "most of the time", "in general", "in many cases")
_RARELY_MEANT = tuple(
    f"{verb} {often} "
    for verb in ("is", "are", "can", "be", "will", "we", "not", "n't")
    for often in ("commonly", "frequently", "customarily", "mostly", "in general", "in many cases")
)
_JUDGEMENT = tuple(
    f"{whose} {noun}"
    for whose in (
        "our",
        "my",
        "its",
        "their",
        "'s",
        "s'",
        "sole",
        "own",
        "absolute",
        "full",
        "complete",
        "exclusive",
        "reasonable",
        "fair",
        "appropriate",
        "free",
    )
    for noun in ("judgment", "judgement", "option", "election")
)
_BINDING = ("is binding", "are binding", "be binding", "final and binding", "binding decision", "binding call")
_FEASIBLE = ("feasible", "doable", "practicable")

PLAINLY = Plainly(
    # Who decides, and on whom.
    ("we are", COMPANY_SIGNS, rf"{COMPANY} (?:is|are)(?= (?:usually|often|generally|always|very|also|open|happy|willing|prepared|ready|glad|flexible|under|not)\b)"),
    ("we", COMPANY_SIGNS,
     rf"{COMPANY}(?= (?:(?:also|usually|generally|always) )?(?:{MODAL}|(?:is|are) (?:able|going) to|reserves?|retains?|keeps?|"
     rf"has|have|decides?|determines?|considers?)\b)"),
    ("our",
    tuple(f"{firm}'s " for firm in "company firm business agency provider shop store airline bank hotel insurer council clinic gym club association society".split()),
     r"(?:the|this) (?:company|firm|business|agency|provider|shop|store|airline|bank|hotel|insurer|council|clinic|gym|club|association|"
     r"society)'s(?! (?:\w+ ){0,2}discretion)"),
    ("you", CUSTOMER_SIGNS, rf"{CUSTOMERS}(?= (?:may|might)\b)"),
    # "At the shop's judgement", "at the option of the shop".
    ("discretion", _JUDGEMENT,
     rf"(?:at|in|within|on) (?:our|my|its|their|the (?:[\w&-]{{2,20}} ){{0,3}}?[\w&-]{{2,20}}(?:'s|s')|[\w&-]{{2,20}}'s) {STRONG}(?P<this>judge?ment|option|election)"),
    ("discretion", (" judgment of ", " judgement of ", " option of ", " election of "), rf"at the {STRONG}(?P<this>judge?ment|option|election)(?= of )"),
    ("discretion", (" judgment", " judgement"),
     r"(?:(?:use|exercise|apply)s? (?:our|their|its) (?:own |best |professional )?|(?:management|managers?|staff)(?:'s|')? )(?P<this>judge?ment)"),
    ("may or may not", ("might or ", "could or ", "or might not"), r"(?:may|might|could) or (?:may|might|could) not"),
    ("may", ("could also", "could still", "could then", "could be ", "could refund", "could waive", "could grant", "could reinstate",
    "could unsuspend", "could split", "could overlook"),
     r"(?!that|if|so|how|what|where|which|who)[\w]+ (?P<this>could)(?= (?:also |still |then )?(?:refund|waive|grant|reinstate|unsuspend|split|"
     r"overlook|be (?:asked to pay|required|"
     r"charged|refunded|replaced|repaired|reimbursed|revoked|suspended|terminated|granted|refused|withdrawn|waived|reinstated|cancelled|closed))\b)"),
    ("at our discretion", (" we so ",), r"(?:if|where|when|should) we so (?:decide|choose|wish|desire|determine)"),
    ("will", ("shall ", "is going to ", "are going to "), r"(?:shall|(?:are|is) going to)"),
    ("can", ("is able to ", "are able to "), r"(?:are|is) able to"),
    ("sometimes", _AT_TIMES, r"(?:occasionally|at times|on occasions?|(?:every )?now and (?:then|again)|from time to time|every so often|once in a while)"),
    ("usually", (*_OFTEN, "commonly", "frequently", "customarily", "mostly", "most of the time", "in most cases", "in many cases"),
     r"(?:often|generally|normally|typically|ordinarily|commonly|frequently|customarily|mostly|(?:most of the time|in (?:most|"
     r"many) cases)(?=,? (?:we|our|the)\b))"),
    ("usually", _IN_GENERAL, r"(?:are|is|be|can|will|may|we|we're|we'll),? (?P<this>as a rule|in most cases|most of the time|in general|in many cases),?"),
    ("individually", ("one by one",), r"one by one"),
    ("depends on", ("hinges ",), r"hinges (?:up)?on"),
    ("happy", ("glad to ", "pleased to ", "delighted to "), r"(?:glad|pleased|delighted)(?= to )"),
    ("willing", ("ready to ", "inclined to "),
     r"(?:ready|inclined)(?= to (?:accept|agree|consider|discuss|extend|grant|make|negotiate|offer|reduce|refund|replace|waive)\b)"),
    ("possible", _FEASIBLE, r"(?:feasible|doable|practicable)"),
    ("appropriate", ("fitting",), r"fitting(?=[.,;)]|\Z)"),
    ("reasonable", ("sensible",), r"sensible"),
    ("final", _BINDING, r"(?:(?:is|are|be) |the )(?P<this>(?:final and )?binding(?: and final)?)"),
)  # fmt: skip
# What a sentence may be looked at for, besides what the expressions look for.
WORD_CUES = (
    *_AT_TIMES, *_OFTEN, "as a rule", "in most cases", "most of the time", *_RARELY_MEANT, *_FEASIBLE, " we so ", "'s internal ", "'s confidential ", "one by one",
    "might or ", "could or ", "hinges ", *_BINDING,
)  # fmt: skip
