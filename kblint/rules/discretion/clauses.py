"""Whether the clause around a decision says when it is so."""

from __future__ import annotations

from kblint.expressions import expression
from kblint.rules.discretion.lexicon import CRITERION, NOTHING_NAMED, THEN, TROUBLE

# What somebody has decided, or wants, is a case and no criterion.
_WISH = expression(
    r"\A\W*(?:if|when|once|should) you(?:'ve|'d| have| would| since| also| now)* (?:decided?|chosen|choose|intend|plan|no longer (?:want|wish|need)|want|wish|like|"
    r"prefer|don't (?:want|wish)|"
    r"do not (?:want|wish))\b(?:(?!\b(?:within|less than|more than)\b)[^,\d]){2,160}?"
    rf"{THEN}"
)
# Whoever is too late knows why there is no right to it, and not what it turns on instead.
TOO_LATE = expression(
    r"\A\W*(?:if|when|once|should) (?:you(?:'re|'ve| are| have| be)? (?:already |just )?(?:past|late|too late|(?:outside|over|beyond)(?! \d)|miss(?:ed)?|exceed(?:ed)?)"
    r"|you(?:'ve| have)? (?:[\w-]+ ){1,6}?(?:more|longer|over) than [\w ]{2,20} ago|(?:the|your|this|that) (?:[\w-]+ ){1,4}(?:has|have|is|"
    r"are) (?:already )?(?:passed|expired|ended|closed|over))\b[^,]{0,80}?"
    rf"{THEN}"
)
# Whoever asks has not yet been told whether: "if you write to us", "if you need longer".
_ASKING = expression(
    r"\b(?:if|when|whenever|once|should) you(?:'d| would)? (?:also )?(?:(?:have )?(?:since )?(?:decided?|chosen|choose)|intend|plan|no longer (?:want|wish|need)|write|"
    r"ask|contact|call|email|get in touch|let us know|tell us|request|talk|speak|"
    r"reach out|drop|need|"
    r"want|wish|like|prefer|have (?:(?:any|a|some|special|specific|other|particular|dietary) )*(?:requests?|requirements?|questions?|needs|wishes|preferences?))\b"
)
_WHILE = expression(r"\b(?:while|whilst|although|though)\b[^,;:]*\Z")
# "However" begins what the condition before it is not about.
_TURN = expression(r"[;:]|,? \b(?:but|however|though|although)\b")
_IN_CASE = expression(r"\A\W*(?:if|when|where|once|should|in case|unless)\b[^,;:]*\Z")
_PART = expression(r"[,;:(]|\b(?:and|but|although|though|if|when|while|because|so) ")


def part(text: str, index: int) -> str:
    """The part of the clause that ends at ``index``: its subject stands there."""
    starts = [m.end() for m in _PART.finditer(text, 0, index)]
    return text[starts[-1] if starts else 0 : index]


def conditional(text: str, start: int, end: int, *, giving: bool = False) -> bool:
    """Whether the clause says when it is so; that somebody asks for it does not, nor, where something is given, what has happened."""
    before, behind = clause(text, start, end)
    if _WHILE.search(before):
        # "While we do our best to …, some … until …": what it is set against is another matter.
        behind = behind.partition(", ")[0]
    if giving and not before.endswith(" not "):
        before = TOO_LATE.sub("", _WISH.sub("", TROUBLE.sub("", before)))
    return CRITERION.search(NOTHING_NAMED.sub("", _ASKING.sub("", before + behind))) is not None


def clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind ``[start, end)`` in the same clause."""
    # "If you were charged but had cancelled, …" is one condition.
    turns = [m.end() for m in _TURN.finditer(text, 0, start) if not (m[0][0] == " " and _IN_CASE.match(text, 0, m.start()))]
    turn = _TURN.search(text, end)
    return text[turns[-1] if turns else 0 : start], text[end : turn.start() if turn else len(text)]
