"""What all words of relative time have in common: seasons and days of the week, readers, and what only says that something is said."""

from __future__ import annotations

import re

from kblint.expressions import expression

SEASONS = ("year", "month", "week", "quarter", "season", "spring", "summer", "autumn", "fall", "winter")
SEASON = rf"(?:{'|'.join(SEASONS)})"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
# Who runs what an article tells of, and is at something.
OURS = (
    r"(?:our (?:[\w-]+ )?(?:team|developers|engineers|designers)|the (?:[\w-]+ )?(?:team|developers|engineers|designers|council|board|company|club|society|association|"
    r"committee|museum|city|county|department|bank|agency))"
)
WE_ARE = rf"(?:we(?:'re| are)|{OURS} (?:is|are))"
OURS_CUES = tuple(
    f"{who} {be}"
    for who in (
        "team",
        "developers",
        "engineers",
        "designers",
        "council",
        "board",
        "company",
        "club",
        "society",
        "association",
        "committee",
        "museum",
        "city",
        "county",
        "department",
        "bank",
        "agency",
    )
    for be in ("is", "are")
)
# Some day, and nobody says which.
SOMETIME = (
    r"(?:at (?:some (?:later )?(?:point|stage)|a later (?:date|time|stage|point))|one day|"
    r"in the (?:foreseeable|not too distant) future|in the long(?:er)? (?:run|term))"
)
SOON_WORD = r"(?:soon|shortly|before long|in the near future)"
# Whose present it is: the reader's, or that of whoever uses the product.
READERS = expression(
    r"\b(?:you|your [\w'-]{2,20}|your [\w'-]{2,20} [\w'-]{2,20}|yours|users?|people|they|he|she|customers?|members?|visitors?|"
    r"someone|anyone|"
    r"everyone|who|whoever|whom|job|jobs|session|tab|page|file|item|order|parcel|package|shipment|driver|device|node|row|"
    r"cell|state|status)"
    r"(?: (?:is|are|am|was|were|do|does|did|have|has|had|may|can|will)|'re|'ve)?(?: (?:not|be|already|only|still)|n't)?[ ]\Z"
)
# "Please note that we are currently …": what follows is the claim itself, and no clause about something else.
SAID = expression(
    r"\b(?:note|notice|possible|likely|aware|advised|remember|mind|know|understand|unfortunate(?:ly)?|regret|sorry|afraid|"
    r"mention|"
    r"announce|confirm|"
    r"true|because|since|so) that "
    r"|\b(?:inform|tell|advise|notify|remind|announce to) (?:you|everyone|everybody|(?:[\w'-]+ ){0,3}?(?:customers|users|members|guests|clients|visitors|"
    r"subscribers|patrons|students|parents)) that "
)
# Inside a condition or a relative clause it is the state of something, whenever the sentence is read.
CONDITION = expression(
    r"\b(?:if|whether|when|whenever|unless|in case|provid(?:ed|ing)|as long as|assuming|every time|each time|as soon as|once|"
    r"where|wherever|until|what|whatever|how|why|mean|means|meaning|"
    r"depending on|says|"
    r"saying|see (?:that|the|which)|"
    r"(?:that|which|who|whom|whichever|whose)(?: [\w'-]+){0,3}? (?:is|are|was|were|you|has|have|they|we)|shows?|displays?|"
    r"indicates?|(?<!price )(?<!a )(?<!the )(?<!waiting )lists?)\b[^,;:]{0,80}\Z"
)
READER = expression(r"\b(?:you|your|yours|users?)\b")


def what_precedes(text: str, match: re.Match[str]) -> str:
    """What stands before a match, without the words that only say that something is said."""
    return SAID.sub("; ", text[: match.start()])
