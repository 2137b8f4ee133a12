"""Whether "may" and "can" permit: somebody may do a thing, or have it done; what merely may happen, or can be so, is no ruling."""

from __future__ import annotations

from kblint.expressions import compiled

# Who may be permitted something, besides the nouns in -er, -or, -ee and -ist.
_PEOPLE = frozenset(
    "you anyone anybody everyone everybody nobody none who whoever others those they we he she both neither either each people person "
    "guest client staff student resident patient child kid adult parent teen teenager minor tenant applicant participant assistant "
    "accountant agent admin colleague friend relative partner spouse family household neighbour neighbor team group organisation "
    "organization company business school department account workspace citizen national pensioner senior veteran host "
    "guardian signatory signatories beneficiary beneficiaries nominee delegate candidate graduate alumnus alumni librarian technician physician musician pupil couple "
    "pipeline token key app bot fork plan workflow job runner integration script device crew dog dogs cat "
    "pet pets men women man woman children member user customer learner nurse chef captain coach public individual".split()
)
_AGENT_SUFFIX = compiled(r"[a-z]{2,}(?:ers?|ors?|ees?|ists?|ants?|ians?)$")
_THINGS = frozenset(
    "order number letter folder server router printer computer browser filter header parameter container charger adapter monitor sensor error "
    "door floor colour color weather paper cover offer transfer register counter chapter meter controller scanner reader marker layer tracker "
    "timer cluster buffer power water tower shower corner banner voucher newsletter boiler loader identifier docker provider fee fees "
    "degree tree coffee feature sticker trailer carrier booster rider ledger cursor mirror editor factor vector indicator processor "
    "connector simulator calculator elevator generator refrigerator radiator freezer cooker player speaker dryer washer "
    "restaurant plant variant constant instant grant degree committee "
    "whether other another either after under over never ever however further later earlier whenever wherever together rather".split()
)  # fmt: skip
# What happens, and nobody is permitted to do.
_EVENT = (
    "have (?:been|[a-z]+ed|had|sent|left|got|gotten|gone|come|made|done|given|taken|paid|bought|brought|sold|lost|kept|held|told|seen|set|put|read|"
    "written|forgotten|found|met|built|begun|chosen)|have (?:questions?|concerns|doubts|trouble|problems|difficult(?:y|ies))|"
    "delay|cause|fail|last|differ|appear|vary|lead|rise|drop|fall|freeze|occur|happen|result|affect|arrive|break|lag|slow|increase|decrease|"
    "feel|look|seem|become|crash|blink|flicker|experience|notice|encounter|run (?:into|out)|come (?:across|up|as)|mean|depend|indicate|suggest|"
    "prevent|impact|suffer|end up|"
    "get (?:stuck|lost|hot|busy|full|messy|confus|an? (?:error|message|warning|call))|be (?:asked|prompted|contacted|"
    "delayed|blocked|rejected|affected|lost|damaged|interrupted|caused|hidden|missing|redirected|surprised|tempted|slow|tricky|hard|"
    "difficult|confusing|due|because|that|reached)|take (?:a (?:few|while|moment|minute|day)|up to|some|between|longer|effect|time|\\d)|"
    "enjoy|discover|imagine|rest assured|count on|rely on"
)
_HAPPENS = compiled(rf"^\W*(?:also |even |sometimes |still |then |well )?(?:{_EVENT})\b")
# "Freeze your membership" is for the reader to do; that an app may freeze only happens.
_DONE_BY_YOU = compiled(
    r"\b(?:you|members?|customers?|users?) (?:also |even |then )?(?:freeze|increase|decrease|drop|delay|lower|raise|cancel|slow) (?:your|their|the|an?|it|any|this)\b"
)
# What a thing can do, and is not permitted to.
_ABILITY = compiled(
    r"^\W*(?:also |even |only |then |still |usually |easily )?(?:take|help|have|go|show|handle|make|hold|leave|change|improve|get|come|act|provide|"
    r"sit|stay|operate|produce|reach|grow|seat|serve as|do|give|save|bring|turn|look)\b"
)
_STATE = compiled(
    r"^\W*(?:also |even |both |only |still |then |either |just )?be (?:an? |the |as |more |less |very |quite |too |so |up to |between )|"
    r"^\W*(?:[a-z]+ )?be (?:[a-z]+ly )?(?:[a-z]{2,14}(?:ful|ive|ous|ic|ing|ier|ical|ial|less|some)|busy|tricky|heavy|risky|noisy|easy|empty|full|wrong|"
    r"slow|hard|large|small|long|short|high|low|negative|different|important|null|true|false|frustrating|late|faster|better|worse|cheaper)\b"
)
_PASSIVE = compiled(r"^\W*(?:[a-z]+ ){0,2}be [a-z]")
_WHICHEVER = compiled(r"^\W*(?:any|every|each|all|both)\b(?! (?:errors?|issues?|problems?|delays?|changes?)\b)")
_WORD = compiled(r"[a-z']+")


def is_agent(subject: str) -> bool:
    """Whether a folded subject, from where its clause begins, names somebody; where there is none, whoever reads is meant."""
    spoken = _WORD.findall(subject)
    return not spoken or any(_names_agent(w) for w in spoken)


def _names_agent(word: str) -> bool:
    bare = word.partition("'")[0]
    if bare in _PEOPLE or bare.removesuffix("s") in _PEOPLE:
        return True
    return _AGENT_SUFFIX.match(bare) is not None and bare not in _THINGS and bare.removesuffix("s") not in _THINGS


def is_passive(rest: str) -> bool:
    """Whether what follows "may" or "can" says what is done with the subject, and not what it does."""
    return _PASSIVE.search(rest) is not None


def only_happens(subject: str, wording: str, rest: str) -> bool:
    """Whether "may" or "can" between a subject and what follows tells what may come to pass, or how a thing is, and permits nothing."""
    if _DONE_BY_YOU.search(f"{subject.rstrip()} {rest.lstrip()}"):
        return False
    if _HAPPENS.search(rest) or _STATE.search(rest):
        return True
    if wording != "can" and _WHICHEVER.search(subject):
        # "Any van may cross the border": a rule for all of them.
        return False
    return (wording != "can" or _ABILITY.search(rest) is not None) and not is_passive(rest) and not is_agent(subject)
